/* lope-window-main.c
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"
#include "paths.h"

#include "lope-application.h"

#include <locale.h>

#include <glib/gi18n.h>

int
main (int    argc,
      char **argv)
{
  g_autoptr (LopeApplication) application = NULL;

  setlocale (LC_ALL, "");
  bindtextdomain (GETTEXT_PACKAGE, LOCALEDIR);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);

  application = lope_application_new ();

  return g_application_run (G_APPLICATION (application), argc, argv);
}
