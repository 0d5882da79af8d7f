/* lope-week-grid.c
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lope-week-grid.h"

#include "lope-exercise-row.h"
#include "lope-format.h"
#include "lope-routine-text.h"

#include <glib/gi18n-lib.h>

struct _LopeWeekGrid {
  AdwBin parent_instance;
};

/**
 * LopeWeekGrid:
 *
 * A week: what is due on each day, and what was done. Side by side where there is
 * room, else below each other.
 */
G_DEFINE_FINAL_TYPE (LopeWeekGrid, lope_week_grid, ADW_TYPE_BIN)

static void
lope_week_grid_class_init (LopeWeekGridClass *klass)
{
  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (klass), GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
lope_week_grid_init (LopeWeekGrid *self)
{
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Week"), -1);
}

/* ==== A routine on a day ==== */

static const char *
get_icon_name (LopeRoutineState state)
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

static GtkWidget *
make_chip (LopeRoutineDay *day,
           LopeDay         today,
           gboolean        narrow,
           gboolean        writable)
{
  GtkWidget *chip = gtk_menu_button_new ();
  GtkWidget *box = gtk_box_new (narrow ? GTK_ORIENTATION_HORIZONTAL : GTK_ORIENTATION_VERTICAL, narrow ? 6 : 3);
  GtkWidget *top = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *figure = lope_routine_figure_new (day->plan);
  GtkWidget *label = gtk_label_new (lope_routine_plan_get_name (day->plan));
  const char *icon_name = get_icon_name (day->state);
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

/* ==== A day ==== */

static GtkWidget *
make_day_label (LopeDay  day,
                LopeDay  today,
                gboolean narrow)
{
  g_autoptr (GDateTime) date = lope_day_to_date_time (day);
  g_autofree char *weekday = lope_routine_text_dup_weekday (lope_day_get_weekday (day) - 1, LOPE_WEEKDAY_SHORT);
  g_autofree char *number = lope_format_number (g_date_time_get_day_of_month (date), 0);
  /* TRANSLATORS: a day at the head of its column: %1$s is the day of the week, %2$s that of the
   * month, as in “Mon 16” */
  g_autofree char *text = g_strdup_printf (C_ ("day of a week", "%1$s %2$s"), weekday, number);
  g_autofree char *name = lope_format_day (day);
  GtkWidget *label = gtk_label_new (text);

  gtk_widget_add_css_class (label, "lope-week-day");
  gtk_widget_add_css_class (label, "numeric");
  gtk_widget_add_css_class (label, day == today ? "today" : "dimmed");
  gtk_widget_set_halign (label, narrow ? GTK_ALIGN_START : GTK_ALIGN_CENTER);
  gtk_widget_set_valign (label, GTK_ALIGN_START);
  gtk_accessible_update_property (GTK_ACCESSIBLE (label), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);

  return label;
}

static gboolean
add_chips (GtkWidget *box,
           GArray    *weeks,
           int        i,
           LopeDay    today,
           gboolean   narrow,
           gboolean   writable)
{
  gboolean any = FALSE;

  for (guint n = 0; n < weeks->len; n++)
    {
      LopeRoutineDay *day = &g_array_index (weeks, LopeRoutineWeek, n).days[i];
      GtkWidget *chip;

      if (day->state == LOPE_ROUTINE_STATE_NONE)
        continue;

      chip = make_chip (day, today, narrow, writable);
      if (narrow)
        adw_wrap_box_append (ADW_WRAP_BOX (box), chip);
      else
        gtk_box_append (GTK_BOX (box), chip);
      any = TRUE;
    }

  return any;
}

static GtkWidget *
make_columns (GArray  *weeks,
              LopeDay  first,
              LopeDay  today,
              gboolean writable)
{
  GtkWidget *columns = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  gtk_box_set_homogeneous (GTK_BOX (columns), TRUE);
  for (int i = 0; i < LOPE_ROUTINE_WEEK; i++)
    {
      GtkWidget *column = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);

      gtk_box_append (GTK_BOX (column), make_day_label (first + i, today, FALSE));
      add_chips (column, weeks, i, today, FALSE, writable);
      gtk_box_append (GTK_BOX (columns), column);
    }

  return columns;
}

static GtkWidget *
make_rows (GArray  *weeks,
           LopeDay  first,
           LopeDay  today,
           gboolean writable)
{
  GtkWidget *grid = gtk_grid_new ();
  int row = 0;

  gtk_grid_set_row_spacing (GTK_GRID (grid), 9);
  gtk_grid_set_column_spacing (GTK_GRID (grid), 12);
  for (int i = 0; i < LOPE_ROUTINE_WEEK; i++)
    {
      GtkWidget *chips = adw_wrap_box_new ();

      adw_wrap_box_set_child_spacing (ADW_WRAP_BOX (chips), 6);
      adw_wrap_box_set_line_spacing (ADW_WRAP_BOX (chips), 6);
      gtk_widget_set_hexpand (chips, TRUE);
      if (!add_chips (chips, weeks, i, today, TRUE, writable))
        {
          GtkWidget *nothing = gtk_label_new (_ ("Nothing due"));

          gtk_widget_add_css_class (nothing, "caption");
          gtk_widget_add_css_class (nothing, "dimmed");
          adw_wrap_box_append (ADW_WRAP_BOX (chips), nothing);
          gtk_widget_set_valign (chips, GTK_ALIGN_CENTER);
        }
      gtk_grid_attach (GTK_GRID (grid), make_day_label (first + i, today, TRUE), 0, row, 1, 1);
      gtk_grid_attach (GTK_GRID (grid), chips, 1, row++, 1, 1);
    }

  return grid;
}

/* ==== API ==== */

/**
 * lope_week_grid_show:
 * @self: a grid
 * @log: what the rules about routines look at
 * @first: the first day
 * @narrow: whether there is no room for seven columns
 * @writable: whether the journal can be written to
 *
 * Shows a week.
 */
void
lope_week_grid_show (LopeWeekGrid         *self,
                     const LopeRoutineLog *log,
                     LopeDay               first,
                     gboolean              narrow,
                     gboolean              writable)
{
  g_autoptr (GArray) weeks = NULL;

  g_return_if_fail (LOPE_IS_WEEK_GRID (self));

  weeks = lope_routine_log_list_week (log, first);
  adw_bin_set_child (ADW_BIN (self), narrow ? make_rows (weeks, first, log->day, writable)
                                            : make_columns (weeks, first, log->day, writable));
}
