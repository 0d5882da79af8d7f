/* lope-log-run-dialog.c
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lope-log-run-dialog.h"

#include "lope-activity-text.h"
#include "lope-format.h"
#include "lope-kind-chips.h"
#include "lope-measure-fields.h"
#include "lope-parse.h"
#include "lope-quick-entry.h"
#include "lope-run-details.h"
#include "lope-run-draft.h"
#include "lope-shoe-row.h"
#include "lope-verdict-box.h"
#include "lope-when-row.h"

#include <glib/gi18n-lib.h>

/* Long enough not to speak into someone's typing. */
#define ANNOUNCE_DELAY_MS 1200

#define SETTLED_FRAMES 3

/* What the one-line entry set, so that it can take it back. */
typedef enum {
  LINE_DISTANCE = 1 << 0,
  LINE_DURATION = 1 << 1,
  LINE_PACE = 1 << 2,
  LINE_KIND = 1 << 3,
  LINE_RPE = 1 << 4,
  LINE_TITLE = 1 << 5,
  LINE_DAY = 1 << 6,
} LineField;

struct _LopeLogRunDialog {
  AdwDialog parent_instance;

  gboolean busy;
  gboolean done;
  guint frames;
  guint line_fields;
  guint announce_source; /* owned */
  LopeSession *session; /* owned */
  LopeActivity *original; /* owned: what is edited, or an empty new run */
  gboolean is_new;
  LopeDay original_day;
  int original_minute;
  GTimeZone *zone; /* owned */
  GPtrArray *shoes; /* owned, of LopeShoe */

  /* Template children */
  GtkWidget *save_button;
  AdwBanner *draft_banner;
  GtkWidget *line_box;
  GtkEntry *line_entry;
  LopeMeasureFields *measures;
  LopeVerdictBox *verdict;
  LopeWhenRow *when_row;
  LopeShoeRow *shoe_row;
  GtkWidget *kind_row;
  LopeKindChips *kind_chips;
  LopeRunDetails *details;
  GtkTextBuffer *notes;
};

/**
 * LopeLogRunDialog:
 *
 * The dialog in which a run is logged, and any activity edited. What was typed
 * and not saved comes back the next time.
 */
G_DEFINE_FINAL_TYPE (LopeLogRunDialog, lope_log_run_dialog, ADW_TYPE_DIALOG)

/* ==== From the record to the form, and back ==== */

static void
show_moment (LopeLogRunDialog *self,
             LopeRecord       *record)
{
  gint64 start = lope_record_get_int (record, LOPE_ACTIVITY_START);
  gint64 offset = lope_record_get_int (record, LOPE_ACTIVITY_OFFSET);
  gint64 local = start + 60 * (offset != LOPE_UNSET ? offset : 0);
  LopeDay day = lope_activity_get_day (LOPE_ACTIVITY (record));

  lope_when_row_set (self->when_row, day, (int) ((local - (gint64) day * 86400) / 60));
}

static void
show_record (LopeLogRunDialog *self,
             LopeRecord       *record)
{
  gint64 distance = lope_record_get_int (record, LOPE_ACTIVITY_DISTANCE);
  gint64 duration = lope_record_get_int (record, LOPE_ACTIVITY_DURATION);
  const char *shoe = lope_record_get_text (record, LOPE_ACTIVITY_SHOE);
  const char *notes = lope_record_get_text (record, LOPE_ACTIVITY_NOTES);

  self->busy = TRUE;
  lope_measure_fields_set_value (self->measures, LOPE_MEASURE_PACE, 0);
  lope_measure_fields_set_value (self->measures, LOPE_MEASURE_DISTANCE, MAX (distance, 0));
  lope_measure_fields_set_value (self->measures, LOPE_MEASURE_DURATION, MAX (duration, 0));
  show_moment (self, record);
  if (shoe != NULL || !self->is_new)
    lope_shoe_row_set_uuid (self->shoe_row, shoe);
  lope_kind_chips_set_kind (self->kind_chips, lope_record_get_int (record, LOPE_ACTIVITY_KIND));
  lope_run_details_show (self->details, record);
  gtk_text_buffer_set_text (self->notes, notes != NULL ? notes : "", -1);
  self->busy = FALSE;
}

