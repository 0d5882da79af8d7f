/* lope-status.c
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lope-status.h"

#include <glib/gi18n-lib.h>

#include "lope-status-private.h"

/* Notices are about now: single runs of the last 7 days. */
#define RECENT_DAYS 7

/* The 10 % rule that runners know. */
#define TEN_PERCENT 10

struct _LopeStatus {
  GObject parent_instance;

  LopeDay day;
  LopeHeadline headline;
  int days_off;
  LopeRunLimit limit;
  LopeWeeklyChange week;
  GListStore *notices; /* owned, of LopeNotice */
  GPtrArray *shoes; /* owned, of LopeShoe */
  LopeShoeWear *wears; /* owned, one a shoe */
  LopeShoeRotation rotation;
  LopeStatusPain pain;
  LopeStatusRoutines routines;
};

/**
 * LopeStatus:
 *
 * How things stand on a day: the headline, the week, the shoes, and the list of
 * notices that the Today page, the badges and the command line all show.
 */
G_DEFINE_FINAL_TYPE (LopeStatus, lope_status, G_TYPE_OBJECT)

const LopeNick lope_headline_nicks[] = {
  /* TRANSLATORS: What comes first on a day. */
  { "start", NC_ ("headline", "Start easy") },
  { "limit", NC_ ("headline", "Distance line") },
  { "break", NC_ ("headline", "After a break") },
  { "pending", NC_ ("headline", "Waiting for the morning") },
  { "hold", NC_ ("headline", "Hold") },
  { "back-off", NC_ ("headline", "Ease off") },
  { "seek-care", NC_ ("headline", "Running suggestions are paused") },
  { "emergency", NC_ ("headline", "Get urgent medical help now") },
  { NULL, "headline" },
};

G_STATIC_ASSERT (G_N_ELEMENTS (lope_headline_nicks) == LOPE_HEADLINE_EMERGENCY + 2);

static GVariant *
maybe_number (gboolean known,
              gint64   number)
{
  return g_variant_new_maybe (G_VARIANT_TYPE_INT64, known ? g_variant_new_int64 (number) : NULL);
}

static GVariant *
maybe_day (LopeDay day)
{
  if (day == LOPE_DAY_NONE)
    return g_variant_new_maybe (G_VARIANT_TYPE_STRING, NULL);

  return g_variant_new_maybe (NULL, g_variant_new_take_string (lope_day_to_iso (day)));
}

static void
take_notice (LopeStatus *self,
             LopeNotice *notice)
{
  g_list_store_append (self->notices, notice);
  g_object_unref (notice);
}

/* ==== Runs ==== */

static void
add_after_break (LopeStatus    *self,
                 const LopeRun *run,
                 const char    *state,
                 int            days_off)
{
  GVariantDict values;

  g_variant_dict_init (&values, NULL);
  g_variant_dict_insert_value (&values, "days_off", maybe_number (days_off >= 0, days_off));
  g_variant_dict_insert_value (&values, "distance_m",
                               maybe_number (run != NULL && run->distance > 0,
                                             run != NULL ? run->distance : 0));

  take_notice (self, lope_notice_new (LOPE_NOTICE_AFTER_BREAK, LOPE_SEVERITY_INFO,
                                      run != NULL ? run->uuid : "", NULL, state,
                                      run != NULL ? run->day : self->day,
                                      g_variant_dict_end (&values)));
}

/* Days since the run before, or −1 if that is not among those that are known. */
static int
get_days_before (const LopeStatusInput *input,
                 guint                  run)
{
  LopeDay day = input->runs[run].day;

  if (run > 0)
    return day - input->runs[run - 1].day;

  return -1;
}

