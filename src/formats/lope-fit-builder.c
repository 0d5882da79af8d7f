/* lope-fit-builder.c
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lope-fit-builder.h"

#include "lope-file.h"
#include "lope-fit-part.h"

#include <math.h>

#include <glib/gi18n-lib.h>

/* The most laps and events that are taken from one file. */
#define MAX_MARKS 100000

#define FILE_TYPE_ACTIVITY 4
#define FILE_TYPE_ACTIVITY_SUMMARY 20

#define EVENT_TIMER 0

struct _LopeFitBuilder {
  LopeFitPart part;     /* of the file that is being read, one in a chain */
  gsize n_samples;
  double file_type;     /* of the first file in the chain, or NaN */
  guint speed_distance; /* the last count, of 12 bits */
  double counted;       /* metres, of all such counts; NaN before the first */
};

/* Some watches for a foot pod write the distance as the low 12 bits of 1/16 m. */
static double
count_distance (LopeFitBuilder *self,
                double          value)
{
  guint count;

  if (!(value >= 0 && value <= 0xffffff))
    return NAN;

  count = (guint) value >> 12 & 0xfff;
  if (isnan (self->counted))
    self->counted = count / 16.0;
  else
    self->counted += ((count - self->speed_distance) & 0xfff) / 16.0;
  self->speed_distance = count;

  return self->counted;
}

static gboolean
add_record (LopeFitBuilder        *self,
            const LopeFitMessage  *message,
            GError               **error)
{
  const double *values = message->values;
  const double degrees = 180.0 / 2147483648.0;
  double counted = count_distance (self, values[LOPE_FIT_SPEED_DISTANCE]);
  double steps = lope_fit_message_get_steps (message);
  double rate = lope_fit_message_get_heart_rate (message, LOPE_FIT_HEART_RATE);
  LopeSample sample = LOPE_SAMPLE_INIT;

  if (lope_fit_message_get_time (message, LOPE_FIT_TIMESTAMP) == LOPE_FIT_NO_TIME)
    return TRUE;

  if (++self->n_samples > LOPE_FILE_MAX_SAMPLES)
    {
      g_set_error_literal (error, LOPE_FILE_ERROR, LOPE_FILE_ERROR_HOSTILE,
                           _ ("The file has more points than any activity"));
      return FALSE;
    }

  sample.time = lope_fit_message_get_time (message, LOPE_FIT_TIMESTAMP) * 1000;
  sample.latitude = values[LOPE_FIT_LATITUDE] * degrees;
  sample.longitude = values[LOPE_FIT_LONGITUDE] * degrees;
  sample.altitude = (float) (isnan (values[LOPE_FIT_ENHANCED_ALTITUDE]) ? values[LOPE_FIT_ALTITUDE]
                                                                        : values[LOPE_FIT_ENHANCED_ALTITUDE]);
  sample.distance = (float) (isnan (values[LOPE_FIT_DISTANCE]) ? counted : values[LOPE_FIT_DISTANCE]);
  sample.hr = isnan (rate) ? 0 : (guint16) rate;
  sample.cadence = steps > 0 && steps < G_MAXUINT16 ? (guint16) round (steps) : 0;
  g_array_append_val (self->part.samples, sample);

  return TRUE;
}

static void
add_event (LopeFitBuilder       *self,
           const LopeFitMessage *message)
{
  double type = message->values[LOPE_FIT_EVENT_TYPE];
  LopeFitEvent event = { lope_fit_message_get_time (message, LOPE_FIT_TIMESTAMP), FALSE };

  if (message->values[LOPE_FIT_EVENT_KIND] != EVENT_TIMER || event.time == LOPE_FIT_NO_TIME)
    return;

  /* 0 starts, 1 stops, 4 stops all; 8 and 9 do so for good. */
  event.stop = type == 1 || type == 4 || type == 8 || type == 9;
  if (event.stop || type == 0)
    g_array_append_val (self->part.events, event);
}

static void
add_device (LopeFitBuilder       *self,
            const LopeFitMessage *message)
{
  /* The device with index 0 made the file, the others are its sensors. */
  if (message->values[LOPE_FIT_DEVICE_INDEX] == 0 &&
      (self->part.device.text == NULL || message->text != NULL))
    self->part.device = *message;
}

/* ==== API ==== */

/**
 * lope_fit_builder_new:
 * @content: where the activities and warnings go; must live as long
 * @zone: the zone where a file does not tell its own; must live as long
 *
 * Makes something that makes activities out of the messages of FIT files.
 *
 * Returns: (transfer full): the builder
 */
