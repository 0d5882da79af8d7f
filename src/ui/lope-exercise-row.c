/* lope-exercise-row.c
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lope-exercise-row.h"

#include "lope-activity-text.h"
#include "lope-exercise-view.h"
#include "lope-routine-text.h"

#include <glib/gi18n-lib.h>

/* Room enough to tell one from another. */
#define FIGURE_WIDTH 48
#define FIGURE_HEIGHT 36

static void
append_folded (GString    *text,
               const char *word)
{
  g_autofree char *folded = g_utf8_casefold (word, -1);

  g_string_append (text, folded);
  g_string_append_c (text, '\n');
}

/* ==== API ==== */

/**
 * lope_figure_new:
 * @exercise: (nullable): the permanent name of an exercise
 *
 * Makes a small still figure, for the beginning of a row.
 *
 * Returns: the figure
 */
GtkWidget *
lope_figure_new (const char *exercise)
{
  GtkWidget *bin = adw_bin_new ();
  GtkWidget *row = g_object_new (ADW_TYPE_CLAMP,
                                 "maximum-size", FIGURE_WIDTH,
                                 "tightening-threshold", FIGURE_WIDTH,
                                 "unit", ADW_LENGTH_UNIT_PX,
                                 NULL);
  GtkWidget *column = g_object_new (ADW_TYPE_CLAMP,
                                    "maximum-size", FIGURE_HEIGHT,
                                    "orientation", GTK_ORIENTATION_VERTICAL,
                                    "tightening-threshold", FIGURE_HEIGHT,
                                    "unit", ADW_LENGTH_UNIT_PX,
                                    NULL);

  adw_clamp_set_child (ADW_CLAMP (column), lope_exercise_view_new (exercise));
  adw_clamp_set_child (ADW_CLAMP (row), column);
  adw_bin_set_child (ADW_BIN (bin), row);
  /* As wide in each row, however long the words beside it are: titles begin at one line. */
  gtk_widget_set_size_request (row, FIGURE_WIDTH, FIGURE_HEIGHT);
  gtk_widget_set_hexpand (bin, FALSE);
  gtk_widget_set_valign (bin, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (bin, "lope-figure");
  gtk_widget_add_css_class (bin, "small");

  return bin;
}

/**
 * lope_routine_figure_new:
 * @plan: a routine
 *
 * Makes a small still figure of the first exercise of a routine.
 *
 * Returns: the figure
 */
GtkWidget *
lope_routine_figure_new (LopeRoutinePlan *plan)
{
  GPtrArray *steps = lope_routine_plan_get_steps (plan);

  return lope_figure_new (steps->len > 0 ? lope_record_get_text (steps->pdata[0], LOPE_ROUTINE_STEP_EXERCISE) : NULL);
}

/**
 * lope_exercise_dup_facts:
 * @exercise: an exercise
 *
 * Says how much of it one begins with, and what it needs.
 *
 * Returns: (transfer full): “2 × 10 a side · Mat”
 */
char *
lope_exercise_dup_facts (const LopeExercise *exercise)
{
  g_autofree char *dose = lope_routine_text_dup_dose (&exercise->start, exercise->sides);
  GString *facts = g_string_new (dose);

  if (exercise->equipment != LOPE_EQUIPMENT_NONE)
    lope_text_append (facts, lope_nick_get_label (lope_equipment_nicks, exercise->equipment));

  return g_string_free_and_steal (facts);
}

/**
 * lope_exercise_row_new:
 * @exercise: an exercise
 * @areas: the areas that hurt lately, as bits by #LopeArea
 *
 * Makes a row that can be activated.
 *
 * Returns: the row
 */
GtkWidget *
lope_exercise_row_new (const LopeExercise *exercise,
                       guint32             areas)
{
  GtkWidget *row = adw_action_row_new ();
  g_autofree char *facts = lope_exercise_dup_facts (exercise);
  g_autoptr (GString) subtitle = g_string_new (facts);

  if (!lope_exercise_suits (exercise, areas))
    lope_text_append (subtitle, _ ("not with recent pain"));

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), lope_exercise_get_name (exercise));
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle->str);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), lope_figure_new (exercise->id));
  if (!lope_exercise_suits (exercise, areas))
    {
      GtkWidget *mark = g_object_new (GTK_TYPE_IMAGE,
                                      "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION,
                                      "icon-name", "dialog-warning-symbolic",
                                      NULL);

      gtk_widget_add_css_class (mark, "warning");
      adw_action_row_add_suffix (ADW_ACTION_ROW (row), mark);
    }
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);

  return row;
}

/**
 * lope_exercise_matches:
 * @exercise: an exercise
 * @text: what the runner looks for, case-folded
 *
 * Tells whether all words of a text occur in what is known of the exercise.
 *
 * Returns: %TRUE if they do
 */
gboolean
lope_exercise_matches (const LopeExercise *exercise,
                       const char         *text)
{
  g_autoptr (GString) all = g_string_new (NULL);
  g_auto (GStrv) words = g_strsplit_set (text, " \t", -1);

  append_folded (all, lope_exercise_get_name (exercise));
  append_folded (all, lope_nick_get_label (lope_exercise_kind_nicks, exercise->kind));
  append_folded (all, lope_nick_get_label (lope_equipment_nicks, exercise->equipment));
  if (*exercise->muscles != '\0')
    append_folded (all, lope_exercise_get_muscles (exercise));

  for (guint i = 0; words[i] != NULL; i++)
    {
      if (strstr (all->str, words[i]) == NULL)
        return FALSE;
    }

  return TRUE;
}
