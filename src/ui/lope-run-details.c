/* lope-run-details.c
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lope-run-details.h"

#include "lope-activity-text.h"
#include "lope-choice-row.h"
#include "lope-field-error.h"
#include "lope-format.h"
#include "lope-parse.h"

#include <math.h>

#include <glib/gi18n-lib.h>

/* What is typed as a number. */
typedef struct {
  AdwEntryRow *row; /* borrowed */
  guint field;      /* of the activity */
  gint64 value;     /* what was recorded, and how that was written */
  char *shown;      /* owned, nullable */
  GError *error;    /* owned, nullable: why what is typed is no value */
} Number;

enum {
  NUMBER_HR,
  NUMBER_CADENCE,
  NUMBER_ASCENT,
  N_NUMBERS
};

struct _LopeRunDetails {
  AdwExpanderRow parent_instance;

  gboolean busy;
  LopeUnits units;
  Number numbers[N_NUMBERS];

  /* Template children */
  AdwEntryRow *title_row;
  LopeChoiceRow *surface_row;
  LopeChoiceRow *hilliness_row;
  LopeChoiceRow *effort_row;
  AdwEntryRow *hr_row;
  AdwEntryRow *cadence_row;
  AdwEntryRow *ascent_row;
  AdwSwitchRow *warm_up_row;
  AdwSwitchRow *cool_down_row;
};

/**
 * LopeRunDetails:
 *
 * What else can be said of a run, behind a row that unfolds. It emits “changed”
 * when any of it changes.
 */
G_DEFINE_FINAL_TYPE (LopeRunDetails, lope_run_details, ADW_TYPE_EXPANDER_ROW)

enum {
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static const char *
get_number_title (LopeRunDetails *self,
                  guint           i)
{
  switch (i)
    {
    case NUMBER_HR:
      return _("Average heart rate");
    case NUMBER_CADENCE:
      return _("Cadence, steps a minute");
    case NUMBER_ASCENT:
    default:
      return self->units == LOPE_UNITS_IMPERIAL ? _("Ascent in feet") : _("Ascent in metres");
    }
}

/* ==== From the form to the record ==== */

/* A switch that is off where nothing was recorded says nothing. */
static void
collect_switch (LopeRecord   *record,
                guint         field,
                AdwSwitchRow *row)
{
  gboolean active = adw_switch_row_get_active (row);

  if (active || lope_record_is_set (record, field))
    lope_record_set_int (record, field, active);
}

static char *
format_number (LopeRunDetails *self,
               guint           i,
               gint64          value)
{
  if (value == LOPE_UNSET)
    return g_strdup ("");
  if (i == NUMBER_ASCENT && self->units == LOPE_UNITS_IMPERIAL)
    value = llround ((double) value / LOPE_METRES_PER_FOOT);

  return g_strdup_printf ("%" G_GINT64_FORMAT, value);
}

/* What is not touched keeps its value: feet do not give the same metres again. */
static gboolean
collect_number (LopeRunDetails *self,
                guint           i,
                LopeRecord     *record)
{
  Number *number = &self->numbers[i];
  const LopeField *field = &lope_record_get_fields (record, &(guint) { 0 })[number->field];
  g_autofree char *text = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (number->row))));
  gint64 value = LOPE_UNSET;

  g_clear_error (&number->error);
  if (number->shown != NULL && g_str_equal (text, number->shown))
    value = number->value;
  else if (*text != '\0' && i == NUMBER_ASCENT)
    lope_parse_height (text, self->units, &value, &number->error);
  else if (*text != '\0')
    lope_parse_int (text, (gint64) field->min, (gint64) field->max, &value, &number->error);
  lope_record_set_int (record, number->field, number->error == NULL ? value : LOPE_UNSET);

  return number->error == NULL;
}

static void
show_problem (LopeRunDetails *self,
              guint           i,
              gboolean        shown)
{
  Number *number = &self->numbers[i];

  lope_field_error_show (number->row, get_number_title (self, i),
                         number->error != NULL && shown ? number->error->message : NULL);
}

static void
number_left_cb (LopeRunDetails          *self,
                GtkEventControllerFocus *focus)
{
  GtkWidget *row = gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (focus));

  for (guint i = 0; i < N_NUMBERS; i++)
    {
      if (GTK_WIDGET (self->numbers[i].row) != row)
        continue;

      show_problem (self, i, TRUE);
      if (self->numbers[i].error != NULL)
        gtk_accessible_announce (GTK_ACCESSIBLE (row), self->numbers[i].error->message,
                                 GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
    }
}

static void
row_changed_cb (LopeRunDetails *self)
{
  if (!self->busy)
    g_signal_emit (self, signals[CHANGED], 0);
}

