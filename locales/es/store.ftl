# Preparar una tienda y abrirla. Tratamiento: usted.

## The way through a store

store-nav = Tienda
store-nav-home = Inicio
store-nav-orders = Pedidos
store-nav-products = Productos
store-nav-customers = Clientes
store-nav-payments = Pagos
store-nav-settings = Ajustes

## Forms

store-optional = (opcional)
store-save = Guardar
store-save-go-on = Guardar y seguir
store-saved = Guardado. Sus clientes ya lo ven.
store-back-to-list = Volver a los pasos

## What a store still needs

store-checklist = Su tienda aún no está abierta
store-checklist-lead = Puede seguir los pasos en cualquier orden. Nadie ve la tienda hasta que la abra.
store-checklist-ready = Su tienda está lista para abrir
store-checklist-ready-lead = Échele un vistazo y ábrala.
store-checklist-still = Queda por hacer
store-checklist-done = { $done } de { $all } hechos
store-publish = Abrir la tienda
store-publish-hint = Sin los pagos, su tienda se puede ver, pero no se puede comprar en ella.
store-publish-refused = La tienda aún no puede abrir. Antes faltan estos pasos:
store-preview = Vista previa
store-opened = Su tienda está abierta:
store-step-done = Hecho
store-step-to-do = Pendiente
store-step-products = Elegir productos
store-step-products-words = Los proveedores los tienen en almacén y los envían por usted.
store-step-products-done = { $plural ->
    [one] Hay { $count } producto en su tienda.
   *[other] Hay { $count } productos en su tienda.
}
store-step-look = Elegir el aspecto
store-step-look-words = Ha elegido { $theme }. Puede cambiarlo cuando quiera.
store-step-shipping = Configurar los envíos
store-step-shipping-words = Indique adónde envía y cuánto cuesta.
store-step-shipping-done = Sus clientes ven el precio antes de pedir.
store-step-legal = Añadir los datos legales
store-step-legal-words = La ley exige que los clientes sepan quién vende.
store-step-legal-done = Con ellos se crean el aviso legal, las condiciones y la página de privacidad.
store-step-payments = Conectar los pagos
store-step-payments-words = Hasta entonces su tienda se puede ver, pero no se puede comprar en ella.
store-step-payments-done = Stripe le paga su margen.

## Settings

store-settings = Ajustes
store-more-settings = Más ajustes
store-fixed = Se eligieron al abrir la tienda y no cambian.
store-close = Cerrar la tienda
store-close-words = Nadie verá la tienda ni comprará en ella. Los pedidos, productos y ajustes se conservan, y puede volver a abrirla.
store-close-begin = Cerrar…
store-close-sure = { $store } desaparece de inmediato para los clientes. Los pedidos ya hechos se siguen tramitando.
store-close-do = Cerrar la tienda ahora

## The look

store-look = Aspecto
store-look-words = Colores, letra y formas de su tienda.
store-look-choose = Elija el aspecto de su tienda
store-look-show = Mostrar
store-look-preview = Su tienda con este aspecto
store-look-frame = Página de inicio de su tienda, para verla
store-theme-botanica = Cálido: crema, verde botánico y terracota, con una letra con serifa amable.
store-theme-polar = Fresco: blanco, azul noche y latón, con líneas claras.

## Shipping

store-shipping = Envíos
store-shipping-words = Adónde envía y cuánto cuesta.
store-shipping-lead = Sus clientes lo pagan una vez por pedido, con IVA incluido, y eligen si hay varias opciones.
store-shipping-suggestion = Es una propuesta. Cambie lo que quiera y guárdela.
store-shipping-standard = Envío estándar
store-shipping-new = Otra forma de envío
store-shipping-title = Nombre
store-shipping-price = Precio
store-shipping-free-from = Gratis a partir de
store-shipping-goes-to = Llega a:
store-shipping-everywhere = Todos los países
store-shipping-countries = { $plural ->
    [one] { $count } país
   *[other] { $count } países
}
store-shipping-remove = Quitar esta forma de envío al guardar
store-shipping-none = Indique al menos una forma de envío.
store-shipping-keep-one = Una tienda abierta necesita una forma de envío. Deje una o cierre antes la tienda.

