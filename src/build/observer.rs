//! Telling whoever waits how far a build has come.

/// A step of a build.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Stage {
    /// Files are read and taken apart.
    Read,
    /// Ids are looked up, dates read.
    Resolve,
    /// Texts are turned into HTML.
    Compose,
    /// References are formatted.
    Format,
    /// Pictures of events are drawn.
    Draw,
    /// Files to take away are written beside the site.
    Export,
    /// Pages are rendered and put beside the site.
    Render,
    /// Pages are moved into the site.
    Publish,
}

impl Stage {
    /// The step in a word.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Read => "read",
            Self::Resolve => "resolve",
            Self::Compose => "compose",
            Self::Format => "format references",
            Self::Draw => "draw pictures",
            Self::Export => "export",
            Self::Render => "render",
            Self::Publish => "publish",
        }
    }
}

/// Somebody who watches a build.
pub trait Observer: Sync {
    /// A step begins; `total` is how many things it has to do.
    fn begin(&self, stage: Stage, total: usize);
    /// One of them is done.
    fn advance(&self);
}

/// Nobody watches.
#[derive(Debug, Clone, Copy, Default)]
pub struct Silent;

impl Observer for Silent {
    fn begin(&self, _: Stage, _: usize) {}

    fn advance(&self) {}
}
