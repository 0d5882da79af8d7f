/* lope-region-lists.c: pages behind that of a region
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lope-region-lists.h"

#include "lope-cadence.h"
#include "lope-format.h"
#include "lope-pain-badge.h"
#include "lope-pain-text.h"
#include "lope-region-exercises.h"

#include <math.h>

#include <glib/gi18n-lib.h>

/* More rows than anybody goes through. */
#define MAX_RUNS 100

/* As many easy runs as the runner's own cadence is found from. */
#define EASY_RUNS 5

static AdwNavigationPage *
make_page (const char          *title,
           AdwPreferencesPage **content)
{
  GtkWidget *view = adw_toolbar_view_new ();
  GtkWidget *page = adw_preferences_page_new ();

  adw_toolbar_view_add_top_bar (ADW_TOOLBAR_VIEW (view), adw_header_bar_new ());
  adw_toolbar_view_set_content (ADW_TOOLBAR_VIEW (view), page);
  *content = ADW_PREFERENCES_PAGE (page);

  return adw_navigation_page_new (view, title);
}

static AdwPreferencesGroup *
add_group (AdwPreferencesPage *page,
           const char         *title,
           const char         *description)
{
  GtkWidget *group = adw_preferences_group_new ();

  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (group), title);
  adw_preferences_group_set_description (ADW_PREFERENCES_GROUP (group), description);
  adw_preferences_page_add (page, ADW_PREFERENCES_GROUP (group));

  return ADW_PREFERENCES_GROUP (group);
}

static GtkWidget *
add_row (AdwPreferencesGroup *group,
         const char          *title,
         const char          *subtitle)
{
  GtkWidget *row = g_object_new (ADW_TYPE_ACTION_ROW,
                                 "title", title,
                                 "subtitle", subtitle,
                                 "use-markup", FALSE,
                                 NULL);

  adw_preferences_group_add (group, row);

  return row;
}

static char *
find_shoe_name (LopeSession *session,
                const char  *uuid)
{
  g_autoptr (LopeRecord) shoe = NULL;

  if (uuid != NULL)
    shoe = lope_store_get (lope_session_get_store (session), LOPE_TYPE_SHOE, uuid, NULL);

  return shoe != NULL ? g_strdup (lope_shoe_get_name (LOPE_SHOE (shoe))) : NULL;
}

/* ==== Runs ==== */

static void
add_run (AdwPreferencesGroup  *group,
         LopeSession          *session,
         const LopePainRunDay *day,
         LopeRecord           *run)
{
  LopeDay today = lope_session_get_today (session);
  gint64 metres = lope_record_get_int (run, LOPE_ACTIVITY_DISTANCE);
  g_autofree char *when = lope_format_day_long (day->day, today);
  g_autofree char *distance = metres != LOPE_UNSET ? lope_format_distance (metres, lope_session_get_units (session))
                                                   : g_strdup (_("No distance"));
  g_autofree char *shoe = find_shoe_name (session, lope_record_get_text (run, LOPE_ACTIVITY_SHOE));
  g_autofree char *subtitle = shoe != NULL ? g_strdup_printf ("%s · %s", distance, shoe) : g_strdup (distance);
  /* TRANSLATORS: %1$s is a date, %2$d how much it hurt, 0 to 10. */
  g_autofree char *spoken = g_strdup_printf (_("%1$s, pain up to %2$d of 10"), when, day->severity);
  GtkWidget *row = add_row (group, when, subtitle);

  adw_action_row_add_suffix (ADW_ACTION_ROW (row), lope_pain_badge_new (day->severity));
  gtk_accessible_reset_relation (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_RELATION_LABELLED_BY);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken, -1);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (row), "win.show-activity");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (row), "s", lope_record_get_uuid (run));
}

/* ==== Comparisons ==== */

static char *
name_comparison (LopeSession              *session,
                 const LopePainComparison *comparison)
{
  switch (comparison->factor)
    {
    case LOPE_PAIN_FACTOR_SHOE:
      return find_shoe_name (session, comparison->shoe);
    case LOPE_PAIN_FACTOR_SURFACE:
      return g_strdup (lope_nick_get_label (lope_surface_nicks, comparison->value));
    case LOPE_PAIN_FACTOR_HILLINESS:
      return g_strdup (lope_nick_get_label (lope_hilliness_nicks, comparison->value));
    case LOPE_PAIN_FACTOR_KIND:
      return g_strdup (lope_nick_get_label (lope_kind_nicks, comparison->value));
    case LOPE_PAIN_FACTOR_WARM_UP:
      return g_strdup (_("Warm-Up"));
    case LOPE_PAIN_FACTOR_COOL_DOWN:
    default:
      return g_strdup (_("Cool-Down"));
    }
}

