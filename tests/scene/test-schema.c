/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* Every keyword the schema reader understands, with the sentence it answers with. */

#include "config.h"

#include "ptm-schema.h"
#include "ptm-error.h"

#include <string.h>

/** Case: message is (nullable): the value is right. */
typedef struct
{
  const char *schema;
  const char *value;
  const char *message;
} Case;

#define TREE "{\"$ref\":\"#/$defs/tree\",\"$defs\":{\"tree\":{\"type\":\"object\",\"additionalProperties\":false,\"properties\":{\"of\":{\"type\":\"array\",\"items\":{\"$ref\":\"#/$defs/tree\"}}}}}}"

static const Case cases[] = {
  { "{}", "null", NULL },
  { "{\"type\":\"object\"}", "{}", NULL },
  { "{\"type\":\"object\"}", "[]", "The plan must be an object" },
  { "{\"type\":\"object\"}", "null", "The plan must be an object" },
  { "{\"type\":\"array\"}", "{}", "The plan must be a list" },
  { "{\"type\":\"string\"}", "1", "The plan must be a text" },
  { "{\"type\":\"boolean\"}", "1", "The plan must be true or false" },
  { "{\"type\":\"boolean\"}", "false", NULL },
  { "{\"type\":\"number\"}", "\"1\"", "The plan must be a number" },
  { "{\"type\":\"number\"}", "1e999", "The plan must be a number" },
  { "{\"type\":\"number\"}", "1", NULL },
  { "{\"type\":\"integer\"}", "1.5", "The plan must be a whole number" },
  { "{\"type\":\"integer\"}", "2.0", NULL },
  { "{\"minimum\":2}", "1.99", "The plan must be at least 2" },
  { "{\"minimum\":2}", "2", NULL },
  { "{\"maximum\":100000}", "100001", "The plan must be at most 100000" },
  { "{\"minLength\":1}", "\"\"", "The plan must have at least 1 character" },
  { "{\"maxLength\":2}", "\"äöü\"", "The plan must have at most 2 characters" },
  { "{\"maxLength\":3}", "\"äöü\"", NULL },
  { "{\"minItems\":2}", "[1]", "The plan must have at least 2 entries" },
  { "{\"maxItems\":1}", "[1,2]", "The plan must have at most 1 entry" },
  { "{\"items\":{\"type\":\"string\"}}", "[\"a\",2]", "[1] must be a text" },
  { "{\"enum\":[\"a\",\"b\",3]}", "3", NULL },
  { "{\"enum\":[\"a\",\"b\",3]}", "\"c\"", "The plan must be one of \"a\", \"b\", 3" },
  { "{\"required\":[\"a\",\"b\"]}", "{\"a\":1}", "b is missing" },
  { "{\"properties\":{\"a\":{\"type\":\"string\"}}}", "{\"a\":1}", "a must be a text" },
  { "{\"properties\":{\"a\":{\"type\":\"string\"}}}", "{\"b\":1}", NULL },
  { "{\"additionalProperties\":false}", "{\"b\":1}", "b is not known here" },
  { "{\"additionalProperties\":{\"type\":\"string\"}}", "{\"b\":1}", "b must be a text" },
  { "{\"additionalProperties\":{\"type\":\"string\"}}", "{\"b\":\"1\"}", NULL },
  { "{\"properties\":{\"a\":{\"items\":{\"properties\":{\"b\":{\"minimum\":0}}}}}}", "{\"a\":[{},{\"b\":-1}]}", "a[1].b must be at least 0" },
  { "{\"format\":\"color\"}", "\"#ff8800\"", NULL },
  { "{\"format\":\"color\"}", "\"red\"", "The plan must be a colour such as #ff8800" },
  { "{\"format\":\"base64\"}", "\"QUI=\"", NULL },
  { "{\"format\":\"base64\"}", "\"\"", NULL },
  { "{\"format\":\"base64\"}", "\"QUI\"", "The plan must be Base64" },
  { "{\"format\":\"base64\"}", "\"Q===\"", "The plan must be Base64" },
  { TREE, "{\"of\":[{\"of\":[]},{}]}", NULL },
  { TREE, "{\"of\":[{\"of\":[{\"up\":1}]}]}", "of[0].of[0].up is not known here" },
};

static PtmSchema *
make_schema (const char *text)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static (text, strlen (text));
  g_autoptr (GError) error = NULL;
  PtmSchema *schema = ptm_schema_new (bytes, &error);

  g_assert_no_error (error);
  return schema;
}

static void
test_case (gconstpointer data)
{
  const Case *test = data;
  g_autoptr (PtmSchema) schema = make_schema (test->schema);
  g_autoptr (JsonParser) parser = json_parser_new ();
  g_autoptr (GError) error = NULL;

  json_parser_load_from_data (parser, test->value, -1, &error);
  g_assert_no_error (error);
  g_assert_cmpint (ptm_schema_validate (schema, json_parser_get_root (parser), &error), ==, test->message == NULL);
  if (test->message == NULL)
    {
      g_assert_no_error (error);
      return;
    }
  g_assert_error (error, PTM_ERROR, PTM_ERROR_PLAN);
  g_assert_cmpstr (error->message, ==, test->message);
}

static void
test_not_a_schema (void)
{
  static const char *const texts[] = { "", "[]", "{", "\"\"" };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (GBytes) bytes = g_bytes_new_static (texts[i], strlen (texts[i]));
      g_autoptr (GError) error = NULL;

      g_assert_null (ptm_schema_new (bytes, &error));
      g_assert_error (error, PTM_ERROR, PTM_ERROR_PLAN);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strdup_printf ("/scene/schema/%u", i);

      g_test_add_data_func (path, &cases[i], test_case);
    }
  g_test_add_func ("/scene/schema/not-a-schema", test_not_a_schema);
  return g_test_run ();
}
