//! Where columns stand on the axis of years: each as near to its time as its
//! neighbours allow, none covering another.

use super::grouping::{Timed, is_second};
use super::scale::number;
use super::time::TimeScale;

/// The greatest width of a column, however long a year is, in per cent of the plot.
const WIDEST: f64 = 12.0;

/// The least width of a column where several stand beside each other, and of
/// one that stands alone: a quarter of a year between the two.
const NARROWEST: f64 = 0.6;
const NARROWEST_ALONE: f64 = 1.4;

/// A column in its place.
pub(super) struct Column<'a, T> {
    pub(super) item: &'a T,
    pub(super) x: f64,
    pub(super) width: f64,
    /// Whether it stands beside one that is preferred to it.
    pub(super) second: bool,
}

/// Groups that touch, moved apart about their common middle.
struct Cluster {
    middle: f64,
    width: f64,
    groups: usize,
}

/// Gives each group a place as near to its time as its neighbours allow.
pub(super) fn place<'a, T: Timed>(groups: &[Vec<&'a T>], time: &TimeScale) -> Vec<Column<'a, T>> {
    let mut placed: Vec<(f64, &Vec<&'a T>)> = groups.iter().map(|group| (middle(group, time), group)).collect();
    placed.sort_by(|one, other| one.0.total_cmp(&other.0));
    let middles: Vec<f64> = placed.iter().map(|(middle, _)| *middle).collect();
    let mut widths: Vec<f64> =
        (0..placed.len()).map(|index| group_width(&middles, index, placed[index].1.len(), time)).collect();
    let [left, right] = time.ends();
    let squeeze = ((right - left) / widths.iter().sum::<f64>()).min(1.0);
    for width in &mut widths {
        *width *= squeeze;
    }

    let clusters = part(&middles, &widths, time.ends());
    let mut columns = Vec::new();
    let mut index = 0;
    for cluster in &clusters {
        let mut x = start(cluster, time.ends());
        for _ in 0..cluster.groups {
            columns.extend(side_by_side(placed[index].1, x, widths[index]));
            x += widths[index];
            index += 1;
        }
    }
    columns
}

fn middle<T: Timed>(group: &[&T], time: &TimeScale) -> f64 {
    let [first, last] = time.period(group[0].period());
    f64::midpoint(first, last)
}

/// As wide as the distance to the next group allows, and as a year at most.
fn group_width(middles: &[f64], index: usize, columns: usize, time: &TimeScale) -> f64 {
    let before = index.checked_sub(1).map_or(f64::MAX, |before| middles[index] - middles[before]);
    let after = middles.get(index + 1).map_or(f64::MAX, |after| after - middles[index]);
    let count = number(columns);
    let wanted = before.min(after).min(time.year_width()).min(WIDEST * count);
    let least = (time.year_width() / 4.0).clamp(NARROWEST, NARROWEST_ALONE);
    wanted.max(least).max(NARROWEST * count)
}

/// Joins groups that overlap into clusters that do not.
fn part(middles: &[f64], widths: &[f64], ends: [f64; 2]) -> Vec<Cluster> {
    let mut clusters: Vec<Cluster> = Vec::new();
    for (middle, width) in middles.iter().zip(widths) {
        let mut cluster = Cluster { middle: *middle, width: *width, groups: 1 };
        while let Some(before) = clusters.pop() {
            if start(&before, ends) + before.width <= start(&cluster, ends) + 1e-6 {
                clusters.push(before);
                break;
            }
            cluster = join(&before, &cluster);
        }
        clusters.push(cluster);
    }
    clusters
}

fn join(before: &Cluster, after: &Cluster) -> Cluster {
    let width = before.width + after.width;
    let middle = (before.middle * before.width + after.middle * after.width) / width;
    Cluster { middle, width, groups: before.groups + after.groups }
}

fn start(cluster: &Cluster, [left, right]: [f64; 2]) -> f64 {
    (cluster.middle - cluster.width / 2.0).min(right - cluster.width).max(left)
}

fn side_by_side<'a, T: Timed>(group: &[&'a T], x: f64, width: f64) -> Vec<Column<'a, T>> {
    let gap = (width * 0.08).min(0.8);
    let each = (width - 2.0 * gap) / number(group.len());
    let mut columns = Vec::new();
    let mut left = x + gap;
    for &item in group {
        columns.push(Column { item, x: left, width: each, second: is_second(item, group) });
        left += each;
    }
    columns
}
