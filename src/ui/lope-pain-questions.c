/* lope-pain-questions.c
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lope-pain-questions.h"

#include "lope-pain-doubts.h"
#include "lope-pain-place.h"
#include "lope-region-chooser.h"

#include <glib/gi18n-lib.h>

struct _LopePainQuestions {
  AdwPreferencesGroup parent_instance;

  guint moments;
  gboolean busy;
  gboolean detailed;
  guint doubts;
  gint64 painkiller;
  LopeSession *session; /* owned */
  GPtrArray *places; /* owned, of borrowed LopePainPlace */
  GPtrArray *anywhere; /* owned, of LopePainEntry: what was loaded and names no region */
  GPtrArray *others; /* owned, of LopePainEntry: what was loaded and is not asked about */

  /* Borrowed from the tree of widgets */
  GtkListBox *list;
  GtkToggleButton *none_button;
  GtkToggleButton *forgotten_button;
  GtkWidget *other_row;
  AdwSwitchRow *painkiller_row;
  AdwSwitchRow *flags_row;
};

/**
 * LopePainQuestions:
 *
 * Asks how much it hurts: for each region that is followed a scale for each
 * moment, “No Pain” for all of it at once, other regions one press away, a tick
 * for a painkiller. It turns pain entries into answers and back and saves
 * nothing itself. Title and description are those of the group.
 *
 * Use: lope_pain_questions_set_session(), then lope_pain_questions_ask() or
 * lope_pain_questions_ask_followed(), then, for answers that are in the journal
 * or a draft, lope_pain_questions_load(). To save, list the answers with
 * lope_pain_questions_list_for_run() or one of its siblings and give them to
 * lope_pain_save() together with what was loaded. Put the dialog’s content into
 * an #AdwNavigationView, so that a region is chosen on a page of the dialog.
 *
 * “changed” is emitted for every change by the runner; “suggests-red-flags”
 * (guint, #LopeFlag as bits) when the answers make questions about red flags
 * worth answering. The group offers them in a row of its own; after saving, pass
 * lope_pain_questions_get_wanted_flags() to lope_red_flags_dialog_present().
 */
G_DEFINE_FINAL_TYPE (LopePainQuestions, lope_pain_questions, ADW_TYPE_PREFERENCES_GROUP)

