"""Checks the demo catalogue as it lies on disk: python3 assets/demo/check.py. Silent about what is right."""
import csv
import html.parser
import pathlib
import re
import sys
import tomllib
import xml.etree.ElementTree as tree

ASSETS = pathlib.Path(__file__).resolve().parent
CONFIG = ASSETS.parent.parent / "config" / "demo"
LANGUAGES = ("ro", "en", "de", "es", "pt")
faults = []


def expect(condition, message):
    if not condition:
        faults.append(message)


class Tags(html.parser.HTMLParser):
    def __init__(self):
        super().__init__()
        self.seen, self.open = set(), []

    def handle_starttag(self, tag, attrs):
        self.seen.add(tag)
        self.open.append(tag)
        expect(not attrs, f"attribute on <{tag}>")

    def handle_endtag(self, tag):
        expect(self.open and self.open.pop() == tag, f"unbalanced </{tag}>")


def tags_of(text):
    parser = Tags()
    parser.feed(text)
    expect(not parser.open, f"unclosed {parser.open}")
    return parser.seen


suppliers = tomllib.loads((CONFIG / "suppliers.toml").read_text("utf-8"))["suppliers"]
stores = tomllib.loads((CONFIG / "stores.toml").read_text("utf-8"))["stores"]
words = tomllib.loads((CONFIG.parent.parent / "locales" / "option-words.toml").read_text("utf-8"))
shown, catalogue, counts = set(), {}, []

for supplier in suppliers:
    with open(CONFIG / supplier["file"], newline="", encoding="utf-8") as file:
        rows = list(csv.DictReader(file, strict=True))
    products, skus, current, images = {}, set(), None, 0
    for row in rows:
        where = f"{supplier['handle']}/{row['Handle']}"
        expect(None not in row and None not in row.values(), f"{where}: wrong number of columns")
        first = row["Handle"] not in products
        if first:
            products[row["Handle"]] = []
            for language in LANGUAGES:
                expect(row[f"Title ({language})"].strip(), f"{where}: no title in {language}")
                expect(len(row[f"Body ({language})"]) > 120, f"{where}: no body in {language}")
                expect(tags_of(row[f"Body ({language})"]) <= {"p", "ul", "li"}, f"{where}: other tags in {language}")
            expect(len({row[f"Body ({l})"] for l in LANGUAGES}) == 5, f"{where}: a body is not translated")
            expect(not re.search("[şţŞŢ]", row["Body (ro)"] + row["Title (ro)"]), f"{where}: cedilla instead of comma below")
            for column in ("Vendor", "Type", "Tags", "HS Code", "Country of Origin", "Manufacturer", "Responsible Person", "Image Src"):
                expect(row[column], f"{where}: no {column}")
            expect(row["Type"] in words["types"], f"{where}: type {row['Type']} has no words")
            names = [row[f"Option{i} Name"] for i in (1, 2) if row[f"Option{i} Name"]]
        else:
            expect(row["Handle"] == current, f"{where}: rows are not together")
            expect(not row["Title"], f"{where}: title repeated")
        current = row["Handle"]
        if row["Variant SKU"]:
            expect(row["Variant SKU"] not in skus, f"{where}: SKU {row['Variant SKU']} twice")
            skus.add(row["Variant SKU"])
            price, cost = float(row["Variant Price"]), float(row["Cost per item"])
            expect(.45 <= cost / price <= .6, f"{where}: cost is {cost / price:.0%} of the price")
            expect(int(row["Variant Grams"]) > 0, f"{where}: no weight")
            expect((row["Variant Inventory Tracker"] == "shopify") == bool(row["Variant Inventory Qty"]), f"{where}: tracker and quantity disagree")
            values = tuple(row[f"Option{i} Value"] for i in (1, 2) if row[f"Option{i} Value"])
            expect(len(values) == len(names) and values not in products[current], f"{where}: options {values}")
            products[current].append(values)
            for value in values:
                expect(value == "Default Title" or value in words["values"] or re.search(r"\d", value), f"{where}: value {value} has no words")
        for column in ("Image Src", "Variant Image"):
            if row[column]:
                path = ASSETS / row[column].removeprefix("/demo/")
                expect(row[column].startswith("/demo/") and path.is_file(), f"{where}: no picture {row[column]}")
                shown.add(path)
        if row["Image Src"]:
            images += 1
            for column in ["Image Alt Text"] + [f"Image Alt Text ({l})" for l in LANGUAGES]:
                expect(row[column], f"{where}: no {column}")
    catalogue[supplier["handle"]] = products
    stock = [r for r in rows if r["Variant SKU"]]
    counts.append(f"{supplier['handle']}: {len(products)} products, {len(stock)} variants, {sum(len(v) > 1 for v in products.values())} with several, {images} pictures, "
                  f"{sum(not r['Variant Inventory Tracker'] for r in stock)} untracked, {sum(r['Variant Inventory Qty'] == '0' for r in stock)} sold out, {sum(r['Variant Inventory Qty'] in ('1', '2', '3') for r in stock)} nearly")