static void
collect_moment (LopeLogRunDialog *self,
                LopeRecord       *record)
{
  LopeDay day = lope_when_row_get_day (self->when_row);
  int minute = lope_when_row_get_minute (self->when_row);
  g_autofree char *iso = NULL;
  g_autofree char *text = NULL;
  LopeMoment moment;

  /* The seconds of a recorded start stay as long as nobody moves it. */
  if (!self->is_new && day == self->original_day && minute == self->original_minute)
    return;

  iso = lope_day_to_iso (day);
  text = g_strdup_printf ("%sT%02d:%02d", iso, minute / 60, minute % 60);
  if (lope_parse_moment (text, self->zone, &moment, NULL))
    {
      lope_record_set_int (record, LOPE_ACTIVITY_START, moment.utc);
      lope_record_set_int (record, LOPE_ACTIVITY_OFFSET, moment.offset);
    }
}

static void
collect_notes (LopeLogRunDialog *self,
               LopeRecord       *record)
{
  GtkTextIter start, end;
  g_autofree char *text = NULL;

  gtk_text_buffer_get_bounds (self->notes, &start, &end);
  text = gtk_text_buffer_get_text (self->notes, &start, &end, FALSE);
  lope_record_set_typed (record, LOPE_ACTIVITY_NOTES, text);
}

/* Makes a record of the form; it can be saved if @valid. */
static LopeActivity *
collect (LopeLogRunDialog *self,
         gboolean         *valid)
{
  LopeRecord *record = lope_record_copy (LOPE_RECORD (self->original));
  gboolean understood = lope_run_details_collect (self->details, record);

  lope_record_set_int (record, LOPE_ACTIVITY_DISTANCE, lope_measure_fields_get_distance (self->measures));
  lope_record_set_int (record, LOPE_ACTIVITY_DURATION, lope_measure_fields_get_duration (self->measures));
  collect_moment (self, record);
  if (lope_activity_is_run (LOPE_ACTIVITY (record)))
    {
      lope_record_set_int (record, LOPE_ACTIVITY_KIND, lope_kind_chips_get_kind (self->kind_chips));
      lope_record_set_text (record, LOPE_ACTIVITY_SHOE, lope_shoe_row_get_uuid (self->shoe_row));
    }
  else
    {
      lope_record_unset (record, LOPE_ACTIVITY_KIND);
      lope_record_set_text (record, LOPE_ACTIVITY_SHOE, NULL);
    }
  collect_notes (self, record);

  *valid = understood && lope_measure_fields_is_valid (self->measures) && lope_record_validate (record, NULL);

  return LOPE_ACTIVITY (record);
}

/* ==== What follows from the form ==== */

static gboolean
announce_cb (gpointer user_data)
{
  LopeLogRunDialog *self = user_data;
  g_autofree char *text = lope_verdict_box_dup_text (self->verdict);

  self->announce_source = 0;
  if (text != NULL)
    gtk_accessible_announce (GTK_ACCESSIBLE (self), text, GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_LOW);

  return G_SOURCE_REMOVE;
}

static void
update_verdict (LopeLogRunDialog *self,
                LopeActivity     *activity)
{
  LopeRecord *record = LOPE_RECORD (activity);
  g_autofree char *before = lope_verdict_box_dup_text (self->verdict);
  g_autofree char *after = NULL;

  lope_verdict_box_judge (self->verdict, self->session, lope_activity_get_day (activity),
                          lope_record_get_int (record, LOPE_ACTIVITY_START),
                          lope_activity_is_run (activity) ? lope_record_get_int (record, LOPE_ACTIVITY_DISTANCE)
                                                          : LOPE_UNSET,
                          lope_record_get_uuid (record));

  after = lope_verdict_box_dup_text (self->verdict);
  if (g_strcmp0 (before, after) != 0)
    {
      g_clear_handle_id (&self->announce_source, g_source_remove);
      self->announce_source = g_timeout_add (ANNOUNCE_DELAY_MS, announce_cb, self);
    }
}

static void
update_title (LopeLogRunDialog *self,
              gboolean          is_run)
{
  const char *title;

  if (self->is_new)
    title = is_run ? _("Log Run") : _("Log Activity");
  else
    title = is_run ? _("Edit Run") : _("Edit Activity");

  adw_dialog_set_title (ADW_DIALOG (self), title);
}

