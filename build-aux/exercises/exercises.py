"""The 35 exercises as poses.

Part of Lope. SPDX-License-Identifier: GPL-3.0-or-later
"""
import math
from poses import *

A = 0.039                                   # ankle height of a flat foot


def supine(name, hold=0.15, move=1.0, like=None):
    p = Pose(name, hold=hold, move=move).root("neck", 0, 0.05)
    p.trunk(-2, head=172)
    p.b["spine_lo"], p.b["spine_hi"] = vec(182), vec(182)
    p.b["neck"] = vec(171)
    p.bars_side(180, tilt=82)
    for s in "nf":
        p.arm_down_to(s)
    p.touch(("head", R_HEAD), ("neck", R_NECK))
    return p


def standing(name, x=0, hold=0.15, move=1.0):
    p = Pose(name, hold=hold, move=move).root("pelvis", x, 0.529)
    p.trunk(90, 91, 86)
    p.bars_side(90)
    for s in "nf":
        j = p.j()
        p.leg_to(s, (j["hip_" + s][0] + 0.0, A), (1, 0), 0)
        p.arm(s, -91, -82)
    return p


def front(name, x=0, y=0.525, hold=0.15, move=1.0, feet=0.06):
    """front view, figure faces the viewer: near = the figure's left = right of the picture"""
    p = Pose(name, hold=hold, move=move).root("pelvis", x, y)
    p.trunk(90)
    p.bars((1, 0, 0))
    for s, k in (("n", 1), ("f", -1)):
        p.leg_to(s, (x + k * feet, A, 0), (0.12 * k, 0, 1), (0.2 * k, 0, 1))
        p.arm(s, (0.18 * k, -1, 0.0), (0.06 * k, -1, 0.12))
    return p


MAT = dict(id="mat", type="mat")


# ------------------------------------------------------------------ side-lying work
def clam(name, open_deg, hold=0.15, move=1.0):
    """left side up (near = left).  head at -x, front of the body towards the viewer (+z)"""
    p = Pose(name, hold=hold, move=move).root("pelvis", 0, 0.115, 0)
    p.trunk((-1, 0.02, 0.03), (-1, 0.07, 0.05), (-1, -0.02, 0.05))
    p.bars((0, 1, 0.0), (0, 1, 0.06))
    h, k = math.radians(52), math.radians(-42)
    down = (math.cos(h), -0.03, math.sin(h))
    p.leg("f", down, (math.cos(k), -0.03, math.sin(k)), (0.80, 0.0, 0.62))
    j = p.j()
    ank = add(j["ankle_f"], (0.0, 0.072, 0.0))
    # rotate the knee about the hip-ankle axis
    ax = unit(sub(ank, j["hip_n"]))
    fwd = ortho((0.1, -0.12, 1), ax)
    up = ortho((0, 1, 0), ax)
    if dot(fwd, up) > 0.999:
        up = cross(ax, fwd)
    side = cross(ax, fwd)
    if side[1] < 0:
        side = mul(side, -1)
    a = math.radians(open_deg)
    pole = add(mul(fwd, math.cos(a)), mul(side, math.sin(a)))
    p.leg_to("n", ank, pole, None)
    fa = math.radians(open_deg * 0.55)
    p.b["foot_n"] = unit((0.80, 0.0 + 0.72 * math.sin(fa), 0.62 * math.cos(fa)))
    # bottom arm under the head, top hand on the floor in front of the chest
    p.forearm_rest("f", -1, (-0.55, 0.02, -0.78), z=0.62, y=0.024)
    j = p.j()
    p.arm_to("n", (j["shoulder_n"][0] + 0.10, 0.028, 0.24), (0.7, 0.6, 0.3), (-0.55, -0.02, 0.8))
    p.touch(("hip_f", 0.062), ("hand_n", 0.02), ("knee_f", 0.05), ("ankle_f", 0.04))
    return p


CLAM_ORDER = ["mat", "arm_f", "leg_f", "torso", "head", "leg_n", "arm_n"]
CLAM_CAM = dict(az=24, el=24, near="left", view="three-quarter", scale=138, mirror=True,
                far=("arm_f", "leg_f"))
exercise("clamshell", [clam("heels together", 2), clam("top knee open", 48, hold=0.5)], seconds=4,
         order=CLAM_ORDER, highlight=[("glute_med", "n")], tint=["leg_n"],
         props=[dict(MAT, x0=-0.50, x1=0.40, z0=-0.20, z1=0.30)],
         pins=[("leg_n",)], cues=[dict(type="path", joint="knee_n", a=0, b=1, off=(0.05, 0.02))],
         inset=dict(rect=[104, 6, 52, 42], x=141, y=43, scale=112, az=86, el=5,
                    order=["leg_f", "torso", "leg_n"], hide=["head", "arm_n", "arm_f"]), **CLAM_CAM)
exercise("clamshell_band", [clam("heels together", 5), clam("top knee open", 50, hold=0.5)], seconds=4,
         order=["mat", "arm_f", "leg_f", "torso", "head", "band", "leg_n", "band2", "arm_n"],
         highlight=[("glute_med", "n")], tint=["leg_n"],
         props=[dict(MAT, x0=-0.50, x1=0.40, z0=-0.20, z1=0.30),
                dict(id="band", type="band", bones=["thigh_n", "thigh_f"], t=0.80)],
         pins=[("leg_n",)], cues=[dict(type="path", joint="knee_n", a=0, b=1, off=(0.05, 0.02))],
         inset=dict(rect=[104, 6, 52, 42], x=141, y=43, scale=112, az=86, el=5,
                    order=["leg_f", "torso", "band", "leg_n"], hide=["head", "arm_n", "arm_f"]), **CLAM_CAM)


def side_lying(name, lift, hold=0.15, move=1.0):
    p = Pose(name, hold=hold, move=move).root("pelvis", 0, 0.115, 0)
    p.trunk((-1, 0.02, 0.0), (-1, 0.07, 0.0), (-1, -0.02, 0.03))
    p.bars((0, 1, 0.0), (0, 1, 0.0))
    h, k = math.radians(38), math.radians(-42)
    p.leg("f", (math.cos(h), -0.05, math.sin(h)), (math.cos(k), -0.02, math.sin(k)), (0.75, 0, 0.66))
    a = math.radians(lift)
    d = (math.cos(a), math.sin(a), 0.0)
    p.leg("n", d, d, (0.30, 0.05, 0.95))
    p.forearm_rest("f", -1, (-0.50, 0.02, -0.85), z=0.45, y=0.024)
    j = p.j()
    p.arm_to("n", (j["shoulder_n"][0] + 0.12, 0.028, 0.24), (0.7, 0.6, 0.3), (-0.55, -0.02, 0.8))
    p.touch(("hip_f", 0.062), ("hand_n", 0.02), ("knee_f", 0.05), ("ankle_f", 0.045))
    return p


