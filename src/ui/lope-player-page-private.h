/* lope-player-page-private.h
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "lope-player-page.h"

#include "lope-exercise-view.h"
#include "lope-header-title.h"
#include "lope-player-ring.h"
#include "lope-player-sounds.h"
#include "lope-player.h"

G_BEGIN_DECLS

struct _LopePlayerPage {
  AdwBin parent_instance;

  gint64 now; /* where an accelerated clock was looked at last */
  guint inhibition; /* cookie */
  int shown_state; /* of phase and pause */

  LopeSession *session; /* owned */
  LopeRoutinePlan *plan; /* owned */
  LopeRoutineSession *record; /* owned, NULL before the first set was done */
  LopePlayer *player; /* owned */
  LopePlayerSounds *sounds; /* owned */
  GtkApplication *application; /* owned while it is asked to keep awake */
  guint source; /* owned */
  guint tick; /* owned */

  /* Template children */
  LopeHeaderTitle *window_title;
  GtkToggleButton *sound_button;
  LopePlayerSteps *steps;
  LopeExerciseView *view;
  GtkLabel *hint_label;
  GtkLabel *title_label;
  GtkLabel *side_label;
  GtkLabel *set_label;
  LopePlayerRing *ring;
  GtkLabel *number_label;
  GtkLabel *caption_label;
  GtkButton *pause_button;
  GtkButton *extend_button;
  LopeExerciseView *next_view;
  GtkLabel *next_label;
  GtkLabel *remaining_label;
};

void lope_player_page_show_bout (LopePlayerPage       *self,
                                 const LopePlayerBout *bout);

G_END_DECLS
