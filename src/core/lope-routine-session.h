/* lope-routine-session.h
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "lope-day.h"
#include "lope-routine.h"

G_BEGIN_DECLS

/**
 * LopeRoutineSessionField:
 * @LOPE_ROUTINE_SESSION_ROUTINE: the UUID of the routine
 * @LOPE_ROUTINE_SESSION_NAME: what the routine was called; it stays when the
 *   routine goes
 * @LOPE_ROUTINE_SESSION_TIME: when it was begun, UTC seconds
 * @LOPE_ROUTINE_SESSION_OFFSET: minutes east of UTC at that time
 * @LOPE_ROUTINE_SESSION_FINISHED: when it was ended, UTC seconds; not recorded
 *   while it goes on
 * @LOPE_ROUTINE_SESSION_DONE: how many sets of each side were done
 * @LOPE_ROUTINE_SESSION_TOTAL: of how many
 * @LOPE_ROUTINE_SESSION_SETS: what was done, see lope_session_item_parse()
 * @LOPE_ROUTINE_SESSION_EFFORT: how hard it was, 0 to 10
 * @LOPE_ROUTINE_SESSION_PAIN: the worst pain during it, 0 to 10
 * @LOPE_ROUTINE_SESSION_SHARP: whether that pain was sharp
 * @LOPE_ROUTINE_SESSION_ELSEWHERE: whether it was done without this program
 *
 * The fields of a session of a routine.
 */
typedef enum {
  LOPE_ROUTINE_SESSION_ROUTINE = LOPE_RECORD_N_FIELDS,
  LOPE_ROUTINE_SESSION_NAME,
  LOPE_ROUTINE_SESSION_TIME,
  LOPE_ROUTINE_SESSION_OFFSET,
  LOPE_ROUTINE_SESSION_FINISHED,
  LOPE_ROUTINE_SESSION_DONE,
  LOPE_ROUTINE_SESSION_TOTAL,
  LOPE_ROUTINE_SESSION_SETS,
  LOPE_ROUTINE_SESSION_EFFORT,
  LOPE_ROUTINE_SESSION_PAIN,
  LOPE_ROUTINE_SESSION_SHARP,
  LOPE_ROUTINE_SESSION_ELSEWHERE,
  LOPE_ROUTINE_SESSION_NOTES,
  LOPE_ROUTINE_SESSION_N_FIELDS
} LopeRoutineSessionField;

#define LOPE_TYPE_ROUTINE_SESSION (lope_routine_session_get_type ())
G_DECLARE_FINAL_TYPE (LopeRoutineSession, lope_routine_session, LOPE, ROUTINE_SESSION, LopeRecord)

/**
 * LopeSessionItem:
 * @exercise: (transfer none): the permanent name of an exercise of the library, or
 *   the UUID of one of the runner’s own
 * @dose: how much of it was meant to be done
 * @done: how many of its sets, of each side, were done
 * @total: of how many
 *
 * What was done of one exercise.
 */
typedef struct {
  const char *exercise; /* interned */
  LopeDose dose;
  int done;
  int total;
} LopeSessionItem;

LopeRoutineSession *lope_routine_session_new       (LopeRoutine         *routine,
                                                    gint64               time,
                                                    int                  offset);
LopeDay             lope_routine_session_get_day   (LopeRoutineSession  *self);
gboolean            lope_routine_session_is_done   (LopeRoutineSession  *self);
gboolean            lope_routine_session_counts    (gint64               done,
                                                    gint64               total,
                                                    gboolean             open);
gboolean            lope_routine_session_is_open   (LopeRoutineSession  *self);
GArray             *lope_routine_session_get_items (LopeRoutineSession  *self);
void                lope_routine_session_set_items (LopeRoutineSession  *self,
                                                    GArray              *items);
gboolean            lope_session_item_parse        (const char          *text,
                                                    GArray             **items,
                                                    GError             **error);
char               *lope_session_item_join         (GArray              *items);

G_END_DECLS