enum {
  CHANGED,
  SUGGESTS_RED_FLAGS,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static gboolean
asks (LopePainQuestions *self,
      gint64             moment)
{
  return moment != LOPE_UNSET && (self->moments & LOPE_PAIN_ASKS (moment)) != 0;
}

static LopePainPlace *
find_place (LopePainQuestions *self,
            int                region)
{
  for (guint i = 0; i < self->places->len; i++)
    {
      if (lope_pain_place_get_region (self->places->pdata[i]) == region)
        return self->places->pdata[i];
    }

  return NULL;
}

/* ==== What follows from the answers ==== */

static void
update_doubts (LopePainQuestions *self)
{
  g_autoptr (GPtrArray) entries = lope_pain_questions_list (self);
  const guint doubts = self->session != NULL ? lope_pain_find_doubts (self->session, entries) : 0;
  const guint more = doubts & ~self->doubts;

  self->doubts = doubts;
  gtk_widget_set_visible (GTK_WIDGET (self->flags_row), doubts != 0);
  if (more != 0)
    {
      gtk_accessible_announce (GTK_ACCESSIBLE (self), adw_preferences_row_get_title (ADW_PREFERENCES_ROW (self->flags_row)),
                               GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
      g_signal_emit (self, signals[SUGGESTS_RED_FLAGS], 0, doubts);
    }
}

static void
answered (LopePainQuestions *self)
{
  update_doubts (self);
  g_signal_emit (self, signals[CHANGED], 0);
}

/* The words that tell what 0 and 10 mean stand once. */
static void
update_anchors (LopePainQuestions *self)
{
  for (guint i = 0; i < self->places->len; i++)
    lope_pain_place_set_anchored (self->places->pdata[i], i == 0);
}

/* ==== Callbacks ==== */

static void
place_changed_cb (LopePainQuestions *self,
                  LopePainPlace     *place)
{
  if (self->busy)
    return;

  self->busy = TRUE;
  if (lope_pain_place_is_answered (place))
    gtk_toggle_button_set_active (self->forgotten_button, FALSE);
  if (!lope_pain_place_is_none (place))
    gtk_toggle_button_set_active (self->none_button, FALSE);
  self->busy = FALSE;
  answered (self);
}

static void
place_removed_cb (LopePainQuestions *self,
                  LopePainPlace     *place)
{
  g_ptr_array_remove (self->places, place);
  gtk_list_box_remove (self->list, GTK_WIDGET (place));
  gtk_widget_grab_focus (self->other_row);
  update_anchors (self);
  answered (self);
}

static void
none_toggled_cb (LopePainQuestions *self)
{
  const gboolean none = gtk_toggle_button_get_active (self->none_button);

  if (self->busy)
    return;

  self->busy = TRUE;
  if (none)
    gtk_toggle_button_set_active (self->forgotten_button, FALSE);
  for (guint i = 0; i < self->places->len; i++)
    lope_pain_place_set_all (self->places->pdata[i], none ? 0 : LOPE_PAIN_UNSET);
  self->busy = FALSE;
  answered (self);
}

static void
forgotten_toggled_cb (LopePainQuestions *self)
{
  if (self->busy)
    return;

  self->busy = TRUE;
  if (gtk_toggle_button_get_active (self->forgotten_button))
    {
      gtk_toggle_button_set_active (self->none_button, FALSE);
      for (guint i = 0; i < self->places->len; i++)
        lope_pain_place_set_all (self->places->pdata[i], LOPE_PAIN_UNSET);
    }
  self->busy = FALSE;
  answered (self);
}

static void
region_chosen_cb (LopePainQuestions *self,
                  int                region)
{
  lope_pain_questions_add_region (self, region);
  gtk_widget_grab_focus (GTK_WIDGET (find_place (self, region)));
}

static void
other_activated_cb (LopePainQuestions *self)
{
  LopeRegionChooser *chooser = lope_region_chooser_open (GTK_WIDGET (self), self->session);

  g_signal_connect_object (chooser, "chosen", G_CALLBACK (region_chosen_cb), self, G_CONNECT_SWAPPED);
}

static void
painkiller_toggled_cb (LopePainQuestions *self)
{
  if (self->busy)
    return;

  self->painkiller = adw_switch_row_get_active (self->painkiller_row);
  g_signal_emit (self, signals[CHANGED], 0);
}

/* ==== Rows ==== */

static LopePainPlace *
add_place (LopePainQuestions *self,
           int                region,
           gboolean           removable)
{
  LopePainPlace *place = lope_pain_place_new (region, self->moments, removable, self->detailed);

  g_signal_connect_object (place, "changed", G_CALLBACK (place_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (place, "removed", G_CALLBACK (place_removed_cb), self, G_CONNECT_SWAPPED);
  gtk_list_box_insert (self->list, GTK_WIDGET (place), 1 + (int) self->places->len);
  g_ptr_array_add (self->places, place);
  update_anchors (self);

  return place;
}

static void
remove_places (LopePainQuestions *self)
{
  for (guint i = 0; i < self->places->len; i++)
    gtk_list_box_remove (self->list, self->places->pdata[i]);
  g_ptr_array_set_size (self->places, 0);
}

static GtkWidget *
make_answer_row (LopePainQuestions *self)
{
  GtkWidget *row = g_object_new (ADW_TYPE_PREFERENCES_ROW, "activatable", FALSE, "focusable", FALSE, NULL);
  GtkWidget *box = adw_wrap_box_new ();
  GtkWidget *none = gtk_toggle_button_new_with_label (_ ("No Pain"));
  GtkWidget *forgotten = gtk_toggle_button_new_with_label (_ ("Don’t Remember"));

  gtk_widget_set_margin_top (box, 12);
  gtk_widget_set_margin_bottom (box, 12);
  gtk_widget_set_margin_start (box, 12);
  gtk_widget_set_margin_end (box, 12);
  adw_wrap_box_set_child_spacing (ADW_WRAP_BOX (box), 6);
  adw_wrap_box_set_line_spacing (ADW_WRAP_BOX (box), 6);
  gtk_widget_add_css_class (none, "lope-chip");
  gtk_widget_add_css_class (forgotten, "lope-chip");
  gtk_widget_set_visible (forgotten, FALSE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (none), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  _ ("Answers all of it: nothing hurt anywhere"), -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("All at Once"), -1);

  self->none_button = GTK_TOGGLE_BUTTON (none);
  self->forgotten_button = GTK_TOGGLE_BUTTON (forgotten);
  g_signal_connect_object (none, "toggled", G_CALLBACK (none_toggled_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (forgotten, "toggled", G_CALLBACK (forgotten_toggled_cb), self, G_CONNECT_SWAPPED);
  adw_wrap_box_append (ADW_WRAP_BOX (box), none);
  adw_wrap_box_append (ADW_WRAP_BOX (box), forgotten);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);

  return row;
}

static GtkWidget *
make_other_row (LopePainQuestions *self)
{
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), _ ("Other Region…"));
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row),
                             g_object_new (GTK_TYPE_IMAGE, "icon-name", "list-add-symbolic",
                                           "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL));
  adw_action_row_add_suffix (ADW_ACTION_ROW (row),
                             g_object_new (GTK_TYPE_IMAGE, "icon-name", "go-next-symbolic",
                                           "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL));
  g_signal_connect_object (row, "activated", G_CALLBACK (other_activated_cb), self, G_CONNECT_SWAPPED);

  return row;
}

static GtkWidget *
make_painkiller_row (LopePainQuestions *self)
{
  GtkWidget *row = adw_switch_row_new ();

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), _ ("Painkiller Taken"));
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), _ ("It may mask pain"));
  gtk_widget_set_visible (row, FALSE);
  g_signal_connect_object (row, "notify::active", G_CALLBACK (painkiller_toggled_cb), self, G_CONNECT_SWAPPED);

  return row;
}

static GtkWidget *
make_flags_row (void)
{
  GtkWidget *row = adw_switch_row_new ();

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), _ ("A Few Safety Questions Next"));
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row),
                               _ ("With an answer like this, some yes-or-no questions are worth a minute"));
  adw_action_row_add_prefix (ADW_ACTION_ROW (row),
                             g_object_new (GTK_TYPE_IMAGE, "icon-name", "lope-redflag-symbolic",
                                           "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL));
  adw_switch_row_set_active (ADW_SWITCH_ROW (row), TRUE);
  gtk_widget_set_visible (row, FALSE);

  return row;
}

/* ==== vfuncs ==== */

static gboolean
lope_pain_questions_grab_focus (GtkWidget *widget)
{
  LopePainQuestions *self = LOPE_PAIN_QUESTIONS (widget);

  if (self->places->len > 0)
    return gtk_widget_grab_focus (self->places->pdata[0]);

  /* Who tells details came to tell of pain. */
  return gtk_widget_grab_focus (self->detailed ? self->other_row : GTK_WIDGET (self->none_button));
}

static void
lope_pain_questions_dispose (GObject *object)
{
  LopePainQuestions *self = LOPE_PAIN_QUESTIONS (object);

  g_clear_object (&self->session);
  g_clear_pointer (&self->places, g_ptr_array_unref);
  g_clear_pointer (&self->anywhere, g_ptr_array_unref);
  g_clear_pointer (&self->others, g_ptr_array_unref);

  G_OBJECT_CLASS (lope_pain_questions_parent_class)->dispose (object);
}

static void
lope_pain_questions_class_init (LopePainQuestionsClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = lope_pain_questions_dispose;
  GTK_WIDGET_CLASS (klass)->grab_focus = lope_pain_questions_grab_focus;

  /**
   * LopePainQuestions::changed:
   *
   * The runner answered something, or took an answer back.
   */
  signals[CHANGED] = g_signal_new ("changed", LOPE_TYPE_PAIN_QUESTIONS, G_SIGNAL_RUN_LAST, 0,
                                   NULL, NULL, NULL, G_TYPE_NONE, 0);

  /**
   * LopePainQuestions::suggests-red-flags:
   * @flags: #LopeFlag as bits
   *
   * The answers make more questions about red flags worth answering than before.
   */
  signals[SUGGESTS_RED_FLAGS] = g_signal_new ("suggests-red-flags", LOPE_TYPE_PAIN_QUESTIONS, G_SIGNAL_RUN_LAST, 0,
                                              NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_UINT);
}

static void
lope_pain_questions_init (LopePainQuestions *self)
{
  GtkWidget *list = gtk_list_box_new ();
  GtkWidget *painkiller = make_painkiller_row (self);
  GtkWidget *flags = make_flags_row ();

  self->painkiller = LOPE_UNSET;
  self->places = g_ptr_array_new ();
  self->anywhere = g_ptr_array_new_with_free_func (g_object_unref);
  self->others = g_ptr_array_new_with_free_func (g_object_unref);
  self->list = GTK_LIST_BOX (list);
  self->other_row = make_other_row (self);
  self->painkiller_row = ADW_SWITCH_ROW (painkiller);
  self->flags_row = ADW_SWITCH_ROW (flags);

  gtk_list_box_set_selection_mode (self->list, GTK_SELECTION_NONE);
  gtk_widget_add_css_class (list, "boxed-list");
  gtk_list_box_append (self->list, make_answer_row (self));
  gtk_list_box_append (self->list, self->other_row);
  gtk_list_box_append (self->list, painkiller);
  gtk_list_box_append (self->list, flags);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), list);
}

