/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */
#pragma once

#include <gio/gio.h>
#include "ptm-codec.h"
#include "ptm-error.h"
#include "ptm-image.h"
#include "ptm-mask.h"
#include "ptm-scene.h"

G_BEGIN_DECLS

typedef struct _PtmProject       PtmProject;
typedef struct _PtmTurn          PtmTurn;
typedef struct _PtmVersion       PtmVersion;
typedef struct _PtmRegion        PtmRegion;
typedef struct _PtmProfile       PtmProfile;
typedef struct _PtmEdit          PtmEdit;
typedef struct _PtmEditRequest   PtmEditRequest;
typedef struct _PtmPictureSource PtmPictureSource;

G_END_DECLS
