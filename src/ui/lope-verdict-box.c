/* lope-verdict-box.c
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lope-verdict-box.h"

#include "lope-why-dialog.h"

#include <glib/gi18n-lib.h>

/* Long enough not to speak into someone's typing. */
#define ANNOUNCE_DELAY_MS 1200

struct _LopeVerdictBox {
  GtkWidget parent_instance;

  gboolean beside_pain;
  gboolean explains;
  gboolean live;
  guint announce_source; /* owned */
  LopeDay day;
  LopeRunVerdict verdict;
  char *uuid; /* owned, nullable */
  LopeSession *session; /* owned, nullable */

  /* Template children */
  GtkImage *icon;
  GtkOrientable *box;
  GtkLabel *label;
  GtkWidget *why_button;
};

/**
 * LopeVerdictBox:
 *
 * What there is to say about the distance of a run, in a box whose colour and
 * sign say the same.
 */
G_DEFINE_FINAL_TYPE (LopeVerdictBox, lope_verdict_box, GTK_TYPE_WIDGET)

typedef enum {
  PROP_EXPLAINS = 1,
  PROP_LIVE,
} LopeVerdictBoxProperty;

static GParamSpec *properties[PROP_LIVE + 1];

typedef struct {
  const char *icon_name;
  const char *css_class;
} Look;

/* Beside pain, a distance within the line is no reason for a green tick. */
static Look
get_look (LopeVerdictBox       *self,
          const LopeRunVerdict *verdict)
{
  if (lope_run_verdict_is_over (verdict))
    return (Look) { "lope-spike-symbolic", verdict->spike.state == LOPE_SPIKE_SMALL ? "small" : "over" };
  if (lope_run_verdict_is_within (verdict) && !self->beside_pain)
    return (Look) { "object-select-symbolic", "within" };

  return (Look) { "dialog-information-symbolic", "plain" };
}

static gboolean
announce_cb (gpointer user_data)
{
  LopeVerdictBox *self = user_data;

  self->announce_source = 0;
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    gtk_accessible_announce (GTK_ACCESSIBLE (self), gtk_label_get_text (self->label),
                             GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_LOW);

  return G_SOURCE_REMOVE;
}

static void
show_words (LopeVerdictBox *self,
            Look            look,
            const char     *title,
            const char     *text)
{
  const char *classes[] = { "lope-verdict", look.css_class, NULL };
  g_autofree char *before = g_strdup (gtk_label_get_text (self->label));
  /* TRANSLATORS: A finding in bold, then sentences about it. */
  g_autofree char *markup = g_markup_printf_escaped (C_("verdict", "<b>%1$s.</b> %2$s"), title, text);

  gtk_widget_set_css_classes (GTK_WIDGET (self), classes);
  gtk_image_set_from_icon_name (self->icon, look.icon_name);
  gtk_label_set_markup (self->label, markup);
  gtk_widget_set_visible (GTK_WIDGET (self), TRUE);

  if (self->live && !g_str_equal (before, gtk_label_get_text (self->label)))
    {
      g_clear_handle_id (&self->announce_source, g_source_remove);
      self->announce_source = g_timeout_add (ANNOUNCE_DELAY_MS, announce_cb, self);
    }
}

static void
show_nothing (LopeVerdictBox *self)
{
  g_clear_handle_id (&self->announce_source, g_source_remove);
  gtk_label_set_label (self->label, "");
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}

static void
show_verdict (LopeVerdictBox       *self,
              const LopeRunVerdict *verdict,
              LopeSession          *session)
{
  g_autofree char *title = lope_run_verdict_get_title (verdict);
  g_autofree char *text = lope_run_verdict_get_text (verdict, lope_session_get_today (session),
                                                     lope_session_get_units (session));

  show_words (self, get_look (self, verdict), title, text);
}

static void
why_cb (LopeVerdictBox *self)
{
  AdwDialog *dialog = lope_why_dialog_new_for_verdict (&self->verdict, self->uuid, self->day,
                                                       lope_session_get_today (self->session),
                                                       lope_session_get_units (self->session));

  adw_dialog_present (dialog, GTK_WIDGET (self));
}

/* ==== vfuncs ==== */

