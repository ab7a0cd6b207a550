//! The embedded Postgres keeps data, leaves nothing behind, and says in one sentence what is wrong.
//!
//! These tests start clusters of their own and kill them in every way a developer's day does.

use std::error::Error;
use std::fs::{self, File};
use std::net::TcpStream;
use std::os::unix::fs::{MetadataExt, PermissionsExt};
use std::os::unix::process::CommandExt;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::thread::sleep;
use std::time::{Duration, Instant};

use cartflux::dev::postgres::{EmbeddedPostgres, EmbeddedPostgresError, EmbeddedSettings};
use nix::sys::signal::{Signal, kill, killpg};
use nix::unistd::{Pid, geteuid};
use tokio_postgres::{Client, NoTls};

type Tested = Result<(), Box<dyn Error>>;

#[tokio::test]
async fn stopped_and_started_again_everything_is_still_there() -> Tested {
    let place = Place::new()?;
    let mut first = EmbeddedPostgres::start(&place.settings())?;
    note_down(&first, "before the stop").await?;
    first.stop();
    assert!(!first.is_running());
    assert!(TcpStream::connect(first.host_port()).is_err(), "it still listens");

    let second = EmbeddedPostgres::start(&place.settings())?;
    assert_eq!(noted(&second).await?, ["before the stop"]);
    Ok(())
}

#[tokio::test]
async fn it_is_durable_unless_asked_otherwise_and_takes_further_settings() -> Tested {
    let place = Place::new()?;
    let extra = vec![("max_connections".into(), "37".into())];
    let settings = EmbeddedSettings { extra, ..place.settings() };
    let postgres = EmbeddedPostgres::start(&settings)?;
    let client = connect(&postgres).await?;
    for (name, expected) in [("fsync", "on"), ("full_page_writes", "on"), ("max_connections", "37")] {
        let value: String = client.query_one(&format!("SHOW {name}"), &[]).await?.get(0);
        assert_eq!(value, expected, "{name}");
    }
    let upper: String = client.query_one("SELECT upper('ăîșțß')", &[]).await?.get(0);
    assert!(upper.starts_with("ĂÎȘȚ"), "letters beyond ASCII are letters: {upper}");
    drop(postgres);

    let volatile = EmbeddedPostgres::start(&EmbeddedSettings { volatile: true, ..place.settings() })?;
    let fsync: String = connect(&volatile).await?.query_one("SHOW fsync", &[]).await?.get(0);
    assert_eq!(fsync, "off");
    Ok(())
}

#[tokio::test]
async fn nobody_gets_in_without_the_password() -> Tested {
    let place = Place::new()?;
    let postgres = EmbeddedPostgres::start(&place.settings())?;
    let url = format!("postgres://postgres:guessed@{}/postgres", postgres.host_port());
    assert!(tokio_postgres::connect(&url, NoTls).await.is_err());
    let password = fs::metadata(place.path.join("postgres/password"))?;
    assert_eq!(password.mode() & 0o777, 0o600);
    assert!(!format!("{postgres:?}").contains(password_in(&postgres).as_str()), "it shows in the logs");
    Ok(())
}

#[test]
fn a_second_start_on_the_same_directory_is_refused_in_one_sentence() -> Tested {
    let place = Place::new()?;
    let mut first = EmbeddedPostgres::start(&place.settings())?;
    let Err(refused) = EmbeddedPostgres::start(&place.settings()) else {
        return Err("two Postgres run on one directory".into());
    };
    assert!(matches!(refused, EmbeddedPostgresError::InUse { .. }), "{refused}");
    let said = refused.to_string();
    let expected = format!("another CartFlux (process {}) is using the data directory", std::process::id());
    assert!(said.starts_with(&expected) && !said.contains('\n'), "{said}");
    assert!(first.is_running(), "the refusal harmed the first");
    Ok(())
}

#[test]
fn it_outlives_the_thread_that_started_it() -> Tested {
    let place = Place::new()?;
    let settings = place.settings();
    let started = std::thread::spawn(move || EmbeddedPostgres::start(&settings));
    let mut postgres = started.join().map_err(|_| "the thread panicked")??;
    sleep(Duration::from_millis(500));
    assert!(postgres.is_running(), "the death signal came with the end of a thread");
    Ok(())
}

#[test]
fn a_killed_parent_leaves_no_postgres_behind() -> Tested {
    let place = Place::new()?;
    let mut parent = place.with_postgres(&["sleep", "60"])?;
    let data_dir = place.of_child(&parent.0);
    wait_until_ready(&data_dir)?;
    assert!(!is_free(&data_dir)?, "nothing holds the lock, so this test would prove nothing");

    parent.0.kill()?;
    let killed = Instant::now();
    while !is_free(&data_dir)? {
        assert!(killed.elapsed() < Duration::from_secs(2), "Postgres outlives its parent");
        sleep(Duration::from_millis(10));
    }
    Ok(())
}

