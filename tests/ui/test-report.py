# The report: what is chosen is what is shown, saved and printed.
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

stage.done()
