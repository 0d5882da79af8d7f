/* lope-xml.c
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lope-xml.h"

#include "lope-file.h"

#include <string.h>

#include <glib/gi18n-lib.h>
#include <libxml/parser.h>

/* The formats need a dozen levels. */
#define MAX_DEPTH 64
/* Longer text is cut: only titles and notes get long at all. */
#define MAX_TEXT 65536
#define MAX_ATTRIBUTE 256
/* The formats need a dozen of them on the root element. */
#define MAX_ATTRIBUTES 256

struct _LopeXml {
  const LopeXmlVocabulary *vocabulary; /* borrowed */
  gpointer user_data;                  /* borrowed */

  xmlParserCtxt *context; /* owned */
  GHashTable *elements;   /* owned: name in the parser's dictionary → number + 2 */
  GString *text;          /* owned */
  GError *error;          /* owned, nullable */

  const xmlChar **attributes; /* borrowed, while a start tag is told */
  int n_attributes;
  char attribute[MAX_ATTRIBUTE];

  int path[MAX_DEPTH];
  guint depth;
  gboolean complete;
  gboolean stopped;
  int damaged_line;
};

/* The parser hands out one pointer for each distinct name. */
static int
find_element (LopeXml       *self,
              const xmlChar *name)
{
  int element = GPOINTER_TO_INT (g_hash_table_lookup (self->elements, name)) - 2;

  if (element >= LOPE_XML_OTHER)
    return element;

  for (element = 0; self->vocabulary->names[element] != NULL; element++)
    {
      if (g_ascii_strcasecmp (self->vocabulary->names[element], (const char *) name) == 0)
        break;
    }
  if (self->vocabulary->names[element] == NULL)
    element = LOPE_XML_OTHER;

  g_hash_table_insert (self->elements, (gpointer) name, GINT_TO_POINTER (element + 2));

  return element;
}

static void
add_text (LopeXml    *self,
          const char *text,
          gsize       length)
{
  length = MIN (length, MAX_TEXT - self->text->len);
  g_string_append_len (self->text, text, (gssize) length);
}

/* Cutting may have split a character. */
static const char *
get_text (LopeXml *self)
{
  const char *end;

  if (self->text->len == MAX_TEXT && !g_utf8_validate_len (self->text->str, self->text->len, &end))
    g_string_truncate (self->text, (gsize) (end - self->text->str));

  return self->text->str;
}

/* True where nothing says that the content is in an encoding other than
 * UTF-8, and yet it is not UTF-8: then it comes from a program that wrote its
 * names in the encoding of old Windows. */
static gboolean
has_wrong_encoding (const guint8 *data,
                    gsize         size)
{
  g_autofree char *head = g_ascii_strdown ((const char *) data, (gssize) MIN (size, 200));
  const char *tag = strstr (head, "encoding");
  const char *end;

  if (memchr (data, '\0', MIN (size, 4)) != NULL || (size >= 2 && data[0] >= 0xfe))
    return FALSE;
  if (tag != NULL && strstr (tag, "utf-8") == NULL && strstr (tag, "utf8") == NULL)
    return FALSE;
  if (g_utf8_validate_len ((const char *) data, size, &end))
    return FALSE;

  return size - (gsize) (end - (const char *) data) > 3;
}

/* Some versions of the parser compare each attribute of an element with all
 * others before they tell of any, which takes minutes where there are a hundred
 * thousand. Between two “<” there is no more than one tag, and a value begins with
 * a quotation mark; zeros are those of UTF-16. */
static gboolean
has_too_many_attributes (const guint8 *data,
                         gsize         size)
{
  guint n = 0;

  for (gsize i = 0; i < size; i++)
    {
      gsize next = i + 1;

      if (data[i] == '<')
        n = 0;
      if (data[i] != '=')
        continue;

      while (next < size && (data[next] == '\0' || g_ascii_isspace (data[next])))
        next++;
      if (next < size && (data[next] == '"' || data[next] == '\'') && ++n > MAX_ATTRIBUTES)
        return TRUE;
    }

  return FALSE;
}

/* ==== callbacks ==== */

