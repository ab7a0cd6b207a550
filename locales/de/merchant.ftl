# Was Händler über ihren Shop lesen. Anrede: Sie.

## Signing out

merchant-sign-out = Abmelden

## The store now

merchant-live-title = Heute
merchant-view-store = Shop ansehen
merchant-refresh = Neu laden
merchant-connection-lost = Die Live-Anzeige ist unterbrochen. Verbindung wird wiederhergestellt …
merchant-figures = Heute in Zahlen
merchant-revenue = Umsatz heute
merchant-orders-today = Bestellungen heute
merchant-visitors = Besucher jetzt
merchant-carts = Offene Warenkörbe
merchant-orders = Bestellungen
merchant-order = Bestellung
merchant-placed = Eingang
merchant-customer = Kunde
merchant-status = Status
merchant-items = Artikel
merchant-total = Summe
merchant-no-orders = Noch keine Bestellungen
merchant-no-orders-next = Machen Sie Ihren Shop bekannt: Eine Bestellung erscheint hier, sobald sie eingeht.
merchant-not-shown-next = Noch sieht niemand diesen Shop. Er braucht Produkte, eine Versandart und Ihre rechtlichen Angaben, bevor er veröffentlicht werden kann.
merchant-older = Ältere Bestellungen
merchant-latest = Neueste Bestellungen
merchant-activity = Aktivität
merchant-no-activity = Was in Ihrem Shop geschieht, erscheint hier.
merchant-open-order = Bestellung öffnen

## Where an order is

merchant-status-pending-payment = Zahlung offen
merchant-status-payment-failed = Zahlung abgelehnt
merchant-status-paid = Bezahlt
merchant-status-fulfilling = In Arbeit
merchant-status-fulfilled = Versandt
merchant-status-cancelled = Storniert
merchant-status-refunded = Erstattet
merchant-status-partially-refunded = Teilweise erstattet

## Where a supplier's part is

merchant-part-queued = Wird gesendet
merchant-part-sent = Unterwegs zum Lieferanten
merchant-part-accepted = Angenommen
merchant-part-rejected = Abgelehnt
merchant-part-shipped = Versandt
merchant-part-dead = Nicht zugestellt
merchant-part-own = Eigener Bestand
merchant-part-to-ship = Von Ihnen zu versenden
merchant-ship-lead = Senden Sie das Paket an die Adresse auf dieser Seite und bestätigen Sie es hier: Ihr Kunde sieht es sofort. Die Felder dürfen leer bleiben.
merchant-ship-carrier = Versanddienst
merchant-ship-number = Sendungsnummer
merchant-ship-url = Seite zur Sendungsverfolgung
merchant-ship = Als versandt melden

## What happened

merchant-event-created = Bestellung { $number } eingegangen
merchant-event-paid = Bestellung { $number } bezahlt
merchant-event-payment-failed = Zahlung zu Bestellung { $number } abgelehnt
merchant-event-cancelled = Bestellung { $number } storniert: nicht rechtzeitig bezahlt
merchant-event-refunded = Bestellung { $number }: { $amount } erstattet
merchant-event-forwarded = Bestellung { $number }: von einem Lieferanten angenommen
merchant-event-shipped = Bestellung { $number }: ein Paket ist unterwegs
merchant-event-stock = Bestand aktualisiert
merchant-problem-supplier = Bestellung { $number }: Ein Lieferant liefert nicht
merchant-problem-supplier-next = Klären Sie es mit dem Lieferanten oder erstatten Sie dem Kunden das Geld.
merchant-problem-dispute = Bestellung { $number }: Der Kunde beanstandet { $amount }
merchant-problem-dispute-next = Antworten Sie in Stripe vor Ablauf der Frist, sonst geht das Geld zurück.

## One order

