# The report: what is chosen, by keyboard too, is what is shown, saved and printed.
#
# Copyright 2026 The Lope Developers
# SPDX-License-Identifier: GPL-3.0-or-later

import datetime
import pathlib
import re
import subprocess
import sys

from harness import Stage, expect, run_lope, wait_for

stage = Stage(sys.argv[1])
folder = pathlib.Path(stage.journal).parent


def ago(days):
    return datetime.date.today() - datetime.timedelta(days)


def add(*arguments):
    return run_lope(stage.lope, stage.journal, 'add', *arguments)


def page(number):
    return program.find('image', re.compile(f'^Page {number}: '))


def read(path):
    text = subprocess.run(['pdftotext', str(path), '-'], check=True, capture_output=True, timeout=60).stdout.decode()
    info = subprocess.run(['pdfinfo', str(path)], check=True, capture_output=True, timeout=60).stdout.decode()
    return text, info


def open_report():
    program.keys('ctrl+p')
    program.find('dialog', 'Report')


def save(name):
    """Saves the report by keyboard, and returns its text and what is known of the file."""
    target = folder / name
    program.find('button', 'Save PDF…').press()
    program.find('entry', 'Name', test=lambda node: node.has('focused'))
    program.keys('ctrl+a')
    program.type(str(target))
    program.keys('Return')
    wait_for(target.exists, 'the file')
    program.says('Report saved')
    return read(target)


def is_on(name):
    return program.find(SWITCHES, name).has('checked')


def turn(name):
    """Presses a switch by keyboard."""
    before = is_on(name)
    program.find(SWITCHES, name).focus()
    program.keys('space')
    wait_for(lambda: is_on(name) != before, f'{name} to be turned')


def label_of(node):
    return [label.name for label in program.find_all('label', within=node)] if node is not None else []


def headings(text):
    lines = text.splitlines()
    return {name for name, heading in HEADINGS.items() if any(line.startswith(heading) for line in lines)}


# The sections by the names of their switches, and the headings that they bring.
HEADINGS = {'Red flags': 'Red Flags', 'Where it hurt': 'Where It Hurt', 'Pain over mileage': 'Pain Over Mileage',
            'Load and spikes': 'Weekly Distance', 'Shoes': 'Shoes', 'Exercises': 'Exercises',
            'Statistics': 'Statistics', 'Notes': 'Notes'}
SWITCHES = re.compile('^(switch|toggle button|check box)$')

for days, distance in ((12, 8), (9, 8), (7, 9), (5, 12.5)):
    add('run', f'date={ago(days)}T07:10', f'distance={distance}km', 'duration=50:00')
add('pain', 'region=knee_front.l', 'severity=4', 'moment=after', f'date={ago(5)}T09:00', 'notes=On the stairs')
program = stage.open_journal()

with stage.case('the menu leads to it'):
    program.find('list', 'Pages')
    program.open_menu('F10')
    program.choose('Report…')
    program.find('dialog', 'Report')
    expect(program.find_focused() is not None, 'the focus is nowhere')
    program.says(re.compile('Nothing leaves this computer'))

with stage.case('a page says what is on it'):
    expect('Red Flags' in page(1).name, page(1).name)
    expect('Where It Hurt' in page(1).name, page(1).name)

with stage.case('Escape closes it, and Ctrl+P opens it anew'):
    program.keys('Escape')
    program.absent('dialog', 'Report')
    open_report()
    expect('Red Flags' in page(1).name, page(1).name)

with stage.case('what is saved is what was shown'):
    target = folder / 'visit.pdf'
    program.find('button', 'Save PDF…').activate()
    program.find('entry', 'Name', test=lambda node: node.has('focused'))
    program.keys('ctrl+a')
    program.type(str(target))
    program.keys('Return')
    wait_for(target.exists, 'the file')
    program.says('Report saved')
    text, info = read(target)
    expect('Front of knee, left' in text and 'On the stairs' in text, text)
    expect('Running and Pain Report' in info, info)

# A journal in which there is something for every section.
stage.journal = folder / 'sample.db'
subprocess.run([stage.build / 'tests' / 'service' / 'sample-journal', stage.journal, ago(0).isoformat()],
               check=True, timeout=120)
program = stage.open_journal()
open_report()

with stage.case('with all switches on, all sections are in the file'):
    expect(all(is_on(name) for name in HEADINGS), 'not all are on')
    text, info = save('all.pdf')
    expect(headings(text) == set(HEADINGS), headings(text))

with stage.case('switches turned off by keyboard leave their sections out, and no others'):
    off = list(HEADINGS)[::2]
    for name in off:
        turn(name)
    text, info = save('half.pdf')
    expect(headings(text) == set(HEADINGS) - set(off), headings(text))
    expect('Red Flags' not in page(1).name, page(1).name)

with stage.case('and the others when those are turned on again'):
    for name in HEADINGS:
        turn(name)
    text, info = save('other-half.pdf')
    expect(headings(text) == set(off), headings(text))

with stage.case('the time is chosen by keyboard, and is in the title'):
    row = program.find('combo box', 'Time').focus()
    program.keys('space')
    program.find_focused('list item')
    # The first arrow goes to the first choice, whatever was selected.
    program.keys('Down')
    wait_for(lambda: program.focused() is not None and program.focused().has('selected')
             and 'Last 4 weeks' in label_of(program.focused()), 'the focus on four weeks')
    program.keys('Return')
    program.absent('label', 'Last year')
    program.find('label', 'Last 4 weeks', within=row)
    text, info = save('weeks.pdf')
    monday = ago(ago(0).weekday() + 3 * 7)
    expect(re.search(rf'Running and Pain Report, {monday.day}\b', info), info)

stage.done()
