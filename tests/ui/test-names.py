# Every control and picture has a name, on every page and in every dialog, wide,
# narrow, small, with large text and right to left; what scrolls is as wide as there is room, and
# nothing complains while they are shown.
#
# Copyright 2026 The Lope Developers
# SPDX-License-Identifier: GPL-3.0-or-later

# Arguments: the build folder, a look, then a part such as 2/3, or pages.

import re
import sys

import pages
from harness import Stage, expect
from tree import Node

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

look, only = sys.argv[2], sys.argv[3:]
part = re.fullmatch(r'(\d)/(\d)', ''.join(only))
size, locale, settings = LOOKS[look]
stage = Stage(sys.argv[1], size)
env = stage.desktop.locale(locale)
# A start takes longer than most pages: those that one journal has share a program.
journals = {}
for page in pages.PAGES:
    journals.setdefault(pages.JOURNALS.get(page), []).append(page)


def start(fill, page):
    if fill is None:
        return pages.Guide(stage.open('--demo', f'--on={pages.DAY}', env=env, settings=settings))
    stage.journal = stage.desktop.folder / f'{page}.db'
    files = fill(stage) or []
    return pages.Guide(stage.open_journal(*files, env=env, settings=settings))


def walk(fill, names):
    guide = None
    for page in names:
        with stage.case(f'{look}: everything in {page} has a name'):
            current, guide = guide or start(fill, page), None
            check(current, page)
            # What only its own buttons end is left with its window.
            if page not in pages.LASTING:
                current.leave()
                guide = current


def check(guide, page):
    program = guide.program
    pages.PAGES[page](guide)
    tree = program.settle()
    unnamed = program.unnamed(tree)
    # Menus are windows of their own.
    panes = [item for item in tree.walk() if item.role == 'scroll pane' and
             all(other.role != 'menu' for other in tree.above(item))]
    width, height = program.frame().bounds()[2:]
    expect(not unnamed, '\n'.join(unnamed))
    expect((width, height) == size, f'the window is {width}×{height}')
    for item in panes:
        left, _, wide, _ = Node(program, item).bounds()
        expect(0 <= left and left + wide <= width, f'{item.path} does not fit: {wide} px from {left} on')
    if page in pages.BEGINS:
        program.find_focused(None, pages.BEGINS[page])


if part:
    number, parts = int(part[1]), int(part[2])
    every = [page for names in journals.values() for page in names]
    only = every[len(every) * (number - 1) // parts:len(every) * number // parts]
for fill, names in journals.items():
    walk(fill, [page for page in names if not only or page in only])
stage.done()
