# The report for a physiotherapist, read back by readers that are not ours.
# Part of Lope. SPDX-License-Identifier: GPL-3.0-or-later

import datetime
import os
import re
import statistics
import subprocess
import sys

from lope_case import LOPE, LopeCase, main

SAMPLE = os.environ["LOPE_SAMPLE_JOURNAL"]
DAY = "2026-11-19"
HEADINGS = {"flags": "Red Flags", "body": "Where It Hurt", "pain": "Pain Over Mileage", "load": "Weekly Distance",
            "shoes": "Shoes", "exercises": "Exercises", "statistics": "Statistics", "notes": "Notes"}


def plain(text):
    """Without what only keeps numbers and units together."""
    return re.sub("[\u2066-\u2069]", "", text.replace("\u202f", " ").replace("\xa0", " "))


class ReportCase(LopeCase):
    def report(self, *options, name="report.pdf", rc=0, **more):
        path = self.dir / name
        self.lope("report", f"--out={path}", *options, rc=rc, **more)
        return path

    def read(self, path, *options):
        done = subprocess.run(["pdftotext", *options, str(path), "-"], capture_output=True, check=True, timeout=60)
        return plain(done.stdout.decode())

    def info(self, path):
        done = subprocess.run(["pdfinfo", str(path)], capture_output=True, check=True, timeout=60)
        return dict(re.split(r":\s*", line, maxsplit=1) for line in done.stdout.decode().splitlines() if ":" in line)

    def make_sample(self):
        self.journal.parent.mkdir(parents=True)
        subprocess.run([SAMPLE, str(self.journal), DAY], check=True, env=self.env, timeout=120)


