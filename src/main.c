/* main.c
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"
#include "paths.h"

#include "lope-cli.h"

#include <errno.h>
#include <fcntl.h>
#include <locale.h>
#include <unistd.h>

#include <glib/gi18n-lib.h>

#define WINDOW_PROGRAM LOPE_LIBEXECDIR "/lope-window"

/* With a closed stdout, the next file that is opened would be taken for it:
 * what is printed would end up in the journal. */
static void
occupy_standard_files (void)
{
  for (int fd = STDIN_FILENO; fd <= STDERR_FILENO; fd++)
    {
      if (fcntl (fd, F_GETFD) == -1 && open ("/dev/null", fd == STDERR_FILENO ? O_WRONLY : O_RDONLY) == -1)
        _exit (1);
    }
}

/* The window is a program of its own, because one that links GTK needs twenty
 * times as long to start as all a verb has to do. */
static int
become_window (char **argv)
{
  execv (WINDOW_PROGRAM, argv);

  /* TRANSLATORS: %1$s is the path of a program, %2$s the system's reason. */
  lope_cli_complain (_ ("The window cannot be opened: %1$s: %2$s"), WINDOW_PROGRAM, g_strerror (errno));

  return 1;
}

int
main (int    argc,
      char **argv)
{
  int status;

  occupy_standard_files ();

  setlocale (LC_ALL, "");
  bindtextdomain (GETTEXT_PACKAGE, LOCALEDIR);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);

  if (!lope_cli_run (argc, argv, &status))
    return become_window (argv);

  return status;
}
