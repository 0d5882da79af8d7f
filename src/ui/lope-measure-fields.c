/* lope-measure-fields.c
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lope-measure-fields.h"

#include "lope-field-error.h"
#include "lope-format.h"
#include "lope-parse.h"

#include <math.h>

#include <glib/gi18n-lib.h>

/* The values are metres, seconds, and seconds a kilometre. */
typedef struct {
  GtkEntry *entry; /* borrowed */
  gboolean focused;
  double value;   /* 0 if there is none */
  guint given;    /* when it was typed; 0 if it was not, so that it may be reckoned */
  GError *error;  /* owned, nullable: why what was typed is no value */
} Field;

struct _LopeMeasureFields {
  GtkWidget parent_instance;

  LopeUnits units;
  guint clock;
  gboolean busy;
  Field fields[LOPE_N_MEASURES];

  /* Template children */
  GtkWidget *box;
  GtkEntry *distance_entry;
  GtkEntry *duration_entry;
  GtkEntry *pace_entry;
  GtkLabel *hint_label;
};

/**
 * LopeMeasureFields:
 *
 * Distance, duration and pace: any two that are typed give the third, at once.
 * It emits “changed” when any of them changes. What is not understood is said
 * when the field is left, not while it is being typed.
 */
G_DEFINE_FINAL_TYPE (LopeMeasureFields, lope_measure_fields, GTK_TYPE_WIDGET)

