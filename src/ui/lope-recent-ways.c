/* lope-recent-ways.c
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lope-recent-ways.h"

/* Enough for every shoe and kind in use, and nothing to wait for. */
#define MAX_RUNS 120

typedef struct {
  LopeRecentWays *ways; /* borrowed */
  guint n_runs;
} Reader;

static void
add_value (GArray     *values,
           LopeRecord *record,
           guint       field)
{
  gint64 value = lope_record_get_int (record, field);

  if (value == LOPE_UNSET)
    return;

  for (guint i = 0; i < values->len; i++)
    {
      if (g_array_index (values, gint64, i) == value)
        return;
    }

  g_array_append_val (values, value);
}

static gboolean
read_activity (LopeRecord  *record,
               gpointer     user_data,
               GError     **error)
{
  Reader *reader = user_data;
  const char *shoe = lope_record_get_text (record, LOPE_ACTIVITY_SHOE);

  if (!lope_activity_is_run (LOPE_ACTIVITY (record)))
    return TRUE;

  add_value (reader->ways->kinds, record, LOPE_ACTIVITY_KIND);
  add_value (reader->ways->surfaces, record, LOPE_ACTIVITY_SURFACE);
  if (shoe != NULL && !g_ptr_array_find_with_equal_func (reader->ways->shoes, shoe, g_str_equal, NULL))
    g_ptr_array_add (reader->ways->shoes, g_strdup (shoe));

  return ++reader->n_runs < MAX_RUNS;
}

static guint
get_rank (LopeRecentWays *self,
          gpointer        shoe)
{
  guint rank;

  return g_ptr_array_find_with_equal_func (self->shoes, lope_record_get_uuid (shoe), g_str_equal, &rank)
           ? rank : G_MAXUINT;
}

static int
compare_shoes (gconstpointer a,
               gconstpointer b,
               gpointer      user_data)
{
  const guint first = get_rank (user_data, *(gpointer *) a), second = get_rank (user_data, *(gpointer *) b);

  return first < second ? -1 : first > second;
}

/* ==== API ==== */

/**
 * lope_recent_ways_load:
 * @store: the journal
 *
 * Looks at the last runs.
 *
 * Returns: (transfer full): what they were; empty if the journal cannot be read
 */
LopeRecentWays *
lope_recent_ways_load (LopeStore *store)
{
  const LopeActivityFilter filter = LOPE_ACTIVITY_FILTER_ALL;
  LopeRecentWays *self = g_new (LopeRecentWays, 1);
  Reader reader = { self, 0 };

  self->kinds = g_array_new (FALSE, FALSE, sizeof (gint64));
  self->surfaces = g_array_new (FALSE, FALSE, sizeof (gint64));
  self->shoes = g_ptr_array_new_with_free_func (g_free);
  lope_store_foreach_activity (store, &filter, TRUE, read_activity, &reader, NULL);

  return self;
}

/**
 * lope_recent_ways_free:
 * @self: (transfer full): what was used
 *
 * Frees it.
 */
void
lope_recent_ways_free (LopeRecentWays *self)
{
  g_array_unref (self->kinds);
  g_array_unref (self->surfaces);
  g_ptr_array_unref (self->shoes);
  g_free (self);
}

/**
 * lope_recent_ways_list_shoes:
 * @self: what was used
 * @store: the journal
 * @day: a day
 * @own: (nullable): the UUID of a shoe that is listed in any case
 *
 * Lists the shoes that were not retired by a day.
 *
 * Returns: (transfer full) (element-type LopeShoe): the shoes, the last used first
 */
GPtrArray *
lope_recent_ways_list_shoes (LopeRecentWays *self,
                             LopeStore      *store,
                             LopeDay         day,
                             const char     *own)
{
  g_autoptr (GPtrArray) all = lope_store_list_shoes (store, NULL);
  GPtrArray *shoes = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; all != NULL && i < all->len; i++)
    {
      LopeShoe *shoe = all->pdata[i];

      if (!lope_shoe_is_retired (shoe, day) || g_strcmp0 (lope_record_get_uuid (LOPE_RECORD (shoe)), own) == 0)
        g_ptr_array_add (shoes, g_object_ref (shoe));
    }
  /* Stable: those that were never used keep their order. */
  g_ptr_array_sort_with_data (shoes, compare_shoes, self);

  return shoes;
}
