//! The web server: opens, ways out, pushes of Gmail, and what an operator looks at.

mod answer;
mod gmail_push;
mod pixel;
mod probes;
mod request;
mod route;
mod serve;

pub use serve::serve;
pub use site::Site;

mod site;
mod unsubscribe;
