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
