# Every control and picture has a name, on every page and in every dialog, wide,
# narrow, small, with large text and right to left; and nothing complains while they are shown.
#
# Copyright 2026 The Lope Developers
# SPDX-License-Identifier: GPL-3.0-or-later

import sys

import pages
from harness import Stage, expect

ENGLISH = 'en_GB.UTF-8'
# What is twice as large must still fit: the toolkit warns where it does not, which ends the program.
LARGE = {'org/gnome/desktop/interface': {'text-scaling-factor': '2.0'}}
LOOKS = {
    'wide': ((1100, 720), ENGLISH, None),
    'narrow': ((360, 640), ENGLISH, None),
    'small': ((360, 294), ENGLISH, None),
    'large-text': ((360, 640), ENGLISH, LARGE),
    'right-to-left': ((360, 640), 'he_IL.UTF-8', None),
}

look = sys.argv[2]
size, locale, settings = LOOKS[look]
stage = Stage(sys.argv[1], size)
env = stage.desktop.locale(locale)
guide = None
for page, show in pages.PAGES.items():
    if page in pages.NOT_WALKED or (look != 'wide' and page in pages.WIDE_ONLY):
        continue
    if settings == LARGE and page in pages.NOT_LARGE:
        continue
    with stage.case(f'{look}: everything in {page} has a name'):
        own = page in pages.JOURNALS
        if own:
            stage.journal = stage.desktop.folder / f'{page}.db'
            files = pages.JOURNALS[page](stage) or []
            guide = pages.Guide(stage.open_journal(*files, env=env, settings=settings))
        elif guide is None:
            guide = pages.Guide(stage.open('--demo', f'--on={pages.DAY}', env=env, settings=settings))
        program, current, guide = guide.program, guide, None
        show(current)
        unnamed = program.unnamed(program.settle())
        width, height = program.frame().bounds()[2:]
        expect(not unnamed, '\n'.join(unnamed))
        expect((width, height) == size, f'the window is {width}×{height}')
        if page in pages.BEGINS:
            program.find_focused(None, pages.BEGINS[page])
        # What only its own buttons end is left with its window.
        if not own and page not in pages.LASTING:
            current.leave()
            guide = current
stage.done()
