/* lope-log-pain-dialog.c
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lope-log-pain-dialog.h"

#include "lope-activity-text.h"
#include "lope-check-in-dialog.h"
#include "lope-dialog-focus.h"
#include "lope-format.h"
#include "lope-header-title.h"
#include "lope-pain-questions.h"
#include "lope-pain-save.h"
#include "lope-parse.h"
#include "lope-red-flags-dialog.h"
#include "lope-run-draft.h"
#include "lope-when-row.h"

#include <glib/gi18n-lib.h>

/* The runs to choose from. */
#define RUN_DAYS 28
#define N_RUNS 12

/* Where the draft of a new entry is kept. */
#define NEW_DRAFT "log-pain"

#define WAKING_MINUTE (7 * 60)

struct _LopeLogPainDialog {
  AdwDialog parent_instance;

  gboolean busy;
  gboolean done;
  int region;
  LopeSession *session; /* owned */
  LopePainEntry *original; /* owned, nullable: what is edited */
  GPtrArray *runs; /* owned, of LopeActivity, the newest first */

  /* Template children */
  GtkWidget *save_button;
  AdwBanner *draft_banner;
  AdwComboRow *moment_row;
  AdwComboRow *run_row;
  LopeWhenRow *when_row;
  LopePainQuestions *questions;
  GtkWidget *delete_group;
};

/**
 * LopeLogPainDialog:
 *
 * The dialog in which pain is logged, in any number of regions at one moment, and
 * an entry is edited. What was answered and not saved comes back the next time.
 */
G_DEFINE_FINAL_TYPE (LopeLogPainDialog, lope_log_pain_dialog, ADW_TYPE_DIALOG)

/* In the order of the row’s list. */
static const LopePainMoment moments[] = {
  LOPE_PAIN_OTHER, LOPE_PAIN_MORNING, LOPE_PAIN_BEFORE, LOPE_PAIN_DURING, LOPE_PAIN_AFTER,
};

static LopePainMoment
get_moment (LopeLogPainDialog *self)
{
  return moments[MIN (adw_combo_row_get_selected (self->moment_row), G_N_ELEMENTS (moments) - 1)];
}

static gboolean
is_about_run (LopePainMoment moment)
{
  return moment == LOPE_PAIN_BEFORE || moment == LOPE_PAIN_DURING || moment == LOPE_PAIN_AFTER;
}

/* The run that was chosen, if one is asked about. */
static LopeActivity *
get_run (LopeLogPainDialog *self)
{
  const guint selected = adw_combo_row_get_selected (self->run_row);

  return is_about_run (get_moment (self)) && selected < self->runs->len ? self->runs->pdata[selected] : NULL;
}

/* ==== What is shown ==== */

static void
update (LopeLogPainDialog *self)
{
  if (self->busy)
    return;

  gtk_widget_set_visible (GTK_WIDGET (self->run_row), is_about_run (get_moment (self)) && self->runs->len > 0);
  gtk_widget_set_visible (GTK_WIDGET (self->when_row), get_run (self) == NULL);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "log-pain.save",
                                 lope_pain_questions_is_answered (self->questions) &&
                                 !lope_session_is_read_only (self->session));
}

static void
show_now (LopeLogPainDialog *self)
{
  const gint64 now = g_get_real_time () / G_USEC_PER_SEC;
  const gint64 local = now + 60 * (gint64) lope_time_get_offset (lope_session_get_zone (self->session), now);
  const gint64 minute = local % 86400 / 60;

  lope_when_row_set (self->when_row, lope_session_get_today (self->session),
                     get_moment (self) == LOPE_PAIN_MORNING ? WAKING_MINUTE : (int) minute);
}

static void
show_entry_time (LopeLogPainDialog *self,
                 LopePainEntry     *entry)
{
  const gint64 time = lope_record_get_int (LOPE_RECORD (entry), LOPE_PAIN_ENTRY_TIME);
  const gint64 offset = lope_record_get_int (LOPE_RECORD (entry), LOPE_PAIN_ENTRY_OFFSET);
  const LopeDay day = lope_pain_entry_get_day (entry);

  if (day != LOPE_DAY_NONE)
    lope_when_row_set (self->when_row, day,
                       (int) ((time + 60 * (offset != LOPE_UNSET ? offset : 0) - 86400 * (gint64) day) / 60));
}

