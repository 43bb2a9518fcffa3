import type { Area } from "../../core/values/addresses.ts";
import { difference, intersects } from "../../xlsx/calculation/areas.ts";

/** Rules that no longer apply to the area: what else they cover stays, a rule left with nothing goes. */
export function withoutArea<Rule extends { areas: Area[] }>(rules: readonly Rule[], area: Area): Rule[] {
  return rules
    .map((rule) =>
      rule.areas.some((own) => intersects(own, area))
        ? { ...rule, areas: rule.areas.flatMap((own) => difference(own, area)) }
        : rule,
    )
    .filter((rule) => rule.areas.length > 0);
}
