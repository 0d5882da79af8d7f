# Today: the question about the morning, what new runs wait for, the words of the
# day, and where the focus goes.
#
# Copyright 2026 The Lope Developers
# SPDX-License-Identifier: GPL-3.0-or-later

import datetime
import re
import sys

import pages
from harness import Stage, expect, run_lope, wait_for

stage = Stage(sys.argv[1])
today = datetime.date.today()
# From 04:00 on the morning is asked about; before, there is nothing to ask.
is_morning = datetime.datetime.now().hour >= 4


def day(days_ago):
    return today - datetime.timedelta(days=days_ago)


def add(kind, *fields):
    return run_lope(stage.lope, stage.journal, 'add', kind, *fields).strip()


def add_run(days_ago, distance, *fields):
    return add('run', f'date={day(days_ago)}T07:10', f'distance={distance}km', f'duration={int(distance * 6)}:00', *fields)


def pain(moment):
    return [entry for entry in stage.records('pain') if entry['moment'] == moment]


def journal(name):
    """A journal of its own, so that no case leans on another."""
    stage.close()
    stage.journal = stage.desktop.folder / f'{name}.db'


def count(number, what):
    """Waits for NUMBER of what WHAT lists in the journal."""
    wait_for(lambda: len(what()) == number, f'{number} records, not {what()}')


def lands_in(program, name):
    """Waits for the focus to be on a control whose name matches."""
    wait_for(lambda: (node := program.focused()) is not None and re.search(name, node.name),
             f'the focus on “{name}”, not {program.focused()}')


# --- The morning

journal('morning')
run = add_run(1, 6)
add('pain', 'region=hip_outer.r', 'severity=0', 'moment=before', f'run={run}')
add('pain', 'region=hip_outer.r', 'severity=2', 'moment=after', f'run={run}')
program = stage.open_journal()

if is_morning:
    with stage.case('the morning after a run is asked about, with what was before'):
        program.says(re.compile(r'How (is|was) it this morning\?', re.I))
        program.says('Outer hip bone, right')
        program.says('After yesterday’s 6.0\u202fkm: 2.')

    with stage.case('the headline waits for the answer, and distance is a small line'):
        program.says('Waiting for the Morning')
        program.says('By distance only, the line is at 6.6\u202fkm.')

    with stage.case('one press answers all of it'):
        button = program.find('button', 'No Pain Anywhere')
        button.focus()
        program.keys('space')
        count(1, lambda: pain('next-morning'))
        expect(pain('next-morning')[0]['severity'] == 0, pain('next-morning'))
        program.absent('button', 'No Pain Anywhere')
        program.says('Up to 6.6\u202fkm')

    with stage.case('the focus stays in the page'):
        wait_for(lambda: program.focused() is not None and program.focused().role != 'window', 'a focus')

    with stage.case('the answer can be taken back'):
        program.undo()
        program.find('button', 'No Pain Anywhere')
        count(0, lambda: pain('next-morning'))

    with stage.case('a number opens the answer, which says what it means'):
        scale = program.find(None, 'Outer hip bone, right', test=lambda node: node.role in ('group', 'radio group', 'grouping', 'panel'))
        program.find('radio button', re.compile('^3'), within=scale).activate()
        program.find('dialog')
        program.says('Pain had not settled by morning')
        program.keys('Return')
        program.absent('dialog')
        count(1, lambda: pain('next-morning'))
        expect(pain('next-morning')[0]['severity'] == 3, pain('next-morning'))

    with stage.case('then the headline eases off, and no distance is offered'):
        program.says('Ease Off')
        expect(not any(re.search(r'Up to \d|By distance only', text) for text in program.texts()), program.texts())

    with stage.case('a red flag takes the place of the headline'):
        add('red-flag', 'flag=F-06')
        program.says('Stop running and arrange to be seen within days')
        program.says('Running Suggestions Are Paused')
        program.find('button', re.compile('^Review'))

    with stage.case('an emergency leaves nothing else on the page'):
        add('red-flag', 'flag=F-15')
        program.says('Get urgent medical help now')
        program.says('Call your local emergency number')
        program.absent('button', 'Why?')
        expect(not any('This Week' in text or 'Recent Runs' in text for text in program.texts()), program.texts())

# --- Runs from an import

journal('import')
add('shoe', 'name=Heron', f'bought={day(200)}')
add('shoe', 'name=Badger', f'bought={day(100)}', 'default-for=trail')
add_run(20, 8, 'shoe=Heron')
add_run(16, 8, 'shoe=Heron')
paths = [pages.write_gpx(stage.desktop.folder / f'{number}.gpx', f'Loop {number}', str(day(number)), points=1500)
         for number in (2, 3)]
run_lope(stage.lope, stage.journal, 'import', *map(str, paths))
program = stage.open_journal()


def shoes():
    return sorted(run['shoe'] or '' for run in stage.records() if run['start'][:10] in (str(day(2)), str(day(3))))


with stage.case('new runs wait for their shoes, with a suggestion'):
    program.says('2 new runs wait for their shoes')
    program.says('“Heron” for 2 runs')

