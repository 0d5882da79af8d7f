/* lope-region.c
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The regions of the pain map (evidence.md section 7). Ids are permanent: the
 * display text may change, the id may not, and a region is split by adding ids. */

#include "config.h"

#include "lope-region.h"

#include <glib/gi18n-lib.h>

const LopeNick lope_region_nicks[] = {
  /* TRANSLATORS: Where it hurts, as a runner would say it. Left and right are the
   * runner’s own. */
  { "low_back.l", NC_ ("body region", "Lower back, left") },
  { "low_back.r", NC_ ("body region", "Lower back, right") },
  { "low_back.c", NC_ ("body region", "Lower back, middle") },
  { "sacroiliac.l", NC_ ("body region", "Dimple at back of pelvis, left") },
  { "sacroiliac.r", NC_ ("body region", "Dimple at back of pelvis, right") },
  { "buttock_upper.l", NC_ ("body region", "Upper buttock, left") },
  { "buttock_upper.r", NC_ ("body region", "Upper buttock, right") },
  { "buttock_deep.l", NC_ ("body region", "Deep buttock, left") },
  { "buttock_deep.r", NC_ ("body region", "Deep buttock, right") },
  { "sit_bone.l", NC_ ("body region", "Sit bone, left") },
  { "sit_bone.r", NC_ ("body region", "Sit bone, right") },
  { "thigh_back.l", NC_ ("body region", "Back of thigh, left") },
  { "thigh_back.r", NC_ ("body region", "Back of thigh, right") },
  { "iliac_crest.l", NC_ ("body region", "Top of pelvis, side, left") },
  { "iliac_crest.r", NC_ ("body region", "Top of pelvis, side, right") },
  { "hip_outer.l", NC_ ("body region", "Outer hip bone, left") },
  { "hip_outer.r", NC_ ("body region", "Outer hip bone, right") },
  { "tfl.l", NC_ ("body region", "Front-outer hip (“pocket”), left") },
  { "tfl.r", NC_ ("body region", "Front-outer hip (“pocket”), right") },
  { "thigh_outer.l", NC_ ("body region", "Outer thigh, left") },
  { "thigh_outer.r", NC_ ("body region", "Outer thigh, right") },
  { "groin_crease.l", NC_ ("body region", "Front of hip or groin crease, left") },
  { "groin_crease.r", NC_ ("body region", "Front of hip or groin crease, right") },
  { "pelvis_front.l", NC_ ("body region", "Front corner of pelvis, left") },
  { "pelvis_front.r", NC_ ("body region", "Front corner of pelvis, right") },
  { "groin_inner.l", NC_ ("body region", "Inner groin, left") },
  { "groin_inner.r", NC_ ("body region", "Inner groin, right") },
  { "inguinal.l", NC_ ("body region", "Lower belly–groin fold, left") },
  { "inguinal.r", NC_ ("body region", "Lower belly–groin fold, right") },
  { "pubic.c", NC_ ("body region", "Pubic bone") },
  { "pelvic_floor.c", NC_ ("body region", "Pelvic floor") },
  { "thigh_front.l", NC_ ("body region", "Front of thigh, left") },
  { "thigh_front.r", NC_ ("body region", "Front of thigh, right") },
  { "thigh_inner.l", NC_ ("body region", "Inner thigh, left") },
  { "thigh_inner.r", NC_ ("body region", "Inner thigh, right") },
  { "knee_front.l", NC_ ("body region", "Front of knee, left") },
  { "knee_front.r", NC_ ("body region", "Front of knee, right") },
  { "knee_outer.l", NC_ ("body region", "Outer knee, left") },
  { "knee_outer.r", NC_ ("body region", "Outer knee, right") },
  { "knee_back.l", NC_ ("body region", "Back of knee, left") },
  { "knee_back.r", NC_ ("body region", "Back of knee, right") },
  { "shin.l", NC_ ("body region", "Shin, left") },
  { "shin.r", NC_ ("body region", "Shin, right") },
  { "calf.l", NC_ ("body region", "Calf, left") },
  { "calf.r", NC_ ("body region", "Calf, right") },
  { "achilles.l", NC_ ("body region", "Achilles tendon, left") },
  { "achilles.r", NC_ ("body region", "Achilles tendon, right") },
  { "ankle.l", NC_ ("body region", "Ankle, left") },
  { "ankle.r", NC_ ("body region", "Ankle, right") },
  { "foot.l", NC_ ("body region", "Foot, left") },
  { "foot.r", NC_ ("body region", "Foot, right") },
  { "knee_inner.l", NC_ ("body region", "Inner knee, left") },
  { "knee_inner.r", NC_ ("body region", "Inner knee, right") },
  { "heel.l", NC_ ("body region", "Heel, left") },
  { "heel.r", NC_ ("body region", "Heel, right") },
  { NULL, "body region" },
};

