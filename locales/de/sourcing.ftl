# Was ein Shop verkauft, und die Auswahl aus dem Katalog. Anrede: Sie.

## The products of a store

sourcing-title = Produkte
sourcing-empty = Ihr Shop hat noch keine Produkte
sourcing-empty-next = Wählen Sie aus dem Katalog unserer Lieferanten, was Sie verkaufen möchten. Die Lieferanten lagern und versenden, Sie bestimmen die Preise.
sourcing-pick = Produkte auswählen
sourcing-search = Produkte suchen
sourcing-find = Suchen
sourcing-show-all = Alle anzeigen
sourcing-nothing = Nichts gefunden
sourcing-nothing-next = Versuchen Sie es mit anderen oder weniger Wörtern.
sourcing-count = { $plural ->
    [one] { $count } Produkt
   *[other] { $count } Produkte
}
sourcing-product = Produkt
sourcing-variants = { $plural ->
    [one] { $count } Variante
   *[other] { $count } Varianten
}
sourcing-stock = Bestand
sourcing-in-stock = { $count } auf Lager
sourcing-always = Immer auf Lager
sourcing-sold-out = Ausverkauft
sourcing-cost = Einkauf
sourcing-price = Preis
sourcing-earning = Ihr Ertrag
sourcing-earning-hint = Ihr Ertrag ist, was vom Preis nach dem Einkauf beim Lieferanten und unserer Provision von { $commission } bleibt. Er versteht sich vor Umsatzsteuer: Die im Preis enthaltene Steuer führen Sie ab.
sourcing-attention = Bitte prüfen
sourcing-loses = Daran verdienen Sie nichts. Erhöhen Sie den Aufschlag.
sourcing-pages = Seiten
sourcing-page = Seite { $page } von { $pages }
sourcing-before = Zurück
sourcing-after = Weiter

## Changing what it sells

sourcing-markup = Aufschlag
sourcing-markup-of = Aufschlag auf { $title } in Prozent
sourcing-markup-mixed = { $range }, je nach Variante
sourcing-set = Setzen
sourcing-saved = Gespeichert
sourcing-stop = Nicht mehr verkaufen
sourcing-stop-ask = Kunden finden es dann nicht mehr. Bereits eingegangene Bestellungen bleiben bestehen.
sourcing-stop-do = „{ $title }“ nicht mehr verkaufen
sourcing-stopped = Ihr Shop verkauft „{ $title }“ nicht mehr.
sourcing-added = { $plural ->
    [one] { $count } Produkt ist jetzt in Ihrem Shop.
   *[other] { $count } Produkte sind jetzt in Ihrem Shop.
}

## Picking from the catalogue

sourcing-add-title = Produkte hinzufügen
sourcing-add-lead = Wählen Sie Produkte aus, setzen Sie einen Aufschlag und fügen Sie sie hinzu. Ändern können Sie ihn später bei jedem einzelnen.
sourcing-supplier = Lieferant
sourcing-all-suppliers = Alle Lieferanten
sourcing-type = Art
sourcing-all-types = Alle Arten
sourcing-markup-slider = Aufschlag von 0 bis 200 Prozent
sourcing-show-prices = Preise anzeigen
sourcing-catalogue = Katalog
sourcing-in-your-store = In Ihrem Shop
sourcing-recommended = Empfohlen
sourcing-no-rate = Für { $currency } gibt es noch keinen Wechselkurs
sourcing-more = Weitere Produkte
sourcing-selected = Ausgewählt:
sourcing-clear = Auswahl aufheben
sourcing-add = Zum Shop hinzufügen

## What is wrong, and what to do

