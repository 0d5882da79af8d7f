/* lope-fit-messages.c
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lope-fit-messages.h"

#include <math.h>

/* No more steps a minute than that: then it is not strides that were counted. */
#define MAX_STEPS 260

/* Numbers, scales and offsets are those of the public FIT protocol. */

static const LopeFitField file_id_fields[] = {
  { 0, LOPE_FIT_FILE_TYPE, 1, 0 },
  { 1, LOPE_FIT_MANUFACTURER, 1, 0 },
  { 2, LOPE_FIT_PRODUCT, 1, 0 },
  { 4, LOPE_FIT_TIME_CREATED, 1, 0 },
  { 8, LOPE_FIT_PRODUCT_NAME, 1, 0 },
};

static const LopeFitField sport_fields[] = {
  { 0, LOPE_FIT_SPORT_TYPE, 1, 0 },
  { 1, LOPE_FIT_SUB_SPORT, 1, 0 },
};

static const LopeFitField session_fields[] = {
  { 253, LOPE_FIT_TIMESTAMP, 1, 0 },
  { 2, LOPE_FIT_START_TIME, 1, 0 },
  { 5, LOPE_FIT_SPORT_TYPE, 1, 0 },
  { 6, LOPE_FIT_SUB_SPORT, 1, 0 },
  { 7, LOPE_FIT_ELAPSED_TIME, 1000, 0 },
  { 8, LOPE_FIT_TIMER_TIME, 1000, 0 },
  { 9, LOPE_FIT_DISTANCE, 100, 0 },
  { 10, LOPE_FIT_CYCLES, 1, 0 },
  { 16, LOPE_FIT_HEART_RATE, 1, 0 },
  { 17, LOPE_FIT_MAX_HEART_RATE, 1, 0 },
  { 18, LOPE_FIT_CADENCE, 1, 0 },
  { 22, LOPE_FIT_ASCENT, 1, 0 },
  { 23, LOPE_FIT_DESCENT, 1, 0 },
  { 92, LOPE_FIT_FRACTIONAL_CADENCE, 128, 0 },
};

static const LopeFitField lap_fields[] = {
  { 253, LOPE_FIT_TIMESTAMP, 1, 0 },
  { 2, LOPE_FIT_START_TIME, 1, 0 },
  { 7, LOPE_FIT_ELAPSED_TIME, 1000, 0 },
  { 8, LOPE_FIT_TIMER_TIME, 1000, 0 },
  { 9, LOPE_FIT_DISTANCE, 100, 0 },
  { 10, LOPE_FIT_CYCLES, 1, 0 },
  { 15, LOPE_FIT_HEART_RATE, 1, 0 },
  { 16, LOPE_FIT_MAX_HEART_RATE, 1, 0 },
  { 17, LOPE_FIT_CADENCE, 1, 0 },
  { 21, LOPE_FIT_ASCENT, 1, 0 },
  { 22, LOPE_FIT_DESCENT, 1, 0 },
  { 25, LOPE_FIT_SPORT_TYPE, 1, 0 },
  { 39, LOPE_FIT_SUB_SPORT, 1, 0 },
  { 80, LOPE_FIT_FRACTIONAL_CADENCE, 128, 0 },
};

static const LopeFitField record_fields[] = {
  { 253, LOPE_FIT_TIMESTAMP, 1, 0 },
  { 0, LOPE_FIT_LATITUDE, 1, 0 },
  { 1, LOPE_FIT_LONGITUDE, 1, 0 },
  { 2, LOPE_FIT_ALTITUDE, 5, 500 },
  { 3, LOPE_FIT_HEART_RATE, 1, 0 },
  { 4, LOPE_FIT_CADENCE, 1, 0 },
  { 5, LOPE_FIT_DISTANCE, 100, 0 },
  { 8, LOPE_FIT_SPEED_DISTANCE, 1, 0 },
  { 53, LOPE_FIT_FRACTIONAL_CADENCE, 128, 0 },
  { 78, LOPE_FIT_ENHANCED_ALTITUDE, 5, 500 },
};

static const LopeFitField event_fields[] = {
  { 253, LOPE_FIT_TIMESTAMP, 1, 0 },
  { 0, LOPE_FIT_EVENT_KIND, 1, 0 },
  { 1, LOPE_FIT_EVENT_TYPE, 1, 0 },
};

static const LopeFitField device_info_fields[] = {
  { 253, LOPE_FIT_TIMESTAMP, 1, 0 },
  { 0, LOPE_FIT_DEVICE_INDEX, 1, 0 },
  { 2, LOPE_FIT_MANUFACTURER, 1, 0 },
  { 4, LOPE_FIT_PRODUCT, 1, 0 },
  { 27, LOPE_FIT_PRODUCT_NAME, 1, 0 },
};

