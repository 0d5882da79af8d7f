/* lope-backup.c
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lope-backup.h"

#include "lope-backup-private.h"
#include "lope-file.h"
#include "lope-safe-file.h"

#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include <archive.h>
#include <archive_entry.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>

#define BLOCK (64 * 1024)

G_DEFINE_QUARK (lope-backup-error-quark, lope_backup_error)

/* Files that are being put into an archive. */
typedef struct {
  struct archive *archive;    /* owned */
  GHashTable *entries;        /* owned, of LopeBackupEntry by name */
  GHashTable *paths;          /* owned, of paths by name */
  GCancellable *cancellable;  /* borrowed, nullable */
  gint64 made;
} Packing;

static gboolean
fail_reading (GError     **error,
              const char  *path)
{
  int saved = errno;
  g_autofree char *name = g_filename_display_name (path);

  g_set_error (error, G_IO_ERROR, g_io_error_from_errno (saved), _ ("“%1$s” could not be read: %2$s"),
               name, g_strerror (saved));

  return FALSE;
}

/* Where the store keeps the originals of a journal. */
static char *
get_originals_folder (const char *journal)
{
  return g_strconcat (journal, ".originals", NULL);
}

void
lope_backup_remove_folder (const char *path)
{
  g_autoptr (GDir) dir = g_dir_open (path, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *child = g_build_filename (path, name, NULL);

      if (g_file_test (child, G_FILE_TEST_IS_DIR) && !g_file_test (child, G_FILE_TEST_IS_SYMLINK))
        lope_backup_remove_folder (child);
      else
        g_unlink (child);
    }

  g_rmdir (path);
}

/* A folder beside a file, on the same file system, that nobody else can read. */
static char *
make_folder_beside (const char  *path,
                    GError     **error)
{
  g_autofree char *folder = g_strdup_printf ("%s.XXXXXX", path);
  g_autofree char *parent = g_path_get_dirname (path);

  if (g_mkdir_with_parents (parent, 0700) != 0 || g_mkdtemp_full (folder, 0700) == NULL)
    {
      int saved = errno;

      g_set_error (error, G_IO_ERROR, g_io_error_from_errno (saved), _ ("“%1$s” could not be made: %2$s"),
                   folder, g_strerror (saved));
      return NULL;
    }

  return g_steal_pointer (&folder);
}

/* ==== making ==== */

static gboolean
collect_file (Packing     *self,
              const char  *name,
              const char  *path,
              GError     **error)
{
  g_autofree char *hash = NULL;
  LopeBackupEntry *entry;
  gint64 size;

  if (g_cancellable_set_error_if_cancelled (self->cancellable, error))
    return FALSE;

  hash = lope_backup_hash_file (path, &size, error);
  if (hash == NULL)
    return FALSE;

  entry = g_new0 (LopeBackupEntry, 1);
  entry->name = g_strdup (name);
  entry->size = size;
  entry->hash = g_steal_pointer (&hash);
  g_hash_table_replace (self->paths, g_strdup (name), g_strdup (path));
  g_hash_table_replace (self->entries, entry->name, entry);

  return TRUE;
}

/* Only what a restore would accept is taken, so nothing else can lie there. */
static gboolean
collect_folder (Packing     *self,
                const char  *folder,
                const char  *prefix,
                guint        depth,
                GError     **error)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *child;

  while (dir != NULL && (child = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, child, NULL);
      g_autofree char *name = g_strconcat (prefix, child, NULL);
      GStatBuf info;

      if (!lope_backup_name_is_good (name) || g_lstat (path, &info) != 0)
        continue;

      if (S_ISDIR (info.st_mode) && depth > 0)
        {
          g_autofree char *inner = g_strconcat (name, "/", NULL);

          if (!collect_folder (self, path, inner, depth - 1, error))
            return FALSE;
        }
      else if (S_ISREG (info.st_mode) && !collect_file (self, name, path, error))
        return FALSE;
    }

  return TRUE;
}

static gboolean
fail_packing (Packing  *self,
              GError  **error)
{
  g_set_error (error, G_IO_ERROR, g_io_error_from_errno (archive_errno (self->archive)),
               _ ("The backup could not be written: %s"), archive_error_string (self->archive));

  return FALSE;
}

static gboolean
begin_entry (Packing     *self,
             const char  *name,
             gint64       size,
             gboolean     compress,
             GError     **error)
{
  struct archive_entry *entry = archive_entry_new ();
  int result;

  /* The originals are compressed already. */
  if (compress)
    archive_write_zip_set_compression_deflate (self->archive);
  else
    archive_write_zip_set_compression_store (self->archive);

  archive_entry_set_pathname (entry, name);
  archive_entry_set_size (entry, size);
  archive_entry_set_filetype (entry, AE_IFREG);
  archive_entry_set_perm (entry, 0600);
  archive_entry_set_mtime (entry, self->made, 0);
  result = archive_write_header (self->archive, entry);
  archive_entry_free (entry);

  return result == ARCHIVE_OK || fail_packing (self, error);
}

