import type { Report } from "../rules/report.ts";
import { countIn } from "../values/readings.ts";
import type { BookSide } from "./book-side.ts";
import { namesOtherYear, verdictOn } from "./figure-words.ts";
import { askedOf, originText, type Asked, type Source, type UnitChoice } from "./file-reading.ts";
import type { AnswerChoice, Learnt } from "./gathering.ts";
import {
  countAt,
  unreadFigures,
  type FigureRow,
  type StatedFigure,
  type UnreadFigure,
} from "./table-figures.ts";

/** What may stand unread beside a unit, in the order in which it is asked. */
const UNREAD_KEYS: readonly UnreadFigure["key"][] = ["admitted", "heads", "members"];

/** A figure whose words do not say what it counts. */
export function unclearFigure(
  source: Source,
  { key, text, at, isAnswerable }: UnreadFigure & { readonly isAnswerable: boolean },
): Asked {
  const from = originText(source.report, at);
  const choices: readonly AnswerChoice[] = isAnswerable ? ["place", "leave"] : ["leave"];
  return askedOf(source, "figures-unclear", { args: { text, column: key, from }, key: from, choices });
}

/**
 * Figures that nobody understood beside a unit that seems to have none of that kind: it may not be so. Once a person has
 * said that they are what they may be, they are taken for it, and held against the book like any other.
 */
export function withUnread(side: BookSide, source: Source, choice: UnitChoice): UnitChoice {
  const asked: Asked[] = [];
  const known: Learnt[] = [];
  const figures = choice.figures.map(({ unit, row }) => {
    const unread = unreadFigures(source.report, row.row);
    const lacking = UNREAD_KEYS.filter((key) => {
      const isSaid = row.figures.some(
        (one) => one.key === key && one.part === null && one.reading.kind !== "blank",
      );
      return !isSaid && side.report.workbook.units[unit]?.[key].cell;
    });
    const taken = lacking.flatMap((key) => {
      const ofKey = unread.filter((one) => one.key === key);
      return takenUnread(side, source, unit, ofKey) ?? [];
    });
    asked.push(...taken.flatMap((one) => one.asked ?? []));
    known.push(...taken.flatMap((one) => one.learnt ?? []));
    const confirmed = taken.flatMap((one) => one.figure ?? []);
    const rival = rivalOf(side, source.report, row, unread);
    if (rival) {
      asked.push(unclearFigure(source, { ...rival.unread, isAnswerable: false }));
      return { unit, row: { ...row, figures: row.figures.filter((one) => one !== rival.said) } };
    }
    return { unit, row: { ...row, figures: [...row.figures, ...confirmed] } };
  });
  return { ...choice, figures, asked: [...choice.asked, ...asked], learnt: [...choice.learnt, ...known] };
}

/** What becomes of the figures that may be one that a unit lacks: it is taken, if a person has said so, or asked about. */
function takenUnread(
  side: BookSide,
  source: Source,
  unit: number,
  [unread, ...more]: readonly UnreadFigure[],
): { readonly asked?: Asked; readonly figure?: StatedFigure; readonly learnt?: Learnt } | null {
  if (!unread) return null;
  const { key, text, at } = unread;
  const count = countAt(source.report, at);
  const isAnswerable = more.length === 0 && countIn(count.reading) !== null;
  const asked = unclearFigure(source, { ...unread, isAnswerable });
  const isAnswered = isAnswerable && side.options.answers.get(asked.question.id) === "place";
  if (!isAnswered && !side.isKnownColumn(unit, key, text)) return { asked };
  const figure: StatedFigure = { key, part: null, at, words: text, ...count, isConfirmed: true };
  return isAnswered ? { figure, learnt: { kind: "column", unit, words: text, column: key } } : { figure };
}

/** Two columns that both say that they are those admitted, and differ: nobody knows which counts. */
function rivalOf(
  side: BookSide,
  report: Report,
  { figures }: FigureRow,
  unread: readonly UnreadFigure[],
): { readonly said: StatedFigure; readonly unread: UnreadFigure } | null {
  const said = figures.find(({ key, part }) => key === "admitted" && part === null);
  if (!said || said.isConfirmed === true || countIn(said.reading) === null) return null;
  const rival = unread.find(
    ({ key, text, at }) =>
      key === "admitted" &&
      verdictOn("admitted", text, "") === "fine" &&
      !namesOtherYear(text, side.period.year) &&
      countIn(countAt(report, at).reading) !== countIn(said.reading),
  );
  return rival ? { said, unread: rival } : null;
}
