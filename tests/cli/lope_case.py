# The ground of the tests of the command line.
# Part of Lope. SPDX-License-Identifier: GPL-3.0-or-later
"""Runs `lope` in homes of their own, and tells the results as TAP."""

import csv
import io
import json
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile
import unittest

LOPE = os.environ["LOPE"]


def garmin_csv(rows):
    """A list like that of Garmin Connect; a row is (start, km, duration)."""
    lines = ["Activity Type,Date,Favorite,Title,Distance,Calories,Time,Avg HR,Max HR,Avg Run Cadence,Avg Pace,Elapsed Time"]
    for start, km, duration in rows:
        hours, minutes, seconds = (int(part) for part in duration.split(":"))
        pace = round((hours * 3600 + minutes * 60 + seconds) / km)
        lines.append(f'Running,{start},false,"Run","{km:.2f}","400","{duration}","150","170","168",'
                     f'"{pace // 60}:{pace % 60:02}","{duration}"')
    return "\n".join(lines) + "\n"


def gpx(start, points=60, lon=10.0):
    """A track of a point a second from start, an ISO time of that day in UTC."""
    day, clock = start.rstrip("Z").split("T")
    hours, minutes, seconds = (int(part) for part in clock.split(":"))
    first = hours * 3600 + minutes * 60 + seconds
    text = ['<?xml version="1.0"?><gpx version="1.1" creator="test" xmlns="http://www.topografix.com/GPX/1/1">'
            "<trk><type>running</type><trkseg>"]
    for i in range(points):
        now = first + i * 10
        text.append(f'<trkpt lat="{50 + i * 0.0003:.6f}" lon="{lon:.6f}"><time>{day}T{now // 3600:02}:'
                    f"{now // 60 % 60:02}:{now % 60:02}Z</time></trkpt>")
    text.append("</trkseg></trk></gpx>\n")
    return "".join(text)


class LopeCase(unittest.TestCase):
    def setUp(self):
        self.dir = pathlib.Path(tempfile.mkdtemp(prefix="lope-cli-"))
        self.addCleanup(shutil.rmtree, self.dir, ignore_errors=True)
        self.journal = self.dir / "data" / "lope" / "journal.db"
        self.env = dict(os.environ, HOME=str(self.dir), XDG_DATA_HOME=str(self.dir / "data"),
                        XDG_CONFIG_HOME=str(self.dir / "config"), XDG_CACHE_HOME=str(self.dir / "cache"),
                        LC_ALL="C.UTF-8", TZ="Europe/Berlin")
        self.env.pop("LANGUAGE", None)
        self.errors = ""

    def run_lope(self, *arguments, **more):
        env = dict(self.env, **more.pop("env", {}))
        return subprocess.run([LOPE, *map(str, arguments)], env=env, cwd=self.dir, capture_output=True,
                              timeout=120, **more)

    def lope(self, *arguments, rc=0, **more):
        done = self.run_lope(*arguments, **more)
        self.errors = done.stderr.decode()
        output = done.stdout.decode()
        self.assertEqual(done.returncode, rc, f"lope {' '.join(map(str, arguments))}\n{output}{self.errors}")
        return output

    def add(self, kind, *fields, **more):
        return self.lope("add", kind, *fields, **more).strip()

    def load(self, *arguments, **more):
        return json.loads(self.lope(*arguments, "--format=json", **more))

    def activities(self, *arguments):
        return self.load("list", "activities", *arguments)

    def status(self, *arguments, **more):
        return self.load("status", *arguments, **more)

    def import_lines(self, *arguments, rc=0):
        names = ("status", "path", "start", "sport", "distance_m", "duration_s", "message")
        lines = self.lope("import", *arguments, rc=rc).splitlines()
        for line in lines:
            self.assertEqual(line.count("\t"), 6, line)
        return [dict(zip(names, line.split("\t"))) for line in lines]

    def count(self, lines):
        found = {}
        for line in lines:
            found[line["status"]] = found.get(line["status"], 0) + 1
        return found

    def write(self, name, content):
        path = self.dir / name
        path.parent.mkdir(parents=True, exist_ok=True)
        if isinstance(content, bytes):
            path.write_bytes(content)
        else:
            path.write_text(content)
        return path

    def read_csv(self, text):
        return list(csv.DictReader(io.StringIO(text)))


class TapResult(unittest.TestResult):
    def __init__(self, *arguments):
        super().__init__(*arguments)
        self.number = 0

    def tell(self, word, test, more=""):
        self.number += 1
        print(f"{word} {self.number} {test.id().split('.', 1)[-1]}{more}", flush=True)

    def addSuccess(self, test):
        super().addSuccess(test)
        self.tell("ok", test)

    def addSkip(self, test, reason):
        super().addSkip(test, reason)
        self.tell("ok", test, f" # SKIP {reason}")

    def addFailure(self, test, error):
        super().addFailure(test, error)
        self.tell("not ok", test)
        self.explain(error, test)

    def addError(self, test, error):
        super().addError(test, error)
        self.tell("not ok", test)
        self.explain(error, test)

    def addSubTest(self, test, subtest, error):
        super().addSubTest(test, subtest, error)
        if error is not None:
            self.tell("not ok", subtest)
            self.explain(error, test)

    def explain(self, error, test):
        for line in self._exc_info_to_string(error, test).splitlines():
            print(f"# {line}", flush=True)


def main():
    names = sys.argv[1:] or None
    loader = unittest.defaultTestLoader
    module = sys.modules["__main__"]
    suite = loader.loadTestsFromNames(names, module) if names else loader.loadTestsFromModule(module)
    result = TapResult()
    suite.run(result)
    print(f"1..{result.number}")
    return 0 if result.wasSuccessful() else 1
