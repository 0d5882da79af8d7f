/* lope-quick-entry.c
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lope-quick-entry.h"

#include <string.h>

#include <glib/gi18n-lib.h>

#include "lope-parse.h"

/* A bare “m” means minutes below this and metres from it on: nobody logs a run
 * of 300 metres, or one of 400 minutes without its hours. */
#define FIRST_METRES 400

#define MAX_NAME_WORDS 8

typedef struct {
  LopeQuickEntry *entry;
  char **words; /* borrowed */
  guint n_words;
  LopeUnits units;
  LopeShoe **shoes; /* borrowed */
  guint n_shoes;
  LopeDay today;
} Reader;

static gboolean
starts_with_digit (const char *word)
{
  return g_unichar_isdigit (g_utf8_get_char (word));
}

static gboolean
is_word (const char *word,
         const char *other)
{
  g_autofree char *a = g_utf8_casefold (word, -1);
  g_autofree char *b = g_utf8_casefold (other, -1);

  return g_str_equal (a, b);
}

static gboolean
is_one_of (const char         *word,
           const char * const *others)
{
  for (guint i = 0; others[i] != NULL; i++)
    {
      if (is_word (word, others[i]))
        return TRUE;
    }

  return FALSE;
}

/* The letters behind a leading number: “km” of “8.2km”, "" of “8.2”. */
static const char *
skip_number (const char *word)
{
  while (*word != '\0')
    {
      gunichar c = g_utf8_get_char (word);

      if (!g_unichar_isdigit (c) && c != '.' && c != ',')
        break;
      word = g_utf8_next_char (word);
    }

  return word;
}

static gboolean
is_metres (const char *word)
{
  return g_ascii_strtoull (word, NULL, 10) >= FIRST_METRES;
}

/* Each of these reads what begins at word @i and tells how many words that
 * took; 0 if it was something else. */

static guint
read_day (Reader *self,
          guint   i)
{
  LopeDay day = lope_day_from_iso (self->words[i]);

  /* TRANSLATORS: A word that runners may type in the one-line entry. */
  if (is_word (self->words[i], C_ ("typed word", "today")))
    day = self->today;
  /* TRANSLATORS: A word that runners may type in the one-line entry. */
  else if (is_word (self->words[i], C_ ("typed word", "yesterday")))
    day = self->today - 1;

  if (day == LOPE_DAY_NONE || self->entry->day != LOPE_DAY_NONE)
    return 0;

  self->entry->day = day;

  return 1;
}

static guint
read_effort (Reader *self,
             guint   i)
{
  const char *word = self->words[i];
  const char *value;
  guint n;

  if (g_ascii_strncasecmp (word, "rpe", 3) != 0 || self->entry->rpe != LOPE_UNSET)
    return 0;

  n = word[3] == '\0' && i + 1 < self->n_words ? 2 : 1;
  value = n == 2 ? self->words[i + 1] : word + 3;

  return lope_parse_int (value, 0, 10, &self->entry->rpe, NULL) ? n : 0;
}

static guint
read_pace (Reader *self,
           guint   i)
{
  const char *word = self->words[i];
  gboolean apart = i + 1 < self->n_words && self->words[i + 1][0] == '/';
  g_autofree char *text = apart ? g_strconcat (word, self->words[i + 1], NULL) : g_strdup (word);

  if (!starts_with_digit (word) || strchr (text, '/') == NULL || self->entry->pace > 0 ||
      !lope_parse_pace (text, self->units, &self->entry->pace, NULL))
    return 0;

  return apart ? 2 : 1;
}

