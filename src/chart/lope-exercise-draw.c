/* lope-exercise-draw.c
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lope-exercise-draw.h"

#include "lope-exercise-painter.h"

/* Pixels: below these widths arrows and the inset are too small to be read. */
#define MIN_CUES 96.0
#define MIN_INSET 120.0

#define CUE_LINE 1.7 /* canvas units */
#define INSET_CUE_LINE 1.2

#define RGB(hex) { ((hex) >> 16 & 0xff) / 255.0, ((hex) >> 8 & 0xff) / 255.0, ((hex) & 0xff) / 255.0, 1 }

/* The body is grey on purpose: every accent goes with it, and it is nobody's skin. */
static const LopeExercisePalette palettes[] = {
  {
    { { RGB (0x948f9e), RGB (0xcac7d0) }, { RGB (0x686373), RGB (0xb1adb9) }, { RGB (0x484454), RGB (0xa7a3b0) } },
    .card = RGB (0xffffff), .prop = RGB (0xdcdad7), .prop_second = RGB (0xc4c1bd), .prop_line = RGB (0xa8a5a1),
    .floor = RGB (0xd2d0cd), .mat = RGB (0xe3e7ec), .mat_edge = RGB (0xc9d0d8), .panel = RGB (0xeeecea),
    .water = RGB (0x3584e4), .band = RGB (0x2e2a37), .glare = .45,
  },
  {
    { { RGB (0xc2c0c8), RGB (0x6f6d75) }, { RGB (0x92909a), RGB (0x5d5b63) }, { RGB (0x75737d), RGB (0x504e56) } },
    .card = RGB (0x303030), .prop = RGB (0x4a4948), .prop_second = RGB (0x5d5b5a), .prop_line = RGB (0x7a7876),
    .floor = RGB (0x4b4a49), .mat = RGB (0x34383d), .mat_edge = RGB (0x454b52), .panel = RGB (0x2f2e2e),
    .water = RGB (0x62a0ea), .band = RGB (0xfafafa), .glare = .12,
  },
};

/* Nothing is pale then: far limbs are as dark as near ones, apart by an outline. */
static void
strengthen (LopeExercisePalette *palette,
            gboolean             dark)
{
  LopeColor ink = dark ? (LopeColor) RGB (0xffffff) : (LopeColor) RGB (0x000000);

  palette->body.skin[1] = palette->body.skin[0];
  palette->body.shirt[1] = palette->body.shirt[0];
  palette->body.shorts[1] = palette->body.shorts[0];
  palette->prop_line = lope_exercise_mix (&palette->prop_line, &ink, .5);
  palette->prop_second = palette->prop_line;
  palette->floor = palette->prop_line;
  palette->mat_edge = palette->prop_line;
}

static void
init_palette (LopeExercisePalette     *palette,
              const LopeExerciseStyle *style)
{
  gboolean dark = (style->flags & LOPE_EXERCISE_STYLE_DARK) != 0;

  *palette = palettes[dark ? 1 : 0];
  palette->page = style->page;
  palette->accent = style->accent;
  if ((style->flags & LOPE_EXERCISE_STYLE_HIGH_CONTRAST) != 0)
    strengthen (palette, dark);
}

static void
init_painter (LopeExercisePainter       *self,
              const LopeExercisePicture *picture,
              const LopeExercisePose    *pose)
{
  LopeVector up = pose->bones[LOPE_BONE_SPINE_LOW];

  self->picture = picture;
  self->pose = pose;
  self->height = pose->scale;
  self->right = lope_vector_scale (lope_vector_across (pose->bones[LOPE_BONE_HIPS], up), self->figure->near_right ? 1 : -1);
  self->forward = lope_vector_cross (up, self->right);
}

static gboolean
was_painted (const LopeExercisePicture *picture,
             LopePart                   part,
             guint                      before)
{
  for (guint i = 0; i < before; i++)
    if (picture->order[i] == part)
      return TRUE;

  return FALSE;
}

