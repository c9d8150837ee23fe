//! What came of a run.

use std::collections::{BTreeMap, HashMap};

use serde::Serialize;
use uuid::Uuid;

use crate::{
    crm::{
        enrichment::Run,
        store::enrichment::{answers, jobs, outcome},
    },
    db::TenantTx,
    flow::Error,
    provider,
};

/// What one provider was asked, and what it cost.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct ByProvider {
    /// Questions that were answered; of a dry run: most that can be asked.
    pub asked: u64,
    /// Something was found.
    pub found: u64,
    /// It knows nothing.
    pub not_found: u64,
    /// Several fit.
    pub ambiguous: u64,
    /// It refused the question, or lost it.
    pub refused: u64,
    /// The person asked not to be processed.
    pub do_not_contact: u64,
    /// Questions that an earlier answer settles.
    pub from_cache: u64,
    /// Credits that it cost, those of uncertain jobs included.
    pub credits: f64,
    /// Credits that are reserved by jobs under way.
    pub reserved: f64,
    /// Most credits that it can cost; of a dry run only.
    #[serde(skip_serializing_if = "is_zero")]
    pub most_credits: f64,
    /// What the provider last said is left.
    pub left: Option<f64>,
    /// Why it was left alone.
    pub error: Option<String>,
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "as serde calls it")]
fn is_zero(value: &f64) -> bool {
    *value == 0.0
}

/// What became of a column.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
pub struct ByColumn {
    /// It was empty.
    pub filled: u64,
    /// Something else stood there.
    pub replaced: u64,
    /// What stands there stays; the other value is remembered.
    pub kept: u64,
}

/// What came of a run.
#[derive(Clone, Debug, Default, Serialize)]
pub struct Report {
    /// The run; nil where another one was working, or nothing was kept.
    pub run_id: Uuid,
    /// open: a later run goes on; undecided: see `uncertain`; done.
    pub status: String,
    /// Nothing was kept and nobody was asked.
    pub dry_run: bool,
    /// Another run was working.
    pub locked: bool,
    /// Earlier runs that were taken up first.
    pub resumed: Vec<Uuid>,
    /// Positions that were chosen.
    pub positions: u64,
    /// Positions that were left out, because nobody may be asked about them, or that asked for it now.
    pub suppressed: u64,
    /// By provider.
    pub by_provider: BTreeMap<String, ByProvider>,
    /// By column, as `people.mobile_phone`.
    pub fields: BTreeMap<String, ByColumn>,
    /// Jobs of which nobody knows whether they were paid: `pflow enrich resolve`.
    pub uncertain: Vec<Uuid>,
    /// Jobs that providers still work on.
    pub under_way: u64,
    /// Companies of which is known now that they have closed.
    pub companies_closed: u64,
    /// Providers for which the credits did not suffice.
    pub too_dear: Vec<String>,
    /// Credits in all.
    pub credits: f64,
    /// Most credits that it can cost; of a dry run only.
    pub most_credits: Option<f64>,
    /// Whether a provider refused its key.
    #[serde(skip)]
    pub keys_refused: usize,
    /// How many providers there were.
    #[serde(skip)]
    pub providers: usize,
}

impl Report {
    /// The line of a provider.
    pub fn provider(&mut self, name: &str) -> &mut ByProvider {
        self.by_provider.entry(name.to_owned()).or_default()
    }

    /// Which providers were left alone, and why.
    pub(super) fn out_of(&mut self, out: &HashMap<String, provider::Error>) {
        for (name, e) in out {
            self.provider(name).error = Some(e.to_string());
            self.keys_refused += usize::from(matches!(e, provider::Error::Auth(_)));
        }
    }

    /// Whether something was left undone.
    #[must_use]
    pub fn is_partial(&self) -> bool {
        !self.uncertain.is_empty() || self.by_provider.values().any(|p| p.error.is_some())
    }

    /// Whether nothing was done because every key was refused.
    #[must_use]
    pub fn is_refused(&self) -> bool {
        self.keys_refused > 0
            && self.keys_refused == self.providers
            && self.by_provider.values().all(|p| p.asked == 0 && p.error.is_some())
    }
}

/// What came of a run so far, from what is stored.
pub async fn of(tx: &mut TenantTx, run: &Run) -> Result<Report, Error> {
    let mut report = Report {
        run_id: run.id,
        status: run.status.clone(),
        positions: run.positions.len() as u64,
        ..Report::default()
    };
    for (provider, outcome, n) in answers::outcomes(tx, run.id).await? {
        let n = u64::try_from(n).unwrap_or(0);
        let entry = report.provider(&provider);
        entry.asked += n;
        match outcome.as_str() {
            "found" => entry.found += n,
            "not_found" => entry.not_found += n,
            "ambiguous" => entry.ambiguous += n,
            "do_not_contact" => entry.do_not_contact += n,
            _ => entry.refused += n,
        }
        report.suppressed += if outcome == "do_not_contact" { n } else { 0 };
    }
    for job in jobs::of_run(tx, run.id).await? {
        let entry = report.provider(&job.provider);
        entry.credits += job.spent;
        entry.reserved += job.reserved;
        entry.left = job.credits_left.or(entry.left);
        report.credits += job.spent;
        match job.status.as_str() {
            "uncertain" => report.uncertain.push(job.id),
            "submitted" | "prepared" | "submitting" | "answered" => report.under_way += 1,
            _ => {}
        }
    }
    for column in outcome::columns(tx, run.id).await? {
        let count = |n: i64| u64::try_from(n).unwrap_or(0);
        let entry = report.fields.entry(format!("{}.{}", column.entity, column.column)).or_default();
        entry.filled += count(column.filled);
        entry.replaced += count(column.replaced);
        entry.kept += count(column.kept);
        report.companies_closed += count(column.closed);
    }
    Ok(report)
}
