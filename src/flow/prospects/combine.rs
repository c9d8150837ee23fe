//! What one row says when two become one: what is empty is filled; of two values the one that is believed more stays, of equals the newer row's.
//! Nothing is lost: the other value stands in the journal.

use chrono::{DateTime, Utc};
use serde_json::{Map, Value, json};
use uuid::Uuid;

use crate::crm::{
    duplicates::squeezed,
    field::{Entity, Field},
    provenance::{changed, refused},
    store::columns::{Row, Write},
};

/// The row that stays, as it will be, and what the journal says about it.
#[derive(Clone, Debug, Default)]
pub(super) struct Combined {
    pub(super) write: Write,
    pub(super) journal: Map<String, Value>,
}

/// Columns of a row that say nothing about a prospect.
const BOOKKEEPING: [&str; 2] = ["organisation_id", "row_hash"];

/// Combines two rows into the first.
pub(super) fn combine(entity: Entity, id: Uuid, keep: &Row, drop: &Row) -> Combined {
    let is_newer = written(drop) > written(keep);
    let mut combined = Combined { write: Write { id, ..Write::default() }, ..Combined::default() };
    for field in entity.fields() {
        one(&mut combined, *field, keep, drop, is_newer);
    }
    if entity == Entity::Position {
        state_of_address(&mut combined, keep, drop);
    }
    if entity == Entity::Company {
        siret(&mut combined, keep);
    }
    extras(&mut combined, keep, drop, is_newer);
    let mut whole = drop.columns().clone();
    whole.retain(|column, value| !value.is_null() && !BOOKKEEPING.contains(&column.as_str()));
    combined.journal.insert("merged_row".to_owned(), changed(Value::Object(whole), Value::Null));
    combined
}

fn written(row: &Row) -> Option<DateTime<Utc>> {
    let text = row.text("updated_at")?;
    DateTime::parse_from_rfc3339(&text).ok().map(|at| at.with_timezone(&Utc))
}

fn one(combined: &mut Combined, field: Field, keep: &Row, drop: &Row, is_newer: bool) {
    let column = field.column();
    let (mine, theirs) = (keep.get(field), drop.get(field));
    let (believed, offered) = (keep.believed(column), drop.believed(column));
    let takes = match (&mine, &theirs) {
        (_, None) => false,
        (None, Some(_)) => offered >= believed,
        (Some(a), Some(b)) if a == b => {
            if offered > believed {
                combined.write.authority.insert(column.to_owned(), json!(offered));
            }
            return;
        }
        (Some(a), Some(b)) if believed == offered && field == Field::FirstName => {
            fuller(a, b).unwrap_or(is_newer)
        }
        (Some(_), Some(_)) => offered > believed || (offered == believed && is_newer),
    };
    if takes {
        set(combined, column, mine, theirs, Some(offered));
    } else if let Some(theirs) = theirs {
        let why =
            if believed > offered { "the other value is believed more" } else { "the other value is newer" };
        combined.journal.insert(column.to_owned(), refused(json!(theirs), why));
    }
}

#[expect(clippy::needless_pass_by_value, reason = "values are made for the call")]
fn set(
    combined: &mut Combined,
    column: &str,
    before: Option<String>,
    after: Option<String>,
    level: Option<u8>,
) {
    combined.journal.insert(column.to_owned(), changed(json!(before), json!(after)));
    combined.write.values.insert(column.to_owned(), json!(after));
    combined.write.authority.insert(column.to_owned(), json!(level));
}

/// Of an initial and a name, whether the second is the name; none: neither is the beginning of the other.
fn fuller(a: &str, b: &str) -> Option<bool> {
    let (a, b) = (squeezed(a), squeezed(b));
    if a.chars().count() == b.chars().count() {
        return None;
    }
    (a.starts_with(&b) || b.starts_with(&a)).then_some(b.len() > a.len())
}

/// State and reliability belong to an address, and go with it; mail that came back stays known.
fn state_of_address(combined: &mut Combined, keep: &Row, drop: &Row) {
    let [status, reliability] = [Field::EmailStatus, Field::EmailReliability];
    let both = [keep, drop].map(|row| row.get(Field::Email).map(|e| e.to_lowercase()));
    let is_same = both[0].is_some() && both[0] == both[1];
    let takes_address = combined.write.values.contains_key("email");
    let forget = |combined: &mut Combined, field: Field| {
        for map in [&mut combined.journal, &mut combined.write.values, &mut combined.write.authority] {
            map.remove(field.column());
        }
    };
    if is_same {
        let states = [keep, drop].map(|row| row.get(status).unwrap_or_default());
        let known = if states.iter().any(|s| s == "bounced") {
            Some("bounced".to_owned())
        } else if states[1] == "unknown" {
            Some(states[0].clone())
        } else if states[0] == "unknown" {
            Some(states[1].clone())
        } else {
            None
        };
        if let Some(known) = known {
            forget(combined, status);
            if states[0] != known {
                let level = drop.believed(status.column());
                set(combined, status.column(), keep.get(status), Some(known), Some(level));
            }
        }
        return;
    }
    for field in [status, reliability] {
        forget(combined, field);
        if takes_address {
            set(
                combined,
                field.column(),
                keep.get(field),
                drop.get(field),
                Some(drop.believed(field.column())),
            );
        }
    }
}

