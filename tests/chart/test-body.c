/* test-body.c
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lope-body-data.h"

#include <math.h>

/* The pain map: each region, the views that show it (front, back, side), its sides. */
static const struct {
  const char *region;
  const char *views;
  const char *sides;
} map[] = {
  { "low_back", "B", "lrc" },
  { "sacroiliac", "B", "lr" },
  { "buttock_upper", "B", "lr" },
  { "buttock_deep", "B", "lr" },
  { "sit_bone", "B", "lr" },
  { "thigh_back", "B", "lr" },
  { "iliac_crest", "S", "lr" },
  { "hip_outer", "SFB", "lr" },
  { "tfl", "SF", "lr" },
  { "thigh_outer", "S", "lr" },
  { "groin_crease", "F", "lr" },
  { "pelvis_front", "F", "lr" },
  { "groin_inner", "F", "lr" },
  { "inguinal", "F", "lr" },
  { "pubic", "F", "c" },
  { "pelvic_floor", "F", "c" },
  { "thigh_front", "F", "lr" },
  { "thigh_inner", "F", "lr" },
  { "knee_front", "F", "lr" },
  { "knee_outer", "S", "lr" },
  { "knee_back", "B", "lr" },
  { "shin", "F", "lr" },
  { "calf", "B", "lr" },
  { "achilles", "B", "lr" },
  { "ankle", "FS", "lr" },
  { "foot", "F", "lr" },
  { "knee_inner", "F", "lr" },
  { "heel", "B", "lr" },
};

static const LopeBodyMove opposite[] = {
  LOPE_BODY_MOVE_DOWN, LOPE_BODY_MOVE_UP, LOPE_BODY_MOVE_RIGHT, LOPE_BODY_MOVE_LEFT,
};

static gboolean
is_expected (LopeBodyView view,
             guint        i,
             char         side)
{
  static const char letters[] = { 'F', 'B', 'S', 'S' };

  if (strchr (map[i].views, letters[view]) == NULL || strchr (map[i].sides, side) == NULL)
    return FALSE;

  return view == LOPE_BODY_VIEW_LEFT ? side == 'l' : view == LOPE_BODY_VIEW_RIGHT ? side == 'r' : TRUE;
}

static void
test_regions (void)
{
  guint n = 0;

  g_assert_cmpuint (G_N_ELEMENTS (map), ==, 28);
  for (guint i = 0; i < G_N_ELEMENTS (map); i++)
    for (const char *side = "lrc"; *side != '\0'; side++)
      {
        g_autofree char *id = g_strdup_printf ("%s.%c", map[i].region, *side);

        for (LopeBodyView view = 0; view < LOPE_N_BODY_VIEWS; view++)
          g_assert_cmpint (lope_body_view_has (view, LOPE_BODY_PART_WHOLE, id), ==, is_expected (view, i, *side));
        if (strchr (map[i].sides, *side) != NULL)
          {
            g_assert_true (g_strv_contains (lope_body_get_regions (), id));
            n++;
          }
      }
  g_assert_cmpuint (g_strv_length ((char **) lope_body_get_regions ()), ==, n);
}

/* Every region has a close-up, where there is room for a fingertip in it. */
static void
test_parts (void)
{
  for (LopeBodyView view = 0; view < LOPE_N_BODY_VIEWS; view++)
    for (const char * const *id = lope_body_get_regions (); *id != NULL; id++)
      {
        LopeBodyPart part = lope_body_find_part (view, *id);
        const LopeBodyPicture *picture = lope_body_get_picture (view, part);

        if (!lope_body_view_has (view, LOPE_BODY_PART_WHOLE, *id))
          continue;
        g_assert_cmpint (part, !=, LOPE_BODY_PART_WHOLE);
        g_assert_cmpint (picture->height, ==, 480);
        g_assert_cmpint (lope_body_picture_find (picture, *id)->radius, >=, 110);
      }

  g_assert_cmpint (lope_body_find_part (LOPE_BODY_VIEW_FRONT, "tfl.l"), ==, LOPE_BODY_PART_HIPS);
  g_assert_cmpint (lope_body_find_part (LOPE_BODY_VIEW_FRONT, "knee_inner.l"), ==, LOPE_BODY_PART_LEGS);
  g_assert_cmpint (lope_body_find_part (LOPE_BODY_VIEW_FRONT, "heel.l"), ==, LOPE_BODY_PART_WHOLE);
  g_assert_cmpint (lope_body_find_view ("hip_outer.r"), ==, LOPE_BODY_VIEW_RIGHT);
  g_assert_cmpint (lope_body_find_view ("hip_outer.l"), ==, LOPE_BODY_VIEW_LEFT);
  g_assert_cmpint (lope_body_find_view ("heel.l"), ==, LOPE_BODY_VIEW_BACK);
  g_assert_cmpint (lope_body_find_view ("pubic.c"), ==, LOPE_BODY_VIEW_FRONT);
}

