# Las páginas que la ley exige a cada tienda. Un buen comienzo, que el comerciante debe hacer revisar.

legal-imprint = Aviso legal
legal-terms = Condiciones de venta
legal-withdrawal = Derecho de desistimiento
legal-privacy = Privacidad

imprint-company = Empresa
imprint-address = Dirección
imprint-email = Correo electrónico
imprint-registration = Inscripción registral
imprint-vat = NIF-IVA
imprint-disputes = Si algo no te convence
imprint-disputes-text = Escríbenos primero a { $email }; casi todo se puede resolver directamente. También puedes acudir a la autoridad de consumo o a una entidad de resolución de litigios de tu país.

terms-contract = Contrato
terms-contract-text =
    { $store } es una tienda de { $company }, { $address }. El contrato se celebra con esta empresa.

    Tu pedido es una oferta; el contrato se perfecciona cuando lo confirmamos por correo electrónico. El correo contiene las condiciones del contrato.
terms-prices = Precios y pago
terms-prices-text = Todos los precios incluyen IVA. Los gastos de envío se muestran antes de pedir. El pago es inmediato y lo gestiona el servicio de pago Stripe.
terms-delivery = Entrega
terms-delivery-text = Entregamos en la dirección que indiques. Si el producto no dice otra cosa, lo entregamos al transportista en un máximo de 5 días laborables y llega en un máximo de 30 días.
terms-withdrawal = Desistimiento
terms-withdrawal-text = Puedes desistir del contrato en 14 días sin dar explicaciones. La página «Derecho de desistimiento» explica cómo.
terms-guarantee = Garantía legal
terms-guarantee-text = Todos los productos tienen la garantía legal de conformidad, al menos dos años desde la entrega y más donde la ley de tu país lo prevea. Si algo está defectuoso, escribe a { $email }.
terms-disputes = Ley y litigios
terms-disputes-text = Se aplica la ley de nuestra sede. Nunca te priva de la protección que te da la ley imperativa del país en el que vives.

withdrawal-right = Tu derecho
withdrawal-right-text = Tienes derecho a desistir de este contrato en un plazo de 14 días naturales sin necesidad de justificación. El plazo expira a los 14 días del día en que tú, o un tercero indicado por ti distinto del transportista, recibisteis el último de los bienes.
withdrawal-how = Cómo desistir
withdrawal-how-text =
    Comunícanos tu decisión de forma inequívoca: { $company }, { $address }, { $email }. Basta un correo con el número de pedido; puedes usar el modelo de abajo, pero no es obligatorio.

    Basta con enviar la comunicación antes de que venza el plazo. Confirmamos su recepción de inmediato por correo electrónico.
withdrawal-effects = Qué ocurre después
withdrawal-effects-text =
    Te devolvemos todo lo pagado, incluida la entrega (salvo el coste adicional de una entrega más cara que la ordinaria más económica), como máximo 14 días después de tu comunicación, por el mismo medio de pago y sin gastos. Podemos esperar hasta recibir los bienes o una prueba de su envío.

    Devuelve los bienes como máximo 14 días después de tu comunicación. Asumes el coste directo de la devolución y solo respondes de la pérdida de valor debida a una manipulación distinta de la necesaria para ver cómo son.
withdrawal-exceptions = Excepciones
withdrawal-exceptions-text = No hay derecho de desistimiento para bienes hechos según tus especificaciones, bienes que se deterioran con rapidez, bienes precintados que no son aptos para devolverse una vez abiertos por salud o higiene, ni contenido digital cuyo suministro haya comenzado con tu consentimiento.
withdrawal-form = Modelo de formulario
withdrawal-form-text =
    A la atención de { $company }, { $address }, { $email }:

    Por la presente le comunico/comunicamos (*) que desisto de mi/desistimos de nuestro (*) contrato de venta del siguiente bien/prestación del siguiente servicio (*): … Pedido el/recibido el (*): … Nombre del consumidor o de los consumidores: … Domicilio del consumidor o de los consumidores: … Firma (solo en papel) y fecha: …

    (*) Táchese lo que no proceda.

privacy-controller = Quién es responsable
privacy-controller-text = { $company }, { $address }, { $email }, decide para qué y cómo se tratan tus datos personales en esta tienda.
privacy-data = Qué tratamos
privacy-data-text =
    Al hacer un pedido: nombre, dirección, correo electrónico, lo que compraste y cómo fue el pago. El número de tarjeta va solo al servicio de pago; nunca lo recibimos.

    Al mirar la tienda: nada que te identifique. Contamos las visitas sin cookies y sin guardar direcciones IP. La cesta necesita una cookie, que se borra a los 30 días.
privacy-basis = Por qué podemos hacerlo
privacy-basis-text = Tratamos los pedidos para cumplir el contrato contigo (artículo 6.1.b del RGPD) y guardamos las facturas porque la ley lo exige (6.1.c). Contar visitas y proteger la tienda de abusos responde a nuestro interés legítimo (6.1.f).
privacy-recipients = Quién recibe datos
privacy-recipients-text = Los proveedores y transportistas que envían tu paquete, el servicio de pago Stripe y el operador del programa de la tienda, cada uno solo lo necesario para su tarea.
privacy-retention = Cuánto tiempo
privacy-retention-text = Cestas: 30 días. Pedidos y facturas: lo que exija la ley fiscal. Todo lo demás se borra en cuanto deja de ser necesario.
privacy-rights = Tus derechos
privacy-rights-text = Puedes pedir acceso, rectificación, supresión, limitación y una copia de tus datos, y oponerte al tratamiento: escribe a { $email }. También puedes reclamar ante la autoridad de protección de datos de tu país.
