/* lope-shoes-page.c
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lope-shoes-page.h"

#include "lope-default-shoes.h"
#include "lope-format.h"
#include "lope-header-title.h"
#include "lope-shoe-actions.h"
#include "lope-shoe-card.h"
#include "lope-shoe-details.h"
#include "lope-shoe-text.h"
#include "lope-why-dialog.h"

#include <glib/gi18n-lib.h>

struct _LopeShoesPage {
  LopePage parent_instance;

  /* Template children */
  AdwNavigationView *navigation_view;
  LopeHeaderTitle *window_title;
  GtkStack *stack;
  GtkFlowBox *cards;
  GtkWidget *rotation_list;
  AdwActionRow *rotation_row;
  LopeDefaultShoes *defaults;
  GtkWidget *retired_group;
  GtkListBox *retired_list;
};

/**
 * LopeShoesPage:
 *
 * The shoes: how far each went, how they are shared, which one is the default,
 * and those that were put away.
 */
G_DEFINE_FINAL_TYPE (LopeShoesPage, lope_shoes_page, LOPE_TYPE_PAGE)

static LopeSession *
get_session (LopeShoesPage *self)
{
  return lope_page_get_session (LOPE_PAGE (self));
}

/* ==== What can be done with a shoe ==== */

static LopeShoeDetails *
get_details (LopeShoesPage *self)
{
  AdwNavigationPage *page = adw_navigation_view_get_visible_page (self->navigation_view);

  return LOPE_IS_SHOE_DETAILS (page) ? LOPE_SHOE_DETAILS (page) : NULL;
}

static void
open_shoe (LopeShoesPage *self,
           const char    *uuid)
{
  LopeShoeDetails *details = get_details (self);
  AdwNavigationPage *page;

  if (details != NULL && g_strcmp0 (lope_shoe_details_get_uuid (details), uuid) == 0)
    return;

  page = lope_shoe_details_new (get_session (self), uuid);
  if (page == NULL)
    return;

  if (details != NULL)
    adw_navigation_view_pop (self->navigation_view);
  adw_navigation_view_push (self->navigation_view, page);
}

static void
edit_cb (LopeShoesPage *self,
         LopeShoeCard  *card)
{
  lope_shoe_edit (GTK_WIDGET (self), get_session (self), lope_shoe_card_get_shoe (card));
}

static void
move_cb (LopeShoesPage *self,
         LopeShoeCard  *card)
{
  lope_shoe_move_runs (GTK_WIDGET (self), get_session (self), lope_shoe_card_get_shoe (card));
}

static void
retire_cb (LopeShoesPage *self,
           LopeShoeCard  *card)
{
  lope_shoe_retire (get_session (self), lope_shoe_card_get_shoe (card));
}

static void
delete_cb (LopeShoesPage *self,
           LopeShoeCard  *card)
{
  lope_shoe_delete (GTK_WIDGET (self), get_session (self), lope_shoe_card_get_shoe (card));
}

static void
card_activated_cb (LopeShoesPage   *self,
                   GtkFlowBoxChild *card)
{
  open_shoe (self, lope_record_get_uuid (LOPE_RECORD (lope_shoe_card_get_shoe (LOPE_SHOE_CARD (card)))));
}

static void
retired_activated_cb (LopeShoesPage *self,
                      GtkListBoxRow *row)
{
  open_shoe (self, lope_record_get_uuid (g_object_get_data (G_OBJECT (row), "shoe")));
}

/* Back where one came from: its card, or its row among the retired ones. */
static void
focus_shoe (LopeShoesPage *self,
            const char    *uuid)
{
  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self->cards)); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      if (g_strcmp0 (lope_record_get_uuid (LOPE_RECORD (lope_shoe_card_get_shoe (LOPE_SHOE_CARD (child)))), uuid) == 0)
        gtk_widget_grab_focus (child);
    }
  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self->retired_list)); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      if (g_strcmp0 (lope_record_get_uuid (g_object_get_data (G_OBJECT (child), "shoe")), uuid) == 0)
        gtk_widget_grab_focus (child);
    }
}

static void
popped_cb (LopeShoesPage     *self,
           AdwNavigationPage *page)
{
  focus_shoe (self, lope_shoe_details_get_uuid (LOPE_SHOE_DETAILS (page)));
}

static void
add_action (GtkWidget  *widget,
            const char *action_name,
            GVariant   *parameter)
{
  lope_shoe_edit (widget, get_session (LOPE_SHOES_PAGE (widget)), NULL);
}

static void
why_cb (LopeShoesPage *self)
{
  LopeStatus *status = lope_session_get_status (get_session (self));

  if (status != NULL)
    adw_dialog_present (lope_why_dialog_new_for_rotation (status), GTK_WIDGET (self));
}

