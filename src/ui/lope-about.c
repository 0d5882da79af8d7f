/* lope-about.c
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lope-about.h"

#include <glib/gi18n-lib.h>

/**
 * lope_about_dialog_new:
 *
 * Makes the dialog that says what Lope is and who made it.
 *
 * Returns: the dialog
 */
AdwDialog *
lope_about_dialog_new (void)
{
  AdwAboutDialog *dialog = ADW_ABOUT_DIALOG (adw_about_dialog_new ());

  adw_about_dialog_set_application_name (dialog, _("Lope"));
  adw_about_dialog_set_application_icon (dialog, LOPE_APPLICATION_ID);
  adw_about_dialog_set_version (dialog, LOPE_VERSION);
  adw_about_dialog_set_developer_name (dialog, _("The Lope Developers"));
  adw_about_dialog_set_copyright (dialog, _("© 2026 The Lope Developers"));
  adw_about_dialog_set_license_type (dialog, GTK_LICENSE_GPL_3_0);
  adw_about_dialog_set_comments (dialog, _("A training journal for runners. Everything stays on this computer.\n\n"
                                           "Lope gives information, not medical advice: it cannot examine anybody. "
                                           "When in doubt, ask a physician or a physiotherapist."));
  /* TRANSLATORS: your name, and if you like your address: “Jane Doe <jane@example.org>”, one a line */
  adw_about_dialog_set_translator_credits (dialog, _("translator-credits"));

  return ADW_DIALOG (dialog);
}
