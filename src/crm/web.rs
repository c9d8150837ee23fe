//! Addresses on the web: LinkedIn profiles, web sites, and domains that say nothing about a company.

use std::borrow::Cow;

/// What a LinkedIn address points at.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LinkedIn {
    /// A person's public profile.
    Person,
    /// A company's, school's or showcase page.
    Company,
    /// A lead of Sales Navigator: only its subscribers can open it, and enrichment providers refuse it.
    SalesNavigator,
}

/// The canonical form of a LinkedIn address, so that the same profile is the same text: `https://www.linkedin.com/in/<slug>`, slug in
/// lower case and percent-decoded, without country sub-domain, query, fragment and trailing parts.
///
/// A bare slug is not accepted: it cannot be told from other text.
#[must_use]
pub fn linkedin(text: &str) -> Option<(String, LinkedIn)> {
    let (host, path) = split(text)?;
    if host != "linkedin.com" && !host.ends_with(".linkedin.com") {
        return None;
    }
    let mut parts = path.split('/').filter(|p| !p.is_empty());
    let kind = parts.next()?.to_ascii_lowercase();
    let slug = |part: &str| {
        let decoded = percent_decoded(part);
        let clean = decoded.trim();
        // A decoded `#`, `?` or `/` would be no part of the path any more.
        let is_one_part = !clean.contains(['/', '?', '#']) && !clean.contains(char::is_control);
        (!clean.is_empty() && is_one_part && clean.len() <= 300).then(|| clean.to_lowercase())
    };
    let (folder, slug, what) = match kind.as_str() {
        "in" => ("in", slug(parts.next()?)?, LinkedIn::Person),
        "pub" => ("pub", slug(parts.next()?)?, LinkedIn::Person),
        "company" | "school" | "showcase" | "organization" => {
            ("company", slug(parts.next()?)?, LinkedIn::Company)
        }
        "sales" => {
            let page = parts.next()?.to_ascii_lowercase();
            // The part behind the comma is how the lead was found; the id before it is case-sensitive.
            let id = parts.next()?.split(',').next().filter(|id| !id.is_empty())?;
            match page.as_str() {
                "lead" | "people" => {
                    return Some((
                        format!("https://www.linkedin.com/sales/lead/{id}"),
                        LinkedIn::SalesNavigator,
                    ));
                }
                "company" => ("company", slug(id)?, LinkedIn::Company),
                _ => return None,
            }
        }
        _ => return None,
    };
    // `kind` may be a school or a showcase: their slugs live beside the companies'.
    let folder = if matches!(kind.as_str(), "school" | "showcase") { kind.as_str() } else { folder };
    Some((format!("https://www.linkedin.com/{folder}/{slug}"), what))
}

/// A web address with its scheme, as it is stored; `None` where there is no host in it.
#[must_use]
pub fn url(text: &str) -> Option<String> {
    let text = text.trim();
    let (host, _) = split(text)?;
    if !crate::base::email::is_host(host.trim_end_matches('.')) || text.contains(char::is_whitespace) {
        return None;
    }
    if scheme(text).is_some() {
        Some(text.to_owned())
    } else {
        Some(format!("https://{}", text.trim_start_matches('/')))
    }
}

/// The domain that a web site stands for: the host without `www.`, port and path, in lower case. `None` for platforms that host
/// other people's pages, which identify nobody.
#[must_use]
pub fn domain(text: &str) -> Option<Cow<'_, str>> {
    let (host, _) = split(text)?;
    let host = if host.bytes().any(|b| b.is_ascii_uppercase() || !b.is_ascii()) {
        Cow::Owned(host.to_lowercase())
    } else {
        Cow::Borrowed(host)
    };
    let start = if host.starts_with("www.") { 4 } else { 0 };
    let name = &host[start..];
    if !crate::base::email::is_host(name) || is_platform(name) || is_free_mail(name) {
        return None;
    }
    Some(match host {
        Cow::Borrowed(host) => Cow::Borrowed(&host[start..]),
        Cow::Owned(host) => Cow::Owned(host[start..].to_owned()),
    })
}

/// Whether a domain is a consumer mail service, so that an address there says nothing about the company.
#[must_use]
pub fn is_free_mail(domain: &str) -> bool {
    FREE_MAIL.binary_search(&domain).is_ok()
}

fn is_platform(host: &str) -> bool {
    PLATFORMS.iter().any(|p| {
        host == *p
            || (host.len() > p.len() && host.ends_with(p) && host[..host.len() - p.len()].ends_with('.'))
    })
}

fn scheme(text: &str) -> Option<&str> {
    let (scheme, rest) = text.split_once("://")?;
    (scheme.eq_ignore_ascii_case("http") || scheme.eq_ignore_ascii_case("https")).then_some(rest)
}

/// Host and path, without scheme, user, port, query and fragment.
fn split(text: &str) -> Option<(&str, &str)> {
    let text = text.trim();
    let rest = match scheme(text) {
        Some(rest) => rest,
        None if text.contains("://") => return None,
        None => text.trim_start_matches('/'),
    };
    let rest = rest.split(['?', '#']).next()?;
    let (host, path) = rest.split_once('/').unwrap_or((rest, ""));
    let host = host.split(':').next()?;
    if host.contains('@') || !host.contains('.') {
        return None;
    }
    Some((host, path))
}

