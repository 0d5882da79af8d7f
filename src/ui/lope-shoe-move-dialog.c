/* lope-shoe-move-dialog.c
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lope-shoe-move-dialog.h"

#include "lope-day-row.h"
#include "lope-dialog-focus.h"
#include "lope-form-draft.h"
#include "lope-format.h"
#include "lope-header-title.h"
#include "lope-journal-edit.h"
#include "lope-shoe-row.h"

#include <glib/gi18n-lib.h>

/* So many runs can be chosen one by one; older ones go by their days. */
#define MAX_ROWS 100

typedef struct {
  LopeRun run;
  gboolean chosen;
} Candidate;

struct _LopeShoeMoveDialog {
  AdwDialog parent_instance;

  gboolean updating;
  LopeSession *session; /* owned */
  LopeShoe *shoe; /* owned */
  GArray *runs; /* owned, of Candidate: all of the shoe, the newest first */
  LopeFormDraft *draft; /* owned */

  /* Template children */
  AdwBanner *draft_banner;
  GtkWidget *move_button;
  LopeShoeRow *shoe_row;
  LopeDayRow *from_row;
  LopeDayRow *to_row;
  AdwActionRow *preview_row;
  AdwPreferencesGroup *runs_group;
  GtkButton *all_button;
  GtkListBox *runs_list;
};

/**
 * LopeShoeMoveDialog:
 *
 * Gives runs of one pair of shoes to another one, or to none: those of some days,
 * or chosen ones. It tells beforehand what comes of it.
 */
G_DEFINE_FINAL_TYPE (LopeShoeMoveDialog, lope_shoe_move_dialog, ADW_TYPE_DIALOG)

typedef enum {
  PROP_TARGET = 1,
  PROP_LEFT_OUT,
} LopeShoeMoveDialogProperty;

static GParamSpec *properties[PROP_LEFT_OUT + 1];

static gboolean
is_in_range (LopeShoeMoveDialog *self,
             const Candidate    *candidate)
{
  LopeDay from = lope_day_row_get_day (self->from_row), to = lope_day_row_get_day (self->to_row);

  return (from == LOPE_DAY_NONE || candidate->run.day >= from) && (to == LOPE_DAY_NONE || candidate->run.day <= to);
}

static Candidate *
get_candidate (LopeShoeMoveDialog *self,
               guint               i)
{
  return &g_array_index (self->runs, Candidate, i);
}

/* ==== What comes of it ==== */

static LopeShoe *
find_target (LopeShoeMoveDialog  *self,
             const LopeShoeWear **wear)
{
  LopeStatus *status = lope_session_get_status (self->session);
  const char *uuid = lope_shoe_row_get_uuid (self->shoe_row);

  for (guint i = 0; uuid != NULL && status != NULL && i < lope_status_get_n_shoes (status); i++)
    {
      LopeShoe *shoe = lope_status_get_shoe (status, i, wear);

      if (g_strcmp0 (lope_record_get_uuid (LOPE_RECORD (shoe)), uuid) == 0)
        return shoe;
    }

  return NULL;
}

static char *
describe_change (LopeShoeMoveDialog *self,
                 LopeShoe           *shoe,
                 gint64              before,
                 gint64              after)
{
  LopeUnits units = lope_session_get_units (self->session);
  g_autofree char *first = lope_format_distance_number (before, units, 0);
  g_autofree char *second = lope_format_distance_round (after, units);

  /* TRANSLATORS: %1$s is a pair of shoes; the rest is a number before and a distance after: “Heron 3: 575 → 482 km” */
  return g_strdup_printf (_("%1$s: %2$s → %3$s"), lope_shoe_get_name (shoe), first, second);
}

