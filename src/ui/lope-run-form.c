/* lope-run-form.c
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lope-run-form.h"

#include "lope-activity-text.h"
#include "lope-choice-row.h"
#include "lope-day-note.h"
#include "lope-kind-chips.h"
#include "lope-measure-fields.h"
#include "lope-quick-entry.h"
#include "lope-recent-ways.h"
#include "lope-run-details.h"
#include "lope-shoe-row.h"
#include "lope-verdict-box.h"
#include "lope-when-row.h"

#include <glib/gi18n-lib.h>

/* What the one-line entry set, so that it can take it back. */
typedef enum {
  LINE_DISTANCE = 1 << 0,
  LINE_DURATION = 1 << 1,
  LINE_PACE = 1 << 2,
  LINE_KIND = 1 << 3,
  LINE_RPE = 1 << 4,
  LINE_TITLE = 1 << 5,
  LINE_DAY = 1 << 6,
  LINE_SPORT = 1 << 7,
  LINE_SHOE = 1 << 8,
} LineField;

struct _LopeRunForm {
  AdwBin parent_instance;

  gboolean busy;
  gboolean is_new;
  gboolean understood;
  guint line_fields;
  LopeDay original_day; /* as the row shows them */
  int original_minute;
  LopeDay noted_day;
  LopeSession *session; /* owned */
  LopeActivity *original; /* owned: what is edited, or an empty new run */
  GTimeZone *zone; /* owned */
  GPtrArray *shoes; /* owned, of LopeShoe */

  /* Template children */
  LopeMeasureFields *measures;
  LopeVerdictBox *verdict;
  LopeChoiceRow *sport_row;
  LopeWhenRow *when_row;
  LopeShoeRow *shoe_row;
  GtkWidget *kind_row;
  LopeKindChips *kind_chips;
  LopeRunFormPain *pain;
  LopeRunDetails *details;
  GtkTextBuffer *notes;
};

/**
 * LopeRunForm:
 *
 * All that can be said of an activity, to be filled in. What is typed is judged
 * at once. It emits “changed” whenever anything changes.
 */
G_DEFINE_FINAL_TYPE (LopeRunForm, lope_run_form, ADW_TYPE_BIN)

