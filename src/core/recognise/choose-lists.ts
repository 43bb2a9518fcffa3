import type { GroupTable, OtherTable, RegisterTable, RosterTable, UnusedReason } from "../tables/tables.ts";
import type { CalendarDate } from "../values/calendar.ts";
import { headerKey } from "../text/canonical.ts";
import type { FoundTable } from "./found-table.ts";
import { byNewest, hasCome, isSamePeriod, lastDay } from "./periods.ts";
import { headerArea } from "./table-area.ts";

type List = RosterTable | RegisterTable | GroupTable;

interface Rival<Table extends List> extends FoundTable {
  readonly table: Table;
  /** What each row is about, for telling copies from parts. */
  readonly ids: ReadonlySet<string>;
}

/**
 * Lists of people or of groups: those with other people are parts of one list, in sheet order; of those with the same
 * people the newest whose period has come is used, or the one that holds most.
 */
export function chooseLists<Table extends List>(
  found: readonly FoundTable[],
  kind: Table["kind"],
  asOf: CalendarDate | null,
): { readonly used: readonly Table[]; readonly others: readonly OtherTable[] } {
  const others: OtherTable[] = [];
  const rivals = found.flatMap((one): Rival<Table>[] => {
    const { table } = one;
    return table !== null && isOfKind<Table>(table, kind) ? [{ ...one, table, ids: idsOf(table) }] : [];
  });
  const mapped = rivals.filter(({ isMapped }) => isMapped);
  const ranked = [...(mapped.length > 0 ? mapped : rivals)].sort(
    (a, b) =>
      Number(b.isVisible) - Number(a.isVisible) ||
      Number(hasCome(b, asOf)) - Number(hasCome(a, asOf)) ||
      Number(isOld(a)) - Number(isOld(b)) ||
      (lastDay(a) && lastDay(b) ? byNewest(a, b) : 0) ||
      Number(b.ids.size > 2 * a.ids.size) - Number(a.ids.size > 2 * b.ids.size),
  );
  const used: Rival<Table>[] = [];
  for (const rival of ranked) {
    const same = used.find((other) => shares(rival.ids, other.ids));
    const isHidden = !rival.isVisible && used.some(({ isVisible }) => isVisible);
    if (!same && !isHidden) used.push(rival);
    else others.push(otherOf(rival, same ?? null, kind, asOf));
  }
  for (const rival of rivals) {
    if (!ranked.includes(rival)) others.push(otherOf(rival, mapped[0] ?? null, kind, asOf));
  }
  const inOrder = rivals.filter((rival) => used.includes(rival));
  return { used: inOrder.map(({ table }) => table), others };
}

/** "Tổ công tác (cũ)", "Bản lưu": whoever keeps an old list says so in the sheet's name. */
function isOld({ texts }: { readonly texts: FoundTable["texts"] }): boolean {
  return /\b(?:cu|old|luu|ban luu|backup|copy|ban sao|nhap)\b/.test(headerKey(texts.sheet.name));
}

function isOfKind<Table extends List>(
  table: NonNullable<FoundTable["table"]>,
  kind: Table["kind"],
): table is Table & NonNullable<FoundTable["table"]> {
  return table.kind === kind;
}

function otherOf<Table extends List>(
  rival: Rival<Table>,
  used: Rival<Table> | null,
  kind: Table["kind"],
  asOf: CalendarDate | null,
): OtherTable {
  return {
    kind,
    sheet: rival.sheet,
    header: headerArea(rival.candidate),
    cutOff: lastDay(rival),
    why: used === null ? "hidden" : whyNot(rival, used, asOf),
    ...(used
      ? {
          difference: {
            units: missingIn(rival.ids, used.ids),
            cell: firstCell(rival.table),
            usedSheet: used.sheet,
          },
        }
      : {}),
  };
}

function whyNot<Table extends List>(
  rival: Rival<Table>,
  used: Rival<Table>,
  asOf: CalendarDate | null,
): UnusedReason {
  if (lastDay(rival) && lastDay(used) && !isSamePeriod(rival, used)) {
    return byNewest(rival, used) < 0 || !hasCome(rival, asOf) ? "later-period" : "earlier-period";
  }
  if (missingIn(rival.ids, used.ids) === 0) return "copy";
  return rival.isVisible ? "ambiguous" : "hidden";
}

/** More than one in ten of the shorter list stands in both. */
function shares(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  const [shorter, longer] = a.size <= b.size ? [a, b] : [b, a];
  let shared = 0;
  for (const id of shorter) if (longer.has(id)) shared++;
  return shared * 10 > shorter.size;
}

function missingIn(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let missing = 0;
  for (const id of a) if (!b.has(id)) missing++;
  return missing;
}

function firstCell(table: List): { sheet: number; row: number; column: number } {
  return { sheet: table.sheet, row: table.rows[0] ?? 0, column: table.data.left };
}

const MOST_IDS = 5000;

/** Rows by unit, place and name; of a long list a sample, evenly taken, is as good. */
function idsOf(table: List): ReadonlySet<string> {
  const ids = new Set<string>();
  const { length } = table.rows;
  const step = Math.max(1, Math.ceil(length / MOST_IDS));
  const columns = table.columns;
  const person = "person" in columns ? columns.person : undefined;
  const village = "village" in columns ? columns.village : undefined;
  for (let row = 0; row < length; row += step) {
    const texts = [columns.unit, village, person].map((column) => column?.reading(row)?.key ?? "");
    ids.add(texts.join("\n"));
  }
  return ids;
}
