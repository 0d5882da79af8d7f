/* lope-run-details.c
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lope-run-details.h"

#include "lope-activity-text.h"
#include "lope-parse.h"

#include <glib/gi18n-lib.h>

#define N_NUMBERS 3

struct _LopeRunDetails {
  AdwExpanderRow parent_instance;

  gboolean busy;

  /* Template children */
  AdwComboRow *sport_row;
  AdwEntryRow *title_row;
  AdwComboRow *surface_row;
  AdwComboRow *hilliness_row;
  AdwComboRow *effort_row;
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

static const char * const effort_words[] = {
  /* TRANSLATORS: How hard a run felt, on Foster's scale from 0 to 10. */
  NC_("effort", "0 – Rest"),
  NC_("effort", "1 – Very, very easy"),
  NC_("effort", "2 – Easy"),
  NC_("effort", "3 – Moderate"),
  NC_("effort", "4 – Somewhat hard"),
  NC_("effort", "5 – Hard"),
  NC_("effort", "6 – Harder"),
  NC_("effort", "7 – Very hard"),
  NC_("effort", "8 – Very, very hard"),
  NC_("effort", "9 – Nearly maximal"),
  NC_("effort", "10 – Maximal"),
};

static void
get_numbers (LopeRunDetails *self,
             AdwEntryRow    *rows[N_NUMBERS],
             guint           fields[N_NUMBERS])
{
  rows[0] = self->hr_row;
  fields[0] = LOPE_ACTIVITY_HR;
  rows[1] = self->cadence_row;
  fields[1] = LOPE_ACTIVITY_CADENCE;
  rows[2] = self->ascent_row;
  fields[2] = LOPE_ACTIVITY_ASCENT;
}

/* ==== Choices ==== */

static void
fill_choices (AdwComboRow    *row,
              const LopeNick *nicks,
              gboolean        optional)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);

  if (optional)
    /* TRANSLATORS: A choice: no value is known. */
    gtk_string_list_append (names, C_("choice", "Not recorded"));
  for (guint i = 0; i < lope_nicks_get_length (nicks); i++)
    gtk_string_list_append (names, lope_nick_get_label (nicks, i));

  adw_combo_row_set_model (row, G_LIST_MODEL (names));
}

static void
fill_efforts (AdwComboRow *row)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);

  gtk_string_list_append (names, C_("choice", "Not recorded"));
  for (guint i = 0; i < G_N_ELEMENTS (effort_words); i++)
    gtk_string_list_append (names, g_dpgettext2 (GETTEXT_PACKAGE, "effort", effort_words[i]));

  adw_combo_row_set_model (row, G_LIST_MODEL (names));
}

static void
set_choice (AdwComboRow *row,
            gint64       value)
{
  adw_combo_row_set_selected (row, value == LOPE_UNSET ? 0 : (guint) value + 1);
}

