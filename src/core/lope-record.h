/* lope-record.h
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib-object.h>

#include "lope-types.h"

G_BEGIN_DECLS

/**
 * LopeFieldType:
 * @LOPE_FIELD_INT: a whole number
 * @LOPE_FIELD_BOOL: 0 or 1
 * @LOPE_FIELD_ENUM: a value of the field's table of names
 * @LOPE_FIELD_FLAGS: a set of values of the field's table of names, as bits
 * @LOPE_FIELD_DAY: a #LopeDay
 * @LOPE_FIELD_TIME: seconds since the epoch, UTC
 * @LOPE_FIELD_REAL: a real number
 * @LOPE_FIELD_TEXT: text; empty text counts as not recorded
 * @LOPE_FIELD_REF: the UUID of another record
 *
 * The types that a field can have. All but the last three are kept as #gint64.
 */
typedef enum {
  LOPE_FIELD_INT,
  LOPE_FIELD_BOOL,
  LOPE_FIELD_ENUM,
  LOPE_FIELD_FLAGS,
  LOPE_FIELD_DAY,
  LOPE_FIELD_TIME,
  LOPE_FIELD_REAL,
  LOPE_FIELD_TEXT,
  LOPE_FIELD_REF,
} LopeFieldType;

/**
 * LopeField:
 * @name: the permanent name in snake_case, with the unit as suffix: the
 *   journal's column and the key in JSON; with dashes, the property
 * @type: the type
 * @min: the smallest value that makes sense, for numbers
 * @max: the largest
 * @nicks: (nullable): the names of the values, for enumerations and sets
 *
 * What there is to know of one field. One table of these for each type of
 * record drives the properties, the journal, and every file format of ours.
 */
typedef struct {
  const char *name;
  LopeFieldType type;
  double min;
  double max;
  const LopeNick *nicks;
} LopeField;

/* Times up to the last day of the year 9999, wherever on Earth. */
#define LOPE_RECORD_MIN_TIME -6e10
#define LOPE_RECORD_MAX_TIME 253402214400.0

/* The fields that all records begin with. */
enum {
  LOPE_RECORD_UUID,
  LOPE_RECORD_CREATED,
  LOPE_RECORD_MODIFIED,
  LOPE_RECORD_N_FIELDS
};

#define LOPE_RECORD_FIELDS                                                    \
  [LOPE_RECORD_UUID] = { "uuid", LOPE_FIELD_TEXT, 0, 0, NULL },               \
  [LOPE_RECORD_CREATED] = { "created", LOPE_FIELD_TIME, LOPE_RECORD_MIN_TIME, \
                            LOPE_RECORD_MAX_TIME, NULL },                     \
  [LOPE_RECORD_MODIFIED] = { "modified", LOPE_FIELD_TIME,                     \
                             LOPE_RECORD_MIN_TIME, LOPE_RECORD_MAX_TIME, NULL }

#define LOPE_TYPE_RECORD (lope_record_get_type ())
G_DECLARE_DERIVABLE_TYPE (LopeRecord, lope_record, LOPE, RECORD, GObject)

/**
 * LopeRecordClass:
 * @fields: the fields, see lope_record_class_set_fields()
 * @n_fields: how many
 * @assign: makes @self like @other; to be overridden, and chained up to, by
 *   types that keep more than their fields
 * @equal: tells whether @self is like @other; likewise
 */
struct _LopeRecordClass {
  GObjectClass parent_class;

  const LopeField *fields;
  guint n_fields;

  void     (*assign) (LopeRecord *self,
                      LopeRecord *other);
  gboolean (*equal)  (LopeRecord *self,
                      LopeRecord *other);
};

#define LOPE_RECORD_ERROR (lope_record_error_quark ())

/**
 * LopeRecordError:
 * @LOPE_RECORD_ERROR_RANGE: a value makes no sense
 * @LOPE_RECORD_ERROR_MISSING: a value that every such record needs is missing
 */
typedef enum {
  LOPE_RECORD_ERROR_RANGE,
  LOPE_RECORD_ERROR_MISSING,
} LopeRecordError;

GQuark           lope_record_error_quark       (void);

void             lope_record_class_set_fields  (LopeRecordClass *klass,
                                                const LopeField *fields,
                                                guint            n_fields);
const LopeField *lope_record_class_get_fields  (LopeRecordClass *klass,
                                                guint           *n_fields);
int              lope_record_class_find_field  (LopeRecordClass *klass,
                                                const char      *name);

const LopeField *lope_record_get_fields        (LopeRecord      *self,
                                                guint           *n_fields);
gboolean         lope_record_is_set            (LopeRecord      *self,
                                                guint            field);
void             lope_record_unset             (LopeRecord      *self,
                                                guint            field);
gint64           lope_record_get_int           (LopeRecord      *self,
                                                guint            field);
void             lope_record_set_int           (LopeRecord      *self,
                                                guint            field,
                                                gint64           value);
double           lope_record_get_real          (LopeRecord      *self,
                                                guint            field);
void             lope_record_set_real          (LopeRecord      *self,
                                                guint            field,
                                                double           value);
const char      *lope_record_get_text          (LopeRecord      *self,
                                                guint            field);
void             lope_record_set_text          (LopeRecord      *self,
                                                guint            field,
                                                const char      *value);
const char      *lope_record_get_uuid          (LopeRecord      *self);
gboolean         lope_record_field_equal       (LopeRecord      *self,
                                                LopeRecord      *other,
                                                guint            field);
gboolean         lope_record_equal             (LopeRecord      *self,
                                                LopeRecord      *other);
void             lope_record_assign            (LopeRecord      *self,
                                                LopeRecord      *other);
void             lope_record_assign_field      (LopeRecord      *self,
                                                LopeRecord      *other,
                                                guint            field);
LopeRecord      *lope_record_copy              (LopeRecord      *self);
gboolean         lope_record_validate          (LopeRecord      *self,
                                                GError         **error);

G_END_DECLS
