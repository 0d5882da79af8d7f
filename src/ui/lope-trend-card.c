/* lope-trend-card.c
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lope-trend-card.h"

#include "lope-chart-view.h"
#include "lope-region.h"
#include "lope-trend-rows.h"
#include "lope-trend-share.h"
#include "lope-trend-table.h"

#include <glib/gi18n-lib.h>

/* The region where it hurt most often. */
#define REGION_AUTOMATIC "automatic"

#define ALL_SHOES "all"

struct _LopeTrendCard {
  AdwBin parent_instance;

  gboolean stale;
  gboolean table;
  gboolean table_is_current;
  const LopeTrendInfo *first; /* borrowed, static: what the card was made for */
  const LopeTrendInfo *info; /* borrowed, static: that, or another view of it */
  char *region; /* owned: an id, or REGION_AUTOMATIC */
  char *shoe; /* owned: a UUID, or ALL_SHOES */
  LopeSession *session; /* owned */
  LopeTrendRange *range; /* owned */
  LopeTrendsData *data; /* owned, nullable until read */
  LopeChart *chart; /* owned, nullable until shown */

  /* Template children */
  GtkLabel *summary;
  GtkMenuButton *menu_button;
  GtkStack *stack;
  LopeChartView *view;
  GtkWidget *table_window;
  GtkColumnView *column_view;
  GtkWidget *empty;
};

/**
 * LopeTrendCard:
 *
 * A chart of the page “Trends” with its title, what it shows in a sentence, and
 * the same values as a table. It shows the time of a #LopeTrendRange and marks the
 * day that is pointed at in another card. A chart is made when it is asked for by
 * lope_trend_card_update().
 */
G_DEFINE_FINAL_TYPE (LopeTrendCard, lope_trend_card, ADW_TYPE_BIN)

typedef enum {
  PROP_TITLE = 1,
  PROP_HINT,
  PROP_TABLE,
  PROP_REGION,
  PROP_SHOE,
  PROP_VIEW,
} LopeTrendCardProperty;

static GParamSpec *properties[PROP_VIEW + 1];

static const char *
get_title (LopeTrendCard *self)
{
  const char *title = self->chart != NULL ? lope_chart_get_title (self->chart) : NULL;

  if (title != NULL)
    return title;

  return self->info != NULL ? _(self->info->title) : "";
}

/* What fills a chart that has nothing to show. */
static const char *
get_hint (LopeTrendCard *self)
{
  static const struct {
    const char *name;
    const char *hint;
  } hints[] = {
    { "pain", N_("Pain that is logged, or that there was none, fills this chart.") },
    { "pain-calendar", N_("Pain that is logged, or that there was none, fills this chart.") },
    { "session-calendar", N_("Routines that are done fill this chart.") },
    { "adherence", N_("Routines that are due or done fill this chart.") },
    { "shoes", N_("Runs with a shoe fill this chart.") },
    { "shoe-targets", N_("Shoes in use that have a target fill this chart.") },
    { "pace", N_("Easy runs with a distance and a time fill this chart.") },
    { "cadence", N_("Easy runs with a cadence fill this chart.") },
    { "load", N_("Runs with a time and an effort fill this chart.") },
    { "monotony", N_("Runs with a time and an effort fill this chart.") },
    { "strain", N_("Runs with a time and an effort fill this chart.") },
    { "kinds", N_("Runs with a kind fill this chart.") },
    { "surfaces", N_("Runs with a surface fill this chart.") },
  };

  for (guint i = 0; self->info != NULL && i < G_N_ELEMENTS (hints); i++)
    {
      if (g_str_equal (self->info->name, hints[i].name))
        return _(hints[i].hint);
    }

  return _("Nothing was recorded in this time that this chart could show.");
}

static int
find_region (LopeTrendCard *self)
{
  if (!g_str_equal (self->region, REGION_AUTOMATIC))
    return lope_region_from_id (self->region);

  return lope_trends_data_find_region (self->data, lope_trend_range_get_from (self->range),
                                       lope_trend_range_get_to (self->range));
}

static LopeChart *
make_chart (LopeTrendCard *self)
{
  return lope_trends_make_chart (self->data, self->info->name,
                                 &(LopeTrendOptions) {
                                   .from = lope_trend_range_get_from (self->range),
                                   .to = lope_trend_range_get_to (self->range),
                                   .preferences = lope_session_get_preferences (self->session),
                                   .region = find_region (self),
                                   .shoe = g_str_equal (self->shoe, ALL_SHOES) ? NULL : self->shoe,
                                 });
}

