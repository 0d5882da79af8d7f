/* lope-json-parser.c
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lope-json.h"

#include "lope-check-in.h"
#include "lope-file.h"
#include "lope-json-private.h"
#include "lope-json-scanner.h"
#include "lope-json-values.h"
#include "lope-pain-entry.h"
#include "lope-red-flag.h"
#include "lope-region-setting.h"
#include "lope-routine-session.h"
#include "lope-schedule.h"

#include <json-glib/json-glib.h>
#include <string.h>

#include <glib/gi18n-lib.h>

/* No record of ours comes near this. */
#define MAX_RECORD (4 * 1024 * 1024)
#define MAX_LAPS 10000
#define MAX_UNKNOWN 100
/* More than fit into a file of ours. */
#define MAX_RECORDS 10000000
/* Pain and all that belongs to it, of a long life with many a day. */
#define MAX_OTHERS 2000000

/* Where a record is in the text. */
typedef struct {
  guint start;
  guint length;
} Span;

G_STATIC_ASSERT (LOPE_JSON_MAX_SIZE <= G_MAXUINT);

typedef struct {
  LopeJsonContent *content; /* borrowed */
  LopeJsonScanner scanner;
  JsonParser *json; /* borrowed */
  gboolean has_format;

  const char *array; /* borrowed: the array that is being read */
  guint index;
} Parser;

static void
add_unknown (Parser     *self,
             const char *array,
             const char *name)
{
  g_autofree char *path = array != NULL ? g_strdup_printf ("%s.%s", array, name) : g_strdup (name);

  if (self->content->unknown->len < MAX_UNKNOWN &&
      !g_ptr_array_find_with_equal_func (self->content->unknown, path, g_str_equal, NULL))
    g_ptr_array_add (self->content->unknown, g_steal_pointer (&path));
}

static gboolean
fail (Parser      *self,
      const char  *name,
      GError     **error)
{
  g_set_error (error, LOPE_FILE_ERROR, LOPE_FILE_ERROR_DAMAGED,
               /* TRANSLATORS: %1$s and %2$s are technical names out of a file, such as
                * “distance_m” in number 3 of “activities”. */
               _ ("“%1$s” in number %3$u of “%2$s” is not understood"), name, self->array, self->index + 1);

  return FALSE;
}

/* ==== laps ==== */

static gboolean
read_lap (JsonNode *node,
          LopeLap  *lap)
{
  JsonObject *object;
  LopeTextTime time;
  JsonNode *start;

  if (!JSON_NODE_HOLDS_OBJECT (node))
    return FALSE;

  object = json_node_get_object (node);
  start = json_object_get_member (object, "start");
  if (start == NULL || !lope_json_get_time (start, &time))
    return FALSE;
  lap->start = time.time;

  for (const LopeJsonLapField *field = lope_json_lap_fields; field->name != NULL; field++)
    {
      JsonNode *member = json_object_get_member (object, field->name);
      gint64 max = field->size == sizeof (gint16) ? G_MAXINT16 : G_MAXINT32;
      gint64 value;

      if (member == NULL || JSON_NODE_HOLDS_NULL (member))
        continue;
      if (!lope_json_get_int (member, &value) || value < 0 || value > max)
        return FALSE;
      lope_json_lap_set (lap, field, value);
    }

  return TRUE;
}

static gboolean
read_laps (LopeActivity *activity,
           JsonNode     *node)
{
  g_autoptr (GArray) laps = g_array_new (FALSE, FALSE, sizeof (LopeLap));
  JsonArray *array;

  if (!JSON_NODE_HOLDS_ARRAY (node))
    return FALSE;

  array = json_node_get_array (node);
  if (json_array_get_length (array) > MAX_LAPS)
    return FALSE;

  for (guint i = 0; i < json_array_get_length (array); i++)
    {
      LopeLap lap = LOPE_LAP_INIT;

      if (!read_lap (json_array_get_element (array, i), &lap))
        return FALSE;
      g_array_append_val (laps, lap);
    }
  lope_activity_set_laps (activity, (const LopeLap *) (void *) laps->data, laps->len);

  return TRUE;
}

/* ==== records ==== */

static gboolean
read_members (Parser      *self,
              LopeRecord  *record,
              JsonObject  *object,
              GError     **error)
{
  JsonObjectIter iter;
  const char *name;
  JsonNode *node;

  json_object_iter_init_ordered (&iter, object);
  while (json_object_iter_next_ordered (&iter, &name, &node))
    {
      int field = lope_record_class_find_field (LOPE_RECORD_GET_CLASS (record), name);
      gboolean understood = TRUE;

      if (field >= 0)
        understood = lope_json_read_value (record, (guint) field, node);
      else if (LOPE_IS_ACTIVITY (record) && g_str_equal (name, "laps"))
        understood = read_laps (LOPE_ACTIVITY (record), node);
      else
        add_unknown (self, self->array, name);

      if (!understood)
        return fail (self, name, error);
    }

  return TRUE;
}