/* ==== API ==== */

/**
 * lope_pain_questions_new:
 *
 * Makes a group that asks nothing yet.
 *
 * Returns: the group
 */
GtkWidget *
lope_pain_questions_new (void)
{
  return g_object_new (LOPE_TYPE_PAIN_QUESTIONS, NULL);
}

/**
 * lope_pain_questions_set_session:
 * @self: the group
 * @session: the session
 *
 * Sets where followed regions, regions used lately and answers about red flags
 * are found.
 */
void
lope_pain_questions_set_session (LopePainQuestions *self,
                                 LopeSession       *session)
{
  g_return_if_fail (LOPE_IS_PAIN_QUESTIONS (self));

  g_set_object (&self->session, session);
}

/**
 * lope_pain_questions_ask:
 * @self: the group
 * @moments: what is asked about, from LOPE_PAIN_ASKS()
 * @regions: (array length=n_regions) (nullable): the regions to ask about
 * @n_regions: how many
 *
 * Sets what is asked. Earlier answers are gone.
 */
void
lope_pain_questions_ask (LopePainQuestions *self,
                         guint              moments,
                         const int         *regions,
                         guint              n_regions)
{
  g_return_if_fail (LOPE_IS_PAIN_QUESTIONS (self));

  self->busy = TRUE;
  self->moments = moments;
  remove_places (self);
  g_ptr_array_set_size (self->anywhere, 0);
  g_ptr_array_set_size (self->others, 0);
  gtk_toggle_button_set_active (self->none_button, FALSE);
  gtk_toggle_button_set_active (self->forgotten_button, FALSE);
  for (guint i = 0; i < n_regions; i++)
    add_place (self, regions[i], FALSE);
  self->busy = FALSE;
  update_doubts (self);
}

