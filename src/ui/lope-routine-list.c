/* lope-routine-list.c
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lope-routine-list.h"

#include "lope-activity-text.h"
#include "lope-exercise-row.h"
#include "lope-ready-routine.h"
#include "lope-routine-text.h"

#include <glib/gi18n-lib.h>

#define ROUTINE "lope-routine"
#define READY "lope-ready"

struct _LopeRoutineList {
  AdwBin parent_instance;

  /* Template children */
  GtkWidget *own_group;
  GtkListBox *own_list;
  GtkListBox *ready_list;
};

/**
 * LopeRoutineList:
 *
 * The routines of the runner with when they are due and how much of it is done,
 * and the ready-made ones to begin with.
 */
G_DEFINE_FINAL_TYPE (LopeRoutineList, lope_routine_list, ADW_TYPE_BIN)

static void
own_activated_cb (LopeRoutineList *self,
                  GtkListBoxRow   *row)
{
  const char *uuid = g_object_get_data (G_OBJECT (row), ROUTINE);

  if (uuid != NULL)
    gtk_widget_activate_action (GTK_WIDGET (self), "routines.edit", "s", uuid);
}

static void
lope_routine_list_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), LOPE_TYPE_ROUTINE_LIST);

  G_OBJECT_CLASS (lope_routine_list_parent_class)->dispose (object);
}

static void
lope_routine_list_class_init (LopeRoutineListClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = lope_routine_list_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, LOPE_RESOURCE_BASE "/lope-routine-list.ui");
  gtk_widget_class_bind_template_child (widget_class, LopeRoutineList, own_group);
  gtk_widget_class_bind_template_child (widget_class, LopeRoutineList, own_list);
  gtk_widget_class_bind_template_child (widget_class, LopeRoutineList, ready_list);
  gtk_widget_class_bind_template_callback (widget_class, own_activated_cb);
}

static void
lope_routine_list_init (LopeRoutineList *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/* ==== The runner’s ==== */

static void
add_item (GMenu      *menu,
          const char *label,
          const char *action,
          const char *uuid)
{
  g_autoptr (GMenuItem) item = g_menu_item_new (label, NULL);

  g_menu_item_set_action_and_target (item, action, "s", uuid);
  g_menu_append_item (menu, item);
}

static GtkWidget *
make_menu_button (LopeRoutinePlan *plan)
{
  GtkWidget *button = gtk_menu_button_new ();
  const char *uuid = lope_routine_plan_get_uuid (plan);
  /* TRANSLATORS: a menu; %s is what the runner calls a routine */
  g_autofree char *name = g_strdup_printf (_ ("More for “%s”"), lope_routine_plan_get_name (plan));
  g_autoptr (GMenu) menu = g_menu_new (), doing = g_menu_new (), changing = g_menu_new ();

  add_item (doing, _ ("_Start"), "win.start-routine", uuid);
  add_item (doing, _ ("_Done on Another Day…"), "routines.done", uuid);
  add_item (changing, _ ("_Edit"), "routines.edit", uuid);
  add_item (changing, _ ("Du_plicate"), "routines.duplicate", uuid);
  add_item (changing, _ ("De_lete"), "routines.delete", uuid);
  g_menu_append_section (menu, NULL, G_MENU_MODEL (doing));
  g_menu_append_section (menu, NULL, G_MENU_MODEL (changing));

  gtk_menu_button_set_icon_name (GTK_MENU_BUTTON (button), "view-more-symbolic");
  gtk_menu_button_set_menu_model (GTK_MENU_BUTTON (button), G_MENU_MODEL (menu));
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_tooltip_text (button, _ ("More"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);

  return button;
}

/* What could come next, or does not suit, in a few words: the routine says why. */
static const char *
find_hint (LopeRoutineBook *book,
           LopeRoutinePlan *plan)
{
  GPtrArray *steps = lope_routine_plan_get_steps (plan);
  gboolean harder = FALSE, easier = FALSE;

  for (guint i = 0; i < steps->len; i++)
    {
      const LopeStepOffer offer = lope_routine_book_get_offer (book, steps->pdata[i]);

      if (offer.kind == LOPE_STEP_OFFER_UNSUITABLE)
        return _ ("Parts do not suit recent pain");
      harder |= offer.kind == LOPE_STEP_OFFER_HARDER;
      easier |= lope_step_offer_is_grave (&offer);
    }
  if (easier)
    return _ ("Something easier may be better for now");

  return harder ? _ ("Something harder could come next") : NULL;
}

static char *
dup_subtitle (LopeSession     *session,
              LopeRoutineBook *book,
              LopeRoutinePlan *plan)
{
  GPtrArray *schedules = lope_routine_plan_get_schedules (plan);
  const LopeAdherence adherence = lope_routine_log_get_adherence (lope_routine_book_get_log (book), plan);
  g_autofree char *size = lope_routine_text_dup_size (lope_routine_plan_get_steps (plan));
  g_autofree char *done = lope_routine_text_dup_adherence (&adherence);
  const char *hint = find_hint (book, plan);
  GString *text = g_string_new (size);

  for (guint i = 0; i < schedules->len; i++)
    {
      g_autofree char *schedule = lope_routine_text_dup_schedule (schedules->pdata[i], lope_session_get_today (session));

      lope_text_append (text, schedule);
    }
  if (schedules->len == 0)
    lope_text_append (text, _ ("no schedule"));
  else
    g_string_append_printf (text, "\n%s", done);
  if (hint != NULL)
    g_string_append_printf (text, "\n%s", hint);

  return g_string_free_and_steal (text);
}

static void
add_own (LopeRoutineList *self,
         LopeSession     *session,
         LopeRoutineBook *book,
         LopeRoutinePlan *plan)
{
  GtkWidget *row = adw_action_row_new ();
  g_autofree char *subtitle = dup_subtitle (session, book, plan);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), lope_routine_plan_get_name (plan));
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), lope_routine_figure_new (plan));
  if (!lope_session_is_read_only (session))
    adw_action_row_add_suffix (ADW_ACTION_ROW (row), make_menu_button (plan));
  adw_action_row_add_suffix (ADW_ACTION_ROW (row),
                             g_object_new (GTK_TYPE_IMAGE,
                                           "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION,
                                           "icon-name", "go-next-symbolic",
                                           NULL));
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  g_object_set_data_full (G_OBJECT (row), ROUTINE, g_strdup (lope_routine_plan_get_uuid (plan)), g_free);
  gtk_list_box_append (self->own_list, row);
}

