# Contas: início de sessão, dados próprios, abertura de lojas e os e-mails sobre isso. Português europeu.

## Signing in and up

account-sign-in = Iniciar sessão
account-sign-in-lead = Veja as encomendas assim que chegam.
account-no-account = É a primeira vez aqui?
account-sign-up = Crie a sua conta
account-sign-up-lead = Uma só conta para todas as suas lojas.
account-create = Criar conta
account-have-account = Já tem uma conta?
account-name = O seu nome
account-email = Endereço de e-mail
account-password = Palavra-passe
account-password-hint = Pelo menos 10 caracteres. Algumas palavras sem relação entre si são fáceis de lembrar e difíceis de adivinhar.
account-notice-password-set = A nova palavra-passe está guardada. Inicie sessão com ela.

## A forgotten password

account-forgot = Esqueceu-se da palavra-passe?
account-forgot-lead = Indique o endereço com que inicia sessão. Enviamos-lhe uma ligação para escolher uma nova palavra-passe.
account-forgot-send = Enviar a ligação
account-forgot-sent = Veja o seu e-mail
account-forgot-sent-lead = Se { $email } tiver uma conta, uma ligação para escolher uma nova palavra-passe vai a caminho. É válida durante uma hora.
account-forgot-nothing = Não chegou nada ao fim de alguns minutos? Procure na pasta de spam ou verifique se foi com este endereço que criou a conta.
account-other-address = Tentar outro endereço
account-back = Voltar ao início de sessão
account-reset = Escolha uma nova palavra-passe
account-reset-lead = A sessão termina em todo o lado e volta a entrar com a nova palavra-passe.
account-reset-save = Guardar a nova palavra-passe
account-link-dead = Esta ligação já não é válida
account-reset-dead = Só funciona uma vez e durante uma hora. Peça que lhe enviemos outra.
account-reset-again = Pedir uma nova ligação

## Confirming the address

account-confirm = Confirme o seu endereço de e-mail
account-confirm-lead = Assim sabemos que o que lhe escrevemos chega até si.
account-confirm-do = Confirmar o endereço
account-confirm-done = O seu endereço está confirmado
account-confirm-done-lead = O que lhe escrevermos sobre as suas lojas vai chegar até si.
account-to-stores = Ir para as suas lojas
account-confirm-dead = Só funciona uma vez e durante sete dias. Se o seu endereço ainda não estiver confirmado, peça na sua conta que o e-mail seja enviado de novo.
account-to-account = Ir para a sua conta

## The account

account-title = A sua conta
account-all-stores = Todas as lojas
account-saved = Feito. Enviámos um e-mail sobre isso para { $email }.
account-profile = Perfil
account-confirmed = Confirmado
account-not-confirmed = Por confirmar
account-unconfirmed = Confirme { $email }: abra a ligação no e-mail que enviámos para lá.
account-send-again = Enviar o e-mail de novo
account-change-password = Alterar a palavra-passe
account-change-password-hint = A sessão termina em todos os outros dispositivos.
account-current-password = Palavra-passe atual
account-new-password = Nova palavra-passe
account-sessions = Onde tem a sessão iniciada
account-session-this = Este dispositivo
account-session-since = Sessão iniciada em { $when }
account-session-used = Última utilização: { $when }
account-session-end = Terminar sessão
account-sessions-end-all = Terminar sessão em todo o lado
account-sessions-end-all-hint = Em todos os dispositivos, incluindo este. Faça-o se tiver perdido algum.

## Stores

account-stores = As suas lojas
account-open-store = Abrir uma loja
account-no-stores = Ainda não tem nenhuma loja
account-no-stores-next = Dê um nome e um endereço à sua primeira loja. Ninguém a vê até que a publique.
account-open-first-store = Abrir a primeira loja
account-store-published = Publicada
account-store-unpublished = Por publicar
account-new-store = Abrir uma loja
account-new-store-lead = Ninguém a vê até que a publique.
account-store-name = Nome da loja
account-store-slug = Endereço web
account-store-slug-hint = De 3 a 40 letras minúsculas, algarismos e hífenes. Os seus clientes veem-no, por isso convém que seja curto.
account-store-country = País
account-store-country-hint = Onde está a sua empresa. O IVA depende dele.
account-store-currency = Moeda dos preços
account-store-language = Língua da loja
account-choose = Escolha…
account-store-open = Abrir a loja
language-ro = Romeno
language-en = Inglês
language-de = Alemão
language-es = Espanhol
language-pt = Português

## What is wrong, and what to do

account-error-required = Preencha este campo.
account-error-too-long = É demasiado longo. Encurte-o.
account-error-invalid = Isto não parece certo. Verifique se há um erro de escrita.
account-error-email-taken = Já existe uma conta com este endereço. Inicie sessão ou escolha uma nova palavra-passe.
account-error-password-short = Use pelo menos { $least } caracteres.
account-error-password-long = Use no máximo 200 caracteres.
account-error-password-is-email = O seu endereço de e-mail é fácil de adivinhar. Escolha outra palavra-passe.
account-error-wrong-credentials = Este endereço e esta palavra-passe não correspondem. Verifique ambos.
account-error-too-many-attempts = Houve demasiadas tentativas. Aguarde alguns minutos e tente de novo.
account-error-current-wrong = Esta não é a sua palavra-passe atual. Verifique-a.
account-error-slug-taken = Outra loja tem este endereço. Escolha outro.
account-error-slug-form = Use de 3 a 40 letras minúsculas e algarismos, com hífenes isolados entre eles. Alguns nomes, como «www», estão reservados.
account-error-too-many-stores = Tem { $most } lojas, o máximo de uma conta. Escreva-nos se precisar de mais.

## Mails

mail-confirm-subject = Confirme o seu endereço de e-mail
mail-confirm-body =
    Olá,

    damos-lhe as boas-vindas ao CartFlux. Confirme que este é o seu endereço:

    { $link }

    A ligação só funciona uma vez e durante sete dias. Se não criou nenhuma conta, não tem de fazer nada.

    CartFlux
mail-reset-subject = Escolha uma nova palavra-passe
mail-reset-body =
    Olá,

    alguém, esperamos que tenha sido você, pediu uma nova palavra-passe para a sua conta. Pode escolhê-la aqui:

    { $link }

    A ligação só funciona uma vez e durante uma hora. Se o pedido não foi seu, não tem de fazer nada: a sua palavra-passe mantém-se.

    CartFlux
mail-password-changed-subject = A sua palavra-passe foi alterada
mail-password-changed-body =
    Olá,

    a palavra-passe da sua conta acaba de ser alterada. Se foi você, está tudo em ordem.

    Se não foi, escolha outra de imediato. Assim, a sessão de qualquer outra pessoa termina:

    { $link }

    CartFlux

## Where mails are shown instead of sent

account-mails = E-mails
account-mails-lead = Nenhum e-mail sai deste computador. O que teria sido enviado aparece aqui.
account-mails-empty = Ainda não há e-mails. Crie uma conta e o primeiro aparece aqui.
account-mail-to = Para { $address }
