//! Who fetched a pixel: a person, or a machine that opens whatever comes.
//!
//! The raw facts are stored with the verdict, its rule and the rules' version, so that all can be judged again.

use chrono::TimeDelta;

use super::{agent, network::Network};

/// Counts up when a rule changes: what was judged by an older version can be judged again.
pub const RULE_VERSION: i32 = 1;
/// Nobody opens a mail within this time of its being sent: gateways do (mail-protocols §5.4; thresholds seen: 1 s, 5 s, 30 s).
pub const FASTEST_PERSON: TimeDelta = TimeDelta::seconds(5);

/// Who it was.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Verdict {
    /// A person.
    Human,
    /// A person, through the mail provider's proxy.
    HumanProxied,
    /// A program.
    Machine,
    /// Apple's Mail Privacy Protection: delivered to an Apple Mail, opened or not.
    MachineApple,
    /// Gmail, before anybody looked.
    MachineGmail,
    /// Sooner after sending than a person can be.
    MachineFast,
    /// One of many at once.
    MachineBurst,
    /// From a network of the sender's own.
    Own,
}

impl Verdict {
    /// Every verdict.
    pub const ALL: [Self; 8] = [
        Self::Human,
        Self::HumanProxied,
        Self::Machine,
        Self::MachineApple,
        Self::MachineGmail,
        Self::MachineFast,
        Self::MachineBurst,
        Self::Own,
    ];

    /// As the database writes it.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Human => "human",
            Self::HumanProxied => "human_proxied",
            Self::Machine => "machine",
            Self::MachineApple => "machine_apple",
            Self::MachineGmail => "machine_gmail",
            Self::MachineFast => "machine_fast",
            Self::MachineBurst => "machine_burst",
            Self::Own => "own",
        }
    }

    /// The verdict that is written so.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|verdict| verdict.as_str() == text)
    }

    /// Whether a person saw the mail.
    #[must_use]
    pub const fn is_person(self) -> bool {
        matches!(self, Self::Human | Self::HumanProxied)
    }
}

/// How a pixel was asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Method {
    /// With its picture.
    Get,
    /// Without.
    Head,
}

impl Method {
    /// As HTTP and the database write it.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Get => "GET",
            Self::Head => "HEAD",
        }
    }
}

/// What is known of a fetch.
#[derive(Clone, Copy, Debug)]
pub struct Fetch<'a> {
    /// How.
    pub method: Method,
    /// The program's own words; empty: none.
    pub agent: &'a str,
    /// From where.
    pub network: Option<Network>,
    /// How long after the mail left; none where that is not known, and for a variant's pixel.
    pub sent_ago: Option<TimeDelta>,
}