/* One a region, in the same order. */
static const struct {
  guint8 area;
  guint8 side;
} cells[] = {
  { LOPE_AREA_LOW_BACK, LOPE_SIDE_LEFT },
  { LOPE_AREA_LOW_BACK, LOPE_SIDE_RIGHT },
  { LOPE_AREA_LOW_BACK, LOPE_SIDE_CENTRE },
  { LOPE_AREA_SACROILIAC, LOPE_SIDE_LEFT },
  { LOPE_AREA_SACROILIAC, LOPE_SIDE_RIGHT },
  { LOPE_AREA_BUTTOCK_UPPER, LOPE_SIDE_LEFT },
  { LOPE_AREA_BUTTOCK_UPPER, LOPE_SIDE_RIGHT },
  { LOPE_AREA_BUTTOCK_DEEP, LOPE_SIDE_LEFT },
  { LOPE_AREA_BUTTOCK_DEEP, LOPE_SIDE_RIGHT },
  { LOPE_AREA_SIT_BONE, LOPE_SIDE_LEFT },
  { LOPE_AREA_SIT_BONE, LOPE_SIDE_RIGHT },
  { LOPE_AREA_THIGH_BACK, LOPE_SIDE_LEFT },
  { LOPE_AREA_THIGH_BACK, LOPE_SIDE_RIGHT },
  { LOPE_AREA_ILIAC_CREST, LOPE_SIDE_LEFT },
  { LOPE_AREA_ILIAC_CREST, LOPE_SIDE_RIGHT },
  { LOPE_AREA_HIP_OUTER, LOPE_SIDE_LEFT },
  { LOPE_AREA_HIP_OUTER, LOPE_SIDE_RIGHT },
  { LOPE_AREA_TFL, LOPE_SIDE_LEFT },
  { LOPE_AREA_TFL, LOPE_SIDE_RIGHT },
  { LOPE_AREA_THIGH_OUTER, LOPE_SIDE_LEFT },
  { LOPE_AREA_THIGH_OUTER, LOPE_SIDE_RIGHT },
  { LOPE_AREA_GROIN_CREASE, LOPE_SIDE_LEFT },
  { LOPE_AREA_GROIN_CREASE, LOPE_SIDE_RIGHT },
  { LOPE_AREA_PELVIS_FRONT, LOPE_SIDE_LEFT },
  { LOPE_AREA_PELVIS_FRONT, LOPE_SIDE_RIGHT },
  { LOPE_AREA_GROIN_INNER, LOPE_SIDE_LEFT },
  { LOPE_AREA_GROIN_INNER, LOPE_SIDE_RIGHT },
  { LOPE_AREA_INGUINAL, LOPE_SIDE_LEFT },
  { LOPE_AREA_INGUINAL, LOPE_SIDE_RIGHT },
  { LOPE_AREA_PUBIC, LOPE_SIDE_CENTRE },
  { LOPE_AREA_PELVIC_FLOOR, LOPE_SIDE_CENTRE },
  { LOPE_AREA_THIGH_FRONT, LOPE_SIDE_LEFT },
  { LOPE_AREA_THIGH_FRONT, LOPE_SIDE_RIGHT },
  { LOPE_AREA_THIGH_INNER, LOPE_SIDE_LEFT },
  { LOPE_AREA_THIGH_INNER, LOPE_SIDE_RIGHT },
  { LOPE_AREA_KNEE_FRONT, LOPE_SIDE_LEFT },
  { LOPE_AREA_KNEE_FRONT, LOPE_SIDE_RIGHT },
  { LOPE_AREA_KNEE_OUTER, LOPE_SIDE_LEFT },
  { LOPE_AREA_KNEE_OUTER, LOPE_SIDE_RIGHT },
  { LOPE_AREA_KNEE_BACK, LOPE_SIDE_LEFT },
  { LOPE_AREA_KNEE_BACK, LOPE_SIDE_RIGHT },
  { LOPE_AREA_SHIN, LOPE_SIDE_LEFT },
  { LOPE_AREA_SHIN, LOPE_SIDE_RIGHT },
  { LOPE_AREA_CALF, LOPE_SIDE_LEFT },
  { LOPE_AREA_CALF, LOPE_SIDE_RIGHT },
  { LOPE_AREA_ACHILLES, LOPE_SIDE_LEFT },
  { LOPE_AREA_ACHILLES, LOPE_SIDE_RIGHT },
  { LOPE_AREA_ANKLE, LOPE_SIDE_LEFT },
  { LOPE_AREA_ANKLE, LOPE_SIDE_RIGHT },
  { LOPE_AREA_FOOT, LOPE_SIDE_LEFT },
  { LOPE_AREA_FOOT, LOPE_SIDE_RIGHT },
  { LOPE_AREA_KNEE_INNER, LOPE_SIDE_LEFT },
  { LOPE_AREA_KNEE_INNER, LOPE_SIDE_RIGHT },
  { LOPE_AREA_HEEL, LOPE_SIDE_LEFT },
  { LOPE_AREA_HEEL, LOPE_SIDE_RIGHT },
};
/* TRANSLATORS: In these, which structures are commonly involved where it hurts:
 * background reading, worded with care. Never name a condition as the reader’s. */
