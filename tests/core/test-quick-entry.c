/* test-quick-entry.c
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lope-quick-entry.h"

/* 19 November 2026 */
#define TODAY 20776

typedef struct {
  const char *text;
  gint64 distance;
  gint64 duration;
  int pace;
  gint64 kind;
  gint64 rpe;
  LopeDay day;
  const char *shoe;
  const char *title;
} Case;

#define NOTHING -1, -1, 0, LOPE_UNSET, LOPE_UNSET, LOPE_DAY_NONE, NULL, NULL

static const Case cases[] = {
  { "", NOTHING },
  { "   \t ", NOTHING },
  { "8.2 km 47:10 Heron easy", 8200, 2830, 0, LOPE_KIND_EASY, LOPE_UNSET, LOPE_DAY_NONE, "Heron 3", NULL },
  { "easy Heron 47:10 8.2km", 8200, 2830, 0, LOPE_KIND_EASY, LOPE_UNSET, LOPE_DAY_NONE, "Heron 3", NULL },
  { "8,2", 8200, -1, 0, LOPE_UNSET, LOPE_UNSET, LOPE_DAY_NONE, NULL, NULL },
  { "5 mi", 8047, -1, 0, LOPE_UNSET, LOPE_UNSET, LOPE_DAY_NONE, NULL, NULL },
  { "5 miles 45:10", 8047, 2710, 0, LOPE_UNSET, LOPE_UNSET, LOPE_DAY_NONE, NULL, NULL },
  { "10k 1:02:03", 10000, 3723, 0, LOPE_UNSET, LOPE_UNSET, LOPE_DAY_NONE, NULL, NULL },
  { "9000m 52m", 9000, 3120, 0, LOPE_UNSET, LOPE_UNSET, LOPE_DAY_NONE, NULL, NULL },
  { "52 min 9", 9000, 3120, 0, LOPE_UNSET, LOPE_UNSET, LOPE_DAY_NONE, NULL, NULL },
  { "10 5:45/km", 10000, -1, 345, LOPE_UNSET, LOPE_UNSET, LOPE_DAY_NONE, NULL, NULL },
  { "10 5:45 /km", 10000, -1, 345, LOPE_UNSET, LOPE_UNSET, LOPE_DAY_NONE, NULL, NULL },
  { "6 Heron 3 long", 6000, -1, 0, LOPE_KIND_LONG, LOPE_UNSET, LOPE_DAY_NONE, "Heron 3", NULL },
  { "6 heron 2", 6000, -1, 0, LOPE_UNSET, LOPE_UNSET, LOPE_DAY_NONE, "Heron 2", NULL },
  { "6 bad", 6000, -1, 0, LOPE_UNSET, LOPE_UNSET, LOPE_DAY_NONE, "Badger", NULL },
  /* Two shoes begin so: that is no answer. */
  { "6 Kestrel", 6000, -1, 0, LOPE_UNSET, LOPE_UNSET, LOPE_DAY_NONE, NULL, "Kestrel" },
  { "6 Kestrel Blue", 6000, -1, 0, LOPE_UNSET, LOPE_UNSET, LOPE_DAY_NONE, "Kestrel Blue", NULL },
  { "8.2 47:10 Park loop", 8200, 2830, 0, LOPE_UNSET, LOPE_UNSET, LOPE_DAY_NONE, NULL, "Park loop" },
  { "8.2 rpe 4 rpe7", 8200, -1, 0, LOPE_UNSET, 4, LOPE_DAY_NONE, NULL, "rpe7" },
  { "8.2 rpe 11", 8200, -1, 0, LOPE_UNSET, LOPE_UNSET, LOPE_DAY_NONE, NULL, "rpe 11" },
  { "yesterday 8.2", 8200, -1, 0, LOPE_UNSET, LOPE_UNSET, TODAY - 1, NULL, NULL },
  { "2026-11-17 8.2 tempo", 8200, -1, 0, LOPE_KIND_TEMPO, LOPE_UNSET, TODAY - 2, NULL, NULL },
  { "2026-13-17 8.2", 8200, -1, 0, LOPE_UNSET, LOPE_UNSET, LOPE_DAY_NONE, NULL, "2026-13-17" },
  { "8.2 4:7:9:9", 8200, -1, 0, LOPE_UNSET, LOPE_UNSET, LOPE_DAY_NONE, NULL, "4:7:9:9" },
  { "Long easy", -1, -1, 0, LOPE_KIND_LONG, LOPE_UNSET, LOPE_DAY_NONE, NULL, "easy" },
};

