/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* This file lays out a pictorial template: its drawing, its arrows, and the labels that point at its places. */

#include "config.h"

#include <math.h>
#include <string.h>

#include "ptm-figure-private.h"
#include "ptm-palette.h"
#include "ptm-text.h"

typedef enum
{
  LABELS_ALL,
  LABELS_NONE,
  LABELS_NUMBERS,
  LABELS_BLANK,
} Labels;

static Labels
get_labels (const PtmNode *figure)
{
  const char *labels = ptm_node_get_param (figure, "labels");

  return g_strcmp0 (labels, "none") == 0 ? LABELS_NONE : g_strcmp0 (labels, "numbers") == 0 ? LABELS_NUMBERS
                                                       : g_strcmp0 (labels, "blank") == 0   ? LABELS_BLANK
                                                                                            : LABELS_ALL;
}

static const char *
get_lang (PtmFigureRun *run)
{
  return run->figure->lang != NULL ? run->figure->lang : run->layout->scene->lang;
}

static void
set_face (PtmFigureRun *run, PtmNode *label)
{
  ptm_layout_set_face (run->layout, label, FALSE, run->layout->type->text_weight >= 400 ? 600 : 0);
  label->z = PTM_Z_TEXT;
}

/* A label points at a small node on the picture, so that it keeps pointing there when it is moved. */
static void
add_anchor (PtmFigureRun *run, const PtmFigureSpot *spot)
{
  PtmNode *anchor = ptm_figure_add (run, PTM_NODE_SHAPE, "anchor-", spot->place->key);
  double   side = run->size * 0.3;

  ptm_node_set (&anchor->shape, "ellipse");
  ptm_node_set (&anchor->role, "anchor");
  anchor->frame = (PtmFrame){ spot->x - side / 2, spot->y - side / 2, side, side };
  anchor->z = PTM_Z_PICTURE + 1;
}

static void
point (PtmFigureRun *run, PtmNode *label, const PtmFigurePlace *place, gboolean own)
{
  gboolean names_arrow = place->path != NULL && label->n == 0 && label->text != NULL;

  if (own)
    {
      g_free (label->target);
      label->target = g_strconcat (run->figure->id, "~danchor-", place->key, NULL);
    }
  else
    ptm_node_set (&label->anchor, place->key);
  if (names_arrow)
    g_array_append_val (run->names, ((PtmFigureName){ place, label }));
  else
    g_array_append_val (run->spots, ((PtmFigureSpot){ .place = place, .label = label }));
}

static PtmNode *
add_label (PtmFigureRun *run, const PtmFigurePlace *place, const char *text)
{
  PtmNode *label = ptm_figure_add (run, PTM_NODE_LABEL, "label-", place->key);

  ptm_node_set (&label->text, text);
  ptm_node_set (&label->lang, get_lang (run));
  ptm_node_set (&label->anchor, place->key);
  set_face (run, label);
  return label;
}

/* The user's labels of the figure with the places they mean; what has none is named. */
static GArray *
collect_wanted (PtmFigureRun *run)
{
  g_autoptr (GPtrArray) labels = ptm_layout_collect (run->layout, PTM_NODE_LABEL);
  GArray *wanted = g_array_new (FALSE, FALSE, sizeof (PtmFigureName));

  for (guint i = 0; i < labels->len; i++)
    {
      PtmNode      *label = labels->pdata[i];
      PtmFigureName name = { NULL, label };

      if (g_strcmp0 (label->target, run->figure->id) != 0)
        continue;
      name.place = ptm_figure_table_match (run->table, label);
      label->frame = (PtmFrame){ 0 };
      if (name.place == NULL)
        ptm_scene_add_unmet (run->layout->scene, label->text != NULL ? label->text : label->anchor != NULL ? label->anchor
                                                                                                           : label->id,
                             "noun");
      else
        g_array_append_val (wanted, name);
    }
  return wanted;
}

static char *
dup_word (PtmFigureRun *run, const PtmFigurePlace *place)
{
  return ptm_figure_dup_first (place->names[ptm_figure_get_lang (get_lang (run))]);
}

/* What is to be named, in the order of the table: place, the user's label or NULL. */
static GArray *
collect_places (PtmFigureRun *run)
{
  GArray *wanted = collect_wanted (run);

  if (wanted->len > 0)
    return wanted;
  for (guint i = 0; i < run->table->places->len; i++)
    {
      PtmFigureName name = { run->table->places->pdata[i], NULL };

      if (name.place->names[0] != NULL && *name.place->names[0] != '\0')
        g_array_append_val (wanted, name);
    }
  return wanted;
}

