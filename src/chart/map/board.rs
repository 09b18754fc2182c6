//! Which parts of a map are taken, so that nothing lies over anything else.

use super::sheet::WIDTH;

/// A rectangle, in units.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Frame {
    pub(super) left: f64,
    pub(super) top: f64,
    pub(super) right: f64,
    pub(super) bottom: f64,
}

impl Frame {
    /// The square around a circle.
    pub(super) fn around([x, y]: [f64; 2], radius: f64) -> Self {
        Self { left: x - radius, top: y - radius, right: x + radius, bottom: y + radius }
    }

    /// A rectangle of a size around its middle.
    pub(super) fn centred([x, y]: [f64; 2], [width, height]: [f64; 2]) -> Self {
        Self { left: x - width / 2.0, top: y - height / 2.0, right: x + width / 2.0, bottom: y + height / 2.0 }
    }

    pub(super) fn holds(self, [x, y]: [f64; 2]) -> bool {
        (self.left..=self.right).contains(&x) && (self.top..=self.bottom).contains(&y)
    }

    pub(super) fn touches(self, other: Self) -> bool {
        self.left < other.right && other.left < self.right && self.top < other.bottom && other.top < self.bottom
    }
}

/// A map under way.
#[derive(Debug)]
pub(super) struct Board {
    height: f64,
    taken: Vec<Frame>,
    avoided: Vec<Frame>,
}

impl Board {
    /// An empty map.
    pub(super) fn new(height: f64) -> Self {
        Self { height, taken: Vec::new(), avoided: Vec::new() }
    }

    /// Takes a place, whatever lies there.
    pub(super) fn take(&mut self, frame: Frame) {
        self.taken.push(frame);
    }

    /// Marks a place over which a name stands only where it has no other room.
    pub(super) fn avoid(&mut self, frames: &[Frame]) {
        self.avoided.extend(frames);
    }

    /// Takes the first of `frames` that lies on the map and touches nothing,
    /// if it can, nothing that is avoided either.
    pub(super) fn take_first(&mut self, frames: impl Iterator<Item = Frame>) -> Option<Frame> {
        let mut second = None;
        let mut free = frames.filter(|frame| self.is_free(*frame));
        let first = free.find(|frame| {
            second = second.or(Some(*frame));
            !self.avoided.iter().any(|avoided| avoided.touches(*frame))
        });
        drop(free);
        let found = first.or(second)?;
        self.take(found);
        Some(found)
    }

    fn is_free(&self, frame: Frame) -> bool {
        let is_inside = frame.left >= 0.0 && frame.top >= 0.0 && frame.right <= WIDTH && frame.bottom <= self.height;
        is_inside && !self.taken.iter().any(|taken| taken.touches(frame))
    }
}
