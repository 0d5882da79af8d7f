/* lope-body-draw.c
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lope-body-draw.h"

#include "lope-body-data.h"
#include "lope-pain-color.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#define NO_VALUE -1

/* Pixels: a number is never smaller, and a cell with a smaller circle has no
 * room for one. */
#define MIN_NUMBER 8.0
#define MIN_CIRCLE 6.5

typedef struct {
  cairo_t *cr; /* borrowed */
  const LopeBodyLayout *layout; /* borrowed */
  const LopeBodyFrame *frame; /* borrowed */
  const LopeBodyStyle *style; /* borrowed */
  const LopeBodyState *state; /* borrowed */
  PangoLayout *text; /* borrowed */
} Drawing;

static LopeColor
mix (const LopeColor *a,
     const LopeColor *b,
     double           share)
{
  return (LopeColor) {
    a->red + (b->red - a->red) * share,
    a->green + (b->green - a->green) * share,
    a->blue + (b->blue - a->blue) * share,
    1,
  };
}

static gboolean
has_flag (const Drawing      *self,
          LopeBodyStyleFlags  flag)
{
  return (self->style->flags & flag) != 0;
}

static gboolean
is_closeup (const Drawing *self)
{
  const LopeBodyLayout *layout = self->layout;

  return layout->part != LOPE_BODY_PART_WHOLE && self->frame == &layout->frames[layout->n_frames - 1];
}

static const char *
get_id (const LopeBodyCell *cell)
{
  return lope_body_ids[cell->region];
}

static gboolean
is_cell (const LopeBodyCell *cell,
         const char         *region)
{
  return region != NULL && g_str_equal (get_id (cell), region);
}

static int
get_value (const Drawing      *self,
           const LopeBodyCell *cell)
{
  int value = NO_VALUE;

  for (guint i = 0; i < self->state->n_values; i++)
    if (is_cell (cell, self->state->values[i].region))
      value = MAX (value, CLAMP (self->state->values[i].severity, NO_VALUE, LOPE_PAIN_MAX));

  return value;
}

static gboolean
is_chosen (const Drawing      *self,
           const LopeBodyCell *cell)
{
  if (is_cell (cell, self->state->selected))
    return TRUE;

  for (guint i = 0; i < self->state->n_values; i++)
    if (self->state->values[i].chosen && is_cell (cell, self->state->values[i].region))
      return TRUE;

  return FALSE;
}

/* Leaves a path in pixels, so that lines keep their width. */
static void
add_path (const Drawing      *self,
          const LopeBodyPath *path)
{
  const LopeBodyPicture *picture = self->frame->picture;
  double x[3], y[3];

  cairo_save (self->cr);
  cairo_translate (self->cr, self->frame->area.x, self->frame->area.y);
  cairo_scale (self->cr, self->frame->scale, self->frame->scale);
  lope_body_path_get_point (path, picture, 0, &x[0], &y[0]);
  cairo_move_to (self->cr, x[0], y[0]);
  for (guint i = 0; i < path->n_curves; i++)
    {
      for (guint j = 0; j < 3; j++)
        lope_body_path_get_point (path, picture, 3 * i + j + 1, &x[j], &y[j]);
      cairo_curve_to (self->cr, x[0], y[0], x[1], y[1], x[2], y[2]);
    }
  cairo_restore (self->cr);
}

static void
set_color (const Drawing   *self,
           const LopeColor *color,
           double           alpha)
{
  lope_draw_set_color (self->cr, color, alpha);
}

/* A colour that fades out where a close-up ends in the middle of the body. */
static void
set_fading_color (const Drawing   *self,
                  const LopeColor *color)
{
  const LopeBodyPicture *picture = self->frame->picture;
  const LopeRect *area = &self->frame->area;
  double top = (double) picture->fade_top / picture->height;
  double bottom = (double) picture->fade_bottom / picture->height;
  cairo_pattern_t *pattern;

  if (!is_closeup (self))
    {
      set_color (self, color, 1);
      return;
    }

  pattern = cairo_pattern_create_linear (0, area->y, 0, area->y + area->height);
  cairo_pattern_add_color_stop_rgba (pattern, 0, color->red, color->green, color->blue, top > 0 ? 0 : 1);
  cairo_pattern_add_color_stop_rgba (pattern, top, color->red, color->green, color->blue, 1);
  cairo_pattern_add_color_stop_rgba (pattern, 1 - bottom, color->red, color->green, color->blue, 1);
  cairo_pattern_add_color_stop_rgba (pattern, 1, color->red, color->green, color->blue, bottom > 0 ? 0 : 1);
  cairo_set_source (self->cr, pattern);
  cairo_pattern_destroy (pattern);
}

