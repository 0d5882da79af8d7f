/* lope-activity-pane.c
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lope-activity-pane.h"

#include "lope-activity-choices.h"
#include "lope-activity-facts.h"
#include "lope-activity-origin.h"
#include "lope-activity-text.h"
#include "lope-chart-view.h"
#include "lope-inline-text.h"
#include "lope-journal-edit.h"
#include "lope-lap-columns.h"
#include "lope-profile-card.h"
#include "lope-route-chart.h"
#include "lope-run-pain.h"
#include "lope-verdict-box.h"

#include <glib/gi18n-lib.h>

/* More laps than this scroll by themselves. */
#define MANY_LAPS 40
#define MANY_LAPS_HEIGHT 420

struct _LopeActivityPane {
  AdwBin parent_instance;

  LopeUnits laps_units;
  LopeSession *session; /* owned, nullable */
  LopeActivity *activity; /* owned, nullable */
  LopeRouteChart *route; /* owned */

  /* Borrowed, NULL until the pane is complete */
  LopeActivityChoices *choices_group;
  LopeProfileCard *profile_card;
  LopeActivityOrigin *origin_group;

  /* Template children */
  GtkStack *stack;
  AdwStatusPage *many_page;
  GtkWidget *edit_button;
  GtkWidget *menu_button;
  GtkWidget *newer_button;
  GtkWidget *older_button;
  GtkScrolledWindow *scroller;
  GtkBox *content_box;
  GtkBox *top_box;
  LopeInlineText *title_text;
  GtkLabel *when_label;
  GtkFlowBox *facts;
  GtkFlowBox *more_facts;
  GtkWidget *route_box;
  LopeChartView *route_view;
  LopeVerdictBox *verdict;
  AdwBin *profile_bin;
  LopeRunPain *pain_group;
  AdwBin *choices_bin;
  LopeInlineText *notes_text;
  GtkWidget *laps_group;
  GtkScrolledWindow *laps_scroller;
  GtkColumnView *laps_view;
  AdwBin *origin_bin;
};

/**
 * LopeActivityPane:
 *
 * All that is known of one activity, beside the list of the journal. Its title,
 * its notes and what else is often changed can be changed in place.
 */
G_DEFINE_FINAL_TYPE (LopeActivityPane, lope_activity_pane, ADW_TYPE_BIN)

static gboolean
is_same (LopeActivity *a,
         LopeActivity *b)
{
  return a != NULL && b != NULL &&
         g_strcmp0 (lope_record_get_uuid (LOPE_RECORD (a)), lope_record_get_uuid (LOPE_RECORD (b))) == 0;
}

static void
show_texts (LopeActivityPane *self)
{
  LopeRecord *record = LOPE_RECORD (self->activity);
  gboolean editable = !lope_session_is_read_only (self->session);
  g_autofree char *kind = lope_activity_dup_kind_label (self->activity);
  g_autofree char *when = lope_activity_format_when (self->activity, lope_session_get_today (self->session));

  lope_inline_text_set_placeholder (self->title_text, kind);
  lope_inline_text_set_text (self->title_text, lope_record_get_text (record, LOPE_ACTIVITY_TITLE));
  lope_inline_text_set_editable (self->title_text, editable);
  lope_inline_text_set_text (self->notes_text, lope_record_get_text (record, LOPE_ACTIVITY_NOTES));
  lope_inline_text_set_editable (self->notes_text, editable);
  gtk_label_set_label (self->when_label, when);
}

/* A table that is looked at stays as it is for as long as it can. */
static gboolean
has_same_laps (LopeActivity *a,
               LopeActivity *b)
{
  guint n_a, n_b;
  const LopeLap *laps_a = lope_activity_get_laps (a, &n_a);
  const LopeLap *laps_b = lope_activity_get_laps (b, &n_b);

  return n_a == n_b && (n_a == 0 || memcmp (laps_a, laps_b, n_a * sizeof *laps_a) == 0) &&
         lope_record_field_equal (LOPE_RECORD (a), LOPE_RECORD (b), LOPE_ACTIVITY_SPORT);
}

