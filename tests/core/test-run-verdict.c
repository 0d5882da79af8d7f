/* test-run-verdict.c
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lope-run-verdict.h"

#include <string.h>

#define DAY(n) (20000 + (n))
#define NOON(day) ((gint64) (day) * 86400 + 43200)

static LopeRun
make_run (const char *uuid,
          LopeDay     day,
          int         distance)
{
  LopeRun run = { .start = NOON (day), .day = day, .distance = distance, .duration = -1 };

  g_strlcpy (run.uuid, uuid, sizeof run.uuid);

  return run;
}

static void
test_states (void)
{
  const LopeRun runs[] = {
    make_run ("a", DAY (0), 8000), make_run ("b", DAY (40), 10000), make_run ("c", DAY (50), 14200),
  };
  static const struct {
    LopeDay day;
    int distance;
    LopeSpikeState state;
    gboolean over;
    gboolean within;
  } cases[] = {
    { DAY (0) - 1, 5000, LOPE_SPIKE_NO_BASELINE, FALSE, FALSE },
    { DAY (39), 5000, LOPE_SPIKE_AFTER_BREAK, FALSE, FALSE },
    { DAY (45), 11000, LOPE_SPIKE_WITHIN, FALSE, TRUE },
    { DAY (45), 11001, LOPE_SPIKE_SMALL, TRUE, FALSE },
    { DAY (45), 20001, LOPE_SPIKE_LARGE, TRUE, FALSE },
    { DAY (45), 1500, LOPE_SPIKE_WITHIN, FALSE, TRUE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      LopeRunVerdict verdict = lope_run_verdict_find (runs, G_N_ELEMENTS (runs), DAY (0), cases[i].day,
                                                      NOON (cases[i].day), cases[i].distance, NULL);
      g_autofree char *title = lope_run_verdict_get_title (&verdict);
      g_autofree char *text = lope_run_verdict_get_text (&verdict, DAY (60), LOPE_UNITS_METRIC);

      g_test_message ("%u: %s. %s", i, title, text);
      g_assert_cmpint (verdict.spike.state, ==, cases[i].state);
      g_assert_cmpint (lope_run_verdict_is_over (&verdict), ==, cases[i].over);
      g_assert_cmpint (lope_run_verdict_is_within (&verdict), ==, cases[i].within);
      g_assert_cmpuint (strlen (title), >, 0);
      g_assert_cmpuint (strlen (text), >, 0);
    }
}

/* A run that is edited is not compared with itself, nor with later ones. */
static void
test_itself (void)
{
  const LopeRun runs[] = {
    make_run ("a", DAY (0), 8000), make_run ("b", DAY (10), 20000), make_run ("c", DAY (11), 30000),
  };
  LopeRunVerdict verdict = lope_run_verdict_find (runs, G_N_ELEMENTS (runs), DAY (0), DAY (10),
                                                  NOON (DAY (10)) + 60, 12000, "b");

  g_assert_cmpint (verdict.spike.reference, ==, 8000);
  g_assert_cmpint (verdict.spike.state, ==, LOPE_SPIKE_MODERATE);
  g_assert_cmpint (verdict.limit.advised, ==, 8800);

  verdict = lope_run_verdict_find (runs, 1, DAY (0), DAY (0), NOON (DAY (0)), 12000, "a");
  g_assert_cmpint (verdict.spike.state, ==, LOPE_SPIKE_NO_BASELINE);
}

/* After a spike the advised line is below the literal one, and no run above it
 * gets a tick. */
static void
test_left_out (void)
{
  const LopeRun runs[] = { make_run ("a", DAY (0), 10000), make_run ("b", DAY (5), 20000) };
  LopeRunVerdict verdict = lope_run_verdict_find (runs, G_N_ELEMENTS (runs), DAY (0), DAY (7),
                                                  NOON (DAY (7)), 15000, NULL);

  g_assert_cmpint (verdict.spike.state, ==, LOPE_SPIKE_WITHIN);
  g_assert_cmpint (verdict.limit.advised, ==, 11000);
  g_assert_cmpint (verdict.limit.left_out_day, ==, DAY (5));
  g_assert_false (lope_run_verdict_is_within (&verdict));
  g_assert_false (lope_run_verdict_is_over (&verdict));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/run-verdict/states", test_states);
  g_test_add_func ("/run-verdict/itself", test_itself);
  g_test_add_func ("/run-verdict/left-out", test_left_out);

  return g_test_run ();
}
