"""Writes config/demo: the suppliers' product CSVs, suppliers.toml, stores.toml and ecb-rates.csv; and locales/option-words.toml."""
import csv
import datetime
import importlib
import random
import re
import unicodedata

from .catalogue import LANGUAGES, words
from .catalogue.stores import EU, STORES
from .catalogue.suppliers import SUPPLIERS

HEADER = """Handle,Title,Body (HTML),Vendor,Type,Tags,Published,Option1 Name,Option1 Value,Option2 Name,Option2 Value,Option3 Name,Option3 Value,Variant SKU,Variant Grams,Variant Inventory Tracker,Variant Inventory Qty,Variant Inventory Policy,Variant Fulfillment Service,Variant Price,Variant Compare At Price,Variant Requires Shipping,Variant Taxable,Variant Barcode,Image Src,Image Position,Image Alt Text,Gift Card,SEO Title,SEO Description,Google Shopping / Google Product Category,Google Shopping / Gender,Google Shopping / Age Group,Google Shopping / MPN,Google Shopping / AdWords Grouping,Google Shopping / AdWords Labels,Google Shopping / Condition,Google Shopping / Custom Product,Google Shopping / Custom Label 0,Google Shopping / Custom Label 1,Google Shopping / Custom Label 2,Google Shopping / Custom Label 3,Google Shopping / Custom Label 4,Variant Image,Variant Weight Unit,Variant Tax Code,Cost per item""".split(",")
EXTRA = ([f"Title ({l})" for l in LANGUAGES] + [f"Body ({l})" for l in LANGUAGES] + [f"Image Alt Text ({l})" for l in LANGUAGES]
         + ["HS Code", "Country of Origin", "Manufacturer", "Responsible Person"])
PIECES = ("piese", "pieces", "Teile", "piezas", "peças")
SAFETY = {"candle", "electric", "mains"}


def products(supplier):
    return importlib.import_module(f"generator.catalogue.{supplier['module']}").PRODUCTS


def said(value, at):
    """A decimal point becomes a comma everywhere but in English."""
    return value if LANGUAGES[at] == "en" else re.sub(r"(\d)\.(\d)", r"\1,\2", value)


def body(product, at):
    label = lambda key: words.LABELS[key][at]
    lines = [(label("material"), words.MATERIALS[product["material"]][at]), (label("size"), said(product["size"], at))]
    if "contents" in product:
        lines.insert(0, (label("contents"), f"{product['contents']} {PIECES[at]}"))
    for key in ("volume", "bulb", "burn"):
        if key in product:
            lines.append((label(key), said(product[key], at)))
    lines.append((label("safety" if product["care"] in SAFETY else "care"), words.CARE[product["care"]][at]))
    items = "".join(f"<li>{name}: {text}</li>" for name, text in lines)
    return f"<p>{product[LANGUAGES[at]][1]}</p><ul>{items}</ul>"


def value_word(value, at):
    return words.VALUES[value][at] if value in words.VALUES else said(value, at)


def code(text):
    plain = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode().upper()
    digits = "".join(re.findall(r"\d+", plain))
    return digits or "".join(part[:3] for part in re.findall(r"[A-Z]+", plain))


def money(value):
    return f"{value:.2f}"


