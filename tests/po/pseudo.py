# A language that nobody speaks: every text 40 % longer and in brackets, so that
# a picture shows what is cut and what was never marked for translation.
#
#   pseudo.py TEMPLATE CATALOGUE
#
# Copyright 2026 The Lope Developers
# SPDX-License-Identifier: GPL-3.0-or-later

import re
import subprocess
import sys

HEADER = ('Project-Id-Version: lope\\n', 'PO-Revision-Date: 2026-01-01 00:00+0000\\n',
          'Last-Translator: a program\\n', 'Language-Team: none\\n',
          'Language: en@pseudo\\n', 'MIME-Version: 1.0\\n',
          'Content-Type: text/plain; charset=UTF-8\\n', 'Content-Transfer-Encoding: 8bit\\n',
          'Plural-Forms: nplurals=2; plural=(n != 1);\\n')
ACCENTS = str.maketrans('aeiouyAEIOUY', 'áéíóúýÁÉÍÓÚÝ')
# Formats, escapes, tags and entities stay as they are.
KEPT = re.compile(r'(%(?:\d+\$)?[-+ #0]*\d*(?:\.\d+)?[hlqjzt]*[a-zA-Z%]|\\.|<[^>]*>|&\w+;|%-?[A-Za-z])')


def lengthen(text):
    """The text as the pseudo-language has it; TEXT is escaped as in a catalogue."""
    if not text or text.endswith(';'):
        return text
    words = ''.join(part if KEPT.fullmatch(part) else part.translate(ACCENTS)
                    for part in KEPT.split(text) if part)
    length = len(KEPT.sub('', text))
    end = '\\n' if words.endswith('\\n') else ''
    start = '\\n' if words.startswith('\\n') else ''
    middle = words[len(start):len(words) - len(end)]
    return f'{start}[{middle}{" ~" * max(1, round(length * 0.2))}]{end}'


def entries(path):
    """The messages of a catalogue or template: their comments, and their fields by name."""
    listing = subprocess.run(['msgcat', '--no-wrap', str(path)], text=True, capture_output=True,
                             check=True).stdout
    for block in listing.split('\n\n'):
        fields, comments, key = {}, [], None
        for line in block.splitlines():
            match = re.match(r'(msgctxt|msgid_plural|msgid|msgstr(?:\[\d\])?) "(.*)"$', line)
            if match:
                key = match[1]
                fields[key] = match[2]
            elif line.startswith('"'):
                fields[key] += line[1:-1]
            else:
                comments.append(line)
        if fields.get('msgid'):
            yield comments, fields


def translate(template):
    """The catalogue for a template, as text."""
    blocks = ['msgid ""\nmsgstr ""\n' + '\n'.join(f'"{line}"' for line in HEADER)]
    for comments, fields in entries(template):
        lines = [line for line in comments if line.startswith('#,') and 'fuzzy' not in line]
        lines += [f'{name} "{fields[name]}"'
                  for name in ('msgctxt', 'msgid', 'msgid_plural') if name in fields]
        if 'msgid_plural' in fields:
            lines += [f'msgstr[0] "{lengthen(fields["msgid"])}"',
                      f'msgstr[1] "{lengthen(fields["msgid_plural"])}"']
        else:
            lines.append(f'msgstr "{lengthen(fields["msgid"])}"')
        blocks.append('\n'.join(lines))
    return '\n\n'.join(blocks) + '\n'


if __name__ == '__main__':
    with open(sys.argv[2], 'w', encoding='utf-8') as catalogue:
        catalogue.write(translate(sys.argv[1]))
