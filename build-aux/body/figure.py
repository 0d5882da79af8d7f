"""The figure: its outlines and the lines in it.

Heights run from 20 at the top of the head to 980 at the floor; x is 0 in the
middle, or at the plumb line from the side, which faces left. Of front and back,
only the half at the right of the picture is here.

Part of Lope. SPDX-License-Identifier: GPL-3.0-or-later
"""
import math

from shapely.geometry import box
from shapely.ops import unary_union

from curves import both_halves, largest, mirror, mirror_shape, polygon, smooth

# Front and back.
HEAD = [
    (0, 20), (15, 22), (30, 32), (40, 52), (43, 76), (41.3, 100), (35.5, 123), (24.5, 140), (11, 148.5),
    (0, 150),
]
EAR = [
    (40, 78), (44, 76.5), (46.6, 81), (45.8, 91), (43, 99.5), (39, 102),
]
TRUNK = [
    (0, 130), (26, 130), (27.5, 150), (30, 167), (41, 178.5), (62, 187), (82, 198), (96, 214), (100, 235),
    (90, 258), (83, 286), (77.5, 325), (72, 360), (71, 382), (75.5, 408), (82.5, 438), (88.5, 468),
    (92, 498), (93, 528), (91.5, 562), (88, 602), (83, 645), (77.5, 682), (74.5, 708), (72.5, 730),
    (75, 755), (78.8, 784), (77, 815), (72, 850), (67, 885), (64.8, 910), (65.8, 929), (68.3, 942),
]
FRONT_FOOT = [
    (69, 952), (74, 963), (80, 972), (82.5, 979.5), (78.5, 985), (69, 988), (58, 990), (47.5, 991),
    (38.5, 988.5), (34.6, 981), (34.6, 969), (33.4, 957), (30.2, 945),
]
BACK_FOOT = [
    (69, 952), (73.5, 962), (77.5, 970), (77, 976), (70, 978.5), (61, 980), (50, 982), (40, 979.5),
    (34.5, 970), (33, 957), (30.2, 945),
]
INNER_LEG = [
    (28.5, 934), (29.8, 918), (30, 900), (28.2, 875), (24.8, 842), (19.8, 812), (18.6, 785), (20.6, 757),
    (20.4, 736), (17.2, 712), (16.4, 690), (16.4, 660), (14.5, 622), (10.5, 584), (5, 553), (0, 540, 'c'),
]
ARM = [
    (56, 184.5, 'c'), (70, 190), (88, 195), (104, 201.5), (115.5, 211.5), (123, 227), (129.5, 256),
    (135.5, 290), (141, 322), (146.5, 352), (153, 378), (159.5, 405), (164, 435), (167, 468), (169.5, 496),
    (172.5, 515), (177.5, 531), (183.5, 550), (187, 570), (187.6, 590), (185.6, 606), (180, 616),
    (172.5, 617), (164.5, 608.5), (159.8, 594), (156.5, 577), (154, 561), (151, 546), (146.5, 531),
    (142.8, 514), (138, 494), (130.5, 462), (122.5, 428), (116.5, 400), (112, 374), (106.5, 348),
    (98.5, 312), (92, 282), (86, 256), (76, 226), (62, 205),
]
THUMB = [
    (146, 512), (139.5, 527), (135.8, 544), (136, 560), (139.5, 573), (144.5, 576.5), (149, 571),
    (151.5, 556), (157, 535), (158, 516),
]

