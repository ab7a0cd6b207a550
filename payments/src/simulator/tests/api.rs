//! Access, strictness and idempotency.

use crate::simulator::RunningSimulator;
use crate::test_support::{PUBLISHABLE_KEY, SECRET_KEY, browser, simulator};
use serde_json::Value;

async fn post(simulator: &RunningSimulator, path: &str, form: &[(&str, &str)]) -> (u16, Value) {
    let url = format!("{}{path}", simulator.base_url());
    let request = browser().post(url).bearer_auth(SECRET_KEY).form(form);
    let response = request.send().await.expect("an answer");
    (response.status().as_u16(), response.json().await.expect("JSON"))
}

async fn create(simulator: &RunningSimulator) -> Value {
    let (status, intent) =
        post(simulator, "/v1/payment_intents", &[("amount", "1000"), ("currency", "eur")]).await;
    assert_eq!(status, 200, "{intent}");
    intent
}

#[tokio::test]
async fn a_request_without_the_right_key_is_refused() {
    let simulator = simulator().await;
    let url = format!("{}/v1/payment_intents", simulator.base_url());
    let form = [("amount", "1000"), ("currency", "eur")];
    for request in [
        browser().post(&url),
        browser().post(&url).bearer_auth("sk_test_other"),
        browser().post(&url).bearer_auth(PUBLISHABLE_KEY),
        browser().post(&url).basic_auth("sk_test_other", None::<&str>),
    ] {
        let response = request.form(&form).send().await.expect("an answer");
        assert_eq!(response.status().as_u16(), 401);
    }
    let basic = browser().post(&url).basic_auth(SECRET_KEY, Some("")).form(&form).send().await;
    assert_eq!(basic.expect("an answer").status().as_u16(), 200);
    assert_eq!(simulator.intents().len(), 1);
}

#[tokio::test]
async fn parameters_that_stripe_does_not_take_are_refused_in_its_words() {
    let simulator = simulator().await;
    let good = [("amount", "1000"), ("currency", "eur")];
    let with = |name, value| [good.as_slice(), &[(name, value)]].concat();
    for (form, code, param) in [
        (vec![("currency", "eur")], "parameter_missing", "amount"),
        (vec![("amount", "10.00"), ("currency", "eur")], "parameter_invalid_integer", "amount"),
        (with("payment_method_types[]", "card"), "parameter_unknown", "payment_method_types[0]"),
        (with("description", ""), "parameter_invalid_empty", "description"),
        (with("transfer_data[amount]", "1"), "parameter_missing", "transfer_data[destination]"),
    ] {
        let (status, answer) = post(&simulator, "/v1/payment_intents", &form).await;
        assert_eq!(status, 400, "{form:?} was accepted");
        let error = &answer["error"];
        assert_eq!(error["type"], "invalid_request_error");
        assert_eq!((error["code"].as_str(), error["param"].as_str()), (Some(code), Some(param)), "{form:?}");
    }
    for form in [
        vec![("amount", "1000"), ("currency", "xyz")],
        vec![("amount", "49"), ("currency", "eur")],
        with("automatic_payment_methods[enabled]", "yes"),
        // A fee without anybody to take it from.
        with("application_fee_amount", "10"),
    ] {
        let (status, _) = post(&simulator, "/v1/payment_intents", &form).await;
        assert_eq!(status, 400, "{form:?} was accepted");
    }
    assert!(simulator.intents().is_empty());
}

#[tokio::test]
async fn the_first_answer_under_a_key_is_the_only_one() {
    let simulator = simulator().await;
    let send = |amount: &'static str| {
        let url = format!("{}/v1/payment_intents", simulator.base_url());
        let request = browser().post(url).bearer_auth(SECRET_KEY).header("idempotency-key", "once");
        request.form(&[("amount", amount), ("currency", "eur")]).send()
    };
    // Refused parameters are not remembered under the key.
    assert_eq!(send("x").await.expect("an answer").status().as_u16(), 400);
    let all: Vec<_> = futures_util::future::join_all((0..8).map(|_| send("1000"))).await;
    let mut ids = std::collections::BTreeSet::new();
    for response in all {
        let answer: Value = response.expect("an answer").json().await.expect("JSON");
        ids.insert(answer["id"].as_str().expect("an id").to_owned());
    }
    assert_eq!(simulator.intents().len(), 1);
    assert_eq!(ids.len(), 1, "eight requests under one key made {ids:?}");
    let other = send("2000").await.expect("an answer");
    assert_eq!(other.status().as_u16(), 400);
    let answer: Value = other.json().await.expect("JSON");
    assert_eq!(answer["error"]["type"], "idempotency_error");
}

