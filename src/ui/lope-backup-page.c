/* lope-backup-page.c
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lope-backup-page.h"

#include "lope-activity-text.h"
#include "lope-backup-comparison.h"
#include "lope-count-list.h"
#include "lope-format.h"
#include "lope-header-title.h"

#include <glib/gi18n-lib.h>

struct _LopeBackupPage {
  AdwNavigationPage parent_instance;

  gboolean stacked;
  LopeSession *session; /* owned */
  char *path; /* owned */
  char *reason; /* owned */

  /* Template children */
  GtkStack *stack;
  AdwStatusPage *failure;
  GtkLabel *when_label;
  GtkLabel *reason_label;
  GtkGrid *table;
  GtkWidget *warning;
  GtkLabel *warning_label;
  AdwPreferencesGroup *missing_group;
  GtkWidget *bottom_bar;
  GtkWidget *restore_button;
  AdwNavigationPage *ask_page; /* owned */
  AdwStatusPage *ask_status;
  GtkWidget *cancel_button;
  AdwNavigationPage *done_page; /* owned */
  GtkStack *done_stack;
  AdwStatusPage *done_status;
  GtkWidget *close_button;
};

/**
 * LopeBackupPage:
 *
 * A look inside a backup: what is in it, what is in the journal now, and what
 * would go missing if it were restored. It can restore it.
 */
G_DEFINE_FINAL_TYPE (LopeBackupPage, lope_backup_page, ADW_TYPE_NAVIGATION_PAGE)

/* What a worker needs; the session is only used from the main thread. */
typedef struct {
  char *archive; /* owned */
  char *journal; /* owned */
  char *kept; /* owned, nullable */
} Job;

static void
job_free (Job *self)
{
  g_free (self->archive);
  g_free (self->journal);
  g_free (self->kept);
  g_free (self);
}

static void
start_job (LopeBackupPage      *self,
           GTaskThreadFunc      func,
           GAsyncReadyCallback  callback)
{
  g_autoptr (GTask) task = g_task_new (self, NULL, callback, NULL);
  Job *job = g_new0 (Job, 1);

  job->archive = g_strdup (self->path);
  job->journal = g_strdup (lope_store_get_path (lope_session_get_store (self->session)));
  g_task_set_task_data (task, job, (GDestroyNotify) job_free);
  g_task_set_static_name (task, "[lope] backup");
  g_task_run_in_thread (task, func);
}

/* With large text in a narrow window, a fact's name stands above its values: each
 * fact has two lines of the grid, and needs the second only then. */
static void
stack_table (LopeBackupPage *self,
             gboolean        stacked)
{
  GtkLayoutManager *layout = gtk_widget_get_layout_manager (GTK_WIDGET (self->table));

  self->stacked = stacked;
  if (stacked)
    gtk_widget_add_css_class (GTK_WIDGET (self->table), "stacked");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self->table), "stacked");
  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self->table)); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkGridLayoutChild *place = GTK_GRID_LAYOUT_CHILD (gtk_layout_manager_get_layout_child (layout, child));
      const int row = gtk_grid_layout_child_get_row (place) / 2;

      if (gtk_grid_layout_child_get_column (place) == 0)
        gtk_grid_layout_child_set_column_span (place, stacked ? 3 : 1);
      else if (row > 0)
        gtk_grid_layout_child_set_row (place, 2 * row + (stacked ? 1 : 0));
    }
}

static void
add_fact (LopeBackupPage *self,
          int             row,
          const char     *name,
          const char     *then,
          const char     *now)
{
  const char *texts[] = { name, then, now };

  for (int i = 0; i < 3; i++)
    {
      GtkWidget *label = gtk_label_new (texts[i]);

      gtk_label_set_xalign (GTK_LABEL (label), i == 0 ? 0 : 1);
      gtk_label_set_wrap (GTK_LABEL (label), TRUE);
      gtk_widget_add_css_class (label, i == 0 ? "name" : "numeric");
      if (i == 2 && g_strcmp0 (then, now) != 0)
        gtk_widget_add_css_class (label, "heading");
      gtk_grid_attach (self->table, label, i, 2 * row, 1, 1);
    }
}

