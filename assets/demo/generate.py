"""Draws the demo pictures and writes the demo catalogue.

    python3 assets/demo/generate.py                everything: assets/demo/**.svg and config/demo/*
    python3 assets/demo/generate.py --only lamp    only the product pictures whose name contains "lamp"
"""
import importlib
import pathlib
import sys

HERE = pathlib.Path(__file__).resolve().parent
sys.dont_write_bytecode = True
sys.path.insert(0, str(HERE))

from generator import brand, tables  # noqa: E402
from generator.catalogue.suppliers import SUPPLIERS  # noqa: E402
from generator.studio import Scene  # noqa: E402
from generator.svg import num  # noqa: E402

SMALLEST, LARGEST = 1500, 8192  # bytes of a product picture


def draw(backdrop, drawing, arguments, zoom, centre=(600, 760)):
    picture = Scene(backdrop)
    x, y = centre
    with picture.g(transform=f"translate({num(x - x * zoom)} {num(y - y * zoom)})scale({num(zoom)})"):
        drawing(picture, *arguments)
    return picture.text()


def pictures(only=None):
    for supplier in SUPPLIERS:
        drawer = importlib.import_module(f"generator.{supplier['module']}")
        folder = HERE / supplier["handle"]
        folder.mkdir(exist_ok=True)
        for name, (backdrop, drawing, arguments) in drawer.PICTURES.items():
            if only and only not in name:
                continue
            text = draw(backdrop, drawing, arguments, drawer.FRAMING.get(drawing, 1.12))
            (folder / f"{name}.svg").write_text(text, encoding="utf-8")
            size = len(text.encode())
            if not SMALLEST <= size <= LARGEST:
                print(f"{supplier['handle']}/{name}.svg has {size} bytes, outside {SMALLEST} to {LARGEST}")


if __name__ == "__main__":
    only = sys.argv[sys.argv.index("--only") + 1] if "--only" in sys.argv else None
    pictures(only)
    if not only:
        brand.write(HERE / "brand")
        tables.write(HERE.parent.parent / "config" / "demo")
