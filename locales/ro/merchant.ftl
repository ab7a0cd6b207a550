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
