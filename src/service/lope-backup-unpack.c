/* lope-backup-unpack.c
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lope-backup-private.h"

#include "lope-digest.h"

#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <sys/statvfs.h>
#include <unistd.h>

#include <archive.h>
#include <archive_entry.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>

#define BLOCK (64 * 1024)

/* Real journals pack to a tenth. What claims to unpack to more than this, once
 * it is larger than RATIO_FLOOR, is made to fill the disk. */
#define MAX_RATIO 100
#define RATIO_FLOOR (64 * 1024 * 1024)

typedef struct archive Archive;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Archive, archive_read_free)

static gboolean
fail_damaged (GError     **error,
              const char  *name)
{
  g_set_error (error, LOPE_BACKUP_ERROR, LOPE_BACKUP_ERROR_DAMAGED,
               /* TRANSLATORS: %s is the name of a file inside of the backup. */
               _ ("The backup is damaged: “%s” is not what the manifest says"), name);

  return FALSE;
}

static gboolean
fail_hostile (GError **error)
{
  g_set_error_literal (error, LOPE_BACKUP_ERROR, LOPE_BACKUP_ERROR_HOSTILE,
                       _ ("The backup holds what no backup of Lope does; nothing of it was taken"));

  return FALSE;
}

static gboolean
fail_not_one (GError **error)
{
  g_set_error_literal (error, LOPE_BACKUP_ERROR, LOPE_BACKUP_ERROR_NOT_ONE, _ ("This is not a backup of Lope"));

  return FALSE;
}

static Archive *
open_archive (const char  *path,
              GError     **error)
{
  g_autoptr (Archive) archive = archive_read_new ();

  archive_read_support_format_zip (archive);
  if (archive_read_open_filename (archive, path, BLOCK) != ARCHIVE_OK)
    {
      /* EILSEQ is what libarchive says of a format that it does not know. */
      if (archive_errno (archive) > 0 && archive_errno (archive) < 1000 && archive_errno (archive) != EILSEQ)
        g_set_error (error, G_IO_ERROR, g_io_error_from_errno (archive_errno (archive)),
                     _ ("The backup could not be read: %s"), archive_error_string (archive));
      else
        fail_not_one (error);
      return NULL;
    }

  return g_steal_pointer (&archive);
}

/* Reads the manifest, which is first. */
static GHashTable *
read_manifest (Archive         *archive,
               LopeBackupInfo  *info,
               GError         **error)
{
  g_autoptr (GByteArray) text = g_byte_array_new ();
  g_autofree guint8 *block = g_malloc (BLOCK);
  struct archive_entry *entry;
  la_ssize_t n;

  if (archive_read_next_header (archive, &entry) != ARCHIVE_OK ||
      g_strcmp0 (archive_entry_pathname (entry), LOPE_BACKUP_MANIFEST) != 0 ||
      archive_entry_filetype (entry) != AE_IFREG)
    {
      fail_not_one (error);
      return NULL;
    }

  while ((n = archive_read_data (archive, block, BLOCK)) > 0)
    {
      if (text->len + (gsize) n > LOPE_BACKUP_MAX_MANIFEST)
        {
          fail_hostile (error);
          return NULL;
        }
      g_byte_array_append (text, block, (guint) n);
    }
  if (n < 0)
    {
      fail_damaged (error, LOPE_BACKUP_MANIFEST);
      return NULL;
    }

  return lope_backup_manifest_parse ((const char *) text->data, text->len, info, error);
}

/* Checks that all of it can be real, and that there is room for what is wanted. */
static gboolean
check_sizes (GHashTable  *entries,
             const char  *archive,
             const char  *folder,
             gboolean     originals,
             GError     **error)
{
  const LopeBackupEntry *journal = g_hash_table_lookup (entries, LOPE_BACKUP_JOURNAL);
  GHashTableIter iter;
  LopeBackupEntry *entry;
  struct statvfs room;
  GStatBuf packed;
  guint64 total = 0;

  g_hash_table_iter_init (&iter, entries);
  while (g_hash_table_iter_next (&iter, NULL, (gpointer *) &entry))
    {
      if (!g_uint64_checked_add (&total, total, (guint64) entry->size))
        return fail_hostile (error);
    }

  if (g_stat (archive, &packed) != 0)
    return fail_not_one (error);
  if (total > RATIO_FLOOR && total / MAX_RATIO > (guint64) packed.st_size)
    return fail_hostile (error);

  if (!originals)
    total = journal != NULL ? (guint64) journal->size : 0;
  if (statvfs (folder, &room) == 0 && total / room.f_frsize > room.f_bavail)
    {
      g_autofree char *size = g_format_size (total);

      g_set_error (error, G_IO_ERROR, G_IO_ERROR_NO_SPACE,
                   /* TRANSLATORS: %s is a size, such as “12.3 MB”. */
                   _ ("There is not enough room on the disk: the backup needs %s"), size);
      return FALSE;
    }

  return TRUE;
}

