/* lope-exercise-view.c
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lope-exercise-view.h"

#include "lope-exercise-pose.h"
#include "lope-exercise.h"
#include "lope-widget-style.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

#define MIN_WIDTH 32
#define MIN_HEIGHT 24

struct _LopeExerciseView {
  GtkWidget parent_instance;

  gboolean animated;
  LopeExerciseSide side;
  double seconds; /* LOPE_EXERCISE_VIEW_OWN_TIME: its own */

  gint64 begun; /* microseconds of the frame clock; 0 before the first frame */
  double shown; /* seconds */

  const LopeExerciseFigure *figure; /* borrowed, nullable */
  char *exercise; /* owned, nullable */
  GtkWidget *placeholder; /* owned: of an exercise without a figure */
  guint tick; /* owned */
};

/**
 * LopeExerciseView:
 *
 * Shows how an exercise is done: moving at its tempo while it is on the screen,
 * or still. Where the desktop asks for less motion, what would move is shown by
 * the positions that it begins and ends in, side by side. The colour of the
 * widget is that of the ground it stands on, which separates limbs.
 */
G_DEFINE_FINAL_TYPE (LopeExerciseView, lope_exercise_view, GTK_TYPE_WIDGET)

typedef enum {
  PROP_EXERCISE = 1,
  PROP_ANIMATED,
  PROP_SIDE,
  PROP_SECONDS,
} LopeExerciseViewProperty;

static GParamSpec *properties[PROP_SECONDS + 1];

static gboolean
is_moving (LopeExerciseView *self)
{
  return self->animated && self->figure != NULL && adw_get_enable_animations (GTK_WIDGET (self));
}

static void
update_accessible (LopeExerciseView *self)
{
  const LopeExercise *exercise = self->exercise != NULL ? lope_exercise_find (self->exercise) : NULL;
  const char *name = exercise != NULL ? lope_exercise_get_name (exercise) : self->exercise;
  GString *steps = g_string_new (NULL);
  const char *step;

  for (guint i = 0; exercise != NULL && (step = lope_exercise_get_step (exercise, i)) != NULL; i++)
    g_string_append_printf (steps, "%s%s", i > 0 ? " " : "", step);

  gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, name != NULL ? name : _("Exercise"),
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, steps->str,
                                  -1);
  g_string_free (steps, TRUE);
}

/* Held positions keep still for most of their time: nothing is drawn then. */
static gboolean
is_same_picture (LopeExerciseView *self,
                 double            seconds)
{
  double loop = lope_exercise_figure_get_seconds (self->figure);
  guint first[2], second[2];
  double share[2];

  lope_exercise_figure_locate (self->figure, self->shown / loop, &first[0], &second[0], &share[0]);
  lope_exercise_figure_locate (self->figure, seconds / loop, &first[1], &second[1], &share[1]);

  return first[0] == second[0] && first[1] == second[1] && first[0] == first[1];
}

