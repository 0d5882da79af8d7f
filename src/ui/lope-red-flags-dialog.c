/* lope-red-flags-dialog.c
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lope-red-flags-dialog.h"

#include "lope-dialog-focus.h"
#include "lope-flag-row.h"
#include "lope-format.h"
#include "lope-pain-save.h"

#include <glib/gi18n-lib.h>

struct _LopeRedFlagsDialog {
  AdwDialog parent_instance;

  gboolean done;
  gboolean stacked;
  guint suggested;
  guint save_source; /* owned */
  LopeSession *session; /* owned */
  GPtrArray *open; /* owned, of LopeRedFlag */
  GPtrArray *rows; /* owned, of borrowed LopeFlagRow */
  LopeRedFlag *reviewed; /* borrowed from @open, nullable: which the review page is about */

  /* Template children */
  AdwNavigationView *view;
  AdwPreferencesGroup *open_group;
  AdwPreferencesGroup *suggested_group;
  AdwPreferencesGroup *now_group;
  AdwPreferencesGroup *weeks_group;
  GtkLabel *disclaimer;
  AdwToolbarView *toolbar;
  GtkBox *content_box;
  GtkWidget *result_box;
  GtkWidget *result_icon;
  GtkLabel *result_title;
  GtkLabel *result_text;
  GtkWidget *save_button;
  AdwPreferencesGroup *review_group;
  GtkWidget *professional_row;
};

/**
 * LopeRedFlagsDialog:
 *
 * The questions about red flags, each answered with yes or no: one yes is enough.
 * Those that are open come first and can be marked as reviewed. A yes to one that
 * cannot wait is saved at once; the window then shows what to do and nothing else.
 */
G_DEFINE_FINAL_TYPE (LopeRedFlagsDialog, lope_red_flags_dialog, ADW_TYPE_DIALOG)

/* ==== The answers ==== */

static GPtrArray *
list_answers (LopeRedFlagsDialog *self)
{
  GPtrArray *answers = g_ptr_array_new_with_free_func (g_object_unref);
  const gint64 now = lope_session_get_now (self->session);
  const int offset = lope_time_get_offset (lope_session_get_zone (self->session), now);

  for (guint i = 0; i < self->rows->len; i++)
    {
      if (lope_flag_row_is_answered (self->rows->pdata[i]))
        g_ptr_array_add (answers, lope_flag_row_make_flag (self->rows->pdata[i], now, offset));
    }

  return answers;
}

/* The most urgent yes, or %NULL. */
static LopeRedFlag *
find_worst (GPtrArray *answers)
{
  LopeRedFlag *worst = NULL;

  for (guint i = 0; i < answers->len; i++)
    {
      LopeRedFlag *answer = answers->pdata[i];

      if (lope_red_flag_get_day (answer) != LOPE_DAY_NONE &&
          (worst == NULL || lope_red_flag_get_level (answer) > lope_red_flag_get_level (worst)))
        worst = answer;
    }

  return worst;
}

