//! Pages without scripts: the account, going out, and what mails lead to.

use crate::asking::{current_session, is_dead};
use testkit::merchant::PASSWORD;
use testkit::{Merchant, TestApp};

const ANA: &str = "ana@exemplu.ro";
const NEW: &str = "a new and better word";

#[tokio::test(flavor = "multi_thread")]
async fn the_account_lists_its_sessions_and_ends_one() {
    let app = TestApp::start().await;
    let ana = Merchant::signed_up(&app, ANA).await;
    let phone = ana.another();
    phone.sign_in(ANA, PASSWORD).await.expect(200);
    let there = current_session(&phone).await;
    let page = ana.page("/account").await;
    assert!(page.status == 200 && page.text.contains(ANA) && page.text.contains("Ana Pop"), "{}", page.text);
    let led = ana.submit(&page.form(&there), &[]).await.leads_to();
    assert!(led.starts_with("/account"), "{led}");
    assert!(is_dead(&phone).await);
    assert!(!ana.page("/account").await.text.contains(&there));
    assert!(ana.is_signed_in().await);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_password_is_changed_on_the_page() {
    let app = TestApp::start().await;
    let ana = Merchant::signed_up(&app, ANA).await;
    let before = ana.clone();
    let mark = "name=\"new_password\"";
    let values = |current| [("current_password", current), ("new_password", NEW)];
    let refused = ana.fill("/account", mark, &values("not the word at all")).await;
    assert_eq!(refused.status, 422);
    for secret in ["not the word at all", NEW] {
        assert!(!refused.text.contains(secret), "{}", refused.text);
    }
    assert!(before.is_signed_in().await);
    ana.fill("/account", mark, &values(PASSWORD)).await.leads_to();
    assert!(ana.is_signed_in().await && is_dead(&before).await);
    assert_eq!(ana.another().sign_in(ANA, PASSWORD).await.status, 401);
    ana.another().sign_in(ANA, NEW).await.expect(200);
}

#[tokio::test(flavor = "multi_thread")]
async fn signing_out_on_a_page_ends_the_session() {
    let app = TestApp::start().await;
    let ana = Merchant::signed_up(&app, ANA).await;
    let copy = ana.clone();
    ana.fill("/account", "/sign-out", &[]).await.leads_to();
    assert!(ana.cookies().is_empty());
    assert!(is_dead(&copy).await);
    assert!(ana.page("/").await.leads_to().starts_with("/sign-in"));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_forgotten_password_is_replaced_by_the_mails_link() {
    let app = TestApp::start().await;
    let ana = Merchant::signed_up(&app, ANA).await;
    let visitor = ana.another();
    let (unknown, known) = ("nobody@exemplu.ro", ANA);
    let told = visitor.fill("/forgot-password", "name=\"email\"", &[("email", unknown)]).await;
    let same = visitor.fill("/forgot-password", "name=\"email\"", &[("email", known)]).await;
    assert!(told.status.is_success() || told.status == 303, "{}", told.text);
    assert_eq!((told.status, told.text.replace(unknown, known)), (same.status, same.text));
    assert_eq!(told.headers.get("location"), same.headers.get("location"));
    let mail = visitor.wait_for_mail(ANA, "/reset-password?token=").await;
    let link = format!("/reset-password?token={}", mail.token());
    let mark = "name=\"password\"";
    let page = visitor.page(&link).await;
    let refused = visitor.submit(&page.form(mark), &[("password", "short")]).await;
    assert_eq!(refused.status, 422);
    assert!(ana.is_signed_in().await, "nothing has happened yet");
    let form = refused.form(mark);
    let done = visitor.submit(&form, &[("password", NEW)]).await;
    assert!(done.status.is_success() || done.status == 303, "{}", done.text);
    assert!(is_dead(&ana).await);
    let again = visitor.another().submit(&form, &[("password", "yet another new word")]).await;
    assert!(again.status.is_client_error(), "{}", again.status);
    assert_eq!(visitor.another().sign_in(ANA, "yet another new word").await.status, 401);
    visitor.another().sign_in(ANA, NEW).await.expect(200);
}

/// Programs open the links of mails to look for harm: looking must not confirm.
#[tokio::test(flavor = "multi_thread")]
async fn a_confirmation_is_a_button_and_not_a_look() {
    let app = TestApp::start().await;
    let ana = Merchant::signed_up(&app, ANA).await;
    let visitor = ana.another();
    let link = format!("/confirm?token={}", ana.wait_for_mail(ANA, "/confirm?token=").await.token());
    let confirmed = async || ana.get("/api/v1/account").await.expect(200)["confirmed"].clone();
    let page = visitor.page(&link).await;
    assert_eq!(page.status, 200);
    visitor.page(&link).await;
    assert_eq!(confirmed().await, false);
    let form = page.form("<button");
    let done = visitor.submit(&form, &[]).await;
    assert!(done.status.is_success() || done.status == 303, "{}", done.text);
    assert_eq!(confirmed().await, true);
    let again = visitor.submit(&form, &[]).await;
    assert!(again.status.is_client_error(), "{}", again.status);
}
