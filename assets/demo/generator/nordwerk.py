"""Nordwerk Manufaktur: lamps, glass, desk things and small furniture, in greys, birch, brass and deep blue."""
import math
import random

from .forms import (box, disc, glow, leaf, linen, metal_fill, outline, radius_at, ring,
                    rod, round_fill, sprig, tube, vessel, weave, wood)
from .studio import WHITE, Cam, poly, smooth
from .svg import mix, num

NIGHT, SAND, BRASS, BIRCH, STEEL, GRAPHITE, CHALK, MOSS = "#22395f", "#cdbfa6", "#c09a4e", "#dfc39a", "#9aa7b3", "#3a4149", "#eef0f0", "#5d7062"
OAK, FELT, SMOKE, BLUE, AMBER, CLEAR = "#b98d59", "#6c7681", "#4b5057", "#2f5f9a", "#b8782a", "#dfeaf0"
LACQUER = {"night": NIGHT, "sand": SAND, "graphite": GRAPHITE, "moss": MOSS, "chalk": "#e7e7e2", "brass": BRASS, "rust": "#a4553a"}


def cone_light(p, x, y, r, bottom, spread, strength=.5):
    """Light falling out of a shade onto the table."""
    p.path(f"M{num(x - r)} {num(y)}L{num(x - r * spread)} {num(bottom)}H{num(x + r * spread)}L{num(x + r)} {num(y)}Z",
           p.lin([(0, "#ffe0a0", strength), (1, "#ffe0a0", 0)], x2=0, y2=1), filter=p.blur(22))


def dome_lamp(p, colour="night", lit=False):
    c, cx, base = LACQUER[colour], 600, 950
    p.shadow(cx, base, 170, cast=1)
    if lit:
        p.ellipse(cx, base + 4, 420, 92, p.rad([(0, "#ffdf9c", .9), (.5, "#ffcf80", .35), (1, "#ffcf80", 0)]))
    disc(p, cx, base - 30, 168, .2, 30, BRASS, edge=metal_fill(p, BRASS))
    p.ellipse(cx, base - 32, 40, 9, mix(BRASS, p.dark, .4))
    p.rect(cx - 13, base - 420, 26, 390, metal_fill(p, BRASS))
    if lit:
        cone_light(p, cx, base - 420, 220, base + 20, 1.7, .6)
    y = base - 400
    p.ellipse(cx, y, 296, 296 * .2, "#ffe7b4" if lit else mix(c, p.dark, .55))
    p.ellipse(cx, y + 6, 262, 46, p.rad([(0, "#fffdf2"), (.5, "#ffe9b8"), (1, "#e9b860")]) if lit else p.lin([(0, mix(CHALK, p.dark, .6)), (1, mix(CHALK, p.dark, .2))]))
    prof = [(26, y - 262), (120, y - 244), (222, y - 178), (282, y - 76), (296, y)]
    shade = p.shape(outline(cx, prof, .2, "dome"))
    p.use(shade, fill=round_fill(p, c, .3))
    p.use(shade, fill=p.lin([(0, WHITE, .22), (.5, p.dark, 0), (1, p.dark, .42)], x2=0, y2=1))
    p.path(f"M{cx - 205} {y - 50}Q{cx - 190} {y - 160} {cx - 96} {y - 222}", stroke=WHITE, stroke_width=30, opacity=.5, stroke_linecap="round", filter=p.blur(15))
    p.path(ring(cx, y, 294, .2), stroke=mix(c, WHITE, .45) if not lit else "#ffe9b8", stroke_width=6)
    vessel(p, cx, [(10, y - 304), (20, y - 290), (20, y - 262)], BRASS, fill=metal_fill(p, BRASS), top="dome", shine=0, occlude=.2)


def opal_lamp(p, lit=True):
    cx, base = 600, 950
    p.shadow(cx, base, 150, cast=1)
    if lit:
        glow(p, cx, base - 370, 520, "#ffe2ae", .55)
        p.ellipse(cx, base + 6, 380, 80, p.rad([(0, "#ffe2ae", .7), (1, "#ffe2ae", 0)]))
    disc(p, cx, base - 34, 150, .2, 34, "#e9e6e0", edge=round_fill(p, "#d9d6d0"))
    p.ellipse(cx, base - 34, 150, 30, "#000", filter=p.noise(.012, .03, "#6b7480", 4, -2.1, 4, 8), opacity=.5)
    vessel(p, cx, [(24, base - 190), (20, base - 150), (26, base - 60), (60, base - 36)], BRASS, fill=metal_fill(p, BRASS), shine=0, occlude=.2)
    vessel(p, cx, [(84, base - 210), (70, base - 184)], BRASS, fill=metal_fill(p, BRASS), shine=0, occlude=.1)
    y = base - 400
    if lit:
        p.ellipse(cx, y, 214, 214, p.rad([(0, "#fffef8"), (.55, "#fff6e0"), (.85, "#fbe0ae"), (1, "#e8bf7e")], .5, .5, .52))
    else:
        p.ellipse(cx, y, 214, 214, p.rad([(0, "#ffffff"), (.4, "#f2f1ee"), (.75, mix("#e8e7e4", p.dark, .14)), (1, mix("#e8e7e4", p.dark, .4))], .38, .34, .7))
        p.ellipse(cx + 20, y + 150, 130, 50, WHITE, opacity=.4, filter=p.blur(18))
    p.ellipse(cx - 84, y - 96, 44, 30, WHITE, opacity=.85, transform=f"rotate(-42 {cx - 84} {y - 96})", filter=p.blur(6))


