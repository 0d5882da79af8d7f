/* lope-body-map.c
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lope-body-map.h"

#include "lope-body-map-private.h"
#include "lope-body-cell.h"
#include "lope-region.h"
#include "lope-widget-style.h"

#include <math.h>

/* Below this, the figure beside the close-up would be too small to be read. */
#define MIN_SIZE 220

/**
 * LopeBodyMap:
 *
 * The body, on which regions are shown and picked: the whole figure with a
 * close-up beside it, or below it, whatever makes them larger. Left and right are
 * the runner's own, and nothing is mirrored with the direction of text.
 *
 * It is used in two ways. Plainly, it shows how much each region hurts
 * (lope_body_map_set_value()) and one of them may be selected; a press, a click
 * or Enter selects it and emits “region-activated”. With
 * #LopeBodyMap:multiple, the same chooses a region or not, any number of them,
 * and then emits “region-activated”: ask lope_body_map_is_chosen() what it is now.
 *
 * Each region of the view is a button for the keyboard and for assistive
 * technology, named “Outer hip bone, right, 4 of 10, rising”. Arrow keys go to
 * the neighbouring region, Home to the first one; the map is one stop of the Tab
 * key.
 */
G_DEFINE_FINAL_TYPE (LopeBodyMap, lope_body_map, GTK_TYPE_WIDGET)

typedef enum {
  PROP_VIEW = 1,
  PROP_PART,
  PROP_SELECTED,
  PROP_MULTIPLE,
} LopeBodyMapProperty;

static GParamSpec *properties[PROP_MULTIPLE + 1];
static guint region_activated_signal;

gboolean
lope_body_map_is_region (LopeBodyMap *self,
                         int          region)
{
  return region >= 0 && region < (int) self->n_values;
}

LopeBodyCell *
lope_body_map_find_cell (LopeBodyMap *self,
                         int          region)
{
  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self)); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (lope_body_cell_get_region (LOPE_BODY_CELL (child)) == region)
      return LOPE_BODY_CELL (child);

  return NULL;
}

static gboolean
is_on_view (LopeBodyMap *self,
            int          region)
{
  return lope_body_view_has (self->view, LOPE_BODY_PART_WHOLE, lope_region_get_id (region));
}

int
lope_body_map_hit (LopeBodyMap *self,
                   double       x,
                   double       y)
{
  return lope_region_from_id (lope_body_layout_hit (&self->layout, x, y));
}

