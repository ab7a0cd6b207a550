//! Chromium without a screen, through chromedriver.

use crate::demo::free_port;
use fantoccini::elements::Element;
use fantoccini::wd::WebDriverCompatibleCommand;
use fantoccini::{Client, ClientBuilder, Locator};
use hyper_util::client::legacy::connect::HttpConnector;
use nix::sys::signal::{Signal, killpg};
use nix::unistd::Pid;
use reqwest::{Method, Url};
use serde_json::{Value, json};
use std::os::unix::process::CommandExt;
use std::path::PathBuf;
use std::process::{Child, Command, Stdio};
use std::sync::Mutex;
use std::time::Duration;
use tokio::time::{Instant, sleep};

/// How a device looks at a page.
#[derive(Clone, Copy, Debug)]
pub struct Device {
    pub name: &'static str,
    pub width: u32,
    pub height: u32,
    pub mobile: bool,
}

pub const DESKTOP: Device = Device { name: "desktop", width: 1280, height: 900, mobile: false };
pub const PHONE: Device = Device { name: "phone", width: 390, height: 844, mobile: true };
/// The narrowest that must work.
pub const NARROW: Device = Device { name: "narrow", width: 320, height: 640, mobile: true };

pub struct Chromium {
    driver: Child,
    profile: PathBuf,
    pub client: Client,
    device: Mutex<Device>,
}

/// A command of chromedriver that WebDriver does not name.
#[derive(Debug)]
struct Extra {
    path: &'static str,
    body: Value,
}

impl WebDriverCompatibleCommand for Extra {
    fn endpoint(&self, base: &Url, session: Option<&str>) -> Result<Url, <Url as std::str::FromStr>::Err> {
        base.join(&format!("session/{}/{}", session.unwrap_or_default(), self.path))
    }

    fn method_and_body(&self, _: &Url) -> (Method, Option<String>) {
        (Method::POST, Some(self.body.to_string()))
    }
}

impl Chromium {
    pub async fn start() -> Self {
        let port = free_port();
        let profile = std::env::temp_dir().join(format!("cartflux-chromium-{}-{port}", std::process::id()));
        let driver = Command::new("chromedriver")
            .arg(format!("--port={port}"))
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            // Its browser joins its group, so that a failed test leaves neither behind.
            .process_group(0)
            .spawn()
            .expect("install chromium and chromium-driver, or run bin/test");
        let arguments = [
            "--headless=new",
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-sync",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-dev-shm-usage",
            "--hide-scrollbars",
            "--lang=en",
            "--window-size=1280,900",
        ];
        let profile_argument = format!("--user-data-dir={}", profile.display());
        let arguments: Vec<&str> = arguments.into_iter().chain([profile_argument.as_str()]).collect();
        let capabilities = json!({
            "browserName": "chrome",
            "goog:chromeOptions": {"args": arguments},
            "goog:loggingPrefs": {"browser": "ALL"},
        });
        let Value::Object(capabilities) = capabilities else { unreachable!() };
        let end = Instant::now() + Duration::from_secs(30);
        let client = loop {
            let connected = ClientBuilder::new(HttpConnector::new())
                .capabilities(capabilities.clone())
                .connect(&format!("http://127.0.0.1:{port}"))
                .await;
            match connected {
                Ok(client) => break client,
                Err(error) => assert!(Instant::now() < end, "{error}"),
            }
            sleep(Duration::from_millis(100)).await;
        };
        Self { driver, profile, client, device: Mutex::new(DESKTOP) }
    }

    /// A command of the DevTools protocol.
    pub async fn devtools(&self, command: &str, parameters: Value) -> Value {
        let body = json!({"cmd": command, "params": parameters});
        self.client.issue_cmd(Extra { path: "goog/cdp/execute", body }).await.unwrap()
    }

    pub async fn look_like(&self, device: Device, scheme: &str) {
        *self.device.lock().unwrap() = device;
        let Device { width, height, mobile, .. } = device;
        let metrics = json!({"width": width, "height": height, "deviceScaleFactor": 1, "mobile": mobile});
        self.devtools("Emulation.setDeviceMetricsOverride", metrics).await;
        let features = json!([{"name": "prefers-color-scheme", "value": scheme}]);
        self.devtools("Emulation.setEmulatedMedia", json!({"features": features})).await;
    }

    /// Pages' scripts do not run any more; the driver's own still do.
    pub async fn switch_scripts_off(&self) {
        self.devtools("Emulation.setScriptExecutionDisabled", json!({"value": true})).await;
    }

    pub async fn open(&self, url: &str) {
        self.client.goto(url).await.unwrap();
    }

    /// The element, once it is there and can be seen.
    pub async fn see(&self, selector: &str) -> Element {
        let end = Instant::now() + Duration::from_secs(20);
        loop {
            for element in self.client.find_all(Locator::Css(selector)).await.unwrap() {
                if element.is_displayed().await.unwrap_or(false) {
                    return element;
                }
            }
            if Instant::now() > end {
                let address = self.client.current_url().await.unwrap();
                panic!("no {selector} to be seen at {address}: {}", self.client.source().await.unwrap());
            }
            sleep(Duration::from_millis(30)).await;
        }
    }

