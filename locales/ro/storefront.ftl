# Ce citesc cumpărătorii într-un magazin. Magazinul se adresează cu „tu”; ș și ț au virgulă.

## Every page

skip-to-content = Sari la conținut
nav-label = Colecții
nav-all-products = Toate produsele
search-label = Caută produse
search-submit = Caută
cart-count-label = în coș
preview-title = Previzualizare
preview-note = Aceasta este o previzualizare. Doar tu o vezi și aici nu se poate cumpăra nimic.
preview-back = Înapoi la magazinul tău
announcement-free-shipping = Livrare gratuită de la { $amount }
toast-view-cart = Vezi coșul
script-trouble = Nu a mers. Verifică conexiunea și încearcă din nou.
learn-more = Află mai multe
footer-shop = Magazin
footer-help = Bine de știut
footer-language = Limba
footer-prices = Toate prețurile includ TVA; costul livrării apare înainte de comandă.

## Home

home-shop-now = Vezi produsele
home-collections = Răsfoiește colecțiile
home-featured = Cele mai îndrăgite
home-see-all = Vezi tot
promises-label = Pe ce te poți baza
promise-delivery = Livrare pe care o poți urmări
promise-delivery-text = Costul livrării apare înainte de comandă.
promise-withdrawal = 14 zile să te răzgândești
promise-withdrawal-text = Te poți retrage din contract în 14 zile de la livrare.
promise-payment = Plată sigură
promise-payment-text = Plata este criptată; noi nu vedem niciodată cardul tău.

## Listings

listing-count = { $plural ->
    [one] { $count } produs
    [few] { $count } produse
   *[other] { $count } de produse
}
listing-empty = Încă nu e nimic aici
listing-empty-next = Produsele noi sunt pe drum. Între timp, vezi restul magazinului.
sort-label = Sortează după
sort-apply = Sortează
sort-featured = Recomandate
sort-newest = Cele mai noi
sort-price-ascending = Preț crescător
sort-price-descending = Preț descrescător
sort-title = Nume, de la A la Z
pager-label = Pagini
pager-first = Înapoi la prima pagină
pager-next = Mai multe produse
search-start = Ce cauți?
search-start-next = Scrie un produs, un material sau o culoare.
search-nothing = Nu am găsit produse pentru „{ $query }”
search-nothing-next = Verifică scrierea sau încearcă un cuvânt mai scurt, mai general.

## Prices and stock

price-from = de la
price-now = Preț
price-before = Preț anterior
price-lowest = Cel mai mic preț din ultimele 30 de zile: { $price }
card-sold-out = Stoc epuizat
stock-in = În stoc
stock-low = { $plural ->
    [one] A mai rămas doar { $count } bucată
    [few] Au mai rămas doar { $count } bucăți
   *[other] Au mai rămas doar { $count } de bucăți
}
stock-out = Stoc epuizat

## Product

crumbs-label = Te afli aici
crumbs-home = Acasă
product-pictures = Imagini ale produsului
product-tax = TVA inclus, fără costul livrării.
product-add = Adaugă în coș
product-description = Descriere
product-details = Detalii
product-delivery = Livrare și retragere
product-delivery-text = Costul livrării apare înainte de comandă. Te poți retrage din contract în 14 zile de la livrare, fără să spui de ce.
product-safety = Producător și siguranța produsului
product-manufacturer = Producător
product-responsible = Persoană responsabilă în UE
product-related = S-ar putea să-ți placă și
guarantee-text = Garanție legală: vânzătorul răspunde pentru defecte cel puțin 2 ani.
quantity = Cantitate
quantity-less = Cu una mai puțin
quantity-more = Cu una mai mult

## Cart