static guint
read_duration (Reader *self,
               guint   i)
{
  static const char * const duration_units[] = { "h", "m", "min", "mins", "s", "sec", NULL };
  const char *word = self->words[i];
  const char *unit = skip_number (word);
  g_autofree char *joined = i + 1 < self->n_words ? g_strconcat (word, " ", self->words[i + 1], NULL) : NULL;

  if (!starts_with_digit (word) || self->entry->duration >= 0)
    return 0;
  if (is_word (*unit == '\0' && joined != NULL ? self->words[i + 1] : unit, "m") && is_metres (word))
    return 0;

  /* “52 min”, “1h 05m” */
  if (joined != NULL &&
      (is_one_of (self->words[i + 1], duration_units) || is_word (unit, "h")) &&
      lope_parse_duration (joined, &self->entry->duration, NULL))
    return 2;

  /* A bare number is the distance. */
  return *unit != '\0' && lope_parse_duration (word, &self->entry->duration, NULL) ? 1 : 0;
}

static guint
read_distance (Reader *self,
               guint   i)
{
  static const char * const distance_units[] = { "km", "k", "m", "mi", "mile", "miles", NULL };
  const char *word = self->words[i];
  const char *unit = skip_number (word);
  g_autofree char *number = g_strndup (word, unit - word);
  g_autofree char *text = NULL;
  guint n = 1;

  if (!starts_with_digit (word) || self->entry->distance >= 0)
    return 0;

  if (*unit == '\0' && i + 1 < self->n_words && is_one_of (self->words[i + 1], distance_units))
    {
      unit = self->words[i + 1];
      n = 2;
    }
  if (*unit != '\0' && !is_one_of (unit, distance_units))
    return 0;
  if (is_word (unit, "m") && !is_metres (word))
    return 0;

  if (is_word (unit, "k"))
    unit = "km";
  else if (g_ascii_strncasecmp (unit, "mi", 2) == 0)
    unit = "mi";
  text = g_strconcat (number, unit, NULL);

  return lope_parse_distance (text, self->units, &self->entry->distance, NULL) ? n : 0;
}

static guint
read_kind (Reader *self,
           guint   i)
{
  if (self->entry->kind != LOPE_UNSET)
    return 0;

  for (int kind = 0; lope_kind_nicks[kind].nick != NULL; kind++)
    {
      if (is_word (self->words[i], lope_kind_nicks[kind].nick) ||
          is_word (self->words[i], lope_nick_get_label (lope_kind_nicks, kind)))
        {
          self->entry->kind = kind;
          return 1;
        }
    }

  return 0;
}

/* Only what is one word and can hardly be meant as part of a title. */
static guint
read_sport (Reader *self,
            guint   i)
{
  if (self->entry->sport != LOPE_UNSET)
    return 0;

  for (int sport = LOPE_SPORT_WALK; sport < LOPE_SPORT_OTHER; sport++)
    {
      if (is_word (self->words[i], lope_sport_nicks[sport].nick) ||
          is_word (self->words[i], lope_nick_get_label (lope_sport_nicks, sport)))
        {
          self->entry->sport = sport;
          return 1;
        }
    }

  return 0;
}

/* The one shoe whose name begins with @text; %NULL if none or several do. One
 * that still takes runs goes before a retired one, the full name before all. */
static LopeShoe *
find_shoe (Reader     *self,
           const char *text)
{
  g_autofree char *wanted = g_utf8_casefold (text, -1);
  LopeDay day = self->entry->day != LOPE_DAY_NONE ? self->entry->day : self->today;
  LopeShoe *found = NULL;
  int best = 0;

  for (guint i = 0; i < self->n_shoes; i++)
    {
      const char *shoe_name = lope_shoe_get_name (self->shoes[i]);
      g_autofree char *name = g_utf8_casefold (shoe_name != NULL ? shoe_name : "", -1);
      int rank;

      if (!g_str_has_prefix (name, wanted))
        continue;

      rank = 1 + 2 * (lope_shoe_accepts_day (self->shoes[i], day) ? 1 : 0) + (g_str_equal (name, wanted) ? 1 : 0);
      if (rank == best)
        found = NULL;
      else if (rank > best)
        {
          found = self->shoes[i];
          best = rank;
        }
    }

  return found;
}

