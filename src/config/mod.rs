//! Where settings come from: flag > environment > config file > default.

mod file;
mod mask;
mod settings;

pub use file::ConfigFile;
pub use mask::masked_url;
pub use settings::{ConfigError, Overrides, Settings, Source, Value, config_path};
