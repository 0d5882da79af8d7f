/* test-notice-text.c
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lope-notice.h"

#include "lope-comparison.h"
#include "lope-pain-response.h"

#include <math.h>
#include <string.h>

#define TODAY 20619 /* 15 June 2026 */
#define RUN "5f0c1a52-0000-4000-8000-000000000001"

static LopeNotice *
make_spike (int         days_ago,
            const char *state,
            int         distance,
            int         reference,
            int         reference_days_ago)
{
  g_autofree char *reference_day = lope_day_to_iso (TODAY - reference_days_ago);
  GVariantDict values;

  g_variant_dict_init (&values, NULL);
  g_variant_dict_insert (&values, "distance_m", "x", (gint64) distance);
  g_variant_dict_insert (&values, "reference_m", "x", (gint64) reference);
  g_variant_dict_insert (&values, "ratio", "d", (double) distance / reference);
  g_variant_dict_insert (&values, "reference_day", "ms", reference_day);
  g_variant_dict_insert (&values, "limited_history", "b", FALSE);
  g_variant_dict_insert (&values, "quiet", "b", distance <= 2000);

  return lope_notice_new (LOPE_NOTICE_RUN_SPIKE, LOPE_SEVERITY_CAUTION, RUN, NULL, state, TODAY - days_ago,
                          g_variant_dict_end (&values));
}

static LopeNotice *
make_break (const char *subject,
            int         days_ago,
            gint64      days_off)
{
  GVariantDict values;

  g_variant_dict_init (&values, NULL);
  g_variant_dict_insert_value (&values, "days_off",
                               g_variant_new_maybe (G_VARIANT_TYPE_INT64, days_off >= 0 ? g_variant_new_int64 (days_off) : NULL));
  g_variant_dict_insert_value (&values, "distance_m",
                               g_variant_new_maybe (G_VARIANT_TYPE_INT64, *subject != '\0' ? g_variant_new_int64 (4000) : NULL));

  return lope_notice_new (LOPE_NOTICE_AFTER_BREAK, LOPE_SEVERITY_INFO, subject, NULL, "returned", TODAY - days_ago,
                          g_variant_dict_end (&values));
}

static LopeNotice *
make_week (int      distance,
           int      previous,
           gboolean rebound)
{
  GVariantDict values;

  g_variant_dict_init (&values, NULL);
  g_variant_dict_insert (&values, "distance_m", "x", (gint64) distance);
  g_variant_dict_insert (&values, "previous_m", "x", (gint64) previous);
  g_variant_dict_insert (&values, "change_percent", "d", 100.0 * (distance - previous) / previous);
  g_variant_dict_insert (&values, "rebound", "b", rebound);

  return lope_notice_new (LOPE_NOTICE_WEEKLY_CHANGE, LOPE_SEVERITY_INFO, "2026-06-15", NULL, "above-10", TODAY,
                          g_variant_dict_end (&values));
}

static LopeNotice *
make_shoe (const char *state,
           int         distance,
           int         target,
           gboolean    own_target,
           const char *projected)
{
  GVariantDict values;

  g_variant_dict_init (&values, NULL);
  g_variant_dict_insert (&values, "distance_m", "x", (gint64) distance);
  g_variant_dict_insert (&values, "target_m", "x", (gint64) target);
  g_variant_dict_insert (&values, "own_target", "b", own_target);
  g_variant_dict_insert (&values, "projected", "ms", projected);

  return lope_notice_new (LOPE_NOTICE_SHOE_WEAR, LOPE_SEVERITY_NOTICE, RUN, "Heron 3", state, TODAY,
                          g_variant_dict_end (&values));
}

/* Narrow spaces are plain ones here, for the sake of reading. */
static char *
plain (char *text) /* taken */
{
  g_autofree char *owned = text;
  GString *plain = g_string_new (text);

  g_string_replace (plain, "\u202f", " ", 0);

  return g_string_free (plain, FALSE);
}