exercise("side_lying_abduction", [side_lying("leg level", -3), side_lying("leg lifted", 30, hold=0.35)],
         view="three-quarter", scale=126, el=18, az=0, near="left", mirror=True, order=CLAM_ORDER, seconds=4,
         highlight=[("glute_med", "n")], tint=["leg_n"],
         props=[dict(MAT, x0=-0.52, x1=0.58, z0=-0.20, z1=0.28)],
         cues=[dict(type="path", joint="ankle_n", a=0, b=1, off=(0.06, 0.0))])


# ------------------------------------------------------------------ lying on the back, seen from the feet
def crook(name, gap, hold=0.15, move=1.0):
    p = Pose(name, hold=hold, move=move).root("pelvis", 0, 0.06, 0)
    p.trunk((-1, -0.02, 0), head=(-1, 0.14, 0))
    p.bars((0, 0, 1))                                 # near = right side of the body (+z)
    for s, k in (("n", 1), ("f", -1)):
        j = p.j()
        hip = j["hip_" + s]
        foot_z = 0.075 * k
        p.leg_to(s, (0.215, A, foot_z), (-0.15, 1, 0), (1, 0, 0.12 * k))
        # spread / close the knees: lean the knee pole
        p.leg_to(s, (0.215, A, foot_z), (-0.15, 1, gap * k), (1, 0, 0.12 * k))
        p.arm(s, (0.93, -0.03, 0.32 * k), (0.97, 0.0, 0.10 * k))
    p.touch(("pelvis", 0.06), ("head", R_HEAD)).feet()
    return p


CROOK = dict(view="three-quarter", scale=140, az=-30, el=22, near="right",
             order=["mat", "head", "arm_f", "torso", "leg_f", "arm_n", "leg_n"], far=("arm_f", "leg_f"))
exercise("isometric_abduction", [crook("belt snug", 0.02), crook("press outwards", 0.16, hold=1.2, move=0.6)],
         loop="hold", seconds=20, highlight=[("glute_med", "n"), ("glute_med", "f")],
         props=[dict(MAT, x0=-0.50, x1=0.36, z=0.20),
                dict(id="belt", type="belt", bones=["thigh_n", "thigh_f"], t=0.74, width=0.03)],
         inset=dict(rect=[4, 5, 58, 54], x=33, y=40, scale=92, az=90, el=34, order=["mat", "head", "arm_f", "arm_n", "torso", "leg_f", "leg_n", "belt"], hide=[],
                    cues=[dict(type="push", joint="knee_n", vec=(0, 0, 0.11), off=(0.02, 0.0, 0.065)),
                          dict(type="push", joint="knee_f", vec=(0, 0, -0.11), off=(0.02, 0.0, -0.065))]),
         **dict(CROOK, order=["mat", "head", "arm_f", "torso", "leg_f", "belt", "arm_n", "leg_n", "belt2"]))
exercise("adductor_squeeze", [crook("ball between the knees", 0.14), crook("squeeze", 0.10, hold=1.2, move=0.6)],
         loop="hold", seconds=15, highlight=[("adductors", "n"), ("adductors", "f")],
         props=[dict(MAT, x0=-0.50, x1=0.36, z=0.20),
                dict(id="ball", type="ball", joints=["knee_n", "knee_f"], r=0.062)],
         inset=dict(rect=[4, 5, 58, 54], x=33, y=40, scale=92, az=90, el=34, order=["mat", "head", "arm_f", "arm_n", "torso", "leg_f", "ball", "leg_n"], hide=[],
                    cues=[dict(type="push", joint="knee_n", vec=(0, 0, -0.12), off=(0.02, 0.0, 0.19)),
                          dict(type="push", joint="knee_f", vec=(0, 0, 0.12), off=(0.02, 0.0, -0.19))]),
         **dict(CROOK, order=["mat", "head", "arm_f", "torso", "leg_f", "ball", "arm_n", "leg_n"]))


# ------------------------------------------------------------------ bridges
def bridge(name, up, single=False, hold=0.15, move=1.0):
    p = supine(name, hold, move)
    ax = 0.49
    if up:
        ang = 26.0
        p.b["spine_lo"], p.b["spine_hi"] = vec(180 - ang), vec(180 - ang)
        p.trunk(180 + ang, 180 + ang, 171)
        p.bars_side(180, hips=180 + ang, tilt=82)
    else:
        p.trunk(183.2, 183.2, 171)
        p.touch(("pelvis", R_PELVIS))
    p.leg_to("n", (ax, A), (-0.4, 1), 0)
    if single:
        j = p.j()
        d = sub(j["knee_n"], j["hip_n"])
        th = math.degrees(math.atan2(d[1], d[0]))
        p.leg("f", th + 2, th - 4, th + 80)
        p.feet("n")
    else:
        p.leg_to("f", (ax, A), (-0.4, 1), 0)
        p.feet()
    p.touch(("hand_n", 0.026), ("hand_f", 0.026))
    return p


exercise("glute_bridge", [bridge("hips down", False), bridge("hips up", True, hold=0.4)], seconds=4,
         highlight=[("glute_max", "n"), ("hamstrings", "n")],
         pins=[("leg_n",), ("leg_f",), ("arm_n",), ("arm_f",)], scale=158,
         order=["mat"] + SIDE_ORDER, props=[dict(MAT, x0=-0.26, x1=0.68)],
         cues=[dict(type="push", joint="pelvis", vec=(0, 0.11), off=(0.03, -0.185))])
exercise("single_leg_bridge", [bridge("hips down", False, True), bridge("hips up", True, True, hold=0.4)], seconds=4,
         highlight=[("glute_max", "n"), ("hamstrings", "n")], mirror=True, scale=142,
         pins=[("leg_n",), ("arm_n",), ("arm_f",)],
         order=["mat", "arm_f", "leg_f", "torso", "head", "leg_n", "arm_n"], props=[dict(MAT, x0=-0.26, x1=0.80)],
         cues=[dict(type="push", joint="pelvis", vec=(0, 0.11), off=(0.03, -0.185))])


def thrust(name, up, hold=0.15, move=1.0):
    p = Pose(name, hold=hold, move=move).root("neck", 0, 0.285)
    ang = 0 if up else -36
    p.trunk(180 + ang, 180 + ang * 0.9, 180 + ang * 0.5 - 28)
    p.bars_side(180 + ang)
    for s in "nf":
        p.leg_to(s, (0.535, A), (-0.4, 1), 0)
    for s in "nf":
        j = p.j()
        p.arm_to(s, add(j["hip_" + s], (-0.01, 0.065, 0)), (-0.6, -0.35), 10 + ang)
    p.feet()
    p.touch(("neck", R_NECK, 0.235))
    return p


