/* lope-region-chooser.c
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lope-region-chooser.h"

#include "lope-body-figure.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* How far back a region counts as used, and how many of those come first. */
#define RECENT_DAYS 180
#define N_RECENT 5

struct _LopeRegionChooser {
  AdwNavigationPage parent_instance;

  int region;
  guint chosen_source; /* owned */
  LopeSession *session; /* owned */

  /* Template children */
  GtkSearchEntry *search_entry;
  LopeBodyFigure *figure;
  AdwPreferencesGroup *recent_group;
  AdwPreferencesGroup *all_group;
  GtkStack *stack;
  GtkScrolledWindow *scroller;

  GPtrArray *rows; /* owned, of borrowed AdwActionRow */
};

/**
 * LopeRegionChooser:
 *
 * A page of a dialog on which a region of the body is chosen: by typing a part of
 * its name, or from a list in which the last used ones come first. It emits
 * “chosen” (int, a position in `lope_region_nicks`) once and goes back.
 */
G_DEFINE_FINAL_TYPE (LopeRegionChooser, lope_region_chooser, ADW_TYPE_NAVIGATION_PAGE)

enum {
  CHOSEN,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static int
get_region (GtkWidget *row)
{
  return GPOINTER_TO_INT (g_object_get_data (G_OBJECT (row), "lope-region"));
}

static char *
fold (const char *text)
{
  g_autofree char *folded = g_utf8_casefold (text, -1);

  return g_utf8_normalize (folded, -1, G_NORMALIZE_ALL);
}

/* Every word has to be somewhere in the name, in whatever order. */
static gboolean
matches (const char         *name,
         const char * const *words)
{
  g_autofree char *folded = fold (name);

  for (guint i = 0; words[i] != NULL; i++)
    {
      if (strstr (folded, words[i]) == NULL)
        return FALSE;
    }

  return TRUE;
}

static void
go_back (LopeRegionChooser *self)
{
  GtkWidget *view = gtk_widget_get_ancestor (GTK_WIDGET (self), ADW_TYPE_NAVIGATION_VIEW);
  GtkWidget *dialog = gtk_widget_get_ancestor (GTK_WIDGET (self), ADW_TYPE_DIALOG);

  if (view != NULL && adw_navigation_view_get_previous_page (ADW_NAVIGATION_VIEW (view), ADW_NAVIGATION_PAGE (self)) != NULL)
    adw_navigation_view_pop (ADW_NAVIGATION_VIEW (view));
  else if (dialog != NULL)
    adw_dialog_close (ADW_DIALOG (dialog));
}

static gboolean
chosen_cb (gpointer user_data)
{
  g_autoptr (LopeRegionChooser) self = g_object_ref (user_data);

  self->chosen_source = 0;
  go_back (self);
  g_signal_emit (self, signals[CHOSEN], 0, self->region);

  return G_SOURCE_REMOVE;
}

/* Not within the signal of a widget that goes with the page. */
static void
choose (LopeRegionChooser *self,
        int                region)
{
  self->region = region;
  if (self->chosen_source == 0)
    self->chosen_source = g_idle_add (chosen_cb, self);
}

static gboolean
stopped_cb (gpointer user_data)
{
  LopeRegionChooser *self = user_data;

  self->chosen_source = 0;
  go_back (self);

  return G_SOURCE_REMOVE;
}

/* ==== Callbacks ==== */

static void
row_activated_cb (LopeRegionChooser *self,
                  GtkWidget         *row)
{
  choose (self, get_region (row));
}

static void
search_changed_cb (LopeRegionChooser *self)
{
  g_autofree char *text = fold (gtk_editable_get_text (GTK_EDITABLE (self->search_entry)));
  g_auto (GStrv) parts = g_strsplit_set (text, " ,", -1);
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) words = NULL;
  gboolean found = FALSE;

