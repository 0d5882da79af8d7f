/* lope-morning-dialog.c
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lope-morning-dialog.h"

#include "lope-answers-draft.h"
#include "lope-dialog-focus.h"
#include "lope-header-title.h"
#include "lope-morning.h"
#include "lope-pain-questions.h"
#include "lope-pain-save.h"
#include "lope-pain-scale.h"
#include "lope-run-draft.h"

#include <glib/gi18n-lib.h>

struct _LopeMorningDialog {
  AdwDialog parent_instance;

  gboolean done;
  LopeSession *session; /* owned */
  LopePainQuestion *question; /* owned */
  LopeCheckIn *check_in; /* owned, nullable: that of the morning */

  /* Template children */
  AdwNavigationPage *page;
  GtkWidget *save_button;
  AdwBanner *draft_banner;
  LopePainQuestions *questions;
  GtkWidget *verdict;
  GtkImage *verdict_icon;
  GtkLabel *verdict_label;
};

/**
 * LopeMorningDialog:
 *
 * Asks how it was on waking, in every region that is followed and any other, and
 * says at once what that means for the run of the day before.
 */
G_DEFINE_FINAL_TYPE (LopeMorningDialog, lope_morning_dialog, ADW_TYPE_DIALOG)

/* ==== What it means ==== */

static void
show_outcome (LopeMorningDialog      *self,
              const LopePainResponse *response)
{
  const gboolean good = response->outcome == LOPE_PAIN_PROGRESS_OK;
  const gboolean bad = response->outcome >= LOPE_PAIN_HOLD;
  const char *classes[] = { "lope-verdict", good ? "within" : bad ? "over" : "plain", NULL };
  const char *text = lope_pain_response_get_text (response->outcome, response->reason);

  gtk_widget_set_css_classes (self->verdict, classes);
  gtk_image_set_from_icon_name (self->verdict_icon,
                                good ? "object-select-symbolic" : bad ? "lope-pain-symbolic" : "dialog-information-symbolic");
  gtk_label_set_label (self->verdict_label, text);
}

static void
update (LopeMorningDialog *self)
{
  const gboolean answered = lope_pain_questions_is_answered (self->questions);
  g_autoptr (GPtrArray) answers = lope_pain_questions_list_for_morning (self->questions, self->question);
  LopePainResponse response;
  const gboolean judged = answered && lope_morning_judge (self->session, self->question, answers, &response);

  gtk_widget_set_sensitive (self->save_button, answered);
  gtk_widget_set_visible (self->verdict, judged);
  if (judged)
    show_outcome (self, &response);
}

static void
changed_cb (LopeMorningDialog *self)
{
  update (self);
}

/* ==== Asking ==== */

static void
find_check_in (LopeMorningDialog *self)
{
  const LopeDay morning = self->question->morning;
  g_autoptr (GPtrArray) found = lope_store_list_records (lope_session_get_store (self->session), LOPE_TYPE_CHECK_IN,
                                                         morning, morning, NULL);

  if (found != NULL && found->len > 0)
    self->check_in = g_object_ref (found->pdata[0]);
}

static void
ask (LopeMorningDialog *self)
{
  const int *regions = (const int *) (void *) self->question->regions->data;
  LopeRecord *record = LOPE_RECORD (self->check_in);

  lope_pain_questions_ask (self->questions, LOPE_PAIN_ASKS (LOPE_PAIN_MORNING), regions, self->question->regions->len);
  lope_pain_questions_set_painkiller (self->questions,
                                      record != NULL ? lope_record_get_int (record, LOPE_CHECK_IN_PAINKILLER)
                                                     : LOPE_UNSET);
}

/* ==== Drafts ==== */

static char *
get_draft_key (LopeMorningDialog *self)
{
  g_autofree char *day = lope_day_to_iso (self->question->morning);

  return g_strconcat ("morning/", day, NULL);
}

static void
keep_draft (LopeMorningDialog *self)
{
  g_autofree char *key = get_draft_key (self);

  lope_answers_draft_keep (self->session, key, self->questions);
}

static gboolean
restore_draft (LopeMorningDialog *self)
{
  g_autofree char *key = get_draft_key (self);

  return lope_answers_draft_restore (self->session, key, self->questions);
}

static void
discard_cb (LopeMorningDialog *self)
{
  ask (self);
  keep_draft (self);
  update (self);
  adw_banner_set_revealed (self->draft_banner, FALSE);
  gtk_widget_grab_focus (GTK_WIDGET (self->questions));
}

/* ==== Saving ==== */

