//! Finding PostgreSQL's server programs on this machine.

use std::{
    env, fs,
    path::{Path, PathBuf},
};

/// A directory that holds `initdb`, `pg_ctl` and `postgres`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Programs {
    bin: PathBuf,
}

impl Programs {
    /// Looks in `PFLOW_PG_BIN`, then in `extra` (what `db install` fetched), the usual places of Debian, PGDG and Homebrew
    /// (newest version first), and `PATH`.
    #[must_use]
    pub fn find(extra: &[PathBuf]) -> Option<Self> {
        let named = env::var_os("PFLOW_PG_BIN").filter(|v| !v.is_empty()).map(PathBuf::from);
        if let Some(bin) = named {
            return Self::at(&bin);
        }
        let usual = [
            ("/usr/lib/postgresql", "bin"),
            ("/usr", "bin"),
            ("/opt/homebrew/opt", "bin"),
            ("/usr/local/opt", "bin"),
            ("/Library/PostgreSQL", "bin"),
        ];
        let path = env::var_os("PATH").unwrap_or_default();
        extra
            .iter()
            .cloned()
            .chain(usual.iter().flat_map(|(parent, sub)| versions(Path::new(parent), sub)))
            .chain(env::split_paths(&path).map(|dir| resolve(&dir)))
            .find_map(|bin| Self::at(&bin))
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
}

/// `PATH` often holds links to `pg_ctl`; the other programs lie beside what it points at.
fn resolve(dir: &Path) -> PathBuf {
    fs::canonicalize(dir.join("pg_ctl"))
        .ok()
        .and_then(|p| p.parent().map(Path::to_owned))
        .unwrap_or_else(|| dir.to_owned())
}

/// Directories such as `/usr/lib/postgresql/15/bin`, `/usr/pgsql-16/bin` or `…/opt/postgresql@17/bin`, newest version first.
fn versions(parent: &Path, sub: &str) -> Vec<PathBuf> {
    let mut found: Vec<(u32, PathBuf)> = fs::read_dir(parent)
        .into_iter()
        .flatten()
        .flatten()
        .filter_map(|entry| {
            let name = entry.file_name().into_string().ok()?;
            let version = name
                .trim_start_matches("postgresql")
                .trim_start_matches("pgsql")
                .trim_start_matches(['@', '-']);
            let version: f64 = version.parse().ok()?;
            #[expect(
                clippy::cast_possible_truncation,
                clippy::cast_sign_loss,
                reason = "9.6 is older than 10 either way"
            )]
            Some((version as u32, entry.path().join(sub)))
        })
        .collect();
    found.sort_by_key(|(version, _)| std::cmp::Reverse(*version));
    found.into_iter().map(|(_, bin)| bin).collect()
}
