/* lope-body-data.h
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "lope-body.h"

G_BEGIN_DECLS

/* Everything here is in the units of the drawing, or in tenths of one where a
 * comment says so. */

/* A start and @n_curves Bézier curves of three points each. */
typedef struct {
  guint16 first; /* of lope_body_points, in pairs */
  guint8 n_curves;
  gboolean mirrored; /* about the middle of the picture */
} LopeBodyPath;

typedef struct {
  guint8 region; /* of lope_body_ids */
  LopeBodyPath path;
  gint16 x; /* tenths: where its number goes */
  gint16 y;
  gint16 radius; /* tenths: of the largest circle that fits */
  gint8 neighbours[4]; /* cells of the picture by LopeBodyMove, or −1 */
} LopeBodyCell;

struct _LopeBodyPicture {
  gint16 width;
  gint16 height;
  gint16 frame[4]; /* tenths: x, y, width, height in the whole figure */
  gint16 fade_top;
  gint16 fade_bottom;
  gint16 contour_width; /* tenths */
  LopeBodyPath silhouette;
  const LopeBodyPath *contours; /* borrowed */
  guint n_contours;
  const LopeBodyCell *cells; /* borrowed */
  guint n_cells;
};

extern const char * const lope_body_ids[];
extern const gint16 lope_body_points[];
/* By LopeBodyPart, then by LopeBodyView. */
extern const LopeBodyPicture lope_body_pictures[];

const LopeBodyPicture *lope_body_get_picture    (LopeBodyView           view,
                                                 LopeBodyPart           part);
const LopeBodyCell    *lope_body_picture_find   (const LopeBodyPicture *self,
                                                 const char            *id);
void                   lope_body_path_get_point (const LopeBodyPath    *self,
                                                 const LopeBodyPicture *picture,
                                                 guint                  i,
                                                 double                *x,
                                                 double                *y);

G_END_DECLS
