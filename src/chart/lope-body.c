/* lope-body.c
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lope-body.h"

#include "lope-body-data.h"

#include <math.h>

/* Pixels. */
#define GAP 24.0
#define REACH 6.0

/* Into how many lines a curve is taken apart; at the largest scale in use they
 * are less than a fifth of a pixel off. */
#define N_LINES 8

/* Whether a point is in a path, and how far it is from its outline. */
typedef struct {
  double x;
  double y;
  gboolean inside;
  double distance; /* squared */
} Probe;

static void
probe_line (Probe  *probe,
            double  x0,
            double  y0,
            double  x1,
            double  y1)
{
  double dx = x1 - x0, dy = y1 - y0;
  double length = dx * dx + dy * dy;
  double t = length > 0 ? CLAMP (((probe->x - x0) * dx + (probe->y - y0) * dy) / length, 0, 1) : 0;
  double ex = x0 + t * dx - probe->x, ey = y0 + t * dy - probe->y;

  probe->distance = fmin (probe->distance, ex * ex + ey * ey);
  if ((y0 > probe->y) != (y1 > probe->y) && probe->x < x0 + (probe->y - y0) / dy * dx)
    probe->inside = !probe->inside;
}

static void
probe_curve (Probe        *probe,
             const double *x,
             const double *y)
{
  double last_x = x[0], last_y = y[0];

  for (int i = 1; i <= N_LINES; i++)
    {
      double t = (double) i / N_LINES, u = 1 - t;
      double a = u * u * u, b = 3 * u * u * t, c = 3 * u * t * t, d = t * t * t;
      double to_x = a * x[0] + b * x[1] + c * x[2] + d * x[3];
      double to_y = a * y[0] + b * y[1] + c * y[2] + d * y[3];

      probe_line (probe, last_x, last_y, to_x, to_y);
      last_x = to_x;
      last_y = to_y;
    }
}

static LopeRect
get_bounds (const LopeBodyPath    *path,
            const LopeBodyPicture *picture)
{
  double left = G_MAXDOUBLE, top = G_MAXDOUBLE, right = -G_MAXDOUBLE, bottom = -G_MAXDOUBLE;

  for (guint i = 0; i <= 3u * path->n_curves; i++)
    {
      double x, y;

      lope_body_path_get_point (path, picture, i, &x, &y);
      left = fmin (left, x);
      right = fmax (right, x);
      top = fmin (top, y);
      bottom = fmax (bottom, y);
    }

  return (LopeRect) { left, top, right - left, bottom - top };
}

static gboolean
rect_has (const LopeRect *rect,
          double          x,
          double          y,
          double          margin)
{
  return x >= rect->x - margin && x <= rect->x + rect->width + margin &&
         y >= rect->y - margin && y <= rect->y + rect->height + margin;
}

/* How far a point is from a cell, 0 inside; all in units. */
static double
get_distance (const LopeBodyPicture *picture,
              const LopeBodyPath    *path,
              double                 x,
              double                 y,
              double                 reach)
{
  LopeRect bounds = get_bounds (path, picture);
  Probe probe = { .x = x, .y = y, .distance = G_MAXDOUBLE };
  double xs[4], ys[4];

  if (!rect_has (&bounds, x, y, reach))
    return G_MAXDOUBLE;

  lope_body_path_get_point (path, picture, 0, &xs[3], &ys[3]);
  for (guint i = 0; i < path->n_curves; i++)
    {
      xs[0] = xs[3];
      ys[0] = ys[3];
      for (guint j = 1; j < 4; j++)
        lope_body_path_get_point (path, picture, 3 * i + j, &xs[j], &ys[j]);
      probe_curve (&probe, xs, ys);
    }

  return probe.inside ? 0 : sqrt (probe.distance);
}

static const char *
get_id (const LopeBodyCell *cell)
{
  return lope_body_ids[cell->region];
}

