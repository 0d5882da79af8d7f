/* lope-digest.c: tells files apart by their content
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lope-digest.h"

#include <nettle/sha2.h>
#include <nettle/version.h>

/* Nettle and not GChecksum, because it uses what the processor has for this:
 * with GChecksum, half of an import was spent here. */
struct _LopeDigest {
  struct sha256_ctx context;
};

/* ==== API ==== */

/**
 * lope_digest_new:
 *
 * Begins a digest.
 *
 * Returns: (transfer full): the digest of nothing yet
 */
LopeDigest *
lope_digest_new (void)
{
  LopeDigest *self = g_new0 (LopeDigest, 1);

  sha256_init (&self->context);

  return self;
}

/**
 * lope_digest_free:
 * @self: a digest
 *
 * Frees a digest.
 */
void
lope_digest_free (LopeDigest *self)
{
  g_free (self);
}

/**
 * lope_digest_update:
 * @self: a digest
 * @data: (array length=size): what comes next
 * @size: its bytes
 *
 * Takes more in.
 */
void
lope_digest_update (LopeDigest   *self,
                    const guint8 *data,
                    gsize         size)
{
  sha256_update (&self->context, size, data);
}

/**
 * lope_digest_finish:
 * @self: a digest, which begins anew
 *
 * Ends a digest.
 *
 * Returns: (transfer full): the SHA-256 of all that was taken in, as 64 lower-case
 *   hexadecimal digits
 */
char *
lope_digest_finish (LopeDigest *self)
{
  guint8 digest[SHA256_DIGEST_SIZE];
  GString *text = g_string_sized_new (2 * sizeof digest);

#if NETTLE_VERSION_MAJOR >= 4
  sha256_digest (&self->context, digest);
#else
  sha256_digest (&self->context, sizeof digest, digest);
#endif
  for (guint i = 0; i < sizeof digest; i++)
    g_string_append_printf (text, "%02x", digest[i]);

  return g_string_free_and_steal (text);
}

/**
 * lope_digest_bytes:
 * @bytes: a whole file
 *
 * Computes the digest of a file.
 *
 * Returns: (transfer full): the SHA-256 of @bytes in lower-case hexadecimal
 */
char *
lope_digest_bytes (GBytes *bytes)
{
  g_autoptr (LopeDigest) self = lope_digest_new ();
  gsize size;
  const guint8 *data = g_bytes_get_data (bytes, &size);

  lope_digest_update (self, data, size);

  return lope_digest_finish (self);
}
