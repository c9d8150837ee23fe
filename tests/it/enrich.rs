//! The waterfall over providers in this process, whose books are compared with ours; runs die at any await.

use std::{
    collections::HashMap,
    future::Future,
    pin::Pin,
    sync::{Arc, Mutex},
    task::{Context, Poll as Ready},
    time::Duration,
};

use pflow::{
    base::{clock::Clock, ids::IdSource, key_source::KeySource, progress::Silent},
    flow::{
        engine::{Engine, Scope},
        enrichment::{
            providers::Open,
            report::Report,
            resolve::{self, Decision},
            run::{self, Options, Waiting, Wanted, Which, Wish},
            verify::Verify,
        },
        organisations,
    },
    provider::{
        self,
        dns::MxLookup,
        enrichment::{
            Account, Answer, Enricher, Fact, Failure, Outcome, Poll, Question, Settings, Sheet, Submission,
            Usage, What,
        },
    },
};
use uuid::Uuid;

use crate::support::Pflow;

const fn sheet(
    name: &'static str,
    knows: &'static [Wanted],
    batch: usize,
    price: &'static [(Wanted, f64)],
    repeats_free: bool,
) -> Sheet {
    Sheet { name, knows, batch, paid: !price.is_empty(), price, pause: Duration::ZERO, repeats_free }
}

/// Register, two that take their time, and two that answer at once.
static SHEETS: [Sheet; 5] = [
    sheet("annuaire", &[Wanted::Company], 25, &[], true),
    sheet(
        "fullenrich",
        &[Wanted::Email, Wanted::Phone],
        50,
        &[(Wanted::Email, 1.0), (Wanted::Phone, 10.0)],
        true,
    ),
    sheet("bettercontact", &[Wanted::Email], 100, &[(Wanted::Email, 1.0)], false),
    sheet("kaspr", &[Wanted::Phone], 1, &[(Wanted::Phone, 1.0)], false),
    sheet("hunter", &[Wanted::Verification], 10, &[(Wanted::Verification, 0.5)], false),
];

/// What the providers have in their books.
#[derive(Debug, Default)]
struct Books {
    paid: HashMap<(&'static str, String, &'static str), u32>,
    credits: HashMap<&'static str, f64>,
    jobs: HashMap<String, Vec<Question>>,
    calls: u32,
    asked: HashMap<String, u32>,
    refuse_every: u32,
    refused_key: Option<&'static str>,
    hangs: bool,
}

#[derive(Clone, Debug)]
struct Fake {
    sheet: &'static Sheet,
    books: Arc<Mutex<Books>>,
}

#[derive(Clone, Debug)]
struct Market(Arc<Mutex<Books>>);

impl Open for Market {
    type Provider = Fake;

    async fn open(&self, name: &str) -> Result<Fake, provider::Error> {
        let sheet = SHEETS.iter().find(|s| s.name == name);
        let sheet =
            sheet.ok_or_else(|| provider::Error::Permanent(format!("there is no provider {name:?}")))?;
        Ok(Fake { sheet, books: self.0.clone() })
    }

    fn verify(&self, _probe: bool) -> Result<Verify, provider::Error> {
        MxLookup::open(Some("127.0.0.1:9")).map(Verify::new)
    }
}

/// 9 digits with a check digit.
fn siren(n: u128) -> String {
    (0..10).map(|check| format!("8{n:07}{check}")).find(|s| pflow::crm::siren::siren(s).is_ok()).unwrap()
}

fn number(reference: &str) -> u128 {
    reference.parse::<Uuid>().unwrap().as_u128()
}

