import { firstForm } from "../core/forms/forms.ts";
import { addForms, validate } from "../core/job/job.ts";
import { PortError } from "../core/plan/port.ts";
import { showSheet } from "../excel/select.ts";
import { formTexts } from "../locales/forms.ts";
import type { Command } from "./command.ts";

/**
 * *Tạo sổ mẫu*: adds the sheets to be filled in and shows the first one. Where some were there already, it says so;
 * none is ever made twice.
 */
export const layOutForms: Command = async ({ port, today, displayLanguage }) => {
  let language = displayLanguage;
  try {
    const report = await validate(port, { today });
    language = report.settings.language ?? displayLanguage;
    const outcome = await addForms(port, report, formTexts(language));
    if (outcome.outcome !== "applied") {
      const changed = outcome.outcome === "partly" ? "partly" : "nothing";
      return { kind: "problem", language, code: outcome.reason.code, changed };
    }
    const thereAlready = firstForm(report.snapshot);
    const shown = thereAlready ?? outcome.done[0]?.sheetName;
    if (shown !== undefined) await showSheet(shown);
    return thereAlready === null ? null : { kind: "forms", language, added: outcome.done.length };
  } catch (error) {
    const code = error instanceof PortError ? error.code : "unknown";
    return { kind: "problem", language, code, changed: "nothing" };
  }
};
