"""Smooth curves through points, and Bézier curves for polygons.

Part of Lope. SPDX-License-Identifier: GPL-3.0-or-later
"""
import numpy as np
from shapely import affinity
from shapely.geometry import LineString, MultiPolygon, Polygon, box


def _through(points, closed):
    """The Bézier curves of the C2 spline through points, with centripetal knots."""
    p = np.array(points, float)
    n = len(p)
    ring = np.vstack([p, p[:1]]) if closed else p
    h = np.sqrt(np.maximum(np.hypot(*(ring[1:] - ring[:-1]).T), 1e-6))
    a = np.zeros((n, n))
    b = np.zeros((n, 2))
    for i in range(n) if closed else range(1, n - 1):
        before, after = h[i - 1], h[i]
        a[i, (i - 1) % n] += 1 / before
        a[i, i] += 2 / before + 2 / after
        a[i, (i + 1) % n] += 1 / after
        b[i] = 3 * ((p[i] - p[i - 1]) / before**2 + (p[(i + 1) % n] - p[i]) / after**2)
    if not closed:
        a[0, 0], a[0, 1] = 2, 1
        b[0] = 3 * (p[1] - p[0]) / h[0]
        a[-1, -1], a[-1, -2] = 2, 1
        b[-1] = 3 * (p[-1] - p[-2]) / h[-1]
    m = np.linalg.solve(a, b)
    return [
        (p[i], p[i] + m[i] * h[i] / 3, p[(i + 1) % n] - m[(i + 1) % n] * h[i] / 3, p[(i + 1) % n])
        for i in range(n if closed else n - 1)
    ]


def spline(points, closed=True):
    """Bézier curves through points; a third element marks a corner."""
    xy = [p[:2] for p in points]
    corners = [i for i, p in enumerate(points) if len(p) > 2]
    if closed:
        if not corners:
            return _through(xy, True)
        first = corners[0]
        xy = xy[first:] + xy[:first] + [xy[first]]
        stops = [i - first for i in corners] + [len(xy) - 1]
    else:
        stops = [0] + [i for i in corners if 0 < i < len(xy) - 1] + [len(xy) - 1]
    return [curve for i, j in zip(stops, stops[1:]) for curve in _through(xy[i:j + 1], False)]


def flatten(curves, n=16):
    """The points of curves."""
    out = []
    for a, b, c, d in curves:
        for t in (k / n for k in range(n)):
            u = 1 - t
            out.append(u * u * u * a + 3 * u * u * t * b + 3 * u * t * t * c + t * t * t * d)
    return [tuple(p) for p in out + [curves[-1][3]]]


def polygon(points):
    """The polygon of the closed spline through points."""
    p = Polygon(flatten(spline(points)))
    return p if p.is_valid else p.buffer(0)


def mirror(points):
    """Points on the other side of the midline."""
    return [(-p[0],) + tuple(p[1:]) for p in points]


def mirror_shape(shape):
    """A shape on the other side of the midline."""
    return affinity.scale(shape, -1, 1, origin=(0, 0))


def both_halves(half):
    """The whole outline of a half that begins and ends at the midline."""
    return list(half) + [p for p in reversed(mirror(half)) if abs(p[0]) > 1e-6]


def smooth(shape, inward=0, outward=0):
    """Rounds hollow corners with one radius and sharp ones with another."""
    if inward:
        shape = shape.buffer(inward, 24).buffer(-inward, 24)
    if outward:
        shape = shape.buffer(-outward, 24).buffer(outward, 24)
    return shape


def largest(shape):
    """The largest piece of a shape."""
    return max(shape.geoms, key=lambda g: g.area) if isinstance(shape, MultiPolygon) else shape


def _bezier(c, t):
    u = 1 - t
    return ((u**3)[:, None] * c[0] + (3 * u * u * t)[:, None] * c[1]
            + (3 * u * t * t)[:, None] * c[2] + (t**3)[:, None] * c[3])


def _one_curve(points, t, start, end):
    """The best curve for points at parameters t with given tangents (Schneider 1990)."""
    b1 = 3 * (1 - t)**2 * t
    b2 = 3 * (1 - t) * t * t
    a1, a2 = b1[:, None] * start, b2[:, None] * end
    rest = points - (((1 - t)**3 + b1)[:, None] * points[0] + (t**3 + b2)[:, None] * points[-1])
    c = np.array([[np.sum(a1 * a1), np.sum(a1 * a2)], [np.sum(a1 * a2), np.sum(a2 * a2)]])
    x = np.array([np.sum(a1 * rest), np.sum(a2 * rest)])
    length = np.linalg.norm(points[-1] - points[0])
    try:
        arms = np.linalg.solve(c, x)
    except np.linalg.LinAlgError:
        arms = np.zeros(2)
    if min(arms) < 1e-3 * length or max(arms) > 3 * length:
        arms = np.array([length / 3, length / 3])
    return [points[0], points[0] + start * arms[0], points[-1] + end * arms[1], points[-1]]


