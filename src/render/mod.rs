//! Views → HTML: the only stage that knows Tera.
//!
//! A theme is the built-in templates and those that a project sets over
//! them. A project's `event.html` stands in the place of the built-in one; it
//! may begin with `{% extends "annals/event.html" %}` and change one block.

mod markup;
mod theme;

pub use theme::{Origin, Prepared, RenderProblem, Template, Theme};
