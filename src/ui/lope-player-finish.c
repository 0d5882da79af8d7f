/* lope-player-finish.c
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lope-player-finish.h"

#include "lope-format.h"
#include "lope-header-title.h"
#include "lope-pain-scale.h"
#include "lope-player-ring.h"
#include "lope-routine-progress.h"

#include <glib/gi18n-lib.h>

#define MAX_DURATION (3 * 3600) /* seconds; what took longer was interrupted */

struct _LopePlayerFinish {
  AdwBin parent_instance;

  LopeSession *session; /* owned */
  LopeRoutinePlan *plan; /* owned */
  LopeRoutineSession *record; /* owned */

  /* Template children */
  LopeHeaderTitle *window_title;
  GtkStack *stack;
  LopePlayerRing *ring;
  GtkLabel *number_label;
  GtkLabel *title_label;
  GtkLabel *subtitle_label;
  LopePainScale *pain_scale;
  AdwSwitchRow *sharp_row;
  LopePainScale *effort_scale;
  GtkEditable *notes_row;
  GtkWidget *save_button;
  AdwPreferencesGroup *offers;
  GtkWidget *close_button;
};

/**
 * LopePlayerFinish:
 *
 * Asks how a session of a routine was, and offers harder or easier exercises
 * where the sessions speak for them. It emits “closed” when it can go.
 */
G_DEFINE_FINAL_TYPE (LopePlayerFinish, lope_player_finish, ADW_TYPE_BIN)

static guint closed_signal;

/* ==== What was done ==== */

static char *
dup_title (int done,
           int total)
{
  g_autofree char *number = lope_format_number (done, 0), *of = lope_format_number (total, 0);

  if (done >= total)
    return g_strdup_printf (ngettext ("%s Set Done", "All %s Sets Done", (unsigned long) done), number);

  /* TRANSLATORS: %1$s is how many sets were done, %2$s how many there are */
  return g_strdup_printf (ngettext ("%1$s of %2$s Set Done", "%1$s of %2$s Sets Done", (unsigned long) total), number, of);
}

static void
show_done (LopePlayerFinish *self)
{
  LopeRecord *record = LOPE_RECORD (self->record);
  const int done = (int) lope_record_get_int (record, LOPE_ROUTINE_SESSION_DONE);
  const int total = (int) lope_record_get_int (record, LOPE_ROUTINE_SESSION_TOTAL);
  const gint64 begun = lope_record_get_int (record, LOPE_ROUTINE_SESSION_TIME);
  const gint64 duration = lope_session_get_now (self->session) - begun;
  const char *name = lope_routine_plan_get_name (self->plan);
  g_autofree char *title = dup_title (done, total), *number = lope_format_number (done, 0);
  g_autofree char *time = NULL, *subtitle = NULL;

  if (duration > 0 && duration < MAX_DURATION)
    {
      time = lope_format_duration_spoken (duration);
      /* TRANSLATORS: %1$s is what the runner calls a routine, %2$s how long it took */
      subtitle = g_strdup_printf (_ ("%1$s, %2$s"), name, time);
    }
  gtk_label_set_label (self->number_label, number);
  gtk_label_set_label (self->title_label, title);
  gtk_label_set_label (self->subtitle_label, subtitle != NULL ? subtitle : name);
  lope_player_ring_set_fraction (self->ring, total > 0 ? (double) done / total : 0);
}

/* ==== What comes next ==== */

static const char *
get_reason (LopeProgression progression)
{
  switch (progression)
    {
    case LOPE_PROGRESSION_HARDER:
      return _ ("For two weeks you did all of it at the top of its range, with an effort of at most 6 and pain of at most 2.");
    case LOPE_PROGRESSION_EASIER:
      return _ ("It hurt more than an exercise should; an easier variant may suit better for now.");
    case LOPE_PROGRESSION_STOP:
      return _ ("It hurt sharply, or too much where there is no easier variant; some runners leave it out until it has settled.");
    case LOPE_PROGRESSION_STAY:
    default:
      return "";
    }
}

