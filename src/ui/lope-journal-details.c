/* lope-journal-details.c
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lope-journal-details.h"

#include "lope-activity-pane.h"
#include "lope-activity-text.h"
#include "lope-format.h"

#include <glib/gi18n-lib.h>

#define REVEAL_FRAMES 2

struct _LopeJournalDetails {
  AdwNavigationPage parent_instance;

  gboolean in_sight;
  gboolean wants_focus;
  guint frames;
  guint tick;
  guint update_source; /* owned */
  LopeSession *session; /* owned, nullable until set up */
  LopeJournalModel *model; /* owned, nullable until set up */
  LopeJournalSelection *selection; /* owned, nullable until set up */
  LopeActivityPane *pane; /* owned, nullable until it is in sight */
};

/**
 * LopeJournalDetails:
 *
 * What is selected in the journal, beside its list.
 */
G_DEFINE_FINAL_TYPE (LopeJournalDetails, lope_journal_details, ADW_TYPE_NAVIGATION_PAGE)

static void queue_update (LopeJournalDetails *self);

static LopeActivity *
get_activity (LopeJournalDetails *self)
{
  LopeJournalEntry *entry = lope_journal_selection_get_current (self->selection);

  return entry != NULL ? lope_journal_entry_get_activity (entry) : NULL;
}

static void
forget_update (LopeJournalDetails *self)
{
  if (self->tick != 0)
    gtk_widget_remove_tick_callback (GTK_WIDGET (self), self->tick);
  self->tick = 0;
  g_clear_handle_id (&self->update_source, g_source_remove);
}

/* The first time, one frame lays the details out and the next one draws them. */
static gboolean
reveal_cb (GtkWidget     *widget,
           GdkFrameClock *clock,
           gpointer       user_data)
{
  LopeJournalDetails *self = LOPE_JOURNAL_DETAILS (widget);

  if (++self->frames < REVEAL_FRAMES)
    return G_SOURCE_CONTINUE;

  gtk_widget_set_opacity (GTK_WIDGET (self->pane), 1);

  return G_SOURCE_REMOVE;
}

/* Makes the next part of the pane, each in a frame of its own. Returns %FALSE if
 * there was nothing left to make. */
static gboolean
make_part (LopeJournalDetails *self)
{
  if (self->pane != NULL)
    return lope_activity_pane_complete (self->pane);

  self->pane = g_object_ref_sink (g_object_new (LOPE_TYPE_ACTIVITY_PANE, NULL));
  gtk_widget_set_opacity (GTK_WIDGET (self->pane), 0);
  adw_navigation_page_set_child (ADW_NAVIGATION_PAGE (self), GTK_WIDGET (self->pane));

  return TRUE;
}

static void
update (LopeJournalDetails *self)
{
  AdwNavigationPage *page = ADW_NAVIGATION_PAGE (self);

  forget_update (self);
  if (self->session == NULL || !self->in_sight)
    return;

  /* A field for text that is filled before it has a size takes a wrong one. */
  if (make_part (self))
    {
      queue_update (self);
      return;
    }

  if (lope_journal_selection_get_selecting (self->selection))
    {
      g_autofree char *details = NULL;
      g_autofree char *title = lope_journal_details_describe (self, &details);

      adw_navigation_page_set_title (page, title);
      lope_activity_pane_show_many (self->pane, title, details);
    }
  else
    {
      LopeActivity *activity = get_activity (self);
      g_autofree char *title = activity != NULL ? lope_activity_dup_title (activity) : g_strdup (_("Details"));

      adw_navigation_page_set_title (page, title);
      lope_activity_pane_show (self->pane, self->session, activity);
    }

  if (self->frames == 0)
    gtk_widget_add_tick_callback (GTK_WIDGET (self), reveal_cb, NULL, NULL);
  if (self->wants_focus)
    lope_activity_pane_focus (self->pane);
  self->wants_focus = FALSE;
}

/* ==== Frames ==== */

static gboolean
update_cb (gpointer user_data)
{
  LopeJournalDetails *self = user_data;

  self->update_source = 0;
  update (self);

  return G_SOURCE_REMOVE;
}

static gboolean
tick_cb (GtkWidget     *widget,
         GdkFrameClock *clock,
         gpointer       user_data)
{
  LopeJournalDetails *self = LOPE_JOURNAL_DETAILS (widget);

  self->tick = 0;
  if (self->update_source == 0)
    self->update_source = g_idle_add (update_cb, self);

  return G_SOURCE_REMOVE;
}

/* The details are made in the frame after the one in which the list changes, and
 * shown in the next, so that none waits for the others; and they are shown once,
 * however fast one moves through the list. */
