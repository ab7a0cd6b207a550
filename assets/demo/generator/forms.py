"""Things with volume: turned vessels, tubes, boxes, discs, leaves, flames, and their materials."""
import math
import random

from .studio import WHITE, curve, poly, smooth
from .svg import mix, num


def tones(p, colour):
    """The five tones of a matt round body, from its lit side to its shade."""
    dark = p.dark
    return {"light": mix(colour, WHITE, .34), "base": colour, "mid": mix(colour, dark, .2),
            "deep": mix(colour, dark, .46), "edge": mix(colour, dark, .3), "back": mix(mix(colour, dark, .28), p.bounce, .3)}


def round_fill(p, colour, gloss=.0):
    """Left-to-right light on anything turned."""
    t = tones(p, colour)
    if p.plain:
        return p.lin([(0, t["edge"]), (.3, t["light"]), (.9, t["deep"]), (1, t["back"])])
    return p.lin([(0, t["edge"]), (.28, mix(t["light"], WHITE, gloss)), (.52, t["base"]), (.74, t["mid"]), (.92, t["deep"]), (1, t["back"])])


def metal_fill(p, colour):
    t = tones(p, colour)
    if p.plain:
        return p.lin([(0, t["deep"]), (.22, mix(colour, WHITE, .7)), (.5, t["deep"]), (.84, mix(colour, WHITE, .42)), (1, t["deep"])])
    return p.lin([(0, t["deep"]), (.1, t["base"]), (.22, mix(colour, WHITE, .75)), (.32, t["base"]), (.5, t["deep"]),
                  (.66, t["mid"]), (.84, mix(colour, WHITE, .42)), (.93, t["mid"]), (1, t["deep"])])


def outline(cx, prof, k, top=None):
    """The silhouette of a turned body seen from a little above; `prof` is [(radius, y)] from rim to foot."""
    left = [(cx - q[0],) + tuple(q[1:]) for q in prof]
    right = [(cx + q[0],) + tuple(q[1:]) for q in reversed(prof)]
    foot = prof[-1][0]
    d = curve(left) + f"A{num(foot)} {num(foot * k)} 0 0 0 {num(cx + foot)} {num(prof[-1][1])}" + curve(right, False)
    r0 = prof[0][0]
    if top:  # "dome" rounds the top away from us, "cut" follows the front of the rim
        d += f"A{num(r0)} {num(r0 * k)} 0 0 {int(top == 'cut')} {num(cx - r0)} {num(prof[0][1])}"
    return d + "Z"


def radius_at(prof, y):
    for (a, b) in zip(prof, prof[1:]):
        if min(a[1], b[1]) <= y <= max(a[1], b[1]) and a[1] != b[1]:
            return a[0] + (b[0] - a[0]) * (y - a[1]) / (b[1] - a[1])
    return prof[-1][0]


def ring(cx, y, r, k):
    """The visible front of a circle."""
    return f"M{num(cx - r)} {num(y)}A{num(r)} {num(r * k)} 0 0 0 {num(cx + r)} {num(y)}"


def vessel(p, cx, prof, colour, k=.2, lip=12, inside=None, speckle=None, glaze=None, rings=0, shine=.55,
           gloss=.25, fill=None, occlude=.5, bands=(), top=None, lip_colour=None, under=None, deep=1.0):
    """A thrown pot. `glaze` is (colour, y, depth of the drips, seed); `bands` are (y, width, colour, opacity)."""
    if p.plain:
        rings, gloss = 0, min(gloss, .3)
    shape = p.shape(outline(cx, prof, k, top))
    r0, y0 = prof[0][:2]
    height = prof[-1][1] - y0
    widest = max(q[0] for q in prof)
    p.use(shape, fill=fill or round_fill(p, colour, gloss * .3))
    if under:
        with p.g(clip_path=p.clip(shape)):
            under()
    if glaze:
        tint, level, drip, seed = glaze
        pts = drips(cx, widest, k, level, drip, seed, 40 if p.plain else 20)
        edge = smooth(pts) + f"V{num(y0 - 60)}H{num(pts[0][0])}Z"
        with p.g(clip_path=p.clip(shape)):
            name = p.shape(edge)
            if not p.plain:
                p.use(name, x=2, y=5, fill="none", stroke=p.dark, stroke_width=7, opacity=.28)
            p.use(name, fill=round_fill(p, tint, gloss))
            if not p.plain:
                p.use(name, x=-1, y=-4, fill="none", stroke=mix(tint, WHITE, .45), stroke_width=3, opacity=.5)
    if speckle:
        p.use(shape, filter=p.noise(.17, .17, speckle, 16, -10.7, 2, 4), opacity=.5)
    with p.g(clip_path=p.clip(shape)) if (rings or bands) else _nothing():
        for y, width, tint, opacity in bands:
            p.path(ring(cx, y, radius_at(prof, y) + 1, k), stroke=tint, stroke_width=width, opacity=opacity)
        if rings:
            step = height / (rings + 1)
            d = "".join(ring(cx, y0 + step * (i + 1), radius_at(prof, y0 + step * (i + 1)), k) for i in range(rings))
            p.path(d, stroke=p.dark, stroke_width=3, opacity=.1)
            p.path(d, stroke=WHITE, stroke_width=2, opacity=.16, transform="translate(0 4)")
    if occlude:
        p.use(shape, fill=p.lin([(.45, p.dark, 0), (.88, p.dark, occlude * .55), (1, p.dark, occlude)], x2=0, y2=1))
    if shine:
        # The bend keeps the stroke's box from having no width, which would switch its blur off.
        pts = [(cx - radius_at(prof, y0 + height * t) * .58 - 14 * t * (1 - t), y0 + height * t) for t in (.13, .42, .72)]
        p.path(smooth(pts), stroke=WHITE, stroke_width=max(6, widest * .1), stroke_linecap="round", opacity=shine * .8,
               filter=p.blur(max(5, widest * .05), thin=True))
        if gloss > .3:
            pts = [(cx - radius_at(prof, y0 + height * t) * .62 - 9 * t, y0 + height * t) for t in (.2, .3, .42)]
            p.path(smooth(pts), stroke=WHITE, stroke_width=max(3, widest * .035), stroke_linecap="round", opacity=shine * .9)
    if inside:
        mouth(p, cx, y0, r0, k, lip, lip_colour or (glaze[0] if glaze else colour), inside, deep)
    return shape


