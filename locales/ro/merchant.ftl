# Ce citesc comercianții despre magazinul lor. Se adresează cu „tu”.

## Signing out

merchant-sign-out = Ieși din cont

## The store now

merchant-live-title = Astăzi
merchant-view-store = Vezi magazinul
merchant-refresh = Reîncarcă
merchant-connection-lost = Actualizarea în direct s-a întrerupt. Se reconectează…
merchant-figures = Ziua de azi în cifre
merchant-revenue = Încasări azi
merchant-orders-today = Comenzi azi
merchant-visitors = Vizitatori acum
merchant-carts = Coșuri deschise
merchant-orders = Comenzi
merchant-order = Comanda
merchant-placed = Plasată
merchant-customer = Client
merchant-status = Stare
merchant-items = Produse
merchant-total = Total
merchant-no-orders = Încă nu sunt comenzi
merchant-no-orders-next = Dă de știre despre magazin: comanda apare aici în clipa în care este plasată.
merchant-not-shown-next = Deocamdată nimeni nu vede acest magazin. Are nevoie de produse, de o metodă de livrare și de datele tale legale înainte de a fi publicat.
merchant-older = Comenzi mai vechi
merchant-latest = Cele mai noi comenzi
merchant-activity = Activitate
merchant-no-activity = Ce se întâmplă în magazin apare aici.
merchant-open-order = Deschide comanda

## Where an order is

merchant-status-pending-payment = Așteaptă plata
merchant-status-payment-failed = Plată refuzată
merchant-status-paid = Plătită
merchant-status-fulfilling = În lucru
merchant-status-fulfilled = Expediată
merchant-status-cancelled = Anulată
merchant-status-refunded = Rambursată
merchant-status-partially-refunded = Rambursată parțial

## Where a supplier's part is

merchant-part-queued = De trimis
merchant-part-sent = Se trimite
merchant-part-accepted = Acceptată
merchant-part-rejected = Respinsă
merchant-part-shipped = Expediată
merchant-part-dead = Netransmisă
merchant-part-own = Stocul dumneavoastră
merchant-part-to-ship = De expediat de dumneavoastră
merchant-ship-lead = Trimiteți coletul la adresa de pe această pagină, apoi confirmați aici: clientul vede imediat. Câmpurile pot rămâne goale.
merchant-ship-carrier = Curier
merchant-ship-number = Număr de urmărire
merchant-ship-url = Pagina de urmărire a coletului
merchant-ship = Marchează ca expediată

## What happened

merchant-event-created = Comanda { $number } a fost plasată
merchant-event-paid = Comanda { $number } a fost plătită
merchant-event-payment-failed = Plata comenzii { $number } a fost refuzată
merchant-event-cancelled = Comanda { $number } a fost anulată: neplătită la timp
merchant-event-refunded = Comanda { $number }: { $amount } rambursați
merchant-event-forwarded = Comanda { $number }: acceptată de un furnizor
merchant-event-shipped = Comanda { $number }: un colet este pe drum
merchant-event-stock = Stoc actualizat
merchant-problem-supplier = Comanda { $number }: un furnizor nu livrează
merchant-problem-supplier-next = Înțelege-te cu furnizorul sau dă clientului banii înapoi.
merchant-problem-dispute = Comanda { $number }: clientul contestă { $amount }
merchant-problem-dispute-next = Răspunde în Stripe înainte de termen, altfel banii se întorc la client.

## One order

merchant-order-title = Comanda { $number }
merchant-lines = Ce s-a comandat
merchant-refunded = Clientului i s-au dat înapoi { $amount }.
merchant-parts = Furnizori
merchant-no-parts = Furnizorii află de îndată ce comanda este plătită.
merchant-follow-parcel = Urmărește coletul
merchant-history = Istoric
merchant-split = Unde ajunge plata
merchant-split-total = Plătit de client
merchant-split-cost = Furnizori
merchant-split-commission = Comision
merchant-split-margin = Marja ta
merchant-payment = Plata
merchant-ship-to = Adresa de livrare

## All orders

merchant-all-orders = Toate comenzile
merchant-find-order = Număr, nume sau adresă de e-mail
merchant-find-from = De la
merchant-find-to = Până la (inclusiv)
merchant-any-status = Toate
merchant-needs-attention = Necesită atenție
merchant-no-match = Nicio comandă nu se potrivește
merchant-no-match-next = Caută altceva sau afișează toate comenzile.
merchant-find-error-status = Alege una dintre aceste stări.
merchant-find-error-words = Caută mai puține cuvinte, pe un singur rând.
merchant-find-error-day = Alege o zi sau scrie-o ca 2026-11-21.
merchant-find-error-period = Ultima zi este înaintea primei. Schimbă una dintre ele.

## Customers

merchant-customers = Clienți
merchant-find-customer = Nume sau adresă de e-mail
merchant-spent = Cheltuit
merchant-spent-hint = Comenzile plătite, mai puțin sumele returnate.
merchant-last-order = Ultima comandă
merchant-no-customers = Încă nu sunt clienți
merchant-no-customers-next = Cine plasează o comandă apare aici.
merchant-no-customer = Niciun client nu se potrivește
merchant-no-customer-next = Caută altceva sau afișează toți clienții.
merchant-first-customers = Prima pagină
merchant-more-customers = Mai mulți clienți

## Other stores

merchant-switch = Schimbă magazinul
merchant-other-stores = Celelalte magazine ale tale
merchant-no-other-stores = Încă nu ai alt magazin.
merchant-open-another = Deschide alt magazin

## When something goes wrong

merchant-error-401 = Nu mai ești în cont
merchant-error-401-next = Nu s-a salvat nimic. Intră în cont într-o filă nouă, apoi revino aici, mergi înapoi la formular și trimite-l din nou: browserul păstrează ce ai scris.
merchant-error-late = Acest formular este dinainte de a intra în cont
merchant-error-late-next = Încă nu s-a salvat nimic și nu s-a pierdut nimic din ce ai scris. Trimite-l încă o dată dacă este al tău.
merchant-send-again = Trimite din nou
merchant-error-403 = Nu poți face asta aici
merchant-error-403-next = Nu s-a schimbat nimic. Reîncarcă pagina de pe care ai venit, apoi încearcă din nou.
merchant-error-404 = Aici nu este nimic
merchant-error-404-next = Poate că adresa are o greșeală de scriere sau ține de alt cont.
merchant-error-422 = Nu am putut folosi ce s-a trimis
merchant-error-422-next = Mergi înapoi, verifică ce ai scris și trimite din nou.
merchant-error-429 = A fost cam mult deodată
merchant-error-429-next = Așteaptă un minut, apoi încearcă din nou.
merchant-error-500 = Ceva s-a stricat la noi
merchant-error-500-next = Nu este vina ta. Vezi dacă s-a salvat ce ai făcut, apoi încearcă din nou peste o clipă.
merchant-error-503 = Suntem foarte ocupați acum
merchant-error-503-next = Vezi dacă s-a salvat ce ai făcut, apoi încearcă din nou peste câteva secunde.
