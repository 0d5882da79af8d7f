/* lope-record-text.c
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lope-record-text.h"

#include "lope-day.h"

#include <math.h>
#include <string.h>

static char *
join_flags (const LopeNick *nicks,
            gint64          flags)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; nicks[i].nick != NULL; i++)
    {
      if (flags & (G_GINT64_CONSTANT (1) << i))
        g_string_append_printf (text, "%s%s", text->len > 0 ? "," : "", nicks[i].nick);
    }

  return g_string_free (text, FALSE);
}

/* Times are told as on the clock where they happened, if that is known. */
static char *
time_to_text (LopeRecord *record,
              guint       field,
              gint64      utc)
{
  const int known = lope_record_class_find_field (LOPE_RECORD_GET_CLASS (record), "offset_min");
  int offset = 0;

  if (field >= LOPE_RECORD_N_FIELDS && known >= 0 && lope_record_is_set (record, (guint) known))
    offset = (int) lope_record_get_int (record, (guint) known);

  return lope_time_to_iso (utc, offset);
}

static char *
number_to_text (LopeRecord      *record,
                guint            field,
                const LopeField *descriptor)
{
  gint64 value = lope_record_get_int (record, field);

  switch (descriptor->type)
    {
    case LOPE_FIELD_ENUM:
      return g_strdup (descriptor->nicks[value].nick);
    case LOPE_FIELD_FLAGS:
      return join_flags (descriptor->nicks, value);
    case LOPE_FIELD_DAY:
      return lope_day_to_iso ((LopeDay) value);
    case LOPE_FIELD_TIME:
      return time_to_text (record, field, value);
    case LOPE_FIELD_BOOL:
      return g_strdup (value ? "true" : "false");
    default:
      return g_strdup_printf ("%" G_GINT64_FORMAT, value);
    }
}

static void
append_json_flags (GString    *out,
                   const char *text)
{
  g_auto (GStrv) nicks = g_strsplit (text, ",", -1);

  g_string_append_c (out, '[');
  for (guint i = 0; nicks[i] != NULL; i++)
    {
      if (i > 0)
        g_string_append_c (out, ',');
      lope_json_append_string (out, nicks[i]);
    }
  g_string_append_c (out, ']');
}

/* ==== API ==== */

/**
 * lope_json_append_string:
 * @out: what to append to
 * @text: (nullable): text in UTF-8
 *
 * Appends a JSON string, or null.
 */
void
lope_json_append_string (GString    *out,
                         const char *text)
{
  if (text == NULL)
    {
      g_string_append (out, "null");
      return;
    }

  g_string_append_c (out, '"');
  for (const char *p = text; *p != '\0'; p++)
    {
      if (*p == '"' || *p == '\\')
        {
          g_string_append_c (out, '\\');
          g_string_append_c (out, *p);
        }
      else if (*p == '\n')
        g_string_append (out, "\\n");
      else if ((guchar) *p < 0x20 || *p == 0x7f)
        g_string_append_printf (out, "\\u%04x", (guint) *p);
      else
        g_string_append_c (out, *p);
    }
  g_string_append_c (out, '"');
}

/**
 * lope_json_append_double:
 * @out: what to append to
 * @value: a number
 *
 * Appends a JSON number that reads back as the same one, or null for one that
 * JSON does not have.
 */
void
lope_json_append_double (GString *out,
                         double   value)
{
  char text[G_ASCII_DTOSTR_BUF_SIZE];

  if (isfinite (value))
    g_string_append (out, g_ascii_dtostr (text, sizeof text, value));
  else
    g_string_append (out, "null");
}

/**
 * lope_csv_append:
 * @out: what to append to
 * @text: (nullable): text in UTF-8
 *
 * Appends a value, in quotes if it needs them (RFC 4180).
 */
void
lope_csv_append (GString    *out,
                 const char *text)
{
  if (text == NULL)
    return;

  if (strpbrk (text, ",\"\r\n") == NULL)
    {
      g_string_append (out, text);
      return;
    }

  g_string_append_c (out, '"');
  for (const char *p = text; *p != '\0'; p++)
    {
      if (*p == '"')
        g_string_append_c (out, '"');
      g_string_append_c (out, *p);
    }
  g_string_append_c (out, '"');
}

