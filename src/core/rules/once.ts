import type { RuleInput } from "./rule.ts";

/** Remembers what is computed for an input, so that rules that need the same evidence share one pass. */
export function oncePerInput<Result>(compute: (input: RuleInput) => Result): (input: RuleInput) => Result {
  const known = new WeakMap<RuleInput, { readonly result: Result }>();
  return (input) => {
    const remembered = known.get(input);
    if (remembered) return remembered.result;
    const result = compute(input);
    known.set(input, { result });
    return result;
  };
}