/* Returns the highest severity of a spike, or −1. */
static int
add_run_notices (LopeStatus            *self,
                 const LopeStatusInput *input)
{
  int highest = -1;
  gboolean found_break = FALSE;
  guint begin, end;

  lope_runs_find_days (input->runs, input->n_runs, self->day - RECENT_DAYS + 1, self->day,
                       &begin, &end);

  for (guint i = end; i > begin; i--)
    {
      const LopeRun *run = &input->runs[i - 1];
      LopeRunSpike spike;

      if (run->day > self->day || run->day <= self->day - RECENT_DAYS)
        continue;

      spike = lope_run_spike_judge (input->runs, input->n_runs, input->first_day,
                                    run->day, run->start, run->distance);
      if (spike.state >= LOPE_SPIKE_SMALL)
        {
          LopeNotice *notice = lope_notice_new_for_spike (run->uuid, run->day, &spike);

          highest = MAX (highest, (int) lope_notice_get_severity (notice));
          take_notice (self, notice);
        }
      else if (spike.state == LOPE_SPIKE_AFTER_BREAK && !found_break)
        {
          add_after_break (self, run, "returned", get_days_before (input, i - 1));
          found_break = TRUE;
        }
    }

  return highest;
}

static void
add_days_off (LopeStatus            *self,
              const LopeStatusInput *input)
{
  g_autofree char *last = NULL, *state = NULL;

  if (self->headline != LOPE_HEADLINE_BREAK)
    return;

  /* The next break is another one. */
  last = lope_day_to_iso (input->last_day);
  state = g_strconcat ("off-since-", last, NULL);
  add_after_break (self, NULL, state, self->days_off);
}

/* ==== The week ==== */

static void
add_weekly_change (LopeStatus            *self,
                   const LopeStatusInput *input,
                   gboolean               spiked)
{
  const LopeWeeklyChange *week = &self->week;
  const gint64 increase = (gint64) week->distance - week->previous;
  LopeSeverity severity = LOPE_SEVERITY_INFO;
  GVariantDict values;
  g_autofree char *monday = NULL;

  if (!week->has_percent)
    return;

  if (week->emphasised)
    severity = spiked ? LOPE_SEVERITY_INFO : LOPE_SEVERITY_CAUTION;
  else if (!input->ten_percent_line || 100 * increase <= TEN_PERCENT * (gint64) week->previous)
    return;

  g_variant_dict_init (&values, NULL);
  g_variant_dict_insert (&values, "distance_m", "x", (gint64) week->distance);
  g_variant_dict_insert (&values, "previous_m", "x", (gint64) week->previous);
  g_variant_dict_insert (&values, "change_percent", "d", week->percent);
  g_variant_dict_insert (&values, "rebound", "b", week->rebound);

  monday = lope_day_to_iso (lope_day_week_start (self->day, 1));
  take_notice (self, lope_notice_new (LOPE_NOTICE_WEEKLY_CHANGE, severity, monday, NULL,
                                      week->emphasised ? "above-30" : "above-10", self->day,
                                      g_variant_dict_end (&values)));
}

/* ==== Shoes ==== */

static void
judge_shoes (LopeStatus            *self,
             const LopeStatusInput *input)
{
  g_autofree int *distances = g_new0 (int, input->n_shoes);
  double sum = 0;

  self->wears = g_new0 (LopeShoeWear, input->n_shoes);
  for (guint i = 0; i < input->n_shoes; i++)
    {
      g_ptr_array_add (self->shoes, g_object_ref (input->shoes[i]));
      self->wears[i] = lope_shoe_wear_judge (input->shoes[i], &input->uses[i], self->day,
                                             input->default_target);
      distances[i] = MAX (input->uses[i].recent_distance, 0);
      sum += distances[i];
    }

  for (guint i = 0; sum > 0 && i < input->n_shoes; i++)
    self->wears[i].share = distances[i] / sum;

  self->rotation = lope_shoe_rotation_find (distances, input->n_shoes);
}

