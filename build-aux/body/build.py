#!/usr/bin/env python3
"""Writes src/chart/lope-body-data.c from the drawing in figure.py and regions.py.

Needs shapely and numpy (Debian: python3-shapely, python3-numpy).

Part of Lope. SPDX-License-Identifier: GPL-3.0-or-later
"""
import heapq
import pathlib

import numpy as np
from shapely import affinity
from shapely.geometry import LineString, Point, Polygon, box
from shapely.ops import unary_union

import figure
import regions
from curves import (both_halves, fit_closed, fit_symmetric, flatten, largest, mirror, mirror_shape, polygon, smooth,
                    spline)

TARGET = pathlib.Path(__file__).resolve().parents[2] / 'src/chart/lope-body-data.c'
GAP, RIM, ROUND = 2.4, 2.0, 3.6  # between cells, to the outline, of corners
MOVES = ('up', 'down', 'left', 'right')
VIEWS = ('front', 'back', 'left', 'right')
# Of the close-ups: their height and where they fade, in their own units; how much larger they are.
CLOSEUP_HEIGHT, FADE = 480, 28
HIPS_SCALE, LEGS_SCALE, LEGS_TOP = 1.8, 1.4, 655


class Picture:
    """One view of the figure or of a part of it; shapes are in the figure's units."""

    def __init__(self, name, width, height, middle, top, scale, outline, cells, lines, moves, side):
        self.name, self.width, self.height = name, width, height
        self.middle, self.top, self.scale = middle, top, scale
        self.outline, self.cells, self.lines, self.moves, self.side = outline, cells, lines, moves, side
        self.frame = (0, 0, width, height)
        self.fade = (0, 0)
        self.contour = 1.6

    def place(self, curves):
        """Curves in the units of the picture."""
        origin = np.array((self.middle, -self.top * self.scale))
        return [[np.array(p) * self.scale + origin for p in curve] for curve in curves]

    def place_shape(self, shape):
        k = self.scale
        return affinity.affine_transform(shape, [k, 0, 0, k, self.middle, -self.top * k])


def even_out(shape, sigma):
    """A shape with a calmer outline, by a Gaussian along its length."""
    line = LineString(shape.exterior.coords)
    n = max(60, int(line.length / .5))
    h = line.length / n
    points = np.array([line.interpolate(h * i).coords[0] for i in range(n)])
    m = int(3 * sigma / h) + 1
    kernel = np.exp(-.5 * (np.arange(-m, m + 1) * h / sigma)**2)
    kernel /= kernel.sum()
    calm = [np.convolve(np.r_[points[-m:, j], points[:, j], points[:m, j]], kernel, 'valid') for j in (0, 1)]
    return Polygon(np.column_stack(calm)).buffer(0)


def find_center(shape, precision=.15):
    """Where a number goes, and the radius of the largest circle inside: a place
    as near to the centroid as a comfortable circle allows."""
    edge = shape.boundary

    def room(x, y):
        p = Point(x, y)
        d = edge.distance(p)
        return d if shape.contains(p) else -d

    x0, y0, x1, y1 = shape.bounds
    half = min(x1 - x0, y1 - y0) / 2
    queue, best = [], (-1, 0, 0)

    def add(x, y, h):
        r = room(x, y)
        heapq.heappush(queue, (-(r + h * 1.4143), r, x, y, h))

    y = y0 + half
    while y < y1 + half:
        x = x0 + half
        while x < x1 + half:
            add(x, y, half)
            x += 2 * half
        y += 2 * half
    while queue:
        bound, r, x, y, h = heapq.heappop(queue)
        best = max(best, (r, x, y), key=lambda b: b[0])
        if -bound - best[0] < precision:
            continue
        for dx in (-h / 2, h / 2):
            for dy in (-h / 2, h / 2):
                add(x + dx, y + dy, h / 2)
    r, x, y = best
    c = shape.centroid
    low, high = 0.0, 1.0
    if room(c.x, c.y) >= .78 * r:
        return c.x, c.y, r
    for _ in range(24):
        t = (low + high) / 2
        if room(x + (c.x - x) * t, y + (c.y - y) * t) >= .78 * r:
            low = t
        else:
            high = t
    return x + (c.x - x) * low, y + (c.y - y) * low, r