static LopeShoe *
make_shoe (const char *name,
           LopeDay     retired)
{
  LopeShoe *shoe = lope_shoe_new (name);

  if (retired != LOPE_DAY_NONE)
    lope_record_set_int (LOPE_RECORD (shoe), LOPE_SHOE_RETIRED, retired);

  return shoe;
}

static void
test_cases (void)
{
  g_autoptr (GPtrArray) shoes = g_ptr_array_new_with_free_func (g_object_unref);

  g_ptr_array_add (shoes, make_shoe ("Heron 2", TODAY - 100));
  g_ptr_array_add (shoes, make_shoe ("Heron 3", LOPE_DAY_NONE));
  g_ptr_array_add (shoes, make_shoe ("Badger", LOPE_DAY_NONE));
  g_ptr_array_add (shoes, make_shoe ("Kestrel Blue", LOPE_DAY_NONE));
  g_ptr_array_add (shoes, make_shoe ("Kestrel Red", LOPE_DAY_NONE));

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const Case *expected = &cases[i];
      g_auto (LopeQuickEntry) entry = { 0 };

      g_test_message ("%s", expected->text);
      lope_quick_entry_parse (&entry, expected->text, LOPE_UNITS_METRIC,
                              (LopeShoe **) shoes->pdata, shoes->len, TODAY);

      g_assert_cmpint (entry.distance, ==, expected->distance);
      g_assert_cmpint (entry.duration, ==, expected->duration);
      g_assert_cmpfloat_with_epsilon (entry.pace, expected->pace, 0.01);
      g_assert_cmpint (entry.kind, ==, expected->kind);
      g_assert_cmpint (entry.rpe, ==, expected->rpe);
      g_assert_cmpint (entry.day, ==, expected->day);
      g_assert_cmpstr (entry.shoe != NULL ? lope_shoe_get_name (entry.shoe) : NULL, ==, expected->shoe);
      g_assert_cmpstr (entry.title, ==, expected->title);
    }
}

/* Other sports are named by one word; a run needs no name. */
static void
test_sport (void)
{
  const struct { const char *text; gint64 sport; const char *title; } sports[] = {
    { "45 min yoga", LOPE_SPORT_YOGA, NULL },
    { "Cycling 30 km 1:10:00", LOPE_SPORT_CYCLING, NULL },
    { "strength 40min", LOPE_SPORT_STRENGTH, NULL },
    { "8 km walk hike", LOPE_SPORT_WALK, "hike" },
    { "8 km run", LOPE_UNSET, "run" },
    { "other 8 km", LOPE_UNSET, "other" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (sports); i++)
    {
      g_auto (LopeQuickEntry) entry = { 0 };

      lope_quick_entry_parse (&entry, sports[i].text, LOPE_UNITS_METRIC, NULL, 0, TODAY);
      g_assert_cmpint (entry.sport, ==, sports[i].sport);
      g_assert_cmpstr (entry.title, ==, sports[i].title);
      g_assert_true (entry.distance > 0 || entry.duration > 0);
    }
}

static void
test_units (void)
{
  g_auto (LopeQuickEntry) entry = { 0 };

  lope_quick_entry_parse (&entry, "5 42:00 3 km", LOPE_UNITS_IMPERIAL, NULL, 0, TODAY);
  g_assert_cmpint (entry.distance, ==, 8047);
  g_assert_cmpint (entry.duration, ==, 2520);
  g_assert_cmpstr (entry.title, ==, "3 km");
}

/* Whatever is pasted, it neither fails nor takes long. */
static void
test_hostile (void)
{
  g_autofree char *many = g_strnfill (200000, 'a');
  g_auto (LopeQuickEntry) entry = { 0 };
  g_auto (LopeQuickEntry) broken = { 0 };

  for (guint i = 1; i < 200000; i += 2)
    many[i] = ' ';
  lope_quick_entry_parse (&entry, many, LOPE_UNITS_METRIC, NULL, 0, TODAY);
  g_assert_cmpint (entry.distance, ==, -1);
  g_assert_nonnull (entry.title);

  lope_quick_entry_parse (&broken, "8.2 \xff\xfe 99999999999999999999999", LOPE_UNITS_METRIC, NULL, 0, TODAY);
  g_assert_cmpint (broken.distance, ==, 8200);
  g_assert_true (g_utf8_validate (broken.title, -1, NULL));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/quick-entry/cases", test_cases);
  g_test_add_func ("/quick-entry/sport", test_sport);
  g_test_add_func ("/quick-entry/units", test_units);
  g_test_add_func ("/quick-entry/hostile", test_hostile);

  return g_test_run ();
}
