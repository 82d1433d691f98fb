/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* Recognises what the window does by itself: finds the form that is the whole sentence, and reads what its slots say. Values
 * that make no sense ("rotate by 0 degrees", "compare 3 and 3") make it no such sentence. */

#include "config.h"

#include <math.h>
#include <string.h>

#include "ptm-layout.h"
#include "ptm-local-forms.h"

/* Bytes; nobody tells one operation in more. */
#define LONGEST_SENTENCE 400

#define LARGEST_TURN       270
#define LARGEST_STRAIGHTEN 45
#define LARGEST_ADJUST     100
#define LARGEST_HUE        180
#define LARGEST_PERCENT    800
#define LARGEST_SIDE       16384
#define MOST_STEPS         1000

static const char *const LANGUAGES[] = { "en", "de", "es", "fr", "zh", "ja", "hi", "ar" };

struct _PtmLocalReader
{
  PtmLocalForms *forms[G_N_ELEMENTS (LANGUAGES)];
};

/** PtmFilling: a form that is the sentence, while its slots are read. */
typedef struct
{
  PtmLocalForms      *forms;
  const PtmLocalForm *form;
  GMatchInfo         *match;
  const char         *sentence;
  PtmLocalLine       *line;
  guint               shift; /* bytes before the folded sentence in what was matched */
} PtmFilling;

/* (nullable) when the form has no such slot, or the sentence does not fill it. */
static char *
dup_slot (PtmFilling *filling, const char *name)
{
  g_autofree char *text = g_match_info_fetch_named (filling->match, name);

  return text != NULL && *text != '\0' ? g_steal_pointer (&text) : NULL;
}

static const char *
get_setting (PtmFilling *filling, const char *name)
{
  gsize length = strlen (name);

  for (guint i = 0; filling->form->settings[i] != NULL; i++)
    if (strncmp (filling->form->settings[i], name, length) == 0 && filling->form->settings[i][length] == '=')
      return filling->form->settings[i] + length + 1;
  return NULL;
}

/* What the table says a word in a slot means; (nullable). */
static const char *
get_meaning (PtmFilling *filling, const char *slot, const char *word)
{
  g_autofree char *key = g_strconcat (slot, "/", word, NULL);

  return g_hash_table_lookup (filling->forms->words, key);
}

/* The setting, or the meaning of the word in the slot of that name; (nullable). */
static const char *
get_value (PtmFilling *filling, const char *name)
{
  g_autofree char *word = dup_slot (filling, name);

  return word != NULL ? get_meaning (filling, name, word) : get_setting (filling, name);
}

static int
get_version (PtmFilling *filling, const char *name, int fallback)
{
  g_autofree char *word = dup_slot (filling, name);
  const char      *setting = get_setting (filling, name);
  const char      *meaning = word != NULL ? get_meaning (filling, "which", word) : NULL;

  if (word == NULL)
    return setting != NULL ? atoi (setting) : fallback;
  if (meaning == NULL)
    meaning = get_meaning (filling, "n", word);
  return atoi (meaning != NULL ? meaning : word);
}

/* A plain number, by digits or words; NAN when there is none. */
static double
get_number (PtmFilling *filling, const char *name)
{
  g_autofree char *word = dup_slot (filling, name);
  const char      *meaning = word != NULL ? get_meaning (filling, "n", word) : NULL;

  return word != NULL ? g_ascii_strtod (meaning != NULL ? meaning : word, NULL) : NAN;
}

/* "brightness +10", "20 % darker", "rotate left" */
static double
get_amount (PtmFilling *filling)
{
  g_autofree char *said = dup_slot (filling, "s");
  const char      *direction = get_value (filling, "way");
  const char      *fixed = get_setting (filling, "amount");
  double           amount = get_number (filling, "n");

  if (said != NULL)
    {
      g_autofree char *digits = g_strdelimit (g_strdup (said), "+- ", ' ');

      return g_ascii_strtod (g_strstrip (digits), NULL) * (*said == '-' ? -1 : 1);
    }
  if (isnan (amount))
    amount = fixed != NULL ? g_ascii_strtod (fixed, NULL) : 0;
  return direction != NULL && *direction == '-' ? -amount : amount;
}

