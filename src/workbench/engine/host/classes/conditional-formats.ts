import type { XlsxConditionalFormat, XlsxSheet } from "../../../../xlsx/model/document.ts";
import { intersects } from "../../../../xlsx/calculation/areas.ts";
import { ModelError } from "../../model-error.ts";
import { formatsWithout } from "../../rules-of-areas.ts";
import { asFlag, asInteger } from "../arguments.ts";
import type { Host } from "../host.ts";
import { hostClass, type HostConstructor, type HostObject } from "../host-object.ts";
import { RangeAreasTarget, RangeTarget } from "../range-target.ts";
import { newRule, TYPES, typeOf } from "../conditional-rules.ts";
import {
  otherType,
  replaceRule,
  formatRule,
  writeRules,
  type RuleKind,
  type RuleTarget,
} from "../rule-target.ts";
import { cellValueRule, customRule, dataBarRule } from "./conditional-format-kinds.ts";
import { colorScaleRule, iconSetRule } from "./conditional-format-scales.ts";
import { presetRule, textRule, topBottomRule } from "./conditional-format-words.ts";
import { rangeAreas } from "./range-areas.ts";
import { range } from "./range.ts";

/** `range.conditionalFormats`: the rules whose area meets the range, strongest first. */
export const conditionalFormats: HostConstructor<RangeAreasTarget> = hostClass<RangeAreasTarget>({
  name: "ConditionalFormatCollection",
  items: (target, host) =>
    rulesOf(target, host).map(({ id }) => conditionalFormat(reached(target, id, host))),
  indexer: (target, args, host) => conditionalFormat(found(target, args.text(0), host)),
  objects: {
    GetItemAt: (target, args, host) => {
      const rule = rulesOf(target, host)[args.integer(0)];
      if (!rule) throw new ModelError("ItemNotFound", "There is no such conditional format.");
      return conditionalFormat(reached(target, rule.id, host));
    },
    GetItemOrNullObject: (target, args, host) => {
      const id = args.text(0);
      const there = rulesOf(target, host).some((rule) => rule.id === id);
      return there ? conditionalFormat(reached(target, id, host)) : null;
    },
    // "Adds a new conditional format to the collection at the first/top priority."; Microsoft's sample says otherwise.
    Add: (target, args, host) => {
      const sheet = target.sheet(host);
      const kind = args.choice(0, TYPES, "Custom");
      const areas = target.ranges.map(({ place }) => place);
      const rule = newRule(kind, sheet, areas);
      if (host.does("rulesAddedLast")) {
        const last = sheet.conditionalFormats.reduce((most, { priority }) => Math.max(most, priority), 0);
        writeRules(sheet, [...sheet.conditionalFormats, { ...rule, priority: last + 1 }], host);
      } else {
        const others = sheet.conditionalFormats.map((other) => ({ ...other, priority: other.priority + 1 }));
        writeRules(sheet, [rule, ...others], host);
      }
      return conditionalFormat({ sheet, id: rule.id, reader: null });
    },
  },
  actions: {
    GetCount: (target, _, host) => rulesOf(target, host).length,
    // Rules that reach beyond the range stay there.
    ClearAll: (target, _, host) => {
      const sheet = target.sheet(host);
      let rules = sheet.conditionalFormats;
      for (const { place } of target.ranges) rules = formatsWithout(rules, place);
      writeRules(sheet, rules, host);
    },
  },
});

/** Members of a conditional format, by kind. */
const KIND_NAMES: Readonly<Record<string, RuleKind>> = {
  Custom: "custom",
  CellValue: "cellValue",
  DataBar: "dataBar",
  ColorScale: "colorScale",
  IconSet: "iconSet",
  TopBottom: "topBottom",
  Preset: "preset",
  TextComparison: "text",
};

/** Kinds of which `stopIfTrue` says nothing. */
const WITHOUT_STOP: ReadonlySet<string> = new Set(["dataBar", "colorScale", "iconSet"]);

