//! What the page says, in French and in English, and how it writes numbers.

use chrono::NaiveDate;
use clap::ValueEnum;

/// The page's language.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(in crate::cli) enum Language {
    /// French
    Fr,
    /// English
    En,
}

/// A sentence in both languages.
pub(super) struct Words {
    fr: &'static str,
    en: &'static str,
}

const fn words(fr: &'static str, en: &'static str) -> Words {
    Words { fr, en }
}

pub(super) const TITLE: Words = words("Résultats", "Results");
pub(super) const MADE: Words = words("Établi le", "Made on");
pub(super) const SINCE: Words = words("e-mails envoyés depuis le", "mails sent since");
pub(super) const UNTIL: Words = words("jusqu’au", "until");
pub(super) const SENT: Words = words("Envoyés", "Sent");
pub(super) const DELIVERED: Words = words("Distribués", "Delivered");
pub(super) const BOUNCED: Words = words("Rejetés", "Bounced");
pub(super) const ENROLLED: Words = words("Personnes inscrites", "People enrolled");
pub(super) const REACHED: Words = words("Personnes touchées", "People reached");
pub(super) const REPLIED: Words = words("Ont répondu", "Replied");
pub(super) const UNSUBSCRIBED: Words = words("Désinscrites", "Unsubscribed");
pub(super) const OPENED: Words = words("Ouverts, parmi les suivis", "Opened, of those tracked");
pub(super) const FUNNEL: Words = words("De l’inscription à la réponse", "From enrolment to reply");
pub(super) const CAMPAIGNS: Words = words("Campagnes", "Campaigns");
pub(super) const STEPS: Words = words("Étapes", "Steps");
pub(super) const VARIANTS: Words = words("Variantes", "Variants");
pub(super) const DAYS: Words = words("Jour par jour", "Day by day");
pub(super) const WEEKS: Words = words("Semaine par semaine", "Week by week");
pub(super) const SENT_A_DAY: Words = words("E-mails envoyés", "Mails sent");
pub(super) const REPLIES_A_DAY: Words =
    words("Réponses, au jour de l’e-mail auquel on répond", "Replies, on the day of the mail they answer");
pub(super) const MOST: Words = words("au plus", "at most");
pub(super) const WEEK: Words = words("Quand on répond", "When people reply");
pub(super) const WEEK_NOTE: Words = words(
    "Réponses humaines par jour et par heure, à Paris.",
    "Human replies by weekday and hour, in Paris.",
);
pub(super) const RATE: Words = words("Taux de réponse", "Reply rate");
pub(super) const MATURE: Words = words("Après 7 jours", "After 7 days");
pub(super) const BEST: Words = words("La meilleure\u{202f}?", "The best?");
pub(super) const LOSS: Words = words("Perte moyenne", "Expected loss");
pub(super) const STOPPED: Words = words("arrêtée", "stopped");
pub(super) const STEP: Words = words("Étape", "Step");
pub(super) const NOTHING: Words = words("Rien n’est encore parti.", "Nothing was sent yet.");
pub(super) const FIRST_ONES: Words = words(
    "Seules les douze campagnes qui ont le plus envoyé figurent ici.",
    "Only the twelve campaigns that sent most are shown here.",
);
pub(super) const TOO_EARLY: Words = words(
    "Trop tôt\u{a0}: il faut au moins 100 personnes par variante et 25 réponses.",
    "Too early: 100 people a variant and 25 replies are the least.",
);
pub(super) const OPEN: Words = words("Encore ouvert.", "Still open.");
pub(super) const ALIKE: Words =
    words("Équivalentes\u{a0}: peu importe laquelle reste.", "Alike: it does not matter which one stays.");