/* "1080x1350" */
static gboolean
fill_pixels (const char *text, PtmLocal *local)
{
  guint64 width = g_ascii_strtoull (text, NULL, 10);
  guint64 height = g_ascii_strtoull (strchr (text, 'x') + 1, NULL, 10);

  local->width = (int)MIN (width, LARGEST_SIDE + 1);
  local->height = (int)MIN (height, LARGEST_SIDE + 1);
  return local->width > 0 && local->height > 0 && MAX (local->width, local->height) <= LARGEST_SIDE;
}

static gboolean
fill_format (PtmFilling *filling, PtmLocal *local)
{
  g_autofree char *said = dup_slot (filling, "format");
  const char      *turn = get_value (filling, "turn");
  const char      *meaning = said != NULL ? get_meaning (filling, "format", said) : NULL;
  g_autofree char *plain = NULL;
  g_autofree char *size = NULL;

  if (said == NULL)
    return FALSE;
  /* "1080 x 1350", "16 : 9", "a 4" */
  plain = g_strdup (meaning != NULL ? meaning : said);
  if (meaning == NULL)
    {
      g_auto (GStrv) parts = g_strsplit (plain, " ", -1);

      g_free (plain);
      plain = g_strdelimit (g_strjoinv ("", parts), "*", 'x');
      *plain = g_ascii_toupper (*plain);
    }
  size = turn != NULL ? g_strconcat (plain, " ", turn, NULL) : g_strdup (plain);
  local->format = g_strdup (size);
  local->exact = strchr (plain, 'x') != NULL && g_ascii_isdigit (*plain);
  if (local->exact)
    return fill_pixels (plain, local);
  return ptm_size_parse (size, &local->width, &local->height);
}

/* French quotes have spaces inside, which may be narrow ones. (transfer full) */
static char *
dup_trimmed (const char *first, const char *end)
{
  while (first < end && g_unichar_isspace (g_utf8_get_char (first)))
    first = g_utf8_next_char (first);
  while (end > first && g_unichar_isspace (g_utf8_get_char (g_utf8_prev_char (end))))
    end = g_utf8_prev_char (end);
  return g_strndup (first, end - first);
}

/* The name as the user wrote it. */
static gboolean
fill_text (PtmFilling *filling, PtmLocal *local)
{
  g_autofree char *text = dup_slot (filling, "text");
  int              start, end;

  /* "rename the project to" */
  if (text == NULL || get_meaning (filling, "empty", text) != NULL || !g_match_info_fetch_named_pos (filling->match, "text", &start, &end))
    return FALSE;
  if (*text == PTM_LOCAL_QUOTE)
    {
      const guint *inside = &g_array_index (filling->line->quotes, guint, 0);

      local->text = dup_trimmed (filling->sentence + inside[0], filling->sentence + inside[1]);
    }
  else
    {
      guint first = g_array_index (filling->line->origins, guint, start - filling->shift);
      guint last = (guint)end - filling->shift < filling->line->origins->len ? g_array_index (filling->line->origins, guint, end - filling->shift) : (guint)strlen (filling->sentence);

      local->text = dup_trimmed (filling->sentence + first, filling->sentence + last);
    }
  return *local->text != '\0';
}

static gboolean
fill_resize (PtmFilling *filling, PtmLocal *local)
{
  double width = get_number (filling, "w");
  double height = get_number (filling, "h");

  local->exact = TRUE;
  if (fill_format (filling, local))
    return local->exact;
  local->width = isnan (width) ? 0 : (int)CLAMP (width, 0, LARGEST_SIDE + 1);
  local->height = isnan (height) ? 0 : (int)CLAMP (height, 0, LARGEST_SIDE + 1);
  return (local->width > 0 || local->height > 0) && MAX (local->width, local->height) <= LARGEST_SIDE;
}

static gboolean
fill_sides (PtmFilling *filling, PtmLocal *local)
{
  static const struct
  {
    const char   *name;
    PtmLocalSides side;
  } sides[] = { { "left", PTM_LOCAL_LEFT }, { "right", PTM_LOCAL_RIGHT }, { "top", PTM_LOCAL_TOP }, { "bottom", PTM_LOCAL_BOTTOM } };
  const char *said = get_value (filling, "side");

  for (guint i = 0; said != NULL && i < G_N_ELEMENTS (sides); i++)
    if (strstr (said, sides[i].name) != NULL || strcmp (said, "all") == 0)
      local->sides |= sides[i].side;
  local->amount = get_amount (filling);
  local->unit = g_strcmp0 (get_value (filling, "unit"), "px") == 0 ? PTM_LOCAL_PIXELS : PTM_LOCAL_PERCENT;
  return local->sides != 0 && local->amount > 0 && local->amount <= (local->unit == PTM_LOCAL_PIXELS ? LARGEST_SIDE : LARGEST_PERCENT);
}

