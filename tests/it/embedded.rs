//! The embedded server: real clusters, started by the real binary.

use std::{
    fs,
    os::unix::{
        fs::{PermissionsExt, chown},
        process::CommandExt,
    },
    path::{Path, PathBuf},
    process::{Command, Stdio},
    sync::mpsc,
    time::{Duration, Instant},
};

use pflow::db::embedded::{Cluster, Durability, ServerStatus, StopGuard};
use rustix::process::{Pid, Signal, geteuid, kill_process};
use tempfile::TempDir;

use crate::support::Run;

/// A machine without any cluster; what is started on it is stopped, also when the test panics or is killed.
struct Machine {
    guard: Option<StopGuard>,
    dir: TempDir,
    data_dir: PathBuf,
    uid: Option<u32>,
    program: PathBuf,
}

impl Machine {
    fn new() -> Self {
        Self::with_data_dir("data")
    }

    fn with_data_dir(name: &str) -> Self {
        let mut machine = Self::bare(name);
        machine.guard = Some(machine.cluster().stop_with_me(false).unwrap());
        machine
    }

    fn bare(name: &str) -> Self {
        let dir = tempfile::Builder::new().prefix("pf").tempdir().unwrap();
        fs::set_permissions(dir.path(), fs::Permissions::from_mode(0o755)).unwrap();
        let program = PathBuf::from(env!("CARGO_BIN_EXE_pflow"));
        Self { guard: None, data_dir: dir.path().join(name), dir, uid: None, program }
    }

    fn cluster(&self) -> Cluster {
        Cluster::new(&self.data_dir, Durability::Kept).unwrap()
    }

    fn status(&self) -> ServerStatus {
        self.cluster().status()
    }

    fn postmaster(&self) -> Pid {
        Pid::from_raw(self.status().pid.expect("a postmaster")).unwrap()
    }

    fn with_env(&self, command: &mut Command) {
        command.env_clear().env("PATH", std::env::var_os("PATH").unwrap());
        command.env("HOME", self.dir.path()).env("PFLOW_DATA_DIR", &self.data_dir);
        command.env("PFLOW_CONFIG", self.dir.path().join("config.toml"));
        if let Some(bin) = std::env::var_os("PFLOW_PG_BIN") {
            command.env("PFLOW_PG_BIN", bin);
        }
        command.current_dir(self.dir.path()).stdin(Stdio::null());
        if let Some(uid) = self.uid {
            command.uid(uid).gid(uid);
        }
    }

    fn command(&self, args: &[&str]) -> Command {
        let mut command = Command::new(&self.program);
        command.args(args);
        self.with_env(&mut command);
        command
    }

    fn run(&self, args: &[&str]) -> Run {
        within_a_minute(self.command(args))
    }

    #[track_caller]
    fn ok(&self, args: &[&str]) -> String {
        self.run(args).expect(args, 0).stdout
    }

    fn sql(&self, sql: &'static str) -> String {
        use sqlx::Connection;
        let cluster = self.cluster();
        runtime(async move {
            let url = cluster.ensure_running().await.unwrap();
            let mut connection = sqlx::PgConnection::connect(&url).await.unwrap();
            sqlx::query_scalar(sql).fetch_one(&mut connection).await.unwrap()
        })
    }
}

impl Drop for Machine {
    fn drop(&mut self) {
        if let Ok(cluster) = Cluster::new(&self.data_dir, Durability::Kept) {
            let _ = runtime(async move { cluster.stop().await });
        }
        drop(self.guard.take());
    }
}

fn runtime<T>(future: impl Future<Output = T>) -> T {
    tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap().block_on(future)
}

/// Reads both streams to their end: it would not come if the server held one of them.
fn within_a_minute(mut command: Command) -> Run {
    let (send, receive) = mpsc::channel();
    let child = command.stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
    std::thread::spawn(move || send.send(child.wait_with_output().unwrap()));
    receive.recv_timeout(Duration::from_secs(60)).expect("stdout and stderr are closed at the end").into()
}

#[test]
fn a_server_from_its_first_start_to_its_stop() {
    let machine = Machine::new();
    assert_eq!(machine.status().major, None);
    machine.ok(&["org", "create", "Acme", "--owner", "ana@acme.example"]);
    let first = machine.postmaster();

    // The second command finds it.
    let begun = Instant::now();
    assert!(machine.ok(&["org", "list"]).contains("Acme"));
    assert!(begun.elapsed() < Duration::from_secs(5));
    assert_eq!(machine.postmaster(), first);
    assert_eq!(tcp_ports(first), 0, "a Unix socket only");
    assert_eq!(machine.sql("SELECT current_setting('listen_addresses')"), "");
    assert_eq!(
        machine.sql("SELECT current_setting('fsync') || current_setting('data_checksums')"),
        "onon",
        "a kept database survives a power cut"
    );
    assert_eq!(
        machine.sql(
            "SELECT datcollate || ' ' || encoding::int FROM pg_database WHERE datname = current_database()"
        ),
        "C 6"
    );

    // A crash: pid file, socket and shared memory stay behind.
    kill_process(first, Signal::KILL).unwrap();
    assert!(machine.ok(&["org", "list"]).contains("Acme"));
    assert_ne!(machine.postmaster(), first);

    // Somebody swept the socket away.
    let socket = machine.status().socket_dir;
    fs::remove_dir_all(&socket).unwrap();
    assert!(!machine.status().running);
    assert!(machine.ok(&["org", "list"]).contains("Acme"));

    // A reboot: the pid file names a process that lives and is another program.
    let data = machine.status().data;
    let pid_file = fs::read_to_string(data.join("postmaster.pid")).unwrap();
    let cluster = machine.cluster();
    assert!(runtime(cluster.stop()).unwrap());
    assert!(!runtime(cluster.stop()).unwrap(), "nothing is left to stop");
    assert!(!machine.status().running);
    let (_, rest) = pid_file.split_once('\n').unwrap();
    fs::write(data.join("postmaster.pid"), format!("{}\n{rest}", std::process::id())).unwrap();
    assert!(machine.ok(&["org", "list"]).contains("Acme"));
}

