"""Atelier Carpați: pots, textiles, kitchen wood and candles, in terracotta, ochre, forest and cream."""
import math

from .cloth import cushion, folded, fringe, hanging, rhombus, star, stitches
from .forms import (disc, flame, leaf, linen, mouth, needles, put, radius_at, ring,
                    rod, round_fill, tube, twig, vessel, weave, wood)
from .studio import WHITE
from .svg import mix, num

TERRACOTTA, OCHRE, FOREST, CREAM, OAT, UMBER = "#b4573a", "#cc9238", "#46624a", "#efe4cd", "#d6c19c", "#6a4530"
RAW, FLAX, MADDER, WALNUT, BEECH, WAX, CHARCOAL = "#c38a63", "#dccbab", "#8e372b", "#75482b", "#d8ac78", "#e2a83f", "#3d3833"
GLAZES = {"terracotta": TERRACOTTA, "ochre": OCHRE, "forest": FOREST, "cream": CREAM, "charcoal": CHARCOAL}
SPECK = "#4b2c18"


def mug(p, glaze="terracotta", cx=580, base=940):
    g = GLAZES[glaze]
    p.shadow(cx + 20, base, 190, cast=.9)
    tube(p, f"M{cx + 170} {base - 350}C{cx + 330} {base - 400} {cx + 350} {base - 150} {cx + 176} {base - 122}", 46, g, shine=.6)
    prof = [(198, base - 450), (195, base - 300), (196, base - 120), (180, base - 30), (164, base)]
    vessel(p, cx, prof, RAW, inside=CREAM, lip=15, glaze=(g, base - 140, 30, 5), speckle=SPECK, rings=6, gloss=.5, lip_colour=mix(g, UMBER, .25))


def mug_above(p, glaze="ochre"):
    """The same mug from higher up, filled with coffee, on a linen cloth."""
    cloth = "M130 690Q620 560 1090 640Q1120 880 1040 1090Q600 1150 170 1060Q90 880 130 690Z"
    p.blot(cloth, 18, .35, 10, 16)
    p.path(cloth, p.lin([(0, mix(FLAX, WHITE, .5)), (1, FLAX)], x2=.6, y2=1))
    p.path(cloth, "#000", filter=linen(p), opacity=.7)
    p.path("M150 1000Q600 1100 1050 1030M150 975Q600 1075 1055 1005", stroke=MADDER, stroke_width=7, opacity=.7)
    g, cx, base, k = GLAZES[glaze], 560, 900, .42
    p.shadow(cx + 20, base, 205, k=.42, cast=.8)
    tube(p, f"M{cx + 190} {base - 270}C{cx + 380} {base - 290} {cx + 380} {base - 70} {cx + 190} {base - 60}", 48, g)
    prof = [(222, base - 380), (218, base - 250), (214, base - 110), (186, base)]
    vessel(p, cx, prof, RAW, k=k, inside=CREAM, lip=16, glaze=(g, base - 90, 22, 3), speckle=SPECK, gloss=.5, lip_colour=mix(g, UMBER, .25))
    p.ellipse(cx, base - 362, 192, 192 * k - 8, p.rad([(0, "#8a5a34"), (.7, "#5f371c"), (1, "#3b1f10")], .4, .5, .62))
    p.path(f"M{cx - 120} {base - 372}q120 -44 210 -10", stroke="#d7a877", stroke_width=9, opacity=.55, stroke_linecap="round", filter=p.blur(3))


def cup(p, cx, base, g, s=1.0):
    r = lambda v: v * s
    k = .26
    p.shadow(cx, base, r(215), k=k, cast=.6)
    p.ellipse(cx, base - r(4), r(222), r(222 * k), mix(RAW, p.dark, .4))
    p.ellipse(cx, base - r(16), r(226), r(226 * k), p.lin([(0, mix(g, WHITE, .45)), (.5, g), (1, mix(g, p.dark, .3))], x2=1, y2=.4))
    p.ellipse(cx, base - r(14), r(150), r(150 * k), p.lin([(0, mix(g, p.dark, .35)), (1, mix(g, WHITE, .15))]))
    p.ellipse(cx + r(20), base - r(10), r(125), r(120 * k), p.shadow_fill(), opacity=.8)
    tube(p, f"M{num(cx + r(120))} {num(base - r(190))}c{num(r(110))} {num(r(-40))} {num(r(110))} {num(r(120))} {num(r(-12))} {num(r(116))}", r(30), g)
    prof = [(r(142), base - r(226)), (r(138), base - r(150)), (r(116), base - r(60)), (r(84), base - r(14))]
    vessel(p, cx, [(a, b) for a, b in prof], RAW, k=k, inside=CREAM, lip=r(13), glaze=(g, base - r(72), r(16), 8), speckle=SPECK, gloss=.2)


def espresso(p):
    cup(p, 470, 760, OCHRE, .86)
    cup(p, 720, 960, FOREST, 1.12)


def teapot(p, glaze="forest"):
    g, cx, base = GLAZES[glaze], 600, 930
    p.shadow(cx, base, 240, cast=.95)
    tube(p, f"M{cx + 190} {base - 330}C{cx + 400} {base - 430} {cx + 440} {base - 110} {cx + 210} {base - 110}", 40, g)
    spout = f"M{cx - 190} {base - 90}C{cx - 330} {base - 120} {cx - 300} {base - 300} {cx - 395} {base - 372}L{cx - 336} {base - 398}C{cx - 270} {base - 350} {cx - 250} {base - 280} {cx - 190} {base - 270}Z"
    p.path(spout, p.lin([(0, mix(g, WHITE, .35)), (.5, g), (1, mix(g, p.dark, .5))], x2=.7, y2=1))
    p.ellipse(cx - 365, base - 386, 33, 12, mix(g, p.dark, .7), transform=f"rotate(-24 {cx - 365} {base - 386})")
    p.path(f"M{cx - 300} {base - 255}q-18 -60 -62 -100", stroke=WHITE, stroke_width=10, opacity=.5, stroke_linecap="round", filter=p.blur(4))
    prof = [(120, base - 400), (190, base - 370), (252, base - 270), (262, base - 180), (226, base - 60), (168, base)]
    vessel(p, cx, prof, RAW, glaze=(g, base - 110, 34, 11), speckle=SPECK, rings=5, gloss=.6, top="dome")
    p.ellipse(cx, base - 396, 126, 27, mix(g, p.dark, .6))
    vessel(p, cx, [(34, base - 452), (92, base - 432), (122, base - 402)], g, top="dome", gloss=.6, speckle=SPECK, occlude=.3)
    vessel(p, cx, [(14, base - 512), (34, base - 490), (30, base - 466), (18, base - 446)], WALNUT, top="dome", gloss=.3, shine=.4)


