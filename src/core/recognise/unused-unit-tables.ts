import { countColumns } from "../tables/table-columns.ts";
import type { UnitTable } from "../tables/tables.ts";
import { isNamed } from "./mapped-table.ts";
import {
  countKeys,
  wordsOfHeader,
  sharesPair,
  sharesUnits,
  type Rival,
  type SetAside,
} from "./rival-unit-tables.ts";
import { isOfSome, subjectOf } from "./subject.ts";
import type { CountKey } from "../tables/schema.ts";

/** Tables of dues, insurance and the like; also where none of the subject is left: their figures are no headline. */
export function withoutOtherSubjects(all: readonly Rival[], setAside: SetAside): Rival[] {
  const subjects = new Map(
    all.map((rival) => {
      return [rival, subjectOf(rival.table, wordsOfHeader(rival), rival.title)];
    }),
  );
  const isOurs = all.some((rival) => subjects.get(rival) === "ours");
  const kept = all.filter((rival) => {
    const subject = subjects.get(rival);
    const isPart =
      isOfSome(rival.title) &&
      all.some(
        (other) =>
          subjects.get(other) === "ours" &&
          !isOfSome(other.title) &&
          other.hasFigures &&
          sharesPair(other.table, rival.table) &&
          sharesUnits(other, rival),
      );
    // "Kế hoạch trồng cây" over "Kế hoạch | Thực hiện": a title that says what it is of, and it is not of ours.
    const isOfSomethingElse =
      subject === "unsaid" &&
      saysItsPlan(rival.title) &&
      all.some((other) => subjects.get(other) === "ours" && sharesCount(other.table, rival.table));
    const isOther = !isNamed(rival) && (subject === "other" || isOfSomethingElse || isPart);
    if (isOther) setAside(rival, "other-subject");
    return !isOther;
  });
  // Alone in its workbook it may be what the office calls our subject, or something else altogether.
  return kept.map((rival) =>
    isOurs || !saysItsPlan(rival.title) || isNamed(rival) ? rival : { ...rival, table: inDoubt(rival.table) },
  );
}

/** Of a table of "Chỉ tiêu | Thực hiện" whose title names something that is not known: nobody knows what it counts. */
function inDoubt(table: UnitTable): UnitTable {
  return {
    ...table,
    choices: table.choices.map((choice) =>
      choice.key === "plan" || choice.key === "admitted" ? { ...choice, certainty: "guess" } : choice,
    ),
  };
}

/** "Kế hoạch trồng cây", "Kết quả thực hiện thu gom rác": two words that are no period, place or organisation. */
const ITS_PLAN =
  /\b(?:chi tieu|ke hoach|ket qua|theo doi|thong ke|tinh hinh|tien do)(?: (?:thuc hien|chi tieu|ke hoach|cong tac|giao)){0,6} (?!(?:nam|thang|quy|ky|den|het|tinh|cua|cac|don vi|theo|toan|dang|huyen|xa|phuong|thi|thanh|quan|chi|trong (?:nam|thang|quy|ky)|so|dau|cuoi|khoi|co quan|truong|doanh nghiep|cum|to|nhom|nhiem vu|thuc hien|chi tieu|ke hoach|cong tac|giao|sau|chin|ba|i|ii|iii|iv)\b)[a-z]+ [a-z]+/;

/** Whether a title names something of which it has plan or results. */
function saysItsPlan(title: string): boolean {
  return ITS_PLAN.test(title);
}

function sharesCount(a: UnitTable, b: UnitTable): boolean {
  return countKeys(a).some((key) => b.columns[key] !== undefined);
}

/** A form with nothing but names is no data while another table has figures. */
export function withoutForms(all: readonly Rival[], setAside: SetAside): Rival[] {
  if (!all.some(({ hasFigures }) => hasFigures)) return [...all];
  return all.filter((rival) => {
    if (!rival.hasFigures && !isNamed(rival)) setAside(rival, "empty-form");
    return rival.hasFigures || isNamed(rival);
  });
}

/**
 * The office's own line in a report to its superior, or one line for each cluster: other names, and in every count the
 * sums of the table of units. Added to these they would double all figures.
 */
export function withoutSummaries(all: readonly Rival[], setAside: SetAside): Rival[] {
  return all.filter((rival) => {
    const others = all.filter((other) => other !== rival && !sharesUnits(rival, other));
    // The units may stand in several tables: one below the other, or side by side.
    const together = others.filter((other) => other.sheet === others[0]?.sheet);
    const isSummary =
      !isNamed(rival) && (others.some((other) => sumsUp(rival, [other])) || sumsUp(rival, together));
    if (isSummary) setAside(rival, "copy");
    return !isSummary;
  });
}

/** Whether a table of at most half as many lines comes to the same in all counts; one alone may by chance. */
function sumsUp(rival: Rival, others: readonly Rival[]): boolean {
  const lines = others.reduce((sum, { keys }) => sum + keys.length, 0);
  if (rival.keys.length * 2 > lines) return false;
  const keys = countKeys(rival.table).filter((key) => others.every(({ table }) => table.columns[key]));
  return (
    keys.length >= 2 &&
    keys.every((key) => {
      const sum = sumOf(rival.table, key);
      return sum > 0 && sum === others.reduce((all, { table }) => all + sumOf(table, key), 0);
    })
  );
}

function sumOf(table: UnitTable, key: CountKey): number {
  let sum = 0;
  for (const column of countColumns(table, key)) {
    for (const code of column.codes) {
      const reading = column.distinct[code]?.reading;
      if (reading?.kind === "count" || reading?.kind === "text") sum += reading.value;
    }
  }
  return sum;
}
