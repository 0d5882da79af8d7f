/* lope-journal-filter.c
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lope-journal-filter.h"

#include <glib/gi18n-lib.h>

/* A shoe that is none. */
#define WITHOUT_SHOE "none"

#define MAX_YEARS 30

struct _LopeJournalFilter {
  AdwBin parent_instance;

  gboolean busy;
  LopeSession *session; /* owned, nullable */
  GSimpleActionGroup *actions; /* owned */
  GtkWidget *box; /* borrowed */
  GtkWidget *add_button; /* borrowed */
};

/**
 * LopeJournalFilter:
 *
 * Which activities to list, as chips that can be taken away, and a menu with
 * more. It emits “changed” when the runner changes it.
 */
G_DEFINE_FINAL_TYPE (LopeJournalFilter, lope_journal_filter, ADW_TYPE_BIN)

enum {
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static const struct {
  const char *name;
  int days;
  const char *label;
} ranges[] = {
  { "7-days", 7, N_("Last 7 Days") },
  { "30-days", 30, N_("Last 30 Days") },
  { "12-months", 365, N_("Last 12 Months") },
};

/* ==== State ==== */

static char *
get_text (LopeJournalFilter *self,
          const char        *name)
{
  g_autoptr (GVariant) state = g_action_group_get_action_state (G_ACTION_GROUP (self->actions), name);

  return g_variant_dup_string (state, NULL);
}

static gboolean
get_flag (LopeJournalFilter *self,
          const char        *prefix,
          const char        *nick)
{
  g_autofree char *name = g_strconcat (prefix, nick, NULL);
  g_autoptr (GVariant) state = g_action_group_get_action_state (G_ACTION_GROUP (self->actions), name);

  return g_variant_get_boolean (state);
}

static guint
collect_flags (LopeJournalFilter *self,
               const char        *prefix,
               const LopeNick    *nicks)
{
  guint set = 0;

  for (guint i = 0; i < lope_nicks_get_length (nicks); i++)
    {
      if (get_flag (self, prefix, nicks[i].nick))
        set |= 1u << i;
    }

  return set;
}

/* ==== Chips ==== */

static void
remove_cb (LopeJournalFilter *self,
           GtkWidget         *chip)
{
  const char *name = gtk_widget_get_name (chip);
  const GVariantType *type = g_action_group_get_action_state_type (G_ACTION_GROUP (self->actions), name);

  gtk_widget_grab_focus (self->add_button);
  g_action_group_change_action_state (G_ACTION_GROUP (self->actions), name,
                                      g_variant_type_equal (type, G_VARIANT_TYPE_BOOLEAN)
                                        ? g_variant_new_boolean (FALSE) : g_variant_new_string (""));
}

static void
add_chip (LopeJournalFilter *self,
          const char        *action,
          const char        *text)
{
  GtkWidget *chip = gtk_button_new ();
  GtkWidget *content = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *label = gtk_label_new (text);
  GtkWidget *icon = gtk_image_new_from_icon_name ("window-close-symbolic");
  /* TRANSLATORS: %s is a filter of the journal, such as a shoe or a kind of run. */
  g_autofree char *name = g_strdup_printf (_("Remove Filter “%s”"), text);

  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_box_append (GTK_BOX (content), label);
  gtk_box_append (GTK_BOX (content), icon);
  gtk_button_set_child (GTK_BUTTON (chip), content);
  gtk_widget_set_name (chip, action);
  gtk_widget_set_tooltip_text (chip, name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (chip), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_widget_add_css_class (chip, "lope-chip");
  gtk_widget_add_css_class (chip, "lope-filter");
  g_signal_connect_object (chip, "clicked", G_CALLBACK (remove_cb), self, G_CONNECT_SWAPPED);
  adw_wrap_box_insert_child_after (ADW_WRAP_BOX (self->box), chip, gtk_widget_get_prev_sibling (self->add_button));
}

static void
add_flag_chips (LopeJournalFilter *self,
                const char        *prefix,
                const LopeNick    *nicks)
{
  for (guint i = 0; i < lope_nicks_get_length (nicks); i++)
    {
      g_autofree char *action = g_strconcat (prefix, nicks[i].nick, NULL);

      if (get_flag (self, prefix, nicks[i].nick))
        add_chip (self, action, lope_nick_get_label (nicks, (gint64) i));
    }
}

static void
add_shoe_chip (LopeJournalFilter *self)
{
  g_autofree char *uuid = get_text (self, "shoe");
  g_autoptr (LopeRecord) shoe = NULL;

  if (*uuid == '\0')
    return;
  if (g_str_equal (uuid, WITHOUT_SHOE))
    {
      add_chip (self, "shoe", _("No Shoe"));
      return;
    }

  shoe = lope_store_get (lope_session_get_store (self->session), LOPE_TYPE_SHOE, uuid, NULL);
  if (shoe != NULL)
    add_chip (self, "shoe", lope_shoe_get_name (LOPE_SHOE (shoe)));
}

static void
add_range_chip (LopeJournalFilter *self)
{
  g_autofree char *range = get_text (self, "range");

  if (*range == '\0')
    return;

  for (guint i = 0; i < G_N_ELEMENTS (ranges); i++)
    {
      if (g_str_equal (ranges[i].name, range))
        {
          add_chip (self, "range", _(ranges[i].label));
          return;
        }
    }
  add_chip (self, "range", range);
}

static void
update_chips (LopeJournalFilter *self)
{
  GtkWidget *chip;

  while ((chip = gtk_widget_get_first_child (self->box)) != self->add_button)
    adw_wrap_box_remove (ADW_WRAP_BOX (self->box), chip);

  add_flag_chips (self, "sport-", lope_sport_nicks);
  add_shoe_chip (self);
  add_flag_chips (self, "kind-", lope_kind_nicks);
  add_range_chip (self);
}

static void
state_changed_cb (LopeJournalFilter *self)
{
  if (self->busy)
    return;

  update_chips (self);
  g_signal_emit (self, signals[CHANGED], 0);
}

/* ==== Menu ==== */

static GMenuModel *
make_flag_menu (const char     *prefix,
                const LopeNick *nicks)
{
  GMenu *menu = g_menu_new ();

  for (guint i = 0; i < lope_nicks_get_length (nicks); i++)
    {
      g_autofree char *action = g_strconcat ("filter.", prefix, nicks[i].nick, NULL);

      g_menu_append (menu, lope_nick_get_label (nicks, (gint64) i), action);
    }

  return G_MENU_MODEL (menu);
}

static void
append_choice (GMenu      *menu,
               const char *label,
               const char *action,
               const char *target)
{
  g_autoptr (GMenuItem) item = g_menu_item_new (label, NULL);

  g_menu_item_set_action_and_target (item, action, "s", target);
  g_menu_append_item (menu, item);
}

static GMenuModel *
make_shoe_menu (LopeJournalFilter *self)
{
  GMenu *menu = g_menu_new ();
  g_autoptr (GPtrArray) shoes = lope_store_list_shoes (lope_session_get_store (self->session), NULL);

  append_choice (menu, _("All Shoes"), "filter.shoe", "");
  append_choice (menu, _("No Shoe"), "filter.shoe", WITHOUT_SHOE);
  for (guint i = 0; shoes != NULL && i < shoes->len; i++)
    append_choice (menu, lope_shoe_get_name (shoes->pdata[i]), "filter.shoe",
                   lope_record_get_uuid (shoes->pdata[i]));

  return G_MENU_MODEL (menu);
}

static int
get_year (LopeDay day)
{
  int year, month, day_of_month;

  lope_day_split (day, &year, &month, &day_of_month);

  return year;
}

static GMenuModel *
make_range_menu (LopeJournalFilter *self)
{
  GMenu *menu = g_menu_new ();
  LopeDay first = LOPE_DAY_NONE, last = LOPE_DAY_NONE;

  append_choice (menu, _("All Days"), "filter.range", "");
  for (guint i = 0; i < G_N_ELEMENTS (ranges); i++)
    append_choice (menu, _(ranges[i].label), "filter.range", ranges[i].name);

  if (lope_store_get_run_span (lope_session_get_store (self->session), G_MAXINT64, &first, &last, NULL) &&
      first != LOPE_DAY_NONE)
    {
      int newest = get_year (last);

      for (int year = newest; year >= get_year (first) && year > newest - MAX_YEARS; year--)
        {
          g_autofree char *name = g_strdup_printf ("%04d", year);

          append_choice (menu, name, "filter.range", name);
        }
    }

  return G_MENU_MODEL (menu);
}

static void
create_popup_cb (GtkMenuButton *button,
                 gpointer       user_data)
{
  LopeJournalFilter *self = user_data;
  g_autoptr (GMenu) menu = g_menu_new ();
  g_autoptr (GMenuModel) sports = make_flag_menu ("sport-", lope_sport_nicks);
  g_autoptr (GMenuModel) kinds = make_flag_menu ("kind-", lope_kind_nicks);
  g_autoptr (GMenuModel) shoes = make_shoe_menu (self);
  g_autoptr (GMenuModel) days = make_range_menu (self);

  g_menu_append_submenu (menu, _("_Activity"), sports);
  g_menu_append_submenu (menu, _("_Kind"), kinds);
  g_menu_append_submenu (menu, _("_Shoe"), shoes);
  g_menu_append_submenu (menu, _("_Days"), days);
  gtk_menu_button_set_menu_model (button, G_MENU_MODEL (menu));
}

/* ==== vfuncs ==== */

static void
add_flag_actions (LopeJournalFilter *self,
                  const char        *prefix,
                  const LopeNick    *nicks)
{
  for (guint i = 0; i < lope_nicks_get_length (nicks); i++)
    {
      g_autofree char *name = g_strconcat (prefix, nicks[i].nick, NULL);
      g_autoptr (GSimpleAction) action = g_simple_action_new_stateful (name, NULL, g_variant_new_boolean (FALSE));

      g_signal_connect_object (action, "notify::state", G_CALLBACK (state_changed_cb), self, G_CONNECT_SWAPPED);
      g_action_map_add_action (G_ACTION_MAP (self->actions), G_ACTION (action));
    }
}

static void
add_text_action (LopeJournalFilter *self,
                 const char        *name)
{
  g_autoptr (GSimpleAction) action = g_simple_action_new_stateful (name, G_VARIANT_TYPE_STRING,
                                                                   g_variant_new_string (""));

  g_signal_connect_object (action, "notify::state", G_CALLBACK (state_changed_cb), self, G_CONNECT_SWAPPED);
  g_action_map_add_action (G_ACTION_MAP (self->actions), G_ACTION (action));
}

static void
lope_journal_filter_dispose (GObject *object)
{
  LopeJournalFilter *self = LOPE_JOURNAL_FILTER (object);

  g_clear_object (&self->session);
  g_clear_object (&self->actions);

  G_OBJECT_CLASS (lope_journal_filter_parent_class)->dispose (object);
}

static void
lope_journal_filter_class_init (LopeJournalFilterClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = lope_journal_filter_dispose;

  /**
   * LopeJournalFilter::changed:
   *
   * Other activities are to be listed.
   */
  signals[CHANGED] = g_signal_new ("changed", LOPE_TYPE_JOURNAL_FILTER, G_SIGNAL_RUN_LAST, 0,
                                   NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (klass), GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
lope_journal_filter_init (LopeJournalFilter *self)
{
  GtkWidget *content = adw_button_content_new ();

  self->actions = g_simple_action_group_new ();
  add_flag_actions (self, "sport-", lope_sport_nicks);
  add_flag_actions (self, "kind-", lope_kind_nicks);
  add_text_action (self, "shoe");
  add_text_action (self, "range");
  gtk_widget_insert_action_group (GTK_WIDGET (self), "filter", G_ACTION_GROUP (self->actions));

  adw_button_content_set_icon_name (ADW_BUTTON_CONTENT (content), "list-add-symbolic");
  adw_button_content_set_label (ADW_BUTTON_CONTENT (content), _("_Filter"));
  adw_button_content_set_use_underline (ADW_BUTTON_CONTENT (content), TRUE);
  self->add_button = gtk_menu_button_new ();
  gtk_menu_button_set_child (GTK_MENU_BUTTON (self->add_button), content);
  gtk_menu_button_set_create_popup_func (GTK_MENU_BUTTON (self->add_button), create_popup_cb, self, NULL);
  gtk_widget_add_css_class (self->add_button, "lope-chip-menu");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->add_button),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, _("Add Filter"), -1);

  self->box = adw_wrap_box_new ();
  adw_wrap_box_set_child_spacing (ADW_WRAP_BOX (self->box), 6);
  adw_wrap_box_set_line_spacing (ADW_WRAP_BOX (self->box), 6);
  adw_wrap_box_append (ADW_WRAP_BOX (self->box), self->add_button);
  adw_bin_set_child (ADW_BIN (self), self->box);
}

/* ==== API ==== */

/**
 * lope_journal_filter_set_session:
 * @self: a filter
 * @session: the session
 *
 * Sets where shoes and days come from.
 */
void
lope_journal_filter_set_session (LopeJournalFilter *self,
                                 LopeSession       *session)
{
  g_return_if_fail (LOPE_IS_JOURNAL_FILTER (self));

  g_set_object (&self->session, session);
}

/**
 * lope_journal_filter_is_set:
 * @self: a filter
 *
 * Tells whether any activity may be left out.
 *
 * Returns: %TRUE if there are chips
 */
gboolean
lope_journal_filter_is_set (LopeJournalFilter *self)
{
  g_return_val_if_fail (LOPE_IS_JOURNAL_FILTER (self), FALSE);

  return gtk_widget_get_first_child (self->box) != self->add_button;
}

/**
 * lope_journal_filter_apply:
 * @self: a filter
 * @filter: (inout): where to put what was chosen; its text stays as it is
 *
 * Gets which activities to list.
 */
void
lope_journal_filter_apply (LopeJournalFilter  *self,
                           LopeActivityFilter *filter)
{
  g_autofree char *shoe = NULL;
  g_autofree char *range = NULL;
  LopeDay today;
  int year;

  g_return_if_fail (LOPE_IS_JOURNAL_FILTER (self));
  g_return_if_fail (LOPE_IS_SESSION (self->session));

  shoe = get_text (self, "shoe");
  range = get_text (self, "range");
  today = lope_session_get_today (self->session);
  filter->sports = collect_flags (self, "sport-", lope_sport_nicks);
  filter->kinds = collect_flags (self, "kind-", lope_kind_nicks);
  filter->shoe = *shoe == '\0' ? NULL : g_str_equal (shoe, WITHOUT_SHOE) ? "" : g_intern_string (shoe);

  for (guint i = 0; i < G_N_ELEMENTS (ranges); i++)
    {
      if (g_str_equal (range, ranges[i].name))
        {
          filter->from = today - ranges[i].days + 1;
          return;
        }
    }

  year = *range != '\0' ? (int) g_ascii_strtoll (range, NULL, 10) : 0;
  if (year > 0)
    {
      filter->from = lope_day_new (year, 1, 1);
      filter->to = lope_day_new (year, 12, 31);
    }
}

/**
 * lope_journal_filter_clear:
 * @self: a filter
 *
 * Lists all activities again. No “changed” is emitted.
 */
void
lope_journal_filter_clear (LopeJournalFilter *self)
{
  g_auto (GStrv) names = NULL;

  g_return_if_fail (LOPE_IS_JOURNAL_FILTER (self));

  names = g_action_group_list_actions (G_ACTION_GROUP (self->actions));
  self->busy = TRUE;
  for (guint i = 0; names[i] != NULL; i++)
    {
      gboolean is_text = g_action_group_get_action_parameter_type (G_ACTION_GROUP (self->actions), names[i]) != NULL;

      g_action_group_change_action_state (G_ACTION_GROUP (self->actions), names[i],
                                          is_text ? g_variant_new_string ("") : g_variant_new_boolean (FALSE));
    }
  self->busy = FALSE;
  update_chips (self);
}
