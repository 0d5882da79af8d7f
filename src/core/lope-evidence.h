/* lope-evidence.h
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * LopeGrade:
 * @LOPE_GRADE_A: randomised trials or a systematic review
 * @LOPE_GRADE_B: one good trial or a large cohort
 * @LOPE_GRADE_C: small or indirect studies, or what experts agree on
 * @LOPE_GRADE_D: convention, or our own choice
 *
 * How much weight a rule can carry (evidence.md section 0.2).
 */
typedef enum {
  LOPE_GRADE_A,
  LOPE_GRADE_B,
  LOPE_GRADE_C,
  LOPE_GRADE_D,
} LopeGrade;

/**
 * LopeReference:
 * @name: authors and year, or what it is, translated
 * @publication: (nullable): where it appeared
 * @link: (nullable): its permanent address
 *
 * Where evidence comes from. A list of them ends with a @name of %NULL.
 */
typedef struct {
  const char *name;
  const char *publication;
  const char *link;
} LopeReference;

#define LOPE_EVIDENCE_MAX 3

/**
 * LopeEvidence:
 * @grade: how strong it is
 * @summary: that in a few words, without a full stop
 * @details: what was found, in sentences
 * @references: where it comes from
 * @advice: what some runners make of it: a few words each, %NULL after the last
 *
 * What stands behind a notice or a number. All texts are translated and live as
 * long as the program.
 */
typedef struct {
  LopeGrade grade;
  const char *summary;
  const char *details;
  LopeReference references[LOPE_EVIDENCE_MAX];
  const char *advice[LOPE_EVIDENCE_MAX + 1];
} LopeEvidence;

const char  *lope_grade_get_letter      (LopeGrade grade);
LopeEvidence lope_evidence_for_limit    (void);
LopeEvidence lope_evidence_for_rotation (void);
LopeEvidence lope_evidence_for_load     (void);

G_END_DECLS
