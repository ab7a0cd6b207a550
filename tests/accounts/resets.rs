//! A forgotten password.

use crate::asking::{is_dead, names};
use futures_util::future::join_all;
use serde_json::{Value, json};
use testkit::merchant::{Mail, PASSWORD};
use testkit::{Merchant, TestApp};
use time::Duration;

const ANA: &str = "ana@exemplu.ro";
const NEW: &str = "a new and better word";
const RESETS: &str = "/api/v1/password-resets";

/// The mail that somebody gets who asks for it.
async fn asked(visitor: &Merchant, email: &str) -> Mail {
    visitor.post(RESETS, &json!({"email": email})).await.expect(202);
    visitor.wait_for_mail(email, "/reset-password?token=").await
}

async fn reset(visitor: &Merchant, token: &str, password: &str) -> u16 {
    let reply = visitor.post(&format!("{RESETS}/{token}"), &json!({"password": password})).await;
    reply.status.as_u16()
}

#[tokio::test(flavor = "multi_thread")]
async fn a_reset_gives_a_new_password_once_and_ends_every_session() {
    let app = TestApp::start().await;
    let ana = Merchant::signed_up(&app, ANA).await;
    let bob = Merchant::signed_up(&app, "bob@example.com").await;
    let elsewhere = ana.another();
    elsewhere.sign_in(ANA, PASSWORD).await.expect(200);
    let visitor = ana.another();
    let mail = asked(&visitor, "ANA@exemplu.ro").await;
    let link = app.merchant_url(&format!("/reset-password?token={}", mail.token()));
    assert!(mail.token().len() >= 32 && mail.text.contains(&link), "{mail:?}");
    assert!(ana.is_signed_in().await, "asking changes nothing");

    for wrong in ["x", "%00", &mail.token()[1..], &format!("{}x", mail.token())] {
        assert_eq!(reset(&visitor, wrong, NEW).await, 404, "{wrong}");
    }
    let path = format!("{RESETS}/{}", mail.token());
    for password in ["", "123456789", ANA, &"x".repeat(201)] {
        names(&visitor.post(&path, &json!({"password": password})).await, "password", password);
    }
    assert!(ana.is_signed_in().await && elsewhere.is_signed_in().await);
    assert_eq!(reset(&visitor, mail.token(), NEW).await, 204, "a word that would not do has not used it up");
    assert!(!elsewhere.clone().is_signed_in().await, "from the very next request on");
    assert!(is_dead(&ana).await && is_dead(&elsewhere).await);
    assert!(bob.is_signed_in().await);
    assert_eq!(visitor.another().sign_in(ANA, PASSWORD).await.status, 401);
    assert_eq!(reset(&visitor, mail.token(), "yet another new word").await, 404);
    let signed_in = visitor.another();
    signed_in.sign_in(ANA, NEW).await.expect(200);
    assert_eq!(reset(&visitor, mail.token(), "yet another new word").await, 404);
    assert!(signed_in.is_signed_in().await, "a used token ends no sessions");
}

#[tokio::test(flavor = "multi_thread")]
async fn asking_for_an_unknown_address_looks_the_same_and_sends_nothing() {
    let app = TestApp::start().await;
    let ana = Merchant::signed_up(&app, ANA).await;
    let visitor = ana.another();
    let unknown = visitor.post(RESETS, &json!({"email": "nobody@exemplu.ro"})).await;
    let known = visitor.post(RESETS, &json!({"email": ANA})).await;
    assert_eq!((unknown.status.as_u16(), known.status.as_u16()), (202, 202));
    assert_eq!(unknown.text, known.text);
    let names = |reply: &testkit::merchant::Reply| {
        let mut names: Vec<String> = reply.headers.keys().map(ToString::to_string).collect();
        names.sort();
        names
    };
    assert_eq!(names(&unknown), names(&known));
    // The known one was asked for later: what would go to the unknown one has gone.
    visitor.wait_for_mail(ANA, "/reset-password?token=").await;
    assert!(visitor.mails().await.iter().all(|mail| !mail.to.contains("nobody")));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_reset_lasts_an_hour() {
    let app = TestApp::start().await;
    let ana = Merchant::signed_up(&app, ANA).await;
    let late = asked(&ana.another(), ANA).await;
    app.clock.advance(Duration::minutes(61));
    assert_eq!(reset(&ana.another(), late.token(), NEW).await, 404);
    ana.another().sign_in(ANA, PASSWORD).await.expect(200);
    ana.another().post(RESETS, &json!({"email": ANA})).await.expect(202);
    let in_time = ana.wait_for_mails(ANA, "/reset-password?token=", 2).await.remove(0);
    app.clock.advance(Duration::minutes(58));
    assert_eq!(reset(&ana.another(), in_time.token(), NEW).await, 204);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_link_is_good_for_what_it_was_sent_for_and_nothing_else() {
    let app = TestApp::start().await;
    let ana = Merchant::signed_up(&app, ANA).await;
    let confirmation = ana.wait_for_mail(ANA, "/confirm?token=").await;
    let forgotten = asked(&ana.another(), ANA).await;
    let crossed = format!("/api/v1/confirmations/{}", forgotten.token());
    assert_eq!(ana.another().post(&crossed, &Value::Null).await.status, 404);
    assert_eq!(reset(&ana.another(), confirmation.token(), NEW).await, 404);
    for secret in [confirmation.token(), forgotten.token()] {
        let thief = ana.with_cookies([("__Host-session".to_owned(), secret.to_owned())].into());
        assert!(!thief.is_signed_in().await);
        let thief = ana.with_cookies([("__Host-refresh".to_owned(), secret.to_owned())].into());
        assert!((400..500).contains(&thief.refresh().await.status.as_u16()));
    }
    assert_eq!(ana.get("/api/v1/account").await.expect(200)["confirmed"], false);
    assert_eq!(reset(&ana.another(), forgotten.token(), NEW).await, 204, "it is still good for its own");
}

#[tokio::test(flavor = "multi_thread")]
async fn of_ten_who_use_one_link_at_once_one_sets_the_password() {
    let app = TestApp::start().await;
    let ana = Merchant::signed_up(&app, ANA).await;
    let visitor = ana.another();
    let mail = asked(&visitor, ANA).await;
    let words: Vec<String> = (0..10).map(|n| format!("the new word of number {n}")).collect();
    let statuses = join_all(words.iter().map(|word| reset(&visitor, mail.token(), word))).await;
    let set: Vec<usize> = (0..10).filter(|n| statuses[*n] == 204).collect();
    assert_eq!(set.len(), 1, "{statuses:?}");
    assert_eq!(statuses.iter().filter(|status| **status == 404).count(), 9, "{statuses:?}");
    visitor.another().sign_in(ANA, &words[set[0]]).await.expect(200);
}
