//! URLs of the same database for different roles.

use reqwest::Url;
use secrecy::{ExposeSecret, SecretString};
use std::str::FromStr;

/// A database URL that cannot be understood.
#[derive(Debug, thiserror::Error)]
pub enum RoleUrlError {
    #[error("{name} is no URL of a database: write it like postgres://ROLE:PASSWORD@HOST:5432/DATABASE")]
    NotAUrl { name: &'static str },
}

/// The password in the URL that the variable `name` gave.
///
/// # Errors
/// It is no URL of a database.
pub fn password_of(
    url: Option<&SecretString>,
    name: &'static str,
) -> Result<Option<SecretString>, RoleUrlError> {
    let Some(url) = url else { return Ok(None) };
    let config = tokio_postgres::Config::from_str(url.expose_secret());
    // What exactly is wrong with it is not repeated: it may be a part of the password.
    let config = config.map_err(|_| RoleUrlError::NotAUrl { name })?;
    Ok(config.get_password().map(|bytes| String::from_utf8_lossy(bytes).into_owned().into()))
}

/// `DATABASE_URL` for another role.
///
/// # Errors
/// It is no URL.
pub fn url_as(url: &SecretString, role: &str, password: &str) -> Result<SecretString, RoleUrlError> {
    let wrong = || RoleUrlError::NotAUrl { name: "DATABASE_URL" };
    let mut url = Url::parse(url.expose_secret()).map_err(|_| wrong())?;
    if !matches!(url.scheme(), "postgres" | "postgresql") {
        return Err(wrong());
    }
    if url.set_username(role).and_then(|()| url.set_password(Some(password))).is_err() {
        // No host before the path, so nobody can stand before it: parameters say the same.
        url.query_pairs_mut().append_pair("user", role).append_pair("password", password);
    }
    Ok(String::from(url).into())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_same_database_as_another_role() {
        let admin = SecretString::from("postgres://admin:hush@db.example:5433/shop?sslmode=require");
        let url = url_as(&admin, "cartflux_app", "pw").unwrap();
        assert_eq!(url.expose_secret(), "postgres://cartflux_app:pw@db.example:5433/shop?sslmode=require");
        let socket = SecretString::from("postgres:///shop?host=/run/postgresql");
        let url = url_as(&socket, "cartflux_app", "pw").unwrap();
        assert_eq!(password_of(Some(&url), "DATABASE_URL").unwrap().unwrap().expose_secret(), "pw");
        assert!(url_as(&SecretString::from("host=db"), "cartflux_app", "pw").is_err());
    }
}
