/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* What a thing that is drawn shall not be: "a cat that isn't black", "blue rather than red", "eher grün als blau", "青ではなく緑", and
 * how many there shall not be: "six keys, not one more", "six, not five". Such colours and numbers are taken out before anything is read, so that
 * none of them colours or counts a thing, wherever it stands. "No red balloon" names a thing, and is left as it is. */

#include "config.h"

#include "ptm-order.h"
#include "ptm-plan-private.h"

/* So many small words may stand between a denial and what it denies, and between a colour and its thing. */
#define MOST_SMALL 4
/* How many words are looked at. */
#define REACH 400

static gboolean
is_denial (PtmReading *reading, guint at)
{
  return ptm_reading_sense (reading, at, PTM_WORD_WITHOUT) != NULL || ptm_reading_is (reading, at, PTM_WORD_PREP, "denied") || ptm_reading_is (reading, at, PTM_WORD_PREP, "instead-of");
}

static gboolean
is_gap (PtmReading *reading, guint at)
{
  return ptm_draft_is_comma (reading, at) || ptm_reading_sense (reading, at, PTM_WORD_AND) != NULL;
}

/* "but", "sondern", "बल्कि": what follows is what is meant. */
static gboolean
is_but (PtmReading *reading, guint at)
{
  return ptm_reading_is (reading, at, PTM_WORD_PREP, "rather") || ptm_reading_is (reading, at, PTM_WORD_FOLLOW, "but");
}

/* A colour ends right before a token. */
static gboolean
follows_color (PtmReading *reading, guint at)
{
  if (at > 0 && ptm_reading_sense (reading, at - 1, PTM_WORD_LINK) != NULL)
    at--;
  return at > 0 && (ptm_reading_sense (reading, at - 1, PTM_WORD_COLOR) != NULL || ptm_reading_sense (reading, at - 1, PTM_WORD_SHADE) != NULL);
}

/* "should not be a", "no quiero que sea" */
static guint
skip_small (PtmReading *reading, guint at)
{
  static const PtmWordClass classes[] = { PTM_WORD_ARTICLE, PTM_WORD_IGNORE, PTM_WORD_VERB };
  PtmColor                  color;
  guint                     taken;

  for (guint i = 0; i < MOST_SMALL && !ptm_phrase_read_color (reading, at, &color, &taken) && (ptm_reading_is_any (reading, at, classes, G_N_ELEMENTS (classes)) || ptm_reading_is (reading, at, PTM_WORD_PREP, "in")); i++)
    at += ptm_reading_span (reading, at);
  return at;
}

/* "red", "a red one", "红色的", "red or blue": where it ends; at when no colour stands there. */
static guint
find_color_end (PtmReading *reading, guint at)
{
  guint    name = skip_small (reading, at), taken = 0, end;
  PtmColor color;

  if (!ptm_phrase_read_color (reading, name, &color, &taken))
    return at;
  end = ptm_reading_skip (reading, name + taken, PTM_WORD_LINK);
  if (ptm_reading_is (reading, end, PTM_WORD_OTHER, "one"))
    end += ptm_reading_span (reading, end);
  if (ptm_reading_sense (reading, end, PTM_WORD_AND) != NULL && !is_but (reading, end) && ptm_phrase_read_color (reading, end + ptm_reading_span (reading, end), &color, &taken))
    end += ptm_reading_span (reading, end) + taken;
  return end;
}

/* "no red balloon", "no white background": the colour is one of something that stands behind it. */
static gboolean
has_thing (PtmReading *reading, guint at)
{
  static const PtmWordClass things[] = { PTM_WORD_ROLE, PTM_WORD_SETTING, PTM_WORD_KIND };

  if (ptm_grammar_has_rule (reading->grammar, "attributes-after"))
    return FALSE;
  for (guint i = 0; i < MOST_SMALL && !ptm_phrase_is_head (reading, at, PTM_PHRASE_PLAIN) && (ptm_reading_is_unknown (reading, at) || ptm_reading_sense (reading, at, PTM_WORD_SIZE) != NULL); i++)
    at += ptm_reading_span (reading, at);
  return ptm_phrase_is_head (reading, at, PTM_PHRASE_PLAIN) || ptm_reading_is_any (reading, at, things, G_N_ELEMENTS (things));
}

/* Behind "but", which stays only where it tells that "orange" is no fruit. */
static guint
skip_but (PtmReading *reading, guint at)
{
  guint    next = at + ptm_reading_span (reading, at), taken = 0;
  PtmColor color;

  if (ptm_reading_sense (reading, next, PTM_WORD_NOUN) != NULL && ptm_phrase_read_color (reading, next, &color, &taken) && !has_thing (reading, ptm_reading_skip (reading, next + taken, PTM_WORD_LINK)))
    return at;
  return next;
}