static const LopeExercise *
get_other (const LopeExercise *exercise,
           LopeProgression     progression)
{
  const char *id = progression == LOPE_PROGRESSION_HARDER ? exercise->harder
                   : progression == LOPE_PROGRESSION_EASIER ? exercise->easier : NULL;

  return id != NULL ? lope_exercise_find (id) : NULL;
}

static gboolean
restore_plan (LopeStore  *store,
              gpointer    user_data,
              GError    **error)
{
  return lope_store_save_plan (store, user_data, error);
}

/* The step stays where it is, with the dose that the other exercise is begun with. */
static void
replace (LopeRecord         *step,
         LopeRoutine        *routine,
         const LopeExercise *exercise)
{
  static const guint fields[] = { LOPE_ROUTINE_STEP_EXERCISE, LOPE_ROUTINE_STEP_SETS, LOPE_ROUTINE_STEP_REPS,
                                  LOPE_ROUTINE_STEP_HOLD, LOPE_ROUTINE_STEP_REST, LOPE_ROUTINE_STEP_SIDES,
                                  LOPE_ROUTINE_STEP_LOAD };
  g_autoptr (LopeRoutineStep) fresh = lope_routine_step_new (routine, exercise);

  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    lope_record_assign_field (step, LOPE_RECORD (fresh), fields[i]);
}

static void
use_cb (LopePlayerFinish *self,
        GtkWidget        *button)
{
  const guint i = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (button), "step"));
  const LopeExercise *exercise = g_object_get_data (G_OBJECT (button), "exercise");
  g_autoptr (LopeRoutinePlan) before = lope_routine_plan_copy (self->plan);
  g_autoptr (GError) error = NULL;
  g_autofree char *message = NULL;

  replace (lope_routine_plan_get_steps (self->plan)->pdata[i], lope_routine_plan_get_routine (self->plan), exercise);
  if (!lope_store_save_plan (lope_session_get_store (self->session), self->plan, &error))
    {
      g_set_object (&self->plan, before);
      lope_session_report (self->session, _ ("The change could not be saved"), error);
      return;
    }

  /* TRANSLATORS: %1$s is an exercise, %2$s what the runner calls a routine */
  message = g_strdup_printf (_ ("“%1$s” is in “%2$s” now"), lope_exercise_get_name (exercise),
                             lope_routine_plan_get_name (self->plan));
  lope_session_offer_undo (self->session, message, restore_plan, g_steal_pointer (&before), g_object_unref);
  gtk_accessible_announce (GTK_ACCESSIBLE (self), message, GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
  gtk_widget_grab_focus (self->close_button);
  gtk_widget_set_sensitive (button, FALSE);
}

static void
add_offer (LopePlayerFinish   *self,
           guint               step,
           const LopeExercise *exercise,
           LopeProgression     progression)
{
  const LopeExercise *other = get_other (exercise, progression);
  GtkWidget *row = adw_action_row_new (), *button;
  g_autofree char *title = NULL, *name = NULL;

  if (other != NULL)
    /* TRANSLATORS: %1$s is an exercise, %2$s the one that is offered in its place */
    title = g_strdup_printf (_ ("%1$s → %2$s"), lope_exercise_get_name (exercise), lope_exercise_get_name (other));
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title != NULL ? title : lope_exercise_get_name (exercise));
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), get_reason (progression));
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 0);
  if (other != NULL)
    {
      button = gtk_button_new_with_mnemonic (_ ("_Use It"));
      gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
      g_object_set_data (G_OBJECT (button), "step", GUINT_TO_POINTER (step));
      g_object_set_data (G_OBJECT (button), "exercise", (gpointer) other);
      /* TRANSLATORS: what a button does; %s is an exercise */
      name = g_strdup_printf (_ ("Use %s"), lope_exercise_get_name (other));
      gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
      g_signal_connect_object (button, "clicked", G_CALLBACK (use_cb), self, G_CONNECT_SWAPPED);
      adw_action_row_add_suffix (ADW_ACTION_ROW (row), button);
    }
  adw_preferences_group_add (self->offers, row);
}

