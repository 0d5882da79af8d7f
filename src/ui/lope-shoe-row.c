/* lope-shoe-row.c
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lope-shoe-row.h"

#include "lope-activity-text.h"

#include <glib/gi18n-lib.h>

struct _LopeShoeRow {
  AdwComboRow parent_instance;

  gboolean chosen;
  gboolean busy;
  GPtrArray *shoes; /* owned, nullable */
};

/**
 * LopeShoeRow:
 *
 * A row in which the shoe of a run is chosen. As long as the runner has not
 * chosen, it follows the default for the kind of run and says so. It emits
 * “changed” when another shoe is shown, whoever changed it.
 */
G_DEFINE_FINAL_TYPE (LopeShoeRow, lope_shoe_row, ADW_TYPE_COMBO_ROW)

enum {
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static LopeShoe *
get_shoe (LopeShoeRow *self)
{
  guint selected = adw_combo_row_get_selected (ADW_COMBO_ROW (self));

  /* The first choice is none. */
  if (self->shoes == NULL || selected == 0 || selected > self->shoes->len)
    return NULL;

  return self->shoes->pdata[selected - 1];
}

static void
select_shoe (LopeShoeRow *self,
             LopeShoe    *shoe)
{
  guint i = 0;

  if (shoe == NULL || self->shoes == NULL || !g_ptr_array_find (self->shoes, shoe, &i))
    i = G_MAXUINT;

  self->busy = TRUE;
  adw_combo_row_set_selected (ADW_COMBO_ROW (self), i + 1);
  self->busy = FALSE;
}

/* For what, of this run, the shoe is the default. */
static char *
describe_default (LopeShoe *shoe,
                  gint64    kind,
                  gint64    surface)
{
  gint64 uses = lope_record_get_int (LOPE_RECORD (shoe), LOPE_SHOE_DEFAULT_FOR);
  g_autoptr (GString) text = g_string_new (NULL);

  if (uses == LOPE_UNSET)
    return g_strdup ("");

  for (guint i = 0; lope_shoe_use_nicks[i].nick != NULL; i++)
    {
      guint64 bit = G_GUINT64_CONSTANT (1) << i;

      if (((guint64) uses & bit) != 0 &&
          ((kind != LOPE_UNSET && bit == LOPE_SHOE_USE_KIND (kind)) ||
           (surface != LOPE_UNSET && bit == LOPE_SHOE_USE_SURFACE (surface))))
        lope_text_append (text, lope_nick_get_label (lope_shoe_use_nicks, i));
    }
  if (text->len == 0)
    return g_strdup (_("Default"));

  /* TRANSLATORS: %s is one or two uses of a shoe, such as “Long runs · Road”. */
  return g_strdup_printf (_("Default for: %s"), text->str);
}

static void
selected_cb (LopeShoeRow *self)
{
  if (!self->busy)
    {
      self->chosen = TRUE;
      adw_action_row_set_subtitle (ADW_ACTION_ROW (self), "");
    }

  g_signal_emit (self, signals[CHANGED], 0);
}

/* ==== vfuncs ==== */

static void
lope_shoe_row_finalize (GObject *object)
{
  LopeShoeRow *self = LOPE_SHOE_ROW (object);

  g_clear_pointer (&self->shoes, g_ptr_array_unref);

  G_OBJECT_CLASS (lope_shoe_row_parent_class)->finalize (object);
}

static void
lope_shoe_row_class_init (LopeShoeRowClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = lope_shoe_row_finalize;

  /**
   * LopeShoeRow::changed:
   *
   * Another shoe is shown.
   */
  signals[CHANGED] = g_signal_new ("changed", LOPE_TYPE_SHOE_ROW, G_SIGNAL_RUN_LAST, 0,
                                   NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
lope_shoe_row_init (LopeShoeRow *self)
{
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), _("Shoe"));
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (self), FALSE);
  g_signal_connect (self, "notify::selected", G_CALLBACK (selected_cb), NULL);
}

