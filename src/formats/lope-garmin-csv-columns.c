/* lope-garmin-csv-columns.c
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lope-garmin-csv-columns.h"

#include <string.h>

/* The header is in the language of the account, and one language has had
 * several words for a column over the years. In lower case. */
static const struct {
  const char *name;
  LopeGarminColumn column;
} names[] = {
  { "activity type", LOPE_GARMIN_TYPE },
  { "aktivitätstyp", LOPE_GARMIN_TYPE },
  { "art der aktivität", LOPE_GARMIN_TYPE },
  { "type d'activité", LOPE_GARMIN_TYPE },
  { "tipo de actividad", LOPE_GARMIN_TYPE },
  { "tipo di attività", LOPE_GARMIN_TYPE },
  { "tipo attività", LOPE_GARMIN_TYPE },
  { "type activiteit", LOPE_GARMIN_TYPE },
  { "activiteittype", LOPE_GARMIN_TYPE },
  { "tipo de atividade", LOPE_GARMIN_TYPE },

  { "date", LOPE_GARMIN_DATE },
  { "datum", LOPE_GARMIN_DATE },
  { "fecha", LOPE_GARMIN_DATE },
  { "data", LOPE_GARMIN_DATE },

  { "title", LOPE_GARMIN_TITLE },
  { "activity name", LOPE_GARMIN_TITLE },
  { "titel", LOPE_GARMIN_TITLE },
  { "titre", LOPE_GARMIN_TITLE },
  { "título", LOPE_GARMIN_TITLE },
  { "titolo", LOPE_GARMIN_TITLE },

  { "distance", LOPE_GARMIN_DISTANCE },
  { "distanz", LOPE_GARMIN_DISTANCE },
  { "distancia", LOPE_GARMIN_DISTANCE },
  { "distanza", LOPE_GARMIN_DISTANCE },
  { "afstand", LOPE_GARMIN_DISTANCE },
  { "distância", LOPE_GARMIN_DISTANCE },

  { "time", LOPE_GARMIN_TIME },
  { "activity time", LOPE_GARMIN_TIME },
  { "total time", LOPE_GARMIN_TIME },
  { "zeit", LOPE_GARMIN_TIME },
  { "gesamtzeit", LOPE_GARMIN_TIME },
  { "dauer", LOPE_GARMIN_TIME },
  { "durée", LOPE_GARMIN_TIME },
  { "temps", LOPE_GARMIN_TIME },
  { "tiempo", LOPE_GARMIN_TIME },
  { "tempo", LOPE_GARMIN_TIME },
  { "tijd", LOPE_GARMIN_TIME },

  { "moving time", LOPE_GARMIN_MOVING_TIME },
  { "zeit in bewegung", LOPE_GARMIN_MOVING_TIME },
  { "bewegungszeit", LOPE_GARMIN_MOVING_TIME },
  { "temps de déplacement", LOPE_GARMIN_MOVING_TIME },
  { "tiempo en movimiento", LOPE_GARMIN_MOVING_TIME },
  { "tempo in movimento", LOPE_GARMIN_MOVING_TIME },
  { "tempo em movimento", LOPE_GARMIN_MOVING_TIME },

  { "elapsed time", LOPE_GARMIN_ELAPSED_TIME },
  { "verstrichene zeit", LOPE_GARMIN_ELAPSED_TIME },
  { "temps écoulé", LOPE_GARMIN_ELAPSED_TIME },
  { "tiempo transcurrido", LOPE_GARMIN_ELAPSED_TIME },
  { "tempo trascorso", LOPE_GARMIN_ELAPSED_TIME },
  { "verstreken tijd", LOPE_GARMIN_ELAPSED_TIME },
  { "tempo decorrido", LOPE_GARMIN_ELAPSED_TIME },

  { "avg hr", LOPE_GARMIN_HR },
  { "average hr", LOPE_GARMIN_HR },
  { "average heart rate", LOPE_GARMIN_HR },
  { "ø herzfrequenz", LOPE_GARMIN_HR },
  { "ø hf", LOPE_GARMIN_HR },
  { "durchschnittliche herzfrequenz", LOPE_GARMIN_HR },
  { "fréquence cardiaque moyenne", LOPE_GARMIN_HR },
  { "fc moyenne", LOPE_GARMIN_HR },
  { "frecuencia cardiaca media", LOPE_GARMIN_HR },
  { "fc media", LOPE_GARMIN_HR },
  { "gemiddelde hartslag", LOPE_GARMIN_HR },
  { "gem. hs", LOPE_GARMIN_HR },
  { "fc média", LOPE_GARMIN_HR },

  { "max hr", LOPE_GARMIN_MAX_HR },
  { "maximum heart rate", LOPE_GARMIN_MAX_HR },
  { "maximale herzfrequenz", LOPE_GARMIN_MAX_HR },
  { "max. herzfrequenz", LOPE_GARMIN_MAX_HR },
  { "max. hf", LOPE_GARMIN_MAX_HR },
  { "fréquence cardiaque maximale", LOPE_GARMIN_MAX_HR },
  { "fc maximale", LOPE_GARMIN_MAX_HR },
  { "frecuencia cardiaca máxima", LOPE_GARMIN_MAX_HR },
  { "fc máxima", LOPE_GARMIN_MAX_HR },
  { "fc massima", LOPE_GARMIN_MAX_HR },
  { "fc max", LOPE_GARMIN_MAX_HR },
  { "maximale hartslag", LOPE_GARMIN_MAX_HR },
  { "max. hs", LOPE_GARMIN_MAX_HR },

  { "avg run cadence", LOPE_GARMIN_CADENCE },
  { "average run cadence", LOPE_GARMIN_CADENCE },
  { "ø schrittfrequenz (laufen)", LOPE_GARMIN_CADENCE },
  { "ø laufschrittfrequenz", LOPE_GARMIN_CADENCE },
  { "durchschnittliche schrittfrequenz (laufen)", LOPE_GARMIN_CADENCE },
  { "durchschnittliche laufschrittfrequenz", LOPE_GARMIN_CADENCE },
  { "cadence de course moyenne", LOPE_GARMIN_CADENCE },
  { "cadence de course à pied moyenne", LOPE_GARMIN_CADENCE },
  { "cadence moyenne de course à pied", LOPE_GARMIN_CADENCE },
  { "cadencia de carrera media", LOPE_GARMIN_CADENCE },
  { "cadenza di corsa media", LOPE_GARMIN_CADENCE },
  { "cadenza media corsa", LOPE_GARMIN_CADENCE },
  { "gemiddelde loopcadans", LOPE_GARMIN_CADENCE },
  { "cadência de corrida média", LOPE_GARMIN_CADENCE },

  { "total ascent", LOPE_GARMIN_ASCENT },
  { "elev gain", LOPE_GARMIN_ASCENT },
  { "elevation gain", LOPE_GARMIN_ASCENT },
  { "anstieg gesamt", LOPE_GARMIN_ASCENT },
  { "gesamtanstieg", LOPE_GARMIN_ASCENT },
  { "positiver höhenunterschied", LOPE_GARMIN_ASCENT },
  { "ascension totale", LOPE_GARMIN_ASCENT },
  { "gain d'altitude", LOPE_GARMIN_ASCENT },
  { "ascenso total", LOPE_GARMIN_ASCENT },
  { "ascesa totale", LOPE_GARMIN_ASCENT },
  { "totale stijging", LOPE_GARMIN_ASCENT },
  { "subida total", LOPE_GARMIN_ASCENT },

  { "total descent", LOPE_GARMIN_DESCENT },
  { "elev loss", LOPE_GARMIN_DESCENT },
  { "elevation loss", LOPE_GARMIN_DESCENT },
  { "abstieg gesamt", LOPE_GARMIN_DESCENT },
  { "gesamtabstieg", LOPE_GARMIN_DESCENT },
  { "negativer höhenunterschied", LOPE_GARMIN_DESCENT },
  { "descente totale", LOPE_GARMIN_DESCENT },
  { "perte d'altitude", LOPE_GARMIN_DESCENT },
  { "descenso total", LOPE_GARMIN_DESCENT },
  { "discesa totale", LOPE_GARMIN_DESCENT },
  { "totale daling", LOPE_GARMIN_DESCENT },
  { "descida total", LOPE_GARMIN_DESCENT },

  { "avg stride length", LOPE_GARMIN_STRIDE },
  { "average stride length", LOPE_GARMIN_STRIDE },
  { "ø schrittlänge", LOPE_GARMIN_STRIDE },
  { "durchschnittliche schrittlänge", LOPE_GARMIN_STRIDE },
  { "longueur moyenne des foulées", LOPE_GARMIN_STRIDE },
  { "longueur de foulée moyenne", LOPE_GARMIN_STRIDE },
  { "longitud media de zancada", LOPE_GARMIN_STRIDE },
  { "lunghezza media passo", LOPE_GARMIN_STRIDE },

  { "steps", LOPE_GARMIN_STEPS },
  { "schritte", LOPE_GARMIN_STEPS },
  { "pas", LOPE_GARMIN_STEPS },
  { "pasos", LOPE_GARMIN_STEPS },
  { "passi", LOPE_GARMIN_STEPS },
  { "stappen", LOPE_GARMIN_STEPS },
  { "passos", LOPE_GARMIN_STEPS },

  { "max temp", LOPE_GARMIN_MAX_TEMPERATURE },
  { "maximale temperatur", LOPE_GARMIN_MAX_TEMPERATURE },
  { "max. temperatur", LOPE_GARMIN_MAX_TEMPERATURE },
  { "température maximale", LOPE_GARMIN_MAX_TEMPERATURE },
  { "temp. max", LOPE_GARMIN_MAX_TEMPERATURE },
};

