/* test-pain-response.c
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lope-pain-response.h"

/* Not recorded. */
#define NO (-1)

#define RUN LOPE_PAIN_MODE_RUN
#define TENDON LOPE_PAIN_MODE_TENDON
#define BONE LOPE_PAIN_MODE_BONE

typedef struct {
  int before;
  int during;
  int after;
  int morning;
  LopePainMode mode;
  LopePainOutcome outcome;
  LopePainReason reason;
} Case;

static LopePainInput
make_input (const Case *c)
{
  return (LopePainInput) {
    .before = c->before,
    .during = c->during,
    .after = c->after,
    .morning = c->morning,
    .earlier = NO,
    .mode = c->mode,
  };
}

static void
assert_response (const LopePainInput *input,
                 LopePainOutcome      outcome,
                 LopePainReason       reason)
{
  LopePainResponse response = lope_pain_respond (input);

  g_test_message ("b %d u %d a %d m %d mode %d", input->before, input->during, input->after, input->morning, input->mode);
  g_assert_cmpstr (lope_pain_outcome_nicks[response.outcome].nick, ==, lope_pain_outcome_nicks[outcome].nick);
  g_assert_cmpstr (lope_pain_reason_nicks[response.reason].nick, ==, lope_pain_reason_nicks[reason].nick);
}

/* evidence.md T7, as far as it is about four numbers and a mode. */
static void
test_worked (void)
{
  static const Case cases[] = {
    { 0, 1, 1, 0, RUN, LOPE_PAIN_PROGRESS_OK, LOPE_PAIN_REASON_SETTLED },
    { 0, 2, 2, 0, RUN, LOPE_PAIN_PROGRESS_OK, LOPE_PAIN_REASON_SETTLED },
    { 0, 3, 2, 0, RUN, LOPE_PAIN_HOLD, LOPE_PAIN_REASON_CEILING },
    { 0, 3, 2, 0, TENDON, LOPE_PAIN_PROGRESS_OK, LOPE_PAIN_REASON_SETTLED },
    { 2, 5, 5, 2, TENDON, LOPE_PAIN_PROGRESS_OK, LOPE_PAIN_REASON_SETTLED },
    { 2, 5, 5, 3, TENDON, LOPE_PAIN_BACK_OFF, LOPE_PAIN_REASON_MORNING },
    { 1, 6, 3, 1, TENDON, LOPE_PAIN_BACK_OFF, LOPE_PAIN_REASON_PEAK },
    { 0, 1, 0, NO, RUN, LOPE_PAIN_PENDING, LOPE_PAIN_REASON_WAITING },
    { 1, 3, 2, NO, RUN, LOPE_PAIN_HOLD, LOPE_PAIN_REASON_CEILING },
    { 0, 1, 0, 0, BONE, LOPE_PAIN_BACK_OFF, LOPE_PAIN_REASON_BONE },
    { 0, 0, 0, 0, BONE, LOPE_PAIN_PROGRESS_OK, LOPE_PAIN_REASON_SETTLED },
    { NO, NO, NO, NO, RUN, LOPE_PAIN_UNKNOWN, LOPE_PAIN_REASON_NOT_RECORDED },
    { 0, 1, 1, 1, RUN, LOPE_PAIN_HOLD, LOPE_PAIN_REASON_MORNING },
    { 0, 2, 2, 1, RUN, LOPE_PAIN_HOLD, LOPE_PAIN_REASON_MORNING },
    { 0, 2, 2, 2, RUN, LOPE_PAIN_BACK_OFF, LOPE_PAIN_REASON_MORNING },
    { 1, 2, 2, 2, RUN, LOPE_PAIN_HOLD, LOPE_PAIN_REASON_MORNING },
    { 1, 2, 2, 3, RUN, LOPE_PAIN_BACK_OFF, LOPE_PAIN_REASON_MORNING },
    { NO, 2, 1, 2, RUN, LOPE_PAIN_HOLD, LOPE_PAIN_REASON_MORNING },
    { NO, 2, 1, 3, RUN, LOPE_PAIN_BACK_OFF, LOPE_PAIN_REASON_MORNING },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      LopePainInput input = make_input (&cases[i]);

      assert_response (&input, cases[i].outcome, cases[i].reason);
    }
}

