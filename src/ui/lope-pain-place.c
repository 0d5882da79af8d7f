/* lope-pain-place.c
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lope-pain-place.h"

#include "lope-pain-details.h"

#include <glib/gi18n-lib.h>

#define N_MOMENTS (LOPE_PAIN_OTHER + 1)

struct _LopePainPlace {
  AdwPreferencesRow parent_instance;

  int region;
  LopePainEntry *entries[N_MOMENTS]; /* owned, nullable: what was loaded */

  /* Borrowed from the tree of widgets */
  LopePainScale *scales[N_MOMENTS]; /* NULL where nothing is asked */
  GtkWidget *anchors;
  LopePainDetails *details; /* NULL if only the severity is asked */
};

/**
 * LopePainPlace:
 *
 * A row that asks how much it hurts in one region, with a scale for each moment.
 * It emits “changed” when the runner answers, and “removed” when the runner does
 * not want to be asked about it.
 */
G_DEFINE_FINAL_TYPE (LopePainPlace, lope_pain_place, ADW_TYPE_PREFERENCES_ROW)

enum {
  CHANGED,
  REMOVED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

/* What a screen reader says of a scale: all of it, since a row has several. */
static char *
make_name (int region,
           int moment)
{
  const char *name = lope_region_get_name (region);

  switch (moment)
    {
    case LOPE_PAIN_BEFORE:
      /* TRANSLATORS: Pain in a region, such as “Outer hip bone, right”; so the next four. */
      return g_strdup_printf (_ ("%s, before the run"), name);
    case LOPE_PAIN_DURING:
      return g_strdup_printf (_ ("%s, during the run"), name);
    case LOPE_PAIN_AFTER:
      return g_strdup_printf (_ ("%s, after the run"), name);
    case LOPE_PAIN_MORNING:
      return g_strdup_printf (_ ("%s, on waking"), name);
    default:
      return g_strdup (name);
    }
}

static void
scale_changed_cb (LopePainPlace *self)
{
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
remove_clicked_cb (LopePainPlace *self)
{
  g_signal_emit (self, signals[REMOVED], 0);
}

/* ==== vfuncs ==== */

static gboolean
lope_pain_place_grab_focus (GtkWidget *widget)
{
  LopePainPlace *self = LOPE_PAIN_PLACE (widget);

  for (int i = 0; i < N_MOMENTS; i++)
    {
      if (self->scales[i] != NULL)
        return gtk_widget_grab_focus (GTK_WIDGET (self->scales[i]));
    }

  return FALSE;
}

static void
lope_pain_place_dispose (GObject *object)
{
  LopePainPlace *self = LOPE_PAIN_PLACE (object);

  for (int i = 0; i < N_MOMENTS; i++)
    g_clear_object (&self->entries[i]);

  G_OBJECT_CLASS (lope_pain_place_parent_class)->dispose (object);
}

static void
lope_pain_place_class_init (LopePainPlaceClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = lope_pain_place_dispose;
  GTK_WIDGET_CLASS (klass)->grab_focus = lope_pain_place_grab_focus;

  /**
   * LopePainPlace::changed:
   *
   * The runner answered, or took an answer back.
   */
  signals[CHANGED] = g_signal_new ("changed", LOPE_TYPE_PAIN_PLACE, G_SIGNAL_RUN_LAST, 0,
                                   NULL, NULL, NULL, G_TYPE_NONE, 0);

  /**
   * LopePainPlace::removed:
   *
   * The runner wants the row to go.
   */
  signals[REMOVED] = g_signal_new ("removed", LOPE_TYPE_PAIN_PLACE, G_SIGNAL_RUN_LAST, 0,
                                   NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
lope_pain_place_init (LopePainPlace *self)
{
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (self), FALSE);
  gtk_widget_set_focusable (GTK_WIDGET (self), FALSE);
}

/* ==== Making it ==== */

static GtkWidget *
make_heading (LopePainPlace *self,
              gboolean       removable)
{
  const char *name = lope_region_get_name (self->region);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *label = gtk_label_new (name);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_set_hexpand (label, TRUE);
  gtk_box_append (GTK_BOX (box), label);

  if (removable)
    {
      GtkWidget *button = gtk_button_new_from_icon_name ("window-close-symbolic");
      /* TRANSLATORS: %s is a region, such as “Outer hip bone, right”. */
      g_autofree char *text = g_strdup_printf (_ ("Remove “%s”"), name);

      gtk_widget_set_tooltip_text (button, text);
      gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
      gtk_widget_add_css_class (button, "flat");
      gtk_widget_add_css_class (button, "circular");
      g_signal_connect_object (button, "clicked", G_CALLBACK (remove_clicked_cb), self, G_CONNECT_SWAPPED);
      gtk_box_append (GTK_BOX (box), button);
    }

  return box;
}

/* The same anchor text always (evidence.md P1). */
static GtkWidget *
make_anchors (void)
{
  GtkWidget *box = adw_wrap_box_new ();
  /* TRANSLATORS: What the ends of the pain scale mean. */
  const char *texts[] = { C_ ("pain scale", "0: no pain"), C_ ("pain scale", "10: worst imaginable") };

  adw_wrap_box_set_child_spacing (ADW_WRAP_BOX (box), 12);
  adw_wrap_box_set_justify (ADW_WRAP_BOX (box), ADW_JUSTIFY_SPREAD);
  adw_wrap_box_set_justify_last_line (ADW_WRAP_BOX (box), TRUE);
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      GtkWidget *label = gtk_label_new (texts[i]);

      gtk_label_set_wrap (GTK_LABEL (label), TRUE);
      gtk_widget_add_css_class (label, "caption");
      gtk_widget_add_css_class (label, "dimmed");
      adw_wrap_box_append (ADW_WRAP_BOX (box), label);
    }

  return box;
}

static GtkWidget *
make_line (LopePainPlace *self,
           int            moment,
           GtkSizeGroup  *captions)
{
  g_autofree char *name = make_name (self->region, moment);
  GtkWidget *scale = lope_pain_scale_new (name);
  GtkWidget *line, *label;

  self->scales[moment] = LOPE_PAIN_SCALE (scale);
  gtk_widget_set_hexpand (scale, TRUE);
  g_signal_connect_object (scale, "changed", G_CALLBACK (scale_changed_cb), self, G_CONNECT_SWAPPED);
  if (captions == NULL)
    return scale;

  line = adw_wrap_box_new ();
  label = gtk_label_new (lope_nick_get_label (lope_pain_moment_nicks, moment));
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_add_css_class (label, "caption");
  gtk_size_group_add_widget (captions, label);
  adw_wrap_box_set_child_spacing (ADW_WRAP_BOX (line), 12);
  adw_wrap_box_set_line_spacing (ADW_WRAP_BOX (line), 4);
  /* From right to left, a wrap box puts a child that fills a line beside itself. */
  if (gtk_widget_get_default_direction () == GTK_TEXT_DIR_RTL)
    gtk_orientable_set_orientation (GTK_ORIENTABLE (line), GTK_ORIENTATION_VERTICAL);
  adw_wrap_box_append (ADW_WRAP_BOX (line), label);
  adw_wrap_box_append (ADW_WRAP_BOX (line), scale);

  return line;
}

static void
fill (LopePainPlace *self,
      guint          moments,
      gboolean       removable,
      gboolean       detailed)
{
  const gboolean several = (moments & (moments - 1)) != 0;
  g_autoptr (GtkSizeGroup) captions = several ? gtk_size_group_new (GTK_SIZE_GROUP_HORIZONTAL) : NULL;
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 8);

  gtk_widget_set_margin_top (box, 12);
  gtk_widget_set_margin_bottom (box, 12);
  gtk_widget_set_margin_start (box, 12);
  gtk_widget_set_margin_end (box, 12);
  gtk_box_append (GTK_BOX (box), make_heading (self, removable));
  for (int moment = 0; moment < N_MOMENTS; moment++)
    {
      if ((moments >> moment & 1) != 0)
        gtk_box_append (GTK_BOX (box), make_line (self, moment, captions));
    }

  self->anchors = make_anchors ();
  gtk_widget_set_visible (self->anchors, FALSE);
  gtk_box_append (GTK_BOX (box), self->anchors);
  if (detailed)
    {
      self->details = LOPE_PAIN_DETAILS (lope_pain_details_new (self->region));
      g_signal_connect_object (self->details, "changed", G_CALLBACK (scale_changed_cb), self, G_CONNECT_SWAPPED);
      gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->details));
    }
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (self), box);
}

