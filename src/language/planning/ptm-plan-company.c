/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* What a thing is said to be with. "A desk with a laptop" says nothing of where the laptop is, and everybody sees it on the desk;
 * "a bench with a tree" stand side by side. What is said of the place later, "with a lamp next to it", holds instead. */

#include "config.h"

#include <string.h>

#include "ptm-layout-heights.h"
#include "ptm-plan-private.h"

/* What is as low as that, in metres, is put on a table, and on what one sits or lies on. */
#define LOW_FOR_TABLE 0.6
#define LOW_FOR_SEAT  0.5

static gboolean
is_one_of (const PtmNode *node, const char *const *assets)
{
  return node->asset != NULL && g_strv_contains (assets, node->asset);
}

static gboolean
is_put_on (const PtmNode *guest, const PtmNode *host)
{
  static const char *const tables[] = { "own:table", "own:desk", "own:picnic-table", "own:stove", "own:tray", "own:podium", NULL };
  static const char *const seats[] = { "own:sofa", "own:armchair", "own:rocking-chair", "own:bench", "own:stool", "noto:chair", "noto:bed", NULL };
  PtmThing                 thing = ptm_thing_look_up (guest);

  if (guest->asset == NULL || guest->character != NULL || host->count > 1 || thing.floats || is_one_of (guest, seats) || is_one_of (guest, tables))
    return FALSE;
  return (is_one_of (host, tables) && thing.height <= LOW_FOR_TABLE) || (is_one_of (host, seats) && thing.height <= LOW_FOR_SEAT);
}

void
ptm_draft_keep_company (PtmDraft *draft, PtmNode *host, PtmNode *guest)
{
  if (is_put_on (guest, host))
    ptm_draft_constrain (draft, "on", guest, host);
  else
    ptm_draft_constrain (draft, "next-to", host, guest);
}

void
ptm_draft_join_company (PtmDraft *draft, PtmNode *guest)
{
  PtmNode *host = draft->placed->len > 0 ? g_ptr_array_index (draft->placed, draft->placed->len - 1) : NULL;

  if (host != NULL && is_put_on (guest, host))
    ptm_draft_constrain (draft, "on", guest, host);
}

void
ptm_draft_drop_company (PtmDraft *draft, const PtmNode *guest)
{
  GPtrArray *all = draft->scene->constraints;

  for (guint i = all->len; i > 0; i--)
    {
      const PtmConstraint *constraint = g_ptr_array_index (all, i - 1);
      gboolean             beside = strcmp (constraint->rel, "next-to") == 0 && g_strcmp0 (constraint->b, guest->id) == 0;

      if (beside || (strcmp (constraint->rel, "on") == 0 && strcmp (constraint->a, guest->id) == 0))
        g_ptr_array_remove_index (all, i - 1);
    }
}