/* Shows when entries are about, by the first of them. */
static void
show_when (LopeLogPainDialog *self,
           LopePainEntry     *entry)
{
  const gint64 moment = lope_record_get_int (LOPE_RECORD (entry), LOPE_PAIN_ENTRY_MOMENT);
  const char *run = lope_record_get_text (LOPE_RECORD (entry), LOPE_PAIN_ENTRY_RUN);
  guint selected = self->runs->len;

  for (guint i = 0; i < G_N_ELEMENTS (moments); i++)
    {
      if (moments[i] == moment)
        adw_combo_row_set_selected (self->moment_row, i);
    }
  for (guint i = 0; i < self->runs->len; i++)
    {
      if (g_strcmp0 (lope_record_get_uuid (self->runs->pdata[i]), run) == 0)
        selected = i;
    }
  adw_combo_row_set_selected (self->run_row, selected);
  show_entry_time (self, entry);
}

static void
show_entries (LopeLogPainDialog *self,
              GPtrArray         *entries)
{
  self->busy = TRUE;
  if (entries->len > 0)
    show_when (self, entries->pdata[0]);
  if (self->original == NULL)
    lope_pain_questions_ask_followed (self->questions, LOPE_PAIN_ASKS (get_moment (self)));
  else
    lope_pain_questions_ask (self->questions, LOPE_PAIN_ASKS (get_moment (self)), NULL, 0);
  lope_pain_questions_load (self->questions, entries);
  if (self->region != LOPE_REGION_ANYWHERE)
    lope_pain_questions_add_region (self->questions, self->region);
  self->busy = FALSE;
  update (self);
}

static void
show_painkiller (LopeLogPainDialog *self)
{
  LopeActivity *run = get_run (self);
  g_autoptr (LopeCheckIn) check_in = NULL;
  gint64 painkiller;

  if (run != NULL)
    {
      painkiller = lope_record_get_int (LOPE_RECORD (run), LOPE_ACTIVITY_PAINKILLER);
    }
  else
    {
      check_in = lope_check_in_find (self->session, lope_when_row_get_day (self->when_row));
      painkiller = lope_record_get_int (LOPE_RECORD (check_in), LOPE_CHECK_IN_PAINKILLER);
    }
  lope_pain_questions_set_painkiller (self->questions, painkiller);
}

/* ==== What is saved ==== */

static void
date_entry (LopeLogPainDialog *self,
            LopePainEntry     *entry)
{
  const LopeDay day = lope_when_row_get_day (self->when_row);
  const int minute = lope_when_row_get_minute (self->when_row);
  g_autofree char *iso = lope_day_to_iso (day);
  g_autofree char *text = g_strdup_printf ("%sT%02d:%02d", iso, minute / 60, minute % 60);
  LopeMoment moment;

  lope_record_set_text (LOPE_RECORD (entry), LOPE_PAIN_ENTRY_RUN, NULL);
  if (lope_parse_moment (text, lope_session_get_zone (self->session), &moment, NULL))
    lope_pain_entry_set_time (entry, moment.utc, moment.offset, lope_session_get_now (self->session));
}

static GPtrArray *
collect (LopeLogPainDialog *self)
{
  LopeActivity *run = get_run (self);
  GPtrArray *entries;

  if (run != NULL)
    return lope_pain_questions_list_for_run (self->questions, run);

  entries = lope_pain_questions_list (self->questions);
  for (guint i = 0; i < entries->len; i++)
    date_entry (self, entries->pdata[i]);

  return entries;
}

/* The run, or the check-in of the day, with the tick for a painkiller. */
static void
collect_painkiller (LopeLogPainDialog *self,
                    GPtrArray         *before,
                    GPtrArray         *after)
{
  const gint64 painkiller = lope_pain_questions_get_painkiller (self->questions);
  LopeActivity *run = get_run (self);
  g_autoptr (LopeRecord) record = NULL;
  g_autoptr (LopeRecord) changed = NULL;
  const guint field = run != NULL ? (guint) LOPE_ACTIVITY_PAINKILLER : (guint) LOPE_CHECK_IN_PAINKILLER;

  if (run != NULL)
    record = LOPE_RECORD (g_object_ref (run));
  else
    record = LOPE_RECORD (lope_check_in_find (self->session, lope_when_row_get_day (self->when_row)));
  if (lope_record_get_int (record, field) == painkiller)
    return;

  changed = lope_record_copy (record);
  lope_record_set_int (changed, field, painkiller);
  if (lope_record_is_set (record, LOPE_RECORD_CREATED))
    g_ptr_array_add (before, g_steal_pointer (&record));
  g_ptr_array_add (after, g_steal_pointer (&changed));
}