static void
show_laps (LopeActivityPane *self)
{
  gboolean any = lope_lap_columns_fill (self->laps_view, self->activity, lope_session_get_units (self->session));
  guint n_laps;

  self->laps_units = lope_session_get_units (self->session);
  lope_activity_get_laps (self->activity, &n_laps);
  gtk_scrolled_window_set_policy (self->laps_scroller, GTK_POLICY_AUTOMATIC,
                                  n_laps > MANY_LAPS ? GTK_POLICY_AUTOMATIC : GTK_POLICY_NEVER);
  gtk_scrolled_window_set_min_content_height (self->laps_scroller, n_laps > MANY_LAPS ? MANY_LAPS_HEIGHT : -1);
  gtk_widget_set_visible (self->laps_group, any);
}

static void
show_activity (LopeActivityPane *self,
               LopeActivity     *before)
{
  LopeUnits units = lope_session_get_units (self->session);
  LopeRecord *record = LOPE_RECORD (self->activity);
  gboolean is_run = lope_activity_is_run (self->activity);

  show_texts (self);
  lope_activity_facts_fill (self->facts, self->more_facts, self->activity, units);
  lope_run_pain_show (self->pain_group, self->session, self->activity);
  lope_verdict_box_set_beside_pain (self->verdict, lope_run_pain_get_worst (self->pain_group) > 0);
  lope_verdict_box_judge (self->verdict, self->session, lope_activity_get_day (self->activity),
                          lope_record_get_int (record, LOPE_ACTIVITY_START),
                          is_run ? lope_record_get_int (record, LOPE_ACTIVITY_DISTANCE) : LOPE_UNSET,
                          lope_record_get_uuid (record));
  lope_activity_choices_show (self->choices_group, self->session, self->activity);
  if (before == NULL || self->laps_units != units || !has_same_laps (before, self->activity))
    show_laps (self);
  lope_profile_card_show (self->profile_card, self->session, self->activity);
}

static void
show_origin (LopeActivityPane *self)
{
  const LopeRecordingCharts *charts = lope_profile_card_get_charts (self->profile_card);

  lope_activity_origin_show (self->origin_group, self->session, self->activity,
                             charts != NULL ? charts->activity : NULL);
}

static void
save_text (LopeActivityPane *self,
           guint             field,
           LopeInlineText   *text)
{
  g_autofree char *message = NULL;

  if (self->activity == NULL)
    return;

  message = lope_journal_edit_set_text (self->session, self->activity, field, lope_inline_text_get_text (text));
  if (message != NULL)
    gtk_accessible_announce (GTK_ACCESSIBLE (self), message, GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
  else
    lope_inline_text_set_text (text, lope_record_get_text (LOPE_RECORD (self->activity), field));
}

/* Where there is room, the route is beside the facts, else below the profile. */
static void
set_narrow (LopeActivityPane *self,
            gboolean          narrow)
{
  g_autoptr (GtkWidget) box = g_object_ref (self->route_box);

  if (narrow)
    gtk_widget_add_css_class (GTK_WIDGET (self), "narrow");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "narrow");
  lope_verdict_box_set_stacked (self->verdict, narrow);
  gtk_box_remove (GTK_BOX (gtk_widget_get_parent (box)), box);
  if (narrow)
    gtk_box_insert_child_after (self->content_box, box, GTK_WIDGET (self->profile_bin));
  else
    gtk_box_append (self->top_box, box);
}

/* ==== Callbacks ==== */

static void
narrow_cb (LopeActivityPane *self)
{
  set_narrow (self, TRUE);
}

static void
wide_cb (LopeActivityPane *self)
{
  set_narrow (self, FALSE);
}

static void
title_saved_cb (LopeActivityPane *self)
{
  save_text (self, LOPE_ACTIVITY_TITLE, self->title_text);
}

static void
notes_saved_cb (LopeActivityPane *self)
{
  save_text (self, LOPE_ACTIVITY_NOTES, self->notes_text);
}

