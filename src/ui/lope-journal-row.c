/* lope-journal-row.c
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lope-journal-row.h"

#include "lope-format.h"
#include "lope-pain-color.h"
#include "lope-widget-style.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

/* Pixels, at the normal size of text where it is in them. */
#define GAP 12
#define WORD_GAP 6
#define LINE_GAP 3
#define DAY_WIDTH 40
#define LEAST_WIDTH 80
#define BADGE_PADDING 8
#define BADGE_RADIUS 7

/* The sizes of the theme's “caption”. */
#define CAPTION_SCALE 0.82
#define DIMMED 0.7
#define DIMMED_HIGH_CONTRAST 0.9

#define TO_RGBA(color) ((GdkRGBA) { (float) color.red, (float) color.green, (float) color.blue, (float) color.alpha })

typedef enum {
  TEXT_BODY,
  TEXT_HEADING,
  TEXT_CAPTION,
} Text;

struct _LopeJournalRow {
  GtkWidget parent_instance;

  GtkListItem *item; /* borrowed: the row is its child */
  GSignalGroup *entry_signals; /* owned */
  LopeJournalSelection *selection; /* owned, nullable when disposed */
  GtkWidget *check; /* borrowed, nullable: made when first needed */
};

/**
 * LopeJournalRow:
 *
 * An activity in the list of the journal.
 *
 * A list view keeps rows for some 200 activities, however few are in sight, and
 * makes or fills all of them when the list changes. So the row is a single
 * widget that draws its texts, not one of many labels; what it says is on the
 * list's item, where assistive technologies look for it.
 */
G_DEFINE_FINAL_TYPE (LopeJournalRow, lope_journal_row, GTK_TYPE_WIDGET)

static LopeJournalEntry *
get_entry (LopeJournalRow *self)
{
  return self->item != NULL ? gtk_list_item_get_item (self->item) : NULL;
}

/* ==== Texts ==== */

static PangoLayout *
make_layout (GtkWidget  *widget,
             Text        kind,
             const char *text)
{
  PangoLayout *layout = gtk_widget_create_pango_layout (widget, text);
  g_autoptr (PangoAttrList) attributes = pango_attr_list_new ();

  if (kind == TEXT_HEADING)
    pango_attr_list_insert (attributes, pango_attr_weight_new (PANGO_WEIGHT_BOLD));
  if (kind == TEXT_CAPTION)
    pango_attr_list_insert (attributes, pango_attr_scale_new (CAPTION_SCALE));
  if (kind != TEXT_BODY)
    pango_attr_list_insert (attributes, pango_attr_font_features_new ("tnum"));
  pango_layout_set_attributes (layout, attributes);
  pango_layout_set_single_paragraph_mode (layout, TRUE);

  return layout;
}

/* The height of a line of running text, and the width of the column of days, which
 * has room for a short weekday such as “Wed”. */
static void
get_sizes (GtkWidget *widget,
           double    *line,
           double    *day_width)
{
  PangoContext *context = gtk_widget_get_pango_context (widget);
  PangoFontMetrics *metrics = pango_context_get_metrics (context, NULL, NULL);
  int letter = pango_font_metrics_get_approximate_char_width (metrics);

  *line = (double) pango_font_metrics_get_height (metrics) / PANGO_SCALE;
  *day_width = MAX (DAY_WIDTH, 5 * CAPTION_SCALE * letter / PANGO_SCALE);
  pango_font_metrics_unref (metrics);
}

/* Where a row is being drawn; x counts from the side where text begins. */
typedef struct {
  GtkWidget *widget;
  GtkSnapshot *snapshot;
  GdkRGBA color;
  GdkRGBA dimmed;
  gboolean rtl;
} Canvas;

/* Writes a text of at most some width, between its beginning (0) and its end (1)
 * or in the middle of it. Returns how wide it came out. */
static double
write_text (Canvas     *self,
            Text        kind,
            const char *text,
            double      x,
            double      y,
            double      width,
            double      align)
{
  g_autoptr (PangoLayout) layout = NULL;
  PangoRectangle area;

  if (text == NULL || *text == '\0' || width <= 0)
    return 0;

  layout = make_layout (self->widget, kind, text);
  pango_layout_set_width (layout, (int) (width * PANGO_SCALE));
  pango_layout_set_ellipsize (layout, PANGO_ELLIPSIZE_END);
  pango_layout_get_pixel_extents (layout, NULL, &area);
  x += align * (width - area.width);
  if (self->rtl)
    x = gtk_widget_get_width (self->widget) - x - area.width;

  gtk_snapshot_save (self->snapshot);
  gtk_snapshot_translate (self->snapshot, &GRAPHENE_POINT_INIT ((float) (x - area.x), (float) (y - area.y)));
  gtk_snapshot_append_layout (self->snapshot, layout, kind == TEXT_CAPTION ? &self->dimmed : &self->color);
  gtk_snapshot_restore (self->snapshot);

  return area.width;
}