static void
mark_day (LopeTrendCard *self)
{
  const LopeDay day = lope_trend_range_get_day (self->range);

  if (self->chart != NULL)
    lope_chart_view_set_marked (self->view, day != LOPE_DAY_NONE ? lope_chart_find_day (self->chart, day) : -1);
}

/* ==== Chart and table ==== */

static GtkWidget *
get_page (LopeTrendCard *self)
{
  if (self->chart == NULL)
    return GTK_WIDGET (self->view);
  if (lope_chart_get_n_items (self->chart) == 0)
    return self->empty;

  return self->table ? self->table_window : GTK_WIDGET (self->view);
}

static void
show_page (LopeTrendCard *self)
{
  GtkWidget *page = get_page (self);
  GtkWidget *focus = gtk_widget_get_root (GTK_WIDGET (self)) != NULL
                       ? gtk_root_get_focus (gtk_widget_get_root (GTK_WIDGET (self)))
                       : NULL;
  const gboolean focused = focus != NULL && gtk_widget_is_ancestor (focus, GTK_WIDGET (self->stack));

  if (page == self->table_window && !self->table_is_current)
    {
      lope_trend_table_show (self->column_view, self->chart);
      self->table_is_current = TRUE;
    }
  gtk_stack_set_visible_child (self->stack, page);
  /* What is hidden cannot keep the focus. */
  if (focused)
    gtk_widget_child_focus (page, GTK_DIR_TAB_FORWARD);
}

static void
show_chart (LopeTrendCard *self,
            LopeChart     *chart)
{
  g_autofree char *summary = lope_chart_summarise (chart);

  g_set_object (&self->chart, chart);
  self->table_is_current = FALSE;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_TITLE]);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_HINT]);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, get_title (self), -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->column_view),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, get_title (self), -1);
  gtk_label_set_label (self->summary, summary);
  lope_chart_view_set_chart (self->view, chart);
  show_page (self);
  mark_day (self);
}

/* ==== The menu ==== */

static void
append_choice (GMenu      *menu,
               const char *label,
               const char *action,
               const char *value)
{
  g_autoptr (GMenuItem) item = g_menu_item_new (label, NULL);

  g_menu_item_set_action_and_target (item, action, "s", value);
  g_menu_append_item (menu, item);
}

/* Those that ever hurt. */
static GMenuModel *
make_region_menu (LopeTrendCard *self)
{
  GMenu *menu = g_menu_new ();
  g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);

  append_choice (menu, _("_Most Often Painful"), "card.region", REGION_AUTOMATIC);
  for (guint i = 0; self->data != NULL && i < self->data->pain->len; i++)
    {
      const int region = g_array_index (self->data->pain, LopeTrendPain, i).region;

      if (region >= 0 && g_hash_table_add (seen, GINT_TO_POINTER (region)))
        append_choice (menu, lope_region_get_name (region), "card.region", lope_region_get_id (region));
    }

  return G_MENU_MODEL (menu);
}

/* A name of the runner's is not to be taken for one with a mnemonic. */
static char *
escape_mnemonic (const char *name)
{
  g_autoptr (GString) text = g_string_new (name);

  g_string_replace (text, "_", "__", 0);

  return g_string_free_and_steal (g_steal_pointer (&text));
}

static GMenuModel *
make_shoe_menu (LopeTrendCard *self)
{
  GMenu *menu = g_menu_new ();

  append_choice (menu, _("_All Shoes"), "card.shoe", ALL_SHOES);
  for (guint i = 0; self->data != NULL && i < self->data->shoes->len; i++)
    {
      LopeShoe *shoe = self->data->shoes->pdata[i];
      g_autofree char *name = escape_mnemonic (lope_shoe_get_name (shoe));

      append_choice (menu, name, "card.shoe", lope_record_get_uuid (LOPE_RECORD (shoe)));
    }

  return G_MENU_MODEL (menu);
}

/* The views that a card can have, if there is more than one. */
static GMenuModel *
make_view_menu (LopeTrendCard *self)
{
  GMenu *menu = g_menu_new ();
  guint n;
  const LopeTrendInfo *infos = lope_trends_list_charts (&n);

  for (guint i = 0; i < n; i++)
    {
      if (&infos[i] == self->first || g_strcmp0 (infos[i].beside, self->first->name) == 0)
        append_choice (menu, _(infos[i].title), "card.view", infos[i].name);
    }

  return G_MENU_MODEL (menu);
}

