/* lope-evidence.c
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lope-evidence.h"

#include <glib/gi18n-lib.h>

/* ==== API ==== */

/**
 * lope_grade_get_letter:
 * @grade: a grade
 *
 * Gets the letter that stands for a grade in medicine.
 *
 * Returns: (transfer none): “A” to “D”
 */
const char *
lope_grade_get_letter (LopeGrade grade)
{
  static const char *const letters[] = { "A", "B", "C", "D" };

  return letters[CLAMP (grade, LOPE_GRADE_A, LOPE_GRADE_D)];
}

/**
 * lope_evidence_for_limit:
 *
 * Gets what stands behind the distance up to which a run stays within 10 % of the
 * longest one of the past 30 days (evidence.md L1).
 *
 * Returns: the evidence
 */
LopeEvidence
lope_evidence_for_limit (void)
{
  return (LopeEvidence) {
    .grade = LOPE_GRADE_B,
    .summary = _ ("Moderate: one large cohort"),
    .details = /* xgettext:no-c-format */
      _ ("5205 runners over 18 months. Runs more than 10 % longer than the longest one of the 30 days before were linked "
         "with more overuse injuries. It is a line on average, not a promise: shorter runs can be too much, and longer "
         "ones can go well."),
    .references = { { _ ("Frandsen and others, 2025"), _ ("British Journal of Sports Medicine"),
                      "https://doi.org/10.1136/bjsports-2024-109380" } },
    .advice = { _ ("Stay under this line with the long run"), _ ("Let the way they feel decide about the rest") },
  };
}

/**
 * lope_evidence_for_rotation:
 *
 * Gets what stands behind alternating shoes (evidence.md S-4).
 *
 * Returns: the evidence
 */
LopeEvidence
lope_evidence_for_rotation (void)
{
  return (LopeEvidence) {
    .grade = LOPE_GRADE_B,
    .summary = _ ("Moderate: one cohort"),
    .details = _ ("Of 264 runners over 22 weeks, those who used more than one pair at a time had fewer injuries. It may be "
                  "because they differ in other ways."),
    .references = { { _ ("Malisoux and others, 2015"), _ ("Scandinavian Journal of Medicine & Science in Sports"),
                      "https://doi.org/10.1111/sms.12154" } },
    .advice = { _ ("Alternate two pairs that feel different, for example one for easy and one for fast runs") },
  };
}

/**
 * lope_evidence_for_load:
 *
 * Gets what stands behind training load, the ratios of recent to usual distance,
 * monotony and strain (evidence.md L3 to L5).
 *
 * Returns: the evidence
 */
LopeEvidence
lope_evidence_for_load (void)
{
  return (LopeEvidence) {
    .grade = LOPE_GRADE_D,
    .summary = _ ("Weak: research disagrees"),
    .details = _ ("Effort times minutes is well tried as a measure of how much was done. What the ratios mean for injury is "
                  "open: the borders that are often named come from team sports, ratios made with random numbers did about "
                  "as well, and in the largest study of runners a higher ratio was linked with fewer injuries. Lope "
                  "warns of none of them."),
    .references = { { _ ("Impellizzeri and others, 2021"), _ ("Sports Medicine"),
                      "https://doi.org/10.1007/s40279-020-01378-6" },
                    { _ ("Lolli and others, 2019"), _ ("British Journal of Sports Medicine"),
                      "https://doi.org/10.1136/bjsports-2017-098110" },
                    { _ ("Frandsen and others, 2025"), _ ("British Journal of Sports Medicine"),
                      "https://doi.org/10.1136/bjsports-2024-109380" } },
  };
}
