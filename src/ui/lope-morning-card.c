/* lope-morning-card.c
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lope-morning-card.h"

#include "lope-morning.h"
#include "lope-morning-dialog.h"
#include "lope-pain-scale.h"

#include <glib/gi18n-lib.h>

struct _LopeMorningCard {
  AdwBin parent_instance;

  LopeSession *session; /* owned, nullable */
  LopePainQuestion *question; /* owned, nullable */

  /* Template children */
  GtkLabel *title;
  GtkLabel *region_label;
  GtkWidget *scale_box;
  LopePainScale *scale;
  GtkLabel *before_label;
  GtkWidget *none_button;
  GtkButton *more_button;
};

/**
 * LopeMorningCard:
 *
 * The question how it was on waking: one press answers all of it when nothing
 * hurts, a number begins the answer for the first region, the rest is in a dialog.
 * Without an open question it hides.
 */
G_DEFINE_FINAL_TYPE (LopeMorningCard, lope_morning_card, ADW_TYPE_BIN)

static void
open_dialog (LopeMorningCard *self,
             int              severity)
{
  if (self->question != NULL)
    adw_dialog_present (lope_morning_dialog_new (self->session, self->question, severity), GTK_WIDGET (self));
}

/* The answer is given once it is saved: until then nothing is chosen here. */
static void
scale_changed_cb (LopeMorningCard *self)
{
  const int severity = lope_pain_scale_get_severity (self->scale);

  lope_pain_scale_set_severity (self->scale, LOPE_PAIN_UNSET);
  open_dialog (self, severity);
}

static void
more_cb (LopeMorningCard *self)
{
  open_dialog (self, LOPE_PAIN_UNSET);
}

static void
none_cb (LopeMorningCard *self)
{
  if (self->question != NULL)
    lope_morning_save_none (self->session, self->question);
}

static char *
describe_regions (const LopePainQuestion *question)
{
  const int *regions = (const int *) (void *) question->regions->data;
  const guint more = question->regions->len - 1;
  const char *name;

  if (question->regions->len == 0)
    return g_strdup ("");

  name = lope_region_get_name (regions[0]);
  if (more == 0)
    return g_strdup (name);

  /* TRANSLATORS: %1$s is a region, such as “Outer hip bone, right”, %2$u how many others there are. */
  return g_strdup_printf (ngettext ("%1$s, and %2$u more region", "%1$s, and %2$u more regions", more), name, more);
}

static void
show_question (LopeMorningCard *self)
{
  const LopePainQuestion *question = self->question;
  const int region = question->regions->len > 0 ? g_array_index (question->regions, int, 0) : LOPE_REGION_ANYWHERE;
  g_autofree char *title = lope_morning_get_title (self->session, question);
  g_autofree char *regions = describe_regions (question);
  g_autofree char *before = lope_morning_get_before (self->session, question, region);

  gtk_label_set_label (self->title, title);
  gtk_label_set_label (self->region_label, regions);
  gtk_widget_set_visible (GTK_WIDGET (self->region_label), *regions != '\0');
  gtk_widget_set_visible (self->scale_box, region != LOPE_REGION_ANYWHERE);
  gtk_label_set_label (self->before_label, before);
  gtk_widget_set_visible (GTK_WIDGET (self->before_label), *before != '\0');
  gtk_button_set_label (self->more_button, region != LOPE_REGION_ANYWHERE ? _("_More…") : _("_Something Hurts…"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  if (region != LOPE_REGION_ANYWHERE)
    lope_pain_scale_set_label (self->scale, lope_region_get_name (region));
  gtk_widget_set_sensitive (GTK_WIDGET (self), !lope_session_is_read_only (self->session));
}

static void
lope_morning_card_dispose (GObject *object)
{
  LopeMorningCard *self = LOPE_MORNING_CARD (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), LOPE_TYPE_MORNING_CARD);
  g_clear_pointer (&self->question, lope_pain_question_free);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (lope_morning_card_parent_class)->dispose (object);
}

static void
lope_morning_card_class_init (LopeMorningCardClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lope_morning_card_dispose;

  g_type_ensure (LOPE_TYPE_PAIN_SCALE);
  gtk_widget_class_set_template_from_resource (widget_class, LOPE_RESOURCE_BASE "/lope-morning-card.ui");
  gtk_widget_class_bind_template_child (widget_class, LopeMorningCard, title);
  gtk_widget_class_bind_template_child (widget_class, LopeMorningCard, region_label);
  gtk_widget_class_bind_template_child (widget_class, LopeMorningCard, scale_box);
  gtk_widget_class_bind_template_child (widget_class, LopeMorningCard, scale);
  gtk_widget_class_bind_template_child (widget_class, LopeMorningCard, before_label);
  gtk_widget_class_bind_template_child (widget_class, LopeMorningCard, none_button);
  gtk_widget_class_bind_template_child (widget_class, LopeMorningCard, more_button);
  gtk_widget_class_bind_template_callback (widget_class, scale_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, none_cb);
  gtk_widget_class_bind_template_callback (widget_class, more_cb);
}

static void
lope_morning_card_init (LopeMorningCard *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/* ==== API ==== */

/**
 * lope_morning_card_show:
 * @self: a card
 * @session: the session
 *
 * Shows the newest open question, or hides.
 */
void
lope_morning_card_show (LopeMorningCard *self,
                        LopeSession     *session)
{
  LopeStatus *status;
  GPtrArray *questions;

  g_return_if_fail (LOPE_IS_MORNING_CARD (self));

  g_set_object (&self->session, session);
  g_clear_pointer (&self->question, lope_pain_question_free);
  status = lope_session_get_status (session);
  questions = status != NULL ? lope_status_get_questions (status) : NULL;
  if (questions != NULL && questions->len > 0)
    {
      self->question = lope_pain_question_copy (questions->pdata[0]);
      show_question (self);
    }
  gtk_widget_set_visible (GTK_WIDGET (self), self->question != NULL);
}
