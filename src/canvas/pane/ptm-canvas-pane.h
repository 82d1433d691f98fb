/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */
#pragma once

#include <gtk/gtk.h>
#include "ptm-edit.h"
#include "ptm-tool-kind.h"
#include "ptm-version.h"

G_BEGIN_DECLS

/**
 * PtmCanvasPane:
 *
 * The picture side of the window: tools, the picture or the comparison, zoom, and the badge of the last edit.
 *
 * Properties:
 * version (PtmVersion, nullable): the one shown; its picture is loaded off the main thread
 * edit (PtmEdit, nullable): a running edit whose preview and progress are shown over the version
 * compare (gboolean): shows compare-with beside version
 * compare-with (PtmVersion, nullable): defaults to version's parent
 * compare-mode (PtmCompareMode), flickering (gboolean): the two versions take turns by themselves
 * tool (PtmToolKind), brush-size (double, image pixels), brush-hardness, brush-smoothing (double, 0…1), wand-tolerance (double),
 * wand-contiguous, object-box (gboolean), region-mode (PtmMaskCombine): as of PtmCanvas
 * rulers (gboolean): rulers, and the place and colour under the pointer
 * has-region (gboolean, read only), region-fraction (double, read only), can-undo (gboolean, read only): a step of marking
 *
 * Actions (installed on the class, usable from any child and by shortcuts of the window):
 * canvas.zoom-in, canvas.zoom-out, canvas.zoom-fit, canvas.zoom-100, canvas.tool ("s": the nick of a PtmToolKind; stateful by
 * property), canvas.take-tool ("s": the same, and the focus goes to the picture), canvas.swap-tool (brush and eraser),
 * canvas.brush-larger, canvas.brush-smaller, canvas.finish-object, region.clear, region.invert, region.undo, region.redo,
 * region.mode ("s": replace, add, subtract, intersect; stateful), region.change ("(sd)": grow, shrink, feather, smooth or
 * fill-holes, and pixels), region.keep, region.use, region.join, region.rename, region.forget (each "s", the id of a kept region),
 * region.import, region.export; it asks upwards for version.save-regions ("s") when those of a version have changed,
 * compare.mode ("s": side, slider, across, onion, flicker, difference; stateful by property compare-mode), compare.flickering
 * (stateful), compare.flip, compare.less, compare.more, compare.next-change, compare.previous-change, compare.change ("i")
 */
#define PTM_TYPE_CANVAS_PANE (ptm_canvas_pane_get_type ())
G_DECLARE_FINAL_TYPE (PtmCanvasPane, ptm_canvas_pane, PTM, CANVAS_PANE, GtkWidget)

GtkWidget  *ptm_canvas_pane_new (void);
PtmVersion *ptm_canvas_pane_get_version (PtmCanvasPane *self);
void        ptm_canvas_pane_set_version (PtmCanvasPane *self, PtmVersion *version);
void        ptm_canvas_pane_set_edit (PtmCanvasPane *self, PtmEdit *edit);
void        ptm_canvas_pane_set_compare_with (PtmCanvasPane *self, PtmVersion *version);
/* Shows one more version beside those that are compared, up to four in all; the oldest of the further ones gives way. */
void     ptm_canvas_pane_add_compare (PtmCanvasPane *self, PtmVersion *version);
gboolean ptm_canvas_pane_get_compare (PtmCanvasPane *self);
void     ptm_canvas_pane_set_compare (PtmCanvasPane *self, gboolean compare);
void     ptm_canvas_pane_set_tool (PtmCanvasPane *self, PtmToolKind tool);
/* The region painted on the shown version, as a snapshot; NULL when nothing is marked. (transfer full) */
PtmMask *ptm_canvas_pane_dup_region (PtmCanvasPane *self) G_GNUC_WARN_UNUSED_RESULT;
/* Shows a saved region for painting on (retry, re-use); NULL clears. */
void ptm_canvas_pane_set_region (PtmCanvasPane *self, PtmMask *mask);
/* Binds the keys of the picture to its actions, for the class of a widget that has these actions, too. */
void ptm_canvas_pane_add_keys (GtkWidgetClass *klass);

G_END_DECLS