impl Fake {
    fn fact(&self, q: &Question, want: Wanted) -> Vec<Fact> {
        let n = number(&q.reference);
        let graded = |what, value: String, status: &str| {
            vec![Fact { what, value, status: Some(status.to_owned()), score: None }]
        };
        match (self.sheet.name, want) {
            ("annuaire", _) if n % 10 < 8 => vec![
                Fact::plain(What::Siren, siren(n / 2)),
                Fact::plain(What::NafCode, "6201Z"),
                Fact::plain(What::HqAddress, format!("{} rue X 69003 Lyon", n / 2)),
            ],
            ("fullenrich", Wanted::Email) if !n.is_multiple_of(3) => graded(
                What::WorkEmail,
                format!("p{n}@full.example"),
                if n.is_multiple_of(2) { "DELIVERABLE" } else { "CATCH_ALL" },
            ),
            ("fullenrich", Wanted::Phone) if n.is_multiple_of(4) => vec![
                Fact::plain(What::Phone(1), format!("019900{n:04}")),
                Fact::plain(What::Phone(2), format!("019900{:04}", n + 2000)),
            ],
            ("bettercontact", Wanted::Email) if !n.is_multiple_of(5) => {
                graded(What::WorkEmail, format!("p{n}@better.example"), "deliverable")
            }
            ("kaspr", Wanted::Phone) if !n.is_multiple_of(7) => {
                vec![Fact::plain(What::Phone(1), format!("019900{:04}", n + 4000))]
            }
            ("hunter", Wanted::Verification) if !n.is_multiple_of(9) => graded(
                What::EmailState,
                q.email.clone().unwrap_or_default(),
                if n.is_multiple_of(2) { "valid" } else { "invalid" },
            ),
            _ => Vec::new(),
        }
    }

    /// Charges what is found, once where repetitions are free.
    fn charge(&self, questions: &[Question]) -> f64 {
        let mut books = self.books.lock().unwrap();
        let mut sum = 0.0;
        for q in questions {
            *books.asked.entry(q.reference.clone()).or_default() += 1;
            for (want, price) in self.sheet.price.iter().filter(|(w, _)| q.wants.contains(w)) {
                if self.fact(q, *want).is_empty() {
                    continue;
                }
                let times =
                    books.paid.entry((self.sheet.name, q.reference.clone(), want.as_str())).or_default();
                if *times == 0 || !self.sheet.repeats_free {
                    *times += 1;
                    sum += price;
                }
            }
        }
        *books.credits.entry(self.sheet.name).or_default() += sum;
        sum
    }

    fn answers(&self, questions: &[Question]) -> Vec<Answer> {
        let mut all: Vec<Answer> = questions
            .iter()
            .map(|q| {
                let facts: Vec<Fact> = q.wants.iter().flat_map(|w| self.fact(q, *w)).collect();
                let outcome = if facts.is_empty() { Outcome::NotFound } else { Outcome::Found };
                Answer {
                    reference: q.reference.clone(),
                    outcome,
                    facts,
                    raw: serde_json::Value::Null,
                    credits: None,
                }
            })
            .collect();
        all.reverse();
        all
    }
}

impl Enricher for Fake {
    fn sheet(&self) -> &Sheet {
        self.sheet
    }

    async fn submit(&self, questions: &[Question]) -> Result<Submission, Failure> {
        tokio::task::yield_now().await;
        {
            let mut books = self.books.lock().unwrap();
            if books.refused_key == Some(self.sheet.name) {
                return Err(Failure::Refused(provider::Error::Auth("who are you?".to_owned())));
            }
            books.calls += 1;
            if books.refuse_every > 0 && books.calls.is_multiple_of(books.refuse_every) {
                let message = "slow down".to_owned();
                return Err(Failure::Refused(provider::Error::Transient {
                    message,
                    retry_after: Some(Duration::ZERO),
                }));
            }
        }
        let credits = self.charge(questions);
        if self.books.lock().unwrap().hangs {
            std::future::pending::<()>().await;
        }
        tokio::task::yield_now().await;
        if self.sheet.batch < 50 {
            return Ok(Submission::Answers(
                self.answers(questions),
                Usage { credits: Some(credits), left: None },
            ));
        }
        let mut books = self.books.lock().unwrap();
        let id = format!("job-{}", books.calls);
        books.jobs.insert(id.clone(), questions.to_vec());
        books.jobs.insert(format!("{id} credits {credits}"), Vec::new());
        Ok(Submission::Job(id))
    }

    async fn poll(&self, job: &str, questions: &[Question]) -> Result<Poll, provider::Error> {
        tokio::task::yield_now().await;
        let mut books = self.books.lock().unwrap();
        if books.jobs.remove(&format!("{job} ready")).is_none() {
            books.jobs.insert(format!("{job} ready"), Vec::new());
            return Ok(Poll::Pending(Duration::ZERO));
        }
        books.jobs.insert(format!("{job} ready"), Vec::new());
        let prefix = format!("{job} credits ");
        let credits = books.jobs.keys().find_map(|k| k.strip_prefix(&prefix)?.parse().ok());
        drop(books);
        Ok(Poll::Done(self.answers(questions), Usage { credits, left: Some(1_000.0) }))
    }

