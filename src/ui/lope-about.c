/* lope-about.c
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lope-about.h"

#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>

/* What a report of a fault needs, and nothing of what the runner wrote: not even
 * the path of the journal, in which there is a name. */
static char *
dup_debug_info (LopeSession *session)
{
  GString *text = g_string_new (NULL);
  g_autofree char *system = g_get_os_info (G_OS_INFO_KEY_PRETTY_NAME);

  g_string_append_printf (text, "Lope %s\n", LOPE_VERSION);
  g_string_append_printf (text, "GTK %u.%u.%u\n", gtk_get_major_version (), gtk_get_minor_version (), gtk_get_micro_version ());
  g_string_append_printf (text, "libadwaita %u.%u.%u\n", adw_get_major_version (), adw_get_minor_version (),
                          adw_get_micro_version ());
  g_string_append_printf (text, "GLib %u.%u.%u\n", glib_major_version, glib_minor_version, glib_micro_version);
  g_string_append_printf (text, "System: %s\n", system != NULL ? system : "–");
  g_string_append_printf (text, "Flatpak: %s\n", g_file_test ("/.flatpak-info", G_FILE_TEST_EXISTS) ? "yes" : "no");
  g_string_append_printf (text, "Language: %s\n", pango_language_to_string (gtk_get_default_language ()));

  if (session != NULL)
    {
      LopeStore *store = lope_session_get_store (session);
      const char *path = lope_store_get_path (store);
      LopeStoreCounts counts;
      GStatBuf info;

      g_string_append_printf (text, "Units: %s\n",
                              lope_session_get_units (session) == LOPE_UNITS_IMPERIAL ? "imperial" : "metric");
      if (path == NULL || lope_session_is_sample (session))
        g_string_append (text, "Journal: the sample\n");
      else if (g_stat (path, &info) == 0)
        g_string_append_printf (text, "Journal: %" G_GINT64_FORMAT " KiB%s\n", (gint64) info.st_size / 1024,
                                lope_session_is_read_only (session) ? ", read-only" : "");
      if (lope_store_get_counts (store, &counts, NULL))
        g_string_append_printf (text, "Records: %u activities, %u shoes, %u pain entries, %u check-ins\n",
                                counts.activities, counts.shoes, counts.pain_entries, counts.check_ins);
    }

  return g_string_free_and_steal (text);
}

/**
 * lope_about_dialog_new:
 * @session: (nullable): the session, to tell how large the journal is
 *
 * Makes the dialog that says what Lope is and who made it.
 *
 * Returns: the dialog
 */
AdwDialog *
lope_about_dialog_new (LopeSession *session)
{
  /* Name, version, addresses and what is new stand in one place. */
  AdwAboutDialog *dialog = ADW_ABOUT_DIALOG (adw_about_dialog_new_from_appdata (LOPE_RESOURCE_BASE "/metainfo.xml", LOPE_VERSION));
  const char *libraries[] = { "GTK", "libadwaita", "SQLite", "libxml2", "json-glib", "libarchive", "libical", "libportal",
                              "cairo", "Pango", NULL };
  g_autofree char *debug_info = dup_debug_info (session);

  adw_about_dialog_set_version (dialog, LOPE_VERSION);
  adw_about_dialog_set_copyright (dialog, _("© 2026 The Lope Developers"));
  adw_about_dialog_set_comments (dialog, _("A training journal for runners. Everything stays on this computer.\n\n"
                                           "Lope gives information, not medical advice: it cannot examine anybody. "
                                           "When in doubt, ask a physician or a physiotherapist."));
  adw_about_dialog_set_debug_info (dialog, debug_info);
  adw_about_dialog_set_debug_info_filename (dialog, "lope-debug-info.txt");
  adw_about_dialog_add_acknowledgement_section (dialog, _("Built With"), libraries);
  /* The two that come along in the Flatpak; all others are parts of its runtime. */
  adw_about_dialog_add_legal_section (dialog, "libical", _("© Eric Busboom and contributors"),
                                      GTK_LICENSE_LGPL_2_1_ONLY, NULL);
  adw_about_dialog_add_legal_section (dialog, "libportal", _("© Matthias Clasen and contributors"),
                                      GTK_LICENSE_LGPL_3_0_ONLY, NULL);
  /* TRANSLATORS: your name, and if you like your address: “Jane Doe <jane@example.org>”, one a line */
  adw_about_dialog_set_translator_credits (dialog, _("translator-credits"));

  return ADW_DIALOG (dialog);
}