/**
 * lope_record_dup_field_text:
 * @record: a record
 * @field: one of its fields
 * @names: (nullable) (element-type utf8 utf8): the names of records by their
 *   UUIDs, to be told in place of these
 *
 * Gets the value of a field as it stands in files: enumerations by their
 * permanent names, times and days by ISO 8601.
 *
 * Returns: (transfer full) (nullable): the value, or %NULL if it was not recorded
 */
char *
lope_record_dup_field_text (LopeRecord *record,
                            guint       field,
                            GHashTable *names)
{
  guint n;
  const LopeField *descriptor = &lope_record_get_fields (record, &n)[field];

  if (!lope_record_is_set (record, field))
    return NULL;

  if (descriptor->type == LOPE_FIELD_REF)
    {
      const char *uuid = lope_record_get_text (record, field);
      const char *name = names != NULL ? g_hash_table_lookup (names, uuid) : NULL;

      return g_strdup (name != NULL ? name : uuid);
    }
  if (descriptor->type == LOPE_FIELD_TEXT)
    return g_strdup (lope_record_get_text (record, field));
  if (descriptor->type == LOPE_FIELD_REAL)
    {
      char text[G_ASCII_DTOSTR_BUF_SIZE];

      return g_strdup (g_ascii_dtostr (text, sizeof text, lope_record_get_real (record, field)));
    }

  return number_to_text (record, field, descriptor);
}

/**
 * lope_record_append_csv_header:
 * @out: what to append to
 * @klass: the class of a type of record
 *
 * Appends the line with the names of all fields.
 */
void
lope_record_append_csv_header (GString         *out,
                               LopeRecordClass *klass)
{
  guint n;
  const LopeField *fields = lope_record_class_get_fields (klass, &n);

  for (guint i = 0; i < n; i++)
    g_string_append_printf (out, "%s%s", i > 0 ? "," : "", fields[i].name);
  g_string_append_c (out, '\n');
}

/**
 * lope_record_append_csv:
 * @out: what to append to
 * @record: a record
 * @names: (nullable) (element-type utf8 utf8): see lope_record_dup_field_text()
 *
 * Appends a line with the values of all fields; those that were not recorded
 * are empty.
 */
void
lope_record_append_csv (GString    *out,
                        LopeRecord *record,
                        GHashTable *names)
{
  guint n;

  lope_record_get_fields (record, &n);

  for (guint i = 0; i < n; i++)
    {
      g_autofree char *text = lope_record_dup_field_text (record, i, names);

      if (i > 0)
        g_string_append_c (out, ',');
      lope_csv_append (out, text);
    }
  g_string_append_c (out, '\n');
}

/**
 * lope_record_append_json:
 * @out: what to append to
 * @record: a record
 * @names: (nullable) (element-type utf8 utf8): see lope_record_dup_field_text()
 *
 * Appends the members of a JSON object for all fields, without the braces, so
 * that others can follow; those that were not recorded are null.
 */
void
lope_record_append_json (GString    *out,
                         LopeRecord *record,
                         GHashTable *names)
{
  guint n;
  const LopeField *fields = lope_record_get_fields (record, &n);

  for (guint i = 0; i < n; i++)
    {
      g_autofree char *text = lope_record_dup_field_text (record, i, names);

      g_string_append_printf (out, "%s\"%s\":", i > 0 ? "," : "", fields[i].name);
      if (text == NULL)
        g_string_append (out, "null");
      else if (fields[i].type == LOPE_FIELD_FLAGS)
        append_json_flags (out, text);
      else if (fields[i].type == LOPE_FIELD_INT || fields[i].type == LOPE_FIELD_BOOL ||
               fields[i].type == LOPE_FIELD_REAL)
        g_string_append (out, text);
      else
        lope_json_append_string (out, text);
    }
}
