/* lope-shoe-details.c
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lope-shoe-details.h"

#include "lope-chart-style.h"
#include "lope-chart-view.h"
#include "lope-format.h"
#include "lope-notice-row.h"
#include "lope-shoe-actions.h"
#include "lope-shoe-chart.h"
#include "lope-shoe-settings.h"
#include "lope-shoe-text.h"

#include <math.h>

#include <glib/gi18n-lib.h>

/* Settings are saved as they are changed, but not at each step of a held button. */
#define SAVE_DELAY 400

#define N_RECENT 4

struct _LopeShoeDetails {
  AdwNavigationPage parent_instance;

  LopeSession *session; /* owned */
  LopeShoe *shoe; /* owned */
  LopeShoeChart *chart; /* owned */
  guint save_id;
  GtkWidget *focus; /* borrowed, nullable: where the focus goes with the next change */

  /* Template children */
  GtkWidget *icon;
  GtkLabel *name;
  GtkLabel *make;
  GtkWidget *pill;
  GtkImage *pill_icon;
  GtkLabel *pill_label;
  GtkLabel *distance;
  GtkLabel *n_runs;
  GtkLabel *share;
  GtkLabel *per_week;
  GtkListBox *notice_list;
  LopeChartView *chart_view;
  GtkLabel *summary;
  GtkLabel *basis;
  GtkWidget *runs_group;
  GtkListBox *runs_list;
  LopeShoeSettings *settings;
  GtkWidget *retire_row;
  GtkWidget *reactivate_row;
};

/**
 * LopeShoeDetails:
 *
 * One pair of shoes: how worn it is and why, where its distance came from, what
 * it is for, and what can be done with it.
 */
G_DEFINE_FINAL_TYPE (LopeShoeDetails, lope_shoe_details, ADW_TYPE_NAVIGATION_PAGE)

/* ==== Changes ==== */

static void
save_now (LopeShoeDetails *self)
{
  g_autoptr (LopeRecord) shoe = NULL;

  g_clear_handle_id (&self->save_id, g_source_remove);
  shoe = lope_record_copy (LOPE_RECORD (self->shoe));
  if (lope_shoe_settings_take (self->settings, LOPE_SHOE (shoe)))
    lope_session_update (self->session, shoe);
}

static gboolean
save_cb (gpointer user_data)
{
  LopeShoeDetails *self = user_data;

  self->save_id = 0;
  save_now (self);

  return G_SOURCE_REMOVE;
}

static void
settings_changed_cb (LopeShoeDetails *self)
{
  g_clear_handle_id (&self->save_id, g_source_remove);
  self->save_id = g_timeout_add (SAVE_DELAY, save_cb, self);
}

static void
shoe_action (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  LopeShoeDetails *self = LOPE_SHOE_DETAILS (widget);
  g_autoptr (LopeShoe) shoe = NULL;

  if (self->save_id != 0)
    save_now (self);

  shoe = g_object_ref (self->shoe);
  if (g_str_equal (action_name, "shoe.edit"))
    lope_shoe_edit (widget, self->session, shoe);
  else if (g_str_equal (action_name, "shoe.move"))
    lope_shoe_move_runs (widget, self->session, shoe);
  else if (g_str_equal (action_name, "shoe.retire"))
    {
      self->focus = self->reactivate_row;
      lope_shoe_retire (self->session, shoe);
    }
  else if (g_str_equal (action_name, "shoe.reactivate"))
    {
      self->focus = self->retire_row;
      lope_shoe_reactivate (self->session, shoe);
    }
  else
    lope_shoe_delete (widget, self->session, shoe);
}

/* ==== What is shown ==== */

static char *
describe_make (LopeShoeDetails *self)
{
  LopeRecord *record = LOPE_RECORD (self->shoe);
  LopeDay today = lope_session_get_today (self->session);
  gint64 bought = lope_record_get_int (record, LOPE_SHOE_BOUGHT);
  gint64 retired = lope_record_get_int (record, LOPE_SHOE_RETIRED);
  g_autofree char *make = lope_shoe_text_dup_make (self->shoe);
  g_autofree char *day = NULL;
  g_autofree char *since = NULL;

  if (bought != LOPE_UNSET && retired != LOPE_UNSET && bought <= retired)
    since = lope_format_day_range ((LopeDay) bought, (LopeDay) retired, today);
  else if (bought != LOPE_UNSET)
    {
      day = lope_format_day_plain ((LopeDay) bought, today);
      /* TRANSLATORS: how long a pair of shoes has been in use; %s is a date */
      since = g_strdup_printf (_("since %s"), day);
    }

  if (since == NULL)
    return g_steal_pointer (&make);

  return *make != '\0' ? g_strdup_printf ("%s · %s", make, since) : g_steal_pointer (&since);
}