static void
draw_figure (const Drawing *self)
{
  const LopeBodyPicture *picture = self->frame->picture;
  const LopeRect *area = &self->frame->area;

  cairo_save (self->cr);
  if (is_closeup (self))
    {
      cairo_rectangle (self->cr, area->x, area->y, area->width, area->height);
      cairo_clip (self->cr);
    }

  add_path (self, &picture->silhouette);
  cairo_close_path (self->cr);
  set_fading_color (self, &self->style->silhouette);
  cairo_fill_preserve (self->cr);
  if (has_flag (self, LOPE_BODY_STYLE_HIGH_CONTRAST))
    {
      set_fading_color (self, &self->style->foreground);
      cairo_set_line_width (self->cr, 1.5);
      cairo_stroke (self->cr);
    }
  cairo_new_path (self->cr);
  cairo_restore (self->cr);
}

/* What gives the body its form shows through the regions, also through those with
 * a value. */
static void
draw_contours (const Drawing *self)
{
  const LopeBodyPicture *picture = self->frame->picture;

  cairo_save (self->cr);
  for (guint i = 0; i < picture->n_contours; i++)
    add_path (self, &picture->contours[i]);
  cairo_set_line_cap (self->cr, CAIRO_LINE_CAP_ROUND);
  cairo_set_line_width (self->cr, fmax (1, picture->contour_width / 10.0 * self->frame->scale));
  set_color (self, &self->style->foreground, has_flag (self, LOPE_BODY_STYLE_HIGH_CONTRAST) ? 0.5 : 0.25);
  cairo_stroke (self->cr);
  cairo_restore (self->cr);
}

static void
draw_cell (const Drawing      *self,
           const LopeBodyCell *cell)
{
  const LopeColor *foreground = &self->style->foreground;
  gboolean strong = has_flag (self, LOPE_BODY_STYLE_HIGH_CONTRAST);
  int value = get_value (self, cell);
  LopeColor fill;

  add_path (self, &cell->path);
  cairo_close_path (self->cr);
  if (value > 0)
    {
      lope_pain_color (value, has_flag (self, LOPE_BODY_STYLE_DARK), &fill, NULL);
      set_color (self, &fill, 1);
    }
  else
    {
      set_color (self, foreground, 0.05);
    }
  cairo_fill_preserve (self->cr);

  if (value == 0)
    cairo_set_dash (self->cr, (const double[]) { 3, 2 }, 2, 0);
  set_color (self, foreground, strong ? 1 : value > 0 ? 0.35 : value == 0 ? 0.7 : 0.17);
  cairo_set_line_width (self->cr, strong ? 1.5 : 1);
  cairo_stroke (self->cr);
  cairo_set_dash (self->cr, NULL, 0, 0);
}

static void
draw_marks (const Drawing      *self,
            const LopeBodyCell *cell)
{
  const LopeBodyStyle *style = self->style;
  gboolean strong = has_flag (self, LOPE_BODY_STYLE_HIGH_CONTRAST);

  add_path (self, &cell->path);
  cairo_close_path (self->cr);
  if (is_cell (cell, self->state->hover))
    {
      set_color (self, &style->foreground, strong ? 0.2 : 0.08);
      cairo_fill_preserve (self->cr);
      set_color (self, &style->foreground, strong ? 1 : 0.55);
      cairo_set_line_width (self->cr, strong ? 3 : 1.5);
      cairo_stroke_preserve (self->cr);
    }
  if (is_chosen (self, cell))
    {
      set_color (self, &style->accent, get_value (self, cell) > 0 ? 0 : 0.22);
      cairo_fill_preserve (self->cr);
      set_color (self, &style->accent, 1);
      cairo_set_line_width (self->cr, strong ? 3 : 2);
      cairo_stroke_preserve (self->cr);
    }
  /* The outer line keeps the inner one apart from every colour of pain. */
  if (is_cell (cell, self->state->focus))
    {
      set_color (self, &style->page, 1);
      cairo_set_line_width (self->cr, 5);
      cairo_stroke_preserve (self->cr);
      set_color (self, &style->accent, 1);
      cairo_set_line_width (self->cr, 3);
      cairo_stroke_preserve (self->cr);
    }
  cairo_new_path (self->cr);
}

