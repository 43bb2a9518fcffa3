import { commands as enCommands } from "../locales/en/commands.ts";
import { problems as enProblems } from "../locales/en/problems.ts";
import { type Language, countText, coverageText, fill, percentText } from "../locales/format.ts";
import { withoutText } from "../locales/limits.ts";
import { commands as viCommands, type RibbonTexts } from "../locales/vi/commands.ts";
import { problems as viProblems, type ProblemTexts } from "../locales/vi/problems.ts";
import { unconfirmedCountLine } from "../locales/profile.ts";
import type { CommandNotice } from "./notice-address.ts";

export interface CommandNoticeWords {
  readonly title: string;
  readonly lines: readonly string[];
  readonly next: string;
  readonly close: string;
}

const TEXTS: Readonly<Record<Language, RibbonTexts>> = { vi: viCommands, en: enCommands };
const PROBLEMS: Readonly<Record<Language, ProblemTexts>> = { vi: viProblems, en: enProblems };

/** For a page that was opened without anything to say; nothing tells which language the person reads. */
export function emptyWords(): CommandNoticeWords {
  const [vi, en] = [TEXTS.vi, TEXTS.en];
  return { title: vi.title, lines: [vi.nothingToSay, en.nothingToSay], next: "", close: vi.close };
}

export function commandNoticeWords(notice: CommandNotice): CommandNoticeWords {
  const texts = TEXTS[notice.language];
  if (notice.kind === "checked") {
    return {
      title: texts.title,
      lines: resultLines(notice, texts),
      next: nextStep(notice, texts),
      close: texts.close,
    };
  }
  if (notice.kind === "forms") {
    const done =
      notice.added === 0
        ? texts.formsThere
        : fill(texts.formsAdded, { count: notice.added }, notice.language);
    return { title: texts.formsTitle, lines: [done], next: texts.formsNext, close: texts.close };
  }
  if (notice.kind === "summary") {
    const without = withoutText([{ kind: "writeSheet", without: notice.without }], notice.language);
    const lines = [...draftLines(notice, texts), ...(without === null ? [] : [without])];
    return { title: texts.summaryTitle, lines, next: texts.next, close: texts.close };
  }
  if (notice.kind === "noSummary") {
    return {
      title: texts.noSummaryTitle,
      lines: [texts.nothingRecognised],
      next: texts.noSummaryNext,
      close: texts.close,
    };
  }
  const { title, wayOut } = PROBLEMS[notice.language].codes[notice.code];
  return {
    title: texts.problemTitle,
    lines: [title, notice.changed === "partly" ? texts.partly : texts.nothingChanged],
    next: wayOut,
    close: texts.close,
  };
}

/** What is open, and that the sheets say so. */
function draftLines({ draft, language }: CommandNotice & { kind: "summary" }, texts: RibbonTexts): string[] {
  if (draft === null) return [];
  return [
    texts.draft,
    ...(draft.errors === 0 ? [] : [fill(texts.draftErrors, { count: draft.errors }, language)]),
    ...(draft.unknownUnits === 0 ? [] : [fill(texts.draftUnits, { count: draft.unknownUnits }, language)]),
  ];
}

/** Where nothing was found there is nothing to be mended: the next thing is the sheet to print. */
function nextStep({ findings, unitTable }: CommandNotice & { kind: "checked" }, texts: RibbonTexts): string {
  if (unitTable !== "filled") return texts.nextEmpty;
  return findings.error + findings.warning + findings.info === 0 ? texts.nextClean : texts.next;
}

function resultLines(
  {
    findings,
    unitTable,
    district,
    areVillages,
    villages,
    threshold,
    unconfirmed,
    language,
  }: CommandNotice & { kind: "checked" },
  texts: RibbonTexts,
): string[] {
  const say = (template: string, args: Readonly<Record<string, string | number | null>>): string =>
    fill(template, args, language);
  const isClean = findings.error === 0 && findings.warning === 0;
  const counts = { errors: findings.error, warnings: findings.warning, notes: findings.info };
  const found = isClean && findings.info === 0 ? texts.clean : say(texts.found, counts);
  if (unitTable === "missing") return [found, texts.nothingRecognised];
  if (unitTable === "empty") return [found, texts.nothingFilledIn];
  const { plan, admitted, percent, heads, members, headPercent, unitsBelowHeads, coverage } = district;
  return [
    found,
    say(texts.plan, {
      admitted,
      plan,
      percent: percentText(percent, language),
      coverage: coverageText(coverage.admission, texts, language),
    }),
    say(texts.heads, {
      members,
      heads,
      percent: percentText(headPercent, language),
      coverage: coverageText(coverage.heads, texts, language),
    }),
    areVillages
      ? villageLine(unitsBelowHeads, villages, texts, language)
      : say(texts.below, {
          threshold: percentText(threshold, language),
          count: countText(unitsBelowHeads, language),
        }),
    ...[unconfirmedCountLine(unconfirmed, language)].filter((line) => line !== null),
  ];
}

/** How many villages, and which as far as they are named. */
function villageLine(
  count: number,
  villages: readonly string[],
  texts: RibbonTexts,
  language: Language,
): string {
  const line = fill(texts.villagesOutside, { count: countText(count, language) }, language);
  if (villages.length === 0) return line;
  const more = count - villages.length;
  return fill(more > 0 ? texts.villagesMore : texts.villagesNamed, { line, villages, more }, language);
}
