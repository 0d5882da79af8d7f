/* lope-region.h
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "lope-types.h"

G_BEGIN_DECLS

/**
 * LopeArea:
 *
 * The 28 areas of the body that the pain map knows (evidence.md section 7).
 */
typedef enum {
  LOPE_AREA_LOW_BACK,
  LOPE_AREA_SACROILIAC,
  LOPE_AREA_BUTTOCK_UPPER,
  LOPE_AREA_BUTTOCK_DEEP,
  LOPE_AREA_SIT_BONE,
  LOPE_AREA_THIGH_BACK,
  LOPE_AREA_ILIAC_CREST,
  LOPE_AREA_HIP_OUTER,
  LOPE_AREA_TFL,
  LOPE_AREA_THIGH_OUTER,
  LOPE_AREA_GROIN_CREASE,
  LOPE_AREA_PELVIS_FRONT,
  LOPE_AREA_GROIN_INNER,
  LOPE_AREA_INGUINAL,
  LOPE_AREA_PUBIC,
  LOPE_AREA_PELVIC_FLOOR,
  LOPE_AREA_THIGH_FRONT,
  LOPE_AREA_THIGH_INNER,
  LOPE_AREA_KNEE_FRONT,
  LOPE_AREA_KNEE_OUTER,
  LOPE_AREA_KNEE_BACK,
  LOPE_AREA_SHIN,
  LOPE_AREA_CALF,
  LOPE_AREA_ACHILLES,
  LOPE_AREA_ANKLE,
  LOPE_AREA_FOOT,
  LOPE_AREA_KNEE_INNER,
  LOPE_AREA_HEEL,
  LOPE_N_AREAS
} LopeArea;

/**
 * LopeSide:
 * @LOPE_SIDE_LEFT: the runner's own left
 * @LOPE_SIDE_RIGHT: the runner's own right
 * @LOPE_SIDE_CENTRE: the middle
 *
 * On which side of the body an area is meant.
 */
typedef enum {
  LOPE_SIDE_LEFT,
  LOPE_SIDE_RIGHT,
  LOPE_SIDE_CENTRE,
} LopeSide;

/**
 * LopeRegionViews:
 *
 * From where a region can be seen and picked, as bits.
 */
typedef enum {
  LOPE_REGION_FRONT = 1 << 0,
  LOPE_REGION_BACK = 1 << 1,
  LOPE_REGION_FROM_SIDE = 1 << 2,
} LopeRegionViews;

/**
 * LOPE_REGION_ANYWHERE:
 *
 * In place of a region: none in particular. Only the absence of pain can be
 * recorded there.
 */
#define LOPE_REGION_ANYWHERE (-1)

/* A region is an area on one side of the body: `hip_outer.r`. It is a position in
 * this table of permanent names and full display names. */
extern const LopeNick lope_region_nicks[];

/* The areas by their permanent names, with display names that name no side. */
extern const LopeNick lope_area_nicks[];

const char     *lope_region_get_id         (int       region);
int             lope_region_from_id        (const char *id);
int             lope_region_find           (LopeArea  area,
                                            LopeSide  side);
const char     *lope_region_get_name       (int       region);
LopeArea        lope_region_get_area       (int       region);
LopeSide        lope_region_get_side       (int       region);
LopeRegionViews lope_region_get_views      (int       region);
const char     *lope_region_get_structures (int       region);
const char     *lope_area_get_id           (LopeArea  area);

G_END_DECLS