# From the left.
SIDE_HEAD = [
    (-6, 20), (18, 24), (38, 41), (46.5, 68), (45, 92), (38, 110), (20, 122), (0, 136), (-18, 146),
    (-34, 151), (-46, 149), (-51, 140), (-51.5, 128), (-54, 119), (-57.5, 110), (-56.5, 100), (-55, 88),
    (-57, 68), (-51, 43), (-32, 25),
]
SIDE_BODY = [
    (-20, 128), (-22, 150), (-22, 168), (-31, 186), (-48, 208), (-61, 236), (-66, 266), (-64, 302),
    (-58.5, 340), (-55.5, 376), (-56, 408), (-56, 440), (-53, 470), (-50.5, 500), (-51, 530), (-53, 565),
    (-52, 605), (-47.5, 645), (-42, 675), (-40, 696), (-38, 714), (-32, 735), (-28.5, 756), (-26.5, 785),
    (-22.5, 825), (-17, 870), (-12, 903), (-13, 922), (-26, 937), (-50, 949), (-76, 957), (-96, 963),
    (-105, 972), (-103, 981), (-90, 984.5), (-60, 984.5), (-30, 982), (5, 983.5), (30, 985), (43, 980),
    (46.5, 967), (42, 950), (35, 930), (31.5, 908), (33.5, 880), (38.5, 848), (43.5, 812), (45, 782),
    (41, 754), (34.5, 730), (31.5, 708), (33.5, 684), (39.5, 650), (47, 612), (52, 580), (56.5, 554),
    (65, 531), (71.5, 505), (71.5, 478), (65, 450), (55, 422), (46.5, 395), (44, 368), (47.5, 338),
    (56, 300), (62.5, 260), (62, 228), (54, 200), (42, 176), (35.5, 152), (34.5, 130), (36, 108), (10, 112),
]
SIDE_ARM = [
    (-2, 194), (-20, 206), (-27, 230), (-26, 260), (-20, 288), (-13, 308), (-16, 317), (-40, 319),
    (-72, 318), (-100, 316), (-112, 313), (-123, 308.5), (-136, 304), (-149, 302.5), (-159, 306),
    (-164.5, 315), (-164, 326), (-161, 337), (-155, 347), (-145, 352), (-131, 351), (-120, 346.5),
    (-109, 342.5), (-82, 351), (-48, 367), (-14, 379), (10, 384), (27, 381), (36.5, 369), (37.5, 347),
    (38.5, 312), (39, 272), (35.5, 236), (27, 208), (14, 195),
]

# Lines in it; those in the middle are not mirrored.
FRONT_LINES = [
    # collar bone
    [(9, 206), (32, 203), (60, 200.5), (84, 205)],
    # first finger
    [(165, 566), (168.5, 584), (170.5, 603)],
    # fold of the arm pit
    [(90, 236), (91.5, 248), (88.5, 262)],
    # fold of the groin
    [(57, 466), (50, 473.6), (42, 484), (34.5, 493.6)],
    # kneecap
    [(42, 689.5), (38.9, 700), (39.6, 711), (44, 720)],
    [(64, 689.5), (67.1, 700), (66.4, 711), (62, 720)],
    # ankle bones
    [(34.6, 928), (37, 934), (35, 940)],
    [(62.3, 932.5), (59.8, 938), (61.6, 943.5)],
    # toes
    [(49, 986.6), (48.6, 983), (49.3, 979)],
    [(57.6, 985.8), (57.2, 982.5), (57.7, 979)],
    [(65.6, 984.6), (65.1, 981.5), (65.4, 978.4)],
    [(73, 982.6), (72.4, 980), (72.5, 977.4)],
]
FRONT_MIDDLE = [
    # navel
    [(0, 404), (0, 411)],
]
BACK_LINES = [
    # shoulder blade
    [(33, 240), (38, 262), (46, 282), (57, 290)],
    # fold of the arm pit
    [(90, 236), (91.5, 248), (88.5, 262)],
    # fold below the buttock
    [(10, 554.2), (24, 557), (42, 557.5), (57, 554)],
    # back of the knee
    [(29, 708), (40, 711.5), (52, 711), (64, 706)],
    # Achilles tendon
    [(41, 884), (43.5, 905), (42.5, 930)],
    [(55, 884), (52.5, 905), (53.5, 930)],
]
BACK_MIDDLE = [
    # spine
    [(0, 222), (0, 280), (0, 336)],
    # cleft
    [(0, 478), (0, 510), (0, 546)],
]
SIDE_ARM_LINES = [
    # front of the arm
    [(-20, 222), (-25, 246), (-21, 282), (-13, 308), (-16, 317), (-36, 319), (-66, 318.2)],
    # back of the arm
    [(38.5, 262), (38.7, 300), (37.6, 347), (36.5, 369),
     (27, 381), (10, 384), (-14, 379), (-48, 367), (-58, 362.5)],
    # thumb
    [(-120, 319), (-135, 317), (-150, 315), (-160, 309)],
    # fingers
    [(-164, 322), (-153, 323)],
    [(-162, 332), (-152, 332.5)],
    [(-158, 342), (-149, 341.5)],
    # ear
    [(3, 97), (6.2, 99), (9.5, 94.5), (12.6, 85), (11.8, 76), (6, 72.6), (0.5, 76.5), (0.2, 84)],
]
SIDE_LINES = [
    # fold below the buttock
    [(57, 552), (52, 555.5), (46, 556.5)],
    # kneecap
    [(-31, 690), (-26.5, 698), (-26, 708), (-29, 718)],
    # ankle bone
    [(6, 939), (7.5, 932), (14, 928.5), (20, 932), (21.5, 939)],
]