/* The rest of T7. */
static void
test_worked_flags (void)
{
  const Case zeros = { 0, 0, 0, 0, RUN, 0, 0 };
  LopePainInput input = { .before = 0, .during = 2, .after = 1, .morning = 0, .earlier = NO };

  input.trend = LOPE_PAIN_TREND_RISING;
  assert_response (&input, LOPE_PAIN_HOLD, LOPE_PAIN_REASON_TREND);

  input.trend = LOPE_PAIN_TREND_FALLING;
  assert_response (&input, LOPE_PAIN_PROGRESS_OK, LOPE_PAIN_REASON_SETTLED);

  input.painkiller = TRUE;
  assert_response (&input, LOPE_PAIN_HOLD, LOPE_PAIN_REASON_PAINKILLER);

  input = make_input (&zeros);
  input.flags = LOPE_FLAG_EFFECT_HOLD;
  assert_response (&input, LOPE_PAIN_HOLD, LOPE_PAIN_REASON_FLAG);
  input.flags = LOPE_FLAG_EFFECT_BACK_OFF;
  assert_response (&input, LOPE_PAIN_BACK_OFF, LOPE_PAIN_REASON_FLAG);
  input.flags = LOPE_FLAG_EFFECT_SEEK_CARE;
  assert_response (&input, LOPE_PAIN_SEEK_CARE, LOPE_PAIN_REASON_FLAG);
}

/* The edges between the steps of P3. */
static void
test_edges (void)
{
  static const Case cases[] = {
    /* Any of the four is too much for a bone. */
    { 1, 0, 0, 0, BONE, LOPE_PAIN_BACK_OFF, LOPE_PAIN_REASON_BONE },
    { 0, 0, 1, 0, BONE, LOPE_PAIN_BACK_OFF, LOPE_PAIN_REASON_BONE },
    { 0, 0, 0, 1, BONE, LOPE_PAIN_BACK_OFF, LOPE_PAIN_REASON_BONE },
    { NO, NO, NO, 1, BONE, LOPE_PAIN_BACK_OFF, LOPE_PAIN_REASON_BONE },
    { 0, 0, 0, NO, BONE, LOPE_PAIN_PENDING, LOPE_PAIN_REASON_WAITING },
    { 0, NO, NO, 0, BONE, LOPE_PAIN_UNKNOWN, LOPE_PAIN_REASON_NOT_RECORDED },
    /* 5 is the last that the tendon mode allows, in every mode 6 is too much. */
    { 0, 5, 0, 0, TENDON, LOPE_PAIN_PROGRESS_OK, LOPE_PAIN_REASON_SETTLED },
    { 0, 0, 5, 0, RUN, LOPE_PAIN_HOLD, LOPE_PAIN_REASON_CEILING },
    { 0, 6, 0, 0, RUN, LOPE_PAIN_BACK_OFF, LOPE_PAIN_REASON_PEAK },
    { 0, NO, 6, NO, TENDON, LOPE_PAIN_BACK_OFF, LOPE_PAIN_REASON_PEAK },
    { 8, 8, 8, 8, RUN, LOPE_PAIN_BACK_OFF, LOPE_PAIN_REASON_PEAK },
    /* One of during and after is enough; the higher counts. */
    { 0, 2, NO, 0, RUN, LOPE_PAIN_PROGRESS_OK, LOPE_PAIN_REASON_SETTLED },
    { 0, NO, 2, 0, RUN, LOPE_PAIN_PROGRESS_OK, LOPE_PAIN_REASON_SETTLED },
    { 0, NO, 3, 0, RUN, LOPE_PAIN_HOLD, LOPE_PAIN_REASON_CEILING },
    { 3, NO, NO, 3, RUN, LOPE_PAIN_UNKNOWN, LOPE_PAIN_REASON_NOT_RECORDED },
    /* The morning speaks even if nothing else does, and before the ceiling. */
    { 0, NO, NO, 2, RUN, LOPE_PAIN_BACK_OFF, LOPE_PAIN_REASON_MORNING },
    { 0, NO, NO, 1, RUN, LOPE_PAIN_HOLD, LOPE_PAIN_REASON_MORNING },
    { NO, NO, NO, 3, RUN, LOPE_PAIN_BACK_OFF, LOPE_PAIN_REASON_MORNING },
    { NO, NO, NO, 1, RUN, LOPE_PAIN_HOLD, LOPE_PAIN_REASON_MORNING },
    { NO, NO, NO, 0, RUN, LOPE_PAIN_UNKNOWN, LOPE_PAIN_REASON_NOT_RECORDED },
    { 0, 4, 4, 2, RUN, LOPE_PAIN_BACK_OFF, LOPE_PAIN_REASON_MORNING },
    { 0, 4, 4, 1, RUN, LOPE_PAIN_HOLD, LOPE_PAIN_REASON_MORNING },
    { NO, 2, 2, 0, RUN, LOPE_PAIN_PROGRESS_OK, LOPE_PAIN_REASON_SETTLED },
    { 3, 2, 2, 3, RUN, LOPE_PAIN_PROGRESS_OK, LOPE_PAIN_REASON_SETTLED },
    { 3, 2, 2, 1, RUN, LOPE_PAIN_PROGRESS_OK, LOPE_PAIN_REASON_SETTLED },
    { 2, 2, 2, 3, RUN, LOPE_PAIN_BACK_OFF, LOPE_PAIN_REASON_MORNING },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      LopePainInput input = make_input (&cases[i]);

      assert_response (&input, cases[i].outcome, cases[i].reason);
    }
}

