/* lope-shoe.c
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lope-shoe.h"

struct _LopeShoe {
  LopeRecord parent_instance;
};

/**
 * LopeShoe:
 *
 * A pair of shoes.
 */
G_DEFINE_FINAL_TYPE (LopeShoe, lope_shoe, LOPE_TYPE_RECORD)

static const LopeField fields[LOPE_SHOE_N_FIELDS] = {
  LOPE_RECORD_FIELDS,
  [LOPE_SHOE_NAME] = { "name", LOPE_FIELD_TEXT, 0, 0, NULL },
  [LOPE_SHOE_BRAND] = { "brand", LOPE_FIELD_TEXT, 0, 0, NULL },
  [LOPE_SHOE_MODEL] = { "model", LOPE_FIELD_TEXT, 0, 0, NULL },
  [LOPE_SHOE_BOUGHT] = { "bought", LOPE_FIELD_DAY, -36525, 376200, NULL },
  [LOPE_SHOE_INITIAL] = { "initial_m", LOPE_FIELD_INT, 0, 10000000, NULL },
  /* 100–2000 km: evidence.md S-2. */
  [LOPE_SHOE_TARGET] = { "target_m", LOPE_FIELD_INT, 100000, 2000000, NULL },
  [LOPE_SHOE_DEFAULT_FOR] = { "default_for", LOPE_FIELD_FLAGS, 0, 0, lope_shoe_use_nicks },
  [LOPE_SHOE_TRAITS] = { "traits", LOPE_FIELD_FLAGS, 0, 0, lope_trait_nicks },
  [LOPE_SHOE_RETIRED] = { "retired", LOPE_FIELD_DAY, -36525, 376200, NULL },
  [LOPE_SHOE_COLOR] = { "color", LOPE_FIELD_INT, 0, 15, NULL },
  [LOPE_SHOE_NOTES] = { "notes", LOPE_FIELD_TEXT, 0, 0, NULL },
};

static void
lope_shoe_class_init (LopeShoeClass *klass)
{
  lope_record_class_set_fields (LOPE_RECORD_CLASS (klass), fields, G_N_ELEMENTS (fields));
}

static void
lope_shoe_init (LopeShoe *self)
{
}

/* ==== API ==== */

/**
 * lope_shoe_new:
 * @name: what the runner calls it
 *
 * Makes a shoe with a new UUID.
 *
 * Returns: (transfer full): the shoe
 */
LopeShoe *
lope_shoe_new (const char *name)
{
  LopeShoe *self = g_object_new (LOPE_TYPE_SHOE, NULL);

  lope_record_set_text (LOPE_RECORD (self), LOPE_SHOE_NAME, name);

  return self;
}

/**
 * lope_shoe_get_name:
 * @self: a shoe
 *
 * Gets what the runner calls it.
 *
 * Returns: (transfer none): the name, possibly empty
 */
const char *
lope_shoe_get_name (LopeShoe *self)
{
  const char *name = lope_record_get_text (LOPE_RECORD (self), LOPE_SHOE_NAME);

  return name != NULL ? name : "";
}

/**
 * lope_shoe_is_retired:
 * @self: a shoe
 * @day: seen from which day
 *
 * Tells whether the shoe has been put away. It may still have been worn for a
 * run of the very day on which it was, see lope_shoe_accepts_day().
 *
 * Returns: %TRUE from the day it was retired
 */
gboolean
lope_shoe_is_retired (LopeShoe *self,
                      LopeDay   day)
{
  gint64 retired = lope_record_get_int (LOPE_RECORD (self), LOPE_SHOE_RETIRED);

  return retired != LOPE_UNSET && day >= retired;
}

/**
 * lope_shoe_accepts_day:
 * @self: a shoe
 * @day: the day of a run
 *
 * Tells whether a run of that day may get this shoe by itself.
 *
 * Returns: %TRUE between the day it was bought and the day it was retired
 */
gboolean
lope_shoe_accepts_day (LopeShoe *self,
                       LopeDay   day)
{
  gint64 bought = lope_record_get_int (LOPE_RECORD (self), LOPE_SHOE_BOUGHT);
  gint64 retired = lope_record_get_int (LOPE_RECORD (self), LOPE_SHOE_RETIRED);

  return (bought == LOPE_UNSET || day >= bought) && (retired == LOPE_UNSET || day <= retired);
}

/* How well a shoe fits a run, 0 if not at all. Most runs are on the road: being
 * the default for the road says less than for a kind of run, any other surface
 * says more. */
static int
match_default (LopeShoe *shoe,
               gint64    kind,
               gint64    surface)
{
  const guint64 surfaces = ~G_GUINT64_CONSTANT (0) << (LOPE_KIND_RUN_WALK + 1);
  gint64 set = lope_record_get_int (LOPE_RECORD (shoe), LOPE_SHOE_DEFAULT_FOR);
  guint64 uses = set == LOPE_UNSET ? 0 : (guint64) set;
  int score = 0;

  if ((uses & LOPE_SHOE_USE_SURFACE (surface)) != 0)
    score += surface == LOPE_SURFACE_ROAD ? 1 : 4;
  else if ((uses & surfaces) != 0)
    return 0;

  if ((uses & LOPE_SHOE_USE_KIND (kind)) != 0)
    score += 2;
  else if ((uses & ~surfaces) != 0)
    return 0;

  return score;
}

/* What is under the feet if nobody says so. */
static gint64
get_usual_surface (gint64 sport)
{
  switch (sport)
    {
    case LOPE_SPORT_TRAIL_RUN:
      return LOPE_SURFACE_TRAIL;
    case LOPE_SPORT_TREADMILL_RUN:
      return LOPE_SURFACE_TREADMILL;
    default:
      return LOPE_SURFACE_ROAD;
    }
}

/**
 * lope_shoe_get_default:
 * @shoes: (array length=n_shoes): the shoes
 * @n_shoes: how many
 * @day: the day of the run
 * @sport: a #LopeSport
 * @kind: a #LopeKind or %LOPE_UNSET, taken as easy
 * @surface: a #LopeSurface or %LOPE_UNSET; then the sport implies one
 *
 * Finds the shoe that a run gets by itself: among those that the runner had on
 * that day, the one that is the default for its surface and kind. A shoe that
 * is the default for certain surfaces is not taken on others, and likewise for
 * kinds.
 *
 * Returns: (transfer none) (nullable): the shoe, the first of equals, or %NULL
 */
LopeShoe *
lope_shoe_get_default (LopeShoe **shoes,
                       guint      n_shoes,
                       LopeDay    day,
                       gint64     sport,
                       gint64     kind,
                       gint64     surface)
{
  LopeShoe *best = NULL;
  int best_score = 0;

  if (!lope_sport_is_run (sport))
    return NULL;

  if (kind == LOPE_UNSET)
    kind = LOPE_KIND_EASY;
  if (surface == LOPE_UNSET)
    surface = get_usual_surface (sport);

  for (guint i = 0; i < n_shoes; i++)
    {
      int score;

      if (!lope_shoe_accepts_day (shoes[i], day))
        continue;

      score = match_default (shoes[i], kind, surface);
      if (score > best_score)
        {
          best = shoes[i];
          best_score = score;
        }
    }

  return best;
}
