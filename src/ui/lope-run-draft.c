/* lope-run-draft.c
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lope-run-draft.h"

#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>

/* The group of a run that is not in the journal yet; others have their UUID. */
#define NEW_GROUP "new"

static const char * const typed_keys[LOPE_N_MEASURES] = { "typed-distance", "typed-duration", "typed-pace" };

static char *
get_path (LopeSession *session)
{
  const char *journal = lope_store_get_path (lope_session_get_store (session));

  return journal != NULL ? g_strconcat (journal, ".draft", NULL) : NULL;
}

/* All drafts of this session; what was left by an earlier one is read once. */
static GKeyFile *
get_drafts (LopeSession *session)
{
  GKeyFile *drafts = g_object_get_data (G_OBJECT (session), "lope-run-drafts");
  g_autofree char *path = NULL;

  if (drafts != NULL)
    return drafts;

  drafts = g_key_file_new ();
  path = get_path (session);
  if (path != NULL)
    g_key_file_load_from_file (drafts, path, G_KEY_FILE_NONE, NULL);
  g_object_set_data_full (G_OBJECT (session), "lope-run-drafts", drafts, (GDestroyNotify) g_key_file_unref);

  return drafts;
}

static void
write_drafts (LopeSession *session)
{
  GKeyFile *drafts = get_drafts (session);
  g_autofree char *path = get_path (session);
  g_auto (GStrv) groups = NULL;
  g_autofree char *data = NULL;
  g_autoptr (GError) error = NULL;
  gsize length, n_groups;

  if (path == NULL)
    return;

  groups = g_key_file_get_groups (drafts, &n_groups);
  if (n_groups == 0)
    {
      g_unlink (path);
      return;
    }

  data = g_key_file_to_data (drafts, &length, NULL);
  if (!g_file_set_contents_full (path, data, (gssize) length,
                                 G_FILE_SET_CONTENTS_CONSISTENT | G_FILE_SET_CONTENTS_DURABLE, 0600, &error))
    lope_session_report (session, _("The draft could not be kept"), error);
}

static gboolean
is_text (const LopeField *field)
{
  return field->type == LOPE_FIELD_TEXT || field->type == LOPE_FIELD_REF;
}

static void
read_field (GKeyFile        *drafts,
            const char      *group,
            LopeRecord      *record,
            const LopeField *field,
            guint            i)
{
  if (!g_key_file_has_key (drafts, group, field->name, NULL))
    return;

  if (is_text (field))
    {
      g_autofree char *text = g_key_file_get_string (drafts, group, field->name, NULL);

      lope_record_set_text (record, i, text);
    }
  else
    {
      lope_record_set_int (record, i, g_key_file_get_int64 (drafts, group, field->name, NULL));
    }
}

static void
write_field (GKeyFile        *drafts,
             const char      *group,
             LopeRecord      *record,
             const LopeField *field,
             guint            i)
{
  if (!lope_record_is_set (record, i))
    return;

  if (is_text (field))
    g_key_file_set_string (drafts, group, field->name, lope_record_get_text (record, i));
  else
    g_key_file_set_int64 (drafts, group, field->name, lope_record_get_int (record, i));
}

/* ==== API ==== */

/**
 * lope_run_draft_new:
 *
 * Makes an empty draft.
 *
 * Returns: (transfer full): the draft
 */
LopeRunDraft *
lope_run_draft_new (void)
{
  LopeRunDraft *self = g_new0 (LopeRunDraft, 1);

  self->activity = lope_activity_new ();

  return self;
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
  GKeyFile *drafts = get_drafts (session);
  const char *group = uuid != NULL ? uuid : NEW_GROUP;
  LopeRunDraft *self;
  const LopeField *fields;
  guint n_fields;

  if (!g_key_file_has_group (drafts, group))
    return NULL;

  self = lope_run_draft_new ();
  fields = lope_record_get_fields (LOPE_RECORD (self->activity), &n_fields);
  for (guint i = LOPE_RECORD_N_FIELDS; i < n_fields; i++)
    read_field (drafts, group, LOPE_RECORD (self->activity), &fields[i], i);
  for (guint i = 0; i < LOPE_N_MEASURES; i++)
    self->typed[i] = g_key_file_get_string (drafts, group, typed_keys[i], NULL);
  self->line = g_key_file_get_string (drafts, group, "line", NULL);

  return self;
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
  GKeyFile *drafts = get_drafts (session);
  const char *group = uuid != NULL ? uuid : NEW_GROUP;
  const LopeField *fields;
  guint n_fields;

  g_key_file_remove_group (drafts, group, NULL);
  fields = lope_record_get_fields (LOPE_RECORD (self->activity), &n_fields);
  for (guint i = LOPE_RECORD_N_FIELDS; i < n_fields; i++)
    write_field (drafts, group, LOPE_RECORD (self->activity), &fields[i], i);
  for (guint i = 0; i < LOPE_N_MEASURES; i++)
    {
      if (self->typed[i] != NULL)
        g_key_file_set_string (drafts, group, typed_keys[i], self->typed[i]);
    }
  g_key_file_set_string (drafts, group, "line", self->line != NULL ? self->line : "");

  write_drafts (session);
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
  if (g_key_file_remove_group (get_drafts (session), uuid != NULL ? uuid : NEW_GROUP, NULL))
    write_drafts (session);
}
