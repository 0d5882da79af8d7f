/* lope-store-private.h
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "lope-db.h"
#include "lope-store.h"

G_BEGIN_DECLS

/* What makes a file a journal: “Lope” as the application id of SQLite. */
#define LOPE_STORE_APPLICATION_ID 0x4c6f7065
#define LOPE_STORE_VERSION 3

/* Journals that replace one another need the same. */
#define LOPE_STORE_PAGE_SIZE 4096

/* A sport that counts as mileage; written so that partial indexes match it. */
#define LOPE_SQL_IS_RUN "sport IN ('run', 'treadmill-run', 'trail-run')"

/* What there is to know of a lap. */
#define LOPE_SQL_LAP_COLUMNS \
  "start, distance_m, duration_s, elapsed_s, hr_bpm, max_hr_bpm, cadence_spm, ascent_m"

/**
 * LopeStoreStep:
 * @version: the `user_version` that it leads to, one more than before
 * @sql: how
 *
 * One step from a schema to the next.
 */
typedef struct {
  int version;
  const char *sql;
} LopeStoreStep;

/**
 * LopeStoreLook:
 * @LOPE_STORE_LOOK_NONE: there is no journal yet, or an empty file
 * @LOPE_STORE_LOOK_JOURNAL: a journal that we can read
 *
 * What the first look at a path found.
 */
typedef enum {
  LOPE_STORE_LOOK_NONE,
  LOPE_STORE_LOOK_JOURNAL,
} LopeStoreLook;

/**
 * LopeStoreGlance:
 *
 * How a file looks from outside, to see whether somebody has changed it.
 */
typedef struct {
  guint64 inode;
  gint64 size;
  gint64 seconds;
  gint64 nanoseconds;
} LopeStoreGlance;

/* lope-store-schema.c */
extern const LopeStoreStep lope_store_steps[LOPE_STORE_VERSION];

gboolean lope_store_migrate        (LopeDb               *db,
                                    const LopeStoreStep  *steps,
                                    guint                 n_steps,
                                    GError              **error);
void     lope_store_set_newer_error (GError             **error,
                                    const char           *path);
gboolean lope_store_check_version  (LopeDb               *db,
                                    int                  *version,
                                    GError              **error);

/* lope-store-look.c */
gboolean lope_store_look           (const char           *path,
                                    LopeStoreLook        *look,
                                    GError              **error);

/* lope-store-file.c */
LopeStoreGlance lope_store_glance  (const char           *path);
gboolean lope_store_is_touched     (const char           *path,
                                    const LopeStoreGlance *before);
gboolean lope_store_make_file      (const char           *path,
                                    GError              **error);
gboolean lope_store_write_file     (const char           *path,
                                    GBytes               *content,
                                    gboolean              replace,
                                    GError              **error);
gboolean lope_store_put_file       (const char           *part,
                                    const char           *path,
                                    gboolean              replace,
                                    GError              **error);
LopeDb  *lope_store_open_to_read   (const char           *path,
                                    GError              **error);
LopeDb  *lope_store_open_to_rescue (const char           *path,
                                    GError              **error);
LopeDb  *lope_store_open_to_write  (const char           *path,
                                    GError              **error);
gboolean lope_store_make_folder    (const char           *path,
                                    GError              **error);
gboolean lope_store_sync_folder    (const char           *path,
                                    GError              **error);
void     lope_store_set_file_error (GError              **error,
                                    int                   cause,
                                    const char           *path);

/* lope-store.c */
LopeDb  *lope_store_get_db         (LopeStore            *self);
gboolean lope_store_begin          (LopeStore            *self,
                                    GError              **error);
gboolean lope_store_end            (LopeStore            *self,
                                    gboolean              keep,
                                    LopeStoreChange       change,
                                    GError              **error);

/* lope-store-originals.c */
char    *lope_store_dup_originals_folder (const char     *path);
char    *lope_store_dup_original_file    (const char     *path,
                                          const char     *content_hash);
GBytes  *lope_store_load_original        (const char     *path,
                                          const char     *content_hash,
                                          GError        **error);

