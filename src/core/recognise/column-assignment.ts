import { besideColumns, type Beside } from "./beside-columns.ts";
import type { Arithmetic } from "./arithmetic.ts";
import { suits, type Evidence } from "./column-evidence.ts";
import { assignPercents, partsOf } from "./derived-columns.ts";
import { LED_PLACES } from "../text/places.ts";
import type { RatioBase } from "../settings/settings.ts";
import { addCountsInOne } from "./counts-in-one.ts";
import { countChoices, judgedCounts, saysHeads, type Candidate, type CountChoice } from "./count-columns.ts";
import type { AssignedColumn, HeaderColumn } from "./header-columns.ts";
import { NONE_ADDED, ofBase, withTopicOnTheLeft, type AddedColumns } from "./heads-columns.ts";
import type { Certainty, PartColumn } from "../tables/tables.ts";
import { declarationOf, isCountKey, type ColumnKey, type TableKind } from "../tables/schema.ts";
import { addSplitCounts } from "./split-counts.ts";
import { addYearAgo, ofThisYear } from "./year-ago-columns.ts";
import { isBareSum, meaningsOf } from "./vocabulary/meanings.ts";
import { HEADS_TOPIC } from "../tables/columns/words.ts";

/** Which column means what, if the header were that of a table of this kind. */
export interface Assignment {
  readonly columns: ReadonlyMap<ColumnKey, AssignedColumn>;
  /** Later columns that mean the same as one already taken. */
  readonly duplicates: readonly { readonly key: ColumnKey; readonly header: HeaderColumn }[];
  readonly parts: readonly { readonly header: HeaderColumn; readonly of: PartColumn["of"] }[];
  /** Columns that complete another one: first names beside "Họ và", "Chưa là ĐV" beside "Là ĐV" (lists of people). */
  readonly beside: ReadonlyMap<ColumnKey, Beside>;
  /** Columns whose counts are added to those of the column that a count was assigned to. */
  readonly added: AddedColumns;
  /** Other columns of a list that could name the unit ("Chi bộ" beside "Đảng bộ cơ sở"): the units themselves decide. */
  readonly unitChoices: readonly HeaderColumn[];
  /** How each column came to what it was taken for; worked out for the header that is taken only. */
  readonly choices: () => ReadonlyMap<ColumnKey, CountChoice>;
  /** How well the words fit, in points. */
  readonly score: number;
}

/** What besides a header's own words decides what it means. */
export interface AssignmentContext {
  /** What stands above the header, as header keys. */
  readonly title: string;
  readonly ratioBase: RatioBase;
  readonly arithmetic: Arithmetic;
}

export function assignColumns(
  kind: TableKind,
  headers: readonly HeaderColumn[],
  evidence: ReadonlyMap<number, Evidence>,
  context: AssignmentContext,
): Assignment {
  const { title, ratioBase, arithmetic } = context;
  const isOfUnits = kind === "units";
  const isList = kind === "roster" || kind === "register";
  const usable = isOfUnits ? withTopicOnTheLeft(ofThisYear(headers, title)) : headers;
  const meant = meantBy(kind, usable, evidence, title);
  const judged = isOfUnits ? judgedCounts(meant, usable, context) : [];
  const ofTheBase = isOfUnits
    ? ofBase(withoutNumbering(judged, evidence), ratioBase)
    : { candidates: meant, added: NONE_ADDED };
  const candidates = ofTheBase.candidates.toSorted(
    (a, b) => b.score - a.score || a.header.column - b.header.column,
  );
  const { columns, taken } = bestOfEach(candidates, ofTheBase.added);
  const spread = isOfUnits
    ? addOfUnits(columns, taken, { headers, usable, evidence, context })
    : NOTHING_SPLIT;
  addUnheadedOrdinal(columns, headers, evidence);
  const unitChoices = isList ? otherUnitColumns(columns, candidates) : [];
  const again = candidates.filter(
    (one) =>
      !taken.has(one.header.column) &&
      !unitChoices.includes(one.header) &&
      !isPartOfUnits(kind, one, columns.get("unit"), evidence) &&
      repeats(kind, one, columns.get(one.key)),
  );
  for (const { header } of again) taken.add(header.column);
  const free = usable.filter(({ column }) => !taken.has(column));
  const added: AddedColumns = new Map([...ofTheBase.added, ...spread.added]);
  if (isOfUnits) assignPercents(columns, free, evidence, arithmetic, added.size > 0);
  const parts = isOfUnits ? partsOf(columns, free, evidence) : [];
  const fitting = headers.map((header) => ({ ...header, fit: 8 }));
  const beside: Assignment["beside"] = isList
    ? besideColumns(kind, columns, fitting, evidence)
    : new Map<ColumnKey, Beside>();
  const duplicates = again.filter(({ key, header }) => beside.get(key)?.column !== header.column);
  return {
    columns,
    duplicates,
    parts,
    beside,
    added,
    unitChoices,
    choices: () => withCertainties(countChoices(columns, meant, judged), spread.certainties),
    score: scoreOf(kind, { columns, duplicates, parts, beside, added }),
  };
}

