import type { Language } from "./format.ts";

/** "vi-VN", "vi" → Vietnamese; any other language Office may show → English; none → Vietnamese. */
export function languageOf(tag: string | null): Language {
  return tag === null || tag === "" || /^vi\b/i.test(tag) ? "vi" : "en";
}
