//! How far a client is behind what was written to it.
//!
//! A socket's buffers swallow megabytes before a client that reads nothing becomes visible, so the
//! client is asked: a ping carries how many bytes were written before it, and the pong that repeats it
//! says that they have arrived. What is not confirmed is bounded, and small enough that the operating
//! system's buffers take it: the session keeps running and can still say goodbye.

/// Bytes that may be unconfirmed before no further event is written.
const LARGEST: u64 = 64 * 1024;
/// Bytes after which a confirmation is asked for.
const ASK_AFTER: u64 = 16 * 1024;

/// Positions in what was written, in bytes.
#[derive(Debug, Default)]
pub(super) struct Window {
    written: u64,
    asked: u64,
    confirmed: u64,
}

impl Window {
    pub(super) fn write(&mut self, bytes: usize) {
        self.written = self.written.saturating_add(u64::try_from(bytes).unwrap_or(u64::MAX));
    }

    /// Whether it is time for a ping.
    pub(super) fn wants_ping(&self) -> bool {
        self.written - self.asked >= ASK_AFTER
    }

    /// What the next ping carries.
    pub(super) fn ping(&mut self) -> [u8; 8] {
        self.asked = self.written;
        self.written.to_be_bytes()
    }

    /// A pong came back. What repeats no ping of ours confirms nothing.
    pub(super) fn pong(&mut self, payload: &[u8]) {
        let position = payload.try_into().map(u64::from_be_bytes).unwrap_or(0);
        if position <= self.asked {
            self.confirmed = self.confirmed.max(position);
        }
    }

    /// Whether the client has to catch up first.
    pub(super) fn is_full(&self) -> bool {
        self.written - self.confirmed >= LARGEST
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_client_that_confirms_nothing_fills_its_window() {
        let mut window = Window::default();
        window.write(20_000);
        assert!(window.wants_ping() && !window.is_full());
        let ping = window.ping();
        assert!(!window.wants_ping());
        window.write(60_000);
        assert!(window.is_full());
        window.pong(&ping);
        assert!(!window.is_full());
    }

    #[test]
    fn a_made_up_pong_confirms_nothing() {
        let mut window = Window::default();
        window.write(100_000);
        for made_up in [b"".as_slice(), b"hello", &u64::MAX.to_be_bytes(), &[0; 125]] {
            window.pong(made_up);
            assert!(window.is_full());
        }
    }
}
