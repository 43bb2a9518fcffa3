import { mkdtempSync, mkdirSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { createServer, request, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { MOST_REQUEST_BYTES, serveFile } from "../../../src/workbench/server/static-files.ts";

const folder = mkdtempSync(join(tmpdir(), "served-"));
let server: Server;

beforeAll(async () => {
  mkdirSync(join(folder, "pages"));
  mkdirSync(join(folder, "assets"));
  mkdirSync(join(folder, "pages-of-others"));
  writeFileSync(join(folder, "secret.txt"), "secret");
  writeFileSync(join(folder, "pages-of-others", "secret.txt"), "secret");
  writeFileSync(join(folder, "pages", "index.html"), "<p>trang</p>");
  writeFileSync(join(folder, "assets", "sổ mẫu.xlsx"), "xlsx");
  writeFileSync(join(folder, "assets", "draw.ts"), "source");
  writeFileSync(join(folder, "assets", ".hidden.txt"), "secret");
  symlinkSync(join(folder, "secret.txt"), join(folder, "assets", "link.txt"));
  symlinkSync(join(folder, "pages-of-others"), join(folder, "assets", "others"));
  symlinkSync(join(folder, "pages"), join(folder, "pages-by-link"));
  const mounts = [
    { prefix: "/assets/", folder: join(folder, "assets") },
    // A folder that is reached by a link, as packages may be, is served all the same.
    { prefix: "/", folder: join(folder, "pages-by-link") },
  ];
  server = createServer(
    { maxHeaderSize: MOST_REQUEST_BYTES },
    (incoming, response) => void serveFile(mounts, incoming, response),
  );
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
});

afterAll(() => {
  server.close();
  rmSync(folder, { recursive: true });
});

/** The path as it stands, which `fetch` would tidy up. */
function ask(
  path: string,
  method = "GET",
  headers: Record<string, string> = {},
  body = "",
): Promise<{ status: number; type: string; body: string }> {
  const { port } = server.address() as AddressInfo;
  return new Promise((resolve, reject) => {
    request({ host: "127.0.0.1", port, path, method, headers }, (response) => {
      let answer = "";
      response.setEncoding("utf8");
      response.on("data", (chunk: string) => (answer += chunk));
      response.on("end", () =>
        resolve({
          status: response.statusCode ?? 0,
          type: response.headers["content-type"] ?? "",
          body: answer,
        }),
      );
    })
      .on("error", reject)
      .end(body);
  });
}

describe("static files of the workbench's server", () => {
  test.each([
    ["/", 200, "text/html; charset=utf-8"],
    ["/index.html?locale=vi-VN", 200, "text/html; charset=utf-8"],
    [
      `/assets/${encodeURIComponent("sổ mẫu.xlsx")}`,
      200,
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    ],
  ])("%s is there", async (path, status, type) => {
    expect(await ask(path)).toMatchObject({ status, type });
  });

  test.each([
    "/../secret.txt",
    "/assets/../../secret.txt",
    "/%2e%2e/secret.txt",
    "/..%2fsecret.txt",
    "/assets/..%5c..%5csecret.txt",
    "/../pages-of-others/secret.txt",
    "/%2e%2e%2fpages-of-others%2fsecret.txt",
    "/assets/link.txt",
    "/assets/others/secret.txt",
    "/assets/.hidden.txt",
    "/assets/draw.ts",
  ])("%s leads nowhere", async (path) => {
    expect(await ask(path)).toMatchObject({ status: 404 });
  });

  test.each(["/%zz", "/%00"])("%s is refused", async (path) => {
    expect(await ask(path)).toMatchObject({ status: 400 });
  });

  test.each(["example.vn", "localhost.example.vn", "127.0.0.1:1", "localhost"])(
    "a request for %j is not for this server",
    async (host) => {
      expect(await ask("/", "GET", { Host: host })).toMatchObject({ status: 421 });
    },
  );

  test("answers to the names of this machine", async () => {
    const { port } = server.address() as AddressInfo;
    for (const name of ["localhost", "LOCALHOST", "127.0.0.1", "[::1]"])
      expect(await ask("/", "GET", { Host: `${name}:${port}` })).toMatchObject({ status: 200 });
  });

  test("takes nothing that a request brings along", async () => {
    expect(await ask("/", "POST", { "Content-Length": "5" }, "12345")).toMatchObject({ status: 413 });
    expect(await ask("/", "GET", { "Transfer-Encoding": "chunked" }, "12345")).toMatchObject({ status: 413 });
    expect(await ask(`/${"a".repeat(MOST_REQUEST_BYTES)}`)).toMatchObject({ status: 431 });
  });

  test("only reads", async () => {
    expect(await ask("/", "POST")).toMatchObject({ status: 405 });
    expect(await ask("/", "HEAD")).toMatchObject({ status: 200, body: "" });
  });
});
