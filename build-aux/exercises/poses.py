"""Poses by angles and contacts, and what becomes of them on the canvas.

Part of Lope. SPDX-License-Identifier: GPL-3.0-or-later

World space, fractions of body height: x right, y up (0 = floor), z towards the viewer.
Side views lie in the picture plane and face right (supine: head left, prone: head right).
"""
import math
from skeleton import *

CANVAS = (160, 120)
FLOOR_Y = 108.0
EX = []


def V(d):
    if isinstance(d, (int, float)):
        return vec(d)
    return vec(*d) if len(d) == 2 else unit(d)


class Pose:
    def __init__(self, name="", like=None, hold=0.15, move=1.0):
        self.name, self.hold, self.move = name, hold, move
        self.contacts = list(like.contacts) if like else []
        self.b = dict(like.b) if like else {}
        self.anchor, self.at = (like.anchor, like.at) if like else ("pelvis", (0, 0.53, 0))
        self.props = dict(like.props) if like else {}
        if not like:
            self.trunk(90)
            self.bars_side(90)
            for s in "nf":
                self.leg(s, -90, -90, 0)
                self.arm(s, -88, -82)

    def j(self):
        return fk(self.b, self.anchor, self.at)

    def root(self, joint, x, y, z=0.0):
        self.anchor, self.at = joint, (x, y, z)
        return self

    def trunk(self, lo, hi=None, head=None):
        self.b["spine_lo"] = V(lo)
        self.b["spine_hi"] = V(hi if hi is not None else lo)
        self.b["neck"] = V(head if head is not None else (hi if hi is not None else lo))
        return self

    def bars_side(self, trunk_angle, hips=None, tilt=77):
        self.b["shoulders"] = vec(trunk_angle + 90, tilt)
        self.b["hips"] = vec((hips if hips is not None else trunk_angle) + 90, tilt)
        return self

    def bars(self, hips, shoulders=None):
        self.b["hips"] = V(hips)
        self.b["shoulders"] = V(shoulders if shoulders is not None else hips)
        return self

    def leg(self, s, thigh, shin, foot):
        self.b["thigh_" + s], self.b["shin_" + s], self.b["foot_" + s] = V(thigh), V(shin), V(foot)
        return self

    def arm(self, s, up, lo, hand=None):
        self.b["arm_up_" + s], self.b["arm_lo_" + s] = V(up), V(lo)
        self.b["hand_" + s] = V(hand if hand is not None else lo)
        return self

    def leg_to(self, s, target, pole, foot=None):
        r, a, b, e, m = LIMBS["leg_" + s]
        root = self.j()[r]
        t = tuple(target) if len(target) == 3 else (target[0], target[1], root[2])
        pole = tuple(pole) if len(pole) == 3 else (pole[0], pole[1], 0)
        u1, u2, miss = ik(root, t, LEN[a], LEN[b], pole)
        if miss > 0.004:
            print("  ! %s leg_%s misses its target by %.3f H" % (self.name, s, miss))
        self.b[a], self.b[b] = u1, u2
        if foot is not None:
            self.b["foot_" + s] = V(foot)
        return self

    def arm_to(self, s, target, pole, hand=None):
        r, a, b, e, m = LIMBS["arm_" + s]
        root = self.j()[r]
        t = tuple(target) if len(target) == 3 else (target[0], target[1], root[2])
        pole = tuple(pole) if len(pole) == 3 else (pole[0], pole[1], 0)
        u1, u2, miss = ik(root, t, LEN[a], LEN[b], pole)
        if miss > 0.004:
            print("  ! %s arm_%s misses its target by %.3f H" % (self.name, s, miss))
        self.b[a], self.b[b] = u1, u2
        self.b["hand_" + s] = V(hand) if hand is not None else u2
        return self

    def forearm_rest(self, s, ahead=1, lo=(1, 0, 0), z=0.0, y=0.027):
        """upper arm slanted so that the elbow rests on the floor; ahead: elbow lies to the right (+1) or left"""
        sh = self.j()["shoulder_" + s]
        dy = (sh[1] - y) / LEN["arm_up_" + s]
        if abs(dy) > 1:
            print("  ! %s elbow_%s cannot reach the floor by %.3f H" % (self.name, s, (abs(dy) - 1) * 0.186))
        dy = max(-1, min(1, dy))
        h = math.sqrt(1 - dy * dy)
        self.arm(s, (ahead * h * math.sqrt(1 - z * z), -dy, h * z), lo)
        return self.touch(("elbow_" + s, y))

    def arm_down_to(self, s, y=0.026, lead=1, z=0.0):
        """straight arm lying away from the body, wrist at height y"""
        sh = self.j()["shoulder_" + s]
        dy = max(-1, min(1, (sh[1] - y) / (LEN["arm_up_n"] + LEN["arm_lo_n"])))
        h = math.sqrt(1 - dy * dy)
        d = (lead * h * math.sqrt(1 - z * z), -dy, h * z)
        return self.arm(s, d, d, (lead, 0, z))

    def touch(self, *items):
        """(joint, height of the joint above the surface when it rests, surface height)"""
        for it in items:
            self.contacts.append((it[0], it[1], it[2] if len(it) > 2 else 0.0))
        return self

    def feet(self, sides="nf", surface=0.0):
        for s in sides:
            self.touch(("heel_" + s, 0.0, surface), ("toe_" + s, 0.0, surface))
        return self

    def untouch(self):
        self.contacts = []
        return self


