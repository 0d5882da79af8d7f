/* lope-db.c
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lope-db.h"

#include "lope-store.h"

#include <errno.h>
#include <string.h>

#include <glib/gi18n-lib.h>

#define BUSY_TIMEOUT_MS 10000

/* For how long to ask again where SQLite gives up at once. */
#define RETRY_US (2 * G_USEC_PER_SEC)
#define RETRY_PAUSE_US 5000

/* Foreign keys and what follows are not kept in the file: every connection
 * asks for them. */
static const char set_up_sql[] =
  "PRAGMA foreign_keys = ON;"
  "PRAGMA trusted_schema = OFF;"
  "PRAGMA synchronous = FULL;"
  "PRAGMA temp_store = MEMORY;";

static const char sound_sql[] = "PRAGMA cell_size_check = ON";

/* SQLite does not begin to read a file that is shorter than its header says, as
 * one is that was copied in part, unless the schema may be written. It cannot
 * be, because such a connection only reads. */
static const char damaged_sql[] = "PRAGMA writable_schema = ON";

/* A full disk shows in several ways: as an error of its own, or as a failed
 * write, truncation or mapping with the cause in errno. */
static gboolean
is_disk_full (LopeDb *self,
              int     code)
{
  int cause;

  if ((code & 0xff) == SQLITE_FULL)
    return TRUE;
  if ((code & 0xff) != SQLITE_IOERR && (code & 0xff) != SQLITE_CANTOPEN)
    return FALSE;

  cause = sqlite3_system_errno (self->handle);

  return cause == ENOSPC || cause == EDQUOT || cause == EFBIG;
}

/**
 * lope_db_fold:
 * @text: text
 *
 * Brings text into a form in which what differs only in case or composition is
 * equal.
 *
 * Returns: (transfer full): the folded text
 */
char *
lope_db_fold (const char *text)
{
  g_autofree char *normal = g_utf8_normalize (text, -1, G_NORMALIZE_ALL);

  return normal != NULL ? g_utf8_casefold (normal, -1) : g_strdup ("");
}

/* Looks for a word that is already folded, in one go: this is done for each row of
 * a journal while the runner types. Most texts are plain ASCII; the others are
 * folded as soon as that turns out. */
static gboolean
has_word (const char *text,
          const char *word)
{
  const char lower = *word;
  const char upper = g_ascii_toupper (lower);
  const gsize length = strlen (word);
  g_autofree char *folded = NULL;
  const char *p;

  for (p = text; *p != '\0' && (guchar) *p < 0x80; p++)
    {
      if ((*p == lower || *p == upper) && g_ascii_strncasecmp (p, word, length) == 0)
        return TRUE;
    }

  if (*p == '\0')
    return length == 0;

  folded = lope_db_fold (text);

  return strstr (folded, word) != NULL;
}

/* lope_has (WORD, TEXT…): whether one of the texts contains the word. */
static void
has_cb (sqlite3_context  *context,
        int               n_arguments,
        sqlite3_value   **arguments)
{
  const char *word = (const char *) sqlite3_value_text (arguments[0]);
  gboolean found = FALSE;

  for (int i = 1; word != NULL && !found && i < n_arguments; i++)
    {
      const char *text = (const char *) sqlite3_value_text (arguments[i]);

      found = text != NULL && has_word (text, word);
    }

  sqlite3_result_int (context, found);
}

/* lope_fold (TEXT): the text in the form in which it is compared. */
static void
fold_cb (sqlite3_context  *context,
         int               n_arguments,
         sqlite3_value   **arguments)
{
  const char *text = (const char *) sqlite3_value_text (arguments[0]);

  if (text != NULL)
    sqlite3_result_text (context, lope_db_fold (text), -1, g_free);
}

