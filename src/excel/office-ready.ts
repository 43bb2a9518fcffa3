/** How the page started: inside an Excel that can do what is needed, or why not. */
export type OfficeStart =
  | {
      readonly kind: "excel";
      /** Office's display language ("vi-VN"), null when it does not say. */
      readonly displayLanguage: string | null;
      /** Background of Office's theme ("#FFFFFF"); null where Office gives none (web, Mac: office-js #6134, #3410). */
      readonly background: string | null;
    }
  /** A browser or another application of Office. */
  | { readonly kind: "notInExcel" }
  /** An Excel below the floor; `has` is the highest version of ExcelApi it supports ("1.9"), null when none. */
  | { readonly kind: "unsupported"; readonly has: string | null }
  /** office.js could not be loaded, or never answers (office-js #6040, #6148). */
  | { readonly kind: "unreachable" };

/** The oldest Excel that is supported: Excel 2021, Microsoft 365, Excel on the web. */
const FLOOR = { major: 1, minor: 14 } as const;

/** Waits for Office, no longer than `timeoutMs`. Never rejects. */
export async function officeReady(timeoutMs = 10_000): Promise<OfficeStart> {
  if (typeof Office === "undefined") return { kind: "unreachable" };
  let timer: ReturnType<typeof setTimeout> | undefined;
  const timeout = new Promise<null>((resolve) => {
    timer = setTimeout(() => resolve(null), timeoutMs);
  });
  const info = await Promise.race([Office.onReady(), timeout]).catch(() => null);
  clearTimeout(timer);
  if (info === null) return { kind: "unreachable" };
  return info.host === Office.HostType.Excel ? startInExcel() : { kind: "notInExcel" };
}

function startInExcel(): OfficeStart {
  const supports = (minor: number): boolean =>
    Office.context.requirements.isSetSupported("ExcelApi", `${FLOOR.major}.${minor}`);
  if (!supports(FLOOR.minor)) {
    const below = Array.from({ length: FLOOR.minor - 1 }, (_, index) => FLOOR.minor - 1 - index);
    const highest = below.find(supports);
    return { kind: "unsupported", has: highest === undefined ? null : `${FLOOR.major}.${highest}` };
  }
  return {
    kind: "excel",
    displayLanguage: Office.context.displayLanguage || null,
    background: themeBackground(Office.context.officeTheme),
  };
}

/** The types promise a theme that the web and Mac do not give. */
function themeBackground(theme: Office.OfficeTheme | undefined): string | null {
  return theme?.bodyBackgroundColor ?? null;
}