exercise("hip_thrust", [thrust("hips low", False), thrust("hips level", True, hold=0.4)], scale=128, seconds=4,
         highlight=[("glute_max", "n"), ("hamstrings", "n")],
         pins=[("leg_n",), ("leg_f",)],
         order=["bench"] + SIDE_ORDER, props=[dict(id="bench", type="bench", rect=(-0.22, 0, 0.06, 0.235))],
         cues=[dict(type="push", joint="pelvis", vec=(0, 0.13), off=(0.03, -0.225))])


# ------------------------------------------------------------------ standing strength
def band_walk(name, x, fn, ff, lift=None, hold=0.1, move=1.0):
    p = Pose(name, hold=hold, move=move).root("pelvis", x, 0.455, -0.08)
    p.trunk((0, 1, 0.13), (0, 1, 0.16), (0, 1, 0.06))
    p.bars((1, 0, 0))
    for s, k, fx in (("n", 1, fn), ("f", -1, ff)):
        y = A + (0.035 if lift == s else 0)
        p.leg_to(s, (fx, y, 0), (0.16 * k, 0, 1), (0.16 * k, 0, 1))
        j = p.j()
        p.arm_to(s, add(j["neck"], (0.075 * k, -0.125, 0.185)), (0.8 * k, -0.9, -0.1), (-0.25 * k, 0.35, 0.9))
        if lift != s:
            p.feet(s)
    return p


exercise("lateral_band_walk",
         [band_walk("feet hip-width", -0.09, -0.01, -0.17), band_walk("lift and reach", -0.06, 0.09, -0.175, lift="n", hold=0, move=0.7),
          band_walk("step out", 0.0, 0.18, -0.18), band_walk("follow slowly", 0.09, 0.17, 0.01)],
         view="three-quarter", scale=106, az=-24, el=10, near="left", seconds=4, mirror=True,
         highlight=[("glute_med", "n"), ("glute_med", "f")], tint=[], far=(),
         order=["band_back", "leg_f", "leg_n", "band", "torso", "arm_f", "arm_n", "head"],
         props=[dict(id="band", type="band", bones=["thigh_n", "thigh_f"], t=0.84)],
         poster=2, cues=[dict(type="push", joint="ankle_n", vec=(0.17, 0.0, 0.0), off=(0.10, 0.03, 0.0))])


def hike(name, tilt, hold=0.15, move=1.0):
    """stands on the near leg (picture left is far): front view, box under the near foot"""
    h = 0.10
    p = Pose(name, hold=hold, move=move)
    t = math.radians(tilt)
    # near hip is fixed over the near foot
    p.root("hip_n", 0.045, h + 0.529, 0)
    p.trunk((0.02, 1, 0), (0.0, 1, 0))
    p.bars((math.cos(t), -math.sin(t), 0), (1, 0, 0))
    p.leg_to("n", (0.045, h + A, 0), (0.05, 0, 1), (0.10, 0, 1))
    j = p.j()
    p.leg("f", (-0.05, -1, 0.01), (-0.01, -1, -0.02), (-0.12, -0.18, 1))
    for s, k in (("n", 1), ("f", -1)):
        j = p.j()
        p.arm(s, (0.34 * k, -1, 0.0), (0.16 * k, -1, 0.12))
    p.feet("n", h)
    return p


exercise("hip_hike", [hike("free hip drops", -13, hold=0.1), hike("free hip lifted", 14, hold=0.3)],
         view="front", scale=95, el=8, near="left", seconds=3, mirror=True, far=(),
         highlight=[("glute_med", "n")],
         order=["leg_f", "step", "leg_n", "torso", "arm_f", "arm_n", "head"],
         props=[dict(id="step", type="step", rect=(-0.02, 0, 0.30, 0.10), z=0.12, depth=0.24)],
         cues=[dict(type="level", joints=["hip_f", "hip_n"]), dict(type="push", joint="hip_f", vec=(0, 0.13), off=(-0.27, -0.06))])


def squat(name, px, py, trunk, arm=None, hold=0.15, move=1.0):
    p = Pose(name, hold=hold, move=move).root("pelvis", px, py)
    p.trunk(trunk, trunk + 2, trunk - 1)
    p.bars_side(trunk)
    for s in "nf":
        p.leg_to(s, (0.0 + (0.015 if s == "f" else -0.015), A), (1, 0), 0)
        p.arm(s, *(arm or (-90, -82)))
    p.feet()
    return p


exercise("partial_squat", [squat("stand tall", 0, 0.527, 89), squat("a third down", -0.135, 0.405, 62, (-8, 2), hold=0.3)],
         scale=102, seconds=4, highlight=[("quads", "n"), ("glute_max", "n")],
         pins=[("leg_n",), ("leg_f",)], cues=[dict(type="path", joint="pelvis", a=0, b=1, off=(-0.16, 0.0))])


def sls(name, px, py, trunk, hold=0.15, move=1.0):
    p = Pose(name, hold=hold, move=move).root("pelvis", px, py)
    p.trunk(trunk, trunk + 2, trunk - 1)
    p.bars_side(trunk)
    p.leg_to("n", (0, A), (1, 0), 0)
    d = 0 if py > 0.5 else 1
    p.leg("f", -78 + 18 * d, -140 - 22 * d, -66 - 16 * d)
    p.arm_to("f", (0.225, 0.582), (-0.6, -1), 2)
    p.arm("n", -92 + 62 * d, -84 + 74 * d)
    p.feet("n")
    return p


exercise("single_leg_squat", [sls("stand on one leg", 0, 0.527, 89), sls("sit down a little", -0.10, 0.435, 66, hold=0.3)],
         scale=102, seconds=4, mirror=True, highlight=[("glute_max", "n"), ("quads", "n")],
         pins=[("leg_n",), ("arm_f",)], order=["chair"] + SIDE_ORDER,
         props=[dict(id="chair", type="chair", x=0.27, dir=1)],
         cues=[dict(type="path", joint="pelvis", a=0, b=1, off=(-0.16, 0.0))])


def hinge(name, px, py, trunk, hold=0.15, move=1.0):
    p = Pose(name, hold=hold, move=move).root("pelvis", px, py)
    p.trunk(trunk, trunk, trunk + (4 if trunk > 80 else -4))
    p.bars_side(trunk)
    for s in "nf":
        p.leg_to(s, (0.0 + (0.015 if s == "f" else -0.015), A), (1, 0), 0)
        p.arm(s, -88, -86)
    p.feet()
    return p


exercise("hip_hinge", [hinge("stand, soft knees", 0, 0.524, 88), hinge("hips back, flat back", -0.135, 0.492, 26, hold=0.3)],
         scale=104, seconds=4, highlight=[("glute_max", "n"), ("hamstrings", "n")],
         pins=[("leg_n",), ("leg_f",)], cues=[dict(type="push", joint="pelvis", vec=(-0.14, 0.0), off=(-0.12, 0.0))])


