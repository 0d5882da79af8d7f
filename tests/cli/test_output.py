# What is printed, and what the command returns.
# Part of Lope. SPDX-License-Identifier: GPL-3.0-or-later

import os
import pty
import subprocess
import sys

from lope_case import LOPE, LopeCase, garmin_csv, main

VERBS = ("import", "add", "list", "status", "chart", "export", "backup", "restore", "check")


class Output(LopeCase):
    def fill(self):
        self.add("shoe", "name=Größe 43", "initial=445km")
        self.add("run", "date=2026-02-01T07:00", "distance=10km", "duration=55:00", "shoe=Größe 43", "title=a, b")
        self.add("run", "date=2026-02-08T07:00", "distance=13.5km", "duration=1:15:00", "shoe=Größe 43")
        self.add("run", "date=2026-02-09T07:00", "duration=20:00", "sport=yoga")

    def test_help(self):
        overview = self.lope("--help")
        for verb in VERBS:
            with self.subTest(verb):
                self.assertIn(f"  {verb} ", overview)
                self.assertIn(f"lope {verb} ", self.lope(verb, "--help"))
                self.assertIn("--journal", self.lope(verb, "-h"))
        self.assertRegex(self.lope("--version"), r"\Alope \d+\.\d+\.\d+\n\Z")

    def test_unknown(self):
        for words in (["lits"], ["chart", "weekly", "--out=a.png"], ["lits", "--help"], ["list"], ["list", "dreams"],
                      ["list", "shoes", "more"], ["status", "--bogus"], ["status", "--on=yesterday-ish"],
                      ["status", "--format=csv"], ["list", "shoes", "--from=1.2.2026"], ["import"], ["backup"],
                      ["backup", "a", "b"], ["restore"], ["check", "x"], ["status", "--journal="]):
            with self.subTest(words):
                self.assertEqual(self.lope(*words, rc=2), "")
                self.assertTrue(self.errors.startswith("lope: "), self.errors)
        self.lope("lits", rc=2)
        for verb in VERBS:
            self.assertIn(verb, self.errors)

    def test_missing_journal(self):
        self.lope("list", "activities", "--journal=misspelt.db", rc=1)
        self.assertFalse((self.dir / "misspelt.db").exists())
        self.assertEqual(self.activities(), [])
        self.assertFalse(self.journal.exists())

    def test_list_formats(self):
        self.fill()
        rows = self.read_csv(self.lope("list", "activities", "--format=csv"))
        items = self.activities()
        self.assertEqual(len(rows), 3)
        self.assertEqual(list(rows[0]), list(items[0]))
        for row, item in zip(rows, items):
            for key, value in item.items():
                text = {None: "", True: "true", False: "false"}.get(value, value)
                self.assertEqual(row[key], str(text))
        text = self.lope("list", "activities")
        self.assertEqual(len(text.splitlines()), 3)
        self.assertIn("13.5", text)
        self.assertIn("1:15:00", text)

    def test_list_range(self):
        self.fill()
        for words, n in ((["--from=2026-02-08"], 2), (["--to=2026-02-08"], 2), (["--from=2026-02-08", "--to=2026-02-08"], 1),
                         (["--from=2027-01-01"], 0)):
            self.assertEqual(len(self.activities(*words)), n)

    def test_list_shoes_and_notices(self):
        self.fill()
        shoe = self.load("list", "shoes", "--to=2026-02-09")[0]
        self.assertEqual((shoe["name"], shoe["total_m"], shoe["status"]), ("Größe 43", 468500, "near"))
        self.assertEqual(self.load("list", "shoes", "--to=2026-02-01")[0]["total_m"], 455000)
        notices = self.load("list", "notices", "--to=2026-02-09")
        self.assertEqual(notices, self.status("--on=2026-02-09")["notices"])
        self.assertIn("run-spike", [notice["kind"] for notice in notices])
        rows = self.read_csv(self.lope("list", "notices", "--to=2026-02-09", "--format=csv"))
        self.assertEqual([row["text"] for row in rows], [notice["text"] for notice in notices])

    def test_status_text(self):
        self.fill()
        text = self.lope("status", "--on=2026-02-09").replace("\u202f", " ")
        for part in ("11.0 km", "14.8 km", "13.5 km", "Größe 43", "Caution"):
            self.assertIn(part, text)
        self.assertIn("Easy", self.lope("status", "--journal=x.db", rc=1) or self.lope("status", "--on=2020-01-01"))

    def test_locale_has_no_say_in_files(self):
        self.fill()
        texts = {}
        for locale in ("C.UTF-8", "de_DE.UTF-8", "tr_TR.UTF-8", "ar_EG.UTF-8", "C"):
            env = {"LC_ALL": locale}
            self.lope("export", "--out=x.json", env=env)
            self.lope("export", "--out=x.csv", env=env)
            status = self.status("--on=2026-02-09", env=env)
            for notice in status["notices"]:
                del notice["text"]
            texts[locale] = (self.lope("list", "activities", "--format=json", env=env),
                             self.lope("list", "shoes", "--format=csv", env=env), status,
                             (self.dir / "x.json").read_bytes(), (self.dir / "x.csv").read_bytes())
            self.assertEqual(texts[locale], texts["C.UTF-8"], locale)
            path = self.write(f"{locale}.csv", garmin_csv([("2026-05-01 10:00:00", 10.5, "01:00:00")]))
            line = self.lope("import", path, f"--journal={self.dir / locale}.db", env=env).split("\t")
            self.assertEqual(line[:1] + line[2:6], ["imported", "2026-05-01T10:00:00+02:00", "run", "10500", "3600"])
            uuid = self.add("run", "distance=8.25km", "sport=TRAIL-RUN", f"--journal={self.dir / locale}.db", env=env)
            self.assertEqual(self.activities(f"--journal={self.dir / locale}.db")[1]["uuid"], uuid)

    def test_full_device(self):
        self.fill()
        for words in (["list", "activities"], ["status"], ["--help"], ["export", "--out=-"], ["list", "--help"]):
            with self.subTest(words), open("/dev/full", "w") as full:
                done = subprocess.run([LOPE, *words], env=self.env, stdout=full, stderr=subprocess.PIPE)
                self.assertEqual(done.returncode, 1)
                self.assertIn(b"No space left", done.stderr)

    def test_closed_output(self):
        self.fill()
        before = self.activities()
        done = subprocess.run(["sh", "-c", f"'{LOPE}' list activities >&-"], env=self.env, stderr=subprocess.PIPE)
        self.assertEqual(done.returncode, 1)
        self.assertTrue(done.stderr.startswith(b"lope: "))
        subprocess.run(["sh", "-c", f"'{LOPE}' add run distance=1km date=2026-01-01 >&- 2>&- <&-"], env=self.env)
        self.assertEqual(len(self.activities()), len(before) + 1)
        self.lope("check")

    def test_reader_that_goes_away(self):
        rows = [(f"20{10 + i // 300}-0{1 + i % 9}-1{i // 9 % 10} 0{i // 90 % 10}:00:00", 5, "00:25:00") for i in range(600)]
        self.import_lines(self.write("a.csv", garmin_csv(rows)))
        read, write = os.pipe()
        running = subprocess.Popen([LOPE, "list", "activities", "--format=json"], env=self.env, stdout=write,
                                   stderr=subprocess.PIPE)
        os.close(write)
        os.read(read, 10)
        os.close(read)
        self.assertEqual(running.communicate()[1], b"")
        self.assertEqual(running.returncode, 1)

    def test_terminal(self):
        """A title out of somebody's file does not control the terminal; a program gets it as it is."""
        title = "a\x1b]0;b\x07\x9bc"
        self.add("run", "date=2026-02-01T07:00", "distance=10km", "title=" + title)
        self.assertIn(title, self.lope("list", "activities"))
        here, there = pty.openpty()
        running = subprocess.Popen([LOPE, "list", "activities"], env=self.env, stdout=there)
        self.assertEqual(running.wait(60), 0)
        os.close(there)
        shown = os.read(here, 10000).decode()
        os.close(here)
        self.assertIn("a\ufffd]0;b\ufffd\ufffdc", shown)

    def test_window_is_another_program(self):
        # Not a verb: for the window, which here has no display or is not installed.
        for words in (["./import"], ["a.gpx"], ["--demo"], ["--bogus"]):
            done = self.run_lope(*words, env={"DISPLAY": "", "WAYLAND_DISPLAY": "", "GDK_BACKEND": "x11"})
            self.assertNotEqual(done.returncode, 0)
            self.assertNotIn(b"There is no verb", done.stderr)


if __name__ == "__main__":
    sys.exit(main())