function meantBy(
  kind: TableKind,
  headers: readonly HeaderColumn[],
  evidence: ReadonlyMap<number, Evidence>,
  title: string,
): Candidate[] {
  const meant = headers.flatMap((header) => candidatesFor(kind, header, evidence, title));
  return withoutPartsOfBirth(withoutMistakenTT(meant, evidence));
}

/** The best candidate of each meaning, each column once. */
function bestOfEach(
  candidates: readonly Candidate[],
  added: AddedColumns,
): { readonly columns: Map<ColumnKey, AssignedColumn>; readonly taken: Set<number> } {
  const columns = new Map<ColumnKey, AssignedColumn>();
  const taken = new Set<number>([...added.values()].flat().map(({ column }) => column));
  for (const { key, score, header } of candidates) {
    if (columns.has(key) || taken.has(header.column)) continue;
    columns.set(key, { ...header, fit: score });
    taken.add(header.column);
  }
  return { columns, taken };
}

/** What tables of units say in other ways than in one column with its header: counts in one or in several, bare names. */
function addOfUnits(
  columns: Map<ColumnKey, AssignedColumn>,
  taken: Set<number>,
  {
    headers,
    usable,
    evidence,
    context: { title, arithmetic },
  }: {
    readonly headers: readonly HeaderColumn[];
    readonly usable: readonly HeaderColumn[];
    readonly evidence: ReadonlyMap<number, Evidence>;
    readonly context: AssignmentContext;
  },
): typeof NOTHING_SPLIT {
  const inOne = addCountsInOne(columns, usable, taken, { evidence, arithmetic });
  const split = addSplitCounts(columns, usable, taken, arithmetic);
  addUnheadedNames(columns, headers, taken, evidence);
  moveFromPrefixes(columns, headers, taken, evidence);
  dropUnsupported(columns, taken);
  addYearAgo(columns, headers, { taken, evidence, title });
  return { added: split.added, certainties: new Map([...inOne, ...split.certainties]) };
}

/** Whether a column says again, as well, what another one was taken for. */
function repeats(
  kind: TableKind,
  { key, score, header }: Candidate,
  used: AssignedColumn | undefined,
): boolean {
  if (used === undefined || score < 7 || score !== used.fit) return false;
  // "Văn hóa | Chuyên môn" are two sides of one thing; only the same words twice are a mistake.
  const isSameWords = header.path.own === used.path.own;
  return isCountKey(key) || isSameWords || declarationOf(kind, key)?.startsTable === true;
}

function scoreOf(
  kind: TableKind,
  {
    columns,
    duplicates,
    parts,
    beside,
    added,
  }: Pick<Assignment, "columns" | "duplicates" | "parts" | "beside" | "added">,
): number {
  let score = 2 * (parts.length + beside.size + added.size);
  for (const [key, { fit }] of columns) score += ((declarationOf(kind, key)?.weight ?? 0) * fit) / 10;
  for (const { key } of duplicates) score -= declarationOf(kind, key)?.startsTable ? 20 : 3;
  return score;
}

function candidatesFor(
  kind: TableKind,
  header: HeaderColumn,
  evidence: ReadonlyMap<number, Evidence>,
  title: string,
): Candidate[] {
  const seen = evidence.get(header.column);
  const { own, above } = header.path;
  // A bare "Tổng số" is about what the sheet's title is about.
  const path = above === "" && isBareSum(own) ? { ...header.path, above: title } : header.path;
  const meanings = meaningsOf(kind, path);
  // "Số QĐ" over "54-QĐ/HU, ngày 05/3/2022": the day that decides stands in the number's column.
  const holdsBoth = kind === "register" && seen !== undefined && seen.datedNumbers * 2 > seen.filled;
  return meanings
    .map(
      ({ key, score }) =>
        ({ key: holdsBoth && key === "decisionNumber" ? "decisionDate" : key, score }) as const,
    )
    .filter(({ key }) => seen === undefined || suits(kind, key, seen))
    .filter(({ key }) => key !== "unit" || !IS_OF_TASKS.test(own) || namesUnits(seen))
    .map(({ key, score }) => ({ key, score, header }));
}

