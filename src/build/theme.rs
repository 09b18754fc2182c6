//! The theme of a site: the built-in files, and a project's own over them.

use std::collections::BTreeMap;
use std::path::Path;
use std::sync::Arc;

use rust_embed::RustEmbed;

use super::Failure;
use super::region::read_region;
use crate::asset::Assets;
use crate::chart::RegionMaps;
use crate::locale::{Argument, Locale};
use crate::model::{Language, Site};
use crate::problem::{Code, FileId, Problem, Sources, Span};
use crate::project::{self, ThemeFile};
use crate::render::{Origin, Template, Theme};
use crate::view::{AssetLinks, PAGE_KINDS, USED_MESSAGES};

/// The built-in templates and messages.
#[derive(RustEmbed)]
#[folder = "templates/"]
struct BuiltIn;

/// The language whose messages are complete.
const COMPLETE: &str = "en";

/// Templates, messages and static files, ready for use.
pub struct ThemeParts {
    /// Templates and words in each language of the site, the default first.
    pub languages: Vec<Spoken>,
    /// The static files.
    pub assets: Assets,
    /// The maps of the region, before anything stands on them.
    pub region: RegionMaps,
}

/// A theme in one language.
pub struct Spoken {
    /// The templates.
    pub templates: Theme,
    /// The words.
    pub locale: Arc<Locale>,
}

impl ThemeParts {
    /// The files that pages load: the style sheets, all scripts in the order
    /// of their names, and the icon. A script that is named like a kind of
    /// page is loaded by that kind alone, and so is the sheet `page.css` in a
    /// folder of such a name.
    #[must_use]
    pub fn links(&self) -> AssetLinks {
        let mut links = AssetLinks {
            styles: self.assets.styles().to_vec(),
            icon: self.assets.address("icon.svg").cloned(),
            embed_style: self.assets.address("embed/card.css").cloned(),
            search_answer: self.assets.address("search/answer.js").cloned(),
            ..AssetLinks::default()
        };
        for kind in PAGE_KINDS {
            let style = self.assets.address(&format!("{kind}/page.css"));
            links.page_styles.extend(style.map(|style| (kind.to_owned(), style.clone())));
        }
        for asset in self.assets.files().filter(|asset| !asset.name.contains('/')) {
            let address = asset.address.clone();
            match asset.name.rsplit_once('.') {
                Some((kind, "js")) if PAGE_KINDS.contains(&kind) => {
                    links.page_scripts.insert(kind.to_owned(), address);
                }
                Some((_, "js")) => links.scripts.push(address),
                _ => {}
            }
        }
        links
    }
}

/// A file of the theme that problems can point into.
struct Registered {
    name: String,
    file: FileId,
    origin: Origin,
}

/// Loads the theme for the languages of `site`, which are named at `named`;
/// what is wrong with a project's own files goes into `problems`, and then
/// nothing comes back.
///
/// # Errors
/// When the disk fails.
pub(super) fn load(
    root: &Path,
    site: &Site,
    named: &[Span],
    sources: &mut Sources,
    problems: &mut Vec<Problem>,
) -> Result<Option<ThemeParts>, Failure> {
    let own = project::templates(root)?;
    let overrides = project::static_files(root)?.into_iter().map(|file| (file.path, file.bytes)).collect();
    let mut assets = Assets::load(overrides);
    let region = read_region(&mut assets, sources, problems);
    for loose in assets.loose_names() {
        let file = sources.add(format!("static/{}", loose.style), "");
        problems.push(
            Problem::new(
                Code::Template,
                format!("this style names `{}`, which is no static file", loose.name),
                Span::start_of(file),
            )
            .help("put the file under `static/`, or take the name out"),
        );
    }
    let files = register(own, sources, problems);
    let Some(locales) = load_locales(&site.languages, &files, sources, problems) else { return Ok(None) };
    problems.extend(nameless(&locales, named));
    let templates: Vec<Template<'_>> = files
        .iter()
        .filter(|file| file.name.ends_with(".html"))
        .map(|file| Template { name: &file.name, file: file.file, origin: file.origin })
        .collect();
    let words = locales.iter().map(|locale| words(locale)).collect::<Vec<_>>();
    let Some(first) = words.first() else { return Ok(None) };
    let theme = match Theme::load(&templates, first, sources) {
        Ok(theme) => theme,
        Err(problem) => {
            problems.push(*problem);
            return Ok(None);
        }
    };
    let spoken = |(locale, words)| Spoken { templates: theme.in_words(words), locale };
    let languages = locales.into_iter().zip(&words).map(spoken).collect();
    Ok(region.map(|region| ThemeParts { languages, assets, region }))
}

