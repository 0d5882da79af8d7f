/* lope-chart-view.c
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lope-chart-view.h"

#include "lope-widget-style.h"

#include <math.h>

#include <glib/gi18n-lib.h>

#define BUBBLE_PADDING 8
#define BUBBLE_MARGIN 10

struct _LopeChartView {
  GtkWidget parent_instance;

  int hover;
  int cursor;
  int pointed; /* what was last told by the signal */

  LopeChart *chart; /* owned, nullable */
  char *title; /* owned, nullable */
};

/**
 * LopeChartView:
 *
 * Shows a chart. Its values can be pointed at, or gone through with the arrow
 * keys (and in leaps with Page Up and Page Down), which says them aloud. The
 * signal “activated” (guint) tells that one was opened with Enter or a click,
 * “pointed” (int) which one is pointed at.
 */
G_DEFINE_FINAL_TYPE (LopeChartView, lope_chart_view, GTK_TYPE_WIDGET)

typedef enum {
  PROP_TITLE = 1,
} LopeChartViewProperty;

static GParamSpec *properties[PROP_TITLE + 1];
static guint activated_signal;
static guint pointed_signal;

static void
update_accessible (LopeChartView *self)
{
  g_autofree char *summary = self->chart != NULL ? lope_chart_summarise (self->chart) : g_strdup ("");

  /* What has no values is a picture, and no stop for the keyboard. */
  gtk_widget_set_focusable (GTK_WIDGET (self), self->chart != NULL && lope_chart_get_n_items (self->chart) > 0);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, self->title != NULL ? self->title : "",
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, summary,
                                  GTK_ACCESSIBLE_PROPERTY_ROLE_DESCRIPTION,
                                  gtk_widget_get_focusable (GTK_WIDGET (self)) ? _("chart") : _("picture"),
                                  -1);
}

static int
get_shown (LopeChartView *self)
{
  int n = self->chart != NULL ? (int) lope_chart_get_n_items (self->chart) : 0;
  int shown = self->hover >= 0 ? self->hover : gtk_widget_has_focus (GTK_WIDGET (self)) ? self->cursor : -1;

  return shown < n ? shown : -1;
}

static void
update_pointed (LopeChartView *self)
{
  int shown = get_shown (self);

  gtk_widget_queue_draw (GTK_WIDGET (self));
  if (shown == self->pointed)
    return;

  self->pointed = shown;
  g_signal_emit (self, pointed_signal, 0, shown);
}

static void
chart_changed_cb (LopeChartView *self)
{
  self->hover = -1;
  self->cursor = -1;
  update_accessible (self);
  update_pointed (self);
}

/* Next to the value, on the side where there is room. */
static void
draw_bubble (LopeChartView        *self,
             cairo_t              *cr,
             const LopeChartStyle *style,
             guint                 i)
{
  g_autofree char *text = lope_chart_describe (self->chart, i);
  g_autoptr (PangoLayout) layout = gtk_widget_create_pango_layout (GTK_WIDGET (self), text);
  LopeRect item = lope_chart_get_item (self->chart, i);
  double width = gtk_widget_get_width (GTK_WIDGET (self));
  double height = gtk_widget_get_height (GTK_WIDGET (self));
  PangoAttrList *attributes = pango_attr_list_new ();
  const double room = fmax (80, width - 2 * BUBBLE_PADDING);
  PangoRectangle extents;
  LopeRect box;

  pango_attr_list_insert (attributes, pango_attr_scale_new (0.9));
  pango_layout_set_attributes (layout, attributes);
  pango_attr_list_unref (attributes);
  pango_layout_get_pixel_extents (layout, NULL, &extents);
  if (extents.width > room)
    {
      pango_layout_set_width (layout, (int) room * PANGO_SCALE);
      pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
      pango_layout_get_pixel_extents (layout, NULL, &extents);
    }

  box.width = extents.width + 2 * BUBBLE_PADDING;
  box.height = extents.height + 2 * BUBBLE_PADDING;
  box.x = item.x + item.width + BUBBLE_MARGIN;
  if (box.x + box.width > width)
    box.x = item.x - BUBBLE_MARGIN - box.width;
  box.x = CLAMP (box.x, 0, fmax (0, width - box.width));
  box.y = CLAMP (item.y + 4, 0, fmax (0, height - box.height));

  cairo_new_path (cr);
  cairo_arc (cr, box.x + box.width - 9, box.y + 9, 9, -0.5 * G_PI, 0);
  cairo_arc (cr, box.x + box.width - 9, box.y + box.height - 9, 9, 0, 0.5 * G_PI);
  cairo_arc (cr, box.x + 9, box.y + box.height - 9, 9, 0.5 * G_PI, G_PI);
  cairo_arc (cr, box.x + 9, box.y + 9, 9, G_PI, 1.5 * G_PI);
  cairo_close_path (cr);
  lope_draw_set_color (cr, &style->card, 0.97);
  cairo_fill_preserve (cr);
  cairo_set_line_width (cr, 1);
  lope_draw_set_color (cr, &style->foreground, style->high_contrast ? 0.8 : 0.2);
  cairo_stroke (cr);

  lope_draw_set_color (cr, &style->foreground, 1);
  cairo_move_to (cr, box.x + BUBBLE_PADDING - extents.x, box.y + BUBBLE_PADDING);
  pango_cairo_show_layout (cr, layout);
}