/* Where a number goes, in pixels. */
static void
get_center (const LopeBodyFrame *frame,
            const LopeBodyCell  *cell,
            double              *x,
            double              *y)
{
  *x = frame->area.x + cell->x / 10.0 * frame->scale;
  *y = frame->area.y + cell->y / 10.0 * frame->scale;
}

static void
test_hit_centers (void)
{
  for (LopeBodyView view = 0; view < LOPE_N_BODY_VIEWS; view++)
    for (LopeBodyPart part = 0; part < LOPE_N_BODY_PARTS; part++)
      {
        LopeBodyLayout layout;

        lope_body_layout_init (&layout, view, part, TRUE, 700, 480);
        for (guint i = 0; i < layout.n_frames; i++)
          for (guint j = 0; j < layout.frames[i].picture->n_cells; j++)
            {
              const LopeBodyCell *cell = &layout.frames[i].picture->cells[j];
              double x, y;

              g_assert_cmpfloat (layout.frames[i].area.height, ==, 480);
              get_center (&layout.frames[i], cell, &x, &y);
              g_assert_cmpstr (lope_body_layout_hit (&layout, x, y), ==, lope_body_ids[cell->region]);
            }
      }
}

/* What cairo thinks is in a cell. */
static gboolean
cell_has (cairo_t             *cr,
          const LopeBodyFrame *frame,
          const LopeBodyCell  *cell,
          double               x,
          double               y)
{
  double p[6];

  cairo_new_path (cr);
  lope_body_path_get_point (&cell->path, frame->picture, 0, &p[0], &p[1]);
  cairo_move_to (cr, p[0], p[1]);
  for (guint i = 0; i < cell->path.n_curves; i++)
    {
      for (guint j = 0; j < 3; j++)
        lope_body_path_get_point (&cell->path, frame->picture, 3 * i + j + 1, &p[2 * j], &p[2 * j + 1]);
      cairo_curve_to (cr, p[0], p[1], p[2], p[3], p[4], p[5]);
    }
  cairo_close_path (cr);

  return cairo_in_fill (cr, (x - frame->area.x) / frame->scale, (y - frame->area.y) / frame->scale);
}

static void
test_hit_grid (void)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_A8, 1, 1);
  cairo_t *cr = cairo_create (surface);

  cairo_set_tolerance (cr, 0.02);
  for (LopeBodyView view = 0; view < LOPE_N_BODY_VIEWS; view++)
    for (LopeBodyPart part = 0; part < LOPE_N_BODY_PARTS; part++)
      {
        LopeBodyLayout layout;
        guint n_hits = 0;

        lope_body_layout_init (&layout, view, part, FALSE, 400, 480);
        for (int k = 0; k < 2000; k++)
          {
            double x = g_test_rand_double_range (-10, 410), y = g_test_rand_double_range (-10, 490);
            const char *hit = lope_body_layout_hit (&layout, x, y);
            const char *in = NULL;

            for (guint i = 0; i < layout.frames[0].picture->n_cells; i++)
              {
                const LopeBodyCell *cell = &layout.frames[0].picture->cells[i];

                if (!cell_has (cr, &layout.frames[0], cell, x, y))
                  continue;
                g_assert_null (in);
                in = lope_body_ids[cell->region];
              }
            if (in != NULL)
              g_assert_cmpstr (hit, ==, in);
            n_hits += in != NULL;
          }
        g_assert_cmpuint (n_hits, >, 10);
      }

  cairo_destroy (cr);
  cairo_surface_destroy (surface);
}