/* Pointers with numbers or lines to write on; the numbers follow once all stand. */
static void
add_pointers (PtmFigureRun *run, GArray *places, Labels labels)
{
  for (guint i = 0; i < places->len; i++)
    {
      PtmFigureName   *name = &g_array_index (places, PtmFigureName, i);
      g_autofree char *word = dup_word (run, name->place);
      PtmNode         *label = name->label;

      if (labels != LABELS_ALL)
        {
          label = add_label (run, name->place, NULL);
          label->n = i + 1;
          ptm_node_set (&label->role, labels == LABELS_BLANK ? "blank" : "number");
        }
      else if (label == NULL)
        label = add_label (run, name->place, word);
      else
        {
          if (label->text == NULL)
            ptm_node_set (&label->text, word);
          if (g_strcmp0 (label->role, "caption") == 0)
            ptm_node_set (&label->role, NULL);
          set_face (run, label);
        }
      point (run, label, name->place, labels != LABELS_ALL || name->label == NULL);
    }
}

static void
place_all (PtmFigureRun *run)
{
  do
    ptm_figure_place_labels (run);
  while (!ptm_figure_place_names (run));
}

/* Down one side, then the other; or along the upper row, then the lower one. */
static int
compare_reading (gconstpointer a, gconstpointer b, gpointer data)
{
  const PtmFigureSpot *s = a, *t = b;
  gboolean             rtl = GPOINTER_TO_INT (data), rows = s->side >= PTM_FIGURE_ABOVE;
  double               d = s->side != t->side ? (double)s->side - t->side : s->at - t->at;

  if (rtl && (rows ? s->side == t->side : s->side != t->side))
    d = -d;
  return d < 0 ? -1 : d > 0;
}

static gboolean
is_rtl (PtmFigureRun *run)
{
  return g_str_has_prefix (get_lang (run), "ar") || g_str_has_prefix (get_lang (run), "he") || g_str_has_prefix (get_lang (run), "fa") || g_str_has_prefix (get_lang (run), "ur");
}

static void
settle_spots (PtmFigureRun *run, gboolean numbered)
{
  if (numbered)
    g_array_sort_with_data (run->spots, compare_reading, GINT_TO_POINTER (is_rtl (run)));
  for (guint i = 0; i < run->spots->len; i++)
    {
      PtmFigureSpot *spot = &g_array_index (run->spots, PtmFigureSpot, i);

      spot->label->frame = ptm_figure_get_frame (run, spot);
      ptm_node_set (&spot->label->align, spot->side == PTM_FIGURE_LEFT ? "right" : spot->side == PTM_FIGURE_RIGHT ? "left"
                                                                                                                  : "center");
      if (numbered)
        spot->label->n = i + 1;
      add_anchor (run, spot);
    }
}

/* Lines to write on, beside the number. */
static void
add_blanks (PtmFigureRun *run)
{
  for (guint i = 0; i < run->spots->len; i++)
    {
      const PtmFigureSpot *spot = &g_array_index (run->spots, PtmFigureSpot, i);
      const PtmFrame      *f = &spot->label->frame;
      PtmNode             *line = ptm_figure_add (run, PTM_NODE_SHAPE, "line-", spot->place->key);
      double               disc = run->size * 1.8, thick = MAX (run->size * 0.06, 1);

      line->frame = (PtmFrame){ f->x + (is_rtl (run) ? 0 : disc), f->y + f->height - thick, MAX (f->width - disc, 1), thick };
      line->fill = run->layout->scene->palette.ink;
      line->opacity = 0.7;
      line->z = PTM_Z_TEXT;
    }
}

/** Key: what the numbers mean, in columns under the figure; when blank, lines to write it on. */
typedef struct
{
  gboolean blank;
  PtmFrame frame;
  guint    columns;
  double   line;
  double   size;
} Key;

static Key
measure_key (PtmFigureRun *run, GArray *places, gboolean blank)
{
  Key    key = { .blank = blank, .size = MIN (run->layout->base, sqrt (run->box.width * run->box.height) / 26) };
  double widest = 1;
  guint  rows;

  for (guint i = 0; i < places->len; i++)
    {
      g_autofree char *word = dup_word (run, g_array_index (places, PtmFigureName, i).place);
      PtmNode          text = { .text = word, .lang = (char *)get_lang (run), .font_size = key.size };
      g_autofree char *font = ptm_type_dup_family (run->layout->type->text, run->layout->type->serif, word, text.lang);
      double           width;

      text.font = font;
      text.weight = 600;
      ptm_text_measure (&text, text.lang, 0, &width, NULL);
      widest = MAX (widest, width + key.size * 3.2);
    }
  /* Two columns leave the picture more room than one, even when the longest word is set smaller for it. */
  key.columns = CLAMP ((guint)(run->box.width / widest), places->len > 4 ? 2 : 1, MAX (places->len, 1));
  rows = (places->len + key.columns - 1) / key.columns;
  key.line = key.size * (blank ? 2.3 : 1.9);
  if (rows * key.line > run->box.height * 0.45)
    key.line = run->box.height * 0.45 / rows;
  key.size = MIN (key.size, key.line / 1.5);
  key.frame = (PtmFrame){ run->box.x, run->box.y + run->box.height - rows * key.line, run->box.width, rows * key.line };
  return key;
}