static GPtrArray *
list_original (LopeLogPainDialog *self)
{
  GPtrArray *entries = g_ptr_array_new_with_free_func (g_object_unref);

  if (self->original != NULL)
    g_ptr_array_add (entries, g_object_ref (self->original));

  return entries;
}

static const char *
get_draft_key (LopeLogPainDialog *self)
{
  return self->original != NULL ? lope_record_get_uuid (LOPE_RECORD (self->original)) : NEW_DRAFT;
}

static void
finish (LopeLogPainDialog *self,
        const char        *message,
        guint              flags)
{
  GtkWidget *root = GTK_WIDGET (gtk_widget_get_root (GTK_WIDGET (self)));
  g_autoptr (LopeSession) session = g_object_ref (self->session);

  self->done = TRUE;
  lope_run_draft_discard (session, get_draft_key (self));
  adw_dialog_close (ADW_DIALOG (self));
  gtk_accessible_announce (GTK_ACCESSIBLE (root), message, GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
  if (flags != 0)
    lope_red_flags_dialog_present (root, session, flags);
}

static void
save_action (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  LopeLogPainDialog *self = LOPE_LOG_PAIN_DIALOG (widget);
  g_autoptr (GPtrArray) before = list_original (self);
  g_autoptr (GPtrArray) after = NULL;
  const guint flags = lope_pain_questions_get_wanted_flags (self->questions);

  if (self->done || !lope_pain_questions_is_answered (self->questions))
    return;

  after = collect (self);
  collect_painkiller (self, before, after);
  if (lope_pain_save (self->session, before, after, _ ("Pain saved")))
    finish (self, _ ("Pain saved"), flags);
}

static void
delete_action (GtkWidget  *widget,
               const char *action_name,
               GVariant   *parameter)
{
  LopeLogPainDialog *self = LOPE_LOG_PAIN_DIALOG (widget);
  g_autoptr (GPtrArray) before = list_original (self);

  if (!self->done && lope_pain_save (self->session, before, NULL, _ ("Pain entry deleted")))
    finish (self, _ ("Pain entry deleted"), 0);
}

/* ==== Drafts ==== */

static gboolean
is_touched (LopeLogPainDialog *self,
            GPtrArray         *entries)
{
  if (self->original == NULL)
    return entries->len > 0;

  return entries->len != 1 || !lope_record_equal (entries->pdata[0], LOPE_RECORD (self->original));
}

static void
closed_cb (LopeLogPainDialog *self)
{
  g_autoptr (LopeRunDraft) draft = NULL;

  if (self->done)
    return;

  draft = lope_run_draft_new (lope_activity_new ());
  g_clear_pointer (&draft->pain, g_ptr_array_unref);
  draft->pain = collect (self);
  if (is_touched (self, draft->pain))
    lope_run_draft_save (draft, self->session, get_draft_key (self));
  else
    lope_run_draft_discard (self->session, get_draft_key (self));
}

/* What is edited keeps its name, which drafts do not hold. */
static void
restore_draft (LopeLogPainDialog *self)
{
  g_autoptr (LopeRunDraft) draft = lope_run_draft_load (self->session, get_draft_key (self));

  if (draft == NULL || draft->pain->len == 0)
    return;

  if (self->original != NULL)
    lope_record_set_text (draft->pain->pdata[0], LOPE_RECORD_UUID, lope_record_get_uuid (LOPE_RECORD (self->original)));
  show_entries (self, draft->pain);
  adw_banner_set_revealed (self->draft_banner, TRUE);
}

static void
discard_draft_action (GtkWidget  *widget,
                      const char *action_name,
                      GVariant   *parameter)
{
  LopeLogPainDialog *self = LOPE_LOG_PAIN_DIALOG (widget);
  g_autoptr (GPtrArray) entries = list_original (self);

  lope_run_draft_discard (self->session, get_draft_key (self));
  adw_banner_set_revealed (self->draft_banner, FALSE);
  show_entries (self, entries);
  gtk_widget_grab_focus (GTK_WIDGET (self->questions));
}

/* ==== Callbacks ==== */

/* The answers stay, at the other moment. */
static void
moment_changed_cb (LopeLogPainDialog *self)
{
  const LopePainMoment moment = get_moment (self);
  g_autoptr (GPtrArray) entries = NULL;

  if (self->busy)
    return;

  entries = lope_pain_questions_list (self->questions);
  for (guint i = 0; i < entries->len; i++)
    lope_record_set_int (entries->pdata[i], LOPE_PAIN_ENTRY_MOMENT, moment);

  self->busy = TRUE;
  if (self->original == NULL)
    lope_pain_questions_ask_followed (self->questions, LOPE_PAIN_ASKS (moment));
  else
    lope_pain_questions_ask (self->questions, LOPE_PAIN_ASKS (moment), NULL, 0);
  lope_pain_questions_load (self->questions, entries);
  if (self->region != LOPE_REGION_ANYWHERE)
    lope_pain_questions_add_region (self->questions, self->region);
  if (self->original == NULL)
    show_now (self);
  self->busy = FALSE;
  show_painkiller (self);
  update (self);
}

static void
run_changed_cb (LopeLogPainDialog *self)
{
  if (self->busy)
    return;

  show_painkiller (self);
  update (self);
}

static void
changed_cb (LopeLogPainDialog *self)
{
  update (self);
}

/* ==== vfuncs ==== */

static void
lope_log_pain_dialog_dispose (GObject *object)
{
  LopeLogPainDialog *self = LOPE_LOG_PAIN_DIALOG (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), LOPE_TYPE_LOG_PAIN_DIALOG);
  g_clear_object (&self->session);
  g_clear_object (&self->original);
  g_clear_pointer (&self->runs, g_ptr_array_unref);

  G_OBJECT_CLASS (lope_log_pain_dialog_parent_class)->dispose (object);
}

