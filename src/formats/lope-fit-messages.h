/* lope-fit-messages.h
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "lope-types.h"

G_BEGIN_DECLS

/* Seconds from the epoch of Unix to that of FIT, 31 December 1989, UTC. */
#define LOPE_FIT_EPOCH 631065600
/* Times below this count from when the device was switched on: its clock was
 * not set. */
#define LOPE_FIT_MIN_TIME 0x10000000
/* No time, or one that makes no sense. */
#define LOPE_FIT_NO_TIME G_MININT64
/* Nothing takes longer than this, in s. */
#define LOPE_FIT_LONGEST (10 * 86400)

/* The messages that Lope reads, by their numbers in the protocol. */
enum {
  LOPE_FIT_FILE_ID = 0,
  LOPE_FIT_SPORT = 12,
  LOPE_FIT_SESSION = 18,
  LOPE_FIT_LAP = 19,
  LOPE_FIT_RECORD = 20,
  LOPE_FIT_EVENT = 21,
  LOPE_FIT_DEVICE_INFO = 23,
  LOPE_FIT_ACTIVITY = 34,
};

/* The fields that Lope reads, whichever message they are in. */
typedef enum {
  LOPE_FIT_TIMESTAMP, /* s since LOPE_FIT_EPOCH; every message may have one */
  LOPE_FIT_LOCAL_TIMESTAMP,
  LOPE_FIT_START_TIME,
  LOPE_FIT_ELAPSED_TIME,
  LOPE_FIT_TIMER_TIME,
  LOPE_FIT_DISTANCE,
  LOPE_FIT_CYCLES,
  LOPE_FIT_HEART_RATE,
  LOPE_FIT_MAX_HEART_RATE,
  LOPE_FIT_CADENCE,
  LOPE_FIT_FRACTIONAL_CADENCE,
  LOPE_FIT_ASCENT,
  LOPE_FIT_DESCENT,
  LOPE_FIT_SPORT_TYPE,
  LOPE_FIT_SUB_SPORT,
  LOPE_FIT_LATITUDE, /* semicircles */
  LOPE_FIT_LONGITUDE,
  LOPE_FIT_ALTITUDE,
  LOPE_FIT_ENHANCED_ALTITUDE,
  LOPE_FIT_SPEED_DISTANCE, /* 12 bits of cm/s, 12 bits of 1/16 m */
  LOPE_FIT_EVENT_KIND,
  LOPE_FIT_EVENT_TYPE,
  LOPE_FIT_FILE_TYPE,
  LOPE_FIT_MANUFACTURER,
  LOPE_FIT_PRODUCT,
  LOPE_FIT_DEVICE_INDEX,
  LOPE_FIT_TIME_CREATED,
  LOPE_FIT_PRODUCT_NAME, /* text */
  LOPE_FIT_N_VALUES
} LopeFitValue;

/**
 * LopeFitField:
 * @number: its number in the message
 * @value: what it is
 * @scale: what a recorded number is to be divided by
 * @offset: what is then to be subtracted
 *
 * One field of a message.
 */
typedef struct {
  guint8 number;
  guint8 value;
  double scale;
  double offset;
} LopeFitField;

/**
 * LopeFitMessage:
 * @number: which message it is
 * @values: the fields of numbers by #LopeFitValue, in SI units; NaN where not
 *   recorded
 * @text: (nullable) (array length=text_size): the field of text, as it stands
 *   in the file: perhaps unterminated, perhaps not UTF-8
 * @text_size: its size
 *
 * A message, decoded.
 */
typedef struct {
  guint number;
  double values[LOPE_FIT_N_VALUES];
  const char *text;
  gsize text_size;
} LopeFitMessage;

const LopeFitField *lope_fit_fields_find            (guint                 message,
                                                     guint                *n_fields);
void                lope_fit_message_clear          (LopeFitMessage       *self,
                                                     guint                 number);
gint64              lope_fit_message_get_time       (const LopeFitMessage *self,
                                                     LopeFitValue          value);
double              lope_fit_message_get_seconds    (const LopeFitMessage *self,
                                                     LopeFitValue          value);
double              lope_fit_message_get_heart_rate (const LopeFitMessage *self,
                                                     LopeFitValue          value);
double              lope_fit_message_get_steps      (const LopeFitMessage *self);
char               *lope_fit_describe_device        (double                manufacturer,
                                                     double                product,
                                                     const char           *name);
LopeSport           lope_fit_map_sport              (double                sport,
                                                     double                sub_sport,
                                                     gint64               *surface,
                                                     gboolean             *on_foot);

G_END_DECLS
