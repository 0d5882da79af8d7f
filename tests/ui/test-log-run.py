# The dialog in which a run is logged: what it says while one types, what it keeps,
# how it asks for pain.
#
# Copyright 2026 The Lope Developers
# SPDX-License-Identifier: GPL-3.0-or-later

import re
import sys

from harness import Stage, expect, run_lope, wait_for

WIDE, NARROW = (1100, 720), (360, 640)
LINE = 'The Run in One Line'
MILES = {'io/github/lope_journal/Lope': {'units': "'imperial'"}}
# Where it hurts, what is typed to find it, and how much during and after the run.
REGIONS = [('hip_outer.r', 'outer hip right', '3', '2'), ('groin_crease.l', 'groin crease left', '1', '0'),
           ('shin.l', 'shin left', '4', '4')]


def open_dialog(program, line=None):
    program.keys('ctrl+n')
    program.find('entry', LINE, test=lambda node: node.has('focused'))
    if line:
        program.type(line)
        wait_for(lambda: program.find('entry', LINE).text == line, 'the whole line')


def open_empty(program, line=None):
    """Opens the dialog without what was typed before."""
    open_dialog(program)
    button = next(program.find_all('button', 'Discard'), None)
    if button is not None:
        button.activate()
        wait_for(lambda: entry(program, LINE) == '', 'the empty line')
    program.find('entry', LINE, test=lambda node: node.has('focused'))
    if line:
        program.type(line)


def leave(program):
    program.keys('Escape')
    program.absent('entry', LINE)


def save(program):
    program.keys('ctrl+Return')
    program.absent('entry', LINE)


def entry(program, name):
    return program.find('entry', name).text


def get_draft(stage):
    path = stage.journal.with_name(stage.journal.name + '.draft')
    return path.read_text() if path.exists() else ''


def wait_for_draft(stage, text):
    wait_for(lambda: text in get_draft(stage), f'“{text}” in the draft')


def add_region(program, words):
    """Chooses a region by a part of its name, with keys only."""
    program.find('list item', 'Other Region…').focus()
    program.keys('Return')
    program.find('entry', 'Search Regions', test=lambda node: node.has('focused'))
    program.type(words)
    program.keys('Return')
    program.absent('entry', 'Search Regions')
    wait_for(lambda: program.focused() and program.focused().role == 'radio button', 'the focus on the new region')


def pain_of(stage):
    return sorted((pain['region'] or '', pain['moment'], pain['severity']) for pain in stage.records('pain'))


def expected_pain():
    return sorted((region, moment, int(severity)) for region, _words, during, after in REGIONS
                  for moment, severity in (('during', during), ('after', after)))


def try_typing(stage):
    run_lope(stage.lope, stage.journal, 'add', 'run', 'date=2026-11-08T09:00', 'distance=14.2km', 'duration=1:20:00')
    run_lope(stage.lope, stage.journal, 'add', 'run', 'date=2026-11-17T07:00', 'distance=5km', 'duration=30:00')
    program = stage.open(f'--journal={stage.journal}')

    with stage.case('any two of distance, duration and pace give the third'):
        open_dialog(program, '10 km 55:00')
        wait_for(lambda: entry(program, 'Pace').startswith('5:30'), 'the pace')
        program.find('entry', 'Pace').enter('6:00')
        wait_for(lambda: entry(program, 'Distance').startswith('9.17'), 'another distance')
        program.find('entry', 'Distance').enter('5')
        wait_for(lambda: entry(program, 'Duration') == '30:00', 'another duration')
        leave(program)

    with stage.case('what is not understood is said beside the field'):
        open_empty(program)
        program.keys('ctrl+Return')
        program.says('A distance or a duration is needed')
        program.find('entry', 'Distance').enter('eight')
        program.keys('Tab')
        program.says('“eight” is not a distance')
        program.keys('ctrl+Return')
        expect(program.find('entry', 'Distance').focused(), 'the focus is elsewhere')
        expect(len(stage.records()) == 2, 'a run was saved')
        leave(program)

    with stage.case('another sport is logged in one line'):
        open_empty(program, '45 min yoga')
        program.find('dialog', 'Log Activity')
        save(program)
        wait_for(lambda: any(run['sport'] == 'yoga' and run['duration_s'] == 2700 for run in stage.records()), 'yoga')


def try_verdict(stage):
    # As the sample has it, where the day stands still.
    program = stage.open('--demo', '--on=2026-11-19')

    with stage.case('the verdict follows what is typed'):
        open_dialog(program, '8 km')
        program.says('Within your range, distance only')
        program.find('entry', 'Distance').enter('16.2')
        program.says('14\u202f% longer than your longest run of the 30 days before')

    with stage.case('a past day is judged by the days before it, and says what else was done'):
        program.find('entry', 'Distance').enter('16.2')
        program.find('entry', LINE).enter('16.2 km 2026-11-17')
        program.says('Also that day: Park loop, 8.2\u202fkm')
        program.says('14\u202f% longer than your longest run of the 30 days before')
        program.find('entry', LINE).enter('16.2 km 2024-01-01')
        program.says(re.compile('Nothing to compare with yet|first run in more than 30 days|longer|Within'))


