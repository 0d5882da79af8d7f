/* store-fixture.h
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "lope-store.h"

G_BEGIN_DECLS

/**
 * StoreFixture:
 * @folder: a folder of the test's own
 * @path: where its journal is
 * @store: the journal, open
 *
 * What every test of the store begins with.
 */
typedef struct {
  char *folder;     /* owned */
  char *path;       /* owned */
  LopeStore *store; /* owned, nullable */
} StoreFixture;

void          store_fixture_set_up    (StoreFixture  *fixture,
                                       gconstpointer  data);
void          store_fixture_tear_down (StoreFixture  *fixture,
                                       gconstpointer  data);
void          store_fixture_reopen    (StoreFixture  *fixture);
void          store_fixture_clear     (StoreFixture  *fixture);
char         *store_fixture_dup_hash  (const char    *path);
void          store_fixture_remove    (const char    *path);
LopeActivity *make_run                (LopeDay        day,
                                       int            minute,
                                       int            distance);
void          add_record              (LopeStore     *store,
                                       gpointer       record);

#define test_add_fixture(path, function) \
  g_test_add (path, StoreFixture, NULL, store_fixture_set_up, function, store_fixture_tear_down)

G_END_DECLS
