# Lo que se lee en una tienda. Trato: tú.

## Every page

skip-to-content = Ir al contenido
nav-label = Colecciones
nav-all-products = Todos los productos
search-label = Buscar productos
search-submit = Buscar
cart-count-label = en la cesta
preview-title = Vista previa
preview-note = Esto es una vista previa. Solo la ve usted y aquí no se puede comprar nada.
preview-back = Volver a su tienda
announcement-free-shipping = Envío gratis a partir de { $amount }
toast-view-cart = Ver la cesta
script-trouble = No ha funcionado. Comprueba la conexión e inténtalo de nuevo.
learn-more = Más información
footer-shop = Tienda
footer-help = Conviene saber
footer-language = Idioma
footer-prices = Todos los precios incluyen IVA; los gastos de envío se muestran antes de pedir.

## Home

home-shop-now = Ver productos
home-collections = Explora las colecciones
home-featured = Favoritos
home-see-all = Ver todo
promises-label = Con lo que puedes contar
promise-delivery = Un envío que puedes seguir
promise-delivery-text = Los gastos de envío se muestran antes de pedir.
promise-withdrawal = 14 días para cambiar de idea
promise-withdrawal-text = Puedes desistir de la compra en los 14 días siguientes a la entrega.
promise-payment = Pago seguro
promise-payment-text = El pago va cifrado; nunca vemos tu tarjeta.

## Listings

listing-count = { $plural ->
    [one] { $count } producto
   *[other] { $count } productos
}
listing-empty = Aquí todavía no hay nada
listing-empty-next = Hay productos nuevos en camino. Mientras tanto, mira el resto de la tienda.
sort-label = Ordenar por
sort-apply = Ordenar
sort-featured = Destacados
sort-newest = Novedades
sort-price-ascending = Precio: de menor a mayor
sort-price-descending = Precio: de mayor a menor
sort-title = Nombre: de la A a la Z
pager-label = Páginas
pager-first = Volver a la primera página
pager-next = Más productos
search-start = ¿Qué buscas?
search-start-next = Escribe un producto, un material o un color.
search-nothing = No hay productos para «{ $query }»
search-nothing-next = Revisa la ortografía o prueba con una palabra más corta o más general.

## Prices and stock

price-from = desde
price-now = Precio
price-before = Antes
price-lowest = Precio más bajo de los últimos 30 días: { $price }
card-sold-out = Agotado
stock-in = En stock
stock-low = { $plural ->
    [one] Solo queda { $count }
   *[other] Solo quedan { $count }
}
stock-out = Agotado

## Product

crumbs-label = Estás aquí
crumbs-home = Inicio
product-pictures = Imágenes del producto
product-tax = IVA incluido, gastos de envío aparte.
product-add = Añadir a la cesta
product-description = Descripción
product-details = Detalles
product-delivery = Envío y desistimiento
product-delivery-text = Los gastos de envío se muestran antes de pedir. Puedes desistir del contrato en los 14 días siguientes a la entrega sin dar explicaciones.
product-safety = Fabricante y seguridad del producto
product-manufacturer = Fabricante
product-responsible = Persona responsable en la UE
product-related = También te puede gustar
guarantee-text = Garantía legal: el vendedor responde de los defectos durante al menos 2 años.
quantity = Cantidad
quantity-less = Uno menos
quantity-more = Uno más

## Cart

cart-title = Cesta
cart-empty = Tu cesta está vacía
cart-empty-next = Lo que añadas se queda aquí 30 días.
cart-browse = Ver productos
cart-lines-label = Productos en la cesta
cart-unit-price = { $price } por unidad
cart-quantity-of = Cantidad de { $title }
cart-update = Actualizar
cart-remove = Quitar
cart-remove-of = Quitar { $title }
cart-checkout = Tramitar el pedido
cart-continue = Seguir comprando
cart-cannot-check-out = Cambia o quita los productos marcados para continuar.
cart-line-not-sold = Ya no está a la venta. Quítalo para continuar.
cart-line-sold-out = Agotado. Quítalo para continuar.
cart-line-only = { $plural ->
    [one] Solo queda { $count }. Reduce la cantidad para continuar.
   *[other] Solo quedan { $count }. Reduce la cantidad para continuar.
}
summary-title = Resumen del pedido
totals-subtotal = Subtotal
totals-discount = Descuento
totals-shipping = Envío
totals-shipping-free = Gratis
totals-shipping-later = Al tramitar el pedido
totals-total = Total
totals-tax = Incluye { $amount } de IVA ({ $rate }).
notice-added = { $title } está en tu cesta.
notice-cart-updated = Tu cesta está al día.
notice-already-ordered = Esta cesta ya se ha pedido. Hemos empezado una nueva.
notice-line-gone = Este producto ya no está en tu cesta.
notice-not-sold = Este producto ya no se vende aquí.
notice-quantity = Elige una cantidad entre 1 y { $most }.
notice-sold-out = Este producto se acaba de agotar.
notice-only-left = { $plural ->
    [one] Solo queda { $count }. Elige una cantidad menor.
   *[other] Solo quedan { $count }. Elige una cantidad menor.
}
notice-too-many-lines = En una cesta caben como máximo { $most } productos distintos. Pide antes estos o quita alguno.
notice-price-changed = El total ha cambiado de { $before } a { $now } mientras estabas aquí. Revísalo y vuelve a hacer el pedido.

