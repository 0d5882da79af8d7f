/* lope-why-dialog.c
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lope-why-dialog.h"

#include "lope-compare-box.h"
#include "lope-format.h"
#include "lope-notice-run.h"

#include <glib/gi18n-lib.h>

struct _LopeWhyDialog {
  AdwDialog parent_instance;

  /* Template children */
  GtkWidget *compare_group;
  LopeCompareBox *compare_box;
  AdwPreferencesGroup *seen_group;
  AdwActionRow *seen_row;
  AdwPreferencesGroup *evidence_group;
  AdwActionRow *evidence_row;
  GtkLabel *grade_label;
  AdwPreferencesGroup *advice_group;
  GtkLabel *disclaimer;
};

/**
 * LopeWhyDialog:
 *
 * Says what is behind a number or a notice: what was seen against what, how
 * strong the evidence is and where it comes from, and what some runners do.
 */
G_DEFINE_FINAL_TYPE (LopeWhyDialog, lope_why_dialog, ADW_TYPE_DIALOG)

static void
copy_cb (LopeWhyDialog *self,
         GtkButton     *button)
{
  const char *text = g_object_get_data (G_OBJECT (button), "text");

  gdk_clipboard_set_text (gtk_widget_get_clipboard (GTK_WIDGET (self)), text);
  gtk_button_set_icon_name (button, "object-select-symbolic");
  gtk_widget_set_tooltip_text (GTK_WIDGET (button), _("Source Copied"));
  gtk_accessible_announce (GTK_ACCESSIBLE (button), _("Source Copied"), GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
}

static GtkWidget *
make_copy_button (LopeWhyDialog       *self,
                  const LopeReference *reference)
{
  GtkWidget *button = gtk_button_new_from_icon_name ("edit-copy-symbolic");

  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_set_tooltip_text (button, _("Copy Source"));
  gtk_widget_add_css_class (button, "flat");
  g_object_set_data_full (G_OBJECT (button), "text",
                          g_strdup_printf ("%s. %s. %s", reference->name, reference->publication, reference->link), g_free);
  g_signal_connect_object (button, "clicked", G_CALLBACK (copy_cb), self, G_CONNECT_SWAPPED);

  return button;
}

static AdwActionRow *
add_row (AdwPreferencesGroup *group,
         const char          *title,
         const char          *subtitle)
{
  AdwActionRow *row = ADW_ACTION_ROW (adw_action_row_new ());

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (row, subtitle != NULL ? subtitle : "");
  adw_preferences_group_add (group, GTK_WIDGET (row));

  return row;
}

static void
show_evidence (LopeWhyDialog      *self,
               const LopeEvidence *evidence)
{
  const char *letter = lope_grade_get_letter (evidence->grade);
  /* TRANSLATORS: How strong evidence is, as letters say it in medicine: A is the strongest, D convention. */
  g_autofree char *grade = g_strdup_printf (_("Grade %s"), letter);

  gtk_label_set_label (self->grade_label, letter);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->grade_label), grade);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->evidence_row), evidence->summary);
  adw_action_row_set_subtitle (self->evidence_row, evidence->details);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->evidence_row), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, grade, -1);

  for (guint i = 0; i < LOPE_EVIDENCE_MAX && evidence->references[i].name != NULL; i++)
    {
      const LopeReference *reference = &evidence->references[i];
      AdwActionRow *row = add_row (self->evidence_group, reference->name, reference->publication);

      if (reference->link != NULL)
        adw_action_row_add_suffix (row, make_copy_button (self, reference));
    }

  gtk_widget_set_visible (GTK_WIDGET (self->advice_group), evidence->advice[0] != NULL);
  for (guint i = 0; evidence->advice[i] != NULL; i++)
    add_row (self->advice_group, evidence->advice[i], NULL);
}

static void
lope_why_dialog_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), LOPE_TYPE_WHY_DIALOG);

  G_OBJECT_CLASS (lope_why_dialog_parent_class)->dispose (object);
}

static void
lope_why_dialog_class_init (LopeWhyDialogClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = lope_why_dialog_dispose;

  g_type_ensure (LOPE_TYPE_COMPARE_BOX);
  gtk_widget_class_set_template_from_resource (widget_class, LOPE_RESOURCE_BASE "/lope-why-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, LopeWhyDialog, compare_group);
  gtk_widget_class_bind_template_child (widget_class, LopeWhyDialog, compare_box);
  gtk_widget_class_bind_template_child (widget_class, LopeWhyDialog, seen_group);
  gtk_widget_class_bind_template_child (widget_class, LopeWhyDialog, seen_row);
  gtk_widget_class_bind_template_child (widget_class, LopeWhyDialog, evidence_group);
  gtk_widget_class_bind_template_child (widget_class, LopeWhyDialog, evidence_row);
  gtk_widget_class_bind_template_child (widget_class, LopeWhyDialog, grade_label);
  gtk_widget_class_bind_template_child (widget_class, LopeWhyDialog, advice_group);
  gtk_widget_class_bind_template_child (widget_class, LopeWhyDialog, disclaimer);
}

static void
lope_why_dialog_init (LopeWhyDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_label_set_label (self->disclaimer, lope_notice_get_disclaimer ());
}

static AdwDialog *
make_dialog (const char           *title,
             const char           *seen,
             const LopeComparison *comparison,
             const LopeEvidence   *evidence)
{
  LopeWhyDialog *self = g_object_new (LOPE_TYPE_WHY_DIALOG, "title", title, NULL);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->seen_row), seen);
  gtk_widget_set_visible (self->compare_group, comparison != NULL && comparison->bars->len > 0);
  if (comparison != NULL)
    lope_compare_box_show (self->compare_box, comparison);
  show_evidence (self, evidence);

  return ADW_DIALOG (self);
}