static gboolean
pack_text (Packing     *self,
           const char  *name,
           const char  *text,
           GError     **error)
{
  gsize length = strlen (text);

  return begin_entry (self, name, (gint64) length, TRUE, error) &&
         (archive_write_data (self->archive, text, length) == (la_ssize_t) length || fail_packing (self, error));
}

static gboolean
pack_file (Packing     *self,
           const char  *name,
           GError     **error)
{
  const char *path = g_hash_table_lookup (self->paths, name);
  const LopeBackupEntry *entry = g_hash_table_lookup (self->entries, name);
  gboolean compress = g_str_equal (name, LOPE_BACKUP_JOURNAL);
  g_autofree guint8 *block = g_malloc (BLOCK);
  g_autofd int fd = open (path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW);
  gssize n;

  if (fd == -1)
    return fail_reading (error, path);
  if (!begin_entry (self, name, entry->size, compress, error))
    return FALSE;

  while ((n = read (fd, block, BLOCK)) > 0)
    {
      if (g_cancellable_set_error_if_cancelled (self->cancellable, error))
        return FALSE;
      if (archive_write_data (self->archive, block, (gsize) n) != n)
        return fail_packing (self, error);
    }

  return n == 0 || fail_reading (error, path);
}

static gboolean
pack (Packing               *self,
      const LopeBackupInfo  *info,
      int                    fd,
      GError               **error)
{
  g_autofree char *manifest = lope_backup_manifest_write (info, self->entries);
  g_autoptr (GList) names = g_list_sort (g_hash_table_get_keys (self->entries), (GCompareFunc) strcmp);

  archive_write_set_format_zip (self->archive);
  if (archive_write_open_fd (self->archive, fd) != ARCHIVE_OK)
    return fail_packing (self, error);

  if (!pack_text (self, LOPE_BACKUP_MANIFEST, manifest, error))
    return FALSE;
  for (GList *l = names; l != NULL; l = l->next)
    {
      if (!pack_file (self, l->data, error))
        return FALSE;
    }

  return archive_write_close (self->archive) == ARCHIVE_OK || fail_packing (self, error);
}

/* Puts the journal, of which @copy is a copy at rest, into the archive. */
static gboolean
write_archive (Packing         *self,
               const char      *journal,
               const char      *copy,
               const char      *target,
               LopeBackupInfo  *info,
               GError         **error)
{
  g_autofree char *originals = get_originals_folder (journal);
  g_auto (LopeSafeFile) file = LOPE_SAFE_FILE_INIT;

  if (!lope_store_peek (copy, &info->counts, error) ||
      !collect_folder (self, originals, LOPE_BACKUP_ORIGINALS, 2, error))
    return FALSE;

  info->originals = g_hash_table_size (self->entries);
  info->made = self->made;
  g_set_str (&info->version, LOPE_VERSION);

  return collect_file (self, LOPE_BACKUP_JOURNAL, copy, error) &&
         lope_safe_file_open (&file, target, error) &&
         pack (self, info, file.fd, error) &&
         lope_safe_file_commit (&file, error);
}

/* ==== looking ==== */

/* A pipe would be waited for, and a folder is none either. */
static gboolean
check_archive (const char  *path,
               GError     **error)
{
  g_autofree char *name = g_filename_display_name (path);
  GStatBuf info;

  if (g_stat (path, &info) != 0)
    return fail_reading (error, path);
  if (S_ISREG (info.st_mode))
    return TRUE;

  g_set_error (error, LOPE_BACKUP_ERROR, LOPE_BACKUP_ERROR_NOT_ONE, _ ("“%s” is not a regular file"), name);

  return FALSE;
}

static gboolean
is_journal (const char *path)
{
  guint8 head[16] = { 0 };
  g_autofd int fd = open (path, O_RDONLY | O_CLOEXEC);

  return fd != -1 && read (fd, head, sizeof head) == sizeof head &&
         lope_file_guess_format (head, sizeof head) == LOPE_FILE_FORMAT_SQLITE;
}

/* An automatic backup is the journal alone. */
static gboolean
unpack_journal (const char      *path,
                const char      *folder,
                LopeBackupInfo  *info,
                GError         **error)
{
  g_autofree char *copy = g_build_filename (folder, LOPE_BACKUP_JOURNAL, NULL);
  GStatBuf file;

  info->made = g_stat (path, &file) == 0 ? (gint64) file.st_mtime : LOPE_UNSET;
  info->originals = 0;

  return lope_store_copy_to (path, copy, error);
}

/* A copy of the backup's journal is then in the folder, and was checked. */
gboolean
lope_backup_open (const char      *archive,
                  const char      *folder,
                  gboolean         originals,
                  LopeBackupInfo  *info,
                  GError         **error)
{
  g_autofree char *journal = g_build_filename (folder, LOPE_BACKUP_JOURNAL, NULL);

  if (!check_archive (archive, error))
    return FALSE;
  if (is_journal (archive) ? !unpack_journal (archive, folder, info, error)
                           : !lope_backup_unpack (archive, folder, originals, info, error))
    return FALSE;

  return lope_store_check_copy (journal, error) && lope_store_peek (journal, &info->counts, error);
}

