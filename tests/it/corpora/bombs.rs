//! Mails that nobody wrote: enormous, deep, or cut to hurt a parser.

/// A mail, what it is, and whether it is refused.
pub struct Bomb {
    /// What it is.
    pub name: &'static str,
    /// Its bytes.
    pub mail: Vec<u8>,
    /// The reason for which only its headers are read.
    pub refused: Option<&'static str>,
}

const HEAD: &str = "From: Rene <rene@b.example>\nTo: ana@acme.example\nSubject: Bombe\nMessage-ID: <bomb@b.example>\nMIME-Version: 1.0\n";

fn bomb(name: &'static str, refused: Option<&'static str>, rest: impl AsRef<[u8]>) -> Bomb {
    Bomb { name, mail: [HEAD.as_bytes(), rest.as_ref()].concat(), refused }
}

/// Many mails, each about as large as its kind of harm needs.
pub fn all() -> Vec<Bomb> {
    let mut bombs = structures();
    bombs.extend(headers());
    bombs.extend(bodies());
    bombs
}

fn structures() -> Vec<Bomb> {
    let nested = |levels: usize| {
        let mut out = String::new();
        for level in 0..levels {
            out += &format!("Content-Type: multipart/mixed; boundary=b{level}x\n\n--b{level}x\n");
        }
        out + "\nfin\n"
    };
    let enclosed = "Content-Type: message/rfc822\n\n".repeat(10_000);
    let encoded = base64(enclosed.repeat(3).as_bytes());
    let parts = |n: usize| "--b\nContent-Type: text/plain\n\npart\n".repeat(n);
    vec![
        bomb(
            "10,000 parts",
            Some("too-many-parts"),
            format!("Content-Type: multipart/mixed; boundary=b\n\n{}--b--\n", parts(10_000)),
        ),
        bomb(
            "900 parts",
            None,
            format!("Content-Type: multipart/mixed; boundary=b\n\n{}--b--\n", parts(900)),
        ),
        bomb("10,000 multiparts in each other", Some("too-deep"), nested(10_000)),
        bomb("10,000 mails in each other", Some("too-deep"), format!("{enclosed}\nfin\n")),
        bomb(
            "encoded mails in each other",
            None,
            format!("Content-Type: message/rfc822\nContent-Transfer-Encoding: base64\n\n{encoded}\n"),
        ),
        bomb(
            "encoded mails in a part",
            None,
            format!(
                "Content-Type: multipart/mixed; boundary=b\n\n--b\nContent-Type: message/global\nContent-Transfer-Encoding: base64\n\n{encoded}\n--b--\n"
            ),
        ),
        bomb(
            "multiparts that never begin",
            Some("too-many-parts"),
            format!(
                "Content-Type: multipart/mixed; boundary=b\n\n{}--b--\n",
                "--b\nContent-Type: multipart/mixed; boundary=never\n\nx\n".repeat(5_000)
            ),
        ),
        bomb(
            "parts within a line",
            None,
            format!(
                "Content-Type: multipart/mixed; boundary=b\n\n{}\n--b--\n",
                "--b\n\n x--b\n\n".repeat(300).replace("\n x--b", "y--b")
            ),
        ),
        bomb(
            "delimiters within a line",
            None,
            format!("Content-Type: multipart/mixed; boundary=a\n\n--a\n\n{}", "x--a\n\n".repeat(400_000)),
        ),
    ]
}

