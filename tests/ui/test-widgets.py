# Runs the unit tests of the widgets on a screen of their own, with what they tell screen
# readers kept where the tests can look at it.
#
# Copyright 2026 The Lope Developers
# SPDX-License-Identifier: GPL-3.0-or-later

import os
import subprocess
import sys

from desktop import Desktop

desktop = Desktop()
result = subprocess.run([sys.argv[1], '--tap'], env={**os.environ, 'GTK_A11Y': 'test', 'GDK_BACKEND': 'x11'})
desktop.close()
sys.exit(result.returncode)