def drip_vase(p, g1="cream", g2="ochre", tall=True, greens=True):
    cx, base = 600, 950
    top = 400 if tall else 560
    h = base - top
    if greens:
        name = leaf(p, "#66764a", 17, 92)
        stem = twig(p, 340, 8 if p.plain else 10, name, bend=14, seed=2, stem="#5d5636", spread=52)
        for a, l, flip in ((-20, .92, -1), (2, 1.06, 1), (24, .84, 1)):
            put(p, stem, cx + a * .9, top + 16, a, l * (1 if tall else .86), flip)
    p.shadow(cx, base, 165 if tall else 190, cast=1)
    prof = ([(66, top), (56, top + h * .13), (92, top + h * .27), (176, top + h * .5), (184, top + h * .68), (140, top + h * .9), (112, base)] if tall else
            [(84, top), (78, top + h * .1), (150, top + h * .28), (220, top + h * .55), (196, top + h * .84), (140, base)])
    vessel(p, cx, prof, GLAZES[g1], inside=GLAZES[g2], lip=11, glaze=(GLAZES[g2], top + h * .36, h * .24, 21), speckle=SPECK, rings=7, gloss=.55)


def amphora(p):
    cx, base = 600, 965
    p.shadow(cx, base, 135, cast=1.25)
    for s in (-1, 1):
        tube(p, f"M{cx + s * 62} {base - 640}C{cx + s * 220} {base - 690} {cx + s * 250} {base - 520} {cx + s * 178} {base - 458}", 34, RAW, shine=.3)
    prof = [(84, base - 690), (66, base - 650), (64, base - 590), (110, base - 510), (208, base - 400), (216, base - 300), (160, base - 120), (112, base - 24), (122, base)]

    def painted():
        k = .2
        for y, w, c in ((base - 418, 10, CREAM), (base - 386, 34, MADDER), (base - 352, 10, CREAM), (base - 236, 8, CREAM), (base - 580, 14, MADDER)):
            p.path(ring(cx, y, radius_at(prof, y) + 2, k), stroke=c, stroke_width=w, opacity=.85)
        d = ""
        for i in range(13):
            a = math.radians(-84 + i * 14)
            b = math.radians(-84 + i * 14 + 7)
            for t, up in ((a, 0), (b, 1)):
                y = base - 314 + up * 52
                r = radius_at(prof, y) + 2
                d += f"{'L' if d else 'M'}{num(cx + math.sin(t) * r)} {num(y + math.cos(t) * r * k)}"
        p.path(d, stroke=CREAM, stroke_width=9, opacity=.85, stroke_linejoin="round")
        p.path(d, stroke=MADDER, stroke_width=9, opacity=.8, stroke_linejoin="round", transform="translate(0 26)")

    vessel(p, cx, prof, RAW, inside=RAW, lip=14, speckle=SPECK, rings=9, gloss=.1, shine=.35, under=painted)


def bowl_prof(r, y, h, foot=.5):
    return [(r, y), (r * .96, y + h * .3), (r * .82, y + h * .66), (r * foot * 1.08, y + h * .95, 1), (r * foot, y + h)]


def bowls(p):
    k = .27
    p.shadow(600, 935, 230, k=.2, cast=1)
    mouth(p, 600, 690, 300, k, 16, FOREST, FOREST)
    for r, y, h, c in ((232, 610, 190, OCHRE), (168, 530, 165, CREAM)):
        if c == CREAM:
            mouth(p, 600, 610, 232, k, 14, OCHRE, OCHRE)
        vessel(p, 600, bowl_prof(r, y, h), c, k=k, inside=c, lip=13, gloss=.25, occlude=.6, shine=0 if c == OCHRE else .5)
        if c == OCHRE:
            continue
        vessel(p, 600, bowl_prof(232, 610, 190), OCHRE, k=k, gloss=.25, top="cut", occlude=.6)
        p.path(ring(600, 614, 228, k), stroke=mix(OCHRE, WHITE, .45), stroke_width=7)
    vessel(p, 600, bowl_prof(300, 690, 245, .42), RAW, k=k, gloss=.25, speckle=SPECK, top="cut", glaze=(FOREST, 790, 18, 5))
    p.path(ring(600, 694, 296, k), stroke=mix(FOREST, WHITE, .45), stroke_width=8)


def plate(p, cx, cy, r, k, g, rim=RAW):
    p.ellipse(cx, cy + 16 * (1.2 - k), r * .985, r * k, mix(rim, p.dark, .5))
    p.ellipse(cx, cy, r, r * k, mix(rim, WHITE, .18))
    p.ellipse(cx, cy + 1, r - 9, (r - 9) * k, p.lin([(0, mix(g, WHITE, .5)), (.5, g), (1, mix(g, p.dark, .28))], x2=1, y2=.8))
    p.ellipse(cx, cy + 4, r * .7, r * .7 * k, p.lin([(0, mix(g, p.dark, .42)), (.28, mix(g, p.dark, .05)), (1, mix(g, WHITE, .3))], x2=1, y2=.8))
    p.ellipse(cx, cy + 7, r * .645, r * .645 * k, p.rad([(0, mix(g, WHITE, .25)), (1, g)], .6, .6, .6))
    p.ellipse(cx, cy, r - 9, (r - 9) * k, "#000", filter=p.noise(.17, .17, SPECK, 16, -10.7, 2, 4), opacity=.55)
    d = "".join(f"M{num(cx - q)} {num(cy + 7)}A{num(q)} {num(q * k)} 0 0 1 {num(cx + q)} {num(cy + 7)}A{num(q)} {num(q * k)} 0 0 1 {num(cx - q)} {num(cy + 7)}" for q in (r * .5, r * .34, r * .17))
    p.path(d, stroke=p.dark, stroke_width=3, opacity=.08)
    p.path(f"M{num(cx - r * .8)} {num(cy - r * k * .32)}A{num(r * .86)} {num(r * k * .86)} 0 0 1 {num(cx - r * .1)} {num(cy - r * k * .84)}", stroke=WHITE, stroke_width=r * .05, opacity=.7, stroke_linecap="round", filter=p.blur(6))


