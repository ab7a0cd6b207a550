# Einen Shop einrichten und öffnen. Anrede: Sie.

## The way through a store

store-nav = Shop
store-nav-home = Übersicht
store-nav-orders = Bestellungen
store-nav-products = Produkte
store-nav-customers = Kunden
store-nav-payments = Zahlungen
store-nav-settings = Einstellungen

## Forms

store-optional = (freiwillig)
store-save = Speichern
store-save-go-on = Speichern und weiter
store-saved = Gespeichert. Ihre Kunden sehen es ab jetzt.
store-back-to-list = Zurück zu den Schritten

## What a store still needs

store-checklist = Ihr Shop ist noch nicht geöffnet
store-checklist-lead = Die Reihenfolge ist Ihnen überlassen. Niemand sieht den Shop, bevor Sie ihn öffnen.
store-checklist-ready = Ihr Shop kann öffnen
store-checklist-ready-lead = Sehen Sie ihn sich an und öffnen Sie ihn.
store-checklist-still = Noch zu erledigen
store-checklist-done = { $done } von { $all } erledigt
store-publish = Shop öffnen
store-publish-hint = Ohne Zahlungen kann man Ihren Shop ansehen, aber nichts kaufen.
store-publish-refused = Der Shop kann noch nicht öffnen. Zuerst fehlen diese Schritte:
store-preview = Vorschau
store-opened = Ihr Shop ist geöffnet:
store-step-done = Erledigt
store-step-to-do = Offen
store-step-products = Produkte auswählen
store-step-products-words = Lieferanten haben sie auf Lager und versenden sie für Sie.
store-step-products-done = { $plural ->
    [one] { $count } Produkt ist in Ihrem Shop.
   *[other] { $count } Produkte sind in Ihrem Shop.
}
store-step-look = Aussehen wählen
store-step-look-words = { $theme } ist gewählt. Sie können es jederzeit ändern.
store-step-shipping = Versand einrichten
store-step-shipping-words = Legen Sie fest, wohin Sie versenden und was das kostet.
store-step-shipping-done = Ihre Kunden sehen den Preis vor der Bestellung.
store-step-legal = Rechtliche Angaben ergänzen
store-step-legal-words = Das Gesetz verlangt, dass Ihre Kunden wissen, wer verkauft.
store-step-legal-done = Impressum, AGB und Datenschutzseite entstehen daraus.
store-step-payments = Zahlungen verbinden
store-step-payments-words = Bis dahin kann man Ihren Shop ansehen, aber nichts kaufen.
store-step-payments-done = Stripe zahlt Ihnen Ihre Marge aus.

## Settings

store-settings = Einstellungen
store-more-settings = Weitere Einstellungen
store-fixed = Das wurde beim Eröffnen des Shops gewählt und bleibt so.
store-close = Shop schließen
store-close-words = Niemand sieht den Shop mehr oder kauft darin. Bestellungen, Produkte und Einstellungen bleiben, und Sie können ihn wieder öffnen.
store-close-begin = Schließen …
store-close-sure = { $store } verschwindet sofort für Ihre Kunden. Bereits aufgegebene Bestellungen werden noch ausgeführt.
store-close-do = Shop jetzt schließen

## The look

store-look = Aussehen
store-look-words = Farben, Schrift und Formen Ihres Shops.
store-look-choose = Wählen Sie, wie Ihr Shop aussieht
store-look-show = Zeigen
store-look-preview = Ihr Shop in diesem Aussehen
store-look-frame = Startseite Ihres Shops zum Ansehen
store-theme-botanica = Warm: Creme, Blattgrün und Terrakotta, mit einer freundlichen Serifenschrift.
store-theme-polar = Kühl: Weiß, Nachtblau und Messing, mit klaren Linien.

## Shipping

store-shipping = Versand
store-shipping-words = Wohin Sie versenden und was das kostet.
store-shipping-lead = Ihre Kunden zahlen das einmal je Bestellung, inklusive MwSt., und wählen, wenn es mehrere Möglichkeiten gibt.
store-shipping-suggestion = Das ist ein Vorschlag. Ändern Sie, was Sie möchten, und speichern Sie ihn.
store-shipping-standard = Standardversand
store-shipping-new = Weitere Versandart
store-shipping-title = Name
store-shipping-price = Preis
store-shipping-free-from = Kostenlos ab
store-shipping-goes-to = Geht nach:
store-shipping-everywhere = Überallhin
store-shipping-countries = { $plural ->
    [one] { $count } Land
   *[other] { $count } Länder
}
store-shipping-remove = Diese Versandart beim Speichern entfernen
store-shipping-none = Nennen Sie mindestens eine Versandart.
store-shipping-keep-one = Ein geöffneter Shop braucht eine Versandart. Behalten Sie eine oder schließen Sie zuerst den Shop.

