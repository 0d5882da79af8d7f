/* lope-trends-page.c
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lope-trends-page.h"

#include "lope-format.h"
#include "lope-header-title.h"
#include "lope-settings.h"
#include "lope-trend-card.h"
#include "lope-trends-loader.h"
#include "lope-why-dialog.h"

#include <glib/gi18n-lib.h>

/* Before this many days, a chart would show next to nothing. */
#define LEAST_DAYS 14

struct _LopeTrendsPage {
  LopePage parent_instance;

  gboolean stacked;
  guint update_source; /* owned */
  LopeTrendRange *range; /* owned */
  GCancellable *cancellable; /* owned, nullable */
  GPtrArray *all_cards; /* owned, of LopeTrendCard borrowed from their boxes */
  GPtrArray *pairs; /* owned, of GtkBox borrowed from their boxes */

  /* Template children */
  GtkStack *title_stack;
  AdwToggleGroup *wide_ranges;
  AdwToggleGroup *narrow_ranges;
  GtkWidget *window_title;
  GtkWidget *reset_button;
  GtkStack *stack;
  AdwStatusPage *collecting_page;
  GtkBox *cards;
  GtkWidget *statistics_box;
  GtkBox *statistics;
};

/**
 * LopeTrendsPage:
 *
 * The page “Trends”: what was done and felt over time, as charts that share the
 * time they show. What they are made of is read once, in a thread; charts that
 * are not in sight are made one after the other while there is nothing else to do.
 */
G_DEFINE_FINAL_TYPE (LopeTrendsPage, lope_trends_page, LOPE_TYPE_PAGE)

typedef enum {
  PLACE_WHOLE = 0,
  PLACE_HALF = 1 << 0,      /* beside another one, where there is room */
  PLACE_STATISTIC = 1 << 1, /* among those that are only for curiosity */
} Place;

/* Those that stand elsewhere than in a row of their own. */
static const struct {
  const char *name;
  Place place;
} places[] = {
  { "shoes", PLACE_HALF },
  { "pace", PLACE_HALF },
  { "cadence", PLACE_HALF },
  { "shoe-targets", PLACE_HALF },
  { "kinds", PLACE_HALF },
  { "surfaces", PLACE_HALF },
  { "bests", PLACE_HALF },
  { "load", PLACE_HALF | PLACE_STATISTIC },
  { "load-ratios", PLACE_HALF | PLACE_STATISTIC },
  { "monotony", PLACE_HALF | PLACE_STATISTIC },
  { "strain", PLACE_HALF | PLACE_STATISTIC },
};

static LopeSession *
get_session (LopeTrendsPage *self)
{
  return lope_page_get_session (LOPE_PAGE (self));
}

/* ==== Cards ==== */

static gboolean
is_in_sight (LopeTrendsPage *self,
             GtkWidget      *card)
{
  graphene_rect_t bounds;

  return gtk_widget_compute_bounds (card, GTK_WIDGET (self->stack), &bounds) &&
         bounds.origin.y + bounds.size.height > 0 &&
         bounds.origin.y < (float) gtk_widget_get_height (GTK_WIDGET (self->stack));
}

/* One of them at a time, so that no frame waits for more than one chart. */
static gboolean
update_next_cb (gpointer user_data)
{
  LopeTrendsPage *self = user_data;

  for (guint i = 0; i < self->all_cards->len; i++)
    {
      if (lope_trend_card_update (g_ptr_array_index (self->all_cards, i)))
        return G_SOURCE_CONTINUE;
    }

  self->update_source = 0;

  return G_SOURCE_REMOVE;
}

/* Those in sight at once, with @grow so that their bars grow. */
static void
update_cards (LopeTrendsPage *self,
              gboolean        grow)
{
  for (guint i = 0; i < self->all_cards->len; i++)
    {
      GtkWidget *card = g_ptr_array_index (self->all_cards, i);

      if (is_in_sight (self, card) && lope_trend_card_update (LOPE_TREND_CARD (card)) && grow)
        lope_trend_card_grow (LOPE_TREND_CARD (card));
    }
  if (self->update_source == 0)
    self->update_source = g_idle_add_full (G_PRIORITY_LOW, update_next_cb, self, NULL);
}

