/* lope-report-text.c: the words of the report
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lope-report-pages-private.h"

#include <glib/gi18n-lib.h>

/* What is enough to know how something feels. */
#define MAX_REGIONS_WITH_WORDS 3
#define MAX_WORDS 6

/* No more of a note is looked at: it is cut to a few lines anyway. */
#define MAX_NOTE_LENGTH 1500

/* More marks on a letter would lie over the lines around it. */
#define MAX_MARKS 4

static void
clear_tile (gpointer data)
{
  LopeReportTile *tile = data;

  g_free (tile->label);
  g_free (tile->value);
  g_free (tile->detail);
}

static void
clear_line (gpointer data)
{
  LopeReportLine *line = data;

  g_free (line->day);
  g_free (line->text);
}

static void
add_tile (GArray     *tiles,
          const char *label,
          char       *value,
          char       *detail)
{
  LopeReportTile tile = { g_strdup (label), value, detail };

  g_array_append_val (tiles, tile);
}

static char *
format_days (int n)
{
  return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%d day", "%d days", (gulong) n), n);
}

static void
add_running_tiles (GArray           *tiles,
                   const LopeReport *report,
                   LopeUnits         units)
{
  const int n_days = report->to - report->from + 1;

  add_tile (tiles, C_ ("report", "Running"), lope_format_distance_round (report->distance, units),
            g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u run", "%u runs", report->n_runs), report->n_runs));
  add_tile (tiles, C_ ("report", "Days with a run"), lope_format_number (report->n_run_days, 0),
            /* TRANSLATORS: Below the number of days with a run: out of so many days. */
            g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "of %d day", "of %d days", (gulong) n_days), n_days));
  if (report->longest > 0)
    add_tile (tiles, C_ ("report", "Longest run"), lope_format_distance (report->longest, units),
              lope_format_day_plain (report->longest_day, report->today));
  if (report->break_first != LOPE_DAY_NONE)
    add_tile (tiles, C_ ("report", "Longest break"), format_days (report->break_last - report->break_first + 1),
              lope_format_day_range (report->break_first, report->break_last, report->today));
}

static char *
format_range (int low,
              int high)
{
  if (low == high)
    /* TRANSLATORS: How much it hurt, on a scale from 0 to 10. */
    return g_strdup_printf (C_ ("severity", "%d of 10"), high);

  /* TRANSLATORS: How much it hurt, from the lowest to the highest value. */
  return g_strdup_printf (C_ ("severity", "%1$d–%2$d of 10"), low, high);
}

static void
add_pain_tiles (GArray           *tiles,
                const LopeReport *report)
{
  const LopeReportRegion *region = lope_report_get_main (report);

  if (region != NULL)
    {
      add_tile (tiles, C_ ("report", "Main pain, highest"), format_range (region->worst, region->worst),
                lope_format_day_plain (region->worst_day, report->today));
      /* “Not recorded” is no number. */
      add_tile (tiles, C_ ("report", "Main pain, last 28 days"),
                region->lately < 0 ? g_strdup ("–") : format_range (region->lately, region->lately_worst),
                g_strdup (region->lately < 0 ? C_ ("report", "not recorded") : C_ ("report", "lowest to highest")));
    }
  if (report->n_painkiller_days > 0)
    add_tile (tiles, C_ ("report", "Painkillers"), format_days ((int) report->n_painkiller_days),
              g_strdup (C_ ("report", "as ticked")));
}

static void
add_exercise_tile (GArray           *tiles,
                   const LopeReport *report)
{
  const LopeAdherence adherence = lope_report_get_adherence (report);

  if (adherence.due > 0)
    add_tile (tiles, C_ ("report", "Exercises, last 28 days"),
              lope_format_percent (100.0 * adherence.done / adherence.due, 0),
              g_strdup_printf (C_ ("report", "%1$d of %2$d"), adherence.done, adherence.due));
}

/* ==== Notes ==== */

/* Notes are the runner’s words and can hold anything: what would move the text
 * around them is left out, and lines become one. */
static char *
clean (const char *text)
{
  g_autofree char *valid = g_utf8_make_valid (text, -1);
  GString *clean = g_string_new (NULL);
  gboolean blank = FALSE;
  guint n = 0, n_marks = 0;

  for (const char *p = valid; *p != '\0' && n < MAX_NOTE_LENGTH; p = g_utf8_next_char (p))
    {
      const gunichar c = g_utf8_get_char (p);
      const GUnicodeType type = g_unichar_type (c);

      n_marks = g_unichar_ismark (c) ? n_marks + 1 : 0;
      if ((type == G_UNICODE_FORMAT && c != 0x200c && c != 0x200d) || n_marks > MAX_MARKS)
        continue;
      if (g_unichar_isspace (c) || g_unichar_iscntrl (c) || type == G_UNICODE_UNASSIGNED ||
          type == G_UNICODE_PRIVATE_USE)
        {
          blank = clean->len > 0;
          continue;
        }
      if (blank)
        g_string_append_c (clean, ' ');
      blank = FALSE;
      g_string_append_unichar (clean, c);
      n++;
    }
  if (n == MAX_NOTE_LENGTH)
    g_string_append (clean, "…");

  return g_string_free_and_steal (clean);
}

