/* lope-why-dialog.c
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lope-why-dialog.h"

#include "lope-format.h"

#include <glib/gi18n-lib.h>

struct _LopeWhyDialog {
  AdwDialog parent_instance;

  /* Template children */
  AdwActionRow *seen_row;
  AdwActionRow *evidence_row;
  AdwActionRow *source_row;
  AdwActionRow *advice_row;
  GtkLabel *disclaimer;
};

/**
 * LopeWhyDialog:
 *
 * Says what is behind a number or a notice: what was seen, how strong the
 * evidence is and where it comes from, and what some runners do.
 */
G_DEFINE_FINAL_TYPE (LopeWhyDialog, lope_why_dialog, ADW_TYPE_DIALOG)

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

  gtk_widget_class_set_template_from_resource (widget_class, LOPE_RESOURCE_BASE "/lope-why-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, LopeWhyDialog, seen_row);
  gtk_widget_class_bind_template_child (widget_class, LopeWhyDialog, evidence_row);
  gtk_widget_class_bind_template_child (widget_class, LopeWhyDialog, source_row);
  gtk_widget_class_bind_template_child (widget_class, LopeWhyDialog, advice_row);
  gtk_widget_class_bind_template_child (widget_class, LopeWhyDialog, disclaimer);
}

static void
lope_why_dialog_init (LopeWhyDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_label_set_label (self->disclaimer, lope_notice_get_disclaimer ());
}

static AdwDialog *
make_dialog (const char *title,
             const char *seen,
             const char *evidence,
             const char *source,
             const char *advice)
{
  LopeWhyDialog *self = g_object_new (LOPE_TYPE_WHY_DIALOG, "title", title, NULL);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->seen_row), seen);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->evidence_row), evidence);
  adw_action_row_set_subtitle (self->source_row, source);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->advice_row), advice);

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
    case LOPE_NOTICE_SHOE_WEAR:
    default:
      return _("Wear of Shoes");
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

  return make_dialog (get_notice_title (notice), seen, lope_notice_get_evidence (notice),
                      lope_notice_get_source (notice), lope_notice_get_advice (notice));
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

  return make_dialog (_("How Far Today?"), seen,
                      /* xgettext:no-c-format */
                      _("Moderate: one large cohort, 5205 runners over 18 months. Runs more than 10 % longer than the "
                        "longest one of the 30 days before were linked with more overuse injuries. It is a line on "
                        "average, not a promise: shorter runs can be too much, and longer ones can go well."),
                      _("Frandsen 2025, large cohort (British Journal of Sports Medicine)"),
                      _("Some runners stay under this line with their long run, and let the way they feel decide about the rest."));
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

  /* TRANSLATORS: %1$s is a percentage, %2$s a number such as “1.8” */
  seen = g_strdup_printf (_("The pair that was used most did %1$s of the distance of the last 28 days. "
                            "That is as varied as using %2$s pairs equally."), dominant, effective);

  return make_dialog (_("Shoe Rotation"), seen,
                      _("Moderate: in one cohort of 264 runners over 22 weeks, those who used more than one pair "
                        "at a time had fewer injuries. It may be because they differ in other ways."),
                      _("Malisoux 2015, cohort (Scandinavian Journal of Medicine & Science in Sports)"),
                      _("Some runners alternate two pairs that feel different, for example one for easy and one for fast runs."));
}
