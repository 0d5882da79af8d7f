/* lope-pain-entries.c
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lope-pain-entries.h"

#include "lope-format.h"
#include "lope-log-pain-dialog.h"
#include "lope-pain-entry-row.h"
#include "lope-pain-save.h"

#include <glib/gi18n-lib.h>

struct _LopePainEntries {
  AdwNavigationPage parent_instance;

  int region;
  guint focus_position; /* after a deletion, else the invalid one */

  LopeSession *session; /* owned, nullable */
  GListStore *entries; /* owned, of LopePainEntry, the latest first */

  /* Template children */
  GtkWidget *log_button;
  GtkStack *stack;
  GtkListView *list;
};

/**
 * LopePainEntries:
 *
 * What was recorded of pain, day by day, of one region or of all. Enter edits an
 * entry, Delete deletes it.
 */
G_DEFINE_FINAL_TYPE (LopePainEntries, lope_pain_entries, ADW_TYPE_NAVIGATION_PAGE)

/* Entries of one day are a section; the latest day comes first. */
static int
compare_days (gconstpointer a,
              gconstpointer b,
              gpointer      user_data)
{
  LopeDay first = lope_pain_entry_get_day (LOPE_PAIN_ENTRY ((gpointer) a));
  LopeDay second = lope_pain_entry_get_day (LOPE_PAIN_ENTRY ((gpointer) b));

  return (first < second) - (first > second);
}

static void
reload (LopePainEntries *self)
{
  g_autoptr (GPtrArray) records = NULL;
  g_autoptr (GPtrArray) shown = g_ptr_array_new ();
  g_autoptr (GError) error = NULL;

  records = lope_store_list_records (lope_session_get_store (self->session), LOPE_TYPE_PAIN_ENTRY,
                                     LOPE_DAY_NONE, lope_session_get_today (self->session), &error);
  if (records == NULL)
    {
      lope_session_report (self->session, _("The journal could not be read"), error);
      return;
    }

  for (guint i = records->len; i-- > 0;)
    if (self->region == LOPE_REGION_ANYWHERE || lope_pain_entry_get_region (records->pdata[i]) == self->region)
      g_ptr_array_add (shown, records->pdata[i]);
  g_list_store_splice (self->entries, 0, g_list_model_get_n_items (G_LIST_MODEL (self->entries)),
                       shown->pdata, shown->len);
  gtk_stack_set_visible_child_name (self->stack, shown->len > 0 ? "entries" : "empty");

  if (self->focus_position != GTK_INVALID_LIST_POSITION && shown->len > 0)
    gtk_list_view_scroll_to (self->list, MIN (self->focus_position, shown->len - 1), GTK_LIST_SCROLL_FOCUS, NULL);
  else if (self->focus_position != GTK_INVALID_LIST_POSITION)
    gtk_widget_grab_focus (self->log_button);
  self->focus_position = GTK_INVALID_LIST_POSITION;
}

static void
changed_cb (LopePainEntries *self,
            guint            changes)
{
  if ((changes & LOPE_STORE_CHANGE_PAIN) != 0)
    reload (self);
}

/* ==== Rows ==== */

static void
delete_entry (LopePainEntries *self,
              GtkListItem     *item)
{
  g_autoptr (GPtrArray) before = g_ptr_array_new ();
  g_autoptr (GPtrArray) after = g_ptr_array_new ();

  g_ptr_array_add (before, gtk_list_item_get_item (item));
  self->focus_position = gtk_list_item_get_position (item);
  if (!lope_pain_save (self->session, before, after, _("Entry deleted")))
    self->focus_position = GTK_INVALID_LIST_POSITION;
}

static void
delete_cb (LopePainEntryRow *row,
           GtkListItem      *item)
{
  LopePainEntries *self = LOPE_PAIN_ENTRIES (gtk_widget_get_ancestor (GTK_WIDGET (row), LOPE_TYPE_PAIN_ENTRIES));

  delete_entry (self, item);
}

static void
setup_cb (LopePainEntries    *self,
          GtkListItem        *item,
          GtkListItemFactory *factory)
{
  GtkWidget *row = lope_pain_entry_row_new (!lope_session_is_read_only (self->session));

  g_signal_connect_object (row, "delete", G_CALLBACK (delete_cb), item, 0);
  gtk_list_item_set_child (item, row);
}

