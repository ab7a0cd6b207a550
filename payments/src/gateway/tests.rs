//! The gateway against the simulator, over HTTP.

use crate::simulator::{Fault, IntentStatus};
use crate::test_support::{DESTINATION, gateway_to, order_of_100_euros, simulator_and_gateway};
use crate::{
    AccountRequest, CustomerRequest, Gateway, MerchantSubscription, OnboardingRequest, Payment, PaymentError,
    PaymentStatus, PlanCheckoutRequest, PortalRequest, RefundReason, RefundRequest, RefundStatus,
};
use commerce::account::EmailAddress;
use commerce::address::CountryCode;
use commerce::ids::{AccountId, TenantId};
use commerce::plan::SubscriptionStatus;
use std::collections::BTreeMap;

fn refund_of(payment: &Payment, operation: &str, amount: Option<i64>) -> RefundRequest {
    let (operation, intent) = (operation.to_owned(), payment.intent.clone());
    RefundRequest { operation, intent, amount, reason: Some(RefundReason::RequestedByCustomer) }
}

fn code(error: &PaymentError) -> &str {
    match error {
        PaymentError::Rejected { code, .. } => code,
        other => panic!("{other:?} is no refusal"),
    }
}

#[tokio::test]
async fn a_payment_is_a_destination_charge_that_leads_back_to_its_order() {
    let (simulator, gateway) = simulator_and_gateway().await;
    let request = order_of_100_euros();
    let payment = gateway.create_payment(request.clone()).await.expect("a payment");

    assert_eq!(payment.status, PaymentStatus::RequiresPaymentMethod);
    assert_eq!((payment.amount, payment.amount_received, payment.currency.as_str()), (10_000, 0, "eur"));
    assert_eq!((payment.tenant, payment.order), (Some(request.tenant), Some(request.order)));
    assert!(payment.client_secret.is_some());

    let asked = simulator.requests();
    let [asked] = asked.as_slice() else { panic!("one request, not {asked:?}") };
    assert_eq!(asked.idempotency_key.as_deref(), Some(request.operation.as_str()));
    let expected = [
        ("amount", "10000"),
        ("application_fee_amount", "8200"),
        ("automatic_payment_methods[enabled]", "true"),
        ("currency", "eur"),
        ("description", "Order CV-1001"),
        ("metadata[order_id]", &request.order.to_string()),
        ("metadata[order_number]", "CV-1001"),
        ("metadata[tenant_id]", &request.tenant.to_string()),
        ("on_behalf_of", DESTINATION),
        ("transfer_data[destination]", DESTINATION),
    ];
    let expected: BTreeMap<_, _> =
        expected.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect();
    assert_eq!(asked.params, expected);
}

#[tokio::test]
async fn a_repeated_operation_is_the_same_payment() {
    let (simulator, gateway) = simulator_and_gateway().await;
    let request = order_of_100_euros();
    let first = gateway.create_payment(request.clone()).await.expect("a payment");
    let second = gateway.create_payment(request).await.expect("the same payment");
    assert_eq!(first, second);
    assert_eq!(simulator.intents().len(), 1);
}

#[tokio::test]
async fn an_operation_that_changed_is_refused_for_good() {
    let (simulator, gateway) = simulator_and_gateway().await;
    let mut request = order_of_100_euros();
    gateway.create_payment(request.clone()).await.expect("a payment");
    request.order_number = "CV-1002".to_owned();
    let refused = gateway.create_payment(request).await.expect_err("another payment under the same key");
    assert_eq!(code(&refused), "idempotency_error");
    assert!(!refused.is_temporary());
    assert_eq!(simulator.intents().len(), 1);
}

#[tokio::test]
async fn an_answer_that_was_lost_is_found_again_under_the_same_key() {
    let (simulator, gateway) = simulator_and_gateway().await;
    let request = order_of_100_euros();
    simulator.fail_next(Fault::AnswerLost);
    let lost = gateway.create_payment(request.clone()).await.expect_err("a proxy's error page");
    assert!(lost.is_temporary(), "{lost:?}");
    let payment = gateway.create_payment(request).await.expect("the same payment");
    let intents = simulator.intents();
    assert_eq!(intents.iter().map(|intent| &intent.id).collect::<Vec<_>>(), [&payment.intent]);
}