static GMenuModel *
make_share_menu (void)
{
  GMenu *menu = g_menu_new ();

  g_menu_append (menu, _("Export as P_NG…"), "card.export('.png')");
  g_menu_append (menu, _("Export as _SVG…"), "card.export('.svg')");
  g_menu_append (menu, _("Export as P_DF…"), "card.export('.pdf')");
  g_menu_append (menu, _("_Print…"), "card.print");

  return G_MENU_MODEL (menu);
}

static void
create_menu_cb (GtkMenuButton *button,
                gpointer       user_data)
{
  LopeTrendCard *self = user_data;
  g_autoptr (GMenu) menu = g_menu_new ();
  g_autoptr (GMenu) view = g_menu_new ();
  g_autoptr (GMenuModel) views = make_view_menu (self);
  g_autoptr (GMenuModel) share = make_share_menu ();

  if (g_menu_model_get_n_items (views) > 1)
    g_menu_append_section (menu, NULL, views);
  g_menu_append (view, _("Show as _Table"), "card.table");
  if (self->info->region)
    {
      g_autoptr (GMenuModel) regions = make_region_menu (self);

      g_menu_append_submenu (view, _("_Region"), regions);
    }
  if (self->info->shoe)
    {
      g_autoptr (GMenuModel) shoes = make_shoe_menu (self);

      g_menu_append_submenu (view, _("_Shoe"), shoes);
    }
  g_menu_append_section (menu, NULL, G_MENU_MODEL (view));
  g_menu_append_section (menu, NULL, share);
  gtk_menu_button_set_menu_model (button, G_MENU_MODEL (menu));
}

static void
export_action (GtkWidget  *widget,
               const char *action_name,
               GVariant   *parameter)
{
  LopeTrendCard *self = LOPE_TREND_CARD (widget);
  g_autoptr (LopeChart) chart = self->data != NULL ? make_chart (self) : NULL;

  if (chart != NULL)
    lope_trend_share_export (widget, self->session, chart, get_title (self), g_variant_get_string (parameter, NULL));
}

static void
print_action (GtkWidget  *widget,
              const char *action_name,
              GVariant   *parameter)
{
  LopeTrendCard *self = LOPE_TREND_CARD (widget);
  g_autoptr (LopeChart) chart = self->data != NULL ? make_chart (self) : NULL;

  if (chart != NULL)
    lope_trend_share_print (widget, self->session, chart, get_title (self));
}

/* ==== Callbacks ==== */

static void
open_value (LopeTrendCard *self,
            guint          i)
{
  const char *uuid = lope_chart_get_uuid (self->chart, i);
  LopeDay first, last;

  if (uuid != NULL)
    gtk_widget_activate_action (GTK_WIDGET (self), "win.show-activity", "s", uuid);
  else if (lope_chart_get_days (self->chart, i, &first, &last))
    gtk_widget_activate_action (GTK_WIDGET (self), "win.show-day", "i", last);
}

static void
activated_cb (LopeTrendCard *self,
              guint          i)
{
  open_value (self, i);
}

static void
row_activated_cb (LopeTrendCard *self,
                  guint          position)
{
  g_autoptr (LopeTrendRow) row =
    g_list_model_get_item (G_LIST_MODEL (gtk_column_view_get_model (self->column_view)), position);

  if (row != NULL)
    open_value (self, lope_trend_row_get_value (row));
}

static void
pointed_cb (LopeTrendCard *self,
            int            i)
{
  LopeDay first, last;

  if (self->chart == NULL || i < 0 || !lope_chart_get_days (self->chart, (guint) i, &first, &last))
    lope_trend_range_set_day (self->range, LOPE_DAY_NONE);
  else
    lope_trend_range_set_day (self->range, first + (last - first) / 2);
}

static void
selected_cb (LopeTrendCard *self,
             guint          first,
             guint          last)
{
  LopeDay from, to, ignored;

  if (lope_chart_get_days (self->chart, first, &from, &ignored) &&
      lope_chart_get_days (self->chart, last, &ignored, &to))
    lope_trend_range_zoom (self->range, from, to);
}

static void
make_stale (LopeTrendCard *self)
{
  self->stale = TRUE;
}

/* ==== vfuncs ==== */