static void
set_text (const Drawing *self,
          const char    *text,
          double         size)
{
  const PangoFontDescription *base = pango_context_get_font_description (self->style->pango);
  g_autoptr (PangoFontDescription) font = pango_font_description_copy (base);

  pango_font_description_set_weight (font, PANGO_WEIGHT_BOLD);
  pango_font_description_set_absolute_size (font, size * PANGO_SCALE);
  pango_layout_set_font_description (self->text, font);
  pango_layout_set_text (self->text, text, -1);
}

static void
show_text (const Drawing  *self,
           double          x,
           double          y,
           PangoRectangle *ink)
{
  cairo_move_to (self->cr, x - ink->x - ink->width / 2.0, y - ink->y - ink->height / 2.0);
  pango_cairo_show_layout (self->cr, self->text);
}

static void
draw_badge (const Drawing   *self,
            const LopeColor *fill,
            double           x,
            double           y,
            double           width,
            double           height)
{
  double radius = height / 2;

  width = fmax (width, height);
  cairo_new_path (self->cr);
  cairo_arc (self->cr, x - width / 2 + radius, y, radius, G_PI / 2, 1.5 * G_PI);
  cairo_arc (self->cr, x + width / 2 - radius, y, radius, 1.5 * G_PI, 2.5 * G_PI);
  cairo_close_path (self->cr);
  set_color (self, fill, 1);
  cairo_fill_preserve (self->cr);
  set_color (self, &self->style->foreground, has_flag (self, LOPE_BODY_STYLE_HIGH_CONTRAST) ? 1 : 0.35);
  cairo_set_line_width (self->cr, 1);
  cairo_stroke (self->cr);
}

/* Colour never stands alone. Where a number has no room, it is in the close-up;
 * where there is none, it gets a ground of its own. */
static void
draw_number (const Drawing      *self,
             const LopeBodyCell *cell)
{
  double scale = self->frame->scale;
  double radius = cell->radius / 10.0 * scale;
  double x = self->frame->area.x + cell->x / 10.0 * scale;
  double y = self->frame->area.y + cell->y / 10.0 * scale;
  double size = is_closeup (self) ? fmin (19, 1.2 * radius) : fmin (15, 1.25 * radius);
  int value = get_value (self, cell);
  LopeColor fill, ink_color;
  PangoRectangle ink;
  char text[3];

  if (value == NO_VALUE)
    return;

  lope_pain_color (value, has_flag (self, LOPE_BODY_STYLE_DARK), &fill, &ink_color);
  g_snprintf (text, sizeof text, "%d", value);
  set_text (self, text, fmax (size, MIN_NUMBER));
  pango_layout_get_pixel_extents (self->text, &ink, NULL);
  if (2 * radius < MIN_CIRCLE || ink.width > 2.2 * radius)
    {
      if (!is_closeup (self) && self->layout->n_frames > 1 &&
          lope_body_picture_find (self->layout->frames[1].picture, get_id (cell)) != NULL)
        return;
      draw_badge (self, &fill, x, y, ink.width + 6, 13);
    }
  set_color (self, &ink_color, 1);
  show_text (self, x, y, &ink);
}

/* Which of the figure's sides is which. */
static void
draw_sides (const Drawing *self)
{
  /* TRANSLATORS: the runner's left side, one letter beside the body figure */
  const char *left = C_("body side", "L");
  /* TRANSLATORS: the runner's right side, one letter beside the body figure */
  const char *right = C_("body side", "R");
  const LopeRect *area = &self->frame->area;
  gboolean aside = self->layout->view >= LOPE_BODY_VIEW_LEFT;
  double inset = fmin ((aside ? 0.06 : 0.14) * area->width, 48);
  double size = CLAMP (area->height / 26, 11, 16);
  /* Of each view, what is at the left and at the right; the side views are
   * labelled behind the body. */
  const char *texts[LOPE_N_BODY_VIEWS][2] = {
    [LOPE_BODY_VIEW_FRONT] = { right, left },
    [LOPE_BODY_VIEW_BACK] = { left, right },
    [LOPE_BODY_VIEW_LEFT] = { NULL, left },
    [LOPE_BODY_VIEW_RIGHT] = { right, NULL },
  };

  for (int i = 0; i < 2; i++)
    {
      const char *text = texts[self->layout->view][i];
      PangoRectangle ink;

      if (text == NULL)
        continue;
      set_text (self, text, size);
      pango_layout_get_pixel_extents (self->text, &ink, NULL);
      set_color (self, &self->style->foreground, 0.7);
      show_text (self, i == 0 ? area->x + inset : area->x + area->width - inset, area->y + size, &ink);
    }
}

