/* lope-player-page.c
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lope-player-page.h"

#include "lope-format.h"
#include "lope-player-clock.h"
#include "lope-player-finish.h"
#include "lope-player-page-private.h"
#include "lope-player-text.h"
#include "lope-settings.h"

#include <glib/gi18n-lib.h>

#define LOOK_MILLISECONDS 100
#define MAX_STRIDE (G_USEC_PER_SEC) /* of an accelerated clock, at once */
#define EXTENSION 15 /* seconds */

/**
 * LopePlayerPage:
 *
 * Leads through a routine, set by set and side by side, and asks at its end how
 * it was. Each set is in the journal as soon as it is done. It emits “closed”
 * when it can go.
 */
G_DEFINE_FINAL_TYPE (LopePlayerPage, lope_player_page, ADW_TYPE_BIN)

static guint closed_signal;

static void finish_closed_cb (LopePlayerPage *self);

/* ==== The journal ==== */

static LopeRoutineSession *
make_record (LopePlayerPage *self)
{
  const gint64 now = lope_session_get_now (self->session);

  return lope_routine_session_new (lope_routine_plan_get_routine (self->plan), now,
                                   lope_time_get_offset (lope_session_get_zone (self->session), now));
}

/* Durable when this returns, so that a crash takes the current set at most. */
static void
save (LopePlayerPage *self)
{
  const gboolean fresh = self->record == NULL;
  g_autoptr (GArray) items = lope_player_get_items (self->player);
  g_autoptr (LopeRoutineSession) record = NULL;
  gboolean saved;

  if (lope_session_is_read_only (self->session) || (fresh && lope_player_get_n_done (self->player) == 0))
    return;

  record = fresh ? make_record (self) : LOPE_ROUTINE_SESSION (lope_record_copy (LOPE_RECORD (self->record)));
  lope_routine_session_set_items (record, items);
  saved = fresh ? lope_session_add (self->session, LOPE_RECORD (record))
                : lope_session_update (self->session, LOPE_RECORD (record));
  if (saved)
    g_set_object (&self->record, record);
  else
    lope_player_set_paused (self->player, TRUE);
}

/* ==== Keeping awake ==== */

static void
update_inhibition (LopePlayerPage *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  const gboolean running = root != NULL && lope_player_get_phase (self->player) != LOPE_PLAYER_DONE &&
                           !lope_player_get_paused (self->player);

  if (running && self->application == NULL)
    {
      self->application = gtk_window_get_application (GTK_WINDOW (root));
      if (self->application == NULL)
        return;
      g_object_ref (self->application);
      self->inhibition = gtk_application_inhibit (self->application, GTK_WINDOW (root),
                                                  GTK_APPLICATION_INHIBIT_IDLE | GTK_APPLICATION_INHIBIT_SUSPEND,
                                                  _ ("A routine is being done"));
    }
  else if (!running && self->application != NULL)
    {
      if (self->inhibition != 0)
        gtk_application_uninhibit (self->application, self->inhibition);
      self->inhibition = 0;
      g_clear_object (&self->application);
    }
}

/* ==== What is shown ==== */

static void
show_finish (LopePlayerPage *self)
{
  GtkWidget *finish;

  if (self->record == NULL || self->source == 0)
    return;

  g_clear_handle_id (&self->source, g_source_remove);
  update_inhibition (self);
  finish = lope_player_finish_new (self->session, self->plan, self->record);
  g_signal_connect_object (finish, "closed", G_CALLBACK (finish_closed_cb), self, G_CONNECT_SWAPPED);
  adw_bin_set_child (ADW_BIN (self), finish);
  gtk_widget_grab_focus (finish);
}

static void
show (LopePlayerPage *self)
{
  const LopePlayerBout *bout = lope_player_get_bout (self->player);

  if (bout == NULL)
    {
      show_finish (self);
      return;
    }

  lope_player_page_show_bout (self, bout);
  update_inhibition (self);
}

/* ==== Going on ==== */

