/* lope-routine-overview.c
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lope-routine-overview.h"

#include "lope-chart-style.h"
#include "lope-due-row.h"
#include "lope-format.h"
#include "lope-routine-tasks.h"
#include "lope-routine-text.h"
#include "lope-week-grid.h"

#include <glib/gi18n-lib.h>

struct _LopeRoutineOverview {
  AdwBin parent_instance;

  LopeDay first; /* of the week that is shown, or LOPE_DAY_NONE for the present one */
  gboolean narrow;

  LopeSession *session; /* owned, nullable */
  LopeRoutineBook *book; /* owned, nullable */

  /* Template children */
  GtkListBox *urgent_list;
  GtkListBox *task_list;
  GtkLabel *week_title;
  GtkWidget *today_button;
  LopeWeekGrid *grid;
  GtkWidget *due_group;
  GtkListBox *due_list;
  GtkWidget *progress_group;
  GtkListBox *progress_list;
};

/**
 * LopeRoutineOverview:
 *
 * A week of routines: what is due and what was done, what there is to do today,
 * and how much of it was done lately. The signal “moved” tells that another week
 * is to be shown.
 */
G_DEFINE_FINAL_TYPE (LopeRoutineOverview, lope_routine_overview, ADW_TYPE_BIN)

static guint moved_signal;

/* ==== The week ==== */

static LopeDay
get_present (LopeRoutineOverview *self)
{
  return lope_day_week_start (lope_session_get_today (self->session), lope_first_weekday_from_locale ());
}

static void
show_week (LopeRoutineOverview *self)
{
  const LopeDay first = lope_routine_overview_get_first (self), today = lope_session_get_today (self->session);
  g_autofree char *title = lope_format_day_range (first, first + LOPE_ROUTINE_WEEK - 1, today);

  gtk_label_set_label (self->week_title, title);
  gtk_widget_set_sensitive (self->today_button, first != get_present (self));
  lope_week_grid_show (self->grid, lope_routine_book_get_log (self->book), first, self->narrow,
                       !lope_session_is_read_only (self->session));
}

static void
move (LopeRoutineOverview *self,
      LopeDay              first)
{
  self->first = first;
  g_signal_emit (self, moved_signal, 0);
  gtk_accessible_announce (GTK_ACCESSIBLE (self), gtk_label_get_label (self->week_title),
                           GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
}

static void
previous_cb (LopeRoutineOverview *self)
{
  move (self, lope_routine_overview_get_first (self) - LOPE_ROUTINE_WEEK);
}

static void
next_cb (LopeRoutineOverview *self)
{
  move (self, lope_routine_overview_get_first (self) + LOPE_ROUTINE_WEEK);
}

static void
this_week_cb (LopeRoutineOverview *self)
{
  move (self, LOPE_DAY_NONE);
}

static void
set_narrow (LopeRoutineOverview *self,
            gboolean             narrow)
{
  self->narrow = narrow;
  if (self->book != NULL)
    lope_routine_overview_show (self, self->session, self->book);
}

static void
narrow_cb (LopeRoutineOverview *self)
{
  set_narrow (self, TRUE);
}

static void
tight_cb (LopeRoutineOverview *self)
{
  gtk_widget_add_css_class (GTK_WIDGET (self->grid), "tight");
  set_narrow (self, TRUE);
}

static void
wide_cb (LopeRoutineOverview *self)
{
  gtk_widget_remove_css_class (GTK_WIDGET (self->grid), "tight");
  set_narrow (self, FALSE);
}

/* ==== Today ==== */

static void
show_due (LopeRoutineOverview *self)
{
  const LopeRoutineLog *log = lope_routine_book_get_log (self->book);
  g_autoptr (GArray) due = lope_routine_log_list_due (log);

  gtk_list_box_remove_all (self->due_list);
  for (guint i = 0; i < due->len; i++)
    gtk_list_box_append (self->due_list, lope_due_row_new (self->session, log, &g_array_index (due, LopeRoutineDay, i),
                                                           !self->narrow));
  if (due->len == 0)
    {
      GtkWidget *row = adw_action_row_new ();

      adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), log->n_plans > 0 ? _ ("Nothing more is due today") : _ ("No routine yet"));
      if (log->n_plans == 0)
        adw_action_row_set_subtitle (ADW_ACTION_ROW (row), _ ("Begin with a ready-made one, or put one together yourself"));
      gtk_list_box_append (self->due_list, row);
    }
}

/* ==== Progress ==== */

