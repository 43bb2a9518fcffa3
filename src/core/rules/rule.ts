import type { RunInput } from "../people/run-input.ts";

/** What a rule looks at. Rules share it and change nothing in it. */
export type RuleInput = RunInput;
