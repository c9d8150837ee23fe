//! What a date in an automatic answer stands for: the return, the last day away, or something else.

use chrono::NaiveDate;

use super::dates::Found;
use crate::outreach::phrases::{is_end, is_mark, is_one_of};

/// Somebody comes back, is there again.
const RETURN: &str = "retour|reprise|reprend*|reprenons|reviens|reviendr*|revient|revenons|rentre|rentrer*|rouvr*|reouv*|ouvrira|ouvrirons|\
    disponible|disponibles|joignable|joignables|present|presente|back|return*|resum*|reopen*|available|reachable|\
    zuruck*|wieder|erreichbar|volver*|volvemos|vuelv*|regres*|reincorpor*|vuelta|torn*|rientr*|ritorn*|nuovo|operativ*|\
    terug*|weer|aanwezig|bereikbaar|voltar*|volto|retorn*|dienstantritt|ruckkehr|ruckkunft|repondr*|traiterai|traiterons|heropen*|riapr*|reabr*|reapertura|riapertura|reopening";
/// The date is the last day away.
const UNTIL: &str = "jusqu|jusque|jusquau|until|till|til|through|thru|bis|hasta|fino|sino|tot|ate|tm|inclus";
/// The date begins something.
const FROM: &str = "partir|compter|from|ab|vanaf|desde|des|starting|apartir|dal|a";
/// The date is past.
const SINCE: &str = "depuis|since|seit|sinds|mise";
/// Somebody is away.
const AWAY: &str = "absent|absente|absents|absence|conge|conges|vacances|ferme|fermee|fermes|fermees|fermeture|closed|away|out|off|leave|\
    holiday|holidays|vacation|urlaub|abwesend|abwesenheit|afwezig|vakantie|fuera|vacaciones|ausente|assente|ferie|chius*|\
    indisponible|deplacement|formation|unavailable|verlof|ferias|fuori|rtt|seminaire|geschlossen|gesloten|travel*";
/// Answers, reads.
const ANSWER: &str = "repond*|reply|respond*|answer*|antwort*|respond*|contest*|rispond*|antwoord*|lire|read|traiter|lesen|beantwort*";
const NOT: &str = "pas|not|nicht|no|non|niet|peu|plus|nao|un";
/// With a denial before it: nobody is there before that day.
const BEFORE: &str = "avant|before|until|till|vor|antes|prima|voor|ate";
/// Behind the last day of an interval.
const INCLUDED: &str = "inclus|incluse|inclusive|inclusief|included|compris|comprise|compreso|einschliesslich|incluido|inclusivo|soir";
/// Words that a phrase may stand from its date.
const REACH: usize = 9;
/// The same for dates that are hardly any.
const SHORT_REACH: usize = 4;

/// The day on which the person is back, as far as the dates tell.
pub(super) fn returns_on(words: &[String], dates: &[Found], on: Option<NaiveDate>) -> Option<NaiveDate> {
    let mut days: Vec<(u8, NaiveDate)> = Vec::new();
    for (i, date) in dates.iter().enumerate() {
        days.extend(back_on(words, dates, i, date));
    }
    let best = days.iter().map(|(rank, _)| *rank).max()?;
    let days: Vec<NaiveDate> = days.iter().filter(|(rank, _)| *rank == best).map(|(_, day)| *day).collect();
    let ahead = days.iter().find(|day| on.is_none_or(|on| **day >= on));
    ahead.or(days.last()).copied()
}

/// The day of return that this date tells, and how plainly.
fn back_on(words: &[String], dates: &[Found], i: usize, date: &Found) -> Option<(u8, NaiveDate)> {
    let floor = if i == 0 { 0 } else { dates[i - 1].end };
    let role = role(words, floor, date, dates.get(i + 1).map(|next| next.start));
    match role {
        _ if date.ends_interval => Some((2, date.last.succ_opt()?)),
        Some(Role::Return) => Some((3, date.first)),
        // "until next week", "until September": over when that begins.
        Some(Role::Until) if date.first < date.last => Some((2, date.first)),
        Some(Role::Until) => Some((2, date.last.succ_opt()?)),
        Some(Role::Away) => Some((1, date.last.succ_opt()?)),
        None => None,
    }
}

#[derive(Clone, Copy, PartialEq)]
enum Role {
    Return,
    Until,
    Away,
}

fn role(words: &[String], floor: usize, date: &Found, next: Option<usize>) -> Option<Role> {
    let reach = if date.is_vague && date.first == date.last { SHORT_REACH } else { REACH };
    let (mut away, mut from) = (false, false);
    for at in (floor..date.start).rev().take(reach) {
        let word = words[at].as_str();
        if is_end(word) || (is_mark(word) && away) {
            break;
        }
        if is_one_of(word, BEFORE) && is_denied_return(words, at) {
            return Some(Role::Return);
        }
        if is_one_of(word, UNTIL) || (word == "m" && at > 0 && words[at - 1] == "t") {
            return Some(Role::Until);
        }
        if is_one_of(word, SINCE) {
            return None;
        }
        if is_one_of(word, RETURN) {
            if !is_denied(words, at) {
                return Some(Role::Return);
            }
            away = true;
        }
        away |= is_one_of(word, AWAY);
        from |= at + 4 > date.start && is_one_of(word, FROM);
    }
    let stop = next.unwrap_or(words.len());
    if words[date.end..stop].iter().take(3).take_while(|w| !is_end(w)).any(|w| is_one_of(w, INCLUDED)) {
        return Some(Role::Until);
    }
    if comes_back_after(words, date.end, next, away) {
        return Some(Role::Return);
    }
    match (from, away) {
        (true, false) if !date.is_vague => Some(Role::Return),
        (false, true) => Some(Role::Away),
        // "Away from the 3rd" is a beginning.
        _ => None,
    }
}

/// "Am 24. August bin ich wieder da": the phrase stands behind its date, and belongs to no later one.
fn comes_back_after(words: &[String], end: usize, next: Option<usize>, away: bool) -> bool {
    let stop = next.unwrap_or(words.len());
    for at in (end..stop).take(REACH) {
        let word = words[at].as_str();
        if is_end(word) || (is_mark(word) && away) {
            return false;
        }
        if is_one_of(word, RETURN) {
            return !is_denied(words, at) && next.is_none_or(|next| at + 5 < next);
        }
    }
    false
}

/// "I will not return until the 24th", "je ne pourrai pas répondre avant le 24".
fn is_denied_return(words: &[String], at: usize) -> bool {
    let before = || words[..at].iter().rev().take_while(|w| !is_end(w)).take(7);
    before().any(|w| is_one_of(w, NOT)) && before().any(|w| is_one_of(w, RETURN) || is_one_of(w, ANSWER))
}

fn is_denied(words: &[String], at: usize) -> bool {
    words[at.saturating_sub(2)..at].iter().any(|w| is_one_of(w, NOT))
}
