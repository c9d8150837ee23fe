//! Where settings come from: flag > environment > config file > default.

mod file;
mod settings;

pub use file::ConfigFile;
pub use settings::{ConfigError, Overrides, Settings, Source, Value};
