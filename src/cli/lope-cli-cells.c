/* lope-cli-cells.c: lines of columns
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lope-cli-private.h"

#include <string.h>

static int
get_width (const char *text)
{
  int width = 0;

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (!g_unichar_iszerowidth (c))
        width += g_unichar_iswide (c) ? 2 : 1;
    }

  return width;
}

/**
 * lope_cli_get_widest_label:
 * @nicks: a table of names
 *
 * Finds how wide a column for their labels is.
 *
 * Returns: the width, in characters
 */
int
lope_cli_get_widest_label (const LopeNick *nicks)
{
  int width = 0;

  for (int i = 0; nicks[i].nick != NULL; i++)
    width = MAX (width, get_width (lope_nick_get_label (nicks, i)));

  return width;
}

/**
 * lope_cli_append_cell:
 * @line: a line
 * @text: what to append
 * @width: how wide the column is, in characters, which are not bytes
 * @right: whether @text stands at its right
 *
 * Appends a column to a line.
 */
void
lope_cli_append_cell (GString    *line,
                      const char *text,
                      int         width,
                      gboolean    right)
{
  int missing = MAX (0, width - get_width (text));

  if (line->len > 0)
    g_string_append (line, "  ");
  if (right)
    g_string_append_printf (line, "%*s", missing, "");
  g_string_append (line, text);
  if (!right)
    g_string_append_printf (line, "%*s", missing, "");
}

/**
 * lope_cli_print_cells:
 * @line: a line
 *
 * Prints a line of columns, without blanks at its end.
 */
void
lope_cli_print_cells (GString *line)
{
  g_strdelimit (line->str, "\t\r\n", ' ');
  g_string_truncate (line, strlen (g_strchomp (line->str)));
  g_string_append_c (line, '\n');
  lope_cli_print (line->str);
}
