# O que se lê numa loja. Português europeu; tratamento na terceira pessoa, sem «você».

## Every page

skip-to-content = Saltar para o conteúdo
nav-label = Coleções
nav-all-products = Todos os produtos
search-label = Pesquisar produtos
search-submit = Pesquisar
cart-count-label = no carrinho
preview-title = Pré-visualização
preview-note = Isto é uma pré-visualização. Só a vê quem gere a loja, e aqui não se pode comprar nada.
preview-back = Voltar à sua loja
announcement-free-shipping = Entrega gratuita a partir de { $amount }
toast-view-cart = Ver o carrinho
script-trouble = Não resultou. Verifique a ligação e tente novamente.
learn-more = Saber mais
footer-shop = Loja
footer-help = É bom saber
footer-language = Idioma
footer-prices = Todos os preços incluem IVA; os portes são indicados antes da encomenda.

## Home

home-shop-now = Ver produtos
home-collections = Explore as coleções
home-featured = Favoritos
home-see-all = Ver tudo
promises-label = Com o que pode contar
promise-delivery = Entrega que pode acompanhar
promise-delivery-text = Os portes são indicados antes da encomenda.
promise-withdrawal = 14 dias para mudar de ideias
promise-withdrawal-text = Pode resolver o contrato no prazo de 14 dias após a entrega.
promise-payment = Pagamento seguro
promise-payment-text = O pagamento é encriptado; nunca vemos o seu cartão.

## Listings

listing-count = { $plural ->
    [one] { $count } produto
   *[other] { $count } produtos
}
listing-empty = Ainda não há nada aqui
listing-empty-next = Há produtos novos a caminho. Entretanto, veja o resto da loja.
sort-label = Ordenar por
sort-apply = Ordenar
sort-featured = Destaques
sort-newest = Mais recentes
sort-price-ascending = Preço: do mais baixo ao mais alto
sort-price-descending = Preço: do mais alto ao mais baixo
sort-title = Nome: de A a Z
pager-label = Páginas
pager-first = Voltar à primeira página
pager-next = Mais produtos
search-start = O que procura?
search-start-next = Escreva um produto, um material ou uma cor.
search-nothing = Nenhum produto encontrado para «{ $query }»
search-nothing-next = Verifique a ortografia ou experimente uma palavra mais curta e mais geral.

## Prices and stock

price-from = desde
price-now = Preço
price-before = Antes
price-lowest = Preço mais baixo dos últimos 30 dias: { $price }
card-sold-out = Esgotado
stock-in = Em stock
stock-low = { $plural ->
    [one] Só resta { $count }
   *[other] Só restam { $count }
}
stock-out = Esgotado

## Product

crumbs-label = Está aqui
crumbs-home = Início
product-pictures = Imagens do produto
product-tax = IVA incluído, acrescem portes.
product-add = Adicionar ao carrinho
product-description = Descrição
product-details = Detalhes
product-delivery = Entrega e livre resolução
product-delivery-text = Os portes são indicados antes da encomenda. Pode resolver o contrato no prazo de 14 dias após a entrega, sem indicar o motivo.
product-safety = Fabricante e segurança do produto
product-manufacturer = Fabricante
product-responsible = Pessoa responsável na UE
product-related = Também pode gostar de
guarantee-text = Garantia legal: o vendedor responde por defeitos durante, pelo menos, 2 anos.
quantity = Quantidade
quantity-less = Menos um
quantity-more = Mais um

## Cart

cart-title = Carrinho
cart-empty = O seu carrinho está vazio
cart-empty-next = O que adicionar fica aqui durante 30 dias.
cart-browse = Ver produtos
cart-lines-label = Produtos no carrinho
cart-unit-price = { $price } por unidade
cart-quantity-of = Quantidade de { $title }
cart-update = Atualizar
cart-remove = Remover
cart-remove-of = Remover { $title }
cart-checkout = Finalizar a encomenda
cart-continue = Continuar a comprar
cart-cannot-check-out = Altere ou remova os produtos assinalados para continuar.
cart-line-not-sold = Já não está à venda. Remova-o para continuar.
cart-line-sold-out = Esgotado. Remova-o para continuar.
cart-line-only = { $plural ->
    [one] Só resta { $count }. Reduza a quantidade para continuar.
   *[other] Só restam { $count }. Reduza a quantidade para continuar.
}
summary-title = Resumo da encomenda
totals-subtotal = Subtotal
totals-discount = Desconto
totals-shipping = Entrega
totals-shipping-free = Gratuita
totals-shipping-later = Ao finalizar a encomenda
totals-total = Total
totals-tax = Inclui { $amount } de IVA ({ $rate }).
notice-added = { $title } está no carrinho.
notice-cart-updated = O carrinho está atualizado.
notice-already-ordered = Este carrinho já foi encomendado. Começámos um novo.
notice-line-gone = Este produto já não está no carrinho.
notice-not-sold = Este produto já não é vendido aqui.
notice-quantity = Escolha uma quantidade entre 1 e { $most }.
notice-sold-out = Este produto acabou de esgotar.
notice-only-left = { $plural ->
    [one] Só resta { $count }. Escolha uma quantidade menor.
   *[other] Só restam { $count }. Escolha uma quantidade menor.
}
notice-too-many-lines = Um carrinho leva, no máximo, { $most } produtos diferentes. Encomende primeiro estes ou remova um.
notice-price-changed = Entretanto, o total mudou de { $before } para { $now }. Verifique-o e faça novamente a encomenda.

