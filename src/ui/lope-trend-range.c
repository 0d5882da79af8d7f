/* lope-trend-range.c
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lope-trend-range.h"

/* Zooming in ends at a week. */
#define LEAST_DAYS 7

#define DEFAULT_CHOICE 3

struct _LopeTrendRange {
  GObject parent_instance;

  guint choice;
  LopeDay first_day;
  LopeDay today;
  int first_weekday;
  LopeDay zoom_from; /* LOPE_DAY_NONE unless zoomed */
  LopeDay zoom_to;
  LopeDay day;
};

/**
 * LopeTrendRange:
 *
 * The time that all charts of a page show, and the day that is pointed at in one
 * of them. A time is chosen by its name, and one may zoom in from there.
 * “changed” tells of another time, “notify::day” of another day.
 */
G_DEFINE_FINAL_TYPE (LopeTrendRange, lope_trend_range, G_TYPE_OBJECT)

typedef enum {
  PROP_NAME = 1,
  PROP_ZOOMED,
  PROP_DAY,
} LopeTrendRangeProperty;

static GParamSpec *properties[PROP_DAY + 1];
static guint changed_signal;

/* Weeks up to the present one, 0 for all. */
static const struct {
  const char *name;
  int weeks;
} choices[] = {
  { "4-weeks", 4 },
  { "12-weeks", 12 },
  { "6-months", 26 },
  { "1-year", 52 },
  { "all", 0 },
};

/* The least that “all” shows. */
#define LEAST_WEEKS 12

static LopeDay
find_start (LopeTrendRange *self,
            guint           choice)
{
  const LopeDay week = lope_day_week_start (self->today, self->first_weekday);
  const LopeDay least = week - 7 * (LEAST_WEEKS - 1);

  if (choices[choice].weeks > 0)
    return week - 7 * (choices[choice].weeks - 1);

  return self->first_day != LOPE_DAY_NONE ? MIN (self->first_day, least) : least;
}

static void
tell (LopeTrendRange *self)
{
  g_object_freeze_notify (G_OBJECT (self));
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_NAME]);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_ZOOMED]);
  g_object_thaw_notify (G_OBJECT (self));
  g_signal_emit (self, changed_signal, 0);
}

