/* lope-shoe-text.c
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lope-shoe-text.h"

#include "lope-format.h"

#include <math.h>

#include <glib/gi18n-lib.h>

/* A projection further away than this is of a month, not of a day. */
#define EXACT_DAYS 120

/* One further away than this says more about the calendar than about the shoe. */
#define FAR_DAYS 400

/**
 * lope_shoe_text_get_status:
 * @status: where a shoe stands
 *
 * Says where a shoe stands, in a few words.
 *
 * Returns: (transfer none): the text
 */
const char *
lope_shoe_text_get_status (LopeWearStatus status)
{
  switch (status)
    {
    case LOPE_WEAR_NEAR:
      return C_ ("shoe status", "Wear check soon");
    case LOPE_WEAR_CHECK:
      return C_ ("shoe status", "Check for wear");
    case LOPE_WEAR_PAST:
      return C_ ("shoe status", "Past its range");
    case LOPE_WEAR_OK:
    default:
      return C_ ("shoe status", "In use");
    }
}

/**
 * lope_shoe_text_get_color_class:
 * @shoe: a shoe
 *
 * Gets the style class of a shoe’s colour.
 *
 * Returns: (transfer none): the class
 */
const char *
lope_shoe_text_get_color_class (LopeShoe *shoe)
{
  static const char *classes[] = { "shoe-1", "shoe-2", "shoe-3", "shoe-4" };
  gint64 color = lope_record_get_int (LOPE_RECORD (shoe), LOPE_SHOE_COLOR);

  return classes[color < 0 ? 0 : color % (gint64) G_N_ELEMENTS (classes)];
}

/**
 * lope_shoe_text_dup_uses:
 * @shoe: a shoe
 *
 * Lists what a shoe is the default for.
 *
 * Returns: (transfer full): the text, empty if it is for nothing in particular
 */
char *
lope_shoe_text_dup_uses (LopeShoe *shoe)
{
  gint64 uses = lope_record_get_int (LOPE_RECORD (shoe), LOPE_SHOE_DEFAULT_FOR);
  GString *text = g_string_new (NULL);

  for (guint i = 0; uses != LOPE_UNSET && lope_shoe_use_nicks[i].nick != NULL; i++)
    {
      if (((guint64) uses & (G_GUINT64_CONSTANT (1) << i)) == 0)
        continue;
      if (text->len > 0)
        g_string_append (text, " · ");
      /* The short names of kinds: here it is plain that runs are meant. */
      g_string_append (text, i <= LOPE_KIND_RUN_WALK ? lope_nick_get_label (lope_kind_nicks, i)
                                                     : lope_nick_get_label (lope_shoe_use_nicks, i));
    }

  return g_string_free_and_steal (text);
}

/**
 * lope_shoe_text_dup_make:
 * @shoe: a shoe
 *
 * Names brand and model.
 *
 * Returns: (transfer full): the text, empty if neither is known
 */
char *
lope_shoe_text_dup_make (LopeShoe *shoe)
{
  const char *brand = lope_record_get_text (LOPE_RECORD (shoe), LOPE_SHOE_BRAND);
  const char *model = lope_record_get_text (LOPE_RECORD (shoe), LOPE_SHOE_MODEL);

  if (brand != NULL && model != NULL)
    /* TRANSLATORS: %1$s is the brand of a shoe, %2$s its model */
    return g_strdup_printf (C_ ("shoe", "%1$s %2$s"), brand, model);

  return g_strdup (brand != NULL ? brand : model != NULL ? model : "");
}

/**
 * lope_shoe_text_dup_outlook:
 * @wear: how worn a shoe is
 * @today: the day it is
 * @units: kilometres or miles
 *
 * Says when the target is reached, or how much the shoe is used.
 *
 * Returns: (transfer full): the text
 */
char *
lope_shoe_text_dup_outlook (const LopeShoeWear *wear,
                            LopeDay             today,
                            LopeUnits           units)
{
  g_autofree char *target = lope_format_distance_round (wear->target, units);
  g_autofree char *weekly = NULL;
  g_autofree char *when = NULL;

  switch (wear->projection)
    {
    case LOPE_PROJECTION_REACHED:
      /* TRANSLATORS: %s is a distance */
      return g_strdup_printf (_("%s reached"), target);
    case LOPE_PROJECTION_DATE:
      if (wear->projected - today > FAR_DAYS)
        break;
      if (wear->projected - today <= EXACT_DAYS)
        when = lope_format_day_plain (wear->projected, today);
      else
        {
          g_autoptr (GDateTime) date = lope_day_to_date_time (wear->projected);

          when = g_date_time_format (date, C_ ("month", "%OB %Y"));
        }
      /* TRANSLATORS: when a pair of shoes gets there; %1$s is a distance, %2$s a date or a month */
      return g_strdup_printf (_("%1$s around %2$s"), target, when);
    case LOPE_PROJECTION_NONE:
    default:
      break;
    }

  if (wear->rate <= 0)
    return g_strdup (_("Not used in the last 28 days"));

  weekly = lope_format_distance_round ((gint64) round (7 * wear->rate), units);

  /* TRANSLATORS: %s is a distance */
  return g_strdup_printf (_("%s a week at present"), weekly);
}
