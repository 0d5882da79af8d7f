# The details of an activity: its profile by keyboard, what can be changed in
# place and taken back, its pain, its laps, its original file.
#
# Copyright 2026 The Lope Developers
# SPDX-License-Identifier: GPL-3.0-or-later

import pathlib
import re
import sys

import recordings
from harness import Announcements, Stage, expect, wait_for

WIDE, NARROW = (1100, 720), (360, 640)


def field(stage, name):
    return next(record for record in stage.records() if record['distance_m'] == 12600).get(name)


def show(program, name):
    """Opens the details of an activity, from the list that a narrow window may hide behind others."""
    program.keys('alt+1')
    program.settle()
    program.keys('alt+2')
    wait_for(lambda: next(program.find_all('list', 'Activities'), None) or next(program.find_all('button', 'Edit'), None),
             'the journal')
    if next(program.find_all('list', 'Activities'), None) is None:
        program.find('button', 'Back').activate()
    # The list is one stop of the Tab key; within it, arrows lead on.
    program.find('list', 'Activities').focus()
    program.keys('Home')
    program.settle()
    for _ in range(20):
        row = program.find('list item', re.compile(name), within=program.find('list', 'Activities'))
        if row.focused():
            break
        program.keys('Down')
        program.settle()
    program.keys('Return')
    return program.find('button', 'Edit')


def choose(program, row, choice):
    """Opens a row and goes down to a choice."""
    program.find('combo box', row).focus()
    program.hold('space', lambda: next(program.find_all('list item', test=lambda node: node.has('focused')), None),
                 'the choices')
    for _ in range(20):
        item = program.find('list item', test=lambda node: node.has('focused'))
        if next(program.find_all('label', choice, within=item), None) is not None:
            break
        program.keys('Down')
        program.settle()
    program.keys('Return')


def try_profile(stage, where):
    program = stage.program
    with stage.case(f'{where}: the profile says what was measured, value by value'):
        show(program, '12.6')
        chart = program.find('image', 'Profile')
        expect('on average' in chart.description, chart.description)
        chart.focus()
        with Announcements(program) as announcements:
            program.keys('Home')
            announcements.wait(re.compile(r'^0.0.km: .*bpm'))
            program.keys('Right', 'Right')
            announcements.wait(re.compile(r'^0.2.km: '))
            program.keys('End')
            announcements.wait(re.compile(r'^12.6.km: '))

    with stage.case(f'{where}: lines of the profile can be left out'):
        program.find('toggle button', 'Lines of the Profile').focus()
        items = program.open_menu('space')
        expect([item.name for item in items] == ['Pace', 'Heart Rate', 'Cadence', 'Elevation'],
               [item.name for item in items])
        program.choose('Cadence')

    with stage.case(f'{where}: the route is a picture with a description'):
        route = program.find('image', 'Route')
        expect('ends where it began' in route.description, route.description)


def try_texts(stage, where):
    program = stage.program
    with stage.case(f'{where}: Enter saves the title and offers to undo'):
        title = program.find('entry', 'Title')
        title.enter('Canal and back')
        program.keys('Return')
        program.find('button', 'Undo')
        wait_for(lambda: field(stage, 'title') == 'Canal and back', 'the title')
        expect(not title.has('focused'), 'the focus stays in the title')
        program.keys('ctrl+z')
        wait_for(lambda: field(stage, 'title') is None, 'the title to go')
        wait_for(lambda: program.find('entry', 'Title').text == '', 'the empty title')

    with stage.case(f'{where}: Escape brings back what was there'):
        program.find('entry', 'Title').enter('Nonsense')
        program.keys('Escape')
        wait_for(lambda: program.find('entry', 'Title').text == '', 'the old title')
        expect(field(stage, 'title') is None, 'it was saved')

    with stage.case(f'{where}: notes are saved when they are left'):
        notes = program.find('entry', 'Notes')
        notes.focus()
        program.type('Wet leaves')
        program.keys('Return')
        program.type('and wind')
        program.keys('Tab')
        program.says('Notes changed')
        wait_for(lambda: field(stage, 'notes') == 'Wet leaves\nand wind', 'the notes')
        program.keys('ctrl+z')
        wait_for(lambda: field(stage, 'notes') is None, 'the notes to go')


