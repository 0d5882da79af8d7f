/* test-json.c
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lope-file.h"
#include "lope-json.h"

#include <string.h>

#define HEAD "{\"format\":\"lope\",\"version\":1,"

static char *
write_records (LopeRecord **shoes,
               guint        n_shoes,
               LopeRecord **activities,
               guint        n_activities)
{
  g_autoptr (GOutputStream) stream = g_memory_output_stream_new_resizable ();
  g_autoptr (LopeJsonWriter) writer = lope_json_writer_new (stream);
  g_autoptr (GError) error = NULL;

  g_assert_true (lope_json_writer_begin_array (writer, "shoes", &error));
  for (guint i = 0; i < n_shoes; i++)
    g_assert_true (lope_json_writer_add (writer, shoes[i], &error));
  g_assert_true (lope_json_writer_begin_array (writer, "activities", &error));
  for (guint i = 0; i < n_activities; i++)
    g_assert_true (lope_json_writer_add (writer, activities[i], &error));
  g_assert_true (lope_json_writer_finish (writer, &error));
  g_assert_no_error (error);

  g_output_stream_write_all (stream, "", 1, NULL, NULL, NULL);
  g_output_stream_close (stream, NULL, NULL);

  return g_memory_output_stream_steal_data (G_MEMORY_OUTPUT_STREAM (stream));
}

static LopeJsonContent *
parse (const char  *text,
       GError     **error)
{
  return lope_json_parse ((const guint8 *) text, strlen (text), error);
}

static void
assert_activity (LopeJsonContent *content,
                 guint            i,
                 gpointer         expected)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (LopeActivity) activity = lope_json_content_get (content, i, &error);

  g_assert_no_error (error);
  g_assert_true (lope_record_equal (LOPE_RECORD (activity), LOPE_RECORD (expected)));
}

/* Some value of the field's type that is not its default. */
static void
set_something (LopeRecord *record,
               guint       i,
               int         variant)
{
  guint n;
  const LopeField *field = &lope_record_get_fields (record, &n)[i];
  g_autofree char *uuid = g_uuid_string_random ();

  switch (field->type)
    {
    case LOPE_FIELD_BOOL:
      lope_record_set_int (record, i, variant);
      break;
    case LOPE_FIELD_ENUM:
      lope_record_set_int (record, i, variant == 0 ? 0 : lope_nicks_get_length (field->nicks) - 1);
      break;
    case LOPE_FIELD_FLAGS:
      lope_record_set_int (record, i, variant == 0 ? 0 : 1 | 1 << (lope_nicks_get_length (field->nicks) - 1));
      break;
    case LOPE_FIELD_TEXT:
    case LOPE_FIELD_REF:
      lope_record_set_text (record, i, i == LOPE_RECORD_UUID || field->type == LOPE_FIELD_REF
                                         ? uuid : "Grüße “x” \\ \"quoted\"\n\ttab \x01 🚴 </script> \xe2\x80\xa8");
      break;
    case LOPE_FIELD_REAL:
      lope_record_set_real (record, i, variant == 0 ? 0.1 : field->max);
      break;
    case LOPE_FIELD_TIME:
      lope_record_set_int (record, i, variant == 0 ? -1 : G_GINT64_CONSTANT (1774679400));
      break;
    case LOPE_FIELD_INT:
    case LOPE_FIELD_DAY:
    default:
      lope_record_set_int (record, i, (gint64) (variant == 0 ? field->min : field->max));
      break;
    }
}

