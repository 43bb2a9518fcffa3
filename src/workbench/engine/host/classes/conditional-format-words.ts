import { cellAddress } from "../../../../core/values/addresses.ts";
import { bounding } from "../../../../xlsx/calculation/areas.ts";
import type { TextOperator, XlsxConditionalFormat } from "../../../../xlsx/model/document.ts";
import { invalidArgument } from "../../model-error.ts";
import { asChoice, asInteger, asRecord, asText, keysOf } from "../arguments.ts";
import { hostClass, type HostConstructor } from "../host-object.ts";
import { asKind, replaceRule, formatRule, type RuleTarget } from "../rule-target.ts";
import { format } from "./conditional-format-kinds.ts";

const SIDES = {
  TopItems: [false, false],
  TopPercent: [false, true],
  BottomItems: [true, false],
  BottomPercent: [true, true],
} as const satisfies Readonly<Record<string, readonly [isBottom: boolean, isPercent: boolean]>>;

export const topBottomRule: HostConstructor<RuleTarget> = hostClass<RuleTarget>({
  name: "TopBottomConditionalFormat",
  scalars: {
    Rule: {
      get: (target) => {
        const { rank, isBottom, isPercent } = asKind(formatRule(target), "topBottom");
        const type = keysOf(SIDES).find((key) => SIDES[key][0] === isBottom && SIDES[key][1] === isPercent);
        return { rank, type };
      },
      set: (target, value, host) => {
        const said = asRecord(value);
        const rank = asInteger(said["rank"]);
        const [isBottom, isPercent] = SIDES[asChoice(said["type"], keysOf(SIDES))];
        // "The rank between 1 and 1000 for numeric ranks or 1 and 100 for percent ranks."
        if (rank < 1 || rank > (isPercent ? 100 : 1000)) throw invalidArgument(`${rank} is no rank.`);
        replaceRule(target, host, (rule) => ({ ...asKind(rule, "topBottom"), rank, isBottom, isPercent }));
      },
    },
  },
  navigations: { Format: (target) => format(target) },
});

const TEXT_OPERATORS = {
  Contains: "containsText",
  NotContains: "notContainsText",
  BeginsWith: "beginsWith",
  EndsWith: "endsWith",
} as const satisfies Readonly<Record<string, TextOperator>>;

export const textRule: HostConstructor<RuleTarget> = hostClass<RuleTarget>({
  name: "TextConditionalFormat",
  scalars: {
    Rule: {
      get: (target) => {
        const { operator, text } = asKind(formatRule(target), "text");
        return { operator: keysOf(TEXT_OPERATORS).find((key) => TEXT_OPERATORS[key] === operator), text };
      },
      set: (target, value, host) => {
        const said = asRecord(value);
        const operator = TEXT_OPERATORS[asChoice(said["operator"], keysOf(TEXT_OPERATORS))];
        const text = asText(said["text"]);
        replaceRule(target, host, (rule) => {
          const formulas = [textFormula(operator, text, firstCell(rule))];
          return { ...asKind(rule, "text"), operator, text, formulas };
        });
      },
    },
  },
  navigations: { Format: (target) => format(target) },
});

/** The condition as Excel writes it beside the text. */
function textFormula(operator: TextOperator, text: string, cell: string): string {
  const words = `"${text.replaceAll('"', '""')}"`;
  switch (operator) {
    case "containsText":
      return `NOT(ISERROR(SEARCH(${words},${cell})))`;
    case "notContainsText":
      return `ISERROR(SEARCH(${words},${cell}))`;
    case "beginsWith":
      return `LEFT(${cell},LEN(${words}))=${words}`;
    case "endsWith":
      return `RIGHT(${cell},LEN(${words}))=${words}`;
  }
}

interface Preset {
  readonly type: string;
  readonly attributes?: Readonly<Record<string, string>>;
  /** With `#` for the first cell. */
  readonly formula?: string;
}

const average = (attributes: Readonly<Record<string, string>>): Preset => ({
  type: "aboveAverage",
  attributes,
});
const days = (timePeriod: string, formula: string): Preset => ({
  type: "timePeriod",
  attributes: { timePeriod },
  formula,
});
const month = (timePeriod: string, shift: string): Preset => {
  const day = shift === "" ? "TODAY()" : `EDATE(TODAY(),${shift})`;
  return days(timePeriod, `AND(MONTH(#)=MONTH(${day}),YEAR(#)=YEAR(${day}))`);
};

