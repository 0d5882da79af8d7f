# Holds the sources to the rules of CONTRIBUTING.md that a machine can read:
# layers, headers, sizes. Any system header compiles in any layer, whatever the
# dependencies say, so the layers are read from the #include lines.
#
# Copyright 2026 The Lope Developers
# SPDX-License-Identifier: GPL-3.0-or-later

import pathlib
import re
import sys

source = pathlib.Path(sys.argv[1])
sys.path.insert(0, str(source / 'tests'))
from tap import Tap  # noqa: E402

C_HEADERS = r'(assert|complex|ctype|errno|fenv|float|inttypes|iso646|limits|locale|math|setjmp|' \
            r'signal|stdalign|stdarg|stdatomic|stdbool|stddef|stdint|stdio|stdlib|stdnoreturn|' \
            r'string|tgmath|time|uchar|wchar|wctype)\.h'
GLIB = r'(glib|glib-object|gio/gio)\.h|glib/gi18n(-lib)?\.h'
SYSTEM = r'glib/gstdio\.h|glib-unix\.h|gio/g[a-z]*\.h|' \
         r'(fcntl|langinfo|poll|pthread|unistd|utime)\.h|sys/[a-z]+\.h|linux/[a-z]+\.h'
FILES = r'libxml/[A-Za-z]+\.h|json-glib/json-glib\.h|archive(_entry)?\.h|libical/ical\.h'
DRAWING = r'cairo(-[a-z]+)?\.h|pango/pango[a-z-]*\.h'

# Layer: the layers whose headers it may include, and the system headers.
LAYERS = {
    'core': ({'core'}, f'{GLIB}|{C_HEADERS}|langinfo\\.h'),
    'store': ({'core', 'store'}, f'{GLIB}|{C_HEADERS}|{SYSTEM}|sqlite3\\.h|nettle/[a-z0-9]+\\.h'),
    'formats': ({'core', 'formats'}, f'{GLIB}|{C_HEADERS}|{SYSTEM}|{FILES}'),
    'chart': ({'core', 'chart'}, f'{GLIB}|{C_HEADERS}|{DRAWING}'),
    'service': ({'core', 'store', 'formats', 'chart', 'service'},
                f'{GLIB}|{C_HEADERS}|{SYSTEM}|{FILES}|{DRAWING}'),
    'cli': ({'core', 'store', 'formats', 'chart', 'service', 'cli'},
            f'{GLIB}|{C_HEADERS}|{SYSTEM}|json-glib/json-glib\\.h'),
    'ui': ({'core', 'store', 'formats', 'chart', 'service', 'ui'},
           f'{GLIB}|{C_HEADERS}|{SYSTEM}|{DRAWING}|gtk/gtk[a-z]*\\.h|gdk/[a-z0-9/]+\\.h|adwaita\\.h|libportal/portal\\.h'),
    '': ({'core', 'service', 'cli'}, f'{GLIB}|{C_HEADERS}|{SYSTEM}'),
}

# What core, which is pure, may not call.
IMPURE = re.compile(r'\b(g_get_real_time|g_get_monotonic_time|g_date_time_new_now\w*|time|'
                    r'g_file_\w+|g_fopen|fopen|g_getenv|g_random_\w+|g_settings_\w+)\s*\(')
SQL = re.compile(r'\bsqlite3_\w+\s*\(|"\s*(SELECT\s|INSERT\s+(INTO|OR)\s|UPDATE\s+\w+\s+SET|'
                 r'DELETE\s+FROM|CREATE\s+TABLE|PRAGMA\s)')

FILE_LINES, FILE_LIMIT = 600, 1000
FUNCTION_LINES, FUNCTION_LIMIT = 80, 120

tap = Tap()


def without_comments(text):
    """Blanks comments, keeping the lines."""
    return re.sub(r'/\*.*?\*/', lambda match: '\n' * match[0].count('\n'), text, flags=re.S)


def place(path, text, offset):
    return f'{path.relative_to(source)}:{text.count(chr(10), 0, offset) + 1}'


