//! Lengths of time as people write them.

use std::time::Duration;

/// `55s`, `10m` or `1h`; a number alone is of seconds.
pub(super) fn parse(text: &str) -> Result<Duration, String> {
    let wrong = || format!("{text:?} is no time; write it like 55s, 10m or 1h");
    let (number, unit) = text.split_at(text.find(|c: char| !c.is_ascii_digit()).unwrap_or(text.len()));
    let seconds = match unit {
        "s" | "" => 1,
        "m" | "min" => 60,
        "h" => 3600,
        _ => return Err(wrong()),
    };
    let number: u64 = number.parse().map_err(|_| wrong())?;
    // A year is longer than any pass.
    number.checked_mul(seconds).filter(|s| *s <= 366 * 86_400).map(Duration::from_secs).ok_or_else(wrong)
}
