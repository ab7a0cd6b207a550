//! What is made up once and must be the same at every start: passwords, keys, ports. One file in the data
//! directory, readable by its owner alone, replaced as a whole whenever something new is learnt.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use commerce::ids::TenantId;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use std::fs::{self, File, OpenOptions};
use std::io::{self, ErrorKind, Write};
use std::os::unix::fs::OpenOptionsExt;
use std::path::{Path, PathBuf};

/// The memory cannot be read or written.
#[derive(Debug, thiserror::Error)]
#[error("{doing} {}: restore it, or move CARTFLUX_DATA_DIR away to begin anew", path.display())]
pub struct MemoryError {
    doing: &'static str,
    path: PathBuf,
    source: io::Error,
}

/// A demo store as programs need to know it; the database has only the key's hash.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct KnownStore {
    pub id: TenantId,
    pub api_key: String,
}

#[derive(Debug, Default, Serialize, Deserialize)]
struct Contents {
    #[serde(default)]
    secrets: BTreeMap<String, String>,
    #[serde(default)]
    ports: BTreeMap<String, u16>,
    #[serde(default)]
    stores: BTreeMap<String, KnownStore>,
}

/// The memory of one data directory.
#[derive(Debug)]
pub struct Memory {
    path: PathBuf,
    contents: Contents,
}

impl Memory {
    /// Reads what is known; a new directory knows nothing.
    ///
    /// # Errors
    /// The file cannot be read or is damaged.
    pub fn open(data_dir: &Path) -> Result<Self, MemoryError> {
        let path = data_dir.join("dev.json");
        let failed = |source| MemoryError { doing: "reading", path: path.clone(), source };
        let contents = match fs::read(&path) {
            Ok(bytes) => serde_json::from_slice(&bytes).map_err(|error| failed(error.into()))?,
            Err(error) if error.kind() == ErrorKind::NotFound => Contents::default(),
            Err(error) => return Err(failed(error)),
        };
        Ok(Self { path, contents })
    }

    /// The secret of that name, if it was ever made.
    #[must_use]
    pub fn known_secret(&self, name: &str) -> Option<&str> {
        self.contents.secrets.get(name).map(String::as_str)
    }

    /// The secret of that name: made by `make` the first time and written down before it is used.
    ///
    /// # Errors
    /// It cannot be written down.
    pub fn secret(&mut self, name: &str, make: fn() -> String) -> Result<String, MemoryError> {
        if let Some(known) = self.known_secret(name) {
            return Ok(known.to_owned());
        }
        let secret = make();
        self.contents.secrets.insert(name.to_owned(), secret.clone());
        self.write().map(|()| secret)
    }

    /// The port on which `name` listened last.
    #[must_use]
    pub fn port(&self, name: &str) -> Option<u16> {
        self.contents.ports.get(name).copied()
    }

    /// `name` listens on `port` now.
    ///
    /// # Errors
    /// It cannot be written down.
    pub fn keep_port(&mut self, name: &str, port: u16) -> Result<(), MemoryError> {
        if self.contents.ports.insert(name.to_owned(), port) == Some(port) { Ok(()) } else { self.write() }
    }

    /// The demo store of that slug.
    #[must_use]
    pub fn store(&self, slug: &str) -> Option<&KnownStore> {
        self.contents.stores.get(slug)
    }

    /// The demo store of that slug is `store` from now on.
    ///
    /// # Errors
    /// It cannot be written down.
    pub fn keep_store(&mut self, slug: &str, store: KnownStore) -> Result<(), MemoryError> {
        self.contents.stores.insert(slug.to_owned(), store);
        self.write()
    }

    /// The old file or the new one, never half of it.
    fn write(&self) -> Result<(), MemoryError> {
        let unfinished = self.path.with_extension("new");
        let written = serde_json::to_vec_pretty(&self.contents).map_err(io::Error::from).and_then(|bytes| {
            match fs::remove_file(&unfinished) {
                Err(error) if error.kind() != ErrorKind::NotFound => return Err(error),
                _ => {}
            }
            let mut file = OpenOptions::new().write(true).create_new(true).mode(0o600).open(&unfinished)?;
            file.write_all(&bytes)?;
            file.sync_all()?;
            fs::rename(&unfinished, &self.path)?;
            self.path.parent().map_or(Ok(()), |directory| File::open(directory)?.sync_all())
        });
        written.map_err(|source| MemoryError { doing: "writing", path: self.path.clone(), source })
    }
}

/// 256 random bits, for passwords: hexadecimal needs no escaping in a URL.
pub(super) fn password() -> String {
    let bytes: [u8; 32] = rand::random();
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

/// A key of access tokens, as CARTFLUX_SIGNING_KEYS has it.
pub(super) fn signing_key() -> String {
    format!("dev:{}", STANDARD.encode(rand::random::<[u8; 32]>()))
}

/// A password that a person can type: twelve letters and digits in two groups, without those that look alike.
pub(super) fn spoken_password() -> String {
    const LETTERS: &[u8; 32] = b"abcdefghijkmnpqrstuvwxyz23456789";
    let bytes: [u8; 12] = rand::random();
    let letters: String = bytes.iter().map(|byte| char::from(LETTERS[usize::from(byte % 32)])).collect();
    format!("{}-{}", &letters[..6], &letters[6..])
}

/// A second factor, in base 32.
pub(super) fn totp_secret() -> String {
    actors::staff::write_secret(&rand::random::<[u8; 20]>())
}

/// A secret of webhooks as Stripe and Standard Webhooks write it.
pub(super) fn webhook_secret() -> String {
    format!("whsec_{}", STANDARD.encode(rand::random::<[u8; 32]>()))
}
