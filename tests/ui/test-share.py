# Charts leave the window: as files of every kind, and on their way to a printer.
#
# Copyright 2026 The Lope Developers
# SPDX-License-Identifier: GPL-3.0-or-later

import datetime
import pathlib
import re
import struct
import subprocess
import sys
import tempfile
import xml.etree.ElementTree

from harness import Stage, expect, wait_for

stage = Stage(sys.argv[1])
TODAY = datetime.date.today()
CHART = 'Weekly Distance'

home = pathlib.Path(tempfile.mkdtemp(prefix='home-', dir=stage.desktop.folder))
(home / 'config' / 'gtk-4.0').mkdir(parents=True)
# Others would look for printers in the network.
(home / 'config' / 'gtk-4.0' / 'settings.ini').write_text('[Settings]\ngtk-print-backends=file\n')
subprocess.run([stage.build / 'tests' / 'service' / 'sample-journal', stage.journal, TODAY.isoformat()], check=True,
               timeout=120)


def run(*command):
    return subprocess.run([str(word) for word in command], check=True, capture_output=True, timeout=60).stdout.decode()


def read(path):
    """The text of a PDF, with plain spaces, and what is known of it."""
    return re.sub('[\u202f\xa0]', ' ', run('pdftotext', path, '-')), run('pdfinfo', path)


def export(kind):
    """Exports the first chart by keyboard."""
    target = stage.desktop.folder / f'chart.{kind.lower()}'
    card = program.find('grouping', CHART)
    program.find('toggle button', 'Chart Menu', within=card).focus()
    program.open_menu('space')
    program.choose(f'Export as {kind}…')
    entry = program.find('entry', 'Name', test=lambda node: node.has('focused'))
    expect(entry.text == f'{CHART}.{kind.lower()}', entry.text)
    program.keys('ctrl+a')
    program.type(str(target))
    program.keys('Return')
    wait_for(target.exists, 'the file')
    program.says('Chart exported')
    return target


program = stage.open_journal(home=home)
program.keys('alt+3')
summary = wait_for(lambda: program.find('image', CHART).description or None, 'the chart')

with stage.case('a chart becomes an SVG that other programs read'):
    root = xml.etree.ElementTree.parse(export('SVG')).getroot()
    expect(root.tag.endswith('svg') and len(list(root.iter())) > 50, root.tag)

with stage.case('a chart becomes a PDF with real text and its title'):
    text, info = read(export('PDF'))
    expect(re.search(rf'Title: +{CHART}\n', info), info)
    expect(re.search(r'Pages: +1\n', info), info)
    expect(re.sub('[\u202f\xa0]', ' ', summary) in ' '.join(text.split()), f'{summary} in {text}')

with stage.case('a chart becomes a PNG, sharp enough for paper'):
    data = export('PNG').read_bytes()
    expect(data[:8] == b'\x89PNG\r\n\x1a\n', data[:8])
    expect(struct.unpack('>II', data[16:24])[0] >= 1600, struct.unpack('>II', data[16:24]))

# Last, as the dialog is a window of its own, which the keys of the next case would go to.
with stage.case('Ctrl+P on a chart asks where to print it, and brings up no report'):
    program.find('image', CHART).focus()
    program.keys('ctrl+p')
    program.find('table row', 'Print to File', within=program.find('dialog', 'Print'))
    program.absent('dialog', 'Report')
    stage.close()

stage.done()
