/* lope-parse.c
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lope-parse.h"

#include <string.h>

#include <glib/gi18n-lib.h>

#include "lope-format.h"
#include "lope-parse-private.h"

/* Nobody types more than this into a field for one value. */
#define MAX_TEXT 64
#define MAX_QUOTED 40

/* The journal's own limit: 10 000 km. */
#define MAX_METRES 10000000
#define MAX_HEIGHT 100000

/* In millimetres. */
#define KILOMETRE 1000000
#define METRE 1000
#define MILE 1609344

static const LopeUnit usual_units[] = {
  [LOPE_UNITS_METRIC] = { "km", KILOMETRE },
  [LOPE_UNITS_IMPERIAL] = { "mi", MILE },
};

static const LopeUnit distance_units[] = {
  { "km", KILOMETRE }, { "k", KILOMETRE }, { "kms", KILOMETRE },
  { "kilometre", KILOMETRE }, { "kilometres", KILOMETRE },
  { "kilometer", KILOMETRE }, { "kilometers", KILOMETRE },
  { "m", METRE }, { "metre", METRE }, { "metres", METRE }, { "meter", METRE }, { "meters", METRE },
  { "mi", MILE }, { "mile", MILE }, { "miles", MILE },
};

G_DEFINE_QUARK (lope-parse-error-quark, lope_parse_error)

/* ==== Helpers ==== */

/**
 * lope_parse_simplify:
 * @text: (nullable): what somebody typed
 *
 * Makes a text easy to read: digits of any script become those of ASCII,
 * blanks of any kind single spaces, letters small ones; no blanks remain at
 * the ends.
 *
 * Returns: (transfer full) (nullable): the text, or %NULL if it is empty, too
 *   long or not UTF-8
 */
char *
lope_parse_simplify (const char *text)
{
  GString *simple;

  if (text == NULL || strnlen (text, 4 * MAX_TEXT + 1) > 4 * MAX_TEXT || !g_utf8_validate (text, -1, NULL))
    return NULL;

  simple = g_string_new (NULL);
  for (const char *c = text; *c != '\0'; c = g_utf8_next_char (c))
    {
      gunichar letter = g_utf8_get_char (c);

      if (g_unichar_isdigit (letter))
        g_string_append_c (simple, (char) ('0' + g_unichar_digit_value (letter)));
      else if (letter == 0x066B) /* Arabic decimal separator */
        g_string_append_c (simple, '.');
      else if (letter == 0x2212) /* minus sign */
        g_string_append_c (simple, '-');
      else if (!g_unichar_isspace (letter))
        g_string_append_unichar (simple, g_unichar_tolower (letter));
      else if (simple->len > 0 && simple->str[simple->len - 1] != ' ')
        g_string_append_c (simple, ' ');
    }

  if (simple->len > 0 && simple->str[simple->len - 1] == ' ')
    g_string_truncate (simple, simple->len - 1);

  if (simple->len == 0 || simple->len > MAX_TEXT)
    {
      g_string_free (simple, TRUE);
      return NULL;
    }

  return g_string_free (simple, FALSE);
}

/**
 * lope_parse_quote:
 * @text: (nullable): what somebody typed
 *
 * Makes a text fit to be quoted in a message: valid, short, and without
 * control characters.
 *
 * Returns: (transfer full): the text
 */
char *
lope_parse_quote (const char *text)
{
  g_autofree char *head = g_strndup (text != NULL ? text : "", (gsize) 6 * MAX_QUOTED);
  g_autofree char *valid = g_utf8_make_valid (head, -1);
  GString *quoted = g_string_new (NULL);
  int n = 0;

  for (const char *c = valid; *c != '\0'; c = g_utf8_next_char (c))
    {
      gunichar letter = g_utf8_get_char (c);

      if (n++ == MAX_QUOTED)
        {
          g_string_append (quoted, "…");
          break;
        }
      g_string_append_unichar (quoted, g_unichar_isprint (letter) ? letter : 0xFFFD);
    }

  return g_string_free (quoted, FALSE);
}

/**
 * lope_parse_find_unit:
 * @units: (array length=n_units): known units
 * @n_units: how many
 * @name: a text that begins with a unit
 * @length: how many bytes of it are that unit
 *
 * Looks a unit up.
 *
 * Returns: (transfer none) (nullable): the unit
 */