static void
update (LopeLogRunDialog *self)
{
  g_autoptr (LopeActivity) activity = NULL;
  gboolean valid, is_run;

  if (self->busy)
    return;

  activity = collect (self, &valid);
  is_run = lope_activity_is_run (activity);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "log-run.save",
                                 valid && !lope_session_is_read_only (self->session));
  gtk_widget_set_visible (self->kind_row, is_run);
  gtk_widget_set_visible (GTK_WIDGET (self->shoe_row), is_run);
  update_title (self, is_run);
  update_verdict (self, activity);
}

static void
suggest_shoe (LopeLogRunDialog *self)
{
  lope_shoe_row_suggest (self->shoe_row, lope_when_row_get_day (self->when_row),
                         lope_run_details_get_sport (self->details),
                         lope_kind_chips_get_kind (self->kind_chips),
                         lope_run_details_get_surface (self->details));
}

/* ==== The one-line entry ==== */

/* Whether the line says something, or takes back what it said before. */
static gboolean
line_sets (LopeLogRunDialog *self,
           LineField         field,
           gboolean          said)
{
  gboolean sets = said || (self->line_fields & field) != 0;

  if (said)
    self->line_fields |= field;
  else
    self->line_fields &= ~field;

  return sets;
}

static void
apply_line (LopeLogRunDialog     *self,
            const LopeQuickEntry *entry)
{
  if (line_sets (self, LINE_DISTANCE, entry->distance > 0))
    lope_measure_fields_set_value (self->measures, LOPE_MEASURE_DISTANCE, MAX (entry->distance, 0));
  if (line_sets (self, LINE_DURATION, entry->duration > 0))
    lope_measure_fields_set_value (self->measures, LOPE_MEASURE_DURATION, MAX (entry->duration, 0));
  if (line_sets (self, LINE_PACE, entry->pace > 0))
    lope_measure_fields_set_value (self->measures, LOPE_MEASURE_PACE, entry->pace);
  if (line_sets (self, LINE_KIND, entry->kind != LOPE_UNSET))
    lope_kind_chips_set_kind (self->kind_chips, entry->kind);
  if (line_sets (self, LINE_RPE, entry->rpe != LOPE_UNSET))
    lope_run_details_set_effort (self->details, entry->rpe);
  if (line_sets (self, LINE_TITLE, entry->title != NULL))
    lope_run_details_set_title (self->details, entry->title);
  if (line_sets (self, LINE_DAY, entry->day != LOPE_DAY_NONE))
    lope_when_row_set (self->when_row,
                       entry->day != LOPE_DAY_NONE ? entry->day : lope_session_get_today (self->session),
                       lope_when_row_get_minute (self->when_row));
  if (entry->shoe != NULL)
    lope_shoe_row_set_uuid (self->shoe_row, lope_record_get_uuid (LOPE_RECORD (entry->shoe)));
}

static void
line_changed_cb (LopeLogRunDialog *self)
{
  g_auto (LopeQuickEntry) entry = { 0 };

  if (self->busy)
    return;

  lope_quick_entry_parse (&entry, gtk_editable_get_text (GTK_EDITABLE (self->line_entry)),
                          lope_session_get_units (self->session),
                          (LopeShoe **) self->shoes->pdata, self->shoes->len,
                          lope_session_get_today (self->session));

  self->busy = TRUE;
  apply_line (self, &entry);
  suggest_shoe (self);
  self->busy = FALSE;
  update (self);
}

/* ==== Callbacks ==== */

static void
form_changed_cb (LopeLogRunDialog *self)
{
  update (self);
}

/* What decides on the default shoe. */
static void
way_changed_cb (LopeLogRunDialog *self)
{
  if (self->busy)
    return;

  self->busy = TRUE;
  suggest_shoe (self);
  self->busy = FALSE;
  update (self);
}

static gboolean
undo_add (LopeStore  *store,
          gpointer    user_data,
          GError    **error)
{
  const char *uuids[] = { lope_record_get_uuid (user_data), NULL };

  return lope_store_delete (store, LOPE_TYPE_ACTIVITY, uuids, error);
}

static gboolean
undo_edit (LopeStore  *store,
           gpointer    user_data,
           GError    **error)
{
  return lope_store_update (store, user_data, error);
}

