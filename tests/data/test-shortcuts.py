# The dialog of keyboard shortcuts lists every key that the window answers to, and
# nothing else: the keys are read from the sources and compared with its table.
#
# Copyright 2026 The Lope Developers
# SPDX-License-Identifier: GPL-3.0-or-later

import pathlib
import re
import sys

source = pathlib.Path(sys.argv[1])
sys.path.insert(0, str(source / 'tests'))
from tap import Tap  # noqa: E402

FOLDER = source / 'src' / 'ui'
TABLE = FOLDER / 'lope-actions.c'

# Where the keys of a file stand in the dialog, besides “General”.
SECTIONS = {
    'lope-activity-pane.blp': 'Journal',
    'lope-body-map-input.c': 'Body',
    'lope-chart-view-input.c': 'Charts',
    'lope-inline-text.c': 'Journal',
    'lope-journal-view.blp': 'Journal',
    'lope-pain-scale.c': 'Pain',
    'lope-player-page.c': 'Routines',
    'lope-routine-editor.c': 'Routines',
    'lope-step-row.c': 'Routines',
    'lope-trend-card.c': 'Charts',
    'lope-trends-page.c': 'Charts',
}

# What no runner has to be told: keys that do as everywhere.
EXPECTED = {
    # A calendar goes day by day and week by week.
    'lope-calendar-keys.c': {'Left', 'Right', 'Up', 'Down'},
    # An entry ends with Return, several lines of text with Control.
    'lope-inline-text.c': {'Return'},
    # Return is for the button that saves.
    'lope-pain-scale.c': {'Return'},
}

# What cannot be read from the sources: what the toolkit does for lists and buttons,
# and Shift where a switch has only the key.
UNWRITTEN = {'Journal': {'<Control>space'}, 'Body': {'Return'}, 'Charts': {'<Shift>Left', '<Shift>Right'}}

# Actions that the toolkit has for every window.
BUILT_IN = {'window.close'}

# The same key elsewhere on a keyboard, or without Shift.
ALIASES = {'KP_Enter': 'Return', 'ISO_Enter': 'Return', 'KP_Add': 'plus', 'equal': 'plus', 'KP_Subtract': 'minus'}
MODIFIERS = {'GDK_SHIFT_MASK': '<Shift>', 'GDK_CONTROL_MASK': '<Control>', 'GDK_ALT_MASK': '<Alt>'}
MASKS = r'(?:GDK_\w+_MASK[ |]*)+|0'

tap = Tap()


def normalise(key):
    """The key with its modifiers in one order, whichever of its twins it is."""
    modifiers = sorted(re.findall(r'<\w+>', key))
    name = re.sub(r'<\w+>', '', key)
    name = ALIASES.get(name, name.removeprefix('KP_'))
    return ''.join(modifiers) + name


def read_table(text):
    """The rows of the table: section, action or None, keys."""
    rows, section = [], None
    for match in re.finditer(r'^  \{ (?:N_\("([^"]+)"\)|NULL), (?:"([^"]+)"|NULL), "([^"]+)", N_\("[^"]+"\) \},$',
                             text, re.M):
        section = match[1] or section
        rows.append((section, match[2], [normalise(key) for key in match[3].split()]))
    return rows


def read_blueprint(text):
    return {normalise(key) for trigger in re.findall(r'trigger: "([^"]+)"', text) for key in trigger.split('|')}


def modifiers_of(masks):
    return ''.join(MODIFIERS[mask] for mask in re.findall(r'GDK_\w+_MASK', masks))


def read_code(text):
    """The keys in tables, in calls and in switches."""
    keys = set()

    def read_arrays(match):
        # They have the modifiers of the call that installs them.
        used = re.search(rf'{match[1]}\[i\]\.key\w*, ({MASKS})[,)]', text[match.end():])
        found = re.findall(r'GDK_KEY_(\w+)', match[2])
        keys.update(normalise(modifiers_of(used[1] if used else '0') + name) for name in found)
        return ''

    rest = re.sub(r'^  \} (\w+)\[\] = \{(.*?)\};', read_arrays, text, flags=re.M | re.S)
    for match in re.finditer(rf'GDK_KEY_(\w+)( \+ \(guint\) i)?(?:, ({MASKS})[,)])?', rest):
        names = map(str, range(10)) if match[2] else [match[1]]
        keys.update(normalise(modifiers_of(match[3] or '0') + name) for name in names)
    return keys


def read_keys():
    """File: the keys that it answers to."""
    result = {}
    for path in sorted(FOLDER.iterdir()):
        if path.suffix == '.blp':
            keys = read_blueprint(path.read_text(encoding='utf-8'))
        elif path.suffix == '.c':
            keys = read_code(path.read_text(encoding='utf-8'))
        else:
            continue
        if keys:
            result[path.name] = keys
    return result


def check_listed(rows, files):
    """Digits are listed by the first and the last of them."""
    listed = {}
    for section, _, keys in rows:
        digits = [key for key in keys if key.isdigit()]
        listed.setdefault(section, set()).update(keys, map(str, range(*(map(int, digits + ['0', '0'][len(digits):])))))
    problems = []
    for name, keys in files.items():
        known = listed['General'] | listed.get(SECTIONS.get(name), set()) | EXPECTED.get(name, set())
        problems += [f'{name}: {key}' for key in sorted(keys - known)]
    tap.none(problems, 'every key that the window answers to is listed')


def check_answered(rows, files, texts):
    """A row without an action is for keys of a widget."""
    problems = []
    for section, action, keys in rows:
        if action is not None:
            name = re.match(r'[\w.-]+', action)[0]
            own = name.removeprefix('app.')
            if name not in BUILT_IN and not any(f'"{word}"' in text for word in (name, own) for text in texts):
                problems.append(f'{section}: there is no {action}')
            continue
        answered = set(UNWRITTEN.get(section, set()))
        for name, others in files.items():
            if section in ('General', SECTIONS.get(name)):
                answered |= others
        problems += [f'{section}: nothing answers to {key}' for key in keys if key not in answered]
    tap.none(problems, 'everything that is listed does something')


def check_unique(rows):
    seen, problems = set(), []
    for section, _, keys in rows:
        problems += [f'{section}: {key}' for key in keys if (section, key) in seen]
        seen |= {(section, key) for key in keys}
    tap.none(problems, 'no key is listed twice in a section')


code = {path: path.read_text(encoding='utf-8') for path in sorted(FOLDER.glob('*.c'))}
rows = read_table(code[TABLE])
files = read_keys()

tap.none([path.name for path, text in code.items() if path != TABLE and 'set_accels_for_action' in text],
         'accelerators are installed from the table only')
tap.ok(len(rows) == len(re.findall(r'^  \{ ', code[TABLE], re.M)), 'every row of the table was read', len(rows))
check_listed(rows, files)
check_answered(rows, files, [text for path, text in code.items() if path != TABLE])
check_unique(rows)
tap.done()