enum {
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

/* ==== From the record to the form, and back ==== */

static void
show_record (LopeRunForm *self,
             LopeRecord  *record,
             GPtrArray   *pain)
{
  gint64 distance = lope_record_get_int (record, LOPE_ACTIVITY_DISTANCE);
  gint64 duration = lope_record_get_int (record, LOPE_ACTIVITY_DURATION);
  const char *shoe = lope_record_get_text (record, LOPE_ACTIVITY_SHOE);
  const char *notes = lope_record_get_text (record, LOPE_ACTIVITY_NOTES);

  lope_measure_fields_set_value (self->measures, LOPE_MEASURE_PACE, 0);
  lope_measure_fields_set_value (self->measures, LOPE_MEASURE_DISTANCE, MAX (distance, 0));
  lope_measure_fields_set_value (self->measures, LOPE_MEASURE_DURATION, MAX (duration, 0));
  lope_choice_row_set_value (self->sport_row, lope_record_get_int (record, LOPE_ACTIVITY_SPORT));
  lope_when_row_set_moment (self->when_row, lope_record_get_int (record, LOPE_ACTIVITY_START),
                            lope_record_get_int (record, LOPE_ACTIVITY_OFFSET));
  if (shoe != NULL || !self->is_new)
    lope_shoe_row_set_uuid (self->shoe_row, shoe);
  lope_kind_chips_set_kind (self->kind_chips, lope_record_get_int (record, LOPE_ACTIVITY_KIND));
  lope_run_form_pain_show (self->pain, LOPE_ACTIVITY (record), pain);
  lope_run_details_show (self->details, record);
  gtk_text_buffer_set_text (self->notes, notes != NULL ? notes : "", -1);
}

static void
collect_moment (LopeRunForm *self,
                LopeRecord  *record)
{
  LopeMoment moment;

  /* The seconds of a recorded start stay as long as nobody moves it. */
  if (!self->is_new && lope_when_row_get_day (self->when_row) == self->original_day &&
      lope_when_row_get_minute (self->when_row) == self->original_minute)
    return;

  if (lope_when_row_get_moment (self->when_row, self->zone, &moment))
    {
      lope_record_set_int (record, LOPE_ACTIVITY_START, moment.utc);
      lope_record_set_int (record, LOPE_ACTIVITY_OFFSET, moment.offset);
    }
}

static void
collect_notes (LopeRunForm *self,
               LopeRecord  *record)
{
  GtkTextIter start, end;
  g_autofree char *text = NULL;

  gtk_text_buffer_get_bounds (self->notes, &start, &end);
  text = gtk_text_buffer_get_text (self->notes, &start, &end, FALSE);
  lope_record_set_typed (record, LOPE_ACTIVITY_NOTES, text);
}

/* ==== What follows from the form ==== */

static void
update_verdict (LopeRunForm  *self,
                LopeActivity *activity)
{
  LopeRecord *record = LOPE_RECORD (activity);

  lope_verdict_box_set_beside_pain (self->verdict, lope_run_form_pain_hurts (self->pain));
  lope_verdict_box_judge (self->verdict, self->session, lope_activity_get_day (activity),
                          lope_record_get_int (record, LOPE_ACTIVITY_START),
                          lope_activity_is_run (activity) ? lope_record_get_int (record, LOPE_ACTIVITY_DISTANCE)
                                                          : LOPE_UNSET,
                          lope_record_get_uuid (record));
}

/* What else was done that day, so that nothing is logged twice. */
static void
update_day_note (LopeRunForm *self)
{
  LopeDay day = lope_when_row_get_day (self->when_row);
  g_autofree char *note = NULL;

  if (day == self->noted_day)
    return;

  self->noted_day = day;
  note = lope_day_note_describe (self->session, day, lope_record_get_uuid (LOPE_RECORD (self->original)));
  lope_when_row_set_note (self->when_row, note);
}

static void
suggest_shoe (LopeRunForm *self)
{
  lope_shoe_row_suggest (self->shoe_row, lope_when_row_get_day (self->when_row),
                         lope_choice_row_get_value (self->sport_row),
                         lope_kind_chips_get_kind (self->kind_chips),
                         lope_run_details_get_surface (self->details));
}

static void
update (LopeRunForm *self)
{
  g_autoptr (LopeActivity) activity = NULL;
  gboolean is_run;

  if (self->busy)
    return;

  self->busy = TRUE;
  suggest_shoe (self);
  self->busy = FALSE;

  activity = lope_run_form_collect (self);
  is_run = lope_activity_is_run (activity);
  gtk_widget_set_visible (self->kind_row, is_run);
  gtk_widget_set_visible (GTK_WIDGET (self->shoe_row), is_run);
  update_day_note (self);
  lope_run_form_pain_follow (self->pain, activity);
  update_verdict (self, activity);
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
form_changed_cb (LopeRunForm *self)
{
  update (self);
}

/* ==== The one-line entry ==== */

/* Whether the line says something, or takes back what it said before. */
static gboolean
line_sets (LopeRunForm *self,
           LineField    field,
           gboolean     said)
{
  gboolean sets = said || (self->line_fields & field) != 0;

  if (said)
    self->line_fields |= field;
  else
    self->line_fields &= ~field;

  return sets;
}

static void
apply_ways (LopeRunForm          *self,
            const LopeQuickEntry *entry)
{
  if (line_sets (self, LINE_SPORT, entry->sport != LOPE_UNSET))
    lope_choice_row_set_value (self->sport_row, entry->sport != LOPE_UNSET ? entry->sport : LOPE_SPORT_RUN);
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
  if (!line_sets (self, LINE_SHOE, entry->shoe != NULL))
    return;
  if (entry->shoe != NULL)
    lope_shoe_row_set_uuid (self->shoe_row, lope_record_get_uuid (LOPE_RECORD (entry->shoe)));
  else
    lope_shoe_row_forget (self->shoe_row);
}

static void
apply_measures (LopeRunForm          *self,
                const LopeQuickEntry *entry)
{
  if (line_sets (self, LINE_DISTANCE, entry->distance > 0))
    lope_measure_fields_set_value (self->measures, LOPE_MEASURE_DISTANCE, MAX (entry->distance, 0));
  if (line_sets (self, LINE_DURATION, entry->duration > 0))
    lope_measure_fields_set_value (self->measures, LOPE_MEASURE_DURATION, MAX (entry->duration, 0));
  if (line_sets (self, LINE_PACE, entry->pace > 0))
    lope_measure_fields_set_value (self->measures, LOPE_MEASURE_PACE, entry->pace);
}

/* ==== vfuncs ==== */

static gboolean
lope_run_form_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (LOPE_RUN_FORM (widget)->measures));
}

