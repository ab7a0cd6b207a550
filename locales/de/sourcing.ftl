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