    async fn account(&self) -> Result<Account, provider::Error> {
        Ok(Account::default())
    }
}

/// A future that is dropped after so many polls: what is left is what a kill leaves.
struct Dying<F>(Pin<Box<F>>, u32);

impl<F: Future> Future for Dying<F> {
    type Output = Option<F::Output>;

    fn poll(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Ready<Self::Output> {
        if self.1 == 0 {
            return Ready::Ready(None);
        }
        self.1 -= 1;
        self.0.as_mut().poll(cx).map(Some)
    }
}

struct World {
    pflow: Pflow,
    engine: Engine,
    scope: Scope,
    books: Arc<Mutex<Books>>,
}

impl World {
    async fn new(positions: u32) -> Self {
        let pflow = tokio::task::spawn_blocking(Pflow::with_org).await.unwrap();
        pflow.execute(&format!(
            "INSERT INTO crm.companies (organisation_id, id, name)
             SELECT o.id, ('c' || lpad(to_hex(n), 31, '0'))::uuid, 'Exemple ' || n FROM iam.organisations o, generate_series(0, {positions} / 2) n;
             INSERT INTO crm.people (organisation_id, id, first_name, last_name)
             SELECT o.id, ('a' || lpad(to_hex(n), 31, '0'))::uuid, 'Claire', 'Durand ' || n FROM iam.organisations o, generate_series(1, {positions}) n;
             INSERT INTO crm.positions (organisation_id, id, person_id, company_id)
             SELECT o.id, lpad(to_hex(n), 32, '0')::uuid, ('a' || lpad(to_hex(n), 31, '0'))::uuid, ('c' || lpad(to_hex(n / 2), 31, '0'))::uuid
               FROM iam.organisations o, generate_series(1, {positions}) n;"
        ));
        let engine = Engine {
            db: pflow.db.connect().await,
            ids: IdSource::new(Clock::System),
            clock: Clock::System,
            public_url: None,
            keys: KeySource::File(pflow.path("secret.key")),
            enrichment: Settings::default(),
            events: None,
            llm: pflow::provider::llm::Settings::default(),
        };
        let scope = organisations::scope(&engine, Some("Acme"), Some("ana@acme.example")).await.unwrap();
        Self { pflow, engine, scope, books: Arc::default() }
    }

    fn options(&self, providers: &[&str]) -> Options {
        Options {
            which: Which::default(),
            wish: Wish {
                providers: providers.iter().map(|p| (*p).to_owned()).collect(),
                fields: vec![Wanted::Email, Wanted::Phone, Wanted::Company, Wanted::Verification],
                good_enough: 90.0,
                refresh: false,
                probe: false,
            },
            max_credits: None,
            waiting: self.waiting(),
        }
    }

    fn waiting(&self) -> Waiting {
        Waiting { never: false, poll: Some(Duration::ZERO) }
    }

    async fn enrich(&self, options: &Options, dry_run: bool) -> Report {
        let market = Market(self.books.clone());
        run::enrich_with(&self.engine, &self.scope, options, market, &Silent, dry_run).await.unwrap()
    }

    async fn resume(&self) -> Vec<Report> {
        let market = Market(self.books.clone());
        run::resume_with(&self.engine, &self.scope, market, self.waiting(), &Silent, false).await.unwrap()
    }

    fn spent(&self) -> f64 {
        self.pflow.sql("SELECT coalesce(sum(spent + reserved), 0)::float8 FROM crm.enrichment_jobs")
    }

    fn charged(&self) -> f64 {
        self.books.lock().unwrap().credits.values().sum()
    }

