//! Passwords are kept as Argon2id hashes with the parameters that OWASP names first (19 MiB, two passes, one
//! lane: <https://cheatsheetseries.owasp.org/cheatsheets/Password_Storage_Cheat_Sheet.html>). One check takes some
//! 20 ms of a processor and 19 MiB, so only as many run at once as half the processors.

use super::AccountError;
use crate::clock::Clock;
use argon2::password_hash::PasswordHasher;
use argon2::password_hash::phc::PasswordHash;
use argon2::{Argon2, PasswordVerifier};
use secrecy::{ExposeSecret, SecretString};
use std::sync::Arc;
use tokio::sync::Semaphore;

/// Checks that may wait for each place.
const WAITING_PER_PLACE: usize = 64;

pub(crate) struct Passwords {
    clock: Clock,
    places: Arc<Semaphore>,
    waiting: Arc<Semaphore>,
    /// Compared with when there is no such account, so that an answer takes the same time.
    nobody: String,
}

impl Passwords {
    pub fn new(clock: &Clock) -> Result<Self, AccountError> {
        // The other half is for the shops.
        let processors = std::thread::available_parallelism().map_or(2, std::num::NonZero::get);
        let places = (processors / 2).max(1);
        Ok(Self {
            nobody: hash("nobody signs in with this", &clock.secret())?,
            clock: clock.clone(),
            places: Arc::new(Semaphore::new(places)),
            waiting: Arc::new(Semaphore::new(places * WAITING_PER_PLACE)),
        })
    }

    /// As it is stored.
    pub async fn hash(&self, password: SecretString) -> Result<String, AccountError> {
        let salt = self.clock.secret();
        self.aside(move || hash(password.expose_secret(), &salt)).await?
    }

    /// Whether it is the password of the hash; without one, no, after the same time.
    pub async fn fits(&self, password: SecretString, hash: Option<&str>) -> Result<bool, AccountError> {
        let exists = hash.is_some();
        let hash = hash.unwrap_or(&self.nobody).to_owned();
        let fits = self.aside(move || fits(password.expose_secret(), &hash)).await?;
        Ok(fits && exists)
    }

    async fn aside<T: Send + 'static>(
        &self,
        work: impl FnOnce() -> T + Send + 'static,
    ) -> Result<T, AccountError> {
        let _waiting = self.waiting.try_acquire().map_err(|_| AccountError::Busy)?;
        let place = Arc::clone(&self.places).acquire_owned().await.map_err(|_| AccountError::Busy)?;
        // The place is kept until the work is done, even if nobody waits for it any more.
        let working = tokio::task::spawn_blocking(move || {
            let _place = place;
            work()
        });
        working.await.map_err(|error| AccountError::Hashing(error.to_string()))
    }
}

/// A password as it is stored, for an account that is made by hand: the demo's. Takes its time on this
/// thread.
///
/// # Errors
/// It cannot be hashed.
pub fn hash_password(clock: &Clock, password: &SecretString) -> Result<String, AccountError> {
    hash(password.expose_secret(), &clock.secret())
}

fn hash(password: &str, salt: &[u8; 32]) -> Result<String, AccountError> {
    let hashed = Argon2::default().hash_password_with_salt(password.as_bytes(), &salt[..16]);
    hashed.map(|hash| hash.to_string()).map_err(|error| AccountError::Hashing(error.to_string()))
}

fn fits(password: &str, hash: &str) -> bool {
    PasswordHash::new(hash)
        .is_ok_and(|hash| Argon2::default().verify_password(password.as_bytes(), &hash).is_ok())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn a_password_fits_its_own_hash_and_no_other() {
        let passwords = Passwords::new(&Clock::default()).unwrap();
        let hash = passwords.hash("ten letters".into()).await.unwrap();
        assert!(hash.starts_with("$argon2id$v=19$m=19456,t=2,p=1$"), "{hash}");
        assert_ne!(passwords.hash("ten letters".into()).await.unwrap(), hash, "one salt for two");
        assert!(passwords.fits("ten letters".into(), Some(&hash)).await.unwrap());
        assert!(!passwords.fits("Ten letters".into(), Some(&hash)).await.unwrap());
        assert!(!passwords.fits("nobody signs in with this".into(), None).await.unwrap());
        assert!(!passwords.fits("ten letters".into(), Some("not a hash")).await.unwrap());
    }
}