static gboolean
needs (Parser      *self,
       LopeRecord  *record,
       guint        field,
       GError     **error)
{
  return lope_record_is_set (record, field) || fail (self, lope_record_get_fields (record, &(guint) { 0 })[field].name, error);
}

/* All about routines, if @record is. */
static gboolean
complete_routine (Parser      *self,
                  LopeRecord  *record,
                  GError     **error)
{
  if (LOPE_IS_OWN_EXERCISE (record))
    return needs (self, record, LOPE_OWN_EXERCISE_NAME, error) && needs (self, record, LOPE_OWN_EXERCISE_KIND, error);
  if (LOPE_IS_ROUTINE (record))
    return needs (self, record, LOPE_ROUTINE_NAME, error);
  if (LOPE_IS_ROUTINE_STEP (record))
    return needs (self, record, LOPE_ROUTINE_STEP_ROUTINE, error) &&
           needs (self, record, LOPE_ROUTINE_STEP_POSITION, error) &&
           needs (self, record, LOPE_ROUTINE_STEP_EXERCISE, error);
  if (LOPE_IS_SCHEDULE (record))
    return needs (self, record, LOPE_SCHEDULE_ROUTINE, error) && needs (self, record, LOPE_SCHEDULE_RULE, error);
  if (LOPE_IS_ROUTINE_SESSION (record))
    return needs (self, record, LOPE_ROUTINE_SESSION_NAME, error) && needs (self, record, LOPE_ROUTINE_SESSION_TIME, error);

  return TRUE;
}

/* Types of records whose fields are all there is to them. */
static gboolean
complete_other (Parser      *self,
                LopeRecord  *record,
                GError     **error)
{
  const int offset = lope_record_class_find_field (LOPE_RECORD_GET_CLASS (record), "offset_min");

  if (offset >= 0 && !lope_record_is_set (record, (guint) offset))
    lope_record_set_int (record, (guint) offset, 0);

  if (!complete_routine (self, record, error))
    return FALSE;
  if (LOPE_IS_CHECK_IN (record))
    return needs (self, record, LOPE_CHECK_IN_DAY, error);
  if (LOPE_IS_REGION_SETTING (record))
    return needs (self, record, LOPE_REGION_SETTING_REGION, error);
  if (LOPE_IS_RED_FLAG (record))
    {
      if (!lope_record_is_set (record, LOPE_RED_FLAG_FLAG))
        return fail (self, "flag", error);
      return lope_record_is_set (record, LOPE_RED_FLAG_RAISED) || lope_record_is_set (record, LOPE_RED_FLAG_ANSWERED) ||
             fail (self, "raised", error);
    }
  if (!LOPE_IS_PAIN_ENTRY (record))
    return TRUE;

  if (!lope_record_is_set (record, LOPE_PAIN_ENTRY_MOMENT))
    lope_record_set_int (record, LOPE_PAIN_ENTRY_MOMENT, LOPE_PAIN_OTHER);

  return (lope_record_is_set (record, LOPE_PAIN_ENTRY_TIME) || fail (self, "time", error)) &&
         (lope_pain_entry_check (LOPE_PAIN_ENTRY (record), NULL) || fail (self, "region", error));
}

/* What every record of its type needs, and what stands in for it. */
static gboolean
complete_record (Parser      *self,
                 LopeRecord  *record,
                 GError     **error)
{
  const char *uuid = lope_record_get_uuid (record);

  if (uuid == NULL || !g_uuid_string_is_valid (uuid))
    return fail (self, "uuid", error);

  if (LOPE_IS_SHOE (record))
    return lope_record_is_set (record, LOPE_SHOE_NAME) || fail (self, "name", error);
  if (!LOPE_IS_ACTIVITY (record))
    return complete_other (self, record, error);

  if (!lope_record_is_set (record, LOPE_ACTIVITY_SPORT))
    lope_record_set_int (record, LOPE_ACTIVITY_SPORT, LOPE_SPORT_RUN);
  if (!lope_record_is_set (record, LOPE_ACTIVITY_SOURCE))
    lope_record_set_int (record, LOPE_ACTIVITY_SOURCE, LOPE_SOURCE_MANUAL);

  return lope_record_is_set (record, LOPE_ACTIVITY_START) || fail (self, "start", error);
}