/**
 * lope_pain_questions_ask_followed:
 * @self: the group, which has a session
 * @moments: what is asked about, from LOPE_PAIN_ASKS()
 *
 * Asks about the regions that are followed today.
 */
void
lope_pain_questions_ask_followed (LopePainQuestions *self,
                                  guint              moments)
{
  g_autoptr (GArray) regions = g_array_new (FALSE, FALSE, sizeof (int));
  LopeStatus *status;
  const LopePainRegion *pain = NULL;
  guint n = 0;

  g_return_if_fail (LOPE_IS_PAIN_QUESTIONS (self));
  g_return_if_fail (self->session != NULL);

  status = lope_session_get_status (self->session);
  if (status != NULL)
    pain = lope_status_get_pain (status, &n);
  for (guint i = 0; i < n; i++)
    {
      if (pain[i].followed)
        g_array_append_val (regions, pain[i].region);
    }

  lope_pain_questions_ask (self, moments, (const int *) (void *) regions->data, regions->len);
}

/**
 * lope_pain_questions_set_forgettable:
 * @self: the group
 * @forgettable: whether “Don’t Remember” is an answer
 *
 * Sets whether the runner can say that there is no telling any more.
 */
void
lope_pain_questions_set_forgettable (LopePainQuestions *self,
                                     gboolean           forgettable)
{
  g_return_if_fail (LOPE_IS_PAIN_QUESTIONS (self));

  gtk_widget_set_visible (GTK_WIDGET (self->forgotten_button), forgettable);
}

