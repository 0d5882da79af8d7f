/* lope-verdict-box.h
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "lope-notice.h"
#include "lope-run-verdict.h"
#include "lope-session.h"

G_BEGIN_DECLS

#define LOPE_TYPE_VERDICT_BOX (lope_verdict_box_get_type ())
G_DECLARE_FINAL_TYPE (LopeVerdictBox, lope_verdict_box, LOPE, VERDICT_BOX, GtkWidget)

void lope_verdict_box_set_beside_pain (LopeVerdictBox *self,
                                       gboolean        beside_pain);
void lope_verdict_box_set_stacked     (LopeVerdictBox *self,
                                       gboolean        stacked);
void lope_verdict_box_judge           (LopeVerdictBox *self,
                                       LopeSession    *session,
                                       LopeDay         day,
                                       gint64          start,
                                       gint64          distance,
                                       const char     *uuid);
void lope_verdict_box_show_notice     (LopeVerdictBox *self,
                                       LopeSession    *session,
                                       LopeNotice     *notice);

G_END_DECLS
