/* lope-print.h
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "lope-session.h"

G_BEGIN_DECLS

/**
 * LopePrintPage:
 * @page: which page, from 0
 * @width: its width in points
 * @height: its height in points
 *
 * A page that is to be drawn: what can be printed on, or the whole sheet if the
 * job keeps its margins itself.
 */
typedef struct {
  guint page;
  double width;
  double height;
} LopePrintPage;

/**
 * LopePrintDrawFunc:
 * @cr: where to, in points
 * @pango: fonts and resolution
 * @page: which page, and how large
 * @user_data: the data of the job
 *
 * Draws a page.
 */
typedef void (*LopePrintDrawFunc) (cairo_t             *cr,
                                   PangoContext        *pango,
                                   const LopePrintPage *page,
                                   gpointer             user_data);

/**
 * LopePrintCountFunc:
 * @pango: fonts and resolution
 * @width: the width of a page in points
 * @height: its height in points
 * @user_data: the data of the job
 *
 * Lays out what is to be printed, for the paper that was chosen.
 *
 * Returns: how many pages that needs
 */
typedef guint (*LopePrintCountFunc) (PangoContext *pango,
                                     double        width,
                                     double        height,
                                     gpointer      user_data);

/**
 * LopePrintJob:
 * @name: (borrowed): what it is, for the list of the printer and as the name of a
 *   file
 * @count: (nullable): lays out; without it there is one page
 * @draw: draws a page
 * @user_data: (owned): for both
 * @destroy: (nullable): frees @user_data
 * @landscape: whether paper is to lie on its side at first
 * @full_page: whether it keeps margins itself
 *
 * Something that can be printed.
 */
typedef struct {
  const char *name;
  LopePrintCountFunc count;
  LopePrintDrawFunc draw;
  gpointer user_data;
  GDestroyNotify destroy;
  gboolean landscape;
  gboolean full_page;
} LopePrintJob;

GtkPrintOperation *lope_print_new (const LopePrintJob *job);
void               lope_print_run (GtkWidget          *widget,
                                   LopeSession        *session,
                                   const LopePrintJob *job);

G_END_DECLS
