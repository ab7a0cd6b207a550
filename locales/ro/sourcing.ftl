# Ce vinde un magazin și catalogul furnizorilor. Adresare: tu.

## The products of a store

sourcing-title = Produse
sourcing-empty = Magazinul tău nu are încă produse
sourcing-empty-next = Alege din catalogul furnizorilor noștri ce vrei să vinzi. Ei țin stocul și trimit coletele, tu stabilești prețurile.
sourcing-pick = Alege produse
sourcing-search = Caută produse
sourcing-find = Caută
sourcing-show-all = Arată tot
sourcing-nothing = Nu s-a găsit nimic
sourcing-nothing-next = Încearcă alte cuvinte sau mai puține.
sourcing-count = { $plural ->
    [one] { $count } produs
    [few] { $count } produse
   *[other] { $count } de produse
}
sourcing-product = Produs
sourcing-variants = { $plural ->
    [one] { $count } variantă
    [few] { $count } variante
   *[other] { $count } de variante
}
sourcing-stock = Stoc
sourcing-in-stock = { $count } în stoc
sourcing-always = Mereu în stoc
sourcing-sold-out = Stoc epuizat
sourcing-cost = Cost
sourcing-price = Preț
sourcing-earning = Câștigi
sourcing-earning-hint = Câștigul este ce rămâne din preț după costul furnizorului și comisionul nostru de { $commission }. Este înainte de TVA: TVA-ul inclus în preț îl plătești tu.
sourcing-attention = Cere atenție
sourcing-loses = Nu câștigi nimic din asta. Mărește adaosul.
sourcing-pages = Pagini
sourcing-page = Pagina { $page } din { $pages }
sourcing-before = Înapoi
sourcing-after = Înainte

## Changing what it sells

sourcing-markup = Adaos
sourcing-markup-of = Adaosul pentru { $title }, în procente
sourcing-markup-mixed = { $range }, după variantă
sourcing-set = Setează
sourcing-saved = Salvat
sourcing-stop = Nu mai vinde
sourcing-stop-ask = Clienții nu îl vor mai găsi. Comenzile deja plasate nu se schimbă.
sourcing-stop-do = Nu mai vinde „{ $title }”
sourcing-stopped = Magazinul tău nu mai vinde „{ $title }”.
sourcing-added = { $plural ->
    [one] { $count } produs este acum în magazinul tău.
    [few] { $count } produse sunt acum în magazinul tău.
   *[other] { $count } de produse sunt acum în magazinul tău.
}

## Picking from the catalogue

sourcing-add-title = Adaugă produse
sourcing-add-lead = Alege produse, stabilește un adaos și adaugă-le. Mai târziu îl poți schimba la fiecare.
sourcing-supplier = Furnizor
sourcing-all-suppliers = Toți furnizorii
sourcing-type = Tip
sourcing-all-types = Toate tipurile
sourcing-markup-slider = Adaos de la 0 la 200 la sută
sourcing-show-prices = Arată prețurile
sourcing-catalogue = Catalog
sourcing-in-your-store = În magazinul tău
sourcing-recommended = Recomandat
sourcing-no-rate = Încă nu există curs de schimb pentru { $currency }
sourcing-more = Mai multe produse
sourcing-selected = Alese:
sourcing-clear = Renunță la alegere
sourcing-add = Adaugă în magazin

## What is wrong, and what to do

sourcing-error-markup = Scrie un procent de la 0 la 1000, de exemplu 40 sau 37,5.
sourcing-error-nothing = Nu ai ales nimic. Bifează cel puțin un produs.
sourcing-error-too-many = Sunt prea multe deodată. Adaugă cel mult { $most } de produse o dată.
sourcing-error-not-offered = Un furnizor nu mai oferă ceva din ce ai ales. L-am lăsat deoparte: verifică restul, apoi adaugă-l.
sourcing-error-changed = Furnizorul tocmai a schimbat ce oferă. Uită-te din nou, apoi mai încearcă.
sourcing-error-full = Magazinul tău are atâtea produse câte permite abonamentul. Renunță la unele sau alege un abonament mai mare din contul tău.
sourcing-error-last = Magazinul tău este publicat, iar acesta este singurul lui produs. Adaugă întâi altul.
sourcing-error-not-ready = Magazinul tău este publicat, dar îi lipsește o metodă de livrare sau datele tale legale. Completează întâi setările.

## Products of the store’s own, and files of all products

