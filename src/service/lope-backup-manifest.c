/* lope-backup-manifest.c
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lope-backup-private.h"

#include "lope-digest.h"
#include "lope-record-text.h"

#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <unistd.h>

#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <json-glib/json-glib.h>

static gboolean
fail_damaged (GError **error)
{
  g_set_error_literal (error, LOPE_BACKUP_ERROR, LOPE_BACKUP_ERROR_DAMAGED, _ ("The backup’s manifest is damaged"));

  return FALSE;
}

static gboolean
get_number (JsonObject *object,
            const char *name,
            gint64      min,
            gint64      max,
            gint64     *number)
{
  JsonNode *node = json_object_get_member (object, name);

  if (node == NULL || !JSON_NODE_HOLDS_VALUE (node) || json_node_get_value_type (node) != G_TYPE_INT64)
    return FALSE;

  *number = json_node_get_int (node);

  return *number >= min && *number <= max;
}

static const char *
get_text (JsonObject *object,
          const char *name)
{
  JsonNode *node = json_object_get_member (object, name);

  if (node == NULL || !JSON_NODE_HOLDS_VALUE (node) || json_node_get_value_type (node) != G_TYPE_STRING)
    return NULL;

  return json_node_get_string (node);
}

static LopeBackupEntry *
parse_entry (JsonNode *node)
{
  g_autofree LopeBackupEntry *entry = NULL;
  JsonObject *object;
  const char *name;
  const char *hash;
  gint64 size;

  if (!JSON_NODE_HOLDS_OBJECT (node))
    return NULL;

  object = json_node_get_object (node);
  name = get_text (object, "name");
  hash = get_text (object, "sha256");
  if (name == NULL || hash == NULL || strlen (hash) != 64 || !lope_backup_name_is_good (name) ||
      !get_number (object, "size", 0, G_MAXINT64, &size))
    return NULL;

  entry = g_new0 (LopeBackupEntry, 1);
  entry->name = g_strdup (name);
  entry->hash = g_strdup (hash);
  entry->size = size;

  return g_steal_pointer (&entry);
}

static GHashTable *
parse_entries (JsonObject *root)
{
  JsonNode *node = json_object_get_member (root, "files");
  g_autoptr (GHashTable) entries = NULL;
  JsonArray *array;

  if (node == NULL || !JSON_NODE_HOLDS_ARRAY (node))
    return NULL;

  array = json_node_get_array (node);
  if (json_array_get_length (array) > LOPE_BACKUP_MAX_ENTRIES)
    return NULL;

  entries = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, (GDestroyNotify) lope_backup_entry_free);
  for (guint i = 0; i < json_array_get_length (array); i++)
    {
      LopeBackupEntry *entry = parse_entry (json_array_get_element (array, i));

      if (entry == NULL)
        return NULL;
      if (!g_hash_table_replace (entries, entry->name, entry))
        return NULL;
    }

  return g_hash_table_contains (entries, LOPE_BACKUP_JOURNAL) ? g_steal_pointer (&entries) : NULL;
}

static gboolean
parse_head (JsonObject      *root,
            LopeBackupInfo  *info,
            GError         **error)
{
  gint64 version;

  if (g_strcmp0 (get_text (root, "format"), LOPE_BACKUP_FORMAT) != 0)
    {
      g_set_error_literal (error, LOPE_BACKUP_ERROR, LOPE_BACKUP_ERROR_NOT_ONE, _ ("This is not a backup of Lope"));
      return FALSE;
    }

  if (!get_number (root, "version", 1, G_MAXINT, &version))
    return fail_damaged (error);
  if (version > LOPE_BACKUP_VERSION)
    {
      g_set_error_literal (error, LOPE_BACKUP_ERROR, LOPE_BACKUP_ERROR_NEWER,
                           _ ("This backup was made by a newer version of Lope"));
      return FALSE;
    }

  if (!get_number (root, "made", G_MININT64 + 1, G_MAXINT64, &info->made))
    info->made = LOPE_UNSET;
  info->version = g_strdup (get_text (root, "lope"));

  return TRUE;
}

static void
append_day (GString    *out,
            const char *name,
            LopeDay     day)
{
  g_autofree char *text = day != LOPE_DAY_NONE ? lope_day_to_iso (day) : NULL;

  g_string_append_printf (out, ",\"%s\":", name);
  lope_json_append_string (out, text);
}

/* ==== API ==== */

/**
 * lope_backup_entry_free:
 * @self: an entry
 *
 * Frees an entry.
 */
void
lope_backup_entry_free (LopeBackupEntry *self)
{
  g_free (self->name);
  g_free (self->hash);
  g_free (self);
}

/**
 * lope_backup_name_is_good:
 * @name: the name of something in an archive
 *
 * Tells whether a backup can have a file of that name: the journal, or one
 * among the originals. No name that climbs out of the folder is good.
 *
 * Returns: %TRUE if it can
 */
