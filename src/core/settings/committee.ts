import { headerKey } from "../text/canonical.ts";

/** What kind of party organisation a committee leads, as far as its name tells. */
export type CommitteeLevel =
  | "province"
  | "city"
  | "district"
  | "town"
  | "urbanDistrict"
  | "commune"
  | "ward"
  | "townlet"
  | "zone"
  | "bloc"
  | "other";

/** "Huyện ủy Hiệp Hòa" → district, "Đảng ủy phường Tân An" → ward; "other" where the name does not say. */
export function levelOf(organisation: string | null): CommitteeLevel {
  if (organisation === null) return "other";
  const key = headerKey(organisation);
  return BEGINNINGS.find(([beginning]) => beginning.test(key))?.[1] ?? "other";
}

/**
 * The letters behind the stroke in the numbers of the committee's own papers, "HU" in 54-KH/HU (guidance 36-HD/VPTW of
 * 2018); null where the name does not tell them.
 */
export function documentLetters(level: CommitteeLevel): string | null {
  return LETTERS[level];
}

const BEGINNINGS: readonly (readonly [RegExp, CommitteeLevel])[] = [
  [/^(?:tinh uy|dang bo tinh)\b/, "province"],
  [/^(?:thanh uy|dang bo thanh pho)\b/, "city"],
  [/^(?:huyen uy|dang bo huyen)\b/, "district"],
  [/^(?:thi uy|dang bo thi xa)\b/, "town"],
  [/^(?:quan uy|dang bo quan)\b(?! su)/, "urbanDistrict"],
  [/^dang (?:uy|bo) xa\b/, "commune"],
  [/^dang (?:uy|bo) phuong\b/, "ward"],
  [/^dang (?:uy|bo) thi tran\b/, "townlet"],
  [/^dang (?:uy|bo) dac khu\b/, "zone"],
  [/^dang (?:uy|bo) khoi\b/, "bloc"],
];

const LETTERS: Readonly<Record<CommitteeLevel, string | null>> = {
  province: "TU",
  city: "TU",
  district: "HU",
  town: "TU",
  urbanDistrict: "QU",
  commune: "ĐU",
  ward: "ĐU",
  townlet: "ĐU",
  zone: "ĐU",
  bloc: "ĐUK",
  other: null,
};
