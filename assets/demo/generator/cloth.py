"""Textiles: folded, hanging, stuffed; and stitched motifs."""
import random

from .forms import linen, tones, weave
from .studio import WHITE, closed, smooth
from .svg import mix, num


def stitches(cell, size, test, x0=0, y0=0):
    """A counted motif as one path of horizontal runs, to be stroked `cell` wide."""
    d = ""
    for j in range(size):
        i = 0
        while i < size:
            if test(i - size // 2, j - size // 2):
                run = i
                while run < size and test(run - size // 2, j - size // 2):
                    run += 1
                d += f"M{num(x0 + i * cell)} {num(y0 + j * cell + cell / 2)}h{num((run - i) * cell)}"
                i = run
            i += 1
    return d


def rhombus(x, y):
    """The stepped diamond with a cross, as on Carpathian sleeves."""
    s = abs(x) + abs(y)
    return s in (10, 7) or s <= 1 or (s == 4) or (min(abs(x), abs(y)) == 0 and s in (2, 3, 8, 9)) or (abs(x) == abs(y) and s in (12, 14))


def star(x, y):
    a, b = abs(x), abs(y)
    s = a + b
    return (s == 9) or (max(a, b) <= 5 and abs(a - b) >= 2 and s <= 6) or (a == b and a in (1, 6, 7)) or s == 0


def folded(p, cx, base, w, layers, thick, depth, colour, seed=1, under=None, lean=.93, texture=1.0, edge=None):
    """A neat stack of folds seen from the front and above. `under(x0, x1, top, depth)` draws on the top face and front."""
    rnd = random.Random(seed)
    height = layers * thick
    x0, x1 = cx - w / 2, cx + w / 2
    top = base - height
    fill = p.shadow_fill()
    p.ellipse(cx + w * .1, base - depth * .1, w * .66, depth * .55, fill, opacity=.75)
    p.ellipse(cx, base + 4, w * .54, 26, fill, opacity=.9)
    t = tones(p, colour)
    bar = p.lin([(0, t["light"]), (.25, mix(colour, WHITE, .08)), (.6, t["mid"]), (1, t["deep"])], x2=0, y2=1)
    side = p.lin([(0, WHITE, .25), (.06, WHITE, 0), (.8, p.dark, 0), (1, p.dark, .35)])
    with p.captured() as stack:
        for i in range(layers):
            y = base - (i + 1) * thick
            a, b = x0 + rnd.uniform(-5, 7), x1 + rnd.uniform(-7, 5)
            r = thick / 2
            sag = rnd.uniform(-2, 2)
            d = (f"M{num(a + r)} {num(y)}Q{num(cx)} {num(y + 5 + sag)} {num(b - r)} {num(y)}a{num(r)} {num(r)} 0 0 1 0 {num(thick)}"
                 f"Q{num(cx)} {num(y + thick + 4 + sag)} {num(a + r)} {num(y + thick)}a{num(r)} {num(r)} 0 0 1 0 {num(-thick)}Z")
            p.path(d, bar)
            if edge:
                p.path(f"M{num(a + r)} {num(y + thick * .5)}Q{num(cx)} {num(y + thick * .5 + 5)} {num(b - r)} {num(y + thick * .5)}", stroke=edge, stroke_width=2, opacity=.35)
    p.out.extend(stack)
    inset = w * (1 - lean) / 2
    face = p.shape(f"M{num(x0 + 6)} {num(top + thick * .5)}C{num(x0 - 4)} {num(top - 8)} {num(x0 + inset * .7)} {num(top - depth * .7)} {num(x0 + inset)} {num(top - depth)}"
                   f"Q{num(cx)} {num(top - depth - 7)} {num(x1 - inset)} {num(top - depth)}C{num(x1 - inset * .7)} {num(top - depth * .7)} {num(x1 + 4)} {num(top - 8)} {num(x1 - 6)} {num(top + thick * .5)}"
                   f"Q{num(cx)} {num(top + thick * .62)} {num(x0 + 6)} {num(top + thick * .5)}Z")
    p.use(face, fill=p.lin([(0, mix(colour, WHITE, .42)), (.55, mix(colour, WHITE, .2)), (.86, colour), (1, t["mid"])], x2=.25, y2=1))
    if under:
        with p.g(clip_path=p.clip(face)):
            under(x0, x1, top, depth)
    p.use(face, filter=linen(p, strength=texture), opacity=.8)
    p.use(face, fill=weave(p, p.dark, .09))
    p.use(face, fill=side)
    return top


def hem(x0, x1, y, waves, depth, seed=1):
    """The lower edge of a hanging cloth, as points from left to right."""
    rnd = random.Random(seed)
    pts = []
    for i in range(waves * 2 + 1):
        x = x0 + (x1 - x0) * i / (waves * 2)
        pts.append((x, y + (depth if i % 2 else 0) * rnd.uniform(.7, 1.1)))
    return pts


def hanging(p, x0, x1, y0, y1, colour, folds=4, seed=1, gather=.0, stripes=(), depth=9, top_dip=10, texture=1.0, under=None, skew=0):
    """A cloth hanging from its top edge. `stripes` are (distance from the hem, width, colour)."""
    edge = hem(x0 + skew, x1 + skew, y1, folds, depth, seed)
    cx = (x0 + x1) / 2
    g = gather * (x1 - x0) / 2
    down = smooth(edge)
    body = (f"M{num(x0 + g)} {num(y0)}C{num(x0 + g * .6)} {num(y0 + (y1 - y0) * .35)} {num(x0 + skew)} {num(y0 + (y1 - y0) * .5)} {num(edge[0][0])} {num(edge[0][1])}"
            + smooth(edge, False) + f"C{num(x1 + skew)} {num(y0 + (y1 - y0) * .5)} {num(x1 - g * .6)} {num(y0 + (y1 - y0) * .35)} {num(x1 - g)} {num(y0)}Q{num(cx)} {num(y0 + top_dip)} {num(x0 + g)} {num(y0)}Z")
    shape = p.shape(body)
    p.use(shape, fill=p.dark, opacity=.34, filter=p.blur(20), transform="translate(26 24)")
    p.use(shape, fill=mix(colour, WHITE, .06))
    with p.g(clip_path=p.clip(shape)):
        if under:
            under()
        if stripes:
            name = p.shape(down)
            for up, width, tint in stripes:
                p.use(name, fill="none", stroke=tint, stroke_width=width, transform=f"translate(0 {num(-up)})")
    p.use(shape, fill=drape_shade(p, folds, x0, x1, seed))
    p.use(shape, filter=linen(p, strength=texture * .6), opacity=.75)
    p.use(shape, fill=weave(p, p.dark, .08))
    p.path(down, stroke=mix(colour, p.dark, .4), stroke_width=2, opacity=.5, transform="translate(0 -14)", stroke_dasharray="5 4")
    return shape


def drape_shade(p, folds, x0, x1, seed):
    rnd = random.Random(seed + 7)
    stops, w = [], 1 / folds
    for i in range(folds):
        a = i * w
        stops += [(a, p.dark, .34 if i else .3), (a + w * rnd.uniform(.22, .34), WHITE, .3), (a + w * rnd.uniform(.5, .62), p.dark, .02),
                  (a + w * rnd.uniform(.8, .9), p.dark, .2)]
    stops.append((1, p.dark, .42))
    return p.lin(stops, x0, 0, x1, 0, user=True)


def cushion(p, cx, cy, size, colour, motif=None, piping=None, squash=.94, seed=3):
    """A stuffed square cushion leaning back, with pulled corners."""
    h = size / 2
    v = h * squash
    pts = []
    for i in range(4):
        a = [(-1, -1), (1, -1), (1, 1), (-1, 1)][i]
        b = [(1, -1), (1, 1), (-1, 1), (-1, -1)][i]
        pts.append((cx + a[0] * h, cy + a[1] * v))
        for t in (.12, .5, .88):
            x, y = a[0] + (b[0] - a[0]) * t, a[1] + (b[1] - a[1]) * t
            pull = .93 if t != .5 else .9
            nx, ny = (x * pull, y) if abs(x) == 1 else (x, y * pull)
            if t != .5:
                nx, ny = (x * .945, y) if abs(x) == 1 else (x, y * .945)
            pts.append((cx + nx * h, cy + ny * v))
    shape = p.shape(closed(pts))
    p.use(shape, fill=p.rad([(0, mix(colour, WHITE, .4)), (.4, mix(colour, WHITE, .12)), (.72, mix(colour, p.dark, .08)), (1, mix(colour, p.dark, .46))], .4, .34, .78))
    with p.g(clip_path=p.clip(shape)):
        if motif:
            motif()
        rnd = random.Random(seed)
        d = ""
        for sx, sy in ((-1, -1), (1, -1), (1, 1), (-1, 1)):
            for n in range(2):
                a = rnd.uniform(.45, .8)
                d += f"M{num(cx + sx * h * .93)} {num(cy + sy * v * .93)}Q{num(cx + sx * h * (a + .06))} {num(cy + sy * v * (a - .1))} {num(cx + sx * h * (a - .16 * n))} {num(cy + sy * v * (a - .3 + .2 * n))}"
        p.path(d, stroke=p.dark, stroke_width=16, opacity=.2, filter=p.blur(8), stroke_linecap="round")
    p.use(shape, filter=linen(p, seed=2, strength=.6), opacity=.8)
    p.use(shape, fill=weave(p, p.dark, .1))
    p.use(shape, fill=p.rad([(.6, p.dark, 0), (1, p.dark, .5)], .4, .34, .8))
    if piping:
        p.use(shape, fill="none", stroke=mix(piping, p.dark, .3), stroke_width=11)
        p.use(shape, fill="none", stroke=mix(piping, WHITE, .25), stroke_width=5, transform="translate(-1 -2)")
    return shape


def fringe(p, x0, x1, y, length, count, colour, seed=1, width=5):
    rnd = random.Random(seed)
    step = (x1 - x0) / count
    d = "".join(f"M{num(x0 + step * (i + .5))} {num(y)}q{num(rnd.uniform(-5, 5))} {num(length * .5)} {num(rnd.uniform(-5, 5))} {num(length * rnd.uniform(.88, 1.1))}" for i in range(count))
    name = p.define("<path", f' d="{d}" fill="none" stroke-linecap="round"/>')
    p.use(name, stroke=p.dark, stroke_width=width, opacity=.35, x=4, y=4)
    p.use(name, stroke=mix(colour, p.dark, .18), stroke_width=width)
    p.use(name, stroke=mix(colour, WHITE, .35), stroke_width=width * .4, x=-1)
