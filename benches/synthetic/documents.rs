//! The bibliography: articles, reports, web pages, laws and chapters, in the
//! same proportion as in the real record.

use super::random::Random;
use super::words::{NOUNS, title};
use super::{Extent, SEED};

/// Streams of numbers that no event uses.
const STREAM: usize = 1 << 40;

const BODIES: [&str; 12] = [
    "River Commission",
    "Relief Council",
    "Ministry of Waterways",
    "Border Observatory",
    "Institute for Crossings",
    "Provincial Archive",
    "Union of Ferrymen",
    "Committee on Return",
    "Office of Statistics",
    "Harbour Trust",
    "Assembly of Both Banks",
    "Bureau of Grain",
];

const NEWSPAPERS: [&str; 10] = [
    "The River Courier",
    "Northern Gazette",
    "Harbour Times",
    "The Morning Ferry",
    "Both Banks Weekly",
    "Provincial Herald",
    "The Bridge",
    "Upland Mail",
    "Delta Post",
    "The Crossing",
];

const FAMILY_NAMES: [&str; 12] = [
    "Alder",
    "Birch",
    "Cedarwood",
    "Dale",
    "Elmsford",
    "Fenwick",
    "Garth",
    "Heath",
    "Islington",
    "Juniper",
    "Knowles",
    "Larch",
];

const GIVEN_NAMES: [&str; 8] = ["Ada", "Bruno", "Clara", "David", "Edith", "Felix", "Greta", "Hugo"];

/// The id of document `number`.
pub(crate) fn document_id(number: usize) -> String {
    let mut random = Random::new(SEED, STREAM + number);
    format!("{}-{}-{number}", random.pick(&NOUNS), random.pick(&["report", "letter", "story", "paper"]))
}

/// `documents.yaml`.
pub(crate) fn documents(extent: Extent) -> String {
    (0..extent.documents).map(document).collect()
}

fn document(number: usize) -> String {
    let mut random = Random::new(SEED, 2 * STREAM + number);
    let year = random.between(1950, 2025);
    let date = match random.below(10) {
        0..7 => format!("{year}-{:02}-{:02}", random.between(1, 12), random.between(1, 28)),
        7..9 => format!("{year}-{:02}", random.between(1, 12)),
        _ => format!("~{year}"),
    };
    let kind = match random.below(1000) {
        0..635 => article(&mut random),
        635..890 => report(&mut random),
        890..970 => web(&mut random),
        970..993 => law(&mut random),
        _ => chapter(&mut random),
    };
    let (id, title) = (document_id(number), title(&mut random));
    let reliability = random.pick(&["primary", "secondary", "secondary", "tertiary"]);
    let archived = if random.happens(300) {
        format!(
            "  archived:\n    - url: 'https://archive.example.org/2024/{id}'\n      date: 2024-{:02}-11\n",
            random.between(1, 12)
        )
    } else {
        String::new()
    };
    format!(
        "{id}:\n{kind}  title: '{{{title}}}'\n  date: '{date}'\n  url: 'https://www.example.org/{year}/{id}.html'\n  \
         language: en\n  reliability: {reliability}\n{archived}",
        title = title.replace('\'', "''")
    )
}

fn person(random: &mut Random) -> String {
    format!("'{}, {}'", random.pick(&FAMILY_NAMES), random.pick(&GIVEN_NAMES))
}

fn authors(random: &mut Random) -> String {
    match random.below(4) {
        0 => format!("  author:\n    - {}\n    - {}\n", person(random), person(random)),
        1 => format!("  author:\n    - name: {}\n", random.pick(&BODIES)),
        _ => format!("  author:\n    - {}\n", person(random)),
    }
}

fn article(random: &mut Random) -> String {
    let authors = authors(random);
    format!("  type: article\n{authors}  parent:\n    type: newspaper\n    title: '{{{}}}'\n", random.pick(&NEWSPAPERS))
}

fn report(random: &mut Random) -> String {
    let body = random.pick(&BODIES);
    format!("  type: report\n  author:\n    - name: {body}\n  publisher: {body}\n")
}

fn web(random: &mut Random) -> String {
    let authors = authors(random);
    format!("  type: web\n{authors}  publisher: {}\n", random.pick(&BODIES))
}

fn law(random: &mut Random) -> String {
    format!(
        "  type: legislation\n  author:\n    - name: {}\n  serial-number: No. {}\n",
        random.pick(&BODIES),
        random.between(1, 400)
    )
}

fn chapter(random: &mut Random) -> String {
    let (authors, editor) = (authors(random), person(random));
    let first = random.between(11, 300);
    format!(
        "  type: chapter\n{authors}  page-range: {first}-{}\n  parent:\n    type: anthology\n    title: A Handbook of the River\n    \
         editor: {editor}\n    publisher: {}\n",
        first + 21,
        random.pick(&BODIES)
    )
}