def rows(supplier, product):
    """The rows of one handle: each carries a variant, a picture, or both."""
    options = product.get("options", [])
    n = len(options)
    pictures, alts = [], {}
    for variant in product["variants"]:
        picture = variant[-1]
        if picture not in pictures:
            pictures.append(picture)
            # Two variants may share a picture: then only the first option tells them apart.
            shown = [v for v in variant[:n]][:1]
            alts[picture] = [", ".join([product[l][0]] + [value_word(v, at) for v in shown]) for at, l in enumerate(LANGUAGES)]
    for picture, view in product.get("views", []):
        pictures.append(picture)
        alts[picture] = [f"{product[l][0]}, {words.VIEWS[view][at]}" for at, l in enumerate(LANGUAGES)]
    src = lambda picture: f"/demo/{supplier['handle']}/{picture}.svg"
    for i in range(max(len(product["variants"]), len(pictures))):
        row = {"Handle": product["handle"]}
        if i == 0:
            tags = product["tags"].split()
            row |= {"Title": product["en"][0], "Body (HTML)": body(product, LANGUAGES.index("en")), "Vendor": supplier["name"], "Type": product["type"],
                    "Tags": ", ".join(tags), "Published": "true", "Gift Card": "false", "SEO Title": f"{product['en'][0]} – {supplier['name']}",
                    "SEO Description": product["en"][1], "Google Shopping / Condition": "new", "HS Code": product["hs"], "Country of Origin": supplier["country"],
                    "Manufacturer": supplier["manufacturer"], "Responsible Person": supplier["responsible"]}
            for at, language in enumerate(LANGUAGES):
                row |= {f"Title ({language})": product[language][0], f"Body ({language})": body(product, at)}
        if i < len(product["variants"]):
            variant = product["variants"][i]
            values, (grams, stock, price, cost, picture) = variant[:n], variant[n:]
            sku = "-".join([supplier["sku"], "".join(p[:4].upper() for p in product["handle"].split("-"))] + [code(v) for v in values])
            row |= {"Variant SKU": sku, "Variant Grams": grams, "Variant Inventory Tracker": "" if stock is None else "shopify", "Variant Inventory Qty": "" if stock is None else stock,
                    "Variant Inventory Policy": "continue" if stock is None else "deny", "Variant Fulfillment Service": "manual", "Variant Price": money(price), "Variant Requires Shipping": "true",
                    "Variant Taxable": "true", "Variant Image": src(picture) if n else "", "Variant Weight Unit": "kg", "Cost per item": money(cost)}
            for j, value in enumerate(values or ("Default Title",)):
                row[f"Option{j + 1} Value"] = value
                if i == 0:
                    row[f"Option{j + 1} Name"] = options[j] if options else "Title"
        if i < len(pictures):
            alt = alts[pictures[i]]
            row |= {"Image Src": src(pictures[i]), "Image Position": i + 1, "Image Alt Text": alt[LANGUAGES.index("en")]}
            row |= {f"Image Alt Text ({language})": alt[at] for at, language in enumerate(LANGUAGES)}
        yield row


def text(value):
    if isinstance(value, (int, float)):
        return str(value)
    if isinstance(value, list):
        return "[" + ", ".join(text(v) for v in value) + "]"
    return '"' + value.replace("\\", "\\\\").replace('"', '\\"') + '"'


def spoken(values):
    return "{ " + ", ".join(f"{l} = {text(v)}" for l, v in zip(LANGUAGES, values)) + " }"


def markup(slug, price, cost):
    """A percentage near the recommended price, a little different in each store, in steps of five between 60 and 140."""
    share = (price / cost - 1) * 100 * (1.0 if slug == "casa-verde" else .96)
    return min(140, max(60, round(share / 5) * 5))


