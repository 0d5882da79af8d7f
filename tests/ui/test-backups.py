# Backups: listed, looked into, restored; what was replaced can be had back.
#
# Copyright 2026 The Lope Developers
# SPDX-License-Identifier: GPL-3.0-or-later

import pathlib
import re
import sys

from harness import Stage, expect, run_lope, wait_for

stage = Stage(sys.argv[1])
folder = pathlib.Path(stage.journal).parent / 'backups'


def add_run(day, distance):
    run_lope(stage.lope, stage.journal, 'add', 'run', f'date={day}T07:10', f'distance={distance}km', 'duration=50:00')


def open_backups():
    program.find('list', 'Pages')
    program.open_menu('F10')
    program.choose('Backups…')
    program.find('dialog', 'Backups')


def close_dialog():
    program.keys('Escape')
    program.says('Kept Automatically')
    program.keys('Escape')
    program.absent('dialog')


add_run('2026-01-05', 8)
add_run('2026-01-07', 9)
program = stage.open_journal()

with stage.case('the day begins with a backup'):
    wait_for(lambda: list(folder.glob('journal-*.db')), 'a daily backup')
    add_run('2026-01-09', 12.6)

with stage.case('a backup is listed with what is in it'):
    open_backups()
    program.says(re.compile('Daily backup.*2 runs'))

with stage.case('a look inside says what would be missing'):
    program.find('list item', re.compile(r'\d:\d\d')).activate()
    program.says(re.compile('all checks passed'))
    program.says(re.compile('leaves out.*1 activity'))
    program.says(re.compile('12.6'))

with stage.case('restoring asks first, and says what it kept'):
    program.find('button', 'Restore…').activate()
    program.says('Restore This Backup?')
    expect(len(stage.records()) == 3, 'restored before it was asked')
    program.find('button', 'Restore').activate()
    program.says('Backup Restored')
    program.says(re.compile('replaced-'))
    expect(len(stage.records()) == 2, stage.records())
    close_dialog()

with stage.case('what was replaced can be had back'):
    open_backups()
    program.says(re.compile('Before a restore'))
    program.find('list item', re.compile(r'\d:\d\d')).activate()
    program.says(re.compile('All that is in the journal is in this backup'))
    program.find('button', 'Restore…').activate()
    program.find('button', 'Restore').activate()
    program.says('Backup Restored')
    expect(len(stage.records()) == 3, stage.records())
    close_dialog()

stage.done()
