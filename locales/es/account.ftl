# Cuentas: inicio de sesión, datos propios, apertura de tiendas y los correos sobre ello. Trato de usted.

## Signing in and up

account-sign-in = Iniciar sesión
account-sign-in-lead = Vea los pedidos en cuanto llegan.
account-no-account = ¿Es su primera vez aquí?
account-sign-up = Cree su cuenta
account-sign-up-lead = Una sola cuenta para todas sus tiendas.
account-create = Crear cuenta
account-have-account = ¿Ya tiene una cuenta?
account-name = Su nombre
account-email = Correo electrónico
account-password = Contraseña
account-password-hint = Al menos 10 caracteres. Unas cuantas palabras sin relación entre sí se recuerdan fácilmente y cuestan de adivinar.
account-notice-password-set = Su nueva contraseña está guardada. Inicie sesión con ella.

## A forgotten password

account-forgot = ¿Ha olvidado su contraseña?
account-forgot-lead = Escriba la dirección con la que inicia sesión. Le enviaremos un enlace para elegir una contraseña nueva.
account-forgot-send = Enviar el enlace
account-forgot-sent = Mire su correo
account-forgot-sent-lead = Si { $email } tiene una cuenta, un enlace para elegir una contraseña nueva está en camino. Es válido durante una hora.
account-forgot-nothing = ¿No ha llegado nada al cabo de unos minutos? Mire en la carpeta de correo no deseado o compruebe que esta es la dirección con la que creó la cuenta.
account-other-address = Probar con otra dirección
account-back = Volver al inicio de sesión
account-reset = Elija una contraseña nueva
account-reset-lead = Se cerrará la sesión en todas partes y volverá a entrar con la contraseña nueva.
account-reset-save = Guardar la contraseña nueva
account-link-dead = Este enlace ya no es válido
account-reset-dead = Sirve una sola vez y durante una hora. Pida que le enviemos otro.
account-reset-again = Pedir un enlace nuevo

## Confirming the address

account-confirm = Confirme su correo electrónico
account-confirm-lead = Así sabremos que lo que le escribimos le llega.
account-confirm-do = Confirmar la dirección
account-confirm-done = Su dirección está confirmada
account-confirm-done-lead = Lo que le escribamos sobre sus tiendas le llegará.
account-to-stores = Ir a sus tiendas
account-confirm-dead = Sirve una sola vez y durante siete días. Si su dirección aún no está confirmada, pida desde su cuenta que se envíe de nuevo el correo.
account-to-account = Ir a su cuenta

## The account

account-title = Su cuenta
account-all-stores = Todas las tiendas
account-saved = Hecho. Hemos enviado un correo sobre ello a { $email }.
account-profile = Perfil
account-confirmed = Confirmado
account-not-confirmed = Sin confirmar
account-unconfirmed = Confirme { $email }: abra el enlace del correo que hemos enviado a esa dirección.
account-send-again = Enviar el correo de nuevo
account-change-password = Cambiar la contraseña
account-change-password-hint = Se cerrará la sesión en todos los demás dispositivos.
account-current-password = Contraseña actual
account-new-password = Contraseña nueva
account-sessions = Dónde tiene la sesión abierta
account-session-this = Este dispositivo
account-session-since = Sesión iniciada el { $when }
account-session-used = Último uso: { $when }
account-session-end = Cerrar sesión
account-sessions-end-all = Cerrar sesión en todas partes
account-sessions-end-all-hint = En todos los dispositivos, también en este. Hágalo si ha perdido alguno.

## Stores

account-stores = Sus tiendas
account-open-store = Abrir una tienda
account-no-stores = Todavía no tiene ninguna tienda
account-no-stores-next = Dé a su primera tienda un nombre y una dirección. Nadie la verá hasta que la publique.
account-open-first-store = Abrir la primera tienda
account-store-published = Publicada
account-store-unpublished = Sin publicar
account-new-store = Abrir una tienda
account-new-store-lead = Nadie la verá hasta que la publique.
account-store-name = Nombre de la tienda
account-store-slug = Dirección web
account-store-slug-hint = De 3 a 40 letras minúsculas, cifras y guiones. Sus clientes la ven: mejor que sea corta.
account-store-country = País
account-store-country-hint = Donde tiene su empresa. De él depende el IVA.
account-store-currency = Moneda de los precios
account-store-language = Idioma de la tienda
account-choose = Elija…
account-store-open = Abrir la tienda
language-ro = Rumano
language-en = Inglés
language-de = Alemán
language-es = Español
language-pt = Portugués

## What is wrong, and what to do

account-error-required = Rellene este campo.
account-error-too-long = Es demasiado largo. Acórtelo.
account-error-invalid = Esto no parece correcto. Compruebe que esté bien escrito.
account-error-email-taken = Ya existe una cuenta con esta dirección. Inicie sesión o elija una contraseña nueva.
account-error-password-short = Use al menos { $least } caracteres.
account-error-password-long = Use como máximo 200 caracteres.
account-error-password-is-email = Su correo electrónico es fácil de adivinar. Elija otra contraseña.
account-error-wrong-credentials = Esta dirección y esta contraseña no se corresponden. Compruebe ambas.
account-error-too-many-attempts = Ha habido demasiados intentos. Espere unos minutos e inténtelo de nuevo.
account-error-current-wrong = Esta no es su contraseña actual. Compruébela.
account-error-slug-taken = Otra tienda tiene esta dirección. Elija otra.
account-error-slug-form = Use de 3 a 40 letras minúsculas y cifras, con guiones sueltos entre ellas. Algunos nombres, como «www», están reservados.
account-error-too-many-stores = Tiene { $most } tiendas, el máximo de una cuenta. Escríbanos si necesita más.

## Mails

mail-confirm-subject = Confirme su correo electrónico
mail-confirm-body =
    Hola:

    Le damos la bienvenida a CartFlux. Confirme que esta es su dirección:

    { $link }

    El enlace sirve una sola vez y durante siete días. Si no ha creado ninguna cuenta, no tiene que hacer nada.

    CartFlux
mail-reset-subject = Elija una contraseña nueva
mail-reset-body =
    Hola:

    Alguien, esperamos que usted, ha pedido una contraseña nueva para su cuenta. Puede elegirla aquí:

    { $link }

    El enlace sirve una sola vez y durante una hora. Si no ha sido usted, no tiene que hacer nada: su contraseña sigue siendo la misma.

    CartFlux
mail-password-changed-subject = Se ha cambiado su contraseña
mail-password-changed-body =
    Hola:

    La contraseña de su cuenta se acaba de cambiar. Si ha sido usted, todo está en orden.

    Si no ha sido usted, elija otra de inmediato. Así se cerrará la sesión de cualquier otra persona:

    { $link }

    CartFlux

## Where mails are shown instead of sent

account-mails = Correos
account-mails-lead = Ningún correo sale de este ordenador. Lo que se habría enviado se muestra aquí.
account-mails-empty = Todavía no hay correos. Cree una cuenta y el primero aparecerá aquí.
account-mail-to = Para { $address }
