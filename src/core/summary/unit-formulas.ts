import type { HeadClass, PlanClass, UnitFigures } from "../figures/figures.ts";
import { isOneHead, villageOfUnit } from "../figures/one-head.ts";
import { moreMembersNeeded } from "../figures/ratios.ts";
import { cellAddress, columnName } from "../values/addresses.ts";
import type { Columns } from "./grid.ts";
import type { Compared, ComparedColumn } from "./unit-comparison.ts";
import type { RowBlock } from "./page-breaks.ts";
import type { PlanContent } from "../plan/sheet-plan.ts";
import { villageWords } from "./wording.ts";
import type { SummaryTextKey, SummaryTexts } from "./texts.ts";
import { isWords, UNKNOWN, type CountValue, type RowCounts } from "./unit-counts.ts";

/** A formula that gives a number, nothing, or the sign for "unknown". */
type CountFormula = PlanContent & { readonly kind: "formula"; readonly result: CountValue };

/** What every per-unit table has; formulas of other parts lead there. */
const COUNTED_COLUMNS = {
  ordinal: 30,
  name: "rest",
  plan: 42,
  admitted: 44,
  percent: 56,
  rank: 40,
  heads: 44,
  members: 52,
  headPercent: 56,
  needed: 42,
} as const satisfies Columns;
export type UnitTableColumn = keyof typeof COUNTED_COLUMNS;

/** In words, behind everything else. */
const STATE_WIDTH = 134;
/** Where columns look back. None is narrower than a percentage: the other parts of the sheet put theirs on them. */
const COMPARED = {
  widths: {
    ordinal: 28,
    name: "rest",
    plan: 46,
    admitted: 46,
    percent: 56,
    rank: 46,
    heads: 46,
    members: 50,
    headPercent: 56,
    needed: 46,
  },
  compared: 46,
  state: 124,
} as const satisfies { widths: Columns<UnitTableColumn>; compared: number; state: number };

/**
 * The per-unit table with the columns that look back, as many as there are: its columns are the sheet's own, so that none
 * of its cells is merged and formulas can count them.
 */
export function unitTableColumns(
  compared: readonly Compared[],
): Columns<UnitTableColumn | ComparedColumn | "state"> {
  const back = Object.fromEntries(compared.map(({ column }) => [column, COMPARED.compared]));
  const [widths, state] =
    compared.length === 0 ? [COUNTED_COLUMNS, STATE_WIDTH] : [COMPARED.widths, COMPARED.state];
  return { ...widths, ...back, state } as Columns<UnitTableColumn | ComparedColumn | "state">;
}

/** From 0. */
export function columnOf(column: UnitTableColumn): number {
  return Object.keys(COUNTED_COLUMNS).indexOf(column);
}

/** From 0; of the columns that look back. */
export function comparedColumnOf(column: ComparedColumn, compared: readonly Compared[]): number {
  return Object.keys(COUNTED_COLUMNS).length + compared.findIndex((one) => one.column === column);
}

/**
 * Formulas of one row of the per-unit table, rows from 0. They recalculate from the row's own counts what the core
 * computed; their results are worked out here as Excel does it: a blank is 0, and a sum with a text is an error.
 */
export class UnitFormulas {
  constructor(
    private readonly threshold: number,
    private readonly body: RowBlock,
    private readonly texts: SummaryTexts,
  ) {}

  /** A fraction for a percent format; nothing without a whole. */
  share(row: number, part: keyof RowCounts, whole: keyof RowCounts, counts: RowCounts): CountFormula {
    return shareOf(
      { cell: at(part, row), value: counts[part] },
      { cell: at(whole, row), value: counts[whole] },
    );
  }

  needed(row: number, counts: RowCounts): CountFormula {
    const [heads, members] = [at("heads", row), at("members", row)];
    const enough = `MIN(INT(${this.threshold}*${heads}/100)+1,${heads})`;
    return {
      kind: "formula",
      formula: `=IFERROR(IF(${heads}>0,MAX(0,${enough}-${members}),""),"${UNKNOWN}")`,
      result: ofWhole(counts.members, counts.heads, (members, heads) =>
        moreMembersNeeded(heads, members, this.threshold),
      ),
    };
  }

  /** Place among the units by plan progress, the best first; group and total rows have no ordinal and do not count. */
  rank(row: number, rank: number | null): PlanContent {
    const own = at("percent", row);
    const shares = columnRange("percent", this.body);
    const better = `ISNUMBER(${columnRange("ordinal", this.body)})*ISNUMBER(${shares})*(${shares}>${own})`;
    return {
      kind: "formula",
      formula: `=IF(ISNUMBER(${own}),1+SUMPRODUCT(${better}),"")`,
      result: rank ?? "",
    };
  }

  /** What has come or gone since the column to which it belongs. */
  change(
    row: number,
    then: { readonly cell: string; readonly value: CountValue },
    counts: RowCounts,
  ): CountFormula {
    const now = counts.admitted;
    const isKnown = !isWords(then.value) && !isWords(now);
    return {
      kind: "formula",
      formula: `=IFERROR(${at("admitted", row)}-${then.cell},"${UNKNOWN}")`,
      result: isKnown ? numberOf(now) - numberOf(then.value) : UNKNOWN,
    };
  }