/* A pointer beside the shin still means it, one farther away does not. */
static void
test_hit_near (void)
{
  LopeBodyLayout layout;
  LopeRect area;

  lope_body_layout_init (&layout, LOPE_BODY_VIEW_FRONT, LOPE_BODY_PART_WHOLE, TRUE, 200, 480);
  g_assert_true (lope_body_layout_get_region_area (&layout, "shin.l", &area));
  g_assert_cmpstr (lope_body_layout_hit (&layout, area.x + area.width + 4, area.y + area.height / 3), ==, "shin.l");
  g_assert_null (lope_body_layout_hit (&layout, area.x + area.width + 12, area.y + area.height / 3));

  g_assert_null (lope_body_layout_hit (&layout, 100, 40));
  g_assert_null (lope_body_layout_hit (&layout, -1000, 1e9));
  g_assert_null (lope_body_layout_hit (&layout, NAN, NAN));
  g_assert_false (lope_body_layout_get_region_area (&layout, "heel.l", &area));
  g_assert_false (lope_body_layout_get_region_area (&layout, "elbow.l", &area));
  g_assert_false (lope_body_layout_get_region_area (&layout, NULL, &area));
}

/* Left and right are the runner's own: the front shows them swapped. */
static void
test_sides (void)
{
  for (LopeBodyView view = LOPE_BODY_VIEW_FRONT; view <= LOPE_BODY_VIEW_BACK; view++)
    for (LopeBodyPart part = 0; part < LOPE_N_BODY_PARTS; part++)
      {
        const LopeBodyPicture *picture = lope_body_get_picture (view, part);

        for (guint i = 0; i < picture->n_cells; i++)
          {
            const LopeBodyCell *cell = &picture->cells[i], *twin;
            g_autofree char *id = g_strdup (lope_body_ids[cell->region]);
            char *side = id + strlen (id) - 1;
            int middle = picture->width * 5;

            if (*side == 'c')
              {
                g_assert_cmpint (cell->x, ==, middle);
                continue;
              }
            g_assert_cmpint (cell->x > middle, ==, (*side == 'l') == (view == LOPE_BODY_VIEW_FRONT));
            *side = *side == 'l' ? 'r' : 'l';
            twin = lope_body_picture_find (picture, id);
            g_assert_nonnull (twin);
            g_assert_cmpint (twin->x + cell->x, ==, 2 * middle);
            g_assert_cmpint (twin->y, ==, cell->y);
            g_assert_cmpint (twin->path.first, ==, cell->path.first);
            g_assert_cmpint (twin->path.mirrored, !=, cell->path.mirrored);
          }
      }
}

static void
test_moves (void)
{
  for (LopeBodyView view = 0; view < LOPE_N_BODY_VIEWS; view++)
    {
      const LopeBodyPicture *picture = lope_body_get_picture (view, LOPE_BODY_PART_WHOLE);
      g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);
      g_autoptr (GQueue) todo = g_queue_new ();

      g_queue_push_tail (todo, (char *) lope_body_get_first (view));
      while (!g_queue_is_empty (todo))
        {
          const char *id = g_queue_pop_head (todo);
          const LopeBodyCell *from = lope_body_picture_find (picture, id);

          if (!g_hash_table_add (seen, (char *) id))
            continue;
          for (LopeBodyMove move = 0; move < G_N_ELEMENTS (opposite); move++)
            {
              const char *next = lope_body_get_neighbour (view, id, move);
              const LopeBodyCell *to = lope_body_picture_find (picture, next);

              if (next == NULL)
                continue;
              g_assert_cmpstr (lope_body_get_neighbour (view, next, opposite[move]), ==, id);
              if (move == LOPE_BODY_MOVE_UP || move == LOPE_BODY_MOVE_DOWN)
                g_assert_cmpint (to->y > from->y, ==, move == LOPE_BODY_MOVE_DOWN);
              else
                g_assert_cmpint (to->x > from->x, ==, move == LOPE_BODY_MOVE_RIGHT);
              g_queue_push_tail (todo, (char *) next);
            }
        }
      g_assert_cmpuint (g_hash_table_size (seen), ==, picture->n_cells);
    }

  g_assert_cmpstr (lope_body_get_neighbour (LOPE_BODY_VIEW_FRONT, "tfl.r", LOPE_BODY_MOVE_LEFT), ==, "hip_outer.r");
  g_assert_cmpstr (lope_body_get_neighbour (LOPE_BODY_VIEW_BACK, "achilles.l", LOPE_BODY_MOVE_DOWN), ==, "heel.l");
  g_assert_null (lope_body_get_neighbour (LOPE_BODY_VIEW_BACK, "heel.l", LOPE_BODY_MOVE_DOWN));
  g_assert_null (lope_body_get_neighbour (LOPE_BODY_VIEW_FRONT, "heel.l", LOPE_BODY_MOVE_UP));
  g_assert_null (lope_body_get_neighbour (LOPE_BODY_VIEW_FRONT, NULL, LOPE_BODY_MOVE_UP));
}

