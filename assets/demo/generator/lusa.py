"""Casa Lusa: cork, tiles, wicker and garden, in azulejo blue, white, cork and olive."""
import math

from .forms import (box, cork, disc, flame, glow, leaf, metal_fill, mouth, outline, put,
                    radius_at, ring, round_fill, sprig, tube, twig, vessel, wood)
from .studio import WHITE, Cam, poly, smooth
from .svg import mix, num
from .wicker import basket, braid

CORK, DARK_CORK, AZUL, DEEP, MILK, SUN, OLIVE, WILLOW, TERRA = "#cda274", "#8b5f3c", "#2f5f9f", "#1e3f76", "#f3f1ea", "#d9a53a", "#76803f", "#c79a5c", "#b96a45"
ZINC, IRON, PINE, REED, INK = "#9ea8a9", "#33383c", "#b58a54", "#c9ad6a", "#234a86"


# -- tiles -------------------------------------------------------------------------------------
def quarter(kind, blue=AZUL, deep=DEEP):
    """A quarter of a tile: origin in the tile's middle, 100 to each edge."""
    if kind == "lisboa":
        return (f'<path d="M100 0A100 100 0 0 1 0 100V78A78 78 0 0 0 78 0Z" fill="{blue}"/><path d="M0 0L26 52L58 58L52 26Z" fill="{deep}"/>'
                f'<path d="M0 0L16 34L34 16Z" fill="{SUN}"/><path d="M100 100V58A42 42 0 0 0 58 100Z" fill="{deep}"/><path d="M100 100V80A20 20 0 0 0 80 100Z" fill="{SUN}"/>'
                f'<path d="M60 60q22-6 32-24q-26-2-32 24q-6 22-24 32q-2-26 24-32" fill="{blue}" opacity=".55"/>')
    if kind == "porto":
        return (f'<path d="M0 8C30 20 34 60 0 92C-34 60 -30 20 0 8Z" fill="{blue}"/><path d="M0 24C14 34 16 56 0 74C-16 56 -14 34 0 24Z" fill="#fff" opacity=".75"/>'
                f'<path d="M18 18C52 26 66 52 62 62C52 66 26 52 18 18Z" fill="{deep}"/><circle r="13" fill="{SUN}"/>'
                f'<path d="M100 100H70Q74 74 100 70Z" fill="{blue}"/><path d="M100 52Q60 60 52 100" fill="none" stroke="{deep}" stroke-width="7"/><path d="M100 30Q40 40 30 100" fill="none" stroke="{blue}" stroke-width="3"/>')
    return (f'<path d="M0 0H50L0 50Z" fill="{deep}"/><path d="M100 0L50 50L100 100Z" fill="{blue}"/><path d="M50 50L0 100H100Z" fill="{MILK}" stroke="{blue}" stroke-width="5"/>'
            f'<path d="M50 86l-16-8l16-16l16 16Z" fill="{SUN}"/><path d="M0 50L50 0L58 8L8 58Z" fill="{SUN}"/>')


def tile(p, kind, blue=AZUL, deep=DEEP):
    q = p.group(quarter(kind, blue, deep))
    turned = "".join(f'<use href="#{q}" transform="rotate({a})"/>' for a in (90, 180, 270))
    sheen = p.lin([(0, "#fff", .5), (.5, "#fff", 0), (1, p.dark, .22)], x2=1, y2=1)
    return p.group(f'<path d="M-100-100H100V100H-100Z" fill="{MILK}"/><use href="#{q}"/>{turned}<path d="M-100-100H100V100H-100Z" fill="{sheen}"/>'
                   f'<path d="M-98 98V-98H98" fill="none" stroke="#fff" stroke-width="4" opacity=".8"/><path d="M98-98V98H-98" fill="none" stroke="{p.dark}" stroke-width="4" opacity=".35"/>')


def tile_set(p, kind="lisboa"):
    """Six tiles laid on plaster, seen from above, one pushed aside."""
    name = tile(p, kind)
    with p.g(transform="rotate(-9 600 600)"):
        p.rect(232, 272, 736, 500, p.dark, opacity=.5, filter=p.blur(18), transform="translate(18 26)")
        p.rect(226, 268, 748, 512, mix(MILK, p.dark, .3))
        for i in range(6):
            p.use(name, transform=f"matrix(1.2 0 0 1.2 {350 + (i % 3) * 248} {390 + (i // 3) * 250})")
    with p.g(transform="translate(850 900)rotate(16)"):
        p.rect(-110, -110, 240, 240, p.dark, opacity=.5, filter=p.blur(18), transform="translate(14 22)")
        p.path("M-126 -126H126V140H-126Z", mix(MILK, p.dark, .35))
        p.use(name, transform="scale(1.26)")


def tile_wall(p, kind="lisboa"):
    """The pattern when many are laid."""
    name = tile(p, kind)
    row = p.group("".join(f'<use href="#{name}" x="{i * 204}"/>' for i in range(7)))
    p.rect(-100, -100, 1400, 1400, mix(MILK, p.dark, .25))
    for j in range(7):
        p.use(row, x=-12, y=-12 + j * 204)
    p.rect(-100, -100, 1400, 1400, p.lin([(0, WHITE, .3), (.4, WHITE, 0), (1, p.dark, .4)], x2=1, y2=1))


def framed_panel(p):
    """Four tiles in an oak frame, leaning on the wall."""
    p.ellipse(640, 1010, 420, 42, p.shadow_fill())
    p.rect(250, 262, 720, 740, p.dark, opacity=.45, filter=p.blur(26), transform="translate(32 18)")
    p.rect(238, 250, 724, 748, p.lin([(0, mix(PINE, WHITE, .35)), (1, mix(PINE, p.dark, .3))], x2=1, y2=1), rx=5)
    p.rect(238, 250, 724, 748, "#000", rx=5, filter=wood(p, "x", 1.2))
    p.path("M238 250L288 300M962 250L912 300M238 998L288 948M962 998L912 948", stroke=p.dark, stroke_width=3, opacity=.5)
    p.rect(286, 298, 628, 652, mix(MILK, p.dark, .4))
    one = tile(p, "porto")
    for x, y in ((445, 468), (755, 468), (445, 780), (755, 780)):
        p.use(one, transform=f"matrix(1.54 0 0 1.56 {x} {y})")
    p.path("M286 950V298H914", stroke=p.dark, stroke_width=12, opacity=.35)


