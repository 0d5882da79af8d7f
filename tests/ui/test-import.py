# Files handed to the window are offered for import.
#
# Copyright 2026 The Lope Developers
# SPDX-License-Identifier: GPL-3.0-or-later

import re
import sys

from harness import Stage, expect, run_lope, wait_for
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

with stage.case('what is probably the same run is decided by the runner'):
    run_lope(stage.lope, stage.journal, 'add', 'run', 'date=2026-11-18T07:05', 'distance=2km', 'duration=10:00',
             'rpe=4', 'notes=windy')
    program = stage.open_journal(str(gpx))
    program.says('Probably the Same Run')
    program.says('Nothing Imported Yet')
    program.says(re.compile('canal.gpx'))
    for name in ('In the Journal', 'In the File', 'Both, as One Run'):
        program.find('radio button', name)
    expect(len(stage.records()) == 1, 'a run was added before the runner decided')

with stage.case('both as one keeps what was said and takes what was recorded'):
    program.find('button', 'Use This').activate()
    program.says('1 activity enriched')
    run = wait_for(lambda: [run for run in stage.records() if run['distance_m'] != 2000], 'the merged run')[0]
    expect(len(stage.records()) == 1 and run['rpe'] == 4 and run['notes'] == 'windy', run)

with stage.case('undoing the import takes that back as well'):
    program.find('button', re.compile('^Undo')).activate()
    wait_for(lambda: stage.records()[0]['distance_m'] == 2000, 'the run as it was typed')

stage.done()