def sld(name, px, py, trunk, back, hold=0.15, move=1.0):
    p = Pose(name, hold=hold, move=move).root("pelvis", px, py)
    p.trunk(trunk, trunk, trunk + (2 if trunk > 80 else -2))
    p.bars_side(trunk)
    p.leg_to("n", (0, A), (1, 0), 0)
    p.leg("f", back, back - (6 if trunk < 80 else 44), back + (74 if trunk < 80 else 36))
    for s in "nf":
        p.arm(s, -89, -86)
    p.feet("n")
    return p


exercise("single_leg_deadlift", [sld("stand on one leg", 0, 0.526, 88, -98), sld("tip forward", -0.06, 0.508, 14, -167, hold=0.35)],
         scale=104, seconds=4, mirror=True, highlight=[("glute_max", "n"), ("hamstrings", "n")], tint=[],
         pins=[("leg_n",)], cues=[dict(type="path", joint="ankle_f", a=0, b=1, off=(0.02, -0.085))])


# ------------------------------------------------------------------ core
def plank(name, up, hold=0.15, move=1.0):
    p = Pose(name, hold=hold, move=move).root("neck", 0, 0.2115)
    if up:
        ang = 6.0
        p.trunk(ang, ang, ang - 4)
        p.bars(vec(180, 84), vec(180, 84))
        for s in "nf":
            p.leg(s, 180 + ang, 180 + ang, 180 + ang + 106)
    else:
        ang = 17
        p.trunk(ang - 5, ang, ang - 10)
        p.bars(vec(180, 84), vec(180, 84))
        for s in "nf":
            j = p.j()
            hip = j["hip_" + s]
            a = math.asin((hip[1] - 0.037) / 0.245)
            p.leg(s, 180 + math.degrees(a), 158, 268)
            p.touch(("knee_" + s, 0.037))
    for s in "nf":
        p.forearm_rest(s, 1)
        p.touch(("hand_" + s, 0.027))
        if up:
            p.touch(("toe_" + s, 0.005))
    return p


exercise("plank", [plank("knees down", False, hold=0.2), plank("straight line", True, hold=1.5)], scale=134, loop="hold",
         seconds=20, highlight=[("abs", "n")], pins=[("arm_n",), ("arm_f",)], order=["mat"] + SIDE_ORDER,
         props=[dict(MAT, x0=-0.84, x1=0.32)])


def sideplank(name, hip_up, kind, leg_lift=0.0, hold=0.15, move=1.0):
    """left side up; rests on the right forearm.  head at -x, front towards the viewer"""
    p = Pose(name, hold=hold, move=move)
    perp = lambda a: vec(a - 90)
    if hip_up:
        ang = 21.0 if kind == "knees" else 16.8
        lo = hi = 180 - ang
        p.trunk(lo, hi, hi + 4)
        p.bars(perp(lo), perp(hi))
    else:
        lo, hi = 152, 133
        p.trunk(lo, hi, hi + 14)
        p.bars(perp(166), perp(142))
    p.root("elbow_f", 0, 0.027, 0)
    up = 0.0
    while True:                             # lean the upper arm until the low hip rests on the mat
        p.arm("f", (-math.sin(up), -math.cos(up), 0.0), (-0.80, 0.0, 0.60), (-0.80, 0, 0.60))
        if hip_up or p.j()["hip_f"][1] < 0.060 or up > 0.9:
            break
        up += 0.004
    j = p.j()
    if kind == "knees":
        for s in "nf":
            y = j["hip_" + s][1] - (0.038 if s == "f" else 0.038 + 0.078)
            a = math.asin(max(-0.9, min(0.9, y / LEN["thigh_f"])))
            p.leg(s, (math.cos(a), -math.sin(a), 0.02), (0.20, 0.0, -0.98), (0.80, -0.05, -0.45))
        p.touch(("knee_f", 0.038))
    else:
        dy = j["hip_f"][1] - 0.042
        dx = math.sqrt(0.4900 ** 2 - dy * dy)
        p.leg_to("f", (j["hip_f"][0] + dx, 0.042, 0.0), (0, 0.2, 1), (0.15, 0.05, 0.98))
        j2 = p.j()
        tgt = add(j2["ankle_f"], (0.0, 0.066, 0.0))
        r = sub(tgt, j["hip_n"])
        tgt = add(j["hip_n"], mul(unit(r), min(norm(r), 0.4905)))
        p.leg_to("n", tgt, (0, 0.0, 1), (0.15, 0.05, 0.98))
        if leg_lift:
            base = sub(tgt, j["hip_n"])
            a0 = math.atan2(base[1], base[0]) + math.radians(leg_lift)
            d = (math.cos(a0), math.sin(a0), 0)
            p.leg("n", d, d, (0.15, 0.05, 0.98))
        p.touch(("ankle_f", 0.042))
    p.touch(("elbow_f", 0.028))
    j = p.j()
    p.arm_to("n", add(j["hip_n"], (-0.045, 0.035, 0.035)), (-0.25, 1.0, 0.2), (0.75, -0.15, 0.35))
    if not hip_up:
        p.touch(("hip_f", 0.060))
    return p


SP_ORDER = ["mat", "leg_f", "torso", "arm_f", "head", "leg_n", "arm_n"]
exercise("side_plank_knees", [sideplank("hip down", False, "knees", hold=0.2), sideplank("shoulder to knee in line", True, "knees", hold=1.5)],
         view="three-quarter", scale=142, el=14, az=16, near="left", mirror=True, loop="hold", seconds=30, order=SP_ORDER,
         highlight=[("obliques", "f"), ("glute_med", "f")], far=("leg_f",), work="f",
         props=[dict(MAT, x0=-0.30, x1=0.62, z0=-0.28, z1=0.18)],
         cues=[dict(type="push", joint="pelvis", vec=(0, 0.12), off=(0.0, -0.22))])
exercise("side_plank", [sideplank("hip down", False, "full", hold=0.2), sideplank("straight line", True, "full", hold=1.5)],
         view="three-quarter", scale=126, el=12, near="left", mirror=True, loop="hold", seconds=20, order=SP_ORDER,
         highlight=[("obliques", "f"), ("glute_med", "f")], far=("leg_f",), work="f",
         props=[dict(MAT, x0=-0.30, x1=0.86, z0=-0.14, z1=0.20)],
         cues=[dict(type="push", joint="pelvis", vec=(0, 0.12), off=(0.0, -0.22))])
