/* lope-week-chip.c
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lope-week-chip.h"

#include "lope-exercise-row.h"
#include "lope-format.h"

#include <glib/gi18n-lib.h>

static void
add_item (GMenu          *menu,
          const char     *label,
          const char     *action,
          LopeRoutineDay *day)
{
  g_autoptr (GMenuItem) item = g_menu_item_new (label, NULL);
  const char *uuid = lope_routine_plan_get_uuid (day->plan);

  if (g_str_equal (action, "routines.done-on"))
    g_menu_item_set_action_and_target (item, action, "(si)", uuid, day->day);
  else if (g_str_equal (action, "routines.delete-session"))
    g_menu_item_set_action_and_target (item, action, "s", lope_record_get_uuid (LOPE_RECORD (day->session)));
  else
    g_menu_item_set_action_and_target (item, action, "s", uuid);
  g_menu_append_item (menu, item);
}

static GMenuModel *
make_menu (LopeRoutineDay *day,
           LopeDay         today,
           gboolean        writable)
{
  GMenu *menu = g_menu_new ();

  if (writable && day->day == today && day->state != LOPE_ROUTINE_STATE_DONE)
    add_item (menu, _ ("_Start"), "win.start-routine", day);
  if (writable && day->day <= today && day->state != LOPE_ROUTINE_STATE_DONE)
    add_item (menu, _ ("_Done Elsewhere"), "routines.done-on", day);
  if (writable && day->session != NULL)
    add_item (menu, _ ("Delete _Session"), "routines.delete-session", day);
  add_item (menu, _ ("_Open Routine"), "routines.edit", day);

  return G_MENU_MODEL (menu);
}

static void
name_chip (GtkWidget      *chip,
           LopeRoutineDay *day)
{
  g_autofree char *date = lope_format_day (day->day);
  /* TRANSLATORS: a routine on a day of a week; %1$s is its name, %2$s the date, %3$s what became
   * of it, such as “Done” */
  g_autofree char *name = g_strdup_printf (_ ("%1$s, %2$s: %3$s"), lope_routine_plan_get_name (day->plan), date,
                                           lope_nick_get_label (lope_routine_state_nicks, day->state));

  gtk_widget_set_tooltip_text (chip, name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (chip), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

/* ==== API ==== */

/**
 * lope_week_chip_get_icon:
 * @state: what became of a routine on a day
 *
 * Gets the icon for it.
 *
 * Returns: (nullable): the name of the icon, or %NULL for what is only planned
 */
const char *
lope_week_chip_get_icon (LopeRoutineState state)
{
  switch (state)
    {
    case LOPE_ROUTINE_STATE_DONE:
      return "object-select-symbolic";
    case LOPE_ROUTINE_STATE_DUE:
    case LOPE_ROUTINE_STATE_OFFERED:
      return "media-playback-start-symbolic";
    case LOPE_ROUTINE_STATE_PARTIAL:
    case LOPE_ROUTINE_STATE_MISSED:
      return "list-remove-symbolic";
    case LOPE_ROUTINE_STATE_SUSPENDED:
    case LOPE_ROUTINE_STATE_RESTING:
      return "media-playback-pause-symbolic";
    case LOPE_ROUTINE_STATE_PLANNED:
    case LOPE_ROUTINE_STATE_NONE:
    default:
      return NULL;
    }
}

/**
 * lope_week_chip_new:
 * @day: a routine on a day
 * @today: the day that it is
 * @narrow: whether the name stands beside the figure, not below it
 * @writable: whether the journal can be written to
 *
 * Makes a button with the figure and the name of the routine. Its menu holds what
 * can be done about it.
 *
 * Returns: (transfer floating): the chip
 */
GtkWidget *
lope_week_chip_new (LopeRoutineDay *day,
                    LopeDay         today,
                    gboolean        narrow,
                    gboolean        writable)
{
  GtkWidget *chip = gtk_menu_button_new ();
  GtkWidget *box = gtk_box_new (narrow ? GTK_ORIENTATION_HORIZONTAL : GTK_ORIENTATION_VERTICAL, narrow ? 6 : 3);
  GtkWidget *top = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *figure = lope_routine_figure_new (day->plan);
  GtkWidget *label = gtk_label_new (lope_routine_plan_get_name (day->plan));
  const char *icon_name = lope_week_chip_get_icon (day->state);
  g_autoptr (GMenuModel) menu = make_menu (day, today, writable);

  gtk_box_append (GTK_BOX (top), figure);
  if (icon_name != NULL)
    {
      GtkWidget *icon = g_object_new (GTK_TYPE_IMAGE,
                                      "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION,
                                      "halign", GTK_ALIGN_END,
                                      "hexpand", !narrow,
                                      "icon-name", icon_name,
                                      "valign", narrow ? GTK_ALIGN_CENTER : GTK_ALIGN_START,
                                      NULL);

      gtk_box_append (GTK_BOX (top), icon);
    }
  gtk_box_append (GTK_BOX (box), top);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_natural_wrap_mode (GTK_LABEL (label), GTK_NATURAL_WRAP_NONE);
  gtk_label_set_max_width_chars (GTK_LABEL (label), narrow ? 24 : 8);
  gtk_widget_add_css_class (label, "caption-heading");
  gtk_box_append (GTK_BOX (box), label);

  /* By itself a menu button asks for one height at any width, and a name may need two lines. */
  gtk_widget_set_layout_manager (chip, gtk_bin_layout_new ());
  gtk_menu_button_set_child (GTK_MENU_BUTTON (chip), box);
  gtk_menu_button_set_menu_model (GTK_MENU_BUTTON (chip), menu);
  gtk_widget_add_css_class (chip, "lope-week-chip");
  gtk_widget_add_css_class (chip, lope_routine_state_nicks[day->state].nick);
  name_chip (chip, day);

  return chip;
}