def plates(p, g="cream", g2=None):
    p.shadow(600, 880, 330, k=.4, cast=.55)
    for i in range(3):
        plate(p, 600 + (4, -5, 0)[i], 846 - i * 34, 390, .42, GLAZES[g])
    plate(p, 596, 738, 285, .42, GLAZES[g2 or g])


def plate_standing(p, g="forest"):
    """One plate leaning on the wall."""
    p.ellipse(660, 948, 300, 40, p.shadow_fill(), opacity=.9)
    p.blot("M240 560a370 370 0 1 0 740 0a370 370 0 1 0 -740 0", 30, .35, 30, 26)
    plate(p, 590, 570, 376, .985, GLAZES[g])


def baking_dish(p, g="terracotta"):
    c, k = GLAZES[g], .34
    p.shadow(600, 880, 370, k=.3, cast=.5)
    for s in (-1, 1):
        tube(p, f"M{600 + s * 385} 690q{s * 104} 0 {s * 96} 44q{s * -8} 34 {s * -110} 26", 38, c)
    prof = [(420, 690), (412, 760), (392, 850), (352, 896)]
    vessel(p, 600, prof, RAW, k=k, inside=CREAM, lip=24, glaze=(c, 800, 22, 4), speckle=SPECK, gloss=.5)
    p.ellipse(600, 722, 340, 92, p.rad([(0, mix(CREAM, WHITE, .4), .9), (1, CREAM, 0)], .62, .6, .5))
    p.ellipse(600, 694, 396, 396 * k - 4, "#000", filter=p.noise(.17, .17, SPECK, 16, -10.7, 2, 4), opacity=.5)


def salt(p):
    cx, base = 570, 930
    p.shadow(cx, base, 210, cast=.9)
    prof = [(190, base - 330), (204, base - 290), (214, base - 170), (206, base - 50, 1), (196, base)]
    vessel(p, cx, prof, CREAM, inside=CREAM, speckle=SPECK, rings=6, gloss=.5, bands=((base - 150, 22, FOREST, .85), (base - 116, 6, FOREST, .85)))
    p.ellipse(cx, base - 326, 172, 30, p.rad([(0, "#fff"), (1, "#ddd5ca")], .6, .6, .6))
    disc(p, cx - 18, base - 372, 204, .2, 30, BEECH, texture=wood(p, "x", 1.1))
    vessel(p, cx - 18, [(14, base - 446), (34, base - 424), (28, base - 396), (16, base - 370)], BEECH, top="dome", gloss=.2, occlude=.2)
    spoon(p, 1010, 960, -150, .62, WALNUT)


def spoon(p, x, y, turn, s=1.0, colour=BEECH, shadow=True):
    """A wooden spoon lying with its bowl at (x, y), its handle pointing along `turn`."""
    with p.g(transform=f"translate({num(x)} {num(y)})rotate({num(turn)})scale({num(s)})"):
        d = "M60 -14C180 -26 420 -17 560 -15Q582 0 560 15C420 17 180 26 60 14C40 60 -20 76 -72 60C-130 40 -130 -40 -72 -60C-20 -76 40 -60 60 -14Z"
        name = p.shape(d)
        if shadow:
            p.use(name, fill=p.dark, opacity=.45, filter=p.blur(14), transform="translate(4 -20)")
        p.use(name, fill=p.lin([(0, mix(colour, p.dark, .25)), (.5, colour), (1, mix(colour, WHITE, .4))], x2=0, y2=1))
        p.use(name, filter=wood(p, "x", 1))
        p.ellipse(-40, 0, 62, 44, p.lin([(0, mix(colour, WHITE, .2)), (1, mix(colour, p.dark, .55))], x2=.2, y2=1))


def honey(p):
    cx, base = 600, 940
    p.shadow(cx, base, 190, cast=1)
    prof = [(136, base - 420), (140, base - 392, 1), (196, base - 330), (228, base - 200), (206, base - 70), (160, base)]
    d = lambda y: [(cx + math.sin(t) * (radius_at(prof, y) + 2), y + math.cos(t) * radius_at(prof, y) * .2) for t in [math.radians(a) for a in range(-80, 81, 16)]]

    def cells():
        pts = d(base - 205)
        for dx, dy in ((0, 0), (0, -62), (0, 62)):
            path = "".join(f"M{num(x + (dy and 14) * (1 - abs(x - cx) / 260))} {num(y + dy - 24)}l{num(15 * (1 - abs(x - cx) / 330))} 15v18l{num(-15 * (1 - abs(x - cx) / 330))} 15l{num(-15 * (1 - abs(x - cx) / 330))} -15v-18z" for x, y in pts)
            p.path(path, mix(OCHRE, p.dark, .25), opacity=.34)

    vessel(p, cx, prof, OCHRE, inside="#a8621a", lip=14, speckle=SPECK, gloss=.65, under=cells)
    p.ellipse(cx, base - 408, 112, 17, p.lin([(0, "#8a4a0a"), (1, "#e8a030")]))
    with p.g(transform=f"translate({cx - 250} {base + 44})rotate(-12)"):
        p.path("M-40 34Q200 60 470 22L470 40Q200 90 -40 60Z", p.dark, opacity=.45, filter=p.blur(12))
        p.path("M60 -11H470q12 11 0 22H60Z", p.lin([(0, mix(BEECH, WHITE, .4)), (1, mix(BEECH, p.dark, .4))], x2=0, y2=1))
        for i, h in enumerate((26, 40, 46, 46, 40, 28)):
            p.rect(-66 + i * 24, -h, 19, 2 * h, p.lin([(0, mix(BEECH, WHITE, .2)), (.3, mix(BEECH, WHITE, .45)), (1, mix(BEECH, p.dark, .5))], x2=0, y2=1), rx=8)