def arm_lamp(p, colour="graphite"):
    c, cx, base = LACQUER[colour], 470, 950
    p.shadow(cx, base, 150, cast=1)
    p.ellipse(800, base + 10, 240, 46, p.rad([(0, "#fff2cf", .8), (1, "#fff2cf", 0)]))
    disc(p, cx, base - 34, 150, .2, 34, c)
    tube(p, f"M{cx} {base - 38}V{base - 80}", 40, BRASS)
    tube(p, f"M{cx} {base - 80}L{cx - 140} {base - 430}", 22, c)
    tube(p, f"M{cx + 22} {base - 90}L{cx - 116} {base - 430}", 8, BRASS)
    tube(p, f"M{cx - 140} {base - 430}L{cx + 240} {base - 690}", 22, c)
    tube(p, f"M{cx - 122} {base - 410}L{cx + 250} {base - 664}", 8, BRASS)
    for x, y, r in ((cx, base - 80, 30), (cx - 140, base - 430, 34), (cx + 240, base - 690, 30)):
        p.ellipse(x + 3, y + 5, r, r, p.dark, opacity=.4)
        p.ellipse(x, y, r, r, p.rad([(0, "#fff3d0"), (.4, BRASS), (1, mix(BRASS, p.dark, .55))], .36, .32, .75))
        p.ellipse(x, y, r * .3, r * .3, mix(BRASS, p.dark, .5))
    with p.g(transform=f"rotate(-28 {cx + 250} {base - 680})"):
        x, y = cx + 290, base - 690
        p.ellipse(x + 6, y + 214, 158, 40, p.rad([(0, "#fffbe8"), (.6, "#ffe6ae"), (1, "#d8a95c")]))
        prof = [(44, y - 30), (50, y + 30), (78, y + 74), (150, y + 170), (160, y + 212)]
        shade = p.shape(outline(x + 6, prof, .2, "dome").replace(" 0 0 0 ", " 0 0 1 ", 1))
        p.use(shade, fill=round_fill(p, c, .25))
        p.path(f"M{x - 90} {y + 170}L{x - 42} {y + 80}", stroke=WHITE, stroke_width=18, opacity=.5, stroke_linecap="round", filter=p.blur(7))


def cord(p, x, y, top=-200):
    p.path(f"M{x} {top}V{y}", stroke=mix("#2a2f36", p.wall, .1), stroke_width=7)
    p.path(f"M{x - 2} {top}V{y}", stroke=WHITE, stroke_width=1.5, opacity=.35)


def pendant(p, colour="night", lit=False):
    c, cx, y = LACQUER[colour], 600, 800
    cord(p, cx, 330)
    if lit:
        cone_light(p, cx, y, 300, 1300, 1.5, .55)
        glow(p, cx, y + 10, 560, "#ffd894", .5)
    else:
        p.ellipse(cx + 90, 1030, 320, 40, p.shadow_fill(), opacity=.4)
    p.ellipse(cx, y, 330, 58, mix(c, p.dark, .55))
    p.ellipse(cx, y + 4, 308, 50, p.rad([(0, "#fffdf0"), (.35, "#ffe9b4"), (1, "#d7a457")]) if lit else p.lin([(0, mix(CHALK, p.dark, .5)), (1, mix(CHALK, p.dark, .06))]))
    p.ellipse(cx, y - 6, 62, 26, p.rad([(0, "#ffffff"), (1, "#fff2cc" if lit else mix(CHALK, p.dark, .1))]))
    prof = [(48, 400), (56, 470), (120, 560), (290, 730), (330, y)]
    shade = p.shape(outline(cx, prof, .176, "dome").replace(" 0 0 0 ", " 0 0 1 ", 1))
    p.use(shade, fill=round_fill(p, c, .25))
    p.use(shade, fill=p.lin([(0, WHITE, .14), (.5, p.dark, 0), (1, p.dark, .3)], x2=0, y2=1))
    p.path(f"M{cx - 224} 742Q{cx - 150} 650 {cx - 74} 556", stroke=WHITE, stroke_width=24, opacity=.5, stroke_linecap="round", filter=p.blur(11))
    p.path(f"M{cx - 330} {y}A330 58 0 0 1 {cx + 330} {y}", stroke=mix(c, WHITE, .5), stroke_width=5, opacity=.7)
    vessel(p, cx, [(18, 316), (30, 334), (34, 402)], BRASS, fill=metal_fill(p, BRASS), top="dome", shine=0, occlude=.2)


def paper_pendant(p, big=True, lit=True):
    cx, cy = 600, 600
    rx, ry = (370, 300) if big else (260, 330)
    cord(p, cx, cy - ry)
    if lit:
        glow(p, cx, cy, 640, "#ffe6b8", .6)
    p.ellipse(cx + 60, 1060, rx * .8, 36, p.shadow_fill(), opacity=.45)
    body = p.shape(f"M{cx - 70} {cy - ry}H{cx + 70}C{cx + rx * .8} {cy - ry * .9} {cx + rx} {cy - ry * .4} {cx + rx} {cy}S{cx + rx * .8} {cy + ry * .9} {cx + 70} {cy + ry}H{cx - 70}C{cx - rx * .8} {cy + ry * .9} {cx - rx} {cy + ry * .4} {cx - rx} {cy}S{cx - rx * .8} {cy - ry * .9} {cx - 70} {cy - ry}Z")
    p.use(body, fill=p.rad([(0, "#fffdf4"), (.45, "#fff0cf"), (.8, "#f3d8a6"), (1, "#d5b27c")], .48, .52, .6) if lit else round_fill(p, "#ece7dc"))
    light, deep = "", ""
    n = 13
    for i in range(-n, n + 1):
        t = math.sin(math.radians(i * 90 / (n + .5)))
        d = f"M{num(cx + 70 * t)} {num(cy - ry)}C{num(cx + rx * 1.06 * t)} {num(cy - ry * .72)} {num(cx + rx * 1.06 * t)} {num(cy + ry * .72)} {num(cx + 70 * t)} {num(cy + ry)}"
        if i % 2:
            deep += d
        else:
            light += d
    p.path(deep, stroke="#a97f45" if lit else p.dark, stroke_width=5, opacity=.3)
    p.path(light, stroke=WHITE, stroke_width=6, opacity=.55)
    p.use(body, fill=p.lin([(0, p.dark, .22), (.3, p.dark, 0), (.7, p.dark, .02), (1, p.dark, .3)]))
    for y in (cy - ry, cy + ry):
        p.ellipse(cx, y, 70, 13, metal_fill(p, BRASS))