/* Draws how bad the pain was, at the end of the row. Returns how wide that is. */
static double
draw_pain (Canvas *self,
           int     pain,
           double  line)
{
  g_autofree char *number = lope_format_number (pain, 0);
  g_autoptr (PangoLayout) layout = make_layout (self->widget, TEXT_HEADING, number);
  LopeColor fill, ink;
  PangoRectangle area;
  GskRoundedRect box;
  double size = line + BADGE_PADDING;
  double width, x, y;

  lope_pain_color (pain, adw_style_manager_get_dark (adw_style_manager_get_default ()), &fill, &ink);
  pango_layout_get_pixel_extents (layout, NULL, &area);
  width = MAX (size, area.width + BADGE_PADDING);
  x = self->rtl ? 0 : gtk_widget_get_width (self->widget) - width;
  y = (gtk_widget_get_height (self->widget) - size) / 2;

  gsk_rounded_rect_init_from_rect (&box, &GRAPHENE_RECT_INIT ((float) x, (float) y, (float) width, (float) size),
                                   BADGE_RADIUS);
  gtk_snapshot_push_rounded_clip (self->snapshot, &box);
  gtk_snapshot_append_color (self->snapshot, &TO_RGBA (fill), &box.bounds);
  gtk_snapshot_pop (self->snapshot);

  gtk_snapshot_save (self->snapshot);
  gtk_snapshot_translate (self->snapshot,
                          &GRAPHENE_POINT_INIT ((float) (x + (width - area.width) / 2 - area.x),
                                                (float) (y + (size - area.height) / 2 - area.y)));
  gtk_snapshot_append_layout (self->snapshot, layout, &TO_RGBA (ink));
  gtk_snapshot_restore (self->snapshot);

  return width;
}

/* ==== Selecting ==== */

static int
measure_check (LopeJournalRow *self)
{
  int width = 0;

  if (self->check == NULL || !gtk_widget_should_layout (self->check))
    return 0;

  gtk_widget_measure (self->check, GTK_ORIENTATION_HORIZONTAL, -1, &width, NULL, NULL, NULL);

  return width + GAP;
}

static void
update_check (LopeJournalRow *self)
{
  gboolean selecting = lope_journal_selection_get_selecting (self->selection);

  if (selecting && self->check == NULL)
    {
      self->check = gtk_check_button_new ();
      gtk_widget_set_can_focus (self->check, FALSE);
      gtk_widget_set_can_target (self->check, FALSE);
      gtk_widget_set_valign (self->check, GTK_ALIGN_CENTER);
      gtk_widget_add_css_class (self->check, "selection-mode");
      gtk_accessible_update_property (GTK_ACCESSIBLE (self->check), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Selected"), -1);
      g_object_bind_property (self->item, "selected", self->check, "active", G_BINDING_SYNC_CREATE);
      gtk_widget_set_parent (self->check, GTK_WIDGET (self));
    }
  if (self->check != NULL)
    gtk_widget_set_visible (self->check, selecting);
}

/* ==== vfuncs ==== */

static GtkSizeRequestMode
lope_journal_row_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_CONSTANT_SIZE;
}

static void
lope_journal_row_measure (GtkWidget      *widget,
                          GtkOrientation  orientation,
                          int             for_size,
                          int            *minimum,
                          int            *natural,
                          int            *minimum_baseline,
                          int            *natural_baseline)
{
  LopeJournalRow *self = LOPE_JOURNAL_ROW (widget);
  double line, day_width, size;

  get_sizes (widget, &line, &day_width);
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    size = measure_check (self) + day_width + GAP + LEAST_WIDTH;
  else
    size = LINE_GAP + (1 + CAPTION_SCALE) * line;

  *minimum = *natural = (int) ceil (size);
}

static void
lope_journal_row_size_allocate (GtkWidget *widget,
                                int        width,
                                int        height,
                                int        baseline)
{
  LopeJournalRow *self = LOPE_JOURNAL_ROW (widget);
  int check = measure_check (self) - GAP;

  if (check > 0)
    gtk_widget_size_allocate (self->check,
                              &(GtkAllocation) { gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL
                                                   ? width - check : 0, 0, check, height }, -1);
}