static void
lope_verdict_box_get_property (GObject    *object,
                               guint       prop_id,
                               GValue     *value,
                               GParamSpec *pspec)
{
  LopeVerdictBox *self = LOPE_VERDICT_BOX (object);

  switch ((LopeVerdictBoxProperty) prop_id)
    {
    case PROP_EXPLAINS:
      g_value_set_boolean (value, self->explains);
      break;
    case PROP_LIVE:
      g_value_set_boolean (value, self->live);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
lope_verdict_box_set_property (GObject      *object,
                               guint         prop_id,
                               const GValue *value,
                               GParamSpec   *pspec)
{
  LopeVerdictBox *self = LOPE_VERDICT_BOX (object);

  switch ((LopeVerdictBoxProperty) prop_id)
    {
    case PROP_EXPLAINS:
      if (self->explains == g_value_get_boolean (value))
        break;
      self->explains = g_value_get_boolean (value);
      g_object_notify_by_pspec (object, pspec);
      break;
    case PROP_LIVE:
      if (self->live == g_value_get_boolean (value))
        break;
      self->live = g_value_get_boolean (value);
      g_object_notify_by_pspec (object, pspec);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
lope_verdict_box_dispose (GObject *object)
{
  LopeVerdictBox *self = LOPE_VERDICT_BOX (object);

  g_clear_handle_id (&self->announce_source, g_source_remove);
  g_clear_object (&self->session);
  g_clear_pointer (&self->uuid, g_free);
  gtk_widget_dispose_template (GTK_WIDGET (object), LOPE_TYPE_VERDICT_BOX);

  G_OBJECT_CLASS (lope_verdict_box_parent_class)->dispose (object);
}

static void
lope_verdict_box_class_init (LopeVerdictBoxClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = lope_verdict_box_dispose;
  object_class->get_property = lope_verdict_box_get_property;
  object_class->set_property = lope_verdict_box_set_property;

  /**
   * LopeVerdictBox:explains:
   *
   * Whether a button tells why. In a dialog, none can be told on top of it.
   */
  properties[PROP_EXPLAINS] =
    g_param_spec_boolean ("explains", NULL, NULL, FALSE,
                          G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);

  /**
   * LopeVerdictBox:live:
   *
   * Whether it follows what is being typed: then it is spoken when it changes.
   */
  properties[PROP_LIVE] =
    g_param_spec_boolean ("live", NULL, NULL, FALSE,
                          G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  gtk_widget_class_set_template_from_resource (widget_class, LOPE_RESOURCE_BASE "/lope-verdict-box.ui");
  gtk_widget_class_bind_template_child (widget_class, LopeVerdictBox, icon);
  gtk_widget_class_bind_template_child (widget_class, LopeVerdictBox, box);
  gtk_widget_class_bind_template_child (widget_class, LopeVerdictBox, label);
  gtk_widget_class_bind_template_child (widget_class, LopeVerdictBox, why_button);
  gtk_widget_class_bind_template_callback (widget_class, why_cb);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_STATUS);
}

static void
lope_verdict_box_init (LopeVerdictBox *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/* ==== API ==== */

/**
 * lope_verdict_box_set_beside_pain:
 * @self: a box
 * @beside_pain: whether the run came with pain
 *
 * Sets whether something else than the distance speaks against praise. It counts
 * for what is judged after that.
 */
void
lope_verdict_box_set_beside_pain (LopeVerdictBox *self,
                                  gboolean        beside_pain)
{
  g_return_if_fail (LOPE_IS_VERDICT_BOX (self));

  self->beside_pain = beside_pain;
}

/**
 * lope_verdict_box_set_stacked:
 * @self: a box
 * @stacked: whether the button is below the text
 *
 * Sets how it is laid out.
 */
void
lope_verdict_box_set_stacked (LopeVerdictBox *self,
                              gboolean        stacked)
{
  g_return_if_fail (LOPE_IS_VERDICT_BOX (self));

  gtk_orientable_set_orientation (self->box, stacked ? GTK_ORIENTATION_VERTICAL : GTK_ORIENTATION_HORIZONTAL);
}

/**
 * lope_verdict_box_judge:
 * @self: a box
 * @session: the session
 * @day: the local day of a run
 * @start: when it began, UTC seconds
 * @distance: its metres, or %LOPE_UNSET
 * @uuid: (nullable): its UUID if it is in the journal
 *
 * Shows how the run compares with those before it. The box hides itself if
 * there is no distance, and if the journal cannot be read.
 */
void
lope_verdict_box_judge (LopeVerdictBox *self,
                        LopeSession    *session,
                        LopeDay         day,
                        gint64          start,
                        gint64          distance,
                        const char     *uuid)
{
  LopeStore *store = lope_session_get_store (session);
  LopeDay first_day = LOPE_DAY_NONE, last_day = LOPE_DAY_NONE;
  g_autoptr (GArray) runs = NULL;

  g_return_if_fail (LOPE_IS_VERDICT_BOX (self));

  if (distance > 0 && distance <= G_MAXINT && day != LOPE_DAY_NONE)
    runs = lope_store_list_runs (store, day - LOPE_STATUS_WINDOW, day, start, NULL);

  if (runs == NULL || !lope_store_get_run_span (store, start, &first_day, &last_day, NULL))
    {
      show_nothing (self);
      return;
    }

  self->day = day;
  g_set_object (&self->session, session);
  g_set_str (&self->uuid, uuid);
  self->verdict = lope_run_verdict_find ((const LopeRun *) (void *) runs->data, runs->len, first_day,
                                         day, start, (int) distance, uuid);
  show_verdict (self, &self->verdict, session);
}

/**
 * lope_verdict_box_show_notice:
 * @self: a box that does not explain
 * @session: the session
 * @notice: (nullable): a notice about the pain around a run
 *
 * Shows what a notice says, or hides the box if there is none.
 */
void
lope_verdict_box_show_notice (LopeVerdictBox *self,
                              LopeSession    *session,
                              LopeNotice     *notice)
{
  g_autofree char *title = NULL;
  g_autofree char *text = NULL;
  gboolean grave;

  g_return_if_fail (LOPE_IS_VERDICT_BOX (self));

  if (notice == NULL)
    {
      show_nothing (self);
      return;
    }

  grave = lope_notice_get_severity (notice) >= LOPE_SEVERITY_NOTICE;
  title = lope_notice_get_title (notice, lope_session_get_today (session), lope_session_get_units (session));
  text = lope_notice_get_text (notice, lope_session_get_today (session), lope_session_get_units (session));
  show_words (self, (Look) { "lope-pain-symbolic", grave ? "over" : "plain" }, title, text);
}
