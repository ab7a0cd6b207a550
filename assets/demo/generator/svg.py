"""A small SVG writer: colours mixed in OKLab, definitions written once, short numbers.

A picture has to stay under 8 KB, so everything here is about saying a thing once:
a shape is defined once and used many times, equal gradients and filters share one id.
"""
from contextlib import contextmanager


COARSE = [False]  # a crowded picture of small things rounds its coordinates to whole units


def num(value):
    """The shortest decimal that is exact enough on a 1200 grid."""
    text = f"{value:.2f}" if abs(value) < 2 else f"{value:.1f}" if abs(value) < (8 if COARSE[0] else 100) else f"{value:.0f}"
    if "." in text:
        text = text.rstrip("0").rstrip(".")
    if text in ("-0", ""):
        return "0"
    return text.replace("0.", ".", 1) if text.startswith("0.") else text.replace("-0.", "-.", 1)


def _to_lab(colour):
    colour = colour.lstrip("#")
    if len(colour) == 3:
        colour = "".join(c * 2 for c in colour)
    r, g, b = (int(colour[i:i + 2], 16) / 255 for i in (0, 2, 4))
    r, g, b = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in (r, g, b))
    l = (0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b) ** (1 / 3)
    m = (0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b) ** (1 / 3)
    s = (0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b) ** (1 / 3)
    return (0.2104542553 * l + 0.7936177850 * m - 0.0040720468 * s,
            1.9779984951 * l - 2.4285922050 * m + 0.4505937099 * s,
            0.0259040371 * l + 0.7827717662 * m - 0.8086757660 * s)


def _to_hex(lab):
    L, a, b = lab
    l, m, s = ((L + 0.3963377774 * a + 0.2158037573 * b) ** 3,
               (L - 0.1055613458 * a - 0.0638541728 * b) ** 3,
               (L - 0.0894841775 * a - 1.2914855480 * b) ** 3)
    rgb = (4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
           -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
           -0.0041960863 * l - 0.7034186147 * m + 1.7076147010 * s)
    out = []
    for c in rgb:
        c = min(1, max(0, c))
        c = c * 12.92 if c <= 0.0031308 else 1.055 * c ** (1 / 2.4) - 0.055
        out.append(f"{round(c * 255):02x}")
    text = "".join(out)
    return "#" + (text[0] + text[2] + text[4] if all(p[0] == p[1] for p in out) else text)


def mix(one, other, share):
    """`share` 0 gives `one`, 1 gives `other`."""
    a, b = _to_lab(one), _to_lab(other)
    return _to_hex(tuple(x + (y - x) * share for x, y in zip(a, b)))


def _attrs(attrs):
    parts = []
    for key, value in attrs.items():
        if value is None:
            continue
        if isinstance(value, float) or isinstance(value, int):
            value = num(value)
        parts.append(f' {key.rstrip("_").replace("_", "-")}="{value}"')
    return "".join(parts)


