# Every page and dialog of the window, and how a runner gets there from Today.
# The tests of names walk over them, the screenshots picture them.
#
# Copyright 2026 The Lope Developers
# SPDX-License-Identifier: GPL-3.0-or-later

import contextlib
import datetime
import pathlib
import re
import sys

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent / 'po'))
import recordings  # noqa: E402
from desktop import Failure, wait_for  # noqa: E402
from harness import run_lope  # noqa: E402
from pseudo import lengthen  # noqa: E402

# The day on which the sample journal is looked at.
DAY = '2026-11-19'
# Where it hurts in the sample journal.
REGION = 'Outer hip bone, right'

GPX = '''<?xml version="1.0" encoding="UTF-8"?>
<gpx version="1.1" creator="test" xmlns="http://www.topografix.com/GPX/1/1">
<trk><name>{name}</name><type>running</type><trkseg>
{points}</trkseg></trk></gpx>
'''


def write_gpx(path, name='Canal loop', day='2026-11-18', hour=7, points=600, step=0.00003):
    """A recording of POINTS seconds along a meridian; 0.00003 degrees are 3.3 m."""
    lines = []
    for number in range(points):
        minute, second = divmod(number, 60)
        lines.append(f'<trkpt lat="{52 + number * step:.6f}" lon="13.4"><ele>40</ele>'
                     f'<time>{day}T{hour:02d}:{minute:02d}:{second:02d}Z</time></trkpt>\n')
    path.write_text(GPX.format(name=name, points=''.join(lines)))
    return path


# What lies over a page.
OPEN = re.compile('^(dialog|alert|menu item|check menu item|radio menu item)$')


class Guide:
    """Finds its way in any language: TEXT is what English has."""

    def __init__(self, program, pseudo=False):
        self.program = program
        self.pseudo = pseudo

    def text(self, text):
        return lengthen(text) if self.pseudo else text

    def find(self, role, name, **options):
        return self.program.find(role, self.text(name), **options)

    def page(self, number, name):
        self.program.keys(f'alt+{number}')
        self.find(None, name, test=lambda node: node.role in ('heading', 'label', 'group', 'page'))

    def dialog(self):
        return self.program.find('dialog')

    def leave(self):
        """Goes back to Today, out of a dialog or a menu."""
        # A dialog may have pages of its own to go back from.
        for _ in range(4):
            if next(self.program.find_all(OPEN), None) is None:
                break
            before = self.program.look().shape()
            self.program.keys('Escape')
            with contextlib.suppress(Failure):
                wait_for(lambda: self.program.look().shape() != before, 'an answer to Escape', 5)
            self.program.settle()
        self.program.absent(OPEN)
        today(self)


def today(guide):
    guide.page(1, 'Today')


def journal(guide):
    guide.page(2, 'Journal')


def journal_list(guide):
    """The list with the focus in it, which in a narrow window the details may hide."""
    journal(guide)
    # The list is one stop of the Tab key; Home goes to its first row.
    guide.find('list', 'Activities').focus()
    guide.program.keys('Home')
    guide.program.settle()


def journal_search(guide):
    """What a word and a filter find."""
    journal(guide)
    guide.program.keys('ctrl+f')
    guide.program.type('a')
    guide.program.settle()


def journal_select(guide):
    """Three of the first rows selected."""
    journal_list(guide)
    guide.program.keys('ctrl+space', 'Down', 'Down', 'space', 'Down', 'space')


def trends(guide):
    guide.page(3, 'Trends')


def trends_hover(guide):
    """What is said about a week that is pointed at."""
    trends(guide)
    guide.find('image', 'Weekly Distance').focus()
    guide.program.keys('End', *['Page_Up'] * 4, 'Left', 'Left')
    guide.program.settle()


def trends_table(guide):
    """The first chart as a table."""
    trends(guide)
    toggle = guide.find('toggle button', 'Show as Table')
    if not toggle.has('pressed') and not toggle.has('checked'):
        toggle.activate()
    guide.find('tree table', 'Weekly Distance')