sourcing-error-markup = Geben Sie einen Prozentsatz von 0 bis 1000 ein, etwa 40 oder 37,5.
sourcing-error-nothing = Es ist nichts ausgewählt. Kreuzen Sie mindestens ein Produkt an.
sourcing-error-too-many = Das sind zu viele auf einmal. Fügen Sie höchstens { $most } Produkte zugleich hinzu.
sourcing-error-not-offered = Ein Lieferant bietet etwas von Ihrer Auswahl nicht mehr an. Es wurde weggelassen: Prüfen Sie den Rest und fügen Sie ihn hinzu.
sourcing-error-changed = Der Lieferant hat sein Angebot soeben geändert. Sehen Sie noch einmal nach und versuchen Sie es erneut.
sourcing-error-full = Ihr Shop führt so viele Produkte, wie Ihr Tarif erlaubt. Nehmen Sie welche aus dem Verkauf oder wählen Sie in Ihrem Konto einen größeren Tarif.
sourcing-error-last = Ihr Shop ist veröffentlicht, und dies ist sein einziges Produkt. Fügen Sie zuerst ein anderes hinzu.
sourcing-error-not-ready = Ihr Shop ist veröffentlicht, aber es fehlen eine Versandart oder Ihre rechtlichen Angaben. Vervollständigen Sie zuerst die Einstellungen.

## Products of the store’s own, and files of all products

