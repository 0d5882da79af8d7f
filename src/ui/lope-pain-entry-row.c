/* lope-pain-entry-row.c
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lope-pain-entry-row.h"

#include "lope-format.h"
#include "lope-pain-badge.h"
#include "lope-pain-text.h"

#include <glib/gi18n-lib.h>

struct _LopePainEntryRow {
  AdwBin parent_instance;

  LopePainEntry *entry; /* owned, nullable */

  /* Template children */
  GtkLabel *title;
  GtkLabel *subtitle;
  LopePainBadge *badge;
  GtkWidget *delete_button;
};

/**
 * LopePainEntryRow:
 *
 * One entry: where, when, how it felt and how much. It emits “delete” when the
 * runner wants it gone.
 */
G_DEFINE_FINAL_TYPE (LopePainEntryRow, lope_pain_entry_row, ADW_TYPE_BIN)

static guint delete_signal;

static void
add_words (GString        *text,
           gint64          set,
           const LopeNick *nicks)
{
  for (guint i = 0; set != LOPE_UNSET && i < lope_nicks_get_length (nicks); i++)
    if (((guint64) set >> i & 1) != 0)
      g_string_append_printf (text, " · %s", lope_nick_get_label (nicks, i));
}

static char *
name_place (LopePainEntry *entry)
{
  int region = lope_pain_entry_get_region (entry);

  if (region != LOPE_REGION_ANYWHERE)
    return g_strdup (lope_region_get_name (region));

  return g_strdup (lope_pain_entry_get_severity (entry) == 0 ? _("No Pain Anywhere") : _("Don’t Remember"));
}

static char *
describe_details (LopePainEntry *entry)
{
  LopeRecord *record = LOPE_RECORD (entry);
  const char *notes = lope_record_get_text (record, LOPE_PAIN_ENTRY_NOTES);
  GString *text = g_string_new (lope_nick_get_label (lope_pain_moment_nicks,
                                                     lope_record_get_int (record, LOPE_PAIN_ENTRY_MOMENT)));

  if (lope_record_get_int (record, LOPE_PAIN_ENTRY_RECALLED) == 1)
    g_string_append_printf (text, " · %s", _("From memory"));
  add_words (text, lope_record_get_int (record, LOPE_PAIN_ENTRY_QUALITIES), lope_pain_quality_nicks);
  add_words (text, lope_record_get_int (record, LOPE_PAIN_ENTRY_BEHAVIOURS), lope_pain_behaviour_nicks);
  if (notes != NULL)
    g_string_append_printf (text, "\n%s", notes);

  return g_string_free_and_steal (text);
}

static void
delete_action (GtkWidget  *widget,
               const char *action_name,
               GVariant   *parameter)
{
  g_signal_emit (widget, delete_signal, 0);
}

static void
lope_pain_entry_row_dispose (GObject *object)
{
  g_clear_object (&LOPE_PAIN_ENTRY_ROW (object)->entry);
  gtk_widget_dispose_template (GTK_WIDGET (object), LOPE_TYPE_PAIN_ENTRY_ROW);

  G_OBJECT_CLASS (lope_pain_entry_row_parent_class)->dispose (object);
}

static void
lope_pain_entry_row_class_init (LopePainEntryRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lope_pain_entry_row_dispose;

  /**
   * LopePainEntryRow::delete:
   *
   * The runner wants the entry gone.
   */
  delete_signal = g_signal_new ("delete", LOPE_TYPE_PAIN_ENTRY_ROW, G_SIGNAL_RUN_LAST, 0,
                                NULL, NULL, NULL, G_TYPE_NONE, 0);

  g_type_ensure (LOPE_TYPE_PAIN_BADGE);
  gtk_widget_class_set_template_from_resource (widget_class, LOPE_RESOURCE_BASE "/lope-pain-entry-row.ui");
  gtk_widget_class_bind_template_child (widget_class, LopePainEntryRow, title);
  gtk_widget_class_bind_template_child (widget_class, LopePainEntryRow, subtitle);
  gtk_widget_class_bind_template_child (widget_class, LopePainEntryRow, badge);
  gtk_widget_class_bind_template_child (widget_class, LopePainEntryRow, delete_button);

  gtk_widget_class_install_action (widget_class, "entry.delete", NULL, delete_action);
}

static void
lope_pain_entry_row_init (LopePainEntryRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/* ==== API ==== */

/**
 * lope_pain_entry_row_new:
 * @writable: whether entries can be deleted
 *
 * Makes a row.
 *
 * Returns: the row
 */
GtkWidget *
lope_pain_entry_row_new (gboolean writable)
{
  LopePainEntryRow *self = g_object_new (LOPE_TYPE_PAIN_ENTRY_ROW, NULL);

  gtk_widget_set_visible (self->delete_button, writable);

  return GTK_WIDGET (self);
}

/**
 * lope_pain_entry_row_set_entry:
 * @self: a row
 * @entry: an entry
 *
 * Sets what is shown.
 */
void
lope_pain_entry_row_set_entry (LopePainEntryRow *self,
                               LopePainEntry    *entry)
{
  g_autofree char *title = NULL;
  g_autofree char *details = NULL;
  g_autofree char *description = NULL;
  g_autofree char *name = NULL;

  g_return_if_fail (LOPE_IS_PAIN_ENTRY_ROW (self));

  g_set_object (&self->entry, entry);
  title = name_place (entry);
  details = describe_details (entry);
  gtk_label_set_label (self->title, title);
  gtk_label_set_label (self->subtitle, details);
  lope_pain_badge_set_severity (self->badge, lope_pain_entry_get_severity (entry));

  description = lope_pain_entry_row_describe (self);
  /* TRANSLATORS: %s is an entry about pain, such as “Outer hip bone, right, 4 of 10, After”. */
  name = g_strdup_printf (_("Delete %s"), description);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->delete_button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

/**
 * lope_pain_entry_row_describe:
 * @self: a row that shows an entry
 *
 * Says what is shown.
 *
 * Returns: (transfer full): such as “Outer hip bone, right, 4 of 10, After”
 */
char *
lope_pain_entry_row_describe (LopePainEntryRow *self)
{
  g_autofree char *place = NULL;
  g_autofree char *details = NULL;
  int region;

  g_return_val_if_fail (LOPE_IS_PAIN_ENTRY_ROW (self), NULL);
  g_return_val_if_fail (self->entry != NULL, NULL);

  region = lope_pain_entry_get_region (self->entry);
  place = region != LOPE_REGION_ANYWHERE
            ? lope_pain_text_describe_region (region, lope_pain_entry_get_severity (self->entry),
                                              LOPE_PAIN_TREND_INSUFFICIENT)
            : name_place (self->entry);
  details = describe_details (self->entry);

  return g_strdup_printf ("%s, %s", place, details);
}
