// Pictures of every kind of page, for a person to look at: `npm run screenshots` fills `out/`.

import { mkdirSync } from "node:fs";
import path from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { openPage, startBrowser } from "./browser.js";
import { buildSite, pageOfEachKind, realSite } from "./sites.js";

const out = fileURLToPath(new URL("out", import.meta.url));
const endings = [];
const atTheEnd = (ending) => endings.push(ending);

mkdirSync(out, { recursive: true });
try {
  const browser = await startBrowser(atTheEnd);
  const all = pageOfEachKind(realSite(), buildSite("kinds", atTheEnd));
  const pages = all.filter(({ kind }) => kind !== "a redirect");
  for (const width of [320, 768, 1280]) {
    for (const colorScheme of ["light", "dark"]) {
      const { page } = await openPage(browser, { viewport: { width, height: 900 }, colorScheme });
      for (const { kind, site, page: name } of pages) {
        await page.goto(pathToFileURL(path.join(site, name)).href);
        const file = `${kind.replaceAll(" ", "-")}-${width}-${colorScheme}.png`;
        const height = await page.evaluate(() => document.documentElement.scrollHeight);
        // Enough of the longest pages to judge them by.
        const clip = { x: 0, y: 0, width, height: Math.min(height, 6000) };
        await page.screenshot({ path: path.join(out, file), fullPage: true, clip });
      }
      await page.context().close();
    }
  }
} finally {
  for (const ending of endings) await ending();
}