/* ==== API ==== */

/**
 * lope_shoe_row_set_shoes:
 * @self: a row
 * @shoes: (element-type LopeShoe): the shoes to choose from
 *
 * Sets the choices. None of them is chosen.
 */
void
lope_shoe_row_set_shoes (LopeShoeRow *self,
                         GPtrArray   *shoes)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);

  g_return_if_fail (LOPE_IS_SHOE_ROW (self));

  /* TRANSLATORS: A run is in no shoe of the list. */
  gtk_string_list_append (names, C_("shoe", "None"));
  for (guint i = 0; i < shoes->len; i++)
    {
      const char *name = lope_shoe_get_name (shoes->pdata[i]);

      gtk_string_list_append (names, name != NULL ? name : "");
    }

  g_clear_pointer (&self->shoes, g_ptr_array_unref);
  self->shoes = g_ptr_array_ref (shoes);
  self->busy = TRUE;
  adw_combo_row_set_model (ADW_COMBO_ROW (self), G_LIST_MODEL (names));
  self->busy = FALSE;
}

/**
 * lope_shoe_row_set_uuid:
 * @self: a row
 * @uuid: (nullable): the UUID of a shoe, or %NULL for none
 *
 * Chooses a shoe as if the runner had done it.
 */
void
lope_shoe_row_set_uuid (LopeShoeRow *self,
                        const char  *uuid)
{
  LopeShoe *found = NULL;

  g_return_if_fail (LOPE_IS_SHOE_ROW (self));

  for (guint i = 0; uuid != NULL && self->shoes != NULL && i < self->shoes->len; i++)
    {
      if (g_strcmp0 (lope_record_get_uuid (self->shoes->pdata[i]), uuid) == 0)
        found = self->shoes->pdata[i];
    }

  self->chosen = TRUE;
  select_shoe (self, found);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (self), "");
}

/**
 * lope_shoe_row_forget:
 * @self: a row
 *
 * Forgets what was chosen, so that lope_shoe_row_suggest() may choose.
 */
void
lope_shoe_row_forget (LopeShoeRow *self)
{
  g_return_if_fail (LOPE_IS_SHOE_ROW (self));

  self->chosen = FALSE;
}

/**
 * lope_shoe_row_get_uuid:
 * @self: a row
 *
 * Gets which shoe is chosen.
 *
 * Returns: (nullable): its UUID, or %NULL for none
 */
const char *
lope_shoe_row_get_uuid (LopeShoeRow *self)
{
  LopeShoe *shoe;

  g_return_val_if_fail (LOPE_IS_SHOE_ROW (self), NULL);

  shoe = get_shoe (self);

  return shoe != NULL ? lope_record_get_uuid (LOPE_RECORD (shoe)) : NULL;
}

/**
 * lope_shoe_row_suggest:
 * @self: a row
 * @day: the day of the run
 * @sport: a #LopeSport
 * @kind: a #LopeKind, or %LOPE_UNSET
 * @surface: a #LopeSurface, or %LOPE_UNSET
 *
 * Chooses the default shoe for such a run, unless the runner has chosen.
 */
void
lope_shoe_row_suggest (LopeShoeRow *self,
                       LopeDay      day,
                       gint64       sport,
                       gint64       kind,
                       gint64       surface)
{
  LopeShoe *shoe;
  g_autofree char *hint = NULL;

  g_return_if_fail (LOPE_IS_SHOE_ROW (self));

  if (self->chosen || self->shoes == NULL)
    return;

  shoe = lope_shoe_get_default ((LopeShoe **) self->shoes->pdata, self->shoes->len, day, sport, kind, surface);
  select_shoe (self, shoe);
  if (shoe != NULL)
    hint = describe_default (shoe, kind, surface);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (self), hint != NULL ? hint : "");
}
