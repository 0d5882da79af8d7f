/* lope-file.h
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

#include "lope-recording.h"

G_BEGIN_DECLS

#define LOPE_FILE_ERROR (lope_file_error_quark ())

/**
 * LopeFileError:
 * @LOPE_FILE_ERROR_UNKNOWN: no format that Lope reads (rejected)
 * @LOPE_FILE_ERROR_DAMAGED: too damaged to read anything (rejected)
 * @LOPE_FILE_ERROR_HOSTILE: over a limit, or made to do harm (rejected)
 * @LOPE_FILE_ERROR_READ: it could not be read from the disk (rejected)
 * @LOPE_FILE_ERROR_NO_DATE: an activity without a usable date (rejected)
 * @LOPE_FILE_ERROR_NO_ACTIVITY: a readable file without an activity in it,
 *   such as a course, a workout or settings (skipped)
 */
typedef enum {
  LOPE_FILE_ERROR_UNKNOWN,
  LOPE_FILE_ERROR_DAMAGED,
  LOPE_FILE_ERROR_HOSTILE,
  LOPE_FILE_ERROR_READ,
  LOPE_FILE_ERROR_NO_DATE,
  LOPE_FILE_ERROR_NO_ACTIVITY,
} LopeFileError;

GQuark lope_file_error_quark (void);

/**
 * LopeFileFormat:
 *
 * The formats, told from the content; the name of a file may lie.
 */
typedef enum {
  LOPE_FILE_FORMAT_UNKNOWN,
  LOPE_FILE_FORMAT_EMPTY,
  LOPE_FILE_FORMAT_FIT,
  LOPE_FILE_FORMAT_GPX,
  LOPE_FILE_FORMAT_TCX,
  LOPE_FILE_FORMAT_GARMIN_CSV,
  LOPE_FILE_FORMAT_LOPE_JSON,
  LOPE_FILE_FORMAT_GZIP,
  LOPE_FILE_FORMAT_ZIP,
  LOPE_FILE_FORMAT_SQLITE,
} LopeFileFormat;

/* The largest content that is read, also after decompression, in bytes. */
#define LOPE_FILE_MAX_SIZE (64 * 1024 * 1024)
/* The most points and activities that are taken from one file. */
#define LOPE_FILE_MAX_SAMPLES 1000000
#define LOPE_FILE_MAX_RECORDINGS 100000
/* Of those in XML, each of which may have points. */
#define LOPE_FILE_MAX_TRACKS 10000

LopeFileFormat   lope_file_guess_format   (const guint8   *data,
                                           gsize           size);
GBytes          *lope_file_decompress     (GBytes         *bytes,
                                           gboolean       *truncated,
                                           GError        **error);

/* All parsers: @zone tells the offset where the file does not, and @units those
 * of the runner, which count where a table does not say; %NULL result means
 * that nothing could be taken, and @error says why. */
LopeFileContent *lope_file_parse          (GBytes         *bytes,
                                           GTimeZone      *zone,
                                           GError        **error);
LopeFileContent *lope_file_parse_in_units (GBytes         *bytes,
                                           GTimeZone      *zone,
                                           LopeUnits       units,
                                           GError        **error);
LopeFileContent *lope_fit_parse           (const guint8   *data,
                                           gsize           size,
                                           GTimeZone      *zone,
                                           GError        **error);
LopeFileContent *lope_gpx_parse           (const guint8   *data,
                                           gsize           size,
                                           GTimeZone      *zone,
                                           GError        **error);
LopeFileContent *lope_tcx_parse           (const guint8   *data,
                                           gsize           size,
                                           GTimeZone      *zone,
                                           GError        **error);
LopeFileContent *lope_garmin_csv_parse    (const guint8   *data,
                                           gsize           size,
                                           GTimeZone      *zone,
                                           LopeUnits       units,
                                           GError        **error);

G_END_DECLS
