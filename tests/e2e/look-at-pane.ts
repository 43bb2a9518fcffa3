import { fileURLToPath } from "node:url";
import axe, { type RunOptions } from "axe-core";
import type { Frame, Locator, Page } from "playwright-core";
import { expect } from "vitest";
import { PANE, type WorkbenchPage } from "./workbench-page.ts";

const IMAGES = fileURLToPath(new URL("../../.cache/pane-images/", import.meta.url));
const MANUAL_IMAGES = fileURLToPath(new URL("../../docs/images/", import.meta.url));
/** States of which docs/huong-dan.md shows the pane. */
const IN_MANUAL = new Set([
  "xem-truoc",
  "danh-sach",
  "to-cong-tac",
  "doan-bao-cao",
  "thiet-lap-chua-kiem-tra",
  "bang-va-cot",
  "thu-bao-cao",
  "thu-bao-cao-tep",
]);
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

/** A page of the add-in before a person's eyes, wherever it is shown. */
interface Shown {
  readonly page: Page;
  readonly frame: Frame;
  /** What a picture is taken of. */
  readonly place: Locator;
  readonly setWidth: (width: number) => Promise<void>;
}

/** Looks at the pane beside the workbook, in the state that it is in. */
export function lookAtPane(workbench: WorkbenchPage, name: string): Promise<void> {
  return lookAt(
    {
      page: workbench.page,
      frame: frameOf(workbench.page, "/taskpane.html"),
      place: workbench.page.locator(PANE),
      setWidth: (width) => movePaneEdge(workbench.page, width),
    },
    name,
  );
}

/** Looks at the page that fills a browser tab of its own. */
export function lookAtTab(page: Page, name: string): Promise<void> {
  const setWidth = (width: number) => page.setViewportSize({ width, height: 600 });
  return lookAt({ page, frame: page.mainFrame(), place: page.locator("html"), setWidth }, name);
}

/** Looks at the notice of a ribbon command, in the dialog that the host gives it; its width is the host's. */
export function lookAtNotice({ page }: WorkbenchPage, name: string): Promise<void> {
  const place = page.getByRole("dialog").locator("iframe");
  return lookAt(
    { page, frame: frameOf(page, "/notice.html"), place, setWidth: () => Promise.resolve() },
    name,
  );
}

/**
 * It fits at 320 and 350 pixels, and axe objects to nothing in light, dark and forced colours. A theme changes nothing
 * but colours, so dark asks only what is about colours; in forced colours the system picks every one of them, and
 * contrast is the one thing that is not the page's to answer for.
 */
async function lookAt(shown: Shown, name: string): Promise<void> {
  const { page } = shown;
  await shown.setWidth(NARROW);
  expect(await wider(shown), `${name} at ${NARROW} px`).toEqual([]);
  await expect.poll(() => objections(shown, {}), { message: `${name}, light`, timeout: 5_000 }).toEqual([]);
  await keepPicture(shown, `${IMAGES}${name}-320.png`);
  if (IN_MANUAL.has(name)) await keepPicture(shown, `${MANUAL_IMAGES}ngan-${name}.png`);

  await shown.setWidth(USUAL);
  expect(await wider(shown), `${name} at ${USUAL} px`).toEqual([]);
  await page.emulateMedia({ colorScheme: "dark" });
  await expect
    .poll(() => objections(shown, COLOURS), { message: `${name}, dark`, timeout: 5_000 })
    .toEqual([]);
  await keepPicture(shown, `${IMAGES}${name}-350-toi.png`);

  await page.emulateMedia({ colorScheme: "dark", forcedColors: "active" });
  await expect
    .poll(() => objections(shown, ALL_BUT_CONTRAST), { message: `${name}, forced colours`, timeout: 5_000 })
    .toEqual([]);
  await keepPicture(shown, `${IMAGES}${name}-350-tuong-phan.png`);
  await page.emulateMedia({ colorScheme: "light", forcedColors: "none" });
}

function frameOf(page: Page, path: string): Frame {
  const frame = page.frames().find((one) => one.url().includes(path));
  if (!frame) throw new Error(`${path} is in no frame`);
  return frame;
}

/** Axe runs in the page's own frame: from the page around it, it would go through the grid each time. */
async function objections({ frame }: Shown, options: RunOptions): Promise<string[]> {
  if (!(await frame.evaluate(() => "axe" in window))) await frame.evaluate(axe.source);
  // Buttons glide from one theme's colours to the other's.
  await frame.evaluate(async () => {
    const gliding = document.getAnimations().filter((one) => one instanceof CSSTransition);
    await Promise.allSettled(gliding.map(({ finished }) => finished));
  });
  const { violations } = await frame.evaluate(
    // Fluent's guards hand the focus on in the moment they get it: nothing to be read, and no stop.
    (wished) =>
      window.axe.run(
        { include: ["html"], exclude: ["[data-tabster-dummy]"] },
        { ...wished, resultTypes: ["violations"] },
      ),
    options,
  );
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(" ")}`);
}

/** Sets the width of the pane by keyboard. */
async function movePaneEdge(page: Page, width: number): Promise<void> {
  const edge = page.getByRole("slider", { name: "Độ rộng của ngăn" });
  const now = Number(await edge.getAttribute("aria-valuenow"));
  const key = now > width ? "ArrowRight" : "ArrowLeft";
  for (let steps = Math.abs(now - width) / STEP; steps > 0; steps -= 1) await edge.press(key);
  expect(Number(await edge.getAttribute("aria-valuenow"))).toBe(width);
}

/** Gives the pane's page this many pixels, as if the window were as high as that needs. */
export async function setPaneSize({ page }: WorkbenchPage, width: number, height: number): Promise<void> {
  await movePaneEdge(page, width);
  const box = await page.locator(PANE).boundingBox();
  const window = page.viewportSize();
  if (!box || !window) throw new Error("the pane is not shown");
  await page.setViewportSize({ ...window, height: Math.round(window.height + height - box.height) });
}

/** What is wider than its place: nothing may have to be scrolled sideways. */
function wider({ frame }: Shown): Promise<string[]> {
  return frame.evaluate(() =>
    [document.documentElement, ...document.querySelectorAll("main, section, [role=tabpanel]")]
      .filter((element) => element.scrollWidth > element.clientWidth + 1 && element.clientWidth > 0)
      .map((element) => `${element.tagName} ${element.scrollWidth} > ${element.clientWidth}`),
  );
}

/** Takes a picture when SCREENSHOTS is set. */
async function keepPicture({ place }: Shown, path: string): Promise<void> {
  if (process.env["SCREENSHOTS"]) await place.screenshot({ path });
}
