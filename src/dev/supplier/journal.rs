//! The supplier's memory: one JSON line per event, on the disk before anybody is told.
//!
//! A crash in the middle of writing leaves half a line at the end; it was never acknowledged, so it is
//! cut off at the next start. Half a line anywhere else means damage and is an error.

use std::fs::{File, OpenOptions};
use std::io::{self, Read, Write};
use std::path::Path;

use serde::{Deserialize, Serialize};
use serde_json::Value;
use time::OffsetDateTime;

/// What happened to a purchase order.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(tag = "event", rename_all = "snake_case")]
pub(super) enum Entry {
    /// It came for the first time, and was accepted or refused.
    Received {
        purchase_order: String,
        order_number: String,
        accepted: bool,
        #[serde(with = "time::serde::rfc3339")]
        at: OffsetDateTime,
        body: Value,
    },
    /// It came again.
    Repeated { purchase_order: String },
    /// Its shipment was reported, and the report received.
    Reported { purchase_order: String },
}

/// An open journal; without a file it remembers nothing.
#[derive(Debug)]
pub(super) struct Journal(Option<File>);

impl Journal {
    pub(super) fn forgetful() -> Self {
        Self(None)
    }

    /// Opens the file, making it if need be, and returns what it remembers.
    pub(super) fn open(path: &Path) -> io::Result<(Self, Vec<Entry>)> {
        if let Some(parent) = path.parent() {
            std::fs::create_dir_all(parent)?;
        }
        let mut file = OpenOptions::new().read(true).append(true).create(true).open(path)?;
        let mut text = Vec::new();
        file.read_to_end(&mut text)?;
        let whole = text.iter().rposition(|byte| *byte == b'\n').map_or(0, |end| end + 1);
        if whole < text.len() {
            file.set_len(u64::try_from(whole).map_err(io::Error::other)?)?;
            file.sync_all()?;
        }
        let lines = text[..whole].split(|byte| *byte == b'\n').filter(|line| !line.is_empty());
        let entries = lines.map(serde_json::from_slice).collect::<Result<_, _>>()?;
        Ok((Self(Some(file)), entries))
    }

    /// Writes the entry down, durably.
    pub(super) fn append(&mut self, entry: &Entry) -> io::Result<()> {
        let Some(file) = &mut self.0 else { return Ok(()) };
        let before = file.metadata()?.len();
        let mut line = serde_json::to_vec(entry)?;
        line.push(b'\n');
        let written = file.write_all(&line).and_then(|()| file.sync_data());
        if written.is_err() {
            // A full disk must leave no half line in the middle of what comes later.
            file.set_len(before)?;
        }
        written
    }
}