def pitcher(p):
    cx, base = 590, 950
    p.shadow(cx, base, 175, cast=1)
    tube(p, f"M{cx + 100} {base - 500}C{cx + 330} {base - 560} {cx + 330} {base - 200} {cx + 172} {base - 190}", 40, CREAM)
    prof = [(136, base - 560), (112, base - 490), (112, base - 440), (168, base - 310), (196, base - 190), (172, base - 60), (136, base)]
    lip = f"M{cx - 60} {base - 586}C{cx - 130} {base - 604} {cx - 200} {base - 600} {cx - 206} {base - 584}C{cx - 200} {base - 540} {cx - 140} {base - 520} {cx - 118} {base - 470}L{cx - 40} {base - 530}Z"
    p.path(lip, p.lin([(0, mix(CREAM, p.dark, .2)), (.4, mix(CREAM, WHITE, .4)), (1, CREAM)], x2=1, y2=.4))
    vessel(p, cx, prof, RAW, inside=CREAM, lip=13, glaze=(CREAM, base - 190, 110, 31), speckle=SPECK, rings=6, gloss=.5)
    p.path(f"M{cx - 206} {base - 584}C{cx - 190} {base - 566} {cx - 130} {base - 556} {cx - 100} {base - 549}C{cx - 130} {base - 575} {cx - 160} {base - 592} {cx - 206} {base - 584}Z", mix(CREAM, p.dark, .5))
    p.path(f"M{cx - 206} {base - 585}C{cx - 170} {base - 602} {cx - 120} {base - 590} {cx - 90} {base - 580}", stroke=mix(CREAM, WHITE, .7), stroke_width=7, stroke_linecap="round")


def mortar(p):
    cx, base = 590, 930
    stone = "#8b8378"
    p.shadow(cx, base, 215, cast=.9)
    prof = [(262, base - 330), (258, base - 270), (222, base - 150), (176, base - 80), (190, base - 30), (202, base)]
    with p.captured() as body:
        vessel(p, cx, prof, stone, k=.22, inside=mix(stone, WHITE, .2), lip=36, gloss=.05, shine=.3, speckle="#2a241e")
    p.out.extend(body)
    p.ellipse(cx + 16, base - 314, 180, 26, p.shadow_fill(), opacity=.6)
    rod(p, cx + 230, base - 560, cx + 30, base - 320, 54, 78, BEECH)
    p.ellipse(cx + 231, base - 561, 27, 22, mix(BEECH, WHITE, .3), transform=f"rotate(38 {cx + 231} {base - 561})")
    p.ellipse(cx + 28, base - 316, 50, 20, mix(stone, p.dark, .6))
    name = leaf(p, "#55703f", 26, 92)
    for x, y, a, s in ((cx - 90, base - 300, 60, .8), (cx - 30, base - 292, 100, .75), (cx - 420, base + 30, 78, 1), (cx - 340, base + 46, 120, .85)):
        put(p, name, x, y, a, s)
    p.path(ring(cx, base - 328, 244, .22), stroke=mix(stone, WHITE, .5), stroke_width=5, opacity=.6)


# -- textiles ----------------------------------------------------------------------------------
def tablecloth(p, colour="natural"):
    c = {"natural": FLAX, "terracotta": "#bd6c4f", "forest": "#566d55"}[colour]
    band = MADDER if colour == "natural" else CREAM

    def border(x0, x1, top, depth):
        for y, w in ((top - depth * .2, 9), (top - depth * .28, 22), (top - depth * .36, 9)):
            p.path(f"M{num(x0)} {num(y)}Q600 {num(y + 7)} {num(x1)} {num(y)}", stroke=band, stroke_width=w, opacity=.8)

    top = folded(p, 600, 930, 700, 5, 56, 250, c, under=border, seed=4, texture=.6)
    p.path(f"M262 {num(top + 30)}Q600 {num(top + 46)} 938 {num(top + 30)}", stroke=mix(c, p.dark, .4), stroke_width=2, stroke_dasharray="6 5", opacity=.7)


def napkins(p, colour="terracotta"):
    cols = {"terracotta": ["#bd6c4f"] * 4, "ochre": ["#d2a152"] * 4, "mixed": ["#566d55", "#d2a152", "#bd6c4f", FLAX]}[colour]
    y = 900
    for i, c in enumerate(cols):
        y = folded(p, 600 + (-8, 6, -4, 3)[i], y, 520, 2, 30, 210, c, seed=i + 2, texture=.7)
    twine = "#b9955e"
    x = 600
    for dx in (-9, 9):
        tube(p, f"M{x + dx} {y - 196}Q{x + dx + 4} {y - 90} {x + dx} {y + 6}V888", 9, twine, shine=0)
    tube(p, f"M{x} {y - 60}C{x - 130} {y - 130} {x - 150} {y - 10} {x} {y - 56}C{x + 150} {y - 10} {x + 130} {y - 130} {x} {y - 60}M{x} {y - 60}Q{x - 40} {y + 20} {x - 80} {y + 40}M{x} {y - 60}Q{x + 50} {y + 16} {x + 92} {y + 26}", 9, twine, shine=0)
    put(p, leaf(p, "#6b7b50", 18, 120), x - 40, y - 20, 58, 1.1)