static void
finish (LopeRedFlagsDialog *self,
        const char         *message)
{
  GtkWidget *root = GTK_WIDGET (gtk_widget_get_root (GTK_WIDGET (self)));

  self->done = TRUE;
  adw_dialog_close (ADW_DIALOG (self));
  gtk_accessible_announce (GTK_ACCESSIBLE (root), message, GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
}

static void
save (LopeRedFlagsDialog *self)
{
  g_autoptr (GPtrArray) answers = list_answers (self);

  if (!self->done && answers->len > 0 && lope_pain_save (self->session, NULL, answers, _ ("Answers saved")))
    finish (self, _ ("Answers saved"));
}

/* ==== What they say ==== */

static void
show_count (LopeRedFlagsDialog *self,
            guint               n_answers)
{
  g_autofree char *text = NULL;

  if (n_answers == 0)
    text = g_strdup (_ ("Answer as many as you like"));
  else
    /* TRANSLATORS: How many of the questions are answered: %1$u of %2$u. */
    text = g_strdup_printf (_ ("%1$u of %2$u answered, no yes so far"), n_answers, self->rows->len);
  gtk_label_set_label (self->result_text, text);
}

static void
show_worst (LopeRedFlagsDialog *self,
            LopeRedFlag        *worst)
{
  const LopeFlagLevel level = lope_red_flag_get_level (worst);
  const char *title = lope_flag_level_get_title (level);

  if (g_strcmp0 (gtk_label_get_label (self->result_title), title) != 0)
    gtk_accessible_announce (GTK_ACCESSIBLE (self), title, GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_HIGH);
  gtk_label_set_label (self->result_title, title);
  gtk_label_set_label (self->result_text,
                       level >= LOPE_FLAG_URGENT
                         ? _ ("One answer says so. Running suggestions pause until you mark it as reviewed.")
                         : _ ("One answer says so. It stays in view until you mark it as reviewed."));
}

static void
update (LopeRedFlagsDialog *self)
{
  g_autoptr (GPtrArray) answers = list_answers (self);
  LopeRedFlag *worst = find_worst (answers);

  gtk_widget_set_visible (self->result_icon, worst != NULL && !self->stacked);
  gtk_widget_set_visible (GTK_WIDGET (self->result_title), worst != NULL);
  gtk_widget_remove_css_class (self->result_box, "stop");
  gtk_widget_remove_css_class (self->save_button, "suggested-action");
  if (worst != NULL)
    {
      gtk_widget_add_css_class (self->result_box, "stop");
      show_worst (self, worst);
    }
  else
    {
      gtk_label_set_label (self->result_title, "");
      show_count (self, answers->len);
    }
  if (answers->len > 0)
    gtk_widget_add_css_class (self->save_button, "suggested-action");
  gtk_widget_set_sensitive (self->save_button, answers->len > 0 && !lope_session_is_read_only (self->session));
}

/* ==== Callbacks ==== */

static gboolean
save_soon_cb (gpointer user_data)
{
  LopeRedFlagsDialog *self = user_data;

  self->save_source = 0;
  save (self);

  return G_SOURCE_REMOVE;
}

static void
answered_cb (LopeRedFlagsDialog *self,
             LopeFlagRow        *row)
{
  g_autoptr (LopeRedFlag) answer = NULL;

  update (self);
  if (!lope_flag_row_is_answered (row))
    return;

  answer = lope_flag_row_make_flag (row, 0, 0);
  if (lope_red_flag_get_day (answer) != LOPE_DAY_NONE && lope_red_flag_get_level (answer) == LOPE_FLAG_EMERGENCY)
    {
      /* Not while the answer is being given: saving closes the dialog. */
      g_clear_handle_id (&self->save_source, g_source_remove);
      self->save_source = g_idle_add (save_soon_cb, self);
    }
}

static void
save_cb (LopeRedFlagsDialog *self)
{
  save (self);
}

static void
set_stacked (LopeRedFlagsDialog *self,
             gboolean            stacked)
{
  self->stacked = stacked;
  for (guint i = 0; i < self->rows->len; i++)
    lope_flag_row_set_stacked (self->rows->pdata[i], stacked);
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self->result_box),
                                  stacked ? GTK_ORIENTATION_VERTICAL : GTK_ORIENTATION_HORIZONTAL);
  update (self);
}

static void
narrow_cb (LopeRedFlagsDialog *self)
{
  set_stacked (self, TRUE);
}

static void
wide_cb (LopeRedFlagsDialog *self)
{
  set_stacked (self, FALSE);
}

/* What the answers say, at the end of them. */
static void
low_cb (LopeRedFlagsDialog *self)
{
  g_autoptr (GtkWidget) box = g_object_ref (self->result_box);

  set_stacked (self, TRUE);
  adw_toolbar_view_remove (self->toolbar, box);
  gtk_box_append (self->content_box, box);
}

static void
high_cb (LopeRedFlagsDialog *self)
{
  g_autoptr (GtkWidget) box = g_object_ref (self->result_box);

  gtk_box_remove (self->content_box, box);
  adw_toolbar_view_add_bottom_bar (self->toolbar, box);
  set_stacked (self, FALSE);
}

/* ==== Reviews ==== */

static void
review_clicked_cb (LopeRedFlagsDialog *self,
                   GtkWidget          *button)
{
  self->reviewed = g_object_get_data (G_OBJECT (button), "lope-red-flag");
  adw_preferences_group_set_description (self->review_group,
                                         lope_flag_get_heard ((LopeFlag) lope_red_flag_get_flag (self->reviewed)));
  adw_navigation_view_push_by_tag (self->view, "review");
  gtk_widget_grab_focus (self->professional_row);
}

