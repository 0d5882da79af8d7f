/* lope-journal-search.c
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lope-journal-search.h"

#include "lope-format.h"
#include "lope-journal-filter.h"

#include <glib/gi18n-lib.h>

struct _LopeJournalSearch {
  AdwBin parent_instance;

  gboolean active;
  gboolean is_new;
  LopeSession *session; /* owned, nullable */
  GtkWidget *key_capture_widget; /* borrowed, nullable */

  /* Template children */
  GtkSearchBar *search_bar;
  GtkSearchEntry *search_entry;
  LopeJournalFilter *filter;
  GtkWidget *found_box;
  GtkLabel *found_label;
  GtkLabel *found_distance;
};

/**
 * LopeJournalSearch:
 *
 * The bar in which the journal is searched: words, filters, and how much was
 * found.
 */
G_DEFINE_FINAL_TYPE (LopeJournalSearch, lope_journal_search, ADW_TYPE_BIN)

typedef enum {
  PROP_ACTIVE = 1,
  PROP_KEY_CAPTURE_WIDGET,
} LopeJournalSearchProperty;

static GParamSpec *properties[PROP_KEY_CAPTURE_WIDGET + 1];

enum {
  CHANGED,
  ACTIVATE,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static const char *
get_text (LopeJournalSearch *self)
{
  return gtk_editable_get_text (GTK_EDITABLE (self->search_entry));
}

static void
changed_cb (LopeJournalSearch *self)
{
  if (self->session == NULL)
    return;

  self->is_new = TRUE;
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
activate_cb (LopeJournalSearch *self)
{
  g_signal_emit (self, signals[ACTIVATE], 0);
}

static void
set_active (LopeJournalSearch *self,
            gboolean           active)
{
  gboolean was_set;

  if (self->active == active)
    return;

  self->active = active;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_ACTIVE]);
  if (active)
    return;

  /* Closing the bar shows everything again. */
  was_set = lope_journal_search_is_set (self);
  lope_journal_filter_clear (self->filter);
  gtk_editable_set_text (GTK_EDITABLE (self->search_entry), "");
  if (was_set)
    changed_cb (self);
}

/* ==== vfuncs ==== */

static void
lope_journal_search_dispose (GObject *object)
{
  LopeJournalSearch *self = LOPE_JOURNAL_SEARCH (object);

  g_clear_weak_pointer (&self->key_capture_widget);
  g_clear_object (&self->session);
  /* The bar is the bin's child, which the bin would let go a second time. */
  adw_bin_set_child (ADW_BIN (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), LOPE_TYPE_JOURNAL_SEARCH);

  G_OBJECT_CLASS (lope_journal_search_parent_class)->dispose (object);
}

