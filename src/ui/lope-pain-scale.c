/* lope-pain-scale.c
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lope-pain-scale.h"

#include "lope-pain-color.h"
#include "lope-widget-style.h"

#include <glib/gi18n-lib.h>

#define N_CELLS (LOPE_PAIN_MAX + 1)
#define SPACING 3
#define RADIUS 6
#define RING 2

struct _LopePainScale {
  GtkWidget parent_instance;

  gboolean plain;
  int severity;
  gint64 chosen_at; /* monotonic, microseconds */
  GtkWidget *cells[N_CELLS]; /* borrowed from the tree of widgets */
};

/**
 * LopePainScale:
 *
 * How much it hurts, from 0 to 10, in one press: a row of numbers of which one or
 * none is chosen, and shown on the colour that stands for it. Where it is narrow
 * the numbers stand in several lines.
 *
 * It is one stop for the Tab key. The arrow keys choose the next number, 0 to 9
 * that number, Home 0 and End 10; Delete takes the choice back, as does another
 * press on it. Give it a name with lope_pain_scale_set_label(). A plain scale is
 * for other things than pain: what is chosen has the accent colour.
 */
G_DEFINE_FINAL_TYPE (LopePainScale, lope_pain_scale, GTK_TYPE_WIDGET)

typedef enum {
  PROP_SEVERITY = 1,
  PROP_PLAIN,
} LopePainScaleProperty;

static GParamSpec *properties[PROP_PLAIN + 1];

