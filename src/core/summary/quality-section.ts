import { QUALITY_KEYS, type Quality, type QualityKey } from "../figures/quality.ts";
import type { Report } from "../rules/report.ts";
import type { PrintBuilder, PrintStyle } from "./printed-sheet.ts";
import type { PlanContent } from "../plan/sheet-plan.ts";
import type { SummaryTextKey, SummaryTexts } from "./texts.ts";
import { UNKNOWN } from "./unit-counts.ts";

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
    block.put(
      half.share,
      share === null ? { kind: "blank" } : { kind: "number", value: share },
      "figurePercent",
    );
  });
  sheet.row = top + Math.ceil(keys.length / HALVES.length);
  sheet.together.push({ first: top - 1, last: sheet.row - 1 });
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