#[tokio::test]
async fn a_browser_may_pay_with_the_publishable_key_and_the_payments_secret() {
    let simulator = simulator().await;
    let intent = create(&simulator).await;
    let url =
        format!("{}/v1/payment_intents/{}/confirm", simulator.base_url(), intent["id"].as_str().expect("id"));
    let confirm = |secret: &str| {
        let form = [("payment_method", "pm_card_visa"), ("client_secret", secret), ("key", PUBLISHABLE_KEY)];
        browser().post(&url).form(&form).send()
    };
    assert_eq!(confirm("pi_x_secret_y").await.expect("an answer").status().as_u16(), 401);
    let secret = intent["client_secret"].as_str().expect("a secret");
    let paid: Value = confirm(secret).await.expect("an answer").json().await.expect("JSON");
    assert_eq!(paid["status"], "succeeded");
    let recorded = format!("{:?}", simulator.requests());
    assert!(!recorded.contains(secret), "the client secret was recorded");
}

#[tokio::test]
async fn a_declined_card_is_a_402_that_is_replayed_under_its_key() {
    let simulator = simulator().await;
    let intent = create(&simulator).await;
    let url =
        format!("{}/v1/payment_intents/{}/confirm", simulator.base_url(), intent["id"].as_str().expect("id"));
    let confirm = |key: &'static str, card: &'static str| {
        let request = browser().post(&url).bearer_auth(SECRET_KEY).header("idempotency-key", key);
        request.form(&[("payment_method", card)]).send()
    };
    for _ in 0..2 {
        let declined = confirm("attempt-1", "pm_card_chargeDeclined").await.expect("an answer");
        assert_eq!(declined.status().as_u16(), 402);
        let answer: Value = declined.json().await.expect("JSON");
        assert_eq!(answer["error"]["code"], "card_declined");
        assert_eq!(answer["error"]["payment_intent"]["status"], "requires_payment_method");
    }
    let id = intent["id"].as_str().expect("an id");
    assert_eq!(simulator.events_of(id).len(), 1, "one attempt, one event");
    let paid = confirm("attempt-2", "pm_card_visa").await.expect("an answer");
    assert_eq!(paid.status().as_u16(), 200);
    let again = confirm("attempt-3", "pm_card_visa").await.expect("an answer");
    assert_eq!(again.status().as_u16(), 400);
}

#[tokio::test]
async fn an_account_may_sell_once_it_is_onboarded() {
    let simulator = simulator().await;
    let (_, account) =
        post(&simulator, "/v1/accounts", &[("country", "RO"), ("email", "a@example.org")]).await;
    assert_eq!(account["charges_enabled"], false);
    let id = account["id"].as_str().expect("an id");
    let form =
        [("account", id), ("type", "account_onboarding"), ("return_url", "http://app.localhost/back?x=1")];
    let (status, link) = post(&simulator, "/v1/account_links", &form).await;
    assert_eq!(status, 200, "{link}");
    let url = link["url"].as_str().expect("a link");
    let page = browser().get(url).send().await.expect("a page").text().await.expect("a page");
    assert!(page.contains("Answer everything"), "{page}");
    let answers = [("return_url", "http://app.localhost/back?x=1"), ("action", "answer")];
    let visit = browser().post(url).form(&answers).send().await.expect("an answer");
    assert_eq!(visit.status().as_u16(), 303);
    assert_eq!(visit.headers()["location"], "http://app.localhost/back?x=1");
    let url = format!("{}/v1/accounts/{id}", simulator.base_url());
    let active: Value = browser()
        .get(url)
        .bearer_auth(SECRET_KEY)
        .send()
        .await
        .expect("an answer")
        .json()
        .await
        .expect("JSON");
    assert_eq!(active["capabilities"]["transfers"], "active");
    assert_eq!(simulator.events_of(id).len(), 1);
}

#[tokio::test]
async fn unknown_addresses_are_404_in_stripes_shape() {
    let simulator = simulator().await;
    let (status, answer) = post(&simulator, "/v1/toasters", &[]).await;
    assert_eq!((status, answer["error"]["type"].as_str()), (404, Some("invalid_request_error")));
    let (status, _) = post(&simulator, "/v1/payment_intents/pi_unknown/cancel", &[]).await;
    assert_eq!(status, 404);
}

#[tokio::test]
async fn other_processes_can_see_what_was_asked() {
    let simulator = simulator().await;
    create(&simulator).await;
    let url = format!("{}/simulator/requests", simulator.base_url());
    let answer: Value = browser().get(url).send().await.expect("an answer").json().await.expect("JSON");
    assert_eq!(answer["items"][0]["params"]["amount"], "1000");
}

#[test]
fn it_starts_and_stops_inside_an_actix_system() {
    actix_web::rt::System::new().block_on(async {
        let simulator = simulator().await;
        create(&simulator).await;
        simulator.stop().await;
    });
}