static LopeRecord *
make_record (Parser      *self,
             GType        type,
             const char  *start,
             gsize        length,
             GError     **error)
{
  g_autoptr (LopeRecord) record = NULL;
  g_autoptr (GError) local_error = NULL;
  JsonNode *root;

  if (!json_parser_load_from_data (self->json, start, (gssize) length, NULL))
    {
      fail (self, "{", error);
      return NULL;
    }
  root = json_parser_get_root (self->json);
  if (root == NULL || !JSON_NODE_HOLDS_OBJECT (root))
    {
      fail (self, "{", error);
      return NULL;
    }

  record = g_object_new (type, NULL);
  if (!read_members (self, record, json_node_get_object (root), error) || !complete_record (self, record, error))
    return NULL;
  if (!lope_record_validate (record, &local_error))
    {
      g_set_error (error, LOPE_FILE_ERROR, LOPE_FILE_ERROR_DAMAGED,
                   /* TRANSLATORS: %1$s is a technical name such as “activities”, %2$u a number
                    * among these, and %3$s a whole sentence that says what is wrong. */
                   _ ("%1$s number %2$u: %3$s"), self->array, self->index + 1, local_error->message);
      return NULL;
    }

  return g_steal_pointer (&record);
}

/* Of the many activities only the places are kept, once it is known that each
 * can be read. */
static gboolean
read_record (Parser  *self,
             GType    type,
             GError **error)
{
  LopeJsonContent *content = self->content;
  g_autoptr (LopeRecord) record = NULL;
  const char *start;
  gsize length;

  if (!lope_json_scanner_skip_value (&self->scanner, &start, &length, error))
    return FALSE;
  if (length > MAX_RECORD || content->activities->len == MAX_RECORDS || content->shoes->len == LOPE_FILE_MAX_RECORDINGS ||
      content->others->len == MAX_OTHERS)
    {
      g_set_error_literal (error, LOPE_FILE_ERROR, LOPE_FILE_ERROR_HOSTILE,
                           _ ("The file holds far more than any journal"));
      return FALSE;
    }

  record = make_record (self, type, start, length, error);
  if (record == NULL)
    return FALSE;

  if (type == LOPE_TYPE_ACTIVITY)
    {
      const Span span = { (guint) (start - content->text), (guint) length };

      g_array_append_val (content->activities, span);
    }
  else
    g_ptr_array_add (type == LOPE_TYPE_SHOE ? content->shoes : content->others, g_steal_pointer (&record));

  return TRUE;
}

static gboolean
fail_damaged (GError **error)
{
  g_set_error_literal (error, LOPE_FILE_ERROR, LOPE_FILE_ERROR_DAMAGED, _ ("The file is damaged or cut off"));

  return FALSE;
}

static gboolean
read_records (Parser      *self,
              const char  *name,
              GType        type,
              GError     **error)
{
  self->array = name;

  if (!lope_json_scanner_accept (&self->scanner, '['))
    return fail_damaged (error);
  if (lope_json_scanner_accept (&self->scanner, ']'))
    return TRUE;

  for (self->index = 0;; self->index++)
    {
      if (!read_record (self, type, error))
        return FALSE;
      if (lope_json_scanner_accept (&self->scanner, ']'))
        return TRUE;
      if (!lope_json_scanner_accept (&self->scanner, ','))
        return fail_damaged (error);
    }
}

/* ==== document ==== */

static gboolean
check_head (Parser      *self,
            const char  *key,
            const char  *value,
            gsize        length,
            GError     **error)
{
  g_autofree char *text = g_strndup (value, MIN (length, 20));
  guint64 version;

  if (g_str_equal (key, "format"))
    {
      self->has_format = g_str_equal (text, "\"" LOPE_JSON_FORMAT "\"");
      return TRUE;
    }

  if (g_ascii_string_to_unsigned (text, 10, 0, LOPE_JSON_VERSION, &version, NULL))
    return TRUE;

  g_set_error_literal (error, LOPE_FILE_ERROR, LOPE_FILE_ERROR_UNKNOWN,
                       _ ("The file was written by a newer version of Lope"));

  return FALSE;
}

static gboolean
read_member (Parser      *self,
             const char  *key,
             GError     **error)
{
  const char *value;
  gsize length;

  for (const LopeJsonArray *array = lope_json_arrays; array->name != NULL; array++)
    {
      if (g_str_equal (key, array->name))
        return read_records (self, array->name, array->get_type (), error);
    }

  if (!lope_json_scanner_skip_value (&self->scanner, &value, &length, error))
    return FALSE;
  if (g_str_equal (key, "format") || g_str_equal (key, "version"))
    return check_head (self, key, value, length, error);

  add_unknown (self, NULL, key);

  return TRUE;
}

static gboolean
read_document (Parser  *self,
               GError **error)
{
  if (!lope_json_scanner_accept (&self->scanner, '{'))
    return fail_damaged (error);

  do
    {
      g_autofree char *key = lope_json_scanner_read_key (&self->scanner);

      if (key == NULL)
        return fail_damaged (error);
      if (!read_member (self, key, error))
        return FALSE;
    }
  while (lope_json_scanner_accept (&self->scanner, ','));

  if (!lope_json_scanner_accept (&self->scanner, '}'))
    return fail_damaged (error);

  if (self->has_format)
    return TRUE;

  g_set_error_literal (error, LOPE_FILE_ERROR, LOPE_FILE_ERROR_UNKNOWN, _ ("This JSON was not written by Lope"));

  return FALSE;
}