static void
add_shoe_wear (LopeStatus         *self,
               LopeShoe           *shoe,
               const LopeShoeWear *wear)
{
  const char *status = lope_wear_status_nicks[wear->status].nick;
  GVariantDict values;

  if (wear->status == LOPE_WEAR_OK || lope_shoe_is_retired (shoe, self->day))
    return;

  g_variant_dict_init (&values, NULL);
  g_variant_dict_insert (&values, "status", "s", status);
  g_variant_dict_insert (&values, "distance_m", "x", (gint64) wear->distance);
  g_variant_dict_insert (&values, "target_m", "x", (gint64) wear->target);
  g_variant_dict_insert_value (&values, "projected", maybe_day (wear->projected));
  g_variant_dict_insert (&values, "name", "s", lope_shoe_get_name (shoe));
  g_variant_dict_insert (&values, "own_target", "b", wear->own_target);

  take_notice (self, lope_notice_new (LOPE_NOTICE_SHOE_WEAR,
                                      wear->status == LOPE_WEAR_PAST ? LOPE_SEVERITY_CAUTION
                                                                     : LOPE_SEVERITY_NOTICE,
                                      lope_record_get_uuid (LOPE_RECORD (shoe)),
                                      lope_shoe_get_name (shoe), status, self->day,
                                      g_variant_dict_end (&values)));
}

/* ==== All of it ==== */

/* The most severe first, then by kind; equals stay as they were added: runs
 * with the newest first, shoes in the runner's order. */
static int
compare_notices (gconstpointer a,
                 gconstpointer b,
                 gpointer      user_data)
{
  LopeNotice *first = LOPE_NOTICE ((gpointer) a);
  LopeNotice *second = LOPE_NOTICE ((gpointer) b);
  LopeSeverity severity = lope_notice_get_severity (first);
  LopeNoticeKind kind = lope_notice_get_kind (first);

  if (severity != lope_notice_get_severity (second))
    return severity > lope_notice_get_severity (second) ? -1 : 1;
  if (kind != lope_notice_get_kind (second))
    return kind < lope_notice_get_kind (second) ? -1 : 1;

  return 0;
}

static LopeHeadline
choose_headline (LopeStatus *self)
{
  const LopeHeadline pain = lope_status_pain_get_headline (&self->pain);

  if (pain != LOPE_HEADLINE_START)
    return pain;
  if (self->days_off >= LOPE_STATUS_BREAK_DAYS)
    return LOPE_HEADLINE_BREAK;

  return self->limit.advised > 0 ? LOPE_HEADLINE_LIMIT : LOPE_HEADLINE_START;
}

/* ==== vfuncs ==== */

static void
lope_status_finalize (GObject *object)
{
  LopeStatus *self = LOPE_STATUS (object);

  g_clear_object (&self->notices);
  g_clear_pointer (&self->shoes, g_ptr_array_unref);
  g_free (self->wears);
  lope_status_pain_clear (&self->pain);
  lope_status_routines_clear (&self->routines);

  G_OBJECT_CLASS (lope_status_parent_class)->finalize (object);
}

static void
lope_status_class_init (LopeStatusClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = lope_status_finalize;
}

static void
lope_status_init (LopeStatus *self)
{
  self->notices = g_list_store_new (LOPE_TYPE_NOTICE);
  self->shoes = g_ptr_array_new_with_free_func (g_object_unref);
}

/* ==== API ==== */

/**
 * lope_status_new:
 * @input: all that the status depends on
 *
 * Applies all rules to a day.
 *
 * Returns: (transfer full): the status, which keeps nothing of @input but
 *   references to the shoes
 */