static void
test_layout (void)
{
  static const struct {
    double width;
    double height;
    gboolean stacked;
  } cases[] = {
    { 640, 480, FALSE }, { 1200, 400, FALSE }, { 336, 720, TRUE }, { 336, 900, TRUE }, { 600, 1400, TRUE }, { 2000, 1000, FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    for (LopeBodyView view = 0; view < LOPE_N_BODY_VIEWS; view++)
      {
        LopeBodyLayout layout;
        LopeRect part;

        lope_body_layout_init (&layout, view, LOPE_BODY_PART_HIPS, TRUE, cases[i].width, cases[i].height);
        g_assert_cmpuint (layout.n_frames, ==, 2);
        g_assert_cmpint (layout.stacked, ==, cases[i].stacked);
        for (guint j = 0; j < 2; j++)
          {
            const LopeRect *area = &layout.frames[j].area;

            g_assert_cmpfloat (area->x, >=, -0.5);
            g_assert_cmpfloat (area->y, >=, -0.5);
            g_assert_cmpfloat (area->x + area->width, <=, cases[i].width + 1);
            g_assert_cmpfloat (area->y + area->height, <=, cases[i].height + 1);
          }
        if (layout.stacked)
          g_assert_cmpfloat (layout.frames[0].area.y + layout.frames[0].area.height + 20, <, layout.frames[1].area.y);
        else
          g_assert_cmpfloat (layout.frames[0].area.x + layout.frames[0].area.width + 20, <, layout.frames[1].area.x);

        g_assert_true (lope_body_layout_get_closeup_area (&layout, &part));
        g_assert_cmpint (lope_body_layout_find_part (&layout, part.x + 1, part.y + 1), ==, LOPE_BODY_PART_HIPS);
        g_assert_cmpint (lope_body_layout_find_part (&layout, part.x + part.width / 2, layout.frames[0].area.y + 2),
                         ==, LOPE_BODY_PART_WHOLE);
      }
}

/* A window can be as small as it likes. */
static void
test_layout_small (void)
{
  for (int size = 0; size < 60; size += 7)
    for (LopeBodyPart part = 0; part < LOPE_N_BODY_PARTS; part++)
      {
        LopeBodyLayout layout;

        lope_body_layout_init (&layout, LOPE_BODY_VIEW_FRONT, part, TRUE, size, 60 - size);
        g_assert_cmpfloat (layout.frames[0].scale, >, 0);
        lope_body_layout_hit (&layout, size / 2.0, size / 2.0);
      }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/chart/body/regions", test_regions);
  g_test_add_func ("/chart/body/parts", test_parts);
  g_test_add_func ("/chart/body/hit-centers", test_hit_centers);
  g_test_add_func ("/chart/body/hit-grid", test_hit_grid);
  g_test_add_func ("/chart/body/hit-near", test_hit_near);
  g_test_add_func ("/chart/body/sides", test_sides);
  g_test_add_func ("/chart/body/moves", test_moves);
  g_test_add_func ("/chart/body/layout", test_layout);
  g_test_add_func ("/chart/body/layout-small", test_layout_small);

  return g_test_run ();
}