static void
announce (LopePlayerPage *self,
          const char     *text)
{
  if (text != NULL)
    gtk_accessible_announce (GTK_ACCESSIBLE (self), text, GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
}

static void
tell (LopePlayerPage *self,
      guint           cues)
{
  g_autofree char *text = NULL;

  if ((cues & LOPE_PLAYER_CUE_SET_DONE) != 0)
    save (self);
  if (cues == 0)
    return;

  text = lope_player_text_dup_announcement (self->player, cues);
  announce (self, text);
  if (gtk_toggle_button_get_active (self->sound_button))
    lope_player_sounds_play (self->sounds, cues);
}

/* A clock that runs faster makes long strides, which are no sleep: they are taken
 * in parts. */
static guint
advance (LopePlayerPage *self)
{
  const gint64 now = lope_player_clock_get_now ();
  guint cues = 0;

  if (lope_player_clock_get_speed () <= 1)
    return lope_player_advance (self->player, now, lope_player_clock_get_wall ());

  while (self->now < now)
    {
      self->now = self->now == 0 ? now : MIN (now, self->now + MAX_STRIDE);
      cues |= lope_player_advance (self->player, self->now, self->now);
    }

  return cues;
}

static void
look (LopePlayerPage *self)
{
  if (self->source == 0)
    return;

  tell (self, advance (self));
  show (self);
}

/* The clock of frames stops while the window is hidden; the routine does not. */
static gboolean
look_cb (gpointer user_data)
{
  look (user_data);

  return LOPE_PLAYER_PAGE (user_data)->source != 0 ? G_SOURCE_CONTINUE : G_SOURCE_REMOVE;
}

static gboolean
tick_cb (GtkWidget     *widget,
         GdkFrameClock *clock,
         gpointer       user_data)
{
  LopePlayerPage *self = LOPE_PLAYER_PAGE (widget);

  if (self->source != 0 && !lope_player_get_paused (self->player) && adw_get_enable_animations (widget))
    look (self);

  return G_SOURCE_CONTINUE;
}

/* ==== Actions ==== */

static void
pause_action (GtkWidget  *widget,
              const char *action_name,
              GVariant   *parameter)
{
  LopePlayerPage *self = LOPE_PLAYER_PAGE (widget);
  const gboolean paused = !lope_player_get_paused (self->player);

  look (self);
  lope_player_set_paused (self->player, paused);
  announce (self, paused ? _ ("Paused") : _ ("Going on"));
  look (self);
}

/* Where the runner went is said as if it had come by itself. */
static void
move (LopePlayerPage *self,
      void          (*func) (LopePlayer *player))
{
  g_autofree char *text = NULL;

  if (self->source == 0)
    return;

  advance (self);
  func (self->player);
  text = lope_player_text_dup_announcement (self->player,
                                            lope_player_get_phase (self->player) == LOPE_PLAYER_WORK ? LOPE_PLAYER_CUE_START
                                                                                                     : LOPE_PLAYER_CUE_CHANGE);
  announce (self, text);
  save (self);
  if (lope_player_get_phase (self->player) == LOPE_PLAYER_DONE && self->record == NULL)
    g_signal_emit (self, closed_signal, 0);
  else
    show (self);
}

static void
back_action (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  move (LOPE_PLAYER_PAGE (widget), lope_player_back);
}

static void
skip_action (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  move (LOPE_PLAYER_PAGE (widget), lope_player_skip);
}

static void
extend_action (GtkWidget  *widget,
               const char *action_name,
               GVariant   *parameter)
{
  LopePlayerPage *self = LOPE_PLAYER_PAGE (widget);

  lope_player_extend (self->player, EXTENSION);
  look (self);
}

static void
finish_action (GtkWidget  *widget,
               const char *action_name,
               GVariant   *parameter)
{
  move (LOPE_PLAYER_PAGE (widget), lope_player_finish);
}

static void
left_cb (LopePlayerPage *self,
         const char     *response)
{
  if (g_str_equal (response, "stay"))
    {
      lope_player_set_paused (self->player, FALSE);
      look (self);
      gtk_widget_grab_focus (GTK_WIDGET (self->pause_button));
    }
  else if (g_str_equal (response, "partial"))
    move (self, lope_player_finish);
  else
    g_signal_emit (self, closed_signal, 0);
}

static void
leave_action (GtkWidget  *widget,
              const char *action_name,
              GVariant   *parameter)
{
  LopePlayerPage *self = LOPE_PLAYER_PAGE (widget);
  AdwDialog *dialog;

  if (self->record == NULL)
    {
      g_signal_emit (self, closed_signal, 0);
      return;
    }

  lope_player_set_paused (self->player, TRUE);
  look (self);
  dialog = adw_alert_dialog_new (_ ("Leave the Routine?"),
                                 _ ("What was done so far is in the journal. You can go on with it later, or end it here."));
  adw_alert_dialog_add_responses (ADW_ALERT_DIALOG (dialog),
                                  "stay", _ ("_Stay"),
                                  "partial", _ ("_End Here"),
                                  "later", _ ("Go On _Later"),
                                  NULL);
  adw_alert_dialog_set_close_response (ADW_ALERT_DIALOG (dialog), "stay");
  adw_alert_dialog_set_default_response (ADW_ALERT_DIALOG (dialog), "later");
  adw_alert_dialog_set_response_appearance (ADW_ALERT_DIALOG (dialog), "later", ADW_RESPONSE_SUGGESTED);
  g_signal_connect_object (dialog, "response", G_CALLBACK (left_cb), self, G_CONNECT_SWAPPED);
  adw_dialog_present (dialog, widget);
}

/* The arrows point the way that text runs. */
static gboolean
arrow_cb (GtkWidget *widget,
          GVariant  *args,
          gpointer   user_data)
{
  LopePlayerPage *self = LOPE_PLAYER_PAGE (widget);
  const gboolean rtl = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;

  if (self->source == 0)
    return GDK_EVENT_PROPAGATE;

  move (self, g_variant_get_boolean (args) != rtl ? lope_player_skip : lope_player_back);

  return GDK_EVENT_STOP;
}

static gboolean
key_cb (GtkWidget *widget,
        GVariant  *args,
        gpointer   user_data)
{
  if (LOPE_PLAYER_PAGE (widget)->source == 0)
    return GDK_EVENT_PROPAGATE;

  return gtk_widget_activate_action (widget, g_variant_get_string (args, NULL), NULL);
}

/* ==== Callbacks ==== */

static void
finish_closed_cb (LopePlayerPage *self)
{
  g_signal_emit (self, closed_signal, 0);
}

static char *
get_sound_icon_cb (LopePlayerPage *self,
                   gboolean        active)
{
  return g_strdup (active ? "audio-volume-high-symbolic" : "audio-volume-muted-symbolic");
}

/* ==== vfuncs ==== */

static gboolean
lope_player_page_grab_focus (GtkWidget *widget)
{
  LopePlayerPage *self = LOPE_PLAYER_PAGE (widget);
  GtkWidget *child = adw_bin_get_child (ADW_BIN (self));

  return gtk_widget_grab_focus (self->source != 0 ? GTK_WIDGET (self->pause_button) : child);
}

static void
lope_player_page_root (GtkWidget *widget)
{
  LopePlayerPage *self = LOPE_PLAYER_PAGE (widget);

  GTK_WIDGET_CLASS (lope_player_page_parent_class)->root (widget);
  self->tick = gtk_widget_add_tick_callback (widget, tick_cb, NULL, NULL);
  update_inhibition (self);
}

static void
lope_player_page_unroot (GtkWidget *widget)
{
  LopePlayerPage *self = LOPE_PLAYER_PAGE (widget);

  gtk_widget_remove_tick_callback (widget, self->tick);
  GTK_WIDGET_CLASS (lope_player_page_parent_class)->unroot (widget);
  update_inhibition (self);
}

static void
lope_player_page_dispose (GObject *object)
{
  LopePlayerPage *self = LOPE_PLAYER_PAGE (object);

  g_clear_handle_id (&self->source, g_source_remove);
  gtk_widget_dispose_template (GTK_WIDGET (self), LOPE_TYPE_PLAYER_PAGE);
  g_clear_object (&self->sounds);
  g_clear_object (&self->player);
  g_clear_object (&self->record);
  g_clear_object (&self->plan);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (lope_player_page_parent_class)->dispose (object);
}

static void
install_keys (GtkWidgetClass *widget_class)
{
  static const struct {
    guint key;
    gboolean forward;
  } arrows[] = {
    { GDK_KEY_Right, TRUE }, { GDK_KEY_KP_Right, TRUE }, { GDK_KEY_Left, FALSE }, { GDK_KEY_KP_Left, FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (arrows); i++)
    gtk_widget_class_add_binding (widget_class, arrows[i].key, 0, arrow_cb, "b", arrows[i].forward);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_space, 0, key_cb, "s", "player.pause");
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Escape, 0, key_cb, "s", "player.leave");

  gtk_widget_class_install_action (widget_class, "player.pause", NULL, pause_action);
  gtk_widget_class_install_action (widget_class, "player.back", NULL, back_action);
  gtk_widget_class_install_action (widget_class, "player.skip", NULL, skip_action);
  gtk_widget_class_install_action (widget_class, "player.extend", NULL, extend_action);
  gtk_widget_class_install_action (widget_class, "player.finish", NULL, finish_action);
  gtk_widget_class_install_action (widget_class, "player.leave", NULL, leave_action);
}