    /// All columns of all rows but times and ids, and what is remembered of their changes but who and when.
    fn state(&self, but: &[String]) -> Vec<String> {
        let but =
            but.iter().map(|id| format!("'{id}'")).chain(["NULL".to_owned()]).collect::<Vec<_>>().join(",");
        let rows: String = self.pflow.sql(&format!(
            "SELECT string_agg(line, E'\\n' ORDER BY line) FROM (
               SELECT x.id::text || to_jsonb(x)::text || to_jsonb(p)::text || to_jsonb(c)::text
                      || coalesce((SELECT string_agg(f.key || (f.value - 'cost')::text, ',' ORDER BY v.provider, f.key, f.value::text)
                                     FROM crm.provenance v, jsonb_each(v.fields) f WHERE v.row_id IN (x.id, p.id, c.id)), '') AS line
                 FROM (SELECT id, person_id, company_id, email, email_status, email_reliability, authority FROM crm.positions) x
                 JOIN (SELECT id, email, mobile_phone, phone_kaspr_1, phone_kaspr_3, phone_bettercontact, phone_fullenrich_1,
                              phone_fullenrich_3, authority FROM crm.people) p ON p.id = x.person_id
                 JOIN (SELECT id, name, siren, naf_code, hq_address, authority FROM crm.companies) c ON c.id = x.company_id
                WHERE x.id::text NOT IN (SELECT i FROM unnest(ARRAY[{but}]::text[]) i WHERE i IS NOT NULL)) all_rows"
        ));
        rows.lines().map(str::to_owned).collect()
    }
}