def throw(p, colour="cream"):
    c, m = {"cream": (CREAM, MADDER), "forest": ("#4c644f", CREAM), "madder": ("#94453a", "#f0dfc0")}[colour]

    def motif(x0, x1, top, depth):
        name = p.define("<path", f' d="{stitches(8, 29, rhombus, -116, -116)}" stroke="{m}" stroke-width="8.6"/>')
        for i in range(4):
            p.use(name, transform=f"translate({num(x0 + 92 + i * 178)} {num(top - depth * .5)})scale(.78 .6)")
        for y, w in ((top - 18, 10), (top - depth + 20, 8), (top + 2, 4)):
            p.path(f"M{num(x0)} {num(y)}Q600 {num(y + 6)} {num(x1)} {num(y)}", stroke=m, stroke_width=w)

    top = folded(p, 600, 850, 720, 4, 70, 236, c, under=motif, seed=9, texture=.7)
    fringe(p, 262, 938, top + 36, 84, 46, c)


def sewn_cushion(p, colour="flax"):
    c, m, q = {"flax": (FLAX, MADDER, FOREST), "forest": ("#4f6751", CREAM, OCHRE)}[colour]
    p.ellipse(650, 960, 430, 66, p.shadow_fill(), opacity=.9)
    p.blot("M240 300h720v640h-720z", 34, .3, 36, 20)

    def motif():
        name = p.define("<path", f' d="{stitches(8, 29, rhombus, -116, -116)}" stroke="{m}" stroke-width="8.4"/>')
        small = p.define("<path", f' d="{stitches(8, 19, star, -76, -76)}" stroke="{q}" stroke-width="8.4"/>')
        for dx in (-232, 0, 232):
            p.use(name, transform=f"translate({600 + dx} 600)")
        for dx in (-116, 116):
            for dy in (-112, 112):
                p.use(small, transform=f"translate({600 + dx} {600 + dy})scale(.5)")
        for dy in (-196, -172, 172, 196):
            p.path(f"M200 {600 + dy}q400 {num(dy * .06)} 800 0", stroke=m, stroke_width=8)

    cushion(p, 600, 600, 760, c, motif, piping=m)


def tea_towels(p):
    p.rect(180, 236, 840, 26, p.lin([(0, mix(BEECH, WHITE, .4)), (1, mix(BEECH, p.dark, .3))], x2=0, y2=1), rx=13)
    p.rect(180, 236, 840, 26, "#000", rx=13, filter=wood(p, "x"))
    p.rect(180, 262, 840, 20, p.lin([(0, p.dark, .3), (1, p.dark, 0)], x2=0, y2=1))
    hanging(p, 246, 566, 240, 900, "#e9dfcb", 4, 3, stripes=((40, 8, FOREST), (60, 20, FOREST), (80, 8, FOREST), (120, 5, OCHRE)))
    hanging(p, 620, 950, 240, 950, "#c37455", 4, 6, stripes=((38, 26, CREAM), (72, 6, CREAM), (88, 6, CREAM)))
    for x0, x1, c in ((246, 566, "#e9dfcb"), (620, 950, "#c37455")):
        p.path(f"M{x0} 244q0 -14 14 -14H{x1 - 14}q14 0 14 14v26H{x0}Z", p.lin([(0, mix(c, WHITE, .5)), (1, mix(c, p.dark, .12))], x2=0, y2=1))


def apron(p, colour="forest"):
    c = {"forest": "#566d55", "flax": "#d5c29d"}[colour]
    strap = mix(c, p.dark, .12)
    vessel(p, 600, [(20, 108), (22, 126), (12, 140)], BEECH, top="dome", occlude=.2)
    tube(p, "M470 330C480 210 560 130 600 128C640 130 720 210 730 330", 17, strap, shine=0)
    tube(p, "M312 560C250 590 236 720 268 860", 15, strap, shine=0)
    tube(p, "M888 560C950 590 968 740 930 880", 15, strap, shine=0)
    body = p.shape("M455 318Q600 336 745 318C748 430 800 520 896 556C900 720 908 880 916 1010Q840 1036 760 1016Q680 1040 600 1018Q520 1042 440 1016Q360 1036 284 1010C292 880 300 720 304 556C400 520 452 430 455 318Z")
    p.use(body, fill=p.dark, opacity=.34, filter=p.blur(22), transform="translate(30 22)")
    p.use(body, fill=c)
    from .cloth import drape_shade
    p.use(body, fill=drape_shade(p, 5, 284, 916, 4))
    pocket = "M420 700H780V880Q780 906 750 906H450Q420 906 420 880Z"
    p.path(pocket, p.dark, opacity=.3, filter=p.blur(8), transform="translate(6 8)")
    p.path(pocket, mix(c, WHITE, .07))
    p.path(pocket, p.lin([(0, WHITE, .18), (.4, p.dark, .05), (.6, WHITE, .1), (1, p.dark, .25)]))
    p.path("M428 712H772M600 706V898M428 720V880Q430 898 450 898H750Q770 898 772 880V720M463 334Q600 350 737 334M300 990Q440 1012 600 1000Q760 1012 902 990", stroke=mix(c, WHITE, .5), stroke_width=2.5, stroke_dasharray="8 6", opacity=.8)
    p.use(body, filter=linen(p, strength=.6), opacity=.8)
    p.use(body, fill=weave(p, p.dark, .1))


