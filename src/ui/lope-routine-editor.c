/* lope-routine-editor.c
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lope-routine-editor.h"

#include "lope-exercise-chooser.h"
#include "lope-format.h"
#include "lope-header-title.h"
#include "lope-routine-draft.h"
#include "lope-routine-text.h"
#include "lope-schedule-group.h"
#include "lope-step-row.h"

#include <glib/gi18n-lib.h>

/* What is typed or counted up is saved as one change. */
#define SAVE_DELAY 400

struct _LopeRoutineEditor {
  AdwNavigationPage parent_instance;

  gboolean updating;
  guint save_id;

  LopeSession *session; /* owned */
  LopeRoutineBook *book; /* owned */
  LopeRoutineDraft *draft; /* owned */

  /* Template children */
  GtkEditable *name_row;
  GtkLabel *estimate;
  GtkWidget *estimate_pill;
  GtkListBox *list;
  GtkWidget *add_row;
  GtkBox *schedules;
  GtkWidget *add_schedule_row;
};

/**
 * LopeRoutineEditor:
 *
 * A routine with its steps and schedules, to be changed. Each change is saved as
 * it is made, and can be taken back.
 */
G_DEFINE_FINAL_TYPE (LopeRoutineEditor, lope_routine_editor, ADW_TYPE_NAVIGATION_PAGE)

static LopeRoutinePlan *
get_plan (LopeRoutineEditor *self)
{
  return lope_routine_draft_get_plan (self->draft);
}

