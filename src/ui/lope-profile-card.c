/* lope-profile-card.c
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lope-profile-card.h"

#include "lope-activity-source.h"
#include "lope-chart-view.h"
#include "lope-profile-chart.h"

#include <glib/gi18n-lib.h>

/* What takes less is not worth a sign that it takes time. */
#define SPINNER_DELAY_MS 200

struct _LopeProfileCard {
  AdwBin parent_instance;

  guint shown; /* the lines, as bits */
  LopeRate rate;
  LopeUnits units;
  guint spinner_source; /* owned */
  LopeActivity *activity; /* owned, nullable: of which the recording is shown or read */
  GCancellable *cancellable; /* owned, nullable */
  LopeRecordingCharts *charts; /* owned, nullable */
  LopeProfileChart *chart; /* owned */
  GSimpleActionGroup *actions; /* owned */

  /* Template children */
  GtkStack *stack;
  GtkWidget *menu_button;
  LopeChartView *view;
  GtkLabel *message;
};

/**
 * LopeProfileCard:
 *
 * What was measured along an activity, read from the original file. It hides
 * itself where nothing was recorded. The signal “loaded” tells that there is
 * another recording, or none; “marked” (double) which moment is pointed at, in
 * seconds since the start, or NaN.
 */
G_DEFINE_FINAL_TYPE (LopeProfileCard, lope_profile_card, ADW_TYPE_BIN)

enum {
  LOADED,
  MARKED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static const struct {
  const char *action;
  LopeProfileSeries series;
} lines[] = {
  { "pace", LOPE_PROFILE_PACE },
  { "heart-rate", LOPE_PROFILE_HEART_RATE },
  { "cadence", LOPE_PROFILE_CADENCE },
  { "altitude", LOPE_PROFILE_ALTITUDE },
};

static gboolean
has_line (LopeProfileCard *self,
          guint            i)
{
  return self->charts != NULL && lope_profile_has (self->charts->profile, lines[i].series);
}

/* Heart rate and cadence share an axis, so one of them is on. */
static void
update_actions (LopeProfileCard *self)
{
  gboolean both = has_line (self, 1) && has_line (self, 2) &&
                  (self->shown & (1u << LOPE_PROFILE_HEART_RATE)) != 0;
  guint n_lines = 0;

  for (guint i = 0; i < G_N_ELEMENTS (lines); i++)
    {
      GAction *action = g_action_map_lookup_action (G_ACTION_MAP (self->actions), lines[i].action);
      gboolean on = (self->shown & (1u << lines[i].series)) != 0;

      if (lines[i].series == LOPE_PROFILE_CADENCE && both)
        on = FALSE;
      n_lines += has_line (self, i);
      g_simple_action_set_enabled (G_SIMPLE_ACTION (action), has_line (self, i));
      g_simple_action_set_state (G_SIMPLE_ACTION (action), g_variant_new_boolean (on && has_line (self, i)));
    }

  gtk_widget_set_visible (self->menu_button, n_lines > 1);
}

static void
show_page (LopeProfileCard *self,
           const char      *name)
{
  gtk_stack_set_visible_child_name (self->stack, name);
  gtk_widget_set_visible (GTK_WIDGET (self), TRUE);
}

static void
show_chart (LopeProfileCard *self)
{
  lope_profile_chart_set_profile (self->chart, self->charts != NULL ? self->charts->profile : NULL,
                                  self->rate, self->units);
  update_actions (self);
}

static void
forget (LopeProfileCard *self)
{
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_handle_id (&self->spinner_source, g_source_remove);
  g_clear_object (&self->activity);
  g_clear_pointer (&self->charts, lope_recording_charts_free);
}

/* ==== Callbacks ==== */

static void
spinner_cb (gpointer user_data)
{
  LopeProfileCard *self = user_data;

  self->spinner_source = 0;
  show_page (self, "loading");
}

static void
show_message (LopeProfileCard *self,
              const GError    *error)
{
  gboolean gone = g_error_matches (error, LOPE_STORE_ERROR, LOPE_STORE_ERROR_NOT_FOUND);
  g_autofree char *text = NULL;

  if (gone)
    text = g_strdup (_("The original file is not kept in this journal, so its points cannot be shown."));
  else
    /* TRANSLATORS: %s is a sentence that tells why. */
    text = g_strdup_printf (_("The original file cannot be read, so its points cannot be shown. %s"), error->message);
  gtk_label_set_label (self->message, text);
  show_page (self, "message");
}

static void
loaded_cb (GObject      *object,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (LopeProfileCard) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (LopeRecordingCharts) charts =
    lope_recording_charts_load_finish (LOPE_ACTIVITY (object), result, &error);

  /* Another one is shown by now. */
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED) || LOPE_ACTIVITY (object) != self->activity)
    return;

  g_clear_handle_id (&self->spinner_source, g_source_remove);
  g_clear_object (&self->cancellable);
  self->charts = g_steal_pointer (&charts);
  show_chart (self);
  if (error != NULL)
    show_message (self, error);
  else if (lope_chart_get_n_items (LOPE_CHART (self->chart)) > 0)
    show_page (self, "chart");
  else
    gtk_widget_set_visible (GTK_WIDGET (self), FALSE);

  g_signal_emit (self, signals[LOADED], 0);
}

static void
pointed_cb (LopeProfileCard *self,
            int              i)
{
  double elapsed = i >= 0 ? lope_profile_chart_get_elapsed (self->chart, (guint) i) : NAN;

  g_signal_emit (self, signals[MARKED], 0, elapsed);
}

