# A desktop of its own for every test of the window: a headless compositor, a
# session bus, the accessibility bus, a home folder. The window is driven from
# outside, as a runner and a screen reader do: by role and name, with keys.
#
# Copyright 2026 The Lope Developers
# SPDX-License-Identifier: GPL-3.0-or-later

import atexit
import contextlib
import ctypes
import json
import os
import pathlib
import shutil
import signal
import subprocess
import sys
import tempfile
import time

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent))
from tap import Tap  # noqa: E402

SCREEN = (1920, 1200)
APP_ID = 'io.github.lope_journal.Lope'
# How long, in seconds, to wait for something to happen before it is said not to:
# long, since that costs nothing where it does happen.
PATIENCE = 30

# Roles that a runner acts on or looks at, and that therefore need a name.
NAMED_ROLES = {'button', 'toggle button', 'check box', 'radio button', 'switch', 'entry',
               'password text', 'spin button', 'slider', 'combo box', 'image', 'menu item',
               'page tab', 'link', 'chart', 'canvas', 'progress bar', 'level bar'}
# AT-SPI has changed some names between its releases.
ROLE_NAMES = {'push button': 'button', 'push button menu': 'button', 'icon': 'image',
              'panel': 'group', 'filler': 'group', 'static': 'label', 'text': 'entry'}

_prctl = ctypes.CDLL(None, use_errno=True).prctl


def _die_with_parent():
    _prctl(1, signal.SIGKILL)  # PR_SET_PDEATHSIG


# Times as long for builds that look at every memory access; set by the stage.
slowness = 1


class Failure(Exception):
    """Something in the window is not as a test expects."""


def wait_for(condition, what, timeout=None):
    """Waits until CONDITION returns something true, and returns that."""
    end = time.monotonic() + (timeout or PATIENCE * slowness)
    while True:
        value = condition()
        if value:
            return value
        if time.monotonic() > end:
            raise Failure(f'waited in vain for {what}')
        time.sleep(0.05)


