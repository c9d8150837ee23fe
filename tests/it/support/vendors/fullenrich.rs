//! `FullEnrich` v2, §3.3. A contact that was paid for once is free.

use serde_json::{Value, json};

use super::{
    data,
    double::{State, body, text},
};
use crate::support::gmail::http::{Reply, Request};

const STATES: [&str; 3] = ["DELIVERABLE", "HIGH_PROBABILITY", "CATCH_ALL"];
const BULK: &str = "/contact/enrich/bulk";

pub(super) fn answer(request: &Request, state: &mut State) -> Reply {
    let path = request.url.path().to_owned();
    match (request.method.as_str(), path.as_str()) {
        ("POST", BULK) => submit(&body(request), state),
        ("GET", "/account/credits") => Reply::json(200, &json!({"balance": state.credits.unwrap_or(5000.0)})),
        ("GET", path) => poll(path.trim_start_matches(BULK).trim_start_matches('/'), state),
        _ => Reply::json(404, &json!({"code": "error.not_found"})),
    }
}

fn reference(contact: &Value) -> String {
    text(&contact["custom"], "position_id").to_owned()
}

fn wants(contact: &Value, field: &str) -> bool {
    contact["enrich_fields"].as_array().is_some_and(|fields| fields.contains(&json!(field)))
}

fn found(contact: &Value) -> (Option<data::Known>, f64) {
    let company = [text(contact, "domain"), text(contact, "company_name")];
    let company = company.into_iter().find(|c| !c.is_empty()).unwrap_or_default();
    let known = data::person(text(contact, "first_name"), text(contact, "last_name"), company);
    let price = known.as_ref().map_or(0.0, |known| {
        let email = if wants(contact, "contact.work_emails") { 1.0 } else { 0.0 };
        let phone = if wants(contact, "contact.phones") && !known.phones.is_empty() { 10.0 } else { 0.0 };
        email + phone
    });
    (known, price)
}

fn submit(asked: &Value, state: &mut State) -> Reply {
    let contacts = asked["data"].as_array().cloned().unwrap_or_default();
    let invalid = |code: &str| Reply::json(400, &json!({ "code": code, "message": "invalid" }));
    if text(asked, "name").is_empty() {
        return invalid("error.enrichment.name.empty");
    }
    if contacts.is_empty() || contacts.len() > 100 {
        return invalid("error.enrichment.data.empty");
    }
    for contact in &contacts {
        let has_company = !text(contact, "domain").is_empty() || !text(contact, "company_name").is_empty();
        let has_name = !text(contact, "first_name").is_empty() && !text(contact, "last_name").is_empty();
        if text(contact, "linkedin_url").is_empty() && !(has_name && has_company) {
            return invalid("error.enrichment.domain.empty");
        }
        if contact["enrich_fields"].as_array().is_none_or(Vec::is_empty) {
            return invalid("error.enrichment.enrich_fields.empty");
        }
    }
    let mut paid = Vec::new();
    for contact in &contacts {
        let who = reference(contact);
        state.ask(&who);
        let price = if state.was_charged(&who) { 0.0 } else { found(contact).1 };
        if state.charge(&who, price) {
            paid.push(who);
        }
    }
    let id = state.job(asked.clone(), contacts, paid);
    Reply::json(200, &json!({ "enrichment_id": id }))
}

fn poll(id: &str, state: &mut State) -> Reply {
    match state.is_ready(id) {
        None => {
            let message = json!({"code": "error.enrichment.not_found", "message": "Enrichment not found"});
            return Reply::json(404, &message);
        }
        Some(false) => {
            let message = format!("Enrichment not ready, try again in {} seconds", state.pause);
            return Reply::json(400, &json!({"code": "error.enrichment.in_progress", "message": message}));
        }
        Some(true) => {}
    }
    let job = &state.jobs[id];
    let is_paid = |contact: &Value| job.paid.contains(&reference(contact));
    let credits: f64 = job.contacts.iter().filter(|c| is_paid(c)).map(|c| found(c).1).sum();
    let mut items: Vec<Value> = job.contacts.iter().map(|c| item(c, is_paid(c))).collect();
    items.reverse();
    let is_whole = job.contacts.iter().all(is_paid);
    let (status, word) = if is_whole { (200, "FINISHED") } else { (402, "CREDITS_INSUFFICIENT") };
    let body = json!({"id": id, "name": job.request["name"], "status": word, "cost": {"credits": credits}, "data": items});
    Reply::json(status, &body)
}

fn item(contact: &Value, is_paid: bool) -> Value {
    let known = found(contact).0.filter(|_| is_paid);
    let info = known.as_ref().map_or_else(
        || json!({}),
        |known| {
            let email = wants(contact, "contact.work_emails")
                .then(|| json!({"email": known.email, "status": STATES[known.grade]}));
            let phones: Vec<Value> = if wants(contact, "contact.phones") {
                known.phones.iter().map(|number| json!({"number": number, "region": "FR"})).collect()
            } else {
                Vec::new()
            };
            json!({"most_probable_work_email": email, "work_emails": email.iter().collect::<Vec<_>>(),
            "most_probable_personal_email": null, "personal_emails": [],
            "most_probable_phone": phones.first(), "phones": phones})
        },
    );
    let title = known.as_ref().map(|known| known.title.clone());
    json!({"input": {"first_name": contact["first_name"]}, "custom": contact["custom"], "contact_info": info,
        "profile": {"employment": {"current": {"title": title}}}})
}
