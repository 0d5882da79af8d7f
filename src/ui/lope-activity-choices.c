/* lope-activity-choices.c
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lope-activity-choices.h"

#include "lope-activity-text.h"
#include "lope-choice-row.h"
#include "lope-journal-edit.h"
#include "lope-recent-ways.h"
#include "lope-shoe-row.h"

#include <glib/gi18n-lib.h>

struct _LopeActivityChoices {
  AdwPreferencesGroup parent_instance;

  gboolean busy;
  LopeSession *session; /* owned, nullable */
  LopeActivity *activity; /* owned, nullable */
  LopeShoe *default_shoe; /* owned, nullable: what a run without one may have been in */

  /* Template children */
  LopeShoeRow *shoe_row;
  GtkWidget *default_button;
  GtkWidget *show_button;
  LopeChoiceRow *kind_row;
  LopeChoiceRow *surface_row;
  LopeChoiceRow *effort_row;
  AdwActionRow *ways_row;
};

/**
 * LopeActivityChoices:
 *
 * Shoe, kind, surface and effort of an activity. What is chosen is saved, and
 * can be taken back.
 */
G_DEFINE_FINAL_TYPE (LopeActivityChoices, lope_activity_choices, ADW_TYPE_PREFERENCES_GROUP)

static gint64
get (LopeActivityChoices *self,
     guint                field)
{
  return lope_record_get_int (LOPE_RECORD (self->activity), field);
}

static void
announce (LopeActivityChoices *self,
          const char          *message)
{
  if (message != NULL)
    gtk_accessible_announce (GTK_ACCESSIBLE (self), message, GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
}

static void
save_shoe (LopeActivityChoices *self,
           const char          *uuid)
{
  g_autofree char *message = lope_journal_edit_set_text (self->session, self->activity, LOPE_ACTIVITY_SHOE, uuid);

  announce (self, message);
}

/* A run in no shoe counts for none: the one that it is the default of is one
 * press away. */
static void
show_hint (LopeActivityChoices *self,
           GPtrArray           *shoes)
{
  gboolean missing = lope_activity_is_run (self->activity) &&
                     !lope_record_is_set (LOPE_RECORD (self->activity), LOPE_ACTIVITY_SHOE);
  LopeShoe *shoe = NULL;
  g_autofree char *label = NULL;

  if (missing)
    shoe = lope_shoe_get_default ((LopeShoe **) shoes->pdata, shoes->len, lope_activity_get_day (self->activity),
                                  get (self, LOPE_ACTIVITY_SPORT), get (self, LOPE_ACTIVITY_KIND),
                                  get (self, LOPE_ACTIVITY_SURFACE));
  g_set_object (&self->default_shoe, shoe);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (self->shoe_row),
                               missing ? _("Counts for no shoe yet") : "");
  gtk_widget_set_visible (self->default_button, shoe != NULL && !lope_session_is_read_only (self->session));
  if (shoe != NULL)
    /* TRANSLATORS: A button; %s is the name of a shoe. */
    label = g_strdup_printf (_("Use “%s”"), lope_shoe_get_name (shoe));
  gtk_button_set_label (GTK_BUTTON (self->default_button), label != NULL ? label : "");
}

static void
show_shoe (LopeActivityChoices *self)
{
  const char *uuid = lope_record_get_text (LOPE_RECORD (self->activity), LOPE_ACTIVITY_SHOE);
  LopeStore *store = lope_session_get_store (self->session);
  g_autoptr (LopeRecentWays) ways = lope_recent_ways_load (store);
  g_autoptr (GPtrArray) shoes = lope_recent_ways_list_shoes (ways, store, lope_activity_get_day (self->activity), uuid);

  gtk_widget_set_visible (GTK_WIDGET (self->shoe_row),
                          lope_activity_is_run (self->activity) && (shoes->len > 0 || uuid != NULL));
  lope_shoe_row_set_shoes (self->shoe_row, shoes);
  lope_shoe_row_set_uuid (self->shoe_row, uuid);
  show_hint (self, shoes);
  gtk_widget_set_visible (self->show_button, uuid != NULL);
  if (uuid != NULL)
    {
      /* The target first: an action is refused for as long as it has none. */
      gtk_actionable_set_action_target (GTK_ACTIONABLE (self->show_button), "s", uuid);
      gtk_actionable_set_action_name (GTK_ACTIONABLE (self->show_button), "win.show-shoe");
    }
}

/* ==== Callbacks ==== */

static void
shoe_changed_cb (LopeActivityChoices *self)
{
  if (!self->busy && self->activity != NULL)
    save_shoe (self, lope_shoe_row_get_uuid (self->shoe_row));
}

