import type { XlsxConditionalFormat, XlsxSheet } from "../../../xlsx/model/document.ts";
import { ModelError } from "../model-error.ts";
import type { Host } from "./host.ts";

/** One rule, by its id: the document's entry is replaced with every change. */
export interface RuleTarget {
  readonly sheet: XlsxSheet;
  readonly id: string;
  /** First cell of the range through which it was reached; null when it was just added there. */
  readonly reader: { readonly row: number; readonly column: number } | null;
}

/** The document's entry; a rule deleted meanwhile is an ItemNotFound. */
export function formatRule({ sheet, id }: Pick<RuleTarget, "sheet" | "id">): XlsxConditionalFormat {
  const rule = sheet.conditionalFormats.find((entry) => entry.id === id);
  if (rule) return rule;
  throw new ModelError("ItemNotFound", "The conditional format does not exist.");
}

export function replaceRule(
  target: RuleTarget,
  host: Host,
  change: (rule: XlsxConditionalFormat) => XlsxConditionalFormat,
): void {
  const before = formatRule(target);
  writeRules(
    target.sheet,
    target.sheet.conditionalFormats.map((rule) => (rule === before ? change(rule) : rule)),
    host,
  );
}

export function writeRules(sheet: XlsxSheet, rules: XlsxConditionalFormat[], host: Host): void {
  host.changeSheet(sheet, (edits) => {
    edits.assign(sheet, sheet, "conditionalFormats", rules);
    edits.note({ kind: "conditionalFormats", sheetId: sheet.id });
  });
}

export type RuleKind = Exclude<XlsxConditionalFormat["kind"], "other">;
export type FormatRuleOf<Kind extends RuleKind> = Extract<XlsxConditionalFormat, { kind: Kind }>;

/** The rule as one of its kind; "throws an error if the conditional format isn't of that type". */
export function asKind<Kind extends RuleKind>(rule: XlsxConditionalFormat, kind: Kind): FormatRuleOf<Kind> {
  if (isKind(rule, kind)) return rule;
  throw otherType();
}

function isKind<Kind extends RuleKind>(rule: XlsxConditionalFormat, kind: Kind): rule is FormatRuleOf<Kind> {
  return rule.kind === kind;
}

export const otherType = (): ModelError =>
  new ModelError("ItemNotFound", "The conditional format is of another type.");
