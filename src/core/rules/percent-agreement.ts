import { isPercentFormat } from "../text/number-format.ts";
import { plainPercentNumber } from "../text/percents.ts";
import type { CellValue } from "../values/cell-value.ts";
import type { PercentReading } from "../values/readings.ts";

type Stated = Extract<PercentReading, { kind: "percent" }>;

/**
 * Whether a stated percentage is `100 * part / whole` at the precision it is shown in, rounded or cut off: sources do
 * both (docs/domain.md §5). A plain number may stand for the fraction or for the whole percentage. `whole` is above 0.
 */
export function percentAgrees(
  { value, decimals }: Stated,
  cell: { readonly value: CellValue; readonly format: string },
  part: number,
  whole: number,
): boolean {
  if (agreesAt(value, decimals, part, whole)) return true;
  if (plainPercentNumber(cell.value, cell.format) === null) return false;
  return (
    agreesAt(value * 100, Math.max(0, decimals - 2), part, whole) ||
    // 4 is no 0.04 that would show as 0: what vanishes at that precision agrees with nothing.
    (value * 10 ** decimals >= 50 && agreesAt(value / 100, decimals, part, whole))
  );
}

/** Beyond this many decimals nobody rounds: the cell holds a quotient, and floating point decides the last digits. */
const EXACT_DECIMALS = 6;

/** On integers, so that 0.5 is rounded as a person does it and not as its binary form happens to be. */
function agreesAt(stated: number, decimals: number, part: number, whole: number): boolean {
  if (decimals > EXACT_DECIMALS) return Math.abs(stated - (100 * part) / whole) < 1e-6;
  const scale = 10 ** decimals;
  const shown = Math.round(Number((stated * scale).toPrecision(15)));
  if (!Number.isFinite(shown)) return false;
  const exact = BigInt(part) * BigInt(100 * scale);
  const cutOff = exact / BigInt(whole);
  const rounded = (2n * exact + BigInt(whole)) / (2n * BigInt(whole));
  return BigInt(shown) === cutOff || BigInt(shown) === rounded;
}

/** How a formula must write the percentage so that the cell goes on showing it as it does now; null keeps its format. */
export function percentFormula(
  cell: { readonly value: CellValue; readonly format: string },
  reading: Stated,
  part: string,
  whole: string,
): { readonly formula: string; readonly numberFormat: string | null } {
  const isText = typeof cell.value === "string";
  const isWhole = isText
    ? !cell.value.normalize("NFKC").includes("%")
    : !isPercentFormat(cell.format) && cell.value === reading.value;
  return isWhole
    ? { formula: `=IF(${whole}>0,ROUND(100*${part}/${whole},2),"")`, numberFormat: null }
    : { formula: `=IF(${whole}>0,${part}/${whole},"")`, numberFormat: isText ? "0.00%" : null };
}