  /** Both states in words; a half of the table that the workbook does not have is not spoken of. */
  state(
    row: number,
    unit: UnitFigures,
    has: { readonly plan: boolean; readonly heads: boolean },
  ): PlanContent {
    const planWords = has.plan ? this.say(PLAN_WORDS[unit.planClass]) : "";
    const headKey = has.heads ? HEAD_WORDS[unit.headClass] : null;
    const separator = planWords === "" ? "" : "; ";
    const village = isOneHead(unit) ? villageWords([villageOfUnit(unit.name)], this.texts) : null;
    const headWords =
      headKey === null
        ? null
        : village === null
          ? this.say(headKey)
          : this.texts.say(unit.headClass === "below" ? "headOutside" : "headInside", village);
    const result = planWords + (headWords === null ? "" : separator + headWords);
    if (unit.planClass === "unknown" || unit.headClass === "unknown") return { kind: "text", text: result };
    const parts = [
      ...(has.plan ? [this.planWordsFormula(row)] : []),
      ...(has.heads ? [this.unitHeadsFormula(row, separator, village)] : []),
    ];
    return parts.length === 0
      ? { kind: "blank" }
      : { kind: "formula", formula: `=${parts.join("&")}`, result };
  }

  /** The state of the village heads of one row alone. */
  headState(row: number, headClass: HeadClass): PlanContent {
    const key = HEAD_WORDS[headClass];
    if (key === null) return { kind: "text", text: UNKNOWN };
    if (headClass === "unknown") return { kind: "text", text: this.say(key) };
    return { kind: "formula", formula: `=${this.headWordsFormula(row, "")}`, result: this.say(key) };
  }

  private planWordsFormula(row: number): string {
    const [plan, admitted] = [at("plan", row), at("admitted", row)];
    const words = (planClass: PlanClass): string => quoted(this.say(PLAN_WORDS[planClass]));
    const begun = `IF(${admitted}>0,${words("below")},${words("none")})`;
    const reached = `IF(${admitted}>${plan},${words("exceeded")},IF(${admitted}=${plan},${words("met")},${begun}))`;
    return `IF(${plan}>0,${reached},${words("noPlan")})`;
  }

  /** Of one village it is said whether its head is a member; of several, how their share stands to the line. */
  private unitHeadsFormula(
    row: number,
    separator: string,
    village: ReturnType<typeof villageWords> | null,
  ): string {
    const several = this.headWordsFormula(row, separator);
    if (village === null) return several;
    const words = (key: SummaryTextKey): string => quoted(separator + this.texts.say(key, village));
    const [heads, members] = [at("heads", row), at("members", row)];
    return `IF(${heads}=1,IF(${members}<1,${words("headOutside")},${words("headInside")}),${several})`;
  }

  private headWordsFormula(row: number, separator: string): string {
    const [share, line] = [`100*${at("members", row)}`, `${this.threshold}*${at("heads", row)}`];
    const words = (key: SummaryTextKey): string => quoted(separator + this.say(key));
    const above = `IF(${share}=${line},${words("headsAtLine")},${words("headsAbove")})`;
    return `IF(${at("heads", row)}>0,IF(${share}<${line},${words("headsBelow")},${above}),"")`;
  }

  private say(key: SummaryTextKey): string {
    return this.texts.say(key, { threshold: this.texts.percent(this.threshold) });
  }
}

const PLAN_WORDS: Readonly<Record<PlanClass, SummaryTextKey>> = {
  exceeded: "planExceeded",
  met: "planMet",
  below: "planBelow",
  none: "planNone",
  noPlan: "planNotAssigned",
  unknown: "planUnknown",
};

const HEAD_WORDS: Readonly<Record<HeadClass, SummaryTextKey | null>> = {
  below: "headsBelow",
  atLine: "headsAtLine",
  met: "headsAbove",
  notApplicable: null,
  unknown: "headsUnknown",
};

/** "E12" */
export function at(column: UnitTableColumn, row: number): string {
  return cellAddress({ row, column: columnOf(column) });
}

/** "E$12:E$75" */
export function columnRange(column: UnitTableColumn, { first, last }: RowBlock): string {
  const letter = columnName(columnOf(column));
  return `${letter}$${first + 1}:${letter}$${last + 1}`;
}

interface CountCell {
  /** "D12" */
  readonly cell: string;
  readonly value: CountValue;
}

/** The share of one cell in another, as a fraction; nothing without a whole. */
export function shareOf(part: CountCell, whole: CountCell): CountFormula {
  return {
    kind: "formula",
    formula: `=IFERROR(IF(${whole.cell}>0,${part.cell}/${whole.cell},""),"${UNKNOWN}")`,
    result: ofWhole(part.value, whole.value, (a, b) => a / b),
  };
}

/** What `IFERROR(IF(whole>0, f(part, whole), ""), "–")` gives. */
function ofWhole(
  part: CountValue,
  whole: CountValue,
  compute: (part: number, whole: number) => number,
): CountValue {
  if (isWords(whole)) return UNKNOWN;
  if (typeof whole !== "number" || whole <= 0) return "";
  return isWords(part) ? UNKNOWN : compute(typeof part === "number" ? part : 0, whole);
}

/** A blank is 0. */
function numberOf(value: CountValue): number {
  return typeof value === "number" ? value : 0;
}

function quoted(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}