/* What heads the first column of the table of laps. */
static const char *const lap_names[] = {
  "laps", "lap", "splits", "split", "intervals", "interval", "runden", "runde", "circuits", "circuit",
  "vueltas", "intervalos", "giri", "rondes", "ronden", "voltas", NULL,
};

static char *
normalise (const char *cell)
{
  g_autofree char *lower = g_utf8_strdown (cell, -1);
  g_autofree char *composed = g_utf8_normalize (lower, -1, G_NORMALIZE_DEFAULT_COMPOSE);
  g_auto (GStrv) parts = g_strsplit (composed, "’", -1);

  return g_strstrip (g_strjoinv ("'", parts));
}

/**
 * lope_garmin_columns_find:
 * @reader: a table, before its first row
 * @columns: (out caller-allocates): where the columns are; −1 if missing
 *
 * Reads the header of a table of Garmin Connect.
 *
 * Returns: which table it is
 */
LopeGarminTable
lope_garmin_columns_find (LopeCsvReader *reader,
                          int            columns[LOPE_GARMIN_N_COLUMNS])
{
  g_autofree char *first = NULL;

  for (guint i = 0; i < LOPE_GARMIN_N_COLUMNS; i++)
    columns[i] = -1;
  if (!lope_csv_reader_next_row (reader))
    return LOPE_GARMIN_TABLE_NONE;

  for (guint i = 0; i < lope_csv_reader_n_cells (reader); i++)
    {
      g_autofree char *cell = normalise (lope_csv_reader_get_cell (reader, (int) i));

      for (guint k = 0; k < G_N_ELEMENTS (names); k++)
        {
          if (columns[names[k].column] < 0 && g_str_equal (cell, names[k].name))
            columns[names[k].column] = (int) i;
        }
    }

  if (columns[LOPE_GARMIN_DISTANCE] < 0 || columns[LOPE_GARMIN_TIME] < 0)
    return LOPE_GARMIN_TABLE_NONE;
  if (columns[LOPE_GARMIN_TYPE] >= 0 && columns[LOPE_GARMIN_DATE] >= 0)
    return LOPE_GARMIN_TABLE_ACTIVITIES;

  first = normalise (lope_csv_reader_get_cell (reader, 0));

  return g_strv_contains (lap_names, first) ? LOPE_GARMIN_TABLE_LAPS : LOPE_GARMIN_TABLE_NONE;
}

/**
 * lope_garmin_table_guess:
 * @data: (array length=size): the content of a file, or its beginning
 * @size: its length
 *
 * Tells a table of Garmin Connect from anything else.
 *
 * Returns: which table it is
 */
LopeGarminTable
lope_garmin_table_guess (const guint8 *data,
                         gsize         size)
{
  g_autoptr (LopeCsvReader) reader = lope_csv_reader_new (data, MIN (size, 4096));
  int columns[LOPE_GARMIN_N_COLUMNS];

  return lope_garmin_columns_find (reader, columns);
}
