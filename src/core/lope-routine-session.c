/* lope-routine-session.c
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lope-routine-session.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* At least so many of a hundred sets make a session done (evidence.md 13). */
#define DONE_PERCENT 80

#define MAX_ITEMS 200
#define MAX_COUNT 9999
#define MAX_SECONDS (4 * 3600)

struct _LopeRoutineSession {
  LopeRecord parent_instance;
};

/**
 * LopeRoutineSession:
 *
 * That a routine was done, or part of it.
 */
G_DEFINE_FINAL_TYPE (LopeRoutineSession, lope_routine_session, LOPE_TYPE_RECORD)

static const LopeField fields[LOPE_ROUTINE_SESSION_N_FIELDS] = {
  LOPE_RECORD_FIELDS,
  [LOPE_ROUTINE_SESSION_ROUTINE] = { "routine", LOPE_FIELD_REF, 0, 0, NULL },
  [LOPE_ROUTINE_SESSION_NAME] = { "name", LOPE_FIELD_TEXT, 0, 0, NULL },
  [LOPE_ROUTINE_SESSION_TIME] = { "time", LOPE_FIELD_TIME, LOPE_RECORD_MIN_TIME, LOPE_RECORD_MAX_TIME, NULL },
  [LOPE_ROUTINE_SESSION_OFFSET] = { "offset_min", LOPE_FIELD_INT, -1080, 1080, NULL },
  [LOPE_ROUTINE_SESSION_FINISHED] = { "finished", LOPE_FIELD_TIME, LOPE_RECORD_MIN_TIME, LOPE_RECORD_MAX_TIME, NULL },
  [LOPE_ROUTINE_SESSION_DONE] = { "sets_done", LOPE_FIELD_INT, 0, MAX_COUNT, NULL },
  [LOPE_ROUTINE_SESSION_TOTAL] = { "sets_total", LOPE_FIELD_INT, 1, MAX_COUNT, NULL },
  [LOPE_ROUTINE_SESSION_SETS] = { "sets", LOPE_FIELD_TEXT, 0, 0, NULL },
  [LOPE_ROUTINE_SESSION_EFFORT] = { "effort", LOPE_FIELD_INT, 0, 10, NULL },
  [LOPE_ROUTINE_SESSION_PAIN] = { "pain", LOPE_FIELD_INT, 0, 10, NULL },
  [LOPE_ROUTINE_SESSION_SHARP] = { "sharp_pain", LOPE_FIELD_BOOL, 0, 1, NULL },
  [LOPE_ROUTINE_SESSION_ELSEWHERE] = { "elsewhere", LOPE_FIELD_BOOL, 0, 1, NULL },
  [LOPE_ROUTINE_SESSION_NOTES] = { "notes", LOPE_FIELD_TEXT, 0, 0, NULL },
};

static void
lope_routine_session_class_init (LopeRoutineSessionClass *klass)
{
  lope_record_class_set_fields (LOPE_RECORD_CLASS (klass), fields, G_N_ELEMENTS (fields));
}

static void
lope_routine_session_init (LopeRoutineSession *self)
{
}

/* Takes a number and what follows it. */
static gboolean
take_number (const char **text,
             const char  *after,
             int          max,
             int         *number)
{
  char *end;
  guint64 value;

  if (!g_ascii_isdigit (**text))
    return FALSE;

  value = g_ascii_strtoull (*text, &end, 10);
  if (value > (guint64) max || !g_str_has_prefix (end, after))
    return FALSE;

  *number = (int) value;
  *text = end + strlen (after);

  return TRUE;
}

