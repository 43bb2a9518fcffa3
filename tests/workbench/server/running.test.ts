import { createServer, type Server } from "node:https";
import { mkdtempSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, expect, test } from "vitest";
import { localhostCertificate } from "../../../src/workbench/server/certificate.ts";
import { runningWorkbench } from "../../../src/workbench/server/server.ts";

let server: Server | null = null;
afterEach(() => {
  server?.closeAllConnections();
  server?.close();
  server = null;
});

async function serve(page: string): Promise<number> {
  const { cert, key } = await localhostCertificate(mkdtempSync(join(tmpdir(), "certificate-")));
  const started = createServer({ cert, key }, (_, response) => response.end(page));
  server = started;
  await new Promise<void>((resolve) => started.listen({ port: 0, host: "localhost" }, resolve));
  const address = started.address();
  if (address === null || typeof address === "string") throw new Error("no port");
  return address.port;
}

test("a workbench that runs is found, with its address", async () => {
  const page = readFileSync(join(import.meta.dirname, "../../../src/workbench/page/index.html"), "utf8");
  const port = await serve(page);
  expect(await runningWorkbench(port)).toBe(`https://localhost:${port}`);
});

test("another program at the port is none, and neither is nobody", async () => {
  const port = await serve("<title>something else</title>");
  expect(await runningWorkbench(port)).toBeNull();
  server?.closeAllConnections();
  await new Promise((resolve) => server?.close(resolve));
  server = null;
  expect(await runningWorkbench(port)).toBeNull();
});
