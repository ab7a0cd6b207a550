# Die Seiten, die das Gesetz von jedem Shop verlangt. Ein solider Anfang; der Händler lässt sie prüfen.

legal-imprint = Impressum
legal-terms = AGB
legal-withdrawal = Widerrufsrecht
legal-privacy = Datenschutz

imprint-company = Unternehmen
imprint-address = Anschrift
imprint-email = E-Mail
imprint-registration = Registereintrag
imprint-vat = USt-IdNr.
imprint-disputes = Wenn Sie nicht zufrieden sind
imprint-disputes-text = Schreiben Sie uns zuerst an { $email }; das meiste lässt sich direkt klären. Sie können sich auch an eine Verbraucherschlichtungsstelle in Ihrem Land wenden.

terms-contract = Vertrag
terms-contract-text =
    { $store } wird betrieben von { $company }, { $address }. Mit diesem Unternehmen schließen Sie den Vertrag.

    Ihre Bestellung ist ein Angebot; der Vertrag kommt zustande, wenn wir sie per E-Mail bestätigen. Die E-Mail enthält die Vertragsbestimmungen.
terms-prices = Preise und Zahlung
terms-prices-text = Alle Preise enthalten die Mehrwertsteuer. Die Versandkosten sehen Sie vor der Bestellung. Die Zahlung ist sofort fällig und läuft über den Zahlungsdienst Stripe.
terms-delivery = Lieferung
terms-delivery-text = Wir liefern an die von Ihnen angegebene Adresse. Steht beim Produkt nichts anderes, übergeben wir die Ware binnen 5 Werktagen dem Versanddienst; die Lieferung erfolgt binnen höchstens 30 Tagen.
terms-withdrawal = Widerruf
terms-withdrawal-text = Sie können den Vertrag innerhalb von 14 Tagen ohne Angabe von Gründen widerrufen. Wie das geht, steht auf der Seite „Widerrufsrecht“.
terms-guarantee = Gewährleistung
terms-guarantee-text = Für alle Waren gilt das gesetzliche Mängelhaftungsrecht, mindestens zwei Jahre ab Lieferung und länger, wo das Recht Ihres Landes es vorsieht. Ist etwas mangelhaft, schreiben Sie an { $email }.
terms-disputes = Recht und Streitigkeiten
terms-disputes-text = Es gilt das Recht an unserem Sitz. Es nimmt Ihnen nie den Schutz, den Ihnen zwingendes Recht des Landes gibt, in dem Sie leben.

withdrawal-right = Widerrufsrecht
withdrawal-right-text = Sie haben das Recht, binnen vierzehn Tagen ohne Angabe von Gründen diesen Vertrag zu widerrufen. Die Widerrufsfrist beträgt vierzehn Tage ab dem Tag, an dem Sie oder ein von Ihnen benannter Dritter, der nicht der Beförderer ist, die letzte Ware in Besitz genommen haben.
withdrawal-how = So widerrufen Sie
withdrawal-how-text =
    Informieren Sie uns mit einer eindeutigen Erklärung: { $company }, { $address }, { $email }. Eine E-Mail mit Ihrer Bestellnummer genügt; Sie können das Muster unten verwenden, müssen es aber nicht.

    Zur Wahrung der Frist reicht es, dass Sie die Mitteilung vor ihrem Ablauf absenden. Den Eingang bestätigen wir sofort per E-Mail.
withdrawal-effects = Folgen des Widerrufs
withdrawal-effects-text =
    Wir zahlen Ihnen alles zurück, was Sie gezahlt haben, einschließlich der Lieferkosten (ausgenommen Mehrkosten einer anderen als unserer günstigsten Standardlieferung), spätestens binnen vierzehn Tagen nach Ihrer Mitteilung, auf demselben Zahlungsweg und ohne Entgelt. Wir können warten, bis die Ware zurück ist oder Sie den Versand nachgewiesen haben.

    Senden Sie die Ware spätestens binnen vierzehn Tagen nach Ihrer Mitteilung zurück. Sie tragen die unmittelbaren Kosten der Rücksendung. Für einen Wertverlust kommen Sie nur auf, wenn er auf einen Umgang zurückgeht, der zur Prüfung der Ware nicht notwendig war.
withdrawal-exceptions = Ausnahmen
withdrawal-exceptions-text = Kein Widerrufsrecht besteht bei Waren, die nach Ihren Vorgaben gefertigt werden, bei schnell verderblichen Waren, bei versiegelten Waren, die aus Gründen der Gesundheit oder Hygiene nach dem Öffnen nicht zur Rückgabe geeignet sind, und bei digitalen Inhalten, deren Bereitstellung mit Ihrer Zustimmung begonnen hat.
withdrawal-form = Muster-Widerrufsformular
withdrawal-form-text =
    An { $company }, { $address }, { $email }:

    Hiermit widerrufe(n) ich/wir (*) den von mir/uns (*) abgeschlossenen Vertrag über den Kauf der folgenden Waren (*) / die Erbringung der folgenden Dienstleistung (*): … Bestellt am (*) / erhalten am (*): … Name des/der Verbraucher(s): … Anschrift des/der Verbraucher(s): … Unterschrift (nur bei Mitteilung auf Papier) und Datum: …

    (*) Unzutreffendes streichen.

privacy-controller = Verantwortlicher
privacy-controller-text = { $company }, { $address }, { $email }, entscheidet, wozu und wie Ihre personenbezogenen Daten in diesem Shop verarbeitet werden.
privacy-data = Was wir verarbeiten
privacy-data-text =
    Wenn Sie bestellen: Name, Anschrift, E-Mail-Adresse, was Sie gekauft haben und wie die Zahlung verlief. Kartennummern gehen nur an den Zahlungsdienst; wir erhalten sie nie.

    Wenn Sie sich umsehen: nichts, was Sie erkennbar macht. Besuche zählen wir ohne Cookies und ohne IP-Adressen zu speichern. Ein Warenkorb braucht ein Cookie, das nach 30 Tagen gelöscht wird.
privacy-basis = Rechtsgrundlagen
privacy-basis-text = Bestellungen verarbeiten wir zur Erfüllung des Vertrags mit Ihnen (Art. 6 Abs. 1 lit. b DSGVO), Rechnungen bewahren wir auf, weil das Gesetz es verlangt (lit. c). Die Besuchszählung und der Schutz vor Missbrauch dienen unserem berechtigten Interesse (lit. f).
privacy-recipients = Empfänger
privacy-recipients-text = Die Lieferanten und Versanddienste, die Ihr Paket senden, der Zahlungsdienst Stripe und der Betreiber der Shop-Software, jeweils nur, was die Aufgabe verlangt.
privacy-retention = Speicherdauer
privacy-retention-text = Warenkörbe: 30 Tage. Bestellungen und Rechnungen: so lange, wie das Steuerrecht es verlangt. Alles andere löschen wir, sobald der Zweck entfällt.
privacy-rights = Ihre Rechte
privacy-rights-text = Sie können Auskunft, Berichtigung, Löschung, Einschränkung und eine Kopie Ihrer Daten verlangen und der Verarbeitung widersprechen: Schreiben Sie an { $email }. Sie können sich auch bei der Datenschutzbehörde Ihres Landes beschweren.