def layer_of(path):
    parts = path.relative_to(source / 'src').parts
    return parts[0] if len(parts) > 1 else ''


def check_includes(sources):
    owners = {path.name: layer_of(path) for path in sources if path.suffix == '.h'}
    for layer, (allowed, system) in LAYERS.items():
        problems = []
        count = 0
        for path, text in sources.items():
            if layer_of(path) != layer:
                continue
            count += 1
            for match in re.finditer(r'^#\s*include\s+([<"])([^>"]+)[>"]', text, re.M):
                header = match[2]
                if match[1] == '<':
                    wrong = not re.fullmatch(system, header)
                elif header in ('config.h', 'paths.h') or header.endswith(('-resources.h', '-enums.h')):
                    wrong = False
                else:
                    wrong = owners.get(header) not in allowed
                if wrong:
                    problems.append(f'{place(path, text, match.start())}: {header}')
        if count:
            tap.none(problems, f'{layer or "the command"} includes only what its layer may')


def check_layers(sources):
    problems = [f'{place(path, text, match.start())}: {match[0]}'
                for path, text in sources.items() if layer_of(path) != 'store'
                for match in SQL.finditer(text)]
    tap.none(problems, 'SQL stays in store')
    problems = [f'{place(path, text, match.start())}: {match[0]}'
                for path, text in sources.items() if layer_of(path) == 'core'
                for match in IMPURE.finditer(text)]
    tap.none(problems, 'core reads neither clock nor files nor settings')


def check_order(sources):
    problems = []
    for path, text in sources.items():
        includes = re.findall(r'^#\s*include\s+[<"]([^>"]+)[>"]', text, re.M)
        name = path.relative_to(source)
        if path.suffix == '.h':
            if '#pragma once' not in text:
                problems.append(f'{name}: no #pragma once')
            continue
        if includes[:1] != ['config.h']:
            problems.append(f'{name}: config.h is not first')
        own = path.stem + '.h'
        if path.with_name(own).exists() and includes[1:2] != [own]:
            problems.append(f'{name}: its own header is not second')
    tap.none(problems, 'headers begin with #pragma once, sources with config.h and their own header')


def check_sizes(sources):
    problems = []
    for path, text in sources.items():
        name = path.relative_to(source)
        lines = text.splitlines()
        if path.stem.endswith('-data'):
            continue  # tables, which nobody reads from top to bottom
        if len(lines) > FILE_LINES:
            tap.note(f'{name}: {len(lines)} lines')
        if len(lines) > FILE_LIMIT:
            problems.append(f'{name}: {len(lines)} lines')
        start = None
        for number, line in enumerate(lines, 1):
            if line.startswith('{'):
                start = number
            elif line.startswith('}') and start is not None:
                length = number - start
                if length > FUNCTION_LINES:
                    tap.note(f'{name}:{start}: a function of {length} lines')
                if length > FUNCTION_LIMIT:
                    problems.append(f'{name}:{start}: a function of {length} lines')
                start = None
    tap.none(problems, f'no file past {FILE_LIMIT} lines, no function past {FUNCTION_LIMIT}')


def check_licences():
    kinds = {'.c', '.h', '.py', '.css'}
    problems = []
    for folder in ('src', 'tests', 'data', 'build-aux'):
        for path in sorted((source / folder).rglob('*')):
            if '__pycache__' in path.parts or not path.is_file():
                continue
            head = path.open('rb').read(1500)
            if path.suffix not in kinds and not head.startswith(b'#!'):
                continue
            if b'SPDX-License-Identifier: ' not in head:
                problems.append(str(path.relative_to(source)))
    tap.none(problems, 'every source names its licence')


def check_leftovers(texts):
    problems = [f'{place(path, text, match.start())}: {match[0]}'
                for path, text in texts.items()
                for match in re.finditer(r'\b(TODO|FIXME|XXX|HACK)\b', text)]
    tap.none(problems, 'nothing is left for later')
    problems = [f'{place(path, text, match.start())}'
                for path, text in texts.items()
                for match in re.finditer(r'[ \t]+$|\t', text, re.M)
                if path.suffix != '.py' or match[0].strip('\t') != match[0]]
    tap.none(problems, 'no tabs, no blanks at the ends of lines')


