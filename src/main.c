/* main.c: the command, and once more the part of it that draws and exports
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"
#include "paths.h"

#include "lope-cli.h"
#include "lope-program.h"

#include <errno.h>
#include <fcntl.h>
#include <locale.h>
#include <unistd.h>

#include <glib/gi18n-lib.h>

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
 * times as long to start as all a verb has to do. So is what draws, and what
 * exports calendars, because cairo, Pango and libical need several times as long. */
static int
become (const char  *name,
        char       **argv)
{
  g_autofree char *path = lope_program_dup_path (name);

  execv (path, argv);

  /* TRANSLATORS: %1$s is the path of a program, %2$s the system's reason. */
  lope_cli_complain (_ ("A part of Lope cannot be started: %1$s: %2$s"), path, g_strerror (errno));

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

#ifdef LOPE_DRAWS
  lope_cli_add_drawing ();
#endif

  switch (lope_cli_run (argc, argv, &status))
    {
    case LOPE_CLI_WINDOW:
      return become ("lope-window", argv);

    case LOPE_CLI_DRAWING:
      return become ("lope-draw", argv);

    case LOPE_CLI_DONE:
    default:
      return status;
    }
}
