/* lope-body-page.c
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lope-body-page.h"

#include "lope-body-figure.h"
#include "lope-format.h"
#include "lope-header-title.h"
#include "lope-pain-badge.h"
#include "lope-pain-color.h"
#include "lope-pain-entries.h"
#include "lope-pain-history.h"
#include "lope-pain-text.h"
#include "lope-region-page.h"

#include <glib/gi18n-lib.h>

struct _LopeBodyPage {
  LopePage parent_instance;

  GPtrArray *entries; /* owned, of LopePainEntry: all up to today, ordered by time */
  GArray *peaks; /* owned, of LopePainPeak: those of the range */
  LopeRegionPage *region_page; /* owned, nullable: while it is in the pane */

  /* Template children */
  AdwMultiLayoutView *layouts;
  AdwBottomSheet *sheet;
  GtkWidget *figure_view;
  LopeBodyFigure *figure;
  GtkBox *key;
  AdwToggleGroup *ranges;
  AdwNavigationView *pane;
  AdwNavigationPage *regions_page;
  GtkStack *regions_stack;
  AdwStatusPage *empty_page;
  GtkListBox *regions;
  GtkLabel *n_entries;
  GtkLabel *bar_title;
  GtkLabel *bar_subtitle;
  LopePainBadge *bar_badge;
};

/**
 * LopeBodyPage:
 *
 * Where it hurt, and how much: the body with its regions for a range of days, and
 * beside it, or in a sheet below it, what is known of each region.
 */
G_DEFINE_FINAL_TYPE (LopeBodyPage, lope_body_page, LOPE_TYPE_PAGE)

typedef struct {
  const char *name;
  int days; /* 0 for all */
} Range;

static const Range ranges[] = {
  { "7-days", 7 },
  { "28-days", 28 },
  { "90-days", 90 },
  { "all", 0 },
};

static LopeSession *
get_session (LopeBodyPage *self)
{
  return lope_page_get_session (LOPE_PAGE (self));
}

static LopeBodyMap *
get_map (LopeBodyPage *self)
{
  return lope_body_figure_get_map (self->figure);
}

static gboolean
is_narrow (LopeBodyPage *self)
{
  return g_strcmp0 (adw_multi_layout_view_get_layout_name (self->layouts), "narrow") == 0;
}

static guint
find_range (LopeBodyPage *self)
{
  const char *name = adw_toggle_group_get_active_name (self->ranges);

  for (guint i = 0; name != NULL && i < G_N_ELEMENTS (ranges); i++)
    if (g_str_equal (ranges[i].name, name))
      return i;

  return G_N_ELEMENTS (ranges) - 1;
}

static const LopePainPeak *
find_peak (LopeBodyPage *self,
           int           region)
{
  for (guint i = 0; i < self->peaks->len; i++)
    {
      const LopePainPeak *peak = &g_array_index (self->peaks, LopePainPeak, i);

      if (peak->region == region)
        return peak;
    }

  return NULL;
}

static LopePainTrend
find_trend (LopeBodyPage *self,
            int           region)
{
  guint n;
  const LopePainRegion *states = lope_status_get_pain (lope_session_get_status (get_session (self)), &n);

  for (guint i = 0; i < n; i++)
    if (states[i].region == region)
      return states[i].weeks.trend;

  return LOPE_PAIN_TREND_INSUFFICIENT;
}

/* ==== The figure, the list and the bar ==== */

static void
update_map (LopeBodyPage *self)
{
  LopeBodyMap *map = get_map (self);

  lope_body_map_clear (map);
  for (guint i = 0; i < self->peaks->len; i++)
    {
      const LopePainPeak *peak = &g_array_index (self->peaks, LopePainPeak, i);

      lope_body_map_set_value (map, peak->region, peak->severity, find_trend (self, peak->region));
    }
}

static void
add_row (LopeBodyPage       *self,
         const LopePainPeak *peak)
{
  LopeDay today = lope_session_get_today (get_session (self));
  LopePainTrend trend = find_trend (self, peak->region);
  g_autofree char *summary = lope_pain_text_summarise (peak->latest, peak->latest_day, trend, today);
  g_autofree char *spoken = lope_pain_text_describe_region (peak->region, peak->severity, trend);
  GtkWidget *row = g_object_new (ADW_TYPE_ACTION_ROW,
                                 "activatable", TRUE,
                                 "title", lope_region_get_name (peak->region),
                                 "subtitle", summary,
                                 "use-markup", FALSE,
                                 NULL);

  adw_action_row_add_suffix (ADW_ACTION_ROW (row), lope_pain_badge_new (peak->severity));
  /* The title alone would not say how much. */
  gtk_accessible_reset_relation (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_RELATION_LABELLED_BY);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, spoken,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, summary,
                                  -1);
  g_object_set_data (G_OBJECT (row), "region", GINT_TO_POINTER (peak->region));
  gtk_list_box_append (self->regions, row);
}

