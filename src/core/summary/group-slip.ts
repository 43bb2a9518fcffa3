import type { GroupFigures, UnitFigures } from "../figures/figures.ts";
import type { PrintBuilder } from "./printed-sheet.ts";
import type { Report } from "../rules/report.ts";
import type { PlanContent } from "../plan/sheet-plan.ts";
import type { UnitLists } from "./slip-people.ts";
import { SlipPage, type SlipLine } from "./slip-page.ts";
import type { SummaryTexts } from "./texts.ts";
import { UNKNOWN } from "./unit-counts.ts";
import type { UnitMistake } from "./unit-mistakes.ts";
import { partialLabel } from "./coverage-notes.ts";
import { elementAt } from "../values/element-at.ts";

interface GroupSlip {
  readonly group: GroupFigures;
  readonly people: (unit: number) => UnitLists;
  readonly mistakes: ReadonlyMap<number, readonly UnitMistake[]>;
}

const COLUMNS = {
  ordinal: 28,
  unit: "rest",
  plan: 78,
  heads: 50,
  needed: 50,
  listed: 75,
  mistakes: 75,
} as const;

/** What the group's units have reached, what they lack, and how many people and mistakes wait in each. */
export function groupSlip(sheet: PrintBuilder, report: Report, texts: SummaryTexts, slip: GroupSlip): void {
  const { group } = slip;
  const page = new SlipPage(sheet, texts, 0);
  const { leader, name } = group;
  const to = leader === null ? texts.say("slipTo", { name }) : texts.say("slipToLeader", { leader, name });
  page.begin(report, texts.say("slipGroupTitle"), to);
  page.line(`1. ${texts.say("slipGroupFigures")}`, "heading");
  const share = (part: number | null, whole: number | null, percent: number | null): string =>
    `${texts.count(part)}/${texts.count(whole)} (${texts.percent(percent)})`;
  page.line(
    `${partialLabel(texts.say("keyPercent"), group.coverage.admission, texts)}: ${share(group.admitted, group.plan, group.percent)}`,
    "text",
  );
  page.line(
    `${partialLabel(texts.say("keyHeadPercent"), group.coverage.heads, texts)}: ${share(group.members, group.heads, group.headPercent)}`,
    "text",
  );
  sheet.gap();
  page.line(`2. ${texts.say("slipGroupUnits")}`, "heading");
  const header = rowOf(sheet, null, {
    ordinal: texts.say("ordinal"),
    unit: texts.say("unit"),
    plan: texts.say("admissions"),
    heads: texts.say("keyMembers"),
    needed: texts.say("needed"),
    listed: texts.say("slipListed"),
    mistakes: texts.say("slipMistakes"),
  });
  header.write();
  page.lines(
    group.units.map((index, position) => unitLine(elementAt(report.figures.units, index), position + 1)),
  );

  function unitLine(unit: UnitFigures, ordinal: number): SlipLine {
    const lists = slip.people(unit.unit);
    const listed =
      lists === null
        ? UNKNOWN
        : texts.count(lists.completeDossier.length + lists.sendToTraining.length + lists.needsData.length);
    const heads =
      unit.headClass === "notApplicable" ? "" : `${texts.count(unit.members)}/${texts.count(unit.heads)}`;
    return rowOf(sheet, ordinal, {
      ordinal: "",
      unit: unit.name,
      plan:
        unit.planClass === "noPlan"
          ? texts.count(unit.admitted)
          : `${texts.count(unit.admitted)}/${texts.count(unit.plan)}`,
      heads,
      needed: unit.headClass === "notApplicable" ? "" : texts.count(unit.moreMembersNeeded),
      listed,
      mistakes: texts.count(slip.mistakes.get(unit.unit)?.length ?? 0),
    });
  }
}

/** A row of words; with a number it is a unit's, without the header. */
function rowOf(
  sheet: PrintBuilder,
  ordinal: number | null,
  words: Readonly<Record<keyof typeof COLUMNS, string>>,
): SlipLine {
  const table = sheet.block(COLUMNS);
  const style = ordinal === null ? "header" : "centre";
  const text = (value: string): PlanContent => ({ kind: "text", text: value });
  return {
    height: table.heightOf(words, style),
    write: () => {
      table.row({
        ordinal: [ordinal === null ? text(words.ordinal) : { kind: "number", value: ordinal }, style],
        unit: [text(words.unit), ordinal === null ? style : "text"],
        plan: [text(words.plan), style],
        heads: [text(words.heads), style],
        needed: [text(words.needed), style],
        listed: [text(words.listed), style],
        mistakes: [text(words.mistakes), style],
      });
      sheet.row += 1;
    },
  };
}
