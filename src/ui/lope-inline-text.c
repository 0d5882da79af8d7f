/* lope-inline-text.c
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lope-inline-text.h"

struct _LopeInlineText {
  GtkWidget parent_instance;

  gboolean multiline;
  char *text; /* owned: what is saved */
  char *label; /* owned, nullable */
  GtkTextView *view; /* owned by the overlay */
  GtkLabel *placeholder; /* owned by the overlay */
  GtkWidget *overlay; /* owned */
  guint resize_source;
};

/**
 * LopeInlineText:
 *
 * A text that looks like a label and can be written in. The signal “saved”
 * tells that it was left, or that Enter was pressed (Ctrl+Enter where it may
 * have several lines), with another text than before. Escape brings that back.
 */
G_DEFINE_FINAL_TYPE (LopeInlineText, lope_inline_text, GTK_TYPE_WIDGET)

typedef enum {
  PROP_LABEL = 1,
  PROP_MULTILINE,
} LopeInlineTextProperty;

static GParamSpec *properties[PROP_MULTILINE + 1];
static guint saved_signal;

/* What was pasted into one line is one line; what nobody touched stays as it is. */
static char *
dup_typed (LopeInlineText *self)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (self->view);
  GtkTextIter start, end;
  char *text;

  gtk_text_buffer_get_bounds (buffer, &start, &end);
  text = gtk_text_buffer_get_text (buffer, &start, &end, FALSE);
  if (g_str_equal (text, self->text))
    return text;

  if (!self->multiline)
    g_strdelimit (text, "\r\n", ' ');

  return g_strstrip (text);
}

static void
revert (LopeInlineText *self)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (self->view);

  /* Undo of the field is for what was typed since. */
  gtk_text_buffer_begin_irreversible_action (buffer);
  gtk_text_buffer_set_text (buffer, self->text, -1);
  gtk_text_buffer_end_irreversible_action (buffer);
}

static gboolean
is_changed (LopeInlineText *self)
{
  g_autofree char *text = dup_typed (self);

  return !g_str_equal (text, self->text);
}

/* A line begins where its own language begins it; among lines of another, it begins
 * where they do. */
static void
justify (LopeInlineText *self)
{
  g_autofree char *text = dup_typed (self);
  g_autoptr (PangoLayout) layout = gtk_widget_create_pango_layout (GTK_WIDGET (self), text);
  const gboolean rtl = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;
  const PangoDirection other = rtl ? PANGO_DIRECTION_LTR : PANGO_DIRECTION_RTL;

  gtk_text_view_set_justification (self->view, *text != '\0' && pango_layout_get_direction (layout, 0) == other
                                                 ? GTK_JUSTIFY_RIGHT : GTK_JUSTIFY_LEFT);
}

/* ==== Callbacks ==== */

static void
changed_cb (LopeInlineText *self)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (self->view);

  justify (self);

  gtk_widget_set_visible (GTK_WIDGET (self->placeholder), gtk_text_buffer_get_char_count (buffer) == 0);
}

static gboolean
resize_cb (gpointer user_data)
{
  LopeInlineText *self = user_data;

  self->resize_source = 0;
  gtk_widget_queue_resize (GTK_WIDGET (self->view));

  return G_SOURCE_REMOVE;
}

/* The field asks for the height that its lines have at the width it has: before it
 * has one, each letter is a line. It does not ask again once it is wider. */
static void
width_changed_cb (LopeInlineText *self)
{
  if (self->resize_source == 0)
    self->resize_source = g_idle_add (resize_cb, self);
}

static gboolean
key_pressed_cb (LopeInlineText  *self,
                guint            keyval,
                guint            keycode,
                GdkModifierType  state)
{
  gboolean control = (state & GDK_CONTROL_MASK) != 0;

  switch (keyval)
    {
    case GDK_KEY_Return:
    case GDK_KEY_KP_Enter:
    case GDK_KEY_ISO_Enter:
      if (self->multiline != control)
        return GDK_EVENT_PROPAGATE;
      lope_inline_text_commit (self);
      gtk_widget_child_focus (GTK_WIDGET (gtk_widget_get_root (GTK_WIDGET (self))), GTK_DIR_TAB_FORWARD);
      return GDK_EVENT_STOP;
    case GDK_KEY_Escape:
      if (!is_changed (self))
        return GDK_EVENT_PROPAGATE;
      revert (self);
      return GDK_EVENT_STOP;
    default:
      return GDK_EVENT_PROPAGATE;
    }
}

