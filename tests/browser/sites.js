// The sites that are looked at: the real one, built once before the tests (`tests/run` names its folder), and small
// ones built here from the records in `sites/`, for what the real record happens not to hold.

import { execFileSync } from "node:child_process";
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";

/** The folder of the real site. */
export function realSite() {
  return fromEnvironment("ANNALS_SITE");
}

/**
 * Builds the small record `sites/<name>`, with further `options` of the program; gives its folder, which goes when
 * the test file ends.
 */
export function buildSite(name, after, options = []) {
  return buildRecord(`sites/${name}`, after, options);
}

/** Builds the record in `folder`, which is named from here. */
export function buildRecord(folder, after, options = []) {
  const root = mkdtempSync(path.join(tmpdir(), "annals-"));
  after(() => rmSync(root, { recursive: true, force: true }));
  cpSync(fileURLToPath(new URL(folder, import.meta.url)), root, { recursive: true });
  const out = path.join(root, "public");
  execFileSync(fromEnvironment("ANNALS_PROGRAM"), ["--root", root, "--quiet", "build", "--strict", "--out", out, ...options], {
    stdio: ["ignore", "ignore", "inherit"],
  });
  return out;
}

/** The names of all pages below `folder`, in order. */
export function pagesOf(folder) {
  const names = readdirSync(folder, { recursive: true });
  return names.filter((name) => name.endsWith(".html")).sort();
}

/** The languages besides the first that the sites are in, each in a folder of its own. */
export const LANGUAGES = ["ko", "zh"];

/** Whether a page is in the first language. */
export function isFirstLanguage(name) {
  return !LANGUAGES.some((language) => name.startsWith(`${language}/`));
}

/**
 * One page for each kind of page: the longest of the real site, or of the small one.
 *
 * @param language one of LANGUAGES; without it, the pages are in the first one.
 * @returns `{kind, site, page}` for each kind, where `site` is the folder and `page` the name of the file in it.
 */
export function pageOfEachKind(real, small, language) {
  const folder = language ? `${language}/` : "";
  return KINDS.map(({ kind, named, holds }) => {
    for (const site of [real, small]) {
      const page = longest(site, folder, named, holds ?? /./);
      if (page) return { kind, site, page };
    }
    throw new Error(`no site has ${kind}`);
  });
}

const YEAR = /^-?\d{4,}\.html$/;
const EVENT = /^events\//;
const MEASURE = /^measures\//;

/** Every kind of page: its name, how its file is named, and what stands in it. */
const KINDS = [
  { kind: "the index", named: /^index\.html$/ },
  { kind: "the timeline", named: /^timeline\.html$/ },
  { kind: "a year with events", named: YEAR, holds: /class="event-row"/ },
  { kind: "an empty year", named: YEAR, holds: /<p class="count">(no events|사건 없음|没有事件)<\/p>/ },
  { kind: "an event with accounts", named: EVENT, holds: /class="accounts"/ },
  { kind: "an event with a statistic", named: EVENT, holds: /class="event-measures"/ },
  { kind: "an event with a closed text", named: EVENT, holds: /class="closed-text"/ },
  { kind: "a topic", named: /^topics\// },
  { kind: "a place", named: /^places\// },
  { kind: "the places", named: /^places\.html$/ },
  { kind: "a document", named: /^documents\// },
  { kind: "the bibliography", named: /^documents\.html$/ },
  { kind: "a letter of the bibliography", named: /^documents-[a-z]+\.html$/ },
  { kind: "a statistic in columns", named: MEASURE, holds: /class="chart chart-columns"/ },
  { kind: "a statistic in ranges", named: MEASURE, holds: /class="chart chart-ranges"/ },
  { kind: "a statistic in levels", named: MEASURE, holds: /class="chart chart-levels"/ },
  { kind: "the statistics", named: /^measures\.html$/ },
  { kind: "the corrections", named: /^corrections\.html$/ },
  { kind: "the data page", named: /^data\.html$/ },
  { kind: "the search", named: /^search\.html$/ },
  { kind: "the titles", named: /^titles\.html$/ },
  { kind: "about", named: /^about\.html$/ },
  { kind: "how to read", named: /^how-to-read\.html$/ },
  { kind: "the page for lost addresses", named: /^404\.html$/ },
  { kind: "a redirect", named: EVENT, holds: /http-equiv="refresh"/ },
  { kind: "a tombstone", named: EVENT, holds: /class="page-tombstone"/ },
];

function longest(site, folder, named, holds) {
  const texts = pagesOf(site)
    .filter((name) => name.startsWith(folder) && named.test(name.slice(folder.length)))
    .map((name) => ({ name, text: readFileSync(path.join(site, name), "utf8") }))
    .filter(({ text }) => holds.test(text));
  texts.sort((one, other) => other.text.length - one.text.length);
  return texts[0]?.name;
}

function fromEnvironment(name) {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is not set: start these tests with tests/run`);
  return path.resolve(value);
}