def tile_tray(p):
    cam = Cam(600, 700, -20, 40, 1.3)
    p.path(cam.quad((-330, 0, -190), (330, 0, -190), (330, 0, 190), (-330, 0, 190)), p.dark, opacity=.55, filter=p.blur(26), transform="translate(24 60)")
    box(p, cam, -320, 0, -180, 640, 30, 360, PINE, texture=wood(p, "x", 1))
    p.path(cam.quad((-300, 30, -160), (300, 30, -160), (300, 30, 160), (-300, 30, 160)), mix(MILK, p.dark, .3))
    name = tile(p, "evora")
    with p.g(transform=cam.plane((0, 30, 0), (1, 0, 0), (0, 0, -1))):
        for i in range(4):
            for j in range(2):
                p.use(name, transform=f"matrix(.73 0 0 .78 {num(-225 + i * 150)} {num(-80 + j * 160)})")
    for s in (-1, 1):
        a, b, c, d = cam(s * 310, 30, -90), cam(s * 316, 92, -80), cam(s * 316, 92, 80), cam(s * 310, 30, 90)
        tube(p, f"M{num(a[0])} {num(a[1])}L{num(b[0])} {num(b[1])}L{num(c[0])} {num(c[1])}L{num(d[0])} {num(d[1])}", 20, IRON, shine=.4)
    a = cam(-120, 40, 20)
    p.ellipse(a[0] + 30, a[1] + 8, 100, 40, p.shadow_fill())
    vessel(p, a[0], [(74, a[1] - 110), (72, a[1] - 50), (56, a[1])], MILK, k=.5, inside=MILK, lip=7, gloss=.5)
    p.ellipse(a[0], a[1] - 104, 62, 29, "#5a3520")


# -- cork --------------------------------------------------------------------------------------
def corked(p, name, strength=1.0):
    p.use(name, filter=cork(p), opacity=.75 * strength)
    p.use(name, filter=p.noise(.09, .12, "#fff2dc", 6, -3.5, 2, 7), opacity=.4)


def cork_trivets(p):
    tex = cork(p)
    for x, y, r, c in ((420, 650, 236, DARK_CORK), (790, 690, 206, CORK), (600, 850, 268, mix(CORK, WHITE, .12))):
        p.ellipse(x + 40, y + 44, r * 1.16, r * .56, p.shadow_fill(), opacity=.8)
        disc(p, x, y, r, .44, 34, c, texture=tex)


def cork_coasters(p):
    p.ellipse(560, 905, 300, 70, p.shadow_fill())
    for i in range(5):
        disc(p, 520 + (4, -6, 3, -3, 0)[i], 880 - i * 34, 196, .32, 30, CORK if i % 2 else mix(CORK, DARK_CORK, .6), texture=cork(p))
    p.ellipse(860, 985, 210, 60, p.shadow_fill())
    disc(p, 830, 950, 196, .32, 30, CORK, texture=cork(p))
    for r in (130, 70):
        p.ellipse(830, 950, r, r * .32, "none", stroke=AZUL, stroke_width=11, opacity=.75)
        p.ellipse(520, 744, r, r * .32, "none", stroke=AZUL, stroke_width=11, opacity=.75)
    for cx, y in ((520, 744),):
        vessel(p, cx, [(96, y - 250), (92, y - 120), (80, y)], "#dfe8ea", inside="#dfe8ea", lip=6, gloss=.8, k=.26, shine=.9)


def pinboard(p):
    d = "M250 330H950V960H250Z"
    p.path(d, p.dark, opacity=.4, filter=p.blur(26), transform="translate(30 34)")
    p.path(d, p.lin([(0, mix(PINE, WHITE, .4)), (1, mix(PINE, p.dark, .3))], x2=1, y2=1))
    name = p.shape("M276 356H924V934H276Z")
    p.use(name, fill=p.lin([(0, mix(CORK, WHITE, .15)), (1, mix(CORK, p.dark, .12))], x2=1, y2=1))
    corked(p, name)
    p.path("M276 934V356H924", stroke=p.dark, stroke_width=12, opacity=.4)
    t = tile(p, "lisboa")
    notes = ((400, 500, -5, MILK, 170, 200), (640, 470, 4, "#c9dbe8", 190, 150), (790, 720, -3, "#eedfae", 150, 170))
    for x, y, a, c, w, h in notes:
        with p.g(transform=f"translate({x} {y})rotate({a})"):
            p.rect(-w / 2, -h / 2, w, h, p.dark, opacity=.45, filter=p.blur(8), transform="translate(8 12)")
            p.rect(-w / 2, -h / 2, w, h, p.lin([(0, mix(c, WHITE, .5)), (1, mix(c, p.dark, .06))], x2=1, y2=1))
            p.ellipse(5, -h / 2 + 28, 14, 14, p.dark, opacity=.4, filter=p.blur(3))
            p.ellipse(0, -h / 2 + 20, 14, 14, p.rad([(0, "#8fb2e0"), (.5, AZUL), (1, DEEP)], .35, .3, .8))
    sprig(p, 400, 590, 0, 150, 9, leaf(p, OLIVE, 10, 44), bend=12)
    p.use(t, transform="translate(560 770)rotate(6)scale(.8)")