static char *
dup_count (guint count)
{
  return lope_format_number (count, 0);
}

static char *
dup_day (LopeDay day,
         LopeDay today)
{
  return day == LOPE_DAY_NONE ? g_strdup ("–") : lope_format_day_short (day, today);
}

static char *
dup_size (gint64 size)
{
  return size == LOPE_UNSET ? g_strdup ("–") : g_format_size ((guint64) size);
}

static void
show_facts (LopeBackupPage             *self,
            const LopeBackupComparison *comparison)
{
  const LopeStoreCounts *then = &comparison->info.counts;
  const LopeStoreCounts *now = &comparison->now;
  LopeDay today = lope_session_get_today (self->session);
  LopeUnits units = lope_session_get_units (self->session);
  const struct {
    const char *name;
    char *then;
    char *now;
  } facts[] = {
    { _("Activities"), dup_count (then->activities), dup_count (now->activities) },
    { _("Runs"), dup_count (then->runs), dup_count (now->runs) },
    { _("Distance"), lope_format_distance_round (then->distance, units), lope_format_distance_round (now->distance, units) },
    { _("First Activity"), dup_day (then->first_day, today), dup_day (now->first_day, today) },
    { _("Last Activity"), dup_day (then->last_day, today), dup_day (now->last_day, today) },
    { _("Pain Entries"), dup_count (then->pain_entries), dup_count (now->pain_entries) },
    { _("Red Flags"), dup_count (then->red_flags), dup_count (now->red_flags) },
    { _("Check-Ins"), dup_count (then->check_ins), dup_count (now->check_ins) },
    { _("Shoes"), dup_count (then->shoes), dup_count (now->shoes) },
    { _("Routines"), dup_count (then->routines), dup_count (now->routines) },
    { _("Routine Sessions"), dup_count (then->sessions), dup_count (now->sessions) },
    { _("Size"), dup_size (comparison->size), dup_size (comparison->now_size) },
  };

  for (guint i = 0; i < G_N_ELEMENTS (facts); i++)
    {
      add_fact (self, (int) i + 1, facts[i].name, facts[i].then, facts[i].now);
      g_free (facts[i].then);
      g_free (facts[i].now);
    }
  stack_table (self, self->stacked);
}

static void
show_missing (LopeBackupPage             *self,
              const LopeBackupComparison *comparison)
{
  LopeDay today = lope_session_get_today (self->session);
  LopeUnits units = lope_session_get_units (self->session);
  guint n_rest = comparison->n_missing - comparison->missing->len;

  for (guint i = 0; i < comparison->missing->len; i++)
    {
      LopeActivity *activity = g_ptr_array_index (comparison->missing, i);
      GtkWidget *row = adw_action_row_new ();
      g_autofree char *title = lope_activity_dup_title (activity);
      g_autofree char *day = lope_format_day_plain (lope_activity_get_day (activity), today);
      g_autofree char *distance = lope_activity_format_field (activity, LOPE_ACTIVITY_DISTANCE, units);
      g_autoptr (GString) text = g_string_new (NULL);

      lope_text_append (text, day);
      lope_text_append (text, distance);
      adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
      adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), text->str);
      adw_action_row_set_subtitle (ADW_ACTION_ROW (row), title);
      adw_preferences_group_add (self->missing_group, row);
    }

  if (n_rest > 0)
    {
      g_autofree char *rest = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "and %u older one", "and %u older ones", n_rest), n_rest);

      adw_preferences_group_set_description (self->missing_group, rest);
    }
  gtk_widget_set_visible (GTK_WIDGET (self->missing_group), comparison->n_missing > 0);
}

