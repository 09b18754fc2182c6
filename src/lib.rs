//! annals: a static timeline generator.
//!
//! Folders are stages, and an event travels one way through them: file →
//! record → event → page → view → bytes → disk. `ARCHITECTURE.md` tells its story.

pub mod asset;
pub mod bibliography;
pub mod build;
pub mod chart;
pub mod cli;
pub mod encode;
pub mod export;
pub mod feed;
pub mod locale;
pub mod model;
pub mod output;
pub mod picture;
pub mod problem;
pub mod project;
pub mod prose;
pub mod record;
pub mod render;
pub mod resolve;
pub mod search;
pub mod site;
pub mod view;
pub mod yaml;