#[tokio::test]
async fn it_comes_back_after_its_postmaster_alone_was_killed() -> Tested {
    let place = Place::new()?;
    let mut first = EmbeddedPostgres::start(&place.settings())?;
    note_down(&first, "before the crash").await?;
    // A backend that is busy, and notices late that its postmaster is gone.
    let busy = connect(&first).await?;
    let counting = "SELECT count(*) FROM generate_series(1, 5000) a, generate_series(1, 5000) b";
    let work = tokio::spawn(async move { busy.query(counting, &[]).await });
    tokio::time::sleep(Duration::from_millis(200)).await;
    kill(Pid::from_raw(first.pid().try_into()?), Signal::SIGKILL)?;
    while first.is_running() {
        sleep(Duration::from_millis(5));
    }
    drop(first);

    let second = EmbeddedPostgres::start(&place.settings())?;
    assert_eq!(noted(&second).await?, ["before the crash"]);
    drop(work);
    Ok(())
}

#[tokio::test]
async fn it_comes_back_after_parent_and_postmaster_were_killed_together() -> Tested {
    let place = Place::new()?;
    let mut parent = place.with_postgres(&["sleep", "60"])?;
    let data_dir = place.of_child(&parent.0);
    wait_until_ready(&data_dir)?;
    let postmaster = fs::read_to_string(data_dir.join("postgres/cluster/postmaster.pid"))?;
    let postmaster = postmaster.lines().next().ok_or("an empty pid file")?.parse()?;
    kill(Pid::from_raw(postmaster), Signal::SIGKILL)?;
    parent.0.kill()?;
    parent.0.wait()?;

    let again = EmbeddedPostgres::start(&EmbeddedSettings { data_dir, ..EmbeddedSettings::default() })?;
    connect(&again).await?.batch_execute("SELECT 1").await?;
    Ok(())
}

#[test]
fn a_pid_file_that_names_somebody_else_is_no_obstacle() -> Tested {
    let place = Place::new()?;
    EmbeddedPostgres::start(&place.settings())?.stop();
    let cluster = place.path.join("postgres/cluster");
    let owner = fs::metadata(&cluster)?;
    // As after a restart of a container: the old id now belongs to another process of the same user.
    let mut somebody = Command::new("sleep");
    if geteuid().is_root() {
        somebody.uid(owner.uid()).gid(owner.gid());
    }
    let mut somebody = somebody.arg("60").spawn()?;
    let pid_file = format!("{}\n{}\n1\n5432\n\n127.0.0.1\n\nready   \n", somebody.id(), cluster.display());
    fs::write(cluster.join("postmaster.pid"), pid_file)?;
    let started = EmbeddedPostgres::start(&place.settings());
    somebody.kill()?;
    somebody.wait()?;
    started?;
    Ok(())
}

#[test]
fn an_interrupted_first_start_is_no_obstacle() -> Tested {
    let place = Place::new()?;
    let unfinished = place.path.join("postgres/cluster.new");
    fs::create_dir_all(&unfinished)?;
    fs::write(unfinished.join("PG_VERSION"), "1\n")?;
    if geteuid().is_root() {
        let base = place.path.join("postgres");
        let user = nix::unistd::User::from_name("postgres")?.or(nix::unistd::User::from_name("nobody")?);
        let user = user.ok_or("no unprivileged user")?;
        std::os::unix::fs::chown(&base, Some(user.uid.as_raw()), Some(user.gid.as_raw()))?;
    }
    EmbeddedPostgres::start(&place.settings())?.stop();
    assert!(!unfinished.exists());
    Ok(())
}

#[tokio::test]
async fn root_below_a_closed_directory_keeps_its_cluster_elsewhere() -> Tested {
    if !geteuid().is_root() {
        return Ok(()); // An ordinary user runs Postgres as itself, so no directory of its own is closed.
    }
    let place = Place::new()?;
    fs::set_permissions(&place.path, PermissionsExt::from_mode(0o700))?;
    let settings = EmbeddedSettings { data_dir: place.path.join("data"), ..EmbeddedSettings::default() };
    let first = EmbeddedPostgres::start(&settings)?;
    note_down(&first, "elsewhere").await?;
    drop(first);

    let note = fs::read_to_string(settings.data_dir.join("postgres.location"))?;
    let cluster = PathBuf::from(note.trim());
    assert!(cluster.starts_with("/var/lib/cartflux"), "{note}");
    let second = EmbeddedPostgres::start(&settings)?;
    assert_eq!(noted(&second).await?, ["elsewhere"]);
    second.remove()?;
    assert!(!cluster.exists());
    Ok(())
}

#[test]
fn without_binaries_the_message_names_the_package() -> Tested {
    let place = Place::new()?;
    let settings = EmbeddedSettings { binaries: Some(place.path.join("nothing")), ..place.settings() };
    let Err(error) = EmbeddedPostgres::start(&settings) else { return Err("it started".into()) };
    assert!(error.to_string().contains("apt-get install postgresql"), "{error}");
    Ok(())
}