LopeStatus *
lope_status_new (const LopeStatusInput *input)
{
  LopeStatus *self = g_object_new (LOPE_TYPE_STATUS, NULL);
  LopePainLog log = input->pain;
  LopeRoutineLog routines = input->routines;
  int spike;

  self->day = input->day;
  self->days_off = input->last_day == LOPE_DAY_NONE ? -1 : MAX (input->day - input->last_day, 0);
  self->limit = lope_run_limit_find (input->runs, input->n_runs, input->first_day, input->day);
  self->week = lope_weekly_change_find (input->runs, input->n_runs, input->first_day, input->day);

  log.day = input->day;
  log.runs = input->runs;
  log.n_runs = input->n_runs;
  lope_status_pain_judge (&self->pain, &log, input->sleep_target, self->notices);
  self->headline = choose_headline (self);
  judge_shoes (self, input);

  spike = add_run_notices (self, input);
  add_days_off (self, input);
  add_weekly_change (self, input, spike >= (int) LOPE_SEVERITY_NOTICE);
  for (guint i = 0; i < self->shoes->len; i++)
    add_shoe_wear (self, g_ptr_array_index (self->shoes, i), &self->wears[i]);
  routines.day = input->day;
  lope_status_routines_judge (&self->routines, &routines, self->notices);
  g_list_store_sort (self->notices, compare_notices, NULL);

  return self;
}

/**
 * lope_status_get_day:
 * @self: a status
 *
 * Gets the day that is looked at.
 *
 * Returns: the day
 */
LopeDay
lope_status_get_day (LopeStatus *self)
{
  g_return_val_if_fail (LOPE_IS_STATUS (self), LOPE_DAY_NONE);

  return self->day;
}

/**
 * lope_status_get_headline:
 * @self: a status
 *
 * Gets what the headline says. Without a run whose distance is known in the
 * last 30 days there is no limit to tell.
 *
 * Returns: the headline
 */
LopeHeadline
lope_status_get_headline (LopeStatus *self)
{
  g_return_val_if_fail (LOPE_IS_STATUS (self), LOPE_HEADLINE_START);

  return self->headline;
}

/**
 * lope_status_get_days_off:
 * @self: a status
 *
 * Gets the number of days since the last run.
 *
 * Returns: the days, 0 if there was one that day, or −1 if there never was one
 */
int
lope_status_get_days_off (LopeStatus *self)
{
  g_return_val_if_fail (LOPE_IS_STATUS (self), -1);

  return self->days_off;
}

/**
 * lope_status_get_limit:
 * @self: a status
 *
 * Gets up to how long a run stays within 10 % of the longest one.
 *
 * Returns: (transfer none): the limits
 */
const LopeRunLimit *
lope_status_get_limit (LopeStatus *self)
{
  g_return_val_if_fail (LOPE_IS_STATUS (self), NULL);

  return &self->limit;
}

/**
 * lope_status_get_week:
 * @self: a status
 *
 * Gets the last seven days against the seven before.
 *
 * Returns: (transfer none): the change
 */
const LopeWeeklyChange *
lope_status_get_week (LopeStatus *self)
{
  g_return_val_if_fail (LOPE_IS_STATUS (self), NULL);

  return &self->week;
}

/**
 * lope_status_get_notices:
 * @self: a status
 *
 * Gets the notices, the most severe first, dismissed ones too.
 *
 * Returns: (transfer none): a list model of #LopeNotice
 */
GListModel *
lope_status_get_notices (LopeStatus *self)
{
  g_return_val_if_fail (LOPE_IS_STATUS (self), NULL);

  return G_LIST_MODEL (self->notices);
}

/**
 * lope_status_get_n_shoes:
 * @self: a status
 *
 * Gets the number of shoes, retired ones too.
 *
 * Returns: the number
 */
guint
lope_status_get_n_shoes (LopeStatus *self)
{
  g_return_val_if_fail (LOPE_IS_STATUS (self), 0);

  return self->shoes->len;
}

/**
 * lope_status_get_shoe:
 * @self: a status
 * @i: which shoe, from 0
 * @wear: (out) (optional) (transfer none): where it stands
 *
 * Gets one of the shoes, in the order in which they were given.
 *
 * Returns: (transfer none): the shoe
 */
