/* lope-store-backup.c: copies that are made by themselves
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lope-store-private.h"

#include <string.h>
#include <sys/stat.h>

#include <glib/gstdio.h>

#define KEEP_DAYS 7
#define KEEP_WEEKS 8

#define PREFIX "journal-"
#define SUFFIX ".db"

static const struct {
  const char *prefix;
  LopeBackupReason reason;
} kinds[] = {
  { PREFIX, LOPE_BACKUP_DAILY },
  { "replaced-", LOPE_BACKUP_REPLACED },
  { "before-version-", LOPE_BACKUP_MIGRATED },
};

static char *
dup_folder (const char *path)
{
  g_autofree char *parent = g_path_get_dirname (path);

  return g_build_filename (parent, "backups", NULL);
}

static char *
dup_daily_file (const char *folder,
                LopeDay     day)
{
  g_autofree char *iso = lope_day_to_iso (day);
  g_autofree char *name = g_strconcat (PREFIX, iso, SUFFIX, NULL);

  return g_build_filename (folder, name, NULL);
}

/* The day of a daily backup by its name, or LOPE_DAY_NONE for other files. */
static LopeDay
parse_daily_name (const char *name)
{
  g_autofree char *iso = NULL;
  gsize length = strlen (name);

  if (!g_str_has_prefix (name, PREFIX) || !g_str_has_suffix (name, SUFFIX) ||
      length <= strlen (PREFIX SUFFIX))
    return LOPE_DAY_NONE;

  iso = g_strndup (name + strlen (PREFIX), length - strlen (PREFIX SUFFIX));

  return lope_day_from_iso (iso);
}

static int
compare_days (gconstpointer a,
              gconstpointer b)
{
  LopeDay left = *(const LopeDay *) a, right = *(const LopeDay *) b;

  return (left < right) - (left > right);
}

static GArray *
list_days (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  GArray *days = g_array_new (FALSE, FALSE, sizeof (LopeDay));
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      LopeDay day = parse_daily_name (name);

      if (day != LOPE_DAY_NONE)
        g_array_append_val (days, day);
    }
  g_array_sort (days, compare_days);

  return days;
}

/* Keeps the newest ones and, of those before, the newest of each of some weeks:
 * by number, not by age, so that after a long break there still are some. */
static void
prune (const char *folder)
{
  g_autoptr (GArray) days = list_days (folder);
  LopeDay last_week = LOPE_DAY_NONE;
  guint n_weeks = 0;

  for (guint i = KEEP_DAYS; i < days->len; i++)
    {
      LopeDay day = g_array_index (days, LopeDay, i);
      LopeDay week = lope_day_week_start (day, 1);
      g_autofree char *file = NULL;

      if (week != last_week && n_weeks < KEEP_WEEKS)
        {
          last_week = week;
          n_weeks++;
          continue;
        }

      file = dup_daily_file (folder, day);
      g_unlink (file);
    }
}

/* A copy of a damaged journal must not push out the good ones. */
static gboolean
check_copy (const char  *file,
            GError     **error)
{
  g_autoptr (LopeDb) db = lope_db_open (file, LOPE_DB_LOOK, error);

  return db != NULL && lope_store_check_pages (db, NULL, error);
}

static gboolean
has_backup (const char *folder,
            LopeDay     day)
{
  g_autofree char *file = dup_daily_file (folder, day);

  return g_file_test (file, G_FILE_TEST_EXISTS);
}

static gboolean
back_up_into (const char  *path,
              const char  *folder,
              LopeDay      today,
              GError     **error)
{
  g_autofree char *file = dup_daily_file (folder, today);

  if (has_backup (folder, today))
    return TRUE;

  if (!lope_store_make_folder (folder, error) || !lope_store_copy_to (path, file, error))
    return FALSE;

  if (!check_copy (file, error))
    {
      g_unlink (file);
      return FALSE;
    }

  prune (folder);

  return TRUE;
}

static int
compare_backups (gconstpointer a,
                 gconstpointer b)
{
  const LopeStoreBackup *left = a, *right = b;

  if (left->made != right->made)
    return left->made < right->made ? 1 : -1;

  return g_strcmp0 (right->path, left->path);
}

/* ==== API ==== */

/**
 * lope_store_backup_free:
 * @self: a backup
 *
 * Frees what lope_store_list_backups() tells of a backup.
 */
void
lope_store_backup_free (LopeStoreBackup *self)
{
  g_free (self->path);
  g_free (self);
}

/**
 * lope_store_back_up_daily:
 * @path: (type filename): a journal
 * @extra_folder: (nullable) (type filename): a folder of the runner's choice
 * @today: the local day
 * @error: return location for a #LopeStoreError
 *
 * Copies the journal into `backups/` beside it, and into @extra_folder, unless
 * it is empty or today's copies are there. Keeps the newest seven, and of those
 * before one a week for eight weeks. A damaged journal is an error, and pushes
 * no good copy out.
 *
 * Returns: %TRUE on success
 */
gboolean
lope_store_back_up_daily (const char  *path,
                          const char  *extra_folder,
                          LopeDay      today,
                          GError     **error)
{
  g_autofree char *folder = NULL;
  LopeStoreCounts counts;
  LopeStoreLook look;

  g_return_val_if_fail (path != NULL, FALSE);

  /* To count what is in a large journal would take longer than all the rest. */
  folder = dup_folder (path);
  if (has_backup (folder, today) && (extra_folder == NULL || has_backup (extra_folder, today)))
    return TRUE;

  if (!lope_store_look (path, &look, error))
    return FALSE;
  if (look == LOPE_STORE_LOOK_NONE)
    return TRUE;

  if (!lope_store_peek (path, &counts, error))
    return FALSE;
  if (counts.activities == 0 && counts.shoes == 0)
    return TRUE;

  return back_up_into (path, folder, today, error) &&
         (extra_folder == NULL || back_up_into (path, extra_folder, today, error));
}

/**
 * lope_store_list_backups:
 * @path: (type filename): a journal
 * @error: return location for a #LopeStoreError
 *
 * Lists the copies in `backups/` beside a journal, the newest first.
 *
 * Returns: (transfer full) (element-type LopeStoreBackup): the backups, possibly
 *   none, or %NULL on error
 */
GPtrArray *
lope_store_list_backups (const char  *path,
                         GError     **error)
{
  g_autoptr (GPtrArray) backups = NULL;
  g_autofree char *folder = NULL;
  g_autoptr (GDir) dir = NULL;
  const char *name;

  g_return_val_if_fail (path != NULL, NULL);

  backups = g_ptr_array_new_with_free_func ((GDestroyNotify) lope_store_backup_free);
  folder = dup_folder (path);
  dir = g_dir_open (folder, 0, NULL);

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *file = g_build_filename (folder, name, NULL);
      struct stat info;

      for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
        {
          if (!g_str_has_prefix (name, kinds[i].prefix) || !g_str_has_suffix (name, SUFFIX) ||
              stat (file, &info) != 0 || !S_ISREG (info.st_mode))
            continue;

          g_ptr_array_add (backups, g_memdup2 (&(LopeStoreBackup) {
            .path = g_steal_pointer (&file),
            .made = info.st_mtime,
            .size = info.st_size,
            .reason = kinds[i].reason,
          }, sizeof (LopeStoreBackup)));
          break;
        }
    }

  g_ptr_array_sort_values (backups, compare_backups);

  return g_steal_pointer (&backups);
}
