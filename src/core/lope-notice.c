/* lope-notice.c
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lope-notice.h"

#include <glib/gi18n-lib.h>

#include "lope-pain-response.h"
#include "lope-run-spike.h"
#include "lope-shoe-wear.h"

struct _LopeNotice {
  GObject parent_instance;

  LopeNoticeKind kind;
  LopeSeverity severity;
  LopeDay day;
  char *subject; /* owned */
  char *subject_name; /* owned, nullable */
  char *state; /* owned */
  GVariant *values; /* owned */
};

/**
 * LopeNotice:
 *
 * Something that deserves attention, as a value: what it is about, how much it
 * matters, and the numbers of the rule behind it. The words are made when they
 * are asked for, see lope_notice_get_title() and the others.
 */
G_DEFINE_FINAL_TYPE (LopeNotice, lope_notice, G_TYPE_OBJECT)

const LopeNick lope_notice_kind_nicks[] = {
  /* TRANSLATORS: What a notice is about. */
  { "red-flag", NC_ ("notice", "Red Flag") },
  { "pain-response", NC_ ("notice", "Pain Around a Run") },
  { "pain-trend", NC_ ("notice", "Pain From Week to Week") },
  { "run-spike", NC_ ("notice", "Longer Than Usual") },
  { "after-break", NC_ ("notice", "After a Break") },
  { "weekly-change", NC_ ("notice", "This Week Against Last") },
  { "shoe-wear", NC_ ("notice", "Shoe Wear") },
  { "recovery", NC_ ("notice", "Recovery") },
  { "routine-due", NC_ ("notice", "Routine Due") },
  { NULL, "notice" },
};

const LopeNick lope_severity_nicks[] = {
  /* TRANSLATORS: How much a notice matters. */
  { "info", NC_ ("severity", "Information") },
  { "notice", NC_ ("severity", "Worth a look") },
  { "caution", NC_ ("severity", "Caution") },
  { "stop", NC_ ("severity", "Stop") },
  { NULL, "severity" },
};

G_STATIC_ASSERT (G_N_ELEMENTS (lope_notice_kind_nicks) == LOPE_NOTICE_ROUTINE_DUE + 2);
G_STATIC_ASSERT (G_N_ELEMENTS (lope_severity_nicks) == LOPE_SEVERITY_STOP + 2);

/* How bad a state is among those of its kind, or −1 if they cannot be compared. */
static int
rank_state (LopeNoticeKind  kind,
            const char     *state)
{
  switch (kind)
    {
    case LOPE_NOTICE_RED_FLAG:
      return lope_nicks_find (lope_flag_level_nicks, state);
    case LOPE_NOTICE_PAIN_RESPONSE:
      return lope_nicks_find (lope_pain_outcome_nicks, state);
    case LOPE_NOTICE_RUN_SPIKE:
      return lope_nicks_find (lope_spike_state_nicks, state);
    case LOPE_NOTICE_WEEKLY_CHANGE:
      return g_str_equal (state, "above-30") ? 1 : 0;
    case LOPE_NOTICE_SHOE_WEAR:
      return lope_nicks_find (lope_wear_status_nicks, state);
    case LOPE_NOTICE_PAIN_TREND:
    case LOPE_NOTICE_AFTER_BREAK:
    case LOPE_NOTICE_RECOVERY:
    case LOPE_NOTICE_ROUTINE_DUE:
    default:
      return -1;
    }
}

/* ==== vfuncs ==== */

static void
lope_notice_finalize (GObject *object)
{
  LopeNotice *self = LOPE_NOTICE (object);

  g_free (self->subject);
  g_free (self->subject_name);
  g_free (self->state);
  g_variant_unref (self->values);

  G_OBJECT_CLASS (lope_notice_parent_class)->finalize (object);
}

static void
lope_notice_class_init (LopeNoticeClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = lope_notice_finalize;
}

static void
lope_notice_init (LopeNotice *self)
{
}

/* ==== API ==== */

/**
 * lope_notice_new:
 * @kind: what it is about
 * @severity: how much it matters
 * @subject: what precisely it is about; see #LopeNoticeKind
 * @subject_name: (nullable): what the runner calls the subject
 * @state: the state that was found; a dismissal holds for this one
 * @day: the day it belongs to
 * @values: the numbers of the rule, of type `a{sv}`; a floating reference is
 *   taken over
 *
 * Makes a notice.
 *
 * Returns: (transfer full): the notice
 */