sourcing-own = Produs propriu
sourcing-draft = Ciornă
sourcing-beyond-plan = Peste limita planului
sourcing-imported = { $plural ->
    [one] { $count } produs din fișier este acum în magazin.
    [few] { $count } produse din fișier sunt acum în magazin.
   *[other] { $count } de produse din fișier sunt acum în magazin.
}
files-title = Produse ca fișier
files-lead = Toate produsele ca fișier CSV în formatul Shopify: le luați cu dumneavoastră, le modificați într-o foaie de calcul, le aduceți din alt magazin.
files-import = Import
files-import-lead = Produsele sunt recunoscute după identificator (Handle): cele existente se modifică, cele noi se adaugă, iar cele care nu apar în fișier rămân cum sunt. La fel și coloanele care lipsesc din fișier. Dacă ceva este greșit, nu se schimbă nimic.
files-file = Fișier CSV
files-hint = Formatul de produse Shopify, UTF-8, cel mult 10 MB.
files-import-do = Importă fișierul
files-export = Export
files-export-lead = Produse proprii, ciorne și produse de la furnizori, cu prețuri, stoc și imagini. Importat într-un magazin gol, fișierul face același magazin.
files-export-do = Descarcă fișierul
files-refused = Nu s-a importat nimic. Corectați cele de mai jos și trimiteți din nou fișierul:
files-none = Alegeți mai întâi un fișier.
files-large = Fișierul depășește 10 MB. Împărțiți-l în mai multe.
files-and-more = Este posibil să mai fie și altele.
files-not-supplied = { $supplier } nu oferă { $sku } sau îl oferă ca parte a altui produs. Ștergeți rândul.
files-no-markup = Magazinul nu vinde încă { $sku }. Scrieți adaosul peste cost în coloana CartFlux Markup, de exemplu 40.
files-handle-taken = Magazinul vinde deja alt produs sub identificatorul { $handle }. Scrieți alt identificator.
files-sku-taken = Codul SKU { $sku } aparține produsului dumneavoastră { $handle }. Scrieți alt SKU.
files-too-many = Planul dumneavoastră permite { $most } produse. Scurtați fișierul sau alegeți un plan mai mare în contul dumneavoastră.
goods-new = Creează un produs
goods-or = Fabricați sau aveți produse proprii?
goods-edit = Editează
goods-see = Vezi în magazin
goods-saved = Salvat. De acum magazinul îl arată așa.
goods-about = Despre produs
goods-title = Denumire
goods-description = Descriere
goods-description-hint = Un rând gol începe un paragraf nou. Puteți folosi și HTML.
goods-pictures = Imagini
goods-picture-alt = Ce arată imaginea { $number }, pentru cei care nu o văd
goods-picture-remove = Elimină această imagine
goods-picture-add = Adaugă imagini
goods-picture-hint = JPEG, PNG, WebP sau GIF, cel mult 10 MB împreună. Prima este imaginea principală.
goods-sale = Preț și stoc
goods-options = Mărimi, culori și alte variante
goods-options-hint = Numiți ce alege clientul, de exemplu mărimea sau culoarea. Apoi adăugați câte o variantă pentru fiecare alegere.
goods-option = Alegerea { $number }
goods-variant = Varianta { $number }
goods-variant-add = Adaugă o variantă
goods-variant-remove = Elimină această variantă
goods-price = Preț cu TVA ({ $currency })
goods-stock = În stoc
goods-stock-hint = Lăsați gol dacă nu numărați stocul.
goods-more = Cost, greutate, SKU
goods-cost = Cât vă costă ({ $currency })
goods-cost-hint = Îl vedeți doar dumneavoastră. Arată cât câștigați.
goods-grams = Greutate în grame
goods-sku = SKU
goods-sku-hint = Codul dumneavoastră. Dacă lipsește, facem noi unul.
goods-barcode = Cod de bare (EAN)
goods-showing = Vizibilitate
goods-published = Arată-l în magazin
goods-published-hint = Debifați pentru a păstra produsul ca ciornă.
goods-sorting = Organizare
goods-type = Tip
goods-vendor = Marcă
goods-tags = Etichete
goods-tags-hint = Separate prin virgule. Colecțiile adună produse după etichetă.
goods-law = Cerut de legislația UE
goods-law-lead = Normele privind siguranța produselor (GPSR) cer producătorul pe pagina produsului.
goods-manufacturer = Producător
goods-manufacturer-hint = Nume, adresă poștală și de e-mail.
goods-responsible = Persoană responsabilă în UE
goods-responsible-hint = Necesară dacă producătorul este în afara UE.
goods-country = Țara de origine
goods-country-hint = Două litere, de exemplu RO.
goods-hs-code = Cod HS
goods-error-title = Scrieți o denumire de cel mult 255 de caractere, pe un singur rând.
goods-error-description = Descrierea este prea lungă sau are prea multe marcaje. Scurtați-o.
goods-error-line = Textul este prea lung sau are rânduri noi. Scurtați-l.
goods-error-tags = Scrieți cel mult 250 de etichete, separate prin virgule.
goods-error-country = Scrieți țara cu două litere, de exemplu RO.
goods-error-hs-code = Scrieți între 6 și 13 cifre, de exemplu 691200.
goods-error-option = Fiecare alegere are nevoie de un nume propriu.
goods-error-value = Scrieți o valoare pe care nu o are altă variantă.
goods-error-price = Scrieți un preț, de exemplu 19,99.
goods-error-stock = Scrieți un număr întreg, de exemplu 12, sau lăsați gol.
goods-error-sku = Altă variantă are acest SKU. Scrieți altul.
goods-error-sku-taken = Alt produs al dumneavoastră are codul SKU { $sku }. Scrieți altul.
goods-error-grams = Scrieți greutatea în grame întregi, de exemplu 250.
goods-error-picture = Un fișier nu este o imagine care poate fi citită. Trimiteți un fișier JPEG, PNG, WebP sau GIF.
goods-error-picture-large = O imagine este prea mare. Trimiteți una de cel mult 12.000 de pixeli pe latură și 40 de megapixeli.
goods-error-pictures-large = Imaginile depășesc împreună 10 MB. Unele au fost lăsate deoparte: adăugați-le pe rând sau trimiteți altele mai mici.
goods-error-again = Magazinul tocmai s-a schimbat. Verificați, apoi salvați din nou.
