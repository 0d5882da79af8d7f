/* test-journal-model.c
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lope-journal-model.h"

/* 19 November 2026, a Thursday */
#define TODAY 20776

typedef struct {
  LopeStore *store;
  LopeJournalModel *model;
  LopePreferences preferences;
  GPtrArray *mirror; /* what a view would hold after all changes it was told of */
  guint n_changes;
  guint n_touched;
} Fixture;

static LopeJournalList *
get_list (Fixture *self)
{
  return lope_journal_model_get_list (self->model);
}

/* Follows the list as a view does, and finds each step consistent. */
static void
items_changed_cb (GListModel *model,
                  guint       position,
                  guint       removed,
                  guint       added,
                  Fixture    *self)
{
  self->n_changes++;
  self->n_touched += removed + added;
  g_assert_cmpuint (position + removed, <=, self->mirror->len);

  if (removed > 0)
    g_ptr_array_remove_range (self->mirror, position, removed);
  for (guint i = 0; i < added; i++)
    g_ptr_array_insert (self->mirror, (int) (position + i), g_list_model_get_item (model, position + i));

  g_assert_cmpuint (g_list_model_get_n_items (model), ==, self->mirror->len);
  for (guint start = 0, end; start < self->mirror->len; start = end)
    {
      guint from;

      gtk_section_model_get_section (GTK_SECTION_MODEL (model), start, &from, &end);
      g_assert_cmpuint (from, ==, start);
      g_assert_cmpuint (end, >, start);
      g_assert_cmpuint (end, <=, self->mirror->len);
    }
}

static void
check_mirror (Fixture *self)
{
  LopeDay last = G_MAXINT32;

  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (self->model)), ==, self->mirror->len);
  for (guint i = 0; i < self->mirror->len; i++)
    {
      g_autoptr (LopeJournalEntry) entry = g_list_model_get_item (G_LIST_MODEL (self->model), i);
      LopeDay day = lope_activity_get_day (lope_journal_entry_get_activity (entry));
      const LopeJournalSection *week = lope_journal_list_get_section (get_list (self), i);

      g_assert_true (entry == self->mirror->pdata[i]);
      g_assert_cmpint (day, <=, last);
      if (lope_journal_list_get_grouping (get_list (self))->by_month)
        g_assert_cmpint (day - week->first_day, <, 31);
      else
        g_assert_cmpint (week->first_day, ==, lope_day_week_start (day, self->preferences.first_weekday));
      g_assert_cmpint (week->first_day, <=, day);
      last = day;
    }
}

static void
refresh (Fixture *self)
{
  g_autoptr (GError) error = NULL;

  self->n_changes = 0;
  self->n_touched = 0;
  lope_journal_model_refresh (self->model, &self->preferences, NULL);
  g_assert_true (lope_journal_model_finish (self->model, &error));
  g_assert_no_error (error);
  check_mirror (self);
}

static char *
add (Fixture *self,
     LopeDay  day,
     int      hour,
     gint64   sport,
     gint64   distance)
{
  g_autoptr (LopeActivity) activity = lope_activity_new ();
  LopeRecord *record = LOPE_RECORD (activity);
  g_autoptr (GError) error = NULL;

  lope_record_set_int (record, LOPE_ACTIVITY_START, (gint64) day * 86400 + hour * 3600);
  lope_record_set_int (record, LOPE_ACTIVITY_OFFSET, 0);
  lope_record_set_int (record, LOPE_ACTIVITY_SPORT, sport);
  lope_record_set_int (record, LOPE_ACTIVITY_DISTANCE, distance);
  lope_record_set_int (record, LOPE_ACTIVITY_DURATION, 3600);
  g_assert_true (lope_store_add (self->store, record, &error));
  g_assert_no_error (error);

  return g_strdup (lope_record_get_uuid (record));
}

static void
set_up (Fixture       *self,
        gconstpointer  data)
{
  g_autoptr (GError) error = NULL;

  self->store = lope_store_open_in_memory (&error);
  g_assert_no_error (error);
  self->preferences = (LopePreferences) { .units = LOPE_UNITS_METRIC, .first_weekday = 1 };
  self->mirror = g_ptr_array_new_with_free_func (g_object_unref);
  self->model = lope_journal_model_new (self->store);
  g_signal_connect (self->model, "items-changed", G_CALLBACK (items_changed_cb), self);
}

