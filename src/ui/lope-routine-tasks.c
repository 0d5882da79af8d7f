/* lope-routine-tasks.c: what there is to decide about routines
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lope-routine-tasks.h"

#include "lope-format.h"
#include "lope-ready-routine.h"
#include "lope-routine-text.h"
#include "lope-task-row.h"

#include <glib/gi18n-lib.h>

static GtkWidget *
add_task (GtkListBox *list,
          const char *icon_name,
          const char *css_class,
          const char *title,
          const char *text)
{
  GtkWidget *row = lope_task_row_new (icon_name, title, text);

  lope_task_row_set_icon (LOPE_TASK_ROW (row), icon_name, css_class);
  gtk_list_box_append (list, row);

  return row;
}

static void
add_button (GtkWidget  *row,
            const char *label,
            const char *action,
            const char *target)
{
  GtkWidget *button = lope_task_row_add_button (LOPE_TASK_ROW (row), label);

  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", target);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
}

/* ==== A session that was left ==== */

static void
add_open_session (GtkListBox      *list,
                  LopeSession     *session,
                  LopeRoutineBook *book)
{
  LopeRoutineSession *open = lope_routine_book_get_open (book);
  LopeRoutinePlan *plan;
  g_autofree char *title = NULL, *text = NULL, *done = NULL, *total = NULL, *day = NULL;
  gint64 n_done, n_total;
  GtkWidget *row;

  if (open == NULL)
    return;

  plan = lope_routine_book_find_plan (book, lope_record_get_text (LOPE_RECORD (open), LOPE_ROUTINE_SESSION_ROUTINE));
  n_done = lope_record_get_int (LOPE_RECORD (open), LOPE_ROUTINE_SESSION_DONE);
  n_total = lope_record_get_int (LOPE_RECORD (open), LOPE_ROUTINE_SESSION_TOTAL);
  done = lope_format_number (n_done != LOPE_UNSET ? (double) n_done : 0, 0);
  total = lope_format_number (n_total != LOPE_UNSET ? (double) n_total : 0, 0);
  day = lope_format_day_plain (lope_routine_session_get_day (open), lope_session_get_today (session));
  /* TRANSLATORS: %s is what the runner calls a routine */
  title = g_strdup_printf (_ ("“%s” was interrupted"), lope_record_get_text (LOPE_RECORD (open), LOPE_ROUTINE_SESSION_NAME));
  /* TRANSLATORS: %1$s is a date, %2$s how many sets were done, %3$s of how many */
  text = g_strdup_printf (_ ("Begun on %1$s, %2$s of %3$s sets done."), day, done, total);
  row = add_task (list, "media-playback-pause-symbolic", "info", title, text);
  if (lope_session_is_read_only (session))
    return;
  if (plan != NULL)
    add_button (row, _ ("_Resume"), "win.start-routine", lope_routine_plan_get_uuid (plan));
  add_button (row, _ ("_Keep as Partial"), "routines.keep-partial", lope_record_get_uuid (LOPE_RECORD (open)));
}

/* ==== Pain ==== */

static void
add_pause (GtkListBox      *list,
           LopeRoutineBook *book)
{
  const LopeRoutineLog *log = lope_routine_book_get_log (book);

  for (guint i = 0; i < log->n_plans; i++)
    {
      if (lope_routine_log_get_day (log, log->plans[i], log->day).state != LOPE_ROUTINE_STATE_SUSPENDED)
        continue;
      add_task (list, "lope-pain-symbolic", "caution", _ ("Strength is paused today"),
                _ ("The pain that you logged advises to ease off. What would be due today is left out and does not count as missed."));
      return;
    }
}

/* With pain at the outer hip, what is friendly to its tendons comes first. */
static void
add_first (GtkListBox      *list,
           LopeRoutineBook *book)
{
  const LopeReadyRoutine *first = lope_ready_routine_get_first (lope_routine_book_get_areas (book));
  g_autofree char *title = NULL;
  GtkWidget *row;

  if (first == &lope_ready_routines[0] || lope_routine_book_has_ready (book, first->id))
    return;

  /* TRANSLATORS: %s is a routine */
  title = g_strdup_printf (_ ("“%s” may suit better now"), lope_ready_routine_get_name (first));
  row = add_task (list, "lope-routines-symbolic", "info", title,
                  _ ("You have logged pain at the outer hip in the last 14 days. This routine leaves out what may irritate it."));
  add_button (row, _ ("_Use This Routine"), "routines.add-ready", first->id);
}

