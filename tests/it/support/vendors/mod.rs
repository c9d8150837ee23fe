//! The six providers of `pflow enrich` that a test owns, each on a free port of this machine, as faithful as `data-apis.md` §3 is, and
//! what each has charged. They live in the test's process and outlive a `pflow` that is killed.
//!
//! ```ignore
//! let vendors = Vendors::start();
//! let pflow = vendors.env(&Pflow::with_org());
//! vendors.kaspr().fail(On::Submit, Fault::Limited(Some(1)));
//! assert!(vendors.kaspr().charged().values().all(|n| *n == 1));
//! ```
//!
//! Answers follow from the question alone. Names say what comes: `Introuvable` is not found, `Partielle` has an address and no phone,
//! `Opposée` asked not to be contacted (Dropcontact, Hunter), a last name with a digit is unknown once in seven; everybody else is found.

mod annuaire;
mod bettercontact;
mod data;
mod dns;
mod double;
mod dropcontact;
mod fullenrich;
mod hunter;
mod kaspr;

pub use self::{
    data::company,
    dns::{DnsDouble, Zone},
    double::{Double, Fault, On},
};
use super::Pflow;

/// All six, running; they stop when they go.
pub struct Vendors(Vec<Double>);

impl Vendors {
    /// Starts all of them, without limits, faults or delays.
    pub fn start() -> Self {
        Self(vec![
            Double::start("annuaire", annuaire::answer),
            Double::start("kaspr", kaspr::answer),
            Double::start("bettercontact", bettercontact::answer),
            Double::start("fullenrich", fullenrich::answer),
            Double::start("dropcontact", dropcontact::answer),
            Double::start("hunter", hunter::answer),
        ])
    }

    /// All of them.
    pub fn all(&self) -> &[Double] {
        &self.0
    }

    /// The one of that name.
    pub fn named(&self, name: &str) -> &Double {
        self.0.iter().find(|double| double.name() == name).unwrap()
    }

    pub fn annuaire(&self) -> &Double {
        self.named("annuaire")
    }

    pub fn kaspr(&self) -> &Double {
        self.named("kaspr")
    }

    pub fn bettercontact(&self) -> &Double {
        self.named("bettercontact")
    }

    pub fn fullenrich(&self) -> &Double {
        self.named("fullenrich")
    }

    pub fn dropcontact(&self) -> &Double {
        self.named("dropcontact")
    }

    pub fn hunter(&self) -> &Double {
        self.named("hunter")
    }

    /// The environment that leads `pflow` here, keys included.
    pub fn vars(&self) -> Vec<(String, String)> {
        let of = |double: &Double| {
            let name = double.name().to_uppercase();
            [(format!("PFLOW_{name}_URL"), double.url()), (format!("{name}_API_KEY"), double.key())]
        };
        self.0.iter().flat_map(of).collect()
    }

    /// The same installation, with the providers here.
    pub fn env(&self, pflow: &Pflow) -> Pflow {
        self.vars().into_iter().fold(pflow.clone(), |pflow, (name, value)| pflow.env(&name, value))
    }
}