# -- kitchen wood ------------------------------------------------------------------------------
def board(p, small=False):
    """Two boards leaning on the wall, or one."""
    d = "M430 250Q430 190 490 186L566 182Q574 120 566 84Q566 40 604 40Q642 40 642 84Q634 120 642 182L718 186Q778 190 778 250V880Q778 930 728 930H480Q430 930 430 880Z"
    def one(c, tx, s, seed, turn):
        with p.g(transform=f"translate({tx} {num(940 - 930 * s)})rotate({turn} 604 930)scale({num(s)})"):
            name = p.shape(d)
            p.use(name, fill=p.dark, opacity=.42, filter=p.blur(20), transform="translate(30 10)")
            p.use(name, fill=mix(c, p.dark, .45), transform="translate(14 2)")
            p.use(name, fill=p.lin([(0, mix(c, WHITE, .26)), (.5, c), (1, mix(c, p.dark, .24))], x2=.6, y2=1))
            p.use(name, filter=wood(p, "y", 1.5, seed, "#2a1206"))
            p.use(name, fill="none", stroke=mix(c, WHITE, .55), stroke_width=3, opacity=.7)
            p.ellipse(604, 82, 15, 15, mix(c, p.dark, .75))
            p.path("M589 82a15 15 0 0 0 30 0", stroke=mix(c, WHITE, .5), stroke_width=3)
    p.ellipse(640, 946, 400, 40, p.shadow_fill())
    if small:
        one(WALNUT, -10, .9, 5, 2)
    else:
        one(BEECH, 130, .78, 8, 5)
        one(WALNUT, -110, .92, 5, -1)


def board_served(p):
    """A walnut board from above with bread, cheese and figs."""
    d = "M150 470Q150 420 200 416H836Q884 420 890 470L894 566Q960 574 1010 566Q1060 566 1060 610Q1060 654 1010 654Q960 646 894 654L890 750Q884 800 836 804H200Q150 800 150 750Z"
    name = p.shape(d)
    p.use(name, fill=p.dark, opacity=.5, filter=p.blur(24), transform="translate(20 30)")
    p.use(name, fill=mix(WALNUT, p.dark, .45), transform="translate(4 14)")
    p.use(name, fill=p.lin([(0, mix(WALNUT, WHITE, .28)), (1, mix(WALNUT, p.dark, .15))], x2=1, y2=1))
    p.use(name, filter=wood(p, "x", 1.5, 5, "#2a1206"))
    p.use(name, fill="none", stroke=mix(WALNUT, WHITE, .5), stroke_width=3, opacity=.6)
    p.ellipse(1012, 610, 16, 16, mix(WALNUT, p.dark, .8))
    loaf = p.shape("M220 600C210 500 330 450 420 480C500 506 520 590 500 650C480 730 340 760 270 710C240 690 224 650 220 600Z")
    p.use(loaf, fill=p.dark, opacity=.6, filter=p.blur(12), transform="translate(16 18)")
    p.use(loaf, fill=p.rad([(0, "#e8b56a"), (.6, "#c07a34"), (1, "#74401a")], .38, .34, .7))
    p.path("M300 500Q280 610 330 690M380 486Q360 600 400 706M450 510Q440 600 464 670", stroke="#f6e2ba", stroke_width=15, opacity=.75, stroke_linecap="round")
    p.use(loaf, filter=p.noise(.06, .06, "#fff", 5, -3, 2, 3), opacity=.5)
    p.path("M560 690L760 640L790 720L590 752Z", p.dark, opacity=.5, filter=p.blur(10), transform="translate(10 20)")
    p.path("M560 662L736 596Q790 630 790 690L584 726Z", p.lin([(0, "#fbeec8"), (1, "#eacb86")], x2=.5, y2=1))
    p.path("M584 726L790 690V716L590 752Z", "#d9ae62")
    for x, y in ((620, 520), (700, 500), (668, 566)):
        p.ellipse(x + 10, y + 14, 42, 36, p.shadow_fill())
        p.ellipse(x, y, 38, 36, p.rad([(0, "#8d6b8c"), (.6, "#4d2f4e"), (1, "#2c1730")], .36, .32, .7))
        p.ellipse(x - 6, y - 10, 6, 5, "#c7a9c0", opacity=.8)
    nm = leaf(p, "#5f7448", 20, 100)
    for a, x, y in ((70, 560, 470), (110, 590, 452), (250, 800, 560)):
        put(p, nm, x, y, a, .9)


def rolling_pin(p):
    with p.g(transform="rotate(-24 600 640)"):
        body = p.shape("M290 560Q276 560 276 580V700Q276 720 290 720H910Q924 720 924 700V580Q924 560 910 560Z")
        p.path("M120 640Q120 700 300 740H930L1080 690Q1060 760 900 770H320Q140 730 120 640Z", p.dark, opacity=.5, filter=p.blur(18), transform="translate(20 26)")
        fill = p.lin([(0, mix(BEECH, p.dark, .1)), (.24, mix(BEECH, WHITE, .55)), (.5, BEECH), (.85, mix(BEECH, p.dark, .5)), (1, mix(BEECH, p.bounce, .3))], x2=0, y2=1)
        wfill = p.lin([(0, mix(WALNUT, p.dark, .1)), (.24, mix(WALNUT, WHITE, .45)), (.5, WALNUT), (.85, mix(WALNUT, p.dark, .5)), (1, mix(WALNUT, p.bounce, .3))], x2=0, y2=1)
        for s in (-1, 1):
            h = f"M{600 + s * 318} 620C{600 + s * 350} 622 {600 + s * 370} 600 {600 + s * 410} 600C{600 + s * 470} 600 {600 + s * 480} 622 {600 + s * 480} 640C{600 + s * 480} 660 {600 + s * 470} 680 {600 + s * 410} 680C{600 + s * 370} 680 {600 + s * 350} 658 {600 + s * 318} 660Z"
            p.path(h, wfill)
        p.use(body, fill=fill)
        p.use(body, filter=wood(p, "x", 1.2))
        p.path("M318 564V716M330 564V716M870 564V716M882 564V716", stroke=p.dark, stroke_width=3, opacity=.25)
    p.ellipse(250, 880, 130, 30, p.rad([(0, "#fff", .9), (1, "#fff", 0)]))


