//! Ids that never change: tag URIs (RFC 4151).
//!
//! A tag begins with a name that somebody held on a day. The record may write
//! it down (`tag_authority: example.org,2026`), and then it stays the same
//! wherever the site moves; else it is made of the host of `base_url` and the
//! year of the first event that was published.

use crate::model::{Site, Timeline};

/// Who stands for the ids.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Authority(String);

impl Authority {
    /// The authority of a site that is published.
    pub(super) fn of(site: &Site, timeline: &Timeline) -> Option<Self> {
        let base = site.base_url.as_deref()?;
        if let Some(written) = &site.tag_authority {
            return Some(Self(written.clone()));
        }
        let host = base.split("://").nth(1)?.split('/').next()?;
        let host = host.rsplit('@').next()?.split(':').next()?;
        let first = timeline.events.iter().filter_map(|event| event.added).min();
        let year = first.map_or(2000, |day| chrono::Datelike::year(&day));
        Some(Self(format!("{},{year}", host.to_ascii_lowercase())))
    }

    /// The tag of something.
    pub(super) fn tag(&self, specific: &str) -> String {
        format!("tag:{}:{specific}", self.0)
    }
}
