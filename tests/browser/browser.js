// Chromium as a reader has it: a fresh profile, no host to talk to but this machine, and a record of what
// a page asked for and complained of. What is expected of a page stands in the tests.

import { execFileSync } from "node:child_process";
import { chromium } from "playwright-core";

const ARGUMENTS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  // Should anything ask for another host all the same, it finds none.
  "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
];

/** Starts Chromium; it is closed when the test file ends. */
export async function startBrowser(after) {
  const browser = await chromium.launch({ executablePath: chromiumPath(), args: ARGUMENTS });
  after(() => browser.close());
  return browser;
}

/**
 * Opens an empty page in a context of its own.
 *
 * @returns the page, and what it `asked` for (addresses) and `complained` of (errors and warnings of the console,
 *   violations of the content security policy, requests that failed).
 */
export async function openPage(browser, options) {
  const context = await browser.newContext(options);
  await context.addInitScript(() => {
    document.addEventListener("securitypolicyviolation", (violation) => {
      console.error(`content security policy: ${violation.violatedDirective} stopped ${violation.blockedURI}`);
    });
  });
  const page = await context.newPage();
  const asked = [];
  const complained = [];
  page.on("request", (request) => asked.push(request.url()));
  page.on("requestfailed", (request) => {
    const { errorText } = request.failure();
    // A redirect leads on before it is whole.
    if (errorText !== "net::ERR_ABORTED") complained.push(`not loaded (${errorText}): ${request.url()}`);
  });
  page.on("response", (response) => {
    if (response.status() >= 400) complained.push(`status ${response.status()}: ${response.url()}`);
  });
  page.on("pageerror", (error) => complained.push(`script: ${error.message}`));
  page.on("console", (message) => {
    if (["error", "warning"].includes(message.type())) complained.push(`console: ${message.text()}`);
  });
  return { page, asked, complained };
}

/**
 * What `make` gives, made by the first test that asks. (A test file that waits between its tests may be over, for
 * node's runner, before it is.)
 */
export function once(make) {
  let made;
  return () => (made ??= make());
}

function chromiumPath() {
  const named = process.env.CHROMIUM;
  if (named) return named;
  return execFileSync("sh", ["-c", "command -v chromium"], { encoding: "utf8" }).trim();
}