const conditionalFormat: HostConstructor<RuleTarget> = hostClass<RuleTarget>({
  name: "ConditionalFormat",
  identity: ({ id }) => ({ Id: id }),
  scalars: {
    Id: { get: ({ id }) => id },
    Type: { get: (target) => typeOf(formatRule(target)) },
    StopIfTrue: {
      get: (target) => {
        const rule = formatRule(target);
        return WITHOUT_STOP.has(rule.kind) ? null : rule.stopIfTrue;
      },
      set: (target, value, host) =>
        replaceRule(target, host, (rule) => ({ ...rule, stopIfTrue: asFlag(value) })),
    },
    // From 0, contiguous; a negative one counts from the end (Excel.ConditionalFormat.priority).
    Priority: {
      get: (target) => ordered(target.sheet).findIndex(({ id }) => id === target.id),
      set: (target, value, host) => setPriority(target, asInteger(value), host),
    },
  },
  navigations: {
    ...Object.fromEntries(
      Object.entries(KIND_NAMES).flatMap(([name, kind]) => [
        [name, (target: RuleTarget) => kindOf(target, kind)],
        [`${name}OrNullObject`, (target: RuleTarget) => kindOrNull(target, kind)],
      ]),
    ),
  },
  objects: {
    GetRange: (target, _, host) => {
      const [area, ...rest] = areasOf(target, host).ranges;
      if (!area || rest.length > 0) {
        throw new ModelError("InvalidOperation", "The conditional format applies to several ranges.");
      }
      return range(area);
    },
    GetRangeOrNullObject: (target, _, host) => {
      const [area, ...rest] = areasOf(target, host).ranges;
      return area && rest.length === 0 ? range(area) : null;
    },
    GetRanges: (target, _, host) => rangeAreas(areasOf(target, host)),
  },
  actions: {
    Delete: (target, _, host) => {
      formatRule(target);
      writeRules(
        target.sheet,
        target.sheet.conditionalFormats.filter(({ id }) => id !== target.id),
        host,
      );
    },
  },
});

const ordered = (sheet: XlsxSheet): XlsxConditionalFormat[] =>
  [...sheet.conditionalFormats].sort((a, b) => a.priority - b.priority);

function rulesOf(target: RangeAreasTarget, host: Host): XlsxConditionalFormat[] {
  return ordered(target.sheet(host)).filter((rule) =>
    rule.areas.some((area) => target.ranges.some(({ place }) => intersects(place, area))),
  );
}

function found(target: RangeAreasTarget, id: string, host: Host): RuleTarget {
  const sheet = target.sheet(host);
  formatRule({ sheet, id });
  return reached(target, id, host);
}

function reached(target: RangeAreasTarget, id: string, host: Host): RuleTarget {
  const first = target.ranges[0]?.place;
  return { sheet: target.sheet(host), id, reader: first ? { row: first.top, column: first.left } : null };
}

function setPriority(target: RuleTarget, priority: number, host: Host): void {
  const rule = formatRule(target);
  const others = ordered(target.sheet).filter(({ id }) => id !== target.id);
  const at = priority < 0 ? others.length + 1 + priority : priority;
  if (at < 0 || at > others.length)
    throw new ModelError("InvalidArgument", `There is no priority ${priority}.`);
  others.splice(at, 0, rule);
  writeRules(
    target.sheet,
    others.map((other, index) => ({ ...other, priority: index + 1 })),
    host,
  );
}

function areasOf(target: RuleTarget, host: Host): RangeAreasTarget {
  const { id } = target.sheet;
  return new RangeAreasTarget(
    id,
    formatRule(target).areas.map((area) => new RangeTarget(id, area, host)),
  );
}

const KINDS: Record<RuleKind, (target: RuleTarget) => HostObject> = {
  custom: customRule,
  cellValue: cellValueRule,
  dataBar: dataBarRule,
  colorScale: colorScaleRule,
  iconSet: iconSetRule,
  topBottom: topBottomRule,
  preset: presetRule,
  text: textRule,
};

function kindOrNull(target: RuleTarget, kind: RuleKind): HostObject | null {
  return formatRule(target).kind === kind ? KINDS[kind](target) : null;
}

/** "Throws an error if the conditional format isn't of that type" (Excel.ConditionalFormat.custom; office-js #2180). */
function kindOf(target: RuleTarget, kind: RuleKind): HostObject {
  const object = kindOrNull(target, kind);
  if (object) return object;
  throw otherType();
}
