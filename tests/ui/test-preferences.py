# Preferences by keyboard alone: what is changed there stays.
#
# Copyright 2026 The Lope Developers
# SPDX-License-Identifier: GPL-3.0-or-later

import re
import sys

import pages
from harness import Stage, expect, wait_for

SWITCH = re.compile('^(switch|check box|toggle button)$')


def weekly():
    return program.find(SWITCH, 'Weekly Change', within=program.find('dialog'))


stage = Stage(sys.argv[1])
program = stage.open('--demo', f'--on={pages.DAY}')
program.find('button', 'Why?')

with stage.case('a switch is turned by keyboard, and is so the next time'):
    program.keys('ctrl+comma')
    was = weekly().has('checked')
    weekly().focus()
    program.keys('space')
    wait_for(lambda: weekly().has('checked') != was, 'the switch to turn')
    program.keys('Escape')
    program.absent('dialog')
    program.keys('ctrl+comma')
    expect(weekly().has('checked') != was, 'the switch is as before')
    program.keys('Escape')
    program.absent('dialog')

stage.done()