exercise("side_plank_abduction", [sideplank("side plank", True, "full", hold=0.3), sideplank("top leg raised", True, "full", 24, hold=0.3)],
         view="three-quarter", scale=126, el=12, near="left", mirror=True, seconds=3, order=SP_ORDER,
         highlight=[("glute_med", "n"), ("obliques", "f")], tint=["leg_n"], far=("leg_f",), work="f",
         props=[dict(MAT, x0=-0.30, x1=0.86, z0=-0.14, z1=0.20)],
         cues=[dict(type="path", joint="ankle_n", a=0, b=1, off=(0.06, 0.0))])


def bug(name, leg=None, arm=None, hold=0.15, move=1.0):
    p = supine(name, hold, move)
    p.trunk(183.2, 183.2, 171)
    p.touch(("pelvis", R_PELVIS))
    for s in "nf":
        if leg == s:
            p.leg(s, 17, 10, 88)
        else:
            p.leg(s, 91 if s == "n" else 87, 1, 84)
        if arm == s:
            p.arm(s, 158, 163)
        else:
            p.arm(s, 90 if s == "n" else 86, 91 if s == "n" else 87)
    return p


exercise("dead_bug", [bug("arms up, knees over hips", hold=0.1), bug("opposite arm and leg reach", "n", "f", hold=0.3),
                      bug("centre", hold=0.1), bug("other side", "f", "n", hold=0.3)],
         loop="cycle", seconds=8, scale=118, highlight=[("abs", "n")], alternates=True, poster=1,
         order=["mat"] + SIDE_ORDER, props=[dict(MAT, x0=-0.44, x1=0.80)],
         cues=[dict(type="path", joint="ankle_n", a=0, b=1, off=(0.05, 0.11))])


def dog(name, leg=None, arm=None, hold=0.15, move=1.0):
    p = Pose(name, hold=hold, move=move).root("pelvis", 0, 0.282)
    p.trunk(10, 10, 5)
    p.bars(vec(180, 82), vec(180, 82))
    for s in "nf":
        j = p.j()
        hip, sh = j["hip_" + s], j["shoulder_" + s]
        if leg == s:
            p.leg(s, 183, 180, 262)
        else:
            a = math.degrees(math.acos(min(1, (hip[1] - 0.038) / 0.245)))
            p.leg(s, -90 - a, 180, 205)
            p.touch(("knee_" + s, 0.036))
        if arm == s:
            p.arm(s, 10, 4, 2)
        else:
            p.arm_to(s, (sh[0] + 0.035, 0.028), (-0.4, -0.3), 0)
            p.touch(("hand_" + s, 0.028))
    return p


exercise("bird_dog", [dog("hands and knees", hold=0.15), dog("reach arm and opposite leg", "n", "f", hold=0.6),
                      dog("centre", hold=0.15), dog("other side", "f", "n", hold=0.6)],
         loop="cycle", seconds=10, scale=117, highlight=[("glute_max", "n"), ("back", "n")], alternates=True, poster=1,
         order=["mat"] + SIDE_ORDER, props=[dict(MAT, x0=-0.40, x1=0.48)],
         cues=[dict(type="path", joint="ankle_n", a=0, b=1, off=(0.02, -0.08))])


# ------------------------------------------------------------------ stretches
def lunge(name, px, hold=0.15, move=1.0):
    knee_y = 0.036
    a = math.asin(max(-1, min(1, px / 0.245)))
    py = knee_y + 0.245 * math.cos(a)
    p = Pose(name, hold=hold, move=move).root("hip_n", px, py)
    p.trunk(90 if px > 0.05 else 87, 92 if px > 0.05 else 89, 88)
    p.bars_side(90)
    p.leg("n", -90 - math.degrees(a), 180, 205)
    p.leg("n", (-math.sin(a), -math.cos(a), 0), 179, 205)
    p.leg_to("f", (0.315, A), (1, 0.6), 0)
    for s in "nf":
        j = p.j()
        p.arm_to(s, add(lerp(j["hip_f"], j["knee_f"], 0.74), (0.0, 0.062, 0)), (-0.5, -1), -20)
    p.touch(("knee_n", 0.036)).feet("f")
    return p


exercise("hip_flexor_stretch", [lunge("half-kneeling, tall", 0.0, hold=0.2), lunge("shift forward", 0.115, hold=1.6)],
         scale=128, loop="hold", seconds=30, mirror=True, highlight=[("hip_flexor", "n")],
         pins=[("leg_f",), ("arm_n",), ("arm_f",)], order=["mat", "arm_f", "torso", "head", "leg_f", "leg_n", "arm_n"],
         props=[dict(MAT, x0=-0.38, x1=0.50)],
         cues=[dict(type="push", joint="pelvis", vec=(0.15, 0.0), off=(-0.30, 0.02))])


def fig4(name, lower_up, hold=0.15, move=1.0):
    """right ankle (near) crosses the left knee"""
    p = Pose(name, hold=hold, move=move).root("pelvis", 0, 0.064, 0)
    p.trunk((-1, -0.03, 0), head=(-1, 0.14, 0))
    p.bars((0, 0, 1))
    if lower_up:
        p.leg("f", (-0.30, 0.95, 0.02), (1, 0.02, 0.02), (0.10, 1, 0))
    else:
        p.leg_to("f", (0.27, A, -0.05), (-0.2, 1, 0), (1, 0, 0))
        p.feet("f")
    j = p.j()
    k, h = j["knee_f"], j["hip_f"]
    along = unit(sub(k, h))
    nrm = unit(cross(along, (0, 0, 1)))
    tgt = add(k, add(mul(along, -0.045), add((0, 0, 0.02), mul((0.35, 0.75, 0) if not lower_up else (0.75, 0.25, 0), 0.075))))
    p.leg_to("n", tgt, (0.35, 0.15, 1.0), (0.55, 0.55, -0.6) if not lower_up else (0.80, 0.5, -0.3))
    if lower_up:
        for s, kz in (("n", 0.05), ("f", -0.05)):
            j = p.j()
            t = add(add(h, mul(along, 0.15)), (-0.06, 0, 0.05 + kz))
            p.arm_to(s, t, (-0.1, -0.6, 0.9 if s == "n" else -0.9), (0.7, 0.3, -0.3 if s == "n" else 0.3))
    else:
        for s, kz in (("n", 1), ("f", -1)):
            p.arm(s, (0.93, -0.03, 0.40 * kz), (0.97, 0.0, 0.12 * kz))
    p.touch(("pelvis", 0.064), ("head", R_HEAD))
    return p


exercise("piriformis_stretch", [fig4("ankle over knee", False, hold=0.2), fig4("draw the thigh in", True, hold=1.6)],
         view="three-quarter", scale=146, az=-22, el=28, near="right", mirror=True, loop="hold", seconds=30,
         order=["mat", "arm_f", "torso", "head", "leg_f", "leg_n", "arm_n"], far=("arm_f", "leg_f"),
         highlight=[("glute_max", "n")], tint=["leg_n"],
         props=[dict(MAT, x0=-0.52, x1=0.42, z=0.24)])


