/* lope-due-routines.c
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lope-due-routines.h"

#include "lope-due-row.h"

#include <glib/gi18n-lib.h>

struct _LopeDueRoutines {
  AdwPreferencesGroup parent_instance;

  GtkListBox *list; /* borrowed from the tree of widgets */
};

/**
 * LopeDueRoutines:
 *
 * The routines that are due today, each to be started or marked as done.
 */
G_DEFINE_FINAL_TYPE (LopeDueRoutines, lope_due_routines, ADW_TYPE_PREFERENCES_GROUP)

static void
lope_due_routines_class_init (LopeDueRoutinesClass *klass)
{
}

static void
lope_due_routines_init (LopeDueRoutines *self)
{
  self->list = GTK_LIST_BOX (gtk_list_box_new ());
  gtk_list_box_set_selection_mode (self->list, GTK_SELECTION_NONE);
  gtk_widget_add_css_class (GTK_WIDGET (self->list), "boxed-list");
  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (self), _ ("Due Today"));
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), GTK_WIDGET (self->list));
}

/* ==== API ==== */

/**
 * lope_due_routines_show:
 * @self: a group
 * @session: the session
 *
 * Shows what is due today. Without any of it, the group hides.
 */
void
lope_due_routines_show (LopeDueRoutines *self,
                        LopeSession     *session)
{
  g_autoptr (LopeRoutineBook) book = NULL;
  g_autoptr (GArray) due = NULL;

  g_return_if_fail (LOPE_IS_DUE_ROUTINES (self));

  gtk_list_box_remove_all (self->list);
  book = lope_routine_book_load (session, lope_session_get_today (session));
  due = book != NULL ? lope_routine_log_list_due (lope_routine_book_get_log (book)) : NULL;
  for (guint i = 0; due != NULL && i < due->len; i++)
    gtk_list_box_append (self->list, lope_due_row_new (session, lope_routine_book_get_log (book),
                                                       &g_array_index (due, LopeRoutineDay, i), FALSE));
  gtk_widget_set_visible (GTK_WIDGET (self), due != NULL && due->len > 0);
}