with stage.case('the suggestion is taken for all of them in one press'):
    program.find('button', 'Take Suggested').activate()
    wait_for(lambda: shoes() == ['Heron', 'Heron'], f'their shoes, not {shoes()}')
    program.absent('button', 'Take Suggested')

with stage.case('and given back'):
    program.undo()
    wait_for(lambda: shoes() == ['', ''], f'no shoes, not {shoes()}')
    program.find('button', 'Take Suggested')

with stage.case('or the shoes are chosen one by one'):
    program.find('button', 'Choose…').activate()
    dialog = program.find('dialog', 'Shoes of New Runs')
    row = program.find('combo box', within=dialog)
    row.focus()
    # The first choice is none, and none is what is chosen then.
    program.hold('space', lambda: next(program.find_all('list item', within=row,
                                                        test=lambda node: node.has('focused')), None), 'the choices')
    program.keys('Home')
    program.find('list item', within=row, test=lambda node: node.has('focused')
                 and next(program.find_all('label', 'None', within=node), None) is not None)
    program.keys('Return')
    program.find('label', 'None', within=row)
    program.find('button', 'Save', within=dialog).activate()
    program.absent('dialog')
    wait_for(lambda: shoes() == ['', 'Heron'], f'one shoe, not {shoes()}')
    program.undo()
    wait_for(lambda: shoes() == ['', ''], f'no shoes, not {shoes()}')
    program.says('2 new runs wait for their shoes')

with stage.case('they may also stay without a shoe, and be asked about again'):
    program.find('button', 'Leave Without a Shoe').activate()
    program.absent('button', 'Take Suggested')
    expect(shoes() == ['', ''], shoes())
    program.undo()
    program.find('button', 'Take Suggested')

with stage.case('how they were is asked in one list, and answered in one press'):
    program.says('Did anything hurt in 2 new runs?')
    program.find('button', 'No Pain').activate()
    count(4, lambda: stage.records('pain'))
    expect({entry['severity'] for entry in stage.records('pain')} == {0}, stage.records('pain'))
    program.absent('button', 'Don’t Remember')

with stage.case('that nobody remembers is an answer too'):
    program.undo()
    program.find('button', 'Don’t Remember').activate()
    count(4, lambda: stage.records('pain'))
    expect({entry['severity'] for entry in stage.records('pain')} == {None}, stage.records('pain'))
    program.absent('button', 'Don’t Remember')

with stage.case('each of them has its own questions'):
    program.undo()
    program.find('button', 'Answer…').activate()
    dialog = program.find('dialog')
    program.find('toggle button', 'No Pain', within=dialog).focus()
    program.keys('space')
    program.find('button', 'Save', within=dialog, test=lambda node: node.has('sensitive')).activate()
    program.absent('dialog')
    count(2, lambda: stage.records('pain'))
    program.says('Did anything hurt in 1 new run?')

# --- Notices, and the focus

journal('notices')
for days_ago in range(36, 1, -3):
    add_run(days_ago, 8)
add_run(1, 15)
add('shoe', 'name=Old', 'initial=900km')
program = stage.open_journal()

with stage.case('after a notice is dismissed, the focus is on the next one'):
    notices = program.find('button', 'Dismiss')
    before = len(list(program.find_all('button', 'Dismiss')))
    notices.focus()
    program.keys('space')
    wait_for(lambda: len(list(program.find_all('button', 'Dismiss'))) == before - 1, 'one notice fewer')
    lands_in(program, '^(Why|Dismiss|Open|Show)')

with stage.case('after the last one, it is on the headline'):
    while next(program.find_all('button', 'Dismiss'), None) is not None:
        left = len(list(program.find_all('button', 'Dismiss')))
        program.find('button', 'Dismiss').focus()
        program.keys('space')
        wait_for(lambda: len(list(program.find_all('button', 'Dismiss'))) == left - 1, 'one notice fewer')
    wait_for(lambda: program.focused() is not None, 'a focus')

with stage.case('a notice that was taken back is there again'):
    program.keys('ctrl+z')
    program.find('button', 'Dismiss')

# --- Little history

journal('sports')
add('run', f'date={day(1)}', 'sport=cycling', 'distance=30km', 'duration=1:10:00')
program = stage.open_journal()

with stage.case('with other sports alone there is an invitation, and no line'):
    program.says('Start Where It Feels Easy')
    expect(not any(re.search(r'Up to \d', text) for text in program.texts()), program.texts())

journal('break')
add_run(40, 8)
add_run(17, 8)
program = stage.open_journal()

with stage.case('after a break an easier return is offered, not a distance'):
    program.says('17 Days Without a Run')
    program.says('An easier return may be sensible')

journal('empty')
program = stage.open_journal()

with stage.case('an empty journal welcomes'):
    program.says('Welcome to Lope')

stage.resize((360, 640))
program = stage.open_journal()

with stage.case('in a narrow window, too, it offers the first run once'):
    program.says('Welcome to Lope')
    program.find('button', 'Log Run')
    expect(len(list(program.find_all('button', 'Log Run'))) == 1, program.texts())

stage.done()