static void
show_head (LopeShoeDetails    *self,
           const LopeShoeWear *wear)
{
  static const char *colors[] = { "shoe-1", "shoe-2", "shoe-3", "shoe-4", "retired" };
  gboolean retired = lope_shoe_is_retired (self->shoe, lope_session_get_today (self->session));
  gboolean worn = !retired && wear->status != LOPE_WEAR_OK;
  g_autofree char *make = describe_make (self);

  for (guint i = 0; i < G_N_ELEMENTS (colors); i++)
    gtk_widget_remove_css_class (self->icon, colors[i]);
  gtk_widget_add_css_class (self->icon, retired ? "retired" : lope_shoe_text_get_color_class (self->shoe));

  adw_navigation_page_set_title (ADW_NAVIGATION_PAGE (self), lope_shoe_get_name (self->shoe));
  gtk_label_set_label (self->name, lope_shoe_get_name (self->shoe));
  gtk_label_set_label (self->make, make);
  gtk_widget_set_visible (GTK_WIDGET (self->make), *make != '\0');

  gtk_label_set_label (self->pill_label, retired ? C_ ("shoe status", "Retired") : lope_shoe_text_get_status (wear->status));
  gtk_widget_set_visible (GTK_WIDGET (self->pill_icon), worn);
  gtk_image_set_from_icon_name (self->pill_icon, wear->status == LOPE_WEAR_NEAR ? "alarm-symbolic" : "dialog-warning-symbolic");
  if (worn)
    gtk_widget_add_css_class (self->pill, "warning");
  else
    gtk_widget_remove_css_class (self->pill, "warning");
}

static void
show_facts (LopeShoeDetails    *self,
            const LopeShoeWear *wear,
            guint               n_runs)
{
  LopeUnits units = lope_session_get_units (self->session);
  g_autofree char *distance = lope_format_distance_round (wear->distance, units);
  g_autofree char *number = lope_format_number (n_runs, 0);
  g_autofree char *share = lope_format_percent (100 * wear->share, 0);
  g_autofree char *shown =
    lope_text_hold_direction (share, gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL);
  g_autofree char *weekly = lope_format_distance_round ((gint64) round (7 * wear->rate), units);

  gtk_label_set_label (self->distance, distance);
  gtk_label_set_label (self->n_runs, number);
  gtk_label_set_label (self->share, shown);
  gtk_label_set_label (self->per_week, wear->rate > 0 ? weekly : "–");
}

static void
show_notices (LopeShoeDetails *self)
{
  GListModel *notices = lope_session_get_notices (self->session);
  const char *uuid = lope_shoe_details_get_uuid (self);

  gtk_list_box_remove_all (self->notice_list);
  gtk_widget_set_visible (GTK_WIDGET (self->notice_list), FALSE);
  for (guint i = 0; i < g_list_model_get_n_items (notices); i++)
    {
      g_autoptr (LopeNotice) notice = g_list_model_get_item (notices, i);
      GtkWidget *row;

      if (lope_notice_get_kind (notice) != LOPE_NOTICE_SHOE_WEAR || g_strcmp0 (lope_notice_get_subject (notice), uuid) != 0)
        continue;
      row = lope_notice_row_new (self->session, notice);
      lope_notice_row_hide_link (LOPE_NOTICE_ROW (row));
      gtk_list_box_append (self->notice_list, row);
      gtk_widget_set_visible (GTK_WIDGET (self->notice_list), TRUE);
    }
}