def cork_stool(p):
    cx, base = 600, 980
    p.shadow(cx, base, 230, cast=1)
    prof = [(262, base - 500), (262, base - 440), (226, base - 340), (176, base - 240), (226, base - 130), (246, base - 40), (240, base)]
    shape = vessel(p, cx, prof, CORK, k=.22, shine=.15, gloss=0, occlude=.5)
    corked(p, shape)
    p.ellipse(cx, base - 500, 262, 58, p.lin([(0, mix(CORK, WHITE, .5)), (1, mix(CORK, WHITE, .08))]))
    p.ellipse(cx, base - 500, 262, 58, "#000", filter=cork(p), opacity=.75)
    p.ellipse(cx, base - 499, 260, 56, "none", stroke=WHITE, stroke_width=3, opacity=.5)


def cork_planter(p, big=True):
    cx, base = 600, 970
    h = 360 if big else 290
    p.shadow(cx, base, 185, cast=1)
    p.ellipse(cx, base - h, 214, 43, mix(CORK, WHITE, .2))
    p.ellipse(cx, base - h + 5, 200, 38, "#33241a")
    name = leaf(p, "#55743f", 62, 230, .62)
    y = base - h + 10
    for x, a, s in ((540, -62, .9), (660, 60, .95), (560, -36, 1.25), (650, 34, 1.3), (585, -12, 1.55), (625, 14, 1.5), (600, -80, .8), (605, 82, .8), (602, 2, 1.2)):
        put(p, name, x, y + 6, a, s * (1 if big else .8))
    prof = [(214, base - h), (204, base - h * .6), (176, base)]
    shape = vessel(p, cx, prof, CORK, shine=.15, gloss=0, top="cut", bands=())
    corked(p, shape)
    p.path(ring(cx, base - h + 1, 212, .2), stroke=mix(CORK, WHITE, .5), stroke_width=8)
    p.path(ring(cx, base - h * .25, radius_at(prof, base - h * .25), .2), stroke=MILK, stroke_width=26, opacity=.85)
    p.path(ring(cx, base - h * .25, radius_at(prof, base - h * .25), .2), stroke=AZUL, stroke_width=10, opacity=.85)


def yoga_mat(p, colour="natural"):
    c = {"natural": AZUL, "olive": OLIVE}[colour]
    p.path("M300 760L960 640L1010 760L1040 1010L180 1040Z", p.dark, opacity=.35, filter=p.blur(26))
    mat = p.shape("M330 800L930 690L1090 960L240 1075Z")
    p.use(mat, fill=c, x=0, y=12)
    p.use(mat, fill=p.lin([(0, mix(CORK, p.dark, .3)), (.3, CORK), (1, mix(CORK, WHITE, .25))], x2=.2, y2=1))
    corked(p, mat)
    # the roll
    roll = p.shape("M318 620L918 522Q1000 560 985 660Q965 716 930 726L330 836Z")
    p.use(roll, fill=p.dark, opacity=.5, filter=p.blur(18), transform="translate(10 40)")
    p.use(roll, fill=p.lin([(0, mix(CORK, WHITE, .2)), (.25, mix(CORK, WHITE, .45)), (.6, CORK), (1, mix(CORK, p.dark, .55))], x2=.14, y2=1))
    corked(p, roll)
    p.ellipse(322, 728, 88, 110, mix(CORK, p.dark, .25))
    pts = []
    for i in range(64):
        a = i * .42
        r = .98 - i / 66
        pts.append((322 + math.cos(a + 1.2) * 84 * r, 728 + math.sin(a + 1.2) * 106 * r))
    spiral = p.define("<path", f' d="{smooth(pts[::2])}" fill="none"/>')
    p.use(spiral, stroke=c, stroke_width=11)
    p.use(spiral, x=2, y=-3, stroke=mix(CORK, WHITE, .35), stroke_width=4)
    for x in (520, 740):
        tube(p, f"M{x} {num(620 - (x - 318) * .163 - 6)}Q{x + 80} {num(650 - (x - 318) * .163)} {x + 66} {num(760 - (x - 318) * .163)}Q{x + 56} {num(800 - (x - 318) * .163)} {x + 20} {num(826 - (x - 318) * .17)}", 20, DARK_CORK, shine=0)


def cork_bowl(p):
    cx, base = 600, 930
    p.shadow(cx, base, 200, cast=1)
    mouth(p, cx, base - 250, 340, .3, 26, CORK, DARK_CORK, .55)
    for x, y, r, c in ((500, 660, 92, "#dc8a2c"), (690, 656, 94, "#e2a33c"), (590, 610, 90, "#d9782a"), (610, 700, 90, "#e9b23e")):
        p.ellipse(x + 14, y + 24, r, r * .9, p.dark, opacity=.4, filter=p.blur(12))
        p.ellipse(x, y, r, r * .96, p.rad([(0, mix(c, WHITE, .55)), (.4, c), (1, mix(c, "#7a2c08", .6))], .36, .3, .78))
        p.ellipse(x, y, r, r * .96, "#000", filter=p.noise(.16, .16, "#8a3c08", 3, -1.7, 1, 3), opacity=.5)
        p.ellipse(x + r * .1, y - r * .5, 8, 5, "#5d6b2a")
    name = leaf(p, "#4d6b35", 34, 130)
    put(p, name, 610, 560, 30)
    put(p, name, 500, 600, -60, .9)
    prof = [(340, base - 250), (322, base - 170), (262, base - 70), (190, base)]
    shape = vessel(p, cx, prof, CORK, k=.3, top="cut", shine=.15, gloss=0)
    corked(p, shape)
    p.path(ring(cx, base - 246, 328, .3), stroke=mix(CORK, WHITE, .45), stroke_width=24)
    p.path(ring(cx, base - 246, 328, .3), stroke=mix(CORK, p.dark, .3), stroke_width=24, stroke_dasharray="3 9", opacity=.4)