#[tokio::test]
async fn faults_on_the_other_side_are_temporary() {
    let (simulator, gateway) = simulator_and_gateway().await;
    for fault in [Fault::ServerError, Fault::RateLimited, Fault::Conflict] {
        simulator.fail_next(fault);
        let error = gateway.create_payment(order_of_100_euros()).await.expect_err("a fault");
        let as_expected = match fault {
            Fault::ServerError => matches!(error, PaymentError::Unreachable { .. }),
            Fault::RateLimited => error == PaymentError::RateLimited,
            _ => error == PaymentError::Conflict,
        };
        assert!(as_expected && error.is_temporary(), "{fault:?} became {error:?}");
    }
    assert_eq!(simulator.requests().len(), 3, "the gateway repeated something by itself");
    assert!(simulator.intents().is_empty());
}

#[tokio::test]
async fn nobody_there_is_temporary() {
    let (simulator, _) = simulator_and_gateway().await;
    let gateway = gateway_to(&simulator.base_url());
    simulator.stop().await;
    let error = gateway.create_payment(order_of_100_euros()).await.expect_err("nobody listens");
    assert!(matches!(error, PaymentError::Unreachable { .. }), "{error:?}");
    assert!(error.is_temporary());
}

#[tokio::test]
async fn what_stripe_would_refuse_is_refused_for_good() {
    let (simulator, gateway) = simulator_and_gateway().await;
    let mut too_small = order_of_100_euros();
    (too_small.amount, too_small.application_fee) =
        (crate::test_support::euros(49), crate::test_support::euros(1));
    let refused = gateway.create_payment(too_small).await.expect_err("49 cents");
    assert_eq!(code(&refused), "amount_too_small");

    let mut nobodys = order_of_100_euros();
    nobodys.destination = "merchant".to_owned();
    assert_eq!(code(&gateway.create_payment(nobodys).await.expect_err("no account")), "resource_missing");

    let mut too_greedy = order_of_100_euros();
    too_greedy.application_fee = crate::test_support::euros(10_001);
    assert_eq!(code(&gateway.create_payment(too_greedy).await.expect_err("a fee")), "amount_too_large");
    assert_eq!(simulator.requests().len(), 2, "the last one should not have been sent");
}

#[tokio::test]
async fn a_payment_is_seen_as_it_is_now() {
    let (simulator, gateway) = simulator_and_gateway().await;
    let made = gateway.create_payment(order_of_100_euros()).await.expect("a payment");
    simulator.decline(&made.intent).await.expect("an attempt");
    let declined = gateway.payment(&made.intent).await.expect("the payment");
    assert_eq!(declined.status, PaymentStatus::RequiresPaymentMethod);
    assert_eq!(declined.failure.as_deref(), Some("generic_decline"));

    simulator.pay(&made.intent).await.expect("a second attempt");
    let paid = gateway.payment(&made.intent).await.expect("the payment");
    assert_eq!((paid.status, paid.amount_received), (PaymentStatus::Succeeded, 10_000));
    assert_eq!(paid.failure, None);

    let unknown = gateway.payment("pi_unknown").await.expect_err("no payment");
    assert!(matches!(unknown, PaymentError::Rejected { status: 404, .. }), "{unknown:?}");
    let asked_before = simulator.requests().len();
    assert_eq!(code(&gateway.payment("../accounts").await.expect_err("no id")), "resource_missing");
    assert_eq!(simulator.requests().len(), asked_before);
}

#[tokio::test]
async fn a_payment_can_be_given_up_until_it_is_paid() {
    let (simulator, gateway) = simulator_and_gateway().await;
    let open = gateway.create_payment(order_of_100_euros()).await.expect("a payment");
    let cancelled = gateway.cancel_payment(&open.intent, "cancel-1").await.expect("cancelled");
    assert_eq!(cancelled.status, PaymentStatus::Cancelled);
    assert_eq!(gateway.cancel_payment(&open.intent, "cancel-1").await, Ok(cancelled));
    assert!(simulator.pay(&open.intent).await.is_err(), "a cancelled payment was paid");

    let paid = gateway.create_payment(order_of_100_euros()).await.expect("a payment");
    simulator.pay(&paid.intent).await.expect("paid");
    let refused = gateway.cancel_payment(&paid.intent, "cancel-2").await.expect_err("it is paid");
    assert_eq!(code(&refused), "payment_intent_unexpected_state");
    assert!(simulator.intents().iter().any(|intent| intent.status == IntentStatus::Succeeded));
}

