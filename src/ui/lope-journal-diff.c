/* lope-journal-diff.c
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lope-journal-diff.h"

/* Beyond this many separate places, one large change is cheaper. */
#define MAX_HUNKS 16

static const LopeActivityKey *
get_key (GArray *keys,
         guint   i)
{
  return &g_array_index (keys, LopeActivityKey, i);
}

static gboolean
same_place (const LopeActivityKey *a,
            const LopeActivityKey *b)
{
  return a->id == b->id && a->day == b->day;
}

static GHashTable *
index_keys (GArray *keys,
            guint   from,
            guint   to)
{
  GHashTable *positions = g_hash_table_new (g_int64_hash, g_int64_equal);

  for (guint i = from; i < to; i++)
    g_hash_table_insert (positions, (gpointer) &get_key (keys, i)->id, GUINT_TO_POINTER (i + 1));

  return positions;
}

/* Whether @key has no place among @keys from @next on. */
static gboolean
is_gone (const LopeActivityKey *key,
         GArray                *keys,
         GHashTable            *positions,
         guint                  next)
{
  guint found = GPOINTER_TO_UINT (g_hash_table_lookup (positions, &key->id));

  return found == 0 || found - 1 < next || !same_place (key, get_key (keys, found - 1));
}

static void
collect_hunks (GArray *hunks,
               GArray *old,
               GArray *new,
               guint   begin,
               guint   old_end,
               guint   new_end)
{
  g_autoptr (GHashTable) old_positions = index_keys (old, begin, old_end);
  g_autoptr (GHashTable) new_positions = index_keys (new, begin, new_end);
  guint i = begin, j = begin;

  while ((i < old_end || j < new_end) && hunks->len <= MAX_HUNKS)
    {
      LopeJournalHunk hunk = { .position = i, .from = j };

      while (i < old_end || j < new_end)
        {
          gboolean both = i < old_end && j < new_end;

          if (both && same_place (get_key (old, i), get_key (new, j)))
            break;

          /* An activity that moved is taken away at one place and put in at the other. */
          if (i < old_end && (!both || is_gone (get_key (old, i), new, new_positions, j) ||
                              !is_gone (get_key (new, j), old, old_positions, i)))
            i++;
          else
            j++;
        }

      hunk.removed = i - hunk.position;
      hunk.added = j - hunk.from;
      if (hunk.removed > 0 || hunk.added > 0)
        g_array_append_val (hunks, hunk);

      for (; i < old_end && j < new_end && same_place (get_key (old, i), get_key (new, j)); i++, j++)
        ;
    }
}

/* ==== API ==== */

/**
 * lope_journal_diff:
 * @old: (element-type LopeActivityKey): a list of activities
 * @new: (element-type LopeActivityKey): the list that takes its place
 *
 * Finds the places in which two lists differ. An activity that moved to
 * another day is taken away at one place and put in at another. Very many
 * places become one.
 *
 * Returns: (transfer full) (element-type LopeJournalHunk): the places in their order
 */
GArray *
lope_journal_diff (GArray *old,
                   GArray *new)
{
  GArray *hunks = g_array_new (FALSE, FALSE, sizeof (LopeJournalHunk));
  guint begin = 0, old_end = old->len, new_end = new->len;

  while (begin < old_end && begin < new_end && same_place (get_key (old, begin), get_key (new, begin)))
    begin++;
  while (old_end > begin && new_end > begin &&
         same_place (get_key (old, old_end - 1), get_key (new, new_end - 1)))
    {
      old_end--;
      new_end--;
    }

  if (old_end > begin && new_end > begin)
    collect_hunks (hunks, old, new, begin, old_end, new_end);

  if (hunks->len > MAX_HUNKS || (hunks->len == 0 && (old_end > begin || new_end > begin)))
    {
      LopeJournalHunk whole = { begin, old_end - begin, begin, new_end - begin };

      g_array_set_size (hunks, 0);
      g_array_append_val (hunks, whole);
    }

  return hunks;
}
