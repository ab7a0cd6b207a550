//! The product as people see it: the real program, a real browser, nothing but what is on the screen.
//!
//! Screenshots of every screen are written to `target/screenshots`. One browser at a time: the tests' names
//! say `browser`, which nextest knows.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on shall stop where it is")]

#[path = "browser/axe.rs"]
mod axe;
#[path = "browser/chromium.rs"]
mod chromium;
#[path = "browser/demo.rs"]
mod demo;
#[path = "browser/live.rs"]
mod live;
#[path = "browser/looks.rs"]
mod looks;
#[path = "browser/opening.rs"]
mod opening;
#[path = "browser/shopping.rs"]
mod shopping;

use chromium::{Chromium, DESKTOP};
use demo::Demo;
use live::Feed;
use shopping::Visit;

/// Two products are bought in each demo store, from its first page to "paid", while the merchant's program
/// watches.
async fn buy_in_both_stores(scripts: bool) {
    let demo = Demo::start().await;
    let chromium = Chromium::start().await;
    chromium.look_like(DESKTOP, "light").await;
    if !scripts {
        chromium.switch_scripts_off().await;
    }
    for store in &demo.stores {
        let mut feed = Feed::open(&demo, store).await;
        let visit = Visit { chromium: &chromium, demo: &demo, store, scripts };
        let bought = visit.buy_two_products().await;
        feed.sees_the_order(&bought.number).await;
        demo.assert_as_the_merchant_sees_it(store, &bought).await;
        chromium.assert_no_complaints().await;
    }
    chromium.stop().await;
    demo.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_guest_buys_in_the_browser_and_the_merchant_sees_it_live() {
    buy_in_both_stores(true).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_guest_buys_in_a_browser_without_scripts() {
    buy_in_both_stores(false).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn every_screen_fits_every_browser_and_nothing_jumps() {
    let demo = Demo::start().await;
    let chromium = Chromium::start().await;
    looks::look_at_everything(&demo, &chromium).await;
    chromium.stop().await;
    demo.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_stranger_opens_a_store_in_the_browser_and_somebody_buys_from_it() {
    let demo = Demo::start().await;
    let (merchants, shoppers) = (Chromium::start().await, Chromium::start().await);
    merchants.look_like(DESKTOP, "light").await;
    opening::open_a_store_and_sell(&demo, &merchants, &shoppers).await;
    shoppers.stop().await;
    merchants.stop().await;
    demo.stop().await;
}