/* ==== What is shown ==== */

static void
add_card (LopeShoesPage      *self,
          LopeShoe           *shoe,
          const LopeShoeWear *wear)
{
  LopeSession *session = get_session (self);
  GtkWidget *card = lope_shoe_card_new (shoe, wear, lope_session_get_today (session), lope_session_get_units (session));

  g_signal_connect_object (card, "edit", G_CALLBACK (edit_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (card, "move", G_CALLBACK (move_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (card, "retire", G_CALLBACK (retire_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (card, "delete", G_CALLBACK (delete_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_action_set_enabled (card, "card.move", !lope_session_is_read_only (session));
  gtk_widget_action_set_enabled (card, "card.retire", !lope_session_is_read_only (session));
  gtk_widget_action_set_enabled (card, "card.delete", !lope_session_is_read_only (session));
  gtk_flow_box_append (self->cards, card);
}

static char *
describe_service (LopeShoe *shoe,
                  LopeDay   today)
{
  gint64 bought = lope_record_get_int (LOPE_RECORD (shoe), LOPE_SHOE_BOUGHT);
  gint64 retired = lope_record_get_int (LOPE_RECORD (shoe), LOPE_SHOE_RETIRED);
  g_autofree char *day = NULL;

  if (bought != LOPE_UNSET && retired != LOPE_UNSET && bought <= retired)
    return lope_format_day_range ((LopeDay) bought, (LopeDay) retired, today);

  day = lope_format_day_plain (retired != LOPE_UNSET ? (LopeDay) retired : LOPE_DAY_NONE, today);

  return g_steal_pointer (&day);
}

static void
add_retired (LopeShoesPage      *self,
             LopeShoe           *shoe,
             const LopeShoeWear *wear)
{
  LopeSession *session = get_session (self);
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *icon = g_object_new (GTK_TYPE_IMAGE,
                                  "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION,
                                  "icon-name", "lope-shoes-symbolic",
                                  NULL);
  GtkWidget *label;
  g_autofree char *distance = lope_format_distance_round (wear->distance, lope_session_get_units (session));
  g_autofree char *service = describe_service (shoe, lope_session_get_today (session));

  label = gtk_label_new (distance);
  gtk_widget_add_css_class (label, "numeric");
  gtk_widget_add_css_class (label, "dimmed");
  gtk_widget_add_css_class (icon, "lope-shoe-icon");
  gtk_widget_add_css_class (icon, "small");
  gtk_widget_add_css_class (icon, "retired");
  gtk_widget_set_valign (icon, GTK_ALIGN_CENTER);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), lope_shoe_get_name (shoe));
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), service != NULL ? service : "");
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), icon);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), label);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row),
                             g_object_new (GTK_TYPE_IMAGE,
                                           "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION,
                                           "icon-name", "go-next-symbolic",
                                           NULL));
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  g_object_set_data_full (G_OBJECT (row), "shoe", g_object_ref (shoe), g_object_unref);
  g_signal_connect_object (row, "activated", G_CALLBACK (retired_activated_cb), self, G_CONNECT_SWAPPED);
  gtk_list_box_append (self->retired_list, row);
}

static void
update_rotation (LopeShoesPage *self,
                 LopeStatus    *status,
                 guint          n_active)
{
  const LopeShoeRotation *rotation = lope_status_get_rotation (status);
  g_autofree char *effective = lope_format_number (rotation->effective, 1);
  g_autofree char *title = NULL;

  gtk_widget_set_visible (self->rotation_list, n_active >= 2 && rotation->n_shoes > 0);
  if (rotation->n_shoes == 0)
    return;

  /* TRANSLATORS: %s is a number such as “1.8”, and seldom “1.0” */
  title = g_strdup_printf (_("Rotation: about %s pairs in use"), effective);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->rotation_row), title);
}

/* The pair that was retired last comes first. */
static int
compare_retired (GtkListBoxRow *a,
                 GtkListBoxRow *b,
                 gpointer       user_data)
{
  LopeRecord *first = g_object_get_data (G_OBJECT (a), "shoe");
  LopeRecord *second = g_object_get_data (G_OBJECT (b), "shoe");
  gint64 days = lope_record_get_int (second, LOPE_SHOE_RETIRED) - lope_record_get_int (first, LOPE_SHOE_RETIRED);

  return CLAMP (days, -1, 1);
}

/* The pairs that are used most come first; the order of the rest is kept. */
static GArray *
order_shoes (LopeStatus *status)
{
  GArray *order = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint i = 0; i < lope_status_get_n_shoes (status); i++)
    {
      const LopeShoeWear *wear, *other;
      guint place = 0;

      lope_status_get_shoe (status, i, &wear);
      for (; place < order->len; place++)
        {
          lope_status_get_shoe (status, g_array_index (order, guint, place), &other);
          if (other->share < wear->share)
            break;
        }
      g_array_insert_val (order, place, i);
    }

  return order;
}

