import type { LastCheck } from "../core/settings/settings.ts";
import { documentUrl, storageKey } from "./document-storage.ts";

/**
 * When and with what result workbooks were last checked on this machine. A check writes nothing into its workbook: that
 * would empty Excel's list of what can be undone, or put a step on it that nobody sees, and make a workbook that was
 * only looked at ask to be saved. Kept are address, time, counts and fingerprint, never what is in the workbook.
 */
const KEY = "ket-nap.last-checks";
/** Workbooks; the one checked longest ago goes first. */
const MOST = 30;

type Entry = readonly [url: string, check: LastCheck];

export function rememberCheck(check: LastCheck): void {
  const url = documentUrl();
  // One that was never saved has no address to be found by.
  if (url === "") return;
  try {
    const others = entries().filter(([other]) => other !== url);
    localStorage.setItem(storageKey(KEY), JSON.stringify([...others, [url, check]].slice(-MOST)));
  } catch {
    // Storage is refused in private windows: then nothing is remembered.
  }
}

export function rememberedCheck(): LastCheck | null {
  const url = documentUrl();
  try {
    return entries().find(([other]) => other === url)?.[1] ?? null;
  } catch {
    return null;
  }
}

function entries(): Entry[] {
  const stored = localStorage.getItem(storageKey(KEY));
  const read: unknown = stored === null ? [] : JSON.parse(stored);
  return Array.isArray(read) ? read.filter(isEntry) : [];
}

function isEntry(value: unknown): value is Entry {
  return Array.isArray(value) && typeof value[0] === "string" && isCheck(value[1]);
}

function isCheck(value: unknown): value is LastCheck {
  if (typeof value !== "object" || value === null) return false;
  const { at, errors, warnings, notes, fingerprint } = value as Record<string, unknown>;
  return (
    typeof at === "string" &&
    /^\d{4}-\d\d-\d\dT\d\d:\d\d$/.test(at) &&
    [errors, warnings, notes].every(Number.isSafeInteger) &&
    typeof fingerprint === "string"
  );
}