## Checkout

checkout-title = Finalizar a encomenda
checkout-back = Voltar ao carrinho
checkout-contact = Contacto
checkout-address = Morada de entrega
checkout-shipping = Método de entrega
checkout-recalculate = Atualizar a entrega
checkout-place = Encomenda com obrigação de pagar
checkout-busy = Um momento…
checkout-agree = À encomenda aplicam-se as condições do vendedor:
checkout-errors = { $plural ->
    [one] Há um campo a precisar da sua atenção
   *[other] Há { $count } campos a precisar da sua atenção
}
field-email = Endereço de e-mail
field-email-hint = A loja contacta-o aqui se tiver uma questão sobre a encomenda.
field-country = País
field-name = Nome e apelido
field-line1 = Rua e número
field-line2 = Andar, porta ou empresa (opcional)
field-postal-code = Código postal
field-city = Localidade
field-email-required = Indique o endereço de e-mail.
field-email-invalid = Indique um e-mail como nome@exemplo.pt.
field-name-required = Indique o nome e o apelido.
field-line1-required = Indique a rua e o número.
field-city-required = Indique a localidade.
field-postal-code-required = Indique o código postal.
field-postal-code-invalid = Este código postal não corresponde ao país. Verifique ambos.
field-country-required = Escolha um país.
field-shipping-method = Escolha um método de entrega.
field-not-served = Ainda não entregamos neste país. Escolha outro.
field-too-long = É demasiado longo. Encurte o texto.
field-invalid = Alguns caracteres não podem ser usados aqui. Remova-os.

## Order

order-number = Encomenda { $number }
order-pending = Quase pronto: falta o pagamento
order-pending-next = A sua encomenda está reservada. Pague agora e começamos a prepará-la.
order-processing = Estamos a verificar o pagamento
order-processing-next = Demora alguns segundos. A página atualiza-se sozinha.
order-failed = O pagamento não foi concluído
order-failed-next = Nada foi cobrado. Tente novamente com o mesmo cartão ou com outro; os produtos continuam reservados.
order-paid = Obrigado pela sua encomenda
order-paid-next = O pagamento chegou. A seguir preparamos o pacote; esta página mostra cada passo.
order-fulfilling = Estamos a preparar a sua encomenda
order-fulfilling-next = Assim que for enviada, a ligação de seguimento aparece aqui.
order-fulfilled = A sua encomenda vai a caminho
order-fulfilled-next = Acompanhe o pacote abaixo.
order-cancelled = Esta encomenda foi cancelada
order-cancelled-next = Nada foi cobrado. Se ainda quiser os produtos, encomende-os novamente.
order-refunded = Esta encomenda foi reembolsada
order-refunded-next = O dinheiro volta pela via usada no pagamento; pode demorar alguns dias.
order-part-refunded = Uma parte desta encomenda foi reembolsada
order-part-refunded-next = O dinheiro volta pela via usada no pagamento; pode demorar alguns dias.
order-pay = Pagar { $total }
order-pay-needs-script = Para pagar com cartão é preciso JavaScript: ative-o e recarregue a página.
order-held = { $plural ->
    [one] Os produtos ficam reservados para si por mais { $count } minuto.
   *[other] Os produtos ficam reservados para si por mais { $count } minutos.
}
order-progress = Estado da encomenda
order-shipments = Pacotes
order-track = Seguir o pacote
order-lines = O que encomendou
order-where = Entrega e contacto
order-refunded-amount = Reembolsado: { $amount }
step-placed = Encomendado
step-paid = Pago
step-preparing = Em preparação
step-sent = Enviado
step-done = concluído

## When something goes wrong

error-no-store = Não há nenhuma loja neste endereço
error-no-store-next = Verifique se o endereço está bem escrito. A loja pode ter mudado ou encerrado.
error-404 = Esta página não existe
error-404-next = A ligação pode ser antiga ou o produto já não é vendido. O resto da loja continua aqui.
error-403 = Não pode abrir esta página
error-403-next = Abra-a novamente a partir da loja, no mesmo navegador.
error-422 = Não conseguimos usar o que foi enviado
error-422-next = Volte atrás, verifique o que escreveu e envie novamente.
error-429 = Foram demasiados pedidos de uma vez
error-429-next = Aguarde um minuto e tente novamente. O seu carrinho está seguro.
error-500 = Algo falhou do nosso lado
error-500-next = A culpa não é sua e o carrinho está seguro. Tente novamente dentro de momentos.
error-503 = Neste momento há muita procura
error-503-next = Tente novamente dentro de alguns segundos. O seu carrinho está seguro.
error-closed = Esta loja está fechada por agora
error-closed-next = De momento não é possível encomendar. O que já pagou será entregue na mesma.
error-retry = Tentar novamente
error-home = Voltar à loja
error-request = Se nos escrever, indique este número:
detail-type = Tipo
detail-origin = Feito em
detail-weight = Peso
notice-below-minimum = As encomendas começam em { $minimum }. Junte mais alguma coisa ao carrinho.
notice-cannot-sell = A loja não pode aceitar esta encomenda neste momento. O carrinho mantém-se; tente mais tarde.
notice-payment-unavailable = Não foi possível iniciar o pagamento. A sua encomenda está guardada: carregue de novo dentro de momentos.
notice-stock-changed = O stock mudou entretanto. Verifique no carrinho os produtos assinalados e as quantidades.
search-title = Pesquisa