static void
announce (LopeRoutineEditor *self,
          const char        *text)
{
  gtk_accessible_announce (GTK_ACCESSIBLE (self), text, GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
}

/* ==== What is shown ==== */

static LopeStepRow *
get_row (LopeRoutineEditor *self,
         int                i)
{
  GtkListBoxRow *row = gtk_list_box_get_row_at_index (self->list, i);

  return LOPE_IS_STEP_ROW (row) ? LOPE_STEP_ROW (row) : NULL;
}

static gboolean
shows_step (LopeStepRow     *row,
            LopeRoutineStep *step)
{
  return g_strcmp0 (lope_record_get_uuid (LOPE_RECORD (lope_step_row_get_step (row))),
                    lope_record_get_uuid (LOPE_RECORD (step))) == 0;
}

static LopeStepRow *
find_row (LopeRoutineEditor *self,
          LopeRoutineStep   *step)
{
  LopeStepRow *row;

  for (int i = 0; (row = get_row (self, i)) != NULL; i++)
    {
      if (shows_step (row, step))
        return row;
    }

  return NULL;
}

static void row_edited_cb (LopeRoutineEditor *self);
static void row_act_cb (LopeRoutineEditor *self,
                        const char        *action,
                        LopeStepRow       *row);
static void row_dropped_cb (LopeRoutineEditor *self,
                            LopeStepRow       *dropped,
                            LopeStepRow       *row);

static LopeStepRow *
ensure_row (LopeRoutineEditor *self,
            LopeRoutineStep   *step,
            int                i)
{
  LopeStepRow *row = find_row (self, step);

  if (row == NULL)
    {
      row = LOPE_STEP_ROW (lope_step_row_new (step));
      g_signal_connect_object (row, "edited", G_CALLBACK (row_edited_cb), self, G_CONNECT_SWAPPED);
      g_signal_connect_object (row, "act", G_CALLBACK (row_act_cb), self, G_CONNECT_SWAPPED);
      g_signal_connect_object (row, "dropped", G_CALLBACK (row_dropped_cb), self, G_CONNECT_SWAPPED);
      gtk_list_box_insert (self->list, GTK_WIDGET (row), i);
    }
  else if (row != get_row (self, i))
    {
      /* The row itself moves, with what is unfolded and focused in it. */
      g_object_ref (row);
      gtk_list_box_remove (self->list, GTK_WIDGET (row));
      gtk_list_box_insert (self->list, GTK_WIDGET (row), i);
      g_object_unref (row);
    }

  return row;
}

static void
show_steps (LopeRoutineEditor *self)
{
  GPtrArray *steps = lope_routine_plan_get_steps (get_plan (self));
  LopeStepRow *row;

  for (guint i = 0; i < steps->len; i++)
    {
      LopeStepOffer offer = lope_routine_book_get_offer (self->book, steps->pdata[i]);

      row = ensure_row (self, steps->pdata[i], (int) i);
      lope_step_row_show (row, steps->pdata[i], steps->len, &offer);
    }
  while ((row = get_row (self, (int) steps->len)) != NULL)
    gtk_list_box_remove (self->list, GTK_WIDGET (row));
}

static void schedule_changed_cb (LopeRoutineEditor *self,
                                 LopeScheduleGroup *group);
static void schedule_removed_cb (LopeRoutineEditor *self,
                                 LopeScheduleGroup *group);

static LopeScheduleGroup *
get_group (LopeRoutineEditor *self,
           guint              i)
{
  GtkWidget *group = gtk_widget_get_first_child (GTK_WIDGET (self->schedules));

  while (i-- > 0 && group != NULL)
    group = gtk_widget_get_next_sibling (group);

  return group != NULL ? LOPE_SCHEDULE_GROUP (group) : NULL;
}

static void
show_schedules (LopeRoutineEditor *self)
{
  GPtrArray *schedules = lope_routine_plan_get_schedules (get_plan (self));
  const gboolean strength = lope_routine_plan_is_strength (get_plan (self));
  LopeScheduleGroup *group;

  for (guint i = 0; i < schedules->len; i++)
    {
      group = get_group (self, i);
      if (group == NULL)
        {
          group = LOPE_SCHEDULE_GROUP (lope_schedule_group_new ());
          g_signal_connect_object (group, "changed", G_CALLBACK (schedule_changed_cb), self, G_CONNECT_SWAPPED);
          g_signal_connect_object (group, "removed", G_CALLBACK (schedule_removed_cb), self, G_CONNECT_SWAPPED);
          gtk_box_append (self->schedules, GTK_WIDGET (group));
        }
      lope_schedule_group_show (group, schedules->pdata[i], strength, lope_session_get_today (self->session));
    }
  while ((group = get_group (self, schedules->len)) != NULL)
    gtk_box_remove (self->schedules, GTK_WIDGET (group));
  gtk_widget_set_visible (GTK_WIDGET (self->schedules), schedules->len > 0);
}

static void
show_estimate (LopeRoutineEditor *self)
{
  LopeRoutinePlan *plan = get_plan (self);
  g_autofree char *minutes = lope_routine_text_dup_minutes (lope_routine_plan_estimate (plan));
  /* TRANSLATORS: how long a routine takes; %s is such as “26 min” */
  g_autofree char *text = g_strdup_printf (_ ("about %s"), minutes);

  gtk_label_set_label (self->estimate, text);
  gtk_widget_set_visible (self->estimate_pill, lope_routine_plan_get_steps (plan)->len > 0);
}

static void
show_all (LopeRoutineEditor *self)
{
  const char *name = lope_routine_plan_get_name (get_plan (self));
  const gboolean writable = !lope_session_is_read_only (self->session);

  self->updating = TRUE;
  adw_navigation_page_set_title (ADW_NAVIGATION_PAGE (self), *name != '\0' ? name : _ ("Edit Routine"));
  if (g_strcmp0 (gtk_editable_get_text (self->name_row), name) != 0)
    gtk_editable_set_text (self->name_row, name);
  show_steps (self);
  show_schedules (self);
  show_estimate (self);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "editor.undo", writable && lope_routine_draft_can_undo (self->draft));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "editor.start", lope_routine_plan_get_steps (get_plan (self))->len > 0);
  self->updating = FALSE;
}

/* ==== Changes ==== */

