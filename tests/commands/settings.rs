//! A wrong setting stops the start with one sentence that names it.

use crate::support::{Place, Running, cartflux, column, run};
use nix::sys::signal::Signal;
use std::time::Duration;
use testkit::TestDatabase;
use testkit::postgres::cluster_url;

/// What stands on stderr: one line.
fn refusal(arguments: &[&str], variables: &[(&str, &str)]) -> String {
    let said = run(cartflux(arguments.iter().copied()).envs(variables.iter().copied()));
    assert_eq!(said.code, Some(1), "{}{}", said.out, said.err);
    assert_eq!(said.err.lines().count(), 1, "{}", said.err);
    assert!(said.out.is_empty(), "{}", said.out);
    said.err
}

#[test]
fn a_wrong_value_is_named_with_its_remedy() {
    for (variable, value, remedy) in [
        ("CARTFLUX_LISTEN", "everywhere", "like 127.0.0.1:8080"),
        ("CARTFLUX_DOMAIN", "Shops:80", "host name in lower case"),
        ("CARTFLUX_LOG_FORMAT", "xml", "text or json"),
        ("RUST_LOG", "cartflux=loudly", "write a level"),
        ("REDIS_URL", "redis://localhost", "unset it"),
    ] {
        let err = refusal(&["dev"], &[(variable, value)]);
        assert!(err.starts_with(&format!("cartflux: {variable} ")), "{err}");
        assert!(err.contains(remedy), "{err}");
    }
    let err = refusal(&["--listen", "everywhere"], &[("CARTFLUX_LISTEN", "127.0.0.1:8080")]);
    assert!(err.starts_with("cartflux: --listen cannot be used"), "{err}");
}

#[test]
fn half_a_configuration_is_refused_by_dev() {
    let place = Place::new();
    let on_place = ["--data-dir", place.str(), "--listen", "127.0.0.1:0"];
    let err = refusal(&on_place, &[("CARTFLUX_APP_DATABASE_URL", "postgres://a:b@localhost/c")]);
    assert!(err.contains("CARTFLUX_APP_DATABASE_URL is set and DATABASE_URL is not"), "{err}");
    let url = "postgres://admin:hush@127.0.0.1:1/none";
    let err = refusal(&on_place, &[("DATABASE_URL", url)]);
    assert!(err.contains("DATABASE_URL cannot be connected to") && !err.contains("hush"), "{err}");
}

const PRODUCTION: [(&str, &str); 7] = [
    ("CARTFLUX_LISTEN", "127.0.0.1:0"),
    ("CARTFLUX_DOMAIN", "shops.example"),
    ("STRIPE_SECRET_KEY", "sk_test_of_the_tests"),
    ("STRIPE_PUBLISHABLE_KEY", "pk_test_of_the_tests"),
    ("STRIPE_WEBHOOK_SECRET", "whsec_long_enough_for_the_tests"),
    ("CARTFLUX_SIGNING_KEYS", "test:dGhpcyBpcyBhIGtleSBmb3IgdGVzdHMsIG5vdCBhIHNlY3JldA=="),
    ("SMTP_URL", "smtp://127.0.0.1:9"),
];

#[test]
fn serve_names_what_is_missing() {
    let err = refusal(&["serve"], &PRODUCTION);
    assert!(err.starts_with("cartflux: CARTFLUX_APP_DATABASE_URL is not set"), "{err}");
}

#[tokio::test(flavor = "multi_thread")]
async fn serve_refuses_keys_and_a_mail_server_that_cannot_be_used_without_repeating_them() {
    let database = TestDatabase::new().await;
    let (app, service) = (database.app_url(), database.service_url());
    let urls = [("CARTFLUX_APP_DATABASE_URL", &*app), ("CARTFLUX_SERVICE_DATABASE_URL", &*service)];
    for (name, value) in [
        ("CARTFLUX_SIGNING_KEYS", "hush"),
        ("CARTFLUX_SIGNING_KEYS", "a:aHVzaA=="),
        ("SMTP_URL", "hush"),
        ("SMTP_URL", "http://user:hush@mail.example"),
    ] {
        let wrong = [&PRODUCTION[..], &urls, &[(name, value)]].concat();
        let err = refusal(&["serve"], &wrong);
        assert!(err.contains(name) && !err.contains("hush") && !err.contains("aHVzaA"), "{err}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn serve_refuses_a_superuser_as_the_role_of_requests() {
    let database = TestDatabase::new().await;
    let (admin, service) = (database.admin_url(), database.service_url());
    let urls = [("CARTFLUX_APP_DATABASE_URL", &*admin), ("CARTFLUX_SERVICE_DATABASE_URL", &*service)];
    let err = refusal(&["serve"], &[&PRODUCTION[..], &urls].concat());
    assert!(err.contains("CARTFLUX_APP_DATABASE_URL") && err.contains("is a superuser"), "{err}");
}

#[tokio::test(flavor = "multi_thread")]
async fn serve_serves_until_it_is_told_to_stop() {
    let (database, place) = (TestDatabase::new().await, Place::new());
    let urls = [
        ("CARTFLUX_APP_DATABASE_URL", database.app_url()),
        ("CARTFLUX_SERVICE_DATABASE_URL", database.service_url()),
        ("CARTFLUX_DATA_DIR", place.str().to_owned()),
    ];
    let mut server = Running::start(cartflux(["serve"]).envs(PRODUCTION).envs(urls), &place);
    server.wait_for("/readyz", Duration::from_secs(30));
    assert_eq!(
        server.get("app.shops.example", "/dev/demo").unwrap().0,
        404,
        "there is no demo in production"
    );
    server.signal(Signal::SIGTERM);
    assert_eq!(server.ends_within(Duration::from_secs(10)).code(), Some(0));
}

#[tokio::test(flavor = "multi_thread")]
async fn serve_wants_a_migrated_database_and_migrate_makes_it_one() {
    // Sees to it that the roles exist, with the passwords that all tests use.
    let roles = TestDatabase::new().await;
    let cluster = cluster_url();
    let name = format!("commands_{}", std::process::id());
    let other = |url: String| format!("{}/{name}", url.rsplit_once('/').unwrap().0);
    let (client, connection) = tokio_postgres::connect(&cluster, tokio_postgres::NoTls).await.unwrap();
    tokio::spawn(connection);
    client.batch_execute(&format!("CREATE DATABASE {name}")).await.unwrap();
    let (admin, app, service) = (other(cluster.clone()), other(roles.app_url()), other(roles.service_url()));
    let urls = [("CARTFLUX_APP_DATABASE_URL", &*app), ("CARTFLUX_SERVICE_DATABASE_URL", &*service)];

    let err = refusal(&["serve"], &[&PRODUCTION[..], &urls].concat());
    assert!(err.contains("run `cartflux migrate`"), "{err}");

    let err = refusal(&["migrate"], &urls);
    assert!(err.starts_with("cartflux: DATABASE_URL is not set"), "{err}");
    let migrate = || run(cartflux(["migrate"]).envs(urls).env("DATABASE_URL", &admin));
    let said = migrate();
    assert_eq!(said.code, Some(0), "{}", said.err);
    assert!(said.out.starts_with("applied "), "{}", said.out);
    assert_eq!(migrate().out, "the database is up to date\n");
    let owners = "SELECT DISTINCT tableowner::text FROM pg_tables WHERE schemaname = 'public'";
    assert_eq!(column(&admin, owners).await, ["cartflux_owner"]);
    client.batch_execute(&format!("DROP DATABASE {name} WITH (FORCE)")).await.unwrap();
}
