/* lope-catch-up-dialog.c
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lope-catch-up-dialog.h"

#include "lope-dialog-focus.h"
#include "lope-format.h"
#include "lope-activity-text.h"
#include "lope-answers-draft.h"
#include "lope-header-title.h"
#include "lope-pain-questions.h"
#include "lope-pain-save.h"
#include "lope-run-draft.h"

#include <glib/gi18n-lib.h>

struct _LopeCatchUpDialog {
  AdwDialog parent_instance;

  gboolean done;
  LopeSession *session; /* owned */
  GPtrArray *runs; /* owned, of LopeActivity */
  GPtrArray *questions; /* owned, of borrowed LopePainQuestions, one a run */

  /* Template children */
  GtkWidget *save_button;
  AdwBanner *draft_banner;
  AdwPreferencesPage *preferences_page;
};

/**
 * LopeCatchUpDialog:
 *
 * Asks of each of some runs how much it hurt during and after it. What is not
 * answered is asked again another time.
 */
G_DEFINE_FINAL_TYPE (LopeCatchUpDialog, lope_catch_up_dialog, ADW_TYPE_DIALOG)

static void
changed_cb (LopeCatchUpDialog *self)
{
  gboolean answered = FALSE;

  for (guint i = 0; i < self->questions->len; i++)
    answered |= lope_pain_questions_is_answered (self->questions->pdata[i]);
  gtk_widget_set_sensitive (self->save_button, answered);
}

/* ==== Drafts ==== */

static char *
get_draft_key (LopeCatchUpDialog *self,
               guint              i)
{
  return g_strconcat ("answers/", lope_record_get_uuid (self->runs->pdata[i]), NULL);
}

static void
keep_draft (LopeCatchUpDialog *self,
            guint              i)
{
  g_autofree char *key = get_draft_key (self, i);

  lope_answers_draft_keep (self->session, key, self->questions->pdata[i]);
}

static gboolean
restore_draft (LopeCatchUpDialog *self,
               guint              i)
{
  g_autofree char *key = get_draft_key (self, i);

  return lope_answers_draft_restore (self->session, key, self->questions->pdata[i]);
}

static void
discard_cb (LopeCatchUpDialog *self)
{
  for (guint i = 0; i < self->questions->len; i++)
    {
      lope_pain_questions_ask_followed (self->questions->pdata[i], LOPE_PAIN_ASKS_RUN);
      lope_pain_questions_set_painkiller (self->questions->pdata[i],
                                          lope_record_get_int (self->runs->pdata[i], LOPE_ACTIVITY_PAINKILLER));
      keep_draft (self, i);
    }
  changed_cb (self);
  adw_banner_set_revealed (self->draft_banner, FALSE);
  gtk_widget_grab_focus (self->questions->pdata[0]);
}

/* ==== Saving ==== */

static void
take_answers (LopeCatchUpDialog *self,
              guint              i,
              GPtrArray         *before,
              GPtrArray         *after)
{
  LopePainQuestions *questions = self->questions->pdata[i];
  LopeActivity *run = self->runs->pdata[i];
  const gint64 painkiller = lope_pain_questions_get_painkiller (questions);
  g_autoptr (GPtrArray) entries = lope_pain_questions_list_for_run (questions, run);

  if (painkiller != LOPE_UNSET && painkiller != lope_record_get_int (LOPE_RECORD (run), LOPE_ACTIVITY_PAINKILLER))
    {
      LopeRecord *changed = lope_record_copy (LOPE_RECORD (run));

      lope_record_set_int (changed, LOPE_ACTIVITY_PAINKILLER, painkiller);
      g_ptr_array_add (before, g_object_ref (run));
      g_ptr_array_add (after, changed);
    }
  for (guint j = 0; j < entries->len; j++)
    g_ptr_array_add (after, g_object_ref (entries->pdata[j]));
}

static void
save_cb (LopeCatchUpDialog *self)
{
  g_autoptr (GPtrArray) before = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GPtrArray) after = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < self->questions->len; i++)
    {
      if (lope_pain_questions_is_answered (self->questions->pdata[i]))
        take_answers (self, i, before, after);
    }

  if (!lope_pain_save (self->session, before, after, _("Answers saved")))
    return;

  for (guint i = 0; i < self->runs->len; i++)
    {
      g_autofree char *key = get_draft_key (self, i);

      lope_run_draft_discard (self->session, key);
    }
  self->done = TRUE;
  adw_dialog_close (ADW_DIALOG (self));
}

