import { headerKey } from "../text/canonical.ts";
import { parseUnitName } from "../text/unit-names.ts";
import type { Report } from "../rules/report.ts";
import type { CellRef } from "../values/addresses.ts";
import type { BookSide } from "./book-side.ts";
import {
  askedOf,
  originText,
  type Asked,
  type RowOfUnit,
  type Source,
  type UnitChoice,
} from "./file-reading.ts";
import type { AnswerChoice, Learnt, ReasonCode } from "./gathering.ts";
import { isTellingName } from "./learnt-names.ts";
import { agreedFigures, labelledFigures } from "./labelled-figures.ts";
import { speaksOfOthers } from "./figure-words.ts";
import { ownUnit, unitAnswered, type OwnUnit } from "./own-unit.ts";
import { returnedForm, type FormRowState } from "./returned-form.ts";
import { stateFigures } from "./state-figures.ts";
import { totalRow, unitRows, unreadFigures, type FigureRow } from "./table-figures.ts";
import type { NamedOutside } from "./unit-of-file.ts";
import type { Naming } from "./unit-finder.ts";
import { unclearFigure, withUnread } from "./unread-figures.ts";
import { countIn } from "../values/readings.ts";

/** A row of the file with figures, and what its name means. */
interface SpeakingRow {
  readonly row: FigureRow;
  readonly naming: Naming;
  /** "Toàn Đảng bộ", "Kết quả": no name, but whoever sent the file. */
  readonly isGeneric: boolean;
  /** The unit that a person has said it is; null: nobody was asked. */
  readonly answered: number | null;
}

/** A file whose unit is looked for: what it names, the rows that say something, and what holds whatever unit it is. */
interface File {
  readonly side: BookSide;
  readonly source: Source;
  readonly outside: NamedOutside;
  readonly own: OwnUnit;
  readonly speaking: readonly SpeakingRow[];
  readonly base: Pick<UnitChoice, "isFromFileName" | "isUnitOpen" | "otherOffice" | "learnt" | "form">;
}

const GENERIC =
  /^(?:toan (?:dang bo|xa|thi tran|phuong|chi bo|don vi)|tong|cong\b|ket qua|so lieu|don vi$|(?:cong tac )?(?:ket nap|phat trien) dang(?: vien)?(?: moi)?$|dang bo(?: (?:xa|thi tran|phuong))?$|chi bo$|thuc hien|\d*$)/;

export function chooseUnit(side: BookSide, source: Source, outside: NamedOutside): UnitChoice {
  const { name, report } = source;
  const own = ownUnit(side, name, outside);
  const form = returnedForm(report);
  const rows = unitRows(report).map((row) => ({ row, state: form?.(row) ?? null }));
  const speaking = speakingRows(side, source, rows);
  const base = {
    isFromFileName: own.isFromFileName,
    isUnitOpen: false,
    otherOffice: null,
    learnt: learntNames(speaking, own, outside),
    form: stateOf(rows.map(({ state }) => state)),
  };
  const file: File = { side, source, outside, own, speaking, base };
  if (own.conflict !== null) return open(file, own.conflict);
  return speaking.length > 0 ? withUnread(side, source, ofTable(file)) : ofLabels(file);
}

/** A file without a row of figures: they may stand beside words ("Kết nạp: 3 đảng viên"). */
function ofLabels(file: File): UnitChoice {
  const { side, source, own, base, outside } = file;
  const { report } = source;
  const found = labelledFigures(report, side.period.year);
  const isCell = headerKey(nameOf(side, own.unit)).startsWith("chi bo");
  const isOthers = ({ words }: { readonly words: string }) => speaksOfOthers(words, isCell);
  const labelled = found.figures.filter((figure) => !isOthers(figure));
  const ofOthers = found.figures.filter(isOthers).map(({ words, at }) => ({ text: words, at }));
  const unclear = [...found.unclear, ...ofOthers];
  const { incompleteTables } = report.workbook;
  const isBlank = incompleteTables.every(({ kind }) => kind !== "units");
  if (labelled.length === 0 && unclear.length === 0 && isBlank) {
    const hasNobodysList = incompleteTables.some(
      ({ kind, missing }) => kind !== "units" && missing.length === 1 && missing[0] === "unit",
    );
    if (own.unit !== null || !hasNobodysList) return { ...base, unit: own.unit, figures: [], asked: [] };
  }
  if (own.unit === null) return open(file, unknown(file, own.candidates, outside.text));
  const { agreed, differing } = agreedFigures(labelled);
  const asked = differingFigures(source, differing);
  const [first] = [...unclear, ...unreadTables(report)];
  if (first && !labelled.some(({ key }) => key === "admitted"))
    asked.push(unclearFigure(source, { key: "admitted", ...first, isAnswerable: false }));
  const at = labelled[0]?.at ?? { sheet: 0, row: 0, column: 0 };
  const row = { name: "", row: at, figures: agreed, note: null };
  return { ...base, unit: own.unit, figures: agreed.length > 0 ? [{ unit: own.unit, row }] : [], asked };
}

