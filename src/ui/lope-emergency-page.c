/* lope-emergency-page.c
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lope-emergency-page.h"

#include "lope-pain-save.h"

#include <glib/gi18n-lib.h>

/* Which flags were read in this session: a table with their UUIDs. */
#define READ_KEY "lope-emergencies-read"

struct _LopeEmergencyPage {
  AdwBin parent_instance;

  LopeSession *session; /* owned */
  LopeRedFlag *flag; /* owned */

  /* Template children */
  GtkLabel *title_label;
  GtkLabel *text_label;
  GtkWidget *read_button;
  GtkWidget *mistake_button;
};

/**
 * LopeEmergencyPage:
 *
 * What to do about a red flag that cannot wait, and nothing else. It emits “done”
 * when the runner has read it or takes the answer back.
 */
G_DEFINE_FINAL_TYPE (LopeEmergencyPage, lope_emergency_page, ADW_TYPE_BIN)

enum {
  DONE,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static GHashTable *
get_read (LopeSession *session)
{
  GHashTable *read = g_object_get_data (G_OBJECT (session), READ_KEY);

  if (read == NULL)
    {
      read = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
      g_object_set_data_full (G_OBJECT (session), READ_KEY, read, (GDestroyNotify) g_hash_table_unref);
    }

  return read;
}

static void
read_cb (LopeEmergencyPage *self)
{
  g_hash_table_add (get_read (self->session), g_strdup (lope_record_get_uuid (LOPE_RECORD (self->flag))));
  g_signal_emit (self, signals[DONE], 0);
}

static void
mistake_cb (LopeEmergencyPage *self)
{
  g_autoptr (GPtrArray) before = g_ptr_array_new ();

  g_ptr_array_add (before, self->flag);
  if (lope_pain_save (self->session, before, NULL, _ ("Answer taken back")))
    g_signal_emit (self, signals[DONE], 0);
}

static gboolean
lope_emergency_page_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (LOPE_EMERGENCY_PAGE (widget)->read_button);
}

static void
lope_emergency_page_dispose (GObject *object)
{
  LopeEmergencyPage *self = LOPE_EMERGENCY_PAGE (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), LOPE_TYPE_EMERGENCY_PAGE);
  g_clear_object (&self->session);
  g_clear_object (&self->flag);

  G_OBJECT_CLASS (lope_emergency_page_parent_class)->dispose (object);
}

static void
lope_emergency_page_class_init (LopeEmergencyPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lope_emergency_page_dispose;
  widget_class->grab_focus = lope_emergency_page_grab_focus;

  /**
   * LopeEmergencyPage::done:
   *
   * The page can go.
   */
  signals[DONE] = g_signal_new ("done", LOPE_TYPE_EMERGENCY_PAGE, G_SIGNAL_RUN_LAST, 0,
                                NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (widget_class, LOPE_RESOURCE_BASE "/lope-emergency-page.ui");
  gtk_widget_class_bind_template_child (widget_class, LopeEmergencyPage, title_label);
  gtk_widget_class_bind_template_child (widget_class, LopeEmergencyPage, text_label);
  gtk_widget_class_bind_template_child (widget_class, LopeEmergencyPage, read_button);
  gtk_widget_class_bind_template_child (widget_class, LopeEmergencyPage, mistake_button);
  gtk_widget_class_bind_template_callback (widget_class, read_cb);
  gtk_widget_class_bind_template_callback (widget_class, mistake_cb);
}

static void
lope_emergency_page_init (LopeEmergencyPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/* ==== API ==== */

/**
 * lope_emergency_find:
 * @session: the session
 *
 * Looks for an open red flag that cannot wait and whose text was not read since
 * the program began.
 *
 * Returns: (transfer none) (nullable): the flag
 */
LopeRedFlag *
lope_emergency_find (LopeSession *session)
{
  LopeStatus *status;
  GPtrArray *flags;

  g_return_val_if_fail (LOPE_IS_SESSION (session), NULL);

  status = lope_session_get_status (session);
  if (status == NULL)
    return NULL;

  flags = lope_status_get_flags (status);
  for (guint i = 0; i < flags->len; i++)
    {
      if (lope_red_flag_get_level (flags->pdata[i]) == LOPE_FLAG_EMERGENCY &&
          !g_hash_table_contains (get_read (session), lope_record_get_uuid (flags->pdata[i])))
        return flags->pdata[i];
    }

  return NULL;
}

/**
 * lope_emergency_page_new:
 * @session: the session
 * @flag: an open red flag
 *
 * Makes the page that says what to do about a red flag.
 *
 * Returns: the page
 */
GtkWidget *
lope_emergency_page_new (LopeSession *session,
                         LopeRedFlag *flag)
{
  LopeEmergencyPage *self = g_object_new (LOPE_TYPE_EMERGENCY_PAGE, NULL);
  const LopeFlagLevel level = lope_red_flag_get_level (flag);
  g_autofree char *text = NULL;

  g_return_val_if_fail (LOPE_IS_SESSION (session), GTK_WIDGET (self));

  self->session = g_object_ref (session);
  self->flag = g_object_ref (flag);
  text = g_strdup_printf ("%s\n\n%s", lope_flag_get_heard ((LopeFlag) lope_red_flag_get_flag (flag)),
                          lope_flag_level_get_advice (level));
  gtk_label_set_label (self->title_label, lope_flag_level_get_title (level));
  gtk_label_set_label (self->text_label, text);
  gtk_widget_set_visible (self->mistake_button, !lope_session_is_read_only (session));

  return GTK_WIDGET (self);
}