pub(super) const WINNER: Words = words("La meilleure\u{a0}:", "The best:");
pub(super) const ABOUT: Words = words("Encore environ", "About");
pub(super) const MORE_MAILS: Words = words(
    "e-mails pour décider, si les taux restent tels.",
    "more mails to decide, if the rates stay like this.",
);
pub(super) const MISMATCH: Words = words(
    "La répartition ne suit pas les poids\u{a0}: cherchez pourquoi avant de croire ces taux.",
    "People are not split as the weights say: find out why before you trust these rates.",
);
pub(super) const FOOT: Words = words(
    "Un taux de réponse compte les personnes qui ont répondu elles-mêmes, parmi celles qu’au moins un e-mail a atteintes\u{202f}; les réponses \
     automatiques et les ouvertures n’y entrent pas. Une réponse revient au dernier e-mail qui la précède. Les traits montrent l’intervalle de \
     Wilson à 95\u{a0}%. «\u{a0}Après 7 jours\u{a0}» ne compte que les e-mails d’au moins sept jours\u{a0}: presque tous ceux qui répondent l’ont alors fait.",
    "A reply rate counts people who answered themselves, of those whom at least one mail reached; automatic answers and opens are not in it. An \
     answer belongs to the last mail before it. The lines show Wilson’s 95% interval. “After 7 days” counts only mails that are at least seven \
     days old: nearly everybody who answers has done so by then.",
);

impl Language {
    /// The language of a locale such as `fr_FR.UTF-8`.
    pub(super) fn of_locale(locale: &str) -> Self {
        if locale.to_ascii_lowercase().starts_with("fr") { Self::Fr } else { Self::En }
    }

    /// As HTML names it.
    pub(super) const fn tag(self) -> &'static str {
        match self {
            Self::Fr => "fr",
            Self::En => "en",
        }
    }

    pub(super) const fn say(self, words: &Words) -> &'static str {
        match self {
            Self::Fr => words.fr,
            Self::En => words.en,
        }
    }

    /// Monday to Sunday.
    pub(super) const fn weekdays(self) -> [&'static str; 7] {
        match self {
            Self::Fr => ["lun.", "mar.", "mer.", "jeu.", "ven.", "sam.", "dim."],
            Self::En => ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"],
        }
    }

    /// `1 234` or `1,234`.
    pub(super) fn count(self, n: u64) -> String {
        let digits = n.to_string();
        let separator = if self == Self::Fr { '\u{202f}' } else { ',' };
        let mut text = String::new();
        for (i, digit) in digits.chars().enumerate() {
            if i > 0 && (digits.len() - i).is_multiple_of(3) {
                text.push(separator);
            }
            text.push(digit);
        }
        text
    }

    /// `3,4 %` or `3.4%`.
    pub(super) fn percent(self, share: f64) -> String {
        format!("{}{}", self.decimal(share * 100.0, 1), if self == Self::Fr { "\u{a0}%" } else { "%" })
    }

    /// A probability: never quite certain.
    pub(super) fn probability(self, share: f64) -> String {
        match share {
            s if s > 0.999 => format!(">\u{a0}{}", self.percent(0.999)),
            s if s < 0.001 => format!("<\u{a0}{}", self.percent(0.001)),
            s => self.percent(s),
        }
    }

    /// `0,25 pt`: a difference between rates.
    pub(super) fn points(self, share: f64) -> String {
        format!("{}\u{a0}pt", self.decimal(share * 100.0, 2))
    }

    fn decimal(self, value: f64, places: usize) -> String {
        let text = format!("{value:.places$}");
        if self == Self::Fr { text.replace('.', ",") } else { text }
    }

    /// `1 décembre 2026` is `01/12/2026` or `2026-12-01`.
    pub(super) fn date(self, date: NaiveDate) -> String {
        date.format(if self == Self::Fr { "%d/%m/%Y" } else { "%Y-%m-%d" }).to_string()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_written_as_one_does() {
        assert_eq!(Language::Fr.count(1_234_567), "1\u{202f}234\u{202f}567");
        assert_eq!(Language::En.count(1_234), "1,234");
        assert_eq!((Language::En.count(0), Language::En.count(999)), ("0".to_owned(), "999".to_owned()));
        assert_eq!(Language::Fr.percent(0.034_49), "3,4\u{a0}%");
        assert_eq!(Language::En.percent(1.0), "100.0%");
        assert_eq!(Language::of_locale("fr_CA.UTF-8"), Language::Fr);
        assert_eq!(Language::of_locale("C"), Language::En);
    }
}
