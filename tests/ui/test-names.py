# Every control and picture has a name, on every page and in every dialog, wide,
# narrow and right to left; and nothing complains while they are shown.
#
# Copyright 2026 The Lope Developers
# SPDX-License-Identifier: GPL-3.0-or-later

import sys

import pages
from harness import Stage, expect

LOOKS = {
    'wide': ((1100, 720), 'en_GB.UTF-8'),
    'narrow': ((360, 640), 'en_GB.UTF-8'),
    'small': ((360, 294), 'en_GB.UTF-8'),
    'right-to-left': ((360, 640), 'he_IL.UTF-8'),
}

look = sys.argv[2]
size, locale = LOOKS[look]
stage = Stage(sys.argv[1], size)
env = stage.desktop.locale(locale)
guide = None
for page, show in pages.PAGES.items():
    if look == 'small' and page in pages.NOT_SMALL:
        continue
    with stage.case(f'{look}: everything in {page} has a name'):
        own = page in pages.JOURNALS
        if own:
            pages.JOURNALS[page](stage)
            guide = pages.Guide(stage.open_journal(env=env))
        elif guide is None:
            guide = pages.Guide(stage.open('--demo', f'--on={pages.DAY}', env=env))
        program, current, guide = guide.program, guide, None
        show(current)
        unnamed = program.unnamed(program.settle())
        width, height = program.frame().bounds()[2:]
        expect(not unnamed, '\n'.join(unnamed))
        expect((width, height) == size, f'the window is {width}×{height}')
        # What only its own buttons end is left with its window.
        if not own and page not in pages.LASTING:
            current.leave()
            guide = current
stage.done()
