import type { Rule } from "./rule.ts";

/** Every rule, in the order of the registry. */
export const RULES: readonly Rule[] = [];