def floor_lamp(p, lit=False):
    cx = 600
    for x in (330, 640, 870):
        p.ellipse(x + 50, 1046 - (30 if x == 640 else 0), 90, 14, p.shadow_fill(), opacity=.8)
    if lit:
        glow(p, cx, 330, 560, "#ffe0a4", .6)
    rod(p, cx + 10, 560, 640, 1010, 22, 16, mix(OAK, p.dark, .2))
    rod(p, cx - 16, 556, 330, 1044, 24, 18, OAK)
    rod(p, cx + 16, 556, 868, 1044, 24, 18, OAK)
    p.rect(cx - 9, 420, 18, 140, metal_fill(p, BRASS))
    vessel(p, cx, [(34, 540), (40, 556), (34, 590)], BRASS, fill=metal_fill(p, BRASS), top="dome", shine=0)
    prof = [(170, 120), (215, 300), (255, 446)]
    c = "#efe8da"
    shape = p.shape(outline(cx, prof, .14, "dome"))
    p.use(shape, fill=p.rad([(0, "#fffaf0"), (.5, "#ffeac2"), (1, "#dcb87e")], .5, .56, .62) if lit else round_fill(p, c))
    p.use(shape, filter=linen(p, strength=.5))
    p.use(shape, fill=weave(p, p.dark, .1))
    if lit:
        p.use(shape, fill=p.lin([(0, p.dark, .25), (.3, p.dark, 0), (.7, p.dark, 0), (1, p.dark, .3)]))
    p.ellipse(cx, 122, 170, 23, p.lin([(0, mix(c, p.dark, .3)), (1, mix(c, WHITE, .5))]))
    p.ellipse(cx, 124, 158, 19, "#fff3d2" if lit else mix(c, p.dark, .45))
    p.path(ring(cx, 446, 254, .14), stroke=mix(c, p.dark, .25), stroke_width=5, opacity=.6)


def wall_lamp(p, lit=True):
    x, y = 500, 590
    if lit:
        p.ellipse(x + 120, y - 60, 560, 560, p.rad([(0, "#ffe2ac", .85), (.4, "#ffd890", .35), (1, "#ffd890", 0)]))
    p.ellipse(x + 26, y + 216, 110, 110, p.shadow_fill(), opacity=.7)
    p.ellipse(x, y + 190, 92, 92, p.rad([(0, "#fbe7b6"), (.5, BRASS), (1, mix(BRASS, p.dark, .5))], .36, .3, .8))
    p.ellipse(x, y + 190, 70, 70, "none", stroke=mix(BRASS, p.dark, .3), stroke_width=3)
    tube(p, f"M{x} {y + 190}C{x} {y + 330} {x + 170} {y + 330} {x + 170} {y + 210}V{y + 120}", 24, BRASS, shine=.8)
    x += 170
    vessel(p, x, [(60, y + 96), (46, y + 130), (20, y + 156)], BRASS, fill=metal_fill(p, BRASS), shine=0, occlude=.2)
    prof = [(110, y - 260), (116, y - 80), (92, y + 60), (54, y + 104)]
    shape = p.shape(outline(x, prof, .16))
    p.use(shape, fill=p.lin([(0, "#ecc888"), (.25, "#fff6e2"), (.6, "#fffdf6"), (1, "#dcb270")]) if lit else p.lin([(0, "#cfd4d8"), (.3, "#fff"), (.6, "#eef1f2"), (1, "#aeb7bf")]))
    d = "".join(f"M{num(x + 112 * math.sin(math.radians(a)))} {y - 258}Q{num(x + 122 * math.sin(math.radians(a)))} {y - 60} {num(x + 58 * math.sin(math.radians(a)))} {y + 108}" for a in range(-75, 76, 15))
    p.path(d, stroke="#b98d4a" if lit else p.dark, stroke_width=4, opacity=.22)
    p.ellipse(x, y - 260, 110, 18, "#fffdf4" if lit else "#dfe4e7", stroke="#fff", stroke_width=4)


def mushroom_lamp(p, colour="chalk", lit=True):
    c, cx, base = LACQUER[colour], 600, 950
    p.shadow(cx, base, 130, cast=1)
    if lit:
        p.ellipse(cx, base + 6, 360, 76, p.rad([(0, "#ffdf9c", .95), (.5, "#ffcf80", .35), (1, "#ffcf80", 0)]))
    vessel(p, cx, [(44, base - 420), (48, base - 260), (80, base - 90), (136, base - 30), (138, base)], c, gloss=.2)
    if lit:
        p.rect(cx - 60, base - 430, 120, 300, p.lin([(0, "#ffe7b0", .9), (1, "#ffe7b0", 0)], x2=0, y2=1))
        cone_light(p, cx, base - 400, 190, base + 10, 1.5, .5)
    y = base - 400
    p.ellipse(cx, y, 232, 46, p.rad([(0, "#fffef4"), (.6, "#ffe8b4"), (1, "#dcae60")]) if lit else mix(c, p.dark, .5))
    prof = [(10, y - 196), (110, y - 180), (200, y - 110), (232, y)]
    shade = p.shape(outline(cx, prof, .2, "dome").replace(" 0 0 0 ", " 0 0 1 ", 1))
    p.use(shade, fill=round_fill(p, c, .3))
    p.use(shade, fill=p.lin([(0, WHITE, .25), (.6, p.dark, 0), (1, p.dark, .3)], x2=0, y2=1))
    p.path(f"M{cx - 150} {y - 60}Q{cx - 130} {y - 120} {cx - 66} {y - 156}", stroke=WHITE, stroke_width=24, opacity=.6, stroke_linecap="round", filter=p.blur(12))


def candlesticks(p):
    for cx, base, h in ((420, 880, 400), (760, 900, 300), (590, 970, 190)):
        p.shadow(cx, base, 92, cast=1.2)
        f = metal_fill(p, BRASS)
        top = base - h
        vessel(p, cx, [(24, top + 56), (14, top + 90), (12, base - 60), (28, base - 30), (92, base - 12), (96, base)], BRASS, fill=f, shine=0, occlude=.35)
        vessel(p, cx, [(52, top + 40), (30, top + 60)], BRASS, fill=f, shine=0, occlude=.1)
        p.ellipse(cx, top + 40, 52, 11, mix(BRASS, WHITE, .5))
        vessel(p, cx, [(22, top - 250), (24, top - 100), (25, top + 40)], "#f1ede4" if cx != 590 else "#2c4370", top="dome", shine=.3, gloss=0, occlude=.2)
        p.path(f"M{cx} {top - 252}q-4 -16 4 -26", stroke="#4a4038", stroke_width=5, stroke_linecap="round")


# -- glass -------------------------------------------------------------------------------------
def glass_fill(p, tint, strength=1.0):
    e = mix(tint, p.dark, .45)
    return p.lin([(0, e, .75 * strength), (.06, mix(tint, WHITE, .5), .5 * strength), (.16, tint, .3 * strength), (.5, tint, .2 * strength),
                  (.84, tint, .4 * strength), (.94, mix(tint, WHITE, .4), .55 * strength), (1, e, .8 * strength)])


