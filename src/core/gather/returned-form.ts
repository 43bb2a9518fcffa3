import { readMark } from "../text/marks.ts";
import type { Report } from "../rules/report.ts";
import { COUNT_KEYS, type CountKey } from "../tables/schema.ts";
import { valueAt } from "../values/snapshot.ts";
import { headerWords } from "./header-words.ts";
import type { FigureRow } from "./table-figures.ts";
import { countIn } from "../values/readings.ts";

/** The figures a form was filled in with when it was sent out; null: blank. */
export type FormCounts = Readonly<Record<CountKey, number | null>>;

/**
 * What a unit has done with its row of a form that was sent out: written something, said that nothing has changed, or
 * sent it back as it came, which says nothing.
 */
export type FormRowState = "written" | "confirmed" | "untouched";

export const NO_COUNTS: FormCounts = { plan: null, admitted: null, heads: null, members: null };

/** Header keys of the two columns that only these forms have. */
const BEFORE = "so ky truoc";
const UNCHANGED = "so lieu khong thay doi";
const BLANK = "–";

/** "6; 2; 7; –": plan, admitted, heads and members as text, which no program works out anew. */
export function beforeText(counts: FormCounts): string {
  return COUNT_KEYS.map((key) => counts[key] ?? BLANK).join("; ");
}

export function countsOf(count: (key: CountKey) => number | null): FormCounts {
  return {
    plan: count("plan"),
    admitted: count("admitted"),
    heads: count("heads"),
    members: count("members"),
  };
}

/** How the rows of a form that was sent out have come back; null: the file is no such form. */
export function returnedForm({
  workbook,
  snapshot,
}: Report): ((row: FigureRow) => FormRowState | null) | null {
  const table = workbook.unitTable;
  const sheet = table && snapshot.sheets[table.sheet];
  if (!table || !sheet?.block) return null;
  const columns = new Map<string, number>();
  for (let column = sheet.block.left; column <= sheet.block.right; column++) {
    columns.set(headerWords(sheet, table.header, column), column);
  }
  const before = columns.get(BEFORE);
  const unchanged = columns.get(UNCHANGED);
  if (before === undefined || unchanged === undefined) return null;
  return ({ row, figures, note }) => {
    if (row.sheet !== table.sheet) return null;
    const sent = countsIn(String(valueAt(sheet, row.row, before)));
    if (!sent) return null;
    if (readMark(valueAt(sheet, row.row, unchanged), false).kind === "yes") return "confirmed";
    const now = (key: CountKey) => {
      const reading = figures.find((one) => one.key === key && one.part === null)?.reading;
      return reading === undefined || reading.kind === "blank" ? null : (countIn(reading) ?? "unreadable");
    };
    return note === null && COUNT_KEYS.every((key) => now(key) === sent[key]) ? "untouched" : "written";
  };
}

function countsIn(text: string): FormCounts | null {
  const parts = text.split(";").map((part) => part.trim());
  if (parts.length !== COUNT_KEYS.length || !parts.every((part) => part === BLANK || /^\d{1,9}$/.test(part)))
    return null;
  return countsOf((key) => {
    const part = parts[COUNT_KEYS.indexOf(key)] ?? BLANK;
    return part === BLANK ? null : Number(part);
  });
}
