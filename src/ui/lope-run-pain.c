/* lope-run-pain.c
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lope-run-pain.h"

#include "lope-format.h"
#include "lope-notice-run.h"
#include "lope-pain-badge.h"
#include "lope-why-dialog.h"

#include <glib/gi18n-lib.h>

/* The answer to a run is final when the morning after can be told of no more. */
#define FINAL_DAYS 3

#define SECONDS_PER_DAY 86400

struct _LopeRunPain {
  AdwPreferencesGroup parent_instance;

  int worst;
  LopeSession *session; /* owned, nullable */
  LopeNotice *notice; /* owned, nullable: what the pain around the run says */
  GPtrArray *rows; /* owned, of borrowed GtkWidget: one a region */

  /* Template children */
  GtkWidget *edit_button;
  AdwActionRow *response_row;
};

/**
 * LopeRunPain:
 *
 * What was recorded of pain around a run, by region, and what it says.
 */
G_DEFINE_FINAL_TYPE (LopeRunPain, lope_run_pain, ADW_TYPE_PREFERENCES_GROUP)

typedef struct {
  const char *first; /* at the beginning of a line */
  const char *next;
  int severity;
} Value;

static char *
describe_value (const Value *value,
                gboolean     first)
{
  g_autofree char *number = lope_format_number (value->severity, 0);

  /* The text is one of the translated ones below, which take one text. */
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wformat-nonliteral"
  return g_strdup_printf (first ? value->first : value->next, number);
#pragma GCC diagnostic pop
}

static void
add_row (LopeRunPain         *self,
         const char          *title,
         const LopePainInput *input)
{
  /* TRANSLATORS: Parts of a line such as “During 1 · after 2 · next morning 1”.
   * %s is how much it hurt, from 0 to 10. Upper case is for the first of them. */
  const Value values[] = {
    { C_("pain of a run", "Before %s"), C_("pain of a run", "before %s"), input->before },
    { C_("pain of a run", "During %s"), C_("pain of a run", "during %s"), input->during },
    { C_("pain of a run", "After %s"), C_("pain of a run", "after %s"), input->after },
    { C_("pain of a run", "Next morning %s"), C_("pain of a run", "next morning %s"), input->morning },
  };
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *badges = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (values); i++)
    {
      g_autofree char *part = values[i].severity >= 0 ? describe_value (&values[i], text->len == 0) : NULL;

      if (part == NULL)
        continue;
      if (text->len > 0)
        g_string_append (text, " · ");
      g_string_append (text, part);
      if (i > 0)
        gtk_box_append (GTK_BOX (badges), lope_pain_badge_new (values[i].severity));
    }
  if (text->len == 0)
    g_string_append (text, _("Not remembered"));

  self->worst = MAX (self->worst, MAX (MAX (input->before, input->during), MAX (input->after, input->morning)));
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), text->str);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), badges);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), row);
  g_ptr_array_add (self->rows, row);
}

static void
clear (LopeRunPain *self)
{
  for (guint i = 0; i < self->rows->len; i++)
    adw_preferences_group_remove (ADW_PREFERENCES_GROUP (self), self->rows->pdata[i]);
  g_ptr_array_set_size (self->rows, 0);
  self->worst = -1;
  g_clear_object (&self->notice);
}

static const LopeRun *
find_run (const LopePainLog *log,
          const char        *uuid)
{
  for (guint i = 0; i < log->n_runs; i++)
    {
      if (g_str_equal (log->runs[i].uuid, uuid))
        return &log->runs[i];
    }

  return NULL;
}

static void
show_response (LopeRunPain       *self,
               const LopePainLog *log,
               const LopeRun     *run)
{
  LopeDay today = lope_session_get_today (self->session);
  LopeUnits units = lope_session_get_units (self->session);
  LopePainResponse response;
  g_autofree char *title = NULL;
  g_autofree char *text = NULL;

  gtk_widget_set_visible (GTK_WIDGET (self->response_row), lope_pain_log_has_run (log, run));
  if (!lope_pain_log_has_run (log, run))
    return;

  response = lope_pain_log_judge_run (log, run);
  self->notice = lope_notice_new_for_response (run->uuid, run->day, &response);
  title = lope_notice_get_title (self->notice, today, units);
  text = lope_notice_get_text (self->notice, today, units);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->response_row), title);
  adw_action_row_set_subtitle (self->response_row, text);
}