static const char *
get_notice_title (LopeNotice *notice)
{
  switch (lope_notice_get_kind (notice))
    {
    case LOPE_NOTICE_RED_FLAG:
      return _("Red Flag");
    case LOPE_NOTICE_PAIN_RESPONSE:
      return _("Pain Around a Run");
    case LOPE_NOTICE_PAIN_TREND:
      return _("Pain From Week to Week");
    case LOPE_NOTICE_RECOVERY:
      return _("Off the Usual");
    case LOPE_NOTICE_RUN_SPIKE:
      return _("Longer Than Usual");
    case LOPE_NOTICE_AFTER_BREAK:
      return _("After a Break");
    case LOPE_NOTICE_WEEKLY_CHANGE:
      return _("More Than Last Week");
    case LOPE_NOTICE_ROUTINE_DUE:
      return _("Routine Due");
    case LOPE_NOTICE_SHOE_WEAR:
    default:
      return _("Wear of Shoes");
    }
}

static char *
describe_verdict (const LopeRunSpike *spike,
                  LopeDay             today,
                  LopeUnits           units)
{
  g_autofree char *distance = lope_format_distance (spike->distance, units);
  g_autofree char *reference = lope_format_distance (spike->reference, units);
  g_autofree char *date = NULL;
  g_autofree char *ratio = NULL;

  switch (spike->state)
    {
    case LOPE_SPIKE_NO_BASELINE:
      /* TRANSLATORS: %s is a distance. */
      return g_strdup_printf (_("%s, with no run before it that Lope knows of"), distance);
    case LOPE_SPIKE_AFTER_BREAK:
      /* TRANSLATORS: %s is a distance. */
      return g_strdup_printf (_("%s, with no run in the 30 days before"), distance);
    case LOPE_SPIKE_WITHIN:
    case LOPE_SPIKE_SMALL:
    case LOPE_SPIKE_MODERATE:
    case LOPE_SPIKE_LARGE:
    default:
      date = lope_format_day_plain (spike->reference_day, today);
      ratio = lope_format_number (lope_run_spike_get_ratio (spike), 2);
      /* TRANSLATORS: %1$s is a distance, %2$s a number such as “0.89”, %3$s a
       * distance, %4$s a date. */
      return g_strdup_printf (_("%1$s is %2$s × the %3$s of %4$s, the longest run of the 30 days before"),
                              distance, ratio, reference, date);
    }
}

/* ==== API ==== */

/**
 * lope_why_dialog_new_for_notice:
 * @notice: a notice
 * @today: the day it is
 * @units: kilometres or miles
 *
 * Makes the dialog that explains a notice.
 *
 * Returns: the dialog
 */
AdwDialog *
lope_why_dialog_new_for_notice (LopeNotice *notice,
                                LopeDay     today,
                                LopeUnits   units)
{
  g_autofree char *seen = lope_notice_get_seen (notice, today, units);
  g_autoptr (LopeComparison) comparison = lope_comparison_new_for_notice (notice, today, units);
  LopeEvidence evidence = lope_notice_get_evidence (notice);

  return make_dialog (get_notice_title (notice), seen, comparison, &evidence);
}

/**
 * lope_why_dialog_new_for_limit:
 * @status: the status of today
 * @units: kilometres or miles
 *
 * Makes the dialog that explains the distance up to which a run stays within
 * 10 % of the longest one of the past 30 days.
 *
 * Returns: the dialog
 */