static void
lope_run_form_dispose (GObject *object)
{
  LopeRunForm *self = LOPE_RUN_FORM (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), LOPE_TYPE_RUN_FORM);
  g_clear_object (&self->session);
  g_clear_object (&self->original);
  g_clear_pointer (&self->zone, g_time_zone_unref);
  g_clear_pointer (&self->shoes, g_ptr_array_unref);

  G_OBJECT_CLASS (lope_run_form_parent_class)->dispose (object);
}

static void
ensure_types (void)
{
  g_type_ensure (LOPE_TYPE_CHOICE_ROW);
  g_type_ensure (LOPE_TYPE_KIND_CHIPS);
  g_type_ensure (LOPE_TYPE_MEASURE_FIELDS);
  g_type_ensure (LOPE_TYPE_RUN_DETAILS);
  g_type_ensure (LOPE_TYPE_RUN_FORM_PAIN);
  g_type_ensure (LOPE_TYPE_SHOE_ROW);
  g_type_ensure (LOPE_TYPE_VERDICT_BOX);
  g_type_ensure (LOPE_TYPE_WHEN_ROW);
}

static void
lope_run_form_class_init (LopeRunFormClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lope_run_form_dispose;
  widget_class->grab_focus = lope_run_form_grab_focus;

  /**
   * LopeRunForm::changed:
   *
   * Something was filled in.
   */
  signals[CHANGED] = g_signal_new ("changed", LOPE_TYPE_RUN_FORM, G_SIGNAL_RUN_LAST, 0,
                                   NULL, NULL, NULL, G_TYPE_NONE, 0);

  ensure_types ();
  gtk_widget_class_set_template_from_resource (widget_class, LOPE_RESOURCE_BASE "/lope-run-form.ui");
  gtk_widget_class_bind_template_child (widget_class, LopeRunForm, measures);
  gtk_widget_class_bind_template_child (widget_class, LopeRunForm, verdict);
  gtk_widget_class_bind_template_child (widget_class, LopeRunForm, sport_row);
  gtk_widget_class_bind_template_child (widget_class, LopeRunForm, when_row);
  gtk_widget_class_bind_template_child (widget_class, LopeRunForm, shoe_row);
  gtk_widget_class_bind_template_child (widget_class, LopeRunForm, kind_row);
  gtk_widget_class_bind_template_child (widget_class, LopeRunForm, kind_chips);
  gtk_widget_class_bind_template_child (widget_class, LopeRunForm, pain);
  gtk_widget_class_bind_template_child (widget_class, LopeRunForm, details);
  gtk_widget_class_bind_template_child (widget_class, LopeRunForm, notes);
  gtk_widget_class_bind_template_callback (widget_class, form_changed_cb);
}

static void
lope_run_form_init (LopeRunForm *self)
{
  self->busy = TRUE;
  self->noted_day = LOPE_DAY_NONE;
  gtk_widget_init_template (GTK_WIDGET (self));
  lope_choice_row_set_nicks (self->sport_row, lope_sport_nicks, FALSE, NULL);
  self->busy = FALSE;
}

/* ==== API ==== */

