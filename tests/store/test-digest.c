/* test-digest.c: SHA-256 against an independent one
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lope-digest.h"

#include <string.h>

/* The examples of FIPS 180-4. */
static void
test_standard (void)
{
  static const struct {
    const char *text;
    const char *digest;
  } cases[] = {
    { "", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855" },
    { "abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad" },
    { "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
      "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GBytes) bytes = g_bytes_new_static (cases[i].text, strlen (cases[i].text));
      g_autofree char *digest = lope_digest_bytes (bytes);

      g_assert_cmpstr (digest, ==, cases[i].digest);
    }
}

/* In pieces of every size, and used again afterwards. */
static void
test_pieces (void)
{
  g_autoptr (LopeDigest) digest = lope_digest_new ();
  g_autofree guint8 *data = g_malloc (1000);

  for (guint i = 0; i < 1000; i++)
    data[i] = (guint8) g_test_rand_int_range (0, 256);

  for (gsize size = 1; size <= 200; size++)
    {
      g_autofree char *expected = g_compute_checksum_for_data (G_CHECKSUM_SHA256, data, 1000);
      g_autofree char *got = NULL;

      for (gsize at = 0; at < 1000; at += size)
        lope_digest_update (digest, data + at, MIN (size, 1000 - at));
      got = lope_digest_finish (digest);
      g_assert_cmpstr (got, ==, expected);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/store/digest/standard", test_standard);
  g_test_add_func ("/store/digest/pieces", test_pieces);

  return g_test_run ();
}