def spoons(p):
    cx, base = 600, 950
    p.shadow(cx, base, 180, cast=1)
    tools = []
    for x, a, c, kind in ((545, -17, BEECH, 0), (650, 15, WALNUT, 1), (600, -3, "#c99560", 2), (625, 29, BEECH, 0), (570, -32, WALNUT, 2)):
        with p.g(transform=f"rotate({a} {x} {base - 200})"):
            rod(p, x, base - 640, x, base - 200, 20, 24, c)
            y = base - 690
            if kind == 0:
                p.ellipse(x, y, 56, 76, p.lin([(0, mix(c, WHITE, .4)), (.5, c), (1, mix(c, p.dark, .45))]))
                p.ellipse(x + 3, y - 4, 40, 58, p.lin([(0, mix(c, p.dark, .5)), (1, mix(c, WHITE, .2))]))
            elif kind == 1:
                d = f"M{x - 12} {y + 90}C{x - 60} {y + 40} {x - 50} {y - 90} {x - 40} {y - 100}Q{x} {y - 116} {x + 40} {y - 100}C{x + 50} {y - 90} {x + 60} {y + 40} {x + 12} {y + 90}Z"
                p.path(d, p.lin([(0, mix(c, WHITE, .35)), (.5, c), (1, mix(c, p.dark, .4))]))
                p.path(f"M{x - 16} {y - 60}v84M{x + 16} {y - 60}v84", stroke=mix(c, p.dark, .7), stroke_width=9, stroke_linecap="round")
            else:
                d = f"M{x - 12} {y + 80}C{x - 50} {y + 20} {x - 54} {y - 60} {x - 44} {y - 90}L{x + 50} {y - 70}C{x + 50} {y - 30} {x + 40} {y + 30} {x + 12} {y + 80}Z"
                p.path(d, p.lin([(0, mix(c, WHITE, .4)), (.5, c), (1, mix(c, p.dark, .35))]))
    prof = [(178, base - 400), (172, base - 330), (182, base - 180), (178, base - 50, 1), (166, base)]
    mouth_y = base - 400
    vessel(p, cx, prof, RAW, top="cut", glaze=(CREAM, base - 170, 60, 14), speckle=SPECK, gloss=.3)
    p.path(ring(cx, mouth_y + 2, 174, .2), stroke=mix(CREAM, WHITE, .5), stroke_width=9)


# -- candles -----------------------------------------------------------------------------------
def tapers(p, colour="honey"):
    c = {"honey": WAX, "madder": "#9c4334"}[colour]
    vessel(p, 600, [(18, 150), (22, 170), (12, 186)], WALNUT, top="dome", occlude=.2)
    p.path("M560 320C560 240 580 176 600 174C620 176 655 240 655 360", stroke="#efe6d4", stroke_width=6)
    p.path("M560 320C560 240 580 176 600 174C620 176 655 240 655 360", stroke=p.dark, stroke_width=6, opacity=.2, filter=p.blur(5), transform="translate(16 14)")
    for x, y, l in ((560, 310, 660), (655, 350, 660)):
        d = f"M{x - 8} {y}Q{x - 30} {y + 40} {x - 32} {y + 120}L{x - 40} {y + l - 20}Q{x} {y + l + 14} {x + 40} {y + l - 20}L{x + 32} {y + 120}Q{x + 30} {y + 40} {x + 8} {y}Z"
        name = p.shape(d)
        p.use(name, fill=p.dark, opacity=.36, filter=p.blur(16), transform="translate(46 24)")
        p.use(name, fill=round_fill(p, c))
        p.use(name, filter=p.noise(.01, .05, p.dark, 1.6, -.75, 2, x), opacity=.6)
        p.path(f"M{x - 17} {y + 70}L{x - 22} {y + l - 60}", stroke="#fff", stroke_width=9, opacity=.5, stroke_linecap="round", filter=p.blur(4))
        rings_d = "".join(f"M{x - 33 - i} {y + 150 + i * 90}q33 12 {66 + 2 * i} 0" for i in range(6))
        p.path(rings_d, stroke=p.dark, stroke_width=3, opacity=.13)


def pillars(p, lit=True):
    for cx, base, r, h, c in ((470, 850, 112, 520, WAX), (740, 880, 112, 350, WAX), (590, 975, 112, 220, WAX)):
        p.shadow(cx, base, r, cast=1.1, contact=.8)
        vessel(p, cx, [(r, base - h), (r, base - h * .5), (r, base)], c, inside=mix(c, WHITE, .35), lip=9, gloss=.1, shine=.35,
               under=lambda: p.rect(cx - r, base - h, 2 * r, h + 40, p.pattern(28, 48, f'<path d="M14 0l14 8v16l-14 8l-14-8v-16zM0 24v24M28 24v24" fill="none" stroke="{mix(c, p.dark, .4)}" stroke-width="3" opacity=".5"/>')))
        p.ellipse(cx, base - h + 3, r - 12, (r - 12) * .2, p.rad([(0, "#fff3c8"), (.6, mix(c, WHITE, .3)), (1, mix(c, p.dark, .2))]))
        if lit:
            p.rect(cx - r, base - h, 2 * r, h * .5, p.lin([(0, "#ffe9a8", .6), (1, "#ffe9a8", 0)], x2=0, y2=1))
            flame(p, cx, base - h + 4, .8)


def pillar_one(p):
    cx, base, r, h = 600, 940, 150, 470
    p.shadow(cx, base, r, cast=1.2)
    c = WAX
    vessel(p, cx, [(r, base - h), (r, base - h * .5), (r, base)], c, inside=mix(c, WHITE, .35), lip=11, gloss=.1, shine=.4,
           under=lambda: p.rect(cx - r, base - h, 2 * r, h + 40, p.pattern(38, 64, f'<path d="M19 0l19 11v21l-19 11l-19-11v-21zM0 32v32M38 32v32" fill="none" stroke="{mix(c, p.dark, .4)}" stroke-width="4" opacity=".5"/>')))
    p.ellipse(cx, base - h + 4, r - 14, (r - 14) * .2, p.rad([(0, mix(c, WHITE, .4)), (1, mix(c, p.dark, .2))]))
    p.path(f"M{cx} {base - h + 8}q-6 -30 6 -52", stroke="#f3ead8", stroke_width=7, stroke_linecap="round")