def caustic(p, cx, base, r, tint):
    """The shadow of glass: light inside, tinted."""
    p.ellipse(cx + r * .9, base - 6, r * 1.9, r * .4, p.shadow_fill(), opacity=.36)
    p.ellipse(cx + r * 1.1, base, r * 1.3, r * .24, p.rad([(0, mix(tint, WHITE, .55), .9), (1, mix(tint, WHITE, .3), 0)]))
    p.ellipse(cx, base + 3, r * 1.15, r * .26, p.shadow_fill(), opacity=.75)


def glassware(p, cx, prof, tint, k=.18, liquid=None, foot=16, ribs=0, strength=1.0, shadow=True, lip=5, plain=False):
    """A hollow glass. `liquid` is (y, colour)."""
    r0, y0 = prof[0][:2]
    rb, yb = prof[-1][:2]
    wide = max(q[0] for q in prof)
    if shadow:
        caustic(p, cx, yb, max(rb, wide * .7), tint)
    shape = p.shape(outline(cx, prof, k))
    p.ellipse(cx, y0, r0, r0 * k, mix(tint, WHITE, .4), opacity=.25 * strength + .1)
    p.path(f"M{num(cx - r0)} {num(y0)}A{num(r0)} {num(r0 * k)} 0 0 1 {num(cx + r0)} {num(y0)}", stroke=mix(tint, p.dark, .25), stroke_width=lip, opacity=.6)
    if liquid:
        ly, tone = liquid
        inner = [(max(6, radius_at(prof, ly) - 9), ly)] + [(q[0] - 9, q[1] - (foot if i == len(prof) - 1 else 0)) for i, q in enumerate(prof) if q[1] > ly]
        p.path(outline(cx, inner, k), p.lin([(0, mix(tone, p.dark, .4), .8), (.3, mix(tone, WHITE, .3), .65), (.7, tone, .65), (1, mix(tone, p.dark, .4), .85)]))
        p.ellipse(cx, ly, inner[0][0], inner[0][0] * k, mix(tone, WHITE, .4), opacity=.7)
    p.use(shape, fill=glass_fill(p, tint, strength))
    if ribs:
        d = ""
        for i in range(ribs):
            a = math.sin(math.radians(-82 + 164 * i / (ribs - 1)))
            b = math.cos(math.radians(-82 + 164 * i / (ribs - 1)))
            rm = radius_at(prof, (y0 + yb) / 2)
            d += f"M{num(cx + r0 * a)} {num(y0 + r0 * k * b + 12)}Q{num(cx + (rm * 2 - (r0 + rb) / 2) * a)} {num((y0 + yb) / 2)} {num(cx + rb * a)} {num(yb + rb * k * b - 8)}"
        name = p.shape(d)
        p.use(name, fill="none", stroke=mix(tint, p.dark, .5), stroke_width=4, opacity=.4)
        p.use(name, x=5, fill="none", stroke=WHITE, stroke_width=4, opacity=.55)
    p.path(f"M{num(cx - rb)} {num(yb - foot)}A{num(rb)} {num(rb * k)} 0 0 0 {num(cx + rb)} {num(yb - foot)}V{num(yb)}A{num(rb)} {num(rb * k)} 0 0 1 {num(cx - rb)} {num(yb)}Z",
           p.lin([(0, mix(tint, p.dark, .5), .8), (.3, "#fff", .9), (.45, mix(tint, WHITE, .2), .5), (.8, mix(tint, p.dark, .3), .6), (1, "#fff", .6)]))
    h = yb - y0
    pts = [(cx - (radius_at(prof, y0 + h * t)) * .8, y0 + h * t) for t in (.1, .3, .52, .74)]
    p.path(smooth(pts), stroke=WHITE, stroke_width=max(5, wide * .07), stroke_linecap="round", opacity=.75)
    if plain:
        return
    pts = [(cx + (radius_at(prof, y0 + h * t)) * .84, y0 + h * t) for t in (.2, .5, .8)]
    p.path(smooth(pts), stroke=WHITE, stroke_width=max(3, wide * .03), stroke_linecap="round", opacity=.55)
    p.path(ring(cx, y0, r0, k), stroke=WHITE, stroke_width=lip, opacity=.9)


def carafe(p):
    cx, base = 520, 930
    prof = [(74, base - 600), (60, base - 540), (60, base - 460), (150, base - 320), (168, base - 160), (150, base - 20), (140, base)]
    glassware(p, cx, prof, CLEAR, liquid=(base - 330, "#b9d3e2"))
    cx, base = 800, 975
    glassware(p, cx, [(92, base - 240), (86, base - 100), (78, base)], CLEAR, liquid=(base - 130, "#b9d3e2"))


def tumblers(p, tint="clear"):
    c = {"clear": CLEAR, "smoke": SMOKE, "blue": BLUE}[tint]
    s = 1.15 if tint == "clear" else 1.5
    with p.captured() as parts:
        glassware(p, 0, [(118, -290), (116, -160), (96, -10), (92, 0)], c, ribs=13, strength=s, foot=22)
    name = p.group("".join(parts))
    for cx, base in ((400, 830), (690, 850), (530, 960), (820, 970)):
        p.use(name, x=cx, y=base)


def wine(p):
    for cx, base, full in ((470, 930, True), (740, 960, False)):
        caustic(p, cx, base, 110, CLEAR)
        p.ellipse(cx, base - 4, 118, 24, p.lin([(0, "#8d9aa5", .7), (.3, "#fff", .8), (.6, "#c8d4dc", .4), (1, "#7d8a96", .7)]))
        p.ellipse(cx, base - 7, 112, 21, p.wall, opacity=.35)
        p.path(f"M{cx - 10} {base - 330}Q{cx - 5} {base - 200} {cx - 6} {base - 60}Q{cx - 8} {base - 20} {cx - 40} {base - 10}H{cx + 40}Q{cx + 8} {base - 20} {cx + 6} {base - 60}Q{cx + 5} {base - 200} {cx + 10} {base - 330}Z",
               p.lin([(0, "#76838f", .8), (.35, "#fff", .9), (.7, "#b4c2cc", .6), (1, "#65727e", .8)]))
        prof = [(96, base - 640), (128, base - 540), (136, base - 460), (104, base - 370), (30, base - 326), (8, base - 318)]
        glassware(p, cx, prof, CLEAR, liquid=(base - 462, "#7a1f35") if full else None, foot=4, shadow=False)


