# Writing things down.
# Part of Lope. SPDX-License-Identifier: GPL-3.0-or-later

import datetime
import sys

from lope_case import LopeCase, main


class Add(LopeCase):
    def test_small_mistakes_leave_nothing(self):
        self.lope("add", "run", "distance=5", "shoe=Ghost", rc=1)
        self.lope("add", "shoe", "name=  ", rc=1)
        self.lope("add", "run", "distance=5", "date=9999-12-31", rc=1)
        self.assertNotIn("written down", self.errors)
        self.assertFalse(self.journal.parent.exists())

    def test_new_shoe(self):
        self.add("shoe", "name=Ghost", "initial=0")
        self.add("shoe", "name=Old", "initial=0 km", "retired=2020-01-01")
        self.lope("add", "shoe", "name=Ghost", "target=0", rc=1)
        self.assertEqual([shoe["initial_m"] for shoe in self.load("list", "shoes")], [0, 0])

    def test_relative_data_home(self):
        self.add("run", "distance=5", env={"XDG_DATA_HOME": "odd"})
        self.assertFalse((self.dir / "odd").exists())
        self.assertTrue((self.dir / ".local/share/lope/journal.db").exists())

    def test_uuid_alone(self):
        output = self.lope("add", "run", "distance=8.2km", "duration=47:10")
        self.assertRegex(output, r"\A[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}\n\Z")
        self.assertEqual(self.errors, "")
        self.assertEqual([a["uuid"] for a in self.activities()], [output.strip()])

    def test_run_fields(self):
        self.add("shoe", "name=Ghost 15", "brand=Brooks")
        self.add("run", "date=2026-03-14T07:30", "distance=8.2km", "duration=47:10", "elapsed=50:00", "sport=trail-run",
                 "kind=long", "shoe=Ghost 15", "surface=trail", "hilliness=hilly", "rpe=6", "cadence=168", "hr=148",
                 "max-hr=171", "ascent=210m", "warmup=yes", "cooldown=no", "painkiller=no", "title=Über den Berg",
                 "notes=two\nlines")
        run = self.activities()[0]
        expected = dict(start="2026-03-14T07:30:00+01:00", distance_m=8200, duration_s=2830, elapsed_s=3000,
                        sport="trail-run", kind="long", shoe="Ghost 15", surface="trail", hilliness="hilly", rpe=6,
                        cadence_spm=168, hr_bpm=148, max_hr_bpm=171, ascent_m=210, warm_up=True, cool_down=False,
                        painkiller=False, title="Über den Berg", notes="two\nlines", source="manual", descent_m=None)
        self.assertEqual({key: run[key] for key in expected}, expected)

    def test_retired_shoe(self):
        self.add("shoe", "name=Old", "bought=2025-01-01", "retired=2026-04-02")
        self.add("run", "distance=5km", "date=2026-04-02", "shoe=Old")
        self.lope("add", "run", "distance=5km", "date=2026-04-03", "shoe=Old", rc=1)
        self.assertEqual(len(self.load("list", "activities")), 1)

    def test_shoe_fields(self):
        self.add("shoe", "name=Ghost", "brand=Brooks", "model=15", "bought=2026-01-02", "initial=12.5km",
                 "target=700km", "default-for=easy,road", "retired=2026-09-30", "notes=blue")
        shoe = self.load("list", "shoes")[0]
        expected = dict(name="Ghost", brand="Brooks", model="15", bought="2026-01-02", initial_m=12500,
                        target_m=700000, default_for=["easy", "road"], retired="2026-09-30", notes="blue")
        self.assertEqual({key: shoe[key] for key in expected}, expected)

    def test_values(self):
        for field, key, value in (
            ("distance=8.2", "distance_m", 8200), ("distance=8,2 km", "distance_m", 8200),
            ("distance=5.1mi", "distance_m", 8208), ("distance=9000m", "distance_m", 9000),
            ("duration=45:10", "duration_s", 2710), ("duration=1:02:03", "duration_s", 3723),
            ("duration=52m", "duration_s", 3120), ("rpe=0", "rpe", 0), ("ascent=100ft", "ascent_m", 30),
            ("warmup=true", "warm_up", True), ("kind=Run-Walk", "kind", "run-walk"), ("title=", "title", None),
        ):
            with self.subTest(field):
                rest = [] if field.startswith("distance") else ["distance=1km"]
                uuid = self.add("run", field, *rest)
                found = [a for a in self.activities() if a["uuid"] == uuid]
                self.assertEqual(found[0][key], value)

    def test_dates(self):
        for date, start in (
            ("2026-03-14", "2026-03-14T12:00:00+01:00"), ("2026-07-14T07:05", "2026-07-14T07:05:00+02:00"),
            ("2026-07-14T07:05:09", "2026-07-14T07:05:09+02:00"), ("2026-07-14T07:05Z", "2026-07-14T07:05:00+00:00"),
            ("2026-07-14T23:30-05:00", "2026-07-14T23:30:00-05:00"),
            ("2026-03-29T12:00", "2026-03-29T12:00:00+02:00"), ("2026-10-25T12:00", "2026-10-25T12:00:00+01:00"),
        ):
            with self.subTest(date):
                uuid = self.add("run", f"date={date}", "distance=5km")
                found = [a for a in self.activities() if a["uuid"] == uuid]
                self.assertEqual(found[0]["start"].replace("Z", "+00:00"), start)

    def test_now_is_the_default(self):
        before = datetime.datetime.now(datetime.timezone.utc).replace(microsecond=0)
        self.add("run", "distance=5km")
        start = datetime.datetime.fromisoformat(self.activities()[0]["start"])
        self.assertLessEqual(before, start)
        self.assertLessEqual(start, datetime.datetime.now(datetime.timezone.utc))

    def test_today_without_time_has_happened(self):
        for zone in ("Pacific/Kiritimati", "Pacific/Pago_Pago", "UTC"):
            env = {"TZ": zone}
            today = self.status(env=env)["date"]
            self.add("run", f"date={today}", "distance=5km", env=env)
            self.assertEqual(self.errors, "")
        self.assertGreaterEqual(self.status(env={"TZ": "UTC"})["week"]["distance_m"], 5000)

    def test_future_is_told(self):
        self.add("run", "date=2199-01-01", "distance=5km")
        self.assertIn("future", self.errors)
        self.assertEqual(self.status()["week"]["distance_m"], 0)

    def test_wrong(self):
        self.add("shoe", "name=Ghost blue")
        self.add("shoe", "name=Ghost red")
        for rc, words in (
            (2, ["run", "bogus=1"]), (2, ["run", "distance"]), (2, ["run", "distance=1km", "distance=2km"]),
            (1, ["pain", "region=hip_outer.r"]), (2, ["dream", "region=hip_outer.r"]), (2, []), (2, ["run", "distance=1km", "--bogus"]),
            (1, ["run"]), (1, ["run", "distance=abc"]), (1, ["run", "distance=-5km"]), (1, ["run", "distance=99999km"]),
            (1, ["run", "distance=5km", "duration=1:99"]), (1, ["run", "distance=5km", "date=2026-02-30"]),
            (1, ["run", "distance=5km", "date=2026-3-1"]), (1, ["run", "distance=5km", "rpe=11"]),
            (1, ["run", "distance=5km", "rpe=1.5"]), (1, ["run", "distance=5km", "kind=fast"]),
            (1, ["run", "distance=5km", "shoe=Pegasus"]), (1, ["run", "distance=5km", "shoe=Ghost"]),
            (1, ["run", "distance=5km", "duration=30:00", "elapsed=29:00"]),
            (1, ["run", "distance=5km", "hr=180", "max-hr=150"]), (1, ["shoe"]), (1, ["shoe", "name="]),
            (1, ["shoe", "name=x", "target=1km"]), (1, ["shoe", "name=x", "bought=2026-02-01", "retired=2026-01-01"]),
            (1, [b"run", b"distance=5km", b"title=\xff\xfe"]),
        ):
            with self.subTest(words):
                if words and isinstance(words[0], bytes):
                    words = [word.decode(errors="surrogateescape") for word in words]
                output = self.lope("add", *words, rc=rc)
                self.assertEqual(output, "")
                self.assertTrue(self.errors.startswith("lope: "), self.errors)
        self.assertEqual(self.activities(), [])
        self.assertEqual(len(self.load("list", "shoes")), 2)

    def test_errors_list_what_there_is(self):
        self.lope("add", "run", "bogus=1", rc=2)
        for name in ("date", "distance", "max-hr", "painkiller", "notes"):
            self.assertRegex(self.errors, rf"\b{name}\b")
        self.lope("add", "run", "distance=1km", "kind=fast", rc=1)
        self.assertIn("run-walk", self.errors)

    def test_usage_errors_leave_no_journal(self):
        self.lope("add", "run", "bogus=1", rc=2)
        self.lope("add", "run", "distance=x", rc=1)
        self.assertFalse(self.journal.exists())

    def test_default_shoe(self):
        self.add("shoe", "name=Old", "default-for=easy", "bought=2025-01-01", "retired=2025-12-31")
        self.add("shoe", "name=New", "default-for=easy", "bought=2026-01-01")
        for words, shoe in ((["date=2025-06-01"], "Old"), (["date=2026-06-01"], "New"), (["date=2024-06-01"], None),
                            (["date=2026-06-02", "shoe=none"], None), (["date=2026-06-03", "shoe="], None),
                            (["date=2025-06-04", "shoe=old"], "Old"), (["date=2026-06-05", "sport=cycling"], None)):
            with self.subTest(words):
                uuid = self.add("run", "distance=5km", "kind=easy", *words)
                found = [a for a in self.activities() if a["uuid"] == uuid]
                self.assertEqual(found[0]["shoe"], shoe)

    def test_units_of_the_locale(self):
        self.add("run", "distance=10", "ascent=100", env={"LC_ALL": "en_US.UTF-8"})
        run = self.activities()[0]
        self.assertEqual((run["distance_m"], run["ascent_m"]), (16093, 30))

    def test_journal_option(self):
        for i, words in enumerate((["add", "run", "distance=1km", "--journal={}"],
                                   ["add", "--journal={}", "run", "distance=1km"],
                                   ["add", "run", "--journal={}", "distance=1km"],
                                   ["--journal={}", "add", "run", "distance=1km"],
                                   ["add", "run", "distance=1km", "--journal", "{}"])):
            with self.subTest(words):
                path = self.dir / f"other-{i}.db"
                self.lope(*(word.format(path) for word in words))
                self.assertTrue(path.exists())
                self.assertEqual(len(self.activities(f"--journal={path}")), 1)
        self.assertFalse(self.journal.exists())

    def test_mode(self):
        self.add("run", "distance=1km")
        self.assertEqual(self.journal.stat().st_mode & 0o777, 0o600)
        self.assertEqual(self.journal.parent.stat().st_mode & 0o777, 0o700)


if __name__ == "__main__":
    sys.exit(main())