static char *
describe_outside (LopeShoeMoveDialog *self,
                  LopeShoe           *target)
{
  guint n = 0;
  g_autofree char *number = NULL;

  for (guint i = 0; target != NULL && i < self->runs->len; i++)
    n += get_candidate (self, i)->chosen && !lope_shoe_accepts_day (target, get_candidate (self, i)->run.day);
  if (n == 0)
    return NULL;

  number = lope_format_number (n, 0);

  /* TRANSLATORS: %1$s is a number, %2$s a pair of shoes */
  return g_strdup_printf (ngettext ("%1$s run is outside the days in which “%2$s” was in use.",
                                    "%1$s runs are outside the days in which “%2$s” was in use.", n),
                          number, lope_shoe_get_name (target));
}

static void
show_preview (LopeShoeMoveDialog *self)
{
  LopeStatus *status = lope_session_get_status (self->session);
  const LopeShoeWear *wear = NULL, *own = NULL;
  LopeShoe *target = find_target (self, &wear);
  gint64 distance = 0;
  guint n = 0, n_shown = 0;
  g_autofree char *number = NULL;
  g_autofree char *length = NULL;
  g_autofree char *title = NULL;
  g_autofree char *outside = describe_outside (self, target);
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < self->runs->len; i++)
    {
      n_shown += is_in_range (self, get_candidate (self, i));
      if (!get_candidate (self, i)->chosen)
        continue;
      n++;
      distance += get_candidate (self, i)->run.distance;
    }

  number = lope_format_number (n, 0);
  length = lope_format_distance (distance, lope_session_get_units (self->session));
  /* TRANSLATORS: %1$s is a number, %2$s a distance */
  title = g_strdup_printf (ngettext ("%1$s run, %2$s", "%1$s runs, %2$s", n), number, length);

  for (guint i = 0; status != NULL && i < lope_status_get_n_shoes (status); i++)
    {
      LopeShoe *shoe = lope_status_get_shoe (status, i, &own);
      g_autofree char *change = NULL;

      if (!g_str_equal (lope_record_get_uuid (LOPE_RECORD (shoe)), lope_record_get_uuid (LOPE_RECORD (self->shoe))))
        continue;
      change = describe_change (self, shoe, own->distance, own->distance - distance);
      g_string_append (text, change);
    }
  if (target != NULL)
    {
      g_autofree char *change = describe_change (self, target, wear->distance, wear->distance + distance);

      g_string_append_printf (text, "\n%s", change);
    }
  if (outside != NULL)
    g_string_append_printf (text, "\n%s", outside);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->preview_row), n > 0 ? title : _("No run is chosen"));
  adw_action_row_set_subtitle (self->preview_row, n > 0 ? text->str : "");
  gtk_widget_set_sensitive (self->move_button, n > 0);
  gtk_button_set_label (self->all_button, n < n_shown ? _("Choose All") : _("Choose None"));
}

/* ==== The list ==== */

static void
toggled_cb (GtkCheckButton     *check,
            LopeShoeMoveDialog *self)
{
  guint i = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (check), "run"));

  get_candidate (self, i)->chosen = gtk_check_button_get_active (check);
  if (self->updating)
    return;

  show_preview (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_LEFT_OUT]);
}

static void
add_row (LopeShoeMoveDialog *self,
         guint               i)
{
  const Candidate *candidate = get_candidate (self, i);
  LopeDay today = lope_session_get_today (self->session);
  g_autofree char *day = lope_format_day_long (candidate->run.day, today);
  g_autofree char *distance = lope_format_distance (candidate->run.distance, lope_session_get_units (self->session));
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *check = gtk_check_button_new ();

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), distance);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), day);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (check), candidate->chosen);
  gtk_widget_set_valign (check, GTK_ALIGN_CENTER);
  g_object_set_data (G_OBJECT (check), "run", GUINT_TO_POINTER (i));
  g_signal_connect_object (check, "toggled", G_CALLBACK (toggled_cb), self, 0);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), check);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), check);
  gtk_list_box_append (self->runs_list, row);
}

