import type { ScaleEnd } from "../../../../xlsx/model/document.ts";
import { invalidArgument, ModelError } from "../../model-error.ts";
import { asChoice, asFlag, asRecord, keysOf } from "../arguments.ts";
import { asColor } from "../colors.ts";
import { evenPoints } from "../conditional-rules.ts";
import type { Host } from "../host.ts";
import { hostClass, type HostConstructor } from "../host-object.ts";
import { asKind, replaceRule, formatRule, type FormatRuleOf, type RuleTarget } from "../rule-target.ts";

type ColorScale = FormatRuleOf<"colorScale">;
type IconSet = FormatRuleOf<"iconSet">;

/** Type of a point in the API → in the document. */
const POINT_TYPES = {
  LowestValue: "lowest",
  HighestValue: "highest",
  Number: "number",
  Percent: "percent",
  Formula: "formula",
  Percentile: "percentile",
} as const satisfies Readonly<Record<string, ScaleEnd["type"]>>;
type PointType = keyof typeof POINT_TYPES;

const POINTS = ["minimum", "midpoint", "maximum"] as const;

export const colorScaleRule: HostConstructor<RuleTarget> = hostClass<RuleTarget>({
  name: "ColorScaleConditionalFormat",
  scalars: {
    ThreeColorScale: { get: (target) => scale(target).points.length === 3 },
    Criteria: {
      get: (target) => {
        const { points } = scale(target);
        const names = points.length === 3 ? POINTS : [POINTS[0], POINTS[2]];
        return Object.fromEntries(
          names.flatMap((name, at) => {
            const point = points[at];
            return point ? [[name, { ...said(point.end), color: point.color }]] : [];
          }),
        );
      },
      set: (target, value, host) => {
        const criteria = asRecord(value);
        const points = POINTS.flatMap((name) => {
          const said = criteria[name] ?? null;
          if (said === null && name === "midpoint") return [];
          const point = asRecord(said);
          return [{ end: endOf(point, keysOf(POINT_TYPES)), color: asColor(point["color"]) }];
        });
        replaceRule(target, host, (rule) => ({ ...asKind(rule, "colorScale"), points }));
      },
    },
  },
});

/** Names of icon sets → what the file calls them. The newest three stand in a part of the file that is only kept. */
const SETS: Readonly<Record<string, string>> = {
  ThreeArrows: "3Arrows",
  ThreeArrowsGray: "3ArrowsGray",
  ThreeFlags: "3Flags",
  ThreeTrafficLights1: "3TrafficLights1",
  ThreeTrafficLights2: "3TrafficLights2",
  ThreeSigns: "3Signs",
  ThreeSymbols: "3Symbols",
  ThreeSymbols2: "3Symbols2",
  FourArrows: "4Arrows",
  FourArrowsGray: "4ArrowsGray",
  FourRedToBlack: "4RedToBlack",
  FourRating: "4Rating",
  FourTrafficLights: "4TrafficLights",
  FiveArrows: "5Arrows",
  FiveArrowsGray: "5ArrowsGray",
  FiveRating: "5Rating",
  FiveQuarters: "5Quarters",
};
const NEWER_SETS = ["ThreeStars", "ThreeTriangles", "FiveBoxes"];

export const iconSetRule: HostConstructor<RuleTarget> = hostClass<RuleTarget>({
  name: "IconSetConditionalFormat",
  scalars: {
    ReverseIconOrder: {
      get: (target) => icons(target).isReversed,
      set: (target, value, host) => patchIcons(target, host, { isReversed: asFlag(value) }),
    },
    ShowIconOnly: {
      get: (target) => !icons(target).showValue,
      set: (target, value, host) => patchIcons(target, host, { showValue: !asFlag(value) }),
    },
    Style: {
      get: (target) => {
        const { set } = icons(target);
        return Object.keys(SETS).find((name) => SETS[name] === set) ?? "Invalid";
      },
      set: (target, value, host) => {
        const name = asChoice(value, [...Object.keys(SETS), ...NEWER_SETS]);
        const set = SETS[name];
        if (set === undefined) {
          throw new ModelError("NotImplemented", `The icons "${name}" are not available in this host.`);
        }
        // Another number of icons begins at other points.
        const count = Number(set.charAt(0));
        const points = icons(target).points.length === count ? icons(target).points : evenPoints(count);
        patchIcons(target, host, { set, points });
      },
    },
    Criteria: {
      get: (target) =>
        icons(target).points.map(({ end, isInclusive }) => ({
          ...said(end),
          operator: isInclusive ? "GreaterThanOrEqual" : "GreaterThan",
        })),
      set: (target, value, host) => patchIcons(target, host, { points: pointsOf(value, icons(target)) }),
    },
  },
});

/** One for each icon; of the first, the lowest, nothing need be said (sample conditional-formatting-basic). */
function pointsOf(value: unknown, before: IconSet): IconSet["points"] {
  const list: unknown[] = Array.isArray(value) ? value : [];
  if (list.length !== before.points.length) {
    throw invalidArgument(`${before.points.length} criteria were expected.`);
  }
  return list.map((entry, at) => {
    const point = asRecord(entry);
    if (at === 0 && Object.keys(point).length === 0)
      return { end: { type: "percent", value: "0" }, isInclusive: true };
    const operator = asChoice(point["operator"], ["GreaterThan", "GreaterThanOrEqual"]);
    return {
      end: endOf(point, ["Number", "Percent", "Formula", "Percentile"]),
      isInclusive: operator === "GreaterThanOrEqual",
    };
  });
}

function patchIcons(target: RuleTarget, host: Host, change: Partial<IconSet>): void {
  replaceRule(target, host, (rule) => ({ ...asKind(rule, "iconSet"), ...change }));
}

function endOf(point: Record<string, unknown>, allowed: readonly PointType[]): ScaleEnd {
  const type = POINT_TYPES[asChoice(point["type"], allowed)];
  if (type === "lowest" || type === "highest") return { type, value: null };
  const formula = point["formula"] ?? null;
  if (typeof formula !== "string" && typeof formula !== "number") {
    throw invalidArgument("The point has no value.");
  }
  return { type, value: String(formula).replace(/^=/, "") };
}

function said({ type, value }: ScaleEnd): { type: string; formula: string | null } {
  const name = keysOf(POINT_TYPES).find((key) => POINT_TYPES[key] === type) ?? "Invalid";
  return { type: name, formula: value === null ? null : type === "formula" ? `=${value}` : value };
}

const scale = (target: RuleTarget): ColorScale => asKind(formatRule(target), "colorScale");
const icons = (target: RuleTarget): IconSet => asKind(formatRule(target), "iconSet");