# -- painted ware ------------------------------------------------------------------------------
def oil_bottle(p):
    cx, base = 560, 960
    p.shadow(cx, base, 140, cast=1.1)
    tube(p, f"M{cx + 42} {base - 560}C{cx + 210} {base - 570} {cx + 220} {base - 380} {cx + 138} {base - 330}", 28, MILK)
    prof = [(40, base - 640), (34, base - 590), (40, base - 480), (120, base - 370), (152, base - 250), (146, base - 60), (132, base)]

    def painted():
        for y, w in ((base - 346, 9), (base - 326, 20), (base - 70, 20), (base - 48, 8), (base - 560, 12)):
            p.path(ring(cx, y, radius_at(prof, y) + 2, .2), stroke=AZUL, stroke_width=w, opacity=.88)
        nm = leaf(p, AZUL, 15, 66)
        sprig(p, cx - 70, base - 84, 18, 190, 9, nm, stem=DEEP, bend=24, spread=50, shrink=.3)
        for x, y in ((cx + 30, base - 140), (cx + 4, base - 240), (cx + 60, base - 230), (cx - 52, base - 190)):
            p.ellipse(x, y, 12, 17, DEEP)

    vessel(p, cx, prof, MILK, gloss=.7, under=painted, shine=.7)
    vessel(p, cx, [(22, base - 720), (30, base - 706), (30, base - 670), (24, base - 636)], CORK, top="dome", shine=.2, gloss=0)
    p.ellipse(850, 1000, 150, 34, p.shadow_fill())
    vessel(p, 840, [(118, 936), (104, 966), (70, 990)], MILK, inside=MILK, k=.3, lip=8, gloss=.6, bands=((950, 8, AZUL, .9),))
    p.ellipse(840, 942, 96, 24, p.lin([(0, "#8a8423"), (1, "#cfc04c")]))


def salad_bowl(p):
    cx, base = 600, 900
    p.shadow(cx, base, 230, cast=1)
    k = .34
    prof = [(370, base - 240), (350, base - 160), (270, base - 56), (190, base)]
    def waves():
        for i in range(3):
            y = base - 176 + i * 52
            r = radius_at(prof, y)
            pts = [(cx + r * math.sin(math.radians(a)), y + r * k * math.cos(math.radians(a)) + (12 if j % 2 else -12)) for j, a in enumerate(range(-85, 86, 10 + i * 2))]
            p.path(smooth(pts), stroke=(AZUL, DEEP, AZUL)[i], stroke_width=(13, 9, 6)[i], opacity=.85, stroke_linecap="round")
    vessel(p, cx, prof, MILK, k=k, inside=MILK, lip=20, gloss=.6, under=waves, lip_colour=AZUL, deep=.42)
    fish = p.group(f'<path d="M-110 0C-70 -46 40 -50 90 0C40 50 -70 46 -110 0ZM84 0L140 -36Q126 0 140 36Z" fill="{AZUL}"/><path d="M-60 -30Q-40 0 -60 30M-20 -34Q0 0 -20 34M20 -30Q38 0 20 30" fill="none" stroke="{MILK}" stroke-width="6"/><circle cx="-82" cy="-6" r="6" fill="{MILK}"/>')
    for x, y, a, s in ((560, 668, -8, 1), (650, 716, 6, .8)):
        p.use(fish, transform=f"translate({x} {y})scale({s * 1.15} {num(s * .56)})rotate({a})", opacity=.9)
    p.ellipse(cx - 40, base - 236, 300, 84, p.lin([(0, p.dark, .2), (.6, p.dark, 0)], y2=.2))


def swallows(p):
    """Three ceramic swallows on a wall, as on old Portuguese houses."""
    body = ("M-150 -6C-120 -34 -60 -44 0 -30C30 -90 110 -150 236 -170C170 -120 130 -70 110 -14C150 4 200 24 262 70C200 60 170 66 120 60C60 70 -40 70 -90 34C-60 90 -20 140 60 190C-40 170 -110 110 -130 40C-150 30 -176 10 -190 4Q-170 -6 -150 -6Z")
    for x, y, a, s in ((430, 430, -14, 1.1), (800, 590, -4, .92), (520, 850, -20, .78)):
        with p.g(transform=f"translate({x} {y})rotate({a})scale({s})"):
            name = p.shape(body)
            p.use(name, fill=p.dark, opacity=.42, filter=p.blur(12), transform="translate(26 32)")
            p.use(name, fill=p.lin([(0, "#4f6c9c"), (.4, "#20365c"), (1, "#0c1830")], x2=.6, y2=1))
            p.path("M-150 8C-120 40 -60 62 0 58C40 56 80 50 100 40C40 40 -40 30 -90 6C-120 -6 -140 -4 -150 8Z", p.lin([(0, "#fff"), (1, "#cfd6de")], x2=0, y2=1))
            p.path("M-150 -4C-140 -26 -116 -30 -100 -22C-108 0 -120 8 -140 10Z", "#b5563a")
            p.ellipse(-122, -16, 6, 6, "#0c1830")
            p.path("M10 -30C50 -90 110 -130 190 -152M-60 -26Q-10 -34 30 -24", stroke=WHITE, stroke_width=9, opacity=.55, stroke_linecap="round", filter=p.blur(3))
            p.path("M40 -40C80 -80 120 -110 170 -128M60 -30C90 -60 116 -80 140 -96M-80 60C-60 100 -20 140 20 160", stroke="#0c1830", stroke_width=4, opacity=.5, stroke_linecap="round")