/* A routine always has a name: without one the last stays in the journal. */
static void
take_name (LopeRoutineEditor *self)
{
  g_autofree char *name = g_strstrip (g_strdup (gtk_editable_get_text (self->name_row)));

  if (*name != '\0')
    lope_record_set_text (LOPE_RECORD (lope_routine_plan_get_routine (get_plan (self))), LOPE_ROUTINE_NAME, name);
}

static void
take_all (LopeRoutineEditor *self)
{
  GPtrArray *schedules = lope_routine_plan_get_schedules (get_plan (self));
  LopeStepRow *row;

  take_name (self);
  for (int i = 0; (row = get_row (self, i)) != NULL; i++)
    lope_step_row_take (row);
  for (guint i = 0; i < schedules->len; i++)
    lope_schedule_group_take (get_group (self, i), schedules->pdata[i], lope_session_get_today (self->session));
}

static void
save (LopeRoutineEditor *self)
{
  g_clear_handle_id (&self->save_id, g_source_remove);
  lope_routine_draft_save (self->draft);
  show_all (self);
}

static void
save_typed (LopeRoutineEditor *self)
{
  if (self->save_id == 0)
    return;

  take_all (self);
  save (self);
}

static gboolean
save_cb (gpointer user_data)
{
  LopeRoutineEditor *self = user_data;

  /* The source ends with this call. */
  save_typed (self);

  return G_SOURCE_REMOVE;
}

static void
save_soon (LopeRoutineEditor *self)
{
  if (self->updating)
    return;

  g_clear_handle_id (&self->save_id, g_source_remove);
  self->save_id = g_timeout_add (SAVE_DELAY, save_cb, self);
}

static void
name_changed_cb (LopeRoutineEditor *self)
{
  save_soon (self);
}

static void
row_edited_cb (LopeRoutineEditor *self)
{
  save_soon (self);
}

static void
schedule_changed_cb (LopeRoutineEditor *self,
                     LopeScheduleGroup *group)
{
  save_soon (self);
}

static void
focus_row (LopeRoutineEditor *self,
           int                i)
{
  LopeStepRow *row = get_row (self, i);

  if (row == NULL && i > 0)
    row = get_row (self, i - 1);
  gtk_widget_grab_focus (row != NULL ? GTK_WIDGET (row) : self->add_row);
}

static void
move_row (LopeRoutineEditor *self,
          LopeStepRow       *row,
          int                position)
{
  LopeRoutineStep *step = lope_step_row_get_step (row);
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (GTK_WIDGET (self)));
  const guint n = lope_routine_plan_get_steps (get_plan (self))->len;
  g_autofree char *name = lope_routine_text_dup_step_name (step);
  g_autofree char *place = lope_format_number (position + 1, 0);
  g_autofree char *all = lope_format_number (n, 0);
  g_autofree char *text = NULL;

  if (!lope_routine_draft_move_step (self->draft, step, position))
    return;

  save (self);
  /* Taking the row out took the focus away. */
  if (focus == NULL || !gtk_widget_is_ancestor (focus, GTK_WIDGET (row)) || !gtk_widget_grab_focus (focus))
    gtk_widget_grab_focus (GTK_WIDGET (row));
  /* TRANSLATORS: an exercise was moved; %1$s is its name, %2$s its place now, %3$s how many there are */
  text = g_strdup_printf (_ ("%1$s, now %2$s of %3$s"), name, place, all);
  announce (self, text);
}

static void
remove_row (LopeRoutineEditor *self,
            LopeStepRow       *row)
{
  const int i = gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (row));
  g_autofree char *name = lope_routine_text_dup_step_name (lope_step_row_get_step (row));
  /* TRANSLATORS: %s is an exercise of a routine */
  g_autofree char *text = g_strdup_printf (_ ("“%s” removed"), name);

  lope_routine_draft_remove_step (self->draft, lope_step_row_get_step (row));
  save (self);
  focus_row (self, i);
  announce (self, text);
}

