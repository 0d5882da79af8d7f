/* lope-json-writer.c
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lope-json.h"

#include "lope-check-in.h"
#include "lope-json-private.h"
#include "lope-pain-entry.h"
#include "lope-red-flag.h"
#include "lope-region-setting.h"
#include "lope-routine-session.h"
#include "lope-schedule.h"

#include <math.h>
#include <string.h>

#define BUFFER 65536

/* The years that ISO 8601 can write, less a day for the offset. */
#define FIRST_TIME G_GINT64_CONSTANT (-62135510400)
#define LAST_TIME G_GINT64_CONSTANT (253402214399)

struct _LopeJsonWriter {
  GObject parent_instance;

  GOutputStream *stream; /* owned */
  GString *buffer;       /* owned: what is not written yet */
  gboolean has_begun;
  gboolean in_array;
  gboolean has_elements;
};

/**
 * LopeJsonWriter:
 *
 * Writes Lope's own JSON, record by record.
 */
G_DEFINE_FINAL_TYPE (LopeJsonWriter, lope_json_writer, G_TYPE_OBJECT)

#define LAP_FIELD(name, member) \
  { name, G_STRUCT_OFFSET (LopeLap, member), sizeof ((LopeLap *) NULL)->member }

const LopeJsonLapField lope_json_lap_fields[] = {
  LAP_FIELD ("distance_m", distance),
  LAP_FIELD ("duration_s", duration),
  LAP_FIELD ("elapsed_s", elapsed),
  LAP_FIELD ("hr_bpm", hr),
  LAP_FIELD ("max_hr_bpm", max_hr),
  LAP_FIELD ("cadence_spm", cadence),
  LAP_FIELD ("ascent_m", ascent),
  { NULL },
};

const LopeJsonArray lope_json_arrays[] = {
  { "activities", lope_activity_get_type },
  { "shoes", lope_shoe_get_type },
  { "pain", lope_pain_entry_get_type },
  { "red_flags", lope_red_flag_get_type },
  { "check_ins", lope_check_in_get_type },
  { "region_settings", lope_region_setting_get_type },
  { "own_exercises", lope_own_exercise_get_type },
  { "routines", lope_routine_get_type },
  { "routine_steps", lope_routine_step_get_type },
  { "schedules", lope_schedule_get_type },
  { "routine_sessions", lope_routine_session_get_type },
  { NULL },
};

static gboolean
flush (LopeJsonWriter  *self,
       GError         **error)
{
  if (!g_output_stream_write_all (self->stream, self->buffer->str, self->buffer->len, NULL, NULL, error))
    return FALSE;

  g_string_truncate (self->buffer, 0);

  return TRUE;
}

static gboolean
flush_if_full (LopeJsonWriter  *self,
               GError         **error)
{
  return self->buffer->len < BUFFER || flush (self, error);
}

static void
append_string (GString    *buffer,
               const char *text)
{
  g_autofree char *valid = g_utf8_make_valid (text, -1);

  g_string_append_c (buffer, '"');
  for (const char *p = valid; *p != '\0'; p++)
    {
      if (*p == '"' || *p == '\\')
        g_string_append_printf (buffer, "\\%c", *p);
      else if (*p == '\n')
        g_string_append (buffer, "\\n");
      else if ((guchar) *p < 0x20)
        g_string_append_printf (buffer, "\\u%04x", (guint) *p);
      else
        g_string_append_c (buffer, *p);
    }
  g_string_append_c (buffer, '"');
}

static void
append_time (GString *buffer,
             gint64   utc,
             gint64   offset)
{
  g_autofree char *iso = lope_time_to_iso (CLAMP (utc, FIRST_TIME, LAST_TIME), offset == LOPE_UNSET ? 0 : (int) offset);

  append_string (buffer, iso);
}

/* A name that is not known can only come from a damaged journal. */
static void
append_nick (GString        *buffer,
             const LopeNick *nicks,
             gint64          value)
{
  if (value >= 0 && value < lope_nicks_get_length (nicks))
    append_string (buffer, nicks[value].nick);
  else
    g_string_append (buffer, "null");
}

static void
append_real (GString *buffer,
             double   value)
{
  char number[G_ASCII_DTOSTR_BUF_SIZE];

  g_string_append (buffer, isfinite (value) ? g_ascii_dtostr (number, sizeof number, value) : "null");
}

