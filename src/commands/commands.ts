import { officeReady } from "../excel/office-ready.ts";
import { createExcelPort } from "../excel/port.ts";
import { dayOf } from "../core/values/calendar.ts";
import { languageOf } from "../locales/language-of.ts";
import type { Command, CommandContext } from "./command.ts";
import { showNotice } from "./show-notice.ts";

/**
 * By their names in manifest.xml (`FunctionName`). Excel loads this page with the workbook: what only a pressed button
 * needs, and shares with the pane, is loaded then.
 */
const COMMANDS: Readonly<Record<string, () => Promise<Command>>> = {
  quickCheck: async () => (await import("./quick-check.ts")).quickCheck,
  layOutForms: async () => (await import("./lay-out-forms.ts")).layOutForms,
  summarise: async () => (await import("./summarise.ts")).summarise,
};

/** Excel ends a command after five minutes, and the button is dead until `completed()`. */
const LONGEST_MS = 4.5 * 60_000;

// At once: a button that is pressed before its function is known does nothing, however soon Office is ready after it.
if (typeof Office !== "undefined") {
  for (const [name, load] of Object.entries(COMMANDS)) {
    Office.actions.associate(name, (event: Office.AddinCommands.Event) => {
      void Promise.race([carryOut(load), passed(LONGEST_MS)]).finally(() => event.completed());
    });
  }
}

/** Commands answer failures with a notice; what fails beyond that (no network) has nobody to be told to. */
async function carryOut(load: () => Promise<Command>): Promise<void> {
  const office = await officeReady();
  if (office.kind !== "excel") return;
  const displayLanguage = languageOf(office.displayLanguage);
  const context: CommandContext = { port: createExcelPort(), today: dayOf(new Date()), displayLanguage };
  const notice = await load()
    .then((command) => command(context))
    .catch(() => null);
  if (notice !== null) await showNotice(notice);
}

function passed(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
