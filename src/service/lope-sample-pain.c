/* lope-sample-pain.c: what hurt in the sample, and how its mornings were
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lope-sample-private.h"

#include <math.h>

#include <glib/gi18n-lib.h>

#define DAYS_PER_WEEK 7

/* Minutes of the day at which things are told. */
#define MORNING_TIME (5 * 60 + 50)
#define EVENING_TIME (20 * 60 + 15)
#define REVIEW_TIME (11 * 60 + 30)

/* Where the drawing for mornings begins, whatever was drawn for the runs. */
#define MORNINGS 3

/* Seconds after a run. */
#define AFTER_TIME (20 * 60)

enum {
  GROUP_PAIN = 3,
  GROUP_FLAGS,
  GROUP_CHECK_INS,
  GROUP_SETTINGS,
};

/* A week of answers about a region, from Monday on: a digit is a severity, “n” says
 * that nothing hurt anywhere, and a dot that nothing was told. */
typedef struct {
  const char *mornings; /* borrowed */
  const char *during; /* borrowed */
  const char *after; /* borrowed */
} Week;

/* A region whose story is told from a Monday on. */
typedef struct {
  const char *region; /* borrowed */
  LopeSampleDate monday;
  const Week *weeks; /* borrowed */
  guint n_weeks;
} Story;

typedef struct {
  LopeSampleDate date;
  const char *region; /* borrowed */
  int severity;
} Twinge;

typedef struct {
  LopeSample *sample; /* borrowed */
  guint n_entries;

  GPtrArray *records; /* borrowed */
} Teller;

/* From the run that was too long: sore, sorer, then a break; flaring up once on the
 * way back. Between the bouts lie weeks without any, so that it does not count as
 * lasting pain after the review. */
static const Week hip_weeks[] = {
  { "..n...n", ".n...n2", ".n...n3" }, /* 8 June */
  { "3233433", ".3.4..5", ".4.4..6" },
  { "5443344", ".5..4.5", ".5..5.6" },
  { "5444433", "..5...5", "..5...6" },
  { "5444433", ".......", "......." }, /* 6 July */
  { "3333222", ".......", "......." },
  { "2211100", ".......", "......." },
  { "00000n0", "....0.0", "....0.0" },
  { "0000100", ".1.1.1.", ".1.2.1." }, /* 3 August */
  { "000n0n0", ".0....0", ".0....0" },
  { "000.0.0", ".1....1", ".1....2" },
  { "1010001", ".1...23", ".2...35" },
  { "4221101", ".2...11", ".3...21" }, /* 31 August */
  { "000000n", ".0...0n", ".0...0n" },
  { "n000.00", ".1...01", ".1...12" },
  { "100.000", ".1...01", ".1...02" },
  { "000000n", ".0.0.nn", ".0.0.n0" }, /* 28 September */
  { "0010000", ".1.0.01", ".1.1.02" },
  { "1000100", ".0.1.01", ".0.2.01" },
  { "000n0n0", ".0.n.00", ".0.n.00" },
  { "0000000", ".1.1.00", ".1.1.01" }, /* 26 October */
  { "000n000", ".0.n.00", ".0.n.00" },
  { "0000100", ".1.1.01", ".1.2.02" },
  { "1000000", ".11....", ".12...." },
};

/* It began in one step of a fast run, and was over in a week. */
static const Week calf_weeks[] = {
  { "....211", "...3.10", "...3.10" }, /* 9 March */
  { "0000000", ".0.0.n0", ".0.0.n0" },
  { "0000000", ".......", "......." },
};

static const Story stories[] = {
  { "calf.l", { 2026, 3, 9 }, calf_weeks, G_N_ELEMENTS (calf_weeks) },
  { "hip_outer.r", { 2026, 6, 8 }, hip_weeks, G_N_ELEMENTS (hip_weeks) },
};

/* After a run, gone by the next morning, and not followed. */
static const Twinge twinges[] = {
  { { 2026, 9, 27 }, "knee_front.l", 1 }, { { 2026, 10, 4 }, "low_back.c", 2 }, { { 2026, 10, 11 }, "knee_front.l", 2 },
  { { 2026, 10, 18 }, "low_back.c", 2 }, { { 2026, 10, 25 }, "low_back.c", 1 }, { { 2026, 11, 8 }, "low_back.c", 2 },
  { { 2026, 11, 12 }, "knee_front.l", 1 }, { { 2026, 11, 15 }, "low_back.c", 1 },
};