static char *
describe_days (const char *text,
               double      median,
               guint       n)
{
  g_autofree char *number = lope_format_number (median, median == floor (median) ? 0 : 1);

#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wformat-nonliteral"
  return g_strdup_printf (text, number, n);
#pragma GCC diagnostic pop
}

static void
add_comparison (AdwPreferencesGroup      *group,
                LopeSession              *session,
                const LopePainComparison *comparison)
{
  g_autofree char *name = name_comparison (session, comparison);
  /* TRANSLATORS: %1$s is the median of how much it hurt, 0 to 10, %2$u on how many
   * days there was something, such as a shoe or a warm-up. */
  g_autofree char *with = describe_days (g_dngettext (GETTEXT_PACKAGE, "With: %1$s on %2$u day",
                                                      "With: %1$s on %2$u days", comparison->n_with),
                                         comparison->with, comparison->n_with);
  /* TRANSLATORS: As before, for the days without it. */
  g_autofree char *without = describe_days (g_dngettext (GETTEXT_PACKAGE, "Without: %1$s on %2$u day",
                                                         "Without: %1$s on %2$u days", comparison->n_without),
                                            comparison->without, comparison->n_without);
  g_autofree char *text = g_strdup_printf ("%s\n%s", with, without);

  if (name != NULL)
    add_row (group, name, text);
}

/* ==== Reading ==== */

/* Where the loads that a cadence changed in the laboratory are carried; the
 * front of the hip may not like the same change (evidence.md M1). */
static gboolean
is_about_cadence (int region)
{
  switch (lope_region_get_area (region))
    {
    case LOPE_AREA_HIP_OUTER:
    case LOPE_AREA_BUTTOCK_UPPER:
    case LOPE_AREA_BUTTOCK_DEEP:
    case LOPE_AREA_THIGH_OUTER:
    case LOPE_AREA_KNEE_FRONT:
    case LOPE_AREA_KNEE_OUTER:
      return TRUE;
    default:
      return FALSE;
    }
}

static gboolean
take_cadence (LopeRecord *record,
              gpointer    user_data,
              GError    **error)
{
  GArray *cadences = user_data;
  gint64 cadence = lope_record_get_int (record, LOPE_ACTIVITY_CADENCE);
  int steps = (int) cadence;

  if (cadences->len < EASY_RUNS && cadence > 0 && lope_activity_is_run (LOPE_ACTIVITY (record)))
    g_array_append_val (cadences, steps);

  return TRUE;
}

static char *
describe_cadence (LopeSession *session)
{
  LopeActivityFilter filter = LOPE_ACTIVITY_FILTER_ALL;
  g_autoptr (GArray) cadences = g_array_new (FALSE, FALSE, sizeof (int));
  double own, low, high;

  filter.kinds = 1u << LOPE_KIND_EASY;
  filter.to = lope_session_get_today (session);
  filter.from = filter.to - 365;
  if (!lope_store_foreach_activity (lope_session_get_store (session), &filter, TRUE, take_cadence, cadences, NULL))
    return NULL;

  own = lope_cadence_find_own ((const int *) (gpointer) cadences->data, cadences->len);
  if (isnan (own))
    return NULL;

  lope_cadence_suggest (own, &low, &high);

  /* TRANSLATORS: All three are steps a minute. */
  return g_strdup_printf (_("Your %1$d steps a minute on easy runs could become about %2$d–%3$d at the same speed, "
                            "for a few minutes at a time. A small rise lowered hip load in a lab study; that says "
                            "nothing about pain yet."),
                          (int) lround (own), (int) lround (low), (int) lround (high));
}

static void
add_paragraph (AdwPreferencesGroup *group,
               const char          *text)
{
  GtkWidget *row = adw_preferences_row_new ();
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_set_margin_top (label, 12);
  gtk_widget_set_margin_bottom (label, 12);
  gtk_widget_set_margin_start (label, 12);
  gtk_widget_set_margin_end (label, 12);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), label);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
  adw_preferences_group_add (group, row);
}

