import { LED_RESIDENTIAL, VILLAGES } from "../text/places.ts";
import type { RatioBase } from "../settings/settings.ts";
import type { HeaderColumn } from "./header-columns.ts";
import type { ColumnKey, CountKey } from "../tables/schema.ts";
import { BARE_SUM, HEADS_TOPIC } from "../tables/columns/words.ts";

/** Whose heads a column counts, as far as its header says. */
export type HeadsType = "village" | "residential" | "both";

const VILLAGE = new RegExp(`\\b(?:${VILLAGES})\\b`);
const RESIDENTIAL = new RegExp(`\\b(?:${LED_RESIDENTIAL}|to truong|ttdp|tttdp|ttkp)\\b`);

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

const SURE = 6;

interface CountedHeads {
  readonly key: ColumnKey;
  readonly score: number;
  readonly header: HeaderColumn;
}

/**
 * Leaves of the columns that count heads those that the ratio is about: where thôn and TDP are counted apart, the
 * pair of the settings' base, or the columns of both together. Where there are none of both, the columns of thôn,
 * and in `added` those of TDP that make up the count with them.
 */
export function ofBase<Candidate extends CountedHeads>(
  candidates: readonly Candidate[],
  base: RatioBase,
): { readonly candidates: Candidate[]; readonly added: AddedColumns } {
  const counting = candidates.filter(({ key }) => key === "heads" || key === "members");
  // A bare TT or Tổng số could be a count of heads; it does not say so.
  const said = counting.filter(({ key, score }) => key === "heads" && score > SURE);
  const types = new Set(said.map(({ header }) => headsType(header)));
  if (!types.has("village") || !types.has("residential"))
    return { candidates: [...candidates], added: NONE_ADDED };
  const isApart = base === "both" && !types.has("both");
  const counted = isApart ? "village" : base;
  // "Trưởng thôn | Tổ trưởng TDP | Là đảng viên": the members of both together, beside each kind of heads.
  const areTogether =
    isApart && !counting.some(({ key, header }) => key === "members" && headsType(header) !== "both");
  const isMeant = ({ key, header }: Candidate): boolean =>
    key === "heads"
      ? headsType(header) === counted
      : key !== "members" || areTogether || headsType(header) === counted;
  return {
    candidates: candidates.filter(isMeant),
    added: isApart
      ? new Map(
          (["heads", "members"] as const).flatMap((key) => {
            const [best] = counting
              .filter((candidate) => candidate.key === key && headsType(candidate.header) === "residential")
              .sort((a, b) => b.score - a.score || a.header.column - b.header.column);
            return best ? [[key, [best.header]] as const] : [];
          }),
        )
      : NONE_ADDED,
  };
}

/** The columns that make up a count together with its first: TDP heads beside thôn heads, month after month. */
export type AddedColumns = ReadonlyMap<CountKey, readonly HeaderColumn[]>;
export const NONE_ADDED: AddedColumns = new Map();
