/* lope-body.h
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "lope-chart-style.h"

G_BEGIN_DECLS

/**
 * LopeBodyView:
 * @LOPE_BODY_VIEW_FRONT: the runner's right is on the left
 * @LOPE_BODY_VIEW_BACK: the runner's right is on the right
 * @LOPE_BODY_VIEW_LEFT: the left side
 * @LOPE_BODY_VIEW_RIGHT: the right side
 *
 * From where the figure is seen. None of them is ever mirrored.
 */
typedef enum {
  LOPE_BODY_VIEW_FRONT,
  LOPE_BODY_VIEW_BACK,
  LOPE_BODY_VIEW_LEFT,
  LOPE_BODY_VIEW_RIGHT,
} LopeBodyView;

#define LOPE_N_BODY_VIEWS 4

/**
 * LopeBodyPart:
 * @LOPE_BODY_PART_WHOLE: the whole figure
 * @LOPE_BODY_PART_HIPS: from the waist to the middle of the thigh
 * @LOPE_BODY_PART_LEGS: from the knee to the foot
 *
 * How much of the figure a picture shows; the latter two are close-ups.
 */
typedef enum {
  LOPE_BODY_PART_WHOLE,
  LOPE_BODY_PART_HIPS,
  LOPE_BODY_PART_LEGS,
} LopeBodyPart;

#define LOPE_N_BODY_PARTS 3

/**
 * LopeBodyMove:
 *
 * Where an arrow key leads, as seen on the screen.
 */
typedef enum {
  LOPE_BODY_MOVE_UP,
  LOPE_BODY_MOVE_DOWN,
  LOPE_BODY_MOVE_LEFT,
  LOPE_BODY_MOVE_RIGHT,
} LopeBodyMove;

/**
 * LopeBodyPicture:
 *
 * One part of the figure seen from one side.
 */
typedef struct _LopeBodyPicture LopeBodyPicture;

/**
 * LopeBodyFrame:
 * @picture: (transfer none): what is shown
 * @area: where it is, in pixels
 * @scale: pixels per unit of the picture
 */
typedef struct {
  const LopeBodyPicture *picture; /* borrowed */
  LopeRect area;
  double scale;
} LopeBodyFrame;

/**
 * LopeBodyLayout:
 * @frames: the figure, then its close-up, or one of them
 * @n_frames: how many there are
 * @view: from where it is seen
 * @part: what the close-up shows, or %LOPE_BODY_PART_WHOLE
 * @stacked: whether the close-up is below the figure
 *
 * Where the pictures of the figure are.
 */
typedef struct {
  LopeBodyFrame frames[2];
  guint n_frames;
  LopeBodyView view;
  LopeBodyPart part;
  gboolean stacked;
} LopeBodyLayout;

const char * const *lope_body_get_regions             (void);
gboolean            lope_body_view_has                (LopeBodyView          view,
                                                       LopeBodyPart          part,
                                                       const char           *region);
LopeBodyView        lope_body_find_view               (const char           *region);
LopeBodyPart        lope_body_find_part               (LopeBodyView          view,
                                                       const char           *region);
const char         *lope_body_get_first               (LopeBodyView          view);
const char         *lope_body_get_neighbour           (LopeBodyView          view,
                                                       const char           *region,
                                                       LopeBodyMove          move);

void                lope_body_layout_init             (LopeBodyLayout       *self,
                                                       LopeBodyView          view,
                                                       LopeBodyPart          part,
                                                       gboolean              with_figure,
                                                       double                width,
                                                       double                height);
const char         *lope_body_layout_hit              (const LopeBodyLayout *self,
                                                       double                x,
                                                       double                y);
LopeBodyPart        lope_body_layout_find_part        (const LopeBodyLayout *self,
                                                       double                x,
                                                       double                y);
gboolean            lope_body_layout_get_region_area  (const LopeBodyLayout *self,
                                                       const char           *region,
                                                       LopeRect             *area);
gboolean            lope_body_layout_get_closeup_area (const LopeBodyLayout *self,
                                                       LopeRect             *area);

G_END_DECLS
