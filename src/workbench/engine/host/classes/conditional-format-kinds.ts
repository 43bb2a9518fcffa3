import type { Area } from "../../../../core/values/addresses.ts";
import { bounding } from "../../../../xlsx/calculation/areas.ts";
import { copiedFormula } from "../../../../xlsx/calculation/moved-references.ts";
import type {
  DataBarEnd,
  DifferentialFormat,
  XlsxConditionalFormat,
} from "../../../../xlsx/model/document.ts";
import { isFormula } from "../../formula-syntax.ts";
import { invalidArgument } from "../../model-error.ts";
import { asChoice, asFlag, asRecord, asText } from "../arguments.ts";
import { asColor } from "../colors.ts";
import type { Host } from "../host.ts";
import { hostClass, type HostConstructor, type Scalar } from "../host-object.ts";
import {
  asKind,
  otherType,
  replaceRule,
  formatRule,
  type FormatRuleOf,
  type RuleTarget,
} from "../rule-target.ts";

type Formatted = Extract<XlsxConditionalFormat, { format: DifferentialFormat }>;
type DataBar = FormatRuleOf<"dataBar">;

export const customRule: HostConstructor<RuleTarget> = hostClass<RuleTarget>({
  name: "CustomConditionalFormat",
  navigations: { Rule: (target) => formulaRule(target), Format: (target) => format(target) },
});

/** The formula is relative to the first cell of the rule's range. */
const formulaRule = hostClass<RuleTarget>({
  name: "ConditionalFormatRule",
  scalars: { Formula: formula(), FormulaLocal: formula() },
});

function formula(): Scalar<RuleTarget> {
  return {
    get: (target, host) => {
      const { formula, areas } = custom(target);
      return formula === "" ? "" : `=${asRead(formula, areas, target.reader, host)}`;
    },
    set: (target, value, host) => {
      const text = asFormula(value);
      replaceRule(target, host, (rule) => ({ ...asKind(rule, "custom"), formula: text }));
    },
  };
}

/** In some Excels a formula is relative to the range through which its rule was reached (office-js #5194). */
function asRead(formula: string, areas: readonly Area[], reader: RuleTarget["reader"], host: Host): string {
  if (reader === null || areas.length === 0 || !host.does("rulesRelativeToReader")) return formula;
  const { top, left } = areas.reduce(bounding);
  return copiedFormula(formula, reader.row - top, reader.column - left);
}

/** `ConditionalCellValueOperator` → operator of the file. */
const OPERATORS: Readonly<Record<string, string>> = {
  Between: "between",
  NotBetween: "notBetween",
  EqualTo: "equal",
  NotEqualTo: "notEqual",
  GreaterThan: "greaterThan",
  LessThan: "lessThan",
  GreaterThanOrEqual: "greaterThanOrEqual",
  LessThanOrEqual: "lessThanOrEqual",
};

export const cellValueRule: HostConstructor<RuleTarget> = hostClass<RuleTarget>({
  name: "CellValueConditionalFormat",
  scalars: {
    Rule: {
      get: (target) => {
        const { operator, formulas } = asKind(formatRule(target), "cellValue");
        const name = Object.keys(OPERATORS).find((key) => OPERATORS[key] === operator) ?? "EqualTo";
        const [first, second] = formulas;
        return {
          operator: name,
          formula1: first === undefined ? "" : `=${first}`,
          ...(second === undefined ? {} : { formula2: `=${second}` }),
        };
      },
      set: (target, value, host) => {
        const rule = asRecord(value);
        const operator = OPERATORS[asChoice(rule["operator"], Object.keys(OPERATORS))] ?? "equal";
        const formulas = [rule["formula1"], rule["formula2"]].flatMap((entry) =>
          entry === null || entry === undefined
            ? []
            : [asFormula(typeof entry === "number" ? String(entry) : entry)],
        );
        const wanted = operator === "between" || operator === "notBetween" ? 2 : 1;
        if (formulas.length < wanted) throw invalidArgument(`"${operator}" needs ${wanted} formulas.`);
        replaceRule(target, host, (before) => ({
          ...asKind(before, "cellValue"),
          operator,
          formulas: formulas.slice(0, wanted),
        }));
      },
    },
  },
  navigations: { Format: (target) => format(target) },
});

