//! How often somebody may try to sign in. The answer is the same whether the account exists.
//!
//! Three budgets, asked in this order, so that who has spent a narrow one takes nothing from a wider one:
//! from one place, for one account from one place, for one account. An owner elsewhere still gets in while
//! one place hammers at the account. Kept in memory, by this process: addresses are stored nowhere.

use super::AccountError;
use crate::clock::Clock;
use commerce::account::EmailAddress;
use commerce::ids::AccountId;
use governor::middleware::NoOpMiddleware;
use governor::state::keyed::DefaultKeyedStateStore;
use governor::{Quota, RateLimiter};
use std::hash::Hash;
use std::net::{IpAddr, Ipv6Addr};
use std::num::NonZeroU32;
use std::sync::atomic::{AtomicU32, Ordering};
use std::time::Duration;

/// Budgets that are full again are forgotten after so many questions.
const TIDY_EVERY: u32 = 1_000;

/// So many at once, and then one in each `pause`.
struct Budget {
    burst: NonZeroU32,
    pause: Duration,
}

const FROM_A_PLACE: Budget = Budget { burst: some(60), pause: Duration::from_secs(1) };
const FOR_AN_ACCOUNT_FROM_A_PLACE: Budget = Budget { burst: some(10), pause: Duration::from_secs(10) };
const FOR_AN_ACCOUNT: Budget = Budget { burst: some(100), pause: Duration::from_secs(10) };
/// What costs a mail or a password's hash.
const ASKING: Budget = Budget { burst: some(60), pause: Duration::from_secs(5) };
/// New accounts: each sends a mail to an address that nobody has proved yet.
const SIGN_UPS: Budget = Budget { burst: some(40), pause: Duration::from_secs(60) };
/// Renewals of an account's sessions.
const RENEWALS: Budget = Budget { burst: some(120), pause: Duration::from_secs(5) };
/// Mails to one address.
const MAILS: Budget = Budget { burst: some(5), pause: Duration::from_secs(60) };

const fn some(count: u32) -> NonZeroU32 {
    match NonZeroU32::new(count) {
        Some(count) => count,
        None => NonZeroU32::MIN,
    }
}

pub(crate) struct Throttle {
    places: Limiter<IpAddr>,
    pairs: Limiter<(EmailAddress, IpAddr)>,
    accounts: Limiter<EmailAddress>,
    asking: Limiter<IpAddr>,
    sign_ups: Limiter<IpAddr>,
    renewals: Limiter<AccountId>,
    mails: Limiter<EmailAddress>,
}

impl Throttle {
    pub fn new(clock: &Clock) -> Self {
        Self {
            places: Limiter::new(clock, &FROM_A_PLACE),
            pairs: Limiter::new(clock, &FOR_AN_ACCOUNT_FROM_A_PLACE),
            accounts: Limiter::new(clock, &FOR_AN_ACCOUNT),
            asking: Limiter::new(clock, &ASKING),
            sign_ups: Limiter::new(clock, &SIGN_UPS),
            renewals: Limiter::new(clock, &RENEWALS),
            mails: Limiter::new(clock, &MAILS),
        }
    }

    /// Somebody tries to sign in.
    pub fn sign_in(&self, email: &EmailAddress, from: IpAddr) -> Result<(), AccountError> {
        let place = place(from);
        self.places.take(&place)?;
        self.pairs.take(&(email.clone(), place))?;
        self.accounts.take(email)
    }

    /// Somebody wants an account.
    pub fn sign_up(&self, from: IpAddr) -> Result<(), AccountError> {
        self.sign_ups.take(&place(from))
    }

    /// A session is to be renewed.
    pub fn renew(&self, account: AccountId) -> Result<(), AccountError> {
        self.renewals.take(&account)
    }

    /// Somebody wants a mail, or sets a password by one.
    pub fn ask(&self, from: IpAddr) -> Result<(), AccountError> {
        self.asking.take(&place(from))
    }

