//! Every screen on every device, in light and dark: photographed, and measured where that can be done.

use crate::axe;
use crate::chromium::{Chromium, DESKTOP, Device, NARROW, PHONE};
use crate::demo::{Demo, Store};
use crate::shopping::Visit;
use serde_json::json;
use std::time::{Duration, Instant};

/// Whether anything is wider than the screen, and what.
const TOO_WIDE: &str = "
    const width = document.documentElement.clientWidth;
    if (document.documentElement.scrollWidth <= width) return [];
    const wide = [...document.body.querySelectorAll('*')].filter((one) => one.getBoundingClientRect().right > width + 1);
    return [`${document.documentElement.scrollWidth} > ${width}`, ...wide.slice(0, 5).map((one) => one.outerHTML.slice(0, 120))];";

/// The sum of all shifts of the layout so far, and what has moved.
const SHIFTS: &str = "
    const done = arguments[arguments.length - 1];
    const seen = [];
    new PerformanceObserver((list) => seen.push(...list.getEntries())).observe({ type: 'layout-shift', buffered: true });
    setTimeout(() => done(seen.filter((shift) => !shift.hadRecentInput).map((shift) =>
        `${shift.value} ${shift.sources.map((source) => source.node?.outerHTML?.slice(0, 100))}`)), 300);";

/// All that is found wrong is collected, so that one run shows everything.
pub struct Look<'a> {
    chromium: &'a Chromium,
    wrong: Vec<String>,
    took: Duration,
}

impl<'a> Look<'a> {
    pub fn through(chromium: &'a Chromium) -> Self {
        Self { chromium, wrong: Vec::new(), took: Duration::ZERO }
    }

    /// How long the looking itself has taken.
    pub fn took(&self) -> Duration {
        self.took
    }

    pub fn assert_nothing_wrong(&self) {
        assert!(self.wrong.is_empty(), "{:#?}", self.wrong);
    }

    /// The present page on all devices.
    pub async fn at_this_page(&mut self, name: &str) {
        let began = Instant::now();
        for (device, schemes) in
            [(DESKTOP, &["light", "dark"][..]), (PHONE, &["light", "dark"]), (NARROW, &["light"])]
        {
            for scheme in schemes {
                self.chromium.look_like(device, scheme).await;
                self.measure(name, device, scheme).await;
                if device.width != NARROW.width {
                    self.chromium.photograph(&format!("{name}-{}-{scheme}", device.name)).await;
                }
            }
        }
        self.chromium.look_like(DESKTOP, "light").await;
        self.took += began.elapsed();
    }

    async fn measure(&mut self, name: &str, device: Device, scheme: &str) {
        let wide = self.chromium.evaluate(TOO_WIDE).await;
        if wide != json!([]) {
            self.wrong.push(format!("{name} on {} ({scheme}) is too wide: {wide}", device.name));
        }
        if device.width != NARROW.width {
            for violation in axe::violations(self.chromium).await {
                self.wrong.push(format!("{name} on {} ({scheme}): {violation}", device.name));
            }
        }
        for complaint in self.chromium.complaints().await {
            self.wrong.push(format!("{name} on {} ({scheme}): {complaint}", device.name));
        }
    }

    /// The present page, which says what was wrong with a form: the browser tells its console of the status.
    async fn at_this_refusal(&mut self, name: &str) {
        let end = Instant::now() + Duration::from_secs(5);
        let mut told = false;
        while !told && Instant::now() < end {
            for said in self.chromium.complaints().await {
                match said.contains("status of 422") {
                    true => told = true,
                    false => self.wrong.push(format!("{name}: {said}")),
                }
            }
        }
        self.at_this_page(name).await;
    }

    /// A page that is loaded anew on each device, and must not move while it does.
    async fn steady(&mut self, name: &str, url: &str) {
        for device in [DESKTOP, PHONE] {
            self.chromium.look_like(device, "light").await;
            self.chromium.open(url).await;
            self.chromium.wait_for_pictures().await;
            let shifts = self.chromium.client.execute_async(SHIFTS, Vec::new()).await.unwrap();
            if shifts != json!([]) {
                self.wrong.push(format!("{name} jumps on {}: {shifts}", device.name));
            }
        }
        self.at_this_page(name).await;
    }

    async fn page(&mut self, name: &str, url: &str) {
        self.chromium.open(url).await;
        self.at_this_page(name).await;
    }
}

pub async fn look_at_everything(demo: &Demo, chromium: &Chromium) {
    let mut look = Look::through(chromium);
    chromium.open("data:text/html,<title>x</title><img src='data:,'>").await;
    let seen = axe::violations(chromium).await;
    assert!(seen.iter().any(|line| line.starts_with("image-alt")), "axe does not look: {seen:?}");
    for store in &demo.stores {
        look_at_store(demo, store, &mut look).await;
    }
    look_at_dashboard(demo, &mut look).await;
    look_at_staff(demo, &mut look).await;
    look.assert_nothing_wrong();
}