static const struct {
  const char *id;
  LopeRegionViews views;
  const char *structures;
} areas[] = {
  { "low_back", LOPE_REGION_BACK,
    N_ ("Discs and small joints of the lower back, and the deep muscle between ribs and pelvis. Pain from "
        "here is sometimes felt at the hip.") },
  { "sacroiliac", LOPE_REGION_BACK,
    N_ ("The joint between the spine and the pelvis. It may also be felt in the groin, the buttock or the "
        "back of the thigh, often more with long standing or uneven ground.") },
  { "buttock_upper", LOPE_REGION_BACK,
    N_ ("The upper and middle gluteal muscles. Trigger points of the small gluteal muscle or the lower "
        "back may be felt here, too.") },
  { "buttock_deep", LOPE_REGION_BACK,
    N_ ("The piriformis, a deep muscle of the hip. The lower back or the sacroiliac joint may be felt "
        "here, and now and then the hip joint itself.") },
  { "sit_bone", LOPE_REGION_BACK,
    N_ ("The upper tendon of the hamstrings, often felt more when sitting, squatting or running uphill.") },
  { "thigh_back", LOPE_REGION_BACK,
    N_ ("The hamstrings. The lower back or the sacroiliac joint may also be felt here.") },
  { "iliac_crest", LOPE_REGION_FROM_SIDE,
    N_ ("Where the tensor fasciae latae and the deep muscle of the flank attach to the pelvis.") },
  { "hip_outer", LOPE_REGION_FRONT | LOPE_REGION_BACK | LOPE_REGION_FROM_SIDE,
    N_ ("The tendons of the middle and small gluteal muscles, the bursa over the bone and the iliotibial "
        "band, often felt more on stairs or when standing on one leg. The hip joint is sometimes felt at "
        "the side, too.") },
  { "tfl", LOPE_REGION_FROM_SIDE | LOPE_REGION_FRONT,
    N_ ("The tensor fasciae latae and the iliotibial band, sometimes felt down the front and the side of "
        "the thigh.") },
  { "thigh_outer", LOPE_REGION_FROM_SIDE,
    N_ ("The tensor fasciae latae and the iliotibial band.") },
  { "groin_crease", LOPE_REGION_FRONT,
    N_ ("The hip flexor, or the hip joint and the rim around its socket, often felt as a pinch when "
        "bending, turning, squatting or going uphill. Some people with a stiff joint feel it here. An "
        "overloaded bone at the top of the thigh may show as a deep ache, which is why Lope is strict "
        "about this place.") },
  { "pelvis_front", LOPE_REGION_FRONT,
    N_ ("The hip flexors; the tensor fasciae latae begins just below.") },
  { "groin_inner", LOPE_REGION_FRONT,
    N_ ("The adductor tendons, often felt more with side steps and turns.") },
  { "inguinal", LOPE_REGION_FRONT,
    N_ ("The fold between the belly and the thigh, which professionals call the inguinal region.") },
  { "pubic", LOPE_REGION_FRONT,
    N_ ("Where adductors and belly muscles attach to the front of the pelvis.") },
  { "pelvic_floor", LOPE_REGION_FRONT,
    N_ ("The muscles of the pelvic floor, or a nerve that runs beside them, often felt more when sitting. "
        "With trouble of bladder or bowel, ask a professional.") },
  { "thigh_front", LOPE_REGION_FRONT,
    N_ ("The quadriceps, or the hip flexor and the tensor fasciae latae, which may spread down here. An "
        "overloaded thigh bone may show as an ache here, which is why Lope is strict when it comes with "
        "hopping or walking.") },
  { "thigh_inner", LOPE_REGION_FRONT,
    N_ ("The adductors, along which pain may run down.") },
  { "knee_front", LOPE_REGION_FRONT,
    N_ ("The kneecap and the muscles that guide it. Pain from here may also be felt near the hip.") },
  { "knee_outer", LOPE_REGION_FROM_SIDE,
    N_ ("The lower end of the iliotibial band.") },
  { "knee_back", LOPE_REGION_BACK,
    N_ ("The lower hamstrings, the upper calf and the back of the knee joint.") },
  { "shin", LOPE_REGION_FRONT,
    N_ ("The muscles along the shin bone, and the bone itself.") },
  { "calf", LOPE_REGION_BACK,
    N_ ("The calf muscles.") },
  { "achilles", LOPE_REGION_BACK,
    N_ ("The tendon between the calf and the heel.") },
  { "ankle", LOPE_REGION_FRONT | LOPE_REGION_FROM_SIDE,
    N_ ("The ankle joint, its ligaments and the tendons around it.") },
  { "foot", LOPE_REGION_FRONT,
    N_ ("The small bones and joints of the foot and the band under the arch. How a foot rolls is linked "
        "with how the hip turns.") },
  { "knee_inner", LOPE_REGION_FRONT,
    N_ ("The inner side of the knee joint, its ligament, and tendons that come from the thigh.") },
  { "heel", LOPE_REGION_BACK,
    N_ ("The heel bone, its pad, and where the band under the arch and the Achilles tendon attach.") },
};
G_STATIC_ASSERT (G_N_ELEMENTS (areas) == LOPE_N_AREAS);
G_STATIC_ASSERT (G_N_ELEMENTS (lope_region_nicks) == G_N_ELEMENTS (cells) + 1);