static void
show_runs (LopeShoeMoveDialog *self)
{
  guint n = 0;

  self->updating = TRUE;
  gtk_list_box_remove_all (self->runs_list);
  for (guint i = 0; i < self->runs->len; i++)
    {
      if (is_in_range (self, get_candidate (self, i)) && n++ < MAX_ROWS)
        add_row (self, i);
    }
  self->updating = FALSE;

  gtk_widget_set_visible (GTK_WIDGET (self->runs_group), n > 0);
  adw_preferences_group_set_description (self->runs_group,
                                         n > MAX_ROWS ? _("Of the newest ones some can be left out; older ones go by their days") : "");
  show_preview (self);
}

static void
load_runs (LopeShoeMoveDialog *self)
{
  const char *uuid = lope_record_get_uuid (LOPE_RECORD (self->shoe));
  g_autoptr (GError) error = NULL;
  g_autoptr (GArray) runs = lope_store_list_runs (lope_session_get_store (self->session), G_MININT32, G_MAXINT32,
                                                  G_MAXINT64, &error);

  if (runs == NULL)
    {
      lope_session_report (self->session, _("The journal could not be read"), error);
      return;
    }

  for (guint i = runs->len; i > 0; i--)
    {
      Candidate candidate = { .run = g_array_index (runs, LopeRun, i - 1), .chosen = TRUE };

      if (g_strcmp0 (candidate.run.shoe, uuid) == 0)
        g_array_append_val (self->runs, candidate);
    }
}

/* ==== Callbacks ==== */

static void
update_cb (LopeShoeMoveDialog *self)
{
  if (self->session == NULL)
    return;

  show_preview (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_TARGET]);
}

/* Other days choose anew. */
static void
range_cb (LopeShoeMoveDialog *self)
{
  for (guint i = 0; i < self->runs->len; i++)
    get_candidate (self, i)->chosen = is_in_range (self, get_candidate (self, i));
  show_runs (self);
}

static void
all_cb (LopeShoeMoveDialog *self)
{
  gboolean all = TRUE;

  for (guint i = 0; i < self->runs->len; i++)
    all = all && (!is_in_range (self, get_candidate (self, i)) || get_candidate (self, i)->chosen);
  for (guint i = 0; i < self->runs->len; i++)
    get_candidate (self, i)->chosen = !all && is_in_range (self, get_candidate (self, i));
  show_runs (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_LEFT_OUT]);
}

static void
move_cb (LopeShoeMoveDialog *self)
{
  LopeStore *store = lope_session_get_store (self->session);
  g_autoptr (GPtrArray) activities = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GError) error = NULL;
  g_autofree char *message = NULL;

  for (guint i = 0; i < self->runs->len; i++)
    {
      LopeRecord *activity;

      if (!get_candidate (self, i)->chosen)
        continue;
      activity = lope_store_get (store, LOPE_TYPE_ACTIVITY, get_candidate (self, i)->run.uuid, &error);
      if (activity == NULL)
        {
          lope_session_report (self->session, _("The journal could not be read"), error);
          return;
        }
      g_ptr_array_add (activities, activity);
    }

  message = lope_journal_edit_set_shoe (self->session, activities, lope_shoe_row_get_uuid (self->shoe_row));
  if (message == NULL)
    return;

  lope_form_draft_finish (self->draft);
  gtk_accessible_announce (GTK_ACCESSIBLE (self), message, GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
  adw_dialog_close (ADW_DIALOG (self));
}

/* ==== Drafts ==== */

/* The runs among the days that are not to be moved, by their UUIDs. */
static char *
dup_left_out (LopeShoeMoveDialog *self)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < self->runs->len; i++)
    {
      const Candidate *candidate = get_candidate (self, i);

      if (is_in_range (self, candidate) && !candidate->chosen)
        g_string_append_printf (text, "%s%s", text->len > 0 ? " " : "", candidate->run.uuid);
    }

  return g_string_free_and_steal (g_steal_pointer (&text));
}

