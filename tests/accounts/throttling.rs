//! Guessing passwords. All attempts come from this machine's many addresses.

use crate::asking::account;
use futures_util::future::join_all;
use testkit::merchant::{PASSWORD, Reply};
use testkit::{Merchant, TestApp};
use time::Duration;

const ANA: &str = "ana@exemplu.ro";
const AT_ONCE: usize = 50;

/// Guesses so many passwords for an address; every answer is a plain no, or asks to come later.
async fn guess(thief: &Merchant, email: &str, times: usize) -> Vec<Reply> {
    let mut replies = Vec::new();
    while replies.len() < times {
        let batch = (0..AT_ONCE).map(|n| async move {
            thief.another().sign_in(email, &format!("a guess with the number {n}")).await
        });
        replies.extend(join_all(batch).await);
    }
    for reply in &replies {
        let is_refused = [(401, "wrong_credentials"), (429, "too_many_attempts")].contains(&reply.problem());
        assert!(is_refused, "{} {}", reply.status, reply.text);
        assert_eq!(reply.status == 429, reply.headers.contains_key("retry-after"), "{}", reply.text);
    }
    replies
}

fn throttled(replies: &[Reply]) -> Vec<i64> {
    let later = replies.iter().filter_map(|reply| reply.headers.get("retry-after"));
    let seconds: Vec<i64> = later.map(|value| value.to_str().unwrap().parse().unwrap()).collect();
    assert!(seconds.iter().all(|seconds| *seconds >= 1), "{seconds:?}");
    seconds
}

#[tokio::test(flavor = "multi_thread")]
async fn guessing_is_slowed_down_and_shuts_the_owner_out_of_nothing() {
    let app = TestApp::start().await;
    let ana = Merchant::signed_up(&app, ANA).await;
    let thief = Merchant::of(&app);
    let replies = guess(&thief, ANA, 300).await;
    let later = throttled(&replies);
    assert!(later.len() > 150, "only {} of 300 were told to come later", later.len());
    assert!(thief.cookies().is_empty());

    assert!(ana.is_signed_in().await, "who is in stays in, even at the attacker's address");
    ana.refresh().await.expect(200);
    ana.open_store("casa-mea").await;
    let elsewhere = Merchant::from_address(&app, [127, 0, 0, 2]);
    elsewhere.sign_in(ANA, PASSWORD).await.expect(200);
    assert!(elsewhere.is_signed_in().await);

    // Whoever waits as long as they were told may try again.
    app.clock.advance(Duration::seconds(later.into_iter().max().unwrap() + 1));
    ana.another().sign_in(ANA, PASSWORD).await.expect(200);
}

#[tokio::test(flavor = "multi_thread")]
async fn guessing_at_an_address_without_an_account_is_slowed_down_alike() {
    let app = TestApp::start().await;
    Merchant::signed_up(&app, ANA).await;
    let one = Merchant::from_address(&app, [127, 0, 0, 3]);
    let other = Merchant::from_address(&app, [127, 0, 0, 4]);
    let known = guess(&one, ANA, 100).await;
    let unknown = guess(&other, "nobody@exemplu.ro", 100).await;
    for replies in [&known, &unknown] {
        assert!(throttled(replies).len() > 50);
    }
    let body = |replies: &[Reply]| {
        let refused = replies.iter().find(|reply| reply.status == 429).unwrap();
        refused.text.clone()
    };
    assert_eq!(body(&known), body(&unknown));
}

#[tokio::test(flavor = "multi_thread")]
async fn the_case_of_the_address_gives_no_more_guesses() {
    let app = TestApp::start().await;
    Merchant::signed_up(&app, ANA).await;
    let thief = Merchant::of(&app);
    let mut replies = Vec::new();
    for email in ["ana@exemplu.ro", "Ana@exemplu.ro", "ANA@exemplu.ro", "ana@Exemplu.ro"] {
        replies.extend(guess(&thief, email, AT_ONCE).await);
    }
    let last = &replies[3 * AT_ONCE..];
    assert!(throttled(last).len() > AT_ONCE / 2, "{}", throttled(last).len());
}

#[tokio::test(flavor = "multi_thread")]
async fn guesses_by_the_page_count_like_all_others() {
    let app = TestApp::start().await;
    let ana = Merchant::of(&app);
    ana.post("/api/v1/accounts", &account(ANA)).await.expect(201);
    let thief = Merchant::from_address(&app, [127, 0, 0, 5]);
    let form = thief.page("/sign-in").await.form("name=\"password\"");
    for _ in 0..2 {
        let (thief, form) = (&thief, &form);
        let pages = (0..AT_ONCE).map(|n| async move {
            let word = format!("a guess with the number {n}");
            thief.another().submit(form, &[("email", ANA), ("password", &word)]).await
        });
        for reply in join_all(pages).await {
            assert!([422, 429].contains(&reply.status.as_u16()), "{}", reply.text);
        }
    }
    let replies = guess(&thief, ANA, AT_ONCE).await;
    assert!(throttled(&replies).len() > AT_ONCE / 2, "{}", throttled(&replies).len());
    assert!(ana.is_signed_in().await);
}