/* Where a denied colour ends that begins with its denial; at when there is none. */
static guint
find_denied_color_end (PtmReading *reading, guint at)
{
  gboolean is_than = ptm_reading_is (reading, at, PTM_WORD_PREP, "than") && follows_color (reading, at);
  gboolean is_not = ptm_reading_is (reading, at, PTM_WORD_OTHER, "not") || ptm_reading_is (reading, at, PTM_WORD_PREP, "denied");
  gboolean is_except = ptm_reading_is (reading, at, PTM_WORD_PREP, "except");
  guint    first = at + ptm_reading_span (reading, at), end, next;

  if (!is_than && !is_not && !is_except && !is_denial (reading, at))
    return at;
  end = find_color_end (reading, first);
  next = ptm_draft_is_comma (reading, end) ? end + 1 : end;
  if (end == first)
    return at;
  if (is_but (reading, next))
    return skip_but (reading, next);
  return has_thing (reading, end) && !is_not && !follows_color (reading, at) ? at : end;
}

/* "黒くない", "नीली नहीं", "赤じゃなくて": where the verb stands last, so does the denial. */
static guint
find_color_denied_behind (PtmReading *reading, guint at)
{
  guint    end, taken = 0;
  PtmColor color;

  if (!ptm_grammar_has_rule (reading->grammar, "verb-final") || !ptm_phrase_read_color (reading, at, &color, &taken))
    return at;
  end = at + taken;
  for (guint i = 0; i < MOST_SMALL && !is_denial (reading, end) && !ptm_reading_is (reading, end, PTM_WORD_OTHER, "not") && (ptm_reading_sense (reading, end, PTM_WORD_LINK) != NULL || ptm_reading_is (reading, end, PTM_WORD_PREP, "at")); i++)
    end += ptm_reading_span (reading, end);
  if (!is_denial (reading, end) && !ptm_reading_is (reading, end, PTM_WORD_OTHER, "not"))
    return at;
  end += ptm_reading_span (reading, end);
  return is_but (reading, end) ? skip_but (reading, end) : end;
}

static gboolean
ends_count (PtmReading *reading, guint at)
{
  return ptm_reading_is_pause (reading, at) || ptm_reading_sense (reading, at, PTM_WORD_AND) != NULL || is_denial (reading, at);
}

/* "not one more", "ni uno más", "not five", at the end of its clause; at when no number is denied. */
static guint
find_denied_number_end (PtmReading *reading, guint at)
{
  guint end = at + ptm_reading_span (reading, at), taken = 0;

  if (ptm_grammar_has_rule (reading->grammar, "verb-final") || !is_denial (reading, at) || (at > 0 && !is_gap (reading, at - 1) && !ptm_reading_is_pause (reading, at - 1)))
    return at;
  for (guint i = 0; i < MOST_SMALL && ptm_phrase_read_number (reading, end, &taken) == 0 && ptm_reading_sense (reading, end, PTM_WORD_FOLLOW) == NULL && ptm_reading_sense (reading, end, PTM_WORD_IGNORE) != NULL; i++)
    end += ptm_reading_span (reading, end);
  if (ptm_phrase_read_number (reading, end, &taken) > 0)
    end = ptm_reading_skip (reading, end + taken, PTM_WORD_COUNTER);
  else if (ptm_reading_is (reading, end, PTM_WORD_FOLLOW, "more"))
    end += ptm_reading_span (reading, end);
  else
    return at;
  if (ptm_reading_is (reading, end, PTM_WORD_FOLLOW, "more") || ptm_reading_sense (reading, end, PTM_WORD_MORE) != NULL)
    end += ptm_reading_span (reading, end);
  return ends_count (reading, end) ? end : at;
}

/* "4羽ではありません" */
static guint
find_number_denied_behind (PtmReading *reading, guint at)
{
  guint taken = 0, end;

  if (!ptm_grammar_has_rule (reading->grammar, "verb-final") || at == 0 || !ptm_reading_is_pause (reading, at - 1) || ptm_phrase_read_number (reading, at, &taken) == 0)
    return at;
  end = ptm_reading_skip (reading, at + taken, PTM_WORD_COUNTER);
  return ptm_reading_is (reading, end, PTM_WORD_OTHER, "not") ? end + ptm_reading_span (reading, end) : at;
}

static guint
find_denied_end (PtmReading *reading, guint at)
{
  guint end = find_denied_color_end (reading, at);

  if (end == at)
    end = find_color_denied_behind (reading, at);
  if (end == at)
    end = find_number_denied_behind (reading, at);
  return end > at ? end : find_denied_number_end (reading, at);
}

/* What joins it to what stands before it: ", and not red". */
static guint
find_joint (PtmReading *reading, guint at, guint end)
{
  if (is_but (reading, end - 1) && !is_but (reading, end))
    return at;
  for (guint i = 0; i < MOST_SMALL && at > 0 && (is_gap (reading, at - 1) || is_but (reading, at - 1)); i++)
    at--;
  return at;
}

void
ptm_draft_drop_denied (PtmDraft *draft)
{
  PtmReading *reading = draft->reading;

  if (ptm_order_is_verbatim (reading))
    return;
  for (guint at = 0; at < MIN (reading->length, REACH);)
    {
      guint end = find_denied_end (reading, at);

      /* What a page shall say is kept as it is. */
      if (ptm_reading_sense (reading, at, PTM_WORD_SAYS) != NULL || ptm_reading_sense (reading, at, PTM_WORD_TITLED) != NULL)
        return;
      if (end > at && (at > 0 || end < reading->length))
        {
          guint first = find_joint (reading, at, end);

          ptm_reading_remove (reading, first, end);
          at = first;
        }
      else
        at += ptm_reading_span (reading, at);
    }
}
