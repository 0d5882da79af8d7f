/* lope-field-error.c
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lope-field-error.h"

#include <glib/gi18n-lib.h>

typedef struct {
  char *title; /* owned */
  char *problem; /* owned, nullable */
} Note;

static void
note_free (Note *note)
{
  g_free (note->title);
  g_free (note->problem);
  g_free (note);
}

/* What has the focus in a field, which is what a screen reader reads. */
static GtkAccessible *
get_focused_part (GtkWidget *field)
{
  GtkEditable *text = ADW_IS_ENTRY_ROW (field) ? gtk_editable_get_delegate (GTK_EDITABLE (field)) : NULL;

  return text != NULL ? GTK_ACCESSIBLE (text) : GTK_ACCESSIBLE (field);
}

static void
left_cb (GtkEventController *focus,
         Note               *note)
{
  GtkWidget *row = gtk_event_controller_get_widget (focus);

  lope_field_error_show (ADW_ENTRY_ROW (row), note->title, note->problem);
  if (note->problem != NULL)
    gtk_accessible_announce (GTK_ACCESSIBLE (row), note->problem, GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
}

static Note *
ensure_note (AdwEntryRow *row)
{
  Note *note = g_object_get_data (G_OBJECT (row), "lope-field-error");
  GtkEventController *focus;

  if (note != NULL)
    return note;

  note = g_new0 (Note, 1);
  note->title = g_strdup (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row)));
  g_object_set_data_full (G_OBJECT (row), "lope-field-error", note, (GDestroyNotify) note_free);
  focus = gtk_event_controller_focus_new ();
  g_signal_connect (focus, "leave", G_CALLBACK (left_cb), note);
  gtk_widget_add_controller (GTK_WIDGET (row), focus);

  return note;
}

/* ==== API ==== */

/**
 * lope_field_error_set:
 * @field: an entry, a row with one, or anything else that is filled in
 * @message: (nullable): the widget with the text that says what is wrong, or %NULL
 *   if nothing is
 *
 * Tells screen readers whether what was filled in is understood, and where it
 * stands what is wrong with it.
 */
void
lope_field_error_set (GtkWidget *field,
                      GtkWidget *message)
{
  GtkAccessible *part;

  g_return_if_fail (GTK_IS_WIDGET (field));

  part = get_focused_part (field);
  gtk_accessible_update_state (part, GTK_ACCESSIBLE_STATE_INVALID,
                               message != NULL ? GTK_ACCESSIBLE_INVALID_TRUE : GTK_ACCESSIBLE_INVALID_FALSE, -1);
  if (message != NULL)
    gtk_accessible_update_relation (part, GTK_ACCESSIBLE_RELATION_ERROR_MESSAGE, message, NULL, -1);
  else
    gtk_accessible_reset_relation (part, GTK_ACCESSIBLE_RELATION_ERROR_MESSAGE);
}

/**
 * lope_field_error_show:
 * @row: a row with an entry
 * @title: its title while nothing is wrong
 * @problem: (nullable): what is wrong with what was typed there
 *
 * Shows in the title what is wrong: it is beside the text and is read with it.
 */
void
lope_field_error_show (AdwEntryRow *row,
                       const char  *title,
                       const char  *problem)
{
  g_autofree char *text = NULL;

  g_return_if_fail (ADW_IS_ENTRY_ROW (row));

  if (problem != NULL)
    /* TRANSLATORS: %1$s is the name of a field, %2$s says what is wrong with what was typed there. */
    text = g_strdup_printf (_("%1$s: %2$s"), title, problem);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), text != NULL ? text : title);
  if (problem != NULL)
    gtk_widget_add_css_class (GTK_WIDGET (row), "error");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (row), "error");
  lope_field_error_set (GTK_WIDGET (row), problem != NULL ? GTK_WIDGET (row) : NULL);
}

/**
 * lope_field_error_note:
 * @row: a row with an entry, which has its title already
 * @problem: (nullable): what is wrong with what stands there now
 *
 * Shows what is wrong once the row is left, rather than while somebody types; that
 * nothing is wrong any more it shows at once.
 */
void
lope_field_error_note (AdwEntryRow *row,
                       const char  *problem)
{
  Note *note;
  gboolean typing;

  g_return_if_fail (ADW_IS_ENTRY_ROW (row));

  note = ensure_note (row);
  typing = (gtk_widget_get_state_flags (GTK_WIDGET (row)) & GTK_STATE_FLAG_FOCUS_WITHIN) != 0;
  g_set_str (&note->problem, problem);
  if (problem == NULL || !typing)
    lope_field_error_show (row, note->title, problem);
}
