# Checks that every text reaches the translators, and every translation the runner.
#
#   test-po.py SOURCE [--update]      “--update” only brings POTFILES.in up to date
#
# Copyright 2026 The Lope Developers
# SPDX-License-Identifier: GPL-3.0-or-later

import os
import pathlib
import re
import subprocess
import sys
import tempfile

source = pathlib.Path(sys.argv[1])
sys.path[:0] = [str(source / 'tests'), str(source / 'tests' / 'po')]
from tap import Tap  # noqa: E402
import pseudo  # noqa: E402

MARKER = re.compile(r'\b(_|N_|C_|NC_|Q_|ngettext|dngettext|g_dngettext|g_dpgettext2?|g_dgettext)\s*\(')
KEYWORDS = ['_', 'N_', 'C_:1c,2', 'NC_:1c,2', 'ngettext:1,2', 'g_dcgettext:2', 'g_dngettext:2,3',
            'g_dpgettext2:2c,3']
FLAGS = ['N_:1:pass-c-format', 'C_:2:pass-c-format', 'NC_:2:pass-c-format',
         'g_dngettext:2:pass-c-format', 'g_strdup_printf:1:c-format', 'g_string_printf:2:c-format',
         'g_string_append_printf:2:c-format', 'g_set_error:4:c-format']
# Kinds of files whose every text is translated.
PRODUCT = ('.desktop.in', '.metainfo.xml.in', '.mime.xml.in')

tap = Tap()
po = source / 'po'


def without_comments(text):
    text = re.sub(r'/\*.*?\*/', '', text, flags=re.S)
    return re.sub(r'(?<!:)//.*', '', text)


def with_text():
    """The files that hold text for people."""
    for folder in ('src', 'data'):
        for path in (source / folder).rglob('*'):
            name = str(path.relative_to(source))
            if name.endswith(PRODUCT):
                yield name
            elif path.suffix in ('.c', '.h', '.blp'):
                text = without_comments(path.read_text(encoding='utf-8'))
                # A definition of such a macro is not a use.
                text = re.sub(r'^#\s*define.*', '', text, flags=re.M)
                if MARKER.search(text):
                    yield name


def update_potfiles():
    path = po / 'POTFILES.in'
    head = [line for line in path.read_text().splitlines() if line.startswith('#')]
    path.write_text('\n'.join(head + sorted(with_text())) + '\n')


def check_potfiles():
    lines = (po / 'POTFILES.in').read_text().splitlines()
    listed = [line for line in lines if line and not line.startswith('#')]
    wanted = set(with_text())
    tap.none(sorted(wanted - set(listed)), 'POTFILES.in lists every file with text')
    tap.none(sorted(set(listed) - wanted), 'POTFILES.in lists no other file')
    tap.ok(listed == sorted(set(listed)), 'POTFILES.in is sorted')
    return [name for name in listed if (source / name).exists()]


def check_quotes(names):
    problems = []
    for name in names:
        if name.endswith('.blp'):
            for number, line in enumerate((source / name).read_text().splitlines(), 1):
                if re.search(r"\bC?_\(\s*'|\bC_\([^)]*,\s*'", line):
                    problems.append(f'{name}:{number}: {line.strip()}')
    tap.none(problems, 'Blueprint texts stand in double quotes, which xgettext reads')


def extract(names, folder):
    """Makes the template as the build does, but with every warning an error."""
    template = pathlib.Path(folder, 'lope.pot')
    # The extension of Blueprint is unknown to xgettext; its texts read as those of C.
    groups = [
        ('C', [name for name in names if name.endswith(('.c', '.h'))],
         ['--language=C', *(f'--flag={flag}' for flag in FLAGS)]),
        ('Blueprint', [name for name in names if name.endswith('.blp')], ['--language=C']),
        ('product files', [name for name in names if name.endswith(PRODUCT)], []),
    ]
    for kind, group, options in groups:
        if not group:
            continue
        join = ['--join-existing'] if template.exists() else []
        tap.run(['xgettext', '--from-code=UTF-8', '--add-comments=TRANSLATORS:', '--package-name=lope',
                 '--msgid-bugs-address=https://example.org', '--output', template, *join, *options,
                 *(f'--keyword={keyword}' for keyword in KEYWORDS), *group],
                f'xgettext reads the texts of {kind} without a warning', cwd=source)
    return template