/* ==== vfuncs ==== */

static void
lope_run_details_dispose (GObject *object)
{
  LopeRunDetails *self = LOPE_RUN_DETAILS (object);

  for (guint i = 0; i < N_NUMBERS; i++)
    {
      g_clear_pointer (&self->numbers[i].shown, g_free);
      g_clear_error (&self->numbers[i].error);
    }
  gtk_widget_dispose_template (GTK_WIDGET (self), LOPE_TYPE_RUN_DETAILS);

  G_OBJECT_CLASS (lope_run_details_parent_class)->dispose (object);
}

static void
lope_run_details_class_init (LopeRunDetailsClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lope_run_details_dispose;

  /**
   * LopeRunDetails::changed:
   *
   * A value changed.
   */
  signals[CHANGED] = g_signal_new ("changed", LOPE_TYPE_RUN_DETAILS, G_SIGNAL_RUN_LAST, 0,
                                   NULL, NULL, NULL, G_TYPE_NONE, 0);

  g_type_ensure (LOPE_TYPE_CHOICE_ROW);
  gtk_widget_class_set_template_from_resource (widget_class, LOPE_RESOURCE_BASE "/lope-run-details.ui");
  gtk_widget_class_bind_template_child (widget_class, LopeRunDetails, title_row);
  gtk_widget_class_bind_template_child (widget_class, LopeRunDetails, surface_row);
  gtk_widget_class_bind_template_child (widget_class, LopeRunDetails, hilliness_row);
  gtk_widget_class_bind_template_child (widget_class, LopeRunDetails, effort_row);
  gtk_widget_class_bind_template_child (widget_class, LopeRunDetails, hr_row);
  gtk_widget_class_bind_template_child (widget_class, LopeRunDetails, cadence_row);
  gtk_widget_class_bind_template_child (widget_class, LopeRunDetails, ascent_row);
  gtk_widget_class_bind_template_child (widget_class, LopeRunDetails, warm_up_row);
  gtk_widget_class_bind_template_child (widget_class, LopeRunDetails, cool_down_row);
  gtk_widget_class_bind_template_callback (widget_class, row_changed_cb);
}

static void
lope_run_details_init (LopeRunDetails *self)
{
  self->busy = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
  lope_choice_row_set_nicks (self->effort_row, lope_effort_nicks, TRUE, NULL);
  self->busy = FALSE;

  self->numbers[NUMBER_HR] = (Number) { self->hr_row, LOPE_ACTIVITY_HR, LOPE_UNSET, NULL, NULL };
  self->numbers[NUMBER_CADENCE] = (Number) { self->cadence_row, LOPE_ACTIVITY_CADENCE, LOPE_UNSET, NULL, NULL };
  self->numbers[NUMBER_ASCENT] = (Number) { self->ascent_row, LOPE_ACTIVITY_ASCENT, LOPE_UNSET, NULL, NULL };
  for (guint i = 0; i < N_NUMBERS; i++)
    {
      GtkEventController *focus = gtk_event_controller_focus_new ();

      g_signal_connect_object (focus, "leave", G_CALLBACK (number_left_cb), self, G_CONNECT_SWAPPED);
      gtk_widget_add_controller (GTK_WIDGET (self->numbers[i].row), focus);
    }
}

/* ==== API ==== */

/**
 * lope_run_details_set_up:
 * @self: the details
 * @units: what the runner measures in
 * @surfaces: (element-type gint64): the surfaces that were last used
 *
 * Sets what does not depend on the activity.
 */
void
lope_run_details_set_up (LopeRunDetails *self,
                         LopeUnits       units,
                         GArray         *surfaces)
{
  g_return_if_fail (LOPE_IS_RUN_DETAILS (self));

  self->busy = TRUE;
  self->units = units;
  lope_choice_row_set_nicks (self->surface_row, lope_surface_nicks, TRUE, surfaces);
  lope_choice_row_set_nicks (self->hilliness_row, lope_hilliness_nicks, TRUE, NULL);
  for (guint i = 0; i < N_NUMBERS; i++)
    show_problem (self, i, FALSE);
  self->busy = FALSE;
}

/**
 * lope_run_details_show:
 * @self: the details
 * @record: an activity
 *
 * Shows what is known of an activity. No “changed” is emitted.
 */