/* NAME SETSxREPS DONE/TOTAL, or with an s after the seconds of a hold. */
static gboolean
parse_item (const char      *text,
            LopeSessionItem *item)
{
  const char *space = strchr (text, ' ');
  g_autofree char *name = space != NULL ? g_strndup (text, (gsize) (space - text)) : NULL;

  *item = (LopeSessionItem) { 0 };
  if (name == NULL || *name == '\0')
    return FALSE;

  text = space + 1;
  if (!take_number (&text, "x", MAX_COUNT, &item->dose.sets))
    return FALSE;
  if (!take_number (&text, "s ", MAX_SECONDS, &item->dose.hold) && !take_number (&text, " ", MAX_COUNT, &item->dose.reps))
    return FALSE;
  if (!take_number (&text, "/", MAX_COUNT, &item->done) || !take_number (&text, "", MAX_COUNT, &item->total) ||
      *text != '\0' || item->done > item->total)
    return FALSE;

  item->exercise = g_intern_string (name);

  return TRUE;
}

/* ==== API ==== */

/**
 * lope_routine_session_new:
 * @routine: the routine
 * @time: when it is begun, UTC seconds
 * @offset: minutes east of UTC at that time
 *
 * Makes a session that goes on, with a new UUID.
 *
 * Returns: (transfer full): the session
 */
LopeRoutineSession *
lope_routine_session_new (LopeRoutine *routine,
                          gint64       time,
                          int          offset)
{
  LopeRecord *self = g_object_new (LOPE_TYPE_ROUTINE_SESSION, NULL);

  lope_record_set_text (self, LOPE_ROUTINE_SESSION_ROUTINE, lope_record_get_uuid (LOPE_RECORD (routine)));
  lope_record_set_text (self, LOPE_ROUTINE_SESSION_NAME, lope_routine_get_name (routine));
  lope_record_set_int (self, LOPE_ROUTINE_SESSION_TIME, time);
  lope_record_set_int (self, LOPE_ROUTINE_SESSION_OFFSET, offset);

  return LOPE_ROUTINE_SESSION (self);
}

/**
 * lope_routine_session_get_day:
 * @self: a session
 *
 * Gets the local day on which it was begun.
 *
 * Returns: the day, or %LOPE_DAY_NONE
 */
LopeDay
lope_routine_session_get_day (LopeRoutineSession *self)
{
  gint64 time = lope_record_get_int (LOPE_RECORD (self), LOPE_ROUTINE_SESSION_TIME);
  gint64 offset = lope_record_get_int (LOPE_RECORD (self), LOPE_ROUTINE_SESSION_OFFSET);

  return time == LOPE_UNSET ? LOPE_DAY_NONE : lope_day_from_time (time, offset == LOPE_UNSET ? 0 : (int) offset);
}

/**
 * lope_routine_session_is_done:
 * @self: a session
 *
 * Tells whether a session counts as done: with at least 80 % of its sets. One
 * that was done elsewhere, or whose sets nobody counted, is.
 *
 * Returns: %TRUE if it counts
 */
gboolean
lope_routine_session_is_done (LopeRoutineSession *self)
{
  return lope_routine_session_counts (lope_record_get_int (LOPE_RECORD (self), LOPE_ROUTINE_SESSION_DONE),
                                      lope_record_get_int (LOPE_RECORD (self), LOPE_ROUTINE_SESSION_TOTAL),
                                      lope_routine_session_is_open (self));
}

/**
 * lope_routine_session_counts:
 * @done: how many sets were done, or %LOPE_UNSET
 * @total: of how many, or %LOPE_UNSET
 * @open: whether the session was not ended
 *
 * The rule of lope_routine_session_is_done() for values without a record.
 *
 * Returns: %TRUE if the session counts as done
 */
gboolean
lope_routine_session_counts (gint64   done,
                             gint64   total,
                             gboolean open)
{
  if (done == LOPE_UNSET || total == LOPE_UNSET || total == 0)
    return !open;

  return 100 * done >= DONE_PERCENT * total;
}

/**
 * lope_routine_session_is_open:
 * @self: a session
 *
 * Tells whether a session was begun and not ended, so that it can be gone on
 * with.
 *
 * Returns: %TRUE if it was not ended
 */
gboolean
lope_routine_session_is_open (LopeRoutineSession *self)
{
  return !lope_record_is_set (LOPE_RECORD (self), LOPE_ROUTINE_SESSION_FINISHED) &&
         lope_record_get_int (LOPE_RECORD (self), LOPE_ROUTINE_SESSION_ELSEWHERE) != 1;
}

