const MAX_NAME_LENGTH = 31;

/** The wished name, or the next free one: "Tổng hợp (2)". Excel tells names apart without regard to case. */
export function freeSheetName(wished: string, taken: readonly string[]): string {
  const keys = new Set(taken.map(nameKey));
  for (let copy = 1; ; copy += 1) {
    const suffix = copy === 1 ? "" : ` (${copy})`;
    const name = wished.slice(0, MAX_NAME_LENGTH - suffix.length).trimEnd() + suffix;
    if (!keys.has(nameKey(name))) return name;
  }
}

function nameKey(name: string): string {
  return name.normalize("NFC").toLowerCase();
}