# -- wicker ------------------------------------------------------------------------------------
def laundry(p, big=True):
    cx, base, h = 600, 1000, 560 if big else 420
    p.shadow(cx, base, 240, cast=.9)
    y = base - h
    prof = [(262, y), (272, y + h * .4), (250, y + h * .8), (228, base)]
    p.ellipse(cx, y, 262, 54, mix(WILLOW, p.dark, .7))
    p.path(f"M{cx - 240} {y + 10}C{cx - 220} {y - 70} {cx - 130} {y - 60} {cx - 60} {y - 90}C{cx + 20} {y - 120} {cx + 60} {y - 60} {cx + 130} {y - 80}C{cx + 200} {y - 90} {cx + 230} {y - 30} {cx + 246} {y + 10}Q{cx} {y + 120} {cx - 240} {y + 10}Z", p.lin([(0, "#fff"), (.6, "#e9e4da"), (1, mix("#e9e4da", p.dark, .4))], x2=.5, y2=1))
    p.path(f"M{cx - 130} {y - 50}Q{cx - 100} {y} {cx - 140} {y + 40}M{cx + 20} {y - 90}Q{cx + 10} {y} {cx + 40} {y + 50}M{cx + 150} {y - 70}Q{cx + 130} {y - 10} {cx + 160} {y + 30}", stroke=p.dark, stroke_width=10, opacity=.25, filter=p.blur(5))
    basket(p, cx, prof, WILLOW, rows=17 if big else 13, stakes=18, inside=False, rim=34)
    for s in (-1, 1):
        braid(p, f"M{cx + s * 236} {y + 70}C{cx + s * 330} {y - 20} {cx + s * 330} {y + 190} {cx + s * 250} {y + 150}", 26, WILLOW)


def picnic(p):
    cx, base = 600, 960
    p.shadow(cx, base, 310, k=.18, cast=.7)
    braid(p, f"M{cx - 220} {base - 330}C{cx - 210} {base - 680} {cx + 210} {base - 680} {cx + 220} {base - 330}", 34, WILLOW)
    prof = [(350, base - 330), (344, base - 200), (322, base)]
    basket(p, cx, prof, WILLOW, rows=10, stakes=17, k=.16, inside=False, rim=0)
    for i in (0, 1):
        p.path(ring(cx, base - 328 - i * 20, 356, .16), stroke=mix(WILLOW, p.dark, .3), stroke_width=21)
        p.path(ring(cx, base - 331 - i * 20, 356, .16), stroke=mix(WILLOW, WHITE, .3), stroke_width=12, stroke_dasharray="26 9")
    p.ellipse(cx, base - 366, 352, 56, p.lin([(0, mix(WILLOW, WHITE, .5)), (1, mix(WILLOW, p.dark, .1))]))
    for r in range(300, 30, -46):
        p.ellipse(cx, base - 366, r, r * .16, "none", stroke=mix(WILLOW, p.dark, .4), stroke_width=5, stroke_dasharray="22 7")
    cloth = p.shape(f"M{cx + 60} {base - 380}L{cx + 250} {base - 372}L{cx + 300} {base - 200}L{cx + 220} {base - 150}L{cx + 120} {base - 190}Z")
    p.use(cloth, fill=p.dark, opacity=.5, filter=p.blur(8), transform="translate(6 10)")
    p.use(cloth, fill=MILK)
    p.use(cloth, fill=p.pattern(40, 40, f'<path d="M0 0h20v40H0zM0 0h40v20H0z" fill="{AZUL}" opacity=".5"/>', "rotate(14)"))
    p.use(cloth, fill=p.lin([(0, WHITE, .3), (.5, p.dark, .05), (.7, WHITE, .1), (1, p.dark, .35)], y2=.6))
    for x in (cx - 150, cx - 40):
        p.rect(x, base - 326, 44, 90, p.lin([(0, "#a06a3c"), (1, "#6d4222")]), rx=6)
        p.rect(x + 8, base - 280, 28, 22, "none", stroke="#e9cf8a", stroke_width=5, rx=4)


def bread_basket(p):
    cx, base = 600, 920
    p.shadow(cx, base, 300, cast=.8)
    k = .3
    y = base - 180
    p.ellipse(cx, y, 390, 390 * k, mix(WILLOW, p.dark, .7))
    p.path(f"M{cx - 400} {y + 20}C{cx - 330} {y - 90} {cx - 180} {y - 120} {cx - 60} {y - 110}C{cx + 120} {y - 150} {cx + 300} {y - 100} {cx + 404} {y + 10}L{cx + 330} {y + 80}H{cx - 330}Z", p.lin([(0, "#fff"), (1, "#d8d8d0")], x2=.4, y2=1))
    for x, yy, a, w in ((480, y - 60, -14, 210), (720, y - 50, 12, 200), (600, y - 6, -2, 230)):
        with p.g(transform=f"rotate({a} {x} {yy})"):
            p.ellipse(x + 10, yy + 24, w, 86, p.dark, opacity=.4, filter=p.blur(12))
            p.ellipse(x, yy, w, 84, p.rad([(0, "#efc27a"), (.5, "#c9853c"), (1, "#7c451c")], .4, .26, .75))
            p.path("".join(f"M{num(x - w * .6 + i * w * .36)} {yy - 50}q40 30 30 92" for i in range(4)), stroke="#f8e6c0", stroke_width=15, stroke_linecap="round", opacity=.8)
    prof = [(390, y), (364, y + 90), (320, base)]
    basket(p, cx, prof, WILLOW, rows=6, stakes=17, k=k, inside=False, rim=32)
    for s in (-1, 1):
        braid(p, f"M{cx + s * 372} {y + 50}C{cx + s * 480} {y - 30} {cx + s * 480} {y + 100} {cx + s * 350} {y + 110}", 24, WILLOW)


def market_bag(p, colour="blue"):
    c = {"blue": AZUL, "olive": OLIVE}[colour]
    cx, base = 600, 980
    p.shadow(cx, base, 270, k=.16, cast=.8)
    braid(p, f"M{cx - 150} {base - 470}C{cx - 140} {base - 820} {cx + 140} {base - 820} {cx + 150} {base - 470}", 24, mix(DARK_CORK, p.dark, .1))
    prof = [(330, base - 480), (318, base - 300), (290, base - 100), (270, base)]
    basket(p, cx, prof, REED, rows=17, stakes=20, k=.13, band=((3, 4, 8, 9, 13), c), rim=22)
    braid(p, f"M{cx - 170} {base - 400}C{cx - 170} {base - 760} {cx + 170} {base - 760} {cx + 170} {base - 400}", 26, DARK_CORK)
    for s in (-1, 1):
        p.rect(cx + s * 170 - 20, base - 430, 40, 70, mix(DARK_CORK, p.dark, .2), rx=8)
        p.path(f"M{cx + s * 170 - 10} {base - 415}l20 40m0 -40l-20 40", stroke="#e9d8b0", stroke_width=3)


