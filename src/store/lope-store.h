/* lope-store.h
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

#include "lope-activity.h"
#include "lope-check-in.h"
#include "lope-pain-entry.h"
#include "lope-red-flag.h"
#include "lope-region-setting.h"
#include "lope-routine-log.h"
#include "lope-run.h"
#include "lope-shoe-wear.h"
#include "lope-shoe.h"
#include "lope-status.h"
#include "lope-trend.h"

G_BEGIN_DECLS

#define LOPE_STORE_ERROR (lope_store_error_quark ())

/**
 * LopeStoreError:
 * @LOPE_STORE_ERROR_FAILED: something else went wrong
 * @LOPE_STORE_ERROR_OPEN: the file or its folder cannot be opened or made
 * @LOPE_STORE_ERROR_FOREIGN: the file is not a journal of Lope
 * @LOPE_STORE_ERROR_NEWER: the journal comes from a newer Lope
 * @LOPE_STORE_ERROR_DAMAGED: the journal's content is damaged
 * @LOPE_STORE_ERROR_BUSY: another program kept the journal locked for too long
 * @LOPE_STORE_ERROR_FULL: the disk is full
 * @LOPE_STORE_ERROR_READ_ONLY: the journal may not be written to
 * @LOPE_STORE_ERROR_CONSTRAINT: the record contradicts another one
 * @LOPE_STORE_ERROR_INVALID: the record is not complete or makes no sense
 * @LOPE_STORE_ERROR_NOT_FOUND: there is no such record
 */
typedef enum {
  LOPE_STORE_ERROR_FAILED,
  LOPE_STORE_ERROR_OPEN,
  LOPE_STORE_ERROR_FOREIGN,
  LOPE_STORE_ERROR_NEWER,
  LOPE_STORE_ERROR_DAMAGED,
  LOPE_STORE_ERROR_BUSY,
  LOPE_STORE_ERROR_FULL,
  LOPE_STORE_ERROR_READ_ONLY,
  LOPE_STORE_ERROR_CONSTRAINT,
  LOPE_STORE_ERROR_INVALID,
  LOPE_STORE_ERROR_NOT_FOUND,
} LopeStoreError;

GQuark lope_store_error_quark (void);

/**
 * LopeStoreFlags:
 * @LOPE_STORE_FLAGS_NONE: read and write; the journal is made if there is none
 * @LOPE_STORE_READ_ONLY: change nothing, not a byte
 * @LOPE_STORE_MUST_EXIST: it is an error if there is no journal
 *
 * How to open a journal.
 */
typedef enum {
  LOPE_STORE_FLAGS_NONE = 0,
  LOPE_STORE_READ_ONLY = 1 << 0,
  LOPE_STORE_MUST_EXIST = 1 << 1,
} LopeStoreFlags;

/**
 * LopeStoreChange:
 *
 * What may have changed, as bits.
 */
typedef enum {
  LOPE_STORE_CHANGE_ACTIVITIES = 1 << 0,
  LOPE_STORE_CHANGE_SHOES = 1 << 1,
  LOPE_STORE_CHANGE_NOTICES = 1 << 2,
  LOPE_STORE_CHANGE_PAIN = 1 << 3,
  LOPE_STORE_CHANGE_CHECK_INS = 1 << 4,
  LOPE_STORE_CHANGE_ROUTINES = 1 << 5,
  LOPE_STORE_CHANGE_ALL = 0x7fffffff,
} LopeStoreChange;

/**
 * LopeActivityFilter:
 * @from: the first day, or %LOPE_DAY_NONE
 * @to: the last day, or %LOPE_DAY_NONE
 * @sports: a set of sports as bits, 0 for all
 * @kinds: a set of kinds as bits, 0 for all
 * @shoe: (nullable): a shoe's UUID; an empty string for activities without one
 * @text: (nullable): words, each of which must occur in title, notes or shoe name
 *
 * Which activities to list. `LOPE_ACTIVITY_FILTER_ALL` leaves out none.
 */
typedef struct {
  LopeDay from;
  LopeDay to;
  guint sports;
  guint kinds;
  const char *shoe;
  const char *text;
} LopeActivityFilter;

#define LOPE_ACTIVITY_FILTER_ALL { .from = LOPE_DAY_NONE, .to = LOPE_DAY_NONE }

/**
 * LopeActivityKey:
 * @id: the row, for lope_store_get_activity_by_id()
 * @day: the local day
 * @distance: metres, or −1
 * @sport: a #LopeSport
 *
 * What a long list needs to know of an activity before it is shown.
 */
typedef struct {
  gint64 id;
  LopeDay day;
  gint32 distance;
  gint8 sport;
} LopeActivityKey;

