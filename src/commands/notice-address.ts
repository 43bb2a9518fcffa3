import * as v from "valibot";
import type { DistrictFigures } from "../core/figures/figures.ts";
import type { FinishKind, PortErrorCode } from "../core/plan/port.ts";
import type { Severity } from "../core/rules/found.ts";
import type { Language } from "../locales/format.ts";
import { problems } from "../locales/vi/problems.ts";

/** What a command has to say; the notice's page has the words. */
export type CommandNotice =
  | {
      readonly kind: "checked";
      readonly language: Language;
      readonly findings: Readonly<Record<Severity, number>>;
      readonly unitTable: "filled" | "empty" | "missing";
      readonly district: Pick<
        DistrictFigures,
        "plan" | "admitted" | "percent" | "heads" | "members" | "headPercent" | "unitsBelowHeads" | "coverage"
      >;
      /** Each unit with heads is one village: those below are villages whose head is not a member. */
      readonly areVillages: boolean;
      /** The first of them by name; told to the notice's page when it is there, never in its address. */
      readonly villages: readonly string[];
      /** Percent. */
      readonly threshold: number;
      /** How many fields of the office's profile nobody has said. */
      readonly unconfirmed: number;
    }
  /** `added`: how many forms were missing; 0 when the workbook had them all. */
  | { readonly kind: "forms"; readonly language: Language; readonly added: number }
  /** The sheets stand, as a draft while something is open, and without these finishes. */
  | {
      readonly kind: "summary";
      readonly language: Language;
      readonly draft: { readonly errors: number; readonly unknownUnits: number } | null;
      readonly without: readonly FinishKind[];
    }
  /** No table is recognised, and no sheet was made. */
  | { readonly kind: "noSummary"; readonly language: Language }
  | {
      readonly kind: "problem";
      readonly language: Language;
      readonly code: PortErrorCode;
      readonly changed: "nothing" | "partly";
    };

const count = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
const figure = v.nullable(v.pipe(v.number(), v.finite()));
const coverage = v.looseObject({ known: count, of: count });
const language = v.picklist(["vi", "en"]);

/** Anybody can write an address: what the page shows must be what a command could have said. */
const NOTICE: v.GenericSchema<CommandNotice> = v.variant("kind", [
  v.looseObject({
    kind: v.literal("checked"),
    language,
    findings: v.looseObject({ error: count, warning: count, info: count }),
    unitTable: v.picklist(["filled", "empty", "missing"]),
    district: v.looseObject({
      plan: figure,
      admitted: figure,
      percent: figure,
      heads: figure,
      members: figure,
      headPercent: figure,
      unitsBelowHeads: count,
      coverage: v.looseObject({ admission: coverage, heads: coverage }),
    }),
    areVillages: v.boolean(),
    villages: v.array(v.string()),
    threshold: v.pipe(v.number(), v.finite()),
    unconfirmed: count,
  }),
  v.looseObject({ kind: v.literal("forms"), language, added: count }),
  v.looseObject({
    kind: v.literal("summary"),
    language,
    draft: v.nullable(v.looseObject({ errors: count, unknownUnits: count })),
    without: v.array(v.picklist(["tab", "freeze", "page", "charts"] satisfies FinishKind[])),
  }),
  v.looseObject({ kind: v.literal("noSummary"), language }),
  v.looseObject({
    kind: v.literal("problem"),
    language,
    code: v.picklist(Object.keys(problems.codes) as PortErrorCode[]),
    changed: v.picklist(["nothing", "partly"]),
  }),
]);

/** As many villages are named; of more the notice says how many they are. */
export const MOST_VILLAGES = 5;

/** Office's name of what lets a command tell its dialog something: Excel 2021 has it, the floor of the common API has not. */
export const MESSAGES_TO_DIALOGS = ["DialogApi", "1.2"] as const;

/** What the notice's page tells the command while it is open, and how often. */
export const HERE = "here";
export const HERE_EVERY_MS = 1_000;

/**
 * A dialog gets its content with its address: the documented way, and the same in every host. Figures and codes only,
 * never names, for a server may write down the addresses it is asked for.
 */
export function noticeQuery(notice: CommandNotice): string {
  return new URLSearchParams({ notice: JSON.stringify(withoutNames(notice)) }).toString();
}

/** What is told to the page besides; null where the address says everything. It stays on the machine. */
export function namesMessage(notice: CommandNotice): string | null {
  return notice.kind === "checked" && notice.villages.length > 0 ? JSON.stringify(notice) : null;
}

function withoutNames(notice: CommandNotice): CommandNotice {
  return notice.kind === "checked" ? { ...notice, villages: [] } : notice;
}

/** What `noticeQuery` wrote; null when the page was opened with anything else. */
export function readNotice(query: string): CommandNotice | null {
  return noticeIn(new URLSearchParams(query).get("notice") ?? "null");
}

/** What a command has said, in the address or afterwards; null for anything else. */
export function noticeIn(text: string): CommandNotice | null {
  try {
    const read: unknown = JSON.parse(text);
    return v.is(NOTICE, read) ? read : null;
  } catch {
    return null;
  }
}