static void
update_regions (LopeBodyPage *self)
{
  g_autofree char *count = lope_format_number (self->entries->len, 0);
  gboolean any = self->entries->len > 0;

  gtk_list_box_remove_all (self->regions);
  for (guint i = 0; i < self->peaks->len; i++)
    add_row (self, &g_array_index (self->peaks, LopePainPeak, i));

  gtk_widget_set_visible (gtk_widget_get_ancestor (GTK_WIDGET (self->regions), ADW_TYPE_PREFERENCES_GROUP),
                          self->peaks->len > 0);
  gtk_label_set_label (self->n_entries, count);
  adw_status_page_set_description (self->empty_page,
                                   any ? _("Nothing was recorded in this time.")
                                       : _("Press where it hurts on the figure when something does."));
  gtk_stack_set_visible_child_name (self->regions_stack, any ? "regions" : "empty");
}

static void
update_bar (LopeBodyPage *self)
{
  int region = lope_body_map_get_selected (get_map (self));
  const LopePainPeak *peak = region != LOPE_REGION_ANYWHERE ? find_peak (self, region) : NULL;
  LopeDay today = lope_session_get_today (get_session (self));
  g_autofree char *text = NULL;

  if (region == LOPE_REGION_ANYWHERE)
    {
      guint n = self->peaks->len;

      gtk_label_set_label (self->bar_title, _("Pain"));
      text = n > 0 ? g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u region in this time",
                                                   "%u regions in this time", n), n)
                   : g_strdup (_("Nothing was recorded in this time."));
    }
  else
    {
      gtk_label_set_label (self->bar_title, lope_region_get_name (region));
      text = peak != NULL ? lope_pain_text_summarise (peak->latest, peak->latest_day, find_trend (self, region), today)
                          : g_strdup (_("Nothing was recorded in this time."));
    }
  gtk_label_set_label (self->bar_subtitle, text);
  lope_pain_badge_set_severity (self->bar_badge, peak != NULL ? peak->severity : -1);
}

static void
update_range (LopeBodyPage *self)
{
  LopeDay today = lope_session_get_today (get_session (self));
  int days = ranges[find_range (self)].days;

  g_clear_pointer (&self->peaks, g_array_unref);
  self->peaks = lope_pain_history_list_peaks (self->entries, days > 0 ? today - days + 1 : LOPE_DAY_NONE, today);
  update_map (self);
  update_regions (self);
  update_bar (self);
}

/* ==== The pane ==== */

static void
close_region (LopeBodyPage *self)
{
  g_clear_object (&self->region_page);
  lope_body_map_set_selected (get_map (self), LOPE_REGION_ANYWHERE);
  update_bar (self);
}

static void
open_region (LopeBodyPage *self,
             int           region)
{
  AdwNavigationPage *pages[2];
  gboolean replace = self->region_page != NULL;

  lope_body_map_show_region (get_map (self), region);
  lope_body_map_set_selected (get_map (self), region);
  g_clear_object (&self->region_page);
  self->region_page = g_object_ref_sink (lope_region_page_new (get_session (self), region));
  lope_region_page_update (self->region_page, self->entries);

  pages[0] = self->regions_page;
  pages[1] = ADW_NAVIGATION_PAGE (self->region_page);
  if (replace)
    adw_navigation_view_replace (self->pane, pages, G_N_ELEMENTS (pages));
  else
    adw_navigation_view_push (self->pane, pages[1]);
  update_bar (self);
  if (is_narrow (self))
    adw_bottom_sheet_set_open (self->sheet, TRUE);
  lope_region_page_take_focus (self->region_page);
}

static void
popped_cb (LopeBodyPage      *self,
           AdwNavigationPage *page)
{
  int region = lope_body_map_get_selected (get_map (self));

  if (page != ADW_NAVIGATION_PAGE (self->region_page))
    return;

  close_region (self);
  if (!is_narrow (self) && region != LOPE_REGION_ANYWHERE)
    gtk_widget_grab_focus (GTK_WIDGET (get_map (self)));
}

static void
region_activated_cb (LopeBodyPage *self,
                     int           region)
{
  open_region (self, region);
}

static void
row_activated_cb (LopeBodyPage  *self,
                  GtkListBoxRow *row)
{
  open_region (self, GPOINTER_TO_INT (g_object_get_data (G_OBJECT (row), "region")));
}

static void
entries_cb (LopeBodyPage *self)
{
  adw_navigation_view_push (self->pane, lope_pain_entries_new (get_session (self), LOPE_REGION_ANYWHERE));
}

