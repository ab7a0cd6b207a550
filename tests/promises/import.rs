//! `cartflux import-catalogue` beside a running server.

use reqwest::Method;
use serde_json::Value;
use std::path::Path;
use std::process::Output;
use std::time::{Duration, Instant};
use testkit::{Shopper, TestApp, World};

/// Mug dearer, vase down to two, candle gone.
const REFRESHED: &str = "\
Handle,Title,Vendor,Type,Tags,Published,Variant SKU,Variant Inventory Tracker,Variant Inventory Qty,Variant Price,Cost per item
mug,A mug,Test,Things,things,true,MUG,shopify,7,99.00,26.50
vase,A vase,Test,Things,things,true,VASE,shopify,2,99.00,50.00
";

async fn import(world: &World, file: &Path) -> Output {
    let mut command = tokio::process::Command::new(env!("CARGO_BIN_EXE_cartflux"));
    command
        .args(["import-catalogue", "--supplier", "atelier", "--currency", "RON"])
        .arg(file)
        .envs(world.environment());
    let output = command.output().await.unwrap();
    std::fs::remove_file(file).unwrap();
    output
}

fn written(name: &str, text: &str) -> std::path::PathBuf {
    let path = std::env::temp_dir().join(format!("cartflux-import-{}-{name}.csv", std::process::id()));
    std::fs::write(&path, text).unwrap();
    path
}

async fn page(shopper: &Shopper, path: &str) -> (u16, String) {
    let answer = shopper.send(shopper.request(Method::GET, path).header("accept", "text/html")).await;
    (answer.status.as_u16(), answer.body.as_str().unwrap_or_default().to_owned())
}

/// Asks until it holds; it must within three seconds of the import's end.
async fn soon(what: &str, since: Instant, mut holds: impl AsyncFnMut() -> bool) {
    while !holds().await {
        assert!(since.elapsed() < Duration::from_secs(3), "{what}: not within 3 s");
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn an_import_beside_a_running_server_changes_its_pages_within_three_seconds() {
    let app = TestApp::start().await;
    let mut shopper = app.shopper("verde");
    // Warm pages, and a cart with what is going to change.
    for path in ["/", "/products", "/products/mug", "/products/vase", "/products/candle"] {
        assert_eq!(page(&shopper, path).await.0, 200, "{path}");
    }
    assert!(page(&shopper, "/products/mug").await.1.contains("40,00"));
    shopper.new_cart().await;
    shopper.add(app.world.variant("mug").await, 1).await.expect(200);
    let cart = shopper.add(app.world.variant("candle").await, 1).await.expect(200);
    // Somebody holds five vases: the import says that there are only two.
    let mut holder = shopper.another();
    holder.new_cart().await;
    holder.add(app.world.variant("vase").await, 5).await.expect(200);
    let held = holder.check_out().await.expect(201);

    let file = written("refreshed", REFRESHED);
    let output = import(&app.world, &file).await;
    let since = Instant::now();
    let said = String::from_utf8_lossy(&output.stdout).into_owned();
    assert!(output.status.success(), "{said} {}", String::from_utf8_lossy(&output.stderr));
    assert_eq!(said.lines().count(), 1, "one line with the counts: {said}");
    assert!(["2 products", "2 variants", "1 withdrawn"].iter().all(|count| said.contains(count)), "{said}");

    // 26.50 and 100 % on top.
    soon("the new price", since, async || page(&shopper, "/products/mug").await.1.contains("53,00")).await;
    soon("the new price in the list", since, async || page(&shopper, "/products").await.1.contains("53,00"))
        .await;
    soon("the candle's page going", since, async || page(&shopper, "/products/candle").await.0 == 404).await;
    soon("the candle leaving the list", since, async || {
        !page(&shopper, "/products").await.1.contains("/products/candle")
    })
    .await;
    let available = async |handle: &str| {
        let path = format!("/api/v1/products/{handle}");
        shopper.send(shopper.request(Method::GET, &path)).await.expect(200)["variants"][0]["available"]
            .clone()
    };
    soon("the new stock", since, async || available("mug").await == 7).await;
    soon("the vases being promised", since, async || available("vase").await == 0).await;

    // The cart follows: the mug at its new price, the candle bars the checkout and says why.
    let now: Value = shopper.read_cart().await.expect(200);
    let line =
        |title: &str| now["lines"].as_array().unwrap().iter().find(|line| line["title"] == title).cloned();
    assert_eq!(line("A mug").unwrap()["unit_price"]["amount"], 5_300);
    assert_eq!(shopper.check_out().await.expect(409)["code"], "no_longer_sold");
    let candle = cart["lines"].as_array().unwrap().iter().find(|line| line["title"] == "A candle").unwrap();
    shopper.set_quantity(candle["id"].as_str().unwrap(), 0).await.expect(200);
    assert_eq!(shopper.check_out().await.expect(201)["order"]["totals"]["subtotal"]["amount"], 5_300);

    // Who holds five vases gets them: promised is promised.
    app.world.simulator.pay(held["payment"]["payment_intent"].as_str().unwrap()).await.unwrap();
    testkit::wait::until("the vases being paid", async || {
        let order = &held["order"];
        let seen = holder
            .order(order["number"].as_str().unwrap(), order["token"].as_str().unwrap())
            .await
            .expect(200);
        (seen["payment"]["paid"] == true).then_some(())
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_file_with_one_wrong_cell_changes_nothing() {
    let app = TestApp::start().await;
    let file = written("wrong", &REFRESHED.replace("50.00", "fifty"));
    let output = import(&app.world, &file).await;
    assert_eq!(output.status.code(), Some(1));
    let said = String::from_utf8_lossy(&output.stderr).into_owned();
    assert!(said.contains("Cost per item") && said.contains("fifty") || said.contains("line 3"), "{said}");
    tokio::time::sleep(Duration::from_millis(1500)).await;
    let shopper = app.shopper("verde");
    assert!(page(&shopper, "/products/mug").await.1.contains("40,00"));
    assert_eq!(page(&shopper, "/products/candle").await.0, 200);
}