async fn look_at_dashboard(demo: &Demo, look: &mut Look<'_>) {
    let chromium = look.chromium;
    let app = |path: &str| demo.url("app", path);
    for (name, path) in
        [("sign-in", "/"), ("sign-up", "/sign-up"), ("forgot", "/forgot-password"), ("mail", "/dev/mail")]
    {
        look.page(&format!("merchant-{name}"), &app(path)).await;
    }
    chromium.open(&app("/sign-up")).await;
    for (field, typed) in
        [("name", "Ana Pop"), ("email", "ana@exemplu.ro"), ("password", "ten letters or so")]
    {
        chromium.write(&format!("#{field}"), typed).await;
    }
    chromium.click("main form button").await;
    chromium.until_path(|path| path == "/").await;
    look.at_this_page("merchant-no-stores").await;
    chromium.click("main a[href='/stores/new']").await;
    chromium.until_path(|path| path == "/stores/new").await;
    chromium.write("#name", "Casa Mea").await;
    chromium.write("#slug", "casa-verde").await;
    chromium.click("main form button").await;
    look.at_this_refusal("merchant-new-store-taken").await;
    chromium.write("#slug", "casa-mea").await;
    chromium.click("main form button").await;
    chromium.until_path(|path| path.starts_with("/stores/") && path != "/stores/new").await;
    look.at_this_page("merchant-new-store").await;
    chromium.click("header form button").await;
    chromium.until_path(|path| path == "/sign-in").await;

    let (email, password) = &demo.account;
    chromium.write("#email", email).await;
    chromium.write("#password", "not the password").await;
    chromium.click("main form button").await;
    look.at_this_refusal("merchant-sign-in-wrong").await;
    chromium.write("#password", password).await;
    chromium.click("main form button").await;
    chromium.until_path(|path| path == "/").await;
    look.at_this_page("merchant-stores").await;
    look.page("merchant-account", &app("/account")).await;
    look.page("merchant-plan", &app("/account/plan")).await;
    look.page("merchant-mails", &app("/dev/mail")).await;
    let home = format!("/stores/{}", demo.stores[0].id);
    look.page("merchant-live", &app(&home)).await;
    chromium.click("main a[href*='/orders/']").await;
    look.at_this_page("merchant-order").await;
    for (name, path) in [
        ("orders", "/orders"),
        ("orders-no-match", "/orders?q=nobody&status=needs_attention"),
        ("settings", "/settings"),
        ("keys", "/settings/keys"),
        ("customers", "/customers"),
    ] {
        look.page(&format!("merchant-{name}"), &app(&format!("{home}{path}"))).await;
    }
    chromium.click(".switcher summary").await;
    chromium.see(".switcher [data-others] a").await;
    look.at_this_page("merchant-switcher").await;
    chromium.open(&app("/nothing-here")).await;
    // A missing page is mentioned by the console too.
    chromium.complaints().await;
    look.at_this_page("merchant-missing").await;
}

async fn look_at_staff(demo: &Demo, look: &mut Look<'_>) {
    let chromium = look.chromium;
    let admin = |path: &str| demo.url("admin", path);
    look.page("staff-sign-in", &admin("/sign-in")).await;
    chromium.write("#email", &demo.staff.email).await;
    chromium.write("#password", &demo.staff.password).await;
    chromium.write("#code", &demo.staff.code()).await;
    chromium.click("main form button").await;
    chromium.until_path(|path| path == "/").await;
    look.at_this_page("staff-stores").await;
    for (name, path) in [("effects", "/effects"), ("webhooks", "/webhooks"), ("audit", "/audit")] {
        look.page(&format!("staff-{name}"), &admin(path)).await;
    }
    look.page("staff-store", &admin(&format!("/stores/{}", demo.stores[0].id))).await;
}

async fn look_at_store(demo: &Demo, store: &Store, look: &mut Look<'_>) {
    let chromium = look.chromium;
    let slug = &store.slug;
    let url = |path: &str| demo.url(slug, path);
    let visit = Visit { chromium, demo, store, scripts: true };

    look.steady(&format!("{slug}-home"), &url("/")).await;
    chromium.open(&url("/products")).await;
    look.at_this_page(&format!("{slug}-products")).await;
    chromium.click("main .grid .card:nth-of-type(2) .card-title a").await;
    let product = url(&chromium.until_path(|path| path.starts_with("/products/")).await);
    look.steady(&format!("{slug}-product"), &product).await;
    chromium.click(".site-nav li:nth-child(2) a").await;
    look.at_this_page(&format!("{slug}-collection")).await;
    look.page(&format!("{slug}-search"), &url("/search?q=an")).await;
    look.page(&format!("{slug}-search-nothing"), &url("/search?q=zzzz")).await;
    look.page(&format!("{slug}-cart-empty"), &url("/cart")).await;
    look.page(&format!("{slug}-withdrawal"), &url("/pages/withdrawal")).await;

    visit.fill_cart().await;
    look.at_this_page(&format!("{slug}-cart")).await;
    chromium.click(".summary a[href^='/checkout']").await;
    chromium.until_path(|path| path == "/checkout").await;
    look.at_this_page(&format!("{slug}-checkout")).await;
    // Nothing filled in: the errors stand beside their fields.
    chromium.click(".place-order button").await;
    chromium.see(".error-summary").await;
    // The answer to a form with mistakes is a 422, which the console mentions.
    chromium.complaints().await;
    look.at_this_page(&format!("{slug}-checkout-errors")).await;
    visit.fill_address().await;
    chromium.click(".place-order button").await;
    chromium.until_path(|path| path.starts_with("/card/")).await;
    look.at_this_page("card-page").await;
    chromium.click("button[value=decline]").await;
    chromium.until_path(|path| path.starts_with("/orders/")).await;
    tokio::time::sleep(std::time::Duration::from_secs(1)).await;
    chromium.client.refresh().await.unwrap();
    look.at_this_page(&format!("{slug}-order-declined")).await;
    chromium.click(".order-head form button").await;
    chromium.until_path(|path| path.starts_with("/card/")).await;
    chromium.click("button[value=pay]").await;
    chromium.until_path(|path| path.starts_with("/orders/")).await;
    visit.until_paid().await;
    look.at_this_page(&format!("{slug}-order-paid")).await;
    chromium.open(&url("/nothing-here")).await;
    // A missing page is mentioned by the console too.
    chromium.complaints().await;
    look.at_this_page(&format!("{slug}-missing")).await;
}
