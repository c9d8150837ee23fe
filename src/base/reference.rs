//! Secrets that somebody else keeps: a reference is stored, and looked up when the secret is needed.

use std::{fmt, process::Stdio, str::FromStr, time::Duration};

use secrecy::{SecretString, zeroize::Zeroizing};
use tokio::{io::AsyncReadExt, process::Command};

/// How long a command may take to print a secret; a password manager may ask its owner first.
const PATIENCE: Duration = Duration::from_secs(30);

/// Where a secret is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Reference {
    /// `env:NAME`: an environment variable.
    Env(String),
    /// `file:PATH`: a file; the line break at its end is no part of the secret.
    File(String),
    /// `cmd:COMMAND`: the first line that a shell command prints.
    Command(String),
}

impl FromStr for Reference {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        let reference = match text.split_once(':') {
            Some(("env", name)) => Self::Env(name.to_owned()),
            Some(("file", path)) => Self::File(path.to_owned()),
            Some(("cmd", command)) => Self::Command(command.to_owned()),
            // What stands there may be the password itself: it is not repeated.
            _ => return Err("write env:NAME, file:PATH or cmd:COMMAND".to_owned()),
        };
        match &reference {
            Self::Env(rest) | Self::File(rest) | Self::Command(rest) if rest.trim().is_empty() => {
                Err("nothing stands behind the colon".to_owned())
            }
            _ => Ok(reference),
        }
    }
}

impl fmt::Display for Reference {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Env(name) => write!(f, "env:{name}"),
            Self::File(path) => write!(f, "file:{path}"),
            Self::Command(command) => write!(f, "cmd:{command}"),
        }
    }
}

impl Reference {
    /// The secret. The error names the reference and says what went wrong; it holds nothing of what was read.
    pub async fn resolve(&self) -> Result<SecretString, String> {
        let found = match self {
            Self::Env(name) => std::env::var(name).map(Zeroizing::new).map_err(|e| e.to_string()),
            Self::File(path) => {
                tokio::fs::read_to_string(path).await.map(Zeroizing::new).map_err(|e| e.to_string())
            }
            Self::Command(command) => run(command).await,
        };
        let text = found.map_err(|why| format!("{self}: {why}"))?;
        let secret = match self {
            Self::Env(_) => text.as_str(),
            Self::File(_) => {
                text.strip_suffix('\n').map_or(text.as_str(), |t| t.strip_suffix('\r').unwrap_or(t))
            }
            Self::Command(_) => text.lines().next().unwrap_or_default(),
        };
        if secret.is_empty() { Err(format!("{self}: it is empty")) } else { Ok(secret.into()) }
    }
}

/// What a command prints; what it says on stderr is shown where it fails.
async fn run(command: &str) -> Result<Zeroizing<String>, String> {
    let mut child = Command::new("sh")
        .args(["-c", command])
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .kill_on_drop(true)
        .spawn()
        .map_err(|e| e.to_string())?;
    let (stdout, stderr) = (child.stdout.take(), child.stderr.take());
    let both = async {
        let mut out = Zeroizing::new(Vec::new());
        let mut said = Vec::new();
        let read_out = async {
            match stdout {
                Some(mut stdout) => stdout.read_to_end(&mut out).await,
                None => Ok(0),
            }
        };
        let read_said = async {
            match stderr {
                Some(mut stderr) => stderr.read_to_end(&mut said).await,
                None => Ok(0),
            }
        };
        let (read_out, read_said) = tokio::join!(read_out, read_said);
        read_out.and(read_said)?;
        Ok::<_, std::io::Error>((child.wait().await?, out, said))
    };
    let (status, out, said) = tokio::time::timeout(PATIENCE, both)
        .await
        .map_err(|_| format!("it did not end within {} seconds", PATIENCE.as_secs()))?
        .map_err(|e| e.to_string())?;
    if !status.success() {
        // A command that repeats what it printed must not make us repeat it.
        let printed = String::from_utf8_lossy(&out);
        let mut said = String::from_utf8_lossy(&said).trim().to_owned();
        for line in printed.lines().map(str::trim).filter(|line| !line.is_empty()) {
            said = said.replace(line, "****");
        }
        return Err(format!("{status}: {said}"));
    }
    std::str::from_utf8(&out)
        .map(|text| Zeroizing::new(text.to_owned()))
        .map_err(|_| "what it printed is no UTF-8".to_owned())
}

#[cfg(test)]
mod tests {
    use secrecy::ExposeSecret;

    use super::*;

    async fn resolve(text: &str) -> Result<String, String> {
        let reference: Reference = text.parse().unwrap();
        assert_eq!(reference.to_string(), text);
        reference.resolve().await.map(|secret| secret.expose_secret().to_owned())
    }

    #[tokio::test]
    async fn each_kind_is_looked_up() {
        let dir = tempfile::tempdir().unwrap();
        let path = dir.path().join("pw");
        std::fs::write(&path, "a: b \r\n").unwrap();
        assert_eq!(resolve(&format!("file:{}", path.display())).await.unwrap(), "a: b ");
        assert_eq!(resolve("cmd:printf 'one\\ntwo\\n'; echo noise >&2").await.unwrap(), "one");
        assert_eq!(resolve("env:PATH").await.unwrap(), std::env::var("PATH").unwrap());
    }

    #[tokio::test]
    async fn what_fails_names_the_reference_and_no_secret() {
        assert!(resolve("env:PFLOW_NOT_THERE").await.unwrap_err().starts_with("env:PFLOW_NOT_THERE: "));
        assert!(resolve("file:/not/there").await.unwrap_err().contains("No such file"));
        let failed = resolve("cmd:s=$((40+2))geheim; printf '%s' \"$s\"; echo \"locked $s\" >&2; exit 3")
            .await
            .unwrap_err();
        assert!(
            failed.contains("locked") && failed.contains('3') && !failed.contains("42geheim"),
            "{failed}"
        );
        assert!(resolve("cmd:true").await.unwrap_err().contains("empty"));
    }

    #[test]
    fn what_is_no_reference_is_not_repeated() {
        let refusal = "geheim:x".parse::<Reference>().unwrap_err();
        assert!(!refusal.contains("geheim"), "{refusal}");
        assert!("env:".parse::<Reference>().is_err());
    }
}
