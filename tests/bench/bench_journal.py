#!/usr/bin/env python3
# For how long the page “Journal” keeps the main loop busy, with 60 000 activities
# against 600: opening it, a step of a search, a page of scrolling. The longest turn
# is what one feels; drawing is done by software here, so it is also told without.
# Then all turns until the first rows of what was asked for are drawn, and how long
# that took by the clock, with the 100 ms in which a search waits for more letters.
#
#   tests/bench/bench_journal.py BUILD_DIR [ROUNDS]
#
# Copyright 2026 The Lope Developers
# SPDX-License-Identifier: GPL-3.0-or-later

import importlib.machinery
import importlib.util
import pathlib
import statistics
import subprocess
import sys

HERE = pathlib.Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent / 'ui'))
import harness  # noqa: E402

SIZES = (600, 60000)
STEPS = ('journal-open', 'journal-search', 'journal-scroll')
FIGURES = ((0, '', 'longest turn of the main loop'), (1, '-undrawn', 'the same without drawing'),
           (2, '-busy', 'all turns until it is drawn'), (3, '-shown', 'by the clock until it is drawn'))


def journal_page(bench):
    measure(bench.build)


def main():
    measure(pathlib.Path(sys.argv[1]).resolve(), int(sys.argv[2]) if len(sys.argv) > 2 else 3)


def measure(build, rounds=3):
    # The journals are those of the other benchmark of the window.
    loader = importlib.machinery.SourceFileLoader('window', str(HERE / 'window'))
    window = importlib.util.module_from_spec(importlib.util.spec_from_loader('window', loader))
    loader.exec_module(window)

    desktop = harness.Desktop()
    screen = harness.Screen(desktop, (1100, 720))
    journals = {size: window.make_journal(build / 'src' / 'lope', desktop.folder, size) for size in SIZES}
    times = {size: [] for size in SIZES}
    for turn in range(rounds):
        for size, journal in journals.items():
            home = desktop.folder / f'journal-page-{size}-{turn}'
            home.mkdir()
            env = harness.environment(desktop, screen, home, env={'G_DEBUG': ''})
            result = subprocess.run([build / 'tests' / 'bench' / 'journal-page', journal], env=env, text=True,
                                    stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, check=True)
            times[size].append([[float(value) for value in line.split()] for line in result.stdout.splitlines()])

    few, many = SIZES
    for number, step in enumerate(STEPS):
        for column, name, text in FIGURES:
            large, small = (statistics.median(values[number][column] for values in times[size]) for size in (many, few))
            print(f'{step}{name} ratio {large / small:.2f} ({text} {large:.1f} ms with {many} activities against '
                  f'{small:.1f} ms with {few}, median of {rounds})', flush=True)


BENCHMARKS = {'journal-page': journal_page}

if __name__ == '__main__':
    main()