## Legal details

store-legal = Datos legales
store-legal-words = Quién vende y cómo contactarle.
store-legal-lead = Sus clientes tienen derecho a saber a quién compran. Con esto se crean las páginas legales de su tienda.
store-legal-company = Empresa o nombre completo
store-legal-company-hint = Con su forma jurídica, como está registrada.
store-legal-address = Dirección postal
store-legal-address-hint = Calle, código postal, localidad y país, en una línea.
store-legal-email-hint = Aquí le escriben sus clientes.
store-legal-registration-hint = Registro y número, si está inscrito.
store-legal-pages = Páginas que se crean con esto
store-legal-pages-words = En todos los idiomas de la tienda. Son un buen comienzo: hágalas revisar para su negocio.

## Payments

store-payments = Pagos
store-payments-not-started = Sin conectar
store-payments-incomplete = En curso
store-payments-ready = Conectado
store-payments-testing = Modo de prueba: no se mueve dinero real.
store-payments-start = Permita que le paguen
store-payments-start-words = Stripe cobra los pagos y le paga a usted. Indique a Stripe quién es y adónde va su dinero; tarda unos minutos y después vuelve aquí.
store-payments-look-only = Hasta entonces su tienda se puede ver, pero no se puede comprar en ella.
store-payments-connect = Conectar Stripe
store-payments-wait = Stripe aún no ha terminado
store-payments-wait-words = Stripe todavía necesita datos suyos o los está comprobando.
store-payments-go-on = Continuar en Stripe
store-payments-look-again = Volver a mirar
store-payments-away = Ahora no se puede contactar con Stripe. Inténtelo de nuevo en un momento.
store-payments-refused = Stripe no acepta esta cuenta ahora. Inténtelo más tarde; si sigue así, escríbanos.
store-payments-done = Sus clientes pueden pagar
store-payments-done-words = El margen de cada venta llega por sí solo a su cuenta de Stripe y de ahí a su banco.

## What is wrong, and what to do

store-error-name = Escriba de 1 a 80 caracteres en una línea.
store-error-theme = Elija uno de estos aspectos.
store-error-line = Escriba como máximo 200 caracteres en una línea.
store-error-methods = Hay más de 20 formas de envío. Quite algunas.
store-error-country = Elija un país o todos.
store-error-amount = Escriba un importe en { $currency }, por ejemplo { $example }.
store-slug-free = { $address } está libre.
store-suspended = CartFlux ha cerrado esta tienda
store-suspended-next = Los clientes ven que está cerrada y no pueden pedir nada. Los pedidos pagados siguen adelante. Escribe a CartFlux para que se vuelva a abrir.

store-keys = Claves de API
store-keys-words = Para programas que leen pedidos y cambian la tienda.
store-keys-lead = Un programa con una clave puede hacer con esta tienda todo lo que ofrece la API. Dé a cada programa una clave propia.
store-keys-made = Su nueva clave
store-keys-once = Cópiela ahora: no se vuelve a mostrar.
store-keys-list = Claves en uso
store-keys-none = Todavía no hay claves.
store-keys-since = Creada: { $when }
store-keys-revoke = Revocar
store-keys-revoke-ask = Los programas con esta clave dejan de poder hacer nada, al instante.
store-keys-revoke-do = Revocar «{ $label }»
store-keys-label = ¿Para qué es?
store-keys-label-hint = Por ejemplo, el nombre del programa. Solo la ve usted.
store-keys-make = Crear una clave
store-keys-error-label = Escriba de 1 a { $most } caracteres en una línea.
store-keys-too-many = Una tienda tiene como máximo { $most } claves. Revoque una que ya no se use.