static char *
dup_warning (const LopeBackupComparison *comparison)
{
  const guint n_activities = comparison->n_missing;
  g_autoptr (GPtrArray) parts = lope_count_list_new ();
  g_autofree char *list = NULL;

  lope_count_list_take (parts, n_activities,
                        g_strdup_printf (ngettext ("%u activity", "%u activities", n_activities), n_activities));
  lope_count_list_add_pain (parts, comparison->n_missing_pain, comparison->n_missing_flags,
                            comparison->n_missing_check_ins);
  lope_count_list_add_routines (parts, comparison->n_missing_routines, comparison->n_missing_sessions);

  if (parts->len == 0)
    return g_strdup (_("All that is in the journal is in this backup. What was changed since is as it was then. "
                       "The present journal is kept beside it and can be brought back."));

  list = lope_count_list_join (parts);

  /* TRANSLATORS: %s is a list, such as “3 activities, 10 pain entries and 2 check-ins” */
  return g_strdup_printf (_("Restoring leaves out what is not in this backup: %s. The present journal is kept beside it "
                            "and can be brought back."), list);
}

static gboolean
has_missing (const LopeBackupComparison *comparison)
{
  return comparison->n_missing > 0 || comparison->n_missing_pain > 0 || comparison->n_missing_check_ins > 0 ||
         comparison->n_missing_flags > 0 || comparison->n_missing_routines > 0 || comparison->n_missing_sessions > 0;
}

static void
look_thread (GTask        *task,
             gpointer      source,
             gpointer      task_data,
             GCancellable *cancellable)
{
  Job *job = task_data;
  GError *error = NULL;
  LopeBackupComparison *comparison = lope_backup_compare (job->archive, job->journal, &error);

  if (comparison != NULL)
    g_task_return_pointer (task, comparison, (GDestroyNotify) lope_backup_comparison_free);
  else
    g_task_return_error (task, error);
}

static void
announce (GtkWidget  *widget,
          const char *text)
{
  gtk_accessible_announce (GTK_ACCESSIBLE (widget), text, GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
}

static void
looked_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  LopeBackupPage *self = LOPE_BACKUP_PAGE (source);
  g_autoptr (GError) error = NULL;
  g_autoptr (LopeBackupComparison) comparison = g_task_propagate_pointer (G_TASK (result), &error);
  g_autofree char *when = NULL;
  g_autofree char *checked = NULL;
  g_autofree char *warning = NULL;

  /* The dialog may be closed by now. */
  if (self->stack == NULL)
    return;

  if (comparison == NULL)
    {
      adw_status_page_set_description (self->failure, error->message);
      gtk_stack_set_visible_child_name (self->stack, "failed");
      announce (GTK_WIDGET (self), error->message);
      return;
    }

  when = lope_backup_page_dup_when (self->session, comparison->info.made);
  /* TRANSLATORS: %s is what kind of backup it is: “Daily backup” */
  checked = g_strdup_printf (_("%s · readable, all checks passed"), self->reason);
  warning = dup_warning (comparison);
  gtk_label_set_label (self->when_label, when);
  gtk_label_set_label (self->reason_label, checked);
  gtk_label_set_label (self->warning_label, warning);
  adw_status_page_set_description (self->ask_status, warning);
  if (!has_missing (comparison))
    gtk_widget_remove_css_class (self->warning, "over");
  show_facts (self, comparison);
  show_missing (self, comparison);

  gtk_widget_set_visible (self->bottom_bar, !lope_store_is_read_only (lope_session_get_store (self->session)));
  gtk_stack_set_visible_child_name (self->stack, "inside");
  gtk_widget_grab_focus (self->restore_button);
  announce (GTK_WIDGET (self), warning);
}

