# Keeping what was written, whatever happens.
# Part of Lope. SPDX-License-Identifier: GPL-3.0-or-later

import contextlib
import hashlib
import json
import os
import pathlib
import random
import resource
import shutil
import signal
import sqlite3
import subprocess
import sys
import threading
import warnings
import zipfile

from lope_case import LOPE, LopeCase, garmin_csv, gpx, main


class Backup(LopeCase):
    def fill(self):
        self.add("shoe", "name=Ghost")
        self.add("run", "date=2026-02-01T07:00", "distance=8.2km", "shoe=Ghost")
        self.import_lines(self.write("run.gpx", gpx("2026-03-01T07:00:00Z")))

    def export(self, *options):
        return self.lope("export", "--out=-", *options)

    def repack(self, source, target, change):
        with zipfile.ZipFile(source) as archive:
            members = [(info.filename, archive.read(info)) for info in archive.infolist()]
        with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive, warnings.catch_warnings(action="ignore"):
            for name, content in change(members):
                archive.writestr(name, content)

    def test_round_trip(self):
        self.fill()
        before = self.export()
        self.lope("backup", "a.zip")
        with zipfile.ZipFile(self.dir / "a.zip") as archive:
            self.assertIsNone(archive.testzip())
            self.assertEqual(archive.namelist()[:2], ["manifest.json", "journal.db"])
            manifest = json.loads(archive.read("manifest.json"))
        self.assertEqual((manifest["activities"], manifest["shoes"], manifest["originals"], manifest["first_day"],
                          manifest["last_day"]), (2, 1, 1, "2026-02-01", "2026-03-01"))
        self.assertEqual((self.dir / "a.zip").stat().st_mode & 0o777, 0o600)

        self.add("run", "date=2026-04-01", "distance=5km")
        changed = self.export()
        output = self.lope("restore", "--dry-run", "a.zip")
        self.assertIn("2 activities", output)
        self.assertIn("3 activities", output)
        self.assertEqual(self.export(), changed)

        output = self.lope("restore", "a.zip")
        self.assertEqual(self.export(), before)
        kept = output.split("“")[-1].split("”")[0]
        self.assertTrue(pathlib.Path(kept).exists(), output)
        self.lope("check")
        self.lope("restore", kept)
        self.assertEqual(self.export(), changed)

        self.lope("restore", "a.zip", "--journal=new/other.db")
        self.assertEqual(self.export("--journal=new/other.db"), before)
        self.lope("check", "--journal=new/other.db")
        self.assertEqual(sorted(p.name for p in self.dir.glob("new/*") if "XX" in p.name or p.suffix == ".part"), [])

    def test_file_is_not_overwritten(self):
        self.fill()
        self.write("a.zip", "mine")
        self.lope("backup", "a.zip", rc=1)
        self.assertEqual((self.dir / "a.zip").read_text(), "mine")
        self.lope("backup", "--force", "a.zip")
        self.lope("restore", "--dry-run", "a.zip")
        self.lope("backup", "/proc/lope.zip", rc=1)
        self.lope("backup", "b.zip", "--journal=missing.db", rc=1)
        self.assertFalse((self.dir / "b.zip").exists())

    def test_bad_archives(self):
        self.fill()
        self.lope("backup", "good.zip")
        before = self.export()
        evil = b"evil"

        def manifest_of(members):
            return json.loads(members[0][1])

        def with_manifest(members, change):
            manifest = manifest_of(members)
            change(manifest)
            return [("manifest.json", json.dumps(manifest)), *members[1:]]

        cases = {
            "without a manifest": lambda m: m[1:],
            "without the journal": lambda m: [m[0], *m[2:]],
            "without an original": lambda m: m[:2],
            "with more than it says": lambda m: [*m, ("originals/ab/cd.gz", evil)],
            "that climbs out": lambda m: [*m, ("../../escaped", evil)],
            "with an absolute name": lambda m: [*m, ("/tmp/lope-escaped", evil)],
            "that climbs out by its manifest": lambda m: with_manifest([*m, ("originals/../../escaped", evil)],
                lambda x: x["files"].append({"name": "originals/../../escaped", "size": 4, "sha256": "0" * 64})),
            "with a changed journal": lambda m: [m[0], (m[1][0], m[1][1][:-1] + b"!"), *m[2:]],
            "with a shorter journal": lambda m: [m[0], (m[1][0], m[1][1][:-4096]), *m[2:]],
            "with another format": lambda m: with_manifest(m, lambda x: x.update(format="other")),
            "of a newer Lope": lambda m: with_manifest(m, lambda x: x.update(version=99)),
            "with a manifest that is none": lambda m: [("manifest.json", "[" * 100000), *m[1:]],
            "with odd sizes": lambda m: with_manifest(m, lambda x: x["files"][0].update(size=-1)),
            "with huge sizes": lambda m: with_manifest(m, lambda x: x["files"][0].update(size=2**62)),
            "with the journal twice": lambda m: [*m, m[1]],
        }
        for name, change in cases.items():
            with self.subTest(name):
                self.repack(self.dir / "good.zip", self.dir / "bad.zip", change)
                self.lope("restore", "bad.zip", rc=1)
                self.assertTrue(self.errors.startswith("lope: "), self.errors)
                self.assertEqual(self.export(), before)
                self.lope("restore", "bad.zip", "--journal=fresh/x.db", rc=1)
                self.assertFalse((self.dir / "fresh" / "x.db").exists())
        self.assertFalse((self.dir / "escaped").exists())
        self.assertFalse(pathlib.Path("/tmp/lope-escaped").exists())
        for name, content in (("text.zip", b"not a zip"), ("empty.zip", b""),
                              ("cut.zip", (self.dir / "good.zip").read_bytes()[:3000])):
            with self.subTest(name):
                self.write(name, content)
                self.lope("restore", name, rc=1)
        self.lope("restore", "missing.zip", rc=1)
        self.assertEqual(self.export(), before)
        self.assertEqual([p.name for p in self.journal.parent.iterdir() if p.is_dir() and p.name.startswith("journal.db.")],
                         ["journal.db.originals"])

    def test_bomb(self):
        zeros = bytes(200_000_000)
        manifest = {"format": "lope-backup", "version": 1, "lope": "0.1.0", "made": 1, "files": [
            {"name": "journal.db", "size": len(zeros), "sha256": hashlib.sha256(zeros).hexdigest()}]}
        with zipfile.ZipFile(self.dir / "bomb.zip", "w", zipfile.ZIP_DEFLATED) as archive:
            archive.writestr("manifest.json", json.dumps(manifest))
            archive.writestr("journal.db", zeros)
        self.lope("restore", "bomb.zip", rc=1)
        self.assertFalse(self.journal.exists())

    def test_automatic_backup(self):
        self.fill()
        before = self.export()
        for path in self.journal.parent.rglob("backups/*"):
            path.unlink()
        self.import_lines(self.write("b.gpx", gpx("2026-04-01T07:00:00Z")))
        backups = list(self.journal.parent.glob("backups/*.db"))
        self.assertEqual(len(backups), 1)
        self.lope("restore", backups[0])
        self.assertEqual(self.export(), before)


