//! Secrets out of what is shown.

/// What stands in a secret's place.
const MASK: &str = "****";

/// A URL without its password: neither in front of the host nor as a parameter.
#[must_use]
pub fn masked_url(url: &str) -> String {
    let Some((scheme, rest)) = url.split_once("://") else { return mask_parameters(url) };
    // An unescaped `/` in a password is wrong, and yet it must not be shown: the last `@` before the parameters counts.
    let parameters = rest.find('?').unwrap_or(rest.len());
    let from = rest[..parameters].rfind('@').unwrap_or(0);
    let end = rest[from..].find(['/', '?', '#']).map_or(rest.len(), |at| from + at);
    let (authority, tail) = rest.split_at(end);
    let authority = match authority.rsplit_once('@') {
        Some((user, host)) => match user.split_once(':') {
            Some((name, _)) => format!("{name}:{MASK}@{host}"),
            None => authority.to_owned(),
        },
        None => authority.to_owned(),
    };
    format!("{scheme}://{authority}{}", mask_parameters(tail))
}

fn mask_parameters(tail: &str) -> String {
    let Some((path, query)) = tail.split_once('?') else { return tail.to_owned() };
    let masked: Vec<String> = query
        .split('&')
        .map(|pair| match pair.split_once('=') {
            Some((name, _)) if is_secret(name) => format!("{name}={MASK}"),
            _ => pair.to_owned(),
        })
        .collect();
    format!("{path}?{}", masked.join("&"))
}

fn is_secret(name: &str) -> bool {
    let name = name.to_ascii_lowercase();
    ["password", "passwd", "secret", "token", "key"].iter().any(|word| name.contains(word))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn passwords_are_hidden_wherever_they_stand() {
        assert_eq!(masked_url("postgres://ana:s3cret@db:5432/x"), "postgres://ana:****@db:5432/x");
        assert_eq!(masked_url("postgres://ana:a@b:c@db/x"), "postgres://ana:****@db/x");
        assert_eq!(
            masked_url("postgres:///x?host=/s&password=a&user=b"),
            "postgres:///x?host=/s&password=****&user=b"
        );
        assert_eq!(masked_url("postgres://ana:a/b@db/x"), "postgres://ana:****@db/x");
        assert_eq!(masked_url("postgres://ana@db/x"), "postgres://ana@db/x");
        assert_eq!(masked_url("http://h:8123/?user=u&Password=p"), "http://h:8123/?user=u&Password=****");
        assert_eq!(masked_url("nonsense"), "nonsense");
    }
}
