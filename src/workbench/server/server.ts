import { createServer, get, type Server } from "node:https";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { buildPages } from "./build.ts";
import { localhostCertificate, type Certificate } from "./certificate.ts";
import { MOST_REQUEST_BYTES, serveFile, type Mount } from "./static-files.ts";

const require = createRequire(import.meta.url);

const ROOT = fileURLToPath(new URL("../../../", import.meta.url));
const CACHE = join(ROOT, ".cache");

export interface RunningServer {
  /** "https://localhost:3000" */
  url: string;
  certificate: Certificate["origin"];
  close(): Promise<void>;
}

export interface ServerOptions {
  /** The first port tried; one that something else has moves to the next. */
  port: number;
  /** Where the built pages go; two servers at once must not share it. */
  pagesFolder?: string;
}

/**
 * Builds the pages and serves the workbench over https, reachable from this machine only:
 * `/` the workbench, `/taskpane.html` and its like the add-in, `/office-js/` Microsoft's library, `/assets/` the samples.
 */
export async function startServer({
  port,
  pagesFolder = join(CACHE, "pages"),
}: ServerOptions): Promise<RunningServer> {
  const [built, certificate] = await Promise.all([buildPages(pagesFolder), localhostCertificate(CACHE)]);
  const served: Mount[] = [
    {
      prefix: "/office-js/",
      folder: join(dirname(require.resolve("@microsoft/office-js/package.json")), "dist"),
    },
    { prefix: "/assets/", folder: join(ROOT, "assets") },
    { prefix: "/", folder: built.workbench },
    { prefix: "/", folder: built.addIn },
  ];
  const server = createServer(
    {
      cert: certificate.cert,
      key: certificate.key,
      maxHeaderSize: MOST_REQUEST_BYTES,
      requestTimeout: REQUEST_MS,
      headersTimeout: REQUEST_MS,
    },
    (request, response) => {
      serveFile(served, request, response).catch(() => response.destroy());
    },
  );
  const boundTo = await listen(server, port);
  return {
    url: `https://localhost:${boundTo}`,
    certificate: certificate.origin,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** Where a workbench that runs already answers; null when none does at this port. */
export async function runningWorkbench(port: number): Promise<string | null> {
  const page = await new Promise<string | null>((resolve) => {
    const asked = get(
      { host: "localhost", port, path: "/", rejectUnauthorized: false, timeout: ANSWER_MS },
      (response) => {
        let text = "";
        response.setEncoding("utf8");
        response.on("data", (piece: string) => (text += piece));
        response.on("end", () => resolve(text));
        response.on("error", () => resolve(null));
      },
    );
    asked.on("timeout", () => asked.destroy());
    asked.on("error", () => resolve(null));
  });
  return page?.includes(WORKBENCH_SIGN) ? `https://localhost:${port}` : null;
}

const ANSWER_MS = 2_000;
/** A request that is not here by then is not coming. */
const REQUEST_MS = 10_000;
/** Stands in the head of the workbench's page (src/workbench/page/index.html). */
const WORKBENCH_SIGN = 'name="ket-nap-workbench"';

const PORTS_TRIED = 50;

async function listen(server: Server, firstPort: number): Promise<number> {
  for (let port = firstPort; port < firstPort + PORTS_TRIED; port += 1) {
    if (await tryPort(server, port)) return port;
  }
  throw new Error(`no free port from ${firstPort} to ${firstPort + PORTS_TRIED - 1}`);
}

function tryPort(server: Server, port: number): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const onError = (error: NodeJS.ErrnoException): void => {
      if (error.code === "EADDRINUSE" || error.code === "EACCES") resolve(false);
      else reject(error);
    };
    server.once("error", onError);
    // By name, so that it is the address family the browser resolves "localhost" to first.
    server.listen({ port, host: "localhost" }, () => {
      server.off("error", onError);
      resolve(true);
    });
  });
}