static void
tear_down (Fixture       *self,
           gconstpointer  data)
{
  g_ptr_array_unref (self->mirror);
  g_assert_finalize_object (self->model);
  g_assert_finalize_object (self->store);
}

static void
test_weeks (Fixture       *self,
            gconstpointer  data)
{
  const LopeJournalSection *week;

  g_free (add (self, TODAY, 7, LOPE_SPORT_RUN, 8200));
  g_free (add (self, TODAY - 3, 7, LOPE_SPORT_TRAIL_RUN, 6100)); /* Monday */
  g_free (add (self, TODAY - 3, 18, LOPE_SPORT_YOGA, LOPE_UNSET));
  g_free (add (self, TODAY - 4, 7, LOPE_SPORT_RUN, 12600)); /* Sunday */
  g_free (add (self, TODAY - 40, 7, LOPE_SPORT_CYCLING, 50000));
  refresh (self);

  g_assert_cmpuint (self->mirror->len, ==, 5);
  g_assert_cmpuint (lope_journal_list_get_n_runs (get_list (self)), ==, 3);
  g_assert_cmpint (lope_journal_list_get_distance (get_list (self)), ==, 26900);
  week = lope_journal_list_get_section (get_list (self), 2);
  g_assert_cmpuint (week->start, ==, 0);
  g_assert_cmpuint (week->end, ==, 3);
  g_assert_cmpuint (week->n_runs, ==, 2);
  g_assert_cmpint (week->distance, ==, 14300);
  week = lope_journal_list_get_section (get_list (self), 4);
  g_assert_cmpuint (week->n_runs, ==, 0);
  g_assert_cmpint (week->distance, ==, 0);
  g_assert_null (lope_journal_list_get_section (get_list (self), 5));
  g_assert_nonnull (lope_journal_list_find_section (get_list (self), TODAY - 3));
  g_assert_null (lope_journal_list_find_section (get_list (self), TODAY - 20));

  /* With weeks from Sunday on, Sunday's run joins. */
  self->preferences.first_weekday = 7;
  refresh (self);
  g_assert_cmpuint (self->n_changes, ==, 0);
  week = lope_journal_list_get_section (get_list (self), 0);
  g_assert_cmpint (week->distance, ==, 26900);
}

static void
test_changes (Fixture       *self,
              gconstpointer  data)
{
  g_autofree char *first = add (self, TODAY, 7, LOPE_SPORT_RUN, 8000);
  g_autofree char *middle = add (self, TODAY - 9, 7, LOPE_SPORT_RUN, 9000);
  const char *uuids[] = { middle, NULL };
  g_autoptr (LopeRecord) record = NULL;
  guint position;

  for (int i = 10; i < 30; i++)
    g_free (add (self, TODAY - i, 7, LOPE_SPORT_RUN, 1000 * i));
  refresh (self);
  g_assert_cmpuint (self->mirror->len, ==, 22);

  /* Nothing changed, nothing is told. */
  refresh (self);
  g_assert_cmpuint (self->n_changes, ==, 0);

  g_assert_true (lope_store_delete (self->store, LOPE_TYPE_ACTIVITY, uuids, NULL));
  refresh (self);
  g_assert_cmpuint (self->n_touched, ==, 1);
  g_assert_false (lope_journal_model_find (self->model, middle, &position));

  g_assert_true (lope_store_undelete (self->store, LOPE_TYPE_ACTIVITY, uuids, NULL));
  refresh (self);
  g_assert_cmpuint (self->n_touched, ==, 1);
  g_assert_true (lope_journal_model_find (self->model, middle, &position));
  g_assert_cmpuint (position, ==, 1);

  /* Another distance changes totals, not rows. */
  record = lope_store_get (self->store, LOPE_TYPE_ACTIVITY, first, NULL);
  lope_record_set_int (record, LOPE_ACTIVITY_DISTANCE, 11000);
  g_assert_true (lope_store_update (self->store, record, NULL));
  refresh (self);
  g_assert_cmpuint (self->n_changes, ==, 0);
  g_assert_cmpint (lope_journal_list_get_section (get_list (self), 0)->distance, ==, 11000);

  /* Another day moves the row, which stays the same object. */
  lope_record_set_int (record, LOPE_ACTIVITY_START, (gint64) (TODAY - 20) * 86400 + 20 * 3600);
  g_assert_true (lope_store_update (self->store, record, NULL));
  refresh (self);
  g_assert_cmpuint (self->n_touched, ==, 2);

  g_free (add (self, TODAY - 9, 6, LOPE_SPORT_RUN, 5000));
  g_free (add (self, TODAY - 15, 6, LOPE_SPORT_RUN, 5000));
  g_free (add (self, TODAY - 25, 6, LOPE_SPORT_RUN, 5000));
  refresh (self);
  g_assert_cmpuint (self->n_touched, ==, 3);
}