def trends_more(guide):
    """The end of the page."""
    trends(guide)
    guide.program.find_all('image')
    last = list(guide.program.find_all('image', test=lambda node: node.has('focusable'), hidden=True))[-1]
    # Backwards it is near.
    last.focus(key='shift+Tab')
    guide.program.settle()


def trends_explain(guide):
    """How the statistics are worked out."""
    trends(guide)
    guide.find('button', 'How They Are Worked Out', hidden=True).activate()
    guide.dialog()


def body(guide):
    guide.page(4, 'Body')


def region(guide):
    """What is known of one region."""
    body(guide)
    guide.program.find('button', re.compile('^' + re.escape(REGION) if not guide.pseudo else 'hip|Hip')).activate()
    guide.find('button', 'Log Pain Here')


def shoes(guide):
    guide.page(5, 'Shoes')


def shoe(guide):
    """The first pair in use."""
    guide.program.keys('alt+5')
    guide.program.settle()
    # It stays open where somebody was there before.
    if next(guide.program.find_all('heading', 'Heron 3'), None) is not None:
        return
    shoes(guide)
    card = guide.program.find(None, 'Heron 3', test=lambda node: node.has('focusable'))
    card.focus()
    guide.program.keys('Return')
    guide.find(None, 'Distance on This Pair', test=lambda node: node.role in ('heading', 'image', 'label', 'group'))


def move_runs(guide):
    shoe(guide)
    row = guide.find('button', 'Move Runs…')
    row.focus()
    guide.program.keys('Return')
    guide.dialog()


def routines(guide, view='Week'):
    guide.page(6, 'Routines')
    # Go back from a routine or an exercise that was left open.
    for _ in range(3):
        if next(guide.program.find_all(re.compile('radio button|toggle button|tab'), guide.text(view)), None) is not None:
            break
        guide.program.keys('Escape')
        guide.program.settle()
    guide.find(re.compile('radio button|toggle button|tab'), view).activate()
    guide.program.settle()


def routines_day(guide):
    """Where there are marks instead of names: a day with its routines."""
    routines(guide)
    day = next(guide.program.find_all('toggle button', re.compile('^[^,:]*17[^,:]*$')), None)
    if day is not None:
        day.activate()
        guide.program.settle()


def routines_list(guide):
    """The runner's routines and the ready-made ones."""
    routines(guide, 'Routines')


def routines_library(guide):
    routines(guide, 'Exercises')


def exercise(guide):
    """One exercise, that does not suit pain at the outer hip."""
    routines(guide, 'Exercises')
    card = guide.program.find('table cell' if not guide.pseudo else None, guide.text('Clamshell'),
                              test=lambda node: node.has('focusable'))
    card.focus()
    guide.program.keys('Return')
    guide.find(None, 'How Much')


def routine_editor(guide):
    """A routine that was made from a ready-made one."""
    routines(guide, 'Routines')
    mine = guide.program.find('list', guide.text('My Routines'))
    row = next(guide.program.find_all('list item', guide.text('Hip Strength A'), within=mine), None)
    if row is None:
        ready = guide.program.find('list', guide.text('Ready-Made'))
        toggle = guide.program.find(re.compile('button|list item'), guide.text('Hip Strength A'), within=ready,
                                    test=lambda node: node.has('focusable'))
        toggle.focus()
        guide.program.keys('Return')
        guide.find(None, 'Use This Routine', test=lambda node: node.role in ('list item', 'button')).activate()
    else:
        row.focus()
        guide.program.keys('Return')
    guide.find('list', 'Exercises of This Routine')


def schedule(guide):
    """When a routine is due, on days that are too close."""
    routine_editor(guide)
    # Their names are the locale's.
    days = list(guide.program.find_all('toggle button', within=guide.find(None, 'Days of the Week'), hidden=True))
    chosen = [day.has('pressed') or day.has('checked') for day in days].index(True)
    days[chosen + 1].activate()
    guide.program.settle()


def done_elsewhere(guide):
    routine_editor(guide)
    guide.find('button', 'More').focus()
    guide.program.open_menu('space')
    guide.program.choose(guide.text('Done on Another Day…'))
    guide.dialog()


def choose_exercise(guide):
    routine_editor(guide)
    guide.find(None, 'Add Exercise…', test=lambda node: node.role in ('list item', 'button')).press()
    guide.dialog()


