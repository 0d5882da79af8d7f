/* lope-chart-view.c
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lope-chart-view.h"

#include "lope-chart-bubble.h"
#include "lope-chart-view-private.h"
#include "lope-widget-style.h"

#include <math.h>

#include <glib/gi18n-lib.h>

/* How far around a value its mark may reach. */
#define MARK_REACH 12

/* How long bars grow, in milliseconds. */
#define GROWTH_TIME 200

#define SELECTION_ALPHA 0.15f

/**
 * LopeChartView:
 *
 * Shows a chart. Its values can be pointed at, or gone through with the arrow
 * keys (and in leaps with Page Up and Page Down), which says them aloud. Where
 * that makes sense, several can be selected by dragging, or with Shift and the
 * arrow keys. The chart is drawn once; pointing at it only puts something over
 * the picture.
 *
 * The signal “activated” (guint) tells that a value was opened with Enter or a
 * click, “pointed” (int) which one is pointed at, “selected” (guint, guint) that
 * several were selected.
 */
G_DEFINE_FINAL_TYPE (LopeChartView, lope_chart_view, GTK_TYPE_WIDGET)

typedef enum {
  PROP_TITLE = 1,
  PROP_ZOOMABLE,
  PROP_SPELT_OUT,
} LopeChartViewProperty;

static GParamSpec *properties[PROP_SPELT_OUT + 1];
guint lope_chart_view_signals[LOPE_CHART_VIEW_N_SIGNALS];

int
lope_chart_view_get_n_items (LopeChartView *self)
{
  return self->chart != NULL ? (int) lope_chart_get_n_items (self->chart) : 0;
}

/* What it shows in a sentence, then value by value where there is no table of them. */
static char *
dup_description (LopeChartView *self)
{
  g_autofree char *summary = lope_chart_summarise (self->chart);
  g_autoptr (GString) text = g_string_new (summary);

  for (int i = 0; self->spelt_out && i < lope_chart_view_get_n_items (self); i++)
    {
      g_autofree char *value = lope_chart_describe (self->chart, (guint) i);

      g_string_append_printf (text, "\n%s", value);
    }

  return g_string_free_and_steal (g_steal_pointer (&text));
}

static void
update_accessible (LopeChartView *self)
{
  const gboolean values = lope_chart_view_get_n_items (self) > 0;
  g_autofree char *description = self->chart != NULL ? dup_description (self) : g_strdup ("");
  const char *help = "";

  if (values && self->zoomable)
    help = _("The arrow keys go through the values, with Shift they select a time to zoom in on.");
  else if (values)
    help = _("The arrow keys go through the values.");

  /* What has no values is a picture, and no stop for the keyboard. */
  gtk_widget_set_focusable (GTK_WIDGET (self), values);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, self->title != NULL ? self->title : "",
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, description,
                                  GTK_ACCESSIBLE_PROPERTY_HELP_TEXT, help,
                                  GTK_ACCESSIBLE_PROPERTY_ROLE_DESCRIPTION, values ? _("chart") : _("picture"),
                                  -1);
}

static int
get_shown (LopeChartView *self)
{
  int shown = self->hover >= 0 ? self->hover : gtk_widget_has_focus (GTK_WIDGET (self)) ? self->cursor : -1;

  return shown < lope_chart_view_get_n_items (self) ? shown : -1;
}

gboolean
lope_chart_view_has_selection (LopeChartView *self)
{
  return self->anchor >= 0 && MAX (self->anchor, self->end) < lope_chart_view_get_n_items (self);
}