static void
leave_out (LopeShoeMoveDialog *self,
           const char         *text)
{
  g_auto (GStrv) uuids = g_strsplit (text, " ", -1);

  for (guint i = 0; i < self->runs->len; i++)
    {
      Candidate *candidate = get_candidate (self, i);

      candidate->chosen = is_in_range (self, candidate) &&
                          !g_strv_contains ((const char *const *) uuids, candidate->run.uuid);
    }
  show_runs (self);
}

/* The days first: they choose anew which runs there are to leave out. */
static void
begin_draft (LopeShoeMoveDialog *self)
{
  g_autofree char *key = g_strconcat ("move/", lope_record_get_uuid (LOPE_RECORD (self->shoe)), NULL);

  self->draft = lope_form_draft_new (ADW_DIALOG (self), self->draft_banner, self->session, key);
  lope_form_draft_watch (self->draft, self, "target", "target");
  lope_form_draft_watch (self->draft, self->from_row, "day", "from");
  lope_form_draft_watch (self->draft, self->to_row, "day", "to");
  lope_form_draft_watch (self->draft, self, "left-out", "left-out");
  lope_form_draft_begin (self->draft);
}

/* ==== vfuncs ==== */

static void
lope_shoe_move_dialog_get_property (GObject    *object,
                                    guint       prop_id,
                                    GValue     *value,
                                    GParamSpec *pspec)
{
  LopeShoeMoveDialog *self = LOPE_SHOE_MOVE_DIALOG (object);

  switch ((LopeShoeMoveDialogProperty) prop_id)
    {
    case PROP_TARGET:
      g_value_set_string (value, lope_shoe_row_get_uuid (self->shoe_row));
      break;
    case PROP_LEFT_OUT:
      g_value_take_string (value, dup_left_out (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
lope_shoe_move_dialog_set_property (GObject      *object,
                                    guint         prop_id,
                                    const GValue *value,
                                    GParamSpec   *pspec)
{
  LopeShoeMoveDialog *self = LOPE_SHOE_MOVE_DIALOG (object);

  switch ((LopeShoeMoveDialogProperty) prop_id)
    {
    case PROP_TARGET:
      lope_shoe_row_set_uuid (self->shoe_row, g_value_get_string (value));
      break;
    case PROP_LEFT_OUT:
      leave_out (self, g_value_get_string (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
lope_shoe_move_dialog_dispose (GObject *object)
{
  LopeShoeMoveDialog *self = LOPE_SHOE_MOVE_DIALOG (object);

  g_clear_object (&self->draft);
  g_clear_object (&self->session);
  g_clear_object (&self->shoe);
  gtk_widget_dispose_template (GTK_WIDGET (self), LOPE_TYPE_SHOE_MOVE_DIALOG);

  G_OBJECT_CLASS (lope_shoe_move_dialog_parent_class)->dispose (object);
}

static void
lope_shoe_move_dialog_finalize (GObject *object)
{
  g_array_unref (LOPE_SHOE_MOVE_DIALOG (object)->runs);

  G_OBJECT_CLASS (lope_shoe_move_dialog_parent_class)->finalize (object);
}

static void
lope_shoe_move_dialog_class_init (LopeShoeMoveDialogClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = lope_shoe_move_dialog_dispose;
  object_class->finalize = lope_shoe_move_dialog_finalize;
  object_class->get_property = lope_shoe_move_dialog_get_property;
  object_class->set_property = lope_shoe_move_dialog_set_property;

  /**
   * LopeShoeMoveDialog:target:
   *
   * The UUID of the pair that gets the runs, or %NULL for none.
   */
  properties[PROP_TARGET] =
    g_param_spec_string ("target", NULL, NULL, NULL,
                         G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);

  /**
   * LopeShoeMoveDialog:left-out:
   *
   * The UUIDs of those runs of the days that stay, with blanks between them.
   */
  properties[PROP_LEFT_OUT] =
    g_param_spec_string ("left-out", NULL, NULL, NULL,
                         G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  g_type_ensure (LOPE_TYPE_DAY_ROW);
  g_type_ensure (LOPE_TYPE_HEADER_TITLE);
  g_type_ensure (LOPE_TYPE_SHOE_ROW);
  gtk_widget_class_set_template_from_resource (widget_class, LOPE_RESOURCE_BASE "/lope-shoe-move-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, LopeShoeMoveDialog, draft_banner);
  gtk_widget_class_bind_template_child (widget_class, LopeShoeMoveDialog, move_button);
  gtk_widget_class_bind_template_child (widget_class, LopeShoeMoveDialog, shoe_row);
  gtk_widget_class_bind_template_child (widget_class, LopeShoeMoveDialog, from_row);
  gtk_widget_class_bind_template_child (widget_class, LopeShoeMoveDialog, to_row);
  gtk_widget_class_bind_template_child (widget_class, LopeShoeMoveDialog, preview_row);
  gtk_widget_class_bind_template_child (widget_class, LopeShoeMoveDialog, runs_group);
  gtk_widget_class_bind_template_child (widget_class, LopeShoeMoveDialog, all_button);
  gtk_widget_class_bind_template_child (widget_class, LopeShoeMoveDialog, runs_list);
  gtk_widget_class_bind_template_callback (widget_class, update_cb);
  gtk_widget_class_bind_template_callback (widget_class, range_cb);
  gtk_widget_class_bind_template_callback (widget_class, all_cb);
  gtk_widget_class_bind_template_callback (widget_class, move_cb);
  lope_dialog_class_add_save_keys (widget_class);
}

static void
lope_shoe_move_dialog_init (LopeShoeMoveDialog *self)
{
  self->runs = g_array_new (FALSE, FALSE, sizeof (Candidate));
  gtk_widget_init_template (GTK_WIDGET (self));
  lope_dialog_begin_at (ADW_DIALOG (self), GTK_WIDGET (self->shoe_row));
  /* TRANSLATORS: which runs: from the first one on */
  lope_day_row_set_empty_label (self->from_row, _("The first one"));
  /* TRANSLATORS: which runs: up to the last one */
  lope_day_row_set_empty_label (self->to_row, _("The last one"));
}

static GPtrArray *
list_others (LopeShoeMoveDialog *self)
{
  GPtrArray *others = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GPtrArray) shoes = lope_store_list_shoes (lope_session_get_store (self->session), NULL);

  for (guint i = 0; shoes != NULL && i < shoes->len; i++)
    {
      if (!g_str_equal (lope_record_get_uuid (shoes->pdata[i]), lope_record_get_uuid (LOPE_RECORD (self->shoe))))
        g_ptr_array_add (others, g_object_ref (shoes->pdata[i]));
    }

  return others;
}

/* ==== API ==== */

/**
 * lope_shoe_move_dialog_new:
 * @session: the session
 * @shoe: the shoe whose runs are to be moved
 *
 * Makes the dialog.
 *
 * Returns: the dialog
 */
AdwDialog *
lope_shoe_move_dialog_new (LopeSession *session,
                           LopeShoe    *shoe)
{
  LopeShoeMoveDialog *self = g_object_new (LOPE_TYPE_SHOE_MOVE_DIALOG, NULL);
  g_autoptr (GPtrArray) others = NULL;

  self->session = g_object_ref (session);
  self->shoe = g_object_ref (shoe);
  others = list_others (self);
  lope_shoe_row_set_shoes (self->shoe_row, others);
  lope_shoe_row_set_uuid (self->shoe_row, others->len > 0 ? lope_record_get_uuid (others->pdata[0]) : NULL);
  load_runs (self);
  show_runs (self);
  begin_draft (self);

  return ADW_DIALOG (self);
}
