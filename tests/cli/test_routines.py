# Routines through the command line: sessions, lists, what is due, the calendar.
# Part of Lope. SPDX-License-Identifier: GPL-3.0-or-later

import datetime
import json
import sys
import uuid

from lope_case import LopeCase, main

DAY = "2026-06-16"  # a Tuesday
EVERY = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]


def plus(days, day=DAY):
    return (datetime.date.fromisoformat(day) + datetime.timedelta(days=days)).isoformat()


class RoutineCase(LopeCase):
    def take_in(self, name, rule, steps=("clamshell",), **schedule):
        """Imports a routine with one schedule; gives its UUID and the schedule's."""
        routine, times = str(uuid.uuid4()), {"created": "2026-01-01T00:00:00Z", "modified": "2026-01-02T00:00:00Z"}
        plan = {"uuid": str(uuid.uuid4()), "routine": routine, "rule": rule, **times, **schedule}
        content = {
            "format": "lope", "version": 1,
            # What is part of a routine may come before it.
            "schedules": [plan],
            "routine_steps": [{"uuid": str(uuid.uuid4()), "routine": routine, "position": i, "exercise": step, "sets": 2,
                               "reps": 10, "rest_s": 45, "sides": 1, **times} for i, step in enumerate(steps)],
            "routines": [{"uuid": routine, "name": name, **times}],
        }
        path = self.dir / f"{routine}.json"
        path.write_text(json.dumps(content))
        self.lope("import", path)
        return routine, plan["uuid"]

    def due(self, day, **more):
        return self.status("--on=" + day, **more)["routines_due"]

    def notices(self, day):
        return [n for n in self.status("--on=" + day)["notices"] if n["kind"] == "routine-due"]


