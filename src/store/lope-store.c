/* lope-store.c: the journal as an object
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lope-store.h"

#include "lope-store-private.h"

#include <stdlib.h>

#include <glib/gi18n-lib.h>

#define OUTSIDE_DELAY_MS 150
#define KEEP_DELETED_S (30 * 24 * 60 * 60)

struct _LopeStore {
  GObject parent_instance;

  char *path;            /* owned, nullable: in memory */
  LopeDb *db;            /* owned */
  gboolean read_only;
  gint64 data_version;   /* when somebody else last wrote, as SQLite counts it */
  LopeStoreGlance glance; /* the file when it was opened, if read_only */

  GFileMonitor *monitor; /* owned, nullable */
  guint outside_source;
};

/**
 * LopeStore:
 *
 * The journal: everything the runner wrote down, in one SQLite file. An object
 * belongs to the thread that made it; calls that write have written for good
 * when they return. Several objects and several processes may use one file.
 */
G_DEFINE_FINAL_TYPE (LopeStore, lope_store, G_TYPE_OBJECT)

G_DEFINE_QUARK (lope-store-error-quark, lope_store_error)

enum {
  SIGNAL_CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
emit_changed (LopeStore       *self,
              LopeStoreChange  change)
{
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0, (guint) change);
}

static gboolean
read_data_version (LopeStore  *self,
                   GError    **error)
{
  return lope_db_get_int (self->db, "PRAGMA data_version", &self->data_version, error);
}

static gboolean
run_with_limit (LopeDb      *db,
                const char  *sql,
                gint64       limit,
                gboolean    *row,
                GError     **error)
{
  g_autoptr (LopeQuery) query = lope_db_prepare (db, sql, error);

  if (query == NULL)
    return FALSE;

  lope_query_bind_int (query, 1, limit);

  return lope_query_step (query, row, error);
}

/* The condition for what was deleted long ago, be it as part of something. */
static char *
dup_gone (const LopeStoreTable *table)
{
  GString *sql = g_string_new ("(deleted < ?1");

  if (table->parent != NULL)
    g_string_append_printf (sql, " OR %s IN (SELECT uuid FROM %s WHERE deleted < ?1)", table->parent, table->parent);
  g_string_append_c (sql, ')');
  if (table->keep != NULL)
    g_string_append_printf (sql, " AND NOT %s", table->keep);

  return g_string_free_and_steal (sql);
}

/* Whether there is something that was deleted long ago. */
static gboolean
has_deleted (LopeDb    *db,
             gint64     limit,
             gboolean  *found,
             GError   **error)
{
  g_autoptr (GString) sql = g_string_new (NULL);

  for (const LopeStoreTable *table = lope_store_tables; table->name != NULL; table++)
    {
      g_autofree char *gone = dup_gone (table);

      g_string_append_printf (sql, "%sSELECT 1 FROM %s WHERE %s", sql->len > 0 ? " UNION ALL " : "", table->name, gone);
    }

  return run_with_limit (db, sql->str, limit, found, error);
}

/* An activity that is one with that of another file is known by that, too. */
static const char bury_replaced_sql[] =
  "INSERT INTO tombstone SELECT lower (hex (randomblob (16))), 'replaced', replaced.content_hash, replaced.session, deleted"
  "  FROM replaced JOIN activity ON activity.uuid = replaced.activity"
  "  WHERE deleted < ?1 AND replaced.content_hash IS NOT NULL";

static gboolean
bury (LopeDb                *db,
      const LopeStoreTable  *table,
      gint64                 limit,
      GError               **error)
{
  const gboolean has_content = table->get_type () == LOPE_TYPE_ACTIVITY;
  g_autofree char *gone = dup_gone (table);
  g_autofree char *remember = NULL;
  g_autofree char *remove = NULL;
  gboolean row;

  remember = g_strdup_printf ("INSERT OR REPLACE INTO tombstone SELECT uuid, '%s', %s, coalesce (deleted, ?1) FROM %s"
                              "  WHERE %s",
                              table->name, has_content ? "content_hash, session" : "NULL, NULL", table->name, gone);
  remove = g_strdup_printf ("DELETE FROM %s WHERE %s", table->name, gone);

  return run_with_limit (db, remember, limit, &row, error) && run_with_limit (db, remove, limit, &row, error);
}