def cam(v, az, el):
    a, e = math.radians(az), math.radians(el)
    x, d = v[0] * math.cos(a) - v[2] * math.sin(a), v[0] * math.sin(a) + v[2] * math.cos(a)
    return (x, v[1] * math.cos(e) - d * math.sin(e), v[1] * math.sin(e) + d * math.cos(e))


R_PELVIS, R_NECK, R_HEAD = 0.060, 0.050, 0.066
SIDE_ORDER = ["arm_f", "leg_f", "torso", "head", "leg_n", "arm_n"]
FRONT_ORDER = ["leg_f", "leg_n", "torso", "arm_f", "arm_n", "head"]


def exercise(id, poses, view="side", scale=140, az=0, el=0, near="right", loop="ping-pong",
             seconds=4.0, mirror=False, order=None, far=("arm_f", "leg_f"), highlight=(), tint=(),
             props=(), pins=(), cues=(), poster=None, inset=None, dx=0, hair=None, foreshortened=None, floor=True,
             lift=0, ground=False, work="n", alternates=False):
    EX.append(dict(id=id, poses=poses, view=view, scale=scale, az=az, el=el, near=near, loop=loop,
                   seconds=seconds, mirror=mirror,
                   order=list(order or (SIDE_ORDER if view == "side" else FRONT_ORDER)),
                   far=list(far), highlight=list(highlight), tint=list(tint), props=list(props),
                   pins=list(pins), cues=list(cues), poster=poster if poster is not None else len(poses) - 1,
                   inset=inset, dx=dx, hair=hair, floor=floor, lift=lift, ground=ground, work=work, alternates=alternates))


# ----------------------------------------------------------------- export
def project(ex, az, el, scale, ox, fy, props=True):
    """camera space, canvas units; returns the keyframes"""
    def pt(p):                       # world fraction -> canvas
        c = cam(p, az, el)
        return (ox + c[0] * scale, fy - c[1] * scale, c[2] * scale)
    kfs = []
    common = ex["poses"][0].anchor
    for p in ex["poses"]:
        j = p.j()
        bones = {k: angles(cam(v, az, el)) for k, v in p.b.items()}
        kfs.append(dict(name=p.name, hold=p.hold, move=p.move,
                        anchor=[round(c, 3) for c in pt(j[common])],
                        bones={k: [round(bones[k][0], 2), round(bones[k][1], 2)] for k in BONES},
                        joints={k: [round(c, 2) for c in pt(j[k])] for k in JOINTS},
                        contacts=[[c[0], round(c[1] * scale, 3), round(c[2] * scale, 3)] for c in p.contacts],
                        props={k: [round(c, 2) for c in pt((v + (0,))[:3] if len(v) == 2 else v)[:2]]
                               for k, v in p.props.items()}))
    return kfs, pt


