/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* What is written in a picture: the characters Pango is given at the moment of drawing, and where their ink falls. */

#include "config.h"

#include <string.h>

#include "ptm-text.h"
#include "referee.h"
#include "texts.h"

static void
writing_free (gpointer data)
{
  Writing *writing = data;

  g_free (writing->text);
  g_free (writing);
}

static char *
squeeze (const char *text)
{
  g_autoptr (GString) out = g_string_new (NULL);

  for (const char *at = text; *at != '\0'; at = g_utf8_next_char (at))
    {
      gunichar c = g_utf8_get_char (at);

      if (!g_unichar_isspace (c))
        g_string_append_unichar (out, c);
      else if (out->len > 0 && out->str[out->len - 1] != ' ')
        g_string_append_c (out, ' ');
    }
  return g_strdup (g_strchomp (out->str));
}

static void
add (GPtrArray *writings, PtmScene *scene, const PtmNode *node)
{
  g_autoptr (PangoLayout) layout = NULL;
  Writing *writing;
  double   x, y;

  if (node->text == NULL || node->text[0] == '\0' || node->frame.width <= 0)
    return;
  layout = ptm_text_prepare (node, scene->lang, &x, &y);
  writing = g_new0 (Writing, 1);
  writing->node = node;
  writing->text = squeeze (pango_layout_get_text (layout));
  writing->unknown = pango_layout_get_unknown_glyphs_count (layout);
  writing->cut = pango_layout_is_ellipsized (layout);
  g_ptr_array_add (writings, writing);
}

static void
collect (GPtrArray *writings, PtmScene *scene, GPtrArray *nodes)
{
  for (guint i = 0; i < nodes->len; i++)
    {
      const PtmNode *node = g_ptr_array_index (nodes, i);

      if (node->type == PTM_NODE_TEXT || node->type == PTM_NODE_LABEL || node->type == PTM_NODE_SHAPE || node->type == PTM_NODE_BUBBLE)
        add (writings, scene, node);
      collect (writings, scene, node->children);
    }
}

GPtrArray *
texts_list (PtmScene *scene)
{
  GPtrArray *writings = g_ptr_array_new_with_free_func (writing_free);

  collect (writings, scene, scene->nodes);
  return writings;
}

static gboolean
is_word_end (const char *text, const char *at)
{
  return at == text || *at == '\0' || !g_unichar_isalnum (g_utf8_get_char (at)) || !g_unichar_isalnum (g_utf8_get_char (g_utf8_prev_char (at)));
}

static gboolean
holds (const char *text, const char *string)
{
  const char *at = strstr (text, string);

  return at != NULL && is_word_end (text, at) && is_word_end (text, at + strlen (string));
}

const Writing *
texts_find (GPtrArray *writings, const char *string)
{
  g_autofree char *wanted = squeeze (string);

  for (guint i = 0; i < writings->len; i++)
    {
      const Writing *writing = g_ptr_array_index (writings, i);

      if (g_str_equal (writing->text, wanted))
        return writing;
    }
  for (guint i = 0; i < writings->len; i++)
    {
      const Writing *writing = g_ptr_array_index (writings, i);

      if (holds (writing->text, wanted))
        return writing;
    }
  return NULL;
}

char *
texts_dup_summary (GPtrArray *writings)
{
  g_autoptr (GString) list = g_string_new (NULL);

  for (guint i = 0; i < writings->len; i++)
    g_string_append_printf (list, "%s“%s”", i > 0 ? " " : "", ((const Writing *)g_ptr_array_index (writings, i))->text);
  return g_string_free (g_steal_pointer (&list), FALSE);
}

gboolean
texts_is_in_box (PtmScene *scene, PtmArt *art, const Writing *writing)
{
  g_autoptr (PtmImage) alone = referee_draw_alone (scene, art, writing->node);
  PtmRect         box = referee_get_box (alone);
  const PtmFrame *frame = &writing->node->frame;
  /* Letters of large type hang a little over the frame, and swashes a little more. */
  double slack = MAX (writing->node->font_size * 0.3, 3);

  if (ptm_rect_is_empty (&box) || box.x <= 0 || box.y <= 0 || box.x + box.width >= scene->width || box.y + box.height >= scene->height)
    return FALSE;
  if (writing->node->type != PTM_NODE_TEXT || writing->node->rotate != 0)
    return TRUE;
  return box.x >= frame->x - slack && box.y >= frame->y - slack && box.x + box.width <= frame->x + frame->width + slack &&
         box.y + box.height <= frame->y + frame->height + slack;
}
