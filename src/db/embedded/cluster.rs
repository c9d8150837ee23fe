//! One private server: finding it, starting it, stopping it.

use std::{
    fs, io,
    os::unix::{net::UnixStream, process::CommandExt},
    path::{Path, PathBuf},
    process::{Command, Output},
    thread,
    time::{Duration, Instant},
};

use super::{
    Error, Programs, Search, StopGuard, files, initdb, install,
    pidfile::{self, PidFile},
    place::{Place, SOCKET},
};

/// How long a start, a crash recovery or a stop may take.
const PATIENCE: Duration = Duration::from_mins(2);

/// Bytes after which the server's log is put aside at the next start.
const LONGEST_LOG: u64 = 8 << 20;

/// Whether the data must survive a power cut.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Durability {
    /// Every commit is on the disk.
    Kept,
    /// For demonstrations and tests: no fsync, four times as fast.
    ThrowAway,
}

/// The private server of a data directory, running or not.
#[derive(Clone, Debug)]
pub struct Cluster {
    /// Where `install` may have put the programs.
    programs_of: PathBuf,
    place: Place,
    durability: Durability,
}

/// What can be said about a server without connecting.
#[derive(Clone, Debug)]
pub struct ServerStatus {
    /// Whether it takes connections.
    pub running: bool,
    /// The postmaster, if it lives.
    pub pid: Option<i32>,
    /// PostgreSQL's major version; `None`: no cluster was made yet.
    pub major: Option<u32>,
    /// PostgreSQL's data directory.
    pub data: PathBuf,
    /// The directory of its socket.
    pub socket_dir: PathBuf,
    /// Its log file.
    pub log: PathBuf,
    /// Why the cluster is not in pflow's data directory, if it is not.
    pub elsewhere: Option<String>,
    /// The id of the user it runs under.
    pub uid: u32,
}

impl Cluster {
    /// The server of `data_dir`; nothing is made or started yet.
    pub fn new(data_dir: &Path, durability: Durability) -> Result<Self, Error> {
        Ok(Self { programs_of: data_dir.to_owned(), place: Place::of(data_dir)?, durability })
    }

    /// The same, with the programs that `install` has put down for another data directory.
    #[must_use]
    pub fn with_programs_of(mut self, data_dir: &Path) -> Self {
        data_dir.clone_into(&mut self.programs_of);
        self
    }

    /// Its connection URL; makes and starts the server where needed. A running one costs two small files and a connect.
    pub async fn ensure_running(&self) -> Result<String, Error> {
        if let Some(url) = self.url_if_running() {
            return Ok(url);
        }
        self.clone().blocking(Self::start).await
    }

    /// Stops it; `false` if it did not run. Connected clients are cut off, what they committed is kept.
    pub async fn stop(&self) -> Result<bool, Error> {
        self.clone().blocking(Self::stop_now).await
    }

    /// Stops it and removes all it holds.
    pub async fn remove(self) -> Result<(), Error> {
        self.blocking(|cluster| {
            cluster.stop_now()?;
            for dir in [cluster.place.socket_dir(), cluster.place.base.clone()] {
                match fs::remove_dir_all(&dir) {
                    Err(e) if e.kind() != io::ErrorKind::NotFound => return Err(fail(&dir, &e)),
                    _ => {}
                }
            }
            Ok(())
        })
        .await
    }

    /// Stops the server when the guard is dropped or this process ends, however it ends; with `remove`, its files go too.
    pub fn stop_with_me(&self, remove: bool) -> Result<StopGuard, Error> {
        self.place.create()?;
        StopGuard::new(&self.place, &self.programs(major_of(&self.place.data()))?, remove)
    }

    /// What can be said without connecting.
    #[must_use]
    pub fn status(&self) -> ServerStatus {
        let data = self.place.data();
        let file = PidFile::read(&data).filter(PidFile::is_alive);
        ServerStatus {
            running: self.url_if_running().is_some(),
            socket_dir: file
                .as_ref()
                .map(|f| f.socket_dir.clone())
                .filter(|dir| !dir.as_os_str().is_empty())
                .unwrap_or_else(|| self.place.socket_dir()),
            pid: file.map(|f| f.pid),
            major: major_of(&data),
            data,
            log: self.place.log(),
            elsewhere: self.place.elsewhere.clone(),
            uid: self.place.user.uid(),
        }
    }