static void
offer_undo (LopeLogRunDialog *self,
            LopeActivity     *activity)
{
  g_autofree char *day = lope_format_day_short (lope_activity_get_day (activity),
                                                lope_session_get_today (self->session));
  g_autofree char *message = NULL;

  if (lope_activity_is_run (activity))
    /* TRANSLATORS: %s is a day, such as “17 November”. */
    message = g_strdup_printf (_("Run of %s saved"), day);
  else
    /* TRANSLATORS: %s is a day, such as “17 November”. */
    message = g_strdup_printf (_("Activity of %s saved"), day);

  if (self->is_new)
    lope_session_offer_undo (self->session, message, undo_add, g_object_ref (activity), g_object_unref);
  else
    lope_session_offer_undo (self->session, message, undo_edit, g_object_ref (self->original), g_object_unref);

  gtk_accessible_announce (GTK_ACCESSIBLE (gtk_widget_get_root (GTK_WIDGET (self))), message,
                           GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
}

static const char *
get_draft_key (LopeLogRunDialog *self)
{
  return self->is_new ? NULL : lope_record_get_uuid (LOPE_RECORD (self->original));
}

static void
save_action (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  LopeLogRunDialog *self = LOPE_LOG_RUN_DIALOG (widget);
  g_autoptr (LopeActivity) activity = NULL;
  gboolean valid;

  activity = collect (self, &valid);
  if (!valid || self->done)
    return;
  if (!(self->is_new ? lope_session_add (self->session, LOPE_RECORD (activity))
                     : lope_session_update (self->session, LOPE_RECORD (activity))))
    return;

  self->done = TRUE;
  lope_run_draft_discard (self->session, get_draft_key (self));
  offer_undo (self, activity);
  adw_dialog_close (ADW_DIALOG (self));
}

/* ==== Drafts ==== */

static gboolean
is_touched (LopeLogRunDialog *self,
            LopeActivity     *activity)
{
  static const guint followers[] = { LOPE_ACTIVITY_START, LOPE_ACTIVITY_OFFSET, LOPE_ACTIVITY_SHOE };
  g_autoptr (LopeRecord) plain = lope_record_copy (LOPE_RECORD (self->original));

  for (guint i = 0; i < LOPE_N_MEASURES; i++)
    {
      if (self->is_new && lope_measure_fields_get_typed (self->measures, i) != NULL)
        return TRUE;
    }
  if (*gtk_editable_get_text (GTK_EDITABLE (self->line_entry)) != '\0' ||
      !(self->is_new || lope_measure_fields_is_valid (self->measures)))
    return TRUE;

  /* A day and a shoe alone are not worth keeping. */
  for (guint i = 0; self->is_new && i < G_N_ELEMENTS (followers); i++)
    {
      if (followers[i] == LOPE_ACTIVITY_SHOE)
        lope_record_set_text (plain, followers[i], lope_record_get_text (LOPE_RECORD (activity), followers[i]));
      else
        lope_record_set_int (plain, followers[i], lope_record_get_int (LOPE_RECORD (activity), followers[i]));
    }

  return !lope_record_equal (plain, LOPE_RECORD (activity));
}

static void
closed_cb (LopeLogRunDialog *self)
{
  g_autoptr (LopeRunDraft) draft = NULL;
  gboolean valid;

  if (self->done)
    return;

  draft = lope_run_draft_new ();
  g_object_unref (draft->activity);
  draft->activity = collect (self, &valid);
  if (!is_touched (self, draft->activity))
    {
      lope_run_draft_discard (self->session, get_draft_key (self));
      return;
    }

  draft->line = g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->line_entry)));
  for (guint i = 0; i < LOPE_N_MEASURES; i++)
    draft->typed[i] = g_strdup (lope_measure_fields_get_typed (self->measures, i));
  lope_run_draft_save (draft, self->session, get_draft_key (self));
}

static void
restore_draft (LopeLogRunDialog *self)
{
  g_autoptr (LopeRunDraft) draft = lope_run_draft_load (self->session, get_draft_key (self));

  if (draft == NULL)
    return;

  show_record (self, LOPE_RECORD (draft->activity));
  self->busy = TRUE;
  gtk_editable_set_text (GTK_EDITABLE (self->line_entry), draft->line != NULL ? draft->line : "");
  for (guint i = 0; i < LOPE_N_MEASURES; i++)
    {
      if (draft->typed[i] != NULL)
        lope_measure_fields_set_typed (self->measures, i, draft->typed[i]);
    }
  self->busy = FALSE;
  adw_banner_set_revealed (self->draft_banner, TRUE);
}

