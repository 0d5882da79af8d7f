/* lope-json-values.c: single values of Lope's own JSON
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lope-json-values.h"

#include "lope-day.h"

#include <math.h>

static const char *
get_string (JsonNode *node)
{
  return JSON_NODE_HOLDS_VALUE (node) && json_node_get_value_type (node) == G_TYPE_STRING ? json_node_get_string (node) : NULL;
}

/**
 * lope_json_get_int:
 * @node: a value
 * @value: (out): the whole number
 *
 * Reads a whole number, however it is written.
 *
 * Returns: %TRUE if it is one
 */
gboolean
lope_json_get_int (JsonNode *node,
                   gint64   *value)
{
  double real;

  if (!JSON_NODE_HOLDS_VALUE (node))
    return FALSE;

  if (json_node_get_value_type (node) == G_TYPE_INT64)
    {
      *value = json_node_get_int (node);
      return *value != LOPE_UNSET;
    }
  if (json_node_get_value_type (node) != G_TYPE_DOUBLE)
    return FALSE;

  real = json_node_get_double (node);
  *value = fabs (real) < 1e15 ? (gint64) real : 0;

  return fabs (real) < 1e15 && floor (real) == real;
}

/**
 * lope_json_get_time:
 * @node: a value
 * @time: (out): the time, in seconds
 *
 * Reads a time.
 *
 * Returns: %TRUE if it is one
 */
gboolean
lope_json_get_time (JsonNode     *node,
                    LopeTextTime *time)
{
  const char *text = get_string (node);

  if (text == NULL || !lope_text_parse_time (text, time))
    return FALSE;

  /* Whole seconds, rounded down before 1970 too. */
  time->time = (time->time - (time->time % 1000 + 1000) % 1000) / 1000;

  return TRUE;
}

static gboolean
get_flags (JsonNode       *node,
           const LopeNick *nicks,
           gint64         *value)
{
  JsonArray *array;

  if (!JSON_NODE_HOLDS_ARRAY (node))
    return FALSE;

  *value = 0;
  array = json_node_get_array (node);
  for (guint i = 0; i < json_array_get_length (array); i++)
    {
      const char *nick = get_string (json_array_get_element (array, i));
      int bit = nick != NULL ? lope_nicks_find (nicks, nick) : -1;

      if (bit < 0)
        return FALSE;
      *value |= (gint64) (G_GUINT64_CONSTANT (1) << bit);
    }

  return TRUE;
}

/* A time tells the offset of its record, unless that is given beside it. */
static gboolean
read_time (LopeRecord *record,
           guint       field,
           JsonNode   *node)
{
  int offset = lope_record_class_find_field (LOPE_RECORD_GET_CLASS (record), "offset_min");
  LopeTextTime time;

  if (!lope_json_get_time (node, &time))
    return FALSE;

  lope_record_set_int (record, field, time.time);
  if (field >= LOPE_RECORD_N_FIELDS && offset >= 0 && time.zone == LOPE_TEXT_ZONE_OFFSET &&
      !lope_record_is_set (record, (guint) offset))
    lope_record_set_int (record, (guint) offset, time.offset);

  return TRUE;
}

static gboolean
read_number (LopeRecord      *record,
             const LopeField *field,
             guint            i,
             JsonNode        *node)
{
  const char *text = get_string (node);
  gint64 value = LOPE_UNSET;

  if (field->type == LOPE_FIELD_BOOL && JSON_NODE_HOLDS_VALUE (node) &&
      json_node_get_value_type (node) == G_TYPE_BOOLEAN)
    value = json_node_get_boolean (node);
  else if (field->type == LOPE_FIELD_INT || field->type == LOPE_FIELD_BOOL)
    {
      if (!lope_json_get_int (node, &value))
        return FALSE;
    }
  else if (field->type == LOPE_FIELD_FLAGS)
    {
      if (!get_flags (node, field->nicks, &value))
        return FALSE;
    }
  else if (text == NULL)
    return FALSE;
  else if (field->type == LOPE_FIELD_ENUM)
    value = lope_nicks_find (field->nicks, text);
  else
    value = lope_day_from_iso (text);

  if ((field->type == LOPE_FIELD_ENUM && value < 0) || (field->type == LOPE_FIELD_DAY && value == LOPE_DAY_NONE))
    return FALSE;

  lope_record_set_int (record, i, value);

  return TRUE;
}

/**
 * lope_json_read_value:
 * @record: a record
 * @i: one of its fields
 * @node: a value
 *
 * Reads the value of a field. One that was not recorded is null.
 *
 * Returns: %TRUE if it is of the right type
 */
gboolean
lope_json_read_value (LopeRecord *record,
                      guint       i,
                      JsonNode   *node)
{
  guint n;
  const LopeField *field = &lope_record_get_fields (record, &n)[i];

  if (JSON_NODE_HOLDS_NULL (node))
    return TRUE;

  switch (field->type)
    {
    case LOPE_FIELD_TEXT:
    case LOPE_FIELD_REF:
      lope_record_set_text (record, i, get_string (node));
      return get_string (node) != NULL;

    case LOPE_FIELD_REAL:
      if (!JSON_NODE_HOLDS_VALUE (node) || json_node_get_value_type (node) == G_TYPE_STRING)
        return FALSE;
      lope_record_set_real (record, i, json_node_get_double (node));
      return TRUE;

    case LOPE_FIELD_TIME:
      return read_time (record, i, node);

    case LOPE_FIELD_INT:
    case LOPE_FIELD_BOOL:
    case LOPE_FIELD_ENUM:
    case LOPE_FIELD_FLAGS:
    case LOPE_FIELD_DAY:
    default:
      return read_number (record, field, i, node);
    }
}
