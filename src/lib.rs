//! annals: a static timeline generator.

pub mod chart;
pub mod locale;
pub mod asset;
pub mod model;
pub mod output;
pub mod problem;
pub mod prose;
pub mod project;
pub mod record;
pub mod render;
pub mod resolve;
pub mod site;
pub mod view;
pub mod yaml;
