//! `cartflux dev`, as a newcomer starts it, on a data directory of its own.

use crate::shopping::Bought;
use actors::clock::Clock;
use nix::sys::signal::{Signal, kill};
use nix::unistd::Pid;
use serde_json::Value;
use std::fs::{self, File};
use std::path::PathBuf;
use std::process::{Child, Command, Stdio};
use std::time::Duration;
use tokio::time::{Instant, sleep};
use totp_rs::{Builder, Secret};

pub struct Store {
    pub id: String,
    pub slug: String,
    pub currency: String,
    pub api_key: String,
}

/// The member of the platform's staff.
#[derive(Default)]
pub struct Colleague {
    pub email: String,
    pub password: String,
    secret: String,
}

impl Colleague {
    /// What their authenticator shows now.
    pub fn code(&self) -> String {
        let secret = Secret::try_from_base32(&self.secret).unwrap();
        let now = Clock::default().now().unix_timestamp();
        Builder::new().with_secret(secret).build().unwrap().generate(u64::try_from(now).unwrap()).to_string()
    }
}

pub struct Demo {
    child: Child,
    directory: PathBuf,
    pub port: u16,
    pub stores: Vec<Store>,
    /// The merchant's address and password.
    pub account: (String, String),
    pub staff: Colleague,
}

/// A port that was free a moment ago.
pub fn free_port() -> u16 {
    testkit::world::free_address().port()
}

async fn get(url: &str, key: Option<&str>) -> Option<Value> {
    let request = testkit::shopper::client().get(url);
    let request = key.iter().fold(request, |request, key| request.bearer_auth(key));
    let answer = request.send().await.ok()?;
    if !answer.status().is_success() {
        return None;
    }
    serde_json::from_slice(&answer.bytes().await.ok()?).ok()
}

impl Demo {
    pub async fn start() -> Self {
        let port = free_port();
        let directory = std::env::temp_dir().join(format!("cartflux-browser-{}-{port}", std::process::id()));
        fs::create_dir_all(&directory).unwrap();
        let log = File::create(directory.join("cartflux.log")).unwrap();
        let child = Command::new(env!("CARGO_BIN_EXE_cartflux"))
            .arg("dev")
            .env("CARTFLUX_DATA_DIR", directory.join("data"))
            .env("CARTFLUX_LISTEN", format!("127.0.0.1:{port}"))
            .stdin(Stdio::null())
            .stdout(log.try_clone().unwrap())
            .stderr(log)
            .spawn()
            .unwrap();
        let mut demo = Self {
            child,
            directory,
            port,
            stores: Vec::new(),
            account: Default::default(),
            staff: Colleague::default(),
        };
        let end = Instant::now() + Duration::from_secs(90);
        let told = loop {
            if let Some(told) = get(&demo.url("app", "/dev/demo"), None).await {
                break told;
            }
            let ended = demo.child.try_wait().unwrap();
            assert!(ended.is_none() && Instant::now() < end, "it does not start: {}", demo.said());
            sleep(Duration::from_millis(100)).await;
        };
        let text = |value: &Value| value.as_str().unwrap().to_owned();
        let store = |store: &Value| Store {
            id: text(&store["id"]),
            slug: text(&store["slug"]),
            currency: text(&store["currency"]),
            api_key: text(&store["api_key"]),
        };
        demo.stores = told["stores"].as_array().unwrap().iter().map(store).collect();
        let account = &told["accounts"][0];
        demo.account = (text(&account["email"]), text(&account["password"]));
        let staff = |part: &str| text(&told["staff"][part]);
        demo.staff =
            Colleague { email: staff("email"), password: staff("password"), secret: staff("totp_secret") };
        let slugs: Vec<&str> = demo.stores.iter().map(|store| store.slug.as_str()).collect();
        assert!(slugs.contains(&"casa-verde") && slugs.contains(&"nordlicht"), "{slugs:?}");
        demo
    }

    pub fn url(&self, label: &str, path: &str) -> String {
        format!("http://{label}.localhost:{}{path}", self.port)
    }

    fn said(&self) -> String {
        fs::read_to_string(self.directory.join("cartflux.log")).unwrap_or_default()
    }

    /// The order in the merchant's API: paid, for what was shown, and divided without a remainder.
    pub async fn assert_as_the_merchant_sees_it(&self, store: &Store, bought: &Bought) {
        let url = self.url("app", &format!("/api/v1/stores/{}/orders", store.id));
        let orders = get(&url, Some(&store.api_key)).await.unwrap();
        let items = orders["items"].as_array().unwrap();
        let order = items.iter().find(|order| order["number"] == bought.number.as_str()).unwrap();
        assert_eq!(order["totals"]["total"]["amount"], bought.total, "{order}");
        assert_eq!(order["totals"]["total"]["currency"], store.currency.as_str());
        assert_eq!(order["lines"].as_array().unwrap().len(), 2);
        let part = |name: &str| order["split"][name]["amount"].as_i64().unwrap();
        assert_eq!(part("cost") + part("commission") + part("margin"), bought.total);
    }

    /// As with Ctrl-C; it must end by itself, and well.
    pub async fn stop(mut self) {
        kill(Pid::from_raw(i32::try_from(self.child.id()).unwrap()), Signal::SIGTERM).unwrap();
        let end = Instant::now() + Duration::from_secs(30);
        let status = loop {
            if let Some(status) = self.child.try_wait().unwrap() {
                break status;
            }
            assert!(Instant::now() < end, "it does not stop: {}", self.said());
            sleep(Duration::from_millis(50)).await;
        };
        assert!(status.success(), "{status}: {}", self.said());
    }
}

impl Drop for Demo {
    fn drop(&mut self) {
        if std::thread::panicking() {
            eprintln!("what the program said:\n{}", self.said());
        }
        let _ = self.child.kill();
        let _ = self.child.wait();
        // Postgres may need a moment to follow; what is left is only a temporary file.
        let _ = fs::remove_dir_all(&self.directory);
    }
}
