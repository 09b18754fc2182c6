// A reader with no script, a narrow screen and the site on a disk starts at the index and comes everywhere by links.
// That is walked in the first language; that the links of the others lead to the same pages is held by `cargo test`,
// and a page of each kind is looked at in `languages`.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import path from "node:path";
import { after, test } from "node:test";
import { pathToFileURL } from "node:url";
import { openPage, startBrowser } from "./browser.js";
import { isFirstLanguage, pagesOf, realSite } from "./sites.js";

const site = realSite();
const start = `${pathToFileURL(site).href}/`;
const reader = { javaScriptEnabled: false, viewport: { width: 320, height: 640 } };
const browser = await startBrowser(after);
const found = await walk();

test("every page is reached by links from the index", () => {
  const unreached = pagesOf(site).filter((name) => isFirstLanguage(name) && !found.has(name) && name !== "404.html");
  assert.deepEqual(unreached, []);
});

test("every permanent address is reached by links from the index", () => {
  const manifest = JSON.parse(readFileSync(path.join(site, "manifest.json"), "utf8"));
  const permalinks = manifest.permalinks.filter((link) => isFirstLanguage(link.path));
  const kinds = new Set(permalinks.map(({ kind }) => kind));
  for (const kind of ["event", "year", "topic", "place", "document", "measure"]) {
    assert.ok(kinds.has(kind), `the manifest names no ${kind}`);
  }
  assert.deepEqual(permalinks.filter((link) => !found.has(link.path)), []);
});

test("every link leads to a page, and to a place on it", () => {
  const broken = [];
  for (const [name, { links }] of found) {
    for (const { page, fragment } of links) {
      if (!fragment || found.get(page)?.ids.has(fragment)) continue;
      broken.push(`${name} → ${page}#${fragment}`);
    }
  }
  assert.deepEqual(broken, []);
});

test("every page can be read: it has a title, a heading and words", () => {
  const empty = [...found].filter(([, { heading, words }]) => !heading || words < 10);
  assert.deepEqual(empty.map(([name]) => name), []);
});

test("no page scrolls sideways at 320 px", () => {
  const wide = [...found].filter(([, { width }]) => width > 320);
  assert.deepEqual(wide.map(([name, { width }]) => `${name}: ${width} px`), []);
});

test("no page asks another host or complains", () => {
  const loud = [...found].filter(([, { asked, complained }]) => asked.length + complained.length > 0);
  assert.deepEqual(loud.map(([name, { asked, complained }]) => ({ name, asked, complained })), []);
});

const LISTS = [
  ["timeline.html", "events/"],
  ["places.html", "places/"],
  ["documents.html", "documents"],
  ["measures.html", "measures/"],
];

for (const [list, listed] of LISTS) {
  test(`clicks lead from the index by ${list} to something it lists, and home again`, async () => {
    const { page } = await openPage(browser, reader);
    await page.goto(`${start}index.html`);
    await page.locator(`.site-navigation a[href="${list}"]`).click();
    await page.waitForURL(start + list);
    const link = page.locator(`main a[href^="${listed}"]`).first();
    const wanted = new URL(await link.getAttribute("href"), page.url()).href;
    await link.click();
    await page.waitForURL(wanted);
    assert.notEqual(await page.locator("h1").innerText(), "");
    await page.locator(".brand a").click();
    await page.waitForURL(`${start}index.html`);
    await page.context().close();
  });
}

test("a click on a citation leads to its source, and back to the text", async () => {
  const cited = [...found].find(([name, { links }]) => {
    return name.startsWith("events/") && links.some(({ fragment }) => fragment?.startsWith("cite-"));
  });
  const { page } = await openPage(browser, reader);
  await page.goto(start + cited[0]);
  const closed = page.locator("details:not([open]) > summary:visible");
  while ((await closed.count()) > 0) await closed.first().click();
  await page.locator("a.cite").first().click();
  await page.waitForURL(/#source-\d+$/);
  await page.locator(":target .cited-at a").first().click();
  await page.waitForURL(/#cite-/);
  await page.context().close();
});

/** Follows every link from the index: what stands on each page, by its name. */
async function walk() {
  const pages = new Map();
  const waiting = ["index.html"];
  const known = new Set(waiting);
  const { page, asked, complained } = await openPage(browser, reader);
  while (waiting.length > 0) {
    const name = waiting.shift();
    asked.length = 0;
    complained.length = 0;
    await page.goto(start + name);
    const seen = await page.evaluate(look);
    const links = seen.links.filter((link) => link.startsWith(start)).map(parts);
    const strangers = asked.filter((address) => !address.startsWith(start));
    pages.set(name, { ...seen, ids: new Set(seen.ids), links, asked: strangers, complained: [...complained] });
    for (const { page: next } of links) {
      if (known.has(next) || !next.endsWith(".html") || !isFirstLanguage(next)) continue;
      known.add(next);
      waiting.push(next);
    }
  }
  await page.context().close();
  return pages;
}

/** What stands on a page; runs inside it. */
function look() {
  return {
    links: [...document.querySelectorAll("a[href]")].map((link) => new URL(link.getAttribute("href"), document.URL).href),
    ids: [...document.querySelectorAll("[id]")].map((element) => element.id),
    heading: document.title && document.querySelector("h1")?.textContent.trim(),
    words: document.querySelector("main").innerText.trim().split(/\s+/).length,
    width: document.documentElement.scrollWidth,
  };
}

function parts(link) {
  const [page, fragment] = decodeURI(link.slice(start.length)).split("#");
  return { page, fragment };
}