cart-title = Coș
cart-empty = Coșul tău este gol
cart-empty-next = Ce adaugi rămâne aici 30 de zile.
cart-browse = Vezi produsele
cart-lines-label = Produsele din coș
cart-unit-price = { $price } bucata
cart-quantity-of = Cantitate: { $title }
cart-update = Actualizează
cart-remove = Șterge
cart-remove-of = Șterge { $title }
cart-checkout = Spre finalizarea comenzii
cart-continue = Continuă cumpărăturile
cart-cannot-check-out = Schimbă sau șterge produsele marcate ca să continui.
cart-line-not-sold = Nu se mai vinde. Șterge-l ca să continui.
cart-line-sold-out = Stoc epuizat. Șterge-l ca să continui.
cart-line-only = { $plural ->
    [one] A mai rămas doar { $count } bucată. Redu cantitatea ca să continui.
    [few] Au mai rămas doar { $count } bucăți. Redu cantitatea ca să continui.
   *[other] Au mai rămas doar { $count } de bucăți. Redu cantitatea ca să continui.
}
summary-title = Sumarul comenzii
totals-subtotal = Subtotal
totals-discount = Reducere
totals-shipping = Livrare
totals-shipping-free = Gratuită
totals-shipping-later = La finalizarea comenzii
totals-total = Total
totals-tax = Include TVA { $amount } ({ $rate }).
notice-added = { $title } este în coș.
notice-cart-updated = Coșul este actualizat.
notice-already-ordered = Acest coș a fost deja comandat. Am început unul nou.
notice-line-gone = Produsul nu mai este în coș.
notice-not-sold = Produsul nu se mai vinde aici.
notice-quantity = Alege o cantitate între 1 și { $most }.
notice-sold-out = Stocul tocmai s-a epuizat.
notice-only-left = { $plural ->
    [one] A mai rămas doar { $count } bucată. Alege o cantitate mai mică.
    [few] Au mai rămas doar { $count } bucăți. Alege o cantitate mai mică.
   *[other] Au mai rămas doar { $count } de bucăți. Alege o cantitate mai mică.
}
notice-too-many-lines = În coș încap cel mult { $most } produse diferite. Comandă-le întâi pe acestea sau șterge unul.
notice-price-changed = Totalul s-a schimbat între timp din { $before } în { $now }. Verifică-l și trimite comanda din nou.

## Checkout

checkout-title = Finalizarea comenzii
checkout-back = Înapoi la coș
checkout-contact = Contact
checkout-address = Adresa de livrare
checkout-shipping = Metoda de livrare
checkout-recalculate = Actualizează livrarea
checkout-place = Comandă cu obligație de plată
checkout-busy = O clipă…
checkout-agree = Comenzii i se aplică condițiile vânzătorului:
checkout-errors = { $plural ->
    [one] Un câmp are nevoie de atenția ta
    [few] { $count } câmpuri au nevoie de atenția ta
   *[other] { $count } de câmpuri au nevoie de atenția ta
}
field-email = Adresă de e-mail
field-email-hint = Magazinul te găsește aici dacă are o întrebare despre comandă.
field-country = Țara
field-name = Nume și prenume
field-line1 = Stradă și număr
field-line2 = Bloc, scară, apartament sau firmă (opțional)
field-postal-code = Cod poștal
field-city = Localitate
field-email-required = Scrie adresa de e-mail.
field-email-invalid = Scrie o adresă de forma nume@exemplu.ro.
field-name-required = Scrie numele și prenumele.
field-line1-required = Scrie strada și numărul.
field-city-required = Scrie localitatea.
field-postal-code-required = Scrie codul poștal.
field-postal-code-invalid = Codul poștal nu se potrivește cu țara. Verifică-le pe amândouă.
field-country-required = Alege o țară.
field-shipping-method = Alege o metodă de livrare.
field-not-served = Încă nu livrăm în această țară. Alege alta.
field-too-long = Textul este prea lung. Scurtează-l.
field-invalid = Unele caractere nu pot fi folosite aici. Șterge-le.

## Order

