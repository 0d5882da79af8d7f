/* lope-calendar-chart.c
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lope-calendar-chart.h"

#include "lope-calendar-chart-private.h"
#include "lope-format.h"
#include "lope-period-plot.h"
#include "lope-scale.h"

#include <math.h>

#include <glib/gi18n-lib.h>

/* With more weeks, a day would be too small to be pointed at. */
#define MAX_WEEKS 80

#define MAX_CELL 22
#define LABEL_GAP 8

/**
 * LopeCalendarChart:
 *
 * Days tinted by how much was run, how much it hurt or how many sessions of
 * routines were done, a column for each week; of
 * more than a year and a half months, a row for each year.
 */
G_DEFINE_FINAL_TYPE (LopeCalendarChart, lope_calendar_chart, LOPE_TYPE_CHART)

/* ==== What there is ==== */

static int
find_cell (LopeCalendarChart *self,
           LopeDay            day)
{
  guint low = 0, high = self->cells->len;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (lope_calendar_cell (self, middle)->first <= day)
        low = middle + 1;
      else
        high = middle;
    }

  return low > 0 && lope_calendar_cell (self, low - 1)->last >= day ? (int) low - 1 : -1;
}

static void
add_days (LopeCalendarChart *self,
          LopeDay            from,
          LopeDay            to)
{
  LopeDay first_week = lope_day_week_start (from, self->first_weekday);

  for (LopeDay day = from; day <= to; day++)
    {
      LopeCalendarCell cell = { .first = day, .last = day, .pain = -1 };

      cell.column = (guint) (day - first_week) / 7;
      cell.row = (guint) (day - first_week) % 7;
      self->n_columns = cell.column + 1;
      g_array_append_val (self->cells, cell);
    }
  self->n_rows = 7;
}

static void
add_months (LopeCalendarChart *self,
            LopeDay            from,
            LopeDay            to)
{
  int first_year;

  lope_day_split (from, &first_year, NULL, NULL);
  for (LopeDay first = lope_period_get_first (from, LOPE_PERIOD_MONTH, 1), next; first <= to; first = next)
    {
      LopeCalendarCell cell = { .first = first, .pain = -1 };
      int year, month;

      next = lope_period_get_next (first, LOPE_PERIOD_MONTH);
      lope_day_split (first, &year, &month, NULL);
      cell.last = next - 1;
      cell.column = (guint) month - 1;
      cell.row = (guint) (year - first_year);
      self->n_rows = cell.row + 1;
      g_array_append_val (self->cells, cell);
    }
  self->n_columns = 12;
}

static void
fill_cells (LopeCalendarChart      *self,
            const LopeCalendarData *data)
{
  for (guint i = 0; i < data->n_days; i++)
    {
      int k = find_cell (self, data->days[i].day);

      if (k < 0)
        continue;
      lope_calendar_cell (self, k)->distance += data->days[i].distance;
      lope_calendar_cell (self, k)->n_runs += data->days[i].n_runs;
    }
  for (guint i = 0; i < data->n_pain; i++)
    {
      int k = find_cell (self, data->pain[i].day);

      if (k >= 0)
        lope_calendar_cell (self, k)->pain = MAX (lope_calendar_cell (self, k)->pain, data->pain[i].severity);
    }
  for (guint i = 0; i < data->n_sessions; i++)
    {
      int k = find_cell (self, data->sessions[i].day);

      if (k >= 0)
        lope_calendar_cell (self, k)->n_sessions += data->sessions[i].n_sessions;
    }
}

static void
mark_breaks (LopeCalendarChart      *self,
             const LopeCalendarData *data)
{
  g_autoptr (GArray) breaks = lope_period_find_breaks (data->days, data->n_days, data->from,
                                                       MIN (data->to, data->today));

  for (guint i = 0; i < breaks->len; i++)
    {
      const LopeBreak *gap = &g_array_index (breaks, LopeBreak, i);

      for (guint k = 0; k < self->cells->len; k++)
        {
          LopeCalendarCell *cell = lope_calendar_cell (self, k);

          if (cell->first >= gap->first && cell->last <= gap->last)
            cell->in_break = TRUE;
        }
    }
}

