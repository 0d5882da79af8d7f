/* test-page-flow.c
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lope-page-flow.h"

#include <math.h>

#define MAX_BLOCKS 5

typedef struct {
  const char *name;
  guint n;
  double blocks[MAX_BLOCKS][3]; /* min, natural, max */
  guint n_pages;                /* expected */
  guint pages[MAX_BLOCKS];
  double heights[MAX_BLOCKS];
} Case;

/* Pages of 100, blocks 10 apart. */
static const Case cases[] = {
  { "nothing", 0, { { 0 } }, 0, { 0 }, { 0 } },
  { "one", 1, { { 40, 40, 40 } }, 1, { 0 }, { 40 } },
  { "exactly", 2, { { 40, 40, 40 }, { 50, 50, 50 } }, 1, { 0, 0 }, { 40, 50 } },
  { "a little too much", 2, { { 40, 40, 40 }, { 51, 51, 51 } }, 2, { 0, 1 }, { 40, 51 } },
  { "grow to the end", 2, { { 40, 40, 40 }, { 20, 20, 80 } }, 1, { 0, 0 }, { 40, 50 } },
  { "grow no more than wanted", 2, { { 40, 40, 40 }, { 20, 20, 30 } }, 1, { 0, 0 }, { 40, 30 } },
  { "grow alike", 3, { { 10, 10, 60 }, { 20, 20, 20 }, { 10, 10, 60 } }, 1, { 0, 0, 0 }, { 30, 20, 30 } },
  { "squeeze a little", 2, { { 40, 40, 40 }, { 40, 60, 60 } }, 1, { 0, 0 }, { 40, 50 } },
  { "not too far", 2, { { 40, 40, 40 }, { 40, 80, 90 } }, 2, { 0, 1 }, { 40, 90 } },
  { "squeeze the last page", 3, { { 90, 90, 90 }, { 50, 50, 50 }, { 10, 90, 90 } }, 2, { 0, 1, 1 }, { 90, 50, 40 } },
  { "squeeze the first page too", 4, { { 40, 40, 40 }, { 40, 80, 80 }, { 60, 60, 60 }, { 20, 20, 20 } }, 2,
    { 0, 0, 1, 1 }, { 40, 50, 60, 20 } },
  { "too high for a page", 1, { { 101, 120, 120 } }, 0, { 0 }, { 0 } },
  { "too much for two", 3, { { 60, 60, 60 }, { 60, 60, 60 }, { 60, 60, 60 } }, 0, { 0 }, { 0 } },
};

static void
test_case (gconstpointer data)
{
  const Case *expected = data;
  LopePageBlock blocks[MAX_BLOCKS] = { { 0 } };

  for (guint i = 0; i < expected->n; i++)
    blocks[i] = (LopePageBlock) { expected->blocks[i][0], expected->blocks[i][1], expected->blocks[i][2], 0, 0, 0 };

  g_assert_cmpuint (lope_page_flow (blocks, expected->n, 10, 100, 2), ==, expected->n_pages);
  for (guint i = 0; expected->n_pages > 0 && i < expected->n; i++)
    {
      g_assert_cmpuint (blocks[i].page, ==, expected->pages[i]);
      g_assert_cmpfloat_with_epsilon (blocks[i].height, expected->heights[i], 1e-9);
      /* Nothing lies over anything, or beyond the page. */
      g_assert_cmpfloat (blocks[i].y + blocks[i].height, <=, 100 + 1e-6);
      if (i > 0 && blocks[i].page == blocks[i - 1].page)
        g_assert_cmpfloat_with_epsilon (blocks[i].y, blocks[i - 1].y + blocks[i - 1].height + 10, 1e-9);
      else
        g_assert_cmpfloat (blocks[i].y, ==, 0);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strdelimit (g_strdup_printf ("/page-flow/%s", cases[i].name), " ", '-');

      g_test_add_data_func (path, &cases[i], test_case);
    }

  return g_test_run ();
}