void
lope_body_map_update_cell (LopeBodyMap *self,
                           int          region)
{
  LopeBodyCell *cell = lope_body_map_find_cell (self, region);
  const LopeBodyMapValue *value = &self->values[region];

  if (cell != NULL)
    lope_body_cell_set_state (cell, value->severity, value->trend, value->chosen);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/* Goes on in a close-up in which the region is, if there is one. */
static void
follow (LopeBodyMap *self,
        int          region)
{
  const char *id = lope_region_get_id (region);
  LopeBodyPart part = lope_body_find_part (self->view, id);

  if (part != LOPE_BODY_PART_WHOLE && !lope_body_view_has (self->view, self->part, id))
    lope_body_map_set_part (self, part);
}

void
lope_body_map_activate (LopeBodyMap *self,
                        int          region)
{
  self->current = region;
  follow (self, region);
  if (self->multiple)
    lope_body_map_set_chosen (self, region, !self->values[region].chosen);
  else
    lope_body_map_set_selected (self, region);
  g_signal_emit (self, region_activated_signal, 0, region);
}

static void
clicked_cb (LopeBodyMap  *self,
            LopeBodyCell *cell)
{
  lope_body_map_activate (self, lope_body_cell_get_region (cell));
}

static void
focus_cb (LopeBodyMap *self,
          GParamSpec  *pspec,
          GtkWidget   *cell)
{
  if (gtk_widget_has_focus (cell))
    {
      self->current = lope_body_cell_get_region (LOPE_BODY_CELL (cell));
      follow (self, self->current);
    }
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
remove_cells (LopeBodyMap *self)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
}

static void
make_cells (LopeBodyMap *self)
{
  gboolean focused = gtk_widget_get_focus_child (GTK_WIDGET (self)) != NULL;

  remove_cells (self);
  for (const char * const *id = lope_body_get_regions (); *id != NULL; id++)
    {
      int region = lope_region_from_id (*id);
      GtkWidget *cell;

      if (!is_on_view (self, region))
        continue;

      cell = lope_body_cell_new (region, self->multiple);
      gtk_widget_set_parent (cell, GTK_WIDGET (self));
      g_signal_connect_object (cell, "clicked", G_CALLBACK (clicked_cb), self, G_CONNECT_SWAPPED);
      g_signal_connect_object (cell, "notify::has-focus", G_CALLBACK (focus_cb), self, G_CONNECT_SWAPPED);
      g_signal_connect_object (cell, "state-flags-changed", G_CALLBACK (gtk_widget_queue_draw), self,
                               G_CONNECT_SWAPPED);
      lope_body_map_update_cell (self, region);
    }

  if (!is_on_view (self, self->current))
    self->current = lope_region_from_id (lope_body_get_first (self->view));
  self->hover = LOPE_REGION_ANYWHERE;
  if (focused)
    gtk_widget_grab_focus (GTK_WIDGET (lope_body_map_find_cell (self, self->current)));
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}

/* ==== Focus ==== */

/* One stop of the Tab key; inside, the arrows lead. */
static gboolean
lope_body_map_focus (GtkWidget        *widget,
                     GtkDirectionType  direction)
{
  LopeBodyMap *self = LOPE_BODY_MAP (widget);
  LopeBodyCell *cell = lope_body_map_find_cell (self, self->current);

  if (gtk_widget_get_focus_child (widget) != NULL || cell == NULL)
    return FALSE;

  return gtk_widget_grab_focus (GTK_WIDGET (cell));
}

static gboolean
lope_body_map_grab_focus (GtkWidget *widget)
{
  LopeBodyMap *self = LOPE_BODY_MAP (widget);
  LopeBodyCell *cell = lope_body_map_find_cell (self, self->current);

  return cell != NULL && gtk_widget_grab_focus (GTK_WIDGET (cell));
}

/* ==== Size and look ==== */

static void
lope_body_map_size_allocate (GtkWidget *widget,
                             int        width,
                             int        height,
                             int        baseline)
{
  LopeBodyMap *self = LOPE_BODY_MAP (widget);

  lope_body_layout_init (&self->layout, self->view, self->part, TRUE, width, height);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      const char *id = lope_region_get_id (lope_body_cell_get_region (LOPE_BODY_CELL (child)));
      LopeRect area = { 0 };

      lope_body_layout_get_region_area (&self->layout, id, &area);
      gtk_widget_size_allocate (child,
                                &(GtkAllocation) {
                                  (int) floor (area.x),
                                  (int) floor (area.y),
                                  MAX (1, (int) ceil (area.width)),
                                  MAX (1, (int) ceil (area.height)),
                                },
                                -1);
    }
}

static void
lope_body_map_measure (GtkWidget      *widget,
                       GtkOrientation  orientation,
                       int             for_size,
                       int            *minimum,
                       int            *natural,
                       int            *minimum_baseline,
                       int            *natural_baseline)
{
  *minimum = MIN_SIZE;
  *natural = orientation == GTK_ORIENTATION_HORIZONTAL ? 560 : 480;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    gtk_widget_measure (child, orientation, -1, NULL, NULL, NULL, NULL);
}

/* ==== Object ==== */

static void
lope_body_map_dispose (GObject *object)
{
  remove_cells (LOPE_BODY_MAP (object));

  G_OBJECT_CLASS (lope_body_map_parent_class)->dispose (object);
}

static void
lope_body_map_finalize (GObject *object)
{
  g_free (LOPE_BODY_MAP (object)->values);

  G_OBJECT_CLASS (lope_body_map_parent_class)->finalize (object);
}

