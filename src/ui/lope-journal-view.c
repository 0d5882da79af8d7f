/* lope-journal-view.c
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lope-journal-view.h"

#include "lope-journal-edit.h"
#include "lope-journal-row.h"
#include "lope-week-header.h"

#include <glib/gi18n-lib.h>

#define SETTLED_FRAMES 3

struct _LopeJournalView {
  AdwBin parent_instance;

  gboolean single_click_activate;
  guint frames;
  guint tick;
  LopeSession *session; /* owned, nullable until set up */
  LopeJournalModel *model; /* owned, nullable until set up */
  LopeJournalSelection *selection; /* owned, nullable until set up */

  /* Template children */
  GtkListView *list_view;
};

/**
 * LopeJournalView:
 *
 * The list of the journal: its rows, the headers of its weeks, the menu of a row,
 * and selecting many by mouse, finger or keys. What a menu or a key does are the
 * actions “journal.…” of the page.
 */
G_DEFINE_FINAL_TYPE (LopeJournalView, lope_journal_view, ADW_TYPE_BIN)

typedef enum {
  PROP_SINGLE_CLICK_ACTIVATE = 1,
} LopeJournalViewProperty;

static GParamSpec *properties[PROP_SINGLE_CLICK_ACTIVATE + 1];

enum {
  OPEN,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

/* The view keeps its first row in its place, so that the header of a new week
 * would come in out of sight. It does so once it has measured the new rows. */
static gboolean
scroll_to_top_cb (GtkWidget     *widget,
                  GdkFrameClock *clock,
                  gpointer       user_data)
{
  LopeJournalView *self = LOPE_JOURNAL_VIEW (widget);

  if (++self->frames < SETTLED_FRAMES)
    return G_SOURCE_CONTINUE;

  self->tick = 0;
  gtk_adjustment_set_value (gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (self->list_view)), 0);

  return G_SOURCE_REMOVE;
}

/* ==== Rows ==== */

static LopeJournalRow *
find_row (LopeJournalView *self,
          double           x,
          double           y)
{
  GtkWidget *list = GTK_WIDGET (self->list_view);
  GtkWidget *widget = gtk_widget_pick (list, x, y, GTK_PICK_DEFAULT);

  while (widget != NULL && widget != list && gtk_widget_get_parent (widget) != list)
    widget = gtk_widget_get_parent (widget);
  if (widget == NULL || widget == list)
    return NULL;

  widget = gtk_widget_get_first_child (widget);

  return LOPE_IS_JOURNAL_ROW (widget) ? LOPE_JOURNAL_ROW (widget) : NULL;
}

/* In the mode for it, a click anywhere in a row selects it too. */
static void
pressed_cb (LopeJournalView *self,
            int              n_press,
            double           x,
            double           y,
            GtkGesture      *gesture)
{
  GdkModifierType state = gtk_event_controller_get_current_event_state (GTK_EVENT_CONTROLLER (gesture));
  LopeJournalRow *row = lope_journal_selection_get_selecting (self->selection) && (state & GDK_SHIFT_MASK) == 0 ? find_row (self, x, y) : NULL;
  guint position;

  if (row == NULL)
    return;

  gtk_gesture_set_state (gesture, GTK_EVENT_SEQUENCE_CLAIMED);
  position = lope_journal_row_get_position (row);
  lope_journal_selection_toggle (self->selection, position);
  gtk_list_view_scroll_to (self->list_view, position, GTK_LIST_SCROLL_FOCUS, NULL);
}

static void
long_pressed_cb (LopeJournalView *self,
                 double           x,
                 double           y,
                 GtkGesture      *gesture)
{
  LopeJournalRow *row = !lope_journal_selection_get_selecting (self->selection) ? find_row (self, x, y) : NULL;

  if (row == NULL)
    return;

  gtk_gesture_set_state (gesture, GTK_EVENT_SEQUENCE_CLAIMED);
  lope_journal_selection_set_selecting (self->selection, TRUE);
  lope_journal_selection_toggle (self->selection, lope_journal_row_get_position (row));
}

