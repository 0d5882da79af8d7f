/* lope-count-list.c
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lope-count-list.h"

#include <glib/gi18n-lib.h>

/**
 * lope_count_list_new:
 *
 * Makes a list of counted things.
 *
 * Returns: (transfer full) (element-type utf8): an empty list
 */
GPtrArray *
lope_count_list_new (void)
{
  return g_ptr_array_new_with_free_func (g_free);
}

/**
 * lope_count_list_take:
 * @self: a list
 * @count: how many there are
 * @text: (transfer full): what there is so many of, with the number
 *
 * Adds things, unless there are none.
 */
void
lope_count_list_take (GPtrArray *self,
                      guint      count,
                      char      *text)
{
  if (count > 0)
    g_ptr_array_add (self, text);
  else
    g_free (text);
}

/**
 * lope_count_list_add_pain:
 * @self: a list
 * @n_entries: how many pain entries
 * @n_flags: how many answers about red flags
 * @n_check_ins: how many check-ins
 *
 * Adds what was told of pain.
 */
void
lope_count_list_add_pain (GPtrArray *self,
                          guint      n_entries,
                          guint      n_flags,
                          guint      n_check_ins)
{
  lope_count_list_take (self, n_entries, g_strdup_printf (ngettext ("%u pain entry", "%u pain entries", n_entries), n_entries));
  lope_count_list_take (self, n_flags,
                        g_strdup_printf (ngettext ("%u answer about red flags", "%u answers about red flags", n_flags), n_flags));
  lope_count_list_take (self, n_check_ins, g_strdup_printf (ngettext ("%u check-in", "%u check-ins", n_check_ins), n_check_ins));
}

/**
 * lope_count_list_add_routines:
 * @self: a list
 * @n_routines: how many routines
 * @n_sessions: how many sessions of routines
 *
 * Adds routines, and what was done of them.
 */
void
lope_count_list_add_routines (GPtrArray *self,
                              guint      n_routines,
                              guint      n_sessions)
{
  lope_count_list_take (self, n_routines, g_strdup_printf (ngettext ("%u routine", "%u routines", n_routines), n_routines));
  lope_count_list_take (self, n_sessions,
                        g_strdup_printf (ngettext ("%u session of a routine", "%u sessions of routines", n_sessions),
                                         n_sessions));
}

/**
 * lope_count_list_join:
 * @self: a list
 *
 * Says it in a sentence.
 *
 * Returns: (transfer full): the text, empty for an empty list
 */
char *
lope_count_list_join (GPtrArray *self)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < self->len; i++)
    {
      if (i > 0 && i + 1 == self->len)
        /* TRANSLATORS: before the last item of a list: “3 activities, 10 pain entries and 2 check-ins” */
        g_string_append (text, C_ ("list", " and "));
      else if (i > 0)
        /* TRANSLATORS: between items of a list: “3 activities, 10 pain entries and 2 check-ins” */
        g_string_append (text, C_ ("list", ", "));
      g_string_append (text, self->pdata[i]);
    }

  return g_string_free_and_steal (text);
}
