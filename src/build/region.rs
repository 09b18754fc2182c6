//! The outlines that maps are drawn on: a file of the theme that is not published.

use crate::asset::Assets;
use crate::chart::{Region, RegionFault, RegionMaps};
use crate::problem::{Code, Problem, Sources, Span};

/// The file, under `static/`.
const REGION: &str = "map/region.geojson";

/// Takes the outlines out of the static files and draws the land; what is
/// wrong with them goes into `problems`, and then nothing comes back.
pub(super) fn read_region(
    assets: &mut Assets,
    sources: &mut Sources,
    problems: &mut Vec<Problem>,
) -> Option<RegionMaps> {
    let bytes = assets.take(REGION).unwrap_or_default();
    match Region::read(&bytes) {
        Ok(region) => Some(RegionMaps::new(&region)),
        Err(fault) => {
            problems.push(problem(&fault, &String::from_utf8_lossy(&bytes), sources));
            None
        }
    }
}

fn problem(fault: &RegionFault, text: &str, sources: &mut Sources) -> Problem {
    let file = sources.add(format!("static/{REGION}"), text.to_owned());
    let place = if fault.line == 0 {
        Span::start_of(file)
    } else {
        let before: usize = text.split_inclusive('\n').take(fault.line - 1).map(str::len).sum();
        let at = (before + fault.column.saturating_sub(1)).min(text.len());
        Span::new(file, at, at)
    };
    Problem::new(Code::Outlines, fault.message.clone(), place).help(fault.help)
}
