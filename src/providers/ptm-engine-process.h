/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * PtmEngineProcess:
 *
 * The built-in engine as a child process, started on first need and reached over a Unix socket in a 0700 folder under
 * $XDG_RUNTIME_DIR. It ends when this object (or this process) does: it reads the end of its standard input's pipe. After a
 * crash the next need starts it again.
 */
#define PTM_TYPE_ENGINE_PROCESS (ptm_engine_process_get_type ())
G_DECLARE_FINAL_TYPE (PtmEngineProcess, ptm_engine_process, PTM, ENGINE_PROCESS, GObject)

/* $PENTIMENTO_ENGINE, else the installed program. */
PtmEngineProcess *ptm_engine_process_new (void) G_GNUC_WARN_UNUSED_RESULT;
/* Makes sure it runs and listens; gives the socket's address. PTM_ERROR_ENGINE saying what to do. */
void                ptm_engine_process_ensure_async (PtmEngineProcess *self, GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data);
GSocketConnectable *ptm_engine_process_ensure_finish (PtmEngineProcess *self, GAsyncResult *result, GError **error) G_GNUC_WARN_UNUSED_RESULT;
/* Ends the engine that listened at address, if it is still the one in use; the next need starts another. */
void ptm_engine_process_discard (PtmEngineProcess *self, GSocketConnectable *address);
/* The child's process id, 0 while none runs (for tests). */
int ptm_engine_process_get_pid (PtmEngineProcess *self);

G_END_DECLS
