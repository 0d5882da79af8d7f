/* lope-journal-edit.c
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lope-journal-edit.h"

#include "lope-activity-text.h"
#include "lope-format.h"

#include <glib/gi18n-lib.h>

/* ==== One field of many ==== */

typedef struct {
  guint field;
  gboolean is_text;
  GPtrArray *originals; /* owned, of LopeActivity */
} FieldChange;

static void
field_change_free (FieldChange *change)
{
  g_ptr_array_unref (change->originals);
  g_free (change);
}

static void
copy_field (LopeRecord *from,
            LopeRecord *to,
            guint       field,
            gboolean    is_text)
{
  if (is_text)
    lope_record_set_text (to, field, lope_record_get_text (from, field));
  else
    lope_record_set_int (to, field, lope_record_get_int (from, field));
}

/* Only that field goes back: what else was changed since then stays. */
static gboolean
undo_field (LopeStore  *store,
            gpointer    user_data,
            GError    **error)
{
  FieldChange *change = user_data;
  g_autoptr (GPtrArray) records = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < change->originals->len; i++)
    {
      LopeRecord *original = change->originals->pdata[i];
      LopeRecord *record = lope_store_get (store, LOPE_TYPE_ACTIVITY, lope_record_get_uuid (original), error);

      if (record == NULL)
        return FALSE;

      g_ptr_array_add (records, record);
      copy_field (original, record, change->field, change->is_text);
    }

  return lope_store_update_many (store, records, error);
}

static gpointer
keep (gconstpointer object,
      gpointer      user_data)
{
  return g_object_ref ((gpointer) object);
}

static gboolean
save_field (LopeSession *session,
            GPtrArray   *originals,
            GPtrArray   *records,
            guint        field,
            gboolean     is_text,
            const char  *message)
{
  g_autoptr (GError) error = NULL;
  FieldChange *change;

  if (!lope_store_update_many (lope_session_get_store (session), records, &error))
    {
      lope_session_report (session, _("The change could not be saved"), error);
      return FALSE;
    }

  change = g_new (FieldChange, 1);
  *change = (FieldChange) { field, is_text, g_ptr_array_copy (originals, keep, NULL) };
  lope_session_offer_undo (session, message, undo_field, change, (GDestroyNotify) field_change_free);

  return TRUE;
}

static gboolean
change_field (LopeSession *session,
              GPtrArray   *activities,
              guint        field,
              gboolean     is_text,
              LopeRecord  *values,
              const char  *message)
{
  g_autoptr (GPtrArray) records = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < activities->len; i++)
    {
      LopeRecord *record = lope_record_copy (activities->pdata[i]);

      g_ptr_array_add (records, record);
      copy_field (values, record, field, is_text);
    }

  return save_field (session, activities, records, field, is_text, message);
}

/* Other sports have neither shoe nor kind. */
static GPtrArray *
pick_runs (GPtrArray *activities)
{
  GPtrArray *runs = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < activities->len; i++)
    {
      if (lope_activity_is_run (activities->pdata[i]))
        g_ptr_array_add (runs, g_object_ref (activities->pdata[i]));
    }

  return runs;
}

/* ==== API ==== */

/**
 * lope_journal_edit_load:
 * @session: the session
 * @ids: (element-type gint64): rows of the journal
 *
 * Reads activities.
 *
 * Returns: (transfer full) (element-type LopeActivity): those that are there
 */
GPtrArray *
lope_journal_edit_load (LopeSession *session,
                        GArray      *ids)
{
  GPtrArray *activities = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < ids->len; i++)
    {
      LopeActivity *activity = lope_store_get_activity_by_id (lope_session_get_store (session),
                                                              g_array_index (ids, gint64, i), NULL);

      if (activity != NULL)
        g_ptr_array_add (activities, activity);
    }

  return activities;
}

/**
 * lope_journal_edit_set_shoe:
 * @session: the session
 * @activities: (element-type LopeActivity): what to change
 * @uuid: (nullable): a shoe, or %NULL for none
 *
 * Sets the shoe of the runs among some activities and offers to take that back.
 *
 * Returns: (transfer full) (nullable): what was done, or %NULL if nothing was
 */
