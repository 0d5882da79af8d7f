/* lope-region-modes.c
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lope-region-modes.h"

#include "lope-pain-save.h"
#include "lope-red-flags-dialog.h"

#include <glib/gi18n-lib.h>

struct _LopeRegionModes {
  AdwPreferencesGroup parent_instance;

  int region;
  gboolean busy;
  gboolean may_leave;
  LopePainMode mode;
  LopeSession *session; /* owned, nullable */

  /* Template children */
  AdwSwitchRow *follow_row;
  AdwActionRow *bone_row;
  GtkButton *bone_button;
  AdwSwitchRow *fracture_row;
  AdwExpanderRow *tendon_row;
  GtkLabel *note_label;
  GtkWidget *tendon_button;
};

/**
 * LopeRegionModes:
 *
 * What the runner decides about a region: whether it is followed, whether there
 * was a stress fracture, whether the tendon mode applies, and to leave the
 * bone-watch. Every change is saved at once and can be undone.
 */
G_DEFINE_FINAL_TYPE (LopeRegionModes, lope_region_modes, ADW_TYPE_PREFERENCES_GROUP)

#define BONE_FLAGS (1u << LOPE_FLAG_GROIN_HOP | 1u << LOPE_FLAG_GROIN_PROGRESSIVE)

/* ==== What is shown ==== */

static void
show_follow (LopeRegionModes *self,
             gboolean         followed,
             gboolean         stopped)
{
  const char *subtitle;

  if (followed)
    subtitle = _ ("Asked with runs and in the morning, until 14 days of 0");
  else if (stopped)
    subtitle = _ ("Not asked about until it hurts again");
  else
    subtitle = _ ("Begins by itself with the first value of 1 or more");

  adw_switch_row_set_active (self->follow_row, followed);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (self->follow_row), subtitle);
  gtk_widget_set_sensitive (GTK_WIDGET (self->follow_row), followed || stopped);
}

static void
show_tendon (LopeRegionModes *self,
             gboolean         chosen)
{
  const gboolean bone = self->mode == LOPE_PAIN_MODE_BONE;
  const char *subtitle;

  if (bone)
    subtitle = _ ("Not while the bone-watch is on");
  else if (chosen)
    subtitle = _ ("On: up to 5 of 10, settled by the next morning");
  else
    subtitle = _ ("Off: up to 2 of 10, settled by the next morning");

  adw_expander_row_set_subtitle (self->tendon_row, subtitle);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->tendon_button),
                                 chosen ? _ ("Leave the Tendon Mode") : _ ("I Have Read This: Use the Tendon Mode"));
  gtk_widget_set_sensitive (self->tendon_button,
                            (chosen || !bone) && !lope_session_is_read_only (self->session));
}

static void
update (LopeRegionModes *self)
{
  g_autoptr (LopePainRecords) records = NULL;
  g_autoptr (LopeRegionSetting) setting = NULL;
  LopeRecord *record;
  const LopeDay today = lope_session_get_today (self->session);

  records = lope_store_load_pain (lope_session_get_store (self->session), today,
                                  lope_session_get_now (self->session), NULL);
  setting = lope_store_get_region_setting (lope_session_get_store (self->session), self->region, NULL);
  if (records == NULL || setting == NULL)
    return;

  record = LOPE_RECORD (setting);
  self->mode = lope_pain_log_get_mode (&records->log, self->region, today);
  self->may_leave = lope_pain_log_may_leave_bone (&records->log, self->region);

  self->busy = TRUE;
  show_follow (self, lope_pain_log_is_followed (&records->log, self->region, today, NULL),
               lope_record_is_set (record, LOPE_REGION_SETTING_STOPPED));
  gtk_widget_set_visible (GTK_WIDGET (self->bone_row), self->mode == LOPE_PAIN_MODE_BONE);
  gtk_button_set_label (self->bone_button, self->may_leave ? _ ("Leave") : _ ("Two Questions…"));
  adw_switch_row_set_active (self->fracture_row, lope_record_get_int (record, LOPE_REGION_SETTING_STRESS_FRACTURE) == 1);
  show_tendon (self, lope_record_is_set (record, LOPE_REGION_SETTING_TENDON));
  gtk_widget_set_sensitive (GTK_WIDGET (self), !lope_session_is_read_only (self->session));
  self->busy = FALSE;
}

/* ==== Changes ==== */

