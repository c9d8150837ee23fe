//! Which language somebody reads.

/// A language of the page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Language {
    French,
    English,
}

impl Language {
    /// What the address asks for, else what the browser prefers (RFC 9110 §12.5.4), else French.
    pub(super) fn choose(query: Option<&str>, accepted: Option<&str>) -> Self {
        let asked = query.unwrap_or_default().split('&').find_map(|pair| pair.strip_prefix("lang="));
        if let Some(language) = asked.and_then(Self::of) {
            return language;
        }
        let mut wishes: Vec<(Self, f32)> = accepted
            .unwrap_or_default()
            .split(',')
            .filter_map(|part| {
                let (tag, more) = part.split_once(';').unwrap_or((part, ""));
                let weight = more.trim().strip_prefix("q=").map_or(Some(1.0), |q| q.trim().parse().ok())?;
                Some((Self::of(tag.trim())?, weight))
            })
            .filter(|(_, weight)| *weight > 0.0)
            .collect();
        // Stable: of two that are liked as much, the first.
        wishes.sort_by(|a, b| b.1.total_cmp(&a.1));
        wishes.first().map_or(Self::French, |(language, _)| *language)
    }

    fn of(tag: &str) -> Option<Self> {
        match tag.split(['-', '_']).next()?.to_ascii_lowercase().as_str() {
            "fr" => Some(Self::French),
            "en" => Some(Self::English),
            _ => None,
        }
    }

    /// Its tag.
    pub(super) const fn tag(self) -> &'static str {
        match self {
            Self::French => "fr",
            Self::English => "en",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Language::*, *};

    #[test]
    fn the_address_outweighs_the_browser_and_french_is_the_rest() {
        for (query, accepted, language) in [
            (None, None, French),
            (None, Some("de-DE,de;q=0.9"), French),
            (None, Some("en-GB,en;q=0.9,fr;q=0.8"), English),
            (None, Some("fr;q=0.8, en;q=0.9"), English),
            (None, Some("en;q=0, fr;q=0.1"), French),
            (None, Some("en;q=nonsense"), French),
            (Some("lang=en"), Some("fr"), English),
            (Some("a=1&lang=fr"), Some("en"), French),
            (Some("lang=xx"), Some("en"), English),
        ] {
            assert_eq!(Language::choose(query, accepted), language, "{query:?} {accepted:?}");
        }
    }
}
