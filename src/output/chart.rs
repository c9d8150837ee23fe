//! Small pictures made of characters.

/// A bar of at most `width` characters for `share` (0 to 1), in eighths of a character.
#[must_use]
pub fn bar(share: f64, width: usize) -> String {
    const EIGHTHS: [char; 8] = [' ', '▏', '▎', '▍', '▌', '▋', '▊', '▉'];
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        clippy::cast_precision_loss,
        reason = "a bar's length"
    )]
    let eighths = (share.clamp(0.0, 1.0) * width as f64 * 8.0).round() as usize;
    let mut bar = "█".repeat(eighths / 8);
    if !eighths.is_multiple_of(8) {
        bar.push(EIGHTHS[eighths % 8]);
    }
    bar
}

/// One character per value, scaled to the largest.
#[must_use]
pub fn sparkline(values: &[u64]) -> String {
    const LEVELS: [char; 8] = ['▁', '▂', '▃', '▄', '▅', '▆', '▇', '█'];
    let top = values.iter().copied().max().unwrap_or(0).max(1);
    values
        .iter()
        .map(|v| {
            let level = usize::try_from(v * 7 / top).unwrap_or(7);
            if *v == 0 { ' ' } else { LEVELS[level.min(7)] }
        })
        .collect()
}

/// The hours of a week, Monday first, the fullest darkest; hours in which there is nothing on any day are left out at both ends.
#[must_use]
pub fn heat_map(hours: &[[u64; 24]; 7]) -> String {
    const SHADES: [char; 5] = [' ', '░', '▒', '▓', '█'];
    const DAYS: [&str; 7] = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"];
    let is_used = |hour: &usize| hours.iter().any(|day| day[*hour] > 0);
    let first = (0..24).find(is_used).unwrap_or(0);
    let last = (0..24).rfind(is_used).unwrap_or(23);
    let top = hours.as_flattened().iter().copied().max().unwrap_or(0).max(1);
    let titles: Vec<String> = (first..=last).map(|hour| format!("{hour:>3}")).collect();
    let mut lines = vec![format!("    {}", titles.concat())];
    for (day, name) in hours.iter().zip(DAYS) {
        let shade = |n: &u64| usize::try_from((n * 4).div_ceil(top)).unwrap_or(4).min(4);
        let cells: Vec<String> =
            day[first..=last].iter().map(|n| format!(" {0}{0}", SHADES[shade(n)])).collect();
        lines.push(format!("{name} {}", cells.concat()));
    }
    lines.join("\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bars_grow_in_eighths() {
        assert_eq!(bar(0.0, 8), "");
        assert_eq!(bar(0.5, 8), "████");
        assert_eq!(bar(1.0 / 64.0, 8), "▏");
        assert_eq!(bar(2.0, 4), "████");
    }

    #[test]
    fn a_week_is_shaded_between_its_first_and_its_last_hour() {
        let mut week = [[0; 24]; 7];
        (week[0][9], week[0][10], week[6][11]) = (8, 1, 4);
        let map = heat_map(&week);
        assert_eq!(map.lines().next(), Some("      9 10 11"));
        assert_eq!(map.lines().nth(1), Some("Mon  ██ ░░   "));
        assert_eq!(map.lines().nth(7), Some("Sun        ▒▒"));
    }

    #[test]
    fn the_largest_value_is_the_highest() {
        assert_eq!(sparkline(&[0, 1, 8]), " ▁█");
    }
}
