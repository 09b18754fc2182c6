// The maps, in each language: nothing on them lies over anything else, every mark can be hit, and every place that a
// mark leads to stands in the list as well.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import path from "node:path";
import { after, test } from "node:test";
import { pathToFileURL } from "node:url";
import { TEXT_SPACING, addRules, mapFaults } from "./appearance.js";
import { once, openPage, startBrowser } from "./browser.js";
import { LANGUAGES, pagesOf, realSite } from "./sites.js";

const browser = await startBrowser(after);
const SCREENS = [
  { name: "320 px", width: 320, rules: "" },
  { name: "320 px with spaced text", width: 320, rules: TEXT_SPACING },
  { name: "1280 px", width: 1280, rules: "" },
];

for (const language of ["", ...LANGUAGES]) {
  const folder = language ? `${language}/` : "";
  const small = once(() => smallMaps(folder));
  for (const { name, width, rules } of SCREENS) {
    const opened = once(() => openPage(browser, { viewport: { width, height: 640 } }));

    test(`on the map of ${folder}places.html nothing lies over anything else at ${name}`, async () => {
      const { page } = await opened();
      await page.goto(pathToFileURL(path.join(realSite(), `${folder}places.html`)).href);
      await page.evaluate(addRules, rules);
      assert.ok((await page.locator(".map a").count()) > 10, "the map has links");
      assert.deepEqual(await page.evaluate(mapFaults), []);
    });

    test(`on no small map of ${folder}events and places lies anything over anything else at ${name}`, async () => {
      const { page } = await opened();
      const maps = small();
      assert.ok(maps.length > 20, `${maps.length} small maps`);
      await page.goto(pathToFileURL(path.join(realSite(), maps[0].page)).href);
      await page.evaluate(addRules, rules);
      for (const { page: from, svg } of maps) {
        await page.evaluate((drawing) => (document.querySelector(".map-box").innerHTML = drawing), svg);
        assert.deepEqual(await page.evaluate(mapFaults), [], from);
      }
    });
  }
}

test("every link of the map leads to a place of the list below it, or to such places", async () => {
  const { page } = await openPage(browser, { viewport: { width: 1280, height: 800 } });
  await page.goto(pathToFileURL(path.join(realSite(), "places.html")).href);
  const missing = await page.evaluate(() => {
    const listed = new Set([...document.querySelectorAll(".place-group a, .places a")].map((link) => link.href));
    return [...document.querySelectorAll(".map a")].flatMap((link) => {
      const address = link.getAttribute("href");
      if (!address.startsWith("#")) return listed.has(new URL(address, location).href) ? [] : [address];
      const places = [...(document.querySelector(address)?.querySelectorAll("a") ?? [])];
      return places.length > 0 && places.every((place) => listed.has(place.href)) ? [] : [address];
    });
  });
  assert.deepEqual(missing, []);
});

/** Every small map of a language that differs from the others, and a page that it is on. */
function smallMaps(folder) {
  const found = new Map();
  const pages = pagesOf(realSite()).filter((name) => name.startsWith(`${folder}events/`) || name.startsWith(`${folder}places/`));
  for (const page of pages) {
    const svg = readFileSync(path.join(realSite(), page), "utf8").match(/<svg class="map map-small".*?<\/svg>/s)?.[0];
    if (svg && !found.has(svg)) found.set(svg, page);
  }
  return [...found].map(([svg, page]) => ({ page, svg }));
}
