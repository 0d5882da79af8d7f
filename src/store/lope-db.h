/* lope-db.h
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>
#include <sqlite3.h>

G_BEGIN_DECLS

/**
 * LopeDbMode:
 * @LOPE_DB_READ: for reading; files may appear beside a journal in use
 * @LOPE_DB_LOOK: for reading a file that nobody uses: no lock, no file beside
 * @LOPE_DB_WRITE: for reading and writing a file that exists
 */
typedef enum {
  LOPE_DB_READ,
  LOPE_DB_LOOK,
  LOPE_DB_WRITE,
} LopeDbMode;

/* One connection to SQLite, and the statements prepared on it. Only for the
 * files of this folder. */
typedef struct {
  sqlite3 *handle;        /* owned */
  char *path;             /* owned, nullable */
  LopeDbMode mode;
  gboolean damaged;       /* whether to read on in spite of damage */
  GHashTable *statements; /* owned, text → sqlite3_stmt that nobody uses now */
} LopeDb;

/* Under which SQLite keeps the LopeDb of a connection. */
#define LOPE_DB_CLIENT_KEY "lope-db"

#define LOPE_DB_HEADER_SIZE 100

gboolean  lope_db_read_header     (const char  *path,
                                   guint8      *header,
                                   GError     **error);
char     *lope_db_fold            (const char  *text);
LopeDb   *lope_db_open            (const char  *path,
                                   LopeDbMode   mode,
                                   GError     **error);
LopeDb   *lope_db_open_damaged    (const char  *path,
                                   LopeDbMode   mode,
                                   GError     **error);
void      lope_db_close           (LopeDb      *self);
void      lope_db_set_error       (LopeDb      *self,
                                   int          code,
                                   GError     **error);
gboolean  lope_db_exec            (LopeDb      *self,
                                   const char  *sql,
                                   GError     **error);
gboolean  lope_db_may_retry       (LopeDb      *self,
                                   int          code,
                                   gint64       since);
gboolean  lope_db_begin           (LopeDb      *self,
                                   GError     **error);
gboolean  lope_db_end             (LopeDb      *self,
                                   gboolean     keep,
                                   GError     **error);
gboolean  lope_db_get_int         (LopeDb      *self,
                                   const char  *sql,
                                   gint64      *value,
                                   GError     **error);

/* lope-query.c: a prepared statement in use; it goes back to its connection when
 * done. */
typedef sqlite3_stmt LopeQuery;

LopeQuery  *lope_db_prepare       (LopeDb      *self,
                                   const char  *sql,
                                   GError     **error);
void        lope_query_done       (LopeQuery   *self);
gboolean    lope_query_step       (LopeQuery   *self,
                                   gboolean    *row,
                                   GError     **error);
gboolean    lope_query_run        (LopeQuery   *self,
                                   GError     **error);
void        lope_query_bind_int   (LopeQuery   *self,
                                   int          i,
                                   gint64       value);
void        lope_query_bind_text  (LopeQuery   *self,
                                   int          i,
                                   const char  *value);
gint64      lope_query_get_int    (LopeQuery   *self,
                                   int          column,
                                   gint64       otherwise);
const char *lope_query_get_text   (LopeQuery   *self,
                                   int          column);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LopeDb, lope_db_close)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (LopeQuery, lope_query_done)

G_END_DECLS