/* The same for the types that are kept as they are read. */
static void
test_every_other_field (void)
{
  for (const LopeJsonArray *array = lope_json_arrays; array->name != NULL; array++)
    {
      for (int variant = 0; variant < 2; variant++)
        {
          g_autoptr (GOutputStream) stream = g_memory_output_stream_new_resizable ();
          g_autoptr (LopeJsonWriter) writer = lope_json_writer_new (stream);
          g_autoptr (LopeJsonContent) content = NULL;
          g_autoptr (LopeRecord) record = g_object_new (array->get_type (), NULL);
          g_autoptr (GError) error = NULL;
          guint n;

          if (LOPE_IS_ACTIVITY (record) || LOPE_IS_SHOE (record))
            continue;

          lope_record_get_fields (record, &n);
          for (guint i = 0; i < n; i++)
            set_something (record, i, variant);

          g_assert_true (lope_json_writer_begin_array (writer, array->name, &error));
          g_assert_true (lope_json_writer_add (writer, record, &error));
          g_assert_true (lope_json_writer_finish (writer, &error));
          content = lope_json_parse (g_memory_output_stream_get_data (G_MEMORY_OUTPUT_STREAM (stream)),
                                     g_memory_output_stream_get_data_size (G_MEMORY_OUTPUT_STREAM (stream)), &error);
          g_assert_no_error (error);
          g_assert_cmpuint (content->others->len, ==, 1);
          g_assert_cmpuint (content->unknown->len, ==, 0);
          g_assert_true (lope_record_equal (content->others->pdata[0], record));
        }
    }
}

/* All fields of all types of record, whatever fields they may come to have. */
static void
test_every_field (void)
{
  const GType types[] = { LOPE_TYPE_SHOE, LOPE_TYPE_ACTIVITY };

  for (int variant = 0; variant < 2; variant++)
    {
      LopeRecord *records[2];
      g_autofree char *text = NULL;
      g_autoptr (GError) error = NULL;
      g_autoptr (LopeJsonContent) content = NULL;

      for (guint t = 0; t < 2; t++)
        {
          guint n;

          records[t] = g_object_new (types[t], NULL);
          lope_record_get_fields (records[t], &n);
          for (guint i = 0; i < n; i++)
            set_something (records[t], i, variant);
        }

      text = write_records (&records[0], 1, &records[1], 1);
      lope_record_unset (records[1], LOPE_ACTIVITY_BATCH);
      g_assert_true (g_utf8_validate (text, -1, NULL));
      content = parse (text, &error);
      g_assert_no_error (error);
      g_assert_cmpuint (content->unknown->len, ==, 0);
      g_assert_cmpuint (content->shoes->len, ==, 1);
      g_assert_cmpuint (lope_json_content_get_n (content), ==, 1);
      g_assert_true (lope_record_equal (records[0], g_ptr_array_index (content->shoes, 0)));
      assert_activity (content, 0, records[1]);

      g_object_unref (records[0]);
      g_object_unref (records[1]);
    }
}

/* Each field alone: those that were not recorded stay so. */
static void
test_each_field_alone (void)
{
  guint n;

  lope_record_class_get_fields (g_type_class_ref (LOPE_TYPE_ACTIVITY), &n);

  for (guint i = LOPE_RECORD_N_FIELDS; i < n; i++)
    {
      g_autoptr (LopeActivity) activity = lope_activity_new ();
      LopeRecord *record = LOPE_RECORD (activity);
      g_autofree char *text = NULL;
      g_autoptr (GError) error = NULL;
      g_autoptr (LopeJsonContent) content = NULL;

      lope_record_set_int (record, LOPE_ACTIVITY_START, 1774679400);
      set_something (record, i, 1);
      text = write_records (NULL, 0, &record, 1);
      lope_record_unset (record, LOPE_ACTIVITY_BATCH);
      content = parse (text, &error);
      g_assert_no_error (error);
      assert_activity (content, 0, record);
    }
}

static void
test_laps (void)
{
  g_autoptr (LopeActivity) activity = lope_activity_new ();
  g_autoptr (LopeActivity) back = NULL;
  LopeRecord *record = LOPE_RECORD (activity);
  LopeLap laps[] = { LOPE_LAP_INIT, LOPE_LAP_INIT };
  g_autofree char *text = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (LopeJsonContent) content = NULL;
  const LopeLap *read;
  guint n;

  laps[0].start = 1774679400;
  laps[0].distance = 1000;
  laps[0].duration = 300;
  laps[0].elapsed = 301;
  laps[0].hr = 140;
  laps[0].max_hr = 150;
  laps[0].cadence = 170;
  laps[0].ascent = 0;
  laps[1].start = 1774679701;

  lope_record_set_int (record, LOPE_ACTIVITY_START, 1774679400);
  lope_record_set_int (record, LOPE_ACTIVITY_OFFSET, -210);
  lope_activity_set_laps (activity, laps, 2);

  text = write_records (NULL, 0, &record, 1);
  g_assert_nonnull (strstr (text, "\"start\":\"2026-03-28T03:00:00-03:30\""));
  content = parse (text, &error);
  g_assert_no_error (error);
  back = lope_json_content_get (content, 0, &error);
  g_assert_no_error (error);
  read = lope_activity_get_laps (back, &n);
  g_assert_cmpuint (n, ==, 2);
  g_assert_cmpmem (read, n * sizeof (LopeLap), laps, sizeof laps);
}

