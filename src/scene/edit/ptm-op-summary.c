/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* Edit operations as one short line for the user: what was understood of a sentence that changes a picture. */

#include "config.h"

#include "ptm-scene-edit.h"

#include <glib/gi18n.h>
#include <string.h>

#include "ptm-op-words.h"

static const char *
translate_role (const char *role)
{
  static const char *const names[][2] = {
    { "title", N_ ("Title") },
    { "subtitle", N_ ("Subtitle") },
    { "date", N_ ("Date") },
    { "time", N_ ("Time") },
    { "place", N_ ("Place") },
    { "note", N_ ("Note") },
    { "caption", N_ ("Caption") },
    { "text", N_ ("Text") },
    { "body", N_ ("Text") },
    { "logo", N_ ("Logo") },
    { "background", N_ ("Background") },
    { "picture", N_ ("Picture") },
    { "main", N_ ("Picture") },
  };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    if (strcmp (role, names[i][0]) == 0)
      return _ (names[i][1]);
  return role;
}

/* What the operation is about, in the user's words; NULL for what is marked or the whole picture. (transfer full) */
static char *
dup_target (const PtmSelector *target)
{
  if (target->role != NULL)
    return g_strdup (translate_role (target->role));
  if (target->noun != NULL)
    return g_strdup (target->noun);
  if (target->text != NULL)
    return g_strdup_printf (_ ("“%s”"), target->text);
  return NULL;
}

static const char *
get_hue_name (PtmColor color)
{
  static const struct
  {
    double      end; /* of the hue in OKLCH, degrees */
    const char *name;
  } hues[] = {
    { 10, N_ ("pink") },
    { 40, N_ ("red") },
    { 75, N_ ("orange") },
    { 115, N_ ("yellow") },
    { 165, N_ ("green") },
    { 215, N_ ("turquoise") },
    { 275, N_ ("blue") },
    { 330, N_ ("purple") },
    { 360, N_ ("pink") },
  };
  PtmOklch lch = ptm_color_to_oklch (color);
  double   hue = lch.h < 0 ? lch.h + 360 : lch.h;
  guint    i = 0;

  if (lch.C < 0.03)
    return lch.L > 0.93 ? _ ("white") : lch.L < 0.25 ? _ ("black")
                                                     : _ ("grey");
  while (i < G_N_ELEMENTS (hues) - 1 && hue > hues[i].end)
    i++;
  return _ (hues[i].name);
}

/* "balloon, red". (transfer full) */
static char *
dup_node (const PtmNode *node)
{
  const char *name = node->text != NULL ? node->text : node->noun;

  if (name == NULL && node->setting != NULL)
    name = ptm_op_translate_setting (node->setting);
  if (name == NULL)
    name = _ ("Picture");
  if (node->color.a == 0)
    return g_strdup (name);
  /* Translators: a thing and its colour, such as “balloon, red”. */
  return g_strdup_printf (_ ("%s, %s"), name, get_hue_name (node->color));
}

static const char *
get_direction (const PtmOp *op)
{
  static const char *const sides[] = {
    [PTM_SIDE_LEFT] = N_ ("to the left"),
    [PTM_SIDE_RIGHT] = N_ ("to the right"),
    [PTM_SIDE_TOP] = N_ ("to the top"),
    [PTM_SIDE_BOTTOM] = N_ ("to the bottom"),
    [PTM_SIDE_CENTER] = N_ ("to the center"),
  };

  if (op->to_side != PTM_SIDE_NONE)
    return _ (sides[op->to_side]);
  if (ABS (op->dx) >= ABS (op->dy))
    return op->dx < 0 ? _ ("to the left") : _ ("to the right");
  return op->dy < 0 ? _ ("up") : _ ("down");
}

static const char *
get_adjustment (const PtmOp *op)
{
  if (op->lightness != 0)
    return op->lightness > 0 ? _ ("brighter") : _ ("darker");
  if (op->warmth != 0)
    return op->warmth > 0 ? _ ("warmer") : _ ("cooler");
  if (op->contrast != 1)
    return op->contrast > 1 ? _ ("more contrast") : _ ("less contrast");
  return op->chroma > 1 ? _ ("more colorful") : _ ("less colorful");
}

/* Effects by name; any other look as a style. (transfer full) */
static char *
dup_style (const char *style)
{
  static const char *const effects[][2] = {
    { "blur", N_ ("blurred") },
    { "sharpen", N_ ("sharper") },
    { "pixelate", N_ ("pixelated") },
    { "sepia", N_ ("sepia") },
    { "vignette", N_ ("dark corners") },
    { "rounded", N_ ("rounded corners") },
    { "frame", N_ ("a frame") },
    { "negative", N_ ("inverted colors") },
  };

  for (guint i = 0; style != NULL && i < G_N_ELEMENTS (effects); i++)
    if (strcmp (style, effects[i][0]) == 0)
      return g_strdup (_ (effects[i][1]));
  return g_strdup_printf (_ ("style: %s"), style != NULL ? ptm_op_translate_style (style) : "");
}

