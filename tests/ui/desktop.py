# A desktop of its own for every test of the window: a headless compositor, a
# session bus, the accessibility bus, a home folder.
#
# Copyright 2026 The Lope Developers
# SPDX-License-Identifier: GPL-3.0-or-later

import atexit
import ctypes
import json
import os
import pathlib
import shutil
import signal
import subprocess
import tempfile
import time

SCREEN = (1920, 1200)
# How long, in seconds, to wait for something to happen before it is said not to:
# long, since that costs nothing where it does happen.
PATIENCE = 30

_prctl = ctypes.CDLL(None, use_errno=True).prctl


def _die_with_parent():
    _prctl(1, signal.SIGKILL)  # PR_SET_PDEATHSIG


class Pace:
    """How many times as slow the program under test is as usual."""

    factor = 1

    @classmethod
    def set_for(cls, build):
        """Sanitizers look at every memory access."""
        options = json.loads((build / 'meson-info' / 'intro-buildoptions.json').read_text())
        values = [option['value'] for option in options if option['name'] == 'b_sanitize']
        cls.factor = 1 if values in ([], ['none'], [[]], [['none']]) else 5


class Failure(Exception):
    """Something in the window is not as a test expects."""


def wait_for(condition, what, timeout=None):
    """Waits until CONDITION returns something true, and returns that."""
    end = time.monotonic() + (timeout or PATIENCE) * Pace.factor
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
        # How what is shown runs, which says where scroll bars and menus are.
        self.right_to_left = False
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
        """Puts the pointer where nothing lights up: a scroll bar would grow under it, and a
        menu would take it for a choice."""
        self.xdotool('mousemove', '--window', self.window, self.size[0] - 1 if self.right_to_left else 0,
                     self.size[1] - 1)

    def xdotool(self, *arguments):
        subprocess.run(['xdotool', *(str(word) for word in arguments)], check=True, capture_output=True)

    def picture(self, path):
        self.park_pointer()
        subprocess.run(['import', '-window', self.window, f'png:{path}'], check=True, capture_output=True)

    def close(self):
        self.desktop.stop(self.process)


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
        # Time runs faster in the guide through a routine, and no sound is looked for.
        'LOPE_PLAYER_SPEED': '4',
        **desktop.locale('en_GB.UTF-8'),
    })
    result.pop('NO_AT_BRIDGE', None)
    result.update(env or {})
    return result
