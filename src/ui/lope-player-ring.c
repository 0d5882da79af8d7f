/* lope-player-ring.c
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lope-player-ring.h"

#include <math.h>

#define LINE 11
#define MIN_DIAMETER 96
#define BAR_HEIGHT 6
#define BAR_GAP 6
#define MIN_BAR 4
#define TRACK 0.12f /* alpha */
#define NOTICEABLE 0.001 /* share of what is drawn */

struct _LopePlayerRing {
  GtkWidget parent_instance;

  double fraction;
};

/**
 * LopePlayerRing:
 *
 * A ring that closes as time passes, in the colour of the widget. What it says is
 * said in numbers by what stands in it.
 */
G_DEFINE_FINAL_TYPE (LopePlayerRing, lope_player_ring, GTK_TYPE_WIDGET)

struct _LopePlayerSteps {
  GtkWidget parent_instance;

  GArray *fractions; /* owned, of double */
};

/**
 * LopePlayerSteps:
 *
 * How far a routine is, one bar for each of its steps, in the colour of the
 * widget.
 */
G_DEFINE_FINAL_TYPE (LopePlayerSteps, lope_player_steps, GTK_TYPE_WIDGET)

static GdkRGBA
get_track_color (GtkWidget *widget)
{
  GtkWidget *parent = gtk_widget_get_parent (widget);
  GdkRGBA color;

  gtk_widget_get_color (parent != NULL ? parent : widget, &color);
  color.alpha *= TRACK;

  return color;
}

/* ==== Ring ==== */

static void
append_arc (GtkSnapshot   *snapshot,
            double         size,
            double         fraction,
            const GdkRGBA *color)
{
  g_autoptr (GskPathBuilder) builder = gsk_path_builder_new ();
  g_autoptr (GskPath) path = NULL;
  GskStroke *stroke = gsk_stroke_new (LINE);
  const double radius = (size - LINE) / 2, angle = 2 * G_PI * fraction;
  const int n = MAX (2, (int) ceil (fraction * 90));

  /* Short lines: a whole turn of an arc has no end to be told by. */
  gsk_path_builder_move_to (builder, 0, (float) -radius);
  for (int i = 1; i <= n; i++)
    gsk_path_builder_line_to (builder, (float) (radius * sin (angle * i / n)), (float) (-radius * cos (angle * i / n)));
  if (fraction >= 1)
    gsk_path_builder_close (builder);
  path = gsk_path_builder_to_path (builder);
  gsk_stroke_set_line_cap (stroke, GSK_LINE_CAP_ROUND);
  gsk_stroke_set_line_join (stroke, GSK_LINE_JOIN_ROUND);
  gtk_snapshot_append_stroke (snapshot, path, stroke, color);
  gsk_stroke_free (stroke);
}

static void
lope_player_ring_snapshot (GtkWidget   *widget,
                           GtkSnapshot *snapshot)
{
  LopePlayerRing *self = LOPE_PLAYER_RING (widget);
  const double size = MIN (gtk_widget_get_width (widget), gtk_widget_get_height (widget));
  const GdkRGBA track = get_track_color (widget);
  GdkRGBA color;

  if (size <= LINE)
    return;

  gtk_widget_get_color (widget, &color);
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT ((float) gtk_widget_get_width (widget) / 2,
                                                          (float) gtk_widget_get_height (widget) / 2));
  append_arc (snapshot, size, 1, &track);
  if (self->fraction > 0)
    {
      /* Time runs the way that text does. */
      if (gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL)
        gtk_snapshot_scale (snapshot, -1, 1);
      append_arc (snapshot, size, self->fraction, &color);
    }
  gtk_snapshot_restore (snapshot);
}

static void
lope_player_ring_measure (GtkWidget      *widget,
                          GtkOrientation  orientation,
                          int             for_size,
                          int            *minimum,
                          int            *natural,
                          int            *minimum_baseline,
                          int            *natural_baseline)
{
  *minimum = *natural = MIN_DIAMETER;
}