static void
append_flags (GString        *buffer,
              const LopeNick *nicks,
              guint64         flags)
{
  const char *separator = "";

  g_string_append_c (buffer, '[');
  for (guint i = 0; nicks[i].nick != NULL; i++)
    {
      if ((flags & (G_GUINT64_CONSTANT (1) << i)) == 0)
        continue;
      g_string_append (buffer, separator);
      append_string (buffer, nicks[i].nick);
      separator = ",";
    }
  g_string_append_c (buffer, ']');
}

/* Where a record has an offset, its times are written as its clock showed
 * them; when it was made and changed is in UTC. */
static gint64
get_offset (LopeRecord *record,
            guint       field)
{
  int offset = lope_record_class_find_field (LOPE_RECORD_GET_CLASS (record), "offset_min");

  if (field < LOPE_RECORD_N_FIELDS || offset < 0)
    return LOPE_UNSET;

  return lope_record_get_int (record, (guint) offset);
}

static void
append_value (GString         *buffer,
              LopeRecord      *record,
              const LopeField *field,
              guint            i)
{
  g_autofree char *day = NULL;

  switch (field->type)
    {
    case LOPE_FIELD_INT:
      g_string_append_printf (buffer, "%" G_GINT64_FORMAT, lope_record_get_int (record, i));
      break;

    case LOPE_FIELD_BOOL:
      g_string_append (buffer, lope_record_get_int (record, i) != 0 ? "true" : "false");
      break;

    case LOPE_FIELD_ENUM:
      append_nick (buffer, field->nicks, lope_record_get_int (record, i));
      break;

    case LOPE_FIELD_FLAGS:
      append_flags (buffer, field->nicks, (guint64) lope_record_get_int (record, i));
      break;

    case LOPE_FIELD_DAY:
      day = lope_day_to_iso ((LopeDay) lope_record_get_int (record, i));
      append_string (buffer, day);
      break;

    case LOPE_FIELD_TIME:
      append_time (buffer, lope_record_get_int (record, i), get_offset (record, i));
      break;

    case LOPE_FIELD_REAL:
      append_real (buffer, lope_record_get_real (record, i));
      break;

    case LOPE_FIELD_TEXT:
    case LOPE_FIELD_REF:
      append_string (buffer, lope_record_get_text (record, i));
      break;

    default:
      g_assert_not_reached ();
    }
}

static void
append_laps (GString      *buffer,
             LopeActivity *activity)
{
  const gint64 offset = lope_record_get_int (LOPE_RECORD (activity), LOPE_ACTIVITY_OFFSET);
  guint n;
  const LopeLap *laps = lope_activity_get_laps (activity, &n);

  if (n == 0)
    return;

  g_string_append (buffer, ",\"laps\":[");
  for (guint i = 0; i < n; i++)
    {
      g_string_append (buffer, i > 0 ? ",{\"start\":" : "{\"start\":");
      append_time (buffer, laps[i].start, offset);
      for (const LopeJsonLapField *field = lope_json_lap_fields; field->name != NULL; field++)
        {
          gint64 value = lope_json_lap_get (&laps[i], field);

          if (value >= 0)
            g_string_append_printf (buffer, ",\"%s\":%" G_GINT64_FORMAT, field->name, value);
        }
      g_string_append_c (buffer, '}');
    }
  g_string_append_c (buffer, ']');
}

static void
end_array (LopeJsonWriter *self)
{
  if (self->in_array)
    g_string_append (self->buffer, "\n]");
  self->in_array = FALSE;
}

/* ==== vfuncs ==== */

static void
lope_json_writer_finalize (GObject *object)
{
  LopeJsonWriter *self = LOPE_JSON_WRITER (object);

  g_clear_object (&self->stream);
  g_string_free (self->buffer, TRUE);

  G_OBJECT_CLASS (lope_json_writer_parent_class)->finalize (object);
}

static void
lope_json_writer_class_init (LopeJsonWriterClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = lope_json_writer_finalize;
}

static void
lope_json_writer_init (LopeJsonWriter *self)
{
  self->buffer = g_string_sized_new (BUFFER + 4096);
}

/* ==== API ==== */