def lift(points, amount=8.0):
    """Points with hips and crotch a little higher, for longer legs."""
    def share(y):
        if y <= 395 or y >= 690:
            return 0.0
        if 460 <= y <= 555:
            return 1.0
        t = (y - 395) / 65 if y < 460 else (690 - y) / 135
        return t * t * (3 - 2 * t)
    return [(p[0], p[1] - amount * share(p[1])) + tuple(p[2:]) for p in points]


def swing(points, degrees=2.4):
    """Points of the arm, turned about the shoulder to hang nearer to the body."""
    out = []
    for p in points:
        t = min(1, max(0, (p[1] - 210) / 110))
        a = math.radians(degrees) * t * t * (3 - 2 * t)
        x, y = p[0] - 97, p[1] - 206
        turned = (97 + x * math.cos(a) - y * math.sin(a), 206 + x * math.sin(a) + y * math.cos(a))
        out.append(turned + tuple(p[2:]))
    return out


def arm():
    """The arm at the right of the picture."""
    shape = smooth(unary_union([polygon(swing(ARM)), polygon(swing(THUMB))]), 2.0, 1.5)
    wrist = box(100, 490, 136, 548)
    return unary_union([shape, smooth(shape, 26).intersection(wrist)])


def head():
    """The head from the front or back."""
    ear = polygon(EAR)
    return unary_union([polygon(both_halves(HEAD)), ear, mirror_shape(ear)])


def trunk(foot):
    """The body from the front or back, without head and arms."""
    return polygon(both_halves(lift(TRUNK) + foot + lift(INNER_LEG)))


def whole(body):
    """The body from the front or back."""
    one_arm, top = arm(), head()
    shape = smooth(unary_union([body, one_arm, mirror_shape(one_arm)]), 4.0)
    shape = unary_union([shape, top])
    shape = unary_union([shape, smooth(shape, 14.0).intersection(box(-70, 105, 70, 190))])
    return largest(unary_union([shape, smooth(shape, 5.0)]))


def side_trunk():
    """The body from the side, without head and arm."""
    return polygon(lift(SIDE_BODY))


def side_whole():
    """The body from the side; the forearm is lifted, so that it does not hide the hip."""
    shape = unary_union([side_trunk(), polygon(SIDE_HEAD)])
    shape = unary_union([shape, smooth(shape, 30.0).intersection(box(0, 90, 80, 190))])
    shape = smooth(shape, 6.0)
    return largest(smooth(unary_union([shape, smooth(polygon(SIDE_ARM), 1.5, 1.5)]), 2.0))


def lines(outer, middle):
    """All lines of the front or back."""
    half = [swing(line) if line[0][0] > 150 else lift(line) for line in outer]
    return [one for line in half for one in (line, mirror(line))] + [lift(line) for line in middle]


def side_lines():
    """All lines of the side."""
    return SIDE_ARM_LINES + [lift(line) for line in SIDE_LINES]