static void
test_random (Fixture       *self,
             gconstpointer  data)
{
  g_autoptr (GPtrArray) uuids = g_ptr_array_new_with_free_func (g_free);

  for (guint round = 0; round < 40; round++)
    {
      for (int n = g_test_rand_int_range (0, 6); n > 0; n--)
        g_ptr_array_add (uuids, add (self, TODAY - g_test_rand_int_range (0, 60), g_test_rand_int_range (0, 24),
                                     g_test_rand_int_range (LOPE_SPORT_RUN, LOPE_SPORT_WALK + 1), 5000));
      for (int n = g_test_rand_int_range (0, 4); n > 0 && uuids->len > 0; n--)
        {
          guint i = (guint) g_test_rand_int_range (0, (gint32) uuids->len);
          const char *one[] = { uuids->pdata[i], NULL };
          g_autoptr (LopeRecord) record = lope_store_get (self->store, LOPE_TYPE_ACTIVITY, one[0], NULL);

          if (g_test_rand_bit ())
            {
              lope_record_set_int (record, LOPE_ACTIVITY_START,
                                   (gint64) (TODAY - g_test_rand_int_range (0, 60)) * 86400);
              g_assert_true (lope_store_update (self->store, record, NULL));
            }
          else
            {
              g_assert_true (lope_store_delete (self->store, LOPE_TYPE_ACTIVITY, one, NULL));
              g_ptr_array_remove_index (uuids, i);
            }
        }
      refresh (self);
      g_assert_cmpuint (self->mirror->len, ==, uuids->len);
    }
}

static void
search (Fixture    *self,
        const char *text)
{
  LopeActivityFilter filter = LOPE_ACTIVITY_FILTER_ALL;

  filter.text = text;
  lope_journal_model_set_filter (self->model, &filter, *text != '\0');
  refresh (self);
}

static void
test_search (Fixture       *self,
             gconstpointer  data)
{
  g_autofree char *uuid = add (self, TODAY, 7, LOPE_SPORT_RUN, 8000);
  g_autoptr (LopeRecord) record = lope_store_get (self->store, LOPE_TYPE_ACTIVITY, uuid, NULL);

  lope_record_set_text (record, LOPE_ACTIVITY_TITLE, "Round the lake");
  g_assert_true (lope_store_update (self->store, record, NULL));
  g_free (add (self, TODAY - 1, 7, LOPE_SPORT_RUN, 9000));
  refresh (self);
  g_assert_cmpuint (self->mirror->len, ==, 2);

  search (self, "lake");
  g_assert_cmpuint (self->mirror->len, ==, 1);
  g_assert_cmpstr (lope_journal_entry_get_uuid (self->mirror->pdata[0]), ==, uuid);

  search (self, "");
  g_assert_cmpuint (self->mirror->len, ==, 2);
}

static void
loaded_cb (LopeJournalModel *model,
           const GError     *error,
           guint            *n_loaded)
{
  g_assert_no_error (error);
  (*n_loaded)++;
}

static void
wait_for (guint *n_loaded,
          guint  n)
{
  while (*n_loaded < n)
    g_main_context_iteration (NULL, TRUE);
}

static void
wait_for_length (LopeJournalModel *model,
                 guint             length)
{
  while (g_list_model_get_n_items (G_LIST_MODEL (model)) != length)
    g_main_context_iteration (NULL, TRUE);
}

/* A journal in a file is read by a thread, and shown step by step; what changes
 * meanwhile is in it. */
