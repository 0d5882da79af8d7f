"""The common skeleton, vector helpers and forward kinematics.

Part of Lope. SPDX-License-Identifier: GPL-3.0-or-later

Everything is a fraction of body height H.  Camera space: x right, y up, z towards the viewer.
A bone is a direction only: (angle, tilt) in degrees.  angle 0 = right, 90 = up, in the picture
plane; tilt = out of the plane, + towards the viewer.  Its length never changes, only its
projection does (cos tilt).
"""
import math

LEN = {
    "spine_lo": 0.144, "spine_hi": 0.144, "neck": 0.115,
    "hips": 0.050, "shoulders": 0.100,                 # half widths, pelvis/neck centre -> near side
    "arm_up_n": 0.186, "arm_lo_n": 0.146, "hand_n": 0.108,
    "arm_up_f": 0.186, "arm_lo_f": 0.146, "hand_f": 0.108,
    "thigh_n": 0.245, "shin_n": 0.246, "foot_n": 0.107,
    "thigh_f": 0.245, "shin_f": 0.246, "foot_f": 0.107,
}
HEEL_BACK, SOLE = 0.045, 0.039        # ankle -> heel along the foot, ankle -> sole
BONES = list(LEN)
# bone: (parent joint, child joint)
TREE = {
    "spine_lo": ("pelvis", "spine"), "spine_hi": ("spine", "neck"), "neck": ("neck", "head"),
    "hips": ("pelvis", "hip_n"), "shoulders": ("neck", "shoulder_n"),
    "arm_up_n": ("shoulder_n", "elbow_n"), "arm_lo_n": ("elbow_n", "wrist_n"), "hand_n": ("wrist_n", "hand_n"),
    "arm_up_f": ("shoulder_f", "elbow_f"), "arm_lo_f": ("elbow_f", "wrist_f"), "hand_f": ("wrist_f", "hand_f"),
    "thigh_n": ("hip_n", "knee_n"), "shin_n": ("knee_n", "ankle_n"), "foot_n": ("ankle_n", "toe_n"),
    "thigh_f": ("hip_f", "knee_f"), "shin_f": ("knee_f", "ankle_f"), "foot_f": ("ankle_f", "toe_f"),
}
JOINTS = ["pelvis", "spine", "neck", "head"] + [j + "_" + s for s in "nf" for j in
          ("shoulder", "elbow", "wrist", "hand", "hip", "knee", "ankle", "heel", "toe")]


def add(a, b): return (a[0] + b[0], a[1] + b[1], a[2] + b[2])
def sub(a, b): return (a[0] - b[0], a[1] - b[1], a[2] - b[2])
def mul(a, k): return (a[0] * k, a[1] * k, a[2] * k)
def dot(a, b): return a[0] * b[0] + a[1] * b[1] + a[2] * b[2]
def cross(a, b): return (a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0])
def norm(a): return math.sqrt(dot(a, a))
def unit(a):
    n = norm(a)
    return mul(a, 1 / n) if n > 1e-9 else (1.0, 0.0, 0.0)
def lerp(a, b, t): return tuple(x + (y - x) * t for x, y in zip(a, b))
def ortho(a, axis):
    """the part of a at right angles to axis (unit), normalised"""
    return unit(sub(a, mul(axis, dot(a, axis))))


def vec(angle, tilt=0.0):
    a, t = math.radians(angle), math.radians(tilt)
    return (math.cos(a) * math.cos(t), math.sin(a) * math.cos(t), math.sin(t))


def angles(v):
    t = math.degrees(math.asin(max(-1, min(1, v[2]))))
    a = math.degrees(math.atan2(v[1], v[0])) if abs(v[0]) + abs(v[1]) > 1e-9 else 0.0
    return (a, t)


def slerp(u, v, t):
    c = max(-1.0, min(1.0, dot(u, v)))
    w = math.acos(c)
    if w < 1e-4:
        return unit(lerp(u, v, t))
    if math.pi - w < 1e-3:                       # opposite: go through the picture plane
        p = (-u[1], u[0], 0.0)
        return unit(add(mul(u, math.cos(w * t)), mul(unit(p), math.sin(w * t))))
    s = math.sin(w)
    return add(mul(u, math.sin((1 - t) * w) / s), mul(v, math.sin(t * w) / s))


def fk(bones, anchor, at, scale=1.0):
    """bones: name -> unit vector.  Returns joints with joint[anchor] == at."""
    j = {"pelvis": (0.0, 0.0, 0.0)}
    L = {k: v * scale for k, v in LEN.items()}
    for b in ("spine_lo", "spine_hi", "neck"):
        p, c = TREE[b]
        j[c] = add(j[p], mul(bones[b], L[b]))
    j["hip_n"] = add(j["pelvis"], mul(bones["hips"], L["hips"]))
    j["hip_f"] = sub(j["pelvis"], mul(bones["hips"], L["hips"]))
    j["shoulder_n"] = add(j["neck"], mul(bones["shoulders"], L["shoulders"]))
    j["shoulder_f"] = sub(j["neck"], mul(bones["shoulders"], L["shoulders"]))
    for s in "nf":
        for b in ("arm_up_", "arm_lo_", "hand_", "thigh_", "shin_"):
            p, c = TREE[b + s]
            j[c] = add(j[p], mul(bones[b + s], L[b + s]))
        f = bones["foot_" + s]
        sole = ortho(bones["shin_" + s], f)          # the sole lies on the side the shin points to
        a = j["ankle_" + s]
        j["toe_" + s] = add(a, add(mul(f, L["foot_" + s]), mul(sole, SOLE * scale)))
        j["heel_" + s] = add(a, add(mul(f, -HEEL_BACK * scale), mul(sole, SOLE * scale)))
    d = sub(at, j[anchor])
    return {k: add(v, d) for k, v in j.items()}


def ik(root, target, l1, l2, pole):
    """two-bone chain: unit directions of both bones; the middle joint leans towards pole."""
    d = sub(target, root)
    dist = norm(d)
    dist2 = max(abs(l1 - l2) + 1e-4, min(l1 + l2 - 1e-5, dist))
    ax = unit(d)
    p = ortho(pole, ax)
    c = (l1 * l1 + dist2 * dist2 - l2 * l2) / (2 * l1 * dist2)
    c = max(-1.0, min(1.0, c))
    s = math.sqrt(1 - c * c)
    u1 = add(mul(ax, c), mul(p, s))
    mid = mul(u1, l1)
    u2 = unit(sub(mul(ax, dist2), mid))
    return u1, u2, dist - dist2


LIMBS = {"leg_n": ("hip_n", "thigh_n", "shin_n", "ankle_n", "knee_n"),
         "leg_f": ("hip_f", "thigh_f", "shin_f", "ankle_f", "knee_f"),
         "arm_n": ("shoulder_n", "arm_up_n", "arm_lo_n", "wrist_n", "elbow_n"),
         "arm_f": ("shoulder_f", "arm_up_f", "arm_lo_f", "wrist_f", "elbow_f")}