static void
show_moment (LopeExerciseView *self,
             double            seconds)
{
  if (self->figure != NULL && is_same_picture (self, seconds))
    return;

  self->shown = seconds;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static gboolean
tick_cb (GtkWidget     *widget,
         GdkFrameClock *clock,
         gpointer       user_data)
{
  LopeExerciseView *self = LOPE_EXERCISE_VIEW (widget);
  gint64 now = gdk_frame_clock_get_frame_time (clock);

  if (self->begun == 0)
    self->begun = now - (gint64) (self->shown * G_USEC_PER_SEC);
  show_moment (self, (double) (now - self->begun) / G_USEC_PER_SEC);

  return G_SOURCE_CONTINUE;
}

static void
update_tick (LopeExerciseView *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  gboolean ticks = gtk_widget_get_mapped (widget) && is_moving (self) && self->seconds < 0;

  if (ticks && self->tick == 0)
    {
      self->begun = 0;
      self->tick = gtk_widget_add_tick_callback (widget, tick_cb, NULL, NULL);
    }
  else if (!ticks && self->tick != 0)
    {
      gtk_widget_remove_tick_callback (widget, self->tick);
      self->tick = 0;
    }
  gtk_widget_queue_draw (widget);
}

/* Where a movement ends: the keyframe that shows it best, unless it begins there. */
static guint
get_end_pose (LopeExerciseView *self)
{
  guint poster = lope_exercise_figure_get_poster (self->figure);
  guint n_poses = lope_exercise_figure_get_n_poses (self->figure);

  return poster > 0 ? poster : n_poses > 2 ? 1 : n_poses - 1;
}

static void
draw_pair (LopeExerciseView        *self,
           cairo_t                 *cr,
           const LopeExerciseStyle *style,
           double                   width,
           double                   height)
{
  gboolean beside = width * LOPE_EXERCISE_FIGURE_HEIGHT >= height * LOPE_EXERCISE_FIGURE_WIDTH;
  gboolean reversed = beside && gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;
  LopeExerciseShot start = { self->side, TRUE, 0, 0, FALSE };
  LopeExerciseShot end = { self->side, TRUE, get_end_pose (self), 0, TRUE };

  if (beside)
    width /= 2;
  else
    height /= 2;

  lope_exercise_figure_draw (self->figure, cr, style, reversed ? &end : &start, width, height);
  cairo_translate (cr, beside ? width : 0, beside ? 0 : height);
  lope_exercise_figure_draw (self->figure, cr, style, reversed ? &start : &end, width, height);
}

static void
draw_figure (LopeExerciseView        *self,
             cairo_t                 *cr,
             const LopeExerciseStyle *style,
             double                   width,
             double                   height)
{
  LopeExerciseShot shot;

  if (self->animated && !is_moving (self))
    {
      draw_pair (self, cr, style, width, height);
      return;
    }

  if (self->animated)
    shot = (LopeExerciseShot) { .side = self->side, .phase = self->shown / lope_exercise_figure_get_seconds (self->figure) };
  else
    lope_exercise_shot_init_poster (&shot, self->figure, self->side);
  lope_exercise_figure_draw (self->figure, cr, style, &shot, width, height);
}

static void
lope_exercise_view_snapshot (GtkWidget   *widget,
                             GtkSnapshot *snapshot)
{
  LopeExerciseView *self = LOPE_EXERCISE_VIEW (widget);
  int width = gtk_widget_get_width (widget);
  int height = gtk_widget_get_height (widget);
  LopeExerciseStyle style;
  cairo_t *cr;

  GTK_WIDGET_CLASS (lope_exercise_view_parent_class)->snapshot (widget, snapshot);
  if (self->figure == NULL || width <= 0 || height <= 0)
    return;

  lope_widget_get_exercise_style (widget, &style);
  cr = gtk_snapshot_append_cairo (snapshot, &GRAPHENE_RECT_INIT (0, 0, (float) width, (float) height));
  draw_figure (self, cr, &style, width, height);
  cairo_destroy (cr);
}

static void
lope_exercise_view_measure (GtkWidget      *widget,
                            GtkOrientation  orientation,
                            int             for_size,
                            int            *minimum,
                            int            *natural,
                            int            *minimum_baseline,
                            int            *natural_baseline)
{
  gboolean wide = orientation == GTK_ORIENTATION_HORIZONTAL;

  *minimum = wide ? MIN_WIDTH : MIN_HEIGHT;
  *natural = wide ? LOPE_EXERCISE_FIGURE_WIDTH : LOPE_EXERCISE_FIGURE_HEIGHT;
}

static void
lope_exercise_view_size_allocate (GtkWidget *widget,
                                  int        width,
                                  int        height,
                                  int        baseline)
{
  LopeExerciseView *self = LOPE_EXERCISE_VIEW (widget);

  if (gtk_widget_should_layout (self->placeholder))
    gtk_widget_size_allocate (self->placeholder, &(GtkAllocation) { 0, 0, width, height }, -1);
}

static void
lope_exercise_view_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (lope_exercise_view_parent_class)->map (widget);
  update_tick (LOPE_EXERCISE_VIEW (widget));
}

static void
lope_exercise_view_unmap (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (lope_exercise_view_parent_class)->unmap (widget);
  update_tick (LOPE_EXERCISE_VIEW (widget));
}