static void
test_base (void)
{
  LopePainInput input = { .before = NO, .during = 2, .after = 2, .morning = 2, .earlier = 2 };
  LopePainResponse response;

  /* An earlier morning stands in for what was not recorded before the run. */
  assert_response (&input, LOPE_PAIN_PROGRESS_OK, LOPE_PAIN_REASON_SETTLED);
  g_assert_cmpint (lope_pain_respond (&input).base, ==, 2);

  input.earlier = 1;
  assert_response (&input, LOPE_PAIN_HOLD, LOPE_PAIN_REASON_MORNING);
  input.earlier = 0;
  assert_response (&input, LOPE_PAIN_BACK_OFF, LOPE_PAIN_REASON_MORNING);

  /* But what was recorded goes first. */
  input.earlier = 2;
  input.before = 0;
  assert_response (&input, LOPE_PAIN_BACK_OFF, LOPE_PAIN_REASON_MORNING);

  response = lope_pain_respond (&input);
  g_assert_cmpint (response.base, ==, 0);
  g_assert_cmpint (response.peak, ==, 2);
  g_assert_cmpint (response.morning, ==, 2);
  g_assert_cmpint (response.region, ==, LOPE_REGION_ANYWHERE);
}

static void
test_closed (void)
{
  LopePainInput input = { .before = 0, .during = 1, .after = 1, .morning = NO, .earlier = NO, .closed = TRUE };

  assert_response (&input, LOPE_PAIN_UNKNOWN, LOPE_PAIN_REASON_WAITING);

  /* What needs no morning stays. */
  input.during = 3;
  assert_response (&input, LOPE_PAIN_HOLD, LOPE_PAIN_REASON_CEILING);
  input.during = 6;
  assert_response (&input, LOPE_PAIN_BACK_OFF, LOPE_PAIN_REASON_PEAK);
}

/* A provisional answer changes when the morning comes. */
static void
test_provisional (void)
{
  LopePainInput input = { .before = 0, .during = 3, .after = 1, .morning = NO, .earlier = NO };

  assert_response (&input, LOPE_PAIN_HOLD, LOPE_PAIN_REASON_CEILING);
  input.morning = 2;
  assert_response (&input, LOPE_PAIN_BACK_OFF, LOPE_PAIN_REASON_MORNING);
  input.morning = 0;
  assert_response (&input, LOPE_PAIN_HOLD, LOPE_PAIN_REASON_CEILING);
}

/* Red flags go first, but a cap makes nothing better and waits for no morning. */
static void
test_caps (void)
{
  LopePainInput input = { .before = 0, .during = 6, .after = 1, .morning = 0, .earlier = NO, .flags = LOPE_FLAG_EFFECT_HOLD };

  assert_response (&input, LOPE_PAIN_BACK_OFF, LOPE_PAIN_REASON_PEAK);
  input.during = 1;
  assert_response (&input, LOPE_PAIN_HOLD, LOPE_PAIN_REASON_FLAG);
  input.morning = NO;
  assert_response (&input, LOPE_PAIN_PENDING, LOPE_PAIN_REASON_WAITING);

  input = (LopePainInput) LOPE_PAIN_INPUT_NONE;
  assert_response (&input, LOPE_PAIN_UNKNOWN, LOPE_PAIN_REASON_NOT_RECORDED);
  input.flags = LOPE_FLAG_EFFECT_BACK_OFF;
  assert_response (&input, LOPE_PAIN_BACK_OFF, LOPE_PAIN_REASON_FLAG);
  input.flags = LOPE_FLAG_EFFECT_SEEK_CARE;
  assert_response (&input, LOPE_PAIN_SEEK_CARE, LOPE_PAIN_REASON_FLAG);
}

static void
test_worst (void)
{
  const LopePainResponse ok = { .outcome = LOPE_PAIN_PROGRESS_OK, .peak = 2 };
  const LopePainResponse hold = { .outcome = LOPE_PAIN_HOLD, .peak = 3 };
  const LopePainResponse more = { .outcome = LOPE_PAIN_HOLD, .peak = 4 };

  g_assert_true (lope_pain_response_is_worse (&hold, &ok));
  g_assert_false (lope_pain_response_is_worse (&ok, &hold));
  g_assert_true (lope_pain_response_is_worse (&more, &hold));
  g_assert_false (lope_pain_response_is_worse (&hold, &more));
  g_assert_false (lope_pain_response_is_worse (&hold, &hold));
}