enum {
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static gboolean
parse (LopeMeasureFields  *self,
       LopeMeasure         measure,
       const char         *text,
       double             *value,
       GError            **error)
{
  gint64 whole = 0;

  if (measure == LOPE_MEASURE_PACE)
    return lope_parse_pace (text, self->units, value, error);

  if (!(measure == LOPE_MEASURE_DISTANCE ? lope_parse_distance (text, self->units, &whole, error)
                                         : lope_parse_duration (text, &whole, error)))
    return FALSE;

  *value = (double) whole;

  return TRUE;
}

static char *
format (LopeMeasureFields *self,
        LopeMeasure        measure,
        double             value)
{
  gint64 whole = llround (value);

  switch (measure)
    {
    case LOPE_MEASURE_DISTANCE:
      return lope_format_distance_precise (whole, self->units);
    case LOPE_MEASURE_DURATION:
      return lope_format_duration (whole);
    case LOPE_MEASURE_PACE:
    case LOPE_N_MEASURES:
    default:
      /* Over 100 km, so that rounding to whole seconds loses nothing. */
      return lope_format_pace (100000, llround (100 * value), self->units);
    }
}

static double
reckon (LopeMeasureFields *self,
        LopeMeasure        measure)
{
  double distance = self->fields[LOPE_MEASURE_DISTANCE].value;
  double duration = self->fields[LOPE_MEASURE_DURATION].value;
  double pace = self->fields[LOPE_MEASURE_PACE].value;

  switch (measure)
    {
    case LOPE_MEASURE_DISTANCE:
      return pace > 0 ? 1000 * duration / pace : 0;
    case LOPE_MEASURE_DURATION:
      return distance / 1000 * pace;
    case LOPE_MEASURE_PACE:
    case LOPE_N_MEASURES:
    default:
      return distance > 0 ? 1000 * duration / distance : 0;
    }
}

static void
set_class (Field      *field,
           const char *css_class,
           gboolean    set)
{
  GtkWidget *card = gtk_widget_get_parent (GTK_WIDGET (field->entry));

  if (set)
    gtk_widget_add_css_class (card, css_class);
  else
    gtk_widget_remove_css_class (card, css_class);
}

static void
set_text (LopeMeasureFields *self,
          Field             *field,
          const char        *text)
{
  self->busy = TRUE;
  if (!g_str_equal (gtk_editable_get_text (GTK_EDITABLE (field->entry)), text))
    gtk_editable_set_text (GTK_EDITABLE (field->entry), text);
  self->busy = FALSE;
}

/* Fills in the one that was not typed, if the others are known. */
static void
complete (LopeMeasureFields *self)
{
  guint n_known = 0;

  for (guint i = 0; i < LOPE_N_MEASURES; i++)
    n_known += self->fields[i].given > 0 && self->fields[i].value > 0;

  for (guint i = 0; i < LOPE_N_MEASURES; i++)
    {
      Field *field = &self->fields[i];
      g_autofree char *text = NULL;

      if (field->given > 0)
        {
          set_class (field, "reckoned", FALSE);
          continue;
        }

      field->value = n_known == LOPE_N_MEASURES - 1 ? reckon (self, i) : 0;
      if (field->value > 0)
        text = format (self, i, field->value);
      set_class (field, "reckoned", TRUE);
      set_text (self, field, text != NULL ? text : "");
    }
}

static void
show_hint (LopeMeasureFields *self,
           const char        *hint)
{
  gboolean is_news = hint != NULL && !g_str_equal (gtk_label_get_label (self->hint_label), hint);

  gtk_label_set_label (self->hint_label, hint != NULL ? hint : "");
  gtk_widget_set_visible (GTK_WIDGET (self->hint_label), hint != NULL);
  if (is_news)
    gtk_accessible_announce (GTK_ACCESSIBLE (self), hint, GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
}

static void
show_errors (LopeMeasureFields *self)
{
  const char *hint = NULL;

  for (guint i = 0; i < LOPE_N_MEASURES; i++)
    {
      Field *field = &self->fields[i];
      gboolean shown = field->error != NULL && !field->focused;

      if (shown)
        hint = field->error->message;
      set_class (field, "doubtful", shown);
      lope_field_error_set (GTK_WIDGET (field->entry), field->error != NULL ? GTK_WIDGET (self->hint_label) : NULL);
    }

  show_hint (self, hint);
}

/* Of three that were typed, the oldest is the one to be reckoned again. */
static void
mark_given (LopeMeasureFields *self,
            LopeMeasure        measure,
            gboolean           given)
{
  Field *oldest = &self->fields[measure];

  self->fields[measure].given = given ? ++self->clock : 0;
  for (guint i = 0; i < LOPE_N_MEASURES; i++)
    {
      if (self->fields[i].given == 0)
        return;
      if (self->fields[i].given < oldest->given)
        oldest = &self->fields[i];
    }

  oldest->given = 0;
  g_clear_error (&oldest->error);
}

static LopeMeasure
find_measure (LopeMeasureFields *self,
              gpointer           entry)
{
  LopeMeasure measure = LOPE_MEASURE_DISTANCE;

  while (self->fields[measure].entry != entry)
    measure++;

  return measure;
}

static void
entry_changed_cb (LopeMeasureFields *self,
                  GtkEntry          *entry)
{
  LopeMeasure measure = find_measure (self, entry);
  Field *field = &self->fields[measure];
  g_autofree char *text = NULL;

  if (self->busy)
    return;

  text = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (entry))));
  field->value = 0;
  g_clear_error (&field->error);
  if (*text != '\0' && !parse (self, measure, text, &field->value, &field->error))
    field->value = 0;

  mark_given (self, measure, *text != '\0');
  complete (self);
  show_errors (self);
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
focus_changed_cb (LopeMeasureFields       *self,
                  GParamSpec              *pspec,
                  GtkEventControllerFocus *focus)
{
  GtkWidget *entry = gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (focus));
  gboolean focused = gtk_event_controller_focus_contains_focus (focus);

  self->fields[find_measure (self, entry)].focused = focused;
  if (!focused)
    gtk_editable_select_region (GTK_EDITABLE (entry), 0, 0);
  show_errors (self);
}

/* ==== vfuncs ==== */

static void
lope_measure_fields_dispose (GObject *object)
{
  LopeMeasureFields *self = LOPE_MEASURE_FIELDS (object);

  for (guint i = 0; i < LOPE_N_MEASURES; i++)
    g_clear_error (&self->fields[i].error);
  gtk_widget_dispose_template (GTK_WIDGET (self), LOPE_TYPE_MEASURE_FIELDS);

  G_OBJECT_CLASS (lope_measure_fields_parent_class)->dispose (object);
}

static gboolean
lope_measure_fields_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (LOPE_MEASURE_FIELDS (widget)->distance_entry));
}