static void
loaded_cb (LopeActivityPane *self)
{
  const LopeRecordingCharts *charts = lope_profile_card_get_charts (self->profile_card);
  guint n_dots = 0;

  if (self->activity == NULL)
    return;

  if (charts != NULL)
    lope_route_get_dots (charts->route, &n_dots);
  lope_route_chart_set_route (self->route, charts != NULL ? charts->route : NULL,
                              lope_session_get_units (self->session));
  gtk_widget_set_visible (self->route_box, n_dots > 1);
  show_origin (self);
}

static void
marked_cb (LopeActivityPane *self,
           double            elapsed)
{
  lope_route_chart_set_mark (self->route, elapsed);
}

/* ==== vfuncs ==== */

static void
lope_activity_pane_dispose (GObject *object)
{
  LopeActivityPane *self = LOPE_ACTIVITY_PANE (object);

  g_clear_object (&self->activity);
  self->choices_group = NULL;
  self->profile_card = NULL;
  self->origin_group = NULL;
  gtk_widget_dispose_template (GTK_WIDGET (self), LOPE_TYPE_ACTIVITY_PANE);
  g_clear_object (&self->route);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (lope_activity_pane_parent_class)->dispose (object);
}

static void
lope_activity_pane_class_init (LopeActivityPaneClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lope_activity_pane_dispose;

  g_type_ensure (LOPE_TYPE_CHART_VIEW);
  g_type_ensure (LOPE_TYPE_INLINE_TEXT);
  g_type_ensure (LOPE_TYPE_RUN_PAIN);
  g_type_ensure (LOPE_TYPE_VERDICT_BOX);
  gtk_widget_class_set_template_from_resource (widget_class, LOPE_RESOURCE_BASE "/lope-activity-pane.ui");
  gtk_widget_class_bind_template_child (widget_class, LopeActivityPane, stack);
  gtk_widget_class_bind_template_child (widget_class, LopeActivityPane, many_page);
  gtk_widget_class_bind_template_child (widget_class, LopeActivityPane, edit_button);
  gtk_widget_class_bind_template_child (widget_class, LopeActivityPane, menu_button);
  gtk_widget_class_bind_template_child (widget_class, LopeActivityPane, newer_button);
  gtk_widget_class_bind_template_child (widget_class, LopeActivityPane, older_button);
  gtk_widget_class_bind_template_child (widget_class, LopeActivityPane, scroller);
  gtk_widget_class_bind_template_child (widget_class, LopeActivityPane, content_box);
  gtk_widget_class_bind_template_child (widget_class, LopeActivityPane, top_box);
  gtk_widget_class_bind_template_child (widget_class, LopeActivityPane, title_text);
  gtk_widget_class_bind_template_child (widget_class, LopeActivityPane, when_label);
  gtk_widget_class_bind_template_child (widget_class, LopeActivityPane, facts);
  gtk_widget_class_bind_template_child (widget_class, LopeActivityPane, more_facts);
  gtk_widget_class_bind_template_child (widget_class, LopeActivityPane, route_box);
  gtk_widget_class_bind_template_child (widget_class, LopeActivityPane, route_view);
  gtk_widget_class_bind_template_child (widget_class, LopeActivityPane, verdict);
  gtk_widget_class_bind_template_child (widget_class, LopeActivityPane, profile_bin);
  gtk_widget_class_bind_template_child (widget_class, LopeActivityPane, pain_group);
  gtk_widget_class_bind_template_child (widget_class, LopeActivityPane, choices_bin);
  gtk_widget_class_bind_template_child (widget_class, LopeActivityPane, notes_text);
  gtk_widget_class_bind_template_child (widget_class, LopeActivityPane, laps_group);
  gtk_widget_class_bind_template_child (widget_class, LopeActivityPane, laps_scroller);
  gtk_widget_class_bind_template_child (widget_class, LopeActivityPane, laps_view);
  gtk_widget_class_bind_template_child (widget_class, LopeActivityPane, origin_bin);
  gtk_widget_class_bind_template_callback (widget_class, narrow_cb);
  gtk_widget_class_bind_template_callback (widget_class, wide_cb);
  gtk_widget_class_bind_template_callback (widget_class, title_saved_cb);
  gtk_widget_class_bind_template_callback (widget_class, notes_saved_cb);
}

