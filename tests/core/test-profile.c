/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* Profiles: what is accepted, the sizes OpenAI draws, and prices. */

#include "ptm-profile.h"

static PtmProfile *
new_openai (const char *model, const char *quality)
{
  g_autoptr (GError) error = NULL;
  PtmProfile *profile = ptm_profile_new_openai (NULL, "OpenAI", "https://api.openai.com/v1/", model, quality, TRUE, &error);

  g_assert_no_error (error);
  return profile;
}

static void
test_engine (void)
{
  PtmProfile      *profile = ptm_profile_new_engine ();
  g_autofree char *id = NULL;
  PtmProfileKind   kind;
  int              width = 123;
  int              height = 77;

  g_object_get (profile, "id", &id, "kind", &kind, NULL);
  g_assert_cmpstr (id, ==, PTM_PROFILE_ENGINE_ID);
  g_assert_cmpint (kind, ==, PTM_PROFILE_ENGINE);
  g_assert_false (ptm_profile_get_needs_key (profile));
  g_assert_cmpfloat (ptm_profile_estimate (profile, 4096, 4096, 4), ==, 0);
  ptm_profile_adapt_size (profile, &width, &height);
  g_assert_cmpint (width, ==, 123);
  g_assert_cmpint (height, ==, 77);
  g_assert_finalize_object (profile);
}

static void
test_openai (void)
{
  PtmProfile *profile = new_openai ("gpt-image-2", NULL);

  g_assert_cmpstr (ptm_profile_get_base_url (profile), ==, "https://api.openai.com/v1");
  g_assert_cmpstr (ptm_profile_get_quality (profile), ==, "auto");
  g_assert_cmpstr (ptm_profile_get_name (profile), ==, "OpenAI");
  g_assert_true (ptm_profile_get_needs_key (profile));
  g_assert_true (g_uuid_string_is_valid (ptm_profile_get_id (profile)));
  g_assert_finalize_object (profile);
}

