import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import type { IncomingMessage, ServerResponse } from "node:http";
import { extname, join, normalize, sep } from "node:path";

/** A folder that is served below an address; `prefix` begins and ends with "/". */
export interface Mount {
  prefix: string;
  folder: string;
}

/** Answers GET and HEAD with a file of the first mount that has it; anything else is refused. */
export async function serveFile(
  mounts: readonly Mount[],
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
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
    "Content-Type": MIME_TYPES[extname(file.path).toLowerCase()] ?? "application/octet-stream",
    "Content-Length": file.size,
    "Cache-Control": "no-cache",
    "X-Content-Type-Options": "nosniff",
  });
  if (request.method === "HEAD") {
    response.end();
    return;
  }
  createReadStream(file.path)
    .on("error", () => response.destroy())
    .pipe(response);
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
    const candidate = normalize(join(folder, path.slice(prefix.length)));
    if (!candidate.startsWith(folder + sep)) continue;
    const found = await stat(candidate).catch(() => null);
    if (found?.isFile()) return { path: candidate, size: found.size };
  }
  return null;
}

function refuse(response: ServerResponse, status: number): void {
  response.writeHead(status, { "Content-Type": "text/plain; charset=utf-8" }).end(`${status}\n`);
}

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
