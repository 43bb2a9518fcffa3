import { join } from "node:path";
import type { Frame } from "playwright-core";
import { startServer } from "../../src/workbench/server/server.ts";
import { launchBrowser } from "../browser/launch.ts";
import { buildShipped, serveShipped } from "../e2e/shipped.ts";
import { check, openWorkbench } from "../e2e/workbench-page.ts";
import { CACHE } from "./programs.ts";

const PORT = 3460;

/**
 * Milliseconds that pass between the click on *Kiểm tra* and the painted result, on the sample of a district, in the
 * shipped pane over the workbench; each in a page of its own that has checked nothing yet. None where no browser runs.
 */
export async function clicks(times: number): Promise<number[]> {
  const browser = await launchBrowser().catch(() => null);
  if (browser === null) return [];
  const pane = join(CACHE, "shipped");
  await buildShipped(pane);
  const server = await startServer({ port: PORT, pagesFolder: join(CACHE, "pages") });
  const passed: number[] = [];
  for (let time = 0; time < times; time++) {
    const workbench = await openWorkbench(browser, server.url, async (context) => {
      await context.addInitScript(noteClickAndResult);
      await serveShipped(context, server.url, pane);
    });
    await check(workbench);
    const frame = workbench.page.frames().find((one) => one.url().includes("/taskpane.html"));
    if (frame) passed.push(await fromClickToResult(frame));
    await workbench.context.close();
  }
  await Promise.all([browser.close(), server.close()]);
  return passed;
}

/**
 * Runs in the pane before its own scripts: marks the first click, and when its result has been painted. Its functions
 * have no names, because tsx would have each register its own with something that the page does not know.
 */
function noteClickAndResult(): void {
  addEventListener(
    "click",
    () => {
      performance.mark("click");
      new MutationObserver((_changes, observer) => {
        const isThere = [...document.querySelectorAll("[role=status]")].some((one) =>
          one.textContent.includes("Đã kiểm tra"),
        );
        if (!isThere) return;
        observer.disconnect();
        requestAnimationFrame(() => setTimeout(() => performance.mark("result")));
      }).observe(document.body, { subtree: true, childList: true, characterData: true });
    },
    { capture: true, once: true },
  );
}

async function fromClickToResult(frame: Frame): Promise<number> {
  await frame.waitForFunction(() => performance.getEntriesByName("result").length > 0);
  return frame.evaluate(() => performance.measure("job", "click", "result").duration);
}