/// A verdict, and the rule that gave it.
pub type Judged = (Verdict, &'static str);

/// Who it was, by that fetch alone; what a burst shows is added by [`super::burst`]. `own`: the networks of the sender's offices.
#[must_use]
pub fn judge(fetch: &Fetch<'_>, own: &[Network]) -> Judged {
    if fetch.method == Method::Head {
        return (Verdict::Machine, "method.head");
    }
    if fetch.agent.trim().is_empty() {
        return (Verdict::Machine, "agent.none");
    }
    if let Some(machine) = agent::first(agent::MACHINES, fetch.agent) {
        return (machine.verdict, machine.name);
    }
    if fetch.network.is_some_and(|from| own.iter().any(|own| own.holds(from))) {
        return (Verdict::Own, "network.own");
    }
    let proxy = agent::first(agent::PROXIES, fetch.agent);
    // Gmail's proxy fetches when somebody looks, were it at once.
    let may_be_fast = proxy.is_some_and(|proxy| proxy.name == "proxy.gmail");
    if !may_be_fast && fetch.sent_ago.is_some_and(|ago| ago < FASTEST_PERSON) {
        return (Verdict::MachineFast, "time.fast");
    }
    let known = proxy.or_else(|| agent::first(agent::READERS, fetch.agent));
    known.map_or((Verdict::Human, "reader.any"), |rule| (rule.verdict, rule.name))
}

#[cfg(test)]
mod tests {
    use super::*;

    const CHROME: &str = "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/131.0.0.0 Safari/537.36";
    const GMAIL: &str =
        "Mozilla/5.0 (Windows NT 5.1; rv:11.0) Gecko Firefox/11.0 (via ggpht.com GoogleImageProxy)";
    const PREFETCH: &str = "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/42.0.2311.135 Safari/537.36 Edge/12.246 Mozilla/5.0";

    fn fetch(agent: &str) -> Fetch<'_> {
        Fetch {
            method: Method::Get,
            agent,
            network: Some("192.0.2.0/24".parse().unwrap()),
            sent_ago: Some(TimeDelta::hours(2)),
        }
    }

    fn verdict(agent: &str) -> Judged {
        judge(&fetch(agent), &[])
    }

    #[test]
    fn programs_are_known_by_what_they_call_themselves() {
        for (agent, expected) in [
            ("", (Verdict::Machine, "agent.none")),
            (" ", (Verdict::Machine, "agent.none")),
            ("Mozilla/5.0", (Verdict::MachineApple, "apple.privacy_protection")),
            (PREFETCH, (Verdict::MachineGmail, "gmail.prefetch")),
            ("Barracuda Sentinel (EE)", (Verdict::Machine, "scanner.barracuda")),
            ("SCMGUARD", (Verdict::Machine, "scanner.scmguard")),
            ("python-requests/2.31.0", (Verdict::Machine, "library.python")),
            ("Python/3.11 aiohttp/3.9.1", (Verdict::Machine, "library.python")),
            ("okhttp/4.12.0", (Verdict::Machine, "library.okhttp")),
            ("Java/1.8.0_191", (Verdict::Machine, "library.java")),
            ("Wget/1.21.4", (Verdict::Machine, "library.wget")),
            ("lua-resty-http/0.17 (Lua) ngx_lua/10026", (Verdict::Machine, "library.lua")),
            ("Slackbot 1.0 (+https://api.slack.com/robots)", (Verdict::Machine, "word.bot")),
            ("HubSpot Connect 2.0 (http://dev.hubspot.com/)", (Verdict::Machine, "scanner.hubspot")),
            (
                "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) HeadlessChrome/131.0 Safari/537.36",
                (Verdict::Machine, "browser.headless"),
            ),
            (GMAIL, (Verdict::HumanProxied, "proxy.gmail")),
            ("YahooMailProxy; https://help.yahoo.com/kb/x.html", (Verdict::HumanProxied, "proxy.yahoo")),
            (
                "Microsoft Office/16.0 (Windows NT 10.0; Microsoft Outlook 16.0.17628; Pro)",
                (Verdict::Human, "reader.outlook"),
            ),
            ("Mozilla/4.0 (compatible; ms-office; MSOffice 16)", (Verdict::Human, "reader.outlook")),
            (
                "Mozilla/5.0 (X11; Linux x86_64; rv:128.0) Gecko/20100101 Thunderbird/128.5.0",
                (Verdict::Human, "reader.thunderbird"),
            ),
            (CHROME, (Verdict::Human, "reader.any")),
        ] {
            assert_eq!(verdict(agent), expected, "{agent}");
        }
    }

    #[test]
    fn what_only_looks_like_a_machine_is_a_person() {
        for agent in [
            // Apple's is the whole, not a beginning, nor another case.
            "Mozilla/5.0 ",
            "mozilla/5.0",
            "Mozilla/5.0 (iPhone; CPU iPhone OS 18_1 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Mobile/15E148",
            // An old Edge without Gmail's tail.
            "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/42.0.2311.135 Safari/537.36 Edge/12.246",
            "Mozilla/5.0 (Linux; Android 10; CUBOT X18 Plus) AppleWebKit/537.36 Chrome/120.0 Mobile Safari/537.36",
            "Mozilla/5.0 (Linux; Android 14; Javan/2) Chrome/120.0",
        ] {
            assert!(verdict(agent).0 == Verdict::Human, "{agent}: {:?}", verdict(agent));
        }
    }

    #[test]
    fn a_head_is_a_machine_whatever_it_says() {
        let head = Fetch { method: Method::Head, ..fetch(GMAIL) };
        assert_eq!(judge(&head, &[]), (Verdict::Machine, "method.head"));
    }

    #[test]
    fn nobody_reads_within_five_seconds_but_behind_gmails_proxy() {
        let after = |agent, ago| judge(&Fetch { sent_ago: ago, ..fetch(agent) }, &[]).0;
        let ms = |ms| Some(TimeDelta::milliseconds(ms));
        assert_eq!(after(CHROME, ms(4_999)), Verdict::MachineFast);
        assert_eq!(after(CHROME, ms(-1)), Verdict::MachineFast);
        assert_eq!(after(CHROME, ms(5_000)), Verdict::Human);
        assert_eq!(after(CHROME, None), Verdict::Human);
        assert_eq!(after(GMAIL, ms(10)), Verdict::HumanProxied);
        assert_eq!(after("YahooMailProxy", ms(10)), Verdict::MachineFast);
        assert_eq!(after("Mozilla/5.0", ms(10)), Verdict::MachineApple);
    }

    #[test]
    fn the_senders_own_office_is_neither() {
        let own = ["192.0.0.0/16".parse().unwrap()];
        assert_eq!(judge(&fetch(CHROME), &own), (Verdict::Own, "network.own"));
        assert_eq!(judge(&Fetch { network: None, ..fetch(CHROME) }, &own).0, Verdict::Human);
        let other = ["198.51.100.0/24".parse().unwrap()];
        assert_eq!(judge(&fetch(CHROME), &other).0, Verdict::Human);
    }

    #[test]
    fn verdicts_are_written_and_read() {
        for verdict in Verdict::ALL {
            assert_eq!(Verdict::parse(verdict.as_str()), Some(verdict));
        }
        assert_eq!(Verdict::parse("person"), None);
    }
}
