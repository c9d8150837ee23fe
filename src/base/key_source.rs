//! Where the keys that seal secrets come from: the environment, or a file that is made on first use.
//!
//! Nothing is kept in memory: each use reads them again, so that a rotation by another process is seen at once.

use std::{
    fs::{self, OpenOptions, Permissions},
    io::{self, Write},
    os::unix::fs::{OpenOptionsExt, PermissionsExt},
    path::{Path, PathBuf},
};

use secrecy::{ExposeSecret, SecretString, zeroize::Zeroizing};

use super::sealing::{self, Key, Keyring};

/// Where the keys come from.
#[derive(Clone, Debug)]
pub enum KeySource {
    /// `PFLOW_SECRET_KEY`: one key, or several with commas between; the first seals.
    Environment(SecretString),
    /// A file of one key a line, for its owner alone; the first seals.
    File(PathBuf),
}

/// The keys cannot be had.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// The variable holds something else.
    #[error("PFLOW_SECRET_KEY: {0}")]
    Environment(sealing::Error),
    /// The file holds something else.
    #[error("{path}, line {line}: {source}", path = path.display())]
    Malformed {
        /// The file.
        path: PathBuf,
        /// Where; counted from 1.
        line: usize,
        /// What is wrong.
        source: sealing::Error,
    },
    /// Others than its owner may read the file.
    #[error("{path} can be read by others (mode {mode:03o}): run `chmod 600` on it, and `pflow mailbox rotate-key` if somebody did", path = path.display())]
    Exposed {
        /// The file.
        path: PathBuf,
        /// Its permissions.
        mode: u32,
    },
    /// The file is not there, and what was sealed with it does not open without it.
    #[error("{path} is not there; without it, or PFLOW_SECRET_KEY, the stored secrets do not open", path = path.display())]
    Missing {
        /// The file.
        path: PathBuf,
    },
    /// The file cannot be read or written.
    #[error("{path}: {source}", path = path.display())]
    Io {
        /// The file.
        path: PathBuf,
        /// What the system said.
        source: io::Error,
    },
}

impl KeySource {
    /// The keys, to seal with; makes the file where there is none.
    pub fn for_sealing(&self) -> Result<Keyring, Error> {
        match self.for_opening() {
            Err(Error::Missing { path }) => {
                let ring = Keyring::of_one(Key::generate());
                create(&path, &ring).map_err(|source| Error::Io { path, source })?;
                // Another process may have been faster: then its key counts.
                self.for_opening()
            }
            keyring => keyring,
        }
    }

    /// The keys, to open with; makes nothing.
    pub fn for_opening(&self) -> Result<Keyring, Error> {
        match self {
            Self::Environment(text) => text
                .expose_secret()
                .split(',')
                .map(Key::parse)
                .collect::<Result<_, _>>()
                .and_then(Keyring::new)
                .map_err(Error::Environment),
            Self::File(path) => read(path),
        }
    }

    /// Puts other keys in the place of the present ones: the file has the old ones or the new ones, whatever happens. What is in
    /// the environment stays.
    pub fn replace(&self, keyring: &Keyring) -> Result<(), Error> {
        let Self::File(path) = self else { return Ok(()) };
        let replace = || {
            let written = write_beside(path, keyring)?;
            fs::rename(&written, path)?;
            sync_folder(path)
        };
        replace().map_err(|source| Error::Io { path: path.clone(), source })
    }
}

fn read(path: &Path) -> Result<Keyring, Error> {
    let failed = |source: io::Error| match source.kind() {
        io::ErrorKind::NotFound => Error::Missing { path: path.to_owned() },
        _ => Error::Io { path: path.to_owned(), source },
    };
    let mode = fs::metadata(path).map_err(failed)?.permissions().mode() & 0o777;
    if mode & 0o077 != 0 {
        return Err(Error::Exposed { path: path.to_owned(), mode });
    }
    let text = Zeroizing::new(fs::read_to_string(path).map_err(failed)?);
    let mut keys = Vec::new();
    for (at, line) in text.lines().enumerate().filter(|(_, l)| !l.trim().is_empty() && !l.starts_with('#')) {
        let malformed = |source| Error::Malformed { path: path.to_owned(), line: at + 1, source };
        keys.push(Key::parse(line).map_err(malformed)?);
    }
    Keyring::new(keys).map_err(|source| Error::Malformed { path: path.to_owned(), line: 1, source })
}

/// Makes the file, complete from the first moment, unless there is one by then.
fn create(path: &Path, keyring: &Keyring) -> io::Result<()> {
    if let Some(folder) = path.parent() {
        fs::create_dir_all(folder)?;
    }
    let written = write_beside(path, keyring)?;
    // Not a rename: that would replace the file that another process has made meanwhile, and sealed with.
    let linked = fs::hard_link(&written, path);
    fs::remove_file(&written)?;
    match linked {
        Err(e) if e.kind() == io::ErrorKind::AlreadyExists => Ok(()),
        linked => linked.and_then(|()| sync_folder(path)),
    }
}