static gboolean
is_region (int region)
{
  return region >= 0 && region < (int) G_N_ELEMENTS (cells);
}

/**
 * lope_region_get_id:
 * @region: a region, or %LOPE_REGION_ANYWHERE
 *
 * Gets the permanent name of a region.
 *
 * Returns: (transfer none) (nullable): the name, such as `hip_outer.r`
 */
const char *
lope_region_get_id (int region)
{
  return is_region (region) ? lope_region_nicks[region].nick : NULL;
}

/**
 * lope_region_from_id:
 * @id: (nullable): a permanent name
 *
 * Looks a region up.
 *
 * Returns: the region, or %LOPE_REGION_ANYWHERE if there is none of that name
 */
int
lope_region_from_id (const char *id)
{
  return id != NULL ? lope_nicks_find (lope_region_nicks, id) : LOPE_REGION_ANYWHERE;
}

/**
 * lope_region_find:
 * @area: an area
 * @side: a side
 *
 * Finds a region.
 *
 * Returns: the region, or %LOPE_REGION_ANYWHERE if the area has no such side
 */
int
lope_region_find (LopeArea area,
                  LopeSide side)
{
  for (guint i = 0; i < G_N_ELEMENTS (cells); i++)
    {
      if (cells[i].area == area && cells[i].side == side)
        return (int) i;
    }

  return LOPE_REGION_ANYWHERE;
}

/**
 * lope_region_get_name:
 * @region: a region, or %LOPE_REGION_ANYWHERE
 *
 * Gets what the runner reads: the area with its side.
 *
 * Returns: (transfer none): the translated name
 */
const char *
lope_region_get_name (int region)
{
  if (!is_region (region))
    return C_ ("body region", "Anywhere");

  return lope_nick_get_label (lope_region_nicks, region);
}

/**
 * lope_region_get_area:
 * @region: a region
 *
 * Gets the area of a region.
 *
 * Returns: the area
 */
LopeArea
lope_region_get_area (int region)
{
  g_return_val_if_fail (is_region (region), LOPE_N_AREAS);

  return cells[region].area;
}

/**
 * lope_region_get_side:
 * @region: a region
 *
 * Gets the side of a region.
 *
 * Returns: the runner’s own side
 */
LopeSide
lope_region_get_side (int region)
{
  g_return_val_if_fail (is_region (region), LOPE_SIDE_CENTRE);

  return cells[region].side;
}

/**
 * lope_region_get_views:
 * @region: a region
 *
 * Tells from where a region can be picked.
 *
 * Returns: the views
 */
LopeRegionViews
lope_region_get_views (int region)
{
  g_return_val_if_fail (is_region (region), 0);

  return areas[cells[region].area].views;
}

/**
 * lope_region_get_structures:
 * @region: a region
 *
 * Names the structures that are commonly involved there, as background reading.
 *
 * Returns: (transfer none): translated sentences
 */
const char *
lope_region_get_structures (int region)
{
  g_return_val_if_fail (is_region (region), NULL);

  return _ (areas[cells[region].area].structures);
}

/**
 * lope_area_get_id:
 * @area: an area
 *
 * Gets the permanent name of an area, which is that of its regions without the
 * side.
 *
 * Returns: (transfer none): the name, such as `hip_outer`
 */
const char *
lope_area_get_id (LopeArea area)
{
  g_return_val_if_fail (area < LOPE_N_AREAS, NULL);

  return areas[area].id;
}
