/* lope-body-map-input.c: pointer and keys
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lope-body-map-private.h"

#include "lope-region.h"

static void
set_hover (LopeBodyMap *self,
           int          region)
{
  if (self->hover == region)
    return;

  self->hover = region;
  gtk_widget_set_cursor_from_name (GTK_WIDGET (self), lope_body_map_is_region (self, region) ? "pointer" : NULL);
  gtk_widget_trigger_tooltip_query (GTK_WIDGET (self));
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
motion_cb (GtkEventControllerMotion *controller,
           double                    x,
           double                    y,
           LopeBodyMap              *self)
{
  set_hover (self, lope_body_map_hit (self, x, y));
}

static void
leave_cb (GtkEventControllerMotion *controller,
          LopeBodyMap              *self)
{
  set_hover (self, LOPE_REGION_ANYWHERE);
}

static void
released_cb (GtkGestureClick *gesture,
             int              n_press,
             double           x,
             double           y,
             LopeBodyMap     *self)
{
  int region = lope_body_map_hit (self, x, y);
  LopeBodyPart part = lope_body_layout_find_part (&self->layout, x, y);

  if (lope_body_map_is_region (self, region))
    {
      gtk_widget_grab_focus (GTK_WIDGET (lope_body_map_find_cell (self, region)));
      lope_body_map_activate (self, region);
    }
  else if (part != LOPE_BODY_PART_WHOLE)
    {
      lope_body_map_set_part (self, part);
    }
}

static void
go_to (LopeBodyMap *self,
       const char  *id)
{
  if (id != NULL)
    gtk_widget_grab_focus (GTK_WIDGET (lope_body_map_find_cell (self, lope_region_from_id (id))));
  else
    gtk_widget_error_bell (GTK_WIDGET (self));
}

static gboolean
key_pressed_cb (GtkEventControllerKey *controller,
                guint                  keyval,
                guint                  keycode,
                GdkModifierType        state,
                LopeBodyMap           *self)
{
  const char *id = lope_region_get_id (self->current);

  if ((state & (GDK_CONTROL_MASK | GDK_ALT_MASK | GDK_SHIFT_MASK)) != 0)
    return GDK_EVENT_PROPAGATE;

  /* As seen on the screen, whatever the direction of text. */
  switch (keyval)
    {
    case GDK_KEY_Up:
    case GDK_KEY_KP_Up:
      go_to (self, lope_body_get_neighbour (self->view, id, LOPE_BODY_MOVE_UP));
      return GDK_EVENT_STOP;
    case GDK_KEY_Down:
    case GDK_KEY_KP_Down:
      go_to (self, lope_body_get_neighbour (self->view, id, LOPE_BODY_MOVE_DOWN));
      return GDK_EVENT_STOP;
    case GDK_KEY_Left:
    case GDK_KEY_KP_Left:
      go_to (self, lope_body_get_neighbour (self->view, id, LOPE_BODY_MOVE_LEFT));
      return GDK_EVENT_STOP;
    case GDK_KEY_Right:
    case GDK_KEY_KP_Right:
      go_to (self, lope_body_get_neighbour (self->view, id, LOPE_BODY_MOVE_RIGHT));
      return GDK_EVENT_STOP;
    case GDK_KEY_Home:
    case GDK_KEY_KP_Home:
      go_to (self, lope_body_get_first (self->view));
      return GDK_EVENT_STOP;
    default:
      return GDK_EVENT_PROPAGATE;
    }
}

/* Has the map listen to pointer and keyboard. */
void
lope_body_map_add_controllers (LopeBodyMap *self)
{
  GtkEventController *motion = gtk_event_controller_motion_new ();
  GtkEventController *key = gtk_event_controller_key_new ();
  GtkGesture *click = gtk_gesture_click_new ();

  g_signal_connect (motion, "enter", G_CALLBACK (motion_cb), self);
  g_signal_connect (motion, "motion", G_CALLBACK (motion_cb), self);
  g_signal_connect (motion, "leave", G_CALLBACK (leave_cb), self);
  g_signal_connect (key, "key-pressed", G_CALLBACK (key_pressed_cb), self);
  g_signal_connect (click, "released", G_CALLBACK (released_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), motion);
  gtk_widget_add_controller (GTK_WIDGET (self), key);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
}
