/* lope-activity-pane.c
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lope-activity-pane.h"

#include "lope-activity-text.h"
#include "lope-format.h"
#include "lope-lap-columns.h"
#include "lope-verdict-box.h"

#include <glib/gi18n-lib.h>

struct _LopeActivityPane {
  AdwBin parent_instance;

  LopeActivity *activity; /* owned, nullable */

  /* Template children */
  GtkStack *stack;
  AdwStatusPage *many_page;
  GtkWidget *edit_button;
  GtkWidget *menu_button;
  GtkScrolledWindow *scroller;
  GtkLabel *title_label;
  GtkLabel *when_label;
  GtkFlowBox *facts;
  LopeVerdictBox *verdict;
  GtkWidget *about_group;
  AdwActionRow *shoe_row;
  AdwActionRow *ways_row;
  AdwActionRow *notes_row;
  GtkWidget *laps_group;
  GtkColumnView *laps_view;
  AdwActionRow *source_row;
  AdwActionRow *computed_row;
};

/**
 * LopeActivityPane:
 *
 * All that is known of one activity, beside the list of the journal.
 */
G_DEFINE_FINAL_TYPE (LopeActivityPane, lope_activity_pane, ADW_TYPE_BIN)

static void
add_fact (LopeActivityPane *self,
          const char       *label,
          const char       *value)
{
  GtkWidget *child, *box, *name, *number;

  if (value == NULL)
    return;

  name = gtk_label_new (label);
  gtk_label_set_xalign (GTK_LABEL (name), 0);
  gtk_label_set_ellipsize (GTK_LABEL (name), PANGO_ELLIPSIZE_END);
  gtk_widget_add_css_class (name, "caption");
  gtk_widget_add_css_class (name, "dimmed");
  number = gtk_label_new (value);
  gtk_label_set_xalign (GTK_LABEL (number), 0);
  gtk_label_set_ellipsize (GTK_LABEL (number), PANGO_ELLIPSIZE_END);
  gtk_widget_add_css_class (number, "title-3");
  gtk_widget_add_css_class (number, "numeric");

  box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  gtk_box_append (GTK_BOX (box), name);
  gtk_box_append (GTK_BOX (box), number);

  /* Nothing can be done with a fact: the keyboard passes it. */
  child = gtk_flow_box_child_new ();
  gtk_widget_set_focusable (child, FALSE);
  gtk_flow_box_child_set_child (GTK_FLOW_BOX_CHILD (child), box);
  gtk_flow_box_append (self->facts, child);
}

static void
add_field (LopeActivityPane *self,
           const char       *label,
           guint             field,
           LopeUnits         units)
{
  g_autofree char *value = lope_activity_format_field (self->activity, field, units);

  add_fact (self, label, value);
}

static void
show_facts (LopeActivityPane *self,
            LopeUnits         units)
{
  LopeRecord *record = LOPE_RECORD (self->activity);
  gint64 duration = lope_record_get_int (record, LOPE_ACTIVITY_DURATION);
  gint64 elapsed = lope_record_get_int (record, LOPE_ACTIVITY_ELAPSED);

  gtk_flow_box_remove_all (self->facts);
  add_field (self, _("Distance"), LOPE_ACTIVITY_DISTANCE, units);
  add_field (self, C_("duration", "Time"), LOPE_ACTIVITY_DURATION, units);
  if (lope_activity_is_run (self->activity) && duration != LOPE_UNSET)
    {
      g_autofree char *pace = lope_format_pace (lope_record_get_int (record, LOPE_ACTIVITY_DISTANCE), duration, units);

      add_fact (self, _("Pace"), pace);
    }
  add_field (self, _("Heart rate"), LOPE_ACTIVITY_HR, units);
  add_field (self, _("Highest heart rate"), LOPE_ACTIVITY_MAX_HR, units);
  add_field (self, _("Cadence"), LOPE_ACTIVITY_CADENCE, units);
  add_field (self, _("Effort"), LOPE_ACTIVITY_RPE, units);
  add_field (self, _("Ascent"), LOPE_ACTIVITY_ASCENT, units);
  add_field (self, _("Descent"), LOPE_ACTIVITY_DESCENT, units);
  /* TRANSLATORS: The time from start to end, pauses included. */
  if (elapsed != duration)
    add_field (self, _("With pauses"), LOPE_ACTIVITY_ELAPSED, units);
}

static gboolean
show_row (AdwActionRow *row,
          const char   *text)
{
  gboolean visible = text != NULL && *text != '\0';

  adw_action_row_set_subtitle (row, visible ? text : "");
  gtk_widget_set_visible (GTK_WIDGET (row), visible);

  return visible;
}

static void
show_rows (LopeActivityPane *self,
           LopeSession      *session)
{
  LopeRecord *record = LOPE_RECORD (self->activity);
  const char *shoe_uuid = lope_record_get_text (record, LOPE_ACTIVITY_SHOE);
  g_autoptr (LopeRecord) shoe = NULL;
  g_autofree char *ways = lope_activity_format_ways (self->activity);
  g_autofree char *source = lope_activity_format_source (self->activity);
  g_autofree char *computed = lope_activity_format_computed (self->activity, lope_session_get_units (session));
  gboolean any;

  if (shoe_uuid != NULL)
    shoe = lope_store_get (lope_session_get_store (session), LOPE_TYPE_SHOE, shoe_uuid, NULL);

  any = show_row (self->shoe_row, shoe != NULL ? lope_shoe_get_name (LOPE_SHOE (shoe)) : NULL);
  if (shoe != NULL)
    {
      /* The target first: an action is refused for as long as it has none. */
      gtk_actionable_set_action_target (GTK_ACTIONABLE (self->shoe_row), "s", shoe_uuid);
      gtk_actionable_set_action_name (GTK_ACTIONABLE (self->shoe_row), "win.show-shoe");
    }
  any |= show_row (self->ways_row, ways);
  any |= show_row (self->notes_row, lope_record_get_text (record, LOPE_ACTIVITY_NOTES));
  gtk_widget_set_visible (self->about_group, any);

  show_row (self->source_row, source);
  show_row (self->computed_row, computed);
}

