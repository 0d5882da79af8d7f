/* lope-reminder.h
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

#define LOPE_TYPE_REMINDER (lope_reminder_get_type ())
G_DECLARE_FINAL_TYPE (LopeReminder, lope_reminder, LOPE, REMINDER, GObject)

LopeReminder *lope_reminder_new     (GApplication *application,
                                     const char   *path);
void          lope_reminder_check   (LopeReminder *self);
void          lope_reminder_put_off (LopeReminder *self,
                                     const char   *routine);

G_END_DECLS
