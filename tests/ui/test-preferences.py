# Preferences by keyboard alone: what is changed holds at once and stays.
#
# Copyright 2026 The Lope Developers
# SPDX-License-Identifier: GPL-3.0-or-later

import re
import sys

import pages
from harness import Stage, expect, wait_for

SWITCH = re.compile('^(switch|check box|toggle button)$')


def leave():
    program.keys('Escape')
    program.absent('dialog')


stage = Stage(sys.argv[1])
program = stage.open('--demo', f'--on={pages.DAY}')
program.says('km')


def distances():
    return [text for text in program.texts() if re.search(r'\u202f(km|mi)\b', text)]


with stage.case('miles instead of kilometres, on the page behind at once'):
    expect(not any('\u202fmi' in text for text in distances()), distances())
    program.keys('ctrl+comma')
    program.find('dialog')
    program.find(re.compile('combo box|list item'), re.compile('^Distances'), within=program.find('dialog')).focus()
    program.keys('space')
    program.find(re.compile('list item'), 'Miles')
    program.keys('End', 'Return')
    leave()
    wait_for(lambda: distances() and not any('\u202fkm' in text for text in distances()), 'miles')

with stage.case('a switch is turned by keyboard, and is so the next time'):
    def weekly():
        return program.find(SWITCH, 'Weekly Change', within=program.find('dialog'))

    program.keys('ctrl+comma')
    was = weekly().has('checked')
    weekly().focus()
    program.keys('space')
    wait_for(lambda: weekly().has('checked') != was, 'the switch to turn')
    leave()
    program.keys('ctrl+comma')
    expect(weekly().has('checked') != was, 'the switch is as before')
    leave()

stage.done()
