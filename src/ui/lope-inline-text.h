/* lope-inline-text.h
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define LOPE_TYPE_INLINE_TEXT (lope_inline_text_get_type ())
G_DECLARE_FINAL_TYPE (LopeInlineText, lope_inline_text, LOPE, INLINE_TEXT, GtkWidget)

const char *lope_inline_text_get_text        (LopeInlineText *self);
void        lope_inline_text_set_text        (LopeInlineText *self,
                                              const char     *text);
void        lope_inline_text_set_placeholder (LopeInlineText *self,
                                              const char     *placeholder);
void        lope_inline_text_set_editable    (LopeInlineText *self,
                                              gboolean        editable);
void        lope_inline_text_commit          (LopeInlineText *self);

G_END_DECLS