def wicker_pendant(p, lit=True):
    cx, y = 600, 800
    p.path(f"M{cx} -200V330", stroke="#3a332c", stroke_width=7)
    if lit:
        glow(p, cx, y - 100, 600, "#ffdf9f", .65)
    p.ellipse(cx + 40, 1070, 300, 36, p.shadow_fill(), opacity=.4)
    k = .17
    p.ellipse(cx, y, 350, 60, "#ffe9bd" if lit else mix(WILLOW, p.dark, .6))
    p.ellipse(cx, y + 2, 320, 48, p.rad([(0, "#fffdf0"), (.5, "#ffe7b0"), (1, "#c99648")]) if lit else mix(WILLOW, p.dark, .4))
    prof = [(60, y - 420), (150, y - 380), (270, y - 230), (340, y - 70), (350, y)]
    shape = p.shape(outline(cx, prof, k, "dome").replace(f"A350 {num(350 * k)} 0 0 0", f"A350 {num(350 * k)} 0 0 1", 1))
    p.use(shape, fill="#f7cf86" if lit else mix(WILLOW, p.dark, .6))
    up, around = "", ""
    n = 9
    for i in range(-n, n + 1):
        t = math.sin(math.radians(i * 90 / (n + .2)))
        up += f"M{num(cx + 60 * t)} {y - 410}C{num(cx + 210 * t)} {y - 370} {num(cx + 340 * t)} {y - 140} {num(cx + 350 * t)} {y + 8}"
    for i in range(12):
        yy = y - 396 + i * 35
        around += ring(cx, yy, radius_at(prof, yy), k * .5)
    with p.g(clip_path=p.clip(shape)):
        up, around = (p.define("<path", f' d="{d}" fill="none"/>') for d in (up, around))
        p.use(up, stroke=mix(WILLOW, p.dark, .3), stroke_width=13)
        p.use(up, x=-3, stroke=mix(WILLOW, WHITE, .15), stroke_width=5)
        p.use(around, stroke=mix(WILLOW, p.dark, .35), stroke_width=17, stroke_dasharray="40 5")
        p.use(around, y=-3, stroke=mix(WILLOW, WHITE, .3), stroke_width=8, stroke_dasharray="34 11")
    p.use(shape, fill=p.lin([(0, p.dark, .45), (.2, p.dark, .05), (.32, WHITE, .22), (.55, p.dark, 0), (1, p.dark, .55)]))
    braid(p, f"M{cx - 350} {y}A350 60 0 0 1 {cx + 350} {y}", 18, WILLOW)
    vessel(p, cx, [(18, y - 490), (30, y - 470), (44, y - 414)], IRON, top="dome", shine=.4)


# -- garden ------------------------------------------------------------------------------------
def terracotta_pot(p, large=False):
    cx, base = 600, 950
    s = 1.12 if large else 1
    r = lambda v: v * s
    p.shadow(cx, base, r(210), cast=.9)
    p.ellipse(cx, base - r(382), r(231), r(231 * .2), mix(TERRA, WHITE, .25))
    p.ellipse(cx, base - r(374), r(212), r(212 * .18), p.lin([(0, "#1e120a"), (1, "#4a3322")]))
    if large:
        trunk = f"M{cx} {base - r(362)}C{cx - 30} {base - 560} {cx + 20} {base - 640} {cx - 6} {base - 720}"
        tube(p, trunk, 22, "#7d6a4c", shine=0)
        nm = leaf(p, "#7c8a5a", 12, 70)
        stem = twig(p, 225, 12, nm, stem="#7d6a4c", bend=12, seed=3, start=.15, width=4)
        for i, (a, l) in enumerate(((-104, .8), (-74, 1), (-48, 1.08), (-22, 1.1), (2, 1.16), (26, 1.1), (52, 1.08), (78, 1), (106, .8))):
            put(p, stem, cx - 4, base - 640, a, l, -1 if i % 2 else 1)
    else:
        nm = leaf(p, "#66823f", 20, 64)
        stem = twig(p, 280, 9, nm, stem="#59723a", bend=16, seed=2, start=.12, spread=58, shrink=.35)
        for a, l in ((-66, .62), (64, .62), (-46, .8), (42, .84), (-22, .98), (20, 1), (0, 1.1)):
            put(p, stem, cx + a * 1.5, base - 366, a * .9, l, 1 if a < 0 else -1)
    vessel(p, cx, [(r(220), base - 50), (r(214), base - 14), (r(190), base)], TERRA, gloss=0, shine=.2, inside=TERRA, lip=10)
    vessel(p, cx, [(r(206), base - r(300)), (r(160), base - 30)], TERRA, gloss=0, shine=.3, rings=4)
    vessel(p, cx, [(r(232), base - r(382)), (r(228), base - r(310)), (r(214), base - r(304))], mix(TERRA, WHITE, .06), gloss=0, shine=.3, top="cut", occlude=.25)
    shape = p.shape(outline(cx, [(r(206), base - r(300)), (r(160), base - 30)], .2))
    p.use(shape, filter=p.noise(.012, .03, "#fff3e6", 3, -1.6, 3, 6), opacity=.35)
    p.path(ring(cx, base - r(382), r(230), .2), stroke=mix(TERRA, WHITE, .4), stroke_width=6)


