/* lope-report-dialog.c
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lope-report-dialog.h"

#include "lope-day-row.h"
#include "lope-dialog-focus.h"
#include "lope-header-title.h"
#include "lope-print.h"
#include "lope-report-file.h"
#include "lope-report-load.h"
#include "lope-report-preview.h"

#include <glib/gi18n-lib.h>

#define N_PREVIEWS LOPE_REPORT_MAX_PAGES

struct _LopeReportDialog {
  AdwDialog parent_instance;

  LopeSession *session;   /* owned */
  LopeReport *report;     /* owned, nullable */
  LopeReportPages *pages; /* owned, nullable */
  LopeReportStyle style;
  gboolean busy;
  AdwSwitchRow *sections[LOPE_N_REPORT_SECTIONS]; /* borrowed */

  /* Template children */
  AdwToastOverlay *toasts;
  GtkWidget *save_button;
  LopeReportPreview *first_page;
  LopeReportPreview *second_page;
  GtkLabel *pages_label;
  AdwComboRow *period_row;
  LopeDayRow *from_row;
  LopeDayRow *to_row;
  AdwToggleGroup *papers;
  AdwPreferencesGroup *sections_group;
};

/**
 * LopeReportDialog:
 *
 * Two pages for a physiotherapist: the runner chooses the time and what is on
 * them, sees them, and saves or prints them.
 */
G_DEFINE_FINAL_TYPE (LopeReportDialog, lope_report_dialog, ADW_TYPE_DIALOG)

/* The weeks of the choices; the last one has days of its own. */
static const int period_weeks[] = { 4, 12, 26, 52, 0 };

static void
say (LopeReportDialog *self,
     const char       *text)
{
  AdwToast *toast = adw_toast_new (text);

  adw_toast_set_use_markup (toast, FALSE);
  adw_toast_overlay_add_toast (self->toasts, toast);
  gtk_accessible_announce (GTK_ACCESSIBLE (self), text, GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
}

/* ==== What was chosen ==== */

static int
get_weeks (LopeReportDialog *self)
{
  const guint selected = adw_combo_row_get_selected (self->period_row);

  return selected < G_N_ELEMENTS (period_weeks) ? period_weeks[selected] : 0;
}

static LopeReportSections
get_sections (LopeReportDialog *self)
{
  LopeReportSections sections = 0;

  for (guint i = 0; i < LOPE_N_REPORT_SECTIONS; i++)
    {
      if (adw_switch_row_get_active (self->sections[i]))
        sections |= 1u << i;
    }

  return sections;
}

/* Weeks are whole ones, as in the charts, the present one among them. */
static LopeDay
find_first_day (LopeReportDialog *self,
                int               weeks)
{
  const int first_weekday = lope_session_get_preferences (self->session)->first_weekday;

  return lope_day_week_start (lope_session_get_today (self->session), first_weekday) - 7 * (weeks - 1);
}

/* Days of one’s own start from those that were shown, and neither may be left out. */
static void
choose_days (LopeReportDialog  *self,
             LopeReportRequest *request)
{
  const LopeDay today = lope_session_get_today (self->session);
  const int weeks = get_weeks (self);

  if (weeks > 0)
    {
      request->from = find_first_day (self, weeks);
      request->to = today;
    }
  else
    {
      request->from = lope_day_row_get_day (self->from_row);
      request->to = lope_day_row_get_day (self->to_row);
      if (request->to == LOPE_DAY_NONE || request->to > today)
        request->to = today;
      if (request->from == LOPE_DAY_NONE)
        request->from = find_first_day (self, period_weeks[2]);
      if (request->from > request->to)
        request->from = request->to;
    }

  self->busy = TRUE;
  lope_day_row_set_day (self->from_row, request->from);
  lope_day_row_set_day (self->to_row, request->to);
  gtk_widget_set_visible (GTK_WIDGET (self->from_row), weeks == 0);
  gtk_widget_set_visible (GTK_WIDGET (self->to_row), weeks == 0);
  self->busy = FALSE;
}

/* ==== Showing ==== */

static void
show_pages (LopeReportDialog *self)
{
  LopeReportPreview *previews[N_PREVIEWS] = { self->first_page, self->second_page };
  const char *paper = lope_nick_get_label (lope_paper_nicks, adw_toggle_group_get_active (self->papers));
  const guint n = self->pages != NULL ? lope_report_pages_get_n_pages (self->pages) : 0;
  g_autofree char *text = NULL;

  for (guint i = 0; i < N_PREVIEWS; i++)
    lope_report_preview_set_page (previews[i], self->pages, i, self->style.width, self->style.height);

  /* TRANSLATORS: %1$u is how many pages, %2$s a size of paper, such as “A4”. */
  text = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%1$u page, %2$s. Nothing leaves this computer.",
                                       "%1$u pages, %2$s. Nothing leaves this computer.", n), n, paper);
  gtk_label_set_label (self->pages_label, text);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "report.save", n > 0);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "report.print", n > 0);
}