def prop_out(pr, pt, scale, az, el):
    """turn one authored prop (world fractions) into canvas units"""
    o = {"id": pr["id"], "type": pr["type"]}
    r2 = lambda p: [round(p[0], 2), round(p[1], 2)]
    t = pr["type"]
    if t == "mat":
        x0, x1, z = pr["x0"], pr["x1"], pr.get("z", 0.2)
        z0, z1 = pr.get("z0", -z), pr.get("z1", z)
        for _ in range(80):                          # keep the mat inside the canvas
            xs = [pt(q)[0] for q in ((x0, 0, z0), (x1, 0, z0), (x1, 0, z1), (x0, 0, z1))]
            if min(xs) < 5:
                x0 += .01
            if max(xs) > CANVAS[0] - 5:
                x1 -= .01
        if el == 0 and az == 0:
            o["poly"] = [r2(pt((x0, 0, 0))), r2(pt((x1, 0, 0)))]
        else:
            o["poly"] = [r2(pt(q)) for q in ((x0, 0, z0), (x1, 0, z0), (x1, 0, z1), (x0, 0, z1))]
    elif t in ("panel", "wall", "step", "bench"):
        x0, y0, x1, y1 = pr["rect"]
        z = pr.get("z", 0)
        a, b = pt((x0, y0, z)), pt((x1, y1, z))
        o["rect"] = [round(min(a[0], b[0]), 2), round(min(a[1], b[1]), 2),
                     round(abs(a[0] - b[0]), 2), round(abs(a[1] - b[1]), 2)]
        if "depth" in pr:                              # top face of a box seen from above
            q = pt((x0, y1, z - pr["depth"]))
            o["top"] = round(min(a[1], b[1]) - q[1], 2)
    elif t == "chair":
        o["at"] = r2(pt((pr["x"], 0, 0)))
        o["scale"] = scale
        o["dir"] = pr.get("dir", 1)
    elif t in ("band", "belt"):
        o["t"], o["bones"] = pr["t"], pr["bones"]
        o["width"] = round(pr.get("width", 0.022) * scale, 2)
    elif t == "ball":
        o["joints"], o["r"] = pr["joints"], round(pr["r"] * scale, 2)
    elif t == "strap":
        o["joints"] = pr["joints"]
    elif t == "roller":
        o["r"] = round(pr["r"] * scale, 2)             # centre comes per keyframe: props[id]
    elif t == "bicycle":
        o.update({k: r2(pt(pr[k] + (0,))) for k in ("bb", "rear", "front", "saddle", "bar")})
        o["wheel"], o["crank"] = round(pr["wheel"] * scale, 2), round(pr["crank"] * scale, 2)
        o["pedal"] = [round(pr["pedal"][0] * scale, 2), round(-pr["pedal"][1] * scale, 2)]
    elif t == "water":
        o["y"] = round(pt((0, pr["y"], 0))[1], 2)
        o["bottom"] = CANVAS[1]
    return o


