//! All documents of a timeline for reference managers, made once.

use rayon::prelude::*;

use super::{Item, coins};
use crate::model::{Document, DocumentIndex};

/// The documents as reference managers see them.
#[derive(Debug)]
pub struct Catalogue {
    items: Vec<Item>,
    coins: Vec<String>,
}

impl Catalogue {
    /// Takes `documents` apart, in parallel.
    #[must_use]
    pub fn of(documents: &[Document]) -> Self {
        let items: Vec<Item> = documents.par_iter().map(Item::of).collect();
        let coins = items.par_iter().map(coins).collect();
        Self { items, coins }
    }

    /// The documents in the order of the timeline.
    #[must_use]
    pub fn items(&self) -> &[Item] {
        &self.items
    }

    /// A document.
    #[must_use]
    pub fn item(&self, document: DocumentIndex) -> &Item {
        &self.items[document.get()]
    }

    /// A document in COinS.
    #[must_use]
    pub fn coins(&self, document: DocumentIndex) -> &str {
        &self.coins[document.get()]
    }
}
