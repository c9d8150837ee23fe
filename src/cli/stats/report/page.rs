//! The page, section by section.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use super::{
    charts,
    html::{escape, table},
    rows,
    words::{self, Language, Words},
};
use crate::flow::reporting::{
    overview::Overview,
    stats::{CampaignStats, GroupStats, Rate},
};

const STYLE: &str = include_str!("style.css");
/// Columns above which days are added up to weeks.
const MOST_COLUMNS: usize = 92;
/// Campaigns whose steps and variants are shown.
const MOST_CAMPAIGNS: usize = 12;

/// A page of statistics.
pub(super) struct Page<'a> {
    pub(super) language: Language,
    pub(super) overview: &'a Overview,
    /// Days in Paris.
    pub(super) made: NaiveDate,
    pub(super) since: Option<NaiveDate>,
    pub(super) until: Option<NaiveDate>,
}

impl Page<'_> {
    pub(super) fn html(&self) -> String {
        let title = match &self.overview.campaigns[..] {
            [one] => &one.name,
            _ => &self.overview.organisation,
        };
        let sections = if self.sum(|c| c.funnel.sent) == 0 {
            format!("<p>{}</p>\n", self.say(&words::NOTHING))
        } else {
            [self.cards(), self.funnel(), self.campaigns(), self.steps(), self.days(), self.week()].concat()
        };
        format!(
            "<!doctype html>\n<html lang=\"{lang}\">\n<head>\n<meta charset=\"utf-8\">\n\
             <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
             <meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n\
             <meta name=\"generator\" content=\"pflow {version}\">\n<title>{title} – {results}</title>\n<style>{STYLE}</style>\n</head>\n\
             <body>\n<main>\n<header>\n<h1>{title}</h1>\n<p>{when}</p>\n</header>\n{sections}<footer>{foot}</footer>\n</main>\n</body>\n</html>\n",
            lang = self.language.tag(),
            version = env!("CARGO_PKG_VERSION"),
            title = escape(title),
            results = self.say(&words::TITLE),
            when = self.when(),
            foot = self.say(&words::FOOT),
        )
    }

    fn say(&self, words: &Words) -> &'static str {
        self.language.say(words)
    }

    fn heading(&self, words: &Words) -> String {
        format!("<h2>{}</h2>\n", self.say(words))
    }

    fn when(&self) -> String {
        let day = |words: &Words, day: NaiveDate| format!("{} {}", self.say(words), self.language.date(day));
        let mut text = format!("{} · {}", self.say(&words::TITLE), day(&words::MADE, self.made));
        if let Some(since) = self.since {
            text.extend([" · ", &day(&words::SINCE, since)]);
        }
        if let Some(until) = self.until {
            text.extend([if self.since.is_some() { " " } else { " · " }, &day(&words::UNTIL, until)]);
        }
        text
    }

    fn sum(&self, of: fn(&CampaignStats) -> u64) -> u64 {
        self.overview.campaigns.iter().map(of).sum()
    }

    /// The figures one asks for first.
    fn cards(&self) -> String {
        let (sent, reached) = (self.sum(|c| c.funnel.sent), self.sum(|c| c.funnel.reached));
        let share =
            |part: u64, of: u64| rows::share(part, of).map(|s| self.language.percent(s)).unwrap_or_default();
        let count = |n: u64| self.language.count(n);
        let replied = self.sum(|c| c.funnel.replied);
        let mut cards = vec![
            (&words::SENT, count(sent), String::new()),
            (
                &words::DELIVERED,
                share(self.sum(|c| c.funnel.delivered), sent),
                count(self.sum(|c| c.funnel.delivered)),
            ),
            (
                &words::BOUNCED,
                share(self.sum(|c| c.funnel.bounced), sent),
                count(self.sum(|c| c.funnel.bounced)),
            ),
            (&words::REACHED, count(reached), String::new()),
            (&words::REPLIED, share(replied, reached), count(replied)),
            (
                &words::UNSUBSCRIBED,
                share(self.sum(|c| c.funnel.unsubscribed), reached),
                count(self.sum(|c| c.funnel.unsubscribed)),
            ),
        ];
        let (tracked, opened) = (self.sum(|c| c.funnel.tracked), self.sum(|c| c.funnel.opened));
        if tracked > 0 {
            cards.push((&words::OPENED, share(opened, tracked), count(opened)));
        }
        let item = |(name, figure, more): (&Words, String, String)| {
            format!("<li><b>{figure}</b><span>{}</span><span>{more}</span></li>", self.say(name))
        };
        format!("<ul class=\"cards\">{}</ul>\n", cards.into_iter().map(item).collect::<String>())
    }

    fn funnel(&self) -> String {
        let enrolled = self.sum(|c| c.funnel.enrolled);
        let levels = [
            (&words::ENROLLED, enrolled),
            (&words::REACHED, self.sum(|c| c.funnel.reached)),
            (&words::REPLIED, self.sum(|c| c.funnel.replied)),
        ];
        let rows: Vec<Vec<String>> = levels
            .into_iter()
            .map(|(name, n)| {
                let share = rows::share(n, enrolled).unwrap_or_default();
                let name = self.say(name).to_owned();
                vec![name, self.language.count(n), self.language.percent(share), charts::bar(share)]
            })
            .collect();
        let headers = [("", ""), ("", ""), ("", ""), ("chart", "")].map(|(c, h)| (c, h.to_owned()));
        self.heading(&words::FUNNEL) + &table("funnel", &headers, &rows)
    }

    fn campaigns(&self) -> String {
        let shown: Vec<&CampaignStats> =
            self.overview.campaigns.iter().filter(|c| c.funnel.sent > 0).collect();
        if shown.len() < 2 {
            return String::new();
        }
        let rows: Vec<(String, _)> = shown.iter().map(|c| (escape(&c.name), &c.funnel)).collect();
        self.heading(&words::CAMPAIGNS) + &rows::funnels(self.language, &rows)
    }

    /// The steps of each campaign, and under them the variants of those that have several.
    fn steps(&self) -> String {
        let mut shown: Vec<&CampaignStats> =
            self.overview.campaigns.iter().filter(|c| c.funnel.sent > 0).collect();
        let is_cut = shown.len() > MOST_CAMPAIGNS;
        if is_cut {
            shown.sort_by_key(|c| std::cmp::Reverse(c.funnel.sent));
            shown.truncate(MOST_CAMPAIGNS);
            shown.sort_by(|a, b| a.name.cmp(&b.name));
        }
        let note = if is_cut {
            format!("<p class=\"note\">{}</p>\n", self.say(&words::FIRST_ONES))
        } else {
            String::new()
        };
        let mut steps = self.heading(&words::STEPS) + &note;
        let mut variants = String::new();
        for campaign in shown {
            let of = |groups: &'_ [GroupStats]| -> Vec<GroupStats> {
                groups.iter().filter(|g| g.campaign_id == campaign.id).cloned().collect()
            };
            let named = if self.overview.campaigns.len() > 1 {
                format!("<h3>{}</h3>\n", escape(&campaign.name))
            } else {
                String::new()
            };
            let groups = of(&self.overview.steps);
            let step =
                |g: &GroupStats| format!("{} {}", self.say(&words::STEP), g.step_index.map_or(0, |i| i + 1));
            let rows: Vec<(String, _)> = groups.iter().map(|g| (step(g), &g.funnel)).collect();
            steps.push_str(&named);
            steps.push_str(&rows::funnels(self.language, &rows));
            variants.push_str(&rows::tests(self.language, &named, &of(&self.overview.variants)));
        }
        if !variants.is_empty() {
            variants = self.heading(&words::VARIANTS) + &variants;
        }
        steps + &variants
    }

    /// Mails and answers by day, or by week where there are too many days.
    fn days(&self) -> String {
        let mut days: BTreeMap<NaiveDate, (u64, u64)> = BTreeMap::new();
        for group in &self.overview.days {
            if let Ok(day) = group.name.parse::<NaiveDate>() {
                let sums = days.entry(day).or_default();
                *sums = (sums.0 + group.funnel.sent, sums.1 + group.funnel.replied);
            }
        }
        let (Some(first), Some(last)) = (days.keys().next().copied(), days.keys().next_back().copied())
        else {
            return String::new();
        };
        let span = usize::try_from((last - first).num_days()).unwrap_or_default() + 1;
        let by_week = span > MOST_COLUMNS;
        let start = |day: NaiveDate| if by_week { day.week(chrono::Weekday::Mon).first_day() } else { day };
        let mut columns: BTreeMap<NaiveDate, (u64, u64)> = BTreeMap::new();
        // Days without a mail are there, too.
        for day in first.iter_days().take(span) {
            let (sent, replied) = days.get(&day).copied().unwrap_or_default();
            let sums = columns.entry(start(day)).or_default();
            *sums = (sums.0 + sent, sums.1 + replied);
        }
        let of = |figure: fn(&(u64, u64)) -> u64| -> Vec<(String, u64)> {
            columns.iter().map(|(day, sums)| (self.language.date(*day), figure(sums))).collect()
        };
        let scale = format!(
            "<div class=\"scale\"><span>{}</span><span>{}</span></div>",
            self.language.date(start(first)),
            self.language.date(last)
        );
        let heading = if by_week { &words::WEEKS } else { &words::DAYS };
        let figure = |words: &Words, values: &[(String, u64)]| {
            let most = values.iter().map(|(_, v)| *v).max().unwrap_or_default();
            let caption =
                format!("{} ({} {})", self.say(words), self.say(&words::MOST), self.language.count(most));
            format!(
                "<figure><figcaption>{caption}</figcaption>{}{scale}</figure>\n",
                charts::columns(values, &caption)
            )
        };
        let sent = figure(&words::SENT_A_DAY, &of(|sums| sums.0));
        self.heading(heading) + &sent + &figure(&words::REPLIES_A_DAY, &of(|sums| sums.1))
    }

    /// Weekdays by hours.
    fn week(&self) -> String {
        let top = self.overview.week.iter().map(|h| h.count).max().unwrap_or(0);
        if top == 0 {
            return String::new();
        }
        let mut cells = [[0_u64; 24]; 7];
        for hour in &self.overview.week {
            let place = usize::try_from(hour.weekday - 1).ok().zip(usize::try_from(hour.hour).ok());
            if let Some(cell) = place.and_then(|(day, hour)| cells.get_mut(day)?.get_mut(hour)) {
                *cell = u64::try_from(hour.count).unwrap_or(0);
            }
        }
        let top = u64::try_from(top).unwrap_or(0);
        let row = |(name, hours): (&str, &[u64; 24])| {
            format!("<span>{name}</span>{}", charts::hours(hours, top, name))
        };
        let rows: String = self.language.weekdays().into_iter().zip(&cells).map(row).collect();
        let hours = "<span></span><div class=\"hours\"><span>0</span><span>6</span><span>12</span><span>18</span></div>";
        format!(
            "{}<p class=\"note\">{}</p>\n<div class=\"week\">{hours}{rows}</div>\n",
            self.heading(&words::WEEK),
            self.say(&words::WEEK_NOTE)
        )
    }
}

/// The highest end of all intervals that stand in one column.
pub(super) fn top(rates: &[Option<Rate>]) -> f64 {
    charts::top(rates.iter().flatten())
}
