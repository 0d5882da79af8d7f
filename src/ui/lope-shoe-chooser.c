/* lope-shoe-chooser.c
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lope-shoe-chooser.h"

#include "lope-format.h"
#include "lope-recent-ways.h"
#include "lope-window.h"

#include <glib/gi18n-lib.h>

struct _LopeShoeChooser {
  AdwDialog parent_instance;

  LopeSession *session; /* owned */
  LopeActivity *run; /* owned */
  GPtrArray *shoes; /* owned, of LopeShoe */

  /* Template children */
  AdwPreferencesGroup *group;
};

/**
 * LopeShoeChooser:
 *
 * A dialog in which the shoe of a run is chosen by one press.
 */
G_DEFINE_FINAL_TYPE (LopeShoeChooser, lope_shoe_chooser, ADW_TYPE_DIALOG)

/* Only the shoe: what else was changed since then stays. */
static gboolean
set_shoe (LopeStore   *store,
          const char  *uuid,
          const char  *shoe,
          GError     **error)
{
  g_autoptr (LopeRecord) run = lope_store_get (store, LOPE_TYPE_ACTIVITY, uuid, error);

  if (run == NULL)
    return FALSE;

  lope_record_set_text (run, LOPE_ACTIVITY_SHOE, shoe);

  return lope_store_update (store, run, error);
}

static gboolean
undo_choice (LopeStore  *store,
             gpointer    user_data,
             GError    **error)
{
  return set_shoe (store, lope_record_get_uuid (user_data), NULL, error);
}

static void
row_activated_cb (LopeShoeChooser *self,
                  GtkWidget       *row)
{
  LopeShoe *shoe = g_object_get_data (G_OBJECT (row), "shoe");
  g_autoptr (GError) error = NULL;
  g_autofree char *day = NULL;
  g_autofree char *message = NULL;

  if (!set_shoe (lope_session_get_store (self->session), lope_record_get_uuid (LOPE_RECORD (self->run)),
                 lope_record_get_uuid (LOPE_RECORD (shoe)), &error))
    {
      lope_session_report (self->session, _("The change could not be saved"), error);
      return;
    }

  day = lope_format_day_short (lope_activity_get_day (self->run), lope_session_get_today (self->session));
  /* TRANSLATORS: %1$s is a day, such as “17 November”, %2$s what the runner calls a pair of shoes. */
  message = g_strdup_printf (_("Run of %1$s: “%2$s”"), day, lope_shoe_get_name (shoe));
  lope_session_offer_undo (self->session, message, undo_choice, g_object_ref (self->run), g_object_unref);
  gtk_accessible_announce (GTK_ACCESSIBLE (gtk_widget_get_root (GTK_WIDGET (self))), message,
                           GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
  adw_dialog_close (ADW_DIALOG (self));
}

static void
add_row (LopeShoeChooser *self,
         LopeShoe        *shoe)
{
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), lope_shoe_get_name (shoe));
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  g_object_set_data (G_OBJECT (row), "shoe", shoe);
  g_signal_connect_object (row, "activated", G_CALLBACK (row_activated_cb), self, G_CONNECT_SWAPPED);
  adw_preferences_group_add (self->group, row);
}

/* Those that took runs on the day of the run, the last used first. */
static GPtrArray *
list_shoes (LopeSession  *session,
            LopeActivity *run)
{
  LopeStore *store = lope_session_get_store (session);
  LopeDay day = lope_activity_get_day (run);
  g_autoptr (LopeRecentWays) ways = lope_recent_ways_load (store);

  return lope_recent_ways_list_shoes (ways, store, day, NULL);
}

/* ==== vfuncs ==== */

static void
lope_shoe_chooser_dispose (GObject *object)
{
  LopeShoeChooser *self = LOPE_SHOE_CHOOSER (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), LOPE_TYPE_SHOE_CHOOSER);
  g_clear_object (&self->session);
  g_clear_object (&self->run);
  g_clear_pointer (&self->shoes, g_ptr_array_unref);

  G_OBJECT_CLASS (lope_shoe_chooser_parent_class)->dispose (object);
}

static void
lope_shoe_chooser_class_init (LopeShoeChooserClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lope_shoe_chooser_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, LOPE_RESOURCE_BASE "/lope-shoe-chooser.ui");
  gtk_widget_class_bind_template_child (widget_class, LopeShoeChooser, group);
}

static void
lope_shoe_chooser_init (LopeShoeChooser *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/* ==== The hint ==== */

typedef struct {
  GtkWidget *window;    /* borrowed: it owns the toast */
  LopeSession *session; /* owned */
  LopeActivity *run;    /* owned */
} Hint;

static void
hint_free (gpointer  data,
           GClosure *closure)
{
  Hint *hint = data;

  g_object_unref (hint->session);
  g_object_unref (hint->run);
  g_free (hint);
}

static void
hint_pressed_cb (AdwToast *toast,
                 Hint     *hint)
{
  adw_dialog_present (lope_shoe_chooser_new (hint->session, hint->run), hint->window);
}

/* ==== API ==== */

/**
 * lope_shoe_chooser_new:
 * @session: the session
 * @run: a run that is in the journal
 *
 * Makes a dialog that lists the shoes.
 *
 * Returns: the dialog
 */
AdwDialog *
lope_shoe_chooser_new (LopeSession  *session,
                       LopeActivity *run)
{
  LopeShoeChooser *self = g_object_new (LOPE_TYPE_SHOE_CHOOSER, NULL);

  g_return_val_if_fail (LOPE_IS_SESSION (session), ADW_DIALOG (self));
  g_return_val_if_fail (LOPE_IS_ACTIVITY (run), ADW_DIALOG (self));

  self->session = g_object_ref (session);
  self->run = g_object_ref (run);
  self->shoes = list_shoes (session, run);
  for (guint i = 0; i < self->shoes->len; i++)
    add_row (self, self->shoes->pdata[i]);

  return ADW_DIALOG (self);
}

/**
 * lope_shoe_chooser_hint:
 * @parent: a widget of the window
 * @session: the session
 * @activity: an activity that was saved
 *
 * Offers to choose a shoe by a toast, if the activity is a run without one and
 * there are shoes to choose from.
 */
void
lope_shoe_chooser_hint (GtkWidget    *parent,
                        LopeSession  *session,
                        LopeActivity *activity)
{
  GtkRoot *window = gtk_widget_get_root (parent);
  g_autoptr (GPtrArray) shoes = NULL;
  AdwToast *toast;
  Hint *hint;

  g_return_if_fail (LOPE_IS_ACTIVITY (activity));

  if (!lope_session_get_preferences (session)->ask_for_shoe || !LOPE_IS_WINDOW (window) || !lope_activity_is_run (activity) ||
      lope_record_get_text (LOPE_RECORD (activity), LOPE_ACTIVITY_SHOE) != NULL)
    return;

  shoes = list_shoes (session, activity);
  if (shoes->len == 0)
    return;

  hint = g_new (Hint, 1);
  *hint = (Hint) { GTK_WIDGET (window), g_object_ref (session), g_object_ref (activity) };
  toast = adw_toast_new (_("Saved without a shoe"));
  adw_toast_set_button_label (toast, _("_Choose Shoe"));
  g_signal_connect_data (toast, "button-clicked", G_CALLBACK (hint_pressed_cb), hint, hint_free, 0);
  lope_window_add_toast (LOPE_WINDOW (window), toast);
}