LopeNotice *
lope_notice_new (LopeNoticeKind  kind,
                 LopeSeverity    severity,
                 const char     *subject,
                 const char     *subject_name,
                 const char     *state,
                 LopeDay         day,
                 GVariant       *values)
{
  LopeNotice *self;

  g_return_val_if_fail (subject != NULL && state != NULL, NULL);
  g_return_val_if_fail (g_variant_is_of_type (values, G_VARIANT_TYPE_VARDICT), NULL);

  self = g_object_new (LOPE_TYPE_NOTICE, NULL);
  self->kind = kind;
  self->severity = severity;
  self->subject = g_strdup (subject);
  self->subject_name = g_strdup (subject_name);
  self->state = g_strdup (state);
  self->day = day;
  self->values = g_variant_ref_sink (values);

  return self;
}

/**
 * lope_notice_get_kind:
 * @self: a notice
 *
 * Gets what the notice is about.
 *
 * Returns: the kind
 */
LopeNoticeKind
lope_notice_get_kind (LopeNotice *self)
{
  g_return_val_if_fail (LOPE_IS_NOTICE (self), LOPE_NOTICE_RUN_SPIKE);

  return self->kind;
}

/**
 * lope_notice_get_severity:
 * @self: a notice
 *
 * Gets how much the notice matters.
 *
 * Returns: the severity
 */
LopeSeverity
lope_notice_get_severity (LopeNotice *self)
{
  g_return_val_if_fail (LOPE_IS_NOTICE (self), LOPE_SEVERITY_INFO);

  return self->severity;
}

/**
 * lope_notice_get_subject:
 * @self: a notice
 *
 * Gets what precisely the notice is about; see #LopeNoticeKind.
 *
 * Returns: (transfer none): the subject, possibly empty
 */
const char *
lope_notice_get_subject (LopeNotice *self)
{
  g_return_val_if_fail (LOPE_IS_NOTICE (self), NULL);

  return self->subject;
}

/**
 * lope_notice_get_subject_name:
 * @self: a notice
 *
 * Gets what the runner calls the subject.
 *
 * Returns: (transfer none) (nullable): the name
 */
const char *
lope_notice_get_subject_name (LopeNotice *self)
{
  g_return_val_if_fail (LOPE_IS_NOTICE (self), NULL);

  return self->subject_name;
}

/**
 * lope_notice_get_state:
 * @self: a notice
 *
 * Gets the state that was found, a permanent name. A notice that was dismissed
 * in one state comes back in a worse one, see lope_notice_is_covered().
 *
 * Returns: (transfer none): the state
 */
const char *
lope_notice_get_state (LopeNotice *self)
{
  g_return_val_if_fail (LOPE_IS_NOTICE (self), NULL);

  return self->state;
}

/**
 * lope_notice_get_day:
 * @self: a notice
 *
 * Gets the day the notice belongs to: that of the run, or the day looked at.
 *
 * Returns: the day
 */
LopeDay
lope_notice_get_day (LopeNotice *self)
{
  g_return_val_if_fail (LOPE_IS_NOTICE (self), LOPE_DAY_NONE);

  return self->day;
}

/**
 * lope_notice_get_values:
 * @self: a notice
 *
 * Gets the numbers of the rule, as `a{sv}` with keys in snake_case: metres and
 * days as `x`, ratios and percentages as `d`, what may be missing as a maybe.
 *
 * Returns: (transfer none): the values
 */
GVariant *
lope_notice_get_values (LopeNotice *self)
{
  g_return_val_if_fail (LOPE_IS_NOTICE (self), NULL);

  return self->values;
}

/**
 * lope_notice_is_dismissible:
 * @self: a notice
 *
 * Tells whether the runner may put the notice away. An emergency stays until it
 * is marked as reviewed (evidence.md section 15).
 *
 * Returns: %FALSE for a red flag that is an emergency
 */
gboolean
lope_notice_is_dismissible (LopeNotice *self)
{
  g_return_val_if_fail (LOPE_IS_NOTICE (self), FALSE);

  return self->kind != LOPE_NOTICE_RED_FLAG ||
         !g_str_equal (self->state, lope_flag_level_nicks[LOPE_FLAG_EMERGENCY].nick);
}

/**
 * lope_notice_is_covered:
 * @self: a notice
 * @dismissed: the state in which a notice of this kind and subject was dismissed
 *
 * Tells whether that dismissal holds for this notice, too: it does unless the
 * state has become worse (evidence.md section 1).
 *
 * Returns: %TRUE if the runner does not want to see it
 */
gboolean
lope_notice_is_covered (LopeNotice *self,
                        const char *dismissed)
{
  int rank, dismissed_rank;

  g_return_val_if_fail (LOPE_IS_NOTICE (self), FALSE);
  g_return_val_if_fail (dismissed != NULL, FALSE);

  if (!lope_notice_is_dismissible (self))
    return FALSE;

  rank = rank_state (self->kind, self->state);
  dismissed_rank = rank_state (self->kind, dismissed);

  return g_str_equal (self->state, dismissed) || (rank >= 0 && rank <= dismissed_rank);
}
