import type { RatioBase } from "../settings/settings.ts";
import type { HeaderColumn } from "./header-columns.ts";
import type { ColumnKey } from "./tables.ts";
import { BARE_SUM, HEADS_TOPIC } from "./vocabulary/words.ts";

/** Whose heads a column counts, as far as its header says. */
export type HeadsType = "village" | "residential" | "both";

const VILLAGE = /\b(?:thon|ban|xom|ap|lang)\b/;
const RESIDENTIAL =
  /\b(?:tdp|td p|t d p|to dp|to dan pho|to truong|ttdp|tttdp|ttkp|khu pho|kp|khu dan cu|khu)\b/;

export function headsType({ path: { own, above } }: HeaderColumn): HeadsType {
  const words = `${above} ${own}`;
  const [village, residential] = [VILLAGE.test(words), RESIDENTIAL.test(words)];
  if (village === residential) return "both";
  return village ? "village" : "residential";
}

/**
 * Headers in which "Tổng cộng" over "Tổng số | Là ĐV" says of what: of the heads that the merged headers on its left
 * speak of.
 */
export function withTopicOnTheLeft(headers: readonly HeaderColumn[]): HeaderColumn[] {
  let topic = "";
  return headers.map((header) => {
    const { above } = header.path;
    if (HEADS_TOPIC.test(above)) topic = above;
    else if (above !== "" && !BARE_SUM.test(above)) topic = "";
    if (topic === "" || !BARE_SUM.test(above)) return header;
    return { ...header, path: { ...header.path, above: `truong thon to truong tdp ${above}` } };
  });
}

/**
 * Leaves of the columns that count heads those that the ratio is about: where thôn and TDP are counted apart, the
 * pair of the settings' base, or the columns of both together. Two columns are never added up: a figure must have a
 * cell, so "both" without a column of both has no heads here.
 */
export function ofBase<Candidate extends { readonly key: ColumnKey; readonly header: HeaderColumn }>(
  candidates: readonly Candidate[],
  base: RatioBase,
): Candidate[] {
  const counting = candidates.filter(({ key }) => key === "heads" || key === "members");
  const types = new Set(counting.filter(({ key }) => key === "heads").map(({ header }) => headsType(header)));
  if (!types.has("village") || !types.has("residential")) return [...candidates];
  return candidates.filter(
    ({ key, header }) => (key !== "heads" && key !== "members") || headsType(header) === base,
  );
}
