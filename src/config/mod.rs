//! Where settings come from: flag > environment > config file > default.

mod file;
mod mask;
mod public_url;
mod settings;

pub use file::ConfigFile;
pub use mask::masked_url;
pub use public_url::public_url;
pub use settings::{ConfigError, Overrides, Settings, Source, Value, config_path};