/**
 * lope_pain_questions_set_detailed:
 * @self: the group
 * @detailed: whether it also asks how it feels
 *
 * Sets whether qualities, what makes it worse, and notes can be told for each
 * region. To be called before lope_pain_questions_ask().
 */
void
lope_pain_questions_set_detailed (LopePainQuestions *self,
                                  gboolean           detailed)
{
  g_return_if_fail (LOPE_IS_PAIN_QUESTIONS (self));

  self->detailed = detailed;
}

/**
 * lope_pain_questions_set_asks_painkiller:
 * @self: the group
 * @asks: whether there is a tick for a painkiller
 *
 * Sets whether a painkiller is asked about. The answer belongs to the run or to
 * the check-in of the morning.
 */
void
lope_pain_questions_set_asks_painkiller (LopePainQuestions *self,
                                         gboolean           asks)
{
  g_return_if_fail (LOPE_IS_PAIN_QUESTIONS (self));

  gtk_widget_set_visible (GTK_WIDGET (self->painkiller_row), asks);
}

/* What was said of no region in particular. */
static void
load_anywhere (LopePainQuestions *self,
               LopePainEntry     *entry)
{
  g_ptr_array_add (self->anywhere, g_object_ref (entry));
  if (lope_pain_entry_get_severity (entry) == 0)
    gtk_toggle_button_set_active (self->none_button, TRUE);
  else
    {
      gtk_toggle_button_set_active (self->forgotten_button, TRUE);
      gtk_widget_set_visible (GTK_WIDGET (self->forgotten_button), TRUE);
    }
}

/**
 * lope_pain_questions_load:
 * @self: the group
 * @entries: (element-type LopePainEntry): answers
 *
 * Shows answers. Regions that were not asked about are added; entries for other
 * moments are kept aside, to be listed again as they are.
 */
void
lope_pain_questions_load (LopePainQuestions *self,
                          GPtrArray         *entries)
{
  g_return_if_fail (LOPE_IS_PAIN_QUESTIONS (self));
  g_return_if_fail (entries != NULL);

  self->busy = TRUE;
  for (guint i = 0; i < entries->len; i++)
    {
      LopePainEntry *entry = entries->pdata[i];
      const int region = lope_pain_entry_get_region (entry);
      LopePainPlace *place;

      if (!asks (self, lope_record_get_int (LOPE_RECORD (entry), LOPE_PAIN_ENTRY_MOMENT)))
        {
          g_ptr_array_add (self->others, g_object_ref (entry));
          continue;
        }
      if (region == LOPE_REGION_ANYWHERE)
        {
          load_anywhere (self, entry);
          continue;
        }

      place = find_place (self, region);
      if (place == NULL)
        place = add_place (self, region, TRUE);
      if (!lope_pain_place_load (place, entry))
        g_ptr_array_add (self->others, g_object_ref (entry));
    }

  if (gtk_toggle_button_get_active (self->none_button))
    {
      for (guint i = 0; i < self->places->len; i++)
        lope_pain_place_fill (self->places->pdata[i], 0);
    }
  self->busy = FALSE;
  update_doubts (self);
}

