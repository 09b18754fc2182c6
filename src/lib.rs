//! annals: a static timeline generator.

pub mod locale;
pub mod model;
pub mod problem;
pub mod prose;
pub mod site;
pub mod yaml;