/* The cell at a point of a frame, or the nearest one in reach. */
static const LopeBodyCell *
frame_hit (const LopeBodyFrame *self,
           double               x,
           double               y)
{
  double best = REACH / self->scale;
  const LopeBodyCell *hit = NULL;

  x = (x - self->area.x) / self->scale;
  y = (y - self->area.y) / self->scale;

  for (guint i = 0; i < self->picture->n_cells; i++)
    {
      const LopeBodyCell *cell = &self->picture->cells[i];
      double distance = get_distance (self->picture, &cell->path, x, y, best);

      if (distance < best)
        {
          best = distance;
          hit = cell;
        }
    }

  return hit;
}

/* Puts a picture into the middle of an area. */
static void
frame_fit (LopeBodyFrame         *self,
           const LopeBodyPicture *picture,
           const LopeRect        *area)
{
  double scale = fmax (0.01, fmin (area->width / picture->width, area->height / picture->height));
  double width = scale * picture->width, height = scale * picture->height;

  self->picture = picture;
  self->scale = scale;
  self->area = (LopeRect) {
    round (area->x + (area->width - width) / 2),
    round (area->y + (area->height - height) / 2),
    width,
    height,
  };
}

/* Both pictures, as large as they can be in one of the two arrangements. In the
 * stacked one, @share of the height is the figure's. */
static void
fit_both (LopeBodyLayout        *self,
          const LopeBodyPicture *figure,
          const LopeBodyPicture *closeup,
          gboolean               stacked,
          double                 width,
          double                 height)
{
  const double share = 0.55;
  double one = (double) figure->width / figure->height, two = (double) closeup->width / closeup->height;

  self->stacked = stacked;
  if (stacked)
    {
      double total = height - GAP;
      double second = fmin ((1 - share) * total, width / two);

      frame_fit (&self->frames[0], figure, &(LopeRect) { 0, 0, width, total - second });
      frame_fit (&self->frames[1], closeup, &(LopeRect) { 0, total - second + GAP, width, second });
    }
  else
    {
      double tall = fmin (height, (width - GAP) / (one + two));
      double x = (width - GAP - tall * (one + two)) / 2;

      frame_fit (&self->frames[0], figure, &(LopeRect) { x, 0, tall * one, height });
      frame_fit (&self->frames[1], closeup, &(LopeRect) { x + tall * one + GAP, 0, tall * two, height });
    }
}

/* The smaller of the two scales, each against the size that it is drawn for. */
static double
get_quality (const LopeBodyLayout *self)
{
  return fmin (self->frames[0].area.height / 480, self->frames[1].area.height / 360);
}

static const LopeBodyFrame *
find_closeup (const LopeBodyLayout *self)
{
  return self->part != LOPE_BODY_PART_WHOLE ? &self->frames[self->n_frames - 1] : NULL;
}

/* The frame of a close-up in the whole figure. */
static LopeRect
get_part_area (const LopeBodyFrame *figure,
               LopeBodyView         view,
               LopeBodyPart         part)
{
  const gint16 *frame = lope_body_get_picture (view, part)->frame;
  double scale = figure->scale / 10;

  return (LopeRect) {
    figure->area.x + frame[0] * scale,
    figure->area.y + frame[1] * scale,
    frame[2] * scale,
    frame[3] * scale,
  };
}

const LopeBodyPicture *
lope_body_get_picture (LopeBodyView view,
                       LopeBodyPart part)
{
  return &lope_body_pictures[part * LOPE_N_BODY_VIEWS + view];
}

const LopeBodyCell *
lope_body_picture_find (const LopeBodyPicture *self,
                        const char            *id)
{
  for (guint i = 0; id != NULL && i < self->n_cells; i++)
    if (g_str_equal (get_id (&self->cells[i]), id))
      return &self->cells[i];

  return NULL;
}

void
lope_body_path_get_point (const LopeBodyPath    *self,
                          const LopeBodyPicture *picture,
                          guint                  i,
                          double                *x,
                          double                *y)
{
  const gint16 *point = &lope_body_points[2 * (self->first + i)];

  *x = point[0] / 10.0;
  *y = point[1] / 10.0;
  if (self->mirrored)
    *x = picture->width - *x;
}

