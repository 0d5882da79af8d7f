/* lope-player-page-shown.c: what a player page shows of a set
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lope-player-page-private.h"

#include "lope-activity-text.h"
#include "lope-format.h"
#include "lope-player-text.h"

#include <glib/gi18n-lib.h>
#include <math.h>

G_STATIC_ASSERT ((int) LOPE_PLAYER_SIDE_BOTH == (int) LOPE_EXERCISE_SIDE_BOTH);
G_STATIC_ASSERT ((int) LOPE_PLAYER_SIDE_LEFT == (int) LOPE_EXERCISE_SIDE_LEFT);
G_STATIC_ASSERT ((int) LOPE_PLAYER_SIDE_RIGHT == (int) LOPE_EXERCISE_SIDE_RIGHT);

static double
get_fraction (LopePlayerPage *self)
{
  const double elapsed = (double) lope_player_get_elapsed (self->player);
  const double length = (double) lope_player_get_length (self->player);
  const int rep = lope_player_get_rep (self->player);

  if (length <= 0)
    return 1;
  if (adw_get_enable_animations (GTK_WIDGET (self)))
    return elapsed / length;
  if (rep > 0)
    return rep / (double) lope_routine_step_get_dose (lope_player_get_step (self->player, lope_player_get_bout (self->player)->step)).reps;

  /* A second at a time. */
  return floor (elapsed / G_USEC_PER_SEC) / (length / G_USEC_PER_SEC);
}

static void
show_figure (LopePlayerPage       *self,
             const LopePlayerBout *bout)
{
  const LopePlayerPhase phase = lope_player_get_phase (self->player);
  LopeRoutineStep *step = lope_player_get_step (self->player, bout->step);
  const char *exercise = lope_record_get_text (LOPE_RECORD (step), LOPE_ROUTINE_STEP_EXERCISE);

  lope_exercise_view_set_exercise (self->view, exercise);
  lope_exercise_view_set_side (self->view, (LopeExerciseSide) bout->side);
  lope_exercise_view_set_seconds (self->view, phase == LOPE_PLAYER_WORK
                                                ? (double) lope_player_get_elapsed (self->player) / G_USEC_PER_SEC
                                                : LOPE_EXERCISE_VIEW_OWN_TIME);
  if (phase == LOPE_PLAYER_REST)
    gtk_widget_add_css_class (GTK_WIDGET (self->view), "resting");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self->view), "resting");
}

static void
show_next (LopePlayerPage       *self,
           const LopePlayerBout *bout)
{
  const LopePlayerBout *next = lope_player_get_phase (self->player) == LOPE_PLAYER_WORK
                                 ? lope_player_get_next_bout (self->player) : bout;
  g_autofree char *text = lope_player_text_dup_next (self->player);

  if (next == NULL)
    next = bout;
  lope_exercise_view_set_exercise (self->next_view,
                                   lope_record_get_text (LOPE_RECORD (lope_player_get_step (self->player, next->step)),
                                                         LOPE_ROUTINE_STEP_EXERCISE));
  lope_exercise_view_set_side (self->next_view, (LopeExerciseSide) next->side);
  gtk_label_set_label (self->next_label, text);
}

static void
show_place (LopePlayerPage       *self,
            const LopePlayerBout *bout)
{
  g_autofree char *number = lope_format_number (bout->step + 1, 0);
  g_autofree char *of = lope_format_number (lope_player_get_n_steps (self->player), 0);
  /* TRANSLATORS: %1$s is the number of an exercise, %2$s how many there are */
  g_autofree char *place = g_strdup_printf (_ ("Exercise %1$s of %2$s"), number, of);
  g_autofree char *set = lope_player_text_dup_set (self->player, bout);
  g_autofree char *time = lope_format_duration (lope_player_get_remaining (self->player) / G_USEC_PER_SEC);
  /* TRANSLATORS: %s is how long a routine goes on, in minutes and seconds */
  g_autofree char *remaining = g_strdup_printf (_ ("%s left"), time);
  g_autoptr (GString) subtitle = g_string_new (place);

  gtk_label_set_label (self->remaining_label, remaining);
  /* At the bottom of a narrow window there is no room for it. */
  if (!gtk_widget_get_visible (GTK_WIDGET (self->remaining_label)))
    lope_text_append (subtitle, remaining);
  lope_header_title_set_subtitle (self->window_title, subtitle->str);
  gtk_label_set_label (self->set_label, set);
  gtk_label_set_label (self->side_label, lope_player_text_get_side (bout->side));
  gtk_widget_set_visible (GTK_WIDGET (self->side_label), bout->side != LOPE_PLAYER_SIDE_BOTH);
  for (guint i = 0; i < lope_player_get_n_steps (self->player); i++)
    lope_player_steps_set_fraction (self->steps, i, lope_player_get_step_progress (self->player, i));
}

/* What buttons do and say changes with the phase only. */
static void
show_phase (LopePlayerPage *self)
{
  const LopePlayerPhase phase = lope_player_get_phase (self->player);
  const gboolean paused = lope_player_get_paused (self->player);
  const char *name = paused ? _ ("Go On") : _ ("Pause");
  const int state = 2 * (int) phase + (paused ? 1 : 0);

  if (state == self->shown_state)
    return;

  self->shown_state = state;
  gtk_button_set_icon_name (self->pause_button, paused ? "media-playback-start-symbolic" : "media-playback-pause-symbolic");
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->pause_button), name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->pause_button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "player.extend",
                                 phase == LOPE_PLAYER_REST || phase == LOPE_PLAYER_CHANGE);
  gtk_widget_set_visible (GTK_WIDGET (self->extend_button), phase == LOPE_PLAYER_REST || phase == LOPE_PLAYER_CHANGE);
  lope_exercise_view_set_animated (self->view, !paused || phase == LOPE_PLAYER_WORK);
  if (phase == LOPE_PLAYER_WORK)
    gtk_widget_remove_css_class (GTK_WIDGET (self->ring), "resting");
  else
    gtk_widget_add_css_class (GTK_WIDGET (self->ring), "resting");
}

/* ==== API ==== */

/**
 * lope_player_page_show_bout:
 * @self: a page
 * @bout: the set that is done or comes next
 *
 * Shows where the player is.
 */
void
lope_player_page_show_bout (LopePlayerPage       *self,
                            const LopePlayerBout *bout)
{
  g_autofree char *title = lope_player_text_dup_title (self->player);
  g_autofree char *number = lope_player_text_dup_number (self->player);
  g_autofree char *caption = lope_player_text_dup_caption (self->player);
  g_autofree char *hint = lope_player_text_dup_hint (self->player);

  gtk_label_set_label (self->title_label, title);
  gtk_label_set_label (self->number_label, number);
  gtk_label_set_label (self->caption_label, caption);
  gtk_label_set_label (self->hint_label, hint);
  lope_player_ring_set_fraction (self->ring, get_fraction (self));
  show_phase (self);
  show_figure (self, bout);
  show_place (self, bout);
  show_next (self, bout);
}
