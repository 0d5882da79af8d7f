/* lope-import-duplicates.c
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lope-import-duplicates.h"

#include "lope-activity-merge.h"
#include "lope-activity-text.h"
#include "lope-format.h"

#include <glib/gi18n-lib.h>

#define CELL_CHARS 8

struct _LopeImportDuplicates {
  AdwBin parent_instance;

  guint position;
  GPtrArray *results; /* owned, of LopeImportResult */
  LopeSession *session; /* owned, nullable */

  /* Template children */
  GtkLabel *title_label;
  GtkLabel *subtitle_label;
  GtkWidget *paging_box;
  GtkLabel *count_label;
  GtkWidget *cards_box;
  GtkWidget *journal_box;
  GtkCheckButton *journal_card;
  GtkGrid *journal_grid;
  GtkWidget *file_box;
  GtkCheckButton *file_card;
  GtkGrid *file_grid;
  GtkWidget *both_box;
  GtkCheckButton *both_card;
  GtkLabel *both_heading;
  GtkGrid *both_grid;
  GtkCheckButton *all_check;
  GtkLabel *decision_label;
  GtkWidget *buttons_box;
  GtkWidget *use_button;
};

/**
 * LopeImportDuplicates:
 *
 * The activities of an import that are probably in the journal already, one at
 * a time: beside the one of the journal, with what can be done about it. It
 * emits “decide” for each that the runner decides on.
 */
G_DEFINE_FINAL_TYPE (LopeImportDuplicates, lope_import_duplicates, ADW_TYPE_BIN)

enum {
  DECIDE,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static const struct {
  guint field;
  const char *label;
} parts[] = {
  { LOPE_ACTIVITY_DISTANCE, NC_("part", "Distance") },
  { LOPE_ACTIVITY_DURATION, NC_("part", "Time") },
  { LOPE_ACTIVITY_SHOE, NC_("part", "Shoe") },
  { LOPE_ACTIVITY_RPE, NC_("part", "Effort") },
  { LOPE_ACTIVITY_KIND, NC_("part", "Kind") },
  { LOPE_ACTIVITY_TITLE, NC_("part", "Title") },
  { LOPE_ACTIVITY_NOTES, NC_("part", "Notes") },
  { LOPE_ACTIVITY_HR, NC_("part", "Heart rate") },
  { LOPE_ACTIVITY_CADENCE, NC_("part", "Cadence") },
  { LOPE_ACTIVITY_ASCENT, NC_("part", "Ascent") },
};

static LopeImportResult *
get_result (LopeImportDuplicates *self)
{
  return self->results->pdata[self->position];
}

static LopeImportDecision
get_decision (LopeImportDuplicates *self,
              guint                 i)
{
  return lope_import_result_get_decision (self->results->pdata[i]);
}

/* ==== Cards ==== */

static void
clear_grid (GtkGrid *grid)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (grid))) != NULL)
    gtk_grid_remove (grid, child);
}

static GtkWidget *
make_label (const char *text,
            const char *css_class)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_yalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_widget_add_css_class (label, "numeric");
  gtk_widget_add_css_class (label, css_class);

  return label;
}

static void
add_line (GtkGrid    *grid,
          int         row,
          const char *name,
          const char *value,
          gboolean    differs)
{
  GtkWidget *label = make_label (name, "caption");
  GtkWidget *text = make_label (value != NULL && *value != '\0' ? value : "–", "caption");

  gtk_widget_add_css_class (label, "dimmed");
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD);
  gtk_widget_set_hexpand (text, TRUE);
  gtk_label_set_width_chars (GTK_LABEL (text), CELL_CHARS);
  if (differs)
    gtk_widget_add_css_class (text, "lope-differs");
  gtk_grid_attach (grid, label, 0, row, 1, 1);
  gtk_grid_attach (grid, text, 1, row, 1, 1);
}

