/* lope-record.c
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lope-record.h"

#include <math.h>
#include <string.h>

typedef union {
  gint64 number;
  double real;
  char *text; /* owned, nullable */
} Value;

typedef struct {
  Value *values; /* owned, one a field */
} LopeRecordPrivate;

/**
 * LopeRecord:
 *
 * Something the runner wrote down: an activity, a shoe. What fields it has is
 * told by the table of its class.
 */
G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (LopeRecord, lope_record, G_TYPE_OBJECT)

static gboolean
is_textual (const LopeField *field)
{
  return field->type == LOPE_FIELD_TEXT || field->type == LOPE_FIELD_REF;
}

static gboolean
is_number (const LopeField *field)
{
  return !is_textual (field) && field->type != LOPE_FIELD_REAL;
}

/* While a parent's init function runs, the instance does not know its own
 * class yet: the values are made when they are first asked for. */
static Value *
get_values (LopeRecord *self)
{
  LopeRecordPrivate *priv = lope_record_get_instance_private (self);
  LopeRecordClass *klass = LOPE_RECORD_GET_CLASS (self);

  if (priv->values != NULL)
    return priv->values;

  priv->values = g_new0 (Value, klass->n_fields);
  for (guint i = 0; i < klass->n_fields; i++)
    {
      if (klass->fields[i].type == LOPE_FIELD_REAL)
        priv->values[i].real = NAN;
      else if (is_number (&klass->fields[i]))
        priv->values[i].number = LOPE_UNSET;
    }

  return priv->values;
}

static const LopeField *
get_field (LopeRecord *self,
           guint       field)
{
  LopeRecordClass *klass = LOPE_RECORD_GET_CLASS (self);

  g_assert (field < klass->n_fields);

  return &klass->fields[field];
}

static void
notify_field (LopeRecord *self,
              guint       field)
{
  GObjectClass *klass = G_OBJECT_GET_CLASS (self);
  const char *name = LOPE_RECORD_GET_CLASS (self)->fields[field].name;
  g_autofree char *property = g_strdelimit (g_strdup (name), "_", '-');

  g_object_notify_by_pspec (G_OBJECT (self), g_object_class_find_property (klass, property));
}

/* ==== vfuncs ==== */

static void
lope_record_constructed (GObject *object)
{
  LopeRecord *self = LOPE_RECORD (object);
  g_autofree char *uuid = NULL;

  G_OBJECT_CLASS (lope_record_parent_class)->constructed (object);

  if (lope_record_is_set (self, LOPE_RECORD_UUID))
    return;

  uuid = g_uuid_string_random ();
  lope_record_set_text (self, LOPE_RECORD_UUID, uuid);
}

static void
lope_record_finalize (GObject *object)
{
  LopeRecord *self = LOPE_RECORD (object);
  LopeRecordPrivate *priv = lope_record_get_instance_private (self);
  LopeRecordClass *klass = LOPE_RECORD_GET_CLASS (self);

  for (guint i = 0; priv->values != NULL && i < klass->n_fields; i++)
    {
      if (is_textual (&klass->fields[i]))
        g_free (priv->values[i].text);
    }
  g_free (priv->values);

  G_OBJECT_CLASS (lope_record_parent_class)->finalize (object);
}

static void
lope_record_get_property (GObject    *object,
                          guint       prop_id,
                          GValue     *value,
                          GParamSpec *pspec)
{
  LopeRecord *self = LOPE_RECORD (object);
  guint field = prop_id - 1;
  const LopeField *descriptor = &LOPE_RECORD_GET_CLASS (self)->fields[field];

  if (is_textual (descriptor))
    g_value_set_string (value, lope_record_get_text (self, field));
  else if (descriptor->type == LOPE_FIELD_REAL)
    g_value_set_double (value, lope_record_get_real (self, field));
  else
    g_value_set_int64 (value, lope_record_get_int (self, field));
}