def check_menus(texts):
    """A letter chooses one item of a menu, not two."""
    problems = []
    for path, text in texts.items():
        for menu in re.finditer(r'^menu (\w+) \{\n(.*?)^\}', text, re.M | re.S):
            letters = [letter.lower() for letter in re.findall(r'_\("[^"]*_(\w)', menu[2])]
            problems += [f'{place(path, text, menu.start())}: {letter} in {menu[1]}'
                         for letter in sorted(set(letters)) if letters.count(letter) > 1]
    tap.none(problems, 'no letter chooses two items of a menu')


def blocks(text, opening):
    """The text between the braces that end what the pattern OPENING finds, with its offset."""
    for match in re.finditer(opening, text):
        depth, end = 1, match.end()
        while depth > 0:
            depth += {'{': 1, '}': -1}.get(text[end], 0)
            end += 1
        yield match.start(), match, text[match.end():end - 1]


def check_header_bars(texts):
    """Whoever points at something in a header bar is told what it does."""
    control = r'\n +(Gtk\.(?:Menu|Toggle)?Button|Adw\.(?:SplitButton|InlineViewSwitcher|ViewSwitcher|Toggle))\b[^{;]*\{'
    problems = []
    for path, text in texts.items():
        # The buttons of a dialog say in words what they do.
        if path.suffix != '.blp' or re.search(r'template \$\w+: Adw\.\w*Dialog\b', text):
            continue
        for start, _, bar in blocks(text, r'Adw\.HeaderBar\b[^{;]*\{'):
            problems += [f'{place(path, text, start)}: {match[1]}' for _, match, inside in blocks(bar, control)
                         if not re.search(r'^\s*tooltip(-text)?:', inside, re.M)]
    tap.none(problems, 'every control in a header bar has a tooltip')


def check_dialogs(texts):
    problems = []
    for path, text in texts.items():
        if path.suffix == '.blp' and re.search(r'^template \$\w+: Adw\.Dialog\b', text, re.M):
            problems += [f'{path.relative_to(source)}: no {name}' for name in ('content-width', 'content-height')
                         if not re.search(rf'^  {name}:', text, re.M)]
    tap.none(problems, 'every dialog says how large it would like to be')


# Several, of which one is in sight: on other pages of a stack or of the dialog.
SUGGESTIONS = {'lope-backup-page.blp': 3, 'lope-today-page.blp': 2}


def check_suggestions(texts):
    """Of two buttons that stand out none does."""
    problems = []
    for path, text in texts.items():
        count = len(re.findall(r'"(?:suggested|destructive)-action"', text)) if path.suffix == '.blp' else 0
        if count > SUGGESTIONS.get(path.name, 1):
            problems.append(f'{path.relative_to(source)}: {count}')
    tap.none(problems, 'one suggested or destructive button a view')


def check_stops(texts):
    """Titles and the sentence below them are read as signs: several sentences need stops, one does not."""
    problems = [f'{place(path, text, match.start())}: {match[1]}'
                for path, text in texts.items() if path.suffix == '.blp'
                for match in re.finditer(r'\b(?:title|subtitle|description): _\("([^".?!]*\.)"\)', text)]
    tap.none(problems, 'no full stop after a single sentence of a title')


texts = {path: path.read_text(encoding='utf-8')
         for folder in ('src', 'tests')
         for path in sorted((source / folder).rglob('*'))
         if path.suffix in ('.c', '.h', '.blp')}
sources = {path: without_comments(text) for path, text in texts.items()
           if path.suffix in ('.c', '.h') and path.is_relative_to(source / 'src')}

check_includes(sources)
check_layers(sources)
check_order(sources)
check_sizes(sources)
check_licences()
check_leftovers(texts)
check_menus(texts)
check_header_bars(texts)
check_dialogs(texts)
check_suggestions(texts)
check_stops(texts)
tap.done()
