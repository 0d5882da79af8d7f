/* lope-week-strip.c
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lope-week-strip.h"

#include "lope-fit-label.h"
#include "lope-format.h"
#include "lope-routine-text.h"
#include "lope-week-chip.h"

#include <glib/gi18n-lib.h>

#define MARK_SIZE 12

struct _LopeWeekStrip {
  AdwBin parent_instance;

  LopeDay chosen; /* the day whose routines are shown, or LOPE_DAY_NONE */
};

/**
 * LopeWeekStrip:
 *
 * A week where there is no room for names: seven days with a mark for each routine.
 * A day that is pressed shows its routines below.
 */
G_DEFINE_FINAL_TYPE (LopeWeekStrip, lope_week_strip, ADW_TYPE_BIN)

/* ==== A day ==== */

static GtkWidget *
make_mark (LopeRoutineState state)
{
  const char *icon_name = lope_week_chip_get_icon (state);
  const gboolean dot = state == LOPE_ROUTINE_STATE_DUE || state == LOPE_ROUTINE_STATE_OFFERED || icon_name == NULL;
  GtkWidget *mark = g_object_new (dot ? ADW_TYPE_BIN : GTK_TYPE_IMAGE,
                                  "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION,
                                  "valign", GTK_ALIGN_CENTER,
                                  NULL);

  if (!dot)
    g_object_set (mark, "icon-name", icon_name, "pixel-size", MARK_SIZE, NULL);
  gtk_widget_add_css_class (mark, "lope-week-mark");
  if (dot)
    gtk_widget_add_css_class (mark, "dot");
  if (icon_name == NULL || !(dot || state == LOPE_ROUTINE_STATE_DONE))
    gtk_widget_add_css_class (mark, "dimmed");
  gtk_widget_add_css_class (mark, lope_routine_state_nicks[state].nick);

  return mark;
}

static GtkWidget *
make_marks (GArray *weeks,
            int     i)
{
  GtkWidget *marks = adw_wrap_box_new ();

  adw_wrap_box_set_align (ADW_WRAP_BOX (marks), 0.5f);
  adw_wrap_box_set_child_spacing (ADW_WRAP_BOX (marks), 2);
  adw_wrap_box_set_line_spacing (ADW_WRAP_BOX (marks), 2);
  for (guint n = 0; n < weeks->len; n++)
    {
      const LopeRoutineState state = g_array_index (weeks, LopeRoutineWeek, n).days[i].state;

      if (state != LOPE_ROUTINE_STATE_NONE)
        adw_wrap_box_append (ADW_WRAP_BOX (marks), make_mark (state));
    }

  return marks;
}

/* What the marks of a day say, in words. */
static char *
dup_words (GArray *weeks,
           int     i)
{
  g_autoptr (GString) words = g_string_new (NULL);

  for (guint n = 0; n < weeks->len; n++)
    {
      const LopeRoutineDay *day = &g_array_index (weeks, LopeRoutineWeek, n).days[i];

      if (day->state == LOPE_ROUTINE_STATE_NONE)
        continue;
      if (words->len > 0)
        g_string_append_c (words, '\n');
      /* TRANSLATORS: a routine on a day; %1$s is its name, %2$s what became of it, such as “Done” */
      g_string_append_printf (words, _ ("%1$s: %2$s"), lope_routine_plan_get_name (day->plan),
                              lope_nick_get_label (lope_routine_state_nicks, day->state));
    }

  return words->len > 0 ? g_string_free_and_steal (g_steal_pointer (&words)) : g_strdup (_ ("Nothing due"));
}

static GtkWidget *
make_fit_label (const char *text,
                const char *css_class)
{
  return g_object_new (LOPE_TYPE_FIT_LABEL,
                       "css-classes", (const char *[]) { css_class, "numeric", NULL },
                       "halign", GTK_ALIGN_CENTER,
                       "label", text,
                       NULL);
}

static GtkWidget *
make_day (GArray *weeks,
          int     i,
          LopeDay day,
          LopeDay today)
{
  g_autoptr (GDateTime) date = lope_day_to_date_time (day);
  g_autofree char *weekday = lope_routine_text_dup_weekday (lope_day_get_weekday (day) - 1, LOPE_WEEKDAY_SHORT);
  g_autofree char *number = lope_format_number (g_date_time_get_day_of_month (date), 0);
  g_autofree char *name = lope_format_day (day);
  g_autofree char *words = dup_words (weeks, i);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  GtkWidget *button = gtk_toggle_button_new ();
  GtkWidget *caption = make_fit_label (weekday, "caption");

  if (day != today)
    gtk_widget_add_css_class (caption, "dimmed");
  gtk_box_append (GTK_BOX (box), caption);
  gtk_box_append (GTK_BOX (box), make_fit_label (number, "lope-week-number"));
  gtk_box_append (GTK_BOX (box), make_marks (weeks, i));
  gtk_button_set_child (GTK_BUTTON (button), box);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "lope-week-strip-day");
  if (day == today)
    gtk_widget_add_css_class (button, "today");
  gtk_widget_set_tooltip_text (button, words);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, name,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, words,
                                  -1);

  return button;
}

