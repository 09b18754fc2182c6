// The Nu checker, the one that W3C runs, as a function.

import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";

const CHECKER = fileURLToPath(new URL("node_modules/vnu-jar/build/dist/vnu.jar", import.meta.url));

// A file has no origin for the checker, so that to it nothing is 'self'; Chromium holds the policy in other tests.
const NOT_FOR_FILES = /^Resource violates Content Security Policy \(meta tag\): .* blocked by “(style|script|img)-src”/;

// A block of data (JSON-LD) is no script, so that the policy has nothing to say of it (HTML, "prepare the script
// element"); the checker takes it for one. That no page has an inline script that runs is a test in tests/record.rs.
const DATA_BLOCK = /^Inline script violates Content Security Policy/;

// The checker guesses the language from the words: a Korean page on an English document with a long title is English to
// it. That pages and their parts have the right languages is a test of its own (languages.test.js).
const LANGUAGE_GUESS = /^This document appears to be written in /;

const IGNORED = [NOT_FOR_FILES, DATA_BLOCK, LANGUAGE_GUESS];

/** What the checker says of all pages below `folder`, or of one page, warnings too. */
export function complaints(folder) {
  const words = ["-jar", CHECKER, "--stdout", "--format", "json", "--skip-non-html", folder];
  const run = spawnSync("java", words, { encoding: "utf8", maxBuffer: 1 << 28 });
  if (run.error) throw run.error;
  const { messages } = JSON.parse(run.stdout);
  return messages
    .filter(({ message }) => !IGNORED.some((ignored) => ignored.test(message)))
    .map(({ url, lastLine, message }) => `${url}:${lastLine}: ${message}`);
}