/** How cells look for which a rule holds. */
export const format: HostConstructor<RuleTarget> = hostClass<RuleTarget>({
  name: "ConditionalRangeFormat",
  navigations: { Fill: (target) => fill(target), Font: (target) => font(target) },
});

const fill = hostClass<RuleTarget>({
  name: "ConditionalRangeFill",
  scalars: { Color: look("fill", (value) => asColor(value), "") },
  actions: { Clear: (target, _, host) => patchLook(target, host, { fill: null }) },
});

const font = hostClass<RuleTarget>({
  name: "ConditionalRangeFont",
  scalars: {
    Color: look("color", (value) => asColor(value), ""),
    Bold: look("bold", asFlag, null),
    Italic: look("italic", asFlag, null),
  },
  actions: {
    Clear: (target, _, host) => patchLook(target, host, { color: null, bold: null, italic: null }),
  },
});

function look<Key extends keyof DifferentialFormat>(
  key: Key,
  read: (value: unknown) => NonNullable<DifferentialFormat[Key]>,
  none: "" | null,
): Scalar<RuleTarget> {
  return {
    get: (target) => formatted(formatRule(target)).format[key] ?? none,
    set: (target, value, host) => {
      const change: Partial<DifferentialFormat> = { [key]: read(value) };
      patchLook(target, host, change);
    },
  };
}

function patchLook(target: RuleTarget, host: Host, change: Partial<DifferentialFormat>): void {
  replaceRule(target, host, (rule) => {
    const known = formatted(rule);
    return { ...known, format: { ...known.format, ...change } };
  });
}

export const dataBarRule: HostConstructor<RuleTarget> = hostClass<RuleTarget>({
  name: "DataBarConditionalFormat",
  scalars: {
    ShowDataBarOnly: {
      get: (target) => !bar(target).showValue,
      set: (target, value, host) => patchBar(target, host, { showValue: !asFlag(value) }),
    },
    LowerBoundRule: end("minimum"),
    UpperBoundRule: end("maximum"),
    BarDirection: { get: () => "Context" },
    AxisFormat: { get: () => "Automatic" },
  },
  navigations: { PositiveFormat: (target) => positiveFormat(target) },
});

/** Gradient and border are not in the model: bars are drawn as Excel's default. */
const positiveFormat = hostClass<RuleTarget>({
  name: "ConditionalDataBarPositiveFormat",
  scalars: {
    FillColor: {
      get: (target) => bar(target).color,
      set: (target, value, host) => patchBar(target, host, { color: asColor(value) }),
    },
  },
});

/** `ConditionalFormatRuleType` → end of the file. */
const ENDS: Readonly<Record<string, DataBarEnd["type"]>> = {
  Automatic: "automatic",
  LowestValue: "lowest",
  HighestValue: "highest",
  Number: "number",
  Percent: "percent",
  Formula: "formula",
};

function end(side: "minimum" | "maximum"): Scalar<RuleTarget> {
  return {
    get: (target) => {
      const { type, value } = bar(target)[side];
      const name = Object.keys(ENDS).find((key) => ENDS[key] === type) ?? "Automatic";
      return value === null ? { type: name } : { type: name, formula: value };
    },
    set: (target, value, host) => {
      const rule = asRecord(value);
      const type = ENDS[asChoice(rule["type"], Object.keys(ENDS))] ?? "automatic";
      const formula = rule["formula"];
      const needsValue = type === "number" || type === "percent" || type === "formula";
      if (needsValue && (formula === null || formula === undefined))
        throw invalidArgument("The bound has no value.");
      const text = needsValue ? String(formula).replace(/^=/, "") : null;
      patchBar(target, host, { [side]: { type, value: text } });
    },
  };
}

function patchBar(target: RuleTarget, host: Host, change: Partial<DataBar>): void {
  replaceRule(target, host, (rule) => ({ ...asKind(rule, "dataBar"), ...change }));
}

const bar = (target: RuleTarget): DataBar => asKind(formatRule(target), "dataBar");
const custom = (target: RuleTarget): FormatRuleOf<"custom"> => asKind(formatRule(target), "custom");

function formatted(rule: XlsxConditionalFormat): Formatted {
  if ("format" in rule) return rule;
  throw otherType();
}

function asFormula(value: unknown): string {
  const text = asText(value).replace(/^=/, "");
  if (isFormula(text)) return text;
  throw invalidArgument(`"${asText(value)}" is no formula.`);
}
