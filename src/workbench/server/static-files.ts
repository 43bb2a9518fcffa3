import { createReadStream } from "node:fs";
import { realpath, stat } from "node:fs/promises";
import type { IncomingMessage, ServerResponse } from "node:http";
import { extname, join, normalize, sep } from "node:path";

/** A folder that is served below an address; `prefix` begins and ends with "/". */
export interface Mount {
  prefix: string;
  folder: string;
}

/** Bytes of a request's head, which is all that a request for a file has. */
export const MOST_REQUEST_BYTES = 16_384;

/**
 * Answers GET and HEAD with a file of the first mount that has it; anything else is refused: other names of this machine
 * (a page elsewhere could have its own name lead here), requests that bring something along, kinds of files that no page
 * needs, hidden ones, and whatever a link leads to.
 */
export async function serveFile(
  mounts: readonly Mount[],
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  if (!isMeantForUs(request)) {
    refuse(response, 421);
    return;
  }
  if (bringsAlong(request)) {
    response.once("finish", () => request.destroy());
    refuse(response.setHeader("Connection", "close"), 413);
    return;
  }
  const path = requestedPath(request.url ?? "/");
  const file = path === null ? null : await findFile(mounts, path);
  if (request.method !== "GET" && request.method !== "HEAD") {
    refuse(response, 405);
    return;
  }
  if (!file) {
    refuse(response, path === null ? 400 : 404);
    return;
  }
  response.writeHead(200, {
    "Content-Type": MIME_TYPES[extname(file.path).toLowerCase()] ?? "",
    "Content-Length": file.size,
    "Cache-Control": "no-cache",
    "X-Content-Type-Options": "nosniff",
    "Cross-Origin-Resource-Policy": "same-origin",
  });
  if (request.method === "HEAD") {
    response.end();
    return;
  }
  createReadStream(file.path)
    .on("error", () => response.destroy())
    .pipe(response);
}

const OWN_NAMES: ReadonlySet<string> = new Set(["localhost", "127.0.0.1", "[::1]"]);

function isMeantForUs({ headers, socket }: IncomingMessage): boolean {
  const [, name = "", port] =
    /^(\[[\d:]{2,39}\]|[\w.-]{1,255})(?::(\d{1,5}))?$/.exec(headers.host ?? "") ?? [];
  return OWN_NAMES.has(name.toLowerCase()) && Number(port ?? 443) === socket.localPort;
}

function bringsAlong({ headers }: IncomingMessage): boolean {
  return headers["transfer-encoding"] !== undefined || Number(headers["content-length"] ?? 0) !== 0;
}

/** The decoded path of an address, "/index.html" for "/"; null when it cannot be a path. */
function requestedPath(url: string): string | null {
  try {
    const path = decodeURIComponent(new URL(url, "https://localhost").pathname);
    if (path.includes("\0")) return null;
    return path.endsWith("/") ? `${path}index.html` : path;
  } catch {
    return null;
  }
}

async function findFile(
  mounts: readonly Mount[],
  path: string,
): Promise<{ path: string; size: number } | null> {
  for (const { prefix, folder } of mounts) {
    if (!path.startsWith(prefix)) continue;
    const within = normalize(path.slice(prefix.length));
    const isHidden = within.split(/[\\/]/).some((name) => name.startsWith("."));
    if (isHidden || !(extname(within).toLowerCase() in MIME_TYPES)) continue;
    // The folder itself may be reached by a link, as packages are.
    const root = await realpath(folder).catch(() => null);
    const candidate = root === null ? null : join(root, within);
    const real = candidate === null ? null : await realpath(candidate).catch(() => null);
    if (root === null || real === null || real !== candidate || !real.startsWith(root + sep)) continue;
    const found = await stat(real).catch(() => null);
    if (found?.isFile()) return { path: real, size: found.size };
  }
  return null;
}

function refuse(response: ServerResponse, status: number): void {
  response.writeHead(status, { "Content-Type": "text/plain; charset=utf-8" }).end(`${status}\n`);
}

/** What the pages load; nothing else is served. */
const MIME_TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".map": "application/json; charset=utf-8",
  ".xml": "application/xml; charset=utf-8",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".woff": "font/woff",
  ".woff2": "font/woff2",
  ".txt": "text/plain; charset=utf-8",
  ".xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
};
