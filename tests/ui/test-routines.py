# Routines: begun from a ready-made one, put in order by keyboard, changed and scheduled.
# Each change is in the journal at once, and can be taken back.
#
# Copyright 2026 The Lope Developers
# SPDX-License-Identifier: GPL-3.0-or-later

import contextlib
import re
import sqlite3
import sys

from harness import Stage, expect, run_lope, wait_for

stage = Stage(sys.argv[1])


def select(sql, *values):
    """What the journal itself has: the window may still be writing to it."""
    with contextlib.closing(sqlite3.connect(f'file:{stage.journal}?mode=ro', uri=True)) as db:
        return db.execute(sql, values).fetchall()


def steps(name):
    return [exercise for exercise, in select(
        'SELECT exercise FROM routine_step WHERE deleted IS NULL AND routine = '
        '(SELECT uuid FROM routine WHERE name = ? AND deleted IS NULL) ORDER BY position', name)]


def schedules(name):
    return select('SELECT rule, weekdays FROM schedule WHERE deleted IS NULL AND routine = '
                  '(SELECT uuid FROM routine WHERE name = ? AND deleted IS NULL)', name)


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

stage.done()
