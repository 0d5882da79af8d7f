# Pain by keyboard alone, red flags from the question to the review, an emergency,
# the check-in.
#
# Copyright 2026 The Lope Developers
# SPDX-License-Identifier: GPL-3.0-or-later

import json
import re
import sys

import pages
from harness import Stage, expect, run_lope, wait_for

WIDE, NARROW, SMALL = (1100, 720), (360, 640), (360, 294)


def status(stage):
    return json.loads(run_lope(stage.lope, stage.journal, 'status', '--format=json'))


def add_region(program, words, name, severity):
    """Chooses a region by a part of its name, and a severity."""
    program.find('list item', 'Other Region…').focus()
    program.keys('Return')
    program.find(None, 'Search Regions', test=lambda node: node.focused())
    program.type(words)
    program.keys('Return')
    program.find('radio button', '0 of 10', within=program.find('list item', name), test=lambda node: node.has('focused'))
    program.keys(severity)


def answer(program, question, word, by_keys=False):
    group = program.find('grouping', re.compile(question))
    button = program.find('radio button', word, within=group)
    if not by_keys:
        button.activate()
        return
    group.focus()
    if not button.has('focused'):
        program.keys('Right')
    program.keys('space')


def try_pain(stage, size, where):
    stage.resize(size)
    stage.journal = stage.desktop.folder / f'pain-{where}.db'
    program = stage.open_journal()

    with stage.case(f'{where}: pain in three regions with the keyboard alone'):
        program.keys('ctrl+shift+n')
        program.find('list item', 'Other Region…', test=lambda node: node.focused())
        add_region(program, 'outer hip right', 'Outer hip bone, right', '4')
        add_region(program, 'achil left', 'Achilles tendon, left', '2')
        add_region(program, 'lower back mid', 'Lower back, middle', 'End')
        program.keys('Left', 'Left', 'Left', 'Left')
        program.keys('Return')
        program.absent('dialog', 'Log Pain')
        entries = wait_for(lambda: len(stage.records('pain')) == 3 and stage.records('pain'), 'three entries')
        expect({entry['region']: entry['severity'] for entry in entries}
               == {'hip_outer.r': 4, 'achilles.l': 2, 'low_back.c': 6}, entries)
        expect(len({entry['time'] for entry in entries}) == 1, entries)

    with stage.case(f'{where}: Undo takes all three back'):
        program.undo()
        wait_for(lambda: not stage.records('pain'), 'the entries to go')

    with stage.case(f'{where}: what was answered and not saved comes back'):
        program.keys('ctrl+shift+n')
        program.find('list item', 'Other Region…', test=lambda node: node.focused())
        add_region(program, 'groin crease left', 'Front of hip or groin crease, left', '3')
        program.keys('Escape')
        program.absent('dialog', 'Log Pain')
        program.keys('ctrl+shift+n')
        program.says('Draft restored')
        program.find('radio button', '3 of 10', test=lambda node: node.has('checked'))

    with stage.case(f'{where}: deep pain at the groin offers the questions, those first'):
        program.find('toggle button', re.compile('^How it feels: Front of hip')).activate()
        program.find('toggle button', 'Deep ache').activate()
        program.says('A Few Safety Questions Next')
        program.find('button', 'Save').activate()
        program.find('dialog', 'Red Flags')
        program.says('Worth Answering')

    with stage.case(f'{where}: two times no is kept, and nothing is open'):
        answer(program, '^Does hopping', 'No')
        answer(program, 'come earlier in each run', 'No')
        program.says('2 of 17 answered, no yes so far')
        program.find('button', 'Save Answers').activate()
        program.absent('dialog', 'Red Flags')
        wait_for(lambda: len(stage.records('red-flags')) == 2, 'the answers')
        expect(not any(notice['kind'] == 'red-flag' for notice in status(stage)['notices']), status(stage))

    with stage.case(f'{where}: what was answered is not asked again at once'):
        program.keys('ctrl+shift+n')
        program.find('radio button', '3 of 10').activate()
        program.find('toggle button', re.compile('^How it feels: Front of hip')).activate()
        program.find('toggle button', 'Deep ache').activate()
        program.settle()
        expect('A Few Safety Questions Next' not in program.texts(), 'asked again')
        program.find('button', 'Save').activate()
        program.absent('dialog', 'Log Pain')