static void
discard_draft_action (GtkWidget  *widget,
                      const char *action_name,
                      GVariant   *parameter)
{
  LopeLogRunDialog *self = LOPE_LOG_RUN_DIALOG (widget);

  lope_run_draft_discard (self->session, get_draft_key (self));
  adw_banner_set_revealed (self->draft_banner, FALSE);
  self->line_fields = 0;
  self->busy = TRUE;
  gtk_editable_set_text (GTK_EDITABLE (self->line_entry), "");
  self->busy = FALSE;
  show_record (self, LOPE_RECORD (self->original));
  update (self);
  gtk_widget_grab_focus (self->is_new ? GTK_WIDGET (self->line_entry) : GTK_WIDGET (self->measures));
}

/* ==== vfuncs ==== */

/* As a bottom sheet, the dialog begins at its first button, and moves the focus
 * once more in the frames after that. */
static gboolean
focus_first_cb (GtkWidget     *widget,
                GdkFrameClock *clock,
                gpointer       user_data)
{
  LopeLogRunDialog *self = LOPE_LOG_RUN_DIALOG (widget);

  if (++self->frames < SETTLED_FRAMES)
    return G_SOURCE_CONTINUE;

  gtk_widget_grab_focus (self->is_new ? GTK_WIDGET (self->line_entry) : GTK_WIDGET (self->measures));

  return G_SOURCE_REMOVE;
}

static void
lope_log_run_dialog_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (lope_log_run_dialog_parent_class)->map (widget);

  gtk_widget_add_tick_callback (widget, focus_first_cb, NULL, NULL);
}

static void
lope_log_run_dialog_dispose (GObject *object)
{
  LopeLogRunDialog *self = LOPE_LOG_RUN_DIALOG (object);

  g_clear_handle_id (&self->announce_source, g_source_remove);
  gtk_widget_dispose_template (GTK_WIDGET (self), LOPE_TYPE_LOG_RUN_DIALOG);
  g_clear_object (&self->session);
  g_clear_object (&self->original);
  g_clear_pointer (&self->zone, g_time_zone_unref);
  g_clear_pointer (&self->shoes, g_ptr_array_unref);

  G_OBJECT_CLASS (lope_log_run_dialog_parent_class)->dispose (object);
}

static void
ensure_types (void)
{
  g_type_ensure (LOPE_TYPE_KIND_CHIPS);
  g_type_ensure (LOPE_TYPE_MEASURE_FIELDS);
  g_type_ensure (LOPE_TYPE_RUN_DETAILS);
  g_type_ensure (LOPE_TYPE_SHOE_ROW);
  g_type_ensure (LOPE_TYPE_VERDICT_BOX);
  g_type_ensure (LOPE_TYPE_WHEN_ROW);
}

static void
lope_log_run_dialog_class_init (LopeLogRunDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lope_log_run_dialog_dispose;
  widget_class->map = lope_log_run_dialog_map;

  ensure_types ();
  gtk_widget_class_set_template_from_resource (widget_class, LOPE_RESOURCE_BASE "/lope-log-run-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, LopeLogRunDialog, save_button);
  gtk_widget_class_bind_template_child (widget_class, LopeLogRunDialog, draft_banner);
  gtk_widget_class_bind_template_child (widget_class, LopeLogRunDialog, line_box);
  gtk_widget_class_bind_template_child (widget_class, LopeLogRunDialog, line_entry);
  gtk_widget_class_bind_template_child (widget_class, LopeLogRunDialog, measures);
  gtk_widget_class_bind_template_child (widget_class, LopeLogRunDialog, verdict);
  gtk_widget_class_bind_template_child (widget_class, LopeLogRunDialog, when_row);
  gtk_widget_class_bind_template_child (widget_class, LopeLogRunDialog, shoe_row);
  gtk_widget_class_bind_template_child (widget_class, LopeLogRunDialog, kind_row);
  gtk_widget_class_bind_template_child (widget_class, LopeLogRunDialog, kind_chips);
  gtk_widget_class_bind_template_child (widget_class, LopeLogRunDialog, details);
  gtk_widget_class_bind_template_child (widget_class, LopeLogRunDialog, notes);
  gtk_widget_class_bind_template_callback (widget_class, line_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, form_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, way_changed_cb);

  gtk_widget_class_install_action (widget_class, "log-run.save", NULL, save_action);
  gtk_widget_class_install_action (widget_class, "log-run.discard-draft", NULL, discard_draft_action);
  /* From the notes, where Return makes a new line, and from anywhere else. */
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Return, GDK_CONTROL_MASK, "log-run.save", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_s, GDK_CONTROL_MASK, "log-run.save", NULL);
}