static gboolean
set_up (LopeDb  *self,
        GError **error)
{
  const int flags = SQLITE_UTF8 | SQLITE_DETERMINISTIC | SQLITE_DIRECTONLY;

  sqlite3_extended_result_codes (self->handle, 1);
  sqlite3_busy_timeout (self->handle, BUSY_TIMEOUT_MS);
  sqlite3_db_config (self->handle, SQLITE_DBCONFIG_DEFENSIVE, !self->damaged, NULL);
  sqlite3_db_config (self->handle, SQLITE_DBCONFIG_ENABLE_TRIGGER, 0, NULL);
  sqlite3_db_config (self->handle, SQLITE_DBCONFIG_ENABLE_VIEW, 0, NULL);
  sqlite3_set_clientdata (self->handle, LOPE_DB_CLIENT_KEY, self, NULL);
  sqlite3_create_function_v2 (self->handle, "lope_has", -1, flags, NULL, has_cb, NULL, NULL, NULL);
  sqlite3_create_function_v2 (self->handle, "lope_fold", 1, flags, NULL, fold_cb, NULL, NULL, NULL);

  return lope_db_exec (self, self->damaged ? damaged_sql : sound_sql, error) &&
         lope_db_exec (self, set_up_sql, error);
}

static void
finalize_statement (gpointer statement)
{
  sqlite3_finalize (statement);
}

static char *
dup_uri (const char  *path,
         LopeDbMode   mode,
         GError     **error)
{
  g_autofree char *absolute = g_canonicalize_filename (path, NULL);
  g_autofree char *uri = g_filename_to_uri (absolute, NULL, error);

  if (uri == NULL)
    return NULL;

  return g_strconcat (uri, mode == LOPE_DB_LOOK ? "?immutable=1" : "", NULL);
}

/* Opens the file without reading it yet. */
static LopeDb *
open_file (const char  *path,
           LopeDbMode   mode,
           GError     **error)
{
  g_autoptr (LopeDb) self = g_new0 (LopeDb, 1);
  g_autofree char *uri = NULL;
  int flags = SQLITE_OPEN_EXRESCODE | SQLITE_OPEN_NOMUTEX;
  int code;

  self->path = g_strdup (path);
  self->mode = mode;
  self->statements = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, finalize_statement);

  if (path == NULL)
    flags |= SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_MEMORY;
  else
    flags |= (mode == LOPE_DB_WRITE ? SQLITE_OPEN_READWRITE : SQLITE_OPEN_READONLY) | SQLITE_OPEN_URI;

  uri = path != NULL ? dup_uri (path, mode, error) : g_strdup (":memory:");
  if (uri == NULL)
    return NULL;

  code = sqlite3_open_v2 (uri, &self->handle, flags, NULL);
  if (code != SQLITE_OK)
    {
      lope_db_set_error (self, code, error);
      return NULL;
    }

  return g_steal_pointer (&self);
}

/**
 * lope_db_open:
 * @path: (nullable): a file, or %NULL for a database in memory
 * @mode: what for
 * @error: return location for a #LopeStoreError
 *
 * Opens a connection. The file has to exist.
 *
 * Returns: (transfer full): the connection, or %NULL on error
 */
LopeDb *
lope_db_open (const char  *path,
              LopeDbMode   mode,
              GError     **error)
{
  g_autoptr (LopeDb) self = open_file (path, mode, error);

  if (self == NULL || !set_up (self, error))
    return NULL;

  return g_steal_pointer (&self);
}

/**
 * lope_db_open_damaged:
 * @path: a file
 * @mode: how to read it
 * @error: return location for a #LopeStoreError
 *
 * Opens a connection that reads as much as it can.
 *
 * Returns: (transfer full): the connection, or %NULL on error
 */
LopeDb *
lope_db_open_damaged (const char  *path,
                      LopeDbMode   mode,
                      GError     **error)
{
  g_autoptr (LopeDb) self = NULL;

  g_return_val_if_fail (mode != LOPE_DB_WRITE, NULL);

  self = open_file (path, mode, error);
  if (self == NULL)
    return NULL;

  self->damaged = TRUE;

  return set_up (self, error) ? g_steal_pointer (&self) : NULL;
}