static void
show_regions (LopeRunPain       *self,
              const LopePainLog *log,
              const LopeRun     *run)
{
  g_autoptr (GArray) regions = lope_pain_log_list_run_regions (log, run);
  LopePainInput input;

  for (guint i = 0; i < regions->len; i++)
    {
      int region = g_array_index (regions, int, i);

      input = lope_pain_log_get_input (log, run, region);
      add_row (self, lope_region_get_name (region), &input);
    }

  if (regions->len == 0 && lope_pain_log_is_asked (log, run))
    {
      input = lope_pain_log_get_input (log, run, LOPE_REGION_ANYWHERE);
      add_row (self, _("Nowhere in Particular"), &input);
      if (lope_pain_log_has_run (log, run))
        adw_preferences_row_set_title (self->rows->pdata[0], _("No Pain Anywhere"));
    }
}

/* ==== Callbacks ==== */

static void
why_cb (LopeRunPain *self)
{
  AdwDialog *dialog = lope_why_dialog_new_for_notice (self->notice, lope_session_get_today (self->session),
                                                      lope_session_get_units (self->session));

  adw_dialog_present (dialog, GTK_WIDGET (self));
}

/* ==== vfuncs ==== */

static void
lope_run_pain_dispose (GObject *object)
{
  LopeRunPain *self = LOPE_RUN_PAIN (object);

  g_clear_pointer (&self->rows, g_ptr_array_unref);
  g_clear_object (&self->notice);
  g_clear_object (&self->session);
  gtk_widget_dispose_template (GTK_WIDGET (self), LOPE_TYPE_RUN_PAIN);

  G_OBJECT_CLASS (lope_run_pain_parent_class)->dispose (object);
}

static void
lope_run_pain_class_init (LopeRunPainClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lope_run_pain_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, LOPE_RESOURCE_BASE "/lope-run-pain.ui");
  gtk_widget_class_bind_template_child (widget_class, LopeRunPain, edit_button);
  gtk_widget_class_bind_template_child (widget_class, LopeRunPain, response_row);
  gtk_widget_class_bind_template_callback (widget_class, why_cb);
}

static void
lope_run_pain_init (LopeRunPain *self)
{
  self->rows = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}

/* ==== API ==== */

/**
 * lope_run_pain_show:
 * @self: a group
 * @session: the session
 * @activity: an activity
 *
 * Shows the pain around a run as it was known until it could be told of no
 * more. The group hides itself for what is no run.
 */
void
lope_run_pain_show (LopeRunPain  *self,
                    LopeSession  *session,
                    LopeActivity *activity)
{
  LopeDay day = MIN (lope_session_get_today (session), lope_activity_get_day (activity) + FINAL_DAYS);
  gint64 until = lope_session_get_now (session);
  g_autoptr (LopePainRecords) records = NULL;
  const LopeRun *run = NULL;

  g_return_if_fail (LOPE_IS_RUN_PAIN (self));

  g_set_object (&self->session, session);
  clear (self);

  /* The latest end of that day, wherever on Earth. */
  until = MIN (until, ((gint64) day + 2) * SECONDS_PER_DAY);
  if (lope_activity_is_run (activity))
    records = lope_store_load_pain (lope_session_get_store (session), day, until, NULL);
  if (records != NULL)
    run = find_run (&records->log, lope_record_get_uuid (LOPE_RECORD (activity)));

  gtk_widget_set_visible (GTK_WIDGET (self), run != NULL);
  if (run == NULL)
    return;

  show_regions (self, &records->log, run);
  show_response (self, &records->log, run);
  /* What it says comes after what it is about. */
  adw_preferences_group_remove (ADW_PREFERENCES_GROUP (self), GTK_WIDGET (g_object_ref (self->response_row)));
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), GTK_WIDGET (self->response_row));
  g_object_unref (self->response_row);
  gtk_button_set_label (GTK_BUTTON (self->edit_button), self->rows->len > 0 ? _("Edit Pain…") : _("Add Pain…"));
}

/**
 * lope_run_pain_get_worst:
 * @self: a group
 *
 * Gets the most it hurt around the run that is shown.
 *
 * Returns: from 0 to 10, or −1 if nothing was recorded
 */
int
lope_run_pain_get_worst (LopeRunPain *self)
{
  g_return_val_if_fail (LOPE_IS_RUN_PAIN (self), -1);

  return self->worst;
}