/* ==== vfuncs ==== */

/* What was typed is kept, whichever way one leaves. */
static void
lope_inline_text_unmap (GtkWidget *widget)
{
  lope_inline_text_commit (LOPE_INLINE_TEXT (widget));

  GTK_WIDGET_CLASS (lope_inline_text_parent_class)->unmap (widget);
}

static void
lope_inline_text_dispose (GObject *object)
{
  LopeInlineText *self = LOPE_INLINE_TEXT (object);

  g_clear_handle_id (&self->resize_source, g_source_remove);
  g_clear_pointer (&self->overlay, gtk_widget_unparent);

  G_OBJECT_CLASS (lope_inline_text_parent_class)->dispose (object);
}

static void
lope_inline_text_finalize (GObject *object)
{
  LopeInlineText *self = LOPE_INLINE_TEXT (object);

  g_clear_pointer (&self->text, g_free);
  g_clear_pointer (&self->label, g_free);

  G_OBJECT_CLASS (lope_inline_text_parent_class)->finalize (object);
}

static void
lope_inline_text_get_property (GObject    *object,
                               guint       prop_id,
                               GValue     *value,
                               GParamSpec *pspec)
{
  LopeInlineText *self = LOPE_INLINE_TEXT (object);

  switch ((LopeInlineTextProperty) prop_id)
    {
    case PROP_LABEL:
      g_value_set_string (value, self->label);
      break;
    case PROP_MULTILINE:
      g_value_set_boolean (value, self->multiline);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
lope_inline_text_set_property (GObject      *object,
                               guint         prop_id,
                               const GValue *value,
                               GParamSpec   *pspec)
{
  LopeInlineText *self = LOPE_INLINE_TEXT (object);

  switch ((LopeInlineTextProperty) prop_id)
    {
    case PROP_LABEL:
      if (!g_set_str (&self->label, g_value_get_string (value)))
        break;
      gtk_accessible_update_property (GTK_ACCESSIBLE (self->view), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                      self->label != NULL ? self->label : "", -1);
      g_object_notify_by_pspec (object, pspec);
      break;
    case PROP_MULTILINE:
      if (self->multiline == g_value_get_boolean (value))
        break;
      self->multiline = g_value_get_boolean (value);
      gtk_accessible_update_property (GTK_ACCESSIBLE (self->view), GTK_ACCESSIBLE_PROPERTY_MULTI_LINE,
                                      self->multiline, -1);
      g_object_notify_by_pspec (object, pspec);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
lope_inline_text_class_init (LopeInlineTextClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = lope_inline_text_dispose;
  object_class->finalize = lope_inline_text_finalize;
  object_class->get_property = lope_inline_text_get_property;
  object_class->set_property = lope_inline_text_set_property;
  widget_class->unmap = lope_inline_text_unmap;

  /**
   * LopeInlineText:label:
   *
   * What it is, for screen readers.
   */
  properties[PROP_LABEL] =
    g_param_spec_string ("label", NULL, NULL, NULL,
                         G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);

  /**
   * LopeInlineText:multiline:
   *
   * Whether it may have several lines, so that Enter begins another one.
   */
  properties[PROP_MULTILINE] =
    g_param_spec_boolean ("multiline", NULL, NULL, FALSE,
                          G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  /**
   * LopeInlineText::saved:
   *
   * There is another text.
   */
  saved_signal = g_signal_new ("saved", LOPE_TYPE_INLINE_TEXT, G_SIGNAL_RUN_LAST, 0,
                               NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_css_name (widget_class, "lope-inline-text");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
lope_inline_text_init (LopeInlineText *self)
{
  GtkEventController *key = gtk_event_controller_key_new ();
  GtkEventController *focus = gtk_event_controller_focus_new ();
  GtkAdjustment *width = gtk_adjustment_new (0, 0, 0, 0, 0, 0);

  self->text = g_strdup ("");
  self->view = GTK_TEXT_VIEW (gtk_text_view_new ());
  gtk_text_view_set_wrap_mode (self->view, GTK_WRAP_WORD_CHAR);
  gtk_text_view_set_accepts_tab (self->view, FALSE);
  g_object_set (self->view, "hadjustment", width, NULL);
  g_signal_connect_object (width, "notify::page-size", G_CALLBACK (width_changed_cb), self, G_CONNECT_SWAPPED);

  self->placeholder = GTK_LABEL (gtk_label_new (NULL));
  gtk_label_set_xalign (self->placeholder, 0);
  gtk_label_set_wrap (self->placeholder, TRUE);
  gtk_widget_set_can_target (GTK_WIDGET (self->placeholder), FALSE);
  gtk_widget_set_valign (GTK_WIDGET (self->placeholder), GTK_ALIGN_START);
  gtk_widget_add_css_class (GTK_WIDGET (self->placeholder), "placeholder");

  self->overlay = gtk_overlay_new ();
  gtk_overlay_set_child (GTK_OVERLAY (self->overlay), GTK_WIDGET (self->view));
  gtk_overlay_add_overlay (GTK_OVERLAY (self->overlay), GTK_WIDGET (self->placeholder));
  gtk_widget_set_parent (self->overlay, GTK_WIDGET (self));

  /* Before the field sees the key. */
  gtk_event_controller_set_propagation_phase (key, GTK_PHASE_CAPTURE);
  g_signal_connect_object (key, "key-pressed", G_CALLBACK (key_pressed_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self->view), key);
  g_signal_connect_object (focus, "leave", G_CALLBACK (lope_inline_text_commit), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self->view), focus);
  g_signal_connect_object (gtk_text_view_get_buffer (self->view), "changed", G_CALLBACK (changed_cb), self,
                           G_CONNECT_SWAPPED);
}

/* ==== API ==== */

/**
 * lope_inline_text_get_text:
 * @self: a text
 *
 * Gets what is saved: without blanks around it, and without what is just being
 * typed.
 *
 * Returns: the text, possibly empty
 */
const char *
lope_inline_text_get_text (LopeInlineText *self)
{
  g_return_val_if_fail (LOPE_IS_INLINE_TEXT (self), NULL);

  return self->text;
}

/**
 * lope_inline_text_set_text:
 * @self: a text
 * @text: (nullable): what is saved
 *
 * Sets what is shown. What is just being typed stays if that is no other text
 * than before.
 */
void
lope_inline_text_set_text (LopeInlineText *self,
                           const char     *text)
{
  g_return_if_fail (LOPE_IS_INLINE_TEXT (self));

  if (g_set_str (&self->text, text != NULL ? text : ""))
    revert (self);
  changed_cb (self);
}

/**
 * lope_inline_text_set_placeholder:
 * @self: a text
 * @placeholder: what is shown while there is none
 *
 * Sets what stands in its place.
 */
void
lope_inline_text_set_placeholder (LopeInlineText *self,
                                  const char     *placeholder)
{
  g_return_if_fail (LOPE_IS_INLINE_TEXT (self));

  gtk_label_set_label (self->placeholder, placeholder);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->view), GTK_ACCESSIBLE_PROPERTY_PLACEHOLDER, placeholder, -1);
}

/**
 * lope_inline_text_set_editable:
 * @self: a text
 * @editable: whether it may be changed
 *
 * Sets whether it can be written in.
 */
void
lope_inline_text_set_editable (LopeInlineText *self,
                               gboolean        editable)
{
  g_return_if_fail (LOPE_IS_INLINE_TEXT (self));

  gtk_text_view_set_editable (self->view, editable);
  gtk_text_view_set_cursor_visible (self->view, editable);
}

/**
 * lope_inline_text_commit:
 * @self: a text
 *
 * Saves what was typed, if anything was.
 */
void
lope_inline_text_commit (LopeInlineText *self)
{
  g_autofree char *typed = NULL;

  g_return_if_fail (LOPE_IS_INLINE_TEXT (self));

  typed = dup_typed (self);
  if (g_str_equal (typed, self->text))
    return;

  g_set_str (&self->text, typed);
  revert (self);
  g_signal_emit (self, saved_signal, 0);
}