static gint64
get_choice (AdwComboRow *row)
{
  guint selected = adw_combo_row_get_selected (row);

  return selected == 0 || selected == GTK_INVALID_LIST_POSITION ? LOPE_UNSET : (gint64) selected - 1;
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

static gboolean
collect_numbers (LopeRunDetails *self,
                 LopeRecord     *record)
{
  const LopeField *all = lope_record_get_fields (record, &(guint) { 0 });
  AdwEntryRow *rows[N_NUMBERS];
  guint fields[N_NUMBERS];
  gboolean valid = TRUE;

  get_numbers (self, rows, fields);
  for (guint i = 0; i < N_NUMBERS; i++)
    {
      const LopeField *field = &all[fields[i]];
      const char *text = gtk_editable_get_text (GTK_EDITABLE (rows[i]));
      gint64 value = LOPE_UNSET;
      gboolean understood = *text == '\0' ||
                            lope_parse_int (text, (gint64) field->min, (gint64) field->max, &value, NULL);

      lope_record_set_int (record, fields[i], understood ? value : LOPE_UNSET);
      if (understood)
        gtk_widget_remove_css_class (GTK_WIDGET (rows[i]), "warning");
      else
        gtk_widget_add_css_class (GTK_WIDGET (rows[i]), "warning");
      gtk_accessible_update_state (GTK_ACCESSIBLE (rows[i]), GTK_ACCESSIBLE_STATE_INVALID,
                                   understood ? GTK_ACCESSIBLE_INVALID_FALSE : GTK_ACCESSIBLE_INVALID_TRUE, -1);
      valid &= understood;
    }

  return valid;
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
  gtk_widget_dispose_template (GTK_WIDGET (object), LOPE_TYPE_RUN_DETAILS);

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

  gtk_widget_class_set_template_from_resource (widget_class, LOPE_RESOURCE_BASE "/lope-run-details.ui");
  gtk_widget_class_bind_template_child (widget_class, LopeRunDetails, sport_row);
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
  fill_choices (self->sport_row, lope_sport_nicks, FALSE);
  fill_choices (self->surface_row, lope_surface_nicks, TRUE);
  fill_choices (self->hilliness_row, lope_hilliness_nicks, TRUE);
  fill_efforts (self->effort_row);
  self->busy = FALSE;
}

/* ==== API ==== */

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
  AdwEntryRow *rows[N_NUMBERS];
  guint fields[N_NUMBERS];

  g_return_if_fail (LOPE_IS_RUN_DETAILS (self));

  self->busy = TRUE;
  adw_combo_row_set_selected (self->sport_row, (guint) lope_record_get_int (record, LOPE_ACTIVITY_SPORT));
  lope_run_details_set_title (self, lope_record_get_text (record, LOPE_ACTIVITY_TITLE));
  set_choice (self->surface_row, lope_record_get_int (record, LOPE_ACTIVITY_SURFACE));
  set_choice (self->hilliness_row, lope_record_get_int (record, LOPE_ACTIVITY_HILLINESS));
  set_choice (self->effort_row, lope_record_get_int (record, LOPE_ACTIVITY_RPE));
  adw_switch_row_set_active (self->warm_up_row, lope_record_get_int (record, LOPE_ACTIVITY_WARM_UP) == TRUE);
  adw_switch_row_set_active (self->cool_down_row, lope_record_get_int (record, LOPE_ACTIVITY_COOL_DOWN) == TRUE);

  get_numbers (self, rows, fields);
  for (guint i = 0; i < N_NUMBERS; i++)
    {
      gint64 value = lope_record_get_int (record, fields[i]);
      g_autofree char *text = value != LOPE_UNSET ? g_strdup_printf ("%" G_GINT64_FORMAT, value) : NULL;

      gtk_editable_set_text (GTK_EDITABLE (rows[i]), text != NULL ? text : "");
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
  g_return_val_if_fail (LOPE_IS_RUN_DETAILS (self), FALSE);

  lope_record_set_int (record, LOPE_ACTIVITY_SPORT, lope_run_details_get_sport (self));
  lope_record_set_typed (record, LOPE_ACTIVITY_TITLE, gtk_editable_get_text (GTK_EDITABLE (self->title_row)));
  lope_record_set_int (record, LOPE_ACTIVITY_SURFACE, get_choice (self->surface_row));
  lope_record_set_int (record, LOPE_ACTIVITY_HILLINESS, get_choice (self->hilliness_row));
  lope_record_set_int (record, LOPE_ACTIVITY_RPE, get_choice (self->effort_row));
  collect_switch (record, LOPE_ACTIVITY_WARM_UP, self->warm_up_row);
  collect_switch (record, LOPE_ACTIVITY_COOL_DOWN, self->cool_down_row);

  return collect_numbers (self, record);
}

/**
 * lope_run_details_get_sport:
 * @self: the details
 *
 * Gets which sport is chosen.
 *
 * Returns: a #LopeSport
 */
gint64
lope_run_details_get_sport (LopeRunDetails *self)
{
  g_return_val_if_fail (LOPE_IS_RUN_DETAILS (self), LOPE_SPORT_RUN);

  return adw_combo_row_get_selected (self->sport_row);
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

  return get_choice (self->surface_row);
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

  set_choice (self->effort_row, rpe);
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