static void
test_addresses (void)
{
  static const struct
  {
    const char *url;
    gboolean    valid;
  } cases[] = {
    { "https://api.openai.com/v1", TRUE },
    { "http://localhost:8484/v1", TRUE },
    { "http://127.0.0.1:1", TRUE },
    { "http://[::1]:8080/v1", TRUE },
    { "http://192.168.1.20/v1", TRUE },
    { "http://10.1.2.3/v1", TRUE },
    { "http://[fd00::1]/v1", TRUE },
    { "http://8.8.8.8/v1", FALSE },
    { "http://api.openai.com/v1", FALSE },
    { "http://127.0.0.1.example.com/v1", FALSE },
    { "ftp://example.com/", FALSE },
    { "file:///etc/passwd", FALSE },
    { "api.openai.com", FALSE },
    { "", FALSE },
    { "https://", FALSE },
    { "https://user:secret@example.com/v1", FALSE },
    { "https://example.com/v1?key=1", FALSE },
    { "https://example.com/\nHost: evil", FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (PtmProfile) profile = ptm_profile_new_openai ("x", "Name", cases[i].url, "m", "auto", FALSE, &error);

      g_test_message ("%s", cases[i].url);
      if (cases[i].valid)
        g_assert_no_error (error);
      else
        g_assert_error (error, PTM_ERROR, PTM_ERROR_UNSUPPORTED);
      g_assert_true ((profile != NULL) == cases[i].valid);
    }
}

static void
test_words (void)
{
  static const char *const cases[][3] = {
    { "  ", "m", "auto" },
    { NULL, "m", "auto" },
    { "a\nb", "m", "auto" },
    { "Name", "m\r", "auto" },
    { "Name", "m", "best" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_null (ptm_profile_new_openai ("x", cases[i][0], "https://example.com", cases[i][1], cases[i][2], FALSE, &error));
      g_assert_error (error, PTM_ERROR, PTM_ERROR_UNSUPPORTED);
    }
}

static void
check_size (PtmProfile *profile, int width, int height, int expected_width, int expected_height)
{
  ptm_profile_adapt_size (profile, &width, &height);
  g_assert_cmpint (width, ==, expected_width);
  g_assert_cmpint (height, ==, expected_height);
}

static void
test_sizes (void)
{
  g_autoptr (PtmProfile) two = new_openai ("gpt-image-2-2026-04-21", "high");
  g_autoptr (PtmProfile) mini = new_openai ("gpt-image-1-mini", "low");
  g_autoptr (PtmProfile) other = new_openai ("sdxl", "low");

  check_size (two, 0, 0, 0, 0);
  check_size (two, 1024, 1536, 1024, 1536);
  check_size (two, 2048, 1152, 2048, 1152);
  check_size (two, 512, 512, 816, 816);
  check_size (mini, 2000, 1100, 1536, 1024);
  check_size (mini, 900, 1000, 1024, 1024);
  check_size (mini, 300, 900, 1024, 1536);
  check_size (other, 512, 512, 512, 512);
}

/* The rules hold for whatever is asked, and the shape stays as near as they allow. */
static void
test_size_rules (void)
{
  g_autoptr (PtmProfile) two = new_openai ("gpt-image-2", "high");

  for (int width = 1; width < 17000; width = width * 5 / 4 + 7)
    for (int height = 1; height < 17000; height = height * 4 / 3 + 5)
      {
        int    w = width;
        int    h = height;
        double wanted = CLAMP ((double)width / height, 1.0 / 3, 3);

        ptm_profile_adapt_size (two, &w, &h);
        g_assert_cmpint (w % 16, ==, 0);
        g_assert_cmpint (h % 16, ==, 0);
        g_assert_cmpint (MAX (w, h), <=, 3840);
        g_assert_cmpint (MAX (w, h), <=, 3 * MIN (w, h));
        g_assert_cmpint (w * h, >=, 655360);
        g_assert_cmpint (w * h, <=, 8294400);
        g_assert_cmpfloat_with_epsilon ((double)w / h / wanted, 1, 0.05);
      }
}

static void
test_estimates (void)
{
  g_autoptr (PtmProfile) low = new_openai ("gpt-image-2", "low");
  g_autoptr (PtmProfile) high = new_openai ("gpt-image-2", "high");
  g_autoptr (PtmProfile) automatic = new_openai ("gpt-image-2", "auto");
  g_autoptr (PtmProfile) older = new_openai ("gpt-image-1.5", "medium");
  g_autoptr (PtmProfile) unknown = new_openai ("gpt-image-9", "low");

  g_assert_cmpfloat_with_epsilon (ptm_profile_estimate (low, 1024, 1024, 1), .006, 1e-9);
  g_assert_cmpfloat_with_epsilon (ptm_profile_estimate (high, 1024, 1536, 2), .33, 1e-9);
  g_assert_cmpfloat_with_epsilon (ptm_profile_estimate (automatic, 1024, 1024, 1), .211, 1e-9);
  g_assert_cmpfloat_with_epsilon (ptm_profile_estimate (older, 1500, 1000, 1), .05, 1e-9);
  g_assert_cmpfloat_with_epsilon (ptm_profile_estimate (high, 2048, 2048, 1), .211 * 4, 1e-9);
  g_assert_cmpfloat (ptm_profile_estimate (low, 0, 0, 1), >, 0);
  g_assert_cmpfloat (ptm_profile_estimate (unknown, 1024, 1024, 1), <, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/core/profile/engine", test_engine);
  g_test_add_func ("/core/profile/openai", test_openai);
  g_test_add_func ("/core/profile/addresses", test_addresses);
  g_test_add_func ("/core/profile/words", test_words);
  g_test_add_func ("/core/profile/sizes", test_sizes);
  g_test_add_func ("/core/profile/size-rules", test_size_rules);
  g_test_add_func ("/core/profile/estimates", test_estimates);
  return g_test_run ();
}
