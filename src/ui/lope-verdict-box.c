/* lope-verdict-box.c
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lope-verdict-box.h"

struct _LopeVerdictBox {
  GtkWidget parent_instance;

  gboolean beside_pain;

  /* Template children */
  GtkImage *icon;
  GtkLabel *label;
};

/**
 * LopeVerdictBox:
 *
 * What there is to say about the distance of a run, in a box whose colour and
 * sign say the same.
 */
G_DEFINE_FINAL_TYPE (LopeVerdictBox, lope_verdict_box, GTK_TYPE_WIDGET)

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

static void
show_verdict (LopeVerdictBox       *self,
              const LopeRunVerdict *verdict,
              LopeSession          *session)
{
  g_autofree char *title = lope_run_verdict_get_title (verdict);
  g_autofree char *text = lope_run_verdict_get_text (verdict, lope_session_get_today (session),
                                                     lope_session_get_units (session));
  g_autofree char *markup = g_markup_printf_escaped ("<b>%s.</b> %s", title, text);
  Look look = get_look (self, verdict);
  const char *classes[] = { "lope-verdict", look.css_class, NULL };

  gtk_widget_set_css_classes (GTK_WIDGET (self), classes);
  gtk_image_set_from_icon_name (self->icon, look.icon_name);
  gtk_label_set_markup (self->label, markup);
}

/* ==== vfuncs ==== */

static void
lope_verdict_box_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), LOPE_TYPE_VERDICT_BOX);

  G_OBJECT_CLASS (lope_verdict_box_parent_class)->dispose (object);
}

static void
lope_verdict_box_class_init (LopeVerdictBoxClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lope_verdict_box_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, LOPE_RESOURCE_BASE "/lope-verdict-box.ui");
  gtk_widget_class_bind_template_child (widget_class, LopeVerdictBox, icon);
  gtk_widget_class_bind_template_child (widget_class, LopeVerdictBox, label);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_STATUS);
}

static void
lope_verdict_box_init (LopeVerdictBox *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/* ==== API ==== */

/**
 * lope_verdict_box_dup_text:
 * @self: a box
 *
 * Gets what it says, for a screen reader.
 *
 * Returns: (transfer full) (nullable): the text, or %NULL if it says nothing
 */
char *
lope_verdict_box_dup_text (LopeVerdictBox *self)
{
  g_return_val_if_fail (LOPE_IS_VERDICT_BOX (self), NULL);

  return gtk_widget_get_visible (GTK_WIDGET (self)) ? g_strdup (gtk_label_get_text (self->label)) : NULL;
}

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
  LopeRunVerdict verdict;

  g_return_if_fail (LOPE_IS_VERDICT_BOX (self));

  if (distance > 0 && distance <= G_MAXINT && day != LOPE_DAY_NONE)
    runs = lope_store_list_runs (store, day - LOPE_STATUS_WINDOW, day, start, NULL);

  if (runs == NULL || !lope_store_get_run_span (store, start, &first_day, &last_day, NULL))
    {
      gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
      return;
    }

  verdict = lope_run_verdict_find ((const LopeRun *) (void *) runs->data, runs->len, first_day,
                                   day, start, (int) distance, uuid);
  show_verdict (self, &verdict, session);
  gtk_widget_set_visible (GTK_WIDGET (self), TRUE);
}