static gboolean
follows_tendon (LopePlayerFinish *self)
{
  LopeStatus *status = lope_session_get_status (self->session);
  const LopePainRegion *regions;
  guint n_regions = 0;

  regions = status != NULL ? lope_status_get_pain (status, &n_regions) : NULL;
  for (guint i = 0; i < n_regions; i++)
    if (regions[i].followed && regions[i].mode == LOPE_PAIN_MODE_TENDON)
      return TRUE;

  return FALSE;
}

static gboolean
offer (LopePlayerFinish *self)
{
  g_autoptr (GPtrArray) sessions = NULL;
  GPtrArray *steps = lope_routine_plan_get_steps (self->plan);
  const gboolean tendon = follows_tendon (self);
  gboolean any = FALSE;

  sessions = lope_store_list_sessions_of (lope_session_get_store (self->session), lope_routine_plan_get_uuid (self->plan), NULL);
  for (guint i = 0; sessions != NULL && i < steps->len; i++)
    {
      const LopeExercise *exercise = lope_routine_step_get_exercise (steps->pdata[i]);
      LopeProgression progression;

      if (exercise == NULL)
        continue;

      progression = lope_progression_compute (exercise, (LopeRoutineSession **) sessions->pdata, sessions->len, tendon,
                                              lope_session_get_today (self->session));
      if (progression == LOPE_PROGRESSION_STAY)
        continue;
      add_offer (self, i, exercise, progression);
      any = TRUE;
    }

  return any;
}

/* ==== Saving ==== */

static void
save_action (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  LopePlayerFinish *self = LOPE_PLAYER_FINISH (widget);
  g_autoptr (LopeRecord) record = lope_record_copy (LOPE_RECORD (self->record));
  const int pain = lope_pain_scale_get_severity (self->pain_scale);
  const int effort = lope_pain_scale_get_severity (self->effort_scale);

  lope_record_set_int (record, LOPE_ROUTINE_SESSION_FINISHED,
                       MAX (lope_session_get_now (self->session), lope_record_get_int (record, LOPE_ROUTINE_SESSION_TIME)));
  if (pain != LOPE_PAIN_UNSET)
    {
      lope_record_set_int (record, LOPE_ROUTINE_SESSION_PAIN, pain);
      lope_record_set_int (record, LOPE_ROUTINE_SESSION_SHARP, pain > 0 && adw_switch_row_get_active (self->sharp_row));
    }
  if (effort != LOPE_PAIN_UNSET)
    lope_record_set_int (record, LOPE_ROUTINE_SESSION_EFFORT, effort);
  lope_record_set_text (record, LOPE_ROUTINE_SESSION_NOTES, gtk_editable_get_text (self->notes_row));
  if (!lope_session_update (self->session, record))
    return;

  g_set_object (&self->record, LOPE_ROUTINE_SESSION (record));
  gtk_accessible_announce (GTK_ACCESSIBLE (self), _ ("Session saved"), GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
  if (!offer (self))
    {
      g_signal_emit (self, closed_signal, 0);
      return;
    }
  lope_header_title_set_title (self->window_title, lope_routine_plan_get_name (self->plan));
  gtk_stack_set_visible_child_name (self->stack, "next");
  gtk_widget_grab_focus (self->close_button);
}

static void
close_action (GtkWidget  *widget,
              const char *action_name,
              GVariant   *parameter)
{
  g_signal_emit (widget, closed_signal, 0);
}

static void
changed_cb (LopePlayerFinish *self)
{
  gtk_widget_set_visible (GTK_WIDGET (self->sharp_row), lope_pain_scale_get_severity (self->pain_scale) > 0);
}

/* ==== vfuncs ==== */

static gboolean
lope_player_finish_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (LOPE_PLAYER_FINISH (widget)->pain_scale));
}

