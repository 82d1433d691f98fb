/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */
#pragma once

#include <libsoup/soup.h>
#include "ptm-engine.h"

G_BEGIN_DECLS

/** PTM_ENGINE_MAX_BODY: the largest request body that is read. */
#define PTM_ENGINE_MAX_BODY (64 * 1024 * 1024)

/**
 * PtmEngineServer:
 *
 * The engine's door. On a Unix socket it lets in the same user only; on a port of 127.0.0.1 only who knows the token. Web
 * pages are refused on both: any Origin, any preflight, any Host that is not the door's own.
 */
#define PTM_TYPE_ENGINE_SERVER (ptm_engine_server_get_type ())
G_DECLARE_FINAL_TYPE (PtmEngineServer, ptm_engine_server, PTM, ENGINE_SERVER, GObject)

PtmEngineServer *ptm_engine_server_new (PtmEngine *engine) G_GNUC_WARN_UNUSED_RESULT;
/* The folder of path must belong to this user and be closed to others. A socket left over there is replaced. */
gboolean ptm_engine_server_listen_socket (PtmEngineServer *self, const char *path, GError **error);
/* port 0 = any free one. */
gboolean ptm_engine_server_listen_port (PtmEngineServer *self, guint16 port, const char *token, GError **error);
guint16  ptm_engine_server_get_port (PtmEngineServer *self);
/* The socket a message came by. (nullable) (transfer none) */
GSocket *ptm_engine_server_get_socket (SoupServerMessage *message);

G_END_DECLS
