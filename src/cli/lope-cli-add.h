/* lope-cli-add.h
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "lope-cli-fields.h"

G_BEGIN_DECLS

/**
 * LopeCliAddition:
 * @name: what it is called after `add`
 * @fields: its fields
 * @make: makes an empty record
 * @complete: fills in what was not given, from @given, and checks the whole
 * @save: (nullable): saves it, where that is more than to add it; may put the
 *   record that was changed instead in its place
 *
 * One type of record that can be added.
 */
typedef struct {
  const char *name;
  const LopeCliField *fields;
  LopeRecord *(*make)     (void);
  gboolean    (*complete) (LopeCli     *cli,
                           LopeRecord  *record,
                           guint64      given,
                           GError     **error);
  gboolean    (*save)     (LopeCli     *cli,
                           LopeStore   *store,
                           LopeRecord **record,
                           GError     **error);
} LopeCliAddition;

/* lope-cli-add-pain.c */
extern const LopeCliAddition lope_cli_pain_addition;
extern const LopeCliAddition lope_cli_red_flag_addition;
extern const LopeCliAddition lope_cli_check_in_addition;

/* lope-cli-add-session.c */
extern const LopeCliAddition lope_cli_session_addition;

G_END_DECLS
