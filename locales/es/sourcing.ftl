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

## Products of the store’s own, and files of all products

sourcing-own = Producto propio
sourcing-draft = Borrador
sourcing-beyond-plan = Fuera de su plan
sourcing-imported = { $plural ->
    [one] { $count } producto del archivo está ahora en su tienda.
   *[other] { $count } productos del archivo están ahora en su tienda.
}
files-title = Productos como archivo
files-lead = Todos sus productos en un archivo CSV con el formato de Shopify: para llevárselos, cambiarlos en una hoja de cálculo o traerlos de otra tienda.
files-import = Importar
files-import-lead = Los productos se reconocen por su identificador (Handle): los que ya tiene se cambian, los nuevos se añaden y los que el archivo no menciona quedan como están. También quedan como están las columnas que faltan en el archivo. Si algo está mal, no se cambia nada.
files-file = Archivo CSV
files-hint = Formato de productos de Shopify, UTF-8, hasta 10 MB.
files-import-do = Importar el archivo
files-export = Exportar
files-export-lead = Productos propios, borradores y productos de proveedores, con precios, existencias e imágenes. Importado en una tienda vacía, el archivo crea la misma tienda.
files-export-do = Descargar el archivo
files-refused = No se ha importado nada. Corrija esto y vuelva a enviar el archivo:
files-none = Elija primero un archivo.
files-large = El archivo supera los 10 MB. Divídalo en varios.
files-and-more = Puede haber más después de estos.
files-not-supplied = { $supplier } no ofrece { $sku }, o lo ofrece como parte de otro producto. Quite la fila.
files-no-markup = Su tienda aún no vende { $sku }. Escriba el margen sobre el coste en la columna CartFlux Markup, como 40.
files-handle-taken = Su tienda ya vende otro producto con el identificador { $handle }. Escriba otro.
files-sku-taken = El SKU { $sku } es de su producto { $handle }. Escriba otro SKU.
files-too-many = Su plan permite { $most } productos. Acorte el archivo o elija un plan mayor en su cuenta.
goods-new = Crear un producto
goods-or = ¿Fabrica o tiene productos propios?
goods-edit = Editar
goods-see = Ver en la tienda
goods-saved = Guardado. Su tienda lo muestra así desde ahora.
goods-about = Sobre el producto
goods-title = Nombre
goods-description = Descripción
goods-description-hint = Una línea vacía empieza un párrafo nuevo. También puede usar HTML.
goods-pictures = Imágenes
goods-picture-alt = Qué muestra la imagen { $number }, para quienes no la ven
goods-picture-remove = Quitar esta imagen
goods-picture-add = Añadir imágenes
goods-picture-hint = JPEG, PNG, WebP o GIF, hasta 10 MB en total. La primera es la principal.
goods-sale = Precio y existencias
goods-options = Tallas, colores y otras variantes
goods-options-hint = Nombre lo que elige el cliente, como la talla o el color. Después añada una variante para cada opción.
goods-option = Opción { $number }
goods-variant = Variante { $number }
goods-variant-add = Añadir una variante
goods-variant-remove = Quitar esta variante
goods-price = Precio con IVA ({ $currency })
goods-stock = Existencias
goods-stock-hint = Déjelo vacío si no las cuenta.
goods-more = Coste, peso, SKU
goods-cost = Lo que le cuesta ({ $currency })
goods-cost-hint = Solo lo ve usted. Sirve para mostrar lo que gana.
goods-grams = Peso en gramos
goods-sku = SKU
goods-sku-hint = Su propio código. Si falta, creamos uno.
goods-barcode = Código de barras (EAN)
goods-showing = Visibilidad
goods-published = Mostrarlo en la tienda
goods-published-hint = Desmárquelo para guardarlo como borrador.
goods-sorting = Organización
goods-type = Tipo
goods-vendor = Marca
goods-tags = Etiquetas
goods-tags-hint = Separadas por comas. Las colecciones reúnen productos por etiqueta.
goods-law = Exigido por la ley de la UE
goods-law-lead = Las normas de seguridad de productos (GPSR) exigen el fabricante en la página del producto.
goods-manufacturer = Fabricante
goods-manufacturer-hint = Nombre, dirección postal y de correo electrónico.
goods-responsible = Persona responsable en la UE
goods-responsible-hint = Necesaria si el fabricante está fuera de la UE.
goods-country = País de origen
goods-country-hint = Dos letras, como RO.
goods-hs-code = Código HS
goods-error-title = Escriba un nombre de 255 caracteres como máximo, en una línea.
goods-error-description = La descripción es demasiado larga o tiene demasiadas etiquetas HTML. Acórtela.
goods-error-line = Es demasiado largo o tiene un salto de línea. Acórtelo.
goods-error-tags = Escriba como máximo 250 etiquetas, separadas por comas.
goods-error-country = Escriba el país con dos letras, como RO.
goods-error-hs-code = Escriba de 6 a 13 cifras, como 691200.
goods-error-option = Cada opción necesita un nombre propio.
goods-error-value = Escriba un valor que no tenga otra variante.
goods-error-price = Escriba un precio como 19,99.
goods-error-stock = Escriba un número entero como 12, o déjelo vacío.
goods-error-sku = Otra variante tiene este SKU. Escriba otro.
goods-error-sku-taken = Otro producto suyo tiene el SKU { $sku }. Escriba otro.
goods-error-grams = Escriba el peso en gramos enteros, como 250.
goods-error-picture = Un archivo no es una imagen legible. Envíe un archivo JPEG, PNG, WebP o GIF.
goods-error-picture-large = Una imagen es demasiado grande. Envíe una de 12.000 píxeles por lado y 40 megapíxeles como máximo.
goods-error-pictures-large = Las imágenes superan juntas los 10 MB. Algunas se han omitido: añádalas de una en una o envíe otras más pequeñas.
goods-error-again = La tienda acaba de cambiar. Compruébelo y guarde otra vez.
