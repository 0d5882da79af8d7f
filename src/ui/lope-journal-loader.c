/* lope-journal-loader.c
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lope-journal-loader.h"

/* The first days read are those that fill a window even with several activities
 * a day; from there on, the spans follow what was found. */
#define FIRST_SPAN 4
#define MAX_SPAN (400 * 366)
#define FIRST_KEYS 240
#define MANY_KEYS 10
#define FEW_KEYS 3
#define SHORT_US 500
#define LONG_US 2000

/* Beyond this day, 1 January 1900, the rest is read at once. */
#define EARLIEST (-25567)

struct _LopeJournalLoader {
  LopeActivityFilter filter;
  LopeDay day;
  LopeDay today;
  int span;
  guint n_keys;

  LopeStore *store; /* owned */
  char *shoe; /* owned, nullable */
  char *text; /* owned, nullable */
};

static void
adapt_span (LopeJournalLoader *self,
            guint              n_keys,
            gint64             elapsed)
{
  gboolean more, less;

  /* At first it is the rows, for which widgets are made, that take the time. */
  if (self->n_keys < FIRST_KEYS)
    {
      more = n_keys < FEW_KEYS && elapsed < LONG_US;
      less = n_keys > MANY_KEYS;
    }
  else
    {
      more = elapsed < SHORT_US;
      less = elapsed > LONG_US;
    }

  if (more)
    self->span = MIN (2 * self->span, MAX_SPAN);
  else if (less)
    self->span = MAX (self->span / 2, 1);
}

/**
 * lope_journal_loader_new:
 * @store: the journal
 * @filter: which activities
 *
 * Makes what reads the keys of activities in short steps, newest first, so that
 * none takes long however many there are.
 *
 * Returns: (transfer full): it
 */
LopeJournalLoader *
lope_journal_loader_new (LopeStore                *store,
                         const LopeActivityFilter *filter)
{
  LopeJournalLoader *self = g_new0 (LopeJournalLoader, 1);

  self->store = g_object_ref (store);
  self->filter = *filter;
  self->shoe = g_strdup (filter->shoe);
  self->text = g_strdup (filter->text);
  self->filter.shoe = self->shoe;
  self->filter.text = self->text;
  self->day = G_MAXINT32;
  self->today = lope_day_from_time (g_get_real_time () / G_USEC_PER_SEC, 0);
  self->span = FIRST_SPAN;

  return self;
}

/**
 * lope_journal_loader_free:
 * @self: (transfer full): a loader
 *
 * Frees it.
 */
void
lope_journal_loader_free (LopeJournalLoader *self)
{
  g_object_unref (self->store);
  g_free (self->shoe);
  g_free (self->text);
  g_free (self);
}

/**
 * lope_journal_loader_read:
 * @self: a loader that is not done
 * @error: return location for a #LopeStoreError
 *
 * Reads the next days, going back in time.
 *
 * Returns: (transfer full) (element-type LopeActivityKey): the keys of these
 *   days, newest first, or %NULL on error
 */
GArray *
lope_journal_loader_read (LopeJournalLoader  *self,
                          GError            **error)
{
  LopeActivityFilter filter = self->filter;
  gint64 begin = g_get_monotonic_time ();
  LopeDay last = filter.to != LOPE_DAY_NONE ? MIN (filter.to, self->today) : self->today;
  LopeDay from = MIN (self->day - 1, last) - self->span + 1;
  gboolean is_last = from <= EARLIEST || (filter.from != LOPE_DAY_NONE && from <= filter.from);
  GArray *keys;

  if (self->day != G_MAXINT32)
    filter.to = self->day - 1;
  if (!is_last)
    filter.from = from;

  keys = lope_store_list_activity_keys (self->store, &filter, error);
  if (keys == NULL)
    return NULL;

  self->day = is_last ? LOPE_DAY_NONE : from;
  self->n_keys += keys->len;
  adapt_span (self, keys->len, g_get_monotonic_time () - begin);

  return keys;
}

/**
 * lope_journal_loader_get_day:
 * @self: a loader
 *
 * Gets how far back it has read.
 *
 * Returns: the first of the days that were read, or %LOPE_DAY_NONE for all
 */
LopeDay
lope_journal_loader_get_day (LopeJournalLoader *self)
{
  return self->day;
}

/**
 * lope_journal_loader_is_done:
 * @self: a loader
 *
 * Tells whether all was read.
 *
 * Returns: %TRUE if so
 */
gboolean
lope_journal_loader_is_done (LopeJournalLoader *self)
{
  return self->day == LOPE_DAY_NONE;
}
