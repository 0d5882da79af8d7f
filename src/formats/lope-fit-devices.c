/* lope-fit-devices.c
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lope-fit-messages.h"

#include <math.h>
#include <string.h>

#define GARMIN 1

typedef struct {
  guint number;
  const char *name;
} Name;

/* Those whose devices or programs record activities; numbers of the protocol,
 * in their order. */
static const Name manufacturers[] = {
  { GARMIN, "Garmin" },
  { 15, "Dynastream" },
  { 23, "Suunto" },
  { 32, "Wahoo" },
  { 70, "Sigma" },
  { 71, "TomTom" },
  { 89, "Tacx" },
  { 95, "Stryd" },
  { 107, "Magene" },
  { 115, "iGPSPORT" },
  { 123, "Polar" },
  { 142, "TAG Heuer" },
  { 258, "Lezyne" },
  { 260, "Zwift" },
  { 263, "Favero" },
  { 265, "Strava" },
  { 267, "Bryton" },
  { 281, "TrainerRoad" },
  { 289, "Hammerhead" },
  { 294, "COROS" },
  { 300, "NURVV" },
  { 305, "WHOOP" },
  { 307, "OneLap" },
  { 309, "FORM" },
  { 310, "Decathlon" },
};

/* Watches for runners mostly; numbers of the protocol, in their order. */
static const Name garmin_products[] = {
  { 717, "Forerunner 405" },
  { 782, "Forerunner 50" },
  { 988, "Forerunner 60" },
  { 1018, "Forerunner 310XT" },
  { 1036, "Edge 500" },
  { 1124, "Forerunner 110" },
  { 1169, "Edge 800" },
  { 1325, "Edge 200" },
  { 1328, "Forerunner 910XT" },
  { 1345, "Forerunner 610" },
  { 1436, "Forerunner 70" },
  { 1446, "Forerunner 310XT" },
  { 1482, "Forerunner 10" },
  { 1499, "Swim" },
  { 1551, "fēnix" },
  { 1561, "Edge 510" },
  { 1567, "Edge 810" },
  { 1623, "Forerunner 620" },
  { 1632, "Forerunner 220" },
  { 1765, "Forerunner 920XT" },
  { 1836, "Edge 1000" },
  { 1903, "Forerunner 15" },
  { 1907, "vívoactive" },
  { 1967, "fēnix 2" },
  { 1988, "epix" },
  { 2050, "fēnix 3" },
  { 2067, "Edge 520" },
  { 2148, "Forerunner 25" },
  { 2153, "Forerunner 225" },
  { 2156, "Forerunner 630" },
  { 2157, "Forerunner 230" },
  { 2158, "Forerunner 735XT" },
  { 2337, "vívoactive HR" },
  { 2347, "vívosmart GPS HR" },
  { 2348, "vívosmart HR" },
  { 2413, "fēnix 3 HR" },
  { 2431, "Forerunner 235" },
  { 2432, "fēnix Chronos" },
  { 2512, "Oregon 700" },
  { 2530, "Edge 820" },
  { 2544, "fēnix 5S" },
  { 2604, "fēnix 5X" },
  { 2691, "Forerunner 935" },
  { 2697, "fēnix 5" },
  { 2700, "vívoactive 3" },
  { 2713, "Edge 1030" },
  { 2886, "Forerunner 645" },
  { 2888, "Forerunner 645 Music" },
  { 2891, "Forerunner 30" },
  { 2900, "fēnix 5S Plus" },
  { 3076, "Forerunner 245" },
  { 3077, "Forerunner 245 Music" },
  { 3110, "fēnix 5 Plus" },
  { 3111, "fēnix 5X Plus" },
  { 3113, "Forerunner 945" },
  { 3121, "Edge 530" },
  { 3122, "Edge 830" },
  { 3126, "Instinct" },
  { 3224, "vívoactive 4S" },
  { 3225, "vívoactive 4" },
  { 3226, "Venu" },
  { 3282, "Forerunner 45" },
  { 3287, "fēnix 6S" },
  { 3288, "fēnix 6S Pro" },
  { 3289, "fēnix 6" },
  { 3290, "fēnix 6 Pro" },
  { 3291, "fēnix 6X Pro" },
  { 3405, "Swim 2" },
  { 3466, "Instinct Solar" },
  { 3589, "Forerunner 745" },
  { 3600, "Venu Sq" },
  { 3638, "Enduro" },
  { 3652, "Forerunner 945 LTE" },
  { 3703, "Venu 2" },
  { 3704, "Venu 2S" },
  { 3843, "Edge 1040" },
  { 3851, "Venu 2 Plus" },
  { 3869, "Forerunner 55" },
  { 3888, "Instinct 2" },
  { 3905, "fēnix 7S" },
  { 3906, "fēnix 7" },
  { 3907, "fēnix 7X" },
  { 3943, "epix (Gen 2)" },
  { 3990, "Forerunner 255 Music" },
  { 3991, "Forerunner 255S Music" },
  { 3992, "Forerunner 255" },
  { 3993, "Forerunner 255S" },
  { 4024, "Forerunner 955" },
  { 4061, "Edge 540" },
  { 4062, "Edge 840" },
  { 4115, "Venu Sq 2" },
  { 4155, "Instinct Crossover" },
  { 4257, "Forerunner 265" },
  { 4258, "Forerunner 265S" },
  { 4260, "Venu 3" },
  { 4261, "Venu 3S" },
  { 4312, "epix Pro (42 mm)" },
  { 4313, "epix Pro (47 mm)" },
  { 4314, "epix Pro (51 mm)" },
  { 4315, "Forerunner 965" },
  { 4341, "Enduro 2" },
  { 4374, "fēnix 7S Pro" },
  { 4375, "fēnix 7 Pro" },
  { 4376, "fēnix 7X Pro" },
  { 4394, "Instinct 2X" },
  { 4426, "vívoactive 5" },
  { 4432, "Forerunner 165" },
  { 4433, "Forerunner 165 Music" },
  { 4440, "Edge 1050" },
  { 4532, "fēnix 8 Solar" },
  { 4533, "fēnix 8 Solar" },
  { 4534, "fēnix 8" },
  { 4536, "fēnix 8" },
  { 4575, "Enduro 3" },
  { 4666, "fēnix E" },
  { 65534, "Connect" },
};