static void
lope_trend_card_get_property (GObject    *object,
                              guint       prop_id,
                              GValue     *value,
                              GParamSpec *pspec)
{
  LopeTrendCard *self = LOPE_TREND_CARD (object);

  switch ((LopeTrendCardProperty) prop_id)
    {
    case PROP_TITLE:
      g_value_set_string (value, get_title (self));
      break;
    case PROP_HINT:
      g_value_set_string (value, get_hint (self));
      break;
    case PROP_TABLE:
      g_value_set_boolean (value, self->table);
      break;
    case PROP_REGION:
      g_value_set_string (value, self->region);
      break;
    case PROP_SHOE:
      g_value_set_string (value, self->shoe);
      break;
    case PROP_VIEW:
      g_value_set_string (value, self->info != NULL ? self->info->name : "");
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
set_table (LopeTrendCard *self,
           gboolean       table)
{
  if (self->table == table)
    return;

  self->table = table;
  show_page (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_TABLE]);
}

static void
choose (LopeTrendCard         *self,
        char                 **choice,
        const char            *value,
        LopeTrendCardProperty  property)
{
  if (!g_set_str (choice, value))
    return;

  self->stale = TRUE;
  lope_trend_card_update (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[property]);
}

static void
set_view (LopeTrendCard *self,
          const char    *name)
{
  const LopeTrendInfo *info = lope_trends_find_chart (name);

  if (info == NULL || info == self->info)
    return;

  self->info = info;
  self->stale = TRUE;
  lope_trend_card_update (self);
  gtk_accessible_announce (GTK_ACCESSIBLE (self), get_title (self), GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_VIEW]);
}