/* What is tinted by its amount. */
static double
get_amount (LopeCalendarChart      *self,
            const LopeCalendarCell *cell)
{
  return self->value == LOPE_CALENDAR_SESSIONS ? cell->n_sessions
                                               : lope_distance_in_units (cell->distance, self->units);
}

/* Round steps, so that the tints can be told in numbers. */
static void
find_step (LopeCalendarChart *self)
{
  double max = 0;
  LopeScale scale;

  for (guint i = 0; i < self->cells->len; i++)
    max = fmax (max, get_amount (self, lope_calendar_cell (self, i)));

  /* The last tint is open towards the top, so that one race does not make all
   * other days pale. */
  scale = lope_scale_find (fmax (max * 0.75, 1), LOPE_CALENDAR_LEVELS);
  /* There is no half of a session. */
  self->step = self->value == LOPE_CALENDAR_SESSIONS ? fmax (scale.step, 1) : scale.step;
}

/* From 0 for none to LOPE_CALENDAR_LEVELS. */
int
lope_calendar_chart_get_level (LopeCalendarChart      *self,
                               const LopeCalendarCell *cell)
{
  double amount = get_amount (self, cell);

  if (amount <= 0)
    return 0;
  /* The first session has the first tint, as the first metres have. */
  if (self->value == LOPE_CALENDAR_SESSIONS)
    amount -= 1;

  return 1 + (int) fmin (LOPE_CALENDAR_LEVELS - 1, amount / self->step);
}

/* ==== LopeChart ==== */

static void
lope_calendar_chart_layout (LopeChart            *chart,
                            double                width,
                            double                height,
                            const LopeChartStyle *style)
{
  LopeCalendarChart *self = LOPE_CALENDAR_CHART (chart);
  double label_width, legend;

  lope_text_measure (style, self->by_month ? "2000" : C_ ("widest short name of a weekday", "Wed"), LOPE_TEXT_NORMAL,
                     &label_width, &self->line);
  label_width += LABEL_GAP;
  legend = self->line + 14;
  self->rtl = style->rtl;
  self->height = height;
  self->grid.y = self->line + 4;
  self->cell_height = fmin (MAX_CELL, (height - self->grid.y - legend) / MAX (self->n_rows, 1));
  self->cell_width = fmin (self->by_month ? 3 * MAX_CELL : MAX_CELL, (width - label_width) / MAX (self->n_columns, 1));
  /* Days are squares, except where there is no room for them. */
  if (!self->by_month)
    self->cell_height = self->cell_width = fmax (2, fmin (self->cell_width, self->cell_height));
  self->grid.width = self->cell_width * self->n_columns;
  self->grid.height = self->cell_height * self->n_rows;
  self->grid.x = style->rtl ? width - label_width - self->grid.width : label_width;
}

LopeRect
lope_calendar_chart_get_cell_area (LopeCalendarChart      *self,
                                   const LopeCalendarCell *cell)
{
  double along = cell->column * self->cell_width;

  return (LopeRect) {
    .x = self->rtl ? self->grid.x + self->grid.width - along - self->cell_width : self->grid.x + along,
    .y = self->grid.y + cell->row * self->cell_height, .width = self->cell_width, .height = self->cell_height,
  };
}

static guint
lope_calendar_chart_get_n_items (LopeChart *chart)
{
  return LOPE_CALENDAR_CHART (chart)->cells->len;
}

