use super::*;
use crate::money::BasisPoints;
use time::Duration;
use time::macros::datetime;

const FILE: &str = include_str!("../../../config/plans.toml");
const NOW: OffsetDateTime = datetime!(2026-11-21 12:00 UTC);

fn plans() -> Plans {
    Plans::read(FILE).unwrap()
}

fn subscription(status: SubscriptionStatus) -> Subscription {
    Subscription {
        status,
        price: Some("price_cartflux_pro".to_owned()),
        past_due_since: (status == SubscriptionStatus::PastDue).then_some(NOW),
        cancel_at_period_end: false,
        current_period_end: None,
    }
}

fn plan_at(subscription: &Subscription, now: OffsetDateTime) -> PlanName {
    plans().plan_at(Some(subscription), now).name
}

#[test]
fn the_plans_of_the_product_are_sound_and_grow() {
    let plans = plans();
    assert_eq!(plans.all().iter().map(|plan| plan.name).collect::<Vec<_>>(), PlanName::ALL);
    for name in PlanName::ALL {
        assert_eq!(plans.named(name).name, name);
        assert_eq!(PlanName::parse(name.as_str()), Some(name));
    }
    assert_eq!(plans.named(PlanName::Free).limits.commission, BasisPoints(500));
    assert_eq!(plans.named(PlanName::Business).limits.commission, BasisPoints(150));
    for pair in plans.all().windows(2) {
        let [small, large] = [&pair[0].limits, &pair[1].limits];
        for limit in [
            Limit::Stores,
            Limit::Products,
            Limit::Pages,
            Limit::CustomDomains,
            Limit::ActivePromotions,
            Limit::StaffSeats,
            Limit::BlockTypes,
            Limit::VisualEffects,
            Limit::DigitalDelivery,
        ] {
            let [less, more] = [small.most(limit), large.most(limit)];
            assert!(more.is_none() || less.is_some_and(|less| Some(less) <= more), "{limit}");
        }
        assert!(small.block_types.iter().all(|block| large.block_types.contains(block)));
        assert!(small.analytics_days < large.analytics_days && small.commission > large.commission);
    }
}

#[test]
fn every_mistake_in_the_file_is_named() {
    let without = |from: &str, to: &str| Plans::read(&FILE.replacen(from, to, 1)).unwrap_err();
    assert_eq!(without("name = \"pro\"", "name = \"starter\""), PlansError::Twice(PlanName::Starter));
    let three = FILE.split("[[plan]]").take(4).collect::<Vec<_>>().join("[[plan]]");
    assert_eq!(Plans::read(&three).unwrap_err(), PlansError::Missing(PlanName::Business));
    assert_eq!(without("monthly = 0", "monthly = 0\nprice = \"p\""), PlansError::FreeWithPrice);
    assert_eq!(without("monthly = 0", "monthly = 1"), PlansError::Order(PlanName::Free));
    assert_eq!(without("monthly = 4900", "monthly = 1900"), PlansError::Order(PlanName::Pro));
    assert_eq!(
        without("price = \"price_cartflux_pro\"\n", ""),
        PlansError::NoPrice(PlanName::Pro),
        "no price at all"
    );
    assert_eq!(
        without("price = \"price_cartflux_pro\"", "price = \"price_cartflux_starter\""),
        PlansError::NoPrice(PlanName::Pro),
        "another's price"
    );
    assert_eq!(without("stores = 3", "stores = 0"), PlansError::NoStore(PlanName::Free));
    for wrong in ["", "five", "-5", "100.01", "3.555"] {
        let refused = without("commission = \"5\"", &format!("commission = \"{wrong}\""));
        assert!(matches!(refused, PlansError::Commission { plan: PlanName::Free, .. }), "{wrong}: {refused}");
    }
    for (from, to) in [
        ("stores = 2", "stores = -1"),
        ("stores = 2", "stores = \"2\""),
        ("stores = 2", "shops = 2"),
        ("name = \"free\"", "name = \"gratis\""),
        ("analytics_days = 7\n", ""),
        ("[[plan]]", "[plan"),
    ] {
        assert!(matches!(without(from, to), PlansError::Unreadable(_)), "{from} became {to}");
    }
}