/* lope-store-copy.c */
gboolean lope_store_copy_pages     (LopeDb               *source,
                                    LopeDb               *target,
                                    GError              **error);
gboolean lope_store_copy_db        (LopeDb               *source,
                                    const char           *target,
                                    GError              **error);
gboolean lope_store_upgrade        (LopeDb               *db,
                                    GError              **error);

/* lope-store-backup.c */
char    *lope_store_dup_backup_file (const char          *path,
                                     const char          *infix);

/* lope-store-check.c */
gboolean lope_store_check_pages    (LopeDb               *db,
                                    GPtrArray            *problems,
                                    GError              **error);

/* lope-store-queries.c */
gboolean lope_store_count          (LopeDb               *db,
                                    LopeStoreCounts      *counts,
                                    GError              **error);

/* lope-store-edit.c */
void     lope_store_stamp          (LopeRecord           *record);

/**
 * LopeStoreTable:
 * @get_type: the type of record
 * @name: the table
 * @extra: a column that is no field of the record
 * @order: how records are listed, for all but activities and shoes
 * @parent: (nullable): what they are part of: a table, and a column of the same
 *   name with its UUID; what is part of a deleted record is as good as deleted
 * @keep: (nullable): a condition under which deleted records are not removed for
 *   good
 * @has_days: whether they belong to days, in a column `day`
 * @required: the fields that every record needs
 * @n_required: how many
 * @change: what changes with it
 *
 * Where a type of record is kept.
 */
typedef struct {
  GType (*get_type) (void);
  const char *name;
  const char *extra;
  const char *order;
  const char *parent;
  const char *keep;
  gboolean has_days;
  guint required[3];
  guint n_required;
  LopeStoreChange change;
} LopeStoreTable;

/* lope-store-tables.c */
extern const LopeStoreTable lope_store_tables[];

const LopeStoreTable *lope_store_get_table         (GType        type);

/* lope-store-records.c */
const char           *lope_store_get_columns       (GType        type);
const char           *lope_store_get_live          (GType        type);
gboolean              lope_store_validate          (LopeRecord  *record,
                                                    GError     **error);
gboolean              lope_store_insert            (LopeDb      *db,
                                                    LopeRecord  *record,
                                                    const char  *batch,
                                                    GError     **error);
gboolean              lope_store_replace           (LopeDb      *db,
                                                    LopeRecord  *record,
                                                    GError     **error);
GPtrArray            *lope_store_load_records      (LopeDb      *db,
                                                    GType        type,
                                                    LopeQuery   *query,
                                                    GError     **error);
LopeRecord           *lope_store_load_record       (LopeDb      *db,
                                                    GType        type,
                                                    LopeQuery   *query,
                                                    GError     **error);
void                  lope_store_append_fields     (GString     *sql,
                                                    GType        type,
                                                    const char  *format);
void                  lope_store_set_missing_error (GError     **error);

/* lope-store-laps.c */
gboolean lope_store_save_laps      (LopeDb               *db,
                                    gint64                id,
                                    LopeActivity         *activity,
                                    GError              **error);
gboolean lope_store_load_laps      (LopeDb               *db,
                                    gint64                id,
                                    LopeActivity         *activity,
                                    GError              **error);
gboolean lope_store_read_laps      (LopeQuery            *query,
                                    LopeActivity         *activity,
                                    GError              **error);

/* lope-store-routines.c */
LopeRoutineRecords *lope_store_load_routines_with (LopeStore          *self,
                                                   LopeDay             from,
                                                   const LopePainLog  *pain,
                                                   GError            **error);
gboolean lope_store_check_unused   (LopeDb               *db,
                                    const char * const   *uuids,
                                    GError              **error);

/* lope-store-replaced.c */
gboolean lope_store_replace_and_remember (LopeDb         *db,
                                          const char     *batch,
                                          LopeActivity   *activity,
                                          GError        **error);
gboolean lope_store_restore_replaced     (LopeDb         *db,
                                          const char     *batch,
                                          GError        **error);

G_END_DECLS
