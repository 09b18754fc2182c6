// A web host that does no more than any host does: files, their types, and 404.html for the rest.
// The site lies under a path, as it may on a host that holds several.

import { createServer } from "node:http";
import { readFile } from "node:fs/promises";
import path from "node:path";

const PATH = "/kept/here/";

const TYPES = {
  ".html": "text/html; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json",
  ".csv": "text/csv; charset=utf-8",
  ".svg": "image/svg+xml",
  ".xml": "application/xml",
};

/** Serves `folder` on this machine until the test file ends; gives the address of the folder. */
export async function serve(folder, after) {
  const server = createServer((request, response) => answer(folder, request, response));
  // A connection that is dropped just as it is used again holds a page up for as long as a test may last.
  server.keepAliveTimeout = 0;
  await new Promise((ready) => server.listen(0, "127.0.0.1", ready));
  after(() => {
    server.close();
    server.closeAllConnections();
  });
  return `http://127.0.0.1:${server.address().port}${PATH}`;
}

async function answer(folder, request, response) {
  const { pathname } = new URL(request.url, "http://127.0.0.1");
  const name = decodeURIComponent(pathname);
  const inside = name.startsWith(PATH) && !name.split("/").includes("..");
  const wanted = inside ? name.slice(PATH.length) || "index.html" : "404.html";
  try {
    const bytes = await readFile(path.join(folder, wanted));
    response.writeHead(inside ? 200 : 404, { "content-type": TYPES[path.extname(wanted)] ?? "application/octet-stream" });
    response.end(bytes);
  } catch {
    response.writeHead(404, { "content-type": TYPES[".html"] });
    response.end(await readFile(path.join(folder, "404.html")));
  }
}
