//! Amounts on a chart: figures, axes from zero, round ticks, numbers written out.
//!
//! Only sums, products and comparisons are used: logarithms and powers differ
//! in their last digit from one machine to another.

use crate::model::Amount;

use super::text::width;

/// A figure as a chart draws it.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Figure {
    /// One number.
    Value(f64),
    /// From – to.
    Range(f64, f64),
    /// At least.
    AtLeast(f64),
    /// Up to.
    UpTo(f64),
}

impl Figure {
    /// The figure of an observation; none for a level, or where a number is
    /// not finite.
    #[must_use]
    pub fn of(amount: &Amount) -> Option<Self> {
        let figure = match *amount {
            Amount::Value(value) => Self::Value(value),
            Amount::Range(low, high) => Self::Range(low, high),
            Amount::AtLeast(low) => Self::AtLeast(low),
            Amount::UpTo(high) => Self::UpTo(high),
            Amount::Level(_) => return None,
        };
        figure.is_finite().then_some(figure)
    }

    /// Its lowest and its highest number.
    pub(super) fn ends(self) -> [f64; 2] {
        match self {
            Self::Value(value) | Self::AtLeast(value) | Self::UpTo(value) => [value, value],
            Self::Range(low, high) => [low.min(high), low.max(high)],
        }
    }

    pub(super) fn is_finite(self) -> bool {
        self.ends().iter().all(|end| end.is_finite())
    }
}

/// How the numbers along an axis are written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ValueAxis {
    /// What is counted, in words: `people`.
    pub unit: String,
    /// The unit in larger steps, in any order: 1,000 and `thousand people`,
    /// 1,000,000 and `million people`; for Korean 10,000 and `만 명`.
    pub magnitudes: Vec<Magnitude>,
    /// What stands between three digits and the next three: `,`.
    pub group_mark: String,
    /// What stands before the first decimal: `.`.
    pub decimal_mark: String,
}

/// A step in which large numbers are counted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Magnitude {
    /// How many make one.
    pub factor: u64,
    /// The unit in this step, in words: `million people`.
    pub unit: String,
}

/// Amounts are written out in full below this number, and in magnitudes from
/// it on.
const WRITTEN_OUT: f64 = 10_000.0;

/// About as many steps an axis has, and at most two more.
const STEPS: f64 = 4.0;

/// The round steps from `smallest` (a power of ten) on: 1, 2, 5, 10, 20, 50 …
fn round_steps(smallest: f64) -> impl Iterator<Item = f64> {
    std::iter::successors(Some(smallest), |power| Some(power * 10.0))
        .take_while(|power| power.is_finite())
        .flat_map(|power| [power, power * 2.0, power * 5.0])
}

/// The amounts of a chart on a line, from zero to a round number.
#[derive(Debug)]
pub(super) struct ValueScale {
    lowest: f64,
    highest: f64,
    start: f64,
    end: f64,
    ticks: Vec<Tick>,
    unit: String,
}

/// A labelled place on an axis.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Tick {
    /// Where it lies on the line.
    pub(super) place: f64,
    /// Its number.
    pub(super) label: String,
}

impl ValueScale {
    /// An axis for all of `figures` on the line from `start` to `end`.
    pub(super) fn new(figures: impl Iterator<Item = Figure>, axis: &ValueAxis, [start, end]: [f64; 2]) -> Self {
        let (lowest, highest) = figures
            .flat_map(Figure::ends)
            .filter(|number| number.is_finite())
            .fold((0.0_f64, 0.0_f64), |(lowest, highest), number| {
                (lowest.min(number), highest.max(number))
            });
        let step = step_for(highest - lowest);
        let first = (lowest / step).floor();
        let last = (highest / step).ceil().max(first + 1.0);
        let mut scale = Self {
            lowest: first * step,
            highest: last * step,
            start,
            end,
            ticks: Vec::new(),
            unit: axis.unit.clone(),
        };
        scale.label(axis, first, step);
        scale
    }

    /// Where an amount lies.
    pub(super) fn at(&self, amount: f64) -> f64 {
        let share = (amount - self.lowest) / (self.highest - self.lowest);
        self.start + share * (self.end - self.start)
    }

    /// The round amounts along the axis, in order.
    pub(super) fn ticks(&self) -> &[Tick] {
        &self.ticks
    }

    /// The width of the widest number along the axis.
    pub(super) fn labels_width(&self, type_size: f64) -> f64 {
        self.ticks
            .iter()
            .map(|tick| width(&tick.label, type_size))
            .fold(0.0, f64::max)
    }

    /// The unit in which the ticks count.
    pub(super) fn unit(&self) -> &str {
        &self.unit
    }

    fn label(&mut self, axis: &ValueAxis, first: f64, step: f64) {
        let largest = self.highest.max(-self.lowest);
        let magnitude = magnitude_for(largest, &axis.magnitudes);
        let factor = magnitude.map_or(1.0, factor);
        if let Some(magnitude) = magnitude {
            self.unit.clone_from(&magnitude.unit);
        }
        let decimals = decimals_for(step / factor);
        let mut index = first;
        while index * step <= self.highest {
            let label = write_number(index * step / factor, decimals, axis);
            self.ticks.push(Tick {
                place: self.at(index * step),
                label,
            });
            index += 1.0;
        }
    }
}