/* On what the date rests. */
static char *
describe_basis (LopeShoeDetails    *self,
                const LopeShoeWear *wear)
{
  LopeUnits units = lope_session_get_units (self->session);
  g_autofree char *weekly = lope_format_distance_round ((gint64) round (7 * wear->rate), units);
  g_autofree char *target = lope_format_distance_round (wear->target, units);

  if (wear->projection != LOPE_PROJECTION_DATE || lope_shoe_is_retired (self->shoe, lope_session_get_today (self->session)))
    return g_strdup ("");

  if (wear->own_target)
    /* TRANSLATORS: %1$s is a distance a week, %2$s the target of a shoe */
    return g_strdup_printf (_("The dotted line goes on with the %1$s a week of the last 28 days, to its own target of %2$s."),
                            weekly, target);

  /* TRANSLATORS: %1$s is a distance a week, %2$s the target of a shoe */
  return g_strdup_printf (_("The dotted line goes on with the %1$s a week of the last 28 days; %2$s is the target from Preferences."),
                          weekly, target);
}

static void
show_chart (LopeShoeDetails    *self,
            const LopeShoeWear *wear,
            GArray             *days)
{
  LopeDay today = lope_session_get_today (self->session);
  gint64 initial = lope_record_get_int (LOPE_RECORD (self->shoe), LOPE_SHOE_INITIAL);
  gint64 retired = lope_record_get_int (LOPE_RECORD (self->shoe), LOPE_SHOE_RETIRED);
  g_autofree char *summary = NULL;
  g_autofree char *basis = describe_basis (self, wear);

  lope_shoe_chart_set_data (self->chart,
                            &(LopeShoeChartData) {
                              .days = (const LopeDayDistance *) (void *) days->data,
                              .n_days = days->len,
                              .initial = initial == LOPE_UNSET ? 0 : (int) initial,
                              .today = today,
                              .last = retired != LOPE_UNSET && retired <= today ? (LopeDay) retired - 1 : today,
                              .wear = wear,
                              .units = lope_session_get_units (self->session),
                            });
  summary = lope_chart_summarise (LOPE_CHART (self->chart));
  gtk_label_set_label (self->summary, summary);
  gtk_label_set_label (self->basis, basis);
  gtk_widget_set_visible (GTK_WIDGET (self->basis), *basis != '\0');
}

static void
lead_to (GtkWidget  *row,
         const char *action,
         const char *target)
{
  gtk_actionable_set_action_name (GTK_ACTIONABLE (row), action);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (row), "s", target);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row),
                             g_object_new (GTK_TYPE_IMAGE,
                                           "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION,
                                           "icon-name", "go-next-symbolic",
                                           NULL));
}

static GtkWidget *
make_run_row (LopeShoeDetails *self,
              const LopeRun   *run)
{
  LopeUnits units = lope_session_get_units (self->session);
  g_autofree char *day = lope_format_day_long (run->day, lope_session_get_today (self->session));
  g_autofree char *distance = lope_format_distance (run->distance, units);
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), distance);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), day);
  lead_to (row, "win.show-activity", run->uuid);

  return row;
}

static void
show_runs (LopeShoeDetails *self,
           GArray          *runs)
{
  gtk_list_box_remove_all (self->runs_list);
  gtk_widget_set_visible (self->runs_group, runs->len > 0);
  for (guint i = runs->len; i > 0 && i + N_RECENT > runs->len; i--)
    gtk_list_box_append (self->runs_list, make_run_row (self, &g_array_index (runs, LopeRun, i - 1)));

  if (runs->len > N_RECENT)
    {
      GtkWidget *row = adw_action_row_new ();
      g_autofree char *number = lope_format_number (runs->len, 0);
      g_autofree char *title = g_strdup_printf (ngettext ("%s Run", "All %s Runs", runs->len), number);

      adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
      adw_action_row_set_subtitle (ADW_ACTION_ROW (row), _("In the journal"));
      lead_to (row, "win.show-runs-of-shoe", lope_shoe_details_get_uuid (self));
      gtk_list_box_append (self->runs_list, row);
    }
}

