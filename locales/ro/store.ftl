# Cum pregătești un magazin și îl deschizi. Se adresează cu „tu”.

## The way through a store

store-nav = Magazin
store-nav-home = Acasă
store-nav-orders = Comenzi
store-nav-products = Produse
store-nav-customers = Clienți
store-nav-payments = Plăți
store-nav-settings = Setări

## Forms

store-optional = (opțional)
store-save = Salvează
store-save-go-on = Salvează și continuă
store-saved = Salvat. Clienții tăi văd schimbarea de acum.
store-back-to-list = Înapoi la pași

## What a store still needs

store-checklist = Magazinul tău nu este deschis încă
store-checklist-lead = Poți face pașii în orice ordine. Nimeni nu vede magazinul până nu îl deschizi.
store-checklist-ready = Magazinul tău poate fi deschis
store-checklist-ready-lead = Aruncă o privire, apoi deschide-l.
store-checklist-still = Mai ai de făcut
store-checklist-done = { $done } din { $all } gata
store-publish = Deschide magazinul
store-publish-hint = Fără plăți, magazinul tău poate fi privit, dar nu se poate cumpăra din el.
store-publish-refused = Magazinul nu poate fi deschis încă. Mai întâi fă acești pași:
store-preview = Previzualizare
store-opened = Magazinul tău este deschis:
store-step-done = Gata
store-step-to-do = De făcut
store-step-products = Alege produse
store-step-products-words = Furnizorii le țin pe stoc și le trimit în locul tău.
store-step-products-done = { $plural ->
    [one] { $count } produs este în magazinul tău.
    [few] { $count } produse sunt în magazinul tău.
   *[other] { $count } de produse sunt în magazinul tău.
}
store-step-look = Alege aspectul
store-step-look-words = Este ales { $theme }. Îl poți schimba oricând.
store-step-shipping = Stabilește livrarea
store-step-shipping-words = Spune unde trimiți colete și cât costă.
store-step-shipping-done = Clienții văd prețul înainte să comande.
store-step-legal = Completează datele legale
store-step-legal-words = Legea cere ca oamenii să știe cine vinde.
store-step-legal-done = Din ele sunt făcute paginile cu termeni, confidențialitate și date de identificare.
store-step-payments = Conectează plățile
store-step-payments-words = Până atunci, magazinul poate fi privit, dar nu se poate cumpăra din el.
store-step-payments-done = Stripe îți plătește marja.

## Settings

store-settings = Setări
store-more-settings = Alte setări
store-fixed = Au fost alese când ai deschis magazinul și rămân așa.
store-close = Închide magazinul
store-close-words = Nimeni nu mai vede magazinul și nu mai cumpără din el. Comenzile, produsele și setările rămân, iar tu îl poți deschide din nou.
store-close-begin = Închide…
store-close-sure = { $store } dispare imediat pentru clienți. Comenzile deja plasate sunt duse la capăt.
store-close-do = Închide magazinul acum

## The look

store-look = Aspect
store-look-words = Culorile, literele și formele magazinului tău.
store-look-choose = Alege cum arată magazinul tău
store-look-show = Arată
store-look-preview = Magazinul tău cu acest aspect
store-look-frame = Prima pagină a magazinului tău, de privit
store-theme-botanica = Cald: crem, verde botanic și teracotă, cu litere prietenoase, cu serife.
store-theme-polar = Rece: alb, albastru de noapte și alamă, cu linii clare.

## Shipping

store-shipping = Livrare
store-shipping-words = Unde trimiți colete și cât costă.
store-shipping-lead = Clienții plătesc o dată pe comandă, cu TVA inclus, și aleg dacă au mai multe variante.
store-shipping-suggestion = Este o propunere. Schimbă ce vrei, apoi salvează.
store-shipping-standard = Livrare standard
store-shipping-new = Altă metodă de livrare
store-shipping-title = Nume
store-shipping-price = Preț
store-shipping-free-from = Gratuit de la
store-shipping-goes-to = Ajunge în:
store-shipping-everywhere = Toate țările
store-shipping-countries = { $plural ->
    [one] { $count } țară
    [few] { $count } țări
   *[other] { $count } de țări
}
store-shipping-remove = Elimină această metodă la salvare
store-shipping-none = Numește cel puțin o metodă de livrare.
store-shipping-keep-one = Un magazin deschis are nevoie de o metodă de livrare. Păstrează una sau închide mai întâi magazinul.