  for (guint i = 0; parts[i] != NULL; i++)
    {
      if (*parts[i] != '\0')
        g_strv_builder_add (builder, parts[i]);
    }
  words = g_strv_builder_end (builder);

  for (guint i = 0; i < self->rows->len; i++)
    {
      GtkWidget *row = self->rows->pdata[i];
      const gboolean fits = matches (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row)),
                                     (const char * const *) words);

      gtk_widget_set_visible (row, fits);
      found |= fits;
    }

  gtk_widget_set_visible (GTK_WIDGET (self->figure), words[0] == NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->recent_group), words[0] == NULL && self->rows->len > lope_nicks_get_length (lope_region_nicks));
  gtk_stack_set_visible_child_name (self->stack, found ? "list" : "nothing");
}

static void
region_activated_cb (LopeRegionChooser *self,
                     int                region)
{
  choose (self, region);
}

/* Return in the search takes the first one found. */
static void
search_activated_cb (LopeRegionChooser *self)
{
  for (guint i = 0; i < self->rows->len; i++)
    {
      GtkWidget *row = self->rows->pdata[i];

      if (gtk_widget_get_visible (row) && gtk_widget_is_visible (gtk_widget_get_parent (row)))
        {
          choose (self, get_region (row));
          return;
        }
    }
}

static void
search_stopped_cb (LopeRegionChooser *self)
{
  if (self->chosen_source == 0)
    self->chosen_source = g_idle_add (stopped_cb, self);
}

static void
shown_cb (LopeRegionChooser *self)
{
  gtk_widget_grab_focus (GTK_WIDGET (self->search_entry));
}

/* ==== vfuncs ==== */

static void
lope_region_chooser_dispose (GObject *object)
{
  LopeRegionChooser *self = LOPE_REGION_CHOOSER (object);

  g_clear_handle_id (&self->chosen_source, g_source_remove);
  gtk_widget_dispose_template (GTK_WIDGET (self), LOPE_TYPE_REGION_CHOOSER);
  g_clear_pointer (&self->rows, g_ptr_array_unref);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (lope_region_chooser_parent_class)->dispose (object);
}

static void
lope_region_chooser_class_init (LopeRegionChooserClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lope_region_chooser_dispose;

  /**
   * LopeRegionChooser::chosen:
   * @region: a position in `lope_region_nicks`
   *
   * The runner chose a region.
   */
  signals[CHOSEN] = g_signal_new ("chosen", LOPE_TYPE_REGION_CHOOSER, G_SIGNAL_RUN_LAST, 0,
                                  NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_INT);

  g_type_ensure (LOPE_TYPE_BODY_FIGURE);
  gtk_widget_class_set_template_from_resource (widget_class, LOPE_RESOURCE_BASE "/lope-region-chooser.ui");
  gtk_widget_class_bind_template_child (widget_class, LopeRegionChooser, search_entry);
  gtk_widget_class_bind_template_child (widget_class, LopeRegionChooser, figure);
  gtk_widget_class_bind_template_child (widget_class, LopeRegionChooser, recent_group);
  gtk_widget_class_bind_template_child (widget_class, LopeRegionChooser, all_group);
  gtk_widget_class_bind_template_child (widget_class, LopeRegionChooser, stack);
  gtk_widget_class_bind_template_child (widget_class, LopeRegionChooser, scroller);
  gtk_widget_class_bind_template_callback (widget_class, search_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_stopped_cb);
  gtk_widget_class_bind_template_callback (widget_class, shown_cb);
}

static void
lope_region_chooser_init (LopeRegionChooser *self)
{
  self->rows = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect_object (lope_body_figure_get_map (self->figure), "region-activated",
                           G_CALLBACK (region_activated_cb), self, G_CONNECT_SWAPPED);
  gtk_search_entry_set_key_capture_widget (self->search_entry, GTK_WIDGET (self));
}

/* ==== Filling ==== */

