//! Hunter, §3.5.

use serde_json::{Value, json};

use super::{data, double::State};
use crate::support::gmail::http::{Reply, Request};

const STATES: [&str; 3] = ["valid", "accept_all", "unknown"];

pub(super) fn answer(request: &Request, state: &mut State) -> Reply {
    let query = |name: &str| request.query(name).unwrap_or_default();
    match request.url.path() {
        "/email-finder" => {
            let company = [query("domain"), query("company")].concat();
            let (first, last) = (query("first_name"), query("last_name"));
            if company.is_empty() || last.is_empty() {
                return error(400, "wrong_params", "You are missing a parameter");
            }
            find(&first, &last, &company, state)
        }
        "/email-verifier" => verify(&query("email"), state),
        "/account" => Reply::json(
            200,
            &json!({"data": {"email": "ana@acme.example", "requests": {
                "searches": {"used": 1, "available": 50}, "verifications": {"used": 0, "available": 100}}}}),
        ),
        _ => error(404, "not_found", "Nothing here"),
    }
}

fn find(first: &str, last: &str, company: &str, state: &mut State) -> Reply {
    let who = format!("{first} {last}, {company}");
    state.ask(&who);
    let known = data::person(first, last, company);
    if known.as_ref().is_some_and(|known| known.is_opposed) {
        return error(451, "claimed_email", "The person asked us not to process their data");
    }
    if !state.charge(&who, if known.is_some() { 1.0 } else { 0.0 }) {
        return error(429, "usage_exceeded", "You have reached the limit of your plan");
    }
    let data = match known {
        None => {
            json!({"first_name": first, "last_name": last, "email": null, "score": null, "verification": null})
        }
        Some(known) => json!({
            "first_name": first, "last_name": last, "email": known.email, "score": 97 - 10 * known.grade, "accept_all": false,
            "position": known.title, "phone_number": null, "linkedin_url": null,
            "verification": {"date": "2026-11-01", "status": STATES[known.grade]},
        }),
    };
    Reply::json(200, &json!({ "data": data, "meta": {} }))
}

fn verify(email: &str, state: &mut State) -> Reply {
    state.ask(email);
    if email.contains("opposee") {
        return error(451, "claimed_email", "The person asked us not to process their data");
    }
    if !state.charge(email, 1.0) {
        return error(429, "usage_exceeded", "You have reached the limit of your plan");
    }
    let status = if email.contains("introuvable") { "invalid" } else { "valid" };
    Reply::json(200, &json!({"data": {"status": status, "score": 93, "email": email, "accept_all": false}}))
}

fn error(status: u16, id: &str, details: &str) -> Reply {
    let body: Value = json!({"errors": [{"id": id, "code": status, "details": details}]});
    Reply::json(status, &body)
}