class Damage(LopeCase):
    def test_check(self):
        self.add("run", "distance=5km")
        self.import_lines(self.write("run.gpx", gpx("2026-03-01T07:00:00Z")))
        self.lope("check")
        original = next(self.journal.parent.glob("journal.db.originals/*/*"))
        original.write_bytes(b"damaged")
        output = self.lope("check", rc=1)
        self.assertIn(original.name[:20], output)
        original.unlink()
        self.lope("check", rc=1)

    def test_damaged_journal(self):
        rows = [(f"2025-{1 + i // 28:02}-{1 + i % 28:02} 10:00:00", 5 + i / 100, "00:25:00") for i in range(300)]
        self.import_lines(self.write("a.csv", garmin_csv(rows)))
        content = bytearray(self.journal.read_bytes())
        middle = len(content) // 2 // 4096 * 4096
        content[middle:middle + 8192] = random.Random(1).randbytes(8192)
        self.journal.write_bytes(content)
        self.lope("check", rc=1)
        self.lope("check", "--recover=saved.db")
        saved = len(self.activities("--journal=saved.db"))
        self.assertGreater(saved, 100)
        self.lope("check", "--recover=saved.db", rc=1)

    def test_foreign_and_newer(self):
        self.add("run", "distance=5km")
        newer, foreign, text = (self.dir / name for name in ("newer.db", "foreign.db", "text.db"))
        shutil.copy(self.journal, newer)
        with sqlite3.connect(newer) as db:
            db.execute("PRAGMA user_version = 9999")
        db.close()
        with sqlite3.connect(foreign) as db:
            db.execute("CREATE TABLE mine (x)")
        db.close()
        text.write_text("this is no database at all, only a long enough text to look like one " * 20)
        for path in (newer, foreign, text):
            before = (path.read_bytes(), path.stat().st_mtime_ns)
            for words in (["add", "run", "distance=1km"], ["list", "activities"], ["status"], ["import", self.write(
                    "a.gpx", gpx("2026-03-01T07:00:00Z"))], ["check"], ["export", "--out=-"], ["backup", "x.zip"]):
                with self.subTest(f"{path.name} {words[0]}"):
                    self.lope(*words, f"--journal={path}", rc=1)
                    self.assertTrue(self.errors.startswith("lope: "), self.errors)
                    self.assertEqual((path.read_bytes(), path.stat().st_mtime_ns), before)
        self.assertEqual(sorted(p.name for p in self.dir.glob("*.db*")), ["foreign.db", "newer.db", "text.db"])

    def test_link(self):
        """What another program has written is seen through a link, too; nothing of it lies beside the link."""
        self.add("run", "distance=5km", "date=2026-01-01")
        link = self.dir / "elsewhere" / "link.db"
        link.parent.mkdir()
        link.symlink_to(self.journal)
        # As long as somebody has it open, what is new is only in the log.
        with contextlib.closing(sqlite3.connect(self.journal)) as other:
            other.execute("SELECT count (*) FROM activity").fetchone()
            self.add("run", "distance=6km", "date=2026-01-02")
            self.assertEqual(len(self.activities(f"--journal={link}")), 2)
            self.lope("import", self.write("a.gpx", gpx("2026-01-03T08:00:00Z")), f"--journal={link}")
        self.assertEqual(len(self.activities()), 3)
        self.assertEqual([p.name for p in link.parent.iterdir()], ["link.db"])
        self.lope("backup", "all.lope", f"--journal={link}")
        self.lope("restore", "all.lope", f"--journal={link}")
        self.assertTrue(link.is_symlink())
        self.assertEqual(len(self.activities()), 3)

    def test_what_only_looks_empty(self):
        """A file that cannot become a journal keeps its permissions."""
        path = self.write("empty.db", "")
        path.chmod(0o644)
        done = self.run_lope("add", "run", "distance=5km", f"--journal={path}", preexec_fn=lambda: (signal.signal(
            signal.SIGXFSZ, signal.SIG_IGN), resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))))
        self.assertEqual(done.returncode, 1)
        self.assertEqual((path.stat().st_mode & 0o777, path.stat().st_size), (0o644, 0))

    def test_read_only_folder(self):
        self.add("run", "distance=5km")
        folder = self.journal.parent
        before = self.journal.read_bytes()
        for path in (self.dir, *self.dir.rglob("*")):
            path.chmod(0o555 if path.is_dir() else 0o444)
        self.addCleanup(lambda: [p.chmod(0o755) for p in (self.dir, *self.dir.rglob("*"))])
        more = {"user": 65534, "group": 65534, "extra_groups": []} if os.getuid() == 0 else {}
        try:
            self.assertEqual(len(json.loads(self.lope("list", "activities", "--format=json", **more))), 1)
        except PermissionError as error:
            self.skipTest(str(error))
        self.lope("add", "run", "distance=6km", rc=1, **more)
        self.assertTrue(self.errors.startswith("lope: "), self.errors)
        self.lope("export", "--out=x.json", rc=1, **more)
        self.lope("backup", "x.zip", rc=1, **more)
        self.assertEqual(self.journal.read_bytes(), before)
        self.assertEqual(sorted(p.name for p in folder.iterdir() if p.name != "backups"), ["journal.db"])


