// Nothing moves while a page is loaded, also on a slow line, nor by itself afterwards.

import assert from "node:assert/strict";
import { after, test } from "node:test";
import { openPage, startBrowser } from "./browser.js";
import { serve } from "./server.js";
import { buildSite, pageOfEachKind, realSite } from "./sites.js";

const real = realSite();
const small = buildSite("kinds", after);
const browser = await startBrowser(after);
const addresses = new Map([
  [real, await serve(real, after)],
  [small, await serve(small, after)],
]);
const pages = pageOfEachKind(real, small).filter(({ kind }) => kind !== "a redirect");

for (const { kind, site, page: name } of pages) {
  test(`${kind} does not move while it is loaded`, async () => {
    const { page } = await openPage(browser, { viewport: { width: 390, height: 800 } });
    const session = await page.context().newCDPSession(page);
    await session.send("Network.enable");
    const slow = { offline: false, latency: 50, downloadThroughput: 100_000, uploadThroughput: 100_000 };
    await session.send("Network.emulateNetworkConditions", slow);
    await page.goto(addresses.get(site) + name, { waitUntil: "networkidle" });
    const { shift, moving } = await page.evaluate(whatMoved);
    assert.equal(shift, 0);
    assert.deepEqual(moving, []);
    await page.context().close();
  });
}

/** Runs inside the page. */
async function whatMoved() {
  let shift = 0;
  const count = (list) => list.getEntries().forEach((entry) => (shift += entry.value));
  new PerformanceObserver(count).observe({ type: "layout-shift", buffered: true });
  await new Promise((seen) => setTimeout(seen, 50));
  return { shift, moving: document.getAnimations().map((animation) => animation.effect.target.localName) };
}
