/* lope-page-flow.h
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * LopePageBlock:
 * @min: how high it is at least
 * @natural: how high it would like to be
 * @max: how high it may become; not less than @natural, which is not less than @min
 * @page: (out): on which page it is
 * @y: (out): where on it
 * @height: (out): how high it is
 *
 * Something that is on one page as a whole.
 */
typedef struct {
  double min;
  double natural;
  double max;
  guint page;
  double y;
  double height;
} LopePageBlock;

guint lope_page_flow (LopePageBlock *blocks,
                      guint          n_blocks,
                      double         gap,
                      double         height,
                      guint          max_pages);

G_END_DECLS
