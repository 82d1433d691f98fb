/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* This file chooses how a poster, flyer, invitation or card is composed. What the page has to show says which templates can hold
 * it, the style's words which come first, and the variant takes the next one: content never changes. A template that would cut a
 * word gives way to the next. Right-to-left pages are laid out like the others and then turned as a whole; on stories the page
 * lies between the areas an app covers. */

#include "config.h"

#include <math.h>
#include <string.h>

#include "ptm-backdrop.h"
#include "ptm-layout-poster-private.h"
#include "ptm-palette.h"
#include "ptm-text.h"

#define MANY_LETTERS 230
#define MANY_NOTES   5

static PtmMood
read_mood (PtmScene *scene)
{
  static const struct
  {
    PtmMood     mood;
    const char *words;
  } moods[] = {
    { PTM_MOOD_QUIET, "clean simple minimal schlicht sober calm ruhig restrained white quiet plain zen" },
    { PTM_MOOD_PLAYFUL, "playful verspielt kids kinder children cute fun lustig funny süß child" },
    { PTM_MOOD_ELEGANT, "elegant edel luxury luxus classic klassisch ornament romantic wedding fine" },
    { PTM_MOOD_BOLD, "bold loud laut strong kräftig striking punk dynamic" },
    { PTM_MOOD_RETRO, "retro vintage old-fashioned seventies fifties nostalgic art-deco deco" },
    { PTM_MOOD_MODERN, "modern swiss geometric bauhaus contemporary corporate business tech" },
    { PTM_MOOD_FESTIVE, "festive festlich party celebration christmas weihnacht" },
    { PTM_MOOD_FORMAL, "academic akademisch corporate formal business serious seriös official" },
  };
  g_autofree char *style = scene->style != NULL ? g_utf8_strdown (scene->style, -1) : g_strdup ("");
  PtmMood          mood = PTM_MOOD_NONE;

  for (guint i = 0; i < G_N_ELEMENTS (moods); i++)
    {
      g_auto (GStrv) words = g_strsplit (moods[i].words, " ", -1);

      for (int k = 0; words[k] != NULL; k++)
        if (strstr (style, words[k]) != NULL)
          mood |= moods[i].mood;
    }
  return mood;
}

static void
count_notes (PtmPoster *p, GPtrArray *texts)
{
  static const char *const known[] = { "title", "subtitle", "date", "time", "place" };

  for (guint i = 0; i < texts->len; i++)
    {
      const PtmNode *node = texts->pdata[i];
      gboolean       note = TRUE;

      for (guint k = 0; k < G_N_ELEMENTS (known); k++)
        note &= g_strcmp0 (node->role, known[k]) != 0;
      if (note && node->text != NULL)
        {
          p->n_notes++;
          p->n_letters += (guint)g_utf8_strlen (node->text, 8000);
        }
    }
}

static void
find_parts (PtmPoster *p)
{
  g_autoptr (GPtrArray) texts = ptm_layout_collect (p->l, PTM_NODE_TEXT);
  g_autoptr (GPtrArray) objects = ptm_layout_collect (p->l, PTM_NODE_OBJECT);
  g_autoptr (GPtrArray) photos = ptm_layout_collect (p->l, PTM_NODE_PHOTO);
  g_autoptr (GPtrArray) backgrounds = ptm_layout_collect (p->l, PTM_NODE_BACKGROUND);
  guint heroes = 0;

  p->title = ptm_layout_get_title (p->l);
  p->subtitle = ptm_layout_find_role (p->l, PTM_NODE_TEXT, "subtitle");
  p->has_pictures = objects->len + photos->len > 0;
  p->photo = photos->len == 1 ? photos->pdata[0] : NULL;
  p->background = backgrounds->len > 0 ? backgrounds->pdata[0] : NULL;
  p->given_fill = p->background != NULL ? p->background->fill : PTM_COLOR_NONE;
  p->has_setting = p->background != NULL && *ptm_backdrop_find (p->background->setting) != '\0' && g_strcmp0 (ptm_backdrop_find (p->background->setting), "plain") != 0;
  for (guint i = 0; i < objects->len; i++)
    heroes += g_strcmp0 (((PtmNode *)objects->pdata[i])->role, "decoration") != 0;
  p->one_hero = heroes == 1 || (objects->len == 1 && photos->len == 0);
  if (p->title == NULL && texts->len > 0 && ((PtmNode *)texts->pdata[0])->role == NULL)
    {
      p->title = texts->pdata[0];
      ptm_node_set (&p->title->role, "title");
    }
  p->has_info = ptm_layout_has_info (p->l);
  count_notes (p, texts);
}

