//! What came of a run, for people.

use crate::{flow::enrichment::report::Report, output::Table};

pub(super) fn of(report: &Report) -> String {
    if report.locked {
        return "another enrichment of this organisation is under way; nothing was done".to_owned();
    }
    let mut lines = vec![head(report)];
    lines.push(providers(report));
    if !report.fields.is_empty() {
        lines.push(fields(report));
    }
    if report.companies_closed > 0 {
        lines.push(format!("{} companies have closed: nobody there is written to", report.companies_closed));
    }
    if !report.too_dear.is_empty() {
        lines.push(format!("the credits did not suffice for {}", report.too_dear.join(", ")));
    }
    for (name, provider) in &report.by_provider {
        if let Some(error) = &provider.error {
            lines.push(format!("{name} was left alone: {error}"));
        }
    }
    for job in &report.uncertain {
        lines.push(format!(
            "nobody knows whether job {job} was paid; decide: pflow enrich resolve {job} --again, or --give-up"
        ));
    }
    if report.under_way > 0 {
        lines.push(format!("{} jobs are under way; go on with: pflow enrich resume", report.under_way));
    }
    lines.join("\n")
}

fn head(report: &Report) -> String {
    let left_out = match report.suppressed {
        0 => String::new(),
        n => format!(", {n} left out because nobody may be asked about them"),
    };
    match report.most_credits {
        Some(most) => format!(
            "would ask about {} prospects{left_out}, for {most} credits at most; a dry run, nobody was asked",
            report.positions
        ),
        None if report.dry_run => format!("run {} would be taken up", report.run_id),
        None => format!(
            "run {}: {} prospects{left_out}, {} credits, {}",
            report.run_id, report.positions, report.credits, report.status
        ),
    }
}

fn providers(report: &Report) -> String {
    if report.most_credits.is_some() {
        let mut table = Table::new(&["provider", "questions at most", "answered before", "credits at most"])
            .numeric(&[1, 2, 3]);
        for (name, p) in &report.by_provider {
            let cells = [p.asked.to_string(), p.from_cache.to_string(), p.most_credits.to_string()];
            table.row(std::iter::once(name.clone()).chain(cells).collect());
        }
        return table.render();
    }
    let headers = [
        "provider",
        "asked",
        "found",
        "not found",
        "ambiguous",
        "refused",
        "answered before",
        "credits",
        "left",
    ];
    let mut table = Table::new(&headers).numeric(&[1, 2, 3, 4, 5, 6, 7, 8]);
    for (name, p) in &report.by_provider {
        table.row(vec![
            name.clone(),
            p.asked.to_string(),
            p.found.to_string(),
            p.not_found.to_string(),
            p.ambiguous.to_string(),
            p.refused.to_string(),
            p.from_cache.to_string(),
            p.credits.to_string(),
            p.left.map(|left| left.to_string()).unwrap_or_default(),
        ]);
    }
    table.render()
}

fn fields(report: &Report) -> String {
    let mut table = Table::new(&["column", "filled", "replaced", "kept"]).numeric(&[1, 2, 3]);
    for (column, n) in &report.fields {
        table.row(vec![column.clone(), n.filled.to_string(), n.replaced.to_string(), n.kept.to_string()]);
    }
    table.render()
}
