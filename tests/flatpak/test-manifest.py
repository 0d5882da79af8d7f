# Checks the Flatpak manifest: what it may do is a promise of the README.
#
# Copyright 2026 The Lope Developers
# SPDX-License-Identifier: GPL-3.0-or-later

import json
import pathlib
import re
import sys

source = pathlib.Path(sys.argv[1])
sys.path.insert(0, str(source / 'tests'))
from tap import Tap  # noqa: E402

APP = 'io.github.lope_journal.Lope'
PERMISSIONS = ['--share=ipc', '--socket=fallback-x11', '--socket=wayland', '--device=dri']
# The order of Flathub's guide.
KEYS = ['id', 'runtime', 'runtime-version', 'sdk', 'command', 'finish-args', 'cleanup',
        'build-options', 'modules']
MODULE_KEYS = ['name', 'buildsystem', 'builddir', 'run-tests', 'config-opts', 'post-install', 'sources']

tap = Tap()
path = source / 'flatpak' / f'{APP}.json'
text = path.read_text(encoding='utf-8')
manifest = json.loads(text)
module = manifest['modules'][-1]

tap.ok(text.endswith('}\n'), 'the manifest ends with a line')
tap.ok(manifest['id'] == APP, 'the manifest has the application’s ID')
tap.ok(list(manifest) == [key for key in KEYS if key in manifest], 'the keys have their usual order')
tap.ok(list(module) == [key for key in MODULE_KEYS if key in module], 'the module’s keys too')
tap.ok(manifest['finish-args'] == PERMISSIONS, 'the permissions are those agreed', manifest['finish-args'])
tap.ok(manifest['command'] == 'lope', 'the manifest starts the command')
tap.ok(manifest['runtime'] == 'org.gnome.Platform' and manifest['sdk'] == 'org.gnome.Sdk'
       and manifest['runtime-version'] == '51', 'the runtime is GNOME 51')
archives = [archive for each in manifest['modules'][:-1] for archive in each['sources']]
tap.none([archive.get('url', archive) for archive in archives
          if archive['type'] != 'archive' or not archive['url'].startswith('https://')
          or not re.fullmatch('[0-9a-f]{64}', archive.get('sha256', ''))],
         'what else is built comes from releases with their checksums')
tap.ok(module['name'] == 'lope' and module['sources'][0]['path'] == '..', 'this source is what is built')
readme = (source / 'README.md').read_text(encoding='utf-8')
tap.none([permission for permission in PERMISSIONS if permission not in readme],
         'the README tells of every permission')
tap.done()
