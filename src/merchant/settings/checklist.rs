//! What a store still needs before shoppers see it, and before they can buy.

use super::look;
use crate::merchant::page::{Checklist, Step};
use crate::presentation::storefront::Theme;
use crate::presentation::text::Texts;
use commerce::store::{Missing, StoreProfile, missing_to_publish};

/// Where the step of each is.
const fn place(missing: Missing) -> usize {
    match missing {
        Missing::Products => 0,
        Missing::Shipping => 2,
        Missing::LegalDetails => 3,
    }
}

/// How much a store has of what it needs.
#[derive(Clone, Copy)]
pub(in crate::merchant) struct Furnishing {
    pub products: usize,
    pub methods: usize,
}

/// The list while something is missing or the store is not open; `refused` is why it was just not opened.
pub(in crate::merchant) fn checklist(
    profile: &StoreProfile,
    has: Furnishing,
    csrf: &str,
    refused: &[Missing],
) -> Option<Checklist> {
    let missing = missing_to_publish(profile, has.products, has.methods);
    let can_sell = profile.takes_payments().is_some();
    if profile.published && missing.is_empty() && can_sell {
        return None;
    }
    let base = format!("/stores/{}", profile.id);
    let steps = steps(profile, &base, has, &missing);
    let done = steps.iter().filter(|step| step.done).count();
    let counts = [("done", done.to_string().into()), ("all", steps.len().to_string().into())];
    Some(Checklist {
        csrf: csrf.to_owned(),
        progress: Texts::of(profile.locale).with_all("store-checklist-done", counts),
        steps,
        published: profile.published,
        ready: missing.is_empty(),
        refused: refused.iter().copied().map(place).collect(),
        preview: format!("/preview/{}/", profile.slug),
        base,
    })
}

fn steps(profile: &StoreProfile, base: &str, has: Furnishing, missing: &[Missing]) -> Vec<Step> {
    let texts = Texts::of(profile.locale);
    let is_there = |needed| !missing.contains(&needed);
    let step = |page: &str, title, words, done| Step {
        title: texts.get(title),
        words,
        href: format!("{base}/{page}"),
        done,
    };
    let theme = look::title(Theme::named(&profile.brand.theme));
    let can_sell = profile.takes_payments().is_some();
    let products = if has.products == 0 {
        texts.get("store-step-products-words")
    } else {
        texts.count("store-step-products-done", has.products)
    };
    let words = |done, when_done, before| texts.get(if done { when_done } else { before });
    let (can_send, is_known) = (is_there(Missing::Shipping), is_there(Missing::LegalDetails));
    vec![
        step("products/add", "store-step-products", products, is_there(Missing::Products)),
        // A store always has a look, so this is never what is missing.
        step("settings/look", "store-step-look", texts.with("store-step-look-words", "theme", theme), true),
        step(
            "settings/shipping",
            "store-step-shipping",
            words(can_send, "store-step-shipping-done", "store-step-shipping-words"),
            can_send,
        ),
        step(
            "settings/legal",
            "store-step-legal",
            words(is_known, "store-step-legal-done", "store-step-legal-words"),
            is_known,
        ),
        step(
            "payments",
            "store-step-payments",
            words(can_sell, "store-step-payments-done", "store-step-payments-words"),
            can_sell,
        ),
    ]
}