static char *
format_start (LopeActivity *activity,
              LopeDay       today)
{
  LopeRecord *record = LOPE_RECORD (activity);
  gint64 offset = lope_record_get_int (record, LOPE_ACTIVITY_OFFSET);
  g_autofree char *day = lope_format_day_short (lope_activity_get_day (activity), today);
  g_autofree char *time = lope_format_time (lope_record_get_int (record, LOPE_ACTIVITY_START),
                                            offset != LOPE_UNSET ? (int) offset : 0);

  /* TRANSLATORS: %1$s is a day, such as “15 November”, %2$s a time of day. */
  return g_strdup_printf (_("%1$s, %2$s"), day, time);
}

static char *
format_lap_count (LopeActivity *activity)
{
  guint n;
  g_autofree char *number = NULL;

  lope_activity_get_laps (activity, &n);
  if (n == 0)
    return NULL;

  number = lope_format_number (n, 0);

  return g_strdup_printf (ngettext ("%s lap", "%s laps", n), number);
}

/* What one has besides its numbers. */
static char *
format_rest (LopeActivity *activity)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autofree char *laps = format_lap_count (activity);

  for (guint i = 2; i < G_N_ELEMENTS (parts); i++)
    {
      if (lope_record_is_set (LOPE_RECORD (activity), parts[i].field))
        lope_text_append (text, g_dpgettext2 (NULL, "part", parts[i].label));
    }
  lope_text_append (text, laps);

  return g_string_free (g_steal_pointer (&text), FALSE);
}

static void
show_pair (LopeImportDuplicates *self,
           LopeActivity         *both[2])
{
  GtkGrid *grids[] = { self->journal_grid, self->file_grid };
  LopeDay today = lope_session_get_today (self->session);
  LopeUnits units = lope_session_get_units (self->session);
  const char *names[] = { _("Start"), _("Distance"), C_("duration", "Time"), _("From"), _("Has") };
  char *texts[2][G_N_ELEMENTS (names)];

  for (guint i = 0; i < 2; i++)
    {
      texts[i][0] = format_start (both[i], today);
      texts[i][1] = lope_activity_format_field (both[i], LOPE_ACTIVITY_DISTANCE, units);
      texts[i][2] = lope_activity_format_field (both[i], LOPE_ACTIVITY_DURATION, units);
      texts[i][3] = lope_activity_format_source (both[i]);
      texts[i][4] = format_rest (both[i]);
    }

  for (guint i = 0; i < 2; i++)
    {
      clear_grid (grids[i]);
      for (guint line = 0; line < G_N_ELEMENTS (names); line++)
        add_line (grids[i], (int) line, names[line], texts[i][line],
                  g_strcmp0 (texts[0][line], texts[1][line]) != 0);
    }

  for (guint i = 0; i < 2; i++)
    {
      for (guint line = 0; line < G_N_ELEMENTS (names); line++)
        g_free (texts[i][line]);
    }
}

static void
show_merged (LopeImportDuplicates *self,
             LopeActivity         *both[2])
{
  g_autoptr (GString) journal = g_string_new (NULL);
  g_autoptr (GString) file = g_string_new (NULL);
  LopeMergeSide laps = lope_activity_merge_get_laps_side (both[0], both[1]);

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    {
      const char *label = g_dpgettext2 (NULL, "part", parts[i].label);
      LopeMergeSide side = lope_activity_merge_get_side (both[0], both[1], parts[i].field);

      if (side != LOPE_MERGE_NEITHER)
        lope_text_append (side == LOPE_MERGE_JOURNAL ? journal : file, label);
    }
  if (laps != LOPE_MERGE_NEITHER)
    lope_text_append (laps == LOPE_MERGE_JOURNAL ? journal : file, _("Laps"));

  clear_grid (self->both_grid);
  gtk_label_set_label (self->both_heading,
                       lope_activity_is_run (both[0]) ? _("Both, as One Run") : _("Both, as One"));
  add_line (self->both_grid, 0, _("From the journal"), journal->str, FALSE);
  add_line (self->both_grid, 1, _("From the file"), file->str, FALSE);
}

/* ==== The one in sight ==== */