static void
use_default_cb (LopeActivityChoices *self)
{
  g_autoptr (LopeShoe) shoe = g_steal_pointer (&self->default_shoe);

  /* The button goes with its cause. */
  gtk_widget_grab_focus (GTK_WIDGET (self->shoe_row));
  if (shoe != NULL)
    save_shoe (self, lope_record_get_uuid (LOPE_RECORD (shoe)));
}

static void
chosen_cb (LopeActivityChoices *self,
           GParamSpec          *pspec,
           LopeChoiceRow       *row)
{
  guint field = row == self->kind_row      ? LOPE_ACTIVITY_KIND
                : row == self->surface_row ? LOPE_ACTIVITY_SURFACE
                                           : LOPE_ACTIVITY_RPE;
  g_autofree char *message = NULL;

  if (self->busy || self->activity == NULL)
    return;

  message = lope_journal_edit_set_number (self->session, self->activity, field, lope_choice_row_get_value (row));
  announce (self, message);
}

/* ==== vfuncs ==== */

static void
lope_activity_choices_dispose (GObject *object)
{
  LopeActivityChoices *self = LOPE_ACTIVITY_CHOICES (object);

  g_clear_object (&self->activity);
  g_clear_object (&self->default_shoe);
  gtk_widget_dispose_template (GTK_WIDGET (self), LOPE_TYPE_ACTIVITY_CHOICES);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (lope_activity_choices_parent_class)->dispose (object);
}

static void
lope_activity_choices_class_init (LopeActivityChoicesClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lope_activity_choices_dispose;

  g_type_ensure (LOPE_TYPE_CHOICE_ROW);
  g_type_ensure (LOPE_TYPE_SHOE_ROW);
  gtk_widget_class_set_template_from_resource (widget_class, LOPE_RESOURCE_BASE "/lope-activity-choices.ui");
  gtk_widget_class_bind_template_child (widget_class, LopeActivityChoices, shoe_row);
  gtk_widget_class_bind_template_child (widget_class, LopeActivityChoices, default_button);
  gtk_widget_class_bind_template_child (widget_class, LopeActivityChoices, show_button);
  gtk_widget_class_bind_template_child (widget_class, LopeActivityChoices, kind_row);
  gtk_widget_class_bind_template_child (widget_class, LopeActivityChoices, surface_row);
  gtk_widget_class_bind_template_child (widget_class, LopeActivityChoices, effort_row);
  gtk_widget_class_bind_template_child (widget_class, LopeActivityChoices, ways_row);
  gtk_widget_class_bind_template_callback (widget_class, shoe_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, use_default_cb);
  gtk_widget_class_bind_template_callback (widget_class, chosen_cb);
}

static void
lope_activity_choices_init (LopeActivityChoices *self)
{
  self->busy = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
  lope_choice_row_set_nicks (self->kind_row, lope_kind_nicks, TRUE, NULL);
  lope_choice_row_set_nicks (self->surface_row, lope_surface_nicks, TRUE, NULL);
  lope_choice_row_set_nicks (self->effort_row, lope_effort_nicks, TRUE, NULL);
  self->busy = FALSE;
}

/* ==== API ==== */

/**
 * lope_activity_choices_show:
 * @self: the choices
 * @session: the session
 * @activity: an activity
 *
 * Shows what is chosen for an activity.
 */
void
lope_activity_choices_show (LopeActivityChoices *self,
                            LopeSession         *session,
                            LopeActivity        *activity)
{
  GtkWidget *rows[] = { GTK_WIDGET (self->shoe_row), GTK_WIDGET (self->kind_row), GTK_WIDGET (self->surface_row),
                        GTK_WIDGET (self->effort_row) };
  g_autofree char *ways = NULL;

  g_return_if_fail (LOPE_IS_ACTIVITY_CHOICES (self));

  g_set_object (&self->session, session);
  g_set_object (&self->activity, activity);
  ways = lope_activity_format_ways (activity);

  self->busy = TRUE;
  show_shoe (self);
  lope_choice_row_set_value (self->kind_row, get (self, LOPE_ACTIVITY_KIND));
  lope_choice_row_set_value (self->surface_row, get (self, LOPE_ACTIVITY_SURFACE));
  lope_choice_row_set_value (self->effort_row, get (self, LOPE_ACTIVITY_RPE));
  self->busy = FALSE;

  gtk_widget_set_visible (GTK_WIDGET (self->kind_row), lope_activity_is_run (activity));
  gtk_widget_set_visible (GTK_WIDGET (self->surface_row), lope_sport_get_rate (get (self, LOPE_ACTIVITY_SPORT)) == LOPE_RATE_PACE);
  adw_action_row_set_subtitle (self->ways_row, ways);
  gtk_widget_set_visible (GTK_WIDGET (self->ways_row), *ways != '\0');
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    gtk_widget_set_sensitive (rows[i], !lope_session_is_read_only (session));
}