static guint64
get_bit (const LopeNick *nicks,
         const char     *nick)
{
  const int position = lope_nicks_find (nicks, nick);

  g_return_val_if_fail (position >= 0, 0);

  return G_GUINT64_CONSTANT (1) << position;
}

static const LopeSampleRun *
find_run (const LopeSample *sample,
          LopeDay           day)
{
  for (guint i = 0; i < sample->runs->len; i++)
    {
      const LopeSampleRun *run = &g_array_index (sample->runs, LopeSampleRun, i);

      if (run->day == day)
        return run;
    }

  return NULL;
}

/* Since the return, the runner has not told yet how the last morning was. */
static gboolean
is_morning_open (const LopeSample *sample,
                 LopeDay           day)
{
  return day + sample->shift == sample->last && day >= lope_day_new (2026, 8, 10);
}

/* ==== Entries ==== */

/* How it felt, by how much it hurt and when. */
static void
describe (LopeRecord     *entry,
          const char     *region,
          LopePainMoment  moment,
          int             severity)
{
  const gboolean hip = g_str_equal (region, "hip_outer.r");
  guint64 qualities = 0, behaviours = 0;

  if (g_str_equal (region, "calf.l"))
    qualities = severity >= 3 ? get_bit (lope_pain_quality_nicks, "sudden") | get_bit (lope_pain_quality_nicks, "sharp")
                              : get_bit (lope_pain_quality_nicks, "tight");
  else if (moment == LOPE_PAIN_MORNING)
    qualities = get_bit (lope_pain_quality_nicks, "stiff");
  else
    qualities = get_bit (lope_pain_quality_nicks, "dull_ache");

  if (hip && moment == LOPE_PAIN_DURING && severity >= 5)
    qualities |= get_bit (lope_pain_quality_nicks, "sharp");
  if (hip && moment == LOPE_PAIN_MORNING && severity >= 3)
    behaviours |= get_bit (lope_pain_behaviour_nicks, "lying_on_side");
  if (hip && moment == LOPE_PAIN_AFTER && severity >= 4)
    behaviours |= get_bit (lope_pain_behaviour_nicks, "stairs");
  if (hip && moment == LOPE_PAIN_DURING && severity <= 2)
    behaviours |= get_bit (lope_pain_behaviour_nicks, "eases_warming_up");

  lope_record_set_int (entry, LOPE_PAIN_ENTRY_QUALITIES, (gint64) qualities);
  if (behaviours != 0)
    lope_record_set_int (entry, LOPE_PAIN_ENTRY_BEHAVIOURS, (gint64) behaviours);
}

/* What was written beside some of the entries. */
static const char *
find_note (const char     *region,
           LopeDay         day,
           LopePainMoment  moment)
{
  if (moment == LOPE_PAIN_DURING && day == lope_day_new (2026, 3, 12))
    return _("In the fourth repetition, all at once");
  if (moment != LOPE_PAIN_AFTER || !g_str_equal (region, "hip_outer.r"))
    return NULL;
  if (day == lope_day_new (2026, 6, 14))
    return _("Sore on the way home, worst when getting out of the car");
  if (day == lope_day_new (2026, 6, 28))
    return _("Limped up the stairs; have somebody look at it");
  if (day == lope_day_new (2026, 8, 30))
    return _("Too long after a run the day before");

  return NULL;
}

static void
tell (Teller              *self,
      const char          *region,
      LopeDay              day,
      LopePainMoment       moment,
      char                 answer,
      const LopeSampleRun *run)
{
  const LopeSample *sample = self->sample;
  /* Counted in any case: a UUID does not depend on the last day. */
  g_autofree char *uuid = lope_sample_make_uuid (GROUP_PAIN, self->n_entries++);
  g_autoptr (LopePainEntry) entry = NULL;
  const gboolean nowhere = answer == 'n';
  const int severity = nowhere ? 0 : answer - '0';
  const char *note = find_note (region, day, moment);
  gint64 time;
  int offset;

  if (day + sample->shift > sample->last || (moment == LOPE_PAIN_MORNING && is_morning_open (sample, day)))
    return;
  if (run == NULL && moment != LOPE_PAIN_MORNING)
    return;

  if (moment == LOPE_PAIN_MORNING)
    {
      time = lope_sample_find_time (self->sample, day + sample->shift, MORNING_TIME, &offset);
    }
  else
    {
      time = run->start + (moment == LOPE_PAIN_AFTER ? run->duration + AFTER_TIME : run->duration / 2);
      offset = run->offset;
    }

  entry = lope_pain_entry_new (nowhere ? LOPE_REGION_ANYWHERE : lope_region_from_id (region), moment, severity, time, offset);
  lope_record_set_text (LOPE_RECORD (entry), LOPE_RECORD_UUID, uuid);
  if (run != NULL)
    lope_record_set_text (LOPE_RECORD (entry), LOPE_PAIN_ENTRY_RUN, run->uuid);
  if (severity > 0)
    describe (LOPE_RECORD (entry), region, moment, severity);
  if (note != NULL)
    lope_record_set_text (LOPE_RECORD (entry), LOPE_PAIN_ENTRY_NOTES, note);

  g_ptr_array_add (self->records, g_object_ref (entry));
}

