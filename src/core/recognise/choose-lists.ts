import type { GroupTable, OtherTable, RegisterTable, RosterTable, UnusedReason } from "../tables/tables.ts";
import type { CalendarDate } from "../values/calendar.ts";
import { canonicalText, headerKey, toneless } from "../text/canonical.ts";
import { isOfAdmissions } from "./essential-columns.ts";
import type { FoundTable } from "./found-table.ts";
import { isAlone, isNamed } from "./mapped-table.ts";
import { byNewest, hasCome, isSamePeriod, lastDay, type PeriodOfTable } from "./periods.ts";
import { headerArea } from "./table-area.ts";

type List = RosterTable | RegisterTable | GroupTable;

interface Rival<Table extends List> extends FoundTable {
  readonly table: Table;
  /** What each row is about, for telling copies from parts. */
  readonly ids: () => ReadonlySet<string>;
  /** In a roster, posts by unit and village: one of the last term has other people in the same posts. */
  readonly posts: () => ReadonlySet<string>;
  /** Whether it speaks of a year that is over, in a register its dates too. */
  readonly isPast: boolean;
}

/**
 * Lists of people or of groups: those with other people are parts of one list, in sheet order; of those with the same
 * people or posts the newest whose period has come is used, or the one that holds most. Lists of a year that is over
 * are only used where there are no others. What the user names is used.
 */
export function chooseLists<Table extends List>(
  found: readonly FoundTable[],
  kind: Table["kind"],
  asOf: CalendarDate | null,
): { readonly used: readonly Table[]; readonly others: readonly OtherTable[] } {
  const others: OtherTable[] = [];
  const newest = newestYear(found, kind, asOf);
  const ofKind = found.filter(({ table }) => table !== null && isOfKind<Table>(table, kind));
  const left = ofKind.filter((one) => !isNamed(one) && isOfPeopleWhoLeft(one));
  for (const { sheet, candidate, ...one } of left)
    others.push({ kind, sheet, header: headerArea(candidate), cutOff: lastDay(one), why: "other-subject" });
  const rivals = ofKind
    .filter((one) => !left.includes(one))
    .flatMap((one): Rival<Table>[] => {
      const { table } = one;
      return table !== null && isOfKind<Table>(table, kind)
        ? [
            {
              ...one,
              table,
              ids: once(() => idsOf(table)),
              posts: once(() => postsOf(table)),
              isPast: isPast(one, table, newest),
            },
          ]
        : [];
    });
  const alone = rivals.filter(isAlone);
  const ranked = (alone.length > 0 ? rivals.filter(isNamed) : rivals).toSorted(
    (a, b) =>
      Number(isNamed(b)) - Number(isNamed(a)) ||
      Number(b.isVisible) - Number(a.isVisible) ||
      Number(hasCome(b, asOf)) - Number(hasCome(a, asOf)) ||
      Number(isOld(a)) - Number(isOld(b)) ||
      Number(a.isPast) - Number(b.isPast) ||
      (lastDay(a) && lastDay(b) ? byNewest(a, b) : 0) ||
      Number(b.ids().size > 2 * a.ids().size) - Number(a.ids().size > 2 * b.ids().size),
  );
  const used: Rival<Table>[] = [];
  for (const rival of ranked) {
    const same = used.find(
      (other) =>
        shares(rival.ids(), other.ids()) ||
        shares(rival.posts(), other.posts()) ||
        (rival.isPast && !other.isPast),
    );
    const isHidden = !rival.isVisible && used.some(({ isVisible }) => isVisible);
    if (isNamed(rival) || (!same && !isHidden)) used.push(rival);
    else others.push(otherOf(rival, same ?? null, kind, asOf));
  }
  for (const rival of rivals) {
    if (!ranked.includes(rival)) others.push(otherOf(rival, alone[0] ?? null, kind, asOf));
  }
  const inOrder = rivals.filter((rival) => used.includes(rival));
  return { used: inOrder.map(({ table }) => table), others };
}