static void
set_hover (LopeChartView *self,
           int            hover)
{
  if (self->hover == hover)
    return;

  self->hover = hover;
  update_pointed (self);
}

static void
motion_cb (GtkEventControllerMotion *controller,
           double                    x,
           double                    y,
           LopeChartView            *self)
{
  if (self->chart != NULL)
    set_hover (self, lope_chart_hit (self->chart, x, y));
}

static void
leave_cb (GtkEventControllerMotion *controller,
          LopeChartView            *self)
{
  set_hover (self, -1);
}

static void
released_cb (GtkGestureClick *gesture,
             int              n_press,
             double           x,
             double           y,
             LopeChartView   *self)
{
  int i = self->chart != NULL ? lope_chart_hit (self->chart, x, y) : -1;

  if (i < 0)
    return;

  self->cursor = i;
  gtk_widget_grab_focus (GTK_WIDGET (self));
  update_pointed (self);
  g_signal_emit (self, activated_signal, 0, (guint) i);
}

static void
go_to (LopeChartView *self,
       int            i)
{
  int n = (int) lope_chart_get_n_items (self->chart);
  g_autofree char *text = NULL;

  if (n == 0)
    return;

  i = CLAMP (i, 0, n - 1);
  if (i == self->cursor)
    {
      gtk_widget_error_bell (GTK_WIDGET (self));
      return;
    }

  self->cursor = i;
  self->hover = -1;
  text = lope_chart_describe (self->chart, (guint) i);
  gtk_accessible_announce (GTK_ACCESSIBLE (self), text, GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
  update_pointed (self);
}

static gboolean
key_pressed_cb (GtkEventControllerKey *controller,
                guint                  keyval,
                guint                  keycode,
                GdkModifierType        state,
                LopeChartView         *self)
{
  gboolean rtl = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;
  int n = self->chart != NULL ? (int) lope_chart_get_n_items (self->chart) : 0;
  int from = self->cursor, leap = MAX (2, n / 10);

  if (n == 0 || (state & (GDK_CONTROL_MASK | GDK_ALT_MASK | GDK_SHIFT_MASK)) != 0)
    return GDK_EVENT_PROPAGATE;

  switch (keyval)
    {
    case GDK_KEY_Left:
    case GDK_KEY_KP_Left:
      go_to (self, from < 0 ? n - 1 : from + (rtl ? 1 : -1));
      return GDK_EVENT_STOP;
    case GDK_KEY_Right:
    case GDK_KEY_KP_Right:
      go_to (self, from < 0 ? n - 1 : from + (rtl ? -1 : 1));
      return GDK_EVENT_STOP;
    case GDK_KEY_Page_Up:
    case GDK_KEY_KP_Page_Up:
      go_to (self, from < 0 ? n - 1 : from - leap);
      return GDK_EVENT_STOP;
    case GDK_KEY_Page_Down:
    case GDK_KEY_KP_Page_Down:
      go_to (self, from < 0 ? 0 : from + leap);
      return GDK_EVENT_STOP;
    case GDK_KEY_Home:
    case GDK_KEY_KP_Home:
      go_to (self, 0);
      return GDK_EVENT_STOP;
    case GDK_KEY_End:
    case GDK_KEY_KP_End:
      go_to (self, n - 1);
      return GDK_EVENT_STOP;
    case GDK_KEY_Return:
    case GDK_KEY_KP_Enter:
      if (from < 0 || from >= n)
        return GDK_EVENT_PROPAGATE;
      g_signal_emit (self, activated_signal, 0, (guint) from);
      return GDK_EVENT_STOP;
    case GDK_KEY_Escape:
      if (from < 0)
        return GDK_EVENT_PROPAGATE;
      self->cursor = -1;
      update_pointed (self);
      return GDK_EVENT_STOP;
    default:
      return GDK_EVENT_PROPAGATE;
    }
}

static void
lope_chart_view_snapshot (GtkWidget   *widget,
                          GtkSnapshot *snapshot)
{
  LopeChartView *self = LOPE_CHART_VIEW (widget);
  int width = gtk_widget_get_width (widget);
  int height = gtk_widget_get_height (widget);
  int shown = get_shown (self);
  LopeChartStyle style;
  cairo_t *cr;

  if (self->chart == NULL || width <= 0 || height <= 0)
    return;

  lope_widget_get_chart_style (widget, &style);
  cr = gtk_snapshot_append_cairo (snapshot, &GRAPHENE_RECT_INIT (0, 0, (float) width, (float) height));
  lope_chart_draw (self->chart, cr, width, height, &style, shown);
  if (shown >= 0)
    draw_bubble (self, cr, &style, (guint) shown);
  cairo_destroy (cr);
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
lope_chart_view_dispose (GObject *object)
{
  LopeChartView *self = LOPE_CHART_VIEW (object);

  if (self->chart != NULL)
    g_signal_handlers_disconnect_by_data (self->chart, self);
  g_clear_object (&self->chart);
  g_clear_pointer (&self->title, g_free);

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

  /**
   * LopeChartView:title:
   *
   * What the chart shows, for screen readers.
   */
  properties[PROP_TITLE] =
    g_param_spec_string ("title", NULL, NULL, NULL,
                         G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  /**
   * LopeChartView::activated:
   * @i: which value
   *
   * A value was opened.
   */
  activated_signal = g_signal_new ("activated", LOPE_TYPE_CHART_VIEW, G_SIGNAL_RUN_LAST, 0,
                                   NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_UINT);

  /**
   * LopeChartView::pointed:
   * @i: which value, or −1 for none
   *
   * Another value is pointed at.
   */
  pointed_signal = g_signal_new ("pointed", LOPE_TYPE_CHART_VIEW, G_SIGNAL_RUN_LAST, 0,
                                 NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_INT);

  gtk_widget_class_set_css_name (widget_class, "lope-chart");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
lope_chart_view_init (LopeChartView *self)
{
  GtkEventController *motion = gtk_event_controller_motion_new ();
  GtkEventController *key = gtk_event_controller_key_new ();
  GtkGesture *click = gtk_gesture_click_new ();

  self->hover = -1;
  self->cursor = -1;
  self->pointed = -1;

  g_signal_connect (motion, "enter", G_CALLBACK (motion_cb), self);
  g_signal_connect (motion, "motion", G_CALLBACK (motion_cb), self);
  g_signal_connect (motion, "leave", G_CALLBACK (leave_cb), self);
  g_signal_connect (key, "key-pressed", G_CALLBACK (key_pressed_cb), self);
  g_signal_connect (click, "released", G_CALLBACK (released_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), motion);
  gtk_widget_add_controller (GTK_WIDGET (self), key);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));

  lope_widget_follow_style (GTK_WIDGET (self));
  g_signal_connect (self, "notify::has-focus", G_CALLBACK (update_pointed), NULL);
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