static guint
read_shoe (Reader *self,
           guint   i)
{
  g_autoptr (GString) text = g_string_new (NULL);
  guint n_found = 0;

  if (self->entry->shoe != NULL || g_utf8_strlen (self->words[i], -1) < 2 ||
      (starts_with_digit (self->words[i]) && self->entry->distance < 0))
    return 0;

  /* “Heron 3” is one name, not a shoe and three kilometres. */
  for (guint n = 1; n <= MAX_NAME_WORDS && i + n <= self->n_words; n++)
    {
      LopeShoe *shoe;

      if (n > 1)
        g_string_append_c (text, ' ');
      g_string_append (text, self->words[i + n - 1]);

      shoe = find_shoe (self, text->str);
      if (shoe != NULL)
        {
          self->entry->shoe = shoe;
          n_found = n;
        }
    }

  return n_found;
}

static char **
split_words (const char *text,
             guint      *n_words)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_autofree char *valid = g_utf8_make_valid (text, -1);
  const char *p = valid;
  char **words;

  while (*p != '\0')
    {
      const char *start;

      while (*p != '\0' && g_unichar_isspace (g_utf8_get_char (p)))
        p = g_utf8_next_char (p);
      start = p;
      while (*p != '\0' && !g_unichar_isspace (g_utf8_get_char (p)))
        p = g_utf8_next_char (p);
      if (p != start)
        g_strv_builder_take (builder, g_strndup (start, p - start));
    }

  words = g_strv_builder_end (builder);
  *n_words = g_strv_length (words);

  return words;
}

/**
 * lope_quick_entry_parse:
 * @self: (out caller-allocates): what was understood; free with
 *   lope_quick_entry_clear()
 * @text: what was typed, such as “8.2 km 47:10 Heron easy”
 * @units: the units of numbers that have none
 * @shoes: (array length=n_shoes): the shoes that may be named
 * @n_shoes: how many
 * @today: the present day
 *
 * Reads a run from one line. The order does not matter: a distance, a
 * duration, a pace (“5:45/km”), the beginning of a shoe's name, a kind of run,
 * a sport, an effort (“rpe 4”), and a day (“yesterday”, “2026-11-17”) are known by
 * how they look. Every other word goes into the title. It never fails: while
 * someone types, half a line is the normal case.
 */
void
lope_quick_entry_parse (LopeQuickEntry  *self,
                        const char      *text,
                        LopeUnits        units,
                        LopeShoe       **shoes,
                        guint            n_shoes,
                        LopeDay          today)
{
  static guint (*const readers[]) (Reader *, guint) = {
    read_day, read_effort, read_kind, read_shoe, read_sport, read_pace, read_duration, read_distance,
  };
  g_autoptr (GString) title = g_string_new (NULL);
  g_auto (GStrv) words = NULL;
  Reader reader = { self, NULL, 0, units, shoes, n_shoes, today };

  g_return_if_fail (text != NULL);

  *self = (LopeQuickEntry) {
    .distance = -1, .duration = -1, .sport = LOPE_UNSET, .kind = LOPE_UNSET, .rpe = LOPE_UNSET, .day = LOPE_DAY_NONE,
  };
  words = split_words (text, &reader.n_words);
  reader.words = words;

  for (guint i = 0, n; i < reader.n_words; i += MAX (n, 1))
    {
      n = 0;
      for (guint k = 0; n == 0 && k < G_N_ELEMENTS (readers); k++)
        n = readers[k] (&reader, i);

      if (n == 0)
        g_string_append_printf (title, title->len > 0 ? " %s" : "%s", words[i]);
    }

  if (title->len > 0)
    self->title = g_strdup (title->str);
}

/**
 * lope_quick_entry_clear:
 * @self: an entry that was filled
 *
 * Frees what is in it.
 */
void
lope_quick_entry_clear (LopeQuickEntry *self)
{
  g_clear_pointer (&self->title, g_free);
  self->shoe = NULL;
}
