//! Finding PostgreSQL's server programs on this machine.

use std::{
    env,
    ffi::OsString,
    fs,
    path::{Path, PathBuf},
    process::Command,
};

use super::Error;

/// A directory that holds `initdb`, `pg_ctl` and `postgres`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Programs {
    bin: PathBuf,
}

/// Where to look, as values, so that a test can describe another machine.
#[derive(Clone, Debug)]
pub struct Search {
    /// `PFLOW_PG_BIN`: then nowhere else.
    pub named: Option<PathBuf>,
    /// What `db install` fetched.
    pub extra: Vec<PathBuf>,
    /// The file system's root, below which the usual places lie.
    pub root: PathBuf,
    /// `PATH`.
    pub path: OsString,
}

impl Search {
    /// This machine.
    #[must_use]
    pub fn here(extra: &[PathBuf]) -> Self {
        Self {
            named: env::var_os("PFLOW_PG_BIN").filter(|v| !v.is_empty()).map(PathBuf::from),
            extra: extra.to_vec(),
            root: PathBuf::from("/"),
            path: env::var_os("PATH").unwrap_or_default(),
        }
    }

    /// All that is found, best first: what `db install` fetched, the usual places of Debian, PGDG and Homebrew (newest version
    /// first), then `PATH`.
    #[must_use]
    pub fn all(&self) -> Vec<Programs> {
        if let Some(bin) = &self.named {
            return Programs::at(bin).into_iter().collect();
        }
        let usual = ["usr/lib/postgresql", "usr", "opt/homebrew/opt", "usr/local/opt", "Library/PostgreSQL"];
        self.extra
            .iter()
            .cloned()
            .chain(usual.iter().flat_map(|parent| versions(&self.root.join(parent))))
            .chain(env::split_paths(&self.path).map(|dir| resolve(&dir)))
            .filter_map(|bin| Programs::at(&bin))
            .collect()
    }

    /// The programs for a cluster of version `major`, or the best ones for a new cluster.
    pub fn choose(&self, major: Option<u32>) -> Result<Programs, Error> {
        let mut all = self.all().into_iter();
        let Some(major) = major else {
            return all.next().ok_or_else(|| self.nothing());
        };
        let mut others = Vec::new();
        for programs in all {
            match programs.major() {
                Ok(found) if found == major => return Ok(programs),
                Ok(found) => others.push(format!("{found} in {}", programs.bin.display())),
                Err(_) => {}
            }
        }
        if others.is_empty() {
            return Err(self.nothing());
        }
        Err(Error::Embedded(format!(
            "the database was made by PostgreSQL {major}, and only {} is here; install PostgreSQL {major}, or name its programs with PFLOW_PG_BIN",
            others.join(", ")
        )))
    }

    fn nothing(&self) -> Error {
        match &self.named {
            None => Error::NoServerPrograms,
            Some(bin) => Error::Embedded(format!(
                "PFLOW_PG_BIN={} does not hold initdb, pg_ctl and postgres",
                bin.display()
            )),
        }
    }
}

impl Programs {
    /// The best programs of this machine, for a new cluster.
    #[must_use]
    pub fn find(extra: &[PathBuf]) -> Option<Self> {
        Search::here(extra).all().into_iter().next()
    }

    /// The programs of `bin`, if all three are there.
    #[must_use]
    pub fn at(bin: &Path) -> Option<Self> {
        ["initdb", "pg_ctl", "postgres"]
            .iter()
            .all(|p| bin.join(p).is_file())
            .then(|| Self { bin: bin.to_owned() })
    }

    /// The path of one program.
    #[must_use]
    pub fn path(&self, program: &str) -> PathBuf {
        self.bin.join(program)
    }