static void
paint_figure (const LopeExercisePainter *self)
{
  const LopeExercisePicture *picture = self->picture;

  for (guint i = 0; i < picture->n_order; i++)
    {
      LopePart part = picture->order[i];

      if (part >= LOPE_PART_PROPS)
        {
          guint prop = part - LOPE_PART_PROPS;

          lope_exercise_paint_prop (self, &picture->props[prop / LOPE_N_LAYERS], prop % LOPE_N_LAYERS);
          continue;
        }
      if ((picture->hidden & 1u << part) != 0)
        continue;

      lope_exercise_paint_part (self, part);
      lope_exercise_paint_muscles (self, part, FALSE);
      /* Muscles of the hip reach over the trunk, also when it comes later. */
      for (LopePart leg = LOPE_PART_LEG_NEAR; part == LOPE_PART_TORSO && leg <= LOPE_PART_LEG_FAR; leg++)
        if (was_painted (picture, leg, i))
          lope_exercise_paint_muscles (self, leg, TRUE);
    }
}

static void
paint_cues (const LopeExercisePainter *self,
            gboolean                   all,
            double                     line_width)
{
  for (guint i = 0; i < self->picture->n_cues; i++)
    if (all || self->picture->cues[i].kind == LOPE_CUE_LEVEL)
      lope_exercise_paint_cue (self, &self->picture->cues[i], MAX (line_width, 1.4 * self->pixel));
}

static void
paint_inset (LopeExercisePainter    *self,
             const LopeExercisePose *pose,
             gboolean                cues)
{
  const LopeExercisePicture *inset = self->figure->inset;
  double x = (double) self->figure->inset_frame[0], y = (double) self->figure->inset_frame[1];
  double width = (double) self->figure->inset_frame[2], height = (double) self->figure->inset_frame[3];

  init_painter (self, inset, pose);
  lope_exercise_path_rounded (self->cr, x, y, width, height, 5);
  lope_exercise_painter_color (self, &self->palette->card);
  cairo_fill_preserve (self->cr);
  lope_exercise_painter_color (self, &self->palette->floor);
  cairo_set_line_width (self->cr, .8);
  cairo_stroke (self->cr);

  cairo_save (self->cr);
  lope_exercise_path_rounded (self->cr, x, y, width, height, 5);
  cairo_clip (self->cr);
  if (inset->floor_line)
    {
      lope_exercise_path_rounded (self->cr, x + 4, (double) inset->floor_y, width - 8, .9, .4);
      lope_exercise_painter_color (self, &self->palette->floor);
      cairo_fill (self->cr);
    }
  paint_figure (self);
  if (cues)
    paint_cues (self, TRUE, INSET_CUE_LINE);
  cairo_restore (self->cr);
}

static void
init_pose (LopeExercisePose          *pose,
           const LopeExerciseFigure  *figure,
           const LopeExercisePicture *picture,
           const LopeExerciseShot    *shot)
{
  if (shot->still)
    lope_exercise_pose_init_key (pose, figure, picture, shot->pose);
  else
    lope_exercise_pose_init_phase (pose, figure, picture, shot->phase);
}

/**
 * lope_exercise_mix:
 * @a: a colour
 * @b: a colour
 * @share: from 0, which is @a, to 1, which is @b
 *
 * Mixes two colours.
 *
 * Returns: the colour, opaque
 */
