/* lope-week-header.c
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lope-week-header.h"

#include <glib/gi18n-lib.h>

#include "lope-format.h"

struct _LopeWeekHeader {
  GtkWidget parent_instance;

  LopeDay day;
  GSignalGroup *model_signals; /* owned */
  GSignalGroup *header_signals; /* owned */
  LopeSession *session; /* owned, nullable */

  /* Template children */
  GtkLabel *title_label;
  GtkLabel *count_label;
  GtkLabel *total_label;
};

/**
 * LopeWeekHeader:
 *
 * The line above a week of the journal, or a month of what was found, with how
 * far was run in it.
 */
G_DEFINE_FINAL_TYPE (LopeWeekHeader, lope_week_header, GTK_TYPE_WIDGET)

static char *
format_title (LopeSession               *session,
              const LopeJournalGrouping *grouping,
              LopeDay                    first_day)
{
  LopeDay today = lope_session_get_today (session);

  if (grouping->by_month)
    {
      g_autoptr (GDateTime) date = lope_day_to_date_time (first_day);

      return g_date_time_format (date, C_ ("month", "%OB %Y"));
    }
  if (first_day <= today && today <= first_day + 6)
    return g_strdup (_("This Week"));

  return lope_format_day_range (first_day, first_day + 6, today);
}

static void
update (LopeWeekHeader *self)
{
  g_autoptr (LopeJournalModel) model = g_signal_group_dup_target (self->model_signals);
  LopeJournalList *list = model != NULL ? lope_journal_model_get_list (model) : NULL;
  const LopeJournalSection *section = NULL;
  g_autofree char *title = NULL;
  g_autofree char *count = NULL;
  g_autofree char *total = NULL;

  if (self->day != LOPE_DAY_NONE && list != NULL)
    section = lope_journal_list_find_section (list, self->day);
  if (section == NULL)
    return;

  title = format_title (self->session, lope_journal_list_get_grouping (list), section->first_day);
  gtk_label_set_label (self->title_label, title);

  /* A week of other sports only has no mileage. */
  if (section->n_runs > 0)
    {
      /* TRANSLATORS: How many runs a week holds. */
      count = g_strdup_printf (ngettext ("%u run", "%u runs", section->n_runs), section->n_runs);
      total = lope_format_distance (section->distance, lope_session_get_units (self->session));
    }
  gtk_label_set_label (self->count_label, count != NULL ? count : "");
  gtk_label_set_label (self->total_label, total != NULL ? total : "");
}

/* The header knows its week by its first item: positions lag behind changes. */
static void
item_changed_cb (LopeWeekHeader *self)
{
  g_autoptr (GtkListHeader) header = g_signal_group_dup_target (self->header_signals);
  LopeJournalEntry *entry = header != NULL ? gtk_list_header_get_item (header) : NULL;
  LopeActivity *activity = entry != NULL ? lope_journal_entry_get_activity (entry) : NULL;

  self->day = activity != NULL && self->session != NULL ? lope_activity_get_day (activity) : LOPE_DAY_NONE;
  update (self);
}

/* ==== vfuncs ==== */

static void
lope_week_header_dispose (GObject *object)
{
  LopeWeekHeader *self = LOPE_WEEK_HEADER (object);

  g_clear_object (&self->model_signals);
  g_clear_object (&self->header_signals);
  g_clear_object (&self->session);
  gtk_widget_dispose_template (GTK_WIDGET (self), LOPE_TYPE_WEEK_HEADER);

  G_OBJECT_CLASS (lope_week_header_parent_class)->dispose (object);
}

static void
lope_week_header_class_init (LopeWeekHeaderClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lope_week_header_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, LOPE_RESOURCE_BASE "/lope-week-header.ui");
  gtk_widget_class_bind_template_child (widget_class, LopeWeekHeader, title_label);
  gtk_widget_class_bind_template_child (widget_class, LopeWeekHeader, count_label);
  gtk_widget_class_bind_template_child (widget_class, LopeWeekHeader, total_label);
  gtk_widget_class_set_css_name (widget_class, "weekheader");
}

static void
lope_week_header_init (LopeWeekHeader *self)
{
  self->day = LOPE_DAY_NONE;
  gtk_widget_init_template (GTK_WIDGET (self));

  self->model_signals = g_signal_group_new (LOPE_TYPE_JOURNAL_MODEL);
  g_signal_group_connect_swapped (self->model_signals, "totals-changed", G_CALLBACK (update), self);
  self->header_signals = g_signal_group_new (GTK_TYPE_LIST_HEADER);
  g_signal_group_connect_swapped (self->header_signals, "notify::item", G_CALLBACK (item_changed_cb), self);
}

/* ==== API ==== */

/**
 * lope_week_header_new:
 *
 * Makes a header that shows nothing yet.
 *
 * Returns: the widget
 */
GtkWidget *
lope_week_header_new (void)
{
  return g_object_new (LOPE_TYPE_WEEK_HEADER, NULL);
}

/**
 * lope_week_header_bind:
 * @self: a header
 * @header: (nullable): which section it stands above, or %NULL for none
 * @model: (nullable): the journal's list
 * @session: (nullable): the session
 *
 * Lets it show a week, and follow its changes.
 */
void
lope_week_header_bind (LopeWeekHeader   *self,
                       GtkListHeader    *header,
                       LopeJournalModel *model,
                       LopeSession      *session)
{
  g_return_if_fail (LOPE_IS_WEEK_HEADER (self));

  g_set_object (&self->session, session);
  g_signal_group_set_target (self->header_signals, header);
  g_signal_group_set_target (self->model_signals, model);
  item_changed_cb (self);
}
