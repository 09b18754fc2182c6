// A year, a topic, an event and a page of prose print as handouts: no navigation, sources with their full addresses,
// no event torn apart, numbered pages, and at the end where the page came from.

import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import path from "node:path";
import { after, test } from "node:test";
import { pathToFileURL } from "node:url";
import { hiddenText } from "./appearance.js";
import { openPage, startBrowser } from "./browser.js";
import { buildSite, pageOfEachKind, realSite } from "./sites.js";

/** Sheets of paper, in points of 1/72 inch, and how wide they are in CSS pixels without their margins. */
const SHEETS = [
  { format: "A4", points: [595, 842], width: 672 },
  { format: "Letter", points: [612, 792], width: 695 },
];
const PRINTED = ["a year with events", "a topic", "an event with accounts", "an event with a statistic", "an event with a closed text", "about"];
const LISTS = ["a year with events", "a topic"];
const BASE = "https://example.org/kept/";

const browser = await startBrowser(after);
const small = buildSite("kinds", after, ["--base-url", BASE]);
const all = pageOfEachKind(realSite(), small);
const pages = all.filter(({ kind }) => PRINTED.includes(kind));
const addressOf = ({ site, page }) => pathToFileURL(path.join(site, page)).href;

for (const { kind, site, page: name } of pages) {
  const address = addressOf({ site, page: name });

  for (const { format, points, width } of SHEETS) {
    test(`${kind} prints on ${format}, with nothing cut off and its pages numbered`, async () => {
      const { page } = await openPage(browser, { viewport: { width, height: 900 } });
      await page.goto(address);
      const paper = await page.pdf({ format });
      const boxes = [...paper.toString("latin1").matchAll(/\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/g)];
      assert.ok(boxes.length > 0);
      for (const [, across, down] of boxes) {
        assert.ok(Math.abs(across - points[0]) < 2 && Math.abs(down - points[1]) < 2, `${across} × ${down} points`);
      }
      const sheets = wordsOf(paper);
      assert.deepEqual(
        sheets.map((words) => words.split(" ").slice(0, 3).join(" ")),
        sheets.map((words, number) => `${number + 1} / ${sheets.length}`),
      );
      await page.emulateMedia({ media: "print" });
      assert.deepEqual(await page.evaluate(hiddenText), []);
      await page.context().close();
    });
  }

  test(`${kind} prints without navigation, black on white, and not empty`, async () => {
    const { page } = await openPage(browser, { colorScheme: "dark" });
    await page.goto(address);
    const controls = await page.evaluate(() => {
      const texts = [...document.querySelectorAll("nav a, .skip-link, summary .closed-text-open, .cited-at")];
      return texts.map((text) => text.textContent.trim().replace(/\s+/g, " ")).filter((text) => text.length > 14);
    });
    const title = await page.locator("h1").innerText();
    const sheets = wordsOf(await page.pdf({ format: "A4" }));
    assert.ok(sheets[0].includes(title.replace(/\s+/g, " ")), `${sheets[0].slice(0, 200)} begins with ${title}`);
    await page.emulateMedia({ media: "print" });
    const shown = await page.evaluate(() => {
      const visible = (element) => element.checkVisibility();
      return {
        navigation: [...document.querySelectorAll("nav, .skip-link, .site-header, .side-note")].filter(visible).length,
        paper: getComputedStyle(document.documentElement).backgroundColor,
        ink: getComputedStyle(document.documentElement).color,
      };
    });
    assert.deepEqual(shown, { navigation: 0, paper: "rgb(255, 255, 255)", ink: "rgb(0, 0, 0)" });
    const own = await page.evaluate(() => document.querySelector("main").innerText.replace(/\s+/g, " "));
    const printed = controls.filter((text) => sheets.some((words) => words.includes(text)) && !own.includes(text));
    assert.deepEqual(printed, []);
    await page.context().close();
  });

  test(`${kind} ends with the site, its own address and the day of the edition`, async () => {
    const { page } = await openPage(browser);
    await page.goto(address);
    const end = wordsOf(await page.pdf({ format: "A4" })).at(-1);
    assert.match(end, /From Across the Tumen|From Kinds of pages/);
    assert.ok(withoutSpace(end).includes(site === small ? BASE + name : name), end);
    const edition = await page.locator(".imprint").innerText();
    if (edition.includes("Edition of")) assert.match(end, /Edition of \d+ \w+ \d{4}/);
    await page.context().close();
  });

  test(`${kind} prints the whole address of each page outside the site that it links to`, async () => {
    const { page } = await openPage(browser);
    await page.goto(address);
    const words = withoutSpace(wordsOf(await page.pdf({ format: "A4" })).map(withoutNumber).join(""));
    await page.emulateMedia({ media: "print" });
    const outward = await page.evaluate(() => {
      const links = [...document.querySelectorAll("main a[href^='http']")].filter((link) => link.checkVisibility());
      return links.map((link) => link.getAttribute("href"));
    });
    assert.deepEqual(outward.filter((link) => !words.includes(withoutSpace(link))), []);
    assert.ok(outward.length > 0 || LISTS.includes(kind));
    await page.context().close();
  });
}

