# The whole way of a new runner: an empty journal, an import, a duplicate, a run,
# its notice, undo, a shoe, a backup and the way back to it. By pointer, by
# keyboard alone, in a narrow window, and right to left.
#
# Copyright 2026 The Lope Developers
# SPDX-License-Identifier: GPL-3.0-or-later

import datetime
import re
import sys

from harness import MENU_ITEMS, Failure, Stage, expect, matches, run_lope, wait_for
from pages import write_gpx

WIDE, NARROW = (1100, 720), (360, 640)
# Name: size, whether with the pointer, language.
WAYS = {
    'pointer': (WIDE, True, 'en_GB.UTF-8'),
    'keyboard': (WIDE, False, 'en_GB.UTF-8'),
    'narrow': (NARROW, False, 'en_GB.UTF-8'),
    'right-to-left': (WIDE, True, 'he_IL.UTF-8'),
}
FAR = re.compile('run was .* your longest')
YESTERDAY = datetime.date.today() - datetime.timedelta(days=1)


class Keyboard:
    """Does everything with keys."""

    def __init__(self, program):
        self.program = program

    def use(self, node):
        node.press()

    def page(self, number, name):
        self.program.keys(f'alt+{number}')

    def log_run(self):
        self.program.keys('ctrl+n')

    def main_menu(self, name):
        self.program.open_menu('F10')
        self.program.choose(name)

    def row_menu(self, row, *names):
        row.focus()
        self.program.open_menu('shift+F10')
        for name in names:
            self.program.choose(name)

    def undo(self):
        self.program.keys('ctrl+z')

    def leave_dialog(self):
        self.program.keys('Escape')


class Pointer:
    """Clicks on what is in sight."""

    def __init__(self, program):
        self.program = program

    def use(self, node):
        self.program.bring_into_sight(node)
        node.click()

    def page(self, number, name):
        self.program.find('list item', name, within=self.program.find('list', 'Pages')).click()

    def log_run(self):
        self.program.find('button', 'Log Run').click()

    def main_menu(self, name):
        self.program.find('button', 'Main Menu').click()
        self._item(name).click()

    def row_menu(self, row, *names):
        row.click(button=3)
        for name in names:
            self._item(name).click()

    def _item(self, name):
        return self.program.find(test=lambda node: node.role in MENU_ITEMS and matches(name, node.name))

    def undo(self):
        toast = next(self.program.find_all('button', 'Undo'), None)
        if toast is not None:
            toast.click()
        else:
            self.program.keys('ctrl+z')

    def leave_dialog(self):
        next(iter(self.program.find_all('button', re.compile('^(Close|Done)$'),
                                        within=self.program.find('dialog')))).click()


def choose_file(program, title, path):
    """Types a path into the file chooser, which is not ours, and empties what is
    typed while it still reads its folder."""
    chooser = program.find(re.compile('^(dialog|frame|file chooser)$'), title)
    program.wait_for(chooser.focused, 'the focus in the file chooser')
    program.settle()
    program.keys('ctrl+l')
    for _ in range(5):
        entry = program.find_focused('entry')
        program.keys('ctrl+a')
        program.type(str(path))
        try:
            wait_for(lambda: entry.text == str(path), 'the path', 2)
        except Failure:
            continue
        break
    program.keys('Return')
    program.absent(name=title)


def go(stage, way):
    size, by_pointer, locale = WAYS[way]
    folder = stage.desktop.folder
    first = write_gpx(folder / 'canal.gpx', day=YESTERDAY)
    second = write_gpx(folder / 'canal-again.gpx', name='Along the canal', day=YESTERDAY, points=603)
    program = stage.open_journal(env=stage.desktop.locale(locale))
    hand = (Pointer if by_pointer else Keyboard)(program)

    with stage.case(f'{way}: the welcome leads to an import'):
        program.says('Welcome to Lope')
        hand.use(program.find('button', 'Import Runs…'))
        hand.use(program.find('button', 'Choose Files…'))
        choose_file(program, 'Choose Files to Import', first)
        wait_for(stage.records, 'the imported run')
        program.find('button', re.compile('^Undo'))
        hand.leave_dialog()
        program.absent('dialog')
        program.says(re.compile('2[.]0'))

    with stage.case(f'{way}: a run that is probably there already is decided on'):
        # As a file manager opens it.
        program = hand.program = stage.open_journal(str(second), env=stage.desktop.locale(locale))
        program.says('Probably the Same Run')
        hand.use(program.find('button', 'Use This'))
        program.says(re.compile('1 activity enriched'))
        expect(len(stage.records()) == 1, stage.records())
        hand.leave_dialog()
        program.absent('dialog')

    with stage.case(f'{way}: a run is logged'):
        hand.log_run()
        program.find_focused('entry', 'The Run in One Line')
        program.type('8.2 km 47:10')
        hand.use(program.find('button', 'Save'))
        program.absent('dialog')
        wait_for(lambda: len(stage.records()) == 2, 'the logged run')

    with stage.case(f'{way}: a notice says that it was far, and why that matters'):
        notice = program.find('list item', FAR)
        hand.use(program.find('button', re.compile('^Why'), within=notice))
        program.find('dialog')
        program.says(re.compile('evidence', re.I))
        hand.leave_dialog()
        program.absent('dialog')

    with stage.case(f'{way}: the run is taken back, and its notice with it'):
        hand.undo()
        wait_for(lambda: len(stage.records()) == 1, 'the run to go')
        program.absent('list item', FAR)

    with stage.case(f'{way}: a shoe is added and given to the run'):
        hand.page(5, 'Shoes')
        hand.use(program.find('button', re.compile('^Add Shoe')))
        program.find('entry', 'Name').enter('Heron 3')
        program.keys('Return')
        program.absent('dialog')
        hand.page(2, 'Journal')
        row = program.find('list item', re.compile('km'), within=program.find('list', 'Activities'))
        hand.row_menu(row, 'Shoe', 'Heron 3')
        wait_for(lambda: stage.records()[0].get('shoe') == 'Heron 3', 'the shoe of the run')

    with stage.case(f'{way}: a backup is made where the runner wants it'):
        hand.page(1, 'Today')
        hand.main_menu('Backups…')
        hand.use(program.find('list item', 'Back Up Now…'))
        archive = folder / f'{way}.zip'
        choose_file(program, 'Back Up the Journal', archive)
        wait_for(lambda: list(folder.glob(f'{way}*')), 'the archive')
        run_lope(stage.lope, stage.journal, 'add', 'run', 'distance=5km', 'duration=30:00')

    with stage.case(f'{way}: a look inside says what it would leave out'):
        kept = program.find('list', 'Kept Automatically')
        hand.use(program.find('list item', re.compile(r'\d:\d\d'), within=kept))
        program.says(re.compile('all checks passed'))
        program.says(re.compile('leaves out.*1 activity'))

    with stage.case(f'{way}: it is restored, and what it replaced is kept'):
        hand.use(program.find('button', 'Restore…'))
        program.says('Restore This Backup?')
        hand.use(program.find('button', 'Restore'))
        program.says('Backup Restored')
        program.says(re.compile('replaced-'))
        expect([run['title'] for run in stage.records()] == ['Canal loop'], stage.records())


way = sys.argv[2]
stage = Stage(sys.argv[1], WAYS[way][0])
go(stage, way)
stage.done()