#[test]
fn a_script_gets_its_streams_back_and_leftovers_are_swept() {
    // The path is too long for a socket, and a shell would stumble over it.
    let machine = Machine::with_data_dir(&format!("it's $HOME \"{}\"", "long".repeat(25)));
    let status = machine.status();
    let base = status.data.parent().unwrap();
    fs::create_dir_all(base.join("new-1/base")).unwrap();
    fs::write(base.join("new-1/PG_VERSION"), "15\n").unwrap();
    let mut shell = Command::new("sh");
    // Descriptor 5 is our pipe: whoever inherits it keeps us waiting.
    shell.args(["-c", "out=$(\"$1\" org list 5>&1); echo \"code $?\"", "sh"]).arg(&machine.program);
    machine.with_env(&mut shell);
    let run = within_a_minute(shell);
    assert_eq!(run.stdout, "code 0\n", "{}", run.stderr);
    assert!(!base.join("new-1").exists());
    let socket = machine.status().socket_dir;
    assert!(socket.as_os_str().len() < 90, "{}", socket.display());
    assert_eq!(fs::metadata(&socket).unwrap().permissions().mode() & 0o777, 0o700);
    assert_eq!(fs::metadata(base).unwrap().permissions().mode() & 0o777, 0o700);
    runtime(machine.cluster().remove()).unwrap();
    assert!(!socket.exists() && !base.exists());
}

#[test]
fn several_commands_at_once_make_one_server() {
    let machine = Machine::new();
    let started: Vec<_> = (0..3)
        .map(|_| {
            let mut command = machine.command(&["org", "list", "--json"]);
            command.stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap()
        })
        .collect();
    for child in started {
        let run: Run = child.wait_with_output().unwrap().into();
        assert_eq!((run.code, run.stdout.trim()), (0, "[]"), "{}", run.stderr);
    }
    let log = fs::read_to_string(machine.status().log).unwrap();
    assert_eq!(log.matches("database system is ready to accept connections").count(), 1, "{log}");
}

#[test]
fn an_ordinary_user_has_its_own() {
    if !geteuid().is_root() {
        return; // every other test here is this one
    }
    let mut machine = Machine::bare("data");
    machine.program = machine.dir.path().join("pflow");
    let built = env!("CARGO_BIN_EXE_pflow");
    if fs::hard_link(built, &machine.program).is_err() {
        fs::copy(built, &machine.program).unwrap();
    }
    chown(machine.dir.path(), Some(65_534), Some(65_534)).unwrap();
    machine.uid = Some(65_534);
    machine.ok(&["org", "create", "Acme", "--owner", "ana@acme.example"]);
    assert_eq!(machine.status().uid, 65_534);
    assert!(machine.status().data.starts_with(&machine.data_dir));

    // Root finds the same server, another user none.
    machine.uid = None;
    assert!(machine.ok(&["org", "list"]).contains("Acme"));
    machine.uid = Some(65_532);
    fs::remove_file(machine.dir.path().join("config.toml")).unwrap();
    fs::set_permissions(&machine.data_dir, fs::Permissions::from_mode(0o755)).unwrap();
    let refused = machine.run(&["org", "list"]).expect(&["org", "list"], 8);
    assert!(refused.stderr.contains("belongs to user 65534"), "{}", refused.stderr);
}

#[test]
fn a_closed_data_directory_moves_roots_cluster() {
    if !geteuid().is_root() {
        return; // an ordinary user can enter its own directories
    }
    let dir = tempfile::tempdir().unwrap();
    fs::set_permissions(dir.path(), fs::Permissions::from_mode(0o700)).unwrap();
    let cluster = Cluster::new(&dir.path().join("data"), Durability::ThrowAway).unwrap();
    let guard = cluster.stop_with_me(true).unwrap();
    let status = cluster.status();
    assert!(status.data.starts_with("/var/lib/pflow/clusters"), "{}", status.data.display());
    assert!(status.elsewhere.unwrap().contains(dir.path().to_str().unwrap()));
    let url = runtime(cluster.ensure_running()).unwrap();

    // Opening the directory later does not hide what is there.
    fs::set_permissions(dir.path(), fs::Permissions::from_mode(0o755)).unwrap();
    let again = Cluster::new(&dir.path().join("data"), Durability::ThrowAway).unwrap();
    assert_eq!(again.url_if_running(), Some(url));
    runtime(again.remove()).unwrap();
    assert!(!status.data.parent().unwrap().exists());
    drop(guard);
}

/// TCP ports on which a process listens, from `/proc`; 0 where there is none.
fn tcp_ports(pid: Pid) -> usize {
    let sockets: Vec<String> = fs::read_dir(format!("/proc/{}/fd", pid.as_raw_nonzero()))
        .into_iter()
        .flatten()
        .flatten()
        .filter_map(|fd| fs::read_link(fd.path()).ok())
        .filter_map(|to| Some(to.to_str()?.strip_prefix("socket:[")?.strip_suffix(']')?.to_owned()))
        .collect();
    ["/proc/net/tcp", "/proc/net/tcp6"]
        .into_iter()
        .filter_map(|table| fs::read_to_string(Path::new(table)).ok())
        .flat_map(|text| text.lines().skip(1).map(str::to_owned).collect::<Vec<_>>())
        .filter(|line| line.split_whitespace().nth(9).is_some_and(|inode| sockets.iter().any(|s| s == inode)))
        .count()
}