static GtkWidget *
make_progress_row (LopeRoutineOverview *self,
                   LopeRoutinePlan     *plan)
{
  const LopeAdherence adherence = lope_routine_log_get_adherence (lope_routine_book_get_log (self->book), plan);
  GtkWidget *row = adw_action_row_new ();
  g_autofree char *text = lope_routine_text_dup_adherence (&adherence);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), lope_routine_plan_get_name (plan));
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), text);
  if (adherence.due > 0)
    {
      GtkWidget *bar = gtk_progress_bar_new ();
      g_autofree char *percent = lope_format_percent (100.0 * adherence.done / adherence.due, 0);
      g_autofree char *shown =
        lope_text_hold_direction (percent, gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL);
      GtkWidget *label = gtk_label_new (shown);

      gtk_progress_bar_set_fraction (GTK_PROGRESS_BAR (bar), (double) adherence.done / adherence.due);
      gtk_widget_set_valign (bar, GTK_ALIGN_CENTER);
      gtk_widget_set_size_request (bar, self->narrow ? 60 : 120, -1);
      gtk_accessible_update_property (GTK_ACCESSIBLE (bar), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
      gtk_widget_add_css_class (label, "numeric");
      adw_action_row_add_suffix (ADW_ACTION_ROW (row), bar);
      adw_action_row_add_suffix (ADW_ACTION_ROW (row), label);
    }

  return row;
}

static void
show_progress (LopeRoutineOverview *self)
{
  const LopeRoutineLog *log = lope_routine_book_get_log (self->book);
  guint n = 0;

  gtk_list_box_remove_all (self->progress_list);
  for (guint i = 0; i < log->n_plans; i++)
    {
      if (lope_routine_plan_get_schedules (log->plans[i])->len == 0)
        continue;
      gtk_list_box_append (self->progress_list, make_progress_row (self, log->plans[i]));
      n++;
    }
  gtk_widget_set_visible (self->progress_group, n > 0);
}

static void
lope_routine_overview_dispose (GObject *object)
{
  LopeRoutineOverview *self = LOPE_ROUTINE_OVERVIEW (object);

  g_clear_object (&self->book);
  gtk_widget_dispose_template (GTK_WIDGET (self), LOPE_TYPE_ROUTINE_OVERVIEW);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (lope_routine_overview_parent_class)->dispose (object);
}

static void
lope_routine_overview_class_init (LopeRoutineOverviewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = lope_routine_overview_dispose;

  /**
   * LopeRoutineOverview::moved:
   *
   * The runner went to another week.
   */
  moved_signal = g_signal_new ("moved", LOPE_TYPE_ROUTINE_OVERVIEW, G_SIGNAL_RUN_LAST, 0,
                               NULL, NULL, NULL, G_TYPE_NONE, 0);

  g_type_ensure (LOPE_TYPE_WEEK_GRID);
  gtk_widget_class_set_template_from_resource (widget_class, LOPE_RESOURCE_BASE "/lope-routine-overview.ui");
  gtk_widget_class_bind_template_child (widget_class, LopeRoutineOverview, task_list);
  gtk_widget_class_bind_template_child (widget_class, LopeRoutineOverview, urgent_list);
  gtk_widget_class_bind_template_child (widget_class, LopeRoutineOverview, week_title);
  gtk_widget_class_bind_template_child (widget_class, LopeRoutineOverview, today_button);
  gtk_widget_class_bind_template_child (widget_class, LopeRoutineOverview, grid);
  gtk_widget_class_bind_template_child (widget_class, LopeRoutineOverview, due_group);
  gtk_widget_class_bind_template_child (widget_class, LopeRoutineOverview, due_list);
  gtk_widget_class_bind_template_child (widget_class, LopeRoutineOverview, progress_group);
  gtk_widget_class_bind_template_child (widget_class, LopeRoutineOverview, progress_list);
  gtk_widget_class_bind_template_callback (widget_class, previous_cb);
  gtk_widget_class_bind_template_callback (widget_class, next_cb);
  gtk_widget_class_bind_template_callback (widget_class, this_week_cb);
  gtk_widget_class_bind_template_callback (widget_class, narrow_cb);
  gtk_widget_class_bind_template_callback (widget_class, tight_cb);
  gtk_widget_class_bind_template_callback (widget_class, wide_cb);
}

static void
lope_routine_overview_init (LopeRoutineOverview *self)
{
  self->first = LOPE_DAY_NONE;
  gtk_widget_init_template (GTK_WIDGET (self));
}

/* ==== API ==== */

/**
 * lope_routine_overview_show:
 * @self: an overview
 * @session: the session
 * @book: what there is, from the first day of the week on at least
 *
 * Shows the week.
 */
void
lope_routine_overview_show (LopeRoutineOverview *self,
                            LopeSession         *session,
                            LopeRoutineBook     *book)
{
  g_return_if_fail (LOPE_IS_ROUTINE_OVERVIEW (self));

  g_set_object (&self->session, session);
  g_set_object (&self->book, book);
  lope_routine_tasks_show (self->urgent_list, self->task_list, session, book);
  show_week (self);
  show_due (self);
  show_progress (self);
}

/**
 * lope_routine_overview_get_first:
 * @self: an overview
 *
 * Gets the first day of the week to be shown.
 *
 * Returns: the day, or %LOPE_DAY_NONE of the present week before anything is shown
 */
LopeDay
lope_routine_overview_get_first (LopeRoutineOverview *self)
{
  g_return_val_if_fail (LOPE_IS_ROUTINE_OVERVIEW (self), LOPE_DAY_NONE);

  return self->first == LOPE_DAY_NONE && self->session != NULL ? get_present (self) : self->first;
}
