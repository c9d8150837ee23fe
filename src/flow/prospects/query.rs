//! `prospect list`, and which prospects a person means.

use uuid::Uuid;

use crate::{
    crm::{
        prospect::{Filter, Prospect, Source},
        search::Search,
        siren,
        store::prospects as store,
    },
    db::TenantTx,
    flow::{
        Error,
        engine::{Engine, Scope},
        naming,
    },
    iam::Action,
    outreach::store::candidates,
};

/// The states of an address.
pub const EMAIL_STATUS: &[&str] = &["unknown", "valid", "catch_all", "risky", "invalid", "bounced"];

/// Which prospects, as a person says it.
#[derive(Clone, Debug, Default)]
pub struct Query {
    /// A list: name, id, or beginning of the id.
    pub list: Option<String>,
    /// A company: SIREN, id, or words of its name.
    pub company: Option<String>,
    /// States of the address.
    pub email_status: Vec<String>,
    /// Least reliability, percent.
    pub min_reliability: Option<f64>,
    /// Words: see [`Search`].
    pub text: Option<String>,
    /// Codes or labels of the activity, any of them.
    pub naf: Vec<String>,
    /// An import (file name or id) or a provider.
    pub source: Option<String>,
    /// Only those without an address.
    pub without_email: bool,
    /// Only those of closed companies.
    pub closed: bool,
    /// Only those behind this position.
    pub after: Option<Uuid>,
    /// At most so many.
    pub limit: Option<u32>,
}

/// The prospects, in the order in which they were imported.
pub async fn list(engine: &Engine, scope: &Scope, query: &Query) -> Result<Vec<Prospect>, Error> {
    let mut tx = engine.begin(scope, Action::Read).await?;
    let filter = Filter { with_lists: true, ..filter(&mut tx, query).await? };
    let mut found = Vec::new();
    store::each(&mut tx, &filter, |prospect| {
        found.push(prospect);
        Ok::<(), Error>(())
    })
    .await?;
    Ok(found)
}

/// The positions that these words fit.
pub(in crate::flow) async fn fitting(tx: &mut TenantTx, text: &str) -> Result<Vec<Uuid>, Error> {
    let query = Query { text: Some(text.to_owned()), ..Query::default() };
    let filter = filter(tx, &query).await?;
    let mut found = Vec::new();
    store::each(tx, &filter, |prospect| {
        found.push(prospect.id);
        Ok::<(), Error>(())
    })
    .await?;
    Ok(found)
}

/// The query with its names resolved.
pub(super) async fn filter(tx: &mut TenantTx, query: &Query) -> Result<Filter, Error> {
    let mut filter = Filter {
        min_reliability: query.min_reliability,
        search: search(query)?,
        without_email: query.without_email,
        closed: query.closed,
        after: query.after,
        limit: query.limit.map(i64::from),
        ..Filter::default()
    };
    for status in &query.email_status {
        if !EMAIL_STATUS.contains(&status.as_str()) {
            let hint = format!("they are {}", EMAIL_STATUS.join(", "));
            return Err(Error::invalid_with(format!("{status:?} is no state of an address"), hint));
        }
        filter.email_status.push(status.clone());
    }
    if let Some(name) = &query.list {
        let all = candidates::lists(tx).await?;
        filter.list = Some(naming::resolve("list", name, all, |(id, name)| (*id, name.clone()))?.0);
    }
    if let Some(name) = &query.company {
        match (Uuid::parse_str(name), siren::siren(name)) {
            (Ok(id), _) => filter.company = Some(id),
            (_, Ok(number)) => filter.search.siren.push(number.digits),
            _ => filter.search.add(Some("company"), name).map_err(Error::invalid)?,
        }
    }
    if let Some(name) = &query.source {
        let imports = store::imports_named(tx, name).await?;
        filter.source = Some(Source { imports, provider: name.to_lowercase() });
    }
    Ok(filter)
}

fn search(query: &Query) -> Result<Search, Error> {
    let wrong = |e| Error::invalid_with(e, "words, or column:word; quotes keep words together");
    let mut search = Search::parse(query.text.as_deref().unwrap_or_default()).map_err(wrong)?;
    if !query.naf.is_empty() {
        let mut any = Search::default();
        for naf in &query.naf {
            any.add(Some("naf"), naf).map_err(wrong)?;
        }
        search.naf.push(format!("(?:{})", any.naf.join("|")));
    }
    Ok(search)
}