def bubble_vase(p, tint="blue"):
    c = {"blue": BLUE, "smoke": SMOKE, "amber": AMBER}[tint]
    cx, base = 600, 950
    green = leaf(p, "#70806a", 30, 84, .6)
    sprig(p, cx - 6, base - 60, -16, 720, 7 if p.plain else 10, green, stem="#6f6a4d", bend=8, start=.5, spread=60, seed=4)
    sprig(p, cx + 6, base - 60, 10, 620, 6 if p.plain else 9, green, stem="#6f6a4d", bend=22, start=.56, spread=60, seed=2)
    prof = [(88, base - 470), (64, base - 430), (78, base - 360), (172, base - 270), (196, base - 150), (150, base - 30), (110, base)]
    glassware(p, cx, prof, c, liquid=(base - 250, mix(c, "#cfe0ea", .5)), foot=22, strength=1.05)
    rnd = random.Random(5)
    for _ in range(0 if p.plain else 9):
        a, y = rnd.uniform(-.75, .75), rnd.uniform(base - 300, base - 50)
        p.ellipse(cx + a * radius_at(prof, y), y, 7, 8, WHITE, opacity=.4)


def jars(p):
    oak = wood(p, "x", 1.2)
    grain = p.noise(.06, .06, "#4a2c14", 6, -3.2, 2, 2)
    for cx, base, r, h, fill in ((430, 860, 130, 470, "#d7b273"), (735, 890, 130, 330, "#6d4630"), (585, 975, 118, 200, "#c9cdb2")):
        prof = [(r * .94, base - h), (r, base - h + 30), (r * .92, base)]
        glassware(p, cx, prof, CLEAR, liquid=(base - h * .62, fill), strength=.9, plain=True, foot=12)
        p.rect(cx - r, base - h * .62, 2 * r, h * .56, "#000", filter=grain, opacity=.5)
        disc(p, cx, base - h - 44, r * .96, .18, 44, OAK)
        p.ellipse(cx, base - h - 44, r * .96, r * .17, "#000", filter=oak)


# -- furniture ---------------------------------------------------------------------------------
def stool(p, colour="natural"):
    c = {"natural": BIRCH, "night": NIGHT, "moss": MOSS}[colour]
    cx, y = 600, 430
    for x, yy in ((390, 1000), (812, 1000), (640, 930)):
        p.ellipse(x + 56, yy + 4, 110, 17, p.shadow_fill(), opacity=.8)
    p.ellipse(cx + 60, 985, 300, 50, p.shadow_fill(), opacity=.35)
    leg = BIRCH
    rod(p, cx + 20, y + 40, 642, 934, 40, 28, mix(leg, p.dark, .25))
    rod(p, cx - 130, y + 40, 388, 1004, 44, 30, leg)
    rod(p, cx + 134, y + 40, 812, 1004, 44, 30, leg)
    tube(p, "M446 810L764 806", 18, leg, shine=.2)
    disc(p, cx, y, 270, .24, 44, c, edge=None, texture=wood(p, "x", .9 if colour == "natural" else .35))
    p.path(ring(cx, y + 22, 270, .24), stroke=mix(c, p.dark, .4), stroke_width=1.5, opacity=.5)
    p.ellipse(cx, y + 3, 190, 190 * .24, p.rad([(0, p.dark, .2), (.8, p.dark, .04), (1, WHITE, .1)], .4, .4))


def side_table(p, colour="graphite"):
    c = LACQUER[colour]
    cx, y = 600, 420
    p.shadow(cx, 1000, 170, cast=1)
    disc(p, cx, 980, 190, .2, 20, c)
    p.rect(cx - 15, y + 30, 30, 555, metal_fill(p, c))
    prof = [(330, y), (330, y + 36), (316, y + 44)]
    vessel(p, cx, prof, c, k=.22, lip=9, inside=c, shine=0, occlude=.3)
    p.ellipse(cx, y + 14, 318, 60, p.lin([(0, mix(OAK, p.dark, .25)), (.5, mix(OAK, WHITE, .2)), (1, mix(OAK, WHITE, .05))]))
    p.ellipse(cx, y + 14, 318, 60, "#000", filter=wood(p, "x", 1.2))
    p.path(f"M{cx - 321} {y + 4}A321 69 0 0 1 {cx + 321} {y + 4}", stroke=p.dark, stroke_width=14, opacity=.4)
    p.path(ring(cx, y + 2, 327, .22), stroke=mix(c, WHITE, .5), stroke_width=6, opacity=.8)
    p.ellipse(cx - 70, y + 6, 74, 14, p.shadow_fill())
    vessel(p, cx - 80, [(62, y - 96), (64, y - 50), (54, y)], "#e9ebea", inside="#e9ebea", lip=8, gloss=.4)
    p.ellipse(cx - 80, y - 90, 52, 9, "#6b4630")
    cam = Cam(cx + 110, y + 16, -24, 13)
    p.ellipse(cx + 120, y + 16, 130, 20, p.shadow_fill(), opacity=.7)
    box(p, cam, -100, 0, -50, 200, 24, 130, NIGHT)
    box(p, cam, -90, 24, -46, 180, 18, 120, "#d9cfbd")