#[tokio::test]
async fn in_a_refund_each_party_gives_back_its_share() {
    let (simulator, gateway) = simulator_and_gateway().await;
    let payment = gateway.create_payment(order_of_100_euros()).await.expect("a payment");
    let early = gateway.refund_payment(refund_of(&payment, "refund-0", None)).await;
    assert!(matches!(early, Err(PaymentError::Rejected { status: 400, .. })), "{early:?}");
    simulator.pay(&payment.intent).await.expect("paid");

    let half = gateway.refund_payment(refund_of(&payment, "refund-1", Some(5_000))).await.expect("a half");
    assert_eq!((half.amount, half.status.clone()), (5_000, RefundStatus::Succeeded));
    assert_eq!(half.intent.as_deref(), Some(payment.intent.as_str()));
    let again = gateway.refund_payment(refund_of(&payment, "refund-1", Some(5_000))).await;
    assert_eq!(again, Ok(half), "the same operation refunded twice");
    let refunds = simulator.refunds();
    let [refund] = refunds.as_slice() else { panic!("one refund, not {refunds:?}") };
    // The merchant had 18.00 and keeps 9.00: 50.00 are taken back, 41.00 of the fee returned.
    assert_eq!((refund.transfer_reversed, refund.fee_refunded), (5_000, 4_100));

    let too_much = gateway.refund_payment(refund_of(&payment, "refund-2", Some(5_001))).await;
    assert!(matches!(too_much, Err(PaymentError::Rejected { .. })), "{too_much:?}");
    let rest = gateway.refund_payment(refund_of(&payment, "refund-3", None)).await.expect("the rest");
    assert_eq!(rest.amount, 5_000);
    let nothing_left = gateway.refund_payment(refund_of(&payment, "refund-4", None)).await;
    assert_eq!(code(&nothing_left.expect_err("nothing is left")), "charge_already_refunded");

    let asked = simulator.requests().into_iter().find(|request| request.path == "/v1/refunds");
    let params = asked.expect("a refund was asked for").params;
    assert_eq!(
        (params["reverse_transfer"].as_str(), params["refund_application_fee"].as_str()),
        ("true", "true")
    );
}

#[test]
fn a_payments_secret_is_not_in_its_debug_output() {
    let payment = Payment {
        intent: "pi_1".to_owned(),
        client_secret: Some("sesame".to_owned()),
        status: PaymentStatus::Succeeded,
        amount: 1,
        amount_received: 1,
        currency: "eur".to_owned(),
        tenant: None,
        order: None,
        failure: None,
    };
    assert!(!format!("{payment:?}").contains("sesame"));
}

#[tokio::test]
async fn a_merchant_gets_one_account_and_is_ready_after_answering() {
    let (simulator, gateway) = simulator_and_gateway().await;
    let request = AccountRequest {
        operation: "store-1-account".to_owned(),
        tenant: TenantId(uuid::Uuid::from_u128(1)),
        country: CountryCode::parse("RO").expect("a country"),
    };
    let account = gateway.create_account(request.clone()).await.expect("an account");
    assert_eq!(gateway.create_account(request).await.expect("the same account"), account);
    assert!(!account.ready);
    let asked = &simulator.requests()[0];
    assert_eq!(
        asked.params.iter().map(|(name, value)| format!("{name}={value}")).collect::<Vec<_>>(),
        [
            "capabilities[card_payments][requested]=true",
            "capabilities[transfers][requested]=true",
            "country=RO",
            "metadata[tenant_id]=00000000-0000-0000-0000-000000000001",
            "type=express",
        ]
    );

    let link = OnboardingRequest {
        operation: "store-1-onboarding-1".to_owned(),
        account: account.id.clone(),
        return_url: "http://app.localhost/back".to_owned(),
        refresh_url: "http://app.localhost/again".to_owned(),
    };
    let url = gateway.onboarding_url(link).await.expect("a link");
    assert!(url.starts_with("http://"), "{url}");
    simulator.set_onboarded(&account.id, true).await.expect("known");
    assert!(gateway.account(&account.id).await.expect("an account").ready);
    simulator.set_onboarded(&account.id, false).await.expect("known");
    assert!(!gateway.account(&account.id).await.expect("an account").ready);
}

