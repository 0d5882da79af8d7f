/* lope-about.h
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "lope-session.h"

G_BEGIN_DECLS

AdwDialog *lope_about_dialog_new (LopeSession *session);

G_END_DECLS
