/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * VirtualPen:
 *
 * A drawing tablet that is not there: a display server of its own, on a thread, to which GTK connects as to any other, and whose only input
 * device is a tablet with a pen and a rubber. So its pen comes to a widget by the same way as a hand's does.
 */
typedef struct _VirtualPen VirtualPen;

/* Before GTK is initialised: it will find no other display. */
VirtualPen *virtual_pen_new (void) G_GNUC_WARN_UNUSED_RESULT;
void        virtual_pen_free (VirtualPen *pen);
/* Near the window that was shown first; rubber takes the pen's other end. */
void virtual_pen_come (VirtualPen *pen, gboolean rubber);
/* Of what follows: where the tip is, in pixels of the surface, and how hard it presses, 0…1. */
void virtual_pen_move (VirtualPen *pen, double x, double y, double pressure);
void virtual_pen_down (VirtualPen *pen);
void virtual_pen_up (VirtualPen *pen);
void virtual_pen_leave (VirtualPen *pen);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (VirtualPen, virtual_pen_free)

G_END_DECLS
