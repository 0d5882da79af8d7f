/* lope-activity-merge.c: two records of one activity, made one
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lope-activity-merge.h"

/**
 * Rule:
 * @RULE_OWN: what makes it this record of the journal
 * @RULE_SAID: what only the runner can know: the journal's, else the file's
 * @RULE_SPORT: likewise, but a plain run is what everyone calls a run
 * @RULE_MEASURED: the one that was recorded better, else the other
 * @RULE_RECORDED: the one that was recorded better, whatever it says: these only
 *   make sense together
 */
typedef enum {
  RULE_OWN,
  RULE_SAID,
  RULE_SPORT,
  RULE_MEASURED,
  RULE_RECORDED,
} Rule;

static const Rule rules[LOPE_ACTIVITY_N_FIELDS] = {
  [LOPE_RECORD_UUID] = RULE_OWN,
  [LOPE_RECORD_CREATED] = RULE_OWN,
  [LOPE_RECORD_MODIFIED] = RULE_OWN,
  [LOPE_ACTIVITY_SPORT] = RULE_SPORT,
  [LOPE_ACTIVITY_START] = RULE_MEASURED,
  [LOPE_ACTIVITY_OFFSET] = RULE_MEASURED,
  [LOPE_ACTIVITY_DISTANCE] = RULE_MEASURED,
  [LOPE_ACTIVITY_DURATION] = RULE_MEASURED,
  [LOPE_ACTIVITY_ELAPSED] = RULE_MEASURED,
  [LOPE_ACTIVITY_COMPUTED_DISTANCE] = RULE_RECORDED,
  [LOPE_ACTIVITY_COMPUTED_DURATION] = RULE_RECORDED,
  [LOPE_ACTIVITY_COMPUTED_ELAPSED] = RULE_RECORDED,
  [LOPE_ACTIVITY_COMPUTED_HR] = RULE_RECORDED,
  [LOPE_ACTIVITY_RPE] = RULE_SAID,
  [LOPE_ACTIVITY_KIND] = RULE_SAID,
  [LOPE_ACTIVITY_SURFACE] = RULE_SAID,
  [LOPE_ACTIVITY_HILLINESS] = RULE_SAID,
  [LOPE_ACTIVITY_CADENCE] = RULE_MEASURED,
  [LOPE_ACTIVITY_HR] = RULE_MEASURED,
  [LOPE_ACTIVITY_MAX_HR] = RULE_MEASURED,
  [LOPE_ACTIVITY_ASCENT] = RULE_MEASURED,
  [LOPE_ACTIVITY_DESCENT] = RULE_MEASURED,
  [LOPE_ACTIVITY_WARM_UP] = RULE_SAID,
  [LOPE_ACTIVITY_COOL_DOWN] = RULE_SAID,
  [LOPE_ACTIVITY_PAINKILLER] = RULE_SAID,
  [LOPE_ACTIVITY_SHOE] = RULE_SAID,
  [LOPE_ACTIVITY_TITLE] = RULE_SAID,
  [LOPE_ACTIVITY_NOTES] = RULE_SAID,
  [LOPE_ACTIVITY_SOURCE] = RULE_RECORDED,
  [LOPE_ACTIVITY_FILE_NAME] = RULE_RECORDED,
  [LOPE_ACTIVITY_CONTENT_HASH] = RULE_RECORDED,
  [LOPE_ACTIVITY_SESSION] = RULE_RECORDED,
  [LOPE_ACTIVITY_DEVICE] = RULE_RECORDED,
  [LOPE_ACTIVITY_BATCH] = RULE_OWN,
};

/* A recording has a route and laps, a row of a list only totals. */
static int
get_rank (LopeActivity *activity)
{
  switch (lope_record_get_int (LOPE_RECORD (activity), LOPE_ACTIVITY_SOURCE))
    {
    case LOPE_SOURCE_FILE:
      return 2;
    case LOPE_SOURCE_LIST:
      return 1;
    default:
      return 0;
    }
}

static LopeMergeSide
get_better (LopeActivity *journal,
            LopeActivity *file)
{
  return get_rank (file) >= get_rank (journal) ? LOPE_MERGE_FILE : LOPE_MERGE_JOURNAL;
}

static LopeMergeSide
prefer (LopeMergeSide side,
        gboolean      in_journal,
        gboolean      in_file)
{
  if (in_journal && in_file)
    return side;
  if (in_journal)
    return LOPE_MERGE_JOURNAL;

  return in_file ? LOPE_MERGE_FILE : LOPE_MERGE_NEITHER;
}

