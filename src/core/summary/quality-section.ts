import { QUALITY_KEYS, type Quality, type QualityKey } from "../figures/quality.ts";
import type { Report } from "../rules/report.ts";
import { roomOnPage, type PrintBuilder, type PrintStyle } from "./printed-sheet.ts";
import type { RowBlock } from "./page-breaks.ts";
import type { PlanContent } from "../plan/sheet-plan.ts";
import type { SummaryTextKey, SummaryTexts } from "./texts.ts";
import { plainContent, UNKNOWN } from "./unit-counts.ts";

/** Two measures side by side: label, number, share. */
const COLUMNS = {
  left: "rest",
  leftCount: 86,
  leftShare: 56,
  right: 192,
  rightCount: 42,
  rightShare: 134,
} as const;
const HALVES = [
  { label: "left", count: "leftCount", share: "leftShare" },
  { label: "right", count: "rightCount", share: "rightShare" },
] as const;

/** Who the new members are, as far as the register says; nothing is laid out where it says nothing. */
export function qualityOfReport({ figures }: Report): Quality | null {
  const quality = figures.quality?.all ?? {};
  const isSaid = QUALITY_KEYS.some((key) => (quality[key]?.of ?? 0) > 0);
  return isSaid ? quality : null;
}

export function qualitySection(sheet: PrintBuilder, quality: Quality, texts: SummaryTexts): void {
  const keys = QUALITY_KEYS.filter((key) => quality[key] !== undefined);
  const block = sheet.block(COLUMNS);
  const top = sheet.row;
  keys.forEach((key, index) => {
    const figure = quality[key];
    const half = HALVES[index % HALVES.length];
    if (!figure || !half) return;
    sheet.row = top + Math.floor(index / HALVES.length);
    const label = texts.say(QUALITY_WORDS[key]);
    const unclear = figure.unknown > 0 ? ` ${texts.say("qualityUnclear", { count: figure.unknown })}` : "";
    block.text(half.label, label + unclear, "label");
    const [count, style] = countOf(key, figure.count);
    block.put(half.count, count, style);
    const share = key === "meanAge" || figure.count === null ? null : figure.count / figure.of;
    block.put(half.share, plainContent(share ?? ""), "figurePercent");
  });
  sheet.row = top + Math.ceil(keys.length / HALVES.length);
  sheet.together.push({ first: top - 1, last: sheet.row - 1 });
}

/** One line for each unit. */
const UNIT_COLUMNS = { name: 262, people: 42, words: "rest" } as const;
/** Points of the heading, the header and the signatures below. */
const KEPT = 270;

/**
 * Who the new members of each unit are, a line for each that has any in the register. Left out where the page on which the
 * table of units ends has no room for all of it: on the next one that table's header would stand above it, and the slips
 * for the units say the same. Gives its first row, which the signatures below stay with; null where it is left out.
 */
export function unitQualitySection(
  sheet: PrintBuilder,
  { figures }: Report,
  texts: SummaryTexts,
  titleRows: RowBlock | null,
  heading: () => void,
): number | null {
  const lines = figures.units.flatMap(({ unit, name }) => {
    const said = qualityOfUnit(figures.quality?.units.get(unit), texts);
    return said === null ? [] : [{ name, ...said }];
  });
  const block = sheet.block(UNIT_COLUMNS);
  const height = lines.reduce(
    (sum, { name, list }) => sum + block.heightOf({ name, words: list }, "text"),
    0,
  );
  if (lines.length === 0 || height + KEPT > roomOnPage(sheet, "landscape", titleRows)) return null;
  sheet.gap();
  heading();
  const first = sheet.row - 1;
  block.text("name", texts.say("unit"), "header");
  block.text("people", texts.say("qualityPeople"), "header");
  block.text("words", texts.say("qualityWords"), "header");
  sheet.row += 1;
  for (const { name, of, list } of lines) {
    block.text("name", name, "text");
    block.number("people", of, "count");
    block.text("words", list, "text");
    sheet.row += 1;
  }
  return first;
}

/** "nữ 2, trình độ đại học trở lên 1 (chưa rõ 1)"; what nobody is is not listed. Null without anybody. */
export function qualityOfUnit(
  quality: Quality | undefined,
  texts: SummaryTexts,
): { readonly of: number; readonly list: string } | null {
  let of = 0;
  const parts: string[] = [];
  for (const key of QUALITY_KEYS) {
    const figure = quality?.[key];
    if (!figure) continue;
    of = Math.max(of, figure.of);
    // A mean of one or two people says nothing.
    if (key === "meanAge" || (figure.count ?? 0) + figure.unknown === 0) continue;
    const what = texts.say(QUALITY_WORDS[key]);
    const said = texts.say("qualityCount", { what: lowerCased(what), count: texts.count(figure.count) });
    parts.push(
      figure.unknown > 0 ? `${said} ${texts.say("qualityUnclear", { count: figure.unknown })}` : said,
    );
  }
  return of === 0 || parts.length === 0 ? null : { of, list: parts.join("; ") };
}

export function lowerCased(text: string): string {
  return text.charAt(0).toLocaleLowerCase("vi") + text.slice(1);
}

function countOf(key: QualityKey, count: number | null): [PlanContent, PrintStyle] {
  if (count === null) return [{ kind: "text", text: UNKNOWN }, "figure"];
  return key === "meanAge"
    ? [{ kind: "number", value: Math.round(count * 10) / 10 }, "figureDecimal"]
    : [{ kind: "number", value: count }, "figure"];
}

export const QUALITY_WORDS: Readonly<Record<QualityKey, SummaryTextKey>> = {
  women: "qualityWomen",
  ethnicMinority: "qualityMinority",
  religious: "qualityReligious",
  youthUnion: "qualityYouthUnion",
  upTo30: "qualityUpTo30",
  meanAge: "qualityMeanAge",
  lowerSecondary: "qualityLowerSecondary",
  upperSecondary: "qualityUpperSecondary",
  vocational: "qualityVocational",
  university: "qualityUniversity",
  pupils: "qualityPupils",
  enterprise: "qualityEnterprise",
  heads: "qualityHeads",
  deputies: "qualityDeputies",
};
