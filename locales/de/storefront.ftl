# Was Kundinnen und Kunden in einem Shop lesen. Anrede: Sie.

## Every page

skip-to-content = Zum Inhalt springen
nav-label = Kollektionen
nav-all-products = Alle Produkte
search-label = Produkte suchen
search-submit = Suchen
cart-count-label = im Warenkorb
preview-title = Vorschau
preview-note = Dies ist eine Vorschau. Nur Sie sehen sie, und kaufen kann man hier nichts.
preview-back = Zurück zu Ihrem Shop
announcement-free-shipping = Kostenloser Versand ab { $amount }
toast-view-cart = Zum Warenkorb
script-trouble = Das hat nicht geklappt. Prüfen Sie die Verbindung und versuchen Sie es erneut.
learn-more = Mehr dazu
footer-shop = Shop
footer-help = Gut zu wissen
footer-language = Sprache
footer-prices = Alle Preise inkl. MwSt.; die Versandkosten sehen Sie vor der Bestellung.

## Home

home-shop-now = Produkte ansehen
home-collections = Unsere Kollektionen
home-featured = Beliebte Stücke
home-see-all = Alle ansehen
promises-label = Darauf können Sie sich verlassen
promise-delivery = Versand mit Sendungsverfolgung
promise-delivery-text = Die Versandkosten sehen Sie vor der Bestellung.
promise-withdrawal = 14 Tage Widerrufsrecht
promise-withdrawal-text = Sie können den Kauf innerhalb von 14 Tagen nach Erhalt widerrufen.
promise-payment = Sichere Zahlung
promise-payment-text = Die Zahlung ist verschlüsselt; Ihre Kartendaten sehen wir nie.

## Listings

listing-count = { $plural ->
    [one] { $count } Produkt
   *[other] { $count } Produkte
}
listing-empty = Hier gibt es noch nichts
listing-empty-next = Neue Produkte sind unterwegs. Sehen Sie sich solange im übrigen Shop um.
sort-label = Sortieren nach
sort-apply = Sortieren
sort-featured = Empfohlen
sort-newest = Neueste
sort-price-ascending = Preis aufsteigend
sort-price-descending = Preis absteigend
sort-title = Name, A bis Z
pager-label = Seiten
pager-first = Zurück zur ersten Seite
pager-next = Weitere Produkte
search-start = Wonach suchen Sie?
search-start-next = Geben Sie ein Produkt, ein Material oder eine Farbe ein.
search-nothing = Keine Produkte für „{ $query }“ gefunden
search-nothing-next = Prüfen Sie die Schreibweise oder versuchen Sie ein kürzeres, allgemeineres Wort.

## Prices and stock

price-from = ab
price-now = Preis
price-before = Vorher
price-lowest = Niedrigster Preis der letzten 30 Tage: { $price }
card-sold-out = Ausverkauft
stock-in = Auf Lager
stock-low = { $plural ->
    [one] Nur noch { $count } Stück
   *[other] Nur noch { $count } Stück
}
stock-out = Ausverkauft

## Product

crumbs-label = Sie sind hier
crumbs-home = Start
product-pictures = Produktbilder
product-tax = Inkl. MwSt., zzgl. Versand.
product-add = In den Warenkorb
product-description = Beschreibung
product-details = Details
product-delivery = Versand und Widerruf
product-delivery-text = Die Versandkosten sehen Sie vor der Bestellung. Sie können den Vertrag innerhalb von 14 Tagen nach Erhalt ohne Angabe von Gründen widerrufen.
product-safety = Hersteller und Produktsicherheit
product-manufacturer = Hersteller
product-responsible = Verantwortliche Person in der EU
product-related = Das könnte Ihnen auch gefallen
guarantee-text = Gesetzliche Gewährleistung: Der Verkäufer haftet mindestens 2 Jahre für Mängel.
quantity = Menge
quantity-less = Eins weniger
quantity-more = Eins mehr

## Cart

