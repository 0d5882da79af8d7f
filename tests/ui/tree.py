# What a screen reader sees of a window: its tree of accessible objects, asked
# for over the accessibility bus, many questions at a time.
#
# Copyright 2026 The Lope Developers
# SPDX-License-Identifier: GPL-3.0-or-later

import contextlib

import gi

gi.require_version('Atspi', '2.0')
from gi.repository import Atspi, Gio, GLib  # noqa: E402

from desktop import Failure, Pace, wait_for  # noqa: E402

ROOT = '/org/a11y/atspi/accessible/root'
INTERFACE = 'org.a11y.atspi.'
ACCESSIBLE = INTERFACE + 'Accessible'
WINDOW_COORDINATES = 1

# AT-SPI has changed some names between its releases.
ROLE_NAMES = {'push button': 'button', 'push button menu': 'button', 'icon': 'image',
              'panel': 'group', 'filler': 'group', 'static': 'label', 'text': 'entry'}
# Roles that a runner acts on or looks at, and that therefore need a name.
NAMED_ROLES = {'button', 'toggle button', 'check box', 'radio button', 'switch', 'entry',
               'password text', 'spin button', 'slider', 'combo box', 'image', 'menu', 'menu item',
               'check menu item', 'radio menu item', 'page tab', 'link', 'chart', 'canvas',
               'progress bar', 'level bar'}
# What such things inside them say, they say as their own name.
SPEAKERS = {'button', 'toggle button', 'menu item', 'check menu item', 'radio menu item', 'link', 'page tab',
            'entry', 'combo box', 'spin button', 'check box', 'switch', 'radio button'}


def role_name(role):
    name = Atspi.role_get_name(role)
    return ROLE_NAMES.get(name, name)


def state_bit(name):
    return int(getattr(Atspi.StateType, name.upper()))


class Bus:
    """The accessibility bus of a desktop."""

    def __init__(self):
        session = Gio.bus_get_sync(Gio.BusType.SESSION)
        address = session.call_sync('org.a11y.Bus', '/org/a11y/bus', 'org.a11y.Bus', 'GetAddress',
                                    None, None, Gio.DBusCallFlags.NONE, -1, None).unpack()[0]
        self.connection = Gio.DBusConnection.new_for_address_sync(
            address, Gio.DBusConnectionFlags.AUTHENTICATION_CLIENT | Gio.DBusConnectionFlags.MESSAGE_BUS_CONNECTION,
            None, None)

    def call(self, owner, path, interface, method, signature=None, *arguments):
        values = GLib.Variant(signature, arguments) if signature else None
        result = self.connection.call_sync(owner, path, interface, method, values, None, Gio.DBusCallFlags.NONE,
                                           int(15000 * Pace.factor), None).unpack()
        return result[0] if len(result) == 1 else result

    def ask_all(self, owner, questions):
        """The answers to QUESTIONS (path, interface, method, arguments), None for each that fails."""
        answers, open_questions = [None] * len(questions), len(questions)

        def answered(connection, result, i):
            nonlocal open_questions
            open_questions -= 1
            with contextlib.suppress(GLib.Error):
                answers[i] = connection.call_finish(result).unpack()[0]

        for i, (path, interface, method, arguments) in enumerate(questions):
            self.connection.call(owner, path, interface, method, arguments, None, Gio.DBusCallFlags.NONE,
                                 int(15000 * Pace.factor), None, answered, i)
        while open_questions > 0:
            GLib.MainContext.default().iteration(True)
        return answers

    def has_state(self, owner, path, state):
        return Item.test(self.call(owner, path, ACCESSIBLE, 'GetState'), state)

    def find(self, pid):
        """The program with that process id, or None while it is not there."""
        for owner, _ in self.call('org.a11y.atspi.Registry', ROOT, ACCESSIBLE, 'GetChildren'):
            try:
                if pid == self.call('org.freedesktop.DBus', '/org/freedesktop/DBus', 'org.freedesktop.DBus',
                                    'GetConnectionUnixProcessID', '(s)', owner):
                    return owner
            except GLib.Error:
                continue  # gone meanwhile
        return None


class Item:
    """What was told about an object when the tree was looked at."""

    def __init__(self, path, parent, role, states):
        self.path, self.parent, self.states = path, parent, states
        self.role = role_name(Atspi.Role(role))
        self.children = []
        self.name = None

    @staticmethod
    def test(states, state):
        return bool((states[0] | states[1] << 32) >> state_bit(state) & 1)

    def has(self, state):
        return self.test(self.states, state)


