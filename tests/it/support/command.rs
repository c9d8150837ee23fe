//! The real binary, with an empty home and a database of its own.

use std::{
    path::{Path, PathBuf},
    process::{Command, Output, Stdio},
    sync::Arc,
};

use serde_json::Value;
use tempfile::TempDir;

use super::{TestDb, database};

/// A home, a working directory and a database; runs `pflow` in them.
#[derive(Clone, Debug)]
pub struct Pflow {
    home: Arc<TempDir>,
    pub db: TestDb,
    env: Vec<(String, String)>,
}

/// What a run of `pflow` left behind.
#[derive(Debug)]
pub struct Run {
    pub code: i32,
    pub stdout: String,
    pub stderr: String,
}

impl Pflow {
    /// An empty installation.
    pub fn new() -> Self {
        Self::of(database())
    }

    /// An empty installation in this database.
    pub fn of(db: TestDb) -> Self {
        Self { home: Arc::new(tempfile::tempdir().unwrap()), db, env: Vec::new() }
    }

    /// An installation with the organisation Acme, owned by ana@acme.example.
    pub fn with_org() -> Self {
        Self::new().founded()
    }

    /// The same installation with the organisation Acme.
    pub fn founded(self) -> Self {
        self.ok(&["org", "create", "Acme", "--owner", "ana@acme.example"]);
        self
    }

    /// The same installation, with an environment variable more.
    pub fn env(&self, name: &str, value: impl Into<String>) -> Self {
        let mut other = self.clone();
        other.env.retain(|(n, _)| n != name);
        other.env.push((name.to_owned(), value.into()));
        other
    }

    /// The same installation at this time.
    pub fn at(&self, now: &str) -> Self {
        self.env("PFLOW_NOW", now)
    }

    /// A path in the working directory.
    pub fn path(&self, name: impl AsRef<Path>) -> PathBuf {
        self.home.path().join(name)
    }

    /// Writes a file into the working directory.
    pub fn write(&self, name: &str, content: impl AsRef<[u8]>) -> PathBuf {
        let path = self.path(name);
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(&path, content).unwrap();
        path
    }

    /// The command, not yet started.
    pub fn command(&self, args: &[&str]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_pflow"));
        command.args(args).current_dir(self.home.path()).env_clear();
        command
            .env("PATH", std::env::var_os("PATH").unwrap_or_default())
            .env("HOME", self.home.path())
            .env("PFLOW_CONFIG", self.path("config.toml"))
            .env("PFLOW_DATA_DIR", self.path("data"))
            .env("PFLOW_DATABASE_URL", &self.db.url)
            .envs(self.env.iter().map(|(n, v)| (n, v)))
            .stdin(Stdio::null());
        command
    }

    /// Runs it.
    pub fn run(&self, args: &[&str]) -> Run {
        self.command(args).output().unwrap().into()
    }

    /// Runs it with something on stdin.
    pub fn run_with_stdin(&self, args: &[&str], stdin: &[u8]) -> Run {
        use std::io::Write;
        let mut child = self
            .command(args)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap();
        let _ = child.stdin.take().unwrap().write_all(stdin);
        child.wait_with_output().unwrap().into()
    }

    /// Runs it and expects exit code 0.
    #[track_caller]
    pub fn ok(&self, args: &[&str]) -> String {
        self.run(args).expect(args, 0).stdout
    }

    /// Runs it with `--json` and expects exit code 0.
    #[track_caller]
    pub fn json(&self, args: &[&str]) -> Value {
        self.json_with_code(args, 0)
    }

    /// Runs it with `--json` and expects this exit code, with data on stdout.
    #[track_caller]
    pub fn json_with_code(&self, args: &[&str], code: i32) -> Value {
        let args: Vec<&str> = args.iter().copied().chain(["--json"]).collect();
        let run = self.run(&args).expect(&args, code);
        serde_json::from_str(&run.stdout).unwrap_or_else(|e| panic!("{args:?}: {e}: {}", run.stdout))
    }

    /// Runs it with `--json`, expects this exit code, and returns the `error` object of stderr.
    #[track_caller]
    pub fn error(&self, args: &[&str], code: i32) -> Value {
        let args: Vec<&str> = args.iter().copied().chain(["--json"]).collect();
        let run = self.run(&args).expect(&args, code);
        let line = run.stderr.lines().last().unwrap_or_default();
        let error: Value =
            serde_json::from_str(line).unwrap_or_else(|e| panic!("{args:?}: {e}: {}", run.stderr));
        error["error"].clone()
    }

    /// The same installation on another database of the same server.
    pub fn on(&self, database: &str) -> Self {
        let mut other = self.clone();
        other.db.url = format!("{}/{database}", self.db.url.rsplit_once('/').unwrap().0);
        other
    }

    /// One value from the database, as its superuser.
    pub fn sql<T>(&self, sql: &str) -> T
    where
        T: for<'r> sqlx::Decode<'r, sqlx::Postgres> + sqlx::Type<sqlx::Postgres> + Send + Unpin + 'static,
    {
        let (url, sql) = (self.db.url.clone(), sql.to_owned());
        std::thread::spawn(move || {
            tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap().block_on(async {
                use sqlx::Connection;
                let mut connection = sqlx::PgConnection::connect(&url).await.unwrap();
                sqlx::query_scalar(sqlx::AssertSqlSafe(sql)).fetch_one(&mut connection).await.unwrap()
            })
        })
        .join()
        .unwrap()
    }

    /// Changes the database as its superuser.
    pub fn execute(&self, sql: &str) {
        let (url, sql) = (self.db.url.clone(), sql.to_owned());
        std::thread::spawn(move || {
            tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap().block_on(async {
                use sqlx::Connection;
                let mut connection = sqlx::PgConnection::connect(&url).await.unwrap();
                sqlx::raw_sql(sqlx::AssertSqlSafe(sql)).execute(&mut connection).await.unwrap();
            });
        })
        .join()
        .unwrap();
    }
}

impl From<Output> for Run {
    fn from(output: Output) -> Self {
        Self {
            code: output.status.code().unwrap_or(-1),
            stdout: String::from_utf8_lossy(&output.stdout).into_owned(),
            stderr: String::from_utf8_lossy(&output.stderr).into_owned(),
        }
    }
}

impl Run {
    #[track_caller]
    pub fn expect(self, args: &[&str], code: i32) -> Self {
        assert_eq!(
            self.code,
            code,
            "pflow {}\nstdout: {}\nstderr: {}",
            args.join(" "),
            self.stdout,
            self.stderr
        );
        self
    }
}
