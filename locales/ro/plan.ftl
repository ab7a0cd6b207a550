# Ce citesc comercianții despre abonamentul lor. Se adresează cu „tu”.

## The page

plan-title = Abonamentul tău
plan-lead = Un abonament pentru toate magazinele tale. Ce nu încape într-un abonament este ascuns, niciodată șters.
plan-free = Gratuit
plan-starter = Starter
plan-pro = Pro
plan-business = Business
plan-current = Abonament actual
plan-monthly = { $price } pe lună
plan-choose = Alege
plan-manage = Administrează sau anulează
plan-manage-hint = Facturile, cardul tău și anularea sunt la procesatorul nostru de plăți.
plan-see = Vezi abonamentele

## What a plan allows

plan-stores = { $plural ->
    [one] { $count } magazin
    [few] { $count } magazine
   *[other] { $count } de magazine
}
plan-products = { $plural ->
    [one] { $count } produs în fiecare magazin
    [few] { $count } produse în fiecare magazin
   *[other] { $count } de produse în fiecare magazin
}
plan-commission = { $percent } din fiecare vânzare pentru CartFlux

## How things stand

plan-waiting = Mulțumim. Așteptăm confirmarea procesatorului de plăți, durează o clipă.
plan-waiting-long = Procesatorul de plăți nu a confirmat încă. Reîncarcă pagina peste câteva minute.
plan-bought = Ai acum abonamentul { $plan }.
plan-past-due = O plată pentru { $plan } nu a reușit. Plătește până pe { $date } la „Administrează sau anulează”, altfel atunci începe abonamentul gratuit.
plan-lapsed = Plata pentru { $plan } nu a mai venit, așa că este valabil abonamentul gratuit. Nu s-a pierdut nimic: plătește la „Administrează sau anulează” și totul revine.
plan-hidden-then = { $plural ->
    [one] { $count } produs va fi ascuns atunci.
    [few] { $count } produse vor fi ascunse atunci.
   *[other] { $count } de produse vor fi ascunse atunci.
}
plan-closed-then = { $plural ->
    [one] { $count } magazin va fi închis pentru clienți atunci.
    [few] { $count } magazine vor fi închise pentru clienți atunci.
   *[other] { $count } de magazine vor fi închise pentru clienți atunci.
}
plan-ends = { $plan } a fost anulat. Îl ai până pe { $date }, apoi începe abonamentul gratuit.
plan-unreachable = Procesatorul de plăți nu poate fi contactat acum. Nu s-a schimbat nimic: încearcă din nou imediat.

## Beyond the plan

plan-over-stores = În abonamentul tău încap { $most } magazine. Alege abonamentul { $plan } ca să mai deschizi unul.
plan-hidden = { $plural ->
    [one] { $count } produs este ascuns pentru clienți, pentru că nu încape în abonamentul tău.
    [few] { $count } produse sunt ascunse pentru clienți, pentru că nu încap în abonamentul tău.
   *[other] { $count } de produse sunt ascunse pentru clienți, pentru că nu încap în abonamentul tău.
}
plan-closed = Clienții nu văd acest magazin: nu încape în abonamentul tău. Unul mai mare îl deschide din nou.
plan-closed-badge = Închis de abonament