/**
 * lope_body_get_regions:
 *
 * Gets every region of the figure with its side, such as `hip_outer.r`.
 *
 * Returns: (transfer none) (array zero-terminated=1): the regions, sorted
 */
const char * const *
lope_body_get_regions (void)
{
  return lope_body_ids;
}

/**
 * lope_body_view_has:
 * @view: a view
 * @part: what is shown of it
 * @region: (nullable): a region with its side
 *
 * Finds out whether a picture shows a region.
 *
 * Returns: whether it does
 */
gboolean
lope_body_view_has (LopeBodyView  view,
                    LopeBodyPart  part,
                    const char   *region)
{
  return lope_body_picture_find (lope_body_get_picture (view, part), region) != NULL;
}

/**
 * lope_body_find_view:
 * @region: a region with its side
 *
 * Finds the view that shows most of a region.
 *
 * Returns: the view; the front for what is not on the figure
 */
LopeBodyView
lope_body_find_view (const char *region)
{
  LopeBodyView best = LOPE_BODY_VIEW_FRONT;
  int radius = -1;

  for (guint i = 0; i < LOPE_N_BODY_VIEWS; i++)
    {
      const LopeBodyPicture *picture = lope_body_get_picture (i, LOPE_BODY_PART_WHOLE);
      const LopeBodyCell *cell = lope_body_picture_find (picture, region);

      if (cell != NULL && cell->radius > radius)
        {
          best = i;
          radius = cell->radius;
        }
    }

  return best;
}

/**
 * lope_body_find_part:
 * @view: a view
 * @region: (nullable): a region with its side
 *
 * Finds the close-up that shows a region.
 *
 * Returns: the close-up, or %LOPE_BODY_PART_WHOLE if none does
 */
LopeBodyPart
lope_body_find_part (LopeBodyView  view,
                     const char   *region)
{
  if (lope_body_view_has (view, LOPE_BODY_PART_HIPS, region))
    return LOPE_BODY_PART_HIPS;

  if (lope_body_view_has (view, LOPE_BODY_PART_LEGS, region))
    return LOPE_BODY_PART_LEGS;

  return LOPE_BODY_PART_WHOLE;
}

/**
 * lope_body_get_first:
 * @view: a view
 *
 * Gets the region at which moving by keyboard starts.
 *
 * Returns: (transfer none): the region
 */
const char *
lope_body_get_first (LopeBodyView view)
{
  return get_id (&lope_body_get_picture (view, LOPE_BODY_PART_WHOLE)->cells[0]);
}

/**
 * lope_body_get_neighbour:
 * @view: a view
 * @region: (nullable): a region with its side
 * @move: where to
 *
 * Gets the region beside another. Every region of a view can be reached from
 * every other, and the opposite move always leads back.
 *
 * Returns: (transfer none) (nullable): the region; %NULL if there is none there
 */
const char *
lope_body_get_neighbour (LopeBodyView  view,
                         const char   *region,
                         LopeBodyMove  move)
{
  const LopeBodyPicture *picture = lope_body_get_picture (view, LOPE_BODY_PART_WHOLE);
  const LopeBodyCell *cell = lope_body_picture_find (picture, region);
  int to = cell != NULL ? cell->neighbours[move] : -1;

  return to >= 0 ? get_id (&picture->cells[to]) : NULL;
}

/**
 * lope_body_layout_init:
 * @self: a layout
 * @view: from where the figure is seen
 * @part: the close-up to show, or %LOPE_BODY_PART_WHOLE for none
 * @with_figure: whether to show the figure beside a close-up
 * @width: pixels
 * @height: pixels
 *
 * Puts the figure and its close-up beside each other, or one above the other
 * where that makes them larger. The direction of text has no say in it: left
 * and right are the runner's own.
 */
