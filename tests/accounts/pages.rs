//! Pages without scripts: coming in.

use reqwest::Method;
use testkit::merchant::PASSWORD;
use testkit::{Merchant, TestApp};
use time::Duration;

const ANA: &str = "ana@exemplu.ro";
const EMAIL: &str = "name=\"email\"";
/// So many sign-ins in a row are not those of a guesser.
const BETWEEN: Duration = Duration::minutes(15);

#[tokio::test(flavor = "multi_thread")]
async fn somebody_signs_up_and_opens_a_store_by_forms() {
    let app = TestApp::start().await;
    let ana = Merchant::of(&app);
    let german =
        ana.bare(Method::GET, "/sign-up").header("accept", "text/html").header("accept-language", "de");
    assert!(ana.take(german).await.text.contains("<html lang=\"de\""));
    let values = [("email", ANA), ("password", PASSWORD), ("name", "Ana <b>Pop</b>")];
    let led = ana.fill("/sign-up", EMAIL, &values).await.leads_to();
    assert!(led.starts_with('/') && !led.starts_with("/sign"), "{led}");
    assert_eq!(ana.cookies().len(), 2);
    ana.wait_for_mail(ANA, "/confirm?token=").await;
    let home = ana.page("/").await;
    assert!(home.status == 200 && home.text.contains("href=\"/stores/new\""), "{}", home.text);
    for page in ["/", "/account", "/stores/new"] {
        let page = ana.page(page).await;
        assert!(page.status == 200 && !page.text.contains("<b>Pop"), "{}", page.text);
        let cache = page.headers["cache-control"].to_str().unwrap();
        assert!(cache.contains("no-store") || cache.contains("private"), "{cache}");
    }

    let values = [
        ("name", "Casa <i>Mea</i>"),
        ("slug", "Casa-"),
        ("country", "RO"),
        ("currency", "RON"),
        ("locale", "ro"),
    ];
    let refused = ana.fill("/stores/new", "name=\"slug\"", &values).await;
    assert_eq!(refused.status, 422);
    assert!(!refused.text.contains("<i>Mea"));
    let form = refused.form("name=\"slug\"");
    for typed in &values {
        assert!(form.fields.contains(&(typed.0.to_owned(), typed.1.to_owned())), "{typed:?}: {}", form.html);
    }
    assert!(ana.submit(&form, &[("slug", "casa-mea")]).await.leads_to().starts_with('/'));
    let stores = ana.get("/api/v1/stores").await.expect(200);
    assert_eq!(stores["items"][0]["slug"], "casa-mea");
    let link = format!("/stores/{}", stores["items"][0]["id"].as_str().unwrap());
    let home = ana.page("/").await;
    assert!(home.text.contains(&link) && !home.text.contains("<i>Mea"), "{}", home.text);
    assert_eq!(ana.page(&link).await.status, 200);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_failed_form_keeps_what_was_typed_and_not_the_password() {
    let app = TestApp::start().await;
    let visitor = Merchant::of(&app);
    Merchant::signed_up(&app, ANA).await;
    let wrong = "never typed again";
    let script = "\"><script>alert(1)</script>";
    let cases: [(&str, &[(&str, &str)]); 5] = [
        ("/sign-in", &[("email", ANA), ("password", wrong)]),
        ("/sign-in", &[("email", "nobody@exemplu.ro"), ("password", wrong)]),
        ("/sign-up", &[("email", ANA), ("password", wrong), ("name", "Ana Maria")]),
        ("/sign-up", &[("email", "new@exemplu.ro"), ("password", "shortest!"), ("name", "Ana Maria")]),
        ("/sign-up", &[("email", script), ("password", wrong), ("name", "Ana Maria")]),
    ];
    for (page, values) in cases {
        let reply = visitor.fill(page, EMAIL, values).await;
        assert_eq!(reply.status, 422, "{values:?}");
        assert!(!reply.text.contains("<script>alert"));
        let form = reply.form(EMAIL);
        for (name, typed) in values {
            let kept = form.fields.iter().find(|(known, _)| known == name).unwrap();
            assert_eq!(kept.1, if *name == "password" { "" } else { *typed }, "{name}");
        }
        assert!(!reply.text.contains(wrong) && !reply.text.contains("shortest!"), "{}", reply.text);
        assert!(visitor.cookies().is_empty());
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn whoever_is_not_signed_in_is_asked_to_and_then_led_where_they_wanted() {
    let app = TestApp::start().await;
    let ana = Merchant::signed_up(&app, ANA).await;
    let id = ana.open_store("casa-mea").await["id"].as_str().unwrap().to_owned();
    let door = ana.another().page("/").await.leads_to();
    assert!(door.starts_with("/sign-in"), "{door}");
    let mine = format!("/stores/{id}");
    for page in ["/account", "/stores/new", &mine, &format!("{mine}/orders/1001")] {
        let visitor = ana.another();
        let door = visitor.page(page).await.leads_to();
        assert!(door.starts_with("/sign-in?next="), "{page}: {door}");
        let wrong = visitor.fill(&door, EMAIL, &[("email", ANA), ("password", "not the word")]).await;
        assert_eq!(wrong.status, 422);
        let right = wrong.form(EMAIL);
        let led = visitor.submit(&right, &[("email", ANA), ("password", PASSWORD)]).await.leads_to();
        assert_eq!(led, page, "also after a mistake");
        app.clock.advance(BETWEEN);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn signing_in_leads_to_no_other_site() {
    let app = TestApp::start().await;
    let ana = Merchant::signed_up(&app, ANA).await;
    for next in [
        "//evil.example",
        "%2F%2Fevil.example",
        "https://evil.example/",
        "https:evil.example",
        "http:%2F%2Fevil.example",
        "/%5Cevil.example",
        "%5C%5Cevil.example",
        "/%09/evil.example",
        "/%0A/evil.example",
        "/%0D%0ALocation:%20https://evil.example",
        "%20//evil.example",
        "javascript:alert(1)",
        "@evil.example",
        ".evil.example",
        ":80@evil.example/",
        "%00//evil.example",
        "evil.example",
        "",
    ] {
        let visitor = ana.another();
        let values = [("email", ANA), ("password", PASSWORD)];
        let led = visitor.fill(&format!("/sign-in?next={next}"), EMAIL, &values).await.leads_to();
        // What browsers leave out of addresses, and take for a slash.
        let led = led.replace(['\t', '\n', '\r', ' '], "").replace('\\', "/");
        assert!(led.starts_with('/') && !led.starts_with("//"), "{next} leads to {led}");
        assert!(visitor.is_signed_in().await);
        app.clock.advance(BETWEEN);
    }
    let reply = ana.another().page("/sign-in?next=%22%3E%3Cscript%3Ealert(1)%3C/script%3E").await;
    assert!(reply.status == 200 && !reply.text.contains("<script>alert"), "{}", reply.text);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_page_renews_a_session_unseen() {
    let app = TestApp::start().await;
    let ana = Merchant::signed_up(&app, ANA).await;
    let form = ana.page("/stores/new").await.form("name=\"slug\"");
    let before = ana.cookies();
    app.clock.advance(Duration::minutes(16));
    assert!(!ana.clone().is_signed_in().await);
    assert_eq!(ana.page("/account").await.status, 200);
    for name in ["__Host-session", "__Host-refresh"] {
        assert_ne!(ana.cookie(name), before[name], "{name}");
    }
    assert!(ana.is_signed_in().await);
    // What was begun before may be sent after.
    app.clock.advance(Duration::minutes(16));
    let values =
        [("name", "Casa"), ("slug", "casa-mea"), ("country", "RO"), ("currency", "RON"), ("locale", "ro")];
    assert!(ana.submit(&form, &values).await.leads_to().starts_with('/'));
    assert_eq!(ana.get("/api/v1/stores").await.expect(200)["items"][0]["slug"], "casa-mea");
    let copy = ana.clone();
    assert_eq!(ana.delete("/api/v1/session").await.status, 204);
    assert!(copy.page("/account").await.leads_to().starts_with("/sign-in?next="), "ended is not renewed");
    let late = ana.another();
    late.sign_in(ANA, PASSWORD).await.expect(200);
    app.clock.advance(Duration::days(8));
    assert!(late.page("/account").await.leads_to().starts_with("/sign-in?next="));
}
