import type { WorkbookPort } from "../core/plan/port.ts";
import type { CalendarDate } from "../core/values/calendar.ts";
import type { Language } from "../locales/format.ts";
import type { CommandNotice } from "./notice-address.ts";

export interface CommandContext {
  readonly port: WorkbookPort;
  readonly today: CalendarDate;
  readonly displayLanguage: Language;
}

/** What a ribbon button does. It ends with a notice, or with null when the workbook itself shows what was done. */
export type Command = (context: CommandContext) => Promise<CommandNotice | null>;
