/* lope-form-draft.c
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lope-form-draft.h"

#include "lope-drafts.h"

/* Soon enough that little is lost with the power, rarely enough not to keep a
 * disk busy. */
#define KEEP_DELAY_MS 400

typedef struct {
  GObject *object; /* borrowed: a part of the dialog, or the dialog */
  char *property; /* owned */
  char *name; /* owned */
  char *first; /* owned: what it was when the form opened */
} Field;

struct _LopeFormDraft {
  GObject parent_instance;

  gboolean watching;
  guint source; /* owned */
  AdwDialog *dialog; /* borrowed: it owns the draft */
  AdwBanner *banner; /* borrowed */
  LopeSession *session; /* owned */
  char *key; /* owned */
  GPtrArray *fields; /* owned, of Field */
};

/**
 * LopeFormDraft:
 *
 * Keeps what was typed in the form of a dialog and not saved, however the dialog
 * ended, and shows it again the next time, with a banner that offers to discard it.
 */
G_DEFINE_FINAL_TYPE (LopeFormDraft, lope_form_draft, G_TYPE_OBJECT)

static void
free_field (Field *field)
{
  g_free (field->property);
  g_free (field->name);
  g_free (field->first);
  g_free (field);
}

/* ==== Values as text ==== */

static char *
dup_value (const Field *field)
{
  g_auto (GValue) value = G_VALUE_INIT;
  g_auto (GValue) number = G_VALUE_INIT;
  char buffer[G_ASCII_DTOSTR_BUF_SIZE];

  g_object_get_property (field->object, field->property, &value);
  if (G_VALUE_HOLDS_STRING (&value))
    return g_strdup (g_value_get_string (&value) != NULL ? g_value_get_string (&value) : "");
  if (G_VALUE_HOLDS_BOOLEAN (&value))
    return g_strdup (g_value_get_boolean (&value) ? "1" : "0");

  g_value_init (&number, G_TYPE_DOUBLE);
  g_value_transform (&value, &number);

  return g_strdup (g_ascii_dtostr (buffer, sizeof buffer, g_value_get_double (&number)));
}

static void
show_value (const Field *field,
            const char  *text)
{
  const GParamSpec *pspec = g_object_class_find_property (G_OBJECT_GET_CLASS (field->object), field->property);
  g_auto (GValue) value = G_VALUE_INIT;

  if (pspec->value_type == G_TYPE_STRING)
    {
      g_value_init (&value, G_TYPE_STRING);
      g_value_set_string (&value, text);
    }
  else if (pspec->value_type == G_TYPE_BOOLEAN)
    {
      g_value_init (&value, G_TYPE_BOOLEAN);
      g_value_set_boolean (&value, g_str_equal (text, "1"));
    }
  else
    {
      g_value_init (&value, G_TYPE_DOUBLE);
      g_value_set_double (&value, g_ascii_strtod (text, NULL));
    }

  g_object_set_property (field->object, field->property, &value);
}

/* ==== Keeping ==== */

static void
keep (LopeFormDraft *self)
{
  GKeyFile *drafts = lope_drafts_get (self->session);
  gboolean changed = g_key_file_remove_group (drafts, self->key, NULL);

  g_clear_handle_id (&self->source, g_source_remove);
  for (guint i = 0; i < self->fields->len; i++)
    {
      const Field *field = self->fields->pdata[i];
      g_autofree char *text = dup_value (field);

      if (g_str_equal (text, field->first))
        continue;
      g_key_file_set_string (drafts, self->key, field->name, text);
      changed = TRUE;
    }

  if (changed)
    lope_drafts_write (self->session);
}

static gboolean
keep_cb (gpointer user_data)
{
  LopeFormDraft *self = user_data;

  self->source = 0;
  keep (self);

  return G_SOURCE_REMOVE;
}

static void
changed_cb (LopeFormDraft *self)
{
  if (!self->watching)
    return;

  g_clear_handle_id (&self->source, g_source_remove);
  self->source = g_timeout_add (KEEP_DELAY_MS, keep_cb, self);
}

/* However it ends: the dialog closed, the window closed, the program quit. */
static void
unmap_cb (LopeFormDraft *self)
{
  if (self->watching)
    keep (self);
}