/* The size the headline will have, about: facts stay below three quarters of it. */
static void
find_limit (PtmPoster *p)
{
  PtmLayout *l = p->l;
  double     share = l->width > l->height * 2.6 ? 0.4 : l->width > l->height * 1.15 ? 0.46
                                                                                    : 1;

  if (p->title == NULL)
    return;
  ptm_layout_set_face (l, p->title, TRUE, 0);
  if (!ptm_text_fit (p->title, l->scene->lang, (l->width - 2 * l->margin) * share, l->height * 0.24, l->base * 0.5, l->height * 0.2, 5))
    p->title->font_size = l->base;
  l->most = MAX (p->title->font_size * 0.72, l->base * 0.8);
}

static gboolean
is_rtl_page (PtmPoster *p)
{
  static const char *const languages[] = { "ar", "he", "fa", "ur", "yi", "ps", "ug" };
  const char              *lang = p->l->scene->lang;

  if (p->title != NULL && p->title->text != NULL)
    return ptm_type_is_rtl (p->title->text);
  for (guint i = 0; i < G_N_ELEMENTS (languages); i++)
    if (lang != NULL && strncmp (lang, languages[i], 2) == 0 && (lang[2] == '\0' || lang[2] == '-'))
      return TRUE;
  return FALSE;
}

PtmPoster
ptm_poster_begin (PtmLayout *layout)
{
  PtmPoster p = { layout };
  double    ratio = layout->height / layout->width;

  p.mood = read_mood (layout->scene);
  find_parts (&p);
  layout->mirrored = is_rtl_page (&p);
  /* The shape of a story, where the app's own buttons lie over the page's ends. */
  if (ratio > 1.7 && ratio < 1.86)
    {
      p.safe = layout->height * 0.14;
      layout->height -= 2 * p.safe;
      layout->unit = MIN (layout->width, layout->height) / 100;
      layout->margin = layout->unit * 6;
    }
  /* Running text of a strip is measured by its height. */
  if (ratio < 1 / 2.6)
    layout->base = MAX (layout->base, MAX (layout->height / 16, MIN (layout->height / 7, 12)));
  find_limit (&p);
  return p;
}

static void
forget_children (GPtrArray *nodes)
{
  for (guint i = 0; i < nodes->len;)
    {
      PtmNode *node = nodes->pdata[i];

      node->frame = (PtmFrame){ 0 };
      if (strstr (node->id != NULL ? node->id : "", "~d") != NULL)
        g_ptr_array_remove_index (nodes, i);
      else
        i++;
    }
}

/* What a template added or moved is undone before the next one. */
static void
reset (PtmPoster *p)
{
  GPtrArray *nodes = p->l->scene->nodes;

  for (guint i = 0; i < nodes->len;)
    {
      PtmNode *node = nodes->pdata[i];

      if (g_strcmp0 (node->role, "ornament") == 0)
        {
          g_ptr_array_remove_index (nodes, i);
          continue;
        }
      node->frame = (PtmFrame){ 0 };
      node->rotate = 0;
      node->z = 0;
      forget_children (node->children);
      i++;
    }
}

/* By a template, chart or figure. */
static gboolean
is_added (const PtmNode *node)
{
  return g_strcmp0 (node->role, "ornament") == 0 || strstr (node->id != NULL ? node->id : "", "~d") != NULL;
}