static void
lope_journal_search_get_property (GObject    *object,
                                  guint       prop_id,
                                  GValue     *value,
                                  GParamSpec *pspec)
{
  LopeJournalSearch *self = LOPE_JOURNAL_SEARCH (object);

  switch ((LopeJournalSearchProperty) prop_id)
    {
    case PROP_ACTIVE:
      g_value_set_boolean (value, self->active);
      break;
    case PROP_KEY_CAPTURE_WIDGET:
      g_value_set_object (value, self->key_capture_widget);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
lope_journal_search_set_property (GObject      *object,
                                  guint         prop_id,
                                  const GValue *value,
                                  GParamSpec   *pspec)
{
  LopeJournalSearch *self = LOPE_JOURNAL_SEARCH (object);

  switch ((LopeJournalSearchProperty) prop_id)
    {
    case PROP_ACTIVE:
      set_active (self, g_value_get_boolean (value));
      break;
    case PROP_KEY_CAPTURE_WIDGET:
      if (g_set_weak_pointer (&self->key_capture_widget, g_value_get_object (value)))
        g_object_notify_by_pspec (object, pspec);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
lope_journal_search_class_init (LopeJournalSearchClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = lope_journal_search_dispose;
  object_class->get_property = lope_journal_search_get_property;
  object_class->set_property = lope_journal_search_set_property;

  /**
   * LopeJournalSearch:active:
   *
   * Whether the bar is open. Closing it clears the search.
   */
  properties[PROP_ACTIVE] =
    g_param_spec_boolean ("active", NULL, NULL, FALSE,
                          G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);

  /**
   * LopeJournalSearch:key-capture-widget:
   *
   * Where typing begins a search.
   */
  properties[PROP_KEY_CAPTURE_WIDGET] =
    g_param_spec_object ("key-capture-widget", NULL, NULL, GTK_TYPE_WIDGET,
                         G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  /**
   * LopeJournalSearch::changed:
   *
   * Other activities are to be listed.
   */
  signals[CHANGED] = g_signal_new ("changed", LOPE_TYPE_JOURNAL_SEARCH, G_SIGNAL_RUN_LAST, 0,
                                   NULL, NULL, NULL, G_TYPE_NONE, 0);

  /**
   * LopeJournalSearch::activate:
   *
   * Enter was pressed: on to what was found.
   */
  signals[ACTIVATE] = g_signal_new ("activate", LOPE_TYPE_JOURNAL_SEARCH, G_SIGNAL_RUN_LAST, 0,
                                    NULL, NULL, NULL, G_TYPE_NONE, 0);

  g_type_ensure (LOPE_TYPE_JOURNAL_FILTER);
  gtk_widget_class_set_template_from_resource (widget_class, LOPE_RESOURCE_BASE "/lope-journal-search.ui");
  gtk_widget_class_bind_template_child (widget_class, LopeJournalSearch, search_bar);
  gtk_widget_class_bind_template_child (widget_class, LopeJournalSearch, search_entry);
  gtk_widget_class_bind_template_child (widget_class, LopeJournalSearch, filter);
  gtk_widget_class_bind_template_child (widget_class, LopeJournalSearch, found_box);
  gtk_widget_class_bind_template_child (widget_class, LopeJournalSearch, found_label);
  gtk_widget_class_bind_template_child (widget_class, LopeJournalSearch, found_distance);
  gtk_widget_class_bind_template_callback (widget_class, activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
}

static void
lope_journal_search_init (LopeJournalSearch *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_search_bar_connect_entry (self->search_bar, GTK_EDITABLE (self->search_entry));
}

/* ==== API ==== */

/**
 * lope_journal_search_set_session:
 * @self: a search
 * @session: the session
 *
 * Sets where shoes and days come from.
 */
void
lope_journal_search_set_session (LopeJournalSearch *self,
                                 LopeSession       *session)
{
  g_return_if_fail (LOPE_IS_JOURNAL_SEARCH (self));

  g_set_object (&self->session, session);
  lope_journal_filter_set_session (self->filter, session);
}

/**
 * lope_journal_search_start:
 * @self: a search
 *
 * Opens the bar and goes there.
 */
void
lope_journal_search_start (LopeJournalSearch *self)
{
  g_return_if_fail (LOPE_IS_JOURNAL_SEARCH (self));

  set_active (self, TRUE);
  gtk_widget_grab_focus (GTK_WIDGET (self->search_entry));
}

/**
 * lope_journal_search_stop:
 * @self: a search
 *
 * Closes the bar, so that all is listed again.
 */
void
lope_journal_search_stop (LopeJournalSearch *self)
{
  g_return_if_fail (LOPE_IS_JOURNAL_SEARCH (self));

  set_active (self, FALSE);
}

/**
 * lope_journal_search_show_shoe:
 * @self: a search
 * @uuid: a shoe
 *
 * Looks for the runs in that shoe, and for nothing else.
 */
void
lope_journal_search_show_shoe (LopeJournalSearch *self,
                               const char        *uuid)
{
  g_return_if_fail (LOPE_IS_JOURNAL_SEARCH (self));

  set_active (self, TRUE);
  lope_journal_filter_clear (self->filter);
  gtk_editable_set_text (GTK_EDITABLE (self->search_entry), "");
  gtk_widget_activate_action (GTK_WIDGET (self->filter), "filter.shoe", "s", uuid);
}

/**
 * lope_journal_search_is_set:
 * @self: a search
 *
 * Tells whether any activity may be left out.
 *
 * Returns: %TRUE if there are words or filters
 */
gboolean
lope_journal_search_is_set (LopeJournalSearch *self)
{
  g_return_val_if_fail (LOPE_IS_JOURNAL_SEARCH (self), FALSE);

  return *get_text (self) != '\0' || lope_journal_filter_is_set (self->filter);
}

/**
 * lope_journal_search_apply:
 * @self: a search
 * @filter: (inout): where to put what is looked for; the text belongs to @self
 *
 * Gets which activities to list.
 */
void
lope_journal_search_apply (LopeJournalSearch  *self,
                           LopeActivityFilter *filter)
{
  g_return_if_fail (LOPE_IS_JOURNAL_SEARCH (self));

  filter->text = get_text (self);
  lope_journal_filter_apply (self->filter, filter);
}

/**
 * lope_journal_search_set_found:
 * @self: a search
 * @n_runs: how many runs are listed
 * @distance: metres of these
 *
 * Shows what was found; after a change of the search it is announced too.
 */
void
lope_journal_search_set_found (LopeJournalSearch *self,
                               guint              n_runs,
                               gint64             distance)
{
  g_autofree char *number = NULL;
  g_autofree char *found = NULL;
  g_autofree char *total = NULL;

  g_return_if_fail (LOPE_IS_JOURNAL_SEARCH (self));
  g_return_if_fail (self->session != NULL);

  number = lope_format_number (n_runs, 0);
  /* TRANSLATORS: %s is how many runs a search found. */
  found = g_strdup_printf (ngettext ("%s run found", "%s runs found", n_runs), number);
  total = lope_format_distance_round (distance, lope_session_get_units (self->session));
  gtk_widget_set_visible (self->found_box, lope_journal_search_is_set (self));
  gtk_label_set_label (self->found_label, found);
  gtk_label_set_label (self->found_distance, total);

  if (self->is_new && lope_journal_search_is_set (self))
    {
      g_autofree char *text = g_strdup_printf ("%s · %s", found, total);

      gtk_accessible_announce (GTK_ACCESSIBLE (self->search_entry), text, GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_LOW);
    }
  self->is_new = FALSE;
}