static void
show_activity (LopeActivityPane *self,
               LopeSession      *session)
{
  LopeUnits units = lope_session_get_units (session);
  LopeRecord *record = LOPE_RECORD (self->activity);
  g_autofree char *title = lope_activity_dup_title (self->activity);
  g_autofree char *when = lope_activity_format_when (self->activity, lope_session_get_today (session));
  gboolean is_run = lope_activity_is_run (self->activity);

  gtk_label_set_label (self->title_label, title);
  gtk_label_set_label (self->when_label, when);
  show_facts (self, units);
  show_rows (self, session);
  gtk_widget_set_visible (self->laps_group, lope_lap_columns_fill (self->laps_view, self->activity, units));
  lope_verdict_box_judge (self->verdict, session, lope_activity_get_day (self->activity),
                          lope_record_get_int (record, LOPE_ACTIVITY_START),
                          is_run ? lope_record_get_int (record, LOPE_ACTIVITY_DISTANCE) : LOPE_UNSET,
                          lope_record_get_uuid (record));
}

/* ==== vfuncs ==== */

static void
lope_activity_pane_dispose (GObject *object)
{
  LopeActivityPane *self = LOPE_ACTIVITY_PANE (object);

  g_clear_object (&self->activity);
  gtk_widget_dispose_template (GTK_WIDGET (self), LOPE_TYPE_ACTIVITY_PANE);

  G_OBJECT_CLASS (lope_activity_pane_parent_class)->dispose (object);
}

static void
lope_activity_pane_class_init (LopeActivityPaneClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lope_activity_pane_dispose;

  g_type_ensure (LOPE_TYPE_VERDICT_BOX);
  gtk_widget_class_set_template_from_resource (widget_class, LOPE_RESOURCE_BASE "/lope-activity-pane.ui");
  gtk_widget_class_bind_template_child (widget_class, LopeActivityPane, stack);
  gtk_widget_class_bind_template_child (widget_class, LopeActivityPane, many_page);
  gtk_widget_class_bind_template_child (widget_class, LopeActivityPane, edit_button);
  gtk_widget_class_bind_template_child (widget_class, LopeActivityPane, menu_button);
  gtk_widget_class_bind_template_child (widget_class, LopeActivityPane, scroller);
  gtk_widget_class_bind_template_child (widget_class, LopeActivityPane, title_label);
  gtk_widget_class_bind_template_child (widget_class, LopeActivityPane, when_label);
  gtk_widget_class_bind_template_child (widget_class, LopeActivityPane, facts);
  gtk_widget_class_bind_template_child (widget_class, LopeActivityPane, verdict);
  gtk_widget_class_bind_template_child (widget_class, LopeActivityPane, about_group);
  gtk_widget_class_bind_template_child (widget_class, LopeActivityPane, shoe_row);
  gtk_widget_class_bind_template_child (widget_class, LopeActivityPane, ways_row);
  gtk_widget_class_bind_template_child (widget_class, LopeActivityPane, notes_row);
  gtk_widget_class_bind_template_child (widget_class, LopeActivityPane, laps_group);
  gtk_widget_class_bind_template_child (widget_class, LopeActivityPane, laps_view);
  gtk_widget_class_bind_template_child (widget_class, LopeActivityPane, source_row);
  gtk_widget_class_bind_template_child (widget_class, LopeActivityPane, computed_row);
}

static void
lope_activity_pane_init (LopeActivityPane *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/* ==== API ==== */

/**
 * lope_activity_pane_show:
 * @self: a pane
 * @session: the session
 * @activity: (nullable): what to show
 *
 * Shows an activity, from its top if it is another one than before.
 */
void
lope_activity_pane_show (LopeActivityPane *self,
                         LopeSession      *session,
                         LopeActivity     *activity)
{
  gboolean other;

  g_return_if_fail (LOPE_IS_ACTIVITY_PANE (self));

  other = activity == NULL || self->activity == NULL ||
          g_strcmp0 (lope_record_get_uuid (LOPE_RECORD (activity)),
                     lope_record_get_uuid (LOPE_RECORD (self->activity))) != 0;
  g_set_object (&self->activity, activity);

  gtk_stack_set_visible_child_name (self->stack, activity != NULL ? "activity" : "none");
  gtk_widget_set_visible (self->edit_button, activity != NULL);
  gtk_widget_set_visible (self->menu_button, activity != NULL);
  if (activity != NULL)
    show_activity (self, session);
  if (other)
    gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (self->scroller), 0);
}

/**
 * lope_activity_pane_show_many:
 * @self: a pane
 * @title: how many are selected
 * @description: what they are
 *
 * Says that several activities are selected.
 */
void
lope_activity_pane_show_many (LopeActivityPane *self,
                              const char       *title,
                              const char       *description)
{
  g_return_if_fail (LOPE_IS_ACTIVITY_PANE (self));

  g_clear_object (&self->activity);
  adw_status_page_set_title (self->many_page, title);
  adw_status_page_set_description (self->many_page, description);
  gtk_stack_set_visible_child_name (self->stack, "many");
  gtk_widget_set_visible (self->edit_button, FALSE);
  gtk_widget_set_visible (self->menu_button, FALSE);
}
