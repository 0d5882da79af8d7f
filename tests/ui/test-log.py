# The main job by keyboard: an empty journal, a run, a second thought, a shoe.
#
# Copyright 2026 The Lope Developers
# SPDX-License-Identifier: GPL-3.0-or-later

import re
import sys

from harness import Failure, Stage, expect, run_lope, wait_for

WIDE, NARROW = (1100, 720), (360, 640)


def log_run(program, line):
    program.keys('ctrl+n')
    program.find('entry', 'The Run in One Line', test=lambda node: node.has('focused'))
    program.type(line)
    program.keys('Return')
    program.absent('entry', 'The Run in One Line')


def show_journal(program):
    """Goes to the list of the journal, which in a narrow window the details may hide."""
    program.keys('alt+2')
    try:
        return program.find('list', 'Activities', timeout=2)
    except Failure:
        program.keys('alt+Left')
        return program.find('list', 'Activities')


def show_newest(program):
    """Shows the newest run in the details of the journal."""
    row = program.find('list item', re.compile('km'), within=show_journal(program))
    row.focus()
    program.keys('Return')
    program.find('button', 'Edit')


def try_all(stage, size, where):
    stage.resize(size)
    stage.journal = stage.desktop.folder / f'{where}.db'
    program = stage.open_journal()

    with stage.case(f'{where}: an empty journal says how to begin'):
        program.find('button', re.compile('^Log (a )?Run$'))
        program.find('button', re.compile('^Import'))

    with stage.case(f'{where}: a run is logged with the keyboard alone'):
        log_run(program, '8.2 km 47:10')
        run = wait_for(stage.records, 'the run in the journal')[0]
        expect((run['distance_m'], run['duration_s']) == (8200, 2830), run)

    with stage.case(f'{where}: the run is on Today and in the Journal'):
        program.keys('alt+1')
        program.says('8.2\u202fkm')
        program.find('list item', re.compile('8[.]2\u202fkm'), within=show_journal(program))

    with stage.case(f'{where}: a run can be changed'):
        show_newest(program)
        program.find('button', 'Edit').activate()
        program.find('entry', re.compile('^Distance')).enter('9.1')
        program.keys('Return')
        wait_for(lambda: stage.records()[0]['distance_m'] == 9100, 'the changed distance')
        program.says(re.compile('9[.]10?\u202fkm'))

    with stage.case(f'{where}: a deleted run comes back by Undo'):
        program.find('list item', re.compile('9[.]1\u202fkm'), within=show_journal(program)).focus()
        program.keys('Delete')
        wait_for(lambda: not stage.records(), 'the run to go')
        program.undo()
        wait_for(stage.records, 'the run to be back')
        program.find('list item', re.compile('9[.]1\u202fkm'))

    with stage.case(f'{where}: what cannot be read is not saved'):
        program.keys('ctrl+n')
        program.find('entry', 'The Run in One Line', test=lambda node: node.has('focused'))
        program.type('tomato')
        program.keys('Return')
        program.settle()
        program.find('entry', 'The Run in One Line')
        expect(len(stage.records()) == 1, 'a run was saved')
        program.keys('Escape')
        program.absent('entry', 'The Run in One Line')

    with stage.case(f'{where}: what is wrong with a field is told where the field is'):
        program.keys('ctrl+n')
        program.find('entry', 'The Run in One Line', test=lambda node: node.has('focused'))
        distance = program.find('entry', 'Distance')
        distance.enter('eight')
        program.keys('Tab')
        problem = program.find('label', re.compile('eight'))
        wait_for(lambda: distance.has('invalid_entry') and distance.related('error_message') == [problem.path],
                 'the entry to lead to what is wrong')
        distance.enter('8')
        wait_for(lambda: not distance.has('invalid_entry') and distance.related('error_message') == [],
                 'nothing wrong any more')
        program.keys('Escape')
        program.absent('dialog')
        program.keys('ctrl+n')
        program.find('button', 'Discard').activate()
        program.keys('Escape')
        program.absent('dialog')

    with stage.case(f'{where}: a shoe is added'):
        program.keys('alt+5')
        program.find('button', re.compile('^Add Shoe')).activate()
        program.find('entry', 'Name').enter('Heron 3')
        program.keys('Return')
        shoe = wait_for(lambda: stage.records('shoes'), 'the shoe')[0]
        expect(shoe['name'] == 'Heron 3', shoe)
        program.says('Heron 3')

    with stage.case(f'{where}: what another program writes shows up'):
        run_lope(stage.lope, stage.journal, 'add', 'run', 'distance=21.1km', 'duration=1:58:00')
        program.find('list item', re.compile('21[.]1\u202fkm'), within=show_journal(program))


stage = Stage(sys.argv[1])
try_all(stage, WIDE, 'wide')
try_all(stage, NARROW, 'narrow')
stage.done()
