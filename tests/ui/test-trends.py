# Trends: one number read by arrow keys, in the table and by the command; a time
# that all charts share, by names, by dragging and by keys; what leads to the runs.
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


def add_run(day, distance, time='07:10'):
    run_lope(stage.lope, stage.journal, 'add', 'run', f'date={day}T{time}', f'distance={distance}km',
             f'duration={int(distance * 6)}:00')


def add_runs():
    """Three runs in each week, a little more every week, and a short one today."""
    for number in range(11):
        for day, part in ((1, 1.0), (3, 1.2), (6, 1.5)):
            add_run(FIRST + number * WEEK + day * DAY, round((5 + 0.2 * number) * part, 1))
    add_run(TODAY, 2.5, '00:05')


def sum_up(first, last):
    """What the command says was run in these days, in kilometres."""
    runs = json.loads(run_lope(stage.lope, stage.journal, 'list', 'activities', '--format=json',
                               f'--from={first}', f'--to={last}'))
    return round(sum(run['distance_m'] for run in runs) / 1000, 1)


def distance_in(text):
    found = re.search(r'([\d.]+).km', text)
    return float(found[1]) if found else None


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
last_week = PRESENT - WEEK
week_distance = sum_up(last_week, last_week + 6 * DAY)
program = stage.open_journal()
go_to_trends()

with stage.case('the chart says in a sentence what it shows'):
    wait_for(lambda: 'a week on average' in chart().description, 'the sentence')

with stage.case('the arrow keys say the week that the command adds up'):
    with Announcements(program) as said:
        go_to_chart()
        program.keys('End', 'Left')
        text = said.wait(re.compile(f'^{re.escape(name_week(last_week))}'))
    expect(distance_in(text) == week_distance, f'{text}, not {week_distance}')

with stage.case('the last seven days of lope status are the runs that the chart counts'):
    status = json.loads(run_lope(stage.lope, stage.journal, 'status', '--format=json'))
    expect(round(status['week']['distance_m'] / 1000, 1) == sum_up(TODAY - 6 * DAY, TODAY), status['week'])

with stage.case('T shows the same week in a table, with the focus in it, and the chart again'):
    go_to_chart()
    program.keys('t')
    table = program.find('tree table', CHART)
    wait_for(table.focused, 'the focus in the table')
    program.says(name_week(last_week))
    texts = program.texts()
    expect(any(distance_in(text) == week_distance for text in texts), texts)
    program.keys('t')
    wait_for(lambda: chart().focused(), 'the focus on the chart')
    program.absent('tree table', CHART)

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

stage.done()