static void
forget (LopeReportDialog *self)
{
  lope_report_preview_set_page (self->first_page, NULL, 0, self->style.width, self->style.height);
  lope_report_preview_set_page (self->second_page, NULL, 1, self->style.width, self->style.height);
  g_clear_pointer (&self->pages, lope_report_pages_free);
  g_clear_pointer (&self->report, lope_report_free);
}

static LopeReport *
load_report (LopeReportDialog  *self,
             GError           **error)
{
  LopeReportRequest request = {
    .today = lope_session_get_today (self->session),
    .until = lope_session_get_now (self->session),
    .preferences = lope_session_get_preferences (self->session),
  };

  choose_days (self, &request);

  return lope_report_load (lope_session_get_store (self->session), &request, error);
}

static void
update (LopeReportDialog *self)
{
  g_autoptr (GError) error = NULL;

  forget (self);
  self->style = (LopeReportStyle) {
    .sections = get_sections (self),
    .units = lope_session_get_units (self->session),
    .rtl = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL,
  };
  lope_paper_get_size ((LopePaper) adw_toggle_group_get_active (self->papers), &self->style.width,
                       &self->style.height);
  self->report = load_report (self, &error);
  if (self->report != NULL)
    self->pages = lope_report_pages_new (self->report, &self->style);
  else
    lope_session_report (self->session, _("The journal could not be read"), error);
  show_pages (self);
}

static void
changed_cb (LopeReportDialog *self)
{
  if (!self->busy && self->session != NULL)
    update (self);
}

/* ==== Saving ==== */

static void
target_chosen_cb (GObject      *source,
                  GAsyncResult *result,
                  gpointer      user_data)
{
  g_autoptr (LopeReportDialog) self = user_data;
  g_autoptr (GFile) file = gtk_file_dialog_save_finish (GTK_FILE_DIALOG (source), result, NULL);
  g_autofree char *path = file != NULL ? g_file_get_path (file) : NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;

  if (file == NULL || self->pages == NULL)
    return;

  if (path == NULL)
    text = g_strdup (_("The report can only be saved in a folder of this computer"));
  else if (lope_report_save (self->pages, path, &error))
    text = g_strdup (_("Report saved"));
  else
    /* TRANSLATORS: %s is an error message */
    text = g_strdup_printf (_("The report could not be saved: %s"), error->message);
  say (self, text);
}

static void
save_action (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  LopeReportDialog *self = LOPE_REPORT_DIALOG (widget);
  g_autoptr (GtkFileDialog) dialog = gtk_file_dialog_new ();
  g_autofree char *day = lope_day_to_iso (self->report->to);
  g_autofree char *name = g_strdup_printf ("lope-report-%s.pdf", day);
  GtkRoot *root = gtk_widget_get_root (widget);

  gtk_file_dialog_set_title (dialog, _("Save the Report"));
  gtk_file_dialog_set_accept_label (dialog, _("_Save"));
  gtk_file_dialog_set_initial_name (dialog, name);
  gtk_file_dialog_save (dialog, GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL, NULL, target_chosen_cb,
                        g_object_ref (self));
}

/* ==== Printing ==== */

/* The report again, for the paper that the printer has. */
typedef struct {
  LopeReport *report;     /* owned */
  LopeReportPages *pages; /* owned, nullable */
  LopeReportStyle style;
} Printout;

static void
printout_free (gpointer data)
{
  Printout *self = data;

  g_clear_pointer (&self->pages, lope_report_pages_free);
  lope_report_free (self->report);
  g_free (self);
}

static guint
count_pages (PangoContext *pango,
             double        width,
             double        height,
             gpointer      data)
{
  Printout *self = data;

  g_clear_pointer (&self->pages, lope_report_pages_free);
  self->style.width = width;
  self->style.height = height;
  self->pages = lope_report_pages_new (self->report, &self->style);

  return lope_report_pages_get_n_pages (self->pages);
}