/* Of both, or of the file alone; always as the record in the journal. */
static LopeActivity *
merge (LopeActivity *journal,
       LopeActivity *file,
       gboolean      both)
{
  LopeActivity *merged = LOPE_ACTIVITY (lope_record_copy (LOPE_RECORD (journal)));
  LopeMergeSide laps_side = lope_activity_merge_get_laps_side (journal, file);

  for (guint i = 0; i < LOPE_ACTIVITY_N_FIELDS; i++)
    {
      LopeMergeSide side = both ? lope_activity_merge_get_side (journal, file, i) : LOPE_MERGE_FILE;

      if (rules[i] == RULE_OWN)
        continue;
      if (side == LOPE_MERGE_FILE)
        lope_record_assign_field (LOPE_RECORD (merged), LOPE_RECORD (file), i);
      else if (side == LOPE_MERGE_NEITHER)
        lope_record_unset (LOPE_RECORD (merged), i);
    }

  if (!both || laps_side == LOPE_MERGE_FILE)
    {
      guint n;
      const LopeLap *laps = lope_activity_get_laps (file, &n);

      lope_activity_set_laps (merged, laps, n);
    }

  return merged;
}

/* ==== API ==== */

/**
 * lope_activity_merge:
 * @journal: an activity in the journal
 * @file: the same one, as a file has it
 *
 * Makes one of both: what the runner said from the journal; numbers, laps and
 * where it comes from from the one that was recorded better, which is the file
 * unless that is only a row of a list. Each fills what the other leaves open. It
 * is the record in the journal that goes on: its UUID stays.
 *
 * Returns: (transfer full): a new activity
 */
LopeActivity *
lope_activity_merge (LopeActivity *journal,
                     LopeActivity *file)
{
  g_return_val_if_fail (LOPE_IS_ACTIVITY (journal), NULL);
  g_return_val_if_fail (LOPE_IS_ACTIVITY (file), NULL);

  return merge (journal, file, TRUE);
}

/**
 * lope_activity_merge_file:
 * @journal: an activity in the journal
 * @file: the same one, as a file has it
 *
 * Makes the record in the journal what the file says, and nothing else; what
 * refers to it, such as pain, still does.
 *
 * Returns: (transfer full): a new activity
 */
LopeActivity *
lope_activity_merge_file (LopeActivity *journal,
                          LopeActivity *file)
{
  g_return_val_if_fail (LOPE_IS_ACTIVITY (journal), NULL);
  g_return_val_if_fail (LOPE_IS_ACTIVITY (file), NULL);

  return merge (journal, file, FALSE);
}

/**
 * lope_activity_merge_get_side:
 * @journal: an activity in the journal
 * @file: the same one, as a file has it
 * @field: a #LopeActivityField
 *
 * Tells where lope_activity_merge() takes a field from.
 *
 * Returns: the side
 */
LopeMergeSide
lope_activity_merge_get_side (LopeActivity *journal,
                              LopeActivity *file,
                              guint         field)
{
  gboolean in_journal, in_file;

  g_return_val_if_fail (field < LOPE_ACTIVITY_N_FIELDS, LOPE_MERGE_NEITHER);

  in_journal = lope_record_is_set (LOPE_RECORD (journal), field);
  in_file = lope_record_is_set (LOPE_RECORD (file), field);

  switch (rules[field])
    {
    case RULE_SPORT:
      if (lope_record_get_int (LOPE_RECORD (journal), field) == LOPE_SPORT_RUN)
        return prefer (LOPE_MERGE_FILE, in_journal, in_file);
      return prefer (LOPE_MERGE_JOURNAL, in_journal, in_file);

    case RULE_SAID:
      return prefer (LOPE_MERGE_JOURNAL, in_journal, in_file);

    case RULE_MEASURED:
      return prefer (get_better (journal, file), in_journal, in_file);

    case RULE_RECORDED:
      if (get_better (journal, file) == LOPE_MERGE_FILE)
        return prefer (LOPE_MERGE_FILE, FALSE, in_file);
      return prefer (LOPE_MERGE_JOURNAL, in_journal, FALSE);

    case RULE_OWN:
    default:
      return prefer (LOPE_MERGE_JOURNAL, in_journal, FALSE);
    }
}

/**
 * lope_activity_merge_get_laps_side:
 * @journal: an activity in the journal
 * @file: the same one, as a file has it
 *
 * Tells where lope_activity_merge() takes the laps from.
 *
 * Returns: the side
 */
LopeMergeSide
lope_activity_merge_get_laps_side (LopeActivity *journal,
                                   LopeActivity *file)
{
  guint n_journal, n_file;

  lope_activity_get_laps (journal, &n_journal);
  lope_activity_get_laps (file, &n_file);

  return prefer (get_better (journal, file), n_journal > 0, n_file > 0);
}