def round_off(shape):
    """A cell with round corners and a calm outline."""
    r = min(9.0, max(ROUND, .42 * find_center(shape)[2]))
    shape = largest(shape.buffer(-r, 24).buffer(r, 24))
    shape = largest(shape.buffer(2.5, 24).buffer(-2.5, 24))
    return largest(even_out(shape, min(3.4, .3 * find_center(shape)[2])))


def make_cells(tables, outline, half, folds=()):
    """The cells of a table by name: cut to the outline and to each other."""
    inner = outline.buffer(-RIM, 16)
    taken, raw = None, {}
    for name, points in tables.items():
        points = figure.lift(points)
        middle = name in regions.MIDDLE
        shape = polygon(both_halves(points) if middle else points)
        if half and not middle:
            shape = shape.intersection(box(0, -10, 400, 1100))
        if taken is not None:
            shape = shape.difference(taken)
        taken = shape if taken is None else unary_union([taken, shape.buffer(.01)])
        raw[name] = shape
    cells = {}
    for name, shape in raw.items():
        shape = shape.buffer(-GAP / 2, 16).intersection(inner)
        for fold in folds:
            shape = shape.difference(LineString(flatten(spline(figure.lift(fold), False))).buffer(2.3, 8))
        cells[name] = round_off(largest(shape))
    return cells


def on_both_sides(cells, near, far):
    """Cells of one half with those of the other; near is the side that the half shows."""
    out = {}
    for name, shape in cells.items():
        if name in regions.MIDDLE:
            out[name.split('.')[0] + '.c'] = shape
        else:
            out[name + near] = shape
            out[name + far] = mirror_shape(shape)
    return out


def find_moves(rows, columns):
    """For each region, the one to which each key leads."""
    moves = {}

    def join(a, b, there, back):
        moves.setdefault(a, {})[there] = b
        moves.setdefault(b, {})[back] = a

    for row in rows:
        ids = row.split()
        for a, b in zip(ids, ids[1:]):
            join(a, b, 'right', 'left')
    for column in columns:
        for side in 'lr':
            ids = column.replace('.S', '.' + side).split()
            for a, b in zip(ids, ids[1:]):
                join(a, b, 'down', 'up')
    return moves


def zoom(picture, name, body, lines, top, scale, x=0):
    """A close-up of a picture, without arms."""
    width, height = picture.width, CLOSEUP_HEIGHT
    frame = (x - width / 2 / scale, top, width / scale, height / scale)
    window = box(frame[0], top, frame[0] + frame[2], top + frame[3])
    margin = 14 / scale
    inside = box(frame[0] + 2, top + margin, frame[0] + frame[2] - 2, top + frame[3] - margin)
    # Down from the crotch there would be two pieces; what is above the window is clipped when drawn.
    outline = largest(smooth(body, 4).intersection(box(-400, min(top - 12, 515), 400, top + frame[3] + 12)))
    cells = {}
    for i, whole in picture.cells.items():
        shape = largest(whole.intersection(inside))
        if shape.area < .3 * whole.area:
            continue
        if shape.area < .999 * whole.area:
            shape = largest(shape.buffer(-4, 24).buffer(4, 24))
        cells[i] = shape
    lines = [line for line in lines if LineString(flatten(spline(line, False))).within(window.buffer(6))]
    moves = {i: {m: to for m, to in picture.moves.get(i, {}).items() if to in cells} for i in cells}
    out = Picture(name, width, height, width / 2 - scale * x, top, scale, outline, cells, lines, moves, picture.side)
    out.frame = (frame[0] + picture.middle, *frame[1:])
    out.fade = (FADE, FADE if name == 'hips' else 0)
    out.contour = 2
    return out


