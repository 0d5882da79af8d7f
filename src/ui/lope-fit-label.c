/* lope-fit-label.c
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lope-fit-label.h"

#include <math.h>

/* In tenths: below the least a text ends in an ellipsis, and from some size on
 * two lines are as high as one was. */
#define LEAST_TENTHS 5
#define TWO_LINES_TENTHS 6
#define TWO_LINES 2

struct _LopeFitLabel {
  GtkWidget parent_instance;

  GtkWidget *label; /* owned */
};

/**
 * LopeFitLabel:
 *
 * The title of a header bar. With large text in a narrow window hardly a word is
 * left of one between two buttons: rather than cut it off, it is shown smaller, if
 * need be in two lines.
 */
G_DEFINE_FINAL_TYPE (LopeFitLabel, lope_fit_label, GTK_TYPE_WIDGET)

typedef enum {
  PROP_LABEL = 1,
} LopeFitLabelProperty;

static GParamSpec *properties[PROP_LABEL + 1];

static double
find_scale (LopeFitLabel *self,
            int           width)
{
  g_autoptr (PangoLayout) layout =
    gtk_widget_create_pango_layout (self->label, gtk_label_get_label (GTK_LABEL (self->label)));

  return lope_fit_label_find_scale (layout, width);
}

/* Measures the label at its full size, in so many lines as it is shown in. */
static int
measure_lines (LopeFitLabel *self,
               int           width,
               double        scale,
               int          *wide)
{
  int least, high;

  gtk_widget_measure (self->label, GTK_ORIENTATION_HORIZONTAL, -1, &least, NULL, NULL, NULL);
  *wide = MAX ((int) ceil (width / scale), least);
  gtk_widget_measure (self->label, GTK_ORIENTATION_VERTICAL, *wide, &high, NULL, NULL, NULL);

  return high;
}

static int
find_height (LopeFitLabel *self,
             int           width)
{
  const double scale = find_scale (self, width);
  int wide;

  return (int) ceil (measure_lines (self, width, scale, &wide) * scale);
}

/* ==== vfuncs ==== */

static void
lope_fit_label_measure (GtkWidget      *widget,
                        GtkOrientation  orientation,
                        int             for_size,
                        int            *minimum,
                        int            *natural,
                        int            *minimum_baseline,
                        int            *natural_baseline)
{
  LopeFitLabel *self = LOPE_FIT_LABEL (widget);
  int least, usual;

  gtk_widget_measure (self->label, orientation, -1, &least, &usual, NULL, NULL);
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = least * LEAST_TENTHS / 10;
      *natural = usual;
      return;
    }

  /* Two lines may be a little higher than one; other headers keep their height. */
  if (for_size >= 0)
    usual = MAX (usual, find_height (self, for_size));
  *minimum = *natural = usual;
}

static void
lope_fit_label_size_allocate (GtkWidget *widget,
                              int        width,
                              int        height,
                              int        baseline)
{
  LopeFitLabel *self = LOPE_FIT_LABEL (widget);
  const double scale = find_scale (self, width);
  GskTransform *transform = NULL;
  int wide;
  const int high = measure_lines (self, width, scale, &wide);

  transform = gsk_transform_translate (transform,
                                       &GRAPHENE_POINT_INIT (0, (float) (height - high * scale) / 2));
  transform = gsk_transform_scale (transform, (float) scale, (float) scale);
  gtk_widget_allocate (self->label, wide, high, -1, transform);
}

static GtkSizeRequestMode
lope_fit_label_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
lope_fit_label_get_property (GObject    *object,
                             guint       prop_id,
                             GValue     *value,
                             GParamSpec *pspec)
{
  LopeFitLabel *self = LOPE_FIT_LABEL (object);

  switch ((LopeFitLabelProperty) prop_id)
    {
    case PROP_LABEL:
      g_value_set_string (value, gtk_label_get_label (GTK_LABEL (self->label)));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
lope_fit_label_set_property (GObject      *object,
                             guint         prop_id,
                             const GValue *value,
                             GParamSpec   *pspec)
{
  LopeFitLabel *self = LOPE_FIT_LABEL (object);

  switch ((LopeFitLabelProperty) prop_id)
    {
    case PROP_LABEL:
      lope_fit_label_set_label (self, g_value_get_string (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
lope_fit_label_dispose (GObject *object)
{
  LopeFitLabel *self = LOPE_FIT_LABEL (object);

  g_clear_pointer (&self->label, gtk_widget_unparent);

  G_OBJECT_CLASS (lope_fit_label_parent_class)->dispose (object);
}

static void
lope_fit_label_class_init (LopeFitLabelClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = lope_fit_label_dispose;
  object_class->get_property = lope_fit_label_get_property;
  object_class->set_property = lope_fit_label_set_property;
  widget_class->measure = lope_fit_label_measure;
  widget_class->size_allocate = lope_fit_label_size_allocate;
  widget_class->get_request_mode = lope_fit_label_get_request_mode;

  /**
   * LopeFitLabel:label:
   *
   * The text.
   */
  properties[PROP_LABEL] =
    g_param_spec_string ("label", NULL, NULL, "",
                         G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GENERIC);
}

static void
lope_fit_label_init (LopeFitLabel *self)
{
  self->label = g_object_new (GTK_TYPE_LABEL,
                              "ellipsize", PANGO_ELLIPSIZE_END,
                              "justify", GTK_JUSTIFY_CENTER,
                              "lines", TWO_LINES,
                              "natural-wrap-mode", GTK_NATURAL_WRAP_NONE,
                              "wrap", TRUE,
                              NULL);
  gtk_widget_set_parent (self->label, GTK_WIDGET (self));
}

/* ==== API ==== */

/**
 * lope_fit_label_set_label:
 * @self: a label
 * @label: the text
 *
 * Sets what is shown.
 */
void
lope_fit_label_set_label (LopeFitLabel *self,
                          const char   *label)
{
  g_return_if_fail (LOPE_IS_FIT_LABEL (self));

  if (g_strcmp0 (label, gtk_label_get_label (GTK_LABEL (self->label))) == 0)
    return;

  gtk_label_set_label (GTK_LABEL (self->label), label != NULL ? label : "");
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_LABEL]);
}

/**
 * lope_fit_label_find_scale:
 * @layout: a text, whose width is changed
 * @width: the room for it in pixels
 *
 * Finds how small a text has to be for its words to fit: in one line or, where
 * those are as high as one of full size, in two.
 *
 * Returns: the scale, from 0.5, where a text may still not fit, to 1
 */
double
lope_fit_label_find_scale (PangoLayout *layout,
                           int          width)
{
  pango_layout_set_wrap (layout, PANGO_WRAP_WORD);
  for (int tenths = 10; tenths > LEAST_TENTHS; tenths--)
    {
      const int room = width * 10 / tenths;
      int needed;

      pango_layout_set_width (layout, room * PANGO_SCALE);
      pango_layout_get_pixel_size (layout, &needed, NULL);
      if (needed <= room && pango_layout_get_line_count (layout) <= (tenths > TWO_LINES_TENTHS ? 1 : TWO_LINES))
        return tenths / 10.0;
    }

  return LEAST_TENTHS / 10.0;
}
