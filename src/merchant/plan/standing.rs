//! How things stand with an account's plan, as its page says it.

use super::cards::{card, name};
use crate::merchant::page::{Layout, PlanNote, PlanPage};
use crate::presentation::format;
use crate::presentation::text::Texts;
use commerce::locale::Locale;
use commerce::plan::{PlanName, Plans, Subscription, SubscriptionStatus};
use persistence::accounts::plans::PlanRow;
use time::OffsetDateTime;

/// The page looks so often by itself: for a minute.
const MOST_LOOKS: u32 = 12;

/// Somebody comes back from having bought this plan.
#[derive(Clone, Copy)]
pub(in crate::merchant) struct Returned {
    pub bought: PlanName,
    pub looks: u32,
}

/// What would no longer be seen.
#[derive(Clone, Copy)]
pub(in crate::merchant) struct Lost {
    pub products: usize,
    pub stores: usize,
}

/// What the page is made of.
pub(in crate::merchant) struct Standing<'a> {
    pub plans: &'a Plans,
    pub row: &'a PlanRow,
    pub now: OffsetDateTime,
    /// By the free plan.
    pub lost: Lost,
    pub returned: Option<Returned>,
    /// The payment provider could not be asked just now.
    pub unreachable: bool,
}

impl Standing<'_> {
    pub(in crate::merchant) fn page(&self, layout: Layout, csrf: String) -> PlanPage {
        let locale = layout.locale;
        let current = self.plans.plan_at(self.row.subscription.as_ref(), self.now).name;
        let is_waiting = self.returned.filter(|returned| returned.bought != current);
        let manageable = self.row.bought.is_some();
        let cards = self.plans.all().iter().map(|plan| {
            let is_current = plan.name == current;
            // Whoever has bought nothing has nothing to go back from to the free plan.
            let offered = !is_current && (plan.price.is_some() || manageable);
            card(locale, plan, is_current, offered)
        });
        PlanPage {
            csrf,
            refresh: is_waiting.filter(|returned| returned.looks < MOST_LOOKS).map(
                |Returned { bought, looks }| format!("{}?returned={bought}&look={}", super::PAGE, looks + 1),
            ),
            notes: self.notes(locale, current),
            cards: cards.collect(),
            manageable,
            layout,
        }
    }

    fn notes(&self, locale: Locale, current: PlanName) -> Vec<PlanNote> {
        let texts = Texts::of(locale);
        let note = |tone, sentences| PlanNote { tone, sentences };
        let mut notes = Vec::new();
        if self.unreachable {
            notes.push(note("bad", vec![texts.get("plan-unreachable")]));
        }
        match self.returned {
            Some(Returned { bought, .. }) if bought == current => {
                notes.push(note("good", vec![texts.with("plan-bought", "plan", name(locale, bought))]));
            }
            Some(Returned { looks, .. }) => {
                let key = if looks < MOST_LOOKS { "plan-waiting" } else { "plan-waiting-long" };
                notes.push(note("", vec![texts.get(key)]));
            }
            None => {}
        }
        if let Some(known) = &self.row.subscription {
            notes.extend(self.of_subscription(locale, known));
        }
        notes
    }

    fn of_subscription(&self, locale: Locale, known: &Subscription) -> Option<PlanNote> {
        let texts = Texts::of(locale);
        let plan = self.plans.of_price(known.price.as_deref()?)?.name;
        let plan = name(locale, plan);
        let with_date = |key, date| {
            let date = format::date(locale, date);
            texts.with_all(key, [("plan", plan.clone().into()), ("date", date.into())])
        };
        match known.status {
            SubscriptionStatus::PastDue if known.holds_at(self.now) => {
                let mut sentences = vec![with_date("plan-past-due", known.grace_ends()?)];
                let lost = [("plan-hidden-then", self.lost.products), ("plan-closed-then", self.lost.stores)];
                let told = lost.into_iter().filter(|(_, count)| *count > 0);
                sentences.extend(told.map(|(key, count)| texts.count(key, count)));
                Some(PlanNote { tone: "bad", sentences })
            }
            SubscriptionStatus::PastDue | SubscriptionStatus::Unpaid => {
                Some(PlanNote { tone: "bad", sentences: vec![texts.with("plan-lapsed", "plan", plan)] })
            }
            SubscriptionStatus::Active | SubscriptionStatus::Trialing if known.cancel_at_period_end => {
                let sentence = with_date("plan-ends", known.current_period_end?);
                Some(PlanNote { tone: "", sentences: vec![sentence] })
            }
            _ => None,
        }
    }
}
