/* lope-sport-name.c
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lope-sport-name.h"

#include <string.h>

/* How devices and services call sports, in the languages they write. The first
 * that matches counts, so narrower names come first; a blank stands for either
 * end of a word. These never reach the screen. */
static const struct {
  const char *pattern;
  LopeSport sport;
} names[] = {
  { " run walk", LOPE_SPORT_RUN },
  { " walk run", LOPE_SPORT_RUN },

  /* Names that contain one of the names below and mean something else. */
  { "langlauf", LOPE_SPORT_OTHER },
  { "skilauf", LOPE_SPORT_OTHER },
  { "eislauf", LOPE_SPORT_OTHER },
  { "schlittschuhlauf", LOPE_SPORT_OTHER },
  { "treppenlauf", LOPE_SPORT_OTHER },
  { " ski", LOPE_SPORT_OTHER },
  { " esqu", LOPE_SPORT_OTHER },
  { " roller", LOPE_SPORT_OTHER },
  { " inline", LOPE_SPORT_OTHER },
  { " skat", LOPE_SPORT_OTHER },
  { " horse", LOPE_SPORT_OTHER },
  { " motor", LOPE_SPORT_OTHER },

  { " swim", LOPE_SPORT_SWIMMING },
  { " open water", LOPE_SPORT_SWIMMING },
  { " lap swim", LOPE_SPORT_SWIMMING },
  { "schwimm", LOPE_SPORT_SWIMMING },
  { " natation", LOPE_SPORT_SWIMMING },
  { " nage ", LOPE_SPORT_SWIMMING },
  { " nataci", LOPE_SPORT_SWIMMING },
  { " nataç", LOPE_SPORT_SWIMMING },
  { " nuoto", LOPE_SPORT_SWIMMING },
  { " zwem", LOPE_SPORT_SWIMMING },
  { " simning", LOPE_SPORT_SWIMMING },
  { " svøm", LOPE_SPORT_SWIMMING },
  { " pływa", LOPE_SPORT_SWIMMING },

  { " cycl", LOPE_SPORT_CYCLING },
  { "bike", LOPE_SPORT_CYCLING },
  { "biking", LOPE_SPORT_CYCLING },
  { " mtb", LOPE_SPORT_CYCLING },
  { " ride", LOPE_SPORT_CYCLING },
  { " riding", LOPE_SPORT_CYCLING },
  { "virtualride", LOPE_SPORT_CYCLING },
  { " rad ", LOPE_SPORT_CYCLING },
  { " radfahr", LOPE_SPORT_CYCLING },
  { " radsport", LOPE_SPORT_CYCLING },
  { " radtour", LOPE_SPORT_CYCLING },
  { "fahrrad", LOPE_SPORT_CYCLING },
  { "rennrad", LOPE_SPORT_CYCLING },
  { " velo", LOPE_SPORT_CYCLING },
  { " vélo", LOPE_SPORT_CYCLING },
  { " vtt", LOPE_SPORT_CYCLING },
  { " bmx", LOPE_SPORT_CYCLING },
  { " cicl", LOPE_SPORT_CYCLING },
  { " bici", LOPE_SPORT_CYCLING },
  { " fiets", LOPE_SPORT_CYCLING },
  { " wielren", LOPE_SPORT_CYCLING },
  { " cykl", LOPE_SPORT_CYCLING },
  { " sykl", LOPE_SPORT_CYCLING },
  { " spinning", LOPE_SPORT_CYCLING },

  { " hik", LOPE_SPORT_HIKE },
  { " wander", LOPE_SPORT_HIKE },
  { " randonn", LOPE_SPORT_HIKE },
  { " senderismo", LOPE_SPORT_HIKE },
  { " escursion", LOPE_SPORT_HIKE },
  { " trek", LOPE_SPORT_HIKE },
  { " mountaineering", LOPE_SPORT_HIKE },

  { " walk", LOPE_SPORT_WALK },
  { " gehen", LOPE_SPORT_WALK },
  { " spazier", LOPE_SPORT_WALK },
  { " marche", LOPE_SPORT_WALK },
  { " camina", LOPE_SPORT_WALK },
  { " caminha", LOPE_SPORT_WALK },
  { " cammin", LOPE_SPORT_WALK },
  { " wandel", LOPE_SPORT_WALK },
  { " promenad", LOPE_SPORT_WALK },
  { " gåtur", LOPE_SPORT_WALK },
  { " spacer", LOPE_SPORT_WALK },

  { " treadmill", LOPE_SPORT_TREADMILL_RUN },
  { " indoor run", LOPE_SPORT_TREADMILL_RUN },
  { " virtual run", LOPE_SPORT_TREADMILL_RUN },
  { " virtualrun", LOPE_SPORT_TREADMILL_RUN },
  { "laufband", LOPE_SPORT_TREADMILL_RUN },
  { " hallenlauf", LOPE_SPORT_TREADMILL_RUN },
  { " tapis", LOPE_SPORT_TREADMILL_RUN },
  { " course en salle", LOPE_SPORT_TREADMILL_RUN },
  { " cinta", LOPE_SPORT_TREADMILL_RUN },
  { " carrera en cinta", LOPE_SPORT_TREADMILL_RUN },
  { " esteira", LOPE_SPORT_TREADMILL_RUN },
  { " loopband", LOPE_SPORT_TREADMILL_RUN },
  { " löpband", LOPE_SPORT_TREADMILL_RUN },
  { " løbebånd", LOPE_SPORT_TREADMILL_RUN },
  { " tredemølle", LOPE_SPORT_TREADMILL_RUN },
  { " bieżni", LOPE_SPORT_TREADMILL_RUN },

  { " trail", LOPE_SPORT_TRAIL_RUN },
  { "geländelauf", LOPE_SPORT_TRAIL_RUN },
  { "berglauf", LOPE_SPORT_TRAIL_RUN },
  { " mountain run", LOPE_SPORT_TRAIL_RUN },

  { " run", LOPE_SPORT_RUN },
  { "parkrun", LOPE_SPORT_RUN },
  { " jog", LOPE_SPORT_RUN },
  { "marathon", LOPE_SPORT_RUN },
  { "lauf", LOPE_SPORT_RUN },
  { " course à pied", LOPE_SPORT_RUN },
  { " course a pied", LOPE_SPORT_RUN },
  { " course sur", LOPE_SPORT_RUN },
  { " courir", LOPE_SPORT_RUN },
  { " footing", LOPE_SPORT_RUN },
  { " carrera", LOPE_SPORT_RUN },
  { " correr", LOPE_SPORT_RUN },
  { " corrida", LOPE_SPORT_RUN },
  { " corsa", LOPE_SPORT_RUN },
  { " hardlo", LOPE_SPORT_RUN },
  { " löpning", LOPE_SPORT_RUN },
  { " løb", LOPE_SPORT_RUN },
  { " løp", LOPE_SPORT_RUN },
  { " bieg", LOPE_SPORT_RUN },
  { " juoks", LOPE_SPORT_RUN },

  { " strength", LOPE_SPORT_STRENGTH },
  { " weight", LOPE_SPORT_STRENGTH },
  { "kraft", LOPE_SPORT_STRENGTH },
  { " muscul", LOPE_SPORT_STRENGTH },
  { " renforcement", LOPE_SPORT_STRENGTH },
  { " entraînement de force", LOPE_SPORT_STRENGTH },
  { " fuerza", LOPE_SPORT_STRENGTH },
  { " forza", LOPE_SPORT_STRENGTH },
  { " kracht", LOPE_SPORT_STRENGTH },
  { " styrke", LOPE_SPORT_STRENGTH },
  { " yoga", LOPE_SPORT_YOGA },
  { " ioga", LOPE_SPORT_YOGA },
  { " pilates", LOPE_SPORT_PILATES },
};

