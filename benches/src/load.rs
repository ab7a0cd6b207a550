//! Load over HTTP: oha, in a process of its own.

use anyhow::{Context, Result, ensure};
use serde::Deserialize;
use std::collections::{BTreeMap, BTreeSet};
use std::path::PathBuf;
use std::process::Stdio;
use std::time::Duration;
use tokio::process::Command;

/// What somebody does again and again, and how many do it at a time.
#[derive(Clone)]
pub struct Load {
    /// One of them at random each time.
    pub urls: Vec<String>,
    pub method: &'static str,
    pub headers: Vec<String>,
    pub body: Option<String>,
    pub clients: usize,
    pub amount: Amount,
    /// Requests per second of all clients together; without: as many as they can.
    pub rate: Option<f64>,
}

#[derive(Clone, Copy)]
pub enum Amount {
    For(Duration),
    Requests(usize),
}

/// What came of it.
#[derive(Clone, Debug)]
pub struct Outcome {
    pub per_second: f64,
    pub requests: u64,
    /// 99 of 100 answers came within this.
    pub p99: Duration,
    /// Bytes of a body.
    pub size: u64,
}

#[derive(Deserialize)]
struct Report {
    summary: Summary,
    #[serde(rename = "latencyPercentiles")]
    percentiles: BTreeMap<String, Option<f64>>,
    #[serde(rename = "statusCodeDistribution")]
    statuses: BTreeMap<String, u64>,
    #[serde(rename = "errorDistribution")]
    errors: BTreeMap<String, u64>,
}

#[derive(Deserialize)]
struct Summary {
    #[serde(rename = "requestsPerSec")]
    per_second: f64,
    #[serde(rename = "sizePerRequest")]
    size: Option<u64>,
}

impl Load {
    /// GET of one address, by so many clients.
    pub fn get(url: String, clients: usize, time: Duration) -> Self {
        Self {
            urls: vec![url],
            method: "GET",
            headers: Vec::new(),
            body: None,
            clients,
            amount: Amount::For(time),
            rate: None,
        }
    }

    pub fn header(mut self, name: &str, value: &str) -> Self {
        self.headers.push(format!("{name}: {value}"));
        self
    }

    /// Does it. Every answer must have one of the statuses.
    pub async fn run(&self, statuses: &[u16]) -> Result<Outcome> {
        let list = Scratch::new("urls");
        let output = Scratch::new("report");
        std::fs::write(&list.0, self.urls.join("\n"))?;
        let mut command = Command::new("oha");
        command.args(["--no-tui", "--output-format", "json", "--urls-from-file"]);
        command.args(["-m", self.method, "-c", &self.clients.to_string(), "--worker-threads", "2"]);
        command.args(["--disable-compression", "--redirect", "0"]);
        match self.amount {
            Amount::For(time) => command.args(["-z", &format!("{}ms", time.as_millis()), "-w"]),
            Amount::Requests(count) => command.args(["-n", &count.to_string()]),
        };
        if let Some(rate) = self.rate {
            command.args(["-q", &rate.to_string(), "--latency-correction"]);
        }
        for header in &self.headers {
            command.args(["-H", header]);
        }
        if let Some(body) = &self.body {
            command.args(["-d", body, "-T", "application/json"]);
        }
        // Every name is this machine; the port stands in the address.
        for (host, port) in self.hosts()? {
            command.args(["--connect-to", &format!("{host}:{port}:127.0.0.1:{port}")]);
        }
        command.arg("-o").arg(&output.0).arg(&list.0);
        let ended =
            command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::inherit()).status().await;
        let ended = ended.context("oha cannot be run: start this by bin/bench, which installs it")?;
        ensure!(ended.success(), "oha ended with {ended}");
        let report: Report = serde_json::from_slice(&std::fs::read(&output.0)?).context("oha's report")?;
        report.judge(statuses)
    }

    fn hosts(&self) -> Result<BTreeSet<(&str, &str)>> {
        self.urls
            .iter()
            .map(|url| {
                let authority = url.split('/').nth(2).and_then(|authority| authority.split_once(':'));
                authority.context("an address without host or port")
            })
            .collect()
    }
}

impl Report {
    fn judge(self, expected: &[u16]) -> Result<Outcome> {
        let requests = self.statuses.values().sum();
        let as_expected = |status: &String| expected.iter().any(|known| known.to_string() == *status);
        ensure!(self.statuses.keys().all(as_expected), "answers were {:?}", self.statuses);
        ensure!(self.errors.is_empty(), "requests failed: {:?}", self.errors);
        ensure!(requests > 0, "nothing was answered");
        let p99 = self.percentiles.get("p99").copied().flatten().unwrap_or_default();
        Ok(Outcome {
            per_second: self.summary.per_second,
            requests,
            p99: Duration::from_secs_f64(p99),
            size: self.summary.size.unwrap_or_default(),
        })
    }
}

/// A file that goes away.
struct Scratch(PathBuf);

impl Scratch {
    fn new(what: &str) -> Self {
        use std::sync::atomic::{AtomicU32, Ordering};
        static NUMBER: AtomicU32 = AtomicU32::new(0);
        let number = NUMBER.fetch_add(1, Ordering::Relaxed);
        let name = format!("cartflux-bench-{}-{number}-{what}", std::process::id());
        Self(std::env::temp_dir().join(name))
    }
}

impl Drop for Scratch {
    fn drop(&mut self) {
        let _ = std::fs::remove_file(&self.0);
    }
}
