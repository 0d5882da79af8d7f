/* lope-run-form-pain.c
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lope-run-form-pain.h"

#include "lope-activity-text.h"
#include "lope-pain-preview.h"
#include "lope-pain-questions.h"
#include "lope-verdict-box.h"

#include <glib/gi18n-lib.h>

struct _LopeRunFormPain {
  AdwBin parent_instance;

  LopeSession *session; /* owned */
  LopeActivity *original; /* owned: the run as it is in the journal, or a new one */
  GPtrArray *entries; /* owned, of LopePainEntry: what the journal says of it */
  LopeDay described_day;

  /* Borrowed from the tree of widgets */
  LopePainQuestions *questions;
  LopeVerdictBox *response;
};

/**
 * LopeRunFormPain:
 *
 * How a run went, as part of the form of the run: during and after it for each
 * region that is followed. How it was before is known from the morning, and only
 * said. It emits “changed” when the runner answers.
 */
G_DEFINE_FINAL_TYPE (LopeRunFormPain, lope_run_form_pain, ADW_TYPE_BIN)

enum {
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

/* What the questions ask about; what else belongs to the run is left alone. */
static GPtrArray *
load_entries (LopeSession  *session,
              LopeActivity *run)
{
  const char *uuid = lope_record_get_uuid (LOPE_RECORD (run));
  LopeDay day = lope_activity_get_day (run);
  GPtrArray *entries = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GPtrArray) all = NULL;

  /* A run can be moved to another day without its entries. */
  all = lope_store_list_records (lope_session_get_store (session), LOPE_TYPE_PAIN_ENTRY,
                                 day - LOPE_PAIN_WINDOW, day + LOPE_PAIN_WINDOW, NULL);
  for (guint i = 0; all != NULL && i < all->len; i++)
    {
      LopeRecord *entry = all->pdata[i];
      gint64 moment = lope_record_get_int (entry, LOPE_PAIN_ENTRY_MOMENT);

      if (g_strcmp0 (lope_record_get_text (entry, LOPE_PAIN_ENTRY_RUN), uuid) == 0 &&
          (moment == LOPE_PAIN_DURING || moment == LOPE_PAIN_AFTER))
        g_ptr_array_add (entries, g_object_ref (entry));
    }

  return entries;
}

/* ==== How it was before ==== */

static int
find_base (const LopePainLog *log,
           LopeActivity      *activity,
           int                region)
{
  LopeRun run = { .day = lope_activity_get_day (activity),
                  .start = lope_record_get_int (LOPE_RECORD (activity), LOPE_ACTIVITY_START) };
  LopePainInput input;

  g_strlcpy (run.uuid, lope_record_get_uuid (LOPE_RECORD (activity)), sizeof run.uuid);
  input = lope_pain_log_get_input (log, &run, region);

  return input.before >= 0 ? input.before : input.earlier;
}

static void
describe (LopeRunFormPain *self,
          LopeActivity    *activity)
{
  LopeStatus *status = lope_session_get_status (self->session);
  LopeDay day = lope_activity_get_day (activity);
  g_autoptr (LopePainRecords) records = NULL;
  g_autoptr (GString) text = g_string_new (NULL);
  g_autofree char *description = NULL;
  const LopePainRegion *regions = NULL;
  guint n = 0;

  if (day == self->described_day)
    return;

  self->described_day = day;
  records = lope_store_load_pain (lope_session_get_store (self->session), day, lope_session_get_now (self->session), NULL);
  if (status != NULL && records != NULL)
    regions = lope_status_get_pain (status, &n);
  for (guint i = 0; i < n; i++)
    {
      int base = regions[i].followed ? find_base (&records->log, activity, regions[i].region) : -1;
      g_autofree char *part = NULL;

      if (base < 0)
        continue;
      /* TRANSLATORS: How much it hurts: %1$s is a region of the body, %2$d is from 0 to 10. */
      part = g_strdup_printf (C_("pain", "%1$s %2$d"), lope_region_get_name (regions[i].region), base);
      lope_text_append (text, part);
    }

  if (text->len > 0)
    /* TRANSLATORS: %s lists regions of the body with how much they hurt, such as “Outer hip bone, right 2”. */
    description = g_strdup_printf (_("Before, as told in the morning: %s"), text->str);
  adw_preferences_group_set_description (ADW_PREFERENCES_GROUP (self->questions), description);
}