static void
lope_record_set_property (GObject      *object,
                          guint         prop_id,
                          const GValue *value,
                          GParamSpec   *pspec)
{
  LopeRecord *self = LOPE_RECORD (object);
  guint field = prop_id - 1;
  const LopeField *descriptor = &LOPE_RECORD_GET_CLASS (self)->fields[field];

  if (is_textual (descriptor))
    lope_record_set_text (self, field, g_value_get_string (value));
  else if (descriptor->type == LOPE_FIELD_REAL)
    lope_record_set_real (self, field, g_value_get_double (value));
  else
    lope_record_set_int (self, field, g_value_get_int64 (value));
}

static void
lope_record_real_assign (LopeRecord *self,
                         LopeRecord *other)
{
  guint n;

  lope_record_get_fields (self, &n);

  for (guint i = 0; i < n; i++)
    lope_record_assign_field (self, other, i);
}

static gboolean
lope_record_real_equal (LopeRecord *self,
                        LopeRecord *other)
{
  guint n;

  lope_record_get_fields (self, &n);

  for (guint i = 0; i < n; i++)
    {
      if (!lope_record_field_equal (self, other, i))
        return FALSE;
    }

  return TRUE;
}

static void
lope_record_class_init (LopeRecordClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->constructed = lope_record_constructed;
  object_class->finalize = lope_record_finalize;

  klass->assign = lope_record_real_assign;
  klass->equal = lope_record_real_equal;
}

static void
lope_record_init (LopeRecord *self)
{
}

/* ==== API ==== */

/**
 * lope_record_class_set_fields:
 * @klass: the class of a type of record
 * @fields: (transfer none): its fields, in static memory, beginning with
 *   `LOPE_RECORD_FIELDS`
 * @n_fields: how many
 *
 * Declares the fields of a type of record, each with a property. To be called
 * once, from the class's init function.
 */
void
lope_record_class_set_fields (LopeRecordClass *klass,
                              const LopeField *fields,
                              guint            n_fields)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;

  g_return_if_fail (klass->fields == NULL);

  klass->fields = fields;
  klass->n_fields = n_fields;

  /* GObject does not let classes inherit these two. */
  object_class->get_property = lope_record_get_property;
  object_class->set_property = lope_record_set_property;

  for (guint i = 0; i < n_fields; i++)
    {
      g_autofree char *name = g_strdelimit (g_strdup (fields[i].name), "_", '-');
      const char *property = g_intern_string (name);
      GParamSpec *pspec;

      if (is_textual (&fields[i]))
        pspec = g_param_spec_string (property, NULL, NULL, NULL, flags);
      else if (fields[i].type == LOPE_FIELD_REAL)
        pspec = g_param_spec_double (property, NULL, NULL, -G_MAXDOUBLE, G_MAXDOUBLE, 0, flags);
      else
        pspec = g_param_spec_int64 (property, NULL, NULL, G_MININT64, G_MAXINT64, LOPE_UNSET, flags);

      g_object_class_install_property (object_class, i + 1, pspec);
    }
}

/**
 * lope_record_class_get_fields:
 * @klass: the class of a type of record
 * @n_fields: (out): how many fields it has
 *
 * Gets the fields of a type of record.
 *
 * Returns: (transfer none): the fields
 */
const LopeField *
lope_record_class_get_fields (LopeRecordClass *klass,
                              guint           *n_fields)
{
  *n_fields = klass->n_fields;

  return klass->fields;
}

/**
 * lope_record_class_find_field:
 * @klass: the class of a type of record
 * @name: the name of a field
 *
 * Looks a field up.
 *
 * Returns: its position, or −1
 */
int
lope_record_class_find_field (LopeRecordClass *klass,
                              const char      *name)
{
  for (guint i = 0; i < klass->n_fields; i++)
    {
      if (g_str_equal (klass->fields[i].name, name))
        return (int) i;
    }

  return -1;
}

/**
 * lope_record_get_fields:
 * @self: a record
 * @n_fields: (out): how many fields it has
 *
 * Gets the fields of a record's type.
 *
 * Returns: (transfer none): the fields
 */
const LopeField *
lope_record_get_fields (LopeRecord *self,
                        guint      *n_fields)
{
  g_return_val_if_fail (LOPE_IS_RECORD (self), NULL);

  return lope_record_class_get_fields (LOPE_RECORD_GET_CLASS (self), n_fields);
}