static void
orient (LopeTrendsPage *self)
{
  for (guint i = 0; i < self->pairs->len; i++)
    gtk_orientable_set_orientation (GTK_ORIENTABLE (g_ptr_array_index (self->pairs, i)),
                                    self->stacked ? GTK_ORIENTATION_VERTICAL : GTK_ORIENTATION_HORIZONTAL);
}

static void
add_half (LopeTrendsPage *self,
          GtkBox         *box,
          GtkWidget      *card)
{
  GtkWidget *last = gtk_widget_get_last_child (GTK_WIDGET (box));

  if (last == NULL || !g_ptr_array_find (self->pairs, last, NULL) ||
      gtk_widget_get_first_child (last) != gtk_widget_get_last_child (last))
    {
      last = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
      gtk_box_set_homogeneous (GTK_BOX (last), TRUE);
      g_ptr_array_add (self->pairs, last);
      gtk_box_append (box, last);
    }
  gtk_widget_add_css_class (card, "half");
  gtk_box_append (GTK_BOX (last), card);
}

static Place
find_place (const char *name)
{
  for (guint i = 0; i < G_N_ELEMENTS (places); i++)
    {
      if (g_str_equal (places[i].name, name))
        return places[i].place;
    }

  return PLACE_WHOLE;
}

static void
make_cards (LopeTrendsPage *self)
{
  guint n;
  const LopeTrendInfo *infos = lope_trends_list_charts (&n);

  for (guint i = 0; i < n; i++)
    {
      const Place place = find_place (infos[i].name);
      GtkBox *box = place & PLACE_STATISTIC ? self->statistics : self->cards;
      GtkWidget *card;

      /* It is chosen in the card of another one. */
      if (infos[i].beside != NULL)
        continue;

      card = lope_trend_card_new (get_session (self), self->range, &infos[i]);
      g_ptr_array_add (self->all_cards, card);
      if (place & PLACE_HALF)
        add_half (self, box, card);
      else
        gtk_box_append (box, card);
      if (place & PLACE_STATISTIC)
        gtk_widget_set_visible (self->statistics_box, TRUE);
    }
  orient (self);
}

/* ==== Data ==== */

static void
loaded_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  LopeTrendsPage *self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (LopeTrendsData) data = lope_trends_load_finish (result, &error);

  /* Then the page may be gone. */
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  g_clear_object (&self->cancellable);
  if (data == NULL)
    {
      lope_session_report (get_session (self), _("The journal could not be read"), error);
      return;
    }

  for (guint i = 0; i < self->all_cards->len; i++)
    lope_trend_card_set_data (g_ptr_array_index (self->all_cards, i), data);
  update_cards (self, FALSE);
}

static void
load (LopeTrendsPage *self)
{
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  self->cancellable = g_cancellable_new ();
  lope_trends_load_async (get_session (self), self->cancellable, loaded_cb, self);
}

static void
show_collecting (LopeTrendsPage *self,
                 LopeDay         first)
{
  g_autofree char *begins = NULL;
  g_autofree char *text = NULL;

  if (first != LOPE_DAY_NONE)
    {
      begins = lope_format_day_plain (first + LEAST_DAYS, lope_session_get_today (get_session (self)));
      /* TRANSLATORS: %s is a date */
      text = g_strdup_printf (_("The chart of weekly distances begins on %s, two weeks after the first run."), begins);
    }
  else
    text = g_strdup (_("The chart of weekly distances begins two weeks after the first run."));
  adw_status_page_set_description (self->collecting_page, text);
  gtk_stack_set_visible_child_name (self->stack, "collecting");
}