/* ==== restoring ==== */

/* Originals go by their content: one of the same name is the same. */
static gboolean
move_originals (const char  *from,
                const char  *to,
                GError     **error)
{
  g_autoptr (GDir) dir = g_dir_open (from, 0, NULL);
  const char *name;

  if (dir == NULL)
    return TRUE;

  if (g_mkdir_with_parents (to, 0700) != 0)
    return fail_reading (error, to);

  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *source = g_build_filename (from, name, NULL);
      g_autofree char *target = g_build_filename (to, name, NULL);

      if (g_file_test (source, G_FILE_TEST_IS_DIR))
        {
          if (!move_originals (source, target, error))
            return FALSE;
        }
      else if (!g_file_test (target, G_FILE_TEST_EXISTS) && g_rename (source, target) != 0)
        return fail_reading (error, target);
    }

  return TRUE;
}

static gboolean
install_backup (const char  *folder,
                const char  *journal,
                char       **kept,
                GError     **error)
{
  g_autofree char *source = g_build_filename (folder, LOPE_BACKUP_JOURNAL, NULL);
  g_autofree char *from = g_build_filename (folder, "originals", NULL);
  g_autofree char *to = get_originals_folder (journal);

  /* The originals first: no row may name one that is not there. */
  return move_originals (from, to, error) && lope_store_replace_from (journal, source, kept, error);
}

/* ==== API ==== */

/**
 * lope_backup_info_clear:
 * @self: what is known of a backup
 *
 * Frees what it owns.
 */
void
lope_backup_info_clear (LopeBackupInfo *self)
{
  g_clear_pointer (&self->version, g_free);
}

/**
 * lope_backup_write:
 * @journal: the path of a journal
 * @archive: where to write
 * @cancellable: (nullable): to stop
 * @info: (out caller-allocates): what is in the backup
 * @error: return location for an error
 *
 * Writes a journal and its original files into one archive. It is there as a
 * whole or not at all; a file of that name is replaced, but no journal. This may run in a worker
 * thread, while the journal is in use.
 *
 * Returns: %TRUE if the backup is on the disk
 */
gboolean
lope_backup_write (const char      *journal,
                   const char      *archive,
                   GCancellable    *cancellable,
                   LopeBackupInfo  *info,
                   GError         **error)
{
  Packing self = { .cancellable = cancellable, .made = g_get_real_time () / G_USEC_PER_SEC };
  g_autofree char *folder = NULL;
  g_autofree char *copy = NULL;
  gboolean written;

  *info = (LopeBackupInfo) { .made = LOPE_UNSET };
  folder = make_folder_beside (archive, error);
  if (folder == NULL)
    return FALSE;

  self.archive = archive_write_new ();
  self.entries = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, (GDestroyNotify) lope_backup_entry_free);
  self.paths = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  copy = g_build_filename (folder, LOPE_BACKUP_JOURNAL, NULL);

  written = lope_store_copy_to (journal, copy, error) &&
            write_archive (&self, journal, copy, archive, info, error);

  archive_write_free (self.archive);
  g_hash_table_unref (self.entries);
  g_hash_table_unref (self.paths);
  lope_backup_remove_folder (folder);
  if (!written)
    lope_backup_info_clear (info);

  return written;
}

/**
 * lope_backup_look:
 * @archive: what lope_backup_write() made, or an automatic backup
 * @info: (out caller-allocates): what is in the backup
 * @error: return location for an error
 *
 * Looks into a backup, and checks all that is in it.
 *
 * Returns: %TRUE if it could be restored
 */
gboolean
lope_backup_look (const char      *archive,
                  LopeBackupInfo  *info,
                  GError         **error)
{
  g_autofree char *folder = NULL;
  gboolean good;

  *info = (LopeBackupInfo) { .made = LOPE_UNSET };
  folder = g_dir_make_tmp ("lope-XXXXXX", error);
  if (folder == NULL)
    return FALSE;

  good = lope_backup_open (archive, folder, FALSE, info, error);
  lope_backup_remove_folder (folder);
  if (!good)
    lope_backup_info_clear (info);

  return good;
}

/**
 * lope_backup_restore:
 * @archive: what lope_backup_write() made, or an automatic backup
 * @journal: the path of the journal to put it in place of
 * @kept: (out) (optional) (nullable): where the journal that was there before is
 * @error: return location for an error
 *
 * Puts a backup in place of a journal. Nothing is changed before everything in
 * the backup was checked; the original files of the present journal stay.
 *
 * Returns: %TRUE if the journal is now the one of the backup
 */
gboolean
lope_backup_restore (const char  *archive,
                     const char  *journal,
                     char       **kept,
                     GError     **error)
{
  LopeBackupInfo info = { .made = LOPE_UNSET };
  g_autofree char *folder = make_folder_beside (journal, error);
  gboolean restored;

  if (folder == NULL)
    return FALSE;

  restored = lope_backup_open (archive, folder, TRUE, &info, error) &&
             install_backup (folder, journal, kept, error);
  lope_backup_remove_folder (folder);
  lope_backup_info_clear (&info);

  return restored;
}
