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
plan-commission = { $percent } de cada venda para a CartFlux

## How things stand

plan-waiting = Obrigado. Aguardamos a confirmação do prestador de pagamentos, que demora um momento.
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