static void
remove_popover (gpointer data)
{
  GtkWidget *popover = data;

  if (gtk_widget_get_parent (popover) != NULL)
    gtk_widget_unparent (popover);
  g_object_unref (popover);
}

static void
popover_closed_cb (GtkWidget *popover)
{
  /* The chosen action runs after this. */
  g_idle_add_once (remove_popover, g_object_ref (popover));
}

static void
pop_up_menu (LopeJournalView    *self,
             const GdkRectangle *place)
{
  g_autoptr (GMenuModel) shoes = lope_journal_edit_make_menu (self->session, "shoe");
  g_autoptr (GMenuModel) kinds = lope_journal_edit_make_menu (self->session, "kind");
  g_autoptr (GMenu) menu = g_menu_new ();
  g_autoptr (GMenu) change = g_menu_new ();
  g_autoptr (GMenu) end = g_menu_new ();
  GtkWidget *popover;

  if (!lope_journal_selection_get_selecting (self->selection))
    g_menu_append (change, _("_Edit…"), "journal.edit");
  g_menu_append_submenu (change, _("_Shoe"), shoes);
  g_menu_append_submenu (change, _("_Kind"), kinds);
  if (!lope_journal_selection_get_selecting (self->selection))
    g_menu_append (change, _("Select _More"), "journal.start-selecting");
  g_menu_append (end, _("_Delete"), "journal.delete");
  g_menu_append_section (menu, NULL, G_MENU_MODEL (change));
  g_menu_append_section (menu, NULL, G_MENU_MODEL (end));

  popover = gtk_popover_menu_new_from_model (G_MENU_MODEL (menu));
  gtk_popover_set_has_arrow (GTK_POPOVER (popover), FALSE);
  gtk_widget_set_halign (popover, GTK_ALIGN_START);
  gtk_widget_set_parent (popover, GTK_WIDGET (self));
  gtk_popover_set_pointing_to (GTK_POPOVER (popover), place);
  g_signal_connect_object (popover, "closed", G_CALLBACK (popover_closed_cb), self, 0);
  gtk_popover_popup (GTK_POPOVER (popover));
}

static void
context_pressed_cb (LopeJournalView *self,
                    int              n_press,
                    double           x,
                    double           y,
                    GtkGesture      *gesture)
{
  LopeJournalRow *row = find_row (self, x, y);
  graphene_point_t point;

  if (row == NULL ||
      !gtk_widget_compute_point (GTK_WIDGET (self->list_view), GTK_WIDGET (self),
                                 &GRAPHENE_POINT_INIT ((float) x, (float) y), &point))
    return;

  gtk_gesture_set_state (gesture, GTK_EVENT_SEQUENCE_CLAIMED);
  gtk_list_view_scroll_to (self->list_view, lope_journal_row_get_position (row),
                           GTK_LIST_SCROLL_FOCUS | GTK_LIST_SCROLL_SELECT, NULL);
  pop_up_menu (self, &(GdkRectangle) { (int) point.x, (int) point.y, 1, 1 });
}

static void
row_setup_cb (LopeJournalView *self,
              GtkListItem     *item)
{
  gtk_list_item_set_child (item, lope_journal_row_new (item, self->selection));
}

static void
row_bind_cb (LopeJournalView *self,
             GtkListItem     *item)
{
  lope_journal_row_bind (LOPE_JOURNAL_ROW (gtk_list_item_get_child (item)), gtk_list_item_get_item (item));
}

static void
row_unbind_cb (LopeJournalView *self,
               GtkListItem     *item)
{
  lope_journal_row_bind (LOPE_JOURNAL_ROW (gtk_list_item_get_child (item)), NULL);
}

