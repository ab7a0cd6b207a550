# Konten: Anmeldung, eigene Daten, Shops eröffnen und die E-Mails dazu. Anrede: Sie.

## Signing in and up

account-sign-in = Anmelden
account-sign-in-lead = Sehen Sie Bestellungen, sobald sie eingehen.
account-no-account = Neu hier?
account-sign-up = Konto anlegen
account-sign-up-lead = Ein Konto für alle Ihre Shops.
account-create = Konto anlegen
account-have-account = Sie haben schon ein Konto?
account-name = Ihr Name
account-email = E-Mail-Adresse
account-password = Passwort
account-password-hint = Mindestens 10 Zeichen. Ein paar Wörter ohne Zusammenhang sind leicht zu merken und schwer zu erraten.
account-notice-password-set = Ihr neues Passwort ist gespeichert. Melden Sie sich damit an.

## A forgotten password

account-forgot = Passwort vergessen?
account-forgot-lead = Geben Sie die Adresse ein, mit der Sie sich anmelden. Wir senden Ihnen einen Link, über den Sie ein neues Passwort wählen.
account-forgot-send = Link senden
account-forgot-sent = Sehen Sie in Ihr Postfach
account-forgot-sent-lead = Wenn es zu { $email } ein Konto gibt, ist ein Link für ein neues Passwort unterwegs. Er gilt eine Stunde.
account-forgot-nothing = Nach einigen Minuten ist nichts da? Sehen Sie im Spam-Ordner nach oder prüfen Sie, ob Ihr Konto auf diese Adresse lautet.
account-other-address = Andere Adresse versuchen
account-back = Zurück zur Anmeldung
account-reset = Neues Passwort wählen
account-reset-lead = Sie werden überall abgemeldet und melden sich mit dem neuen Passwort wieder an.
account-reset-save = Neues Passwort speichern
account-link-dead = Dieser Link gilt nicht mehr
account-reset-dead = Er gilt einmal und eine Stunde lang. Lassen Sie sich einen neuen senden.
account-reset-again = Neuen Link anfordern

## Confirming the address

account-confirm = E-Mail-Adresse bestätigen
account-confirm-lead = Dann wissen wir, dass unsere Nachrichten bei Ihnen ankommen.
account-confirm-do = Adresse bestätigen
account-confirm-done = Ihre Adresse ist bestätigt
account-confirm-done-lead = Was wir Ihnen zu Ihren Shops schreiben, erreicht Sie.
account-to-stores = Zu Ihren Shops
account-confirm-dead = Er gilt einmal und sieben Tage lang. Ist Ihre Adresse noch nicht bestätigt, lassen Sie die E-Mail in Ihrem Konto erneut senden.
account-to-account = Zu Ihrem Konto

## The account

account-title = Ihr Konto
account-all-stores = Alle Shops
account-saved = Erledigt. Eine E-Mail dazu ist an { $email } unterwegs.
account-profile = Profil
account-confirmed = Bestätigt
account-not-confirmed = Nicht bestätigt
account-unconfirmed = Bitte bestätigen Sie { $email }: Öffnen Sie den Link in der E-Mail, die wir dorthin gesendet haben.
account-send-again = E-Mail erneut senden
account-change-password = Passwort ändern
account-change-password-hint = Sie werden auf allen anderen Geräten abgemeldet.
account-current-password = Aktuelles Passwort
account-new-password = Neues Passwort
account-sessions = Wo Sie angemeldet sind
account-session-this = Dieses Gerät
account-session-since = Angemeldet am { $when }
account-session-used = Zuletzt genutzt am { $when }
account-session-end = Abmelden
account-sessions-end-all = Überall abmelden
account-sessions-end-all-hint = Auf allen Geräten, auch auf diesem. Tun Sie das, wenn Sie eines verloren haben.

## Stores