static void
lope_trends_page_changed (LopePage *page,
                          guint     changes)
{
  LopeTrendsPage *self = LOPE_TRENDS_PAGE (page);
  LopeSession *session = lope_page_get_session (page);
  LopeDay today = lope_session_get_today (session);
  LopeDay first = LOPE_DAY_NONE, last;

  lope_store_get_run_span (lope_session_get_store (session), lope_session_get_now (session), &first, &last, NULL);
  if (first == LOPE_DAY_NONE || today - first < LEAST_DAYS)
    {
      show_collecting (self, first);
      return;
    }

  lope_trend_range_set_span (self->range, first, today, lope_session_get_preferences (session)->first_weekday);
  gtk_stack_set_visible_child_name (self->stack, "charts");
  if (self->all_cards->len == 0)
    make_cards (self);
  load (self);
}

/* ==== The time ==== */

static void
say_range (LopeTrendsPage *self)
{
  const LopeDay today = lope_session_get_today (get_session (self));
  g_autofree char *days = lope_format_day_range (lope_trend_range_get_from (self->range),
                                                 lope_trend_range_get_to (self->range), today);

  gtk_accessible_announce (GTK_ACCESSIBLE (self), days, GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
}

static void
range_changed_cb (LopeTrendsPage *self)
{
  GSettings *settings = lope_settings_get ();

  gtk_widget_set_visible (self->reset_button, lope_trend_range_is_zoomed (self->range));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "trends.reset", lope_trend_range_is_zoomed (self->range));
  if (settings != NULL)
    g_settings_set_string (settings, "trends-range", lope_trend_range_get_chosen (self->range));
  if (self->all_cards->len == 0)
    return;

  update_cards (self, TRUE);
  say_range (self);
}

static void
range_action (GtkWidget  *widget,
              const char *action_name,
              GVariant   *parameter)
{
  LopeTrendsPage *self = LOPE_TRENDS_PAGE (widget);
  gboolean done = TRUE;

  if (g_str_equal (action_name, "trends.narrower"))
    done = lope_trend_range_narrow (self->range);
  else if (g_str_equal (action_name, "trends.wider"))
    done = lope_trend_range_widen (self->range);
  else if (g_str_equal (action_name, "trends.all"))
    lope_trend_range_set_name (self->range, "all");
  else
    lope_trend_range_reset (self->range);

  if (!done)
    gtk_widget_error_bell (widget);
}

static void
explain_action (GtkWidget  *widget,
                const char *action_name,
                GVariant   *parameter)
{
  adw_dialog_present (lope_why_dialog_new_for_load (), widget);
}

static void
collapsed_cb (LopeTrendsPage *self)
{
  gtk_stack_set_visible_child (self->title_stack,
                               lope_page_get_collapsed (LOPE_PAGE (self)) ? self->window_title
                                                                          : GTK_WIDGET (self->wide_ranges));
}

static void
stack_cards_cb (LopeTrendsPage *self)
{
  self->stacked = TRUE;
  gtk_widget_add_css_class (GTK_WIDGET (self), "narrow");
  orient (self);
}

static void
pair_cards_cb (LopeTrendsPage *self)
{
  self->stacked = FALSE;
  gtk_widget_remove_css_class (GTK_WIDGET (self), "narrow");
  orient (self);
}

/* ==== vfuncs ==== */

static void
lope_trends_page_dispose (GObject *object)
{
  LopeTrendsPage *self = LOPE_TRENDS_PAGE (object);

  g_clear_handle_id (&self->update_source, g_source_remove);
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_pointer (&self->all_cards, g_ptr_array_unref);
  g_clear_pointer (&self->pairs, g_ptr_array_unref);
  gtk_widget_dispose_template (GTK_WIDGET (object), LOPE_TYPE_TRENDS_PAGE);
  g_clear_object (&self->range);

  G_OBJECT_CLASS (lope_trends_page_parent_class)->dispose (object);
}