/* TRUE when a word is cut, not placed, or lies over another text. */
static gboolean
loses_words (PtmPoster *p)
{
  g_autoptr (GPtrArray) texts = ptm_layout_collect (p->l, PTM_NODE_TEXT);

  for (guint i = 0; i < texts->len; i++)
    {
      const PtmNode  *node = texts->pdata[i];
      const PtmFrame *f = &node->frame;

      if (node->text == NULL || *node->text == '\0' || is_added (node))
        continue;
      if (f->width <= 0 || f->y + f->height > p->l->height + 1 || f->x + f->width > p->l->width + 1 || ptm_text_is_cut (node, p->l->scene->lang))
        return TRUE;
      for (guint k = i + 1; k < texts->len; k++)
        {
          const PtmFrame *o = &((PtmNode *)texts->pdata[k])->frame;

          if (!is_added (texts->pdata[k]) && MIN (f->x + f->width, o->x + o->width) - MAX (f->x, o->x) > 1 && MIN (f->y + f->height, o->y + o->height) - MAX (f->y, o->y) > 1)
            return TRUE;
        }
    }
  return FALSE;
}

void
ptm_poster_run (PtmPoster *p, const PtmPosterTemplate *templates, guint n)
{
  for (guint i = 0; i <= n; i++)
    {
      templates[i % n](p);
      if (i == n || !loses_words (p))
        return;
      reset (p);
    }
}

typedef struct
{
  PtmPosterTemplate lay;
  PtmMood           moods; /* that ask for it */
} Choice;

/* Those the mood asks for come first, each list in its order. QUIET mixed with another mood asks for the quiet ones. */
static guint
order (const Choice *choices, guint n, PtmMood mood, PtmPosterTemplate *out)
{
  guint count = 0;

  if ((mood & PTM_MOOD_QUIET) != 0)
    mood = PTM_MOOD_QUIET;
  for (guint pass = 0; pass < 2; pass++)
    {
      for (guint i = 0; i < n; i++)
        if (((choices[i].moods & mood) != 0) == (pass == 0))
          out[count++] = choices[i].lay;
      /* Who asks for restraint is offered nothing else; the quiet templates have looks of their own. */
      if ((mood & PTM_MOOD_QUIET) != 0 && count > 0)
        break;
    }
  return count;
}

static const Choice pages[] = {
  { ptm_poster_scenic, PTM_MOOD_PLAYFUL | PTM_MOOD_FESTIVE },
  { ptm_poster_swiss, PTM_MOOD_MODERN | PTM_MOOD_BOLD },
  { ptm_poster_calendar, PTM_MOOD_BOLD | PTM_MOOD_MODERN },
  { ptm_poster_vignette, PTM_MOOD_ELEGANT | PTM_MOOD_RETRO },
  { ptm_poster_diagonal, PTM_MOOD_BOLD | PTM_MOOD_PLAYFUL },
  { ptm_poster_marquee, PTM_MOOD_RETRO | PTM_MOOD_FESTIVE },
  { ptm_poster_gallery, PTM_MOOD_QUIET | PTM_MOOD_FORMAL | PTM_MOOD_ELEGANT },
  { ptm_poster_split, PTM_MOOD_MODERN | PTM_MOOD_PLAYFUL },
  { ptm_poster_medallion, PTM_MOOD_RETRO | PTM_MOOD_ELEGANT },
};
static const Choice invitations[] = {
  { ptm_poster_ornate, PTM_MOOD_ELEGANT | PTM_MOOD_FESTIVE },
  { ptm_poster_arch_card, PTM_MOOD_ELEGANT | PTM_MOOD_MODERN | PTM_MOOD_QUIET },
  { ptm_poster_party, PTM_MOOD_PLAYFUL },
  { ptm_poster_letter, PTM_MOOD_QUIET | PTM_MOOD_FORMAL },
  { ptm_poster_scenic, PTM_MOOD_PLAYFUL },
  { ptm_poster_medallion, PTM_MOOD_RETRO },
};
static const Choice words[] = {
  { ptm_poster_tiles, PTM_MOOD_MODERN | PTM_MOOD_BOLD | PTM_MOOD_PLAYFUL },
  { ptm_poster_arches, PTM_MOOD_RETRO | PTM_MOOD_PLAYFUL },
  { ptm_poster_disc, PTM_MOOD_BOLD | PTM_MOOD_RETRO },
  { ptm_poster_bill, PTM_MOOD_ELEGANT | PTM_MOOD_RETRO | PTM_MOOD_FESTIVE },
  { ptm_poster_plain, PTM_MOOD_QUIET | PTM_MOOD_FORMAL | PTM_MOOD_MODERN },
  { ptm_poster_tiles_above, PTM_MOOD_MODERN },
};
static const Choice dense[] = {
  { ptm_poster_columns, PTM_MOOD_MODERN | PTM_MOOD_FORMAL },
  { ptm_poster_sidebar, PTM_MOOD_BOLD | PTM_MOOD_PLAYFUL },
  { ptm_poster_programme, PTM_MOOD_ELEGANT | PTM_MOOD_QUIET | PTM_MOOD_RETRO },
};
static const Choice wide[] = {
  { ptm_poster_side, PTM_MOOD_FORMAL | PTM_MOOD_MODERN | PTM_MOOD_QUIET },
  { ptm_poster_horizon, PTM_MOOD_PLAYFUL | PTM_MOOD_FESTIVE },
  { ptm_poster_window, PTM_MOOD_QUIET | PTM_MOOD_ELEGANT | PTM_MOOD_RETRO },
  { ptm_poster_mirror_side, PTM_MOOD_BOLD },
};
static const Choice wide_dense[] = { { ptm_poster_sidebar, PTM_MOOD_NONE }, { ptm_poster_columns, PTM_MOOD_BOLD }, { ptm_poster_side, PTM_MOOD_NONE } };
static const Choice strips[] = { { ptm_poster_strip, PTM_MOOD_NONE }, { ptm_poster_strip_block, PTM_MOOD_BOLD }, { ptm_poster_strip_centre, PTM_MOOD_ELEGANT } };
static const Choice cards[] = { { ptm_poster_greeting, PTM_MOOD_PLAYFUL | PTM_MOOD_FESTIVE }, { ptm_poster_band_card, PTM_MOOD_MODERN | PTM_MOOD_BOLD }, { ptm_poster_round_card, PTM_MOOD_ELEGANT | PTM_MOOD_QUIET } };
static const Choice insets[] = { { ptm_poster_inset, PTM_MOOD_NONE } };
static const Choice towers[] = { { ptm_poster_tower, PTM_MOOD_NONE } };

