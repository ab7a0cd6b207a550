# Lo que leen los comerciantes sobre su plan. Trato de usted.

## The page

plan-title = Su plan
plan-lead = Un plan para todas sus tiendas. Lo que no cabe en un plan se oculta; nunca se borra.
plan-free = Gratis
plan-starter = Starter
plan-pro = Pro
plan-business = Business
plan-current = Plan actual
plan-monthly = { $price } al mes
plan-choose = Elegir
plan-manage = Gestionar o cancelar
plan-manage-hint = Las facturas, su tarjeta y la cancelación están en nuestro proveedor de pagos.
plan-see = Ver planes

## What a plan allows

plan-stores = { $plural ->
    [one] { $count } tienda
   *[other] { $count } tiendas
}
plan-products = { $plural ->
    [one] { $count } producto por tienda
   *[other] { $count } productos por tienda
}
plan-commission = { $percent } de cada venta para CartFlux

## How things stand

plan-waiting = Gracias. Esperamos la confirmación del proveedor de pagos, que tarda un momento.
plan-waiting-long = El proveedor de pagos aún no lo ha confirmado. Vuelva a cargar esta página dentro de unos minutos.
plan-bought = Ahora tiene el plan { $plan }.
plan-past-due = Ha fallado un pago de { $plan }. Pague antes del { $date } en «Gestionar o cancelar» o entonces empezará el plan gratuito.
plan-lapsed = El pago de { $plan } no llegó, así que se aplica el plan gratuito. No se ha perdido nada: pague en «Gestionar o cancelar» y todo volverá.
plan-hidden-then = { $plural ->
    [one] Entonces se ocultará { $count } producto.
   *[other] Entonces se ocultarán { $count } productos.
}
plan-closed-then = { $plural ->
    [one] Entonces se cerrará { $count } tienda a los clientes.
   *[other] Entonces se cerrarán { $count } tiendas a los clientes.
}
plan-ends = { $plan } está cancelado. Lo tiene hasta el { $date }; después empieza el plan gratuito.
plan-unreachable = No se puede contactar ahora con el proveedor de pagos. No ha cambiado nada: inténtelo de nuevo en un momento.

## Beyond the plan

plan-over-stores = En su plan caben { $most } tiendas. Elija el plan { $plan } para abrir otra.
plan-hidden = { $plural ->
    [one] { $count } producto está oculto a los clientes porque no cabe en su plan.
   *[other] { $count } productos están ocultos a los clientes porque no caben en su plan.
}
plan-closed = Los clientes no ven esta tienda: no cabe en su plan. Uno mayor la abre de nuevo.
plan-closed-badge = Cerrada por su plan
