# What was typed in a dialog and not saved is there again the next time, however the
# dialog was left, until it is saved or discarded.
#
# Copyright 2026 The Lope Developers
# SPDX-License-Identifier: GPL-3.0-or-later

import re
import sys

import pages
from harness import Stage, expect, wait_for

RESTORED = 'Draft restored'


def check_in(guide):
    # The page shows how many runs wait, so that it is there once the journal is.
    guide.page(1, 'Today')
    pages.check_in(guide)


def entry(name):
    return lambda: program.find('entry', name, within=program.find('dialog'))


def check(name, show, field, text, save='Return', saved=None):
    """SHOWs a dialog, types into FIELD, leaves, comes back."""
    with stage.case(f'{name}: what was typed comes back after Escape'):
        show(guide)
        field().enter(text)
        program.keys('Escape')
        program.absent('dialog')
        show(guide)
        program.find('label', RESTORED, within=program.find('dialog'))
        wait_for(lambda: field().text == text, 'the text')

    with stage.case(f'{name}: it is discarded'):
        program.find('button', 'Discard', within=program.find('dialog')).press()
        wait_for(lambda: field().text == '', 'the empty field')
        program.absent('label', RESTORED)
        program.keys('Escape')
        program.absent('dialog')

    with stage.case(f'{name}: it is there after the program was ended, and gone after it was saved'):
        show(guide)
        expect(field().text == '', field().text)
        field().enter(text)
        restart()
        show(guide)
        wait_for(lambda: field().text == text, 'the text')
        program.find('button', 'Save', within=program.find('dialog')).press()
        program.absent('dialog')
        show(guide)
        expect(field().text in ('', saved), field().text)
        program.absent('label', RESTORED)
        program.keys('Escape')
        program.absent('dialog')


def restart():
    global program, guide
    if program is not None:
        expect(program.quit() == 0, 'the program did not end well')
    program = stage.open_journal()
    guide = pages.Guide(program)


stage = Stage(sys.argv[1])
pages.fill_new_runs(stage)
program = None
restart()

check('check-in', check_in, entry('Notes'), 'A short night', saved='A short night')
check('shoe', pages.add_shoe, entry('Name'), 'Kestrel')
check('own exercise', pages.own_exercise, entry('Name'), 'Wall sit')

with stage.case('catch-up: answers come back after Escape, and are discarded'):
    pages.today(guide)
    pages.catch_up(guide)
    none = program.find('toggle button', re.compile('^No Pain'), within=program.find('dialog'))
    none.press()
    program.wait_for(lambda: none.has('pressed') or none.has('checked'), 'the answer')
    program.keys('Escape')
    program.absent('dialog')
    pages.catch_up(guide)
    program.find('label', RESTORED)
    none = program.find('toggle button', re.compile('^No Pain'), within=program.find('dialog'))
    program.wait_for(lambda: none.has('pressed') or none.has('checked'), 'the answer')
    program.find('button', 'Discard').press()
    program.wait_for(lambda: not none.has('pressed') and not none.has('checked'), 'no answer')
    program.keys('Escape')
    program.absent('dialog')
    pages.catch_up(guide)
    program.absent('label', RESTORED)
    program.keys('Escape')
    program.absent('dialog')


def has_answer(node):
    return node.has('pressed') or node.has('checked')


def again(show):
    """Leaves the dialog by Escape and comes back."""
    program.keys('Escape')
    program.absent('dialog')
    show(guide)
    program.find('label', RESTORED, within=program.find('dialog'))


def discard():
    program.find('button', 'Discard', within=program.find('dialog')).press()
    program.absent('label', RESTORED)


def move_runs(guide):
    pages.shoe(guide)
    program.find('button', 'Move Runs…').activate()
    program.find('dialog')


with stage.case('moving runs: what was chosen comes back after Escape, and is discarded'):
    def first_run():
        return program.find('check box', within=program.find('list', 'Runs'))

    move_runs(guide)
    program.says(re.compile('^3 runs, '))
    first_run().activate()
    program.says(re.compile('^2 runs, '))
    again(move_runs)
    program.says(re.compile('^2 runs, '))
    expect(not first_run().has('checked'), 'the run is chosen again')
    discard()
    program.says(re.compile('^3 runs, '))
    program.keys('Escape')
    program.absent('dialog')

# In the sample journal there is a morning to answer for.
expect(program.quit() == 0, 'the program did not end well')
program = stage.open('--demo', f'--on={pages.DAY}')
guide = pages.Guide(program)

with stage.case('a morning: the answer comes back after Escape, and is discarded'):
    def no_pain():
        return program.find('toggle button', 'No Pain', within=program.find('dialog'))

    pages.morning(guide)
    no_pain().press()
    program.wait_for(lambda: has_answer(no_pain()), 'the answer')
    again(pages.morning)
    program.wait_for(lambda: has_answer(no_pain()), 'the answer')
    discard()
    program.wait_for(lambda: not has_answer(no_pain()), 'no answer')

stage.done()
