//! The URLs of mail servers as people write them: a password in one is taken out.

use url::Url;

use crate::{base::secrets::SecretString, flow::Error};

/// Where mail is sent and read, without passwords, and the passwords that stood there.
#[derive(Debug, Default)]
pub(super) struct Servers {
    pub(super) smtp: Option<String>,
    pub(super) imap: Option<String>,
    pub(super) smtp_password: Option<SecretString>,
    pub(super) imap_password: Option<SecretString>,
}

impl Servers {
    /// Takes the passwords out of the URLs. An error repeats nothing of what stands in front of a host.
    pub(super) fn take(smtp: Option<&str>, imap: Option<&str>) -> Result<Self, Error> {
        let mut servers = Self::default();
        if let Some(url) = smtp {
            let (url, password) = split("--smtp", url, ["smtp", "smtps"])?;
            (servers.smtp, servers.smtp_password) = (Some(url), password);
        }
        if let Some(url) = imap {
            let (url, password) = split("--imap", url, ["imap", "imaps"])?;
            (servers.imap, servers.imap_password) = (Some(url), password);
        }
        Ok(servers)
    }
}

fn split(flag: &str, text: &str, schemes: [&str; 2]) -> Result<(String, Option<SecretString>), Error> {
    let wrong = |why: &str| {
        Error::invalid_with(
            format!("{flag}: {why}"),
            format!(
                "write {0}://USER@HOST:PORT or {1}://USER@HOST:PORT; in USER, @ is %40 and / is %2F",
                schemes[0], schemes[1]
            ),
        )
    };
    let mut url = Url::parse(text.trim()).map_err(|e| wrong(&format!("not a URL: {e}")))?;
    if !schemes.contains(&url.scheme()) {
        return Err(wrong("the URL begins with something else"));
    }
    if url.host_str().is_none_or(str::is_empty) {
        return Err(wrong("the URL names no host"));
    }
    if !matches!(url.path(), "" | "/") || url.query().is_some() || url.fragment().is_some() {
        return Err(wrong("something stands behind the host"));
    }
    let password = url.password().map(decoded).transpose().map_err(wrong)?;
    url.set_password(None).map_err(|()| wrong("the URL cannot hold a password"))?;
    url.set_path("");
    Ok((url.to_string(), password.map(Into::into)))
}

/// Percent-decoded.
fn decoded(text: &str) -> Result<String, &'static str> {
    const WRONG: &str = "the password's % signs are not those of a URL; write % as %25";
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.as_bytes();
    while let [first, tail @ ..] = rest {
        rest = tail;
        if *first != b'%' {
            bytes.push(*first);
            continue;
        }
        let hex = tail.get(..2).filter(|hex| hex.iter().all(u8::is_ascii_hexdigit)).ok_or(WRONG)?;
        let hex = std::str::from_utf8(hex).map_err(|_| WRONG)?;
        bytes.push(u8::from_str_radix(hex, 16).map_err(|_| WRONG)?);
        rest = &tail[2..];
    }
    String::from_utf8(bytes).map_err(|_| WRONG)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::secrets::ExposeSecret;

    fn smtp(url: &str) -> Result<(String, Option<String>), String> {
        Servers::take(Some(url), None)
            .map(|s| (s.smtp.unwrap(), s.smtp_password.map(|p| p.expose_secret().to_owned())))
            .map_err(|e| e.to_string())
    }

    #[test]
    fn a_password_is_taken_out() {
        assert_eq!(
            smtp("smtp://ana:geh%40eim%25@mail.acme.test:2525").unwrap(),
            ("smtp://ana@mail.acme.test:2525".to_owned(), Some("geh@eim%".to_owned()))
        );
        assert_eq!(
            smtp("smtps://ana%40acme.test@mail.acme.test/").unwrap(),
            ("smtps://ana%40acme.test@mail.acme.test".to_owned(), None)
        );
        assert_eq!(smtp("smtp://127.0.0.1").unwrap(), ("smtp://127.0.0.1".to_owned(), None));
        let both = Servers::take(Some("smtp://h"), Some("imaps://ana:x@[::1]:993")).unwrap();
        assert_eq!(both.imap.as_deref(), Some("imaps://ana@[::1]:993"));
        assert!(both.smtp_password.is_none() && both.imap_password.is_some());
    }

    #[test]
    fn what_is_wrong_is_said_without_the_password() {
        for (url, why) in [
            ("imap://ana:geheim@h", "begins with something else"),
            ("http://ana:geheim@h", "begins with something else"),
            ("ana:geheim@h", "begins with something else"),
            ("smtp://", "host"),
            ("smtp://ana:geheim@", "host"),
            ("smtp://ana:geheim@h/inbox", "behind the host"),
            ("smtp://ana:geheim@h?x=1", "behind the host"),
            ("smtp://ana:gehe/im@h", "port"),
            ("smtp://ana:geheim@h:port", "port"),
            ("smtp://ana:geheim%@h", "%25"),
            ("mail.acme.test", "not a URL"),
        ] {
            let refusal = smtp(url).unwrap_err();
            assert!(refusal.contains(why) && !refusal.contains("gehe"), "{url}: {refusal}");
        }
    }
}
