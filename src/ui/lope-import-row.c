/* lope-import-row.c
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lope-import-row.h"

#include "lope-activity-text.h"
#include "lope-format.h"

#include <glib/gi18n-lib.h>

#define CELL_CHARS 12

struct _LopeImportRow {
  AdwPreferencesRow parent_instance;

  LopeImportResult *result; /* owned */

  /* Template children */
  GtkLabel *title_label;
  GtkGrid *grid;
  GtkLabel *decision_label;
  GtkWidget *keep_button;
};

/**
 * LopeImportRow:
 *
 * An activity of a file beside the one of the journal that is probably the
 * same. It emits “keep” when the runner says that they are two.
 */
G_DEFINE_FINAL_TYPE (LopeImportRow, lope_import_row, ADW_TYPE_PREFERENCES_ROW)

enum {
  KEEP,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
add_cell (LopeImportRow *self,
          const char    *text,
          int            column,
          int            row,
          const char    *css_class)
{
  GtkWidget *label = gtk_label_new (text != NULL ? text : "–");

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  if (column > 0)
    {
      /* The same for both, so that what is compared is as wide. */
      gtk_label_set_wrap (GTK_LABEL (label), TRUE);
      gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
      gtk_label_set_width_chars (GTK_LABEL (label), CELL_CHARS);
      gtk_label_set_max_width_chars (GTK_LABEL (label), CELL_CHARS);
    }
  gtk_widget_add_css_class (label, "caption");
  gtk_widget_add_css_class (label, "numeric");
  if (css_class != NULL)
    gtk_widget_add_css_class (label, css_class);
  gtk_grid_attach (self->grid, label, column, row, 1, 1);
}

static void
add_line (LopeImportRow *self,
          int            row,
          const char    *name,
          const char    *ours,
          const char    *theirs)
{
  gboolean same = g_strcmp0 (ours, theirs) == 0;

  add_cell (self, name, 0, row, "dimmed");
  add_cell (self, ours, 1, row, NULL);
  add_cell (self, theirs, 2, row, same ? NULL : "lope-differs");
}

static char *
format_start (LopeActivity *activity,
              LopeDay       today)
{
  LopeRecord *record = LOPE_RECORD (activity);
  gint64 offset = lope_record_get_int (record, LOPE_ACTIVITY_OFFSET);
  g_autofree char *day = lope_format_day_short (lope_activity_get_day (activity), today);
  g_autofree char *time = lope_format_time (lope_record_get_int (record, LOPE_ACTIVITY_START),
                                            offset != LOPE_UNSET ? (int) offset : 0);

  /* TRANSLATORS: %1$s is a day, such as “15 November”, %2$s a time of day. */
  return g_strdup_printf (_("%1$s, %2$s"), day, time);
}

static void
show_result (LopeImportRow *self,
             LopeSession   *session)
{
  LopeActivity *both[] = {
    lope_import_result_get_same (self->result), lope_import_result_get_activity (self->result),
  };
  LopeDay today = lope_session_get_today (session);
  LopeUnits units = lope_session_get_units (session);
  char *start[2], *distance[2], *duration[2], *source[2];
  g_autofree char *day = lope_format_day_long (lope_activity_get_day (both[1]), today);
  g_autoptr (GString) title = g_string_new (day);

  for (guint i = 0; i < 2; i++)
    {
      start[i] = format_start (both[i], today);
      distance[i] = lope_activity_format_field (both[i], LOPE_ACTIVITY_DISTANCE, units);
      duration[i] = lope_activity_format_field (both[i], LOPE_ACTIVITY_DURATION, units);
      source[i] = lope_activity_format_source (both[i]);
    }

  lope_text_append (title, distance[1]);
  gtk_label_set_label (self->title_label, title->str);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), title->str);
  add_line (self, 1, _("Start"), start[0], start[1]);
  add_line (self, 2, _("Distance"), distance[0], distance[1]);
  add_line (self, 3, C_("duration", "Time"), duration[0], duration[1]);
  add_line (self, 4, _("From"), source[0], source[1]);

  for (guint i = 0; i < 2; i++)
    {
      g_free (start[i]);
      g_free (distance[i]);
      g_free (duration[i]);
      g_free (source[i]);
    }
}

static void
keep_cb (LopeImportRow *self)
{
  g_signal_emit (self, signals[KEEP], 0);
}

/* ==== vfuncs ==== */

static void
lope_import_row_dispose (GObject *object)
{
  LopeImportRow *self = LOPE_IMPORT_ROW (object);

  g_clear_object (&self->result);
  gtk_widget_dispose_template (GTK_WIDGET (self), LOPE_TYPE_IMPORT_ROW);

  G_OBJECT_CLASS (lope_import_row_parent_class)->dispose (object);
}

static void
lope_import_row_class_init (LopeImportRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lope_import_row_dispose;

  /**
   * LopeImportRow::keep:
   *
   * The runner wants to have both.
   */
  signals[KEEP] = g_signal_new ("keep", LOPE_TYPE_IMPORT_ROW, G_SIGNAL_RUN_LAST, 0,
                                NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (widget_class, LOPE_RESOURCE_BASE "/lope-import-row.ui");
  gtk_widget_class_bind_template_child (widget_class, LopeImportRow, title_label);
  gtk_widget_class_bind_template_child (widget_class, LopeImportRow, grid);
  gtk_widget_class_bind_template_child (widget_class, LopeImportRow, decision_label);
  gtk_widget_class_bind_template_child (widget_class, LopeImportRow, keep_button);
  gtk_widget_class_bind_template_callback (widget_class, keep_cb);
}

static void
lope_import_row_init (LopeImportRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/* ==== API ==== */

/**
 * lope_import_row_new:
 * @result: a duplicate, with the activity that it is like
 * @session: the session
 *
 * Makes a row that shows both.
 *
 * Returns: the row
 */
GtkWidget *
lope_import_row_new (LopeImportResult *result,
                     LopeSession      *session)
{
  LopeImportRow *self = g_object_new (LOPE_TYPE_IMPORT_ROW, NULL);

  self->result = g_object_ref (result);
  show_result (self, session);

  return GTK_WIDGET (self);
}

/**
 * lope_import_row_get_result:
 * @self: a row
 *
 * Gets what it shows.
 *
 * Returns: (transfer none): the result
 */
LopeImportResult *
lope_import_row_get_result (LopeImportRow *self)
{
  g_return_val_if_fail (LOPE_IS_IMPORT_ROW (self), NULL);

  return self->result;
}

/**
 * lope_import_row_set_kept:
 * @self: a row
 *
 * Says that both are in the journal now.
 */
void
lope_import_row_set_kept (LopeImportRow *self)
{
  g_return_if_fail (LOPE_IS_IMPORT_ROW (self));

  gtk_label_set_label (self->decision_label, _("Kept as two runs"));
  gtk_widget_set_visible (GTK_WIDGET (self->decision_label), TRUE);
  gtk_widget_set_visible (self->keep_button, FALSE);
}