void
lope_body_layout_init (LopeBodyLayout *self,
                       LopeBodyView    view,
                       LopeBodyPart    part,
                       gboolean        with_figure,
                       double          width,
                       double          height)
{
  const LopeBodyPicture *figure = lope_body_get_picture (view, LOPE_BODY_PART_WHOLE);
  const LopeBodyPicture *picture = lope_body_get_picture (view, part);

  *self = (LopeBodyLayout) { .view = view, .part = part };
  if (part == LOPE_BODY_PART_WHOLE || !with_figure)
    {
      self->n_frames = 1;
      frame_fit (&self->frames[0], picture, &(LopeRect) { 0, 0, width, height });
    }
  else
    {
      LopeBodyLayout stacked = *self;

      self->n_frames = stacked.n_frames = 2;
      fit_both (self, figure, picture, FALSE, width, height);
      fit_both (&stacked, figure, picture, TRUE, width, height);
      if (get_quality (&stacked) > get_quality (self))
        *self = stacked;
    }
}

/**
 * lope_body_layout_hit:
 * @self: a layout
 * @x: pixels
 * @y: pixels
 *
 * Finds the region at a point; beside the regions, the nearest one that is not
 * farther than 6 pixels.
 *
 * Returns: (transfer none) (nullable): the region with its side
 */
const char *
lope_body_layout_hit (const LopeBodyLayout *self,
                      double                x,
                      double                y)
{
  for (guint i = 0; i < self->n_frames; i++)
    {
      const LopeBodyCell *cell = NULL;

      if (rect_has (&self->frames[i].area, x, y, REACH))
        cell = frame_hit (&self->frames[i], x, y);
      if (cell != NULL)
        return get_id (cell);
    }

  return NULL;
}

/**
 * lope_body_layout_find_part:
 * @self: a layout
 * @x: pixels
 * @y: pixels
 *
 * Finds the close-up that shows what is at a point of the whole figure.
 *
 * Returns: the close-up, or %LOPE_BODY_PART_WHOLE if none does
 */
LopeBodyPart
lope_body_layout_find_part (const LopeBodyLayout *self,
                            double                x,
                            double                y)
{
  for (int part = LOPE_BODY_PART_HIPS; part <= LOPE_BODY_PART_LEGS; part++)
    {
      LopeRect area = get_part_area (&self->frames[0], self->view, part);

      if (find_closeup (self) != &self->frames[0] && rect_has (&area, x, y, 0))
        return part;
    }

  return LOPE_BODY_PART_WHOLE;
}

/**
 * lope_body_layout_get_region_area:
 * @self: a layout
 * @region: (nullable): a region with its side
 * @area: (out): its bounds in pixels, in the close-up if it is there
 *
 * Finds where a region is.
 *
 * Returns: whether the region is there at all
 */
gboolean
lope_body_layout_get_region_area (const LopeBodyLayout *self,
                                  const char           *region,
                                  LopeRect             *area)
{
  for (guint i = self->n_frames; i-- > 0;)
    {
      const LopeBodyFrame *frame = &self->frames[i];
      const LopeBodyCell *cell = lope_body_picture_find (frame->picture, region);

      if (cell != NULL)
        {
          LopeRect bounds = get_bounds (&cell->path, frame->picture);

          *area = (LopeRect) {
            frame->area.x + bounds.x * frame->scale,
            frame->area.y + bounds.y * frame->scale,
            bounds.width * frame->scale,
            bounds.height * frame->scale,
          };
          return TRUE;
        }
    }

  return FALSE;
}

/**
 * lope_body_layout_get_closeup_area:
 * @self: a layout
 * @area: (out): what the close-up shows, in pixels of the whole figure
 *
 * Finds which part of the figure is shown in the close-up beside it.
 *
 * Returns: whether both are shown
 */
gboolean
lope_body_layout_get_closeup_area (const LopeBodyLayout *self,
                                   LopeRect             *area)
{
  if (self->n_frames < 2)
    return FALSE;

  *area = get_part_area (&self->frames[0], self->view, self->part);

  return TRUE;
}
