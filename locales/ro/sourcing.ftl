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