/* ==== API ==== */

/**
 * lope_pain_place_new:
 * @region: a region
 * @moments: what is asked about: #LopePainMoment as bits
 * @removable: whether the runner can remove it
 * @detailed: whether it also asks how it feels
 *
 * Makes a row without answers.
 *
 * Returns: the row
 */
LopePainPlace *
lope_pain_place_new (int      region,
                     guint    moments,
                     gboolean removable,
                     gboolean detailed)
{
  LopePainPlace *self = g_object_new (LOPE_TYPE_PAIN_PLACE, NULL);

  self->region = region;
  fill (self, moments, removable, detailed);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  lope_region_get_name (region), -1);

  return self;
}

/**
 * lope_pain_place_get_region:
 * @self: a row
 *
 * Gets where it is about.
 *
 * Returns: the region
 */
int
lope_pain_place_get_region (LopePainPlace *self)
{
  g_return_val_if_fail (LOPE_IS_PAIN_PLACE (self), LOPE_REGION_ANYWHERE);

  return self->region;
}

/**
 * lope_pain_place_set_anchored:
 * @self: a row
 * @anchored: whether it says what 0 and 10 mean
 *
 * Sets whether the ends of the scale are explained here.
 */
void
lope_pain_place_set_anchored (LopePainPlace *self,
                              gboolean       anchored)
{
  g_return_if_fail (LOPE_IS_PAIN_PLACE (self));

  gtk_widget_set_visible (self->anchors, anchored);
}