static void
lope_shoes_page_changed (LopePage *page,
                         guint     changes)
{
  LopeShoesPage *self = LOPE_SHOES_PAGE (page);
  LopeSession *session = get_session (self);
  LopeStatus *status = lope_session_get_status (session);
  LopeShoeDetails *details = get_details (self);
  g_autofree char *subtitle = NULL;
  g_autoptr (GArray) order = NULL;
  guint n_active = 0, n_retired = 0;

  if (status == NULL)
    return;
  if (details != NULL && !lope_shoe_details_update (details))
    adw_navigation_view_pop (self->navigation_view);

  gtk_flow_box_remove_all (self->cards);
  gtk_list_box_remove_all (self->retired_list);
  order = order_shoes (status);
  for (guint i = 0; i < order->len; i++)
    {
      const LopeShoeWear *wear;
      LopeShoe *shoe = lope_status_get_shoe (status, g_array_index (order, guint, i), &wear);

      if (lope_shoe_is_retired (shoe, lope_session_get_today (session)))
        {
          add_retired (self, shoe, wear);
          n_retired++;
        }
      else
        {
          add_card (self, shoe, wear);
          n_active++;
        }
    }

  subtitle = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u pair in use", "%u pairs in use", n_active), n_active);
  lope_header_title_set_subtitle (self->window_title, n_active + n_retired > 0 ? subtitle : "");
  gtk_stack_set_visible_child_name (self->stack, n_active + n_retired > 0 ? "shoes" : "empty");
  lope_page_set_suggests (page, n_active + n_retired == 0);
  gtk_widget_set_visible (GTK_WIDGET (self->cards), n_active > 0);
  gtk_widget_set_visible (GTK_WIDGET (self->defaults), n_active > 0);
  gtk_widget_set_visible (self->retired_group, n_retired > 0);
  update_rotation (self, status, n_active);
  lope_default_shoes_show (self->defaults, session);
  gtk_widget_set_sensitive (GTK_WIDGET (self->defaults), !lope_session_is_read_only (session));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "shoes.add", !lope_session_is_read_only (session));
}

static void
lope_shoes_page_show (LopePage   *page,
                      const char *uuid)
{
  open_shoe (LOPE_SHOES_PAGE (page), uuid);
}

static void
lope_shoes_page_dispose (GObject *object)
{
  /* The view is the page's child, which the page would let go a second time. */
  adw_navigation_page_set_child (ADW_NAVIGATION_PAGE (object), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), LOPE_TYPE_SHOES_PAGE);

  G_OBJECT_CLASS (lope_shoes_page_parent_class)->dispose (object);
}

static void
lope_shoes_page_class_init (LopeShoesPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  LopePageClass *page_class = LOPE_PAGE_CLASS (klass);

  object_class->dispose = lope_shoes_page_dispose;
  page_class->changed = lope_shoes_page_changed;
  page_class->show = lope_shoes_page_show;

  g_type_ensure (LOPE_TYPE_DEFAULT_SHOES);
  g_type_ensure (LOPE_TYPE_HEADER_TITLE);
  gtk_widget_class_install_action (widget_class, "shoes.add", NULL, add_action);
  gtk_widget_class_set_template_from_resource (widget_class, LOPE_RESOURCE_BASE "/lope-shoes-page.ui");
  gtk_widget_class_bind_template_child (widget_class, LopeShoesPage, navigation_view);
  gtk_widget_class_bind_template_child (widget_class, LopeShoesPage, window_title);
  gtk_widget_class_bind_template_child (widget_class, LopeShoesPage, stack);
  gtk_widget_class_bind_template_child (widget_class, LopeShoesPage, cards);
  gtk_widget_class_bind_template_child (widget_class, LopeShoesPage, rotation_list);
  gtk_widget_class_bind_template_child (widget_class, LopeShoesPage, rotation_row);
  gtk_widget_class_bind_template_child (widget_class, LopeShoesPage, defaults);
  gtk_widget_class_bind_template_child (widget_class, LopeShoesPage, retired_group);
  gtk_widget_class_bind_template_child (widget_class, LopeShoesPage, retired_list);
  gtk_widget_class_bind_template_callback (widget_class, card_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, popped_cb);
  gtk_widget_class_bind_template_callback (widget_class, why_cb);
}

static void
lope_shoes_page_init (LopeShoesPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_list_box_set_sort_func (self->retired_list, compare_retired, NULL, NULL);
}
