/* lope-application.h
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define LOPE_TYPE_APPLICATION (lope_application_get_type ())
G_DECLARE_FINAL_TYPE (LopeApplication, lope_application, LOPE, APPLICATION, AdwApplication)

LopeApplication *lope_application_new (void);

G_END_DECLS