static GtkWidget *
make_routines (GArray  *weeks,
               int      i,
               LopeDay  day,
               LopeDay  today,
               gboolean writable)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  g_autofree char *name = lope_format_day (day);
  GtkWidget *title = g_object_new (GTK_TYPE_LABEL,
                                   "accessible-role", GTK_ACCESSIBLE_ROLE_HEADING,
                                   "css-classes", (const char *[]) { "caption-heading", NULL },
                                   "label", name,
                                   "wrap", TRUE,
                                   "xalign", 0.0,
                                   NULL);
  gboolean any = FALSE;

  gtk_box_append (GTK_BOX (box), title);
  for (guint n = 0; n < weeks->len; n++)
    {
      LopeRoutineDay *routine = &g_array_index (weeks, LopeRoutineWeek, n).days[i];

      if (routine->state == LOPE_ROUTINE_STATE_NONE)
        continue;
      gtk_box_append (GTK_BOX (box), lope_week_chip_new (routine, today, TRUE, writable));
      any = TRUE;
    }
  if (!any)
    gtk_box_append (GTK_BOX (box), g_object_new (GTK_TYPE_LABEL,
                                                 "css-classes", (const char *[]) { "caption", "dimmed", NULL },
                                                 "label", _ ("Nothing due"),
                                                 "wrap", TRUE,
                                                 "xalign", 0.0,
                                                 NULL));

  return box;
}

/* ==== Choosing ==== */

/* One day at a time, or none. */
static void
toggled_cb (GtkToggleButton *button,
            LopeWeekStrip   *self)
{
  const LopeDay day = GPOINTER_TO_INT (g_object_get_data (G_OBJECT (button), "day"));

  if (!gtk_toggle_button_get_active (button))
    {
      if (self->chosen == day)
        self->chosen = LOPE_DAY_NONE;
      return;
    }

  self->chosen = day;
  for (GtkWidget *other = gtk_widget_get_first_child (gtk_widget_get_parent (GTK_WIDGET (button)));
       other != NULL;
       other = gtk_widget_get_next_sibling (other))
    if (other != GTK_WIDGET (button))
      gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (other), FALSE);
}

static void
lope_week_strip_class_init (LopeWeekStripClass *klass)
{
  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (klass), GTK_ACCESSIBLE_ROLE_GENERIC);
}

static void
lope_week_strip_init (LopeWeekStrip *self)
{
  self->chosen = LOPE_DAY_NONE;
}

/* ==== API ==== */

/**
 * lope_week_strip_new:
 *
 * Makes a strip.
 *
 * Returns: (transfer floating): the strip
 */
GtkWidget *
lope_week_strip_new (void)
{
  return g_object_new (LOPE_TYPE_WEEK_STRIP, NULL);
}

/**
 * lope_week_strip_show:
 * @self: a strip
 * @weeks: (element-type LopeRoutineWeek): the routines in the week
 * @first: its first day
 * @today: the day that it is
 * @writable: whether the journal can be written to
 *
 * Shows a week. The day that was pressed stays so as long as it is in it.
 */
void
lope_week_strip_show (LopeWeekStrip *self,
                      GArray        *weeks,
                      LopeDay        first,
                      LopeDay        today,
                      gboolean       writable)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *days = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

  g_return_if_fail (LOPE_IS_WEEK_STRIP (self));

  if (self->chosen < first || self->chosen >= first + LOPE_ROUTINE_WEEK)
    self->chosen = LOPE_DAY_NONE;

  gtk_box_set_homogeneous (GTK_BOX (days), TRUE);
  gtk_box_append (GTK_BOX (box), days);
  for (int i = 0; i < LOPE_ROUTINE_WEEK; i++)
    {
      GtkWidget *button = make_day (weeks, i, first + i, today);
      GtkWidget *routines = make_routines (weeks, i, first + i, today, writable);

      g_object_set_data (G_OBJECT (button), "day", GINT_TO_POINTER (first + i));
      gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (button), first + i == self->chosen);
      g_signal_connect_object (button, "toggled", G_CALLBACK (toggled_cb), self, 0);
      g_object_bind_property (button, "active", routines, "visible", G_BINDING_SYNC_CREATE);
      gtk_accessible_update_relation (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_RELATION_CONTROLS, routines, NULL, -1);
      gtk_box_append (GTK_BOX (days), button);
      gtk_box_append (GTK_BOX (box), routines);
    }
  adw_bin_set_child (ADW_BIN (self), box);
}