static PtmNode *
find_wanted (GArray *places, const PtmFigurePlace *place)
{
  for (guint i = 0; i < places->len; i++)
    if (g_array_index (places, PtmFigureName, i).place == place)
      return g_array_index (places, PtmFigureName, i).label;
  return NULL;
}

/* A line from the number to the end of the column. */
static void
add_key_line (PtmFigureRun *run, const PtmFigureSpot *spot, const PtmNode *entry, const Key *key)
{
  PtmNode *line = ptm_figure_add (run, PTM_NODE_SHAPE, "line-", spot->place->key);
  double   disc = key->size * 2, thick = MAX (key->size * 0.06, 1);

  line->frame = (PtmFrame){ entry->frame.x + (is_rtl (run) ? 0 : disc), entry->frame.y + entry->frame.height * 0.82, MAX (entry->frame.width - disc, 1), thick };
  line->fill = run->layout->scene->palette.ink;
  line->opacity = 0.7;
  line->z = PTM_Z_TEXT;
}

/* Entries run down the columns; from the right in a right-to-left language. */
static void
add_key (PtmFigureRun *run, GArray *places, const Key *key)
{
  guint  rows = (run->spots->len + key->columns - 1) / key->columns;
  double width = key->frame.width / key->columns;

  for (guint i = 0; i < run->spots->len; i++)
    {
      const PtmFigureSpot *spot = &g_array_index (run->spots, PtmFigureSpot, i);
      g_autofree char     *word = dup_word (run, spot->place);
      PtmNode             *entry = key->blank ? NULL : find_wanted (places, spot->place);
      gboolean             rtl = key->blank ? is_rtl (run) : ptm_type_is_rtl (word);
      guint                column = i / rows;

      if (entry == NULL)
        {
          entry = ptm_figure_add (run, PTM_NODE_LABEL, "key-", spot->place->key);
          ptm_node_set (&entry->lang, get_lang (run));
        }
      if (entry->text == NULL && !key->blank)
        ptm_node_set (&entry->text, word);
      ptm_node_set (&entry->role, "caption");
      set_face (run, entry);
      if (rtl)
        column = key->columns - 1 - column;
      entry->n = i + 1;
      entry->font_size = key->size;
      entry->frame = (PtmFrame){ key->frame.x + column * width, key->frame.y + (i % rows) * key->line, width - key->size, key->line };
      ptm_node_set (&entry->align, rtl ? "right" : "left");
      if (key->blank)
        add_key_line (run, spot, entry, key);
      else if (!ptm_text_fit (entry, run->layout->scene->lang, entry->frame.width - key->size * 2, key->line, key->size * 0.5, key->size, 1))
        entry->font_size = key->size * 0.5;
    }
}

static void
add_drawing (PtmFigureRun *run)
{
  PtmNode *drawing = ptm_figure_add (run, PTM_NODE_OBJECT, "drawing", "");

  g_free (drawing->asset);
  drawing->asset = g_strconcat ("figure:", run->figure->template, NULL);
  ptm_node_set (&drawing->noun, run->figure->template);
  drawing->frame = run->picture;
  drawing->z = PTM_Z_PICTURE;
}

/* Lines beside the picture make it small in a box that is not wide; then they stand below. */
static gboolean
has_room_below (PtmFigureRun *run, GArray *places)
{
  return places->len > 2 && run->box.height > run->box.width * 0.7;
}

static void
fill (PtmFigureRun *run, Labels labels)
{
  g_autoptr (GArray) places = collect_places (run);
  gboolean below = labels == LABELS_BLANK && has_room_below (run, places);
  Key      key = { 0 };

  if (below)
    labels = LABELS_NUMBERS;
  if (labels == LABELS_NUMBERS && places->len > 0)
    {
      key = measure_key (run, places, below);
      run->box.height -= key.frame.height + run->layout->unit * 2;
    }
  if (labels != LABELS_NONE)
    add_pointers (run, places, labels);
  place_all (run);
  add_drawing (run);
  ptm_figure_add_arrows (run);
  settle_spots (run, labels == LABELS_NUMBERS || labels == LABELS_BLANK);
  if (labels == LABELS_BLANK)
    add_blanks (run);
  if (labels == LABELS_NUMBERS)
    add_key (run, places, &key);
}

gboolean
ptm_figure_draw_picture (PtmLayout *layout, PtmNode *figure, PtmFrame box)
{
  g_autoptr (PtmFigureTable) table = ptm_figure_table_load (layout->art, figure->template);
  PtmFigureRun run = { layout, figure, table, box, box, 0, NULL, NULL };

  if (table == NULL)
    return FALSE;
  run.spots = g_array_new (FALSE, TRUE, sizeof (PtmFigureSpot));
  run.names = g_array_new (FALSE, TRUE, sizeof (PtmFigureName));
  fill (&run, get_labels (figure));
  g_array_unref (run.spots);
  g_array_unref (run.names);
  return TRUE;
}
