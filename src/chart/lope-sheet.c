/* lope-sheet.c: text and lines on paper
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lope-sheet.h"

#include "lope-chart-style.h"

#include <math.h>

/* What the captions of charts, which are smaller, come to 12 of. */
#define CONTEXT_SIZE 14.6

#define LEFT_TO_RIGHT_MARK 0x200e

/* The fonts of the desktop, then whatever there is. */
#define FAMILIES "Adwaita Sans, Inter, Cantarell, Sans"

typedef struct {
  double size;
  gboolean bold;
  double alpha;
} Face;

static const Face faces[LOPE_N_SHEET_FONTS] = {
  [LOPE_SHEET_TITLE] = { 26, TRUE, 1 },    [LOPE_SHEET_HEADING] = { 15, TRUE, 1 },
  [LOPE_SHEET_VALUE] = { 18.5, TRUE, 1 },  [LOPE_SHEET_BODY] = { 12.5, FALSE, 1 },
  [LOPE_SHEET_STRONG] = { 12.5, TRUE, 1 }, [LOPE_SHEET_LABEL] = { 12, TRUE, 0.7 },
  [LOPE_SHEET_SMALL] = { 11.5, FALSE, 0.75 },
};

static PangoFontDescription *
make_font (LopeSheetFont font)
{
  PangoFontDescription *description = pango_font_description_from_string (FAMILIES);

  pango_font_description_set_absolute_size (description, faces[font].size * PANGO_SCALE);
  pango_font_description_set_weight (description, faces[font].bold ? PANGO_WEIGHT_BOLD : PANGO_WEIGHT_NORMAL);

  return description;
}

static PangoLayout *
make_layout (const LopeSheet *self,
             LopeSheetFont    font,
             const char      *text)
{
  g_autoptr (PangoFontDescription) description = make_font (font);
  PangoLayout *layout = pango_layout_new (self->pango);
  PangoAttrList *attributes = pango_attr_list_new ();
  g_autofree char *held = lope_text_hold_direction (text, self->rtl);

  pango_attr_list_insert (attributes, pango_attr_font_features_new ("tnum"));
  pango_layout_set_attributes (layout, attributes);
  pango_attr_list_unref (attributes);
  pango_layout_set_font_description (layout, description);
  pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
  pango_layout_set_text (layout, held, -1);

  return layout;
}

/* Whether text is from right to left by its first letter or mark, or without any as
 * the sheet is. */
static gboolean
is_rtl (const LopeSheet *self,
        const char      *text)
{
  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      const gunichar c = g_utf8_get_char (p);

      if (c == LEFT_TO_RIGHT_MARK)
        return FALSE;
      if (!g_unichar_isalpha (c))
        continue;
      switch ((int) g_unichar_get_script (c))
        {
        case G_UNICODE_SCRIPT_ARABIC:
        case G_UNICODE_SCRIPT_HEBREW:
        case G_UNICODE_SCRIPT_SYRIAC:
        case G_UNICODE_SCRIPT_THAANA:
        case G_UNICODE_SCRIPT_NKO:
          return TRUE;
        default:
          return FALSE;
        }
    }

  return self->rtl;
}

/* Pango turns its sides around for text that runs against its context, and again
 * for text from right to left: what is left is the direction of the text. */
static void
align_layout (const LopeSheet *self,
              PangoLayout     *layout,
              LopeSheetAlign   align)
{
  const gboolean rtl = is_rtl (self, pango_layout_get_text (layout));

  pango_layout_set_alignment (layout, (align == LOPE_SHEET_START) != rtl ? PANGO_ALIGN_LEFT : PANGO_ALIGN_RIGHT);
}

static double
show (const LopeSheet *self,
      PangoLayout     *layout,
      LopeSheetFont    font,
      double           x,
      double           y,
      double           width)
{
  PangoRectangle extents;

  pango_layout_get_extents (layout, NULL, &extents);
  if (self->cr != NULL)
    {
      cairo_set_source_rgba (self->cr, 0, 0, 0, faces[font].alpha);
      cairo_move_to (self->cr, lope_sheet_get_x (self, x, width), y);
      pango_cairo_show_layout (self->cr, layout);
    }

  return (double) extents.height / PANGO_SCALE;
}

/* ==== API ==== */

/**
 * lope_sheet_make_pango:
 * @rtl: whether text runs to the left
 *
 * Makes the context of all text of a sheet. It is as wide on every device: glyphs
 * are not moved to the pixels of one.
 *
 * Returns: (transfer full): the context
 */
PangoContext *
lope_sheet_make_pango (gboolean rtl)
{
  PangoContext *pango = pango_font_map_create_context (pango_cairo_font_map_get_default ());
  g_autoptr (PangoFontDescription) font = make_font (LOPE_SHEET_BODY);
  cairo_font_options_t *options = cairo_font_options_create ();

  cairo_font_options_set_hint_style (options, CAIRO_HINT_STYLE_NONE);
  cairo_font_options_set_hint_metrics (options, CAIRO_HINT_METRICS_OFF);
  cairo_font_options_set_antialias (options, CAIRO_ANTIALIAS_GRAY);
  pango_cairo_context_set_font_options (pango, options);
  cairo_font_options_destroy (options);
  pango_context_set_round_glyph_positions (pango, FALSE);
  pango_context_set_base_dir (pango, rtl ? PANGO_DIRECTION_WEAK_RTL : PANGO_DIRECTION_WEAK_LTR);
  pango_font_description_set_absolute_size (font, CONTEXT_SIZE * PANGO_SCALE);
  pango_context_set_font_description (pango, font);

  return pango;
}