LopeFitBuilder *
lope_fit_builder_new (LopeFileContent *content,
                      GTimeZone       *zone)
{
  LopeFitBuilder *self = g_new0 (LopeFitBuilder, 1);

  lope_fit_part_init (&self->part, content, zone);
  self->file_type = NAN;
  self->counted = NAN;

  return self;
}

/**
 * lope_fit_builder_free:
 * @self: (transfer full): a builder
 *
 * Frees a builder.
 */
void
lope_fit_builder_free (LopeFitBuilder *self)
{
  lope_fit_part_clear (&self->part);
  g_free (self);
}

/**
 * lope_fit_builder_add:
 * @self: a builder
 * @message: a message; its text must live until lope_fit_builder_end()
 * @error: return location for a #LopeFileError
 *
 * Takes the next message of a file.
 *
 * Returns: %FALSE if it was one too many
 */
gboolean
lope_fit_builder_add (LopeFitBuilder        *self,
                      const LopeFitMessage  *message,
                      GError               **error)
{
  switch (message->number)
    {
    case LOPE_FIT_RECORD:
      return add_record (self, message, error);
    case LOPE_FIT_SESSION:
      g_array_append_vals (self->part.sessions, message, 1);
      break;
    case LOPE_FIT_LAP:
      g_array_append_vals (self->part.laps, message, 1);
      break;
    case LOPE_FIT_EVENT:
      add_event (self, message);
      break;
    case LOPE_FIT_FILE_ID:
      self->part.file_id = *message;
      break;
    case LOPE_FIT_SPORT:
      self->part.sport = *message;
      break;
    case LOPE_FIT_DEVICE_INFO:
      add_device (self, message);
      break;
    case LOPE_FIT_ACTIVITY:
      self->part.activity = *message;
      break;
    default:
      break;
    }

  if (self->part.sessions->len + self->part.content->recordings->len <= LOPE_FILE_MAX_RECORDINGS &&
      self->part.laps->len <= MAX_MARKS && self->part.events->len <= MAX_MARKS)
    return TRUE;

  g_set_error_literal (error, LOPE_FILE_ERROR, LOPE_FILE_ERROR_HOSTILE,
                       _ ("The file has more laps than any activity"));
  return FALSE;
}

/**
 * lope_fit_builder_end:
 * @self: a builder
 *
 * Makes activities out of the messages since the last call, which are those of
 * one file in a chain.
 */
void
lope_fit_builder_end (LopeFitBuilder *self)
{
  if (isnan (self->file_type))
    self->file_type = self->part.file_id.values[LOPE_FIT_FILE_TYPE];

  lope_fit_part_finish (&self->part, !lope_fit_builder_is_other (self));
  self->counted = NAN;
}

/**
 * lope_fit_builder_is_other:
 * @self: a builder
 *
 * Tells whether the first file in the chain says that it is something else
 * than an activity.
 *
 * Returns: %TRUE for a course, a workout, settings and so on
 */
gboolean
lope_fit_builder_is_other (LopeFitBuilder *self)
{
  return !isnan (self->file_type) && self->file_type != FILE_TYPE_ACTIVITY &&
         self->file_type != FILE_TYPE_ACTIVITY_SUMMARY;
}

/**
 * lope_fit_builder_lacks_date:
 * @self: a builder
 *
 * Tells whether activities were left out since nothing says when they were.
 *
 * Returns: %TRUE if so
 */
gboolean
lope_fit_builder_lacks_date (LopeFitBuilder *self)
{
  return self->part.lacks_date;
}

/**
 * lope_fit_builder_explain:
 * @self: a builder
 *
 * Says why a file without an activity is none.
 *
 * Returns: (transfer none): a translated sentence
 */
const char *
lope_fit_builder_explain (LopeFitBuilder *self)
{
  switch (self->file_type >= 0 && self->file_type < 255 ? (int) self->file_type : FILE_TYPE_ACTIVITY)
    {
    case 2:
    case 3:
      return _ ("The file holds the settings of a device, not an activity");
    case 5:
      return _ ("The file holds a planned workout, not an activity");
    case 6:
    case 34:
    case 35:
      return _ ("The file holds a course, not an activity");
    case 9:
    case 14:
    case 15:
    case 28:
    case 32:
      return _ ("The file holds measurements of a day, not an activity");
    default:
      return _ ("The file holds no activity");
    }
}
