import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import type { Browser, Frame, Request } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { startServer, type RunningServer } from "../../src/workbench/server/server.ts";
import { launchBrowser } from "../browser/launch.ts";
import { brokenInBill } from "../contracts/cyclonedx.ts";
import { buildShipped, MICROSOFT, serveShipped } from "./shipped.ts";
import { LICENCES, SBOM, type BillOfMaterials } from "../../shipped-packages.js";
import { mapsFolder } from "../../webpack.config.js";
import { check, fromMenu, openWorkbench } from "./workbench-page.ts";

const CACHE = fileURLToPath(new URL("../../.cache/", import.meta.url));
const DIST = join(CACHE, "test-dist");
const OFFICE_SOURCES =
  "'self' https://officeapis.public.onecdn.static.microsoft https://appsforoffice.microsoft.com";
const PAGES = ["taskpane.html", "commands.html", "notice.html"] as const;

let server: RunningServer;
let browser: Browser;

beforeAll(async () => {
  await buildShipped(DIST);
  [server, browser] = await Promise.all([
    startServer({ port: 3420, pagesFolder: join(CACHE, "test-pages") }),
    launchBrowser(),
  ]);
});
afterAll(async () => {
  await browser.close();
  await server.close();
});

const shippedText = (name: string): string => readFileSync(join(DIST, name), "utf8");
const scripts = (): string[] => readdirSync(DIST).filter((name) => name.endsWith(".js"));

/** The scripts that a page loads by itself, office.js aside, in KB after gzip. */
function firstLoadKilobytes(page: string): number {
  const own = [...shippedText(page).matchAll(/<script[^>]*\ssrc="?([^\s">]+)/g)].flatMap(([, src = ""]) =>
    src.startsWith("https:") ? [] : [src],
  );
  expect(own.length, page).toBeGreaterThan(0);
  return (
    own.reduce((sum, name) => sum + gzipSync(readFileSync(join(DIST, name)), { level: 9 }).length, 0) / 1024
  );
}