static char *
describe_likeness (LopeActivity *both[2])
{
  gint64 apart = ABS (lope_record_get_int (LOPE_RECORD (both[0]), LOPE_ACTIVITY_START) -
                      lope_record_get_int (LOPE_RECORD (both[1]), LOPE_ACTIVITY_START));
  g_autofree char *time = NULL;

  if (apart == 0)
    return g_strdup (_("Both start at the same second."));

  time = lope_format_duration (apart);
  if (apart <= 60)
    /* TRANSLATORS: %s is a duration, such as “0:32”. */
    return g_strdup_printf (_("Starts %s apart, and the distance is about the same."), time);

  return g_strdup (_("On the same day, and the distance is about the same."));
}

static const char *
describe_decision (LopeImportDecision decision)
{
  switch (decision)
    {
    case LOPE_DECISION_JOURNAL:
      return _("The journal stays as it is.");
    case LOPE_DECISION_FILE:
      return _("Replaced by what is in the file.");
    case LOPE_DECISION_BOTH:
      return _("Both are one now.");
    case LOPE_DECISION_TWO:
      return _("Kept as two.");
    case LOPE_DECISION_NONE:
    default:
      return "";
    }
}

static void
update (LopeImportDuplicates *self)
{
  LopeImportResult *result = get_result (self);
  LopeActivity *both[] = { lope_import_result_get_same (result), lope_import_result_get_activity (result) };
  LopeImportDecision decision = lope_import_result_get_decision (result);
  gboolean open = decision == LOPE_DECISION_NONE;
  guint others = lope_import_duplicates_get_open (self) - (open ? 1 : 0);
  g_autofree char *day = lope_format_day_long (lope_activity_get_day (both[1]),
                                               lope_session_get_today (self->session));
  g_autofree char *distance = lope_activity_format_field (both[1], LOPE_ACTIVITY_DISTANCE,
                                                          lope_session_get_units (self->session));
  g_autoptr (GString) title = g_string_new (day);
  g_autofree char *likeness = describe_likeness (both);
  g_autofree char *place = lope_format_number (self->position + 1, 0);
  g_autofree char *all = lope_format_number (self->results->len, 0);
  /* TRANSLATORS: Such as “1 of 2”. */
  g_autofree char *count = g_strdup_printf (_("%1$s of %2$s"), place, all);
  g_autofree char *number = lope_format_number (others, 0);
  g_autofree char *rest = g_strdup_printf (ngettext ("The same for the other one", "The same for the other %s",
                                                     others), number);

  lope_text_append (title, distance);
  gtk_label_set_label (self->title_label, title->str);
  gtk_label_set_label (self->subtitle_label, likeness);
  gtk_label_set_label (self->count_label, count);
  gtk_widget_set_visible (self->paging_box, self->results->len > 1);
  show_pair (self, both);
  show_merged (self, both);

  gtk_widget_set_visible (self->cards_box, open);
  gtk_widget_set_visible (self->both_box, open);
  gtk_widget_set_visible (self->buttons_box, open);
  gtk_check_button_set_label (self->all_check, rest);
  gtk_widget_set_visible (GTK_WIDGET (self->all_check), open && others > 0);
  gtk_label_set_label (self->decision_label, describe_decision (decision));
  gtk_widget_set_visible (GTK_WIDGET (self->decision_label), !open);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "duplicates.previous", self->position > 0);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "duplicates.next", self->position + 1 < self->results->len);
}

static void
go_on (LopeImportDuplicates *self)
{
  for (guint i = 1; i < self->results->len; i++)
    {
      guint position = (self->position + i) % self->results->len;

      if (get_decision (self, position) == LOPE_DECISION_NONE)
        {
          self->position = position;
          break;
        }
    }

  gtk_check_button_set_active (self->both_card, TRUE);
  update (self);
}

static void
decide (LopeImportDuplicates *self,
        LopeImportDecision    decision)
{
  gboolean all = gtk_widget_get_visible (GTK_WIDGET (self->all_check)) &&
                 gtk_check_button_get_active (self->all_check);
  guint begin = all ? 0 : self->position;
  guint end = all ? self->results->len : self->position + 1;

  for (guint i = begin; i < end; i++)
    {
      gboolean done = TRUE;

      if (get_decision (self, i) == LOPE_DECISION_NONE)
        g_signal_emit (self, signals[DECIDE], 0, self->results->pdata[i], decision, i + 1 == end, &done);
      if (!done)
        break;
    }

  go_on (self);
  if (lope_import_duplicates_get_open (self) > 0)
    gtk_widget_grab_focus (self->use_button);
}

