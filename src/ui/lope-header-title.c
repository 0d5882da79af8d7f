/* lope-header-title.c
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lope-header-title.h"

#include "lope-fit-label.h"

struct _LopeHeaderTitle {
  AdwBin parent_instance;

  char *title;    /* owned */
  char *subtitle; /* owned */
};

/**
 * LopeHeaderTitle:
 *
 * The title of a header bar, and what stands below it. Where there is little room
 * between the buttons it gets smaller before it is cut off.
 */
G_DEFINE_FINAL_TYPE (LopeHeaderTitle, lope_header_title, ADW_TYPE_BIN)

typedef enum {
  PROP_TITLE = 1,
  PROP_SUBTITLE,
} LopeHeaderTitleProperty;

static GParamSpec *properties[PROP_SUBTITLE + 1];

/* ==== Callbacks ==== */

static gboolean
is_set_cb (LopeHeaderTitle *self,
           const char      *text)
{
  return text != NULL && *text != '\0';
}

/* ==== vfuncs ==== */

static void
lope_header_title_get_property (GObject    *object,
                                guint       prop_id,
                                GValue     *value,
                                GParamSpec *pspec)
{
  LopeHeaderTitle *self = LOPE_HEADER_TITLE (object);

  switch ((LopeHeaderTitleProperty) prop_id)
    {
    case PROP_TITLE:
      g_value_set_string (value, self->title);
      break;
    case PROP_SUBTITLE:
      g_value_set_string (value, self->subtitle);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
lope_header_title_set_property (GObject      *object,
                                guint         prop_id,
                                const GValue *value,
                                GParamSpec   *pspec)
{
  LopeHeaderTitle *self = LOPE_HEADER_TITLE (object);

  switch ((LopeHeaderTitleProperty) prop_id)
    {
    case PROP_TITLE:
      lope_header_title_set_title (self, g_value_get_string (value));
      break;
    case PROP_SUBTITLE:
      lope_header_title_set_subtitle (self, g_value_get_string (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
lope_header_title_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), LOPE_TYPE_HEADER_TITLE);

  G_OBJECT_CLASS (lope_header_title_parent_class)->dispose (object);
}

static void
lope_header_title_finalize (GObject *object)
{
  LopeHeaderTitle *self = LOPE_HEADER_TITLE (object);

  g_free (self->title);
  g_free (self->subtitle);

  G_OBJECT_CLASS (lope_header_title_parent_class)->finalize (object);
}

static void
lope_header_title_class_init (LopeHeaderTitleClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = lope_header_title_dispose;
  object_class->finalize = lope_header_title_finalize;
  object_class->get_property = lope_header_title_get_property;
  object_class->set_property = lope_header_title_set_property;

  /**
   * LopeHeaderTitle:title:
   *
   * The title.
   */
  properties[PROP_TITLE] =
    g_param_spec_string ("title", NULL, NULL, "",
                         G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);

  /**
   * LopeHeaderTitle:subtitle:
   *
   * What stands below the title, or an empty text.
   */
  properties[PROP_SUBTITLE] =
    g_param_spec_string ("subtitle", NULL, NULL, "",
                         G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  g_type_ensure (LOPE_TYPE_FIT_LABEL);
  gtk_widget_class_set_template_from_resource (widget_class, LOPE_RESOURCE_BASE "/lope-header-title.ui");
  gtk_widget_class_bind_template_callback (widget_class, is_set_cb);
}

static void
lope_header_title_init (LopeHeaderTitle *self)
{
  self->title = g_strdup ("");
  self->subtitle = g_strdup ("");
  gtk_widget_init_template (GTK_WIDGET (self));
}

/* ==== API ==== */

/**
 * lope_header_title_get_title:
 * @self: a title
 *
 * Gets the title.
 *
 * Returns: (transfer none): the title
 */
const char *
lope_header_title_get_title (LopeHeaderTitle *self)
{
  g_return_val_if_fail (LOPE_IS_HEADER_TITLE (self), NULL);

  return self->title;
}

/**
 * lope_header_title_set_title:
 * @self: a title
 * @title: (nullable): the text
 *
 * Sets the title.
 */
void
lope_header_title_set_title (LopeHeaderTitle *self,
                             const char      *title)
{
  g_return_if_fail (LOPE_IS_HEADER_TITLE (self));

  if (g_set_str (&self->title, title != NULL ? title : ""))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_TITLE]);
}

/**
 * lope_header_title_set_subtitle:
 * @self: a title
 * @subtitle: (nullable): the text
 *
 * Sets what stands below the title.
 */
void
lope_header_title_set_subtitle (LopeHeaderTitle *self,
                                const char      *subtitle)
{
  g_return_if_fail (LOPE_IS_HEADER_TITLE (self));

  if (g_set_str (&self->subtitle, subtitle != NULL ? subtitle : ""))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SUBTITLE]);
}