order-number = Comanda { $number }
order-pending = Aproape gata: mai lipsește plata
order-pending-next = Comanda este rezervată. Plătește acum, ca să o putem pregăti.
order-processing = Verificăm plata
order-processing-next = Durează câteva secunde. Pagina se actualizează singură.
order-failed = Plata nu a reușit
order-failed-next = Nu s-a luat niciun ban. Încearcă din nou, cu același card sau cu altul; produsele sunt încă rezervate.
order-paid = Mulțumim pentru comandă
order-paid-next = Plata a ajuns la noi. Urmează să pregătim coletul; această pagină arată fiecare pas.
order-fulfilling = Pregătim comanda ta
order-fulfilling-next = De îndată ce pleacă, linkul de urmărire apare aici.
order-fulfilled = Comanda ta este pe drum
order-fulfilled-next = Urmărește coletul mai jos.
order-cancelled = Comanda a fost anulată
order-cancelled-next = Nu s-a luat niciun ban. Dacă mai vrei produsele, comandă-le din nou.
order-refunded = Banii au fost returnați
order-refunded-next = Suma se întoarce pe aceeași cale pe care ai plătit; poate dura câteva zile.
order-part-refunded = O parte din bani a fost returnată
order-part-refunded-next = Suma se întoarce pe aceeași cale pe care ai plătit; poate dura câteva zile.
order-pay = Plătește { $total }
order-pay-needs-script = Plata cu cardul are nevoie de JavaScript: activează-l și reîncarcă pagina.
order-held = { $plural ->
    [one] Produsele sunt rezervate pentru tine încă { $count } minut.
    [few] Produsele sunt rezervate pentru tine încă { $count } minute.
   *[other] Produsele sunt rezervate pentru tine încă { $count } de minute.
}
order-progress = Parcursul comenzii
order-shipments = Colete
order-track = Urmărește coletul
order-lines = Ce ai comandat
order-where = Livrare și contact
order-refunded-amount = Returnat: { $amount }
step-placed = Trimisă
step-paid = Plătită
step-preparing = În pregătire
step-sent = Expediată
step-done = gata

## When something goes wrong

error-no-store = La această adresă nu este niciun magazin
error-no-store-next = Verifică dacă adresa este scrisă corect. Poate că magazinul s-a mutat sau s-a închis.
error-404 = Pagina nu există
error-404-next = Linkul poate fi vechi sau produsul nu se mai vinde. Restul magazinului este în continuare aici.
error-403 = Nu poți deschide această pagină
error-403-next = Deschide-o din nou din magazin, în același browser.
error-422 = Nu am putut folosi ce ai trimis
error-422-next = Întoarce-te, verifică ce ai scris și trimite din nou.
error-429 = Prea multe deodată
error-429-next = Așteaptă un minut, apoi încearcă din nou. Coșul tău e în siguranță.
error-500 = Ceva s-a stricat la noi
error-500-next = Nu e vina ta, iar coșul tău e în siguranță. Încearcă din nou peste o clipă.
error-503 = Suntem foarte solicitați acum
error-503-next = Încearcă din nou peste câteva secunde. Coșul tău e în siguranță.
error-closed = Magazinul este închis deocamdată
error-closed-next = Pentru moment nu se poate comanda nimic. Ce ai plătit deja se livrează în continuare.
error-retry = Încearcă din nou
error-home = Înapoi la magazin
error-request = Dacă ne scrii, spune-ne acest număr:
detail-type = Tip
detail-origin = Făcut în
detail-weight = Greutate
notice-below-minimum = Comenzile încep de la { $minimum }. Adaugă încă ceva în coș.
notice-cannot-sell = Magazinul nu poate prelua această comandă acum. Coșul tău rămâne; încearcă mai târziu.
notice-payment-unavailable = Plata nu a putut fi pornită. Comanda ta este păstrată: apasă din nou peste câteva clipe.
notice-stock-changed = Între timp s-a schimbat stocul. Verifică produsele marcate și cantitatea lor în coș.
search-title = Caută