static void
lope_exercise_view_get_property (GObject    *object,
                                 guint       property_id,
                                 GValue     *value,
                                 GParamSpec *pspec)
{
  LopeExerciseView *self = LOPE_EXERCISE_VIEW (object);

  switch ((LopeExerciseViewProperty) property_id)
    {
    case PROP_EXERCISE:
      g_value_set_string (value, self->exercise);
      break;
    case PROP_ANIMATED:
      g_value_set_boolean (value, self->animated);
      break;
    case PROP_SIDE:
      g_value_set_int (value, self->side);
      break;
    case PROP_SECONDS:
      g_value_set_double (value, self->seconds);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
lope_exercise_view_set_property (GObject      *object,
                                 guint         property_id,
                                 const GValue *value,
                                 GParamSpec   *pspec)
{
  LopeExerciseView *self = LOPE_EXERCISE_VIEW (object);

  switch ((LopeExerciseViewProperty) property_id)
    {
    case PROP_EXERCISE:
      lope_exercise_view_set_exercise (self, g_value_get_string (value));
      break;
    case PROP_ANIMATED:
      lope_exercise_view_set_animated (self, g_value_get_boolean (value));
      break;
    case PROP_SIDE:
      lope_exercise_view_set_side (self, (LopeExerciseSide) g_value_get_int (value));
      break;
    case PROP_SECONDS:
      lope_exercise_view_set_seconds (self, g_value_get_double (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
lope_exercise_view_dispose (GObject *object)
{
  LopeExerciseView *self = LOPE_EXERCISE_VIEW (object);

  g_clear_pointer (&self->placeholder, gtk_widget_unparent);

  G_OBJECT_CLASS (lope_exercise_view_parent_class)->dispose (object);
}

static void
lope_exercise_view_finalize (GObject *object)
{
  g_free (LOPE_EXERCISE_VIEW (object)->exercise);

  G_OBJECT_CLASS (lope_exercise_view_parent_class)->finalize (object);
}

static void
lope_exercise_view_class_init (LopeExerciseViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;

  object_class->get_property = lope_exercise_view_get_property;
  object_class->set_property = lope_exercise_view_set_property;
  object_class->dispose = lope_exercise_view_dispose;
  object_class->finalize = lope_exercise_view_finalize;
  widget_class->snapshot = lope_exercise_view_snapshot;
  widget_class->measure = lope_exercise_view_measure;
  widget_class->size_allocate = lope_exercise_view_size_allocate;
  widget_class->map = lope_exercise_view_map;
  widget_class->unmap = lope_exercise_view_unmap;

  properties[PROP_EXERCISE] = g_param_spec_string ("exercise", NULL, NULL, NULL, flags);
  properties[PROP_ANIMATED] = g_param_spec_boolean ("animated", NULL, NULL, FALSE, flags);
  properties[PROP_SIDE] = g_param_spec_int ("side", NULL, NULL, LOPE_EXERCISE_SIDE_BOTH, LOPE_EXERCISE_SIDE_RIGHT,
                                            LOPE_EXERCISE_SIDE_BOTH, flags);
  properties[PROP_SECONDS] = g_param_spec_double ("seconds", NULL, NULL, LOPE_EXERCISE_VIEW_OWN_TIME, G_MAXDOUBLE,
                                                  LOPE_EXERCISE_VIEW_OWN_TIME, flags);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  gtk_widget_class_set_css_name (widget_class, "lope-exercise");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
lope_exercise_view_init (LopeExerciseView *self)
{
  self->seconds = LOPE_EXERCISE_VIEW_OWN_TIME;
  self->placeholder = g_object_new (GTK_TYPE_IMAGE,
                                    "icon-name", "lope-body-symbolic",
                                    "icon-size", GTK_ICON_SIZE_LARGE,
                                    "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION,
                                    NULL);
  gtk_widget_set_parent (self->placeholder, GTK_WIDGET (self));
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);

  lope_widget_follow_style (GTK_WIDGET (self));
  g_signal_connect_object (gtk_settings_get_default (), "notify::gtk-enable-animations",
                           G_CALLBACK (update_tick), self, G_CONNECT_SWAPPED);
  update_accessible (self);
}

/* ==== API ==== */

/**
 * lope_exercise_view_new:
 * @exercise: (nullable): the permanent name of an exercise, or the name of one
 *   of the runner's own
 *
 * Makes a still view.
 *
 * Returns: the view
 */
GtkWidget *
lope_exercise_view_new (const char *exercise)
{
  return g_object_new (LOPE_TYPE_EXERCISE_VIEW, "exercise", exercise, NULL);
}

/**
 * lope_exercise_view_get_exercise:
 * @self: a view
 *
 * Gets the exercise.
 *
 * Returns: (transfer none) (nullable): its permanent name, or the name of one of
 *   the runner's own
 */
const char *
lope_exercise_view_get_exercise (LopeExerciseView *self)
{
  g_return_val_if_fail (LOPE_IS_EXERCISE_VIEW (self), NULL);

  return self->exercise;
}

/**
 * lope_exercise_view_set_exercise:
 * @self: a view
 * @exercise: (nullable): the permanent name of an exercise, or the name of one
 *   of the runner's own, of which there is no figure
 *
 * Chooses the exercise. Its name is what assistive technology says of the
 * picture, and its steps describe it; a view beside text that says the same can
 * be given the role of a presentation.
 */
void
lope_exercise_view_set_exercise (LopeExerciseView *self,
                                 const char       *exercise)
{
  g_return_if_fail (LOPE_IS_EXERCISE_VIEW (self));

  if (!g_set_str (&self->exercise, exercise))
    return;

  self->figure = exercise != NULL ? lope_exercise_figure_find (exercise) : NULL;
  self->shown = MAX (self->seconds, 0);
  self->begun = 0;
  gtk_widget_set_visible (self->placeholder, self->figure == NULL);
  update_accessible (self);
  update_tick (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_EXERCISE]);
}

/**
 * lope_exercise_view_get_animated:
 * @self: a view
 *
 * Tells whether the figure is to move.
 *
 * Returns: %TRUE if it is
 */
gboolean
lope_exercise_view_get_animated (LopeExerciseView *self)
{
  g_return_val_if_fail (LOPE_IS_EXERCISE_VIEW (self), FALSE);

  return self->animated;
}

/**
 * lope_exercise_view_set_animated:
 * @self: a view
 * @animated: whether the figure is to move
 *
 * Chooses between a movement and the one picture that shows it best.
 */
void
lope_exercise_view_set_animated (LopeExerciseView *self,
                                 gboolean          animated)
{
  g_return_if_fail (LOPE_IS_EXERCISE_VIEW (self));

  if (self->animated == animated)
    return;

  self->animated = animated;
  update_tick (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_ANIMATED]);
}

/**
 * lope_exercise_view_get_side:
 * @self: a view
 *
 * Gets the side that works.
 *
 * Returns: the side
 */
LopeExerciseSide
lope_exercise_view_get_side (LopeExerciseView *self)
{
  g_return_val_if_fail (LOPE_IS_EXERCISE_VIEW (self), LOPE_EXERCISE_SIDE_BOTH);

  return self->side;
}

/**
 * lope_exercise_view_set_side:
 * @self: a view
 * @side: the side that works
 *
 * Chooses the side that works, for exercises that are done with one.
 */
void
lope_exercise_view_set_side (LopeExerciseView *self,
                             LopeExerciseSide  side)
{
  g_return_if_fail (LOPE_IS_EXERCISE_VIEW (self));

  if (self->side == side)
    return;

  self->side = side;
  gtk_widget_queue_draw (GTK_WIDGET (self));
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SIDE]);
}

/**
 * lope_exercise_view_get_seconds:
 * @self: a view
 *
 * Gets the moment that is shown.
 *
 * Returns: seconds since the exercise was begun, or
 *   %LOPE_EXERCISE_VIEW_OWN_TIME
 */
double
lope_exercise_view_get_seconds (LopeExerciseView *self)
{
  g_return_val_if_fail (LOPE_IS_EXERCISE_VIEW (self), LOPE_EXERCISE_VIEW_OWN_TIME);

  return self->seconds;
}

/**
 * lope_exercise_view_set_seconds:
 * @self: a view
 * @seconds: seconds since the exercise was begun, or
 *   %LOPE_EXERCISE_VIEW_OWN_TIME to go by the clock
 *
 * Sets the moment that is shown of a movement whose time somebody else keeps.
 */
void
lope_exercise_view_set_seconds (LopeExerciseView *self,
                                double            seconds)
{
  g_return_if_fail (LOPE_IS_EXERCISE_VIEW (self));

  if (self->seconds == seconds)
    return;

  self->seconds = seconds;
  if (seconds >= 0)
    show_moment (self, seconds);
  if ((seconds < 0) != (self->tick != 0))
    update_tick (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SECONDS]);
}
