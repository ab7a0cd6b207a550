# Preparar uma loja e abri-la. Português europeu.

## The way through a store

store-nav = Loja
store-nav-home = Início
store-nav-orders = Encomendas
store-nav-products = Produtos
store-nav-customers = Clientes
store-nav-payments = Pagamentos
store-nav-settings = Definições

## Forms

store-optional = (opcional)
store-save = Guardar
store-save-go-on = Guardar e continuar
store-saved = Guardado. Os seus clientes já o veem.
store-back-to-list = Voltar aos passos

## What a store still needs

store-checklist = A sua loja ainda não está aberta
store-checklist-lead = Pode seguir os passos por qualquer ordem. Ninguém vê a loja até que a abra.
store-checklist-ready = A sua loja está pronta a abrir
store-checklist-ready-lead = Dê-lhe uma vista de olhos e abra-a.
store-checklist-still = Ainda por fazer
store-checklist-done = { $done } de { $all } concluídos
store-publish = Abrir a loja
store-publish-hint = Sem os pagamentos, a sua loja pode ser vista, mas não se pode comprar nela.
store-publish-refused = A loja ainda não pode abrir. Antes faltam estes passos:
store-preview = Pré-visualização
store-opened = A sua loja está aberta:
store-step-done = Concluído
store-step-to-do = Por fazer
store-step-products = Escolher produtos
store-step-products-words = Os fornecedores têm-nos em armazém e enviam-nos por si.
store-step-products-done = { $plural ->
    [one] Há { $count } produto na sua loja.
   *[other] Há { $count } produtos na sua loja.
}
store-step-look = Escolher o aspeto
store-step-look-words = Está escolhido { $theme }. Pode mudá-lo quando quiser.
store-step-shipping = Configurar as entregas
store-step-shipping-words = Indique para onde envia e quanto custa.
store-step-shipping-done = Os seus clientes veem o preço antes de encomendar.
store-step-legal = Adicionar os dados legais
store-step-legal-words = A lei exige que os clientes saibam quem vende.
store-step-legal-done = Com eles são criadas as páginas legais, de condições e de privacidade.
store-step-payments = Ligar os pagamentos
store-step-payments-words = Até lá, a sua loja pode ser vista, mas não se pode comprar nela.
store-step-payments-done = A Stripe paga-lhe a sua margem.

## Settings

store-settings = Definições
store-more-settings = Mais definições
store-fixed = Foram escolhidos quando a loja foi aberta e não mudam.
store-close = Fechar a loja
store-close-words = Ninguém vê a loja nem compra nela. As encomendas, os produtos e as definições mantêm-se, e pode voltar a abri-la.
store-close-begin = Fechar…
store-close-sure = { $store } desaparece de imediato para os clientes. As encomendas já feitas continuam a ser tratadas.
store-close-do = Fechar a loja agora

## The look

store-look = Aspeto
store-look-words = Cores, letra e formas da sua loja.
store-look-choose = Escolha o aspeto da sua loja
store-look-show = Mostrar
store-look-preview = A sua loja com este aspeto
store-look-frame = Página inicial da sua loja, para ver
store-theme-botanica = Quente: creme, verde botânico e terracota, com uma letra serifada amigável.
store-theme-polar = Fresco: branco, azul-noite e latão, com linhas claras.

## Shipping

store-shipping = Entregas
store-shipping-words = Para onde envia e quanto custa.
store-shipping-lead = Os seus clientes pagam-no uma vez por encomenda, com IVA incluído, e escolhem se houver várias opções.
store-shipping-suggestion = É uma sugestão. Mude o que quiser e guarde-a.
store-shipping-standard = Entrega normal
store-shipping-new = Outra forma de entrega
store-shipping-title = Nome
store-shipping-price = Preço
store-shipping-free-from = Grátis a partir de
store-shipping-goes-to = Chega a:
store-shipping-everywhere = Todos os países
store-shipping-countries = { $plural ->
    [one] { $count } país
   *[other] { $count } países
}
store-shipping-remove = Remover esta forma de entrega ao guardar
store-shipping-none = Indique pelo menos uma forma de entrega.
store-shipping-keep-one = Uma loja aberta precisa de uma forma de entrega. Mantenha uma ou feche primeiro a loja.