def drips(cx, widest, k, level, fall, seed, limit=20):
    """Where a glaze stopped running, from left to right: rounded fingers of different lengths."""
    rnd = random.Random(seed)
    front = lambda at: level + widest * k * math.sqrt(max(0, 1 - ((at - cx) / widest) ** 2))
    if fall <= limit:
        return [(cx + widest * a, front(cx + widest * a) + rnd.uniform(-.3, .3) * fall) for a in (-1.05, -.9, -.62, -.3, 0, .34, .66, .9, 1.05)]
    pts, x = [(cx - widest - 10, level)], cx - widest
    while x < cx + widest:
        gap, wide, deep = widest * rnd.uniform(.16, .3), widest * rnd.uniform(.17, .26), fall * rnd.uniform(.35, 1)
        for dx, dy in ((gap * .25, -.02 * fall), (gap * .75, -.02 * fall), (gap + wide * .1, .6 * deep), (gap + wide * .5, deep), (gap + wide * .9, .6 * deep)):
            pts.append((x + dx, front(x + dx) + dy))
        x += gap + wide
    return pts + [(cx + widest + 10, level)]


class _nothing:
    def __enter__(self):
        return self

    def __exit__(self, *_):
        return False


def mouth(p, cx, y, r, k, lip, colour, inside, deep=1.0):
    """An open rim: the lip catches light, the inside is shaded at the left and lit at the right."""
    p.ellipse(cx, y, r, r * k, p.lin([(0, mix(colour, WHITE, .3)), (.3, mix(colour, WHITE, .55)), (1, mix(colour, p.dark, .15))]))
    p.ellipse(cx, y + lip * .12, r - lip, (r - lip) * k - lip * .06,
              p.lin([(0, mix(inside, p.dark, .72 * deep)), (.4, mix(inside, p.dark, .5 * deep)), (.8, mix(inside, p.dark, .14 * deep)), (1, mix(inside, WHITE, .1))]))
    if p.plain:
        return
    p.ellipse(cx, y + lip * .12 + r * k * .12, (r - lip) * .9, (r - lip) * k * .84,
              p.lin([(0, p.dark, .4 * deep), (1, p.dark, 0)], x2=0, y2=1))


def tube(p, d, width, colour, cap="round", shine=.55, join="round"):
    """A round rod along any path."""
    shape = p.define("<path", f' d="{d}" fill="none" stroke-linecap="{cap}" stroke-linejoin="{join}"/>')
    t = tones(p, colour)
    p.use(shape, stroke=t["deep"], stroke_width=width)
    for share, off, tint in ((.72, .075, t["base"]), (.34, .15, t["light"])):
        p.use(shape, x=-width * off, y=-width * off, stroke=tint, stroke_width=width * share)
    if shine and not p.plain:
        p.use(shape, x=-width * .2, y=-width * .17, stroke=WHITE, stroke_width=width * .1, opacity=shine)


