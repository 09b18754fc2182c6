// A page asks nobody but its own site for anything, and has nothing to complain of: on a web host and from a disk.

import assert from "node:assert/strict";
import path from "node:path";
import { after, test } from "node:test";
import { pathToFileURL } from "node:url";
import { openPage, startBrowser } from "./browser.js";
import { serve } from "./server.js";
import { buildSite, pageOfEachKind, realSite } from "./sites.js";

const real = realSite();
const small = buildSite("kinds", after);
const pages = pageOfEachKind(real, small);
const browser = await startBrowser(after);

const onHost = new Map([
  [real, await serve(real, after)],
  [small, await serve(small, after)],
]);
const onDisk = new Map([real, small].map((site) => [site, `${pathToFileURL(site).href}/`]));

for (const [where, addresses] of Object.entries({ "on a web host": onHost, "from a disk": onDisk })) {
  for (const { kind, site, page: name } of pages) {
    test(`${kind} asks no other host and complains of nothing, ${where}`, async () => {
      const { page, asked, complained } = await openPage(browser, { colorScheme: "dark" });
      await page.goto(addresses.get(site) + name, { waitUntil: "networkidle" });
      const strangers = asked.filter((address) => !address.startsWith(addresses.get(site)));
      assert.deepEqual(strangers, []);
      assert.deepEqual(complained, []);
      assert.ok(asked.some((address) => address.endsWith(".css")), "the style was asked for");
      assert.equal(await page.evaluate(() => getComputedStyle(document.body).margin), "0px", "the style holds");
      await page.context().close();
    });
  }
}

test("an address that does not exist shows the page for lost addresses", async () => {
  const { page } = await openPage(browser);
  const answer = await page.goto(`${onHost.get(real)}no-such-page.html`);
  assert.equal(answer.status(), 404);
  assert.equal(await page.locator("h1").textContent(), "There is no such page");
  await page.context().close();
});

test("a redirect leads on without script, from a disk", async () => {
  const { page } = await openPage(browser, { javaScriptEnabled: false });
  await page.goto(`${onDisk.get(small)}events/river-floods.html`);
  await page.waitForURL("**/events/river-rises.html");
  await page.context().close();
});

test("a tombstone shows nothing of what was withdrawn", async () => {
  const { page } = await openPage(browser);
  await page.goto(pathToFileURL(path.join(small, "events/letter-withdrawn.html")).href);
  const text = await page.locator("main").innerText();
  assert.match(text, /letter-withdrawn/);
  assert.doesNotMatch(await page.content(), /names somebody|It could harm/);
  await page.context().close();
});
