"""Basketry: strands that pass over and under stakes around a turned form."""
import math

from .forms import outline, radius_at, ring, tube
from .studio import WHITE
from .svg import mix, num


def row_pair(p, colour, k, stakes, thick):
    """Two rows for a form of radius 100, one shifted by a stake against the other."""
    names = []
    for shift in (0, 1):
        light = dark = ""
        for i in range(stakes):
            a0, a1 = (math.radians(-90 + 180 * (i + j) / stakes) for j in (0, 1))
            x0, x1 = 100 * math.sin(a0), 100 * math.sin(a1)
            y0, y1 = 100 * k * math.cos(a0), 100 * k * math.cos(a1)
            seg = f"M{num(x0)} {num(y0)}q{num((x1 - x0) / 2)} {num((y1 - y0) / 2 + 2)} {num(x1 - x0)} {num(y1 - y0)}"
            if (i + shift) % 2:
                dark += seg
            else:
                light += seg
        names.append(p.group(f'<g fill="none" stroke-linecap="round" stroke-width="{num(thick)}"><path d="{dark}" stroke="{mix(colour, p.dark, .38)}"/>'
                             f'<path d="{light}" stroke="{mix(colour, p.dark, .1)}"/><path d="{light}" stroke="{mix(colour, WHITE, .42)}" stroke-width="{num(thick * .38)}" transform="translate(0 -{num(thick * .14)})"/></g>'))
    return names


def basket(p, cx, prof, colour, rows=14, stakes=17, k=.2, band=None, inside=True, rim=30, top="cut"):
    shape = p.shape(outline(cx, prof, k, top))
    r0, y0 = prof[0]
    foot = prof[-1][1]
    if inside:
        p.ellipse(cx, y0, r0, r0 * k, p.lin([(0, mix(colour, p.dark, .8)), (1, mix(colour, p.dark, .35))]))
        p.path("".join(f"M{num(cx - r0 + 8)} {num(y0 + j * 16)}A{num(r0)} {num(r0 * k)} 0 0 1 {num(cx + r0 - 8)} {num(y0 + j * 16)}" for j in (0, 1)), stroke=mix(colour, p.dark, .25), stroke_width=9, opacity=.5, stroke_dasharray="26 6")
    p.use(shape, fill=mix(colour, p.dark, .62))
    step = (foot - y0) / rows
    pair = row_pair(p, colour, k, stakes, 100 * step / max(q[0] for q in prof) * 1.02)
    with p.g(clip_path=p.clip(shape)):
        for i in range(rows):
            y = y0 + step * (i + .5)
            s = radius_at(prof, y) / 100
            p.use(pair[i % 2], transform=f"matrix({num(s)} 0 0 {num(s)} {num(cx)} {num(y)})")
        if band:
            d = "".join(ring(cx, y0 + step * (i + .5), radius_at(prof, y0 + step * (i + .5)), k) for i in band[0])
            p.path(d, stroke=band[1], stroke_width=step, opacity=.68)
    p.use(shape, fill=p.lin([(0, p.dark, .5), (.16, p.dark, .08), (.3, WHITE, .2), (.5, p.dark, .02), (.8, p.dark, .38), (1, p.dark, .62)]))
    p.use(shape, fill=p.lin([(.5, p.dark, 0), (1, p.dark, .42)], x2=0, y2=1))
    if rim:
        braid(p, ring(cx, y0, r0 - rim * .1, k), rim, colour)
        p.path(f"M{num(cx - r0)} {num(y0)}A{num(r0)} {num(r0 * k)} 0 0 1 {num(cx + r0)} {num(y0)}", stroke=mix(colour, p.dark, .15), stroke_width=rim * .6)
        p.path(f"M{num(cx - r0)} {num(y0)}A{num(r0)} {num(r0 * k)} 0 0 1 {num(cx + r0)} {num(y0)}", stroke=mix(colour, WHITE, .35), stroke_width=rim * .3, stroke_dasharray="14 10")
    return shape


def braid(p, d, width, colour):
    tube(p, d, width, colour, shine=0)
    name = p.define("<path", f' d="{d}" fill="none"/>')
    p.use(name, stroke=p.dark, stroke_width=width * .9, stroke_dasharray="3 15", opacity=.45)
    p.use(name, y=-width * .16, stroke=mix(colour, WHITE, .6), stroke_width=width * .26, stroke_dasharray="12 6", opacity=.8)