static void
header_setup_cb (LopeJournalView *self,
                 GtkListHeader   *header)
{
  gtk_list_header_set_child (header, lope_week_header_new ());
}

static void
header_bind_cb (LopeJournalView *self,
                GtkListHeader   *header)
{
  lope_week_header_bind (LOPE_WEEK_HEADER (gtk_list_header_get_child (header)),
                         header, self->model, self->session);
}

static void
header_unbind_cb (LopeJournalView *self,
                  GtkListHeader   *header)
{
  lope_week_header_bind (LOPE_WEEK_HEADER (gtk_list_header_get_child (header)), NULL, NULL, NULL);
}

static void
activate_cb (LopeJournalView *self,
             guint            position)
{
  if (lope_journal_selection_get_selecting (self->selection))
    {
      lope_journal_selection_toggle (self->selection, position);
      return;
    }

  lope_journal_selection_set_position (self->selection, position);
  g_signal_emit (self, signals[OPEN], 0);
}

static void
menu_action (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  LopeJournalView *self = LOPE_JOURNAL_VIEW (widget);
  GtkWidget *row = gtk_widget_get_focus_child (GTK_WIDGET (self->list_view));
  graphene_rect_t bounds;

  if (row == NULL || !gtk_widget_compute_bounds (row, widget, &bounds))
    return;

  pop_up_menu (self, &(GdkRectangle) { (int) (bounds.origin.x + bounds.size.width / 2),
                                       (int) (bounds.origin.y + bounds.size.height / 2), 1, 1 });
}

static void
details_action (GtkWidget  *widget,
                const char *action_name,
                GVariant   *parameter)
{
  g_signal_emit (widget, signals[OPEN], 0);
}

static void
items_changed_cb (LopeJournalView *self)
{
  if (lope_journal_view_is_at_top (self))
    lope_journal_view_scroll_to_top (self);
}

/* ==== vfuncs ==== */

static gboolean
lope_journal_view_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (LOPE_JOURNAL_VIEW (widget)->list_view));
}

static void
lope_journal_view_dispose (GObject *object)
{
  LopeJournalView *self = LOPE_JOURNAL_VIEW (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), LOPE_TYPE_JOURNAL_VIEW);
  g_clear_object (&self->selection);
  g_clear_object (&self->model);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (lope_journal_view_parent_class)->dispose (object);
}

