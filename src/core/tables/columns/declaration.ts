import type {
  ChangeReading,
  CountReading,
  DateReading,
  MarkReading,
  PercentReading,
  RoleReading,
  TextReading,
} from "../../values/readings.ts";
import type { Pattern } from "./words.ts";

/** What a cell says, by how its column is read (`readers.ts`). */
export interface ReadingOf {
  /** Running numbers: all numbers read alike, the number itself is in its cell. */
  readonly ordinal: TextReading;
  readonly text: TextReading;
  /** A name that is compared, searched and filtered: of a person, a working group, a leader. */
  readonly name: TextReading;
  /** The name of a unit or a village without what stands around it; a ditto mark is blank. */
  readonly unit: TextReading;
  /** Names of units, line by line as they stand. */
  readonly unitList: TextReading;
  readonly count: CountReading;
  /** What was counted in another period: it is compared with, and never this period's figure. */
  readonly earlierCount: CountReading;
  readonly change: ChangeReading;
  readonly percent: PercentReading;
  readonly date: DateReading;
  readonly mark: MarkReading;
  readonly role: RoleReading;
}
export type Reads = keyof ReadingOf;

/** One way to head a column. It looks at the header's own words and, where it says so, at those above. */
export interface HeaderWords {
  /** 10: says exactly this · 7: contains it · 4: could be it. */
  readonly score: number;
  readonly own: Pattern;
  readonly above?: Pattern;
  readonly not?: RegExp;
}

/**
 * Everything that is known of a column of a table. Its key is the name of its property in `TABLES`; how it is called
 * stands in the locales, which do not compile without it.
 */
export interface ColumnDeclaration {
  readonly reads: Reads;
  /** Points of a column that says exactly what it is. What only one kind of table has counts most. */
  readonly weight: number;
  /**
   * What must stand under its header, or the header means something else: `notMarks` excludes columns in which cells
   * only say yes or no.
   */
  readonly holds: "counts" | "percents" | "words" | "notMarks" | "anything";
  /**
   * What a cell says of its row. `number`: its running number · `name`: what the row is about · `core`: what a row of a
   * person or a post mostly has · `detail`: anything more · `note`: nothing of it.
   */
  readonly role: "number" | "name" | "core" | "detail" | "note";
  readonly words: readonly HeaderWords[];
  /** Headers whose x says the opposite: "Chưa là ĐV". Used beside the column they deny. */
  readonly denials?: readonly Pick<HeaderWords, "own" | "above">[];
  /** A second one under other words is no mistake but the next table beside this one. */
  readonly startsTable?: true;
  /** It is merged over its rows where at least this share of its cells is blank. */
  readonly mergedShare?: number;
}

/** The columns of one kind of table, in the order in which they usually stand. */
export type Declarations = Readonly<Record<string, ColumnDeclaration>>;
