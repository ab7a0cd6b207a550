//! Running the program, a place for its data, and a look at its database.

use std::io::{Read, Write};
use std::net::{Ipv4Addr, SocketAddr, TcpStream};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, ExitStatus, Output, Stdio};
use std::sync::atomic::{AtomicU32, Ordering};
use std::thread::sleep;
use std::time::{Duration, Instant};

use nix::sys::signal::{Signal, kill};
use nix::unistd::Pid;
use tokio_postgres::NoTls;

/// A command line of the program, in an environment that holds nothing but what the test says.
pub fn cartflux<'a>(arguments: impl IntoIterator<Item = &'a str>) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_cartflux"));
    command.env_clear().stdin(Stdio::null()).args(arguments);
    if let Some(path) = std::env::var_os("PATH") {
        command.env("PATH", path);
    }
    command
}

/// What a command said, and how it ended.
pub struct Said {
    pub code: Option<i32>,
    pub out: String,
    pub err: String,
}

pub fn run(command: &mut Command) -> Said {
    let Output { status, stdout, stderr } = command.output().unwrap();
    let text = |bytes: Vec<u8>| String::from_utf8(bytes).unwrap();
    Said { code: status.code(), out: text(stdout), err: text(stderr) }
}

/// A directory that goes away with the test.
pub struct Place(PathBuf);

impl Place {
    pub fn new() -> Self {
        static NUMBER: AtomicU32 = AtomicU32::new(0);
        let number = NUMBER.fetch_add(1, Ordering::Relaxed);
        let path = std::env::temp_dir().join(format!("cartflux-commands-{}-{number}", std::process::id()));
        std::fs::create_dir(&path).unwrap();
        Self(path)
    }

    pub fn path(&self) -> &Path {
        &self.0
    }

    pub fn str(&self) -> &str {
        self.0.to_str().unwrap()
    }

    /// Writes a file here and returns its path.
    pub fn write(&self, name: &str, text: &str) -> String {
        let path = self.0.join(name);
        std::fs::write(&path, text).unwrap();
        path.to_str().unwrap().to_owned()
    }
}

impl Drop for Place {
    fn drop(&mut self) {
        // A test that failed may have left it in use; then it stays.
        let _ = std::fs::remove_dir_all(&self.0);
    }
}

/// A server that runs; killed when dropped.
pub struct Running {
    child: Child,
    port: u16,
}

impl Running {
    /// Starts `command` on a free port; what it says goes into `place`.
    pub fn start(command: &mut Command, place: &Place) -> Self {
        let port = free_port();
        let log = std::fs::File::create(place.path().join("stderr")).unwrap();
        command.args(["--listen", &format!("127.0.0.1:{port}")]);
        let child = command.stdout(Stdio::null()).stderr(log).spawn().unwrap();
        Self { child, port }
    }

    /// `cartflux dev` on the data directory `place`, ready.
    pub fn dev(place: &Place) -> Self {
        let mut dev = Self::start(&mut cartflux(["--data-dir", place.str()]), place);
        dev.wait_for("/healthz", Duration::from_secs(60));
        dev
    }

    pub fn wait_for(&mut self, path: &str, patience: Duration) {
        let began = Instant::now();
        while self.get("app.localhost", path).is_none_or(|(status, _)| status != 200) {
            let ended = self.child.try_wait().unwrap();
            assert!(ended.is_none(), "it ended: {ended:?}");
            assert!(began.elapsed() < patience, "{path} is not answered with 200");
            sleep(Duration::from_millis(20));
        }
    }

    /// Status and body; `None` when nobody answers.
    pub fn get(&self, host: &str, path: &str) -> Option<(u16, String)> {
        get(self.port, host, path)
    }

    /// What `/dev/demo` says, without which nothing can be tried.
    pub fn demo(&self) -> serde_json::Value {
        let (status, body) = self.get("app.localhost", "/dev/demo").unwrap();
        assert_eq!(status, 200, "{body}");
        serde_json::from_str(&body).unwrap()
    }

    pub fn signal(&self, signal: Signal) {
        kill(Pid::from_raw(i32::try_from(self.child.id()).unwrap()), signal).unwrap();
    }

    pub fn ends_within(&mut self, patience: Duration) -> ExitStatus {
        let began = Instant::now();
        loop {
            if let Some(status) = self.child.try_wait().unwrap() {
                return status;
            }
            assert!(began.elapsed() < patience, "it does not end");
            sleep(Duration::from_millis(10));
        }
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        // It has ended already in a test that went well.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// The postmaster below a data directory.
pub fn postmaster(place: &Place) -> Pid {
    postmaster_of_now(place).unwrap()
}

/// `None` while there is none: a new one begins by removing the file of the old one.
pub fn postmaster_of_now(place: &Place) -> Option<Pid> {
    let text = std::fs::read_to_string(place.path().join("postgres/cluster/postmaster.pid")).ok()?;
    text.lines().next()?.trim().parse().ok().map(Pid::from_raw)
}

pub fn is_alive(pid: Pid) -> bool {
    kill(pid, None).is_ok()
}

/// The superuser's URL of a dev machine that runs on `place`.
pub fn dev_database(place: &Place) -> String {
    let password = std::fs::read_to_string(place.path().join("postgres/password")).unwrap();
    let memory = std::fs::read_to_string(place.path().join("dev.json")).unwrap();
    let memory: serde_json::Value = serde_json::from_str(&memory).unwrap();
    format!("postgres://postgres:{}@127.0.0.1:{}/cartflux", password.trim(), memory["ports"]["postgres"])
}

/// The first column of all rows.
pub async fn column(url: &str, query: &str) -> Vec<String> {
    let (client, connection) = tokio_postgres::connect(url, NoTls).await.unwrap();
    let driver = tokio::spawn(connection);
    let rows = client.query(query, &[]).await.unwrap();
    let column = rows.iter().map(|row| row.get::<_, String>(0)).collect();
    drop(client);
    driver.await.unwrap().unwrap();
    column
}

fn free_port() -> u16 {
    testkit::world::free_address().port()
}

fn get(port: u16, host: &str, path: &str) -> Option<(u16, String)> {
    let address = SocketAddr::from((Ipv4Addr::LOCALHOST, port));
    let mut stream = TcpStream::connect_timeout(&address, Duration::from_secs(1)).ok()?;
    stream.set_read_timeout(Some(Duration::from_secs(20))).ok()?;
    write!(stream, "GET {path} HTTP/1.0\r\nHost: {host}\r\n\r\n").ok()?;
    let mut answer = Vec::new();
    stream.read_to_end(&mut answer).ok()?;
    let answer = String::from_utf8_lossy(&answer).into_owned();
    let (head, body) = answer.split_once("\r\n\r\n")?;
    let status = head.split(' ').nth(1)?.parse().ok()?;
    Some((status, body.to_owned()))
}