static void
restore_thread (GTask        *task,
                gpointer      source,
                gpointer      task_data,
                GCancellable *cancellable)
{
  Job *job = task_data;
  GError *error = NULL;

  if (lope_backup_restore (job->archive, job->journal, &job->kept, &error))
    g_task_return_pointer (task, g_steal_pointer (&job->kept), g_free);
  else
    g_task_return_error (task, error);
}

static void
restored_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  LopeBackupPage *self = LOPE_BACKUP_PAGE (source);
  g_autoptr (GError) error = NULL;
  g_autofree char *kept = g_task_propagate_pointer (G_TASK (result), &error);
  g_autofree char *name = kept != NULL ? g_filename_display_name (kept) : NULL;
  g_autofree char *text = NULL;
  const char *title;

  if (error == NULL)
    {
      title = _("Backup Restored");
      text = name != NULL ? g_strdup_printf (_("The journal as it was before is kept as “%s”, and is listed among the backups."), name)
                          : g_strdup (_("There was no journal before."));
      lope_session_forget_undo (self->session);
      lope_store_check_outside (lope_session_get_store (self->session));
    }
  else
    {
      title = _("The Backup Was Not Restored");
      /* TRANSLATORS: %s is the reason, a sentence */
      text = g_strdup_printf (_("The journal is as it was. %s"), error->message);
    }

  if (self->stack == NULL)
    return;

  adw_status_page_set_icon_name (self->done_status, error == NULL ? "object-select-symbolic" : "dialog-warning-symbolic");
  adw_status_page_set_title (self->done_status, title);
  adw_status_page_set_description (self->done_status, text);
  gtk_stack_set_visible_child_name (self->done_stack, "done");
  gtk_widget_grab_focus (self->close_button);
  announce (GTK_WIDGET (self->done_page), title);
}

static AdwNavigationView *
get_view (LopeBackupPage *self)
{
  return ADW_NAVIGATION_VIEW (gtk_widget_get_ancestor (GTK_WIDGET (self), ADW_TYPE_NAVIGATION_VIEW));
}

static void
restore_cb (LopeBackupPage *self)
{
  AdwNavigationView *view = ADW_NAVIGATION_VIEW (gtk_widget_get_ancestor (GTK_WIDGET (self->ask_page),
                                                                          ADW_TYPE_NAVIGATION_VIEW));
  AdwNavigationPage *pages[] = { adw_navigation_view_find_page (view, "list"), self->done_page };

  /* From what was done the way back leads to the list, not to the question. */
  adw_navigation_view_replace (view, pages, G_N_ELEMENTS (pages));
  start_job (self, restore_thread, restored_cb);
}

static void
stack_table_cb (LopeBackupPage *self)
{
  stack_table (self, TRUE);
}

static void
unstack_table_cb (LopeBackupPage *self)
{
  stack_table (self, FALSE);
}

static void
ask_action (GtkWidget  *widget,
            const char *action_name,
            GVariant   *parameter)
{
  LopeBackupPage *self = LOPE_BACKUP_PAGE (widget);

  adw_navigation_view_push (get_view (self), self->ask_page);
  gtk_widget_grab_focus (self->cancel_button);
}

static void
lope_backup_page_dispose (GObject *object)
{
  LopeBackupPage *self = LOPE_BACKUP_PAGE (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), LOPE_TYPE_BACKUP_PAGE);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (lope_backup_page_parent_class)->dispose (object);
}

static void
lope_backup_page_finalize (GObject *object)
{
  LopeBackupPage *self = LOPE_BACKUP_PAGE (object);

  g_free (self->path);
  g_free (self->reason);

  G_OBJECT_CLASS (lope_backup_page_parent_class)->finalize (object);
}