/* ==== Ready-made ones ==== */

static void
exercise_activated_cb (GtkWidget *row)
{
  const char *exercise = g_object_get_data (G_OBJECT (row), ROUTINE);

  gtk_widget_activate_action (row, "routines.show-exercise", "s", exercise);
}

static void
add_contents (GtkWidget              *row,
              const LopeReadyRoutine *ready,
              GPtrArray              *steps,
              guint32                 areas)
{
  GtkWidget *advice = adw_action_row_new ();
  GtkWidget *use = adw_button_row_new ();

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (advice), lope_ready_routine_get_advice (ready));
  gtk_widget_add_css_class (advice, "lope-advice");
  adw_expander_row_add_row (ADW_EXPANDER_ROW (row), advice);
  for (guint i = 0; i < steps->len; i++)
    {
      const LopeExercise *exercise = lope_routine_step_get_exercise (steps->pdata[i]);
      GtkWidget *child = lope_exercise_row_new (exercise, areas);

      g_object_set_data (G_OBJECT (child), ROUTINE, (gpointer) exercise->id);
      g_signal_connect (child, "activated", G_CALLBACK (exercise_activated_cb), NULL);
      adw_expander_row_add_row (ADW_EXPANDER_ROW (row), child);
    }
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (use), _ ("_Use This Routine"));
  adw_preferences_row_set_use_underline (ADW_PREFERENCES_ROW (use), TRUE);
  adw_button_row_set_start_icon_name (ADW_BUTTON_ROW (use), "list-add-symbolic");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (use), "s", ready->id);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (use), "routines.add-ready");
  adw_expander_row_add_row (ADW_EXPANDER_ROW (row), use);
}

