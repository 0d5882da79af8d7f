/* lope-report-file.c
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lope-report-file.h"

#include "lope-safe-file.h"

#include <errno.h>
#include <langinfo.h>
#include <unistd.h>

/* What cairo writes into, and what went wrong there. */
typedef struct {
  int fd;
  int number;
} Target;

static cairo_status_t
write_cb (void                *closure,
          const unsigned char *data,
          unsigned int         length)
{
  Target *target = closure;

  while (length > 0)
    {
      ssize_t n = write (target->fd, data, length);

      if (n < 0 && errno == EINTR)
        continue;
      if (n < 0)
        {
          target->number = errno;
          return CAIRO_STATUS_WRITE_ERROR;
        }
      data += n;
      length -= (unsigned int) n;
    }

  return CAIRO_STATUS_SUCCESS;
}

/**
 * lope_report_save:
 * @pages: a report that is laid out
 * @path: the file
 * @error: return location for an error
 *
 * Writes a report as PDF. What was there before is replaced once the new file is
 * complete, and stays if it cannot be.
 *
 * Returns: %TRUE on success
 */
gboolean
lope_report_save (const LopeReportPages  *pages,
                  const char             *path,
                  GError                **error)
{
  g_auto (LopeSafeFile) file = LOPE_SAFE_FILE_INIT;
  Target target;
  cairo_status_t status;

  if (!lope_safe_file_open (&file, path, error))
    return FALSE;

  target = (Target) { .fd = file.fd };
  status = lope_report_pages_write_pdf (pages, write_cb, &target);
  if (status != CAIRO_STATUS_SUCCESS)
    {
      g_set_error (error, G_FILE_ERROR,
                   target.number != 0 ? (int) g_file_error_from_errno (target.number) : G_FILE_ERROR_FAILED, "%s: %s",
                   path, target.number != 0 ? g_strerror (target.number) : cairo_status_to_string (status));
      return FALSE;
    }

  return lope_safe_file_commit (&file, error);
}

/**
 * lope_paper_from_locale:
 *
 * Finds which paper is used where the locale is from.
 *
 * Returns: the paper
 */
LopePaper
lope_paper_from_locale (void)
{
#ifdef __GLIBC__
  /* No macro that could be asked for; a number in place of a pointer. */
  const int height = (int) (gintptr) nl_langinfo (_NL_PAPER_HEIGHT);

  return height > 0 && height < 290 ? LOPE_PAPER_LETTER : LOPE_PAPER_A4;
#else
  return LOPE_PAPER_A4;
#endif
}