/* Its runs, the oldest first, and how far it went on each of their days. */
static GArray *
load_runs (LopeShoeDetails *self,
           GArray          *days)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GArray) all = lope_store_list_runs (lope_session_get_store (self->session), G_MININT32,
                                                 lope_session_get_today (self->session),
                                                 lope_session_get_now (self->session), &error);
  GArray *runs = g_array_new (FALSE, FALSE, sizeof (LopeRun));

  if (all == NULL)
    lope_session_report (self->session, _("The journal could not be read"), error);

  for (guint i = 0; all != NULL && i < all->len; i++)
    {
      const LopeRun *run = &g_array_index (all, LopeRun, i);
      LopeDayDistance *last = days->len > 0 ? &g_array_index (days, LopeDayDistance, days->len - 1) : NULL;

      if (g_strcmp0 (run->shoe, lope_shoe_details_get_uuid (self)) != 0)
        continue;

      g_array_append_val (runs, *run);
      if (last != NULL && last->day == run->day)
        last->distance += run->distance;
      else
        g_array_append_val (days, ((LopeDayDistance) { run->day, run->distance, 1 }));
    }

  return runs;
}

/* ==== vfuncs ==== */

static void
lope_shoe_details_hidden (AdwNavigationPage *page)
{
  LopeShoeDetails *self = LOPE_SHOE_DETAILS (page);

  if (self->save_id != 0)
    save_now (self);
}

static void
lope_shoe_details_unmap (GtkWidget *widget)
{
  LopeShoeDetails *self = LOPE_SHOE_DETAILS (widget);

  if (self->save_id != 0)
    save_now (self);

  GTK_WIDGET_CLASS (lope_shoe_details_parent_class)->unmap (widget);
}

static void
lope_shoe_details_dispose (GObject *object)
{
  LopeShoeDetails *self = LOPE_SHOE_DETAILS (object);

  g_clear_handle_id (&self->save_id, g_source_remove);
  g_clear_object (&self->session);
  g_clear_object (&self->shoe);
  g_clear_object (&self->chart);
  gtk_widget_dispose_template (GTK_WIDGET (self), LOPE_TYPE_SHOE_DETAILS);

  G_OBJECT_CLASS (lope_shoe_details_parent_class)->dispose (object);
}

static void
lope_shoe_details_class_init (LopeShoeDetailsClass *klass)
{
  static const char *action_names[] = { "shoe.edit", "shoe.move", "shoe.retire", "shoe.reactivate", "shoe.delete" };
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lope_shoe_details_dispose;
  ADW_NAVIGATION_PAGE_CLASS (klass)->hidden = lope_shoe_details_hidden;
  widget_class->unmap = lope_shoe_details_unmap;

  for (guint i = 0; i < G_N_ELEMENTS (action_names); i++)
    gtk_widget_class_install_action (widget_class, action_names[i], NULL, shoe_action);

  g_type_ensure (LOPE_TYPE_CHART_VIEW);
  g_type_ensure (LOPE_TYPE_SHOE_SETTINGS);
  gtk_widget_class_set_template_from_resource (widget_class, LOPE_RESOURCE_BASE "/lope-shoe-details.ui");
  gtk_widget_class_bind_template_child (widget_class, LopeShoeDetails, icon);
  gtk_widget_class_bind_template_child (widget_class, LopeShoeDetails, name);
  gtk_widget_class_bind_template_child (widget_class, LopeShoeDetails, make);
  gtk_widget_class_bind_template_child (widget_class, LopeShoeDetails, pill);
  gtk_widget_class_bind_template_child (widget_class, LopeShoeDetails, pill_icon);
  gtk_widget_class_bind_template_child (widget_class, LopeShoeDetails, pill_label);
  gtk_widget_class_bind_template_child (widget_class, LopeShoeDetails, distance);
  gtk_widget_class_bind_template_child (widget_class, LopeShoeDetails, n_runs);
  gtk_widget_class_bind_template_child (widget_class, LopeShoeDetails, share);
  gtk_widget_class_bind_template_child (widget_class, LopeShoeDetails, per_week);
  gtk_widget_class_bind_template_child (widget_class, LopeShoeDetails, notice_list);
  gtk_widget_class_bind_template_child (widget_class, LopeShoeDetails, chart_view);
  gtk_widget_class_bind_template_child (widget_class, LopeShoeDetails, summary);
  gtk_widget_class_bind_template_child (widget_class, LopeShoeDetails, basis);
  gtk_widget_class_bind_template_child (widget_class, LopeShoeDetails, runs_group);
  gtk_widget_class_bind_template_child (widget_class, LopeShoeDetails, runs_list);
  gtk_widget_class_bind_template_child (widget_class, LopeShoeDetails, settings);
  gtk_widget_class_bind_template_child (widget_class, LopeShoeDetails, retire_row);
  gtk_widget_class_bind_template_child (widget_class, LopeShoeDetails, reactivate_row);
}