static const LopeFitField activity_fields[] = {
  { 253, LOPE_FIT_TIMESTAMP, 1, 0 },
  { 5, LOPE_FIT_LOCAL_TIMESTAMP, 1, 0 },
};

/* Any message may carry the time to which later compressed ones add. */
static const LopeFitField other_fields[] = {
  { 253, LOPE_FIT_TIMESTAMP, 1, 0 },
};

static const struct {
  guint message;
  guint n_fields;
  const LopeFitField *fields;
} messages[] = {
  { LOPE_FIT_FILE_ID, G_N_ELEMENTS (file_id_fields), file_id_fields },
  { LOPE_FIT_SPORT, G_N_ELEMENTS (sport_fields), sport_fields },
  { LOPE_FIT_SESSION, G_N_ELEMENTS (session_fields), session_fields },
  { LOPE_FIT_LAP, G_N_ELEMENTS (lap_fields), lap_fields },
  { LOPE_FIT_RECORD, G_N_ELEMENTS (record_fields), record_fields },
  { LOPE_FIT_EVENT, G_N_ELEMENTS (event_fields), event_fields },
  { LOPE_FIT_DEVICE_INFO, G_N_ELEMENTS (device_info_fields), device_info_fields },
  { LOPE_FIT_ACTIVITY, G_N_ELEMENTS (activity_fields), activity_fields },
};

/**
 * lope_fit_fields_find:
 * @message: the number of a message
 * @n_fields: (out): how many fields are read
 *
 * Looks up which fields of a message Lope reads: of those that it does not
 * know, only the time.
 *
 * Returns: (transfer none) (array length=n_fields): the fields
 */
const LopeFitField *
lope_fit_fields_find (guint  message,
                      guint *n_fields)
{
  for (guint i = 0; i < G_N_ELEMENTS (messages); i++)
    {
      if (messages[i].message == message)
        {
          *n_fields = messages[i].n_fields;
          return messages[i].fields;
        }
    }

  *n_fields = G_N_ELEMENTS (other_fields);

  return other_fields;
}

/**
 * lope_fit_message_clear:
 * @self: a message
 * @number: which message it is to be
 *
 * Makes it a message in which nothing was recorded.
 */
void
lope_fit_message_clear (LopeFitMessage *self,
                        guint           number)
{
  self->number = number;
  for (guint i = 0; i < LOPE_FIT_N_VALUES; i++)
    self->values[i] = NAN;
  self->text = NULL;
  self->text_size = 0;
}

/**
 * lope_fit_message_get_time:
 * @self: a message
 * @value: a field that is a time
 *
 * Gets a time. Whatever the protocol says, a file may declare a field to be of
 * any type.
 *
 * Returns: seconds since the epoch, UTC, or %LOPE_FIT_NO_TIME
 */
gint64
lope_fit_message_get_time (const LopeFitMessage *self,
                           LopeFitValue          value)
{
  double seconds = self->values[value];

  return seconds >= 0 && seconds < G_MAXUINT32 ? LOPE_FIT_EPOCH + (gint64) seconds : LOPE_FIT_NO_TIME;
}

/**
 * lope_fit_message_get_seconds:
 * @self: a message
 * @value: a field that says how long something took
 *
 * Gets a duration; 0 is what devices say for one that was not measured.
 *
 * Returns: seconds, or NaN
 */
double
lope_fit_message_get_seconds (const LopeFitMessage *self,
                              LopeFitValue          value)
{
  double seconds = self->values[value];

  return seconds > 0 && seconds <= LOPE_FIT_LONGEST ? seconds : NAN;
}

/**
 * lope_fit_message_get_heart_rate:
 * @self: a message
 * @value: a field that is a heart rate
 *
 * Gets a heart rate; 0 and 255 are those of devices without a sensor.
 *
 * Returns: beats a minute, or NaN
 */
double
lope_fit_message_get_heart_rate (const LopeFitMessage *self,
                                 LopeFitValue          value)
{
  double rate = self->values[value];

  return rate > 0 && rate < 255 ? rate : NAN;
}

/**
 * lope_fit_message_get_steps:
 * @self: a message of somebody on foot
 *
 * Gets the cadence. The protocol counts strides, two steps each; a few devices
 * write steps.
 *
 * Returns: steps a minute, or NaN
 */
double
lope_fit_message_get_steps (const LopeFitMessage *self)
{
  double fraction = self->values[LOPE_FIT_FRACTIONAL_CADENCE];
  double cadence = self->values[LOPE_FIT_CADENCE] + (isnan (fraction) ? 0 : fraction);

  return cadence * 2 > MAX_STEPS ? cadence : cadence * 2;
}
