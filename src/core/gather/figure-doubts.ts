import type { CountKey } from "../tables/schema.ts";
import type { Unit } from "../tables/tables.ts";
import { countIn } from "../values/readings.ts";
import type { WordsVerdict } from "./figure-words.ts";
import type { ReasonCode } from "./gathering.ts";
import type { StatedFigure } from "./table-figures.ts";

/** A figure of a file that is not what the book has, with all that speaks for it and against it. */
export interface ChangedFigure {
  /** The book's unit. */
  readonly unit: Unit;
  /** All that the file states of the unit. */
  readonly figures: readonly StatedFigure[];
  readonly figure: StatedFigure;
  readonly verdict: WordsVerdict;
  /** A person has said that it is what it is taken for. */
  readonly isKnown: boolean;
  readonly number: number;
  /** What the book has; null: nothing that is a number. */
  readonly oldNumber: number | null;
}

/** Above these a figure is no count of one unit's people, or a slip of a digit. */
const MOST_PEOPLE = 5000;
const FEW_PEOPLE = 20;
/** So many times the plan nobody admits; so many times the heads of last month no unit has. */
const TIMES = { plan: 10, heads: 4 } as const;

/** Why a figure is asked about instead of placed; null: nothing speaks against it. */
export function doubtOfFigure(changed: ChangedFigure): ReasonCode | null {
  const { unit, figure, verdict, isKnown, number, oldNumber } = changed;
  const { key, part } = figure;
  if (key === "plan") return part === null ? "plan-differs" : null;
  if (verdict === "monthOnly") return "month-only";
  if (verdict === "doubtful" && !isBesideHeads(changed)) return "column-doubtful";
  // The book's own figure is a sum of columns: which of them the file means, nobody knows.
  if (part === null && !isKnown && unit[key].added) return "column-doubtful";
  if (key === "admitted" && oldNumber !== null && number < oldNumber) return "figure-falls";
  return isImplausible(changed) ? "figure-implausible" : null;
}

/** "Trưởng thôn | ĐV": the members among those counted in the column before, and not more than they are. */
function isBesideHeads({ figures, figure: { key, words, at }, number }: ChangedFigure): boolean {
  if (key !== "members" || !/^(?:la )?(?:dang vien|dv)$/.test(words)) return false;
  const heads = figures.find((one) => one.key === "heads" && one.part === null);
  const isNext = heads?.at.row === at.row && heads.at.column === at.column - 1;
  return isNext && number <= (countIn(heads.reading) ?? -1);
}

function isImplausible(changed: ChangedFigure): boolean {
  const { unit, figure, number } = changed;
  if (figure.part !== null) {
    const whole = countNow(changed, figure.key);
    return whole !== null && number > whole;
  }
  if (figure.key === "admitted") return isTooMany(number, countIn(unit.plan.reading) ?? 0, TIMES.plan);
  const [heads, members] = [countNow(changed, "heads"), countNow(changed, "members")];
  if (heads !== null && members !== null && members > heads) return true;
  return isTooMany(number, countIn(unit[figure.key].reading), TIMES.heads);
}

/** `usual` null: nobody knows what is usual. */
function isTooMany(number: number, usual: number | null, times: number): boolean {
  if (number > MOST_PEOPLE) return true;
  return usual !== null && number > FEW_PEOPLE && number > times * Math.max(1, usual);
}

/** What the file says of the unit, else what the book has. */
function countNow({ unit, figures }: ChangedFigure, key: CountKey): number | null {
  const own = figures.find((one) => one.key === key && one.part === null);
  return (own ? countIn(own.reading) : null) ?? countIn(unit[key].reading);
}