static void
test_thread (Fixture       *self,
             gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *folder = g_dir_make_tmp ("lope-journal-XXXXXX", &error);
  g_autofree char *path = g_build_filename (folder, "journal.db", NULL);
  LopeActivityFilter filter = LOPE_ACTIVITY_FILTER_ALL;
  guint n_loaded = 0;

  g_clear_object (&self->model);
  g_clear_object (&self->store);
  self->store = lope_store_open (path, LOPE_STORE_FLAGS_NONE, &error);
  g_assert_no_error (error);
  self->model = lope_journal_model_new (self->store);
  g_signal_connect (self->model, "items-changed", G_CALLBACK (items_changed_cb), self);
  g_signal_connect (self->model, "loaded", G_CALLBACK (loaded_cb), &n_loaded);
  for (int i = 0; i < 300; i++)
    g_free (add (self, TODAY - i, 7, i % 3 == 0 ? LOPE_SPORT_WALK : LOPE_SPORT_RUN, 5000));

  lope_journal_model_refresh (self->model, &self->preferences, NULL);
  g_assert_true (lope_journal_model_is_loading (self->model));
  wait_for (&n_loaded, 1);
  g_assert_cmpuint (lope_journal_list_get_length (get_list (self)), ==, 300);
  g_assert_cmpuint (lope_journal_list_get_n_runs (get_list (self)), ==, 200);
  g_assert_cmpuint (self->mirror->len, <, 300);
  wait_for_length (self->model, 300);
  check_mirror (self);

  /* Asked twice, it answers once, with what is there in the end. */
  lope_journal_model_refresh (self->model, &self->preferences, NULL);
  g_free (add (self, TODAY - 7, 6, LOPE_SPORT_RUN, 5000));
  lope_journal_model_refresh (self->model, &self->preferences, NULL);
  wait_for (&n_loaded, 2);
  g_assert_cmpuint (self->mirror->len, ==, 301);
  check_mirror (self);

  /* Rows that a search does not need go before it has an answer. */
  filter.sports = 1u << LOPE_SPORT_WALK;
  lope_journal_model_set_filter (self->model, &filter, TRUE);
  lope_journal_model_trim (self->model);
  lope_journal_model_refresh (self->model, &self->preferences, NULL);
  wait_for (&n_loaded, 3);
  wait_for_length (self->model, 100);
  g_assert_cmpuint (lope_journal_list_get_n_runs (get_list (self)), ==, 0);
  check_mirror (self);

  /* What nobody waits for any more comes to nothing. */
  lope_journal_model_refresh (self->model, &self->preferences, NULL);
  g_assert_true (lope_journal_model_finish (self->model, &error));
  g_assert_no_error (error);
  lope_journal_model_refresh (self->model, &self->preferences, NULL);
  g_clear_object (&self->model);
  for (int i = 0; i < 10; i++)
    g_main_context_iteration (NULL, FALSE);
  self->model = lope_journal_model_new (self->store);
}

/* Entries are made when asked for, and go when nobody holds them. */
static void
test_entries (Fixture       *self,
              gconstpointer  data)
{
  g_autoptr (LopeJournalEntry) entry = NULL;
  gpointer gone;

  g_free (add (self, TODAY, 7, LOPE_SPORT_RUN, 8000));
  refresh (self);
  gone = self->mirror->pdata[0];
  g_object_add_weak_pointer (gone, &gone);
  g_ptr_array_set_size (self->mirror, 0);
  g_assert_null (gone);

  entry = g_list_model_get_item (G_LIST_MODEL (self->model), 0);
  g_assert_nonnull (lope_journal_entry_get_activity (entry));
  g_ptr_array_add (self->mirror, g_object_ref (entry));
}

int
main (int    argc,
      char **argv)
{
  static const struct {
    const char *path;
    void (*func) (Fixture *, gconstpointer);
  } tests[] = {
    { "/journal-model/weeks", test_weeks },
    { "/journal-model/changes", test_changes },
    { "/journal-model/random", test_random },
    { "/journal-model/search", test_search },
    { "/journal-model/thread", test_thread },
    { "/journal-model/entries", test_entries },
  };

  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].path, Fixture, NULL, set_up, tests[i].func, tear_down);

  return g_test_run ();
}