/* The numbers that Strava writes into GPX files. */
static const struct {
  const char *number;
  LopeSport sport;
} numbers[] = {
  { " 1 ", LOPE_SPORT_CYCLING },
  { " 4 ", LOPE_SPORT_HIKE },
  { " 9 ", LOPE_SPORT_RUN },
  { " 10 ", LOPE_SPORT_WALK },
  { " 16 ", LOPE_SPORT_SWIMMING },
};

/* What stands where a sport could, and says nothing. */
static const char *const empty_names[] = {
  "  ",
  " activity ",
  " default ",
  " generic ",
  " gpx ",
  " none ",
  " null ",
  " track ",
  " uncategorized ",
  " unknown ",
  " workout ",
};

/* With a blank before and after it. */
static char *
normalise (const char *name)
{
  g_autofree char *valid = g_utf8_make_valid (name, -1);
  g_autofree char *lower = g_utf8_strdown (valid, -1);
  g_autofree char *composed = g_utf8_normalize (lower, -1, G_NORMALIZE_DEFAULT_COMPOSE);

  g_strstrip (g_strdelimit (composed, "_-/.\t\n", ' '));

  return g_strdup_printf (" %s ", composed);
}

static gint64
find_sport (const char *name)
{
  for (guint i = 0; i < G_N_ELEMENTS (numbers); i++)
    {
      if (g_str_equal (name, numbers[i].number))
        return numbers[i].sport;
    }
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      if (strstr (name, names[i].pattern) != NULL)
        return names[i].sport;
    }

  return LOPE_UNSET;
}

/**
 * lope_sport_from_name:
 * @name: (nullable): what a device or service calls a sport, in one of many
 *   languages, or a title that tells it, such as “Morning Run”
 *
 * Recognises a sport.
 *
 * Returns: a #LopeSport, or %LOPE_UNSET
 */
gint64
lope_sport_from_name (const char *name)
{
  g_autofree char *normal = NULL;

  if (name == NULL)
    return LOPE_UNSET;

  normal = normalise (name);

  return find_sport (normal);
}

/**
 * lope_sport_from_type:
 * @type: (nullable): what a file gives as the sport
 * @title: (nullable): the title of the activity
 *
 * Decides on the sport of an activity. Where the file says nothing, the title
 * may; failing that it is a run, since this is a journal of runs. A sport that
 * is named but not known is another sport, lest it counts as mileage.
 *
 * Returns: the sport
 */
LopeSport
lope_sport_from_type (const char *type,
                      const char *title)
{
  g_autofree char *normal = normalise (type != NULL ? type : "");
  gint64 sport;
  gboolean is_empty = FALSE;

  for (guint i = 0; i < G_N_ELEMENTS (empty_names); i++)
    is_empty |= g_str_equal (normal, empty_names[i]);

  if (!is_empty)
    {
      sport = find_sport (normal);
      return sport != LOPE_UNSET ? (LopeSport) sport : LOPE_SPORT_OTHER;
    }

  sport = lope_sport_from_name (title);

  return sport != LOPE_UNSET ? (LopeSport) sport : LOPE_SPORT_RUN;
}
