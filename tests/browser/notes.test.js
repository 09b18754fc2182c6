// Citations have notes beside them where there is room, and below the text everywhere, with a way back.

import assert from "node:assert/strict";
import path from "node:path";
import { after, test } from "node:test";
import { pathToFileURL } from "node:url";
import { DOUBLE_TEXT, TEXT_SPACING, addRules, notesOutOfPlace } from "./appearance.js";
import { openPage, startBrowser } from "./browser.js";
import { pagesOf, realSite } from "./sites.js";

const site = realSite();
const browser = await startBrowser(after);
const events = pagesOf(site).filter((name) => /(^|\/)events\//.test(name));
// Every language has its own letters and spacing; a sixth of all events is enough for each.
const some = events.filter((name, number) => number % 6 === 0);
const address = (name) => pathToFileURL(path.join(site, name)).href;

for (const { screen, width, rules } of [
  { screen: "a screen of 1152 px", width: 1152, rules: "" },
  { screen: "a screen of 1280 px", width: 1280, rules: "" },
  { screen: "a screen of 1920 px", width: 1920, rules: "" },
  { screen: "a screen of 1280 px with spaced text", width: 1280, rules: TEXT_SPACING },
]) {
  test(`on ${screen} each note stands beside its sentence and covers nothing`, async () => {
    const { page } = await openPage(browser, { viewport: { width, height: 900 } });
    const wrong = [];
    let notes = 0;
    for (const name of some) {
      await page.goto(address(name));
      if (rules) await page.evaluate(addRules, rules);
      await page.evaluate(openClosedTexts);
      const found = await page.evaluate(notesOutOfPlace);
      notes += found.notes;
      wrong.push(...found.faults.map((fault) => `${name}: ${fault}`));
    }
    assert.deepEqual(wrong.slice(0, 20), []);
    assert.ok(notes > 2 * some.length, `${notes} notes on ${some.length} pages`);
    await page.context().close();
  });
}

for (const { screen, options, rules } of [
  { screen: "a telephone", options: { viewport: { width: 390, height: 800 } }, rules: "" },
  { screen: "a screen of 1024 px", options: { viewport: { width: 1024, height: 800 } }, rules: "" },
  { screen: "a screen of 1280 px with text twice as large", options: { viewport: { width: 1280, height: 800 } }, rules: DOUBLE_TEXT },
]) {
  test(`on ${screen} there are no notes beside the text, and all of them below`, async () => {
    const { page } = await openPage(browser, options);
    await page.goto(address("events/mass-return-2023.html"));
    if (rules) await page.evaluate(addRules, rules);
    const seen = await page.evaluate(() => ({
      beside: [...document.querySelectorAll(".side-note")].filter((note) => note.checkVisibility()).length,
      cited: [...document.querySelectorAll(".text .cite")].map((cite) => cite.hash),
      below: [...document.querySelectorAll(".sources > li")].map((source) => `#${source.id}`),
      wide: document.documentElement.scrollWidth > document.documentElement.clientWidth,
    }));
    assert.equal(seen.beside, 0);
    assert.ok(seen.cited.length > 3);
    assert.deepEqual(seen.cited.filter((source) => !seen.below.includes(source)), []);
    assert.equal(seen.wide, false);
    await page.context().close();
  });
}

test("notes beside a text are not read out a second time, nor copied with it", async () => {
  const { page } = await openPage(browser, { viewport: { width: 1280, height: 900 } });
  await page.goto(address("events/mass-return-2023.html"));
  const text = page.locator(".event-told .text p").first();
  const spoken = await text.ariaSnapshot();
  assert.match(spoken, /paras\. 2–5/);
  assert.doesNotMatch(spoken, /UCA News/);
  const copied = await text.evaluate((paragraph) => {
    getSelection().selectAllChildren(paragraph);
    return getSelection().toString();
  });
  assert.doesNotMatch(copied, /UCA News/);
  assert.match(copied, /vehicle convoys/);
  await page.context().close();
});

function openClosedTexts() {
  document.querySelectorAll("details").forEach((details) => (details.open = true));
}