const LopeUnit *
lope_parse_find_unit (const LopeUnit *units,
                      guint           n_units,
                      const char     *name,
                      gsize           length)
{
  for (guint i = 0; i < n_units; i++)
    {
      if (strlen (units[i].name) == length && strncmp (units[i].name, name, length) == 0)
        return &units[i];
    }

  return NULL;
}

/* Digits and the signs between them; a blank belongs to the number only before
 * three digits, as in “1 234”. */
static const char *
find_number_end (const char *text)
{
  const char *c = text;

  while (g_ascii_isdigit (*c) || *c == '.' || *c == ',' ||
         (*c == ' ' && c > text && g_ascii_isdigit (c[-1]) && strspn (c + 1, "0123456789") == 3))
    c++;

  return c;
}

/* The last sign is the decimal one unless it stands more than once. */
static const char *
find_decimal_sign (const char *begin,
                   const char *end)
{
  for (const char *c = end; c > begin; c--)
    {
      if (c[-1] == '.' || c[-1] == ',')
        return memchr (begin, c[-1], (gsize) (c - 1 - begin)) == NULL ? c - 1 : end;
    }

  return end;
}

/* Groups of three digits, if at all, with the same sign between all of them. */
static gboolean
read_whole (const char *begin,
            const char *end,
            LopeNumber *number)
{
  char grouping = '\0';
  int in_group = 0;

  for (const char *c = begin; c < end; c++)
    {
      if (g_ascii_isdigit (*c))
        {
          /* Far above every limit, far below an overflow. */
          number->whole = MIN (number->whole, LOPE_MILLIONTHS * LOPE_MILLIONTHS) * 10 + (guint64) (*c - '0');
          in_group++;
          continue;
        }

      if (in_group < 1 || in_group > 3 || (grouping != '\0' && (*c != grouping || in_group != 3)))
        return FALSE;
      grouping = *c;
      in_group = 0;
    }

  return grouping == '\0' || in_group == 3;
}

/**
 * lope_parse_read_number:
 * @text: (inout): a text, moved behind the number
 * @number: (out): the number
 *
 * Reads a number without a sign. A single point or comma is the decimal sign;
 * grouped thousands are understood where there is no doubt, as in “1.234,5”.
 *
 * Returns: %TRUE if there is one
 */
gboolean
lope_parse_read_number (const char **text,
                        LopeNumber  *number)
{
  const char *begin = *text;
  const char *end = find_number_end (begin);
  const char *decimal = find_decimal_sign (begin, end);
  guint64 place = LOPE_MILLIONTHS / 10;

  *number = (LopeNumber) { .is_whole = decimal == end };
  if (!read_whole (begin, decimal, number))
    return FALSE;

  for (const char *c = decimal + 1; c < end; c++)
    {
      if (!g_ascii_isdigit (*c))
        return FALSE;
      number->millionths += (guint64) (*c - '0') * place;
      place /= 10;
    }

  number->is_doubtful = end - decimal == 4 && decimal > begin && decimal - begin <= 3 && *begin != '0';
  *text = end;

  return end - begin > (decimal < end ? 1 : 0);
}

/**
 * lope_parse_scale_number:
 * @number: a number, its whole part checked to be at most ten millions
 * @size: the size of its unit
 * @divisor: how many of these to count as one; at most 1000
 *
 * Converts a number to a whole one, rounding halves up. Decimals beyond the
 * millionth do not matter.
 *
 * Returns: the result
 */
gint64
lope_parse_scale_number (const LopeNumber *number,
                         guint64           size,
                         guint64           divisor)
{
  const guint64 full = LOPE_MILLIONTHS * divisor;

  return (gint64) ((number->whole * size * LOPE_MILLIONTHS + number->millionths * size + full / 2) / full);
}

/**
 * lope_parse_skip_blanks:
 * @text: a text
 *
 * Skips blanks.
 *
 * Returns: the rest of the text
 */
const char *
lope_parse_skip_blanks (const char *text)
{
  while (*text == ' ')
    text++;

  return text;
}