merchant-order-title = Bestellung { $number }
merchant-lines = Bestellte Artikel
merchant-refunded = Dem Kunden wurden { $amount } erstattet.
merchant-parts = Lieferanten
merchant-no-parts = Die Lieferanten erfahren davon, sobald die Bestellung bezahlt ist.
merchant-follow-parcel = Paket verfolgen
merchant-history = Verlauf
merchant-split = Wohin die Zahlung geht
merchant-split-total = Vom Kunden bezahlt
merchant-split-cost = Lieferanten
merchant-split-commission = Provision
merchant-split-margin = Ihre Marge
merchant-payment = Zahlung
merchant-ship-to = Lieferadresse

## All orders

merchant-all-orders = Alle Bestellungen
merchant-find-order = Nummer, Name oder E-Mail-Adresse
merchant-find-from = Von
merchant-find-to = Bis einschließlich
merchant-any-status = Alle
merchant-needs-attention = Handlungsbedarf
merchant-no-match = Keine passende Bestellung
merchant-no-match-next = Suchen Sie nach etwas anderem, oder zeigen Sie alle Bestellungen an.
merchant-find-error-status = Wählen Sie einen dieser Status.
merchant-find-error-words = Suchen Sie nach weniger Wörtern, in einer Zeile.
merchant-find-error-day = Wählen Sie einen Tag, oder schreiben Sie ihn als 2026-11-21.
merchant-find-error-period = Der letzte Tag liegt vor dem ersten. Ändern Sie einen von beiden.

## Customers

merchant-customers = Kunden
merchant-find-customer = Name oder E-Mail-Adresse
merchant-spent = Ausgegeben
merchant-spent-hint = Bezahlte Bestellungen abzüglich Erstattungen.
merchant-last-order = Letzte Bestellung
merchant-no-customers = Noch keine Kunden
merchant-no-customers-next = Wer eine Bestellung aufgibt, erscheint hier.
merchant-no-customer = Kein passender Kunde
merchant-no-customer-next = Suchen Sie nach etwas anderem, oder zeigen Sie alle Kunden an.
merchant-first-customers = Erste Seite
merchant-more-customers = Weitere Kunden

## Other stores

merchant-switch = Shop wechseln
merchant-other-stores = Ihre anderen Shops
merchant-no-other-stores = Sie haben noch keinen anderen Shop.
merchant-open-another = Weiteren Shop eröffnen

## When something goes wrong

merchant-error-401 = Sie sind nicht mehr angemeldet
merchant-error-401-next = Es wurde nichts gespeichert. Melden Sie sich in einem neuen Tab an, kommen Sie dann hierher zurück, gehen Sie zurück zum Formular und senden Sie es noch einmal: Ihr Browser behält, was Sie eingegeben haben.
merchant-error-late = Dieses Formular stammt aus der Zeit vor Ihrer Anmeldung
merchant-error-late-next = Es wurde noch nichts gespeichert, und von Ihren Eingaben ist nichts verloren. Senden Sie es noch einmal, wenn es von Ihnen ist.
merchant-send-again = Noch einmal senden
merchant-error-403 = Das ist hier nicht möglich
merchant-error-403-next = Es wurde nichts geändert. Laden Sie die Seite, von der Sie kommen, neu und versuchen Sie es noch einmal.
merchant-error-404 = Hier ist nichts
merchant-error-404-next = Die Adresse enthält vielleicht einen Tippfehler oder gehört zu einem anderen Konto.
merchant-error-422 = Wir konnten mit dem Gesendeten nichts anfangen
merchant-error-422-next = Gehen Sie zurück, prüfen Sie Ihre Eingaben und senden Sie sie noch einmal.
merchant-error-429 = Das war viel auf einmal
merchant-error-429-next = Warten Sie eine Minute und versuchen Sie es dann noch einmal.
merchant-error-500 = Bei uns ist etwas schiefgegangen
merchant-error-500-next = Es liegt nicht an Ihnen. Sehen Sie nach, ob Ihre Änderung gespeichert wurde, und versuchen Sie es gleich noch einmal.
merchant-error-503 = Wir sind gerade sehr ausgelastet
merchant-error-503-next = Sehen Sie nach, ob Ihre Änderung gespeichert wurde, und versuchen Sie es in ein paar Sekunden noch einmal.
