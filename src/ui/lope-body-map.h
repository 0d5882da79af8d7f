/* lope-body-map.h
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "lope-body.h"
#include "lope-pain-trend.h"

G_BEGIN_DECLS

#define LOPE_TYPE_BODY_MAP (lope_body_map_get_type ())
G_DECLARE_FINAL_TYPE (LopeBodyMap, lope_body_map, LOPE, BODY_MAP, GtkWidget)

GtkWidget    *lope_body_map_new          (void);

/* From where it is seen. */
LopeBodyView  lope_body_map_get_view     (LopeBodyMap   *self);
void          lope_body_map_set_view     (LopeBodyMap   *self,
                                          LopeBodyView   view);
LopeBodyPart  lope_body_map_get_part     (LopeBodyMap   *self);
void          lope_body_map_set_part     (LopeBodyMap   *self,
                                          LopeBodyPart   part);

/* One region that is looked at. */
int           lope_body_map_get_selected (LopeBodyMap   *self);
void          lope_body_map_set_selected (LopeBodyMap   *self,
                                          int            region);
void          lope_body_map_show_region  (LopeBodyMap   *self,
                                          int            region);

/* Several regions, each with its own severity. */
gboolean      lope_body_map_get_multiple (LopeBodyMap   *self);
void          lope_body_map_set_multiple (LopeBodyMap   *self,
                                          gboolean       multiple);
gboolean      lope_body_map_is_chosen    (LopeBodyMap   *self,
                                          int            region);
void          lope_body_map_set_chosen   (LopeBodyMap   *self,
                                          int            region,
                                          gboolean       chosen);
int           lope_body_map_get_value    (LopeBodyMap   *self,
                                          int            region);
void          lope_body_map_set_value    (LopeBodyMap   *self,
                                          int            region,
                                          int            severity,
                                          LopePainTrend  trend);
void          lope_body_map_clear        (LopeBodyMap   *self);

G_END_DECLS
