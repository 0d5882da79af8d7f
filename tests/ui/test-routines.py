# Routines: begun from a ready-made one and built by keyboard, put in order, scheduled,
# marked as done on a day, deleted; the exercises searched; what does not suit marked.
# Each change can be taken back.
#
# Copyright 2026 The Lope Developers
# SPDX-License-Identifier: GPL-3.0-or-later

import contextlib
import datetime
import re
import sqlite3
import subprocess
import sys

import pages
from harness import Stage, expect, run_lope, wait_for

stage = Stage(sys.argv[1])


def select(sql, *values):
    """What the journal itself has: the window may still be writing to it."""
    with contextlib.closing(sqlite3.connect(f'file:{stage.journal}?mode=ro', uri=True)) as db:
        return db.execute(sql, values).fetchall()


def routines():
    return [name for name, in select('SELECT name FROM routine WHERE deleted IS NULL ORDER BY id')]


def steps(name):
    return [exercise for exercise, in select(
        'SELECT exercise FROM routine_step WHERE deleted IS NULL AND routine = '
        '(SELECT uuid FROM routine WHERE name = ? AND deleted IS NULL) ORDER BY position', name)]


def schedules(name):
    return select('SELECT rule, weekdays FROM schedule WHERE deleted IS NULL AND routine = '
                  '(SELECT uuid FROM routine WHERE name = ? AND deleted IS NULL)', name)


def sessions():
    return select('SELECT name, day FROM routine_session WHERE deleted IS NULL ORDER BY day')


def today():
    return datetime.date.today().toordinal() - datetime.date(1970, 1, 1).toordinal()


def view(name):
    """One of the three views of the page."""
    program.find(re.compile('tab|radio button|toggle button'), name).activate()
    program.settle()


def step(name):
    """What unfolds a step of the routine that is edited."""
    return program.find(re.compile('button|list item'), name, within=program.find('list', 'Exercises of This Routine'),
                        test=lambda node: node.has('focusable'))


run_lope(stage.lope, stage.journal, 'add', 'run', 'date=2026-11-18T07:10', 'distance=8km', 'duration=48:00')
program = stage.open_journal()
program.keys('alt+6')
program.find('button', 'Previous Week')

with stage.case('a ready-made routine becomes one of the runner’s own, with its schedule'):
    view('Routines')
    ready = program.find('list', 'Ready-Made')
    program.find(re.compile('button|list item'), 'Hip Strength A', within=ready, test=lambda node: node.has('focusable')).focus()
    program.keys('Return')
    program.find(re.compile('button|list item'), 'Use This Routine').activate()
    program.find('list', 'Exercises of This Routine')
    expect(steps('Hip Strength A') == ['glute_bridge', 'clamshell', 'side_lying_abduction', 'hip_hike', 'side_plank_knees'],
           steps('Hip Strength A'))
    expect(len(schedules('Hip Strength A')) == 1, schedules('Hip Strength A'))
    program.says(re.compile('about 26.min'))

with stage.case('a step moves by keyboard, keeps the focus, and goes back'):
    step('Clamshell').focus()
    program.keys('alt+Up')
    wait_for(lambda: steps('Hip Strength A')[0] == 'clamshell', 'the new order')
    program.keys('alt+Down')
    wait_for(lambda: steps('Hip Strength A')[1] == 'clamshell', 'the old order by keyboard')
    program.keys('ctrl+z')
    wait_for(lambda: steps('Hip Strength A')[0] == 'clamshell', 'the change back')
    program.find('button', 'Undo').activate()
    wait_for(lambda: steps('Hip Strength A')[0] == 'glute_bridge', 'the first order')

with stage.case('sets are changed, and the estimate follows'):
    step('Glute bridge').focus()
    program.keys('Return')
    program.find('check box', 'Each Side')
    # The sets come first.
    program.keys('Tab', 'Up')
    program.says(re.compile('about 28.min'))
    program.find('button', 'Undo').activate()
    program.says(re.compile('about 26.min'))