static void
discard_cb (LopeFormDraft *self)
{
  for (guint i = 0; i < self->fields->len; i++)
    {
      const Field *field = self->fields->pdata[i];

      show_value (field, field->first);
    }

  keep (self);
  adw_banner_set_revealed (self->banner, FALSE);
  gtk_widget_child_focus (GTK_WIDGET (self->dialog), GTK_DIR_TAB_FORWARD);
}

/* ==== vfuncs ==== */

static void
lope_form_draft_dispose (GObject *object)
{
  LopeFormDraft *self = LOPE_FORM_DRAFT (object);

  g_clear_handle_id (&self->source, g_source_remove);
  g_clear_object (&self->session);
  g_clear_pointer (&self->key, g_free);
  g_clear_pointer (&self->fields, g_ptr_array_unref);

  G_OBJECT_CLASS (lope_form_draft_parent_class)->dispose (object);
}

static void
lope_form_draft_class_init (LopeFormDraftClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = lope_form_draft_dispose;
}

static void
lope_form_draft_init (LopeFormDraft *self)
{
  self->fields = g_ptr_array_new_with_free_func ((GDestroyNotify) free_field);
}

/* ==== API ==== */

/**
 * lope_form_draft_new:
 * @dialog: the dialog, which owns what is made here
 * @banner: a banner in it with a button that discards
 * @session: the session
 * @key: what names the form among all drafts of a journal
 *
 * Makes a draft of a form that has no fields yet.
 *
 * Returns: (transfer full): the draft
 */
LopeFormDraft *
lope_form_draft_new (AdwDialog   *dialog,
                     AdwBanner   *banner,
                     LopeSession *session,
                     const char  *key)
{
  LopeFormDraft *self = g_object_new (LOPE_TYPE_FORM_DRAFT, NULL);

  self->dialog = dialog;
  self->banner = banner;
  self->session = g_object_ref (session);
  self->key = g_strdup (key);
  g_signal_connect_object (banner, "button-clicked", G_CALLBACK (discard_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (dialog, "unmap", G_CALLBACK (unmap_cb), self, G_CONNECT_SWAPPED);

  return self;
}

/**
 * lope_form_draft_watch:
 * @self: a draft
 * @object: (type GObject): a field of the form, what holds its text, or the dialog itself
 * @property: the property that the runner changes: a text, a number or a boolean
 * @name: what names the field in the form
 *
 * Adds a field.
 */
void
lope_form_draft_watch (LopeFormDraft *self,
                       gpointer       object,
                       const char    *property,
                       const char    *name)
{
  g_autofree char *detailed = g_strconcat ("notify::", property, NULL);
  Field *field;

  g_return_if_fail (LOPE_IS_FORM_DRAFT (self));
  g_return_if_fail (!self->watching);

  field = g_new0 (Field, 1);
  field->object = object;
  field->property = g_strdup (property);
  field->name = g_strdup (name);
  g_ptr_array_add (self->fields, field);
  g_signal_connect_object (object, detailed, G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
}

/**
 * lope_form_draft_begin:
 * @self: a draft with all its fields, which show what there is to change
 *
 * Shows what was kept the last time, and keeps what is changed from now on.
 */
void
lope_form_draft_begin (LopeFormDraft *self)
{
  GKeyFile *drafts;

  g_return_if_fail (LOPE_IS_FORM_DRAFT (self));

  drafts = lope_drafts_get (self->session);
  for (guint i = 0; i < self->fields->len; i++)
    {
      Field *field = self->fields->pdata[i];
      g_autofree char *text = g_key_file_get_string (drafts, self->key, field->name, NULL);

      field->first = dup_value (field);
      if (text != NULL)
        show_value (field, text);
    }

  adw_banner_set_revealed (self->banner, g_key_file_has_group (drafts, self->key));
  self->watching = TRUE;
}

/**
 * lope_form_draft_finish:
 * @self: a draft
 *
 * Forgets it, since what was typed was saved.
 */
void
lope_form_draft_finish (LopeFormDraft *self)
{
  g_return_if_fail (LOPE_IS_FORM_DRAFT (self));

  self->watching = FALSE;
  g_clear_handle_id (&self->source, g_source_remove);
  if (g_key_file_remove_group (lope_drafts_get (self->session), self->key, NULL))
    lope_drafts_write (self->session);
}
