//! Who is paid how much of a payment: the suppliers their cost, the platform its commission, the
//! merchant the margin that is left.

use crate::money::{BasisPoints, Money, MoneyError};

/// A payment, divided. `total = cost + commission + margin`, and none of them is negative.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Split {
    /// What the shopper pays.
    pub total: Money,
    /// What the suppliers are owed.
    pub cost: Money,
    /// What the platform keeps.
    pub commission: Money,
    /// What reaches the merchant's account.
    pub margin: Money,
}

impl Split {
    /// Stripe's `application_fee_amount`: all that does not go to the merchant.
    ///
    /// # Errors
    /// Never in practice: the sum is at most the total.
    pub fn application_fee(&self) -> Result<Money, MoneyError> {
        self.cost.plus(self.commission)
    }
}

/// Why a payment cannot be divided.
#[derive(Debug, thiserror::Error, PartialEq, Eq)]
pub enum SplitError {
    /// Cost and commission exceed what the shopper would pay: somebody would lose money on the sale, so
    /// it is stopped before the payment.
    #[error("cost {cost} and commission {commission} exceed the total {total}")]
    NegativeMargin { total: Money, cost: Money, commission: Money },
    #[error("dividing a payment")]
    Money(#[from] MoneyError),
}

/// Divides `total`: the commission is `rate` of it, rounded half up.
///
/// # Errors
/// A margin below zero, currencies that differ, amounts out of range.
pub fn split(total: Money, cost: Money, rate: BasisPoints) -> Result<Split, SplitError> {
    let commission = total.share(rate)?;
    let margin = total.minus(cost)?.minus(commission)?;
    if margin.is_negative() {
        return Err(SplitError::NegativeMargin { total, cost, commission });
    }
    Ok(Split { total, cost, commission, margin })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::money::Currency;
    use proptest::prelude::*;

    #[test]
    fn a_sale_below_cost_is_stopped() {
        let euros = |amount| Money::new(amount, Currency::Eur);
        assert!(matches!(
            split(euros(1000), euros(960), BasisPoints(500)),
            Err(SplitError::NegativeMargin { .. })
        ));
        let even = split(euros(1000), euros(950), BasisPoints(500)).unwrap();
        assert_eq!(even.margin, euros(0));
    }

    proptest! {
        #[test]
        fn the_parts_sum_to_the_payment(total in 0_i64..10_000_000, cost in 0_i64..10_000_000, rate in 0_u32..3000) {
            let euros = |amount| Money::new(amount, Currency::Eur);
            if let Ok(parts) = split(euros(total), euros(cost), BasisPoints(rate)) {
                prop_assert_eq!(parts.cost.amount() + parts.commission.amount() + parts.margin.amount(), total);
                prop_assert!(parts.margin.amount() >= 0);
            }
        }
    }
}