static gboolean
fill_compare (PtmFilling *filling, PtmLocal *local)
{
  static const char *const modes[] = { "", "side", "slider", "onion", "flicker", "difference" };
  const char              *mode = get_value (filling, "mode");

  local->first = get_version (filling, "first", PTM_LOCAL_THIS);
  local->second = get_version (filling, "second", PTM_LOCAL_PREVIOUS);
  for (guint i = 1; mode != NULL && i < G_N_ELEMENTS (modes); i++)
    if (strcmp (mode, modes[i]) == 0)
      local->mode = (PtmLocalCompare)i;
  return local->first != local->second;
}

static gboolean
fill_adjust (PtmFilling *filling, PtmLocal *local)
{
  static const char *const channels[] = { "brightness", "contrast", "saturation", "temperature", "hue" };
  const char              *channel = get_value (filling, "channel");
  const char              *more = get_value (filling, "more");
  gboolean                 found = FALSE;

  /* "brighter" says what and which way. */
  if (more != NULL)
    channel = more + 1;
  for (guint i = 0; channel != NULL && i < G_N_ELEMENTS (channels); i++)
    if (strcmp (channel, channels[i]) == 0)
      {
        local->channel = (PtmLocalChannel)i;
        found = TRUE;
      }
  local->amount = get_amount (filling) * (more != NULL && *more == '-' ? -1 : 1);
  return found && fabs (local->amount) > 0 && fabs (local->amount) <= (local->channel == PTM_LOCAL_HUE ? LARGEST_HUE : LARGEST_ADJUST);
}

/* A turn that is no quarter is a straightening. */
static gboolean
fill_turn (PtmFilling *filling, PtmLocal *local)
{
  local->amount = get_amount (filling);
  if (local->type == PTM_LOCAL_ROTATE && fmod (local->amount, 90) != 0)
    local->type = PTM_LOCAL_STRAIGHTEN;
  return fabs (local->amount) > 0 && fabs (local->amount) <= (local->type == PTM_LOCAL_ROTATE ? LARGEST_TURN : LARGEST_STRAIGHTEN);
}

static gboolean
fill_steps (PtmFilling *filling, PtmLocal *local)
{
  double count = get_number (filling, "count");

  local->count = isnan (count) ? 1 : (guint)CLAMP (count, 0, MOST_STEPS);
  return local->count > 0;
}

static gboolean
fill_percent (PtmFilling *filling, PtmLocal *local)
{
  local->amount = get_amount (filling);
  return local->amount > 0 && local->amount <= LARGEST_PERCENT * 4;
}

