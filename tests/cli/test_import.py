# Taking in files, and giving them out again.
# Part of Lope. SPDX-License-Identifier: GPL-3.0-or-later

import gzip
import json
import os
import pathlib
import signal
import sqlite3
import subprocess
import sys
import unittest
import zipfile

from lope_case import LOPE, LopeCase, garmin_csv, gpx, main

DATA = os.environ.get("LOPE_TEST_DATA")
REAL = pathlib.Path(DATA or "/nonexistent") / "csv" / "garmin_Activities_en_decimal-comma_REAL.csv"
ROWS = [("2026-01-04 12:38:59", 3.4, "00:17:01"), ("2026-01-03 11:59:05", 6.6, "00:33:07"),
        ("2026-01-01 08:00:00", 10.08, "00:49:40")]


class Import(LopeCase):
    def snapshot(self):
        return sorted((str(p), p.read_bytes()) for p in self.dir.rglob("*") if p.is_file())

    def test_list_twice(self):
        path = self.write("Activities.csv", garmin_csv(ROWS))
        lines = self.import_lines(path)
        self.assertEqual(self.count(lines), {"imported": 3})
        self.assertEqual(sum(int(line["distance_m"]) for line in lines), 20080)
        self.assertEqual((lines[0]["start"], lines[0]["sport"], lines[0]["duration_s"]),
                         ("2026-01-04T12:38:59+01:00", "run", "1021"))
        self.assertEqual(self.count(self.import_lines(path)), {"duplicate": 3})
        self.assertEqual(len(self.activities()), 3)
        self.assertEqual(len(list(self.journal.parent.glob("journal.db.originals/*/*"))), 1)

    @unittest.skipUnless(REAL.exists(), "LOPE_TEST_DATA is not set")
    def test_real_list(self):
        lines = self.import_lines(REAL)
        self.assertEqual(self.count(lines), {"imported": 1131})
        self.assertEqual(sum(int(line["distance_m"]) for line in lines), 11564320)
        self.assertEqual(sum(a["distance_m"] for a in self.activities()), 11564320)
        self.assertEqual(self.count(self.import_lines(REAL)), {"duplicate": 1131})
        self.assertEqual(len(self.activities()), 1131)

    def test_list_that_has_grown(self):
        self.import_lines(self.write("Activities.csv", garmin_csv(ROWS[1:])))
        uuids = {a["distance_m"]: a["uuid"] for a in self.activities()}
        with sqlite3.connect(self.journal) as db:
            db.execute("UPDATE activity SET distance_m = 12000 WHERE uuid = ?", (uuids[6600],))
            db.execute("UPDATE activity SET deleted = unixepoch () WHERE uuid = ?", (uuids[10080],))
        db.close()
        lines = self.import_lines(self.write("Activities (1).csv", garmin_csv(ROWS)))
        self.assertEqual([line["status"] for line in lines], ["imported", "duplicate", "skipped"])
        self.assertEqual([a["distance_m"] for a in self.activities()], [12000, 3400])
        lines = self.import_lines("--keep-duplicates", self.dir / "Activities (1).csv")
        self.assertEqual([line["status"] for line in lines], ["duplicate", "duplicate", "imported"])

    def test_close_rows_of_one_list(self):
        rows = [("2026-01-04 12:00:00", 5.0, "00:25:00"), ("2026-01-04 12:00:30", 5.01, "00:25:01")]
        self.assertEqual(self.count(self.import_lines(self.write("a.csv", garmin_csv(rows)))), {"imported": 2})
        self.assertEqual(self.count(self.import_lines(self.write("b.csv", garmin_csv([rows[0], rows[0]])))),
                         {"duplicate": 2})

    def test_recording(self):
        path = self.write("run.gpx", gpx("2026-03-01T07:00:00Z"))
        line = self.import_lines(path)[0]
        self.assertEqual((line["status"], line["path"], line["start"], line["sport"], line["duration_s"]),
                         ("imported", str(path), "2026-03-01T08:00:00+01:00", "run", "590"))
        self.assertAlmostEqual(int(line["distance_m"]), 1968, delta=4)
        self.assertEqual(self.count(self.import_lines(path)), {"duplicate": 1})

    def test_same_content_in_other_wrappings(self):
        text = gpx("2026-03-01T07:00:00Z").encode()
        self.write("in/a.gpx", text)
        self.write("in/b.gpx.gz", gzip.compress(text))
        with zipfile.ZipFile(self.dir / "in" / "c.zip", "w") as archive:
            archive.writestr("folder/d.gpx", text)
        lines = self.import_lines(self.dir / "in")
        self.assertEqual([line["status"] for line in lines], ["imported", "duplicate", "duplicate"])
        self.assertTrue(lines[2]["path"].endswith("c.zip/folder/d.gpx"), lines[2])

    def test_probably_the_same(self):
        self.write("in/a.gpx", gpx("2026-03-01T07:00:00Z"))
        self.write("in/b.gpx", gpx("2026-03-01T07:00:20Z"))
        self.write("in/c.gpx", gpx("2026-03-01T09:00:00Z"))
        self.assertEqual(self.count(self.import_lines("--dry-run", self.dir / "in")), {"imported": 2, "duplicate": 1})
        lines = self.import_lines(self.dir / "in")
        self.assertEqual([line["status"] for line in lines], ["imported", "duplicate", "imported"])
        self.assertIn("2.0 km", lines[1]["message"].replace("\u202f", " "))
        lines = self.import_lines("--keep-duplicates", self.dir / "in")
        self.assertEqual([line["status"] for line in lines], ["duplicate", "imported", "duplicate"])

    def test_same_as_typed(self):
        self.add("run", "date=2026-03-01", "distance=2km")
        lines = self.import_lines(self.write("run.gpx", gpx("2026-03-01T07:00:00Z")))
        self.assertEqual(lines[0]["status"], "duplicate")

    def test_dry_run_changes_nothing(self):
        path = self.write("a.gpx", gpx("2026-03-01T07:00:00Z"))
        before = self.snapshot()
        self.assertEqual(self.count(self.import_lines("--dry-run", path, path)), {"imported": 1, "duplicate": 1})
        self.assertEqual(self.snapshot(), before)
        self.import_lines(path)
        before = self.snapshot()
        self.assertEqual(self.count(self.import_lines("--dry-run", path)), {"duplicate": 1})
        self.assertEqual(self.snapshot(), before)

    def test_bad_files(self):
        good = self.write("good.gpx", gpx("2026-03-01T07:00:00Z"))
        for name, content, status in (
            ("html.gpx", "<!DOCTYPE html><html></html>", "rejected"), ("noise.fit", bytes(range(256)), "rejected"),
            ("cut.gpx.gz", b"\x1f\x8b\x08\x00", "rejected"), ("bomb.gpx.gz", gzip.compress(bytes(300_000_000)), "rejected"),
            ("no-time.gpx", gpx("2026-03-01T07:00:00Z").replace("time>", "when>"), "rejected"),
            ("empty.gpx", "", "skipped"), ("deep.json", '{"format":"lope","version":1,"x":' + "[" * 100000, "rejected"),
            ("newer.json", '{"format":"lope","version":99,"activities":[]}', "rejected"),
        ):
            with self.subTest(name):
                lines = self.import_lines(self.write(name, content), rc=3 if status == "rejected" else 0)
                self.assertEqual(self.count(lines), {status: 1})
                self.assertTrue(lines[0]["message"])
        lines = self.import_lines(self.dir / "missing.gpx", good, rc=3)
        self.assertEqual([line["status"] for line in lines], ["rejected", "imported"])
        self.assertEqual(len(self.activities()), 1)

    def test_other_files_in_a_folder(self):
        self.write("in/notes.txt", "bought shoes")
        self.write("in/a.gpx", gpx("2026-03-01T07:00:00Z"))
        self.assertEqual(self.count(self.import_lines(self.dir / "in")), {"imported": 1, "skipped": 1})
        self.assertEqual(self.count(self.import_lines(self.dir / "in" / "notes.txt", rc=3)), {"rejected": 1})

    def test_odd_names(self):
        for name in ("tab\tand\nline.gpx", "--help.gpx", "\udcff\udcfe.gpx"):
            with self.subTest(name):
                path = self.write(name, gpx("2026-03-01T07:00:00Z"))
                self.assertEqual(len(self.import_lines(path)), 1)

    def test_default_shoe_within_its_dates(self):
        self.add("shoe", "name=Ghost", "default-for=easy,long,road", "bought=2026-01-02", "retired=2026-01-03")
        self.import_lines(self.write("a.csv", garmin_csv(ROWS)))
        worn = {a["distance_m"]: a["shoe"] for a in self.activities()}
        self.assertIsNone(worn[3400])
        self.assertIsNone(worn[10080])

    def test_json_round_trip(self):
        self.add("shoe", "name=Ghost", "bought=2026-01-01", "default-for=easy", "notes=a “note”\nwith lines")
        self.add("run", "date=2026-02-01T07:00", "distance=8.2km", "shoe=Ghost", "rpe=3", "title=Tab\there", "warmup=no")
        self.add("run", "date=2026-02-02T07:00-05:00", "duration=30:00", "sport=yoga")
        self.import_lines(self.write("run.gpx", gpx("2026-03-01T07:00:00Z")))
        self.lope("export", "--out=a.json")
        content = json.loads((self.dir / "a.json").read_text())
        self.assertEqual((content["format"], content["version"]), ("lope", 1))
        self.assertEqual((len(content["activities"]), len(content["shoes"])), (3, 1))

        lines = self.import_lines("a.json", "--journal=other.db")
        self.assertEqual(self.count(lines), {"imported": 4})
        self.assertIn("Ghost", lines[0]["message"])
        self.lope("export", "--out=b.json", "--journal=other.db")
        self.assertEqual((self.dir / "b.json").read_bytes(), (self.dir / "a.json").read_bytes())
        self.assertEqual(self.count(self.import_lines("a.json")), {"duplicate": 4})
        self.assertEqual(self.lope("export", "--out=-", "--journal=other.db"), (self.dir / "b.json").read_text())

    def test_cancel(self):
        """Ctrl+C takes back what the import has written so far, and nothing else."""
        self.add("run", "date=2026-02-01T07:00", "distance=8.2km")
        rows = [(f"{2000 + i // 336}-{1 + i // 28 % 12:02}-{1 + i % 28:02} 07:00:00", 5 + i / 1000, "0:30:00") for i in range(8000)]
        path = self.write("a.csv", garmin_csv(rows))
        with subprocess.Popen([LOPE, "import", str(path)], env=self.env, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as running:
            self.assertEqual(running.stdout.read(8), b"imported")
            running.send_signal(signal.SIGINT)
            _, errors = running.communicate(timeout=60)
        self.assertEqual(running.returncode, 1)
        self.assertIn(b"Cancelled", errors)
        self.assertEqual([a["distance_m"] for a in self.activities()], [8200])
        self.lope("check")
        self.assertEqual(self.count(self.import_lines(path)), {"imported": 8000})

    def test_units_of_the_runner(self):
        """A table that does not name its units has those of the runner."""
        path = self.write("a.csv", garmin_csv([("2026-02-01 07:00:00", 3.1, "0:30:00")]).replace("9:41", "--"))
        lines = {}
        for locale in ("de_DE.UTF-8", "en_US.UTF-8"):
            done = self.lope("import", "--dry-run", path, env={"LC_ALL": locale})
            lines[locale] = int(done.split("\t")[4])
        if lines["en_US.UTF-8"] == lines["de_DE.UTF-8"]:
            self.skipTest("no other locale here")
        self.assertEqual(lines, {"de_DE.UTF-8": 3100, "en_US.UTF-8": 4989})

    def test_json_keeps_what_was_changed(self):
        uuid = self.add("run", "date=2026-02-01T07:00", "distance=8.2km")
        self.lope("export", "--out=a.json")
        with sqlite3.connect(self.journal) as db:
            db.execute("UPDATE activity SET distance_m = 9000 WHERE uuid = ?", (uuid,))
        db.close()
        self.assertEqual(self.count(self.import_lines("a.json")), {"duplicate": 1})
        self.assertEqual(self.activities()[0]["distance_m"], 9000)

    def test_csv_export(self):
        self.add("shoe", "name=Ghost, blue")
        self.add("run", "date=2026-02-01T07:00", "distance=8.2km", 'title=say "go"', "shoe=Ghost, blue")
        self.lope("export", "--out=a.csv")
        row = self.read_csv((self.dir / "a.csv").read_text())[0]
        self.assertEqual((row["distance_m"], row["title"], row["shoe"], row["rpe"]),
                         ("8200", 'say "go"', "Ghost, blue", ""))
        self.lope("export", "--out=s.csv", "--type=shoes")
        self.assertEqual(self.read_csv((self.dir / "s.csv").read_text())[0]["name"], "Ghost, blue")
        for words in (["--out=a.txt"], [], ["--out=a.csv", "--type=x"], ["--out=a.json", "--type=shoes"]):
            self.lope("export", *words, rc=2)


if __name__ == "__main__":
    sys.exit(main())