static void
lope_journal_row_snapshot (GtkWidget   *widget,
                           GtkSnapshot *snapshot)
{
  LopeJournalRow *self = LOPE_JOURNAL_ROW (widget);
  LopeJournalEntry *entry = get_entry (self);
  AdwStyleManager *manager = adw_style_manager_get_default ();
  Canvas canvas = { widget, snapshot, .rtl = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL };
  double x = measure_check (self);
  double end = gtk_widget_get_width (widget);
  double line, day_width, upper, gap;
  g_autofree char *weekday = NULL;
  g_autofree char *day = NULL;
  g_autofree char *distance = NULL;
  g_autofree char *title = NULL;
  g_autofree char *details = NULL;

  GTK_WIDGET_CLASS (lope_journal_row_parent_class)->snapshot (widget, snapshot);
  if (entry == NULL)
    return;

  get_sizes (widget, &line, &day_width);
  upper = (gtk_widget_get_height (widget) - (1 + CAPTION_SCALE) * line) / 2;
  gap = MIN (upper, LINE_GAP) / 2;
  gtk_widget_get_color (widget, &canvas.color);
  canvas.dimmed = canvas.color;
  canvas.dimmed.alpha *= (float) (adw_style_manager_get_high_contrast (manager) ? DIMMED_HIGH_CONTRAST : DIMMED);
  weekday = lope_journal_entry_dup_weekday (entry);
  day = lope_journal_entry_dup_day_number (entry);
  distance = lope_journal_entry_dup_distance (entry);
  title = lope_journal_entry_dup_title (entry);
  details = lope_journal_entry_dup_details (entry);

  write_text (&canvas, TEXT_CAPTION, weekday, x, upper, day_width, 0.5);
  write_text (&canvas, TEXT_HEADING, day, x, upper + CAPTION_SCALE * line, day_width, 0.5);
  x += day_width + GAP;

  if (lope_journal_entry_get_pain (entry) > 0)
    end -= draw_pain (&canvas, lope_journal_entry_get_pain (entry), CAPTION_SCALE * line) + GAP;
  write_text (&canvas, TEXT_CAPTION, details, x, upper + line + gap, end - x, 0);
  x += write_text (&canvas, TEXT_HEADING, distance, x, upper - gap, end - x, 0) + WORD_GAP;
  write_text (&canvas, TEXT_BODY, title, x, upper - gap, end - x, 0);
}

static void
lope_journal_row_dispose (GObject *object)
{
  LopeJournalRow *self = LOPE_JOURNAL_ROW (object);

  self->item = NULL;
  g_clear_pointer (&self->check, gtk_widget_unparent);
  g_clear_object (&self->entry_signals);
  g_clear_object (&self->selection);

  G_OBJECT_CLASS (lope_journal_row_parent_class)->dispose (object);
}

static void
lope_journal_row_class_init (LopeJournalRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lope_journal_row_dispose;
  widget_class->get_request_mode = lope_journal_row_get_request_mode;
  widget_class->measure = lope_journal_row_measure;
  widget_class->size_allocate = lope_journal_row_size_allocate;
  widget_class->snapshot = lope_journal_row_snapshot;

  gtk_widget_class_set_css_name (widget_class, "journalrow");
}

static void
entry_changed_cb (LopeJournalRow *self)
{
  LopeJournalEntry *entry = get_entry (self);
  g_autofree char *summary = entry != NULL ? lope_journal_entry_dup_summary (entry) : NULL;

  gtk_list_item_set_accessible_label (self->item, summary != NULL ? summary : "");
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
lope_journal_row_init (LopeJournalRow *self)
{
  self->entry_signals = g_signal_group_new (LOPE_TYPE_JOURNAL_ENTRY);
  g_signal_group_connect_swapped (self->entry_signals, "notify::activity", G_CALLBACK (entry_changed_cb), self);
}

/* ==== API ==== */

/**
 * lope_journal_row_new:
 * @item: the place of the list that it is for
 * @selection: what is selected
 *
 * Makes a row that shows what is in that place once it is bound.
 *
 * Returns: the row
 */
GtkWidget *
lope_journal_row_new (GtkListItem          *item,
                      LopeJournalSelection *selection)
{
  LopeJournalRow *self = g_object_new (LOPE_TYPE_JOURNAL_ROW, NULL);

  self->item = item;
  self->selection = g_object_ref (selection);
  g_signal_connect_object (selection, "notify::selecting", G_CALLBACK (update_check), self, G_CONNECT_SWAPPED);
  update_check (self);

  return GTK_WIDGET (self);
}

/**
 * lope_journal_row_bind:
 * @self: a row
 * @entry: (nullable): what is in its place now
 *
 * Shows an activity, and follows its changes.
 */
void
lope_journal_row_bind (LopeJournalRow   *self,
                       LopeJournalEntry *entry)
{
  g_return_if_fail (LOPE_IS_JOURNAL_ROW (self));

  g_signal_group_set_target (self->entry_signals, entry);
  if (entry != NULL)
    entry_changed_cb (self);
}

/**
 * lope_journal_row_get_position:
 * @self: a row
 *
 * Gets where it is in the list.
 *
 * Returns: its position
 */
guint
lope_journal_row_get_position (LopeJournalRow *self)
{
  g_return_val_if_fail (LOPE_IS_JOURNAL_ROW (self), GTK_INVALID_LIST_POSITION);

  return self->item != NULL ? gtk_list_item_get_position (self->item) : GTK_INVALID_LIST_POSITION;
}
