/* lope-backup-private.h
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "lope-backup.h"

G_BEGIN_DECLS

/* An archive is a zip, because every file manager can open one. In it:
 *   manifest.json  first: what is in the archive, with sizes and hashes
 *   journal.db     the journal
 *   originals/…    the original files, as they lie beside the journal */
#define LOPE_BACKUP_FORMAT "lope-backup"
#define LOPE_BACKUP_VERSION 1
#define LOPE_BACKUP_MANIFEST "manifest.json"
#define LOPE_BACKUP_JOURNAL "journal.db"
#define LOPE_BACKUP_ORIGINALS "originals/"

/* Limits for what comes from elsewhere. */
#define LOPE_BACKUP_MAX_ENTRIES 500000
#define LOPE_BACKUP_MAX_MANIFEST (256 * 1024 * 1024)

/**
 * LopeBackupEntry:
 * @name: (owned): its name in the archive
 * @size: its size in bytes
 * @hash: (owned): its SHA-256 in hexadecimal
 * @seen: whether it was found
 *
 * A file in an archive, as the manifest tells of it.
 */
typedef struct {
  char *name;
  gint64 size;
  char *hash;
  gboolean seen;
} LopeBackupEntry;

void        lope_backup_entry_free      (LopeBackupEntry      *self);
gboolean    lope_backup_name_is_good    (const char           *name);
char       *lope_backup_hash_file       (const char           *path,
                                         gint64               *size,
                                         GError              **error);

char       *lope_backup_manifest_write  (const LopeBackupInfo *info,
                                         GHashTable           *entries);
GHashTable *lope_backup_manifest_parse  (const char           *text,
                                         gsize                 length,
                                         LopeBackupInfo       *info,
                                         GError              **error);

gboolean    lope_backup_unpack          (const char           *archive,
                                         const char           *folder,
                                         gboolean              originals,
                                         LopeBackupInfo       *info,
                                         GError              **error);

gboolean    lope_backup_open            (const char           *archive,
                                         const char           *folder,
                                         gboolean              originals,
                                         LopeBackupInfo       *info,
                                         GError              **error);
void        lope_backup_remove_folder   (const char           *path);

G_END_DECLS
