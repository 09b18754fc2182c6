// A group makes the look its own: one block of one page, a word, a style, a script, the icon.

import assert from "node:assert/strict";
import { after, test } from "node:test";
import { pathToFileURL } from "node:url";
import { hiddenText } from "./appearance.js";
import { openPage, startBrowser } from "./browser.js";
import { serve } from "./server.js";
import { buildSite } from "./sites.js";

const site = buildSite("theme", after);
const browser = await startBrowser(after);
const starts = { "on a web host": await serve(site, after), "from a disk": `${pathToFileURL(site).href}/` };

for (const [where, start] of Object.entries(starts)) {
  test(`a theme of one's own works ${where}`, async () => {
    const { page, asked, complained } = await openPage(browser, { viewport: { width: 320, height: 640 } });
    await page.goto(`${start}events/river-rises.html`, { waitUntil: "networkidle" });
    const seen = await page.evaluate(() => ({
      lead: getComputedStyle(document.querySelector(".lead")).fontStyle,
      icon: document.querySelector(".own-drop").naturalWidth > 0,
      paper: getComputedStyle(document.documentElement).backgroundColor,
      script: document.documentElement.dataset.own,
      sources: document.querySelector(".event-sources h2").textContent,
      stillBuiltIn: document.querySelector(".event-history h2").textContent,
    }));
    assert.deepEqual(seen, {
      lead: "italic",
      icon: true,
      paper: "rgb(255, 251, 230)",
      script: "yes",
      sources: "What we rest this on",
      stillBuiltIn: "About this entry",
    });
    assert.deepEqual(await page.evaluate(hiddenText), []);
    assert.deepEqual(complained, []);
    assert.deepEqual(asked.filter((address) => !address.startsWith(start)), []);
    await page.context().close();
  });
}

test("light and dark are two different looks, each readable against its paper", async () => {
  const { page } = await openPage(browser);
  const colours = [];
  for (const colorScheme of ["light", "dark"]) {
    await page.emulateMedia({ colorScheme });
    await page.goto(`${starts["from a disk"]}timeline.html`);
    colours.push(await page.evaluate(() => getComputedStyle(document.querySelector("main a")).color));
  }
  assert.notEqual(colours[0], colours[1]);
  await page.context().close();
});