static void
lope_activity_pane_init (LopeActivityPane *self)
{
  self->route = lope_route_chart_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  lope_chart_view_set_chart (self->route_view, LOPE_CHART (self->route));
  lope_inline_text_set_placeholder (self->notes_text, _("Add Notes"));
}

static void
show_buttons (LopeActivityPane *self,
              gboolean          visible)
{
  gtk_widget_set_visible (self->edit_button, visible);
  gtk_widget_set_visible (self->menu_button, visible);
  gtk_widget_set_visible (self->newer_button, visible);
  gtk_widget_set_visible (self->older_button, visible);
}

/* What is being typed belongs to what was shown until now. */
static void
leave (LopeActivityPane *self)
{
  if (self->activity == NULL)
    return;

  lope_inline_text_commit (self->title_text);
  lope_inline_text_commit (self->notes_text);
}

/* ==== API ==== */

/**
 * lope_activity_pane_complete:
 * @self: a pane
 *
 * Makes the next of the parts that take long to make, so that who has a frame for
 * each can give it one. Otherwise they are made when an activity is first shown.
 *
 * Returns: %FALSE if there was none left
 */
gboolean
lope_activity_pane_complete (LopeActivityPane *self)
{
  g_return_val_if_fail (LOPE_IS_ACTIVITY_PANE (self), FALSE);

  if (self->profile_card == NULL)
    {
      self->profile_card = g_object_new (LOPE_TYPE_PROFILE_CARD, NULL);
      g_signal_connect_object (self->profile_card, "loaded", G_CALLBACK (loaded_cb), self, G_CONNECT_SWAPPED);
      g_signal_connect_object (self->profile_card, "marked", G_CALLBACK (marked_cb), self, G_CONNECT_SWAPPED);
      adw_bin_set_child (self->profile_bin, GTK_WIDGET (self->profile_card));
      g_object_bind_property (self->profile_card, "visible", self->profile_bin, "visible", G_BINDING_SYNC_CREATE);
      self->origin_group = g_object_new (LOPE_TYPE_ACTIVITY_ORIGIN, NULL);
      adw_bin_set_child (self->origin_bin, GTK_WIDGET (self->origin_group));
      return TRUE;
    }
  if (self->choices_group == NULL)
    {
      self->choices_group = g_object_new (LOPE_TYPE_ACTIVITY_CHOICES, NULL);
      adw_bin_set_child (self->choices_bin, GTK_WIDGET (self->choices_group));
      return TRUE;
    }

  return FALSE;
}

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
  g_autoptr (LopeActivity) before = self->activity != NULL ? g_object_ref (self->activity) : NULL;
  gboolean other;

  g_return_if_fail (LOPE_IS_ACTIVITY_PANE (self));

  other = !is_same (self->activity, activity);
  if (other)
    leave (self);
  g_set_object (&self->session, session);
  g_set_object (&self->activity, activity);

  while (lope_activity_pane_complete (self))
    ;
  gtk_stack_set_visible_child_name (self->stack, activity != NULL ? "activity" : "none");
  show_buttons (self, activity != NULL);
  if (activity != NULL)
    {
      show_activity (self, before);
      show_origin (self);
    }
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

  leave (self);
  g_clear_object (&self->activity);
  adw_status_page_set_title (self->many_page, title);
  adw_status_page_set_description (self->many_page, description);
  gtk_stack_set_visible_child_name (self->stack, "many");
  show_buttons (self, FALSE);
}

/**
 * lope_activity_pane_focus:
 * @self: a pane
 *
 * Goes to the first thing that can be done with the activity.
 */
void
lope_activity_pane_focus (LopeActivityPane *self)
{
  g_return_if_fail (LOPE_IS_ACTIVITY_PANE (self));

  gtk_widget_grab_focus (self->edit_button);
}
