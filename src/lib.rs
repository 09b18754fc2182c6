//! annals: a static timeline generator.

pub mod asset;
pub mod model;
pub mod output;
pub mod problem;
pub mod prose;
pub mod site;
pub mod yaml;
