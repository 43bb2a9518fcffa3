import type { Formatted } from "./report-html.ts";

/** What of the browser is needed; `clipboard` is missing outside secure pages. */
export interface Copier {
  readonly clipboard?: {
    writeText(text: string): Promise<void>;
    write?(items: ClipboardItem[]): Promise<void>;
  };
  /** Missing in older browsers. */
  readonly ClipboardItem?: new (items: Record<string, Blob>) => ClipboardItem;
  /** Copies by the page's own copy event; false where the browser does not let it. */
  readonly copyByEvent?: (content: Formatted) => boolean;
}

/** Whether the text is on the clipboard. Excel on the web frames the pane and may refuse it the clipboard. */
export async function copyText({ clipboard }: Pick<Copier, "clipboard">, text: string): Promise<boolean> {
  if (clipboard === undefined) return false;
  try {
    await clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}

/** How it came to the clipboard: with its looks, as plain text, or not at all. */
export type Copied = "formatted" | "plain" | "refused";

/**
 * Puts text with its looks on the clipboard. Excel on the web frames the pane and may refuse it the clipboard; then the
 * copy event is tried, then plain text.
 */
export async function copyFormatted(browser: Copier, content: Formatted): Promise<Copied> {
  const { clipboard, ClipboardItem: Item, copyByEvent } = browser;
  if (clipboard?.write && Item) {
    try {
      const blob = (type: string, text: string): Blob => new Blob([text], { type });
      const item = new Item({
        "text/html": blob("text/html", content.html),
        "text/plain": blob("text/plain", content.text),
      });
      await clipboard.write([item]);
      return "formatted";
    } catch {
      // Another way may be open.
    }
  }
  if (copyByEvent?.(content) === true) return "formatted";
  return (await copyText(browser, content.text)) ? "plain" : "refused";
}

/** The browser the pane runs in. */
export function pageCopier(page: Document): Copier {
  return {
    clipboard: navigator.clipboard,
    ...(typeof ClipboardItem === "undefined" ? {} : { ClipboardItem }),
    copyByEvent: ({ html, text }) => {
      let isSet = false;
      const fill = (event: ClipboardEvent): void => {
        if (event.clipboardData === null) return;
        event.clipboardData.setData("text/html", html);
        event.clipboardData.setData("text/plain", text);
        event.preventDefault();
        isSet = true;
      };
      page.addEventListener("copy", fill);
      try {
        // Nothing has taken its place where the clipboard may not be written to.
        // eslint-disable-next-line @typescript-eslint/no-deprecated
        return page.execCommand("copy") && isSet;
      } finally {
        page.removeEventListener("copy", fill);
      }
    },
  };
}