static int
lope_calendar_chart_hit (LopeChart *chart,
                         double     x,
                         double     y)
{
  LopeCalendarChart *self = LOPE_CALENDAR_CHART (chart);
  double along = self->rtl ? self->grid.x + self->grid.width - x : x - self->grid.x;
  guint column, row;

  if (along < 0 || along >= self->grid.width || y < self->grid.y || y >= self->grid.y + self->grid.height)
    return -1;

  column = (guint) (along / self->cell_width);
  row = (guint) ((y - self->grid.y) / self->cell_height);
  for (guint i = 0; i < self->cells->len; i++)
    {
      const LopeCalendarCell *cell = lope_calendar_cell (self, i);

      if (cell->column == column && cell->row == row)
        return (int) i;
    }

  return -1;
}

static LopeRect
lope_calendar_chart_get_item (LopeChart *chart,
                              guint      i)
{
  LopeCalendarChart *self = LOPE_CALENDAR_CHART (chart);

  return lope_calendar_chart_get_cell_area (self, lope_calendar_cell (self, i));
}

static char *
name_cell (LopeCalendarChart *self,
           guint              i)
{
  const LopeCalendarCell *cell = lope_calendar_cell (self, i);

  if (self->by_month)
    return lope_period_name (&(LopePeriod) { .first = cell->first, .last = cell->last }, LOPE_PERIOD_MONTH,
                             self->today);

  return lope_format_day_long (cell->first, self->today);
}

static char *
describe_sessions (const LopeCalendarCell *cell,
                   const char             *name)
{
  if (cell->n_sessions == 0)
    /* TRANSLATORS: %s is a day or a month */
    return g_strdup_printf (_ ("%s: no routine was done"), name);

  /* TRANSLATORS: %1$s is a day or a month; a session is one time that a routine was done. */
  return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%1$s: %2$d session", "%1$s: %2$d sessions",
                                       (gulong) cell->n_sessions),
                          name, cell->n_sessions);
}

static char *
lope_calendar_chart_describe (LopeChart *chart,
                              guint      i)
{
  LopeCalendarChart *self = LOPE_CALENDAR_CHART (chart);
  const LopeCalendarCell *cell = lope_calendar_cell (self, i);
  g_autofree char *name = name_cell (self, i);
  g_autofree char *distance = lope_format_distance (cell->distance, self->units);
  GString *text;

  if (self->value == LOPE_CALENDAR_SESSIONS)
    return describe_sessions (cell, name);

  text = g_string_new (NULL);
  if (cell->n_runs == 0)
    g_string_append_printf (text, _ ("%s: no runs"), name);
  else
    g_string_append_printf (text, g_dngettext (GETTEXT_PACKAGE, "%1$s: %2$s in %3$d run",
                                               "%1$s: %2$s in %3$d runs", (gulong) cell->n_runs),
                            name, distance, cell->n_runs);
  if (cell->pain >= 0)
    {
      g_string_append_c (text, '\n');
      /* TRANSLATORS: %d is how much it hurt at most, 0 to 10 */
      g_string_append_printf (text, _ ("Pain up to %d"), cell->pain);
    }
  else if (self->value == LOPE_CALENDAR_PAIN)
    {
      g_string_append_printf (text, "\n%s", _ ("No pain recorded, nor its absence"));
    }

  return g_string_free_and_steal (text);
}

static char *
summarise_distance (LopeCalendarChart *self)
{
  gint64 distance = 0;
  guint n = 0;
  g_autofree char *metres = NULL;

  for (guint i = 0; i < self->cells->len; i++)
    {
      distance += lope_calendar_cell (self, i)->distance;
      n += lope_calendar_cell (self, i)->n_runs > 0 ? 1 : 0;
    }
  if (n == 0)
    return g_strdup (_ ("No runs in this time"));

  metres = lope_format_distance_round (distance, self->units);
  if (self->by_month)
    /* TRANSLATORS: %2$s is the distance of all runs */
    return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%1$u month with runs, %2$s in all",
                                         "%1$u months with runs, %2$s in all", n), n, metres);

  /* TRANSLATORS: %2$s is the distance of all runs */
  return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%1$u day with a run, %2$s in all",
                                       "%1$u days with a run, %2$s in all", n), n, metres);
}

