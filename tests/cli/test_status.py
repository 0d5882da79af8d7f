# The status against worked examples, and against a calculation of its own.
# Part of Lope. SPDX-License-Identifier: GPL-3.0-or-later

import contextlib
import csv
import datetime
import os
import pathlib
import sqlite3
import sys
import unittest

from lope_case import LopeCase, main

DATA = os.environ.get("LOPE_TEST_DATA")
REAL = pathlib.Path(DATA or "/nonexistent") / "csv" / "garmin_Activities_en_decimal-comma_REAL.csv"


def minus(day, days):
    return (datetime.date.fromisoformat(day) - datetime.timedelta(days=days)).isoformat()


class Examples(LopeCase):
    def run_on(self, day, metres, *more):
        return self.add("run", f"date={day}", f"distance={metres}m", *more)

    def notice(self, status, kind, subject=None):
        found = [n for n in status["notices"] if n["kind"] == kind and subject in (None, n["subject"])]
        self.assertLessEqual(len(found), 1)
        return found[0] if found else None

    def spike(self, reference, distance, journal):
        option = f"--journal={self.dir / journal}"
        self.run_on("2025-03-20", reference, option)
        uuid = self.run_on("2025-03-31", distance, option)
        return self.notice(self.status("--on=2025-03-31", option), "run-spike", uuid)

    def test_t1_single_run_spike(self):
        severities = {"small": "notice", "moderate": "caution", "large": "caution"}
        for reference, distance, state, ratio in (
            (10000, 9000, None, 0.9), (10000, 11000, None, 1.1), (10000, 11001, "small", 1.1001),
            (10000, 13000, "small", 1.3), (10000, 13001, "moderate", 1.3001), (10000, 20000, "moderate", 2.0),
            (10000, 20001, "large", 2.0001), (10000, 24500, "large", 2.45), (14200, 16400, "small", 16400 / 14200),
        ):
            with self.subTest(f"{reference}, {distance}"):
                notice = self.spike(reference, distance, f"{reference}-{distance}.db")
                if state is None:
                    self.assertIsNone(notice)
                    continue
                values = notice["values"]
                self.assertEqual((values["state"], values["distance_m"], values["reference_m"]),
                                 (state, distance, reference))
                self.assertAlmostEqual(values["ratio"], ratio, places=9)
                self.assertEqual(notice["severity"], severities[state])
                self.assertTrue(notice["text"])

    def test_text_names_shoes_in_use(self):
        self.add("shoe", "name=Heron", "initial=500km", "bought=2025-01-01")
        self.add("shoe", "name=Kestrel", "initial=500km", "bought=2025-01-01", "retired=2025-02-01")
        self.assertIn("Heron", self.status("--on=2025-03-31")["notices"][0]["text"])
        text = self.lope("status", "--on=2025-03-31")
        self.assertIn("Heron", text)
        self.assertNotIn("Kestrel", text)

    def test_t1_limit(self):
        self.run_on("2025-03-20", 14200)
        status = self.status("--on=2025-03-31")
        self.assertEqual((status["run_limit_m"], status["run_limit_advised_m"]), (15620, 15620))

    def test_t1_window(self):
        for day, first, last in (("2025-03-31", "2025-03-01", "2025-03-30"), ("2025-03-01", "2025-01-30", "2025-02-28")):
            for run, limit in ((minus(first, 1), None), (first, 11000), (last, 11000)):
                with self.subTest(f"{run} on {day}"):
                    option = f"--journal={self.dir / (day + run)}.db"
                    self.run_on(run, 10000, option)
                    self.assertEqual(self.status(f"--on={day}", option)["run_limit_m"], limit)

    def test_t1_same_day(self):
        self.run_on("2025-03-20", 10000)
        first = self.run_on("2025-03-31T08:00", 6000)
        second = self.run_on("2025-03-31T18:00", 12000)
        status = self.status("--on=2025-03-31")
        self.assertIsNone(self.notice(status, "run-spike", first))
        values = self.notice(status, "run-spike", second)["values"]
        self.assertEqual((values["state"], values["reference_m"]), ("small", 10000))
        self.assertAlmostEqual(values["ratio"], 1.2)
        at_noon = self.status("--on=2025-03-31T12:00")
        self.assertIsNone(self.notice(at_noon, "run-spike", second))
        self.assertEqual(at_noon["week"]["distance_m"], 6000)

    def test_advised_limit(self):
        self.run_on("2025-03-10", 15000)
        self.run_on("2025-03-20", 10000)
        self.run_on("2025-03-31", 20000)
        status = self.status("--on=2025-04-01")
        self.assertEqual((status["run_limit_m"], status["run_limit_advised_m"]), (22000, 16500))

    def test_t2_weekly_change(self):
        for a, p, percent, severity in (
            (33000, 30000, 10.0, None), (36500, 30000, 21.6666666667, "info"), (39000, 30000, 30.0, "info"),
            (39001, 30000, 30.0033333333, "caution"), (42000, 30000, 40.0, "caution"), (24000, 30000, -20.0, None),
            (5000, 0, None, None),
        ):
            with self.subTest(f"{a}, {p}"):
                option = f"--journal={self.dir / f'{a}-{p}.db'}"
                day = "2025-03-31"
                # Five weeks of the same, so that no guard for short or easy weeks applies.
                for days in (14, 21, 28, 35):
                    if p:
                        self.run_on(minus(day, days), 30000, option)
                if p:
                    self.run_on(minus(day, 10), p, option)
                else:
                    self.run_on(minus(day, 28), 30000, option)
                for i in range(2):
                    self.run_on(minus(day, 2 + 2 * i), a // 2 + (a % 2) * i, option)
                status = self.status(f"--on={day}", option)
                self.assertEqual((status["week"]["distance_m"], status["week"]["previous_m"]), (a, p))
                if percent is None:
                    self.assertIsNone(status["week"]["change_percent"])
                else:
                    self.assertAlmostEqual(status["week"]["change_percent"], percent, places=9)
                notice = self.notice(status, "weekly-change")
                self.assertEqual(notice and notice["severity"], severity)
                if notice:
                    self.assertEqual(notice["values"]["distance_m"], a)
                    self.assertEqual(notice["values"]["previous_m"], p)
                    self.assertAlmostEqual(notice["values"]["change_percent"], percent, places=9)

    def test_t6_shoes(self):
        self.add("shoe", "name=A", "initial=437.6km", "target=640km", "bought=2025-01-01")
        for i in range(7):
            self.run_on(minus("2025-03-10", i * 4), 12000, "shoe=A")
        shoe = self.status("--on=2025-03-10")["shoes"][0]
        self.assertEqual((shoe["name"], shoe["distance_m"], shoe["target_m"], shoe["projected"]),
                         ("A", 521600, 640000, "2025-04-19"))

    def test_t6_young_shoe(self):
        self.add("shoe", "name=B", "target=640km")
        for days in (9, 6, 3):
            self.run_on(minus("2025-03-11", days), 15000, "shoe=B")
        shoe = self.status("--on=2025-03-11")["shoes"][0]
        self.assertEqual((shoe["distance_m"], shoe["projected"]), (45000, "2025-07-22"))

    def test_t6_status(self):
        for metres, state in ((429999, "ok"), (430000, "near"), (479999, "near"), (480000, "check"), (799999, "check"),
                              (800000, "past")):
            with self.subTest(metres):
                option = f"--journal={self.dir / f'{metres}.db'}"
                self.add("shoe", "name=C", f"initial={metres}m", option)
                self.assertEqual(self.status("--on=2025-03-10", option)["shoes"][0]["status"], state)

    def test_dismissed_notices_are_left_out(self):
        for name in ("Heron", "Kestrel"):
            self.add("shoe", f"name={name}", "initial=500km", "bought=2025-01-01")
        status = self.status("--on=2025-03-31")
        first, second = status["notices"]
        state = next(shoe["status"] for shoe in status["shoes"] if shoe["uuid"] == first["subject"])
        with contextlib.closing(sqlite3.connect(self.journal)) as journal, journal:
            journal.execute("INSERT INTO notice_dismissed VALUES (?, ?, ?, 0)",
                            (first["kind"], first["subject"], state))
        self.assertEqual(self.status("--on=2025-03-31")["notices"], [second])
        self.assertNotIn(first["text"], self.lope("status", "--on=2025-03-31"))
        listed = self.load("list", "notices", "--to=2025-03-31")
        self.assertEqual([notice["subject"] for notice in listed], [second["subject"]])

    def test_shape(self):
        empty = self.status("--on=2025-03-10")
        self.assertEqual(empty, {"date": "2025-03-10", "week": {"distance_m": 0, "previous_m": 0, "change_percent": None},
                                 "run_limit_m": None, "run_limit_advised_m": None, "notices": [], "shoes": [],
                                 "routines_due": [], "pain": []})
        self.assertFalse(self.journal.exists())

    def test_records_of_later_days_do_not_count(self):
        self.run_on("2025-03-10", 5000)
        self.run_on("2025-03-11", 7000)
        self.assertEqual(self.status("--on=2025-03-10")["week"]["distance_m"], 5000)
        self.assertEqual(self.status("--on=2025-03-11")["week"]["distance_m"], 12000)

    def test_other_sports_are_no_mileage(self):
        self.run_on("2025-03-10", 5000)
        self.run_on("2025-03-10", 30000, "sport=cycling")
        self.run_on("2025-03-10", 9000, "sport=hike")
        self.assertEqual(self.status("--on=2025-03-10")["week"]["distance_m"], 5000)

    def test_old_runs_raise_nothing(self):
        self.run_on("2020-03-01", 5000)
        self.run_on("2020-03-10", 25000)
        self.assertIsNone(self.notice(self.status(), "run-spike"))


@unittest.skipUnless(REAL.exists(), "LOPE_TEST_DATA is not set")
class RealHistory(LopeCase):
    """Ten days of a real list, reckoned from its lines without Lope."""

    def setUp(self):
        super().setUp()
        self.runs = []
        with REAL.open(encoding="utf-8-sig", newline="") as stream:
            for row in csv.DictReader(stream):
                if "Running" not in row["Activity Type"]:
                    continue
                metres = row["Distance"].replace(".", "").replace(",", "")
                self.runs.append((datetime.datetime.fromisoformat(row["Date"]), int(metres) * 10))
        self.runs.sort()

    def expect(self, day):
        def distance(first, last):
            return sum(m for start, m in self.runs if minus(day, first) <= start.date().isoformat() <= minus(day, last))

        def is_spike(i):
            start, metres = self.runs[i]
            window = [m for s, m in self.runs[:i]
                      if start.date() - s.date() <= datetime.timedelta(days=30)]
            return bool(window) and 10 * metres > 13 * max(window)

        near = [i for i, (start, _) in enumerate(self.runs) if minus(day, 30) <= start.date().isoformat() <= day]
        week, previous = distance(6, 0), distance(13, 7)
        literal = max((self.runs[i][1] for i in near), default=0)
        calm = max((self.runs[i][1] for i in near if not is_spike(i)), default=literal)
        return {"week": (week, previous), "percent": 100 * (week - previous) / previous if previous else None,
                "limit": 11 * literal // 10 or None, "advised": 11 * calm // 10 or None}

    def test_ten_days(self):
        self.assertEqual(self.count(self.import_lines(REAL)), {"imported": 1131})
        first, last = self.runs[0][0].date(), self.runs[-1][0].date()
        for i in range(10):
            day = (first + (last - first) * (i + 1) / 10).isoformat()
            with self.subTest(day):
                status, expected = self.status(f"--on={day}"), self.expect(day)
                self.assertEqual((status["week"]["distance_m"], status["week"]["previous_m"]), expected["week"])
                if expected["percent"] is None:
                    self.assertIsNone(status["week"]["change_percent"])
                else:
                    self.assertAlmostEqual(status["week"]["change_percent"], expected["percent"], places=9)
                self.assertEqual(status["run_limit_m"], expected["limit"])
                self.assertEqual(status["run_limit_advised_m"], expected["advised"])


if __name__ == "__main__":
    sys.exit(main())
