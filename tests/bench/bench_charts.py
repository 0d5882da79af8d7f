# Charts of twenty years: making, drawing and pointing at them, against a frame of
# the same size that is only filled; on one core.
# Part of Lope. SPDX-License-Identifier: GPL-3.0-or-later

import shutil
import subprocess


def charts(bench):
    command = [bench.build / 'tests' / 'bench' / 'charts']
    if shutil.which('taskset'):
        command = ['taskset', '-c', '0', *command]
    subprocess.run([str(word) for word in command], env=bench.env, check=True)


BENCHMARKS = {'charts': charts}