static void
add_run (LopeCatchUpDialog *self,
         LopeActivity      *run)
{
  GtkWidget *questions = lope_pain_questions_new ();
  g_autofree char *distance = lope_format_distance (lope_record_get_int (LOPE_RECORD (run), LOPE_ACTIVITY_DISTANCE),
                                                    lope_session_get_units (self->session));
  g_autofree char *day = lope_format_day_long (lope_activity_get_day (run), lope_session_get_today (self->session));
  g_autofree char *name = lope_activity_dup_title (run);
  g_autoptr (GString) facts = g_string_new (NULL);

  lope_text_append (facts, distance);
  lope_text_append (facts, name);
  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (questions), day);
  adw_preferences_group_set_description (ADW_PREFERENCES_GROUP (questions), facts->str);
  lope_pain_questions_set_session (LOPE_PAIN_QUESTIONS (questions), self->session);
  lope_pain_questions_ask_followed (LOPE_PAIN_QUESTIONS (questions), LOPE_PAIN_ASKS_RUN);
  lope_pain_questions_set_forgettable (LOPE_PAIN_QUESTIONS (questions), TRUE);
  lope_pain_questions_set_asks_painkiller (LOPE_PAIN_QUESTIONS (questions), TRUE);
  lope_pain_questions_set_painkiller (LOPE_PAIN_QUESTIONS (questions),
                                      lope_record_get_int (LOPE_RECORD (run), LOPE_ACTIVITY_PAINKILLER));
  g_signal_connect_object (questions, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  adw_preferences_page_add (self->preferences_page, ADW_PREFERENCES_GROUP (questions));
  g_ptr_array_add (self->questions, questions);
}

/* However it ends: the dialog closed, the window closed, the program quit. */
static void
lope_catch_up_dialog_unmap (GtkWidget *widget)
{
  LopeCatchUpDialog *self = LOPE_CATCH_UP_DIALOG (widget);

  for (guint i = 0; !self->done && i < self->questions->len; i++)
    keep_draft (self, i);

  GTK_WIDGET_CLASS (lope_catch_up_dialog_parent_class)->unmap (widget);
}

static void
lope_catch_up_dialog_dispose (GObject *object)
{
  LopeCatchUpDialog *self = LOPE_CATCH_UP_DIALOG (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), LOPE_TYPE_CATCH_UP_DIALOG);
  g_clear_object (&self->session);
  g_clear_pointer (&self->runs, g_ptr_array_unref);
  g_clear_pointer (&self->questions, g_ptr_array_unref);

  G_OBJECT_CLASS (lope_catch_up_dialog_parent_class)->dispose (object);
}

static void
lope_catch_up_dialog_class_init (LopeCatchUpDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lope_catch_up_dialog_dispose;
  widget_class->unmap = lope_catch_up_dialog_unmap;

  g_type_ensure (LOPE_TYPE_HEADER_TITLE);
  gtk_widget_class_set_template_from_resource (widget_class, LOPE_RESOURCE_BASE "/lope-catch-up-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, LopeCatchUpDialog, save_button);
  gtk_widget_class_bind_template_child (widget_class, LopeCatchUpDialog, draft_banner);
  gtk_widget_class_bind_template_child (widget_class, LopeCatchUpDialog, preferences_page);
  gtk_widget_class_bind_template_callback (widget_class, save_cb);
  gtk_widget_class_bind_template_callback (widget_class, discard_cb);
  lope_dialog_class_add_save_keys (widget_class);
}

static void
lope_catch_up_dialog_init (LopeCatchUpDialog *self)
{
  self->questions = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}

/* ==== API ==== */

/**
 * lope_catch_up_dialog_new:
 * @session: the session
 * @runs: (element-type LopeActivity): the runs to ask about
 *
 * Makes the dialog.
 *
 * Returns: the dialog
 */
AdwDialog *
lope_catch_up_dialog_new (LopeSession *session,
                          GPtrArray   *runs)
{
  LopeCatchUpDialog *self = g_object_new (LOPE_TYPE_CATCH_UP_DIALOG, NULL);
  gboolean restored = FALSE;

  self->session = g_object_ref (session);
  self->runs = g_ptr_array_new_with_free_func (g_object_unref);
  for (guint i = 0; i < runs->len; i++)
    {
      g_ptr_array_add (self->runs, g_object_ref (runs->pdata[i]));
      add_run (self, runs->pdata[i]);
      restored |= restore_draft (self, i);
    }
  adw_banner_set_revealed (self->draft_banner, restored);
  changed_cb (self);
  if (self->questions->len > 0)
    lope_dialog_begin_at (ADW_DIALOG (self), self->questions->pdata[0]);

  return ADW_DIALOG (self);
}