def strap(name, th, sh, hold=0.15, move=1.0):
    p = supine(name, hold, move)
    p.trunk(183.2, 183.2, 171)
    p.leg_to("f", (p.j()["pelvis"][0] + 0.487, 0.042), (0, 1), 84)
    p.leg("n", th, sh, sh + 92)
    j = p.j()
    toe = j["toe_n"]
    sh_ = j["shoulder_n"]
    for s in "nf":
        d = unit(sub(toe, j["shoulder_" + s]))
        p.arm_to(s, add(j["shoulder_" + s], mul(d, 0.24)), (0.5, -1), math.degrees(math.atan2(d[1], d[0])))
    p.touch(("pelvis", R_PELVIS), ("heel_f", 0.0))
    return p


exercise("hamstring_stretch", [strap("leg half up", 46, 40, hold=0.2), strap("leg up, knee soft", 84, 76, hold=1.6)],
         scale=138, loop="hold", seconds=30, mirror=True, highlight=[("hamstrings", "n")],
         order=["mat", "arm_f", "leg_f", "torso", "head", "leg_n", "strap", "arm_n"],
         props=[dict(MAT, x0=-0.24, x1=0.86), dict(id="strap", type="strap", joints=["wrist_n", "foot_mid_n"])],
         cues=[dict(type="path", joint="ankle_n", a=0, b=1, off=(0.09, 0.05))])


def quad(name, th, sh, hold=0.15, move=1.0):
    p = standing(name, 0, hold, move)
    p.trunk(90, 91, 88)
    p.leg("n", th, sh, sh + 90 - 34)
    p.arm_to("f", (0.325, 0.80), (0, -1), 62)
    p.arm_to("n", add(p.j()["ankle_n"], (0.012, 0.045, 0)), (-1, 0.0), -115) if sh < -200 else p.arm("n", -95, -88)
    p.feet("f")
    return p


exercise("quad_stretch", [quad("bend the knee", -91, -152, hold=0.2), quad("heel to buttock", -95, -239, hold=1.6)],
         scale=104, loop="hold", seconds=30, mirror=True, highlight=[("quads", "n")],
         order=["wall"] + SIDE_ORDER,
         props=[dict(id="wall", type="wall", rect=(0.36, 0, 0.44, 1.0))],
         cues=[dict(type="path", joint="ankle_n", a=0, b=1, off=(-0.07, 0.0))])


def k2c(name, up, hold=0.15, move=1.0):
    p = supine(name, hold, move)
    p.trunk(183.2, 183.2, 171 if not up else 169)
    p.leg_to("f", (p.j()["pelvis"][0] + 0.487, 0.042), (0, 1), 84)
    if up:
        p.leg("n", 133, 6, 70)
        j = p.j()
        for s in "nf":
            t = add(lerp(j["knee_n"], j["ankle_n"], 0.24), (0.0, 0.03, 0))
            p.arm_to(s, (t[0], t[1]), (0.2, -1), -60)
    else:
        p.leg_to("n", (p.j()["pelvis"][0] + 0.24, A), (-0.3, 1), 0)
        p.feet("n")
    p.touch(("pelvis", R_PELVIS), ("heel_f", 0.0))
    return p


exercise("glute_stretch", [k2c("knee bent", False, hold=0.2), k2c("knee to chest", True, hold=1.6)],
         scale=138, loop="hold", seconds=30, mirror=True, highlight=[("glute_max", "n")],
         order=["mat", "arm_f", "leg_f", "torso", "head", "leg_n", "arm_n"], props=[dict(MAT, x0=-0.24, x1=0.86)],
         cues=[dict(type="push", joint="knee_n", vec=(-0.16, 0.0), off=(0.15, 0.115))])


# ------------------------------------------------------------------ foam roller
RR = 0.043


def roll_sit(name, x, hold=0.05, move=1.0):
    p = Pose(name, hold=hold, move=move).root("pelvis", x, 2 * RR + 0.056)
    p.trunk(140, 134, 112)
    p.bars_side(133, tilt=84)
    p.leg_to("f", (0.355, A), (0, 1), 0)
    j = p.j()
    k = j["knee_f"]
    d = unit(sub(k, j["hip_f"]))
    tgt = add(k, mul(d, -0.055))
    tgt = (tgt[0] - 0.02, tgt[1] + 0.06, 0.06)
    p.leg_to("n", tgt, (0.35, -0.5, 1), (0.9, 0.30, -0.3))
    for s in "nf":
        p.arm_to(s, (-0.314, 0.03), (-1, 0.1), 178)
        p.touch(("hand_" + s, 0.03))
    p.feet("f")
    p.touch(("pelvis", 0.056, 2 * RR))
    p.props["roller"] = (x * 0.5, RR)
    return p


exercise("foam_roll_piriformis", [roll_sit("roll back", -0.03), roll_sit("roll forward", 0.016)], view="three-quarter", el=0,
         scale=138, seconds=6, mirror=True, highlight=[("glute_max", "n")], tint=[],
         pins=[("leg_f",), ("arm_n",), ("arm_f",)],
         order=["arm_f", "roller", "torso", "head", "leg_f", "leg_n", "arm_n"],
         props=[dict(id="roller", type="roller", r=RR)],
         cues=[dict(type="double", joint="roller", vec=(0.13, 0), off=(0.0, -0.07))])


def roll_prone(name, x, hold=0.05, move=1.0):
    p = Pose(name, hold=hold, move=move).root("pelvis", x, 2 * RR + 0.062)
    p.trunk(8, 17.5, 12)
    p.bars(vec(180, 82), vec(180, 82))
    j = p.j()
    p.leg_to("n", (x - 0.484, 0.098), (0, -1), 255)
    p.leg_to("f", (x - 0.475, 0.098), (0, -1), 255)
    for s in "nf":
        p.arm_to(s, (0.44, 0.027), (-0.4, -1), 0)
        p.touch(("elbow_" + s, 0.027))
        p.touch(("hand_" + s, 0.027))
    p.touch(("toe_n", 0.006), ("pelvis", 0.062, 2 * RR))
    p.props["roller"] = (x * 0.5 + 0.005, RR)
    return p


exercise("foam_roll_tfl", [roll_prone("roll back", -0.025), roll_prone("roll forward", 0.025)],
         scale=126, seconds=6, mirror=True, highlight=[("tfl", "n")],
         pins=[("arm_n",), ("arm_f",)], order=["arm_f", "leg_f", "roller", "torso", "head", "leg_n", "arm_n"],
         props=[dict(id="roller", type="roller", r=RR)],
         cues=[dict(type="double", joint="roller", vec=(0.13, 0), off=(0.0, -0.07))])