static char *
summarise_pain (LopeCalendarChart *self)
{
  int worst = -1;
  guint n = 0, n_pain = 0;
  g_autofree char *pain = NULL;
  g_autofree char *all = NULL;

  for (guint i = 0; i < self->cells->len; i++)
    {
      int severity = lope_calendar_cell (self, i)->pain;

      worst = MAX (worst, severity);
      n += severity >= 0 ? 1 : 0;
      n_pain += severity > 0 ? 1 : 0;
    }
  if (n == 0)
    return g_strdup (_ ("Nothing was recorded in this time."));

  if (self->by_month)
    return g_strdup_printf (_ ("Pain up to %d in these months"), worst);
  if (n_pain == 0)
    return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "No pain on the %u day that has an entry",
                                         "No pain on the %u days that have an entry", n), n);

  /* TRANSLATORS: %2$d is how much it hurt at most, 0 to 10 */
  pain = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "Pain on %1$u day, up to %2$d.",
                                       "Pain on %1$u days, up to %2$d.", n_pain), n_pain, worst);
  all = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u day has an entry.", "%u days have an entry.", n), n);

  /* TRANSLATORS: Two whole sentences after each other. */
  return g_strdup_printf (C_ ("two sentences", "%1$s %2$s"), pain, all);
}

static char *
summarise_sessions (LopeCalendarChart *self)
{
  guint n = 0, all = 0;

  for (guint i = 0; i < self->cells->len; i++)
    {
      all += (guint) lope_calendar_cell (self, i)->n_sessions;
      n += lope_calendar_cell (self, i)->n_sessions > 0 ? 1 : 0;
    }
  if (n == 0)
    return g_strdup (_ ("No routine was done in this time"));
  if (self->by_month)
    return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "Sessions in %1$u month, %2$u in all",
                                         "Sessions in %1$u months, %2$u in all", n), n, all);

  /* TRANSLATORS: %2$u counts the sessions of routines of these days. */
  return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "Sessions on %1$u day, %2$u in all",
                                       "Sessions on %1$u days, %2$u in all", n), n, all);
}

static char *
lope_calendar_chart_summarise (LopeChart *chart)
{
  LopeCalendarChart *self = LOPE_CALENDAR_CHART (chart);

  if (self->value == LOPE_CALENDAR_SESSIONS)
    return summarise_sessions (self);

  return self->value == LOPE_CALENDAR_PAIN ? summarise_pain (self) : summarise_distance (self);
}

static const char *
lope_calendar_chart_get_title (LopeChart *chart)
{
  LopeCalendarChart *self = LOPE_CALENDAR_CHART (chart);

  if (self->value == LOPE_CALENDAR_PAIN)
    return self->by_month ? _ ("Months With Pain") : _ ("Days With Pain");
  if (self->value == LOPE_CALENDAR_SESSIONS)
    return self->by_month ? _ ("Exercise Months") : _ ("Exercise Days");

  return self->by_month ? _ ("Running Months") : _ ("Running Days");
}

static guint
lope_calendar_chart_get_n_columns (LopeChart *chart)
{
  return 5;
}

static const char *
lope_calendar_chart_get_column_title (LopeChart *chart,
                                      guint      column)
{
  switch (column)
    {
    case 0:
      return LOPE_CALENDAR_CHART (chart)->by_month ? C_ ("table heading", "Month") : C_ ("table heading", "Day");
    case 1:
      return C_ ("table heading", "Distance");
    case 2:
      return C_ ("table heading", "Runs");
    case 3:
      return C_ ("table heading", "Sessions");
    default:
      return C_ ("table heading", "Pain");
    }
}

static char *
lope_calendar_chart_get_cell (LopeChart *chart,
                              guint      i,
                              guint      column)
{
  LopeCalendarChart *self = LOPE_CALENDAR_CHART (chart);
  const LopeCalendarCell *cell = lope_calendar_cell (self, i);

  switch (column)
    {
    case 0:
      return name_cell (self, i);
    case 1:
      return lope_format_distance (cell->distance, self->units);
    case 2:
      return lope_format_number (cell->n_runs, 0);
    case 3:
      return lope_format_number (cell->n_sessions, 0);
    default:
      return cell->pain >= 0 ? lope_format_number (cell->pain, 0) : g_strdup ("—");
    }
}

