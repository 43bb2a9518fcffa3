import { command as en } from "../locales/en/command.ts";
import type { Language } from "../locales/format.ts";
import { command as vi, type CommandTexts } from "../locales/vi/command.ts";

/** What the command prints, in this language. */
export function commandTexts(language: Language): CommandTexts {
  return language === "vi" ? vi : en;
}

/** What is printed may have nowhere to go. A reader that stops early (`| head`) is no failure; a full disk is one. */
export function endWhenNothingCanBePrinted(): void {
  process.stdout.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code === "EPIPE") process.exit(process.exitCode ?? 0);
    process.stderr.write(`${commandTexts("vi").outputUnwritable}\n`);
    process.exit(2);
  });
}
