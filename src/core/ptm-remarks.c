/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* Name, note, star and blind tests of a version. */

#include "config.h"

#include "ptm-remarks.h"

/* A name stands below a thumbnail, a note in a tooltip. */
#define NAME_MAX_CHARS 80
#define NOTE_MAX_CHARS 4000

struct _PtmRemarks
{
  GObject parent_instance;

  char    *name; /* (nullable) */
  char    *note; /* (nullable) */
  gboolean favourite;
  guint    rounds;
  double   wins;
};

G_DEFINE_FINAL_TYPE (PtmRemarks, ptm_remarks, G_TYPE_OBJECT)

typedef enum
{
  PROP_NAME = 1,
  PROP_NOTE,
  PROP_FAVOURITE,
  PROP_ROUNDS,
  PROP_WINS,
  N_PROPS
} PtmRemarksProperty;

static GParamSpec *properties[N_PROPS];

/* NULL when nothing is left of it. */
static char *
tidy (const char *text, glong max_chars)
{
  g_autofree char *valid = text != NULL ? g_strstrip (g_utf8_make_valid (text, -1)) : NULL;

  if (valid == NULL || *valid == '\0')
    return NULL;
  return g_utf8_strlen (valid, -1) > max_chars ? g_utf8_substring (valid, 0, max_chars) : g_steal_pointer (&valid);
}

static void
replace (PtmRemarks *self, char **place, char *text, PtmRemarksProperty property)
{
  g_autofree char *owned = text;

  if (g_strcmp0 (*place, owned) == 0)
    return;
  g_free (*place);
  *place = g_steal_pointer (&owned);
  g_object_notify_by_pspec (G_OBJECT (self), properties[property]);
}

static void
ptm_remarks_finalize (GObject *object)
{
  PtmRemarks *self = PTM_REMARKS (object);

  g_free (self->name);
  g_free (self->note);
  G_OBJECT_CLASS (ptm_remarks_parent_class)->finalize (object);
}

static void
ptm_remarks_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  PtmRemarks *self = PTM_REMARKS (object);

  switch ((PtmRemarksProperty)prop_id)
    {
    case PROP_NAME:
      g_value_set_string (value, self->name);
      break;
    case PROP_NOTE:
      g_value_set_string (value, self->note);
      break;
    case PROP_FAVOURITE:
      g_value_set_boolean (value, self->favourite);
      break;
    case PROP_ROUNDS:
      g_value_set_uint (value, self->rounds);
      break;
    case PROP_WINS:
      g_value_set_double (value, self->wins);
      break;
    case N_PROPS:
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
ptm_remarks_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  PtmRemarks *self = PTM_REMARKS (object);

  switch ((PtmRemarksProperty)prop_id)
    {
    case PROP_NAME:
      ptm_remarks_set_name (self, g_value_get_string (value));
      break;
    case PROP_NOTE:
      ptm_remarks_set_note (self, g_value_get_string (value));
      break;
    case PROP_FAVOURITE:
      ptm_remarks_set_favourite (self, g_value_get_boolean (value));
      break;
    case PROP_ROUNDS:
    case PROP_WINS:
    case N_PROPS:
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
ptm_remarks_class_init (PtmRemarksClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags   flags = G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;

  object_class->finalize = ptm_remarks_finalize;
  object_class->get_property = ptm_remarks_get_property;
  object_class->set_property = ptm_remarks_set_property;

  properties[PROP_NAME] = g_param_spec_string ("name", NULL, NULL, NULL, G_PARAM_READWRITE | flags);
  properties[PROP_NOTE] = g_param_spec_string ("note", NULL, NULL, NULL, G_PARAM_READWRITE | flags);
  properties[PROP_FAVOURITE] = g_param_spec_boolean ("favourite", NULL, NULL, FALSE, G_PARAM_READWRITE | flags);
  properties[PROP_ROUNDS] = g_param_spec_uint ("rounds", NULL, NULL, 0, G_MAXUINT, 0, G_PARAM_READABLE | flags);
  properties[PROP_WINS] = g_param_spec_double ("wins", NULL, NULL, 0, G_MAXDOUBLE, 0, G_PARAM_READABLE | flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
ptm_remarks_init (PtmRemarks *self)
{
}

PtmRemarks *
ptm_remarks_new (void)
{
  return g_object_new (PTM_TYPE_REMARKS, NULL);
}

const char *
ptm_remarks_get_name (PtmRemarks *self)
{
  g_return_val_if_fail (PTM_IS_REMARKS (self), NULL);
  return self->name;
}

void
ptm_remarks_set_name (PtmRemarks *self, const char *name)
{
  char *text;

  g_return_if_fail (PTM_IS_REMARKS (self));

  text = tidy (name, NAME_MAX_CHARS);
  replace (self, &self->name, text != NULL ? g_strdelimit (text, "\r\n\t", ' ') : NULL, PROP_NAME);
}

const char *
ptm_remarks_get_note (PtmRemarks *self)
{
  g_return_val_if_fail (PTM_IS_REMARKS (self), NULL);
  return self->note;
}

void
ptm_remarks_set_note (PtmRemarks *self, const char *note)
{
  g_return_if_fail (PTM_IS_REMARKS (self));

  replace (self, &self->note, tidy (note, NOTE_MAX_CHARS), PROP_NOTE);
}

gboolean
ptm_remarks_is_favourite (PtmRemarks *self)
{
  g_return_val_if_fail (PTM_IS_REMARKS (self), FALSE);
  return self->favourite;
}

void
ptm_remarks_set_favourite (PtmRemarks *self, gboolean favourite)
{
  g_return_if_fail (PTM_IS_REMARKS (self));

  if (self->favourite == !!favourite)
    return;
  self->favourite = !!favourite;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_FAVOURITE]);
}

guint
ptm_remarks_get_rounds (PtmRemarks *self)
{
  g_return_val_if_fail (PTM_IS_REMARKS (self), 0);
  return self->rounds;
}

double
ptm_remarks_get_wins (PtmRemarks *self)
{
  g_return_val_if_fail (PTM_IS_REMARKS (self), 0);
  return self->wins;
}

void
ptm_remarks_add_round (PtmRemarks *self, double won)
{
  g_return_if_fail (PTM_IS_REMARKS (self));

  self->rounds++;
  self->wins += CLAMP (won, 0, 1);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_ROUNDS]);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_WINS]);
}