static void
tell_story (Teller      *self,
            const Story *story)
{
  const LopeDay first = lope_sample_get_day (story->monday);

  for (guint i = 0; i < story->n_weeks * DAYS_PER_WEEK; i++)
    {
      const LopeDay day = first + (LopeDay) i;
      const Week *week = &story->weeks[i / DAYS_PER_WEEK];
      const guint weekday = i % DAYS_PER_WEEK;
      const LopeSampleRun *run = find_run (self->sample, day);

      if (week->mornings[weekday] != '.')
        tell (self, story->region, day, LOPE_PAIN_MORNING, week->mornings[weekday], find_run (self->sample, day - 1));
      if (week->during[weekday] != '.')
        tell (self, story->region, day, LOPE_PAIN_DURING, week->during[weekday], run);
      if (week->after[weekday] != '.')
        tell (self, story->region, day, LOPE_PAIN_AFTER, week->after[weekday], run);
    }
}

static void
tell_twinge (Teller       *self,
             const Twinge *twinge)
{
  const LopeDay day = lope_sample_get_day (twinge->date);
  const LopeSampleRun *run = find_run (self->sample, day);

  tell (self, twinge->region, day, LOPE_PAIN_AFTER, (char) ('0' + twinge->severity), run);
  tell (self, twinge->region, day + 1, LOPE_PAIN_MORNING, '0', run);
}

/* ==== What was decided ==== */

static void
stop_following (Teller         *self,
                const char     *region,
                LopeSampleDate  date)
{
  const LopeDay day = lope_sample_get_day (date) + self->sample->shift;
  const int position = lope_region_from_id (region);
  g_autofree char *uuid = lope_sample_make_uuid (GROUP_SETTINGS, (guint) position);
  g_autoptr (LopeRegionSetting) setting = lope_region_setting_new (position);

  if (day > self->sample->last)
    return;

  lope_record_set_text (LOPE_RECORD (setting), LOPE_RECORD_UUID, uuid);
  lope_record_set_int (LOPE_RECORD (setting), LOPE_REGION_SETTING_STOPPED, day);
  g_ptr_array_add (self->records, g_object_ref (setting));
}

/* Two weeks after the run all questions were answered, two of them with yes; a
 * professional looked at it five days later. */
static void
answer_questions (Teller *self)
{
  const LopeSample *sample = self->sample;
  const LopeDay asked = lope_day_new (2026, 6, 28) + sample->shift, reviewed = lope_day_new (2026, 7, 3) + sample->shift;
  gint64 time, review_time;
  int offset, review_offset;

  if (asked > sample->last)
    return;

  time = lope_sample_find_time (self->sample, asked, EVENING_TIME, &offset);
  review_time = lope_sample_find_time (self->sample, reviewed, REVIEW_TIME, &review_offset);

  for (guint i = 0; i < LOPE_N_FLAGS; i++)
    {
      const gboolean yes = i == LOPE_FLAG_PERSISTENT || i == LOPE_FLAG_DAILY_LIFE;
      g_autofree char *uuid = lope_sample_make_uuid (GROUP_FLAGS, i);
      g_autoptr (LopeRedFlag) flag = lope_red_flag_new ((LopeFlag) i, yes, time, offset);
      LopeRecord *record = LOPE_RECORD (flag);

      lope_record_set_text (record, LOPE_RECORD_UUID, uuid);
      if (yes)
        lope_record_set_int (record, LOPE_RED_FLAG_REGION, lope_region_from_id ("hip_outer.r"));
      if (yes && reviewed <= sample->last)
        {
          lope_red_flag_review (flag, review_time, LOPE_REVIEWER_PROFESSIONAL);
          lope_record_set_text (record, LOPE_RED_FLAG_NOTES,
                                _("Physiotherapist: rest from running, then walk and run in turns"));
        }
      g_ptr_array_add (self->records, g_object_ref (flag));
    }
}

/* ==== Mornings ==== */

