//! What `cartflux --help` says about settings: every one of them, from the tables that are read.

use crate::settings::VARIABLES;
use std::fmt::Write;

/// Meaning and default in `dev` of each variable.
const MEANINGS: [(&str, &str, &str); VARIABLES.len()] = [
    ("CARTFLUX_DATA_DIR", "where the embedded Postgres, media and digital files live", ".cartflux"),
    ("CARTFLUX_LISTEN", "address and port of the server", "127.0.0.1:8080"),
    (
        "CARTFLUX_DOMAIN",
        "the platform's base domain; stores are SLUG.DOMAIN, merchants app.DOMAIN",
        "localhost",
    ),
    (
        "DATABASE_URL",
        "an external Postgres, as a role that may create roles and tables there: for migrations, never for requests",
        "unset: an embedded Postgres",
    ),
    (
        "CARTFLUX_APP_DATABASE_URL",
        "the same database as cartflux_app, whom row-level security confines",
        "derived: dev gives the role a password of its own",
    ),
    (
        "CARTFLUX_SERVICE_DATABASE_URL",
        "the same database as cartflux_service, for scheduled jobs and imports",
        "derived: dev gives the role a password of its own",
    ),
    ("REDIS_URL", "joins this node to others; this version runs as a single node", "unset"),
    (
        "STRIPE_API_BASE",
        "base URL of the Stripe API, so that any Stripe-compatible server can stand in",
        "the simulator's while no key is set, else https://api.stripe.com",
    ),
    ("STRIPE_SECRET_KEY", "as Stripe gives it", "unset: the simulator's"),
    ("STRIPE_PUBLISHABLE_KEY", "as Stripe gives it", "the simulator's"),
    ("STRIPE_WEBHOOK_SECRET", "signs Stripe's webhooks about the platform", "the simulator's"),
    ("STRIPE_CONNECT_WEBHOOK_SECRET", "signs those about merchants' accounts; either is accepted", "unset"),
    (
        "SMTP_URL",
        "outgoing mail: smtps://USER:PASSWORD@HOST, or smtp://HOST:PORT",
        "unset: mails are kept and shown at app.DOMAIN/dev/mail",
    ),
    (
        "CARTFLUX_SIGNING_KEYS",
        "keys of access tokens, the newest first: KID:BASE64 pairs with commas between, 32 bytes or more each",
        "made once, kept in the data directory",
    ),
    ("RUST_LOG", "log filter: a level, or TARGET=LEVEL pairs with commas between", "info"),
    ("CARTFLUX_LOG_FORMAT", "text or json", "text (serve: json)"),
];

/// The part of the help below commands and flags.
pub(super) fn settings() -> String {
    let mut text = String::from(
        "Settings come from the built-in files, then --config FILE, then the environment, then flags.\n\n\
         Environment (default in dev):\n",
    );
    for (variable, meaning, default) in MEANINGS {
        let _ = writeln!(text, "  {variable}\n          {meaning} [{default}]");
    }
    text.push_str("\nOnly in a file (TOML, table.key = default):\n");
    let mut others = Vec::new();
    let built_in: toml::Table = toml::from_str(include_str!("../../config/default.toml")).unwrap_or_default();
    keys(&built_in, "", &mut others);
    let named = |key: &str| VARIABLES.iter().any(|(_, known)| *known == key);
    for (key, default) in others.iter().filter(|(key, _)| !named(key)) {
        let _ = writeln!(text, "  {key} = {default}");
    }
    text.push_str("\nEvery setting is explained in config/default.toml.");
    text
}

fn keys(table: &toml::Table, path: &str, found: &mut Vec<(String, String)>) {
    for (key, value) in table {
        let key = if path.is_empty() { key.clone() } else { format!("{path}.{key}") };
        match value {
            toml::Value::Table(inner) => keys(inner, &key, found),
            toml::Value::String(text) => found.push((key, format!("{text:?}"))),
            toml::Value::Integer(number) => found.push((key, number.to_string())),
            other => found.push((key, other.type_str().to_owned())),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_variable_that_is_read_is_explained() {
        let explained = MEANINGS.map(|(variable, ..)| variable);
        assert_eq!(explained, VARIABLES.map(|(variable, _)| variable));
        assert!(settings().contains("runtime.idle_seconds = 300"), "{}", settings());
    }
}
