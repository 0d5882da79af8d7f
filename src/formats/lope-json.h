/* lope-json.h
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

#include "lope-activity.h"
#include "lope-shoe.h"

G_BEGIN_DECLS

/* Lope's own JSON (DESIGN.md section 7): complete, and in again without loss. */

#define LOPE_TYPE_JSON_WRITER (lope_json_writer_get_type ())
G_DECLARE_FINAL_TYPE (LopeJsonWriter, lope_json_writer, LOPE, JSON_WRITER, GObject)

LopeJsonWriter *lope_json_writer_new         (GOutputStream   *stream);
gboolean        lope_json_writer_begin_array (LopeJsonWriter  *self,
                                              const char      *name,
                                              GError         **error);
gboolean        lope_json_writer_add         (LopeJsonWriter  *self,
                                              LopeRecord      *record,
                                              GError         **error);
gboolean        lope_json_writer_finish      (LopeJsonWriter  *self,
                                              GError         **error);

/**
 * LopeJsonArray:
 * @name: what the array is called
 * @get_type: the type of record in it
 *
 * One of the arrays of a file of ours.
 */
typedef struct {
  const char *name;
  GType (*get_type) (void);
} LopeJsonArray;

/* All of them, in the order in which they are written; the last has no name. */
extern const LopeJsonArray lope_json_arrays[];

/* The largest file of ours that is read, in bytes: a million runs with notes. */
#define LOPE_JSON_MAX_SIZE (1024 * 1024 * 1024)

/**
 * LopeJsonContent:
 * @text: (borrowed): what was read
 * @activities: (owned): where the activities are in it
 * @shoes: (owned) (element-type LopeShoe): the shoes
 * @others: (owned) (element-type LopeRecord): pain entries, red flags, check-ins,
 *   settings of regions, and all about routines; in the order of
 *   `lope_json_arrays`, so that nothing comes before what it is part of
 * @unknown: (owned) (element-type utf8): names of what a newer version wrote
 *   and this one does not know
 */
typedef struct {
  const char *text;
  GArray *activities;
  GPtrArray *shoes;
  GPtrArray *others;
  GPtrArray *unknown;
} LopeJsonContent;

LopeJsonContent *lope_json_parse             (const guint8    *data,
                                              gsize            size,
                                              GError         **error);
guint            lope_json_content_get_n     (LopeJsonContent *self);
LopeActivity    *lope_json_content_get       (LopeJsonContent *self,
                                              guint            i,
                                              GError         **error);
void             lope_json_content_free      (LopeJsonContent *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LopeJsonContent, lope_json_content_free)

G_END_DECLS
