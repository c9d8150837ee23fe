//! Dropcontact, §3.4. An unknown job is never ready.

use serde_json::{Value, json};

use super::{
    data,
    double::{State, body, text},
};
use crate::support::gmail::http::{Reply, Request};

const STATES: [&str; 3] = ["nominatif@pro", "catch-all@pro", "non_validé@pro"];

pub(super) fn answer(request: &Request, state: &mut State) -> Reply {
    let path = request.url.path().to_owned();
    match (request.method.as_str(), path.as_str()) {
        ("POST", "/enrich/all") => submit(&body(request), state),
        ("GET", "/account/credits") => Reply::json(200, &json!({"credits": state.credits.unwrap_or(5000.0)})),
        ("GET", path) if path.starts_with("/enrich/all/") => {
            poll(path.trim_start_matches("/enrich/all/"), state)
        }
        _ => Reply::json(404, &json!({"detail": "Not found"})),
    }
}

fn reference(contact: &Value) -> String {
    text(&contact["custom_fields"], "position_id").to_owned()
}

fn found(contact: &Value) -> (Option<data::Known>, f64) {
    let company = [text(contact, "website"), text(contact, "company")];
    let company = company.into_iter().find(|c| !c.is_empty()).unwrap_or_default();
    let known = data::person(text(contact, "first_name"), text(contact, "last_name"), company);
    // Only verified addresses are charged.
    let price = known.as_ref().map_or(0.0, |k| if k.is_opposed || k.grade > 1 { 0.0 } else { 1.0 });
    (known, price)
}

fn submit(asked: &Value, state: &mut State) -> Reply {
    let no = |status, reason: &str| {
        Reply::json(status, &json!({"error": true, "success": false, "reason": reason}))
    };
    let contacts = asked["data"].as_array().cloned().unwrap_or_default();
    if contacts.is_empty() {
        return no(400, "Missing data in JSON");
    }
    if contacts.len() > 250 {
        return no(400, "Too many records, you can only submit up to 250 records");
    }
    let total: f64 = contacts.iter().map(|contact| found(contact).1).sum();
    if state.credits.is_some_and(|left| left < total) {
        return no(403, "You do not have enough credits");
    }
    for contact in &contacts {
        let who = reference(contact);
        state.ask(&who);
        state.charge(&who, found(contact).1);
    }
    let id = state.job(asked.clone(), contacts, Vec::new());
    let left = state.credits.unwrap_or(5000.0);
    Reply::json(200, &json!({"request_id": id, "credits_left": left, "error": false, "success": true}))
}

fn poll(id: &str, state: &mut State) -> Reply {
    if state.is_ready(id) != Some(true) {
        let reason = format!("Request not ready yet, try again in {} seconds", state.pause);
        return Reply::json(200, &json!({"success": false, "error": false, "reason": reason}));
    }
    let mut items: Vec<Value> = state.jobs[id].contacts.iter().map(item).collect();
    items.reverse();
    let left = state.credits.unwrap_or(5000.0);
    Reply::json(200, &json!({"success": true, "error": false, "credits_left": left, "data": items}))
}

/// Only what is known has a key.
fn item(contact: &Value) -> Value {
    let mut item = json!({"custom_fields": contact["custom_fields"],
        "first_name": contact["first_name"], "last_name": contact["last_name"]});
    let Some(known) = found(contact).0 else { return item };
    let qualification = if known.is_opposed { "Ne_Pas_Contacter@pro" } else { STATES[known.grade] };
    item["email"] = json!([{"email": known.email, "qualification": qualification}]);
    item["civility"] = "Madame".into();
    item["job"] = known.title.into();
    if let Some(phone) = known.phones.first() {
        item["mobile_phone"] = phone.clone().into();
    }
    item
}
