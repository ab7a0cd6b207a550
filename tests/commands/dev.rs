//! `cartflux dev`: everything on one machine, there again after whatever happened to it.

use crate::support::{
    Place, Running, cartflux, column, dev_database, is_alive, postmaster, postmaster_of_now, run,
};
use nix::sys::signal::{Signal, kill};
use std::os::unix::fs::PermissionsExt;
use std::thread::sleep;
use std::time::{Duration, Instant};

const TEN_SECONDS: Duration = Duration::from_secs(10);

fn gone_within(pid: nix::unistd::Pid, patience: Duration) {
    let began = Instant::now();
    while is_alive(pid) {
        assert!(began.elapsed() < patience, "Postgres is still there");
        sleep(Duration::from_millis(20));
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn it_sets_up_the_demo_and_stops_cleanly() {
    let place = Place::new();
    let mut dev = Running::dev(&place);
    let demo = dev.demo();
    let slugs: Vec<_> = demo["stores"].as_array().unwrap().iter().map(|store| &store["slug"]).collect();
    assert_eq!(slugs, ["casa-verde", "nordlicht"]);
    for store in demo["stores"].as_array().unwrap() {
        assert!(store["api_key"].as_str().unwrap().starts_with("cfk_"), "{store}");
        assert!(store["stripe_account"].as_str().unwrap().starts_with("acct_demo_"), "{store}");
        let host = format!("{}.localhost", store["slug"].as_str().unwrap());
        let (status, _) = dev.get(&host, "/api/v1/products").unwrap();
        assert_eq!(status, 200, "{host}");
    }
    assert_eq!(demo["suppliers"].as_array().unwrap().len(), 3);
    assert!(place.path().join("media/demo/brand/casa-verde.svg").is_file());
    let mode = std::fs::metadata(place.path().join("dev.json")).unwrap().permissions().mode();
    assert_eq!(mode & 0o777, 0o600);

    let postgres = postmaster(&place);
    dev.signal(Signal::SIGTERM);
    assert_eq!(dev.ends_within(TEN_SECONDS).code(), Some(0));
    assert!(!is_alive(postgres), "it left its Postgres behind");
}

#[tokio::test(flavor = "multi_thread")]
async fn killed_and_started_again_it_is_the_same() {
    let place = Place::new();
    let mut dev = Running::dev(&place);
    let demo = dev.demo();
    let url = dev_database(&place);
    let rows = "SELECT handle || ' ' || endpoint || ' ' || secret FROM suppliers ORDER BY 1";
    let before = column(&url, rows).await;
    let postgres = postmaster(&place);
    dev.signal(Signal::SIGKILL);
    dev.ends_within(TEN_SECONDS);
    gone_within(postgres, TEN_SECONDS);

    let mut dev = Running::dev(&place);
    assert_eq!(dev.demo(), demo);
    // The ports are those of before, so the same URL leads there.
    assert_eq!(column(&url, rows).await, before);
    let counts = "SELECT (SELECT count(*) FROM supplier_variants) || ' ' || (SELECT count(*) FROM stores)";
    assert_eq!(column(&url, counts).await, ["125 2"]);
    dev.signal(Signal::SIGINT);
    assert_eq!(dev.ends_within(TEN_SECONDS).code(), Some(0));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_killed_postgres_comes_back_at_its_address() {
    let place = Place::new();
    let mut dev = Running::dev(&place);
    let url = dev_database(&place);
    let killed = postmaster(&place);
    kill(killed, Signal::SIGKILL).unwrap();
    // The watcher sees it within a moment, and the pools find the new one.
    let began = Instant::now();
    while postmaster_of_now(&place).is_none_or(|pid| pid == killed) {
        assert!(began.elapsed() < Duration::from_secs(30), "nobody started it again");
        sleep(Duration::from_millis(20));
    }
    dev.wait_for("/readyz", Duration::from_secs(30));
    assert_eq!(column(&url, "SELECT slug FROM stores ORDER BY 1").await, ["casa-verde", "nordlicht"]);
    dev.signal(Signal::SIGTERM);
    assert_eq!(dev.ends_within(TEN_SECONDS).code(), Some(0));
}

#[tokio::test(flavor = "multi_thread")]
async fn catalogues_are_imported_beside_it_and_without_it() {
    let place = Place::new();
    let file = concat!(env!("CARGO_MANIFEST_DIR"), "/config/demo/casa-lusa.csv");
    let arguments = ["--data-dir", place.str(), "import-catalogue", "--supplier", "Casa Nova", file];
    let without = run(&mut cartflux(arguments));
    assert_eq!(without.code, Some(0), "{}", without.err);
    assert!(without.err.contains("nothing runs on CARTFLUX_DATA_DIR"), "{}", without.err);
    assert!(without.out.starts_with("Casa Nova (casa-nova, a new supplier): 23 products"), "{}", without.out);

    let mut dev = Running::dev(&place);
    let beside = run(&mut cartflux(arguments));
    assert_eq!(beside.code, Some(0), "{}", beside.err);
    assert!(beside.err.is_empty(), "{}", beside.err);
    assert!(beside.out.starts_with("Casa Nova (casa-nova): 23 products"), "{}", beside.out);

    let second = run(&mut cartflux(["--data-dir", place.str(), "--listen", "127.0.0.1:0"]));
    assert_eq!(second.code, Some(1));
    assert!(second.err.contains("another CartFlux (process "), "{}", second.err);
    dev.signal(Signal::SIGTERM);
    assert_eq!(dev.ends_within(TEN_SECONDS).code(), Some(0));
}

#[tokio::test(flavor = "multi_thread")]
async fn killed_while_it_starts_it_is_whole_after_the_next_start() {
    let place = Place::new();
    let listen = ["--data-dir", place.str(), "--listen", "127.0.0.1:0"];
    for milliseconds in [100, 400, 700, 800, 900, 1000] {
        let silent = std::process::Stdio::null;
        let mut child = cartflux(listen).stdout(silent()).stderr(silent()).spawn().unwrap();
        sleep(Duration::from_millis(milliseconds));
        child.kill().unwrap();
        child.wait().unwrap();
    }
    let mut dev = Running::dev(&place);
    assert_eq!(dev.demo()["stores"].as_array().unwrap().len(), 2);
    let url = dev_database(&place);
    let counts = "SELECT (SELECT count(*) FROM supplier_variants) || ' ' || (SELECT count(*) FROM api_keys)";
    assert_eq!(column(&url, counts).await, ["125 2"]);
    dev.signal(Signal::SIGTERM);
    assert_eq!(dev.ends_within(TEN_SECONDS).code(), Some(0));
}
