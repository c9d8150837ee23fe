//! Where settings come from: flag > environment > config file > default.

mod enrichment;
mod file;
mod llm;
mod mask;
mod public_url;
mod settings;

pub use enrichment::{Access, Enrichment, Key, VENDORS, Vendor};
pub use file::{ConfigFile, EnrichFile};
pub use llm::Llm;
pub use mask::masked_url;
pub use public_url::public_url;
pub use settings::{ConfigError, Overrides, Settings, Source, Value, config_path};