static void
list_anywhere (LopePainQuestions *self,
               LopePainMoment     moment,
               int                severity,
               GPtrArray         *entries)
{
  LopeRecord *record = NULL;

  for (guint i = 0; i < self->anywhere->len && record == NULL; i++)
    {
      if (lope_record_get_int (self->anywhere->pdata[i], LOPE_PAIN_ENTRY_MOMENT) == moment)
        record = lope_record_copy (self->anywhere->pdata[i]);
    }
  if (record == NULL)
    {
      record = g_object_new (LOPE_TYPE_PAIN_ENTRY, NULL);
      lope_record_set_int (record, LOPE_PAIN_ENTRY_MOMENT, moment);
    }

  if (severity == LOPE_PAIN_UNSET)
    lope_record_unset (record, LOPE_PAIN_ENTRY_SEVERITY);
  else
    lope_record_set_int (record, LOPE_PAIN_ENTRY_SEVERITY, severity);
  g_ptr_array_add (entries, record);
}

/**
 * lope_pain_questions_list:
 * @self: the group
 *
 * Lists the answers. Those that were loaded keep their UUID and all that is not
 * asked here; new ones have a region, a moment and a severity, but no time yet.
 *
 * Returns: (transfer full) (element-type LopePainEntry): the answers, as copies
 */
GPtrArray *
lope_pain_questions_list (LopePainQuestions *self)
{
  GPtrArray *entries;

  g_return_val_if_fail (LOPE_IS_PAIN_QUESTIONS (self), NULL);

  entries = g_ptr_array_new_with_free_func (g_object_unref);
  for (guint i = 0; i < self->places->len; i++)
    lope_pain_place_list (self->places->pdata[i], entries);
  for (int moment = LOPE_PAIN_BEFORE; moment <= LOPE_PAIN_OTHER; moment++)
    {
      if (!asks (self, moment))
        continue;
      if (gtk_toggle_button_get_active (self->none_button))
        list_anywhere (self, (LopePainMoment) moment, 0, entries);
      else if (gtk_toggle_button_get_active (self->forgotten_button))
        list_anywhere (self, (LopePainMoment) moment, LOPE_PAIN_UNSET, entries);
    }
  for (guint i = 0; i < self->others->len; i++)
    g_ptr_array_add (entries, lope_record_copy (self->others->pdata[i]));

  return entries;
}

/**
 * lope_pain_questions_list_for_run:
 * @self: the group, which has a session
 * @run: the run that was asked about
 *
 * Lists the answers as lope_pain_questions_list() does, linked to a run and with
 * their times. What is told of another day is from memory.
 *
 * Returns: (transfer full) (element-type LopePainEntry): the answers
 */
GPtrArray *
lope_pain_questions_list_for_run (LopePainQuestions *self,
                                  LopeActivity      *run)
{
  GPtrArray *entries = lope_pain_questions_list (self);
  const gint64 now = lope_session_get_now (self->session);
  const LopeDay day = lope_activity_get_day (run);

  for (guint i = 0; i < entries->len; i++)
    {
      LopePainEntry *entry = entries->pdata[i];
      LopeRecord *record = LOPE_RECORD (entry);
      const gboolean is_new = !lope_record_is_set (record, LOPE_PAIN_ENTRY_TIME);

      if (!asks (self, lope_record_get_int (record, LOPE_PAIN_ENTRY_MOMENT)))
        continue;
      if (is_new || lope_pain_entry_get_day (entry) != day ||
          g_strcmp0 (lope_record_get_text (record, LOPE_PAIN_ENTRY_RUN), lope_record_get_uuid (LOPE_RECORD (run))) != 0)
        lope_pain_entry_set_run (entry, run, now);
      if (is_new && day < lope_session_get_today (self->session))
        lope_record_set_int (record, LOPE_PAIN_ENTRY_RECALLED, 1);
    }

  return entries;
}

/**
 * lope_pain_questions_list_for_morning:
 * @self: the group, which has a session
 * @question: the question that was asked
 *
 * Lists the answers as lope_pain_questions_list() does, as answers to a question
 * about a morning.
 *
 * Returns: (transfer full) (element-type LopePainEntry): the answers
 */