def turn(picture):
    """The right side, from the left one."""
    other = {'l': 'r', 'r': 'l'}
    swap = {'left': 'right', 'right': 'left'}

    def across(i):
        return i[:-1] + other[i[-1]]

    moves = {across(i): {swap.get(m, m): across(to) for m, to in to_each.items()}
             for i, to_each in picture.moves.items()}
    out = Picture(picture.name, picture.width, picture.height, picture.width - picture.middle, picture.top,
                  picture.scale, mirror_shape(picture.outline),
                  {across(i): mirror_shape(shape) for i, shape in picture.cells.items()},
                  [mirror(line) for line in picture.lines], moves, True)
    if picture.name != 'whole':
        x, y, width, height = picture.frame
        out.frame = (out.width - x - width, y, width, height)
    out.fade, out.contour = picture.fade, picture.contour
    return out


def make_pictures():
    """All pictures in the order of the program: by part, then by view."""
    wholes, close = [], []
    for foot, line_table, middle, table, folds, near, rows, columns, top in (
            (figure.FRONT_FOOT, figure.FRONT_LINES, figure.FRONT_MIDDLE, regions.FRONT, regions.FRONT_FOLDS,
             '.l', regions.FRONT_ROWS, regions.FRONT_COLUMNS, 372),
            (figure.BACK_FOOT, figure.BACK_LINES, figure.BACK_MIDDLE, regions.BACK, regions.BACK_FOLDS,
             '.r', regions.BACK_ROWS, regions.BACK_COLUMNS, 334)):
        body = figure.trunk(foot)
        lines = figure.lines(line_table, middle)
        cells = on_both_sides(make_cells(table, smooth(body, 4), True, folds), near, '.r' if near == '.l' else '.l')
        whole = Picture('whole', 400, 1000, 200, 0, 1, figure.whole(body), cells, lines, find_moves(rows, columns), False)
        wholes.append(whole)
        close.append((zoom(whole, 'hips', body, lines, top, HIPS_SCALE),
                      zoom(whole, 'legs', body, lines, LEGS_TOP, LEGS_SCALE)))

    body, outline, lines = figure.side_trunk(), figure.side_whole(), figure.side_lines()
    cells = {i + '.l': shape for i, shape in make_cells(regions.SIDE, outline, False).items()}
    left = Picture('whole', 300, 1000, 190, 0, 1, outline, cells, lines,
                   find_moves(regions.SIDE_ROWS, regions.SIDE_COLUMNS), True)
    hips = zoom(left, 'hips', body, lines[2:], 372, HIPS_SCALE, 7.5)
    legs = zoom(left, 'legs', body, lines[8:], LEGS_TOP, LEGS_SCALE, -28)
    wholes += [left, turn(left)]
    close += [(hips, legs), (turn(hips), turn(legs))]
    return wholes + [pair[0] for pair in close] + [pair[1] for pair in close]


def tenths(value):
    return round(float(value) * 10)


class Points:
    """All points of the file; a shape and its mirror image share theirs."""

    def __init__(self):
        self.points, self.known = [], {}

    def add(self, curves, width):
        shape = [curves[0][0]] + [p for curve in curves for p in curve[1:]]
        shape = tuple((tenths(round(p[0], 1)), tenths(round(p[1], 1))) for p in shape)
        image = tuple((tenths(width) - x, y) for x, y in shape)
        mirrored = shape not in self.known and image in self.known
        key = image if mirrored else shape
        if key not in self.known:
            self.known[key] = len(self.points)
            self.points += shape
        return f'{{ {self.known[key]}, {len(curves)}, {"TRUE" if mirrored else "FALSE"} }}'