static void
review (LopeRedFlagsDialog *self,
        LopeReviewer        reviewer)
{
  g_autoptr (GPtrArray) before = g_ptr_array_new ();
  g_autoptr (GPtrArray) after = g_ptr_array_new_with_free_func (g_object_unref);
  LopeRecord *record;

  if (self->reviewed == NULL || self->done)
    return;

  record = lope_record_copy (LOPE_RECORD (self->reviewed));
  lope_red_flag_review (LOPE_RED_FLAG (record), lope_session_get_now (self->session), reviewer);
  g_ptr_array_add (before, self->reviewed);
  g_ptr_array_add (after, record);
  if (lope_pain_save (self->session, before, after, _ ("Marked as reviewed")))
    finish (self, _ ("Marked as reviewed"));
}

static void
professional_cb (LopeRedFlagsDialog *self)
{
  review (self, LOPE_REVIEWER_PROFESSIONAL);
}

static void
passed_cb (LopeRedFlagsDialog *self)
{
  review (self, LOPE_REVIEWER_SELF);
}

/* ==== vfuncs ==== */

static void
lope_red_flags_dialog_dispose (GObject *object)
{
  LopeRedFlagsDialog *self = LOPE_RED_FLAGS_DIALOG (object);

  g_clear_handle_id (&self->save_source, g_source_remove);
  gtk_widget_dispose_template (GTK_WIDGET (self), LOPE_TYPE_RED_FLAGS_DIALOG);
  g_clear_object (&self->session);
  g_clear_pointer (&self->open, g_ptr_array_unref);
  g_clear_pointer (&self->rows, g_ptr_array_unref);

  G_OBJECT_CLASS (lope_red_flags_dialog_parent_class)->dispose (object);
}

static void
lope_red_flags_dialog_class_init (LopeRedFlagsDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lope_red_flags_dialog_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, LOPE_RESOURCE_BASE "/lope-red-flags-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, LopeRedFlagsDialog, view);
  gtk_widget_class_bind_template_child (widget_class, LopeRedFlagsDialog, open_group);
  gtk_widget_class_bind_template_child (widget_class, LopeRedFlagsDialog, suggested_group);
  gtk_widget_class_bind_template_child (widget_class, LopeRedFlagsDialog, now_group);
  gtk_widget_class_bind_template_child (widget_class, LopeRedFlagsDialog, weeks_group);
  gtk_widget_class_bind_template_child (widget_class, LopeRedFlagsDialog, disclaimer);
  gtk_widget_class_bind_template_child (widget_class, LopeRedFlagsDialog, toolbar);
  gtk_widget_class_bind_template_child (widget_class, LopeRedFlagsDialog, content_box);
  gtk_widget_class_bind_template_child (widget_class, LopeRedFlagsDialog, result_box);
  gtk_widget_class_bind_template_child (widget_class, LopeRedFlagsDialog, result_icon);
  gtk_widget_class_bind_template_child (widget_class, LopeRedFlagsDialog, result_title);
  gtk_widget_class_bind_template_child (widget_class, LopeRedFlagsDialog, result_text);
  gtk_widget_class_bind_template_child (widget_class, LopeRedFlagsDialog, save_button);
  gtk_widget_class_bind_template_child (widget_class, LopeRedFlagsDialog, review_group);
  gtk_widget_class_bind_template_child (widget_class, LopeRedFlagsDialog, professional_row);
  gtk_widget_class_bind_template_callback (widget_class, save_cb);
  gtk_widget_class_bind_template_callback (widget_class, narrow_cb);
  gtk_widget_class_bind_template_callback (widget_class, wide_cb);
  gtk_widget_class_bind_template_callback (widget_class, low_cb);
  gtk_widget_class_bind_template_callback (widget_class, high_cb);
  gtk_widget_class_bind_template_callback (widget_class, professional_cb);
  gtk_widget_class_bind_template_callback (widget_class, passed_cb);
  lope_dialog_class_add_save_keys (widget_class);
}