static void
lope_player_page_class_init (LopePlayerPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lope_player_page_dispose;
  widget_class->grab_focus = lope_player_page_grab_focus;
  widget_class->root = lope_player_page_root;
  widget_class->unroot = lope_player_page_unroot;

  /**
   * LopePlayerPage::closed:
   *
   * The page can go.
   */
  closed_signal = g_signal_new ("closed", LOPE_TYPE_PLAYER_PAGE, G_SIGNAL_RUN_LAST, 0,
                                NULL, NULL, NULL, G_TYPE_NONE, 0);

  g_type_ensure (LOPE_TYPE_EXERCISE_VIEW);
  g_type_ensure (LOPE_TYPE_HEADER_TITLE);
  g_type_ensure (LOPE_TYPE_PLAYER_RING);
  g_type_ensure (LOPE_TYPE_PLAYER_STEPS);
  gtk_widget_class_set_template_from_resource (widget_class, LOPE_RESOURCE_BASE "/lope-player-page.ui");
  gtk_widget_class_bind_template_child (widget_class, LopePlayerPage, window_title);
  gtk_widget_class_bind_template_child (widget_class, LopePlayerPage, sound_button);
  gtk_widget_class_bind_template_child (widget_class, LopePlayerPage, steps);
  gtk_widget_class_bind_template_child (widget_class, LopePlayerPage, view);
  gtk_widget_class_bind_template_child (widget_class, LopePlayerPage, hint_label);
  gtk_widget_class_bind_template_child (widget_class, LopePlayerPage, title_label);
  gtk_widget_class_bind_template_child (widget_class, LopePlayerPage, side_label);
  gtk_widget_class_bind_template_child (widget_class, LopePlayerPage, set_label);
  gtk_widget_class_bind_template_child (widget_class, LopePlayerPage, ring);
  gtk_widget_class_bind_template_child (widget_class, LopePlayerPage, number_label);
  gtk_widget_class_bind_template_child (widget_class, LopePlayerPage, caption_label);
  gtk_widget_class_bind_template_child (widget_class, LopePlayerPage, pause_button);
  gtk_widget_class_bind_template_child (widget_class, LopePlayerPage, extend_button);
  gtk_widget_class_bind_template_child (widget_class, LopePlayerPage, next_view);
  gtk_widget_class_bind_template_child (widget_class, LopePlayerPage, next_label);
  gtk_widget_class_bind_template_child (widget_class, LopePlayerPage, remaining_label);
  gtk_widget_class_bind_template_callback (widget_class, get_sound_icon_cb);
  install_keys (widget_class);
}

