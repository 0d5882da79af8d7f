/* test-types.c
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lope-notice.h"
#include "lope-pain-log.h"
#include "lope-recovery.h"
#include "lope-run-spike.h"
#include "lope-shoe-wear.h"

static const LopeNick *const tables[] = {
  lope_sport_nicks, lope_kind_nicks, lope_surface_nicks, lope_hilliness_nicks, lope_source_nicks,
  lope_trait_nicks, lope_shoe_use_nicks, lope_notice_kind_nicks, lope_severity_nicks,
  lope_spike_state_nicks, lope_wear_status_nicks, lope_pain_moment_nicks, lope_pain_quality_nicks,
  lope_pain_behaviour_nicks, lope_pain_trend_nicks, lope_pain_band_nicks, lope_pain_mode_nicks, lope_pain_reason_nicks,
  lope_flag_level_nicks, lope_reviewer_nicks, lope_recovery_marker_nicks,
};

/* Names are for ever: unique, small, and found again. */
static void
test_nicks (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (tables); i++)
    {
      const guint n = lope_nicks_get_length (tables[i]);

      g_assert_cmpuint (n, >, 1);
      for (guint j = 0; j < n; j++)
        {
          g_assert_cmpint (lope_nicks_find (tables[i], tables[i][j].nick), ==, (int) j);
          for (const char *c = tables[i][j].nick; *c != '\0'; c++)
            g_assert_true (g_ascii_islower (*c) || *c == '-' || *c == '_');
        }
      g_assert_cmpint (lope_nicks_find (tables[i], "nonsense"), ==, -1);
      g_assert_cmpint (lope_nicks_find (tables[i], ""), ==, -1);
    }
}

static void
test_labels (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (tables); i++)
    {
      const guint n = lope_nicks_get_length (tables[i]);

      /* The context of the messages. */
      g_assert_nonnull (tables[i][n].label);
      for (guint j = 0; j < n; j++)
        {
          g_assert_cmpstr (lope_nick_get_label (tables[i], j), ==, tables[i][j].label);
          for (guint k = 0; k < j; k++)
            g_assert_cmpstr (tables[i][j].label, !=, tables[i][k].label);
        }
      g_assert_null (lope_nick_get_label (tables[i], LOPE_UNSET));
      g_assert_null (lope_nick_get_label (tables[i], -1));
      g_assert_null (lope_nick_get_label (tables[i], n));
    }
}

/* What shoes are for are the kinds and the surfaces, in their order. */
static void
test_shoe_uses (void)
{
  const guint n_kinds = lope_nicks_get_length (lope_kind_nicks);

  for (guint i = 0; lope_shoe_use_nicks[i].nick != NULL; i++)
    {
      g_assert_cmpstr (lope_shoe_use_nicks[i].nick, ==,
                       i < n_kinds ? lope_kind_nicks[i].nick : lope_surface_nicks[i - n_kinds].nick);
      g_assert_cmpuint (i < n_kinds ? LOPE_SHOE_USE_KIND (i) : LOPE_SHOE_USE_SURFACE (i - n_kinds), ==,
                        G_GUINT64_CONSTANT (1) << i);
    }
}

static void
test_join (void)
{
  g_autofree char *names = lope_nicks_join (lope_severity_nicks);

  g_assert_cmpstr (names, ==, "info, notice, caution, stop");
}

static void
test_sports (void)
{
  guint n_runs = 0;

  for (guint i = 0; lope_sport_nicks[i].nick != NULL; i++)
    n_runs += lope_sport_is_run (i) ? 1 : 0;

  g_assert_cmpuint (n_runs, ==, 3);
  g_assert_false (lope_sport_is_run (LOPE_UNSET));
  g_assert_false (lope_sport_is_run (LOPE_SPORT_WALK));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/types/nicks", test_nicks);
  g_test_add_func ("/types/labels", test_labels);
  g_test_add_func ("/types/shoe-uses", test_shoe_uses);
  g_test_add_func ("/types/join", test_join);
  g_test_add_func ("/types/sports", test_sports);

  return g_test_run ();
}