def herb_trough(p):
    cam = Cam(580, 950, 14, 14, 1)
    p.path(cam.quad((-400, 0, -90), (420, 0, -90), (480, 0, 120), (-380, 0, 120)), p.dark, opacity=.5, filter=p.blur(22))
    h = 210
    p.path(cam.quad((-380, h, -90), (380, h, -90), (380, h, 90), (-380, h, 90)), "#3c2a1c")
    kinds = ((leaf(p, "#5f8040", 26, 66), -250, 9, 62), (leaf(p, "#84936a", 8, 60), 0, 15, 44), (leaf(p, "#4a7038", 20, 50), 250, 11, 66))
    for name, x, n, spread in kinds:
        stem = twig(p, 240, n, name, stem="#55703a", bend=14, spread=spread, start=.14, width=4)
        for a, l in ((-36, .8), (-14, 1.06), (10, .96), (34, .84)):
            b = cam(x + a * 2.6, h, 0)
            put(p, stem, b[0], b[1], a * .7, l, 1 if a < 0 else -1)
    f, s, t = box(p, cam, -380, 0, -90, 760, h, 180, ZINC, top="none")
    p.path(f + s, "#000", filter=p.noise(.008, .02, "#f4f8f8", 4, -2, 3, 5), opacity=.5)
    for y in (40, h - 34):
        a, b, c = cam(-380, y, -90), cam(380, y, -90), cam(380, y, 90)
        p.path(poly([a, b, c], False), stroke=p.dark, stroke_width=6, opacity=.3)
        p.path(poly([a, b, c], False), stroke=WHITE, stroke_width=4, opacity=.5, transform="translate(0 -6)")
    a, b, c = cam(-380, h, -90), cam(380, h, -90), cam(380, h, 90)
    tube(p, poly([a, b, c], False), 16, ZINC)


def watering_can(p, colour="zinc"):
    c = {"zinc": ZINC, "olive": OLIVE}[colour]
    cx, base = 640, 950
    p.shadow(cx, base, 210, cast=.9)
    f = metal_fill(p, c) if colour == "zinc" else round_fill(p, c, .3)
    tube(p, f"M{cx + 130} {base - 380}C{cx + 130} {base - 560} {cx + 400} {base - 470} {cx + 206} {base - 110}", 28, c)
    spout = f"M{cx - 170} {base - 70}L{cx - 420} {base - 470}L{cx - 386} {base - 490}L{cx - 150} {base - 190}Z"
    p.path(spout, p.lin([(0, mix(c, p.dark, .1)), (.4, mix(c, WHITE, .5)), (1, mix(c, p.dark, .45))], .2, .8, .6, .2))
    with p.g(transform=f"rotate(-37 {cx - 405} {base - 486})"):
        vessel(p, cx - 405, [(80, base - 560), (74, base - 546), (22, base - 470)], c, k=.3, inside=mix(c, WHITE, .1), lip=6, shine=.3)
    tube(p, f"M{cx - 60} {base - 360}L{cx - 300} {base - 300}", 12, c)
    prof = [(150, base - 390), (196, base - 330), (206, base - 180), (210, base)]
    vessel(p, cx, prof, c, fill=f, shine=.3, inside=mix(c, p.dark, .2), lip=10, k=.18)
    tube(p, f"M{cx - 120} {base - 400}C{cx - 110} {base - 560} {cx + 130} {base - 560} {cx + 130} {base - 396}", 24, c)
    for y in (base - 300, base - 40):
        p.path(ring(cx, y, radius_at(prof, y), .18), stroke=p.dark, stroke_width=6, opacity=.3)
        p.path(ring(cx, y - 6, radius_at(prof, y), .18), stroke=WHITE, stroke_width=4, opacity=.5)


def tools(p):
    """A trowel, a fork and a dibber hanging by their leather loops."""
    for i, x in enumerate((380, 600, 820)):
        y = 330
        p.ellipse(x + 14, y + 14, 22, 20, p.dark, opacity=.4, filter=p.blur(8))
        p.ellipse(x, y, 20, 20, p.rad([(0, "#e9cfa0"), (1, mix(PINE, p.dark, .3))], .36, .32, .8))
        p.path(f"M{x - 16} {y + 110}Q{x - 24} {y + 20} {x} {y}Q{x + 24} {y + 20} {x + 16} {y + 110}", stroke="#7c4c2a", stroke_width=8)
        handle = p.shape(f"M{x - 22} {y + 100}Q{x} {y + 84} {x + 22} {y + 100}Q{x + 34} {y + 200} {x + 20} {y + 320}H{x - 20}Q{x - 34} {y + 200} {x - 22} {y + 100}Z")
        blade = (f"M{x - 10} {y + 320}V{y + 380}C{x - 90} {y + 400} {x - 86} {y + 560} {x} {y + 690}C{x + 86} {y + 560} {x + 90} {y + 400} {x + 10} {y + 380}V{y + 320}Z",
                 f"M{x - 10} {y + 320}V{y + 400}C{x - 80} {y + 410} {x - 80} {y + 440} {x - 78} {y + 650}L{x - 66} {y + 690}L{x - 54} {y + 650}V{y + 470}H{x - 13}V{y + 650}L{x} {y + 690}L{x + 13} {y + 650}V{y + 470}H{x + 54}V{y + 650}L{x + 66} {y + 690}L{x + 78} {y + 650}C{x + 80} {y + 440} {x + 80} {y + 410} {x + 10} {y + 400}V{y + 320}Z",
                 f"M{x - 10} {y + 320}V{y + 390}Q{x - 44} {y + 400} {x - 44} {y + 440}L{x} {y + 690}L{x + 44} {y + 440}Q{x + 44} {y + 400} {x + 10} {y + 390}V{y + 320}Z")[i]
        name = p.shape(blade)
        for q in (name, handle):
            p.use(q, fill=p.dark, opacity=.4, filter=p.blur(12), transform="translate(22 26)")
        p.use(name, fill=p.lin([(0, "#8d979a"), (.3, "#f2f5f4"), (.52, "#aab4b6"), (.54, "#d5dcdc"), (1, "#6e797c")]))
        p.use(handle, fill=round_fill(p, PINE))
        p.use(handle, filter=wood(p, "y", 1.2))
        p.rect(x - 22, y + 306, 44, 26, metal_fill(p, "#b9975a"), rx=3)


