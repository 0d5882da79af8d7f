/* lope-dialog-focus.c
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lope-dialog-focus.h"

/* As a bottom sheet, a dialog begins at its first button, and moves the focus once
 * more in the frames after that. */
#define SETTLED_FRAMES 3

typedef struct {
  GtkWidget *widget; /* owned */
  guint frames;
} Beginning;

static void
beginning_free (Beginning *beginning)
{
  g_object_unref (beginning->widget);
  g_free (beginning);
}

static gboolean
frame_cb (GtkWidget     *dialog,
          GdkFrameClock *clock,
          gpointer       user_data)
{
  Beginning *beginning = user_data;

  if (++beginning->frames < SETTLED_FRAMES)
    return G_SOURCE_CONTINUE;

  /* Where the dialog went on to another page meanwhile, the focus would be lost. */
  if (gtk_widget_get_mapped (beginning->widget))
    gtk_widget_grab_focus (beginning->widget);

  return G_SOURCE_REMOVE;
}

static void
map_cb (GtkWidget *dialog,
        GtkWidget *widget)
{
  Beginning *beginning = g_new0 (Beginning, 1);

  beginning->widget = g_object_ref (widget);
  gtk_widget_add_tick_callback (dialog, frame_cb, beginning, (GDestroyNotify) beginning_free);
}

/**
 * lope_dialog_begin_at:
 * @dialog: a dialog
 * @widget: something in it
 *
 * Gives @widget the focus when the dialog opens, also where it opens as a bottom
 * sheet; at once if it is open.
 */
void
lope_dialog_begin_at (AdwDialog *dialog,
                      GtkWidget *widget)
{
  g_return_if_fail (ADW_IS_DIALOG (dialog));
  g_return_if_fail (GTK_IS_WIDGET (widget));

  if (gtk_widget_get_mapped (GTK_WIDGET (dialog)))
    {
      gtk_widget_grab_focus (widget);
      map_cb (GTK_WIDGET (dialog), widget);
      return;
    }

  adw_dialog_set_focus (dialog, widget);
  g_signal_connect_object (dialog, "map", G_CALLBACK (map_cb), widget, G_CONNECT_DEFAULT);
}

/* Not while another page of the dialog is in sight. */
static gboolean
save_cb (GtkWidget *dialog,
         GVariant  *args,
         gpointer   user_data)
{
  GtkWidget *button = adw_dialog_get_default_widget (ADW_DIALOG (dialog));

  return button != NULL && gtk_widget_get_mapped (button) && gtk_widget_activate (button);
}

/**
 * lope_dialog_class_add_save_keys:
 * @klass: the class of a dialog with a default widget
 *
 * Makes Ctrl+S and Ctrl+Return press the button that ends the dialog well, from
 * wherever the focus is in it.
 */
void
lope_dialog_class_add_save_keys (GtkWidgetClass *klass)
{
  gtk_widget_class_add_binding (klass, GDK_KEY_s, GDK_CONTROL_MASK, save_cb, NULL);
  gtk_widget_class_add_binding (klass, GDK_KEY_Return, GDK_CONTROL_MASK, save_cb, NULL);
}
