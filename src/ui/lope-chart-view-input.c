/* lope-chart-view-input.c
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lope-chart-view-private.h"

#include "lope-format.h"

#include <math.h>

#include <glib/gi18n-lib.h>

/* ==== The pointer ==== */

static void
set_hover (LopeChartView *self,
           int            hover)
{
  if (self->hover == hover)
    return;

  self->hover = hover;
  lope_chart_view_update_pointed (self);
}

static void
motion_cb (GtkEventControllerMotion *controller,
           double                    x,
           double                    y,
           LopeChartView            *self)
{
  /* While a time is dragged over, its edges are what one looks at. */
  if (self->chart != NULL && !gtk_gesture_is_recognized (self->drag))
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
  lope_chart_view_update_pointed (self);
  g_signal_emit (self, lope_chart_view_signals[LOPE_CHART_VIEW_ACTIVATED], 0, (guint) i);
}

/* The value at @x, or the nearest one. */
static int
find_nearest (LopeChartView *self,
              double         x)
{
  const int n = lope_chart_view_get_n_items (self);
  double best = INFINITY;
  int nearest = -1;

  for (int i = 0; i < n; i++)
    {
      LopeRect item = lope_chart_get_item (self->chart, (guint) i);
      double distance = fabs (x - (item.x + item.width / 2));

      if (distance < best)
        {
          best = distance;
          nearest = i;
        }
    }

  return nearest;
}

static void
drag_begin_cb (GtkGestureDrag *gesture,
               double          x,
               double          y,
               LopeChartView  *self)
{
  if (!self->zoomable || lope_chart_view_get_n_items (self) < 2)
    gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_DENIED);
}

static void
drag_update_cb (GtkGestureDrag *gesture,
                double          dx,
                double          dy,
                LopeChartView  *self)
{
  GdkEventSequence *sequence = gtk_gesture_single_get_current_sequence (GTK_GESTURE_SINGLE (gesture));
  double x, y;

  gtk_gesture_drag_get_start_point (gesture, &x, &y);
  if (gtk_gesture_get_sequence_state (GTK_GESTURE (gesture), sequence) != GTK_EVENT_SEQUENCE_CLAIMED)
    {
      /* A finger that goes up or down scrolls the page. */
      if (sequence != NULL && fabs (dy) > fabs (dx))
        {
          gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_DENIED);
          return;
        }
      if (!gtk_drag_check_threshold (GTK_WIDGET (self), (int) x, 0, (int) (x + dx), 0))
        return;

      gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_CLAIMED);
      gtk_widget_grab_focus (GTK_WIDGET (self));
      self->anchor = find_nearest (self, x);
    }

  if (self->anchor < 0)
    return;

  self->end = find_nearest (self, x + dx);
  self->cursor = self->end;
  self->hover = -1;
  lope_chart_view_update_pointed (self);
}

static void
select_values (LopeChartView *self)
{
  const guint first = (guint) MIN (self->anchor, self->end);
  const guint last = (guint) MAX (self->anchor, self->end);

  lope_chart_view_clear_selection (self);
  if (last > first)
    g_signal_emit (self, lope_chart_view_signals[LOPE_CHART_VIEW_SELECTED], 0, first, last);
}

static void
drag_end_cb (GtkGestureDrag *gesture,
             double          dx,
             double          dy,
             LopeChartView  *self)
{
  if (lope_chart_view_has_selection (self))
    select_values (self);
}

static void
drag_cancel_cb (GtkGesture       *gesture,
                GdkEventSequence *sequence,
                LopeChartView    *self)
{
  lope_chart_view_clear_selection (self);
}

/* ==== The keyboard ==== */