static void
lope_log_run_dialog_init (LopeLogRunDialog *self)
{
  self->busy = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect (self, "closed", G_CALLBACK (closed_cb), NULL);
  self->busy = FALSE;
}

/* ==== API ==== */

/* Shoes that take runs on that day, and the one the activity has. */
static GPtrArray *
list_shoes (LopeSession  *session,
            LopeActivity *activity)
{
  g_autoptr (GPtrArray) all = lope_store_list_shoes (lope_session_get_store (session), NULL);
  GPtrArray *shoes = g_ptr_array_new_with_free_func (g_object_unref);
  const char *own = lope_record_get_text (LOPE_RECORD (activity), LOPE_ACTIVITY_SHOE);

  for (guint i = 0; all != NULL && i < all->len; i++)
    {
      LopeShoe *shoe = all->pdata[i];

      if (!lope_shoe_is_retired (shoe, lope_activity_get_day (activity)) ||
          g_strcmp0 (lope_record_get_uuid (LOPE_RECORD (shoe)), own) == 0)
        g_ptr_array_add (shoes, g_object_ref (shoe));
    }

  return shoes;
}

/* A new run began at the time it is now, on the day that the window shows. */
static LopeActivity *
make_run (LopeSession *session)
{
  LopeActivity *activity = lope_activity_new ();
  GTimeZone *zone = lope_session_get_zone (session);
  gint64 now = g_get_real_time () / G_USEC_PER_SEC;
  int offset = lope_time_get_offset (zone, now);
  gint64 shift = (lope_session_get_today (session) - (gint64) lope_day_from_time (now, offset)) * 86400;
  gint64 start = (now + shift) / 60 * 60;

  lope_record_set_int (LOPE_RECORD (activity), LOPE_ACTIVITY_START, start);
  lope_record_set_int (LOPE_RECORD (activity), LOPE_ACTIVITY_OFFSET, lope_time_get_offset (zone, start));

  return activity;
}

/**
 * lope_log_run_dialog_new:
 * @session: the session
 * @activity: (nullable): what to change, or %NULL to log a run
 *
 * Makes the dialog in which a run is logged.
 *
 * Returns: the dialog
 */
AdwDialog *
lope_log_run_dialog_new (LopeSession  *session,
                         LopeActivity *activity)
{
  LopeLogRunDialog *self = g_object_new (LOPE_TYPE_LOG_RUN_DIALOG, NULL);

  g_return_val_if_fail (LOPE_IS_SESSION (session), ADW_DIALOG (self));

  self->session = g_object_ref (session);
  self->is_new = activity == NULL;
  self->original = activity != NULL ? g_object_ref (activity) : make_run (session);
  self->shoes = list_shoes (session, self->original);
  self->zone = self->is_new ? g_time_zone_ref (lope_session_get_zone (session))
    : g_time_zone_new_offset (60 * (gint32) MAX (lope_record_get_int (LOPE_RECORD (self->original),
                                                                     LOPE_ACTIVITY_OFFSET), -18 * 60));

  lope_measure_fields_set_units (self->measures, lope_session_get_units (session));
  lope_when_row_set_today (self->when_row, lope_session_get_today (session));
  lope_shoe_row_set_shoes (self->shoe_row, self->shoes);
  gtk_widget_set_visible (self->line_box, self->is_new);

  show_record (self, LOPE_RECORD (self->original));
  self->original_day = lope_when_row_get_day (self->when_row);
  self->original_minute = lope_when_row_get_minute (self->when_row);
  restore_draft (self);
  suggest_shoe (self);
  update (self);

  return ADW_DIALOG (self);
}