/**
 * lope_run_form_set_up:
 * @self: a form
 * @session: the session
 * @activity: what to change, or an empty run
 * @is_new: whether it is not in the journal yet
 *
 * Shows what is to be filled in. To be called once.
 */
void
lope_run_form_set_up (LopeRunForm  *self,
                      LopeSession  *session,
                      LopeActivity *activity,
                      gboolean      is_new)
{
  LopeStore *store = lope_session_get_store (session);
  g_autoptr (LopeRecentWays) ways = lope_recent_ways_load (store);
  gint64 offset = lope_record_get_int (LOPE_RECORD (activity), LOPE_ACTIVITY_OFFSET);

  g_return_if_fail (LOPE_IS_RUN_FORM (self));
  g_return_if_fail (LOPE_IS_SESSION (session));

  self->session = g_object_ref (session);
  self->original = g_object_ref (activity);
  self->is_new = is_new;
  self->shoes = lope_recent_ways_list_shoes (ways, store, lope_activity_get_day (activity),
                                             lope_record_get_text (LOPE_RECORD (activity), LOPE_ACTIVITY_SHOE));
  self->zone = is_new ? g_time_zone_ref (lope_session_get_zone (session))
                      : g_time_zone_new_offset (60 * (gint32) MAX (offset, -18 * 60));

  self->busy = TRUE;
  lope_measure_fields_set_units (self->measures, lope_session_get_units (session));
  lope_when_row_set_today (self->when_row, lope_session_get_today (session));
  lope_shoe_row_set_shoes (self->shoe_row, self->shoes);
  lope_kind_chips_set_first (self->kind_chips, ways->kinds);
  lope_run_form_pain_set_up (self->pain, session, activity, is_new);
  lope_run_details_set_up (self->details, lope_session_get_units (session), ways->surfaces);
  self->busy = FALSE;

  lope_run_form_reset (self);
  self->original_day = lope_when_row_get_day (self->when_row);
  self->original_minute = lope_when_row_get_minute (self->when_row);
}

/**
 * lope_run_form_collect:
 * @self: a form
 *
 * Makes an activity of what was filled in; see lope_run_form_check().
 *
 * Returns: (transfer full): the activity
 */
LopeActivity *
lope_run_form_collect (LopeRunForm *self)
{
  LopeRecord *record;

  g_return_val_if_fail (LOPE_IS_RUN_FORM (self), NULL);

  record = lope_record_copy (LOPE_RECORD (self->original));
  self->understood = lope_run_details_collect (self->details, record);
  lope_record_set_int (record, LOPE_ACTIVITY_SPORT, lope_choice_row_get_value (self->sport_row));
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
  lope_run_form_pain_collect (self->pain, record);
  collect_notes (self, record);

  return LOPE_ACTIVITY (record);
}

/**
 * lope_run_form_check:
 * @self: a form
 *
 * Goes to what keeps the activity from being saved, and says why.
 *
 * Returns: whether all is well
 */
gboolean
lope_run_form_check (LopeRunForm *self)
{
  g_autoptr (LopeActivity) activity = NULL;
  g_autoptr (GError) error = NULL;

  g_return_val_if_fail (LOPE_IS_RUN_FORM (self), FALSE);

  activity = lope_run_form_collect (self);
  if (lope_measure_fields_point_out (self->measures) ||
      (!self->understood && lope_run_details_point_out (self->details)))
    return FALSE;

  if (lope_record_validate (LOPE_RECORD (activity), &error))
    return TRUE;

  lope_measure_fields_show_problem (self->measures, error->message);

  return FALSE;
}

/**
 * lope_run_form_read_line:
 * @self: a form
 * @line: a run in one line, or the beginning of it
 *
 * Fills in what a line says, and takes back what it no longer says.
 */
void
lope_run_form_read_line (LopeRunForm *self,
                         const char  *line)
{
  g_auto (LopeQuickEntry) entry = { 0 };

  g_return_if_fail (LOPE_IS_RUN_FORM (self));

  lope_quick_entry_parse (&entry, line, lope_session_get_units (self->session),
                          (LopeShoe **) self->shoes->pdata, self->shoes->len,
                          lope_session_get_today (self->session));

  self->busy = TRUE;
  apply_measures (self, &entry);
  apply_ways (self, &entry);
  self->busy = FALSE;
  update (self);
}

