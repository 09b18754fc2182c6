//! Which figures are about the same time, and in which order they stand.

use super::Period;

/// How a figure stands to the others for the same time.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Standing {
    /// The figure in use: drawn first.
    Preferred,
    /// Any other figure: hatched where it stands beside a preferred one.
    Other,
}

/// What is drawn at a time.
pub(super) trait Timed {
    /// The time.
    fn period(&self) -> Period;
    /// How it stands to others for the same time.
    fn standing(&self) -> Standing;
    /// Whether it says the same as another for the same time.
    fn agrees(&self, other: &Self) -> bool;
}

/// The items of each time, in order of time, the preferred first.
///
/// Sources that agree are drawn once; the table names them all.
pub(super) fn by_period<T: Timed>(items: &[T]) -> Vec<Vec<&T>> {
    let mut sorted: Vec<&T> = items.iter().collect();
    sorted.sort_by_key(|item| (item.period(), item.standing()));
    let mut groups: Vec<Vec<&T>> = Vec::new();
    for item in sorted {
        match groups.last_mut().filter(|group| group[0].period() == item.period()) {
            Some(group) if group.iter().any(|known| known.agrees(item)) => {}
            Some(group) => group.push(item),
            None => groups.push(vec![item]),
        }
    }
    groups
}

/// Whether `item` stands beside one that is preferred to it.
pub(super) fn is_second<T: Timed>(item: &T, group: &[&T]) -> bool {
    item.standing() == Standing::Other && group.iter().any(|other| other.standing() == Standing::Preferred)
}

/// Whether any of the items stands beside one that is preferred to it.
pub(super) fn has_second<T: Timed>(groups: &[Vec<&T>]) -> bool {
    groups
        .iter()
        .any(|group| group.iter().any(|item| is_second(*item, group)))
}