## Legal details

store-legal = Date legale
store-legal-words = Cine vinde și cum poți fi contactat.
store-legal-lead = Clienții au dreptul să știe de la cine cumpără. De aici sunt făcute paginile legale ale magazinului.
store-legal-company = Firma sau numele complet
store-legal-company-hint = Cu forma juridică, așa cum este înregistrată.
store-legal-address = Adresa poștală
store-legal-address-hint = Strada, codul poștal, localitatea și țara, pe un singur rând.
store-legal-email-hint = Aici îți scriu clienții.
store-legal-registration-hint = Registrul și numărul, dacă ești înscris.
store-legal-pages = Pagini făcute din aceste date
store-legal-pages-words = În toate limbile magazinului. Sunt un început bun: cere să fie verificate pentru afacerea ta.

## Payments

store-payments = Plăți
store-payments-not-started = Neconectat
store-payments-incomplete = În lucru
store-payments-ready = Conectat
store-payments-testing = Mod de test: nu se mișcă bani reali.
store-payments-start = Lasă clienții să te plătească
store-payments-start-words = Stripe încasează plățile și îți trimite banii. Îi spui cine ești și unde să ajungă banii; durează câteva minute, apoi te întorci aici.
store-payments-look-only = Până atunci, magazinul poate fi privit, dar nu se poate cumpăra din el.
store-payments-connect = Conectează Stripe
store-payments-wait = Stripe nu a terminat încă
store-payments-wait-words = Stripe mai are nevoie de date de la tine sau le verifică.
store-payments-go-on = Continuă la Stripe
store-payments-look-again = Verifică din nou
store-payments-away = Stripe nu poate fi contactat acum. Încearcă din nou imediat.
store-payments-refused = Stripe nu acceptă acum acest cont. Încearcă mai târziu; dacă tot nu merge, scrie-ne.
store-payments-done = Clienții pot plăti
store-payments-done-words = Marja fiecărei vânzări ajunge singură în contul tău Stripe și de acolo la bancă.

## What is wrong, and what to do

store-error-name = Scrie de la 1 la 80 de caractere pe un singur rând.
store-error-theme = Alege unul dintre acestea.
store-error-line = Scrie cel mult 200 de caractere pe un singur rând.
store-error-methods = Sunt mai mult de 20 de metode de livrare. Elimină câteva.
store-error-country = Alege o țară sau toate.
store-error-amount = Scrie o sumă în { $currency }, de exemplu { $example }.
store-slug-free = { $address } este liberă.
store-suspended = CartFlux a închis acest magazin
store-suspended-next = Clienții văd că este închis și nu pot comanda. Comenzile plătite merg mai departe. Scrie la CartFlux ca să fie redeschis.

store-keys = Chei API
store-keys-words = Pentru programe care citesc comenzi și modifică magazinul.
store-keys-lead = Un program cu o cheie poate face cu acest magazin tot ce oferă API-ul. Dă fiecărui program propria cheie.
store-keys-made = Noua ta cheie
store-keys-once = Copiaz-o acum: nu mai este arătată încă o dată.
store-keys-list = Chei folosite
store-keys-none = Încă nu există chei.
store-keys-since = Creată: { $when }
store-keys-revoke = Revocă
store-keys-revoke-ask = Programele cu această cheie nu mai pot face nimic, imediat.
store-keys-revoke-do = Revocă „{ $label }”
store-keys-label = Pentru ce este?
store-keys-label-hint = De exemplu numele programului. Doar tu îl vezi.
store-keys-make = Creează o cheie
store-keys-error-label = Scrie de la 1 la { $most } de caractere pe un singur rând.
store-keys-too-many = Un magazin are cel mult { $most } chei. Revocă una care nu mai este folosită.