/* A change of the page, or one that leaves an element as it looks. (transfer full) */
static char *
dup_arrangement (const PtmOp *op)
{
  const char *how = op->how != NULL ? op->how : "";

  if (op->type == PTM_OP_ROTATE)
    return g_strdup_printf (_ ("turn by %g°"), op->angle);
  if (op->type == PTM_OP_FLIP)
    return g_strdup (_ ("mirror"));
  if (op->type == PTM_OP_ORDER && (strcmp (how, "before") == 0 || strcmp (how, "after") == 0))
    return g_strdup_printf (_ ("move %s"), strcmp (how, "before") == 0 ? _ ("up") : _ ("down"));
  if (op->type == PTM_OP_ORDER)
    return g_strdup (strcmp (how, "back") == 0 ? _ ("to the back") : _ ("to the front"));
  if (op->type == PTM_OP_SWAP)
    return g_strdup (_ ("swap places"));
  if (op->type == PTM_OP_ALIGN)
    return g_strdup (_ ("align"));
  if (op->type == PTM_OP_DUPLICATE)
    return g_strdup (_ ("duplicate"));
  if (op->type == PTM_OP_TRANSLATE)
    return g_strdup_printf (_ ("language: %s"), ptm_op_translate_tongue (how));
  return g_strdup_printf (_ ("change to: %s"), ptm_op_translate_form (how));
}

/* "Bananas: 45". (transfer full) */
static char *
dup_datum (const PtmOp *op)
{
  const char *row = op->text != NULL ? op->text : "";
  gboolean    comes = g_strcmp0 (op->how, "event") == 0 || g_strcmp0 (op->how, "entry") == 0;

  return g_strdup_printf (_ ("%s: %s"), comes ? _ ("Add") : row, comes ? row : op->how != NULL ? op->how
                                                                                               : _ ("remove"));
}

/* What becomes of the target, to stand after it or alone. (transfer full) */
static char *
dup_change (const PtmOp *op)
{
  g_autofree char *node = op->node != NULL ? dup_node (op->node) : NULL;

  switch (op->type)
    {
    case PTM_OP_DATA:
      return dup_datum (op);
    case PTM_OP_MOVE:
      return g_strdup_printf (_ ("move %s"), get_direction (op));
    case PTM_OP_RESIZE:
      return g_strdup (op->factor >= 1 ? _ ("larger") : _ ("smaller"));
    case PTM_OP_RECOLOR:
      return g_strdup (get_hue_name (op->color));
    case PTM_OP_ADJUST:
      return g_strdup (get_adjustment (op));
    case PTM_OP_SET_TEXT:
      return g_strdup_printf (_ ("“%s”"), op->text != NULL ? op->text : "");
    case PTM_OP_RESTYLE:
      if (op->style == NULL && op->color.a > 0)
        return g_strdup (get_hue_name (op->color));
      return dup_style (op->style != NULL ? op->style : op->how);
    case PTM_OP_EXTEND:
      return g_strdup (_ ("more room"));
    case PTM_OP_REPLACE:
      return g_strdup_printf (_ ("replace with: %s"), node != NULL ? node : _ ("Picture"));
    case PTM_OP_ADD:
      return g_strdup_printf (_ ("add: %s"), node != NULL ? node : _ ("Picture"));
    case PTM_OP_REMOVE:
      return g_strdup (_ ("remove"));
    case PTM_OP_REVERT:
      return g_strdup (_ ("undo the last change"));
    case PTM_OP_ROTATE:
    case PTM_OP_FLIP:
    case PTM_OP_ORDER:
    case PTM_OP_SWAP:
    case PTM_OP_ALIGN:
    case PTM_OP_DUPLICATE:
    case PTM_OP_TRANSLATE:
    case PTM_OP_KIND:
    case PTM_OP_CANVAS:
    default:
      return dup_arrangement (op);
    }
}

static char *
dup_op (const PtmOp *op)
{
  g_autofree char *target = op->type != PTM_OP_ADD ? dup_target (&op->target) : NULL;
  g_autofree char *change = dup_change (op);

  if (target == NULL)
    return g_steal_pointer (&change);
  /* Translators: a part of the picture and what becomes of it, such as “Title: red”. */
  return g_strdup_printf (_ ("%s: %s"), target, change);
}

/* The line begins like a sentence. */
static char *
capitalize (const char *line)
{
  g_autofree char *first = g_utf8_substring (line, 0, 1);
  g_autofree char *upper = g_utf8_strup (first, -1);

  return g_strconcat (upper, line + strlen (first), NULL);
}

char *
ptm_ops_dup_summary (GPtrArray *ops)
{
  g_autoptr (GString) line = g_string_new (NULL);

  g_return_val_if_fail (ops != NULL, NULL);

  for (guint i = 0; i < ops->len; i++)
    {
      g_autofree char *part = dup_op (g_ptr_array_index (ops, i));

      /* Translators: between the operations of an edit, such as “Title: red; remove”. */
      g_string_append (line, i > 0 ? _ ("; ") : "");
      g_string_append (line, part);
    }
  return line->len > 0 ? capitalize (line->str) : NULL;
}