for (const { kind, site, page: name } of pages.filter(({ kind }) => LISTS.includes(kind))) {
  for (const { format } of SHEETS) {
    test(`${kind} tears no event apart on ${format}`, async () => {
      const { page } = await openPage(browser);
      await page.goto(addressOf({ site, page: name }));
      const events = await page.evaluate(() => {
        const words = (row, part) => row.querySelector(part)?.textContent.trim().replace(/\s+/g, " ") ?? "";
        return [...document.querySelectorAll(".event-row")].map((row) => ({
          title: words(row, ".row-title"),
          end: words(row, ".row-summary").slice(-60),
        }));
      });
      const sheets = wordsOf(await page.pdf({ format })).map(withoutSpace);
      const on = (words) => sheets.findIndex((sheet) => sheet.includes(withoutSpace(words)));
      assert.ok(events.length > 3);
      assert.deepEqual(events.filter(({ title }) => on(title) < 0), [], "every event is printed");
      assert.deepEqual(events.filter(({ title, end }) => on(title) !== on(end)), []);
      await page.context().close();
    });
  }
}

test("an event prints every source, and a closed text only for who opened it, never the words of its control", async () => {
  const { page } = await openPage(browser);
  await page.goto(addressOf(pages.find(({ kind }) => kind === "an event with a closed text")));
  const sources = await page.locator(".sources > li").count();
  const text = (await page.locator(".closed-text .text p").first().textContent()).replace(/\s+/g, " ").slice(0, 40);
  for (const opened of [false, true]) {
    if (opened) await page.locator(".closed-text > summary").click();
    const words = wordsOf(await page.pdf({ format: "A4" })).join(" ");
    assert.equal(words.includes(text), opened);
    assert.equal(words.includes("The text is not printed, because it was closed."), !opened);
    assert.match(words, /Content note/);
    assert.doesNotMatch(words, /Show the text|Hide the text/);
    await page.emulateMedia({ media: "print" });
    assert.equal(await page.locator(".sources > li:visible").count(), sources);
    await page.emulateMedia({ media: null });
  }
  assert.ok(sources > 0);
  await page.context().close();
});

test("a page that knows its address prints it as a code, and shows none on a screen", async () => {
  const { page } = await openPage(browser);
  await page.goto(pathToFileURL(path.join(small, "events/river-rises.html")).href);
  const code = page.locator(".qr");
  assert.equal(await code.isVisible(), false);
  await page.emulateMedia({ media: "print" });
  const { width, height } = await code.boundingBox();
  assert.ok(width > 90 && Math.abs(width - height) < 1, `${width} × ${height} px: a telephone reads it at arm's length`);
  await page.context().close();
});

/** The words of each sheet of a PDF, with single spaces: its number, and then the text in the order of the page. */
function wordsOf(paper) {
  const text = execFileSync("pdftotext", ["-raw", "-", "-"], { input: paper, encoding: "utf8", maxBuffer: 1 << 26 });
  const sheets = text.split("\f").map((sheet) => sheet.replace(/\s+/g, " ").trim());
  return sheets.slice(0, -1);
}

function withoutNumber(sheet) {
  return sheet.replace(/^\d+ \/ \d+ ?/, "");
}

function withoutSpace(text) {
  return text.replace(/\s+/g, "");
}
