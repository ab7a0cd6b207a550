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