/**
 * lope_record_is_set:
 * @self: a record
 * @field: one of its fields
 *
 * Tells whether something was recorded.
 *
 * Returns: %FALSE if the field was not recorded
 */
gboolean
lope_record_is_set (LopeRecord *self,
                    guint       field)
{
  const LopeField *descriptor;
  const Value *value;

  g_return_val_if_fail (LOPE_IS_RECORD (self), FALSE);

  descriptor = get_field (self, field);
  value = &get_values (self)[field];

  if (is_textual (descriptor))
    return value->text != NULL;
  if (descriptor->type == LOPE_FIELD_REAL)
    return !isnan (value->real);

  return value->number != LOPE_UNSET;
}

/**
 * lope_record_unset:
 * @self: a record
 * @field: one of its fields
 *
 * Makes a field one that was not recorded.
 */
void
lope_record_unset (LopeRecord *self,
                   guint       field)
{
  const LopeField *descriptor;

  g_return_if_fail (LOPE_IS_RECORD (self));

  descriptor = get_field (self, field);

  if (is_textual (descriptor))
    lope_record_set_text (self, field, NULL);
  else if (descriptor->type == LOPE_FIELD_REAL)
    lope_record_set_real (self, field, NAN);
  else
    lope_record_set_int (self, field, LOPE_UNSET);
}

/**
 * lope_record_get_int:
 * @self: a record
 * @field: one of its fields that is kept as a whole number
 *
 * Gets a whole number, in the unit that the field's name tells.
 *
 * Returns: the value, or %LOPE_UNSET
 */
gint64
lope_record_get_int (LopeRecord *self,
                     guint       field)
{
  g_return_val_if_fail (LOPE_IS_RECORD (self), LOPE_UNSET);
  g_return_val_if_fail (is_number (get_field (self, field)), LOPE_UNSET);

  return get_values (self)[field].number;
}

/**
 * lope_record_set_int:
 * @self: a record
 * @field: one of its fields that is kept as a whole number
 * @value: the value, or %LOPE_UNSET
 *
 * Sets a whole number. Nothing is checked here, see lope_record_validate().
 */
void
lope_record_set_int (LopeRecord *self,
                     guint       field,
                     gint64      value)
{
  Value *values;

  g_return_if_fail (LOPE_IS_RECORD (self));
  g_return_if_fail (is_number (get_field (self, field)));

  values = get_values (self);
  if (values[field].number == value)
    return;

  values[field].number = value;
  notify_field (self, field);
}

/**
 * lope_record_get_real:
 * @self: a record
 * @field: one of its fields of type %LOPE_FIELD_REAL
 *
 * Gets a real number.
 *
 * Returns: the value, or NaN if it was not recorded
 */
double
lope_record_get_real (LopeRecord *self,
                      guint       field)
{
  g_return_val_if_fail (LOPE_IS_RECORD (self), NAN);
  g_return_val_if_fail (get_field (self, field)->type == LOPE_FIELD_REAL, NAN);

  return get_values (self)[field].real;
}

/**
 * lope_record_set_real:
 * @self: a record
 * @field: one of its fields of type %LOPE_FIELD_REAL
 * @value: the value, or NaN
 *
 * Sets a real number.
 */
void
lope_record_set_real (LopeRecord *self,
                      guint       field,
                      double      value)
{
  Value *values;

  g_return_if_fail (LOPE_IS_RECORD (self));
  g_return_if_fail (get_field (self, field)->type == LOPE_FIELD_REAL);

  values = get_values (self);
  if (memcmp (&values[field].real, &value, sizeof value) == 0)
    return;

  values[field].real = value;
  notify_field (self, field);
}

/**
 * lope_record_get_text:
 * @self: a record
 * @field: one of its fields that is kept as text
 *
 * Gets a text.
 *
 * Returns: (transfer none) (nullable): the text, never empty
 */
const char *
lope_record_get_text (LopeRecord *self,
                      guint       field)
{
  g_return_val_if_fail (LOPE_IS_RECORD (self), NULL);
  g_return_val_if_fail (is_textual (get_field (self, field)), NULL);

  return get_values (self)[field].text;
}

/**
 * lope_record_set_text:
 * @self: a record
 * @field: one of its fields that is kept as text
 * @value: (nullable): the text, in UTF-8; empty text is the same as %NULL
 *
 * Sets a text.
 */
