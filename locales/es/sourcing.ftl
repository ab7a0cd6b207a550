# Lo que vende una tienda y el catálogo. Trato de usted.

## The products of a store

sourcing-title = Productos
sourcing-empty = Su tienda todavía no tiene productos
sourcing-empty-next = Elija en el catálogo de nuestros proveedores lo que quiere vender. Ellos almacenan y envían; usted fija los precios.
sourcing-pick = Elegir productos
sourcing-search = Buscar productos
sourcing-find = Buscar
sourcing-show-all = Ver todos
sourcing-nothing = No se ha encontrado nada
sourcing-nothing-next = Pruebe con otras palabras, o con menos.
sourcing-count = { $plural ->
    [one] { $count } producto
   *[other] { $count } productos
}
sourcing-product = Producto
sourcing-variants = { $plural ->
    [one] { $count } variante
   *[other] { $count } variantes
}
sourcing-stock = Existencias
sourcing-in-stock = { $count } en existencias
sourcing-always = Siempre disponible
sourcing-sold-out = Agotado
sourcing-cost = Coste
sourcing-price = Precio
sourcing-earning = Usted gana
sourcing-earning-hint = Lo que gana es lo que queda del precio tras el coste del proveedor y nuestra comisión del { $commission }. Es antes del IVA: el IVA incluido en el precio lo paga usted.
sourcing-attention = Requiere atención
sourcing-loses = Con esto no gana nada. Suba el recargo.
sourcing-pages = Páginas
sourcing-page = Página { $page } de { $pages }
sourcing-before = Anteriores
sourcing-after = Siguientes

## Changing what it sells

sourcing-markup = Recargo
sourcing-markup-of = Recargo de { $title } en porcentaje
sourcing-markup-mixed = { $range }, según la variante
sourcing-set = Fijar
sourcing-saved = Guardado
sourcing-stop = Dejar de vender
sourcing-stop-ask = Los clientes dejarán de encontrarlo. Los pedidos ya hechos no cambian.
sourcing-stop-do = Dejar de vender «{ $title }»
sourcing-stopped = Su tienda ya no vende «{ $title }».
sourcing-added = { $plural ->
    [one] { $count } producto está ahora en su tienda.
   *[other] { $count } productos están ahora en su tienda.
}

## Picking from the catalogue

sourcing-add-title = Añadir productos
sourcing-add-lead = Elija productos, fije un recargo y añádalos. Después puede cambiar cada uno.
sourcing-supplier = Proveedor
sourcing-all-suppliers = Todos los proveedores
sourcing-type = Tipo
sourcing-all-types = Todos los tipos
sourcing-markup-slider = Recargo de 0 a 200 por ciento
sourcing-show-prices = Mostrar precios
sourcing-catalogue = Catálogo
sourcing-in-your-store = En su tienda
sourcing-recommended = Recomendado
sourcing-no-rate = Todavía no hay tipo de cambio para { $currency }
sourcing-more = Más productos
sourcing-selected = Seleccionados:
sourcing-clear = Quitar la selección
sourcing-add = Añadir a la tienda

## What is wrong, and what to do

sourcing-error-markup = Escriba un porcentaje de 0 a 1000, como 40 o 37,5.
sourcing-error-nothing = No hay nada seleccionado. Marque al menos un producto.
sourcing-error-too-many = Son demasiados a la vez. Añada como mucho { $most } productos cada vez.
sourcing-error-not-offered = Un proveedor ya no ofrece algo de lo que seleccionó. Se ha quitado: revise el resto y añádalo.
sourcing-error-changed = El proveedor acaba de cambiar lo que ofrece. Mire de nuevo e inténtelo otra vez.
sourcing-error-full = Su tienda tiene tantos productos como permite su plan. Deje de vender algunos o elija un plan mayor en su cuenta.
sourcing-error-last = Su tienda está publicada y este es su único producto. Añada otro antes.
sourcing-error-not-ready = Su tienda está publicada, pero le falta una forma de envío o sus datos legales. Complete antes los ajustes.
