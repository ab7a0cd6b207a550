# As páginas que a lei exige a cada loja. Um bom começo, que o comerciante deve mandar rever.

legal-imprint = Identificação da empresa
legal-terms = Condições de venda
legal-withdrawal = Direito de livre resolução
legal-privacy = Privacidade

imprint-company = Empresa
imprint-address = Morada
imprint-email = E-mail
imprint-registration = Registo comercial
imprint-vat = Número de IVA
imprint-disputes = Se não ficou satisfeito
imprint-disputes-text = Escreva-nos primeiro para { $email }; quase tudo se resolve diretamente. Pode também recorrer à autoridade de defesa do consumidor ou a uma entidade de resolução alternativa de litígios do seu país.

terms-contract = Contrato
terms-contract-text =
    A loja { $store } é gerida por { $company }, { $address }. O contrato é celebrado com esta empresa.

    A encomenda é uma proposta; o contrato fica celebrado quando a confirmamos por e-mail. O e-mail contém as condições do contrato.
terms-prices = Preços e pagamento
terms-prices-text = Todos os preços incluem IVA. Os portes são indicados antes da encomenda. O pagamento é imediato e tratado pelo serviço de pagamentos Stripe.
terms-delivery = Entrega
terms-delivery-text = Entregamos na morada que indicar. Salvo indicação em contrário no produto, a encomenda é entregue à transportadora no prazo máximo de 5 dias úteis e chega no prazo máximo de 30 dias.
terms-withdrawal = Livre resolução
terms-withdrawal-text = Pode resolver o contrato no prazo de 14 dias sem indicar o motivo. A página «Direito de livre resolução» explica como.
terms-guarantee = Garantia legal
terms-guarantee-text = Todos os produtos têm a garantia legal de conformidade, pelo menos dois anos após a entrega e mais onde a lei do seu país o preveja. Se algo tiver defeito, escreva para { $email }.
terms-disputes = Lei e litígios
terms-disputes-text = Aplica-se a lei da nossa sede. Essa escolha nunca lhe retira a proteção das normas imperativas do país onde vive.

withdrawal-right = O seu direito
withdrawal-right-text = Tem o direito de livre resolução do presente contrato no prazo de 14 dias de calendário, sem necessidade de indicar qualquer motivo. O prazo termina 14 dias após o dia em que adquiriu, ou um terceiro por si indicado que não seja a transportadora adquiriu, a posse física do último bem.
withdrawal-how = Como resolver o contrato
withdrawal-how-text =
    Comunique-nos a sua decisão de forma inequívoca: { $company }, { $address }, { $email }. Basta um e-mail com o número da encomenda; pode usar o modelo abaixo, mas não é obrigatório.

    Basta enviar a comunicação antes do fim do prazo. Confirmamos de imediato a sua receção por e-mail.
withdrawal-effects = O que acontece depois
withdrawal-effects-text =
    Reembolsamos tudo o que pagou, incluindo a entrega (exceto o custo suplementar de uma entrega mais cara do que a nossa modalidade normal menos onerosa), no prazo máximo de 14 dias após a sua comunicação, pelo mesmo meio de pagamento e sem custos. Podemos aguardar até recebermos os bens ou uma prova do envio.

    Devolva os bens no prazo máximo de 14 dias após a sua comunicação. Suporta o custo direto da devolução e só responde pela depreciação que resulte de uma manipulação além do necessário para verificar como são os bens.
withdrawal-exceptions = Exceções
withdrawal-exceptions-text = Não há direito de livre resolução para bens feitos segundo as suas especificações, bens que se deterioram depressa, bens selados que, depois de abertos, não podem ser devolvidos por motivos de saúde ou higiene, nem conteúdos digitais cujo fornecimento começou com o seu consentimento.
withdrawal-form = Modelo de formulário
withdrawal-form-text =
    Para { $company }, { $address }, { $email }:

    Pela presente comunico/comunicamos (*) que resolvo/resolvemos (*) o meu/nosso (*) contrato de compra e venda relativo ao seguinte bem (*) / para a prestação do seguinte serviço (*): … Solicitado em (*) / recebido em (*): … Nome do(s) consumidor(es): … Morada do(s) consumidor(es): … Assinatura (só no caso de notificação em papel) e data: …

    (*) Riscar o que não interessa.

privacy-controller = Quem é responsável
privacy-controller-text = { $company }, { $address }, { $email }, decide para que fins e como são tratados os seus dados pessoais nesta loja.
privacy-data = O que tratamos
privacy-data-text =
    Quando encomenda: nome, morada, e-mail, o que comprou e como correu o pagamento. O número do cartão segue apenas para o serviço de pagamentos; nunca o recebemos.

    Quando só está a ver: nada que o identifique. Contamos visitas sem cookies e sem guardar endereços IP. O carrinho precisa de um cookie, que é apagado ao fim de 30 dias.
privacy-basis = Porque o podemos fazer
privacy-basis-text = Tratamos as encomendas para executar o contrato consigo (artigo 6.º, n.º 1, alínea b), do RGPD) e guardamos as faturas porque a lei o exige (alínea c)). Contar visitas e proteger a loja de abusos corresponde ao nosso interesse legítimo (alínea f)).
privacy-recipients = Quem recebe dados
privacy-recipients-text = Os fornecedores e as transportadoras que enviam a encomenda, o serviço de pagamentos Stripe e o operador do software da loja, cada um apenas o necessário para a sua tarefa.
privacy-retention = Durante quanto tempo
privacy-retention-text = Carrinhos: 30 dias. Encomendas e faturas: o tempo exigido pela lei fiscal. Tudo o resto é apagado assim que deixa de ser necessário.
privacy-rights = Os seus direitos
privacy-rights-text = Pode pedir acesso, retificação, apagamento, limitação e uma cópia dos seus dados, e opor-se ao tratamento: escreva para { $email }. Pode também apresentar queixa à autoridade de proteção de dados do seu país.
