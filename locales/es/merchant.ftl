# Lo que leen los comerciantes sobre su tienda. Trato de usted.

## Signing out

merchant-sign-out = Cerrar sesión

## The store now

merchant-live-title = Hoy
merchant-view-store = Ver la tienda
merchant-refresh = Actualizar
merchant-connection-lost = Las novedades en directo se han interrumpido. Conectando de nuevo…
merchant-figures = Hoy en cifras
merchant-revenue = Ingresos de hoy
merchant-orders-today = Pedidos de hoy
merchant-visitors = Visitantes ahora
merchant-carts = Carritos abiertos
merchant-orders = Pedidos
merchant-order = Pedido
merchant-placed = Recibido
merchant-customer = Cliente
merchant-status = Estado
merchant-items = Artículos
merchant-total = Total
merchant-no-orders = Todavía no hay pedidos
merchant-no-orders-next = Dé a conocer su tienda: un pedido aparece aquí en cuanto se hace.
merchant-not-shown-next = Todavía nadie ve esta tienda. Necesita productos, una forma de envío y sus datos legales antes de publicarse.
merchant-older = Pedidos anteriores
merchant-latest = Últimos pedidos
merchant-activity = Actividad
merchant-no-activity = Lo que ocurre en su tienda aparece aquí.
merchant-open-order = Abrir el pedido

## Where an order is

merchant-status-pending-payment = Pendiente de pago
merchant-status-payment-failed = Pago rechazado
merchant-status-paid = Pagado
merchant-status-fulfilling = En curso
merchant-status-fulfilled = Enviado
merchant-status-cancelled = Cancelado
merchant-status-refunded = Reembolsado
merchant-status-partially-refunded = Reembolsado en parte

## Where a supplier's part is

merchant-part-queued = Por enviar
merchant-part-sent = Enviando
merchant-part-accepted = Aceptado
merchant-part-rejected = Rechazado
merchant-part-shipped = Enviado
merchant-part-dead = No entregado
merchant-part-own = Existencias propias
merchant-part-to-ship = Por enviar por usted
merchant-ship-lead = Envíe el paquete a la dirección de esta página y confírmelo aquí: su cliente lo ve al instante. Los campos pueden quedar vacíos.
merchant-ship-carrier = Transportista
merchant-ship-number = Número de seguimiento
merchant-ship-url = Página de seguimiento
merchant-ship = Marcar como enviado

## What happened

merchant-event-created = Pedido { $number } recibido
merchant-event-paid = Pedido { $number } pagado
merchant-event-payment-failed = Pago del pedido { $number } rechazado
merchant-event-cancelled = Pedido { $number } cancelado: no se pagó a tiempo
merchant-event-refunded = Pedido { $number }: { $amount } reembolsados
merchant-event-forwarded = Pedido { $number }: aceptado por un proveedor
merchant-event-shipped = Pedido { $number }: un paquete está en camino
merchant-event-stock = Existencias actualizadas
merchant-problem-supplier = Pedido { $number }: un proveedor no entrega
merchant-problem-supplier-next = Acuérdelo con el proveedor o devuelva el dinero al cliente.
merchant-problem-dispute = Pedido { $number }: el cliente disputa { $amount }
merchant-problem-dispute-next = Responda en Stripe antes del plazo o el dinero se devuelve.

## One order

merchant-order-title = Pedido { $number }
merchant-lines = Artículos pedidos
merchant-refunded = Se han devuelto { $amount } al cliente.
merchant-parts = Proveedores
merchant-no-parts = Se avisa a los proveedores en cuanto se paga el pedido.
merchant-follow-parcel = Seguir el paquete
merchant-history = Historial
merchant-split = Adónde va el pago
merchant-split-total = Pagado por el cliente
merchant-split-cost = Proveedores
merchant-split-commission = Comisión
merchant-split-margin = Su margen
merchant-payment = Pago
merchant-ship-to = Dirección de entrega

## All orders

merchant-all-orders = Todos los pedidos
merchant-find-order = Número, nombre o correo electrónico
merchant-find-from = Desde
merchant-find-to = Hasta (incluido)
merchant-any-status = Todos
merchant-needs-attention = Requiere atención
merchant-no-match = Ningún pedido coincide
merchant-no-match-next = Busque otra cosa o muestre todos los pedidos.
merchant-find-error-status = Elija uno de estos estados.
merchant-find-error-words = Busque con menos palabras, en una sola línea.
merchant-find-error-day = Elija un día o escríbalo así: 2026-11-21.
merchant-find-error-period = El último día es anterior al primero. Cambie uno de los dos.

## Customers

merchant-customers = Clientes
merchant-find-customer = Nombre o correo electrónico
merchant-spent = Gastado
merchant-spent-hint = Pedidos pagados, menos lo devuelto.
merchant-last-order = Último pedido
merchant-no-customers = Aún no hay clientes
merchant-no-customers-next = Quien haga un pedido aparecerá aquí.
merchant-no-customer = Ningún cliente coincide
merchant-no-customer-next = Busque otra cosa o muestre todos los clientes.
merchant-first-customers = Primera página
merchant-more-customers = Más clientes

## Other stores

merchant-switch = Cambiar de tienda
merchant-other-stores = Sus otras tiendas
merchant-no-other-stores = Todavía no tiene otra tienda.
merchant-open-another = Abrir otra tienda

## When something goes wrong

merchant-error-401 = Su sesión ha terminado
merchant-error-401-next = No se ha guardado nada. Inicie sesión en una pestaña nueva, vuelva aquí, regrese al formulario y envíelo de nuevo: su navegador conserva lo que escribió.
merchant-error-late = Este formulario es anterior a su inicio de sesión
merchant-error-late-next = Todavía no se ha guardado nada, y no se ha perdido nada de lo que escribió. Envíelo una vez más si es suyo.
merchant-send-again = Enviar de nuevo
merchant-error-403 = No puede hacer esto aquí
merchant-error-403-next = No se ha cambiado nada. Vuelva a cargar la página de la que viene e inténtelo de nuevo.
merchant-error-404 = Aquí no hay nada
merchant-error-404-next = Puede que la dirección tenga un error de escritura o que pertenezca a otra cuenta.
merchant-error-422 = No hemos podido usar lo que se envió
merchant-error-422-next = Vuelva atrás, compruebe lo que ha escrito y envíelo de nuevo.
merchant-error-429 = Demasiado de una vez
merchant-error-429-next = Espere un minuto e inténtelo de nuevo.
merchant-error-500 = Algo ha fallado por nuestra parte
merchant-error-500-next = No es culpa suya. Compruebe si se guardó lo que hizo e inténtelo de nuevo dentro de un momento.
merchant-error-503 = Ahora mismo hay mucha demanda
merchant-error-503-next = Compruebe si se guardó lo que hizo e inténtelo de nuevo en unos segundos.