def rod(p, x1, y1, x2, y2, w1, w2, colour, fill=None):
    """A straight tapered round leg or post."""
    length = math.hypot(x2 - x1, y2 - y1) or 1
    nx, ny = -(y2 - y1) / length, (x2 - x1) / length
    pts = [(x1 + nx * w1 / 2, y1 + ny * w1 / 2), (x2 + nx * w2 / 2, y2 + ny * w2 / 2),
           (x2 - nx * w2 / 2, y2 - ny * w2 / 2), (x1 - nx * w1 / 2, y1 - ny * w1 / 2)]
    d = "M" + "L".join(f"{num(a)} {num(b)}" for a, b in pts[:2])
    d += f"A{num(w2 / 2)} {num(w2 / 6)} 0 0 0 {num(pts[2][0])} {num(pts[2][1])}L{num(pts[3][0])} {num(pts[3][1])}Z"
    mx, my = (x1 + x2) / 2, (y1 + y2) / 2
    half = max(w1, w2) / 2
    sign = 1 if nx >= 0 else -1
    a, b = (mx - nx * half * sign, my - ny * half * sign), (mx + nx * half * sign, my + ny * half * sign)
    t = tones(p, colour)
    grad = fill or p.lin([(0, t["edge"]), (.3, t["light"]), (.55, t["base"]), (.9, t["deep"]), (1, t["back"])],
                         a[0], a[1], b[0], b[1], user=True)
    p.path(d, grad)


def disc(p, cx, y, r, k, thick, colour, top=None, edge=None, texture=None, fill_top=None):
    """A round slab lying down; `y` is the centre of its top."""
    side = f"M{num(cx - r)} {num(y)}V{num(y + thick)}A{num(r)} {num(r * k)} 0 0 0 {num(cx + r)} {num(y + thick)}V{num(y)}Z"
    p.path(side, edge or round_fill(p, mix(colour, p.dark, .08)))
    t = mix(top or colour, WHITE, .2)
    p.ellipse(cx, y, r, r * k, fill_top or p.lin([(0, mix(t, WHITE, .35)), (.45, t), (1, mix(t, p.dark, .2))], x2=1, y2=.3))
    if texture:
        p.ellipse(cx, y, r, r * k, "#000", filter=texture)
        p.path(side, "#000", filter=texture, opacity=.8)
    p.ellipse(cx, y + 1, r - 1.5, r * k - 1.5, "none", stroke=WHITE, stroke_width=2.5, opacity=.45)


def box(p, cam, x, y, z, w, h, d, colour, texture=None, top=None, front=None, side=None, rim=.5, flat=False):
    """An upright block; its front, right (or left) and top faces."""
    right = cam.syaw >= 0  # the right face shows, else the left one
    fx = x + w if right else x
    f = cam.quad((x, y, z), (x + w, y, z), (x + w, y + h, z), (x, y + h, z))
    s = cam.quad((fx, y, z), (fx, y, z + d), (fx, y + h, z + d), (fx, y + h, z))
    t = cam.quad((x, y + h, z), (x + w, y + h, z), (x + w, y + h, z + d), (x, y + h, z + d))
    lit, shade = mix(colour, WHITE, .2), mix(colour, p.dark, .36)
    beside = shade if right else mix(lit, WHITE, .1)
    p.path(s, side or (beside if flat else p.lin([(0, beside), (1, mix(beside, p.dark, .18))], x2=0, y2=1)))
    p.path(f, front or (colour if flat else p.lin([(0, mix(colour, WHITE, .1)), (.6, colour), (1, mix(colour, p.dark, .22))], x2=.5, y2=1)))
    p.path(t, top or (mix(lit, WHITE, .3) if flat else p.lin([(0, mix(lit, WHITE, .4)), (1, lit)], x2=1, y2=.6)))
    if texture:
        p.path(f + s + t, "#000", filter=texture)
    if rim:
        edge = [cam(x, y + h, z), cam(x + w, y + h, z)]
        p.path(poly(edge, False), stroke=WHITE, stroke_width=2.5, opacity=rim)
        p.path(poly([cam(fx, y, z), cam(fx, y + h, z), cam(fx, y + h, z + d)], False), stroke=WHITE, stroke_width=1.5, opacity=rim * .6)
    return f, s, t


# -- materials ---------------------------------------------------------------------------------
def wood(p, along="x", strength=1.0, seed=3, colour="#3a1c0a", fine=1.0):
    a, b = .0035 * fine, .07 * fine
    return p.noise(a if along == "x" else b, b if along == "x" else a, colour, 1.35 * strength, -.56 * strength, 3, seed)


def cork(p, seed=2):
    return p.noise(.1, .13, "#4a2610", 4, -2.15, 3, seed)


def linen(p, colour=None, seed=1, strength=1.0):
    return p.noise(.02, .5, colour or p.dark, .8 * strength, -.34 * strength, 2, seed)


def weave(p, colour, opacity=.2, size=7):
    h = num(size / 2)
    return p.pattern(size, size, f'<path d="M0 0h{h}v{h}h{h}v{h}h-{h}v-{h}H0z" fill="{colour}" opacity="{num(opacity)}"/>')


