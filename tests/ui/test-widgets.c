/* test-widgets.c
 *
 * What the widgets of our own tell screen readers. To be run with GTK_A11Y=test, which
 * test-widgets.py does, on a screen that it makes.
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lope-body-map.h"
#include "lope-chart-view.h"
#include "lope-field-error.h"
#include "lope-inline-text.h"
#include "lope-pain-scale.h"
#include "lope-this-week-chart.h"
#include "lope-wear-meter.h"

/* What is said of a widget, as the test backend keeps it. */
static char *
dup_property (GtkWidget             *widget,
              GtkAccessibleProperty  property)
{
  g_autofree char *problem = gtk_test_accessible_check_property (GTK_ACCESSIBLE (widget), property, "\001");

  return problem != NULL ? g_steal_pointer (&problem) : g_strdup ("");
}

static GtkWidget *
find_child (GtkWidget         *parent,
            GtkAccessibleRole  role)
{
  for (GtkWidget *child = gtk_widget_get_first_child (parent); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = gtk_accessible_get_accessible_role (GTK_ACCESSIBLE (child)) == role ? child
                                                                                          : find_child (child, role);

      if (found != NULL)
        return found;
    }

  return NULL;
}

static void
test_chart (void)
{
  g_autoptr (LopeThisWeekChart) chart = lope_this_week_chart_new ();
  g_autoptr (GtkWidget) view = g_object_ref_sink (g_object_new (LOPE_TYPE_CHART_VIEW, "title", "This Week", NULL));
  const LopeDay thursday = lope_day_new (2026, 11, 19);
  const LopeDayDistance days[] = {
    { .day = thursday - 8, .distance = 9000, .n_runs = 1 },
    { .day = thursday - 1, .distance = 5000, .n_runs = 1 },
  };
  g_autofree char *summary = NULL;
  g_autofree char *values = NULL;

  lope_chart_view_set_chart (LOPE_CHART_VIEW (view), LOPE_CHART (chart));
  gtk_test_accessible_assert_role (view, GTK_ACCESSIBLE_ROLE_IMG);
  gtk_test_accessible_assert_property (view, GTK_ACCESSIBLE_PROPERTY_LABEL, "This Week");
  g_assert_false (gtk_widget_get_focusable (view));

  lope_this_week_chart_set_data (chart, days, G_N_ELEMENTS (days), thursday, 1, LOPE_UNITS_METRIC);
  g_assert_true (gtk_widget_get_focusable (view));
  summary = lope_chart_summarise (LOPE_CHART (chart));
  gtk_test_accessible_assert_property (view, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, summary);

  lope_chart_view_set_spelt_out (LOPE_CHART_VIEW (view), TRUE);
  values = dup_property (view, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION);
  for (guint i = 0; i < lope_chart_get_n_items (LOPE_CHART (chart)); i++)
    {
      g_autofree char *value = lope_chart_describe (LOPE_CHART (chart), i);

      g_assert_nonnull (strstr (values, value));
    }
}

static void
test_body_map (void)
{
  g_autoptr (GtkWidget) map = g_object_ref_sink (lope_body_map_new ());
  GtkWidget *cell;

  gtk_test_accessible_assert_role (map, GTK_ACCESSIBLE_ROLE_GROUP);
  lope_body_map_set_multiple (LOPE_BODY_MAP (map), TRUE);
  cell = find_child (map, GTK_ACCESSIBLE_ROLE_TOGGLE_BUTTON);
  g_assert_nonnull (cell);
  gtk_test_accessible_assert_state (cell, GTK_ACCESSIBLE_STATE_PRESSED, GTK_ACCESSIBLE_TRISTATE_FALSE);
  g_assert_true (gtk_test_accessible_has_property (GTK_ACCESSIBLE (cell), GTK_ACCESSIBLE_PROPERTY_LABEL));
}