class Pic:
    def __init__(self, width=1200, height=1200):
        self.width, self.height = width, height
        self.out, self._defs, self._texts = [], {}, []
        self.plain = False  # leaves out what only a close view shows

    # -- definitions -------------------------------------------------------------------------
    def define(self, before, after=""):
        """Keeps one copy of a definition; the id goes between the two halves."""
        key = (before, after)
        if key not in self._defs:
            n, name = len(self._defs), ""
            while True:
                name = "abcdefghijklmnopqrstuvwxyz"[n % 26] + name
                n = n // 26 - 1
                if n < 0:
                    break
            self._defs[key] = name
            self._texts.append(f'{before} id="{name}"{after}')
        return self._defs[key]

    @staticmethod
    def _stops(stops):
        text = ""
        for stop in stops:
            opacity = f' stop-opacity="{num(stop[2])}"' if len(stop) > 2 and stop[2] != 1 else ""
            offset = f' offset="{num(stop[0])}"' if stop[0] else ""
            text += f'<stop{offset} stop-color="{stop[1]}"{opacity}/>'
        return text

    def lin(self, stops, x1=0, y1=0, x2=1, y2=0, user=False, repeat=False):
        head = "".join(f' {k}="{num(v)}"' for k, v, d in (("x1", x1, 0), ("y1", y1, 0), ("x2", x2, 1), ("y2", y2, 0))
                       if user or v != d)
        if user:
            head += ' gradientUnits="userSpaceOnUse"'
        if repeat:
            head += ' spreadMethod="reflect"'
        name = self.define("<linearGradient", f"{head}>{self._stops(stops)}</linearGradient>")
        return f"url(#{name})"

    def rad(self, stops, cx=.5, cy=.5, r=.5, user=False):
        head = "".join(f' {k}="{num(v)}"' for k, v in (("cx", cx), ("cy", cy), ("r", r)) if user or v != .5)
        if user:
            head += ' gradientUnits="userSpaceOnUse"'
        name = self.define("<radialGradient", f"{head}>{self._stops(stops)}</radialGradient>")
        return f"url(#{name})"

    def blur(self, deviation, thin=False):
        """`thin` leaves room beside a stroke whose own box is almost without width."""
        deviation = min((3, 5, 8, 12, 18, 26), key=lambda step: abs(step - deviation))
        x, width = (-12, 25) if thin else (-1, 3)
        name = self.define("<filter", f' x="{x}" y="-1" width="{width}" height="3">'
                           f'<feGaussianBlur stdDeviation="{num(deviation)}"/></filter>')
        return f"url(#{name})"

    def noise(self, fx, fy, colour, gain, bias, octaves=2, seed=1):
        """A texture inside the shape it is set on: `colour` with alpha gain * noise + bias."""
        c = colour.lstrip("#")
        c = "".join(x * 2 for x in c) if len(c) == 3 else c
        r, g, b = (num(int(c[i:i + 2], 16) / 255) for i in (0, 2, 4))
        freq = f"{fx:g} {fy:g}".replace("0.", ".") if fx != fy else f"{fx:g}".replace("0.", ".")
        name = self.define(
            "<filter", ' x="0" y="0" width="1" height="1" color-interpolation-filters="sRGB">'
            f'<feTurbulence type="fractalNoise" baseFrequency="{freq}" numOctaves="{octaves}" seed="{seed}"/>'
            f'<feColorMatrix values="0 0 0 0 {r} 0 0 0 0 {g} 0 0 0 0 {b} {num(gain)} 0 0 0 {num(bias)}"/>'
            '<feComposite in2="SourceGraphic" operator="in"/></filter>')
        return f"url(#{name})"

    def shape(self, d):
        return self.define("<path", f' d="{d}"/>')

    def clip(self, shape):
        return "url(#" + self.define("<clipPath", f'><use href="#{shape}"/></clipPath>') + ")"

    def pattern(self, width, height, content, transform=None):
        extra = f' patternTransform="{transform}"' if transform else ""
        name = self.define("<pattern", f' width="{num(width)}" height="{num(height)}" '
                           f'patternUnits="userSpaceOnUse"{extra}>{content}</pattern>')
        return f"url(#{name})"

    def group(self, content):
        """A drawing kept in the definitions, to be used several times."""
        return self.define("<g", f">{content}</g>")

    # -- drawing -----------------------------------------------------------------------------
    def el(self, tag, **attrs):
        self.out.append(f"<{tag}{_attrs(attrs)}/>")

    def path(self, d, fill="none", **attrs):
        self.el("path", d=d, fill=fill, **attrs)

    def use(self, name, **attrs):
        self.el("use", href="#" + name, **attrs)

    def ellipse(self, cx, cy, rx, ry, fill, **attrs):
        self.el("ellipse", cx=cx, cy=cy, rx=rx, ry=ry, fill=fill, **attrs)

    def rect(self, x, y, w, h, fill, **attrs):
        self.el("rect", x=x or None, y=y or None, width=w, height=h, fill=fill, **attrs)

    @contextmanager
    def g(self, **attrs):
        self.out.append(f"<g{_attrs(attrs)}>")
        yield
        self.out.append("</g>")

    @contextmanager
    def captured(self):
        """Collects what is drawn inside instead of drawing it; gives a list to join."""
        kept, self.out = self.out, []
        caught = []
        yield caught
        caught.extend(self.out)
        self.out = kept

    def text(self):
        return (f'<svg xmlns="http://www.w3.org/2000/svg" width="{self.width}" height="{self.height}" '
                f'viewBox="0 0 {self.width} {self.height}"><defs>{"".join(self._texts)}</defs>{"".join(self.out)}</svg>\n')