class Sample(ReportCase):
    def setUp(self):
        super().setUp()
        self.make_sample()

    def test_document(self):
        info = self.info(self.report("--from=2026-06-01", f"--to={DAY}", "--paper=a4"))
        self.assertEqual(info["Title"], "Running and Pain Report, 1 June – 19 November 2026")
        self.assertEqual((info["Author"], info["Pages"], info["Tagged"]), ("Lope", "2", "yes"))
        self.assertIn("physiotherapist", info["Subject"])
        self.assertIn("A4", info["Page size"])
        path = self.report("--paper=letter", f"--to={DAY}", name="letter.pdf")
        self.assertIn("letter", self.info(path)["Page size"])
        self.assertEqual(self.info(path)["Pages"], "2")

    def test_outline(self):
        path = str(self.report(f"--to={DAY}"))
        done = subprocess.run(["pdftohtml", "-xml", "-i", "-stdout", path], capture_output=True, check=True, timeout=60)
        titles = re.findall(r"<item page=\"(\d)\">([^<]*)</item>", done.stdout.decode())
        self.assertEqual([title for _, title in titles][1:],
                         ["Red Flags", "Where It Hurt", "Pain Over Mileage", "Weekly Distance", "Runs Longer Than Usual",
                          "Shoes and Exercises", "Statistics", "Notes"])
        self.assertEqual([page for page, _ in titles], sorted(page for page, _ in titles))
        done = subprocess.run(["pdfinfo", "-struct", path], capture_output=True, check=True, timeout=60)
        for tag in ("Document", "H1", "H2", "Table", "TH", "TD", "Figure"):
            self.assertRegex(done.stdout.decode(), rf"(?m)^ *{tag}\b")

    def test_paper_of_the_locale(self):
        for locale, paper in (("en_US.UTF-8", "letter"), ("de_DE.UTF-8", "A4")):
            path = self.report(f"--to={DAY}", name=f"{locale}.pdf", env={"LC_ALL": locale})
            self.assertIn(paper, self.info(path)["Page size"], locale)

    def test_running(self):
        for first, last in (("2026-06-01", DAY), ("2026-10-01", "2026-10-31"), ("2025-01-01", DAY)):
            with self.subTest(f"{first} to {last}"):
                text = self.read(self.report(f"--from={first}", f"--to={last}", "--paper=a4"))
                runs = [a for a in self.activities(f"--from={first}", f"--to={last}")
                        if a["sport"] in ("run", "treadmill-run", "trail-run")]
                days = {a["start"][:10] for a in runs}
                span = (datetime.date.fromisoformat(last) - datetime.date.fromisoformat(first)).days + 1
                total = sum(a["distance_m"] or 0 for a in runs)
                longest = max(a["distance_m"] or 0 for a in runs)
                self.assertIn(f"{int(total / 1000 + 0.5)} km", text)
                self.assertIn(f"{len(runs)} runs", text)
                self.assertRegex(text, rf"(?m)^{len(days)}$")
                self.assertIn(f"of {span} days", text)
                self.assertIn(f"{longest / 1000:.1f} km", text)

    def test_shoes(self):
        text = self.read(self.report(f"--to={DAY}"), "-layout")
        for shoe in self.status(f"--on={DAY}")["shoes"]:
            rows = [line for line in text.splitlines() if line.startswith(f"{shoe['name']}  ")]
            if rows:
                self.assertIn(f"{int(shoe['distance_m'] / 1000 + 0.5)} km", rows[0])
        self.assertRegex(text, r"Heron 3 +\d+ km")

    def test_spike(self):
        text = self.read(self.report("--from=2026-06-01", f"--to={DAY}"), "-layout")
        self.assertRegex(text, r"14 June +24\.5 km +15\.0 km +63 ?%")

    def test_sections_left_out(self):
        full = self.read(self.report(f"--to={DAY}"))
        for section, heading in HEADINGS.items():
            with self.subTest(section):
                self.assertRegex(full, rf"(?m)^\f?{heading}")
                text = self.read(self.report(f"--to={DAY}", f"--without={section}", name="less.pdf"))
                self.assertNotRegex(text, rf"(?m)^\f?{heading}")
        path = self.report(f"--to={DAY}", f"--without={','.join(HEADINGS)}", name="none.pdf")
        self.assertEqual(self.info(path)["Pages"], "1")
        self.assertNotIn("pain,", self.read(path))

    def test_right_to_left(self):
        path = self.report(f"--to={DAY}", env={"LC_ALL": "he_IL.UTF-8"})
        self.assertEqual(self.info(path)["Pages"], "2")
        boxes = self.read(path, "-bbox")
        word = re.search(r'xMin="([\d.]+)"[^>]*xMax="([\d.]+)"[^>]*>Report<', boxes)
        page = float(re.search(r'<page width="([\d.]+)"', boxes)[1])
        self.assertGreater(float(word[2]), page - 60)

    def test_wording(self):
        text = self.read(self.report(f"--to={DAY}")).lower()
        for word in ("caused", "because of", "injured", "diagnosed", "safe "):
            self.assertNotIn(word, text)
        self.assertIn("not medical advice", text)


