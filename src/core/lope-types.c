/* lope-types.c
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lope-types.h"

#include <glib/gi18n-lib.h>

const LopeNick lope_sport_nicks[] = {
  { "run", NC_ ("sport", "Run") },
  { "treadmill-run", NC_ ("sport", "Treadmill Run") },
  { "trail-run", NC_ ("sport", "Trail Run") },
  { "walk", NC_ ("sport", "Walk") },
  { "hike", NC_ ("sport", "Hike") },
  { "cycling", NC_ ("sport", "Cycling") },
  { "swimming", NC_ ("sport", "Swimming") },
  { "strength", NC_ ("sport", "Strength Training") },
  { "yoga", NC_ ("sport", "Yoga") },
  { "pilates", NC_ ("sport", "Pilates") },
  { "other", NC_ ("sport", "Other") },
  { NULL, "sport" },
};

const LopeNick lope_kind_nicks[] = {
  /* TRANSLATORS: The kinds of run: what a run was for. */
  { "easy", NC_ ("kind of run", "Easy") },
  { "long", NC_ ("kind of run", "Long") },
  /* TRANSLATORS: A run at a steady, comfortably hard effort. */
  { "tempo", NC_ ("kind of run", "Tempo") },
  { "intervals", NC_ ("kind of run", "Intervals") },
  { "hills", NC_ ("kind of run", "Hills") },
  { "race", NC_ ("kind of run", "Race") },
  /* TRANSLATORS: A session in which running and walking take turns. */
  { "run-walk", NC_ ("kind of run", "Run-walk") },
  { NULL, "kind of run" },
};

const LopeNick lope_surface_nicks[] = {
  { "road", NC_ ("surface", "Road") },
  { "concrete", NC_ ("surface", "Concrete") },
  { "track", NC_ ("surface", "Track") },
  { "treadmill", NC_ ("surface", "Treadmill") },
  { "grass", NC_ ("surface", "Grass") },
  { "trail", NC_ ("surface", "Trail") },
  { "mixed", NC_ ("surface", "Mixed") },
  { NULL, "surface" },
};

const LopeNick lope_hilliness_nicks[] = {
  { "flat", NC_ ("hilliness", "Flat") },
  { "rolling", NC_ ("hilliness", "Rolling") },
  { "hilly", NC_ ("hilliness", "Hilly") },
  { "downhill", NC_ ("hilliness", "Mostly downhill") },
  { NULL, "hilliness" },
};

const LopeNick lope_effort_nicks[] = {
  /* TRANSLATORS: How hard a run felt, on Foster’s scale from 0 to 10. */
  { "0", NC_ ("effort", "0 – Rest") },
  { "1", NC_ ("effort", "1 – Very, very easy") },
  { "2", NC_ ("effort", "2 – Easy") },
  { "3", NC_ ("effort", "3 – Moderate") },
  { "4", NC_ ("effort", "4 – Somewhat hard") },
  { "5", NC_ ("effort", "5 – Hard") },
  { "6", NC_ ("effort", "6 – Harder") },
  { "7", NC_ ("effort", "7 – Very hard") },
  { "8", NC_ ("effort", "8 – Very, very hard") },
  { "9", NC_ ("effort", "9 – Nearly maximal") },
  { "10", NC_ ("effort", "10 – Maximal") },
  { NULL, "effort" },
};

const LopeNick lope_source_nicks[] = {
  { "manual", NC_ ("source", "Typed by hand") },
  { "file", NC_ ("source", "From a file") },
  /* TRANSLATORS: From a table of many activities, such as a CSV file. */
  { "list", NC_ ("source", "From a list") },
  { NULL, "source" },
};

const LopeNick lope_trait_nicks[] = {
  { "cushioned", NC_ ("shoe trait", "Cushioned") },
  { "stable", NC_ ("shoe trait", "Stable") },
  { "motion-control", NC_ ("shoe trait", "Motion control") },
  { "minimalist", NC_ ("shoe trait", "Minimalist") },
  { "plated", NC_ ("shoe trait", "Plated") },
  { "trail", NC_ ("shoe trait", "Trail") },
  { NULL, "shoe trait" },
};

const LopeNick lope_shoe_use_nicks[] = {
  { "easy", NC_ ("shoe use", "Easy runs") },
  { "long", NC_ ("shoe use", "Long runs") },
  { "tempo", NC_ ("shoe use", "Tempo runs") },
  { "intervals", NC_ ("shoe use", "Intervals") },
  { "hills", NC_ ("shoe use", "Hills") },
  { "race", NC_ ("shoe use", "Races") },
  { "run-walk", NC_ ("shoe use", "Run-walk sessions") },
  { "road", NC_ ("shoe use", "Road") },
  { "concrete", NC_ ("shoe use", "Concrete") },
  { "track", NC_ ("shoe use", "Track") },
  { "treadmill", NC_ ("shoe use", "Treadmill") },
  { "grass", NC_ ("shoe use", "Grass") },
  { "trail", NC_ ("shoe use", "Trail") },
  { "mixed", NC_ ("shoe use", "Mixed surfaces") },
  { NULL, "shoe use" },
};