# -- green things ------------------------------------------------------------------------------
def leaf(p, colour, width=24, length=100, tip=.55):
    """A leaf growing upwards from the origin, kept for `sprig`."""
    w, l = width, length
    half = f"C{num(-w)} {num(-l * .25)} {num(-w)} {num(-l * tip)} 0 {num(-l)}"
    other = f"C{num(w)} {num(-l * .25)} {num(w)} {num(-l * tip)} 0 {num(-l)}"
    rib = "" if p.plain else (f'<path d="M0 0V{num(-l * .9)}" stroke="{mix(colour, WHITE, .4)}" stroke-width="1.5" opacity=".6"/>')
    return p.group(f'<path d="M0 0{half}Z" fill="{mix(colour, WHITE, .16)}"/><path d="M0 0{other}Z" fill="{mix(colour, p.dark, .24)}"/>{rib}')


def put(p, name, x, y, turn=0, scale=1.0, flat=1.0, **attrs):
    t = f"translate({num(x)} {num(y)})"
    if turn:
        t += f"rotate({num(turn)})"
    if scale != 1 or flat != 1:
        t += f"scale({num(scale * flat)} {num(scale)})" if flat != 1 else f"scale({num(scale)})"
    p.use(name, transform=t, **attrs)


def sprig(p, x, y, angle, length, leaves, name, stem="#5a5a32", bend=20, spread=48, scale=1.0, seed=1, shrink=.45, start=.2, width=5):
    """A stem leaning `angle` degrees from upright, with leaves in alternation."""
    rnd = random.Random(seed)
    pts = []
    steps = 6
    for i in range(steps + 1):
        t = i / steps
        a = math.radians(angle + bend * t)
        pts.append((x, y) if not pts else (pts[-1][0] + math.sin(a) * length / steps, pts[-1][1] - math.cos(a) * length / steps))
    p.path(smooth(pts), stroke=stem, stroke_width=width, stroke_linecap="round")
    for i in range(leaves):
        t = start + (1 - start) * i / max(1, leaves - 1)
        at = min(steps - 1e-6, t * steps)
        j = int(at)
        px = pts[j][0] + (pts[j + 1][0] - pts[j][0]) * (at - j)
        py = pts[j][1] + (pts[j + 1][1] - pts[j][1]) * (at - j)
        side = -1 if i % 2 else 1
        last = i == leaves - 1
        turn = angle + bend * t + (0 if last else side * (spread + rnd.uniform(-10, 10)))
        put(p, name, px, py, turn, scale * (1 - shrink * t) * rnd.uniform(.9, 1.1))


# -- light -------------------------------------------------------------------------------------
def glow(p, x, y, r, colour="#ffd58a", strength=.8):
    p.ellipse(x, y, r, r, p.rad([(0, colour, strength), (.35, colour, strength * .4), (1, colour, 0)]))


def flame(p, x, y, s=1.0):
    """A candle flame standing on (x, y)."""
    with p.captured() as parts:
        glow(p, 0, -45, 190, "#ffcf7a", .6)
        p.path("M0 0v-22", stroke="#3a2a20", stroke_width=4, stroke_linecap="round")
        p.path("M0-8c-24 0-26-39 0-92c26 53 24 92 0 92Z", p.lin([(0, "#ffb13d"), (.6, "#ffd879"), (1, "#fff6d8", .9)], x2=0, y2=1))
        p.path("M0-8c-12 0-13-22 0-52c13 30 12 52 0 52Z", "#fffbe8", opacity=.9)
    put(p, p.group("".join(parts)), x, y, 0, s)


def needles(p, x, y, turn, length, count, colour, size=60, spread=.9):
    """A fir twig from (x, y)."""
    down = up = ""
    for i in range(count):
        t = i / count
        q = size * (1 - .55 * t)
        at = f"M0 {num(-length * t)}"
        down += f"{at}l{num(-q * spread * .8)} {num(-q * .75)}"
        up += f"{at}l{num(q * spread * .8)} {num(-q * .75)}"
    w = num(size * .12)
    p.out.append(f'<g transform="translate({num(x)} {num(y)})rotate({num(turn)})" fill="none" stroke-width="{w}" stroke-linecap="round"><path d="M0 20V{num(-length - size * .3)}" stroke="#5b4326"/>'
                 f'<path d="{down}" stroke="{mix(colour, WHITE, .14)}"/><path d="{up}" stroke="{mix(colour, p.dark, .25)}"/></g>')


def twig(p, length, leaves, name, **style):
    """A sprig kept for reuse, growing upwards from the origin."""
    with p.captured() as parts:
        sprig(p, 0, 0, 0, length, leaves, name, **style)
    return p.group("".join(parts))
