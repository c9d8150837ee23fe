//! Charts as SVG that scales with its place, without numbers of its own: those stand beside it as text.

use std::fmt::Write;

use super::html::escape;
use crate::flow::reporting::stats::Rate;

/// A bar for `share` (0 to 1).
pub(super) fn bar(share: f64) -> String {
    format!(
        "<svg viewBox=\"0 0 100 18\" preserveAspectRatio=\"none\" aria-hidden=\"true\"><rect class=\"pale\" y=\"3\" width=\"100\" height=\"12\"/>\
         <rect class=\"bar\" y=\"3\" width=\"{:.2}\" height=\"12\"/></svg>",
        share.clamp(0.0, 1.0) * 100.0
    )
}

/// A rate as a point with its interval, where `top` is at the right end.
pub(super) fn interval(rate: Option<&Rate>, top: f64) -> String {
    let at = |share: f64| (share / top).clamp(0.0, 1.0) * 100.0;
    let mut svg =
        "<svg viewBox=\"0 0 100 18\" preserveAspectRatio=\"none\" aria-hidden=\"true\"><path class=\"axis\" d=\"M0 9H100\"/>"
            .to_owned();
    if let Some(rate) = rate {
        let (value, low, high) = (at(rate.value), at(rate.low), at(rate.high));
        let _ = write!(
            svg,
            "<path class=\"whisker\" d=\"M{low:.2} 9H{high:.2}M{low:.2} 5V13M{high:.2} 5V13\"/><path class=\"point\" d=\"M{value:.2} 9h0\"/>"
        );
    }
    svg + "</svg>"
}

/// A round number at or above the highest end of the intervals, at most 1.
pub(super) fn top<'a>(rates: impl Iterator<Item = &'a Rate>) -> f64 {
    let highest = rates.map(|r| r.high).fold(0.0, f64::max);
    let round = [0.02, 0.05, 0.1, 0.2, 0.3, 0.4, 0.5, 0.75, 1.0];
    round.into_iter().find(|top| *top >= highest).unwrap_or(1.0)
}

/// One column for each (name, value).
pub(super) fn columns(values: &[(String, u64)], alt: &str) -> String {
    let top = values.iter().map(|(_, v)| *v).max().unwrap_or(0).max(1);
    let mut svg = format!(
        "<svg class=\"columns\" viewBox=\"0 0 {} 100\" preserveAspectRatio=\"none\" role=\"img\" aria-label=\"{}\">",
        values.len() * 10,
        escape(alt)
    );
    for (i, (name, value)) in values.iter().enumerate() {
        let height = float(*value) / float(top) * 98.0;
        let _ = write!(
            svg,
            "<rect class=\"bar\" x=\"{}\" y=\"{:.2}\" width=\"8\" height=\"{height:.2}\"><title>{} · {value}</title></rect>",
            i * 10 + 1,
            100.0 - height,
            escape(name)
        );
    }
    let _ = write!(svg, "<path class=\"axis\" d=\"M0 100H{}\"/>", values.len() * 10);
    svg + "</svg>"
}

/// A day's 24 hours, the darker the more.
pub(super) fn hours(values: &[u64; 24], top: u64, name: &str) -> String {
    let mut svg = format!(
        "<svg viewBox=\"0 0 240 10\" preserveAspectRatio=\"none\" role=\"img\" aria-label=\"{}\">",
        escape(name)
    );
    for (hour, value) in values.iter().enumerate() {
        let x = hour * 10;
        // What is there is seen, however little.
        let class = if *value == 0 { "pale\" fill-opacity=\"0.25" } else { "hour" };
        let opacity = if *value == 0 {
            String::new()
        } else {
            format!(" fill-opacity=\"{:.2}\"", 0.2 + 0.8 * float(*value) / float(top.max(1)))
        };
        let _ = write!(
            svg,
            "<rect class=\"{class}\"{opacity} x=\"{x}\" width=\"9.4\" height=\"10\"><title>{} {hour} h · {value}</title></rect>",
            escape(name)
        );
    }
    svg + "</svg>"
}

#[expect(clippy::cast_precision_loss, reason = "counts of mails are far below 2^52")]
fn float(count: u64) -> f64 {
    count as f64
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_breaks_the_markup_and_nothing_leaves_the_picture() {
        let svg = columns(&[("<i>".to_owned(), 3), ("b".to_owned(), 0)], "a \"b\"");
        assert!(svg.contains("&lt;i&gt; · 3") && svg.contains("aria-label=\"a &quot;b&quot;\""), "{svg}");
        let rate = Rate { value: 0.5, low: 0.4, high: 0.9 };
        assert!((top([rate].iter()) - 1.0).abs() < 1e-9);
        assert!(interval(Some(&rate), 0.5).contains("M100.00 9h0"));
        assert!(bar(7.0).contains("width=\"100.00\""));
    }
}
