//! A guest's way from the first page to "paid", by what can be seen and clicked.

use crate::chromium::Chromium;
use crate::demo::{Demo, Store};
use std::time::Duration;
use tokio::time::{Instant, sleep};

pub struct Visit<'a> {
    pub chromium: &'a Chromium,
    pub demo: &'a Demo,
    pub store: &'a Store,
    /// Whether the pages' scripts run.
    pub scripts: bool,
}

pub struct Bought {
    pub number: String,
    /// Minor units, as every page showed it.
    pub total: i64,
}

/// `1.234,50 lei` is 123450 minor units.
pub fn minor_units(shown: &str) -> i64 {
    shown
        .chars()
        .filter(char::is_ascii_digit)
        .collect::<String>()
        .parse()
        .unwrap_or_else(|_| panic!("{shown:?}"))
}

impl Visit<'_> {
    pub async fn home(&self) {
        self.chromium.open(&self.demo.url(&self.store.slug, "/")).await;
    }

    /// From a list to a product that can be had, and into the cart.
    pub async fn put_into_cart(&self, place: usize) {
        let cards = format!("main .grid .card:not(.is-sold-out):nth-of-type({place}) .card-title a");
        self.chromium.click(&cards).await;
        self.chromium.until_path(|path| path.starts_with("/products/")).await;
        self.chromium.click("[data-buy-button]").await;
        if self.scripts {
            // The page says so, and stays.
            self.chromium.see("[data-toast].is-shown a").await;
            self.chromium.see("[data-cart-count]").await;
        } else {
            self.chromium.until_path(|path| path == "/cart").await;
        }
    }

    /// Two products: one from the home page, one from the list of all.
    pub async fn fill_cart(&self) {
        self.home().await;
        self.put_into_cart(1).await;
        self.chromium.click(".site-nav a[href^='/products']").await;
        self.put_into_cart(6).await;
        if self.scripts {
            self.chromium.click(".cart-link").await;
        }
        self.chromium.until_path(|path| path == "/cart").await;
        let lines = self.chromium.client.find_all(fantoccini::Locator::Css("#cart .line")).await.unwrap();
        assert_eq!(lines.len(), 2);
    }

    pub async fn fill_address(&self) {
        let german = self.store.slug == "nordlicht";
        let (name, city, code) =
            if german { ("Jörg Müller", "Köln", "50667") } else { ("Ana Pop", "Brașov", "500001") };
        for (field, text) in [
            ("email", "gast@example.org"),
            ("name", name),
            ("line1", "Straße 1"),
            ("city", city),
            ("postal_code", code),
        ] {
            self.chromium.write(&format!("#{field}"), text).await;
        }
    }

    pub async fn buy_two_products(&self) -> Bought {
        let chromium = self.chromium;
        self.fill_cart().await;
        chromium.click(".summary a[href^='/checkout']").await;
        chromium.until_path(|path| path == "/checkout").await;
        if !self.scripts {
            // The button for those without scripts is there, so there are none.
            chromium.see("[data-recalculate-button]").await;
        }
        self.fill_address().await;
        let total = minor_units(&chromium.text(".place-total strong").await);
        chromium.click(".place-order button").await;

        chromium.until_path(|path| path.starts_with("/card/")).await;
        let asked = minor_units(&chromium.text("h1 strong").await);
        assert_eq!(asked, total, "the card page asks for another amount than the checkout showed");
        chromium.click("button[value=pay]").await;

        let path = chromium.until_path(|path| path.starts_with("/orders/")).await;
        let number = path.rsplit('/').next().unwrap().to_owned();
        self.until_paid().await;
        assert_eq!(minor_units(&chromium.text(".totals .total dd").await), total);
        Bought { number, total }
    }

    /// The page becomes "paid" by itself: by its script, or by reloading itself.
    pub async fn until_paid(&self) {
        let end = Instant::now() + Duration::from_secs(30);
        loop {
            let order = self.chromium.client.find(fantoccini::Locator::Css("#order")).await;
            let status = match order {
                Ok(order) => order.attr("data-status").await.ok().flatten().unwrap_or_default(),
                Err(_) => String::new(),
            };
            if matches!(status.as_str(), "paid" | "fulfilling" | "fulfilled") {
                return;
            }
            assert!(Instant::now() < end, "the order's page still says {status}");
            sleep(Duration::from_millis(100)).await;
        }
    }
}
