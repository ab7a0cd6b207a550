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
