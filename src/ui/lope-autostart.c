/* lope-autostart.c: whether the program is started, without a window, with the session
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lope-autostart.h"

#include <libportal/portal.h>

#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>

#define FILE_NAME LOPE_APPLICATION_ID ".desktop"

static const char content[] =
  "[Desktop Entry]\n"
  "Type=Application\n"
  "Name=Lope\n"
  "Exec=lope --gapplication-service\n"
  "Icon=" LOPE_APPLICATION_ID "\n"
  "NoDisplay=true\n"
  "X-GNOME-Autostart-enabled=true\n";

/* ==== Without a sandbox ==== */

/* Only what is ours is removed: who changed the file wants it. */
static gboolean
set_file (gboolean   on,
          GError   **error)
{
  g_autofree char *folder = g_build_filename (g_get_user_config_dir (), "autostart", NULL);
  g_autofree char *path = g_build_filename (folder, FILE_NAME, NULL);
  g_autofree char *present = NULL;

  if (!on)
    {
      if (g_file_get_contents (path, &present, NULL, NULL) && g_str_equal (present, content))
        g_unlink (path);
      return TRUE;
    }

  if (g_mkdir_with_parents (folder, 0700) != 0)
    {
      g_autofree char *name = g_filename_display_name (folder);

      g_set_error (error, G_IO_ERROR, G_IO_ERROR_FAILED, _("The folder “%s” cannot be made"), name);
      return FALSE;
    }

  return g_file_set_contents (path, content, -1, error);
}

/* ==== In a sandbox ==== */

static void
answered_cb (GObject      *portal,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;
  g_autoptr (GError) error = NULL;

  if (xdp_portal_request_background_finish (XDP_PORTAL (portal), result, &error))
    g_task_return_boolean (task, TRUE);
  else if (error == NULL || g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    g_task_return_new_error (task, G_IO_ERROR, G_IO_ERROR_PERMISSION_DENIED, "%s",
                             _("The system does not let Lope run in the background. Its settings for applications may allow it."));
  else
    g_task_return_new_error (task, G_IO_ERROR, G_IO_ERROR_NOT_SUPPORTED, "%s",
                             _("This system offers no way for Lope to run in the background."));
}

static void
ask_portal (GTask    *task,
            gboolean  on)
{
  g_autoptr (XdpPortal) portal = xdp_portal_new ();
  g_autoptr (GPtrArray) command = g_ptr_array_new_with_free_func (g_free);

  g_ptr_array_add (command, g_strdup ("lope"));
  g_ptr_array_add (command, g_strdup ("--gapplication-service"));
  xdp_portal_request_background (portal, NULL, _("Lope reminds you of routines when its window is closed."), command,
                                 on ? XDP_BACKGROUND_FLAG_AUTOSTART : XDP_BACKGROUND_FLAG_NONE, NULL, answered_cb,
                                 g_object_ref (task));
}

/* ==== API ==== */

/**
 * lope_autostart_set:
 * @source: (transfer none): whoever asks
 * @on: whether to be started with the session
 * @callback: called when that is known
 * @user_data: for @callback
 *
 * Sees to it that the program is started with the session, or not: by a file of its
 * own, or in a sandbox by asking the system.
 */
void
lope_autostart_set (GObject             *source,
                    gboolean             on,
                    GAsyncReadyCallback  callback,
                    gpointer             user_data)
{
  g_autoptr (GTask) task = g_task_new (source, NULL, callback, user_data);
  GError *error = NULL;

  g_task_set_source_tag (task, lope_autostart_set);
  g_task_set_static_name (task, "[lope] autostart");
  if (xdp_portal_running_under_flatpak ())
    ask_portal (task, on);
  else if (set_file (on, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

/**
 * lope_autostart_set_finish:
 * @result: what the callback got
 * @error: return location for an error, whose message is for the runner
 *
 * Tells whether lope_autostart_set() had its way.
 *
 * Returns: %TRUE if it is as it was wanted
 */
gboolean
lope_autostart_set_finish (GAsyncResult  *result,
                           GError       **error)
{
  return g_task_propagate_boolean (G_TASK (result), error);
}