static void
draw_page (cairo_t             *cr,
           PangoContext        *pango,
           const LopePrintPage *page,
           gpointer             data)
{
  lope_report_pages_draw (((Printout *) data)->pages, cr, page->page);
}

static void
print_action (GtkWidget  *widget,
              const char *action_name,
              GVariant   *parameter)
{
  LopeReportDialog *self = LOPE_REPORT_DIALOG (widget);
  g_autoptr (GError) error = NULL;
  LopeReport *report = load_report (self, &error);
  Printout *printout;

  if (report == NULL)
    {
      lope_session_report (self->session, _("The journal could not be read"), error);
      return;
    }

  printout = g_new0 (Printout, 1);
  printout->report = report;
  printout->style = self->style;
  lope_print_run (widget, self->session,
                  &(LopePrintJob) {
                    .name = lope_report_pages_get_title (self->pages),
                    .count = count_pages,
                    .draw = draw_page,
                    .user_data = printout,
                    .destroy = printout_free,
                    .full_page = TRUE,
                  });
}

/* ==== vfuncs ==== */

static void
lope_report_dialog_dispose (GObject *object)
{
  LopeReportDialog *self = LOPE_REPORT_DIALOG (object);

  if (self->first_page != NULL)
    forget (self);
  gtk_widget_dispose_template (GTK_WIDGET (self), LOPE_TYPE_REPORT_DIALOG);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (lope_report_dialog_parent_class)->dispose (object);
}

static void
lope_report_dialog_class_init (LopeReportDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lope_report_dialog_dispose;

  g_type_ensure (LOPE_TYPE_DAY_ROW);
  g_type_ensure (LOPE_TYPE_HEADER_TITLE);
  g_type_ensure (LOPE_TYPE_REPORT_PREVIEW);
  gtk_widget_class_set_template_from_resource (widget_class, LOPE_RESOURCE_BASE "/lope-report-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, LopeReportDialog, toasts);
  gtk_widget_class_bind_template_child (widget_class, LopeReportDialog, save_button);
  gtk_widget_class_bind_template_child (widget_class, LopeReportDialog, first_page);
  gtk_widget_class_bind_template_child (widget_class, LopeReportDialog, second_page);
  gtk_widget_class_bind_template_child (widget_class, LopeReportDialog, pages_label);
  gtk_widget_class_bind_template_child (widget_class, LopeReportDialog, period_row);
  gtk_widget_class_bind_template_child (widget_class, LopeReportDialog, from_row);
  gtk_widget_class_bind_template_child (widget_class, LopeReportDialog, to_row);
  gtk_widget_class_bind_template_child (widget_class, LopeReportDialog, papers);
  gtk_widget_class_bind_template_child (widget_class, LopeReportDialog, sections_group);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
  lope_dialog_class_add_save_keys (widget_class);

  gtk_widget_class_install_action (widget_class, "report.save", NULL, save_action);
  gtk_widget_class_install_action (widget_class, "report.print", NULL, print_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_p, GDK_CONTROL_MASK, "report.print", NULL);
}

static void
add_sections (LopeReportDialog *self)
{
  for (guint i = 0; i < LOPE_N_REPORT_SECTIONS; i++)
    {
      GtkWidget *row = adw_switch_row_new ();

      self->sections[i] = ADW_SWITCH_ROW (row);
      adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), lope_nick_get_label (lope_report_section_nicks, i));
      adw_switch_row_set_active (self->sections[i], TRUE);
      g_signal_connect_object (row, "notify::active", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
      adw_preferences_group_add (self->sections_group, row);
    }
}

static void
lope_report_dialog_init (LopeReportDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  for (guint i = 0; i < lope_nicks_get_length (lope_paper_nicks); i++)
    {
      AdwToggle *paper = adw_toggle_new ();

      adw_toggle_set_label (paper, lope_nick_get_label (lope_paper_nicks, i));
      adw_toggle_group_add (self->papers, paper);
    }
  adw_toggle_group_set_active (self->papers, lope_paper_from_locale ());
  add_sections (self);
}

/* ==== API ==== */

/**
 * lope_report_dialog_new:
 * @session: the session
 *
 * Makes the dialog with a report about the last half year.
 *
 * Returns: the dialog
 */
AdwDialog *
lope_report_dialog_new (LopeSession *session)
{
  LopeReportDialog *self = g_object_new (LOPE_TYPE_REPORT_DIALOG, NULL);

  g_return_val_if_fail (LOPE_IS_SESSION (session), ADW_DIALOG (self));

  self->session = g_object_ref (session);
  update (self);

  return ADW_DIALOG (self);
}