/**
 * LopeDayTotal:
 * @day: the local day
 * @distance: metres of all runs of that day
 * @duration: seconds of those of which the duration is known
 * @n_runs: how many
 */
typedef struct {
  LopeDay day;
  int distance;
  int duration;
  int n_runs;
} LopeDayTotal;

/**
 * LopeStoreCounts:
 * @activities: how many activities there are
 * @runs: how many of them are runs
 * @distance: metres of these
 * @shoes: how many shoes
 * @pain_entries: how many pain entries
 * @check_ins: how many check-ins
 * @red_flags: how many red flags were raised, open or not
 * @routines: how many routines
 * @sessions: how many sessions of routines
 * @first_day: the day of the first activity, or %LOPE_DAY_NONE
 * @last_day: the day of the last one, or %LOPE_DAY_NONE
 *
 * What is in a journal, for a look inside and for manifests.
 */
typedef struct {
  guint activities;
  guint runs;
  gint64 distance;
  guint shoes;
  guint pain_entries;
  guint check_ins;
  guint red_flags;
  guint routines;
  guint sessions;
  LopeDay first_day;
  LopeDay last_day;
} LopeStoreCounts;

/**
 * LopePainRecords:
 * @log: all that the rules about pain look at, pointing into the others
 *
 * The records behind the rules about pain.
 */
typedef struct {
  LopePainLog log;
  GPtrArray *entries;     /* owned, of LopePainEntry */
  GArray *runs;           /* owned, of LopeRun */
  GPtrArray *painkillers; /* owned, of text */
  GPtrArray *flags;       /* owned, of LopeRedFlag */
  GPtrArray *check_ins;   /* owned, of LopeCheckIn */
  GPtrArray *settings;    /* owned, of LopeRegionSetting */
} LopePainRecords;

void lope_pain_records_free (LopePainRecords *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LopePainRecords, lope_pain_records_free)

/**
 * LopeRoutineRecords:
 * @log: all that the rules about routines look at, pointing into the others
 *
 * The records behind the rules about routines.
 */
typedef struct {
  LopeRoutineLog log;
  GPtrArray *plans;    /* owned, of LopeRoutinePlan */
  GPtrArray *sessions; /* owned, of LopeRoutineSession */
  GArray *runs;        /* owned, of LopeRunDay */
  GArray *back_off;    /* owned, of LopeDay */
} LopeRoutineRecords;

void lope_routine_records_free (LopeRoutineRecords *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LopeRoutineRecords, lope_routine_records_free)

/**
 * LopeContentState:
 * @LOPE_CONTENT_NEW: never seen
 * @LOPE_CONTENT_PRESENT: in the journal
 * @LOPE_CONTENT_DELETED: was there, and was deleted by the runner
 */
typedef enum {
  LOPE_CONTENT_NEW,
  LOPE_CONTENT_PRESENT,
  LOPE_CONTENT_DELETED,
} LopeContentState;

/**
 * LopeBackupReason:
 * @LOPE_BACKUP_DAILY: a day had begun
 * @LOPE_BACKUP_REPLACED: another journal was put in its place
 * @LOPE_BACKUP_MIGRATED: a newer Lope was about to change its tables
 */
typedef enum {
  LOPE_BACKUP_DAILY,
  LOPE_BACKUP_REPLACED,
  LOPE_BACKUP_MIGRATED,
} LopeBackupReason;

/**
 * LopeStoreBackup:
 * @path: (type filename): the file
 * @made: when, UTC seconds
 * @size: bytes
 * @reason: why it was made
 *
 * A copy of the journal that was made by itself.
 */
typedef struct {
  char *path;
  gint64 made;
  gint64 size;
  LopeBackupReason reason;
} LopeStoreBackup;

void lope_store_backup_free (LopeStoreBackup *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LopeStoreBackup, lope_store_backup_free)

#define LOPE_TYPE_STORE (lope_store_get_type ())
G_DECLARE_FINAL_TYPE (LopeStore, lope_store, LOPE, STORE, GObject)

/* Opening: lope-store.c. The signal “changed” (guint LopeStoreChange) is
 * emitted once for each batch of changes, also for those from outside. */
char         *lope_store_dup_default_path     (void);
char         *lope_store_resolve_path         (const char               *path);
LopeStore    *lope_store_open                 (const char               *path,
                                               LopeStoreFlags            flags,
                                               GError                  **error);
LopeStore    *lope_store_open_in_memory       (GError                  **error);
const char   *lope_store_get_path             (LopeStore                *self);
gboolean      lope_store_is_read_only         (LopeStore                *self);
void          lope_store_watch                (LopeStore                *self);
void          lope_store_check_outside        (LopeStore                *self);

