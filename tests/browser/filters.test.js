// The filters of the timeline: what is chosen stands in the address, and the address gives the same view again.

import assert from "node:assert/strict";
import { after, test } from "node:test";
import { pathToFileURL } from "node:url";
import axe from "axe-core";
import { RULES } from "./accessibility.js";
import { openPage, startBrowser } from "./browser.js";
import { serve } from "./server.js";
import { realSite } from "./sites.js";

const site = realSite();
const browser = await startBrowser(after);
const starts = { "on a web host": await serve(site, after), "from a disk": `${pathToFileURL(site).href}/` };

/** The titles that the page shows. */
function shown(page) {
  return page.locator(".event-row h4:visible, .event-row .row-title:visible").allInnerTexts();
}

for (const [where, start] of Object.entries(starts)) {
  test(`a choice is told, linked, and taken back, ${where}`, async () => {
    const { page, complained } = await openPage(browser);
    await page.goto(`${start}timeline.html`);
    const all = await shown(page);
    assert.ok(all.length > 200, `${all.length} events`);

    await page.getByLabel("Topic", { exact: true }).selectOption("repatriation");
    const returned = await shown(page);
    assert.ok(returned.length > 10 && returned.length < all.length);
    assert.match(await page.getByRole("status").innerText(), new RegExp(`^${returned.length} events shown`));

    await page.getByLabel("From year").fill("2023");
    await page.getByLabel("From year").press("Tab");
    const recent = await shown(page);
    assert.ok(recent.length > 3 && recent.length < returned.length);
    assert.match(page.url(), /#.*topic=repatriation/);
    assert.match(page.url(), /from=2023/);

    const { page: other } = await openPage(browser);
    await other.goto(page.url());
    assert.deepEqual(await shown(other), recent);
    assert.equal(await other.getByLabel("Topic", { exact: true }).inputValue(), "repatriation");
    await other.context().close();

    await page.goBack();
    assert.deepEqual(await shown(page), returned);
    await page.goForward();
    assert.deepEqual(await shown(page), recent);
    await page.getByRole("button", { name: "Show all events" }).click();
    assert.deepEqual(await shown(page), all);
    assert.deepEqual(complained, []);
    await page.context().close();
  });
}

test("words and a place narrow the list together, by keyboard alone", async () => {
  const { page } = await openPage(browser);
  await page.goto(`${starts["from a disk"]}timeline.html#place=hoeryong`);
  const there = await shown(page);
  assert.ok(there.length > 0 && there.length < 50);
  await page.getByLabel("Words in title or summary").focus();
  await page.keyboard.type("zzzz");
  await page.waitForFunction(() => location.hash.includes("words=zzzz"));
  assert.deepEqual(await shown(page), []);
  assert.match(await page.getByRole("status").innerText(), /^No event matches/);
  for (let letter = 0; letter < 4; letter += 1) await page.keyboard.press("Backspace");
  await page.waitForFunction(() => !location.hash.includes("words="));
  assert.deepEqual(await shown(page), there);
  await page.context().close();
});

test("a filtered timeline can be used by everybody", async () => {
  const { page } = await openPage(browser, { viewport: { width: 320, height: 640 } });
  await page.addInitScript(axe.source);
  await page.goto(`${starts["on a web host"]}timeline.html#topic=famine&from=1995&to=1998`);
  const { violations } = await page.evaluate((rules) => axe.run(document, rules), RULES);
  assert.deepEqual(violations.map(({ id }) => id), []);
  await page.context().close();
});

test("without script there are no filters, and every event", async () => {
  const { page } = await openPage(browser, { javaScriptEnabled: false });
  await page.goto(`${starts["from a disk"]}timeline.html#topic=famine`);
  assert.equal(await page.locator(".filters").isVisible(), false);
  assert.ok((await shown(page)).length > 200);
  await page.context().close();
});
