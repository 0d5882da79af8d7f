/* lope-fit.c
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lope-file.h"
#include "lope-fit-builder.h"

#include <math.h>
#include <string.h>

#include <glib/gi18n-lib.h>

#define MIN_HEADER_SIZE 12
#define CRC_SIZE 2

#define N_DEFINITIONS 16
#define MAX_FIELDS 24

/* The first byte of a message. */
#define HEADER_COMPRESSED 0x80
#define HEADER_DEFINITION 0x40
#define HEADER_DEVELOPER 0x20
#define HEADER_LOCAL_TYPE 0x0f

typedef enum {
  KIND_UNSIGNED,
  KIND_UNSIGNED_Z, /* invalid is 0 */
  KIND_SIGNED,
  KIND_FLOAT,
  KIND_BYTES,      /* always little-endian */
  KIND_TEXT,
} Kind;

/* The base types of the protocol, by their number. */
static const struct {
  Kind kind;
  guint size;
} base_types[] = {
  { KIND_UNSIGNED, 1 }, /* enum */
  { KIND_SIGNED, 1 },
  { KIND_UNSIGNED, 1 },
  { KIND_SIGNED, 2 },
  { KIND_UNSIGNED, 2 },
  { KIND_SIGNED, 4 },
  { KIND_UNSIGNED, 4 },
  { KIND_TEXT, 1 },
  { KIND_FLOAT, 4 },
  { KIND_FLOAT, 8 },
  { KIND_UNSIGNED_Z, 1 },
  { KIND_UNSIGNED_Z, 2 },
  { KIND_UNSIGNED_Z, 4 },
  { KIND_BYTES, 1 },
  { KIND_SIGNED, 8 },
  { KIND_UNSIGNED, 8 },
  { KIND_UNSIGNED_Z, 8 },
};

/* A field that Lope reads, and where it is in a message. */
typedef struct {
  const LopeFitField *field; /* borrowed */
  guint offset;
  guint8 size;
  guint8 base_type;
} Placed;

typedef struct {
  gboolean defined;
  gboolean big_endian;
  guint number;
  guint size;
  guint n_fields;
  Placed fields[MAX_FIELDS];
} Definition;

typedef struct {
  const guint8 *data;       /* borrowed */
  gsize size;
  gsize position;
  LopeFileContent *content; /* borrowed */
  LopeFitBuilder *builder;  /* borrowed */
  gboolean damaged;
  gboolean cut;             /* then the last message is expected to be, too */
  guint16 crc_table[256];

  /* Of the file that is being read, one in a chain. */
  gsize end;
  guint32 time;             /* of the last message that had one */
  Definition definitions[N_DEFINITIONS];
} Reader;

/* CRC-16 with the reflected polynomial 0xA001, as the protocol has it. */
static void
make_crc_table (guint16 *table)
{
  for (guint i = 0; i < 256; i++)
    {
      guint crc = i;

      for (guint bit = 0; bit < 8; bit++)
        crc = (crc >> 1) ^ ((crc & 1) != 0 ? 0xa001 : 0);
      table[i] = (guint16) crc;
    }
}

static guint16
compute_crc (const guint16 *table,
             const guint8  *data,
             gsize          size)
{
  guint crc = 0;

  for (gsize i = 0; i < size; i++)
    crc = (crc >> 8) ^ table[(crc ^ data[i]) & 0xff];

  return (guint16) crc;
}

static guint64
read_unsigned (const guint8 *data,
               guint         size,
               gboolean      big_endian)
{
  guint64 value = 0;

  for (guint i = 0; i < size; i++)
    value = value << 8 | data[big_endian ? i : size - 1 - i];

  return value;
}

static double
read_float (guint64 bits,
            guint   size)
{
  double value;

  if (size == sizeof (float))
    {
      guint32 narrow_bits = (guint32) bits;
      float narrow;

      memcpy (&narrow, &narrow_bits, sizeof narrow);
      value = (double) narrow;
    }
  else
    memcpy (&value, &bits, sizeof value);

  return isfinite (value) ? value : NAN;
}

/* Reads a number, the first one if there are several; NaN if it is not one or
 * if the device marked it as not recorded. */