/// Writes the keys into a file next to `path`, for its owner alone from the first moment.
fn write_beside(path: &Path, keyring: &Keyring) -> io::Result<PathBuf> {
    let beside = path.with_extension(format!("{}.new", std::process::id()));
    // Left behind by a process of the same number that died.
    match fs::remove_file(&beside) {
        Err(e) if e.kind() != io::ErrorKind::NotFound => return Err(e),
        _ => {}
    }
    let mut file = OpenOptions::new().write(true).create_new(true).mode(0o600).open(&beside)?;
    // Whatever the umask is.
    file.set_permissions(Permissions::from_mode(0o600))?;
    file.write_all(
        b"# pflow seals the mailboxes' secrets with the first key and opens them with all. Keep a copy.\n",
    )?;
    for key in keyring.keys() {
        file.write_all(key.text().expose_secret().as_bytes())?;
        file.write_all(b"\n")?;
    }
    file.sync_all()?;
    Ok(beside)
}

fn sync_folder(path: &Path) -> io::Result<()> {
    match path.parent() {
        Some(folder) => fs::File::open(folder)?.sync_all(),
        None => Ok(()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn mode(path: &Path) -> u32 {
        fs::metadata(path).unwrap().permissions().mode() & 0o777
    }

    #[test]
    fn a_file_is_made_once_for_its_owner_alone() {
        let dir = tempfile::tempdir().unwrap();
        let path = dir.path().join("deep/secret.key");
        let source = KeySource::File(path.clone());
        assert!(matches!(source.for_opening(), Err(Error::Missing { .. })));
        assert!(!path.exists());
        let id = source.for_sealing().unwrap().current_id().to_owned();
        assert_eq!(mode(&path), 0o600);
        assert_eq!(source.for_sealing().unwrap().current_id(), id);
        // Somebody was faster: the file that is there stays.
        create(&path, &Keyring::of_one(Key::generate())).unwrap();
        assert_eq!(source.for_opening().unwrap().current_id(), id);
        assert_eq!(fs::read_dir(path.parent().unwrap()).unwrap().count(), 1, "nothing is left beside it");
    }

    #[test]
    fn a_file_that_others_can_read_is_refused() {
        let dir = tempfile::tempdir().unwrap();
        let source = KeySource::File(dir.path().join("secret.key"));
        source.for_sealing().unwrap();
        for open in [0o640, 0o604, 0o660, 0o777, 0o620] {
            fs::set_permissions(dir.path().join("secret.key"), Permissions::from_mode(open)).unwrap();
            let refusal = source.for_sealing().unwrap_err();
            assert!(matches!(refusal, Error::Exposed { mode, .. } if mode == open), "{refusal}");
            assert!(refusal.to_string().contains("chmod 600"));
        }
    }

    #[test]
    fn a_malformed_file_is_refused_by_line_and_stays() {
        let dir = tempfile::tempdir().unwrap();
        let path = dir.path().join("secret.key");
        let source = KeySource::File(path.clone());
        for (text, line) in [("# key\nhello\n", "line 2"), ("", "line 1"), ("# only words\n", "line 1")] {
            fs::write(&path, text).unwrap();
            fs::set_permissions(&path, Permissions::from_mode(0o600)).unwrap();
            let refusal = source.for_sealing().unwrap_err().to_string();
            assert!(refusal.contains(line) && !refusal.contains("hello"), "{refusal}");
            assert_eq!(fs::read_to_string(&path).unwrap(), text);
        }
    }

    #[test]
    fn keys_are_replaced_as_a_whole() {
        let dir = tempfile::tempdir().unwrap();
        let path = dir.path().join("secret.key");
        let source = KeySource::File(path.clone());
        let old = source.for_sealing().unwrap();
        let old_id = old.current_id().to_owned();
        let both = old.led_by(Key::generate());
        source.replace(&both).unwrap();
        let ids: Vec<String> =
            source.for_opening().unwrap().keys().iter().map(|k| k.id().to_owned()).collect();
        assert_eq!(ids, [both.current_id().to_owned(), old_id]);
        assert_eq!(mode(&path), 0o600);
    }

    #[test]
    fn the_environment_holds_several() {
        let (one, two) = (Key::generate(), Key::generate());
        let text = format!("{}, {}", one.text().expose_secret(), two.text().expose_secret());
        let source = KeySource::Environment(text.clone().into());
        let ring = source.for_sealing().unwrap();
        assert_eq!(ring.current_id(), one.id());
        assert_eq!(ring.keys().len(), 2);
        assert!(!format!("{source:?}").contains(&text[..20]));
        let wrong = KeySource::Environment("geheim".into()).for_sealing().unwrap_err().to_string();
        assert!(wrong.contains("PFLOW_SECRET_KEY") && !wrong.contains("geheim"), "{wrong}");
    }
}