with stage.case('days that are too close are told of, and not forbidden'):
    program.find('toggle button', 'Tuesday').activate()
    program.says('less than 48 hours apart')
    wait_for(lambda: 'tue' in schedules('Hip Strength A')[0][1], 'the day in the journal')
    program.find('button', 'Undo').activate()
    program.says('Strength days are 48 hours apart')

with stage.case('a routine is built by keyboard alone'):
    program.keys('Escape')
    program.find('list', 'My Routines')
    program.find('button', 'Add').focus()
    program.open_menu('space')
    program.choose('New Routine')
    program.find_focused('entry', 'Name')
    program.keys('ctrl+a')
    program.type('Evening')
    for word in ('plank', 'dead bug'):
        add = program.find(re.compile('button|list item'), 'Add Exercise…')
        add.focus()
        program.keys('Return')
        program.find('dialog')
        program.find_focused(re.compile('entry|search'), 'Search Exercises')
        program.type(word)
        program.says(re.compile('^(Front plank|Dead bug)$'))
        program.settle()
        program.keys('Return')
        program.absent('dialog')
    wait_for(lambda: 'Evening' in routines(), 'the name')
    wait_for(lambda: len(steps('Evening')) == 2 and steps('Evening')[1] == 'dead_bug', 'the steps')
    program.find(re.compile('button|list item'), 'Add Schedule').focus()
    program.keys('Return')
    wait_for(lambda: len(schedules('Evening')) == 1, 'the schedule')

with stage.case('it was done elsewhere on another day, and that can be taken back'):
    program.find('button', 'More').focus()
    program.open_menu('space')
    program.choose('Done on Another Day…')
    program.find_focused(re.compile('group'), 'Day')
    program.keys('Left', 'Up')
    # The day stays chosen when the dialog is left.
    program.keys('Escape')
    program.absent('dialog')
    program.find('button', 'More').focus()
    program.open_menu('space')
    program.choose('Done on Another Day…')
    program.find('label', 'Draft restored')
    program.find('button', 'Done').activate()
    program.absent('dialog')
    wait_for(lambda: sessions() == [('Evening', today() - 8)], 'the session of eight days ago')
    program.undo()
    wait_for(lambda: sessions() == [], 'the session gone')

with stage.case('it is deleted, and comes back with all that it had'):
    program.find('button', 'More').focus()
    program.open_menu('space')
    program.choose('Delete')
    wait_for(lambda: 'Evening' not in routines(), 'the routine gone')
    program.find('list', 'My Routines')
    program.undo()
    wait_for(lambda: 'Evening' in routines(), 'the routine back')
    expect(len(steps('Evening')) == 2 and len(schedules('Evening')) == 1, (steps('Evening'), schedules('Evening')))

with stage.case('exercises are found by word and by kind'):
    view('Exercises')
    program.find(re.compile('entry|search'), 'Search Exercises').focus()
    program.type('roller')
    program.find('table cell', 'Roll the buttock')
    program.absent('table cell', 'Clamshell')
    program.keys('Escape')
    program.find('table cell', 'Clamshell')
    program.find('toggle button', 'Core').activate()
    program.absent('table cell', 'Clamshell')
    program.find('table cell', 'Front plank')
    program.find('toggle button', re.compile('^All')).activate()

with stage.case('what does not suit recent pain is marked, and the easier one takes its place'):
    run_lope(stage.lope, stage.journal, 'add', 'pain', 'region=hip_outer.r', 'severity=4')
    program.says(re.compile('Not with recent pain: Outer hip bone'))
    view('Week')
    program.says('“Gluteal Tendon Friendly” may suit better now')
    program.find('button', 'Review Routine').activate()
    step('Clamshell').focus()
    program.keys('Return')
    program.find(re.compile('button|list item'), 'Use “Belt abduction hold” Instead').activate()
    wait_for(lambda: steps('Hip Strength A')[1] == 'isometric_abduction', 'the easier exercise')
    program.find('button', 'Undo').activate()
    wait_for(lambda: steps('Hip Strength A')[1] == 'clamshell', 'the exercise back')