static void
lope_measure_fields_class_init (LopeMeasureFieldsClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lope_measure_fields_dispose;
  widget_class->grab_focus = lope_measure_fields_grab_focus;

  /**
   * LopeMeasureFields::changed:
   *
   * A value changed.
   */
  signals[CHANGED] = g_signal_new ("changed", LOPE_TYPE_MEASURE_FIELDS, G_SIGNAL_RUN_LAST, 0,
                                   NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (widget_class, LOPE_RESOURCE_BASE "/lope-measure-fields.ui");
  gtk_widget_class_bind_template_child (widget_class, LopeMeasureFields, box);
  gtk_widget_class_bind_template_child (widget_class, LopeMeasureFields, distance_entry);
  gtk_widget_class_bind_template_child (widget_class, LopeMeasureFields, duration_entry);
  gtk_widget_class_bind_template_child (widget_class, LopeMeasureFields, pace_entry);
  gtk_widget_class_bind_template_child (widget_class, LopeMeasureFields, hint_label);
}

static void
lope_measure_fields_init (LopeMeasureFields *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  self->fields[LOPE_MEASURE_DISTANCE].entry = self->distance_entry;
  self->fields[LOPE_MEASURE_DURATION].entry = self->duration_entry;
  self->fields[LOPE_MEASURE_PACE].entry = self->pace_entry;

  for (guint i = 0; i < LOPE_N_MEASURES; i++)
    {
      GtkEventController *focus = gtk_event_controller_focus_new ();

      gtk_accessible_update_relation (GTK_ACCESSIBLE (self->fields[i].entry),
                                      GTK_ACCESSIBLE_RELATION_DESCRIBED_BY, self->hint_label, NULL, -1);
      g_signal_connect_object (self->fields[i].entry, "changed", G_CALLBACK (entry_changed_cb), self, G_CONNECT_SWAPPED);
      g_signal_connect_object (focus, "notify::contains-focus", G_CALLBACK (focus_changed_cb), self, G_CONNECT_SWAPPED);
      gtk_widget_add_controller (GTK_WIDGET (self->fields[i].entry), focus);
    }
}

/* ==== API ==== */

/**
 * lope_measure_fields_set_units:
 * @self: the fields
 * @units: the units of numbers that are typed without
 *
 * Sets the units, before anything is typed.
 */
void
lope_measure_fields_set_units (LopeMeasureFields *self,
                               LopeUnits          units)
{
  g_return_if_fail (LOPE_IS_MEASURE_FIELDS (self));

  self->units = units;
  gtk_entry_set_placeholder_text (self->distance_entry, lope_units_get_label (units));
  /* TRANSLATORS: What to type as the duration of a run: hours, minutes, seconds. Keep it short. */
  gtk_entry_set_placeholder_text (self->duration_entry, C_("placeholder", "h:mm:ss"));
  gtk_entry_set_placeholder_text (self->pace_entry, units == LOPE_UNITS_IMPERIAL
                                  /* TRANSLATORS: What to type as the pace of a run: minutes a mile. Keep it short. */
                                  ? C_("placeholder", "min/mi")
                                  /* TRANSLATORS: What to type as the pace of a run: minutes a kilometre. Keep it short. */
                                  : C_("placeholder", "min/km"));
}

/**
 * lope_measure_fields_set_value:
 * @self: the fields
 * @measure: which one
 * @value: metres, seconds, or seconds a kilometre; 0 for none
 *
 * Sets a value as if it had been typed.
 */
void
lope_measure_fields_set_value (LopeMeasureFields *self,
                               LopeMeasure        measure,
                               double             value)
{
  Field *field;
  g_autofree char *text = NULL;

  g_return_if_fail (LOPE_IS_MEASURE_FIELDS (self));
  g_return_if_fail (measure < LOPE_N_MEASURES);

  field = &self->fields[measure];
  g_clear_error (&field->error);
  field->value = value;
  if (value > 0)
    text = format (self, measure, value);
  set_text (self, field, text != NULL ? text : "");

  mark_given (self, measure, value > 0);
  complete (self);
  show_errors (self);
  g_signal_emit (self, signals[CHANGED], 0);
}

/**
 * lope_measure_fields_get_distance:
 * @self: the fields
 *
 * Gets the distance, typed or reckoned.
 *
 * Returns: metres, or %LOPE_UNSET
 */
gint64
lope_measure_fields_get_distance (LopeMeasureFields *self)
{
  double value;

  g_return_val_if_fail (LOPE_IS_MEASURE_FIELDS (self), LOPE_UNSET);

  value = self->fields[LOPE_MEASURE_DISTANCE].value;

  return value > 0 ? llround (MIN (value, 1e12)) : LOPE_UNSET;
}

/**
 * lope_measure_fields_get_duration:
 * @self: the fields
 *
 * Gets the duration, typed or reckoned.
 *
 * Returns: seconds, or %LOPE_UNSET
 */
gint64
lope_measure_fields_get_duration (LopeMeasureFields *self)
{
  double value;

  g_return_val_if_fail (LOPE_IS_MEASURE_FIELDS (self), LOPE_UNSET);

  value = self->fields[LOPE_MEASURE_DURATION].value;

  return value > 0 ? llround (MIN (value, 1e12)) : LOPE_UNSET;
}

/**
 * lope_measure_fields_is_valid:
 * @self: the fields
 *
 * Tells whether all that was typed is understood, and whether there is
 * anything.
 *
 * Returns: %TRUE if there is a distance or a duration
 */
gboolean
lope_measure_fields_is_valid (LopeMeasureFields *self)
{
  g_return_val_if_fail (LOPE_IS_MEASURE_FIELDS (self), FALSE);

  for (guint i = 0; i < LOPE_N_MEASURES; i++)
    {
      if (self->fields[i].error != NULL)
        return FALSE;
    }

  return lope_measure_fields_get_distance (self) != LOPE_UNSET ||
         lope_measure_fields_get_duration (self) != LOPE_UNSET;
}

/**
 * lope_measure_fields_point_out:
 * @self: the fields
 *
 * Goes to what was not understood, or to where something has to be typed, and
 * says so.
 *
 * Returns: whether anything is wrong
 */
gboolean
lope_measure_fields_point_out (LopeMeasureFields *self)
{
  g_return_val_if_fail (LOPE_IS_MEASURE_FIELDS (self), FALSE);

  for (guint i = 0; i < LOPE_N_MEASURES; i++)
    {
      if (self->fields[i].error == NULL)
        continue;

      gtk_widget_grab_focus (GTK_WIDGET (self->fields[i].entry));
      set_class (&self->fields[i], "doubtful", TRUE);
      show_hint (self, self->fields[i].error->message);
      return TRUE;
    }

  if (lope_measure_fields_is_valid (self))
    return FALSE;

  lope_measure_fields_show_problem (self, _("A distance or a duration is needed"));

  return TRUE;
}

/**
 * lope_measure_fields_show_problem:
 * @self: the fields
 * @problem: why their values cannot be saved
 *
 * Goes to the first field and says what is wrong.
 */
void
lope_measure_fields_show_problem (LopeMeasureFields *self,
                                  const char        *problem)
{
  g_return_if_fail (LOPE_IS_MEASURE_FIELDS (self));

  gtk_widget_grab_focus (GTK_WIDGET (self->distance_entry));
  show_hint (self, problem);
  lope_field_error_set (GTK_WIDGET (self->distance_entry), GTK_WIDGET (self->hint_label));
}

/**
 * lope_measure_fields_get_typed:
 * @self: the fields
 * @measure: which one
 *
 * Gets what was typed, understood or not.
 *
 * Returns: (nullable): the text, or %NULL if nothing was typed there
 */
const char *
lope_measure_fields_get_typed (LopeMeasureFields *self,
                               LopeMeasure        measure)
{
  g_return_val_if_fail (LOPE_IS_MEASURE_FIELDS (self), NULL);
  g_return_val_if_fail (measure < LOPE_N_MEASURES, NULL);

  return self->fields[measure].given > 0
           ? gtk_editable_get_text (GTK_EDITABLE (self->fields[measure].entry)) : NULL;
}

/**
 * lope_measure_fields_set_typed:
 * @self: the fields
 * @measure: which one
 * @text: what was typed earlier
 *
 * Types again what was typed before.
 */
void
lope_measure_fields_set_typed (LopeMeasureFields *self,
                               LopeMeasure        measure,
                               const char        *text)
{
  g_return_if_fail (LOPE_IS_MEASURE_FIELDS (self));
  g_return_if_fail (measure < LOPE_N_MEASURES);

  gtk_editable_set_text (GTK_EDITABLE (self->fields[measure].entry), text);
}