## Legal details

store-legal = Dados legais
store-legal-words = Quem vende e como o contactar.
store-legal-lead = Os seus clientes têm o direito de saber a quem compram. Com isto são criadas as páginas legais da sua loja.
store-legal-company = Empresa ou nome completo
store-legal-company-hint = Com a forma jurídica, tal como está registada.
store-legal-address = Endereço postal
store-legal-address-hint = Rua, código postal, localidade e país, numa linha.
store-legal-email-hint = É para aqui que os seus clientes lhe escrevem.
store-legal-registration-hint = Registo e número, se estiver inscrito.
store-legal-pages = Páginas criadas com isto
store-legal-pages-words = Em todas as línguas da loja. São um bom começo: mande revê-las para o seu negócio.

## Payments

store-payments = Pagamentos
store-payments-not-started = Não ligado
store-payments-incomplete = Em curso
store-payments-ready = Ligado
store-payments-testing = Modo de teste: não se movimenta dinheiro real.
store-payments-start = Permita que lhe paguem
store-payments-start-words = A Stripe recebe os pagamentos e paga-lhe. Diga à Stripe quem é e para onde vai o seu dinheiro; demora poucos minutos e depois volta aqui.
store-payments-look-only = Até lá, a sua loja pode ser vista, mas não se pode comprar nela.
store-payments-connect = Ligar a Stripe
store-payments-wait = A Stripe ainda não terminou
store-payments-wait-words = A Stripe ainda precisa de dados seus ou está a verificá-los.
store-payments-go-on = Continuar na Stripe
store-payments-look-again = Ver de novo
store-payments-away = Não é possível contactar a Stripe neste momento. Tente de novo daqui a pouco.
store-payments-refused = A Stripe não aceita esta conta neste momento. Tente mais tarde; se continuar assim, escreva-nos.
store-payments-done = Os seus clientes podem pagar
store-payments-done-words = A margem de cada venda vai automaticamente para a sua conta na Stripe e daí para o seu banco.

## What is wrong, and what to do

store-error-name = Escreva de 1 a 80 caracteres numa linha.
store-error-theme = Escolha um destes aspetos.
store-error-line = Escreva no máximo 200 caracteres numa linha.
store-error-methods = Há mais de 20 formas de entrega. Remova algumas.
store-error-country = Escolha um país ou todos.
store-error-amount = Escreva um valor em { $currency }, por exemplo { $example }.
store-slug-free = { $address } está livre.
store-suspended = A CartFlux fechou esta loja
store-suspended-next = Os clientes veem que está fechada e não podem encomendar. As encomendas pagas continuam. Escreva à CartFlux para que volte a abrir.

store-keys = Chaves da API
store-keys-words = Para programas que leem encomendas e alteram a loja.
store-keys-lead = Um programa com uma chave pode fazer com esta loja tudo o que a API oferece. Dê a cada programa uma chave própria.
store-keys-made = A sua nova chave
store-keys-once = Copie-a agora: não volta a ser mostrada.
store-keys-list = Chaves em uso
store-keys-none = Ainda não há chaves.
store-keys-since = Criada: { $when }
store-keys-revoke = Revogar
store-keys-revoke-ask = Os programas com esta chave deixam logo de poder fazer seja o que for.
store-keys-revoke-do = Revogar «{ $label }»
store-keys-label = Para que serve?
store-keys-label-hint = Por exemplo, o nome do programa. Só quem gere a loja o vê.
store-keys-make = Criar uma chave
store-keys-error-label = Escreva de 1 a { $most } caracteres numa linha.
store-keys-too-many = Uma loja tem no máximo { $most } chaves. Revogue uma que já não seja usada.
