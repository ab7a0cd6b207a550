//! A stranger opens a store and earns, by what can be seen and clicked; every act of theirs is counted.

use crate::chromium::{Chromium, DESKTOP};
use crate::demo::{Demo, Store};
use crate::looks::Look;
use fantoccini::Locator;
use serde_json::Value;
use std::time::{Duration, Instant};

/// So many clicks and filled fields are asked of a merchant, at most.
const ACTS: usize = 40;
/// And so long, at the pace of somebody who reads: some seconds for each act.
const TIME: Duration = Duration::from_secs(600);
const SECONDS_TO_READ: u64 = 10;

/// The merchant at their desk.
struct Person<'a> {
    chromium: &'a Chromium,
    demo: &'a Demo,
    acts: usize,
}

impl Person<'_> {
    async fn open(&mut self, path: &str) {
        self.acts += 1;
        self.chromium.open(&self.demo.url("app", path)).await;
    }

    async fn click(&mut self, selector: &str) {
        self.acts += 1;
        self.chromium.click(selector).await;
    }

    async fn write(&mut self, selector: &str, text: &str) {
        self.acts += 1;
        self.chromium.write(selector, text).await;
    }

    async fn until<F: Future<Output = Value>>(&self, shown: impl Fn() -> F, wanted: &str) {
        let end = Instant::now() + Duration::from_secs(10);
        loop {
            let shown = shown().await;
            if shown == wanted {
                return;
            }
            assert!(Instant::now() < end, "{shown} is shown, not {wanted}");
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
    }

    /// Signs up, and confirms the address by the mail.
    async fn sign_up(&mut self) {
        self.open("/sign-up").await;
        self.write("#name", "Aoife Byrne").await;
        self.write("#email", "aoife@example.ie").await;
        self.write("#password", "ten letters or so").await;
        self.click("main form button").await;
        self.chromium.until_path(|path| path == "/").await;
        let mails = self.demo.url("app", "/dev/mail");
        let link = loop {
            self.chromium.open(&mails).await;
            let text = self.chromium.text("main").await;
            if let Some(link) = text.split_whitespace().find(|word| word.contains("/confirm?token=")) {
                break link.to_owned();
            }
            tokio::time::sleep(Duration::from_millis(200)).await;
        };
        // The link in the mail.
        self.acts += 1;
        self.chromium.open(&link).await;
        self.click("main form button").await;
        self.open("/").await;
    }

    /// Names the store; its address follows the name, and is free.
    async fn name_store(&mut self) {
        self.click("main a[href='/stores/new']").await;
        self.write("#name", "Wool & Clay").await;
        let slug = self.chromium.see("#slug").await.prop("value").await.unwrap().unwrap();
        assert_eq!(slug, "wool-clay", "the address follows the name");
        self.chromium.see("#slug-state.good").await;
        self.click("main form button").await;
        self.chromium.until_path(|path| path.starts_with("/stores/") && path != "/stores/new").await;
    }

    /// Ten products from the catalogue; prices follow the markup.
    async fn pick_products(&mut self, look: &mut Look<'_>) {
        self.click("main a[href$='/products/add']").await;
        let price = "#offers li:first-child [data-figure-key^='price-']";
        let before = self.chromium.text(price).await;
        self.write("#markup", "60").await;
        let end = Instant::now() + Duration::from_secs(10);
        while self.chromium.text(price).await == before {
            assert!(Instant::now() < end, "the price stays {before}");
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
        for place in 1..=10 {
            self.click(&format!("#offers li:nth-child({place}) label")).await;
        }
        assert_eq!(self.chromium.text("#chosen").await, "10");
        look.at_this_page("merchant-add-products").await;
        self.click("button[name=csrf]").await;
        self.chromium.until_path(|path| path.ends_with("/products")).await;
        look.at_this_page("merchant-products").await;
        self.click("nav.sections li:first-child a").await;
    }

    async fn choose_look(&mut self, look: &mut Look<'_>) {
        self.click("main a[href$='/settings/look']").await;
        self.click("label[for=theme-botanica]").await;
        let shown =
            "return document.getElementById('look-frame').contentDocument?.documentElement.dataset.theme";
        self.until(|| self.chromium.evaluate(shown), "botanica").await;
        look.at_this_page("merchant-look").await;
        self.click("main form button").await;
        self.chromium.see(".checklist").await;
    }

    async fn say_how_it_sends(&mut self, look: &mut Look<'_>) {
        self.click("main a[href$='/settings/shipping']").await;
        look.at_this_page("merchant-shipping").await;
        self.click("main form button").await;
        self.chromium.see(".checklist").await;
    }

    async fn say_who_sells(&mut self, look: &mut Look<'_>) {
        self.click("main a[href$='/settings/legal']").await;
        self.write("#company", "Wool and Clay Ltd").await;
        self.write("#address", "3 Potters Lane, Dublin 8").await;
        look.at_this_page("merchant-legal").await;
        self.click("main form button").await;
        self.chromium.see(".checklist").await;
    }

    async fn get_paid(&mut self, look: &mut Look<'_>) {
        self.click("main a[href$='/payments']").await;
        look.at_this_page("merchant-payments").await;
        self.click("main .payments form button").await;
        self.chromium.until_path(|path| path.starts_with("/onboarding/")).await;
        look.at_this_page("onboarding").await;
        self.click("button[value=answer]").await;
        self.chromium.until_path(|path| path.ends_with("/payments")).await;
        self.chromium.see(".badge.good").await;
        look.at_this_page("merchant-payments-ready").await;
        self.click("nav.sections li:first-child a").await;
    }

    async fn publish(&mut self, look: &mut Look<'_>) {
        self.chromium.see(".checklist").await;
        look.at_this_page("merchant-checklist-ready").await;
        self.click(".checklist form button").await;
        self.chromium.see("main .note.good").await;
        look.at_this_page("merchant-opened").await;
    }
}

/// From a stranger's sign-up to the first order of somebody else, and every screen on the way.
pub async fn open_a_store_and_sell(demo: &Demo, merchants: &Chromium, shoppers: &Chromium) {
    let began = Instant::now();
    let mut look = Look::through(merchants);
    let mut person = Person { chromium: merchants, demo, acts: 0 };
    person.sign_up().await;
    person.name_store().await;
    look.at_this_page("merchant-checklist").await;
    let id = merchants.path().await.rsplit('/').next().unwrap().to_owned();
    person.pick_products(&mut look).await;
    person.choose_look(&mut look).await;
    person.say_how_it_sends(&mut look).await;
    person.say_who_sells(&mut look).await;
    person.get_paid(&mut look).await;
    person.publish(&mut look).await;
    let asked = person.acts;
    assert!(asked <= ACTS, "{asked} acts are asked of a merchant");
    let reading = Duration::from_secs(asked as u64 * SECONDS_TO_READ);
    assert!(reading + began.elapsed() < TIME + look.took(), "{asked} acts took {:?}", began.elapsed());

    let store =
        Store { id, slug: "wool-clay".to_owned(), currency: "EUR".to_owned(), api_key: String::new() };
    shoppers.look_like(DESKTOP, "light").await;
    let number = buy_the_first(demo, shoppers, &store).await;
    // It comes in by itself, where the merchant looks.
    merchants.see(&format!("main a[href$='/orders/{number}']")).await;
    look.at_this_page("merchant-first-order").await;
    make_and_send(&mut person, &mut look, shoppers, &store).await;
    look.assert_nothing_wrong();
}

/// Something of the merchant's own: described, photographed, sold and sent; and all of it taken along as a file.
async fn make_and_send(person: &mut Person<'_>, look: &mut Look<'_>, shoppers: &Chromium, store: &Store) {
    let merchants = person.chromium;
    person.click("nav.sections a[href$='/products']").await;
    person.click("main a[href$='/products/new']").await;
    look.at_this_page("merchant-product-new").await;
    let picture = std::env::temp_dir().join(format!("cartflux-slippers-{}.png", std::process::id()));
    std::fs::write(&picture, merchants.client.screenshot().await.unwrap()).unwrap();
    person.write("#title", "Felt slippers").await;
    person.write("#description", "Warm, grey & soft.\n\nMade of Irish wool.").await;
    merchants.see("#picture").await.send_keys(picture.to_str().unwrap()).await.unwrap();
    person.write("#price_1", "39,50").await;
    person.write("#stock_1", "12").await;
    person.write("#country", "Ireland").await;
    person.click(".goods .act button").await;
    merchants.see("#country-error").await;
    // A browser is told of the status, and tells its console.
    merchants.complaints().await;
    look.at_this_page("merchant-product-wrong").await;
    person.write("#country", "IE").await;
    person.click(".goods .act button").await;
    merchants.see("main .note.good").await;
    look.at_this_page("merchant-product-own").await;
    std::fs::remove_file(&picture).unwrap();
    person.click("main a[href$='/products']").await;
    look.at_this_page("merchant-products-own").await;
    person.click("main a[href$='/products/file']").await;
    look.at_this_page("merchant-product-files").await;

    let number = buy(person.demo, shoppers, store, "/products/felt-slippers").await;
    person.open(&format!("/stores/{}/orders/{number}", store.id)).await;
    merchants.see("form.ship").await;
    look.at_this_page("merchant-order-to-send").await;
    person.write("#carrier", "An Post").await;
    person.write("#number", "IE123").await;
    person.click("form.ship button").await;
    merchants.see(".parcel").await;
    look.at_this_page("merchant-order-sent").await;
}

/// One of the first product; returns the order's number.
async fn buy_the_first(demo: &Demo, chromium: &Chromium, store: &Store) -> String {
    let visit = crate::shopping::Visit { chromium, demo, store, scripts: true };
    visit.home().await;
    visit.put_into_cart(1).await;
    check_out(chromium, &visit).await
}

/// The product at that address; returns the order's number.
async fn buy(demo: &Demo, chromium: &Chromium, store: &Store, path: &str) -> String {
    let visit = crate::shopping::Visit { chromium, demo, store, scripts: true };
    chromium.open(&demo.url(&store.slug, path)).await;
    chromium.click("[data-buy-button]").await;
    chromium.see("[data-toast].is-shown a").await;
    check_out(chromium, &visit).await
}

async fn check_out(chromium: &Chromium, visit: &crate::shopping::Visit<'_>) -> String {
    chromium.click(".cart-link").await;
    chromium.click(".summary a[href^='/checkout']").await;
    chromium.until_path(|path| path == "/checkout").await;
    for (field, text) in [
        ("email", "guest@example.org"),
        ("name", "Cian Walsh"),
        ("line1", "1 Main Street"),
        ("city", "Dublin"),
        ("postal_code", "D02 X285"),
    ] {
        chromium.write(&format!("#{field}"), text).await;
    }
    chromium.click(".place-order button").await;
    chromium.until_path(|path| path.starts_with("/card/")).await;
    chromium.click("button[value=pay]").await;
    let path = chromium.until_path(|path| path.starts_with("/orders/")).await;
    visit.until_paid().await;
    assert!(chromium.client.find(Locator::Css("#order")).await.is_ok());
    path.rsplit('/').next().unwrap().to_owned()
}
