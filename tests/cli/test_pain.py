# Pain, red flags and check-ins through the command line.
# Part of Lope. SPDX-License-Identifier: GPL-3.0-or-later

import datetime
import sys

from lope_case import LopeCase, main

DAY = "2026-06-16"


def plus(days, day=DAY):
    return (datetime.date.fromisoformat(day) + datetime.timedelta(days=days)).isoformat()


class Pain(LopeCase):
    def notice(self, status, kind):
        found = [n for n in status["notices"] if n["kind"] == kind]
        self.assertLessEqual(len(found), 1)
        return found[0] if found else None

    def journal_of(self, name):
        return {"env": {"XDG_DATA_HOME": str(self.dir / name)}}

    def record(self, name, before, during, after, morning, region="hip_outer.r", *more):
        """A run with what was felt around it, None for what was not recorded."""
        where = self.journal_of(name)
        run = self.add("run", f"date={DAY}T08:00", "distance=8km", "duration=45:00", *more, **where)
        for moment, value in (("before", before), ("during", during), ("after", after), ("next-morning", morning)):
            if value is not None:
                self.add("pain", f"region={region}", f"severity={value}", f"moment={moment}", f"run={run}", **where)
        return run, where

    # evidence.md T7, but for the tendon mode, which is chosen in the window.
    def test_examples(self):
        for case in (
            (0, 1, 1, 0, "hip_outer.r", "PROGRESS_OK"), (0, 2, 2, 0, "hip_outer.r", "PROGRESS_OK"),
            (0, 3, 2, 0, "hip_outer.r", "HOLD"), (0, 1, 0, None, "hip_outer.r", "PENDING"),
            (1, 3, 2, None, "hip_outer.r", "HOLD"), (0, 1, 0, 0, "groin_crease.l", "BACK_OFF"),
            (0, 0, 0, 0, "groin_crease.l", "PROGRESS_OK"), (0, 1, 1, 1, "hip_outer.r", "HOLD"),
            (0, 2, 2, 1, "hip_outer.r", "HOLD"), (0, 2, 2, 2, "hip_outer.r", "BACK_OFF"),
            (1, 2, 2, 2, "hip_outer.r", "HOLD"), (1, 2, 2, 3, "hip_outer.r", "BACK_OFF"),
            (None, 2, 1, 2, "hip_outer.r", "HOLD"), (None, 2, 1, 3, "hip_outer.r", "BACK_OFF"),
            (1, 6, 3, 1, "hip_outer.r", "BACK_OFF"),
        ):
            with self.subTest(case):
                before, during, after, morning, region, outcome = case
                run, where = self.record("-".join(map(str, case)), *case[:5])
                notice = self.notice(self.status("--on=" + plus(1), **where), "pain-response")
                self.assertEqual(notice["subject"], run)
                values = notice["values"]
                self.assertEqual(values["outcome"], outcome)
                self.assertEqual(values["region"], region)
                self.assertEqual((values["base"], values["peak"], values["morning"]),
                                 (before, max(during, after), morning))
                self.assertEqual(values["mode"], "bone" if region.startswith("groin") and during > 0 else "run")
                self.assertEqual(notice["severity"],
                                 {"PROGRESS_OK": "info", "PENDING": "info", "HOLD": "notice", "BACK_OFF": "caution"}[outcome])

    def test_pending_ends(self):
        _, where = self.record("pending", 0, 1, 0, None)
        outcomes = [self.notice(self.status("--on=" + plus(day), **where), "pain-response")["values"]["outcome"]
                    for day in range(4)]
        self.assertEqual(outcomes, ["PENDING", "PENDING", "PENDING", "UNKNOWN"])

    def test_painkiller(self):
        _, where = self.record("run", 0, 1, 0, 0, "hip_outer.r", "painkiller=yes")
        self.assertEqual(self.notice(self.status("--on=" + plus(1), **where), "pain-response")["values"]["outcome"], "HOLD")
        _, where = self.record("morning", 0, 1, 0, 0)
        self.add("check-in", "date=" + plus(1), "painkiller=yes", **where)
        self.assertEqual(self.notice(self.status("--on=" + plus(1), **where), "pain-response")["values"]["outcome"], "HOLD")

    def test_two_regions(self):
        run, where = self.record("two", 0, 1, 0, 0)
        for moment, value in (("during", 3), ("next-morning", 0)):
            self.add("pain", "region=calf.l", f"severity={value}", f"moment={moment}", f"run={run}", **where)
        values = self.notice(self.status("--on=" + plus(1), **where), "pain-response")["values"]
        self.assertEqual((values["outcome"], values["region"]), ("HOLD", "calf.l"))

    def test_trend(self):
        monday = "2026-06-15"
        for i, (last, now) in enumerate(zip((1, 2, 1, 2, 2), (2, 3, 3, 2, 3))):
            self.add("pain", "region=sit_bone.l", f"severity={last}", "moment=next-morning", "date=" + plus(i - 7, monday))
            self.add("pain", "region=sit_bone.l", f"severity={now}", "moment=next-morning", "date=" + plus(i, monday))
        status = self.status("--on=" + plus(6, monday))
        notice = self.notice(status, "pain-trend")
        self.assertEqual((notice["subject"], notice["severity"]), ("sit_bone.l", "caution"))
        self.assertEqual((notice["values"]["last_week"], notice["values"]["this_week"]), (2, 3))
        self.assertEqual([(p["region"], p["latest"], p["trend"]) for p in status["pain"]], [("sit_bone.l", 3, "rising")])
        self.assertEqual(self.status("--on=" + plus(-1, monday))["pain"][0]["trend"], "insufficient")

    def test_red_flags(self):
        for flag, severity, outcome in (("F-06", "stop", "SEEK_CARE"), ("F-01", "stop", "SEEK_CARE"),
                                        ("F-10", "caution", "HOLD"), ("f_11", "caution", "HOLD"),
                                        ("F-12", "caution", "BACK_OFF"), ("F-09", "caution", "BACK_OFF")):
            with self.subTest(flag):
                _, where = self.record(flag, 0, 0, 0, 0)
                uuid = self.add("red-flag", f"flag={flag}", "date=" + plus(1), **where)
                status = self.status("--on=" + plus(1), **where)
                notice = self.notice(status, "red-flag")
                self.assertEqual((notice["subject"], notice["severity"]), (uuid, severity))
                self.assertEqual(self.notice(status, "pain-response")["values"]["outcome"], outcome)

                # It stays until it is reviewed.
                self.assertIsNotNone(self.notice(self.status("--on=" + plus(300), **where), "red-flag"))
                self.assertEqual(self.add("red-flag", f"flag={flag}", "reviewed=" + plus(3), "by=professional", **where), uuid)
                self.assertIsNotNone(self.notice(self.status("--on=" + plus(2), **where), "red-flag"))
                self.assertIsNone(self.notice(self.status("--on=" + plus(3), **where), "red-flag"))
                self.assertEqual(len(self.load("list", "red-flags", **where)), 1)

    # Weakness that is new or grows, and a joint that locks, weigh more.
    def test_worsening(self):
        for flag, severity, outcome in (("F-09", "stop", "SEEK_CARE"), ("F-11", "caution", "BACK_OFF")):
            with self.subTest(flag):
                _, where = self.record(flag, 0, 0, 0, 0)
                self.add("red-flag", f"flag={flag}", "worsening=yes", "date=" + plus(1), **where)
                status = self.status("--on=" + plus(1), **where)
                self.assertEqual(self.notice(status, "red-flag")["severity"], severity)
                self.assertEqual(self.notice(status, "pain-response")["values"]["outcome"], outcome)

    # What stayed low is held back while it rises from week to week.
    def test_rising_run(self):
        monday = "2026-06-15"
        for i, (last, now) in enumerate(zip((1, 1, 1), (2, 2, 2))):
            self.add("pain", "region=hip_outer.r", f"severity={last}", "moment=next-morning", "date=" + plus(i - 7, monday))
            self.add("pain", "region=hip_outer.r", f"severity={now}", "moment=next-morning", "date=" + plus(i, monday))
        run = self.add("run", f"date={plus(3, monday)}T08:00", "distance=8km", "duration=45:00")
        for moment, value in (("before", 2), ("during", 2), ("after", 1), ("next-morning", 2)):
            self.add("pain", "region=hip_outer.r", f"severity={value}", f"moment={moment}", f"run={run}")
        values = self.notice(self.status("--on=" + plus(4, monday)), "pain-response")["values"]
        self.assertEqual((values["outcome"], values["base"], values["morning"]), ("HOLD", 2, 2))

    def test_raised_severe(self):
        self.add("pain", "region=calf.l", "severity=8", f"date={DAY}T08:00")
        self.assertIsNone(self.notice(self.status("--on=" + DAY + "T20:00"), "red-flag"))
        self.add("pain", "region=calf.l", "severity=7", f"date={plus(1)}T09:00")
        values = self.notice(self.status("--on=" + plus(1)), "red-flag")["values"]
        self.assertEqual((values["flag"], values["region"]), ("F-13", "calf.l"))

    def test_raised(self):
        for week in range(4):
            self.add("pain", "region=calf.l", "severity=2", "date=" + plus(7 * week))
        self.assertIsNone(self.notice(self.status("--on=" + plus(20)), "red-flag"))
        values = self.notice(self.status("--on=" + plus(21)), "red-flag")["values"]
        self.assertEqual((values["flag"], values["region"], values["raised"]), ("F-10", "calf.l", plus(21)))

    def test_recovery(self):
        usual = (48, 49, 47, 50, 48, 49, 48, 51, 47, 48, 49, 50, 48, 47, 49, 48, 48, 50, 49, 47, 48, 49, 48, 50, 47, 48, 49, 48)
        for i, value in enumerate(usual + (53, 54, 55)):
            self.add("check-in", "date=" + plus(i - 30), f"resting-hr={value}")
        notice = self.notice(self.status("--on=" + DAY), "recovery")
        self.assertEqual((notice["subject"], notice["severity"]), ("resting-hr", "info"))
        self.assertEqual((notice["values"]["recent"], notice["values"]["baseline"]), (54, 48))

    # The rest of T12, and sleep.
    def test_recovery_variability(self):
        usual = (62, 58, 65, 60, 71, 55, 63, 59, 66, 61, 64, 57, 60, 68, 62, 59, 63, 61, 58, 66, 60, 64, 62, 57, 65, 61, 59, 63)
        for i, value in enumerate(usual + (55, 52, 58, 50, 54, 56, 53)):
            self.add("check-in", "date=" + plus(i - 34), f"hrv={value}")
        notice = self.notice(self.status("--on=" + DAY), "recovery")
        self.assertEqual((notice["subject"], notice["severity"]), ("hrv", "info"))

    def test_recovery_sleep(self):
        for i in range(7):
            self.add("check-in", "date=" + plus(-i), "sleep=7:00" if i else "sleep=6:59")
        self.assertEqual(self.notice(self.status("--on=" + DAY), "recovery")["subject"], "sleep")
        self.add("check-in", "date=" + DAY, "sleep=7:00")
        self.assertIsNone(self.notice(self.status("--on=" + DAY), "recovery"))

    def test_fields(self):
        run = self.add("run", f"date={DAY}T08:00", "distance=8km", "duration=45:00")
        self.add("pain", "region=Hip-Outer.R", "severity=4", "moment=after", f"run={run}", "quality=dull_ache,stiff",
                 "behaviour=stairs", "notes=on the way home")
        pain = self.load("list", "pain")[0]
        expected = dict(region="hip_outer.r", severity=4, moment="after", run=run, time=f"{DAY}T08:45:00+02:00",
                        qualities=["dull_ache", "stiff"], behaviours=["stairs"], notes="on the way home")
        self.assertEqual({key: pain[key] for key in expected}, expected)

        self.add("check-in", "date=" + DAY, "sleep=7:30", "sleep-quality=4", "resting-hr=48", "hrv=62,5", "fatigue=2",
                 "mood=5", "sitting=6.5h", "painkiller=no")
        check_in = self.load("list", "check-ins")[0]
        expected = dict(day=DAY, sleep_min=450, sleep_quality=4, resting_hr_bpm=48, hrv_ms=62.5, fatigue=2, mood=5,
                        sitting_min=390, painkiller=False)
        self.assertEqual({key: check_in[key] for key in expected}, expected)

    def test_late_morning(self):
        run = self.add("run", f"date={DAY}T08:00", "distance=8km")
        for when, moment, recalled in (("1T08:00", "next-morning", None), ("1T12:30", "next-morning", True),
                                       ("2T09:00", "next-morning", True), ("3T09:00", "other", None)):
            with self.subTest(when):
                uuid = self.add("pain", "region=calf.l", "severity=1", "moment=next-morning", f"run={run}",
                                "date=" + plus(int(when[0])) + when[1:])
                pain = [p for p in self.load("list", "pain") if p["uuid"] == uuid][0]
                self.assertEqual((pain["moment"], pain["recalled"]), (moment, recalled))

    def test_wrong(self):
        self.add("run", "distance=5km")
        for words in (["pain", "region=ear.l", "severity=3"], ["pain", "region=calf.l"], ["pain", "severity=3"],
                      ["pain", "region=calf.l", "severity=11"], ["pain", "region=calf.l", "severity=2.5"],
                      ["pain", "region=calf.l", "severity=2", "run=00000000-0000-4000-8000-000000000000"],
                      ["pain", "region=calf.l", "severity=2", "moment=later"], ["red-flag"], ["red-flag", "flag=F-18"],
                      ["red-flag", "flag=F-06", "date=2026-06-16", "reviewed=2026-06-15"], ["check-in"],
                      ["check-in", "mood=6"], ["check-in", "sleep=25"], ["check-in", "hrv=much"], ["check-in", "hrv=nan", "mood=3"], ["check-in", "hrv=inf", "mood=3"]):
            with self.subTest(words):
                self.lope("add", *words, rc=1)
        for kind in ("pain", "red-flags", "check-ins"):
            self.assertEqual(self.load("list", kind), [])

    def test_round_trip(self):
        run, _ = self.record("data", 0, 1, 2, 0)
        self.add("pain", "severity=0", "moment=during", "date=" + plus(5))
        self.add("red-flag", "flag=F-09", "worsening=yes", "date=" + DAY)
        self.add("check-in", "date=" + DAY, "hrv=61.25")
        first, second = self.dir / "a.json", self.dir / "b.json"
        self.lope("export", f"--out={first}")
        other = f"--journal={self.dir / 'other.db'}"
        self.lope("import", other, first)
        self.lope("export", other, f"--out={second}")
        self.assertEqual(first.read_bytes(), second.read_bytes())
        self.lope("import", other, first)
        self.assertEqual(len(self.load("list", "pain", other)), 5)
        for kind, lines in (("pain", 6), ("red-flags", 2), ("check-ins", 2)):
            table = self.dir / "a.csv"
            self.lope("export", f"--out={table}", f"--type={kind}")
            self.assertEqual(len(table.read_text().splitlines()), lines)


if __name__ == "__main__":
    sys.exit(main())
