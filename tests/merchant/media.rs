//! `cdn.DOMAIN`

use reqwest::Response;
use testkit::TestApp;
use testkit::shopper::client;

async fn get(app: &TestApp, path: &str, headers: &[(&str, &str)]) -> Response {
    let url = format!("http://cdn.localhost:{}{path}", app.world.address.port());
    headers
        .iter()
        .fold(client().get(url), |request, (name, value)| request.header(*name, *value))
        .send()
        .await
        .unwrap()
}

#[tokio::test(flavor = "multi_thread")]
async fn pictures_are_served_and_nothing_else() {
    let home = std::env::temp_dir().join(format!("media-test-{}", std::process::id()));
    let media = home.join("media/demo");
    std::fs::create_dir_all(&media).unwrap();
    std::fs::write(home.join("secret.png"), "secret").unwrap();
    std::fs::write(media.join("vase.svg"), "<svg xmlns=\"http://www.w3.org/2000/svg\"/>").unwrap();
    std::fs::write(media.join(".hidden.png"), "hidden").unwrap();
    std::fs::write(media.join("page.html"), "<script>").unwrap();
    std::fs::create_dir_all(media.join("folder.png")).unwrap();
    let app = TestApp::with(|settings| settings.data.dir.clone_from(&home)).await;

    let answer = get(&app, "/demo/vase.svg", &[]).await;
    assert_eq!(answer.status(), 200);
    let header = |name: &str| answer.headers()[name].to_str().unwrap().to_owned();
    assert_eq!(header("content-type"), "image/svg+xml");
    assert_eq!(header("content-security-policy"), "default-src 'none'; style-src 'unsafe-inline'; sandbox");
    assert_eq!(header("x-content-type-options"), "nosniff");
    assert_eq!(header("cross-origin-resource-policy"), "cross-origin");
    assert_eq!(header("cache-control"), "public, max-age=3600");
    let etag = header("etag");
    assert_eq!(get(&app, "/demo/vase.svg", &[("if-none-match", &etag)]).await.status(), 304);
    let part = get(&app, "/demo/vase.svg", &[("range", "bytes=0-3")]).await;
    assert_eq!((part.status().as_u16(), part.text().await.unwrap().as_str()), (206, "<svg"));

    for path in [
        "/",
        "/demo",
        "/demo/",
        "/demo/missing.png",
        "/demo/.hidden.png",
        "/demo/page.html",
        "/demo/folder.png",
        "/secret.png",
        "/../secret.png",
        "/%2e%2e/secret.png",
        "/demo/..%2f..%2fsecret.png",
        "/demo/%2e%2e/%2e%2e/secret.png",
        "/demo/vase.svg%00.png",
        "/demo//vase.svg",
        "/demo/%76ase.svg",
    ] {
        let answer = get(&app, path, &[]).await;
        assert_eq!(
            (answer.status().as_u16(), answer.headers()["content-type"].to_str().unwrap()),
            (404, "application/problem+json"),
            "{path}"
        );
    }
    std::fs::remove_dir_all(home).unwrap();
}
