#!/usr/bin/env python3
"""Writes src/chart/lope-exercise-data.c from the poses in exercises.py.

Part of Lope. SPDX-License-Identifier: GPL-3.0-or-later
"""
import pathlib

import exercises  # noqa: F401  (fills the list of poses)
import poses
from skeleton import BONES, JOINTS

TARGET = pathlib.Path(__file__).resolve().parents[2] / 'src/chart/lope-exercise-data.c'
HEAD = '''/* lope-exercise-data.c
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Written by build-aux/exercises/build.py; change the poses beside it instead.
 */

#include "config.h"

#include "lope-exercise-data.h"

'''
LAYERS = (('_back', 'BACK'), ('2', 'TOP'))
SIDES = {'n': 'NEAR', 'f': 'FAR'}


def number(value):
    text = f'{value:.3f}'.rstrip('0').rstrip('.')
    return '0' if text == '-0' else text


def numbers(values):
    return ', '.join(number(value) for value in values)


def enum(prefix, name):
    """`knee_n` becomes `LOPE_JOINT_KNEE_NEAR`."""
    name, _, side = name.partition('_') if name[-2:] in ('_n', '_f') else (name, '', '')
    return f'LOPE_{prefix}_{name.upper()}' + (f'_{SIDES[side]}' if side else '')


def part(name, props):
    if name in ('torso', 'head') or name[:4] in ('arm_', 'leg_'):
        return enum('PART', name)
    layer = 'MAIN'
    ids = [prop['id'] for prop in props]
    for suffix, meaning in LAYERS:
        if name not in ids and name.endswith(suffix):
            name, layer = name.removesuffix(suffix), meaning
    return f'LOPE_PART_PROP ({ids.index(name)}, LOPE_LAYER_{layer})'


def mask(parts, default='0'):
    return ' | '.join(f'1 << {enum("PART", name)}' for name in parts) or default


def prop(item):
    kind = item['type'].upper()
    values = {
        'MAT': lambda: [x for point in item['poly'] for x in point],
        'PANEL': lambda: item['rect'], 'WALL': lambda: item['rect'], 'BENCH': lambda: item['rect'],
        'STEP': lambda: [*item['rect'], item.get('top', 0)],
        'CHAIR': lambda: [*item['at'], item['dir']],
        'BAND': lambda: [item['t'], item['width']], 'BELT': lambda: [item['t'], item['width']],
        'BALL': lambda: [item['r']], 'ROLLER': lambda: [item['r']], 'STRAP': lambda: [0],
        'BICYCLE': lambda: [*item['bb'], *item['rear'], *item['front'], *item['saddle'], *item['bar'], item['wheel'],
                            *item['pedal']],
        'WATER': lambda: [item['y']],
    }[kind]()
    if kind == 'MAT' and len(values) == 4:
        kind, values = 'MAT_SIDE', values[:3]
    return f'{{ LOPE_PROP_{kind}, {{ {numbers(values)} }} }}'


def cue(item):
    kind = {'path': 'PATH_BOTH' if item.get('both') else 'PATH', 'double': 'DOUBLE_ROLLER'}.get(
        item['type'], item['type'].upper())
    joint = enum('JOINT', item['joint']) if item.get('joint') in JOINTS else 'LOPE_JOINT_PELVIS'
    return (f'{{ LOPE_CUE_{kind}, {joint}, {item.get("a", 0)}, {item.get("b", 0)}, '
            f'{{ {numbers(item.get("off", (0, 0)))} }}, {{ {numbers(item.get("vec", (0, 0)))} }} }}')


def keyframe(frame, contacts):
    bones = [f'{{ {numbers(frame["bones"][bone])} }}' for bone in BONES]
    lines = [', '.join(bones[i:i + 6]) for i in range(0, len(bones), 6)]
    place = next(iter(frame['props'].values()), (0, 0))
    return (f'  {{ {number(frame.get("hold", 0))}, {number(frame.get("move", 0))}, {{ {numbers(frame["anchor"])} }},\n    {{ '
            + ',\n      '.join(lines) + f' }},\n    {{ {numbers(place)} }}, {contacts} }},\n')


