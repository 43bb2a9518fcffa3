import { headerKey } from "../text/canonical.ts";
import { parseUnitName } from "../text/unit-names.ts";
import type { Report } from "../rules/report.ts";
import { cellAddress, type CellRef } from "../values/addresses.ts";
import type { BookSide } from "./book-side.ts";
import { NO_EFFECT, originOf, type Asked } from "./file-reading.ts";
import type { AnswerChoice, Learnt, ReasonCode } from "./gathering.ts";
import { isTellingName } from "./learnt-names.ts";
import { agreedFigures, labelledFigures } from "./labelled-figures.ts";
import { namesOtherYear, speaksOfOthers, verdictOn } from "./figure-words.ts";
import { returnedForm, type FormRowState } from "./returned-form.ts";
import { stateFigures } from "./state-figures.ts";
import {
  countAt,
  totalRow,
  unitRows,
  unreadFigures,
  type FigureRow,
  type UnreadFigure,
} from "./table-figures.ts";
import type { NamedOutside } from "./unit-of-file.ts";
import type { Naming } from "./unit-finder.ts";
import { countIn } from "../values/readings.ts";

/** Whose figures a file holds, as far as that is certain; the rest is asked. */
export interface UnitChoice {
  /** The unit of the file; null: several, or nobody knows. */
  readonly unit: number | null;
  /** Nobody knows, and nothing of the file can be placed before somebody says. */
  readonly isUnitOpen: boolean;
  readonly isFromFileName: boolean;
  readonly figures: readonly { readonly unit: number; readonly row: FigureRow }[];
  readonly asked: readonly Asked[];
  /** What shows that the file is another office's whole workbook. */
  readonly otherOffice: string | null;
  readonly learnt: readonly Learnt[];
  /** A form that was sent out: with a row that says that nothing has changed, or with none but as they were sent. */
  readonly form: "confirmed" | "untouched" | null;
}

interface Source {
  readonly report: Report;
  readonly name: string;
}

/** A row of the file with figures, and what its name means. */
interface SpeakingRow {
  readonly row: FigureRow;
  readonly naming: Naming;
  /** "Toàn Đảng bộ", "Kết quả": no name, but whoever sent the file. */
  readonly isGeneric: boolean;
  /** The unit that a person has said it is; null: nobody was asked. */
  readonly answered: number | null;
}

const GENERIC =
  /^(?:toan (?:dang bo|xa|thi tran|phuong|chi bo|don vi)|tong|cong\b|ket qua|so lieu|don vi$|(?:cong tac )?(?:ket nap|phat trien) dang(?: vien)?(?: moi)?$|dang bo(?: (?:xa|thi tran|phuong))?$|chi bo$|thuc hien|\d*$)/;

