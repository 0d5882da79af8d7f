/* lope-body-map-private.h
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "lope-body-cell.h"
#include "lope-body-map.h"

G_BEGIN_DECLS

#define LOPE_BODY_MAP_NO_VALUE (-1)

typedef struct {
  int severity; /* −1 for none */
  LopePainTrend trend;
  gboolean chosen;
} LopeBodyMapValue;

struct _LopeBodyMap {
  GtkWidget parent_instance;

  LopeBodyView view;
  LopeBodyPart part;
  int selected;
  int hover;
  int current; /* to which the focus comes back */
  gboolean multiple;
  LopeBodyLayout layout;

  LopeBodyMapValue *values; /* owned, by region */
  guint n_values;
};

gboolean      lope_body_map_is_region       (LopeBodyMap *self,
                                             int          region);
LopeBodyCell *lope_body_map_find_cell       (LopeBodyMap *self,
                                             int          region);
int           lope_body_map_hit             (LopeBodyMap *self,
                                             double       x,
                                             double       y);
void          lope_body_map_update_cell     (LopeBodyMap *self,
                                             int          region);
void          lope_body_map_activate        (LopeBodyMap *self,
                                             int          region);

/* lope-body-map-values.c */
gboolean      lope_body_map_query_tooltip   (GtkWidget   *widget,
                                             int          x,
                                             int          y,
                                             gboolean     keyboard,
                                             GtkTooltip  *tooltip);
void          lope_body_map_snapshot        (GtkWidget   *widget,
                                             GtkSnapshot *snapshot);

/* lope-body-map-input.c */
void          lope_body_map_add_controllers (LopeBodyMap *self);

G_END_DECLS
