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

## Products of the store’s own, and files of all products

sourcing-own = Produto próprio
sourcing-draft = Rascunho
sourcing-beyond-plan = Além do seu plano
sourcing-imported = { $plural ->
    [one] { $count } produto do ficheiro está agora na sua loja.
   *[other] { $count } produtos do ficheiro estão agora na sua loja.
}
files-title = Produtos como ficheiro
files-lead = Todos os seus produtos num ficheiro CSV no formato da Shopify: para levar consigo, alterar numa folha de cálculo ou trazer de outra loja.
files-import = Importar
files-import-lead = Os produtos são reconhecidos pelo identificador (Handle): os que já tem são alterados, os novos são acrescentados e os que o ficheiro não menciona ficam como estão. As colunas que faltam no ficheiro também ficam como estão. Se algo estiver errado, nada é alterado.
files-file = Ficheiro CSV
files-hint = Formato de produtos da Shopify, UTF-8, até 10 MB.
files-import-do = Importar o ficheiro
files-export = Exportar
files-export-lead = Produtos próprios, rascunhos e produtos de fornecedores, com preços, stock e imagens. Importado numa loja vazia, o ficheiro cria a mesma loja.
files-export-do = Descarregar o ficheiro
files-refused = Nada foi importado. Corrija isto e envie o ficheiro novamente:
files-none = Escolha primeiro um ficheiro.
files-large = O ficheiro ultrapassa os 10 MB. Divida-o em vários.
files-and-more = Pode haver mais depois destes.
files-not-supplied = { $supplier } não oferece { $sku }, ou oferece-o como parte de outro produto. Retire a linha.
files-no-markup = A sua loja ainda não vende { $sku }. Escreva a margem sobre o custo na coluna CartFlux Markup, como 40.
files-handle-taken = A sua loja já vende outro produto com o identificador { $handle }. Escreva outro.
files-sku-taken = O SKU { $sku } é do seu produto { $handle }. Escreva outro SKU.
files-too-many = O seu plano permite { $most } produtos. Encurte o ficheiro ou escolha um plano maior na sua conta.
goods-new = Criar um produto
goods-or = Faz ou tem produtos próprios?
goods-edit = Editar
goods-see = Ver na loja
goods-saved = Guardado. A sua loja mostra-o assim a partir de agora.
goods-about = Sobre o produto
goods-title = Nome
goods-description = Descrição
goods-description-hint = Uma linha vazia começa um novo parágrafo. Também pode usar HTML.
goods-pictures = Imagens
goods-picture-alt = O que mostra a imagem { $number }, para quem não a vê
goods-picture-remove = Remover esta imagem
goods-picture-add = Acrescentar imagens
goods-picture-hint = JPEG, PNG, WebP ou GIF, até 10 MB no total. A primeira é a principal.
goods-sale = Preço e stock
goods-options = Tamanhos, cores e outras variantes
goods-options-hint = Indique o que o cliente escolhe, como o tamanho ou a cor. Depois acrescente uma variante para cada escolha.
goods-option = Escolha { $number }
goods-variant = Variante { $number }
goods-variant-add = Acrescentar uma variante
goods-variant-remove = Remover esta variante
goods-price = Preço com IVA ({ $currency })
goods-stock = Em stock
goods-stock-hint = Deixe vazio se não o conta.
goods-more = Custo, peso, SKU
goods-cost = Quanto lhe custa ({ $currency })
goods-cost-hint = Só você o vê. Serve para mostrar quanto ganha.
goods-grams = Peso em gramas
goods-sku = SKU
goods-sku-hint = O seu código. Se faltar, criamos um.
goods-barcode = Código de barras (EAN)
goods-showing = Visibilidade
goods-published = Mostrá-lo na loja
goods-published-hint = Desmarque para guardar o produto como rascunho.
goods-sorting = Organização
goods-type = Tipo
goods-vendor = Marca
goods-tags = Etiquetas
goods-tags-hint = Separadas por vírgulas. As coleções reúnem produtos por etiqueta.
goods-law = Exigido pela lei da UE
goods-law-lead = As regras de segurança dos produtos (GPSR) exigem o fabricante na página do produto.
goods-manufacturer = Fabricante
goods-manufacturer-hint = Nome, morada postal e de e-mail.
goods-responsible = Pessoa responsável na UE
goods-responsible-hint = Necessária se o fabricante estiver fora da UE.
goods-country = País de origem
goods-country-hint = Duas letras, como RO.
goods-hs-code = Código HS
goods-error-title = Escreva um nome com 255 caracteres no máximo, numa linha.
goods-error-description = A descrição é demasiado longa ou tem demasiadas etiquetas HTML. Encurte-a.
goods-error-line = É demasiado longo ou tem uma quebra de linha. Encurte-o.
goods-error-tags = Escreva no máximo 250 etiquetas, separadas por vírgulas.
goods-error-country = Escreva o país com duas letras, como RO.
goods-error-hs-code = Escreva 6 a 13 algarismos, como 691200.
goods-error-option = Cada escolha precisa de um nome próprio.
goods-error-value = Escreva um valor que nenhuma outra variante tenha.
goods-error-price = Escreva um preço como 19,99.
goods-error-stock = Escreva um número inteiro como 12, ou deixe vazio.
goods-error-sku = Outra variante tem este SKU. Escreva outro.
goods-error-sku-taken = Outro produto seu tem o SKU { $sku }. Escreva outro.
goods-error-grams = Escreva o peso em gramas inteiros, como 250.
goods-error-picture = Um ficheiro não é uma imagem legível. Envie um ficheiro JPEG, PNG, WebP ou GIF.
goods-error-picture-large = Uma imagem é demasiado grande. Envie uma com 12.000 píxeis por lado e 40 megapíxeis no máximo.
goods-error-pictures-large = As imagens ultrapassam juntas os 10 MB. Algumas ficaram de fora: acrescente-as uma a uma ou envie outras mais pequenas.
goods-error-again = A loja acabou de mudar. Verifique e guarde novamente.
