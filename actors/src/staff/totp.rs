//! Codes of an authenticator: six digits, a new one each thirty seconds, by HMAC-SHA-1, which is the one form that
//! all authenticators know (RFC 6238).

use time::OffsetDateTime;
use totp_rs::{Builder, Secret};

/// Bytes of a secret: those of the hash (RFC 4226, 4).
pub(super) const SECRET: usize = 20;

/// A secret as people type it: base 32.
#[must_use]
pub fn write_secret(secret: &[u8]) -> String {
    Secret::from(secret).to_base32()
}

/// A secret that was written so.
#[must_use]
pub fn read_secret(text: &str) -> Option<Vec<u8>> {
    let secret = Secret::try_from_base32(text).ok()?;
    let bytes: &[u8] = secret.as_bytes();
    (bytes.len() == SECRET).then(|| bytes.to_vec())
}

/// The step whose code this is: the present one, or one beside it, for clocks differ.
pub(super) fn step_of(secret: &[u8], code: &str, now: OffsetDateTime) -> Option<i64> {
    let totp = Builder::new().with_secret(secret).with_skew(1).build().ok()?;
    let seconds = u64::try_from(now.unix_timestamp()).ok()?;
    let digits: String = code.chars().filter(|c| !c.is_whitespace()).collect();
    i64::try_from(totp.check(&digits, seconds)?).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// RFC 6238, appendix B; the last six of its eight digits.
    const SEED: &[u8; SECRET] = b"12345678901234567890";

    fn at(seconds: i64) -> OffsetDateTime {
        OffsetDateTime::from_unix_timestamp(seconds).unwrap()
    }

    #[test]
    fn codes_are_those_of_the_standard_one_step_off_at_most() {
        assert_eq!(step_of(SEED, "287082", at(59)), Some(1));
        assert_eq!(step_of(SEED, "287 082", at(59 + 30)), Some(1));
        assert_eq!(step_of(SEED, "287082", at(59 + 60)), None);
        assert_eq!(step_of(SEED, "081804", at(1_111_111_109)), Some(37_037_036));
        for wrong in ["287083", "", "28708", "2870820", "+87082", "abcdef"] {
            assert_eq!(step_of(SEED, wrong, at(59)), None, "{wrong}");
        }
    }

    #[test]
    fn a_secret_is_read_as_it_was_written() {
        let written = write_secret(SEED);
        assert_eq!(written, "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ");
        assert_eq!(read_secret(&written).as_deref(), Some(&SEED[..]));
        assert_eq!(read_secret("GEZDGNBV"), None);
    }
}