/* ==== Callbacks ==== */

static void
choice_changed_cb (LopeImportDuplicates *self)
{
  GtkWidget *boxes[] = { self->journal_box, self->file_box, self->both_box };
  GtkCheckButton *cards[] = { self->journal_card, self->file_card, self->both_card };

  for (guint i = 0; i < G_N_ELEMENTS (boxes); i++)
    {
      if (boxes[i] == NULL || cards[i] == NULL)
        continue;
      if (gtk_check_button_get_active (cards[i]))
        gtk_widget_add_css_class (boxes[i], "chosen");
      else
        gtk_widget_remove_css_class (boxes[i], "chosen");
    }
}

/* A click anywhere in a card chooses it. */
static void
card_released_cb (LopeImportDuplicates *self,
                  int                   n_press,
                  double                x,
                  double                y,
                  GtkGesture           *gesture)
{
  GtkWidget *box = gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (gesture));
  GtkCheckButton *card = self->both_card;

  if (box == self->journal_box)
    card = self->journal_card;
  else if (box == self->file_box)
    card = self->file_card;
  gtk_check_button_set_active (card, TRUE);
}

/* ==== Actions ==== */

static void
page_action (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  LopeImportDuplicates *self = LOPE_IMPORT_DUPLICATES (widget);

  if (g_str_equal (action_name, "duplicates.next"))
    self->position++;
  else
    self->position--;
  update (self);
  gtk_accessible_announce (GTK_ACCESSIBLE (self), gtk_label_get_label (self->title_label),
                           GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_LOW);
}

static void
use_action (GtkWidget  *widget,
            const char *action_name,
            GVariant   *parameter)
{
  LopeImportDuplicates *self = LOPE_IMPORT_DUPLICATES (widget);
  LopeImportDecision decision = LOPE_DECISION_BOTH;

  if (gtk_check_button_get_active (self->journal_card))
    decision = LOPE_DECISION_JOURNAL;
  else if (gtk_check_button_get_active (self->file_card))
    decision = LOPE_DECISION_FILE;

  decide (self, decision);
}

static void
keep_two_action (GtkWidget  *widget,
                 const char *action_name,
                 GVariant   *parameter)
{
  decide (LOPE_IMPORT_DUPLICATES (widget), LOPE_DECISION_TWO);
}

/* ==== vfuncs ==== */

static void
lope_import_duplicates_dispose (GObject *object)
{
  LopeImportDuplicates *self = LOPE_IMPORT_DUPLICATES (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), LOPE_TYPE_IMPORT_DUPLICATES);
  g_clear_object (&self->session);
  g_clear_pointer (&self->results, g_ptr_array_unref);

  G_OBJECT_CLASS (lope_import_duplicates_parent_class)->dispose (object);
}

/* The choice that is made already. */
static gboolean
lope_import_duplicates_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (LOPE_IMPORT_DUPLICATES (widget)->both_card));
}