class Trouble(LopeCase):
    def test_full_disk(self):
        self.add("run", "distance=5km", "date=2026-01-01")
        rows = [(f"2025-{1 + i // 28:02}-{1 + i % 28:02} 10:00:00", 5 + i / 100, "00:25:00") for i in range(300)]
        path = self.write("a.csv", garmin_csv(rows))
        size = self.journal.stat().st_size

        def limit():
            signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
            resource.setrlimit(resource.RLIMIT_FSIZE, (size + 20000, size + 20000))

        done = self.run_lope("import", path, preexec_fn=limit)
        self.assertEqual(done.returncode, 1, done.stderr)
        self.assertTrue(b"lope: " in done.stderr)
        told = [line for line in done.stdout.decode().splitlines() if line.startswith("imported")]
        self.assertLess(len(told), 300)
        self.assertEqual(len(self.activities()), 1 + len(told))
        self.lope("check")
        done = self.run_lope("export", "--out=x.json", preexec_fn=lambda: (signal.signal(
            signal.SIGXFSZ, signal.SIG_IGN), resource.setrlimit(resource.RLIMIT_FSIZE, (100, 100))))
        self.assertEqual(done.returncode, 1)
        self.assertEqual(list(self.dir.glob("x.json*")), [])
        self.assertEqual(self.count(self.import_lines(path)).get("imported", 0) + len(self.activities()) >= 301, True)
        self.assertEqual(len(self.activities()), 301)

    def test_journal_is_no_target(self):
        """No mistyped name makes a backup or an export take the place of a journal."""
        self.add("run", "distance=5km", "date=2026-01-01")
        before = self.journal.read_bytes()
        (self.dir / "j.json").symlink_to(self.journal)
        self.lope("backup", "--force", self.journal, rc=1)
        self.lope("export", "--out=j.json", rc=1)
        self.lope("add", "run", "distance=5km", "--journal=other.db")
        self.lope("backup", "--force", self.journal, "--journal=other.db", rc=1)
        self.assertEqual(self.journal.read_bytes(), before)

    def test_restore_of_what_is_no_backup(self):
        os.mkfifo(self.dir / "fifo")
        (self.dir / "folder").mkdir()
        self.write("text", "hello")
        self.write("empty", "")
        for name, word in (("fifo", "regular"), ("folder", "regular"), ("text", "not a backup"), ("empty", "not a backup"),
                           ("missing", "No such file")):
            self.lope("restore", name, rc=1)
            self.assertIn(word, self.errors)
        self.assertFalse(self.journal.exists())

    def test_two_at_once(self):
        written = [[], []]

        def write(which):
            for i in range(25):
                done = self.run_lope("add", "run", "distance=5km", f"date=2026-0{1 + which}-{1 + i:02}")
                if done.returncode == 0:
                    written[which].append(done.stdout.decode().strip())

        threads = [threading.Thread(target=write, args=(which,)) for which in range(2)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        self.assertEqual([len(uuids) for uuids in written], [25, 25])
        self.assertEqual({a["uuid"] for a in self.activities()}, {*written[0], *written[1]})

    def test_killed(self):
        tool = pathlib.Path(__file__).parent / "kill-test"
        done = subprocess.run([sys.executable, tool, "12", "4"], env=dict(self.env, LOPE=LOPE), capture_output=True,
                              timeout=280)
        self.assertEqual(done.returncode, 0, done.stdout.decode() + done.stderr.decode())


if __name__ == "__main__":
    sys.exit(main())
