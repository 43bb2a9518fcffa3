import type { Found, MessageArgument, Severity } from "./found.ts";
import type { Given, Need } from "./needs.ts";
import type { RuleInput } from "./rule.ts";

/** A rule with its code and the arguments of its message. `check` is called only where all that it needs was found. */
export interface DefinedRule<Code extends string, Args> {
  readonly code: Code;
  readonly severity: Severity;
  readonly needs: readonly Need[];
  readonly check: (input: RuleInput, given: Given) => readonly Found<Args>[];
}

interface RuleDefinition<Code extends string, Needs extends readonly Need[], Args> {
  /** The name of the rule's file. Never changed, never used for another rule. */
  readonly code: Code;
  readonly severity: Severity;
  /** In the order in which a user is told what is missing: the table before its column. */
  readonly needs: Needs;
  /** What was found, in any order. `given` holds what the rule needs. */
  readonly check: (input: RuleInput, given: Pick<Given, Needs[number]>) => readonly Found<Args>[];
}

/** Makes plain object types of interfaces, so that they are also records of message arguments. */
type Flat<T> = { readonly [Key in keyof T]: T[Key] };

/** Makes a rule of its definition. The arguments of its findings are what the sentences of the locales may name. */
export function defineRule<
  const Code extends string,
  const Needs extends readonly Need[],
  Args extends { readonly [Key in keyof Args]: MessageArgument },
>(definition: RuleDefinition<Code, Needs, Args>): DefinedRule<Code, Flat<Args>> {
  return definition;
}