static void
lope_player_finish_dispose (GObject *object)
{
  LopePlayerFinish *self = LOPE_PLAYER_FINISH (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), LOPE_TYPE_PLAYER_FINISH);
  g_clear_object (&self->record);
  g_clear_object (&self->plan);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (lope_player_finish_parent_class)->dispose (object);
}

static void
lope_player_finish_class_init (LopePlayerFinishClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lope_player_finish_dispose;
  widget_class->grab_focus = lope_player_finish_grab_focus;

  /**
   * LopePlayerFinish::closed:
   *
   * Everything was answered, and the page can go.
   */
  closed_signal = g_signal_new ("closed", LOPE_TYPE_PLAYER_FINISH, G_SIGNAL_RUN_LAST, 0,
                                NULL, NULL, NULL, G_TYPE_NONE, 0);

  g_type_ensure (LOPE_TYPE_HEADER_TITLE);
  g_type_ensure (LOPE_TYPE_PAIN_SCALE);
  g_type_ensure (LOPE_TYPE_PLAYER_RING);
  gtk_widget_class_set_template_from_resource (widget_class, LOPE_RESOURCE_BASE "/lope-player-finish.ui");
  gtk_widget_class_bind_template_child (widget_class, LopePlayerFinish, window_title);
  gtk_widget_class_bind_template_child (widget_class, LopePlayerFinish, stack);
  gtk_widget_class_bind_template_child (widget_class, LopePlayerFinish, ring);
  gtk_widget_class_bind_template_child (widget_class, LopePlayerFinish, number_label);
  gtk_widget_class_bind_template_child (widget_class, LopePlayerFinish, title_label);
  gtk_widget_class_bind_template_child (widget_class, LopePlayerFinish, subtitle_label);
  gtk_widget_class_bind_template_child (widget_class, LopePlayerFinish, pain_scale);
  gtk_widget_class_bind_template_child (widget_class, LopePlayerFinish, sharp_row);
  gtk_widget_class_bind_template_child (widget_class, LopePlayerFinish, effort_scale);
  gtk_widget_class_bind_template_child (widget_class, LopePlayerFinish, notes_row);
  gtk_widget_class_bind_template_child (widget_class, LopePlayerFinish, save_button);
  gtk_widget_class_bind_template_child (widget_class, LopePlayerFinish, offers);
  gtk_widget_class_bind_template_child (widget_class, LopePlayerFinish, close_button);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);

  gtk_widget_class_install_action (widget_class, "finish.save", NULL, save_action);
  gtk_widget_class_install_action (widget_class, "finish.close", NULL, close_action);
}

static void
lope_player_finish_init (LopePlayerFinish *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  lope_pain_scale_set_label (self->pain_scale, _ ("Pain During It"));
  lope_pain_scale_set_label (self->effort_scale, _ ("Effort"));
}

/* ==== API ==== */

/**
 * lope_player_finish_new:
 * @session: the session of the window
 * @plan: the routine
 * @record: the session of it that is over, as it is in the journal
 *
 * Makes a page that asks how a routine was.
 *
 * Returns: the page
 */
GtkWidget *
lope_player_finish_new (LopeSession        *session,
                        LopeRoutinePlan    *plan,
                        LopeRoutineSession *record)
{
  LopePlayerFinish *self = g_object_new (LOPE_TYPE_PLAYER_FINISH, NULL);

  g_return_val_if_fail (LOPE_IS_SESSION (session), GTK_WIDGET (self));

  self->session = g_object_ref (session);
  self->plan = lope_routine_plan_copy (plan);
  self->record = g_object_ref (record);
  show_done (self);

  return GTK_WIDGET (self);
}
