/* lope-digest.h
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * LopeDigest:
 *
 * A SHA-256 of what is handed over piece by piece.
 */
typedef struct _LopeDigest LopeDigest;

LopeDigest *lope_digest_new    (void);
void        lope_digest_free   (LopeDigest   *self);
void        lope_digest_update (LopeDigest   *self,
                                const guint8 *data,
                                gsize         size);
char       *lope_digest_finish (LopeDigest   *self);
char       *lope_digest_bytes  (GBytes       *bytes);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LopeDigest, lope_digest_free)

G_END_DECLS