static void
add_unsuitable (GtkListBox      *list,
                LopeRoutineBook *book,
                LopeRoutinePlan *plan)
{
  GPtrArray *steps = lope_routine_plan_get_steps (plan);
  guint32 areas = 0;
  guint n = 0;
  g_autofree char *title = NULL, *text = NULL, *number = NULL, *names = NULL;
  GtkWidget *row;

  for (guint i = 0; i < steps->len; i++)
    {
      const LopeStepOffer offer = lope_routine_book_get_offer (book, steps->pdata[i]);

      n += offer.kind == LOPE_STEP_OFFER_UNSUITABLE;
      areas |= offer.areas;
    }
  if (n == 0 || lope_routine_plan_get_schedules (plan)->len == 0)
    return;

  number = lope_format_number (n, 0);
  names = lope_routine_text_dup_areas (areas);
  /* TRANSLATORS: %1$s is a number, %2$s what the runner calls a routine */
  title = g_strdup_printf (ngettext ("%1$s exercise of “%2$s” does not suit recent pain",
                                     "%1$s exercises of “%2$s” do not suit recent pain", n),
                           number, lope_routine_plan_get_name (plan));
  /* TRANSLATORS: %s is where it hurts, such as “Outer hip bone” */
  text = g_strdup_printf (_ ("Pain of the last 14 days: %s. Where there is an easier exercise, it is offered in the routine."), names);
  row = add_task (list, "dialog-warning-symbolic", "caution", title, text);
  add_button (row, _ ("_Review Routine"), "routines.edit", lope_routine_plan_get_uuid (plan));
}

/* ==== Progression ==== */

static void
add_offers (GtkListBox      *list,
            LopeSession     *session,
            LopeRoutineBook *book,
            LopeRoutinePlan *plan)
{
  GPtrArray *steps = lope_routine_plan_get_steps (plan);

  for (guint i = 0; i < steps->len; i++)
    {
      const LopeStepOffer offer = lope_routine_book_get_offer (book, steps->pdata[i]);
      g_autofree char *title = NULL, *text = NULL, *name = NULL;
      GtkWidget *row;

      if (offer.kind == LOPE_STEP_OFFER_UNSUITABLE || offer.exercise == NULL)
        continue;

      name = lope_routine_text_dup_step_name (steps->pdata[i]);
      if (offer.kind == LOPE_STEP_OFFER_HARDER)
        /* TRANSLATORS: %s is an exercise that is harder than another one */
        title = g_strdup_printf (_ ("“%s” could come next"), lope_exercise_get_name (offer.exercise));
      else
        /* TRANSLATORS: %s is an exercise that is easier than another one */
        title = g_strdup_printf (_ ("“%s” may be better for now"), lope_exercise_get_name (offer.exercise));
      /* TRANSLATORS: %1$s is an exercise, %2$s what the runner calls a routine, %3$s a sentence with the reason */
      text = g_strdup_printf (_ ("In place of “%1$s” in “%2$s”. %3$s"), name, lope_routine_plan_get_name (plan),
                              lope_routine_text_get_reason (offer.kind));
      row = add_task (list, offer.kind == LOPE_STEP_OFFER_HARDER ? "go-up-symbolic" : "go-down-symbolic",
                      offer.kind == LOPE_STEP_OFFER_HARDER ? "good" : "caution", title, text);
      if (!lope_session_is_read_only (session))
        add_button (row, _ ("_Use It"), "routines.replace-step", lope_record_get_uuid (steps->pdata[i]));
      add_button (row, _ ("_Look at It"), "routines.show-exercise", offer.exercise->id);
    }
}

/* ==== API ==== */

/**
 * lope_routine_tasks_show:
 * @urgent: a list above all else
 * @list: a list below the week
 * @session: the session
 * @book: what there is
 *
 * Shows what there is to decide: in @urgent a session that was interrupted and
 * that pain holds the routines up, in @list what pain makes of them, and what
 * could come next. Without any of it, a list hides.
 */
void
lope_routine_tasks_show (GtkListBox      *urgent,
                         GtkListBox      *list,
                         LopeSession     *session,
                         LopeRoutineBook *book)
{
  const LopeRoutineLog *log = lope_routine_book_get_log (book);

  gtk_list_box_remove_all (urgent);
  gtk_list_box_remove_all (list);
  add_open_session (urgent, session, book);
  add_pause (urgent, book);
  add_first (list, book);
  for (guint i = 0; i < log->n_plans; i++)
    add_unsuitable (list, book, log->plans[i]);
  for (guint i = 0; i < log->n_plans; i++)
    add_offers (list, session, book, log->plans[i]);
  gtk_widget_set_visible (GTK_WIDGET (urgent), gtk_list_box_get_row_at_index (urgent, 0) != NULL);
  gtk_widget_set_visible (GTK_WIDGET (list), gtk_list_box_get_row_at_index (list, 0) != NULL);
}