static const LopeUnit *
find_distance_unit (const char *name)
{
  const LopeUnit *unit = lope_parse_find_unit (distance_units, G_N_ELEMENTS (distance_units),
                                               name, strlen (name));

  if (unit != NULL)
    return unit;

  /* What Lope writes in the runner's language it has to read, too. */
  if (g_str_equal (name, lope_units_get_label (LOPE_UNITS_METRIC)))
    return &usual_units[LOPE_UNITS_METRIC];
  if (g_str_equal (name, lope_units_get_label (LOPE_UNITS_IMPERIAL)))
    return &usual_units[LOPE_UNITS_IMPERIAL];

  return NULL;
}

static gboolean
read_distance (const char *text,
               LopeUnits   units,
               gint64      min,
               gint64     *metres,
               gboolean   *in_range)
{
  const char *c = text;
  const gboolean negative = *c == '-';
  const LopeUnit *unit = &usual_units[units];
  LopeNumber number;

  if (negative)
    c = lope_parse_skip_blanks (c + 1);
  if (!lope_parse_read_number (&c, &number))
    return FALSE;

  c = lope_parse_skip_blanks (c);
  if (*c != '\0')
    unit = find_distance_unit (c);

  /* Nobody measures to the millimetre: “9.000 m” means 9000, or nothing. */
  if (unit == NULL || (unit->size == METRE && number.is_doubtful))
    return FALSE;

  *in_range = !negative && number.whole <= MAX_METRES;
  *metres = *in_range ? lope_parse_scale_number (&number, unit->size, METRE) : 0;
  *in_range = *in_range && *metres >= min && *metres <= MAX_METRES;

  return TRUE;
}

static gboolean
parse_distance (const char  *text,
                LopeUnits    units,
                gint64       min,
                gint64      *metres,
                GError     **error)
{
  g_autofree char *simple = lope_parse_simplify (text);
  g_autofree char *quoted = NULL;
  gboolean in_range;

  if (simple == NULL || !read_distance (simple, units, min, metres, &in_range))
    {
      quoted = lope_parse_quote (text);
      g_set_error (error, LOPE_PARSE_ERROR, LOPE_PARSE_ERROR_SYNTAX,
                   /* TRANSLATORS: %s is what the runner typed. Leave the examples as they are. */
                   _ ("“%s” is not a distance; write it as 8.2, 8.2 km, 5.1 mi or 9000 m"), quoted);
      return FALSE;
    }

  if (!in_range)
    g_set_error_literal (error, LOPE_PARSE_ERROR, LOPE_PARSE_ERROR_RANGE,
                         _ ("A distance has to be more than 0 and at most 10000 km"));

  return in_range;
}

/* ==== API ==== */

/**
 * lope_parse_distance:
 * @text: (nullable): what somebody typed
 * @units: the units of a number without a unit
 * @metres: (out): metres, rounded half away from zero
 * @error: return location for a #LopeParseError
 *
 * Reads a distance: `8.2`, `8,2 km`, `5.1 mi`, `9000m`. It is more than 0 and at
 * most 10 000 km. A mile is 1609.344 m.
 *
 * Returns: %TRUE if it was understood
 */
gboolean
lope_parse_distance (const char  *text,
                     LopeUnits    units,
                     gint64      *metres,
                     GError     **error)
{
  return parse_distance (text, units, 1, metres, error);
}

/**
 * lope_parse_distance_or_zero:
 * @text: (nullable): what somebody typed
 * @units: the units of a number without a unit
 * @metres: (out): metres, rounded half away from zero
 * @error: return location for a #LopeParseError
 *
 * Reads a distance that may be 0, such as what a new shoe has done.
 *
 * Returns: %TRUE if it was understood
 */
gboolean
lope_parse_distance_or_zero (const char  *text,
                             LopeUnits    units,
                             gint64      *metres,
                             GError     **error)
{
  return parse_distance (text, units, 0, metres, error);
}

/**
 * lope_parse_height:
 * @text: (nullable): what somebody typed
 * @units: the units of a number without a unit: feet where distances are in miles
 * @metres: (out): metres, rounded half away from zero
 * @error: return location for a #LopeParseError
 *
 * Reads a height: `120`, `120 m`, `390ft`. It is at most 100 000 m. A foot is
 * 0.3048 m.
 *
 * Returns: %TRUE if it was understood
 */
