/* lope-due-row.c
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lope-due-row.h"

#include "lope-activity-text.h"
#include "lope-exercise-row.h"
#include "lope-format.h"
#include "lope-routine-text.h"

#include <glib/gi18n-lib.h>

static LopeDay
find_last_done (const LopeRoutineLog *log,
                LopeRoutinePlan      *plan,
                LopeDay               before)
{
  LopeDay last = LOPE_DAY_NONE;

  for (guint i = 0; i < log->n_sessions; i++)
    {
      const char *routine = lope_record_get_text (LOPE_RECORD (log->sessions[i]), LOPE_ROUTINE_SESSION_ROUTINE);
      const LopeDay day = lope_routine_session_get_day (log->sessions[i]);

      if (g_strcmp0 (routine, lope_routine_plan_get_uuid (plan)) == 0 && day < before && day > last &&
          lope_routine_session_is_done (log->sessions[i]))
        last = day;
    }

  return last;
}

static char *
dup_subtitle (const LopeRoutineLog *log,
              const LopeRoutineDay *day)
{
  const LopeDay last = find_last_done (log, day->plan, day->day);
  g_autofree char *size = lope_routine_text_dup_size (lope_routine_plan_get_steps (day->plan));
  GString *text = g_string_new (size);

  if (day->minute >= 0)
    {
      g_autofree char *time = lope_routine_text_dup_time (day->minute);

      lope_text_append (text, time);
    }
  if (day->state == LOPE_ROUTINE_STATE_OFFERED)
    lope_text_append (text, _ ("before a run"));
  else if (day->state == LOPE_ROUTINE_STATE_PARTIAL)
    lope_text_append (text, _ ("partly done"));
  else if (last != LOPE_DAY_NONE)
    {
      g_autofree char *date = lope_format_day_plain (last, day->day);
      /* TRANSLATORS: when a routine was done last; %s is a date */
      g_autofree char *part = g_strdup_printf (_ ("last done on %s"), date);

      lope_text_append (text, part);
    }

  return g_string_free_and_steal (text);
}

static GtkWidget *
make_button (const char *icon_name,
             const char *label,
             const char *action,
             const char *name,
             const char *uuid)
{
  GtkWidget *button = gtk_button_new ();

  if (label != NULL)
    {
      /* Not the usual content of buttons, whose word would be the name: several rows have it. */
      GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

      gtk_box_append (GTK_BOX (box), g_object_new (GTK_TYPE_IMAGE,
                                                   "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION,
                                                   "icon-name", icon_name,
                                                   NULL));
      gtk_box_append (GTK_BOX (box), gtk_label_new (label));
      gtk_button_set_child (GTK_BUTTON (button), box);
    }
  else
    {
      gtk_button_set_icon_name (GTK_BUTTON (button), icon_name);
      gtk_widget_add_css_class (button, "circular");
    }
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_set_tooltip_text (button, name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", uuid);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);

  return button;
}

/* ==== API ==== */

/**
 * lope_due_row_new:
 * @session: the session
 * @log: what the rules about routines look at
 * @day: a routine that is due
 * @labelled: whether there is room for a word on the button
 *
 * Makes a row with a routine to be done today: it can be started, or marked as
 * done.
 *
 * Returns: the row
 */
GtkWidget *
lope_due_row_new (LopeSession          *session,
                  const LopeRoutineLog *log,
                  const LopeRoutineDay *day,
                  gboolean              labelled)
{
  GtkWidget *row = adw_action_row_new ();
  const char *name = lope_routine_plan_get_name (day->plan), *uuid = lope_routine_plan_get_uuid (day->plan);
  g_autofree char *subtitle = dup_subtitle (log, day);
  /* TRANSLATORS: a button; %s is what the runner calls a routine */
  g_autofree char *start = g_strdup_printf (_ ("Start “%s”"), name);
  /* TRANSLATORS: a button; %s is what the runner calls a routine */
  g_autofree char *done = g_strdup_printf (_ ("“%s” is Done"), name);
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), name);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), lope_routine_figure_new (day->plan));
  if (!lope_session_is_read_only (session))
    {
      GtkWidget *button = make_button ("object-select-symbolic", NULL, "win.complete-routine", done, uuid);

      gtk_widget_add_css_class (button, "flat");
      adw_action_row_add_suffix (ADW_ACTION_ROW (row), button);
      button = make_button ("media-playback-start-symbolic", labelled ? _ ("Start") : NULL, "win.start-routine", start, uuid);
      adw_action_row_add_suffix (ADW_ACTION_ROW (row), button);
    }

  return row;
}