static void
lope_player_ring_class_init (LopePlayerRingClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  widget_class->snapshot = lope_player_ring_snapshot;
  widget_class->measure = lope_player_ring_measure;
  gtk_widget_class_set_css_name (widget_class, "lope-player-ring");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
lope_player_ring_init (LopePlayerRing *self)
{
}

/* ==== Steps ==== */

static void
append_bar (GtkSnapshot   *snapshot,
            double         x,
            double         width,
            const GdkRGBA *color)
{
  const graphene_rect_t area = GRAPHENE_RECT_INIT ((float) x, 0, (float) width, BAR_HEIGHT);
  GskRoundedRect outline;

  gsk_rounded_rect_init_from_rect (&outline, &area, BAR_HEIGHT / 2.0f);
  gtk_snapshot_push_rounded_clip (snapshot, &outline);
  gtk_snapshot_append_color (snapshot, color, &area);
  gtk_snapshot_pop (snapshot);
}

static void
lope_player_steps_snapshot (GtkWidget   *widget,
                            GtkSnapshot *snapshot)
{
  LopePlayerSteps *self = LOPE_PLAYER_STEPS (widget);
  const gboolean rtl = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  const guint n = self->fractions->len;
  const double width = gtk_widget_get_width (widget);
  const GdkRGBA track = get_track_color (widget);
  GdkRGBA color;

  gtk_widget_get_color (widget, &color);
  for (guint i = 0; i < n; i++)
    {
      const double gap = n * (MIN_BAR + BAR_GAP) > width ? 1 : BAR_GAP;
      const double bar = (width - (n - 1) * gap) / n, start = i * (bar + gap);
      const double done = bar * g_array_index (self->fractions, double, i);

      append_bar (snapshot, rtl ? width - start - bar : start, bar, &track);
      if (done > 0)
        append_bar (snapshot, rtl ? width - start - done : start, done, &color);
    }
}

static void
lope_player_steps_measure (GtkWidget      *widget,
                           GtkOrientation  orientation,
                           int             for_size,
                           int            *minimum,
                           int            *natural,
                           int            *minimum_baseline,
                           int            *natural_baseline)
{
  *minimum = *natural = orientation == GTK_ORIENTATION_HORIZONTAL ? MIN_DIAMETER : BAR_HEIGHT;
}

static void
lope_player_steps_finalize (GObject *object)
{
  g_array_unref (LOPE_PLAYER_STEPS (object)->fractions);

  G_OBJECT_CLASS (lope_player_steps_parent_class)->finalize (object);
}

static void
lope_player_steps_class_init (LopePlayerStepsClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = lope_player_steps_finalize;
  widget_class->snapshot = lope_player_steps_snapshot;
  widget_class->measure = lope_player_steps_measure;
  gtk_widget_class_set_css_name (widget_class, "lope-player-steps");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
lope_player_steps_init (LopePlayerSteps *self)
{
  self->fractions = g_array_new (FALSE, TRUE, sizeof (double));
}

/* ==== API ==== */

/**
 * lope_player_ring_set_fraction:
 * @self: a ring
 * @fraction: how much of it is closed, from 0 to 1
 *
 * Sets how far it is.
 */
void
lope_player_ring_set_fraction (LopePlayerRing *self,
                               double          fraction)
{
  g_return_if_fail (LOPE_IS_PLAYER_RING (self));

  fraction = CLAMP (fraction, 0, 1);
  if (fabs (self->fraction - fraction) < NOTICEABLE)
    return;

  self->fraction = fraction;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/**
 * lope_player_steps_set_n:
 * @self: the steps
 * @n_steps: how many
 *
 * Sets how many there are, with nothing done of them.
 */
void
lope_player_steps_set_n (LopePlayerSteps *self,
                         guint            n_steps)
{
  g_return_if_fail (LOPE_IS_PLAYER_STEPS (self));

  g_array_set_size (self->fractions, 0);
  g_array_set_size (self->fractions, n_steps);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/**
 * lope_player_steps_set_fraction:
 * @self: the steps
 * @step: the number of a step
 * @fraction: how much of it is done, from 0 to 1
 *
 * Sets how far a step is.
 */
void
lope_player_steps_set_fraction (LopePlayerSteps *self,
                                guint            step,
                                double           fraction)
{
  double *old;

  g_return_if_fail (LOPE_IS_PLAYER_STEPS (self));
  g_return_if_fail (step < self->fractions->len);

  old = &g_array_index (self->fractions, double, step);
  if (fabs (*old - fraction) < NOTICEABLE)
    return;

  *old = fraction;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}
