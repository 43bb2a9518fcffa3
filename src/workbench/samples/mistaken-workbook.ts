import type { PlanCell, PlanContent, PlanStyle, SheetPlan } from "../../core/plan/sheet-plan.ts";
import { cellAddress } from "../../core/values/addresses.ts";
import { SEEDED_MISTAKES, type SampleChange, type MistakeStyle } from "./mistakes.ts";
import { sampleSheets } from "./sample-workbook.ts";
import { oldGroupSheet } from "./old-group-sheet.ts";

/** The sheets of the second sample: the first one's with every seeded mistake, and one that should not be there. */
export function mistakenSheets(): readonly SheetPlan[] {
  const changes = SEEDED_MISTAKES.flatMap((mistake) => mistake.changes);
  const sheets = sampleSheets().map((sheet) => {
    const own = changes.filter((change) => change.sheet === sheet.name);
    return withPercentages(withChanges(withPastedSums(sheet), own));
  });
  return [...sheets, oldGroupSheet()];
}

function withPastedSums(sheet: SheetPlan): SheetPlan {
  return {
    ...sheet,
    cells: sheet.cells.map((cell) => {
      const { content } = cell;
      const isSum = content.kind === "formula" && !PERCENTAGE.test(content.formula);
      return isSum ? { ...cell, content: contentOf(content.result) } : cell;
    }),
  };
}

function withChanges(sheet: SheetPlan, changes: readonly SampleChange[]): SheetPlan {
  const waiting = new Map(changes.map((change) => [change.address, change]));
  const styles: Record<string, PlanStyle> = { ...sheet.styles };
  const cells = sheet.cells.map((cell): PlanCell => {
    const change = waiting.get(cellAddress(cell));
    if (change === undefined) return cell;
    waiting.delete(change.address);
    const content = contentOf(change.to);
    if (change.style === undefined) return { ...cell, content };
    const style = `${cell.style ?? ""} ${change.style}`;
    styles[style] = { ...styles[cell.style ?? ""], ...STYLES[change.style] };
    return { ...cell, content, style };
  });
  if (waiting.size > 0) throw new Error(`${sheet.name} has no cell ${[...waiting.keys()].join(", ")}`);
  return { ...sheet, cells, styles };
}

/** What the percentage formulas give now; they read blanks and texts as Excel does. */
function withPercentages(sheet: SheetPlan): SheetPlan {
  const numbers = new Map(sheet.cells.map((cell) => [cellAddress(cell), numberIn(cell.content)]));
  return {
    ...sheet,
    cells: sheet.cells.map((cell) => {
      const { content } = cell;
      const match = content.kind === "formula" ? PERCENTAGE.exec(content.formula) : null;
      if (content.kind !== "formula" || match === null) return cell;
      const whole = numbers.get(match[1] ?? "") ?? 0;
      const part = numbers.get(match[2] ?? "") ?? 0;
      return { ...cell, content: { ...content, result: whole > 0 ? (part * 100) / whole : "" } };
    }),
  };
}

/** =IF(C11>0,D11*100/C11,"") */
const PERCENTAGE = /^=IF\(([A-Z]+\d+)>0,([A-Z]+\d+)\*100\/\1,""\)$/;

const STYLES: Readonly<Record<MistakeStyle, PlanStyle>> = {
  dayMonth: { numberFormat: "d/m" },
  legacyFont: { fontName: ".VnTime" },
};

function contentOf(value: string | number | null): PlanContent {
  if (value === null) return { kind: "blank" };
  return typeof value === "number" ? { kind: "number", value } : { kind: "text", text: value };
}

function numberIn(content: PlanContent): number {
  if (content.kind === "number") return content.value;
  const value = content.kind === "text" ? content.text : content.kind === "formula" ? content.result : 0;
  return Number(value) || 0;
}
