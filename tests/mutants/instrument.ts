import type { Mutant } from "./find-mutants.ts";

export interface Numbered extends Mutant {
  readonly id: number;
}

/**
 * The source with all these mutants in it, each asleep until `globalThis.mutant(id)` (active-mutant.ts) is true for it: so a
 * file is read by the compiler once for all its mutants. `mutants` in the order of findMutants.
 */
export function instrument(source: string, mutants: readonly Numbered[]): string {
  let next = 0;
  const render = (start: number, end: number): string => {
    let text = "";
    let at = start;
    for (let mutant = mutants[next]; mutant && mutant.edit.end <= end; mutant = mutants[next]) {
      const { edit } = mutant;
      const same: Numbered[] = [];
      for (let other = mutants[next]; other && isSamePlace(other, mutant); other = mutants[++next])
        same.push(other);
      text += source.slice(at, edit.start) + awake(same, render(edit.start, edit.end));
      at = edit.end;
    }
    return text + source.slice(at, end);
  };
  return render(0, source.length);
}

const isSamePlace = ({ edit: a }: Numbered, { edit: b }: Numbered): boolean =>
  a.kind === b.kind && a.start === b.start && a.end === b.end;

/** Replacements are the plain source: no more than one mutant is ever active. */
function awake(mutants: readonly Numbered[], original: string): string {
  const [first] = mutants;
  if (first?.edit.kind === "statement") return `{if(!mutant(${first.id})){${original}}}`;
  if (first?.edit.kind === "body") return `if(mutant(${first.id}))return;`;
  const choices = mutants.map(({ id, edit }) => `mutant(${id})?(${"text" in edit ? edit.text : ""}):`);
  return `(${choices.join("")}(${original}))`;
}
