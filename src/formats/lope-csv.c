/* lope-csv.c
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lope-csv.h"

#include "lope-text.h"

#include <string.h>

/* Tables of this kind have a few dozen columns. */
#define MAX_CELLS 1000

struct _LopeCsvReader {
  char *text; /* owned, UTF-8 */
  gsize size;
  gsize position;
  char separator;

  GString *row;  /* owned: the cells of the row, each with a zero at its end */
  GArray *cells; /* owned, of gsize: where they begin */
};

static char *
convert (const guint8 *data,
         gsize         size,
         const char   *encoding)
{
  char *text = g_convert ((const char *) data, (gssize) size, "UTF-8", encoding, NULL, NULL, NULL);

  return text != NULL ? text : g_utf8_make_valid ((const char *) data, (gssize) size);
}

/* Spreadsheets save in UTF-8, in UTF-16 as “Unicode text”, or in the encoding
 * of old Windows. Only the first two have a mark at the beginning. */
static char *
decode (const guint8 *data,
        gsize         size)
{
  const char *end;

  if (size >= 3 && memcmp (data, "\xef\xbb\xbf", 3) == 0)
    return g_utf8_make_valid ((const char *) data + 3, (gssize) size - 3);
  if (size >= 2 && data[0] == 0xff && data[1] == 0xfe)
    return convert (data + 2, (size - 2) & ~(gsize) 1, "UTF-16LE");
  if (size >= 2 && data[0] == 0xfe && data[1] == 0xff)
    return convert (data + 2, (size - 2) & ~(gsize) 1, "UTF-16BE");
  /* A cut-off character at the end does not make it another encoding. */
  if (g_utf8_validate_len ((const char *) data, size, &end) || size - (gsize) (end - (const char *) data) < 4)
    return g_utf8_make_valid ((const char *) data, (gssize) size);

  return convert (data, size, "WINDOWS-1252");
}

/* The separator is the one of which the first line has most; tabs are hardly
 * ever anything else. */
static char
find_separator (const char *text)
{
  guint n_commas = 0, n_semicolons = 0, n_tabs = 0;
  gboolean quoted = FALSE;

  for (const char *p = text; *p != '\0' && (quoted || (*p != '\n' && *p != '\r')); p++)
    {
      quoted ^= *p == '"';
      if (quoted)
        continue;
      n_commas += *p == ',';
      n_semicolons += *p == ';';
      n_tabs += *p == '\t';
    }

  if (n_tabs > 0 && n_tabs >= n_commas && n_tabs >= n_semicolons)
    return '\t';

  return n_semicolons > n_commas ? ';' : ',';
}

static void
begin_cell (LopeCsvReader *self)
{
  gsize start = self->row->len;

  g_array_append_val (self->cells, start);
}

/* Takes what is between quotes; two of them stand for one. */
static void
read_quoted (LopeCsvReader *self)
{
  const char *start = self->text + self->position;
  const char *end = self->text + self->size;

  while (start < end)
    {
      const char *quote = memchr (start, '"', (gsize) (end - start));

      if (quote == NULL)
        quote = end;
      g_string_append_len (self->row, start, quote - start);
      start = MIN (quote + 1, end);
      if (start == end || *start != '"')
        break;
      g_string_append_c (self->row, '"');
      start++;
    }

  self->position = (gsize) (start - self->text);
}

/* ==== reader ==== */

/**
 * lope_csv_reader_new:
 * @data: (array length=size): a table
 * @size: its length
 *
 * Begins to read a table. Its encoding and its separator are found out.
 *
 * Returns: (transfer full): the reader, before the first row
 */
LopeCsvReader *
lope_csv_reader_new (const guint8 *data,
                     gsize         size)
{
  LopeCsvReader *self = g_new0 (LopeCsvReader, 1);

  self->text = decode (data, size);
  self->size = strlen (self->text);
  self->separator = find_separator (self->text);
  self->row = g_string_new (NULL);
  self->cells = g_array_new (FALSE, FALSE, sizeof (gsize));

  return self;
}

/**
 * lope_csv_reader_free:
 * @self: (transfer full): a reader
 *
 * Frees a reader.
 */
void
lope_csv_reader_free (LopeCsvReader *self)
{
  g_free (self->text);
  g_string_free (self->row, TRUE);
  g_array_unref (self->cells);
  g_free (self);
}

/**
 * lope_csv_reader_rewind:
 * @self: a reader
 *
 * Goes back to before the first row.
 */
void
lope_csv_reader_rewind (LopeCsvReader *self)
{
  self->position = 0;
}

/**
 * lope_csv_reader_next_row:
 * @self: a reader
 *
 * Reads a row. Rows may span lines where cells are quoted; empty lines are no
 * rows. Cells beyond the thousandth are left out.
 *
 * Returns: %FALSE at the end
 */