/* They work while the page is on the screen, wherever the focus is. */
static void
add_keys (LopeTrendsPage *self)
{
  static const struct {
    guint key;
    const char *action;
  } keys[] = {
    { GDK_KEY_plus, "trends.narrower" },
    { GDK_KEY_equal, "trends.narrower" },
    { GDK_KEY_KP_Add, "trends.narrower" },
    { GDK_KEY_minus, "trends.wider" },
    { GDK_KEY_KP_Subtract, "trends.wider" },
    { GDK_KEY_0, "trends.all" },
    { GDK_KEY_KP_0, "trends.all" },
  };
  GtkEventController *controller = gtk_shortcut_controller_new ();

  gtk_shortcut_controller_set_scope (GTK_SHORTCUT_CONTROLLER (controller), GTK_SHORTCUT_SCOPE_GLOBAL);
  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (controller),
                                          gtk_shortcut_new (gtk_keyval_trigger_new (keys[i].key, GDK_CONTROL_MASK),
                                                            gtk_named_action_new (keys[i].action)));
  gtk_widget_add_controller (GTK_WIDGET (self), controller);
}

static void
lope_trends_page_class_init (LopeTrendsPageClass *klass)
{
  static const char *actions[] = { "trends.narrower", "trends.wider", "trends.all", "trends.reset" };
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = lope_trends_page_dispose;
  LOPE_PAGE_CLASS (klass)->changed = lope_trends_page_changed;

  g_type_ensure (LOPE_TYPE_HEADER_TITLE);
  gtk_widget_class_set_template_from_resource (widget_class, LOPE_RESOURCE_BASE "/lope-trends-page.ui");
  gtk_widget_class_bind_template_child (widget_class, LopeTrendsPage, title_stack);
  gtk_widget_class_bind_template_child (widget_class, LopeTrendsPage, wide_ranges);
  gtk_widget_class_bind_template_child (widget_class, LopeTrendsPage, narrow_ranges);
  gtk_widget_class_bind_template_child (widget_class, LopeTrendsPage, window_title);
  gtk_widget_class_bind_template_child (widget_class, LopeTrendsPage, reset_button);
  gtk_widget_class_bind_template_child (widget_class, LopeTrendsPage, stack);
  gtk_widget_class_bind_template_child (widget_class, LopeTrendsPage, collecting_page);
  gtk_widget_class_bind_template_child (widget_class, LopeTrendsPage, cards);
  gtk_widget_class_bind_template_child (widget_class, LopeTrendsPage, statistics_box);
  gtk_widget_class_bind_template_child (widget_class, LopeTrendsPage, statistics);
  gtk_widget_class_bind_template_callback (widget_class, collapsed_cb);
  gtk_widget_class_bind_template_callback (widget_class, stack_cards_cb);
  gtk_widget_class_bind_template_callback (widget_class, pair_cards_cb);

  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    gtk_widget_class_install_action (widget_class, actions[i], NULL, range_action);
  gtk_widget_class_install_action (widget_class, "trends.explain", NULL, explain_action);
}

static void
lope_trends_page_init (LopeTrendsPage *self)
{
  GSettings *settings = lope_settings_get ();
  g_autofree char *name = settings != NULL ? g_settings_get_string (settings, "trends-range") : NULL;

  /* “changed” comes while the page is constructed. */
  self->range = lope_trend_range_new ();
  self->all_cards = g_ptr_array_new ();
  self->pairs = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));

  lope_trend_range_set_name (self->range, name);
  g_object_bind_property (self->range, "name", self->wide_ranges, "active-name",
                          G_BINDING_SYNC_CREATE | G_BINDING_BIDIRECTIONAL);
  g_object_bind_property (self->range, "name", self->narrow_ranges, "active-name",
                          G_BINDING_SYNC_CREATE | G_BINDING_BIDIRECTIONAL);
  g_signal_connect_object (self->range, "changed", G_CALLBACK (range_changed_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "trends.reset", FALSE);
  add_keys (self);
}
