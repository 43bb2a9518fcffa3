import { useMemo } from "react";
import { SheetTexts } from "../../core/recognise/sheet-texts.ts";
import type { WorkbookSnapshot } from "../../core/values/snapshot.ts";

/** The texts of a sheet, read once; null where there is no such sheet. */
export function useSheetTexts({ sheets }: WorkbookSnapshot, index: number): SheetTexts | null {
  const sheet = sheets[index];
  return useMemo(() => (sheet ? new SheetTexts(sheet, index) : null), [sheet, index]);
}
