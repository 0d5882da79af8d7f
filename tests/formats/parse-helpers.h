/* parse-helpers.h
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "lope-file.h"

/* What the tests of the parsers have in common. Times are local to Berlin. */

LopeFileContent *parse_text    (const char        *text,
                                GError           **error);
LopeFileContent *parse_data    (const char        *name,
                                GError           **error);
LopeRecording   *get_recording (LopeFileContent   *content,
                                guint              i);
gint64           get_value     (LopeFileContent   *content,
                                guint              i,
                                guint              field);
const char      *get_text      (LopeFileContent   *content,
                                guint              i,
                                guint              field);
char            *get_start     (LopeFileContent   *content,
                                guint              i);
void             assert_refused (const char       *text,
                                 LopeFileError     code);
