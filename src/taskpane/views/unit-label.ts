import type { UnitFigures } from "../../core/figures/figures.ts";
import { isOneHead } from "../../core/figures/one-head.ts";
import { percentText } from "../../locales/format.ts";
import type { Speech } from "../texts.ts";

/** How a unit's heads stand to the threshold; of its one head, whether he is a member. */
export function headStateText(unit: UnitFigures, threshold: string, { t, say }: Speech): string {
  const { headClass } = unit;
  if (isOneHead(unit) && headClass === "below") return t.units.headOutside;
  if (isOneHead(unit) && headClass === "met") return t.units.headInside;
  return say(t.units.headClasses[headClass], { threshold });
}

/** A unit's row as a screen reader reads it: whole sentences, and what is not known in words, never as a dash. */
export function unitLabel(unit: UnitFigures, threshold: string, speech: Speech): string {
  const { t, say, language } = speech;
  const { admitted, plan, members, heads, planClass, headClass } = unit;
  const { spoken } = t.units;
  const planState = t.units.planClasses[planClass];
  const oneHead = isOneHead(unit) && (headClass === "below" || headClass === "met");
  const headState = headStateText(unit, threshold, speech);
  const percent = (value: number | null) => percentText(value, language);
  const sentences = [
    unit.name,
    admitted === null
      ? say(spoken.planUnknown, { planState })
      : plan === null || unit.percent === null
        ? say(spoken.admitted, { admitted, planState })
        : say(spoken.admittedOfPlan, { admitted, plan, percent: percent(unit.percent), planState }),
    headClass === "notApplicable" || oneHead
      ? headState
      : members === null || heads === null || unit.headPercent === null
        ? say(spoken.headsUnknown, { headState })
        : say(spoken.membersOfHeads, { members, heads, percent: percent(unit.headPercent), headState }),
    spoken.go,
  ];
  return sentences.join(". ");
}