static void
test_titles (void)
{
  const struct {
    LopeNotice *notice; /* owned */
    const char *title;
  } cases[] = {
    { make_spike (1, "moderate", 24500, 15000, 22), "Yesterday’s run was 63 % longer than your longest of the past 30 days" },
    { make_spike (0, "small", 11500, 10000, 22), "Today’s run was 15 % longer than your longest of the past 30 days" },
    { make_spike (0, "small", 11001, 10000, 22), "Today’s run was 10.0 % longer than your longest of the past 30 days" },
    { make_spike (4, "small", 11500, 10000, 22), "The run of 11 June was 15 % longer than your longest of the 30 days before" },
    { make_spike (0, "large", 24500, 10000, 22), "Today’s run was more than twice as long as your longest of the past 30 days" },
    { make_spike (1, "large", 24500, 10000, 22), "Yesterday’s run was more than twice as long as your longest of the past 30 days" },
    { make_spike (4, "large", 24500, 10000, 22), "The run of 11 June was more than twice as long as your longest of the 30 days before" },
    { make_break ("", 0, 14), "14 days without a run" },
    { make_break (RUN, 0, 44), "Today’s run was the first in 44 days" },
    { make_break (RUN, 1, 44), "Yesterday’s run was the first in 44 days" },
    { make_break (RUN, 3, 44), "The run of 12 June was the first in 44 days" },
    { make_break (RUN, 0, -1), "Today’s run was the first after a long break" },
    { make_break (RUN, 3, -1), "The run of 12 June was the first after a long break" },
    { make_week (36500, 30000, FALSE), "Your last 7 days were 22 % above the 7 before" },
    { make_shoe ("near", 440000, 640000, FALSE, NULL), "“Heron 3”: 440 km, soon time to check for wear" },
    { make_shoe ("near", 420000, 450000, TRUE, NULL), "“Heron 3”: 420 km, close to your target of 450 km" },
    { make_shoe ("check", 575000, 640000, FALSE, NULL), "“Heron 3”: 575 km, time to check for wear" },
    { make_shoe ("past", 800000, 640000, FALSE, NULL), "“Heron 3”: 800 km, past the usual range for a check" },
    { make_shoe ("past", 501000, 450000, TRUE, NULL), "“Heron 3”: 501 km, past your target of 450 km" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *title = plain (lope_notice_get_title (cases[i].notice, TODAY, LOPE_UNITS_METRIC));

      g_assert_cmpstr (title, ==, cases[i].title);
      g_object_unref (cases[i].notice);
    }
}

static void
test_texts (void)
{
  const struct {
    LopeNotice *notice; /* owned */
    const char *begin;
    const char *seen;
  } cases[] = {
    { make_spike (1, "moderate", 24500, 15000, 22),
      "24.5 km on 14 June against 15.0 km on 24 May, the longest run of the 30 days before. In one large study, ",
      "24.5 km, 63 % more than 15.0 km, the longest run of 15 May – 13 June" },
    { make_spike (0, "large", 2000, 800, 3), "2.0 km on 15 June against 0.8 km on 12 June, ",
      "2.0 km, 150 % more than 0.8 km, the longest run of 16 May – 14 June" },
    { make_spike (0, "small", 12000, 10000, 0), "12.0 km on 15 June against 10.0 km on 15 June, ",
      "12.0 km, 20 % more than the 10.0 km run earlier on the same day" },
    { make_week (36500, 30000, FALSE), "36.5 km in 7 days after 30.0 km in the 7 days before: 22 % more. Weekly jumps are a weaker signal",
      "36.5 km on 9–15 June against 30.0 km on 2–8 June" },
    { make_week (36500, 12000, TRUE), "36.5 km in 7 days after 12.0 km in the 7 days before: 204 % more. Those were an easy week",
      "36.5 km on 9–15 June against 12.0 km on 2–8 June" },
    { make_shoe ("check", 575000, 640000, FALSE, "2026-12-09"), "These shoes have done 575 km. Many runners start checking for wear between 480 km and 800 km",
      "575 km in all, against a usual target of 640 km" },
    { make_break ("", 0, 14), "After two weeks or more without running", "The last run in the journal is of 1 June" },
    { make_break (RUN, 1, 44), "There is no run in the 30 days before", "4.0 km, and no run from 15 May – 13 June" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = plain (lope_notice_get_text (cases[i].notice, TODAY, LOPE_UNITS_METRIC));
      g_autofree char *seen = plain (lope_notice_get_seen (cases[i].notice, TODAY, LOPE_UNITS_METRIC));

      if (!g_str_has_prefix (text, cases[i].begin))
        g_error ("%s", text);
      g_assert_cmpstr (seen, ==, cases[i].seen);
      g_object_unref (cases[i].notice);
    }
}

static void
test_units (void)
{
  g_autoptr (LopeNotice) shoe = make_shoe ("check", 575000, 640000, FALSE, "2026-12-09");
  g_autofree char *text = plain (lope_notice_get_text (shoe, TODAY, LOPE_UNITS_IMPERIAL));

  g_assert_nonnull (strstr (text, "between 300 mi and 500 mi"));
  g_assert_nonnull (strstr (text, "398 mi would come around 9 December at your current use."));
}

/* Section 15 of evidence.md: information, never a verdict. */
static void
assert_hedged (const char *text)
{
  static const char *const words[] = { " will ", " cause", " safe", "unsafe", "you have", "dangerous", "must" };

  g_assert_cmpuint (strlen (text), >, 5);
  g_assert_null (strstr (text, "(null)"));
  /* “It does not mean you will be hurt” is what the evidence says. */
  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    {
      if (strstr (text, words[i]) != NULL && strstr (text, "does not mean you will be hurt") == NULL)
        g_error ("“%s” in “%s”", words[i], text);
    }
}

/* Every text of the evidence is there, none of them says too much. */
static void
assert_evidence (const LopeEvidence *evidence)
{
  guint n = 0;

  g_assert_cmpuint (strlen (evidence->summary), >, 5);
  g_assert_cmpuint (strlen (evidence->details), >, 20);
  g_assert_nonnull (evidence->references[0].name);
  g_assert_nonnull (evidence->advice[0]);
  assert_hedged (evidence->summary);
  assert_hedged (evidence->details);
  for (n = 0; evidence->advice[n] != NULL; n++)
    assert_hedged (evidence->advice[n]);
  g_assert_cmpuint (n, <=, LOPE_EVIDENCE_MAX);
  for (guint i = 0; i < LOPE_EVIDENCE_MAX && evidence->references[i].name != NULL; i++)
    g_assert_true (evidence->references[i].link == NULL ||
                   (evidence->references[i].publication != NULL &&
                    g_str_has_prefix (evidence->references[i].link, "https://doi.org/")));
}

static void
test_wording (void)
{
  LopeNotice *notices[] = {
    make_spike (1, "small", 11500, 10000, 22), make_spike (1, "moderate", 24500, 15000, 22),
    make_spike (1, "large", 24500, 10000, 22), make_spike (1, "large", 2000, 900, 22),
    make_break ("", 0, 14), make_break (RUN, 0, 44), make_break (RUN, 0, -1),
    make_week (36500, 30000, FALSE), make_week (46500, 30000, FALSE), make_week (46500, 12000, TRUE),
    make_shoe ("near", 440000, 640000, FALSE, NULL), make_shoe ("check", 575000, 640000, FALSE, "2026-12-09"),
    make_shoe ("past", 800000, 640000, FALSE, NULL), make_shoe ("past", 501000, 450000, TRUE, NULL),
  };

  for (guint i = 0; i < G_N_ELEMENTS (notices); i++)
    {
      g_autofree char *title = lope_notice_get_title (notices[i], TODAY, LOPE_UNITS_METRIC);
      g_autofree char *text = lope_notice_get_text (notices[i], TODAY, LOPE_UNITS_METRIC);
      g_autofree char *seen = lope_notice_get_seen (notices[i], TODAY, LOPE_UNITS_METRIC);
      LopeEvidence evidence = lope_notice_get_evidence (notices[i]);

      assert_hedged (title);
      assert_hedged (text);
      assert_hedged (seen);
      assert_evidence (&evidence);
      g_object_unref (notices[i]);
    }
}

static LopeNotice *
make_response (LopePainOutcome outcome,
               LopePainReason  reason,
               const char     *region)
{
  GVariantDict values;

  g_variant_dict_init (&values, NULL);
  g_variant_dict_insert (&values, "outcome", "s", lope_pain_outcome_nicks[outcome].nick);
  g_variant_dict_insert (&values, "reason", "s", lope_pain_reason_nicks[reason].nick);
  g_variant_dict_insert_value (&values, "region", g_variant_new_maybe (G_VARIANT_TYPE_STRING, region != NULL ? g_variant_new_string (region) : NULL));
  g_variant_dict_insert_value (&values, "base", g_variant_new_maybe (G_VARIANT_TYPE_INT64, NULL));
  g_variant_dict_insert_value (&values, "peak", g_variant_new_maybe (NULL, g_variant_new_int64 (3)));
  g_variant_dict_insert_value (&values, "morning", g_variant_new_maybe (NULL, g_variant_new_int64 (0)));

  return lope_notice_new (LOPE_NOTICE_PAIN_RESPONSE, LOPE_SEVERITY_NOTICE, RUN, NULL,
                          lope_pain_outcome_nicks[outcome].nick, TODAY - 1, g_variant_dict_end (&values));
}

static LopeNotice *
make_flag (LopeFlag    flag,
           const char *region)
{
  const char *level = lope_flag_level_nicks[lope_flag_get_level (flag)].nick;
  GVariantDict values;

  g_variant_dict_init (&values, NULL);
  g_variant_dict_insert (&values, "flag", "s", lope_flag_get_id (flag));
  g_variant_dict_insert (&values, "level", "s", level);
  g_variant_dict_insert_value (&values, "region", g_variant_new_maybe (G_VARIANT_TYPE_STRING, region != NULL ? g_variant_new_string (region) : NULL));

  return lope_notice_new (LOPE_NOTICE_RED_FLAG, LOPE_SEVERITY_STOP, RUN, NULL, level, TODAY, g_variant_dict_end (&values));
}

static LopeNotice *
make_recovery (const char *marker,
               double      recent,
               double      baseline)
{
  GVariantDict values;

  g_variant_dict_init (&values, NULL);
  g_variant_dict_insert (&values, "marker", "s", marker);
  g_variant_dict_insert (&values, "recent", "d", recent);
  g_variant_dict_insert (&values, "baseline", "d", baseline);

  return lope_notice_new (LOPE_NOTICE_RECOVERY, LOPE_SEVERITY_INFO, marker, NULL, "noted", TODAY, g_variant_dict_end (&values));
}

static LopeNotice *
make_routine (LopeDay  day,
              gboolean strength,
              gint64   done,
              gint64   days_due)
{
  GVariantDict values;

  g_variant_dict_init (&values, NULL);
  g_variant_dict_insert (&values, "duration_s", "x", G_GINT64_CONSTANT (1550));
  g_variant_dict_insert (&values, "strength", "b", strength);
  if (done >= 0)
    {
      g_variant_dict_insert_value (&values, "sets_done", g_variant_new_maybe (NULL, g_variant_new_int64 (done)));
      g_variant_dict_insert_value (&values, "sets_total", g_variant_new_maybe (NULL, g_variant_new_int64 (21)));
    }
  if (days_due > 0)
    {
      g_variant_dict_insert_value (&values, "days_due", g_variant_new_maybe (NULL, g_variant_new_int64 (days_due)));
      g_variant_dict_insert_value (&values, "days_done", g_variant_new_maybe (NULL, g_variant_new_int64 (days_due - 1)));
    }

  return lope_notice_new (LOPE_NOTICE_ROUTINE_DUE, LOPE_SEVERITY_INFO, RUN, "Hips", "due", day, g_variant_dict_end (&values));
}

static void
assert_text (LopeNotice *notice, /* taken */
             const char *title,
             const char *text,
             const char *seen)
{
  g_autoptr (LopeNotice) owned = notice;
  g_autofree char *real_title = plain (lope_notice_get_title (notice, TODAY, LOPE_UNITS_METRIC));
  g_autofree char *real_text = plain (lope_notice_get_text (notice, TODAY, LOPE_UNITS_METRIC));
  g_autofree char *real_seen = plain (lope_notice_get_seen (notice, TODAY, LOPE_UNITS_METRIC));
  LopeEvidence evidence = lope_notice_get_evidence (notice);

  g_assert_cmpstr (real_title, ==, title);
  g_assert_cmpstr (real_text, ==, text);
  g_assert_cmpstr (real_seen, ==, seen);
  assert_evidence (&evidence);
}

static void
test_routine (void)
{
  assert_text (make_routine (TODAY, TRUE, -1, 12), "“Hips” is due today",
               "It takes about 26 minutes. On a day with a run, some runners do it before an easy run or later that day.",
               "Planned for 15 June; done on 11 of 12 planned days in the last four weeks");
  assert_text (make_routine (TODAY - 1, FALSE, 4, 0), "“Hips” was due on 14 June", "4 of 21 sets are done.", "Planned for 14 June");
}

static void
test_pain (void)
{
  GVariantDict values;

  assert_text (make_response (LOPE_PAIN_PROGRESS_OK, LOPE_PAIN_REASON_SETTLED, "hip_outer.r"),
               "Pain stayed low and had settled by morning",
               "Pain stayed low and had settled by morning; many programmes would let you carry on.",
               "Outer hip bone, right, run of 14 June: before –, during or after 3, next morning 0");
  assert_text (make_response (LOPE_PAIN_BACK_OFF, LOPE_PAIN_REASON_PEAK, NULL), "Pain went above 5 of 10",
               "Run of 14 June: before –, during or after 3, next morning 0. Ease off and give it a day or two.",
               "Run of 14 June: before –, during or after 3, next morning 0");
  assert_text (make_flag (LOPE_FLAG_CLOT, NULL), "Get urgent medical help now",
               "You answered that a calf is hot, swollen and painful, or that you are suddenly short of breath or in chest pain. "
               "This needs to be looked at straight away. Call your local emergency number or have someone take you. Do not "
               "run or exercise until then.",
               "“Is a calf hot, swollen and painful, or are you suddenly short of breath or in chest pain?” – answered with "
               "yes on 15 June");
  assert_text (make_flag (LOPE_FLAG_PERSISTENT, "calf.l"), "Have it looked at by a professional soon",
               "Calf, left: The same pain has lasted for more than three weeks, or has not become better after cutting back. "
               "Arrange to have it looked at by a doctor or physiotherapist soon, and run no more than feels easy until then.",
               "Pain entries for Calf, left, up to 15 June");
  assert_text (make_recovery ("resting-hr", 54, 48), "Resting pulse has been above usual for three mornings",
               "Resting pulse has been about 6 above usual for three mornings; poor sleep, illness or hard training can do that.",
               "54 in the last three mornings against 48 in the four weeks before");
  assert_text (make_recovery ("sleep", 405, 420), "Sleep has been short this week",
               "6:45 h a night on average over 7 days, against your target of 7:00 h.",
               "6:45 h a night in the last 7 days against a target of 7:00 h");

  g_variant_dict_init (&values, NULL);
  g_variant_dict_insert (&values, "region", "s", "hip_outer.r");
  g_variant_dict_insert (&values, "this_week", "d", 3.0);
  g_variant_dict_insert (&values, "last_week", "d", 1.5);
  assert_text (lope_notice_new (LOPE_NOTICE_PAIN_TREND, LOPE_SEVERITY_CAUTION, "hip_outer.r", NULL, "rising", TODAY,
                                g_variant_dict_end (&values)),
               "Outer hip bone, right: pain has risen from last week to this",
               "The middle value of this week is 3, that of last week was 1.5. Repeat a similar or easier run before adding "
               "more, until it no longer rises.",
               "Outer hip bone, right: 3 this week against 1.5 last week");
}

/* A comparison in short: “role label: text (value) …”. */
static void
assert_bars (LopeNotice *notice, /* taken */
             double      top,
             const char *expected)
{
  static const char *const roles[] = { "usual", "line", "seen", "over" };
  g_autoptr (LopeNotice) owned = notice;
  g_autoptr (LopeComparison) comparison = lope_comparison_new_for_notice (notice, TODAY, LOPE_UNITS_METRIC);
  g_autoptr (GString) text = g_string_new (NULL);
  g_autofree char *real = NULL;

  for (guint i = 0; i < comparison->bars->len; i++)
    {
      const LopeBar *bar = &g_array_index (comparison->bars, LopeBar, i);

      g_string_append_printf (text, "%s%s %s: %s", i > 0 ? "; " : "", roles[bar->role], bar->label, bar->text);
      g_assert_true (isnan (bar->value) || bar->value <= comparison->top);
    }
  real = plain (g_strdup (text->str));
  g_assert_cmpstr (real, ==, expected);
  g_assert_cmpfloat_with_epsilon (comparison->top, top, 0.001);
}

static void
test_bars (void)
{
  LopeRunLimit limit = {
    .advised = 16500, .literal = 26950, .reference = 15000, .reference_day = TODAY - 22,
    .left_out = 24500, .left_out_day = TODAY - 1,
  };
  g_autoptr (LopeComparison) line = lope_comparison_new_for_limit (&limit, TODAY, LOPE_UNITS_METRIC);

  assert_bars (make_spike (1, "moderate", 24500, 15000, 22), 24500,
               "usual 24 May, longest: 15.0 km; line 10 % line: 16.5 km; over Yesterday: 24.5 km");
  assert_bars (make_break ("", 0, 17), 17, "line A break, from: 14 days; seen This one: 17 days");
  assert_bars (make_break (RUN, 0, -1), 0, "");
  assert_bars (make_week (36500, 30000, FALSE), 36500,
               "usual 7 days before: 30.0 km; line 10 % line: 33.0 km; seen Last 7 days: 36.5 km");
  assert_bars (make_shoe ("check", 575000, 640000, FALSE, "2026-12-09"), 640000, "line Usual target: 640 km; seen So far: 575 km");
  assert_bars (make_shoe ("past", 501000, 450000, TRUE, NULL), 501000, "line Your target: 450 km; over So far: 501 km");
  assert_bars (make_response (LOPE_PAIN_HOLD, LOPE_PAIN_REASON_CEILING, "hip_outer.r"), 10,
               "seen Before: –; seen During or after: 3; seen Next morning: 0");
  assert_bars (make_recovery ("resting-hr", 54, 48), 54, "usual Four weeks before: 48 bpm; over Three mornings: 54 bpm");
  assert_bars (make_recovery ("sleep", 405, 420), 420, "line Your target: 7:00 h; seen Last 7 days: 6:45 h");
  assert_bars (make_flag (LOPE_FLAG_CLOT, NULL), 0, "");

  g_assert_cmpuint (line->bars->len, ==, 3);
  g_assert_cmpstr (g_array_index (line->bars, LopeBar, 2).label, ==, "Yesterday, left out");
}

/* Every outcome with every reason has its words. */
static void
test_all_responses (void)
{
  for (guint outcome = 0; lope_pain_outcome_nicks[outcome].nick != NULL; outcome++)
    {
      for (guint reason = 0; lope_pain_reason_nicks[reason].nick != NULL; reason++)
        {
          g_autoptr (LopeNotice) notice = make_response (outcome, reason, NULL);
          g_autofree char *text = lope_notice_get_text (notice, TODAY, LOPE_UNITS_METRIC);

          g_assert_true (g_str_has_suffix (text, "."));
          g_assert_null (strstr (text, " will "));
        }
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/notice-text/titles", test_titles);
  g_test_add_func ("/notice-text/texts", test_texts);
  g_test_add_func ("/notice-text/units", test_units);
  g_test_add_func ("/notice-text/wording", test_wording);
  g_test_add_func ("/notice-text/routine", test_routine);
  g_test_add_func ("/notice-text/pain", test_pain);
  g_test_add_func ("/notice-text/bars", test_bars);
  g_test_add_func ("/notice-text/all-responses", test_all_responses);

  return g_test_run ();
}
