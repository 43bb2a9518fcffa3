import { documentUrl, storageKey } from "./document-storage.ts";

/**
 * A note from the ribbon's quick check to the pane, which runs in a page of its own: "this workbook was just checked".
 * Not the result, which names people and would stay on the disk: reading the workbook again takes less than a second.
 */
const KEY = "ket-nap.checked";
/** A pane opened later than this has nothing to do with that check. */
const FRESH_MS = 10 * 60_000;

export function leaveCheckNote(): void {
  try {
    localStorage.setItem(storageKey(KEY), JSON.stringify({ document: documentUrl(), at: Date.now() }));
  } catch {
    // Storage is refused in private windows: then the pane opens as it always does.
  }
}

/** Whether this workbook was checked from the ribbon a moment ago; the note is gone afterwards. */
export function takeCheckNote(): boolean {
  try {
    const note = localStorage.getItem(storageKey(KEY));
    if (note === null || !isOfThisDocument(note)) return false;
    localStorage.removeItem(storageKey(KEY));
    return true;
  } catch {
    return false;
  }
}

/** Hears of quick checks of this workbook while the pane is open; call the result to stop. */
export function watchCheckNotes(checked: () => void): () => void {
  const listener = ({ key, newValue }: StorageEvent): void => {
    if (key === storageKey(KEY) && newValue !== null && isOfThisDocument(newValue)) checked();
  };
  window.addEventListener("storage", listener);
  return () => window.removeEventListener("storage", listener);
}

function isOfThisDocument(note: string): boolean {
  const read: unknown = JSON.parse(note);
  if (typeof read !== "object" || read === null || !("document" in read) || !("at" in read)) return false;
  return read.document === documentUrl() && typeof read.at === "number" && Date.now() - read.at < FRESH_MS;
}