static void
add_row (LopeRegionChooser   *self,
         AdwPreferencesGroup *group,
         int                  region)
{
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), lope_region_get_name (region));
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  g_object_set_data (G_OBJECT (row), "lope-region", GINT_TO_POINTER (region));
  g_signal_connect_object (row, "activated", G_CALLBACK (row_activated_cb), self, G_CONNECT_SWAPPED);
  g_ptr_array_add (self->rows, row);
  adw_preferences_group_add (group, row);
}

static void
add_recent (LopeRegionChooser *self)
{
  const LopeDay today = lope_session_get_today (self->session);
  g_autoptr (GPtrArray) entries = NULL;
  g_autofree gboolean *seen = g_new0 (gboolean, lope_nicks_get_length (lope_region_nicks));
  guint n = 0;

  entries = lope_store_list_records (lope_session_get_store (self->session), LOPE_TYPE_PAIN_ENTRY,
                                     today - RECENT_DAYS, today, NULL);
  for (guint i = entries != NULL ? entries->len : 0; i-- > 0 && n < N_RECENT;)
    {
      const int region = lope_pain_entry_get_region (entries->pdata[i]);

      if (region == LOPE_REGION_ANYWHERE || seen[region])
        continue;
      seen[region] = TRUE;
      add_row (self, self->recent_group, region);
      n++;
    }

  gtk_widget_set_visible (GTK_WIDGET (self->recent_group), n > 0);
}

/* How it stands there now. */
static void
show_pain (LopeRegionChooser *self)
{
  LopeStatus *status = lope_session_get_status (self->session);
  const LopePainRegion *regions;
  guint n;

  if (status == NULL)
    return;

  regions = lope_status_get_pain (status, &n);
  for (guint i = 0; i < n; i++)
    lope_body_map_set_value (lope_body_figure_get_map (self->figure), regions[i].region, regions[i].latest,
                             regions[i].weeks.trend);
}

static LopeRegionChooser *
make (LopeSession *session)
{
  LopeRegionChooser *self = g_object_new (LOPE_TYPE_REGION_CHOOSER, NULL);
  const int n = (int) lope_nicks_get_length (lope_region_nicks);

  self->session = g_object_ref (session);
  show_pain (self);
  add_recent (self);
  for (int i = 0; i < n; i++)
    add_row (self, self->all_group, i);

  return self;
}

/* ==== API ==== */

/**
 * lope_region_chooser_open:
 * @widget: where a region is needed
 * @session: the session
 *
 * Opens the page: as the next page of the dialog in which @widget is, if that has
 * an #AdwNavigationView, else as a dialog of its own. Connect to “chosen”.
 *
 * Returns: (transfer none): the page
 */
LopeRegionChooser *
lope_region_chooser_open (GtkWidget   *widget,
                          LopeSession *session)
{
  LopeRegionChooser *self;
  GtkWidget *dialog, *view;

  g_return_val_if_fail (GTK_IS_WIDGET (widget), NULL);
  g_return_val_if_fail (LOPE_IS_SESSION (session), NULL);

  self = make (session);
  dialog = gtk_widget_get_ancestor (widget, ADW_TYPE_DIALOG);
  view = gtk_widget_get_ancestor (widget, ADW_TYPE_NAVIGATION_VIEW);
  if (dialog != NULL && view != NULL && gtk_widget_is_ancestor (view, dialog))
    {
      adw_navigation_view_push (ADW_NAVIGATION_VIEW (view), ADW_NAVIGATION_PAGE (self));
    }
  else
    {
      AdwDialog *own = adw_dialog_new ();

      adw_dialog_set_title (own, adw_navigation_page_get_title (ADW_NAVIGATION_PAGE (self)));
      adw_dialog_set_content_width (own, 480);
      adw_dialog_set_content_height (own, 620);
      adw_dialog_set_child (own, GTK_WIDGET (self));
      adw_dialog_present (own, widget);
    }

  return self;
}