#[test]
fn only_what_is_paid_for_counts() {
    use SubscriptionStatus::{
        Active, Canceled, Incomplete, IncompleteExpired, PastDue, Paused, Trialing, Unknown, Unpaid,
    };
    for status in [Active, Trialing, PastDue] {
        assert_eq!(plan_at(&subscription(status), NOW), PlanName::Pro, "{status:?}");
        assert!(status.is_running());
    }
    for status in [Incomplete, IncompleteExpired, Unpaid, Canceled, Paused, Unknown] {
        assert_eq!(plan_at(&subscription(status), NOW), PlanName::Free, "{status:?}");
        assert!(!status.is_running());
    }
    assert_eq!(plans().plan_at(None, NOW).name, PlanName::Free);
    for price in [None, Some("price_of_another_shop".to_owned())] {
        let odd = Subscription { price, ..subscription(Active) };
        assert_eq!(plan_at(&odd, NOW), PlanName::Free);
    }
    let ending = Subscription { cancel_at_period_end: true, ..subscription(Active) };
    assert_eq!(plan_at(&ending, NOW + Duration::days(400)), PlanName::Pro, "until the provider says so");
}

#[test]
fn grace_ends_after_seven_days_to_the_microsecond() {
    let late = subscription(SubscriptionStatus::PastDue);
    let end = NOW + Duration::days(7);
    assert_eq!(plan_at(&late, end - Duration::MICROSECOND), PlanName::Pro);
    assert_eq!(plan_at(&late, end), PlanName::Free);
    assert_eq!(next_change(Some(&late), NOW), Some(end));
    assert_eq!(next_change(Some(&late), end - Duration::MICROSECOND), Some(end));
    assert_eq!(next_change(Some(&late), end), None);
    assert_eq!(next_change(Some(&subscription(SubscriptionStatus::Active)), NOW), None);
    assert_eq!(next_change(None, NOW), None);
    let odd = Subscription { past_due_since: None, ..late };
    assert_eq!(plan_at(&odd, NOW), PlanName::Free, "nobody knows since when");
}

#[test]
fn a_limit_is_reached_and_not_passed() {
    let plans = plans();
    let free = &plans.named(PlanName::Free).limits;
    let over = |ask| plans.allows(free, ask).unwrap_err();
    assert_eq!(plans.allows(free, Ask::Store { already: 2 }), Ok(()));
    let three_stores = OverLimit { limit: Limit::Stores, most: 3, allowed_by: Some(PlanName::Starter) };
    assert_eq!(over(Ask::Store { already: 3 }), three_stores);
    assert_eq!(over(Ask::Store { already: 19 }).allowed_by, Some(PlanName::Business));
    assert_eq!(over(Ask::Store { already: 20 }).allowed_by, None);
    assert_eq!(plans.allows(free, Ask::Products { wanted: 25 }), Ok(()));
    assert_eq!(over(Ask::Products { wanted: 26 }).allowed_by, Some(PlanName::Starter));
    assert_eq!(over(Ask::Products { wanted: 251 }).allowed_by, Some(PlanName::Pro));
    assert_eq!(over(Ask::Feature(Feature::VisualEffects)).allowed_by, Some(PlanName::Pro));
    assert_eq!(over(Ask::Feature(Feature::BlockType("video"))).allowed_by, Some(PlanName::Starter));
    assert_eq!(plans.allows(free, Ask::Feature(Feature::BlockType("text"))), Ok(()));
    assert_eq!(over(Ask::CustomDomains { wanted: 1 }).most, 0);
    let business = &plans.named(PlanName::Business).limits;
    assert_eq!(plans.allows(business, Ask::Pages { wanted: usize::MAX }), Ok(()));
    assert_eq!([2, 3].map(|place| free.opens_store_at(place)), [true, false]);
    assert_eq!([0, 25, 26].map(|carried| free.shown_products(carried)), [0, 25, 25]);
}

#[test]
fn what_is_written_down_is_read_again() {
    let ends = datetime!(2026-12-21 12:00:00.123456 UTC);
    let late = Subscription { current_period_end: Some(ends), ..subscription(SubscriptionStatus::PastDue) };
    let written = serde_json::to_value(&late).unwrap();
    assert_eq!(written["status"], "past_due");
    assert_eq!(serde_json::from_value::<Subscription>(written).unwrap(), late);
}