LopeColor
lope_exercise_mix (const LopeColor *a,
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

/**
 * lope_exercise_painter_color:
 * @self: a painter
 * @color: a colour
 *
 * Sets the colour to draw with.
 */
void
lope_exercise_painter_color (const LopeExercisePainter *self,
                             const LopeColor           *color)
{
  lope_draw_set_color (self->cr, color, 1);
}

/**
 * lope_exercise_painter_joint:
 * @self: a painter
 * @joint: a joint
 *
 * Finds where a joint is on the canvas.
 *
 * Returns: the place, without a radius
 */
LopeDisc
lope_exercise_painter_joint (const LopeExercisePainter *self,
                             LopeJoint                  joint)
{
  return (LopeDisc) { self->pose->joints[joint].x, -self->pose->joints[joint].y, 0 };
}

/**
 * lope_exercise_painter_off:
 * @self: a painter
 * @from: a place
 * @direction: a direction
 * @share: how far, as a share of the body height
 *
 * Goes from a place in a direction.
 *
 * Returns: the place
 */
LopeDisc
lope_exercise_painter_off (const LopeExercisePainter *self,
                           LopeDisc                   from,
                           LopeVector                 direction,
                           double                     share)
{
  return (LopeDisc) { from.x + direction.x * share * self->height, from.y - direction.y * share * self->height, from.radius };
}

/**
 * lope_exercise_painter_along:
 * @self: a painter
 * @bone: a bone
 * @share: from 0, where it begins, to 1
 *
 * Finds a place along a bone.
 *
 * Returns: the place, without a radius
 */
LopeDisc
lope_exercise_painter_along (const LopeExercisePainter *self,
                             LopeBone                   bone,
                             double                     share)
{
  LopeDisc start = lope_exercise_painter_joint (self, lope_bone_get_start (bone));
  LopeDisc end = lope_exercise_painter_joint (self, lope_bone_get_end (bone));

  return (LopeDisc) { start.x + (end.x - start.x) * share, start.y + (end.y - start.y) * share, 0 };
}

/**
 * lope_exercise_shot_init_poster:
 * @self: (out caller-allocates): a shot
 * @figure: a figure
 * @side: the side that works
 *
 * Chooses the still picture that shows an exercise best, with arrows.
 */
void
lope_exercise_shot_init_poster (LopeExerciseShot         *self,
                                const LopeExerciseFigure *figure,
                                LopeExerciseSide          side)
{
  *self = (LopeExerciseShot) { side, TRUE, lope_exercise_figure_get_poster (figure), 0, TRUE };
}

/**
 * lope_exercise_figure_draw:
 * @self: a figure
 * @cr: a context
 * @style: how it is to look
 * @shot: what of it
 * @width: the width in pixels
 * @height: the height in pixels
 *
 * Draws an exercise into the middle of a rectangle at the origin, as large as
 * fits. A figure that works on one side is mirrored for the other one. Nothing
 * is drawn behind it.
 */
void
lope_exercise_figure_draw (const LopeExerciseFigure *self,
                           cairo_t                  *cr,
                           const LopeExerciseStyle  *style,
                           const LopeExerciseShot   *shot,
                           double                    width,
                           double                    height)
{
  double scale = MIN (width / LOPE_EXERCISE_FIGURE_WIDTH, height / LOPE_EXERCISE_FIGURE_HEIGHT);
  LopeExercisePalette palette;
  LopeExercisePose pose;
  LopeExercisePainter painter;

  g_return_if_fail (self != NULL);
  g_return_if_fail (cr != NULL && style != NULL && shot != NULL);

  if (scale <= 0)
    return;

  init_palette (&palette, style);
  painter = (LopeExercisePainter) {
    .cr = cr,
    .figure = self,
    .palette = &palette,
    .pixel = 1 / scale,
    .high_contrast = (style->flags & LOPE_EXERCISE_STYLE_HIGH_CONTRAST) != 0,
  };

  cairo_save (cr);
  cairo_translate (cr, width / 2, (height - LOPE_EXERCISE_FIGURE_HEIGHT * scale) / 2);
  cairo_scale (cr, scale, scale);
  if (self->side != LOPE_EXERCISE_SIDE_BOTH && shot->side != LOPE_EXERCISE_SIDE_BOTH && shot->side != self->side)
    cairo_scale (cr, -1, 1);
  cairo_translate (cr, -LOPE_EXERCISE_FIGURE_WIDTH / 2.0, 0);

  init_pose (&pose, self, &self->picture, shot);
  init_painter (&painter, &self->picture, &pose);
  if (self->picture.floor_line)
    {
      lope_exercise_path_rounded (cr, 4, (double) self->picture.floor_y, LOPE_EXERCISE_FIGURE_WIDTH - 8, MAX (1, .9 / scale), .5);
      lope_exercise_painter_color (&painter, &palette.floor);
      cairo_fill (cr);
    }
  paint_figure (&painter);
  if (LOPE_EXERCISE_FIGURE_WIDTH * scale >= MIN_CUES)
    paint_cues (&painter, shot->cues, CUE_LINE);
  if (self->inset != NULL && LOPE_EXERCISE_FIGURE_WIDTH * scale >= MIN_INSET)
    {
      init_pose (&pose, self, self->inset, shot);
      paint_inset (&painter, &pose, shot->cues);
    }
  cairo_restore (cr);
}