static void
lope_trend_range_get_property (GObject    *object,
                               guint       prop_id,
                               GValue     *value,
                               GParamSpec *pspec)
{
  LopeTrendRange *self = LOPE_TREND_RANGE (object);

  switch ((LopeTrendRangeProperty) prop_id)
    {
    case PROP_NAME:
      g_value_set_string (value, lope_trend_range_get_name (self));
      break;
    case PROP_ZOOMED:
      g_value_set_boolean (value, lope_trend_range_is_zoomed (self));
      break;
    case PROP_DAY:
      g_value_set_int (value, self->day);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
lope_trend_range_set_property (GObject      *object,
                               guint         prop_id,
                               const GValue *value,
                               GParamSpec   *pspec)
{
  LopeTrendRange *self = LOPE_TREND_RANGE (object);

  switch ((LopeTrendRangeProperty) prop_id)
    {
    case PROP_NAME:
      lope_trend_range_set_name (self, g_value_get_string (value));
      break;
    case PROP_DAY:
      lope_trend_range_set_day (self, g_value_get_int (value));
      break;
    case PROP_ZOOMED:
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
lope_trend_range_class_init (LopeTrendRangeClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = lope_trend_range_get_property;
  object_class->set_property = lope_trend_range_set_property;

  /**
   * LopeTrendRange:name:
   *
   * The name of the time that is shown, %NULL while zoomed in.
   */
  properties[PROP_NAME] =
    g_param_spec_string ("name", NULL, NULL, NULL,
                         G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);

  /**
   * LopeTrendRange:zoomed:
   *
   * Whether less is shown than was chosen by name.
   */
  properties[PROP_ZOOMED] =
    g_param_spec_boolean ("zoomed", NULL, NULL, FALSE, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);

  /**
   * LopeTrendRange:day:
   *
   * The #LopeDay that is pointed at, or %LOPE_DAY_NONE.
   */
  properties[PROP_DAY] =
    g_param_spec_int ("day", NULL, NULL, G_MININT, G_MAXINT, LOPE_DAY_NONE,
                      G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  /**
   * LopeTrendRange::changed:
   *
   * Another time is to be shown.
   */
  changed_signal = g_signal_new ("changed", LOPE_TYPE_TREND_RANGE, G_SIGNAL_RUN_LAST, 0,
                                 NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
lope_trend_range_init (LopeTrendRange *self)
{
  self->choice = DEFAULT_CHOICE;
  self->first_day = self->zoom_from = self->zoom_to = self->day = LOPE_DAY_NONE;
  self->first_weekday = 1;
}

/* ==== API ==== */

/**
 * lope_trend_range_new:
 *
 * Makes a range of a year. It needs lope_trend_range_set_span() before it has days.
 *
 * Returns: (transfer full): the range
 */
LopeTrendRange *
lope_trend_range_new (void)
{
  return g_object_new (LOPE_TYPE_TREND_RANGE, NULL);
}

/**
 * lope_trend_range_set_span:
 * @self: a range
 * @first_day: the day of the first run, or %LOPE_DAY_NONE
 * @today: the day it is
 * @first_weekday: the day on which weeks begin, from 1 for Monday
 *
 * Tells what there is to be shown. It does not emit “changed”, as whoever calls
 * this knows.
 */
void
lope_trend_range_set_span (LopeTrendRange *self,
                           LopeDay         first_day,
                           LopeDay         today,
                           int             first_weekday)
{
  g_return_if_fail (LOPE_IS_TREND_RANGE (self));

  self->first_day = first_day;
  self->today = today;
  self->first_weekday = first_weekday;
}

/**
 * lope_trend_range_get_name:
 * @self: a range
 *
 * Gets the name of the time that is shown.
 *
 * Returns: (transfer none) (nullable): “12-weeks”, or %NULL while zoomed in
 */
const char *
lope_trend_range_get_name (LopeTrendRange *self)
{
  g_return_val_if_fail (LOPE_IS_TREND_RANGE (self), NULL);

  return lope_trend_range_is_zoomed (self) ? NULL : choices[self->choice].name;
}

/**
 * lope_trend_range_set_name:
 * @self: a range
 * @name: (nullable): one of “4-weeks”, “12-weeks”, “6-months”, “1-year” and “all”
 *
 * Chooses the time that is shown. A name that does not exist changes nothing.
 */
void
lope_trend_range_set_name (LopeTrendRange *self,
                           const char     *name)
{
  g_return_if_fail (LOPE_IS_TREND_RANGE (self));

  if (name == NULL || g_strcmp0 (name, lope_trend_range_get_name (self)) == 0)
    return;

  for (guint i = 0; i < G_N_ELEMENTS (choices); i++)
    {
      if (!g_str_equal (name, choices[i].name))
        continue;

      self->choice = i;
      self->zoom_from = self->zoom_to = LOPE_DAY_NONE;
      tell (self);
      return;
    }
}

/**
 * lope_trend_range_get_chosen:
 * @self: a range
 *
 * Gets the name that was chosen last, also while zoomed in.
 *
 * Returns: (transfer none): “12-weeks”
 */
const char *
lope_trend_range_get_chosen (LopeTrendRange *self)
{
  g_return_val_if_fail (LOPE_IS_TREND_RANGE (self), NULL);

  return choices[self->choice].name;
}

/**
 * lope_trend_range_is_zoomed:
 * @self: a range
 *
 * Tells whether another time is shown than was chosen by name.
 *
 * Returns: %TRUE while zoomed in
 */
gboolean
lope_trend_range_is_zoomed (LopeTrendRange *self)
{
  g_return_val_if_fail (LOPE_IS_TREND_RANGE (self), FALSE);

  return self->zoom_from != LOPE_DAY_NONE;
}

/**
 * lope_trend_range_get_from:
 * @self: a range
 *
 * Gets the first day that is shown.
 *
 * Returns: the day
 */
LopeDay
lope_trend_range_get_from (LopeTrendRange *self)
{
  g_return_val_if_fail (LOPE_IS_TREND_RANGE (self), LOPE_DAY_NONE);

  return lope_trend_range_is_zoomed (self) ? self->zoom_from : find_start (self, self->choice);
}

/**
 * lope_trend_range_get_to:
 * @self: a range
 *
 * Gets the last day that is shown.
 *
 * Returns: the day
 */
LopeDay
lope_trend_range_get_to (LopeTrendRange *self)
{
  g_return_val_if_fail (LOPE_IS_TREND_RANGE (self), LOPE_DAY_NONE);

  return lope_trend_range_is_zoomed (self) ? self->zoom_to : self->today;
}

/**
 * lope_trend_range_get_day:
 * @self: a range
 *
 * Gets the day that is pointed at.
 *
 * Returns: the day, or %LOPE_DAY_NONE
 */
LopeDay
lope_trend_range_get_day (LopeTrendRange *self)
{
  g_return_val_if_fail (LOPE_IS_TREND_RANGE (self), LOPE_DAY_NONE);

  return self->day;
}

/**
 * lope_trend_range_set_day:
 * @self: a range
 * @day: a day, or %LOPE_DAY_NONE
 *
 * Sets the day that is pointed at.
 */
void
lope_trend_range_set_day (LopeTrendRange *self,
                          LopeDay         day)
{
  g_return_if_fail (LOPE_IS_TREND_RANGE (self));

  if (self->day == day)
    return;

  self->day = day;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_DAY]);
}

/**
 * lope_trend_range_zoom:
 * @self: a range
 * @from: the first day
 * @to: the last day
 *
 * Shows these days. Whoever asks for less than a week gets the week around them,
 * and nothing after today.
 */
void
lope_trend_range_zoom (LopeTrendRange *self,
                       LopeDay         from,
                       LopeDay         to)
{
  g_return_if_fail (LOPE_IS_TREND_RANGE (self));
  g_return_if_fail (from <= to);

  to = MIN (to, self->today);
  if (to - from + 1 < LEAST_DAYS)
    {
      from -= (LEAST_DAYS - (to - from + 1)) / 2;
      to = MIN (from + LEAST_DAYS - 1, self->today);
      from = to - LEAST_DAYS + 1;
    }
  if (from == lope_trend_range_get_from (self) && to == lope_trend_range_get_to (self))
    return;

  self->zoom_from = from;
  self->zoom_to = to;
  tell (self);
}

/**
 * lope_trend_range_reset:
 * @self: a range
 *
 * Goes back to what was chosen by name.
 */
void
lope_trend_range_reset (LopeTrendRange *self)
{
  g_return_if_fail (LOPE_IS_TREND_RANGE (self));

  if (!lope_trend_range_is_zoomed (self))
    return;

  self->zoom_from = self->zoom_to = LOPE_DAY_NONE;
  tell (self);
}

/* The same middle, unless a day is pointed at. */
static void
scale (LopeTrendRange *self,
       int             n_days)
{
  const LopeDay from = lope_trend_range_get_from (self), to = lope_trend_range_get_to (self);
  const LopeDay middle = self->day >= from && self->day <= to ? self->day : from + (to - from) / 2;
  LopeDay begin = middle - n_days / 2;

  /* Not beyond today, where there is nothing. */
  begin = MIN (begin, self->today - n_days + 1);
  lope_trend_range_zoom (self, begin, begin + n_days - 1);
}

/**
 * lope_trend_range_narrow:
 * @self: a range
 *
 * Shows less: the next shorter time that has a name, and after the shortest, or
 * zoomed in, half of what was shown.
 *
 * Returns: %FALSE if that is the least already
 */
gboolean
lope_trend_range_narrow (LopeTrendRange *self)
{
  int n_days;

  g_return_val_if_fail (LOPE_IS_TREND_RANGE (self), FALSE);

  if (!lope_trend_range_is_zoomed (self) && self->choice > 0)
    {
      lope_trend_range_set_name (self, choices[self->choice - 1].name);
      return TRUE;
    }

  n_days = lope_trend_range_get_to (self) - lope_trend_range_get_from (self) + 1;
  if (n_days <= LEAST_DAYS)
    return FALSE;

  scale (self, MAX (LEAST_DAYS, n_days / 2));

  return TRUE;
}

/**
 * lope_trend_range_widen:
 * @self: a range
 *
 * Shows more: zoomed in, twice as much, until that is what was chosen by name; and
 * then the next longer time.
 *
 * Returns: %FALSE if that is all already
 */
gboolean
lope_trend_range_widen (LopeTrendRange *self)
{
  int n_days;

  g_return_val_if_fail (LOPE_IS_TREND_RANGE (self), FALSE);

  if (lope_trend_range_is_zoomed (self))
    {
      n_days = 2 * (self->zoom_to - self->zoom_from + 1);
      if (n_days > self->today - find_start (self, self->choice))
        lope_trend_range_reset (self);
      else
        scale (self, n_days);
      return TRUE;
    }

  if (self->choice + 1 == G_N_ELEMENTS (choices))
    return FALSE;

  lope_trend_range_set_name (self, choices[self->choice + 1].name);

  return TRUE;
}
