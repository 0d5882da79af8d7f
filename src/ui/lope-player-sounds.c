/* lope-player-sounds.c
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lope-player-sounds.h"

#include "lope-player-clock.h"
#include "lope-player.h"

typedef struct {
  guint cues;
  const char *path;
} Sound;

/* Of several at once the first is heard. */
static const Sound sounds[] = {
  { LOPE_PLAYER_CUE_DONE, LOPE_RESOURCE_BASE "/sounds/done.wav" },
  { LOPE_PLAYER_CUE_START, LOPE_RESOURCE_BASE "/sounds/start.wav" },
  { LOPE_PLAYER_CUE_SWITCH, LOPE_RESOURCE_BASE "/sounds/switch.wav" },
  { LOPE_PLAYER_CUE_REST | LOPE_PLAYER_CUE_CHANGE, LOPE_RESOURCE_BASE "/sounds/rest.wav" },
  { LOPE_PLAYER_CUE_HALF, LOPE_RESOURCE_BASE "/sounds/half.wav" },
  { LOPE_PLAYER_CUE_TICK, LOPE_RESOURCE_BASE "/sounds/tick.wav" },
};

struct _LopePlayerSounds {
  GObject parent_instance;

  GtkMediaStream *streams[G_N_ELEMENTS (sounds)]; /* owned, NULL until first heard */
};

/**
 * LopePlayerSounds:
 *
 * Short tones that tell what happens in a player without a look at it. Where
 * nothing can be played, nothing is.
 */
G_DEFINE_FINAL_TYPE (LopePlayerSounds, lope_player_sounds, G_TYPE_OBJECT)

static void
lope_player_sounds_dispose (GObject *object)
{
  LopePlayerSounds *self = LOPE_PLAYER_SOUNDS (object);

  for (guint i = 0; i < G_N_ELEMENTS (sounds); i++)
    {
      if (self->streams[i] != NULL)
        gtk_media_file_clear (GTK_MEDIA_FILE (self->streams[i]));
      g_clear_object (&self->streams[i]);
    }

  G_OBJECT_CLASS (lope_player_sounds_parent_class)->dispose (object);
}

static void
lope_player_sounds_class_init (LopePlayerSoundsClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = lope_player_sounds_dispose;
}

static void
lope_player_sounds_init (LopePlayerSounds *self)
{
}

/* ==== API ==== */

/**
 * lope_player_sounds_new:
 *
 * Makes the sounds. Nothing is loaded before it is heard.
 *
 * Returns: (transfer full): the sounds
 */
LopePlayerSounds *
lope_player_sounds_new (void)
{
  return g_object_new (LOPE_TYPE_PLAYER_SOUNDS, NULL);
}

/**
 * lope_player_sounds_prepare:
 * @self: the sounds
 *
 * Makes ready what plays them. The first time that takes a while, which is not to
 * fall into a set.
 */
void
lope_player_sounds_prepare (LopePlayerSounds *self)
{
  g_return_if_fail (LOPE_IS_PLAYER_SOUNDS (self));

  if (lope_player_clock_get_speed () <= 1 && self->streams[0] == NULL)
    self->streams[0] = gtk_media_file_new_for_resource (sounds[0].path);
}

/**
 * lope_player_sounds_play:
 * @self: the sounds
 * @cues: what happened, #LopePlayerCue bits
 *
 * Plays the tone of what happened. With a clock that runs faster there is none:
 * that is for tests.
 */
void
lope_player_sounds_play (LopePlayerSounds *self,
                         guint             cues)
{
  g_return_if_fail (LOPE_IS_PLAYER_SOUNDS (self));

  if (lope_player_clock_get_speed () > 1)
    return;

  for (guint i = 0; i < G_N_ELEMENTS (sounds); i++)
    {
      if ((cues & sounds[i].cues) == 0)
        continue;

      if (self->streams[i] == NULL)
        self->streams[i] = gtk_media_file_new_for_resource (sounds[i].path);
      if (gtk_media_stream_get_error (self->streams[i]) == NULL)
        {
          gtk_media_stream_seek (self->streams[i], 0);
          gtk_media_stream_play (self->streams[i]);
        }
      return;
    }
}
