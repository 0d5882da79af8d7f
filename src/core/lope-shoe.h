/* lope-shoe.h
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "lope-day.h"
#include "lope-record.h"

G_BEGIN_DECLS

/**
 * LopeShoeField:
 * @LOPE_SHOE_BOUGHT: the day it was bought
 * @LOPE_SHOE_INITIAL: metres run before it came into the journal
 * @LOPE_SHOE_TARGET: metres after which the runner wants to look at it
 * @LOPE_SHOE_DEFAULT_FOR: for which kinds and surfaces it is the default, a
 *   set of `lope_shoe_use_nicks`
 * @LOPE_SHOE_TRAITS: how it is made, a set of `lope_trait_nicks`
 * @LOPE_SHOE_RETIRED: the last day on which it took new runs
 * @LOPE_SHOE_COLOR: which of the shoe colours of charts and cards, from 0
 *
 * The fields of a shoe.
 */
typedef enum {
  LOPE_SHOE_NAME = LOPE_RECORD_N_FIELDS,
  LOPE_SHOE_BRAND,
  LOPE_SHOE_MODEL,
  LOPE_SHOE_BOUGHT,
  LOPE_SHOE_INITIAL,
  LOPE_SHOE_TARGET,
  LOPE_SHOE_DEFAULT_FOR,
  LOPE_SHOE_TRAITS,
  LOPE_SHOE_RETIRED,
  LOPE_SHOE_COLOR,
  LOPE_SHOE_NOTES,
  LOPE_SHOE_N_FIELDS
} LopeShoeField;

#define LOPE_TYPE_SHOE (lope_shoe_get_type ())
G_DECLARE_FINAL_TYPE (LopeShoe, lope_shoe, LOPE, SHOE, LopeRecord)

LopeShoe   *lope_shoe_new         (const char *name);
const char *lope_shoe_get_name    (LopeShoe   *self);
gboolean    lope_shoe_is_retired  (LopeShoe   *self,
                                   LopeDay     day);
gboolean    lope_shoe_accepts_day (LopeShoe   *self,
                                   LopeDay     day);
LopeShoe   *lope_shoe_get_default (LopeShoe  **shoes,
                                   guint       n_shoes,
                                   LopeDay     day,
                                   gint64      sport,
                                   gint64      kind,
                                   gint64      surface);

G_END_DECLS