/** "Số TT" over 1, 2, 3 numbers the units, whatever the percentages of a few of them follow. */
function withoutNumbering<One extends Candidate>(
  judged: readonly One[],
  evidence: ReadonlyMap<number, Evidence>,
): One[] {
  const numbering = new Set(
    judged.flatMap(({ key, score, header: { column } }) => {
      const seen = evidence.get(column);
      const isOrdinal = key === "ordinal" && score > 6;
      return isOrdinal && seen && seen.numbers >= 3 && seen.steps * 2 >= seen.numbers - 1 ? [column] : [];
    }),
  );
  return judged.filter(({ key, header }) => !isCountKey(key) || !numbering.has(header.column));
}

/** "Nội dung" heads units in some offices' forms, and tasks in every work plan: the names tell. */
const IS_OF_TASKS = /^noi dung\b/;

function namesUnits(seen: Evidence | undefined): boolean {
  return seen === undefined || seen.words < 3 || seen.unitNames * 2 >= seen.words;
}

/** "Đơn vị | Chi bộ": the units stand over several rows, and what is of each row beside them. */
function isPartOfUnits(
  kind: TableKind,
  { key, header }: Candidate,
  unit: HeaderColumn | undefined,
  evidence: ReadonlyMap<number, Evidence>,
): boolean {
  if (kind !== "units" || key !== "unit" || !unit) return false;
  const [own, parts] = [evidence.get(unit.column), evidence.get(header.column)];
  if (!own || !parts || header.column !== unit.column + 1 || header.path.own === unit.path.own) return false;
  const rows = Math.max(...Array.from(evidence.values(), ({ filled }) => filled));
  return own.keys.size * 10 <= rows * 8;
}

/** Two columns under the same words are a mistake; under different words they name an organisation and its part. */
function otherUnitColumns(
  columns: ReadonlyMap<ColumnKey, AssignedColumn>,
  candidates: readonly Candidate[],
): HeaderColumn[] {
  const unit = columns.get("unit");
  const taken = new Set(Array.from(columns.values(), ({ column }) => column));
  return candidates
    .filter(({ key, score, header }) => key === "unit" && score >= 7 && !taken.has(header.column))
    .map(({ header }) => header)
    .filter(({ path }) => path.own !== unit?.path.own);
}

/** TT behind the names is no numbering unless it counts up: it means trưởng thôn (docs/domain.md §3). */
function withoutMistakenTT(
  candidates: readonly Candidate[],
  evidence: ReadonlyMap<number, Evidence>,
): Candidate[] {
  const names = candidates.filter(({ key }) => key === "unit").sort((a, b) => b.score - a.score)[0];
  if (!names) return [...candidates];
  return candidates.filter(({ key, header }) => {
    if (key !== "ordinal" || header.column < names.header.column || !/^(?:so )?tt$/.test(header.path.own))
      return true;
    const seen = evidence.get(header.column);
    return seen === undefined || seen.filled === 0 || seen.steps * 2 >= seen.numbers - 1;
  });
}

/** "Ngày sinh" over "Ngày | Tháng | Năm": the year is the one part that says something alone. */
function withoutPartsOfBirth(candidates: readonly Candidate[]): Candidate[] {
  const births = candidates.filter(({ key }) => key === "birthDate");
  const hasDays = births.some(({ header: { path } }) => /^ngay(?: thang)?$/.test(path.own));
  if (!hasDays || !births.some(({ header: { path } }) => path.own === "nam")) return [...candidates];
  return candidates.filter(({ key, header }) => key !== "birthDate" || header.path.own === "nam");
}

const NOTHING_SPLIT = { added: NONE_ADDED, certainties: new Map<ColumnKey, Certainty>() };