def shelf(p):
    """A birch shelf with pegs, on the wall."""
    p.rect(212, 560, 776, 90, p.dark, opacity=.3, filter=p.blur(22), transform="translate(26 40)")
    p.rect(220, 556, 760, 74, p.lin([(0, BIRCH), (1, mix(BIRCH, p.dark, .3))], x2=0, y2=1))
    p.rect(220, 556, 760, 74, "#000", filter=wood(p, "x", 1))
    p.rect(220, 556, 760, 26, p.lin([(0, p.dark, .5), (1, p.dark, 0)], x2=0, y2=1))
    p.path("M200 506H1000L1010 540H190Z", mix(BIRCH, WHITE, .4))
    p.rect(190, 538, 820, 26, p.lin([(0, mix(BIRCH, WHITE, .25)), (1, mix(BIRCH, p.dark, .15))], x2=0, y2=1), rx=3)
    p.path("M200 506H1000L1010 540V564H190V540Z", "#000", filter=wood(p, "x", .9))
    with p.captured() as peg:
        p.ellipse(22, 24, 24, 20, p.dark, opacity=.35, filter=p.blur(8))
        p.ellipse(0, 0, 24, 24, p.rad([(0, mix(BIRCH, WHITE, .5)), (.6, BIRCH), (1, mix(BIRCH, p.dark, .4))], .36, .34, .75))
    peg = p.group("".join(peg))
    for x in (300, 450, 600, 750, 900):
        p.use(peg, x=x, y=602)
    vessel(p, 330, [(54, 330), (46, 350), (76, 420), (84, 470), (64, 524)], NIGHT, inside=NIGHT, lip=8, gloss=.5)
    sprig(p, 330, 334, 6, 170, 5, leaf(p, "#70806a", 18, 66), bend=16)
    cam = Cam(520, 524, -14, 10)
    for i, (h, c) in enumerate(((150, "#d9cfbd"), (170, NIGHT), (140, "#8c979f"), (160, BRASS))):
        box(p, cam, -60 + i * 34, 0, -10, 30, h, 20, c, rim=0, flat=True)
    vessel(p, 840, [(66, 420), (70, 470), (58, 524)], "#e9ebea", inside="#e9ebea", lip=8, shine=0)
    p.path("M724 606Q690 640 690 900Q750 920 812 900Q812 640 776 606Z", p.lin([(0, mix(FELT, p.dark, .3)), (.25, mix(FELT, WHITE, .15)), (.5, mix(FELT, p.dark, .2)), (.7, FELT), (1, mix(FELT, p.dark, .4))]))
    p.path("M724 606Q690 640 690 900Q750 920 812 900Q812 640 776 606Z", weave(p, p.dark, .2))


def pegrail(p):
    p.rect(150, 470, 900, 110, p.dark, opacity=.32, filter=p.blur(18), transform="translate(22 30)", rx=14)
    p.rect(150, 470, 900, 110, p.lin([(0, mix(OAK, WHITE, .3)), (1, mix(OAK, p.dark, .15))], x2=0, y2=1), rx=14)
    p.rect(150, 470, 900, 110, "#000", rx=14, filter=wood(p, "x", 1.3))
    p.rect(152, 472, 896, 106, "none", rx=13, stroke=WHITE, stroke_width=2.5, opacity=.4)
    with p.captured() as peg:
        p.path("M-20-5L30 75L70 65L20-15Z", p.dark, opacity=.4, filter=p.blur(8))
        p.ellipse(0, 0, 30, 30, p.rad([(0, "#fdeec4"), (.5, BRASS), (1, mix(BRASS, p.dark, .55))], .36, .32, .75))
        p.ellipse(0, -7, 17, 17, p.rad([(0, "#fff8e0"), (1, mix(BRASS, p.dark, .1))], .4, .36, .7))
    peg = p.group("".join(peg))
    for x in (250, 425, 600, 775, 950):
        p.use(peg, x=x, y=525)
    tote = p.shape("M292 716Q425 736 558 716C566 840 572 930 560 1004Q425 1026 290 1004C278 930 284 840 292 716Z")
    p.use(tote, fill=p.dark, opacity=.36, filter=p.blur(18), transform="translate(26 24)")
    for w, c in ((17, mix(NIGHT, p.dark, .35)), (9, mix(NIGHT, WHITE, .16))):
        p.path("M350 724C360 620 400 540 425 528C450 540 490 620 500 724", stroke=c, stroke_width=w)
    p.use(tote, fill=p.lin([(0, mix(NIGHT, p.dark, .3)), (.16, mix(NIGHT, WHITE, .2)), (.4, NIGHT), (.56, mix(NIGHT, WHITE, .1)), (.8, mix(NIGHT, p.dark, .2)), (1, mix(NIGHT, p.dark, .5))]))
    p.use(tote, fill=weave(p, p.dark, .2))
    p.path("M294 744Q425 764 556 744", stroke=WHITE, stroke_width=2.5, stroke_dasharray="7 6", opacity=.5)
    tube(p, "M950 530C900 640 905 720 950 726S1000 640 950 532", 14, "#8a5a36", shine=.2)


def organiser(p):
    cam = Cam(560, 760, 24, 34, 1.1)
    p.path(cam.quad((-350, 0, -170), (380, 0, -170), (470, 0, 230), (-300, 0, 240)), p.dark, opacity=.5, filter=p.blur(26))
    t = wood(p, "x", .8)
    W, D, H = 640, 330, 90
    x0, z0 = -320, -150
    inner = mix(BIRCH, p.dark, .22)
    p.path(cam.quad((x0, 8, z0), (x0 + W, 8, z0), (x0 + W, 8, z0 + D), (x0, 8, z0 + D)), p.lin([(0, mix(BIRCH, p.dark, .4)), (1, mix(BIRCH, p.dark, .08))], y2=.6))
    p.path(cam.quad((x0, 8, z0 + D), (x0 + W, 8, z0 + D), (x0 + W, H + 40, z0 + D), (x0, H + 40, z0 + D)), p.lin([(0, BIRCH), (1, mix(BIRCH, p.dark, .3))], x2=0, y2=1))
    p.path(cam.quad((x0, 8, z0), (x0, 8, z0 + D), (x0, H + 40, z0 + D), (x0, H, z0)), p.lin([(0, mix(BIRCH, p.dark, .3)), (1, mix(BIRCH, p.dark, .15))]))
    box(p, cam, x0 + 300, 8, z0 + 12, 12, H - 14, D - 24, BIRCH)
    box(p, cam, x0 + 312, 8, z0 + 160, W - 324, H - 14, 12, BIRCH)
    for i, (c, dx) in enumerate((("#2c4370", 0), (BRASS, 46), (GRAPHITE, 92))):
        a, b = cam(x0 + 70 + dx, 26, z0 + 30), cam(x0 + 90 + dx, 30, z0 + 290)
        rod(p, a[0], a[1], b[0], b[1], 20, 20, c)
    box(p, cam, x0 + 350, 8, z0 + 30, 200, 40, 90, "#e9e4da")
    box(p, cam, x0 + 380, 8, z0 + 200, 130, 60, 90, MOSS)
    box(p, cam, x0, 0, z0 - 12, W, H, 12, BIRCH, texture=t)
    box(p, cam, x0 + W, 0, z0 - 12, 12, H, D + 24, BIRCH, texture=t)