static double
read_number (const guint8 *data,
             const Placed *placed,
             gboolean      big_endian)
{
  Kind kind = base_types[placed->base_type].kind;
  guint size = MIN (base_types[placed->base_type].size, placed->size);
  guint64 value, ones;

  if (kind == KIND_BYTES)
    size = MIN (placed->size, 6);
  if (kind == KIND_TEXT || size == 0 || (kind == KIND_FLOAT && size < base_types[placed->base_type].size))
    return NAN;

  value = read_unsigned (data, size, big_endian && kind != KIND_BYTES);
  ones = G_MAXUINT64 >> (64 - 8 * size);

  if (kind == KIND_FLOAT)
    return value == ones ? NAN : read_float (value, size);
  if (kind == KIND_UNSIGNED_Z)
    return value == 0 ? NAN : (double) value;
  if (kind != KIND_SIGNED)
    return value == ones ? NAN : (double) value;
  if (value == ones >> 1)
    return NAN;

  return value > ones >> 1 ? -(double) (ones - value) - 1 : (double) value;
}

static void
warn_damaged (Reader     *self,
              const char *message)
{
  self->damaged = TRUE;
  lope_file_content_warn (self->content, message);
}

static void
place_fields (Definition   *definition,
              const guint8 *data,
              guint         n)
{
  guint n_known;
  const LopeFitField *known = lope_fit_fields_find (definition->number, &n_known);

  for (guint i = 0; i < n; i++)
    {
      const guint8 *raw = data + 3 * i;

      for (guint k = 0; k < n_known && definition->n_fields < MAX_FIELDS; k++)
        {
          Placed *placed = &definition->fields[definition->n_fields];

          if (known[k].number != raw[0] || (raw[2] & 0x1f) >= G_N_ELEMENTS (base_types))
            continue;
          placed->field = &known[k];
          placed->offset = definition->size;
          placed->size = raw[1];
          placed->base_type = raw[2] & 0x1f;
          definition->n_fields++;
        }
      definition->size += raw[1];
    }
}

static gboolean
read_definition (Reader *self,
                 guint8  header)
{
  Definition *definition = &self->definitions[header & HEADER_LOCAL_TYPE];
  const guint8 *data = self->data + self->position;
  gsize left = self->end - self->position;
  gsize n_fields, n_developer = 0, size = 5;

  if (left < size)
    return FALSE;

  n_fields = data[4];
  size += 3 * n_fields;
  if ((header & HEADER_DEVELOPER) != 0)
    {
      if (left < size + 1)
        return FALSE;
      n_developer = data[size];
      size += 1 + 3 * n_developer;
    }
  if (left < size)
    return FALSE;

  definition->defined = TRUE;
  definition->big_endian = (data[1] & 1) != 0;
  definition->number = (guint) read_unsigned (data + 2, 2, definition->big_endian);
  definition->size = 0;
  definition->n_fields = 0;
  place_fields (definition, data + 5, (guint) n_fields);
  for (gsize i = 0; i < n_developer; i++)
    definition->size += data[5 + 3 * n_fields + 1 + 3 * i + 1];

  self->position += size;

  return TRUE;
}

static void
decode (Reader           *self,
        const Definition *definition,
        LopeFitMessage   *message)
{
  const guint8 *data = self->data + self->position;

  for (guint i = 0; i < definition->n_fields; i++)
    {
      const Placed *placed = &definition->fields[i];
      const LopeFitField *field = placed->field;

      if (field->value == LOPE_FIT_PRODUCT_NAME)
        {
          const char *text = (const char *) data + placed->offset;

          if (base_types[placed->base_type].kind != KIND_TEXT)
            continue;
          message->text_size = strnlen (text, placed->size);
          message->text = message->text_size > 0 ? text : NULL;
        }
      else
        message->values[field->value] =
          read_number (data + placed->offset, placed, definition->big_endian) / field->scale - field->offset;
    }
}

/* Reads the message at the position. Sets @framed to %FALSE if there is none:
 * the thread is lost. Returns %FALSE with @error over a limit. */
static gboolean
read_message (Reader    *self,
              gboolean  *framed,
              GError   **error)
{
  guint8 header = self->data[self->position++];
  gboolean compressed = (header & HEADER_COMPRESSED) != 0;
  guint type = compressed ? header >> 5 & 3 : header & HEADER_LOCAL_TYPE;
  const Definition *definition = &self->definitions[type];
  LopeFitMessage message;

  if (!compressed && (header & HEADER_DEFINITION) != 0)
    {
      *framed = read_definition (self, header);
      return TRUE;
    }

  *framed = definition->defined && definition->size <= self->end - self->position;
  if (!definition->defined)
    self->cut = FALSE;
  if (!*framed)
    return TRUE;

  lope_fit_message_clear (&message, definition->number);
  decode (self, definition, &message);
  self->position += definition->size;

  if (compressed)
    {
      self->time += ((header & 0x1fu) - self->time) & 0x1fu;
      message.values[LOPE_FIT_TIMESTAMP] = self->time;
    }
  else if (message.values[LOPE_FIT_TIMESTAMP] >= 0)
    self->time = (guint32) MIN (message.values[LOPE_FIT_TIMESTAMP], G_MAXUINT32);

  return lope_fit_builder_add (self->builder, &message, error);
}

