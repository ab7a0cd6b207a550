//! The people who have ordered in a store.

use crate::orders_list::{copy, json_of, next, page, place, reaches};
use serde_json::{Value, json};
use std::collections::BTreeSet;
use testkit::TestApp;

fn links(page: &str) -> Vec<String> {
    let cells = page.split("<tr><th scope=\"row\"><a href=\"").skip(1);
    cells.filter_map(|rest| rest.split('"').next()).map(str::to_owned).collect()
}

#[tokio::test(flavor = "multi_thread")]
async fn an_address_is_one_person_and_only_paid_orders_count_as_spent() {
    let app = TestApp::start().await;
    let [verde, nord] = &app.world.stores;
    let paid = place(&app, "verde", "Ana Pop", "Ana@Exemplu.ro").await;
    app.world.simulator.pay(&paid.intent).await.unwrap();
    reaches(&app, "verde", &paid, "fulfilled").await;
    let ion = place(&app, "verde", "Ion Munteanu", "ion@exemplu.ro").await;
    let last = place(&app, "verde", "Ana Ene", "ana@exemplu.ro").await;
    place(&app, "nord", "Dora Klein", "dora@example.de").await;

    let base = format!("/stores/{}/customers", verde.tenant);
    let (status, told) = json_of(&app, &format!("/api/v1{base}"), &verde.api_key).await;
    assert_eq!(status, 200, "{told}");
    let told_of = |items: &Value| -> Vec<Value> {
        let facts = ["name", "email", "orders", "spent"];
        let of = |item: &Value| facts.iter().map(|fact| item[*fact].clone()).collect::<Value>();
        items.as_array().unwrap().iter().map(of).collect()
    };
    let lei = |amount: i64| json!({"amount": amount, "currency": "RON"});
    let ana = json!(["Ana Ene", "ana@exemplu.ro", 2, lei(4_500)]);
    assert_eq!(told_of(&told["items"]), [ana.clone(), json!(["Ion Munteanu", "ion@exemplu.ro", 1, lei(0)])]);
    assert_eq!(told["items"][0]["last_order"]["number"], last.number);
    assert_eq!(told["next"], Value::Null);

    // By a name that she had before, with all that is hers.
    for (query, expected) in [("?q=POP", 1), ("?q=ana@", 1), ("?q=i", 1), ("?q=dora", 0), ("?q=%25", 0)] {
        let (_, told) = json_of(&app, &format!("/api/v1{base}{query}"), &verde.api_key).await;
        assert_eq!(told["items"].as_array().unwrap().len(), expected, "{query}: {told}");
        let (status, html) = page(&app, &format!("{base}{query}"), &verde.api_key).await;
        assert_eq!((status, links(&html).len()), (200, expected), "{query}: {html}");
    }
    let (_, told) = json_of(&app, &format!("/api/v1{base}?q=pop"), &verde.api_key).await;
    assert_eq!(told_of(&told["items"]), [ana]);

    let (_, html) = page(&app, &base, &verde.api_key).await;
    assert!(html.contains("45,00") && !html.contains("Dora"), "{html}");
    let (status, orders) = page(&app, &links(&html)[0], &verde.api_key).await;
    assert_eq!(status, 200);
    for (placed, is_hers) in [(&paid, true), (&last, true), (&ion, false)] {
        assert_eq!(orders.contains(&format!("data-key=\"order-{}\"", placed.number)), is_hers, "{orders}");
    }
    assert_eq!(page(&app, &base, &nord.api_key).await.0, 404);
    assert_eq!(json_of(&app, &format!("/api/v1{base}"), &nord.api_key).await.0, 404);
    let (status, html) = page(&app, &format!("{base}?q=a%00"), &verde.api_key).await;
    assert!(status == 422 && html.contains("id=\"q-error\""), "{html}");
    assert_eq!(json_of(&app, &format!("/api/v1{base}?q=a%00"), &verde.api_key).await.0, 422);
}

#[tokio::test(flavor = "multi_thread")]
async fn from_page_to_page_everybody_comes_once() {
    let app = TestApp::start().await;
    let store = &app.world.stores[0];
    let base = format!("/stores/{}/customers", store.tenant);
    let (_, html) = page(&app, &base, &store.api_key).await;
    assert!(html.contains("id=\"no-customers\""), "{html}");
    let first = place(&app, "verde", "Ana Pop", "ana@exemplu.ro").await;
    copy(&app, &first, 104).await;
    let (mut path, mut seen, mut pages) = (Some(base.clone()), Vec::new(), 0);
    while let Some(here) = path {
        let (status, html) = page(&app, &here, &store.api_key).await;
        assert_eq!(status, 200, "{here}");
        seen.extend(links(&html));
        path = next(&html);
        pages += 1;
    }
    assert_eq!((pages, seen.len(), seen.iter().collect::<BTreeSet<_>>().len()), (3, 105, 105));

    let (mut after, mut emails) = (String::new(), Vec::new());
    loop {
        let path = format!("/api/v1{base}?limit=40{after}");
        let (status, told) = json_of(&app, &path, &store.api_key).await;
        assert_eq!(status, 200, "{told}");
        emails.extend(told["items"].as_array().unwrap().iter().map(|item| item["email"].to_string()));
        let Some(next) = told["next"].as_str() else { break };
        after = format!("&after={next}");
    }
    assert_eq!((emails.len(), emails.iter().collect::<BTreeSet<_>>().len()), (105, 105));
}