def lantern(p, lit=True):
    cx, base = 600, 980
    cam = Cam(cx, base, 30, 13, 1)
    p.shadow(cx, base - 10, 230, cast=.9)
    if lit:
        glow(p, cx, base - 260, 460, "#ffcf80", .55)
    a = 150
    p.path(cam.quad((-a, 0, -a), (a, 0, -a), (a, 0, a), (-a, 0, a)), p.dark, opacity=.5, filter=p.blur(12))
    box(p, cam, -a, 0, -a, 2 * a, 26, 2 * a, IRON)
    for x, z in ((-a + 8, a - 8), (a - 8, a - 8), (-a + 8, -a + 8)):
        s, e = cam(x, 26, z), cam(x, 430, z)
        p.path(poly([s, e], False), stroke=mix(IRON, p.dark, .3), stroke_width=13)
    b = cam(0, 26, 0)
    vessel(p, b[0], [(70, b[1] - 190), (70, b[1] - 100), (70, b[1])], "#f2e6cc", inside="#fff0cc", lip=6, shine=0, occlude=.3)
    if lit:
        p.rect(b[0] - 70, b[1] - 200, 140, 130, p.lin([(0, "#ffdf96", .8), (1, "#ffdf96", 0)], x2=0, y2=1))
        flame(p, b[0], b[1] - 186, .9)
    for q in (((-a, 26, -a), (a, 26, -a), (a, 430, -a), (-a, 430, -a)), ((a, 26, -a), (a, 26, a), (a, 430, a), (a, 430, -a))):
        p.path(cam.quad(*q), p.lin([(0, "#fff", .34), (.35, "#fff", .04), (.5, "#fff", .2), (1, "#fff", .06)], y2=1))
    for x, z in ((a - 6, -a + 6), (-a + 6, -a + 6), (a - 6, a - 6)):
        s, e = cam(x, 26, z), cam(x, 430, z)
        tube(p, poly([s, e], False), 15, IRON, shine=.3)
    box(p, cam, -a - 12, 424, -a - 12, 2 * a + 24, 26, 2 * a + 24, IRON)
    tip = cam(0, 590, 0)
    c = [cam(x, 450, z) for x, z in ((-a, -a), (a, -a), (a, a))]
    p.path(poly([c[0], c[1], (tip[0] + 26, tip[1]), (tip[0] - 26, tip[1])]), p.lin([(0, mix(IRON, WHITE, .34)), (1, IRON)], x2=1, y2=1))
    p.path(poly([c[1], c[2], (tip[0] + 26, tip[1])]), IRON)
    vessel(p, tip[0], [(20, tip[1] - 30), (30, tip[1] - 10), (28, tip[1] + 8)], IRON, top="dome", shine=0, occlude=.2)
    p.ellipse(tip[0], tip[1] - 70, 46, 46, "none", stroke=IRON, stroke_width=13)


PICTURES = {
    "cork-trivets": ("lime", cork_trivets, []), "cork-coasters": ("sky", cork_coasters, []), "cork-pinboard": ("lime", pinboard, []),
    "cork-stool": ("sky", cork_stool, []), "cork-planter": ("lime", cork_planter, []), "cork-planter-small": ("tile", cork_planter, [False]),
    "cork-yoga-mat": ("sky", yoga_mat, ["natural"]), "cork-yoga-mat-olive": ("lime", yoga_mat, ["olive"]), "cork-fruit-bowl": ("tile", cork_bowl, []),
    "azulejo-tiles": ("lime", tile_set, ["lisboa"]), "azulejo-tiles-porto": ("sand", tile_set, ["porto"]), "azulejo-tiles-evora": ("sky", tile_set, ["evora"]),
    "azulejo-tiles-wall": ("lime", tile_wall, ["lisboa"]), "azulejo-tiles-porto-wall": ("lime", tile_wall, ["porto"]), "azulejo-tiles-evora-wall": ("lime", tile_wall, ["evora"]),
    "framed-tile-panel": ("olive", framed_panel, []), "tile-tray": ("sand", tile_tray, []),
    "olive-oil-bottle": ("olive", oil_bottle, []), "painted-salad-bowl": ("sand", salad_bowl, []), "ceramic-swallows": ("lime", swallows, []),
    "laundry-basket": ("sky", laundry, []), "laundry-basket-small": ("lime", laundry, [False]), "picnic-basket": ("olive", picnic, []), "bread-basket": ("sky", bread_basket, []),
    "market-bag": ("sand", market_bag, ["blue"]), "market-bag-olive": ("lime", market_bag, ["olive"]),
    "wicker-pendant": ("sand", wicker_pendant, []), "wicker-pendant-day": ("lime", wicker_pendant, [False]),
    "terracotta-pot": ("lime", terracotta_pot, []), "terracotta-pot-large": ("sky", terracotta_pot, [True]), "herb-trough": ("sky", herb_trough, []),
    "watering-can": ("olive", watering_can, ["zinc"]), "watering-can-olive": ("sand", watering_can, ["olive"]), "garden-tools": ("lime", tools, []),
    "garden-lantern": ("azul", lantern, []), "garden-lantern-day": ("sand", lantern, [False]),
}

FRAMING = {tile_wall: 1.0, terracotta_pot: 1.0, wicker_pendant: 1.0, framed_panel: 1.0, laundry: 1.0, market_bag: 1.0, oil_bottle: 1.02, cork_planter: 1.02, cork_stool: 1.05,
           yoga_mat: 1.0, tile_tray: 1.02, bread_basket: 1.05, picnic: 1.02, pinboard: 1.04, tools: 1.05, watering_can: 1.05, lantern: 1.04, swallows: 1.04, tile_set: 1.0, cork_trivets: 1.05}
