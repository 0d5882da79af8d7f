/* lope-cli-fields.h
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "lope-cli-private.h"

G_BEGIN_DECLS

/**
 * LopeCliFieldType:
 * @LOPE_CLI_FIELD_PLAIN: by the type of the record's field
 * @LOPE_CLI_FIELD_MOMENT: a day, possibly with a time of day
 * @LOPE_CLI_FIELD_DISTANCE: a distance in the runner's or its own unit
 * @LOPE_CLI_FIELD_DISTANCE_OR_ZERO: the same, where there may be none yet
 * @LOPE_CLI_FIELD_DURATION: a duration
 * @LOPE_CLI_FIELD_HEIGHT: metres or feet
 * @LOPE_CLI_FIELD_SHOE: the name or the UUID of a shoe
 * @LOPE_CLI_FIELD_RUN: the UUID of an activity
 * @LOPE_CLI_FIELD_TIME: a moment beside that of the record, or “yes” for now
 * @LOPE_CLI_FIELD_HOURS: hours, or hours and minutes, kept in minutes
 *
 * How what stands after `FIELD=` is read.
 */
typedef enum {
  LOPE_CLI_FIELD_PLAIN,
  LOPE_CLI_FIELD_MOMENT,
  LOPE_CLI_FIELD_DISTANCE,
  LOPE_CLI_FIELD_DISTANCE_OR_ZERO,
  LOPE_CLI_FIELD_DURATION,
  LOPE_CLI_FIELD_HEIGHT,
  LOPE_CLI_FIELD_SHOE,
  LOPE_CLI_FIELD_RUN,
  LOPE_CLI_FIELD_TIME,
  LOPE_CLI_FIELD_HOURS,
} LopeCliFieldType;

/**
 * LopeCliField:
 * @name: what it is called on the command line
 * @field: the field of the record
 * @type: how it is read
 *
 * One `FIELD=` of a type of record. Tables of these end with a %NULL name.
 */
typedef struct {
  const char *name;
  guint field;
  LopeCliFieldType type;
} LopeCliField;

char    *lope_cli_fields_join  (const LopeCliField  *fields);
gboolean lope_cli_fields_parse (LopeCli             *cli,
                                const LopeCliField  *fields,
                                char               **words,
                                LopeRecord          *record,
                                guint64             *given,
                                LopeExit            *status);

G_END_DECLS