/** Figures of one kind that the file states twice, each time otherwise. */
function differingFigures(source: Source, differing: ReturnType<typeof agreedFigures>["differing"]): Asked[] {
  return [...new Set(differing.map(({ key }) => key))].flatMap((key) => {
    const one = differing.find((figure) => figure.key === key);
    if (!one) return [];
    const args = { column: key, value: countIn(one.reading), from: originText(source.report, one.at) };
    return [askedOf(source, "figures-differ", { args, key, choices: ["leave"] })];
  });
}

/** A table of units whose columns were not all understood holds figures that nobody has read. */
function unreadTables({ workbook, snapshot }: Report): { readonly text: string; readonly at: CellRef }[] {
  return workbook.incompleteTables.flatMap(({ kind, sheet, header }) =>
    kind === "units"
      ? [
          {
            text: snapshot.sheets[sheet]?.name ?? "",
            at: { sheet, row: header.top, column: header.left },
          },
        ]
      : [],
  );
}

/** Names that a person has said the unit of, if they tell it from others also next month. */
function learntNames(speaking: readonly SpeakingRow[], own: OwnUnit, outside: NamedOutside): Learnt[] {
  const rows = speaking.flatMap(({ row, answered }): Learnt[] =>
    answered !== null && isTellingName(row.name, false)
      ? [{ kind: "name", text: row.name, unit: answered }]
      : [],
  );
  if (own.unit === null || !own.isAnswered) return rows;
  const [only] = speaking;
  const ofRow =
    speaking.length === 1 && only?.naming.kind === "unknown" && !only.isGeneric ? only.row.name : "";
  const text = ofRow === "" ? outside.text : ofRow;
  return isTellingName(text, ofRow === "" && outside.isTextOfFileName)
    ? [...rows, { kind: "name", text, unit: own.unit }]
    : rows;
}

function ofTable(file: File): UnitChoice {
  const { own, speaking } = file;
  const matched = speaking.flatMap(({ row, naming, isGeneric }) =>
    naming.kind === "unit" && !isGeneric ? [{ row, unit: naming.unit }] : [],
  );
  const others = speaking.filter(({ naming, isGeneric }) => naming.kind !== "unit" || isGeneric);
  const [only] = speaking;
  if (own.isAnswered && own.unit !== null && speaking.length === 1 && only)
    return whole(file, own.unit, only.row);
  if (matched.length === 0) return ofOwnTable(file, others);
  if (others.length > 0 && own.unit !== null && !matched.some(({ unit }) => unit === own.unit))
    return ofOwnTable(file, speaking);
  const strangers = others
    .filter(({ isGeneric }) => !isGeneric)
    .map(({ row, naming }) => unknownRow(file.source, row, naming));
  return ofRows(file, matched, strangers);
}

function unknownRow(source: Source, row: FigureRow, naming: Naming): Asked {
  return askedOf(source, "units-unknown", {
    args: { text: row.name, from: originText(source.report, row.row) },
    key: row.name,
    choices: [...candidatesOf(naming).map((unit): AnswerChoice => `unit:${unit}`), "leave"],
  });
}

/** The unit's own chi bộ: the total is the unit's figure. */
function ofOwnTable(file: File, rows: readonly SpeakingRow[]): UnitChoice {
  const { side, source, own, base } = file;
  if (own.unit === null) return ofNobodysTable(file, rows);
  const [only] = rows;
  const total = totalRow(source.report);
  if (rows.length === 1 && only) {
    const { name } = only.row;
    if (only.isGeneric || name === "") return whole(file, own.unit, only.row);
    if (total === null || !isSubordinate(name)) {
      const candidates = [own.unit, ...candidatesOf(only.naming)];
      return conflicting(file, candidates, { text: name, other: nameOf(side, own.unit) });
    }
  }
  if (total !== null) return whole(file, own.unit, total);
  const asked = askedOf(source, "sum-missing", { args: { rows: rows.length }, key: "", choices: ["leave"] });
  return { ...base, unit: own.unit, figures: [], asked: [asked] };
}

/** Rows of names that are no units of the book, in a file that does not say whose it is. */
function ofNobodysTable(file: File, rows: readonly SpeakingRow[]): UnitChoice {
  const { own, outside } = file;
  const [first] = rows;
  const strangers = rows.filter(({ row }) => isPlace(row.name)).length;
  if (strangers >= 4 && strangers * 2 > rows.length)
    return { ...open(file, null), otherOffice: first?.row.name ?? "" };
  const only = rows.length === 1 ? first : undefined;
  const text = only && only.row.name !== "" ? only.row.name : outside.text;
  const candidates = only?.naming.kind === "unknown" ? only.naming.candidates : [];
  return open(file, unknown(file, [...candidates, ...own.candidates], text));
}

