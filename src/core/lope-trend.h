/* lope-trend.h
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "lope-pain-entry.h"
#include "lope-run.h"

G_BEGIN_DECLS

/**
 * LopeTrendActivity:
 * @run: which one it is, when, how far and how long; a shoe may be missing, and
 *   the distance is 0 and the duration −1 where they are not known
 * @sport: a #LopeSport
 * @kind: a #LopeKind, or −1
 * @surface: a #LopeSurface, or −1
 * @rpe: how hard it was, 0 to 10, or −1
 * @cadence: steps in a minute, or −1
 * @hr: heart beats in a minute, or −1
 *
 * What charts of twenty years need of an activity.
 */
typedef struct {
  LopeRun run;
  gint8 sport;
  gint8 kind;
  gint8 surface;
  gint8 rpe;
  gint16 cadence;
  gint16 hr;
} LopeTrendActivity;

/**
 * LopeTrendPain:
 * @day: the day
 * @time: the moment, UTC seconds
 * @region: where, or %LOPE_REGION_ANYWHERE
 * @moment: a #LopePainMoment
 * @severity: how much it hurt, 0 to 10, or −1
 *
 * What charts need of an entry of pain.
 */
typedef struct {
  LopeDay day;
  gint64 time;
  gint32 region;
  gint8 moment;
  gint8 severity;
} LopeTrendPain;

/**
 * LopeTrendRoutineDay:
 * @day: the day
 * @due: how many routines were due
 * @done: how many were done, due or not
 *
 * What charts need of the routines of a day.
 */
typedef struct {
  LopeDay day;
  int due;
  int done;
} LopeTrendRoutineDay;

/**
 * LopeTrendSessionDay:
 * @day: the day
 * @n_sessions: how many sessions of routines were done
 *
 * A day on which exercises were done.
 */
typedef struct {
  LopeDay day;
  int n_sessions;
} LopeTrendSessionDay;

G_END_DECLS
