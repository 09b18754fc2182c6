// A year, a topic and an event print as handouts: no navigation, and sources with their full addresses.

import assert from "node:assert/strict";
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
const PRINTED = ["a year with events", "a topic", "an event with accounts", "an event with a closed text"];

const browser = await startBrowser(after);
const pages = pageOfEachKind(realSite(), buildSite("kinds", after)).filter(({ kind }) => PRINTED.includes(kind));

for (const { kind, site, page: name } of pages) {
  const address = pathToFileURL(path.join(site, name)).href;

  for (const { format, points, width } of SHEETS) {
    test(`${kind} prints on ${format}, with nothing cut off`, async () => {
      const { page } = await openPage(browser, { viewport: { width, height: 900 } });
      await page.goto(address);
      const paper = (await page.pdf({ format })).toString("latin1");
      const boxes = [...paper.matchAll(/\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/g)];
      assert.ok(boxes.length > 0);
      for (const [, across, down] of boxes) assert.deepEqual([across, down].map(Math.round), points);
      await page.emulateMedia({ media: "print" });
      assert.deepEqual(await page.evaluate(hiddenText), []);
      await page.context().close();
    });
  }

  test(`${kind} prints without navigation, black on white, and not empty`, async () => {
    const { page } = await openPage(browser, { colorScheme: "dark" });
    await page.goto(address);
    await page.emulateMedia({ media: "print" });
    const shown = await page.evaluate(() => {
      const visible = (element) => element.checkVisibility();
      return {
        navigation: [...document.querySelectorAll("nav, .skip-link, .site-header")].filter(visible).length,
        heading: visible(document.querySelector("h1")),
        paper: getComputedStyle(document.documentElement).backgroundColor,
        ink: getComputedStyle(document.documentElement).color,
      };
    });
    assert.deepEqual(shown, { navigation: 0, heading: true, paper: "rgb(255, 255, 255)", ink: "rgb(0, 0, 0)" });
    await page.context().close();
  });

  test(`${kind} prints the address of each page outside the site that it links to`, async () => {
    const { page } = await openPage(browser);
    await page.goto(address);
    await page.emulateMedia({ media: "print" });
    const links = await page.evaluate(() => {
      const outward = [...document.querySelectorAll("a[href^='http']")].filter((link) => link.checkVisibility());
      return outward.map((link) => {
        const added = getComputedStyle(link, "::after").content;
        return { address: link.getAttribute("href"), printed: link.textContent + added };
      });
    });
    assert.ok(links.length > 0);
    assert.deepEqual(links.filter(({ address, printed }) => !printed.includes(address)), []);
    await page.context().close();
  });
}

test("an event prints every source, and the text that a screen shows closed", async () => {
  const { site, page: name } = pages.find(({ kind }) => kind === "an event with a closed text");
  const { page } = await openPage(browser);
  await page.goto(pathToFileURL(path.join(site, name)).href);
  await page.emulateMedia({ media: "print" });
  assert.ok((await page.locator(".sources > li:visible").count()) > 0);
  assert.equal(await page.locator(".closed-text .text").isVisible(), true);
  await page.context().close();
});