    /// The major version, asked of `postgres` itself.
    pub fn major(&self) -> Result<u32, Error> {
        let postgres = self.path("postgres");
        let fail = |what: String| Error::Embedded(format!("{}: {what}", postgres.display()));
        let output = Command::new(&postgres).arg("--version").output().map_err(|e| fail(e.to_string()))?;
        let text = String::from_utf8_lossy(&output.stdout).into_owned();
        major(&text).ok_or_else(|| fail(format!("--version said {text:?}")))
    }
}

/// 15 of `postgres (PostgreSQL) 15.13 (Debian 15.13-0+deb12u1)`.
fn major(text: &str) -> Option<u32> {
    let version = text.split("(PostgreSQL)").nth(1)?.trim_start();
    version.split(|c: char| !c.is_ascii_digit()).next()?.parse().ok()
}

/// `PATH` often holds links to `pg_ctl`; the other programs lie beside what it points at.
fn resolve(dir: &Path) -> PathBuf {
    fs::canonicalize(dir.join("pg_ctl"))
        .ok()
        .and_then(|p| p.parent().map(Path::to_owned))
        .unwrap_or_else(|| dir.to_owned())
}

/// Directories such as `/usr/lib/postgresql/15/bin`, `/usr/pgsql-16/bin` or `…/opt/postgresql@17/bin`, newest version first.
fn versions(parent: &Path) -> Vec<PathBuf> {
    let mut found: Vec<(u32, PathBuf)> = fs::read_dir(parent)
        .into_iter()
        .flatten()
        .flatten()
        .filter_map(|entry| {
            let name = entry.file_name().into_string().ok()?;
            let version = name.trim_start_matches("postgresql").trim_start_matches("pgsql");
            let version = version.trim_start_matches(['@', '-']).split('.').next()?;
            Some((version.parse().ok()?, entry.path().join("bin")))
        })
        .collect();
    found.sort_by_key(|(version, _)| std::cmp::Reverse(*version));
    found.into_iter().map(|(_, bin)| bin).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn machine(dirs: &[&str]) -> (tempfile::TempDir, Search) {
        let root = tempfile::tempdir().unwrap();
        for dir in dirs {
            let bin = root.path().join(dir);
            fs::create_dir_all(&bin).unwrap();
            for program in ["initdb", "pg_ctl", "postgres"] {
                fs::write(bin.join(program), "").unwrap();
            }
        }
        let search =
            Search { named: None, extra: vec![], root: root.path().to_owned(), path: OsString::new() };
        (root, search)
    }

    #[test]
    fn the_newest_of_debian_comes_first() {
        let (root, search) =
            machine(&["usr/lib/postgresql/9.6/bin", "usr/lib/postgresql/15/bin", "usr/pgsql-17/bin"]);
        let found: Vec<PathBuf> = search.all().into_iter().map(|p| p.bin).collect();
        let expected = ["usr/lib/postgresql/15/bin", "usr/lib/postgresql/9.6/bin", "usr/pgsql-17/bin"];
        assert_eq!(found, expected.map(|dir| root.path().join(dir)));
    }

    #[test]
    fn a_named_directory_is_the_only_one() {
        let (root, mut search) = machine(&["usr/lib/postgresql/15/bin", "mine"]);
        search.named = Some(root.path().join("mine"));
        assert_eq!(search.all().len(), 1);
        search.named = Some(root.path().join("nothing"));
        let error = search.choose(None).unwrap_err().to_string();
        assert!(error.contains("PFLOW_PG_BIN"), "{error}");
    }

    #[test]
    fn an_empty_machine_has_none() {
        let (_root, search) = machine(&[]);
        assert!(matches!(search.choose(None), Err(Error::NoServerPrograms)));
        assert!(matches!(search.choose(Some(15)), Err(Error::NoServerPrograms)));
    }

    #[test]
    fn the_major_version() {
        assert_eq!(major("postgres (PostgreSQL) 15.13 (Debian 15.13-0+deb12u1)\n"), Some(15));
        assert_eq!(major("postgres (PostgreSQL) 18beta1\n"), Some(18));
        assert_eq!(major("bash 5"), None);
    }
}
