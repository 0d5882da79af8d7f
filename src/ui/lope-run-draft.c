/* lope-run-draft.c
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lope-run-draft.h"

#include "lope-drafts.h"

/* The group of a run that is not in the journal yet; others have their UUID. The
 * groups of pain entries have a number behind that name. */
#define NEW_GROUP "new"

static const char * const typed_keys[LOPE_N_MEASURES] = { "typed-distance", "typed-duration", "typed-pace" };

static gboolean
is_text (const LopeField *field)
{
  return field->type == LOPE_FIELD_TEXT || field->type == LOPE_FIELD_REF;
}

static void
read_record (GKeyFile   *drafts,
             const char *group,
             LopeRecord *record)
{
  guint n_fields;
  const LopeField *fields = lope_record_get_fields (record, &n_fields);

  for (guint i = LOPE_RECORD_N_FIELDS; i < n_fields; i++)
    {
      if (!g_key_file_has_key (drafts, group, fields[i].name, NULL))
        continue;

      if (is_text (&fields[i]))
        {
          g_autofree char *text = g_key_file_get_string (drafts, group, fields[i].name, NULL);

          lope_record_set_text (record, i, text);
        }
      else
        {
          lope_record_set_int (record, i, g_key_file_get_int64 (drafts, group, fields[i].name, NULL));
        }
    }
}

static void
write_record (GKeyFile   *drafts,
              const char *group,
              LopeRecord *record)
{
  guint n_fields;
  const LopeField *fields = lope_record_get_fields (record, &n_fields);

  for (guint i = LOPE_RECORD_N_FIELDS; i < n_fields; i++)
    {
      if (!lope_record_is_set (record, i))
        continue;

      if (is_text (&fields[i]))
        g_key_file_set_string (drafts, group, fields[i].name, lope_record_get_text (record, i));
      else
        g_key_file_set_int64 (drafts, group, fields[i].name, lope_record_get_int (record, i));
    }
}

/* What follows from a run that is not there yet is found when it is saved. */
static void
forget_run (LopeRecord *entry)
{
  static const guint fields[] = {
    LOPE_PAIN_ENTRY_TIME, LOPE_PAIN_ENTRY_OFFSET, LOPE_PAIN_ENTRY_RECALLED, LOPE_PAIN_ENTRY_RUN
  };

  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    lope_record_unset (entry, fields[i]);
}

static char *
get_pain_group (const char *group,
                guint       i)
{
  return g_strdup_printf ("%s/pain-%u", group, i);
}

static gboolean
remove_groups (GKeyFile   *drafts,
               const char *group)
{
  gboolean found = g_key_file_remove_group (drafts, group, NULL);

  for (guint i = 0;; i++)
    {
      g_autofree char *pain = get_pain_group (group, i);

      if (!g_key_file_remove_group (drafts, pain, NULL))
        return found;
    }
}

/* ==== API ==== */

/**
 * lope_run_draft_new:
 * @activity: (transfer full): what the dialog's fields say
 *
 * Makes a draft of which nothing else is known.
 *
 * Returns: (transfer full): the draft
 */
LopeRunDraft *
lope_run_draft_new (LopeActivity *activity)
{
  LopeRunDraft *self = g_new0 (LopeRunDraft, 1);

  self->activity = activity;
  self->pain = g_ptr_array_new_with_free_func (g_object_unref);

  return self;
}

/**
 * lope_run_draft_copy:
 * @self: a draft
 *
 * Copies it.
 *
 * Returns: (transfer full): a draft with the same activity and the same entries
 */
LopeRunDraft *
lope_run_draft_copy (const LopeRunDraft *self)
{
  LopeRunDraft *copy = lope_run_draft_new (g_object_ref (self->activity));

  copy->line = g_strdup (self->line);
  for (guint i = 0; i < LOPE_N_MEASURES; i++)
    copy->typed[i] = g_strdup (self->typed[i]);
  for (guint i = 0; i < self->pain->len; i++)
    g_ptr_array_add (copy->pain, g_object_ref (self->pain->pdata[i]));

  return copy;
}

/**
 * lope_run_draft_free:
 * @self: a draft
 *
 * Frees it.
 */
void
lope_run_draft_free (LopeRunDraft *self)
{
  g_clear_object (&self->activity);
  g_clear_pointer (&self->line, g_free);
  for (guint i = 0; i < LOPE_N_MEASURES; i++)
    g_clear_pointer (&self->typed[i], g_free);
  g_clear_pointer (&self->pain, g_ptr_array_unref);
  g_free (self);
}

/**
 * lope_run_draft_load:
 * @session: the session
 * @uuid: (nullable): the UUID of the activity that is edited, or %NULL for a new one
 *
 * Looks for what was typed earlier and not saved.
 *
 * Returns: (transfer full) (nullable): the draft, or %NULL if there is none
 */
LopeRunDraft *
lope_run_draft_load (LopeSession *session,
                     const char  *uuid)
{
  GKeyFile *drafts = lope_drafts_get (session);
  const char *group = uuid != NULL ? uuid : NEW_GROUP;
  LopeRunDraft *self;

  if (!g_key_file_has_group (drafts, group))
    return NULL;

  self = lope_run_draft_new (lope_activity_new ());
  read_record (drafts, group, LOPE_RECORD (self->activity));
  for (guint i = 0; i < LOPE_N_MEASURES; i++)
    self->typed[i] = g_key_file_get_string (drafts, group, typed_keys[i], NULL);
  self->line = g_key_file_get_string (drafts, group, "line", NULL);

  for (guint i = 0;; i++)
    {
      g_autofree char *pain = get_pain_group (group, i);
      LopeRecord *entry;

      if (!g_key_file_has_group (drafts, pain))
        return self;

      entry = g_object_new (LOPE_TYPE_PAIN_ENTRY, NULL);
      read_record (drafts, pain, entry);
      if (uuid == NULL)
        forget_run (entry);
      g_ptr_array_add (self->pain, entry);
    }
}

/**
 * lope_run_draft_save:
 * @self: a draft
 * @session: the session
 * @uuid: (nullable): the UUID of the activity that is edited, or %NULL for a new one
 *
 * Keeps it beside the journal until it is discarded.
 */
void
lope_run_draft_save (const LopeRunDraft *self,
                     LopeSession        *session,
                     const char         *uuid)
{
  GKeyFile *drafts = lope_drafts_get (session);
  const char *group = uuid != NULL ? uuid : NEW_GROUP;

  remove_groups (drafts, group);
  write_record (drafts, group, LOPE_RECORD (self->activity));
  for (guint i = 0; i < LOPE_N_MEASURES; i++)
    {
      if (self->typed[i] != NULL)
        g_key_file_set_string (drafts, group, typed_keys[i], self->typed[i]);
    }
  g_key_file_set_string (drafts, group, "line", self->line != NULL ? self->line : "");
  for (guint i = 0; i < self->pain->len; i++)
    {
      g_autofree char *pain = get_pain_group (group, i);

      write_record (drafts, pain, self->pain->pdata[i]);
    }

  lope_drafts_write (session);
}

/**
 * lope_run_draft_discard:
 * @session: the session
 * @uuid: (nullable): the UUID of the activity that was edited, or %NULL for a new one
 *
 * Forgets a draft, if there is one.
 */
void
lope_run_draft_discard (LopeSession *session,
                        const char  *uuid)
{
  if (remove_groups (lope_drafts_get (session), uuid != NULL ? uuid : NEW_GROUP))
    lope_drafts_write (session);
}