describe("the files that are shipped", () => {
  test.each([
    ["taskpane.html", 170],
    ["commands.html", 40],
    ["notice.html", 40],
  ] as const)("%s loads at most %i KB of scripts at first", (page, limit) => {
    const size = firstLoadKilobytes(page);
    console.info(`${page}: ${size.toFixed(1)} KB of scripts at first load, gzip`);
    expect(size).toBeLessThanOrEqual(limit);
  });

  test.each(PAGES)("%s has no inline script and a strict policy before its first script", (page) => {
    const html = shippedText(page);
    const tags = [...html.matchAll(/<script([^>]*)>([\s\S]*?)<\/script>/g)];
    expect(tags.length).toBeGreaterThanOrEqual(2);
    for (const [, attributes = "", body = ""] of tags) {
      expect(attributes).toMatch(/\ssrc=/);
      expect(body.trim()).toBe("");
    }
    expect(html).not.toMatch(/\son[a-z]+\s*=|javascript:/i);
    const policy = /http-equiv="?Content-Security-Policy"? content="([^"]+)"/.exec(html);
    expect(policy?.index).toBeLessThan(html.indexOf("<script"));
    const directives = new Map(
      (policy?.[1] ?? "").split("; ").map((directive): [string, string] => {
        const [name = "", ...values] = directive.split(" ");
        return [name, values.join(" ")];
      }),
    );
    expect(Object.fromEntries(directives)).toEqual({
      "default-src": "'none'",
      "script-src": OFFICE_SOURCES,
      "style-src": "'self' 'unsafe-inline'",
      "img-src": "'self' data:",
      "font-src": "'self'",
      "connect-src": "'self'",
      "frame-src": OFFICE_SOURCES,
      "base-uri": "'none'",
      "form-action": "'none'",
    });
  });

  test("evaluate no text as code", () => {
    expect(scripts().length).toBeGreaterThan(5);
    for (const name of scripts()) {
      expect(shippedText(name), name).not.toMatch(/\beval\s*\(|\bnew Function\b|[^.\w]Function\s*\(\s*["'`]/);
    }
  });

  test("name every package they are made of, with its licence, and no more", () => {
    const bill = JSON.parse(shippedText(SBOM)) as BillOfMaterials;
    expect(brokenInBill(bill)).toEqual([]);
    const listed = bill.components.map(({ group, name }) => (group ? `${group}/${name}` : name));
    // What the scripts were made of says the source maps, which nothing of the list is made from.
    const maps = readdirSync(mapsFolder(DIST)).filter((name) => name.endsWith(".map"));
    const sources = maps.flatMap(
      (name) =>
        (JSON.parse(readFileSync(join(mapsFolder(DIST), name), "utf8")) as { sources: string[] }).sources,
    );
    const used = sources.flatMap((source) => /.*node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(source)?.[1] ?? []);
    expect(bill.specVersion).toBe("1.6");
    expect(used.length).toBeGreaterThan(100);
    expect([...new Set([...used, "webpack"])].filter((name) => !listed.includes(name))).toEqual([]);
    const texts = shippedText(LICENCES);
    for (const { group, name, version, hashes, licenses } of bill.components) {
      expect(texts).toContain(`\n${group ? `${group}/` : ""}${name} ${version} (`);
      expect(hashes?.[0]?.content, name).toMatch(/^[0-9a-f]{128}$/);
      expect(licenses, name).toHaveLength(1);
    }
  });

  test("hold no source map and name none", () => {
    const files = readdirSync(DIST, { recursive: true, encoding: "utf8" });
    expect(files.filter((name) => name.endsWith(".map"))).toEqual([]);
    for (const name of scripts()) expect(shippedText(name), name).not.toMatch(/^\/\/# sourceMappingURL=/m);
  });

  test("name the office's server and no other in the manifest", () => {
    const manifest = shippedText("manifest.xml");
    expect(manifest).not.toContain("localhost");
    const urls = [...manifest.matchAll(/DefaultValue="(https:[^"]+)"/g)].map(([, url = ""]) => url);
    expect(urls.length).toBeGreaterThan(10);
    for (const url of urls) {
      expect(url).toMatch(/^https:\/\/may-chu\.vi-du\.vn\/ket-nap\//);
      const file = url.replace("https://may-chu.vi-du.vn/ket-nap/", "").replace(/\?.*$/, "");
      expect(existsSync(join(DIST, file)), file).toBe(true);
    }
  });
});

describe("the pane that is shipped", () => {
  test("asks nobody but its own server and office.js, from opening to the summary", async () => {
    const requests: Request[] = [];
    const workbench = await openWorkbench(browser, server.url, async (context) => {
      await context.addInitScript(notePaint);
      context.on("request", (request) => requests.push(request));
      await serveShipped(context, server.url, DIST);
    });
    const { page, pane, context } = workbench;
    const frame = page.frames().find((one) => one.url().includes("/taskpane.html"));
    if (!frame) throw new Error("the pane has no frame");
    console.info(`first usable paint of the pane: ${await usableAfter(frame)} ms after its navigation`);

    expect(await check(workbench)).toContain("0 lỗi, 0 cảnh báo");
    for (const tab of ["Đơn vị", "Danh sách", "Tổ công tác"])
      await pane.getByRole("tab", { name: tab }).click();
    await fromMenu(workbench, "Thiết lập");
    await pane
      .getByRole("button", { name: /Quay lại|Đóng/ })
      .first()
      .click();
    await pane.getByRole("button", { name: "Tạo bảng tổng hợp" }).click();
    await pane.getByRole("status").filter({ hasText: "Đã tạo bảng tổng hợp" }).waitFor({ state: "attached" });

    const addresses = requests
      .filter((request) => /(?:taskpane|commands|notice)\.html/.test(request.frame().url()))
      .map((request) => request.url());
    const own = addresses.filter((address) => address.startsWith(`${server.url}/`));
    const office = addresses.filter((address) => address.startsWith(MICROSOFT));
    expect(own.some((address) => /taskpane\.[0-9a-f]{8}\.js$/.test(address))).toBe(true);
    expect(office.length).toBeGreaterThan(0);
    expect(addresses.filter((address) => !own.includes(address) && !office.includes(address))).toEqual([]);
    // The browser refuses by the policy aloud.
    expect(workbench.complaints.filter((complaint) => !complaint.startsWith(MICROSOFT))).toEqual([]);
    await context.close();
  });
});

/** Runs in every frame before its scripts: notes when the pane's main button has been painted. */
function notePaint(): void {
  const look = (): void => {
    const isThere = [...document.querySelectorAll("button")].some((one) => one.textContent === "Kiểm tra");
    if (!isThere) requestAnimationFrame(look);
    else requestAnimationFrame(() => setTimeout(() => performance.mark("usable")));
  };
  if (location.pathname.endsWith("/taskpane.html")) look();
}

/** Milliseconds from the navigation of the pane's frame. */
function usableAfter(frame: Frame): Promise<number> {
  return frame.evaluate(() => Math.round(performance.getEntriesByName("usable")[0]?.startTime ?? Number.NaN));
}