const LEFT =
  /\b(?:chuyen (?:den|di|sinh hoat)|(?:noi|don vi|chi bo|dang bo) (?:den|di)|(?:ngay|ly do|qd|quyet dinh) (?:chuyen(?! (?:chinh thuc|dang))|thoi|nghi|mien nhiem))\b/;

/**
 * "Nơi chuyển đến", "Lý do thôi giữ chức", filled in for most: members who moved and heads who left stand in lists like those
 * of new members and of heads in office, also under no title.
 */
function isOfPeopleWhoLeft({
  texts,
  title,
  table,
  candidate: { kind, headerArea: area },
}: FoundTable): boolean {
  if ((kind !== "roster" && kind !== "register") || table === null || isOfAdmissions(title)) return false;
  for (let column = area.left; column <= area.right; column++) {
    const words: string[] = [];
    for (let row = area.top; row <= area.bottom; row++) words.push(texts.key(row, column));
    const header = words.join(" ");
    if (!LEFT.test(header) || isOfAdmissions(header)) continue;
    const filled = table.rows.filter((row) => !texts.isBlank(row, column)).length;
    if (filled * 2 >= table.rows.length) return true;
  }
  return false;
}

/** Worked out when it is first asked for: a list that has no rival is compared with none. */
function once<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | null = null;
  return () => (made ??= { value: make() }).value;
}

/** "Tổ công tác (cũ)", "Bản lưu": whoever keeps an old list says so in the sheet's name. */
function isOld({ texts }: { readonly texts: FoundTable["texts"] }): boolean {
  const name = canonicalText(texts.sheet.name).toLowerCase();
  // "Lũng Cú" is a commune; a name without any tone marks may mean either.
  if (/(?<!\p{L})cũ(?!\p{L})/u.test(name) || (toneless(name) === name && /\bcu\b/.test(name))) return true;
  return /\b(?:old|luu|ban luu|backup|copy|ban sao|nhap)\b/.test(headerKey(name));
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
            units: missingIn(rival.ids(), used.ids()),
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
  if ((rival.isPast && !used.isPast) || (rival.table.kind !== "groups" && isOld(rival) && !isOld(used)))
    return "earlier-period";
  if (missingIn(rival.ids(), used.ids()) === 0) return "copy";
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

/** The year of the newest list, as its dates say or else its title: older ones are of a year that is over. */
function newestYear(
  found: readonly FoundTable[],
  kind: List["kind"],
  asOf: CalendarDate | null,
): number | null {
  // Which of two lists of groups counts is asked: groups are set up once, whatever year their title names.
  if (asOf === null || kind === "groups") return null;
  const years = found.flatMap(({ table, year }) => {
    if (table?.kind !== kind) return [];
    return [...yearsOf(table), ...(year === null ? [] : [year])].filter((one) => one <= asOf.year);
  });
  // In the first months of a year the figures of the year before are still being worked on.
  return Math.max(asOf.month <= 3 ? asOf.year - 1 : asOf.year, ...years);
}

function isPast({ year }: PeriodOfTable, table: List, newest: number | null): boolean {
  return newest !== null && year !== null && year < newest && yearsOf(table).every((one) => one < newest);
}

/** In a register the years of the admissions. */
function yearsOf(table: NonNullable<FoundTable["table"]>): number[] {
  if (table.kind !== "register") return [];
  const { decisionDate = table.columns.considered } = table.columns;
  const years = decisionDate?.distinct.flatMap(({ reading }) =>
    reading.kind === "date" ? [reading.date.year] : [],
  );
  return [...new Set(years)];
}

const MOST_IDS = 5000;

/** Unit, village and kind of post; none where villages are not told. */
function postsOf(table: List): ReadonlySet<string> {
  const posts = new Set<string>();
  if (table.kind !== "roster") return posts;
  const { unit, village, role } = table.columns;
  if (!village) return posts;
  const step = Math.max(1, Math.ceil(table.rows.length / MOST_IDS));
  for (let row = 0; row < table.rows.length; row += step) {
    const place = village.reading(row);
    if (place?.kind !== "text") continue;
    posts.add([unit?.reading(row)?.key ?? "", place.key, role?.reading(row)?.kind ?? ""].join("\n"));
  }
  return posts;
}

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