/** Rows of units of the book: the file's own one, or a copy of the whole form. */
function ofRows(file: File, matched: readonly RowOfUnit[], strangers: readonly Asked[]): UnitChoice {
  const { side, source, own, base, outside } = file;
  const twice = matched.find(({ unit }, at) => matched.findIndex((other) => other.unit === unit) !== at);
  if (twice) {
    const args = { text: nameOf(side, twice.unit), from: originText(source.report, twice.row.row) };
    const asked = askedOf(source, "unit-twice", { args, key: "", choices: ["leave"] });
    return { ...open(file, null), asked: [...strangers, asked] };
  }
  if (own.unit !== null) {
    const mine = matched.find(({ unit }) => unit === own.unit);
    if (!mine) {
      const candidates = [own.unit, ...matched.slice(0, 4).map(({ unit }) => unit)];
      const text = nameOf(side, matched[0]?.unit ?? null);
      return conflicting(file, candidates, { text, other: nameOf(side, own.unit) });
    }
    const foreign = matched.filter((one) => one !== mine && differs(file, one));
    const asked = [...strangers, ...foreign.map((one) => rowOfOthers(file, one))];
    return { ...base, isFromFileName: false, unit: own.unit, figures: [mine], asked };
  }
  // A copy of the whole form: who changed nothing in it has not sent it.
  const isForm = matched.length >= Math.max(4, side.report.workbook.units.length / 2);
  const figures = isForm ? matched.filter((one) => differs(file, one)) : matched;
  const [first] = figures;
  if (!first) return open(file, unknown(file, own.candidates, outside.text));
  return { ...base, unit: figures.length === 1 ? first.unit : null, figures, asked: strangers };
}

/** Figures of another unit in a unit's file: placed only when somebody says so. */
function rowOfOthers({ side, source }: File, { row, unit }: RowOfUnit): Asked {
  const { report, name } = source;
  const { statements } = stateFigures(side, { report, file: name, unit }, row);
  const text = nameOf(side, unit);
  const asked = askedOf(source, "rows-of-others", {
    args: { unit: text, from: originText(report, row.row) },
    key: text,
    choices: ["place", "leave"],
  });
  return { ...asked, effect: { statements: statements.filter(({ same }) => !same), newRows: [] } };
}

function differs({ side, source: { report, name } }: File, { row, unit }: RowOfUnit): boolean {
  const { statements, asked } = stateFigures(side, { report, file: name, unit }, row);
  return asked.length > 0 || statements.some(({ same }) => !same);
}

function whole({ base }: File, unit: number, row: FigureRow): UnitChoice {
  return { ...base, unit, figures: [{ unit, row }], asked: [] };
}

function open({ base }: File, asked: Asked | null): UnitChoice {
  return { ...base, unit: null, isUnitOpen: true, figures: [], asked: asked ? [asked] : [] };
}

function unknown(file: File, candidates: readonly number[], text: string): Asked {
  return whichUnit(file, "unit-unknown", candidates, { text });
}

/** The table names another unit than title or file name do. */
function conflicting(
  file: File,
  candidates: readonly number[],
  args: { readonly text: string; readonly other: string },
): UnitChoice {
  return open(file, whichUnit(file, "unit-conflict", candidates, args));
}

function whichUnit(
  { source }: File,
  code: ReasonCode,
  candidates: readonly number[],
  args: Readonly<Record<string, string>>,
): Asked {
  const choices = [...new Set(candidates)].slice(0, 8).map((unit): AnswerChoice => `unit:${unit}`);
  return askedOf(source, code, { args, key: "", choices: [...choices, "leave"] });
}

/** The name of a unit of the book; nothing where there is no unit. */
function nameOf({ report }: BookSide, unit: number | null): string {
  return report.workbook.units[unit ?? -1]?.name ?? "";
}

/** What the rows of a form say together. */
function stateOf(states: readonly (FormRowState | null)[]): UnitChoice["form"] {
  if (states.includes("confirmed")) return "confirmed";
  return states.includes("untouched") && !states.includes("written") ? "untouched" : null;
}

/** Rows that say something; one that came back as it was sent out says nothing. */
function speakingRows(
  side: BookSide,
  { report, name }: Source,
  rows: readonly { readonly row: FigureRow; readonly state: FormRowState | null }[],
): SpeakingRow[] {
  return rows
    .filter(
      ({ row: { figures, row }, state }) =>
        state !== "untouched" &&
        (state === "confirmed" ||
          figures.some(({ key, reading }) => key !== "plan" && reading.kind !== "blank") ||
          unreadFigures(report, row).length > 0),
    )
    .map(({ row }) => {
      const answer = side.options.answers.get(`units-unknown:${name}:${row.name}`);
      const answered = answer === undefined || row.name === "" ? null : unitAnswered(side, answer);
      return {
        row,
        naming: answered === null ? side.finder.named(row.name) : { kind: "unit" as const, unit: answered },
        isGeneric: GENERIC.test(headerKey(row.name)),
        answered,
      };
    });
}

function candidatesOf(naming: Naming): readonly number[] {
  return naming.kind === "unit" ? [naming.unit] : naming.candidates;
}

const PLACES: ReadonlySet<string> = new Set(["xã", "thị trấn", "phường"]);

function isPlace(name: string): boolean {
  return PLACES.has(parseUnitName(name).kind);
}

/** A chi bộ or a village: a part of a đảng bộ, not another one. */
function isSubordinate(name: string): boolean {
  return /^(?:chi bo|cb|thon|xom|ban|to dan pho|tdp|khu|ap)\b/.test(headerKey(name));
}