/// A SIRET begins with its company's SIREN.
fn siret(combined: &mut Combined, keep: &Row) {
    let now = |combined: &Combined, field: Field| match combined.write.values.get(field.column()) {
        Some(value) => value.as_str().map(str::to_owned),
        None => keep.get(field),
    };
    if let (Some(siren), Some(siret)) = (now(combined, Field::Siren), now(combined, Field::HqSiret))
        && !siret.starts_with(&siren)
    {
        let column = Field::HqSiret.column();
        if combined.write.values.remove(column).is_some() {
            combined.journal.insert(column.to_owned(), refused(json!(siret), "it belongs to another SIREN"));
        } else {
            set(combined, column, Some(siret), None, None);
        }
    }
}

fn extras(combined: &mut Combined, keep: &Row, drop: &Row, is_newer: bool) {
    let (mine, theirs) = (keep.extras(), drop.extras());
    let (Value::Object(a), Value::Object(b)) = (&mine, &theirs) else { return };
    let (older, newer) = if is_newer { (a, b) } else { (b, a) };
    let mut both = older.clone();
    both.extend(newer.clone());
    let both = Value::Object(both);
    if both != mine {
        combined.journal.insert("extras".to_owned(), changed(mine, both.clone()));
        combined.write.values.insert("extras".to_owned(), both);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn row(value: Value) -> Row {
        match value {
            Value::Object(columns) => Row::of(columns),
            _ => Row::default(),
        }
    }

    fn person(keep: Value, drop: Value) -> Combined {
        combine(Entity::Person, Uuid::nil(), &row(keep), &row(drop))
    }

    const OLD: &str = "2026-01-01T00:00:00+01:00";
    const NEW: &str = "2026-02-01T00:00:00+00:00";

    #[test]
    fn what_is_empty_is_filled_and_the_newer_value_wins() {
        let done = person(
            json!({"updated_at": OLD, "last_name": "Durand", "mobile_phone": null, "extras": {"a": "1", "b": "1"}}),
            json!({"updated_at": NEW, "last_name": "DURAND", "mobile_phone": "+33199000001", "extras": {"b": "2"}}),
        );
        assert_eq!(done.write.values["last_name"], "DURAND");
        assert_eq!(done.write.values["mobile_phone"], "+33199000001");
        assert_eq!(done.write.values["extras"], json!({"a": "1", "b": "2"}));
        assert_eq!(done.journal["last_name"], json!({"before": "Durand", "after": "DURAND"}));
        assert_eq!(done.journal["merged_row"]["before"]["last_name"], "DURAND");
        let kept = person(
            json!({"updated_at": NEW, "last_name": "Durand"}),
            json!({"updated_at": OLD, "last_name": "DURAND"}),
        );
        assert!(kept.write.values.is_empty());
        assert_eq!(kept.journal["last_name"]["offered"], "DURAND");
    }

    #[test]
    fn who_is_believed_more_wins_over_who_is_newer() {
        let done = person(
            json!({"updated_at": OLD, "last_name": "Durand", "authority": {"last_name": 100, "mobile_phone": 100}}),
            json!({"updated_at": NEW, "last_name": "Durant", "mobile_phone": "+33199000001"}),
        );
        assert!(done.write.values.is_empty(), "a person's value, and what a person left empty, stay");
        let done = person(
            json!({"updated_at": NEW, "last_name": "Durant", "salutation": "Madame"}),
            json!({"updated_at": OLD, "last_name": "Durand", "authority": {"last_name": 100}}),
        );
        assert_eq!(
            (&done.write.values["last_name"], &done.write.authority["last_name"]),
            (&json!("Durand"), &json!(100))
        );
        assert!(!done.write.values.contains_key("salutation"), "an empty value erases nothing");
    }

    #[test]
    fn a_name_wins_over_its_initial() {
        let of = |a: &str, b: &str| {
            let done = person(
                json!({"updated_at": OLD, "first_name": a}),
                json!({"updated_at": NEW, "first_name": b}),
            );
            done.write.values.get("first_name").cloned()
        };
        assert_eq!(of("Jean", "J."), None);
        assert_eq!(of("J.", "Jean"), Some(json!("Jean")));
    }

    #[test]
    fn the_state_of_an_address_stays_with_it() {
        let of = |keep: Value, drop: Value| {
            combine(Entity::Position, Uuid::nil(), &row(keep), &row(drop)).write.values
        };
        let same = of(
            json!({"updated_at": NEW, "email": "a@x.example", "email_status": "valid"}),
            json!({"updated_at": OLD, "email": "A@x.example", "email_status": "bounced"}),
        );
        assert_eq!(same["email_status"], "bounced");
        let filled = of(
            json!({"updated_at": NEW, "email": null, "email_status": "unknown"}),
            json!({"updated_at": OLD, "email": "a@x.example", "email_status": "valid", "email_reliability": 95.0}),
        );
        assert_eq!((&filled["email"], &filled["email_status"]), (&json!("a@x.example"), &json!("valid")));
        let none = of(
            json!({"updated_at": OLD, "email": "a@x.example", "email_status": "valid"}),
            json!({"updated_at": NEW, "email": null, "email_status": "unknown"}),
        );
        assert!(none.is_empty(), "{none:?}");
    }
}