static void
duplicate_row (LopeRoutineEditor *self,
               LopeStepRow       *row)
{
  LopeRoutineStep *step = lope_routine_draft_duplicate_step (self->draft, lope_step_row_get_step (row));

  save (self);
  focus_row (self, (int) lope_record_get_int (LOPE_RECORD (step), LOPE_ROUTINE_STEP_POSITION));
}

static void
replace_row (LopeRoutineEditor *self,
             LopeStepRow       *row)
{
  const LopeExercise *exercise = lope_step_row_get_replacement (row);
  g_autofree char *text = NULL;

  if (exercise == NULL)
    return;

  lope_routine_draft_replace_step (self->draft, lope_step_row_get_step (row), exercise);
  save (self);
  gtk_widget_grab_focus (GTK_WIDGET (row));
  /* TRANSLATORS: %s is an exercise that took the place of another one */
  text = g_strdup_printf (_ ("“%s” has taken its place"), lope_exercise_get_name (exercise));
  announce (self, text);
}

static void
row_act_cb (LopeRoutineEditor *self,
            const char        *action,
            LopeStepRow       *row)
{
  const int i = gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (row));

  save_typed (self);
  if (g_str_equal (action, "move-up"))
    move_row (self, row, i - 1);
  else if (g_str_equal (action, "move-down"))
    move_row (self, row, i + 1);
  else if (g_str_equal (action, "remove"))
    remove_row (self, row);
  else if (g_str_equal (action, "duplicate"))
    duplicate_row (self, row);
  else if (g_str_equal (action, "replace"))
    replace_row (self, row);
  else if (lope_routine_step_get_exercise (lope_step_row_get_step (row)) != NULL)
    gtk_widget_activate_action (GTK_WIDGET (self), "routines.show-exercise", "s",
                                lope_routine_step_get_exercise (lope_step_row_get_step (row))->id);
}

static void
row_dropped_cb (LopeRoutineEditor *self,
                LopeStepRow       *dropped,
                LopeStepRow       *row)
{
  save_typed (self);
  if (gtk_widget_is_ancestor (GTK_WIDGET (dropped), GTK_WIDGET (self->list)))
    move_row (self, dropped, gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (row)));
}

static void
schedule_removed_cb (LopeRoutineEditor *self,
                     LopeScheduleGroup *group)
{
  GPtrArray *schedules = lope_routine_plan_get_schedules (get_plan (self));

  save_typed (self);
  for (guint i = 0; i < schedules->len; i++)
    {
      if (get_group (self, i) != group)
        continue;
      lope_routine_draft_remove_schedule (self->draft, schedules->pdata[i]);
      break;
    }
  save (self);
  gtk_widget_grab_focus (self->add_schedule_row);
  announce (self, _ ("Schedule removed"));
}

/* ==== Actions ==== */

static void
chosen_cb (LopeRoutineEditor *self,
           const char        *id)
{
  LopeOwnExercise *own;
  const LopeExercise *exercise = lope_routine_book_find_exercise (self->book, id, &own);

  if (exercise != NULL)
    lope_routine_editor_add_exercise (self, exercise, own);
}

static void
add_step_action (GtkWidget  *widget,
                 const char *action_name,
                 GVariant   *parameter)
{
  LopeRoutineEditor *self = LOPE_ROUTINE_EDITOR (widget);
  AdwDialog *dialog = lope_exercise_chooser_new (lope_routine_book_get_own (self->book),
                                                 lope_routine_book_get_areas (self->book));

  g_signal_connect_object (dialog, "chosen", G_CALLBACK (chosen_cb), self, G_CONNECT_SWAPPED);
  adw_dialog_present (dialog, widget);
}

static void
add_schedule_action (GtkWidget  *widget,
                     const char *action_name,
                     GVariant   *parameter)
{
  LopeRoutineEditor *self = LOPE_ROUTINE_EDITOR (widget);

  save_typed (self);
  lope_routine_draft_add_schedule (self->draft, lope_session_get_today (self->session));
  save (self);
  lope_schedule_group_focus (get_group (self, lope_routine_plan_get_schedules (get_plan (self))->len - 1));
}

