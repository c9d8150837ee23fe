//! The address under which the world reaches this installation.

use url::{Host, Url};

/// The normal form of a public URL, without a slash at its end, or what is wrong with it.
///
/// RFC 8058 §3.1 wants HTTPS; plain HTTP is accepted on loopback alone, where tests listen.
pub fn public_url(text: &str) -> Result<String, String> {
    let url = Url::parse(text.trim()).map_err(|e| format!("{e}; write it like https://u.acme.example"))?;
    let is_loopback = match url.host() {
        Some(Host::Domain(name)) => name == "localhost",
        Some(Host::Ipv4(ip)) => ip.is_loopback(),
        Some(Host::Ipv6(ip)) => ip.is_loopback(),
        None => false,
    };
    if url.scheme() != "https" && !(url.scheme() == "http" && is_loopback) {
        return Err("it begins with https://; http:// is for loopback alone".to_owned());
    }
    if !url.username().is_empty() || url.password().is_some() {
        return Err("it stands in every mail and holds no user and no password".to_owned());
    }
    if url.query().is_some() || url.fragment().is_some() {
        return Err("it ends with a host or a path, without ? and #".to_owned());
    }
    Ok(url.as_str().trim_end_matches('/').to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_form_for_all_that_mean_the_same() {
        for (text, normal) in [
            ("https://u.acme.example", "https://u.acme.example"),
            (" HTTPS://U.Acme.example/ ", "https://u.acme.example"),
            ("https://acme.example:8443/mail//", "https://acme.example:8443/mail"),
            ("https://é.example", "https://xn--9ca.example"),
            ("http://127.0.0.1:8080/", "http://127.0.0.1:8080"),
            ("http://[::1]:1", "http://[::1]:1"),
        ] {
            assert_eq!(public_url(text).as_deref(), Ok(normal), "{text}");
        }
    }

    #[test]
    fn what_no_mail_may_hold_is_refused() {
        for text in [
            "",
            "u.acme.example",
            "http://u.acme.example",
            "ftp://u.acme.example",
            "https://ana:secret@u.acme.example",
            "https://u.acme.example/?a=1",
            "https://u.acme.example/#a",
        ] {
            assert!(public_url(text).is_err(), "{text}");
        }
    }
}
