/* lope-types.h
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * LOPE_UNSET:
 *
 * The value of a whole-number field that was not recorded. It is stored as
 * NULL and never shown; 0 is a recorded zero.
 */
#define LOPE_UNSET G_MININT64

/**
 * LopeSport:
 * @LOPE_SPORT_RUN: a run on whatever surface
 * @LOPE_SPORT_TREADMILL_RUN: a run on a treadmill
 * @LOPE_SPORT_TRAIL_RUN: a run on trails
 * @LOPE_SPORT_WALK: a walk
 * @LOPE_SPORT_HIKE: a hike
 * @LOPE_SPORT_CYCLING: any ride, indoors too
 * @LOPE_SPORT_SWIMMING: in a pool or in open water
 * @LOPE_SPORT_STRENGTH: strength training
 * @LOPE_SPORT_YOGA: yoga
 * @LOPE_SPORT_PILATES: Pilates
 * @LOPE_SPORT_OTHER: anything else
 *
 * What was done. Only the three kinds of run count as mileage.
 */
typedef enum {
  LOPE_SPORT_RUN,
  LOPE_SPORT_TREADMILL_RUN,
  LOPE_SPORT_TRAIL_RUN,
  LOPE_SPORT_WALK,
  LOPE_SPORT_HIKE,
  LOPE_SPORT_CYCLING,
  LOPE_SPORT_SWIMMING,
  LOPE_SPORT_STRENGTH,
  LOPE_SPORT_YOGA,
  LOPE_SPORT_PILATES,
  LOPE_SPORT_OTHER,
} LopeSport;

/**
 * LopeKind:
 *
 * What a run was for.
 */
typedef enum {
  LOPE_KIND_EASY,
  LOPE_KIND_LONG,
  LOPE_KIND_TEMPO,
  LOPE_KIND_INTERVALS,
  LOPE_KIND_HILLS,
  LOPE_KIND_RACE,
  LOPE_KIND_RUN_WALK,
} LopeKind;

/**
 * LopeSurface:
 *
 * What was mostly under the feet.
 */
typedef enum {
  LOPE_SURFACE_ROAD,
  LOPE_SURFACE_CONCRETE,
  LOPE_SURFACE_TRACK,
  LOPE_SURFACE_TREADMILL,
  LOPE_SURFACE_GRASS,
  LOPE_SURFACE_TRAIL,
  LOPE_SURFACE_MIXED,
} LopeSurface;

/**
 * LopeHilliness:
 *
 * How much the course went up and down.
 */
typedef enum {
  LOPE_HILLINESS_FLAT,
  LOPE_HILLINESS_ROLLING,
  LOPE_HILLINESS_HILLY,
  LOPE_HILLINESS_DOWNHILL,
} LopeHilliness;

/**
 * LopeSource:
 *
 * Where an activity came from.
 */
typedef enum {
  LOPE_SOURCE_MANUAL,
  LOPE_SOURCE_FILE,
  LOPE_SOURCE_LIST,
} LopeSource;

/**
 * LopeTrait:
 *
 * How a shoe is made; a shoe may have several.
 */
typedef enum {
  LOPE_TRAIT_CUSHIONED,
  LOPE_TRAIT_STABLE,
  LOPE_TRAIT_MOTION_CONTROL,
  LOPE_TRAIT_MINIMALIST,
  LOPE_TRAIT_PLATED,
  LOPE_TRAIT_TRAIL,
} LopeTrait;

/**
 * LopeUnits:
 * @LOPE_UNITS_METRIC: kilometres
 * @LOPE_UNITS_IMPERIAL: miles
 *
 * The units that the runner reads and types.
 */
typedef enum {
  LOPE_UNITS_METRIC,
  LOPE_UNITS_IMPERIAL,
} LopeUnits;

/**
 * LopeRate:
 * @LOPE_RATE_NONE: it has no distance to speak of
 * @LOPE_RATE_PACE: time for a kilometre or mile
 * @LOPE_RATE_SPEED: kilometres or miles an hour
 * @LOPE_RATE_SWIM: time for 100 metres or yards
 *
 * How those who do a sport say how fast they were.
 */
typedef enum {
  LOPE_RATE_NONE,
  LOPE_RATE_PACE,
  LOPE_RATE_SPEED,
  LOPE_RATE_SWIM,
} LopeRate;

/**
 * LopeNick:
 * @nick: the permanent name in files, the journal and on the command line
 * @label: the untranslated label; see lope_nick_get_label()
 *
 * One value of an enumeration. The position in its table is the value.
 */
typedef struct {
  const char *nick;
  const char *label;
} LopeNick;

extern const LopeNick lope_sport_nicks[];
extern const LopeNick lope_kind_nicks[];
extern const LopeNick lope_surface_nicks[];
extern const LopeNick lope_hilliness_nicks[];
extern const LopeNick lope_effort_nicks[];
extern const LopeNick lope_source_nicks[];
extern const LopeNick lope_trait_nicks[];

/* What a shoe can be the default for: the kinds of run, then the surfaces. */
extern const LopeNick lope_shoe_use_nicks[];

#define LOPE_SHOE_USE_KIND(kind)       (G_GUINT64_CONSTANT (1) << (kind))
#define LOPE_SHOE_USE_SURFACE(surface) (G_GUINT64_CONSTANT (1) << (LOPE_KIND_RUN_WALK + 1 + (surface)))

guint       lope_nicks_get_length (const LopeNick *nicks);
int         lope_nicks_find       (const LopeNick *nicks,
                                   const char     *nick);
char       *lope_nicks_join       (const LopeNick *nicks);
const char *lope_nick_get_label   (const LopeNick *nicks,
                                   gint64          value);
gboolean    lope_sport_is_run     (gint64          sport);
LopeRate    lope_sport_get_rate   (gint64          sport);

G_END_DECLS
