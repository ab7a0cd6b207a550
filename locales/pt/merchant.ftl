# O que os comerciantes leem sobre a sua loja. Português europeu.

## Signing out

merchant-sign-out = Terminar sessão

## The store now

merchant-live-title = Hoje
merchant-view-store = Ver a loja
merchant-refresh = Atualizar
merchant-connection-lost = As novidades em direto foram interrompidas. A ligar de novo…
merchant-figures = Hoje em números
merchant-revenue = Receita de hoje
merchant-orders-today = Encomendas de hoje
merchant-visitors = Visitantes agora
merchant-carts = Carrinhos abertos
merchant-orders = Encomendas
merchant-order = Encomenda
merchant-placed = Recebida
merchant-customer = Cliente
merchant-status = Estado
merchant-items = Artigos
merchant-total = Total
merchant-no-orders = Ainda não há encomendas
merchant-no-orders-next = Dê a conhecer a sua loja: uma encomenda aparece aqui assim que é feita.
merchant-not-shown-next = Ainda ninguém vê esta loja. Precisa de produtos, de uma forma de envio e dos seus dados legais antes de ser publicada.
merchant-older = Encomendas anteriores
merchant-latest = Últimas encomendas
merchant-activity = Atividade
merchant-no-activity = O que acontece na sua loja aparece aqui.
merchant-open-order = Abrir a encomenda

## Where an order is

merchant-status-pending-payment = A aguardar pagamento
merchant-status-payment-failed = Pagamento recusado
merchant-status-paid = Paga
merchant-status-fulfilling = Em curso
merchant-status-fulfilled = Enviada
merchant-status-cancelled = Cancelada
merchant-status-refunded = Reembolsada
merchant-status-partially-refunded = Reembolsada em parte

## Where a supplier's part is

merchant-part-queued = Por enviar
merchant-part-sent = A enviar
merchant-part-accepted = Aceite
merchant-part-rejected = Rejeitada
merchant-part-shipped = Enviada
merchant-part-dead = Não entregue
merchant-part-own = Stock próprio
merchant-part-to-ship = A enviar por si
merchant-ship-lead = Envie a encomenda para a morada desta página e confirme-o aqui: o cliente vê-o de imediato. Os campos podem ficar vazios.
merchant-ship-carrier = Transportadora
merchant-ship-number = Número de seguimento
merchant-ship-url = Página de seguimento
merchant-ship = Marcar como enviada

## What happened

merchant-event-created = Encomenda { $number } recebida
merchant-event-paid = Encomenda { $number } paga
merchant-event-payment-failed = Pagamento da encomenda { $number } recusado
merchant-event-cancelled = Encomenda { $number } cancelada: não foi paga a tempo
merchant-event-refunded = Encomenda { $number }: { $amount } reembolsados
merchant-event-forwarded = Encomenda { $number }: aceite por um fornecedor
merchant-event-shipped = Encomenda { $number }: um volume está a caminho
merchant-event-stock = Stock atualizado
merchant-problem-supplier = Encomenda { $number }: um fornecedor não entrega
merchant-problem-supplier-next = Combine com o fornecedor ou devolva o dinheiro ao cliente.
merchant-problem-dispute = Encomenda { $number }: o cliente contesta { $amount }
merchant-problem-dispute-next = Responda no Stripe antes do prazo, ou o dinheiro é devolvido.

## One order

merchant-order-title = Encomenda { $number }
merchant-lines = Artigos encomendados
merchant-refunded = Foram devolvidos { $amount } ao cliente.
merchant-parts = Fornecedores
merchant-no-parts = Os fornecedores são avisados assim que a encomenda é paga.
merchant-follow-parcel = Seguir o volume
merchant-history = Histórico
merchant-split = Para onde vai o pagamento
merchant-split-total = Pago pelo cliente
merchant-split-cost = Fornecedores
merchant-split-commission = Comissão
merchant-split-margin = A sua margem
merchant-payment = Pagamento
merchant-ship-to = Morada de entrega

## All orders

merchant-all-orders = Todas as encomendas
merchant-find-order = Número, nome ou endereço de e-mail
merchant-find-from = De
merchant-find-to = Até (inclusive)
merchant-any-status = Todos
merchant-needs-attention = Requer atenção
merchant-no-match = Nenhuma encomenda corresponde
merchant-no-match-next = Procure outra coisa ou mostre todas as encomendas.
merchant-find-error-status = Escolha um destes estados.
merchant-find-error-words = Procure com menos palavras, numa só linha.
merchant-find-error-day = Escolha um dia ou escreva-o assim: 2026-11-21.
merchant-find-error-period = O último dia é anterior ao primeiro. Altere um deles.

## Customers

merchant-customers = Clientes
merchant-find-customer = Nome ou endereço de e-mail
merchant-spent = Gasto
merchant-spent-hint = Encomendas pagas, menos o que foi devolvido.
merchant-last-order = Última encomenda
merchant-no-customers = Ainda não há clientes
merchant-no-customers-next = Quem fizer uma encomenda aparece aqui.
merchant-no-customer = Nenhum cliente corresponde
merchant-no-customer-next = Procure outra coisa ou mostre todos os clientes.
merchant-first-customers = Primeira página
merchant-more-customers = Mais clientes

## Other stores

merchant-switch = Mudar de loja
merchant-other-stores = As suas outras lojas
merchant-no-other-stores = Ainda não tem outra loja.
merchant-open-another = Abrir outra loja

## When something goes wrong

merchant-error-401 = A sua sessão terminou
merchant-error-401-next = Nada foi guardado. Inicie sessão num novo separador, volte aqui, regresse ao formulário e envie-o de novo: o seu navegador guarda o que escreveu.
merchant-error-late = Este formulário é anterior ao início da sua sessão
merchant-error-late-next = Ainda nada foi guardado e nada do que escreveu se perdeu. Envie-o mais uma vez se for seu.
merchant-send-again = Enviar de novo
merchant-error-403 = Não pode fazer isto aqui
merchant-error-403-next = Nada foi alterado. Volte a carregar a página de onde veio e tente de novo.
merchant-error-404 = Aqui não há nada
merchant-error-404-next = O endereço pode ter um erro de escrita ou pertencer a outra conta.
merchant-error-422 = Não conseguimos usar o que foi enviado
merchant-error-422-next = Volte atrás, verifique o que escreveu e envie de novo.
merchant-error-429 = Foi demasiado de uma vez
merchant-error-429-next = Aguarde um minuto e tente novamente.
merchant-error-500 = Algo falhou do nosso lado
merchant-error-500-next = A culpa não é sua. Veja se o que fez foi guardado e tente novamente dentro de momentos.
merchant-error-503 = Neste momento há muita procura
merchant-error-503-next = Veja se o que fez foi guardado e tente novamente dentro de alguns segundos.
