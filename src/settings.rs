//! Settings: files, then the environment, then flags, into typed structs. A wrong one stops the start
//! with a sentence that names it; a secret never prints.

use actors::RuntimeSettings;
use config::{Config, File, FileFormat};
use secrecy::{ExposeSecret, SecretString};
use serde::Deserialize;
use std::net::{IpAddr, SocketAddr};
use std::path::{Path, PathBuf};
use std::time::Duration;

/// Which of the two ways the product runs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Profile {
    /// `cargo run`: brings what is missing.
    Development,
    /// `cartflux serve`: everything explicit, nothing unsafe.
    Production,
}

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Settings {
    pub server: ServerSettings,
    pub data: DataSettings,
    pub database: DatabaseUrls,
    pub stripe: StripeSettings,
    #[serde(default)]
    pub session: SessionSettings,
    #[serde(default)]
    pub mail: MailSettings,
    pub runtime: RuntimeLimits,
    pub log: LogSettings,
    #[serde(default)]
    pub redis: RedisSettings,
}

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ServerSettings {
    pub listen: SocketAddr,
    pub domain: String,
    pub scheme: Scheme,
    pub workers: usize,
    pub body_limit: usize,
    pub page_cache_megabytes: u64,
    pub shutdown_seconds: u64,
    /// Those whose X-Forwarded-For is believed.
    pub trusted_proxies: Vec<IpAddr>,
}

/// How browsers reach us.
#[derive(Clone, Copy, Debug, Deserialize, PartialEq, Eq)]
#[serde(rename_all = "lowercase")]
pub enum Scheme {
    Http,
    Https,
}

impl Scheme {
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Scheme::Http => "http",
            Scheme::Https => "https",
        }
    }
}

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DataSettings {
    pub dir: PathBuf,
}

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DatabaseUrls {
    pub url: Option<SecretString>,
    pub app_url: Option<SecretString>,
    pub service_url: Option<SecretString>,
    pub app_connections: usize,
    pub service_connections: usize,
    pub wait_milliseconds: u64,
}

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct StripeSettings {
    pub api_base: String,
    pub secret_key: Option<SecretString>,
    pub publishable_key: Option<String>,
    pub webhook_secret: Option<SecretString>,
    pub connect_webhook_secret: Option<SecretString>,
}

impl StripeSettings {
    /// Either of them signs what comes to our one endpoint.
    #[must_use]
    pub fn webhook_secrets(&self) -> Vec<SecretString> {
        [&self.webhook_secret, &self.connect_webhook_secret].into_iter().flatten().cloned().collect()
    }
}

#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SessionSettings {
    /// `kid:base64` pairs with commas between, the newest first.
    pub signing_keys: Option<SecretString>,
}

#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct MailSettings {
    pub smtp_url: Option<SecretString>,
    /// Who mails are from.
    pub from: Option<String>,
}

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RuntimeLimits {
    pub shards: usize,
    pub queue_per_store: usize,
    pub queue_per_shard: usize,
    pub batch: usize,
    pub idle_seconds: u64,
    pub awake_per_shard: usize,
}

impl From<&RuntimeLimits> for RuntimeSettings {
    fn from(limits: &RuntimeLimits) -> Self {
        let default = RuntimeSettings::default();
        RuntimeSettings {
            shards: if limits.shards == 0 { default.shards } else { limits.shards },
            queue_per_store: limits.queue_per_store,
            queue_per_shard: limits.queue_per_shard,
            batch: limits.batch,
            idle: Duration::from_secs(limits.idle_seconds),
            awake_per_shard: limits.awake_per_shard,
            ..default
        }
    }
}

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LogSettings {
    pub filter: String,
    pub format: LogFormat,
}

#[derive(Clone, Copy, Debug, Deserialize, PartialEq, Eq)]
#[serde(rename_all = "lowercase")]
pub enum LogFormat {
    Text,
    Json,
}

#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RedisSettings {
    pub url: Option<SecretString>,
}

