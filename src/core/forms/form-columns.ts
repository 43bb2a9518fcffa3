import type { PlanValidation } from "../plan/sheet-plan.ts";
import { cellAddress, columnName } from "../values/addresses.ts";
import type { FormColumn, FormInput } from "./form-sheet.ts";
import type { FormTextKey, FormTexts } from "./texts.ts";

/** Numbers the rows in which that column is filled; rows left free do not count. */
export function ordinalColumn(filled: number, { print }: FormTexts): FormColumn {
  return {
    title: print.say("ordinal"),
    width: 32,
    style: "ordinal",
    formula: (row, firstRow) => {
      const cell = cellAddress({ row, column: filled });
      const first = `${columnName(filled)}$${firstRow + 1}`;
      return { kind: "formula", formula: `=IF(${cell}="","",COUNTA(${first}:${cell}))`, result: "" };
    },
  };
}

export function textColumn(title: string, width: number): FormColumn {
  return { title, width, style: "text" };
}

/** A drop-down of the choices in a text, parted by "|". */
export function choiceColumn(
  title: string,
  width: number,
  [choices, prompt]: readonly [choices: FormTextKey, prompt: FormTextKey],
  { say }: FormTexts,
): FormColumn {
  const rule = { kind: "list", values: say(choices).split("|") } as const;
  return { title, width, style: "centre", input: input(rule, title, say(prompt), say("refusedList")) };
}

/** A drop-down of the units that the unit form names. */
export function unitColumn(title: string, width: number, unitNames: string, { say }: FormTexts): FormColumn {
  const rule = { kind: "listOf", source: unitNames } as const;
  return {
    title,
    width,
    style: "text",
    input: input(rule, title, say("promptUnit"), say("refusedUnit")),
  };
}

export function dateColumn(title: string, { say }: FormTexts): FormColumn {
  return {
    title,
    width: 70,
    style: "date",
    input: input({ kind: "date" }, title, say("promptDate"), say("refusedDate")),
  };
}

export function countColumn(
  title: string,
  above: string,
  prompt: "promptCount" | "promptMembers",
  { say }: FormTexts,
): FormColumn {
  const rule = { kind: "wholeNumber", minimum: 0, maximum: 9_999 } as const;
  return {
    title,
    above,
    width: 62,
    style: "count",
    total: "sum",
    input: input(rule, title, say(prompt), say("refusedCount")),
  };
}

/** Excel shows at most 32 characters over a prompt. */
const MAX_PROMPT_TITLE = 32;

function input(rule: PlanValidation["rule"], title: string, prompt: string, refused: string): FormInput {
  return { rule, prompt: { title: title.slice(0, MAX_PROMPT_TITLE), message: prompt }, message: refused };
}
