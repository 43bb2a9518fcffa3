import { conformance, type Case } from "../conformance.ts";

/**
 * What one of Microsoft's samples does with a member, tried on the host. Only the behaviour is the sample's: each case is
 * written here, on a workbook of its own. tests/docs/sample-members.ts says where the samples stand and when they were read.
 */
export interface SampleCase extends Omit<Case, "name" | "source"> {
  readonly sample: string;
  readonly member: string;
  /** What is to be seen. */
  readonly shows: string;
}

const all: SampleCase[] = [];

/** Runs the cases of one group of members; what the host refuses stands among them with the code it refuses with. */
export function samples(group: string, cases: readonly SampleCase[]): void {
  all.push(...cases);
  conformance(
    group,
    cases.map(({ sample, member, shows, ...rest }) => ({
      ...rest,
      name: `${member}: ${shows}`,
      source: `sample ${sample}`,
    })),
  );
}

/** The cases that the importing file has told of so far. */
export const told = (): readonly SampleCase[] => all;
