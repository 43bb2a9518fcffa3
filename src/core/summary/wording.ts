import type { CommitteeLevel } from "../settings/committee.ts";
import type { Profile } from "../settings/profile.ts";
import { headerKey } from "../text/canonical.ts";
import { isResidentialName } from "../text/places.ts";
import { daysInMonth, type CalendarDate } from "../values/calendar.ts";
import type { Period } from "../settings/period.ts";
import type { DocumentReference, RatioBase, Settings } from "../settings/settings.ts";
import type { SummaryTextKey, SummaryTexts } from "./texts.ts";

/** "ủy" or "uỷ" in everything that we write ourselves; names that the user typed stay as they are. */
export function spelled(text: string, spelling: Settings["spelling"]): string {
  const [from, to] = spelling === "ủy" ? (["uỷ", "ủy"] as const) : (["ủy", "uỷ"] as const);
  const title = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);
  return text
    .replaceAll(from, to)
    .replaceAll(title(from), title(to))
    .replaceAll(from.toUpperCase(), to.toUpperCase());
}

/** The same phrases, spelled as the settings wish; what is filled in is left out of it and stays as it is. */
export function spelledTexts(texts: SummaryTexts, spelling: Settings["spelling"]): SummaryTexts {
  return {
    ...texts,
    say(key, args = {}) {
      const filledIn: string[] = [];
      const places = Object.entries(args).map(([name, value]): [string, typeof value] => {
        if (typeof value !== "string") return [name, value];
        filledIn.push(value);
        return [name, String.fromCharCode(FIRST_PLACE + filledIn.length - 1)];
      });
      return spelled(texts.say(key, Object.fromEntries(places)), spelling).replace(
        PLACES,
        (place) => filledIn[place.charCodeAt(0) - FIRST_PLACE] ?? "",
      );
    },
  };
}

/** Private-use characters stand for what is filled in. */
const FIRST_PLACE = 0xe000;
const PLACES = /[\ue000-\ue0ff]/g;

/** "đến hết tháng 6/2022", or "đến ngày 15/6/2022" when the month is not over. */
export function cutOffWords({ cutOff }: Pick<Period, "cutOff">, texts: SummaryTexts): string {
  return isMonthsEnd(cutOff)
    ? texts.say("cutOffMonth", { month: cutOff.month, year: String(cutOff.year) })
    : texts.say("cutOffDay", { date: texts.date(cutOff) });
}

/** "trước tháng 11/2022" for a deadline of 31 October, as the seed says it; else the last day itself. */
export function deadlineWords(planDeadline: CalendarDate, texts: SummaryTexts): string {
  if (!isMonthsEnd(planDeadline)) return texts.say("deadlineDay", { date: texts.date(planDeadline) });
  const isDecember = planDeadline.month === 12;
  return texts.say("deadlineMonth", {
    month: isDecember ? 1 : planDeadline.month + 1,
    year: String(planDeadline.year + (isDecember ? 1 : 0)),
  });
}

/** "trong tháng 7/2022" for a deadline of 31 July, as the seed says it; else the last day itself. */
export function trainingWords(trainingDeadline: CalendarDate, texts: SummaryTexts): string {
  return isMonthsEnd(trainingDeadline)
    ? texts.say("withinMonth", { month: trainingDeadline.month, year: String(trainingDeadline.year) })
    : texts.say("deadlineDay", { date: texts.date(trainingDeadline) });
}

/** "toàn Đảng bộ huyện" for a Huyện ủy, "toàn Đảng bộ xã" for the Đảng ủy of a commune. */
export function wholePartyWords({ level }: Profile, texts: SummaryTexts): string {
  return texts.say(WHOLE[level]);
}

/** "Kế hoạch số 54-KH/HU", "Công văn số 629-CV/HU": the kind of paper is in its number. */
export function documentWords({ number }: DocumentReference, texts: SummaryTexts): string {
  const code = /^\d+\s*-\s*(\p{L}+)\s*\//u.exec(number)?.[1]?.toLocaleUpperCase("vi") ?? "";
  return texts.say(PAPERS.get(code) ?? "paper", { number });
}

/** "trưởng thôn, tổ trưởng tổ dân phố": whom the ratio counts. */
export function headsWords({ ratioBase }: Settings, texts: SummaryTexts): string {
  return texts.say(HEADS[ratioBase]);
}

/** "thôn" and "trưởng thôn", or what else villages of these names and their heads are called. */
export function villageWords(
  names: readonly string[],
  texts: SummaryTexts,
): { readonly villages: string; readonly head: string } {
  const keys = names.map(headerKey);
  const kind = keys.every((key) => /^thon\b/.test(key))
    ? "Village"
    : keys.every((key) => isResidentialName(key))
      ? "Residential"
      : "Both";
  return { villages: texts.say(`villages${kind}`), head: texts.say(`head${kind}`) };
}

/**
 * The names with commas; of more than there is room for, as many as fit and how many there are besides, but one at least.
 * A longer list fits no better, so that how many do is found by halves: an office may have a hundred thousand names.
 */
export function listedNames(
  names: readonly string[],
  texts: SummaryTexts,
  fits: (words: string) => boolean,
): string {
  const words = (shown: number): string => {
    const list = names.slice(0, shown).join(", ");
    return shown === names.length ? list : texts.say("andMore", { list, count: names.length - shown });
  };
  if (names.length <= 1 || fits(words(names.length))) return words(names.length);
  let shown = 1;
  for (let tooMany = names.length; tooMany - shown > 1;) {
    const half = Math.floor((shown + tooMany) / 2);
    if (fits(words(half))) shown = half;
    else tooMany = half;
  }
  return words(shown);
}

export function capitalised(text: string): string {
  return text.charAt(0).toLocaleUpperCase("vi") + text.slice(1);
}

const HEADS: Readonly<Record<RatioBase, SummaryTextKey>> = {
  both: "headsBoth",
  village: "headsVillage",
  residential: "headsResidential",
};

const WHOLE: Readonly<Record<CommitteeLevel, SummaryTextKey>> = {
  province: "wholeProvince",
  city: "wholeCity",
  district: "wholeDistrict",
  town: "wholeTown",
  urbanDistrict: "wholeUrbanDistrict",
  commune: "wholeCommune",
  ward: "wholeWard",
  townlet: "wholeTownlet",
  zone: "wholeZone",
  bloc: "wholeBloc",
  other: "wholeParty",
};

const PAPERS: ReadonlyMap<string, SummaryTextKey> = new Map([
  ["KH", "paperPlan"],
  ["CV", "paperLetter"],
  ["QĐ", "paperDecision"],
  ["NQ", "paperResolution"],
  ["CT", "paperDirective"],
  ["CTR", "paperProgramme"],
  ["KL", "paperConclusion"],
  ["TB", "paperNotice"],
  ["HD", "paperGuidance"],
]);

function isMonthsEnd({ year, month, day }: CalendarDate): boolean {
  return day === daysInMonth(year, month);
}
