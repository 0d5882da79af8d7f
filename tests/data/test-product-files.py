# Checks the files that make a program an application of the desktop.
#
# Copyright 2026 The Lope Developers
# SPDX-License-Identifier: GPL-3.0-or-later

import configparser
import os
import pathlib
import re
import shutil
import sys
import tempfile
import xml.etree.ElementTree as ET

source, build = (pathlib.Path(path) for path in sys.argv[1:3])
sys.path.insert(0, str(source / 'tests'))
from tap import Tap  # noqa: E402

APP = 'io.github.lope_journal.Lope'

# What Flathub's linter raises to errors, beyond AppStream's own idea.
SEVERITIES = [
    'all-categories-ignored', 'category-invalid', 'cid-desktopapp-is-not-rdns',
    'cid-has-number-prefix', 'cid-missing-affiliation-gnome', 'cid-rdns-contains-hyphen',
    'content-rating-missing', 'desktop-app-launchable-omitted', 'desktop-file-not-found',
    'invalid-child-tag-name', 'metainfo-filename-cid-mismatch', 'metainfo-legacy-path',
    'name-has-dot-suffix', 'releases-info-missing', 'unknown-tag',
]

tap = Tap()
data = build / 'data'


def check_desktop():
    built = data / f'{APP}.desktop'
    tap.run(['desktop-file-validate', built], 'the desktop file is valid, without hints')
    entry = configparser.RawConfigParser(interpolation=None)
    entry.optionxform = str
    entry.read(built, encoding='utf-8')
    entry = entry['Desktop Entry']
    tap.ok(entry['Icon'] == APP, 'the desktop file names the icon')
    tap.ok(entry['Exec'].split()[0] == 'lope', 'the desktop file starts the command')
    tap.ok(entry['Keywords'].endswith(';'), 'the keywords end with a semicolon')
    tap.ok(entry['DBusActivatable'] == 'true', 'notifications can open the application')
    return entry


def check_metainfo(desktop):
    built = data / f'{APP}.metainfo.xml'
    with tempfile.TemporaryDirectory() as folder:
        # Laid out as installed, so that the launchable is looked up too.
        installed = pathlib.Path(folder, 'usr', 'share')
        for name, kind in (('metainfo', f'{APP}.metainfo.xml'), ('applications', f'{APP}.desktop')):
            (installed / name).mkdir(parents=True)
            shutil.copy(data / kind, installed / name)
        tap.run(['appstreamcli', 'validate', '--no-net', '--explain',
                 '--override=' + ','.join(f'{tag}=error' for tag in SEVERITIES),
                 installed / 'metainfo' / f'{APP}.metainfo.xml'],
                'the metainfo is valid by the stores’ severities')
    root = ET.parse(built).getroot()
    tap.ok(len(root.findtext('name')) < 20, 'the name is short')
    summary = root.findtext('summary')
    tap.ok(10 <= len(summary) <= 35 and not summary.endswith('.'), 'the summary is short', summary)
    tap.ok(root.findtext('launchable') == f'{APP}.desktop', 'the metainfo launches the desktop file')
    types = {element.text for element in root.iter('mediatype')}
    tap.ok(types == set(desktop['MimeType'].strip(';').split(';')),
           'metainfo and desktop file name the same types of files', types)
    tap.none([image.text for image in root.iter('image') if re.search(r'/(main|master)/', image.text)],
             'screenshots come from a release')
    local = source / 'data' / 'screenshots'
    if local.exists():
        tap.none([image.text for image in root.iter('image')
                  if not (local / image.text.rsplit('/', 1)[1]).exists()],
                 'every screenshot is there')
    tap.none([ET.tostring(shot) for shot in root.iter('screenshot')
              if not shot.findtext('caption') or shot.findtext('caption').endswith('.')],
             'every screenshot has a caption')
    version = re.search(r"version: '([^']+)'", (source / 'meson.build').read_text())[1]
    tap.ok(root.find('releases/release').get('version') == version,
           'the newest release is this version')


def check_schema():
    schema = source / 'data' / f'{APP}.gschema.xml'
    tap.run(['glib-compile-schemas', '--strict', '--dry-run', source / 'data'], 'the schema compiles')
    root = ET.parse(schema).getroot().find('schema')
    tap.ok(root.get('id') == APP, 'the schema has the application’s ID')
    tap.none([key.get('name') for key in root.iter('key')
              if not key.findtext('summary') or not key.findtext('description')],
             'every key is described')


def check_service():
    service = (data / f'{APP}.service').read_text()
    tap.ok(f'Name={APP}\n' in service, 'the service has the application’s ID')
    tap.ok(re.search(r'^Exec=/\S+/lope --gapplication-service$', service, re.M) is not None,
           'the service starts the command', service)


def check_types():
    with tempfile.TemporaryDirectory() as folder:
        mime = pathlib.Path(folder, 'mime')
        (mime / 'packages').mkdir(parents=True)
        shutil.copy(data / f'{APP}.xml', mime / 'packages')
        tap.run(['update-mime-database', mime], 'the types of files compile',
                env={**os.environ, 'XDG_DATA_HOME': folder})
        globs = (mime / 'globs2').read_text()
        tap.ok('application/vnd.ant.fit:*.fit' in globs, 'FIT files are known by name')
        tap.ok('application/vnd.garmin.tcx+xml:*.tcx' in globs, 'TCX files are known by name')


def check_icons():
    icons = source / 'data' / 'icons' / 'hicolor'
    application = icons / 'scalable' / 'apps' / f'{APP}.svg'
    tap.ok(ET.parse(application).getroot().get('viewBox') == '0 0 128 128',
           'the icon is drawn on 128 × 128')
    tap.ok((icons / 'symbolic' / 'apps' / f'{APP}-symbolic.svg').exists(), 'there is a symbolic icon')
    symbolic = [path for folder in ('data', 'src') for path in (source / folder).rglob('*-symbolic.svg')]
    # GTK 4.24 fills what older releases drew as a line.
    problems = []
    for path in symbolic:
        root = ET.parse(path).getroot()
        if root.get('viewBox') != '0 0 16 16':
            problems.append(f'{path}: not 16 × 16')
        for element in root.iter():
            style = ' '.join(f'{name}:{value}' for name, value in element.attrib.items())
            if re.search(r'stroke(?!-(width|linecap|linejoin))[^:]*:(?!\s*none)', style):
                problems.append(f'{path}: a stroke in {element.tag}')
    tap.none(problems, f'{len(symbolic)} symbolic icons are made of filled shapes only')


def check_blueprints():
    blueprints = sorted((source / 'src').rglob('*.blp'))
    if not blueprints:
        tap.skip('Blueprint files are formatted', 'there are none')
        return
    tap.run(['blueprint-compiler', 'format', *blueprints],
            f'{len(blueprints)} Blueprint files are formatted', env={**os.environ, 'NO_COLOR': '1'})


check_metainfo(check_desktop())
check_schema()
check_service()
check_types()
check_icons()
check_blueprints()
tap.done()