static void
add_ready (LopeRoutineList        *self,
           LopeRoutineBook        *book,
           const LopeReadyRoutine *ready,
           gboolean                first)
{
  GtkWidget *row = adw_expander_row_new ();
  g_autoptr (GPtrArray) steps = NULL;
  g_autoptr (LopeRoutine) routine = lope_ready_routine_make (ready, &steps);
  g_autofree char *size = lope_routine_text_dup_size (steps);
  g_autoptr (GString) subtitle = g_string_new (size);

  if (first)
    lope_text_append (subtitle, _ ("first choice with recent pain at the outer hip"));
  else if (lope_routine_book_has_ready (book, ready->id))
    lope_text_append (subtitle, _ ("among yours"));

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), lope_ready_routine_get_name (ready));
  adw_expander_row_set_subtitle (ADW_EXPANDER_ROW (row), subtitle->str);
  adw_expander_row_add_prefix (ADW_EXPANDER_ROW (row), lope_figure_new (ready->exercises[0]));
  add_contents (row, ready, steps, lope_routine_book_get_areas (book));
  g_object_set_data (G_OBJECT (row), READY, (gpointer) ready->id);
  gtk_list_box_append (self->ready_list, row);
}

/* Which ones are unfolded stays so. */
static GHashTable *
find_expanded (LopeRoutineList *self)
{
  GHashTable *expanded = g_hash_table_new (g_str_hash, g_str_equal);
  GtkListBoxRow *row;

  for (int i = 0; (row = gtk_list_box_get_row_at_index (self->ready_list, i)) != NULL; i++)
    {
      if (adw_expander_row_get_expanded (ADW_EXPANDER_ROW (row)))
        g_hash_table_add (expanded, g_object_get_data (G_OBJECT (row), READY));
    }

  return expanded;
}

static void
show_ready (LopeRoutineList *self,
            LopeRoutineBook *book)
{
  const LopeReadyRoutine *first = lope_ready_routine_get_first (lope_routine_book_get_areas (book));
  g_autoptr (GHashTable) expanded = find_expanded (self);
  GtkListBoxRow *row;

  gtk_list_box_remove_all (self->ready_list);
  add_ready (self, book, first, first != &lope_ready_routines[0]);
  for (guint i = 0; i < lope_n_ready_routines; i++)
    {
      if (&lope_ready_routines[i] != first)
        add_ready (self, book, &lope_ready_routines[i], FALSE);
    }
  for (int i = 0; (row = gtk_list_box_get_row_at_index (self->ready_list, i)) != NULL; i++)
    adw_expander_row_set_expanded (ADW_EXPANDER_ROW (row),
                                   g_hash_table_contains (expanded, g_object_get_data (G_OBJECT (row), READY)));
}

/* ==== API ==== */

/**
 * lope_routine_list_show:
 * @self: a list
 * @session: the session
 * @book: what there is
 *
 * Shows the routines.
 */
void
lope_routine_list_show (LopeRoutineList *self,
                        LopeSession     *session,
                        LopeRoutineBook *book)
{
  const LopeRoutineLog *log;

  g_return_if_fail (LOPE_IS_ROUTINE_LIST (self));

  log = lope_routine_book_get_log (book);
  gtk_list_box_remove_all (self->own_list);
  for (guint i = 0; i < log->n_plans; i++)
    add_own (self, session, book, log->plans[i]);
  if (log->n_plans == 0)
    {
      GtkWidget *row = adw_action_row_new ();

      adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), _ ("No routine yet"));
      adw_action_row_set_subtitle (ADW_ACTION_ROW (row), _ ("Begin with a ready-made one, or put one together yourself"));
      gtk_list_box_append (self->own_list, row);
    }
  show_ready (self, book);
}

/**
 * lope_routine_list_focus:
 * @self: a list
 * @uuid: the UUID of a routine
 *
 * Goes to a routine, back from its editor.
 */
void
lope_routine_list_focus (LopeRoutineList *self,
                         const char      *uuid)
{
  GtkListBoxRow *row;

  g_return_if_fail (LOPE_IS_ROUTINE_LIST (self));

  for (int i = 0; (row = gtk_list_box_get_row_at_index (self->own_list, i)) != NULL; i++)
    {
      if (g_strcmp0 (g_object_get_data (G_OBJECT (row), ROUTINE), uuid) == 0)
        gtk_widget_grab_focus (GTK_WIDGET (row));
    }
}