gboolean
lope_csv_reader_next_row (LopeCsvReader *self)
{
  g_string_truncate (self->row, 0);
  g_array_set_size (self->cells, 0);

  while (self->position < self->size && strchr ("\r\n", self->text[self->position]) != NULL)
    self->position++;
  if (self->position >= self->size)
    return FALSE;

  begin_cell (self);
  while (self->position < self->size)
    {
      char c = self->text[self->position++];

      if (c == '\n' || c == '\r')
        break;

      if (c == self->separator)
        {
          g_string_append_c (self->row, '\0');
          if (self->cells->len < MAX_CELLS)
            begin_cell (self);
        }
      else if (c == '"' && self->row->len == g_array_index (self->cells, gsize, self->cells->len - 1))
        read_quoted (self);
      else
        g_string_append_c (self->row, c);
    }
  g_string_append_c (self->row, '\0');

  return TRUE;
}

/**
 * lope_csv_reader_n_cells:
 * @self: a reader
 *
 * Counts the cells of the row.
 *
 * Returns: how many there are
 */
guint
lope_csv_reader_n_cells (LopeCsvReader *self)
{
  return self->cells->len;
}

/**
 * lope_csv_reader_get_cell:
 * @self: a reader
 * @column: a column, from 0; possibly −1
 *
 * Gets a cell of the row.
 *
 * Returns: (transfer none): its text, empty if there is no such cell; good
 *   until the next row
 */
const char *
lope_csv_reader_get_cell (LopeCsvReader *self,
                          int            column)
{
  if (column < 0 || (guint) column >= self->cells->len)
    return "";

  return self->row->str + g_array_index (self->cells, gsize, (guint) column);
}

/* ==== numbers ==== */

/**
 * lope_csv_numbers_see:
 * @self: what was seen so far
 * @cell: another number of the table
 *
 * Learns how a table writes its numbers. A sign before exactly three digits
 * may group them or not, which tells nothing; hence the look at all of them.
 */
void
lope_csv_numbers_see (LopeCsvNumbers *self,
                      const char     *cell)
{
  const char *comma = strrchr (cell, ',');
  const char *point = strrchr (cell, '.');
  const char *last = comma > point ? comma : point;
  gsize n_before, n_after;

  if (last == NULL || strchr (cell, ':') != NULL)
    return;

  n_before = strspn (cell + strcspn (cell, "0123456789"), "0123456789");
  n_after = strspn (last + 1, "0123456789");

  /* The same sign twice groups digits. */
  if (memchr (cell, *last, (gsize) (last - cell)) != NULL)
    {
      if (comma == NULL || point == NULL)
        *(*last == ',' ? &self->n_points : &self->n_commas) += 1;
      return;
    }
  if ((comma == NULL || point == NULL) && n_after == 3 && n_before <= 3 && cell[strcspn (cell, "0123456789")] != '0')
    return;

  *(*last == ',' ? &self->n_commas : &self->n_points) += 1;
}

/**
 * lope_csv_numbers_parse:
 * @self: what was seen of the table's numbers
 * @cell: one of them
 * @value: (out): the number
 *
 * Reads a number as the table writes it. The apostrophe that keeps
 * spreadsheets from taking a number for a formula does not matter.
 *
 * Returns: %FALSE if it is none, such as the “--” of Garmin
 */
gboolean
lope_csv_numbers_parse (const LopeCsvNumbers *self,
                        const char           *cell,
                        double               *value)
{
  const char decimal = self->n_commas > self->n_points ? ',' : '.';
  char number[64];
  gsize n = 0;

  for (const char *p = cell; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (c == (gunichar) decimal)
        c = '.';
      else if (c == ',' || c == '.' || c == '\'' || c == 0x2019 || g_unichar_isspace (c))
        continue;
      else if (c == 0x2212)
        c = '-';

      if (c >= 0x80 || n == sizeof number - 1)
        return FALSE;
      number[n++] = (char) c;
    }
  number[n] = '\0';

  return lope_text_parse_number (number, value);
}

/**
 * lope_csv_parse_duration:
 * @cell: a duration as H:MM:SS or M:SS, with a fraction perhaps
 * @seconds: (out): the seconds
 *
 * Reads a duration.
 *
 * Returns: %FALSE if it is none
 */
gboolean
lope_csv_parse_duration (const char *cell,
                         double     *seconds)
{
  double total = 0;
  guint n_parts = 0;
  const char *p = cell;

  for (;;)
    {
      guint64 part = 0;
      guint n_digits = 0;

      for (; g_ascii_isdigit (*p) && n_digits < 6; p++, n_digits++)
        part = part * 10 + (guint64) (*p - '0');
      if (n_digits == 0)
        return FALSE;

      total = total * 60 + (double) part;
      n_parts++;
      if (*p != ':' || n_parts == 3)
        break;
      p++;
    }

  if (*p == '.' || *p == ',')
    {
      double scale = 0.1;

      for (p++; g_ascii_isdigit (*p); p++, scale /= 10)
        total += scale * (*p - '0');
    }

  *seconds = total;

  return n_parts > 1 && *p == '\0';
}
