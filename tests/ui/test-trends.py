# Trends: the same numbers read by arrow keys, in the table and by lope status; a time
# that all charts share, by names, by dragging and by keys; what leads to the runs;
# what a chart is to show, and as a file and on paper.
#
# Copyright 2026 The Lope Developers
# SPDX-License-Identifier: GPL-3.0-or-later

import datetime
import json
import re
import sys

from harness import Announcements, Stage, expect, run_lope, wait_for

stage = Stage(sys.argv[1])

DAY = datetime.timedelta(days=1)
WEEK = 7 * DAY
TODAY = datetime.date.today()
# The present week, and the first of twelve.
PRESENT = TODAY - TODAY.weekday() * DAY
FIRST = PRESENT - 11 * WEEK
CHART = 'Weekly Distance'
RUNS = 'Runs Against Their 30-Day Line'


def add_run(day, distance, time='07:10'):
    run_lope(stage.lope, stage.journal, 'add', 'run', f'date={day}T{time}', f'distance={distance}km',
             f'duration={int(distance * 6)}:00')


def add_runs():
    """Three runs in each week, a little more every week, and a short one today."""
    for number in range(11):
        for day, part in ((1, 1.0), (3, 1.2), (6, 1.5)):
            add_run(FIRST + number * WEEK + day * DAY, round((5 + 0.2 * number) * part, 1))
    # Far over the line, which leaves it out.
    add_run(FIRST + 8 * WEEK + 4 * DAY, 17.0)
    add_run(TODAY, 2.5, '00:05')


def ask_status(moment):
    return json.loads(run_lope(stage.lope, stage.journal, 'status', '--format=json', f'--on={moment}'))


def week_by_status(monday):
    """What the command says of a week, and of the one before it, in kilometres: seen from
    its Sunday, the last seven days are those of the week."""
    week = ask_status(monday + 6 * DAY)['week']
    return round(week['distance_m'] / 1000, 1), round(week['previous_m'] / 1000, 1)


def distance_in(text, before=''):
    found = re.search(before + r'([\d.]+).km', text)
    return float(found[1]) if found else None


def go_through(title, *keys, pattern):
    """What is said of a value that keys lead to."""
    with Announcements(program) as said:
        program.find('image', title).focus()
        program.keys('Escape', *keys)
        return said.wait(re.compile(pattern))


def read_table(title):
    """Each row of a card's table as the texts of its cells, the latest first."""
    table = program.find('tree table', title)
    rows = wait_for(lambda: [row for row in program.find_all('table row', within=table)], 'rows')
    return [[cell.text or cell.name for cell in program.find_all('label', within=row)] for row in rows]


def write(day, pattern):
    return day.strftime(pattern).lstrip('0')


def name(first, last, year=False):
    """A range of days as the window writes it."""
    if first.year != last.year:
        return f'{write(first, "%d %b %Y")} – {write(last, "%d %b %Y")}'
    end = write(last, '%d %B %Y' if year or last.year != TODAY.year else '%d %B')
    return f'{first.day}–{end}' if first.month == last.month else f'{write(first, "%d %B")} – {end}'


def name_week(monday):
    return name(monday, monday + 6 * DAY)


def chart():
    return program.find('image', CHART)


def go_to_chart():
    """The focus on the chart, and no value chosen."""
    program.keys('alt+3')
    node = chart().focus()
    program.keys('Escape')
    return node


def toggle(text):
    return program.find(test=lambda node: node.role in ('radio button', 'toggle button') and node.name == text)


def is_on(text):
    return toggle(text).has('checked') or toggle(text).has('pressed')


def in_journal():
    """Waits for the focus to be on a row of the journal, and returns it."""
    program.find('list', 'Activities')
    return wait_for(lambda: program.focused() if program.focused() and program.focused().role == 'list item' else None,
                    'the focus in the journal')


def go_to_trends():
    program.keys('alt+3')
    chart()


add_runs()
run_lope(stage.lope, stage.journal, 'add', 'shoe', 'name=Heron', f'bought={FIRST}')
run_lope(stage.lope, stage.journal, 'add', 'session', 'routine=hip_strength_a', f'date={TODAY - 2 * DAY}T18:00')
last_week = PRESENT - WEEK
program = stage.open_journal()
go_to_trends()
by_status = {PRESENT: week_by_status(PRESENT)[0], last_week: week_by_status(last_week)[0],
             last_week - WEEK: week_by_status(last_week)[1]}

with stage.case('the chart says in a sentence what it shows'):
    wait_for(lambda: 'a week on average' in chart().description, 'the sentence')

with stage.case('lope status has the numbers of these weeks'):
    expect(by_status[PRESENT] >= 2.5 and by_status[last_week] > 20 and by_status[last_week - WEEK] > 20, by_status)
    expect(week_by_status(PRESENT)[1] == by_status[last_week], by_status)

with stage.case('the arrow keys say this week and the two before it as lope status does'):
    for back, monday in enumerate(by_status):
        text = go_through(CHART, 'End', *['Left'] * back, pattern=f'^{re.escape(name_week(monday))}')
        expect(distance_in(text) == by_status[monday], f'{text}, not {by_status}')

with stage.case('T shows the same weeks in a table, with the focus in it, and the chart again'):
    go_to_chart()
    program.keys('t')
    table = program.find('tree table', CHART)
    wait_for(table.focused, 'the focus in the table')
    program.says(name_week(last_week))
    rows = {row[0]: row for row in read_table(CHART)}
    for monday, distance in by_status.items():
        expect(distance_in(rows[name_week(monday)][1]) == distance, f'{rows}, not {by_status}')
    program.keys('t')
    wait_for(lambda: chart().focused(), 'the focus on the chart')
    program.absent('tree table', CHART)