static void
lope_log_pain_dialog_class_init (LopeLogPainDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lope_log_pain_dialog_dispose;

  g_type_ensure (LOPE_TYPE_HEADER_TITLE);
  g_type_ensure (LOPE_TYPE_PAIN_QUESTIONS);
  g_type_ensure (LOPE_TYPE_WHEN_ROW);
  gtk_widget_class_set_template_from_resource (widget_class, LOPE_RESOURCE_BASE "/lope-log-pain-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, LopeLogPainDialog, save_button);
  gtk_widget_class_bind_template_child (widget_class, LopeLogPainDialog, draft_banner);
  gtk_widget_class_bind_template_child (widget_class, LopeLogPainDialog, moment_row);
  gtk_widget_class_bind_template_child (widget_class, LopeLogPainDialog, run_row);
  gtk_widget_class_bind_template_child (widget_class, LopeLogPainDialog, when_row);
  gtk_widget_class_bind_template_child (widget_class, LopeLogPainDialog, questions);
  gtk_widget_class_bind_template_child (widget_class, LopeLogPainDialog, delete_group);
  gtk_widget_class_bind_template_callback (widget_class, moment_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, run_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);

  gtk_widget_class_install_action (widget_class, "log-pain.save", NULL, save_action);
  gtk_widget_class_install_action (widget_class, "log-pain.delete", NULL, delete_action);
  gtk_widget_class_install_action (widget_class, "log-pain.discard-draft", NULL, discard_draft_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Return, GDK_CONTROL_MASK, "log-pain.save", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_s, GDK_CONTROL_MASK, "log-pain.save", NULL);
}

static void
lope_log_pain_dialog_init (LopeLogPainDialog *self)
{
  self->busy = TRUE;
  self->region = LOPE_REGION_ANYWHERE;
  self->runs = g_ptr_array_new_with_free_func (g_object_unref);
  gtk_widget_init_template (GTK_WIDGET (self));
  lope_pain_questions_set_detailed (self->questions, TRUE);
  lope_pain_questions_set_asks_painkiller (self->questions, TRUE);
  g_signal_connect (self, "closed", G_CALLBACK (closed_cb), NULL);
  lope_dialog_begin_at (ADW_DIALOG (self), GTK_WIDGET (self->questions));
  self->busy = FALSE;
}

/* ==== Making it ==== */

static void
add_run (LopeLogPainDialog *self,
         GtkStringList     *names,
         const char        *uuid)
{
  LopeRecord *run = lope_store_get (lope_session_get_store (self->session), LOPE_TYPE_ACTIVITY, uuid, NULL);
  g_autofree char *when = NULL;
  g_autofree char *distance = NULL;
  g_autofree char *name = NULL;

  if (run == NULL)
    return;

  when = lope_format_day_short (lope_activity_get_day (LOPE_ACTIVITY (run)), lope_session_get_today (self->session));
  distance = lope_format_distance (lope_record_get_int (run, LOPE_ACTIVITY_DISTANCE),
                                   lope_session_get_units (self->session));
  /* TRANSLATORS: A run in a list; %1$s is a day, %2$s a distance. */
  name = g_strdup_printf (_ ("%1$s, %2$s"), when, distance);
  gtk_string_list_append (names, name);
  g_ptr_array_add (self->runs, run);
}

/* The last runs, and the one that an entry belongs to. */
static void
load_runs (LopeLogPainDialog *self)
{
  const char *own = self->original != NULL
    ? lope_record_get_text (LOPE_RECORD (self->original), LOPE_PAIN_ENTRY_RUN) : NULL;
  LopeStore *store = lope_session_get_store (self->session);
  const LopeDay today = lope_session_get_today (self->session);
  g_autoptr (GArray) runs = lope_store_list_runs (store, today - RUN_DAYS, today,
                                                  lope_session_get_now (self->session), NULL);
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);

  for (guint i = runs != NULL ? runs->len : 0; i-- > 0 && self->runs->len < N_RUNS;)
    {
      const char *uuid = g_array_index (runs, LopeRun, i).uuid;

      add_run (self, names, uuid);
      if (g_strcmp0 (uuid, own) == 0)
        own = NULL;
    }
  if (own != NULL)
    add_run (self, names, own);
  gtk_string_list_append (names, _ ("None of These"));

  adw_combo_row_set_model (self->run_row, G_LIST_MODEL (names));
}

