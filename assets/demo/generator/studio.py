"""The studio: backdrops, light from the upper left, shadows on a seamless floor, a simple camera."""
import math

from .svg import Pic, mix, num

WHITE = "#fffdf8"

# name: (wall, floor, colour of shadows)
BACKDROPS = {
    # Atelier Carpați: warm
    "cream": ("#eadfce", "#f3eadc", "#4a2c1c"), "blush": ("#e6c9b4", "#efd9c8", "#512818"),
    "clay": ("#cf9a7a", "#dbac8e", "#471c0e"), "sage": ("#c3c9b1", "#d3d8c4", "#27301c"),
    "ochre": ("#e3c48c", "#ecd4a6", "#4d2c08"), "forest": ("#4a5a48", "#5a6a56", "#10180e"),
    "umber": ("#8a6650", "#9a765e", "#26120a"),
    # Nordwerk: cool
    "mist": ("#d7dde1", "#e6eaec", "#1c2733"), "fog": ("#bcc7d0", "#cdd6dd", "#182532"),
    "birch": ("#e4dccf", "#eee8de", "#33291f"), "night": ("#22314a", "#2c3d59", "#060b16"),
    "slate": ("#7c8b9b", "#8d9bab", "#111a26"), "steel": ("#98a8b8", "#abb9c7", "#14202e"),
    # Casa Lusa: white, blue, cork, olive
    "lime": ("#ebe8e0", "#f5f3ed", "#2f2b26"), "sky": ("#c5d7e5", "#d8e5ee", "#152a40"),
    "sand": ("#e2d2b6", "#ecdfc9", "#42301a"), "olive": ("#bfc3a0", "#cfd3b5", "#272a12"),
    "azul": ("#30476b", "#3d587f", "#081226"), "tile": ("#a9c3d8", "#bdd2e3", "#10263c"),
}


class Scene(Pic):
    """A picture with a backdrop. `dark` is the colour of every shadow in it, `bounce` what the floor throws back."""

    def __init__(self, backdrop, width=1200, height=1200, lit=.62, horizon=.7):
        super().__init__(width, height)
        self.wall, self.floor, self.dark = BACKDROPS[backdrop]
        self.bounce = self.floor
        wall, floor, dark = self.wall, self.floor, self.dark
        sweep = self.lin([(0, mix(wall, dark, .14)), (horizon * .62, wall), (horizon, mix(wall, dark, .05)),
                          (min(.97, horizon + .09), floor), (1, mix(floor, dark, .12))], x2=0, y2=1)
        pool = self.rad([(0, WHITE, lit), (.45, WHITE, lit * .45), (1, WHITE, 0)], .34, .36, .7)
        edge = self.lin([(.45, dark, 0), (1, dark, .2)], y2=.72)
        for fill in (sweep, pool, edge):
            self.rect(0, 0, width, height, fill)

    def shadow_fill(self):
        return self.rad([(0, self.dark, .62), (.35, self.dark, .42), (.7, self.dark, .13), (1, self.dark, 0)])

    def shadow(self, cx, y, rx, k=.2, cast=1.0, contact=1.0):
        """Under a round-footed thing: a tight dark contact, a soft pool, and a throw to the right."""
        fill = self.shadow_fill()
        if cast:
            self.ellipse(cx + rx * .75 * cast, y - rx * k * .1, rx * (1 + .75 * cast), rx * k * 1.7, fill, opacity=.5,
                         transform=f"rotate(-3 {num(cx)} {num(y)})")
        if not self.plain:
            self.ellipse(cx + rx * .08, y + rx * k * .25, rx * 1.3, rx * k * 1.65, fill, opacity=.6)
        self.ellipse(cx, y + rx * k * .18, rx * 1.06, rx * k * 1.14, fill, opacity=contact)

    def blot(self, d, deviation=16, opacity=.4, dx=0, dy=0):
        """The soft shadow of any outline."""
        self.path(d, self.dark, opacity=opacity, filter=self.blur(deviation),
                  transform=f"translate({num(dx)} {num(dy)})" if dx or dy else None)


class Cam:
    """An orthographic camera: x to the right, y up, z away; turned by `yaw`, looking down by `pitch` degrees."""

    def __init__(self, cx=600, cy=900, yaw=0, pitch=14, scale=1.0):
        self.cx, self.cy, self.s = cx, cy, scale
        self.cyaw, self.syaw = math.cos(math.radians(yaw)), math.sin(math.radians(yaw))
        self.cp, self.sp = math.cos(math.radians(pitch)), math.sin(math.radians(pitch))

    def __call__(self, x, y, z):
        across, away = x * self.cyaw + z * self.syaw, -x * self.syaw + z * self.cyaw
        return (self.cx + across * self.s, self.cy - (y * self.cp + away * self.sp) * self.s)

    def quad(self, *points):
        return poly([self(*p) for p in points])

    def plane(self, origin, u, v):
        """The transform that lays a flat drawing on the plane through `origin` along unit vectors `u` and `v`."""
        o = self(*origin)
        a = self(*(origin[i] + u[i] for i in range(3)))
        b = self(*(origin[i] + v[i] for i in range(3)))
        m = (a[0] - o[0], a[1] - o[1], b[0] - o[0], b[1] - o[1], o[0], o[1])
        return "matrix(" + " ".join(f"{x:.3f}".rstrip("0").rstrip(".") if i < 4 else num(x) for i, x in enumerate(m)) + ")"


def poly(points, close=True):
    text = "M" + "L".join(f"{num(x)} {num(y)}" for x, y in points)
    return text + ("Z" if close else "")


def smooth(points, start=True, tension=1 / 6):
    """A soft curve through the points (Catmull-Rom as Béziers)."""
    out = [f"M{num(points[0][0])} {num(points[0][1])}"] if start else []
    last = len(points) - 1
    for i in range(last):
        p0, p1, p2, p3 = points[max(0, i - 1)], points[i], points[i + 1], points[min(last, i + 2)]
        c1 = (p1[0] + (p2[0] - p0[0]) * tension, p1[1] + (p2[1] - p0[1]) * tension)
        c2 = (p2[0] - (p3[0] - p1[0]) * tension, p2[1] - (p3[1] - p1[1]) * tension)
        out.append("C" + " ".join(f"{num(x)} {num(y)}" for x, y in (c1, c2, p2)))
    return "".join(out)


def curve(points, start=True):
    """Like `smooth`, but a point written (x, y, 1) is a corner."""
    runs, run = [], []
    for point in points:
        run.append(point[:2])
        if len(point) > 2 and len(run) > 1:
            runs.append(run)
            run = [point[:2]]
    if len(run) > 1:
        runs.append(run)
    return "".join(smooth(r, start and i == 0) for i, r in enumerate(runs))


def closed(points, tension=1 / 6):
    """A soft closed curve through the points."""
    n = len(points)
    out = [f"M{num(points[0][0])} {num(points[0][1])}"]
    for i in range(n):
        p0, p1, p2, p3 = points[i - 1], points[i], points[(i + 1) % n], points[(i + 2) % n]
        c1 = (p1[0] + (p2[0] - p0[0]) * tension, p1[1] + (p2[1] - p0[1]) * tension)
        c2 = (p2[0] - (p3[0] - p1[0]) * tension, p2[1] - (p3[1] - p1[1]) * tension)
        out.append("C" + " ".join(f"{num(x)} {num(y)}" for x, y in (c1, c2, p2)))
    return "".join(out) + "Z"