## Legal details

store-legal = Rechtliche Angaben
store-legal-words = Wer verkauft und wie man Sie erreicht.
store-legal-lead = Ihre Kunden haben ein Recht zu wissen, bei wem sie kaufen. Daraus entstehen die rechtlichen Seiten Ihres Shops.
store-legal-company = Firma oder voller Name
store-legal-company-hint = Mit Rechtsform, wie sie eingetragen ist.
store-legal-address = Postanschrift
store-legal-address-hint = Straße, Postleitzahl, Ort und Land in einer Zeile.
store-legal-email-hint = Hierhin schreiben Ihnen Ihre Kunden.
store-legal-registration-hint = Register und Nummer, falls Sie eingetragen sind.
store-legal-pages = Seiten, die daraus entstehen
store-legal-pages-words = In jeder Sprache des Shops. Ein solider Anfang: Lassen Sie sie für Ihr Geschäft prüfen.

## Payments

store-payments = Zahlungen
store-payments-not-started = Nicht verbunden
store-payments-incomplete = In Bearbeitung
store-payments-ready = Verbunden
store-payments-testing = Testmodus: Es fließt kein echtes Geld.
store-payments-start = Lassen Sie sich bezahlen
store-payments-start-words = Stripe nimmt die Zahlungen entgegen und zahlt Sie aus. Sie sagen Stripe, wer Sie sind und wohin Ihr Geld geht; das dauert wenige Minuten, dann sind Sie wieder hier.
store-payments-look-only = Bis dahin kann man Ihren Shop ansehen, aber nichts kaufen.
store-payments-connect = Stripe verbinden
store-payments-wait = Stripe ist noch nicht fertig
store-payments-wait-words = Stripe braucht noch Angaben von Ihnen oder prüft sie gerade.
store-payments-go-on = Bei Stripe fortfahren
store-payments-look-again = Noch einmal nachsehen
store-payments-away = Stripe ist gerade nicht erreichbar. Versuchen Sie es gleich noch einmal.
store-payments-refused = Stripe nimmt dieses Konto gerade nicht an. Versuchen Sie es später noch einmal; bleibt es dabei, schreiben Sie uns.
store-payments-done = Ihre Kunden können bezahlen
store-payments-done-words = Die Marge jedes Verkaufs geht von selbst auf Ihr Konto bei Stripe und von dort zu Ihrer Bank.

## What is wrong, and what to do

store-error-name = Schreiben Sie 1 bis 80 Zeichen in einer Zeile.
store-error-theme = Wählen Sie eines davon.
store-error-line = Schreiben Sie höchstens 200 Zeichen in einer Zeile.
store-error-methods = Das sind mehr als 20 Versandarten. Entfernen Sie einige.
store-error-country = Wählen Sie ein Land oder „überallhin“.
store-error-amount = Schreiben Sie einen Betrag in { $currency }, etwa { $example }.
store-slug-free = { $address } ist frei.
store-suspended = CartFlux hat diesen Shop geschlossen
store-suspended-next = Kunden sehen, dass er geschlossen ist, und können nichts bestellen. Bezahlte Bestellungen laufen weiter. Schreiben Sie an CartFlux, damit er wieder geöffnet wird.

store-keys = API-Schlüssel
store-keys-words = Für Programme, die Bestellungen lesen und den Shop ändern.
store-keys-lead = Ein Programm mit einem Schlüssel darf alles, was die API für diesen Shop bietet. Geben Sie jedem Programm einen eigenen.
store-keys-made = Ihr neuer Schlüssel
store-keys-once = Kopieren Sie ihn jetzt: Er wird nicht noch einmal angezeigt.
store-keys-list = Schlüssel in Gebrauch
store-keys-none = Es gibt noch keine Schlüssel.
store-keys-since = Erstellt: { $when }
store-keys-revoke = Widerrufen
store-keys-revoke-ask = Programme mit diesem Schlüssel können sofort nichts mehr tun.
store-keys-revoke-do = „{ $label }“ widerrufen
store-keys-label = Wofür ist er?
store-keys-label-hint = Zum Beispiel der Name des Programms. Nur Sie sehen ihn.
store-keys-make = Schlüssel erstellen
store-keys-error-label = Schreiben Sie 1 bis { $most } Zeichen in einer Zeile.
store-keys-too-many = Ein Shop hat höchstens { $most } Schlüssel. Widerrufen Sie einen, der nicht mehr gebraucht wird.