static void
test_many (void)
{
  const guint n = 3000;
  g_autoptr (GPtrArray) records = g_ptr_array_new_with_free_func (g_object_unref);
  g_autofree char *text = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (LopeJsonContent) content = NULL;

  for (guint i = 0; i < n; i++)
    {
      LopeRecord *record = LOPE_RECORD (lope_activity_new ());

      lope_record_set_int (record, LOPE_ACTIVITY_START, i * 86400);
      g_ptr_array_add (records, record);
    }

  text = write_records (NULL, 0, (LopeRecord **) records->pdata, n);
  g_assert_cmpint (lope_file_guess_format ((const guint8 *) text, 4096), ==, LOPE_FILE_FORMAT_LOPE_JSON);
  content = parse (text, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (lope_json_content_get_n (content), ==, n);
  for (guint i = 0; i < n; i++)
    assert_activity (content, i, g_ptr_array_index (records, i));
}

static void
test_empty (void)
{
  g_autofree char *text = write_records (NULL, 0, NULL, 0);
  g_autoptr (GError) error = NULL;
  g_autoptr (LopeJsonContent) content = parse (text, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (lope_json_content_get_n (content), ==, 0);
}

static void
test_by_hand (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (LopeJsonContent) content = NULL;
  g_autoptr (LopeActivity) activity = NULL;
  LopeRecord *record;

  content = parse ("\xef\xbb\xbf { \"version\" : 1 , \"format\" : \"lope\" , \"activities\" : [ { \"start\" : \"2026-03-28T07:30:00+01:00\","
                   " \"distance_m\" : 8200.0, \"title\" : null, \"warm_up\" : 1 } ] }", &error);
  g_assert_no_error (error);

  activity = lope_json_content_get (content, 0, &error);
  g_assert_no_error (error);
  record = LOPE_RECORD (activity);
  g_assert_cmpint (lope_record_get_int (record, LOPE_ACTIVITY_OFFSET), ==, 60);
  g_assert_cmpint (lope_record_get_int (record, LOPE_ACTIVITY_DISTANCE), ==, 8200);
  g_assert_cmpint (lope_record_get_int (record, LOPE_ACTIVITY_SPORT), ==, LOPE_SPORT_RUN);
  g_assert_cmpint (lope_record_get_int (record, LOPE_ACTIVITY_WARM_UP), ==, 1);
  g_assert_true (g_uuid_string_is_valid (lope_record_get_uuid (record)));
}

static void
test_unknown (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (LopeJsonContent) content = NULL;

  content = parse (HEAD "\"dreams\":[{\"a\":[1,{\"b\":\"}]\"}]}],\"shoes\":[{\"name\":\"A\",\"smell\":3},{\"name\":\"B\",\"smell\":4}],\"n\":-1.5e3}", &error);
  g_assert_no_error (error);
  g_assert_cmpuint (content->shoes->len, ==, 2);
  g_assert_cmpuint (content->unknown->len, ==, 3);
  g_assert_cmpstr (g_ptr_array_index (content->unknown, 0), ==, "dreams");
  g_assert_cmpstr (g_ptr_array_index (content->unknown, 1), ==, "shoes.smell");
  g_assert_cmpstr (g_ptr_array_index (content->unknown, 2), ==, "n");
}

static void
test_refused (void)
{
  static const struct {
    const char *text;
    LopeFileError code;
    const char *place; /* what the message must name, nullable */
  } cases[] = {
    { "", LOPE_FILE_ERROR_DAMAGED, NULL },
    { "[]", LOPE_FILE_ERROR_DAMAGED, NULL },
    { "{}", LOPE_FILE_ERROR_DAMAGED, NULL },
    { "{\"format\":\"other\"}", LOPE_FILE_ERROR_UNKNOWN, NULL },
    { HEAD "\"pain\":[{\"severity\":3}]}", LOPE_FILE_ERROR_DAMAGED, "time" },
    { HEAD "\"pain\":[{\"time\":\"2026-06-15T08:00:00+02:00\",\"severity\":3}]}", LOPE_FILE_ERROR_DAMAGED, "region" },
    { HEAD "\"pain\":[{\"time\":\"2026-06-15T08:00:00+02:00\",\"region\":\"ear.l\"}]}", LOPE_FILE_ERROR_DAMAGED, "region" },
    { HEAD "\"red_flags\":[{\"flag\":\"F-01\"}]}", LOPE_FILE_ERROR_DAMAGED, "raised" },
    { HEAD "\"check_ins\":[{\"mood\":3}]}", LOPE_FILE_ERROR_DAMAGED, "day" },
    { HEAD "\"region_settings\":[{}]}", LOPE_FILE_ERROR_DAMAGED, "region" },
    { HEAD "\"own_exercises\":[{\"name\":\"Swing\"}]}", LOPE_FILE_ERROR_DAMAGED, "kind" },
    { HEAD "\"routines\":[{}]}", LOPE_FILE_ERROR_DAMAGED, "name" },
    { HEAD "\"routine_steps\":[{\"position\":1}]}", LOPE_FILE_ERROR_DAMAGED, "routine" },
    { HEAD "\"schedules\":[{\"routine\":\"r\",\"rule\":\"every\"}]}", LOPE_FILE_ERROR_DAMAGED, "routine" },
    { HEAD "\"schedules\":[{\"rule\":\"sometimes\"}]}", LOPE_FILE_ERROR_DAMAGED, "rule" },
    { HEAD "\"routine_sessions\":[{\"name\":\"Mine\"}]}", LOPE_FILE_ERROR_DAMAGED, "time" },
    { HEAD "\"routine_sessions\":[{\"time\":\"2026-06-15T08:00:00+02:00\"}]}", LOPE_FILE_ERROR_DAMAGED, "name" },
    { "{\"format\":\"lope\",\"version\":2}", LOPE_FILE_ERROR_UNKNOWN, NULL },
    { "{\"format\":\"lope\",\"version\":-1}", LOPE_FILE_ERROR_UNKNOWN, NULL },
    { HEAD "\"shoes\":{}}", LOPE_FILE_ERROR_DAMAGED, NULL },
    { HEAD "\"shoes\":[1]}", LOPE_FILE_ERROR_DAMAGED, "shoes" },
    { HEAD "\"shoes\":[{\"name\":\"A\"},{\"name\":3}]}", LOPE_FILE_ERROR_DAMAGED, "2" },
    { HEAD "\"shoes\":[{\"name\":\"A\"}", LOPE_FILE_ERROR_DAMAGED, NULL },
    { HEAD "\"shoes\":[{\"name\":\"A\"", LOPE_FILE_ERROR_DAMAGED, NULL },
    { HEAD "\"shoes\":[{\"name\":\"A\"} {\"name\":\"B\"}]}", LOPE_FILE_ERROR_DAMAGED, NULL },
    { HEAD "\"shoes\":[{\"brand\":\"A\"}]}", LOPE_FILE_ERROR_DAMAGED, "name" },
    { HEAD "\"shoes\":[{\"name\":\"A\",\"bought\":\"2024-02-30\"}]}", LOPE_FILE_ERROR_DAMAGED, "bought" },
    { HEAD "\"shoes\":[{\"name\":\"A\",\"traits\":[\"flying\"]}]}", LOPE_FILE_ERROR_DAMAGED, "traits" },
    { HEAD "\"shoes\":[{\"name\":\"A\",\"traits\":\"trail\"}]}", LOPE_FILE_ERROR_DAMAGED, "traits" },
    { HEAD "\"shoes\":[{\"name\":\"A\",\"target_m\":5}]}", LOPE_FILE_ERROR_DAMAGED, "target_m" },
    { HEAD "\"shoes\":[{\"name\":\"A\",\"target_m\":200000.5}]}", LOPE_FILE_ERROR_DAMAGED, "target_m" },
    { HEAD "\"shoes\":[{\"name\":\"A\",\"target_m\":\"200000\"}]}", LOPE_FILE_ERROR_DAMAGED, "target_m" },
    { HEAD "\"shoes\":[{\"name\":\"A\",\"target_m\":1e400}]}", LOPE_FILE_ERROR_DAMAGED, NULL },
    { HEAD "\"shoes\":[{\"name\":\"A\",\"uuid\":\"1\"}]}", LOPE_FILE_ERROR_DAMAGED, "uuid" },
    { HEAD "\"activities\":[{}]}", LOPE_FILE_ERROR_DAMAGED, "start" },
    { HEAD "\"activities\":[{\"start\":5}]}", LOPE_FILE_ERROR_DAMAGED, "start" },
    { HEAD "\"activities\":[{\"start\":\"2026-03-28T07:30:00Z\",\"sport\":\"flying\"}]}", LOPE_FILE_ERROR_DAMAGED, "sport" },
    { HEAD "\"activities\":[{\"start\":\"2026-03-28T07:30:00Z\",\"laps\":[{\"distance_m\":1}]}]}", LOPE_FILE_ERROR_DAMAGED, "laps" },
    { HEAD "\"activities\":[{\"start\":\"2026-03-28T07:30:00Z\",\"laps\":[{\"start\":\"2026-03-28T07:30:00Z\",\"hr_bpm\":99999}]}]}",
      LOPE_FILE_ERROR_DAMAGED, "laps" },
    { HEAD "\"shoes\":[{\"name\":\"A\",\"notes\":\"\xff\"}]}", LOPE_FILE_ERROR_DAMAGED, NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (LopeJsonContent) content = NULL;

      g_test_message ("case %u", i);
      content = parse (cases[i].text, &error);
      g_assert_error (error, LOPE_FILE_ERROR, (int) cases[i].code);
      g_assert_null (content);
      if (cases[i].place != NULL)
        g_assert_nonnull (strstr (error->message, cases[i].place));
    }
}

static void
test_deep (void)
{
  static const char *const openings[] = { "[", "{\"a\":" };
  static const char *const heads[] = { HEAD "\"x\":", HEAD "\"shoes\":[{\"x\":" };

  for (guint i = 0; i < 4; i++)
    {
      g_autoptr (GString) text = g_string_new (heads[i / 2]);
      g_autoptr (GError) error = NULL;

      for (guint k = 0; k < 1000000; k++)
        g_string_append (text, openings[i % 2]);
      g_assert_null (parse (text->str, &error));
      g_assert_error (error, LOPE_FILE_ERROR, LOPE_FILE_ERROR_HOSTILE);
    }
}

static void
test_truncated (void)
{
  LopeRecord *shoe = LOPE_RECORD (lope_shoe_new ("Blue \"one\""));
  LopeRecord *activity = LOPE_RECORD (lope_activity_new ());
  g_autofree char *text = NULL;

  lope_record_set_int (activity, LOPE_ACTIVITY_START, 1774679400);
  text = write_records (&shoe, 1, &activity, 1);
  for (gsize n = 0; n < strlen (text) - 2; n++)
    {
      g_autofree char *cut = g_strndup (text, n);
      g_autoptr (GError) error = NULL;

      g_assert_null (parse (cut, &error));
      g_assert_nonnull (error);
    }

  g_object_unref (shoe);
  g_object_unref (activity);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/formats/json/every-field", test_every_field);
  g_test_add_func ("/formats/json/every-other-field", test_every_other_field);
  g_test_add_func ("/formats/json/each-field-alone", test_each_field_alone);
  g_test_add_func ("/formats/json/laps", test_laps);
  g_test_add_func ("/formats/json/many", test_many);
  g_test_add_func ("/formats/json/empty", test_empty);
  g_test_add_func ("/formats/json/by-hand", test_by_hand);
  g_test_add_func ("/formats/json/unknown", test_unknown);
  g_test_add_func ("/formats/json/refused", test_refused);
  g_test_add_func ("/formats/json/deep", test_deep);
  g_test_add_func ("/formats/json/truncated", test_truncated);

  return g_test_run ();
}
