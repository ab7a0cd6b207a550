//! The TLS provider of the process: rustls with ring.
//!
//! rustls panics in the first client that is built before a provider was chosen. `main` chooses one,
//! but tests and tools have no such `main`, so whoever builds a client in here calls this first.

/// Installs ring. That another call was earlier is fine: there is only one provider in this workspace.
pub(crate) fn install_provider() {
    let _already_installed = rustls::crypto::ring::default_provider().install_default();
}