def write(folder):
    folder.mkdir(parents=True, exist_ok=True)
    catalogue = {s["handle"]: {p["handle"]: p for p in products(s)} for s in SUPPLIERS}

    lines = ["# The demo's suppliers. `file` is beside this one; `endpoint_path` is where the demo supplier's server takes purchase orders.\n"]
    for s in SUPPLIERS:
        with open(folder / f"{s['handle']}.csv", "w", newline="", encoding="utf-8") as out:
            table = csv.DictWriter(out, HEADER + EXTRA, restval="", lineterminator="\n")
            table.writeheader()
            for product in products(s):
                table.writerows(rows(s, product))
        lines.append("[[suppliers]]")
        for key in ("handle", "name", "country", "currency"):
            lines.append(f"{key} = {text(s[key])}")
        lines += [f"file = {text(s['handle'] + '.csv')}", f"endpoint_path = {text('/suppliers/' + s['handle'] + '/orders')}",
                  f"manufacturer = {text(s['manufacturer'])}", f"responsible_person = {text(s['responsible'])}\n"]
    (folder / "suppliers.toml").write_text("\n".join(lines), encoding="utf-8")

    lines = ["# The demo's stores. Money is in minor units of the store's currency; `markup_percent` is on the supplier's cost.\n"]
    for s in STORES:
        lines += ["[[stores]]"] + [f"{k} = {text(s[k])}" for k in ("slug", "name", "country", "currency", "locale", "theme")]
        lines += [f"tagline = {spoken(s['tagline'])}", f"about = {spoken(s['about'])}", f"hero = {text('/demo/brand/' + s['slug'] + '-hero.svg')}", f"logo = {text('/demo/brand/' + s['slug'] + '.svg')}\n", "[stores.legal]"]
        lines += [f"{k} = {text(v)}" for k, v in s["legal"].items()] + [""]
        for handle, tag, title in s["collections"]:
            lines += ["[[stores.collections]]", f"handle = {text(handle)}", f"tag = {text(tag)}", f"title = {spoken(title)}\n"]
        for shipping_code, title, countries, price, free in s["shipping"]:
            where = [c for c in EU if c != s["country"]] if countries == "EU" else countries
            lines += ["[[stores.shipping]]", f"code = {text(shipping_code)}", f"title = {spoken(title)}", f"countries = {text(where)}", f"price = {price}"]
            lines += [f"free_from = {free}\n" if free else ""]
        for supplier, handles in s["suppliers"].items():
            for handle in handles or catalogue[supplier]:
                product = catalogue[supplier][handle]
                price, cost = product["variants"][0][-3:-1]
                lines += ["[[stores.products]]", f"supplier = {text(supplier)}", f"handle = {text(handle)}", f"markup_percent = {markup(s['slug'], price, cost)}\n"]
    (folder / "stores.toml").write_text("\n".join(lines), encoding="utf-8")

    lines = ["# Words of the catalogue that Shopify's columns have no place for: option names, option values, product types.\n"]
    used = [p for s in SUPPLIERS for p in products(s)]
    values = {v for p in used for variant in p["variants"] for v in variant[:len(p.get("options", []))]}
    for section, table, kept in (("options", words.OPTIONS, {o for p in used for o in p.get("options", [])}), ("values", words.VALUES, values), ("types", words.TYPES, {p["type"] for p in used})):
        lines += [f"[{section}]"] + [f"{text(k)} = {spoken(v)}" for k, v in table.items() if k in kept] + [""]
    (folder.parent.parent / "locales" / "option-words.toml").write_text("\n".join(lines), encoding="utf-8")
    rates(folder / "ecb-rates.csv")


def rates(path):
    """Ten banking days in the layout of eurofxref-hist.csv, newest first."""
    names = "USD JPY BGN CYP CZK DKK EEK GBP HUF LTL LVL MTL PLN ROL RON SEK SIT SKK CHF ISK NOK HRK RUB TRL TRY AUD BRL CAD CNY HKD IDR ILS INR KRW MXN MYR NZD PHP SGD THB ZAR".split()
    start = {"USD": (1.1624, 4), "JPY": (178.42, 2), "CZK": (24.286, 3), "DKK": (7.4684, 4), "GBP": (.8792, 5), "HUF": (384.55, 2), "PLN": (4.2415, 4), "RON": (5.0932, 4), "SEK": (10.9865, 4), "CHF": (.9271, 4),
             "ISK": (146.4, 1), "NOK": (11.7045, 4), "TRY": (49.8127, 4), "AUD": (1.7816, 4), "BRL": (6.1842, 4), "CAD": (1.6298, 4), "CNY": (8.2715, 4), "HKD": (9.0361, 4), "IDR": (19412.35, 2), "ILS": (3.7726, 4),
             "INR": (103.412, 4), "KRW": (1704.26, 2), "MXN": (21.3318, 4), "MYR": (4.8062, 4), "NZD": (2.0491, 4), "PHP": (68.215, 3), "SGD": (1.5128, 4), "THB": (37.642, 3), "ZAR": (19.9514, 4)}
    days, day = [], datetime.date(2026, 11, 20)
    while len(days) < 10:
        if day.weekday() < 5:
            days.append(day)
        day -= datetime.timedelta(days=1)
    rnd, lines, rate = random.Random(20261120), [], {k: v for k, (v, _) in start.items()}
    for day in days:
        lines.append(f"{day}," + ",".join(f"{rate[n]:.{start[n][1]}f}".rstrip("0").rstrip(".") if n in rate else "N/A" for n in names) + ",")
        for n in rate:
            rate[n] *= 1 + rnd.uniform(-1, 1) * (.00004 if n == "DKK" else .0012 if n == "RON" else .0035)
    path.write_text("Date," + ",".join(names) + ",\n" + "\n".join(lines) + "\n", encoding="utf-8")