enum {
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

/* The numbers of one line share its width; 11, 6 or 4 of them. */
static const int line_lengths[] = { N_CELLS, 6, 4 };

static void
measure_cell (LopePainScale *self,
              int           *width,
              int           *height)
{
  *width = *height = 0;
  for (int i = 0; i < N_CELLS; i++)
    {
      int minimum;

      gtk_widget_measure (self->cells[i], GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
      *width = MAX (*width, minimum);
      gtk_widget_measure (self->cells[i], GTK_ORIENTATION_VERTICAL, -1, &minimum, NULL, NULL, NULL);
      *height = MAX (*height, minimum);
    }
}

static int
get_line_width (int cell,
                int length)
{
  return length * cell + (length - 1) * SPACING;
}

static int
find_line_length (int cell,
                  int width)
{
  for (guint i = 0; i < G_N_ELEMENTS (line_lengths) - 1; i++)
    {
      if (get_line_width (cell, line_lengths[i]) <= width)
        return line_lengths[i];
    }

  return line_lengths[G_N_ELEMENTS (line_lengths) - 1];
}

static void
show_severity (LopePainScale *self)
{
  const gboolean dark = adw_style_manager_get_dark (adw_style_manager_get_default ());
  LopeColor fill, number;

  lope_pain_color (MAX (self->severity, 0), dark, &fill, &number);
  for (int i = 0; i < N_CELLS; i++)
    {
      const gboolean chosen = i == self->severity;
      GtkWidget *cell = self->cells[i];

      if (chosen)
        gtk_widget_set_state_flags (cell, GTK_STATE_FLAG_CHECKED, FALSE);
      else
        gtk_widget_unset_state_flags (cell, GTK_STATE_FLAG_CHECKED);
      gtk_widget_remove_css_class (cell, "white");
      if (chosen && (self->plain || number.red > 0.5))
        gtk_widget_add_css_class (cell, "white");

      /* One stop for the Tab key: what is chosen, else the first. */
      gtk_widget_set_focusable (cell, i == MAX (self->severity, 0) || gtk_widget_has_focus (cell));
      gtk_accessible_update_state (GTK_ACCESSIBLE (cell),
                                   GTK_ACCESSIBLE_STATE_CHECKED,
                                   chosen ? GTK_ACCESSIBLE_TRISTATE_TRUE : GTK_ACCESSIBLE_TRISTATE_FALSE,
                                   -1);
    }

  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
choose (LopePainScale *self,
        int            severity)
{
  const gboolean focused = gtk_widget_get_focus_child (GTK_WIDGET (self)) != NULL;

  if (severity == self->severity)
    return;

  lope_pain_scale_set_severity (self, severity);
  if (focused)
    gtk_widget_grab_focus (self->cells[MAX (severity, 0)]);
  show_severity (self);
  g_signal_emit (self, signals[CHANGED], 0);
}

/* ==== Callbacks ==== */

static void
clicked_cb (LopePainScale *self,
            GtkWidget     *cell)
{
  const gint64 now = g_get_monotonic_time ();
  int severity = 0, time;

  while (self->cells[severity] != cell)
    severity++;

  g_object_get (gtk_widget_get_settings (GTK_WIDGET (self)), "gtk-double-click-time", &time, NULL);
  if (severity != self->severity)
    choose (self, severity);
  /* The second press of a double click means nothing. */
  else if (now - self->chosen_at > time * G_TIME_SPAN_MILLISECOND)
    choose (self, LOPE_PAIN_UNSET);
  self->chosen_at = now;
}

static gboolean
step_cb (GtkWidget *widget,
         GVariant  *args,
         gpointer   user_data)
{
  LopePainScale *self = LOPE_PAIN_SCALE (widget);
  int step = g_variant_get_int32 (args);

  if (gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL)
    step = -step;

  if (self->severity == LOPE_PAIN_UNSET)
    choose (self, 0);
  else if (self->severity + step < 0 || self->severity + step > LOPE_PAIN_MAX)
    gtk_widget_error_bell (widget);
  else
    choose (self, self->severity + step);

  return GDK_EVENT_STOP;
}

static gboolean
choose_cb (GtkWidget *widget,
           GVariant  *args,
           gpointer   user_data)
{
  choose (LOPE_PAIN_SCALE (widget), g_variant_get_int32 (args));

  return GDK_EVENT_STOP;
}

/* Return is for the button that saves, wherever the focus is. */
static gboolean
key_pressed_cb (LopePainScale   *self,
                guint            key,
                guint            code,
                GdkModifierType  modifiers)
{
  if ((key != GDK_KEY_Return && key != GDK_KEY_KP_Enter) || (modifiers & gtk_accelerator_get_default_mod_mask ()) != 0)
    return GDK_EVENT_PROPAGATE;

  return gtk_widget_activate_action (GTK_WIDGET (self), "default.activate", NULL);
}

static void
style_changed_cb (LopePainScale *self)
{
  show_severity (self);
}

/* ==== vfuncs ==== */

static GtkSizeRequestMode
lope_pain_scale_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
lope_pain_scale_measure (GtkWidget      *widget,
                         GtkOrientation  orientation,
                         int             for_size,
                         int            *minimum,
                         int            *natural,
                         int            *minimum_baseline,
                         int            *natural_baseline)
{
  int cell, height, length, lines;

  measure_cell (LOPE_PAIN_SCALE (widget), &cell, &height);
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = get_line_width (cell, line_lengths[G_N_ELEMENTS (line_lengths) - 1]);
      *natural = get_line_width (cell + 12, N_CELLS);
      return;
    }

  length = for_size < 0 ? N_CELLS : find_line_length (cell, for_size);
  lines = (N_CELLS + length - 1) / length;
  *minimum = *natural = lines * height + (lines - 1) * SPACING;
}

static void
lope_pain_scale_size_allocate (GtkWidget *widget,
                               int        width,
                               int        height,
                               int        baseline)
{
  LopePainScale *self = LOPE_PAIN_SCALE (widget);
  const gboolean rtl = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  int cell, cell_height, length;

  measure_cell (self, &cell, &cell_height);
  length = find_line_length (cell, width);
  for (int i = 0; i < N_CELLS; i++)
    {
      const int column = i % length;
      const int begin = column * (width + SPACING) / length;
      const int end = (column + 1) * (width + SPACING) / length - SPACING;
      const GtkAllocation area = {
        .x = rtl ? width - end : begin,
        .y = i / length * (cell_height + SPACING),
        .width = MAX (end - begin, cell),
        .height = cell_height,
      };

      gtk_widget_size_allocate (self->cells[i], &area, -1);
    }
}

static void
draw_choice (LopePainScale *self,
             GtkSnapshot   *snapshot)
{
  LopeChartStyle style;
  GskRoundedRect outline;
  graphene_rect_t area;
  LopeColor fill;
  GdkRGBA color;
  const float widths[] = { RING, RING, RING, RING };

  if (!gtk_widget_compute_bounds (self->cells[self->severity], GTK_WIDGET (self), &area))
    return;

  lope_pain_color (self->severity, adw_style_manager_get_dark (adw_style_manager_get_default ()), &fill, NULL);
  gsk_rounded_rect_init_from_rect (&outline, &area, RADIUS);
  if (self->plain)
    adw_accent_color_to_rgba (adw_style_manager_get_accent_color (adw_style_manager_get_default ()), &color);
  else
    color = (GdkRGBA) { (float) fill.red, (float) fill.green, (float) fill.blue, (float) fill.alpha };
  gtk_snapshot_push_rounded_clip (snapshot, &outline);
  gtk_snapshot_append_color (snapshot, &color, &area);
  gtk_snapshot_pop (snapshot);

  lope_widget_get_chart_style (GTK_WIDGET (self), &style);
  color = (GdkRGBA) { (float) style.foreground.red, (float) style.foreground.green, (float) style.foreground.blue, 1 };
  graphene_rect_inset (&area, -RING, -RING);
  gsk_rounded_rect_init_from_rect (&outline, &area, RADIUS + RING);
  gtk_snapshot_append_border (snapshot, &outline, widths, (GdkRGBA[]) { color, color, color, color });
}

static void
lope_pain_scale_snapshot (GtkWidget   *widget,
                          GtkSnapshot *snapshot)
{
  LopePainScale *self = LOPE_PAIN_SCALE (widget);

  if (self->severity != LOPE_PAIN_UNSET)
    draw_choice (self, snapshot);

  GTK_WIDGET_CLASS (lope_pain_scale_parent_class)->snapshot (widget, snapshot);
}

static gboolean
lope_pain_scale_grab_focus (GtkWidget *widget)
{
  LopePainScale *self = LOPE_PAIN_SCALE (widget);

  return gtk_widget_grab_focus (self->cells[MAX (self->severity, 0)]);
}

/* The first Tab goes to the choice, the next one out. */
static gboolean
lope_pain_scale_focus (GtkWidget        *widget,
                       GtkDirectionType  direction)
{
  const gboolean inside = gtk_widget_get_focus_child (widget) != NULL;

  return !inside && gtk_widget_grab_focus (widget);
}

static void
lope_pain_scale_dispose (GObject *object)
{
  LopePainScale *self = LOPE_PAIN_SCALE (object);

  for (int i = 0; i < N_CELLS; i++)
    g_clear_pointer (&self->cells[i], gtk_widget_unparent);

  G_OBJECT_CLASS (lope_pain_scale_parent_class)->dispose (object);
}

static void
lope_pain_scale_get_property (GObject    *object,
                              guint       prop_id,
                              GValue     *value,
                              GParamSpec *pspec)
{
  switch ((LopePainScaleProperty) prop_id)
    {
    case PROP_SEVERITY:
      g_value_set_int (value, LOPE_PAIN_SCALE (object)->severity);
      break;
    case PROP_PLAIN:
      g_value_set_boolean (value, LOPE_PAIN_SCALE (object)->plain);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
lope_pain_scale_set_property (GObject      *object,
                              guint         prop_id,
                              const GValue *value,
                              GParamSpec   *pspec)
{
  switch ((LopePainScaleProperty) prop_id)
    {
    case PROP_SEVERITY:
      lope_pain_scale_set_severity (LOPE_PAIN_SCALE (object), g_value_get_int (value));
      break;
    case PROP_PLAIN:
      LOPE_PAIN_SCALE (object)->plain = g_value_get_boolean (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
add_keys (GtkWidgetClass *widget_class)
{
  static const struct {
    guint key;
    guint keypad;
    int step;
  } steps[] = {
    { GDK_KEY_Right, GDK_KEY_KP_Right, 1 },
    { GDK_KEY_Left, GDK_KEY_KP_Left, -1 },
  };
  static const struct {
    guint key;
    int severity;
  } choices[] = {
    { GDK_KEY_Home, 0 },
    { GDK_KEY_KP_Home, 0 },
    { GDK_KEY_End, LOPE_PAIN_MAX },
    { GDK_KEY_KP_End, LOPE_PAIN_MAX },
    { GDK_KEY_Delete, LOPE_PAIN_UNSET },
    { GDK_KEY_KP_Delete, LOPE_PAIN_UNSET },
    { GDK_KEY_BackSpace, LOPE_PAIN_UNSET },
  };

  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    {
      gtk_widget_class_add_binding (widget_class, steps[i].key, 0, step_cb, "i", steps[i].step);
      gtk_widget_class_add_binding (widget_class, steps[i].keypad, 0, step_cb, "i", steps[i].step);
    }
  for (guint i = 0; i < G_N_ELEMENTS (choices); i++)
    gtk_widget_class_add_binding (widget_class, choices[i].key, 0, choose_cb, "i", choices[i].severity);
  for (int i = 0; i < LOPE_PAIN_MAX; i++)
    {
      gtk_widget_class_add_binding (widget_class, GDK_KEY_0 + (guint) i, 0, choose_cb, "i", i);
      gtk_widget_class_add_binding (widget_class, GDK_KEY_KP_0 + (guint) i, 0, choose_cb, "i", i);
    }
}

static void
lope_pain_scale_class_init (LopePainScaleClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = lope_pain_scale_dispose;
  object_class->get_property = lope_pain_scale_get_property;
  object_class->set_property = lope_pain_scale_set_property;
  widget_class->get_request_mode = lope_pain_scale_get_request_mode;
  widget_class->measure = lope_pain_scale_measure;
  widget_class->size_allocate = lope_pain_scale_size_allocate;
  widget_class->snapshot = lope_pain_scale_snapshot;
  widget_class->grab_focus = lope_pain_scale_grab_focus;
  widget_class->focus = lope_pain_scale_focus;

  /**
   * LopePainScale:severity:
   *
   * What is chosen, 0 to 10, or %LOPE_PAIN_UNSET.
   */
  properties[PROP_SEVERITY] =
    g_param_spec_int ("severity", NULL, NULL, LOPE_PAIN_UNSET, LOPE_PAIN_MAX, LOPE_PAIN_UNSET,
                      G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  properties[PROP_PLAIN] = g_param_spec_boolean ("plain", NULL, NULL, FALSE,
                                                 G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  /**
   * LopePainScale::changed:
   *
   * The runner chose another number, or none.
   */
  signals[CHANGED] = g_signal_new ("changed", LOPE_TYPE_PAIN_SCALE, G_SIGNAL_RUN_LAST, 0,
                                   NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_RADIO_GROUP);
  gtk_widget_class_set_css_name (widget_class, "lope-pain-scale");
  add_keys (widget_class);
}

static void
lope_pain_scale_init (LopePainScale *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  self->severity = LOPE_PAIN_UNSET;
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (key_pressed_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);

  for (int i = 0; i < N_CELLS; i++)
    {
      /* TRANSLATORS: A number of the pain scale, from 0 to 10; %d is that number,
       * in the digits of the language. */
      g_autofree char *number = g_strdup_printf (C_ ("pain scale", "%d"), i);
      /* TRANSLATORS: What a screen reader says of a number of the pain scale. */
      g_autofree char *name = g_strdup_printf (C_ ("pain scale", "%d of 10"), i);
      GtkWidget *cell = g_object_new (GTK_TYPE_BUTTON, "accessible-role", GTK_ACCESSIBLE_ROLE_RADIO,
                                      "label", number, "receives-default", FALSE, NULL);

      /* A button is named by its text, unless told otherwise. */
      gtk_accessible_reset_relation (GTK_ACCESSIBLE (cell), GTK_ACCESSIBLE_RELATION_LABELLED_BY);
      gtk_accessible_update_property (GTK_ACCESSIBLE (cell), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
      g_signal_connect_object (cell, "clicked", G_CALLBACK (clicked_cb), self, G_CONNECT_SWAPPED);
      gtk_widget_set_parent (cell, GTK_WIDGET (self));
      self->cells[i] = cell;
    }

  g_signal_connect_object (adw_style_manager_get_default (), "notify::dark", G_CALLBACK (style_changed_cb), self,
                           G_CONNECT_SWAPPED);
  lope_widget_follow_style (GTK_WIDGET (self));
  show_severity (self);
}

/* ==== API ==== */

/**
 * lope_pain_scale_new:
 * @label: (nullable): what the scale is about; see lope_pain_scale_set_label()
 *
 * Makes a scale on which nothing is chosen.
 *
 * Returns: the scale
 */
GtkWidget *
lope_pain_scale_new (const char *label)
{
  LopePainScale *self = g_object_new (LOPE_TYPE_PAIN_SCALE, NULL);

  if (label != NULL)
    lope_pain_scale_set_label (self, label);

  return GTK_WIDGET (self);
}

/**
 * lope_pain_scale_set_label:
 * @self: a scale
 * @label: what the scale is about: where and when, such as “Outer hip bone,
 *   right, during the run”
 *
 * Sets what a screen reader says when the focus comes to the scale.
 */
void
lope_pain_scale_set_label (LopePainScale *self,
                           const char    *label)
{
  g_return_if_fail (LOPE_IS_PAIN_SCALE (self));

  gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, label,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, _ ("0 is no pain, 10 the worst imaginable"),
                                  -1);
}

/**
 * lope_pain_scale_get_severity:
 * @self: a scale
 *
 * Gets what is chosen.
 *
 * Returns: 0 to 10, or %LOPE_PAIN_UNSET
 */
int
lope_pain_scale_get_severity (LopePainScale *self)
{
  g_return_val_if_fail (LOPE_IS_PAIN_SCALE (self), LOPE_PAIN_UNSET);

  return self->severity;
}

/**
 * lope_pain_scale_set_severity:
 * @self: a scale
 * @severity: 0 to 10, or %LOPE_PAIN_UNSET
 *
 * Sets what is chosen, without “changed” being emitted.
 */
void
lope_pain_scale_set_severity (LopePainScale *self,
                              int            severity)
{
  g_return_if_fail (LOPE_IS_PAIN_SCALE (self));
  g_return_if_fail (severity >= LOPE_PAIN_UNSET && severity <= LOPE_PAIN_MAX);

  if (severity == self->severity)
    return;

  self->severity = severity;
  show_severity (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SEVERITY]);
}