def scented(p, lit=False):
    cx, base = 600, 930
    p.shadow(cx, base, 205, cast=.9)
    prof = [(206, base - 340), (206, base - 200), (204, base - 60), (190, base)]
    vessel(p, cx, prof, FOREST, inside="#f1e7d2", lip=14, speckle="#131c12", gloss=.3, shine=.45,
           glaze=(FOREST, base - 20, 4, 2))
    p.ellipse(cx, base - 322, 184, 30, p.rad([(0, "#fff8e6"), (.7, "#f0e3c6"), (1, "#cdb88f")], .45, .5, .6))
    label = f"M{cx - 118} {base - 236}Q{cx} {base - 206} {cx + 118} {base - 236}V{base - 104}Q{cx} {base - 74} {cx - 118} {base - 104}Z"
    p.path(label, p.lin([(0, mix(FLAX, p.dark, .1)), (.35, "#f4ead6"), (1, mix(FLAX, p.dark, .3))]))
    needles(p, cx, base - 104, 0, 86, 9, "#4d6a4a", 40)
    if lit:
        flame(p, cx, base - 318, .9)
    else:
        p.path(f"M{cx} {base - 318}q-4 -24 6 -46", stroke="#d9c9a6", stroke_width=7, stroke_linecap="round")
    needles(p, 190, 1010, 66, 250, 13, "#47663f", 74)
    needles(p, 300, 966, 108, 150, 9, "#47663f", 60)


def chamberstick(p):
    cx, base = 580, 920
    p.shadow(cx, base, 260, k=.26, cast=.7)
    tube(p, f"M{cx + 225} {base - 40}C{cx + 380} {base - 150} {cx + 420} {base + 10} {cx + 250} {base + 6}", 34, OCHRE)
    vessel(p, cx, [(268, base - 56), (250, base - 20), (205, base)], RAW, k=.27, inside=OCHRE, lip=18, gloss=.5, speckle=SPECK, glaze=(OCHRE, base - 30, 12, 3))
    p.ellipse(cx, base - 44, 140, 30, p.shadow_fill())
    vessel(p, cx, [(66, base - 160), (58, base - 120), (72, base - 62), (104, base - 44)], OCHRE, inside=OCHRE, lip=10, gloss=.5, speckle=SPECK)
    vessel(p, cx, [(36, base - 560), (40, base - 400), (44, base - 156)], "#f3e7cf", top="dome", gloss=.1, shine=.4, occlude=.3)
    p.rect(cx - 42, base - 566, 84, 220, p.lin([(0, "#ffe2a0", .7), (1, "#ffe2a0", 0)], x2=0, y2=1))
    flame(p, cx, base - 566, .95)


# picture: (backdrop, drawing, arguments)
PICTURES = {
    "handthrown-mug": ("blush", mug, ["terracotta"]), "handthrown-mug-ochre": ("cream", mug, ["ochre"]), "handthrown-mug-forest": ("sage", mug, ["forest"]),
    "handthrown-mug-coffee": ("cream", mug_above, ["ochre"]),
    "espresso-pair": ("cream", espresso, []),
    "stoneware-teapot": ("sage", teapot, ["forest"]), "stoneware-teapot-charcoal": ("blush", teapot, ["charcoal"]),
    "drip-glaze-vase": ("ochre", drip_vase, ["cream", "terracotta"]), "drip-glaze-vase-low": ("blush", drip_vase, ["cream", "forest", False]),
    "painted-amphora": ("cream", amphora, []),
    "nesting-bowls": ("blush", bowls, []),
    "dinner-plate": ("clay", plates, ["cream"]), "dinner-plate-forest": ("sage", plates, ["forest"]), "dinner-plate-standing": ("cream", plate_standing, ["forest"]),
    "oval-baking-dish": ("cream", baking_dish, ["terracotta"]), "oval-baking-dish-ochre": ("sage", baking_dish, ["ochre"]),
    "salt-cellar": ("sage", salt, []), "honey-jar": ("cream", honey, []), "milk-pitcher": ("clay", pitcher, []), "stone-mortar": ("sage", mortar, []),
    "linen-tablecloth": ("sage", tablecloth, ["natural"]), "linen-tablecloth-terracotta": ("cream", tablecloth, ["terracotta"]), "linen-tablecloth-forest": ("ochre", tablecloth, ["forest"]),
    "linen-napkins": ("cream", napkins, ["terracotta"]), "linen-napkins-mixed": ("blush", napkins, ["mixed"]), "linen-napkins-ochre": ("sage", napkins, ["ochre"]),
    "wool-throw": ("clay", throw, ["cream"]), "wool-throw-forest": ("cream", throw, ["forest"]), "wool-throw-madder": ("sage", throw, ["madder"]),
    "embroidered-cushion": ("blush", sewn_cushion, ["flax"]), "embroidered-cushion-forest": ("cream", sewn_cushion, ["forest"]),
    "tea-towels": ("cream", tea_towels, []),
    "linen-apron": ("blush", apron, ["forest"]), "linen-apron-flax": ("sage", apron, ["flax"]),
    "walnut-board": ("cream", board, []), "walnut-board-small": ("sage", board, [True]), "walnut-board-served": ("cream", board_served, []),
    "beech-rolling-pin": ("sage", rolling_pin, []), "spoon-crock": ("blush", spoons, []),
    "beeswax-tapers": ("sage", tapers, ["honey"]), "beeswax-tapers-madder": ("cream", tapers, ["madder"]),
    "beeswax-pillar": ("cream", pillar_one, []), "beeswax-pillar-lit": ("umber", pillars, []),
    "fir-candle": ("ochre", scented, []), "fir-candle-lit": ("forest", scented, [True]),
    "chamberstick": ("umber", chamberstick, []),
}

FRAMING = {mug: 1.2, espresso: 1.2, baking_dish: 1.02, drip_vase: 1.0, board: 1.0, board_served: 1.0, rolling_pin: 1.02, tapers: 1.04, sewn_cushion: 1.04, mug_above: 1.0, apron: 1.0,
           plate_standing: 1.06, amphora: 1.06, plates: 1.06, tea_towels: 1.06, pillars: 1.06, teapot: 1.08, spoons: 1.05, throw: 1.06}