static void
lope_shoe_details_init (LopeShoeDetails *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  self->chart = lope_shoe_chart_new ();
  lope_chart_view_set_chart (self->chart_view, LOPE_CHART (self->chart));
  lope_chart_view_set_title (self->chart_view, _("Distance on This Pair"));
  g_signal_connect_object (self->settings, "changed", G_CALLBACK (settings_changed_cb), self, G_CONNECT_SWAPPED);
}

/* ==== API ==== */

/**
 * lope_shoe_details_new:
 * @session: the session
 * @uuid: a shoe
 *
 * Makes the page of a shoe.
 *
 * Returns: (nullable): the page, or %NULL if there is no such shoe
 */
AdwNavigationPage *
lope_shoe_details_new (LopeSession *session,
                       const char  *uuid)
{
  g_autoptr (LopeRecord) shoe = lope_store_get (lope_session_get_store (session), LOPE_TYPE_SHOE, uuid, NULL);
  LopeShoeDetails *self;

  if (shoe == NULL)
    return NULL;

  self = g_object_new (LOPE_TYPE_SHOE_DETAILS, NULL);
  self->session = g_object_ref (session);
  self->shoe = LOPE_SHOE (g_steal_pointer (&shoe));
  lope_shoe_details_update (self);

  return ADW_NAVIGATION_PAGE (self);
}

/**
 * lope_shoe_details_get_uuid:
 * @self: a page
 *
 * Gets which shoe it is about.
 *
 * Returns: the UUID
 */
const char *
lope_shoe_details_get_uuid (LopeShoeDetails *self)
{
  g_return_val_if_fail (LOPE_IS_SHOE_DETAILS (self), NULL);

  return lope_record_get_uuid (LOPE_RECORD (self->shoe));
}

/**
 * lope_shoe_details_update:
 * @self: a page
 *
 * Shows how the shoe is now.
 *
 * Returns: %FALSE if it is no longer there
 */
gboolean
lope_shoe_details_update (LopeShoeDetails *self)
{
  LopeStatus *status = lope_session_get_status (self->session);
  gboolean writable = !lope_session_is_read_only (self->session);
  g_autoptr (GArray) days = g_array_new (FALSE, FALSE, sizeof (LopeDayDistance));
  g_autoptr (GArray) runs = NULL;
  const LopeShoeWear *wear = NULL;
  LopeShoe *shoe = NULL;
  gboolean retired;

  for (guint i = 0; status != NULL && i < lope_status_get_n_shoes (status) && shoe == NULL; i++)
    {
      shoe = lope_status_get_shoe (status, i, &wear);
      if (g_strcmp0 (lope_record_get_uuid (LOPE_RECORD (shoe)), lope_shoe_details_get_uuid (self)) != 0)
        shoe = NULL;
    }
  if (shoe == NULL)
    return FALSE;

  g_set_object (&self->shoe, shoe);
  retired = lope_shoe_is_retired (shoe, lope_session_get_today (self->session));
  runs = load_runs (self, days);
  show_head (self, wear);
  show_facts (self, wear, runs->len);
  show_notices (self);
  show_chart (self, wear, days);
  show_runs (self, runs);
  if (self->save_id == 0)
    lope_shoe_settings_show (self->settings, self->session, shoe);

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "shoe.edit", writable);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "shoe.move", writable && runs->len > 0);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "shoe.delete", writable);
  /* The new row is there before the old one goes, so that the focus is not lost. */
  gtk_widget_set_visible (retired ? self->reactivate_row : self->retire_row, TRUE);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), retired ? "shoe.reactivate" : "shoe.retire", writable);
  if (self->focus != NULL && gtk_widget_get_visible (self->focus))
    {
      gtk_widget_grab_focus (self->focus);
      self->focus = NULL;
    }
  gtk_widget_action_set_enabled (GTK_WIDGET (self), retired ? "shoe.retire" : "shoe.reactivate", FALSE);
  gtk_widget_set_visible (retired ? self->retire_row : self->reactivate_row, FALSE);

  return TRUE;
}
