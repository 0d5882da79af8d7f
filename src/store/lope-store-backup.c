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

#define SUFFIX ".db"

/* What the usual journal is called. Backups that were made before they got the
 * name of their journal are taken for backups of this one. */
#define USUAL_STEM "journal"

/* What stands between the name of the journal and the time. */
static const struct {
  const char *infix;
  LopeBackupReason reason;
} kinds[] = {
  { "replaced-", LOPE_BACKUP_REPLACED },
  { "before-version-", LOPE_BACKUP_MIGRATED },
};

/* The name of a journal without its suffix; backups begin with it, so that those
 * of several journals in a folder do not mix. */
static char *
dup_stem (const char *path)
{
  char *stem = g_path_get_basename (path);

  if (g_str_has_suffix (stem, SUFFIX) && strlen (stem) > strlen (SUFFIX))
    stem[strlen (stem) - strlen (SUFFIX)] = '\0';

  return stem;
}

static char *
dup_folder (const char *path)
{
  g_autofree char *parent = g_path_get_dirname (path);

  return g_build_filename (parent, "backups", NULL);
}

static char *
dup_daily_file (const char *folder,
                const char *stem,
                LopeDay     day)
{
  g_autofree char *iso = lope_day_to_iso (day);
  g_autofree char *name = g_strconcat (stem, "-", iso, SUFFIX, NULL);

  return g_build_filename (folder, name, NULL);
}

/* The day of a daily backup by its name, or LOPE_DAY_NONE for other files. */
static LopeDay
parse_daily_name (const char *name,
                  const char *stem)
{
  g_autofree char *iso = NULL;
  gsize length = strlen (name);
  gsize rest = strlen (stem) + strlen ("-" SUFFIX);

  if (!g_str_has_prefix (name, stem) || name[strlen (stem)] != '-' || !g_str_has_suffix (name, SUFFIX) ||
      length <= rest)
    return LOPE_DAY_NONE;

  iso = g_strndup (name + strlen (stem) + 1, length - rest);

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
list_days (const char *folder,
           const char *stem)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  GArray *days = g_array_new (FALSE, FALSE, sizeof (LopeDay));
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      LopeDay day = parse_daily_name (name, stem);

      if (day != LOPE_DAY_NONE)
        g_array_append_val (days, day);
    }
  g_array_sort (days, compare_days);

  return days;
}

/* Keeps the newest ones and, of those before, the newest of each of some weeks:
 * by number, not by age, so that after a long break there still are some. */
static void
prune (const char *folder,
       const char *stem)
{
  g_autoptr (GArray) days = list_days (folder, stem);
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

      file = dup_daily_file (folder, stem, day);
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
            const char *stem,
            LopeDay     day)
{
  g_autofree char *file = dup_daily_file (folder, stem, day);

  return g_file_test (file, G_FILE_TEST_EXISTS);
}

static gboolean
back_up_into (const char  *path,
              const char  *folder,
              LopeDay      today,
              GError     **error)
{
  g_autofree char *stem = dup_stem (path);
  g_autofree char *file = dup_daily_file (folder, stem, today);

  if (has_backup (folder, stem, today))
    return TRUE;

  if (!lope_store_make_folder (folder, error) || !lope_store_copy_to (path, file, error))
    return FALSE;

  if (!check_copy (file, error))
    {
      g_unlink (file);
      return FALSE;
    }

  prune (folder, stem);

  return TRUE;
}

/* Whether a file in the folder for backups is one of a journal, and why. */
static gboolean
is_backup (const char       *name,
           const char       *stem,
           LopeBackupReason *reason)
{
  if (!g_str_has_suffix (name, SUFFIX))
    return FALSE;

  *reason = LOPE_BACKUP_DAILY;
  if (parse_daily_name (name, stem) != LOPE_DAY_NONE)
    return TRUE;

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      g_autofree char *prefix = g_strconcat (stem, "-", kinds[i].infix, NULL);

      *reason = kinds[i].reason;
      if (g_str_has_prefix (name, prefix) ||
          (g_str_equal (stem, USUAL_STEM) && g_str_has_prefix (name, kinds[i].infix)))
        return TRUE;
    }

  return FALSE;
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
 * lope_store_dup_backup_file:
 * @path: a journal
 * @infix: why the backup is made: what stands between the name of the journal
 *   and the time
 *
 * Tells where a backup of a journal goes.
 *
 * Returns: (transfer full) (type filename): a file that is not there yet
 */
char *
lope_store_dup_backup_file (const char *path,
                            const char *infix)
{
  g_autofree char *folder = dup_folder (path);
  g_autofree char *stem = dup_stem (path);
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  g_autofree char *time = g_date_time_format (now, "%Y-%m-%dT%H%M%S");
  g_autofree char *file = g_strdup_printf ("%s/%s-%s%s" SUFFIX, folder, stem, infix, time);

  for (guint i = 2; g_file_test (file, G_FILE_TEST_EXISTS); i++)
    {
      g_free (file);
      file = g_strdup_printf ("%s/%s-%s%s-%u" SUFFIX, folder, stem, infix, time, i);
    }

  return g_steal_pointer (&file);
}

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
  g_autofree char *stem = NULL;
  LopeStoreCounts counts;
  LopeStoreLook look;

  g_return_val_if_fail (path != NULL, FALSE);

  /* To count what is in a large journal would take longer than all the rest. */
  folder = dup_folder (path);
  stem = dup_stem (path);
  if (has_backup (folder, stem, today) && (extra_folder == NULL || has_backup (extra_folder, stem, today)))
    return TRUE;

  if (!lope_store_look (path, &look, error))
    return FALSE;
  if (look == LOPE_STORE_LOOK_NONE)
    return TRUE;

  if (!lope_store_peek (path, &counts, error))
    return FALSE;
  if (counts.activities == 0 && counts.shoes == 0 && counts.pain_entries == 0 && counts.check_ins == 0)
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
  g_autofree char *stem = NULL;
  g_autoptr (GDir) dir = NULL;
  const char *name;

  g_return_val_if_fail (path != NULL, NULL);

  backups = g_ptr_array_new_with_free_func ((GDestroyNotify) lope_store_backup_free);
  folder = dup_folder (path);
  stem = dup_stem (path);
  dir = g_dir_open (folder, 0, NULL);

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *file = g_build_filename (folder, name, NULL);
      LopeBackupReason reason;
      struct stat info;

      if (!is_backup (name, stem, &reason) || stat (file, &info) != 0 || !S_ISREG (info.st_mode))
        continue;

      g_ptr_array_add (backups, g_memdup2 (&(LopeStoreBackup) {
        .path = g_steal_pointer (&file),
        .made = info.st_mtime,
        .size = info.st_size,
        .reason = reason,
      }, sizeof (LopeStoreBackup)));
    }

  g_ptr_array_sort_values (backups, compare_backups);

  return g_steal_pointer (&backups);
}
