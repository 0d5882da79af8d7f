/* lope-cli-status.h
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "lope-cli-private.h"

G_BEGIN_DECLS

LopeStatus *lope_cli_load_status        (LopeCli      *cli,
                                         LopeStore    *store,
                                         LopeDay       day,
                                         gint64        until,
                                         GError      **error);
void        lope_cli_append_notice_json (GString      *out,
                                         LopeNotice   *notice,
                                         LopeDay       today,
                                         LopeUnits     units);
void        lope_cli_append_wear_json   (GString            *out,
                                         const LopeShoeWear *wear);
char       *lope_cli_describe_notice    (LopeNotice   *notice,
                                         LopeDay       today,
                                         LopeUnits     units);

G_END_DECLS