def roll_side(name, x, hold=0.05, move=1.0):
    p = Pose(name, hold=hold, move=move)
    p.trunk(172, 165, 170)
    p.bars(vec(84), vec(70))
    p.root("hip_f", x, 0.138, 0)
    p.leg("f", -2, -6, (0.2, 0.0, 0.97))
    p.leg_to("n", (-0.035, A, 0.22), (0.55, 1, 0.25), (0.75, 0, 0.66))
    j = p.j()
    p.forearm_rest("f", 1, (-0.8, 0, 0.6), z=0.2)
    j = p.j()
    p.arm_to("n", (-0.235, 0.028, 0.07), (0.5, 0.5, 0.6), (-0.55, 0, 0.8))
    p.touch(("hand_n", 0.028), ("hand_f", 0.026))
    p.feet("n")
    p.props["roller"] = (0.125 + x * 0.5, RR)
    return p


exercise("foam_roll_outer_thigh", [roll_side("towards the hip", 0.03), roll_side("towards the knee", -0.03)],
         view="three-quarter", el=12, scale=134, seconds=6, near="left", mirror=True, highlight=[("outer_thigh", "f")], work="f",
         pins=[("leg_n",), ("arm_n",), ("arm_f",)], far=(),
         order=["mat", "roller", "leg_f", "torso", "arm_f", "head", "leg_n", "arm_n"],
         props=[dict(MAT, x0=-0.50, x1=0.52, z0=-0.12, z1=0.24), dict(id="roller", type="roller", r=RR)],
         cues=[dict(type="double", joint="roller", vec=(0.13, 0), off=(0.03, -0.085))])


# ------------------------------------------------------------------ warm-up
def stride(name, py, a, b, arm_a, arm_b, lead, x=0, trunk=84, hold=0.0):
    """a, b: (thigh, shin, foot) of the leading and the other leg"""
    p = Pose(name, hold=hold, move=1.0).root("pelvis", x, py)
    p.trunk(trunk, trunk + 1, trunk - 1)
    p.bars_side(trunk)
    o = "f" if lead == "n" else "n"
    p.leg(lead, *a)
    p.leg(o, *b)
    p.arm(lead, *arm_b)
    p.arm(o, *arm_a)
    return p


def jog():
    c_lead, c_rear = (-62, -78, 12), (-112, -160, -92)
    m_st, m_sw = (-80, -103, 0), (-68, -178, -96)
    fa, ba = (-58, 28), (-142, -52)
    ma, mb = (-98, -12), (-104, -18)
    out = []
    for lead in "nf":
        o = "f" if lead == "n" else "n"
        p = stride("contact " + lead, 0.5, c_lead, c_rear, fa, ba, lead)
        j = p.j(); low = min(j["heel_" + lead][1], j["toe_" + lead][1])
        p.root("pelvis", 0, 0.5 - low)
        p.touch(("heel_" + lead, 0.0))
        out.append(p)
        q = stride("mid-stance " + lead, 0.5, m_st, m_sw, ma, mb, lead)
        j = q.j(); low = min(j["heel_" + lead][1], j["toe_" + lead][1])
        q.root("pelvis", 0, 0.5 - low)
        q.feet(lead)
        out.append(q)
    return out


exercise("walk_jog_warmup", jog(), ground=True, scale=102, loop="cycle", seconds=0.8, poster=0,
         highlight=[("quads", "n"), ("glute_max", "n"), ("calf", "n")])


def swing_f(name, th, sh, hold=0.02, move=1.0):
    p = standing(name, 0, hold, move)
    lean = 1.5 if th < -90 else -1.5
    p.trunk(90 - (3 if th < -90 else -3), 90, 88)
    p.leg("n", th, sh, sh + (98 if -100 < th < -60 else 84))
    p.arm_to("f", (0.16, 0.815, -0.18), (0.3, -1, 0), (0.35, 0.9, -0.2))
    p.arm("n", -100 if th > -90 else -76, -92 if th > -90 else -52)
    p.feet("f")
    return p


exercise("leg_swing_front", [swing_f("back", -116, -134), swing_f("through", -77, -118, hold=0), swing_f("forward", -36, -44)], scale=102, seconds=2, mirror=True,
         highlight=[("hip_flexor", "n"), ("hamstrings", "n")], tint=["leg_n"],
         order=["wall"] + SIDE_ORDER,
         props=[dict(id="wall", type="panel", rect=(-0.12, 0.0, 0.44, 1.0), z=-0.2, free=True)],
         cues=[dict(type="path", joint="ankle_n", a=0, b=2, off=(0.0, -0.06), both=True)])


def swing_s(name, ang, hold=0.02, move=1.0):
    """seen from behind: near = the figure's right = right of the picture"""
    p = Pose(name, hold=hold, move=move).root("hip_f", -0.05, 0.529, 0)
    t = 3 if ang > 0 else -3
    p.trunk(90 + t * 0.6, 90 + t * 0.3, 90)
    p.bars((math.cos(math.radians(t)), math.sin(math.radians(t)), 0), (1, 0, 0))
    p.leg_to("f", (-0.05, A, 0), (0, 0, -1), (-0.12, 0, -1))
    a = math.radians(ang)
    z = -0.16 if ang < 0 else 0.0
    d = unit((math.sin(a), -math.cos(a), z))
    p.leg("n", d, unit((d[0], d[1], d[2] + 0.08)), (0.10, -0.05, -1))
    for s, k in (("n", 1), ("f", -1)):
        j = p.j()
        p.arm_to(s, (0.185 * k, 0.80, -0.215), (0.8 * k, -0.8, 0.1), (0.1 * k, 0.95, -0.15))
    p.feet("f")
    return p


exercise("leg_swing_side", [swing_s("across", -22), swing_s("out", 34)], view="back", scale=97, el=7, seconds=2, near="right", mirror=True,
         highlight=[("glute_med", "n"), ("adductors", "n")], tint=["leg_n"], far=(),
         order=["wall", "arm_f", "arm_n", "leg_f", "torso", "leg_n", "head"],
         props=[dict(id="wall", type="panel", rect=(-0.46, 0.0, 0.46, 1.0), z=-0.25, free=True)],
         cues=[dict(type="path", joint="ankle_n", a=0, b=1, off=(0.0, -0.06), both=True)])


def circ(name, d, sh, hold=0.0):
    """front view: near = the figure's left = right of the picture; support hand on the wall at picture left"""
    p = Pose(name, hold=hold, move=1.0).root("hip_f", -0.05, 0.527, 0)
    p.trunk(90)
    p.bars((1, 0.0, 0), (1, 0, 0))
    p.leg_to("f", (-0.055, A, 0), (0, 0, 1), (-0.1, 0, 1))
    p.leg("n", d, sh, (0.25, -0.45, 0.9))
    p.arm_to("f", (-0.335, 0.80, -0.05), (-0.2, -1, 0.1), (-0.12, 0.95, 0.0))
    p.arm("n", (0.80, -0.60, 0.0), (0.62, -0.75, 0.2))
    p.feet("f")
    return p