/**
 * lope_sheet_get_x:
 * @self: a sheet
 * @x: how far from where lines begin
 * @width: how wide something is
 *
 * Finds the left edge of something.
 *
 * Returns: how far it is from the left
 */
double
lope_sheet_get_x (const LopeSheet *self,
                  double           x,
                  double           width)
{
  return self->rtl ? self->width - x - width : x;
}

/**
 * lope_sheet_get_width:
 * @self: a sheet
 * @font: how it is written
 * @text: the text
 *
 * Measures text in one line.
 *
 * Returns: its width
 */
double
lope_sheet_get_width (const LopeSheet *self,
                      LopeSheetFont    font,
                      const char      *text)
{
  g_autoptr (PangoLayout) layout = make_layout (self, font, text);
  PangoRectangle extents;

  pango_layout_get_extents (layout, NULL, &extents);

  return ceil ((double) extents.width / PANGO_SCALE) + 1;
}

/**
 * lope_sheet_get_least:
 * @self: a sheet
 * @font: how it is written
 * @text: the text
 *
 * Measures the widest word of a text.
 *
 * Returns: in which width no word is broken
 */
double
lope_sheet_get_least (const LopeSheet *self,
                      LopeSheetFont    font,
                      const char      *text)
{
  g_autoptr (PangoLayout) layout = make_layout (self, font, text);
  PangoRectangle extents;

  pango_layout_set_wrap (layout, PANGO_WRAP_WORD);
  pango_layout_set_width (layout, 1);
  pango_layout_get_extents (layout, NULL, &extents);

  return ceil ((double) extents.width / PANGO_SCALE) + 1;
}

/**
 * lope_sheet_write:
 * @self: a sheet
 * @font: how to write
 * @align: on which side
 * @text: the text
 * @x: where it begins
 * @y: its upper edge
 * @width: how much room there is; more text makes more lines
 *
 * Writes text, or only measures it.
 *
 * Returns: its height
 */
double
lope_sheet_write (const LopeSheet *self,
                  LopeSheetFont    font,
                  LopeSheetAlign   align,
                  const char      *text,
                  double           x,
                  double           y,
                  double           width)
{
  g_autoptr (PangoLayout) layout = make_layout (self, font, text);

  pango_layout_set_width (layout, (int) (fmax (width, 1) * PANGO_SCALE));
  align_layout (self, layout, align);

  return show (self, layout, font, x, y, width);
}

/**
 * lope_sheet_write_lines:
 * @self: a sheet
 * @font: how to write
 * @text: the text
 * @x: where it begins
 * @y: its upper edge
 * @width: how much room there is
 * @max_lines: how many lines at most
 * @shortened: (out) (optional): whether there was more
 *
 * Writes text in a few lines; what does not fit is told by an ellipsis.
 *
 * Returns: its height
 */
double
lope_sheet_write_lines (const LopeSheet *self,
                        LopeSheetFont    font,
                        const char      *text,
                        double           x,
                        double           y,
                        double           width,
                        int              max_lines,
                        gboolean        *shortened)
{
  g_autoptr (PangoLayout) layout = make_layout (self, font, text);

  pango_layout_set_width (layout, (int) (fmax (width, 1) * PANGO_SCALE));
  pango_layout_set_height (layout, -max_lines);
  pango_layout_set_ellipsize (layout, PANGO_ELLIPSIZE_END);
  align_layout (self, layout, LOPE_SHEET_START);
  if (shortened != NULL)
    *shortened = pango_layout_is_ellipsized (layout);

  return show (self, layout, font, x, y, width);
}

/**
 * lope_sheet_draw_line:
 * @self: a sheet
 * @x: where it begins
 * @y: where it is
 * @width: how long it is
 * @alpha: how strong, from 0 to 1
 *
 * Draws a thin horizontal line.
 */
void
lope_sheet_draw_line (const LopeSheet *self,
                      double           x,
                      double           y,
                      double           width,
                      double           alpha)
{
  if (self->cr == NULL)
    return;

  cairo_set_source_rgba (self->cr, 0, 0, 0, alpha);
  cairo_rectangle (self->cr, lope_sheet_get_x (self, x, width), y, width, 1);
  cairo_fill (self->cr);
}

/**
 * lope_sheet_begin_tag:
 * @self: a sheet
 * @name: the name of a structure of PDF, such as `Table`
 *
 * Tells what follows is, for those who cannot see it.
 */
void
lope_sheet_begin_tag (const LopeSheet *self,
                      const char      *name)
{
  if (self->cr != NULL && self->tagged)
    cairo_tag_begin (self->cr, name, NULL);
}

/**
 * lope_sheet_end_tag:
 * @self: a sheet
 * @name: the name
 *
 * Ends what lope_sheet_begin_tag() began.
 */
void
lope_sheet_end_tag (const LopeSheet *self,
                    const char      *name)
{
  if (self->cr != NULL && self->tagged)
    cairo_tag_end (self->cr, name);
}