static void
change_line_cb (GSimpleAction *action,
                GVariant      *state,
                gpointer       user_data)
{
  LopeProfileCard *self = user_data;
  const char *name = g_action_get_name (G_ACTION (action));

  for (guint i = 0; i < G_N_ELEMENTS (lines); i++)
    {
      if (!g_str_equal (name, lines[i].action))
        continue;

      if (g_variant_get_boolean (state))
        self->shown |= 1u << lines[i].series;
      else
        self->shown &= ~(1u << lines[i].series);
      if (lines[i].series == LOPE_PROFILE_CADENCE && g_variant_get_boolean (state))
        self->shown &= ~(1u << LOPE_PROFILE_HEART_RATE);
    }

  lope_profile_chart_set_shown (self->chart, self->shown);
  update_actions (self);
}

/* ==== vfuncs ==== */

static void
lope_profile_card_dispose (GObject *object)
{
  LopeProfileCard *self = LOPE_PROFILE_CARD (object);

  forget (self);
  /* Its child is one of the template, too, and must go only once. */
  adw_bin_set_child (ADW_BIN (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), LOPE_TYPE_PROFILE_CARD);
  g_clear_object (&self->chart);
  g_clear_object (&self->actions);

  G_OBJECT_CLASS (lope_profile_card_parent_class)->dispose (object);
}

static void
lope_profile_card_class_init (LopeProfileCardClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lope_profile_card_dispose;

  /**
   * LopeProfileCard::loaded:
   *
   * There is another recording, or none.
   */
  signals[LOADED] = g_signal_new ("loaded", LOPE_TYPE_PROFILE_CARD, G_SIGNAL_RUN_LAST, 0,
                                  NULL, NULL, NULL, G_TYPE_NONE, 0);

  /**
   * LopeProfileCard::marked:
   * @elapsed: seconds since the start, or NaN
   *
   * Another moment is pointed at, or none.
   */
  signals[MARKED] = g_signal_new ("marked", LOPE_TYPE_PROFILE_CARD, G_SIGNAL_RUN_LAST, 0,
                                  NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_DOUBLE);

  g_type_ensure (LOPE_TYPE_CHART_VIEW);
  gtk_widget_class_set_template_from_resource (widget_class, LOPE_RESOURCE_BASE "/lope-profile-card.ui");
  gtk_widget_class_bind_template_child (widget_class, LopeProfileCard, stack);
  gtk_widget_class_bind_template_child (widget_class, LopeProfileCard, menu_button);
  gtk_widget_class_bind_template_child (widget_class, LopeProfileCard, view);
  gtk_widget_class_bind_template_child (widget_class, LopeProfileCard, message);
  gtk_widget_class_bind_template_callback (widget_class, pointed_cb);
}

static void
lope_profile_card_init (LopeProfileCard *self)
{
  self->shown = LOPE_PROFILE_SHOW_ALL;
  self->chart = lope_profile_chart_new ();
  self->actions = g_simple_action_group_new ();
  for (guint i = 0; i < G_N_ELEMENTS (lines); i++)
    {
      g_autoptr (GSimpleAction) action =
        g_simple_action_new_stateful (lines[i].action, NULL, g_variant_new_boolean (TRUE));

      g_signal_connect_object (action, "change-state", G_CALLBACK (change_line_cb), self, 0);
      g_action_map_add_action (G_ACTION_MAP (self->actions), G_ACTION (action));
    }

  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_widget_insert_action_group (GTK_WIDGET (self), "profile", G_ACTION_GROUP (self->actions));
  lope_chart_view_set_chart (self->view, LOPE_CHART (self->chart));
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}

/* ==== API ==== */

/* Whether the points of both are the same ones. */
static gboolean
is_same_recording (LopeActivity *a,
                   LopeActivity *b)
{
  return a != NULL &&
         lope_record_field_equal (LOPE_RECORD (a), LOPE_RECORD (b), LOPE_ACTIVITY_CONTENT_HASH) &&
         lope_record_field_equal (LOPE_RECORD (a), LOPE_RECORD (b), LOPE_ACTIVITY_SESSION);
}

/**
 * lope_profile_card_show:
 * @self: a card
 * @session: the session
 * @activity: an activity
 *
 * Shows the recording of an activity, as soon as it is read. What is shown
 * already stays.
 */
void
lope_profile_card_show (LopeProfileCard *self,
                        LopeSession     *session,
                        LopeActivity    *activity)
{
  LopeRate rate = lope_sport_get_rate (lope_record_get_int (LOPE_RECORD (activity), LOPE_ACTIVITY_SPORT));
  LopeUnits units = lope_session_get_units (session);
  gboolean restyled = rate != self->rate || units != self->units;

  g_return_if_fail (LOPE_IS_PROFILE_CARD (self));

  self->rate = rate;
  self->units = units;
  if (is_same_recording (self->activity, activity) && lope_activity_has_recording (activity))
    {
      if (restyled)
        {
          show_chart (self);
          g_signal_emit (self, signals[LOADED], 0);
        }
      return;
    }

  forget (self);
  show_chart (self);
  g_signal_emit (self, signals[LOADED], 0);
  if (!lope_activity_has_recording (activity))
    {
      gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
      return;
    }

  self->activity = g_object_ref (activity);
  self->cancellable = g_cancellable_new ();
  self->spinner_source = g_timeout_add_once (SPINNER_DELAY_MS, spinner_cb, self);
  lope_recording_charts_load_async (activity, lope_store_get_path (lope_session_get_store (session)),
                                    self->cancellable, loaded_cb, g_object_ref (self));
}

/**
 * lope_profile_card_get_charts:
 * @self: a card
 *
 * Gets what was read of the recording.
 *
 * Returns: (nullable): what is shown, %NULL for nothing or not yet
 */
const LopeRecordingCharts *
lope_profile_card_get_charts (LopeProfileCard *self)
{
  g_return_val_if_fail (LOPE_IS_PROFILE_CARD (self), NULL);

  return self->charts;
}