/// Gives every template and message file a number, the built-in ones first.
/// A file of the project that says what the built-in one says is passed over.
fn register(own: Vec<ThemeFile>, sources: &mut Sources, problems: &mut Vec<Problem>) -> Vec<Registered> {
    let mut files = Vec::new();
    let mut names: Vec<String> =
        BuiltIn::iter().map(std::borrow::Cow::into_owned).filter(|name| is_part(name)).collect();
    names.sort();
    for name in names {
        let Some(text) = BuiltIn::get(&name).and_then(|file| String::from_utf8(file.data.into_owned()).ok()) else {
            continue;
        };
        let file = sources.add(format!("(built in) templates/{name}"), text);
        files.push(Registered { name, file, origin: Origin::BuiltIn });
    }
    for ThemeFile { path, bytes } in own {
        if !is_part(&path) || BuiltIn::get(&path).is_some_and(|file| *file.data == *bytes) {
            continue;
        }
        if let Ok(text) = String::from_utf8(bytes) {
            let file = sources.add(format!("templates/{path}"), text);
            files.push(Registered { name: path, file, origin: Origin::Project });
        } else {
            let file = sources.add(format!("templates/{path}"), "");
            problems.push(
                Problem::new(Code::NotUtf8, "this template is not in UTF-8", Span::start_of(file))
                    .help("save it as UTF-8"),
            );
        }
    }
    files
}

/// Whether a file under `templates/` is a template or a message file.
fn is_part(path: &str) -> bool {
    path.ends_with(".html") || (path.starts_with("messages/") && path.ends_with(".ftl"))
}

/// The words of each of `languages`. What one lacks is said in the first of
/// them, and what that lacks, in English.
fn load_locales(
    languages: &[Language],
    files: &[Registered],
    sources: &Sources,
    problems: &mut Vec<Problem>,
) -> Option<Vec<Arc<Locale>>> {
    let mut load = |language: &Language, fallback: Option<Arc<Locale>>| {
        let name = format!("messages/{}.ftl", language.tag());
        let texts: Vec<(FileId, &str)> =
            files.iter().filter(|file| file.name == name).map(|file| (file.file, sources.text(file.file))).collect();
        let locale = Locale::load(language, &texts, fallback).map_err(|found| problems.extend(found)).ok()?;
        let own = texts.last().map_or(Span::NOWHERE, |(file, _)| Span::start_of(*file));
        problems.extend(untried(&locale, own));
        Some(Arc::new(locale))
    };
    let complete = load(&Language::new(COMPLETE)?, None)?;
    let mut locales: Vec<Arc<Locale>> = Vec::with_capacity(languages.len());
    for language in languages {
        let behind = locales.first().unwrap_or(&complete);
        let locale = if language.tag() == COMPLETE { complete.clone() } else { load(language, Some(behind.clone()))? };
        locales.push(locale);
    }
    Some(locales)
}

/// Warns of a language among several that no message file names: readers
/// would have to choose it by its tag.
fn nameless(locales: &[Arc<Locale>], named: &[Span]) -> Vec<Problem> {
    let places = named.iter().copied().chain(std::iter::repeat(Span::NOWHERE));
    let nameless = locales.iter().zip(places).filter(|(locale, _)| locales.len() > 1 && locale.own_name().is_none());
    let problem = |(locale, place): (&Arc<Locale>, Span)| {
        let tag = locale.language().tag();
        Problem::new(Code::MissingTranslation, format!("the language `{tag}` has no name for its readers"), place)
            .help(format!("add `language-name = …` to templates/messages/{tag}.ftl, in the language itself"))
    };
    nameless.map(problem).collect()
}

/// Tries every message that views fill in.
fn untried(locale: &Locale, place: Span) -> Vec<Problem> {
    let argument = |name: &str| {
        let is_number = name == "count" || name == "year" || name.ends_with("_year");
        if is_number { Argument::Whole(2) } else { Argument::Text("x") }
    };
    USED_MESSAGES
        .iter()
        .filter_map(|(id, names)| {
            let arguments: Vec<(&str, Argument<'_>)> = names.iter().map(|name| (*name, argument(name))).collect();
            let missing = locale.text_with(id, &arguments).err()?;
            Some(
                Problem::new(Code::Messages, missing.to_string(), place)
                    .help(format!("the message `{id}` is given {}", arguments_in_words(names))),
            )
        })
        .collect()
}

fn arguments_in_words(names: &[&str]) -> String {
    if names.is_empty() {
        return "nothing".to_owned();
    }
    names.iter().map(|name| format!("`{{ ${name} }}`")).collect::<Vec<_>>().join(" and ")
}

/// The messages that need no argument, by the name under which templates use them.
fn words(locale: &Locale) -> BTreeMap<String, String> {
    let plain = |id: &str| Some((id.replace('-', "_"), locale.text(id).ok()?));
    locale.ids().into_iter().filter_map(plain).collect()
}