fn headers() -> Vec<Bomb> {
    vec![
        bomb("100,000 headers", Some("header-bomb"), format!("{}\nfin\n", "X-Long: x\n".repeat(100_000))),
        bomb("a header of 50 MB", Some("header-bomb"), format!("X-Long: {}\n\nfin\n", "x".repeat(50 << 20))),
        bomb(
            "a folded header of 50 MB",
            Some("header-bomb"),
            format!("X-Long: x\n{}\nfin\n", " xxxxxxxxxxxxxxx\n".repeat(3 << 20)),
        ),
        bomb(
            "100,000 references",
            Some("header-bomb"),
            format!("References: {}\n\nfin\n", "<aaaaaaaaaaaaaaaaaaaaaaa@b.example>\n ".repeat(100_000)),
        ),
        bomb(
            "3,000 references",
            None,
            format!("References: {}\n\nfin\n", "<aaaaaaaaaaaaaaaaaaaaaaa@b.example>\n ".repeat(3_000)),
        ),
        bomb(
            "100,000 addresses",
            Some("header-bomb"),
            format!("From: {}\n\nfin\n", "a@b.example, ".repeat(100_000)),
        ),
        bomb("encoded words", None, format!("Subject: {}\n\nfin\n", "=?utf-8?q?=C3=A9?= ".repeat(5_000))),
        bomb(
            "encoded words without an end",
            None,
            format!("Subject: {}\n\nfin\n", "=?utf-8?q?".repeat(12_000)),
        ),
        bomb(
            "encoded words everywhere",
            None,
            format!("{}\nfin\n", format!("Comments: {}\n", "=?utf-8?q?".repeat(800)).repeat(120)),
        ),
        bomb("comments in comments", None, format!("From: {}a@b.example\n\nfin\n", "(".repeat(100_000))),
        bomb("attributes", None, format!("Content-Type: text/plain; {}\n\nfin\n", "a*1=b; ".repeat(15_000))),
    ]
}

fn bodies() -> Vec<Bomb> {
    let html = |body: String| format!("Content-Type: text/html; charset=utf-8\n\n{body}");
    let attachment = base64(&vec![7; 37 << 20]);
    vec![
        bomb(
            "50 MB attached before the text",
            None,
            format!(
                "Content-Type: multipart/mixed; boundary=b\n\n--b\nContent-Type: application/pdf\nContent-Transfer-Encoding: base64\nContent-Disposition: attachment\n\n\
                 {attachment}--b\nContent-Type: text/plain\n\nfin\n--b--\n"
            ),
        ),
        bomb("50 MB of text in one line", None, format!("\n{}", "fin ".repeat(13 << 20))),
        bomb("50 MB of lines", None, format!("\nfin\n{}", "On Mon, 1 Dec 2026 at 10:22\n".repeat(2 << 20))),
        bomb(
            "50 MB of encoded text",
            None,
            format!(
                "Content-Type: text/html\nContent-Transfer-Encoding: base64\n\n{}",
                base64("<div>fin".repeat(4 << 20).as_bytes())
            ),
        ),
        bomb("50 MB of signs", None, [b"\n".to_vec(), vec![b'-'; 50 << 20]].concat()),
        bomb("50 MB of nothing", Some("header-bomb"), vec![0; 50 << 20]),
        bomb("200,000 elements in each other", None, html("<div>".repeat(200_000) + "fin")),
        bomb("quotes in each other", None, html("fin<blockquote type=cite>".repeat(40_000))),
        bomb("lists in each other", None, html("<ul><li>fin".repeat(90_000))),
        bomb("tags without an end", None, html("<a ".repeat(300_000) + "fin")),
        bomb("attributes without an end", None, html("<a b=\"".repeat(150_000) + "fin")),
        bomb("comments without an end", None, html("fin <!--".repeat(120_000))),
        bomb("entities without an end", None, html("&amp".repeat(250_000) + "fin")),
        bomb("styles without an end", None, html("fin<style>".repeat(100_000))),
    ]
}

/// Lines of base64.
fn base64(bytes: &[u8]) -> String {
    const SIGNS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let mut out = String::with_capacity(bytes.len() * 4 / 3 + bytes.len() / 50);
    for line in bytes.chunks(57) {
        for three in line.chunks(3) {
            let word =
                three.iter().fold(0_u32, |word, b| word << 8 | u32::from(*b)) << (8 * (3 - three.len()));
            for at in 0..4 {
                out.push(if at <= three.len() {
                    char::from(SIGNS[(word >> (18 - 6 * at) & 63) as usize])
                } else {
                    '='
                });
            }
        }
        out.push('\n');
    }
    out
}