void
lope_run_details_show (LopeRunDetails *self,
                       LopeRecord     *record)
{
  g_return_if_fail (LOPE_IS_RUN_DETAILS (self));

  self->busy = TRUE;
  lope_run_details_set_title (self, lope_record_get_text (record, LOPE_ACTIVITY_TITLE));
  lope_choice_row_set_value (self->surface_row, lope_record_get_int (record, LOPE_ACTIVITY_SURFACE));
  lope_choice_row_set_value (self->hilliness_row, lope_record_get_int (record, LOPE_ACTIVITY_HILLINESS));
  lope_run_details_set_effort (self, lope_record_get_int (record, LOPE_ACTIVITY_RPE));
  adw_switch_row_set_active (self->warm_up_row, lope_record_get_int (record, LOPE_ACTIVITY_WARM_UP) == TRUE);
  adw_switch_row_set_active (self->cool_down_row, lope_record_get_int (record, LOPE_ACTIVITY_COOL_DOWN) == TRUE);

  for (guint i = 0; i < N_NUMBERS; i++)
    {
      Number *number = &self->numbers[i];

      g_free (number->shown);
      g_clear_error (&number->error);
      number->value = lope_record_get_int (record, number->field);
      number->shown = format_number (self, i, number->value);
      gtk_editable_set_text (GTK_EDITABLE (number->row), number->shown);
      show_problem (self, i, FALSE);
    }
  self->busy = FALSE;
}

/**
 * lope_run_details_collect:
 * @self: the details
 * @record: an activity
 *
 * Writes into an activity what was entered.
 *
 * Returns: whether all of it was understood
 */
gboolean
lope_run_details_collect (LopeRunDetails *self,
                          LopeRecord     *record)
{
  gboolean understood = TRUE;

  g_return_val_if_fail (LOPE_IS_RUN_DETAILS (self), FALSE);

  lope_record_set_typed (record, LOPE_ACTIVITY_TITLE, gtk_editable_get_text (GTK_EDITABLE (self->title_row)));
  lope_record_set_int (record, LOPE_ACTIVITY_SURFACE, lope_choice_row_get_value (self->surface_row));
  lope_record_set_int (record, LOPE_ACTIVITY_HILLINESS, lope_choice_row_get_value (self->hilliness_row));
  lope_record_set_int (record, LOPE_ACTIVITY_RPE, lope_choice_row_get_value (self->effort_row));
  collect_switch (record, LOPE_ACTIVITY_WARM_UP, self->warm_up_row);
  collect_switch (record, LOPE_ACTIVITY_COOL_DOWN, self->cool_down_row);
  for (guint i = 0; i < N_NUMBERS; i++)
    understood &= collect_number (self, i, record);

  return understood;
}

/**
 * lope_run_details_point_out:
 * @self: the details
 *
 * Goes to the first field with something that was not understood, and says what
 * is wrong there.
 *
 * Returns: whether there was one
 */
gboolean
lope_run_details_point_out (LopeRunDetails *self)
{
  g_return_val_if_fail (LOPE_IS_RUN_DETAILS (self), FALSE);

  for (guint i = 0; i < N_NUMBERS; i++)
    {
      if (self->numbers[i].error == NULL)
        continue;

      adw_expander_row_set_expanded (ADW_EXPANDER_ROW (self), TRUE);
      gtk_widget_grab_focus (GTK_WIDGET (self->numbers[i].row));
      show_problem (self, i, TRUE);
      gtk_accessible_announce (GTK_ACCESSIBLE (self->numbers[i].row), self->numbers[i].error->message,
                               GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
      return TRUE;
    }

  return FALSE;
}

/**
 * lope_run_details_get_surface:
 * @self: the details
 *
 * Gets which surface is chosen.
 *
 * Returns: a #LopeSurface, or %LOPE_UNSET
 */
gint64
lope_run_details_get_surface (LopeRunDetails *self)
{
  g_return_val_if_fail (LOPE_IS_RUN_DETAILS (self), LOPE_UNSET);

  return lope_choice_row_get_value (self->surface_row);
}

/**
 * lope_run_details_set_effort:
 * @self: the details
 * @rpe: the effort, 0–10, or %LOPE_UNSET
 *
 * Sets how hard it felt.
 */
void
lope_run_details_set_effort (LopeRunDetails *self,
                             gint64          rpe)
{
  g_return_if_fail (LOPE_IS_RUN_DETAILS (self));

  lope_choice_row_set_value (self->effort_row, rpe);
}

/**
 * lope_run_details_set_title:
 * @self: the details
 * @title: (nullable): what to call it
 *
 * Sets the title.
 */
void
lope_run_details_set_title (LopeRunDetails *self,
                            const char     *title)
{
  g_return_if_fail (LOPE_IS_RUN_DETAILS (self));

  gtk_editable_set_text (GTK_EDITABLE (self->title_row), title != NULL ? title : "");
}
