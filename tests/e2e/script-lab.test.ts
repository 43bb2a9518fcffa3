import { fileURLToPath } from "node:url";
import { AxeBuilder } from "@axe-core/playwright";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { PROFILES } from "../../src/workbench/engine/profiles.ts";
import { startServer, type RunningServer } from "../../src/workbench/server/server.ts";
import { launchBrowser } from "../browser/launch.ts";
import { openWorkbench, PANE, picture, sheetNames } from "./workbench-page.ts";

const PAGES = fileURLToPath(new URL("../../.cache/test-pages-script-lab/", import.meta.url));

let server: RunningServer;
let browser: Browser;
beforeAll(async () => {
  [server, browser] = await Promise.all([startServer({ port: 3460, pagesFolder: PAGES }), launchBrowser()]);
});
afterAll(async () => {
  await browser.close();
  await server.close();
});

test("the Script Lab snippet runs in the workbench and says what this Excel does otherwise", async () => {
  const workbench = await openWorkbench(browser, server.url);
  const { page, pane } = workbench;
  const before = await sheetNames(workbench);
  await page.getByRole("button", { name: /Theo dõi và trục trặc/ }).click();

  const runAs = async (profile: string): Promise<string[]> => {
    await page.getByLabel("Loại Excel").selectOption({ label: profile });
    await page.getByRole("button", { name: "Chạy đoạn mã Script Lab" }).click();
    await pane.getByRole("button", { name: "Run", exact: true }).click();
    const result = pane.locator("#result");
    await expect.poll(() => result.textContent(), { timeout: 90_000 }).toMatch(/\n/);
    const lines = ((await result.textContent()) ?? "").split("\n").slice(1);
    return lines.filter((line) => !line.startsWith("  "));
  };

  expect(await runAs(PROFILES.ltsc2021.name)).toEqual(["rules", "unfreezingHidden", "manyAreas"]);
  await picture(workbench, "ban-thu-script-lab");
  expect(
    (await new AxeBuilder({ page }).include({ fromFrames: [PANE, "main"] }).analyze()).violations,
  ).toEqual([]);
  expect(await runAs(PROFILES.mac.name)).toContain("rules");
  expect(await sheetNames(workbench)).toEqual(before);
  await workbench.context.close();
  expect(workbench.complaints).toEqual([]);
});
