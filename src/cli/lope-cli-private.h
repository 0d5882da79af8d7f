/* lope-cli-private.h
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "lope-cli.h"
#include "lope-preferences.h"
#include "lope-store.h"

G_BEGIN_DECLS

/**
 * LopeExit:
 * @LOPE_EXIT_FINE: all went well
 * @LOPE_EXIT_ERROR: something went wrong; a message is on stderr
 * @LOPE_EXIT_USAGE: the arguments make no sense
 * @LOPE_EXIT_REJECTED: some of the input was rejected, the rest was taken
 *
 * What the command returns.
 */
typedef enum {
  LOPE_EXIT_FINE,
  LOPE_EXIT_ERROR,
  LOPE_EXIT_USAGE,
  LOPE_EXIT_REJECTED,
} LopeExit;

/**
 * LopeCliFormat:
 * @LOPE_CLI_FORMAT_TEXT: for people
 * @LOPE_CLI_FORMAT_JSON: for programs
 * @LOPE_CLI_FORMAT_CSV: for spreadsheets
 *
 * The values of `--format`.
 */
typedef enum {
  LOPE_CLI_FORMAT_TEXT,
  LOPE_CLI_FORMAT_JSON,
  LOPE_CLI_FORMAT_CSV,
} LopeCliFormat;

typedef struct _LopeCli LopeCli;

typedef LopeExit (*LopeCliFunc) (LopeCli *cli,
                                 char   **arguments);

/**
 * LopeCliVerb:
 * @name: the verb
 * @arguments: (nullable): what follows it, for the help
 * @summary: untranslated: what it does, in a few words
 * @run: (nullable): does it; %NULL if that is for another program
 *
 * One verb of the command line.
 */
typedef struct {
  const char *name;
  const char *arguments;
  const char *summary;
  LopeCliFunc run;
} LopeCliVerb;

/**
 * LopeCli:
 * @verb: (borrowed): the verb
 * @journal: (owned): the path of the journal
 * @rest: (owned): the arguments that are not options
 * @zone: (owned): the system's time zone
 * @store: (owned) (nullable): the journal, once something is to be written
 * @preferences: (owned) (nullable): what the runner chose, once it was asked for
 *
 * One call of the command.
 */
struct _LopeCli {
  const LopeCliVerb *verb;
  char *journal;
  char **rest;
  GTimeZone *zone;
  LopeStore *store;
  LopePreferences *preferences;
};

/* lope-cli.c */
gboolean               lope_cli_parse           (LopeCli             *cli,
                                                 char               **arguments,
                                                 const GOptionEntry  *entries,
                                                 const char          *description,
                                                 LopeExit            *status);
LopeExit               lope_cli_usage           (LopeCli             *cli,
                                                 const char          *format,
                                                 ...) G_GNUC_PRINTF (2, 3);
LopeExit               lope_cli_fail            (GError              *error);
gboolean               lope_cli_expect_rest     (LopeCli             *cli,
                                                 guint                min,
                                                 guint                max,
                                                 LopeExit            *status);
void                   lope_cli_print           (const char          *text);
gboolean               lope_cli_flush           (void);
const LopePreferences *lope_cli_get_preferences (LopeCli             *cli);
LopeStore             *lope_cli_open_to_read    (LopeCli             *cli,
                                                 GError             **error);
LopeStore             *lope_cli_open_to_write   (LopeCli             *cli,
                                                 GError             **error);
gboolean               lope_cli_parse_format    (LopeCli             *cli,
                                                 const char          *text,
                                                 gboolean             has_csv,
                                                 LopeCliFormat       *format,
                                                 LopeExit            *status);
gboolean               lope_cli_parse_day       (LopeCli             *cli,
                                                 const char          *option,
                                                 const char          *text,
                                                 LopeDay             *day,
                                                 LopeExit            *status);
gint64                 lope_cli_now             (void);
LopeDay                lope_cli_today           (LopeCli             *cli);

/* lope-cli-cells.c */
int                    lope_cli_get_widest_label (const LopeNick     *nicks);
void                   lope_cli_append_cell     (GString             *line,
                                                 const char          *text,
                                                 int                  width,
                                                 gboolean             right);
void                   lope_cli_print_cells     (GString             *line);

/* lope-cli-list-routines.c */
gboolean               lope_cli_list_routines   (LopeCli             *cli,
                                                 LopeStore           *store,
                                                 LopeCliFormat        format,
                                                 GError             **error);
gboolean               lope_cli_list_sessions   (LopeCli             *cli,
                                                 LopeStore           *store,
                                                 LopeCliFormat        format,
                                                 LopeDay              from,
                                                 LopeDay              to,
                                                 GError             **error);

/* One function for each verb, in the file of its name. */
LopeExit               lope_cli_add             (LopeCli             *cli,
                                                 char               **arguments);
LopeExit               lope_cli_backup          (LopeCli             *cli,
                                                 char               **arguments);
void                   lope_cli_set_verb       (const char          *name,
                                                LopeCliFunc          run);
LopeExit               lope_cli_chart          (LopeCli             *cli,
                                                char               **arguments);
LopeExit               lope_cli_check           (LopeCli             *cli,
                                                 char               **arguments);
LopeExit               lope_cli_export          (LopeCli             *cli,
                                                 char               **arguments);
LopeExit               lope_cli_import          (LopeCli             *cli,
                                                 char               **arguments);
LopeExit               lope_cli_list            (LopeCli             *cli,
                                                 char               **arguments);
LopeExit               lope_cli_report          (LopeCli             *cli,
                                                 char               **arguments);
LopeExit               lope_cli_restore         (LopeCli             *cli,
                                                 char               **arguments);
LopeExit               lope_cli_status          (LopeCli             *cli,
                                                 char               **arguments);

G_END_DECLS