static void
test_trend (void)
{
  static const struct {
    int last[5];
    guint n_last;
    int now[5];
    guint n_now;
    LopePainTrend trend;
  } cases[] = {
    /* T7. */
    { { 1, 2, 1, 2, 2 }, 5, { 2, 3, 3, 2, 3 }, 5, LOPE_PAIN_TREND_RISING },
    { { 2, 3, 3, 2, 3 }, 5, { 1, 2, 1, 2, 2 }, 5, LOPE_PAIN_TREND_FALLING },
    /* Three in both weeks. */
    { { 1, 1 }, 2, { 5, 5, 5 }, 3, LOPE_PAIN_TREND_INSUFFICIENT },
    { { 1, 1, 1 }, 3, { 5, 5 }, 2, LOPE_PAIN_TREND_INSUFFICIENT },
    { { 0 }, 0, { 0 }, 0, LOPE_PAIN_TREND_INSUFFICIENT },
    { { 1, 1, 1 }, 3, { 2, 2, 2 }, 3, LOPE_PAIN_TREND_RISING },
    { { 2, 2, 2 }, 3, { 1, 1, 1 }, 3, LOPE_PAIN_TREND_FALLING },
    { { 2, 2, 2 }, 3, { 2, 2, 2 }, 3, LOPE_PAIN_TREND_STEADY },
    /* Half a point is not one. */
    { { 1, 1, 1, 1 }, 4, { 1, 1, 2, 2 }, 4, LOPE_PAIN_TREND_STEADY },
    { { 1, 1, 2, 2 }, 4, { 1, 1, 1, 1 }, 4, LOPE_PAIN_TREND_STEADY },
    { { 1, 1, 2, 2 }, 4, { 2, 2, 3, 3 }, 4, LOPE_PAIN_TREND_RISING },
    { { 0, 0, 0 }, 3, { 10, 0, 0 }, 3, LOPE_PAIN_TREND_STEADY },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpint (lope_pain_trend_find (cases[i].last, cases[i].n_last, cases[i].now, cases[i].n_now), ==,
                     cases[i].trend);

  g_assert_cmpfloat (lope_pain_get_median ((int[]) { 1, 2, 1, 2, 2 }, 5), ==, 2);
  g_assert_cmpfloat (lope_pain_get_median ((int[]) { 4, 1 }, 2), ==, 2.5);
  g_assert_true (lope_pain_get_median (NULL, 0) != lope_pain_get_median (NULL, 0));
}

/* T7: from 6 to 4 is −33.333 %. */
static void
test_change (void)
{
  g_assert_cmpfloat_with_epsilon (lope_pain_get_change_percent (6, 4), -33.333, 0.0005);
  g_assert_true (lope_pain_get_change_percent (0, 4) != lope_pain_get_change_percent (0, 4));
  g_assert_true (lope_pain_is_noticeable (6, 4));
  g_assert_true (lope_pain_is_noticeable (0, 2));
  g_assert_true (lope_pain_is_noticeable (3, 2));
  g_assert_false (lope_pain_is_noticeable (0, 1));
  g_assert_false (lope_pain_is_noticeable (4, 3));
  g_assert_false (lope_pain_is_noticeable (4, 4));
}

static void
test_bands (void)
{
  static const LopePainBand bands[] = { 0, 1, 1, 1, 2, 2, 2, 3, 3, 3, 3 };

  for (int severity = 0; severity <= 10; severity++)
    g_assert_cmpint (lope_pain_get_band (severity), ==, bands[severity]);

  g_assert_cmpint (lope_pain_mode_get_ceiling (LOPE_PAIN_MODE_RUN), ==, 2);
  g_assert_cmpint (lope_pain_mode_get_ceiling (LOPE_PAIN_MODE_TENDON), ==, 5);
  g_assert_cmpint (lope_pain_mode_get_ceiling (LOPE_PAIN_MODE_BONE), ==, 0);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/pain-response/worked", test_worked);
  g_test_add_func ("/pain-response/worked-flags", test_worked_flags);
  g_test_add_func ("/pain-response/edges", test_edges);
  g_test_add_func ("/pain-response/base", test_base);
  g_test_add_func ("/pain-response/closed", test_closed);
  g_test_add_func ("/pain-response/provisional", test_provisional);
  g_test_add_func ("/pain-response/caps", test_caps);
  g_test_add_func ("/pain-response/worst", test_worst);
  g_test_add_func ("/pain-response/trend", test_trend);
  g_test_add_func ("/pain-response/change", test_change);
  g_test_add_func ("/pain-response/bands", test_bands);

  return g_test_run ();
}
