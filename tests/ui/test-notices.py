# Notices: shown, with their reasons, and only for what is new.
#
# Copyright 2026 The Lope Developers
# SPDX-License-Identifier: GPL-3.0-or-later

import datetime
import re
import sys

from harness import Stage, expect, run_lope

stage = Stage(sys.argv[1])
today = datetime.date.today()


def add_run(days_ago, distance):
    day = today - datetime.timedelta(days=days_ago)
    run_lope(stage.lope, stage.journal, 'add', 'run', f'date={day}T07:10', f'distance={distance}km',
             f'duration={int(distance * 6)}:00')


for days_ago in range(36, 1, -3):
    add_run(days_ago, 8)
add_run(1, 15)
program = stage.open_journal()

with stage.case('a run far above the others raises a notice'):
    program.find('button', re.compile(r'^Why'))
    expect(any(notice['kind'] == 'run-spike' for notice in stage.records('notices')), 'no notice')

with stage.case('Why says what was seen, against what, and how strong the evidence is'):
    program.find('button', re.compile(r'^Why')).activate()
    program.find(test=lambda node: node.role in ('dialog', 'alert'))
    program.says('15.0\u202fkm')
    program.says('8.0\u202fkm')
    program.says(re.compile('evidence', re.I))
    program.says('Moderate: one large cohort')
    program.find('level bar', 'Yesterday')
    program.find('level bar', re.compile('longest'))
    program.find('button', 'Copy Source').activate()
    program.find('button', 'Source Copied')
    program.says(re.compile('not a diagnosis|does not mean|not mean', re.I))
    program.keys('Escape')
    program.absent('dialog')

with stage.case('the notices stay away from words that promise or diagnose'):
    said = [text for text in program.texts() if re.search(r'\b(causes|you have an|safe)\b', text)]
    expect(not said, said)

with stage.case('a dismissed notice stays away'):
    spike = program.find('list item', re.compile(r'88\s%'))
    program.find('button', re.compile('^Dismiss'), within=spike).activate()
    program.absent('list item', re.compile(r'88\s%'))
    program = stage.open_journal()
    program.find('list item', re.compile(r'94\s%'))
    program.absent('list item', re.compile(r'88\s%'))

with stage.case('the preferences let a backup folder be chosen'):
    program.keys('ctrl+comma')
    program.find('button', 'Choose Backup Folder')
    program.absent('button', 'Use No Backup Folder')
    program.keys('Escape')
    program.absent('dialog')

stage.done()
