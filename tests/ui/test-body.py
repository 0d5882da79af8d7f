# The body: what is said of every region, the way through them by keyboard, the
# range of days, what is known of a region, the list of entries.
#
# Copyright 2026 The Lope Developers
# SPDX-License-Identifier: GPL-3.0-or-later

import datetime
import re
import sys

import pages
from harness import Stage, expect, run_lope, wait_for

LEFT_RIGHT = {'l': 'left', 'r': 'right'}
# Every region with its sides and the views from which it can be picked.
REGIONS = {
    'low_back': ('Lower back', 'lrc', 'B'),
    'sacroiliac': ('Dimple at back of pelvis', 'lr', 'B'),
    'buttock_upper': ('Upper buttock', 'lr', 'B'),
    'buttock_deep': ('Deep buttock', 'lr', 'B'),
    'sit_bone': ('Sit bone', 'lr', 'B'),
    'thigh_back': ('Back of thigh', 'lr', 'B'),
    'iliac_crest': ('Top of pelvis, side', 'lr', 'S'),
    'hip_outer': ('Outer hip bone', 'lr', 'FBS'),
    'tfl': ('Front-outer hip (“pocket”)', 'lr', 'FS'),
    'thigh_outer': ('Outer thigh', 'lr', 'S'),
    'groin_crease': ('Front of hip or groin crease', 'lr', 'F'),
    'pelvis_front': ('Front corner of pelvis', 'lr', 'F'),
    'groin_inner': ('Inner groin', 'lr', 'F'),
    'inguinal': ('Lower belly–groin fold', 'lr', 'F'),
    'pubic': ('Pubic bone', 'c', 'F'),
    'pelvic_floor': ('Pelvic floor', 'c', 'F'),
    'thigh_front': ('Front of thigh', 'lr', 'F'),
    'thigh_inner': ('Inner thigh', 'lr', 'F'),
    'knee_front': ('Front of knee', 'lr', 'F'),
    'knee_outer': ('Outer knee', 'lr', 'S'),
    'knee_back': ('Back of knee', 'lr', 'B'),
    'shin': ('Shin', 'lr', 'F'),
    'calf': ('Calf', 'lr', 'B'),
    'achilles': ('Achilles tendon', 'lr', 'B'),
    'ankle': ('Ankle', 'lr', 'FS'),
    'foot': ('Foot', 'lr', 'F'),
    'knee_inner': ('Inner knee', 'lr', 'F'),
    'heel': ('Heel', 'lr', 'B'),
}
VIEWS = {'Front': 'F', 'Back': 'B', 'Left': 'S', 'Right': 'S'}
ARROWS = {'Down': 'Up', 'Left': 'Right'}

stage = Stage(sys.argv[1])
today = datetime.date.today()


def name_region(area, side):
    name, sides, _ = REGIONS[area]
    if side in LEFT_RIGHT:
        return f'{name}, {LEFT_RIGHT[side]}'
    return name if sides == 'c' else f'{name}, middle'


def add_pain(region, severity, days_ago=0, moment='other'):
    day = today - datetime.timedelta(days=days_ago)
    run_lope(stage.lope, stage.journal, 'add', 'pain', f'region={region}', f'severity={severity}',
             f'moment={moment}', f'date={day}T00:01')


def open_body(program):
    program.keys('alt+4')
    return program.find('grouping', 'Body Figure')


def list_regions(program):
    body = program.find('grouping', 'Body Figure')
    return [node.name for node in program.find_all('button', within=body)]


def turn(program, view):
    """Looks from another side, and waits until the body has turned."""
    toggle = program.find(None, view, within=program.find(None, 'View', test=lambda node: node.role != 'label'),
                          test=lambda node: node.role in ('radio button', 'toggle button'))
    if not toggle.has('checked'):
        before = list_regions(program)
        toggle.activate()
        wait_for(lambda: list_regions(program) != before, f'the view “{view}”')


def focused_name(program):
    node = program.focused()
    return node.name if node is not None else ''


def open_row(program, name):
    """Opens a row by keyboard; what is further down scrolls into sight."""
    program.find('list item', re.compile(f'^{name}')).focus()
    program.keys('Return')


def pick_range(program, name):
    program.find(None, name, within=program.find(None, 'Time Range', test=lambda node: node.role != 'label'),
                 test=lambda node: node.role in ('radio button', 'toggle button')).activate()


program = stage.open_journal()
with stage.case('an empty journal says that nothing hurts, and the figure can be used'):
    open_body(program)
    program.says('Nothing Hurts')
    expect('Inner groin, right' in list_regions(program), list_regions(program))

severities = {}
for number, (area, (_, sides, _)) in enumerate(REGIONS.items()):
    for side in sides:
        severities[f'{area}.{side}'] = (number + 3 * (side == 'r')) % 6
        add_pain(f'{area}.{side}', severities[f'{area}.{side}'])
