# Shoes: added, looked at, changed in place, put away and taken out again; runs go
# from one pair to another and back.
#
# Copyright 2026 The Lope Developers
# SPDX-License-Identifier: GPL-3.0-or-later

import re
import sys

from harness import Stage, expect, run_lope, wait_for

stage = Stage(sys.argv[1])


def add_run(day, distance, shoe=None):
    run_lope(stage.lope, stage.journal, 'add', 'run', f'date={day}T07:10', f'distance={distance}km',
             f'duration={int(distance * 6)}:00', *([f'shoe={shoe}'] if shoe else []))


def shoe(name):
    return next(record for record in stage.records('shoes') if record['name'] == name)


def runs_in(name):
    return [run for run in stage.records() if run.get('shoe') == name]


def card(name):
    return program.find('table cell', name)


def open_shoe(name):
    card(name).focus()
    program.keys('Return')
    program.find(test=lambda node: node.name == 'Distance on This Pair')


run_lope(stage.lope, stage.journal, 'add', 'shoe', 'name=Heron', 'bought=2026-01-05')
for day in ('2026-03-02', '2026-03-05', '2026-03-09'):
    add_run(day, 10, 'Heron')
program = stage.open_journal()
program.keys('alt+5')
card('Heron')

with stage.case('a pair is added by its name alone'):
    program.find('button', re.compile('^Add Shoe')).activate()
    program.find('dialog')
    program.type('Kestrel')
    program.keys('Return')
    program.absent('dialog')
    wait_for(lambda: any(record['name'] == 'Kestrel' for record in stage.records('shoes')), 'the new pair')
    card('Kestrel')

with stage.case('the page of a pair opens by keyboard and leads back to its card'):
    open_shoe('Heron')
    program.says('30')
    program.keys('Escape')
    wait_for(lambda: program.focused() and program.focused().name == 'Heron', 'the focus on the card')

with stage.case('what is changed on the page is saved'):
    open_shoe('Heron')
    notes = program.find('entry', 'Notes')
    notes.focus()
    program.type('Half a size up')
    wait_for(lambda: shoe('Heron').get('notes') == 'Half a size up', 'the notes')

with stage.case('runs move to another pair, and back'):
    row = program.find('button', 'Move Runs…')
    row.focus()
    program.keys('Return')
    program.find('dialog')
    program.says(re.compile('3 runs'))
    program.says(re.compile('Kestrel: 0 → 30'))
    program.find('button', 'Move').activate()
    program.absent('dialog')
    wait_for(lambda: len(runs_in('Kestrel')) == 3, 'the runs in the other pair')
    program.undo()
    wait_for(lambda: len(runs_in('Heron')) == 3, 'the runs back')

with stage.case('a pair is retired, keeps its history, and is used again'):
    retire = program.find('button', 'Retire')
    retire.focus()
    program.keys('Return')
    wait_for(lambda: shoe('Heron').get('retired'), 'the day of retirement')
    program.find('button', 'Use Again')
    wait_for(lambda: program.focused() and program.focused().name == 'Use Again', 'the focus')
    expect(len(runs_in('Heron')) == 3, 'runs were lost')
    program.keys('Return')
    wait_for(lambda: not shoe('Heron').get('retired'), 'the pair in use')
    program.find('button', 'Retire')

with stage.case('a default is chosen by kind and used for the next run'):
    program.keys('Escape')
    open_shoe('Kestrel')
    program.find(test=lambda node: node.name.startswith('Default For') and node.has('focusable')).focus()
    program.keys('Return')
    program.find('toggle button', 'Tempo runs').activate()
    wait_for(lambda: 'tempo' in (shoe('Kestrel').get('default_for') or []), 'the default')

stage.done()