fn percent_decoded(text: &str) -> Cow<'_, str> {
    if !text.contains('%') {
        return Cow::Borrowed(text);
    }
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.as_bytes();
    while let Some((&first, tail)) = rest.split_first() {
        let hex = (first == b'%').then(|| tail.get(..2)).flatten();
        let decoded =
            hex.and_then(|h| std::str::from_utf8(h).ok()).and_then(|h| u8::from_str_radix(h, 16).ok());
        rest = if decoded.is_some() { &tail[2..] } else { tail };
        bytes.push(decoded.unwrap_or(first));
    }
    String::from_utf8(bytes).map_or(Cow::Borrowed(text), Cow::Owned)
}

/// Consumer mail services and internet providers, French ones first in mind; sorted.
const FREE_MAIL: [&str; 47] = [
    "9business.fr",
    "9online.fr",
    "aliceadsl.fr",
    "aol.com",
    "aol.fr",
    "bbox.fr",
    "caramail.fr",
    "cegetel.net",
    "club-internet.fr",
    "dbmail.com",
    "free.fr",
    "freesbee.fr",
    "freesurf.fr",
    "gmail.com",
    "gmx.com",
    "gmx.fr",
    "googlemail.com",
    "hotmail.com",
    "hotmail.fr",
    "icloud.com",
    "ik.me",
    "laposte.net",
    "libertysurf.fr",
    "live.com",
    "live.fr",
    "mac.com",
    "mailo.com",
    "me.com",
    "msn.com",
    "netcourrier.com",
    "neuf.fr",
    "noos.fr",
    "nordnet.fr",
    "numericable.fr",
    "orange.fr",
    "outlook.com",
    "outlook.fr",
    "proton.me",
    "protonmail.com",
    "sfr.fr",
    "tiscali.fr",
    "voila.fr",
    "wanadoo.fr",
    "yahoo.com",
    "yahoo.fr",
    "yandex.com",
    "ymail.com",
];

/// Hosts under which many companies have a page.
const PLATFORMS: [&str; 14] = [
    "linkedin.com",
    "facebook.com",
    "instagram.com",
    "twitter.com",
    "x.com",
    "youtube.com",
    "google.com",
    "pagesjaunes.fr",
    "societe.com",
    "wixsite.com",
    "wordpress.com",
    "business.site",
    "linktr.ee",
    "github.io",
];

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn one_profile_has_one_address() {
        for form in [
            "https://www.linkedin.com/in/claire-durand-exemple",
            "http://linkedin.com/in/claire-durand-exemple/",
            "fr.linkedin.com/in/Claire-Durand-Exemple?originalSubdomain=fr",
            "https://fr.linkedin.com/in/claire-durand-exemple/en#about",
            "linkedin.com/in/claire%2Ddurand-exemple",
        ] {
            let found = linkedin(form);
            assert_eq!(
                found,
                Some(("https://www.linkedin.com/in/claire-durand-exemple".to_owned(), LinkedIn::Person)),
                "{form}"
            );
        }
        assert_eq!(
            linkedin("https://www.linkedin.com/in/z%C3%A9lie").unwrap().0,
            linkedin("linkedin.com/in/zélie").unwrap().0
        );
        let lead = linkedin("https://www.linkedin.com/sales/lead/ACwAAB,NAME_SEARCH,xyz").unwrap();
        assert_eq!(lead, ("https://www.linkedin.com/sales/lead/ACwAAB".to_owned(), LinkedIn::SalesNavigator));
        assert_eq!(linkedin("linkedin.com/company/Exemple/").unwrap().1, LinkedIn::Company);
        for bad in [
            "",
            "claire-durand",
            "https://evil.example/in/x",
            "https://linkedin.com.evil.example/in/x",
            "linkedin.com",
            "linkedin.com/in/",
            "linkedin.com/feed/x",
        ] {
            assert_eq!(linkedin(bad), None, "{bad}");
        }
    }

    #[test]
    fn web_sites_have_domains() {
        for form in [
            "http://www.exemple.example/",
            "exemple.example",
            "HTTPS://Exemple.Example:443/a?b",
            "//exemple.example/x",
        ] {
            assert_eq!(domain(form).as_deref(), Some("exemple.example"), "{form}");
        }
        for nobody in [
            "https://www.facebook.com/exemple",
            "exemple.wixsite.com",
            "gmail.com",
            "exemple",
            "",
            "ftp://exemple.example",
            "ana@acme.example",
        ] {
            assert_eq!(domain(nobody), None, "{nobody}");
        }
        assert_eq!(url("exemple.example").as_deref(), Some("https://exemple.example"));
        assert_eq!(url("http://exemple.example/a").as_deref(), Some("http://exemple.example/a"));
        assert_eq!(url("voir la page"), None);
    }

    #[test]
    fn the_list_is_sorted() {
        assert!(FREE_MAIL.is_sorted());
    }

    proptest! {
        #[test]
        fn canonical_forms_stay(text in any::<String>(), slug in "[A-Za-zéà%0-9._-]{1,20}") {
            for text in [text, format!("https://de.linkedin.com/in/{slug}/")] {
                let (_, _) = (domain(&text), url(&text));
                if let Some((canonical, what)) = linkedin(&text)
                    && !canonical.contains('%')
                {
                    prop_assert_eq!(linkedin(&canonical), Some((canonical.clone(), what)));
                }
            }
        }
    }
}