class Writer:
    def __init__(self):
        self.text = HEAD

    def table(self, kind, name, rows):
        """An array, and how another struct refers to it."""
        if not rows:
            return 'NULL, 0'
        self.text += f'static const {kind} {name}[] = {{\n' + ''.join(f'  {row},\n' for row in rows) + '};\n\n'
        return f'{name}, G_N_ELEMENTS ({name})'

    def picture(self, name, item, far, floor_line, hidden):
        order = self.table('guint8', f'{name}_order', [part(p, item['props']) for p in item['order']])
        props = self.table('LopeProp', f'{name}_props', [prop(p) for p in item['props']])
        cues = self.table('LopeCue', f'{name}_cues', [cue(c) for c in item['cues']])
        frames = ''
        for i, frame in enumerate(item['keyframes']):
            contacts = self.table('LopeContact', f'{name}_contacts_{i}', [
                f'{{ {enum("JOINT", joint)}, {number(height)}, {number(surface)} }}'
                for joint, height, surface in frame.get('contacts', ())])
            frames += keyframe(frame, contacts)
        self.text += f'static const LopeKeyframe {name}_keyframes[] = {{\n{frames}}};\n\n'
        return (f'{{ {number(item["scale"])}, {number(item["camera"]["elevation"])}, {number(item["floor_y"])}, '
                f'{"TRUE" if floor_line else "FALSE"}, {order},\n      {mask(far)}, {mask(hidden)},\n'
                f'      {props}, {cues}, {name}_keyframes }}')

    def figure(self, item):
        name = item['id']
        pins = self.table('LopePin', f'{name}_pins', [
            f'{{ {enum("PART", pin["limb"])}, {"TRUE" if "centre" in pin else "FALSE"}, '
            f'{{ {numbers(pin.get("centre", (0, 0)))} }} }}' for pin in item['pins']])
        highlights = self.table('LopeHighlight', f'{name}_highlights', [
            f'{{ LOPE_MUSCLE_{h["muscle"].upper()}, {"FALSE" if h["side"] == "n" else "TRUE"} }}' for h in item['highlight']])
        picture = self.picture(name, item, item['far'], item['floor_line'], ())
        inset, frame = 'NULL', (0,)
        if 'inset' in item:
            view = item['inset']
            text = self.picture(f'{name}_inset', view, view['far'], view['camera']['elevation'] < 12, view['parts_hidden'])
            self.text += f'static const LopeExercisePicture {name}_inset =\n    {text};\n\n'
            inset, frame = f'&{name}_inset', view['rect']
        side = (item['side_shown'] or 'both').upper()
        loop = item['loop'].replace('-', '_').upper()
        return (f'  {{\n    "{name}", LOPE_EXERCISE_LOOP_{loop}, LOPE_EXERCISE_SIDE_{side}, '
                f'{"TRUE" if item["near_side"] == "right" else "FALSE"}, {"TRUE" if item["view"] == "side" else "FALSE"},\n'
                f'    {number(item["seconds"])}, {enum("JOINT", item["anchor"])}, {item["poster"]}, '
                f'{"TRUE" if item["ground"] else "FALSE"}, {len(item["keyframes"])},\n'
                f'    {pins}, {highlights},\n    {mask(item["tint"])},\n    {picture},\n'
                f'    {inset}, {{ {numbers(frame)} }},\n  }},\n')

    def write(self, items):
        table = ''.join(self.figure(item) for item in items)
        self.text += (f'const LopeExerciseFigure lope_exercise_figures[] = {{\n{table}}};\n\n'
                      'const guint lope_n_exercise_figures = G_N_ELEMENTS (lope_exercise_figures);\n')
        TARGET.write_text(self.text, encoding='utf-8')


if __name__ == '__main__':
    Writer().write(poses.export())
