/* lope-flag-row.c
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lope-flag-row.h"

#include <glib/gi18n-lib.h>

struct _LopeFlagRow {
  AdwPreferencesRow parent_instance;

  LopeFlag flag;

  /* Borrowed from the tree of widgets; the second is NULL without a detail */
  AdwToggleGroup *answer;
  AdwToggleGroup *detail;
  GtkWidget *detail_box;
  GtkWidget *boxes[2];
};

/**
 * LopeFlagRow:
 *
 * A question about a red flag, answered with yes or no and unanswered at first;
 * where it makes a difference, a second one after a yes. It emits “changed” when
 * the runner answers.
 */
G_DEFINE_FINAL_TYPE (LopeFlagRow, lope_flag_row, ADW_TYPE_PREFERENCES_ROW)

enum {
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static gboolean
is_yes (AdwToggleGroup *answer)
{
  return answer != NULL && g_strcmp0 (adw_toggle_group_get_active_name (answer), "yes") == 0;
}

static void
answered_cb (LopeFlagRow *self)
{
  if (self->detail_box != NULL)
    gtk_widget_set_visible (self->detail_box, is_yes (self->answer));
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
lope_flag_row_class_init (LopeFlagRowClass *klass)
{
  /**
   * LopeFlagRow::changed:
   *
   * The runner answered.
   */
  signals[CHANGED] = g_signal_new ("changed", LOPE_TYPE_FLAG_ROW, G_SIGNAL_RUN_LAST, 0,
                                   NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
lope_flag_row_init (LopeFlagRow *self)
{
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (self), FALSE);
  gtk_widget_set_focusable (GTK_WIDGET (self), FALSE);
}

static void
add_toggle (AdwToggleGroup *group,
            const char     *name,
            const char     *label)
{
  AdwToggle *toggle = adw_toggle_new ();

  adw_toggle_set_name (toggle, name);
  adw_toggle_set_label (toggle, label);
  adw_toggle_group_add (group, toggle);
}

static GtkWidget *
make_question (LopeFlagRow     *self,
               const char      *question,
               AdwToggleGroup **answer)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *label = gtk_label_new (question);
  GtkWidget *group = adw_toggle_group_new ();

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_set_hexpand (label, TRUE);
  gtk_box_append (GTK_BOX (box), label);

  add_toggle (ADW_TOGGLE_GROUP (group), "no", C_ ("answer", "No"));
  add_toggle (ADW_TOGGLE_GROUP (group), "yes", C_ ("answer", "Yes"));
  adw_toggle_group_set_active (ADW_TOGGLE_GROUP (group), GTK_INVALID_LIST_POSITION);
  gtk_widget_set_valign (group, GTK_ALIGN_CENTER);
  gtk_accessible_update_property (GTK_ACCESSIBLE (group), GTK_ACCESSIBLE_PROPERTY_LABEL, question, -1);
  g_signal_connect_object (group, "notify::active", G_CALLBACK (answered_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (box), group);

  *answer = ADW_TOGGLE_GROUP (group);

  return box;
}

/* ==== API ==== */

/**
 * lope_flag_row_new:
 * @flag: which question
 *
 * Makes a row with a question.
 *
 * Returns: the row
 */
LopeFlagRow *
lope_flag_row_new (LopeFlag flag)
{
  LopeFlagRow *self = g_object_new (LOPE_TYPE_FLAG_ROW, NULL);
  const char *detail = lope_flag_get_detail_question (flag);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);

  self->flag = flag;
  gtk_widget_set_margin_top (box, 10);
  gtk_widget_set_margin_bottom (box, 10);
  gtk_widget_set_margin_start (box, 12);
  gtk_widget_set_margin_end (box, 12);
  self->boxes[0] = make_question (self, lope_flag_get_question (flag), &self->answer);
  gtk_box_append (GTK_BOX (box), self->boxes[0]);
  if (detail != NULL)
    {
      self->boxes[1] = self->detail_box = make_question (self, detail, &self->detail);
      gtk_widget_set_visible (self->detail_box, FALSE);
      gtk_box_append (GTK_BOX (box), self->detail_box);
    }

  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (self), box);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  lope_flag_get_question (flag), -1);

  return self;
}

/**
 * lope_flag_row_get_flag:
 * @self: a row
 *
 * Gets which question it asks.
 *
 * Returns: the flag
 */
LopeFlag
lope_flag_row_get_flag (LopeFlagRow *self)
{
  g_return_val_if_fail (LOPE_IS_FLAG_ROW (self), LOPE_FLAG_NO_WEIGHT);

  return self->flag;
}

/**
 * lope_flag_row_set_stacked:
 * @self: a row
 * @stacked: whether the answers are below the question
 *
 * Sets how the row is laid out.
 */
void
lope_flag_row_set_stacked (LopeFlagRow *self,
                           gboolean     stacked)
{
  AdwToggleGroup *answers[] = { self->answer, self->detail };

  g_return_if_fail (LOPE_IS_FLAG_ROW (self));

  for (guint i = 0; i < G_N_ELEMENTS (answers); i++)
    {
      if (answers[i] == NULL)
        continue;
      gtk_orientable_set_orientation (GTK_ORIENTABLE (self->boxes[i]),
                                      stacked ? GTK_ORIENTATION_VERTICAL : GTK_ORIENTATION_HORIZONTAL);
      adw_toggle_group_set_homogeneous (answers[i], stacked);
    }
}

/**
 * lope_flag_row_is_answered:
 * @self: a row
 *
 * Tells whether the question is answered.
 *
 * Returns: %TRUE if it is
 */
gboolean
lope_flag_row_is_answered (LopeFlagRow *self)
{
  g_return_val_if_fail (LOPE_IS_FLAG_ROW (self), FALSE);

  return adw_toggle_group_get_active (self->answer) != GTK_INVALID_LIST_POSITION;
}

/**
 * lope_flag_row_make_flag:
 * @self: a row that is answered
 * @time: when, UTC seconds
 * @offset: minutes east of UTC then
 *
 * Makes the record of the answer.
 *
 * Returns: (transfer full): the answer
 */
LopeRedFlag *
lope_flag_row_make_flag (LopeFlagRow *self,
                         gint64       time,
                         int          offset)
{
  LopeRedFlag *flag;

  g_return_val_if_fail (LOPE_IS_FLAG_ROW (self), NULL);

  flag = lope_red_flag_new (self->flag, is_yes (self->answer), time, offset);
  if (is_yes (self->answer) && self->detail != NULL &&
      adw_toggle_group_get_active (self->detail) != GTK_INVALID_LIST_POSITION)
    lope_record_set_int (LOPE_RECORD (flag), LOPE_RED_FLAG_WORSENING, is_yes (self->detail));

  return flag;
}