def try_choices(stage, where):
    program = stage.program
    with stage.case(f'{where}: kind, surface and effort are chosen in place'):
        choose(program, 'Kind', 'Long')
        wait_for(lambda: field(stage, 'kind') == 'long', 'the kind')
        choose(program, 'Surface', 'Trail')
        wait_for(lambda: field(stage, 'surface') == 'trail', 'the surface')
        choose(program, 'Effort', '4 – Somewhat hard')
        wait_for(lambda: field(stage, 'rpe') == 4, 'the effort')
        program.keys('ctrl+z')
        wait_for(lambda: field(stage, 'rpe') is None, 'the effort to go')

    with stage.case(f'{where}: the shoe is one press away'):
        program.says('Counts for no shoe yet')
        program.find('button', 'Use “Heron 3”').activate()
        wait_for(lambda: field(stage, 'shoe') == 'Heron 3', 'the shoe')
        program.absent('button', 'Use “Heron 3”')
        expect(program.find('combo box', 'Shoe').focused(), 'the focus is not at the shoe')
        program.keys('ctrl+z')
        program.find('button', 'Use “Heron 3”')


def try_rest(stage, where):
    program = stage.program
    with stage.case(f'{where}: the verdict says why'):
        program.find('button', 'Why?').activate()
        program.find('dialog', 'The Distance of a Run')
        program.says(re.compile('0.89 × the 14.2.km of 8 November'))
        program.keys('Escape')
        program.absent('dialog')

    with stage.case(f'{where}: pain is told by region, and what it says'):
        program.says('Outer hip bone, right')
        program.says('During 3 · after 2')
        program.find('button', 'Edit Pain…')

    with stage.case(f'{where}: there are laps'):
        within = program.find('tree table', 'Laps')
        wait_for(lambda: len(list(program.find_all('table row', re.compile(r'^\d+ 2\.10'), within=within))) > 0, 'laps')

    with stage.case(f'{where}: the file against what was recomputed'):
        program.says('canal.tcx')
        program.says('Test Watch 7')
        program.find('list item', 'From the File and Recomputed').focus()
        program.keys('space')
        program.says(re.compile('12.60.km in the file · .*recomputed'))

    with stage.case(f'{where}: the original is saved as it was'):
        target = pathlib.Path(stage.journal).parent / f'saved-{where}.tcx'
        program.find('button', 'Save Original As…').focus()
        program.keys('Return')
        program.find('dialog', 'Save the Original File')
        wait_for(lambda: next(program.find_all('entry', test=lambda node: node.text == 'canal.tcx'), None),
                 'the name of the file')
        program.keys('ctrl+a')
        program.type(str(target))
        program.keys('Return')
        program.absent('dialog', 'Save the Original File')
        wait_for(target.exists, 'the file')
        expect(target.read_bytes() == (target.parent / 'canal.tcx').read_bytes(), 'another file')


def try_neighbours(stage, where):
    program = stage.program
    with stage.case(f'{where}: Alt+Down goes to the older one, which is a ride'):
        show(program, '12.6')
        program.keys('alt+Down')
        program.says(re.compile('24.0.km/h'))
        program.absent('combo box', 'Kind')
        program.absent('image', 'Profile')
        program.keys('alt+Up')
        program.find('image', 'Profile')

    with stage.case(f'{where}: deleted, and back again'):
        program.find('toggle button', 'More').focus()
        program.open_menu('space')
        program.choose('Delete')
        wait_for(lambda: len(stage.records()) == 2, 'the run to go')
        program.keys('ctrl+z')
        wait_for(lambda: len(stage.records()) == 3, 'the run to be back')


stage = Stage(sys.argv[1])
recordings.fill_journal(stage)
for size, where in ((WIDE, 'wide'), (NARROW, 'narrow')):
    stage.resize(size)
    stage.open_journal()
    try_profile(stage, where)
    try_texts(stage, where)
    try_choices(stage, where)
    try_rest(stage, where)
    try_neighbours(stage, where)

with stage.case('what is being typed is kept when the window closes'):
    show(stage.program, '12.6')
    stage.program.find('entry', 'Title').enter('Kept')
    expect(stage.program.quit() == 0, 'it did not quit')
    expect(field(stage, 'title') == 'Kept', 'it was lost')
stage.open_journal()
stage.done()