/**
 * lope_session_item_parse:
 * @text: what was done, as lope_session_item_join() writes it
 * @items: (out) (transfer full) (element-type LopeSessionItem): the exercises
 * @error: return location for a #LopeRecordError
 *
 * Reads what was done in a session: for each exercise its name, the dose, and
 * how much of it was done, as in `clamshell 2x10 4/4; plank 3x20s 2/3`.
 *
 * Returns: %TRUE if it could be read
 */
gboolean
lope_session_item_parse (const char  *text,
                         GArray     **items,
                         GError     **error)
{
  g_autoptr (GArray) found = g_array_new (FALSE, FALSE, sizeof (LopeSessionItem));
  g_auto (GStrv) parts = NULL;

  g_return_val_if_fail (text != NULL && items != NULL, FALSE);

  parts = g_strsplit (text, ";", MAX_ITEMS + 1);
  for (guint i = 0; parts[i] != NULL; i++)
    {
      LopeSessionItem item;

      if (i >= MAX_ITEMS || !parse_item (g_strstrip (parts[i]), &item))
        {
          g_set_error (error, LOPE_RECORD_ERROR, LOPE_RECORD_ERROR_RANGE,
                       /* TRANSLATORS: %s is text that somebody typed or a file had. */
                       _ ("“%s” does not say what was done of an exercise."), parts[i]);
          return FALSE;
        }
      g_array_append_val (found, item);
    }
  *items = g_steal_pointer (&found);

  return TRUE;
}

/**
 * lope_session_item_join:
 * @items: (element-type LopeSessionItem): exercises
 *
 * Writes what was done in a session, see lope_session_item_parse().
 *
 * Returns: (transfer full): the text
 */
char *
lope_session_item_join (GArray *items)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < items->len; i++)
    {
      const LopeSessionItem *item = &g_array_index (items, LopeSessionItem, i);

      g_string_append_printf (text, "%s%s %dx%d%s %d/%d", i > 0 ? "; " : "", item->exercise, item->dose.sets,
                              item->dose.hold > 0 ? item->dose.hold : item->dose.reps, item->dose.hold > 0 ? "s" : "",
                              item->done, item->total);
    }

  return g_string_free_and_steal (text);
}

/**
 * lope_routine_session_get_items:
 * @self: a session
 *
 * Gets what was done of each exercise.
 *
 * Returns: (transfer full) (element-type LopeSessionItem): the exercises; none if
 *   that was not recorded or cannot be read
 */
GArray *
lope_routine_session_get_items (LopeRoutineSession *self)
{
  const char *text = lope_record_get_text (LOPE_RECORD (self), LOPE_ROUTINE_SESSION_SETS);
  GArray *items;

  if (text != NULL && lope_session_item_parse (text, &items, NULL))
    return items;

  return g_array_new (FALSE, FALSE, sizeof (LopeSessionItem));
}

/**
 * lope_routine_session_set_items:
 * @self: a session
 * @items: (element-type LopeSessionItem): what was done of each exercise
 *
 * Records what was done, and counts the sets.
 */
void
lope_routine_session_set_items (LopeRoutineSession *self,
                                GArray             *items)
{
  g_autofree char *text = lope_session_item_join (items);
  int done = 0, total = 0;

  for (guint i = 0; i < items->len; i++)
    {
      done += g_array_index (items, LopeSessionItem, i).done;
      total += g_array_index (items, LopeSessionItem, i).total;
    }

  lope_record_set_text (LOPE_RECORD (self), LOPE_ROUTINE_SESSION_SETS, text);
  lope_record_set_int (LOPE_RECORD (self), LOPE_ROUTINE_SESSION_DONE, done);
  if (total > 0)
    lope_record_set_int (LOPE_RECORD (self), LOPE_ROUTINE_SESSION_TOTAL, total);
  else
    lope_record_unset (LOPE_RECORD (self), LOPE_ROUTINE_SESSION_TOTAL);
}
