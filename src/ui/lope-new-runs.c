/* lope-new-runs.c
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lope-new-runs.h"

#include "lope-activity-text.h"
#include "lope-catch-up-dialog.h"
#include "lope-format.h"
#include "lope-journal-edit.h"
#include "lope-pain-save.h"
#include "lope-shoe-choice-dialog.h"
#include "lope-task-row.h"

#include <glib/gi18n-lib.h>

/* Runs of four weeks: what is older is not new, whenever it was imported. */
#define N_DAYS 28

struct _LopeNewRuns {
  AdwPreferencesGroup parent_instance;

  LopeSession *session; /* owned, nullable */
  GPtrArray *shoeless; /* owned, of LopeActivity: those without a shoe */
  GPtrArray *shoes; /* owned, of LopeShoe: what they were probably run in */
  GPtrArray *untold; /* owned, of LopeActivity: those of which nothing was told */

  GtkListBox *list; /* borrowed */
};

/**
 * LopeNewRuns:
 *
 * What runs that came by import wait for: their shoe, and how they were. Both are
 * answered for all of them in one press, or one by one in a dialog.
 */
G_DEFINE_FINAL_TYPE (LopeNewRuns, lope_new_runs, ADW_TYPE_PREFERENCES_GROUP)

/* ==== Finding them ==== */

static LopeActivity *
load_imported (LopeNewRuns *self,
               const char  *uuid)
{
  g_autoptr (LopeRecord) record = lope_store_get (lope_session_get_store (self->session), LOPE_TYPE_ACTIVITY, uuid, NULL);

  if (record == NULL || !lope_record_is_set (record, LOPE_ACTIVITY_BATCH))
    return NULL;

  return LOPE_ACTIVITY (g_steal_pointer (&record));
}

static void
find_shoeless (LopeNewRuns *self,
               LopeStatus  *status,
               GArray      *runs)
{
  LopeStore *store = lope_session_get_store (self->session);
  const LopeDay today = lope_session_get_today (self->session);

  g_ptr_array_set_size (self->shoeless, 0);
  g_ptr_array_set_size (self->shoes, 0);
  for (guint i = runs->len; i > 0 && lope_status_get_n_shoes (status) > 0; i--)
    {
      const LopeRun *run = &g_array_index (runs, LopeRun, i - 1);
      g_autoptr (LopeActivity) activity = NULL;
      LopeShoe *shoe;

      if (run->shoe != NULL || run->day <= today - N_DAYS || lope_store_is_left_shoeless (store, run->uuid))
        continue;

      activity = load_imported (self, run->uuid);
      shoe = activity != NULL ? lope_status_suggest_shoe (status, activity) : NULL;
      if (shoe == NULL)
        continue;

      g_ptr_array_add (self->shoeless, g_steal_pointer (&activity));
      g_ptr_array_add (self->shoes, g_object_ref (shoe));
    }
}

static void
find_untold (LopeNewRuns *self,
             LopeStatus  *status)
{
  GPtrArray *untold = lope_status_get_untold (status);

  g_ptr_array_set_size (self->untold, 0);
  for (guint i = 0; i < untold->len; i++)
    {
      LopeActivity *activity = load_imported (self, untold->pdata[i]);

      if (activity != NULL)
        g_ptr_array_add (self->untold, activity);
    }
}

/* ==== Their shoes ==== */

static void
take_suggested_cb (LopeNewRuns *self)
{
  lope_journal_edit_set_shoes (self->session, self->shoeless, self->shoes);
}

static void
choose_shoes_cb (LopeNewRuns *self)
{
  adw_dialog_present (lope_shoe_choice_dialog_new (self->session, self->shoeless, self->shoes), GTK_WIDGET (self));
}

static gboolean
ask_again (LopeStore  *store,
           gpointer    user_data,
           GError    **error)
{
  return lope_store_leave_shoeless (store, user_data, FALSE, error);
}

static void
leave_shoeless_cb (LopeNewRuns *self)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) uuids = NULL;
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < self->shoeless->len; i++)
    g_strv_builder_add (builder, lope_record_get_uuid (self->shoeless->pdata[i]));
  uuids = g_strv_builder_end (builder);

  if (!lope_store_leave_shoeless (lope_session_get_store (self->session), (const char * const *) uuids, TRUE, &error))
    {
      lope_session_report (self->session, _("The change could not be saved"), error);
      return;
    }

  lope_session_offer_undo (self->session, _("Left without a shoe"), ask_again, g_steal_pointer (&uuids),
                           (GDestroyNotify) g_strfreev);
}

