/* lope-store-tables.c: where each type of record is kept
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lope-store-private.h"

/* What a table has beside the fields of its records comes after them. Records
 * come after those that they refer to; the last table has no name. */
const LopeStoreTable lope_store_tables[] = {
  {
    .get_type = lope_shoe_get_type,
    .name = "shoe",
    .extra = "import",
    .required = { LOPE_SHOE_NAME },
    .n_required = 1,
    .change = LOPE_STORE_CHANGE_SHOES,
  },
  {
    .get_type = lope_activity_get_type,
    .name = "activity",
    .extra = "day",
    .has_days = TRUE,
    .required = { LOPE_ACTIVITY_SPORT, LOPE_ACTIVITY_START, LOPE_ACTIVITY_OFFSET },
    .n_required = 3,
    .change = LOPE_STORE_CHANGE_ACTIVITIES,
  },
  {
    .get_type = lope_pain_entry_get_type,
    .name = "pain",
    .extra = "import",
    .order = "time, id",
    .has_days = TRUE,
    .required = { LOPE_PAIN_ENTRY_TIME, LOPE_PAIN_ENTRY_OFFSET, LOPE_PAIN_ENTRY_MOMENT },
    .n_required = 3,
    .change = LOPE_STORE_CHANGE_PAIN,
  },
  {
    .get_type = lope_red_flag_get_type,
    .name = "red_flag",
    .extra = "import",
    .order = "coalesce (raised, answered), id",
    .has_days = TRUE,
    .required = { LOPE_RED_FLAG_FLAG, LOPE_RED_FLAG_OFFSET },
    .n_required = 2,
    .change = LOPE_STORE_CHANGE_PAIN,
  },
  {
    .get_type = lope_check_in_get_type,
    .name = "check_in",
    .extra = "import",
    .order = "day, id",
    .has_days = TRUE,
    .required = { LOPE_CHECK_IN_DAY },
    .n_required = 1,
    .change = LOPE_STORE_CHANGE_CHECK_INS,
  },
  {
    .get_type = lope_region_setting_get_type,
    .name = "region_setting",
    .extra = "import",
    .order = "modified DESC, id DESC",
    .required = { LOPE_REGION_SETTING_REGION },
    .n_required = 1,
    .change = LOPE_STORE_CHANGE_PAIN,
  },
  {
    .get_type = lope_own_exercise_get_type,
    .name = "own_exercise",
    .extra = "import",
    .order = "lope_fold (name), id",
    .keep = "uuid IN (SELECT exercise FROM routine_step)",
    .required = { LOPE_OWN_EXERCISE_NAME, LOPE_OWN_EXERCISE_KIND },
    .n_required = 2,
    .change = LOPE_STORE_CHANGE_ROUTINES,
  },
  {
    .get_type = lope_routine_get_type,
    .name = "routine",
    .extra = "import",
    .order = "created, id",
    .required = { LOPE_ROUTINE_NAME },
    .n_required = 1,
    .change = LOPE_STORE_CHANGE_ROUTINES,
  },
  {
    .get_type = lope_routine_step_get_type,
    .name = "routine_step",
    .extra = "import",
    .order = "routine, position, id",
    .parent = "routine",
    .required = { LOPE_ROUTINE_STEP_ROUTINE, LOPE_ROUTINE_STEP_POSITION, LOPE_ROUTINE_STEP_EXERCISE },
    .n_required = 3,
    .change = LOPE_STORE_CHANGE_ROUTINES,
  },
  {
    .get_type = lope_schedule_get_type,
    .name = "schedule",
    .extra = "import",
    .order = "routine, created, id",
    .parent = "routine",
    .required = { LOPE_SCHEDULE_ROUTINE, LOPE_SCHEDULE_RULE },
    .n_required = 2,
    .change = LOPE_STORE_CHANGE_ROUTINES,
  },
  {
    .get_type = lope_routine_session_get_type,
    .name = "routine_session",
    .extra = "import",
    .order = "time, id",
    .has_days = TRUE,
    .required = { LOPE_ROUTINE_SESSION_NAME, LOPE_ROUTINE_SESSION_TIME, LOPE_ROUTINE_SESSION_OFFSET },
    .n_required = 3,
    .change = LOPE_STORE_CHANGE_ROUTINES,
  },
  { .name = NULL },
};

/**
 * lope_store_get_table:
 * @type: a type of record
 *
 * Gets what the journal knows of a type of record.
 *
 * Returns: (transfer none): its table
 */
const LopeStoreTable *
lope_store_get_table (GType type)
{
  for (const LopeStoreTable *table = lope_store_tables; table->name != NULL; table++)
    {
      if (table->get_type () == type)
        return table;
    }

  g_assert_not_reached ();
}
