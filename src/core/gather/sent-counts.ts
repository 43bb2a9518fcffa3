import type { Gathering, UnitStatus } from "./gathering.ts";

/** How many units have sent, as it is said everywhere: one whose file is asked about has sent something. */
export interface SentCounts {
  readonly sent: number;
  readonly of: number;
  readonly notSent: number;
  readonly question: number;
}

export function sentCounts({ units }: Pick<Gathering, "units">): SentCounts {
  const count = (...statuses: readonly UnitStatus[]) =>
    units.filter(({ status }) => statuses.includes(status)).length;
  return {
    sent: count("sent", "partly"),
    of: units.length,
    notSent: count("notSent"),
    question: count("question", "partly"),
  };
}

/** Names of the units that have sent nothing, in the order of the book. */
export function notSent({ units, book }: Pick<Gathering, "units" | "book">): string[] {
  return units
    .filter(({ status }) => status === "notSent")
    .map(({ unit }) => book.workbook.units[unit]?.name ?? "");
}
