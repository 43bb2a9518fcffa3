import { mkdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import axe, { type RunOptions } from "axe-core";
import { expect } from "vitest";
import { PANE, type WorkbenchPage } from "./workbench-page.ts";

const IMAGES = fileURLToPath(new URL("../../.cache/pane-images/", import.meta.url));
const NARROW = 320;
const USUAL = 350;
/** Pixels by which an arrow key moves the edge of the pane. */
const STEP = 10;

const COLOURS: RunOptions = { runOnly: ["color-contrast", "link-in-text-block"] };
const ALL_BUT_CONTRAST: RunOptions = { rules: { "color-contrast": { enabled: false } } };

declare global {
  interface Window {
    readonly axe: typeof axe;
  }
}

/**
 * Looks at the state that the pane is in: it fits at 320 and 350 pixels, and axe objects to nothing in light, dark and
 * forced colours. A theme changes nothing but colours, so dark asks only what is about colours; in forced colours the
 * system picks every one of them, and contrast is the one thing that is not the page's to answer for.
 */
export async function lookAtPane(workbench: WorkbenchPage, name: string): Promise<void> {
  const { page } = workbench;
  await setWidth(workbench, NARROW);
  expect(await wider(workbench), `${name} at ${NARROW} px`).toEqual([]);
  await expect
    .poll(() => objections(workbench, {}), { message: `${name}, light`, timeout: 5_000 })
    .toEqual([]);
  await keepPicture(workbench, `${name}-320`);

  await setWidth(workbench, USUAL);
  expect(await wider(workbench), `${name} at ${USUAL} px`).toEqual([]);
  await page.emulateMedia({ colorScheme: "dark" });
  await expect
    .poll(() => objections(workbench, COLOURS), { message: `${name}, dark`, timeout: 5_000 })
    .toEqual([]);
  await keepPicture(workbench, `${name}-350-toi`);

  await page.emulateMedia({ colorScheme: "dark", forcedColors: "active" });
  await expect
    .poll(() => objections(workbench, ALL_BUT_CONTRAST), {
      message: `${name}, forced colours`,
      timeout: 5_000,
    })
    .toEqual([]);
  await keepPicture(workbench, `${name}-350-tuong-phan`);
  await page.emulateMedia({ colorScheme: "light", forcedColors: "none" });
}

/** Axe runs in the pane's own frame: from the page around it, it would go through the grid each time. */
async function objections({ page }: WorkbenchPage, options: RunOptions): Promise<string[]> {
  const frame = page.frames().find((one) => one.url().includes("/taskpane.html"));
  if (!frame) throw new Error("the pane has no frame");
  if (!(await frame.evaluate(() => "axe" in window))) await frame.evaluate(axe.source);
  // Buttons glide from one theme's colours to the other's.
  await frame.evaluate(async () => {
    const gliding = document.getAnimations().filter((one) => one instanceof CSSTransition);
    await Promise.allSettled(gliding.map(({ finished }) => finished));
  });
  const { violations } = await frame.evaluate(
    (wished) => window.axe.run(document, { ...wished, resultTypes: ["violations"] }),
    options,
  );
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(" ")}`);
}

/** Sets the width of the pane by keyboard. */
async function setWidth({ page }: WorkbenchPage, width: number): Promise<void> {
  const edge = page.getByRole("slider", { name: "Độ rộng của ngăn" });
  const now = Number(await edge.getAttribute("aria-valuenow"));
  const key = now > width ? "ArrowRight" : "ArrowLeft";
  for (let steps = Math.abs(now - width) / STEP; steps > 0; steps -= 1) await edge.press(key);
  expect(Number(await edge.getAttribute("aria-valuenow"))).toBe(width);
}

/** What is wider than its place: nothing may have to be scrolled sideways. */
function wider({ pane }: WorkbenchPage): Promise<string[]> {
  return pane
    .locator("html")
    .evaluate((root) =>
      [root, ...root.querySelectorAll("main, section, [role=tabpanel]")]
        .filter((element) => element.scrollWidth > element.clientWidth + 1 && element.clientWidth > 0)
        .map((element) => `${element.tagName} ${element.scrollWidth} > ${element.clientWidth}`),
    );
}

/** Pictures to be looked at, when SCREENSHOTS is set; not part of the manual. */
async function keepPicture({ page }: WorkbenchPage, name: string): Promise<void> {
  if (!process.env["SCREENSHOTS"]) return;
  mkdirSync(IMAGES, { recursive: true });
  await page.locator(PANE).screenshot({ path: `${IMAGES}${name}.png` });
}
