//! One throw-away PostgreSQL cluster for the whole run, one migrated template, a copy of it per test.

use std::{
    fs,
    net::TcpListener,
    os::unix::fs::{PermissionsExt, chown},
    path::PathBuf,
    process::{Child, Command, Stdio},
    sync::{
        OnceLock,
        atomic::{AtomicU32, Ordering},
    },
};

use pflow::db::{
    Db,
    embedded::{Programs, ServerUser},
};
use sqlx::{AssertSqlSafe, Connection, PgConnection};

/// The server. A shell watches our end of a pipe: when this process ends, however it ends, the server is stopped and removed.
struct Cluster {
    _watcher: Child,
    port: u16,
}

static CLUSTER: OnceLock<Cluster> = OnceLock::new();
static NEXT: AtomicU32 = AtomicU32::new(0);

/// A database of its own for one test, migrated and empty; dropped with the cluster.
#[derive(Clone, Debug)]
pub struct TestDb {
    pub url: String,
}

impl TestDb {
    /// A pool on this database.
    pub async fn connect(&self) -> Db {
        Db::connect(&self.url, 8).await.unwrap()
    }
}

fn url(port: u16, name: &str) -> String {
    format!("postgres://pflow@127.0.0.1:{port}/{name}")
}

/// A fresh copy of the migrated template.
pub fn database() -> TestDb {
    let cluster = CLUSTER.get_or_init(start);
    let name = format!("t{}", NEXT.fetch_add(1, Ordering::Relaxed));
    let (port, database) = (cluster.port, name.clone());
    on_own_runtime(async move {
        let mut admin = PgConnection::connect(&url(port, "postgres")).await.unwrap();
        let create = format!("CREATE DATABASE {database} TEMPLATE template_pflow STRATEGY file_copy");
        sqlx::raw_sql(AssertSqlSafe(create)).execute(&mut admin).await.unwrap();
    });
    TestDb { url: url(cluster.port, &name) }
}

/// Runs a future to its end from a thread that may or may not be in a runtime already.
fn on_own_runtime(future: impl Future<Output = ()> + Send + 'static) {
    std::thread::spawn(|| {
        tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap().block_on(future);
    })
    .join()
    .unwrap();
}

fn start() -> Cluster {
    let programs =
        Programs::find(&[]).expect("PostgreSQL's server programs are needed: apt-get install postgresql");
    let user = ServerUser::pick().expect("a user other than root to run PostgreSQL");
    let dir = tempfile::Builder::new().prefix("pflow-test-").tempdir().unwrap().keep();
    fs::set_permissions(&dir, fs::Permissions::from_mode(0o700)).unwrap();
    if let ServerUser::Other { uid, gid } = user {
        chown(&dir, Some(uid), Some(gid)).unwrap();
    }
    let data = dir.join("data");
    let mut initdb = Command::new(programs.path("initdb"));
    initdb
        .args(["-U", "pflow", "-A", "trust", "-E", "UTF8", "--locale=C.UTF-8", "--no-sync", "-D"])
        .arg(&data);
    user.apply(&mut initdb);
    let made = initdb.output().unwrap();
    assert!(made.status.success(), "initdb: {}", String::from_utf8_lossy(&made.stderr));
    let port = TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port();
    let cluster = Cluster { _watcher: watch(&programs, user, &dir, &data, port), port };
    on_own_runtime(async move {
        let mut admin = wait_for(port).await;
        sqlx::raw_sql("CREATE DATABASE template_pflow").execute(&mut admin).await.unwrap();
        let db = Db::connect(&url(port, "template_pflow"), 1).await.unwrap();
        pflow::db::migrate(&db).await.unwrap();
        db.close().await;
    });
    cluster
}

fn watch(programs: &Programs, user: ServerUser, dir: &PathBuf, data: &PathBuf, port: u16) -> Child {
    let script = r#"
        "$1" -D "$2" -p "$3" -c listen_addresses=127.0.0.1 -c unix_socket_directories='' -c fsync=off \
            -c synchronous_commit=off -c full_page_writes=off -c max_connections=300 -c shared_buffers=256MB >"$4/log" 2>&1 </dev/null &
        server=$!
        cat >/dev/null
        kill -QUIT $server 2>/dev/null
        wait $server
        rm -rf "$4"
    "#;
    let mut shell = Command::new("sh");
    shell.args(["-c", script, "sh"]).arg(programs.path("postgres")).arg(data).arg(port.to_string()).arg(dir);
    shell.stdin(Stdio::piped()).stdout(Stdio::null()).stderr(Stdio::null());
    user.apply(&mut shell);
    shell.spawn().unwrap()
}

async fn wait_for(port: u16) -> PgConnection {
    for _ in 0..600 {
        if let Ok(connection) = PgConnection::connect(&url(port, "postgres")).await {
            return connection;
        }
        tokio::time::sleep(std::time::Duration::from_millis(50)).await;
    }
    panic!("the test's PostgreSQL did not start");
}