static void
lope_import_duplicates_class_init (LopeImportDuplicatesClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lope_import_duplicates_dispose;
  widget_class->grab_focus = lope_import_duplicates_grab_focus;

  /**
   * LopeImportDuplicates::decide:
   * @result: what was decided on
   * @decision: a #LopeImportDecision
   * @last: whether no other one follows at once
   *
   * The runner decided.
   *
   * Returns: whether it could be carried out
   */
  signals[DECIDE] = g_signal_new ("decide", LOPE_TYPE_IMPORT_DUPLICATES, G_SIGNAL_RUN_LAST, 0,
                                  NULL, NULL, NULL, G_TYPE_BOOLEAN, 3,
                                  LOPE_TYPE_IMPORT_RESULT, G_TYPE_INT, G_TYPE_BOOLEAN);

  gtk_widget_class_set_template_from_resource (widget_class, LOPE_RESOURCE_BASE "/lope-import-duplicates.ui");
  gtk_widget_class_bind_template_child (widget_class, LopeImportDuplicates, title_label);
  gtk_widget_class_bind_template_child (widget_class, LopeImportDuplicates, subtitle_label);
  gtk_widget_class_bind_template_child (widget_class, LopeImportDuplicates, paging_box);
  gtk_widget_class_bind_template_child (widget_class, LopeImportDuplicates, count_label);
  gtk_widget_class_bind_template_child (widget_class, LopeImportDuplicates, cards_box);
  gtk_widget_class_bind_template_child (widget_class, LopeImportDuplicates, journal_box);
  gtk_widget_class_bind_template_child (widget_class, LopeImportDuplicates, journal_card);
  gtk_widget_class_bind_template_child (widget_class, LopeImportDuplicates, journal_grid);
  gtk_widget_class_bind_template_child (widget_class, LopeImportDuplicates, file_box);
  gtk_widget_class_bind_template_child (widget_class, LopeImportDuplicates, file_card);
  gtk_widget_class_bind_template_child (widget_class, LopeImportDuplicates, file_grid);
  gtk_widget_class_bind_template_child (widget_class, LopeImportDuplicates, both_box);
  gtk_widget_class_bind_template_child (widget_class, LopeImportDuplicates, both_card);
  gtk_widget_class_bind_template_child (widget_class, LopeImportDuplicates, both_heading);
  gtk_widget_class_bind_template_child (widget_class, LopeImportDuplicates, both_grid);
  gtk_widget_class_bind_template_child (widget_class, LopeImportDuplicates, all_check);
  gtk_widget_class_bind_template_child (widget_class, LopeImportDuplicates, decision_label);
  gtk_widget_class_bind_template_child (widget_class, LopeImportDuplicates, buttons_box);
  gtk_widget_class_bind_template_child (widget_class, LopeImportDuplicates, use_button);

  gtk_widget_class_bind_template_callback (widget_class, choice_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, card_released_cb);

  gtk_widget_class_install_action (widget_class, "duplicates.previous", NULL, page_action);
  gtk_widget_class_install_action (widget_class, "duplicates.next", NULL, page_action);
  gtk_widget_class_install_action (widget_class, "duplicates.use", NULL, use_action);
  gtk_widget_class_install_action (widget_class, "duplicates.keep-two", NULL, keep_two_action);
}

static void
lope_import_duplicates_init (LopeImportDuplicates *self)
{
  self->results = g_ptr_array_new_with_free_func (g_object_unref);
  gtk_widget_init_template (GTK_WIDGET (self));
  choice_changed_cb (self);
}

/* ==== API ==== */

/**
 * lope_import_duplicates_add:
 * @self: the duplicates
 * @result: a duplicate, with the activity that it is like
 *
 * Adds one; lope_import_duplicates_show() lets it be seen.
 */
void
lope_import_duplicates_add (LopeImportDuplicates *self,
                            LopeImportResult     *result)
{
  g_return_if_fail (LOPE_IS_IMPORT_DUPLICATES (self));

  g_ptr_array_add (self->results, g_object_ref (result));
}

/**
 * lope_import_duplicates_show:
 * @self: the duplicates
 * @session: the session
 *
 * Shows the first one, if there is any.
 */
void
lope_import_duplicates_show (LopeImportDuplicates *self,
                             LopeSession          *session)
{
  g_return_if_fail (LOPE_IS_IMPORT_DUPLICATES (self));

  g_set_object (&self->session, session);
  if (self->results->len > 0)
    update (self);
}

/**
 * lope_import_duplicates_get_open:
 * @self: the duplicates
 *
 * Counts those that the runner has not decided on.
 *
 * Returns: how many
 */
guint
lope_import_duplicates_get_open (LopeImportDuplicates *self)
{
  guint n = 0;

  g_return_val_if_fail (LOPE_IS_IMPORT_DUPLICATES (self), 0);

  for (guint i = 0; i < self->results->len; i++)
    n += get_decision (self, i) == LOPE_DECISION_NONE ? 1 : 0;

  return n;
}