char *
lope_journal_edit_set_shoe (LopeSession *session,
                            GPtrArray   *activities,
                            const char  *uuid)
{
  g_autoptr (GPtrArray) runs = pick_runs (activities);
  g_autoptr (LopeActivity) values = lope_activity_new ();
  g_autofree char *number = lope_format_number (runs->len, 0);
  g_autofree char *message = g_strdup_printf (ngettext ("Shoe of %s run changed", "Shoe of %s runs changed",
                                                        runs->len), number);

  if (runs->len == 0)
    return NULL;

  lope_record_set_text (LOPE_RECORD (values), LOPE_ACTIVITY_SHOE, uuid);
  if (!change_field (session, runs, LOPE_ACTIVITY_SHOE, TRUE, LOPE_RECORD (values), message))
    return NULL;

  return g_steal_pointer (&message);
}

/**
 * lope_journal_edit_set_shoes:
 * @session: the session
 * @runs: (element-type LopeActivity): what to change
 * @shoes: (element-type LopeShoe): the shoe of each of them, %NULL for none
 *
 * Gives each of some runs a shoe of its own and offers to take that back.
 *
 * Returns: whether it was done
 */
gboolean
lope_journal_edit_set_shoes (LopeSession *session,
                             GPtrArray   *runs,
                             GPtrArray   *shoes)
{
  g_autoptr (GPtrArray) records = g_ptr_array_new_with_free_func (g_object_unref);
  g_autofree char *number = lope_format_number (runs->len, 0);
  g_autofree char *message = g_strdup_printf (ngettext ("Shoe of %s run changed", "Shoe of %s runs changed",
                                                        runs->len), number);

  g_return_val_if_fail (runs->len == shoes->len, FALSE);

  for (guint i = 0; i < runs->len; i++)
    {
      LopeRecord *record = lope_record_copy (runs->pdata[i]);

      lope_record_set_text (record, LOPE_ACTIVITY_SHOE,
                            shoes->pdata[i] != NULL ? lope_record_get_uuid (shoes->pdata[i]) : NULL);
      g_ptr_array_add (records, record);
    }

  return save_field (session, runs, records, LOPE_ACTIVITY_SHOE, TRUE, message);
}

/**
 * lope_journal_edit_set_kind:
 * @session: the session
 * @activities: (element-type LopeActivity): what to change
 * @kind: a #LopeKind, or %LOPE_UNSET
 *
 * Sets the kind of the runs among some activities and offers to take that back.
 *
 * Returns: (transfer full) (nullable): what was done, or %NULL if nothing was
 */
char *
lope_journal_edit_set_kind (LopeSession *session,
                            GPtrArray   *activities,
                            gint64       kind)
{
  g_autoptr (GPtrArray) runs = pick_runs (activities);
  g_autoptr (LopeActivity) values = lope_activity_new ();
  g_autofree char *number = lope_format_number (runs->len, 0);
  g_autofree char *message = g_strdup_printf (ngettext ("Kind of %s run changed", "Kind of %s runs changed",
                                                        runs->len), number);

  if (runs->len == 0)
    return NULL;

  lope_record_set_int (LOPE_RECORD (values), LOPE_ACTIVITY_KIND, kind);
  if (!change_field (session, runs, LOPE_ACTIVITY_KIND, FALSE, LOPE_RECORD (values), message))
    return NULL;

  return g_steal_pointer (&message);
}

static const char *
get_message (guint field)
{
  switch (field)
    {
    case LOPE_ACTIVITY_KIND:
      return _("Kind changed");
    case LOPE_ACTIVITY_SURFACE:
      return _("Surface changed");
    case LOPE_ACTIVITY_RPE:
      return _("Effort changed");
    case LOPE_ACTIVITY_SHOE:
      return _("Shoe changed");
    case LOPE_ACTIVITY_TITLE:
      return _("Title changed");
    case LOPE_ACTIVITY_NOTES:
    default:
      return _("Notes changed");
    }
}

/* Saves one field of one activity as it is in @values, if that is another value. */
static char *
change_one (LopeSession  *session,
            LopeActivity *activity,
            guint         field,
            gboolean      is_text,
            LopeRecord   *values)
{
  g_autoptr (GPtrArray) activities = NULL;

  if (lope_record_field_equal (LOPE_RECORD (activity), values, field))
    return NULL;

  activities = g_ptr_array_new_with_free_func (g_object_unref);
  g_ptr_array_add (activities, g_object_ref (activity));
  if (!change_field (session, activities, field, is_text, values, get_message (field)))
    return NULL;

  return g_strdup (get_message (field));
}

