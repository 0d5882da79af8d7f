/* lope-page.h
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "lope-session.h"

G_BEGIN_DECLS

#define LOPE_TYPE_PAGE (lope_page_get_type ())
G_DECLARE_DERIVABLE_TYPE (LopePage, lope_page, LOPE, PAGE, AdwNavigationPage)

/**
 * LopePageClass:
 * @changed: something that is shown may have changed; called once when the page
 *   is made, and later only while it is on the screen or when it comes back
 * @search: (nullable): go to the page's search
 * @show: (nullable): show one record, named by its UUID
 */
struct _LopePageClass {
  AdwNavigationPageClass parent_class;

  void (*changed) (LopePage   *self,
                   guint       changes);
  void (*search)  (LopePage   *self);
  void (*show)    (LopePage   *self,
                   const char *uuid);
};

LopeSession *lope_page_get_session   (LopePage   *self);
gboolean     lope_page_get_collapsed (LopePage   *self);
gboolean     lope_page_get_suggests  (LopePage   *self);
void         lope_page_set_suggests  (LopePage   *self,
                                      gboolean    suggests);
void         lope_page_search        (LopePage   *self);
void         lope_page_show          (LopePage   *self,
                                      const char *uuid);

G_END_DECLS
