//! From one store to another, and where nothing is.

use reqwest::header::ACCEPT;
use serde_json::json;
use testkit::merchant::PASSWORD;
use testkit::shopper::client;
use testkit::{Merchant, TestApp};

const ANA: &str = "ana@exemplu.ro";
const NOBODYS: &str = "/stores/01890000-0000-7000-8000-000000000000";

async fn open(merchant: &Merchant, name: &str, slug: &str) -> String {
    let store = json!({"name": name, "slug": slug, "country": "IE", "currency": "EUR", "locale": "en"});
    let opened = merchant.post("/api/v1/stores", &store).await.expect(201);
    format!("/stores/{}", opened["id"].as_str().unwrap())
}

#[tokio::test(flavor = "multi_thread")]
async fn the_menu_lists_ones_own_other_stores_alone() {
    let app = TestApp::start().await;
    let ana = Merchant::signed_up(&app, ANA).await;
    let bob = Merchant::signed_up(&app, "bob@example.com").await;
    let green = open(&ana, "Green House", "green").await;
    let empty = ana.page(&format!("{green}/menu")).await;
    assert!(empty.status == 200 && empty.text.contains("You have no other store yet"), "{}", empty.text);
    let blue = open(&ana, "Blue <b>House", "blue").await;
    open(&bob, "Bob’s Barn", "bobs").await;

    let page = ana.page(&green).await;
    for part in [format!("data-others=\"{green}/menu\""), "href=\"/stores/new\"".to_owned()] {
        assert!(page.text.contains(&part), "{part}: {}", page.text);
    }
    let menu = ana.page(&format!("{green}/menu")).await;
    let (_, list) = menu.text.split_once("id=\"other-stores\"").unwrap();
    assert!(list.contains(&format!("<a href=\"{blue}\">Blue &#60;b&#62;House</a>")), "{list}");
    assert!(list.contains("Not published") && list.matches("<li>").count() == 1, "{list}");
    assert!(!menu.text.contains("Barn"), "{}", menu.text);

    assert_eq!(bob.page(&format!("{green}/menu")).await.status, 404);
    assert!(ana.another().page(&format!("{green}/menu")).await.leads_to().starts_with("/sign-in?next="));
    let verde = &app.world.stores[0];
    for (path, status) in [("", 200), ("/menu", 404)] {
        let request = client().get(app.merchant_url(&format!("/stores/{}{path}", verde.tenant)));
        let answer = request.bearer_auth(&verde.api_key).header(ACCEPT, "text/html").send().await.unwrap();
        assert_eq!(answer.status().as_u16(), status, "a program has no menu");
        assert!(!answer.text().await.unwrap().contains("data-others"));
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_typed_survives_a_session_that_ends_meanwhile() {
    let app = TestApp::start().await;
    let ana = Merchant::signed_up(&app, ANA).await;
    let store = open(&ana, "Green House", "green").await;
    let settings = format!("{store}/settings");
    let token = ana.csrf();
    ana.delete("/api/v1/session").await;
    let fields = [("csrf", token.as_str()), ("name", "Greener \"House\"")];
    let refused = ana.post_form(&settings, &fields).await;
    assert_eq!(refused.status, 401);
    for words in ["no longer signed in", "Nothing was saved", "href=\"/sign-in\" target=\"_blank\""] {
        assert!(refused.text.contains(words), "{words}: {}", refused.text);
    }

    ana.sign_in(ANA, PASSWORD).await.expect(200);
    let late = ana.post_form(&settings, &fields).await;
    assert_eq!(late.status, 403);
    assert!(ana.page(&settings).await.text.contains("value=\"Green House\""), "nothing is changed yet");
    ana.submit(&late.form("Send again"), &[]).await.leads_to();
    let shown = ana.page(&settings).await;
    assert!(shown.text.contains("value=\"Greener &#34;House&#34;\""), "{}", shown.text);

    // A password is repeated by no page, and a form without any token is nobody's.
    let secret = [("csrf", &*token), ("current_password", PASSWORD), ("new_password", "hello hello hello")];
    let refused = ana.post_form("/account/password", &secret).await;
    assert_eq!(refused.status, 403);
    assert!(
        !refused.text.contains("hello hello") && !refused.text.contains("Send again"),
        "{}",
        refused.text
    );
    for forged in [&[("name", "Taken")][..], &[("csrf", ""), ("name", "Taken")]] {
        let refused = ana.post_form(&settings, forged).await;
        assert_eq!(refused.status, 403);
        assert!(!refused.text.contains("Taken"), "{}", refused.text);
    }
    // Another site's wish is not offered to be sent.
    let foreign = ana.bare(reqwest::Method::POST, &settings).header("origin", "https://evil.example");
    let refused = ana.take(foreign.header(ACCEPT, "text/html").form(&fields)).await;
    assert!(refused.status == 403 && !refused.text.contains("Send again"), "{}", refused.text);
}

#[tokio::test(flavor = "multi_thread")]
async fn where_nothing_is_merchants_are_told_so_as_merchants() {
    let app = TestApp::start().await;
    let ana = Merchant::signed_up(&app, ANA).await;
    for path in [NOBODYS, "/nothing/at/all"] {
        let page = ana.page(path).await;
        assert_eq!(page.status, 404, "{path}");
        for words in ["There is nothing here", "Ana Pop", "Go to your stores"] {
            assert!(page.text.contains(words), "{path}: {words}: {}", page.text);
        }
        assert!(!page.text.contains("no shop") && !page.text.contains(path), "{}", page.text);
        assert!(ana.get(path).await.text.starts_with('{'), "programs get a document: {path}");
    }
    let stranger = ana.another();
    let german = stranger.bare(reqwest::Method::GET, "/nothing").header("accept-language", "de");
    let page = stranger.take(german.header(ACCEPT, "text/html")).await;
    assert!(page.status == 404 && page.text.contains("Hier ist nichts"), "{}", page.text);

    let url = format!("http://no-such-shop.localhost:{}/", app.world.address.port());
    let answer = client().get(url).header(ACCEPT, "text/html").send().await.unwrap();
    assert!(answer.text().await.unwrap().contains("There is no shop at this address"));
}
