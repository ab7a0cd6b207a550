# Was Händler über ihren Tarif lesen. Anrede: Sie.

## The page

plan-title = Ihr Tarif
plan-lead = Ein Tarif für alle Ihre Shops. Was nicht in einen Tarif passt, wird ausgeblendet, nie gelöscht.
plan-free = Kostenlos
plan-starter = Starter
plan-pro = Pro
plan-business = Business
plan-current = Aktueller Tarif
plan-monthly = { $price } im Monat
plan-choose = Wählen
plan-manage = Verwalten oder kündigen
plan-manage-hint = Rechnungen, Ihre Karte und die Kündigung finden Sie bei unserem Zahlungsdienst.
plan-see = Tarife ansehen

## What a plan allows

plan-stores = { $plural ->
    [one] { $count } Shop
   *[other] { $count } Shops
}
plan-products = { $plural ->
    [one] { $count } Produkt je Shop
   *[other] { $count } Produkte je Shop
}
plan-commission = { $percent } von jedem Verkauf für CartFlux

## How things stand

plan-waiting = Vielen Dank. Wir warten auf die Bestätigung des Zahlungsdienstes; das dauert einen Moment.
plan-waiting-long = Der Zahlungsdienst hat es noch nicht bestätigt. Laden Sie diese Seite in einigen Minuten neu.
plan-bought = Sie haben jetzt den Tarif { $plan }.
plan-past-due = Eine Zahlung für { $plan } ist fehlgeschlagen. Zahlen Sie bis zum { $date } unter „Verwalten oder kündigen“, sonst beginnt dann der kostenlose Tarif.
plan-lapsed = Die Zahlung für { $plan } ist ausgeblieben, daher gilt der kostenlose Tarif. Nichts ist verloren: Zahlen Sie unter „Verwalten oder kündigen“, dann ist alles wieder da.
plan-hidden-then = { $plural ->
    [one] { $count } Produkt wird dann ausgeblendet.
   *[other] { $count } Produkte werden dann ausgeblendet.
}
plan-closed-then = { $plural ->
    [one] { $count } Shop wird dann für Kunden geschlossen.
   *[other] { $count } Shops werden dann für Kunden geschlossen.
}
plan-ends = { $plan } ist gekündigt. Sie haben den Tarif bis zum { $date }, dann beginnt der kostenlose.
plan-unreachable = Der Zahlungsdienst ist gerade nicht erreichbar. Es wurde nichts geändert: Versuchen Sie es gleich noch einmal.

## Beyond the plan

plan-over-stores = In Ihren Tarif passen { $most } Shops. Wählen Sie den Tarif { $plan }, um einen weiteren zu eröffnen.
plan-hidden = { $plural ->
    [one] { $count } Produkt ist für Kunden ausgeblendet, weil es nicht in Ihren Tarif passt.
   *[other] { $count } Produkte sind für Kunden ausgeblendet, weil sie nicht in Ihren Tarif passen.
}
plan-closed = Kunden sehen diesen Shop nicht: Er passt nicht in Ihren Tarif. Ein größerer öffnet ihn wieder.
plan-closed-badge = Durch Tarif geschlossen
