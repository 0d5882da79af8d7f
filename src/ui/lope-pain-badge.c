/* lope-pain-badge.c
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lope-pain-badge.h"

#include "lope-format.h"
#include "lope-pain-color.h"
#include "lope-widget-style.h"

#include <adwaita.h>

#define RADIUS 6

struct _LopePainBadge {
  GtkWidget parent_instance;

  int severity;
  GtkWidget *label; /* owned */
};

/**
 * LopePainBadge:
 *
 * How much it hurt: the number, on its colour. What is beside it says it in
 * words.
 */
G_DEFINE_FINAL_TYPE (LopePainBadge, lope_pain_badge, GTK_TYPE_WIDGET)

static void
lope_pain_badge_snapshot (GtkWidget   *widget,
                          GtkSnapshot *snapshot)
{
  LopePainBadge *self = LOPE_PAIN_BADGE (widget);
  AdwStyleManager *manager = adw_style_manager_get_default ();
  const float width = (float) gtk_widget_get_width (widget), height = (float) gtk_widget_get_height (widget);
  PangoLayout *layout = gtk_label_get_layout (GTK_LABEL (self->label));
  PangoRectangle extents;
  GskRoundedRect outline;
  LopeColor fill, number;

  if (self->severity < 0)
    return;

  lope_pain_color (self->severity, adw_style_manager_get_dark (manager), &fill, &number);
  gsk_rounded_rect_init_from_rect (&outline, &GRAPHENE_RECT_INIT (0, 0, width, height), RADIUS);
  gtk_snapshot_push_rounded_clip (snapshot, &outline);
  gtk_snapshot_append_color (snapshot, &(GdkRGBA) { (float) fill.red, (float) fill.green, (float) fill.blue, 1 },
                             &outline.bounds);
  gtk_snapshot_pop (snapshot);
  if (adw_style_manager_get_high_contrast (manager))
    {
      GdkRGBA color;

      gtk_widget_get_color (widget, &color);
      gtk_snapshot_append_border (snapshot, &outline, (float[4]) { 1, 1, 1, 1 },
                                  (GdkRGBA[4]) { color, color, color, color });
    }

  pango_layout_get_pixel_extents (layout, NULL, &extents);
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT ((width - (float) extents.width) / 2,
                                                          (height - (float) extents.height) / 2));
  gtk_snapshot_append_layout (snapshot, layout,
                              &(GdkRGBA) { (float) number.red, (float) number.green, (float) number.blue, 1 });
  gtk_snapshot_restore (snapshot);
}

static void
lope_pain_badge_dispose (GObject *object)
{
  LopePainBadge *self = LOPE_PAIN_BADGE (object);

  g_clear_pointer (&self->label, gtk_widget_unparent);

  G_OBJECT_CLASS (lope_pain_badge_parent_class)->dispose (object);
}

static void
lope_pain_badge_class_init (LopePainBadgeClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lope_pain_badge_dispose;
  widget_class->snapshot = lope_pain_badge_snapshot;

  gtk_widget_class_set_css_name (widget_class, "lope-pain-badge");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
lope_pain_badge_init (LopePainBadge *self)
{
  self->severity = -1;
  self->label = gtk_label_new (NULL);
  gtk_widget_set_parent (self->label, GTK_WIDGET (self));
  gtk_widget_set_valign (GTK_WIDGET (self), GTK_ALIGN_CENTER);
  lope_widget_follow_style (GTK_WIDGET (self));
}

/* ==== API ==== */

/**
 * lope_pain_badge_new:
 * @severity: from 0 to 10, or −1 for nothing
 *
 * Makes a badge.
 *
 * Returns: the badge
 */
GtkWidget *
lope_pain_badge_new (int severity)
{
  GtkWidget *self = g_object_new (LOPE_TYPE_PAIN_BADGE, NULL);

  lope_pain_badge_set_severity (LOPE_PAIN_BADGE (self), severity);

  return self;
}

/**
 * lope_pain_badge_set_severity:
 * @self: a badge
 * @severity: from 0 to 10, or −1 for nothing
 *
 * Sets what it shows. Showing nothing, it still takes its room.
 */
void
lope_pain_badge_set_severity (LopePainBadge *self,
                              int            severity)
{
  g_autofree char *text = severity >= 0 ? lope_format_number (severity, 0) : NULL;

  g_return_if_fail (LOPE_IS_PAIN_BADGE (self));

  self->severity = severity;
  gtk_label_set_label (GTK_LABEL (self->label), text != NULL ? text : "");
  gtk_widget_queue_draw (GTK_WIDGET (self));
}