export function chooseUnit(side: BookSide, source: Source, outside: NamedOutside): UnitChoice {
  const { name, report } = source;
  const own = ownUnit(side, name, outside);
  const form = returnedForm(report);
  const rows = unitRows(report).map((row) => ({ row, state: form?.(row) ?? null }));
  const speaking = speakingRows(side, source, rows);
  const learnt = learntNames();
  const base = {
    isFromFileName: own.isFromFileName,
    isUnitOpen: false,
    otherOffice: null,
    learnt,
    form: stateOf(rows.map(({ state }) => state)),
  };
  if (own.conflict !== null) return open(own.conflict);
  if (speaking.length > 0) return withUnread(ofTable());
  const found = labelledFigures(report, side.period.year);
  const isCell = headerKey(side.report.workbook.units[own.unit ?? -1]?.name ?? "").startsWith("chi bo");
  const isOthers = ({ words }: { readonly words: string }) => speaksOfOthers(words, isCell);
  const labelled = found.figures.filter((figure) => !isOthers(figure));
  const unclear = [
    ...found.unclear,
    ...found.figures.filter(isOthers).map(({ words, at }) => ({ text: words, at })),
  ];
  const { agreed, differing } = agreedFigures(labelled);
  const isBlank = report.workbook.incompleteTables.every(({ kind }) => kind !== "units");
  if (labelled.length === 0 && unclear.length === 0 && isBlank) {
    const nobodysList = report.workbook.incompleteTables.some(
      ({ kind, missing }) => kind !== "units" && missing.length === 1 && missing[0] === "unit",
    );
    if (own.unit === null && nobodysList) return open(unknown(own.candidates, outside.text));
    return { ...base, unit: own.unit, figures: [], asked: [] };
  }
  if (own.unit === null) return open(unknown(own.candidates, outside.text));
  const asked: Asked[] = [];
  for (const key of new Set(differing.map((figure) => figure.key))) {
    const [one] = differing.filter((figure) => figure.key === key);
    if (!one) continue;
    const args = { column: key, value: countIn(one.reading), from: placeOf(report, one.at) };
    asked.push(askedOf(source, "figures-differ", { args, key, choices: ["leave"] }));
  }
  // A table of units whose columns were not all understood holds figures that nobody has read.
  const unreadTables = report.workbook.incompleteTables.flatMap(({ kind, sheet, header }) =>
    kind === "units"
      ? [
          {
            text: report.snapshot.sheets[sheet]?.name ?? "",
            at: { sheet, row: header.top, column: header.left },
          },
        ]
      : [],
  );
  const [first] = [...unclear, ...unreadTables];
  if (first && !labelled.some(({ key }) => key === "admitted"))
    asked.push(unclearFigure("admitted", first.text, first.at, false));
  const at = labelled[0]?.at ?? { sheet: 0, row: 0, column: 0 };
  const row = { name: "", row: at, figures: agreed, note: null };
  return { ...base, unit: own.unit, figures: agreed.length > 0 ? [{ unit: own.unit, row }] : [], asked };

  function unclearFigure(
    key: UnreadFigure["key"],
    text: string,
    place: CellRef,
    isAnswerable: boolean,
  ): Asked {
    const args = { text, column: key, from: placeOf(report, place) };
    const choices: readonly AnswerChoice[] = isAnswerable ? ["place", "leave"] : ["leave"];
    return askedOf(source, "figures-unclear", { args, key: placeOf(report, place), choices });
  }

  /**
   * Figures that nobody understood beside a unit that seems to have none of that kind: it may not be so. Once a person has
   * said that they are what they may be, they are taken for it, and held against the book like any other.
   */
  function withUnread(choice: UnitChoice): UnitChoice {
    const asked: Asked[] = [];
    const known: Learnt[] = [];
    const figures = choice.figures.map(({ unit, row }) => {
      const unread = unreadFigures(report, row.row);
      const confirmed = UNREAD_KEYS.flatMap((key) => {
        const isSaid = row.figures.some(
          (one) => one.key === key && one.part === null && one.reading.kind !== "blank",
        );
        const [first, ...more] = unread.filter((one) => one.key === key);
        if (isSaid || !first || !side.report.workbook.units[unit]?.[key].cell) return [];
        const { text, at } = first;
        const count = countAt(report, at);
        const question = unclearFigure(key, text, at, more.length === 0 && countIn(count.reading) !== null);
        const isAnswered =
          question.question.choices.includes("place") &&
          side.options.answers.get(question.question.id) === "place";
        if (!isAnswered && !side.isKnownColumn(unit, key, text)) {
          asked.push(question);
          return [];
        }
        if (isAnswered) known.push({ kind: "column", unit, words: text, column: key });
        return [{ key, part: null, at, words: text, ...count, isConfirmed: true }];
      });
      // Two columns that both say that they are those admitted, and differ: nobody knows which counts.
      const said = row.figures.find(({ key, part }) => key === "admitted" && part === null);
      const rival = unread.find(
        ({ key, text, at }) =>
          key === "admitted" &&
          said?.isConfirmed !== true &&
          verdictOn("admitted", text, "") === "fine" &&
          !namesOtherYear(text, side.period.year) &&
          countIn(countAt(report, at).reading) !== countIn(said?.reading ?? { kind: "blank" }),
      );
      if (said && rival && countIn(said.reading) !== null) {
        asked.push(unclearFigure("admitted", rival.text, rival.at, false));
        return { unit, row: { ...row, figures: row.figures.filter((one) => one !== said) } };
      }
      return { unit, row: { ...row, figures: [...row.figures, ...confirmed] } };
    });
    return { ...choice, figures, asked: [...choice.asked, ...asked], learnt: [...choice.learnt, ...known] };
  }

  /** Names that a person has said the unit of, if they tell it from others also next month. */
  function learntNames(): Learnt[] {
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

  function ofTable(): UnitChoice {
    const matched = speaking.flatMap(({ row, naming, isGeneric }) =>
      naming.kind === "unit" && !isGeneric ? [{ row, unit: naming.unit }] : [],
    );
    const others = speaking.filter(({ naming, isGeneric }) => naming.kind !== "unit" || isGeneric);
    const [only] = speaking;
    if (own.isAnswered && own.unit !== null && speaking.length === 1 && only)
      return whole(own.unit, only.row);
    if (matched.length === 0) return ofOwnTable(others);
    if (others.length > 0 && own.unit !== null && !matched.some(({ unit }) => unit === own.unit))
      return ofOwnTable(speaking);
    return ofRows(
      matched,
      others.filter(({ isGeneric }) => !isGeneric),
    );
  }

  /** The unit's own chi bộ: the total is the unit's figure. */
  function ofOwnTable(rows: readonly SpeakingRow[]): UnitChoice {
    const [only] = rows;
    const total = totalRow(report);
    if (own.unit === null) {
      const text = rows.length === 1 && only && only.row.name !== "" ? only.row.name : outside.text;
      const candidates = rows.length === 1 && only?.naming.kind === "unknown" ? only.naming.candidates : [];
      const strangers = rows.filter(({ row }) => isPlace(row.name)).length;
      if (strangers >= 4 && strangers * 2 > rows.length)
        return { ...open(null), asked: [], otherOffice: only?.row.name ?? "" };
      return open(unknown([...candidates, ...own.candidates], text));
    }
    if (rows.length === 1 && only) {
      if (only.isGeneric || only.row.name === "") return whole(own.unit, only.row);
      if (total === null || !isSubordinate(only.row.name)) {
        return open(
          question("unit-conflict", [own.unit, ...candidatesOf(only.naming)], {
            text: only.row.name,
            other: side.report.workbook.units[own.unit]?.name ?? "",
          }),
        );
      }
    }
    if (total !== null) return whole(own.unit, total);
    const asked = askedOf(source, "sum-missing", {
      args: { rows: rows.length },
      key: "",
      choices: ["leave"],
    });
    return { ...base, unit: own.unit, figures: [], asked: [asked] };
  }

  function ofRows(
    matched: readonly { row: FigureRow; unit: number }[],
    strangers: readonly SpeakingRow[],
  ): UnitChoice {
    const asked: Asked[] = strangers.map(({ row, naming }) =>
      askedOf(source, "units-unknown", {
        args: { text: row.name, from: placeOf(report, row.row) },
        key: row.name,
        choices: [...candidatesOf(naming).map((unit): AnswerChoice => `unit:${unit}`), "leave"],
      }),
    );
    const twice = matched.find(({ unit }, at) => matched.findIndex((other) => other.unit === unit) !== at);
    if (twice) {
      const text = side.report.workbook.units[twice.unit]?.name ?? "";
      return {
        ...open(null),
        asked: [
          ...asked,
          askedOf(source, "unit-twice", {
            args: { text, from: placeOf(report, twice.row.row) },
            key: "",
            choices: ["leave"],
          }),
        ],
      };
    }
    if (own.unit !== null) {
      const mine = matched.find(({ unit }) => unit === own.unit);
      if (!mine) {
        const [first] = matched;
        return open(
          question("unit-conflict", [own.unit, ...matched.slice(0, 4).map(({ unit }) => unit)], {
            text: side.report.workbook.units[first?.unit ?? -1]?.name ?? "",
            other: side.report.workbook.units[own.unit]?.name ?? "",
          }),
        );
      }
      const foreign = matched.filter((one) => one !== mine && differs(one));
      for (const { row, unit } of foreign) {
        const { statements } = stateFigures(side, { report, file: name, unit }, row);
        const text = side.report.workbook.units[unit]?.name ?? "";
        const place = askedOf(source, "rows-of-others", {
          args: { unit: text, from: placeOf(report, row.row) },
          key: text,
          choices: ["place", "leave"],
        });
        asked.push({ ...place, effect: { statements: statements.filter(({ same }) => !same), newRows: [] } });
      }
      return { ...base, isFromFileName: false, unit: own.unit, figures: [mine], asked };
    }
    // A copy of the whole form: who changed nothing in it has not sent it.
    const isForm = matched.length >= Math.max(4, side.report.workbook.units.length / 2);
    const figures = isForm ? matched.filter(differs) : matched;
    const [first] = figures;
    if (!first) return open(unknown(own.candidates, outside.text));
    return { ...base, unit: figures.length === 1 ? first.unit : null, figures, asked };
  }

  function differs({ row, unit }: { row: FigureRow; unit: number }): boolean {
    const { statements, asked } = stateFigures(side, { report, file: name, unit }, row);
    return asked.length > 0 || statements.some(({ same }) => !same);
  }

  function whole(unit: number, row: FigureRow): UnitChoice {
    return { ...base, unit, figures: [{ unit, row }], asked: [] };
  }

  function open(asked: Asked | null): UnitChoice {
    return { ...base, unit: null, isUnitOpen: true, figures: [], asked: asked ? [asked] : [] };
  }

  function unknown(candidates: readonly number[], text: string): Asked {
    return question("unit-unknown", candidates, { text });
  }

  function question(
    code: ReasonCode,
    candidates: readonly number[],
    args: Readonly<Record<string, string>>,
  ): Asked {
    const choices = [...new Set(candidates)].slice(0, 8).map((unit): AnswerChoice => `unit:${unit}`);
    return askedOf(source, code, { args, key: "", choices: [...choices, "leave"] });
  }
}

/** The unit that title and file name agree on, or that a person has named. */
function ownUnit(side: BookSide, file: string, { titled, mentioned, inFileName, hints }: NamedOutside) {
  const none = {
    isFromFileName: false,
    isAnswered: false,
    conflict: null,
    candidates: [] as readonly number[],
  };
  const { answers } = side.options;
  const answer = answers.get(`unit-unknown:${file}`) ?? answers.get(`unit-conflict:${file}`);
  const answered = answer === undefined ? null : unitAnswered(side, answer);
  if (answered !== null) return { ...none, unit: answered, isAnswered: true };
  if (titled.length === 1 && mentioned.length === 1 && titled[0] !== mentioned[0]) {
    return { ...none, unit: null, conflict: conflictOf(side, file, titled, mentioned), candidates: [] };
  }
  const both = titled.filter((unit) => inFileName.includes(unit));
  const [first] = both.length === 1 ? both : titled.length > 0 ? titled : inFileName;
  const candidates = [...titled, ...inFileName, ...hints];
  if (first === undefined) return { ...none, unit: null, candidates };
  if (both.length === 1) return { ...none, unit: first };
  if (titled.length === 1 && inFileName.length > 0) {
    const conflict = conflictOf(side, file, titled, inFileName);
    return { ...none, unit: null, conflict, candidates };
  }
  const isCertain = titled.length === 1 || (titled.length === 0 && inFileName.length === 1);
  if (!isCertain) return { ...none, unit: null, candidates };
  return { ...none, unit: first, isFromFileName: titled.length === 0 };
}

/** "unit:3", or the unit by its name or the address of its name in the book, as a person would write it. */
function unitAnswered({ report }: BookSide, answer: string): number | null {
  const { units } = report.workbook;
  const number = /^unit:(\d+)$/.exec(answer)?.[1];
  if (number !== undefined) return units[Number(number)] ? Number(number) : null;
  const named = units.findIndex(({ name, nameCell }) => name === answer || cellAddress(nameCell) === answer);
  return named < 0 ? null : named;
}

/** Two places of the file name different units. */
function conflictOf(side: BookSide, file: string, one: readonly number[], other: readonly number[]): Asked {
  const [text = "", second = ""] = [one, other].map(
    ([unit = -1]) => side.report.workbook.units[unit]?.name ?? "",
  );
  const choices = [...new Set([...one, ...other])].map((unit): AnswerChoice => `unit:${unit}`);
  return {
    question: {
      id: `unit-conflict:${file}`,
      code: "unit-conflict",
      args: { text, other: second },
      choices: [...choices, "leave"],
    },
    effect: NO_EFFECT,
  };
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

/** What may stand unread beside a unit, in the order in which it is asked. */
const UNREAD_KEYS: readonly UnreadFigure["key"][] = ["admitted", "heads", "members"];

const PLACES: ReadonlySet<string> = new Set(["xã", "thị trấn", "phường"]);

function isPlace(name: string): boolean {
  return PLACES.has(parseUnitName(name).kind);
}

/** A chi bộ or a village: a part of a đảng bộ, not another one. */
function isSubordinate(name: string): boolean {
  return /^(?:chi bo|cb|thon|xom|ban|to dan pho|tdp|khu|ap)\b/.test(headerKey(name));
}

function placeOf(report: Report, at: FigureRow["row"]): string {
  const { sheet, address } = originOf(report, at);
  return `${sheet}!${address}`;
}

function askedOf(
  { name }: Source,
  code: ReasonCode,
  { args, key, choices }: { args: Asked["question"]["args"]; key: string; choices: readonly AnswerChoice[] },
): Asked {
  const id = key === "" ? `${code}:${name}` : `${code}:${name}:${key}`;
  return { question: { id, code, args, choices }, effect: NO_EFFECT };
}