/* Single records. Each call is durable when it returns %TRUE. */
gboolean      lope_store_add                  (LopeStore                *self,
                                               LopeRecord               *record,
                                               GError                  **error);
gboolean      lope_store_update               (LopeStore                *self,
                                               LopeRecord               *record,
                                               GError                  **error);
gboolean      lope_store_update_many          (LopeStore                *self,
                                               GPtrArray                *records,
                                               GError                  **error);
gboolean      lope_store_apply                (LopeStore                *self,
                                               GPtrArray                *saved,
                                               GPtrArray                *deleted,
                                               GError                  **error);
gboolean      lope_store_delete               (LopeStore                *self,
                                               GType                     type,
                                               const char * const       *uuids,
                                               GError                  **error);
gboolean      lope_store_undelete             (LopeStore                *self,
                                               GType                     type,
                                               const char * const       *uuids,
                                               GError                  **error);
LopeRecord   *lope_store_get                  (LopeStore                *self,
                                               GType                     type,
                                               const char               *uuid,
                                               GError                  **error);

/* Lists. */
typedef gboolean (*LopeRecordFunc) (LopeRecord *record,
                                    gpointer    user_data,
                                    GError    **error);

GPtrArray    *lope_store_list_shoes           (LopeStore                *self,
                                               GError                  **error);
GPtrArray    *lope_store_find_shoes_by_name   (LopeStore                *self,
                                               const char               *name,
                                               GError                  **error);
GPtrArray    *lope_store_list_records         (LopeStore                *self,
                                               GType                     type,
                                               LopeDay                   from,
                                               LopeDay                   to,
                                               GError                  **error);
gboolean      lope_store_foreach_activity     (LopeStore                *self,
                                               const LopeActivityFilter *filter,
                                               gboolean                  newest_first,
                                               LopeRecordFunc            func,
                                               gpointer                  user_data,
                                               GError                  **error);
GArray       *lope_store_list_activity_keys   (LopeStore                *self,
                                               const LopeActivityFilter *filter,
                                               GError                  **error);
LopeActivity *lope_store_get_activity_by_id   (LopeStore                *self,
                                               gint64                    id,
                                               GError                  **error);
GArray       *lope_store_list_runs            (LopeStore                *self,
                                               LopeDay                   from,
                                               LopeDay                   to,
                                               gint64                    until,
                                               GError                  **error);
GArray       *lope_store_list_day_totals      (LopeStore                *self,
                                               LopeDay                   from,
                                               LopeDay                   to,
                                               GError                  **error);
gboolean      lope_store_get_run_span         (LopeStore                *self,
                                               gint64                    until,
                                               LopeDay                  *first,
                                               LopeDay                  *last,
                                               GError                  **error);
gboolean      lope_store_get_counts           (LopeStore                *self,
                                               LopeStoreCounts          *counts,
                                               GError                  **error);

/* Pain: lope-store-pain.c. */
gboolean      lope_store_get_run_pain         (LopeStore                *self,
                                               const char               *run,
                                               int                      *pain,
                                               GError                  **error);
LopePainRecords *lope_store_load_pain         (LopeStore                *self,
                                               LopeDay                   day,
                                               gint64                    until,
                                               GError                  **error);
gboolean      lope_store_raise_red_flags      (LopeStore                *self,
                                               LopeDay                   day,
                                               gint64                    until,
                                               guint                    *n_raised,
                                               GError                  **error);
gboolean      lope_store_retract_red_flags    (LopeStore                *self,
                                               GPtrArray                *flags,
                                               GError                  **error);
LopeRegionSetting *lope_store_get_region_setting (LopeStore             *self,
                                               int                       region,
                                               GError                  **error);
gboolean      lope_store_save_region_setting  (LopeStore                *self,
                                               LopeRegionSetting        *setting,
                                               GError                  **error);

/* Routines: lope-store-routines.c. */
GPtrArray    *lope_store_list_plans           (LopeStore                *self,
                                               GError                  **error);
LopeRoutinePlan *lope_store_get_plan          (LopeStore                *self,
                                               const char               *routine,
                                               GError                  **error);
GPtrArray    *lope_store_find_plans           (LopeStore                *self,
                                               const char               *name,
                                               GError                  **error);
gboolean      lope_store_save_plan            (LopeStore                *self,
                                               LopeRoutinePlan          *plan,
                                               GError                  **error);
GPtrArray    *lope_store_list_sessions_of     (LopeStore                *self,
                                               const char               *routine,
                                               GError                  **error);
gboolean      lope_store_find_open_session    (LopeStore                *self,
                                               LopeRoutineSession      **session,
                                               GError                  **error);
LopeRoutineRecords *lope_store_load_routines  (LopeStore                *self,
                                               LopeDay                   from,
                                               LopeDay                   day,
                                               gint64                    until,
                                               GError                  **error);

