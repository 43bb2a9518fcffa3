import { cellAddress } from "../values/addresses.ts";
import type { BookSide } from "./book-side.ts";
import { NO_EFFECT, type Asked } from "./file-reading.ts";
import type { AnswerChoice } from "./gathering.ts";
import type { NamedOutside } from "./unit-of-file.ts";

/** The unit of a file, as far as what stands outside its table says it. */
export interface OwnUnit {
  readonly unit: number | null;
  readonly isFromFileName: boolean;
  /** A person has said it. */
  readonly isAnswered: boolean;
  /** Two places name different units. */
  readonly conflict: Asked | null;
  /** Units that it may be, where it is not known. */
  readonly candidates: readonly number[];
}

const NONE = { isFromFileName: false, isAnswered: false, conflict: null, candidates: [] };

/** The unit that title and file name agree on, or that a person has named. */
export function ownUnit(side: BookSide, file: string, named: NamedOutside): OwnUnit {
  const { answers } = side.options;
  const answer = answers.get(`unit-unknown:${file}`) ?? answers.get(`unit-conflict:${file}`);
  const answered = answer === undefined ? null : unitAnswered(side, answer);
  if (answered !== null) return { ...NONE, unit: answered, isAnswered: true };
  return unitNamed(side, file, named);
}

function unitNamed(
  side: BookSide,
  file: string,
  { titled, mentioned, inFileName, hints }: NamedOutside,
): OwnUnit {
  if (titled.length === 1 && mentioned.length === 1 && titled[0] !== mentioned[0]) {
    return { ...NONE, unit: null, conflict: conflictOf(side, file, titled, mentioned) };
  }
  const both = titled.filter((unit) => inFileName.includes(unit));
  const [first] = both.length === 1 ? both : titled.length > 0 ? titled : inFileName;
  const candidates = [...titled, ...inFileName, ...hints];
  if (first === undefined) return { ...NONE, unit: null, candidates };
  if (both.length === 1) return { ...NONE, unit: first };
  if (titled.length === 1 && inFileName.length > 0) {
    const conflict = conflictOf(side, file, titled, inFileName);
    return { ...NONE, unit: null, conflict, candidates };
  }
  const isCertain = titled.length === 1 || (titled.length === 0 && inFileName.length === 1);
  if (!isCertain) return { ...NONE, unit: null, candidates };
  return { ...NONE, unit: first, isFromFileName: titled.length === 0 };
}

/** "unit:3", or the unit by its name or the address of its name in the book, as a person would write it. */
export function unitAnswered({ report }: BookSide, answer: string): number | null {
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
