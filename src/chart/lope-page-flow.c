/* lope-page-flow.c: which block is on which page
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lope-page-flow.h"

#include <math.h>

/* What is as good as nothing: heights are sums of measured ones. */
#define TINY 1e-6

/* How much of what a block would like to have is enough to stay on a page. */
#define ENOUGH 0.4

static double
get_least (const LopePageBlock *block,
           gboolean             squeeze)
{
  return squeeze ? block->min : block->min + ENOUGH * (block->natural - block->min);
}

/* How many blocks from @first on have room on one page. */
static guint
count_fitting (const LopePageBlock *blocks,
               guint                n_blocks,
               guint                first,
               double               gap,
               double               height,
               gboolean             squeeze)
{
  double sum = 0;
  guint n = 0;

  for (guint i = first; i < n_blocks; i++, n++)
    {
      sum += (n > 0 ? gap : 0) + get_least (&blocks[i], squeeze);
      if (sum > height + TINY)
        break;
    }

  return n;
}

/* Shares what is left, or what is missing, among those that give way. */
static void
stretch (LopePageBlock *blocks,
         guint          n,
         double         gap,
         double         height)
{
  double natural = gap * (n - 1), give = 0, y = 0, share;
  gboolean grow;

  for (guint i = 0; i < n; i++)
    natural += blocks[i].natural;
  grow = natural < height;
  for (guint i = 0; i < n; i++)
    give += grow ? blocks[i].max - blocks[i].natural : blocks[i].natural - blocks[i].min;
  share = give > 0 ? fmin (fabs (height - natural) / give, 1) : 0;

  for (guint i = 0; i < n; i++)
    {
      blocks[i].height = blocks[i].natural + share * (grow ? blocks[i].max - blocks[i].natural
                                                           : blocks[i].min - blocks[i].natural);
      blocks[i].y = y;
      y += blocks[i].height + gap;
    }
}

static guint
flow (LopePageBlock *blocks,
      guint          n_blocks,
      double         gap,
      double         height,
      guint          max_pages,
      gboolean       squeeze)
{
  guint first = 0, page = 0;

  for (; first < n_blocks; page++)
    {
      const gboolean last = page + 1 >= max_pages;
      guint n = count_fitting (blocks, n_blocks, first, gap, height, last || squeeze);

      if (n == 0)
        n = count_fitting (blocks, n_blocks, first, gap, height, TRUE);
      if (n == 0 || (last && first + n < n_blocks))
        return 0;

      stretch (blocks + first, n, gap, height);
      for (guint i = 0; i < n; i++)
        blocks[first + i].page = page;
      first += n;
    }

  return page;
}

/**
 * lope_page_flow:
 * @blocks: (array length=n_blocks): blocks, in the order in which they are read
 * @n_blocks: how many
 * @gap: the distance between them
 * @height: the height of a page
 * @max_pages: how many pages there may be
 *
 * Puts blocks onto pages. A page ends before the first block that would have to be
 * far lower than it would like to be; on the last page allowed they are squeezed as
 * far as they go, and on the others too if that is not enough. What is left of a page goes to those that can
 * grow.
 *
 * Returns: how many pages there are, or 0 if there is not enough room at all
 */
guint
lope_page_flow (LopePageBlock *blocks,
                guint          n_blocks,
                double         gap,
                double         height,
                guint          max_pages)
{
  guint n_pages = flow (blocks, n_blocks, gap, height, max_pages, FALSE);

  return n_pages > 0 ? n_pages : flow (blocks, n_blocks, gap, height, max_pages, TRUE);
}
