/* lope-status-routines.c: how things stand with routines
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lope-status-private.h"

#include "lope-notice-private.h"

/* ==== For lope-status.c ==== */

/**
 * lope_status_routines_judge:
 * @self: (out caller-allocates): zeros
 * @log: all about routines
 * @notices: where notices are added to
 *
 * Finds what there is to do on a day, and makes a notice of each routine that is
 * due. What would only be due if there were a run is none.
 */
void
lope_status_routines_judge (LopeStatusRoutines   *self,
                            const LopeRoutineLog *log,
                            GListStore           *notices)
{
  self->kept = g_ptr_array_new_with_free_func (g_object_unref);
  self->due = lope_routine_log_list_due (log);

  for (guint i = 0; i < self->due->len; i++)
    {
      const LopeRoutineDay *day = &g_array_index (self->due, LopeRoutineDay, i);
      const LopeAdherence adherence = lope_routine_log_get_adherence (log, day->plan);
      g_autoptr (LopeNotice) notice = NULL;

      g_ptr_array_add (self->kept, g_object_ref (day->plan));
      if (day->session != NULL)
        g_ptr_array_add (self->kept, g_object_ref (day->session));
      if (day->state == LOPE_ROUTINE_STATE_OFFERED)
        continue;

      notice = lope_notice_new_for_routine (day, &adherence);
      g_list_store_append (notices, notice);
    }
}

/**
 * lope_status_routines_clear:
 * @self: what was found
 *
 * Frees what it holds.
 */
void
lope_status_routines_clear (LopeStatusRoutines *self)
{
  g_clear_pointer (&self->due, g_array_unref);
  g_clear_pointer (&self->kept, g_ptr_array_unref);
}

/* ==== API ==== */

/**
 * lope_status_get_routines:
 * @self: a status
 * @n_routines: (out): how many there are
 *
 * Gets what there is to do on the day, see lope_routine_log_list_due(): also what
 * belongs before a run, in the state %LOPE_ROUTINE_STATE_OFFERED.
 *
 * Returns: (transfer none) (array length=n_routines): the routines, which stay as
 *   long as the status does
 */
const LopeRoutineDay *
lope_status_get_routines (LopeStatus *self,
                          guint      *n_routines)
{
  const LopeStatusRoutines *routines;

  g_return_val_if_fail (LOPE_IS_STATUS (self), NULL);

  routines = lope_status_peek_routines (self);
  *n_routines = routines->due->len;

  return (const LopeRoutineDay *) (void *) routines->due->data;
}