/* How many runs each of the suggested shoes would get. */
static char *
describe_shoes (LopeNewRuns *self)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (GHashTable) counts = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < self->shoes->len; i++)
    {
      const guint n = GPOINTER_TO_UINT (g_hash_table_lookup (counts, self->shoes->pdata[i]));

      g_hash_table_insert (counts, self->shoes->pdata[i], GUINT_TO_POINTER (n + 1));
    }
  for (guint i = 0; i < self->shoes->len; i++)
    {
      const guint n = GPOINTER_TO_UINT (g_hash_table_lookup (counts, self->shoes->pdata[i]));
      g_autofree char *runs = NULL;
      g_autofree char *part = NULL;

      if (n == 0)
        continue;

      g_hash_table_remove (counts, self->shoes->pdata[i]);
      runs = g_strdup_printf (ngettext ("%u run", "%u runs", n), n);
      /* TRANSLATORS: %1$s is the name of a shoe, %2$s how many runs it would get, such as “2 runs”. */
      part = g_strdup_printf (_("“%1$s” for %2$s"), lope_shoe_get_name (self->shoes->pdata[i]), runs);
      lope_text_append (text, part);
    }

  return g_string_free (g_steal_pointer (&text), FALSE);
}

static void
add_shoe_row (LopeNewRuns *self)
{
  const guint n = self->shoeless->len;
  g_autofree char *title = g_strdup_printf (ngettext ("%u new run waits for its shoe", "%u new runs wait for their shoes", n), n);
  g_autofree char *shoes = describe_shoes (self);
  /* TRANSLATORS: %s tells which shoes, such as “Heron 3” for 2 runs. */
  g_autofree char *text = g_strdup_printf (_("Suggested: %s"), shoes);
  GtkWidget *row = lope_task_row_new ("lope-shoes-symbolic", title, text);
  GtkWidget *take = lope_task_row_add_button (LOPE_TASK_ROW (row), _("_Take Suggested"));
  GtkWidget *choose = lope_task_row_add_button (LOPE_TASK_ROW (row), _("_Choose…"));

  g_signal_connect_object (take, "clicked", G_CALLBACK (take_suggested_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (choose, "clicked", G_CALLBACK (choose_shoes_cb), self, G_CONNECT_SWAPPED);
  lope_task_row_set_dismissible (LOPE_TASK_ROW (row), _("Leave Without a Shoe"));
  g_signal_connect_object (row, "dismissed", G_CALLBACK (leave_shoeless_cb), self, G_CONNECT_SWAPPED);
  gtk_list_box_append (self->list, row);
}

/* ==== How they were ==== */

/* The same answer for all of them. */
static void
answer_all (LopeNewRuns *self,
            int          severity,
            const char  *message)
{
  static const LopePainMoment moments[] = { LOPE_PAIN_DURING, LOPE_PAIN_AFTER };
  g_autoptr (GPtrArray) entries = g_ptr_array_new_with_free_func (g_object_unref);
  const gint64 now = lope_session_get_now (self->session);
  const LopeDay today = lope_session_get_today (self->session);

  for (guint i = 0; i < self->untold->len; i++)
    {
      LopeActivity *run = self->untold->pdata[i];

      for (guint j = 0; j < G_N_ELEMENTS (moments); j++)
        {
          LopePainEntry *entry = g_object_new (LOPE_TYPE_PAIN_ENTRY, NULL);
          LopeRecord *record = LOPE_RECORD (entry);

          lope_record_set_int (record, LOPE_PAIN_ENTRY_MOMENT, moments[j]);
          if (severity >= 0)
            lope_record_set_int (record, LOPE_PAIN_ENTRY_SEVERITY, severity);
          if (lope_activity_get_day (run) < today)
            lope_record_set_int (record, LOPE_PAIN_ENTRY_RECALLED, 1);
          lope_pain_entry_set_run (entry, run, now);
          g_ptr_array_add (entries, entry);
        }
    }

  lope_pain_save (self->session, NULL, entries, message);
}

static void
no_pain_cb (LopeNewRuns *self)
{
  answer_all (self, 0, _("No pain, saved"));
}

static void
forgotten_cb (LopeNewRuns *self)
{
  answer_all (self, -1, _("Left untold"));
}

static void
answer_cb (LopeNewRuns *self)
{
  adw_dialog_present (lope_catch_up_dialog_new (self->session, self->untold), GTK_WIDGET (self));
}

static char *
describe_runs (LopeNewRuns *self)
{
  const LopeDay today = lope_session_get_today (self->session);
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < self->untold->len; i++)
    {
      LopeRecord *record = self->untold->pdata[i];
      g_autofree char *distance = lope_format_distance (lope_record_get_int (record, LOPE_ACTIVITY_DISTANCE),
                                                        lope_session_get_units (self->session));
      g_autofree char *day = lope_format_day_long (lope_activity_get_day (self->untold->pdata[i]), today);
      g_autofree char *part = distance != NULL
                                /* TRANSLATORS: %1$s is a day, %2$s the distance of a run. */
                                ? g_strdup_printf (C_("run", "%1$s: %2$s"), day, distance)
                                : g_strdup (day);

      lope_text_append (text, part);
    }

  return g_string_free (g_steal_pointer (&text), FALSE);
}

static void
add_pain_row (LopeNewRuns *self)
{
  const guint n = self->untold->len;
  g_autofree char *title = g_strdup_printf (ngettext ("Did anything hurt in %u new run?", "Did anything hurt in %u new runs?", n), n);
  g_autofree char *text = describe_runs (self);
  GtkWidget *row = lope_task_row_new ("lope-pain-symbolic", title, text);
  GtkWidget *none = lope_task_row_add_button (LOPE_TASK_ROW (row), _("_No Pain"));
  GtkWidget *answer = lope_task_row_add_button (LOPE_TASK_ROW (row), _("_Answer…"));
  GtkWidget *forgotten = lope_task_row_add_button (LOPE_TASK_ROW (row), _("_Don’t Remember"));

  g_signal_connect_object (none, "clicked", G_CALLBACK (no_pain_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (answer, "clicked", G_CALLBACK (answer_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (forgotten, "clicked", G_CALLBACK (forgotten_cb), self, G_CONNECT_SWAPPED);
  gtk_list_box_append (self->list, row);
}

/* ==== vfuncs ==== */

static void
lope_new_runs_dispose (GObject *object)
{
  LopeNewRuns *self = LOPE_NEW_RUNS (object);

  g_clear_object (&self->session);
  g_clear_pointer (&self->shoeless, g_ptr_array_unref);
  g_clear_pointer (&self->shoes, g_ptr_array_unref);
  g_clear_pointer (&self->untold, g_ptr_array_unref);

  G_OBJECT_CLASS (lope_new_runs_parent_class)->dispose (object);
}

static void
lope_new_runs_class_init (LopeNewRunsClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = lope_new_runs_dispose;
}

static void
lope_new_runs_init (LopeNewRuns *self)
{
  self->shoeless = g_ptr_array_new_with_free_func (g_object_unref);
  self->shoes = g_ptr_array_new_with_free_func (g_object_unref);
  self->untold = g_ptr_array_new_with_free_func (g_object_unref);
  self->list = GTK_LIST_BOX (gtk_list_box_new ());
  gtk_list_box_set_selection_mode (self->list, GTK_SELECTION_NONE);
  gtk_widget_add_css_class (GTK_WIDGET (self->list), "boxed-list");
  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (self), _("New Runs"));
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), GTK_WIDGET (self->list));
}

/* ==== API ==== */

/**
 * lope_new_runs_show:
 * @self: a group
 * @session: the session, with a status
 * @runs: (element-type LopeRun): the runs of the last weeks, ordered by start
 *
 * Shows what waits. If nothing does, the group hides.
 */
void
lope_new_runs_show (LopeNewRuns *self,
                    LopeSession *session,
                    GArray      *runs)
{
  LopeStatus *status = lope_session_get_status (session);

  g_return_if_fail (LOPE_IS_NEW_RUNS (self));
  g_return_if_fail (status != NULL);

  g_set_object (&self->session, session);
  find_shoeless (self, status, runs);
  find_untold (self, status);

  gtk_list_box_remove_all (self->list);
  if (self->untold->len > 0)
    add_pain_row (self);
  if (self->shoeless->len > 0)
    add_shoe_row (self);
  gtk_widget_set_visible (GTK_WIDGET (self), self->untold->len + self->shoeless->len > 0 &&
                                             !lope_session_is_read_only (session));
}