static const char *
find_name (const Name *names,
           guint       n_names,
           double      number)
{
  for (guint i = 0; i < n_names; i++)
    {
      if (names[i].number == number)
        return names[i].name;
    }

  return NULL;
}

/**
 * lope_fit_describe_device:
 * @manufacturer: the manufacturer's number, or NaN
 * @product: the product's number, or NaN
 * @name: (nullable): what the device calls itself, in UTF-8
 *
 * Describes a device. The result is data and not translated.
 *
 * Returns: (transfer full) (nullable): such as “Garmin Forerunner 265”; %NULL
 *   if nothing is known
 */
char *
lope_fit_describe_device (double      manufacturer,
                          double      product,
                          const char *name)
{
  const char *maker = find_name (manufacturers, G_N_ELEMENTS (manufacturers), manufacturer);

  if (name == NULL && manufacturer == GARMIN)
    name = find_name (garmin_products, G_N_ELEMENTS (garmin_products), product);

  if (name != NULL && maker != NULL && g_ascii_strncasecmp (name, maker, strlen (maker)) != 0)
    return g_strdup_printf ("%s %s", maker, name);
  if (name != NULL)
    return g_strdup (name);
  if (maker != NULL && (isnan (product) || product == 0))
    return g_strdup (maker);
  if (maker != NULL)
    return g_strdup_printf ("%s product %.0f", maker, product);
  if (isnan (manufacturer))
    return NULL;
  if (isnan (product))
    return g_strdup_printf ("manufacturer %.0f", manufacturer);

  return g_strdup_printf ("manufacturer %.0f product %.0f", manufacturer, product);
}