def player(guide):
    """The guide through a routine, in its first set, held."""
    routines(guide)
    button = guide.program.find('button', re.compile(r'^\[?St[aá]rt'), test=lambda node: node.has('focusable'))
    button.activate()
    guide.find('button', 'Leave')
    guide.program.find_focused('button', guide.text('Pause'))
    # Out of the seconds to get ready.
    guide.program.keys('Right')
    guide.program.settle()
    guide.program.keys('space')
    guide.find('button', 'Go On')


def player_rest(guide):
    """The rest after a set, with what comes next."""
    player(guide)
    guide.program.keys('space')
    guide.program.find('button', re.compile('15'), timeout=90)
    guide.program.keys('space')
    guide.find('button', 'Go On')


def player_finish(guide):
    """The questions after a routine of which something was done."""
    player_rest(guide)
    guide.find('button', 'Finish Early').activate()
    guide.find('button', 'Save Session')


def own_exercise(guide):
    routines(guide, 'Exercises')
    guide.find('button', 'Add').focus()
    guide.program.open_menu('space')
    guide.program.choose(guide.text('New Exercise…'))
    guide.dialog()


def details(guide):
    journal_list(guide)
    guide.program.keys('Return')
    guide.program.find('button', guide.text('Edit'))


def recorded(guide):
    """The details of a run with its recording, its pain and its laps."""
    journal(guide)
    row = guide.program.find('list item', re.compile('12[.,]6'),
                             within=guide.program.find('list', guide.text('Activities')))
    row.focus()
    guide.program.keys('Return')
    guide.program.find('image', guide.text('Profile'))


def why(guide):
    guide.find('button', 'Why?').activate()
    guide.dialog()


def morning(guide):
    """The question how it was on waking."""
    guide.find('button', 'More…').activate()
    guide.dialog()


def log_run(guide):
    guide.program.keys('ctrl+n')
    guide.dialog()


def log_run_typed(guide):
    """A run that is longer than usual, as it is typed."""
    log_run(guide)
    guide.find('entry', 'The Run in One Line', test=lambda node: node.has('focused'))
    guide.program.type('16.2 km 1:34:45 long')
    guide.program.find('entry', guide.text('Pace'), test=lambda node: ':51' in node.text)


def log_run_pain(guide):
    """The same with an answer about pain."""
    log_run_typed(guide)
    place = guide.program.find('list item', re.compile('Outer'))
    guide.program.find('radio button', within=place).focus()
    guide.program.keys('1')
    guide.program.keys('Tab', '6')


def log_run_doubt(guide):
    """What is typed and not understood, and what is missing."""
    log_run(guide)
    guide.find('entry', 'The Run in One Line', test=lambda node: node.has('focused'))
    guide.find('entry', 'Distance').enter('eight')
    guide.program.keys('Return')


def log_pain(guide):
    """With a severity for the first region, and how it feels."""
    guide.program.keys('ctrl+shift+n')
    guide.program.find('radio button', '4 of 10', within=guide.dialog()).activate()


def log_pain_more(guide):
    log_pain(guide)
    toggle = next(guide.program.find_all(test=lambda node: node.has('expandable') and not node.has('expanded')
                                         and node.name.startswith(guide.text('How it feels')[:6])), None)
    if toggle is not None:
        toggle.activate()


def log_pain_severe(guide):
    """What is offered with severe pain."""
    guide.program.keys('ctrl+shift+n')
    guide.program.find('radio button', '8 of 10', within=guide.dialog()).activate()


def choose_region(guide):
    guide.program.keys('ctrl+shift+n')
    guide.dialog()
    guide.find(None, 'Other Region…', test=lambda node: node.role in ('list item', 'button')).press()
    guide.find(None, 'Search Regions')
    guide.program.settle()


def red_flags(guide):
    menu(guide)
    guide.program.choose(guide.text('Check Red Flags…'))
    guide.dialog()


def answer(guide, question, answer):
    """Answers one of the questions about red flags."""
    group = guide.program.find(None, question, test=lambda node: node.role in ('radio group', 'group', 'grouping',
                                                                               'toggle group'))
    next(guide.program.find_all(None, guide.text(answer), within=group,
                                test=lambda node: node.role in ('radio button', 'toggle button'))).activate()