static void
start_element_cb (void           *user_data,
                  const xmlChar  *name,
                  const xmlChar  *prefix,
                  const xmlChar  *uri,
                  int             n_namespaces,
                  const xmlChar **namespaces,
                  int             n_attributes,
                  int             n_defaulted,
                  const xmlChar **attributes)
{
  LopeXml *self = user_data;
  int element;

  if (self->stopped)
    return;

  if (self->depth == MAX_DEPTH)
    {
      lope_xml_stop (self, g_error_new_literal (LOPE_FILE_ERROR, LOPE_FILE_ERROR_HOSTILE,
                                                _ ("Something in the file is nested too deeply")));
      return;
    }

  element = find_element (self, name);
  self->path[self->depth++] = element;
  self->attributes = attributes;
  self->n_attributes = n_attributes;
  g_string_truncate (self->text, 0);
  self->vocabulary->start (self, element, self->user_data);
  self->n_attributes = 0;
}

static void
end_element_cb (void          *user_data,
                const xmlChar *name,
                const xmlChar *prefix,
                const xmlChar *uri)
{
  LopeXml *self = user_data;

  if (self->stopped)
    return;

  self->vocabulary->end (self, self->path[self->depth - 1], get_text (self), self->user_data);
  g_string_truncate (self->text, 0);
  self->depth--;
  if (self->depth == 0)
    self->complete = TRUE;
}

static void
characters_cb (void          *user_data,
               const xmlChar *text,
               int            length)
{
  add_text (user_data, (const char *) text, (gsize) length);
}

/* Whoever declares entities in a file of this kind is up to something. */
static void
entity_declaration_cb (void          *user_data,
                       const xmlChar *name,
                       int            type,
                       const xmlChar *public_id,
                       const xmlChar *system_id,
                       xmlChar       *content)
{
  lope_xml_stop (user_data, g_error_new_literal (LOPE_FILE_ERROR, LOPE_FILE_ERROR_HOSTILE,
                                                 _ ("The file declares XML entities, which no activity file needs")));
}

/* Defaults for attributes would be gone through for each element again. */
static void
attribute_declaration_cb (void           *user_data,
                          const xmlChar  *element,
                          const xmlChar  *name,
                          int             type,
                          int             default_type,
                          const xmlChar  *default_value,
                          xmlEnumeration *values)
{
  xmlFreeEnumeration (values);
  lope_xml_stop (user_data, g_error_new_literal (LOPE_FILE_ERROR, LOPE_FILE_ERROR_HOSTILE,
                                                 _ ("The file declares XML attributes, which no activity file needs")));
}

static void
structured_error_cb (void           *user_data,
#if LIBXML_VERSION >= 21200
                     const xmlError *xml_error
#else
                     xmlError *xml_error
#endif
)
{
  LopeXml *self = user_data;

  if (xml_error->level == XML_ERR_FATAL && self->damaged_line == 0)
    self->damaged_line = MAX (xml_error->line, 1);
}

/* ==== helpers ==== */

static xmlParserCtxt *
new_context (LopeXml *self)
{
  xmlSAXHandler handler = {
    .initialized = XML_SAX2_MAGIC,
    .startElementNs = start_element_cb,
    .endElementNs = end_element_cb,
    .characters = characters_cb,
    .ignorableWhitespace = characters_cb,
    .attributeDecl = attribute_declaration_cb,
    .entityDecl = entity_declaration_cb,
    .serror = structured_error_cb,
  };

#if LIBXML_VERSION >= 21100
  return xmlNewSAXParserCtxt (&handler, self);
#else
  xmlParserCtxt *context = xmlNewParserCtxt ();

  if (context != NULL)
    {
      *context->sax = handler;
      context->userData = self;
    }

  return context;
#endif
}

/* What the parser has not been given yet. */
typedef struct {
  const guint8 *data; /* borrowed */
  gsize left;
} Rest;

static int
read_cb (void *user_data,
         char *buffer,
         int   length)
{
  Rest *rest = user_data;
  gsize n = MIN ((gsize) length, rest->left);

  memcpy (buffer, rest->data, n);
  rest->data += n;
  rest->left -= n;

  return (int) n;
}

