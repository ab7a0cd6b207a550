//! A password and a code.

use crate::colleague::{A_WHILE, Colleague, EMAIL, PASSWORD};
use futures_util::future::join_all;
use testkit::TestApp;

#[tokio::test(flavor = "multi_thread")]
async fn a_code_works_once_even_for_many_at_a_time() {
    let app = TestApp::start().await;
    let staff = Colleague::set_up(&app).await;
    assert_eq!(staff.sign_in(&staff.browser.another(), PASSWORD, &staff.first_code).await.status, 422);
    app.clock.advance(A_WHILE);
    let code = staff.code(&app);
    let browsers: Vec<_> = (0..6).map(|_| staff.browser.another()).collect();
    let tries = browsers.iter().map(|browser| staff.sign_in(browser, PASSWORD, &code));
    let replies = join_all(tries).await;
    assert_eq!(replies.iter().filter(|reply| reply.status == 303).count(), 1);
    assert_eq!(browsers.iter().filter(|browser| !browser.cookies().is_empty()).count(), 1);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_recovery_code_works_once_however_it_is_typed() {
    let app = TestApp::start().await;
    let staff = Colleague::set_up(&app).await;
    assert_eq!(staff.recovery.len(), 10);
    let typed = staff.recovery[3].replace('-', " ").to_uppercase();
    let browser = staff.browser.another();
    assert_eq!(staff.sign_in(&browser, PASSWORD, &typed).await.leads_to(), "/");
    assert_eq!(browser.page("/").await.status, 200);
    assert_eq!(staff.sign_in(&browser.another(), PASSWORD, &typed).await.status, 422);
    assert_eq!(staff.sign_in(&browser.another(), PASSWORD, &staff.recovery[4]).await.leads_to(), "/");
}

#[tokio::test(flavor = "multi_thread")]
async fn whatever_is_wrong_is_answered_alike() {
    let app = TestApp::start().await;
    let staff = Colleague::set_up(&app).await;
    app.clock.advance(A_WHILE);
    let code = staff.code(&app);
    let nobody = "nobody@cartflux.example";
    let mut said = Vec::new();
    for (email, password, code) in [
        (EMAIL, "another password", &*code),
        (EMAIL, PASSWORD, "000000"),
        (EMAIL, "another password", "000000"),
        (nobody, PASSWORD, &*code),
        ("not an address", PASSWORD, &*code),
    ] {
        let fields = [("email", email), ("password", password), ("code", code)];
        let reply = staff.browser.another().post_form("/sign-in", &fields).await;
        assert_eq!(reply.status, 422, "{email} {}", reply.text);
        assert!(!reply.text.contains(password) && reply.set_cookie("__Host-staff").is_none());
        said.push(reply.text.replace(email, EMAIL));
    }
    said.dedup();
    assert_eq!(said.len(), 1, "{said:?}");
    assert_eq!(staff.sign_in(&staff.browser, PASSWORD, &code).await.leads_to(), "/", "it was not used up");
    let line = staff.browser.cookie("__Host-staff");
    assert!(line.len() > 40);
}

#[tokio::test(flavor = "multi_thread")]
async fn guessing_is_slowed_down() {
    let app = TestApp::start().await;
    let staff = Colleague::set_up(&app).await;
    let mut statuses = Vec::new();
    for _ in 0..14 {
        let reply = staff.sign_in(&staff.browser.another(), "a guess", "000000").await;
        assert_eq!(reply.status == 429, reply.headers.contains_key("retry-after"));
        statuses.push(reply.status.as_u16());
    }
    assert_eq!(statuses.iter().filter(|status| **status == 422).count(), 10, "{statuses:?}");
    assert_eq!(statuses.last(), Some(&429));
    app.clock.advance(time::Duration::minutes(5));
    let code = staff.code(&app);
    assert_eq!(staff.sign_in(&staff.browser, PASSWORD, &code).await.leads_to(), "/");
}
