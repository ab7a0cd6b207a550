//! pgbench: the same rows, written by nothing but a script.

use anyhow::{Context, Result, ensure};
use std::io::Write;
use std::path::PathBuf;
use std::process::Stdio;
use std::time::Duration;
use tokio::process::Command;

/// A script, and how it is run.
pub struct Script<'a> {
    pub url: &'a str,
    pub text: &'a str,
    pub clients: usize,
    pub time: Duration,
}

impl Script<'_> {
    /// Transactions per second.
    pub async fn run(&self) -> Result<f64> {
        let mut file = tempfile()?;
        file.1.write_all(self.text.as_bytes())?;
        let mut command = Command::new(program()?);
        command.args(["--no-vacuum", "--protocol=prepared", "--jobs=2", "--file"]).arg(&file.0);
        command.arg(format!("--client={}", self.clients));
        // Whole seconds only.
        command.arg(format!("--time={}", self.time.as_secs().max(1)));
        command.arg(self.url).stdin(Stdio::null()).stderr(Stdio::piped());
        let output = command.output().await?;
        let _ = std::fs::remove_file(&file.0);
        let said = String::from_utf8_lossy(&output.stdout);
        let errors = String::from_utf8_lossy(&output.stderr);
        ensure!(output.status.success(), "{}", errors.lines().next().unwrap_or("pgbench failed"));
        let failed = said.lines().find(|line| line.starts_with("number of failed transactions:"));
        ensure!(failed.is_none_or(|line| line.contains(": 0 ")), "pgbench: {failed:?}");
        let tps = said.lines().find_map(|line| line.strip_prefix("tps = ")).context("pgbench said no tps")?;
        Ok(tps.split(' ').next().context("pgbench said no tps")?.parse()?)
    }
}

fn tempfile() -> Result<(PathBuf, std::fs::File)> {
    let path = std::env::temp_dir().join(format!("cartflux-bench-{}.sql", std::process::id()));
    let file = std::fs::File::create(&path)?;
    Ok((path, file))
}

/// In the path, or where Debian puts it.
fn program() -> Result<PathBuf> {
    let in_path = std::env::var_os("PATH").into_iter().flat_map(|path| {
        std::env::split_paths(&path).map(|directory| directory.join("pgbench")).collect::<Vec<_>>()
    });
    let debian = std::fs::read_dir("/usr/lib/postgresql").into_iter().flatten().flatten();
    let debian = debian.map(|entry| entry.path().join("bin/pgbench"));
    in_path
        .chain(debian)
        .find(|path| path.is_file())
        .context("pgbench is missing: apt-get install postgresql")
}
