/* lope-legend.c
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lope-legend.h"

#define MARK 24
#define GAP 14
#define TOP 12

static void
draw_item (cairo_t              *cr,
           const LopeChartStyle *style,
           guint                 i,
           double                x,
           double                y,
           gpointer              data)
{
  const LopeLegendItem *items = data;

  items[i].mark (cr, style, x, y);
}

/**
 * lope_legend_lay_out:
 * @items: (array length=n_items): what is explained
 * @n_items: how many
 * @area: where it begins, and how wide it may be
 * @cr: (nullable): a cairo context, or %NULL only to measure
 * @style: how it is to look
 *
 * Lays a legend out in as many lines as it needs, and draws it.
 *
 * Returns: its height, with some room above it
 */
double
lope_legend_lay_out (const LopeLegendItem *items,
                     guint                 n_items,
                     const LopeRect       *area,
                     cairo_t              *cr,
                     const LopeChartStyle *style)
{
  g_autofree const char **names = g_new (const char *, n_items + 1);

  for (guint i = 0; i < n_items; i++)
    names[i] = items[i].name;

  return lope_legend_lay_out_names (names, n_items, area, draw_item, (gpointer) items, cr, style);
}

/**
 * lope_legend_lay_out_names:
 * @names: (array length=n_names): what marks mean
 * @n_names: how many there are
 * @area: where they may be; its height does not matter
 * @draw: draws a mark
 * @data: handed to @draw
 * @cr: (nullable): a cairo context, or %NULL to only measure
 * @style: how it is to look
 *
 * Lays a legend out in as many lines as it needs.
 *
 * Returns: its height, with the room above it
 */
double
lope_legend_lay_out_names (const char *const    *names,
                           guint                 n_names,
                           const LopeRect       *area,
                           LopeLegendDraw        draw,
                           gpointer              data,
                           cairo_t              *cr,
                           const LopeChartStyle *style)
{
  double x = 0, y = TOP, line;

  lope_text_measure (style, "0", LOPE_TEXT_NORMAL, NULL, &line);
  for (guint i = 0; i < n_names; i++)
    {
      double width;

      lope_text_measure (style, names[i], LOPE_TEXT_NORMAL, &width, NULL);
      if (x > 0 && x + MARK + width > area->width)
        {
          x = 0;
          y += line + 6;
        }
      if (cr != NULL)
        {
          double middle = area->y + y + line / 2;
          double mark = x + (MARK - 8) / 2.0;

          cairo_save (cr);
          draw (cr, style, i, area->x + (style->rtl ? area->width - mark : mark), middle, data);
          cairo_restore (cr);
          lope_draw_set_color (cr, &style->foreground, 0.85);
          lope_draw_text (cr, style, names[i], LOPE_TEXT_NORMAL,
                          area->x + (style->rtl ? area->width - x - MARK : x + MARK), middle, style->rtl ? 1 : 0);
        }
      x += MARK + width + GAP;
    }

  return y + line;
}
