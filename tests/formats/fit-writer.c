/* fit-writer.c
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "fit-writer.h"

#include <string.h>

static void
append (FitWriter *self,
        guint64    value,
        guint      size,
        gboolean   big_endian)
{
  for (guint i = 0; i < size; i++)
    {
      guint8 byte = (guint8) (value >> (8 * (big_endian ? size - 1 - i : i)));

      g_byte_array_append (self->bytes, &byte, 1);
    }
}

static guint
get_width (guint8 type)
{
  static const guint8 widths[] = { 1, 1, 1, 2, 2, 4, 4, 1, 4, 8, 1, 2, 4, 1, 8, 8, 8 };

  return (type & 0x1f) < G_N_ELEMENTS (widths) ? widths[type & 0x1f] : 1;
}

static void
append_value (FitWriter      *self,
              const FitField *field,
              gint64          value)
{
  guint width = MIN (get_width (field->type), field->size);

  if (field->type == FIT_STRING)
    {
      const char *text = (const char *) (gintptr) value;
      gsize length = strlen (text);

      for (guint i = 0; i < field->size; i++)
        append (self, i < length ? (guint8) text[i] : 0, 1, FALSE);
      return;
    }
  if (field->type == FIT_BYTE)
    {
      append (self, (guint64) value, field->size, FALSE);
      return;
    }

  append (self, (guint64) value, width, self->big_endian);
  for (guint i = width; i < field->size; i++)
    append (self, 0xff, 1, FALSE);
}

static guint16
compute_crc (const guint8 *data,
             gsize         size)
{
  guint crc = 0;

  for (gsize i = 0; i < size; i++)
    {
      crc ^= data[i];
      for (guint bit = 0; bit < 8; bit++)
        crc = (crc >> 1) ^ ((crc & 1) != 0 ? 0xa001 : 0);
    }

  return (guint16) crc;
}

void
fit_writer_init (FitWriter *self)
{
  memset (self, 0, sizeof *self);
  self->bytes = g_byte_array_new ();
}

void
fit_writer_clear (FitWriter *self)
{
  g_clear_pointer (&self->bytes, g_byte_array_unref);
}

/* Begins a file; after another one, it is chained to it. */
void
fit_writer_begin (FitWriter *self,
                  guint      header_size)
{
  self->start = self->bytes->len;
  append (self, header_size, 1, FALSE);
  append (self, 0x20, 1, FALSE);
  append (self, 2132, 2, FALSE);
  append (self, 0, 4, FALSE);
  g_byte_array_append (self->bytes, (const guint8 *) ".FIT", 4);
  append (self, 0, header_size - 12, FALSE);
}

void
fit_writer_define (FitWriter      *self,
                   guint           local,
                   guint           message,
                   const FitField *fields,
                   guint           n_fields,
                   guint           developer_size)
{
  FitDefinition *definition = &self->definitions[local];

  definition->n_fields = n_fields;
  definition->developer_size = developer_size;
  if (n_fields > 0)
    memcpy (definition->fields, fields, n_fields * sizeof *fields);

  append (self, 0x40 | (developer_size > 0 ? 0x20 : 0) | local, 1, FALSE);
  append (self, 0, 1, FALSE);
  append (self, self->big_endian, 1, FALSE);
  append (self, message, 2, self->big_endian);
  append (self, n_fields, 1, FALSE);
  for (guint i = 0; i < n_fields; i++)
    {
      append (self, fields[i].number, 1, FALSE);
      append (self, fields[i].size, 1, FALSE);
      append (self, fields[i].type, 1, FALSE);
    }
  if (developer_size == 0)
    return;

  append (self, 1, 1, FALSE);
  append (self, 0, 1, FALSE);
  append (self, developer_size, 1, FALSE);
  append (self, 0, 1, FALSE);
}

static void
append_fields (FitWriter    *self,
               guint         local,
               const gint64 *values)
{
  const FitDefinition *definition = &self->definitions[local];

  for (guint i = 0; i < definition->n_fields; i++)
    append_value (self, &definition->fields[i], values[i]);
  for (guint i = 0; i < definition->developer_size; i++)
    append (self, 0x55, 1, FALSE);
}

void
fit_writer_add (FitWriter    *self,
                guint         local,
                const gint64 *values)
{
  append (self, local, 1, FALSE);
  append_fields (self, local, values);
}

void
fit_writer_add_compressed (FitWriter    *self,
                           guint         local,
                           guint         time,
                           const gint64 *values)
{
  append (self, 0x80 | local << 5 | (time & 0x1f), 1, FALSE);
  append_fields (self, local, values);
}

/* Ends the file: puts its size into the header and the checksum behind it. */
void
fit_writer_end (FitWriter *self)
{
  guint8 *header = self->bytes->data + self->start;
  gsize size = self->bytes->len - self->start - header[0];

  for (guint i = 0; i < 4; i++)
    header[4 + i] = (guint8) (size >> (8 * i));

  append (self, compute_crc (header, header[0] + size), 2, FALSE);
}

gint64
fit_real (double value,
          guint  size)
{
  gint64 bits = 0;
  float narrow = (float) value;

  if (size == sizeof narrow)
    memcpy (&bits, &narrow, sizeof narrow);
  else
    memcpy (&bits, &value, sizeof value);

  return bits;
}
