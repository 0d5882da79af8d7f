/* lope-kind-chips.c
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lope-kind-chips.h"

#define N_KINDS (LOPE_KIND_RUN_WALK + 1)

struct _LopeKindChips {
  AdwBin parent_instance;

  gint64 kind;
  gboolean busy;
  GtkToggleButton *buttons[N_KINDS]; /* borrowed from the tree of widgets */
};

/**
 * LopeKindChips:
 *
 * The kinds of run as chips, of which one or none is chosen. It emits “changed”
 * when the runner chooses.
 */
G_DEFINE_FINAL_TYPE (LopeKindChips, lope_kind_chips, ADW_TYPE_BIN)

enum {
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
toggled_cb (LopeKindChips   *self,
            GtkToggleButton *button)
{
  gint64 kind = 0;

  if (self->busy)
    return;

  while (self->buttons[kind] != button)
    kind++;
  lope_kind_chips_set_kind (self, gtk_toggle_button_get_active (button) ? kind : LOPE_UNSET);
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
lope_kind_chips_class_init (LopeKindChipsClass *klass)
{
  /**
   * LopeKindChips::changed:
   *
   * The runner chose another kind, or none.
   */
  signals[CHANGED] = g_signal_new ("changed", LOPE_TYPE_KIND_CHIPS, G_SIGNAL_RUN_LAST, 0,
                                   NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (klass), GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
lope_kind_chips_init (LopeKindChips *self)
{
  GtkWidget *box = adw_wrap_box_new ();

  adw_wrap_box_set_child_spacing (ADW_WRAP_BOX (box), 6);
  adw_wrap_box_set_line_spacing (ADW_WRAP_BOX (box), 6);
  for (gint64 kind = 0; kind < N_KINDS; kind++)
    {
      GtkWidget *button = gtk_toggle_button_new_with_label (lope_nick_get_label (lope_kind_nicks, kind));

      self->buttons[kind] = GTK_TOGGLE_BUTTON (button);
      gtk_widget_add_css_class (button, "lope-chip");
      g_signal_connect_object (button, "toggled", G_CALLBACK (toggled_cb), self, G_CONNECT_SWAPPED);
      adw_wrap_box_append (ADW_WRAP_BOX (box), button);
    }

  self->kind = LOPE_UNSET;
  adw_bin_set_child (ADW_BIN (self), box);
}

/* ==== API ==== */

/**
 * lope_kind_chips_set_first:
 * @self: the chips
 * @kinds: (element-type gint64): kinds
 *
 * Moves kinds to the beginning, in this order.
 */
void
lope_kind_chips_set_first (LopeKindChips *self,
                           GArray        *kinds)
{
  GtkWidget *before = NULL;

  g_return_if_fail (LOPE_IS_KIND_CHIPS (self));

  for (guint i = 0; i < kinds->len; i++)
    {
      GtkWidget *button = GTK_WIDGET (self->buttons[g_array_index (kinds, gint64, i)]);

      adw_wrap_box_reorder_child_after (ADW_WRAP_BOX (adw_bin_get_child (ADW_BIN (self))), button, before);
      before = button;
    }
}

/**
 * lope_kind_chips_set_kind:
 * @self: the chips
 * @kind: a #LopeKind, or %LOPE_UNSET
 *
 * Sets which one is chosen.
 */
void
lope_kind_chips_set_kind (LopeKindChips *self,
                          gint64         kind)
{
  g_return_if_fail (LOPE_IS_KIND_CHIPS (self));

  self->kind = kind;
  self->busy = TRUE;
  for (gint64 i = 0; i < N_KINDS; i++)
    gtk_toggle_button_set_active (self->buttons[i], i == kind);
  self->busy = FALSE;
}

/**
 * lope_kind_chips_get_kind:
 * @self: the chips
 *
 * Gets which one is chosen.
 *
 * Returns: a #LopeKind, or %LOPE_UNSET
 */
gint64
lope_kind_chips_get_kind (LopeKindChips *self)
{
  g_return_val_if_fail (LOPE_IS_KIND_CHIPS (self), LOPE_UNSET);

  return self->kind;
}