static void
lope_journal_view_get_property (GObject    *object,
                                guint       prop_id,
                                GValue     *value,
                                GParamSpec *pspec)
{
  LopeJournalView *self = LOPE_JOURNAL_VIEW (object);

  switch ((LopeJournalViewProperty) prop_id)
    {
    case PROP_SINGLE_CLICK_ACTIVATE:
      g_value_set_boolean (value, self->single_click_activate);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
lope_journal_view_set_property (GObject      *object,
                                guint         prop_id,
                                const GValue *value,
                                GParamSpec   *pspec)
{
  LopeJournalView *self = LOPE_JOURNAL_VIEW (object);

  switch ((LopeJournalViewProperty) prop_id)
    {
    case PROP_SINGLE_CLICK_ACTIVATE:
      if (self->single_click_activate != g_value_get_boolean (value))
        {
          self->single_click_activate = g_value_get_boolean (value);
          g_object_notify_by_pspec (object, pspec);
        }
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
lope_journal_view_class_init (LopeJournalViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = lope_journal_view_dispose;
  object_class->get_property = lope_journal_view_get_property;
  object_class->set_property = lope_journal_view_set_property;
  widget_class->grab_focus = lope_journal_view_grab_focus;

  /**
   * LopeJournalView:single-click-activate:
   *
   * Whether one click opens a row.
   */
  properties[PROP_SINGLE_CLICK_ACTIVATE] =
    g_param_spec_boolean ("single-click-activate", NULL, NULL, FALSE,
                          G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  /**
   * LopeJournalView::open:
   *
   * The details of the current activity are wanted.
   */
  signals[OPEN] = g_signal_new ("open", LOPE_TYPE_JOURNAL_VIEW, G_SIGNAL_RUN_LAST, 0,
                                NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (widget_class, LOPE_RESOURCE_BASE "/lope-journal-view.ui");
  gtk_widget_class_bind_template_child (widget_class, LopeJournalView, list_view);
  gtk_widget_class_bind_template_callback (widget_class, activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, pressed_cb);
  gtk_widget_class_bind_template_callback (widget_class, context_pressed_cb);
  gtk_widget_class_bind_template_callback (widget_class, long_pressed_cb);
  gtk_widget_class_bind_template_callback (widget_class, row_setup_cb);
  gtk_widget_class_bind_template_callback (widget_class, row_bind_cb);
  gtk_widget_class_bind_template_callback (widget_class, row_unbind_cb);
  gtk_widget_class_bind_template_callback (widget_class, header_setup_cb);
  gtk_widget_class_bind_template_callback (widget_class, header_bind_cb);
  gtk_widget_class_bind_template_callback (widget_class, header_unbind_cb);

  gtk_widget_class_install_action (widget_class, "view.menu", NULL, menu_action);
  gtk_widget_class_install_action (widget_class, "view.details", NULL, details_action);
}

static void
lope_journal_view_init (LopeJournalView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/* ==== API ==== */

/**
 * lope_journal_view_set_up:
 * @self: a view
 * @session: the session
 * @model: the journal's list
 * @selection: what is selected in it
 *
 * Sets what the view shows.
 */
void
lope_journal_view_set_up (LopeJournalView      *self,
                          LopeSession          *session,
                          LopeJournalModel     *model,
                          LopeJournalSelection *selection)
{
  g_return_if_fail (LOPE_IS_JOURNAL_VIEW (self));
  g_return_if_fail (self->model == NULL);

  self->session = g_object_ref (session);
  self->model = g_object_ref (model);
  self->selection = g_object_ref (selection);
  g_signal_connect_object (selection, "items-changed", G_CALLBACK (items_changed_cb), self, G_CONNECT_SWAPPED);
  gtk_list_view_set_model (self->list_view, GTK_SELECTION_MODEL (selection));
}

/**
 * lope_journal_view_is_at_top:
 * @self: a view
 *
 * Tells whether the newest activities are in sight.
 *
 * Returns: %FALSE if the list is scrolled
 */
gboolean
lope_journal_view_is_at_top (LopeJournalView *self)
{
  GtkAdjustment *adjustment;

  g_return_val_if_fail (LOPE_IS_JOURNAL_VIEW (self), FALSE);

  adjustment = gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (self->list_view));

  return adjustment == NULL || gtk_adjustment_get_value (adjustment) < 1;
}

/**
 * lope_journal_view_scroll_to_top:
 * @self: a view
 *
 * Shows the newest activities, with the header above them, once the view has
 * taken in a change.
 */
void
lope_journal_view_scroll_to_top (LopeJournalView *self)
{
  g_return_if_fail (LOPE_IS_JOURNAL_VIEW (self));

  self->frames = 0;
  if (self->tick == 0)
    self->tick = gtk_widget_add_tick_callback (GTK_WIDGET (self), scroll_to_top_cb, NULL, NULL);
}

/**
 * lope_journal_view_go_to:
 * @self: a view
 * @position: an activity
 * @flags: whether to select it, and whether to move the focus there
 *
 * Brings an activity into sight.
 */
void
lope_journal_view_go_to (LopeJournalView    *self,
                         guint               position,
                         GtkListScrollFlags  flags)
{
  g_return_if_fail (LOPE_IS_JOURNAL_VIEW (self));

  if (self->tick != 0)
    gtk_widget_remove_tick_callback (GTK_WIDGET (self), self->tick);
  self->tick = 0;
  gtk_list_view_scroll_to (self->list_view, position, flags, NULL);
}
