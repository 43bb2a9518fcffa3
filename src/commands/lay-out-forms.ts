import { firstForm } from "../core/values/snapshot.ts";
import { addForms, validate } from "../core/job/job.ts";
import { PortError } from "../core/plan/port.ts";
import { leaveCheckNote } from "../excel/check-note.ts";
import { showSheet } from "../excel/select.ts";
import { formTexts } from "../locales/forms.ts";
import type { Command } from "./command.ts";

/**
 * *Tạo sổ mẫu*: adds the sheets to be filled in, shows the first one and says how many were added; none is ever made
 * twice.
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
    // A pane that is open looks again: what was added is there to be read.
    leaveCheckNote();
    return { kind: "forms", language, added: outcome.done.length };
  } catch (error) {
    const code = error instanceof PortError ? error.code : "unknown";
    return { kind: "problem", language, code, changed: "nothing" };
  }
};