/** `ConditionalFormatPresetCriterion` → the rule of the file. */
const PRESETS = {
  Blanks: { type: "containsBlanks", formula: "LEN(TRIM(#))=0" },
  NonBlanks: { type: "notContainsBlanks", formula: "LEN(TRIM(#))>0" },
  Errors: { type: "containsErrors", formula: "ISERROR(#)" },
  NonErrors: { type: "notContainsErrors", formula: "NOT(ISERROR(#))" },
  UniqueValues: { type: "uniqueValues" },
  DuplicateValues: { type: "duplicateValues" },
  AboveAverage: average({}),
  BelowAverage: average({ aboveAverage: "0" }),
  EqualOrAboveAverage: average({ equalAverage: "1" }),
  EqualOrBelowAverage: average({ aboveAverage: "0", equalAverage: "1" }),
  OneStdDevAboveAverage: average({ stdDev: "1" }),
  OneStdDevBelowAverage: average({ aboveAverage: "0", stdDev: "1" }),
  TwoStdDevAboveAverage: average({ stdDev: "2" }),
  TwoStdDevBelowAverage: average({ aboveAverage: "0", stdDev: "2" }),
  ThreeStdDevAboveAverage: average({ stdDev: "3" }),
  ThreeStdDevBelowAverage: average({ aboveAverage: "0", stdDev: "3" }),
  Yesterday: days("yesterday", "FLOOR(#,1)=TODAY()-1"),
  Today: days("today", "FLOOR(#,1)=TODAY()"),
  Tomorrow: days("tomorrow", "FLOOR(#,1)=TODAY()+1"),
  LastSevenDays: days("last7Days", "AND(TODAY()-FLOOR(#,1)<=6,FLOOR(#,1)<=TODAY())"),
  LastWeek: days(
    "lastWeek",
    "AND(TODAY()-ROUNDDOWN(#,0)>=(WEEKDAY(TODAY())),TODAY()-ROUNDDOWN(#,0)<(WEEKDAY(TODAY())+7))",
  ),
  ThisWeek: days(
    "thisWeek",
    "AND(TODAY()-ROUNDDOWN(#,0)<=WEEKDAY(TODAY())-1,ROUNDDOWN(#,0)-TODAY()<=7-WEEKDAY(TODAY()))",
  ),
  NextWeek: days(
    "nextWeek",
    "AND(ROUNDDOWN(#,0)-TODAY()>(7-WEEKDAY(TODAY())),ROUNDDOWN(#,0)-TODAY()<(15-WEEKDAY(TODAY())))",
  ),
  LastMonth: month("lastMonth", "0-1"),
  ThisMonth: month("thisMonth", ""),
  NextMonth: month("nextMonth", "0+1"),
} as const satisfies Readonly<Record<string, Preset>>;

export const presetRule: HostConstructor<RuleTarget> = hostClass<RuleTarget>({
  name: "PresetCriteriaConditionalFormat",
  scalars: {
    Rule: {
      get: (target) => ({ criterion: criterionOf(asKind(formatRule(target), "preset")) }),
      set: (target, value, host) => {
        const preset: Preset = PRESETS[asChoice(asRecord(value)["criterion"], keysOf(PRESETS))];
        replaceRule(target, host, (rule) => {
          const { formula } = preset;
          const formulas = formula === undefined ? [] : [formula.replaceAll("#", firstCell(rule))];
          return {
            ...asKind(rule, "preset"),
            type: preset.type,
            attributes: { ...preset.attributes },
            formulas,
          };
        });
      },
    },
  },
  navigations: { Format: (target) => format(target) },
});

function criterionOf({ type, attributes }: { type: string; attributes: Record<string, string> }): string {
  const facts = factsOf(attributes);
  const found = keysOf(PRESETS).find((key) => {
    const preset: Preset = PRESETS[key];
    return preset.type === type && factsOf(preset.attributes ?? {}) === facts;
  });
  return found ?? "Invalid";
}

/** In a file a flag may be a word, and what goes without saying may be said. */
function factsOf({
  aboveAverage,
  equalAverage,
  stdDev,
  timePeriod,
}: Readonly<Record<string, string>>): string {
  const isAbove = aboveAverage !== "0" && aboveAverage !== "false";
  const isEqual = equalAverage === "1" || equalAverage === "true";
  return JSON.stringify([isAbove, isEqual, Number(stdDev ?? 0), timePeriod ?? ""]);
}

function firstCell(rule: XlsxConditionalFormat): string {
  const { top, left } = rule.areas.reduce(bounding);
  return cellAddress({ row: top, column: left });
}