def try_flags(stage, size, where):
    stage.resize(size)
    stage.journal = stage.desktop.folder / f'flags-{where}.db'
    program = stage.open_journal()

    with stage.case(f'{where}: no question is answered at first'):
        pages.red_flags(pages.Guide(program))
        expect(not [node for node in program.find_all('radio button') if node.has('checked')], 'an answer')
        expect(not program.unnamed(), program.unnamed())

    with stage.case(f'{where}: an urgent yes says at once what to do, and is kept'):
        answer(program, '^Does hopping', 'Yes', by_keys=True)
        program.says('Stop running and arrange to be seen within days')
        program.find('button', 'Save Answers').activate()
        program.absent('dialog', 'Red Flags')
        wait_for(lambda: any(notice['kind'] == 'red-flag' and notice['severity'] == 'stop'
                             for notice in status(stage)['notices']), 'the open flag')

    with stage.case(f'{where}: it stays until it is marked as reviewed'):
        pages.red_flags(pages.Guide(program))
        program.says('You answered that hopping')
        program.find('button', 'Reviewed…').activate()
        program.find(None, 'A Professional Has Looked at It', test=lambda node: node.focused())
        program.keys('Return')
        program.absent('dialog', 'Red Flags')
        wait_for(lambda: not any(notice['kind'] == 'red-flag' for notice in status(stage)['notices']),
                 'the flag to be reviewed')
        expect(stage.records('red-flags')[0]['reviewed_by'] == 'professional', stage.records('red-flags'))

    with stage.case(f'{where}: what cannot wait takes the window, and nothing else is in it'):
        pages.red_flags(pages.Guide(program))
        answer(program, 'suddenly unable to stand', 'Yes')
        program.find('button', 'I Have Read This', test=lambda node: node.has('focused'))
        program.says('Get urgent medical help now')
        expect(not list(program.find_all('list')), 'lists beside it')
        program.keys('ctrl+n')
        program.settle()
        expect(not list(program.find_all('dialog')), 'a run can be logged')
        expect(not program.unnamed(), program.unnamed())

    with stage.case(f'{where}: once it was read, it still stands on Today'):
        program.keys('Return')
        program.absent('button', 'I Have Read This')
        program.says('Get urgent medical help now')
        expect([flag for flag in stage.records('red-flags') if flag['flag'] == 'F-01'], stage.records('red-flags'))

    with stage.case(f'{where}: it can be taken back as a mistake'):
        pages.red_flags(pages.Guide(program))
        answer(program, 'fever or feel ill', 'Yes')
        program.find('button', 'That Was a Mistake').activate()
        program.absent('button', 'That Was a Mistake')
        wait_for(lambda: not [flag for flag in stage.records('red-flags') if flag['flag'] == 'F-03'],
                 'the answer to go')


def try_check_in(stage):
    stage.resize(WIDE)
    stage.journal = stage.desktop.folder / 'check-in.db'
    program = stage.open_journal()

    with stage.case('a check-in with what the runner knows'):
        pages.check_in(pages.Guide(program))
        expect(not program.unnamed(), program.unnamed())
        program.find('entry', 'Hours of Sleep, Such as 7:30').enter('7:15')
        program.find('entry', 'Resting Heart Rate, Beats per Minute').enter('48')
        program.keys('Return')
        program.absent('dialog', 'Morning Check-In')
        check_in = wait_for(lambda: stage.records('check-ins'), 'the check-in')[0]
        expect((check_in['sleep_min'], check_in['resting_hr_bpm']) == (435, 48), check_in)

    with stage.case('the same day is not checked in twice'):
        pages.check_in(pages.Guide(program))
        program.find('entry', 'Heart Rate Variability, Milliseconds').enter('62.5')
        program.keys('Return')
        program.absent('dialog', 'Morning Check-In')
        check_ins = wait_for(lambda: stage.records('check-ins')[0].get('hrv_ms') and stage.records('check-ins'), 'the HRV')
        expect(len(check_ins) == 1 and check_ins[0]['sleep_min'] == 435, check_ins)


def try_small(stage):
    stage.resize(SMALL)
    program = stage.open('--demo', f'--on={pages.DAY}')

    with stage.case('a small window: the scale, the questions and the chooser can be used'):
        program.keys('ctrl+shift+n')
        scale = program.find('radio button', '10 of 10', within=program.find('dialog'))
        expect(not program.unnamed(), program.unnamed())
        scale.focus() if scale.has('focusable') else program.keys('End')
        program.find('radio button', '10 of 10', within=program.find('dialog'), test=lambda node: node.has('checked'))
        program.keys('Escape')
        program.absent('dialog')


def main():
    stage = Stage(sys.argv[1])
    for size, where in (WIDE, 'wide'), (NARROW, 'narrow'):
        try_pain(stage, size, where)
        try_flags(stage, size, where)
    try_check_in(stage)
    try_small(stage)
    stage.done()


main()