static gboolean
fill (PtmFilling *filling, PtmLocal *local)
{
  g_autofree char *named = dup_slot (filling, "named");

  local->type = filling->form->type;
  local->named = named != NULL;
  switch (local->type)
    {
    case PTM_LOCAL_CROP_FORMAT:
    case PTM_LOCAL_EXTEND_FORMAT:
      return fill_format (filling, local);
    case PTM_LOCAL_ROTATE:
    case PTM_LOCAL_STRAIGHTEN:
      return fill_turn (filling, local);
    case PTM_LOCAL_FLIP:
      local->axis = g_strcmp0 (get_value (filling, "axis"), "vertical") == 0 ? PTM_LOCAL_VERTICAL : PTM_LOCAL_HORIZONTAL;
      return TRUE;
    case PTM_LOCAL_RESIZE:
      return fill_resize (filling, local);
    case PTM_LOCAL_SCALE:
    case PTM_LOCAL_ZOOM:
      return fill_percent (filling, local);
    case PTM_LOCAL_EXTEND_SIDES:
      return fill_sides (filling, local);
    case PTM_LOCAL_UNDO:
    case PTM_LOCAL_REDO:
    case PTM_LOCAL_VARIANTS:
      return fill_steps (filling, local);
    case PTM_LOCAL_COMPARE:
      return fill_compare (filling, local);
    case PTM_LOCAL_GO_TO:
      local->first = get_version (filling, "first", PTM_LOCAL_THIS);
      return local->first != PTM_LOCAL_THIS;
    case PTM_LOCAL_RENAME_VERSION:
      local->first = get_version (filling, "first", PTM_LOCAL_THIS);
      return fill_text (filling, local);
    case PTM_LOCAL_RENAME_PROJECT:
      return fill_text (filling, local);
    case PTM_LOCAL_FAVORITE:
      local->first = get_version (filling, "first", PTM_LOCAL_THIS);
      local->on = g_strcmp0 (get_setting (filling, "on"), "no") != 0;
      return TRUE;
    case PTM_LOCAL_EXPORT:
      local->text = g_strdup (get_value (filling, "file"));
      return TRUE;
    case PTM_LOCAL_ADJUST:
      return fill_adjust (filling, local);
    case PTM_LOCAL_CROP_REGION:
    case PTM_LOCAL_ZOOM_FIT:
    case PTM_LOCAL_REGION_ALL:
    case PTM_LOCAL_REGION_INVERT:
    case PTM_LOCAL_REGION_CLEAR:
    default:
      return TRUE;
    }
}

/* (nullable) */
static PtmLocal *
read_form (PtmLocalForms *forms, const PtmLocalForm *form, const char *sentence, PtmLocalLine *line, const char *matched)
{
  g_autoptr (GMatchInfo) match = NULL;
  g_autoptr (PtmLocal) local = NULL;
  PtmFilling filling = { .forms = forms, .form = form, .sentence = sentence, .line = line, .shift = forms->unspaced ? 0 : 1 };

  if (!g_regex_match (form->regex, matched, 0, &match))
    return NULL;
  filling.match = match;
  local = g_new0 (PtmLocal, 1);
  return fill (&filling, local) ? g_steal_pointer (&local) : NULL;
}

static PtmLocal *
read_language (PtmLocalForms *forms, const char *sentence)
{
  g_autoptr (PtmLocalLine) line = ptm_local_line_new (sentence, forms->unspaced);
  g_autofree char *matched = g_strconcat (forms->unspaced ? "" : " ", line->folded->str, NULL);

  for (guint i = 0; line->folded->len > 0 && line->quotes->len <= 2 && i < forms->forms->len; i++)
    {
      PtmLocal *local = read_form (forms, g_ptr_array_index (forms->forms, i), sentence, line, matched);

      if (local != NULL)
        return local;
    }
  return NULL;
}

PtmLocalReader *
ptm_local_reader_new (PtmArt *art)
{
  PtmLocalReader *reader = g_new0 (PtmLocalReader, 1);

  for (guint i = 0; i < G_N_ELEMENTS (LANGUAGES); i++)
    {
      g_autofree char *path = g_strdup_printf ("grammar/local-%s.tsv", LANGUAGES[i]);
      g_autoptr (GBytes) bytes = ptm_art_dup_file (art, path);
      gsize            size = 0;
      const char      *text = bytes != NULL ? g_bytes_get_data (bytes, &size) : "";
      g_autofree char *copy = g_strndup (text, size);

      reader->forms[i] = ptm_local_forms_new (copy);
    }
  return reader;
}

void
ptm_local_reader_free (PtmLocalReader *reader)
{
  for (guint i = 0; i < G_N_ELEMENTS (LANGUAGES); i++)
    ptm_local_forms_free (reader->forms[i]);
  g_free (reader);
}

PtmLocal *
ptm_local_read (PtmLocalReader *reader, const char *sentence)
{
  PtmLocal *local = NULL;

  g_return_val_if_fail (reader != NULL, NULL);
  g_return_val_if_fail (sentence != NULL, NULL);

  if (strlen (sentence) > LONGEST_SENTENCE || !g_utf8_validate (sentence, -1, NULL))
    return NULL;
  for (guint i = 0; local == NULL && i < G_N_ELEMENTS (LANGUAGES); i++)
    local = read_language (reader->forms[i], sentence);
  return local;
}

void
ptm_local_free (PtmLocal *local)
{
  g_free (local->format);
  g_free (local->text);
  g_free (local);
}