static void
say (LopeChartView *self,
     const char    *text)
{
  gtk_accessible_announce (GTK_ACCESSIBLE (self), text, GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
}

static void
say_selection (LopeChartView *self)
{
  LopeDay first, last, ignored;
  g_autofree char *days = NULL;
  g_autofree char *text = NULL;

  if (!lope_chart_get_days (self->chart, (guint) MIN (self->anchor, self->end), &first, &ignored) ||
      !lope_chart_get_days (self->chart, (guint) MAX (self->anchor, self->end), &ignored, &last))
    return;

  days = lope_format_day_range (first, last, LOPE_DAY_NONE);
  /* TRANSLATORS: Said when a time is selected in a chart. %s is like “9–15 November 2026” */
  text = g_strdup_printf (_("%s selected, Enter zooms in"), days);
  say (self, text);
}

static void
go_to (LopeChartView *self,
       int            i,
       gboolean       extend)
{
  const int n = lope_chart_view_get_n_items (self);
  const int from = self->cursor;
  g_autofree char *text = NULL;

  i = CLAMP (i, 0, n - 1);
  if (i == from)
    {
      gtk_widget_error_bell (GTK_WIDGET (self));
      return;
    }

  if (extend && self->zoomable && from >= 0)
    {
      self->anchor = self->anchor >= 0 ? self->anchor : from;
      self->end = i;
    }
  else
    lope_chart_view_clear_selection (self);

  self->cursor = i;
  self->hover = -1;
  lope_chart_view_update_pointed (self);
  if (lope_chart_view_has_selection (self))
    {
      say_selection (self);
      return;
    }
  text = lope_chart_describe (self->chart, (guint) i);
  say (self, text);
}

/* Where a key goes, or −1 for nowhere. */
static int
find_target (LopeChartView *self,
             guint          keyval)
{
  const gboolean rtl = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;
  const int n = lope_chart_view_get_n_items (self), from = self->cursor, leap = MAX (2, n / 10);

  switch (keyval)
    {
    case GDK_KEY_Left:
    case GDK_KEY_KP_Left:
      return from < 0 ? n - 1 : MAX (0, from + (rtl ? 1 : -1));
    case GDK_KEY_Right:
    case GDK_KEY_KP_Right:
      return from < 0 ? n - 1 : MAX (0, from + (rtl ? -1 : 1));
    case GDK_KEY_Page_Up:
    case GDK_KEY_KP_Page_Up:
      return from < 0 ? n - 1 : MAX (0, from - leap);
    case GDK_KEY_Page_Down:
    case GDK_KEY_KP_Page_Down:
      return from < 0 ? 0 : from + leap;
    case GDK_KEY_Home:
    case GDK_KEY_KP_Home:
      return 0;
    case GDK_KEY_End:
    case GDK_KEY_KP_End:
      return n - 1;
    default:
      return -1;
    }
}

static gboolean
activate (LopeChartView *self)
{
  if (lope_chart_view_has_selection (self) && self->anchor != self->end)
    select_values (self);
  else if (self->cursor >= 0 && self->cursor < lope_chart_view_get_n_items (self))
    g_signal_emit (self, lope_chart_view_signals[LOPE_CHART_VIEW_ACTIVATED], 0, (guint) self->cursor);
  else
    return GDK_EVENT_PROPAGATE;

  return GDK_EVENT_STOP;
}

static gboolean
cancel (LopeChartView *self)
{
  if (self->anchor >= 0)
    {
      /* First, as this ends the drag that made it. */
      lope_chart_view_clear_selection (self);
      gtk_gesture_set_state (self->drag, GTK_EVENT_SEQUENCE_DENIED);
      say (self, _("Nothing selected"));
      return GDK_EVENT_STOP;
    }
  if (self->cursor < 0)
    return GDK_EVENT_PROPAGATE;

  self->cursor = -1;
  lope_chart_view_update_pointed (self);

  return GDK_EVENT_STOP;
}

static gboolean
key_pressed_cb (GtkEventControllerKey *controller,
                guint                  keyval,
                guint                  keycode,
                GdkModifierType        state,
                LopeChartView         *self)
{
  const gboolean shift = (state & GDK_SHIFT_MASK) != 0;
  int target;

  if (lope_chart_view_get_n_items (self) == 0 || (state & (GDK_CONTROL_MASK | GDK_ALT_MASK)) != 0 || (shift && !self->zoomable))
    return GDK_EVENT_PROPAGATE;

  target = find_target (self, keyval);
  if (target >= 0)
    {
      go_to (self, target, shift);
      return GDK_EVENT_STOP;
    }

  switch (keyval)
    {
    case GDK_KEY_Return:
    case GDK_KEY_KP_Enter:
      return activate (self);
    case GDK_KEY_Escape:
      return cancel (self);
    default:
      return GDK_EVENT_PROPAGATE;
    }
}

/* Makes the view answer to the pointer and to keys. */
void
lope_chart_view_add_controllers (LopeChartView *self)
{
  GtkEventController *motion = gtk_event_controller_motion_new ();
  GtkEventController *key = gtk_event_controller_key_new ();
  GtkGesture *click = gtk_gesture_click_new ();

  self->drag = gtk_gesture_drag_new ();
  g_signal_connect (self->drag, "drag-begin", G_CALLBACK (drag_begin_cb), self);
  g_signal_connect (self->drag, "drag-update", G_CALLBACK (drag_update_cb), self);
  g_signal_connect (self->drag, "drag-end", G_CALLBACK (drag_end_cb), self);
  g_signal_connect (self->drag, "cancel", G_CALLBACK (drag_cancel_cb), self);
  g_signal_connect (motion, "enter", G_CALLBACK (motion_cb), self);
  g_signal_connect (motion, "motion", G_CALLBACK (motion_cb), self);
  g_signal_connect (motion, "leave", G_CALLBACK (leave_cb), self);
  g_signal_connect (key, "key-pressed", G_CALLBACK (key_pressed_cb), self);
  g_signal_connect (click, "released", G_CALLBACK (released_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (self->drag));
  gtk_widget_add_controller (GTK_WIDGET (self), motion);
  gtk_widget_add_controller (GTK_WIDGET (self), key);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
}