def check_template(template):
    quotes, dots, blanks, percents, numbered, lonely = [], [], [], [], [], []
    count = 0
    for comments, fields in pseudo.entries(template):
        count += 1
        text = fields['msgid']
        where = ' '.join(line[3:] for line in comments if line.startswith('#:'))
        if 'data/' in where and 'src/' not in where:
            continue
        shown = f'{where}: {text}'
        if re.search(r'\\"|(?<=\w)\'(?=\w)', text):
            quotes.append(shown)
        if '...' in text:
            dots.append(shown)
        if re.search(r'%[.\d]*[\$\d]*[dfsu] (km|mi|m|s|min|h|%%)(?!\w)|\d %', text):
            blanks.append(shown)
        if any(line.startswith('#,') and re.search(r'(?<!no-)\bc-format', line) for line in comments):
            arguments = re.findall(r'(?<!%)(?:%%)*%(?!%)(\d+\$)?', text)
            if len(arguments) > 1 and not all(arguments):
                numbered.append(shown)
            if re.search(r'(?<!%)(?:%%)*% ', text):
                percents.append(shown)
        if 'msgctxt' not in fields and re.fullmatch(r'[A-Za-z]{1,2}|Run|Set|Rest|Hold|Easy|Load|Long', text):
            lonely.append(shown)
    tap.note(f'{count} messages')
    tap.none(quotes, 'texts have typographic quotes')
    tap.none(dots, 'texts have the real ellipsis')
    tap.none(blanks, 'a narrow no-break space stands between number and unit')
    # Such a text needs the comment “xgettext:no-c-format”, or its sign doubled.
    tap.none(percents, 'no percent sign passes for a format')
    tap.none(numbered, 'several arguments are numbered')
    tap.none(lonely, 'short ambiguous words have a context')


def check_pseudo(template, folder):
    """A generated language exercises every message, and finds formats that break."""
    catalogue = pathlib.Path(folder, 'pseudo.po')
    catalogue.write_text(pseudo.translate(template), encoding='utf-8')
    tap.run(['msgfmt', '--check', '-o', os.devnull, catalogue], 'the pseudo-language compiles')


def check_languages(template):
    codes = re.findall(r'^\s*([^#\s]+)', (po / 'LINGUAS').read_text(), re.M)
    tap.ok(codes == sorted(set(codes)), 'LINGUAS is sorted')
    tap.ok(set(codes) == {path.stem for path in po.glob('*.po')}, 'LINGUAS lists every language')
    for code in codes:
        path = po / f'{code}.po'
        tap.run(['msgfmt', '--check', '--check-accelerators=_', '-o', os.devnull, path], f'{code} is sound')
        lint = subprocess.run(['i18nspector', str(path)], text=True, capture_output=True)
        tap.ok(lint.returncode == 0 and not lint.stdout, f'i18nspector finds nothing in {code}',
               lint.stdout, lint.stderr)
        current = subprocess.run(['msgcmp', '--use-untranslated', '--use-fuzzy', str(path), str(template)],
                                 text=True, capture_output=True)
        tap.note(subprocess.run(['msgfmt', '--statistics', '-o', os.devnull, str(path)], text=True,
                                capture_output=True, env={**os.environ, 'LC_ALL': 'C'}).stderr)
        if current.returncode:
            tap.note(f'{code} does not have every message of the template yet')


def main():
    if '--update' in sys.argv:
        update_potfiles()
        return
    names = check_potfiles()
    check_quotes(names)
    with tempfile.TemporaryDirectory() as folder:
        template = extract(names, folder)
        check_template(template)
        check_pseudo(template, folder)
        check_languages(template)
    tap.done()


main()