const ACCOUNT: AccountId = AccountId(uuid::Uuid::from_u128(1));

async fn customer(gateway: &Gateway) -> String {
    let request = CustomerRequest {
        operation: "account-1-customer".to_owned(),
        account: ACCOUNT,
        email: EmailAddress::stored("ana@exemplu.ro".to_owned()),
    };
    gateway.create_customer(request).await.expect("a customer")
}

#[tokio::test]
async fn a_merchant_is_one_customer_who_is_sent_to_the_providers_pages() {
    let (simulator, gateway) = simulator_and_gateway().await;
    let id = customer(&gateway).await;
    assert_eq!(customer(&gateway).await, id, "the same operation");
    let checkout = PlanCheckoutRequest {
        operation: "account-1-checkout-1".to_owned(),
        account: ACCOUNT,
        customer: id.clone(),
        price: "price_cartflux_pro".to_owned(),
        success_url: "http://app.localhost/back".to_owned(),
        cancel_url: "http://app.localhost/not".to_owned(),
    };
    let url = gateway.plan_checkout_url(checkout).await.expect("a checkout");
    assert!(url.starts_with("http://"), "{url}");
    let return_url = "http://app.localhost/back".to_owned();
    let portal =
        PortalRequest { operation: "account-1-portal-1".to_owned(), customer: id.clone(), return_url };
    let url = gateway.billing_portal_url(portal).await.expect("a portal");
    assert!(url.starts_with("http://"), "{url}");
    assert_eq!(gateway.subscription(&id).await, Ok(None));

    let asked = simulator.requests();
    let sent = |place: usize| {
        let params = asked[place].params.iter().map(|(name, value)| format!("{name}={value}"));
        (asked[place].path.as_str(), params.collect::<Vec<_>>())
    };
    let of_customer = format!("customer={id}");
    let account = "00000000-0000-0000-0000-000000000001";
    let expected = ["email=ana@exemplu.ro".to_owned(), format!("metadata[account_id]={account}")];
    assert_eq!(sent(0), ("/v1/customers", expected.to_vec()));
    let expected = [
        "cancel_url=http://app.localhost/not",
        &format!("client_reference_id={account}"),
        &of_customer,
        "line_items[0][price]=price_cartflux_pro",
        "line_items[0][quantity]=1",
        "mode=subscription",
        "success_url=http://app.localhost/back",
    ];
    assert_eq!(sent(2), ("/v1/checkout/sessions", expected.map(str::to_owned).to_vec()));
    let expected = [&*of_customer, "return_url=http://app.localhost/back"];
    assert_eq!(sent(3), ("/v1/billing_portal/sessions", expected.map(str::to_owned).to_vec()));
    let expected = [&*of_customer, "limit=10", "status=all"];
    assert_eq!(sent(4), ("/v1/subscriptions", expected.map(str::to_owned).to_vec()));
}

#[tokio::test]
async fn a_subscription_is_seen_as_it_is_now() {
    let (simulator, gateway) = simulator_and_gateway().await;
    let id = customer(&gateway).await;
    let mut seen: Vec<MerchantSubscription> = Vec::new();
    for status in ["active", "past_due", "canceled", "active"] {
        simulator.set_subscription(&id, status, "price_cartflux_pro").await.expect("set");
        let subscription = gateway.subscription(&id).await.expect("an answer").expect("a subscription");
        assert_eq!(subscription.status, SubscriptionStatus::read(status));
        assert_eq!(subscription.price.as_deref(), Some("price_cartflux_pro"));
        assert!(subscription.current_period_end.is_some() && !subscription.cancel_at_period_end);
        seen.push(subscription);
    }
    assert_eq!(seen[0].id, seen[2].id);
    assert_ne!(seen[2].id, seen[3].id, "what has ended does not come back");
    assert_eq!(simulator.events_of(&id).len(), 7, "four changes, two payments, one that failed");
    let unknown = gateway.subscription("cus_unknown").await.expect_err("nobody");
    assert_eq!(code(&unknown), "resource_missing");
}
