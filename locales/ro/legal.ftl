# Paginile pe care legea le cere fiecărui magazin. Un început bun, de verificat de juristul comerciantului.

legal-imprint = Date de identificare
legal-terms = Termeni și condiții
legal-withdrawal = Dreptul de retragere
legal-privacy = Confidențialitate

imprint-company = Societate
imprint-address = Adresă
imprint-email = E-mail
imprint-registration = Registrul comerțului
imprint-vat = Cod de TVA
imprint-disputes = Dacă nu ești mulțumit
imprint-disputes-text = Scrie-ne întâi la { $email }; cele mai multe lucruri se pot rezolva direct. Te poți adresa și autorității pentru protecția consumatorilor (în România, ANPC) sau unei entități de soluționare alternativă a litigiilor din țara ta.

terms-contract = Contractul
terms-contract-text =
    Magazinul { $store } este administrat de { $company }, { $address }. Contractul se încheie cu această societate.

    Comanda ta este o ofertă; contractul se încheie când o confirmăm prin e-mail. E-mailul conține condițiile contractului.
terms-prices = Prețuri și plată
terms-prices-text = Toate prețurile includ TVA. Costul livrării apare înainte de comandă. Plata se face imediat, prin serviciul de plăți Stripe.
terms-delivery = Livrare
terms-delivery-text = Livrăm la adresa pe care ne-o dai. Dacă la produs nu scrie altceva, predăm coletul curierului în cel mult 5 zile lucrătoare, iar livrarea are loc în cel mult 30 de zile.
terms-withdrawal = Retragere
terms-withdrawal-text = Te poți retrage din contract în 14 zile, fără să spui de ce. Pagina „Dreptul de retragere” arată cum.
terms-guarantee = Garanția legală
terms-guarantee-text = Toate produsele au garanția legală de conformitate, cel puțin doi ani de la livrare și mai mult acolo unde legea țării tale prevede asta. Dacă ceva este defect, scrie-ne la { $email }.
terms-disputes = Lege aplicabilă și litigii
terms-disputes-text = Se aplică legea de la sediul nostru. Ea nu îți ia niciodată protecția pe care ți-o dau normele imperative ale țării în care locuiești.

withdrawal-right = Dreptul tău
withdrawal-right-text = Ai dreptul să te retragi din acest contract în 14 zile, fără să dai niciun motiv. Termenul expiră la 14 zile de la ziua în care tu sau o persoană indicată de tine, alta decât transportatorul, ați primit ultimul produs.
withdrawal-how = Cum te retragi
withdrawal-how-text =
    Anunță-ne clar că te retragi: { $company }, { $address }, { $email }. Este de ajuns un e-mail cu numărul comenzii; poți folosi formularul de mai jos, dar nu ești obligat.

    Este suficient să trimiți mesajul înainte de sfârșitul celor 14 zile. Confirmăm imediat primirea lui, prin e-mail.
withdrawal-effects = Ce urmează
withdrawal-effects-text =
    Îți returnăm tot ce ai plătit, inclusiv livrarea (în afară de costul suplimentar al unei livrări mai scumpe decât cea standard), în cel mult 14 zile de la mesajul tău, pe aceeași cale de plată și fără comision. Putem aștepta până primim produsele înapoi sau până ne dovedești că le-ai trimis.

    Trimite produsele înapoi în cel mult 14 zile de la mesajul tău. Suporți costul direct al returnării și răspunzi pentru scăderea valorii lor numai dacă aceasta vine din folosirea dincolo de ce este necesar ca să vezi cum sunt.
withdrawal-exceptions = Excepții
withdrawal-exceptions-text = Nu există drept de retragere pentru produse făcute după specificațiile tale, pentru produse care se strică repede, pentru produse sigilate care, odată deschise, nu mai pot fi returnate din motive de sănătate sau igienă și pentru conținut digital a cărui livrare a început cu acordul tău.
withdrawal-form = Model de formular
withdrawal-form-text =
    Către { $company }, { $address }, { $email }:

    Subsemnatul/Subsemnații (*) vă informez/vă informăm (*) prin prezenta cu privire la retragerea mea/noastră (*) din contractul de vânzare a următoarelor bunuri (*) / prestarea următorului serviciu (*): … Comandate la data (*) / primite la data (*): … Numele consumatorului/consumatorilor: … Adresa consumatorului/consumatorilor: … Semnătura (doar pe hârtie) și data: …

    (*) Se șterge ce nu este cazul.

privacy-controller = Cine răspunde
privacy-controller-text = { $company }, { $address }, { $email }, hotărăște de ce și cum sunt prelucrate datele tale personale în acest magazin.
privacy-data = Ce prelucrăm
privacy-data-text =
    Când comanzi: numele, adresa, adresa de e-mail, ce ai cumpărat și cum a decurs plata. Numărul cardului ajunge numai la serviciul de plăți; noi nu îl primim niciodată.

    Când doar te uiți: nimic care să te identifice. Numărăm vizitele fără cookie-uri și fără să păstrăm adrese IP. Coșul are nevoie de un cookie, care se șterge după 30 de zile.
privacy-basis = De ce avem voie
privacy-basis-text = Prelucrăm comenzile ca să executăm contractul cu tine (articolul 6 alineatul (1) litera (b) din RGPD) și păstrăm facturile pentru că legea o cere (litera (c)). Numărarea vizitelor și apărarea magazinului de abuzuri țin de interesul nostru legitim (litera (f)).
privacy-recipients = Cine primește date
privacy-recipients-text = Furnizorii și curierii care îți trimit coletul, serviciul de plăți Stripe și operatorul software-ului magazinului, fiecare numai cât îi trebuie.
privacy-retention = Cât timp
privacy-retention-text = Coșuri: 30 de zile. Comenzi și facturi: cât cere legea fiscală. Tot restul se șterge de îndată ce nu mai este necesar.
privacy-rights = Drepturile tale
privacy-rights-text = Poți cere accesul la date, corectarea, ștergerea, restricționarea și o copie a lor și te poți opune prelucrării: scrie la { $email }. Te poți plânge și la autoritatea pentru protecția datelor din țara ta.