def flip(curves, width):
    return [[np.array((width - p[0], p[1])) for p in curve] for curve in curves]


def fit_cells(picture, twin):
    """For each cell its curves, the place of its number and the radius there. The
    other half, and the right side, are exact mirror images."""
    out = {}
    error = .15 / picture.scale
    for i in sorted(picture.cells, key=lambda i: (round(picture.cells[i].centroid.y / 14), picture.cells[i].centroid.x)):
        shape = picture.cells[i]
        image = i[:-1] + ('l' if i[-1] == 'r' else 'r')
        known = (twin or out).get(image)
        if known:
            curves, (x, y, r) = known
            out[i] = flip(curves, picture.width), (picture.width - x, y, r)
        elif i.endswith('.c'):
            _, y, r = find_center(picture.place_shape(shape))
            out[i] = picture.place(fit_symmetric(shape, error, .5)), (picture.width / 2, y, r)
        else:
            out[i] = (picture.place(fit_closed(shape.exterior, error, .5)), find_center(picture.place_shape(shape)))
    return out


def fit_outline(picture):
    error = .2 / picture.scale
    fitted = fit_closed(picture.outline.exterior, error, 1.0) if picture.side else fit_symmetric(picture.outline, error, 1.0)
    return picture.place(fitted)


HEAD = '''/* lope-body-data.c
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Written by build-aux/body/build.py; change that instead.
 */

#include "config.h"

#include "lope-body-data.h"

'''


def in_lines(items, width=100):
    line = ' '
    for item in items:
        if len(line) + len(item) + 2 > width:
            yield line
            line = ' '
        line += f' {item},'
    yield line


def write(pictures):
    points, body, table = Points(), '', ''
    ids = sorted({i for p in pictures for i in p.cells})
    left_outline = left_cells = None
    for n, p in enumerate(pictures):
        view = VIEWS[n % len(VIEWS)]
        name = f'{p.name}_{view}'
        if view == 'right':
            outline, cells = flip(left_outline, p.width), fit_cells(p, left_cells)
        else:
            outline, cells = fit_outline(p), fit_cells(p, None)
        left_outline, left_cells = outline, cells
        silhouette = points.add(outline, p.width)
        body += f'static const LopeBodyPath {name}_contours[] = {{\n'
        body += ''.join(f'  {points.add(p.place(spline(line, False)), p.width)},\n' for line in p.lines) + '};\n\n'
        body += f'static const LopeBodyCell {name}_cells[] = {{\n'
        order = list(cells)
        for i, (curves, (x, y, r)) in cells.items():
            to = ', '.join(str(order.index(p.moves[i][m]) if m in p.moves[i] else -1) for m in MOVES)
            body += (f'  {{ {ids.index(i)}, {points.add(curves, p.width)}, {tenths(x)}, {tenths(y)}, {tenths(r)}, '
                     f'{{ {to} }} }}, /* {i} */\n')
        body += '};\n\n'
        frame = ', '.join(str(tenths(value)) for value in p.frame)
        table += (f'  {{ {p.width}, {p.height}, {{ {frame} }}, {p.fade[0]}, {p.fade[1]}, {tenths(p.contour)}, {silhouette},\n'
                  f'    {name}_contours, G_N_ELEMENTS ({name}_contours),\n'
                  f'    {name}_cells, G_N_ELEMENTS ({name}_cells) }},\n')
    out = HEAD + 'const char * const lope_body_ids[] = {\n' + ''.join(f'  "{i}",\n' for i in ids) + '  NULL,\n};\n\n'
    out += 'const gint16 lope_body_points[] = {\n' + '\n'.join(in_lines(f'{x}, {y}' for x, y in points.points)) + '\n};\n\n'
    out += body + 'const LopeBodyPicture lope_body_pictures[] = {\n' + table + '};\n'
    TARGET.write_text(out, encoding='utf-8')


if __name__ == '__main__':
    write(make_pictures())
