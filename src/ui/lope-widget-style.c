/* lope-widget-style.c
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lope-widget-style.h"

#include <adwaita.h>

static LopeColor
mix (const GdkRGBA *a,
     const GdkRGBA *b,
     double         share)
{
  return (LopeColor) {
    .red = a->red + share * (b->red - a->red),
    .green = a->green + share * (b->green - a->green),
    .blue = a->blue + share * (b->blue - a->blue),
    .alpha = 1,
  };
}

/**
 * lope_widget_get_chart_style:
 * @widget: a widget
 * @style: (out caller-allocates): what to fill; valid as long as @widget is
 *
 * Finds how a chart is to look in a widget: with its text colour, its font, the
 * accent of the desktop, dark or light, in high contrast, and in the direction
 * of its text.
 */
void
lope_widget_get_chart_style (GtkWidget      *widget,
                             LopeChartStyle *style)
{
  AdwStyleManager *manager = adw_style_manager_get_default ();
  AdwAccentColor accent = adw_style_manager_get_accent_color (manager);
  gboolean dark = adw_style_manager_get_dark (manager);
  gboolean high_contrast = adw_style_manager_get_high_contrast (manager);
  LopeColor foreground, bar;
  GdkRGBA text, plain, legible;

  gtk_widget_get_color (widget, &text);
  foreground = (LopeColor) { text.red, text.green, text.blue, text.alpha };

  /* The plain accent is made for a ground of white text; on a dark card half
   * of the way to the legible one keeps 4.5 to 1. */
  adw_accent_color_to_rgba (accent, &plain);
  adw_accent_color_to_standalone_rgba (accent, dark, &legible);
  bar = mix (&plain, &legible, high_contrast ? 1 : dark ? 0.5 : 0);

  lope_chart_style_init (style, gtk_widget_get_pango_context (widget), &foreground, &bar, dark, high_contrast,
                         gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL);
  style->line = mix (&legible, &text, high_contrast ? 0.3 : 0);
}

/**
 * lope_widget_get_body_style:
 * @widget: a widget
 * @page: a widget whose colour of text is that of the ground @widget stands on
 * @style: (out caller-allocates): what to fill; valid as long as @widget is
 *
 * Finds how the body figure is to look in a widget.
 */
void
lope_widget_get_body_style (GtkWidget     *widget,
                            GtkWidget     *page,
                            LopeBodyStyle *style)
{
  AdwStyleManager *manager = adw_style_manager_get_default ();
  gboolean dark = adw_style_manager_get_dark (manager);
  gboolean high_contrast = adw_style_manager_get_high_contrast (manager);
  GdkRGBA text, ground, accent;

  gtk_widget_get_color (widget, &text);
  gtk_widget_get_color (page, &ground);
  adw_accent_color_to_standalone_rgba (adw_style_manager_get_accent_color (manager), dark, &accent);

  lope_body_style_init (style, gtk_widget_get_pango_context (widget),
                        &(LopeColor) { text.red, text.green, text.blue, text.alpha },
                        &(LopeColor) { ground.red, ground.green, ground.blue, 1 },
                        &(LopeColor) { accent.red, accent.green, accent.blue, 1 },
                        (dark ? LOPE_BODY_STYLE_DARK : 0) | (high_contrast ? LOPE_BODY_STYLE_HIGH_CONTRAST : 0));
}

/**
 * lope_widget_get_exercise_style:
 * @widget: a widget whose colour is that of the ground it stands on
 * @style: (out caller-allocates): what to fill
 *
 * Finds how the figure of an exercise is to look in a widget.
 */
void
lope_widget_get_exercise_style (GtkWidget         *widget,
                                LopeExerciseStyle *style)
{
  AdwStyleManager *manager = adw_style_manager_get_default ();
  AdwAccentColor accent = adw_style_manager_get_accent_color (manager);
  gboolean dark = adw_style_manager_get_dark (manager);
  gboolean high_contrast = adw_style_manager_get_high_contrast (manager);
  GdkRGBA ground, plain, legible;

  gtk_widget_get_color (widget, &ground);
  adw_accent_color_to_rgba (accent, &plain);
  adw_accent_color_to_standalone_rgba (accent, dark, &legible);

  *style = (LopeExerciseStyle) {
    .page = { ground.red, ground.green, ground.blue, 1 },
    .accent = mix (&plain, &legible, high_contrast ? 1 : dark ? 0.3 : 0),
    .flags = (dark ? LOPE_EXERCISE_STYLE_DARK : 0) | (high_contrast ? LOPE_EXERCISE_STYLE_HIGH_CONTRAST : 0),
  };
}

/**
 * lope_widget_follow_style:
 * @widget: a widget that draws itself with lope_widget_get_chart_style()
 *
 * Has the widget drawn again when the desktop's colours change.
 */
void
lope_widget_follow_style (GtkWidget *widget)
{
  static const char *names[] = { "notify::dark", "notify::high-contrast", "notify::accent-color" };
  AdwStyleManager *manager = adw_style_manager_get_default ();

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    g_signal_connect_object (manager, names[i], G_CALLBACK (gtk_widget_queue_draw), widget, G_CONNECT_SWAPPED);
}