/* A painkiller belongs to the check-in of the morning. */
static void
add_painkiller (LopeMorningDialog *self,
                GPtrArray         *before,
                GPtrArray         *after)
{
  const gint64 painkiller = lope_pain_questions_get_painkiller (self->questions);
  LopeRecord *record;

  if (painkiller == LOPE_UNSET ||
      (self->check_in != NULL && lope_record_get_int (LOPE_RECORD (self->check_in), LOPE_CHECK_IN_PAINKILLER) == painkiller))
    return;

  if (self->check_in != NULL)
    g_ptr_array_add (before, g_object_ref (self->check_in));
  record = self->check_in != NULL ? lope_record_copy (LOPE_RECORD (self->check_in))
                                  : LOPE_RECORD (lope_check_in_new (self->question->morning));
  lope_record_set_int (record, LOPE_CHECK_IN_PAINKILLER, painkiller);
  g_ptr_array_add (after, record);
}

static void
save_cb (LopeMorningDialog *self)
{
  g_autoptr (GPtrArray) before = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GPtrArray) after = lope_pain_questions_list_for_morning (self->questions, self->question);
  g_autofree char *key = get_draft_key (self);

  add_painkiller (self, before, after);
  if (!lope_pain_save (self->session, before, after, _("Morning saved")))
    return;

  self->done = TRUE;
  lope_run_draft_discard (self->session, key);
  adw_dialog_close (ADW_DIALOG (self));
}

/* ==== vfuncs ==== */

/* However it ends: the dialog closed, the window closed, the program quit. */
static void
lope_morning_dialog_unmap (GtkWidget *widget)
{
  LopeMorningDialog *self = LOPE_MORNING_DIALOG (widget);

  if (!self->done)
    keep_draft (self);

  GTK_WIDGET_CLASS (lope_morning_dialog_parent_class)->unmap (widget);
}

static void
lope_morning_dialog_dispose (GObject *object)
{
  LopeMorningDialog *self = LOPE_MORNING_DIALOG (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), LOPE_TYPE_MORNING_DIALOG);
  g_clear_pointer (&self->question, lope_pain_question_free);
  g_clear_object (&self->check_in);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (lope_morning_dialog_parent_class)->dispose (object);
}

static void
lope_morning_dialog_class_init (LopeMorningDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lope_morning_dialog_dispose;
  widget_class->unmap = lope_morning_dialog_unmap;

  g_type_ensure (LOPE_TYPE_HEADER_TITLE);
  g_type_ensure (LOPE_TYPE_PAIN_QUESTIONS);
  gtk_widget_class_set_template_from_resource (widget_class, LOPE_RESOURCE_BASE "/lope-morning-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, LopeMorningDialog, page);
  gtk_widget_class_bind_template_child (widget_class, LopeMorningDialog, save_button);
  gtk_widget_class_bind_template_child (widget_class, LopeMorningDialog, draft_banner);
  gtk_widget_class_bind_template_child (widget_class, LopeMorningDialog, questions);
  gtk_widget_class_bind_template_child (widget_class, LopeMorningDialog, verdict);
  gtk_widget_class_bind_template_child (widget_class, LopeMorningDialog, verdict_icon);
  gtk_widget_class_bind_template_child (widget_class, LopeMorningDialog, verdict_label);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, discard_cb);
  gtk_widget_class_bind_template_callback (widget_class, save_cb);
  lope_dialog_class_add_save_keys (widget_class);
}

static void
lope_morning_dialog_init (LopeMorningDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/* ==== API ==== */

/**
 * lope_morning_dialog_new:
 * @session: the session
 * @question: the question
 * @severity: how much it hurts in the first of its regions, or %LOPE_PAIN_UNSET
 *
 * Makes the dialog.
 *
 * Returns: the dialog
 */
AdwDialog *
lope_morning_dialog_new (LopeSession            *session,
                         const LopePainQuestion *question,
                         int                     severity)
{
  LopeMorningDialog *self = g_object_new (LOPE_TYPE_MORNING_DIALOG, NULL);
  const int *regions = (const int *) (void *) question->regions->data;
  const guint n = question->regions->len;
  g_autofree char *before = NULL;
  const char *title;

  self->session = g_object_ref (session);
  self->question = lope_pain_question_copy (question);
  before = lope_morning_get_before (session, question, n > 0 ? regions[0] : LOPE_REGION_ANYWHERE);
  title = question->morning == lope_session_get_today (session) ? _("This Morning") : _("Yesterday Morning");

  adw_dialog_set_title (ADW_DIALOG (self), title);
  adw_navigation_page_set_title (self->page, title);
  adw_preferences_group_set_description (ADW_PREFERENCES_GROUP (self->questions), before);
  lope_pain_questions_set_session (self->questions, session);
  lope_pain_questions_set_asks_painkiller (self->questions, TRUE);
  find_check_in (self);
  ask (self);
  adw_banner_set_revealed (self->draft_banner, restore_draft (self));
  if (n > 0 && severity != LOPE_PAIN_UNSET)
    lope_pain_questions_answer (self->questions, regions[0], severity);
  update (self);
  /* With one region a number and Return are all that is needed. */
  lope_dialog_begin_at (ADW_DIALOG (self), n == 1 && severity != LOPE_PAIN_UNSET ? self->save_button
                                                                                 : GTK_WIDGET (self->questions));

  return ADW_DIALOG (self);
}