class Desktop:
    """Screen, session bus and accessibility bus. One for each process."""

    def __init__(self):
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix='lope-ui-'))
        self.processes = []
        atexit.register(self.close)
        signal.signal(signal.SIGTERM, lambda *_: exit(1))
        self.runtime = self.folder / 'run'
        self.runtime.mkdir(mode=0o700)
        # Nothing of the real session may be reached, or reach in.
        for name in ('DISPLAY', 'WAYLAND_DISPLAY', 'LANGUAGE', 'LC_ALL', 'AT_SPI_BUS_ADDRESS', 'G_DEBUG',
                     'MALLOC_PERTURB_', 'MALLOC_CHECK_'):
            os.environ.pop(name, None)
        os.environ.update(XDG_RUNTIME_DIR=str(self.runtime), HOME=str(self.folder),
                          GSETTINGS_BACKEND='memory', NO_AT_BRIDGE='1')
        self._start_screen()
        self._start_bus()
        import gi
        gi.require_version('Atspi', '2.0')
        from gi.repository import Atspi
        self.atspi = Atspi
        Atspi.init()
        Atspi.set_timeout(2000, 15000)

    def start(self, command, **options):
        """Starts a program that ends with this one at the latest."""
        process = subprocess.Popen([str(word) for word in command], preexec_fn=_die_with_parent, **options)
        self.processes.append(process)
        return process

    def stop(self, process):
        if process.poll() is None:
            process.terminate()
            try:
                process.wait(5)
            except subprocess.TimeoutExpired:
                process.kill()
                process.wait()
        if process in self.processes:
            self.processes.remove(process)

    def close(self):
        for process in reversed(list(self.processes)):
            self.stop(process)
        shutil.rmtree(self.folder, ignore_errors=True)

    def _start_screen(self):
        read, write = os.pipe()
        self.start(['Xvfb', '-displayfd', write, '-screen', '0', f'{SCREEN[0]}x{SCREEN[1]}x24',
                    '-nolisten', 'tcp', '-noreset', '-r'],
                   pass_fds=[write], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        os.close(write)
        with os.fdopen(read) as pipe:
            number = pipe.readline().strip()
        if not number:
            raise Failure('Xvfb did not start')
        os.environ['DISPLAY'] = f':{number}'

    def _start_bus(self):
        process = self.start(['dbus-daemon', '--session', '--nofork', '--nopidfile', '--print-address=1'],
                             stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
        os.environ['DBUS_SESSION_BUS_ADDRESS'] = process.stdout.readline().strip()


    def locale(self, name):
        """The environment that gives programs the locale NAME, made here where the system lacks it."""
        known = subprocess.run(['locale', '-a'], capture_output=True, text=True).stdout.lower().split()
        result = {'LANG': name}
        if name.lower().replace('utf-8', 'utf8') not in known:
            folder = self.folder / 'locales'
            folder.mkdir(exist_ok=True)
            if not (folder / name).exists():
                subprocess.run(['localedef', '-i', name.split('.')[0], '-f', 'UTF-8', str(folder / name)],
                               check=True, capture_output=True)
            result['LOCPATH'] = str(folder)
        return result


class Screen:
    """A Wayland compositor of a given size that shows one window, filling it."""

    count = 0

    def __init__(self, desktop, size):
        self.desktop, self.size = desktop, size
        Screen.count += 1
        self.name = f'lope-{Screen.count}'
        config = desktop.folder / 'weston.ini'
        config.write_text('[core]\nidle-time=0\n[shell]\nlocking=false\nanimation=none\n'
                          # A key that is held down is one key.
                          '[keyboard]\nrepeat-rate=0\n')
        self.process = desktop.start(
            ['weston', '--backend=x11', '--shell=kiosk', '--renderer=pixman', f'--config={config}',
             f'--width={size[0]}', f'--height={size[1]}', f'--socket={self.name}'],
            stdout=(desktop.folder / 'weston.log').open('w'), stderr=subprocess.STDOUT)
        wait_for((desktop.runtime / self.name).exists, 'the compositor')
        self.window = wait_for(self._find_window, 'the compositor’s window')
        # Without a window manager the keys go where the pointer is.
        self.park_pointer()

    def _find_window(self):
        found = subprocess.run(['xdotool', 'search', '--onlyvisible', '--class', 'weston'],
                               capture_output=True, text=True).stdout.split()
        return found[-1] if found else None

    def park_pointer(self):
        self.xdotool('mousemove', '--window', self.window, self.size[0] - 1, self.size[1] - 1)

    def xdotool(self, *arguments):
        subprocess.run(['xdotool', *(str(word) for word in arguments)], check=True, capture_output=True)

    def picture(self, path):
        self.park_pointer()
        subprocess.run(['import', '-window', self.window, f'png:{path}'], check=True, capture_output=True)

    def close(self):
        self.desktop.stop(self.process)


class Node:
    """One accessible object of the window."""

    def __init__(self, program, accessible):
        self.program, self.accessible = program, accessible

    def __eq__(self, other):
        return isinstance(other, Node) and self.accessible == other.accessible

    def _ask(self, question, nothing):
        """What is gone meanwhile has no name, no role and no state."""
        try:
            return question()
        except self.program.desktop.glib_error:
            return nothing

    @property
    def role(self):
        role = self._ask(self.accessible.get_role_name, '') or ''
        return ROLE_NAMES.get(role, role)

    @property
    def name(self):
        return self._ask(self.accessible.get_name, '') or ''

    @property
    def description(self):
        return self.accessible.get_description() or ''

    @property
    def text(self):
        """What an entry or label holds."""
        interface = self.accessible.get_text_iface()
        if interface is None:
            return ''
        atspi = self.program.desktop.atspi
        return atspi.Text.get_text(interface, 0, atspi.Text.get_character_count(interface))

    def has(self, state):
        kind = getattr(self.program.desktop.atspi.StateType, state.upper())
        return self._ask(lambda: self.accessible.get_state_set().contains(kind), False)

    @property
    def showing(self):
        return self.has('showing')

    def children(self):
        for index in range(self.accessible.get_child_count()):
            child = self.accessible.get_child_at_index(index)
            if child is not None:
                yield Node(self.program, child)

    def walk(self, hidden=False):
        """This object and all below it, those in sight only, in reading order."""
        stack = [self]
        while stack:
            node = stack.pop()
            try:
                if not hidden and not node.showing and node.role not in ('application', ''):
                    continue
                yield node
                stack.extend(reversed(list(node.children())))
            except self.program.desktop.glib_error:
                continue  # gone meanwhile

    def bounds(self):
        atspi = self.program.desktop.atspi
        extents = self.accessible.get_component_iface().get_extents(atspi.CoordType.WINDOW)
        return extents.x, extents.y, extents.width, extents.height

    def click(self):
        """Presses the first button of the pointer in the middle of it."""
        x, y, width, height = self.bounds()
        screen = self.program.screen
        screen.xdotool('mousemove', '--window', screen.window, x + width // 2, y + height // 2, 'click', 1)

    def focused(self):
        return any(node.has('focused') for node in self.walk())

    def focus(self, steps=80):
        """Goes there with the Tab key, as somebody without a pointer has to."""
        for _ in range(steps):
            if self.focused():
                return
            self.program.keys('Tab')
        raise Failure(f'{steps} tabs do not lead to {self}\n{self.program.dump()}')

    def activate(self):
        """Does what a screen reader’s “activate” does."""
        actions = self.accessible.get_action_iface()
        if actions is not None and actions.get_n_actions() > 0:
            actions.do_action(0)
        else:
            self.click()

    def enter(self, text):
        """Replaces what an entry holds, by typing."""
        self.focus()
        self.program.keys('ctrl+a')
        self.program.type(text)

    def __str__(self):
        return f'{self.role} “{self.name}”'


class Program:
    """A running window program."""

    def __init__(self, desktop, screen, command, env=None, home=None, settings=None, wrap=None):
        self.desktop, self.screen = desktop, screen
        from gi.repository import GLib
        desktop.glib_error = GLib.Error
        self.home = pathlib.Path(home or tempfile.mkdtemp(prefix='home-', dir=desktop.folder))
        self.log = self.home / 'window.log'
        self.env = environment(desktop, screen, self.home, settings, env)
        self.process = desktop.start([*(wrap or []), *command], env=self.env, stdin=subprocess.DEVNULL,
                                     stdout=self.log.open('w'), stderr=subprocess.STDOUT)
        self.root = None

    def wait(self, timeout=None):
        """Waits for the window to be there and to have the focus."""
        self.root = wait_for(self._find_root, 'the window', timeout)
        wait_for(lambda: any(node.has('active') for node in self.root.children()), 'the active window', timeout)
        return self

    def _find_root(self):
        self.check()
        desktop = self.desktop.atspi.get_desktop(0)
        for index in range(desktop.get_child_count()):
            child = desktop.get_child_at_index(index)
            try:
                if child is not None and child.get_process_id() == self.process.pid and child.get_child_count():
                    child.set_cache_mask(self.desktop.atspi.Cache.NONE)
                    return Node(self, child)
            except self.desktop.glib_error:
                continue
        return None

    def check(self):
        if self.process.poll() is not None:
            raise Failure(f'the window program ended with {self.process.returncode}:\n'
                          + self.log.read_text(errors='replace')[-4000:])

    # --- looking

    def find_all(self, role=None, name=None, within=None, test=None, hidden=False):
        self.check()
        for node in (within or self.root).walk(hidden):
            try:
                if role is not None and node.role != role:
                    continue
                if name is not None and not (name.search(node.name) if hasattr(name, 'search')
                                             else node.name == name):
                    continue
                if test is not None and not test(node):
                    continue
            except self.desktop.glib_error:
                continue  # gone meanwhile
            yield node

    def find(self, role=None, name=None, within=None, test=None, timeout=None, hidden=False):
        """The first such object, waiting for it."""
        try:
            return wait_for(lambda: next(self.find_all(role, name, within, test, hidden), None),
                            f'{role or "something"} “{getattr(name, "pattern", name)}”', timeout)
        except Failure as failure:
            raise Failure(f'{failure}\n{self.dump()}') from None

    def absent(self, role=None, name=None, timeout=None):
        wait_for(lambda: next(self.find_all(role, name), None) is None,
                 f'{role or "something"} “{getattr(name, "pattern", name)}” to go', timeout)

    def texts(self):
        """Everything that can be read in the window."""
        result = []
        for node in self.root.walk():
            for text in (node.name, node.text if node.role in ('label', 'entry') else ''):
                if text and text not in result:
                    result.append(text)
        return result

    def says(self, pattern, timeout=None):
        """Waits for a text that PATTERN, a regular expression or a string, is found in."""
        search = pattern.search if hasattr(pattern, 'search') else lambda text: pattern in text
        try:
            return wait_for(lambda: next((text for text in self.texts() if search(text)), None),
                            f'the text “{getattr(pattern, "pattern", pattern)}”', timeout)
        except Failure as failure:
            raise Failure(f'{failure}\n{self.dump()}') from None

    def unnamed(self):
        """The controls and pictures in sight that a screen reader could not name."""
        return [f'{node.role} at {node.bounds()} in ' + ' › '.join(self.path(node))
                for node in self.root.walk()
                if node.role in NAMED_ROLES and not node.name.strip() and not self.presentational(node)]

    @staticmethod
    def presentational(node):
        # An icon inside something that has a name says nothing of its own; the
        # text part of an entry row is named through the row.
        parent = node.accessible.get_parent()
        while parent is not None:
            role = ROLE_NAMES.get(parent.get_role_name(), parent.get_role_name())
            if role in ('button', 'toggle button', 'menu item', 'link', 'page tab', 'entry', 'combo box',
                        'spin button', 'check box', 'switch', 'radio button'):
                return bool(parent.get_name())
            if role in ('frame', 'dialog', 'application', 'window'):
                return False
            parent = parent.get_parent()
        return False

    @staticmethod
    def path(node):
        names = []
        parent = node.accessible.get_parent()
        while parent is not None and len(names) < 6:
            names.insert(0, f'{parent.get_role_name()} “{parent.get_name()}”')
            parent = parent.get_parent()
        return names

    def dump(self, hidden=False):
        """The tree as text, for the log of a failed test."""
        lines = []

        def visit(node, depth):
            if depth > 40 or not (hidden or node.showing or node.role == 'application'):
                return
            states = [state for state in ('focused', 'selected', 'checked', 'expanded') if node.has(state)]
            text = node.text if node.role in ('label', 'entry') else ''
            lines.append('  ' * depth + str(node) + (f' = “{text}”' if text and text != node.name else '')
                         + (f' ({", ".join(states)})' if states else ''))
            for child in node.children():
                visit(child, depth + 1)

        try:
            visit(self.root, 0)
        except self.desktop.glib_error as error:
            lines.append(str(error))
        return '\n'.join(lines)

    # --- acting

    def keys(self, *names):
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
            return wait_for(condition, what)
        except Failure as failure:
            raise Failure(f'{failure}\n{self.dump()}') from None
        finally:
            for word in reversed(words):
                self.screen.xdotool('keyup', word)

    def open_menu(self, key):
        """Opens the menu that KEY opens where the focus is, and returns its items."""
        def opened():
            items = [node for node in self.root.walk() if node.role.endswith('menu item')]
            return items if any(item.has('focused') for item in items) else None

        return self.hold(key, opened, 'a menu with the focus in it')

    def type(self, text):
        self.screen.park_pointer()
        self.screen.xdotool('type', '--clearmodifiers', '--delay', 12, text)

    def focused(self):
        return next((node for node in self.root.walk() if node.has('focused')), None)

    def settle(self, seconds=0.4):
        """Lets animations end."""
        time.sleep(seconds)
        self.check()

    def close(self):
        self.desktop.stop(self.process)

    def quit(self, timeout=None):
        """Quits as a runner does, and returns the exit status."""
        self.keys('ctrl+q')
        wait_for(lambda: self.process.poll() is not None, 'the program to quit', timeout)
        return self.process.returncode


def is_sanitized(build):
    options = json.loads((build / 'meson-info' / 'intro-buildoptions.json').read_text())
    return any(option['name'] == 'b_sanitize' and option['value'] not in ('none', [], ['none']) for option in options)


def environment(desktop, screen, home, settings=None, env=None):
    """What a program under test sees: a home of its own, and settings that are a file in it."""
    result = {name: value for name, value in os.environ.items()
              if not name.startswith(('XDG_', 'LC_', 'GTK_', 'GDK_', 'ADW_')) and name != 'DISPLAY'}
    folders = {'XDG_CONFIG_HOME': home / 'config', 'XDG_DATA_HOME': home / 'data',
               'XDG_CACHE_HOME': home / 'cache', 'XDG_STATE_HOME': home / 'state'}
    keyfile = folders['XDG_CONFIG_HOME'] / 'glib-2.0' / 'settings' / 'keyfile'
    keyfile.parent.mkdir(parents=True, exist_ok=True)
    groups = {
        'org/gnome/desktop/interface': {'font-name': "'Inter 11'", 'enable-animations': 'false'},
        'io/github/lope_journal/Lope': {'units': "'metric'", 'week-start': "'monday'"},
    }
    for group, keys in (settings or {}).items():
        groups.setdefault(group, {}).update(keys)
    if not keyfile.exists():
        keyfile.write_text('\n'.join(
            f'[{group}]\n' + ''.join(f'{key}={value}\n' for key, value in keys.items())
            for group, keys in groups.items()))
    result.update({name: str(path) for name, path in folders.items()})
    result.update({
        'HOME': str(home),
        'XDG_RUNTIME_DIR': str(desktop.runtime),
        'XDG_DATA_DIRS': os.environ.get('XDG_DATA_DIRS', '/usr/local/share:/usr/share'),
        'WAYLAND_DISPLAY': screen.name,
        'GDK_BACKEND': 'wayland',
        'GDK_DEBUG': 'no-portals',
        'GSK_RENDERER': 'cairo',
        'GSETTINGS_BACKEND': 'keyfile',
        'GIO_USE_VFS': 'local',
        'GIO_USE_VOLUME_MONITOR': 'unix',
        'G_DEBUG': 'fatal-warnings',
        **desktop.locale('en_GB.UTF-8'),
    })
    result.pop('NO_AT_BRIDGE', None)
    result.update(env or {})
    return result


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
        self.tap = Tap()
        self.desktop = Desktop()
        self.screen = Screen(self.desktop, size)
        self.journal = self.desktop.folder / 'journal.db'
        self.program = None
        global slowness
        slowness = 5 if is_sanitized(self.build) else 1

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
        from gi.repository import GLib
        try:
            yield
        except (Failure, GLib.Error, subprocess.SubprocessError, LookupError) as failure:
            tree = self.program.dump() if self.program is not None and self.program.root is not None else ''
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
