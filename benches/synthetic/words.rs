//! Sentences that mean nothing.

use super::random::Random;

const SUBJECTS: [&str; 20] = [
    "The district office",
    "A border patrol",
    "The relief agency",
    "The provincial court",
    "A group of families",
    "The ferry company",
    "The ministry",
    "A team of surveyors",
    "The town council",
    "An observer mission",
    "The farmers' union",
    "A church hospital",
    "The river commission",
    "The school inspectors",
    "A convoy of lorries",
    "The foreign press",
    "The railway administration",
    "A parliamentary committee",
    "The harbour guard",
    "The mill owners",
];

const VERBS: [&str; 16] = [
    "described",
    "recorded",
    "denied",
    "reported",
    "announced",
    "questioned",
    "confirmed",
    "published",
    "postponed",
    "examined",
    "opened",
    "withdrew",
    "repeated",
    "summarised",
    "rejected",
    "observed",
];

const OBJECTS: [&str; 20] = [
    "the loss of the harvest",
    "a new rule for travellers",
    "the state of the bridges",
    "the return of the boats",
    "the price of grain in the markets",
    "an agreement between both banks",
    "the closing of the lower crossing",
    "the work of the field kitchens",
    "a list of missing households",
    "the flooding of the lower fields",
    "the register of newcomers",
    "the condition of the roads",
    "the petition of the residents",
    "the evacuation of the islands",
    "the delay of the winter supplies",
    "the survey of the villages",
    "a warning to the crews",
    "the arrest of the ferrymen",
    "the new schedule of patrols",
    "the report on the mines",
];

const CIRCUMSTANCES: [&str; 20] = [
    "after the thaw had begun",
    "before the council met again",
    "although the records were incomplete",
    "while the road to the coast was closed",
    "without giving its reasons",
    "in a statement to the newspapers",
    "because no boats could leave the harbour",
    "as earlier accounts had suggested",
    "in a letter to the governor",
    "when the rains set in",
    "under the terms of the treaty",
    "at the request of the neighbouring province",
    "with the help of local volunteers",
    "despite the protests of the merchants",
    "in the presence of witnesses",
    "according to people who had crossed the river",
    "as the commission had proposed",
    "for the first time in years",
    "until the telegraph line was repaired",
    "in what officials called a misunderstanding",
];

const FIGURES: [&str; 8] =
    ["households", "sacks of rice", "people", "boats", "tonnes of grain", "travellers", "hectares", "letters"];

/// What ids are made of.
pub(crate) const NOUNS: [&str; 24] = [
    "flood",
    "harvest",
    "bridge",
    "ferry",
    "treaty",
    "patrol",
    "survey",
    "market",
    "convoy",
    "petition",
    "census",
    "verdict",
    "drought",
    "crossing",
    "ration",
    "appeal",
    "mission",
    "decree",
    "inquiry",
    "thaw",
    "register",
    "amnesty",
    "embargo",
    "landslide",
];

/// The number of words in a text of an event, about.
const WORDS_IN_TEXT: usize = 180;
/// How many sentences make a paragraph.
const SENTENCES_IN_PARAGRAPH: usize = 5;

/// A sentence without a number and without its full stop.
pub(crate) fn statement(random: &mut Random) -> String {
    format!(
        "{} {} {} {}",
        random.pick(&SUBJECTS),
        random.pick(&VERBS),
        random.pick(&OBJECTS),
        random.pick(&CIRCUMSTANCES)
    )
}

/// A sentence with a number in it, which has to be cited.
pub(crate) fn finding(random: &mut Random) -> String {
    let (number, figure) = (random.between(12, 9800), random.pick(&FIGURES));
    format!("{} counted {number} {figure} {}", random.pick(&SUBJECTS), random.pick(&CIRCUMSTANCES))
}

/// A title: a statement without its circumstances.
pub(crate) fn title(random: &mut Random) -> String {
    format!("{} {} {}", random.pick(&SUBJECTS), random.pick(&VERBS), random.pick(&OBJECTS))
}

/// A text of about 180 words in which each of `citations` (`@id, p. 3`) is
/// used once, with a figure; `link` is a link that it may hold.
pub(crate) fn text(random: &mut Random, citations: &[String], link: Option<&str>) -> String {
    let mut sentences: Vec<String> = Vec::new();
    let mut words = 0;
    while words < WORDS_IN_TEXT {
        let sentence = statement(random);
        words += sentence.split(' ').count();
        sentences.push(format!("{sentence}."));
    }
    let share = sentences.len() / citations.len().max(1);
    for (number, citation) in citations.iter().enumerate() {
        let place = number * share + random.below(share);
        sentences[place] = format!("{} [{citation}].", finding(random));
    }
    if let Some(link) = link {
        sentences.push(format!("{}, [as before]({link}).", statement(random)));
    }
    let paragraphs = sentences.chunks(SENTENCES_IN_PARAGRAPH);
    paragraphs.map(|sentences| sentences.join(" ")).collect::<Vec<_>>().join("\n\n")
}