for store in stores:
    where = store["slug"]
    for key in ("tagline", "about"):
        expect(set(store[key]) == set(LANGUAGES) and all(store[key].values()), f"{where}: {key}")
    for key in ("hero", "logo"):
        shown.add(ASSETS / store[key].removeprefix("/demo/"))
        expect((ASSETS / store[key].removeprefix("/demo/")).is_file(), f"{where}: {key}")
    for part in store["collections"] + store["shipping"]:
        expect(set(part["title"]) == set(LANGUAGES), f"{where}: title of {part}")
    carried = [(p["supplier"], p["handle"]) for p in store["products"]]
    expect(30 <= len(carried) <= 45 and len(set(carried)) == len(carried), f"{where}: carries {len(carried)}")
    for supplier, handle in carried:
        expect(handle in catalogue.get(supplier, {}), f"{where}: unknown {supplier}/{handle}")
    expect(len({h for _, h in carried}) == len(carried), f"{where}: one handle from two suppliers")
    expect(all(60 <= p["markup_percent"] <= 140 for p in store["products"]), f"{where}: markup")
    tagged = {}
    for supplier in suppliers:
        with open(CONFIG / supplier["file"], newline="", encoding="utf-8") as file:
            for row in csv.DictReader(file):
                if row["Title"]:
                    tagged[supplier["handle"], row["Handle"]] = row["Tags"].split(", ")
    sizes = {c["handle"]: sum(c["tag"] in tagged[p] for p in carried) for c in store["collections"]}
    expect(all(n >= 3 for n in sizes.values()), f"{where}: small collection {sizes}")
    counts.append(f"{where}: {len(carried)} products, collections {sizes}, {len(store['shipping'])} shipping methods")

drawn = set(ASSETS.rglob("*.svg"))
for path in sorted(drawn):
    text = path.read_text("utf-8")
    name = path.relative_to(ASSETS)
    tree.fromstring(text)
    expect(not re.search(r"<(script|text|image|foreignObject|a|style)\b|\bon\w+=|javascript:|data:", text), f"{name}: forbidden content")
    expect(all(ref.startswith("#") for ref in re.findall(r'href="([^"]*)"', text)) and all(u.startswith("#") for u in re.findall(r"url\(([^)]*)\)", text)), f"{name}: outside reference")
    ids = re.findall(r'\bid="([^"]+)"', text)
    expect(len(ids) == len(set(ids)), f"{name}: an id twice")
    expect(set(re.findall(r'href="#([^"]+)"', text)) | set(re.findall(r"url\(#([^)]+)\)", text)) <= set(ids), f"{name}: dangling reference")
    size = len(text.encode())
    if path.parent.name != "brand":
        expect('viewBox="0 0 1200 1200"' in text and 1500 <= size <= 8192, f"{name}: {size} bytes")
    elif "hero" in path.name:
        expect('viewBox="0 0 1600 900"' in text and size <= 14336, f"{name}: {size} bytes")
    else:
        expect('viewBox="0 0 64 64"' in text and "currentColor" in text, f"{name}: mark")
for path in sorted(drawn - shown):
    faults.append(f"{path.relative_to(ASSETS)}: drawn but never shown")

with open(CONFIG / "ecb-rates.csv", newline="", encoding="utf-8") as file:
    table = list(csv.reader(file))
expect(table[0][0] == "Date" and table[0][-1] == "" and len({len(r) for r in table}) == 1 and table[1][0] == "2026-11-20", "ecb-rates.csv")
counts.append(f"{len(drawn)} pictures, {len(table) - 1} days of rates")

print("\n".join(faults or counts))
sys.exit(bool(faults))
