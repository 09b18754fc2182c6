// A look of one's own, made of one short style sheet, looks different and is as usable as the built-in one.

import assert from "node:assert/strict";
import path from "node:path";
import { after, test } from "node:test";
import { pathToFileURL } from "node:url";
import axe from "axe-core";
import { hiddenText, smallTargets } from "./appearance.js";
import { openPage, startBrowser } from "./browser.js";
import { buildRecord, buildSite } from "./sites.js";

const look = buildRecord("../sites/other-look/in", after);
const builtIn = buildSite("kinds", after);
const browser = await startBrowser(after);
const PAGES = ["index.html", "timeline.html", "1995.html", "events/flood.html", "measures/rain.html", "documents.html"];
// What axe would load again to look at it, the policy of the pages forbids.
const RULES = { preload: false, runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"] };

for (const colorScheme of ["light", "dark"]) {
  for (const width of [320, 1280]) {
    test(`a look of one's own can be used by everybody, ${colorScheme}, ${width} px wide`, async () => {
      const { page, complained } = await openPage(browser, { viewport: { width, height: 800 }, colorScheme });
      await page.addInitScript(axe.source);
      for (const name of PAGES) {
        await page.goto(pathToFileURL(path.join(look, name)).href);
        const { violations } = await page.evaluate((rules) => axe.run(document, rules), RULES);
        assert.deepEqual(violations.map(({ id, nodes }) => [id, nodes.map(({ target }) => target.join(" "))]), [], name);
        assert.deepEqual(await page.evaluate(hiddenText), [], name);
        assert.deepEqual(await page.evaluate(smallTargets), [], name);
      }
      assert.deepEqual(complained, []);
      await page.context().close();
    });
  }
}

test("a look of one's own differs from the built-in one, in light and in dark", async () => {
  const seen = [];
  for (const [site, name] of [[builtIn, "events/river-rises.html"], [look, "events/flood.html"]]) {
    for (const colorScheme of ["light", "dark"]) {
      const { page } = await openPage(browser, { viewport: { width: 1280, height: 800 }, colorScheme });
      await page.goto(pathToFileURL(path.join(site, name)).href);
      seen.push(await page.evaluate(lookOf));
      await page.context().close();
    }
  }
  for (const property of ["paper", "ink", "link", "band"]) {
    assert.equal(new Set(seen.map((one) => one[property])).size, 4, `${property}: ${seen.map((one) => one[property])}`);
  }
  const [plain, , own] = seen;
  for (const property of ["font", "lead", "weight"]) assert.notEqual(own[property], plain[property], property);
});

test("on paper and with the reader's own colours, no look has a say in them", async () => {
  const address = pathToFileURL(path.join(look, "events/flood.html")).href;
  const { page } = await openPage(browser, { colorScheme: "dark" });
  await page.goto(address);
  await page.emulateMedia({ media: "print" });
  const { paper, ink } = await page.evaluate(lookOf);
  assert.deepEqual([paper, ink], ["rgb(255, 255, 255)", "rgb(0, 0, 0)"]);
  await page.emulateMedia({ media: "screen", forcedColors: "active", colorScheme: "light" });
  const column = await page.evaluate(() => {
    const probe = document.body.appendChild(document.createElement("p"));
    probe.style.color = "CanvasText";
    return [getComputedStyle(document.querySelector(".chart-column")).fill, getComputedStyle(probe).color];
  });
  assert.equal(column[0], column[1]);
  await page.context().close();
});

/** Runs inside the page. */
function lookOf() {
  const style = (query) => getComputedStyle(document.querySelector(query));
  return {
    paper: style("html").backgroundColor,
    ink: style("html").color,
    link: style(".event-related a, .event-sources a").color,
    band: style(".site-header").backgroundColor + style(".brand a").color,
    font: style(".lead").fontFamily,
    lead: document.querySelector(".lead").getBoundingClientRect().width,
    weight: style("h1").fontWeight,
  };
}