static void
queue_update (LopeJournalDetails *self)
{
  if (self->tick == 0 && self->update_source == 0)
    self->tick = gtk_widget_add_tick_callback (GTK_WIDGET (self), tick_cb, NULL, NULL);
}

/* ==== vfuncs ==== */

static void
lope_journal_details_dispose (GObject *object)
{
  LopeJournalDetails *self = LOPE_JOURNAL_DETAILS (object);

  forget_update (self);
  g_clear_object (&self->pane);
  g_clear_object (&self->selection);
  g_clear_object (&self->model);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (lope_journal_details_parent_class)->dispose (object);
}

static void
lope_journal_details_class_init (LopeJournalDetailsClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = lope_journal_details_dispose;
}

static void
lope_journal_details_init (LopeJournalDetails *self)
{
}

/* ==== API ==== */

/**
 * lope_journal_details_set_up:
 * @self: details
 * @session: the session
 * @model: the journal's list
 * @selection: what is selected in it
 *
 * Sets what to show.
 */
void
lope_journal_details_set_up (LopeJournalDetails   *self,
                             LopeSession          *session,
                             LopeJournalModel     *model,
                             LopeJournalSelection *selection)
{
  g_return_if_fail (LOPE_IS_JOURNAL_DETAILS (self));
  g_return_if_fail (self->session == NULL);

  self->session = g_object_ref (session);
  self->model = g_object_ref (model);
  self->selection = g_object_ref (selection);
}

/**
 * lope_journal_details_queue_update:
 * @self: details
 *
 * Shows what is selected now, in the next frame.
 */
void
lope_journal_details_queue_update (LopeJournalDetails *self)
{
  g_return_if_fail (LOPE_IS_JOURNAL_DETAILS (self));

  queue_update (self);
}

/**
 * lope_journal_details_set_in_sight:
 * @self: details
 * @in_sight: whether they are beside the list, or come in its place
 *
 * Tells whether the details are seen. Before, none are made.
 */
void
lope_journal_details_set_in_sight (LopeJournalDetails *self,
                                   gboolean            in_sight)
{
  g_return_if_fail (LOPE_IS_JOURNAL_DETAILS (self));

  if (self->in_sight == in_sight)
    return;

  self->in_sight = in_sight;
  if (self->session != NULL && gtk_widget_get_realized (GTK_WIDGET (self)))
    update (self);
}

/**
 * lope_journal_details_focus:
 * @self: details that are in sight
 *
 * Shows what is selected now, and moves the focus there.
 */
void
lope_journal_details_focus (LopeJournalDetails *self)
{
  g_return_if_fail (LOPE_IS_JOURNAL_DETAILS (self));

  self->wants_focus = TRUE;
  update (self);
}

/**
 * lope_journal_details_describe:
 * @self: details
 * @details: (out) (transfer full): how far, and on which days
 *
 * Describes all that is selected in the mode for many.
 *
 * Returns: (transfer full): how many
 */
char *
lope_journal_details_describe (LopeJournalDetails  *self,
                               char               **details)
{
  LopeJournalList *list = lope_journal_model_get_list (self->model);
  guint n = lope_journal_selection_get_n (self->selection);
  guint length = g_list_model_get_n_items (G_LIST_MODEL (self->model));
  LopeSession *session = self->session;
  LopeDay first = LOPE_DAY_NONE, last = LOPE_DAY_NONE;
  g_autofree char *number = lope_format_number (n, 0);
  g_autoptr (GString) text = g_string_new (NULL);
  gint64 distance = 0;
  gboolean all_runs = TRUE;

  for (guint i = 0; i < length && n > 0; i++)
    {
      const LopeActivityKey *key = lope_journal_list_get_key (list, i);

      if (!gtk_selection_model_is_selected (GTK_SELECTION_MODEL (self->selection), i))
        continue;

      last = last == LOPE_DAY_NONE ? key->day : last;
      first = key->day;
      if (lope_sport_is_run (key->sport))
        distance += MAX (key->distance, 0);
      else
        all_runs = FALSE;
    }

  if (first != LOPE_DAY_NONE)
    {
      g_autofree char *range = lope_format_day_range (first, last, lope_session_get_today (session));
      g_autofree char *total = lope_format_distance (distance, lope_session_get_units (session));

      lope_text_append (text, distance > 0 ? total : NULL);
      lope_text_append (text, range);
    }
  *details = g_string_free (g_steal_pointer (&text), FALSE);

  if (n == 0)
    return g_strdup (_("None Selected"));
  if (all_runs)
    return g_strdup_printf (ngettext ("%s Run Selected", "%s Runs Selected", n), number);

  return g_strdup_printf (ngettext ("%s Activity Selected", "%s Activities Selected", n), number);
}