static void
lope_trend_card_set_property (GObject      *object,
                              guint         prop_id,
                              const GValue *value,
                              GParamSpec   *pspec)
{
  LopeTrendCard *self = LOPE_TREND_CARD (object);

  switch ((LopeTrendCardProperty) prop_id)
    {
    case PROP_TABLE:
      set_table (self, g_value_get_boolean (value));
      break;
    case PROP_REGION:
      choose (self, &self->region, g_value_get_string (value), PROP_REGION);
      break;
    case PROP_SHOE:
      choose (self, &self->shoe, g_value_get_string (value), PROP_SHOE);
      break;
    case PROP_VIEW:
      set_view (self, g_value_get_string (value));
      break;
    case PROP_TITLE:
    case PROP_HINT:
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
lope_trend_card_dispose (GObject *object)
{
  LopeTrendCard *self = LOPE_TREND_CARD (object);

  /* Its child is one of the template, too, and must go only once. */
  adw_bin_set_child (ADW_BIN (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), LOPE_TYPE_TREND_CARD);
  g_clear_object (&self->chart);
  g_clear_object (&self->range);
  g_clear_object (&self->session);
  g_clear_pointer (&self->data, lope_trends_data_unref);
  g_clear_pointer (&self->region, g_free);
  g_clear_pointer (&self->shoe, g_free);

  G_OBJECT_CLASS (lope_trend_card_parent_class)->dispose (object);
}

static void
install_properties (GObjectClass *object_class)
{
  /**
   * LopeTrendCard:title:
   *
   * What the chart is called.
   */
  properties[PROP_TITLE] =
    g_param_spec_string ("title", NULL, NULL, NULL, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);

  /**
   * LopeTrendCard:hint:
   *
   * What would fill the chart while it is empty.
   */
  properties[PROP_HINT] =
    g_param_spec_string ("hint", NULL, NULL, NULL, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);

  /**
   * LopeTrendCard:table:
   *
   * Whether the values are shown as a table.
   */
  properties[PROP_TABLE] =
    g_param_spec_boolean ("table", NULL, NULL, FALSE,
                          G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);

  /**
   * LopeTrendCard:region:
   *
   * The id of the region that is shown, or “automatic”.
   */
  properties[PROP_REGION] =
    g_param_spec_string ("region", NULL, NULL, REGION_AUTOMATIC,
                         G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);

  /**
   * LopeTrendCard:shoe:
   *
   * The UUID of the shoe that is shown, or “all”.
   */
  properties[PROP_SHOE] =
    g_param_spec_string ("shoe", NULL, NULL, ALL_SHOES,
                         G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);

  /**
   * LopeTrendCard:view:
   *
   * The name of the chart that is shown: the one that the card was made for, or
   * another view of it.
   */
  properties[PROP_VIEW] =
    g_param_spec_string ("view", NULL, NULL, "",
                         G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);
}

static void
lope_trend_card_class_init (LopeTrendCardClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = lope_trend_card_get_property;
  object_class->set_property = lope_trend_card_set_property;
  object_class->dispose = lope_trend_card_dispose;

  install_properties (object_class);

  g_type_ensure (LOPE_TYPE_CHART_VIEW);
  gtk_widget_class_set_template_from_resource (widget_class, LOPE_RESOURCE_BASE "/lope-trend-card.ui");
  gtk_widget_class_bind_template_child (widget_class, LopeTrendCard, summary);
  gtk_widget_class_bind_template_child (widget_class, LopeTrendCard, menu_button);
  gtk_widget_class_bind_template_child (widget_class, LopeTrendCard, stack);
  gtk_widget_class_bind_template_child (widget_class, LopeTrendCard, view);
  gtk_widget_class_bind_template_child (widget_class, LopeTrendCard, table_window);
  gtk_widget_class_bind_template_child (widget_class, LopeTrendCard, column_view);
  gtk_widget_class_bind_template_child (widget_class, LopeTrendCard, empty);
  gtk_widget_class_bind_template_callback (widget_class, activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, pointed_cb);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, selected_cb);

  gtk_widget_class_install_property_action (widget_class, "card.table", "table");
  gtk_widget_class_install_property_action (widget_class, "card.region", "region");
  gtk_widget_class_install_property_action (widget_class, "card.shoe", "shoe");
  gtk_widget_class_install_property_action (widget_class, "card.view", "view");
  gtk_widget_class_install_action (widget_class, "card.export", "s", export_action);
  gtk_widget_class_install_action (widget_class, "card.print", NULL, print_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_t, 0, "card.table", NULL);
}

static void
lope_trend_card_init (LopeTrendCard *self)
{
  self->stale = TRUE;
  self->region = g_strdup (REGION_AUTOMATIC);
  self->shoe = g_strdup (ALL_SHOES);
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_menu_button_set_create_popup_func (self->menu_button, create_menu_cb, self, NULL);
}

/* ==== API ==== */

/**
 * lope_trend_card_new:
 * @session: the session
 * @range: the time to be shown
 * @info: the chart to be shown
 *
 * Makes a card that is empty until lope_trend_card_update().
 *
 * Returns: (transfer floating): the card
 */
GtkWidget *
lope_trend_card_new (LopeSession         *session,
                     LopeTrendRange      *range,
                     const LopeTrendInfo *info)
{
  LopeTrendCard *self = g_object_new (LOPE_TYPE_TREND_CARD, NULL);

  self->session = g_object_ref (session);
  self->range = g_object_ref (range);
  self->first = self->info = info;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_TITLE]);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, get_title (self), -1);
  g_signal_connect_object (range, "changed", G_CALLBACK (make_stale), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (range, "notify::day", G_CALLBACK (mark_day), self, G_CONNECT_SWAPPED);

  return GTK_WIDGET (self);
}

/**
 * lope_trend_card_set_data:
 * @self: a card
 * @data: what charts are made of
 *
 * Sets what the chart is to be made of when it is next updated.
 */
void
lope_trend_card_set_data (LopeTrendCard  *self,
                          LopeTrendsData *data)
{
  g_return_if_fail (LOPE_IS_TREND_CARD (self));

  lope_trends_data_ref (data);
  g_clear_pointer (&self->data, lope_trends_data_unref);
  self->data = data;
  self->stale = TRUE;
}

/**
 * lope_trend_card_grow:
 * @self: a card
 *
 * Has the bars of its chart grow once.
 */
void
lope_trend_card_grow (LopeTrendCard *self)
{
  g_return_if_fail (LOPE_IS_TREND_CARD (self));

  if (self->chart != NULL && get_page (self) == GTK_WIDGET (self->view))
    lope_chart_view_grow (self->view);
}

/**
 * lope_trend_card_update:
 * @self: a card
 *
 * Makes the chart anew if the data, the time or what was chosen has changed since.
 *
 * Returns: whether it has
 */
gboolean
lope_trend_card_update (LopeTrendCard *self)
{
  g_autoptr (LopeChart) chart = NULL;

  g_return_val_if_fail (LOPE_IS_TREND_CARD (self), FALSE);

  if (!self->stale || self->data == NULL)
    return FALSE;

  self->stale = FALSE;
  chart = make_chart (self);
  if (chart != NULL)
    show_chart (self, chart);

  return TRUE;
}