class Tree:
    """All objects of a program in sight, or all there are, at one moment."""

    def __init__(self, bus, owner, hidden=False):
        self.bus, self.owner = bus, owner
        self.items = {}
        self.frames = []
        level = {ROOT: self.frames}
        while level:
            paths = list(level)
            below = self._ask(paths, ACCESSIBLE, 'GetChildren')
            found = {}
            for path, children in zip(paths, below):
                for _, child in children or []:
                    if child not in self.items:
                        found.setdefault(child, path)
            told = zip(found, self._ask(found, ACCESSIBLE, 'GetRole'), self._ask(found, ACCESSIBLE, 'GetState'))
            next_level = {}
            for path, role, states in told:
                # What is gone meanwhile is not there.
                if role is None or states is None:
                    continue
                item = Item(path, found[path], role, states)
                if hidden or item.has('showing'):
                    self.items[path] = item
                    level[item.parent].append(item)
                    next_level[path] = item.children
            level = next_level

    def _ask(self, paths, interface, method, arguments=None):
        return self.bus.ask_all(self.owner, [(path, interface, method, arguments) for path in paths])

    def name_all(self, items):
        """Asks for the names of ITEMS, unless they are known."""
        unknown = [item for item in items if item.name is None]
        names = self._ask([item.path for item in unknown], 'org.freedesktop.DBus.Properties', 'Get',
                          GLib.Variant('(ss)', (ACCESSIBLE, 'Name')))
        for item, name in zip(unknown, names):
            item.name = name or ''
        return items

    def walk(self, path=ROOT):
        """What is below the object at PATH, and that itself, in reading order."""
        stack = list(reversed(self.frames if path == ROOT else [self.items[path]] if path in self.items else []))
        while stack:
            item = stack.pop()
            yield item
            stack.extend(reversed(item.children))

    def shape(self):
        """What there is, and in what state; to be compared."""
        return {path: item.states for path, item in self.items.items()}

    def above(self, item):
        """What ITEM is in, from inside to outside."""
        while item.parent in self.items:
            item = self.items[item.parent]
            yield item

    def list_unnamed(self):
        """The controls and pictures for which a screen reader has nothing to say."""
        candidates = self.name_all([item for item in self.walk() if item.role in NAMED_ROLES])
        unnamed = [item for item in candidates if not item.name.strip()]
        self.name_all([other for item in unnamed for other in self.above(item)])
        return [item for item in unnamed if not self._is_spoken_for(item)]

    def _is_spoken_for(self, item):
        # An icon inside something that has a name says nothing of its own; the
        # text part of an entry row is named through the row.
        speaker = next((other for other in self.above(item) if other.role in SPEAKERS), None)
        return speaker is not None and bool(speaker.name.strip())

    def dump(self):
        """The tree as text, for the log of a failed test."""
        lines = []

        def add(item, depth):
            states = [state for state in ('focused', 'selected', 'checked', 'expanded') if item.has(state)]
            told = item.role not in ('group', 'grouping') or item.name or states
            if told:
                lines.append('  ' * min(depth, 40) + f'{item.role} “{item.name}”'
                             + (f' ({", ".join(states)})' if states else ''))
            for child in item.children:
                add(child, depth + bool(told))

        self.name_all(list(self.walk()))
        for frame in self.frames:
            add(frame, 0)
        return '\n'.join(lines)


class Node:
    """One accessible object of the window, as it is whenever it is asked."""

    def __init__(self, program, item):
        self.program, self.path, self.role = program, item.path, item.role

    def __eq__(self, other):
        return isinstance(other, Node) and self.path == other.path

    def __hash__(self):
        return hash(self.path)

    def __str__(self):
        return f'{self.role} “{self.name}”'

    def call(self, interface, method, signature=None, *arguments):
        return self.program.bus.call(self.program.owner, self.path, INTERFACE + interface, method,
                                     signature, *arguments)

    def _get(self, interface, name, nothing):
        """What is gone meanwhile has no name, no text and no state."""
        try:
            return self.program.bus.call(self.program.owner, self.path, 'org.freedesktop.DBus.Properties', 'Get',
                                         '(ss)', INTERFACE + interface, name)
        except GLib.Error:
            return nothing

    @property
    def name(self):
        return self._get('Accessible', 'Name', '')

    @property
    def description(self):
        return self._get('Accessible', 'Description', '')

    @property
    def value(self):
        """The number that a slider, a spin button or a meter shows."""
        return self._get('Value', 'CurrentValue', None)

    @property
    def text(self):
        """What an entry or label holds."""
        try:
            return self.call('Text', 'GetText', '(ii)', 0, self._get('Text', 'CharacterCount', 0))
        except GLib.Error:
            return ''

    def has(self, state):
        try:
            return self.program.bus.has_state(self.program.owner, self.path, state)
        except GLib.Error:
            return False

    def related(self, relation):
        """The paths of the objects that RELATION, like “error_message”, leads to."""
        number = int(getattr(Atspi.RelationType, relation.upper()))
        return [path for kind, objects in self.call('Accessible', 'GetRelationSet') if kind == number
                for _, path in objects]

    @property
    def showing(self):
        return self.has('showing')

    def bounds(self):
        return self.call('Component', 'GetExtents', '(u)', WINDOW_COORDINATES)

    def click(self, button=1):
        """Presses a button of the pointer in the middle of it."""
        x, y, width, height = self.bounds()
        screen = self.program.screen
        screen.xdotool('mousemove', '--window', screen.window, x + width // 2, y + height // 2, 'click', button)

    def focused(self):
        """Whether the focus is on it or in it."""
        return any(item.has('focused') for item in self.program.look().walk(self.path))

    def focus(self, steps=80, key='Tab'):
        """Goes there with the Tab key, as somebody without a pointer has to."""
        for _ in range(steps):
            if self.focused():
                return self
            before = self.program.focused()
            self.program.keys(key)
            # The next key goes where this one has led. Some stops are not told of.
            with contextlib.suppress(Failure):
                wait_for(lambda: self.program.focused() not in (None, before), f'{key} to lead on', 2)
        raise Failure(f'{steps} tabs do not lead to {self}\n{self.program.dump()}')

    def activate(self):
        """Does what a screen reader’s “activate” does."""
        if self._get('Action', 'NActions', 0) > 0:
            self.call('Action', 'DoAction', '(i)', 0)
        else:
            self.click()

    def press(self):
        """Does it by the keyboard."""
        self.focus()
        self.program.keys('space' if self.role in ('button', 'toggle button', 'check box') else 'Return')

    def enter(self, text):
        """Replaces what an entry holds, by typing."""
        self.focus()
        self.program.keys('ctrl+a')
        self.program.type(text)
