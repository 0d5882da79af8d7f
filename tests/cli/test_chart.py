# Charts as files: what is in them, and what the command says.
# Part of Lope. SPDX-License-Identifier: GPL-3.0-or-later

import os
import pathlib
import shutil
import struct
import subprocess
import sys
import unittest

from lope_case import LOPE, LopeCase, main

NAMES = ("weekly-distance", "runs", "pain", "shoes", "pace", "cadence", "calendar", "pain-calendar", "session-calendar",
         "shoe-targets", "load", "load-ratios", "monotony", "strain", "adherence", "kinds", "surfaces", "bests")


def output(*command):
    return subprocess.run([str(word) for word in command], check=True, capture_output=True, text=True).stdout


class Chart(LopeCase):
    def fill(self):
        self.add("shoe", "name=Heron", "target=600km")
        for day in range(1, 29):
            self.add("run", f"date=2026-02-{day:02}T07:00", "distance=8km", "duration=48:00", "shoe=Heron", "kind=easy",
                     "rpe=4", "cadence=168", "surface=road")
        self.add("run", "date=2026-03-01T07:00", "distance=16.3km", "duration=1:38:00", "shoe=Heron", "kind=long", "rpe=6")
        self.add("pain", "region=hip_outer.r", "severity=3", "moment=next-morning", "date=2026-03-02T06:00")

    def chart(self, name, out, *words, rc=0):
        return self.lope("chart", name, f"--out={self.dir / out}", "--from=2026-01-26", "--to=2026-03-02", *words, rc=rc)

    def test_names(self):
        self.assertEqual([line.split()[0] for line in self.lope("chart").splitlines()], list(NAMES))

    def test_usage(self):
        for words in (["weekly", "--out=a.png"], ["runs"], ["runs", "--out=a.jpg"], ["runs", "more", "--out=a.png"],
                      ["runs", "--out=a.png", "--size=10x10"], ["runs", "--out=a.png", "--size=big"],
                      ["runs", "--out=a.png", "--scale=0"], ["runs", "--out=a.png", "--scale=99"],
                      ["runs", "--out=a.png", "--from=2026-03-01", "--to=2026-02-01"],
                      ["pain", "--out=a.png", "--region=elbow"]):
            with self.subTest(words):
                self.assertEqual(self.lope("chart", *words, rc=2), "")
                self.assertTrue(self.errors.startswith("lope: "), self.errors)
        self.lope("chart", "weekly", "--out=a.png", rc=2)
        self.assertIn("weekly-distance", self.errors)
        self.assertEqual(list(self.dir.glob("a.*")), [])

    def test_every_chart(self):
        self.fill()
        for name in NAMES:
            with self.subTest(name):
                self.chart(name, f"{name}.svg")
                self.assertIn("<svg", (self.dir / f"{name}.svg").read_text())
                if shutil.which("xmllint"):
                    output("xmllint", "--noout", self.dir / f"{name}.svg")

    def test_empty(self):
        for name in NAMES:
            with self.subTest(name):
                self.chart(name, f"{name}.pdf")

    def test_png(self):
        self.fill()
        self.chart("runs", "a.png", "--size=400x300", "--scale=2")
        data = (self.dir / "a.png").read_bytes()
        self.assertEqual(data[:8], b"\x89PNG\r\n\x1a\n")
        self.assertEqual(struct.unpack(">II", data[16:24]), (800, 600))

    @unittest.skipUnless(shutil.which("pdftotext"), "needs poppler-utils")
    def test_pdf(self):
        self.fill()
        self.chart("runs", "a.pdf", "--size=800x400")
        info = output("pdfinfo", self.dir / "a.pdf")
        self.assertRegex(info, r"Title: +Runs Against Their 30-Day Line\n")
        self.assertRegex(info, r"Pages: +1\n")
        self.assertRegex(info, r"Page size: +600 x 300 pts")
        text = " ".join(output("pdftotext", self.dir / "a.pdf", "-").split())
        self.assertIn("29 runs.", text)
        self.assertIn("16.3 km on 1 March", text.replace("\u202f", " "))
        self.assertIn("Over 30 %", text.replace("\u202f", " "))

    def test_replaced_whole(self):
        self.fill()
        (self.dir / "a.svg").write_text("old")
        self.chart("runs", "a.svg")
        self.assertIn("<svg", (self.dir / "a.svg").read_text())
        self.chart("runs", "missing/a.svg", rc=1)
        self.assertEqual([path.name for path in self.dir.glob("a.svg*")], ["a.svg"])

    @unittest.skipUnless(shutil.which("ldd"), "needs ldd")
    def test_libraries(self):
        draw = output("ldd", pathlib.Path(os.environ["LOPE_LIBEXECDIR"], "lope-draw"))
        self.assertIn("libcairo", draw)
        for library in ("libgtk", "libadwaita", "libgdk_pixbuf"):
            self.assertNotIn(library, draw)
        # What takes long to load is not needed by the other verbs.
        for library in ("libgtk", "libcairo", "libpango", "libfontconfig", "libical"):
            self.assertNotIn(library, output("ldd", LOPE))


if __name__ == "__main__":
    sys.exit(main())