/* Deletes for good what was deleted long ago: what refers to something before
 * that. What was imported stays known by its name, and activities by their
 * content, so that the next import of the same folder leaves it out. */
static gboolean
sweep_deleted (LopeDb  *db,
               GError **error)
{
  const gint64 limit = g_get_real_time () / G_USEC_PER_SEC - KEEP_DELETED_S;
  gboolean good, row;
  guint n = 0;

  if (!has_deleted (db, limit, &row, error))
    return FALSE;
  if (!row)
    return TRUE;

  if (!lope_db_begin (db, error))
    return FALSE;
  good = run_with_limit (db, bury_replaced_sql, limit, &row, error);
  while (lope_store_tables[n].name != NULL)
    n++;
  while (good && n > 0)
    good = bury (db, &lope_store_tables[--n], limit, error);

  return lope_db_end (db, good, error);
}

/* A journal of an older Lope that may not be changed is migrated in memory. */
static LopeDb *
open_to_read (LopeStore  *self,
              GError    **error)
{
  g_autoptr (LopeDb) db = NULL;
  g_autoptr (LopeDb) copy = NULL;
  int version;

  self->glance = lope_store_glance (self->path);
  db = lope_store_open_to_read (self->path, error);
  if (db == NULL || !lope_store_check_version (db, &version, error))
    return NULL;

  if (version == LOPE_STORE_VERSION)
    return g_steal_pointer (&db);

  copy = lope_db_open (NULL, LOPE_DB_LOOK, error);
  if (copy == NULL || !lope_store_copy_pages (db, copy, error) ||
      !lope_store_migrate (copy, lope_store_steps, LOPE_STORE_VERSION, error))
    return NULL;

  return g_steal_pointer (&copy);
}

static LopeDb *
open_to_write (LopeStore       *self,
               LopeStoreFlags   flags,
               GError         **error)
{
  g_autoptr (LopeDb) db = NULL;
  LopeStoreLook look;

  if (!lope_store_look (self->path, &look, error))
    return NULL;

  if (look == LOPE_STORE_LOOK_NONE && (flags & LOPE_STORE_MUST_EXIST) != 0)
    {
      g_autofree char *name = g_filename_display_name (self->path);

      g_set_error (error, LOPE_STORE_ERROR, LOPE_STORE_ERROR_OPEN,
                   _ ("There is no journal at “%s”."), name);
      return NULL;
    }

  if (look == LOPE_STORE_LOOK_NONE && !lope_store_make_file (self->path, error))
    return NULL;

  db = lope_store_open_to_write (self->path, error);
  if (db == NULL || !lope_store_upgrade (db, error) || !sweep_deleted (db, error))
    return NULL;

  return g_steal_pointer (&db);
}

/* A file that was opened as one that nobody changes does not notice changes. */
static void
check_outside_look (LopeStore *self)
{
  g_autoptr (GError) error = NULL;
  LopeDb *db;

  if (!lope_store_is_touched (self->path, &self->glance))
    return;

  db = open_to_read (self, &error);
  if (db == NULL)
    {
      g_debug ("The journal cannot be read again: %s", error->message);
      return;
    }

  g_clear_pointer (&self->db, lope_db_close);
  self->db = db;
  emit_changed (self, LOPE_STORE_CHANGE_ALL);
}

/* ==== Callbacks ==== */

static gboolean
outside_cb (gpointer user_data)
{
  LopeStore *self = LOPE_STORE (user_data);

  self->outside_source = 0;
  lope_store_check_outside (self);

  return G_SOURCE_REMOVE;
}

static void
monitor_changed_cb (LopeStore *self)
{
  if (self->outside_source == 0)
    self->outside_source = g_timeout_add (OUTSIDE_DELAY_MS, outside_cb, self);
}

/* ==== vfuncs ==== */