class Own(ReportCase):
    def hurt(self, day, moment, severity, *more, region="hip_outer.r"):
        self.add("pain", f"region={region}", f"severity={severity}", f"moment={moment}", f"date={day}T12:00", *more)

    def test_empty(self):
        path = self.report()
        text = self.read(path)
        self.assertEqual(self.info(path)["Pages"], "1")
        self.assertIn("No pain was recorded in this time.", text)
        self.assertIn("No notes were written in this time.", text)
        self.assertIn("have not been answered yet", text)
        self.assertFalse(self.journal.exists())

    def test_runs_only(self):
        for day in range(1, 29, 2):
            self.add("run", f"date=2026-10-{day:02}T07:00", "distance=8km", "duration=45:00")
        path = self.report("--from=2026-10-01", "--to=2026-10-31")
        text = self.read(path)
        self.assertIn("112 km", text)
        self.assertIn("No pain was recorded in this time.", text)
        self.assertNotIn("Pain Over Mileage", text)
        self.assertIn("No shoes were recorded", text)

    def test_pain(self):
        values = {"during": [3, 2, 5, 2], "after": [4, 4, 6], "next-morning": [1, 0, 2, 1, 1]}
        for i in range(8):
            self.add("run", f"date=2026-10-{1 + 3 * i:02}T07:00", "distance=8km")
        for moment, list_ in values.items():
            for i, value in enumerate(list_):
                self.hurt(f"2026-10-{1 + 3 * i + (moment == 'next-morning'):02}", moment, value, "behaviour=stairs")
        self.hurt("2026-10-01", "during", 1)
        text = self.read(self.report("--from=2026-10-01", "--to=2026-10-24"), "-layout")
        row = re.search(r"Outer hip bone, right {2,}(\d.*)", text)[1]
        row = re.sub(" */ *", "/", row)
        for list_ in values.values():
            median = statistics.median(list_)
            self.assertIn(f"{median:g}/{max(list_)}", row)
        self.assertRegex(text, r"4 of 8 +3 of 8 +5 of 23")
        self.assertIn("Worse on stairs (12)", text)

    def test_flags(self):
        self.add("red-flag", "flag=F-08", "date=2026-10-03T12:00")
        self.add("red-flag", "flag=F-12", "date=2026-10-01T12:00", "reviewed=2026-10-09T12:00")
        text = self.read(self.report("--from=2026-10-01", "--to=2026-10-31"))
        self.assertIn("1 red flag is open.", text)
        self.assertIn("last answered on 3 October", text)
        self.assertIn("Does it hurt to press on one spot of bone", text)
        self.assertIn("9 Oct", text)

    def test_hostile_notes(self):
        notes = ["<b>bold</b> & <i>not", "one\x01two\x1b[31mred", "\u202eright\u202c \u2066isolated", "a\n\n\nb\tc",
                 "word " * 1500, "x" * 3000, "% %s %n %1$s", "שלום עולם", "e" + "\u0301" * 400, "😀" * 300]
        for i, text in enumerate(notes):
            self.hurt(f"2026-10-{i + 1:02}", "other", 3, f"notes={text}")
        for i in range(60):
            self.hurt(f"2026-09-{i % 30 + 1:02}", "other", 2, f"notes=Note number {i}")
        path = self.report("--from=2026-09-01", "--to=2026-10-31")
        text = self.read(path)
        self.assertEqual(self.info(path)["Pages"], "2")
        for wanted in ("<b>bold</b> & <i>not", "% %s %n %1$s", "a b c"):
            self.assertIn(wanted, text)
        self.assertNotRegex(text, "[\x00-\x08\x0e-\x1f\u202d\u202e\u2066]")
        shown = len(re.findall(r"Note number \d+", text)) + len(notes)
        self.assertIn(f"and {len(notes) + 60 - shown} more notes", text)
        self.assertRegex(text, r"\d notes? (is|are) shortened\.")

    def test_usage(self):
        for arguments in ((), ("--out=a.txt",), ("--out=a.pdf", "--without=everything"), ("--out=a.pdf", "--paper=a0"),
                          ("--out=a.pdf", "--from=2026-10-02", "--to=2026-10-01"), ("--out=a.pdf", "--from=soon"),
                          ("--out=a.pdf", "more")):
            self.lope("report", *arguments, rc=2)
        self.assertFalse((self.dir / "a.pdf").exists())

    def test_safe_writing(self):
        path = self.write("kept.pdf", "old")
        self.lope("report", f"--out={self.dir / 'missing' / 'a.pdf'}", rc=1)
        self.assertIn("missing", self.errors)
        self.report("--journal=missing.db", name="kept.pdf", rc=1)
        self.assertEqual(path.read_text(), "old")
        self.report(name="kept.pdf")
        self.assertEqual(path.read_bytes()[:5], b"%PDF-")
        self.assertEqual([p.name for p in self.dir.glob("kept*")], ["kept.pdf"])

    def test_help(self):
        text = self.lope("report", "--help")
        for word in ("--out", "--from", "--to", "--without", "--paper"):
            self.assertIn(word, text)


if __name__ == "__main__":
    sys.exit(main())