def pencup(p):
    cx, base = 600, 940
    p.shadow(cx, base, 150, cast=1.1)
    for x1, y1, x2, c, w in ((480, 330, 560, "#2c4370", 26), (575, 250, 590, BIRCH, 24), (660, 290, 620, GRAPHITE, 22), (740, 360, 650, BRASS, 20)):
        rod(p, x1, y1, x2, base - 260, w, w, c)
        if c == BIRCH:
            p.path("M563 252L576 206L588 251Z", "#e9cfa0")
            p.path("M571 224L576 206L581 223Z", GRAPHITE)
    if not p.plain:
        tube(p, "M700 400C690 330 760 300 770 350S730 420 690 560M720 560C690 420 650 420 640 360S710 330 706 400", 12, STEEL)
    f = metal_fill(p, BRASS)
    prof = [(146, base - 330), (146, base - 100), (146, base)]
    vessel(p, cx, prof, BRASS, fill=f, top="cut", shine=0, occlude=.35)
    p.path(ring(cx, base - 329, 144, .2), stroke="#fbeec8", stroke_width=6)
    shape = p.shape(outline(cx, prof, .2, "cut"))
    p.use(shape, filter=p.noise(.004, .5, "#fff3d0", 1.4, -.6, 2, 3), opacity=.7)
    disc(p, cx, base - 26, 148, .2, 26, OAK)


def notebook(p, colour="night"):
    c = {"night": "#2b4470", "sand": "#c9b896", "moss": "#5d7062", "rust": "#a4553a"}[colour]
    cam = Cam(600, 690, -28, 52, 1.0)
    p.path(cam.quad((-290, 0, -330), (330, 0, -330), (340, 0, 330), (-290, 0, 330)), p.dark, opacity=.55, filter=p.blur(24), transform="translate(14 24)")
    box(p, cam, -270, 0, -330, 540, 14, 660, mix(c, p.dark, .15), rim=.2)
    box(p, cam, -262, 14, -320, 524, 46, 640, "#efe9dc", rim=.3)
    d = "".join(poly([cam(-262, 14 + i * 6, -320), cam(262, 14 + i * 6, -320), cam(262, 14 + i * 6, 320)], False) for i in range(1, 8))
    p.path(d, stroke="#b9ae98", stroke_width=1.5, opacity=.6)
    box(p, cam, -270, 60, -330, 540, 14, 660, c)
    top = cam.quad((-270, 74, -330), (270, 74, -330), (270, 74, 330), (-270, 74, 330))
    p.path(top, p.lin([(0, mix(c, WHITE, .3)), (.6, mix(c, WHITE, .05)), (1, mix(c, p.dark, .1))], x2=1, y2=.7))
    with p.g(transform=cam.plane((-270, 74, 330), (1, 0, 0), (0, 0, -1))):
        p.rect(0, 0, 540, 660, weave(p, p.dark, .2, 6))
        p.rect(0, 0, 70, 660, mix(c, p.dark, .3), opacity=.7)
        p.rect(70, 0, 3, 660, WHITE, opacity=.25)
        p.rect(452, 0, 22, 660, mix(BRASS, p.dark, .1))
        p.rect(456, 0, 6, 660, WHITE, opacity=.35)
    b0 = cam(60, 74, -330)
    p.path(f"M{num(b0[0])} {num(b0[1])}q14 60 -10 110l16 -8l10 18q24 -60 6 -128Z", mix(BRASS, WHITE, .1))
    tip, end = cam(-150, 96, -200), cam(190, 96, 240)
    p.path(f"M{num(tip[0] + 8)} {num(tip[1] + 20)}L{num(end[0] + 8)} {num(end[1] + 20)}", stroke=p.dark, stroke_width=20, opacity=.45, filter=p.blur(7), stroke_linecap="round")
    rod(p, tip[0], tip[1], end[0], end[1], 18, 24, GRAPHITE if colour != "night" else BRASS)


def clock(p, face="chalk"):
    f, rim = {"chalk": ("#f1f1ee", OAK), "night": ("#24395c", BRASS)}[face]
    cx, cy, r = 600, 580, 350
    p.ellipse(cx + 44, cy + 50, r, r, p.dark, opacity=.4, filter=p.blur(30))
    p.ellipse(cx, cy, r, r, p.lin([(0, mix(rim, WHITE, .5)), (.5, rim), (1, mix(rim, p.dark, .45))], x2=1, y2=1))
    if rim == OAK:
        p.ellipse(cx, cy, r, r, "#000", filter=wood(p, "x", 1.2))
    p.ellipse(cx, cy, r - 34, r - 34, mix(rim, p.dark, .45))
    p.ellipse(cx + 3, cy + 4, r - 38, r - 38, p.lin([(0, mix(f, p.dark, .2)), (.25, f), (1, mix(f, WHITE, .3))], x2=1, y2=1))
    ink = NIGHT if face == "chalk" else "#f0e6cc"
    marks, small = "", ""
    for i in range(12):
        a = math.radians(i * 30)
        q = 232 if i % 3 else 208
        marks += f"M{num(cx + math.sin(a) * q)} {num(cy - math.cos(a) * q)}L{num(cx + math.sin(a) * 272)} {num(cy - math.cos(a) * 272)}"
    p.path(marks, stroke=ink, stroke_width=9, stroke_linecap="round")
    for a, l, w in ((-58, 170, 17), (60, 246, 11)):
        x, y = cx + math.sin(math.radians(a)) * l, cy - math.cos(math.radians(a)) * l
        bx, by = cx - math.sin(math.radians(a)) * 44, cy + math.cos(math.radians(a)) * 44
        p.path(f"M{num(bx + 8)} {num(by + 12)}L{num(x + 8)} {num(y + 12)}", stroke=p.dark, stroke_width=w, opacity=.35, stroke_linecap="round", filter=p.blur(4))
        p.path(f"M{num(bx)} {num(by)}L{num(x)} {num(y)}", stroke=ink, stroke_width=w, stroke_linecap="round")
    p.path(f"M{cx - 30} {cy + 60}L{cx + 120} {cy - 240}", stroke=BRASS, stroke_width=4, stroke_linecap="round")
    p.ellipse(cx, cy, 17, 17, p.rad([(0, "#fff3d0"), (1, mix(BRASS, p.dark, .3))], .36, .32, .8))
    p.path(f"M{cx - 276} {cy - 96}A292 292 0 0 1 {cx + 40} {cy - 290}A420 420 0 0 0 {cx - 276} {cy - 96}Z", WHITE, opacity=.22)