    /// The URL if the server answers on its socket: no lock, no process.
    #[must_use]
    pub fn url_if_running(&self) -> Option<String> {
        let file = PidFile::read(&self.place.data())?;
        let ours = file.is_ready() && files::is_private(&file.socket_dir, self.place.user.uid());
        (ours && UnixStream::connect(file.socket_dir.join(SOCKET)).is_ok()).then(|| url(&file.socket_dir))
    }

    fn start(&self) -> Result<String, Error> {
        self.place.create()?;
        let _lock = files::lock(&self.place.lock(), self.place.user)?;
        let data = self.place.data();
        let begun = Instant::now();
        loop {
            match PidFile::read(&data).filter(PidFile::is_alive) {
                Some(file) if file.is_ready() => {
                    if let Some(url) = self.url_if_running() {
                        return Ok(url);
                    }
                    files::private_dir(&file.socket_dir, self.place.user)?;
                    // It lives, but its socket was swept away.
                    if !file.socket_dir.join(SOCKET).exists() {
                        self.pg_ctl_stop()?;
                    }
                }
                Some(_) => {}
                None => self.launch(begun)?,
            }
            if begun.elapsed() > PATIENCE {
                return Err(Error::Embedded(format!(
                    "the server did not become ready in {} s; see {}",
                    PATIENCE.as_secs(),
                    self.place.log().display()
                )));
            }
            thread::sleep(Duration::from_millis(10));
        }
    }

    /// Starts the server, after making the cluster where there is none. A crash is repaired by PostgreSQL itself.
    fn launch(&self, begun: Instant) -> Result<(), Error> {
        let data = self.place.data();
        let major = major_of(&data);
        let programs = self.programs(major)?;
        if major.is_none() {
            initdb::make(&self.place, &programs, self.durability)?;
        }
        let socket_dir = self.place.socket_dir();
        files::private_dir(&socket_dir, self.place.user)?;
        pidfile::remove_stale(&data);
        for left in [SOCKET.to_owned(), format!("{SOCKET}.lock")] {
            let _ = fs::remove_file(socket_dir.join(left));
        }
        let log_from = self.turn_log();
        let mut start = self.detached(&programs);
        start.args(["start", "-s", "-w", "-D", "data", "-l", "log"]);
        start.args(["-t", &PATIENCE.as_secs().to_string(), "-o", &self.options(&socket_dir)?]);
        let output = run(start)?;
        if output.status.success() {
            return Ok(());
        }
        let log = fs::read(self.place.log()).unwrap_or_default();
        let said = String::from_utf8_lossy(log.get(log_from..).unwrap_or_default()).into_owned();
        // The processes of a killed server need a moment to notice.
        if said.contains("pre-existing shared memory block") && begun.elapsed() < PATIENCE {
            thread::sleep(Duration::from_millis(100));
            return Ok(());
        }
        let reason = said.lines().rev().find(|l| l.contains("FATAL") || l.contains("ERROR"));
        let reason =
            reason.map_or_else(|| String::from_utf8_lossy(&output.stderr).into_owned(), str::to_owned);
        Err(Error::Embedded(format!(
            "the server does not start: {}; see {}",
            reason.trim(),
            self.place.log().display()
        )))
    }

    /// What is said on the command line at every start, in a shell's quotes: `pg_ctl` hands it to one.
    fn options(&self, socket_dir: &Path) -> Result<String, Error> {
        let dir = socket_dir
            .to_str()
            .ok_or_else(|| Error::Embedded(format!("{} is not UTF-8", socket_dir.display())))?;
        // A list of directories: double quotes keep a comma or a blank in a name.
        let dir = format!("\"{}\"", dir.replace('"', "\"\"")).replace('\'', r"'\''");
        let mut options = format!(
            "-p 5432 -c listen_addresses='' -c unix_socket_directories='{dir}' -c unix_socket_permissions=0700"
        );
        if self.durability == Durability::ThrowAway {
            options.push_str(" -c fsync=off -c synchronous_commit=off -c full_page_writes=off");
        }
        Ok(options)
    }

