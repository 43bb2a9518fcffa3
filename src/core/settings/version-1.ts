/**
 * Version 1 stored the values of the district in the sample for every office that changed any setting at all. Such a
 * value cannot be told from one that the office meant, so it counts as not said.
 */
const FILLED_IN_BY_ITSELF: Readonly<Record<string, unknown>> = {
  organisation: "Huyện ủy Hiệp Hòa",
  higherCommittee: "Tỉnh ủy Bắc Giang",
  place: "Hiệp Hòa",
  planDocument: { number: "54-KH/HU", date: "2022-01-05" },
  planDeadline: { month: 10, day: 31 },
  ratioDocument: { number: "629-CV/HU", date: "2021-03-03" },
  groupsDocument: { number: "1019-QĐ/HU", date: null },
  trainingDeadline: { month: 7, day: 31 },
};

/** The stored keys and values without those. A file written by hand names but some of them and is left as it is. */
export function withoutFilledIn(stored: ReadonlyMap<string, unknown>): Map<string, unknown> {
  const isOfVersion1 =
    stored.get("version") === 1 && Object.keys(FILLED_IN_BY_ITSELF).every((key) => stored.has(key));
  const left = new Map(stored);
  if (!isOfVersion1) return left;
  for (const [key, value] of Object.entries(FILLED_IN_BY_ITSELF)) {
    if (sameJson(stored.get(key), value)) left.delete(key);
  }
  return left;
}

function sameJson(one: unknown, other: unknown): boolean {
  if (typeof one !== "object" || typeof other !== "object" || one === null || other === null) {
    return one === other;
  }
  const values = new Map(Object.entries(one));
  const others = Object.entries(other);
  return values.size === others.length && others.every(([key, value]) => sameJson(values.get(key), value));
}