static void
set_up (LopeLogPainDialog *self,
        LopeSession       *session)
{
  g_autoptr (GPtrArray) entries = NULL;

  self->session = g_object_ref (session);
  self->busy = TRUE;
  lope_pain_questions_set_session (self->questions, session);
  lope_when_row_set_today (self->when_row, lope_session_get_today (session));
  load_runs (self);
  show_now (self);
  self->busy = FALSE;

  entries = list_original (self);
  show_entries (self, entries);
  restore_draft (self);
  show_painkiller (self);
}

/* ==== API ==== */

/**
 * lope_log_pain_dialog_new:
 * @session: the session
 * @region: where it hurts, or %LOPE_REGION_ANYWHERE to ask
 *
 * Makes the dialog in which pain is logged.
 *
 * Returns: the dialog
 */
AdwDialog *
lope_log_pain_dialog_new (LopeSession *session,
                          int          region)
{
  LopeLogPainDialog *self = g_object_new (LOPE_TYPE_LOG_PAIN_DIALOG, NULL);

  g_return_val_if_fail (LOPE_IS_SESSION (session), ADW_DIALOG (self));

  self->region = region;
  set_up (self, session);

  return ADW_DIALOG (self);
}

/**
 * lope_log_pain_dialog_edit:
 * @session: the session
 * @entry: an entry of the journal
 *
 * Makes the dialog in which an entry is changed or deleted.
 *
 * Returns: the dialog
 */
AdwDialog *
lope_log_pain_dialog_edit (LopeSession   *session,
                           LopePainEntry *entry)
{
  LopeLogPainDialog *self = g_object_new (LOPE_TYPE_LOG_PAIN_DIALOG, NULL);

  g_return_val_if_fail (LOPE_IS_SESSION (session), ADW_DIALOG (self));
  g_return_val_if_fail (LOPE_IS_PAIN_ENTRY (entry), ADW_DIALOG (self));

  self->original = g_object_ref (entry);
  adw_dialog_set_title (ADW_DIALOG (self), _ ("Edit Pain"));
  gtk_widget_set_visible (self->delete_group, !lope_session_is_read_only (session));
  set_up (self, session);

  return ADW_DIALOG (self);
}