static void
lope_backup_page_class_init (LopeBackupPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = lope_backup_page_dispose;
  object_class->finalize = lope_backup_page_finalize;

  g_type_ensure (LOPE_TYPE_HEADER_TITLE);
  gtk_widget_class_set_template_from_resource (widget_class, LOPE_RESOURCE_BASE "/lope-backup-page.ui");
  gtk_widget_class_bind_template_child (widget_class, LopeBackupPage, stack);
  gtk_widget_class_bind_template_child (widget_class, LopeBackupPage, failure);
  gtk_widget_class_bind_template_child (widget_class, LopeBackupPage, when_label);
  gtk_widget_class_bind_template_child (widget_class, LopeBackupPage, reason_label);
  gtk_widget_class_bind_template_child (widget_class, LopeBackupPage, table);
  gtk_widget_class_bind_template_child (widget_class, LopeBackupPage, warning);
  gtk_widget_class_bind_template_child (widget_class, LopeBackupPage, warning_label);
  gtk_widget_class_bind_template_child (widget_class, LopeBackupPage, missing_group);
  gtk_widget_class_bind_template_child (widget_class, LopeBackupPage, bottom_bar);
  gtk_widget_class_bind_template_child (widget_class, LopeBackupPage, restore_button);
  gtk_widget_class_bind_template_child (widget_class, LopeBackupPage, ask_page);
  gtk_widget_class_bind_template_child (widget_class, LopeBackupPage, ask_status);
  gtk_widget_class_bind_template_child (widget_class, LopeBackupPage, cancel_button);
  gtk_widget_class_bind_template_child (widget_class, LopeBackupPage, done_page);
  gtk_widget_class_bind_template_child (widget_class, LopeBackupPage, done_stack);
  gtk_widget_class_bind_template_child (widget_class, LopeBackupPage, done_status);
  gtk_widget_class_bind_template_child (widget_class, LopeBackupPage, close_button);
  gtk_widget_class_bind_template_callback (widget_class, restore_cb);
  gtk_widget_class_bind_template_callback (widget_class, stack_table_cb);
  gtk_widget_class_bind_template_callback (widget_class, unstack_table_cb);

  gtk_widget_class_install_action (widget_class, "backup.ask", NULL, ask_action);
}

static void
lope_backup_page_init (LopeBackupPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/* ==== API ==== */

/**
 * lope_backup_page_new:
 * @session: a session with a journal on the disk
 * @path: (type filename): a backup
 * @reason: what kind of backup it is, for the runner
 *
 * Makes a page that looks inside a backup, in a worker, and can restore it.
 *
 * Returns: the page
 */
AdwNavigationPage *
lope_backup_page_new (LopeSession *session,
                      const char  *path,
                      const char  *reason)
{
  LopeBackupPage *self;

  g_return_val_if_fail (LOPE_IS_SESSION (session), NULL);
  g_return_val_if_fail (path != NULL, NULL);

  self = g_object_new (LOPE_TYPE_BACKUP_PAGE, NULL);
  self->session = g_object_ref (session);
  self->path = g_strdup (path);
  self->reason = g_strdup (reason);
  start_job (self, look_thread, looked_cb);

  return ADW_NAVIGATION_PAGE (self);
}

/**
 * lope_backup_page_dup_when:
 * @session: a session
 * @made: when a backup was made, UTC seconds, or %LOPE_UNSET
 *
 * Says when a backup was made.
 *
 * Returns: (transfer full): the text, such as “Sunday 15 November, 6:02”
 */
char *
lope_backup_page_dup_when (LopeSession *session,
                           gint64       made)
{
  int offset;
  g_autofree char *day = NULL;
  g_autofree char *time = NULL;

  g_return_val_if_fail (LOPE_IS_SESSION (session), NULL);

  if (made == LOPE_UNSET)
    return g_strdup (_("Unknown Day"));

  offset = lope_time_get_offset (lope_session_get_zone (session), made);
  day = lope_format_day_long (lope_day_from_time (made, offset), lope_session_get_today (session));
  time = lope_format_time (made, offset);

  /* TRANSLATORS: %1$s is a day, such as “Sunday 15 November”, %2$s a time of day. */
  return g_strdup_printf (_("%1$s, %2$s"), day, time);
}
