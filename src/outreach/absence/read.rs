//! An automatic answer's words about an absence.

use chrono::NaiveDate;
use serde::Serialize;

use crate::outreach::signals::Signals;

/// What an automatic answer says about somebody who is away.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Absence {
    /// The first day on which the person is back.
    pub returns_on: Option<NaiveDate>,
    /// Addresses of colleagues to write to meanwhile, lower-case.
    pub contacts: Vec<String>,
    /// The person does not come back: left the company, retired.
    pub has_left: bool,
}

/// What an automatic answer says about an absence; `None`: it speaks of none.
#[must_use]
pub fn read(mail: &Signals) -> Option<Absence> {
    is_absence(mail).then(Absence::default)
}

/// Whether an automatic answer says that somebody is away.
#[must_use]
pub fn is_absence(mail: &Signals) -> bool {
    const WORDS: [&str; 34] = [
        "out of office",
        "out of the office",
        "out-of-office",
        "away from the office",
        "away from my",
        "on vacation",
        "on holiday",
        "on leave",
        "annual leave",
        "maternity leave",
        "am away",
        "be away",
        "will return",
        "be back",
        "returning on",
        "limited access to",
        "absence",
        "absent",
        "en congé",
        "congés",
        "de retour",
        "mon retour",
        "je serai",
        "vacances",
        "fermé",
        "fermeture",
        "abwesen",
        "nicht im büro",
        "urlaub",
        "wieder im",
        "fuera de la oficina",
        "vacaciones",
        "fuori ufficio",
        "férias",
    ];
    let text = format!("{}\n{}", mail.subject, mail.visible).to_lowercase();
    WORDS.iter().any(|word| text.contains(word))
}
