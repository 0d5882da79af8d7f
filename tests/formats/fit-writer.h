/* fit-writer.h
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Writes small FIT files for tests, right or wrong ones as told. */

/* Base types of the protocol. */
enum {
  FIT_ENUM = 0x00,
  FIT_SINT8 = 0x01,
  FIT_UINT8 = 0x02,
  FIT_UINT16 = 0x84,
  FIT_SINT32 = 0x85,
  FIT_UINT32 = 0x86,
  FIT_STRING = 0x07,
  FIT_FLOAT32 = 0x88,
  FIT_FLOAT64 = 0x89,
  FIT_UINT16Z = 0x8b,
  FIT_BYTE = 0x0d,
};

typedef struct {
  guint8 number;
  guint8 size;
  guint8 type;
} FitField;

typedef struct {
  guint n_fields;
  guint developer_size;
  FitField fields[32];
} FitDefinition;

typedef struct {
  GByteArray *bytes; /* owned */
  gboolean big_endian;
  gsize start;
  FitDefinition definitions[16];
} FitWriter;

void fit_writer_init           (FitWriter      *self);
void fit_writer_clear          (FitWriter      *self);
void fit_writer_begin          (FitWriter      *self,
                                guint           header_size);
void fit_writer_define         (FitWriter      *self,
                                guint           local,
                                guint           message,
                                const FitField *fields,
                                guint           n_fields,
                                guint           developer_size);
void fit_writer_add            (FitWriter      *self,
                                guint           local,
                                const gint64   *values);
void fit_writer_add_compressed (FitWriter      *self,
                                guint           local,
                                guint           time,
                                const gint64   *values);
void fit_writer_end            (FitWriter      *self);

/* One value a field; of longer fields, the first, the rest being 0xff. */
#define fit_define(self, local, message, ...)                                        \
  fit_writer_define (self, local, message, (const FitField[]) { __VA_ARGS__ },       \
                     sizeof ((const FitField[]) { __VA_ARGS__ }) / sizeof (FitField), 0)
#define fit_add(self, local, ...) \
  fit_writer_add (self, local, (const gint64[]) { __VA_ARGS__ })
#define fit_add_compressed(self, local, time, ...) \
  fit_writer_add_compressed (self, local, time, (const gint64[]) { __VA_ARGS__ })

/* Values of fields of text and of real numbers. */
#define FIT_TEXT(text) ((gint64) (gintptr) (text))
gint64 fit_real (double value,
                 guint  size);

G_END_DECLS