/**
 * lope_pain_place_is_answered:
 * @self: a row
 *
 * Tells whether anything is chosen.
 *
 * Returns: %TRUE if it is
 */
gboolean
lope_pain_place_is_answered (LopePainPlace *self)
{
  g_return_val_if_fail (LOPE_IS_PAIN_PLACE (self), FALSE);

  for (int i = 0; i < N_MOMENTS; i++)
    {
      if (self->scales[i] != NULL && lope_pain_scale_get_severity (self->scales[i]) != LOPE_PAIN_UNSET)
        return TRUE;
    }

  return FALSE;
}

/**
 * lope_pain_place_is_none:
 * @self: a row
 *
 * Tells whether all of it is answered with 0.
 *
 * Returns: %TRUE if nothing hurt there
 */
gboolean
lope_pain_place_is_none (LopePainPlace *self)
{
  g_return_val_if_fail (LOPE_IS_PAIN_PLACE (self), FALSE);

  for (int i = 0; i < N_MOMENTS; i++)
    {
      if (self->scales[i] != NULL && lope_pain_scale_get_severity (self->scales[i]) != 0)
        return FALSE;
    }

  return TRUE;
}

/**
 * lope_pain_place_set_all:
 * @self: a row
 * @severity: 0 to 10, or %LOPE_PAIN_UNSET
 *
 * Answers all of it in the same way, without “changed” being emitted.
 */
void
lope_pain_place_set_all (LopePainPlace *self,
                         int            severity)
{
  g_return_if_fail (LOPE_IS_PAIN_PLACE (self));

  for (int i = 0; i < N_MOMENTS; i++)
    {
      if (self->scales[i] != NULL)
        lope_pain_scale_set_severity (self->scales[i], severity);
    }
}

/**
 * lope_pain_place_fill:
 * @self: a row
 * @severity: 0 to 10
 *
 * Answers what is not answered yet, without “changed” being emitted.
 */
void
lope_pain_place_fill (LopePainPlace *self,
                      int            severity)
{
  g_return_if_fail (LOPE_IS_PAIN_PLACE (self));

  for (int i = 0; i < N_MOMENTS; i++)
    {
      if (self->scales[i] != NULL && lope_pain_scale_get_severity (self->scales[i]) == LOPE_PAIN_UNSET)
        lope_pain_scale_set_severity (self->scales[i], severity);
    }
}

/**
 * lope_pain_place_load:
 * @self: a row
 * @entry: an entry for its region and one of its moments
 *
 * Shows an answer.
 *
 * Returns: %FALSE if that moment has one already
 */
gboolean
lope_pain_place_load (LopePainPlace *self,
                      LopePainEntry *entry)
{
  gint64 moment;

  g_return_val_if_fail (LOPE_IS_PAIN_PLACE (self), FALSE);

  moment = lope_record_get_int (LOPE_RECORD (entry), LOPE_PAIN_ENTRY_MOMENT);
  if (moment < 0 || moment >= N_MOMENTS || self->scales[moment] == NULL || self->entries[moment] != NULL)
    return FALSE;

  self->entries[moment] = g_object_ref (entry);
  if (self->details != NULL)
    lope_pain_details_load (self->details, entry);
  lope_pain_scale_set_severity (self->scales[moment], lope_pain_entry_get_severity (entry));

  return TRUE;
}

/**
 * lope_pain_place_list:
 * @self: a row
 * @entries: (element-type LopePainEntry): where to add the answers
 *
 * Lists the answers: copies of what was loaded, else new entries without a time.
 */
void
lope_pain_place_list (LopePainPlace *self,
                      GPtrArray     *entries)
{
  g_return_if_fail (LOPE_IS_PAIN_PLACE (self));

  for (int i = 0; i < N_MOMENTS; i++)
    {
      const int severity = self->scales[i] != NULL ? lope_pain_scale_get_severity (self->scales[i]) : LOPE_PAIN_UNSET;
      LopeRecord *record;

      if (severity == LOPE_PAIN_UNSET)
        continue;

      if (self->entries[i] != NULL)
        record = lope_record_copy (LOPE_RECORD (self->entries[i]));
      else
        {
          record = g_object_new (LOPE_TYPE_PAIN_ENTRY, NULL);
          lope_record_set_int (record, LOPE_PAIN_ENTRY_REGION, self->region);
          lope_record_set_int (record, LOPE_PAIN_ENTRY_MOMENT, i);
        }
      lope_record_set_int (record, LOPE_PAIN_ENTRY_SEVERITY, severity);
      if (self->details != NULL)
        lope_pain_details_collect (self->details, LOPE_PAIN_ENTRY (record));
      g_ptr_array_add (entries, record);
    }
}