/// A count as an amount.
pub(super) fn number(count: usize) -> f64 {
    f64::from(u32::try_from(count).unwrap_or(u32::MAX))
}

/// The smallest round step that covers `extent` in [`STEPS`] steps.
fn step_for(extent: f64) -> f64 {
    let wanted = extent / STEPS;
    if wanted <= 0.0 {
        return 1.0;
    }
    let mut power = 1.0;
    while power > wanted && power > f64::MIN_POSITIVE {
        power /= 10.0;
    }
    round_steps(power).find(|step| *step >= wanted).unwrap_or(wanted)
}

fn magnitude_for(largest: f64, magnitudes: &[Magnitude]) -> Option<&Magnitude> {
    if largest < WRITTEN_OUT {
        return None;
    }
    let reached = magnitudes
        .iter()
        .filter(|magnitude| magnitude.factor > 0 && factor(magnitude) <= largest);
    reached.max_by_key(|magnitude| magnitude.factor)
}

/// The factor as a number with a fraction; exact up to 2^53.
#[allow(
    clippy::cast_precision_loss,
    reason = "magnitudes are powers of ten, exact far beyond any unit"
)]
fn factor(magnitude: &Magnitude) -> f64 {
    magnitude.factor as f64
}

/// How many decimals tell one step from the next.
fn decimals_for(step: f64) -> usize {
    let (mut decimals, mut scaled) = (0, step);
    while (scaled - scaled.round()).abs() > 1e-6 && decimals < 6 {
        scaled *= 10.0;
        decimals += 1;
    }
    decimals
}

/// A number with its digits in groups of three.
fn write_number(number: f64, decimals: usize, axis: &ValueAxis) -> String {
    let plain = format!("{:.decimals$}", number.abs());
    let (whole, fraction) = plain.split_once('.').unwrap_or((&plain, ""));
    let mut written = String::new();
    if number < 0.0 {
        written.push('−');
    }
    for (place, digit) in whole.chars().enumerate() {
        if place > 0 && (whole.len() - place).is_multiple_of(3) {
            written.push_str(&axis.group_mark);
        }
        written.push(digit);
    }
    if !fraction.is_empty() {
        written.push_str(&axis.decimal_mark);
        written.push_str(fraction);
    }
    written
}

#[cfg(test)]
mod tests {
    use super::{Figure, Magnitude, ValueAxis, ValueScale};
    use crate::model::Amount;

    fn axis() -> ValueAxis {
        let magnitude = |factor, unit: &str| Magnitude {
            factor,
            unit: unit.to_owned(),
        };
        ValueAxis {
            unit: "people".to_owned(),
            magnitudes: vec![
                magnitude(1_000, "thousand people"),
                magnitude(1_000_000, "million people"),
            ],
            group_mark: ",".to_owned(),
            decimal_mark: ".".to_owned(),
        }
    }

    fn check(amounts: &[f64], expected: &str) {
        let scale = ValueScale::new(amounts.iter().copied().map(Figure::Value), &axis(), [0.0, 100.0]);
        let labels: Vec<&str> = scale.ticks().iter().map(|tick| tick.label.as_str()).collect();
        assert_eq!(
            format!("{} {}", labels.join(" "), scale.unit()),
            expected,
            "{amounts:?}"
        );
    }

    #[test]
    fn an_axis_begins_at_zero_and_ends_at_a_round_number() {
        check(&[3.0], "0 1 2 3 people");
        check(&[85.0, 7.0], "0 50 100 people");
        check(&[62.0], "0 20 40 60 80 people");
        check(&[2914.0], "0 1,000 2,000 3,000 people");
        check(&[0.0], "0 1 people");
        check(&[0.25], "0.0 0.1 0.2 0.3 people");
        check(&[-4.0, 6.0], "−5 0 5 10 people");
        check(&[], "0 1 people");
    }

    #[test]
    fn large_numbers_are_counted_in_the_largest_magnitude_they_reach() {
        check(&[34_537.0], "0 10 20 30 40 thousand people");
        check(&[415_600_000.0], "0 200 400 600 million people");
        check(&[1_800_000.0], "0.0 0.5 1.0 1.5 2.0 million people");
    }

    #[test]
    fn amounts_lie_on_the_line_in_proportion() {
        let scale = ValueScale::new([Figure::Range(10.0, 40.0)].into_iter(), &axis(), [200.0, 0.0]);
        assert_eq!(
            scale.ticks().iter().map(|tick| tick.place).collect::<Vec<_>>(),
            [200.0, 150.0, 100.0, 50.0, 0.0]
        );
    }

    #[test]
    fn a_level_is_no_figure() {
        assert_eq!(Figure::of(&Amount::Level(1)), None);
        assert_eq!(Figure::of(&Amount::Value(f64::NAN)), None);
        assert_eq!(Figure::of(&Amount::UpTo(5.0)), Some(Figure::UpTo(5.0)));
    }
}