void
lope_chart_view_clear_selection (LopeChartView *self)
{
  self->anchor = self->end = -1;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

void
lope_chart_view_update_pointed (LopeChartView *self)
{
  int shown = get_shown (self);
  gboolean changed = shown != self->pointed;

  gtk_widget_queue_draw (GTK_WIDGET (self));
  if (!changed)
    return;

  self->pointed = shown;
  if (shown >= 0)
    lope_chart_bubble_show (LOPE_CHART_BUBBLE (self->bubble), self->chart, (guint) shown);
  gtk_widget_set_visible (self->bubble, shown >= 0);
  gtk_widget_queue_allocate (GTK_WIDGET (self));
  g_signal_emit (self, lope_chart_view_signals[LOPE_CHART_VIEW_POINTED], 0, shown);
}

static void
chart_changed_cb (LopeChartView *self)
{
  lope_chart_picture_clear (&self->picture);
  self->hover = self->cursor = self->marked = -1;
  self->anchor = self->end = -1;
  update_accessible (self);
  lope_chart_view_update_pointed (self);
}

static void
grow_cb (double         missing,
         LopeChartView *self)
{
  self->picture.shrink = missing;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/* ==== vfuncs ==== */

static void
snapshot_selection (LopeChartView *self,
                    GtkSnapshot   *snapshot)
{
  const LopeRect a = lope_chart_get_item (self->chart, (guint) self->anchor);
  const LopeRect b = lope_chart_get_item (self->chart, (guint) self->end);
  const float left = (float) fmin (a.x, b.x), right = (float) fmax (a.x + a.width, b.x + b.width);
  const LopeColor *color = &self->picture.style.line;
  GdkRGBA rgba = { (float) color->red, (float) color->green, (float) color->blue, SELECTION_ALPHA };

  gtk_snapshot_append_color (snapshot, &rgba,
                             &GRAPHENE_RECT_INIT (left, (float) a.y, right - left, (float) a.height));
  rgba.alpha = 1;
  gtk_snapshot_append_color (snapshot, &rgba, &GRAPHENE_RECT_INIT (left, (float) a.y, 1, (float) a.height));
  gtk_snapshot_append_color (snapshot, &rgba, &GRAPHENE_RECT_INIT (right - 1, (float) a.y, 1, (float) a.height));
}

static void
snapshot_marked (LopeChartView *self,
                 GtkSnapshot   *snapshot)
{
  const LopeRect item = lope_chart_get_item (self->chart, (guint) self->marked);
  const LopeColor *color = &self->picture.style.foreground;
  const GdkRGBA rgba = { (float) color->red, (float) color->green, (float) color->blue,
                         self->picture.style.high_contrast ? 0.8f : 0.4f };

  gtk_snapshot_append_color (snapshot, &rgba,
                             &GRAPHENE_RECT_INIT ((float) round (item.x + item.width / 2), (float) item.y, 1,
                                                  (float) item.height));
}

static void
snapshot_cursor (LopeChartView *self,
                 GtkSnapshot   *snapshot,
                 guint          i)
{
  const LopeRect item = lope_chart_get_item (self->chart, i);
  cairo_t *cr = gtk_snapshot_append_cairo (snapshot,
                                           &GRAPHENE_RECT_INIT ((float) (item.x - MARK_REACH), 0,
                                                                (float) (item.width + 2 * MARK_REACH),
                                                                (float) gtk_widget_get_height (GTK_WIDGET (self))));

  lope_chart_draw_cursor (self->chart, cr, &self->picture.style, i);
  cairo_destroy (cr);
}

static void
lope_chart_view_snapshot (GtkWidget   *widget,
                          GtkSnapshot *snapshot)
{
  LopeChartView *self = LOPE_CHART_VIEW (widget);
  const int shown = get_shown (self);

  if (self->chart == NULL || gtk_widget_get_width (widget) <= 0 || gtk_widget_get_height (widget) <= 0)
    return;

  lope_chart_picture_show (&self->picture, self->chart, widget, snapshot, lope_chart_view_has_selection (self) ? -1 : shown);
  if (lope_chart_view_has_selection (self))
    snapshot_selection (self, snapshot);
  if (shown >= 0)
    snapshot_cursor (self, snapshot, (guint) shown);
  else if (self->marked >= 0 && self->marked < lope_chart_view_get_n_items (self))
    snapshot_marked (self, snapshot);

  gtk_widget_snapshot_child (widget, self->bubble, snapshot);
}

static void
lope_chart_view_measure (GtkWidget      *widget,
                         GtkOrientation  orientation,
                         int             for_size,
                         int            *minimum,
                         int            *natural,
                         int            *minimum_baseline,
                         int            *natural_baseline)
{
  /* A height is asked for by whoever shows it. */
  *minimum = orientation == GTK_ORIENTATION_HORIZONTAL ? 120 : 60;
  *natural = orientation == GTK_ORIENTATION_HORIZONTAL ? 280 : 120;
}

static void
lope_chart_view_size_allocate (GtkWidget *widget,
                               int        width,
                               int        height,
                               int        baseline)
{
  LopeChartView *self = LOPE_CHART_VIEW (widget);
  const int shown = get_shown (self);
  LopeRect item;

  if (shown < 0 || !gtk_widget_get_visible (self->bubble))
    return;

  item = lope_chart_get_item (self->chart, (guint) shown);
  lope_chart_bubble_allocate (LOPE_CHART_BUBBLE (self->bubble), &item, width, height);
}

static void
lope_chart_view_dispose (GObject *object)
{
  LopeChartView *self = LOPE_CHART_VIEW (object);

  /* Its target is this view. */
  if (self->growth != NULL)
    adw_animation_reset (self->growth);
  g_clear_object (&self->growth);
  if (self->chart != NULL)
    g_signal_handlers_disconnect_by_data (self->chart, self);
  g_clear_object (&self->chart);
  g_clear_pointer (&self->title, g_free);
  g_clear_pointer (&self->bubble, gtk_widget_unparent);
  lope_chart_picture_clear (&self->picture);

  G_OBJECT_CLASS (lope_chart_view_parent_class)->dispose (object);
}

static void
lope_chart_view_get_property (GObject    *object,
                              guint       prop_id,
                              GValue     *value,
                              GParamSpec *pspec)
{
  LopeChartView *self = LOPE_CHART_VIEW (object);

  switch ((LopeChartViewProperty) prop_id)
    {
    case PROP_TITLE:
      g_value_set_string (value, self->title);
      break;
    case PROP_ZOOMABLE:
      g_value_set_boolean (value, self->zoomable);
      break;
    case PROP_SPELT_OUT:
      g_value_set_boolean (value, self->spelt_out);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
lope_chart_view_set_property (GObject      *object,
                              guint         prop_id,
                              const GValue *value,
                              GParamSpec   *pspec)
{
  LopeChartView *self = LOPE_CHART_VIEW (object);

  switch ((LopeChartViewProperty) prop_id)
    {
    case PROP_TITLE:
      lope_chart_view_set_title (self, g_value_get_string (value));
      break;
    case PROP_ZOOMABLE:
      lope_chart_view_set_zoomable (self, g_value_get_boolean (value));
      break;
    case PROP_SPELT_OUT:
      lope_chart_view_set_spelt_out (self, g_value_get_boolean (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
lope_chart_view_class_init (LopeChartViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = lope_chart_view_dispose;
  object_class->get_property = lope_chart_view_get_property;
  object_class->set_property = lope_chart_view_set_property;
  widget_class->snapshot = lope_chart_view_snapshot;
  widget_class->measure = lope_chart_view_measure;
  widget_class->size_allocate = lope_chart_view_size_allocate;

  /**
   * LopeChartView:title:
   *
   * What the chart shows, for screen readers.
   */
  properties[PROP_TITLE] =
    g_param_spec_string ("title", NULL, NULL, NULL,
                         G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);

  /**
   * LopeChartView:zoomable:
   *
   * Whether several values can be selected.
   */
  properties[PROP_ZOOMABLE] =
    g_param_spec_boolean ("zoomable", NULL, NULL, FALSE,
                          G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);

  /**
   * LopeChartView:spelt-out:
   *
   * Whether its description tells every value: for small charts without a table.
   */
  properties[PROP_SPELT_OUT] =
    g_param_spec_boolean ("spelt-out", NULL, NULL, FALSE,
                          G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  /**
   * LopeChartView::activated:
   * @i: which value
   *
   * A value was opened.
   */
  lope_chart_view_signals[LOPE_CHART_VIEW_ACTIVATED] = g_signal_new ("activated", LOPE_TYPE_CHART_VIEW, G_SIGNAL_RUN_LAST, 0,
                                     NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_UINT);

  /**
   * LopeChartView::pointed:
   * @i: which value, or −1 for none
   *
   * Another value is pointed at.
   */
  lope_chart_view_signals[LOPE_CHART_VIEW_POINTED] = g_signal_new ("pointed", LOPE_TYPE_CHART_VIEW, G_SIGNAL_RUN_LAST, 0,
                                   NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_INT);

  /**
   * LopeChartView::selected:
   * @first: the first value
   * @last: the last one, after @first
   *
   * Several values were selected.
   */
  lope_chart_view_signals[LOPE_CHART_VIEW_SELECTED] = g_signal_new ("selected", LOPE_TYPE_CHART_VIEW, G_SIGNAL_RUN_LAST, 0,
                                    NULL, NULL, NULL, G_TYPE_NONE, 2, G_TYPE_UINT, G_TYPE_UINT);

  gtk_widget_class_set_css_name (widget_class, "lope-chart");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
lope_chart_view_init (LopeChartView *self)
{
  self->hover = self->cursor = self->pointed = self->marked = -1;
  self->anchor = self->end = -1;

  self->growth = adw_timed_animation_new (GTK_WIDGET (self), 1, 0, GROWTH_TIME,
                                          adw_callback_animation_target_new ((AdwAnimationTargetFunc) grow_cb, self,
                                                                             NULL));
  self->bubble = lope_chart_bubble_new ();
  gtk_widget_set_visible (self->bubble, FALSE);
  gtk_widget_set_parent (self->bubble, GTK_WIDGET (self));

  lope_chart_view_add_controllers (self);
  lope_widget_follow_style (GTK_WIDGET (self));
  g_signal_connect (self, "notify::has-focus", G_CALLBACK (lope_chart_view_update_pointed), NULL);
}

/* ==== API ==== */

/**
 * lope_chart_view_set_chart:
 * @self: a view
 * @chart: what to show
 *
 * Sets what is shown.
 */
void
lope_chart_view_set_chart (LopeChartView *self,
                           LopeChart     *chart)
{
  g_return_if_fail (LOPE_IS_CHART_VIEW (self));
  g_return_if_fail (LOPE_IS_CHART (chart));

  if (self->chart != NULL)
    g_signal_handlers_disconnect_by_data (self->chart, self);
  g_set_object (&self->chart, chart);
  g_signal_connect_object (chart, "changed", G_CALLBACK (chart_changed_cb), self, G_CONNECT_SWAPPED);
  chart_changed_cb (self);
}

/**
 * lope_chart_view_set_title:
 * @self: a view
 * @title: (nullable): what the chart shows
 *
 * Sets what the chart is called by screen readers.
 */
void
lope_chart_view_set_title (LopeChartView *self,
                           const char    *title)
{
  g_return_if_fail (LOPE_IS_CHART_VIEW (self));

  if (!g_set_str (&self->title, title))
    return;

  update_accessible (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_TITLE]);
}

/**
 * lope_chart_view_set_zoomable:
 * @self: a view
 * @zoomable: whether several values can be selected
 *
 * Sets whether “selected” is ever emitted.
 */
void
lope_chart_view_set_zoomable (LopeChartView *self,
                              gboolean       zoomable)
{
  g_return_if_fail (LOPE_IS_CHART_VIEW (self));

  if (self->zoomable == zoomable)
    return;

  self->zoomable = zoomable;
  lope_chart_view_clear_selection (self);
  update_accessible (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_ZOOMABLE]);
}

/**
 * lope_chart_view_set_spelt_out:
 * @self: a view
 * @spelt_out: whether its description tells every value
 *
 * Sets whether the same can be read as a text.
 */
void
lope_chart_view_set_spelt_out (LopeChartView *self,
                               gboolean       spelt_out)
{
  g_return_if_fail (LOPE_IS_CHART_VIEW (self));

  if (self->spelt_out == spelt_out)
    return;

  self->spelt_out = spelt_out;
  update_accessible (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SPELT_OUT]);
}

/**
 * lope_chart_view_set_marked:
 * @self: a view
 * @i: a value, or −1 for none
 *
 * Marks the value that belongs to what is pointed at in another chart.
 */
void
lope_chart_view_set_marked (LopeChartView *self,
                            int            i)
{
  g_return_if_fail (LOPE_IS_CHART_VIEW (self));

  if (self->marked == i)
    return;

  self->marked = i;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/**
 * lope_chart_view_grow:
 * @self: a view
 *
 * Has the bars of the chart grow from nothing. Where the desktop asks for less
 * motion, they are simply there.
 */
void
lope_chart_view_grow (LopeChartView *self)
{
  g_return_if_fail (LOPE_IS_CHART_VIEW (self));

  adw_animation_play (self->growth);
}
