//! The staff's pages, filled: for the tests, and for looking at.

use super::page::{
    AuditPage, EffectsPage, EventLine, GonePage, Layout, RecoveryPage, Section, SetUpPage, SignInPage,
    TenantFigures, TenantLine, TenantPage, TenantsPage, Typed, WebhooksPage, Who,
};
use super::words::Badge;
use super::{audit, effects, qr};
use askama::Template;
use commerce::ids::{EffectId, TenantId};
use persistence::staff::audit::Entry;
use persistence::staff::stuck::StuckEffect;
use serde_json::{Value, json};
use time::OffsetDateTime;
use time::macros::datetime;
use uuid::Uuid;

const NOW: OffsetDateTime = datetime!(2026-11-21 14:05 UTC);
const SECRET: &str = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";
const NAME: &str = "Casa <b>Verde</b>";
const EMAIL: &str = "mihai@cartflux.example";

/// Every page: name and HTML.
pub(super) fn pages() -> Vec<(&'static str, String)> {
    let mut pages = ways_in();
    pages.extend(stores());
    pages.extend(lists());
    pages
}

fn layout(section: Section, title: &str) -> Layout {
    let who = Who { name: "Mihai Ionescu".to_owned(), email: EMAIL.to_owned(), csrf: "c2FtcGxl".to_owned() };
    Layout { who: Some(who), section: Some(section), ..Layout::nobody(title) }
}

fn wrong(error: &str) -> Typed {
    Typed { value: String::new(), error: Some(error.to_owned()) }
}

fn ways_in() -> Vec<(&'static str, String)> {
    let sign_in = |email: &str, error: Option<&str>| SignInPage {
        layout: Layout::nobody("Sign in"),
        email: Typed { value: email.to_owned(), error: None },
        error: error.map(str::to_owned),
    };
    let set_up = |password, code| SetUpPage {
        layout: Layout::nobody("Set up your account"),
        name: "Mihai Ionescu".to_owned(),
        email: EMAIL.to_owned(),
        token: "dG9rZW4".to_owned(),
        secret: SECRET.to_owned(),
        picture: qr::picture(EMAIL, SECRET),
        password,
        code,
    };
    let recovery = RecoveryPage {
        layout: Layout::nobody("Keep your recovery codes"),
        codes: (0..10).map(|n| format!("abcd-efgh-ijkm-npq{n}")).collect(),
    };
    let gone = GonePage { layout: Layout::nobody("This link is used or over") };
    vec![
        ("sign-in", sign_in("", None).render().unwrap()),
        ("sign-in-failed", sign_in(EMAIL, Some("They do not belong together.")).render().unwrap()),
        ("set-up", set_up(Typed::default(), Typed::default()).render().unwrap()),
        ("set-up-failed", set_up(wrong("Too short."), wrong("Not this one.")).render().unwrap()),
        ("recovery", recovery.render().unwrap()),
        ("gone", gone.render().unwrap()),
    ]
}

fn line(number: u128, state: Badge, awake: bool) -> TenantLine {
    TenantLine {
        href: format!("/stores/{}", Uuid::from_u128(number)),
        name: NAME.to_owned(),
        host: "casa-verde.shops.example".to_owned(),
        email: "ana.popescu@example.com".to_owned(),
        state,
        awake,
        visitors: 17,
        carts: 4,
        orders: 1_042,
        volume: "RON\u{a0}41,235.00".to_owned(),
    }
}

fn entry(id: i64, action: &str, who: Option<&str>, details: Value) -> Entry {
    Entry {
        id,
        at: NOW,
        who: who.map(str::to_owned),
        action: action.to_owned(),
        store: (id % 2 == 0).then(|| (TenantId(Uuid::from_u128(1)), NAME.to_owned())),
        details,
    }
}

fn entries() -> Vec<Entry> {
    vec![
        entry(4, "store.suspend", Some("Mihai Ionescu"), json!({"step": "done"})),
        entry(2, "store.suspend", Some("Mihai Ionescu"), json!({"step": "begun", "reason": "<b>Fraud</b>"})),
        entry(1, "staff.invited", None, json!({"name": "Mihai Ionescu"})),
    ]
}

