//! Orders in the data, and drafts that read as if one had been followed.

use super::{
    check::{Facts, Problem},
    links,
};
use crate::outreach::phrases::folded;

/// Folded: what a draft says that talks about its instructions.
const TALK: [&str; 14] = [
    "instructions precedentes",
    "previous instructions",
    "consignes precedentes",
    "mes instructions",
    "my instructions",
    "prompt systeme",
    "system prompt",
    "ces consignes",
    "ignore les",
    "ignored the",
    "as instructed",
    "comme demande dans les donnees",
    "json",
    "i have been pwned",
];

/// Folded: what an order in the data sounds like. A company's activity or a job title says none of this.
const ORDERS: [&str; 36] = [
    "ignore all",
    "ignore previous",
    "ignore the",
    "ignore les",
    "ignore toutes",
    "ignorez",
    "disregard",
    "forget all",
    "forget your",
    "forget the",
    "oublie tes",
    "oublie les",
    "oublie tout",
    "oubliez",
    "instructions",
    "consignes",
    "system:",
    "assistant:",
    "user:",
    "system prompt",
    "you are now",
    "you must",
    "tu es maintenant",
    "tu dois",
    "vous devez ecrire",
    "new task",
    "nouvelle tache",
    "respond with",
    "reply with",
    "reponds uniquement",
    "repondez uniquement",
    "write a",
    "ecris un",
    "ecrivez un",
    "do not follow",
    "prompt",
];

pub(super) fn find(text: &str, facts: &Facts, problems: &mut Vec<Problem>) {
    if !facts.canary.is_empty() && text.contains(&facts.canary) {
        problems.push(Problem::new("obeyed", "it repeats its instructions"));
    }
    let draft = folded(text);
    let own = folded(&facts.own.join("\n"));
    if let Some(words) = TALK.iter().find(|words| draft.contains(**words) && !own.contains(**words)) {
        problems.push(Problem::new("obeyed", *words));
    }
    for (name, value) in &facts.given {
        let said = folded(value);
        let order = ORDERS.iter().find(|order| said.contains(**order)).copied();
        let markup = value.contains("</") || value.contains("{{") || value.contains("```");
        let link = !name.ends_with("_url") && !name.ends_with("email") && links::stands_in(value);
        if order.is_some() || markup || link {
            problems.push(Problem::new("instructions_in_data", format!("{name}: {value}")));
        }
    }
}