def red_flag_urgent(guide):
    """One urgent yes among the answers."""
    red_flags(guide)
    answer(guide, re.compile('Does hopping|Ðöéš'), 'Yes')


def emergency(guide):
    red_flags(guide)
    answer(guide, re.compile('suddenly unable to stand'), 'Yes')
    guide.find('button', 'I Have Read This')


def check_in(guide):
    menu(guide)
    guide.program.choose(guide.text('Morning Check-In…'))
    guide.dialog()


def edit_run(guide):
    details(guide)
    guide.find('button', 'Edit').activate()
    guide.dialog()


def add_shoe(guide):
    shoes(guide)
    guide.program.find('button', re.compile(f'^{re.escape(guide.text("Add Shoe"))}|^Add Shoe')).activate()
    guide.dialog()


def preferences(guide):
    guide.program.keys('ctrl+comma')
    guide.dialog()


def shortcuts(guide):
    guide.program.keys('ctrl+question')
    guide.dialog()


def report(guide):
    guide.program.keys('ctrl+p')
    guide.dialog()


def navigation(guide):
    """The sidebar, which a narrow window shows in place of a page."""
    program = guide.program
    pages = {'role': 'list', 'name': guide.text('Pages')}
    if next(program.find_all(**pages), None) is None:
        program.keys('Escape')
    program.find(**pages)


def menu(guide):
    guide.program.open_menu('F10')


def about(guide):
    menu(guide)
    guide.program.choose(guide.text('About Lope'))
    guide.dialog()


def catch_up(guide):
    """How the runs of an import were, one by one."""
    guide.find('button', 'Answer…').press()
    guide.dialog()


def shoe_choice(guide):
    guide.find('button', 'Choose…').press()
    guide.dialog()


def import_files(guide):
    guide.program.keys('ctrl+o')
    guide.dialog()
    guide.find('button', 'Choose Files…')


def import_results(guide):
    guide.program.find('button', re.compile('^' + re.escape(guide.text('Undo')) + '|^Undo|^Take Back'))


def import_duplicates(guide):
    """A run that is probably the same as one in the journal."""
    guide.find('button', 'Use This')


def backups(guide):
    menu(guide)
    guide.program.choose(guide.text('Backups…'))
    guide.dialog()
    guide.find(None, 'Kept Automatically')


def backup(guide):
    """A look inside the newest."""
    backups(guide)
    guide.program.find('list item', re.compile(r'\d:\d\d')).press()
    guide.find('button', 'Restore…')


def restore(guide):
    backup(guide)
    guide.find('button', 'Restore…').press()
    guide.find('button', 'Restore')


# --- Journals for pages that the sample journal does not have

def days_ago(number):
    return str(datetime.date.today() - datetime.timedelta(days=number))


def add(stage, kind, *fields):
    return run_lope(stage.lope, stage.journal, 'add', kind, *fields).strip()


def add_run(stage, number, distance, *fields):
    return add(stage, 'run', f'date={days_ago(number)}T07:10', f'distance={distance}km',
               f'duration={int(distance * 6)}:00', *fields)


def fill_new_runs(stage):
    """Runs that came by import and wait for their shoes and their answers."""
    add(stage, 'shoe', 'name=Heron 3', f'bought={days_ago(200)}')
    add(stage, 'shoe', 'name=Badger', f'bought={days_ago(100)}', 'default-for=trail')
    for number in (20, 16, 12):
        add_run(stage, number, 8, 'shoe=Heron 3')
    paths = [write_gpx(stage.desktop.folder / f'{number}.gpx', f'Loop {number}', days_ago(number), points=1500)
             for number in (2, 3)]
    run_lope(stage.lope, stage.journal, 'import', *map(str, paths))


def fill_break(stage):
    for number in (44, 40, 36, 17):
        add_run(stage, number, 8)


def fill_spike(stage):
    for number in range(36, 1, -3):
        add_run(stage, number, 8)
    add_run(stage, 1, 15)
    add(stage, 'shoe', 'name=Old', 'initial=900km')


