//! API Recherche d'entreprises, §3.6. Free: `asked` counts, nothing is charged.

use serde_json::{Value, json};

use super::{data, double::State};
use crate::support::gmail::http::{Reply, Request};

pub(super) fn answer(request: &Request, state: &mut State) -> Reply {
    if request.url.path() != "/search" {
        return Reply::json(404, &json!({"erreur": "Not found"}));
    }
    let q = request.query("q").unwrap_or_default();
    if q.chars().count() < 3 {
        let message = "Veuillez indiquer au moins un paramètre de recherche.";
        return Reply::json(400, &json!({ "erreur": message }));
    }
    state.ask(&q);
    let is_number = [9, 14].contains(&q.len()) && q.bytes().all(|b| b.is_ascii_digit());
    let all = if is_number { by_number(&q[..9], state) } else { by_name(request, &q, state) };
    let per_page = request.query("per_page").and_then(|n| n.parse().ok()).unwrap_or(10);
    let page: Vec<&Value> = all.iter().take(per_page).collect();
    Reply::json(
        200,
        &json!({"results": page, "total_results": all.len(), "page": 1, "per_page": per_page,
            "total_pages": all.len().div_ceil(per_page)}),
    )
}

/// Every filter is ignored.
fn by_number(siren: &str, state: &State) -> Vec<Value> {
    let known: Vec<Value> = state.companies.iter().filter(|c| c["siren"] == siren).cloned().collect();
    if known.is_empty() && siren.starts_with("90") {
        return vec![data::company(&format!("EXEMPLE {siren}"), Some(siren), "69009")];
    }
    known
}

/// A full-text search: every company that has all the words, namesakes and others.
fn by_name(request: &Request, q: &str, state: &State) -> Vec<Value> {
    let has_words = |company: &&Value| {
        let name = format!("{} {}", company["nom_complet"], company["siege"]).to_lowercase();
        q.to_lowercase().split_whitespace().all(|word| name.contains(word))
    };
    let mut hits: Vec<Value> = state.companies.iter().filter(has_words).cloned().collect();
    let postal = request.query("code_postal");
    if hits.is_empty() && !q.to_lowercase().contains("introuvable") {
        hits.push(data::company(&q.to_uppercase(), None, postal.as_deref().unwrap_or("69009")));
    }
    let is = |company: &Value, key: &str, wanted: Option<String>| {
        wanted.is_none_or(|wanted| company["siege"][key] == json!(wanted))
    };
    hits.retain(|c| {
        is(c, "code_postal", postal.clone()) && is(c, "departement", request.query("departement"))
    });
    hits
}