class Routines(RoutineCase):
    def test_session(self):
        routine, _ = self.take_in("Mine", "weekdays", weekdays=["tuesday"])
        added = self.add("session", "routine=mine", f"date={DAY}T18:30", "sets=3/4", "effort=6", "pain=1", "notes=fine")
        other = self.add("session", f"routine={routine}", f"date={plus(-1)}")
        part = self.add("session", "routine=MINE", f"date={plus(-2)}", "sets=1")
        each = self.add("session", "routine=Mine", f"date={plus(-3)}", "sets=clamshell 2x10 3/4", "sharp=yes", "elsewhere=no")
        sessions = {s["uuid"]: s for s in self.load("list", "sessions")}
        self.assertEqual(set(sessions), {added, other, part, each})
        session = sessions[added]
        self.assertEqual((session["routine"], session["routine_uuid"], session["name"]), ("Mine", routine, "Mine"))
        self.assertEqual((session["sets_done"], session["sets_total"], session["done"]), (3, 4, False))
        self.assertEqual((session["effort"], session["pain"], session["notes"]), (6, 1, "fine"))
        self.assertEqual(session["time"], DAY + "T18:30:00+02:00")
        self.assertTrue(session["elsewhere"] and session["finished"])
        self.assertEqual((sessions[other]["done"], sessions[other]["sets_total"]), (True, None))
        self.assertEqual((sessions[part]["sets_done"], sessions[part]["sets_total"]), (1, 4))
        self.assertEqual((sessions[each]["sets_done"], sessions[each]["sets"]), (3, "clamshell 2x10 3/4"))
        self.assertFalse(sessions[each]["elsewhere"])
        self.assertEqual(len(self.load("list", "sessions", "--from=" + plus(-1), "--to=" + plus(-1))), 1)
        self.assertIn("Mine", self.lope("list", "sessions"))
        rows = self.lope("list", "sessions", "--format=csv").splitlines()
        self.assertEqual(len(rows), 5)
        self.assertIn("routine", rows[0].split(","))

    def test_refused(self):
        self.lope("add", "session", rc=1)
        self.lope("add", "session", "routine=nothing", rc=1)
        self.assertIn("nothing", self.errors)
        self.assertFalse(self.journal.exists())
        self.take_in("Mine", "weekdays", weekdays=["tuesday"])
        self.take_in("mine", "weekdays", weekdays=["tuesday"])
        self.lope("add", "session", "routine=Mine", rc=1)
        self.lope("add", "session", "routine=" + str(uuid.uuid4()), rc=1)
        for sets in ("5/4", "x", "3/0", "clamshell 2x10"):
            self.lope("add", "session", "routine=hip_strength_a", "sets=" + sets, rc=1)
        self.assertEqual(self.load("list", "sessions"), [])
        self.assertEqual(len(self.load("list", "routines")), 2)

    def test_ready_made(self):
        self.add("session", "routine=hip_strength_a", f"date={DAY}", "sets=17")
        self.add("session", "routine=Hip Strength A", f"date={plus(2)}")
        self.add("session", "routine=hip_strength_a", f"date={plus(4)}")
        (routine,) = self.load("list", "routines")
        self.assertEqual((routine["name"], routine["ready"], routine["duration_s"]), ("Hip Strength A", "hip_strength_a", 1550))
        self.assertEqual([step["exercise"] for step in routine["steps"]],
                         ["glute_bridge", "clamshell", "side_lying_abduction", "hip_hike", "side_plank_knees"])
        self.assertEqual((routine["schedules"], routine["next"], routine["strength"]), ([], None, True))
        self.assertEqual([s["sets_total"] for s in self.load("list", "sessions")], [21, None, None])
        self.assertIn("25:50", self.lope("list", "routines"))
        self.assertEqual(len(self.lope("list", "routines", "--format=csv").splitlines()), 2)

    def test_due(self):
        routine, _ = self.take_in("Mine", "weekdays", weekdays=["tuesday", "friday"], minute=450)
        self.take_in("Warm", "before-run")
        self.take_in("Cool", "after-run")
        self.assertEqual(self.due(DAY), [{"name": "Mine", "due": DAY, "time": "07:30", "state": "due", "uuid": routine}])
        self.assertEqual(self.due(plus(1)), [])
        (notice,) = self.notices(DAY)
        self.assertEqual((notice["severity"], notice["subject"]), ("info", routine))
        self.assertIn("Mine", notice["text"])
        self.assertEqual((notice["values"]["due"], notice["values"]["minute"]), (DAY, 450))

        # Strength rests for a day, nothing piles up, part of it is not enough.
        self.add("session", "routine=Mine", f"date={DAY}T07:30", "sets=1/4")
        self.assertEqual([d["state"] for d in self.due(DAY)], ["partial"])
        self.add("session", "routine=Mine", f"date={DAY}T08:30")
        self.assertEqual(self.due(DAY), [])
        self.assertEqual(len(self.due(plus(3))), 1)
        self.add("session", "routine=Mine", f"date={plus(2)}")
        self.assertEqual(self.due(plus(3)), [])

        # What belongs to runs comes with them.
        self.add("run", f"date={plus(8)}T09:00", "distance=5km", "warmup=yes")
        self.add("run", f"date={plus(9)}T09:00", "distance=5km")
        self.assertEqual([d["name"] for d in self.due(plus(8))], ["Cool"])
        self.assertEqual([d["name"] for d in self.due(plus(9))], ["Cool"])

    def test_suspended(self):
        self.take_in("Mine", "weekdays", weekdays=EVERY)
        self.assertEqual(len(self.due(DAY)), 1)
        run = self.add("run", f"date={DAY}T09:00", "distance=5km")
        self.add("pain", "region=hip_outer.r", "severity=7", "moment=during", f"run={run}")
        # It goes on until it has settled.
        self.add("pain", "region=hip_outer.r", "severity=0", f"date={plus(4)}T07:00")
        for days, n in ((0, 0), (1, 0), (2, 0), (3, 0), (4, 1)):
            self.assertEqual(len(self.due(plus(days))), n, days)

    def test_round_trip(self):
        self.take_in("Mine", "every", every_days=3, from_day=DAY, until_day=plus(50), minute=1, reminder=True)
        self.add("session", "routine=Mine", f"date={DAY}", "sets=clamshell 2x10 3/4", "effort=3")
        self.lope("export", "--out=one.json")
        where = {"env": {"XDG_DATA_HOME": str(self.dir / "other")}}
        self.lope("import", "one.json", **where)
        self.lope("export", "--out=two.json", **where)
        one, two = (json.loads((self.dir / name).read_text()) for name in ("one.json", "two.json"))
        self.assertEqual(one, two)
        self.assertEqual((len(one["routines"]), len(one["schedules"]), len(one["routine_sessions"])), (1, 1, 1))
        again = self.import_lines("one.json")
        self.assertEqual({line["status"] for line in again}, {"duplicate"})
        self.lope("export", "--out=s.csv", "--type=schedules")
        self.assertEqual([row["every_days"] for row in self.read_csv((self.dir / "s.csv").read_text())], ["3"])

    def test_orphan(self):
        path = self.dir / "orphan.json"
        path.write_text(json.dumps({"format": "lope", "version": 1, "schedules": [
            {"uuid": str(uuid.uuid4()), "routine": str(uuid.uuid4()), "rule": "every", "every_days": 2}]}))
        (line,) = self.import_lines(path)
        self.assertEqual(line["status"], "skipped")