sourcing-own = Eigenes Produkt
sourcing-draft = Entwurf
sourcing-beyond-plan = Über Ihrem Tarif
sourcing-imported = { $plural ->
    [one] { $count } Produkt der Datei ist jetzt in Ihrem Shop.
   *[other] { $count } Produkte der Datei sind jetzt in Ihrem Shop.
}
files-title = Produkte als Datei
files-lead = Alle Produkte als CSV-Datei im Format von Shopify: zum Mitnehmen, zum Ändern in einer Tabelle, zum Umziehen aus einem anderen Shop.
files-import = Import
files-import-lead = Produkte werden an ihrem Handle erkannt: vorhandene werden geändert, neue kommen hinzu, und was die Datei nicht nennt, bleibt wie es ist. Spalten, die in der Datei fehlen, bleiben ebenfalls unverändert. Ist etwas falsch, wird nichts geändert.
files-file = CSV-Datei
files-hint = Produktformat von Shopify, UTF-8, bis 10 MB.
files-import-do = Datei importieren
files-export = Export
files-export-lead = Eigene Produkte, Entwürfe und Produkte von Lieferanten, mit Preisen, Bestand und Bildern. In einen leeren Shop importiert, ergibt die Datei denselben Shop.
files-export-do = Datei herunterladen
files-refused = Es wurde nichts importiert. Korrigieren Sie dies und senden Sie die Datei noch einmal:
files-none = Wählen Sie zuerst eine Datei.
files-large = Die Datei ist größer als 10 MB. Teilen Sie sie auf.
files-and-more = Danach kann noch mehr kommen.
files-not-supplied = { $supplier } bietet { $sku } nicht an oder als Teil eines anderen Produkts. Entfernen Sie die Zeile.
files-no-markup = Ihr Shop verkauft { $sku } noch nicht. Schreiben Sie den Aufschlag auf die Kosten in die Spalte CartFlux Markup, etwa 40.
files-handle-taken = Ihr Shop verkauft unter dem Handle { $handle } schon ein anderes Produkt. Schreiben Sie einen anderen Handle.
files-sku-taken = Die SKU { $sku } gehört zu Ihrem Produkt { $handle }. Schreiben Sie eine andere SKU.
files-too-many = Ihr Tarif erlaubt { $most } Produkte. Kürzen Sie die Datei oder wählen Sie in Ihrem Konto einen größeren Tarif.
goods-new = Produkt anlegen
goods-or = Stellen Sie selbst etwas her oder haben Sie eigene Ware?
goods-edit = Bearbeiten
goods-see = Im Shop ansehen
goods-saved = Gespeichert. Ihr Shop zeigt es ab jetzt so.
goods-about = Über das Produkt
goods-title = Name
goods-description = Beschreibung
goods-description-hint = Eine leere Zeile beginnt einen neuen Absatz. HTML geht auch.
goods-pictures = Bilder
goods-picture-alt = Was Bild { $number } zeigt, für alle, die es nicht sehen
goods-picture-remove = Dieses Bild entfernen
goods-picture-add = Bilder hinzufügen
goods-picture-hint = JPEG, PNG, WebP oder GIF, zusammen bis 10 MB. Das erste ist das Hauptbild.
goods-sale = Preis und Bestand
goods-options = Größen, Farben und andere Varianten
goods-options-hint = Nennen Sie, was Kunden wählen, etwa Größe oder Farbe. Fügen Sie dann für jede Wahl eine Variante hinzu.
goods-option = Auswahl { $number }
goods-variant = Variante { $number }
goods-variant-add = Variante hinzufügen
goods-variant-remove = Diese Variante entfernen
goods-price = Preis inkl. MwSt. ({ $currency })
goods-stock = Auf Lager
goods-stock-hint = Leer lassen, wenn Sie nicht zählen.
goods-more = Kosten, Gewicht, SKU
goods-cost = Was es Sie kostet ({ $currency })
goods-cost-hint = Das sehen nur Sie. Es zeigt, was Sie verdienen.
goods-grams = Gewicht in Gramm
goods-sku = SKU
goods-sku-hint = Ihre eigene Nummer. Ohne eine vergeben wir eine.
goods-barcode = Strichcode (EAN)
goods-showing = Sichtbarkeit
goods-published = Im Shop zeigen
goods-published-hint = Ohne Haken bleibt das Produkt ein Entwurf.
goods-sorting = Einordnung
goods-type = Typ
goods-vendor = Marke
goods-tags = Schlagwörter
goods-tags-hint = Durch Kommas getrennt. Kollektionen sammeln Produkte nach Schlagwort.
goods-law = Vom EU-Recht verlangt
goods-law-lead = Die Produktsicherheitsverordnung (GPSR) verlangt den Hersteller auf der Produktseite.
goods-manufacturer = Hersteller
goods-manufacturer-hint = Name, Post- und E-Mail-Adresse.
goods-responsible = Verantwortliche Person in der EU
goods-responsible-hint = Nötig, wenn der Hersteller außerhalb der EU sitzt.
goods-country = Herkunftsland
goods-country-hint = Zwei Buchstaben, etwa RO.
goods-hs-code = HS-Code
goods-error-title = Schreiben Sie einen Namen mit höchstens 255 Zeichen, in einer Zeile.
goods-error-description = Die Beschreibung ist zu lang oder hat zu viele Tags. Kürzen Sie sie.
goods-error-line = Das ist zu lang oder hat einen Zeilenumbruch. Kürzen Sie es.
goods-error-tags = Schreiben Sie höchstens 250 Schlagwörter, durch Kommas getrennt.
goods-error-country = Schreiben Sie das Land mit zwei Buchstaben, etwa RO.
goods-error-hs-code = Schreiben Sie 6 bis 13 Ziffern, etwa 691200.
goods-error-option = Jede Auswahl braucht einen eigenen Namen.
goods-error-value = Schreiben Sie einen Wert, den keine andere Variante hat.
goods-error-price = Schreiben Sie einen Preis wie 19,99.
goods-error-stock = Schreiben Sie eine ganze Zahl wie 12, oder lassen Sie es leer.
goods-error-sku = Eine andere Variante hat diese SKU. Schreiben Sie eine andere.
goods-error-sku-taken = Ein anderes Ihrer Produkte hat die SKU { $sku }. Schreiben Sie eine andere.
goods-error-grams = Schreiben Sie das Gewicht in ganzen Gramm, etwa 250.
goods-error-picture = Eine Datei ist kein lesbares Bild. Senden Sie eine JPEG-, PNG-, WebP- oder GIF-Datei.
goods-error-picture-large = Ein Bild ist zu groß. Senden Sie eines mit höchstens 12.000 Pixeln je Seite und 40 Megapixeln.
goods-error-pictures-large = Die Bilder sind zusammen größer als 10 MB. Einige wurden weggelassen: Fügen Sie sie einzeln hinzu oder senden Sie kleinere.
goods-error-again = Der Shop hat sich gerade geändert. Sehen Sie nach und speichern Sie noch einmal.
