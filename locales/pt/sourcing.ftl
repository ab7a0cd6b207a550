# O que uma loja vende e o catálogo. Português europeu.

## The products of a store

sourcing-title = Produtos
sourcing-empty = A sua loja ainda não tem produtos
sourcing-empty-next = Escolha no catálogo dos nossos fornecedores o que quer vender. Eles armazenam e enviam; os preços são seus.
sourcing-pick = Escolher produtos
sourcing-search = Procurar produtos
sourcing-find = Procurar
sourcing-show-all = Ver todos
sourcing-nothing = Nada encontrado
sourcing-nothing-next = Experimente outras palavras, ou menos.
sourcing-count = { $plural ->
    [one] { $count } produto
   *[other] { $count } produtos
}
sourcing-product = Produto
sourcing-variants = { $plural ->
    [one] { $count } variante
   *[other] { $count } variantes
}
sourcing-stock = Stock
sourcing-in-stock = { $count } em stock
sourcing-always = Sempre disponível
sourcing-sold-out = Esgotado
sourcing-cost = Custo
sourcing-price = Preço
sourcing-earning = Ganha
sourcing-earning-hint = O que ganha é o que fica do preço depois do custo do fornecedor e da nossa comissão de { $commission }. É antes do IVA: o IVA incluído no preço é pago por si.
sourcing-attention = Requer atenção
sourcing-loses = Não ganha nada com isto. Aumente o acréscimo.
sourcing-pages = Páginas
sourcing-page = Página { $page } de { $pages }
sourcing-before = Anteriores
sourcing-after = Seguintes

## Changing what it sells

sourcing-markup = Acréscimo
sourcing-markup-of = Acréscimo de { $title } em percentagem
sourcing-markup-mixed = { $range }, conforme a variante
sourcing-set = Definir
sourcing-saved = Guardado
sourcing-stop = Deixar de vender
sourcing-stop-ask = Os clientes deixarão de o encontrar. As encomendas já feitas não mudam.
sourcing-stop-do = Deixar de vender «{ $title }»
sourcing-stopped = A sua loja já não vende «{ $title }».
sourcing-added = { $plural ->
    [one] { $count } produto está agora na sua loja.
   *[other] { $count } produtos estão agora na sua loja.
}

## Picking from the catalogue

sourcing-add-title = Adicionar produtos
sourcing-add-lead = Escolha produtos, defina um acréscimo e adicione-os. Depois pode mudar cada um.
sourcing-supplier = Fornecedor
sourcing-all-suppliers = Todos os fornecedores
sourcing-type = Tipo
sourcing-all-types = Todos os tipos
sourcing-markup-slider = Acréscimo de 0 a 200 por cento
sourcing-show-prices = Mostrar preços
sourcing-catalogue = Catálogo
sourcing-in-your-store = Na sua loja
sourcing-recommended = Recomendado
sourcing-no-rate = Ainda não há taxa de câmbio para { $currency }
sourcing-more = Mais produtos
sourcing-selected = Selecionados:
sourcing-clear = Limpar a seleção
sourcing-add = Adicionar à loja

## What is wrong, and what to do

sourcing-error-markup = Escreva uma percentagem de 0 a 1000, como 40 ou 37,5.
sourcing-error-nothing = Nada está selecionado. Assinale pelo menos um produto.
sourcing-error-too-many = São demasiados de uma vez. Adicione no máximo { $most } produtos de cada vez.
sourcing-error-not-offered = Um fornecedor já não oferece algo que selecionou. Foi retirado: reveja o resto e adicione-o.
sourcing-error-changed = O fornecedor acabou de mudar o que oferece. Veja de novo e tente outra vez.
sourcing-error-full = A sua loja tem tantos produtos quantos o seu plano permite. Deixe de vender alguns ou escolha um plano maior na sua conta.
sourcing-error-last = A sua loja está publicada e este é o seu único produto. Adicione outro primeiro.
sourcing-error-not-ready = A sua loja está publicada, mas falta-lhe uma forma de envio ou os seus dados legais. Complete primeiro as definições.