static void
range_cb (LopeBodyPage *self)
{
  /* Also called while the page is made. */
  if (self->entries != NULL)
    update_range (self);
}

/* The bar of the sheet lies over the page. */
static void
layout_cb (LopeBodyPage *self)
{
  if (self->figure_view != NULL)
    gtk_widget_set_margin_bottom (self->figure_view,
                                  is_narrow (self) ? adw_bottom_sheet_get_bottom_bar_height (self->sheet) : 0);
}

/* ==== LopePage ==== */

static void
lope_body_page_changed (LopePage *page,
                        guint     changes)
{
  LopeBodyPage *self = LOPE_BODY_PAGE (page);
  LopeSession *session = lope_page_get_session (page);
  g_autoptr (GPtrArray) entries = NULL;
  g_autoptr (GError) error = NULL;

  entries = lope_store_list_records (lope_session_get_store (session), LOPE_TYPE_PAIN_ENTRY,
                                     LOPE_DAY_NONE, lope_session_get_today (session), &error);
  if (entries == NULL)
    {
      lope_session_report (session, _("The journal could not be read"), error);
      return;
    }

  g_clear_pointer (&self->entries, g_ptr_array_unref);
  self->entries = g_steal_pointer (&entries);
  update_range (self);
  if (self->region_page != NULL)
    lope_region_page_update (self->region_page, self->entries);
}

static void
lope_body_page_show (LopePage   *page,
                     const char *id)
{
  int region = lope_region_from_id (id);

  if (region != LOPE_REGION_ANYWHERE)
    open_region (LOPE_BODY_PAGE (page), region);
}

static void
lope_body_page_dispose (GObject *object)
{
  LopeBodyPage *self = LOPE_BODY_PAGE (object);

  g_clear_object (&self->region_page);
  g_clear_pointer (&self->entries, g_ptr_array_unref);
  g_clear_pointer (&self->peaks, g_array_unref);
  gtk_widget_dispose_template (GTK_WIDGET (object), LOPE_TYPE_BODY_PAGE);

  G_OBJECT_CLASS (lope_body_page_parent_class)->dispose (object);
}

static void
lope_body_page_class_init (LopeBodyPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lope_body_page_dispose;
  LOPE_PAGE_CLASS (klass)->changed = lope_body_page_changed;
  LOPE_PAGE_CLASS (klass)->show = lope_body_page_show;

  g_type_ensure (LOPE_TYPE_BODY_FIGURE);
  g_type_ensure (LOPE_TYPE_HEADER_TITLE);
  g_type_ensure (LOPE_TYPE_PAIN_BADGE);
  gtk_widget_class_set_template_from_resource (widget_class, LOPE_RESOURCE_BASE "/lope-body-page.ui");
  gtk_widget_class_bind_template_child (widget_class, LopeBodyPage, layouts);
  gtk_widget_class_bind_template_child (widget_class, LopeBodyPage, sheet);
  gtk_widget_class_bind_template_child (widget_class, LopeBodyPage, figure_view);
  gtk_widget_class_bind_template_child (widget_class, LopeBodyPage, figure);
  gtk_widget_class_bind_template_child (widget_class, LopeBodyPage, key);
  gtk_widget_class_bind_template_child (widget_class, LopeBodyPage, ranges);
  gtk_widget_class_bind_template_child (widget_class, LopeBodyPage, pane);
  gtk_widget_class_bind_template_child (widget_class, LopeBodyPage, regions_page);
  gtk_widget_class_bind_template_child (widget_class, LopeBodyPage, regions_stack);
  gtk_widget_class_bind_template_child (widget_class, LopeBodyPage, empty_page);
  gtk_widget_class_bind_template_child (widget_class, LopeBodyPage, regions);
  gtk_widget_class_bind_template_child (widget_class, LopeBodyPage, n_entries);
  gtk_widget_class_bind_template_child (widget_class, LopeBodyPage, bar_title);
  gtk_widget_class_bind_template_child (widget_class, LopeBodyPage, bar_subtitle);
  gtk_widget_class_bind_template_child (widget_class, LopeBodyPage, bar_badge);
  gtk_widget_class_bind_template_callback (widget_class, entries_cb);
  gtk_widget_class_bind_template_callback (widget_class, layout_cb);
  gtk_widget_class_bind_template_callback (widget_class, range_cb);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
}

static void
lope_body_page_init (LopeBodyPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  for (int severity = 0; severity <= LOPE_PAIN_MAX; severity++)
    gtk_box_append (self->key, lope_pain_badge_new (severity));

  g_signal_connect_object (get_map (self), "region-activated", G_CALLBACK (region_activated_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->pane, "popped", G_CALLBACK (popped_cb), self, G_CONNECT_SWAPPED);
}
