//! The page of plans: before anything was bought, on the way back, and when money does not come.

use super::head;
use crate::merchant::page::Layout;
use crate::merchant::plan::standing::{Lost, Returned, Standing};
use askama::Template;
use commerce::locale::Locale;
use commerce::plan::{PlanName, Subscription, SubscriptionStatus};
use persistence::accounts::plans::PlanRow;
use time::Duration;

/// Every page in `locale`: name and HTML.
pub(super) fn pages(locale: Locale) -> Vec<(&'static str, String)> {
    let plans = crate::plans::built_in().unwrap();
    let now = super::NOW;
    let subscription = |status, days: i64| Subscription {
        status,
        price: Some("price_cartflux_pro".to_owned()),
        past_due_since: (status == SubscriptionStatus::PastDue).then(|| now - Duration::days(days)),
        cancel_at_period_end: days < 0,
        current_period_end: Some(now + Duration::days(30)),
    };
    let bought = |status, days| PlanRow {
        customer: Some("cus_1".to_owned()),
        bought: Some("sub_1".to_owned()),
        subscription: Some(subscription(status, days)),
        checked_at: Some(now),
    };
    let page = |row: &PlanRow, looks: Option<u32>, unreachable| {
        let returned = looks.map(|looks| Returned { bought: PlanName::Pro, looks });
        let lost = Lost { products: 21, stores: 1 };
        let standing = Standing { plans: &plans, row, now, lost, returned, unreachable };
        standing.page(Layout::for_account(locale, "plan-title", head()), head().csrf).render().unwrap()
    };
    let nothing = PlanRow::default();
    let active = bought(SubscriptionStatus::Active, 0);
    vec![
        ("plan", page(&nothing, None, false)),
        ("plan-waiting", page(&nothing, Some(0), false)),
        ("plan-waiting-long", page(&nothing, Some(12), false)),
        ("plan-bought", page(&active, Some(1), false)),
        ("plan-unreachable", page(&active, None, true)),
        ("plan-ends", page(&bought(SubscriptionStatus::Active, -1), None, false)),
        ("plan-past-due", page(&bought(SubscriptionStatus::PastDue, 2), None, false)),
        ("plan-lapsed", page(&bought(SubscriptionStatus::PastDue, 8), None, false)),
    ]
}
