/* lope-page.c
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lope-page.h"

typedef struct {
  LopeSession *session; /* owned */
  guint changes;
  gboolean collapsed;
  gboolean suggests;
} LopePagePrivate;

/**
 * LopePage:
 *
 * A page of the window. It learns of changes while it is on the screen; what
 * changes meanwhile is told in one when it is shown again.
 */
G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (LopePage, lope_page, ADW_TYPE_NAVIGATION_PAGE)

typedef enum {
  PROP_SESSION = 1,
  PROP_COLLAPSED,
  PROP_SUGGESTS,
} LopePageProperty;

static GParamSpec *properties[PROP_SUGGESTS + 1];

static void
flush_changes (LopePage *self)
{
  LopePagePrivate *priv = lope_page_get_instance_private (self);
  guint changes = priv->changes;

  priv->changes = 0;
  if (changes != 0 && LOPE_PAGE_GET_CLASS (self)->changed != NULL)
    LOPE_PAGE_GET_CLASS (self)->changed (self, changes);
}

static void
session_changed_cb (LopeSession *session,
                    guint        changes,
                    LopePage    *self)
{
  LopePagePrivate *priv = lope_page_get_instance_private (self);

  priv->changes |= changes;
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    flush_changes (self);
}

static void
lope_page_map (GtkWidget *widget)
{
  flush_changes (LOPE_PAGE (widget));

  GTK_WIDGET_CLASS (lope_page_parent_class)->map (widget);
}

static void
lope_page_constructed (GObject *object)
{
  LopePage *self = LOPE_PAGE (object);
  LopePagePrivate *priv = lope_page_get_instance_private (self);

  G_OBJECT_CLASS (lope_page_parent_class)->constructed (object);

  g_signal_connect_object (priv->session, "changed", G_CALLBACK (session_changed_cb), self, 0);
  priv->changes = LOPE_STORE_CHANGE_ALL;
  flush_changes (self);
}

static void
lope_page_dispose (GObject *object)
{
  LopePage *self = LOPE_PAGE (object);
  LopePagePrivate *priv = lope_page_get_instance_private (self);

  g_clear_object (&priv->session);

  G_OBJECT_CLASS (lope_page_parent_class)->dispose (object);
}

static void
lope_page_get_property (GObject    *object,
                        guint       prop_id,
                        GValue     *value,
                        GParamSpec *pspec)
{
  LopePagePrivate *priv = lope_page_get_instance_private (LOPE_PAGE (object));

  switch ((LopePageProperty) prop_id)
    {
    case PROP_SESSION:
      g_value_set_object (value, priv->session);
      break;
    case PROP_COLLAPSED:
      g_value_set_boolean (value, priv->collapsed);
      break;
    case PROP_SUGGESTS:
      g_value_set_boolean (value, priv->suggests);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
lope_page_set_property (GObject      *object,
                        guint         prop_id,
                        const GValue *value,
                        GParamSpec   *pspec)
{
  LopePagePrivate *priv = lope_page_get_instance_private (LOPE_PAGE (object));

  switch ((LopePageProperty) prop_id)
    {
    case PROP_SESSION:
      g_set_object (&priv->session, g_value_get_object (value));
      break;
    case PROP_COLLAPSED:
      if (priv->collapsed != g_value_get_boolean (value))
        {
          priv->collapsed = g_value_get_boolean (value);
          g_object_notify_by_pspec (object, pspec);
        }
      break;
    case PROP_SUGGESTS:
      lope_page_set_suggests (LOPE_PAGE (object), g_value_get_boolean (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
lope_page_class_init (LopePageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->constructed = lope_page_constructed;
  object_class->dispose = lope_page_dispose;
  object_class->get_property = lope_page_get_property;
  object_class->set_property = lope_page_set_property;
  widget_class->map = lope_page_map;

  /**
   * LopePage:session:
   *
   * What the page shows.
   */
  properties[PROP_SESSION] =
    g_param_spec_object ("session", NULL, NULL, LOPE_TYPE_SESSION,
                         G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);

  /**
   * LopePage:collapsed:
   *
   * Whether the page has the window for itself, without the sidebar.
   */
  properties[PROP_COLLAPSED] =
    g_param_spec_boolean ("collapsed", NULL, NULL, FALSE,
                          G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);

  /**
   * LopePage:suggests:
   *
   * Whether there is a suggested button in the page now, so that no other one
   * in the window should be one.
   */
  properties[PROP_SUGGESTS] =
    g_param_spec_boolean ("suggests", NULL, NULL, FALSE,
                          G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);
}

static void
lope_page_init (LopePage *self)
{
}

/* ==== API ==== */

/**
 * lope_page_get_session:
 * @self: a page
 *
 * Gets what the page shows.
 *
 * Returns: (transfer none): the session
 */
LopeSession *
lope_page_get_session (LopePage *self)
{
  LopePagePrivate *priv = lope_page_get_instance_private (self);

  g_return_val_if_fail (LOPE_IS_PAGE (self), NULL);

  return priv->session;
}

/**
 * lope_page_get_collapsed:
 * @self: a page
 *
 * Tells whether the page has the window for itself.
 *
 * Returns: %TRUE if it has
 */
gboolean
lope_page_get_collapsed (LopePage *self)
{
  LopePagePrivate *priv = lope_page_get_instance_private (self);

  g_return_val_if_fail (LOPE_IS_PAGE (self), FALSE);

  return priv->collapsed;
}

/**
 * lope_page_get_suggests:
 * @self: a page
 *
 * Tells whether there is a suggested button in the page now.
 *
 * Returns: %TRUE if there is
 */
gboolean
lope_page_get_suggests (LopePage *self)
{
  LopePagePrivate *priv = lope_page_get_instance_private (self);

  g_return_val_if_fail (LOPE_IS_PAGE (self), FALSE);

  return priv->suggests;
}

/**
 * lope_page_set_suggests:
 * @self: a page
 * @suggests: whether there is a suggested button in it now
 *
 * Sets whether the page itself says what to do next.
 */
void
lope_page_set_suggests (LopePage *self,
                        gboolean  suggests)
{
  LopePagePrivate *priv = lope_page_get_instance_private (self);

  g_return_if_fail (LOPE_IS_PAGE (self));

  if (priv->suggests == suggests)
    return;

  priv->suggests = suggests;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SUGGESTS]);
}

/**
 * lope_page_search:
 * @self: a page
 *
 * Goes to the page's search, if it has one.
 */
void
lope_page_search (LopePage *self)
{
  g_return_if_fail (LOPE_IS_PAGE (self));

  if (LOPE_PAGE_GET_CLASS (self)->search != NULL)
    LOPE_PAGE_GET_CLASS (self)->search (self);
}

/**
 * lope_page_show:
 * @self: a page
 * @uuid: the UUID of a record of the kind that the page is about
 *
 * Shows one record, if the page can.
 */
void
lope_page_show (LopePage   *self,
                const char *uuid)
{
  g_return_if_fail (LOPE_IS_PAGE (self));

  if (LOPE_PAGE_GET_CLASS (self)->show != NULL)
    LOPE_PAGE_GET_CLASS (self)->show (self, uuid);
}
