//! What can be taken back of a change: a column gets its former value again, unless somebody has said something about it since.

use std::collections::BTreeSet;

use serde_json::{Map, Value};

use super::{authority, provenance::changed, store::columns::Row};

/// What is to be done about one recorded change.
#[derive(Clone, Debug, Default)]
pub struct Back {
    /// By column: its former value.
    pub values: Map<String, Value>,
    /// By column: what is remembered of it, see [`changed`].
    pub fields: Map<String, Value>,
    /// Columns that stay as they are, and why.
    pub kept: Vec<(String, &'static str)>,
}

/// Looks at each column of a recorded change. `later`: the columns of the row that something else changed since.
///
/// A column is taken back if it still holds what the change put there, nobody typed it, and nothing changed it since (not even there and
/// back again). Offers that were not taken are nothing to take back.
#[must_use]
pub fn judge(recorded: &Value, row: &Row, later: &BTreeSet<String>) -> Back {
    let mut back = Back::default();
    for (column, entry) in recorded.as_object().into_iter().flatten() {
        let Some(after) = entry.get("after") else { continue };
        let before = entry.get("before").cloned().unwrap_or(Value::Null);
        if later.contains(column) {
            back.kept.push((column.clone(), "it was changed again since"));
        } else if row.believed(column) == authority::PERSON {
            back.kept.push((column.clone(), "a person typed it"));
        } else if !is(row, column, after) {
            back.kept.push((column.clone(), "something else stands there now"));
        } else {
            back.fields.insert(column.clone(), changed(after.clone(), before.clone()));
            back.values.insert(column.clone(), before);
        }
    }
    back
}

fn is(row: &Row, column: &str, value: &Value) -> bool {
    match value {
        Value::Object(_) => row.extras() == *value,
        Value::Null => row.text(column).is_none(),
        Value::String(text) => row.text(column).as_ref() == Some(text),
        other => row.text(column) == Some(other.to_string()),
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn row(columns: &Value) -> Row {
        Row::of(columns.as_object().unwrap().clone())
    }

    #[test]
    fn what_nobody_touched_goes_back() {
        let recorded = json!({
            "job_title": {"before": "DAF", "after": "DG"},
            "email_reliability": {"before": null, "after": "95.00"},
            "extras": {"before": {}, "after": {"Ville": "Lyon"}},
            "mobile_phone": {"offered": "+33199000001", "kept": "there is a value already"},
        });
        let now = row(&json!({"job_title": "DG", "email_reliability": 95.00, "extras": {"Ville": "Lyon"}}));
        let back = judge(&recorded, &now, &BTreeSet::new());
        assert_eq!(back.values.get("job_title"), Some(&json!("DAF")));
        assert_eq!(back.values.get("email_reliability"), Some(&json!(null)));
        assert_eq!(back.values.get("extras"), Some(&json!({})));
        assert!(!back.values.contains_key("mobile_phone"), "an offer that was not taken changed nothing");
    }

    #[test]
    fn what_somebody_touched_stays() {
        let recorded = json!({
            "job_title": {"before": "DAF", "after": "DG"},
            "email": {"before": null, "after": "a@x.example"},
            "first_name": {"before": null, "after": "Chloé"},
        });
        let now = row(
            &json!({"job_title": "DG", "email": "b@x.example", "first_name": "Chloé", "authority": {"first_name": 100}}),
        );
        let back = judge(&recorded, &now, &BTreeSet::from(["job_title".to_owned()]));
        assert!(back.values.is_empty());
        assert_eq!(back.kept.len(), 3, "{:?}", back.kept);
    }
}