static void
lope_player_page_init (LopePlayerPage *self)
{
  GSettings *settings = lope_settings_get ();
  g_autofree char *number = lope_format_number (EXTENSION, 0), *label = NULL;

  self->shown_state = -1;
  self->sounds = lope_player_sounds_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  /* TRANSLATORS: a button that makes a rest longer by %s seconds; a narrow no-break space stands before the unit */
  label = g_strdup_printf (_ ("+%s\u202fs"), number);
  gtk_button_set_label (self->extend_button, label);
  if (settings != NULL)
    g_settings_bind (settings, "player-sounds", self->sound_button, "active", G_SETTINGS_BIND_DEFAULT);
}

/* ==== API ==== */

/**
 * lope_player_page_new:
 * @session: the session
 * @plan: a routine with at least one step
 * @open: (nullable): a session of it that was begun and not ended
 *
 * Makes a page that leads through a routine, from its beginning or from where it
 * was left.
 *
 * Returns: the page
 */
GtkWidget *
lope_player_page_new (LopeSession        *session,
                      LopeRoutinePlan    *plan,
                      LopeRoutineSession *open)
{
  LopePlayerPage *self = g_object_new (LOPE_TYPE_PLAYER_PAGE, NULL);
  GPtrArray *steps = lope_routine_plan_get_steps (plan);

  g_return_val_if_fail (LOPE_IS_SESSION (session), GTK_WIDGET (self));

  self->session = g_object_ref (session);
  self->plan = lope_routine_plan_copy (plan);
  self->player = lope_player_new ((LopeRoutineStep **) steps->pdata, steps->len);
  if (open != NULL)
    {
      g_autoptr (GArray) items = lope_routine_session_get_items (open);

      self->record = g_object_ref (open);
      lope_player_restore (self->player, items);
    }
  if (gtk_toggle_button_get_active (self->sound_button))
    lope_player_sounds_prepare (self->sounds);
  lope_header_title_set_title (self->window_title, lope_routine_plan_get_name (plan));
  lope_player_steps_set_n (self->steps, steps->len);
  /* Time begins to run with the first look at the clock, when the page is there. */
  self->source = g_timeout_add (LOOK_MILLISECONDS, look_cb, self);
  show (self);

  return GTK_WIDGET (self);
}
