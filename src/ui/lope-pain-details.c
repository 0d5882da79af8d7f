/* lope-pain-details.c
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lope-pain-details.h"

#include "lope-activity-text.h"
#include "lope-tag-chips.h"

#include <glib/gi18n-lib.h>

/* The last words about how it feels say how it began. */
#define N_QUALITIES 16
#define QUALITY_BITS ((G_GUINT64_CONSTANT (1) << N_QUALITIES) - 1)

#define N_USUAL 6

struct _LopePainDetails {
  AdwBin parent_instance;

  gboolean busy;

  /* Borrowed from the tree of widgets */
  GtkToggleButton *opener;
  GtkWidget *box;
  LopeTagChips *qualities;
  LopeTagChips *onset;
  LopeTagChips *behaviours;
  GtkEditable *notes;
};

/**
 * LopePainDetails:
 *
 * How pain in one region feels, how it began, what makes it worse, and notes:
 * all of it optional and folded away. It emits “changed” when the runner says
 * something.
 */
G_DEFINE_FINAL_TYPE (LopePainDetails, lope_pain_details, ADW_TYPE_BIN)

enum {
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
changed_cb (LopePainDetails *self)
{
  if (!self->busy)
    g_signal_emit (self, signals[CHANGED], 0);
}

static void
opened_cb (LopePainDetails *self)
{
  const gboolean open = gtk_toggle_button_get_active (self->opener);

  gtk_widget_set_visible (self->box, open);
  gtk_accessible_update_state (GTK_ACCESSIBLE (self->opener), GTK_ACCESSIBLE_STATE_EXPANDED, open, -1);
}

static void
lope_pain_details_class_init (LopePainDetailsClass *klass)
{
  /**
   * LopePainDetails::changed:
   *
   * The runner said something more, or took it back.
   */
  signals[CHANGED] = g_signal_new ("changed", LOPE_TYPE_PAIN_DETAILS, G_SIGNAL_RUN_LAST, 0,
                                   NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
lope_pain_details_init (LopePainDetails *self)
{
}

static GtkWidget *
make_opener (LopePainDetails *self,
             int              region)
{
  /* TRANSLATORS: Opens details of pain; %s is a region, such as “Outer hip bone, right”. */
  g_autofree char *name = g_strdup_printf (_ ("How it feels: %s"), lope_region_get_name (region));
  GtkWidget *content = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *opener = gtk_toggle_button_new ();

  gtk_box_append (GTK_BOX (content), g_object_new (GTK_TYPE_IMAGE, "icon-name", "pan-down-symbolic",
                                                   "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL));
  gtk_box_append (GTK_BOX (content), gtk_label_new (_ ("How It Feels")));
  gtk_button_set_child (GTK_BUTTON (opener), content);
  gtk_widget_set_halign (opener, GTK_ALIGN_START);
  gtk_widget_add_css_class (opener, "flat");
  gtk_accessible_update_property (GTK_ACCESSIBLE (opener), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_accessible_update_state (GTK_ACCESSIBLE (opener), GTK_ACCESSIBLE_STATE_EXPANDED, FALSE, -1);
  g_signal_connect_object (opener, "toggled", G_CALLBACK (opened_cb), self, G_CONNECT_SWAPPED);

  return opener;
}

static void
add_caption (GtkWidget  *box,
             const char *text)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_widget_set_margin_top (label, 6);
  gtk_widget_add_css_class (label, "caption-heading");
  gtk_box_append (GTK_BOX (box), label);
}

static LopeTagChips *
add_chips (LopePainDetails *self,
           GtkWidget       *box,
           const char      *title,
           const LopeNick  *tags,
           guint            n_tags,
           guint            n_usual)
{
  GtkWidget *chips = lope_tag_chips_new (title, tags, n_tags, n_usual);

  add_caption (box, title);
  gtk_box_append (GTK_BOX (box), chips);
  g_signal_connect_object (chips, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);

  return LOPE_TAG_CHIPS (chips);
}

/* ==== API ==== */

/**
 * lope_pain_details_new:
 * @region: the region
 *
 * Makes details of which nothing is said.
 *
 * Returns: the details
 */
GtkWidget *
lope_pain_details_new (int region)
{
  LopePainDetails *self = g_object_new (LOPE_TYPE_PAIN_DETAILS, NULL);
  GtkWidget *outer = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *opener = make_opener (self, region);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 8);
  GtkWidget *notes = gtk_entry_new ();

  self->qualities = add_chips (self, box, _ ("How Does It Feel?"), lope_pain_quality_nicks, N_QUALITIES, N_USUAL);
  self->onset = add_chips (self, box, _ ("How Did It Begin?"), lope_pain_quality_nicks + N_QUALITIES,
                           lope_nicks_get_length (lope_pain_quality_nicks + N_QUALITIES), N_USUAL);
  self->behaviours = add_chips (self, box, _ ("What Makes It Worse or Better?"), lope_pain_behaviour_nicks,
                                lope_nicks_get_length (lope_pain_behaviour_nicks), N_USUAL);

  add_caption (box, _ ("Notes"));
  gtk_entry_set_activates_default (GTK_ENTRY (notes), TRUE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (notes), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Notes"), -1);
  g_signal_connect_object (notes, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  self->notes = GTK_EDITABLE (notes);
  gtk_box_append (GTK_BOX (box), notes);

  self->opener = GTK_TOGGLE_BUTTON (opener);
  self->box = box;
  gtk_widget_set_visible (box, FALSE);
  gtk_box_append (GTK_BOX (outer), opener);
  gtk_box_append (GTK_BOX (outer), box);
  adw_bin_set_child (ADW_BIN (self), outer);

  return GTK_WIDGET (self);
}

/**
 * lope_pain_details_load:
 * @self: the details
 * @entry: an entry
 *
 * Shows what an entry says of it, without “changed” being emitted.
 */
void
lope_pain_details_load (LopePainDetails *self,
                        LopePainEntry   *entry)
{
  LopeRecord *record = LOPE_RECORD (entry);
  const gint64 qualities = lope_record_get_int (record, LOPE_PAIN_ENTRY_QUALITIES);
  const guint64 bits = qualities == LOPE_UNSET ? 0 : (guint64) qualities;
  const char *notes = lope_record_get_text (record, LOPE_PAIN_ENTRY_NOTES);

  g_return_if_fail (LOPE_IS_PAIN_DETAILS (self));

  self->busy = TRUE;
  lope_tag_chips_set_tags (self->qualities, (gint64) (bits & QUALITY_BITS));
  lope_tag_chips_set_tags (self->onset, (gint64) (bits >> N_QUALITIES));
  lope_tag_chips_set_tags (self->behaviours, lope_record_get_int (record, LOPE_PAIN_ENTRY_BEHAVIOURS));
  gtk_editable_set_text (self->notes, notes != NULL ? notes : "");
  gtk_toggle_button_set_active (self->opener, bits != 0 || notes != NULL ||
                                              lope_record_is_set (record, LOPE_PAIN_ENTRY_BEHAVIOURS));
  self->busy = FALSE;
}

/**
 * lope_pain_details_collect:
 * @self: the details
 * @entry: an entry
 *
 * Writes what is said into an entry.
 */
void
lope_pain_details_collect (LopePainDetails *self,
                           LopePainEntry   *entry)
{
  LopeRecord *record = LOPE_RECORD (entry);
  const gint64 qualities = lope_tag_chips_get_tags (self->qualities);
  const gint64 onset = lope_tag_chips_get_tags (self->onset);
  const guint64 bits = (qualities == LOPE_UNSET ? 0 : (guint64) qualities) |
                       (onset == LOPE_UNSET ? 0 : (guint64) onset << N_QUALITIES);

  g_return_if_fail (LOPE_IS_PAIN_DETAILS (self));

  lope_record_set_int (record, LOPE_PAIN_ENTRY_QUALITIES, bits == 0 ? LOPE_UNSET : (gint64) bits);
  lope_record_set_int (record, LOPE_PAIN_ENTRY_BEHAVIOURS, lope_tag_chips_get_tags (self->behaviours));
  lope_record_set_typed (record, LOPE_PAIN_ENTRY_NOTES, gtk_editable_get_text (self->notes));
}