LopeShoe *
lope_status_get_shoe (LopeStatus          *self,
                      guint                i,
                      const LopeShoeWear **wear)
{
  g_return_val_if_fail (LOPE_IS_STATUS (self), NULL);
  g_return_val_if_fail (i < self->shoes->len, NULL);

  if (wear != NULL)
    *wear = &self->wears[i];

  return g_ptr_array_index (self->shoes, i);
}

/**
 * lope_status_get_rotation:
 * @self: a status
 *
 * Gets how the running of the last 28 days was shared between shoes.
 *
 * Returns: (transfer none): the rotation
 */
const LopeShoeRotation *
lope_status_get_rotation (LopeStatus *self)
{
  g_return_val_if_fail (LOPE_IS_STATUS (self), NULL);

  return &self->rotation;
}

/**
 * lope_status_suggest_shoe:
 * @self: a status
 * @run: a run
 *
 * Finds the shoe that a run was probably in: the default for its kind and
 * surface, else the one that was used most lately.
 *
 * Returns: (transfer none) (nullable): the shoe, or %NULL if there is none for
 *   that day
 */
LopeShoe *
lope_status_suggest_shoe (LopeStatus   *self,
                          LopeActivity *run)
{
  LopeRecord *record = LOPE_RECORD (run);
  const LopeDay day = lope_activity_get_day (run);
  double best = 0;
  LopeShoe *shoe;

  g_return_val_if_fail (LOPE_IS_STATUS (self), NULL);
  g_return_val_if_fail (LOPE_IS_ACTIVITY (run), NULL);

  shoe = lope_shoe_get_default ((LopeShoe **) self->shoes->pdata, self->shoes->len, day,
                                lope_record_get_int (record, LOPE_ACTIVITY_SPORT),
                                lope_record_get_int (record, LOPE_ACTIVITY_KIND),
                                lope_record_get_int (record, LOPE_ACTIVITY_SURFACE));

  if (shoe != NULL)
    return shoe;

  for (guint i = 0; i < self->shoes->len; i++)
    {
      if (self->wears[i].share > best && lope_shoe_accepts_day (self->shoes->pdata[i], day))
        {
          shoe = self->shoes->pdata[i];
          best = self->wears[i].share;
        }
    }

  /* Nothing was used yet: the first pair that was there. */
  for (guint i = 0; i < self->shoes->len && shoe == NULL; i++)
    {
      if (lope_shoe_accepts_day (self->shoes->pdata[i], day))
        shoe = self->shoes->pdata[i];
    }

  return shoe;
}

/**
 * lope_status_shows_limit:
 * @self: a status
 *
 * Tells whether a distance may be shown at all: not while pain or a red flag
 * advises against running, and not without one.
 *
 * Returns: %TRUE if lope_status_get_limit() may be shown, as the headline or, on
 *   %LOPE_HEADLINE_HOLD and %LOPE_HEADLINE_PENDING, as a small line
 */
gboolean
lope_status_shows_limit (LopeStatus *self)
{
  g_return_val_if_fail (LOPE_IS_STATUS (self), FALSE);

  return self->limit.advised > 0 && self->headline < LOPE_HEADLINE_BACK_OFF;
}

/**
 * lope_status_peek_routines:
 * @self: a status
 *
 * Gets the part about routines.
 *
 * Returns: (transfer none): that part
 */
const LopeStatusRoutines *
lope_status_peek_routines (LopeStatus *self)
{
  g_return_val_if_fail (LOPE_IS_STATUS (self), NULL);

  return &self->routines;
}

/**
 * lope_status_peek_pain:
 * @self: a status
 *
 * Gets the part about pain.
 *
 * Returns: (transfer none): that part
 */
const LopeStatusPain *
lope_status_peek_pain (LopeStatus *self)
{
  g_return_val_if_fail (LOPE_IS_STATUS (self), NULL);

  return &self->pain;
}
