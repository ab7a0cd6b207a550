# O que os comerciantes leem sobre o seu plano. Português europeu.

## The page

plan-title = O seu plano
plan-lead = Um plano para todas as suas lojas. O que não cabe num plano fica oculto; nunca é apagado.
plan-free = Gratuito
plan-starter = Starter
plan-pro = Pro
plan-business = Business
plan-current = Plano atual
plan-monthly = { $price } por mês
plan-choose = Escolher
plan-manage = Gerir ou cancelar
plan-manage-hint = As faturas, o seu cartão e o cancelamento estão no nosso prestador de pagamentos.
plan-see = Ver planos

## What a plan allows

plan-stores = { $plural ->
    [one] { $count } loja
   *[other] { $count } lojas
}
plan-products = { $plural ->
    [one] { $count } produto por loja
   *[other] { $count } produtos por loja
}
plan-pages = { $plural ->
    [one] { $count } página própria
   *[other] { $count } páginas próprias
}
plan-pages-any = As páginas que quiser
plan-domains = { $plural ->
    [one] { $count } domínio próprio
   *[other] { $count } domínios próprios
}
plan-promotions = { $plural ->
    [one] { $count } promoção de cada vez
   *[other] { $count } promoções ao mesmo tempo
}
plan-promotions-any = As promoções que quiser
plan-seats = { $plural ->
    [one] { $count } pessoa na sua equipa
   *[other] { $count } pessoas na sua equipa
}
plan-blocks = { $plural ->
    [one] { $count } tipo de bloco para páginas
   *[other] { $count } tipos de blocos para páginas
}
plan-analytics = { $plural ->
    [one] Números do último dia ({ $count })
   *[other] Números dos últimos { $count } dias
}
plan-digital = Produtos digitais
plan-effects = Efeitos visuais
plan-commission = { $percent } de cada venda para a CartFlux

## How things stand

plan-waiting = Obrigado. Aguardamos a confirmação do prestador de pagamentos, que demora um momento. Esta página volta a verificar sozinha.
plan-waiting-long = O prestador de pagamentos ainda não confirmou. Volte a carregar esta página dentro de alguns minutos.
plan-bought = Tem agora o plano { $plan }.
plan-past-due = Falhou um pagamento de { $plan }. Pague até { $date } em «Gerir ou cancelar», ou nessa data começa o plano gratuito.
plan-lapsed = O pagamento de { $plan } não chegou, por isso aplica-se o plano gratuito. Nada se perdeu: pague em «Gerir ou cancelar» e tudo volta.
plan-hidden-then = { $plural ->
    [one] { $count } produto ficará então oculto.
   *[other] { $count } produtos ficarão então ocultos.
}
plan-closed-then = { $plural ->
    [one] { $count } loja ficará então fechada aos clientes.
   *[other] { $count } lojas ficarão então fechadas aos clientes.
}
plan-ends = { $plan } está cancelado. Tem-no até { $date }; depois começa o plano gratuito.
plan-unreachable = Não é possível contactar agora o prestador de pagamentos. Nada mudou: tente de novo daqui a pouco.

## Beyond the plan

plan-over-stores = No seu plano cabem { $most } lojas. Escolha o plano { $plan } para abrir outra.
plan-hidden = { $plural ->
    [one] { $count } produto está oculto aos clientes, porque não cabe no seu plano.
   *[other] { $count } produtos estão ocultos aos clientes, porque não cabem no seu plano.
}
plan-closed = Os clientes não veem esta loja: não cabe no seu plano. Um maior volta a abri-la.
plan-closed-badge = Fechada pelo seu plano
