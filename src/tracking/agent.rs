//! What the program that fetched a pixel says of itself: a table of programs that are no people, and of those that stand for one.

use super::verdict::Verdict;

/// How a user agent is compared. Case counts only where the whole is compared.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sign {
    /// The whole of it, letter for letter.
    Exactly(&'static str),
    /// Begins with this.
    Begins(&'static str),
    /// Holds this somewhere.
    Holds(&'static str),
    /// Has a word that ends so: `Googlebot/2.1`, not `bottle` (`Cubot` makes telephones).
    Ends(&'static str),
}

/// A program, and who is behind it.
#[derive(Clone, Copy, Debug)]
pub struct Rule {
    /// What the rule is called where a verdict is stored.
    pub name: &'static str,
    /// What it shows.
    pub verdict: Verdict,
    /// How the program is known.
    pub sign: Sign,
}

/// Programs that nobody looks through, in the order in which they are asked.
pub const MACHINES: &[Rule] = &[
    // Mail Privacy Protection names itself so and no more; real browsers say which they are (mail-protocols §5.4: ClickDimensions, SparkPost).
    rule("apple.privacy_protection", Verdict::MachineApple, Sign::Exactly("Mozilla/5.0")),
    // What Gmail fetches for an open session when the mail arrives (§5.4: SparkPost, Keila and Groundhogg filter it).
    rule(
        "gmail.prefetch",
        Verdict::MachineGmail,
        Sign::Exactly(
            "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/42.0.2311.135 Safari/537.36 Edge/12.246 Mozilla/5.0",
        ),
    ),
    // Gateways that read mails before people do (§5.4, and the names the makers give their own fetchers).
    rule("scanner.barracuda", Verdict::Machine, Sign::Holds("barracuda")),
    rule("scanner.scmguard", Verdict::Machine, Sign::Holds("scmguard")),
    rule("scanner.mimecast", Verdict::Machine, Sign::Holds("mimecast")),
    rule("scanner.proofpoint", Verdict::Machine, Sign::Holds("proofpoint")),
    rule("scanner.safelinks", Verdict::Machine, Sign::Holds("safelinks")),
    rule("scanner.hubspot", Verdict::Machine, Sign::Holds("hubspot connect")),
    // Libraries, by the names they have when nobody gives them another (§5.4, and each library's own documentation).
    rule("library.python", Verdict::Machine, Sign::Begins("python-")),
    rule("library.python", Verdict::Machine, Sign::Holds("aiohttp/")),
    rule("library.okhttp", Verdict::Machine, Sign::Begins("okhttp")),
    rule("library.java", Verdict::Machine, Sign::Begins("java/")),
    rule("library.java", Verdict::Machine, Sign::Begins("apache-httpclient/")),
    rule("library.wget", Verdict::Machine, Sign::Begins("wget")),
    rule("library.curl", Verdict::Machine, Sign::Begins("curl/")),
    rule("library.lua", Verdict::Machine, Sign::Begins("lua-resty-http")),
    rule("library.go", Verdict::Machine, Sign::Begins("go-http-client/")),
    rule("library.perl", Verdict::Machine, Sign::Begins("libwww-perl/")),
    rule("library.ruby", Verdict::Machine, Sign::Begins("ruby")),
    rule("library.node", Verdict::Machine, Sign::Begins("node-fetch")),
    rule("library.node", Verdict::Machine, Sign::Begins("axios/")),
    rule("browser.headless", Verdict::Machine, Sign::Holds("headlesschrome/")),
    rule("browser.headless", Verdict::Machine, Sign::Holds("phantomjs/")),
    // What robots call themselves, of whatever maker (RFC 9309 §2.2.1 asks them for a name; these are its usual ends).
    rule("word.bot", Verdict::Machine, Sign::Ends("bot")),
    rule("word.crawler", Verdict::Machine, Sign::Ends("crawler")),
    rule("word.spider", Verdict::Machine, Sign::Ends("spider")),
    rule("word.scanner", Verdict::Machine, Sign::Ends("scanner")),
    rule("word.monitor", Verdict::Machine, Sign::Ends("monitor")),
    rule("word.preview", Verdict::Machine, Sign::Ends("preview")),
    rule("word.prefetch", Verdict::Machine, Sign::Ends("prefetch")),
];

/// Programs that fetch when a person looks, in that person's stead (§5.4). The sender who looks at its own copy in Gmail comes through
/// the same, and cannot be told from the recipient.
pub const PROXIES: &[Rule] = &[
    rule("proxy.gmail", Verdict::HumanProxied, Sign::Holds("googleimageproxy")),
    rule("proxy.yahoo", Verdict::HumanProxied, Sign::Holds("yahoomailproxy")),
];

/// Programs that people read mails with; what is none of them is a person's all the same. Outlook's reading pane counts (§5.4).
pub const READERS: &[Rule] = &[
    rule("reader.outlook", Verdict::Human, Sign::Holds("microsoft outlook")),
    rule("reader.outlook", Verdict::Human, Sign::Holds("ms-office")),
    rule("reader.thunderbird", Verdict::Human, Sign::Holds("thunderbird/")),
];

/// Makers of telephones whose name ends as a robot's does.
const NO_BOTS: &[&str] = &["cubot"];

const fn rule(name: &'static str, verdict: Verdict, sign: Sign) -> Rule {
    Rule { name, verdict, sign }
}

/// The first of these rules that knows the user agent.
#[must_use]
pub fn first(rules: &'static [Rule], agent: &str) -> Option<&'static Rule> {
    let lower = agent.to_ascii_lowercase();
    rules.iter().find(|rule| match rule.sign {
        Sign::Exactly(whole) => agent == whole,
        Sign::Begins(start) => lower.starts_with(start),
        Sign::Holds(part) => lower.contains(part),
        Sign::Ends(end) => {
            let mut words = lower.split(|c: char| !c.is_ascii_alphanumeric());
            words.any(|word| word.ends_with(end) && !NO_BOTS.contains(&word))
        }
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn signs_are_written_as_they_are_compared() {
        for rule in MACHINES.iter().chain(PROXIES).chain(READERS) {
            let (Sign::Begins(part) | Sign::Holds(part) | Sign::Ends(part)) = rule.sign else { continue };
            assert_eq!(part, part.to_ascii_lowercase(), "{}", rule.name);
        }
    }

    #[test]
    fn a_word_is_a_robot_only_at_its_end() {
        for bot in
            ["Googlebot/2.1", "Slackbot-LinkExpanding 1.0", "x (compatible; TelegramBot)", "SomeSpider"]
        {
            assert!(first(MACHINES, bot).is_some(), "{bot}");
        }
        for phone in ["Mozilla/5.0 (Linux; Android 10; CUBOT_X30) Chrome/120", "Bottle/1", "Abbott/2"] {
            assert!(first(MACHINES, phone).is_none(), "{phone}");
        }
    }
}