static void
lope_store_dispose (GObject *object)
{
  LopeStore *self = LOPE_STORE (object);

  g_clear_handle_id (&self->outside_source, g_source_remove);
  if (self->monitor != NULL)
    g_file_monitor_cancel (self->monitor);
  g_clear_object (&self->monitor);

  G_OBJECT_CLASS (lope_store_parent_class)->dispose (object);
}

static void
lope_store_finalize (GObject *object)
{
  LopeStore *self = LOPE_STORE (object);

  g_clear_pointer (&self->db, lope_db_close);
  g_clear_pointer (&self->path, g_free);

  G_OBJECT_CLASS (lope_store_parent_class)->finalize (object);
}

static void
lope_store_class_init (LopeStoreClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = lope_store_dispose;
  object_class->finalize = lope_store_finalize;

  /**
   * LopeStore::changed:
   * @self: the journal
   * @change: what may have changed, as bits of #LopeStoreChange
   *
   * Emitted once after each batch of changes, ours or from outside.
   */
  signals[SIGNAL_CHANGED] =
    g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                  0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_UINT);
}

static void
lope_store_init (LopeStore *self)
{
}

/* ==== For the other files ==== */

/**
 * lope_store_get_db:
 * @self: a journal
 *
 * Gets the connection of a journal.
 *
 * Returns: (transfer none): the connection
 */
LopeDb *
lope_store_get_db (LopeStore *self)
{
  return self->db;
}

/**
 * lope_store_begin:
 * @self: a journal
 * @error: return location for a #LopeStoreError
 *
 * Begins a batch of changes. It must end in the same call from outside.
 *
 * Returns: %TRUE on success
 */
gboolean
lope_store_begin (LopeStore  *self,
                  GError    **error)
{
  int version;

  if (self->read_only)
    {
      lope_db_set_error (self->db, SQLITE_READONLY, error);
      return FALSE;
    }

  if (!lope_db_begin (self->db, error))
    return FALSE;

  /* A newer Lope may have migrated the file while we had it open. */
  return lope_store_check_version (self->db, &version, error) ||
         lope_db_end (self->db, FALSE, error);
}

/**
 * lope_store_end:
 * @self: a journal with a batch begun
 * @keep: whether all went well
 * @change: what changes with the batch
 * @error: return location for a #LopeStoreError
 *
 * Ends a batch of changes and tells of it.
 *
 * Returns: %TRUE if the changes are in the journal for good
 */
gboolean
lope_store_end (LopeStore        *self,
                gboolean          keep,
                LopeStoreChange   change,
                GError          **error)
{
  if (!lope_db_end (self->db, keep, error))
    return FALSE;

  emit_changed (self, change);

  return TRUE;
}

/* ==== API ==== */

/**
 * lope_store_dup_default_path:
 *
 * Tells where the journal is when nothing else is said:
 * `$XDG_DATA_HOME/lope/journal.db`. A path there that is not absolute does not
 * count, as the base directory specification has it: the journal would be another
 * one in each folder.
 *
 * Returns: (transfer full) (type filename): the path
 */
char *
lope_store_dup_default_path (void)
{
  const char *folder = g_get_user_data_dir ();

  if (!g_path_is_absolute (folder))
    return g_build_filename (g_get_home_dir (), ".local", "share", "lope", "journal.db", NULL);

  return g_build_filename (folder, "lope", "journal.db", NULL);
}

/**
 * lope_store_resolve_path:
 * @path: (type filename): where a journal is or will be
 *
 * Follows a link to a journal. What belongs to a journal, such as the log that
 * SQLite writes, lies beside the file itself.
 *
 * Returns: (transfer full) (type filename): an absolute path
 */
char *
lope_store_resolve_path (const char *path)
{
  char *absolute, *target;

  g_return_val_if_fail (path != NULL, NULL);

  absolute = g_canonicalize_filename (path, NULL);
  if (!g_file_test (absolute, G_FILE_TEST_IS_SYMLINK))
    return absolute;

  /* One that leads nowhere is left to whoever opens it. */
  target = realpath (absolute, NULL);
  if (target == NULL)
    return absolute;

  g_free (absolute);

  return target;
}