G_STATIC_ASSERT (G_N_ELEMENTS (lope_sport_nicks) == LOPE_SPORT_OTHER + 2);
G_STATIC_ASSERT (G_N_ELEMENTS (lope_kind_nicks) == LOPE_KIND_RUN_WALK + 2);
G_STATIC_ASSERT (G_N_ELEMENTS (lope_surface_nicks) == LOPE_SURFACE_MIXED + 2);
G_STATIC_ASSERT (G_N_ELEMENTS (lope_hilliness_nicks) == LOPE_HILLINESS_DOWNHILL + 2);
G_STATIC_ASSERT (G_N_ELEMENTS (lope_source_nicks) == LOPE_SOURCE_LIST + 2);
G_STATIC_ASSERT (G_N_ELEMENTS (lope_trait_nicks) == LOPE_TRAIT_TRAIL + 2);
G_STATIC_ASSERT (G_N_ELEMENTS (lope_shoe_use_nicks) ==
                 G_N_ELEMENTS (lope_kind_nicks) + G_N_ELEMENTS (lope_surface_nicks) - 1);

/**
 * lope_nicks_get_length:
 * @nicks: a table of names
 *
 * Counts the values of an enumeration.
 *
 * Returns: the number of values
 */
guint
lope_nicks_get_length (const LopeNick *nicks)
{
  guint n = 0;

  while (nicks[n].nick != NULL)
    n++;

  return n;
}

/**
 * lope_nicks_find:
 * @nicks: a table of names
 * @nick: a name
 *
 * Looks a name up.
 *
 * Returns: the value, or −1 if there is no such name
 */
int
lope_nicks_find (const LopeNick *nicks,
                 const char     *nick)
{
  g_return_val_if_fail (nick != NULL, -1);

  for (int i = 0; nicks[i].nick != NULL; i++)
    {
      if (g_str_equal (nicks[i].nick, nick))
        return i;
    }

  return -1;
}

/**
 * lope_nicks_join:
 * @nicks: a table of names
 *
 * Lists all names, for an error message or a help text.
 *
 * Returns: (transfer full): the names with commas between them
 */
char *
lope_nicks_join (const LopeNick *nicks)
{
  GString *text = g_string_new (nicks[0].nick);

  for (guint i = 1; nicks[i].nick != NULL; i++)
    g_string_append_printf (text, ", %s", nicks[i].nick);

  return g_string_free (text, FALSE);
}

/**
 * lope_nick_get_label:
 * @nicks: a table of names
 * @value: a value of that enumeration
 *
 * Gets what the runner reads for a value. The last entry of a table holds the
 * message context of its labels.
 *
 * Returns: (nullable): the translated label, or %NULL for a value that was
 *   not recorded
 */
const char *
lope_nick_get_label (const LopeNick *nicks,
                     gint64          value)
{
  guint n = lope_nicks_get_length (nicks);

  if (value < 0 || value >= n)
    return NULL;

  return g_dpgettext2 (GETTEXT_PACKAGE, nicks[n].label, nicks[value].label);
}

/**
 * lope_sport_is_run:
 * @sport: a #LopeSport or %LOPE_UNSET
 *
 * Tells whether the distance of a sport counts as mileage.
 *
 * Returns: %TRUE for runs, treadmill runs and trail runs
 */
gboolean
lope_sport_is_run (gint64 sport)
{
  return sport == LOPE_SPORT_RUN || sport == LOPE_SPORT_TREADMILL_RUN || sport == LOPE_SPORT_TRAIL_RUN;
}

/**
 * lope_sport_get_rate:
 * @sport: a #LopeSport or %LOPE_UNSET
 *
 * Tells how it is said how fast a sport was done.
 *
 * Returns: the rate
 */
LopeRate
lope_sport_get_rate (gint64 sport)
{
  switch (sport)
    {
    case LOPE_SPORT_RUN:
    case LOPE_SPORT_TREADMILL_RUN:
    case LOPE_SPORT_TRAIL_RUN:
    case LOPE_SPORT_WALK:
    case LOPE_SPORT_HIKE:
      return LOPE_RATE_PACE;
    case LOPE_SPORT_SWIMMING:
      return LOPE_RATE_SWIM;
    case LOPE_SPORT_CYCLING:
    case LOPE_SPORT_OTHER:
      return LOPE_RATE_SPEED;
    case LOPE_SPORT_STRENGTH:
    case LOPE_SPORT_YOGA:
    case LOPE_SPORT_PILATES:
    default:
      return LOPE_RATE_NONE;
    }
}