static void
run_parser (LopeXml      *self,
            const guint8 *data,
            gsize         size)
{
  Rest rest = { data, size };
  xmlDoc *document;

  self->context = new_context (self);
  if (self->context == NULL)
    g_error ("Out of memory");

  /* Converters of encodings do not know the parser and would print. */
  xmlSetStructuredErrorFunc (self, structured_error_cb);
  /* Given all at once, the parser would make a copy first. */
  document = xmlCtxtReadIO (self->context, read_cb, NULL, &rest, NULL,
                            has_wrong_encoding (data, size) ? "windows-1252" : NULL,
                            XML_PARSE_NONET | XML_PARSE_NOCDATA);
  xmlSetStructuredErrorFunc (NULL, NULL);
  if (document != NULL)
    xmlFreeDoc (document);

  if (self->context->myDoc != NULL)
    {
      xmlFreeDoc (self->context->myDoc);
      self->context->myDoc = NULL;
    }
  xmlFreeParserCtxt (self->context);
}

/* ==== API ==== */

/**
 * lope_xml_parse:
 * @data: (array length=size): an XML document; blanks before it do not matter
 * @size: its length
 * @vocabulary: what to tell of
 * @user_data: for the functions of @vocabulary
 * @error: return location for a #LopeFileError
 *
 * Reads XML from front to back without keeping anything. Declarations of entities
 * and attributes, deep nesting and endless tags are refused at once as hostile.
 * What has been told before the file turned out to be damaged can be used: then
 * the error is %LOPE_FILE_ERROR_DAMAGED.
 *
 * Returns: %TRUE if the document was read to the end of its root element
 */
gboolean
lope_xml_parse (const guint8             *data,
                gsize                     size,
                const LopeXmlVocabulary  *vocabulary,
                gpointer                  user_data,
                GError                  **error)
{
  LopeXml self = {
    .vocabulary = vocabulary,
    .user_data = user_data,
  };

  g_return_val_if_fail (size <= LOPE_FILE_MAX_SIZE, FALSE);

  while (size > 0 && g_ascii_isspace (*data))
    {
      data++;
      size--;
    }

  if (has_too_many_attributes (data, size))
    {
      g_set_error_literal (error, LOPE_FILE_ERROR, LOPE_FILE_ERROR_HOSTILE,
                           _ ("Something in the file has far too many attributes"));
      return FALSE;
    }

  self.elements = g_hash_table_new (NULL, NULL);
  self.text = g_string_sized_new (256);
  run_parser (&self, data, size);
  g_hash_table_unref (self.elements);
  g_string_free (self.text, TRUE);

  if (self.error != NULL)
    {
      g_propagate_error (error, self.error);
      return FALSE;
    }
  if (self.complete || self.stopped)
    return TRUE;

  g_set_error (error, LOPE_FILE_ERROR, LOPE_FILE_ERROR_DAMAGED,
               /* TRANSLATORS: %d is the number of a line in a file. */
               _ ("The file is damaged or cut off at line %d"), MAX (self.damaged_line, 1));

  return FALSE;
}

/**
 * lope_xml_get_ancestor:
 * @self: the parser, while it tells of a tag
 * @level: 0 for the element itself, 1 for its parent …
 *
 * Tells where in the document the parser is.
 *
 * Returns: the number of that element, or %LOPE_XML_OTHER
 */
int
lope_xml_get_ancestor (LopeXml *self,
                       guint    level)
{
  return level < self->depth ? self->path[self->depth - 1 - level] : LOPE_XML_OTHER;
}

/**
 * lope_xml_get_attribute:
 * @self: the parser, while it tells of a start tag
 * @name: the local name of an attribute
 *
 * Gets the value of an attribute; a very long one is cut.
 *
 * Returns: (transfer none) (nullable): the value, good until the next call
 */
const char *
lope_xml_get_attribute (LopeXml    *self,
                        const char *name)
{
  for (int i = 0; i < self->n_attributes; i++)
    {
      /* Name, prefix, namespace, begin and end of the value. */
      const xmlChar **attribute = self->attributes + 5 * i;
      gsize length;

      if (!g_str_equal (attribute[0], name))
        continue;

      length = MIN ((gsize) (attribute[4] - attribute[3]), MAX_ATTRIBUTE - 1);
      memcpy (self->attribute, attribute[3], length);
      self->attribute[length] = '\0';

      return self->attribute;
    }

  return NULL;
}

/**
 * lope_xml_stop:
 * @self: the parser, while it tells of a tag
 * @error: (transfer full) (nullable): why, or %NULL if all is well
 *
 * Ends the reading. Nothing more is told.
 */
void
lope_xml_stop (LopeXml *self,
               GError  *error)
{
  if (self->error == NULL)
    self->error = error;
  else
    g_clear_error (&error);

  self->stopped = TRUE;
  xmlStopParser (self->context);
}