/**
 * lope_journal_edit_set_number:
 * @session: the session
 * @activity: what to change
 * @field: its kind, its surface or its effort
 * @value: the value, or %LOPE_UNSET
 *
 * Sets a value of an activity and offers to take that back.
 *
 * Returns: (transfer full) (nullable): what was done, or %NULL if nothing was
 */
char *
lope_journal_edit_set_number (LopeSession  *session,
                              LopeActivity *activity,
                              guint         field,
                              gint64        value)
{
  g_autoptr (LopeRecord) values = lope_record_copy (LOPE_RECORD (activity));

  lope_record_set_int (values, field, value);

  return change_one (session, activity, field, FALSE, values);
}

/**
 * lope_journal_edit_set_text:
 * @session: the session
 * @activity: what to change
 * @field: its title, its notes or the UUID of its shoe
 * @text: (nullable): what was typed or chosen
 *
 * Sets a text of an activity and offers to take that back.
 *
 * Returns: (transfer full) (nullable): what was done, or %NULL if nothing was
 */
char *
lope_journal_edit_set_text (LopeSession  *session,
                            LopeActivity *activity,
                            guint         field,
                            const char   *text)
{
  g_autoptr (LopeRecord) values = lope_record_copy (LOPE_RECORD (activity));

  if (text != NULL)
    lope_record_set_typed (values, field, text);
  else
    lope_record_set_text (values, field, NULL);

  return change_one (session, activity, field, TRUE, values);
}

/**
 * lope_journal_edit_delete:
 * @session: the session
 * @activities: (element-type LopeActivity): what to delete
 *
 * Deletes activities and offers to take that back.
 *
 * Returns: (transfer full) (nullable): what was done, or %NULL if nothing was
 */
char *
lope_journal_edit_delete (LopeSession *session,
                          GPtrArray   *activities)
{
  g_autofree const char **uuids = g_new0 (const char *, activities->len + 1);
  g_autofree char *message = NULL;
  gboolean all_runs = TRUE;

  if (activities->len == 0)
    return NULL;

  for (guint i = 0; i < activities->len; i++)
    {
      uuids[i] = lope_record_get_uuid (activities->pdata[i]);
      all_runs &= lope_activity_is_run (activities->pdata[i]);
    }

  if (activities->len == 1)
    {
      g_autofree char *day = lope_format_day_short (lope_activity_get_day (activities->pdata[0]),
                                                    lope_session_get_today (session));

      message = all_runs
                  /* TRANSLATORS: %s is a day, such as “17 November”. */
                  ? g_strdup_printf (_("Run of %s deleted"), day)
                  /* TRANSLATORS: %s is a day, such as “17 November”. */
                  : g_strdup_printf (_("Activity of %s deleted"), day);
    }
  else
    {
      g_autofree char *number = lope_format_number (activities->len, 0);

      message = all_runs
                  ? g_strdup_printf (ngettext ("%s run deleted", "%s runs deleted", activities->len), number)
                  : g_strdup_printf (ngettext ("%s activity deleted", "%s activities deleted", activities->len),
                                     number);
    }

  return lope_session_delete (session, LOPE_TYPE_ACTIVITY, uuids, message) ? g_steal_pointer (&message) : NULL;
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

/**
 * lope_journal_edit_make_menu:
 * @session: the session
 * @what: “shoe” or “kind”
 *
 * Makes a menu of what can be set, by the actions “journal.set-shoe” (UUID) and
 * “journal.set-kind” (permanent name); an empty text stands for none.
 *
 * Returns: (transfer full): the menu
 */
GMenuModel *
lope_journal_edit_make_menu (LopeSession *session,
                             const char  *what)
{
  GMenu *menu = g_menu_new ();

  if (g_str_equal (what, "kind"))
    {
      append_choice (menu, _("No Kind"), "journal.set-kind", "");
      for (guint i = 0; i < lope_nicks_get_length (lope_kind_nicks); i++)
        append_choice (menu, lope_nick_get_label (lope_kind_nicks, (gint64) i), "journal.set-kind",
                       lope_kind_nicks[i].nick);
    }
  else
    {
      g_autoptr (GPtrArray) shoes = lope_store_list_shoes (lope_session_get_store (session), NULL);

      append_choice (menu, _("No Shoe"), "journal.set-shoe", "");
      for (guint i = 0; shoes != NULL && i < shoes->len; i++)
        append_choice (menu, lope_shoe_get_name (shoes->pdata[i]), "journal.set-shoe",
                       lope_record_get_uuid (shoes->pdata[i]));
    }

  return G_MENU_MODEL (menu);
}