/**
 * lope_run_form_get_pain:
 * @self: a form
 *
 * Gets the part that asks for pain.
 *
 * Returns: (transfer none): the questions
 */
LopeRunFormPain *
lope_run_form_get_pain (LopeRunForm *self)
{
  g_return_val_if_fail (LOPE_IS_RUN_FORM (self), NULL);

  return self->pain;
}

/**
 * lope_run_form_is_touched:
 * @self: a form
 *
 * Tells whether there is anything that is worth keeping.
 *
 * Returns: %TRUE if so
 */
gboolean
lope_run_form_is_touched (LopeRunForm *self)
{
  /* A day, a sport and a shoe alone are not. */
  static const guint followers[] = {
    LOPE_ACTIVITY_START, LOPE_ACTIVITY_OFFSET, LOPE_ACTIVITY_SHOE, LOPE_ACTIVITY_SPORT
  };
  g_autoptr (LopeActivity) activity = NULL;
  g_autoptr (LopeRecord) plain = NULL;

  g_return_val_if_fail (LOPE_IS_RUN_FORM (self), FALSE);

  for (guint i = 0; i < LOPE_N_MEASURES; i++)
    {
      if (self->is_new && lope_measure_fields_get_typed (self->measures, i) != NULL)
        return TRUE;
    }
  if ((!self->is_new && !lope_measure_fields_is_valid (self->measures)) ||
      lope_run_form_pain_is_touched (self->pain))
    return TRUE;

  activity = lope_run_form_collect (self);
  plain = lope_record_copy (LOPE_RECORD (self->original));
  for (guint i = 0; self->is_new && i < G_N_ELEMENTS (followers); i++)
    lope_record_assign_field (plain, LOPE_RECORD (activity), followers[i]);

  return !lope_record_equal (plain, LOPE_RECORD (activity));
}

/**
 * lope_run_form_make_draft:
 * @self: a form
 *
 * Keeps what was filled in, whether it makes sense or not.
 *
 * Returns: (transfer full): a draft
 */
LopeRunDraft *
lope_run_form_make_draft (LopeRunForm *self)
{
  LopeRunDraft *draft;

  g_return_val_if_fail (LOPE_IS_RUN_FORM (self), NULL);

  draft = lope_run_draft_new (lope_run_form_collect (self));
  g_ptr_array_unref (draft->pain);
  draft->pain = lope_run_form_pain_list (self->pain, draft->activity);
  for (guint i = 0; i < LOPE_N_MEASURES; i++)
    draft->typed[i] = g_strdup (lope_measure_fields_get_typed (self->measures, i));

  return draft;
}

/**
 * lope_run_form_show_draft:
 * @self: a form
 * @draft: a draft
 *
 * Fills in what was filled in before.
 */
void
lope_run_form_show_draft (LopeRunForm        *self,
                          const LopeRunDraft *draft)
{
  g_return_if_fail (LOPE_IS_RUN_FORM (self));

  self->busy = TRUE;
  show_record (self, LOPE_RECORD (draft->activity), draft->pain);
  for (guint i = 0; i < LOPE_N_MEASURES; i++)
    {
      if (draft->typed[i] != NULL)
        lope_measure_fields_set_typed (self->measures, i, draft->typed[i]);
    }
  self->busy = FALSE;
  update (self);
}

/**
 * lope_run_form_reset:
 * @self: a form
 *
 * Shows again what was there before anything was filled in.
 */
void
lope_run_form_reset (LopeRunForm *self)
{
  g_return_if_fail (LOPE_IS_RUN_FORM (self));

  self->line_fields = 0;
  self->busy = TRUE;
  if (self->is_new)
    lope_shoe_row_forget (self->shoe_row);
  show_record (self, LOPE_RECORD (self->original), NULL);
  self->busy = FALSE;
  update (self);
}