def export():
    out = []
    for ex in EX:
        S, az, el = ex["scale"], ex["az"], ex["el"]
        xs = []
        for p in ex["poses"]:
            for v in p.j().values():
                xs.append(cam(v, az, el)[0])
            for v in p.props.values():
                xs.append(v[0])
        for pr in ex["props"]:
            if pr["type"] in ("wall", "step", "bench") and not pr.get("free"):
                xs += [cam((pr["rect"][0], 0, 0), az, el)[0], cam((pr["rect"][2], 0, 0), az, el)[0]]
            if pr["type"] == "bicycle":
                xs += [pr["rear"][0] - pr["wheel"], pr["front"][0] + pr["wheel"]]
        ox = CANVAS[0] / 2 - (min(xs) + max(xs)) / 2 * S + ex["dx"]
        # vertical placement: lying figures sit a little above the canvas bottom
        _, pt0 = project(ex, az, el, S, ox, 0.0)
        ys = [pt0(v)[1] for p in ex["poses"] for v in p.j().values()]
        for pr in ex["props"]:
            if pr["type"] == "mat" and (az or el):
                z = pr.get("z", 0.2)
                ys += [pt0((x, 0, pr.get("z1", z)))[1] for x in (pr["x0"], pr["x1"])]
            if pr["type"] in ("wall", "panel", "step"):
                ys += [pt0((0, pr["rect"][1], pr.get("z", 0)))[1], pt0((0, pr["rect"][3], pr.get("z", 0)))[1]]
        top, bottom = min(ys) - 0.055 * S, max(ys)
        fy = min(FLOOR_Y, 63 - (top + bottom) / 2, 111 - bottom)
        fy = max(fy, 7 - top) if not ex["inset"] else FLOOR_Y - max(0, bottom)
        fy = min(fy - ex["lift"], 113.5 - bottom)
        kfs, pt = project(ex, az, el, S, ox, fy)
        d = dict(id=ex["id"], view=ex["view"], scale=S, camera=dict(azimuth=az, elevation=el),
                 floor_y=round(fy, 2), floor_line=ex["floor"] and not (el and any(p["type"] == "mat" for p in ex["props"])),
                 near_side=ex["near"], loop=ex["loop"], seconds=ex["seconds"], mirror_per_side=ex["mirror"],
                 side_shown=(None if not ex["mirror"] else ex["near"] if ex["work"] == "n" else
                             {"left": "right", "right": "left"}[ex["near"]]), alternates=ex["alternates"],
                 anchor=ex["poses"][0].anchor, order=ex["order"], far=ex["far"],
                 highlight=[dict(muscle=h[0], side=h[1]) for h in ex["highlight"]], tint=ex["tint"],
                 pins=[dict(limb=p[0], **({"centre": [round(c, 2) for c in pt(p[1] + (0,))[:2]]} if len(p) > 1 else {}))
                       for p in ex["pins"]],
                 cues=[], poster=ex["poster"], ground=ex["ground"],
                 props=[prop_out(pr, pt, S, az, el) for pr in ex["props"]], keyframes=kfs)
        for c in ex["cues"]:
            c = dict(c)
            for k in ("off", "vec"):
                if k in c:
                    v = cam(c[k], az, el) if len(c[k]) == 3 else c[k]
                    c[k] = [round(v[0] * S, 2), round(-v[1] * S, 2)]
            d["cues"].append(c)
        d["foreshortened"] = sorted({b for k in kfs for b in BONES if abs(math.cos(math.radians(k["bones"][b][1]))) < 0.97})
        if ex["inset"]:
            i = ex["inset"]
            ik_, ipt = project(ex, i["az"], i["el"], i["scale"], i["x"], i["y"])
            for k in ik_:
                k.pop("contacts"); k.pop("name"); k.pop("hold"); k.pop("move")
            d["inset"] = dict(rect=i["rect"], scale=i["scale"], camera=dict(azimuth=i["az"], elevation=i["el"]),
                              floor_y=i["y"], order=i["order"], far=i.get("far", ex["far"]), parts_hidden=i.get("hide", []),
                              keyframes=ik_,
                              props=[prop_out(pr, ipt, i["scale"], i["az"], i["el"]) for pr in ex["props"]
                                     if pr["id"] in i["order"]],
                              cues=[dict(c, **{k: [round(cam(c[k], i["az"], i["el"])[0] * i["scale"], 2),
                                                   round(-cam(c[k], i["az"], i["el"])[1] * i["scale"], 2)]
                                               for k in ("off", "vec")}) for c in i.get("cues", [])])
        out.append(d)
    return out