/* What the pain so far says, as soon as there is an answer. */
static void
respond (LopeRunFormPain *self,
         LopeActivity    *activity)
{
  g_autoptr (LopeNotice) notice = NULL;
  g_autoptr (GPtrArray) entries = NULL;

  if (lope_activity_is_run (activity) && lope_pain_questions_is_answered (self->questions))
    {
      entries = lope_run_form_pain_list (self, activity);
      notice = lope_pain_preview (self->session, activity, entries);
    }
  lope_verdict_box_show_notice (self->response, self->session, notice);
}

/* ==== Callbacks ==== */

static void
changed_cb (LopeRunFormPain *self)
{
  g_signal_emit (self, signals[CHANGED], 0);
}

/* ==== vfuncs ==== */

static void
lope_run_form_pain_dispose (GObject *object)
{
  LopeRunFormPain *self = LOPE_RUN_FORM_PAIN (object);

  g_clear_object (&self->session);
  g_clear_object (&self->original);
  g_clear_pointer (&self->entries, g_ptr_array_unref);

  G_OBJECT_CLASS (lope_run_form_pain_parent_class)->dispose (object);
}

static void
lope_run_form_pain_class_init (LopeRunFormPainClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = lope_run_form_pain_dispose;

  /**
   * LopeRunFormPain::changed:
   *
   * The runner answered something, or took an answer back.
   */
  signals[CHANGED] = g_signal_new ("changed", LOPE_TYPE_RUN_FORM_PAIN, G_SIGNAL_RUN_LAST, 0,
                                   NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
lope_run_form_pain_init (LopeRunFormPain *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  GtkWidget *questions = lope_pain_questions_new ();
  GtkWidget *response = g_object_new (LOPE_TYPE_VERDICT_BOX, "live", TRUE, "visible", FALSE, NULL);

  self->described_day = LOPE_DAY_NONE;
  self->questions = LOPE_PAIN_QUESTIONS (questions);
  self->response = LOPE_VERDICT_BOX (response);
  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (questions), _("Pain"));
  lope_pain_questions_set_asks_painkiller (self->questions, TRUE);
  g_signal_connect_object (questions, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (box), questions);
  gtk_box_append (GTK_BOX (box), response);
  adw_bin_set_child (ADW_BIN (self), box);
}

/* ==== API ==== */

/**
 * lope_run_form_pain_set_up:
 * @self: the questions
 * @session: the session
 * @activity: the activity of the form, as it is in the journal
 * @is_new: whether it is not there yet
 *
 * Sets what is asked about. To be called once, before anything else.
 */
void
lope_run_form_pain_set_up (LopeRunFormPain *self,
                           LopeSession     *session,
                           LopeActivity    *activity,
                           gboolean         is_new)
{
  g_return_if_fail (LOPE_IS_RUN_FORM_PAIN (self));

  self->session = g_object_ref (session);
  self->original = g_object_ref (activity);
  self->entries = is_new ? g_ptr_array_new () : load_entries (session, activity);
  lope_pain_questions_set_session (self->questions, session);
}

/**
 * lope_run_form_pain_show:
 * @self: the questions
 * @activity: what to show; only the painkiller counts
 * @entries: (element-type LopePainEntry) (nullable): the answers, or %NULL for
 *   those of the journal
 *
 * Shows answers.
 */
void
lope_run_form_pain_show (LopeRunFormPain *self,
                         LopeActivity    *activity,
                         GPtrArray       *entries)
{
  g_return_if_fail (LOPE_IS_RUN_FORM_PAIN (self));

  lope_pain_questions_ask_followed (self->questions, LOPE_PAIN_ASKS_RUN);
  lope_pain_questions_load (self->questions, entries != NULL ? entries : self->entries);
  lope_pain_questions_set_painkiller (self->questions,
                                      lope_record_get_int (LOPE_RECORD (activity), LOPE_ACTIVITY_PAINKILLER));
}

/**
 * lope_run_form_pain_follow:
 * @self: the questions
 * @activity: what the form says now
 *
 * Follows the day and the sport of the activity: others than runs are not asked
 * about.
 */
void
lope_run_form_pain_follow (LopeRunFormPain *self,
                           LopeActivity    *activity)
{
  g_return_if_fail (LOPE_IS_RUN_FORM_PAIN (self));

  gtk_widget_set_visible (GTK_WIDGET (self), lope_activity_is_run (activity));
  describe (self, activity);
  respond (self, activity);
}

/**
 * lope_run_form_pain_get_original:
 * @self: the questions
 *
 * Gets the answers of the journal.
 *
 * Returns: (transfer none) (element-type LopePainEntry): the entries
 */
GPtrArray *
lope_run_form_pain_get_original (LopeRunFormPain *self)
{
  g_return_val_if_fail (LOPE_IS_RUN_FORM_PAIN (self), NULL);

  return self->entries;
}

/**
 * lope_run_form_pain_list:
 * @self: the questions
 * @activity: the activity that they belong to
 *
 * Lists the answers, none for what is not a run.
 *
 * Returns: (transfer full) (element-type LopePainEntry): the entries
 */
GPtrArray *
lope_run_form_pain_list (LopeRunFormPain *self,
                         LopeActivity    *activity)
{
  g_return_val_if_fail (LOPE_IS_RUN_FORM_PAIN (self), NULL);

  return lope_activity_is_run (activity) ? lope_pain_questions_list_for_run (self->questions, activity)
                                         : g_ptr_array_new_with_free_func (g_object_unref);
}

/**
 * lope_run_form_pain_collect:
 * @self: the questions
 * @record: an activity
 *
 * Writes into an activity whether a painkiller was taken.
 */
void
lope_run_form_pain_collect (LopeRunFormPain *self,
                            LopeRecord      *record)
{
  gint64 painkiller;

  g_return_if_fail (LOPE_IS_RUN_FORM_PAIN (self));

  painkiller = lope_pain_questions_get_painkiller (self->questions);
  if (lope_activity_is_run (LOPE_ACTIVITY (record)))
    lope_record_set_int (record, LOPE_ACTIVITY_PAINKILLER, painkiller);
}

/**
 * lope_run_form_pain_hurts:
 * @self: the questions
 *
 * Tells whether any pain is recorded in the form.
 *
 * Returns: %TRUE if something hurt, be it a little
 */
gboolean
lope_run_form_pain_hurts (LopeRunFormPain *self)
{
  g_autoptr (GPtrArray) entries = NULL;

  g_return_val_if_fail (LOPE_IS_RUN_FORM_PAIN (self), FALSE);

  entries = lope_pain_questions_list (self->questions);
  for (guint i = 0; i < entries->len; i++)
    {
      if (lope_pain_entry_get_severity (entries->pdata[i]) > 0)
        return TRUE;
    }

  return FALSE;
}

/**
 * lope_run_form_pain_is_touched:
 * @self: the questions
 *
 * Tells whether the answers differ from those of the journal.
 *
 * Returns: %TRUE if so
 */
gboolean
lope_run_form_pain_is_touched (LopeRunFormPain *self)
{
  g_autoptr (GPtrArray) entries = NULL;

  g_return_val_if_fail (LOPE_IS_RUN_FORM_PAIN (self), FALSE);

  entries = lope_pain_questions_list (self->questions);
  if (entries->len != self->entries->len)
    return TRUE;

  for (guint i = 0; i < entries->len; i++)
    {
      gboolean same = FALSE;

      for (guint k = 0; k < self->entries->len && !same; k++)
        same = lope_record_equal (entries->pdata[i], self->entries->pdata[k]);
      if (!same)
        return TRUE;
    }

  return FALSE;
}

/**
 * lope_run_form_pain_get_wanted_flags:
 * @self: the questions
 *
 * Gets the questions about red flags that come next.
 *
 * Returns: #LopeFlag as bits, 0 for none
 */
guint
lope_run_form_pain_get_wanted_flags (LopeRunFormPain *self)
{
  g_return_val_if_fail (LOPE_IS_RUN_FORM_PAIN (self), 0);

  return gtk_widget_get_visible (GTK_WIDGET (self)) ? lope_pain_questions_get_wanted_flags (self->questions) : 0;
}
