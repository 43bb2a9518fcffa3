/** What of the browser's `navigator` is needed; `clipboard` is missing outside secure pages. */
interface Copier {
  readonly clipboard?: { writeText(text: string): Promise<void> };
}

/** Whether the text is on the clipboard. Excel on the web frames the pane and may refuse it the clipboard. */
export async function copyText({ clipboard }: Copier, text: string): Promise<boolean> {
  if (clipboard === undefined) return false;
  try {
    await clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}
