# The Test Anything Protocol, as far as the tests in Python need it.
#
# Copyright 2026 The Lope Developers
# SPDX-License-Identifier: GPL-3.0-or-later

import subprocess
import sys


class Tap:
    """Prints one line for every check, and a plan at the end."""

    def __init__(self):
        self.count = 0
        self.failed = 0

    def note(self, text):
        for line in str(text).splitlines():
            print(f'# {line}', flush=True)

    def ok(self, passed, name, *details):
        """Reports a check; the details are printed where it failed."""
        self.count += 1
        print(f'{"ok" if passed else "not ok"} {self.count} - {name}', flush=True)
        if not passed:
            self.failed += 1
            for detail in details:
                self.note(detail)
        return passed

    def none(self, problems, name):
        """Reports a check that passes where the list of problems is empty."""
        problems = list(problems)
        return self.ok(not problems, name, *problems)

    def skip(self, name, reason):
        self.count += 1
        print(f'ok {self.count} - {name} # SKIP {reason}', flush=True)

    def run(self, command, name, **options):
        """Reports whether a command succeeds without printing to stderr."""
        result = subprocess.run([str(word) for word in command], text=True,
                                capture_output=True, **options)
        self.ok(result.returncode == 0 and not result.stderr, name,
                f'exit status {result.returncode}', result.stdout, result.stderr)
        return result

    def done(self):
        print(f'1..{self.count}', flush=True)
        sys.exit(1 if self.failed else 0)