def _better(points, t, curve):
    """Parameters that are nearer to points, by one step of Newton’s method."""
    a, b, c, d = curve
    u = 1 - t
    q = _bezier(curve, t)
    q1 = 3 * (u * u)[:, None] * (b - a) + 6 * (u * t)[:, None] * (c - b) + 3 * (t * t)[:, None] * (d - c)
    q2 = 6 * u[:, None] * (c - 2 * b + a) + 6 * t[:, None] * (d - 2 * c + b)
    above = np.sum((q - points) * q1, axis=1)
    below = np.sum(q1 * q1, axis=1) + np.sum((q - points) * q2, axis=1)
    moved = np.where(np.abs(below) > 1e-9, t - above / np.where(below == 0, 1, below), t)
    return np.maximum.accumulate(np.clip(moved, 0, 1))


def _fit(points, start, end, error):
    if len(points) == 2:
        arm = np.linalg.norm(points[1] - points[0]) / 3
        return [[points[0], points[0] + start * arm, points[1] + end * arm, points[1]]]
    along = np.r_[0, np.cumsum(np.linalg.norm(np.diff(points, axis=0), axis=1))]
    t = along / along[-1]
    worst = None
    for _ in range(12):
        curve = _one_curve(points, t, start, end)
        off = np.linalg.norm(_bezier(curve, t) - points, axis=1)
        k = int(np.argmax(off))
        if worst is None or off[k] < worst[0]:
            worst = (off[k], k)
        if off[k] < error:
            return [curve]
        t = _better(points, t, curve)
    k = min(max(worst[1], 1), len(points) - 2)
    tangent = points[k - 1] - points[k + 1]
    tangent = tangent / (np.linalg.norm(tangent) or 1)
    return _fit(points[:k + 1], start, tangent, error) + _fit(points[k:], -tangent, end, error)


def fit_closed(ring, error, step):
    """Bézier curves for a ring, joined where it is farthest out."""
    line = LineString(ring.coords)
    n = max(24, int(line.length / step))
    points = np.array([line.interpolate(line.length * i / n).coords[0] for i in range(n)])
    stops = sorted({int(f(points[:, axis])) for f in (np.argmin, np.argmax) for axis in (0, 1)})

    def tangent(i):
        t = points[(i + 1) % n] - points[(i - 1) % n]
        return t / np.linalg.norm(t)

    out = []
    for i, j in zip(stops, stops[1:] + [stops[0] + n]):
        piece = np.array([points[k % n] for k in range(i, j + 1)])
        if len(piece) > 1:
            out += _fit(piece, tangent(i % n), -tangent(j % n), error)
    return out


def fit_symmetric(shape, error, step):
    """Bézier curves for a shape whose halves are alike: of one half and its mirror image."""
    half = list(largest(shape.intersection(box(0, -1e4, 1e4, 1e4))).exterior.coords)[:-1]
    middle = [i for i, p in enumerate(half) if abs(p[0]) < 1e-6]
    top = min(middle, key=lambda i: half[i][1])
    bottom = max(middle, key=lambda i: half[i][1])
    turned = half[top:] + half[:top]
    k = (bottom - top) % len(half)
    ways = turned[:k + 1], [turned[0]] + turned[k:][::-1]
    line = LineString(max(ways, key=lambda way: max(p[0] for p in way)))
    n = max(24, int(line.length / step))
    points = np.array([line.interpolate(line.length * i / n).coords[0] for i in range(n + 1)])
    stops = sorted({0, n, int(np.argmax(points[:, 0])), int(np.argmax(points[:, 1]))})

    def tangent(i):
        if i in (0, n):
            return np.array([1.0 if i == 0 else -1.0, 0.0])
        t = points[i + 1] - points[i - 1]
        return t / np.linalg.norm(t)

    out = [c for i, j in zip(stops, stops[1:]) for c in _fit(points[i:j + 1], tangent(i), -tangent(j), error)]
    other = np.array([-1.0, 1.0])
    return out + [[d * other, c * other, b * other, a * other] for a, b, c, d in reversed(out)]