/** Menu: the templates that can hold a plan. */
typedef struct
{
  const Choice *choices;
  guint         n;
} Menu;

#define MENU(list) ((Menu){ list, G_N_ELEMENTS (list) })

static Menu
choose_menu (PtmPoster *p)
{
  PtmLayout *l = p->l;
  gboolean   many = p->n_notes >= MANY_NOTES || p->n_letters > MANY_LETTERS || (l->scene->kind == PTM_KIND_FLYER && p->n_notes > 2 && (p->has_pictures || p->n_letters > MANY_LETTERS / 3));

  if (ptm_poster_count_insets (p) > 0)
    return MENU (insets);
  if (l->width > l->height * 2.6)
    return MENU (strips);
  if (l->scene->kind == PTM_KIND_CARD && p->n_notes < 3 && l->height < l->width * 2.3)
    return MENU (cards);
  if (l->width > l->height * 1.15)
    return many ? MENU (wide_dense) : MENU (wide);
  if (l->height > l->width * 2.3)
    return MENU (towers);
  if (many)
    return MENU (dense);
  if (l->scene->kind == PTM_KIND_INVITATION)
    return MENU (invitations);
  return !p->has_pictures && !p->has_setting ? MENU (words) : MENU (pages);
}

void
ptm_layout_poster (PtmLayout *layout)
{
  PtmPoster         poster = ptm_poster_begin (layout);
  PtmPosterTemplate all[16], tried[8];
  Menu              menu = choose_menu (&poster);
  guint             n = order (menu.choices, menu.n, poster.mood, all), count = 0;

  /* Where a composition cannot hold the words, the next or one for many words can. */
  tried[count++] = all[layout->variant % n];
  if (n > 1)
    tried[count++] = all[(layout->variant + 1) % n];
  for (guint i = 0; layout->width <= layout->height * 1.15 && menu.choices != insets && i < G_N_ELEMENTS (dense); i++)
    tried[count++] = dense[i].lay;
  if (menu.choices == wide)
    tried[count++] = ptm_poster_sidebar;
  ptm_poster_run (&poster, tried, count);
  ptm_poster_end (&poster);
}
