/* lope-player-private.h
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "lope-player.h"

G_BEGIN_DECLS

#define SECOND ((gint64) G_USEC_PER_SEC)

struct _LopePlayer {
  GObject parent_instance;

  LopePlayerPhase phase;
  guint bout; /* the one that is done or comes next */
  gint64 elapsed; /* microseconds of the phase */
  gint64 length;
  gint64 now; /* the last look at the clocks; 0 before the first one */
  gint64 wall;
  gboolean paused;

  GPtrArray *steps; /* owned, of LopeRoutineStep */
  GArray *bouts; /* owned, of LopePlayerBout */
};

static inline LopePlayerBout *
lope_player_nth_bout (LopePlayer *self,
                      guint       i)
{
  return &g_array_index (self->bouts, LopePlayerBout, i);
}

static inline gboolean
lope_player_is_pause (LopePlayer *self)
{
  return self->phase != LOPE_PLAYER_WORK && self->phase != LOPE_PLAYER_DONE;
}

G_END_DECLS