fn stores() -> Vec<(&'static str, String)> {
    let states = [
        Badge { tone: "good", words: "Open" },
        Badge { tone: "plain", words: "Not published" },
        Badge { tone: "warn", words: "Cannot be paid" },
        Badge { tone: "bad", words: "Suspended" },
    ];
    let rows = states.into_iter().zip(1..).map(|(state, number)| line(number, state, number % 2 == 1));
    let tenants = |sought: &str, rows: Vec<TenantLine>| TenantsPage {
        layout: layout(Section::Stores, "Stores"),
        sought: sought.to_owned(),
        newer: (!rows.is_empty()).then(|| "/?q=&page=1".to_owned()),
        older: (!rows.is_empty()).then(|| "/?q=&page=3".to_owned()),
        rows,
    };
    let tenant = |suspended: bool, reason: Typed| TenantPage {
        layout: layout(Section::Stores, NAME),
        base: format!("/stores/{}", Uuid::from_u128(1)),
        name: NAME.to_owned(),
        state: Badge { tone: "good", words: "Open" },
        awake: true,
        figures: TenantFigures { volume: "€412.35".to_owned(), orders: 17, visitors: 3, carts: 1 },
        url: "https://casa-verde.shops.example".to_owned(),
        host: "casa-verde.shops.example".to_owned(),
        facts: vec![("Owner", "Ana Popescu".to_owned()), ("Published", "yes".to_owned())],
        suspended: suspended.then(|| ("2026-11-21 14:05 UTC".to_owned(), "<b>Fraud</b>".to_owned())),
        reason,
        notice: suspended.then_some("The store is closed. Its pages say so from now on."),
        entries: entries().iter().map(audit::row).collect(),
    };
    vec![
        ("stores", tenants("casa", rows.collect()).render().unwrap()),
        ("stores-none", tenants("nothing", Vec::new()).render().unwrap()),
        ("store", tenant(false, Typed::default()).render().unwrap()),
        ("store-no-reason", tenant(false, wrong("Say why.")).render().unwrap()),
        ("store-suspended", tenant(true, Typed::default()).render().unwrap()),
    ]
}

fn lists() -> Vec<(&'static str, String)> {
    let effect = |number: u128, dead_at| StuckEffect {
        tenant: TenantId(Uuid::from_u128(1)),
        id: EffectId(Uuid::from_u128(number)),
        kind: "purchase_order.send".to_owned(),
        store: NAME.to_owned(),
        number: Some(1_042),
        attempts: 9,
        problem: Some("the supplier cannot be reached".to_owned()),
        due_at: NOW,
        dead_at,
    };
    let effects = |stuck: Vec<StuckEffect>| EffectsPage {
        layout: layout(Section::Effects, "Effects"),
        notice: None,
        rows: stuck.into_iter().map(effects::line).collect(),
    };
    let event = EventLine {
        id: "evt_1Q9demo".to_owned(),
        at: "2026-11-21 14:05 UTC".to_owned(),
        tenant: Uuid::from_u128(1).to_string(),
        store: NAME.to_owned(),
    };
    let webhooks =
        |rows: Vec<EventLine>| WebhooksPage { layout: layout(Section::Webhooks, "Webhooks"), rows };
    let log = |older: Option<&str>, entries: Vec<Entry>| AuditPage {
        layout: layout(Section::Audit, "Audit log"),
        rows: entries.iter().map(audit::row).collect(),
        older: older.map(str::to_owned),
    };
    vec![
        ("effects", effects(vec![effect(1, Some(NOW)), effect(2, None)]).render().unwrap()),
        ("effects-none", effects(Vec::new()).render().unwrap()),
        ("webhooks", webhooks(vec![event]).render().unwrap()),
        ("webhooks-none", webhooks(Vec::new()).render().unwrap()),
        ("audit", log(Some("/audit?before=1"), entries()).render().unwrap()),
        ("audit-none", log(None, Vec::new()).render().unwrap()),
    ]
}
