//! Numbers that look random and are the same on every machine.
//!
//! SplitMix64 (Steele, Lea, Flood 2014): a counter and a mixing function, all
//! that a generator of test records needs, and no crate.

/// A stream of numbers.
pub(crate) struct Random(u64);

impl Random {
    /// The stream number `stream` of `seed`; each event and document has one
    /// of its own, so that the first thousand are the same in every size.
    pub(crate) fn new(seed: u64, stream: usize) -> Self {
        Self(mixed(seed ^ mixed(stream as u64 + 1)))
    }

    /// A number below `limit`, which is not 0.
    pub(crate) fn below(&mut self, limit: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let wide = u128::from(mixed(self.0)) * limit as u128;
        usize::try_from(wide >> 64).unwrap_or(0)
    }

    /// A number from `low` to `high`, both included.
    pub(crate) fn between(&mut self, low: usize, high: usize) -> usize {
        low + self.below(high - low + 1)
    }

    /// Whether something happens that does so in `permille` of a thousand cases.
    pub(crate) fn happens(&mut self, permille: usize) -> bool {
        self.below(1000) < permille
    }

    /// One of `choices`.
    pub(crate) fn pick<T: Copy>(&mut self, choices: &[T]) -> T {
        choices[self.below(choices.len())]
    }
}

/// The output function of SplitMix64.
fn mixed(number: u64) -> u64 {
    let number = (number ^ (number >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
    let number = (number ^ (number >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
    number ^ (number >> 31)
}