# The run of last Sunday, and what was known when it began.
SUNDAY = last_week + 6 * DAY
limits = ask_status(f'{SUNDAY}T00:00')
advised = round(limits['run_limit_advised_m'] / 1000, 1)

with stage.case('the line of a run is the limit that lope status advises, far runs left out'):
    expect(limits['run_limit_m'] == 18700 and advised < 12, limits)
    text = go_through(RUNS, 'End', 'Left', pattern=f'^Sunday {SUNDAY.day} ')
    expect(distance_in(text, 'Line: ') == advised, f'{text}, not {advised}')

with stage.case('the table has the same line'):
    program.keys('t')
    wait_for(program.find('tree table', RUNS).focused, 'the focus in the table')
    row = next(row for row in read_table(RUNS) if row[0].startswith(f'Sunday {SUNDAY.day} '))
    expect(any(distance_in(cell) == advised for cell in row), f'{row}, not {advised}')
    program.keys('t')
    program.absent('tree table', RUNS)

with stage.case('Enter on a run opens it'):
    text = go_through(RUNS, 'End', 'Left', pattern=f'^Sunday {SUNDAY.day} ')
    program.keys('Return')
    row = in_journal()
    expect(f'{distance_in(text)}' in row.name, f'{row} for {text}')
    go_to_trends()

with stage.case('Enter opens the week in the journal'):
    go_to_chart()
    program.keys('End', 'Left', 'Return')
    row = in_journal()
    expect(re.search(r'10\.5', row.name), row)
    go_to_trends()

with stage.case('a time is chosen by its name and by keys, and is remembered'):
    toggle('12 W').activate()
    wait_for(lambda: is_on('12 W'), 'twelve weeks')
    with Announcements(program) as said:
        go_to_chart()
        program.keys('Home')
        said.wait(re.compile(f'^{re.escape(name_week(FIRST))}'))
        program.keys('ctrl+plus')
        said.wait(re.compile(f'^{re.escape(name(PRESENT - 3 * WEEK, TODAY))}$'))
    wait_for(lambda: is_on('4 W'), 'four weeks')
    program = stage.open_journal(home=program.home)
    go_to_trends()
    wait_for(lambda: is_on('4 W'), 'four weeks')
    program.keys('ctrl+0')
    wait_for(lambda: is_on('All'), 'all time')

with stage.case('Shift and arrows select a time, Enter zooms in, and Reset goes back'):
    first, last = PRESENT - 3 * WEEK, PRESENT - DAY
    with Announcements(program) as said:
        go_to_chart()
        program.keys('End', 'Left', 'shift+Left', 'shift+Left')
        said.wait(re.compile(f'^{re.escape(name(first, last, True))} selected'))
        program.keys('Return')
        said.wait(re.compile(f'^{re.escape(name(first, last))}$'))
        program.find('button', 'Reset Zoom').activate()
        said.wait(re.compile(f'^{re.escape(name(FIRST, TODAY))}$'))
    program.absent('button', 'Reset Zoom')

with stage.case('Escape forgets what was selected'):
    with Announcements(program) as said:
        go_to_chart()
        program.keys('End', 'shift+Left', 'Escape')
        said.wait(re.compile('^Nothing selected$'))
    expect(next(program.find_all('button', 'Reset Zoom'), None) is None, 'it was zoomed')

with stage.case('a drag over the chart zooms in on what it was over'):
    x, y, width, height = chart().bounds()
    screen = program.screen
    screen.xdotool('mousemove', '--window', screen.window, x + width // 2, y + height // 3, 'mousedown', 1)
    for step in range(1, 9):
        screen.xdotool('mousemove', '--window', screen.window, x + width // 2 + step * width // 24, y + height // 3)
    screen.xdotool('mouseup', 1)
    program.find('button', 'Reset Zoom')
    program.keys('ctrl+0')
    program.absent('button', 'Reset Zoom')

with stage.case('a click opens the week'):
    x, y, width, height = chart().bounds()
    screen.xdotool('mousemove', '--window', screen.window, x + width // 2, y + height // 3, 'click', 1)
    in_journal()
    go_to_trends()

def open_card_menu(title):
    card = program.find('grouping', title)
    program.find('toggle button', 'Chart Menu', within=card).focus()
    return program.open_menu('space')


with stage.case('a card has three calendars to choose from'):
    items = open_card_menu('Running Days')
    expect([item.name for item in items[:3]] == ['Running Days', 'Days With Pain', 'Exercise Days'], items)
    program.choose('Exercise Days')
    calendar = program.find('image', 'Exercise Days')
    wait_for(lambda: calendar.description.startswith('Sessions on 1 day'), 'the session')
    program.absent('image', 'Running Days')

with stage.case('the shoes that are shown can be chosen'):
    open_card_menu('Distance by Shoe')
    program.choose('Shoe')
    program.choose('Heron')
    program.says('No run in this time was in this shoe')

with stage.case('a page says how the statistics are worked out, and Escape closes it'):
    button = program.find('button', 'How They Are Worked Out', hidden=True)
    button.focus()
    program.keys('space')
    program.find('dialog', 'How They Are Worked Out')
    program.says('standard deviation')
    program.keys('Escape')
    program.absent('dialog')
    wait_for(button.focused, 'the focus on the button')

stage.done()