/* Decides something, or takes the decision back with %LOPE_UNSET. */
static void
decide (LopeRegionModes *self,
        guint            field,
        gint64           value,
        const char      *message)
{
  g_autoptr (GPtrArray) before = g_ptr_array_new ();
  g_autoptr (GPtrArray) after = g_ptr_array_new ();
  g_autoptr (LopeRegionSetting) setting = NULL;
  g_autoptr (LopeRecord) changed = NULL;

  setting = lope_store_get_region_setting (lope_session_get_store (self->session), self->region, NULL);
  if (setting == NULL)
    return;

  changed = lope_record_copy (LOPE_RECORD (setting));
  lope_record_set_int (changed, field, value);
  g_ptr_array_add (after, changed);
  if (lope_record_is_set (LOPE_RECORD (setting), LOPE_RECORD_CREATED))
    g_ptr_array_add (before, setting);
  if (lope_pain_save (self->session, before, after, message))
    gtk_accessible_announce (GTK_ACCESSIBLE (self), message, GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
  update (self);
}

static void
follow_cb (LopeRegionModes *self)
{
  if (self->busy || self->session == NULL)
    return;

  if (adw_switch_row_get_active (self->follow_row))
    decide (self, LOPE_REGION_SETTING_STOPPED, LOPE_UNSET, _ ("Region followed again"));
  else
    decide (self, LOPE_REGION_SETTING_STOPPED, lope_session_get_today (self->session), _ ("Region no longer followed"));
}

static void
fracture_cb (LopeRegionModes *self)
{
  if (self->busy || self->session == NULL)
    return;

  decide (self, LOPE_REGION_SETTING_STRESS_FRACTURE, adw_switch_row_get_active (self->fracture_row),
          adw_switch_row_get_active (self->fracture_row) ? _ ("Past stress fracture noted")
                                                         : _ ("No past stress fracture noted"));
}

/* Both questions have to be answered with no before it can be left. */
static void
bone_cb (LopeRegionModes *self)
{
  if (self->may_leave)
    decide (self, LOPE_REGION_SETTING_BONE_LEFT, lope_session_get_today (self->session), _ ("Bone-watch left"));
  else
    lope_red_flags_dialog_present (GTK_WIDGET (self), self->session, BONE_FLAGS);
}

static void
tendon_cb (LopeRegionModes *self)
{
  g_autoptr (LopeRegionSetting) setting =
    lope_store_get_region_setting (lope_session_get_store (self->session), self->region, NULL);

  if (setting == NULL)
    return;

  if (lope_record_is_set (LOPE_RECORD (setting), LOPE_REGION_SETTING_TENDON))
    decide (self, LOPE_REGION_SETTING_TENDON, LOPE_UNSET, _ ("Tendon mode is off"));
  else
    decide (self, LOPE_REGION_SETTING_TENDON, lope_session_get_today (self->session), _ ("Tendon mode is on"));
}

static void
session_changed_cb (LopeRegionModes *self,
                    guint            changes)
{
  if (self->session != NULL && (changes & LOPE_STORE_CHANGE_PAIN) != 0)
    update (self);
}

/* ==== vfuncs ==== */

static void
lope_region_modes_dispose (GObject *object)
{
  LopeRegionModes *self = LOPE_REGION_MODES (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), LOPE_TYPE_REGION_MODES);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (lope_region_modes_parent_class)->dispose (object);
}

static void
lope_region_modes_class_init (LopeRegionModesClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lope_region_modes_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, LOPE_RESOURCE_BASE "/lope-region-modes.ui");
  gtk_widget_class_bind_template_child (widget_class, LopeRegionModes, follow_row);
  gtk_widget_class_bind_template_child (widget_class, LopeRegionModes, bone_row);
  gtk_widget_class_bind_template_child (widget_class, LopeRegionModes, bone_button);
  gtk_widget_class_bind_template_child (widget_class, LopeRegionModes, fracture_row);
  gtk_widget_class_bind_template_child (widget_class, LopeRegionModes, tendon_row);
  gtk_widget_class_bind_template_child (widget_class, LopeRegionModes, note_label);
  gtk_widget_class_bind_template_child (widget_class, LopeRegionModes, tendon_button);
  gtk_widget_class_bind_template_callback (widget_class, follow_cb);
  gtk_widget_class_bind_template_callback (widget_class, bone_cb);
  gtk_widget_class_bind_template_callback (widget_class, fracture_cb);
  gtk_widget_class_bind_template_callback (widget_class, tendon_cb);
}

static void
lope_region_modes_init (LopeRegionModes *self)
{
  self->region = LOPE_REGION_ANYWHERE;
  gtk_widget_init_template (GTK_WIDGET (self));
  /* TRANSLATORS: The note that has to be read before more pain is accepted. Safety
   * text: keep every “may” and every limit. */
  gtk_label_set_label (self->note_label,
                       _ ("In one study of sore Achilles tendons, led by a professional, people kept training with pain of "
                          "up to 5 of 10 and did no worse than with weeks of rest, as long as it had settled by the next "
                          "morning and did not rise from week to week. The hip was not studied, so for it this is carried "
                          "over.\n\n"
                          "It is meant for tendons only, and best agreed with somebody who has examined you. Pain that "
                          "is still there the next morning, or more than 5, calls for easing off here as well."));
}

/* ==== API ==== */

/**
 * lope_region_modes_new:
 *
 * Makes a group that is about no region yet.
 *
 * Returns: the group
 */
GtkWidget *
lope_region_modes_new (void)
{
  return g_object_new (LOPE_TYPE_REGION_MODES, NULL);
}

/**
 * lope_region_modes_set_region:
 * @self: the group
 * @session: the session
 * @region: a region
 *
 * Sets which region it is about. It follows the journal from then on.
 */
void
lope_region_modes_set_region (LopeRegionModes *self,
                              LopeSession     *session,
                              int              region)
{
  g_return_if_fail (LOPE_IS_REGION_MODES (self));
  g_return_if_fail (LOPE_IS_SESSION (session));

  self->region = region;
  if (g_set_object (&self->session, session))
    g_signal_connect_object (session, "changed", G_CALLBACK (session_changed_cb), self, G_CONNECT_SWAPPED);
  adw_expander_row_set_expanded (self->tendon_row, FALSE);
  update (self);
}