/** Columns of which more is known than their words and the numbers in them tell. */
function withCertainties(
  choices: ReadonlyMap<ColumnKey, CountChoice>,
  certainties: ReadonlyMap<ColumnKey, Certainty>,
): ReadonlyMap<ColumnKey, CountChoice> {
  return new Map(
    Array.from(choices, ([key, choice]) => {
      const certainty = certainties.get(key);
      return [key, certainty ? { ...choice, certainty } : choice];
    }),
  );
}

/** "Tổng số" and "Đảng viên" alone are village heads and their members only side by side. */
function dropUnsupported(columns: Map<ColumnKey, AssignedColumn>, taken: Set<number>): void {
  const [heads, members] = [columns.get("heads"), columns.get("members")];
  // A number of villages is one of heads only beside that of the members among them.
  if (heads && !members && (heads.fit <= 3 || !saysHeads(heads.path))) drop("heads", heads);
  const isAlone = members && !heads && (columns.has("plan") || columns.has("admitted"));
  if (members && !heads && (members.fit <= 6 || (isAlone && !HEADS_TOPIC.test(members.path.own))))
    drop("members", members);

  function drop(key: ColumnKey, { column }: AssignedColumn): void {
    columns.delete(key);
    taken.delete(column);
  }
}

/** Names of units under no header, or one that says nothing known, left of what is counted. */
function addUnheadedNames(
  columns: Map<ColumnKey, AssignedColumn>,
  headers: readonly HeaderColumn[],
  taken: Set<number>,
  evidence: ReadonlyMap<number, Evidence>,
): void {
  const first = Math.min(
    ...Array.from(columns, ([key, { column }]) => (isCountKey(key) ? column : Infinity)),
  );
  if (columns.has("unit") || !Number.isFinite(first)) return;
  const names = Array.from(evidence).find(
    ([column, { words, filled, unitNames }]) =>
      column < first &&
      !taken.has(column) &&
      words >= 3 &&
      words * 10 >= filled * 8 &&
      unitNames * 2 >= words,
  );
  if (!names) return;
  const [column] = names;
  const header = headers.find((one) => one.column === column);
  const row = header?.row ?? columns.values().next().value?.row ?? 0;
  columns.set("unit", { column, row, path: header?.path ?? { own: "", short: "", above: "" }, fit: 7 });
  taken.add(column);
}

const PREFIX_ONLY = new RegExp(
  `^(?:(?:dang bo|chi bo|db|cb|dang uy|chi uy)(?: bo phan| co so)?)?(?:(?:^| )(?:xa|thi tran|tt|phuong|${LED_PLACES}))?$`,
);

/** "ĐB xã | Lũng Cú" under one header: the names stand in the second column, and what they are in the first. */
function moveFromPrefixes(
  columns: Map<ColumnKey, AssignedColumn>,
  headers: readonly HeaderColumn[],
  taken: Set<number>,
  evidence: ReadonlyMap<number, Evidence>,
): void {
  const unit = columns.get("unit");
  const seen = unit && evidence.get(unit.column);
  const names = unit && evidence.get(unit.column + 1);
  if (!unit || !seen || !names || taken.has(unit.column + 1) || seen.words < 3) return;
  let prefixes = 0;
  for (const [key, times] of seen.keys) if (PREFIX_ONLY.test(key)) prefixes += times;
  if (prefixes * 10 < seen.words * 7 || names.words * 10 < names.filled * 8) return;
  if (names.words * 10 < prefixes * 8 || names.keys.size * 10 < names.words * 7) return;
  const header = headers.find(({ column }) => column === unit.column + 1);
  columns.set("unit", { ...unit, ...header, column: unit.column + 1, prefixColumn: unit.column });
  if (!columns.has("kind")) columns.set("kind", { ...unit, fit: 4 });
  taken.add(unit.column + 1);
}

/** Numbers left of the names are a TT column, also where nothing stands over them. */
function addUnheadedOrdinal(
  columns: Map<ColumnKey, AssignedColumn>,
  headers: readonly HeaderColumn[],
  evidence: ReadonlyMap<number, Evidence>,
): void {
  const names = Math.min(columns.get("unit")?.column ?? Infinity, columns.get("person")?.column ?? Infinity);
  const column = names - 1;
  const seen = evidence.get(column);
  if (columns.has("ordinal") || !seen || headers.some((header) => header.column === column)) return;
  if (seen.filled < 2 || seen.numbers * 2 < seen.filled) return;
  const row = columns.values().next().value?.row ?? 0;
  columns.set("ordinal", { column, row, path: { own: "", short: "", above: "" }, fit: 4 });
}