gboolean
lope_backup_name_is_good (const char *name)
{
  const char *rest;

  if (g_str_equal (name, LOPE_BACKUP_JOURNAL))
    return TRUE;
  if (!g_str_has_prefix (name, LOPE_BACKUP_ORIGINALS) || strlen (name) > 200)
    return FALSE;

  rest = name + strlen (LOPE_BACKUP_ORIGINALS);
  if (*rest == '\0' || g_str_has_suffix (rest, "/"))
    return FALSE;

  /* Neither “..” nor “//” nor hidden files: no part begins with a dot or is empty. */
  for (const char *p = rest; *p != '\0'; p++)
    {
      if (!g_ascii_isalnum (*p) && strchr ("._-/", *p) == NULL)
        return FALSE;
      if ((p == rest || p[-1] == '/') && (*p == '.' || *p == '/'))
        return FALSE;
    }

  return TRUE;
}

/**
 * lope_backup_hash_file:
 * @path: a file
 * @size: (out): its size in bytes
 * @error: return location for an error
 *
 * Computes what a manifest says of a file.
 *
 * Returns: (transfer full) (nullable): the SHA-256 of its content in hexadecimal
 */
char *
lope_backup_hash_file (const char  *path,
                       gint64      *size,
                       GError     **error)
{
  g_autoptr (LopeDigest) digest = lope_digest_new ();
  g_autofree guint8 *buffer = g_malloc (64 * 1024);
  g_autofd int fd = open (path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW);
  gssize n = -1;

  *size = 0;
  while (fd != -1 && (n = read (fd, buffer, 64 * 1024)) > 0)
    {
      lope_digest_update (digest, buffer, (gsize) n);
      *size += n;
    }

  if (n < 0)
    {
      int saved = errno;

      g_set_error (error, G_IO_ERROR, g_io_error_from_errno (saved), _ ("“%1$s” could not be read: %2$s"),
                   path, g_strerror (saved));
      return NULL;
    }

  return lope_digest_finish (digest);
}

/**
 * lope_backup_manifest_write:
 * @info: what is in the backup
 * @entries: (element-type utf8 LopeBackupEntry): its files
 *
 * Makes a manifest.
 *
 * Returns: (transfer full): JSON
 */
char *
lope_backup_manifest_write (const LopeBackupInfo *info,
                            GHashTable           *entries)
{
  GString *out = g_string_new (NULL);
  g_autoptr (GList) names = g_list_sort (g_hash_table_get_keys (entries), (GCompareFunc) strcmp);

  g_string_append_printf (out, "{\"format\":\"%s\",\"version\":%d,\"lope\":", LOPE_BACKUP_FORMAT, LOPE_BACKUP_VERSION);
  lope_json_append_string (out, info->version);
  g_string_append_printf (out, ",\"made\":%" G_GINT64_FORMAT ",\n\"activities\":%u,\"runs\":%u,\"distance_m\":%"
                          G_GINT64_FORMAT ",\"shoes\":%u,\"pain\":%u,\"check_ins\":%u,\"red_flags\":%u,"
                          "\"routines\":%u,\"sessions\":%u,\"originals\":%u",
                          info->made, info->counts.activities, info->counts.runs, info->counts.distance,
                          info->counts.shoes, info->counts.pain_entries, info->counts.check_ins,
                          info->counts.red_flags, info->counts.routines, info->counts.sessions, info->originals);
  append_day (out, "first_day", info->counts.first_day);
  append_day (out, "last_day", info->counts.last_day);
  g_string_append (out, ",\n\"files\":[");
  for (GList *l = names; l != NULL; l = l->next)
    {
      const LopeBackupEntry *entry = g_hash_table_lookup (entries, l->data);

      g_string_append_printf (out, "%s\n{\"name\":\"%s\",\"size\":%" G_GINT64_FORMAT ",\"sha256\":\"%s\"}",
                              l == names ? "" : ",", entry->name, entry->size, entry->hash);
    }
  g_string_append (out, "\n]}\n");

  return g_string_free (out, FALSE);
}

/**
 * lope_backup_manifest_parse:
 * @text: a manifest
 * @length: its length in bytes
 * @info: where to put what the manifest says of the backup
 * @error: return location for a #LopeBackupError
 *
 * Reads a manifest. Its counts are not taken: they are counted anew.
 *
 * Returns: (transfer full) (nullable) (element-type utf8 LopeBackupEntry): the files
 */
GHashTable *
lope_backup_manifest_parse (const char      *text,
                            gsize            length,
                            LopeBackupInfo  *info,
                            GError         **error)
{
  g_autoptr (JsonParser) parser = json_parser_new_immutable ();
  g_autoptr (GHashTable) entries = NULL;
  JsonNode *root;

  /* The names in it are ours; the nesting of a real one is three. */
  if (!g_utf8_validate (text, (gssize) length, NULL) ||
      !json_parser_load_from_data (parser, text, (gssize) length, NULL))
    {
      fail_damaged (error);
      return NULL;
    }

  root = json_parser_get_root (parser);
  if (root == NULL || !JSON_NODE_HOLDS_OBJECT (root))
    {
      fail_damaged (error);
      return NULL;
    }

  if (!parse_head (json_node_get_object (root), info, error))
    return NULL;

  entries = parse_entries (json_node_get_object (root));
  if (entries == NULL)
    {
      fail_damaged (error);
      return NULL;
    }

  return g_steal_pointer (&entries);
}