cart-title = Warenkorb
cart-empty = Ihr Warenkorb ist leer
cart-empty-next = Was Sie hineinlegen, bleibt 30 Tage hier.
cart-browse = Produkte ansehen
cart-lines-label = Produkte im Warenkorb
cart-unit-price = { $price } pro Stück
cart-quantity-of = Menge von { $title }
cart-update = Aktualisieren
cart-remove = Entfernen
cart-remove-of = { $title } entfernen
cart-checkout = Zur Kasse
cart-continue = Weiter einkaufen
cart-cannot-check-out = Ändern oder entfernen Sie die markierten Produkte, um fortzufahren.
cart-line-not-sold = Wird nicht mehr verkauft. Bitte entfernen, um fortzufahren.
cart-line-sold-out = Ausverkauft. Bitte entfernen, um fortzufahren.
cart-line-only = { $plural ->
    [one] Nur noch { $count } Stück. Verringern Sie die Menge, um fortzufahren.
   *[other] Nur noch { $count } Stück. Verringern Sie die Menge, um fortzufahren.
}
summary-title = Bestellübersicht
totals-subtotal = Zwischensumme
totals-discount = Rabatt
totals-shipping = Versand
totals-shipping-free = Kostenlos
totals-shipping-later = Wird an der Kasse berechnet
totals-total = Gesamtsumme
totals-tax = Enthält { $amount } MwSt. ({ $rate }).
notice-added = { $title } liegt im Warenkorb.
notice-cart-updated = Ihr Warenkorb ist aktualisiert.
notice-already-ordered = Dieser Warenkorb wurde bereits bestellt. Ein neuer ist angelegt.
notice-line-gone = Dieses Produkt ist nicht mehr im Warenkorb.
notice-not-sold = Dieses Produkt wird hier nicht mehr verkauft.
notice-quantity = Wählen Sie eine Menge zwischen 1 und { $most }.
notice-sold-out = Dieses Produkt ist gerade ausverkauft.
notice-only-left = { $plural ->
    [one] Nur noch { $count } Stück. Wählen Sie eine kleinere Menge.
   *[other] Nur noch { $count } Stück. Wählen Sie eine kleinere Menge.
}
notice-too-many-lines = Ein Warenkorb fasst höchstens { $most } verschiedene Produkte. Bestellen Sie diese zuerst oder entfernen Sie eines.
notice-price-changed = Die Gesamtsumme hat sich inzwischen von { $before } auf { $now } geändert. Bitte prüfen Sie sie und bestellen Sie erneut.

## Checkout

checkout-title = Kasse
checkout-back = Zurück zum Warenkorb
checkout-contact = Kontakt
checkout-address = Lieferadresse
checkout-shipping = Versandart
checkout-recalculate = Versand aktualisieren
checkout-place = Zahlungspflichtig bestellen
checkout-busy = Einen Moment …
checkout-agree = Für Ihre Bestellung gelten die Bedingungen des Verkäufers:
checkout-errors = { $plural ->
    [one] Ein Feld braucht Ihre Aufmerksamkeit
   *[other] { $count } Felder brauchen Ihre Aufmerksamkeit
}
field-email = E-Mail-Adresse
field-email-hint = Hier erreicht Sie der Shop bei Fragen zu Ihrer Bestellung.
field-country = Land
field-name = Vor- und Nachname
field-line1 = Straße und Hausnummer
field-line2 = Adresszusatz oder Firma (optional)
field-postal-code = Postleitzahl
field-city = Ort
field-email-required = Geben Sie Ihre E-Mail-Adresse ein.
field-email-invalid = Geben Sie eine E-Mail-Adresse wie name@beispiel.de ein.
field-name-required = Geben Sie Ihren Vor- und Nachnamen ein.
field-line1-required = Geben Sie Straße und Hausnummer ein.
field-city-required = Geben Sie den Ort ein.
field-postal-code-required = Geben Sie die Postleitzahl ein.
field-postal-code-invalid = Diese Postleitzahl passt nicht zum Land. Prüfen Sie beides.
field-country-required = Wählen Sie ein Land.
field-shipping-method = Wählen Sie eine Versandart.
field-not-served = In dieses Land liefern wir noch nicht. Wählen Sie ein anderes.
field-too-long = Das ist zu lang. Bitte kürzen Sie es.
field-invalid = Einige Zeichen sind hier nicht möglich. Bitte entfernen Sie sie.

## Order