static gboolean
lope_calendar_chart_is_numeric_column (LopeChart *chart,
                                       guint      column)
{
  return column > 0;
}

static gboolean
lope_calendar_chart_get_days (LopeChart *chart,
                              guint      i,
                              LopeDay   *first,
                              LopeDay   *last)
{
  const LopeCalendarCell *cell = lope_calendar_cell (LOPE_CALENDAR_CHART (chart), i);

  *first = cell->first;
  *last = cell->last;

  return TRUE;
}

static LopeDay
lope_calendar_chart_get_day_at (LopeChart *chart,
                                double     x)
{
  LopeCalendarChart *self = LOPE_CALENDAR_CHART (chart);
  double along = self->rtl ? self->grid.x + self->grid.width - x : x - self->grid.x;

  /* Months of several years stand above each other. */
  if (self->by_month || along < 0 || along >= self->grid.width || self->cells->len == 0)
    return LOPE_DAY_NONE;

  return MAX (lope_calendar_cell (self, 0)->first,
              lope_day_week_start (lope_calendar_cell (self, 0)->first, self->first_weekday) +
                7 * (LopeDay) (along / self->cell_width));
}

static void
lope_calendar_chart_finalize (GObject *object)
{
  g_array_unref (LOPE_CALENDAR_CHART (object)->cells);

  G_OBJECT_CLASS (lope_calendar_chart_parent_class)->finalize (object);
}

static void
lope_calendar_chart_class_init (LopeCalendarChartClass *klass)
{
  LopeChartClass *chart_class = LOPE_CHART_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = lope_calendar_chart_finalize;
  chart_class->layout = lope_calendar_chart_layout;
  chart_class->draw = lope_calendar_chart_draw;
  chart_class->draw_cursor = lope_calendar_chart_draw_cursor;
  chart_class->get_n_items = lope_calendar_chart_get_n_items;
  chart_class->hit = lope_calendar_chart_hit;
  chart_class->get_item = lope_calendar_chart_get_item;
  chart_class->describe = lope_calendar_chart_describe;
  chart_class->summarise = lope_calendar_chart_summarise;
  chart_class->get_title = lope_calendar_chart_get_title;
  chart_class->get_n_columns = lope_calendar_chart_get_n_columns;
  chart_class->get_column_title = lope_calendar_chart_get_column_title;
  chart_class->get_cell = lope_calendar_chart_get_cell;
  chart_class->is_numeric_column = lope_calendar_chart_is_numeric_column;
  chart_class->get_days = lope_calendar_chart_get_days;
  chart_class->get_day_at = lope_calendar_chart_get_day_at;
}

static void
lope_calendar_chart_init (LopeCalendarChart *self)
{
  self->cells = g_array_new (FALSE, FALSE, sizeof (LopeCalendarCell));
}

/* ==== API ==== */

/**
 * lope_calendar_chart_new:
 * @data: what it shows; copied
 *
 * Makes a calendar.
 *
 * Returns: (transfer full): the chart
 */
LopeCalendarChart *
lope_calendar_chart_new (const LopeCalendarData *data)
{
  LopeCalendarChart *self = g_object_new (LOPE_TYPE_CALENDAR_CHART, NULL);

  g_return_val_if_fail (data->from <= data->to, self);

  self->value = data->value;
  self->today = data->today;
  self->first_weekday = data->first_weekday;
  self->units = data->units;
  self->by_month = data->to - data->from >= 7 * MAX_WEEKS;
  if (self->by_month)
    add_months (self, data->from, data->to);
  else
    add_days (self, data->from, data->to);
  fill_cells (self, data);
  mark_breaks (self, data);
  find_step (self);

  return self;
}
