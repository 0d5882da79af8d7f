# The window under test, driven from outside as a runner and a screen reader do:
# by role and name, with keys and the pointer.
#
# Copyright 2026 The Lope Developers
# SPDX-License-Identifier: GPL-3.0-or-later

import contextlib
import json
import os
import pathlib
import re
import subprocess
import sys
import tempfile
import time

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent))
from desktop import Desktop, Failure, Pace, Screen, environment, wait_for  # noqa: E402
from tap import Tap  # noqa: E402
from tree import Bus, GLib, Node, Tree  # noqa: E402

APP_ID = 'io.github.lope_journal.Lope'
MENU_ITEMS = ('menu item', 'check menu item', 'radio menu item')


def matches(wanted, text):
    return bool(wanted.search(text)) if hasattr(wanted, 'search') else text == wanted


class Program:
    """A running window program."""

    def __init__(self, desktop, screen, command, env=None, home=None, settings=None, wrap=None):
        self.desktop, self.screen = desktop, screen
        self.home = pathlib.Path(home or tempfile.mkdtemp(prefix='home-', dir=desktop.folder))
        self.log = self.home / 'window.log'
        self.env = environment(desktop, screen, self.home, settings, env)
        screen.right_to_left = self.env['LANG'].startswith('he')
        self.process = desktop.start([*(wrap or []), *command], env=self.env, stdin=subprocess.DEVNULL,
                                     stdout=self.log.open('w'), stderr=subprocess.STDOUT)
        self.bus = self.owner = None

    def wait(self, timeout=None):
        """Waits for the window to be there and to have the focus."""
        self.bus = Bus()
        self.owner = wait_for(self._find_owner, 'the window', timeout)
        wait_for(lambda: any(frame.has('active') for frame in self.look().frames), 'the active window', timeout)
        return self

    def _find_owner(self):
        self.check()
        return self.bus.find(self.process.pid)

    def check(self):
        if self.process.poll() is not None:
            raise Failure(f'the window program ended with {self.process.returncode}:\n'
                          + self.log.read_text(errors='replace')[-4000:])

    # --- looking

    def look(self, hidden=False):
        """The whole tree as it is now."""
        self.check()
        return Tree(self.bus, self.owner, hidden)

    def frame(self):
        """The window itself."""
        return self.find('frame')

    def find_all(self, role=None, name=None, within=None, test=None, hidden=False):
        """The objects in sight of that ROLE and with that NAME (each a string, or a regular
        expression that is found in it), for which TEST holds, below the node WITHIN."""
        tree = self.look(hidden)
        found = [item for item in tree.walk(*([within.path] if within is not None else []))
                 if role is None or matches(role, item.role)]
        if name is not None:
            found = [item for item in tree.name_all(found) if matches(name, item.name)]
        for item in found:
            node = Node(self, item)
            if test is None or test(node):
                yield node

    def find(self, role=None, name=None, within=None, test=None, timeout=None, hidden=False):
        """The first such object, waiting for it."""
        return self.wait_for(lambda: next(self.find_all(role, name, within, test, hidden), None),
                             f'{role or "something"} “{getattr(name, "pattern", name)}”', timeout)

    def wait_for(self, condition, what, timeout=None):
        """Waits for CONDITION; if it does not come true, the failure shows the tree."""
        try:
            return wait_for(condition, what, timeout)
        except Failure as failure:
            raise Failure(f'{failure}\n{self.dump()}') from None

    def absent(self, role=None, name=None, timeout=None):
        """Waits until there is no such object in sight."""
        self.wait_for(lambda: next(self.find_all(role, name), None) is None,
                      f'{role or "something"} “{getattr(name, "pattern", name)}” to go', timeout)

    def focused(self):
        """What has the focus, or None."""
        return next((Node(self, item) for item in self.look().walk() if item.has('focused')), None)

    def find_focused(self, role=None, name=None, timeout=None):
        """Waits until the focus is on such an object, and returns it."""
        return self.find(role, name, test=lambda node: node.has('focused'), timeout=timeout)

    def texts(self):
        """Everything that can be read in the window."""
        tree = self.look()
        result = []
        for item in tree.name_all(list(tree.walk())):
            texts = [item.name]
            if item.role == 'entry' or item.role == 'label' and not item.name:
                texts.append(Node(self, item).text)
            result.extend(text for text in texts if text and text not in result)
        return result

    def says(self, pattern, timeout=None):
        """Waits for a text that PATTERN, a regular expression or a string, is found in."""
        pattern = pattern if hasattr(pattern, 'search') else re.compile(re.escape(pattern))
        return self.wait_for(lambda: next((text for text in self.texts() if pattern.search(text)), None),
                             f'the text “{pattern.pattern}”', timeout)

    def unnamed(self, tree=None):
        """The controls and pictures in sight that a screen reader could not name."""
        tree = tree or self.look()
        return [f'{item.role} in ' + ' › '.join(f'{other.role} “{other.name}”' for other in tree.above(item))
                for item in tree.list_unnamed()]

    def dump(self, hidden=False):
        """The tree as text, for the log of a failed test."""
        try:
            return self.look(hidden).dump()
        except (Failure, GLib.Error) as error:
            return str(error)

    # --- acting

    def keys(self, *names):
        """Presses keys, one after the other, like “ctrl+f”."""
        self.screen.park_pointer()
        for name in names:
            self.screen.xdotool('key', '--clearmodifiers', name)
            time.sleep(0.03)

    def hold(self, key, condition, what):
        """Presses KEY, like “shift+F10”, and lets it go once CONDITION returns something true.

        A compositor opens a menu only for the last event of the keyboard. Fingers
        are slow; here, letting go could overtake the program's answer."""
        words = key.split('+')
        self.screen.park_pointer()
        try:
            for word in words:
                self.screen.xdotool('keydown', word)
            return self.wait_for(condition, what)
        finally:
            for word in reversed(words):
                self.screen.xdotool('keyup', word)

    def open_menu(self, key):
        """Opens the menu that KEY opens where the focus is, and returns its items."""
        def opened():
            items = [item for item in self.look().walk() if item.role in MENU_ITEMS]
            return [Node(self, item) for item in items] if any(item.has('focused') for item in items) else None

        return self.hold(key, opened, 'a menu with the focus in it')

    def choose(self, name):
        """Goes down an open menu to an item and chooses it."""
        first = None
        while True:
            item = self.find(test=lambda node: node.role in MENU_ITEMS and node.has('focused'))
            if matches(name, item.name):
                self.keys('Return')
                return
            if item == first:
                raise Failure(f'no “{name}” in the menu\n{self.dump()}')
            first = first or item
            self.keys('Down')
            self.wait_for(lambda: self.focused() not in (None, item), 'the next item')

    def bring_into_sight(self, node):
        """Turns the wheel over what scrolls until the middle of NODE can be pointed at."""
        width, height = self.screen.size
        for _ in range(60):
            x, y, w, h = node.bounds()
            middle = y + h // 2
            if 60 <= middle <= height - 60:
                return
            self.screen.xdotool('mousemove', '--window', self.screen.window, max(1, min(x + w // 2, width - 2)),
                                height // 2, 'click', 5 if middle > height // 2 else 4)
            with contextlib.suppress(Failure):
                wait_for(lambda: node.bounds()[1] != y, 'the page to scroll', 2)

    def type(self, text):
        """Types where the focus is: in something that takes text."""
        self.find(test=lambda node: node.has('focused') and node.has('editable'))
        self.screen.park_pointer()
        self.screen.xdotool('type', '--clearmodifiers', '--delay', 12, text)

    def undo(self):
        """Takes back what was done last: with the button of the toast or, if that has gone since, with Ctrl+Z."""
        try:
            self.find('button', 'Undo', timeout=3)
            self.settle()
            list(self.find_all('button', 'Undo'))[-1].activate()
        except (Failure, GLib.Error, LookupError):
            self.keys('ctrl+z')

    def settle(self):
        """Waits until nothing comes or goes any more, and returns the tree."""
        last = None

        def still():
            nonlocal last
            before, last = last, self.look()
            return last if before is not None and before.shape() == last.shape() else None

        return self.wait_for(still, 'the window to settle')

    def close(self):
        self.desktop.stop(self.process)

    def quit(self, timeout=None):
        """Quits as a runner does, and returns the exit status."""
        self.keys('ctrl+q')
        wait_for(lambda: self.process.poll() is not None, 'the program to quit', timeout)
        return self.process.returncode


class Announcements:
    """What is said aloud while the block runs."""

    def __init__(self, program):
        self.program, self.heard = program, []

    def __enter__(self):
        connection = self.program.bus.connection
        self.subscription = connection.signal_subscribe(
            self.program.owner, 'org.a11y.atspi.Event.Object', 'Announcement', None, None, 0, self._heard)
        return self

    def __exit__(self, *_):
        self.program.bus.connection.signal_unsubscribe(self.subscription)

    def _heard(self, connection, sender, path, interface, signal, parameters):
        self.heard.append(str(parameters.unpack()[3]))

    def wait(self, pattern):
        """Waits for PATTERN, a compiled expression, to be found in what is said."""
        def found():
            while GLib.MainContext.default().iteration(False):
                pass
            return next((text for text in self.heard if pattern.search(text)), None)
        try:
            return wait_for(found, f'“{pattern.pattern}” to be said')
        except Failure as failure:
            raise Failure(f'{failure}\nsaid: {self.heard}') from None


def run_lope(lope, journal, *arguments, env=None):
    """Runs the command on a journal and returns what it prints."""
    verb, rest = arguments[0], arguments[1:]
    result = subprocess.run([str(lope), verb, f'--journal={journal}', *rest], capture_output=True, text=True,
                            env={**os.environ, 'LANG': 'C.UTF-8', **(env or {})}, timeout=60)
    if result.returncode:
        raise Failure(f'lope {" ".join(arguments)}: {result.stderr}')
    return result.stdout


def list_records(lope, journal, kind):
    return json.loads(run_lope(lope, journal, 'list', kind, '--format=json'))


class Stage:
    """A test of the window: its desktop, a screen, a journal, the programs, the report."""

    def __init__(self, build, size=(1100, 720)):
        self.build = pathlib.Path(build).resolve()
        self.lope = self.build / 'src' / 'lope'
        self.window = self.build / 'src' / 'ui' / 'lope-window'
        os.environ.setdefault('GSETTINGS_SCHEMA_DIR', str(self.build / 'data'))
        os.environ.setdefault('LOPE_LIBEXECDIR', str(self.build / 'src'))
        self.tap = Tap()
        self.desktop = Desktop()
        self.screen = Screen(self.desktop, size)
        self.journal = self.desktop.folder / 'journal.db'
        self.program = None
        Pace.set_for(self.build)

    def open(self, *arguments, **options):
        """Starts the window program, in place of one that runs."""
        self.close()
        self.program = Program(self.desktop, self.screen, [self.window, *arguments], **options).wait()
        return self.program

    def open_journal(self, *files, **options):
        return self.open(f'--journal={self.journal}', *files, **options)

    def close(self):
        if self.program is not None:
            self.program.close()
            self.program = None

    def resize(self, size):
        """Goes on with a screen of another size."""
        self.close()
        self.screen.close()
        self.screen = Screen(self.desktop, size)

    def records(self, kind='activities'):
        """What the command says is in the journal."""
        return list_records(self.lope, self.journal, kind)

    @contextlib.contextmanager
    def case(self, name):
        """One check of the report: what is raised inside fails it, and the next goes on."""
        try:
            yield
        except (Failure, GLib.Error, subprocess.SubprocessError, LookupError) as failure:
            tree = self.program.dump() if self.program is not None and self.program.owner is not None else ''
            self.tap.ok(False, name, f'{type(failure).__name__}: {failure}', *([tree] if tree not in str(failure) else []))
        else:
            self.tap.ok(True, name)

    def done(self):
        """Quits the window as a runner does, so that leaks show, and ends the report."""
        if self.program is not None:
            with self.case('the window closes by Ctrl+Q and leaves nothing to complain of'):
                status = self.program.quit()
                log = self.program.log.read_text(errors='replace')
                if status != 0 or log:
                    raise Failure(f'exit status {status}\n{log[-4000:]}')
        self.tap.done()


def expect(value, what):
    if not value:
        raise Failure(what)
    return value