void
lope_record_set_text (LopeRecord *self,
                      guint       field,
                      const char *value)
{
  g_return_if_fail (LOPE_IS_RECORD (self));
  g_return_if_fail (is_textual (get_field (self, field)));

  if (value != NULL && *value == '\0')
    value = NULL;

  if (g_set_str (&get_values (self)[field].text, value))
    notify_field (self, field);
}

/**
 * lope_record_get_uuid:
 * @self: a record
 *
 * Gets the permanent name of a record. A new one gets a random one.
 *
 * Returns: (transfer none): the UUID
 */
const char *
lope_record_get_uuid (LopeRecord *self)
{
  return lope_record_get_text (self, LOPE_RECORD_UUID);
}

/**
 * lope_record_field_equal:
 * @self: a record
 * @other: a record of the same type
 * @field: a field
 *
 * Compares one field of two records.
 *
 * Returns: %TRUE if both have the same value or both have none
 */
gboolean
lope_record_field_equal (LopeRecord *self,
                         LopeRecord *other,
                         guint       field)
{
  const LopeField *descriptor;

  g_return_val_if_fail (LOPE_IS_RECORD (self), FALSE);
  g_return_val_if_fail (G_OBJECT_TYPE (self) == G_OBJECT_TYPE (other), FALSE);

  descriptor = get_field (self, field);

  if (is_textual (descriptor))
    return g_strcmp0 (get_values (self)[field].text, get_values (other)[field].text) == 0;

  return memcmp (&get_values (self)[field], &get_values (other)[field], sizeof (Value)) == 0;
}

/**
 * lope_record_equal:
 * @self: a record
 * @other: a record of the same type
 *
 * Compares all of two records: their fields, and the laps of activities.
 *
 * Returns: %TRUE if they do not differ
 */
gboolean
lope_record_equal (LopeRecord *self,
                   LopeRecord *other)
{
  g_return_val_if_fail (LOPE_IS_RECORD (self), FALSE);
  g_return_val_if_fail (G_OBJECT_TYPE (self) == G_OBJECT_TYPE (other), FALSE);

  return LOPE_RECORD_GET_CLASS (self)->equal (self, other);
}

/**
 * lope_record_assign_field:
 * @self: a record
 * @other: a record of the same type
 * @field: a field
 *
 * Makes one field of @self what it is in @other, recorded or not.
 */
void
lope_record_assign_field (LopeRecord *self,
                          LopeRecord *other,
                          guint       field)
{
  const LopeField *descriptor;

  g_return_if_fail (LOPE_IS_RECORD (self));
  g_return_if_fail (G_OBJECT_TYPE (self) == G_OBJECT_TYPE (other));

  descriptor = get_field (self, field);

  if (is_textual (descriptor))
    lope_record_set_text (self, field, lope_record_get_text (other, field));
  else if (descriptor->type == LOPE_FIELD_REAL)
    lope_record_set_real (self, field, lope_record_get_real (other, field));
  else
    lope_record_set_int (self, field, lope_record_get_int (other, field));
}

/**
 * lope_record_assign:
 * @self: a record
 * @other: a record of the same type
 *
 * Makes all of @self what @other is, notifying of fields that change.
 */
void
lope_record_assign (LopeRecord *self,
                    LopeRecord *other)
{
  g_return_if_fail (LOPE_IS_RECORD (self));
  g_return_if_fail (G_OBJECT_TYPE (self) == G_OBJECT_TYPE (other));

  g_object_freeze_notify (G_OBJECT (self));
  LOPE_RECORD_GET_CLASS (self)->assign (self, other);
  g_object_thaw_notify (G_OBJECT (self));
}

/**
 * lope_record_copy:
 * @self: a record
 *
 * Copies a record, its UUID too.
 *
 * Returns: (transfer full): the copy
 */
LopeRecord *
lope_record_copy (LopeRecord *self)
{
  LopeRecord *copy;

  g_return_val_if_fail (LOPE_IS_RECORD (self), NULL);

  copy = g_object_new (G_OBJECT_TYPE (self), NULL);
  lope_record_assign (copy, self);

  return copy;
}
