/* lope-tag-chips.c
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lope-tag-chips.h"

#include <glib/gi18n-lib.h>

struct _LopeTagChips {
  AdwBin parent_instance;

  guint n_usual;
  gboolean busy;
  GPtrArray *buttons; /* owned, of borrowed GtkToggleButton */
  GtkWidget *more; /* borrowed from the tree of widgets */
};

/**
 * LopeTagChips:
 *
 * Words as chips, of which any number is chosen: the usual ones first, the others
 * behind “More…”. It emits “changed” when the runner chooses.
 */
G_DEFINE_FINAL_TYPE (LopeTagChips, lope_tag_chips, ADW_TYPE_BIN)

enum {
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
toggled_cb (LopeTagChips *self)
{
  if (!self->busy)
    g_signal_emit (self, signals[CHANGED], 0);
}

static void
show_all (LopeTagChips *self)
{
  for (guint i = 0; i < self->buttons->len; i++)
    gtk_widget_set_visible (self->buttons->pdata[i], TRUE);
  gtk_widget_set_visible (self->more, FALSE);
}

static void
more_cb (LopeTagChips *self)
{
  show_all (self);
  gtk_widget_grab_focus (self->buttons->pdata[self->n_usual]);
}

static void
lope_tag_chips_dispose (GObject *object)
{
  g_clear_pointer (&LOPE_TAG_CHIPS (object)->buttons, g_ptr_array_unref);

  G_OBJECT_CLASS (lope_tag_chips_parent_class)->dispose (object);
}

static void
lope_tag_chips_class_init (LopeTagChipsClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = lope_tag_chips_dispose;

  /**
   * LopeTagChips::changed:
   *
   * The runner chose a word, or no longer chooses it.
   */
  signals[CHANGED] = g_signal_new ("changed", LOPE_TYPE_TAG_CHIPS, G_SIGNAL_RUN_LAST, 0,
                                   NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (klass), GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
lope_tag_chips_init (LopeTagChips *self)
{
  self->buttons = g_ptr_array_new ();
}

/* ==== API ==== */

/**
 * lope_tag_chips_new:
 * @label: what the words are about, for screen readers
 * @tags: (array): the words
 * @n_tags: how many of them, at most 63
 * @n_usual: how many of the first are shown at once
 *
 * Makes chips of which none is chosen.
 *
 * Returns: the chips
 */
GtkWidget *
lope_tag_chips_new (const char     *label,
                    const LopeNick *tags,
                    guint           n_tags,
                    guint           n_usual)
{
  LopeTagChips *self = g_object_new (LOPE_TYPE_TAG_CHIPS, NULL);
  GtkWidget *box = adw_wrap_box_new ();

  self->n_usual = MIN (n_usual, n_tags);
  adw_wrap_box_set_child_spacing (ADW_WRAP_BOX (box), 6);
  adw_wrap_box_set_line_spacing (ADW_WRAP_BOX (box), 6);
  for (guint i = 0; i < n_tags; i++)
    {
      GtkWidget *button = gtk_toggle_button_new_with_label (lope_nick_get_label (tags, i));

      gtk_widget_add_css_class (button, "lope-chip");
      gtk_label_set_wrap (GTK_LABEL (gtk_button_get_child (GTK_BUTTON (button))), TRUE);
      gtk_widget_set_visible (button, i < self->n_usual);
      g_signal_connect_object (button, "toggled", G_CALLBACK (toggled_cb), self, G_CONNECT_SWAPPED);
      g_ptr_array_add (self->buttons, button);
      adw_wrap_box_append (ADW_WRAP_BOX (box), button);
    }

  self->more = gtk_button_new_with_label (_ ("More…"));
  gtk_widget_add_css_class (self->more, "lope-chip");
  gtk_widget_set_visible (self->more, self->n_usual < n_tags);
  g_signal_connect_object (self->more, "clicked", G_CALLBACK (more_cb), self, G_CONNECT_SWAPPED);
  adw_wrap_box_append (ADW_WRAP_BOX (box), self->more);

  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  adw_bin_set_child (ADW_BIN (self), box);

  return GTK_WIDGET (self);
}

/**
 * lope_tag_chips_set_tags:
 * @self: the chips
 * @tags: bits, or %LOPE_UNSET for none
 *
 * Sets which are chosen, without “changed” being emitted. Chosen ones are always
 * shown.
 */
void
lope_tag_chips_set_tags (LopeTagChips *self,
                         gint64        tags)
{
  const guint64 bits = tags == LOPE_UNSET ? 0 : (guint64) tags;

  g_return_if_fail (LOPE_IS_TAG_CHIPS (self));

  self->busy = TRUE;
  for (guint i = 0; i < self->buttons->len; i++)
    gtk_toggle_button_set_active (self->buttons->pdata[i], (bits >> i & 1) != 0);
  self->busy = FALSE;
  if (bits >> self->n_usual != 0)
    show_all (self);
}

/**
 * lope_tag_chips_get_tags:
 * @self: the chips
 *
 * Gets which are chosen.
 *
 * Returns: bits, or %LOPE_UNSET if there is none
 */
gint64
lope_tag_chips_get_tags (LopeTagChips *self)
{
  guint64 bits = 0;

  g_return_val_if_fail (LOPE_IS_TAG_CHIPS (self), LOPE_UNSET);

  for (guint i = 0; i < self->buttons->len; i++)
    {
      if (gtk_toggle_button_get_active (self->buttons->pdata[i]))
        bits |= G_GUINT64_CONSTANT (1) << i;
    }

  return bits == 0 ? LOPE_UNSET : (gint64) bits;
}
