# Recordings as a watch makes them, for pages that show one.
#
# Copyright 2026 The Lope Developers
# SPDX-License-Identifier: GPL-3.0-or-later

import datetime
import math
import pathlib

from harness import run_lope

HEAD = '''<?xml version="1.0" encoding="UTF-8"?>
<TrainingCenterDatabase xmlns="http://www.garmin.com/xmlschemas/TrainingCenterDatabase/v2"
 xmlns:ns3="http://www.garmin.com/xmlschemas/ActivityExtension/v2"
 xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
<Activities><Activity Sport="{sport}"><Id>{start}</Id>
'''
FOOT = '''<Creator xsi:type="Device_t"><Name>Test Watch 7</Name></Creator>
</Activity></Activities></TrainingCenterDatabase>
'''


def outline(share):
    """A place on a course that looks like one: latitude and longitude."""
    angle = 2 * math.pi * share
    radius = 1 + 0.22 * math.sin(2 * angle + 1) + 0.12 * math.sin(3 * angle) + 0.06 * math.cos(5 * angle)
    return 52.5 + 0.0125 * radius * math.sin(angle), 13.4 + 0.021 * radius * math.cos(angle)


def write_tcx(path, day='2026-11-15', seconds=4423, metres=12600, laps=12, sport='Running', heart=True):
    """A run of SECONDS with a point each second, LAPS laps, and a summary that says METRES."""
    start = datetime.datetime.fromisoformat(f'{day}T07:20:00+00:00')
    lines = [HEAD.format(sport=sport, start=start.strftime('%Y-%m-%dT%H:%M:%SZ'))]
    weights = [1 + 0.06 * math.sin(9 * i / seconds) + 0.03 * math.sin(40 * i / seconds) for i in range(seconds)]
    total = sum(weights)
    covered, beats = 0, 112
    for lap in range(laps):
        begin, end = seconds * lap // laps, seconds * (lap + 1) // laps
        time = (start + datetime.timedelta(seconds=begin)).strftime('%Y-%m-%dT%H:%M:%SZ')
        lines.append(f'<Lap StartTime="{time}"><TotalTimeSeconds>{end - begin}</TotalTimeSeconds>'
                     f'<DistanceMeters>{metres / laps:.1f}</DistanceMeters>'
                     '<Intensity>Active</Intensity><TriggerMethod>Manual</TriggerMethod><Track>\n')
        for i in range(begin, end):
            covered += weights[i]
            beats += (132 + 16 * weights[i] + 8 * i / seconds - beats) / 90
            latitude, longitude = outline(covered / total)
            height = 40 + 8 * math.sin(5 * i / seconds) + 6 * math.sin(14 * i / seconds)
            time = (start + datetime.timedelta(seconds=i)).strftime('%Y-%m-%dT%H:%M:%SZ')
            lines.append(f'<Trackpoint><Time>{time}</Time><Position><LatitudeDegrees>{latitude:.6f}</LatitudeDegrees>'
                         f'<LongitudeDegrees>{longitude:.6f}</LongitudeDegrees></Position>'
                         f'<AltitudeMeters>{height:.1f}</AltitudeMeters>'
                         f'<DistanceMeters>{metres * covered / total:.1f}</DistanceMeters>'
                         + (f'<HeartRateBpm><Value>{beats:.0f}</Value></HeartRateBpm>' if heart else '')
                         + f'<Extensions><ns3:TPX><ns3:RunCadence>{85 + i // 60 % 3}</ns3:RunCadence></ns3:TPX></Extensions>'
                         '</Trackpoint>\n')
        lines.append('</Track></Lap>\n')
    pathlib.Path(path).write_text(''.join(lines) + FOOT)
    return path


def fill_journal(stage):
    """A long run of the week before, a recorded one with pain, and a ride."""
    folder = pathlib.Path(stage.journal).parent

    def lope(*arguments):
        run_lope(stage.lope, stage.journal, *arguments)

    lope('add', 'shoe', 'name=Heron 3', 'default-for=long')
    lope('add', 'run', 'date=2026-11-08T08:10', 'distance=14.2km', 'duration=1:23:18', 'kind=long', 'shoe=Heron 3')
    lope('add', 'run', 'date=2026-11-12T08:10', 'sport=cycling', 'distance=30km', 'duration=1:15:00')
    lope('import', str(write_tcx(folder / 'canal.tcx', laps=6)))
    run = next(record['uuid'] for record in stage.records() if record['distance_m'] == 12600)
    lope('add', 'pain', 'region=hip_outer.r', 'severity=3', 'moment=during', 'date=2026-11-15T09:00', f'run={run}')
    lope('add', 'pain', 'region=hip_outer.r', 'severity=2', 'moment=after', 'date=2026-11-15T09:20', f'run={run}')