AdwDialog *
lope_why_dialog_new_for_limit (LopeStatus *status,
                               LopeUnits   units)
{
  const LopeRunLimit *limit = lope_status_get_limit (status);
  LopeDay today = lope_status_get_day (status);
  g_autofree char *reference = lope_format_distance (limit->reference, units);
  g_autofree char *date = lope_format_day_plain (limit->reference_day, today);
  g_autofree char *advised = lope_format_distance_limit (limit->advised, units);
  g_autofree char *literal = lope_format_distance_limit (limit->literal, units);
  g_autofree char *left_out = lope_format_distance (limit->left_out, units);
  g_autofree char *left_out_day = NULL;
  g_autofree char *seen = NULL;
  g_autoptr (LopeComparison) comparison = lope_comparison_new_for_limit (limit, today, units);
  LopeEvidence evidence = lope_evidence_for_limit ();

  if (limit->left_out_day == LOPE_DAY_NONE)
    {
      /* TRANSLATORS: %1$s and %3$s are distances, %2$s is a date */
      seen = g_strdup_printf (_("%1$s on %2$s is the longest run of the past 30 days. 10 %% more than that is %3$s."),
                              reference, date, advised);
    }
  else
    {
      left_out_day = lope_format_day_plain (limit->left_out_day, today);
      /* TRANSLATORS: %1$s, %3$s, %5$s and %6$s are distances, %2$s and %4$s dates */
      seen = g_strdup_printf (_("%1$s on %2$s was well above the usual, so the line is drawn without it: the longest "
                                "other run is %3$s on %4$s, and 10 %% more than that is %5$s. With it, the line would be %6$s."),
                              left_out, left_out_day, reference, date, advised, literal);
    }

  return make_dialog (_("How Far Today?"), seen, comparison, &evidence);
}

/**
 * lope_why_dialog_new_for_verdict:
 * @verdict: how the distance of a run compares
 * @uuid: (nullable): the run
 * @day: its local day
 * @today: the day it is
 * @units: kilometres or miles
 *
 * Makes the dialog that explains what is said of a run’s distance.
 *
 * Returns: the dialog
 */
AdwDialog *
lope_why_dialog_new_for_verdict (const LopeRunVerdict *verdict,
                                 const char           *uuid,
                                 LopeDay               day,
                                 LopeDay               today,
                                 LopeUnits             units)
{
  g_autoptr (LopeNotice) notice = lope_notice_new_for_spike (uuid != NULL ? uuid : "", day, &verdict->spike);
  g_autoptr (LopeComparison) comparison = NULL;
  g_autofree char *seen = NULL;
  LopeEvidence evidence = lope_evidence_for_limit ();

  if (lope_run_verdict_is_over (verdict))
    return lope_why_dialog_new_for_notice (notice, today, units);

  seen = describe_verdict (&verdict->spike, today, units);
  if (verdict->spike.reference > 0)
    comparison = lope_comparison_new_for_notice (notice, today, units);

  return make_dialog (_("The Distance of a Run"), seen, comparison, &evidence);
}

/**
 * lope_why_dialog_new_for_rotation:
 * @status: the status of today
 *
 * Makes the dialog that explains what alternating shoes may be good for.
 *
 * Returns: the dialog
 */
AdwDialog *
lope_why_dialog_new_for_rotation (LopeStatus *status)
{
  const LopeShoeRotation *rotation = lope_status_get_rotation (status);
  g_autofree char *dominant = lope_format_percent (100 * rotation->dominant, 0);
  g_autofree char *effective = lope_format_number (rotation->effective, 1);
  g_autofree char *seen = NULL;
  LopeEvidence evidence = lope_evidence_for_rotation ();

  /* TRANSLATORS: %1$s is a percentage, %2$s a number such as “1.8” */
  seen = g_strdup_printf (_("The pair that was used most did %1$s of the distance of the last 28 days. "
                            "That is as varied as using %2$s pairs equally."), dominant, effective);

  return make_dialog (_("Shoe Rotation"), seen, NULL, &evidence);
}

/**
 * lope_why_dialog_new_for_load:
 *
 * Makes the dialog that says how training load, ratios, monotony and strain are
 * worked out.
 *
 * Returns: the dialog
 */
AdwDialog *
lope_why_dialog_new_for_load (void)
{
  static const struct {
    const char *title;
    const char *text;
  } others[] = {
    { N_("Recent to Usual Distance"),
      N_("The mean distance of the last 7 days divided by that of the last 28, or by that of the 21 before them. “Weighted” "
         "counts each day less the longer ago it is. They begin with 28 days of history.") },
    { N_("Monotony"),
      N_("The mean load of the 7 days of a week divided by how far the days are apart, which is their standard deviation "
         "as of a sample. Days of rest count as 0. Days that are all alike give 10, and nothing gives more.") },
    { N_("Strain"),
      N_("The load of a week times its monotony. It is drawn against your own mean of the weeks before and one standard "
         "deviation, from 8 such weeks on.") },
  };
  LopeEvidence evidence = lope_evidence_for_load ();
  AdwDialog *dialog = make_dialog (_("How They Are Worked Out"), _("Training Load"), NULL, &evidence);
  LopeWhyDialog *self = LOPE_WHY_DIALOG (dialog);

  adw_preferences_group_set_title (self->seen_group, _("From Efforts, Minutes and Distances"));
  adw_action_row_set_subtitle (self->seen_row,
                               _("The effort from 0 to 10 times the minutes, added up for all sessions. Where an effort is "
                                 "missing there is no load; weeks that miss more than one show neither monotony nor strain."));
  for (guint i = 0; i < G_N_ELEMENTS (others); i++)
    add_row (self->seen_group, _(others[i].title), _(others[i].text));

  return dialog;
}
