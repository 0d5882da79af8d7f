/* lope-drafts.c
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lope-drafts.h"

#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>

static char *
get_path (LopeSession *session)
{
  const char *journal = lope_store_get_path (lope_session_get_store (session));

  return journal != NULL ? g_strconcat (journal, ".draft", NULL) : NULL;
}

/* ==== API ==== */

/**
 * lope_drafts_get:
 * @session: the session
 *
 * Gets what was typed in dialogs and not saved. What was left by an earlier
 * session is read once.
 *
 * Returns: (transfer none): a group for each form, to be changed and then written
 */
GKeyFile *
lope_drafts_get (LopeSession *session)
{
  GKeyFile *drafts = g_object_get_data (G_OBJECT (session), "lope-drafts");
  g_autofree char *path = NULL;

  if (drafts != NULL)
    return drafts;

  drafts = g_key_file_new ();
  path = get_path (session);
  if (path != NULL)
    g_key_file_load_from_file (drafts, path, G_KEY_FILE_NONE, NULL);
  g_object_set_data_full (G_OBJECT (session), "lope-drafts", drafts, (GDestroyNotify) g_key_file_unref);

  return drafts;
}

/**
 * lope_drafts_write:
 * @session: the session
 *
 * Writes the drafts beside the journal. Without any, there is no such file.
 */
void
lope_drafts_write (LopeSession *session)
{
  GKeyFile *drafts = lope_drafts_get (session);
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
