//! The server does not start where row-level security would be a decoration.

use crate::connection::connect;
use cartflux::server::{Application, Parts};
use cartflux::settings::Settings;
use testkit::World;

/// What the start says; it must fail.
async fn refusal(settings: Settings) -> String {
    let starting = std::thread::spawn(move || {
        actix_web::rt::System::new().block_on(async move {
            match Application::build(settings, Parts::default()).await {
                Ok(_) => panic!("the server started"),
                Err(error) => error.to_string(),
            }
        })
    });
    tokio::task::spawn_blocking(move || starting.join().unwrap()).await.unwrap()
}

/// A role of this test's own that signs in, and what is done to it.
async fn role(world: &World, kind: &str, attributes: &str, deeds: &str) -> String {
    let name = format!("test_{kind}_{}", std::process::id());
    let admin = connect(&world.database.admin_url()).await;
    let statements = format!(
        "DROP ROLE IF EXISTS {name}; CREATE ROLE {name} LOGIN PASSWORD 'for-a-test' {attributes};
         GRANT USAGE, CREATE ON SCHEMA public TO {name}; {}",
        deeds.replace("ROLE_NAME", &name)
    );
    admin.batch_execute(&statements).await.unwrap();
    let url = world.database.app_url();
    let (_, address) = url.rsplit_once('@').unwrap();
    format!("postgres://{name}:for-a-test@{address}")
}

async fn refusal_as(world: &World, url: String) -> String {
    let mut settings = world.settings();
    settings.database.app_url = Some(url.into());
    let said = refusal(settings).await;
    assert!(said.contains("CARTFLUX_APP_DATABASE_URL"), "no setting is named: {said}");
    assert!(
        !said.contains("for-a-test") && !said.contains("test-only-password"),
        "a password is told: {said}"
    );
    said
}

async fn drop_role(world: &World, kind: &str) {
    let name = format!("test_{kind}_{}", std::process::id());
    let admin = connect(&world.database.admin_url()).await;
    admin.batch_execute(&format!("DROP OWNED BY {name} CASCADE; DROP ROLE {name}")).await.unwrap();
}

#[tokio::test(flavor = "multi_thread")]
async fn the_server_does_not_serve_requests_as_a_superuser() {
    let world = World::new().await;
    let said = refusal_as(&world, world.database.admin_url()).await;
    assert!(said.contains("is a superuser"), "{said}");
}

#[tokio::test(flavor = "multi_thread")]
async fn the_server_does_not_serve_requests_past_row_level_security() {
    let world = World::new().await;
    let url = role(&world, "bypass", "BYPASSRLS", "").await;
    let said = refusal_as(&world, url).await;
    drop_role(&world, "bypass").await;
    assert!(said.contains("BYPASSRLS"), "{said}");
    let said = refusal_as(&world, world.database.service_url()).await;
    assert!(said.contains("cartflux_service") && said.contains("BYPASSRLS"), "{said}");
}

#[tokio::test(flavor = "multi_thread")]
async fn the_server_does_not_serve_requests_as_an_owner_of_tables() {
    let world = World::new().await;
    let url = role(&world, "owner", "", "ALTER TABLE carts OWNER TO ROLE_NAME").await;
    let said = refusal_as(&world, url).await;
    drop_role(&world, "owner").await;
    assert!(said.contains("owns tables"), "{said}");
}

/// Whoever is a member of the owner may do what the owner may: turn row-level security off, for one.
#[tokio::test(flavor = "multi_thread")]
async fn the_server_does_not_serve_requests_as_a_member_of_the_owner() {
    let world = World::new().await;
    let url = role(&world, "member", "", "GRANT cartflux_owner TO ROLE_NAME").await;
    let said = refusal_as(&world, url).await;
    drop_role(&world, "member").await;
    assert!(said.contains("owns tables"), "{said}");
}

#[tokio::test(flavor = "multi_thread")]
async fn the_server_does_not_run_its_jobs_as_a_superuser_or_as_a_role_that_sees_no_store() {
    let world = World::new().await;
    for url in [world.database.admin_url(), world.database.app_url()] {
        let mut settings = world.settings();
        settings.database.service_url = Some(url.into());
        let said = refusal(settings).await;
        assert!(said.contains("CARTFLUX_SERVICE_DATABASE_URL"), "{said}");
    }
}
