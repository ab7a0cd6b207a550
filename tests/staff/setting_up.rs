//! The link from the command line.

use crate::colleague::{A_WHILE, Colleague, EMAIL, PASSWORD, authenticator, invited};
use testkit::{Merchant, TestApp};
use time::Duration;

#[tokio::test(flavor = "multi_thread")]
async fn a_link_sets_an_account_up_once_and_its_first_code_proves_it() {
    let app = TestApp::start().await;
    let path = invited(&app, EMAIL).await;
    let browser = Merchant::at_admin(&app);
    let page = browser.page(&path).await;
    assert!(page.status == 200 && page.text.contains("<svg") && page.text.contains(EMAIL), "{}", page.text);
    let form = page.form("name=\"token\"");
    let shown = authenticator(&page.text);
    let code = || shown.generate(u64::try_from(app.clock.now().unix_timestamp()).unwrap()).to_string();

    let wrong = browser.submit(&form, &[("password", "short"), ("code", "000000")]).await;
    assert_eq!(wrong.status, 422);
    assert!(wrong.text.contains("id=\"password-error\"") && wrong.text.contains("id=\"code-error\""));
    assert_eq!(authenticator(&wrong.text), shown, "the secret stays while the link is not used");

    let values = [("password", PASSWORD), ("code", &*code())];
    let done = browser.submit(&form, &values).await;
    assert_eq!((done.status.as_u16(), done.text.matches("<li><code>").count()), (200, 10), "{}", done.text);
    assert_eq!(done.headers["cache-control"], "no-store");
    app.clock.advance(A_WHILE);
    let again = browser.submit(&form, &[("password", "another password"), ("code", &*code())]).await;
    assert_eq!(again.status, 404);
    assert_eq!(browser.page(&path).await.status, 404);
    assert!(browser.cookies().is_empty());
}

#[tokio::test(flavor = "multi_thread")]
async fn a_link_is_over_after_a_day_and_a_later_one_makes_it_useless() {
    let app = TestApp::start().await;
    let browser = Merchant::at_admin(&app);
    let first = invited(&app, EMAIL).await;
    let second = invited(&app, EMAIL).await;
    assert_eq!(browser.page(&first).await.status, 404);
    assert_eq!(browser.page(&second).await.status, 200);
    app.clock.advance(Duration::hours(24));
    assert_eq!(browser.page(&second).await.status, 404);
    assert_eq!(browser.page("/set-up?token=guessed").await.status, 404);
    assert_eq!(browser.page("/set-up").await.status, 404);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_link_that_is_not_used_changes_nothing_and_one_that_is_changes_everything() {
    let app = TestApp::start().await;
    let old = Colleague::signed_in(&app).await;
    let path = invited(&app, EMAIL).await;
    app.clock.advance(A_WHILE);
    let reply = old.sign_in(&old.browser.another(), PASSWORD, &old.code(&app)).await;
    assert_eq!(reply.leads_to(), "/");

    let page = old.browser.another().page(&path).await;
    let new = authenticator(&page.text);
    let code = new.generate(u64::try_from(app.clock.now().unix_timestamp()).unwrap()).to_string();
    let values = [("password", "a later password"), ("code", &*code)];
    let done = old.browser.another().submit(&page.form("name=\"token\""), &values).await;
    assert_eq!(done.status, 200);
    assert_eq!(old.browser.page("/").await.leads_to(), "/sign-in", "what was signed in before is out");
    app.clock.advance(A_WHILE);
    assert_eq!(old.sign_in(&old.browser.another(), PASSWORD, &old.code(&app)).await.status, 422);
    let recovery = &old.recovery[0];
    assert_eq!(old.sign_in(&old.browser.another(), "a later password", recovery).await.status, 422);
}

#[tokio::test(flavor = "multi_thread")]
async fn nobody_is_invited_without_an_address_and_a_name() {
    let app = TestApp::start().await;
    for (email, name) in [("mihai", "Mihai"), (EMAIL, "  "), (EMAIL, &*"x".repeat(101))] {
        assert!(actors::staff::invite(&app.world.rows, &app.clock, email, name).await.is_err(), "{email}");
    }
    assert!(app.world.database.rows("SELECT 1 FROM staff_accounts").await.is_empty());
}
