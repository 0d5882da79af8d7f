/* lope-default-shoes.c
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lope-default-shoes.h"

#include <glib/gi18n-lib.h>

typedef struct {
  const char *title;
  guint64 uses;
  LopeSport sport;
  LopeKind kind;
} Slot;

#define KIND(k) LOPE_SHOE_USE_KIND (LOPE_KIND_##k)
#define SURFACE(s) LOPE_SHOE_USE_SURFACE (LOPE_SURFACE_##s)

/* The choices most runners make; anything finer is set with the shoe. */
static const Slot slots[] = {
  { N_("Easy and long runs"), KIND (EASY) | KIND (LONG) | KIND (RUN_WALK), LOPE_SPORT_RUN, LOPE_KIND_EASY },
  { N_("Tempo, intervals, races"), KIND (TEMPO) | KIND (INTERVALS) | KIND (HILLS) | KIND (RACE), LOPE_SPORT_RUN, LOPE_KIND_TEMPO },
  { N_("Any kind on trails"), SURFACE (TRAIL), LOPE_SPORT_TRAIL_RUN, LOPE_KIND_EASY },
};

#define N_SLOTS G_N_ELEMENTS (slots)

/* All kinds of run. */
#define KINDS (SURFACE (ROAD) - 1)

struct _LopeDefaultShoes {
  AdwPreferencesGroup parent_instance;

  gboolean updating;
  AdwComboRow *rows[N_SLOTS]; /* borrowed */

  LopeSession *session; /* owned, nullable */
  GPtrArray *shoes; /* owned, nullable, of LopeShoe: those in use */
};

/**
 * LopeDefaultShoes:
 *
 * Which pair a run gets by itself.
 */
G_DEFINE_FINAL_TYPE (LopeDefaultShoes, lope_default_shoes, ADW_TYPE_PREFERENCES_GROUP)

static guint64
get_uses (LopeShoe *shoe)
{
  gint64 uses = lope_record_get_int (LOPE_RECORD (shoe), LOPE_SHOE_DEFAULT_FOR);

  return uses == LOPE_UNSET ? 0 : (guint64) uses;
}

/* Gives the uses of a slot to one shoe and takes them from the others. */
static GPtrArray *
find_changes (LopeDefaultShoes *self,
              const Slot       *slot,
              LopeShoe         *chosen)
{
  GPtrArray *changed = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < self->shoes->len; i++)
    {
      LopeShoe *shoe = g_ptr_array_index (self->shoes, i);
      guint64 before = get_uses (shoe);
      guint64 uses = shoe == chosen ? before | slot->uses : before & ~slot->uses;
      LopeRecord *copy;

      /* A shoe for trails alone would not be taken on roads any more. */
      if (shoe == chosen && (uses & KINDS) != 0 && (uses & SURFACE (TRAIL)) != 0)
        uses |= SURFACE (ROAD);
      if (uses == before)
        continue;

      copy = lope_record_copy (LOPE_RECORD (shoe));
      lope_record_set_int (copy, LOPE_SHOE_DEFAULT_FOR, uses != 0 ? (gint64) uses : LOPE_UNSET);
      g_ptr_array_add (changed, copy);
    }

  return changed;
}

static void
selected_cb (AdwComboRow      *row,
             GParamSpec       *pspec,
             LopeDefaultShoes *self)
{
  guint slot = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (row), "slot"));
  guint selected = adw_combo_row_get_selected (row);
  LopeShoe *chosen = NULL;
  g_autoptr (GPtrArray) changed = NULL;
  g_autoptr (GError) error = NULL;

  if (self->updating || self->session == NULL || selected == GTK_INVALID_LIST_POSITION)
    return;

  /* The first entry is “None”. */
  if (selected > 0 && selected <= self->shoes->len)
    chosen = g_ptr_array_index (self->shoes, selected - 1);

  changed = find_changes (self, &slots[slot], chosen);
  if (changed->len > 0 && !lope_store_update_many (lope_session_get_store (self->session), changed, &error))
    lope_session_report (self->session, _("The change could not be saved"), error);
}

static void
lope_default_shoes_dispose (GObject *object)
{
  LopeDefaultShoes *self = LOPE_DEFAULT_SHOES (object);

  g_clear_object (&self->session);
  g_clear_pointer (&self->shoes, g_ptr_array_unref);

  G_OBJECT_CLASS (lope_default_shoes_parent_class)->dispose (object);
}

static void
lope_default_shoes_class_init (LopeDefaultShoesClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = lope_default_shoes_dispose;
}

static void
lope_default_shoes_init (LopeDefaultShoes *self)
{
  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (self), _("Default Shoe"));
  adw_preferences_group_set_description (ADW_PREFERENCES_GROUP (self), _("Used when a run is logged or imported"));

  for (guint i = 0; i < N_SLOTS; i++)
    {
      self->rows[i] = ADW_COMBO_ROW (adw_combo_row_new ());
      adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->rows[i]), _(slots[i].title));
      g_object_set_data (G_OBJECT (self->rows[i]), "slot", GUINT_TO_POINTER (i));
      g_signal_connect (self->rows[i], "notify::selected", G_CALLBACK (selected_cb), self);
      adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), GTK_WIDGET (self->rows[i]));
    }
}

/* ==== API ==== */

/**
 * lope_default_shoes_show:
 * @self: a group
 * @session: the session
 *
 * Shows what holds today.
 */
void
lope_default_shoes_show (LopeDefaultShoes *self,
                         LopeSession      *session)
{
  LopeStatus *status = lope_session_get_status (session);
  LopeDay today = lope_session_get_today (session);
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);

  g_return_if_fail (LOPE_IS_DEFAULT_SHOES (self));

  self->updating = TRUE;
  g_set_object (&self->session, session);
  g_clear_pointer (&self->shoes, g_ptr_array_unref);
  self->shoes = g_ptr_array_new_with_free_func (g_object_unref);
  gtk_string_list_append (names, C_ ("default shoe", "None"));
  for (guint i = 0; status != NULL && i < lope_status_get_n_shoes (status); i++)
    {
      LopeShoe *shoe = lope_status_get_shoe (status, i, NULL);

      if (lope_shoe_is_retired (shoe, today))
        continue;
      g_ptr_array_add (self->shoes, g_object_ref (shoe));
      gtk_string_list_append (names, lope_shoe_get_name (shoe));
    }

  for (guint i = 0; i < N_SLOTS; i++)
    {
      LopeShoe *shoe = lope_shoe_get_default ((LopeShoe **) self->shoes->pdata, self->shoes->len, today,
                                              slots[i].sport, slots[i].kind, LOPE_UNSET);
      guint position = 0;

      adw_combo_row_set_model (self->rows[i], G_LIST_MODEL (names));
      if (shoe != NULL && g_ptr_array_find (self->shoes, shoe, &position))
        adw_combo_row_set_selected (self->rows[i], position + 1);
      else
        adw_combo_row_set_selected (self->rows[i], 0);
    }
  self->updating = FALSE;
}