/**
 * lope_json_lap_get:
 * @lap: a lap
 * @field: one of `lope_json_lap_fields`
 *
 * Gets a number of a lap.
 *
 * Returns: the number, or −1
 */
gint64
lope_json_lap_get (const LopeLap          *lap,
                   const LopeJsonLapField *field)
{
  gint16 narrow;
  gint32 wide;

  if (field->size == sizeof narrow)
    {
      memcpy (&narrow, (const char *) lap + field->offset, sizeof narrow);
      return narrow;
    }

  memcpy (&wide, (const char *) lap + field->offset, sizeof wide);

  return wide;
}

/**
 * lope_json_writer_new:
 * @stream: where to write to; it stays open
 *
 * Makes a writer. Nothing is written yet.
 *
 * Returns: (transfer full): the writer
 */
LopeJsonWriter *
lope_json_writer_new (GOutputStream *stream)
{
  LopeJsonWriter *self = g_object_new (LOPE_TYPE_JSON_WRITER, NULL);

  self->stream = g_object_ref (stream);

  return self;
}

/**
 * lope_json_writer_begin_array:
 * @self: a writer
 * @name: the name for a type of record, such as `activities`
 * @error: return location for a #GError of the stream
 *
 * Begins with the next type of record.
 *
 * Returns: %FALSE on error
 */
gboolean
lope_json_writer_begin_array (LopeJsonWriter  *self,
                              const char      *name,
                              GError         **error)
{
  g_return_val_if_fail (LOPE_IS_JSON_WRITER (self), FALSE);

  end_array (self);
  if (!self->has_begun)
    g_string_append_printf (self->buffer, "{\"format\":\"%s\",\"version\":%d", LOPE_JSON_FORMAT, LOPE_JSON_VERSION);
  g_string_append_printf (self->buffer, ",\n\"%s\":[", name);
  self->has_begun = TRUE;
  self->in_array = TRUE;
  self->has_elements = FALSE;

  return flush_if_full (self, error);
}

/* By which import it came is of no use in another journal, where it is part of
 * another one; and what is exported from there again is to be the same. */
static gboolean
is_left_out (LopeRecord *record,
             guint       field)
{
  return LOPE_IS_ACTIVITY (record) && field == LOPE_ACTIVITY_BATCH;
}

/**
 * lope_json_writer_add:
 * @self: a writer, after lope_json_writer_begin_array()
 * @record: the next record
 * @error: return location for a #GError of the stream
 *
 * Writes a record with everything that was recorded.
 *
 * Returns: %FALSE on error
 */
gboolean
lope_json_writer_add (LopeJsonWriter  *self,
                      LopeRecord      *record,
                      GError         **error)
{
  guint n;
  const LopeField *fields = lope_record_get_fields (record, &n);
  const char *separator = "";

  g_return_val_if_fail (LOPE_IS_JSON_WRITER (self) && self->in_array, FALSE);

  g_string_append (self->buffer, self->has_elements ? ",\n{" : "\n{");
  self->has_elements = TRUE;

  for (guint i = 0; i < n; i++)
    {
      if (!lope_record_is_set (record, i) || is_left_out (record, i))
        continue;
      g_string_append_printf (self->buffer, "%s\"%s\":", separator, fields[i].name);
      append_value (self->buffer, record, &fields[i], i);
      separator = ",";
    }
  if (LOPE_IS_ACTIVITY (record))
    append_laps (self->buffer, LOPE_ACTIVITY (record));
  g_string_append_c (self->buffer, '}');

  return flush_if_full (self, error);
}

/**
 * lope_json_writer_finish:
 * @self: a writer
 * @error: return location for a #GError of the stream
 *
 * Writes the end. The stream is neither flushed nor closed.
 *
 * Returns: %FALSE on error
 */
gboolean
lope_json_writer_finish (LopeJsonWriter  *self,
                         GError         **error)
{
  g_return_val_if_fail (LOPE_IS_JSON_WRITER (self), FALSE);

  end_array (self);
  if (!self->has_begun)
    g_string_append_printf (self->buffer, "{\"format\":\"%s\",\"version\":%d", LOPE_JSON_FORMAT, LOPE_JSON_VERSION);
  g_string_append (self->buffer, "}\n");

  return flush (self, error);
}