    pub async fn text(&self, selector: &str) -> String {
        self.see(selector).await.text().await.unwrap()
    }

    /// Clicks what a person can see and hit: something that covers it makes this fail.
    pub async fn click(&self, selector: &str) {
        let element = self.see(selector).await;
        let script = "arguments[0].scrollIntoView({block: 'center', behavior: 'instant'})";
        self.client.execute(script, vec![serde_json::to_value(&element).unwrap()]).await.unwrap();
        sleep(Duration::from_millis(250)).await;
        self.see(selector).await.click().await.unwrap_or_else(|error| panic!("clicking {selector}: {error}"));
    }

    pub async fn write(&self, selector: &str, text: &str) {
        let field = self.see(selector).await;
        field.clear().await.unwrap();
        field.send_keys(text).await.unwrap();
    }

    /// The path of the page.
    pub async fn path(&self) -> String {
        self.client.current_url().await.unwrap().path().to_owned()
    }

    pub async fn until_path(&self, what: impl Fn(&str) -> bool) -> String {
        let end = Instant::now() + Duration::from_secs(20);
        loop {
            let path = self.path().await;
            if what(&path) {
                return path;
            }
            assert!(Instant::now() < end, "still at {path}");
            sleep(Duration::from_millis(30)).await;
        }
    }

    pub async fn evaluate(&self, script: &str) -> Value {
        self.client.execute(script, Vec::new()).await.unwrap()
    }

    /// What the console has said since it was last asked; errors only, violations of the content security
    /// policy among them.
    pub async fn complaints(&self) -> Vec<String> {
        let log =
            self.client.issue_cmd(Extra { path: "se/log", body: json!({"type": "browser"}) }).await.unwrap();
        let said =
            |entry: &Value| format!("{}: {}", entry["level"].as_str().unwrap_or_default(), entry["message"]);
        let entries = log.as_array().cloned().unwrap_or_default();
        entries
            .iter()
            .filter(|entry| entry["level"] != "INFO" && entry["level"] != "DEBUG")
            .map(said)
            .collect()
    }

    pub async fn assert_no_complaints(&self) {
        assert_eq!(self.complaints().await, Vec::<String>::new());
    }

    /// The whole page, once its pictures are there, as `target/screenshots/NAME.png`.
    pub async fn photograph(&self, name: &str) {
        self.wait_for_pictures().await;
        let height = self.evaluate("return document.documentElement.scrollHeight").await.as_u64().unwrap();
        let device = *self.device.lock().unwrap();
        let clip = json!({"x": 0, "y": 0, "width": device.width, "height": height.clamp(u64::from(device.height), 6000), "scale": 1});
        let parameters = json!({"format": "png", "captureBeyondViewport": true, "clip": clip});
        let picture = self.devtools("Page.captureScreenshot", parameters).await;
        let bytes = base64::Engine::decode(
            &base64::engine::general_purpose::STANDARD,
            picture["data"].as_str().unwrap(),
        );
        let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).parent().unwrap().join("screenshots");
        std::fs::create_dir_all(&folder).unwrap();
        std::fs::write(folder.join(format!("{name}.png")), bytes.unwrap()).unwrap();
    }

    /// Scrolls through the page, so that lazy pictures load, and back. Pictures that cannot be had fail.
    pub async fn wait_for_pictures(&self) {
        let script = "
            const done = arguments[arguments.length - 1];
            const pause = (ms) => new Promise((go) => setTimeout(go, ms));
            (async () => {
                for (let y = 0; y < document.documentElement.scrollHeight; y += innerHeight / 2) {
                    scrollTo({ top: y, behavior: 'instant' });
                    await pause(30);
                }
                scrollTo({ top: 0, behavior: 'instant' });
                const visible = [...document.images].filter((image) => image.checkVisibility() && image.loading !== 'lazy' || image.complete);
                for (let tries = 0; tries < 100 && !visible.every((image) => image.complete); tries += 1) await pause(30);
                await document.fonts.ready;
                done(visible.filter((image) => !image.complete || !image.naturalWidth).map((image) => image.currentSrc || image.src));
            })();";
        let broken = self.client.execute_async(script, Vec::new()).await.unwrap();
        assert_eq!(
            broken,
            json!([]),
            "pictures at {} cannot be seen",
            self.client.current_url().await.unwrap()
        );
    }

    pub async fn stop(self) {
        self.client.clone().close().await.unwrap();
    }
}

impl Drop for Chromium {
    fn drop(&mut self) {
        // A group that is gone already is no reason to fail.
        let _ = i32::try_from(self.driver.id()).map(|group| killpg(Pid::from_raw(group), Signal::SIGKILL));
        let _ = self.driver.wait();
        let _ = std::fs::remove_dir_all(&self.profile);
    }
}
