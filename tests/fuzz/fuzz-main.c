/* fuzz-main.c
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Stands in for libFuzzer: feeds seeds, and a few thousand mutations of each
 * that are the same each time, so that every run of the tests fuzzes a little. */

#include "fuzz.h"

#include <string.h>
#include <unistd.h>

#define N_MUTATIONS 2000
#define MAX_SIZE 65536
/* One input may take so long, and all of them, in s. */
#define MAX_INPUT_SECONDS 10
#define MAX_SECONDS 8

static const guint8 interesting[] = { 0x00, 0x01, 0x7f, 0x80, 0xff, '<', '>', '&', '"', ',', '\n', '9', '-' };

static void
feed (const GByteArray *input)
{
  /* Of its own, so that a sanitizer sees every step beyond its end. */
  g_autofree guint8 *copy = g_malloc (MAX (input->len, 1));

  if (input->len > 0)
    memcpy (copy, input->data, input->len);
  alarm (MAX_INPUT_SECONDS);
  LLVMFuzzerTestOneInput (copy, input->len);
  alarm (0);
}

static void
mutate (GByteArray *input,
        GRand      *random)
{
  guint position, length;

  if (input->len == 0)
    return;

  position = (guint) g_rand_int_range (random, 0, (gint32) input->len);
  length = (guint) g_rand_int_range (random, 1, 64);
  length = MIN (length, input->len - position);

  switch (g_rand_int_range (random, 0, 7))
    {
    case 0:
      input->data[position] ^= (guint8) (1 << g_rand_int_range (random, 0, 8));
      break;
    case 1:
      input->data[position] = (guint8) g_rand_int (random);
      break;
    case 2:
      input->data[position] = interesting[g_rand_int_range (random, 0, G_N_ELEMENTS (interesting))];
      break;
    case 3:
      memset (input->data + position, g_rand_boolean (random) ? 0xff : 0, length);
      break;
    case 4:
      g_byte_array_remove_range (input, position, length);
      break;
    case 5:
      if (input->len < MAX_SIZE)
        {
          g_autofree guint8 *part = g_memdup2 (input->data + position, length);

          g_byte_array_append (input, part, length);
        }
      break;
    default:
      g_byte_array_set_size (input, position);
      break;
    }
}

static guint
run_seed (const char *path,
          gint64      end)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (1);
  g_autoptr (GByteArray) seed = NULL;
  guint n = 1;
  char *data;
  gsize size;

  if (!g_file_get_contents (path, &data, &size, NULL))
    g_error ("%s cannot be read", path);
  seed = g_byte_array_new_take ((guint8 *) data, size);

  feed (seed);
  for (; n <= N_MUTATIONS && g_get_monotonic_time () < end; n++)
    {
      g_autoptr (GByteArray) input = g_byte_array_new ();
      guint n_changes = 1 + n % 8;

      g_byte_array_append (input, seed->data, seed->len);
      for (guint i = 0; i < n_changes; i++)
        mutate (input, random);
      feed (input);
    }

  return n;
}

static GPtrArray *
find_seeds (char **paths)
{
  GPtrArray *seeds = g_ptr_array_new_with_free_func (g_free);

  for (char **path = paths; *path != NULL; path++)
    {
      g_autoptr (GDir) folder = g_dir_open (*path, 0, NULL);
      const char *name;

      if (folder == NULL)
        g_ptr_array_add (seeds, g_strdup (*path));
      while (folder != NULL && (name = g_dir_read_name (folder)) != NULL)
        g_ptr_array_add (seeds, g_build_filename (*path, name, NULL));
    }

  return seeds;
}

int
main (int   argc,
      char *argv[])
{
  g_autoptr (GPtrArray) seeds = find_seeds (argv + 1);
  gint64 begin = g_get_monotonic_time ();

  g_print ("1..%u\n", seeds->len);
  for (guint i = 0; i < seeds->len; i++)
    {
      const char *path = g_ptr_array_index (seeds, i);
      g_autofree char *name = g_path_get_basename (path);
      /* No seed may take the time of the others. */
      gint64 end = begin + (gint64) MAX_SECONDS * G_USEC_PER_SEC * (i + 1) / seeds->len;
      guint n = run_seed (path, end);

      g_print ("ok %u %s: %u runs\n", i + 1, name, n);
    }

  return 0;
}