static void
lope_body_map_get_property (GObject    *object,
                            guint       prop_id,
                            GValue     *value,
                            GParamSpec *pspec)
{
  LopeBodyMap *self = LOPE_BODY_MAP (object);

  switch ((LopeBodyMapProperty) prop_id)
    {
    case PROP_VIEW:
      g_value_set_int (value, self->view);
      break;
    case PROP_PART:
      g_value_set_int (value, self->part);
      break;
    case PROP_SELECTED:
      g_value_set_int (value, self->selected);
      break;
    case PROP_MULTIPLE:
      g_value_set_boolean (value, self->multiple);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
lope_body_map_set_property (GObject      *object,
                            guint         prop_id,
                            const GValue *value,
                            GParamSpec   *pspec)
{
  LopeBodyMap *self = LOPE_BODY_MAP (object);

  switch ((LopeBodyMapProperty) prop_id)
    {
    case PROP_VIEW:
      lope_body_map_set_view (self, g_value_get_int (value));
      break;
    case PROP_PART:
      lope_body_map_set_part (self, g_value_get_int (value));
      break;
    case PROP_SELECTED:
      lope_body_map_set_selected (self, g_value_get_int (value));
      break;
    case PROP_MULTIPLE:
      lope_body_map_set_multiple (self, g_value_get_boolean (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
install_properties (GObjectClass *object_class)
{
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  /**
   * LopeBodyMap:view:
   *
   * From where the body is seen, a #LopeBodyView.
   */
  properties[PROP_VIEW] =
    g_param_spec_int ("view", NULL, NULL, 0, LOPE_N_BODY_VIEWS - 1, LOPE_BODY_VIEW_FRONT, flags);

  /**
   * LopeBodyMap:part:
   *
   * What the close-up shows, a #LopeBodyPart but not the whole.
   */
  properties[PROP_PART] =
    g_param_spec_int ("part", NULL, NULL, LOPE_BODY_PART_HIPS, LOPE_N_BODY_PARTS - 1, LOPE_BODY_PART_HIPS, flags);

  /**
   * LopeBodyMap:selected:
   *
   * The region that is looked at, or %LOPE_REGION_ANYWHERE.
   */
  properties[PROP_SELECTED] =
    g_param_spec_int ("selected", NULL, NULL, LOPE_REGION_ANYWHERE, G_MAXINT, LOPE_REGION_ANYWHERE, flags);

  /**
   * LopeBodyMap:multiple:
   *
   * Whether any number of regions can be chosen.
   */
  properties[PROP_MULTIPLE] = g_param_spec_boolean ("multiple", NULL, NULL, FALSE, flags);

  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);
}

static void
lope_body_map_class_init (LopeBodyMapClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = lope_body_map_dispose;
  object_class->finalize = lope_body_map_finalize;
  object_class->get_property = lope_body_map_get_property;
  object_class->set_property = lope_body_map_set_property;
  widget_class->focus = lope_body_map_focus;
  widget_class->grab_focus = lope_body_map_grab_focus;
  widget_class->measure = lope_body_map_measure;
  widget_class->query_tooltip = lope_body_map_query_tooltip;
  widget_class->size_allocate = lope_body_map_size_allocate;
  widget_class->snapshot = lope_body_map_snapshot;
  install_properties (object_class);

  /**
   * LopeBodyMap::region-activated:
   * @region: the region
   *
   * The runner picked a region.
   */
  region_activated_signal = g_signal_new ("region-activated", LOPE_TYPE_BODY_MAP, G_SIGNAL_RUN_LAST, 0,
                                          NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_INT);

  gtk_widget_class_set_css_name (widget_class, "lope-body");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
lope_body_map_init (LopeBodyMap *self)
{
  self->part = LOPE_BODY_PART_HIPS;
  self->selected = LOPE_REGION_ANYWHERE;
  self->current = LOPE_REGION_ANYWHERE;
  self->n_values = lope_nicks_get_length (lope_region_nicks);
  self->values = g_new0 (LopeBodyMapValue, self->n_values);
  lope_body_map_clear (self);
  make_cells (self);

  lope_body_map_add_controllers (self);
  gtk_widget_set_has_tooltip (GTK_WIDGET (self), TRUE);
  lope_widget_follow_style (GTK_WIDGET (self));
}

/* ==== API ==== */

/**
 * lope_body_map_new:
 *
 * Makes the body from the front, without any values.
 *
 * Returns: the map
 */
GtkWidget *
lope_body_map_new (void)
{
  return g_object_new (LOPE_TYPE_BODY_MAP, NULL);
}

/**
 * lope_body_map_get_view:
 * @self: a map
 *
 * Gets from where the body is seen.
 *
 * Returns: the view
 */
LopeBodyView
lope_body_map_get_view (LopeBodyMap *self)
{
  g_return_val_if_fail (LOPE_IS_BODY_MAP (self), LOPE_BODY_VIEW_FRONT);

  return self->view;
}

/**
 * lope_body_map_set_view:
 * @self: a map
 * @view: a view
 *
 * Sets from where the body is seen.
 */
void
lope_body_map_set_view (LopeBodyMap  *self,
                        LopeBodyView  view)
{
  g_return_if_fail (LOPE_IS_BODY_MAP (self));
  g_return_if_fail (view < LOPE_N_BODY_VIEWS);

  if (self->view == view)
    return;

  self->view = view;
  make_cells (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_VIEW]);
}

/**
 * lope_body_map_get_part:
 * @self: a map
 *
 * Gets what the close-up shows.
 *
 * Returns: the part
 */
LopeBodyPart
lope_body_map_get_part (LopeBodyMap *self)
{
  g_return_val_if_fail (LOPE_IS_BODY_MAP (self), LOPE_BODY_PART_HIPS);

  return self->part;
}

/**
 * lope_body_map_set_part:
 * @self: a map
 * @part: a part, but not the whole
 *
 * Sets what the close-up shows.
 */
void
lope_body_map_set_part (LopeBodyMap  *self,
                        LopeBodyPart  part)
{
  g_return_if_fail (LOPE_IS_BODY_MAP (self));
  g_return_if_fail (part > LOPE_BODY_PART_WHOLE && part < LOPE_N_BODY_PARTS);

  if (self->part == part)
    return;

  self->part = part;
  gtk_widget_queue_allocate (GTK_WIDGET (self));
  gtk_widget_queue_draw (GTK_WIDGET (self));
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_PART]);
}

/**
 * lope_body_map_get_selected:
 * @self: a map
 *
 * Gets the region that is looked at.
 *
 * Returns: the region, or %LOPE_REGION_ANYWHERE
 */
int
lope_body_map_get_selected (LopeBodyMap *self)
{
  g_return_val_if_fail (LOPE_IS_BODY_MAP (self), LOPE_REGION_ANYWHERE);

  return self->selected;
}

/**
 * lope_body_map_set_selected:
 * @self: a map
 * @region: a region, or %LOPE_REGION_ANYWHERE
 *
 * Sets the region that is looked at. This does not go to where it can be seen;
 * see lope_body_map_show_region().
 */
void
lope_body_map_set_selected (LopeBodyMap *self,
                            int          region)
{
  g_return_if_fail (LOPE_IS_BODY_MAP (self));
  g_return_if_fail (region == LOPE_REGION_ANYWHERE || lope_body_map_is_region (self, region));

  if (self->selected == region)
    return;

  self->selected = region;
  gtk_widget_queue_draw (GTK_WIDGET (self));
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SELECTED]);
}

/**
 * lope_body_map_show_region:
 * @self: a map
 * @region: a region
 *
 * Turns the body, if need be, so that a region can be seen, and has the focus come
 * to it when the keyboard comes to the map.
 */
void
lope_body_map_show_region (LopeBodyMap *self,
                           int          region)
{
  g_return_if_fail (LOPE_IS_BODY_MAP (self));
  g_return_if_fail (lope_body_map_is_region (self, region));

  if (!is_on_view (self, region))
    lope_body_map_set_view (self, lope_body_find_view (lope_region_get_id (region)));
  self->current = region;
  follow (self, region);
}

/**
 * lope_body_map_get_multiple:
 * @self: a map
 *
 * Tells whether any number of regions can be chosen.
 *
 * Returns: %TRUE if so
 */
gboolean
lope_body_map_get_multiple (LopeBodyMap *self)
{
  g_return_val_if_fail (LOPE_IS_BODY_MAP (self), FALSE);

  return self->multiple;
}

/**
 * lope_body_map_set_multiple:
 * @self: a map
 * @multiple: whether any number of regions can be chosen
 *
 * Sets whether picking a region chooses it, or unchooses it, as one of several.
 */
void
lope_body_map_set_multiple (LopeBodyMap *self,
                            gboolean     multiple)
{
  g_return_if_fail (LOPE_IS_BODY_MAP (self));

  if (self->multiple == multiple)
    return;

  self->multiple = multiple;
  make_cells (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_MULTIPLE]);
}