#[test]
fn a_cluster_of_another_version_is_named_and_left_alone() -> Tested {
    let place = Place::new()?;
    EmbeddedPostgres::start(&place.settings())?.stop();
    let version = place.path.join("postgres/cluster/PG_VERSION");
    fs::write(&version, "9\n")?;
    let Err(error) = EmbeddedPostgres::start(&place.settings()) else { return Err("it started".into()) };
    assert!(error.to_string().contains("was made by PostgreSQL 9 and only"), "{error}");
    assert_eq!(fs::read_to_string(version)?, "9\n");
    Ok(())
}

#[test]
fn with_postgres_hands_on_the_exit_code_and_cleans_up() -> Tested {
    let place = Place::new()?;
    let ended =
        place.with_postgres(&["sh", "-c", "test -n \"$CARTFLUX_TEST_POSTGRES\" && exit 7"])?.0.wait()?;
    assert_eq!(ended.code(), Some(7));
    assert_eq!(place.entries()?, 0, "its directory is left behind");
    Ok(())
}

#[test]
fn with_postgres_interrupted_or_terminated_cleans_up_too() -> Tested {
    for signal in [Signal::SIGINT, Signal::SIGTERM] {
        let place = Place::new()?;
        let mut parent = place.with_postgres(&["sleep", "60"])?;
        wait_until_ready(&place.of_child(&parent.0))?;
        sleep(Duration::from_millis(200));
        kill(Pid::from_raw(parent.0.id().try_into()?), signal)?;
        assert_eq!(parent.0.wait()?.code(), Some(128 + signal as i32));
        assert_eq!(place.entries()?, 0, "its directory is left behind");
    }
    Ok(())
}

/// A directory for one test, deleted after it.
struct Place {
    path: PathBuf,
}

impl Place {
    fn new() -> Result<Self, Box<dyn Error>> {
        let path = std::env::temp_dir().join(format!("cartflux-place-{:032x}", rand::random::<u128>()));
        fs::create_dir(&path)?;
        Ok(Self { path })
    }

    fn settings(&self) -> EmbeddedSettings {
        EmbeddedSettings { data_dir: self.path.clone(), ..EmbeddedSettings::default() }
    }

    /// Starts `with_postgres`, its temporary files in this place.
    fn with_postgres(&self, command: &[&str]) -> Result<Family, Box<dyn Error>> {
        let program = std::env::current_exe()?.with_file_name("../with_postgres");
        if !program.exists() {
            return Err(
                "with_postgres is not built: run `cargo build --workspace --all-targets` first".into()
            );
        }
        let child = Command::new(program)
            .args(command)
            .env("TMPDIR", &self.path)
            .stdin(Stdio::null())
            .process_group(0)
            .spawn()?;
        Ok(Family(child))
    }

    /// The data directory of a `with_postgres` started here.
    fn of_child(&self, child: &Child) -> PathBuf {
        self.path.join(format!("cartflux-test-{}", child.id()))
    }

    fn entries(&self) -> std::io::Result<usize> {
        Ok(fs::read_dir(&self.path)?.count())
    }
}

impl Drop for Place {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.path);
    }
}

/// A child in a process group of its own; all of the group is killed at the end of a test.
struct Family(Child);

impl Drop for Family {
    fn drop(&mut self) {
        if let Ok(group) = i32::try_from(self.0.id()) {
            let _ = killpg(Pid::from_raw(group), Signal::SIGKILL);
        }
        let _ = self.0.wait();
    }
}

fn wait_until_ready(data_dir: &Path) -> Tested {
    let began = Instant::now();
    let pid_file = data_dir.join("postgres/cluster/postmaster.pid");
    while !fs::read_to_string(&pid_file).is_ok_and(|text| text.contains("ready")) {
        if began.elapsed() > Duration::from_secs(30) {
            return Err("Postgres did not start".into());
        }
        sleep(Duration::from_millis(20));
    }
    Ok(())
}

/// Whether no process of the Postgres in `data_dir` is left: each of them holds this lock.
fn is_free(data_dir: &Path) -> std::io::Result<bool> {
    Ok(File::open(data_dir.join("postgres/alive.lock"))?.try_lock().is_ok())
}

fn password_in(postgres: &EmbeddedPostgres) -> String {
    let url = postgres.superuser_url("postgres");
    url.trim_start_matches("postgres://postgres:").split('@').next().unwrap_or_default().to_owned()
}

async fn connect(postgres: &EmbeddedPostgres) -> Result<Client, tokio_postgres::Error> {
    let (client, connection) = tokio_postgres::connect(&postgres.superuser_url("postgres"), NoTls).await?;
    tokio::spawn(connection);
    Ok(client)
}

async fn note_down(postgres: &EmbeddedPostgres, text: &str) -> Tested {
    let client = connect(postgres).await?;
    client.batch_execute("CREATE TABLE IF NOT EXISTS notes (note text)").await?;
    client.execute("INSERT INTO notes VALUES ($1)", &[&text]).await?;
    Ok(())
}

async fn noted(postgres: &EmbeddedPostgres) -> Result<Vec<String>, Box<dyn Error>> {
    let rows = connect(postgres).await?.query("SELECT note FROM notes", &[]).await?;
    Ok(rows.iter().map(|row| row.get(0)).collect())
}
