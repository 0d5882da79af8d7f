# The guided player: a routine from the first set to the answers, ended early, killed
# and gone on with, by keys alone, and what is said aloud. Time runs faster.
#
# Copyright 2026 The Lope Developers
# SPDX-License-Identifier: GPL-3.0-or-later

import re
import sqlite3
import sys
import time

from harness import Announcements, Stage, expect, run_lope, wait_for

WIDE, SMALL = (1100, 720), (360, 294)
FAST, SLOW = {'LOPE_PLAYER_SPEED': '20'}, {'LOPE_PLAYER_SPEED': '1.01'}
ROUTINE = '00000000-0000-4000-8000-000000000001'
# Exercise, sets, repetitions, seconds of a hold, rest, sides.
STEPS = (('clamshell', 1, 3, None, 5, 1), ('plank', 2, None, 20, 10, 0))

stage = Stage(sys.argv[1])


def journal(name):
    """A journal with one routine, due on every day."""
    stage.close()
    stage.journal = stage.desktop.folder / f'{name}.db'
    run_lope(stage.lope, stage.journal, 'add', 'run', 'date=2026-01-05T07:10', 'distance=5km', 'duration=30:00')
    now = int(time.time())
    with sqlite3.connect(stage.journal) as database:
        database.execute('INSERT INTO routine (uuid, created, modified, name) VALUES (?, ?, ?, ?)',
                         (ROUTINE, now, now, 'Short'))
        for number, step in enumerate(STEPS):
            database.execute('INSERT INTO routine_step (uuid, created, modified, routine, position, exercise, sets, reps,'
                             ' hold_s, rest_s, sides) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)',
                             (f'00000000-0000-4000-8000-00000000010{number}', now, now, ROUTINE, number, *step))
        database.execute('INSERT INTO schedule (uuid, created, modified, routine, rule, every_days, from_day)'
                         " VALUES ('00000000-0000-4000-8000-000000000200', ?, ?, ?, 'every', 1, ?)",
                         (now, now, ROUTINE, now // 86400 - 2))
    database.close()


def sessions():
    database = sqlite3.connect(f'file:{stage.journal}?mode=ro', uri=True)
    database.row_factory = sqlite3.Row
    found = [dict(row) for row in database.execute('SELECT * FROM routine_session WHERE deleted IS NULL')]
    database.close()
    return found


def start(program, name=re.compile('^Start'), by_keys=False):
    program.keys('alt+6')
    button = program.find('button', name)
    button.press() if by_keys else button.activate()
    program.find('button', 'Leave')


def choose(program, scale, number):
    program.find('radio button', f'{number} of 10', within=program.find(re.compile('^(radio group|grouping)$'), scale)).activate()


journal('through')
program = stage.open_journal(env=FAST)

with stage.case('played through without a touch, with what happens said aloud'):
    with Announcements(program) as announcements:
        start(program)
        announcements.wait(re.compile('^Start: Clamshell, 3 reps, left side'))
        announcements.wait(re.compile('^Rest for 5 seconds. Set 1 of 1: 3 reps, right side'))
        announcements.wait(re.compile('^Next: Front plank. Hold for 20'))
        announcements.wait(re.compile('^Halfway'))
        announcements.wait(re.compile('^All sets are done'))
        expect(len(announcements.heard) < 14, announcements.heard)
    program.says('All 4 Sets Done')

with stage.case('each set was written down before anything is answered'):
    session = sessions()[0]
    expect((session['sets_done'], session['sets_total'], session['finished']) == (4, 4, None), session)
    expect(session['sets'] == 'clamshell 1x3 2/2; plank 2x20s 2/2', session)

with stage.case('the answers are kept'):
    choose(program, 'Pain During It', 4)
    program.find(re.compile('^(switch|check box)$'), 'It Was Sharp').activate()
    choose(program, 'Effort', 7)
    program.find(None, 'Notes', test=lambda node: node.role in ('text', 'entry')).enter('felt it')
    program.find('button', 'Save Session').activate()
    wait_for(lambda: sessions()[0]['finished'] is not None, 'the session to end')
    session = sessions()[0]
    expect((session['pain'], session['sharp_pain'], session['effort'], session['notes']) == (4, 1, 7, 'felt it'), session)

with stage.case('sharp pain: it is said that an exercise is better left out'):
    program.says('What Could Come Next')
    program.says(re.compile('It hurt sharply'))
    program.find('button', 'Done').activate()
    program.absent('button', 'Leave')

journal('early')
program = stage.open_journal(env=SLOW)

with stage.case('keys alone: start, on, on, wait, back'):
    start(program, by_keys=True)
    program.find_focused('button', re.compile('^(Pause|Go On)$'))
    program.keys('Right')
    program.says('of 3 reps')
    program.keys('space')
    program.find('button', 'Go On')
    program.keys('Right')
    program.says('Right side')
    program.keys('Left')
    program.says('Left side')
    program.keys('Escape')
    program.absent('button', 'Finish Early')
    expect(sessions() == [], 'a session in which nothing was done')

journal('killed')
program = stage.open_journal(env=FAST)

with stage.case('a killed program loses no set that was done'):
    start(program)
    wait_for(lambda: sessions() and sessions()[0]['sets_done'] >= 2, 'two sets')
    program.process.kill()
    program.process.wait()
    session = sessions()[0]
    expect(session['finished'] is None and session['sets_done'] >= 2, session)
    done = session['sets_done']

with stage.case('it goes on where it was'):
    stage.program = None
    program = stage.open_journal(env=SLOW)
    program.keys('alt+6')
    program.find('button', 'Resume').activate()
    program.says('Exercise 2 of 2')
    expect(sessions()[0]['sets_done'] == done, sessions())

with stage.case('ended early, it is kept as it is'):
    program.find('button', 'Finish Early').activate()
    program.says(re.compile(f'{done} of 4 Sets Done|All 4 Sets Done'))
    program.find('button', 'Save Session').activate()
    wait_for(lambda: sessions()[0]['finished'] is not None, 'the session to end')
    session = sessions()[0]
    expect(session['sets_done'] == done and session['pain'] is None and session['effort'] is None, session)

stage.resize(SMALL)
journal('small')
program = stage.open_journal(env=SLOW)

with stage.case('the smallest window: everything has a name'):
    start(program, name=re.compile('^Start “Short”'))
    program.says('Left side')
    expect(not program.unnamed(), program.unnamed())

stage.done()