LopeStatus   *lope_store_load_status          (LopeStore                *self,
                                               LopeDay                   day,
                                               gint64                    until,
                                               int                       default_target,
                                               gboolean                  ten_percent_line,
                                               GError                  **error);

/* The whole history, for charts: lope-store-trends.c. */
GArray       *lope_store_list_trend_activities (LopeStore               *self,
                                               gint64                    until,
                                               GError                  **error);
GArray       *lope_store_list_trend_pain      (LopeStore                *self,
                                               gint64                    until,
                                               GError                  **error);
GArray       *lope_store_list_trend_sessions  (LopeStore                *self,
                                               gint64                    until,
                                               GError                  **error);

/* Notices that the runner does not want to see again in the same state, and runs
 * that are to stay without a shoe: lope-store-notices.c. */
gboolean      lope_store_dismiss_notice       (LopeStore                *self,
                                               LopeNotice               *notice,
                                               GError                  **error);
gboolean      lope_store_recall_notice        (LopeStore                *self,
                                               LopeNotice               *notice,
                                               GError                  **error);
gboolean      lope_store_is_notice_dismissed  (LopeStore                *self,
                                               LopeNotice               *notice);
GListStore   *lope_store_list_notices         (LopeStore                *self,
                                               LopeStatus               *status);
gboolean      lope_store_leave_shoeless       (LopeStore                *self,
                                               const char * const       *runs,
                                               gboolean                  leave,
                                               GError                  **error);
gboolean      lope_store_is_left_shoeless     (LopeStore                *self,
                                               const char               *run);

/* Imports: lope-store-import.c. A batch can be undone as a unit. */
char         *lope_store_begin_import         (LopeStore                *self,
                                               GError                  **error);
gboolean      lope_store_add_imported         (LopeStore                *self,
                                               const char               *batch,
                                               GPtrArray                *records,
                                               GError                  **error);
gboolean      lope_store_replace_imported     (LopeStore                *self,
                                               const char               *batch,
                                               LopeActivity             *activity,
                                               GError                  **error);
gboolean      lope_store_undo_import          (LopeStore                *self,
                                               const char               *batch,
                                               guint                    *n_removed,
                                               GError                  **error);
gboolean      lope_store_look_up_content      (LopeStore                *self,
                                               const char               *content_hash,
                                               int                       session,
                                               LopeContentState         *state,
                                               GError                  **error);
gboolean      lope_store_look_up_record       (LopeStore                *self,
                                               GType                     type,
                                               const char               *uuid,
                                               LopeContentState         *state,
                                               GError                  **error);
LopeActivity *lope_store_find_same            (LopeStore                *self,
                                               LopeActivity             *activity,
                                               GError                  **error);

/* Originals: lope-store-originals.c. Content-addressed, compressed, synced. */
gboolean      lope_store_keep_original        (LopeStore                *self,
                                               const char               *content_hash,
                                               GBytes                   *content,
                                               GError                  **error);
GBytes       *lope_store_read_original        (LopeStore                *self,
                                               const char               *content_hash,
                                               GError                  **error);
gboolean      lope_store_keep_original_of     (const char               *path,
                                               const char               *content_hash,
                                               GBytes                   *content,
                                               GError                  **error);
GBytes       *lope_store_read_original_of     (const char               *path,
                                               const char               *content_hash,
                                               GError                  **error);
char         *lope_store_dup_originals_path   (LopeStore                *self);
gboolean      lope_store_sweep_originals      (LopeStore                *self,
                                               guint                    *n_removed,
                                               GError                  **error);

/* Copies: lope-store-copy.c. These use connections of their own and may run in
 * a worker thread; @path names a journal. */
gboolean      lope_store_copy_to              (const char               *path,
                                               const char               *target,
                                               GError                  **error);
gboolean      lope_store_replace_from         (const char               *path,
                                               const char               *source,
                                               char                    **kept,
                                               GError                  **error);
gboolean      lope_store_back_up_daily        (const char               *path,
                                               const char               *extra_folder,
                                               LopeDay                   today,
                                               GError                  **error);
GPtrArray    *lope_store_list_backups         (const char               *path,
                                               GError                  **error);
gboolean      lope_store_peek                 (const char               *path,
                                               LopeStoreCounts          *counts,
                                               GError                  **error);
gboolean      lope_store_check                (const char               *path,
                                               GPtrArray               **problems,
                                               GError                  **error);
gboolean      lope_store_check_copy           (const char               *path,
                                               GError                  **error);
gboolean      lope_store_recover              (const char               *path,
                                               const char               *target,
                                               GPtrArray               **lost,
                                               GError                  **error);

G_END_DECLS
