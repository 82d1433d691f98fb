/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* The ways in which a sentence is read, for what counts or measures how long that takes. */

#include "config.h"

#include "ways.h"

#include "ptm-scene-json.h"
#include "summary.h"

static PtmLanguage *language;
static PtmScene    *poster;

static const char POSTER[] = "{\"v\":1,\"kind\":\"poster\",\"lang\":\"en\",\"nodes\":["
                             "{\"id\":\"n1\",\"type\":\"text\",\"role\":\"title\",\"text\":\"Garden\"},"
                             "{\"id\":\"n2\",\"type\":\"object\",\"noun\":\"cat\",\"asset\":\"noto:cat\"},"
                             "{\"id\":\"n3\",\"type\":\"object\",\"role\":\"main\",\"noun\":\"violin\",\"asset\":\"noto:violin\"}]}";

void
ways_load (void)
{
  language = summary_load ();
  poster = ptm_scene_from_json (POSTER, -1, NULL);
  g_assert_nonnull (poster);
}

void
ways_unload (void)
{
  g_clear_pointer (&poster, ptm_scene_unref);
  g_clear_pointer (&language, ptm_language_unref);
}

void
ways_plan (const char *sentence)
{
  g_autoptr (PtmScene) plan = ptm_language_plan (language, sentence, NULL);
}

static void
change (const char *sentence, PtmScene *scene)
{
  g_autoptr (GPtrArray) unmet = g_ptr_array_new_with_free_func ((GDestroyNotify)ptm_unmet_free);
  g_autoptr (GPtrArray) ops = ptm_language_read_edit (language, sentence, scene, scene == NULL, unmet);
}

void
ways_change (const char *sentence)
{
  change (sentence, poster);
}

void
ways_change_photo (const char *sentence)
{
  change (sentence, NULL);
}

void
ways_choose (const char *sentence)
{
  ptm_language_draws_anew (language, sentence, poster);
}