/// A setting that cannot be used, and what to do about it.
#[derive(Debug, thiserror::Error)]
pub enum SettingsError {
    #[error("{0}")]
    Unreadable(#[from] config::ConfigError),
    #[error("{0} is not set: set it, see `cartflux --help`")]
    Missing(&'static str),
    #[error("{name} {problem}")]
    Wrong { name: &'static str, problem: String },
}

/// Which environment variable sets what.
pub const VARIABLES: [(&str, &str); 16] = [
    ("CARTFLUX_DATA_DIR", "data.dir"),
    ("CARTFLUX_LISTEN", "server.listen"),
    ("CARTFLUX_DOMAIN", "server.domain"),
    ("DATABASE_URL", "database.url"),
    ("CARTFLUX_APP_DATABASE_URL", "database.app_url"),
    ("CARTFLUX_SERVICE_DATABASE_URL", "database.service_url"),
    ("REDIS_URL", "redis.url"),
    ("STRIPE_API_BASE", "stripe.api_base"),
    ("STRIPE_SECRET_KEY", "stripe.secret_key"),
    ("STRIPE_PUBLISHABLE_KEY", "stripe.publishable_key"),
    ("STRIPE_WEBHOOK_SECRET", "stripe.webhook_secret"),
    ("STRIPE_CONNECT_WEBHOOK_SECRET", "stripe.connect_webhook_secret"),
    ("SMTP_URL", "mail.smtp_url"),
    ("CARTFLUX_SIGNING_KEYS", "session.signing_keys"),
    ("RUST_LOG", "log.filter"),
    ("CARTFLUX_LOG_FORMAT", "log.format"),
];

impl Settings {
    /// Reads the profile, the given file and the variables that `environment` knows.
    ///
    /// # Errors
    /// A file that cannot be read, an unknown setting, or a value that is not of its form.
    pub fn load(
        profile: Profile,
        file: Option<&Path>,
        environment: impl Fn(&str) -> Option<String>,
    ) -> Result<Settings, SettingsError> {
        let overlay = match profile {
            Profile::Development => include_str!("../config/development.toml"),
            Profile::Production => include_str!("../config/production.toml"),
        };
        let mut builder = Config::builder()
            .add_source(File::from_str(include_str!("../config/default.toml"), FileFormat::Toml))
            .add_source(File::from_str(overlay, FileFormat::Toml));
        if let Some(file) = file {
            builder = builder.add_source(File::from(file).format(FileFormat::Toml));
        }
        for (variable, key) in VARIABLES {
            if let Some(value) = environment(variable).filter(|value| !value.is_empty()) {
                builder = builder.set_override(key, value)?;
            }
        }
        let settings: Settings = builder.build()?.try_deserialize()?;
        settings.check(profile)?;
        Ok(settings)
    }

    fn check(&self, profile: Profile) -> Result<(), SettingsError> {
        let domain = &self.server.domain;
        let is_host = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-' || c == '.';
        if domain.is_empty()
            || !domain.chars().all(is_host)
            || domain.starts_with('.')
            || domain.ends_with('.')
        {
            return Err(SettingsError::Wrong {
                name: "CARTFLUX_DOMAIN",
                problem: format!(
                    "is {domain:?}: write a host name in lower case, without port, like shops.example"
                ),
            });
        }
        if self.redis.url.is_some() {
            return Err(SettingsError::Wrong {
                name: "REDIS_URL",
                problem: "is set, but this version runs as a single node: unset it".to_owned(),
            });
        }
        if self.runtime.batch == 0 || self.runtime.queue_per_store == 0 || self.runtime.queue_per_shard == 0 {
            return Err(SettingsError::Wrong {
                name: "runtime.batch, runtime.queue_per_store and runtime.queue_per_shard",
                problem: "must be at least 1".to_owned(),
            });
        }
        if profile == Profile::Production {
            self.check_production()?;
        }
        Ok(())
    }

    /// Nothing is brought along in production, so nothing may be missing, and nothing of the demo's may
    /// be left.
    fn check_production(&self) -> Result<(), SettingsError> {
        let required = [
            (self.database.app_url.is_some(), "CARTFLUX_APP_DATABASE_URL"),
            (self.database.service_url.is_some(), "CARTFLUX_SERVICE_DATABASE_URL"),
            (self.stripe.secret_key.is_some(), "STRIPE_SECRET_KEY"),
            (self.stripe.publishable_key.is_some(), "STRIPE_PUBLISHABLE_KEY"),
            (!self.stripe.webhook_secrets().is_empty(), "STRIPE_WEBHOOK_SECRET"),
            (self.session.signing_keys.is_some(), "CARTFLUX_SIGNING_KEYS"),
            (self.mail.smtp_url.is_some(), "SMTP_URL"),
        ];
        if let Some((_, name)) = required.into_iter().find(|(is_set, _)| !is_set) {
            return Err(SettingsError::Missing(name));
        }
        let weak = |secret: &SecretString| secret.expose_secret().len() < 16;
        if self.stripe.webhook_secrets().iter().any(weak) {
            return Err(SettingsError::Wrong {
                name: "STRIPE_WEBHOOK_SECRET",
                problem: "is too short to be Stripe's: copy it from the dashboard".to_owned(),
            });
        }
        if self.server.domain == "localhost" {
            return Err(SettingsError::Wrong {
                name: "CARTFLUX_DOMAIN",
                problem: "is localhost: set the platform's own domain".to_owned(),
            });
        }
        Ok(())
    }

    /// Where a host's pages are, as browsers see it: `http://app.localhost:8080`.
    #[must_use]
    pub fn origin(&self, host_label: &str, listening: SocketAddr) -> String {
        let scheme = self.server.scheme;
        let port = match (scheme, listening.port()) {
            // Behind TLS somebody else listens, on the usual port.
            (Scheme::Https, _) | (Scheme::Http, 80) => String::new(),
            (Scheme::Http, port) => format!(":{port}"),
        };
        format!("{}://{host_label}.{}{port}", scheme.as_str(), self.server.domain)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn load(profile: Profile, variables: &[(&str, &str)]) -> Result<Settings, SettingsError> {
        Settings::load(profile, None, |name| {
            variables.iter().find(|(known, _)| *known == name).map(|(_, value)| (*value).to_owned())
        })
    }

    #[test]
    fn development_needs_nothing() {
        let settings = load(Profile::Development, &[]).unwrap();
        assert_eq!(settings.server.listen.to_string(), "127.0.0.1:8080");
        assert_eq!(settings.origin("app", settings.server.listen), "http://app.localhost:8080");
    }

    #[test]
    fn production_names_what_is_missing() {
        let error = load(Profile::Production, &[]).unwrap_err();
        assert!(error.to_string().starts_with("CARTFLUX_APP_DATABASE_URL is not set"), "{error}");
    }

    #[test]
    fn a_wrong_value_is_named() {
        let error = load(Profile::Development, &[("CARTFLUX_LISTEN", "everywhere")]).unwrap_err();
        assert!(error.to_string().contains("server.listen"), "{error}");
        let error = load(Profile::Development, &[("CARTFLUX_DOMAIN", "Shops:80")]).unwrap_err();
        assert!(error.to_string().starts_with("CARTFLUX_DOMAIN"), "{error}");
    }

    #[test]
    fn a_secret_never_prints() {
        let settings = load(Profile::Development, &[("STRIPE_SECRET_KEY", "sk_very_secret")]).unwrap();
        assert!(!format!("{settings:?}").contains("very_secret"));
    }
}