static void
test_pain_scale (void)
{
  g_autoptr (GtkWidget) scale = g_object_ref_sink (lope_pain_scale_new ("During"));
  GtkWidget *none;

  gtk_test_accessible_assert_role (scale, GTK_ACCESSIBLE_ROLE_RADIO_GROUP);
  gtk_test_accessible_assert_property (scale, GTK_ACCESSIBLE_PROPERTY_LABEL, "During");
  none = find_child (scale, GTK_ACCESSIBLE_ROLE_RADIO);
  gtk_test_accessible_assert_state (none, GTK_ACCESSIBLE_STATE_CHECKED, GTK_ACCESSIBLE_TRISTATE_FALSE);
  lope_pain_scale_set_severity (LOPE_PAIN_SCALE (scale), 0);
  gtk_test_accessible_assert_state (none, GTK_ACCESSIBLE_STATE_CHECKED, GTK_ACCESSIBLE_TRISTATE_TRUE);
  lope_pain_scale_set_severity (LOPE_PAIN_SCALE (scale), 4);
  gtk_test_accessible_assert_state (none, GTK_ACCESSIBLE_STATE_CHECKED, GTK_ACCESSIBLE_TRISTATE_FALSE);
}

static void
test_inline_text (void)
{
  g_autoptr (GtkWidget) text = g_object_ref_sink (g_object_new (LOPE_TYPE_INLINE_TEXT, "label", "Notes", "multiline", TRUE, NULL));
  GtkWidget *field = find_child (text, GTK_ACCESSIBLE_ROLE_TEXT_BOX);

  g_assert_nonnull (field);
  gtk_test_accessible_assert_property (field, GTK_ACCESSIBLE_PROPERTY_LABEL, "Notes");
  gtk_test_accessible_assert_property (field, GTK_ACCESSIBLE_PROPERTY_MULTI_LINE, TRUE);
  lope_inline_text_set_placeholder (LOPE_INLINE_TEXT (text), "Add Notes");
  gtk_test_accessible_assert_property (field, GTK_ACCESSIBLE_PROPERTY_PLACEHOLDER, "Add Notes");
}

static void
test_wear_meter (void)
{
  g_autoptr (GtkWidget) meter = g_object_ref_sink (g_object_new (LOPE_TYPE_WEAR_METER, NULL));
  const LopeShoeWear wear = { .distance = 412000, .soft = 480000, .hard = 800000 };

  lope_wear_meter_set_wear (LOPE_WEAR_METER (meter), &wear, LOPE_UNITS_METRIC);
  gtk_test_accessible_assert_role (meter, GTK_ACCESSIBLE_ROLE_METER);
  gtk_test_accessible_assert_property (meter, GTK_ACCESSIBLE_PROPERTY_VALUE_NOW, 412000.0);
  gtk_test_accessible_assert_property (meter, GTK_ACCESSIBLE_PROPERTY_VALUE_MAX, 800000.0);
}

static void
test_field_error (void)
{
  g_autoptr (GtkWidget) row = g_object_ref_sink (adw_entry_row_new ());
  GtkWidget *field = GTK_WIDGET (gtk_editable_get_delegate (GTK_EDITABLE (row)));

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), "Sleep");
  lope_field_error_note (ADW_ENTRY_ROW (row), "“x” is no number");
  gtk_test_accessible_assert_state (field, GTK_ACCESSIBLE_STATE_INVALID, GTK_ACCESSIBLE_INVALID_TRUE);
  gtk_test_accessible_assert_relation (field, GTK_ACCESSIBLE_RELATION_ERROR_MESSAGE, row, NULL);
  g_assert_cmpstr (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row)), ==, "Sleep: “x” is no number");
  g_assert_true (gtk_widget_has_css_class (row, "error"));

  lope_field_error_note (ADW_ENTRY_ROW (row), NULL);
  gtk_test_accessible_assert_state (field, GTK_ACCESSIBLE_STATE_INVALID, GTK_ACCESSIBLE_INVALID_FALSE);
  g_assert_false (gtk_test_accessible_has_relation (GTK_ACCESSIBLE (field), GTK_ACCESSIBLE_RELATION_ERROR_MESSAGE));
  g_assert_cmpstr (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row)), ==, "Sleep");
  g_assert_false (gtk_widget_has_css_class (row, "error"));
}

int
main (int   argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

  g_test_add_func ("/widgets/chart", test_chart);
  g_test_add_func ("/widgets/body-map", test_body_map);
  g_test_add_func ("/widgets/pain-scale", test_pain_scale);
  g_test_add_func ("/widgets/inline-text", test_inline_text);
  g_test_add_func ("/widgets/wear-meter", test_wear_meter);
  g_test_add_func ("/widgets/field-error", test_field_error);

  return g_test_run ();
}