static void
bind_cb (LopePainEntries    *self,
         GtkListItem        *item,
         GtkListItemFactory *factory)
{
  LopePainEntryRow *row = LOPE_PAIN_ENTRY_ROW (gtk_list_item_get_child (item));
  g_autofree char *text = NULL;

  lope_pain_entry_row_set_entry (row, gtk_list_item_get_item (item));
  text = lope_pain_entry_row_describe (row);
  gtk_list_item_set_accessible_label (item, text);
}

static void
setup_header_cb (LopePainEntries    *self,
                 GtkListHeader      *header,
                 GtkListItemFactory *factory)
{
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "xalign", 0.0, "wrap", TRUE, NULL);

  gtk_widget_add_css_class (label, "heading");
  gtk_list_header_set_child (header, label);
}

static void
bind_header_cb (LopePainEntries    *self,
                GtkListHeader      *header,
                GtkListItemFactory *factory)
{
  LopePainEntry *entry = gtk_list_header_get_item (header);
  g_autofree char *text = lope_format_day_long (lope_pain_entry_get_day (entry),
                                                lope_session_get_today (self->session));

  gtk_label_set_label (GTK_LABEL (gtk_list_header_get_child (header)), text);
}

static void
activate_cb (LopePainEntries *self,
             guint            position)
{
  g_autoptr (LopePainEntry) entry = g_list_model_get_item (G_LIST_MODEL (gtk_list_view_get_model (self->list)),
                                                           position);

  if (!lope_session_is_read_only (self->session))
    adw_dialog_present (lope_log_pain_dialog_edit (self->session, entry), GTK_WIDGET (self));
}

static void
lope_pain_entries_dispose (GObject *object)
{
  LopePainEntries *self = LOPE_PAIN_ENTRIES (object);

  g_clear_object (&self->entries);
  g_clear_object (&self->session);
  gtk_widget_dispose_template (GTK_WIDGET (object), LOPE_TYPE_PAIN_ENTRIES);

  G_OBJECT_CLASS (lope_pain_entries_parent_class)->dispose (object);
}

static void
lope_pain_entries_class_init (LopePainEntriesClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lope_pain_entries_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, LOPE_RESOURCE_BASE "/lope-pain-entries.ui");
  gtk_widget_class_bind_template_child (widget_class, LopePainEntries, log_button);
  gtk_widget_class_bind_template_child (widget_class, LopePainEntries, stack);
  gtk_widget_class_bind_template_child (widget_class, LopePainEntries, list);
  gtk_widget_class_bind_template_callback (widget_class, activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, bind_cb);
  gtk_widget_class_bind_template_callback (widget_class, bind_header_cb);
  gtk_widget_class_bind_template_callback (widget_class, setup_cb);
  gtk_widget_class_bind_template_callback (widget_class, setup_header_cb);
}

static void
lope_pain_entries_init (LopePainEntries *self)
{
  self->region = LOPE_REGION_ANYWHERE;
  self->focus_position = GTK_INVALID_LIST_POSITION;
  self->entries = g_list_store_new (LOPE_TYPE_PAIN_ENTRY);
  gtk_widget_init_template (GTK_WIDGET (self));
}

/* ==== API ==== */

/**
 * lope_pain_entries_new:
 * @session: the session
 * @region: a region, or %LOPE_REGION_ANYWHERE for all
 *
 * Makes a page of entries.
 *
 * Returns: the page
 */
AdwNavigationPage *
lope_pain_entries_new (LopeSession *session,
                       int          region)
{
  LopePainEntries *self = g_object_new (LOPE_TYPE_PAIN_ENTRIES, NULL);
  const char *id = lope_region_get_id (region);
  GtkSortListModel *sections;

  self->session = g_object_ref (session);
  self->region = region;
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->log_button), "s", id != NULL ? id : "");

  sections = gtk_sort_list_model_new (g_object_ref (G_LIST_MODEL (self->entries)), NULL);
  gtk_sort_list_model_set_section_sorter (sections, GTK_SORTER (gtk_custom_sorter_new (compare_days, NULL, NULL)));
  gtk_list_view_set_model (self->list, GTK_SELECTION_MODEL (gtk_no_selection_new (G_LIST_MODEL (sections))));
  reload (self);
  g_signal_connect_object (session, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);

  return ADW_NAVIGATION_PAGE (self);
}
