import { parseIsoDate } from "../../../core/values/calendar.ts";
import type { XlsxValidation } from "../../../xlsx/model/document.ts";
import { invalidArgument } from "../model-error.ts";
import { sheetPrefix } from "../../../core/values/formula-references.ts";
import { localAddress } from "./a1.ts";
import { asChoice, asRecord, asText, isHostObject, keysOf } from "./arguments.ts";
import type { Host } from "./host.ts";
import { RangeTarget } from "./range-target.ts";

export const TYPE_NAMES: Readonly<Record<XlsxValidation["type"], string>> = {
  none: "None",
  list: "List",
  whole: "WholeNumber",
  decimal: "Decimal",
  date: "Date",
  time: "Time",
  textLength: "TextLength",
  custom: "Custom",
};

/** Key of `DataValidationRule` → type of the file. */
const RULE_KEYS = {
  list: "list",
  wholeNumber: "whole",
  decimal: "decimal",
  date: "date",
  time: "time",
  textLength: "textLength",
  custom: "custom",
} as const satisfies Record<string, XlsxValidation["type"]>;

/** `DataValidationOperator` → operator of the file. */
const OPERATORS: Readonly<Record<string, string>> = {
  Between: "between",
  NotBetween: "notBetween",
  EqualTo: "equal",
  NotEqualTo: "notEqual",
  GreaterThan: "greaterThan",
  LessThan: "lessThan",
  GreaterThanOrEqualTo: "greaterThanOrEqual",
  LessThanOrEqualTo: "lessThanOrEqual",
};

const DAY_MS = 86_400_000;
/** Longest list of values that may stand in the rule itself. */
const MAX_LIST_LENGTH = 255;

type Rule = Pick<XlsxValidation, "type" | "operator" | "formula1" | "formula2" | "showDropDown">;

/** `{list: {inCellDropDown, source}}`, `{wholeNumber: {formula1, formula2, operator}}`, … as the document keeps it. */
export function readRule(rule: Record<string, unknown>, host: Host): Rule {
  const keys = Object.keys(rule).filter((key) => rule[key] !== null && rule[key] !== undefined);
  const [key] = keys;
  if (key === undefined || keys.length > 1 || !Object.hasOwn(RULE_KEYS, key)) {
    throw invalidArgument("A rule has exactly one kind.");
  }
  const type = RULE_KEYS[asChoice(key, keysOf(RULE_KEYS))];
  const values = asRecord(rule[key]);
  const plain = { operator: "between", formula2: null, showDropDown: true };
  if (type === "list") {
    const showDropDown = values["inCellDropDown"] !== false;
    return { ...plain, type, formula1: listSource(values["source"], host), showDropDown };
  }
  if (type === "custom") return { ...plain, type, formula1: operand(values["formula"], type, host) };
  const operator = OPERATORS[asChoice(values["operator"], Object.keys(OPERATORS))] ?? "between";
  const needsTwo = operator === "between" || operator === "notBetween";
  return {
    ...plain,
    type,
    operator,
    formula1: operand(values["formula1"], type, host),
    formula2: needsTwo ? operand(values["formula2"], type, host) : null,
  };
}

/** The reverse, as `dataValidation.rule` gives it. */
export function ruleText(validation: XlsxValidation): Record<string, unknown> {
  const key = keysOf(RULE_KEYS).find((name) => RULE_KEYS[name] === validation.type);
  if (!key) return {};
  const { formula1, formula2 } = validation;
  if (key === "list") {
    const literal = formula1?.startsWith('"') ? formula1.slice(1, -1).replaceAll('""', '"') : null;
    return { list: { inCellDropDown: validation.showDropDown, source: literal ?? `=${formula1 ?? ""}` } };
  }
  if (key === "custom") return { custom: { formula: `=${formula1 ?? ""}` } };
  const operator =
    Object.keys(OPERATORS).find((name) => OPERATORS[name] === validation.operator) ?? "Between";
  const shown = (formula: string | null): string | number => {
    const text = formula ?? "";
    return text !== "" && Number.isFinite(Number(text)) ? Number(text) : `=${text}`;
  };
  return {
    [key]: {
      formula1: shown(formula1),
      ...(formula2 === null ? {} : { formula2: shown(formula2) }),
      operator,
    },
  };
}

function listSource(source: unknown, host: Host): string {
  const target = isHostObject(source) ? source.target : null;
  if (target instanceof RangeTarget) {
    const absolute = localAddress(target.place).replace(
      /([A-Z]{1,3})?(\d{1,7})/g,
      (_, letters?: string, digits?: string) =>
        letters ? `$${letters}$${digits ?? ""}` : `$${digits ?? ""}`,
    );
    return `${sheetPrefix(target.sheet(host).name)}!${absolute}`;
  }
  const text = asText(source);
  if (text.startsWith("=")) return text.slice(1);
  if (text.length > MAX_LIST_LENGTH) throw invalidArgument("A list in the rule has at most 255 characters.");
  return `"${text.replaceAll('"', '""')}"`;
}

/** Numbers as they are, "=…" as a formula, dates as serials ("2022-06-30"). */
function operand(value: unknown, type: XlsxValidation["type"], host: Host): string {
  const target = isHostObject(value) ? value.target : null;
  if (target instanceof RangeTarget) {
    return `${sheetPrefix(target.sheet(host).name)}!${localAddress(target.place)}`;
  }
  if (typeof value === "number") return String(value);
  const text = asText(value);
  if (text === "") throw invalidArgument("A rule needs its values.");
  if (text.startsWith("=")) return text.slice(1);
  const date = type === "date" ? parseIsoDate(text) : null;
  if (date) {
    const days = (Date.UTC(date.year, date.month - 1, date.day) - Date.UTC(1899, 11, 30)) / DAY_MS;
    return String(days);
  }
  if (type !== "custom" && !Number.isFinite(Number(text)))
    throw invalidArgument(`"${text}" is no value for the rule.`);
  return text;
}