def fill_flag(stage):
    fill_spike(stage)
    add(stage, 'pain', 'region=groin_crease.l', 'severity=3')
    add(stage, 'red-flag', 'flag=F-06')


def give_results(stage):
    """Files of which one is taken in and one left out."""
    broken = stage.desktop.folder / 'broken.fit'
    broken.write_bytes(b'\x0e\x10\x43\x08\xff\xff\xff\xff.FIT' + bytes(40))
    return [write_gpx(stage.desktop.folder / 'canal.gpx'), broken]


def give_duplicates(stage):
    add(stage, 'run', 'date=2026-11-18T07:05', 'distance=2km', 'duration=10:00', 'rpe=4', 'notes=windy')
    return give_results(stage)


PAGES = {
    'today': today,
    'journal': journal,
    'details': details,
    'recorded': recorded,
    'journal-search': journal_search,
    'journal-select': journal_select,
    'today-new-runs': today,
    'today-break': today,
    'today-spike': today,
    'today-flag': today,
    'catch-up': catch_up,
    'shoe-choice': shoe_choice,
    'import': import_files,
    'import-results': import_results,
    'import-duplicates': import_duplicates,
    'backups': backups,
    'backup': backup,
    'restore': restore,
    'trends': trends,
    'trends-hover': trends_hover,
    'trends-table': trends_table,
    'trends-more': trends_more,
    'trends-explain': trends_explain,
    'body': body,
    'region': region,
    'shoes': shoes,
    'shoe': shoe,
    'move-runs': move_runs,
    'routines': routines,
    'routines-day': routines_day,
    'routines-list': routines_list,
    'routines-library': routines_library,
    'exercise': exercise,
    'routine-editor': routine_editor,
    'schedule': schedule,
    'done-elsewhere': done_elsewhere,
    'choose-exercise': choose_exercise,
    'own-exercise': own_exercise,
    'player': player,
    'player-rest': player_rest,
    'player-finish': player_finish,
    'why': why,
    'morning': morning,
    'log-run': log_run,
    'log-run-typed': log_run_typed,
    'log-run-pain': log_run_pain,
    'log-run-doubt': log_run_doubt,
    'edit-run': edit_run,
    'log-pain': log_pain,
    'log-pain-more': log_pain_more,
    'log-pain-severe': log_pain_severe,
    'choose-region': choose_region,
    'red-flags': red_flags,
    'red-flag-urgent': red_flag_urgent,
    'emergency': emergency,
    'check-in': check_in,
    'add-shoe': add_shoe,
    'preferences': preferences,
    'shortcuts': shortcuts,
    'report': report,
    'navigation': navigation,
    'menu': menu,
    'about': about,
}

# Pages that the sample journal does not have, and what makes a journal for them; it
# may return files for the window to be opened with.
JOURNALS = {
    'recorded': recordings.fill_journal,
    'today-new-runs': fill_new_runs,
    'catch-up': fill_new_runs,
    'shoe-choice': fill_new_runs,
    'today-break': fill_break,
    'today-spike': fill_spike,
    'today-flag': fill_flag,
    'import-results': give_results,
    'import-duplicates': give_duplicates,
    'backups': fill_spike,
    'backup': fill_spike,
    'restore': fill_spike,
}

# Pages that an empty journal does not have, or that are Today there.
FILLED = {
    *JOURNALS, 'details', 'journal-search', 'journal-select', 'trends-hover', 'trends-table', 'trends-more',
    'trends-explain', 'region', 'shoe', 'move-runs', 'why', 'morning', 'edit-run', 'log-run-pain',
}

# Where the focus is when a dialog opens: at what a runner fills in first.
BEGINS = {
    'log-run': 'The Run in One Line',
    'edit-run': 'Distance',
    'add-shoe': 'Name',
    'check-in': re.compile('^Hours of Sleep'),
    'move-runs': 'Move To',
}

# Pages that Escape does not end, or that leave their mark on those after them.
LASTING = {'emergency', 'journal-search', 'journal-select', 'details', 'region', 'shoe', 'move-runs',
           'exercise', 'routine-editor', 'schedule', 'done-elsewhere', 'choose-exercise', 'player', 'player-rest',
           'player-finish'}