static gboolean
fail_writing (GError **error)
{
  int saved = errno;

  g_set_error (error, G_IO_ERROR, g_io_error_from_errno (saved), _ ("The backup could not be unpacked: %s"),
               g_strerror (saved));

  return FALSE;
}

static gboolean
write_block (int            fd,
             const guint8  *block,
             gsize          n,
             GError       **error)
{
  while (n > 0)
    {
      gssize written = write (fd, block, n);

      if (written < 0 && errno == EINTR)
        continue;
      if (written <= 0)
        return fail_writing (error);
      block += written;
      n -= (gsize) written;
    }

  return TRUE;
}

/* Copies an entry into a file, or with −1 into nothing, and checks it. */
static gboolean
copy_entry (Archive          *archive,
            LopeBackupEntry  *entry,
            int               fd,
            GError          **error)
{
  g_autoptr (LopeDigest) digest = lope_digest_new ();
  g_autofree char *hash = NULL;
  g_autofree guint8 *block = g_malloc (BLOCK);
  gint64 size = 0;
  la_ssize_t n;

  while ((n = archive_read_data (archive, block, BLOCK)) > 0)
    {
      size += n;
      if (size > entry->size)
        return fail_damaged (error, entry->name);
      lope_digest_update (digest, block, (gsize) n);
      if (fd != -1 && !write_block (fd, block, (gsize) n, error))
        return FALSE;
    }

  hash = lope_digest_finish (digest);
  if (n < 0 || size != entry->size || g_ascii_strcasecmp (hash, entry->hash) != 0)
    return fail_damaged (error, entry->name);

  entry->seen = TRUE;

  return TRUE;
}

static gboolean
unpack_entry (Archive          *archive,
              LopeBackupEntry  *entry,
              const char       *folder,
              GError          **error)
{
  g_autofree char *path = g_build_filename (folder, entry->name, NULL);
  g_autofree char *parent = g_path_get_dirname (path);
  g_autofd int fd = -1;

  if (g_mkdir_with_parents (parent, 0700) != 0)
    return fail_writing (error);

  fd = open (path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0600);
  if (fd == -1)
    return fail_writing (error);

  return copy_entry (archive, entry, fd, error) && (fsync (fd) == 0 || fail_writing (error));
}

/**
 * lope_backup_unpack:
 * @path: an archive
 * @folder: an empty folder
 * @originals: whether the original files are wanted too; they are checked in
 *   any case
 * @info: what the manifest says is put here
 * @error: return location for an error
 *
 * Unpacks an archive, checking everything in it against its manifest.
 *
 * Returns: %TRUE if all of it is as it should be
 */
gboolean
lope_backup_unpack (const char      *path,
                    const char      *folder,
                    gboolean         originals,
                    LopeBackupInfo  *info,
                    GError         **error)
{
  g_autoptr (Archive) archive = open_archive (path, error);
  g_autoptr (GHashTable) entries = NULL;
  struct archive_entry *header;
  GHashTableIter iter;
  LopeBackupEntry *entry;
  int result;

  if (archive == NULL)
    return FALSE;

  entries = read_manifest (archive, info, error);
  if (entries == NULL || !check_sizes (entries, path, folder, originals, error))
    return FALSE;

  while ((result = archive_read_next_header (archive, &header)) == ARCHIVE_OK)
    {
      const char *name = archive_entry_pathname (header);
      gboolean wanted;

      entry = name != NULL ? g_hash_table_lookup (entries, name) : NULL;
      if (entry == NULL || entry->seen || archive_entry_filetype (header) != AE_IFREG)
        return fail_hostile (error);

      wanted = originals || g_str_equal (name, LOPE_BACKUP_JOURNAL);
      if (wanted ? !unpack_entry (archive, entry, folder, error) : !copy_entry (archive, entry, -1, error))
        return FALSE;
    }
  if (result != ARCHIVE_EOF)
    return fail_damaged (error, LOPE_BACKUP_MANIFEST);

  info->originals = g_hash_table_size (entries) - 1;
  g_hash_table_iter_init (&iter, entries);
  while (g_hash_table_iter_next (&iter, NULL, (gpointer *) &entry))
    {
      if (!entry->seen)
        return fail_damaged (error, entry->name);
    }

  return TRUE;
}