/* Asked about in the weeks in which it hurt most. */
static void
set_painkiller (LopeRecord *check_in,
                LopeDay     day)
{
  if (day < lope_day_new (2026, 6, 15) || day > lope_day_new (2026, 7, 26))
    return;

  lope_record_set_int (check_in, LOPE_CHECK_IN_PAINKILLER,
                       day == lope_day_new (2026, 6, 22) || day == lope_day_new (2026, 6, 29));
}

static void
add_check_in (Teller  *self,
              LopeDay  day,
              guint    i)
{
  LopeSample *sample = self->sample;
  g_autoptr (LopeCheckIn) check_in = lope_check_in_new (day + sample->shift);
  LopeRecord *record = LOPE_RECORD (check_in);
  g_autofree char *uuid = lope_sample_make_uuid (GROUP_CHECK_INS, i);
  const gboolean weekend = lope_day_get_weekday (day) >= 6;
  const gboolean sore = day >= lope_day_new (2026, 6, 15) && day < lope_day_new (2026, 7, 20);
  const gboolean tired = find_run (sample, day - 1) != NULL && lope_sample_draw (sample, 0, 1) < 0.5;
  /* All drawn in any case. */
  const double sleep = (weekend ? 476 : 443) - (sore ? 25 : 0) + lope_sample_draw (sample, -35, 35);
  const double heart_rate = 53 - i / 70.0 + (sore ? 1.5 : 0) + (tired ? 1 : 0) + lope_sample_draw (sample, -1.6, 1.6);
  const double hrv = 52 + i / 14.0 - (sore ? 4 : 0) - (tired ? 1.5 : 0) + lope_sample_draw (sample, -5, 5);
  const double sitting = weekend ? lope_sample_draw (sample, 120, 260) : lope_sample_draw (sample, 330, 540);
  const gboolean told = lope_sample_draw (sample, 0, 1) > 0.1;

  if (!told || day + sample->shift > sample->last || is_morning_open (sample, day))
    return;

  lope_record_set_text (record, LOPE_RECORD_UUID, uuid);
  lope_record_set_int (record, LOPE_CHECK_IN_SLEEP, 5 * (gint64) round (sleep / 5));
  lope_record_set_int (record, LOPE_CHECK_IN_SLEEP_QUALITY, sleep < 425 ? 3 : sleep < 470 ? 4 : 5);
  lope_record_set_int (record, LOPE_CHECK_IN_RESTING_HR, (gint64) round (heart_rate));
  lope_record_set_real (record, LOPE_CHECK_IN_HRV, round (hrv));
  lope_record_set_int (record, LOPE_CHECK_IN_FATIGUE, tired ? 3 : 2);
  lope_record_set_int (record, LOPE_CHECK_IN_MOOD, sore ? 3 : 4);
  lope_record_set_int (record, LOPE_CHECK_IN_SITTING, 15 * (gint64) round (sitting / 15));
  lope_record_set_int (record, LOPE_CHECK_IN_LONG_SITTING, sitting >= 420);
  set_painkiller (record, day);
  if (day == lope_day_new (2026, 6, 29))
    lope_record_set_text (record, LOPE_CHECK_IN_NOTES, _("Woke up when lying on the right side"));

  g_ptr_array_add (self->records, g_object_ref (check_in));
}

/* ==== For lope-sample.c ==== */

/**
 * lope_sample_add_pain:
 * @self: the sample, with its runs
 *
 * Adds what the runner told of pain and of the mornings: an outer hip from the
 * long run in June on, with its red flags and their review, a calf in March, and
 * small things in autumn. On the last day the morning is still open.
 */
void
lope_sample_add_pain (LopeSample *self)
{
  const LopeDay first = lope_day_new (2026, 5, 4), last = lope_day_new (2026, 11, 22);
  g_autoptr (GPtrArray) records = g_ptr_array_new_with_free_func (g_object_unref);
  Teller teller = { .sample = self, .records = records };

  if (self->error != NULL)
    return;

  for (guint i = 0; i < G_N_ELEMENTS (stories); i++)
    tell_story (&teller, &stories[i]);
  for (guint i = 0; i < G_N_ELEMENTS (twinges); i++)
    tell_twinge (&teller, &twinges[i]);
  stop_following (&teller, "knee_front.l", (LopeSampleDate) { 2026, 11, 12 });
  stop_following (&teller, "low_back.c", (LopeSampleDate) { 2026, 11, 15 });
  answer_questions (&teller);

  self->random = MORNINGS;
  for (LopeDay day = first; day <= last; day++)
    add_check_in (&teller, day, (guint) (day - first));

  lope_store_apply (self->store, records, NULL, &self->error);
}
