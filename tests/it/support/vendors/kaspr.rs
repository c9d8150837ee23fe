//! Kaspr, §3.1. A profile's slug is the person: `claire-durand`.

use serde_json::{Value, json};

use super::{
    data,
    double::{State, body, text},
};
use crate::support::gmail::http::{Reply, Request};

pub(super) fn answer(request: &Request, state: &mut State) -> Reply {
    if request.header("accept-version") != Some("v2.0") {
        return Reply::json(400, &json!({"message": "accept-version"}));
    }
    let left = state.credits.unwrap_or(-1.0);
    match request.url.path() {
        "/profile/linkedin" => profile(&body(request), state),
        "/keys/remainingCredits" => Reply::json(
            200,
            &json!({"workEmailCredits": -1, "personalEmailCredits": 0, "phoneCredits": left, "exportCredits": -1}),
        ),
        _ => Reply::json(404, &json!({"message": "Not found"})),
    }
}

fn profile(asked: &Value, state: &mut State) -> Reply {
    let slug = text(asked, "id");
    let kinds: Vec<&str> =
        asked["dataToGet"].as_array().into_iter().flatten().filter_map(Value::as_str).collect();
    if slug.contains('/') || kinds.iter().any(|kind| !["workEmail", "directEmail", "phone"].contains(kind)) {
        let message = "TypeError: Cannot read properties of undefined (reading 'push')";
        return Reply::json(500, &json!({ "message": message }));
    }
    if text(asked, "name").is_empty() {
        return Reply::json(400, &json!({"message": "name is required"}));
    }
    state.ask(slug);
    let (first, last) = text(asked, "name").split_once(' ').unwrap_or(("", text(asked, "name")));
    let Some(known) = data::person(first, last, "exemple.example") else {
        return Reply::json(404, &json!({"message": "Profile not found"}));
    };
    let email = kinds.contains(&"workEmail").then_some(known.email);
    let phones = if kinds.contains(&"phone") { known.phones } else { Vec::new() };
    let price = f64::from(u8::from(email.is_some())) + f64::from(u8::from(!phones.is_empty()));
    if !state.charge(slug, price) {
        return Reply::json(200, &json!({"message": "No credits left"}));
    }
    // Half of the profiles come in the newer generation of names.
    let is_new = data::hash(slug).is_multiple_of(2);
    let (best, all) = if is_new {
        ("starryWorkEmail", "workEmails")
    } else {
        ("starryProfessionalEmail", "professionalEmails")
    };
    let emails: Vec<Value> = email.iter().map(|e| json!({"email": e, "valid": known.grade == 0})).collect();
    let left = state.credits.unwrap_or(-1.0).to_string();
    Reply::json(
        200,
        &json!({"profile": {
            "id": slug, "name": asked["name"], "firstName": first, "lastName": last, "title": known.title,
            "emails": emails, best: email, all: email.iter().collect::<Vec<_>>(), "personalEmail": null, "personalEmails": [],
            "phone": phones.first(), "starryPhone": phones.first(), "phones": phones,
        }}),
    )
    .header("Remaining-Work-Email-Credits", "-1")
    .header("remaining-phone-credits", &left)
}
