//! Words → PNG: the picture of an event that other sites show beside a link to it.
//!
//! Nothing depends on the machine: the letters are those of a font inside the
//! program and of fonts that were named, never of fonts that happen to be
//! installed. Where no font has a letter that is wanted, there is no picture,
//! rather than one with boxes in it.

mod canvas;
mod card;
mod font;

pub use canvas::{HEIGHT, WIDTH};
pub use card::{About, Card, Line, Painter, Stretch};
pub use font::{Fonts, NotAFont};