order-number = Bestellung { $number }
order-pending = Fast geschafft: Es fehlt noch die Zahlung
order-pending-next = Ihre Bestellung ist reserviert. Nach der Zahlung bereiten wir sie vor.
order-processing = Wir prüfen Ihre Zahlung
order-processing-next = Das dauert wenige Sekunden. Die Seite aktualisiert sich selbst.
order-failed = Ihre Zahlung hat nicht geklappt
order-failed-next = Es wurde nichts abgebucht. Versuchen Sie es mit derselben oder einer anderen Karte; die Produkte sind weiter reserviert.
order-paid = Vielen Dank für Ihre Bestellung
order-paid-next = Ihre Zahlung ist eingegangen. Als Nächstes packen wir Ihr Paket; diese Seite zeigt jeden Schritt.
order-fulfilling = Ihre Bestellung wird vorbereitet
order-fulfilling-next = Sobald sie verschickt ist, steht hier der Link zur Sendungsverfolgung.
order-fulfilled = Ihre Bestellung ist unterwegs
order-fulfilled-next = Verfolgen Sie das Paket unten.
order-cancelled = Diese Bestellung wurde storniert
order-cancelled-next = Es wurde nichts abgebucht. Wenn Sie die Produkte noch möchten, bestellen Sie sie erneut.
order-refunded = Diese Bestellung wurde erstattet
order-refunded-next = Das Geld kommt auf Ihrem Zahlungsweg zurück; das kann einige Tage dauern.
order-part-refunded = Ein Teil dieser Bestellung wurde erstattet
order-part-refunded-next = Das Geld kommt auf Ihrem Zahlungsweg zurück; das kann einige Tage dauern.
order-pay = { $total } bezahlen
order-pay-needs-script = Für die Kartenzahlung wird JavaScript gebraucht: Schalten Sie es ein und laden Sie die Seite neu.
order-held = { $plural ->
    [one] Die Produkte sind noch { $count } Minute für Sie reserviert.
   *[other] Die Produkte sind noch { $count } Minuten für Sie reserviert.
}
order-progress = Stand der Bestellung
order-shipments = Pakete
order-track = Paket verfolgen
order-lines = Ihre Bestellung
order-where = Lieferung und Kontakt
order-refunded-amount = Erstattet: { $amount }
step-placed = Bestellt
step-paid = Bezahlt
step-preparing = In Vorbereitung
step-sent = Verschickt
step-done = erledigt

## When something goes wrong

error-no-store = Unter dieser Adresse gibt es keinen Shop
error-no-store-next = Prüfen Sie die Adresse auf Tippfehler. Vielleicht ist der Shop umgezogen oder geschlossen.
error-404 = Diese Seite gibt es nicht
error-404-next = Der Link ist vielleicht alt, oder das Produkt wird nicht mehr verkauft. Der übrige Shop ist weiter für Sie da.
error-403 = Diese Seite können Sie nicht öffnen
error-403-next = Öffnen Sie sie erneut aus dem Shop, im selben Browser.
error-422 = Damit konnten wir nichts anfangen
error-422-next = Gehen Sie zurück, prüfen Sie Ihre Angaben und senden Sie sie noch einmal.
error-429 = Das war viel auf einmal
error-429-next = Warten Sie eine Minute und versuchen Sie es dann erneut. Ihr Warenkorb bleibt erhalten.
error-500 = Bei uns ist etwas schiefgegangen
error-500-next = Das liegt nicht an Ihnen, und Ihr Warenkorb bleibt erhalten. Versuchen Sie es gleich noch einmal.
error-503 = Gerade ist sehr viel los
error-503-next = Versuchen Sie es in wenigen Sekunden erneut. Ihr Warenkorb bleibt erhalten.
error-closed = Dieser Shop ist vorübergehend geschlossen
error-closed-next = Im Moment kann nichts bestellt werden. Was Sie bezahlt haben, wird trotzdem geliefert.
error-retry = Erneut versuchen
error-home = Zurück zum Shop
error-request = Nennen Sie uns diese Nummer, wenn Sie uns schreiben:
detail-type = Art
detail-origin = Hergestellt in
detail-weight = Gewicht
notice-below-minimum = Bestellungen sind ab { $minimum } möglich. Legen Sie noch etwas in den Warenkorb.
notice-cannot-sell = Der Shop kann diese Bestellung gerade nicht annehmen. Ihr Warenkorb bleibt erhalten; versuchen Sie es später erneut.
notice-payment-unavailable = Die Zahlung konnte nicht gestartet werden. Ihre Bestellung ist vorgemerkt: Klicken Sie gleich noch einmal.
notice-stock-changed = Der Bestand hat sich inzwischen geändert. Prüfen Sie die markierten Produkte und ihre Menge im Warenkorb.
search-title = Suche