/**
 * lope_db_read_header:
 * @path: a file
 * @header: (out caller-allocates) (array fixed-size=100): its first bytes, with
 *   zeros after its end
 * @error: return location for a #LopeStoreError
 *
 * Reads the header of a database, also of one that is in use or was left by a
 * program that was killed. It goes through SQLite, because a file that we close
 * ourselves loses the locks that others of this process have on it.
 *
 * Returns: %TRUE on success
 */
gboolean
lope_db_read_header (const char  *path,
                     guint8      *header,
                     GError     **error)
{
  g_autoptr (LopeDb) self = open_file (path, LOPE_DB_LOOK, error);
  sqlite3_file *file = NULL;
  int code;

  if (self == NULL)
    return FALSE;

  code = sqlite3_file_control (self->handle, "main", SQLITE_FCNTL_FILE_POINTER, &file);
  if (code == SQLITE_OK)
    code = file->pMethods->xRead (file, header, LOPE_DB_HEADER_SIZE, 0);
  if (code == SQLITE_OK || code == SQLITE_IOERR_SHORT_READ)
    return TRUE;

  lope_db_set_error (self, code, error);

  return FALSE;
}

/**
 * lope_db_close:
 * @self: a connection, of which no statement is in use
 *
 * Closes a connection.
 */
void
lope_db_close (LopeDb *self)
{
  g_hash_table_unref (self->statements);
  if (sqlite3_close (self->handle) != SQLITE_OK)
    g_critical ("A statement was still in use when its journal was closed");
  g_free (self->path);
  g_free (self);
}

/**
 * lope_db_set_error:
 * @self: a connection
 * @code: a result code of SQLite
 * @error: return location for a #LopeStoreError
 *
 * Says in words of ours what went wrong and what one can do.
 */
void
lope_db_set_error (LopeDb  *self,
                   int      code,
                   GError **error)
{
  const char *path = self->path != NULL ? self->path : "";

  if (is_disk_full (self, code))
    {
      g_set_error (error, LOPE_STORE_ERROR, LOPE_STORE_ERROR_FULL,
                   _ ("The disk is full: “%s” could not be written. Nothing of this change was saved; "
                      "free some space and try again."), path);
      return;
    }

  switch (code & 0xff)
    {
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
      g_set_error (error, LOPE_STORE_ERROR, LOPE_STORE_ERROR_BUSY,
                   _ ("Another program is using the journal “%s”. Nothing of this change was saved; "
                      "try again in a moment."), path);
      break;

    case SQLITE_READONLY:
    case SQLITE_PERM:
      g_set_error (error, LOPE_STORE_ERROR, LOPE_STORE_ERROR_READ_ONLY,
                   _ ("The journal “%s” cannot be changed: the file or its folder is read-only."), path);
      break;

    case SQLITE_CANTOPEN:
    case SQLITE_AUTH:
      g_set_error (error, LOPE_STORE_ERROR, LOPE_STORE_ERROR_OPEN,
                   _ ("The journal “%1$s” cannot be opened: %2$s"), path,
                   g_strerror (self->handle != NULL ? sqlite3_system_errno (self->handle) : ENOENT));
      break;

    case SQLITE_NOTADB:
    case SQLITE_FORMAT:
      g_set_error (error, LOPE_STORE_ERROR, LOPE_STORE_ERROR_FOREIGN, _ ("“%s” is not a journal of Lope."), path);
      break;

    case SQLITE_CORRUPT:
      g_set_error (error, LOPE_STORE_ERROR, LOPE_STORE_ERROR_DAMAGED,
                   _ ("The journal “%s” is damaged. Restore a backup, or recover what can still be read."), path);
      break;

    case SQLITE_CONSTRAINT:
      g_set_error (error, LOPE_STORE_ERROR, LOPE_STORE_ERROR_CONSTRAINT,
                   code == SQLITE_CONSTRAINT_UNIQUE || code == SQLITE_CONSTRAINT_PRIMARYKEY
                     ? _ ("There is already such a record in the journal.")
                   : code == SQLITE_CONSTRAINT_FOREIGNKEY
                     ? _ ("The record refers to another one that is not in the journal.")
                     : _ ("The record has a value that the journal does not accept."));
      break;

    default:
      g_set_error (error, LOPE_STORE_ERROR, LOPE_STORE_ERROR_FAILED,
                   /* TRANSLATORS: The second part is a technical message in English. */
                   _ ("The journal “%1$s” could not be read or written: %2$s"), path,
                   self->handle != NULL ? sqlite3_errmsg (self->handle) : sqlite3_errstr (code));
      break;
    }
}