account-stores = Ihre Shops
account-open-store = Shop eröffnen
account-no-stores = Sie haben noch keinen Shop
account-no-stores-next = Geben Sie Ihrem ersten Shop einen Namen und eine Adresse. Niemand sieht ihn, bevor Sie ihn veröffentlichen.
account-open-first-store = Ersten Shop eröffnen
account-store-published = Veröffentlicht
account-store-unpublished = Nicht veröffentlicht
account-new-store = Shop eröffnen
account-new-store-lead = Niemand sieht ihn, bevor Sie ihn veröffentlichen.
account-store-name = Name des Shops
account-store-slug = Webadresse
account-store-slug-hint = 3 bis 40 Kleinbuchstaben, Ziffern und Bindestriche. Ihre Kunden sehen sie, also besser kurz.
account-store-country = Land
account-store-country-hint = Wo Ihr Unternehmen sitzt. Danach richtet sich die Mehrwertsteuer.
account-store-currency = Währung der Preise
account-store-language = Sprache des Shops
account-choose = Bitte wählen …
account-store-open = Shop eröffnen
language-ro = Rumänisch
language-en = Englisch
language-de = Deutsch
language-es = Spanisch
language-pt = Portugiesisch

## What is wrong, and what to do

account-error-required = Bitte füllen Sie dieses Feld aus.
account-error-too-long = Das ist zu lang. Bitte kürzen Sie es.
account-error-invalid = Das sieht nicht richtig aus. Prüfen Sie es auf Tippfehler.
account-error-email-taken = Zu dieser Adresse gibt es schon ein Konto. Melden Sie sich an oder wählen Sie ein neues Passwort.
account-error-password-short = Verwenden Sie mindestens { $least } Zeichen.
account-error-password-long = Verwenden Sie höchstens 200 Zeichen.
account-error-password-is-email = Ihre E-Mail-Adresse ist leicht zu erraten. Wählen Sie ein anderes Passwort.
account-error-wrong-credentials = Adresse und Passwort passen nicht zusammen. Prüfen Sie beides.
account-error-too-many-attempts = Das wurde zu oft versucht. Warten Sie einige Minuten und versuchen Sie es dann erneut.
account-error-current-wrong = Das ist nicht Ihr aktuelles Passwort. Bitte prüfen Sie es.
account-error-slug-taken = Ein anderer Shop hat diese Adresse. Wählen Sie eine andere.
account-error-slug-form = Verwenden Sie 3 bis 40 Kleinbuchstaben und Ziffern, dazwischen einzelne Bindestriche. Einige Namen wie „www“ sind vergeben.
account-error-too-many-stores = Sie haben { $most } Shops; mehr kann ein Konto nicht haben. Schreiben Sie uns, wenn Sie weitere brauchen.

## Mails

mail-confirm-subject = Bestätigen Sie Ihre E-Mail-Adresse
mail-confirm-body =
    Guten Tag,

    willkommen bei CartFlux. Bitte bestätigen Sie, dass dies Ihre Adresse ist:

    { $link }

    Der Link gilt einmal und sieben Tage lang. Wenn Sie kein Konto angelegt haben, brauchen Sie nichts zu tun.

    CartFlux
mail-reset-subject = Wählen Sie ein neues Passwort
mail-reset-body =
    Guten Tag,

    jemand, hoffentlich Sie selbst, möchte ein neues Passwort für Ihr Konto. Hier können Sie es wählen:

    { $link }

    Der Link gilt einmal und eine Stunde lang. Wenn Sie das nicht waren, brauchen Sie nichts zu tun: Ihr Passwort bleibt, wie es ist.

    CartFlux
mail-password-changed-subject = Ihr Passwort wurde geändert
mail-password-changed-body =
    Guten Tag,

    das Passwort Ihres Kontos wurde soeben geändert. Wenn Sie das waren, ist alles in Ordnung.

    Wenn nicht, wählen Sie sofort ein neues. Damit wird jeder andere abgemeldet:

    { $link }

    CartFlux

## Where mails are shown instead of sent

account-mails = E-Mails
account-mails-lead = Keine E-Mail verlässt diesen Rechner. Was gesendet worden wäre, steht hier.
account-mails-empty = Noch keine E-Mails. Legen Sie ein Konto an, dann erscheint hier die erste.
account-mail-to = An { $address }
