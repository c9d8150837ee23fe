//! Making a cluster: under another name, then renamed, so that it is there as a whole or not at all.

use std::{
    fs::{self, File, OpenOptions},
    io::{self, Write},
    path::Path,
    process::{Command, Stdio},
};

use super::{Durability, Error, Programs, ServerUser, place::Place};

/// Names of unfinished clusters begin with this.
const UNFINISHED: &str = "new-";

/// What the server should know beyond its defaults; a person may change it in `postgresql.conf`.
const CONFIGURATION: &str = "
# Added by pflow. Where it listens is said on the command line: on a Unix socket only.
jit = off                  # many short statements
max_wal_size = 2GB         # large imports without a checkpoint every few seconds
log_checkpoints = off
";

/// Makes the cluster of `place` with an empty database `pflow`. To be called under the lock.
pub(super) fn make(place: &Place, programs: &Programs, durability: Durability) -> Result<(), Error> {
    remove_unfinished(&place.base).map_err(|e| fail(&place.base, &e))?;
    let name = format!("{UNFINISHED}{}", std::process::id());
    initdb(place, programs, durability, &name)?;
    let unfinished = place.base.join(&name);
    OpenOptions::new()
        .append(true)
        .open(unfinished.join("postgresql.conf"))
        .and_then(|mut file| file.write_all(CONFIGURATION.as_bytes()))
        .map_err(|e| fail(&unfinished, &e))?;
    create_database(place, programs, durability, &name)?;
    fs::rename(&unfinished, place.data())
        .and_then(|()| File::open(&place.base)?.sync_all())
        .map_err(|e| fail(&unfinished, &e))
}

fn initdb(place: &Place, programs: &Programs, durability: Durability, name: &str) -> Result<(), Error> {
    let mut said = String::new();
    // macOS before 15 has no C.UTF-8.
    for ctype in ["C.UTF-8", "UTF-8", "en_US.UTF-8", "C"] {
        let mut initdb = command(place, &programs.path("initdb"));
        initdb.args(["-D", name, "-U", "pflow", "-E", "UTF8", "--locale=C", "--lc-collate=C"]);
        initdb.arg(format!("--lc-ctype={ctype}"));
        // `trust`: whoever comes through the socket's directory (0700) is the owner or root. TCP is refused twice.
        initdb.args(["--auth-local=trust", "--auth-host=reject", "--data-checksums"]);
        if durability == Durability::ThrowAway {
            initdb.arg("--no-sync");
        }
        let output = initdb.output().map_err(|e| fail(&programs.path("initdb"), &e))?;
        if output.status.success() {
            return Ok(());
        }
        said = String::from_utf8_lossy(&output.stderr).into_owned();
        if !said.contains("locale") {
            break;
        }
    }
    Err(Error::Embedded(format!("initdb: {}", said.trim())))
}

/// In single-user mode: no second start, and no moment at which the cluster is there without its database.
fn create_database(
    place: &Place,
    programs: &Programs,
    durability: Durability,
    name: &str,
) -> Result<(), Error> {
    let mut postgres = command(place, &programs.path("postgres"));
    postgres.args(["--single", "-D", name, "-c", "exit_on_error=on"]);
    if durability == Durability::ThrowAway {
        postgres.args(["-c", "fsync=off"]);
    }
    postgres.arg("postgres").stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
    let output = postgres
        .spawn()
        .and_then(|mut child| {
            if let Some(mut stdin) = child.stdin.take() {
                // A server that ended early says why on stderr.
                let _ = stdin.write_all(b"CREATE DATABASE pflow;\n");
            }
            child.wait_with_output()
        })
        .map_err(|e| fail(&programs.path("postgres"), &e))?;
    if output.status.success() {
        return Ok(());
    }
    Err(Error::Embedded(format!("CREATE DATABASE: {}", String::from_utf8_lossy(&output.stderr).trim())))
}

/// What a killed run left behind.
fn remove_unfinished(base: &Path) -> io::Result<()> {
    for entry in fs::read_dir(base)? {
        let entry = entry?;
        if entry.file_name().to_string_lossy().starts_with(UNFINISHED) {
            fs::remove_dir_all(entry.path())?;
        }
    }
    Ok(())
}

/// A program of PostgreSQL, run as the server's user, from the cluster's directory, with nothing of the caller's environment that
/// could change what it does or that it has no business to know.
pub(super) fn command(place: &Place, program: &Path) -> Command {
    let mut command = Command::new(program);
    isolate(&mut command, place.user, &place.base);
    command
}

/// See [`command`].
pub(super) fn isolate(command: &mut Command, user: ServerUser, directory: &Path) {
    user.apply(command);
    command.current_dir(directory).env_clear().env("LC_ALL", "C");
    for name in ["PATH", "LD_LIBRARY_PATH", "DYLD_LIBRARY_PATH", "TZ"] {
        if let Some(value) = std::env::var_os(name) {
            command.env(name, value);
        }
    }
    command.stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::piped());
}

fn fail(path: &Path, e: &io::Error) -> Error {
    Error::Embedded(format!("{}: {e}", path.display()))
}