/* ==== For the other files ==== */

/**
 * lope_report_list_tiles:
 * @report: a report
 * @style: how it looks; what is left out has no number either
 *
 * Lists what is to be seen first.
 *
 * Returns: (transfer full) (element-type LopeReportTile): numbers with their names
 */
GArray *
lope_report_list_tiles (const LopeReport      *report,
                        const LopeReportStyle *style)
{
  GArray *tiles = g_array_new (FALSE, FALSE, sizeof (LopeReportTile));

  g_array_set_clear_func (tiles, clear_tile);
  add_running_tiles (tiles, report, style->units);
  if (style->sections & (LOPE_REPORT_BODY | LOPE_REPORT_PAIN))
    add_pain_tiles (tiles, report);
  if (style->sections & LOPE_REPORT_EXERCISES)
    add_exercise_tile (tiles, report);

  return tiles;
}

/**
 * lope_report_list_lines:
 * @report: a report
 *
 * Makes notes ready to be written: each in one paragraph, without characters that
 * would do something to what is around.
 *
 * Returns: (transfer full) (element-type LopeReportLine): the notes
 */
GArray *
lope_report_list_lines (const LopeReport *report)
{
  GArray *lines = g_array_new (FALSE, FALSE, sizeof (LopeReportLine));

  g_array_set_clear_func (lines, clear_line);
  for (guint i = 0; i < report->notes->len; i++)
    {
      const LopeReportNote *note = &g_array_index (report->notes, LopeReportNote, i);
      g_autofree char *text = clean (note->text);
      LopeReportLine line = { .day = lope_format_day_short (note->day, report->today) };

      if (note->region == LOPE_REGION_ANYWHERE)
        line.text = g_steal_pointer (&text);
      else
        /* TRANSLATORS: %1$s is a region of the body, %2$s what the runner wrote about it. */
        line.text = g_strdup_printf (C_ ("note", "%1$s: %2$s"), lope_region_get_name (note->region), text);
      g_array_append_val (lines, line);
    }

  return lines;
}

static char *
list_words (const LopeReportRegion *region)
{
  GString *words = g_string_new (NULL);

  for (guint i = 0; i < MIN (region->tags->len, MAX_WORDS); i++)
    {
      const LopePainTag *tag = &g_array_index (region->tags, LopePainTag, i);
      const LopeNick *nicks = tag->is_behaviour ? lope_pain_behaviour_nicks : lope_pain_quality_nicks;

      if (i > 0)
        /* TRANSLATORS: What separates the items of a list. */
        g_string_append (words, C_ ("list", ", "));
      /* TRANSLATORS: How pain feels or what makes it worse, and how often that was said. */
      g_string_append_printf (words, C_ ("word with count", "%1$s (%2$u)"), lope_nick_get_label (nicks, tag->tag),
                              tag->count);
    }

  return g_string_free_and_steal (words);
}

/**
 * lope_report_get_words:
 * @report: a report
 *
 * Tells how the pain of the main regions felt and what came with it, a paragraph
 * for each.
 *
 * Returns: (transfer full) (nullable): the text, or %NULL if nothing was said
 */
char *
lope_report_get_words (const LopeReport *report)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < MIN (report->regions->len, MAX_REGIONS_WITH_WORDS); i++)
    {
      const LopeReportRegion *region = &g_array_index (report->regions, LopeReportRegion, i);
      g_autofree char *words = list_words (region);

      if (*words == '\0')
        continue;
      if (text->len > 0)
        g_string_append_c (text, '\n');
      /* TRANSLATORS: %1$s is a region of the body, %2$s a list such as “Dull ache (38), Worse on stairs (9)” */
      g_string_append_printf (text, C_ ("words of a region", "%1$s: %2$s"), lope_region_get_name (region->region),
                              words);
    }

  return text->len > 0 ? g_string_free_and_steal (text) : (g_string_free (text, TRUE), NULL);
}

/**
 * lope_report_get_asked:
 * @report: a report
 *
 * Tells when the red flag questions were last answered.
 *
 * Returns: (transfer full): the sentence
 */
char *
lope_report_get_asked (const LopeReport *report)
{
  g_autofree char *day = lope_format_day_plain (report->asked, report->today);

  if (day == NULL)
    return g_strdup (_ ("The red flag questions have not been answered yet."));

  /* TRANSLATORS: %s is a date */
  return g_strdup_printf (_ ("The red flag questions were last answered on %s."), day);
}

/**
 * lope_report_get_subtitle:
 * @report: a report
 *
 * Writes the time that the report is about, with years.
 *
 * Returns: (transfer full): the days
 */
char *
lope_report_get_subtitle (const LopeReport *report)
{
  /* On paper, “this year” says nothing. */
  return lope_format_day_range (report->from, report->to, lope_day_new (1, 1, 1));
}