/**
 * lope_store_open:
 * @path: (type filename): the journal
 * @flags: how to open it
 * @error: return location for a #LopeStoreError
 *
 * Opens a journal, and makes it first if there is none. A file that is not a
 * journal, or one of a newer Lope, is refused and not changed; a journal of an
 * older Lope is copied into `backups/` beside it and then migrated.
 *
 * Returns: (transfer full): the journal, or %NULL on error
 */
LopeStore *
lope_store_open (const char      *path,
                 LopeStoreFlags   flags,
                 GError         **error)
{
  g_autoptr (LopeStore) self = NULL;

  g_return_val_if_fail (path != NULL, NULL);

  self = g_object_new (LOPE_TYPE_STORE, NULL);
  self->path = lope_store_resolve_path (path);
  self->read_only = (flags & LOPE_STORE_READ_ONLY) != 0;
  self->db = self->read_only ? open_to_read (self, error) : open_to_write (self, flags, error);

  if (self->db == NULL || !read_data_version (self, error))
    return NULL;

  return g_steal_pointer (&self);
}

/**
 * lope_store_open_in_memory:
 * @error: return location for a #LopeStoreError
 *
 * Makes a journal that vanishes with the object. It has no originals.
 *
 * Returns: (transfer full): the journal, or %NULL on error
 */
LopeStore *
lope_store_open_in_memory (GError **error)
{
  g_autoptr (LopeStore) self = g_object_new (LOPE_TYPE_STORE, NULL);

  self->db = lope_db_open (NULL, LOPE_DB_WRITE, error);
  if (self->db == NULL ||
      !lope_store_migrate (self->db, lope_store_steps, LOPE_STORE_VERSION, error))
    return NULL;

  return g_steal_pointer (&self);
}

/**
 * lope_store_get_path:
 * @self: a journal
 *
 * Tells where the journal is.
 *
 * Returns: (transfer none) (nullable) (type filename): the absolute path, or
 *   %NULL if it is in memory
 */
const char *
lope_store_get_path (LopeStore *self)
{
  g_return_val_if_fail (LOPE_IS_STORE (self), NULL);

  return self->path;
}

/**
 * lope_store_is_read_only:
 * @self: a journal
 *
 * Tells whether the journal was opened for reading only.
 *
 * Returns: %TRUE if every change will fail
 */
gboolean
lope_store_is_read_only (LopeStore *self)
{
  g_return_val_if_fail (LOPE_IS_STORE (self), TRUE);

  return self->read_only;
}

/**
 * lope_store_watch:
 * @self: a journal
 *
 * Makes the journal notice changes of other programs by itself, from the main
 * loop of the thread that calls.
 */
void
lope_store_watch (LopeStore *self)
{
  g_autoptr (GFile) file = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *wal = NULL;

  g_return_if_fail (LOPE_IS_STORE (self));

  if (self->path == NULL || self->monitor != NULL)
    return;

  /* Others write into the log first, whatever they do. */
  wal = g_strconcat (self->path, "-wal", NULL);
  file = g_file_new_for_path (wal);
  self->monitor = g_file_monitor_file (file, G_FILE_MONITOR_NONE, NULL, &error);
  if (self->monitor == NULL)
    {
      g_debug ("Changes of other programs will not be noticed: %s", error->message);
      return;
    }

  g_signal_connect_object (self->monitor, "changed", G_CALLBACK (monitor_changed_cb), self, G_CONNECT_SWAPPED);
}

/**
 * lope_store_check_outside:
 * @self: a journal
 *
 * Emits #LopeStore::changed if another program, or another connection of this
 * one, has changed the journal since the last time. Costs a few microseconds.
 */
void
lope_store_check_outside (LopeStore *self)
{
  g_autoptr (GError) error = NULL;
  gint64 before;

  g_return_if_fail (LOPE_IS_STORE (self));

  if (self->db->mode == LOPE_DB_LOOK)
    {
      check_outside_look (self);
      return;
    }

  before = self->data_version;
  if (!read_data_version (self, &error))
    {
      g_debug ("Whether the journal has changed is not known: %s", error->message);
      return;
    }

  if (self->data_version != before)
    emit_changed (self, LOPE_STORE_CHANGE_ALL);
}