def try_drafts(stage):
    program = stage.open_journal()

    with stage.case('what was typed is back after Escape'):
        open_dialog(program, '7.7 km 41:00 first')
        leave(program)
        open_dialog(program)
        program.find('button', 'Discard')
        expect(entry(program, LINE) == '7.7 km 41:00 first', entry(program, LINE))
        expect(entry(program, 'Duration') == '41:00', entry(program, 'Duration'))

    with stage.case('what was typed is back after Ctrl+Q at once'):
        program.find('entry', LINE).enter('8.8 km 42:00')
        expect(program.quit() == 0, 'it did not quit in order')
        program = stage.open_journal()
        open_dialog(program)
        wait_for(lambda: entry(program, LINE) == '8.8 km 42:00', 'the line of before')

    with stage.case('what was typed, pain too, is back after a crash'):
        program.find('entry', LINE).enter('9.9 km 43:00')
        add_region(program, REGIONS[0][1])
        program.keys('5')
        wait_for_draft(stage, 'severity=5')
        wait_for_draft(stage, '9.9 km 43:00')
        program.process.kill()
        program.process.wait()
        program = stage.open_journal()
        open_dialog(program)
        program.find('button', 'Discard')
        expect(entry(program, LINE) == '9.9 km 43:00', entry(program, LINE))
        place = program.find('list item', 'Outer hip bone, right')
        program.find('radio button', '5 of 10', within=place, test=lambda node: node.has('checked'))

    with stage.case('a draft can be discarded, and is gone'):
        program.find('button', 'Discard').activate()
        wait_for(lambda: entry(program, LINE) == '', 'the empty line')
        expect(next(program.find_all('list item', 'Outer hip bone, right'), None) is None, 'pain is still there')
        leave(program)
        wait_for(lambda: get_draft(stage) == '', 'the draft to go')


def try_pain(stage, where):
    program = stage.open_journal()

    with stage.case(f'{where}: pain in three regions is logged with the run, with keys only'):
        open_dialog(program, '6 km 36:00')
        for _region, words, during, after in REGIONS:
            add_region(program, words)
            program.keys(during, 'Tab', after)
        save(program)
        wait_for(lambda: pain_of(stage) == expected_pain(), 'pain in the journal')
        run = stage.records()[0]
        expect(all(pain['run'] == run['uuid'] for pain in stage.records('pain')), stage.records('pain'))

    with stage.case(f'{where}: taking the run back takes its pain along, and it is a draft again'):
        program.undo()
        wait_for(lambda: not stage.records() and not stage.records('pain'), 'run and pain to go')
        open_dialog(program)
        program.find('button', 'Discard')
        save(program)
        wait_for(lambda: pain_of(stage) == expected_pain(), 'pain in the journal again')
        run = stage.records()[0]
        expect(all(pain['run'] == run['uuid'] for pain in stage.records('pain')), stage.records('pain'))

    with stage.case(f'{where}: followed regions are asked about, and No Pain answers all'):
        open_dialog(program, '4 km 24:00')
        for name in ('Outer hip bone, right', 'Shin, left'):
            program.find('list item', name)
        program.find('toggle button', 'No Pain').focus()
        program.keys('space')
        save(program)
        wait_for(lambda: len(stage.records()) == 2, 'the second run')
        newest = {run['distance_m']: run['uuid'] for run in stage.records()}[4000]
        answers = [pain for pain in stage.records('pain') if pain['run'] == newest]
        expect(answers and all(pain['severity'] == 0 for pain in answers), answers)

    with stage.case(f'{where}: an edited run shows its pain, which can be changed'):
        program.keys('alt+2')
        rows = program.find('list', 'Activities')
        program.find('list item', re.compile('km'), within=rows).focus()
        for _ in range(3):
            if not program.find('list item', re.compile('6[.]0\u202fkm'), within=rows).focused():
                program.keys('Down')
        program.keys('Return')
        program.find('button', 'Edit').activate()
        place = program.find('list item', 'Shin, left', within=program.find('dialog', 'Edit Run'))
        program.find('radio button', '4 of 10', within=place, test=lambda node: node.has('checked')).focus()
        program.keys('7')
        program.says('Ease off and give it a day or two')
        program.keys('ctrl+Return')
        wait_for(lambda: ('shin.l', 'during', 7) in pain_of(stage), 'the changed severity')
        expect(len(stage.records('pain')) == len(expected_pain()) + len(answers), stage.records('pain'))

    with stage.case(f'{where}: severe pain leads to the questions about red flags'):
        program.find('dialog', 'Red Flags')
        program.keys('Escape')
        program.absent('dialog', 'Red Flags')


def try_shoe(stage):
    run_lope(stage.lope, stage.journal, 'add', 'shoe', 'name=Heron 3')
    run_lope(stage.lope, stage.journal, 'add', 'shoe', 'name=Badger')
    program = stage.open(f'--journal={stage.journal}', settings=MILES)

    with stage.case('in miles, distances are miles and ascent is feet'):
        open_dialog(program, '5 42:00')
        program.find('list item', re.compile('^More')).focus()
        program.keys('Return')
        program.find('entry', 'Ascent in feet').enter('1000')
        save(program)
        run = wait_for(stage.records, 'the run')[0]
        expect((run['distance_m'], run['ascent_m']) == (8047, 305), run)
        wait_for(program.focused, 'the focus')

    with stage.case('a run without a shoe gets a hint to choose one'):
        expect(stage.records()[0]['shoe'] is None, stage.records())
        program.find('button', 'Choose Shoe', timeout=20).activate()
        program.find('dialog', 'Choose Shoe')
        program.find('list item', 'Badger').focus()
        program.keys('Return')
        wait_for(lambda: stage.records()[0]['shoe'] == 'Badger', 'the shoe')
        program.absent('dialog')


def try_all(stage):
    folder = stage.desktop.folder
    for name, function in (('typing', try_typing), ('verdict', try_verdict), ('drafts', try_drafts), ('shoe', try_shoe)):
        stage.journal = folder / f'{name}.db'
        function(stage)
    for size, where in ((WIDE, 'wide'), (NARROW, 'narrow')):
        stage.resize(size)
        stage.journal = folder / f'pain-{where}.db'
        try_pain(stage, where)


stage = Stage(sys.argv[1])
try_all(stage)
stage.done()
