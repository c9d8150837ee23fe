//! `BetterContact`, §3.2.

use serde_json::{Value, json};

use super::{
    data,
    double::{State, body, text},
};
use crate::support::gmail::http::{Reply, Request};

const STATES: [&str; 3] = ["deliverable", "catch_all_safe", "catch_all_not_safe"];

pub(super) fn answer(request: &Request, state: &mut State) -> Reply {
    let path = request.url.path().to_owned();
    match (request.method.as_str(), path.as_str()) {
        ("POST", "/async") => submit(&body(request), state),
        ("GET", "/account") => Reply::json(
            200,
            &json!({"success": true, "credits_left": state.credits.unwrap_or(5000.0).to_string(), "email": "ana@acme.example"}),
        ),
        ("GET", path) => poll(path.trim_start_matches("/async/"), state),
        _ => Reply::json(404, &json!({"error": "not found"})),
    }
}

fn reference(contact: &Value) -> String {
    text(&contact["custom_fields"], "uuid").to_owned()
}

/// What is found of a contact, and what that costs.
fn found(contact: &Value, request: &Value) -> (Option<data::Known>, f64) {
    let company = [text(contact, "company_domain"), text(contact, "company")];
    let company = company.into_iter().find(|c| !c.is_empty()).unwrap_or_default();
    let known = data::person(text(contact, "first_name"), text(contact, "last_name"), company);
    let wants = |key: &str| request[key] == json!(true);
    let price = known.as_ref().map_or(0.0, |known| {
        let email = if wants("enrich_email_address") { 1.0 } else { 0.0 };
        let phone = if wants("enrich_phone_number") && !known.phones.is_empty() { 10.0 } else { 0.0 };
        email + phone
    });
    (known, price)
}

fn submit(asked: &Value, state: &mut State) -> Reply {
    let contacts = asked["data"].as_array().cloned().unwrap_or_default();
    if contacts.is_empty() || contacts.len() > 100 || !asked["enrich_email_address"].is_boolean() {
        return Reply::json(400, &json!({"error": "1 to 100 contacts; enrich_email_address is required"}));
    }
    let mut paid = Vec::new();
    for contact in &contacts {
        let who = reference(contact);
        state.ask(&who);
        if state.charge(&who, found(contact, asked).1) {
            paid.push(who);
        }
    }
    let id = state.job(asked.clone(), contacts, paid);
    Reply::json(201, &json!({"success": true, "id": id, "message": "Processing..."}))
}

fn poll(id: &str, state: &mut State) -> Reply {
    match state.is_ready(id) {
        None => return Reply::json(406, &json!({"error": "invalid request id"})),
        Some(false) => {
            return Reply::json(202, &json!({"id": id, "status": "in progress"}))
                .header("Retry-After", &state.pause.to_string());
        }
        Some(true) => {}
    }
    resume(id, state);
    let left = state.credits.unwrap_or(5000.0);
    let job = &state.jobs[id];
    if job.paid.len() < job.contacts.len() {
        return Reply::json(200, &json!({"id": id, "status": "on hold", "data": []}));
    }
    let credits: f64 = job.contacts.iter().map(|contact| found(contact, &job.request).1).sum();
    let mut items: Vec<Value> = job.contacts.iter().map(|contact| item(contact, &job.request)).collect();
    items.reverse();
    Reply::json(
        200,
        &json!({"id": id, "status": "terminated", "credits_consumed": credits.to_string(), "credits_left": left.to_string(),
            "summary": {"total": items.len()}, "data": items}),
    )
}

/// What was on hold goes on when there are credits again.
fn resume(id: &str, state: &mut State) {
    let job = &state.jobs[id];
    let open = job.contacts.iter().filter(|c| !job.paid.contains(&reference(c)));
    let open: Vec<(String, f64)> = open.map(|c| (reference(c), found(c, &job.request).1)).collect();
    for (who, price) in open {
        if state.charge(&who, price) {
            state.jobs.get_mut(id).unwrap().paid.push(who);
        }
    }
}

fn item(contact: &Value, request: &Value) -> Value {
    let fields = json!([{"name": "list_name", "value": "x", "position": 1},
        {"name": "uuid", "value": contact["custom_fields"]["uuid"], "position": 0}]);
    let (Some(known), _) = found(contact, request) else {
        return json!({"enriched": false, "contact_email_address": null, "contact_email_address_status": "not_found",
            "contact_phone_number": null, "custom_fields": fields});
    };
    let phones = if request["enrich_phone_number"] == json!(true) { known.phones } else { Vec::new() };
    let email = (request["enrich_email_address"] == json!(true)).then_some(known.email);
    json!({
        "enriched": true, "contact_first_name": contact["first_name"], "contact_last_name": contact["last_name"],
        "contact_job_title": known.title, "contact_email_address": email,
        "contact_email_address_status": STATES[known.grade], "contact_phone_number": phones.first(),
        "contact_additional_phone_number": null, "company_employees_number": "63", "custom_fields": fields,
    })
}
