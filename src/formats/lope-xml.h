/* lope-xml.h
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Hostile XML, told element by element: nothing is kept, nothing is fetched,
 * no entity is expanded. Only for the parsers of this folder. */

typedef struct _LopeXml LopeXml;

/* An element that the vocabulary does not name. */
#define LOPE_XML_OTHER (-1)

/**
 * LopeXmlVocabulary:
 * @names: (array zero-terminated=1): the local names that matter, in lower
 *   case; the position of a name is its number. Names are matched whatever
 *   their namespace and case: vendors write both as they like
 * @start: called for each start tag
 * @end: called for each end tag, with the text since the last tag before it
 *
 * What a parser wants to hear of.
 */
typedef struct {
  const char *const *names;
  void (*start) (LopeXml *xml, int element, gpointer user_data);
  void (*end) (LopeXml *xml, int element, const char *text, gpointer user_data);
} LopeXmlVocabulary;

gboolean    lope_xml_parse         (const guint8            *data,
                                    gsize                    size,
                                    const LopeXmlVocabulary *vocabulary,
                                    gpointer                 user_data,
                                    GError                 **error);
int         lope_xml_get_ancestor  (LopeXml                 *self,
                                    guint                    level);
const char *lope_xml_get_attribute (LopeXml                 *self,
                                    const char              *name);
void        lope_xml_stop          (LopeXml                 *self,
                                    GError                  *error);

G_END_DECLS
