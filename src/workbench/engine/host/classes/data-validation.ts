import type { XlsxSheet, XlsxValidation } from "../../../../xlsx/model/document.ts";
import { covers, intersects } from "../../../../xlsx/calculation/areas.ts";
import { invalidArgument } from "../../model-error.ts";
import { validationsWithout } from "../../rules-of-areas.ts";
import { asChoice, asFlag, asRecord, asText } from "../arguments.ts";
import type { Host } from "../host.ts";
import { hostClass, type HostConstructor } from "../host-object.ts";
import type { RangeAreasTarget } from "../range-target.ts";
import { readRule, ruleText, TYPE_NAMES } from "../validation-rules.ts";

const STYLES = { stop: "Stop", warning: "Warning", information: "Information" } as const;
const NO_PROMPT = { showPrompt: true, title: "", message: "" };
const NO_ALERT = { showAlert: true, style: "Stop", title: "", message: "" };

/** `range.dataValidation` (1.8). Cells that differ have the type Inconsistent or MixedCriteria and no rule. */
export const dataValidation: HostConstructor<RangeAreasTarget> = hostClass<RangeAreasTarget>({
  name: "DataValidation",
  scalars: {
    Type: { get: typeOf },
    Rule: {
      get: (target, host) => {
        const common = commonOf(target, host);
        return common && common !== "mixed" ? ruleText(common) : common === "mixed" ? null : {};
      },
      set: (target, value, host) => {
        const before = commonOf(target, host);
        const kept = before && before !== "mixed" ? before : BLANK;
        replace(target, host, { ...kept, ...readRule(asRecord(value), host) });
      },
    },
    Prompt: {
      get: (target, host) => {
        const common = commonOf(target, host);
        if (common === "mixed") return null;
        return common?.prompt ? { showPrompt: true, ...common.prompt } : NO_PROMPT;
      },
      set: (target, value, host) => {
        const { showPrompt, title, message } = asRecord(value);
        const prompt =
          showPrompt === false ? null : { title: optional(title, 32), message: optional(message, 255) };
        replace(target, host, { ...required(target, host), prompt });
      },
    },
    ErrorAlert: {
      get: (target, host) => {
        const common = commonOf(target, host);
        if (common === "mixed") return null;
        if (!common) return NO_ALERT;
        const { error } = common;
        return error
          ? { showAlert: true, style: STYLES[error.style], title: error.title, message: error.message }
          : { ...NO_ALERT, showAlert: false };
      },
      set: (target, value, host) => {
        const { showAlert, style, title, message } = asRecord(value);
        const error =
          showAlert === false
            ? null
            : {
                style: asChoice(style ?? "stop", ["stop", "warning", "information"] as const),
                title: optional(title, 32),
                message: optional(message, 255),
              };
        replace(target, host, { ...required(target, host), error });
      },
    },
    IgnoreBlanks: {
      get: (target, host) => {
        const common = commonOf(target, host);
        return common === "mixed" ? null : (common?.allowBlank ?? true);
      },
      set: (target, value, host) =>
        replace(target, host, { ...required(target, host), allowBlank: asFlag(value) }),
    },
  },
  actions: {
    Clear: (target, _, host) => {
      const sheet = target.sheet(host);
      write(sheet, without(sheet, target), host);
    },
  },
});

const BLANK: XlsxValidation = {
  areas: [],
  type: "none",
  operator: "between",
  formula1: null,
  formula2: null,
  allowBlank: true,
  showDropDown: true,
  prompt: null,
  error: { style: "stop", title: "", message: "" },
};

/** The validation all cells share; null when none has one. */
function commonOf(target: RangeAreasTarget, host: Host): XlsxValidation | "mixed" | null {
  const { validations } = target.sheet(host);
  const places = target.ranges.map(({ place }) => place);
  const touching = validations.filter((entry) =>
    entry.areas.some((area) => places.some((place) => intersects(area, place))),
  );
  const [only, ...others] = touching;
  if (!only) return null;
  const isWhole = places.every((place) => only.areas.some((area) => covers(area, place)));
  return others.length === 0 && isWhole ? only : "mixed";
}

function typeOf(target: RangeAreasTarget, host: Host): string {
  const common = commonOf(target, host);
  if (common === "mixed") return "Inconsistent";
  return common ? TYPE_NAMES[common.type] : "None";
}

/** Prompt, alert and blanks belong to a rule. */
function required(target: RangeAreasTarget, host: Host): XlsxValidation {
  const common = commonOf(target, host);
  if (common === "mixed") throw invalidArgument("The cells have different rules.");
  return common ?? BLANK;
}

function replace(target: RangeAreasTarget, host: Host, validation: XlsxValidation): void {
  const sheet = target.sheet(host);
  const areas = target.ranges.map(({ place }) => place);
  write(sheet, [...without(sheet, target), { ...validation, areas }], host);
}

function without(sheet: XlsxSheet, target: RangeAreasTarget): XlsxValidation[] {
  return target.ranges.reduce((list, { place }) => validationsWithout(list, place), sheet.validations);
}

function write(sheet: XlsxSheet, validations: XlsxValidation[], host: Host): void {
  host.changeSheet(sheet, (edits) => {
    edits.assign(sheet, sheet, "validations", validations);
    edits.note({ kind: "layout", sheetId: sheet.id });
  });
}

function optional(value: unknown, limit: number): string {
  const text = value === null || value === undefined ? "" : asText(value);
  if (text.length <= limit) return text;
  throw invalidArgument(`The text has more than ${limit} characters.`);
}