    fn stop_now(&self) -> Result<bool, Error> {
        if !self.place.base.is_dir() {
            return Ok(false);
        }
        let _lock = files::lock(&self.place.lock(), self.place.user)?;
        if PidFile::read(&self.place.data()).is_none_or(|file| !file.is_alive()) {
            return Ok(false);
        }
        self.pg_ctl_stop()?;
        Ok(true)
    }

    fn pg_ctl_stop(&self) -> Result<(), Error> {
        let programs = self.programs(major_of(&self.place.data()))?;
        let mut stop = initdb::command(&self.place, &programs.path("pg_ctl"));
        stop.args(["stop", "-s", "-w", "-m", "fast", "-D", "data", "-t", &PATIENCE.as_secs().to_string()]);
        let output = run(stop)?;
        if output.status.success() {
            return Ok(());
        }
        Err(Error::Embedded(format!(
            "the server does not stop: {}",
            String::from_utf8_lossy(&output.stderr).trim()
        )))
    }

    /// `pg_ctl`, in a process group of its own and without the caller's open files: the server outlives the terminal and the
    /// script, and must not hold a pipe or a lock of theirs. (The shell knows descriptors of one digit; Rust's own are closed
    /// anyway.)
    fn detached(&self, programs: &Programs) -> Command {
        let mut shell = initdb::command(&self.place, Path::new("/bin/sh"));
        shell.args(["-c", r#"exec "$@" 3>&- 4>&- 5>&- 6>&- 7>&- 8>&- 9>&-"#, "sh"]);
        shell.arg(programs.path("pg_ctl")).process_group(0);
        shell
    }

    fn programs(&self, major: Option<u32>) -> Result<Programs, Error> {
        Search::here(&install::installed(&self.programs_of)).choose(major)
    }

    /// Puts a long log aside; returns where the next start's lines begin.
    fn turn_log(&self) -> usize {
        let log = self.place.log();
        let length = fs::metadata(&log).map_or(0, |m| m.len());
        if length > LONGEST_LOG && fs::rename(&log, self.place.base.join("log.old")).is_ok() {
            return 0;
        }
        usize::try_from(length).unwrap_or(0)
    }

    async fn blocking<T: Send + 'static>(
        self,
        work: impl FnOnce(&Self) -> Result<T, Error> + Send + 'static,
    ) -> Result<T, Error> {
        tokio::task::spawn_blocking(move || work(&self)).await.map_err(|e| Error::Embedded(e.to_string()))?
    }
}

/// The version that made a cluster; `None` where there is none.
fn major_of(data: &Path) -> Option<u32> {
    fs::read_to_string(data.join("PG_VERSION")).ok()?.trim().split('.').next()?.parse().ok()
}

fn run(mut command: Command) -> Result<Output, Error> {
    command.output().map_err(|e| fail(Path::new(command.get_program()), &e))
}

fn fail(path: &Path, e: &io::Error) -> Error {
    Error::Embedded(format!("{}: {e}", path.display()))
}

/// A URL that sqlx and psql both understand, and that no `PG…` variable changes.
fn url(socket_dir: &Path) -> String {
    use std::{fmt::Write, os::unix::ffi::OsStrExt};
    let mut host = String::new();
    for byte in socket_dir.as_os_str().as_bytes() {
        if byte.is_ascii_alphanumeric() || b"/._-".contains(byte) {
            host.push(char::from(*byte));
        } else {
            let _ = write!(host, "%{byte:02X}");
        }
    }
    format!("postgres:///pflow?host={host}&port=5432&user=pflow&sslmode=disable")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_path_with_blanks_survives_in_the_url() {
        let url = url(Path::new("/home/ana b/é&c"));
        assert_eq!(
            url,
            "postgres:///pflow?host=/home/ana%20b/%C3%A9%26c&port=5432&user=pflow&sslmode=disable"
        );
    }
}
