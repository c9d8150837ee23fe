//! E-mail addresses: what pflow takes for one, and the forms it compares.

/// The normal form of an address that can receive business mail: trimmed, domain and local part in lower case.
///
/// Accepts what RFC 5321 calls a dot-string before the `@` (with RFC 6531's UTF-8) and a host name with at least one dot
/// after it. Quoted local parts, comments and address literals are legal and never seen in prospecting; they are refused,
/// as are lengths over 64 (local part), 63 (label) and 254 octets (RFC 5321 §4.5.3.1). An internationalised domain stays as written.
#[must_use]
pub fn normalise(input: &str) -> Option<String> {
    let trimmed = input.trim().trim_matches(['<', '>']);
    let (local, domain) = trimmed.rsplit_once('@')?;
    if trimmed.len() > 254 || local.is_empty() || local.len() > 64 {
        return None;
    }
    let atom = |c: char| {
        c.is_ascii_alphanumeric()
            || "!#$%&'*+/=?^_`{|}~-".contains(c)
            || (!c.is_ascii() && c.is_alphanumeric())
    };
    if !local.split('.').all(|part| !part.is_empty() && part.chars().all(atom)) {
        return None;
    }
    is_host(domain).then(|| trimmed.to_lowercase())
}

/// Whether `domain` is a host name with at least two labels, the last of which is no number.
#[must_use]
pub fn is_host(domain: &str) -> bool {
    let label = |l: &str| {
        !l.is_empty()
            && l.len() <= 63
            && !l.starts_with('-')
            && !l.ends_with('-')
            && l.chars()
                .all(|c| c.is_ascii_alphanumeric() || c == '-' || (!c.is_ascii() && c.is_alphanumeric()))
    };
    domain.rsplit_once('.').is_some_and(|(rest, tld)| {
        tld.len() >= 2 && !tld.bytes().all(|c| c.is_ascii_digit()) && label(tld) && rest.split('.').all(label)
    })
}

/// The part after the `@` of a normal form.
#[must_use]
pub fn domain(address: &str) -> &str {
    address.rsplit_once('@').map_or("", |(_, domain)| domain)
}

/// The address without a tag: `jean+news@x` is `jean@x`.
#[must_use]
pub fn untagged(address: &str) -> String {
    match address.split_once('@') {
        Some((local, domain)) => format!("{}@{domain}", local.split('+').next().unwrap_or_default()),
        None => address.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ordinary_addresses_are_lower_cased() {
        assert_eq!(
            normalise(" C.Durand+b2b@Exemple.EXAMPLE ").as_deref(),
            Some("c.durand+b2b@exemple.example")
        );
        assert_eq!(normalise("<ana@acme.example>").as_deref(), Some("ana@acme.example"));
        assert_eq!(normalise("o'neil@acme-2.example").as_deref(), Some("o'neil@acme-2.example"));
    }

    #[test]
    fn a_tag_is_no_part_of_the_address() {
        assert_eq!(untagged("jean+news+x@acme.example"), "jean@acme.example");
        assert_eq!(untagged("jean@acme.example"), "jean@acme.example");
        assert_eq!(untagged("jean"), "jean");
    }

    #[test]
    fn what_cannot_be_written_to_is_refused() {
        for bad in [
            "",
            "ana",
            "@acme.example",
            "ana@",
            "ana@acme",
            "a na@acme.example",
            ".ana@acme.example",
            "ana@-acme.example",
            "ana@acme..example",
            "ana@1.2.3.4",
            "\"a b\"@acme.example",
            "ana@acme.example,bob@acme.example",
        ] {
            assert_eq!(normalise(bad), None, "{bad}");
        }
    }
}