## Checkout

checkout-title = Tramitar el pedido
checkout-back = Volver a la cesta
checkout-contact = Contacto
checkout-address = Dirección de entrega
checkout-shipping = Método de envío
checkout-recalculate = Actualizar el envío
checkout-place = Pedido con obligación de pago
checkout-busy = Un momento…
checkout-agree = A tu pedido se aplican las condiciones del vendedor:
checkout-errors = { $plural ->
    [one] Revisa un campo
   *[other] Revisa { $count } campos
}
field-email = Correo electrónico
field-email-hint = La tienda te escribirá aquí si tiene una pregunta sobre tu pedido.
field-country = País
field-name = Nombre y apellidos
field-line1 = Calle y número
field-line2 = Piso, puerta o empresa (opcional)
field-postal-code = Código postal
field-city = Localidad
field-email-required = Escribe tu correo electrónico.
field-email-invalid = Escribe un correo como nombre@ejemplo.es.
field-name-required = Escribe tu nombre y apellidos.
field-line1-required = Escribe la calle y el número.
field-city-required = Escribe la localidad.
field-postal-code-required = Escribe el código postal.
field-postal-code-invalid = Este código postal no corresponde al país. Revisa ambos.
field-country-required = Elige un país.
field-shipping-method = Elige un método de envío.
field-not-served = Todavía no enviamos a este país. Elige otro.
field-too-long = Es demasiado largo. Acórtalo.
field-invalid = Algunos caracteres no se pueden usar aquí. Quítalos.

## Order

order-number = Pedido { $number }
order-pending = Casi listo: falta el pago
order-pending-next = Tu pedido está reservado. Paga ahora y lo preparamos.
order-processing = Estamos comprobando tu pago
order-processing-next = Tarda unos segundos. La página se actualiza sola.
order-failed = No se ha podido hacer el pago
order-failed-next = No se ha cobrado nada. Inténtalo de nuevo con la misma tarjeta o con otra; los productos siguen reservados.
order-paid = Gracias por tu pedido
order-paid-next = Hemos recibido el pago. Ahora preparamos tu paquete; esta página muestra cada paso.
order-fulfilling = Estamos preparando tu pedido
order-fulfilling-next = En cuanto salga, el enlace de seguimiento aparecerá aquí.
order-fulfilled = Tu pedido está en camino
order-fulfilled-next = Sigue el paquete aquí abajo.
order-cancelled = Este pedido se ha cancelado
order-cancelled-next = No se ha cobrado nada. Si aún quieres los productos, vuelve a pedirlos.
order-refunded = Este pedido se ha reembolsado
order-refunded-next = El dinero vuelve por la misma vía de pago; puede tardar unos días.
order-part-refunded = Se ha reembolsado una parte de este pedido
order-part-refunded-next = El dinero vuelve por la misma vía de pago; puede tardar unos días.
order-pay = Pagar { $total }
order-pay-needs-script = Para pagar con tarjeta hace falta JavaScript: actívalo y vuelve a cargar la página.
order-held = { $plural ->
    [one] Te reservamos los productos { $count } minuto más.
   *[other] Te reservamos los productos { $count } minutos más.
}
order-progress = Estado del pedido
order-shipments = Paquetes
order-track = Seguir el paquete
order-lines = Lo que has pedido
order-where = Entrega y contacto
order-refunded-amount = Reembolsado: { $amount }
step-placed = Pedido
step-paid = Pagado
step-preparing = En preparación
step-sent = Enviado
step-done = hecho

## When something goes wrong

error-no-store = No hay ninguna tienda en esta dirección
error-no-store-next = Comprueba que la dirección esté bien escrita. Puede que la tienda se haya mudado o haya cerrado.
error-404 = Esta página no existe
error-404-next = Puede que el enlace sea antiguo o que el producto ya no se venda. El resto de la tienda sigue aquí.
error-403 = No puedes abrir esta página
error-403-next = Ábrela de nuevo desde la tienda, en el mismo navegador.
error-422 = No hemos podido usar los datos enviados
error-422-next = Vuelve atrás, revisa lo que has escrito y envíalo otra vez.
error-429 = Demasiado de una vez
error-429-next = Espera un minuto e inténtalo de nuevo. Tu cesta está a salvo.
error-500 = Algo ha fallado por nuestra parte
error-500-next = No es culpa tuya y tu cesta está a salvo. Inténtalo de nuevo dentro de un momento.
error-503 = Ahora mismo hay mucha demanda
error-503-next = Inténtalo de nuevo en unos segundos. Tu cesta está a salvo.
error-closed = Esta tienda está cerrada por ahora
error-closed-next = De momento no se puede pedir nada. Lo que ya has pagado se entrega igualmente.
error-retry = Intentar de nuevo
error-home = Volver a la tienda
error-request = Si nos escribes, indica este número:
detail-type = Tipo
detail-origin = Hecho en
detail-weight = Peso
notice-below-minimum = Los pedidos empiezan en { $minimum }. Añade algo más al carrito.
notice-cannot-sell = La tienda no puede aceptar este pedido ahora mismo. Tu carrito se conserva; inténtalo más tarde.
notice-payment-unavailable = No se pudo iniciar el pago. Tu pedido está guardado: vuelve a pulsar en unos instantes.
notice-stock-changed = Las existencias han cambiado. Revisa los productos señalados y su cantidad en el carrito.
search-title = Buscar
