/* lope-recent-runs.c
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lope-recent-runs.h"

#include "lope-activity-text.h"
#include "lope-format.h"

#include <glib/gi18n-lib.h>

#define N_RECENT 4

struct _LopeRecentRuns {
  AdwPreferencesGroup parent_instance;

  GtkListBox *list; /* borrowed */
};

/**
 * LopeRecentRuns:
 *
 * The last few runs, each of which leads to the journal.
 */
G_DEFINE_FINAL_TYPE (LopeRecentRuns, lope_recent_runs, ADW_TYPE_PREFERENCES_GROUP)

static const char *
find_shoe_name (LopeStatus *status,
                const char *uuid)
{
  for (guint i = 0; uuid != NULL && i < lope_status_get_n_shoes (status); i++)
    {
      LopeShoe *shoe = lope_status_get_shoe (status, i, NULL);

      if (g_str_equal (lope_record_get_uuid (LOPE_RECORD (shoe)), uuid))
        return lope_shoe_get_name (shoe);
    }

  return NULL;
}

static char *
describe_day (LopeDay day,
              LopeDay today)
{
  if (day == today)
    return g_strdup (_("Today"));
  if (day == today - 1)
    return g_strdup (_("Yesterday"));

  return lope_format_day_long (day, today);
}

static GtkWidget *
make_row (LopeSession  *session,
          LopeActivity *activity,
          LopeStatus   *status)
{
  LopeUnits units = lope_session_get_units (session);
  LopeRecord *record = LOPE_RECORD (activity);
  GtkWidget *row = adw_action_row_new ();
  gint64 metres = lope_record_get_int (record, LOPE_ACTIVITY_DISTANCE);
  gint64 seconds = lope_record_get_int (record, LOPE_ACTIVITY_DURATION);
  g_autofree char *distance = lope_format_distance (metres, units);
  g_autofree char *name = lope_activity_dup_title (activity);
  g_autofree char *day = describe_day (lope_activity_get_day (activity), lope_session_get_today (session));
  g_autofree char *duration = seconds != LOPE_UNSET ? lope_format_duration (seconds) : NULL;
  g_autofree char *pace = metres != LOPE_UNSET && seconds != LOPE_UNSET ? lope_format_pace (metres, seconds, units) : NULL;
  g_autofree char *title = g_markup_printf_escaped ("<b>%s</b>  %s", distance != NULL ? distance : "", name);
  g_autofree char *facts_escaped = NULL;
  g_autoptr (GString) facts = g_string_new (NULL);

  lope_text_append (facts, day);
  lope_text_append (facts, duration);
  lope_text_append (facts, pace);
  lope_text_append (facts, find_shoe_name (status, lope_record_get_text (record, LOPE_ACTIVITY_SHOE)));
  facts_escaped = g_markup_escape_text (facts->str, -1);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), facts_escaped);
  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 1);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row),
                             g_object_new (GTK_TYPE_IMAGE,
                                           "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION,
                                           "icon-name", "go-next-symbolic",
                                           NULL));
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (row), "win.show-activity");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (row), "s", lope_record_get_uuid (record));

  return row;
}

static void
lope_recent_runs_class_init (LopeRecentRunsClass *klass)
{
}

static void
lope_recent_runs_init (LopeRecentRuns *self)
{
  self->list = GTK_LIST_BOX (gtk_list_box_new ());
  gtk_list_box_set_selection_mode (self->list, GTK_SELECTION_NONE);
  gtk_widget_add_css_class (GTK_WIDGET (self->list), "boxed-list");
  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (self), _("Recent Runs"));
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), GTK_WIDGET (self->list));
}

/* ==== API ==== */

/**
 * lope_recent_runs_show:
 * @self: a group
 * @session: the session, with a status
 * @runs: (element-type LopeRun): the runs of the last weeks, ordered by start
 *
 * Shows the newest of them. Without any, the group hides.
 */
void
lope_recent_runs_show (LopeRecentRuns *self,
                       LopeSession    *session,
                       GArray         *runs)
{
  LopeStatus *status = lope_session_get_status (session);
  LopeStore *store = lope_session_get_store (session);
  guint n = MIN (runs->len, N_RECENT);

  g_return_if_fail (LOPE_IS_RECENT_RUNS (self));

  gtk_list_box_remove_all (self->list);
  for (guint i = 0; i < n; i++)
    {
      const LopeRun *run = &g_array_index (runs, LopeRun, runs->len - 1 - i);
      g_autoptr (LopeRecord) activity = lope_store_get (store, LOPE_TYPE_ACTIVITY, run->uuid, NULL);

      if (activity != NULL)
        gtk_list_box_append (self->list, make_row (session, LOPE_ACTIVITY (activity), status));
    }
  gtk_widget_set_visible (GTK_WIDGET (self), n > 0);
}