def export_schedule(path=None):
    program.find('button', 'More').focus()
    program.open_menu('space')
    program.choose('Export Schedule…')
    if path is not None:
        program.find('entry', 'Name', test=lambda node: node.has('focused'))
        program.keys('ctrl+a')
        program.type(str(path))
        program.keys('Return')


with stage.case('the schedule is exported as a calendar that can be read'):
    program.keys('Escape')
    export_schedule(stage.desktop.folder / 'plan.ics')
    program.says('Schedule exported')
    text = (stage.desktop.folder / 'plan.ics').read_text()
    expect(text.startswith('BEGIN:VCALENDAR') and text.count('BEGIN:VEVENT') == 2 and 'SUMMARY:Evening' in text, text)

with stage.case('what cannot be written is told'):
    export_schedule('/proc/plan.ics')
    program.says('Schedule Not Exported')
    advice = re.compile('Try again')
    expect(next(program.find_all('label', advice), None) is None, 'a dialog that nobody asked for')
    program.find('button', 'Details').activate()
    program.find('label', advice)
    program.keys('Escape')
    program.absent('label', advice)

with stage.case('a name of two lines stays within its day of the week'):
    program = stage.open('--demo', f'--on={pages.DAY}')
    program.keys('alt+6')
    chip = program.find('toggle button', re.compile('^Post-Run Stretch, Tuesday 17 November'))
    name = program.find('label', 'Post-Run Stretch', within=chip)

    def fits():
        (_, top, _, height), (_, first, _, line) = chip.bounds(), name.bounds()
        return first >= top and first + line <= top + height
    wait_for(fits, 'the name within its day')

with stage.case('where there is no room for names, a day that is pressed shows its routines'):
    stage.resize((360, 640))
    program = stage.open('--demo', f'--on={pages.DAY}')
    pages.routines(pages.Guide(program))
    chip = re.compile('^Post-Run Stretch, Tuesday 17 November: Not done')
    program.absent('toggle button', chip)
    tuesday = program.find('toggle button', 'Tuesday 17 November')
    expect('Hip Strength A: Done' in tuesday.description.split('\n'), tuesday.description)
    tuesday.press()
    program.find('toggle button', chip)
    program.keys('Right')
    program.find_focused('toggle button', 'Wednesday 18 November')
    program.keys('space')
    program.find('toggle button', re.compile('^Pre-Run Warm-Up, Wednesday'))
    program.absent('toggle button', chip)
    program.keys('space')
    program.absent('toggle button', re.compile('^Pre-Run Warm-Up, Wednesday'))
    program.find('button', 'Next Week').activate()
    program.find('toggle button', 'Tuesday 24 November')
    stage.resize((1100, 720))

with stage.case('what is needed for calendars is not loaded into the window'):
    libraries = subprocess.run(['ldd', stage.window], capture_output=True, text=True, check=True).stdout
    expect('libgtk' in libraries and 'libical' not in libraries, libraries)

with stage.case('a part of Lope that is missing is told'):
    program = stage.open_journal(env={'LOPE_LIBEXECDIR': '/nonexistent'})
    program.keys('alt+6')
    export_schedule()
    program.says('Schedule Not Exported')
    program.find('button', 'Details').activate()
    program.says(re.compile('/nonexistent/lope-draw'))

with stage.case('the schedule of the sample journal, which is in no file, is exported too'):
    program = stage.open('--demo', f'--on={pages.DAY}')
    program.keys('alt+6')
    export_schedule(stage.desktop.folder / 'sample.ics')
    program.says(re.compile('^Schedule exported'))
    text = (stage.desktop.folder / 'sample.ics').read_text()
    expect(text.count('BEGIN:VEVENT') > 0 and 'SUMMARY:Hip Strength A' in text, text)

stage.done()
