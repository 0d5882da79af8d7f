# Files handed to the window are offered for import.
#
# Copyright 2026 The Lope Developers
# SPDX-License-Identifier: GPL-3.0-or-later

import re
import sys

from harness import Stage, expect, wait_for
from pages import write_gpx

stage = Stage(sys.argv[1])
gpx = write_gpx(stage.desktop.folder / 'canal.gpx')
broken = stage.desktop.folder / 'broken.fit'
broken.write_bytes(b'\x0e\x10\x43\x08\xff\xff\xff\xff.FIT' + bytes(40))
program = stage.open_journal(str(gpx), str(broken))

with stage.case('a file on the command line is taken in'):
    runs = wait_for(stage.records, 'the run in the journal')
    expect(len(runs) == 1 and 1900 < runs[0]['distance_m'] < 2100, runs)

with stage.case('what was left out is named, with a reason'):
    program.says(re.compile(r'broken\.fit'))

with stage.case('the import can be taken back'):
    program.find('button', re.compile('^(Undo|Take Back)')).activate()
    wait_for(lambda: not stage.records(), 'the run to go')

stage.done()
