//! How a person names a thing: exact name, id, or a unique beginning of the id.

use uuid::Uuid;

use super::Error;

/// Shortest beginning of an id that is taken for one.
const SHORTEST_PREFIX: usize = 4;

/// Picks the one candidate that `name` means: an exact name first, then the id, then a unique prefix of it.
pub fn resolve<T>(
    what: &'static str,
    name: &str,
    candidates: Vec<T>,
    key: impl Fn(&T) -> (Uuid, String),
) -> Result<T, Error> {
    let prefix = name.to_lowercase();
    let is_prefix =
        prefix.len() >= SHORTEST_PREFIX && prefix.chars().all(|c| c.is_ascii_hexdigit() || c == '-');
    let (named, others): (Vec<T>, Vec<T>) = candidates.into_iter().partition(|c| key(c).1 == name);
    let mut fitting = if named.is_empty() && is_prefix {
        others.into_iter().filter(|c| key(c).0.to_string().starts_with(&prefix)).collect()
    } else {
        named
    };
    match fitting.len() {
        0 => Err(Error::not_found(what, name)),
        1 => Ok(fitting.remove(0)),
        _ => {
            let candidates = fitting
                .iter()
                .map(|c| {
                    let (id, name) = key(c);
                    format!("{name} ({id})")
                })
                .collect();
            Err(Error::Ambiguous { what, name: name.to_owned(), candidates })
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn pick(name: &str) -> Result<u8, Error> {
        let list = vec![
            (1_u8, "aaaa1111-0000-4000-8000-000000000000", "Lyon"),
            (2, "aaaa2222-0000-4000-8000-000000000000", "Paris"),
            (3, "bbbb0000-0000-4000-8000-000000000000", "Paris"),
        ];
        resolve("list", name, list, |(_, id, name)| (Uuid::parse_str(id).unwrap(), (*name).to_owned()))
            .map(|(n, _, _)| n)
    }

    #[test]
    fn a_name_an_id_or_a_unique_prefix() {
        assert_eq!(pick("Lyon").unwrap(), 1);
        assert_eq!(pick("aaaa2222-0000-4000-8000-000000000000").unwrap(), 2);
        assert_eq!(pick("AAAA2").unwrap(), 2);
        assert_eq!(pick("bbbb").unwrap(), 3);
    }

    #[test]
    fn what_fits_nothing_or_several_is_refused() {
        assert!(matches!(pick("bbb"), Err(Error::NotFound { .. })));
        assert!(matches!(pick("lyon"), Err(Error::NotFound { .. })));
        assert!(matches!(pick("Paris"), Err(Error::Ambiguous { candidates, .. }) if candidates.len() == 2));
        assert!(matches!(pick("aaaa"), Err(Error::Ambiguous { .. })));
    }
}
