/* lope-json-scanner.c
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lope-json-scanner.h"

#include "lope-file.h"

#include <string.h>

#include <glib/gi18n-lib.h>

#define MAX_DEPTH 32
#define MAX_KEY 100

static void
skip_blanks (LopeJsonScanner *self)
{
  while (self->p < self->end && g_ascii_isspace (*self->p))
    self->p++;
}

/* From the opening quote to behind the closing one. */
static gboolean
skip_string (LopeJsonScanner *self)
{
  for (self->p++; self->p < self->end; self->p++)
    {
      if (*self->p == '\\')
        self->p++;
      else if (*self->p == '"')
        {
          self->p++;
          return TRUE;
        }
    }

  self->p = self->end;

  return FALSE;
}

static gboolean
skip_nested (LopeJsonScanner  *self,
             GError          **error)
{
  guint depth = 0;

  while (self->p < self->end)
    {
      char c = *self->p;

      if (c == '"')
        {
          if (!skip_string (self))
            break;
          continue;
        }

      self->p++;
      if (c == '{' || c == '[')
        depth++;
      else if ((c == '}' || c == ']') && --depth == 0)
        return TRUE;

      if (depth > MAX_DEPTH)
        {
          g_set_error_literal (error, LOPE_FILE_ERROR, LOPE_FILE_ERROR_HOSTILE,
                               _ ("Something in the file is nested too deeply"));
          return FALSE;
        }
    }

  g_set_error_literal (error, LOPE_FILE_ERROR, LOPE_FILE_ERROR_DAMAGED, _ ("The file is cut off"));

  return FALSE;
}

/* ==== API ==== */

/**
 * lope_json_scanner_accept:
 * @self: a scanner
 * @c: a sign
 *
 * Goes over a sign, and blanks before it, if it comes next.
 *
 * Returns: %TRUE if it did
 */
gboolean
lope_json_scanner_accept (LopeJsonScanner *self,
                          char             c)
{
  skip_blanks (self);
  if (self->p >= self->end || *self->p != c)
    return FALSE;

  self->p++;

  return TRUE;
}

/**
 * lope_json_scanner_read_key:
 * @self: a scanner
 *
 * Reads a key and the colon behind it.
 *
 * Returns: (transfer full) (nullable): the key as it is written, or %NULL if
 *   no key comes next
 */
char *
lope_json_scanner_read_key (LopeJsonScanner *self)
{
  const char *start;
  g_autofree char *key = NULL;

  skip_blanks (self);
  if (self->p >= self->end || *self->p != '"')
    return NULL;

  start = self->p + 1;
  if (!skip_string (self))
    return NULL;
  key = g_utf8_make_valid (start, MIN (self->p - 1 - start, MAX_KEY));

  return lope_json_scanner_accept (self, ':') ? g_steal_pointer (&key) : NULL;
}

/**
 * lope_json_scanner_skip_value:
 * @self: a scanner
 * @start: (out): where the value begins
 * @length: (out): how long it is
 * @error: return location for a #LopeFileError
 *
 * Goes over a value of whatever type, looking only at brackets and quotes.
 *
 * Returns: %FALSE if there is none, or one that is nested too deeply
 */
gboolean
lope_json_scanner_skip_value (LopeJsonScanner  *self,
                              const char      **start,
                              gsize            *length,
                              GError          **error)
{
  skip_blanks (self);
  *start = self->p;

  if (self->p < self->end && (*self->p == '{' || *self->p == '['))
    {
      if (!skip_nested (self, error))
        return FALSE;
    }
  else if (self->p < self->end && *self->p == '"')
    skip_string (self);
  else
    {
      while (self->p < self->end && strchr (",]} \t\r\n", *self->p) == NULL)
        self->p++;
    }

  *length = (gsize) (self->p - *start);
  if (*length > 0)
    return TRUE;

  g_set_error_literal (error, LOPE_FILE_ERROR, LOPE_FILE_ERROR_DAMAGED, _ ("The file is damaged or cut off"));

  return FALSE;
}