const ALL: [&str; 5] = ["annuaire", "fullenrich", "bettercontact", "kaspr", "hunter"];

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_thousand_positions_with_kills_end_like_an_undisturbed_run_and_nothing_is_paid_twice() {
    let (calm, stormy) = tokio::join!(World::new(1_000), World::new(1_000));
    let report = calm.enrich(&calm.options(&ALL), false).await;
    assert_eq!((report.status.as_str(), report.uncertain.len()), ("done", 0), "{report:?}");
    assert!((calm.spent() - calm.charged()).abs() < 1e-6, "{} {}", calm.spent(), calm.charged());
    assert!(calm.charged() > 1_000.0);

    stormy.books.lock().unwrap().refuse_every = 5;
    let options = stormy.options(&ALL);
    let market = Market(stormy.books.clone());
    let (mut seed, mut kills, mut begun) = (7_u32, 0, false);
    loop {
        seed = seed.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        let polls = 20 + (seed >> 16) % 900;
        let (engine, scope) = (&stormy.engine, &stormy.scope);
        let lived = if begun {
            let work = run::resume_with(engine, scope, market.clone(), stormy.waiting(), &Silent, false);
            Dying(Box::pin(work), polls).await.map(Result::unwrap)
        } else {
            let work = run::enrich_with(engine, scope, &options, market.clone(), &Silent, false);
            Dying(Box::pin(work), polls).await.map(|r| vec![r.unwrap()])
        };
        begun = begun || stormy.pflow.sql::<i64>("SELECT count(*) FROM crm.enrichment_runs") > 0;
        match lived {
            None => kills += 1,
            // The dead run's connection has not let go of the lock yet.
            Some(reports) if reports.iter().any(|r| r.locked) => {
                tokio::time::sleep(Duration::from_millis(5)).await
            }
            Some(_) => break,
        }
    }
    assert!(kills > 10, "{kills}");
    // What a person has to decide about is given up; those positions alone may have fewer values.
    let mut undecided: Vec<String> = Vec::new();
    loop {
        let uncertain: Option<String> =
            stormy.pflow.sql("SELECT (SELECT id::text FROM crm.enrichment_jobs WHERE status = 'uncertain' ORDER BY id LIMIT 1)");
        let Some(job) = uncertain else { break };
        let theirs: Vec<String> = stormy.pflow.sql(&format!(
            "SELECT array_agg(p::text) FROM crm.enrichment_jobs j, unnest(j.positions) p WHERE j.id = '{job}'"
        ));
        undecided.extend(theirs);
        resolve::resolve(&stormy.engine, &stormy.scope, &job, Decision::GiveUp, false).await.unwrap();
    }
    stormy.resume().await;
    let twice: Vec<_> =
        stormy.books.lock().unwrap().paid.iter().filter(|(_, n)| **n > 1).map(|(k, _)| k.clone()).collect();
    assert_eq!(twice, [], "after {kills} kills");
    let certain: f64 = stormy
        .pflow
        .sql("SELECT coalesce(sum(spent), 0)::float8 FROM crm.enrichment_jobs WHERE status = 'done'");
    let (spent, charged) = (stormy.spent(), stormy.charged());
    assert!(certain <= charged + 1e-6 && charged <= spent + 1e-6, "{certain} <= {charged} <= {spent}");
    if undecided.is_empty() {
        assert!((spent - charged).abs() < 1e-6, "{spent} {charged}");
    }
    assert_eq!(
        stormy.state(&undecided),
        calm.state(&undecided),
        "after {kills} kills, {} undecided",
        undecided.len()
    );
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_paid_call_without_an_outcome_waits_for_a_person() {
    let world = World::new(3).await;
    world.books.lock().unwrap().hangs = true;
    {
        let options = world.options(&["kaspr"]);
        let market = Market(world.books.clone());
        let work = run::enrich_with(&world.engine, &world.scope, &options, market, &Silent, false);
        tokio::pin!(work);
        // It dies with the call on its lips.
        while world.charged() == 0.0 {
            assert!(tokio::time::timeout(Duration::from_millis(5), &mut work).await.is_err());
        }
    }
    world.books.lock().unwrap().hangs = false;
    let charged = world.charged();
    assert!((charged - 1.0).abs() < 1e-9, "{charged}");
    let reports = loop {
        let reports = world.resume().await;
        if !reports.iter().any(|r| r.locked) {
            break reports;
        }
        tokio::time::sleep(Duration::from_millis(5)).await;
    };
    let report = reports.first().expect("it is taken up");
    let [job] = *report.uncertain else { panic!("{report:?}") };
    assert_eq!(report.status, "undecided");
    assert!((world.spent() - world.charged()).abs() < 1e-9, "what may have been paid counts");
    let again = world.enrich(&world.options(&["kaspr"]), false).await;
    assert_eq!(again.by_provider.get("kaspr").map_or(0, |p| p.asked), 0, "{again:?}");
    let done = resolve::resolve(&world.engine, &world.scope, &job.to_string(), Decision::Again, false)
        .await
        .unwrap();
    assert!(done.again);
    world.resume().await;
    let phones: i64 = world.pflow.sql("SELECT count(*) FROM crm.people WHERE phone_kaspr_1 IS NOT NULL");
    assert_eq!(phones, 3);
    assert!((world.spent() - world.charged()).abs() < 1e-9, "{} {}", world.spent(), world.charged());
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn credits_end_and_answers_are_kept() {
    let world = World::new(40).await;
    let before = world.state(&[]);
    let mut options = world.options(&ALL);
    let rehearsal = world.enrich(&options, true).await;
    assert!(rehearsal.most_credits.unwrap() > 400.0, "{rehearsal:?}");
    assert_eq!((world.books.lock().unwrap().calls, world.state(&[])), (0, before));
    options.max_credits = Some(25.0);
    let report = world.enrich(&options, false).await;
    assert!(world.charged() <= 25.0, "{}", world.charged());
    assert!(!report.too_dear.is_empty() && !report.is_partial(), "{report:?}");
    options.max_credits = None;
    world.enrich(&options, false).await;
    let (charged, calls) = (world.charged(), world.books.lock().unwrap().calls);
    let again = world.enrich(&options, false).await;
    assert!((world.charged() - charged).abs() < 1e-9);
    assert_eq!(world.books.lock().unwrap().calls, calls, "nothing is asked twice: {again:?}");
    assert!(again.by_provider["kaspr"].from_cache > 0, "{again:?}");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn nobody_asks_about_the_suppressed_and_a_refused_key_stops_one_provider() {
    let world = World::new(10).await;
    world.pflow.execute(
        "UPDATE crm.positions SET email = 'p1@gone.example' WHERE id = lpad('1', 32, '0')::uuid;
         UPDATE crm.people SET status = 'do_not_contact' WHERE id = ('a' || lpad('2', 31, '0'))::uuid;",
    );
    world.pflow.ok(&["suppression", "add", "@gone.example"]);
    world.books.lock().unwrap().refused_key = Some("kaspr");
    let report = world.enrich(&world.options(&["annuaire", "kaspr", "fullenrich"]), false).await;
    assert_eq!(
        (report.positions, report.suppressed),
        (8, 1),
        "who is not to be contacted is not even chosen"
    );
    let asked = &world.books.lock().unwrap().asked;
    for n in [1, 2] {
        assert!(!asked.contains_key(&Uuid::from_u128(n).to_string()), "{n}");
    }
    assert!(asked.contains_key(&Uuid::from_u128(3).to_string()));
    assert!(report.is_partial() && !report.is_refused());
    assert!(report.by_provider["kaspr"].error.is_some());
    assert!(report.by_provider["fullenrich"].found > 0);
}