/* A thin frame in the figure around what the close-up shows. */
static void
draw_part (const Drawing *self)
{
  const double radius = 6;
  LopeRect area;

  if (is_closeup (self) || !lope_body_layout_get_closeup_area (self->layout, &area))
    return;

  cairo_new_path (self->cr);
  cairo_arc (self->cr, area.x + radius, area.y + radius, radius, G_PI, 1.5 * G_PI);
  cairo_arc (self->cr, area.x + area.width - radius, area.y + radius, radius, 1.5 * G_PI, 2 * G_PI);
  cairo_arc (self->cr, area.x + area.width - radius, area.y + area.height - radius, radius, 0, 0.5 * G_PI);
  cairo_arc (self->cr, area.x + radius, area.y + area.height - radius, radius, 0.5 * G_PI, G_PI);
  cairo_close_path (self->cr);
  set_color (self, &self->style->foreground, has_flag (self, LOPE_BODY_STYLE_HIGH_CONTRAST) ? 1 : 0.3);
  cairo_set_line_width (self->cr, 1);
  cairo_stroke (self->cr);
}

/**
 * lope_body_style_init:
 * @self: a style
 * @pango: (transfer none): fonts and resolution; must outlive @self
 * @foreground: the colour of text
 * @page: the colour of what the figure stands on
 * @accent: the colour of what is chosen
 * @flags: how it is shown
 *
 * Fills a style. The body is a little of the foreground on the page, so that it
 * suits every page.
 */
void
lope_body_style_init (LopeBodyStyle      *self,
                      PangoContext       *pango,
                      const LopeColor    *foreground,
                      const LopeColor    *page,
                      const LopeColor    *accent,
                      LopeBodyStyleFlags  flags)
{
  gboolean print = (flags & LOPE_BODY_STYLE_PRINT) != 0;

  *self = (LopeBodyStyle) {
    .foreground = *foreground,
    .page = *page,
    .accent = *accent,
    .silhouette = mix (page, foreground, print ? 0.08 : 0.13),
    .flags = flags,
    .pango = pango,
  };
}

/**
 * lope_body_draw:
 * @cr: a cairo context
 * @layout: where the pictures are
 * @style: how they look
 * @state: what they show
 *
 * Draws the figure and its close-up.
 */
void
lope_body_draw (cairo_t              *cr,
                const LopeBodyLayout *layout,
                const LopeBodyStyle  *style,
                const LopeBodyState  *state)
{
  g_autoptr (PangoLayout) text = pango_layout_new (style->pango);

  cairo_save (cr);
  cairo_new_path (cr);
  /* As good to the eye here, in two thirds of the time. */
  cairo_set_antialias (cr, CAIRO_ANTIALIAS_FAST);
  cairo_set_line_join (cr, CAIRO_LINE_JOIN_ROUND);
  for (guint i = 0; i < layout->n_frames; i++)
    {
      Drawing drawing = { cr, layout, &layout->frames[i], style, state, text };
      const LopeBodyPicture *picture = layout->frames[i].picture;

      draw_figure (&drawing);
      draw_part (&drawing);
      draw_sides (&drawing);
      for (guint j = 0; j < picture->n_cells; j++)
        draw_cell (&drawing, &picture->cells[j]);
      draw_contours (&drawing);
      for (guint j = 0; j < picture->n_cells; j++)
        draw_marks (&drawing, &picture->cells[j]);
      for (guint j = 0; j < picture->n_cells; j++)
        draw_number (&drawing, &picture->cells[j]);
    }
  cairo_restore (cr);
}
