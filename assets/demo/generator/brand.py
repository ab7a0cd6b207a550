"""The two stores' marks and hero pictures."""
from . import atelier, nordwerk
from .forms import box, glow, wood
from .studio import WHITE, Cam, Scene
from .svg import COARSE, mix, num

# A house whose roof shelters a leaf.
CASA_VERDE = ('<svg xmlns="http://www.w3.org/2000/svg" width="64" height="64" viewBox="0 0 64 64" fill="none" stroke="currentColor" stroke-width="4" stroke-linecap="round" stroke-linejoin="round">'
              '<path d="M8 30 32 9l24 21M14 26v25a4 4 0 0 0 4 4h28a4 4 0 0 0 4-4V26"/><path d="M32 48c-9-2-12-9-10-18 8 1 12 7 10 18Zm0-5c0-7 3-12 10-13 1 7-3 12-10 13Z" fill="currentColor" stroke-width="2"/><path d="M32 40v15"/></svg>\n')
# A dome lamp whose light is the long night's horizon.
NORDLICHT = ('<svg xmlns="http://www.w3.org/2000/svg" width="64" height="64" viewBox="0 0 64 64" fill="none" stroke="currentColor" stroke-width="4" stroke-linecap="round">'
             '<path d="M32 5v8"/><path d="M10 35a22 22 0 0 1 44 0Z" fill="currentColor" stroke-linejoin="round"/><path d="M20 44h24"/><path d="M15 51h34" opacity=".65"/><path d="M9 58h46" opacity=".35"/></svg>\n')


def placed(p, x, y, scale, drawing, *arguments, base=940, cx=600):
    """Stands a drawing's foot on (x, y)."""
    with p.g(transform=f"translate({num(x - cx * scale)} {num(y - base * scale)})scale({num(scale)})"):
        drawing(p, *arguments)


def table(p, colour, y, edge=34):
    top = p.shape(f"M0 {y}h{p.width}V{p.height}H0Z")
    p.use(top, fill=p.lin([(0, mix(colour, WHITE, .36)), (.4, colour), (1, mix(colour, p.dark, .3))], x2=.3, y2=1))
    p.use(top, filter=wood(p, "x", .9, 6), opacity=.8)
    p.rect(0, y - 26, p.width, 26, p.lin([(0, p.dark, 0), (1, p.dark, .16)], x2=0, y2=1))


def window_light(p, x, y, w, h, colour="#fff6dc", strength=.5):
    panes = "".join(f"M{num(x + i * (w + 18))} {num(y + j * (h + 18) + i * 14)}l{w} {num(w * .12)}v{h}l{-w} {num(-w * .12)}Z" for i in (0, 1) for j in (0, 1))
    p.path(panes, colour, opacity=strength, filter=p.blur(8), transform="skewX(-14)")


def casa_verde_hero():
    p = Scene("sage", 1600, 900, lit=.5)
    p.plain = True
    window_light(p, 420, 60, 190, 240)
    table(p, "#b98a5c", 640)
    placed(p, 1035, 735, .6, atelier.board, True, base=946)
    placed(p, 590, 760, .68, atelier.drip_vase, "cream", "terracotta", base=950)
    placed(p, 815, 800, .58, atelier.pitcher, base=950)
    placed(p, 1120, 830, .46, atelier.mug, "terracotta")
    placed(p, 425, 845, .44, atelier.pillar_one)
    return p.text()


def books(p):
    cam = Cam(600, 940, 18, 13)
    p.ellipse(640, 944, 260, 34, p.shadow_fill(), opacity=.8)
    y = 0
    for w, h, c in ((400, 46, "#22395f"), (360, 38, "#d9cfbd"), (330, 34, "#8c979f")):
        box(p, cam, -w / 2, y, -90, w, h, 200, c, flat=True, rim=.3)
        y += h


def nordlicht_hero():
    p = Scene("night", 1600, 900, lit=.16)
    p.plain = True
    glow(p, 820, 420, 620, "#ffd894", .32)
    table(p, "#6e4d33", 650)
    placed(p, 800, 800, .8, nordwerk.dome_lamp, "brass", True, base=950)
    placed(p, 1130, 790, .68, nordwerk.bubble_vase, "blue", base=950)
    placed(p, 470, 800, .66, books)
    placed(p, 470, 724, .44, nordwerk.pencup)
    return p.text()


def write(folder):
    folder.mkdir(exist_ok=True)
    COARSE[0] = True
    for name, text in (("casa-verde", CASA_VERDE), ("nordlicht", NORDLICHT), ("casa-verde-hero", casa_verde_hero()), ("nordlicht-hero", nordlicht_hero())):
        (folder / f"{name}.svg").write_text(text, encoding="utf-8")
        if len(text.encode()) > 14336:
            print(f"brand/{name}: {len(text.encode())} bytes")
    COARSE[0] = False