static gboolean
is_header (const guint8 *data,
           gsize         size)
{
  return size >= MIN_HEADER_SIZE && data[0] >= MIN_HEADER_SIZE && data[0] <= size &&
         memcmp (data + 8, ".FIT", 4) == 0;
}

/* Finds where the messages of the file at the position end, and its successor
 * begins: the header may lie, if the device lost power or the file was cut. */
static gsize
find_end (Reader *self)
{
  const guint8 *data = self->data + self->position;
  gsize left = self->size - self->position;
  gsize size = data[0] + (gsize) read_unsigned (data + 4, 4, FALSE);
  gboolean intact;

  if (size + CRC_SIZE > left)
    {
      self->end = MIN (self->position + size, self->size);
      self->cut = TRUE;
      warn_damaged (self, _ ("The end of the file is missing; what could be read was taken"));
      return self->size;
    }

  intact = compute_crc (self->crc_table, data, size) == read_unsigned (data + size, CRC_SIZE, FALSE);
  if (!intact && size + CRC_SIZE < left && !is_header (data + size + CRC_SIZE, left - size - CRC_SIZE))
    {
      self->end = self->size - CRC_SIZE;
      warn_damaged (self, _ ("The file was not finished by the device; what could be read was taken"));
      return self->size;
    }
  if (!intact)
    warn_damaged (self, _ ("The checksum of the file is wrong; some values may be, too"));
  self->end = self->position + size;

  return self->end + CRC_SIZE;
}

static gboolean
read_file (Reader  *self,
           GError **error)
{
  gsize next = find_end (self);
  gboolean framed = TRUE;

  self->position += self->data[self->position];
  self->time = 0;
  for (guint i = 0; i < N_DEFINITIONS; i++)
    self->definitions[i].defined = FALSE;

  while (framed && self->position < self->end)
    {
      if (!read_message (self, &framed, error))
        return FALSE;
    }
  if (!framed && !self->cut)
    warn_damaged (self, _ ("The file is damaged; what could be read was taken"));

  lope_fit_builder_end (self->builder);
  self->position = next;

  return TRUE;
}

static void
set_reason (Reader  *self,
            GError **error)
{
  if (lope_fit_builder_is_other (self->builder))
    g_set_error_literal (error, LOPE_FILE_ERROR, LOPE_FILE_ERROR_NO_ACTIVITY,
                         lope_fit_builder_explain (self->builder));
  else if (lope_fit_builder_lacks_date (self->builder))
    g_set_error_literal (error, LOPE_FILE_ERROR, LOPE_FILE_ERROR_NO_DATE,
                         _ ("The file does not say when the activity was"));
  else if (self->damaged)
    g_set_error_literal (error, LOPE_FILE_ERROR, LOPE_FILE_ERROR_DAMAGED,
                         _ ("The file is damaged; nothing could be read"));
  else
    g_set_error_literal (error, LOPE_FILE_ERROR, LOPE_FILE_ERROR_NO_ACTIVITY,
                         lope_fit_builder_explain (self->builder));
}

/* ==== API ==== */

/**
 * lope_fit_parse:
 * @data: (array length=size): the content of a FIT file, or of several in a row
 * @size: its size
 * @zone: the zone where the file does not tell its own
 * @error: return location for a #LopeFileError
 *
 * Reads activities out of a FIT file by the public FIT protocol. Of a file
 * that was damaged, cut short or never finished, what can be read is taken and
 * a warning says so. Nothing is recomputed from the points yet.
 *
 * Returns: (transfer full) (nullable): at least one activity
 */
LopeFileContent *
lope_fit_parse (const guint8  *data,
                gsize          size,
                GTimeZone     *zone,
                GError       **error)
{
  g_autoptr (LopeFileContent) content = lope_file_content_new ();
  g_autoptr (LopeFitBuilder) builder = lope_fit_builder_new (content, zone);
  g_autofree Reader *self = g_new0 (Reader, 1);

  self->data = data;
  self->size = size;
  self->content = content;
  self->builder = builder;
  self->damaged = !is_header (data, size);
  make_crc_table (self->crc_table);

  while (self->position < size && is_header (data + self->position, size - self->position))
    {
      if (!read_file (self, error))
        return NULL;
    }

  if (content->recordings->len == 0)
    {
      set_reason (self, error);
      return NULL;
    }

  return g_steal_pointer (&content);
}
