/* lope-actions.c
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lope-actions.h"

#include "lope-header-title.h"

#include <glib/gi18n-lib.h>

typedef struct {
  const char *section; /* the first of a section names it */
  const char *action;  /* NULL for keys that belong to a widget */
  const char *accel;
  const char *title;
} Shortcut;

/* One table feeds the accelerators and the list of them. Single letters,
 * arrows and Ctrl+Z are no accelerators: those would be taken from focused
 * entries; the widgets that use them have them as shortcuts of their own. */
static const Shortcut shortcuts[] = {
  { N_("General"), "win.log-run", "<Control>n", N_("Log Run") },
  { NULL, "win.log-pain('')", "<Shift><Control>n", N_("Log Pain") },
  { NULL, "win.import", "<Control>o", N_("Import") },
  { NULL, "win.search", "<Control>f", N_("Search") },
  { NULL, "win.print", "<Control>p", N_("Report, or Print the Chart") },
  { NULL, NULL, "<Control>z", N_("Undo") },
  { NULL, NULL, "<Control>s <Control>Return", N_("Save in a Dialog") },
  { NULL, NULL, "Escape", N_("Close Dialog, or Go Back") },
  { NULL, "app.preferences", "<Control>comma", N_("Preferences") },
  { NULL, "app.shortcuts", "<Control>question", N_("Keyboard Shortcuts") },
  { NULL, "win.menu", "F10", N_("Main Menu") },
  { NULL, "window.close", "<Control>w", N_("Close Window") },
  { NULL, "app.quit", "<Control>q", N_("Quit") },
  { N_("Pages"), "win.show-page('today')", "<Alt>1", N_("Today") },
  { NULL, "win.show-page('journal')", "<Alt>2", N_("Journal") },
  { NULL, "win.show-page('trends')", "<Alt>3", N_("Trends") },
  { NULL, "win.show-page('body')", "<Alt>4", N_("Body") },
  { NULL, "win.show-page('shoes')", "<Alt>5", N_("Shoes") },
  { NULL, "win.show-page('routines')", "<Alt>6", N_("Routines") },
  { N_("Journal"), NULL, "<Alt>Up <Alt>Down", N_("Newer or Older Activity") },
  { NULL, NULL, "<Alt>Return", N_("Details of an Activity") },
  { NULL, NULL, "<Control>space", N_("Select Several") },
  { NULL, NULL, "<Control>a", N_("Select All") },
  { NULL, NULL, "Delete", N_("Delete") },
  { NULL, NULL, "<Shift>F10 Menu", N_("Menu of an Activity") },
  { N_("Charts"), NULL, "Left Right", N_("Previous or Next Value") },
  { NULL, NULL, "Page_Up Page_Down", N_("Further Back or On") },
  { NULL, NULL, "Home End", N_("First or Last Value") },
  { NULL, NULL, "<Shift>Left <Shift>Right", N_("Select a Range") },
  { NULL, NULL, "Return", N_("Show in the Journal, or Zoom to the Selection") },
  { NULL, NULL, "<Control>plus <Control>minus", N_("Narrower or Wider Range") },
  { NULL, NULL, "<Control>0", N_("Whole Range") },
  { NULL, NULL, "t", N_("Chart or Table") },
  { N_("Body"), NULL, "Up Down Left Right", N_("Neighbouring Region") },
  { NULL, NULL, "Home", N_("First Region") },
  { NULL, NULL, "Return", N_("Open Region") },
  { N_("Pain"), NULL, "0 9", N_("How Much It Hurts, From 0 to 9") },
  { NULL, NULL, "Left Right", N_("Less or More") },
  { NULL, NULL, "Home End", N_("None, or the Worst") },
  { NULL, NULL, "BackSpace Delete", N_("No Answer") },
  { N_("Routines"), NULL, "<Alt>Up <Alt>Down", N_("Move Exercise Up or Down") },
  { NULL, NULL, "space", N_("Pause or Go On") },
  { NULL, NULL, "Left Right", N_("Previous or Next Exercise") },
};

/**
 * lope_actions_set_accels:
 * @application: the application
 *
 * Installs the keys of all actions.
 */
