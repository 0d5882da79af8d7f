/* lope-quick-entry.h
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "lope-day.h"
#include "lope-shoe.h"
#include "lope-types.h"

G_BEGIN_DECLS

/**
 * LopeQuickEntry:
 * @distance: metres, or −1
 * @duration: seconds, or −1
 * @pace: seconds a kilometre, or 0
 * @sport: a #LopeSport, or %LOPE_UNSET
 * @kind: a #LopeKind, or %LOPE_UNSET
 * @rpe: the effort, 0–10, or %LOPE_UNSET
 * @day: the day, or %LOPE_DAY_NONE
 * @shoe: (nullable) (unowned): one of the shoes that were given
 * @title: (nullable) (owned): what was not understood as anything else
 *
 * What one line says of a run.
 */
typedef struct {
  gint64 distance;
  gint64 duration;
  double pace;
  gint64 sport;
  gint64 kind;
  gint64 rpe;
  LopeDay day;
  LopeShoe *shoe;
  char *title;
} LopeQuickEntry;

void lope_quick_entry_parse (LopeQuickEntry  *self,
                             const char      *text,
                             LopeUnits        units,
                             LopeShoe       **shoes,
                             guint            n_shoes,
                             LopeDay          today);
void lope_quick_entry_clear (LopeQuickEntry  *self);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (LopeQuickEntry, lope_quick_entry_clear)

G_END_DECLS