GPtrArray *
lope_pain_questions_list_for_morning (LopePainQuestions      *self,
                                      const LopePainQuestion *question)
{
  GPtrArray *entries = lope_pain_questions_list (self);
  const gint64 now = lope_session_get_now (self->session);

  for (guint i = 0; i < entries->len; i++)
    {
      if (!lope_record_is_set (entries->pdata[i], LOPE_PAIN_ENTRY_TIME))
        lope_pain_question_date (question, entries->pdata[i],
                                 lope_time_get_offset (lope_session_get_zone (self->session), now), now);
    }

  return entries;
}

/**
 * lope_pain_questions_is_answered:
 * @self: the group
 *
 * Tells whether there is any answer, be it that there is no telling any more.
 *
 * Returns: %FALSE if nothing was answered
 */
gboolean
lope_pain_questions_is_answered (LopePainQuestions *self)
{
  g_return_val_if_fail (LOPE_IS_PAIN_QUESTIONS (self), FALSE);

  if (gtk_toggle_button_get_active (self->none_button) || gtk_toggle_button_get_active (self->forgotten_button))
    return TRUE;

  for (guint i = 0; i < self->places->len; i++)
    {
      if (lope_pain_place_is_answered (self->places->pdata[i]))
        return TRUE;
    }

  return FALSE;
}

/**
 * lope_pain_questions_add_region:
 * @self: the group
 * @region: a region
 *
 * Asks about one more region. The runner can remove it again.
 */
void
lope_pain_questions_add_region (LopePainQuestions *self,
                                int                region)
{
  g_return_if_fail (LOPE_IS_PAIN_QUESTIONS (self));
  g_return_if_fail (region >= 0 && region < (int) lope_nicks_get_length (lope_region_nicks));

  if (find_place (self, region) == NULL)
    add_place (self, region, TRUE);
}

/**
 * lope_pain_questions_answer:
 * @self: the group
 * @region: a region that is asked about
 * @severity: how much it hurts there, or %LOPE_PAIN_UNSET
 *
 * Answers for a region as if the runner had done it, at all moments that are
 * asked about.
 */
void
lope_pain_questions_answer (LopePainQuestions *self,
                            int                region,
                            int                severity)
{
  LopePainPlace *place;

  g_return_if_fail (LOPE_IS_PAIN_QUESTIONS (self));

  place = find_place (self, region);
  if (place == NULL)
    return;

  lope_pain_place_set_all (place, severity);
  place_changed_cb (self, place);
}

/**
 * lope_pain_questions_set_painkiller:
 * @self: the group
 * @painkiller: 1 for yes, 0 for no, or %LOPE_UNSET
 *
 * Sets whether a painkiller was taken.
 */
void
lope_pain_questions_set_painkiller (LopePainQuestions *self,
                                    gint64             painkiller)
{
  g_return_if_fail (LOPE_IS_PAIN_QUESTIONS (self));

  self->painkiller = painkiller;
  self->busy = TRUE;
  adw_switch_row_set_active (self->painkiller_row, painkiller == 1);
  self->busy = FALSE;
}

/**
 * lope_pain_questions_get_painkiller:
 * @self: the group
 *
 * Gets whether a painkiller was taken.
 *
 * Returns: 1 for yes, 0 for no, %LOPE_UNSET if the runner did not say
 */
gint64
lope_pain_questions_get_painkiller (LopePainQuestions *self)
{
  g_return_val_if_fail (LOPE_IS_PAIN_QUESTIONS (self), LOPE_UNSET);

  return self->painkiller;
}

/**
 * lope_pain_questions_get_wanted_flags:
 * @self: the group
 *
 * Gets the questions about red flags that the answers make worth answering, if
 * the runner wants them to come next.
 *
 * Returns: #LopeFlag as bits, 0 for none
 */
guint
lope_pain_questions_get_wanted_flags (LopePainQuestions *self)
{
  g_return_val_if_fail (LOPE_IS_PAIN_QUESTIONS (self), 0);

  return adw_switch_row_get_active (self->flags_row) ? self->doubts : 0;
}