void
lope_actions_set_accels (GtkApplication *application)
{
  for (guint i = 0; i < G_N_ELEMENTS (shortcuts); i++)
    {
      const char *accels[] = { shortcuts[i].accel, NULL };

      if (shortcuts[i].action != NULL)
        gtk_application_set_accels_for_action (application, shortcuts[i].action, accels);
    }
}

#if ADW_CHECK_VERSION (1, 8, 0) && ADW_VERSION_MAX_ALLOWED >= ADW_VERSION_1_8

/**
 * lope_actions_new_shortcuts_dialog:
 *
 * Makes a dialog that lists the keys.
 *
 * Returns: the dialog
 */
AdwDialog *
lope_actions_new_shortcuts_dialog (void)
{
  AdwDialog *dialog = adw_shortcuts_dialog_new ();
  AdwShortcutsSection *section = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (shortcuts); i++)
    {
      if (shortcuts[i].section != NULL)
        {
          section = adw_shortcuts_section_new (_(shortcuts[i].section));
          adw_shortcuts_dialog_add (ADW_SHORTCUTS_DIALOG (dialog), section);
        }
      adw_shortcuts_section_add (section, adw_shortcuts_item_new (_(shortcuts[i].title), shortcuts[i].accel));
    }

  return dialog;
}

#else

/* Several keys of one row are separated by blanks. They stand one below the
 * other where large text leaves no room beside each other. */
static void
add_keys (AdwActionRow *row,
          const char   *accels)
{
  g_auto (GStrv) parts = g_strsplit (accels, " ", -1);
  GtkWidget *box = adw_wrap_box_new ();

  adw_wrap_box_set_align (ADW_WRAP_BOX (box), 1);
  adw_wrap_box_set_child_spacing (ADW_WRAP_BOX (box), 6);
  gtk_widget_set_valign (box, GTK_ALIGN_CENTER);
  for (guint i = 0; parts[i] != NULL; i++)
    {
      guint key;
      GdkModifierType modifiers;
      g_autofree char *text = NULL;
      GtkWidget *label;

      if (!gtk_accelerator_parse (parts[i], &key, &modifiers))
        continue;

      text = gtk_accelerator_get_label (key, modifiers);
      label = gtk_label_new (text);
      gtk_widget_add_css_class (label, "dimmed");
      gtk_widget_add_css_class (label, "numeric");
      adw_wrap_box_append (ADW_WRAP_BOX (box), label);
    }
  adw_action_row_add_suffix (row, box);
}

/**
 * lope_actions_new_shortcuts_dialog:
 *
 * Makes a dialog that lists the keys.
 *
 * Returns: the dialog
 */
AdwDialog *
lope_actions_new_shortcuts_dialog (void)
{
  AdwDialog *dialog = adw_dialog_new ();
  GtkWidget *bar = adw_header_bar_new ();
  GtkWidget *view = adw_toolbar_view_new ();
  GtkWidget *page = adw_preferences_page_new ();
  AdwPreferencesGroup *group = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (shortcuts); i++)
    {
      GtkWidget *row = adw_action_row_new ();

      if (shortcuts[i].section != NULL)
        {
          group = ADW_PREFERENCES_GROUP (adw_preferences_group_new ());
          adw_preferences_group_set_title (group, _(shortcuts[i].section));
          adw_preferences_page_add (ADW_PREFERENCES_PAGE (page), group);
        }
      adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), _(shortcuts[i].title));
      add_keys (ADW_ACTION_ROW (row), shortcuts[i].accel);
      adw_preferences_group_add (group, row);
    }

  adw_header_bar_set_title_widget (ADW_HEADER_BAR (bar), g_object_new (LOPE_TYPE_HEADER_TITLE,
                                                                       "title", _("Keyboard Shortcuts"),
                                                                       NULL));
  adw_toolbar_view_add_top_bar (ADW_TOOLBAR_VIEW (view), bar);
  adw_toolbar_view_set_content (ADW_TOOLBAR_VIEW (view), page);
  adw_dialog_set_title (dialog, _("Keyboard Shortcuts"));
  adw_dialog_set_content_width (dialog, 480);
  adw_dialog_set_content_height (dialog, 600);
  adw_dialog_set_child (dialog, view);

  return dialog;
}

#endif