class Calendar(RoutineCase):
    """The calendar as another program reads it."""

    def read(self):
        import icalendar

        self.lope("export", "--out=schedule.ics")
        return icalendar.Calendar.from_ical((self.dir / "schedule.ics").read_bytes())

    def dates(self, event):
        from dateutil import rrule

        start = event.decoded("dtstart")
        if not isinstance(start, datetime.datetime):
            start = datetime.datetime.combine(start, datetime.time())
        return list(rrule.rrulestr(event["rrule"].to_ical().decode(), dtstart=start))

    def test_read_back(self):
        self.take_in("Früh; „mine“, " + "long" * 30, "weekdays", weekdays=["tuesday", "friday"], from_day="2026-01-01",
                     until_day="2026-12-31", minute=150, reminder=True)
        _, other = self.take_in("Whole day", "every", every_days=5, from_day="2026-01-03", until_day="2026-12-31")
        self.take_in("Warm", "before-run")
        calendar = self.read()
        self.assertIn("1 schedule goes with runs", self.errors)
        first, second = calendar.walk("VEVENT")
        self.assertEqual(str(first["summary"]), "Früh; „mine“, " + "long" * 30)
        self.assertIn("Clamshell", str(first["description"]))
        self.assertEqual(first.decoded("dtend") - first.decoded("dtstart"), datetime.timedelta(minutes=5))
        self.assertIsNone(first.decoded("dtstart").tzinfo)
        self.assertEqual(len(first.walk("VALARM")), 1)
        self.assertEqual(str(second["uid"]), other)
        self.assertNotIsInstance(second.decoded("dtstart"), datetime.datetime)
        self.assertEqual(second.walk("VALARM"), [])

        # Every date of the year is the one that the command tells, at the time on the clock of each zone. Both edges
        # of daylight-saving time are in it: the time of day does not move.
        days = {date.date().isoformat() for date in self.dates(first)}
        self.assertTrue(all((date.hour, date.minute) == (2, 30) for date in self.dates(first)))
        whole = {date.date().isoformat() for date in self.dates(second)}
        for zone, edges in (("Europe/Berlin", ("2026-03-29", "2026-10-25")), ("America/New_York", ("2026-03-08", "2026-11-01")),
                            ("Asia/Kolkata", ("2026-01-01", "2026-12-31"))):
            for edge in edges:
                for day in range(-3, 4):
                    date = plus(day, edge)
                    due = {d["name"][:5] for d in self.due(date, env={"TZ": zone})}
                    self.assertEqual(due, {name for name, dates in (("Früh;", days), ("Whole", whole)) if date in dates},
                                     (zone, date))


if __name__ == "__main__":
    sys.exit(main())
