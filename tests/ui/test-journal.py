# The journal of the sample: searching, filters, many at once, the menu of a row.
#
# Copyright 2026 The Lope Developers
# SPDX-License-Identifier: GPL-3.0-or-later

import re
import sys

import pages
from harness import Stage, expect, wait_for

WIDE, NARROW = (1100, 720), (360, 640)

ROW = re.compile('km')


def rows(program):
    within = program.find('list', 'Activities')
    return list(program.find_all('list item', ROW, within=within))


def show_list(program):
    program.keys('alt+2')
    return program.find('list item', ROW, within=program.find('list', 'Activities'))


def try_all(stage, size, where):
    stage.resize(size)
    program = stage.open('--demo', f'--on={pages.DAY}')

    with stage.case(f'{where}: typing searches, and says how many there are'):
        show_list(program)
        program.keys('ctrl+f')
        program.find(None, 'Search the Journal', test=lambda node: node.has('focused'))
        program.type('woods')
        program.says(re.compile(r'^\d\d? runs? found'))
        expect(rows(program), 'no rows')

    with stage.case(f'{where}: a search that finds nothing says so'):
        program.type('xyzzy')
        program.says('No Results Found')

    with stage.case(f'{where}: closing the search shows everything again'):
        program.keys('Escape')
        program.says(re.compile('365 runs'))

    with stage.case(f'{where}: Ctrl+A selects all, Escape leaves'):
        show_list(program).focus()
        program.keys('ctrl+a')
        program.says(re.compile('^[34][0-9][0-9] Selected'))
        program.keys('Escape')
        program.absent('label', re.compile('Selected$'))

    with stage.case(f'{where}: several are selected by keyboard and deleted with one undo'):
        first = show_list(program)
        first.focus()
        names = [row.name for row in rows(program)[:4]]
        program.keys('ctrl+space', 'Down', 'space')
        program.says('2 Selected')
        program.find('button', 'Delete', test=lambda node: node.has('sensitive')).activate()
        program.says('2 runs deleted')
        wait_for(lambda: rows(program)[0].name == names[2], 'the two to go')
        program.undo()
        wait_for(lambda: [row.name for row in rows(program)[:4]] == names, 'the two to be back')

    with stage.case(f'{where}: several are extended with Shift and get another shoe'):
        program = stage.open('--demo', f'--on={pages.DAY}')
        show_list(program).focus()
        program.keys('shift+Down', 'shift+Down')
        program.says('3 Selected')
        program.find('toggle button', 'Shoe').focus()
        items = program.open_menu('Return')
        expect(len(items) > 1, f'{len(items)} items')
        program.keys('Return')
        program.says('Shoe of 3 runs changed')
        program.undo()
        program.absent('toggle button', 'Shoe')

    with stage.case(f'{where}: a row has a menu'):
        program = stage.open('--demo', f'--on={pages.DAY}')
        show_list(program).focus()
        items = program.open_menu('shift+F10')
        expect(len(items) == 5, f'{len(items)} items')
        program.keys('Escape')
        program.absent('menu item')
        program.find('list item', ROW, test=lambda node: node.has('focused'))

    with stage.case(f'{where}: Alt+Return leads to the details'):
        program.keys('alt+Return')
        wait_for(lambda: (node := program.focused()) is not None and node.role != 'list item', 'the focus in the details')
        program.find('button', 'More')

    with stage.case(f'{where}: a filter leaves out the others and can be taken away'):
        program = stage.open('--demo', f'--on={pages.DAY}')
        show_list(program)
        program.keys('ctrl+f')
        program.find('toggle button', 'Add Filter').focus()
        items = program.open_menu('Return')
        expect(len(items) >= 4, f'{len(items)} items')
        program.keys('Down', 'Right', 'Down', 'Down', 'Return')
        chip = program.find('button', re.compile('^Remove Filter'))
        program.says(re.compile(r'\d+ runs? found'))
        chip.activate()
        program.absent('button', re.compile('^Remove Filter'))
        program.keys('Escape')


stage = Stage(sys.argv[1])
try_all(stage, WIDE, 'wide')
try_all(stage, NARROW, 'narrow')
stage.done()