def mirror(p):
    cx, cy, r = 600, 470, 270
    p.shadow(cx, 960, 150, cast=1)
    disc(p, cx, 930, 150, .2, 28, BRASS, edge=metal_fill(p, BRASS))
    p.rect(cx - 11, 730, 22, 202, metal_fill(p, BRASS))
    p.ellipse(cx + 10, cy + 8, r + 8, r + 8, p.dark, opacity=.3, filter=p.blur(16))
    p.ellipse(cx, cy, r + 14, r + 14, p.lin([(0, "#fdf0c8"), (.4, BRASS), (.7, mix(BRASS, p.dark, .4)), (1, mix(BRASS, WHITE, .4))], x2=1, y2=1))
    p.ellipse(cx, cy, r, r, mix(BRASS, p.dark, .6))
    face = p.shape(f"M{cx - r + 5} {cy}a{r - 5} {r - 5} 0 1 0 {2 * (r - 5)} 0a{r - 5} {r - 5} 0 1 0 {-2 * (r - 5)} 0")
    p.use(face, fill=p.lin([(0, "#f4f8fa"), (.45, "#c4d0d9"), (.62, "#aebcc8"), (1, "#dfe7ec")], x2=.5, y2=1))
    with p.g(clip_path=p.clip(face), opacity=.85):
        p.path(f"M{cx - 300} {cy + 300}L{cx + 40} {cy - 300}H{cx + 150}L{cx - 170} {cy + 300}ZM{cx - 120} {cy + 300}L{cx + 200} {cy - 300}H{cx + 230}L{cx - 80} {cy + 300}Z", WHITE, opacity=.45)
        sprig(p, cx + 190, cy + 300, -8, 330, 9, leaf(p, "#7e8f7c", 20, 80), bend=-24, seed=5)
    p.use(face, fill="none", stroke=WHITE, stroke_width=4, opacity=.7)


def bookends(p):
    cam = Cam(590, 930, 15, 15, 1.12)
    p.path(cam.quad((-420, 0, -110), (440, 0, -110), (520, 0, 140), (-380, 0, 140)), p.dark, opacity=.5, filter=p.blur(24))
    box(p, cam, -420, 0, -90, 94, 8, 200, BRASS, flat=True)
    box(p, cam, -330, 0, -90, 10, 330, 200, BRASS, flat=True)
    x = -316
    for w, h, d, c in ((64, 400, 180, "#2b4470"), (46, 360, 170, "#d9cfbd"), (80, 430, 190, MOSS), (52, 380, 170, "#8c979f"), (70, 410, 186, "#a4553a"), (44, 350, 160, "#efe9dc"), (72, 420, 190, "#22395f"), (50, 372, 174, SAND)):
        box(p, cam, x, 0, -80, w, h, d, c, rim=.3, flat=True)
        bands = "".join(poly([cam(x + 2, h * t, -80), cam(x + w - 2, h * t, -80)], False) for t in (.16, .84))
        p.path(bands, stroke=WHITE, stroke_width=4, opacity=.5)
        x += w + 5
    box(p, cam, x + 2, 0, -90, 10, 330, 200, BRASS)
    box(p, cam, x + 12, 0, -90, 100, 8, 200, BRASS, flat=True)


PICTURES = {
    "dome-table-lamp": ("mist", dome_lamp, ["night"]), "dome-table-lamp-sand": ("fog", dome_lamp, ["sand"]), "dome-table-lamp-rust": ("birch", dome_lamp, ["rust"]), "dome-table-lamp-lit": ("night", dome_lamp, ["sand", True]),
    "opal-globe-lamp": ("slate", opal_lamp, []), "opal-globe-lamp-day": ("mist", opal_lamp, [False]),
    "arm-desk-lamp": ("fog", arm_lamp, ["graphite"]), "arm-desk-lamp-night": ("mist", arm_lamp, ["night"]),
    "cone-pendant": ("fog", pendant, ["night"]), "cone-pendant-moss": ("birch", pendant, ["moss"]), "cone-pendant-brass": ("night", pendant, ["brass", True]),
    "paper-pendant": ("steel", paper_pendant, []), "paper-pendant-tall": ("slate", paper_pendant, [False]),
    "tripod-floor-lamp": ("mist", floor_lamp, []), "tripod-floor-lamp-lit": ("slate", floor_lamp, [True]),
    "brass-wall-lamp": ("steel", wall_lamp, []), "brass-wall-lamp-day": ("mist", wall_lamp, [False]),
    "portable-lamp": ("night", mushroom_lamp, ["chalk"]), "portable-lamp-moss": ("birch", mushroom_lamp, ["moss", False]), "portable-lamp-night": ("fog", mushroom_lamp, ["night"]),
    "brass-candlesticks": ("slate", candlesticks, []),
    "glass-carafe": ("steel", carafe, []),
    "ribbed-tumblers": ("slate", tumblers, ["clear"]), "ribbed-tumblers-smoke": ("mist", tumblers, ["smoke"]), "ribbed-tumblers-blue": ("mist", tumblers, ["blue"]),
    "wine-glasses": ("steel", wine, []),
    "bubble-vase": ("mist", bubble_vase, ["blue"]), "bubble-vase-smoke": ("birch", bubble_vase, ["smoke"]), "bubble-vase-amber": ("fog", bubble_vase, ["amber"]),
    "storage-jars": ("fog", jars, []),
    "birch-stool": ("fog", stool, ["natural"]), "birch-stool-night": ("mist", stool, ["night"]), "birch-stool-moss": ("birch", stool, ["moss"]),
    "tray-side-table": ("mist", side_table, ["graphite"]), "tray-side-table-chalk": ("steel", side_table, ["chalk"]),
    "peg-shelf": ("mist", shelf, []), "oak-peg-rail": ("birch", pegrail, []),
    "desk-organiser": ("fog", organiser, []), "brass-pen-cup": ("mist", pencup, []),
    "linen-notebook": ("mist", notebook, ["night"]), "linen-notebook-sand": ("fog", notebook, ["sand"]), "linen-notebook-rust": ("birch", notebook, ["rust"]),
    "wall-clock": ("fog", clock, ["chalk"]), "wall-clock-night": ("mist", clock, ["night"]),
    "table-mirror": ("birch", mirror, []), "brass-bookends": ("fog", bookends, []),
}

FRAMING = {floor_lamp: .98, pendant: 1.0, paper_pendant: 1.0, clock: 1.05, mirror: 1.02, stool: 1.05, side_table: 1.0, pegrail: 1.0, shelf: 1.0, candlesticks: 1.05, dome_lamp: 1.08,
           arm_lamp: 1.05, bubble_vase: 1.06, wine: 1.08, bookends: 1.0, organiser: 1.05}