static void
lope_red_flags_dialog_init (LopeRedFlagsDialog *self)
{
  self->rows = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_label_set_label (self->disclaimer, lope_notice_get_disclaimer ());
}

/* ==== Filling ==== */

static GtkWidget *
make_open_row (LopeRedFlagsDialog *self,
               LopeRedFlag        *flag)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *button = gtk_button_new_with_label (_ ("Reviewed…"));
  const char *heard = lope_flag_get_heard ((LopeFlag) lope_red_flag_get_flag (flag));
  const char *title = lope_flag_level_get_title (lope_red_flag_get_level (flag));

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), heard);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row),
                             g_object_new (GTK_TYPE_IMAGE, "icon-name", "lope-redflag-symbolic",
                                           "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL));
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_set_sensitive (button, !lope_session_is_read_only (self->session));
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, heard, -1);
  g_object_set_data_full (G_OBJECT (button), "lope-red-flag", g_object_ref (flag), g_object_unref);
  g_signal_connect_object (button, "clicked", G_CALLBACK (review_clicked_cb), self, G_CONNECT_SWAPPED);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), button);

  return row;
}

/* Those that follow from entries and are not in the journal yet are kept first. */
static guint
fill_open (LopeRedFlagsDialog *self)
{
  LopeStatus *status;
  guint asked = 0;

  if (!lope_session_is_read_only (self->session))
    lope_store_raise_red_flags (lope_session_get_store (self->session), lope_session_get_today (self->session),
                                lope_session_get_now (self->session), NULL, NULL);
  status = lope_session_get_status (self->session);
  self->open = status != NULL ? g_ptr_array_ref (lope_status_get_flags (status))
                              : g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < self->open->len; i++)
    {
      const int which = lope_red_flag_get_flag (self->open->pdata[i]);

      if (which < 0)
        continue;
      asked |= 1u << which;
      adw_preferences_group_add (self->open_group, make_open_row (self, self->open->pdata[i]));
    }
  gtk_widget_set_visible (GTK_WIDGET (self->open_group), self->open->len > 0);
  adw_preferences_group_set_description (self->open_group, lope_flag_get_mention ());

  return asked;
}

static void
fill_questions (LopeRedFlagsDialog *self,
                guint               open)
{
  for (LopeFlag flag = 0; flag < LOPE_N_FLAGS; flag++)
    {
      LopeFlagRow *row;
      AdwPreferencesGroup *group;

      if ((open >> flag & 1) != 0)
        continue;

      row = lope_flag_row_new (flag);
      if ((self->suggested >> flag & 1) != 0)
        group = self->suggested_group;
      else
        group = lope_flag_get_level (flag) == LOPE_FLAG_EMERGENCY ? self->now_group : self->weeks_group;
      g_signal_connect_object (row, "changed", G_CALLBACK (answered_cb), self, G_CONNECT_SWAPPED);
      g_ptr_array_add (self->rows, row);
      adw_preferences_group_add (group, GTK_WIDGET (row));
      gtk_widget_set_visible (GTK_WIDGET (group), TRUE);
    }
}

/* ==== API ==== */

/**
 * lope_red_flags_dialog_new:
 * @session: the session
 * @suggested: questions that come first: #LopeFlag as bits
 *
 * Makes the dialog with the questions about red flags.
 *
 * Returns: the dialog
 */
AdwDialog *
lope_red_flags_dialog_new (LopeSession *session,
                           guint        suggested)
{
  LopeRedFlagsDialog *self = g_object_new (LOPE_TYPE_RED_FLAGS_DIALOG, NULL);

  g_return_val_if_fail (LOPE_IS_SESSION (session), ADW_DIALOG (self));

  self->session = g_object_ref (session);
  self->suggested = suggested;
  fill_questions (self, fill_open (self));
  update (self);

  return ADW_DIALOG (self);
}

/**
 * lope_red_flags_dialog_present:
 * @parent: a widget of the window
 * @session: the session
 * @suggested: questions that come first: #LopeFlag as bits
 *
 * Shows the dialog with the questions about red flags.
 */
void
lope_red_flags_dialog_present (GtkWidget   *parent,
                               LopeSession *session,
                               guint        suggested)
{
  adw_dialog_present (lope_red_flags_dialog_new (session, suggested), parent);
}
