//! What people are told after an import.

use std::time::Duration;

use crate::{
    flow::onboarding::import::{Counts, Note, Read, Report},
    output::Table,
};

/// Lines of each kind in the summary for people; JSON has them all.
const SHOWN: usize = 12;

/// What a person wants to know after an import.
pub(super) fn of(report: &Report, dry_run: bool) -> String {
    let mut lines = vec![format!(
        "{} rows ({}) in {:.1?}, {} rows/s{}",
        report.rows,
        form(&report.detected),
        Duration::from_secs_f64(report.seconds),
        report.rate,
        if dry_run { "; a dry run, nothing was kept" } else { "" },
    )];
    lines.push(format!("profile: {} ({})", report.detected.profile, report.detected.because));
    lines.extend(report.interrupted.iter().map(|run| {
        let at = run.started_at.format("%Y-%m-%d %H:%M");
        format!("the import of {} begun at {at} UTC was interrupted; nothing of it was kept", run.file)
    }));
    if let Some(earlier) = &report.already_imported {
        let at = earlier.at.format("%Y-%m-%d %H:%M");
        lines.push(format!("this file was imported before, at {at} UTC ({})", earlier.import_id));
    }
    let mut table = Table::new(&["", "created", "updated", "unchanged"]).numeric(&[1, 2, 3]);
    for (name, counts) in
        [("companies", report.companies), ("people", report.people), ("positions", report.positions)]
    {
        let Counts { created, updated, unchanged } = counts;
        table.row(vec![name.to_owned(), created.to_string(), updated.to_string(), unchanged.to_string()]);
    }
    lines.push(table.render());
    if is_unchanged(report) {
        lines.push("nothing has changed: all of it was there already".to_owned());
    }
    if let Some(list) = &report.list {
        lines.push(format!("list: {list}"));
    }
    if report.duplicates > 0 {
        lines.push(format!("{} rows name a position that an earlier row had named", report.duplicates));
    }
    if report.rejected > 0 {
        let place = report.rejects_file.as_ref().map(|f| format!(" -> {}", f.display())).unwrap_or_default();
        lines.push(format!("{} rows rejected{place}", report.rejected));
        lines.extend(report.reasons.iter().take(SHOWN).map(|(reason, n)| format!("  {n} x {reason}")));
    }
    lines.extend(report.stays_out.iter().map(|(why, n)| format!("{n} rows {why}")));
    if report.suppressed > 0 {
        lines.push(format!("{} rows are of people who must not be written to", report.suppressed));
    }
    let place = report.detected.counted;
    notes(&mut lines, "cells dropped or doubtful", place, &report.warnings);
    notes(&mut lines, "cells repaired", place, &report.repaired);
    if !report.unknown_columns.is_empty() {
        lines.push(format!("unknown columns, kept as extras: {}", report.unknown_columns.join(", ")));
    }
    if !report.duplicate_columns.is_empty() {
        lines.push(format!("columns that stand there twice: {}", report.duplicate_columns.join(", ")));
    }
    lines.join("\n")
}

fn notes(lines: &mut Vec<String>, title: &str, place: &str, notes: &[Note]) {
    if notes.is_empty() {
        return;
    }
    lines.push(format!("{title}:"));
    lines.extend(notes.iter().take(SHOWN).map(|n| {
        let (column, line) = (&n.column, n.first_line);
        format!("  {} x {column}: {} ({place} {line}: {:?})", n.count, n.reason, n.example)
    }));
    if notes.len() > SHOWN {
        lines.push(format!("  and {} more kinds: see --json", notes.len() - SHOWN));
    }
}

fn is_unchanged(report: &Report) -> bool {
    let all = [report.companies, report.people, report.positions];
    report.rows > report.rejected + report.erased && all.iter().all(|c| c.created == 0 && c.updated == 0)
}

/// How the file was read: `utf-8, ";"`, `sheet "Prospects" of an xlsx`, `json`.
fn form(read: &Read) -> String {
    match (&read.delimiter, &read.sheet) {
        (Some(delimiter), _) => format!("{}, {}", read.encoding, delimiter_name(delimiter)),
        (None, Some(sheet)) => format!("{}, sheet {sheet:?}", read.format),
        (None, None) => read.format.to_owned(),
    }
}

fn delimiter_name(delimiter: &str) -> String {
    if delimiter == "\t" { "tab".to_owned() } else { format!("{delimiter:?}") }
}
