// axe-core finds nothing against WCAG 2.0 to 2.2, A and AA, on any kind of page, in light and dark, narrow and wide.

import assert from "node:assert/strict";
import { after, test } from "node:test";
import axe from "axe-core";
import { RULES, inWords, openWhole } from "./accessibility.js";
import { once, openPage, startBrowser } from "./browser.js";
import { serve } from "./server.js";
import { buildSite, pageOfEachKind, realSite } from "./sites.js";

const real = realSite();
const small = buildSite("kinds", after);
const addresses = new Map([
  [real, await serve(real, after)],
  [small, await serve(small, after)],
]);
const browser = await startBrowser(after);

for (const width of [320, 1280]) {
  for (const colorScheme of ["light", "dark"]) {
    const opened = once(async () => {
      const { page } = await openPage(browser, { viewport: { width, height: 800 }, colorScheme });
      await page.addInitScript(axe.source);
      return page;
    });
    for (const { kind, site, page: name } of pageOfEachKind(real, small)) {
      test(`${kind} can be used by everybody, ${colorScheme}, ${width} px wide`, async () => {
        const page = await opened();
        await openWhole(page, addresses.get(site) + name);
        const found = await page.evaluate((rules) => axe.run(document, rules), RULES);
        assert.deepEqual(found.violations.map(inWords), [], `${name}: see above`);
        assert.ok(found.passes.length >= 10, "axe looked at the page");
      });
    }
  }
}
