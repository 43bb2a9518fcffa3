import type { Coverage, Totals, UnitFigures } from "../figures/figures.ts";
import { statedDifferences } from "../figures/stated.ts";
import { isWhole } from "../figures/totals.ts";
import type { Report } from "../rules/report.ts";
import type { SummaryTextKey, SummaryTexts } from "./texts.ts";
import { headsWords } from "./wording.ts";

/** "59/62 đơn vị": how many units a figure covers. */
function coverageWords({ known, of }: Coverage, texts: SummaryTexts): string {
  return texts.say("coverage", { known, of });
}

/** A rate's label with its coverage behind it, which says if units are missing; alone where there is nothing to cover. */
export function coveredLabel(label: string, coverage: Coverage, texts: SummaryTexts): string {
  if (coverage.of === 0) return label;
  return texts.say(isWhole(coverage) ? "keyCovered" : "keyPartial", { label, ...coverage });
}

/** The label of a sum, with its coverage where some of its units are in no sum. */
export function partialLabel(label: string, coverage: Coverage, texts: SummaryTexts): string {
  return isWhole(coverage) ? label : texts.say("keyCovered", { label, ...coverage });
}

/** The label of a row with the sums of both halves, with the coverage of each that lacks some of its units. */
export function partialRowLabel(
  label: string,
  { admission, heads }: Totals["coverage"],
  texts: SummaryTexts,
): string {
  const ofAdmission = partialLabel(label, admission, texts);
  return isWhole(heads) ? ofAdmission : texts.say("headsCovered", { label: ofAdmission, ...heads });
}

/** Sentences below the table of units: what is in no sum, and what the workbook's own total row says otherwise. */
export function tableNotes({ figures: { district }, settings }: Report, texts: SummaryTexts): string[] {
  const { admission, heads } = district.coverage;
  const different = statedDifferences(district).map(
    ({ key, stated }) => `${texts.say(STATED_LABELS[key]).toLocaleLowerCase("vi")} ${texts.count(stated)}`,
  );
  return [
    ...(isWhole(admission) && isWhole(heads)
      ? []
      : [
          texts.say("notSummed", {
            admission: coverageWords(admission, texts),
            heads: coverageWords(heads, texts),
            whom: headsWords(settings, texts),
          }),
        ]),
    ...(different.length === 0 ? [] : [texts.say("statedTotals", { parts: different.join(", ") })]),
  ];
}

const STATED_LABELS = {
  plan: "plan",
  admitted: "admitted",
  heads: "statedHeads",
  members: "statedMembers",
} as const satisfies Record<string, SummaryTextKey>;

/** Names of the units that one half of the figures does not cover. */
export function unknownUnits(units: readonly UnitFigures[], half: "admission" | "heads"): string[] {
  return units.filter(({ covered }) => covered[half] === "unknown").map(({ name }) => name);
}
