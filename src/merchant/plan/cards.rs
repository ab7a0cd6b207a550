//! Plans in words.

use crate::merchant::page::PlanCard;
use crate::presentation::format;
use crate::presentation::text::Texts;
use actors::view::StoreView;
use commerce::locale::Locale;
use commerce::plan::{Plan, PlanName};

/// What a plan is called.
pub(in crate::merchant) fn name(locale: Locale, plan: PlanName) -> String {
    Texts::of(locale).get(match plan {
        PlanName::Free => "plan-free",
        PlanName::Starter => "plan-starter",
        PlanName::Pro => "plan-pro",
        PlanName::Business => "plan-business",
    })
}

/// What the plan of a store's owner takes from sight of it, in the store's language.
pub(in crate::merchant) fn own_limits(view: &StoreView) -> Vec<String> {
    let Some(known) = &view.plan else { return Vec::new() };
    let texts = Texts::of(view.profile.locale);
    let closed = (!known.is_open).then(|| texts.get("plan-closed"));
    let hidden = (known.hidden_products > 0).then(|| texts.count("plan-hidden", known.hidden_products));
    closed.into_iter().chain(hidden).collect()
}

pub(super) fn card(locale: Locale, plan: &Plan, current: bool, offered: bool) -> PlanCard {
    PlanCard {
        value: plan.name.as_str(),
        name: name(locale, plan.name),
        price: Texts::of(locale).with("plan-monthly", "price", format::round_money(locale, plan.monthly)),
        lines: lines(locale, plan),
        current,
        offered,
    }
}

/// What it allows, of what there is to be had so far: limits of what does not exist yet are no reason to pay.
fn lines(locale: Locale, plan: &Plan) -> Vec<String> {
    let texts = Texts::of(locale);
    let limits = &plan.limits;
    let counted = |key: &str, most: Option<u32>| {
        let count = usize::try_from(most?).ok().filter(|count| *count > 0)?;
        Some(texts.count(key, count))
    };
    let commission = format::percent(locale, limits.commission);
    let lines = [
        Some(texts.with("plan-commission", "percent", commission)),
        counted("plan-stores", limits.stores),
        counted("plan-products", limits.products),
    ];
    lines.into_iter().flatten().collect()
}