static void
undo_action (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  LopeRoutineEditor *self = LOPE_ROUTINE_EDITOR (widget);

  save_typed (self);
  if (lope_routine_draft_undo (self->draft))
    announce (self, _ ("Change taken back"));
  show_all (self);
}

/* What the page that it stands on does with a routine. */
static void
forward_action (GtkWidget  *widget,
                const char *action_name,
                GVariant   *parameter)
{
  LopeRoutineEditor *self = LOPE_ROUTINE_EDITOR (widget);
  g_autofree char *name = g_strconcat ("routines.", strchr (action_name, '.') + 1, NULL);
  g_autofree char *uuid = g_strdup (lope_routine_editor_get_uuid (self));

  save_typed (self);
  gtk_widget_activate_action (widget, name, "s", uuid);
}

static void
start_action (GtkWidget  *widget,
              const char *action_name,
              GVariant   *parameter)
{
  LopeRoutineEditor *self = LOPE_ROUTINE_EDITOR (widget);
  g_autofree char *uuid = g_strdup (lope_routine_editor_get_uuid (self));

  save_typed (self);
  gtk_widget_activate_action (widget, "win.start-routine", "s", uuid);
}

static void
hiding_cb (LopeRoutineEditor *self)
{
  save_typed (self);
}

static void
lope_routine_editor_dispose (GObject *object)
{
  LopeRoutineEditor *self = LOPE_ROUTINE_EDITOR (object);

  self->updating = TRUE;
  g_clear_handle_id (&self->save_id, g_source_remove);
  gtk_widget_dispose_template (GTK_WIDGET (self), LOPE_TYPE_ROUTINE_EDITOR);
  g_clear_object (&self->draft);
  g_clear_object (&self->book);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (lope_routine_editor_parent_class)->dispose (object);
}

static void
lope_routine_editor_class_init (LopeRoutineEditorClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = lope_routine_editor_dispose;

  g_type_ensure (LOPE_TYPE_HEADER_TITLE);
  gtk_widget_class_set_template_from_resource (widget_class, LOPE_RESOURCE_BASE "/lope-routine-editor.ui");
  gtk_widget_class_bind_template_child (widget_class, LopeRoutineEditor, name_row);
  gtk_widget_class_bind_template_child (widget_class, LopeRoutineEditor, estimate);
  gtk_widget_class_bind_template_child (widget_class, LopeRoutineEditor, estimate_pill);
  gtk_widget_class_bind_template_child (widget_class, LopeRoutineEditor, list);
  gtk_widget_class_bind_template_child (widget_class, LopeRoutineEditor, add_row);
  gtk_widget_class_bind_template_child (widget_class, LopeRoutineEditor, schedules);
  gtk_widget_class_bind_template_child (widget_class, LopeRoutineEditor, add_schedule_row);
  gtk_widget_class_bind_template_callback (widget_class, name_changed_cb);

  gtk_widget_class_install_action (widget_class, "editor.add-step", NULL, add_step_action);
  gtk_widget_class_install_action (widget_class, "editor.add-schedule", NULL, add_schedule_action);
  gtk_widget_class_install_action (widget_class, "editor.undo", NULL, undo_action);
  gtk_widget_class_install_action (widget_class, "editor.start", NULL, start_action);
  gtk_widget_class_install_action (widget_class, "editor.done", NULL, forward_action);
  gtk_widget_class_install_action (widget_class, "editor.duplicate", NULL, forward_action);
  gtk_widget_class_install_action (widget_class, "editor.delete", NULL, forward_action);

  /* An entry with the focus has it for itself first. */
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_z, GDK_CONTROL_MASK, "editor.undo", NULL);
}

static void
lope_routine_editor_init (LopeRoutineEditor *self)
{
  self->updating = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
  self->updating = FALSE;
  g_signal_connect (self, "hiding", G_CALLBACK (hiding_cb), NULL);
}

/* ==== API ==== */