static guint
get_rank (gconstpointer record)
{
  guint i = 0;

  while (lope_json_arrays[i].name != NULL && lope_json_arrays[i].get_type () != G_OBJECT_TYPE (record))
    i++;

  return i;
}

/* The sort is stable. */
static int
compare_others (gconstpointer a,
                gconstpointer b)
{
  return (int) get_rank (a) - (int) get_rank (b);
}

/* ==== API ==== */

/**
 * lope_json_lap_set:
 * @lap: a lap
 * @field: one of `lope_json_lap_fields`
 * @value: a number that fits
 *
 * Sets a number of a lap.
 */
void
lope_json_lap_set (LopeLap                *lap,
                   const LopeJsonLapField *field,
                   gint64                  value)
{
  gint16 narrow = (gint16) value;
  gint32 wide = (gint32) value;

  if (field->size == sizeof narrow)
    memcpy ((char *) lap + field->offset, &narrow, sizeof narrow);
  else
    memcpy ((char *) lap + field->offset, &wide, sizeof wide);
}

/**
 * lope_json_parse:
 * @data: (array length=size): a JSON text of ours
 * @size: its length
 * @error: return location for a #LopeFileError
 *
 * Reads what #LopeJsonWriter wrote. A file in which anything is wrong is
 * refused as a whole, with the place; what a newer version added is told but
 * does not hinder. Each record is handed to the JSON parser on its own, and of
 * the activities only their places in @data are kept, so that memory stays
 * small; @data has to stay as long as the content.
 *
 * Returns: (transfer full): the content, or %NULL
 */
LopeJsonContent *
lope_json_parse (const guint8  *data,
                 gsize          size,
                 GError       **error)
{
  g_autoptr (LopeJsonContent) content = g_new0 (LopeJsonContent, 1);
  g_autoptr (JsonParser) json = json_parser_new_immutable ();
  Parser self = { .content = content, .json = json };

  if (size > LOPE_JSON_MAX_SIZE)
    {
      g_set_error_literal (error, LOPE_FILE_ERROR, LOPE_FILE_ERROR_HOSTILE,
                           _ ("The file holds far more than any journal"));
      return NULL;
    }

  content->text = (const char *) data;
  content->activities = g_array_new (FALSE, FALSE, sizeof (Span));
  content->shoes = g_ptr_array_new_with_free_func (g_object_unref);
  content->others = g_ptr_array_new_with_free_func (g_object_unref);
  content->unknown = g_ptr_array_new_with_free_func (g_free);

  self.scanner.p = (const char *) data;
  self.scanner.end = self.scanner.p + size;
  if (size >= 3 && memcmp (data, "\xef\xbb\xbf", 3) == 0)
    self.scanner.p += 3;

  if (!read_document (&self, error))
    return NULL;
  g_ptr_array_sort_values (content->others, compare_others);

  return g_steal_pointer (&content);
}

/**
 * lope_json_content_get_n:
 * @self: the content of a file
 *
 * Counts the activities in it.
 *
 * Returns: how many there are
 */
guint
lope_json_content_get_n (LopeJsonContent *self)
{
  return self->activities->len;
}

/**
 * lope_json_content_get:
 * @self: the content of a file
 * @i: which activity
 * @error: return location for a #LopeFileError, if the file was changed meanwhile
 *
 * Gets an activity.
 *
 * Returns: (transfer full): the activity, or %NULL
 */
LopeActivity *
lope_json_content_get (LopeJsonContent  *self,
                       guint             i,
                       GError          **error)
{
  g_autoptr (JsonParser) json = json_parser_new_immutable ();
  Parser parser = { .content = self, .json = json, .array = "activities", .index = i };
  const Span *span;
  LopeRecord *record;

  g_return_val_if_fail (i < self->activities->len, NULL);

  span = &g_array_index (self->activities, Span, i);
  record = make_record (&parser, LOPE_TYPE_ACTIVITY, self->text + span->start, span->length, error);

  return record != NULL ? LOPE_ACTIVITY (record) : NULL;
}

/**
 * lope_json_content_free:
 * @self: (transfer full): the content of a file
 *
 * Frees the content of a file.
 */
void
lope_json_content_free (LopeJsonContent *self)
{
  g_clear_pointer (&self->activities, g_array_unref);
  g_clear_pointer (&self->shoes, g_ptr_array_unref);
  g_clear_pointer (&self->others, g_ptr_array_unref);
  g_clear_pointer (&self->unknown, g_ptr_array_unref);
  g_free (self);
}