static void
add_exercises (AdwPreferencesPage *content,
               int                 region)
{
  g_autoptr (GPtrArray) exercises = lope_region_list_exercises (region);
  AdwPreferencesGroup *group;

  if (exercises->len == 0)
    return;

  group = add_group (content, _("Related Exercises"),
                     _("They work on what is around here and may help some runners. They are no treatment: leave out "
                       "what hurts."));
  for (guint i = 0; i < exercises->len; i++)
    add_row (group, lope_exercise_get_name (exercises->pdata[i]), lope_exercise_get_muscles (exercises->pdata[i]));
}

/* ==== API ==== */

/**
 * lope_region_lists_new_runs:
 * @session: the session
 * @days: (element-type LopePainRunDay): days with runs, in order
 *
 * Makes a page of the runs with pain, the latest first.
 *
 * Returns: the page
 */
AdwNavigationPage *
lope_region_lists_new_runs (LopeSession *session,
                            GArray      *days)
{
  AdwPreferencesPage *content;
  AdwNavigationPage *page = make_page (_("Runs With This Pain"), &content);
  AdwPreferencesGroup *group = add_group (content, "", _("The highest during and after the run and on the morning "
                                                         "after, in the last year."));
  guint n = 0;

  for (guint i = days->len; i-- > 0 && n < MAX_RUNS;)
    {
      const LopePainRunDay *day = &g_array_index (days, LopePainRunDay, i);

      for (guint k = day->runs->len; day->severity > 0 && k-- > 0; n++)
        add_run (group, session, day, day->runs->pdata[k]);
    }

  return page;
}

/**
 * lope_region_lists_new_comparisons:
 * @session: the session
 * @comparisons: (element-type LopePainComparison): comparisons
 *
 * Makes a page of days with and without something.
 *
 * Returns: the page
 */
AdwNavigationPage *
lope_region_lists_new_comparisons (LopeSession *session,
                                   GArray      *comparisons)
{
  static const char *titles[] = {
    [LOPE_PAIN_FACTOR_SHOE] = N_("Shoes"),
    [LOPE_PAIN_FACTOR_SURFACE] = N_("Surface"),
    [LOPE_PAIN_FACTOR_HILLINESS] = N_("Hills"),
    [LOPE_PAIN_FACTOR_KIND] = N_("Kind"),
    [LOPE_PAIN_FACTOR_WARM_UP] = N_("Around the Run"),
    [LOPE_PAIN_FACTOR_COOL_DOWN] = N_("Around the Run"),
  };
  AdwPreferencesPage *content;
  AdwNavigationPage *page = make_page (_("Shoes and Surfaces"), &content);
  AdwPreferencesGroup *group = NULL;
  const char *title = NULL;

  add_group (content, "", _("Days with a run in the last year of which the pain here is known: the median, and on how "
                            "many days. What was recorded together need not have to do with each other."));
  for (guint i = 0; i < comparisons->len; i++)
    {
      const LopePainComparison *comparison = &g_array_index (comparisons, LopePainComparison, i);

      if (title == NULL || !g_str_equal (title, titles[comparison->factor]))
        {
          title = titles[comparison->factor];
          group = add_group (content, _(title), NULL);
        }
      add_comparison (group, session, comparison);
    }

  return page;
}

/**
 * lope_region_lists_new_reading:
 * @session: the session
 * @region: a region
 *
 * Makes a page of background reading.
 *
 * Returns: the page
 */
AdwNavigationPage *
lope_region_lists_new_reading (LopeSession *session,
                               int          region)
{
  AdwPreferencesPage *content;
  AdwNavigationPage *page = make_page (_("Background Reading"), &content);
  AdwPreferencesGroup *group = add_group (content, _("Structures Commonly Involved"),
                                          _("What runners and professionals commonly speak of here. Only an "
                                            "examination can tell what it is."));
  g_autofree char *cadence = is_about_cadence (region) ? describe_cadence (session) : NULL;

  add_paragraph (group, lope_region_get_structures (region));
  add_exercises (content, region);
  if (cadence != NULL)
    add_paragraph (add_group (content, _("Cadence"), NULL), cadence);
  add_group (content, "", _("This is general information, not medical advice."));

  return page;
}