add_pain('calf.l', 6, days_ago=60)

program = stage.open_journal()
open_body(program)
for view, letter in VIEWS.items():
    with stage.case(f'{view}: each region says its name, its side and how much it hurts'):
        turn(program, view)
        wanted = set()
        for area, (_, sides, views) in REGIONS.items():
            for side in sides:
                if letter in views and (letter != 'S' or side == view[0].lower()):
                    wanted.add(f'{name_region(area, side)}, {severities[f"{area}.{side}"]} of 10')
        said = set(list_regions(program))
        expect(said == wanted, f'missing: {sorted(wanted - said)}, more: {sorted(said - wanted)}')

with stage.case('Arrow keys lead to neighbours, and the opposite key leads back'):
    turn(program, 'Front')
    body = program.find('grouping', 'Body Figure')
    body.focus()
    for key, back in ARROWS.items():
        start = focused_name(program)
        program.keys(key)
        there = wait_for(lambda: focused_name(program) if focused_name(program) != start else None,
                         f'{key} to lead away from {start}') if key == 'Down' else focused_name(program)
        expect(' of 10' in there, there)
        if there != start:
            program.keys(back)
            wait_for(lambda: focused_name(program) == start, f'{back} to lead back to {start}')

with stage.case('the range of days says how far back the highest value is looked for'):
    turn(program, 'Back')
    program.find('button', re.compile(rf'^Calf, left, {severities["calf.l"]} of 10'))
    pick_range(program, '90 D')
    program.find('button', re.compile('^Calf, left, 6 of 10'))
    pick_range(program, '7 D')
    program.find('button', re.compile(rf'^Calf, left, {severities["calf.l"]} of 10'))

with stage.case('Enter opens what is known of a region, and Escape leads back to it'):
    pick_range(program, 'All')
    body = program.find('grouping', 'Body Figure')
    body.focus()
    name = focused_name(program)
    program.keys('Return')
    program.find('heading', name.rsplit(', ', 1)[0])
    wait_for(lambda: focused_name(program) == 'Log Pain Here', 'the focus on what can be done')
    program.keys('Escape')
    program.find('list', 'Where It Hurt')
    wait_for(lambda: focused_name(program) == name, f'the focus back on {name}')

with stage.case('an entry can be deleted, and the deletion taken back'):
    program.find('button', re.compile('^Calf, left')).activate()
    program.find('heading', 'Calf, left')
    count = len(stage.records('pain'))
    open_row(program, 'Entries')
    delete = program.find('button', re.compile('^Delete Calf, left, 6 of 10'))
    delete.activate()
    wait_for(lambda: len(stage.records('pain')) == count - 1, 'the entry to go')
    program.absent('button', re.compile('^Delete Calf, left, 6 of 10'))
    program.undo()
    wait_for(lambda: len(stage.records('pain')) == count, 'the entry to come back')
    program.find('button', re.compile('^Delete Calf, left, 6 of 10'))

program = stage.open('--demo', f'--on={pages.DAY}')
with stage.case('a region of the sample journal says how it changes'):
    open_body(program)
    program.find('button', re.compile(f'^{pages.REGION}, [0-9]+ of 10, (rising|steady|falling)$'))

with stage.case('the history, the words, the runs and the comparisons of a region are shown'):
    program.find('button', re.compile(f'^{pages.REGION}')).activate()
    program.find('heading', pages.REGION)
    program.find('image', 'Pain over Weekly Distance', test=lambda node: node.description)
    program.says('How It Feels')
    open_row(program, 'Runs With This Pain')
    program.find(None, re.compile(r', pain up to [1-9]\d* of 10$'))
    program.keys('Escape')
    program.find('heading', pages.REGION)
    open_row(program, 'Shoes and Surfaces')
    program.says(re.compile(r'^With: \S+ on \d+ days\nWithout: \S+ on \d+ days$'))
    program.keys('Escape')
    program.find('heading', pages.REGION)

with stage.case('nothing is called a cause, and nobody is told what they have'):
    open_row(program, 'Background Reading')
    program.says('Structures Commonly Involved')
    said = [text for text in program.texts() if re.search(r'\b(causes|caused|you have an?|safe|will)\b', text)]
    expect(not said, said)

stage.resize((360, 640))
program = stage.open('--demo', f'--on={pages.DAY}')
with stage.case('in a narrow window a region opens in a sheet below the figure'):
    open_body(program)
    program.find('button', re.compile(f'^{pages.REGION}')).activate()
    program.find('heading', pages.REGION)
    wait_for(lambda: focused_name(program) == 'Log Pain Here', 'the focus in the sheet')

stage.done()
