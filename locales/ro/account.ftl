# Conturi: intrarea în cont, datele proprii, deschiderea magazinelor și mesajele despre ele. Se adresează cu „tu”.

## Signing in and up

account-sign-in = Intră în cont
account-sign-in-lead = Vezi comenzile în clipa în care sosesc.
account-no-account = Ești aici pentru prima dată?
account-sign-up = Creează-ți un cont
account-sign-up-lead = Un singur cont pentru toate magazinele tale.
account-create = Creează contul
account-have-account = Ai deja un cont?
account-name = Numele tău
account-email = Adresă de e-mail
account-password = Parolă
account-password-hint = Cel puțin 10 caractere. Câteva cuvinte fără legătură între ele se țin minte ușor și se ghicesc greu.
account-notice-password-set = Parola nouă a fost salvată. Intră în cont cu ea.

## A forgotten password

account-forgot = Ai uitat parola?
account-forgot-lead = Scrie adresa cu care intri în cont. Îți trimitem un link prin care alegi o parolă nouă.
account-forgot-send = Trimite linkul
account-forgot-sent = Verifică-ți e-mailul
account-forgot-sent-lead = Dacă { $email } are un cont, un link pentru alegerea unei parole noi este pe drum. Este valabil o oră.
account-forgot-nothing = N-a sosit nimic după câteva minute? Caută în dosarul de spam sau verifică dacă aceasta este adresa cu care ți-ai creat contul.
account-other-address = Încearcă altă adresă
account-back = Înapoi la intrarea în cont
account-reset = Alege o parolă nouă
account-reset-lead = Vei fi scos din cont peste tot și vei intra din nou cu parola nouă.
account-reset-save = Salvează parola nouă
account-link-dead = Linkul nu mai este valabil
account-reset-dead = Merge o singură dată, timp de o oră. Cere să ți se trimită altul.
account-reset-again = Cere un link nou

## Confirming the address

account-confirm = Confirmă adresa de e-mail
account-confirm-lead = Așa știm că mesajele noastre ajung la tine.
account-confirm-do = Confirmă adresa
account-confirm-done = Adresa ta este confirmată
account-confirm-done-lead = Ce îți scriem despre magazinele tale va ajunge la tine.
account-to-stores = Mergi la magazinele tale
account-confirm-dead = Merge o singură dată, timp de șapte zile. Dacă adresa nu este încă confirmată, cere din contul tău să se trimită din nou mesajul.
account-to-account = Mergi la contul tău

## The account

account-title = Contul tău
account-all-stores = Toate magazinele
account-saved = Gata. Am trimis un mesaj despre aceasta la { $email }.
account-profile = Profil
account-confirmed = Confirmată
account-not-confirmed = Neconfirmată
account-unconfirmed = Confirmă adresa { $email }: deschide linkul din mesajul trimis acolo.
account-send-again = Trimite din nou mesajul
account-change-password = Schimbă parola
account-change-password-hint = Vei fi scos din cont pe toate celelalte dispozitive.
account-current-password = Parola actuală
account-new-password = Parola nouă
account-sessions = Unde ești în cont
account-session-this = Acest dispozitiv
account-session-since = În cont din { $when }
account-session-used = Folosit ultima dată pe { $when }
account-session-end = Ieși din cont
account-sessions-end-all = Ieși din cont peste tot
account-sessions-end-all-hint = Pe toate dispozitivele, și pe acesta. Fă asta dacă ai pierdut unul.

## Stores

account-stores = Magazinele tale
account-open-store = Deschide un magazin
account-no-stores = Încă nu ai niciun magazin
account-no-stores-next = Dă-i primului tău magazin un nume și o adresă. Nu îl vede nimeni până nu îl publici.
account-open-first-store = Deschide primul magazin
account-store-published = Publicat
account-store-unpublished = Nepublicat
account-new-store = Deschide un magazin
account-new-store-lead = Nu îl vede nimeni până nu îl publici.
account-store-name = Numele magazinului
account-store-slug = Adresa web
account-store-slug-hint = De la 3 la 40 de litere mici, cifre și cratime. Clienții o văd, așa că alege una scurtă.
account-store-country = Țara
account-store-country-hint = Unde îți ai firma. De ea depinde TVA-ul.
account-store-currency = Moneda prețurilor
account-store-language = Limba magazinului
account-choose = Alege…
account-store-open = Deschide magazinul
language-ro = Română
language-en = Engleză
language-de = Germană
language-es = Spaniolă
language-pt = Portugheză

## What is wrong, and what to do

account-error-required = Completează acest câmp.
account-error-too-long = Textul este prea lung. Scurtează-l.
account-error-invalid = Ceva nu este în regulă. Verifică dacă nu ai greșit la scris.
account-error-email-taken = Există deja un cont cu această adresă. Intră în cont sau alege o parolă nouă.
account-error-password-short = Folosește cel puțin { $least } caractere.
account-error-password-long = Folosește cel mult 200 de caractere.
account-error-password-is-email = Adresa ta de e-mail se ghicește ușor. Alege altă parolă.
account-error-wrong-credentials = Adresa și parola nu se potrivesc. Verifică-le pe amândouă.
account-error-too-many-attempts = Au fost prea multe încercări. Așteaptă câteva minute, apoi încearcă din nou.
account-error-current-wrong = Aceasta nu este parola ta actuală. Verific-o.
account-error-slug-taken = Alt magazin are deja această adresă. Alege alta.
account-error-slug-form = Folosește de la 3 la 40 de litere mici și cifre, cu câte o cratimă între ele. Câteva nume, cum ar fi „www”, sunt rezervate.
account-error-too-many-stores = Ai { $most } de magazine, cât poate avea un cont. Scrie-ne dacă ai nevoie de mai multe.

## Mails

mail-confirm-subject = Confirmă adresa de e-mail
mail-confirm-body =
    Bună,

    bine ai venit la CartFlux. Te rugăm să confirmi că aceasta este adresa ta:

    { $link }

    Linkul merge o singură dată, timp de șapte zile. Dacă nu ți-ai creat un cont, nu trebuie să faci nimic.

    CartFlux
mail-reset-subject = Alege o parolă nouă
mail-reset-body =
    Bună,

    cineva, sperăm că tu, a cerut o parolă nouă pentru contul tău. O poți alege aici:

    { $link }

    Linkul merge o singură dată, timp de o oră. Dacă nu ai fost tu, nu trebuie să faci nimic: parola rămâne cea de până acum.

    CartFlux
mail-password-changed-subject = Parola ta a fost schimbată
mail-password-changed-body =
    Bună,

    parola contului tău tocmai a fost schimbată. Dacă ai fost tu, totul este în regulă.

    Dacă nu ai fost tu, alege imediat alta. Astfel, oricine altcineva este scos din cont:

    { $link }

    CartFlux

## Where mails are shown instead of sent

account-mails = Mesaje
account-mails-lead = Niciun mesaj nu pleacă de pe acest calculator. Ce ar fi fost trimis se vede aici.
account-mails-empty = Încă niciun mesaj. Creează un cont și primul apare aici.
account-mail-to = Către { $address }