    /// Whether one more mail may go to the address.
    pub fn mail(&self, to: &EmailAddress) -> bool {
        self.mails.take(to).is_ok()
    }
}

/// Who has one IPv6 address mostly has all that begin with the same 64 bits (RFC 6177).
fn place(from: IpAddr) -> IpAddr {
    match from.to_canonical() {
        IpAddr::V6(address) => IpAddr::V6(Ipv6Addr::from_bits(address.to_bits() >> 64 << 64)),
        v4 => v4,
    }
}

/// The product's clock, as the crate wants one.
#[derive(Clone)]
struct Ticks(Clock);

impl governor::clock::Clock for Ticks {
    type Instant = Duration;

    fn now(&self) -> Duration {
        let since = self.0.now() - time::OffsetDateTime::UNIX_EPOCH;
        Duration::try_from(since).unwrap_or_default()
    }
}

struct Limiter<K: Hash + Eq + Clone> {
    budgets: RateLimiter<K, DefaultKeyedStateStore<K>, Ticks, NoOpMiddleware<Duration>>,
    clock: Ticks,
    asked: AtomicU32,
}

impl<K: Hash + Eq + Clone> Limiter<K> {
    fn new(clock: &Clock, budget: &Budget) -> Self {
        let quota = Quota::with_period(budget.pause).unwrap_or(Quota::per_second(budget.burst));
        let clock = Ticks(clock.clone());
        let budgets = RateLimiter::new(
            quota.allow_burst(budget.burst),
            DefaultKeyedStateStore::default(),
            clock.clone(),
        );
        Self { budgets, clock, asked: AtomicU32::new(0) }
    }

    fn take(&self, key: &K) -> Result<(), AccountError> {
        if self.asked.fetch_add(1, Ordering::Relaxed) % TIDY_EVERY == TIDY_EVERY - 1 {
            self.budgets.retain_recent();
            self.budgets.shrink_to_fit();
        }
        self.budgets.check_key(key).map_err(|until| AccountError::TooManyAttempts {
            wait: until.wait_time_from(governor::clock::Clock::now(&self.clock)),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn tries(throttle: &Throttle, email: &str, from: &str, count: usize) -> usize {
        let email = EmailAddress::read(email).unwrap();
        let from: IpAddr = from.parse().unwrap();
        (0..count).filter(|_| throttle.sign_in(&email, from).is_ok()).count()
    }

    #[test]
    fn who_hammers_from_one_place_does_not_lock_the_owner_out_elsewhere() {
        let throttle = Throttle::new(&Clock::default());
        assert_eq!(tries(&throttle, "ana@exemplu.ro", "203.0.113.7", 10_000), 10);
        assert_eq!(tries(&throttle, "ana@exemplu.ro", "198.51.100.1", 1), 1);
    }

    #[test]
    fn one_place_tries_few_accounts_and_an_account_is_tried_from_few_places() {
        let throttle = Throttle::new(&Clock::default());
        let many = (0..100).map(|n| tries(&throttle, &format!("a{n}@exemplu.ro"), "203.0.113.7", 1));
        assert_eq!(many.sum::<usize>(), 60);
        let many = (0..200).map(|n| tries(&throttle, "dan@exemplu.ro", &format!("198.51.100.{n}"), 1));
        assert_eq!(many.sum::<usize>(), 100);
    }

    #[test]
    fn a_network_of_version_6_is_one_place() {
        let throttle = Throttle::new(&Clock::default());
        let many = (0..100).map(|n| tries(&throttle, "ana@exemplu.ro", &format!("2001:db8::{n}"), 1));
        assert_eq!(many.sum::<usize>(), 10);
        assert_eq!(tries(&throttle, "ana@exemplu.ro", "::ffff:203.0.113.7", 20), 10);
        assert_eq!(
            tries(&throttle, "ana@exemplu.ro", "203.0.113.7", 1),
            0,
            "the same place, written otherwise"
        );
    }
}
