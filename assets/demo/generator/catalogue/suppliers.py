"""Who the demo suppliers are. All invented; addresses of mail and web are example domains."""

SUPPLIERS = [
    dict(handle="atelier-carpati", name="Atelier Carpați", country="RO", currency="RON", sku="AC", module="atelier",
         manufacturer="Atelier Carpați SRL, Str. Olarilor 14, 245800 Horezu, județul Vâlcea, România, atelier@atelier-carpati.example",
         responsible="Ioana Munteanu, Atelier Carpați SRL, Str. Olarilor 14, 245800 Horezu, județul Vâlcea, România, siguranta@atelier-carpati.example"),
    dict(handle="nordwerk", name="Nordwerk Manufaktur", country="DE", currency="EUR", sku="NW", module="nordwerk",
         manufacturer="Nordwerk Manufaktur GmbH, Speicherweg 7, 23552 Lübeck, Deutschland, werkstatt@nordwerk.example",
         responsible="Henrike Lassen, Nordwerk Manufaktur GmbH, Speicherweg 7, 23552 Lübeck, Deutschland, produktsicherheit@nordwerk.example"),
    dict(handle="casa-lusa", name="Casa Lusa", country="PT", currency="EUR", sku="CL", module="lusa",
         manufacturer="Casa Lusa Artesanato, Lda., Rua da Olaria 31, 7170-022 Redondo, Portugal, oficina@casa-lusa.example",
         responsible="Duarte Valadas, Casa Lusa Artesanato, Lda., Rua da Olaria 31, 7170-022 Redondo, Portugal, seguranca@casa-lusa.example"),
]