exercise("hip_circles", [circ("knee up in front", (0.10, -0.10, 1.0), (0.0, -1, -0.10)),
                         circ("out to the side", (0.86, -0.02, 0.50), (0.02, -1, -0.10)),
                         circ("down and out", (0.55, -0.80, 0.10), (0.10, -0.80, -0.60)),
                         circ("down in front", (0.10, -0.85, 0.50), (0.02, -0.9, -0.42))],
         view="three-quarter", scale=102, az=-22, el=11, near="left", loop="cycle", seconds=3, mirror=True, far=(), poster=1,
         highlight=[("hip_flexor", "n"), ("glute_med", "n")], tint=["leg_n"],
         order=["wall", "leg_f", "torso", "leg_n", "arm_f", "arm_n", "head"],
         props=[dict(id="wall", type="wall", rect=(-0.46, 0, -0.38, 1.0))],
         cues=[dict(type="circle", joint="knee_n")])


def twist(name, yaw, hold=0.05, move=1.0):
    p = Pose(name, hold=hold, move=move).root("pelvis", 0, 0.524, 0)
    p.trunk(90)
    y = math.radians(yaw)
    bar = lambda k: (math.cos(y * k), 0, -math.sin(y * k))
    fwd = lambda k: (math.sin(y * k), 0, math.cos(y * k))
    p.bars(bar(0.12), bar(1))
    for s, k in (("n", 1), ("f", -1)):
        p.leg_to(s, (0.085 * k, A, 0), (0.12 * k, 0, 1), (0.2 * k, 0, 1))
        side, f = mul(bar(1), k), fwd(1)
        lead = (yaw * k) < 0
        up = add(add(mul(side, 0.75), (0, -0.75, 0)), mul(f, 0.2 if lead or abs(yaw) < 3 else -0.25))
        lo = add(add(mul(side, -0.25), (0, 0.12, 0)), mul(f, 0.95))
        p.arm(s, up, lo, unit(add(mul(side, -0.5), add((0, 0.05, 0), mul(f, 0.8)))))
    p.feet()
    return p


exercise("torso_twists", [twist("turn left", 56), twist("turn right", -56)], view="front", scale=102, el=10,
         near="left", seconds=3, far=(), highlight=[("obliques", "n"), ("obliques", "f")],
         order=["leg_f", "leg_n", "torso", "head", "arm_f", "arm_n"], poster=0,
         cues=[dict(type="turn", joint="head")])


# ------------------------------------------------------------------ cardio
BB, CR, FA = (0.0, 0.160), 0.095, 27


def cycle(name, crank, move=1.0):
    hip = (-0.112, 0.600)
    p = Pose(name, hold=0.0, move=move).root("pelvis", *hip)
    p.trunk(50, 55, 70)
    p.bars_side(55, tilt=82)
    for s, off in (("n", 0), ("f", 180)):
        a = math.radians(crank + off)
        ped = (BB[0] + CR * math.cos(a), BB[1] + CR * math.sin(a))
        fa = -FA
        f = vec(fa)
        ank = (ped[0] - 0.075 * f[0] + 0.015, ped[1] + 0.052 - 0.075 * f[1])
        p.leg_to(s, ank, (1, 0.3), fa)
        p.arm_to(s, (0.345, 0.685), (-0.1, -1), -25)
    return p


exercise("easy_cycling", [cycle("crank forward", 0), cycle("crank down", -90), cycle("crank back", -180), cycle("crank up", -270)],
         scale=104, loop="cycle", seconds=0.9, poster=0, highlight=[("quads", "n"), ("glute_max", "n"), ("calf", "n")],
         pins=[("leg_n", (BB[0] - 0.075 * math.cos(math.radians(FA)) + 0.015, BB[1] + 0.052 + 0.075 * math.sin(math.radians(FA)) * 1)),
               ("leg_f", (BB[0] - 0.075 * math.cos(math.radians(FA)) + 0.015, BB[1] + 0.052 + 0.075 * math.sin(math.radians(FA)) * 1))],
         order=["bike_back", "arm_f", "leg_f", "bike", "leg_n", "torso", "head", "arm_n"],
         props=[dict(id="bike", type="bicycle", bb=BB, rear=(-0.235, 0.195), front=(0.365, 0.195), saddle=(-0.125, 0.535),
                     bar=(0.36, 0.665), wheel=0.195, crank=CR, pedal=(0.075 * math.cos(math.radians(FA)) - 0.015, -0.052 - 0.075 * math.sin(math.radians(FA))))])


def swim(name, an, af, ln, lf):
    p = Pose(name, hold=0.0).root("pelvis", 0, 0.40)
    p.trunk(3, 6, 6)
    p.bars_side(4, tilt=84)
    p.arm("n", *an)
    p.arm("f", *af)
    p.leg("n", 180 + ln, 180 + ln - 6 if ln < 4 else 180 + ln - 12, 180 + ln - 6 + 40)
    p.leg("f", 180 + lf, 180 + lf - 6 if lf < 4 else 180 + lf - 12, 180 + lf - 6 + 40)
    return p


S_REACH, S_PULL, S_PUSH, S_REC = (6, 2), (-72, -100), (-166, -178), (118, 18)
exercise("easy_swimming", [swim("reach", S_REACH, S_PUSH, 8, -6), swim("catch and pull", S_PULL, S_REC, -6, 8),
                           swim("push", S_PUSH, S_REACH, 8, -6), swim("recover over the water", S_REC, S_PULL, -6, 8)],
         scale=113, loop="cycle", seconds=2.4, poster=1, floor=False, lift=0,
         highlight=[("back", "n"), ("glute_max", "n")], tint=[],
         order=["water_back", "arm_f", "leg_f", "leg_n", "torso", "head", "arm_n", "water"],
         props=[dict(id="water", type="water", y=0.43)])

ORDER = """clamshell clamshell_band side_lying_abduction isometric_abduction adductor_squeeze glute_bridge
single_leg_bridge hip_thrust lateral_band_walk hip_hike partial_squat single_leg_squat hip_hinge single_leg_deadlift
plank side_plank_knees side_plank side_plank_abduction dead_bug bird_dog hip_flexor_stretch piriformis_stretch
hamstring_stretch quad_stretch glute_stretch foam_roll_piriformis foam_roll_tfl foam_roll_outer_thigh walk_jog_warmup
leg_swing_front leg_swing_side hip_circles torso_twists easy_cycling easy_swimming""".split()
EX.sort(key=lambda e: ORDER.index(e["id"]))