gboolean
lope_parse_height (const char  *text,
                   LopeUnits    units,
                   gint64      *metres,
                   GError     **error)
{
  static const LopeUnit height_units[] = { { "m", 10000 }, { "ft", 3048 } };
  g_autofree char *simple = lope_parse_simplify (text);
  g_autofree char *quoted = NULL;
  const LopeUnit *unit = &height_units[units == LOPE_UNITS_IMPERIAL];
  const char *rest = simple;
  LopeNumber number = { 0 };
  double height;

  if (simple != NULL && lope_parse_read_number (&rest, &number))
    {
      rest = lope_parse_skip_blanks (rest);
      if (*rest != '\0')
        unit = lope_parse_find_unit (height_units, G_N_ELEMENTS (height_units), rest, strlen (rest));
    }
  else
    {
      unit = NULL;
    }

  if (unit == NULL || number.is_doubtful)
    {
      quoted = lope_parse_quote (text);
      g_set_error (error, LOPE_PARSE_ERROR, LOPE_PARSE_ERROR_SYNTAX,
                   /* TRANSLATORS: %s is what the runner typed. Leave the examples as they are. */
                   _ ("“%s” is not a height; write it as 120, 120 m or 390 ft"), quoted);
      return FALSE;
    }

  height = ((double) number.whole + (double) number.millionths / LOPE_MILLIONTHS) * (double) unit->size / 10000;
  if (height > MAX_HEIGHT)
    {
      g_set_error_literal (error, LOPE_PARSE_ERROR, LOPE_PARSE_ERROR_RANGE,
                           _ ("A height has to be at most 100000 m"));
      return FALSE;
    }

  *metres = (gint64) (height + 0.5);

  return TRUE;
}

/**
 * lope_parse_int:
 * @text: (nullable): what somebody typed
 * @min: the smallest value that makes sense
 * @max: the largest
 * @value: (out): the value
 * @error: return location for a #LopeParseError
 *
 * Reads a whole number.
 *
 * Returns: %TRUE if it was understood
 */
gboolean
lope_parse_int (const char  *text,
                gint64       min,
                gint64       max,
                gint64      *value,
                GError     **error)
{
  g_autofree char *simple = lope_parse_simplify (text);
  g_autoptr (GError) local_error = NULL;

  if (simple != NULL && g_ascii_string_to_signed (simple, 10, min, max, value, &local_error))
    return TRUE;

  if (g_error_matches (local_error, G_NUMBER_PARSER_ERROR, G_NUMBER_PARSER_ERROR_OUT_OF_BOUNDS))
    {
      g_autofree char *smallest = lope_format_number ((double) min, 0);
      g_autofree char *largest = lope_format_number ((double) max, 0);

      g_set_error (error, LOPE_PARSE_ERROR, LOPE_PARSE_ERROR_RANGE,
                   _ ("The number has to be between %1$s and %2$s"), smallest, largest);
    }
  else
    {
      g_autofree char *quoted = lope_parse_quote (text);

      g_set_error (error, LOPE_PARSE_ERROR, LOPE_PARSE_ERROR_SYNTAX,
                   /* TRANSLATORS: %s is what the runner typed. */
                   _ ("“%s” is not a whole number"), quoted);
    }

  return FALSE;
}

/**
 * lope_parse_bool:
 * @text: (nullable): what somebody typed
 * @value: (out): the value
 * @error: return location for a #LopeParseError
 *
 * Reads `yes` or `no`, also as `true`, `false`, `on`, `off`, `1` and `0`.
 *
 * Returns: %TRUE if it was understood
 */
gboolean
lope_parse_bool (const char  *text,
                 gboolean    *value,
                 GError     **error)
{
  static const char *const yes[] = { "yes", "y", "true", "on", "1", NULL };
  static const char *const no[] = { "no", "n", "false", "off", "0", NULL };
  g_autofree char *simple = lope_parse_simplify (text);
  g_autofree char *quoted = NULL;

  if (simple != NULL && g_strv_contains (yes, simple))
    {
      *value = TRUE;
      return TRUE;
    }
  if (simple != NULL && g_strv_contains (no, simple))
    {
      *value = FALSE;
      return TRUE;
    }

  quoted = lope_parse_quote (text);
  g_set_error (error, LOPE_PARSE_ERROR, LOPE_PARSE_ERROR_SYNTAX,
               /* TRANSLATORS: %s is what the runner typed. The words yes and no
                * are those that are understood: leave them as they are. */
               _ ("“%s” is neither yes nor no"), quoted);

  return FALSE;
}
