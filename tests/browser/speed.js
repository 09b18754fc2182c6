// How soon a reader on a slow line sees a page, for three ways of giving it its style: `npm run speed`.
//
// The site is served as a web host does it (HTTP/1.1, gzip, assets kept for ever): with its one style sheet as it is,
// with a link for each file of `static/`, and with the style in the page. For each, pages are opened in a throttled
// Chromium: one with an empty cache, then another that finds there what the first one left. Times are medians, in
// milliseconds, until the first words are painted; bytes are those on the line. Nothing is tested here; what was
// measured stands in benches/README.md.

import { readdirSync, readFileSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { openPage, startBrowser } from "./browser.js";
import { realSite } from "./sites.js";

const RUNS = 9;
const LINES = [
  { line: "slow telephone (0.4 Mbit/s, 400 ms)", throughput: 400_000 / 8, latency: 400 },
  { line: "fair telephone (1.6 Mbit/s, 150 ms)", throughput: 1_600_000 / 8, latency: 150 },
  { line: "wire (20 Mbit/s, 20 ms)", throughput: 20_000_000 / 8, latency: 20 },
];
const site = realSite();
const sheets = fileURLToPath(new URL("../../static", import.meta.url));
const [first, second] = process.argv.length > 3 ? process.argv.slice(2) : ["events/mass-return-2023.html", "2023.html"];

const LINK = /<link rel="stylesheet" href="([^"]*?)(assets\/style[^"]+)">\n/;

/** The ways, each what it makes of a page. */
const WAYS = {
  "one style sheet": (page) => page,
  "one for each file": (page) => {
    const names = readdirSync(sheets).filter((name) => name.endsWith(".css")).sort();
    return page.replace(LINK, (link, to) => names.map((name) => `<link rel="stylesheet" href="${to}assets/${name}">\n`).join(""));
  },
  "in the page": (page) => {
    const inPage = page.replace(LINK, (link, to, name) => `<style>${readFileSync(path.join(site, name), "utf8")}</style>\n`);
    return inPage.replace("style-src 'self'", "style-src 'unsafe-inline'");
  },
};

const endings = [];
const atTheEnd = (ending) => endings.push(ending);
try {
  const browser = await startBrowser(atTheEnd);
  for (const [way, change] of Object.entries(WAYS)) {
    const address = await serveChanged(change);
    for (const { line, throughput, latency } of LINES) {
      const runs = [];
      for (let run = 0; run < RUNS; run += 1) runs.push(await visit(browser, address, { throughput, latency }));
      const [cold, warm] = [0, 1].map((visit) => ({
        painted: median(runs.map((run) => run[visit].painted)),
        bytes: median(runs.map((run) => run[visit].bytes)),
        shift: Math.max(...runs.map((run) => run[visit].shift)),
      }));
      console.log([way, line, cold.painted, cold.bytes, warm.painted, warm.bytes, cold.shift + warm.shift].join(" | "));
    }
  }
} finally {
  for (const ending of endings) await ending();
}

/** Opens the two pages after each other. */
async function visit(browser, address, { throughput, latency }) {
  const { page } = await openPage(browser, { viewport: { width: 390, height: 800 } });
  const session = await page.context().newCDPSession(page);
  await session.send("Network.enable");
  const line = { offline: false, latency, downloadThroughput: throughput, uploadThroughput: throughput };
  await session.send("Network.emulateNetworkConditions", line);
  let bytes = 0;
  session.on("Network.loadingFinished", ({ encodedDataLength }) => (bytes += encodedDataLength));
  const visits = [];
  for (const name of [first, second]) {
    bytes = 0;
    await page.goto(address + name, { waitUntil: "networkidle" });
    visits.push({ ...(await page.evaluate(whatWasSeen)), bytes });
  }
  await page.context().close();
  return visits;
}

/** Runs inside the page. */
async function whatWasSeen() {
  const [paint] = performance.getEntriesByName("first-contentful-paint");
  let shift = 0;
  const count = (list) => list.getEntries().forEach((entry) => (shift += entry.value));
  new PerformanceObserver(count).observe({ type: "layout-shift", buffered: true });
  await new Promise((seen) => setTimeout(seen, 50));
  return { painted: Math.round(paint.startTime), shift };
}

function median(numbers) {
  return numbers.toSorted((one, other) => one - other)[Math.floor(numbers.length / 2)];
}

async function serveChanged(change) {
  const types = { ".html": "text/html; charset=utf-8", ".css": "text/css", ".svg": "image/svg+xml", ".js": "text/javascript" };
  const server = createServer(async (request, response) => {
    const name = new URL(request.url, "http://127.0.0.1").pathname.slice(1);
    try {
      const single = name.startsWith("assets/") && name.split(".").length === 2;
      const bytes = await readFile(single ? path.join(sheets, path.basename(name)) : path.join(site, name));
      const body = gzipSync(name.endsWith(".html") ? change(bytes.toString("utf8")) : bytes);
      const kept = name.startsWith("assets/") ? "public, max-age=31536000, immutable" : "no-cache";
      const headers = { "content-type": types[path.extname(name)], "content-encoding": "gzip", "cache-control": kept };
      response.writeHead(200, headers);
      response.end(body);
    } catch {
      response.writeHead(404);
      response.end();
    }
  });
  await new Promise((ready) => server.listen(0, "127.0.0.1", ready));
  atTheEnd(() => server.close());
  return `http://127.0.0.1:${server.address().port}/`;
}