/**
 * lope_routine_editor_new:
 * @session: the session
 * @book: what there is
 * @plan: a routine of it
 *
 * Makes a page that edits a routine.
 *
 * Returns: the page
 */
AdwNavigationPage *
lope_routine_editor_new (LopeSession     *session,
                         LopeRoutineBook *book,
                         LopeRoutinePlan *plan)
{
  LopeRoutineEditor *self = g_object_new (LOPE_TYPE_ROUTINE_EDITOR, NULL);

  self->session = g_object_ref (session);
  self->book = g_object_ref (book);
  self->draft = lope_routine_draft_new (session, plan);
  show_all (self);
  if (lope_session_is_read_only (session))
    {
      static const char *writing[] = {
        "editor.add-step", "editor.add-schedule", "editor.undo", "editor.start", "editor.done", "editor.duplicate",
        "editor.delete",
      };

      for (guint i = 0; i < G_N_ELEMENTS (writing); i++)
        gtk_widget_action_set_enabled (GTK_WIDGET (self), writing[i], FALSE);
      gtk_widget_set_sensitive (GTK_WIDGET (self->list), FALSE);
      gtk_widget_set_sensitive (GTK_WIDGET (self->schedules), FALSE);
      gtk_widget_set_sensitive (GTK_WIDGET (self->name_row), FALSE);
    }

  return ADW_NAVIGATION_PAGE (self);
}

/**
 * lope_routine_editor_get_uuid:
 * @self: an editor
 *
 * Gets which routine is edited.
 *
 * Returns: (transfer none): its UUID
 */
const char *
lope_routine_editor_get_uuid (LopeRoutineEditor *self)
{
  g_return_val_if_fail (LOPE_IS_ROUTINE_EDITOR (self), NULL);

  return lope_routine_plan_get_uuid (get_plan (self));
}

/**
 * lope_routine_editor_update:
 * @self: an editor
 * @book: what there is now
 *
 * Follows the journal.
 *
 * Returns: whether the routine is still there
 */
gboolean
lope_routine_editor_update (LopeRoutineEditor *self,
                            LopeRoutineBook   *book)
{
  LopeRoutinePlan *plan;

  g_return_val_if_fail (LOPE_IS_ROUTINE_EDITOR (self), FALSE);

  plan = lope_routine_book_find_plan (book, lope_routine_editor_get_uuid (self));
  if (plan == NULL)
    {
      g_clear_handle_id (&self->save_id, g_source_remove);
      return FALSE;
    }

  g_set_object (&self->book, book);
  /* What is being typed now is newer. */
  if (self->save_id == 0)
    {
      lope_routine_draft_set_plan (self->draft, plan);
      show_all (self);
    }

  return TRUE;
}

/**
 * lope_routine_editor_add_exercise:
 * @self: an editor
 * @exercise: an exercise
 * @own: (nullable): the record that it belongs to, if it is of the runner's own
 *
 * Adds an exercise at the end.
 */
void
lope_routine_editor_add_exercise (LopeRoutineEditor  *self,
                                  const LopeExercise *exercise,
                                  LopeOwnExercise    *own)
{
  g_autofree char *text = NULL;

  g_return_if_fail (LOPE_IS_ROUTINE_EDITOR (self));

  save_typed (self);
  lope_routine_draft_add_exercise (self->draft, exercise, own);
  save (self);
  focus_row (self, (int) lope_routine_plan_get_steps (get_plan (self))->len - 1);
  /* TRANSLATORS: %s is an exercise of a routine */
  text = g_strdup_printf (_ ("“%s” added"), lope_exercise_get_name (exercise));
  announce (self, text);
}

/**
 * lope_routine_editor_focus_name:
 * @self: an editor
 *
 * Goes to the name, as after a routine was made.
 */
void
lope_routine_editor_focus_name (LopeRoutineEditor *self)
{
  g_return_if_fail (LOPE_IS_ROUTINE_EDITOR (self));

  gtk_widget_grab_focus (GTK_WIDGET (self->name_row));
}