/**
 * lope_db_exec:
 * @self: a connection
 * @sql: statements
 * @error: return location for a #LopeStoreError
 *
 * Runs statements without parameters and results.
 *
 * Returns: %TRUE on success
 */
gboolean
lope_db_exec (LopeDb      *self,
              const char  *sql,
              GError     **error)
{
  const gint64 since = g_get_monotonic_time ();
  int code;

  do
    code = sqlite3_exec (self->handle, sql, NULL, NULL, NULL);
  while (lope_db_may_retry (self, code, since));

  if (code != SQLITE_OK)
    {
      lope_db_set_error (self, code, error);
      return FALSE;
    }

  return TRUE;
}

/**
 * lope_db_may_retry:
 * @self: a connection
 * @code: what SQLite answered
 * @since: the monotonic time at which it was first asked
 *
 * Tells whether to ask once more, after a short pause. While another process
 * opens, closes or recovers the journal, SQLite may answer that it is busy
 * without waiting. Outside a transaction nothing has been done then.
 *
 * Returns: %TRUE if to ask again
 */
gboolean
lope_db_may_retry (LopeDb *self,
                   int     code,
                   gint64  since)
{
  if ((code & 0xff) != SQLITE_BUSY || !sqlite3_get_autocommit (self->handle) ||
      g_get_monotonic_time () - since > RETRY_US)
    return FALSE;

  g_usleep (RETRY_PAUSE_US);

  return TRUE;
}

/**
 * lope_db_begin:
 * @self: a connection
 * @error: return location for a #LopeStoreError
 *
 * Begins a transaction that will write, waiting for other writers.
 *
 * Returns: %TRUE on success
 */
gboolean
lope_db_begin (LopeDb  *self,
               GError **error)
{
  g_autoptr (LopeQuery) query = lope_db_prepare (self, "BEGIN IMMEDIATE", error);

  return query != NULL && lope_query_run (query, error);
}

/**
 * lope_db_end:
 * @self: a connection in a transaction
 * @keep: whether all went well
 * @error: return location for a #LopeStoreError
 *
 * Ends a transaction: keeps its changes for good, or drops them. An error that
 * @error already holds is left alone.
 *
 * Returns: %TRUE if the changes were kept
 */
gboolean
lope_db_end (LopeDb    *self,
             gboolean   keep,
             GError   **error)
{
  if (keep)
    {
      g_autoptr (LopeQuery) query = lope_db_prepare (self, "COMMIT", error);

      if (query != NULL && lope_query_run (query, error))
        return TRUE;
    }

  if (!sqlite3_get_autocommit (self->handle))
    sqlite3_exec (self->handle, "ROLLBACK", NULL, NULL, NULL);

  return FALSE;
}

/**
 * lope_db_get_int:
 * @self: a connection
 * @sql: a statement with one row of one column
 * @value: (out): the number
 * @error: return location for a #LopeStoreError
 *
 * Asks for one number.
 *
 * Returns: %TRUE on success
 */
gboolean
lope_db_get_int (LopeDb      *self,
                 const char  *sql,
                 gint64      *value,
                 GError     **error)
{
  g_autoptr (LopeQuery) query = lope_db_prepare (self, sql, error);
  gboolean row;

  if (query == NULL || !lope_query_step (query, &row, error))
    return FALSE;

  *value = row ? lope_query_get_int (query, 0, 0) : 0;

  return TRUE;
}
